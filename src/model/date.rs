//! Dates as ranges with a precision: a month is not a day.

use jiff::civil::Date;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Located;

/// How fine a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// One day.
    Day,
    /// One calendar week.
    Week,
    /// One calendar month.
    Month,
    /// One calendar year.
    Year,
    /// Some other range, perhaps open at one end.
    Range,
    /// Nothing is known.
    Unknown,
}

/// What a date rests on, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DateBasis {
    /// The user's metadata file.
    Metadata,
    /// The article's own words: a dateline, front line or caption with a full date.
    Stated,
    /// The address of the page.
    Url,
    /// Relative words of this article alone.
    Inferred,
    /// What the article shares with dated ones.
    CrossArticle,
    /// Nothing.
    Unknown,
}

impl DateBasis {
    /// The id of the rule that finds it (see `layoffs explain RULE`); `None` where there was nothing to find.
    #[must_use]
    pub const fn rule(self) -> Option<&'static str> {
        Some(match self {
            Self::Metadata => "date.metadata",
            Self::Stated => "date.stated",
            Self::Url => "date.url",
            Self::Inferred => "date.inferred",
            Self::CrossArticle => "date.cross_article",
            Self::Unknown => return None,
        })
    }
}

/// A range of days. `start` or `end` absent: open on that side; both absent: unknown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct DateRange {
    /// First possible day.
    pub start: Option<Date>,
    /// Last possible day.
    pub end: Option<Date>,
    /// How fine it is.
    pub precision: Precision,
    /// What it rests on.
    pub basis: DateBasis,
    /// The words it rests on; those of other articles are named in `because`.
    #[serde(default)]
    pub evidence: Vec<Located>,
    /// How it was inferred, in words, one step a line; empty where the evidence says it all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<String>,
}

impl DateRange {
    /// Nothing known.
    #[must_use]
    pub const fn unknown() -> Self {
        Self { start: None, end: None, precision: Precision::Unknown, basis: DateBasis::Unknown, evidence: Vec::new(), because: Vec::new() }
    }

    /// One day.
    #[must_use]
    pub const fn day(day: Date, basis: DateBasis) -> Self {
        Self { start: Some(day), end: Some(day), precision: Precision::Day, basis, evidence: Vec::new(), because: Vec::new() }
    }

    /// Whether no bound at all is known.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        self.start.is_none() && self.end.is_none()
    }

    /// Whether the two ranges share a day; `None` when either is wholly unknown.
    #[must_use]
    pub fn meets(&self, other: &DateRange) -> Option<bool> {
        if self.is_unknown() || other.is_unknown() {
            return None;
        }
        let before = |end: Option<Date>, start: Option<Date>| end.zip(start).is_some_and(|(e, s)| e < s);
        Some(!before(self.end, other.start) && !before(other.end, self.start))
    }
}
