//! What the shape of a line gives away: bylines, dates, credits of pictures, bare addresses.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::lines::ends_sentence;
use super::phrases::entries;

static AGENCIES: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| entries(include_str!("../data/picture_agencies.txt")).collect());
static DATE_WORDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| entries(include_str!("../data/date_words.txt")).collect());

/// No letters at all: "0:00", "* * *", "-----".
pub(super) fn is_wordless(text: &str) -> bool {
    !text.contains(char::is_alphabetic)
}

/// A web address, a mail address or an account's name, alone.
pub(super) fn is_address(text: &str) -> bool {
    let text = text.trim_matches(['<', '>', '(', ')', '[', ']']);
    let starts = |prefix: &str| text.get(..prefix.len()).is_some_and(|t| t.eq_ignore_ascii_case(prefix));
    !text.contains(char::is_whitespace) && (starts("http://") || starts("https://") || starts("www.") || text.contains('@'))
}

/// A short line with a mail address: "Write to Ann Example at ann@example.com".
pub(super) fn is_contact(text: &str, words: usize) -> bool {
    let is_mail = |w: &str| {
        w.split_once('@').is_some_and(|(user, host)| !user.trim_start_matches('(').is_empty() && (host.contains('.') || host.is_empty()))
    };
    words <= 16 && text.contains('@') && text.split_whitespace().any(is_mail)
}

/// "By Ann Example", "By Ann Example and Bo Example | June 17, 2005 | Page 12".
pub(super) fn is_byline(text: &str, words: usize) -> bool {
    let text = text.trim_matches(['*', '_']);
    let rest =
        ["By ", "BY ", "by "].iter().find_map(|by| text.strip_prefix(by).or_else(|| text.strip_prefix('|')?.trim_start().strip_prefix(by)));
    let Some(rest) = rest.filter(|_| (2..=24).contains(&words) && !ends_sentence(text)) else { return false };
    let small =
        |w: &str| matches!(w, "and" | "for" | "of" | "the" | "in" | "at" | "on" | "de" | "van" | "von" | "da" | "with" | "|" | "-" | "—");
    let name = |w: &str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '@');
    let words: Vec<&str> = rest.split_whitespace().collect();
    let names = words.iter().filter(|w| name(w)).count();
    words.first().is_some_and(|w| name(w) && !w.starts_with(|c: char| c.is_ascii_digit()) && *w != "The")
        && words.iter().filter(|w| !name(w) && !small(w)).count() * 4 <= names
}

/// Nothing but a date or time, with the words that go with them: "Updated 4:15 p.m. ET, Feb. 14, 2007".
pub(super) fn is_date_line(text: &str, words: usize) -> bool {
    if words > 14 || !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut named = false;
    let fits = text.split(|c: char| !c.is_alphanumeric() && c != '.').map(|w| w.trim_matches('.')).filter(|w| !w.is_empty()).all(|word| {
        let lower = word.to_lowercase();
        let digits = lower.trim_end_matches(|c: char| c.is_alphabetic());
        let is_number =
            digits.len() < 5 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && lower.len() <= digits.len() + 3;
        named |= !is_number && DATE_WORDS.contains(lower.as_str());
        is_number || DATE_WORDS.contains(lower.as_str())
    });
    fits && named
}

/// A photographer and an agency, or an agency alone: "Ann Example / AP", "Bloomberg | Getty Images".
pub(super) fn is_picture_credit(text: &str, words: usize) -> bool {
    if words > 12 || ends_sentence(text) {
        return false;
    }
    let text = text.trim_matches(['(', ')', '[', ']']);
    let text = text.strip_prefix("Photo by ").or_else(|| text.strip_prefix("Photo: ")).unwrap_or(text);
    let mut parts = text.rsplit(['/', '|', ',']).flat_map(|p| p.rsplit(" via ")).map(str::trim).filter(|p| !p.is_empty());
    // an account at a picture agency has any name: "gg12 / Shutterstock.com"
    parts.next().is_some_and(is_agency) && parts.all(|p| is_name(p) || !p.contains(' '))
}

fn is_agency(text: &str) -> bool {
    let lower = text.to_lowercase();
    AGENCIES.contains(lower.strip_suffix(".com").unwrap_or(&lower))
}

/// What an article names as its source, by title, outlet and day: `"Acme to cut 300 jobs" — The Example Gazette, January 7, 2009`.
pub(super) fn is_reference(text: &str) -> bool {
    const LONGEST: usize = 70;
    let Some(rest) = text.strip_prefix(['"', '“']) else { return false };
    let Some((_, behind)) = rest.split_once(['"', '”']) else { return false };
    let behind = behind.trim_start().trim_start_matches(['.', ',']).trim_start();
    let Some(outlet) = behind.strip_prefix(['—', '–', '-']) else { return false };
    let year = |w: &str| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")) && w.bytes().all(|b| b.is_ascii_digit());
    let outlet = outlet.trim_start_matches('-').trim();
    outlet.len() <= LONGEST
        && outlet.starts_with(char::is_uppercase)
        && outlet.trim_end_matches(['.', ')']).split([' ', ',', '(']).next_back().is_some_and(year)
}

/// A name of up to four words, each capitalised.
pub(super) fn is_name(text: &str) -> bool {
    let words = || text.split_whitespace();
    words().count() <= 4
        && words().all(|w| w.starts_with(char::is_uppercase) || matches!(w, "de" | "van" | "von" | "da" | "al" | "el" | "/"))
}

/// A sentence with a picture's credit at its end: "… on Monday. (Ann Example/AP)", "… in May. REUTERS/Ann Example".
pub(super) fn ends_in_credit(text: &str, words: usize) -> bool {
    if !(5..=90).contains(&words) {
        return false;
    }
    if let Some((before, inner)) = text.strip_suffix(')').and_then(|t| t.rsplit_once('(')) {
        let lower = inner.to_lowercase();
        let named = ["photo by ", "photo: ", "image: ", "image credit", "photo credit", "picture: ", "ap photo", "photo/", "credit: "];
        return before.contains(char::is_whitespace)
            && (named.iter().any(|n| lower.starts_with(n))
                || (inner.contains('/') && is_picture_credit(inner, inner.split_whitespace().count())));
    }
    if memchr::memchr(b'/', text.as_bytes()).is_none() {
        return false;
    }
    let tail = text.char_indices().rev().nth(70).map_or(text, |(i, _)| &text[i..]);
    tail.contains("REUTERS/") && !ends_sentence(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> usize {
        text.split_whitespace().count()
    }

    #[test]
    fn bylines_are_names() {
        for text in [
            "By Ann Example",
            "By ANN EXAMPLE and BO EXAMPLE",
            "By Ann Example | June 17, 2005 | Page 12",
            "By Ann Example for The Example Post",
        ] {
            assert!(is_byline(text, count(text)), "{text}");
        }
        for text in [
            "By Friday it had cut 300 jobs.",
            "By the end of May",
            "By 2025 half of them will go",
            "By George, 300 jobs are to go at the mill",
        ] {
            assert!(!is_byline(text, count(text)), "{text}");
        }
    }

    #[test]
    fn date_lines_hold_nothing_else() {
        for text in ["February 14 , 2007", "Updated at 7:41 p.m. ET", "Published: 3 Apr 2024, 14:05 GMT", "2 hours ago", "Mon 1st May 2023"]
        {
            assert!(is_date_line(text, count(text)), "{text}");
        }
        for text in ["300", "May 300 jobs go?", "On Friday 30 jobs went", "1,200"] {
            assert!(!is_date_line(text, count(text)), "{text}");
        }
    }

    #[test]
    fn credits_of_pictures() {
        for text in ["Ann Example / AP", "Bloomberg | Getty Images", "AFP", "ANN B. EXAMPLE | AFP | Getty Images", "Bo Example via Reuters"]
        {
            assert!(is_picture_credit(text, count(text)), "{text}");
        }
        for text in ["Layoffs hit staff at AP", "The agency was AP.", "Reuters cuts jobs"] {
            assert!(!is_picture_credit(text, count(text)), "{text}");
        }
        for text in [
            "The plant in Exampleton in May. (Ann Example/AP)",
            "Staff leave the plant (Photo by Ann Example)",
            "Staff leave in May. REUTERS/Bo Example/File Photo",
        ] {
            assert!(ends_in_credit(text, count(text)), "{text}");
        }
        for text in ["Exampleman / Shutterstock.com", "ex12 / Shutterstock.com"] {
            assert!(is_picture_credit(text, count(text)), "{text}");
        }
        assert!(!ends_in_credit("The bank will cut 300 jobs (about a tenth)", 9));
        assert!(!ends_in_credit("Acme will cut 300 jobs on Monday (Reuters)", 8));
    }

    #[test]
    fn sources_by_title_outlet_and_day() {
        assert!(is_reference("\"Acme to cut 300 jobs\" — The Example Gazette, January 7, 2009"));
        assert!(is_reference("“Acme to cut 300 jobs.” - Example Post, 7 May 2015."));
        for text in ["\"We will cut 300 jobs\" — a promise of 2009", "\"We cut 300 jobs,\" Ann Example said in 2009", "Acme — 2009"] {
            assert!(!is_reference(text), "{text}");
        }
    }
}
