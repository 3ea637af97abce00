//! A part of a summary: one employer's events, or those of some time. Numbers are reconciled from all articles before; what is
//! selected is only what is shown.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::model::{Article, DateBasis, DateRange, Event, Precision, Summary};

/// What is asked for. Nothing asked for selects everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Employers or their owners: a name that holds these words, whatever their case.
    pub employers: Vec<String>,
    /// No earlier than this day.
    pub since: Option<Date>,
    /// No later than this day.
    pub until: Option<Date>,
}

impl Selection {
    /// Whether everything is selected.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// Whether one of these names is asked for.
    fn names<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> bool {
        let words = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
        };
        let wanted: Vec<Vec<String>> = self.employers.iter().map(|e| words(e)).filter(|w| !w.is_empty()).collect();
        let holds = |name: &str| {
            let name = words(name);
            wanted.iter().any(|wanted| name.windows(wanted.len()).any(|run| run == wanted))
        };
        self.employers.is_empty() || names.into_iter().any(holds)
    }

    /// Whether a date may lie in the time asked for: what is not dated may.
    fn meets(&self, date: &DateRange) -> bool {
        let asked = DateRange { precision: Precision::Range, basis: DateBasis::Unknown, ..DateRange::unknown() };
        DateRange { start: self.since, end: self.until, ..asked }.meets(date).unwrap_or(true)
    }

    /// Whether an article, by itself, is asked for.
    #[must_use]
    pub fn has_article(&self, article: &Article) -> bool {
        let counted = article.role_counts.iter().filter_map(|c| c.employer.as_deref());
        self.names(article.employers.iter().map(String::as_str).chain(counted)) && self.meets(&article.date)
    }

    fn has_event(&self, event: &Event) -> bool {
        self.names([event.employer.as_str()].into_iter().chain(event.parent.as_deref())) && self.meets(&event.date)
    }
}

/// Leaves in a summary the events asked for, the articles that tell of them, what was found about them, and articles about no event
/// that are asked for by themselves. Ids and `inputs` stay as they are.
pub fn select(summary: &mut Summary, selection: &Selection) {
    if selection.is_everything() {
        return;
    }
    let of = |event: &Event| event.articles.iter().chain(&event.recalled_by).map(|a| a.id.clone()).collect::<Vec<_>>();
    let anywhere: HashSet<String> = summary.events.iter().flat_map(of).collect();
    summary.events.retain(|event| selection.has_event(event));
    let events: HashSet<String> = summary.events.iter().map(|e| e.id.clone()).collect();
    let mut articles: HashSet<String> = summary.events.iter().flat_map(of).collect();
    let alone = summary.articles.iter().filter(|a| !anywhere.contains(&a.id) && selection.has_article(a));
    articles.extend(alone.map(|a| a.id.clone()));
    summary.findings.retain(|finding| match &finding.event {
        Some(event) => events.contains(event),
        None => finding.evidence.iter().any(|e| articles.contains(&e.article)),
    });
    articles.extend(summary.findings.iter().flat_map(|f| &f.evidence).map(|e| e.article.clone()));
    summary.dependence.retain(|edge| events.contains(&edge.event));
    summary.articles.retain(|article| articles.contains(&article.id));
    for event in &mut summary.events {
        event.related.retain(|related| events.contains(&related.event));
    }
    for claim in summary.articles.iter_mut().flat_map(|a| &mut a.role_counts) {
        claim.event.take_if(|event| !events.contains(event));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixture() -> Summary {
        serde_json::from_str(include_str!("../report/fixture.json")).unwrap()
    }

    fn selected(selection: &Selection) -> Vec<String> {
        let mut summary = fixture();
        select(&mut summary, selection);
        summary.events.into_iter().map(|e| e.id).collect()
    }

    #[test]
    fn employers_are_asked_for_by_words_of_their_names() {
        let employer = |name: &str| selected(&Selection { employers: vec![name.to_owned()], ..Selection::default() });
        assert_eq!(employer("norwood"), ["e1", "e2"]);
        assert_eq!(employer("Norwood Instruments"), ["e1", "e2"]);
        assert_eq!(employer("Nor"), [""; 0]);
        assert_eq!(selected(&Selection::default()), ["e1", "e2"]);
    }

    #[test]
    fn a_time_leaves_out_what_is_known_to_lie_outside() {
        let since = |day: &str| selected(&Selection { since: Some(day.parse().unwrap()), ..Selection::default() });
        assert_eq!(since("2022-04-15"), ["e1"]);
        assert_eq!(since("2023-01-01"), [""; 0]);
        let until = Selection { until: Some("2022-04-15".parse().unwrap()), ..Selection::default() };
        assert_eq!(selected(&until), ["e2"]);
    }

    #[test]
    fn nothing_is_left_that_refers_to_what_is_gone() {
        let mut summary = fixture();
        select(&mut summary, &Selection { since: Some("2022-04-15".parse().unwrap()), ..Selection::default() });
        let claims = summary.articles.iter().flat_map(|a| &a.role_counts);
        assert!(claims.filter_map(|c| c.event.as_deref()).all(|event| event == "e1"));
        assert!(summary.findings.iter().all(|f| f.event.as_deref() != Some("e2")));
    }
}
