//! What stands before the day of an article in a line that has no label: its author, its outlet, a part of the site, a town, an hour.

use super::stated::is_masthead;
use crate::extract::source::is_author;
use crate::lexicon::sets::SITE_SECTIONS;
use crate::lexicon::{Tag, is_place, outlet_named, tags_of};

/// "Ann Lee  6 May 2019", "Business, 6 May 2019", "(Acton Gazette, May 6, 2019)", "10:03, 6 MAY 2019": all before the day is known for what
/// it is, and at most an hour follows.
pub(super) fn is_front(before: &str, after: &str) -> bool {
    const LONGEST: usize = 60;
    let hour = |w: &str| w.starts_with(|c: char| c.is_ascii_digit()) || matches!(w, "am" | "pm" | "AM" | "PM" | "a.m." | "p.m.");
    let behind = after.trim_matches([')', ']', ',', '-', '–', '—', ' ', '|', '*']);
    let closes = behind.len() <= 20 && behind.split_whitespace().all(|w| hour(w) || w.len() <= 4 && w.chars().all(char::is_uppercase));
    let parts = before.split([',', '|', '(', '[', '•', '·', '*']).map(str::trim).filter(|p| !p.is_empty());
    closes && before.len() <= LONGEST && parts.clone().next().is_some() && parts.map(without_weekday).all(is_known)
}

/// "Ann Lee Monday"
fn without_weekday(part: &str) -> &str {
    let weekday = |w: &str| tags_of(&w.to_lowercase()).has(Tag::Weekday);
    part.rsplit_once(' ').filter(|(_, last)| weekday(last)).map_or(part, |(front, _)| front)
}

fn is_known(part: &str) -> bool {
    let words = || part.split_whitespace();
    let lower = part.to_lowercase();
    let clock = words().all(|w| w.starts_with(|c: char| c.is_ascii_digit())) && part.contains([':', '.']);
    let named = |w: &str| tags_of(&w.to_lowercase()).has(Tag::FirstName);
    let author = is_author(part) && words().next().is_some_and(named);
    let read = words().next().is_some_and(|w| w.bytes().all(|b| b.is_ascii_digit())) && lower.ends_with("min read");
    let section = words().all(|w| SITE_SECTIONS.has(&w.to_lowercase())) || matches!(&*lower, "press release" | "sponsored");
    let weekday = tags_of(&lower).has(Tag::Weekday);
    clock || author || is_masthead(part) || read || section || weekday || is_place(&lower)
}

/// "4:47 PM ET", "16:42 GMT": an hour, and what says which.
pub(super) fn is_clock(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let hour = words.next().is_some_and(|w| w.contains(':') && w.bytes().all(|b| b.is_ascii_digit() || b == b':'));
    hour && words.all(|w| w.len() <= 4 && w.bytes().all(|b| b.is_ascii_alphabetic() || b == b'.'))
}

/// "Lagos, May 6, 2019 (BNA) The mayor", "New Delhi, May 6, 2019 (PTI): The mayor": behind the day of a dateline the agency that sent it.
pub(super) fn is_signed(place: &str, after: &str) -> bool {
    const MOST: usize = 4;
    let words = || place.split([' ', ',']).filter(|w| !w.is_empty());
    let town = (1..=MOST).contains(&words().count()) && words().all(|w| w.starts_with(char::is_uppercase));
    let sender = after.trim_start_matches([' ', '.']).strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let letters = |name: &str| (2..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase());
    town && sender.is_some_and(|(name, rest)| {
        let opens = rest.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, ':' | '-' | '–' | '—' | '"' | '“'));
        opens && (letters(name) || outlet_named(name).is_some())
    })
}
