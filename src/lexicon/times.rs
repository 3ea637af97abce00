//! Times that have names: feasts that come back every year, and eras that everybody dates alike.

use std::sync::LazyLock;

use super::PhraseTable;
use super::tags::entries;

/// When in a year a feast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feast {
    /// Its month, or the first of those it can fall in.
    pub month: i8,
    /// Its day of the month, where it is the same each year.
    pub day: Option<i8>,
    /// How many months it can fall in.
    pub months: i8,
}

/// A stretch of months that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Era {
    /// Its first year.
    pub year: i16,
    /// Its first month.
    pub month: i8,
    /// How many months it lasted.
    pub months: i8,
}

/// The feasts of `data/phrases/feasts.txt`.
pub fn feasts() -> &'static PhraseTable<Feast> {
    static TABLE: LazyLock<PhraseTable<Feast>> = LazyLock::new(|| {
        let lines = entries(include_str!("data/phrases/feasts.txt"));
        PhraseTable::new(lines.filter_map(|line| line.split_once('|').and_then(|(name, when)| Some((name.trim(), feast(when.trim())?)))))
    });
    &TABLE
}

/// The eras of `data/phrases/eras.txt`.
pub fn eras() -> &'static PhraseTable<Era> {
    static TABLE: LazyLock<PhraseTable<Era>> = LazyLock::new(|| {
        let lines = entries(include_str!("data/phrases/eras.txt"));
        PhraseTable::new(lines.filter_map(|line| line.split_once('|').and_then(|(name, when)| Some((name.trim(), era(when.trim())?)))))
    });
    &TABLE
}

/// "12-25" is a day, "3..4" are months.
fn feast(when: &str) -> Option<Feast> {
    if let Some((month, day)) = when.split_once('-') {
        return Some(Feast { month: month.parse().ok()?, day: Some(day.parse().ok()?), months: 1 });
    }
    let (first, last) = when.split_once("..").unwrap_or((when, when));
    let (first, last): (i8, i8) = (first.parse().ok()?, last.parse().ok()?);
    Some(Feast { month: first, day: None, months: last - first + 1 })
}

/// "2020-03 39": the first month and how many there were.
fn era(when: &str) -> Option<Era> {
    let (first, months) = when.split_once(' ')?;
    let (year, month) = first.split_once('-')?;
    Some(Era { year: year.parse().ok()?, month: month.parse().ok()?, months: months.trim().parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_says_when() {
        for line in entries(include_str!("data/phrases/feasts.txt")) {
            assert!(
                line.split_once('|').is_some_and(|(_, when)| feast(when.trim()).is_some_and(|f| (1..=12).contains(&f.month))),
                "{line}"
            );
        }
        for line in entries(include_str!("data/phrases/eras.txt")) {
            assert!(line.split_once('|').is_some_and(|(_, when)| era(when.trim()).is_some_and(|e| e.months > 0)), "{line}");
        }
    }
}
