//! Counts of jobs: what is counted, whose, how far it has come, and whether it is the article's news.

use super::{Analysis, names::Names};
use crate::model::{DateRange, Quote, RoleCount, Source, Team};

/// What the counts of an article come to.
#[derive(Debug, Default)]
pub struct Counts {
    /// Whether the article tells of job cuts.
    pub relevant: bool,
    /// Main employers.
    pub employers: Vec<String>,
    /// Every count.
    pub role_counts: Vec<RoleCount>,
    /// Teams affected by the main cuts.
    pub teams: Vec<Team>,
}

/// Reads all counts of an article.
#[must_use]
pub fn find(_analysis: &Analysis<'_>, _names: &Names, _source: &Source, _date: &DateRange, _quotes: &[Quote], _id: &str) -> Counts {
    Counts::default()
}
