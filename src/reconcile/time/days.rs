//! Arithmetic on ranges of days.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::Precision;

/// The day `n` days later (or earlier); the end of the calendar at its ends.
pub(super) fn plus(day: Date, n: i64) -> Date {
    day.saturating_add(n.days())
}

/// The Monday of the day's ISO week.
pub(super) fn monday(day: Date) -> Date {
    plus(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

/// Days from `a` to `b`.
pub(super) fn between(a: Date, b: Date) -> i32 {
    a.until(b).map_or(i32::MAX, |s| s.get_days())
}

/// First and last day of a range, either of them open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Days {
    pub start: Option<Date>,
    pub end: Option<Date>,
}

impl Days {
    pub(super) const fn new(start: Option<Date>, end: Option<Date>) -> Self {
        Self { start, end }
    }

    pub(super) const fn is_open(&self) -> bool {
        self.start.is_none() && self.end.is_none()
    }

    /// What both allow; `None` when they are disjoint.
    pub(super) fn intersect(&self, other: &Days) -> Option<Days> {
        let start = self.start.max(other.start);
        let end = match (self.end, other.end) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let disjoint = start.zip(end).is_some_and(|(s, e)| s > e);
        (!disjoint).then_some(Days { start, end })
    }

    /// How fine the range is.
    pub(super) fn precision(&self) -> Precision {
        match (self.start, self.end) {
            (None, None) => Precision::Unknown,
            (Some(s), Some(e)) if s == e => Precision::Day,
            (Some(s), Some(e)) if s == monday(s) && e == plus(s, 6) => Precision::Week,
            (Some(s), Some(e)) if s == s.first_of_month() && e == s.last_of_month() => Precision::Month,
            (Some(s), Some(e)) if s == s.first_of_year() && e == s.last_of_year() => Precision::Year,
            _ => Precision::Range,
        }
    }

    /// For people: "3 April 2024", "3 to 8 April 2024", "from 4 April 2024".
    pub(super) fn words(&self) -> String {
        let long = |d: Date| d.strftime("%-d %B %Y").to_string();
        match (self.start, self.end) {
            (None, None) => "unknown".to_owned(),
            (Some(s), None) => format!("from {} on", long(s)),
            (None, Some(e)) => format!("up to {}", long(e)),
            (Some(s), Some(e)) if s == e => long(s),
            (Some(s), Some(e)) if s.first_of_month() == e.first_of_month() => format!("{} to {}", s.day(), long(e)),
            (Some(s), Some(e)) => format!("{} to {}", long(s), long(e)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::date;
    use super::*;

    fn days(start: &str, end: &str) -> Days {
        Days::new((!start.is_empty()).then(|| date(start)), (!end.is_empty()).then(|| date(end)))
    }

    #[test]
    fn open_ends_bound_nothing() {
        assert_eq!(days("2022-05-02", "").intersect(&days("", "2022-05-04")), Some(days("2022-05-02", "2022-05-04")));
        assert_eq!(days("2022-05-05", "").intersect(&days("2022-05-01", "2022-05-04")), None);
    }

    #[test]
    fn precision_and_words() {
        let cases = [
            ("2022-05-02", "2022-05-02", Precision::Day, "2 May 2022"),
            ("2022-05-02", "2022-05-08", Precision::Week, "2 to 8 May 2022"),
            ("2022-02-01", "2022-02-28", Precision::Month, "1 to 28 February 2022"),
            ("2022-01-01", "2022-12-31", Precision::Year, "1 January 2022 to 31 December 2022"),
            ("2022-05-02", "", Precision::Range, "from 2 May 2022 on"),
            ("", "", Precision::Unknown, "unknown"),
        ];
        for (start, end, precision, words) in cases {
            let d = days(start, end);
            assert_eq!((d.precision(), d.words().as_str()), (precision, words));
        }
    }
}
