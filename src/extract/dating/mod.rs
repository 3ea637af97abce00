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
    stated(analysis).or_else(|| given.url.as_deref().and_then(url::date)).unwrap_or_else(DateRange::unknown)
}

/// What weaker evidence says against `date`, strongest first.
#[must_use]
pub fn contradictions(analysis: &Analysis<'_>, date: &DateRange) -> Vec<DateRange> {
    let text = if date.basis == DateBasis::Metadata { stated(analysis) } else { None };
    let address = analysis.doc.given.url.as_deref().and_then(url::date);
    text.into_iter().chain(address).filter(|other| date.meets(other) == Some(false)).collect()
}

fn stated(analysis: &Analysis<'_>) -> Option<DateRange> {
    let (day, range) = stated::find(analysis)?;
    Some(DateRange { evidence: vec![analysis.lines.located(range)], ..DateRange::day(day, DateBasis::Stated) })
}

#[cfg(test)]
mod tests;
