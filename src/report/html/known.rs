//! What is known, in a headline and a sentence for each round of cuts.

use serde::Serialize;

use super::name;
use crate::model::{AGGREGATE, Event, Range, RangeRelation, Roles, Status, Summary};
use crate::report::text;
use crate::report::words::{self, capitalised, clean, counted, small_number};

/// Rounds told in a sentence at the head of the page.
const TOLD: usize = 8;

/// A round in a sentence.
#[derive(Debug, Serialize)]
struct Round {
    href: String,
    name: String,
    verb: &'static str,
    figure: String,
    reading: Option<String>,
    doubt: Option<&'static str>,
    note: String,
}

/// The head of the page.
#[derive(Debug, Serialize)]
pub(super) struct Known {
    /// What was read.
    read: String,
    outlets: Option<String>,
    rounds: Vec<Round>,
    /// How many rounds are not told here.
    more: usize,
}

pub(super) fn view(summary: &Summary, ranked: &[&Event]) -> Known {
    let main: Vec<&Event> = ranked.iter().copied().filter(|e| e.main).collect();
    let told: Vec<&Event> = main.iter().copied().take(TOLD).collect();
    // told in the order of the page
    let told = summary.events.iter().filter(|e| told.iter().any(|t| t.id == e.id));
    Known {
        read: text::what_was_read(summary),
        outlets: (!summary.articles.is_empty()).then(|| text::outlets(&summary.articles)),
        rounds: told.map(round).collect(),
        more: main.len().saturating_sub(TOLD),
    }
}

/// The title of the page.
pub(super) fn headline(summary: &Summary) -> String {
    let main: Vec<&Event> = summary.events.iter().filter(|e| e.main).collect();
    let mut employers: Vec<&str> = main.iter().map(|e| e.employer.as_str()).collect();
    employers.sort_unstable();
    employers.dedup();
    match (main.as_slice(), employers.as_slice()) {
        ([], _) if summary.events.is_empty() => "No job cuts are reported".to_owned(),
        ([], _) => "No article has job cuts for its news; some are mentioned".to_owned(),
        ([event], _) => {
            let doubt = doubt(event).map(|doubt| format!(", {doubt}")).unwrap_or_default();
            format!("{} {} {}{doubt}", name(event), verb(event), figure(event))
        }
        (events, [employer]) => format!("{} rounds of job cuts at {}", capitalised(&small_number(events.len())), clean(employer)),
        (events, employers) => {
            format!("{} rounds of job cuts at {}", capitalised(&small_number(events.len())), counted(employers.len(), "employer"))
        }
    }
}

/// A round in a sentence: "Norwood Instruments is cutting 90–120 jobs, depending on whom one believes."
fn round(event: &Event) -> Round {
    let date = if event.date.is_unknown() { "no date known".to_owned() } else { words::date(&event.date) };
    let sources = words::independent_sources(event.independent_sources);
    Round {
        href: format!("#{}", event.id),
        name: name(event),
        verb: verb(event),
        figure: figure(event),
        reading: event.roles.as_ref().and_then(reading),
        doubt: doubt(event),
        note: format!("{date} · {}, {sources}", counted(event.articles.len(), "article")),
    }
}

fn verb(event: &Event) -> &'static str {
    let many = event.employer == AGGREGATE;
    match event.status {
        Some(Status::Done) if many => "have cut",
        Some(Status::Announced) if many => "are cutting",
        Some(Status::Reported) if many => "are reported to be cutting",
        Some(Status::Denied) if many => "deny cutting",
        None if many => "are said to cut",
        Some(Status::Done) => "has cut",
        Some(Status::Announced) => "is cutting",
        Some(Status::Reported) => "is reported to be cutting",
        Some(Status::Possible) => "may cut",
        Some(Status::Denied) => "denies cutting",
        None => "is said to cut",
    }
}

/// How many jobs: "400–999 jobs", "4–6% of its staff", "an unknown number of jobs".
fn figure(event: &Event) -> String {
    match (&event.roles, &event.percent) {
        (Some(roles), _) => jobs(roles.estimate.possible),
        (None, Some(percent)) => {
            format!("{} of {} staff", words::percent(percent), if event.employer == AGGREGATE { "their" } else { "its" })
        }
        (None, None) => "an unknown number of jobs".to_owned(),
    }
}

fn jobs(range: Range) -> String {
    format!("{} {}", words::range(range), if range == Range::new(1, Some(1)) { "job" } else { "jobs" })
}

fn doubt(event: &Event) -> Option<&'static str> {
    match event.roles.as_ref()?.relation {
        RangeRelation::Conflict => Some(words::doubt(event.articles.len() < 2)),
        RangeRelation::Strained => Some("though the wordings hardly meet"),
        _ => None,
    }
}

/// The likely range, where it says more than the possible one.
pub(super) fn reading(roles: &Roles) -> Option<String> {
    roles.estimate.likely.filter(|likely| *likely != roles.estimate.possible).map(words::range)
}
