//! Events in the order of time.

use jiff::civil::Date;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Estimate, PercentRange, Precision, Status};

/// What happens at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A round of cuts that is the news of an article is announced.
    Announced,
    /// A round that is known from earlier reports comes to another status: it is confirmed, carried out, denied.
    Stage,
    /// Cuts that articles only refer to.
    Reference,
    /// The jobs of a round go.
    Effective,
}

/// One thing in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct TimelineEntry {
    /// First possible day; `None`: open, or unknown.
    pub start: Option<Date>,
    /// Last possible day; `None`: open, or unknown.
    pub end: Option<Date>,
    /// How fine it is known.
    pub precision: Precision,
    /// What happens.
    pub kind: EntryKind,
    /// The event's id.
    pub event: String,
    /// The event's title.
    pub title: String,
    /// Who cuts.
    pub employer: String,
    /// How many jobs.
    pub roles: Option<Estimate>,
    /// Which share of the staff, percent.
    pub percent: Option<PercentRange>,
    /// How far it has come.
    pub status: Option<Status>,
    /// Outlets that tell of it.
    pub sources: Vec<String>,
    /// The articles that tell of it.
    pub articles: Vec<String>,
}
