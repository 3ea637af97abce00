//! Dates in the address of a page: `/2024/04/03/`, `/2014/oct/9/`, `-2024-04-03`.

use jiff::civil::Date;

use crate::model::{DateBasis, DateRange, Precision};

/// The day in an address, or else the month.
pub(super) fn date(url: &str) -> Option<DateRange> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest).split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    let day = parts.windows(3).find_map(|w| Date::new(year(w[0])?, month(w[1])?, number(w[2])?).ok());
    if let Some(day) = day {
        return Some(DateRange::day(day, DateBasis::Url));
    }
    let segments: Vec<&str> = path.split('/').collect();
    let first = segments.windows(2).find_map(|w| Date::new(year(w[0])?, month(w[1])?, 1).ok())?;
    Some(DateRange {
        start: Some(first),
        end: Some(first.last_of_month()),
        precision: Precision::Month,
        basis: DateBasis::Url,
        ..DateRange::unknown()
    })
}

fn year(part: &str) -> Option<i16> {
    part.parse().ok().filter(|y| part.len() == 4 && (1980..2100).contains(y))
}

fn number(part: &str) -> Option<i8> {
    part.parse().ok().filter(|_| part.len() <= 2)
}

fn month(part: &str) -> Option<i8> {
    const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let by_name = || NAMES.iter().position(|n| part.eq_ignore_ascii_case(n)).and_then(|i| i8::try_from(i + 1).ok());
    number(part).or_else(by_name)
}
