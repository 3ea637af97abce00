//! Wholes and their parts: figures that are the sum of several employers' cuts, or an economy's, where their sentence names nobody or only
//! the first of them; and counts that go on about a cut told before them.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use crate::model::{AGGREGATE, EmployerBasis, Measure, RoleCount, Status};

/// From so many employers on, figures that add up to another are no coincidence.
const EMPLOYERS: usize = 3;

/// By how much a total and the sum of what it is made up of may differ, in parts of a hundred: totals are rounded, and items left out.
const SLACK: u64 = 10;

/// "Tech layoffs top 90,000" under which the text has "90,000 people" for all firms: a figure that nobody is named beside is not the main
/// employer's where its repeat is many employers'.
pub(super) fn of_many(counts: &mut [RoleCount]) {
    let cut = |c: &&RoleCount| c.measure == Measure::Cut && c.value.stated.is_some();
    let of_many = |c: &&RoleCount| cut(c) && c.employer.as_deref() == Some(AGGREGATE);
    let totals: FxHashSet<_> = counts.iter().filter(of_many).map(|c| c.value.stated).collect();
    for c in counts.iter_mut().filter(|c| c.employer_basis == Some(EmployerBasis::Article) && totals.contains(&c.value.stated)) {
        (c.employer, c.employer_basis) = (Some(AGGREGATE.to_owned()), Some(EmployerBasis::Repeated));
    }
}

/// "Just over 2,300 people were let go this week" above the cuts of four employers that come to 2,310: the total is no single one's.
/// What stands in an item of a digest (`in_item`) is that item's.
pub(super) fn of_employers(counts: &mut [RoleCount], in_item: impl Fn(&RoleCount) -> bool) {
    let figure = |c: &RoleCount| c.value.stated.filter(|_| c.measure == Measure::Cut).map(|[low, _]| low);
    let named = |c: &RoleCount| c.employer.clone().filter(|e| e != AGGREGATE);
    let mut told: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for c in counts.iter() {
        if let (Some(employer), Some(n)) = (named(c), figure(c)) {
            told.entry(employer).or_default().push(n);
        }
    }
    if told.len() < EMPLOYERS {
        return;
    }
    let sums = Sums::of(told.values(), counts.iter().filter_map(figure));
    // an employer's only figure is no sum, and of one that cuts more than the sum it is a part
    let has_smaller = |e: &String, total: u64| told.get(e).is_some_and(|f| f.iter().any(|n| *n < total) && f.iter().all(|n| *n <= total));
    let is_total = |total: u64, own: Option<&String>| sums.0.contains(&total) && own.is_none_or(|e| has_smaller(e, total));
    // "Brim has cut 2,000 roles in its network": its own, whatever it comes near to
    let own = |c: &RoleCount| {
        use EmployerBasis::{Agent, Antecedent, Owner, Phrase, Subject};
        matches!(c.employer_basis, Some(Owner | Agent | Phrase | Antecedent | Subject))
    };
    let totals: Vec<bool> =
        counts.iter().map(|c| !own(c) && !in_item(c) && figure(c).is_some_and(|n| is_total(n, named(c).as_ref()))).collect();
    for (c, _) in counts.iter_mut().zip(totals).filter(|(_, total)| *total) {
        (c.employer, c.employer_basis) = (Some(AGGREGATE.to_owned()), Some(EmployerBasis::Collective));
    }
}

/// Figures that are near the sum of smaller ones, one of each of several employers: of each the first, or of each the largest.
struct Sums(BTreeSet<u64>);

impl Sums {
    /// Which of `totals` are so, by the figures of each employer in text order. Figures are gone through once, by size.
    fn of<'f>(told: impl Iterator<Item = &'f Vec<u64>>, totals: impl Iterator<Item = u64>) -> Self {
        let near = |sum: u64, total: u64| sum.abs_diff(total).saturating_mul(100) <= total.saturating_mul(SLACK);
        let told: Vec<&Vec<u64>> = told.collect();
        let each =
            told.iter().enumerate().flat_map(|(employer, figures)| figures.iter().enumerate().map(move |(at, n)| (*n, employer, at)));
        let mut figures: Vec<(u64, usize, usize)> = each.collect();
        figures.sort_unstable();
        let mut smaller = figures.into_iter().peekable();
        // the first and the largest figure of each employer among those gone through
        let mut chosen: Vec<Option<(usize, u64)>> = vec![None; told.len()];
        let (mut items, mut first, mut largest) = (0, 0_u128, 0_u128);
        let mut sums = BTreeSet::new();
        for total in totals.collect::<BTreeSet<u64>>() {
            while let Some((n, employer, at)) = smaller.next_if(|(n, ..)| *n < total) {
                let (before, most) = chosen[employer].unwrap_or((usize::MAX, 0));
                items += usize::from(chosen[employer].is_none());
                largest = largest - u128::from(most) + u128::from(n);
                if at < before {
                    first = first - told[employer].get(before).map_or(0, |n| u128::from(*n)) + u128::from(n);
                }
                chosen[employer] = Some((at.min(before), n));
            }
            let is_near = |sum: u128| near(u64::try_from(sum).unwrap_or(u64::MAX), total);
            if items >= EMPLOYERS && (is_near(first) || is_near(largest)) {
                sums.insert(total);
            }
        }
        Self(sums)
    }
}

/// "Acme laid off 300 people. That is a tenth of its staff", "29 of the posts are vacant": what goes on about a cut is of the same employer where
/// its own words name none, and has come as far as that cut.
pub(super) fn goes_on(count: &mut RoleCount, before: &[RoleCount]) {
    let named =
        matches!(count.employer_basis, Some(EmployerBasis::Phrase | EmployerBasis::Owner | EmployerBasis::Agent | EmployerBasis::Subject));
    // "Employment in textiles stood at 800,000. Today it is 320,000": a size is of those whose size was told before
    if count.rule == "headcount.again"
        && !named
        && let Some(last) = before.last().filter(|c| c.rule.starts_with("headcount"))
    {
        (count.measure, count.employer, count.employer_basis) = (last.measure, last.employer.clone(), last.employer_basis);
    }
    let cuts = || before.iter().rev().filter(|c| c.measure == Measure::Cut);
    let larger = |c: &&RoleCount| c.value.stated.zip(count.value.stated).is_some_and(|(all, part)| part[1] < all[0]);
    let partitive = || count.value.stated.is_some() && [" of the ", " of those "].iter().any(|of| count.text.contains(of));
    let whole = match count.rule.as_str() {
        "cut.again" => cuts().find(|c| c.value.stated == count.value.stated),
        "cut.sum" => cuts().find(larger),
        "cut.of_them" => cuts().next(),
        "cut.context" if count.value.percent.is_some() => cuts().next(),
        _ if count.measure == Measure::Cut && partitive() => cuts().find(larger),
        _ => None,
    };
    let Some(whole) = whole else { return };
    let open = matches!(count.employer_basis, None | Some(EmployerBasis::Article | EmployerBasis::Passage));
    if open && matches!(count.rule.as_str(), "cut.again" | "cut.sum") && whole.employer.is_some() {
        (count.employer, count.employer_basis) = (whole.employer.clone(), Some(EmployerBasis::Repeated));
    }
    if whole.employer == count.employer {
        count.role = whole.role;
        if partitive() {
            count.cumulative = whole.cumulative;
        }
        if count.status == Some(Status::Announced) {
            count.status = whole.status;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::article;
    use super::*;

    fn employers(text: &str) -> Vec<(String, String)> {
        article(text).role_counts.into_iter().map(|c| (c.text, c.employer.unwrap_or_default())).collect()
    }

    const ITEMS: &str = "Brimstone, a maker of tools, is laying off 620 employees.\n\nTexel will cut 900 jobs by March.\n\nNorvel let 480 \
                         people go on Thursday.";

    #[test]
    fn the_sum_of_several_employers_cuts_is_no_single_ones() {
        for (total, whose) in [("2,000", AGGREGATE), ("3,500", "Brimstone")] {
            let text = format!("{total} jobs go in a week\n\n{ITEMS}");
            let found = employers(&text);
            assert_eq!(found[0], (format!("{total} jobs"), whose.to_owned()), "{text}");
            assert_eq!(found[1].1, "Brimstone", "{text}");
        }
    }

    #[test]
    fn an_employers_only_figure_is_no_sum() {
        let found = employers(&format!("Layoffs this week\n\n{ITEMS}\n\nOrvane said it would shed 2,000 jobs."));
        assert!(found.iter().all(|(_, whose)| whose != AGGREGATE), "{found:?}");
    }

    #[test]
    fn what_an_employer_is_said_to_cut_is_no_sum() {
        let text = format!("Orvane is shedding 2,000 jobs\n\nOrvane will lay off 40 people in its labs.\n\n{ITEMS}");
        assert_eq!(employers(&text)[0].1, "Orvane");
        let part = format!("Orvane to shed 5,000 jobs\n\nMost go in Norway, where 2,000 jobs will vanish.\n\n{ITEMS}");
        assert_eq!(employers(&part)[1].1, "Orvane");
    }
}
