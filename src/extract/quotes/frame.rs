//! The reporter's words around a quotation, with other quotations of the sentence as placeholders.

use crate::extract::Analysis;
use crate::lexicon::Tag;
use crate::text::TokenKind;
use crate::text::marks::Marked;

use super::phrase::{Reader, is_auxiliary};

/// One step through a sentence as the reporter wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// A token of the reporter's.
    Token(usize),
    /// Another quotation, by index into [`Analysis::marked`].
    Quote(usize),
}

/// What stands before and behind a quotation in its sentence.
#[derive(Debug, Default)]
pub(super) struct Frame {
    /// Before it, in text order.
    pub left: Vec<Item>,
    /// Behind it, in text order.
    pub right: Vec<Item>,
}

impl Frame {
    /// The frame of quotation `q`.
    pub fn of(reader: Reader<'_, '_>, q: usize) -> Self {
        Self { left: left(reader.analysis, q), right: right(reader, q) }
    }
}

fn starts_sentence(analysis: &Analysis<'_>, token: usize) -> bool {
    sentence_start(analysis, token) == Some(token)
}

/// The first token of the sentence that `token` stands in.
fn sentence_start(analysis: &Analysis<'_>, token: usize) -> Option<usize> {
    analysis.sentences.get(analysis.sentence_of(token)).map(|s| s.tokens.start)
}

/// Items that most frames have room for.
const USUAL: usize = 32;

/// First and one-past-last token of the block that `token` stands in.
pub(super) fn block_tokens(analysis: &Analysis<'_>, token: usize) -> std::ops::Range<usize> {
    let s = analysis.sentence_of(token).min(analysis.sentences.len().saturating_sub(1));
    let block = analysis.sentences[s].block;
    let first = analysis.sentences.partition_point(|x| x.block < block);
    let last = analysis.sentences.partition_point(|x| x.block <= block);
    analysis.sentences[first].tokens.start..analysis.sentences[last - 1].tokens.end
}

/// Words and quotations on either side that are looked at: no sentence is longer, but text without sentences can be.
const REACH: usize = 400;

fn left(analysis: &Analysis<'_>, q: usize) -> Vec<Item> {
    let marked = &analysis.marked;
    let mut out = Vec::with_capacity(USUAL);
    let mut at = marked[q].open;
    let mut q = q;
    let block = block_tokens(analysis, at);
    let mut start = sentence_start(analysis, at);
    while start != Some(at) && at > block.start && out.len() < REACH {
        match q.checked_sub(1).filter(|p| marked[*p].after() == at) {
            Some(p) => {
                out.push(Item::Quote(p));
                at = marked[p].open;
                start = sentence_start(analysis, at);
                q = p;
            }
            None => {
                at -= 1;
                out.push(Item::Token(at));
            }
        }
    }
    out.reverse();
    out
}

fn right(reader: Reader<'_, '_>, q: usize) -> Vec<Item> {
    let analysis = reader.analysis;
    let marked = &analysis.marked;
    let mut out = Vec::with_capacity(USUAL);
    let mut at = marked[q].after();
    let mut q = q;
    let block = block_tokens(analysis, marked[q].open);
    if at < block.end && starts_sentence(analysis, at) && !runs_on(reader, &marked[q], at, block.end) {
        return out;
    }
    let mut sentence = analysis.sentence_of(at);
    while at < block.end && out.len() < REACH {
        match marked.get(q + 1).filter(|m| m.open == at) {
            Some(next) => {
                out.push(Item::Quote(q + 1));
                at = next.after();
                q += 1;
            }
            None => {
                out.push(Item::Token(at));
                at += 1;
            }
        }
        while analysis.sentences.get(sentence).is_some_and(|s| s.tokens.end <= at) {
            sentence += 1;
        }
        if at < block.end && analysis.sentences.get(sentence).is_some_and(|s| s.tokens.start == at) {
            break;
        }
    }
    out
}

/// Whether the sentence goes on behind a quotation that ends with a question or exclamation mark: "“Why?” Smith asked."
fn runs_on(reader: Reader<'_, '_>, marked: &Marked, at: usize, end: usize) -> bool {
    let inner = marked.inner();
    let stop = inner.clone().next_back().map_or("", |i| reader.lower(i));
    if reader.analysis.tokens[at].kind != TokenKind::Word && !matches!(reader.lower(at), "—" | "–" | "-" | "―") || inner.is_empty() {
        return false;
    }
    let verb = (at..end.min(at + 10)).find(|i| reader.is_saying(*i));
    let Some(verb) = verb else { return matches!(reader.lower(at), "—" | "–" | "-" | "―") };
    let plain = (at..verb).all(|i| {
        let word = reader.lower(i);
        reader.mention(i).is_some()
            || reader.has(i, Tag::Role)
            || reader.has(i, Tag::Title)
            || is_auxiliary(word)
            || reader.is_determiner(i)
            || matches!(word, "he" | "she" | "they" | "it" | "i" | "we" | "(" | ")" | "." | ",")
            || i > at && reader.lower(i - 1) == "("
    });
    let after = reader.analysis.tokens.get(verb + 1).map_or("", |t| t.text);
    let closes = matches!(after, "." | "," | "of" | "in" | "to" | "during" | "on" | "about" | ";" | ":");
    plain && (matches!(stop, "?" | "!" | "…" | "—" | "-" | "–") || closes && verb <= at + 3 && !starts_long(reader, verb))
}

/// Whether a full sentence hangs on the verb ("Smith said the firm …"), so that it opens a sentence of its own.
fn starts_long(reader: Reader<'_, '_>, verb: usize) -> bool {
    !matches!(reader.analysis.tokens.get(verb + 1).map_or("", |t| t.text), "." | ",")
}
