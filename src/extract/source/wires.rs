//! How the copy of agencies opens and ends where no brackets mark the name: "SYDNEY, Aug 25 AAP - ", "Kitwe - AFP", "--IANS".

use super::credits::{LONG_DASH, Line, is_dated_place, outlet_of_dateline};
use super::{ENOUGH, Ground, Publisher, STRONG, headers};
use crate::lexicon::{Outlet, is_place, outlet_named};
use crate::model::SourceBasis;

/// Marks between a dateline and its sender or the text.
const DASHES: [&str; 5] = [" - ", " -- ", " — ", " – ", ": "];

/// The agency of that name, or of the letters it signs datelines with.
pub(super) fn agency(name: &str) -> Option<&'static Outlet> {
    outlet_named(name).filter(|o| o.agency).or_else(|| outlet_of_dateline(name))
}

/// "Reuters, NEW YORK", "AFP | Paris": a line of the agency and a place.
pub(super) fn before_place(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 50;
    if line.text.len() > LONGEST || line.text.ends_with(['.', '?', '!']) {
        return None;
    }
    let marks = [", ", " | ", " / ", " – ", " — ", " - "];
    let (at, length) = marks.iter().filter_map(|mark| Some((line.text.find(mark)?, mark.len()))).min()?;
    let (sender, behind) = (&line.text[..at], &line.text[at + length..]);
    let shouted = behind.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let town = behind.split([',', '/']).next().map(str::trim).unwrap_or_default();
    let place = town.starts_with(char::is_uppercase) && (shouted || is_place(&town.to_lowercase()));
    let publisher = Publisher::Known(agency(sender).filter(|_| place)?);
    Some(line.ground(publisher, SourceBasis::Dateline, STRONG))
}

/// "SYDNEY, Aug 25 AAP - The mayor", "NEW DELHI: PTI", "Kitwe - AFP", "Lagos, AFP": a place, perhaps a day, and the agency.
pub(super) fn bare_dateline(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 60;
    let end = line.text.char_indices().nth(LONGEST).map_or(line.text.len(), |(at, _)| at);
    let whole = end == line.text.len();
    // most paragraphs open with none of these marks
    if !whole && memchr::memchr3(b'-', LONG_DASH, b':', &line.text.as_bytes()[..end]).is_none() {
        return None;
    }
    let head = DASHES.iter().filter_map(|d| line.text[..end].find(d)).min().map_or(end, |at| at);
    // the sender ends the line, or stands before its first dash
    let (front, sender, dashed) = match line.text[..head].rsplit_once([' ', ',']) {
        Some((front, sender)) if head < end && agency(sender).is_some() => (front, sender, false),
        _ if whole => {
            let parts =
                DASHES.iter().chain(&[", ", " | ", "/"]).filter_map(|d| line.text.rsplit_once(d).map(|(f, s)| (f, s, !d.starts_with(','))));
            parts.max_by_key(|(front, ..)| front.len()).filter(|(_, sender, _)| agency(sender).is_some())?
        }
        _ => return None,
    };
    let front = front.trim_end_matches([',', ' ', '-', '–', '—', ':']);
    let capitals = !front.is_empty() && front.split([' ', '/']).all(|w| w.starts_with(char::is_uppercase));
    let shouted = || front.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    // "Kitwe - AFP", not "Jane Roe - AFP"
    let alone = || whole && dashed && !front.contains(' ');
    let place = capitals && (shouted() || is_place(&front.to_lowercase()) || alone()) || is_dated_place(front);
    let publisher = Publisher::Known(agency(sender).filter(|_| place)?);
    Some(line.ground_at(publisher, SourceBasis::Dateline, 0..if head < end { head } else { end }))
}

/// "--IANS", "- Acton News Agency (ANA)", "\[Bernama\]", "AFP/jr": how the last lines of an agency's copy are signed.
pub(super) fn signed(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 60;
    if line.text.len() > LONGEST {
        return None;
    }
    let name = line.text.trim_start_matches(['-', '–', '—', '(', '[', '*', '_', '/', ' ']);
    // "(END) Dow Jones Newswires"
    let name = name.strip_prefix("END)").map_or(name, str::trim_start);
    let marked = name.len() < line.text.len();
    let name = name.trim_end_matches([')', ']', '.', '*', '_', ' ']);
    let (name, letters) = name.rsplit_once(['(', '/']).map_or((name, ""), |(name, letters)| (name.trim(), letters));
    let initials = letters.len() <= 4 && letters.chars().all(char::is_alphabetic);
    let publisher = match agency(name) {
        Some(outlet) if marked || !letters.is_empty() && initials => Publisher::Known(outlet),
        // a lone dash is read as a bullet and is none of the line
        None if (marked || !letters.is_empty()) && headers::is_agency(name) => Publisher::Named(name.to_owned()),
        _ => return None,
    };
    Some(line.ground(publisher, SourceBasis::CreditLine, ENOUGH))
}

/// "McAlpine Newspapers", "Acton News Service" below "By Jane Roe": whoever it is sends out copy.
pub(super) fn below_byline(line: &Line<'_>, before: &str) -> Option<Ground> {
    const LONGEST: usize = 50;
    const MOST: usize = 6;
    let by = before.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
    let author = by && before.split_whitespace().count() <= MOST && super::byline::is_people(&before[3..]);
    if !author || line.text.len() > LONGEST {
        return None;
    }
    let publisher = match agency(line.text) {
        Some(outlet) => Publisher::Known(outlet),
        None if headers::is_agency(line.text) => Publisher::Named(line.text.to_owned()),
        None => return None,
    };
    Some(line.ground(publisher, SourceBasis::CreditLine, STRONG))
}
