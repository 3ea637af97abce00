use proptest::prelude::*;

use super::*;

fn reading(id: &str, possible: (u64, Option<u64>), likely: (u64, Option<u64>), grain: u64) -> Reading {
    let estimate = Estimate { possible: Range::new(possible.0, possible.1), likely: Some(Range::new(likely.0, likely.1)) };
    let mut reading = Reading::new(estimate, grain, id, id);
    reading.voices.insert(id.to_owned());
    reading
}

fn figure(id: &str, n: u64) -> Reading {
    Reading { figure: Some(([n, n], true)), ..reading(id, (n, Some(n)), (n, Some(n)), 1) }
}

fn hundreds(id: &str) -> Reading {
    reading(id, (200, Some(1999)), (200, Some(999)), 100)
}

fn several_hundred(id: &str) -> Reading {
    reading(id, (200, Some(999)), (300, Some(700)), 100)
}

fn high_hundreds(id: &str) -> Reading {
    reading(id, (600, Some(999)), (700, Some(950)), 100)
}

type Ends = (u64, Option<u64>);

fn ranges(c: &Combined) -> (u64, Option<u64>, Option<Ends>) {
    (c.estimate.possible.min, c.estimate.possible.max, c.estimate.likely.map(|l| (l.min, l.max)))
}

#[test]
fn nested_readings_refine() {
    let c = combine([hundreds("a"), several_hundred("b")]).unwrap();
    assert_eq!(ranges(&c), (200, Some(999), Some((300, Some(700)))));
    assert_eq!(c.relation, RangeRelation::Refines);
    let c = combine([several_hundred("a"), figure("b", 276)]).unwrap();
    assert_eq!(ranges(&c), (276, Some(276), Some((276, Some(276)))));
}

#[test]
fn likely_ranges_that_hardly_meet_are_strained() {
    let at_least = reading("c", (200, None), (300, None), 100);
    let c = combine([several_hundred("a"), high_hundreds("b"), at_least]).unwrap();
    assert_eq!(ranges(&c), (600, Some(999), Some((600, Some(950)))));
    assert_eq!(c.relation, RangeRelation::Strained);
}

#[test]
fn a_finer_figure_stands_for_the_rounder_one() {
    let c = combine([figure("a", 1400), figure("b", 1395)]).unwrap();
    assert_eq!(ranges(&c), (1395, Some(1395), Some((1395, Some(1395)))));
    assert_eq!(c.rounded.len(), 1);
    assert!(!rounds_to(14_000, 10_000) && !rounds_to(1_449, 1_000) && !rounds_to(1_400, 1_400) && !rounds_to(0, 0));
}

/// "More than 1,000".
fn more_than(id: &str, n: u64) -> Reading {
    Reading { figure: Some(([n, n], false)), ..reading(id, (n + 1, None), (n + 1, Some(2 * n - 1)), 1) }
}

#[test]
fn a_figure_with_and_without_its_hedge_counts_both_ways_and_is_told() {
    let c = combine([figure("a", 1000), more_than("b", 1000)]).unwrap();
    assert_eq!(ranges(&c), (1000, None, Some((1000, Some(1999)))));
    assert_eq!((c.relation, c.unhedged.len(), c.readings.len()), (RangeRelation::Strained, 1, 2));
    // what a third says narrows it; what a third excludes is a conflict
    let up_to = reading("c", (1, Some(1200)), (1, Some(1200)), 1);
    assert_eq!(ranges(&combine([figure("a", 1000), more_than("b", 1000), up_to]).unwrap()), (1000, Some(1200), Some((1000, Some(1200)))));
    for third in [figure("c", 1050), reading("c", (1, Some(1000)), (1, Some(1000)), 1)] {
        assert_eq!(combine([figure("a", 1000), more_than("b", 1000), third]).unwrap().relation, RangeRelation::Conflict);
    }
}

#[test]
fn a_conflict_names_its_pair_and_ranks_what_agrees() {
    let c = combine([figure("a", 300), figure("b", 500), figure("c", 500), hundreds("d")]).unwrap();
    assert_eq!(c.relation, RangeRelation::Conflict);
    assert_eq!(ranges(&c), (200, Some(1999), None));
    let (low, high) = c.conflict.unwrap();
    assert_eq!((low.words.as_str(), high.possible.0), ("a", 500));
    let best = &c.alternatives[0];
    assert_eq!(best.0, Range::new(500, Some(500)));
    assert_eq!(best.1.iter().flat_map(|r| &r.voices).collect::<Vec<_>>(), ["d", "b", "c"]);
    assert_eq!(c.alternatives.len(), 2);
}

#[test]
fn relations_are_told_apart() {
    let of = |a: Reading, b: Reading| relation(&a.estimate(), &b.estimate());
    assert_eq!(of(hundreds("a"), hundreds("b")), RangeRelation::Equal);
    assert_eq!(of(hundreds("a"), several_hundred("b")), RangeRelation::Refines);
    assert_eq!(of(several_hundred("a"), high_hundreds("b")), RangeRelation::Compatible);
    assert_eq!(of(reading("a", (200, Some(999)), (300, Some(500)), 100), high_hundreds("b")), RangeRelation::Strained);
    assert_eq!(of(figure("a", 5), figure("b", 6)), RangeRelation::Conflict);
}

fn any_reading() -> impl Strategy<Value = Reading> {
    (0u64..500, 0u64..300, any::<bool>(), 0u64..4, prop::sample::select(vec![1u64, 10, 100])).prop_map(
        |(min, width, open, inset, grain)| {
            let max = (!open).then_some(min + width);
            let likely = (min + inset.min(width), max.map(|m| (m - inset.min(width)).max(min + inset.min(width))));
            let mut r = reading("x", (min, max), likely, grain);
            r.inputs = BTreeSet::from([format!("{min}-{width}-{open}-{inset}-{grain}")]);
            if width == 0 && !open {
                r.figure = Some(([min, min], true));
            } else if open && min > 0 {
                // "more than n"
                r.figure = Some(([min - 1, min - 1], false));
            }
            r
        },
    )
}

proptest! {
    #[test]
    fn order_and_repetition_change_nothing(mut readings in prop::collection::vec(any_reading(), 1..8), seed in any::<prop::sample::Index>()) {
        let once = combine(readings.clone());
        let again = readings[seed.index(readings.len())].clone();
        readings.push(again);
        readings.reverse();
        prop_assert_eq!(combine(readings), once);
    }

    #[test]
    fn likely_lies_in_possible(readings in prop::collection::vec(any_reading(), 1..8)) {
        let c = combine(readings).unwrap();
        match c.estimate.likely {
            Some(likely) => prop_assert!(c.estimate.possible.contains(&likely)),
            None => prop_assert_eq!(c.relation, RangeRelation::Conflict),
        }
    }

    #[test]
    fn what_all_allow_lies_in_each(readings in prop::collection::vec(any_reading(), 1..8)) {
        let c = combine(readings).unwrap();
        for r in &c.readings {
            match c.relation {
                RangeRelation::Conflict => prop_assert!(c.estimate.possible.contains(&r.possible())),
                _ if !c.unhedged.is_empty() => {}
                _ => prop_assert!(r.possible().contains(&c.estimate.possible)),
            }
        }
    }

    #[test]
    fn a_further_reading_never_widens_what_is_possible(
        readings in prop::collection::vec(any_reading(), 1..6),
        more in any_reading(),
    ) {
        let old = combine(readings.clone()).unwrap();
        let new = combine(readings.into_iter().chain([more])).unwrap();
        let declared = old.relation == RangeRelation::Conflict || new.relation == RangeRelation::Conflict || !new.unhedged.is_empty();
        let width = |c: &Combined| c.estimate.possible.max.map(|m| m - c.estimate.possible.min);
        // the finer of two figures that are equal by rounding stands: another number, but no wider one
        let rounded = !new.rounded.is_empty() && width(&new) <= width(&old) && width(&new).is_some();
        prop_assert!(declared || rounded || old.estimate.possible.contains(&new.estimate.possible));
    }

    #[test]
    fn a_conflict_has_a_disjoint_pair(readings in prop::collection::vec(any_reading(), 1..8)) {
        let c = combine(readings).unwrap();
        if let Some((low, high)) = c.conflict {
            prop_assert!(low.possible().intersect(&high.possible()).is_none());
            prop_assert!(c.alternatives.len() > 1);
        }
    }
}
