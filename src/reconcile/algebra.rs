//! The algebra of nested ranges: how two readings stand to one another, and what all of them together allow.
//!
//! Possible ranges are intersected; when they cannot all hold, some two of them are disjoint (Helly's theorem in one
//! dimension), and that pair is the proof. Likely ranges are intersected too; when they do not meet, or in less than the grain
//! of the words, what lies between the finest of them is kept and marked as strained. Equal readings count once, so neither
//! the order of claims nor their repetition changes anything.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::dependence::Voice;
use crate::model::{Estimate, Hedge, Range, RangeRelation, Value};

/// One way a number was given, by however many claims.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reading {
    /// Possible range, then likely range, as `(min, max)`; ordered so that unbounded is last.
    possible: (u64, Bound),
    likely: (u64, Bound),
    /// How finely the words tell numbers apart.
    grain: u64,
    /// The figure, if one is written, and whether nothing qualifies it.
    figure: Option<([u64; 2], bool)>,
    /// Ids of the claims or steps that give it.
    pub inputs: BTreeSet<String>,
    /// Whose word they give.
    pub voices: BTreeSet<String>,
    /// Those of these voices that have it first hand.
    pub own: BTreeSet<String>,
    /// The words, for people.
    pub words: String,
}

/// An upper bound; unbounded is greater than any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bound {
    At(u64),
    Open,
}

impl From<Option<u64>> for Bound {
    fn from(max: Option<u64>) -> Self {
        max.map_or(Self::Open, Self::At)
    }
}

impl From<Bound> for Option<u64> {
    fn from(bound: Bound) -> Self {
        match bound {
            Bound::At(n) => Some(n),
            Bound::Open => None,
        }
    }
}

impl Reading {
    /// How a claim gives a number; `None` for a share of staff.
    pub(super) fn of_claim(id: &str, text: &str, value: &Value, voice: Option<&Voice>) -> Option<Self> {
        let estimate = value.estimate()?;
        let figure = value.stated.map(|s| (s, value.hedge == Hedge::Exact));
        let mut reading = Self::new(estimate, grain(value, &estimate), id, text);
        reading.figure = figure;
        reading.voices.extend(voice.map(|v| v.name.clone()));
        reading.own.extend(voice.filter(|v| v.own).map(|v| v.name.clone()));
        Some(reading)
    }

    /// A range that comes from elsewhere than one claim.
    pub(super) fn new(estimate: Estimate, grain: u64, input: &str, words: &str) -> Self {
        let likely = estimate.likely.unwrap_or(estimate.possible);
        Self {
            possible: (estimate.possible.min, estimate.possible.max.into()),
            likely: (likely.min, likely.max.into()),
            grain,
            figure: None,
            inputs: BTreeSet::from([input.to_owned()]),
            voices: BTreeSet::new(),
            own: BTreeSet::new(),
            words: words.to_owned(),
        }
    }

    /// The ranges.
    pub(super) fn estimate(&self) -> Estimate {
        Estimate { possible: self.possible(), likely: Some(self.likely()) }
    }

    /// How finely the words tell numbers apart.
    pub(super) fn grain(&self) -> u64 {
        self.grain
    }

    fn possible(&self) -> Range {
        Range::new(self.possible.0, self.possible.1.into())
    }

    fn likely(&self) -> Range {
        Range::new(self.likely.0, self.likely.1.into())
    }

    /// The bare figure, if it is one.
    fn bare(&self) -> Option<u64> {
        self.figure.filter(|(s, bare)| *bare && s[0] == s[1]).map(|(s, _)| s[0])
    }
}

/// Round words cannot tell apart what lies within a step of their own size: 100 for hundreds, 1,000 for thousands; half the
/// width for "about 300"; 1 for a bare figure.
fn grain(value: &Value, estimate: &Estimate) -> u64 {
    let Range { min, max } = estimate.possible;
    match value.hedge {
        Hedge::Vague => 10u64.pow(min.max(1).ilog10()),
        Hedge::AtLeast if value.stated.is_none() => 10u64.pow(min.max(1).ilog10()),
        Hedge::About => max.map_or(1, |m| (m.saturating_sub(min) / 2).max(1)),
        Hedge::Nearly => max.map_or(1, |m| (m.saturating_sub(min) + 1).max(1)),
        _ => 1,
    }
}

/// How two estimates stand to one another.
pub(super) fn relation(a: &Estimate, b: &Estimate) -> RangeRelation {
    if a == b {
        return RangeRelation::Equal;
    }
    if a.possible.intersect(&b.possible).is_none() {
        return RangeRelation::Conflict;
    }
    match (a.likely, b.likely) {
        (Some(x), Some(y)) if x.contains(&y) || y.contains(&x) => RangeRelation::Refines,
        (Some(x), Some(y)) if x.intersect(&y).is_some() => RangeRelation::Compatible,
        _ => RangeRelation::Strained,
    }
}

/// What all readings together allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Combined {
    /// The ranges; in a conflict the hull of what is possible, without a likely range.
    pub estimate: Estimate,
    /// How the readings stand to one another, the worst of it.
    pub relation: RangeRelation,
    /// The distinct readings that count, in order.
    pub readings: Vec<Reading>,
    /// Readings that a finer figure stands for; each with the one that does.
    pub rounded: Vec<(Reading, Reading)>,
    /// Bare figures that others give with a hedge that excludes them, each with such a one. Neither is believed more, so both count.
    pub unhedged: Vec<(Reading, Reading)>,
    /// In a conflict, two readings that cannot both hold.
    pub conflict: Option<(Reading, Reading)>,
    /// In a conflict, the maximal sets of readings that agree, most sources first, each with what it allows.
    pub alternatives: Vec<(Range, Vec<Reading>)>,
}

impl Combined {
    /// One reading alone, standing to others as `relation` says.
    pub(super) fn of(reading: Reading, relation: RangeRelation) -> Self {
        let estimate = reading.estimate();
        let (rounded, unhedged, alternatives) = (Vec::new(), Vec::new(), Vec::new());
        Self { estimate, relation, readings: vec![reading], rounded, unhedged, conflict: None, alternatives }
    }
}

/// Puts readings together. `None` if there are none.
pub(super) fn combine(readings: impl IntoIterator<Item = Reading>) -> Option<Combined> {
    let (readings, rounded) = drop_rounded(distinct(readings));
    let unhedged = unhedged(&readings);
    let firm: Vec<&Reading> = readings.iter().filter(|r| !unhedged.iter().any(|(bare, _)| bare == *r)).collect();
    let first = firm.first()?;
    let possible = firm.iter().skip(1).try_fold(first.possible(), |all, r| all.intersect(&r.possible()));
    let Some(possible) = possible.filter(|_| unhedged.iter().all(|(bare, _)| is_allowed(bare, &firm))) else {
        return Some(in_conflict(readings, rounded));
    };
    let meet = firm.iter().skip(1).try_fold(first.likely(), |all, r| all.intersect(&r.likely()));
    let coarsest = firm.iter().map(|r| r.grain).max().unwrap_or(1);
    let is_firm = |m: &Range| m.max.is_none_or(|max| max.saturating_sub(m.min) >= coarsest) || firm.iter().any(|r| r.likely() == *m);
    let (likely, relation) = match meet.filter(is_firm) {
        Some(meet) => (meet, worst(&firm)),
        None => (hull_of_finest(&firm).intersect(&possible).unwrap_or(possible), RangeRelation::Strained),
    };
    let with_bare = |range: Range| unhedged.iter().fold(range, |all, (bare, _)| all.hull(&bare.possible()));
    let estimate = Estimate { possible: with_bare(possible), likely: Some(with_bare(likely)) };
    let relation = if unhedged.is_empty() { relation } else { relation.max(RangeRelation::Strained) };
    Some(Combined { estimate, relation, readings, rounded, unhedged, conflict: None, alternatives: Vec::new() })
}

/// Bare figures that another reading gives with a hedge that excludes them: "1,000" beside "more than 1,000". One of the two words the
/// number loosely, and nothing shows which.
fn unhedged(readings: &[Reading]) -> Vec<(Reading, Reading)> {
    let mut hedged: BTreeMap<[u64; 2], Vec<&Reading>> = BTreeMap::new();
    for reading in readings {
        if let Some((figure, false)) = reading.figure {
            hedged.entry(figure).or_default().push(reading);
        }
    }
    let partner = |bare: &Reading| hedged.get(&[bare.bare()?; 2])?.iter().find(|o| excludes(o, bare)).copied();
    readings.iter().filter_map(|r| Some((r.clone(), partner(r)?.clone()))).collect()
}

/// Whether `hedged` is the figure of `bare` with a hedge that leaves it out.
fn excludes(hedged: &Reading, bare: &Reading) -> bool {
    let same = bare.bare().is_some_and(|n| hedged.figure.is_some_and(|(s, plain)| !plain && s == [n, n]));
    same && hedged.possible().intersect(&bare.possible()).is_none()
}

/// Whether all other readings, save those of the same figure, allow a bare one.
fn is_allowed(bare: &Reading, firm: &[&Reading]) -> bool {
    firm.iter().all(|r| excludes(r, bare) || r.possible().contains(&bare.possible()))
}

/// Readings of the same ranges as one, in order.
fn distinct(readings: impl IntoIterator<Item = Reading>) -> Vec<Reading> {
    let mut all: Vec<Reading> = readings.into_iter().collect();
    all.sort_unstable();
    let mut kept: Vec<Reading> = Vec::with_capacity(all.len().min(16));
    for reading in all {
        match kept
            .last_mut()
            .filter(|k| (k.possible, k.likely, k.grain, k.figure) == (reading.possible, reading.likely, reading.grain, reading.figure))
        {
            Some(same) => {
                same.inputs.extend(reading.inputs);
                same.voices.extend(reading.voices);
                same.own.extend(reading.own);
            }
            None => kept.push(reading),
        }
    }
    kept
}

/// Sets aside bare figures for which a finer one stands: "1,400" beside "1,395".
fn drop_rounded(readings: Vec<Reading>) -> (Vec<Reading>, Vec<(Reading, Reading)>) {
    // in order, since readings are
    let bare: Vec<(u64, &Reading)> = readings.iter().filter_map(|r| Some((r.bare()?, r))).collect();
    let stands_for = |r: &Reading| {
        let n = r.bare()?;
        let from = bare.partition_point(|(m, _)| *m < n - n / 50);
        let near = bare[from..].iter().take_while(|(m, _)| *m <= n + n / 50);
        near.into_iter().find(|(m, _)| rounds_to(*m, n)).map(|(_, finer)| (*finer).clone())
    };
    let replaced: Vec<Option<Reading>> = readings.iter().map(stands_for).collect();
    let mut rounded = Vec::new();
    let mut kept = Vec::new();
    for (reading, by) in readings.into_iter().zip(replaced) {
        match by {
            Some(by) => rounded.push((reading, by)),
            None => kept.push(reading),
        }
    }
    (kept, rounded)
}

/// Whether `rounder` is `finer` rounded to as many zeros as it ends in, and within 2% of it.
pub(super) fn rounds_to(finer: u64, rounder: u64) -> bool {
    let step = std::iter::successors(Some(1u64), |s| s.checked_mul(10))
        .take_while(|s| rounder > 0 && rounder.is_multiple_of(*s))
        .last()
        .unwrap_or(1);
    finer != rounder
        && !finer.is_multiple_of(step)
        && finer.saturating_add(step / 2) / step * step == rounder
        && finer.abs_diff(rounder) <= rounder / 50
}

/// The worst relation between any two readings.
fn worst(readings: &[&Reading]) -> RangeRelation {
    let pairs = readings.iter().enumerate().flat_map(|(i, a)| readings[i + 1..].iter().map(move |b| (*a, *b)));
    pairs.map(|(a, b)| relation(&a.estimate(), &b.estimate())).max().unwrap_or(RangeRelation::Equal)
}

/// The smallest range that holds the likely ranges that hold no other.
fn hull_of_finest(readings: &[&Reading]) -> Range {
    let likely: BTreeSet<(u64, Bound)> = readings.iter().map(|r| r.likely).collect();
    let range = |(min, max): &(u64, Bound)| Range::new(*min, (*max).into());
    let finest = likely.iter().filter(|a| !likely.iter().any(|b| a != &b && range(a).contains(&range(b)))).map(range);
    finest.reduce(|hull, r| hull.hull(&r)).unwrap_or(Range::new(0, None))
}

/// What can be said when not all readings hold.
fn in_conflict(readings: Vec<Reading>, rounded: Vec<(Reading, Reading)>) -> Combined {
    let hull = readings.iter().map(Reading::possible).reduce(|hull, r| hull.hull(&r)).unwrap_or(Range::new(0, None));
    let low = readings.iter().min_by_key(|r| r.possible.1).cloned();
    let high = readings.iter().max_by(|a, b| a.possible.0.cmp(&b.possible.0).then_with(|| b.cmp(a))).cloned();
    Combined {
        estimate: Estimate { possible: hull, likely: None },
        relation: RangeRelation::Conflict,
        alternatives: agreeing_subsets(&readings),
        conflict: low.zip(high),
        readings,
        rounded,
        unhedged: Vec::new(),
    }
}

/// How many sources stand behind readings: voices that have it first hand, else all.
pub(super) fn independent_sources(readings: &[Reading]) -> usize {
    let own: BTreeSet<&String> = readings.iter().flat_map(|r| &r.own).collect();
    let all: BTreeSet<&String> = readings.iter().flat_map(|r| &r.voices).collect();
    if own.is_empty() { all.len() } else { own.len() }
}

/// The maximal sets of readings whose possible ranges share a number, those with the most sources first. Each is the set of all ranges
/// that hold the lower end of one of them; it is maximal if one of them ends before the next range begins.
fn agreeing_subsets(readings: &[Reading]) -> Vec<(Range, Vec<Reading>)> {
    let starts: Vec<u64> = readings.iter().map(|r| r.possible.0).collect::<BTreeSet<_>>().into_iter().collect();
    let holding =
        |end: u64| (0..readings.len()).filter(move |i| readings[*i].possible.0 <= end && Bound::At(end) <= readings[*i].possible.1);
    let mut ends: Vec<Bound> = readings.iter().map(|r| r.possible.1).collect();
    ends.sort_unstable();
    let ends_before = |from: u64, next: Option<u64>| {
        let first = ends.partition_point(|e| *e < Bound::At(from));
        ends.get(first).is_some_and(|e| next.is_none_or(|next| *e < Bound::At(next)))
    };
    let maximal = starts.iter().enumerate().filter(|(i, start)| ends_before(**start, starts.get(i + 1).copied()));
    let maximal = maximal.map(|(_, start)| holding(*start).collect::<BTreeSet<usize>>());
    let mut found: Vec<(usize, Range, Vec<Reading>)> = maximal
        .map(|set| {
            let members: Vec<Reading> = set.iter().map(|i| readings[*i].clone()).collect();
            let all =
                members.iter().map(Reading::possible).reduce(|all, r| all.intersect(&r).unwrap_or(all)).unwrap_or(Range::new(0, None));
            (independent_sources(&members), all, members)
        })
        .collect();
    let claims = |members: &[Reading]| members.iter().map(|m| m.inputs.len()).sum::<usize>();
    found.sort_by_key(|(sources, range, members)| (Reverse(*sources), Reverse(claims(members)), range.min));
    found.dedup_by(|a, b| a.2 == b.2);
    found.into_iter().map(|(_, range, members)| (range, members)).collect()
}

#[cfg(test)]
#[path = "algebra_tests.rs"]
mod tests;
