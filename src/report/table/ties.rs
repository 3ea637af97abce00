//! What ties events to articles, parts, claims and one another.

use std::collections::BTreeSet;

use super::{Cell, Column, Kind, Measured, Table, joined, size_columns, tag};
use crate::model::{Contribution, Dependence, Estimate, Event, Part, PercentRange, Related, Step, Summary};

struct Article<'s> {
    event: &'s Event,
    article: &'s Contribution,
}

/// Which articles tell of which events.
pub(super) fn event_articles(summary: &Summary) -> Table {
    use Kind::{Boolean, Text};
    let columns = vec![
        Column::new("event_id", Text, "the event", |r: &Article<'_>| (&r.event.id).into()).of("events", "id"),
        Column::new("article_id", Text, "the article", |r: &Article<'_>| (&r.article.id).into()).of("articles", "id"),
        Column::new("source", Text, "its outlet", |r: &Article<'_>| r.article.source.as_ref().into()),
        Column::new("role", Text, "main (the event is its news) or background", |r: &Article<'_>| tag(&r.article.role)),
        Column::new("independent", Boolean, "whether it has a confirmation of its own", |r: &Article<'_>| r.article.independent.into()),
        Column::new("root", Text, "what its account rests on", |r: &Article<'_>| r.article.root.as_ref().into()),
    ];
    let rows = summary.events.iter().flat_map(|event| {
        let mut seen = BTreeSet::new();
        let all = event.articles.iter().chain(&event.recalled_by);
        all.filter(move |article| seen.insert(article.id.as_str())).map(move |article| Article { event, article })
    });
    Table::new("event_articles", "One row an article that tells of an event.", columns, rows)
}

struct Team<'s> {
    event: &'s Event,
    part: &'s Part,
}

impl Measured for Team<'_> {
    fn estimate(&self) -> Option<Estimate> {
        self.part.roles.as_ref().map(|r| r.estimate)
    }

    fn percent(&self) -> Option<PercentRange> {
        None
    }
}

/// Teams and other parts of events.
pub(super) fn event_teams(summary: &Summary) -> Table {
    use Kind::Text;
    let mut columns = vec![
        Column::new("event_id", Text, "the event", |r: &Team<'_>| (&r.event.id).into()).of("events", "id"),
        Column::new("name", Text, "the part, by its fullest name", |r: &Team<'_>| (&r.part.name).into()),
        Column::new("part_of", Text, "the part it lies in", |r: &Team<'_>| r.part.part_of.as_ref().into()),
    ];
    columns.extend(size_columns().into_iter().filter(|c| !c.field.name.starts_with("percent")));
    columns.push(Column::new("articles", Text, "ids of the articles that name it, between semicolons", |r: &Team<'_>| {
        joined(&r.part.sources)
    }));
    let rows = summary.events.iter().flat_map(|event| event.teams.iter().map(move |part| Team { event, part }));
    Table::new("event_teams", "One row a team or other part of an event, with its own sources' range of jobs.", columns, rows)
}

struct EventStep<'s> {
    event: &'s Event,
    part: Option<&'s str>,
    step: &'s Step,
}

impl Measured for EventStep<'_> {
    fn estimate(&self) -> Option<Estimate> {
        Some(self.step.estimate)
    }

    fn percent(&self) -> Option<PercentRange> {
        None
    }
}

/// How the numbers of events came about.
pub(super) fn event_steps(summary: &Summary) -> Table {
    use Kind::Text;
    let mut columns = vec![
        Column::new("event_id", Text, "the event", |r: &EventStep<'_>| (&r.event.id).into()).of("events", "id"),
        Column::new("step", Text, "the step's id within the event", |r: &EventStep<'_>| (&r.step.id).into()),
        Column::new("team", Text, "the part whose number it is; empty for the whole", |r: &EventStep<'_>| r.part.into()),
        Column::new(
            "operation",
            Text,
            "claim, intersect, sum, difference, percent_of, most_of, round, supersede or hull",
            |r: &EventStep<'_>| tag(&r.step.op),
        ),
        Column::new("inputs", Text, "ids of the claims and steps it is made of, between semicolons", |r: &EventStep<'_>| {
            joined(&r.step.inputs)
        }),
    ];
    columns.extend(size_columns().into_iter().filter(|c| !c.field.name.starts_with("percent")));
    columns.push(Column::new("because", Text, "why, in words", |r: &EventStep<'_>| Cell::from(&r.step.because)));
    let rows = summary.events.iter().flat_map(|event| {
        let whole = event.roles.iter().map(|roles| (None, roles));
        let parts = event.teams.iter().filter_map(|t| t.roles.as_ref().map(|roles| (Some(t.name.as_str()), roles)));
        whole.chain(parts).flat_map(move |(part, roles)| roles.derivation.iter().map(move |step| EventStep { event, part, step }))
    });
    Table::new("event_steps", "One row a step by which an event's number of jobs was worked out.", columns, rows)
}

struct Tie<'s> {
    event: &'s Event,
    related: &'s Related,
}

/// How events stand to one another.
pub(super) fn related_events(summary: &Summary) -> Table {
    use Kind::Text;
    let columns = vec![
        Column::new("event_id", Text, "the event", |r: &Tie<'_>| (&r.event.id).into()).of("events", "id"),
        Column::new("other_id", Text, "the other event", |r: &Tie<'_>| (&r.related.event).into()).of("events", "id"),
        Column::new("relation", Text, "how the other stands to it: earlier, later, part_of or same_employer", |r: &Tie<'_>| {
            tag(&r.related.relation)
        }),
    ];
    let rows = summary.events.iter().flat_map(|event| event.related.iter().map(move |related| Tie { event, related }));
    Table::new("related_events", "One row a tie from an event to another.", columns, rows)
}

/// Who leans on whom.
pub(super) fn dependence(summary: &Summary) -> Table {
    use Kind::Text;
    let columns = vec![
        Column::new("event_id", Text, "the event whose account it is", |r: &&Dependence| (&r.event).into()).of("events", "id"),
        Column::new("article_id", Text, "the article that leans", |r: &&Dependence| (&r.from).into()).of("articles", "id"),
        Column::new("leans_on", Text, "an outlet, an agency, \"company statement\", …", |r: &&Dependence| (&r.to).into()),
        Column::new("other_article_id", Text, "the article that is leaned on, where it is one of the inputs", |r: &&Dependence| {
            r.article.as_ref().into()
        })
        .of("articles", "id"),
        Column::new(
            "relation",
            Text,
            "how: first_reported, obtained, reported, wire, copy, shared_text, statement or told",
            |r: &&Dependence| tag(&r.relation),
        ),
        Column::new("words", Text, "the words that say so, between semicolons", |r: &&Dependence| {
            joined(r.evidence.iter().map(|e| &e.text))
        }),
    ];
    Table::new("dependence", "One row a way in which an article's account of an event leans on a source.", columns, &summary.dependence)
}
