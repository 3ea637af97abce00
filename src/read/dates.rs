//! Dates as metadata write them, in any of the usual notations, and refusing those that programs write where they know none.
//!
//! A time of day and a zone are left alone: the day is the one written, which is the outlet's own. Numbers that may be day or month
//! ("04/03/2024") say nothing.

use jiff::civil::Date;

use super::blocks::entries;

/// A number of seconds or milliseconds that can be a time since 1970: from September 2001 on.
const EPOCH_SECONDS: std::ops::Range<i64> = 1_000_000_000..10_000_000_000;

/// The day that a date or time in metadata stands for; `None` for what is no date, ambiguous, or a placeholder.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    let day = iso(text).or_else(|| epoch(text)).or_else(|| words(text)).or_else(|| slashes(text))?;
    let written = day.to_string();
    (!entries(include_str!("data/placeholder_dates.txt")).any(|placeholder| placeholder == written)).then_some(day)
}

/// "2024-04-03", "2024-04-03T10:00:00Z", "2024/04/03", "20240403", "20240403T100000Z".
fn iso(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.splitn(3, ['-', '/', '.']).collect();
    if let [year, month, rest] = parts[..]
        && year.len() == 4
    {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        return date(year, month, &rest[..digits]);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let ends = matches!(text.as_bytes().get(digits), None | Some(b'T' | b' ')) || digits == 14;
    if matches!(digits, 8 | 14) && ends { date(&text[..4], &text[4..6], &text[6..8]) } else { None }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Seconds or milliseconds since 1970.
fn epoch(text: &str) -> Option<Date> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let number: i64 = whole.parse().ok()?;
    let seconds = [number, number / 1_000, number / 1_000_000].into_iter().find(|n| EPOCH_SECONDS.contains(n))?;
    let zoned = jiff::Timestamp::from_second(seconds).ok()?.to_zoned(jiff::tz::TimeZone::UTC);
    Some(zoned.date())
}

/// "Wed, 03 Apr 2024 10:00:00 GMT", "April 3, 2024", "3 April 2024 at 10:00".
fn words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let at = words.iter().position(|w| month(w).is_some())?;
    let month = month(words[at])?;
    let day = |word: &&str| -> Option<i8> {
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        digits.parse().ok().filter(|d| (1..=31).contains(d) && digits.len() <= 2)
    };
    let year = |word: &&str| word.parse::<i16>().ok().filter(|_| word.len() == 4);
    let before = at.checked_sub(1).and_then(|i| words.get(i)).and_then(day);
    let (day, year) = match before {
        Some(day) => (day, words.get(at + 1).and_then(year)?),
        None => (words.get(at + 1).and_then(day)?, words.get(at + 2).and_then(year)?),
    };
    Date::new(year, month, day).ok()
}

/// The number of an English month, by its name or the first letters of it.
fn month(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    let word = word.to_ascii_lowercase();
    let at = MONTHS.iter().position(|m| word.len() >= 3 && m.starts_with(&word) || word == "sept" && *m == "september")?;
    i8::try_from(at + 1).ok()
}

/// "13/04/2024" and "04/13/2024", where only one reading is a date.
fn slashes(text: &str) -> Option<Date> {
    let first = text.split_whitespace().next()?;
    let numbers: Vec<i16> = first.split(['/', '.', '-']).map(|n| n.parse().ok()).collect::<Option<_>>()?;
    let [a, b, year] = numbers[..] else { return None };
    if year < 1000 {
        return None;
    }
    let date = |month: i16, day: i16| Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok();
    match (date(a, b), date(b, a)) {
        (Some(day), None) | (None, Some(day)) => Some(day),
        (Some(one), Some(other)) if one == other => Some(one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_usual_notations() {
        for text in [
            "2024-04-13",
            "2024-04-13T23:30:00-05:00",
            "2024-04-13 10:00:00",
            "2024/04/13",
            "20240413",
            "20240413T101500Z",
            "20240413101500",
            "Sat, 13 Apr 2024 10:00:00 GMT",
            "April 13, 2024",
            "Apr. 13th, 2024 at 9:30 a.m.",
            "13 April 2024",
            "13/04/2024",
            "04/13/2024 11:00",
            "13.04.2024",
            "1713002400",
            "1713002400000",
        ] {
            assert_eq!(parse(text), Some(date(2024, 4, 13)), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["", "04/03/2024", "yesterday", "April 2024", "2024", "2024-13-01", "300", "may", "2024-02-30", "é"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn placeholders_are_refused() {
        for text in ["1970-01-01", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "Thu, 01 Jan 1970 00:00:00 +0000", "9999-12-31"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
