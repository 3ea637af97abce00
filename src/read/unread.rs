//! An article as it came: its bytes, not yet decoded. Finding articles is one thread's work, reading them that of many.

use super::document::{Document, Given};
use super::error::{Problem, ReadError};
use super::facts::Facts;
use super::formats;
use super::options::ReadOptions;

/// One article, found but not yet decoded.
#[derive(Debug)]
pub struct Unread {
    path: String,
    body: Body,
    /// What the user says of it.
    user: Given,
    /// What its container says of it.
    facts: Facts,
    bytes: u64,
}

/// In what form an article's text came.
#[derive(Debug)]
pub(super) enum Body {
    /// Plain text.
    Plain(Vec<u8>),
    /// A web page, with the encoding that the server named.
    Page(Vec<u8>, Option<String>),
    /// Markdown.
    Markdown(Vec<u8>),
    /// Text from a field of a record, which may be a run of HTML.
    Field(String),
}

impl Unread {
    pub(super) fn new(path: String, body: Body, facts: Facts, options: &ReadOptions) -> Self {
        let bytes = match &body {
            Body::Plain(bytes) | Body::Page(bytes, _) | Body::Markdown(bytes) => bytes.len(),
            Body::Field(text) => text.len(),
        };
        let user = options.metadata.as_ref().map(|m| m.given(&path)).unwrap_or_default();
        Self { path, body, user, facts, bytes: bytes as u64 }
    }

    /// Where it was found: a file, `archive!member`, `file#record`, or both.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Its size as it came, unpacked, bytes.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.bytes
    }

    /// Decodes it, and finds its blocks and language.
    ///
    /// # Errors
    /// Bytes that are no text, and pages without an article.
    pub fn document(self) -> Result<Document, ReadError> {
        let Self { path, body, user, mut facts, bytes } = self;
        let bad = |problem: Problem| ReadError::new(&path, problem);
        let text = formats::text(body, &mut facts).map_err(bad)?;
        if text.trim().is_empty() {
            return Err(bad(Problem::Empty));
        }
        Ok(Document { user, ..Document::new(&path, text, bytes, facts.into_given()) })
    }
}
