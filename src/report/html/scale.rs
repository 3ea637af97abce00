//! From numbers and days to places along a chart, in per cent of its width, so that a chart fits any screen without a script.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{DateRange, Estimate, PercentRange};
use crate::report::words;

/// The least width of a chart that the largest number keeps from the right edge where a range has no upper end, in per cent.
const ROOM_FOR_ARROW: f64 = 12.0;
/// Upper ends that differ by more than this factor are laid out by their logarithms: else the small ones would vanish.
const LINEAR_FACTOR: f64 = 60.0;

/// A place along a chart: "37.50%".
fn place(share: f64) -> String {
    format!("{:.2}%", share.clamp(0.0, 1.0) * 100.0)
}

/// A labelled place on an axis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Tick {
    at: String,
    label: String,
    anchor: &'static str,
}

/// What a chart's rows are laid against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Axis {
    ticks: Vec<Tick>,
    logarithmic: bool,
}

/// A stretch of a bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Segment {
    x: String,
    width: String,
}

/// One range as a bar: what is possible (light), what is likely (dark); a point where there is one value alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct Bar {
    possible: Option<Segment>,
    likely: Option<Segment>,
    point: Option<String>,
    open_start: bool,
    open_end: bool,
}

/// A range of real numbers; `None` where it has no end.
type Ends = (f64, Option<f64>);

/// Where numbers lie on an axis.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// The number at the left edge: 0, or on a logarithmic axis 1.
    low: f64,
    /// The number at the right edge.
    high: f64,
    logarithmic: bool,
    /// Whether the numbers are shares of staff.
    percent: bool,
}

#[expect(clippy::cast_precision_loss, reason = "a chart is a few hundred pixels wide")]
fn ends(e: &Estimate) -> (Ends, Option<Ends>) {
    let of = |r: crate::model::Range| (r.min as f64, r.max.map(|m| m as f64));
    (of(e.possible), e.likely.map(of))
}

impl Scale {
    /// A scale on which all of these counts have a place; `None` if there are none.
    pub fn of_counts<'e>(estimates: impl IntoIterator<Item = &'e Estimate>) -> Option<Self> {
        Self::of(estimates.into_iter().map(ends), false)
    }

    /// A scale on which all of these shares of staff have a place; `None` if there are none.
    pub fn of_percents<'p>(percents: impl IntoIterator<Item = &'p PercentRange>) -> Option<Self> {
        Self::of(percents.into_iter().map(|p| ((p.min, Some(p.max)), None)), true)
    }

    fn of(ranges: impl Iterator<Item = (Ends, Option<Ends>)>, percent: bool) -> Option<Self> {
        let (mut smallest, mut largest, mut open) = (f64::INFINITY, 0.0_f64, false);
        for (possible, likely) in ranges {
            let finite = possible.1.or(likely.and_then(|l| l.1)).unwrap_or(possible.0).max(possible.0).max(1.0);
            smallest = smallest.min(finite);
            largest = largest.max(finite).max(likely.and_then(|l| l.1).unwrap_or(0.0));
            open |= possible.1.is_none();
        }
        if !smallest.is_finite() {
            return None;
        }
        let logarithmic = largest / smallest > LINEAR_FACTOR;
        let room = if open { ROOM_FOR_ARROW / 100.0 } else { 0.0 };
        let high = if logarithmic { 10_f64.powf((largest.log10() / (1.0 - room)).max(1.0)) } else { largest / (1.0 - room) };
        let step = step(high);
        let high = if logarithmic || open { high } else { (high / step).ceil() * step };
        Some(Self { low: if logarithmic { 1.0 } else { 0.0 }, high, logarithmic, percent })
    }

    fn share(&self, n: f64) -> f64 {
        if self.logarithmic { n.max(1.0).log10() / self.high.log10() } else { (n - self.low) / (self.high - self.low) }
    }

    /// A range of counts as a bar.
    pub fn bar(&self, estimate: &Estimate) -> Bar {
        let (possible, likely) = ends(estimate);
        self.draw(possible, likely)
    }

    /// A range of shares as a bar.
    pub fn percent_bar(&self, p: &PercentRange) -> Bar {
        self.draw((p.min, Some(p.max)), Some((p.likely_min, Some(p.likely_max))))
    }

    fn draw(&self, possible: Ends, likely: Option<Ends>) -> Bar {
        let is_point = |(low, high): Ends| high.is_some_and(|high| (self.share(high) - self.share(low)).abs() < 0.004);
        if is_point(possible) {
            return Bar { point: Some(place(self.share(possible.0))), ..Bar::default() };
        }
        let segment = |(low, high): Ends| {
            let (from, to) = (self.share(low), high.map_or(1.0, |high| self.share(high)));
            Segment { x: place(from), width: place((to - from).max(0.008)) }
        };
        Bar {
            possible: Some(segment(possible)),
            likely: likely.map(segment),
            point: None,
            open_start: false,
            open_end: possible.1.is_none(),
        }
    }

    /// The axis: a handful of round numbers.
    pub fn axis(&self) -> Axis {
        let step = step(self.high);
        let mut numbers = vec![self.low];
        let mut n = if self.logarithmic { 10.0 } else { step };
        while n <= self.high * 1.000_001 && numbers.len() < 12 {
            numbers.push(n);
            n = if self.logarithmic { n * 10.0 } else { n + step };
        }
        let ticks = numbers.iter().map(|n| self.tick(*n)).collect();
        Axis { ticks, logarithmic: self.logarithmic }
    }

    fn tick(&self, n: f64) -> Tick {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "round numbers from 0 up to the largest count")]
        let label = if self.percent { format!("{n}%") } else { words::number(n as u64) };
        tick(self.share(n), label)
    }
}

fn tick(share: f64, label: String) -> Tick {
    let anchor = match share {
        s if s < 0.04 => "start",
        s if s > 0.94 => "end",
        _ => "middle",
    };
    Tick { at: place(share), label, anchor }
}

/// The distance between ticks: 1, 2 or 5 times a power of ten, four or five of them up to `high`.
fn step(high: f64) -> f64 {
    let rough = (high / 4.5).max(1.0);
    let power = 10_f64.powf(rough.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|s| *s >= rough).unwrap_or(rough)
}

/// The weeks of a month begin on its 1st, 8th, 15th and 22nd day, so that ticks fall on months too.
fn first_of_next_month(day: Date) -> Date {
    day.last_of_month().saturating_add(jiff::Span::new().days(1))
}

/// Where days lie on an axis.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    first: Date,
    days: f64,
}

fn days_between(from: Date, to: Date) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "days of a few centuries")]
    let days = (to.duration_since(from).as_hours() / 24) as f64;
    days
}

impl Calendar {
    /// A calendar on which all of these dates have a place; `None` if none has an end that is known.
    pub fn of<'d>(dates: impl IntoIterator<Item = &'d DateRange>) -> Option<Self> {
        let known: Vec<Date> = dates.into_iter().flat_map(|d| [d.start, d.end]).flatten().collect();
        let (first, last) = (known.iter().min()?, known.iter().max()?);
        // a few days of room on both sides, so that one day alone is no line at the edge and what is open has somewhere to point
        let span = days_between(*first, *last);
        let room = (span * 0.06).max(3.0).ceil();
        #[expect(clippy::cast_possible_truncation, reason = "days of a few centuries")]
        let first = first.saturating_sub(jiff::Span::new().days(room as i64));
        Some(Self { first, days: span + 2.0 * room })
    }

    fn share(&self, day: Date) -> f64 {
        days_between(self.first, day) / self.days
    }

    /// A range of days as a bar; nothing if neither end is known.
    pub fn bar(&self, date: &DateRange) -> Option<Bar> {
        if date.is_unknown() {
            return None;
        }
        let from = date.start.map_or(0.0, |d| self.share(d));
        let to = date.end.map_or(1.0, |d| self.share(d));
        if date.start.is_some() && date.end.is_some() && to - from < 0.012 {
            return Some(Bar { point: Some(place(f64::midpoint(from, to))), ..Bar::default() });
        }
        let possible = Some(Segment { x: place(from), width: place((to - from).max(0.0)) });
        Some(Bar { possible, open_start: date.start.is_none(), open_end: date.end.is_none(), ..Bar::default() })
    }

    /// The axis: weeks, months or years.
    pub fn axis(&self) -> Axis {
        let mut ticks = Vec::new();
        let (mut day, step) = self.steps();
        for _ in 0..40 {
            let share = self.share(day);
            if share > 1.0 {
                break;
            }
            if share >= 0.0 {
                ticks.push(tick(share, self.label(day)));
            }
            day = if self.days < 36.0 && day.day() > 21 { first_of_next_month(day) } else { day.saturating_add(step) };
        }
        Axis { ticks, logarithmic: false }
    }

    /// A day on or before the first, and the distance between ticks.
    fn steps(&self) -> (Date, jiff::Span) {
        let span = jiff::Span::new();
        let january = |every: i16| Date::new(self.first.year().div_euclid(every) * every, 1, 1).unwrap_or(self.first);
        match self.days {
            d if d < 36.0 => (self.first.first_of_month(), span.days(7)),
            d if d < 190.0 => (self.first.first_of_month(), span.months(1)),
            d if d < 600.0 => (january(1), span.months(3)),
            d if d < 6.0 * 365.0 => (january(1), span.years(1)),
            d if d < 14.0 * 365.0 => (january(2), span.years(2)),
            d if d < 36.0 * 365.0 => (january(5), span.years(5)),
            d if d < 80.0 * 365.0 => (january(10), span.years(10)),
            _ => (january(100), span.years(100)),
        }
    }

    fn label(&self, day: Date) -> String {
        let month = day.strftime("%b");
        match self.days {
            d if d < 36.0 => format!("{} {month}", day.day()),
            d if d < 600.0 => format!("{month} {}", day.year()),
            _ => day.year().to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DateBasis, Precision, Range};

    fn estimate(min: u64, max: Option<u64>) -> Estimate {
        Estimate { possible: Range::new(min, max), likely: None }
    }

    fn labels(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|t| t.label.as_str()).collect()
    }

    #[test]
    fn counts_lie_in_proportion_on_an_axis_of_round_numbers() {
        let scale = Scale::of_counts(&[estimate(200, Some(1999)), estimate(400, Some(999))]).unwrap();
        assert_eq!(labels(&scale.axis()), ["0", "500", "1,000", "1,500", "2,000"]);
        let bar = scale.bar(&Estimate { possible: Range::new(500, Some(1000)), likely: Some(Range::new(600, Some(700))) });
        assert_eq!(bar.possible, Some(Segment { x: "25.00%".to_owned(), width: "25.00%".to_owned() }));
        assert_eq!(bar.likely, Some(Segment { x: "30.00%".to_owned(), width: "5.00%".to_owned() }));
    }

    #[test]
    fn one_value_is_a_point_and_no_upper_end_an_arrow() {
        let scale = Scale::of_counts(&[estimate(276, Some(276)), estimate(300, None)]).unwrap();
        assert!(scale.bar(&estimate(276, Some(276))).point.is_some());
        let open = scale.bar(&estimate(300, None));
        assert!(open.open_end && open.possible.unwrap().x.as_str() < "90");
    }

    #[test]
    fn a_handful_beside_tens_of_thousands_still_has_a_width() {
        let scale = Scale::of_counts(&[estimate(3, Some(12)), estimate(20_000, Some(40_000))]).unwrap();
        assert_eq!(labels(&scale.axis()), ["1", "10", "100", "1,000", "10,000"]);
        assert!(scale.axis().logarithmic);
    }

    #[test]
    fn no_number_breaks_the_axis() {
        for e in [estimate(0, Some(0)), estimate(1, Some(1)), estimate(0, None), estimate(u64::MAX, None), estimate(1, Some(u64::MAX))] {
            let scale = Scale::of_counts([&e]).unwrap();
            let (axis, bar) = (scale.axis(), scale.bar(&e));
            assert!(axis.ticks.len() >= 2 && !format!("{axis:?}{bar:?}").contains("NaN"), "{e:?}");
        }
        assert!(Scale::of_counts([]).is_none());
    }

    #[test]
    fn days_months_and_years_have_their_own_ticks() {
        let range = |start: &str, end: &str| DateRange {
            start: start.parse().ok(),
            end: end.parse().ok(),
            precision: Precision::Range,
            basis: DateBasis::Stated,
            evidence: Vec::new(),
            because: Vec::new(),
        };
        let axis = |d: DateRange| Calendar::of([&d]).unwrap().axis();
        assert_eq!(labels(&axis(range("2024-04-03", "2024-04-12"))), ["1 Apr", "8 Apr", "15 Apr"]);
        assert_eq!(labels(&axis(range("2024-01-10", "2024-04-03"))), ["Feb 2024", "Mar 2024", "Apr 2024"]);
        assert_eq!(labels(&axis(range("1987-03-01", "2025-04-03"))), ["1990", "2000", "2010", "2020"]);
        let calendar = Calendar::of([&range("2024-04-03", "2024-04-12")]).unwrap();
        assert!(calendar.bar(&range("2024-04-03", "")).unwrap().open_end);
        assert!(calendar.bar(&DateRange::unknown()).is_none());
    }
}
