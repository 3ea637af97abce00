//! From paths to documents: walking, unpacking, decoding, and what is headline, paragraph or furniture.
//!
//! [`open`] finds what there is to read, in an order that does not depend on how it was asked for. [`each`] goes through one input and
//! hands out the articles it holds one by one, so that an input of many never stands in memory as a whole; [`Unread::document`]
//! decodes one, which is the costly part and can be done by many threads. A format is one file of `formats/`, recognised by content.

mod blocks;
pub mod dates;
mod decode;
mod document;
mod error;
mod facts;
mod formats;
mod language;
mod limits;
mod metadata;
mod options;
mod sink;
mod unread;
mod walk;

use std::fs::File;

pub use blocks::find_blocks;
pub use document::{Block, BlockKind, Document, Given};
pub use error::{Problem, ReadError};
pub use metadata::Metadata;
pub use options::{FieldNames, Globs, ReadOptions};
pub use unread::Unread;
pub use walk::{Input, Opened, open};

use crate::model::Record;
use sink::Sink;

/// One thing that an input holds.
#[derive(Debug)]
pub enum Item {
    /// An article to extract from.
    Article(Box<Unread>),
    /// What `extract` made of an article before.
    Record(Record),
}

/// Reads one input and puts what it holds, in its order, until `put` says that it wants no more. An error concerns one item; those
/// after it still come.
pub fn each(input: &Input, options: &ReadOptions, mut put: impl FnMut(Result<Item, ReadError>) -> bool) {
    let mut sink = Sink::new(options, &mut put);
    let path = input.path.as_str();
    let flow = match &input.file {
        None => formats::stream(path, std::io::stdin(), &mut sink),
        Some(file) => File::open(file).map_err(|e| ReadError::io(path, e).into()).and_then(|file| formats::file(path, file, &mut sink)),
    };
    // the consumer that stopped wants no word of it
    let _ = sink.part(flow);
}

/// All that one input holds, at once.
#[must_use]
pub fn load(input: &Input, options: &ReadOptions) -> Vec<Result<Item, ReadError>> {
    let mut items = Vec::new();
    each(input, options, |item| {
        items.push(item);
        true
    });
    items
}
