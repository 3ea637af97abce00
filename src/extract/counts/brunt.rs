//! Whom cuts meet most: a part of the employer as the subject of a verb that takes a share of them ("sales will bear the brunt",
//! "the Acton mill accounts for 300 of the jobs").

use std::ops::Range;

use super::parts::{PartReader, Parts};
use crate::extract::Analysis;
use crate::lexicon::Tag;
use crate::lexicon::sets::{BRUNT, BURDENS, SHARE_NOUNS, SHARE_VERBS, SUPERLATIVES};
use crate::text::{Sentence, TokenKind};

/// A verb and the share that its subject takes.
#[derive(Debug, Clone)]
pub(super) struct Share {
    /// From the verb to the last word of the share.
    pub tokens: Range<usize>,
    /// By its own words what a part of an employer suffers ("the brunt", "hit hardest"), not any share of anything.
    pub brunt: bool,
}

/// All of them in a sentence.
pub(super) fn shares(a: &Analysis<'_>, s: &Sentence) -> Vec<Share> {
    let mut out = Vec::new();
    let mut k = s.tokens.start;
    while k < s.tokens.end {
        let brunt = BRUNT.longest(&a.tokens, k, s.tokens.end).or_else(|| burden_of(a, k, s.tokens.end));
        let brunt = brunt.map(|stop| Share { tokens: k..stop, brunt: true });
        let share = brunt.or_else(|| share_of(a, k, s.tokens.end).map(|stop| Share { tokens: k..stop, brunt: false }));
        k = share.as_ref().map_or(k + 1, |x| x.tokens.end);
        out.extend(share);
    }
    out
}

/// "bear the largest single share", "account for 300 of": one past the share that the verb at `k` takes.
fn share_of(a: &Analysis<'_>, k: usize, end: usize) -> Option<usize> {
    const REACH: usize = 7;
    if !SHARE_VERBS.has(&a.tokens[k].lower) {
        return None;
    }
    let word = |i: usize| if i < end { a.tokens[i].lower.as_ref() } else { "" };
    // "makes up", not "makes"
    let at = match (word(k), word(k + 1)) {
        (verb, "up") if verb.starts_with("ma") => k + 2,
        (verb, "for") if verb.starts_with("acc") => k + 2,
        (verb, _) if verb.starts_with("ma") || verb.starts_with("acc") => return None,
        _ => k + 1,
    };
    let marked = |i: &usize| a.tokens[*i].kind == TokenKind::Mark && !matches!(a.tokens[*i].text, "%" | "-");
    let share = |i: &usize| SHARE_NOUNS.has(word(*i)) || word(*i) == "%" || a.tokens[*i].kind == TokenKind::Number && word(*i + 1) == "of";
    (at..end.min(at + REACH)).take_while(|i| !marked(i)).find(share).map(|i| i + 1)
}

/// "took most of the hit", "will carry the heaviest load", "were behind the bulk of the departures": one past what the verb at `k` bears.
fn burden_of(a: &Analysis<'_>, k: usize, end: usize) -> Option<usize> {
    const REACH: usize = 7;
    let word = |i: usize| if i < end { a.tokens[i].lower.as_ref() } else { "" };
    let feels = |w: &str| {
        ["carr", "cop", "feel", "felt", "saw", "sees"].iter().any(|stem| w.starts_with(stem))
            || matches!(w, "get" | "gets" | "getting" | "got" | "had" | "has" | "have" | "having")
    };
    let behind = matches!(word(k), "was" | "were" | "are" | "is") && word(k + 1) == "behind";
    if !SHARE_VERBS.has(word(k)) && !feels(word(k)) && !behind {
        return None;
    }
    let up = word(k).starts_with("ma") && word(k + 1) == "up";
    let first = k + 1 + usize::from(behind || up);
    let opens = |i: &usize| a.tags[*i].has(Tag::FunctionWord) || SUPERLATIVES.has(word(*i)) || word(*i) == "single";
    let noun = (first..end.min(first + REACH)).find(|i| !opens(i)).unwrap_or(end);
    let greatest = (first..noun).rev().find(|i| SUPERLATIVES.has(word(*i)))?;
    // "the worst of it"
    let of_it = word(greatest + 1) == "of" && word(greatest + 2) == "it" && word(greatest) != "most" && word(greatest) != "much";
    // "packing and welding had the most, workers said"
    let ends = greatest + 1 >= end || a.tokens[greatest + 1].kind == TokenKind::Mark;
    if ends && word(greatest) == "most" && word(greatest - 1) == "the" {
        return Some(greatest + 1);
    }
    // "technicians make up the biggest group"
    let makes = word(k).starts_with("ma") || word(k).starts_with("compris") || word(k).starts_with("constitut");
    let group = makes && matches!(word(noun), "group" | "contingent" | "category" | "block");
    if group {
        return Some(noun + 1);
    }
    if of_it { Some(greatest + 3) } else { BURDENS.has(word(noun)).then_some(noun + 1) }
}

/// The part that is the subject of the verb at token `verb`: the noun phrase that its clause opens with, or the one right before it.
pub(super) fn subject(a: &Analysis<'_>, reader: &PartReader<'_, '_>, verb: usize, s: &Sentence) -> Option<Parts> {
    let helps = |k: usize| {
        a.tags[k].any(&[Tag::Modal, Tag::FunctionWord]) || reader.is_adverb(k) || matches!(a.tokens[k].lower.as_ref(), "set" | "expected")
    };
    // "crews in Utah account for", "the mill, which employs 90, will": what stands between a part and its verb
    let reaches = |p: &Parts| {
        let stop = (p.tokens.end..verb).find(|k| !helps(*k)).unwrap_or(verb);
        stop == verb
            || a.tokens[stop].is(",")
            || matches!(a.tokens[p.tokens.end].lower.as_ref(), "in" | "at" | "from" | "near" | "on" | "for" | "of" | "responsible")
    };
    let opens = |k: usize| {
        k == s.tokens.start
            || matches!(a.tokens[k - 1].text, "," | ";" | ":" | "*" | "\"" | "“")
            || matches!(a.tokens[k - 1].lower.as_ref(), "that" | "while" | "and" | "but")
            || a.tags[k - 1].has(Tag::SpeechVerb)
    };
    let first = (s.tokens.start..verb).find(|k| opens(*k) && reader.at(*k, verb, false).is_some_and(|p| reaches(&p)))?;
    reader.at(first, verb, false)
}
