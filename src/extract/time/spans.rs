//! Time phrases that are no single period: "over three years", "between now and 2027", "before Christmas", "during the pandemic".

use super::parse::{Core, View, cue};
use super::{Bound, Meaning, Unit, Which, YearOf, words};
use crate::lexicon::{eras, feasts};

/// Whether the time at token `start` ends a stretch from now on: "between now and 2027".
pub(super) fn is_from_now(view: &View<'_, '_>, start: usize) -> bool {
    let joins = matches!(view.before(start, 1), "and" | "until" | "to" | "till");
    joins && view.before(start, 2) == "now" && matches!(view.before(start, 3), "between" | "from")
}

/// "between 2020 and 2023", "from 2019 to 2021": the first of the years, if `second` is the last of two.
pub(super) fn years(view: &View<'_, '_>, second: usize) -> Option<Core> {
    let first = second.checked_sub(2).and_then(|k| view.year(k))?;
    let last = view.year(second).filter(|y| *y > first)?;
    let pair = matches!((view.before(second, 3), view.before(second, 1)), ("between", "and") | ("from", "to" | "until" | "through"));
    pair.then(|| Core::new(second - 3..second + 1, Meaning::Years(first, last)))
}

/// "the 1990s", "the late 2000s": the token behind the figures is their "s".
pub(super) fn decade(view: &View<'_, '_>, i: usize, year: i16) -> Option<Core> {
    let plural = view.get(i + 1).is_some_and(|t| t.glued && t.lower == "s");
    let start = i - usize::from(view.before(i, 1) == "the");
    (plural && year % 10 == 0).then(|| Core::new(start..i + 2, Meaning::Years(year, year + 9)))
}

/// "over three years", "in six months' time", "in two weeks": what lies behind or ahead is told by the words before.
pub(super) fn stretch(view: &View<'_, '_>, first: usize, i: usize, (low, high, unit): (i32, i32, Unit)) -> Option<Core> {
    let at = first.checked_sub(1)?;
    // "in six months' time"
    let mark = view.possessive(i + 1) || matches!(view.word(i + 1), "'" | "’");
    if mark && view.word(i + 2) == "time" && view.word(at) == "in" {
        return Some(Core::new(at..i + 3, Meaning::Coming(low, high, unit)));
    }
    if !matches!(view.word(at), "over" | "in" | "during" | "across") {
        return None;
    }
    let meaning = match cue(view, at)? {
        true => Meaning::Coming(low, high, unit),
        // "in two weeks" looks ahead; "over two weeks" may look back
        false if view.word(at) != "in" => Meaning::Past(low, high, unit),
        false => return None,
    };
    Some(Core::new(at..i + 1, meaning))
}

/// "in the months ahead", "over the weeks to come".
pub(super) fn ahead(view: &View<'_, '_>, first: usize, i: usize, (low, high, unit): (i32, i32, Unit)) -> Option<Core> {
    let end = match (view.word(i + 1), view.word(i + 2)) {
        ("ahead", _) => i + 2,
        ("to", "come") => i + 3,
        _ => return None,
    };
    let start = first - usize::from(view.before(first, 1) == "the");
    Some(Core::new(start..end, Meaning::Coming(low, high, unit)))
}

/// "the first three months of 2024", "the final six months of the year": months counted from either end of a year.
pub(super) fn months_of_year(view: &View<'_, '_>, first: usize, i: usize, (low, high): (i32, i32)) -> Option<Core> {
    let count = i8::try_from(low).ok().filter(|n| low == high && (1..=12).contains(n))?;
    let from_end = match view.before(first, 1) {
        "first" | "opening" => false,
        "last" | "final" | "closing" => true,
        _ => return None,
    };
    let of = view.word(i + 1) == "of";
    let (year, end) = match (view.year(i + 2), view.word(i + 2), words::which(view.word(i + 2)), view.word(i + 3)) {
        (Some(year), ..) => (YearOf::Absolute(year), i + 3),
        (_, "the", _, "year") => (YearOf::Relative(Which::This), i + 4),
        (_, _, Some(which), "year") => (YearOf::Relative(which), i + 4),
        _ => return None,
    };
    let month = if from_end { 13 - count } else { 1 };
    let start = first - 1 - usize::from(view.before(first, 2) == "the");
    of.then(|| Core::new(start..end, Meaning::Months { first: month, count, year, which: None }))
}

/// "Wednesday of last week", "Friday next week": a day of a week that is said.
pub(super) fn day_of_week(view: &View<'_, '_>, i: usize, end: usize) -> Option<Core> {
    let at = end + usize::from(view.word(end) == "of");
    let which = words::which(view.word(at)).filter(|_| view.word(at + 1) == "week")?;
    Some(Core::new(i..at + 2, Meaning::WeekdayOf(words::weekday(view.word(i))?, which)))
}

/// "before Christmas", "at Easter", "after Thanksgiving 2023", not "Christmas sales".
pub(super) fn feast(view: &View<'_, '_>, i: usize) -> Option<Core> {
    view.get(i).filter(|t| t.is_capitalised() || t.lower == "holidays")?;
    let (mut end, feast) = feasts().longest(view.tokens(), i, view.range.end)?;
    let which = words::which(view.before(i, 1));
    let led = which.is_some()
        || matches!(
            view.before(i, 1),
            "before" | "after" | "by" | "at" | "over" | "since" | "until" | "till" | "around" | "of" | "for" | "during" | "the" | "through"
        );
    if !led || !view.ends_phrase(end) || view.possessive(end) {
        return None;
    }
    let mut year = None;
    if let Some(y) = view.year(end) {
        (year, end) = (Some(y), end + 1);
    }
    let start = i - usize::from(which.is_some() || view.before(i, 1) == "the");
    let meaning = match (feast.day, which) {
        (Some(day), None) => Meaning::Date { year, month: feast.month, day },
        _ => {
            let year = year.map_or(YearOf::Unsaid, YearOf::Absolute);
            Meaning::Months { first: feast.month, count: feast.months, year, which }
        }
    };
    Some(Core::new(start..end, meaning))
}

/// "during the pandemic", "since the financial crisis": a time that everybody knows by name.
pub(super) fn era(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let the = i.checked_sub(1).filter(|k| view.word(*k) == "the")?;
    let led = matches!(view.before(the, 1), "during" | "since" | "before" | "after" | "throughout" | "through" | "in");
    let (end, era) = eras().longest(view.tokens(), i, view.range.end).filter(|_| led)?;
    let meaning = Meaning::Months { first: era.month, count: era.months, year: YearOf::Absolute(era.year), which: None };
    view.ends_phrase(end).then(|| Core::new(the..end, meaning))
}

/// "since then", "by then": hangs on what was told before.
pub(super) fn then(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let bound = match view.before(i, 1) {
        "since" => Bound::Since,
        "by" => Bound::By,
        "until" => Bound::Until,
        _ => return None,
    };
    Some(Core { bound, ..Core::new(i - 1..i + 1, Meaning::Anaphoric(Unit::Day)) })
}
