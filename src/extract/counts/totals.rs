//! Figures that are the sum of several employers' cuts, or an economy's, where their sentence names nobody or only the first of them.

use std::collections::BTreeMap;

use crate::model::{AGGREGATE, EmployerBasis, Measure, RoleCount};

/// From so many employers on, figures that add up to another are no coincidence.
const EMPLOYERS: usize = 3;

/// By how much a total and the sum of what it is made up of may differ, in parts of a hundred: totals are rounded, and items left out.
const SLACK: u64 = 10;

/// "Tech layoffs top 90,000" under which the text has "90,000 people" for all firms: a figure that nobody is named beside is not the main
/// employer's where its repeat is many employers'.
pub(super) fn of_many(counts: &mut [RoleCount]) {
    let cut = |c: &&RoleCount| c.measure == Measure::Cut && c.value.stated.is_some();
    let of_many = |c: &&RoleCount| cut(c) && c.employer.as_deref() == Some(AGGREGATE);
    let totals: Vec<_> = counts.iter().filter(of_many).map(|c| c.value.stated).collect();
    for c in counts.iter_mut().filter(|c| c.employer_basis == Some(EmployerBasis::Article) && totals.contains(&c.value.stated)) {
        (c.employer, c.employer_basis) = (Some(AGGREGATE.to_owned()), Some(EmployerBasis::Repeated));
    }
}

/// "Just over 2,300 people were let go this week" above the cuts of four employers that come to 2,310: the total is no single one's.
pub(super) fn of_employers(counts: &mut [RoleCount]) {
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
    let near = |sum: u64, total: u64| sum.abs_diff(total).saturating_mul(100) <= total.saturating_mul(SLACK);
    let is_total = |total: u64, own: Option<&String>| {
        let smaller = |figures: &&Vec<u64>| figures.iter().any(|n| *n < total);
        // an employer's only figure is no sum
        if own.is_some_and(|e| !told.get(e).is_some_and(|f| smaller(&f))) {
            return false;
        }
        let first = |figures: &Vec<u64>| figures.iter().copied().find(|n| *n < total);
        let largest = |figures: &Vec<u64>| figures.iter().copied().filter(|n| *n < total).max();
        let items = told.values().filter(smaller).count();
        let sum = |of: &dyn Fn(&Vec<u64>) -> Option<u64>| told.values().filter_map(of).fold(0, u64::saturating_add);
        items >= EMPLOYERS && (near(sum(&first), total) || near(sum(&largest), total))
    };
    // "Brim has cut 2,000 roles in its network": its own, whatever it comes near to
    let own = |c: &RoleCount| {
        matches!(c.employer_basis, Some(EmployerBasis::Owner | EmployerBasis::Agent | EmployerBasis::Phrase | EmployerBasis::Antecedent))
    };
    let totals: Vec<bool> = counts.iter().map(|c| !own(c) && figure(c).is_some_and(|n| is_total(n, named(c).as_ref()))).collect();
    for (c, _) in counts.iter_mut().zip(totals).filter(|(_, total)| *total) {
        (c.employer, c.employer_basis) = (Some(AGGREGATE.to_owned()), Some(EmployerBasis::Collective));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Document, Given};

    fn employers(text: &str) -> Vec<(String, String)> {
        let found = crate::extract::article(&Document::new("a.txt", format!("{text}\n"), 0, Given::default()));
        found.role_counts.into_iter().map(|c| (c.text, c.employer.unwrap_or_default())).collect()
    }

    const ITEMS: &str = "Brimstone, a maker of tools, is laying off 620 employees.\n\nTexel will cut 900 jobs by March.\n\nNorvel let 480 \
                         people go on Thursday.";

    #[test]
    fn the_sum_of_several_employers_cuts_is_no_single_ones() {
        for (total, whose) in [("2,000", AGGREGATE), ("3,500", "Brimstone")] {
            let text = format!("Brimstone and two others shed {total} jobs in a week\n\n{ITEMS}");
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
}
