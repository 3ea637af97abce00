//! Sentences of a block.

use std::ops::Range;

use super::abbreviation::is_abbreviation;
use super::token::{Token, TokenKind};

/// A sentence: tokens and bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Indices into the article's tokens.
    pub tokens: Range<usize>,
    /// First byte.
    pub start: usize,
    /// One past the last byte, closing marks included.
    pub end: usize,
    /// Index of the block it stands in.
    pub block: usize,
}

/// Splits the tokens of one block, `tokens[range]`, into sentences and appends them to `out`. `marks` is what
/// [`marks_among`](super::marks_among) says of them.
///
/// A sentence ends at `.`, `!`, `?` or `…` with the closing marks glued to it, when what follows can open one. What goes on for more than
/// 400 tokens without is a list or a table and no sentence: it is cut behind a mark, since rules look a sentence through for each of
/// its numbers.
pub fn split_sentences(tokens: &[Token<'_>], range: Range<usize>, marks: &[usize], block: usize, out: &mut Vec<Sentence>) {
    let mut first = range.start;
    let mut behind = range.start;
    for i in marks.iter().copied() {
        if i < behind {
            continue;
        }
        let Some(mut stop) = ends_at(tokens, i, range.end) else { continue };
        while stop < range.end && tokens[stop].glued && is_closing(&tokens[stop]) {
            stop += 1;
        }
        if stop >= range.end || opens(&tokens[stop]) {
            push(tokens, first..stop, block, out);
            first = stop;
        }
        behind = stop;
    }
    push(tokens, first..range.end, block, out);
}

/// Tokens of a sentence at the most: in four thousand articles of news only the rules of a table are longer.
const LONGEST: usize = 400;

fn push(tokens: &[Token<'_>], mut range: Range<usize>, block: usize, out: &mut Vec<Sentence>) {
    while range.len() > LONGEST {
        let most = range.start + LONGEST;
        let mark = |k: &usize| matches!(tokens[*k - 1].text, "," | ";" | "|") && !tokens[*k].glued;
        let stop = (range.start + LONGEST / 2..most).rev().find(mark).unwrap_or(most);
        push(tokens, range.start..stop, block, out);
        range.start = stop;
    }
    let held = tokens.get(range.clone()).unwrap_or_default();
    if let (Some(first), Some(last)) = (held.first(), held.last()) {
        out.push(Sentence { start: first.start, end: last.end, tokens: range, block });
    }
}

/// One past the stop at token `i`, if it can end a sentence.
fn ends_at(tokens: &[Token<'_>], i: usize, end: usize) -> Option<usize> {
    let t = &tokens[i];
    match t.kind {
        TokenKind::Mark if matches!(t.text, "." | "!" | "?" | "…") => {
            let mut stop = i + 1;
            while stop < end && tokens[stop].glued && matches!(tokens[stop].text, "." | "!" | "?" | "…") {
                stop += 1;
            }
            // "Which? found", "Yahoo! said", "well … but": no end where the next word is lower case
            let next = tokens.get(stop).filter(|_| stop < end);
            let runs_on = next.is_some_and(|n| n.kind == TokenKind::Word && !n.is_capitalised());
            (!runs_on && !is_in_symbol(tokens, i)).then_some(stop)
        }
        // an abbreviation's own stop ends the sentence when a word follows that opens one and cannot continue a name
        TokenKind::Word if !t.plain && t.text.ends_with('.') => {
            let next = tokens.get(i + 1).filter(|_| i + 1 < end)?;
            let starts = next.kind == TokenKind::Word && next.is_capitalised() && is_opener(&next.lower);
            let bare = t.lower.trim_end_matches('.');
            let title =
                matches!(bare, "mr" | "mrs" | "ms" | "dr" | "sen" | "rep" | "gov" | "gen" | "prof" | "st" | "rev" | "lt" | "sgt" | "capt");
            (starts && !title && (is_abbreviation(bare) || bare.contains('.') || bare.len() == 1)).then_some(i + 1)
        }
        _ => None,
    }
}

/// "Acme (ACMn.DE)": the stop of what a share is called.
fn is_in_symbol(tokens: &[Token<'_>], i: usize) -> bool {
    let exchange =
        |t: &Token<'_>| t.glued && t.kind == TokenKind::Word && t.text.len() <= 2 && t.text.bytes().all(|b| b.is_ascii_uppercase());
    let share = i.checked_sub(1).map(|k| &tokens[k]);
    tokens[i].glued && share.is_some_and(|t| t.is_capitalised() || t.kind == TokenKind::Number) && tokens.get(i + 1).is_some_and(exchange)
}

/// Words that open a sentence and are no part of a name.
fn is_opener(lower: &str) -> bool {
    matches!(
        lower,
        "the"
            | "a"
            | "an"
            | "it"
            | "its"
            | "he"
            | "she"
            | "they"
            | "we"
            | "i"
            | "in"
            | "on"
            | "at"
            | "but"
            | "and"
            | "that"
            | "this"
            | "those"
            | "these"
            | "for"
            | "as"
            | "after"
            | "with"
            | "when"
            | "while"
            | "if"
            | "his"
            | "her"
            | "their"
            | "our"
            | "there"
            | "some"
            | "about"
            | "more"
            | "however"
            | "meanwhile"
            | "last"
            | "since"
            | "by"
            | "to"
            | "earlier"
            | "also"
            | "although"
            | "not"
            | "no"
            | "many"
            | "other"
            | "others"
            | "another"
            | "each"
            | "all"
            | "both"
            | "because"
            | "before"
            | "during"
            | "until"
            | "once"
            | "though"
            | "despite"
            | "instead"
            | "then"
            | "yet"
            | "where"
            | "who"
            | "what"
            | "why"
            | "how"
            | "most"
            | "several"
            | "every"
            | "neither"
            | "either"
            | "still"
            | "even"
            | "through"
            | "without"
            | "among"
            | "according"
            | "you"
            | "your"
            | "my"
            | "such"
    )
}

fn is_closing(t: &Token<'_>) -> bool {
    matches!(t.text, "\"" | "'" | "”" | "’" | ")" | "]" | "»")
}

fn opens(t: &Token<'_>) -> bool {
    match t.kind {
        TokenKind::Word => t.is_capitalised() || !t.glued && t.text.chars().next().is_some_and(|c| !c.is_lowercase()) || starts_name(t),
        TokenKind::Number => !t.glued,
        TokenKind::Mark => {
            matches!(t.text, "\"" | "'" | "“" | "‘" | "(" | "[" | "«" | "—" | "–" | "-" | "$" | "£" | "€" | "*" | ">" | "®" | "•")
        }
        TokenKind::Possessive => false,
    }
}

/// `eBay`, `iRobot`: a small letter before a capital.
fn starts_name(t: &Token<'_>) -> bool {
    let mut chars = t.text.chars();
    chars.next().is_some_and(char::is_lowercase) && chars.next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{marks_among, tokenize};

    fn split(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), &mut tokens);
        let mut out = Vec::new();
        split_sentences(&tokens, 0..tokens.len(), &marks_among(&tokens, 0..tokens.len()).collect::<Vec<_>>(), 0, &mut out);
        out.into_iter().map(|s| &text[s.start..s.end]).collect()
    }

    #[test]
    fn what_a_share_is_called_ends_no_sentence() {
        assert_eq!(split("Acme (ACMn.DE) said so. Brim (BRM.N) did not."), ["Acme (ACMn.DE) said so.", "Brim (BRM.N) did not."]);
        assert_eq!(split("It is over.He left."), ["It is over.", "He left."]);
    }

    #[test]
    fn stops_and_closing_marks() {
        assert_eq!(split("“We cut.” He left. It ended."), ["“We cut.”", "He left.", "It ended."]);
        assert_eq!(split("Acme Inc. said it would close. Why? Nobody knows."), ["Acme Inc. said it would close.", "Why?", "Nobody knows."]);
        assert_eq!(split("A mill is in Acton, Mich. Other mills shut."), ["A mill is in Acton, Mich.", "Other mills shut."]);
        assert_eq!(
            split("It has 2.5 million staff in the U.S. The rest work abroad."),
            ["It has 2.5 million staff in the U.S.", "The rest work abroad."]
        );
        assert_eq!(split("“We did not … but we must,” said Mr. Ray."), ["“We did not … but we must,” said Mr. Ray."]);
    }

    #[test]
    fn a_list_without_end_is_cut_behind_its_marks() {
        let text = "the towns are Leeds, Hull and Goole, ".repeat(LONGEST);
        let found = split(&text);
        assert!(found.len() > LONGEST / 50 && found.len() < LONGEST / 10, "{}", found.len());
        assert!(found.iter().all(|s| s.ends_with(',')), "{found:?}");
        let unmarked = "towns ".repeat(3 * LONGEST);
        assert_eq!(split(&unmarked).len(), 3);
    }
}
