//! Lines that say who wrote an article, for whom, when and where, in any order: "COMPILED BY COURIER-LEDGER STAFF FROM AGENCY REPORTS",
//! "By Ann Lee of The Acton Gazette", "The Canadian Press, 6 May, 2019 10:03 AM", "Ann Lee, The Acton Eagle, Acton, Kan.".
//! All of such a line must be known for what it is: an author, a trade, a day, a town; what is left names the outlet.

use super::byline::is_people;
use super::credits::Line;
use super::{ENOUGH, Ground, Publisher, STRONG, headers};
use crate::lexicon::sets::{BYLINE_TRADES, COMMON_WORDS, MEDIA_WORDS, PAGE_BUTTONS, SITE_SECTIONS};
use crate::lexicon::{LONGEST_PLACE, Tag, company, is_organisation, is_place, is_teller, is_union, outlet_named, tags_of};
use crate::model::SourceBasis;

/// Longest such line.
const LONGEST: usize = 110;

/// Words in small letters in such a line at the most: "compiled by staff from wire reports, updated at".
const MOST_SMALL: usize = 8;

/// What such lines open with.
const OPENERS: [&str; 13] = [
    "compiled by ",
    "reported by ",
    "written by ",
    "story by ",
    "posted by ",
    "published by ",
    "published in ",
    "special to ",
    "from ",
    "by: ",
    "by ",
    "of ",
    "for ",
];

/// What parts a line.
const MARKS: [char; 7] = [',', '|', '•', '·', '(', ')', '/'];

/// What stands behind an author and before the outlet.
const TIES: [&str; 3] = [" special to ", " of ", " for "];

/// Behind the name of an outlet, what all who work there wrote from.
const MADE_FROM: [&str; 10] = [
    " and wire reports",
    " and wire services",
    " and news services",
    " and agencies",
    " and agency reports",
    " from wire reports",
    " from agency reports",
    " from news services",
    " reports",
    " report",
];

/// What one part of a line is.
enum Part {
    Author,
    /// A day, an hour, a town, what the author is.
    Circumstance,
    /// Who it was written for; `staff`: its people are named.
    Outlet(Publisher, bool),
}

/// The outlet that such a line names, if all else in it is known.
pub(super) fn of_line(line: &Line<'_>) -> Option<Ground> {
    let small = |w: &&str| w.starts_with(|c: char| c.is_ascii_lowercase());
    if line.text.len() > LONGEST
        || line.text.ends_with(['?', '!', ':', '”', '"'])
        || line.text.split(' ').filter(small).nth(MOST_SMALL).is_some()
    {
        return None;
    }
    let (text, introduced) = without_openers(line.text.trim_matches(['(', ')', '/', '-', '–', '—', '*', ' ']));
    let (mut outlet, mut staffed, mut authors, mut days) = (None, false, 0, 0);
    // most lines are none by their first part, so the others are not looked for
    let parts = text.split(MARKS).flat_map(|p| p.split(" - ")).flat_map(|p| p.split(" – ")).flat_map(|p| p.split(" — "));
    let mut parts = parts.map(str::trim).filter(|p| !p.is_empty()).peekable();
    while let Some(part) = parts.next() {
        // "Tarnby, Kan.": a town that nobody knows, before its state
        if outlet.is_some() && parts.peek().is_some_and(|next| is_state(next)) && is_capital(part) {
            continue;
        }
        let (author, rest) = behind_author(part, introduced);
        authors += usize::from(author);
        match read(rest, introduced || author, authors > 0)? {
            Part::Author => authors += 1,
            Part::Circumstance => days += usize::from(is_day(rest)),
            Part::Outlet(..) if outlet.is_some() => return None,
            Part::Outlet(publisher, staff) => {
                staffed |= staff;
                outlet = Some(publisher);
            }
        }
    }
    // "Ann Lee, Reuters": an agency has rules of its own
    let agency = outlet.as_ref().is_some_and(Publisher::is_agency);
    let told = if agency { days > 0 && authors == 0 && !introduced } else { introduced || staffed || authors > 0 || days > 0 };
    let publisher = outlet.filter(|_| told && authors <= 3)?;
    Some(line.ground(publisher, SourceBasis::CreditLine, STRONG))
}

/// The line without "By", "Compiled by the", and whether it had such a word.
fn without_openers(text: &str) -> (&str, bool) {
    let mut rest = text;
    while let Some(opener) = OPENERS.iter().find(|o| rest.get(..o.len()).is_some_and(|front| front.eq_ignore_ascii_case(o))) {
        rest = rest[opener.len()..].trim_start();
    }
    (rest, rest.len() < text.len())
}

/// Whether an author stands before the outlet in one part, and the rest: "Ann Lee of The Acton Gazette".
fn behind_author(part: &str, introduced: bool) -> (bool, &str) {
    let lower = part.to_ascii_lowercase();
    let tie = TIES.iter().filter_map(|tie| lower.find(tie).map(|at| (at, tie.len()))).min_by_key(|(at, length)| (*at, usize::MAX - length));
    match tie {
        Some((at, length)) if is_author(&part[..at]) && (introduced || length > 5 || is_known_first(&part[..at])) => {
            (true, &part[at + length..])
        }
        _ => (false, part),
    }
}

/// "THE ACTON GAZETTE", "- Acton Gazette": nothing but the name, as the first line below the headline or the last one.
pub(super) fn alone(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 45;
    if line.text.len() > LONGEST {
        return None;
    }
    let name = line.text.trim_matches(['(', ')', '-', '–', '—', '*', '_', ' ']);
    let fits = name.contains(' ') && !name.contains([',', ':', '/', '?', '!']) && !without_openers(name).1 && !line.text.ends_with('.');
    if !fits {
        return None;
    }
    // "Original Post"
    let last = name.split_whitespace().last().is_some_and(|w| MEDIA_WORDS.has(&w.to_lowercase()));
    let the = name.get(..4).is_some_and(|the| the.eq_ignore_ascii_case("the "));
    let plain = |w: &str| {
        let lower = w.to_lowercase();
        COMMON_WORDS.has(&lower) || tags_of(&lower).has(Tag::PlainWord) || headers::is_paper_word(w)
    };
    let named = || (the || last) && !name.split_whitespace().all(plain);
    let publisher = headers::paper(name).filter(|p| !p.is_agency() && (outlet_named(name).is_some() || named()))?;
    Some(line.ground(publisher, SourceBasis::CreditLine, ENOUGH))
}

/// Two to four words of one or more names.
pub(in crate::extract) fn is_author(name: &str) -> bool {
    const MOST: usize = 4;
    let name = name.trim();
    is_people(name) && name.split_whitespace().count() <= MOST && !name.contains(',') && headers::paper(name).is_none()
}

/// "May 6", "2019 09:52 AM ET", "Monday".
fn is_day(part: &str) -> bool {
    let mut words = part.split([' ', ':', '.']).filter(|w| !w.is_empty());
    let digits = |w: &str| w.starts_with(|c: char| c.is_ascii_digit());
    let clock = |w: &str| {
        matches!(
            w,
            "am" | "pm" | "a" | "p" | "m" | "et" | "ist" | "gmt" | "est" | "edt" | "at" | "page" | "updated" | "published" | "posted"
        )
    };
    words.all(|w| {
        let lower = w.to_lowercase();
        digits(w) || clock(&lower) || tags_of(&lower).any(&[Tag::Month, Tag::Weekday])
    })
}

/// "Tarnby", "Kan.", "N.Y.": a town or the letters of a state, behind the name of a paper.
fn is_town(part: &str) -> bool {
    is_state(part) || part.len() <= LONGEST_PLACE && is_place(&part.to_lowercase())
}

fn is_capital(part: &str) -> bool {
    part.split_whitespace().all(|w| w.starts_with(char::is_uppercase))
}

fn is_state(part: &str) -> bool {
    part.ends_with('.') && part.len() <= 6 && part.starts_with(char::is_uppercase)
}

/// What a part is; `None` if it cannot be known.
fn read(part: &str, introduced: bool, has_author: bool) -> Option<Part> {
    if is_day(part) || is_town(part) {
        return Some(Part::Circumstance);
    }
    let lower = part.to_ascii_lowercase();
    let made = MADE_FROM.iter().find(|m| lower.ends_with(*m)).map_or(part.len(), |m| part.len() - m.len());
    let part = &part[..made];
    // "2019 Acton Gazette"
    let words: Vec<&str> = part.split_whitespace().skip_while(|w| is_day(w)).collect();
    let trade = |w: &&&str| BYLINE_TRADES.has(&w.to_lowercase()) || w.eq_ignore_ascii_case("contributing");
    let trades = words.iter().rev().take_while(trade).count();
    let own = &words[..words.len() - trades];
    let own = if own.first().is_some_and(|w| w.eq_ignore_ascii_case("the")) { &own[1..] } else { own };
    if own.is_empty() {
        return Some(Part::Circumstance);
    }
    let staff = words[words.len() - trades..].iter().any(|w| w.eq_ignore_ascii_case("staff") || w.eq_ignore_ascii_case("contributor"));
    let name = words[words.len() - trades - own.len()..words.len() - trades].join(" ");
    let with_the = words.len() > own.len() + trades;
    let paper = headers::paper(&name).or_else(|| {
        // "Gazette Staff", "the Gazette"
        (own.len() == 1 && (trades > 0 || with_the) && headers::is_paper_word(own[0])).then(|| Publisher::Named(format!("The {name}")))
    });
    // "Metro Reporter" is of a desk
    if trades > 0 && !staff && own.len() == 1 && (SITE_SECTIONS.has(&own[0].to_lowercase()) || own[0].eq_ignore_ascii_case("metro")) {
        return Some(Part::Circumstance);
    }
    if let Some(publisher) = paper {
        return Some(Part::Outlet(publisher, trades > 0));
    }
    // "Ann Lee, Brimline Staff"
    if staff && (introduced || has_author) && may_be_outlet(own, &name) {
        return Some(Part::Outlet(Publisher::Named(name), true));
    }
    (!has_author && introduced && is_author(part) || !introduced && is_author(part) && is_known_first(part)).then_some(Part::Author)
}

fn is_known_first(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|w| tags_of(&w.to_lowercase()).has(Tag::FirstName))
}

/// Whether a name before "staff" can be an outlet's: no firm, body, town, desk or person.
fn may_be_outlet(words: &[&str], name: &str) -> bool {
    const MOST: usize = 4;
    let lower = name.to_lowercase();
    let subject = company(name).is_some() || is_union(name) || is_teller(name) || is_organisation(&lower) || is_place(&lower);
    let others =
        [Tag::Weekday, Tag::Month, Tag::Role, Tag::Title, Tag::CutNoun, Tag::CutVerb, Tag::WorkerNoun, Tag::Demonym, Tag::PlaceWord];
    let plain = |w: &&str| {
        let w = w.to_lowercase();
        BYLINE_TRADES.has(&w) || SITE_SECTIONS.has(&w) || PAGE_BUTTONS.has(&w) || COMMON_WORDS.has(&w) || tags_of(&w).has(Tag::FunctionWord)
    };
    let capital = |w: &&str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let first = |tag| words.first().is_some_and(|w| tags_of(&w.to_lowercase()).has(tag));
    let of_others = words.iter().any(|w| tags_of(&w.to_lowercase()).any(&others));
    let place = words.first().is_some_and(|w| is_place(&w.to_lowercase())) && words.len() == 1;
    outlet_named(name).is_none()
        && (1..=MOST).contains(&words.len())
        && words.iter().all(capital)
        && !(subject || of_others || place || first(Tag::FirstName) || first(Tag::FunctionWord) || words.iter().all(plain))
}
