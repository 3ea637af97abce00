//! Digests: articles of items, each headed by the name of whom it is about ("Acme (Leeds, toys): 80 staff, or 12%", or a heading of
//! its own above a paragraph).

use std::collections::BTreeSet;
use std::ops::Range;

use super::Referents;
use crate::extract::Analysis;
use crate::extract::names::{Mention, Names};
use crate::text::{Sentence, TokenKind};

/// The tokens of each item and whom it is about.
pub(super) type Items = Vec<(Range<usize>, usize)>;

/// So many items of different names make a digest.
const FEWEST: usize = 3;

/// Words of a name that heads an item, and of what stands in brackets behind it.
const NAME: usize = 7;
const BRACKETS: usize = 14;

/// Bytes of a heading at the most.
const HEADING: usize = 60;

/// Tokens of the head of an item in the block of `tokens`, its mark included: "Acme (Leeds, toys):", "Acme —", "Acme." above what is told of
/// it, "Acme," before a number.
pub(in super::super) fn head(a: &Analysis<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let number = |k: usize| tokens.contains(&k) && a.tokens[k].kind == TokenKind::Number;
    let mark = |k: &usize| match a.tokens[*k].text {
        ":" | "—" | "–" | "(" => true,
        "." => *k + 1 < tokens.end,
        "," => number(k + 1),
        _ => false,
    };
    a.tokens.get(tokens.start).filter(|t| t.is_capitalised())?;
    let mut end = (tokens.start + 1..tokens.end.min(tokens.start + NAME)).find(mark)?;
    let until = end;
    if a.tokens[end].text == "(" {
        let close = (end..tokens.end.min(end + BRACKETS)).find(|k| a.tokens[*k].text == ")")?;
        end = (close + 1..tokens.end.min(close + 2)).find(mark)?;
    }
    // "He said: …", "Read more: …" are told by their small words
    let named = |k: usize| a.tokens[k].kind != TokenKind::Word || a.tokens[k].is_capitalised() || matches!(a.tokens[k].text, "and" | "of");
    (tokens.start..until).all(named).then_some(tokens.start..end + 1)
}

/// The items of a digest: the tokens of each and the entity that heads it; none where an article is no digest.
pub(super) fn items(a: &Analysis<'_>, names: &Names, may_employ: impl Fn(&Mention) -> bool) -> Items {
    // under headings of their own, and by the head of the paragraph itself
    let (mut under, mut own): (Items, Items) = Default::default();
    let mut headings: Vec<usize> = Vec::new();
    for block in a.doc.blocks.iter().filter(|b| b.kind.is_article()).skip(1) {
        let tokens = a.tokens_of(block);
        let alone = block.range.len() <= HEADING && tokens.end > tokens.start && !a.tokens[tokens.end - 1].is(".");
        let named = names.in_range(tokens.clone()).iter().find(|m| alone && may_employ(m));
        let first = names.at(tokens.start).filter(|m| may_employ(m));
        if let Some(m) = first.filter(|m| head(a, &tokens).is_some_and(|h| m.tokens.end <= h.end)) {
            own.push((tokens, m.entity));
        } else if let Some(m) = named {
            headings.push(m.entity);
        } else if let Some(e) = headings.last() {
            under.push((tokens, *e));
        }
    }
    let several = |of: &mut dyn Iterator<Item = usize>, fewest: usize| of.collect::<BTreeSet<_>>().len() >= fewest;
    if !several(&mut own.iter().map(|(_, e)| *e), FEWEST) {
        own.clear();
    }
    if several(&mut headings.into_iter(), 2) {
        own.append(&mut under);
    }
    own
}

impl Referents<'_, '_> {
    /// Whom the item of a digest is about that a sentence stands in.
    pub(super) fn item_of(&self, sentence: &Sentence) -> Option<usize> {
        self.items.iter().find(|(tokens, _)| tokens.contains(&sentence.tokens.start)).map(|(_, e)| *e)
    }

    /// Whether an item of a digest is about somebody.
    pub(super) fn heads_item(&self, who: impl Fn(usize) -> bool) -> bool {
        self.items.iter().any(|(_, e)| who(*e))
    }

    /// The same, where the paragraph itself opens with its name: "Acme (Leeds): second round this year".
    pub(super) fn item_headed(&self, sentence: &Sentence) -> Option<usize> {
        let e = self.item_of(sentence)?;
        head(self.a, &self.a.tokens_of(&self.a.doc.blocks[sentence.block])).map(|_| e)
    }
}
