//! What the user may choose about reading.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

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
/// They hold for what is found in folders: a file that is itself given as a path is always read.
#[derive(Debug, Clone, Default)]
pub struct Globs {
    names: GlobSet,
    paths: GlobSet,
}

impl Globs {
    /// Compiles globs.
    ///
    /// # Errors
    /// [`Problem::BadGlob`], with the pattern as its path.
    pub fn new<S: AsRef<str>>(patterns: &[S]) -> Result<Self, ReadError> {
        let (mut names, mut paths) = (GlobSetBuilder::new(), GlobSetBuilder::new());
        let bad = |pattern: &str, e: globset::Error| ReadError::new(pattern, Problem::BadGlob(e.kind().to_string()));
        for pattern in patterns.iter().map(AsRef::as_ref) {
            let glob = GlobBuilder::new(pattern.trim_end_matches('/')).literal_separator(true).build().map_err(|e| bad(pattern, e))?;
            if pattern.trim_end_matches('/').contains('/') {
                paths.add(glob)
            } else {
                names.add(glob)
            };
        }
        let build = |set: GlobSetBuilder| set.build().map_err(|e| bad(e.glob().unwrap_or_default(), e.clone()));
        Ok(Self { names: build(names)?, paths: build(paths)? })
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.paths.is_empty()
    }

    /// Whether a file or folder matches, by `name`, by its path `below` the folder given, or by its `whole` path.
    pub(super) fn matches(&self, name: &str, below: &str, whole: &str) -> bool {
        self.names.is_match(name) || self.paths.is_match(below) || self.paths.is_match(whole)
    }
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
        let error = Globs::new(&["ok", "a[b"]).unwrap_err();
        assert_eq!(error.path, "a[b");
        assert!(error.is_usage());
    }
}
