//! Time phrases: which words of a sentence say when, and what days they can mean.
//!
//! A phrase is read twice. [`phrases`] finds its words and a [`Meaning`] that needs no calendar; [`resolve`] lays it against the
//! article's date. The two are apart because an article's date is often known only later, from other articles.

mod heads;
mod parse;
mod resolve;
mod words;

pub use parse::phrases;
pub use resolve::resolve;

use std::ops::Range;

use jiff::civil::Weekday;

/// Words that say when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimePhrase {
    /// Its tokens, preposition included ("in January", "at the end of 2023"), without a genitive.
    pub tokens: Range<usize>,
    /// The time named.
    pub meaning: Meaning,
    /// How the phrase lies to that time.
    pub bound: Bound,
    /// Which part of that time.
    pub part: Part,
    /// The words before it speak of what is to come ("will close in April").
    pub future: bool,
}

/// One of three neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The one before.
    Last,
    /// The present one.
    This,
    /// The one after.
    Next,
}

impl Which {
    const fn offset(self) -> i32 {
        match self {
            Self::Last => -1,
            Self::This => 0,
            Self::Next => 1,
        }
    }
}

/// The year of a month, quarter or season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearOf {
    /// Not said.
    Unsaid,
    /// In figures.
    Absolute(i16),
    /// "of last year".
    Relative(Which),
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// A calendar year.
    Year,
    /// Ten years.
    Decade,
}

/// The time that a phrase names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Today and its neighbours, in days from the article's.
    Day(i32),
    /// A day of the week.
    Weekday(Weekday, Option<Which>),
    /// A day of a month; the year is often left out.
    Date {
        /// Year, if said.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
        /// 1 to 31, as written.
        day: i8,
    },
    /// A month, quarter, half or season.
    Months {
        /// First month, 1 to 12.
        first: i8,
        /// How many months.
        count: i8,
        /// Of which year.
        year: YearOf,
        /// "last December".
        which: Option<Which>,
    },
    /// A year in figures.
    Year(i16),
    /// "last week", "this year".
    Period(Unit, Which),
    /// "two weeks ago": fewest and most units.
    Ago(i32, i32, Unit),
    /// "in the past year", up to the article's day: fewest and most units.
    Past(i32, i32, Unit),
    /// "over the next three years", from the article's day: fewest and most units.
    Coming(i32, i32, Unit),
    /// "currently".
    Now,
    /// "recently".
    Recently,
    /// "that same month", "at that time", "a year earlier": hangs on what was told before.
    Anaphoric(Unit),
}

/// How a phrase lies to the time it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// In it, or as of it.
    Within,
    /// "since March".
    Since,
    /// "from April", "starting this year".
    From,
    /// "by 2027".
    By,
    /// "until May".
    Until,
    /// "before 2020".
    Before,
    /// "after Friday".
    After,
}

/// A part of the time named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// "at the start of".
    Start,
    /// "early".
    Early,
    /// "mid-".
    Middle,
    /// "late".
    Late,
    /// "at the end of".
    End,
    /// "earlier": up to the article's day.
    Earlier,
    /// "later": from the article's day.
    Later,
}

/// Where a phrase lies as seen from the article's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// Before the news: "last year", "in January", "earlier this month".
    Past,
    /// The days of the news: "on Wednesday", "this week", "today", "last week" is past.
    News,
    /// To come.
    Future,
    /// Cannot be told without the calendar, or hangs on another phrase.
    Open,
}

impl TimePhrase {
    /// Where it lies as seen from the article's day, from the words alone.
    #[must_use]
    pub fn tense(&self) -> Tense {
        if self.future || matches!(self.bound, Bound::By | Bound::Until) || self.part == Part::Later {
            return Tense::Future;
        }
        if self.part == Part::Earlier && !matches!(self.meaning, Meaning::Day(_)) {
            return Tense::Past;
        }
        match self.meaning {
            Meaning::Day(n) if n > 0 => Tense::Future,
            Meaning::Weekday(_, Some(Which::Next)) => Tense::Future,
            Meaning::Day(_) | Meaning::Weekday(..) => Tense::News,
            Meaning::Period(unit, which) => match (which, unit) {
                (Which::Last, _) => Tense::Past,
                (Which::Next, _) => Tense::Future,
                (Which::This, Unit::Day | Unit::Week | Unit::Weekend) => Tense::News,
                (Which::This, _) => Tense::Open,
            },
            Meaning::Months { year: YearOf::Relative(which), .. } | Meaning::Months { which: Some(which), .. } => match which {
                Which::Last => Tense::Past,
                Which::This => Tense::Open,
                Which::Next => Tense::Future,
            },
            Meaning::Months { year: YearOf::Unsaid, .. } | Meaning::Ago(..) | Meaning::Past(..) => Tense::Past,
            Meaning::Coming(..) => Tense::Future,
            Meaning::Date { .. } | Meaning::Months { .. } | Meaning::Year(_) => Tense::Open,
            Meaning::Now | Meaning::Recently | Meaning::Anaphoric(_) => Tense::Open,
        }
    }
}

#[cfg(test)]
mod tests;
