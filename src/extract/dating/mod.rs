//! When the article was published, as far as metadata, its own text or its address says.
//!
//! Dates of happenings in the story are no publication dates, and neither is the day a picture was taken. A date without a year is
//! left to the comparison with other articles.

mod fronts;
mod numeric;
mod stated;
mod url;

use super::Analysis;
use crate::model::{Candidate, CandidateField, DateBasis, DateRange};

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
    let given = &analysis.doc.given;
    let address = given.url.as_deref().and_then(url::date);
    text.into_iter().chain(said(&given.candidates)).chain(address).filter(|other| date.meets(other) == Some(false)).collect()
}

/// The days that the page or container gives.
pub(super) fn said(candidates: &[Candidate]) -> impl Iterator<Item = DateRange> {
    candidates.iter().filter(|c| c.field == CandidateField::Date).filter_map(candidate)
}

/// The day in an address.
pub(super) fn of_url(url: &str) -> Option<DateRange> {
    url::date(url)
}

/// The day that a page or container gives, with its words.
fn candidate(candidate: &Candidate) -> Option<DateRange> {
    let day = crate::read::dates::parse(&candidate.value)?;
    let because = vec![format!("{}: {}", candidate.via, candidate.value)];
    Some(DateRange { because, ..DateRange::day(day, DateBasis::Metadata) })
}

fn stated(analysis: &Analysis<'_>) -> Option<DateRange> {
    let (day, range) = stated::find(analysis)?;
    Some(DateRange { evidence: vec![analysis.lines.located(range)], ..DateRange::day(day, DateBasis::Stated) })
}

#[cfg(test)]
mod tests;
