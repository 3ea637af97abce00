//! Small closed classes of English: units, numbers up to twelve, ordinals, names of the calendar.

use jiff::civil::Weekday;

use super::{Unit, Which};

/// 1 to 12 for the name of a month or its abbreviation.
pub(super) fn month(lower: &str) -> Option<i8> {
    const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let index = NAMES.iter().position(|n| lower.starts_with(n))?;
    i8::try_from(index + 1).ok()
}

/// The day of the week.
pub(super) fn weekday(lower: &str) -> Option<Weekday> {
    Some(match lower.get(..3)? {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// A unit in the singular or plural, and how many of it a single one is (a fortnight is two weeks).
pub(super) fn unit(lower: &str) -> Option<(Unit, i32)> {
    Some(match lower {
        "day" | "days" => (Unit::Day, 1),
        "week" | "weeks" => (Unit::Week, 1),
        "fortnight" => (Unit::Week, 2),
        "weekend" => (Unit::Weekend, 1),
        "month" | "months" => (Unit::Month, 1),
        "quarter" | "quarters" => (Unit::Quarter, 1),
        "year" | "years" => (Unit::Year, 1),
        "decade" | "decades" => (Unit::Decade, 1),
        _ => return None,
    })
}

/// First month and number of months of a season.
pub(super) fn season(lower: &str) -> Option<(i8, i8)> {
    Some(match lower {
        "spring" => (3, 3),
        "summer" => (6, 3),
        "autumn" | "fall" => (9, 3),
        "winter" => (12, 3),
        _ => return None,
    })
}

/// Fewest and most that a number word up to twelve, a numeral or a vague one means.
pub(super) fn amount(lower: &str) -> Option<(i32, i32)> {
    const WORDS: [&str; 12] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if let Some(i) = WORDS.iter().position(|w| *w == lower) {
        let n = i32::try_from(i).ok()? + 1;
        return Some((n, n));
    }
    match lower {
        "a" | "an" => Some((1, 1)),
        "couple" => Some((2, 2)),
        "few" | "several" => Some((2, 9)),
        _ if lower.len() <= 3 => lower.parse().ok().map(|n| (n, n)),
        _ => None,
    }
}

/// "first" to "fourth".
pub(super) fn ordinal(lower: &str) -> Option<i8> {
    ["first", "second", "third", "fourth"].iter().position(|w| *w == lower).and_then(|i| i8::try_from(i + 1).ok())
}

/// "last", "this", "next" and their synonyms before a unit.
pub(super) fn which(lower: &str) -> Option<Which> {
    Some(match lower {
        "last" => Which::Last,
        "this" | "current" => Which::This,
        "next" => Which::Next,
        _ => return None,
    })
}
