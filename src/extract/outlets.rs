//! Mentions of news outlets in a run of tokens, and the words around them.

use std::ops::Range;

use super::Analysis;
use crate::lexicon::{Outlet, Tag, outlet_at};
use crate::text::{Token, TokenKind};

/// One mention of an outlet.
#[derive(Debug, Clone)]
pub struct OutletMention {
    /// Its tokens, without "the" and genitive.
    pub tokens: Range<usize>,
    /// Who.
    pub outlet: &'static Outlet,
}

/// All mentions of outlets in an article, in text order.
pub fn mentions(analysis: &Analysis<'_>) -> Vec<OutletMention> {
    mentions_where(&analysis.tokens, |at| analysis.tags[at].has(Tag::OpensOutlet) || analysis.tokens[at].kind == TokenKind::Number)
}

/// All mentions of outlets in a line, in text order.
pub fn mentions_in_line(tokens: &[Token<'_>]) -> Vec<OutletMention> {
    mentions_where(tokens, |_| true)
}

/// All mentions of outlets that start where `may_start` says that one can.
fn mentions_where(tokens: &[Token<'_>], may_start: impl Fn(usize) -> bool) -> Vec<OutletMention> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match Some(at).filter(|at| may_start(*at)).and_then(|at| outlet_at(tokens, at)) {
            Some((outlet, length)) => {
                out.push(OutletMention { tokens: at..at + length, outlet });
                at += length;
            }
            None => at += 1,
        }
    }
    out
}

/// The words before and after a mention within its sentence, for matching patterns against.
pub struct Context<'a, 't> {
    before: &'a [Token<'t>],
    after: &'a [Token<'t>],
}

impl<'a, 't> Context<'a, 't> {
    /// The context of `mention` in the sentence `sentence`.
    pub fn new(tokens: &'a [Token<'t>], sentence: Range<usize>, mention: &Range<usize>) -> Self {
        let skip = |t: &&Token<'_>| t.is("the") || t.is("*") || t.is("_");
        let mut before = &tokens[sentence.start..mention.start];
        while before.last().filter(skip).is_some() {
            before = &before[..before.len() - 1];
        }
        let mut after = &tokens[mention.end..sentence.end];
        while after.first().is_some_and(|t| t.is("*") || t.is("_")) {
            after = &after[1..];
        }
        Self { before, after }
    }

    /// The word `back` places before the mention (0 is next to it), "the" not counted.
    pub fn before(&self, back: usize) -> &str {
        self.before.len().checked_sub(back + 1).map_or("", |i| &self.before[i].lower)
    }

    /// The word `ahead` places after the mention (0 is next to it).
    pub fn after(&self, ahead: usize) -> &str {
        self.after.get(ahead).map_or("", |t| &t.lower)
    }

    /// The words before, the nearest first.
    pub fn words_before(&self) -> impl Iterator<Item = &str> {
        self.before.iter().rev().map(|t| &*t.lower)
    }

    /// The words after.
    pub fn words_after(&self) -> impl Iterator<Item = &str> {
        self.after.iter().map(|t| &*t.lower)
    }

    /// Whether a genitive follows.
    pub fn genitive(&self) -> bool {
        self.after.first().is_some_and(|t| t.kind == TokenKind::Possessive)
    }

    /// The mention ends its sentence, but for a mark.
    pub fn ends_sentence(&self) -> bool {
        self.after.iter().all(|t| t.kind == TokenKind::Mark)
    }
}
