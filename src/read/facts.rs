//! What a container or a page says of an article before its text is looked at: every candidate, and the one that is taken.
//!
//! Pages say the same thing in many places and not always the same way. All of it is kept, with the place it stands in; the first
//! that can be used is taken, so a reader of formats adds the most trustworthy first. Disagreement is for `extract` to find.

use jiff::civil::Date;

use super::dates;
use super::document::Given;
use crate::model::{Candidate, CandidateField};

/// Candidates in order of trust.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Facts(Vec<Candidate>);

impl Facts {
    /// Adds what `via` says of a field, unless it is empty or said there already.
    pub fn add(&mut self, field: CandidateField, value: &str, via: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = self.0.iter().any(|c| c.field == field && c.value == value && c.via == via);
        if !value.is_empty() && value.len() <= 1000 && !known {
            self.0.push(Candidate { field, value, via: via.to_owned() });
        }
    }

    /// Adds what others say, as less trustworthy.
    pub fn extend(&mut self, others: &Self) {
        others.0.iter().for_each(|c| self.add(c.field, &c.value, &c.via));
    }

    /// Values of a field, in order of trust.
    pub fn values(&self, field: CandidateField) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |c| c.field == field).map(|c| c.value.as_str())
    }

    fn first(&self, field: CandidateField) -> Option<String> {
        self.values(field).next().map(str::to_owned)
    }

    fn date(&self) -> Option<Date> {
        self.values(CandidateField::Date).find_map(dates::parse)
    }

    /// What is taken for given: the first of each that can be used.
    pub fn into_given(self) -> Given {
        let url = self.values(CandidateField::Url).find(|u| u.contains("://")).map(str::to_owned);
        // an address with a place in it refers to what the page does not tell
        let source = self.values(CandidateField::Source).find(|s| !(s.contains("://") && s.contains('#'))).map(str::to_owned);
        Given {
            url,
            source,
            date: self.date(),
            title: self.first(CandidateField::Title),
            byline: self.first(CandidateField::Byline),
            candidates: self.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_usable_candidate_is_taken_and_all_are_kept() {
        let mut facts = Facts::default();
        facts.add(CandidateField::Date, "1970-01-01T00:00:00Z", "article:published_time");
        facts.add(CandidateField::Date, " 2021-02-03 ", "JSON-LD datePublished");
        facts.add(CandidateField::Date, "2021-02-03", "JSON-LD datePublished");
        facts.add(CandidateField::Source, "", "og:site_name");
        facts.add(CandidateField::Url, "/news/1", "canonical");
        let given = facts.into_given();
        assert_eq!(given.date, Some(jiff::civil::date(2021, 2, 3)));
        assert_eq!((given.source, given.url, given.title.as_deref()), (None, None, None));
        assert_eq!(given.candidates.len(), 3);
    }
}
