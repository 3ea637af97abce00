//! Credits of pictures that name the outlet whose own photographer took them: "Jane Roe/Acton Gazette", "(ABC News: file photo)".
//! Agencies and stock photographs are anybody's, and what is "via" or "courtesy of" somebody was borrowed.

use std::sync::LazyLock;

use aho_corasick::packed::{Config, Searcher};
use memchr::memmem::FinderRev;

use super::byline::is_people;
use super::credits::Line;
use super::{ENOUGH, Ground, Publisher, STRONG, headers};
use crate::lexicon::outlet_named;
use crate::lexicon::sets::PICTURE_CREDITS;
use crate::model::SourceBasis;

/// Words for a picture, without the letter that may be a capital.
static PICTURES: LazyLock<Option<Searcher>> = LazyLock::new(|| Config::new().builder().extend(["hoto", "mage", "ictur", "rchive"]).build());

/// Longest caption with its credit.
const LONGEST: usize = 400;

/// "The mayor at home. Jane Roe for Example World": a picture that the outlet ordered.
pub(super) fn ordered(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 300;
    const NAMES: usize = 2;
    let text = line.text.trim_end_matches(['.', ')', '*', '_']);
    if text.len() >= LONGEST {
        return None;
    }
    static FOR: LazyLock<FinderRev<'static>> = LazyLock::new(|| FinderRev::new(" for "));
    let at = FOR.rfind(text.as_bytes())?;
    let (before, name) = (&text[..at], &text[at + FOR.needle().len()..]);
    let photographer = before.rsplit(' ').take(NAMES).filter(|w| w.trim_start_matches(['(', '*', '_']).starts_with(char::is_uppercase));
    let author = before.rsplit(' ').nth(NAMES).is_none_or(|w| w.ends_with(['.', '”', '"', ':', '/', '|', ')', '…']));
    if !author || photographer.count() != NAMES {
        return None;
    }
    let publisher = match outlet_named(name) {
        Some(outlet) => Publisher::Known(outlet),
        // "Ann Lee for The Acton Eagle", not "She worked for The Acton Eagle"
        None => headers::paper(name).filter(|_| before.ends_with(|c: char| c.is_alphabetic()) && is_photographer(last_sentence(before)))?,
    };
    Some(line.ground(publisher, SourceBasis::CreditLine, STRONG))
}

/// "The mill last May. Jane Roe, Acton Gazette" behind "Photo:", "(Acton Gazette file photo)", "Photograph: Jane Roe/The Guardian".
pub(super) fn taken(line: &Line<'_>) -> Option<Ground> {
    let text = line.text.trim_end_matches(['*', '_', ' ', '.']);
    if text.len() > LONGEST || text.ends_with(['?', '!', '”', '"']) || !may_credit(text) {
        return None;
    }
    let bracketed = text.strip_suffix([')', ']']).and_then(|t| t.rsplit_once(['(', '[']));
    let tail = bracketed.map_or_else(|| last_sentence(text), |(_, tail)| tail);
    let shown = opens_with_label(text) || opens_with_label(tail) || LABELS.iter().any(|label| tail.starts_with(label));
    let credit = without_label(tail);
    let publisher = of_two(credit, shown, bracketed.is_some()).or_else(|| of_one(credit))?;
    Some(line.ground(publisher, SourceBasis::CreditLine, ENOUGH))
}

/// Whether a line has what credits of pictures have: a stroke, brackets or a name at its end, a label in front, or a word for a
/// picture. Most have none.
fn may_credit(text: &str) -> bool {
    const LABEL: usize = 16;
    let bytes = text.as_bytes();
    // `None` if no such scan can be made here: then every line may hold one
    let word = || PICTURES.as_ref().is_none_or(|words| words.find(bytes).is_some());
    // "… last May. Ann Lee, Acton Gazette"
    let signed = || memchr::memrchr(b',', bytes).is_some_and(|at| text[at + 1..].trim_start().starts_with(char::is_uppercase));
    text.ends_with([')', ']'])
        || signed()
        || memchr::memchr(b'/', bytes).is_some()
        || memchr::memchr(b':', bytes).is_some_and(|at| at < LABEL)
        || word()
}

/// Who took it and for whom: "Jane Roe/Acton Gazette", "ABC News: Jane Roe". A comma parts them where a label says that it is a picture.
fn of_two(credit: &str, shown: bool, bracketed: bool) -> Option<Publisher> {
    // "The mill last May. Ann Lee, The Acton Eagle"
    let comma = || {
        let (first, second) = credit.split_once(", ")?;
        let the = second.strip_prefix("The ").or_else(|| second.strip_prefix("the "))?;
        headers::paper(the).filter(|p| is_photographer(first) && !p.is_agency())
    };
    let marks: &[&str] = match (shown, bracketed) {
        (true, _) => &["/", " | ", " • ", ": ", ", "],
        (false, true) => &["/", " | ", " • ", ": "],
        (false, false) => &["/"],
    };
    let Some((first, second)) = marks.iter().find_map(|mark| credit.split_once(mark)) else { return comma() };
    let (first, second) = (first.trim(), second.trim());
    // names of outlets cost most to look for, so they come last
    let outlet = |photographer: &str, name: &str| if is_photographer(photographer) { paper(name) } else { None };
    outlet(first, second).or_else(|| outlet(second, first)).or_else(|| if is_plain(second) { paper(first) } else { None })
}

/// "Acton Gazette file photo", "Acton Gazette photo by Jane Roe".
fn of_one(credit: &str) -> Option<Publisher> {
    let (name, by) = credit.split_once(" photo by ").map_or((credit, None), |(name, by)| (name, Some(by)));
    let taken = match by {
        Some(by) => is_photographer(by),
        None => ["file photo", "staff photo", "archive photo", "file image", "archives", "archive"].iter().any(|end| name.ends_with(end)),
    };
    if taken { paper(name) } else { None }
}

/// The outlet, with what else its name stands beside: "Acton Gazette staff".
fn paper(name: &str) -> Option<Publisher> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    while words.last().is_some_and(|w| PICTURE_CREDITS.has(&w.to_lowercase())) {
        words.pop();
    }
    if words.first().is_some_and(|w| w.eq_ignore_ascii_case("for")) {
        words.remove(0);
    }
    let name = words.join(" ");
    // "The Eagle"
    let short = || {
        let bare = name.strip_prefix("The ").filter(|bare| !bare.contains(' '))?;
        headers::is_paper_word(bare).then(|| Publisher::Named(name.clone()))
    };
    headers::paper(&name).or_else(short).filter(|p| !p.is_agency())
}

/// Two or three words of a name, the first one known or nothing like an outlet's.
fn is_photographer(name: &str) -> bool {
    const MOST: usize = 3;
    let count = name.split_whitespace().count();
    (2..=MOST).contains(&count)
        && is_people(name)
        && headers::paper(name).is_none()
        && !name.split_whitespace().any(|w| w.eq_ignore_ascii_case("via"))
}

/// "file photo", "staff".
fn is_plain(words: &str) -> bool {
    words.split_whitespace().all(|w| PICTURE_CREDITS.has(&w.to_lowercase()))
}

/// What stands behind the last end of a sentence or the last label's colon.
fn last_sentence(text: &str) -> &str {
    // a space behind one of these marks
    let closes = |at: &usize| matches!(text.as_bytes()[..*at].last(), Some(b'.' | b'?' | b'!' | b'"')) || text[..*at].ends_with('”');
    let tail = memchr::memrchr_iter(b' ', text.as_bytes()).find(closes).map_or(text, |at| &text[at + 1..]);
    if memchr::memchr(b':', tail.as_bytes()).is_none() && !tail.contains(" by ") {
        return tail;
    }
    // "… spring Photograph: Jane Roe/The Guardian"
    LABELS.iter().filter_map(|label| tail.rfind(label).map(|at| &tail[at..])).min_by_key(|t| t.len()).unwrap_or(tail)
}

/// How a credit is introduced.
const LABELS: [&str; 14] = [
    "Photo: ",
    "Photos: ",
    "Photograph: ",
    "Picture: ",
    "Pictures: ",
    "Image: ",
    "Photo by ",
    "Photograph by ",
    "Picture by ",
    "Photo credit: ",
    "Image credit: ",
    "Picture credit: ",
    "Credit: ",
    "Pic: ",
];

fn opens_with_label(text: &str) -> bool {
    let word = text.split([' ', ':', '/']).next().unwrap_or_default();
    let next = text[word.len()..].trim_start();
    PICTURE_CREDITS.has(&word.to_lowercase())
        && (text[word.len()..].starts_with(':') || next.starts_with("by ") || next.starts_with(['-', '–', '—']))
        || text.get(..10).is_some_and(|front| front.eq_ignore_ascii_case("file photo"))
}

fn without_label(tail: &str) -> &str {
    let by = |text: &'_ str| text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
    // "Photo by Ann Lee/Herald-Courier" has a hyphen of its own
    let behind_mark = || {
        if opens_with_label(tail) { tail.split_once([':', '-', '–', '—']).map_or(tail, |(_, rest)| rest.trim_start()) } else { tail }
    };
    let rest = LABELS.iter().find_map(|label| tail.strip_prefix(label)).unwrap_or_else(behind_mark);
    if by(rest) { &rest[3..] } else { rest }
}
