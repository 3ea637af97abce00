//! From paths to documents: walking, decoding, and what is headline, paragraph or furniture.

mod blocks;
mod document;

pub use blocks::find_blocks;
pub use document::{Block, BlockKind, Document, Given};
