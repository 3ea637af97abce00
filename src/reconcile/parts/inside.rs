//! Parts that lie in others, or are most of them, as the sentences say.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::super::Corpus;
use super::super::employers::Employer;
use super::super::units::Unit;
use super::{Claim, MostOf, PartClaims, Scopes, team_unit, teams, unit_of};
use crate::lexicon::{Tie, number_ties};
use crate::model::{Article, Event, Located, RoleCount, Span};
use crate::text::tokenize;

/// "300 jobs at the plant, including 40 engineers": the second lies in the first.
pub(super) fn mark_nested(parts: &mut [PartClaims<'_>]) {
    const INSIDE: &[&str] = &["including ", "of which ", "of whom ", "of them ", "of those ", "among them "];
    let by_sentence: Vec<BTreeMap<(&str, usize), Vec<Claim<'_>>>> = parts.iter().map(|p| sentences(&p.claims)).collect();
    let says_inside = |article: &Article, outer: &RoleCount, inner: &RoleCount| {
        let words = words_between(article, &outer.span, &inner.span).map(str::to_lowercase);
        words.is_some_and(|w| INSIDE.iter().any(|cue| w.contains(cue)))
    };
    let within = |inner: usize, outer: usize| {
        by_sentence[inner].iter().any(|(sentence, claims)| {
            let outers = by_sentence[outer].get(sentence).into_iter().flatten();
            outers.into_iter().any(|(article, o)| claims.iter().any(|(_, i)| o.span.end <= i.span.start && says_inside(article, o, i)))
        })
    };
    let mut part_of: Vec<Option<usize>> = parts.iter().map(|p| p.part_of).collect();
    for inner in 0..parts.len() {
        if part_of[inner].is_none() {
            part_of[inner] = (0..parts.len()).find(|o| *o != inner && part_of[*o].is_none() && within(inner, *o));
        }
    }
    for (part, outer) in parts.iter_mut().zip(part_of) {
        part.part_of = outer;
    }
}

/// "Up to 180 academic posts. 29 of the posts are in nursing": the second part lies in the one that its article counts before it.
pub(super) fn nest_shares(corpus: &Corpus<'_>, parts: &mut [PartClaims<'_>]) {
    let figure = |c: &RoleCount| c.value.stated.filter(|s| s[0] > 0);
    let is_share = |(a, c): &Claim<'_>| corpus.ties(a).iter().any(|t| t.tie == Tie::Part && a.role_counts[t.claim].id == c.id);
    let mut outer_of: Vec<(usize, usize)> = Vec::new();
    for (inner, part) in parts.iter().enumerate().filter(|(_, p)| p.part_of.is_none()) {
        let Some((article, claim)) = part.claims.iter().find(|c| is_share(c)) else { continue };
        let larger = |c: &RoleCount| figure(c).zip(figure(claim)).is_some_and(|(all, part)| part[1] < all[0]);
        let told = |p: &PartClaims<'_>| {
            let own = p.claims.iter().filter(|c| c.0.id == article.id && c.1.span.end <= claim.span.start && larger(c.1) && !is_share(c));
            own.map(|(_, c)| c.span.start).max()
        };
        let before = (0..parts.len()).filter(|o| *o != inner && parts[*o].part_of.is_none());
        outer_of.extend(before.filter_map(|o| Some((told(&parts[o])?, o))).max().map(|(_, outer)| (inner, outer)));
    }
    for (inner, outer) in outer_of {
        parts[inner].part_of = Some(outer);
    }
}

/// Claims by article and sentence.
fn sentences<'a, 'c>(claims: &'c [Claim<'a>]) -> BTreeMap<(&'c str, usize), Vec<Claim<'a>>> {
    let mut found: BTreeMap<(&'c str, usize), Vec<Claim<'a>>> = BTreeMap::new();
    for claim in claims {
        found.entry((claim.0.id.as_str(), claim.1.sentence.start)).or_default().push(*claim);
    }
    found
}

/// What stands between two places of one sentence.
fn words_between<'a>(article: &'a Article, from: &Span, to: &Span) -> Option<&'a str> {
    let sentence = article.sentence_at(from.start)?;
    let at = |byte: usize| byte.checked_sub(sentence.span.start);
    sentence.text.get(at(from.end)?..at(to.start)?)
}

/// "Most of the jobs in sales come from the training group": what a text says to lie in a counted part, or to be most of the whole.
pub(super) fn find_containing_parts(corpus: &Corpus<'_>, event: &Event, employer: &Employer, scopes: &mut Scopes<'_>) {
    let ids: HashSet<&str> = event.claims.iter().map(String::as_str).collect();
    let mut found: Vec<(usize, Outer)> = Vec::new();
    for (article, team) in teams(corpus, event) {
        let unit = team_unit(article, &team.name, employer);
        let Some(inner) = scopes.parts.iter().position(|p| p.unit == unit && p.claims.is_empty()) else { continue };
        let within = |e: &Located| {
            let outer = containing_part(article, &ids, employer, scopes, e.span.start)?;
            Some(Outer { most: outer.most && stands_alone(article, &e.span), ..outer })
        };
        let outer = team.evidence.iter().find_map(within);
        found.extend(outer.filter(|o| o.part != Some(inner)).map(|outer| (inner, outer)));
    }
    let named =
        |outer: &Outer| found.iter().filter(|(_, o)| o.words == outer.words).map(|(inner, _)| *inner).collect::<BTreeSet<_>>().len();
    let alone: Vec<bool> = found.iter().map(|(_, outer)| named(outer) == 1).collect();
    for ((inner, outer), alone) in found.into_iter().zip(alone) {
        let part = &mut scopes.parts[inner];
        part.part_of = part.part_of.or(outer.part);
        if outer.most && alone && part.most_of.is_none() && part.part_of == outer.part {
            part.most_of = Some(MostOf { of: outer.part, words: outer.words });
        }
    }
}

/// Whether nothing is coordinated with a team: of "most are in sales and design" neither need be the most by itself.
fn stands_alone(article: &Article, team: &Span) -> bool {
    const COORDINATES: &[&str] = &["and", "or", "as well as", "along with", "plus"];
    let Some(sentence) = article.sentence_at(team.start) else { return false };
    let behind = team.end.checked_sub(sentence.span.start).and_then(|from| sentence.text.get(from..)).unwrap_or_default();
    let beside: Vec<&str> = behind.split([',', ';', '.', ':']).next().unwrap_or_default().split_whitespace().collect();
    let beside = format!(" {} ", beside.join(" ").to_lowercase());
    let listed =
        article.teams_affected.iter().flat_map(|t| &t.evidence).any(|e| team.end <= e.span.start && e.span.end <= sentence.span.end);
    !listed && !COORDINATES.iter().any(|word| beside.contains(&format!(" {word} ")))
}

/// What the words before a team say that it lies in.
struct Outer {
    /// The counted part; `None`: the whole.
    part: Option<usize>,
    /// It is more than half of it.
    most: bool,
    words: String,
}

/// The counted part, or the whole, that the words before byte `at` narrow down.
fn containing_part(article: &Article, claims: &HashSet<&str>, employer: &Employer, scopes: &Scopes<'_>, at: usize) -> Option<Outer> {
    const NARROWING: &[&str] = &["particularly", "especially", "mainly", "mostly", "primarily", "including", "chiefly"];
    const BACKWARD: &[&str] = &["those", "these", "the cuts", "the layoffs", "the redundancies", "the jobs", "them"];
    let sentence = article.sentence_at(at)?;
    let before = sentence.text.get(..at.checked_sub(sentence.span.start)?)?.to_lowercase();
    let most = most_of(&before);
    let cue = most.or_else(|| NARROWING.iter().find_map(|cue| before.find(cue).map(|i| i + cue.len()))).map(|from| &before[from..])?;
    let outer = |part: Option<usize>| Outer { part, most: most.is_some(), words: sentence.text.clone() };
    let holds = |p: &PartClaims<'_>, unit: &Unit| !p.claims.is_empty() && !unit.is_empty() && p.unit.contains(unit);
    let counted = |unit: &Unit| scopes.parts.iter().position(|p| holds(p, unit));
    let beside = article.teams_affected.iter().flat_map(|t| t.evidence.iter().map(move |e| (t, e.span.start)));
    let beside = beside.filter(|(_, start)| *start < at && sentence.span.start <= *start);
    let in_sentence = beside.filter_map(|(t, start)| Some((start, counted(&team_unit(article, &t.name, employer))?))).max();
    let named = || scopes.parts.iter().position(|p| !p.claims.is_empty() && before.contains(&p.name.to_lowercase()));
    if let Some(part) = in_sentence.map(|(_, part)| part).or_else(named) {
        return Some(outer(Some(part)));
    }
    let backward = BACKWARD.iter().any(|word| cue.trim_start().starts_with(word));
    let from = if backward { 0 } else { sentence.span.start };
    let told = article.role_counts.iter().filter(|c| from <= c.span.start && c.span.end <= at && claims.contains(c.id.as_str()));
    let unit = unit_of((article, told.max_by_key(|c| c.span.start)?), employer);
    match counted(&unit) {
        Some(part) => Some(outer(Some(part))),
        None => (unit.is_empty() && most.is_some()).then(|| outer(None)),
    }
}

/// Where the words "most of", or others that say so, end.
fn most_of(lower: &str) -> Option<usize> {
    let mut tokens = Vec::new();
    tokenize(lower, 0..lower.len(), &mut tokens);
    let most = |at: usize| number_ties().longest(&tokens, at, tokens.len()).filter(|(_, tie)| **tie == Tie::Most);
    (0..tokens.len()).find_map(most).map(|(end, _)| tokens[end - 1].end)
}
