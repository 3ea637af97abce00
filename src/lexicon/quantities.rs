//! Hedges, and how a reader conventionally takes what they are put to.
//!
//! Tolerances of round numbers follow Williams & Power (2013); upper implicatures of "more than" follow Cummins, Sauerland & Solt (2012).
//! Numerals without a figure have a table of their own ([`super::vague_numerals`]).

use std::sync::LazyLock;

use super::PhraseTable;
use super::tags::entries;
use crate::model::{Estimate, Hedge, PercentRange, Range};

/// "about", "as many as", … before a number.
pub fn hedges_before() -> &'static PhraseTable<Hedge> {
    static TABLE: LazyLock<PhraseTable<Hedge>> = LazyLock::new(|| hedges(include_str!("data/phrases/hedges_before.txt")));
    &TABLE
}

/// "or so", "-plus", … behind a number.
pub fn hedges_behind() -> &'static PhraseTable<Hedge> {
    static TABLE: LazyLock<PhraseTable<Hedge>> = LazyLock::new(|| hedges(include_str!("data/phrases/hedges_behind.txt")));
    &TABLE
}

fn hedges(file: &'static str) -> PhraseTable<Hedge> {
    PhraseTable::new(entries(file).filter_map(|line| {
        let (phrase, hedge) = line.split_once('|')?;
        Some((phrase.trim(), hedge_named(hedge.trim())?))
    }))
}

fn hedge_named(name: &str) -> Option<Hedge> {
    Some(match name {
        "exact" => Hedge::Exact,
        "about" => Hedge::About,
        "nearly" => Hedge::Nearly,
        "more_than" => Hedge::MoreThan,
        "at_least" => Hedge::AtLeast,
        "less_than" => Hedge::LessThan,
        "up_to" => Hedge::UpTo,
        _ => return None,
    })
}

/// The grain of a round number: the largest of 10, 20, 25, 50, 100, … that divides it and is at most a fifth of it, else 1.
fn grain(n: u64) -> u64 {
    let mut best = 1;
    let mut power = 1u64;
    while power <= n / 50 {
        for step in [10, 20, 25, 50].map(|s: u64| s * power) {
            if step <= n / 5 && n.is_multiple_of(step) {
                best = best.max(step);
            }
        }
        power *= 10;
    }
    best
}

/// One below the next number as round as `n`: 300 → 399, 27,000 → 27,999, 276 → 279.
fn before_next_round(n: u64) -> u64 {
    let mut unit = 10u64;
    while n > 0 && n.is_multiple_of(unit.saturating_mul(10)) {
        unit *= 10;
    }
    (n / unit + 1).saturating_mul(unit) - 1
}

/// How a hedged figure is read.
#[must_use]
pub fn read_figure(low: u64, high: u64, hedge: Hedge) -> Estimate {
    let g = grain(low);
    let (possible, likely) = match hedge {
        Hedge::Exact | Hedge::Range | Hedge::Vague => (Range::new(low, Some(high)), Range::new(low, Some(high))),
        Hedge::About if g == 1 => (Range::new(low.saturating_sub(1), Some(high.saturating_add(1))), Range::new(low, Some(high))),
        Hedge::About => (
            Range::new(low.saturating_sub(g), Some(high.saturating_add(grain(high)))),
            Range::new(low.saturating_sub(g / 2), Some(high.saturating_add(grain(high) / 2))),
        ),
        Hedge::Nearly => {
            let top = Some(high.saturating_sub(1));
            (Range::new(low.saturating_sub(g), top), Range::new(low.saturating_sub(g.div_ceil(2)), top))
        }
        Hedge::MoreThan => {
            // "more than 9" is 10 at least, though 10 is the next round number
            let bottom = low.saturating_add(1);
            (Range::new(bottom, None), Range::new(bottom, Some(before_next_round(high).max(bottom))))
        }
        Hedge::AtLeast => (Range::new(low, None), Range::new(low, Some(before_next_round(high)))),
        Hedge::LessThan => {
            let top = Some(high.saturating_sub(1));
            (Range::new(0, top), Range::new(low.saturating_sub(g), top))
        }
        Hedge::UpTo => (Range::new(1.min(high), Some(high)), Range::new(1.min(high), Some(high))),
    };
    Estimate { possible, likely: Some(likely) }
}

/// How a hedged vague numeral is read: "at least" takes away the upper bound, "up to" the lower one.
#[must_use]
pub fn read_vague(reading: Estimate, hedge: Hedge) -> Estimate {
    let likely = reading.likely.unwrap_or(reading.possible);
    match hedge {
        Hedge::AtLeast | Hedge::MoreThan => Estimate { possible: Range::new(reading.possible.min, None), likely: Some(likely) },
        Hedge::UpTo | Hedge::LessThan => {
            Estimate { possible: Range::new(1, reading.possible.max), likely: Some(Range::new(1, likely.max)) }
        }
        _ => reading,
    }
}

/// How a hedged share is read, percent.
#[must_use]
pub fn read_percent(low: f64, high: f64, hedge: Hedge) -> PercentRange {
    let half = |p: f64| if p.fract() == 0.0 { 0.5 } else { 0.05 };
    let loose = |p: f64| if p.fract() == 0.0 && p >= 10.0 && p % 5.0 == 0.0 { (p / 10.0).min(5.0) } else { half(p) * 2.0 };
    let top = |p: f64| p.min(100.0);
    let (min, max, likely_min, likely_max) = match hedge {
        Hedge::Exact | Hedge::Range | Hedge::Vague => (low - half(low), high + half(high), low, high),
        Hedge::About => (low - loose(low), high + loose(high), low - loose(low) / 2.0, high + loose(high) / 2.0),
        Hedge::Nearly => (low - loose(low), high, low - loose(low) / 2.0, high),
        Hedge::MoreThan | Hedge::AtLeast => (low, 100.0, low, high + loose(high)),
        Hedge::LessThan => (0.0, high, low - loose(low), high),
        Hedge::UpTo => (0.0, high, 0.0, high),
    };
    PercentRange { min: min.max(0.0), max: top(max), likely_min: likely_min.max(0.0), likely_max: top(likely_max) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(e: Estimate) -> (u64, Option<u64>, u64, Option<u64>) {
        let l = e.likely.unwrap_or(e.possible);
        (e.possible.min, e.possible.max, l.min, l.max)
    }

    #[test]
    fn grains_of_the_method() {
        for (n, g) in [(300, 50), (160, 20), (1400, 200), (10_000, 2000), (276, 1), (0, 1), (u64::MAX, 1)] {
            assert_eq!(grain(n), g, "{n}");
        }
    }

    #[test]
    fn figures_as_the_method_reads_them() {
        let read = |hedge| flat(read_figure(300, 300, hedge));
        assert_eq!(read(Hedge::Exact), (300, Some(300), 300, Some(300)));
        assert_eq!(read(Hedge::About), (250, Some(350), 275, Some(325)));
        assert_eq!(read(Hedge::Nearly), (250, Some(299), 275, Some(299)));
        assert_eq!(read(Hedge::MoreThan), (301, None, 301, Some(399)));
        assert_eq!(read(Hedge::AtLeast), (300, None, 300, Some(399)));
        assert_eq!(read(Hedge::UpTo), (1, Some(300), 1, Some(300)));
        assert_eq!(read(Hedge::LessThan), (0, Some(299), 250, Some(299)));
        assert_eq!(flat(read_figure(200, 300, Hedge::Range)), (200, Some(300), 200, Some(300)));
    }

    #[test]
    fn likely_lies_in_possible() {
        let hedges = [Hedge::Exact, Hedge::About, Hedge::Nearly, Hedge::MoreThan, Hedge::AtLeast, Hedge::UpTo, Hedge::LessThan];
        for n in (0..3000).chain([27_000, 150_000, 1_500_000]) {
            for h in hedges {
                let e = read_figure(n, n, h);
                if n > 0 {
                    let ordered = e.likely.is_some_and(|l| l.max.is_none_or(|max| l.min <= max));
                    assert!(ordered && e.likely.is_some_and(|l| e.possible.contains(&l)), "{h:?} {n}: {e:?}");
                }
            }
        }
    }

    #[test]
    fn shares_as_the_method_reads_them() {
        let p = read_percent(5.0, 5.0, Hedge::Exact);
        assert_eq!((p.min, p.max, p.likely_min, p.likely_max), (4.5, 5.5, 5.0, 5.0));
        let p = read_percent(5.0, 5.0, Hedge::About);
        assert_eq!((p.min, p.max, p.likely_min, p.likely_max), (4.0, 6.0, 4.5, 5.5));
    }
}
