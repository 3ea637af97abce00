//! What a summary tells, in the order of time.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::model::{Article, DateRange, EntryKind, Event, Precision, Stage, Summary, TimelineEntry};

/// Rounds of cuts, what became of them, cuts that are only referred to, and the days on which jobs go: by first possible day (the last one where the
/// first is open), what is not dated at the end.
#[must_use]
pub fn timeline(summary: &Summary) -> Vec<TimelineEntry> {
    let articles: HashMap<&str, &Article> = summary.articles.iter().map(|a| (a.id.as_str(), a)).collect();
    let mut entries: Vec<TimelineEntry> = Vec::new();
    for event in &summary.events {
        let kind = if event.main { EntryKind::Announced } else { EntryKind::Reference };
        let first = entry(event, &event.date, kind, &articles);
        entries.push(TimelineEntry { status: event.history.first().map_or(event.status, |stage| Some(stage.status)), ..first });
        entries.extend(event.history.iter().skip(1).map(|s| stage(event, s, &articles)));
        if let Some(effective) = event.effective.as_ref().filter(|d| !d.is_unknown()) {
            entries.push(entry(event, effective, EntryKind::Effective, &articles));
        }
    }
    // stable: what has one date stays in the order of events
    entries.sort_by_key(|e| (e.start.or(e.end).unwrap_or(Date::MAX), e.end.unwrap_or(Date::MAX)));
    entries
}

/// What an event came to after it was announced, by the articles that report it.
fn stage(event: &Event, stage: &Stage, articles: &HashMap<&str, &Article>) -> TimelineEntry {
    let precision = if stage.start == stage.end { Precision::Day } else { Precision::Range };
    let date = DateRange { start: stage.start, end: stage.end, precision, ..DateRange::unknown() };
    let told = told(event, &date, EntryKind::Stage, stage.articles.clone(), articles);
    TimelineEntry { status: Some(stage.status), ..told }
}

fn entry(event: &Event, date: &DateRange, kind: EntryKind, articles: &HashMap<&str, &Article>) -> TimelineEntry {
    told(event, date, kind, event.articles.iter().map(|a| a.id.clone()).collect(), articles)
}

fn told(event: &Event, date: &DateRange, kind: EntryKind, ids: Vec<String>, articles: &HashMap<&str, &Article>) -> TimelineEntry {
    let mut sources: Vec<String> = Vec::new();
    for name in ids.iter().filter_map(|id| articles.get(id.as_str())?.source.name.clone()) {
        if !sources.contains(&name) {
            sources.push(name);
        }
    }
    TimelineEntry {
        start: date.start,
        end: date.end,
        precision: date.precision,
        kind,
        event: event.id.clone(),
        title: event.title.clone(),
        employer: event.employer.clone(),
        roles: event.roles.as_ref().map(|r| r.estimate),
        percent: event.percent,
        status: event.status,
        sources,
        articles: ids,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;

    #[test]
    fn what_became_of_a_plan_stands_at_its_own_time() {
        let mut summary: Summary = serde_json::from_str(include_str!("../report/fixture.json")).unwrap();
        summary.events.truncate(1);
        let event = &mut summary.events[0];
        let id = event.articles[0].id.clone();
        let at = |status, day: &str| Stage { status, start: day.parse().ok(), end: day.parse().ok(), articles: vec![id.clone()] };
        (event.status, event.effective) = (Some(Status::Done), None);
        event.history = vec![at(Status::Announced, "2030-02-02"), at(Status::Done, "2030-09-14")];
        let told: Vec<_> = timeline(&summary).into_iter().map(|e| (e.kind, e.status, e.articles.len())).collect();
        let all = summary.events[0].articles.len();
        assert_eq!(told, [(EntryKind::Announced, Some(Status::Announced), all), (EntryKind::Stage, Some(Status::Done), 1)]);
    }

    #[test]
    fn entries_stand_in_the_order_of_time_and_what_is_undated_at_the_end() {
        let mut summary: Summary = serde_json::from_str(include_str!("../report/fixture.json")).unwrap();
        let day = |text: &str| Some(text.parse().unwrap());
        let date = |start, end| DateRange { start, end, ..DateRange::unknown() };
        let template = summary.events[0].clone();
        let dates = [
            ("e1", DateRange::unknown()),
            ("e2", date(day("2024-04-04"), None)),
            ("e3", date(day("2024-04-01"), day("2024-04-30"))),
            ("e4", date(None, day("2024-04-02"))),
            ("e5", date(day("2024-04-01"), day("2024-04-01"))),
        ];
        summary.events =
            dates.into_iter().map(|(id, date)| Event { id: id.to_owned(), date, effective: None, ..template.clone() }).collect();
        summary.events[1].effective = Some(date(day("2024-06-30"), day("2024-06-30")));
        let order: Vec<(String, EntryKind)> = timeline(&summary).into_iter().map(|e| (e.event, e.kind)).collect();
        let kind = |at: usize| order[at].1;
        assert_eq!(order.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["e5", "e3", "e4", "e2", "e2", "e1"]);
        assert_eq!((kind(3), kind(4)), (EntryKind::Announced, EntryKind::Effective));
    }
}
