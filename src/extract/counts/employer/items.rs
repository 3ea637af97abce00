//! Digests: articles of items, each headed by the name of whom it is about ("Acme (Leeds, toys): 80 staff, or 12%", or a heading of
//! its own above a paragraph).

use std::collections::BTreeSet;
use std::ops::Range;

use super::Referents;
use crate::extract::Analysis;
use crate::extract::names::{Mention, Names};
use crate::text::Sentence;

/// So many items of different names make a digest.
const FEWEST: usize = 3;

/// Words of a name that heads an item, and of what stands in brackets behind it.
const NAME: usize = 7;
const BRACKETS: usize = 14;

/// Bytes of a heading at the most.
const HEADING: usize = 60;

/// Tokens of the head of an item in the block of `tokens`, its colon or dash included: "Acme (Leeds, toys):", "Acme —".
pub(in super::super) fn head(a: &Analysis<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let mark = |k: &usize| matches!(a.tokens[*k].text, ":" | "—" | "–" | "(");
    let first = a.tokens.get(tokens.start).filter(|t| t.is_capitalised())?.start;
    let mut end = (tokens.start + 1..tokens.end.min(tokens.start + NAME)).find(mark)?;
    if a.tokens[end].text == "(" {
        let close = (end..tokens.end.min(end + BRACKETS)).find(|k| a.tokens[*k].text == ")")?;
        end = (close + 1..tokens.end.min(close + 2)).find(mark)?;
    }
    // "He said: …", "Read more: …" are told by their small words
    let named =
        |k: usize| a.tokens[k].is_capitalised() || matches!(a.tokens[k].text, "&" | "." | "and" | "of" | "'" | "’" | "(" | ")" | ",");
    let until = (tokens.start..end).find(|k| a.tokens[*k].text == "(").unwrap_or(end);
    (a.tokens[end].start > first && (tokens.start..until).all(named)).then_some(tokens.start..end + 1)
}

/// The items of a digest: the tokens of each and the entity that heads it; none where an article is no digest.
pub(super) fn items(a: &Analysis<'_>, names: &Names, may_employ: impl Fn(&Mention) -> bool) -> Vec<(Range<usize>, usize)> {
    let mut items: Vec<(Range<usize>, usize)> = Vec::new();
    let mut heading: Option<usize> = None;
    let mut headings: Vec<usize> = Vec::new();
    for block in a.doc.blocks.iter().filter(|b| b.kind.is_article()).skip(1) {
        let tokens = a.tokens_of(block);
        let Some(m) = names.at(tokens.start).filter(|m| may_employ(m)) else {
            // what follows a heading is its item
            if let Some(e) = heading.filter(|_| !tokens.is_empty()) {
                items.push((tokens, e));
            }
            continue;
        };
        let alone = block.range.len() <= HEADING && m.tokens.end == tokens.end;
        if alone {
            heading = Some(m.entity);
            headings.push(m.entity);
        } else if head(a, &tokens).is_some_and(|h| m.tokens.end <= h.end) {
            heading = None;
            items.push((tokens, m.entity));
        } else if let Some(e) = heading {
            items.push((tokens, e));
        }
    }
    let several = |of: &[usize], fewest: usize| of.iter().collect::<BTreeSet<_>>().len() >= fewest;
    let heads: Vec<usize> = items.iter().map(|(_, e)| *e).collect();
    if several(&headings, 2) || headings.is_empty() && several(&heads, FEWEST) { items } else { Vec::new() }
}

impl Referents<'_, '_> {
    /// Whom the item of a digest is about that a sentence stands in.
    pub(super) fn item_of(&self, sentence: &Sentence) -> Option<usize> {
        self.items.iter().find(|(tokens, _)| tokens.contains(&sentence.tokens.start)).map(|(_, e)| *e)
    }

    /// The same, where the paragraph itself opens with its name: "Acme (Leeds): second round this year".
    pub(super) fn item_headed(&self, sentence: &Sentence) -> Option<usize> {
        let e = self.item_of(sentence)?;
        head(self.a, &self.a.tokens_of(&self.a.doc.blocks[sentence.block])).map(|_| e)
    }
}
