//! The part that a count is limited to by a clause around it: its verb has the part for its subject, or the count for it.

use std::ops::Range;

use super::super::brunt::{shares, subject};
use super::super::frame::Frame;
use super::super::parts::{PartReader, is_plain_modifier};
use super::super::quantity::{Quantity, is_split_workforce};
use super::prepositional;
use crate::extract::Analysis;
use crate::lexicon::sets::{LOSING_VERBS, PART_PREPOSITIONS};
use crate::lexicon::{Tag, cut_scopes};
use crate::text::{Sentence, TokenKind};

/// Any of them.
pub(super) fn of(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    of_share(a, reader, q, s).or_else(|| of_scope(a, reader, q, s)).or_else(|| all_of(a, reader, q, s))
}

/// "reduce its civilian workforce by 10%": the kind of staff that shrinks, between the verb and "by".
pub(super) fn of_kind(a: &Analysis<'_>, reader: &PartReader<'_, '_>, f: &Frame, q: &Quantity) -> Option<Range<usize>> {
    let noun = q.tokens.start.checked_sub(2).filter(|k| f.tokens.end < *k && a.tokens[k + 1].is("by"))?;
    let split = is_split_workforce(a, noun);
    let last = noun - usize::from(split);
    if !split && !a.tags[noun].has(Tag::WorkforceNoun) {
        return None;
    }
    let says = |k: &usize| {
        a.tokens[*k].kind == TokenKind::Word
            && !is_plain_modifier(a, *k)
            && !reader.is_own_or_place(*k)
            && !a.tags[*k].any(&[Tag::Demonym, Tag::FunctionWord, Tag::CompanyNoun])
    };
    let first = (reader.skip_determiners(f.tokens.end, last)..last).rev().take_while(says).last()?;
    Some(first..last)
}

/// "The Acton mill accounts for 300 of the jobs", "sales takes the brunt, with 300 posts to go": the part whose share is counted.
fn of_share(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const REACH: usize = 7;
    let goes_on = |from: usize| {
        from <= q.tokens.start
            && q.tokens.start - from <= REACH
            && !a.tokens[from..q.tokens.start].iter().any(|t| matches!(t.lower.as_ref(), ";" | "while" | "and" | "but"))
    };
    let counted = |r: &Range<usize>| r.contains(&q.tokens.start) || goes_on(r.end);
    let share = shares(a, s).into_iter().find(|x| counted(&x.tokens))?;
    // "the union represents 800 of its workers": no part of it
    let represents = a.tokens[share.tokens.start].lower.starts_with("represent");
    subject(a, reader, share.tokens.start, s).map(|p| p.tokens).filter(|p| !represents || reader.names.at(p.start).is_none())
}

/// "300 posts, would be found in sales and finance": whom the jobs counted meet.
fn of_scope(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const HELPERS: usize = 4;
    let from = q.tokens.end + usize::from(a.tokens.get(q.tokens.end).is_some_and(|t| t.text == ","));
    let starts = from..s.tokens.end.min(from + HELPERS);
    let helps = |k: &usize| {
        a.tags[*k].any(&[Tag::Modal, Tag::FunctionWord]) && !matches!(a.tokens[*k].lower.as_ref(), "and" | "but" | "which" | "who")
    };
    let verb = starts.clone().find(|k| cut_scopes().longest(&a.tokens, *k, s.tokens.end).is_some())?;
    let clear = (from..verb).all(|k| helps(&k));
    let (at, ()) = cut_scopes().longest(&a.tokens, verb, s.tokens.end).filter(|_| clear)?;
    // "the layoffs, a tenth of the staff, wiped out its audio group": not they alone
    if !PART_PREPOSITIONS.has(&a.tokens[at - 1].lower) {
        return None;
    }
    reader.at(at, s.tokens.end, false).map(|p| p.tokens).or_else(|| prepositional(a, reader, at - 1, s))
}

/// "the Acton centre, which lost 110 jobs", "the Holt works near Derby, where 300 will go".
pub(super) fn of_relative(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const CLAUSE: usize = 18;
    const BEHIND: usize = 6;
    let word = |k: usize| a.tokens[k].lower.as_ref();
    let from = s.tokens.start.max(q.tokens.start.saturating_sub(CLAUSE));
    let opens = |k: usize| k > s.tokens.start && a.tokens[k - 1].text == "," && matches!(word(k), "which" | "where");
    let rel = (from..q.tokens.start).rev().find(|k| opens(*k))?;
    // "the mill, which lost 300": the part itself; "which said it lost 300 jobs" tells of somebody who speaks
    let loses = |k: usize| LOSING_VERBS.has(word(k)) || a.tags[k].has(Tag::CutVerb);
    let fits = word(rel) == "where" || (rel + 1..q.tokens.start.min(rel + 4)).any(loses);
    if !fits || (rel..q.tokens.start).any(|k| matches!(a.tokens[k].text, ";" | ",") || a.tags[k].has(Tag::SpeechVerb)) {
        return None;
    }
    let behind = |k: usize| a.tags[k].has(Tag::FunctionWord) || a.tokens[k].is_capitalised() && !reader.is_site(k);
    let noun = (s.tokens.start..rel - 1).rev().take(BEHIND).find(|k| !behind(*k));
    // "on bond trading in Holt, where 70 are at risk"
    let function = |last: usize| (s.tokens.start.max(last.saturating_sub(BEHIND))..=last).find(|f| reader.starts_function(*f, last + 1));
    if let Some(first) = noun.filter(|_| word(rel) == "where").and_then(function) {
        return noun.map(|last| first..last + 1);
    }
    let noun = noun.filter(|k| reader.is_site(*k))?;
    let first = (s.tokens.start..noun).rev().take_while(|k| reader.is_run_word(*k, noun + 1)).last()?;
    // "a gossip site, where": anybody's
    if first > s.tokens.start && matches!(word(first - 1), "a" | "an") {
        return None;
    }
    reader.at(first, noun + 1, false).filter(|p| p.tokens.end == noun + 1).map(|p| p.tokens)
}

/// "laid off 31 people, the whole of its packing line".
fn all_of(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    let word = |k: usize| a.tokens.get(k).filter(|_| k < s.tokens.end).map_or("", |t| t.lower.as_ref());
    let at = q.tokens.end + 1;
    let whole = matches!((word(at), word(at + 1), word(at + 2)), ("the", "whole" | "entire" | "bulk", "of") | ("all" | "most", "of", _));
    let part = (word(q.tokens.end) == "," && whole).then(|| reader.at(at, s.tokens.end, false))??;
    reader.is_site(part.tokens.end - 1).then_some(part.tokens)
}
