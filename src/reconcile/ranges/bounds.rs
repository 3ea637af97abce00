//! Bounds between a whole and its parts.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Corpus;
use super::super::algebra::{Reading, combine, rounds_to};
use super::super::parts::{PartClaims, Scopes};
use super::firm;
use super::proof::{Found, Proof};
use crate::lexicon::Tie;
use crate::model::{Article, Estimate, Event, Hedge, Range, RangeRelation, RoleCount, RoleInArticle, Roles, Step, StepOp};

/// At most so many sets of parts named side by side are added up.
const MAX_SUMS: usize = 16;

/// Lines from a paragraph to the next, with an empty one between.
const NEXT_LINE: usize = 2;

/// What a step says of the whole.
#[derive(Debug)]
pub(super) struct Bound {
    step: Step,
    relation: RangeRelation,
    reach: Reach,
}

/// On which side a bound bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// The whole is no smaller.
    Below,
    /// The whole is no larger.
    Above,
    /// The whole is just that.
    Both,
}

impl Bound {
    /// The estimate, open on the side that is not bounded.
    fn estimate(&self) -> Estimate {
        let e = &self.step.estimate;
        let likely = e.likely.unwrap_or(e.possible);
        match self.reach {
            Reach::Below => Estimate { possible: Range::new(e.possible.min, None), likely: Some(Range::new(likely.min, None)) },
            Reach::Above => Estimate { possible: Range::new(0, e.possible.max), likely: Some(Range::new(0, likely.max)) },
            Reach::Both => *e,
        }
    }

    const fn because(&self) -> &'static str {
        match self.reach {
            Reach::Below => "the whole is no smaller than its parts",
            Reach::Above => "the round is no larger than the total that holds it",
            Reach::Both => "these are all the parts, so the whole is their sum",
        }
    }

    /// Whether it says more than is known.
    fn gains(&self, now: &Estimate) -> bool {
        let own = self.estimate();
        let narrower = |new: Range, old: Range| new.min > old.min || new.max.is_some_and(|n| old.max.is_none_or(|o| n < o));
        narrower(own.possible, now.possible) || own.likely.zip(now.likely).is_some_and(|(new, old)| narrower(new, old))
    }
}

/// Parts that some article lists side by side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SideBySide {
    /// Their positions.
    pub parts: BTreeSet<usize>,
    /// The text shows that there are no others.
    pub all: bool,
}

impl Proof {
    /// Bounds of the whole by its parts: sums of those that one text lists side by side, single parts, mixtures of parts.
    pub(super) fn bounds_by_parts(&mut self, corpus: &Corpus<'_>, scopes: &Scopes<'_>, parts: &[Option<Roles>]) -> Vec<Bound> {
        let mut bounds = Vec::new();
        for set in side_by_side(corpus, scopes) {
            let members: Vec<(&PartClaims<'_>, &Roles)> =
                set.parts.iter().filter_map(|i| Some((&scopes.parts[*i], parts[*i].as_ref()?))).collect();
            let Some(estimate) = members.iter().map(|(_, r)| r.estimate).reduce(|a, b| add(&a, &b)) else { continue };
            let inputs = members.iter().filter_map(|(_, r)| r.derivation.last().map(|s| s.id.clone())).collect();
            let names: Vec<&str> = members.iter().map(|(p, _)| p.name.as_str()).collect();
            let because = match names.as_slice() {
                [one] => format!("{one} is a part of the whole"),
                _ => format!("{} are listed side by side, so their numbers add up", names.join("; ")),
            };
            let relation = members.iter().map(|(_, r)| r.relation).max().unwrap_or(RangeRelation::Equal);
            let reach = if set.all && members.len() == set.parts.len() { Reach::Both } else { Reach::Below };
            bounds.push(Bound { step: self.step(StepOp::Sum, inputs, estimate, because), relation, reach });
        }
        for (_, claim) in firm(&scopes.mixed) {
            if let Some(estimate) = claim.value.estimate() {
                let because = format!("“{}” counts a part of the whole", claim.text);
                let step = self.step(StepOp::Claim, vec![claim.id.clone()], estimate, because);
                bounds.push(Bound { step, relation: RangeRelation::Equal, reach: Reach::Below });
            }
        }
        bounds
    }

    /// Bounds of the whole by totals that a text says it brings the employer to: "bringing the total to 1,200".
    pub(super) fn bounds_by_totals(&mut self, corpus: &Corpus<'_>, event: &Event) -> Vec<Bound> {
        let news = event.articles.iter().filter(|c| c.role == RoleInArticle::Main).filter_map(|c| corpus.article(&c.id));
        let mut totals: BTreeMap<_, (Estimate, Vec<String>, String)> = BTreeMap::new();
        for article in news.filter(|a| a.employers.len() < 2) {
            for tied in corpus.ties(article).iter().filter(|t| t.tie == Tie::BringsTotal) {
                let claim = &article.role_counts[tied.claim];
                let Some(estimate) = claim.value.estimate().filter(|_| claim.unit.is_none() && claim.cumulative) else { continue };
                let key = (estimate.possible.min, estimate.possible.max);
                totals.entry(key).or_insert_with(|| (estimate, Vec::new(), claim.text.clone())).1.push(claim.id.clone());
            }
        }
        let bound = |(estimate, inputs, text): (Estimate, Vec<String>, String)| {
            let because = format!("“{text}” is the total that this round brings it to");
            Bound { step: self.step(StepOp::Claim, inputs, estimate, because), relation: RangeRelation::Equal, reach: Reach::Above }
        };
        totals.into_values().map(bound).collect()
    }

    /// Narrows the whole by each bound, as far as that can be.
    pub(super) fn bound(&mut self, whole: Found, bounds: &[Bound]) -> Found {
        let mut found = whole;
        for bound in bounds {
            let now = found.combined.estimate;
            if found.combined.relation != RangeRelation::Conflict && bound.gains(&now) {
                found = self.narrow(found, bound);
            }
        }
        found
    }

    fn narrow(&mut self, mut found: Found, bound: &Bound) -> Found {
        let (now, step) = (found.combined.estimate, &bound.step);
        if now.possible.intersect(&bound.estimate().possible).is_none() {
            let part = step.estimate.possible;
            let rounded = found.is_figure() && part.max == Some(part.min) && rounds_to(now.possible.min, part.min);
            let because = match rounded {
                true => format!("{}; by rounding it is all of it", step.because),
                false => format!("{}; that does not fit what is said of the whole, so it is not used", step.because),
            };
            found.set_aside(Step { because, ..step.clone() });
            return found;
        }
        let grain = found.combined.readings.iter().map(Reading::grain).max().unwrap_or(1);
        let inputs = [Reading::new(now, grain, &found.last(), "the whole"), Reading::new(bound.estimate(), grain, &step.id, "its parts")];
        let Some(narrowed) = combine(inputs) else { return found };
        let strained = narrowed.relation == RangeRelation::Strained;
        let because = match strained {
            true => format!("{}; by their usual reading they are hardly compatible", bound.because()),
            false => bound.because().to_owned(),
        };
        let ids = vec![found.last(), step.id.clone()];
        found.steps.push(step.clone());
        found.steps.push(self.step(StepOp::Intersect, ids, narrowed.estimate, because));
        found.combined.estimate = narrowed.estimate;
        found.combined.relation = if strained { RangeRelation::Strained } else { found.combined.relation };
        found
    }

    /// The whole by its claims, narrowed by what shares of the headcount come to, where the two meet.
    pub(super) fn meet_shares(&mut self, mut whole: Found, shares: Option<Found>) -> Found {
        let Some(shares) = shares else { return whole };
        let (now, portion) = (whole.combined.estimate, shares.combined.estimate);
        if whole.combined.relation == RangeRelation::Conflict {
            return whole;
        }
        // headcounts that differ too much give no number together, but each is held against it
        if shares.combined.relation == RangeRelation::Conflict || now.possible.intersect(&portion.possible).is_none() {
            for mut step in shares.steps {
                step.because.push_str("; the number given for the whole stands instead");
                whole.set_aside(step);
            }
            return whole;
        }
        let grain = whole.combined.readings.iter().map(Reading::grain).max().unwrap_or(1);
        let last = shares.last();
        let inputs = [Reading::new(now, grain, &whole.last(), "the whole"), Reading::new(portion, grain, &last, "the share")];
        let Some(both) = combine(inputs).filter(|b| b.estimate != now) else { return whole };
        let ids = vec![whole.last(), last];
        whole.steps.extend(shares.steps);
        let because = "the share of the headcount is the number of jobs".to_owned();
        whole.steps.push(self.step(StepOp::Intersect, ids, both.estimate, because));
        whole.combined.estimate = both.estimate;
        whole.combined.relation = whole.combined.relation.max(both.relation);
        whole
    }

    /// The whole when no claim counts it: at least what its parts come to, and likely no more than the largest sum of them.
    pub(super) fn sum_alone(&mut self, bounds: Vec<Bound>) -> Option<Found> {
        let Bound { step, relation, reach } = bounds.into_iter().max_by_key(|b| (b.step.estimate.possible.min, b.step.inputs.len()))?;
        let (estimate, because) = match reach {
            Reach::Both => (step.estimate, "no source counts the whole; the parts that are counted are all there are"),
            _ => (
                Estimate { possible: Range::new(step.estimate.possible.min, None), likely: step.estimate.likely },
                "no source counts the whole; it is at least the sum of the parts that are counted",
            ),
        };
        let last = self.step(StepOp::Sum, vec![step.id.clone()], estimate, because.to_owned());
        let reading = Reading::new(estimate, 1, &last.id, "the parts");
        let mut combined = combine([reading])?;
        combined.relation = relation;
        Some(Found { combined, steps: vec![step, last] })
    }

    /// What "most of" says of a part: at least half of what it is most of, and no more than all of it.
    pub(super) fn most_of(&mut self, outer: &Roles, name: &str, words: &str) -> Found {
        let half = |r: Range| Range::new(r.min.div_ceil(2), r.max);
        let estimate = Estimate { possible: half(outer.estimate.possible), likely: outer.estimate.likely.map(half) };
        let inputs = outer.derivation.last().map(|s| s.id.clone()).into_iter().collect();
        let step = self.step(StepOp::MostOf, inputs, estimate, format!("it is most of {name}, so at least half: “{words}”"));
        let reading = Reading::new(estimate, 1, &step.id, words);
        let combined = super::super::algebra::Combined::of(reading, outer.relation);
        Found { combined: super::super::algebra::Combined { estimate, ..combined }, steps: vec![step] }
    }
}

/// Sets of counted parts, not inside one another, that some article lists side by side: in one sentence, or in sentences or lines that
/// follow one another. Largest first.
pub(super) fn side_by_side(corpus: &Corpus<'_>, scopes: &Scopes<'_>) -> Vec<SideBySide> {
    /// An article and, in text order, its counts of parts: the lines of their sentences, and the part.
    type Counts<'a> = (&'a Article, Vec<(usize, usize, usize)>);
    let mut by_article: BTreeMap<&str, Counts<'_>> = BTreeMap::new();
    for (i, part) in scopes.parts.iter().enumerate().filter(|(_, p)| p.part_of.is_none()) {
        for (article, claim) in &part.claims {
            let place = (claim.sentence.line, claim.span.line, i);
            by_article.entry(&article.id).or_insert_with(|| (article, Vec::new())).1.push(place);
        }
    }
    let mut all: BTreeMap<BTreeSet<usize>, bool> = BTreeMap::new();
    for (article, mut counts) in by_article.into_values() {
        counts.sort_unstable();
        for list in counts.chunk_by(|(_, end, _), (start, ..)| start.saturating_sub(*end) <= NEXT_LINE) {
            let parts: BTreeSet<usize> = list.iter().map(|(.., part)| *part).collect();
            let complete = lists_all(corpus, scopes, article, &parts);
            *all.entry(parts).or_default() |= complete;
        }
    }
    let largest = |set: &BTreeSet<usize>| !all.keys().any(|other| other.len() > set.len() && set.is_subset(other));
    let kept = all.iter().filter(|(set, complete)| **complete || largest(set));
    let mut sets: Vec<SideBySide> = kept.map(|(parts, all)| SideBySide { parts: parts.clone(), all: *all }).collect();
    sets.sort_by(|a, b| b.parts.len().cmp(&a.parts.len()).then_with(|| a.cmp(b)));
    sets.truncate(MAX_SUMS);
    sets
}

/// Whether an article shows that the parts it counts are all there are: it says so ("made up of"), or their plain figures add up to
/// just the plain figure that it gives for the whole.
fn lists_all(corpus: &Corpus<'_>, scopes: &Scopes<'_>, article: &Article, parts: &BTreeSet<usize>) -> bool {
    let plain = |c: &RoleCount| c.value.stated.filter(|s| s[0] == s[1] && c.value.hedge == Hedge::Exact).map(|s| s[0]);
    let of_article =
        |claims: &[(&Article, &RoleCount)]| claims.iter().filter(|(a, _)| a.id == article.id).filter_map(|(_, c)| plain(c)).max();
    let figures: Option<Vec<u64>> = parts.iter().map(|i| of_article(&scopes.parts[*i].claims)).collect();
    let Some(whole) = of_article(&scopes.whole).filter(|_| parts.len() > 1) else { return false };
    let adds_up = figures.is_some_and(|f| f.into_iter().fold(0, u64::saturating_add) == whole);
    let says_so = || {
        let wholes = |at: usize| scopes.whole.iter().any(|(a, c)| a.id == article.id && c.id == article.role_counts[at].id);
        corpus.ties(article).iter().any(|t| t.tie == Tie::AllParts && wholes(t.claim))
    };
    adds_up || says_so()
}

fn add(a: &Estimate, b: &Estimate) -> Estimate {
    let sum = |x: Range, y: Range| Range::new(x.min.saturating_add(y.min), x.max.zip(y.max).map(|(p, q)| p.saturating_add(q)));
    Estimate { possible: sum(a.possible, b.possible), likely: a.likely.zip(b.likely).map(|(x, y)| sum(x, y)) }
}

/// The whole minus the other parts. It is a ceiling for the part whatever else there is; a floor only where the parts are `all` there are.
pub(super) fn implied<'r>(whole: &Estimate, others: impl Iterator<Item = &'r Roles>, all: bool) -> Option<Estimate> {
    let others = others.map(|r| r.estimate).reduce(|a, b| add(&a, &b))?;
    let minus = |w: Range, o: Range| {
        let min = o.max.filter(|_| all).map_or(0, |m| w.min.saturating_sub(m));
        let max = match w.max {
            Some(m) => Some(m.checked_sub(o.min)?),
            None => None,
        };
        max.is_none_or(|max| min <= max).then_some(Range::new(min, max))
    };
    let possible = minus(whole.possible, others.possible)?;
    let likely = whole.likely.zip(others.likely).and_then(|(w, o)| minus(w, o)).and_then(|l| l.intersect(&possible));
    Some(Estimate { possible, likely })
}
