//! Whom headline and first sentences are about, where none of them says who cuts.

use super::Referents;
use super::standing::LEAD;
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::lexicon::{Tag, outlet_named};
use crate::text::TokenKind;

/// The organisation that headline and first sentences are about: named there as what speaks, acts, employs or is worked at, and most often in
/// the whole article.
pub(super) fn protagonist(a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, preamble: usize) -> Option<usize> {
    let last = a.sentences.get((preamble + LEAD).min(a.sentences.len() - 1))?;
    let central = |m: &&Mention| {
        let first = a.sentences[a.sentence_of(m.tokens.start)].tokens.start;
        let article = usize::from(m.tokens.start > first && a.tokens[m.tokens.start - 1].is("the"));
        let opens = m.tokens.start - article == first;
        // "workers at Acme", "employees of Acme", "Acme staff"
        let staff = |k: usize| a.tags.get(k).is_some_and(|t| t.any(&[Tag::WorkerNoun, Tag::WorkforceNoun]));
        let behind = m.tokens.end + usize::from(a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive));
        let worked_at = staff(behind)
            || m.tokens.start.checked_sub(2 + article).is_some_and(|k| matches!(&*a.tokens[k + 1].lower, "at" | "of") && staff(k));
        r.may_employ(m)
            && !r.is_bystander(&m.tokens)
            && names.entity(m).kind != NameKind::Person
            && (opens && r.has_verb_behind(m) || worked_at)
    };
    let mut candidates: Vec<usize> = names.in_range(0..last.tokens.end).iter().filter(central).map(|m| m.entity).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let own = |e: &usize| {
        (names.entities[*e].kind == NameKind::Organisation || r.times(*e) > 1)
            && !r.is_government(*e)
            && names.entities[*e].name.starts_with(char::is_uppercase)
            && outlet_named(names.entities[*e].name.split(' ').next().unwrap_or_default()).is_none()
    };
    candidates.into_iter().filter(own).max_by_key(|e| (r.times(*e), std::cmp::Reverse(*e)))
}

/// The organisation that an article names most, at least so often and more often than any other.
pub(super) fn most_named(names: &Names, r: &Referents<'_, '_>) -> Option<usize> {
    const OFTEN: usize = 3;
    let mut named: Vec<(usize, usize)> = (0..names.entities.len())
        .filter(|e| names.entities[*e].kind == NameKind::Organisation && !r.entity_is_bystander(*e) && !r.entity_is_outlet(*e))
        .map(|e| (r.mentions_of(e).filter(|m| r.may_employ(m)).count(), e))
        .collect();
    named.sort_unstable_by(|a, b| b.cmp(a));
    match named[..] {
        [(n, e), ref rest @ ..] if n >= OFTEN && rest.first().is_none_or(|(m, _)| *m < n) => Some(e),
        _ => None,
    }
}
