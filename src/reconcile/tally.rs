//! What a mention counts, made ready to be held against what others count.
//!
//! One article can give thousands of numbers and be compared with thousands of mentions, so no two numbers are looked at in pairs:
//! figures are a set, and the ranges of each unit are put together to what they cover.

use std::collections::{BTreeMap, BTreeSet};

use super::units::Unit;
use crate::model::{Estimate, Range};

/// A number of jobs and what it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Count {
    /// The unit within the mention's employer; empty: all of it.
    pub unit: Unit,
    /// The range.
    pub estimate: Estimate,
    /// The figure, if one is written.
    pub stated: Option<[u64; 2]>,
}

/// All counts of a mention.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    figures: BTreeSet<[u64; 2]>,
    /// What the possible ranges of each unit cover, ascending and disjoint.
    covered: BTreeMap<Unit, Vec<Range>>,
}

impl Tally {
    pub(super) fn of(counts: Vec<Count>) -> Self {
        let mut tally = Self::default();
        for Count { unit, estimate, stated } in counts {
            tally.figures.extend(stated);
            tally.covered.entry(unit).or_default().push(estimate.possible);
        }
        tally.covered.values_mut().for_each(|ranges| *ranges = cover(std::mem::take(ranges)));
        tally
    }

    /// The figures written, each once.
    pub(super) fn figures(&self) -> impl Iterator<Item = [u64; 2]> {
        self.figures.iter().copied()
    }

    /// Whether a figure stands in both.
    pub(super) fn shares_figure(&self, other: &Self) -> bool {
        self.figures.intersection(&other.figures).next().is_some()
    }

    /// Every unit of this one with every unit of the other, and whether some number of the one can be some number of the other.
    pub(super) fn pairs<'t>(&'t self, other: &'t Self) -> impl Iterator<Item = (&'t Unit, &'t Unit, bool)> {
        self.covered.iter().flat_map(|(unit, ranges)| other.covered.iter().map(move |(u, r)| (unit, u, meet(ranges, r))))
    }
}

/// The union of ranges, those without any value left out.
fn cover(mut ranges: Vec<Range>) -> Vec<Range> {
    ranges.retain(|r| r.max.is_none_or(|max| r.min <= max));
    ranges.sort_by_key(|r| r.min);
    let mut union: Vec<Range> = Vec::new();
    for range in ranges {
        match union.last_mut() {
            Some(last) if last.intersect(&range).is_some() => *last = last.hull(&range),
            _ => union.push(range),
        }
    }
    union
}

/// Whether two unions have a value in common.
fn meet(a: &[Range], b: &[Range]) -> bool {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    few.iter().any(|range| {
        let first = many.partition_point(|m| m.max.is_some_and(|max| max < range.min));
        many.get(first).is_some_and(|m| m.intersect(range).is_some())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ranges() -> impl Strategy<Value = Vec<Range>> {
        proptest::collection::vec((0..40u64, proptest::option::of(0..9u64)), 0..7)
            .prop_map(|list| list.into_iter().map(|(min, width)| Range::new(min, width.map(|w| min + w))).collect())
    }

    proptest! {
        #[test]
        fn unions_meet_where_some_two_ranges_do(a in ranges(), b in ranges()) {
            let pairwise = a.iter().any(|x| b.iter().any(|y| x.intersect(y).is_some()));
            prop_assert_eq!(meet(&cover(a), &cover(b)), pairwise);
        }
    }
}
