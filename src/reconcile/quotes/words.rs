//! A quotation as words to be compared, with the editor's marks kept beside them.
//!
//! Case, quotation marks, spacing and punctuation are folded: outlets differ in them by house style. What an editor says he did
//! stays: `…` is a gap before the next word, `[…]` brackets words of his own.

use crate::text::{Token, TokenKind, tokenize};

/// One word of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct QuoteWord {
    /// The word as compared.
    pub folded: String,
    /// First byte in the quotation.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// An ellipsis stands before it.
    pub gap_before: bool,
    /// It stands in square brackets.
    pub bracketed: bool,
}

/// The words of a quotation in order.
pub(super) fn words(text: &str) -> Vec<QuoteWord> {
    let mut tokens = Vec::new();
    tokenize(text, 0..text.len(), &mut tokens);
    let mut out: Vec<QuoteWord> = Vec::with_capacity(tokens.len());
    let (mut gap, mut bracketed) = (false, false);
    let mut i = 0;
    while let Some(token) = tokens.get(i) {
        match token.text {
            "[" => bracketed = true,
            "]" => bracketed = false,
            "…" => gap = true,
            "." if is_dotted_gap(&tokens[i..]) => gap = true,
            "%" => push(&mut out, token, "percent", &mut gap, bracketed),
            _ if token.kind == TokenKind::Mark => {}
            _ if continues_bracketed_letter(&tokens, i) => extend_last(&mut out, token, &tokens, i),
            _ => push(&mut out, token, &token.lower, &mut gap, bracketed),
        }
        i += 1;
    }
    out
}

/// `...` and `. . .`, at their first stop.
fn is_dotted_gap(tokens: &[Token<'_>]) -> bool {
    tokens.len() > 2 && tokens[..3].iter().all(|t| t.text == ".")
}

/// The `e` of `[W]e`: an editor's change of case, not a word of his.
fn continues_bracketed_letter(tokens: &[Token<'_>], i: usize) -> bool {
    let Some([open, letter, close]) = i.checked_sub(3).and_then(|from| tokens.get(from..i)) else { return false };
    open.text == "["
        && close.text == "]"
        && close.glued
        && tokens[i].glued
        && tokens[i].kind == TokenKind::Word
        && letter.text.chars().count() == 1
}

fn extend_last(out: &mut [QuoteWord], token: &Token<'_>, tokens: &[Token<'_>], i: usize) {
    if let Some(last) = out.last_mut() {
        last.folded = format!("{}{}", tokens[i - 2].lower, fold(&token.lower));
        last.end = token.end;
        last.bracketed = false;
    }
}

fn push(out: &mut Vec<QuoteWord>, token: &Token<'_>, lower: &str, gap: &mut bool, bracketed: bool) {
    let joins_percent = lower == "cent" && out.last().is_some_and(|w| w.folded == "per");
    if joins_percent && let Some(last) = out.last_mut() {
        last.folded = "percent".to_owned();
        last.end = token.end;
        return;
    }
    let folded = fold(lower);
    out.push(QuoteWord { folded, start: token.start, end: token.end, gap_before: std::mem::take(gap), bracketed });
}

/// British and American spellings of one word compare equal ("organise", "labour", "focussed"); so do `post-pandemic` and
/// `postpandemic`.
fn fold(lower: &str) -> String {
    let mut word: String = lower.chars().filter(|c| !matches!(c, '-' | '‑' | '.')).collect();
    for ending in ["ed", "ing", "er", "ers"] {
        for (double, single) in [("ss", "s"), ("ll", "l"), ("pp", "p"), ("tt", "t")] {
            if let Some(stem) = word.strip_suffix(ending).and_then(|w| w.strip_suffix(double)) {
                word = format!("{stem}{single}{ending}");
            }
        }
    }
    if word.chars().count() > 5 {
        for (british, american) in [("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("our", "or")] {
            if let Some(stem) = word.strip_suffix(british) {
                word = format!("{stem}{american}");
                break;
            }
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|w| w.folded).collect()
    }

    #[test]
    fn house_style_is_folded() {
        assert_eq!(folded("We’ve cut 5% of the organisation."), folded("we've cut 5 per cent of the organization"));
        assert_eq!(folded("We travelled, focussed on labour"), folded("we traveled focused on labor"));
        assert_eq!(folded("“Yes,” he said"), ["yes", "he", "said"]);
    }

    #[test]
    fn marks_of_the_editor_are_kept() {
        let w = words("We will … leave [the plant] soon . . . or later");
        let marks: Vec<_> = w.iter().map(|w| (w.folded.as_str(), w.gap_before, w.bracketed)).collect();
        assert_eq!(
            marks,
            [
                ("we", false, false),
                ("will", false, false),
                ("leave", true, false),
                ("the", false, true),
                ("plant", false, true),
                ("soon", false, false),
                ("or", true, false),
                ("later", false, false)
            ]
        );
    }

    #[test]
    fn a_changed_capital_is_no_edit() {
        let w = words("[W]e are leaving");
        assert_eq!(w[0].folded, "we");
        assert!(!w[0].bracketed);
        assert_eq!(w.len(), 3);
    }

    #[test]
    fn words_slice_to_the_quotation() {
        let text = "[W]e’re “done” … for 5%";
        for w in words(text) {
            assert!(text.get(w.start..w.end).is_some());
        }
    }
}
