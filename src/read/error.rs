//! What can go wrong while reading, each with the path it concerns and the way out.

use crate::model::Failed;

/// Why something could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// A path given by the user does not exist.
    #[error("no such file or folder; check the spelling, or the folder you stand in")]
    NotFound,
    /// A folder given by the user holds nothing to read.
    #[error("no files to read in this folder; hidden files are skipped and links not followed unless asked, and globs may leave files out")]
    EmptyFolder,
    /// The operating system refuses to open it.
    #[error("permission denied; make it readable for this user (chmod u+r, and u+x for a folder), or leave it out with --exclude")]
    PermissionDenied,
    /// A pipe, a device or the like.
    #[error("neither a file nor a folder; pipe its contents in and give `-` instead")]
    NotAFile,
    /// A chain of links that leads back to itself.
    #[error("links form a loop; remove the loop, or do not follow links")]
    LinkLoop,
    /// A compressed file or an archive that ends before its end.
    #[error("ends too early: it was cut off on its way; fetch it again")]
    CutOff,
    /// Any other failure of the operating system.
    #[error("cannot be read: {0}")]
    Io(#[source] std::io::Error),
    /// Larger than the user allows.
    #[error("{} more than the limit of {limit} bytes for one article; raise it with --max-file-size", size.map(|s| format!("{s} bytes is")).unwrap_or_else(|| "it is".to_owned()))]
    TooLarge {
        /// Its size, bytes, where that is known.
        size: Option<u64>,
        /// The limit, bytes.
        limit: u64,
    },
    /// Nothing in it, or white space alone.
    #[error("empty: there is no text in it; fetch the article again, or remove the file")]
    Empty,
    /// Not text.
    #[error("{what}, not text; {remedy}")]
    Binary {
        /// "a PNG image".
        what: &'static str,
        /// What to do about it.
        remedy: &'static str,
    },
    /// A web page in which no article can be found.
    #[error("a web page without an article that could be found; save its text, or leave it out with --exclude")]
    NoArticle,
    /// A table or JSON without a field that holds the text of an article.
    #[error("no field with the text of an article among {found}; say which one it is with --field text=NAME")]
    NoText {
        /// The fields there are.
        found: String,
    },
    /// A record, table or feed that cannot be parsed.
    #[error("broken {what}: {message}; mend it, or leave it out with --exclude")]
    Malformed {
        /// "JSON".
        what: &'static str,
        /// What is wrong with it.
        message: String,
    },
    /// An archive that unpacks to too much.
    #[error("unpacks to hundreds of times its size, as no text does; unpack it yourself if you trust it")]
    Bomb,
    /// Archives within archives within archives.
    #[error("archives nested more than {} deep; unpack it first", super::limits::DEEPEST)]
    TooDeep,
    /// A format that this build leaves out.
    #[error("{what}, which this build cannot read; build layoffs with --features {feature}")]
    NotBuilt {
        /// "a Parquet table".
        what: &'static str,
        /// The feature of the crate.
        feature: &'static str,
    },
    /// A record that cannot be read.
    #[error("broken record: {0}; make it again with `layoffs extract`")]
    BadRecord(String),
    /// Records of a newer program.
    #[error("records of format {found}, newer than the {known} this program reads; update layoffs, or make them again with this version")]
    NewerFormat {
        /// `format_version` of the record.
        found: String,
        /// The version this program writes.
        known: &'static str,
    },
    /// A metadata file that cannot be understood.
    #[error("{0}")]
    Metadata(String),
    /// A glob that cannot be understood.
    #[error("not a glob: {0}; quote it, and write \\[ for a plain bracket")]
    BadGlob(String),
    /// A mapping of fields that cannot be understood.
    #[error("no mapping of a field; write text=NAME, or title, date, modified, source, url, byline")]
    BadField,
}

/// A [`Problem`] and where it lies.
#[derive(Debug, thiserror::Error)]
#[error("{path}{}: {problem}", line.map(|l| format!(":{l}")).unwrap_or_default())]
pub struct ReadError {
    /// The file or folder, with `/` between its parts; the pattern for [`Problem::BadGlob`].
    pub path: String,
    /// The line it lies in, from 1, where that is known.
    pub line: Option<u64>,
    /// What is wrong.
    pub problem: Problem,
}

impl ReadError {
    pub(super) fn new(path: impl Into<String>, problem: Problem) -> Self {
        Self { path: path.into(), line: None, problem }
    }

    pub(super) fn at_line(path: impl Into<String>, line: u64, problem: Problem) -> Self {
        Self { path: path.into(), line: Some(line), problem }
    }

    pub(super) fn io(path: impl Into<String>, error: std::io::Error) -> Self {
        let problem = match error.kind() {
            std::io::ErrorKind::NotFound => Problem::NotFound,
            std::io::ErrorKind::PermissionDenied => Problem::PermissionDenied,
            std::io::ErrorKind::UnexpectedEof => Problem::CutOff,
            _ => error.downcast::<Problem>().unwrap_or_else(Problem::Io),
        };
        Self::new(path, problem)
    }

    /// Whether the command itself asked for the impossible (no such path, empty folder, bad glob or metadata), so that nothing
    /// should be done at all, rather than one input among others being bad.
    #[must_use]
    pub const fn is_usage(&self) -> bool {
        matches!(self.problem, Problem::NotFound | Problem::EmptyFolder | Problem::BadGlob(_) | Problem::BadField | Problem::Metadata(_))
    }
}

impl From<&ReadError> for Failed {
    fn from(error: &ReadError) -> Self {
        let line = error.line.map(|l| format!("line {l}: ")).unwrap_or_default();
        Self { path: error.path.clone(), error: format!("{line}{}", error.problem) }
    }
}
