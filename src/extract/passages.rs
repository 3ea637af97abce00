//! Reasons given for the cuts, and what those who leave are given.

use super::Analysis;
use crate::model::Passage;

/// Clauses that give a reason.
#[must_use]
pub fn reasons(_analysis: &Analysis<'_>) -> Vec<Passage> {
    Vec::new()
}

/// Clauses that tell of severance.
#[must_use]
pub fn severance(_analysis: &Analysis<'_>) -> Vec<Passage> {
    Vec::new()
}
