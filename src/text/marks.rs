//! Quotation marks: which open, which close, which are apostrophes.
//!
//! Marks are paired block by block, so that a stray one never swallows more than its paragraph. Double marks (straight, curly,
//! guillemets, ``` `` ``` and `''`) win over single ones; single marks are looked at only outside double ones, since inside they are nested.

use std::ops::Range;

use super::{Token, TokenKind};

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
    pub fn inner(&self) -> Range<usize> {
        self.open + 1..self.close.unwrap_or(self.block_end)
    }

    /// Index of the first token behind the quotation.
    #[must_use]
    pub fn after(&self) -> usize {
        self.close.map_or(self.block_end, |c| c + 1)
    }
}

/// Finds the quotations of one block, `tokens[range]`, outermost only, and appends them to `out` in text order. `marks` is what
/// [`marks_among`](super::marks_among) says of the block.
pub fn find_marked(tokens: &[Token<'_>], range: Range<usize>, marks: &[usize], out: &mut Vec<Marked>) {
    let block = Block { tokens, range: range.clone() };
    let mut behind = range.start;
    for i in marks.iter().copied() {
        if i < behind || !may_open(&tokens[i]) {
            continue;
        }
        let found = if let Some(open) = block.double_opens(i) {
            Some(block.close_double(open))
        } else if block.single_opens(i) {
            block.close_single(i)
        } else {
            None
        };
        if let Some(marked) = found {
            // the second mark of '' belongs to the closing
            behind = marked.after();
            out.push(marked);
        }
    }
}

/// A glance that tells most tokens from opening marks.
fn may_open(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Mark && token.text.bytes().next().is_some_and(|b| matches!(b, b'"' | b'\'' | b'`' | 128..))
}

struct Block<'a, 't> {
    tokens: &'a [Token<'t>],
    range: Range<usize>,
}

impl Block<'_, '_> {
    fn text(&self, i: usize) -> &str {
        if self.range.contains(&i) { self.tokens[i].text } else { "" }
    }

    /// No space between `i` and the token before it, in this block.
    fn glued_left(&self, i: usize) -> bool {
        i > self.range.start && self.tokens[i].glued
    }

    fn glued_right(&self, i: usize) -> bool {
        i + 1 < self.range.end && self.tokens[i + 1].glued
    }

    /// If a double mark at `i` can open a quotation outside of one: the token index of the (last) opening mark.
    fn double_opens(&self, i: usize) -> Option<usize> {
        match self.text(i) {
            "“" | "„" | "«" | "‟" | "〝" => Some(i),
            "`" if self.text(i + 1) == "`" => Some(i + 1),
            "'" if !self.glued_left(i) && self.text(i + 1) == "'" && self.glued_right(i) && self.glued_right(i + 1) => Some(i + 1),
            "\"" | "＂" if self.straight_can_open(i) => Some(i),
            // a closing mark typed the wrong way round
            "”" if !self.glued_left(i) && self.glued_right(i) => Some(i),
            _ => None,
        }
    }

    fn straight_can_open(&self, i: usize) -> bool {
        if !self.glued_left(i) {
            return i + 1 < self.range.end;
        }
        // inches, and the closing mark of a quotation that was never opened
        let before = &self.tokens[i - 1];
        self.glued_right(i) && before.kind != TokenKind::Number && self.tokens[i + 1].kind != TokenKind::Mark
            || matches!(before.text, "(" | "[" | "—" | "–" | "-" | ":" | "/") && i + 1 < self.range.end
    }

    /// Pairs the opening double mark at `open`. Where another clear opening follows first, the one nearer its closing mark counts.
    fn close_double(&self, mut open: usize) -> Marked {
        let mut straight_close = None;
        let mut depth = 0;
        for j in open + 1..self.range.end {
            match self.text(j) {
                "”" | "»" if depth > 0 => depth -= 1,
                "”" if straight_close.is_some() && !self.glued_left(j) && self.glued_right(j) => return self.pair(open, straight_close),
                "”" | "»" => return self.pair(open, Some(j)),
                // in text cut into words, "` ` We cut , ' ' he said"
                "'" if self.text(j + 1) == "'" && (self.tokens[j + 1].glued || self.text(open) == "`") => return self.pair(open, Some(j)),
                "“" | "„" | "«" if self.nested(open, j) => depth += 1,
                "“" | "„" | "«" if straight_close.is_some() => return self.pair(open, straight_close),
                "“" | "„" | "«" => open = j,
                "\"" | "＂" => {
                    let opening = !self.glued_left(j) && self.glued_right(j) && self.tokens[j + 1].kind != TokenKind::Mark;
                    let straight = matches!(self.text(open), "\"" | "＂");
                    match (straight, opening) {
                        (true, true) => open = j,
                        (true, false) => return self.pair(open, Some(j)),
                        // within curly marks a straight one closes only if no curly one does
                        (false, false) if straight_close.is_none() => straight_close = Some(j),
                        (false, _) => {}
                    }
                }
                _ => {}
            }
        }
        self.pair(open, straight_close)
    }

    /// Whether an opening mark at `j` inside the quotation opened at `open` is closed on its own before the outer one is.
    fn nested(&self, open: usize, j: usize) -> bool {
        if self.text(open) != self.text(j) {
            return true;
        }
        let mut closed = false;
        for k in j + 1..self.range.end {
            match self.text(k) {
                "”" | "»" if closed => return true,
                "”" | "»" => closed = true,
                "“" | "«" => return false,
                _ => {}
            }
        }
        false
    }

    fn pair(&self, open: usize, close: Option<usize>) -> Marked {
        Marked { open, close, block_end: self.range.end, single: false }
    }

    /// A single mark that can open a quotation: after a space or an opening mark, glued to a word that is no elision ('em, '90s).
    fn single_opens(&self, i: usize) -> bool {
        let curly = self.text(i) == "‘";
        if !(curly || self.text(i) == "'") || self.tokens[i].kind != TokenKind::Mark || !self.glued_right(i) {
            return false;
        }
        let free = !self.glued_left(i) || matches!(self.tokens[i - 1].text, "(" | "[" | "—" | "–" | "-" | ":" | "/");
        let next = &self.tokens[i + 1];
        let year = next.kind == TokenKind::Number && next.text.len() == 2 && self.text(i + 2) == "s";
        let elision = !curly && matches!(&*next.lower, "em" | "til" | "tis" | "twas" | "cause" | "n" | "bout" | "round");
        free && !year && !elision && (next.kind != TokenKind::Mark || matches!(next.text, "[" | "$" | "£" | "€" | "…" | "."))
    }

    /// Pairs a single mark. After an s before a word the mark may be a genitive, so any clearer closing mark wins over it.
    fn close_single(&self, open: usize) -> Option<Marked> {
        let mut doubtful = None;
        let mut close = None;
        for j in open + 2..self.range.end {
            if self.double_opens(j).is_some() || self.single_opens(j) {
                break;
            }
            let t = &self.tokens[j];
            if !matches!(t.text, "'" | "’") || !self.glued_left(j) || self.glued_right(j) && self.tokens[j + 1].kind != TokenKind::Mark {
                continue;
            }
            if t.kind == TokenKind::Possessive {
                doubtful = doubtful.or(Some(j));
            } else {
                close = Some(j);
                break;
            }
        }
        // speech that goes on in the next paragraph has no closing mark in this one
        let before = open.checked_sub(1).filter(|b| self.range.contains(b)).map_or(":", |b| self.tokens[b].text);
        let speech = matches!(before, ":" | "," | "." | "?" | "!") && self.tokens[open + 1].is_capitalised() && self.range.end - open > 6;
        let unclosed = speech || open == self.range.start;
        let close = close.or(doubtful.filter(|_| !unclosed));
        (close.is_some() || unclosed).then_some(Marked { open, close, block_end: self.range.end, single: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{marks_among, tokenize};

    fn between(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), &mut tokens);
        let mut out = Vec::new();
        find_marked(&tokens, 0..tokens.len(), &marks_among(&tokens, 0..tokens.len()).collect::<Vec<_>>(), &mut out);
        out.iter().map(|m| &text[tokens[m.inner().start].start..tokens[m.inner().end - 1].end]).collect()
    }

    #[test]
    fn double_marks_of_all_kinds() {
        assert_eq!(between("\"We cut,\" he said. \"We grow.\""), ["We cut,", "We grow."]);
        assert_eq!(between("“We cut,” he said—“and how”."), ["We cut,", "and how"]);
        assert_eq!(between("``We cut ,'' he said, ''and how,'' « et voilà »"), ["We cut ,", "and how,", "et voilà"]);
        assert_eq!(between("` ` Brim ' s men cut , ' ' he said"), ["Brim ' s men cut ,"]);
        assert_eq!(between("“We cut,\" he said. ”We grow.” “He said “no” twice.”"), ["We cut,", "We grow.", "He said “no” twice."]);
    }

    #[test]
    fn single_marks_and_apostrophes() {
        assert_eq!(between("The workers' pay: 'we won't cut the drivers' pay,' he said of the '90s."), ["we won't cut the drivers' pay,"]);
        assert_eq!(between("Boss talks of 'needed layoffs' in plants"), ["needed layoffs"]);
        assert_eq!(between("‘We’ll see,’ she said. Rock 'n' roll, 'em all."), ["We’ll see,"]);
        assert_eq!(between("\"He said 'no' to us\""), ["He said 'no' to us"]);
    }

    #[test]
    fn unclosed_marks() {
        assert_eq!(between("“We cut. We grow."), ["We cut. We grow."]);
        assert_eq!(between("'We cut the workers' pay."), ["We cut the workers' pay."]);
        assert_eq!(between("A 12\" pipe and a stray\" mark"), Vec::<&str>::new());
        assert_eq!(between("\"We cut, he said. \"We grow.\""), ["We grow."]);
    }

    #[test]
    fn many_opening_marks_take_no_quadratic_time() {
        let text = "“x ".repeat(100_000);
        let begun = std::time::Instant::now();
        assert_eq!(between(&text).len(), 1);
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }
}
