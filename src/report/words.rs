//! Numbers, ranges and dates in words for people.

use jiff::civil::Date;

use crate::model::{DateBasis, DateRange, Estimate, Hedge, PercentRange, Precision, Range, SourceBasis, Status, Value};

/// `27000` as "27,000".
#[must_use]
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "400–999", "300", "27,001 or more", "up to 160".
#[must_use]
pub fn range(r: Range) -> String {
    match r.max {
        None => format!("{} or more", number(r.min)),
        Some(max) if max == r.min => number(max),
        Some(max) if r.min <= 1 => format!("up to {}", number(max)),
        Some(max) => format!("{}–{}", number(r.min), number(max)),
    }
}

/// Both ranges of an estimate in a few characters: "200–999, usually 300–700".
#[must_use]
pub fn estimate(e: &Estimate) -> String {
    match e.likely {
        Some(likely) if likely != e.possible => format!("{}, usually {}", range(e.possible), range(likely)),
        _ => range(e.possible),
    }
}

/// Both ranges of an estimate as a sentence's beginning: "400–999 jobs by the words used; 600–700 by their usual reading".
#[must_use]
pub fn estimate_of_jobs(e: &Estimate) -> String {
    let noun = if e.possible == Range::new(1, Some(1)) { "job" } else { "jobs" };
    let possible = format!("{} {noun}", range(e.possible));
    match e.likely {
        Some(likely) if likely != e.possible => format!("{possible} by the words used; {} by their usual reading", range(likely)),
        _ if e.possible.max == Some(e.possible.min) => possible,
        _ => format!("{possible} by the words used"),
    }
}

/// "5%", "4–6%", "up to 20%".
#[must_use]
pub fn percent(p: &PercentRange) -> String {
    let one = |n: f64| format!("{}", (n * 10.0).round() / 10.0);
    let pair = |low: f64, high: f64| match (one(low), one(high)) {
        (low, high) if low == high => format!("{high}%"),
        (low, high) if low == "0" => format!("up to {high}%"),
        (low, high) => format!("{low}–{high}%"),
    };
    let (possible, likely) = (pair(p.min, p.max), pair(p.likely_min, p.likely_max));
    if possible == likely { possible } else { format!("{possible}, usually {likely}") }
}

/// The figure as written, with its hedge in one wording: "about 160", "more than 27,000", "5%"; `None` if no figure is written.
#[must_use]
pub fn stated(value: &Value) -> Option<String> {
    let figure = match (value.stated, value.percent) {
        (Some([low, high]), _) => range(Range::new(low, Some(high))),
        (None, Some([low, high])) if low.to_bits() == high.to_bits() => format!("{low}%"),
        (None, Some([low, high])) => format!("{low}–{high}%"),
        (None, None) => return None,
    };
    Some(match value.hedge {
        Hedge::About => format!("about {figure}"),
        Hedge::Nearly => format!("nearly {figure}"),
        Hedge::MoreThan => format!("more than {figure}"),
        Hedge::AtLeast => format!("at least {figure}"),
        Hedge::LessThan => format!("fewer than {figure}"),
        Hedge::UpTo => format!("up to {figure}"),
        Hedge::Exact | Hedge::Range | Hedge::Vague => figure,
    })
}

/// How far a cut has come.
#[must_use]
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Done => "done or under way",
        Status::Announced => "announced",
        Status::Reported => "reported, not confirmed",
        Status::Possible => "possible, not decided",
        Status::Denied => "denied",
    }
}

/// "3 April 2024", "3–8 April 2024", "25 March – 7 April 2024", "January 2024", "2023", "from 4 April 2024", "date unknown".
#[must_use]
pub fn date(d: &DateRange) -> String {
    match (d.start, d.end) {
        (Some(start), Some(end)) => days(start, end, d.precision),
        (Some(start), None) => format!("from {}", day(start)),
        (None, Some(end)) => format!("until {}", day(end)),
        (None, None) => "date unknown".to_owned(),
    }
}

/// A date as that of an article: "published 3–8 April 2024", "published 3 April 2024 or later", "date unknown".
#[must_use]
pub fn published(d: &DateRange) -> String {
    match (d.start, d.end) {
        (Some(_), Some(_)) => format!("published {}", date(d)),
        (Some(start), None) => format!("published {} or later", day(start)),
        (None, Some(end)) => format!("published {} or earlier", day(end)),
        (None, None) => "date unknown".to_owned(),
    }
}

fn days(start: Date, end: Date, precision: Precision) -> String {
    let whole_month = start.day() == 1 && end == start.last_of_month();
    let whole_year = start == start.first_of_year() && end == start.last_of_year();
    match precision {
        _ if start == end => day(start),
        _ if whole_year || (precision == Precision::Year && start.year() == end.year()) => start.year().to_string(),
        _ if whole_month => format!("{} {}", month(start), start.year()),
        _ if start.year() != end.year() => format!("{} – {}", day(start), day(end)),
        _ if start.month() != end.month() => format!("{} {} – {}", start.day(), month(start), day(end)),
        _ => format!("{}–{}", start.day(), day(end)),
    }
}

fn day(d: Date) -> String {
    format!("{} {} {}", d.day(), month(d), d.year())
}

fn month(d: Date) -> &'static str {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    MONTHS[(d.month() as usize - 1) % 12]
}

/// What a date rests on; `None` where the date says it all.
#[must_use]
pub const fn date_basis(basis: DateBasis) -> Option<&'static str> {
    match basis {
        DateBasis::Metadata => Some("by the metadata file"),
        DateBasis::Stated => Some("stated"),
        DateBasis::Url => Some("by its address"),
        DateBasis::Inferred => Some("inferred from its words"),
        DateBasis::CrossArticle => Some("inferred from other articles"),
        DateBasis::Unknown => None,
    }
}

/// What the name of an outlet rests on; `None` if it is unknown.
#[must_use]
pub const fn source_basis(basis: SourceBasis) -> Option<&'static str> {
    match basis {
        SourceBasis::Metadata => Some("by the metadata file"),
        SourceBasis::CreditLine => Some("by its credit line"),
        SourceBasis::Copyright => Some("by its copyright line"),
        SourceBasis::Dateline => Some("by its dateline"),
        SourceBasis::SelfReference => Some("names itself"),
        SourceBasis::Bio => Some("by the note on its author"),
        SourceBasis::Header => Some("by the head of the page"),
        SourceBasis::Url => Some("by its address"),
        SourceBasis::Unknown => None,
    }
}

/// Text of an article as one run: white space is one blank, and no control character reaches the terminal.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|c| !c.is_control()));
    }
    out
}

/// With a capital letter in front.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// "1 article", "5 articles".
#[must_use]
pub fn counted(n: usize, noun: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{} {noun}{s}", number(n as u64))
}

/// What a range of numbers that cannot all hold depends on; `alone`: one article gives them all.
#[must_use]
pub const fn doubt(alone: bool) -> &'static str {
    if alone { "depending on which number of the article one takes" } else { "depending on whom one believes" }
}

/// "3 independent sources", "no independent source known".
#[must_use]
pub fn independent_sources(n: usize) -> String {
    if n == 0 { "no independent source known".to_owned() } else { counted(n, "independent source") }
}

/// "two", "nine", "10": as text has numbers of things.
#[must_use]
pub fn small_number(n: usize) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(n).map_or_else(|| number(n as u64), |word| (*word).to_owned())
}

/// "a", "a and b", "a, b and c".
#[must_use]
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => format!("{} and {}", first.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "), last.as_ref()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_without_a_lower_limit_are_ceilings() {
        let share = |min, max| PercentRange { min, max, likely_min: min, likely_max: max };
        assert_eq!([percent(&share(0.0, 20.0)), percent(&share(4.0, 6.0)), percent(&share(5.0, 5.0))], ["up to 20%", "4–6%", "5%"]);
    }

    #[test]
    fn ranges_read_as_people_write_them() {
        let cases = [
            (Range::new(400, Some(999)), "400–999"),
            (Range::new(300, Some(300)), "300"),
            (Range::new(27_001, None), "27,001 or more"),
            (Range::new(1, Some(160)), "up to 160"),
            (Range::new(1_234_567, Some(12_345_678)), "1,234,567–12,345,678"),
        ];
        for (r, words) in cases {
            assert_eq!(range(r), words);
        }
    }

    #[test]
    fn a_range_is_said_once_when_both_readings_are_the_same() {
        let e = |likely| Estimate { possible: Range::new(400, Some(999)), likely };
        assert_eq!(
            estimate_of_jobs(&e(Some(Range::new(600, Some(700))))),
            "400–999 jobs by the words used; 600–700 by their usual reading"
        );
        assert_eq!(estimate_of_jobs(&e(Some(Range::new(400, Some(999))))), "400–999 jobs by the words used");
        assert_eq!(estimate_of_jobs(&e(None)), "400–999 jobs by the words used");
    }

    #[test]
    fn dates_keep_their_precision() {
        let range = |start: &str, end: &str, precision| DateRange {
            start: start.parse().ok(),
            end: end.parse().ok(),
            precision,
            ..DateRange::unknown()
        };
        let cases = [
            (range("2021-05-04", "2021-05-04", Precision::Day), "4 May 2021"),
            (range("2021-05-03", "2021-05-09", Precision::Week), "3–9 May 2021"),
            (range("2021-05-31", "2021-06-06", Precision::Week), "31 May – 6 June 2021"),
            (range("2020-12-28", "2021-01-03", Precision::Week), "28 December 2020 – 3 January 2021"),
            (range("2024-02-01", "2024-02-29", Precision::Month), "February 2024"),
            (range("2023-01-01", "2023-12-31", Precision::Year), "2023"),
            (range("2024-04-04", "", Precision::Range), "from 4 April 2024"),
            (range("", "2024-04-04", Precision::Range), "until 4 April 2024"),
            (DateRange::unknown(), "date unknown"),
        ];
        for (d, words) in cases {
            assert_eq!(date(&d), words);
        }
    }

    #[test]
    fn no_control_character_of_an_article_reaches_the_terminal() {
        assert_eq!(clean("a\u{1b}[31m b\r\n\tc\u{7}"), "a[31m b c");
    }

    #[test]
    fn lists_end_in_and() {
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(list(&["a", "b"]), "a and b");
        assert_eq!(counted(1, "article") + ", " + &counted(1_200, "file"), "1 article, 1,200 files");
    }
}
