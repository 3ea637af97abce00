//! When the article was published, as far as metadata, its own text or its address says.
//!
//! Dates of happenings in the story are no publication dates, and neither is the day a picture was taken. A date without a year is
//! left to the comparison with other articles.

mod stated;
mod url;

use super::Analysis;
use crate::model::{DateBasis, DateRange};

/// The publication date.
#[must_use]
pub fn find(analysis: &Analysis<'_>) -> DateRange {
    let given = &analysis.doc.given;
    if let Some(day) = given.date {
        return DateRange::day(day, DateBasis::Metadata);
    }
    if let Some((day, range)) = stated::find(analysis) {
        return DateRange { evidence: vec![analysis.lines.located(range)], ..DateRange::day(day, DateBasis::Stated) };
    }
    given.url.as_deref().and_then(url::date).unwrap_or_else(DateRange::unknown)
}

#[cfg(test)]
mod tests;
