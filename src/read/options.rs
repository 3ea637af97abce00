//! What the user may choose about reading.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use fast_glob::glob_match;

use super::error::{Problem, ReadError};
use super::metadata::Metadata;

/// What to read, and what to leave out.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// Follow symbolic links inside folders. A link that is itself given as a path is always followed.
    pub follow_links: bool,
    /// Read hidden files and folders (those whose name begins with a dot) too.
    pub hidden: bool,
    /// Files in folders that match; empty for all.
    pub include: Globs,
    /// Files and folders to leave out.
    pub exclude: Globs,
    /// The largest article to read, bytes, unpacked. Files of many articles are read one by one and have no limit.
    pub max_file_size: Option<u64>,
    /// What the user says of the articles.
    pub metadata: Option<Metadata>,
    /// Which fields of records and tables hold what, where their names are not the usual ones.
    pub fields: FieldNames,
    /// Counts the bytes that are read of the inputs, packed as they are, for whoever shows how far it is.
    pub bytes_read: Arc<AtomicU64>,
}

/// Names of fields by what they hold, as the user maps them: `text=body`. A dot leads into an object.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldNames(Vec<(String, String)>);

impl FieldNames {
    /// What can be mapped.
    pub const FIELDS: [&'static str; 7] = ["text", "title", "date", "modified", "source", "url", "byline"];

    /// Reads mappings, the last of a kind standing.
    ///
    /// # Errors
    /// [`Problem::BadField`], with the mapping as its path.
    pub fn new<S: AsRef<str>>(mappings: &[S]) -> Result<Self, ReadError> {
        let mapping = |text: &str| {
            let (field, name) = text.split_once('=')?;
            let [field, name] = [field, name].map(str::trim);
            (Self::FIELDS.contains(&field) && !name.is_empty()).then(|| (field.to_owned(), name.to_owned()))
        };
        let read = |text: &S| mapping(text.as_ref()).ok_or_else(|| ReadError::new(text.as_ref(), Problem::BadField));
        mappings.iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    /// The name that a field is mapped to.
    pub(super) fn get(&self, field: &str) -> Option<&str> {
        self.0.iter().rev().find(|(f, _)| f == field).map(|(_, name)| name.as_str())
    }

    /// Whether something is mapped to a column, or to what stands within it.
    #[cfg(feature = "parquet")]
    pub(super) fn names_column(&self, column: &str) -> bool {
        self.0.iter().any(|(_, name)| name == column || name.split('.').next() == Some(column))
    }
}

/// A set of globs. One without a `/` is matched against file names, one with it against paths, below the folder given or in whole.
/// They hold for what is found in folders: a file that is itself given as a path is always read. `?` and `[…]` stand for one byte of a
/// name's UTF-8.
#[derive(Debug, Clone, Default)]
pub struct Globs {
    names: Vec<String>,
    paths: Vec<String>,
}

impl Globs {
    /// Checks globs.
    ///
    /// # Errors
    /// [`Problem::BadGlob`], with the pattern as its path.
    pub fn new<S: AsRef<str>>(patterns: &[S]) -> Result<Self, ReadError> {
        let mut globs = Self::default();
        for pattern in patterns.iter().map(AsRef::as_ref) {
            if let Some(why) = unfinished(pattern) {
                return Err(ReadError::new(pattern, Problem::BadGlob(why.to_owned())));
            }
            let pattern = pattern.trim_end_matches('/');
            let list = if pattern.contains('/') { &mut globs.paths } else { &mut globs.names };
            // a mark before all is one of the name's: what is not meant is what --exclude is for
            list.push(if pattern.starts_with('!') { format!("\\{pattern}") } else { pattern.to_owned() });
        }
        Ok(globs)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.paths.is_empty()
    }

    /// Whether a file or folder matches, by `name`, by its path `below` the folder given, or by its `whole` path.
    pub(super) fn matches(&self, name: &str, below: &str, whole: &str) -> bool {
        self.names.iter().any(|glob| glob_match(glob, name))
            || self.paths.iter().any(|glob| glob_match(glob, below) || glob_match(glob, whole))
    }
}

/// What a glob opens and does not close, in words.
fn unfinished(pattern: &str) -> Option<&'static str> {
    let (mut chars, mut braces) = (pattern.chars().peekable(), 0usize);
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next().is_none() => return Some("it ends in a backslash"),
            '[' => {
                chars.next_if(|c| matches!(c, '!' | '^'));
                // a bracket that stands first within is one of the characters
                chars.next();
                if !chars.any(|c| c == ']') {
                    return Some("a bracket [ is not closed");
                }
            }
            '{' => braces += 1,
            '}' => braces = braces.saturating_sub(1),
            _ => {}
        }
    }
    (braces > 0).then_some("a brace { is not closed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glob_without_slash_is_for_names_and_one_with_slash_for_paths() {
        let globs = Globs::new(&["*.txt", "drafts/*", "old/"]).unwrap();
        assert!(globs.matches("a.txt", "x/a.txt", "in/x/a.txt"));
        assert!(globs.matches("b.md", "drafts/b.md", "in/drafts/b.md"));
        assert!(globs.matches("old", "y/old", "in/y/old"));
        assert!(!globs.matches("b.md", "drafts/y/b.md", "in/drafts/y/b.md"));
        assert!(!globs.matches("txt", "txt", "in/txt"));
        let one = |glob: &str, path: &str| Globs::new(&[glob]).unwrap().matches(path.rsplit('/').next().unwrap(), path, path);
        for (glob, path) in [
            ("*.{jpg,png}", "a/b.png"),
            ("**/old/*", "a/b/old/c.txt"),
            ("00[0-2]*", "in/001_x.txt"),
            ("[!a]?.txt", "bc.txt"),
            ("a[]]", "a]"),
            ("!x", "!x"),
            ("a\\[b", "a[b"),
            ("caf*.txt", "caf\u{e9}.txt"),
        ] {
            assert!(one(glob, path), "{glob} {path}");
        }
        for (glob, path) in [("a/*", "a/b/c.txt"), ("!x", "y"), ("*.{jpg,png}", "b.gif"), ("a.txt", "A.txt")] {
            assert!(!one(glob, path), "{glob} {path}");
        }
    }

    #[test]
    fn mappings_are_checked() {
        let names = FieldNames::new(&["text=a", "text = b.c", "date=when"]).unwrap();
        assert_eq!((names.get("text"), names.get("date"), names.get("url")), (Some("b.c"), Some("when"), None));
        for bad in ["text", "texts=a", "text=", "=a"] {
            assert!(FieldNames::new(&[bad]).unwrap_err().is_usage(), "{bad}");
        }
    }

    #[test]
    fn a_bad_glob_is_named() {
        for bad in ["a[b", "[]", "x{a,b", "x\\"] {
            let error = Globs::new(&["ok", bad]).unwrap_err();
            assert_eq!(error.path, bad);
            assert!(error.is_usage());
        }
    }
}
