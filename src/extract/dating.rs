//! When the article was published, as far as its own text says.

use super::Analysis;
use crate::model::DateRange;

/// The publication date.
#[must_use]
pub fn find(_analysis: &Analysis<'_>) -> DateRange {
    DateRange::unknown()
}
