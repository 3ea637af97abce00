//! One decoded article and its blocks.

use std::ops::Range;

use jiff::civil::Date;

use super::{blocks::find_blocks, language};
use crate::model::Candidate;

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline, or a line that repeats it.
    Headline,
    /// A subheading within the article.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a list that belongs to the article.
    ListItem,
    /// The caption of a picture.
    Caption,
    /// A byline, photo credit, copyright line, note on the author, "read the original on" line: evidence for the source, never for claims.
    Credit,
    /// A headline or blurb of another article ("Also read: …", "Related stories").
    Teaser,
    /// Players, menus, share buttons, timestamps of players: no sentence of the article.
    Furniture,
}

impl BlockKind {
    /// Whether claims are read from it.
    #[must_use]
    pub const fn is_article(self) -> bool {
        matches!(self, Self::Headline | Self::Heading | Self::Paragraph | Self::ListItem | Self::Caption)
    }
}

/// A run of text of one kind. Hard-wrapped lines of one paragraph are one block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Bytes in the document's text, without surrounding white space.
    pub range: Range<usize>,
}

/// What the container or a metadata file says of the article, before its text is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The outlet.
    pub source: Option<String>,
    /// The publication date.
    pub date: Option<Date>,
    /// The address.
    pub url: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// The author.
    pub byline: Option<String>,
    /// Everything that the page or container says of these, the most trustworthy first.
    pub candidates: Vec<Candidate>,
}

/// One decoded article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Where it was read from, with `/` between its parts.
    pub path: String,
    /// The decoded text.
    pub text: String,
    /// The text with its ASCII letters in lower case, byte for byte in the same places.
    pub small: String,
    /// Size of the file as read, bytes.
    pub bytes: u64,
    /// Headline, paragraphs and the rest, in text order, not overlapping.
    pub blocks: Vec<Block>,
    /// What its container says of it.
    pub given: Given,
    /// What the user says of it. It changes nothing in how the text is read and beats what is read there, so that a record can be brought
    /// to it later as well.
    pub user: Given,
    /// BCP 47 primary language subtag of its text: `"en"`, another known one, `"und"` for other scripts; `None` where the text is too
    /// short to tell, which is read as English.
    pub language: Option<&'static str>,
}

impl Document {
    /// Whether the rules of English may be applied to it: its language is English, or its text too short to tell.
    #[must_use]
    pub fn is_english(&self) -> bool {
        self.language.is_none_or(|l| l == "en")
    }

    /// A plain-text article: finds its blocks and its language.
    #[must_use]
    pub fn new(path: &str, text: String, bytes: u64, given: Given) -> Self {
        let blocks = find_blocks(&text, given.title.as_deref());
        let small = text.to_ascii_lowercase();
        Self { path: path.to_owned(), bytes, blocks, given, user: Given::default(), language: language::detect(&text, &small), text, small }
    }
}
