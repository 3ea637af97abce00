//! The rounds that one article recalls of one unit and time, told apart by their numbers alone.
//!
//! Counts are of one round if they can all hold. Ranges that meet two by two have a number in common (Helly), so a round is known by what all
//! its counts allow, and no two counts are held against one another.

use std::collections::BTreeMap;

use super::employers::Scope;
use crate::model::{Range, RoleCount};

/// A count's position in its article, and what it is of.
type Claim = (usize, Scope);

/// Rounds in the making.
#[derive(Debug, Default)]
pub(super) struct Rounds {
    rounds: Vec<Round>,
    /// Rounds of a single number, by whether they are running totals.
    exact: BTreeMap<(bool, u64), usize>,
    /// All others.
    wide: Vec<usize>,
}

#[derive(Debug)]
struct Round {
    claims: Vec<Claim>,
    cumulative: bool,
    /// What all counts allow; `None` while there are only shares of staff.
    common: Option<Range>,
}

impl Rounds {
    /// Adds a count to the first round that it can be of.
    pub(super) fn add(&mut self, count: &RoleCount, claim: Claim) {
        let (range, cumulative) = (count.value.estimate().map(|e| e.possible), count.cumulative);
        match self.home(range, cumulative) {
            Some(at) => {
                let round = &mut self.rounds[at];
                round.claims.push(claim);
                let common = round.common.zip(range).and_then(|(a, b)| a.intersect(&b)).or(round.common).or(range);
                if common != round.common {
                    round.common = common;
                    self.index(at);
                }
            }
            None => {
                self.rounds.push(Round { claims: vec![claim], cumulative, common: range });
                self.index(self.rounds.len() - 1);
            }
        }
    }

    /// The counts of each round.
    pub(super) fn finish(self) -> impl Iterator<Item = Vec<Claim>> {
        self.rounds.into_iter().map(|r| r.claims)
    }

    fn home(&self, range: Option<Range>, cumulative: bool) -> Option<usize> {
        let Some(range) = range else { return self.rounds.iter().position(|r| r.cumulative == cumulative) };
        let last = range.max.unwrap_or(u64::MAX);
        let exact =
            if range.min <= last { self.exact.range((cumulative, range.min)..=(cumulative, last)).map(|(_, at)| *at).min() } else { None };
        let meets = |round: &Round| round.cumulative == cumulative && round.common.is_none_or(|c| c.intersect(&range).is_some());
        let wide = self.wide.iter().copied().find(|at| meets(&self.rounds[*at]));
        exact.into_iter().chain(wide).min()
    }

    fn index(&mut self, at: usize) {
        let Round { common, cumulative, .. } = self.rounds[at];
        match common {
            Some(Range { min, max }) if max == Some(min) => {
                self.wide.retain(|other| *other != at);
                self.exact.entry((cumulative, min)).or_insert(at);
            }
            _ if self.wide.contains(&at) => {}
            _ => self.wide.push(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::testing::Draft;

    /// The rounds of an article's counts, as positions.
    fn rounds(counts: &[(u64, Option<u64>)]) -> Vec<Vec<usize>> {
        let words: Vec<String> = (0..counts.len()).map(|i| format!("lot {i} of jobs")).collect();
        let draft = Draft::new("a", &words.join(", ")).employer("Acme");
        let article = words.iter().zip(counts).fold(draft, |d, (w, range)| d.count(w, *range, |_| {})).done();
        let mut rounds = Rounds::default();
        for (i, count) in article.role_counts.iter().enumerate() {
            rounds.add(count, (i, Scope::of(count, &article).unwrap()));
        }
        rounds.finish().map(|claims| claims.into_iter().map(|(i, _)| i).collect()).collect()
    }

    #[test]
    fn counts_that_can_all_hold_are_of_one_round() {
        assert_eq!(rounds(&[(90, Some(90)), (120, Some(120)), (90, Some(90))]), [vec![0, 2], vec![1]]);
        assert_eq!(rounds(&[(80, Some(100)), (90, Some(110)), (105, Some(105))]), [vec![0, 1], vec![2]], "105 is not between 80 and 100");
        assert_eq!(rounds(&[(80, Some(100)), (95, Some(95)), (90, Some(90)), (95, None)]), [vec![0, 1, 3], vec![2]]);
    }
}
