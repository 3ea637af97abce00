//! From what a time phrase means and the article's date to days of the calendar.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use crate::model::{Bound, DateRange, Meaning, PartOfTime, TimeExpression, Unit, Which, YearOf};

/// First and last day.
type Days = (Date, Date);

/// First and last day that a phrase can mean in an article of this date, both inclusive; `None` is open or unknown.
///
/// Absolute phrases need no date. A relative one in an article known only as a range gives the range from its reading on the first
/// day to its reading on the last; with an unknown date it gives nothing.
///
/// Weekdays mean the nearest such day on or before the article's, months and seasons the latest that had begun, a day of a month without
/// a year the nearest one, "last week" the ISO week before. Words for what is to come turn to the next one instead.
#[must_use]
pub fn resolve(phrase: &TimeExpression, article: &DateRange) -> (Option<Date>, Option<Date>) {
    if phrase.is_absolute() {
        let day = article.end.or(article.start);
        return bounded(phrase, days(phrase, day.unwrap_or(Date::constant(2000, 1, 1))), day);
    }
    let first = article.start.and_then(|day| bounded(phrase, days(phrase, day), Some(day)).0);
    let last = article.end.and_then(|day| bounded(phrase, days(phrase, day), Some(day)).1);
    (first, last)
}

/// The days of the part of the time named, seen from `day`.
fn days(phrase: &TimeExpression, day: Date) -> Option<Days> {
    let future = phrase.future || matches!(phrase.bound, Bound::By | Bound::Until);
    let whole = named(phrase.meaning, day, future)?;
    Some(part_of(whole, phrase.part, day))
}

/// Applies "since", "by" and the like. `day` is the article's.
fn bounded(phrase: &TimeExpression, days: Option<Days>, day: Option<Date>) -> (Option<Date>, Option<Date>) {
    let Some((first, last)) = days else { return (None, None) };
    match phrase.bound {
        Bound::Within => (Some(first), Some(last)),
        Bound::Since => (Some(first), day.map(|d| d.max(first))),
        Bound::From => (Some(first), None),
        Bound::By | Bound::Until => (day.filter(|d| *d <= last), Some(last)),
        Bound::Before => (day.filter(|d| phrase.future && *d < first), first.yesterday().ok()),
        Bound::After => (last.tomorrow().ok(), None),
    }
}

fn named(meaning: Meaning, day: Date, future: bool) -> Option<Days> {
    match meaning {
        Meaning::Day(n) => one(shift(day, Unit::Day, n)?),
        Meaning::Weekday(weekday, which) => one(weekday_from(day, weekday, which, future)?),
        Meaning::Date { year: Some(year), month, day } => one(Date::new(year, month, day).ok()?),
        Meaning::Date { year: None, month, day: nth } => one(nearest(day, month, nth, future)?),
        Meaning::Months { first, count, year, which } => months(first, count, year, which, day, future),
        Meaning::Year(year) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        Meaning::Years(first, last) => Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?)),
        Meaning::WeekdayOf(weekday, which) => {
            let (monday, _) = period(day, Unit::Week, which.offset())?;
            one(shift(monday, Unit::Day, i32::from(weekday.to_monday_zero_offset()))?)
        }
        Meaning::Period(unit, which) => period(day, unit, which.offset()),
        Meaning::Ago(low, high, unit) => {
            // "two weeks ago" is the week then, "a year ago" the month then
            let slack = if matches!(unit, Unit::Day) { 0.days() } else { tolerance(unit) };
            Some((shift(day, unit, -high)?.checked_sub(slack).ok()?, shift(day, unit, -low)?.checked_add(slack).ok()?.min(day)))
        }
        Meaning::Past(_, high, unit) => Some((shift(day, unit, -high)?, day)),
        Meaning::Coming(_, high, unit) => Some((day, shift(day, unit, high)?)),
        Meaning::Now => one(day),
        Meaning::Recently => Some((shift(day, Unit::Month, -3)?, day)),
        Meaning::Anaphoric(_) => None,
    }
}

const fn one(day: Date) -> Option<Days> {
    Some((day, day))
}

/// How far "N units ago" may be off.
fn tolerance(unit: Unit) -> Span {
    match unit {
        Unit::Day => 0.days(),
        Unit::Week | Unit::Weekend => 3.days(),
        Unit::Month => 15.days(),
        Unit::Quarter => 45.days(),
        Unit::Year | Unit::Decade => 182.days(),
    }
}

fn shift(day: Date, unit: Unit, n: i32) -> Option<Date> {
    let n = i64::from(n);
    let span = match unit {
        Unit::Day => n.days(),
        Unit::Week | Unit::Weekend => n.weeks(),
        Unit::Month => n.months(),
        Unit::Quarter => (3 * n).months(),
        Unit::Year => n.years(),
        Unit::Decade => (10 * n).years(),
    };
    day.checked_add(span).ok()
}

fn monday_of(day: Date) -> Option<Date> {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// The calendar period that lies `offset` periods from the one of `day`.
fn period(day: Date, unit: Unit, offset: i32) -> Option<Days> {
    let there = shift(day, unit, offset)?;
    Some(match unit {
        Unit::Day => (there, there),
        Unit::Week => {
            let monday = monday_of(there)?;
            (monday, shift(monday, Unit::Day, 6)?)
        }
        Unit::Weekend => {
            let saturday = shift(monday_of(there)?, Unit::Day, 5)?;
            (saturday, shift(saturday, Unit::Day, 1)?)
        }
        Unit::Month => (there.first_of_month(), there.last_of_month()),
        Unit::Quarter => run_of_months(there.year(), (there.month() - 1) / 3 * 3 + 1, 3)?,
        Unit::Year => (there.first_of_year(), there.last_of_year()),
        Unit::Decade => {
            let start = there.year().div_euclid(10) * 10;
            (Date::new(start, 1, 1).ok()?, Date::new(start + 9, 12, 31).ok()?)
        }
    })
}

fn weekday_from(day: Date, weekday: Weekday, which: Option<Which>, future: bool) -> Option<Date> {
    let back = i32::from(day.weekday().since(weekday));
    let n = match which {
        Some(Which::This) => i32::from(weekday.to_monday_zero_offset()) - i32::from(day.weekday().to_monday_zero_offset()),
        Some(Which::Next) => 7 - back,
        Some(Which::Last) if back == 0 => -7,
        None if future && back > 0 => 7 - back,
        _ => -back,
    };
    shift(day, Unit::Day, n)
}

/// The nearest day of that name, or the next one.
fn nearest(day: Date, month: i8, nth: i8, future: bool) -> Option<Date> {
    let candidates = (-1..=1).filter_map(|n| Date::new(day.year().checked_add(n)?, month, nth).ok());
    if future {
        return candidates.filter(|d| *d >= day).min();
    }
    candidates.min_by_key(|d| day.until(*d).map_or(i32::MAX, |s| s.get_days().abs()))
}

fn run_of_months(year: i16, first: i8, count: i8) -> Option<Days> {
    let start = Date::new(year, first, 1).ok()?;
    Some((start, start.checked_add(i64::from(count - 1).months()).ok()?.last_of_month()))
}

fn months(first: i8, count: i8, year: YearOf, which: Option<Which>, day: Date, future: bool) -> Option<Days> {
    match year {
        YearOf::Absolute(year) => return run_of_months(year, first, count),
        YearOf::Relative(which) => return run_of_months(day.year() + i16::try_from(which.offset()).ok()?, first, count),
        YearOf::Unsaid => {}
    }
    let mut candidates = (-2..=2).filter_map(|n| run_of_months(day.year() + n, first, count));
    match which {
        Some(Which::This) => run_of_months(day.year(), first, count),
        Some(Which::Last) => candidates.rfind(|c| c.1 < day.first_of_month()),
        Some(Which::Next) => candidates.find(|c| c.0 > day),
        None if future => candidates.find(|c| c.1 >= day),
        None => candidates.rfind(|c| c.0 <= day),
    }
}

/// The part of a run of days; "early" and "late" are thirds, "the start" and "the end" sixths.
fn part_of((first, last): Days, part: PartOfTime, day: Date) -> Days {
    let length = first.until(last).map_or(0, |s| s.get_days()) + 1;
    let cut = |n: i32| shift(first, Unit::Day, n).unwrap_or(last);
    match part {
        PartOfTime::Whole => (first, last),
        PartOfTime::Start => (first, cut((length / 6 - 1).max(0))),
        PartOfTime::Early => (first, cut((length / 3 - 1).max(0))),
        PartOfTime::Middle => (cut(length / 3), cut((length - length / 3 - 1).max(0))),
        PartOfTime::Late => (cut(length - (length / 3).max(1)), last),
        PartOfTime::End => (cut(length - (length / 6).max(1)), last),
        PartOfTime::Earlier => (first, last.min(day).max(first)),
        PartOfTime::Later => (first.max(day).min(last), last),
    }
}
