//! The heads of time phrases and the words that make up their meaning.

use super::parse::{Core, View, counts_jobs};
use super::{Meaning, Part, Unit, Which, YearOf, spans, words};
use crate::lexicon::Tag;
use crate::text::{Token, TokenKind};

/// Reads the time phrase whose head is token `i`.
pub(super) fn read(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let token = view.get(i)?;
    match token.kind {
        TokenKind::Number => year(view, i),
        TokenKind::Word => {
            let tags = view.tags(i);
            if tags.has(Tag::Weekday) {
                weekday(view, i)
            } else if tags.has(Tag::Month) {
                month(view, i)
            } else if tags.has(Tag::TimeWord) {
                adverb(view, i).or_else(|| season(view, i)).or_else(|| unit(view, i))
            } else if may_be_named(view, i) {
                hyphened(view, i).or_else(|| numbered_quarter(view, i)).or_else(|| named(view, i))
            } else {
                None
            }
        }
        _ => None,
    }
}

/// A glance that tells most words from those that [`hyphened`], [`numbered_quarter`] and [`named`] know.
fn may_be_named(view: &View<'_, '_>, i: usize) -> bool {
    let word = view.word(i);
    let known = word.len() == 2 || word.starts_with("mid") || matches!(word, "then" | "holidays");
    known || view.get(i).is_some_and(Token::is_capitalised) || view.before(i, 1) == "the"
}

/// "Christmas", "the pandemic", "since then".
fn named(view: &View<'_, '_>, i: usize) -> Option<Core> {
    if view.word(i) == "then" {
        return spans::then(view, i);
    }
    spans::feast(view, i).or_else(|| spans::era(view, i))
}

/// A year in figures stands after a preposition or another time word; otherwise it may be any number.
fn year(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let year = view.year(i)?;
    if let Some(core) = iso_date(view, i, year) {
        return Some(core);
    }
    if let Some(core) = spans::decade(view, i, year).or_else(|| spans::years(view, i + 2)) {
        return Some(core);
    }
    let leads = match view.before(i, 1) {
        "in" | "since" | "by" | "until" | "till" | "during" | "for" | "through" | "throughout" | "before" | "after" | "early" | "late"
        | "between" | "mid" | "from" | "fiscal" => true,
        "of" => matches!(view.before(i, 2), "end" | "start" | "beginning" | "middle" | "as"),
        _ => view.possessive(i + 1) || spans::is_from_now(view, i),
    };
    // "2018 office jobs", not "in 2018 the operator"
    let modifier = |k: usize| view.get(k).is_some_and(|t| t.kind == TokenKind::Word) && !view.tags(k).has(Tag::FunctionWord);
    let counted = counts_jobs(view, i + 1) || counts_jobs(view, i + 2) && modifier(i + 1);
    let start = if view.before(i, 1) == "fiscal" { i - 1 } else { i };
    (leads && (!counted || view.possessive(i + 1))).then(|| Core::new(start..i + 1, Meaning::Year(year)))
}

/// "2024-04-03"
fn iso_date(view: &View<'_, '_>, i: usize, year: i16) -> Option<Core> {
    let two = |j: usize| view.day(j).filter(|_| view.word(j).len() == 2 && view.get(j).is_some_and(|t| t.glued));
    let dashes = view.word(i + 1) == "-" && view.word(i + 3) == "-";
    let (month, day) = (two(i + 2).filter(|m| dashes && *m <= 12)?, two(i + 4)?);
    Some(Core::new(i..i + 5, Meaning::Date { year: Some(year), month, day }))
}

fn weekday(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let token = view.get(i)?;
    let day = words::weekday(&token.lower)?;
    // "The Mail on Sunday"
    let paper = view.before(i, 1) == "on" && matches!(view.before(i, 2), "mail" | "sun" | "independent" | "scotland" | "wales" | "star");
    if paper && view.get(i - 2).is_some_and(Token::is_capitalised) {
        return None;
    }
    let abbreviated = token.text.len() <= 4 && !token.text.ends_with('.') || token.lower == "thurs" || token.lower == "tues";
    // "Black Friday", "the Sunday Telegraph", "Sun Microsystems", "sat"
    let named = matches!(view.before(i, 1), "black" | "good" | "ash" | "cyber" | "super" | "giving");
    let proper = matches!(view.word(i + 1), "times" | "telegraph" | "night" | "mirror" | "mail" | "express" | "herald" | "post" | "world");
    if !token.is_capitalised() || named || proper && view.get(i + 1).is_some_and(|t| t.is_capitalised()) {
        return None;
    }
    let after = i + 1 + usize::from(view.word(i + 1) == ",");
    if let Some(date) = calendar_date(view, after) {
        return Some(Core { tokens: i..date.tokens.end, ..date });
    }
    if abbreviated {
        return None;
    }
    let end = i + 1 + usize::from(matches!(view.word(i + 1), "morning" | "afternoon" | "evening" | "night"));
    if let Some(core) = spans::day_of_week(view, i, end) {
        return Some(core);
    }
    let coming = Some(Which::Next).filter(|_| view.before(i, 1) == "coming");
    let which = words::which(view.before(i, 1)).or(coming);
    Some(Core::new(i - usize::from(which.is_some())..end, Meaning::Weekday(day, which)))
}

/// "April 3, 2024" or "3 April 2024" that begins at token `i`.
fn calendar_date(view: &View<'_, '_>, i: usize) -> Option<Core> {
    if view.tags(i).has(Tag::Month) {
        return month(view, i).filter(|c| matches!(c.meaning, Meaning::Date { .. }));
    }
    view.day(i)?;
    let at = (i + 1..i + 4).find(|j| view.tags(*j).has(Tag::Month))?;
    month(view, at).filter(|c| c.tokens.start == i)
}

fn month(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let token = view.get(i).filter(|t| t.is_capitalised())?;
    let month = words::month(&token.lower)?;
    let (day, mut start, mut end) = match day_before(view, i) {
        Some((day, start)) => (Some(day), start, i + 1),
        None => match view.day(i + 1) {
            Some(day) => (Some(day), i, i + 2 + usize::from(is_ordinal_suffix(view, i + 2))),
            None => (None, i, i + 1),
        },
    };
    let (year, year_end) = year_after(view, end);
    if day.is_none() && year == YearOf::Unsaid && !is_month_here(view, i) {
        return None;
    }
    end = year_end;
    let meaning = match (day, year) {
        (Some(day), YearOf::Unsaid) => Meaning::Date { year: None, month, day },
        (Some(day), YearOf::Absolute(year)) => Meaning::Date { year: Some(year), month, day },
        _ => {
            let which = words::which(view.before(start, 1));
            start -= usize::from(which.is_some());
            Meaning::Months { first: month, count: 1, year, which }
        }
    };
    Some(Core::new(start..end, meaning))
}

/// "3 April", "the 3rd of April": the day and its token.
fn day_before(view: &View<'_, '_>, i: usize) -> Option<(i8, usize)> {
    let mut at = i.checked_sub(1)?;
    let of = view.word(at) == "of";
    if of {
        at = at.checked_sub(1)?;
    }
    if is_ordinal_suffix(view, at) {
        at = at.checked_sub(1)?;
    } else if of {
        return None;
    }
    let day = view.day(at)?;
    // "$3 April", "10-20 May"
    let money = at.checked_sub(1).and_then(|j| view.get(j)).is_some_and(|t| matches!(t.text, "$" | "£" | "€"));
    let the = usize::from(view.before(at, 1) == "the");
    (!money).then_some((day, at - the))
}

fn is_ordinal_suffix(view: &View<'_, '_>, i: usize) -> bool {
    matches!(view.word(i), "st" | "nd" | "rd" | "th") && view.get(i).is_some_and(|t| t.glued)
}

/// The year said after a month, quarter or season, and the token where the phrase then ends.
fn year_after(view: &View<'_, '_>, end: usize) -> (YearOf, usize) {
    let at = end + usize::from(matches!(view.word(end), "," | "of"));
    if let Some(year) = view.year(at).filter(|_| !counts_jobs(view, at + 1)) {
        return (YearOf::Absolute(year), at + 1);
    }
    match words::which(view.word(at)) {
        Some(which) if view.word(at + 1) == "year" && view.word(end) != "," => (YearOf::Relative(which), at + 2),
        _ => (YearOf::Unsaid, end),
    }
}

/// Whether a bare name of a month is one: "May" and "March" are words, "April" and "June" are people.
fn is_month_here(view: &View<'_, '_>, i: usize) -> bool {
    let token = view.word(i);
    let short = token.len() == 3 && token != "may" || token == "sept";
    let led = matches!(
        view.before(i, 1),
        "in" | "since"
            | "by"
            | "until"
            | "till"
            | "through"
            | "of"
            | "last"
            | "this"
            | "next"
            | "early"
            | "late"
            | "mid"
            | "from"
            | "during"
            | "before"
            | "after"
            | "between"
            | "to"
            | "and"
            | "for"
            | "later"
            | "-"
    );
    let name_follows = view.get(i + 1).is_some_and(|t| t.is_capitalised());
    let ambiguous = matches!(token, "may" | "march" | "april" | "june" | "august") || short;
    match view.before(i, 1) {
        "to" | "and" | "for" if ambiguous => false,
        "of" | "from" | "by" | "after" | "before" if ambiguous && name_follows => false,
        _ => led || !ambiguous && !name_follows || !ambiguous && view.possessive(i + 1),
    }
}

/// "mid-January", "mid-2024".
fn hyphened(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let rest = view.word(i).strip_prefix("mid-").or_else(|| view.word(i).strip_prefix("mid‑"))?;
    let (meaning, end) = if let Some(year) = rest.parse::<i16>().ok().filter(|y| (1900..2100).contains(y)) {
        (Meaning::Year(year), i + 1)
    } else {
        let first = words::month(rest)?;
        let (year, end) = year_after(view, i + 1);
        (Meaning::Months { first, count: 1, year, which: None }, end)
    };
    Some(Core { part: Part::Middle, ..Core::new(i..end, meaning) })
}

/// "Q1 2024".
fn numbered_quarter(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let number = match view.word(i) {
        "q1" => 0,
        "q2" => 1,
        "q3" => 2,
        "q4" => 3,
        "h1" | "h2" => {
            let (year, end) = year_after(view, i + 1);
            let first = if view.word(i) == "h1" { 1 } else { 7 };
            return Some(Core::new(i..end, Meaning::Months { first, count: 6, year, which: None }));
        }
        _ => return None,
    };
    let (year, end) = year_after(view, i + 1);
    Some(Core::new(i..end, Meaning::Months { first: 1 + 3 * number, count: 3, year, which: None }))
}

/// One word that says it all.
fn adverb(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let meaning = match view.word(i) {
        "today" | "tonight" => Meaning::Day(0),
        "yesterday" if view.before(i, 1) == "before" && view.before(i, 2) == "day" => {
            let the = usize::from(view.before(i, 3) == "the");
            return Some(Core::new(i - 2 - the..i + 1, Meaning::Day(-2)));
        }
        "yesterday" | "overnight" => Meaning::Day(-1),
        "tomorrow" => Meaning::Day(1),
        "morning" | "afternoon" | "evening" if view.before(i, 1) == "this" => return Some(Core::new(i - 1..i + 1, Meaning::Day(0))),
        "currently" | "presently" => Meaning::Now,
        "recently" | "lately" => Meaning::Recently,
        "year-end" => return Some(Core { part: Part::End, ..Core::new(i..i + 1, Meaning::Period(Unit::Year, Which::This)) }),
        "time" if matches!(view.before(i, 1), "that" | "the") && view.before(i, 2) == "at" => {
            return Some(Core::new(i - 2..i + 1, Meaning::Anaphoric(Unit::Day)));
        }
        _ => return None,
    };
    Some(Core::new(i..i + 1, meaning))
}

fn season(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let (first, count) = words::season(view.word(i))?;
    let (year, end) = year_after(view, i + 1);
    let which = words::which(view.before(i, 1));
    let the = view.before(i, 1) == "the" && matches!(view.before(i, 2), "in" | "since" | "by" | "during" | "until" | "over");
    // "by autumn", not "in fall"
    let led = match view.before(i, 1) {
        "by" | "until" | "since" => true,
        "in" | "from" | "before" => view.word(i) != "fall",
        _ => false,
    };
    let start = i - usize::from(which.is_some() || the);
    (which.is_some() || year != YearOf::Unsaid || the || led).then(|| Core::new(start..end, Meaning::Months { first, count, year, which }))
}

/// "last week", "the past two years", "three months ago", "that same month", "the first quarter of 2024".
fn unit(view: &View<'_, '_>, i: usize) -> Option<Core> {
    if let Some(core) = part_of_year(view, i) {
        return Some(core);
    }
    let (unit, times) = words::unit(view.word(i))?;
    // "over a quarter of its staff"
    if unit == Unit::Quarter && view.word(i + 1) == "of" {
        return None;
    }
    let amount =
        words::amount(view.before(i, 1)).or_else(|| (view.before(i, 1) == "of").then(|| words::amount(view.before(i, 2))).flatten());
    // the amount's first token: "a couple of weeks", "a few weeks", "two weeks"
    let counted = amount.map(|(low, high)| {
        let mut start = i - 1 - usize::from(view.before(i, 1) == "of");
        start -= usize::from(matches!(view.word(start), "couple" | "few") && view.before(start, 1) == "a");
        (low * times, high * times, start)
    });
    let counted = counted.map(|(low, high, start)| match view.before(start, 1) {
        // "12 to 18 months"
        "to" | "-" | "–" | "or" => words::amount(view.before(start, 2)).map_or((low, high, start), |(l, _)| (l * times, high, start - 2)),
        _ => (low, high, start),
    });
    let plural = view.word(i).ends_with('s');
    if unit == Unit::Year && view.possessive(i + 1) && view.word(i + 2) == "end" {
        // "by year's end"
        let which = words::which(view.before(i, 1));
        let start = i - usize::from(which.is_some() || view.before(i, 1) == "the");
        return Some(Core { part: Part::End, ..Core::new(start..i + 3, Meaning::Period(Unit::Year, which.unwrap_or(Which::This))) });
    }
    if matches!(view.word(i + 1), "ago" | "earlier" | "later" | "before") {
        let (low, high, start) = counted.or(plural.then_some((2, 11, i)))?;
        let meaning = if view.word(i + 1) == "ago" { Meaning::Ago(low, high, unit) } else { Meaning::Anaphoric(unit) };
        let clause = view.word(i + 1) == "before" && !(amount.is_some() || view.before(i, 1) == "the");
        return (!clause).then(|| Core::new(start..i + 2, meaning));
    }
    let (low, high, first) = counted.unwrap_or(if plural { (2, 9, i) } else { (times, times, i) });
    if unit == Unit::Month
        && let Some(core) = counted.and_then(|(low, high, first)| spans::months_of_year(view, first, i, (low, high)))
    {
        return Some(core);
    }
    spans::ahead(view, first, i, (low, high, unit))
        .filter(|_| plural)
        .or_else(|| modified(view, first, i, (low, high, unit), plural || amount.is_some()))
        .or_else(|| counted.and_then(|(low, high, first)| spans::stretch(view, first, i, (low, high, unit))))
}

/// A unit, or an amount of units, from `first` to `i`, behind a word that places it.
fn modified(view: &View<'_, '_>, first: usize, i: usize, (low, high, unit): (i32, i32, Unit), many: bool) -> Option<Core> {
    let at = first.checked_sub(1)?;
    let the = view.before(at, 1) == "the" || matches!(view.before(at, 1), "these" | "its");
    let with_the = at - usize::from(the);
    let core = |start: usize, meaning| Some(Core::new(start..i + 1, meaning));
    match view.word(at) {
        "last" | "past" if many || the => core(with_the, Meaning::Past(low, high, unit)),
        "next" if many || the => core(with_the, Meaning::Coming(low, high, unit)),
        "new" if unit == Unit::Year && the => {
            core(with_the, Meaning::Period(Unit::Year, Which::Next)).map(|c| Core { part: Part::Early, ..c })
        }
        "coming" => core(with_the, Meaning::Coming(low, high, unit)),
        "recent" if many => core(at, Meaning::Past(low, high, unit)),
        "within" if many => core(at, Meaning::Coming(low, high, unit)),
        "same" => {
            let start = at - usize::from(matches!(view.before(at, 1), "that" | "the"));
            core(start, Meaning::Anaphoric(unit))
        }
        "previous" | "following" | "preceding" if the => core(with_the, Meaning::Anaphoric(unit)),
        "that" if !many && !matches!(unit, Unit::Quarter | Unit::Decade) => core(at, Meaning::Anaphoric(unit)),
        "the" if unit == Unit::Weekend && matches!(view.before(at, 1), "over" | "at" | "during") => {
            core(at, Meaning::Period(Unit::Weekend, Which::Last))
        }
        "the" if !many && view.before(at, 1) == "of" && matches!(view.before(at, 2), "end" | "start" | "beginning" | "middle") => {
            core(at, Meaning::Period(unit, Which::This))
        }
        word if !many => {
            let which = words::which(word)?;
            core(at, Meaning::Period(unit, which))
        }
        _ => None,
    }
}

/// "the first quarter of 2024", "the second half of this year".
fn part_of_year(view: &View<'_, '_>, i: usize) -> Option<Core> {
    let number = words::ordinal(view.before(i, 1))?;
    let count = match view.word(i) {
        "quarter" => 3,
        "half" if number <= 2 => 6,
        _ => return None,
    };
    let (year, mut end) = year_after(view, i + 1);
    if count == 6 && year == YearOf::Unsaid {
        // half of what?
        if !(view.word(i + 1) == "of" && view.word(i + 2) == "the" && view.word(i + 3) == "year") {
            return None;
        }
        end = i + 4;
    }
    let start = i - 1 - usize::from(view.before(i, 2) == "the");
    Some(Core::new(start..end, Meaning::Months { first: 1 + (number - 1) * count, count, year, which: None }))
}
