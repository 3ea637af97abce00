//! From byte offsets to lines and columns.

use std::cell::OnceCell;

use crate::model::{Located, Span};

/// The starts of all lines of a text. Lines end at `\n`; a `\r` before it belongs to the line.
#[derive(Debug, Clone)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// Characters that start before each whole stretch of [`STRETCH`] bytes, so that a column far into a line is no long count. Counted
    /// when the first such column is asked for.
    characters: OnceCell<Vec<usize>>,
}

/// Bytes between two counts of characters.
const STRETCH: usize = 1024;

impl<'t> LineIndex<'t> {
    /// Scans `text` once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut starts = Vec::with_capacity(text.len() / 64);
        starts.push(0);
        starts.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|i| i + 1));
        Self { text, starts, characters: OnceCell::new() }
    }

    /// Characters before a byte offset.
    fn characters_before(&self, offset: usize) -> usize {
        let stretch = offset / STRETCH;
        let counted = self.characters.get_or_init(|| {
            let sums = self.text.as_bytes().chunks(STRETCH).scan(0, |sum, stretch| {
                *sum += characters(stretch);
                Some(*sum)
            });
            std::iter::once(0).chain(sums).collect()
        });
        counted.get(stretch).map_or(0, |before| before + characters(&self.text.as_bytes()[stretch * STRETCH..offset]))
    }

    /// The span of a byte range. Both ends must be character boundaries.
    #[must_use]
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let line = self.starts.partition_point(|s| *s <= range.start);
        let first = self.starts[line - 1];
        let before = if range.start - first <= STRETCH {
            characters(&self.text.as_bytes()[first..range.start])
        } else {
            self.characters_before(range.start) - self.characters_before(first)
        };
        let column = before + 1;
        Span { start: range.start, end: range.end, line, column }
    }

    /// The span with its words.
    #[must_use]
    pub fn located(&self, range: std::ops::Range<usize>) -> Located {
        Located { text: self.text[range.clone()].to_owned(), span: self.span(range) }
    }
}

/// Characters that start in a stretch of UTF-8.
fn characters(utf8: &[u8]) -> usize {
    count_bytes(utf8, |b| b.cast_signed() >= -64)
}

/// How many bytes `of` holds of.
#[must_use]
pub fn count_bytes(bytes: &[u8], of: impl Fn(u8) -> bool) -> usize {
    // sums of bytes over runs that cannot overflow one: compilers make vector instructions of it
    bytes.chunks(255).map(|run| usize::from(run.iter().map(|b| u8::from(of(*b))).sum::<u8>())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_far_into_a_long_line() {
        let text = "é—x".repeat(2000);
        let index = LineIndex::new(&text);
        for at in [0, 6 * 170, 6 * 171 + 2, 6 * 1999 + 5] {
            assert_eq!(index.span(at..at + 1).column, text[..at].chars().count() + 1);
        }
        assert_eq!(LineIndex::new(&"x".repeat(STRETCH)).span(STRETCH..STRETCH).column, STRETCH + 1);
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        let index = LineIndex::new("é1\r\nab — cd");
        let at = "é1\r\nab — ".len();
        let span = index.span(at..at + 2);
        assert_eq!((span.line, span.column), (2, 6));
        assert_eq!(index.located(at..at + 2).text, "cd");
    }
}
