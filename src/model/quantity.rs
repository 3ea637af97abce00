//! Numbers as words allow them: nested ranges, never a single certain figure.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A closed range of whole jobs; `max: None` is unbounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Range {
    /// Smallest value, inclusive.
    pub min: u64,
    /// Largest value, inclusive; `None` means no upper bound.
    pub max: Option<u64>,
}

impl Range {
    /// `min..=max`.
    #[must_use]
    pub const fn new(min: u64, max: Option<u64>) -> Self {
        Self { min, max }
    }

    /// The values both ranges allow; `None` when they are disjoint.
    #[must_use]
    pub fn intersect(&self, other: &Range) -> Option<Range> {
        let min = self.min.max(other.min);
        let max = match (self.max, other.max) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        (max.is_none_or(|m| min <= m)).then_some(Range { min, max })
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn hull(&self, other: &Range) -> Range {
        Range { min: self.min.min(other.min), max: self.max.zip(other.max).map(|(a, b)| a.max(b)) }
    }

    /// Whether every value of `other` is in this range.
    #[must_use]
    pub fn contains(&self, other: &Range) -> bool {
        self.min <= other.min && self.max.is_none_or(|m| other.max.is_some_and(|o| o <= m))
    }
}

/// Two nested ranges: what the words allow at all, and what a reader would take them to say.
///
/// Serialised flat as `min`, `max`, `likely_min`, `likely_max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(from = "FlatEstimate", into = "FlatEstimate")]
pub struct Estimate {
    /// What the words allow.
    pub possible: Range,
    /// What a reader would take them to say; inside `possible`. `None` in a conflict.
    pub likely: Option<Range>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct FlatEstimate {
    min: u64,
    max: Option<u64>,
    likely_min: Option<u64>,
    likely_max: Option<u64>,
}

impl From<FlatEstimate> for Estimate {
    fn from(f: FlatEstimate) -> Self {
        Self { possible: Range::new(f.min, f.max), likely: f.likely_min.map(|m| Range::new(m, f.likely_max)) }
    }
}

impl From<Estimate> for FlatEstimate {
    fn from(e: Estimate) -> Self {
        Self { min: e.possible.min, max: e.possible.max, likely_min: e.likely.map(|l| l.min), likely_max: e.likely.and_then(|l| l.max) }
    }
}

/// How a writer qualified a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Hedge {
    /// A bare number.
    Exact,
    /// "about", "roughly", "some", "or so".
    About,
    /// "nearly", "almost", "just under".
    Nearly,
    /// "more than", "over", "500-plus".
    MoreThan,
    /// "at least", "a minimum of".
    AtLeast,
    /// "fewer than", "under".
    LessThan,
    /// "up to", "as many as": a ceiling, not an estimate.
    UpTo,
    /// "200 to 300".
    Range,
    /// No figure is written: "hundreds", "several dozen".
    Vague,
}

/// A share of a workforce in percent, as nested ranges.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct PercentRange {
    /// Lower possible bound, percent.
    pub min: f64,
    /// Upper possible bound, percent.
    pub max: f64,
    /// Lower likely bound, percent.
    pub likely_min: f64,
    /// Upper likely bound, percent.
    pub likely_max: f64,
}

/// A quantity as stated and as read.
///
/// `min`…`likely_max` are whole jobs and are all `None` for a share of staff, whose ranges stand in `percent_range`.
/// A count always has `min`; its `max` is `None` when the words set no upper bound.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Value {
    /// `[low, high]` when figures are written (digits or words), else `None`.
    pub stated: Option<[u64; 2]>,
    /// `[low, high]` in percent for a share of staff, else `None`.
    #[serde(serialize_with = "percent_pair")]
    #[cfg_attr(test, schemars(with = "Option<[f64; 2]>"))]
    pub percent: Option<[f64; 2]>,
    /// How the number is qualified.
    pub hedge: Hedge,
    /// The head phrase of a vague numeral, lower case ("several hundred").
    pub vague: Option<String>,
    /// Lower possible bound, jobs.
    pub min: Option<u64>,
    /// Upper possible bound, jobs.
    pub max: Option<u64>,
    /// Lower likely bound, jobs.
    pub likely_min: Option<u64>,
    /// Upper likely bound, jobs.
    pub likely_max: Option<u64>,
    /// Ranges of a share of staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent_range: Option<PercentRange>,
    /// The noun counted ("roles"), if one is written.
    pub noun: Option<String>,
}

impl Value {
    /// The nested ranges of a count; `None` for a share of staff.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        let possible = Range::new(self.min?, self.max);
        Some(Estimate { possible, likely: self.likely_min.map(|m| Range::new(m, self.likely_max)) })
    }
}

/// Prints 5.0 as 5, so that whole percentages look as they were written.
fn percent_pair<S: serde::Serializer>(pair: &Option<[f64; 2]>, s: S) -> Result<S::Ok, S::Error> {
    use serde::ser::SerializeSeq;
    let Some(pair) = pair else { return s.serialize_none() };
    let mut seq = s.serialize_seq(Some(2))?;
    for p in pair {
        if p.fract() == 0.0 && *p >= 0.0 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and non-negative, checked above")]
            seq.serialize_element(&(*p as u64))?;
        } else {
            seq.serialize_element(p)?;
        }
    }
    seq.end()
}
