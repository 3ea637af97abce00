//! Quotation marks: which open, which close, which are apostrophes.

use super::Token;

/// One pair of quotation marks, by token index. `close` is `None` where a paragraph ends inside the quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// Token index of the opening mark.
    pub open: usize,
    /// Token index of the closing mark.
    pub close: Option<usize>,
    /// One past the last token of the block, where `close` is absent.
    pub block_end: usize,
    /// Single marks.
    pub single: bool,
}

impl Marked {
    /// Token indices of what stands between the marks.
    #[must_use]
    pub fn inner(&self) -> std::ops::Range<usize> {
        self.open + 1..self.close.unwrap_or(self.block_end)
    }
}

/// Finds the quotations of one block, `tokens[range]`, outermost only, and appends them to `out` in text order.
pub fn find_marked(_tokens: &[Token<'_>], _range: std::ops::Range<usize>, _out: &mut Vec<Marked>) {}
