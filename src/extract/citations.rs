//! Other outlets credited for facts about the cuts.

use super::Analysis;
use crate::model::{Citation, Source};

/// Every outlet credited, once for each relation.
#[must_use]
pub fn find(_analysis: &Analysis<'_>, _source: &Source) -> Vec<Citation> {
    Vec::new()
}
