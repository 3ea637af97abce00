//! Words that say when, read without a calendar.
//!
//! An article's date is often known only later, from other articles; so a phrase is kept as what it means and laid against the date
//! when there is one ([`crate::text::calendar`]).

use jiff::civil::Weekday;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a time phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct TimeExpression {
    /// The time named.
    pub meaning: Meaning,
    /// How the phrase lies to that time.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bound: Bound,
    /// Which part of that time.
    #[serde(default, skip_serializing_if = "is_default")]
    pub part: PartOfTime,
    /// The words before it speak of what is to come ("will close in April").
    #[serde(default, skip_serializing_if = "is_default")]
    pub future: bool,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// One of three neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The one before.
    Last,
    /// The present one.
    This,
    /// The one after.
    Next,
}

impl Which {
    /// -1, 0 or 1.
    #[must_use]
    pub const fn offset(self) -> i32 {
        match self {
            Self::Last => -1,
            Self::This => 0,
            Self::Next => 1,
        }
    }
}

/// The year of a month, quarter or season.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum YearOf {
    /// Not said.
    Unsaid,
    /// In figures.
    Absolute(i16),
    /// "of last year".
    Relative(Which),
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// Today and its neighbours, in days from the article's.
    Day(i32),
    /// A day of the week.
    Weekday(
        #[serde(with = "weekday_number")]
        #[cfg_attr(test, schemars(with = "i8"))]
        Weekday,
        Option<Which>,
    ),
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
    /// "between 2020 and 2023", "the 1990s": first and last year.
    Years(i16, i16),
    /// "Wednesday of last week": a day of a week that is said.
    WeekdayOf(
        #[serde(with = "weekday_number")]
        #[cfg_attr(test, schemars(with = "i8"))]
        Weekday,
        Which,
    ),
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// In it, or as of it.
    #[default]
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartOfTime {
    /// All of it.
    #[default]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
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

impl TimeExpression {
    /// Whether it names its year and needs no date to be laid against.
    #[must_use]
    pub const fn is_absolute(&self) -> bool {
        let year_said = matches!(
            self.meaning,
            Meaning::Year(_) | Meaning::Years(..) | Meaning::Date { year: Some(_), .. } | Meaning::Months { year: YearOf::Absolute(_), .. }
        );
        year_said && !matches!(self.part, PartOfTime::Earlier | PartOfTime::Later)
    }

    /// Where it lies as seen from the article's day, from the words alone.
    #[must_use]
    pub fn tense(&self) -> Tense {
        if self.future || matches!(self.bound, Bound::By | Bound::Until) || self.part == PartOfTime::Later {
            return Tense::Future;
        }
        if self.part == PartOfTime::Earlier && !matches!(self.meaning, Meaning::Day(_)) {
            return Tense::Past;
        }
        match self.meaning {
            Meaning::Day(n) if n > 0 => Tense::Future,
            Meaning::Weekday(_, Some(Which::Next)) => Tense::Future,
            Meaning::Day(_) | Meaning::Weekday(..) => Tense::News,
            Meaning::WeekdayOf(_, which) => match which {
                Which::Last => Tense::Past,
                Which::This => Tense::News,
                Which::Next => Tense::Future,
            },
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
            Meaning::Date { .. } | Meaning::Months { .. } | Meaning::Year(_) | Meaning::Years(..) => Tense::Open,
            Meaning::Now | Meaning::Recently | Meaning::Anaphoric(_) => Tense::Open,
        }
    }
}

/// Monday is 1.
mod weekday_number {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    // serde's `with` hands over a reference
    #[expect(clippy::trivially_copy_pass_by_ref)]
    pub(super) fn serialize<S: Serializer>(day: &Weekday, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i8(day.to_monday_one_offset())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Weekday, D::Error> {
        Weekday::from_monday_one_offset(i8::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_it_prints() {
        let wednesday = TimeExpression {
            meaning: Meaning::Weekday(Weekday::Wednesday, Some(Which::Last)),
            bound: Bound::Since,
            part: PartOfTime::Late,
            future: true,
        };
        let json = serde_json::to_string(&wednesday).unwrap();
        assert_eq!(json, r#"{"meaning":{"weekday":[3,"last"]},"bound":"since","part":"late","future":true}"#);
        assert_eq!(serde_json::from_str::<TimeExpression>(&json).unwrap(), wednesday);
        assert!(serde_json::from_str::<TimeExpression>(r#"{"meaning":{"weekday":[9,null]}}"#).is_err());
    }
}
