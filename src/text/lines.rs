//! From byte offsets to lines and columns.

use crate::model::{Located, Span};

/// The starts of all lines of a text. Lines end at `\n`; a `\r` before it belongs to the line.
#[derive(Debug, Clone)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    /// Scans `text` once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|i| i + 1)).collect();
        Self { text, starts }
    }

    /// The span of a byte range. Both ends must be character boundaries.
    #[must_use]
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let line = self.starts.partition_point(|s| *s <= range.start);
        let column = self.text[self.starts[line - 1]..range.start].chars().count() + 1;
        Span { start: range.start, end: range.end, line, column }
    }

    /// The span with its words.
    #[must_use]
    pub fn located(&self, range: std::ops::Range<usize>) -> Located {
        Located { text: self.text[range.clone()].to_owned(), span: self.span(range) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let index = LineIndex::new("é1\r\nab — cd");
        let at = "é1\r\nab — ".len();
        let span = index.span(at..at + 2);
        assert_eq!((span.line, span.column), (2, 6));
        assert_eq!(index.located(at..at + 2).text, "cd");
    }
}
