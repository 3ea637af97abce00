//! Dates in figures alone on a front line: "02/03/2021", "31.12.2019". Which of two small figures is the month depends on the country.

use std::ops::Range;

use jiff::civil::Date;

/// Money of countries that write the day first.
const DAY_FIRST_MONEY: [&str; 11] = ["£", "€", "₹", "Rs", "A$", "NZ$", "HK$", "S$", "Sh", "KSh", "₦"];

/// Such countries.
const DAY_FIRST: [&str; 18] = [
    "UK",
    "England",
    "Scotland",
    "Wales",
    "Britain",
    "Ireland",
    "Australia",
    "New Zealand",
    "India",
    "Pakistan",
    "Bangladesh",
    "Singapore",
    "Malaysia",
    "Hong Kong",
    "Kenya",
    "Nigeria",
    "Ghana",
    "South Africa",
];

/// The country that writes the month first, which names its money "$" without a letter before it.
const MONTH_FIRST: [&str; 2] = ["U.S.", "United States"];

/// Clocks of that country.
const MONTH_FIRST_CLOCKS: [&str; 6] = ["EDT", "EST", "CDT", "PDT", "PM ET", "AM ET"];

/// The dates in a line, with their bytes in it. One that can be two days is none; `day_first` says what the article's country writes first.
pub(super) fn dates(line: &str, day_first: &dyn Fn() -> Option<bool>) -> Vec<(Range<usize>, Date)> {
    const SHORTEST: usize = "1/2/21".len();
    // most lines have no mark between two figures
    let between =
        |at: usize| line.as_bytes().get(at.wrapping_sub(1)..at + 2).is_some_and(|w| w[0].is_ascii_digit() && w[2].is_ascii_digit());
    if line.len() < SHORTEST || !memchr::memchr2_iter(b'/', b'.', line.as_bytes()).any(between) {
        return Vec::new();
    }
    // a clock in the line itself says more than the places that the article speaks of
    let clock = MONTH_FIRST_CLOCKS.iter().any(|c| line.match_indices(c).any(|(at, _)| is_word(line, at, at + c.len())));
    let day_first = || if clock { Some(false) } else { day_first() };
    let figure = |c: char| c.is_ascii_digit() || matches!(c, '/' | '.');
    let words = line.split(|c: char| !figure(c)).map(|w| w.trim_end_matches('.')).filter(|w| w.len() >= SHORTEST);
    words
        .filter_map(|word| {
            let start = word.as_ptr() as usize - line.as_ptr() as usize;
            // "02/25/25 10:12 AM": a year of two figures, where an hour comes next
            let behind = line[start + word.len()..].trim_start();
            let hour = behind.split_once(':').is_some_and(|(h, _)| !h.is_empty() && h.len() <= 2 && h.bytes().all(|b| b.is_ascii_digit()));
            Some((start..start + word.len(), date(word, hour, &day_first)?))
        })
        .collect()
}

/// Whether an article `text` is from a country that writes the day first; one that speaks of both sides may be from either.
pub(super) fn day_first(text: &str) -> Option<bool> {
    let found = |name: &'static str, is: &dyn Fn(usize, usize) -> bool| text.match_indices(name).any(|(at, _)| is(at, at + name.len()));
    let money = |start: usize, end: usize| {
        !text[..start].ends_with(char::is_alphanumeric)
            && text[end..].trim_start_matches(['.', ' ']).starts_with(|c: char| c.is_ascii_digit())
    };
    let day = DAY_FIRST_MONEY.iter().any(|m| found(m, &money)) || DAY_FIRST.iter().any(|c| found(c, &|s, e| is_word(text, s, e)));
    let clock = || MONTH_FIRST_CLOCKS.iter().any(|c| found(c, &|s, e| is_word(text, s, e)));
    let month = found("$", &money) || MONTH_FIRST.iter().any(|c| text.contains(c)) || clock();
    (day != month).then_some(day)
}

fn date(word: &str, hour: bool, day_first: &dyn Fn() -> Option<bool>) -> Option<Date> {
    let mark = if word.contains('/') { '/' } else { '.' };
    let parts: Vec<&str> = word.split(mark).collect();
    let [first, second, year] = *parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2);
    let year: i16 = match year.len() {
        4 => year.parse().ok().filter(|y| (1900..2100).contains(y))?,
        2 if hour && mark == '/' => 2000 + year.parse::<i16>().ok()?,
        _ => return None,
    };
    let (first, second) = (number(first)?, number(second)?);
    let first_is_day = mark == '.' || first > 12 || first == second || second <= 12 && day_first()?;
    let (day, month) = if first_is_day { (first, second) } else { (second, first) };
    Date::new(year, month, day).ok()
}

/// Whether no letter stands beside these bytes, and "New" not before them.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let before = &text[..start];
    !before.ends_with(char::is_alphanumeric) && !before.ends_with("New ") && !text[end..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_figure_is_the_month() {
        let read = |line: &str, text: &str| dates(line, &|| day_first(text)).first().map(|(_, day)| day.to_string());
        let is = |day: &str| Some(day.to_owned());
        assert_eq!(read("02/03/2021", "It will cost £3m."), is("2021-03-02"));
        assert_eq!(read("Updated 02/03/2021 10:30", "It will cost $3m."), is("2021-02-03"));
        assert_eq!(read("02/03/2021", "It will cost a lot."), None);
        assert_eq!(read("02/03/2021", "Shops in England and Wales will close."), is("2021-03-02"));
        assert_eq!(read("02/03/2021", "Shops in New England will close, which saves $3m."), is("2021-02-03"));
        assert_eq!(read("02/03/2021", "Shops in England will close, which saves $3m."), None);
        assert_eq!(read("02/03/2021", "It will cost £3m ($4m)."), None);
        assert_eq!(read("02/03/2021", "It will cost HK$3m."), is("2021-03-02"));
        assert_eq!(read("02/03/2021", "It will cost Rs. 300 crore."), is("2021-03-02"));
        assert_eq!(read("02/03/2021", "Shops in South Africa will close."), is("2021-03-02"));
        assert_eq!(read("02/03/2021", "Its CARs 30 cost $3m."), is("2021-02-03"));
        assert_eq!(read("02/03/2021", "Indiana and Indian shops will close."), None);
        assert_eq!(read("25/03/2021", "It will cost $3m."), is("2021-03-25"));
        assert_eq!(read("03/25/2021", "It will cost £3m."), is("2021-03-25"));
        assert_eq!(read("04/04/2021", "It will cost a lot."), is("2021-04-04"));
        assert_eq!(read("02.03.2021", "It will cost a lot."), is("2021-03-02"));
        assert_eq!(read("04:12 AM EDT, 02/03/2021 (MT Newswires)", "At 04:12 AM EDT it fell."), is("2021-02-03"));
        assert_eq!(read("04:12 AM EDT, 02/03/2021 (MT Newswires)", "Shops in Hong Kong fell $3m."), is("2021-02-03"));
        assert_eq!(read("02/25/21 10:12 AM ET", ""), is("2021-02-25"));
        assert_eq!(read("02/25/21 was the day", ""), None);
        assert_eq!(read("1.2.20210", ""), None);
        assert_eq!(read("31/31/2021", ""), None);
    }
}
