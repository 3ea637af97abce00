//! Plain text into blocks.

use super::{Block, BlockKind};

/// Splits a plain-text article into blocks, in text order.
#[must_use]
pub fn find_blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + line.find(trimmed).unwrap_or(0);
            let kind = if blocks.is_empty() { BlockKind::Headline } else { BlockKind::Paragraph };
            blocks.push(Block { kind, range: start..start + trimmed.len() });
        }
        at += line.len();
    }
    blocks
}
