//! From path arguments to inputs: which files are read, under which names, in which order.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::error::{Problem, ReadError};
use super::options::ReadOptions;

/// One thing to read, not yet opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// As the user gave it or as it was found below a folder, with `/` between its parts; `-` for standard input.
    pub path: String,
    /// The file; `None` for standard input.
    pub(super) file: Option<PathBuf>,
}

impl Input {
    /// How many bytes there are to read, packed as they are; `None` where nobody knows beforehand.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        let metadata = std::fs::metadata(self.file.as_ref()?).ok()?;
        metadata.is_file().then_some(metadata.len())
    }
}

/// What a set of path arguments stands for.
#[derive(Debug, Default)]
pub struct Opened {
    /// What to read, sorted by path, each file once.
    pub inputs: Vec<Input>,
    /// Paths that cannot be read and are known to be so already, sorted by path.
    pub failed: Vec<ReadError>,
}

/// Finds what there is to read. The answer does not depend on the order or the repetition of `paths`.
#[must_use]
pub fn open<P: AsRef<Path>>(paths: &[P], options: &ReadOptions) -> Opened {
    let mut walk = Walk { options, found: BTreeMap::new(), failed: BTreeMap::new(), identify: paths.len() > 1 || options.follow_links };
    for path in paths {
        walk.argument(path.as_ref());
    }
    let mut inputs: Vec<Input> = walk.found.into_values().collect();
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    Opened { inputs, failed: walk.failed.into_values().collect() }
}

struct Walk<'o> {
    options: &'o ReadOptions,
    /// By the file's own identity, so that a file reached in two ways is read once, under the shortest of its names.
    found: BTreeMap<PathBuf, Input>,
    failed: BTreeMap<String, ReadError>,
    /// Whether a file may be reached in two ways at all.
    identify: bool,
}

impl Walk<'_> {
    fn argument(&mut self, path: &Path) {
        if path == Path::new("-") {
            self.found.insert(PathBuf::from("-"), Input { path: "-".to_owned(), file: None });
            return;
        }
        match std::fs::metadata(path) {
            Err(e) => self.fail(ReadError::io(shown(path), e)),
            Ok(m) if m.is_dir() => self.folder(path),
            Ok(m) if m.is_file() || is_pipe(&m) => self.add(path),
            Ok(_) => self.fail(ReadError::new(shown(path), Problem::NotAFile)),
        }
    }

    fn folder(&mut self, root: &Path) {
        let before = self.found.len() + self.failed.len();
        let mut any = false;
        let entries = WalkDir::new(root).follow_links(self.options.follow_links).follow_root_links(true);
        let metadata = self.options.metadata.as_ref().and_then(|m| m.file().canonicalize().ok());
        for entry in entries.into_iter().filter_entry(|e| e.depth() == 0 || !self.options.leaves_out(e, root)) {
            match entry {
                Ok(entry) if entry.file_type().is_file() && self.options.takes(&entry, root) => {
                    let is_metadata = metadata
                        .as_ref()
                        .is_some_and(|m| m.file_name() == Some(entry.file_name()) && entry.path().canonicalize().is_ok_and(|p| p == *m));
                    if !is_metadata {
                        any = true;
                        self.add(entry.path());
                    }
                }
                Ok(_) => {}
                Err(e) => self.fail(walk_error(root, e)),
            }
        }
        if !any && self.found.len() + self.failed.len() == before {
            self.fail(ReadError::new(shown(root), Problem::EmptyFolder));
        }
    }

    fn add(&mut self, file: &Path) {
        let input = Input { path: shown(file), file: Some(file.to_path_buf()) };
        let identity = if self.identify { file.canonicalize().ok() } else { None };
        let slot = self.found.entry(identity.unwrap_or_else(|| file.to_path_buf())).or_insert_with(|| input.clone());
        if (input.path.len(), &input.path) < (slot.path.len(), &slot.path) {
            *slot = input;
        }
    }

    fn fail(&mut self, error: ReadError) {
        self.failed.entry(error.path.clone()).or_insert(error);
    }
}

impl ReadOptions {
    fn leaves_out(&self, entry: &DirEntry, root: &Path) -> bool {
        let name = entry.file_name().to_string_lossy();
        (!self.hidden && name.starts_with('.'))
            || (!self.exclude.is_empty() && self.exclude.matches(&name, &below(entry, root), &shown(entry.path())))
    }

    fn takes(&self, entry: &DirEntry, root: &Path) -> bool {
        self.include.is_empty() || self.include.matches(&entry.file_name().to_string_lossy(), &below(entry, root), &shown(entry.path()))
    }
}

/// Whether it is a named pipe, as shells make for `<(command)`.
#[cfg(unix)]
fn is_pipe(metadata: &std::fs::Metadata) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&metadata.file_type())
}

#[cfg(not(unix))]
fn is_pipe(_: &std::fs::Metadata) -> bool {
    false
}

fn below(entry: &DirEntry, root: &Path) -> String {
    entry.path().strip_prefix(root).map(shown).unwrap_or_default()
}

fn walk_error(root: &Path, error: walkdir::Error) -> ReadError {
    let path = shown(error.path().unwrap_or(root));
    if error.loop_ancestor().is_some() {
        return ReadError::new(path, Problem::LinkLoop);
    }
    match error.into_io_error() {
        Some(e) => ReadError::io(path, e),
        None => ReadError::new(path, Problem::NotAFile),
    }
}

/// A path as it is shown and recorded: `/` between its parts on every system, no doubled or trailing ones.
pub(super) fn shown(path: &Path) -> String {
    let mut out = String::new();
    for part in path.components() {
        let part = match part {
            Component::RootDir => "/".into(),
            Component::Prefix(prefix) => prefix.as_os_str().to_string_lossy(),
            part => part.as_os_str().to_string_lossy(),
        };
        if !out.is_empty() && !out.ends_with('/') && part != "/" {
            out.push('/');
        }
        out.push_str(&part);
    }
    out
}
