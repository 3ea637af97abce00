//! From paths to documents: walking, decoding, and what is headline, paragraph or furniture.
//!
//! [`open`] finds what there is to read, in an order that does not depend on how it was asked for; [`load`] reads one input, lazily,
//! so that an input of many articles never stands in memory as a whole. A format is one file of `formats/`, recognised by content.

mod blocks;
mod decode;
mod document;
mod error;
mod formats;
mod language;
mod metadata;
mod options;
mod walk;

use std::fs::File;

pub use blocks::find_blocks;
pub use document::{Block, BlockKind, Document, Given};
pub use error::{Problem, ReadError};
pub use metadata::Metadata;
pub use options::{Globs, ReadOptions};
pub use walk::{Input, Opened, open};

use crate::model::Record;

/// One thing that an input holds.
#[derive(Debug)]
pub enum Item {
    /// An article to extract from.
    Document(Box<Document>),
    /// What `extract` made of an article before.
    Record(Record),
}

/// The items of one input, read as they are asked for. An error concerns one item; those after it still come.
pub type Items<'o> = Box<dyn Iterator<Item = Result<Item, ReadError>> + Send + 'o>;

/// Reads one input.
#[must_use]
pub fn load<'o>(input: &Input, options: &'o ReadOptions) -> Items<'o> {
    let path = input.path.as_str();
    let items = match &input.file {
        None => formats::items(path, None, std::io::stdin(), options),
        Some(file) => File::open(file).map_err(|e| ReadError::io(path, e)).and_then(|file| {
            let size = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|m| m.len());
            formats::items(path, size, file, options)
        }),
    };
    items.unwrap_or_else(|error| Box::new(std::iter::once(Err(error))))
}
