//! One row an event.

use super::{Cell, Column, Dated, Kind, Measured, Table, date_columns, joined, size_columns, tag};
use crate::model::{DateRange, Estimate, Event, PercentRange, RoleInArticle, Summary};
use crate::report::lookup::{Lookup, outlet_or_file};

struct Row<'s> {
    event: &'s Event,
    lookup: &'s Lookup<'s>,
}

impl Dated for Row<'_> {
    fn date(&self) -> &DateRange {
        &self.event.date
    }
}

impl Measured for Row<'_> {
    fn estimate(&self) -> Option<Estimate> {
        self.event.roles.as_ref().map(|r| r.estimate)
    }

    fn percent(&self) -> Option<PercentRange> {
        self.event.percent
    }
}

impl Row<'_> {
    /// The outlets that tell of it, each once.
    fn outlets(&self) -> Cell {
        let mut names: Vec<String> = Vec::new();
        for name in self.event.articles.iter().filter_map(|a| self.lookup.article(&a.id)).map(outlet_or_file) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        joined(names)
    }

    fn main_articles(&self) -> usize {
        self.event.articles.iter().filter(|a| a.role == RoleInArticle::Main).count()
    }
}

fn columns<'s>() -> Vec<Column<Row<'s>>> {
    use Kind::{Boolean, Date, Integer, Text};
    let mut columns = vec![
        Column::new("id", Text, "the event's id in this summary", |r: &Row<'_>| (&r.event.id).into()).key(),
        Column::new("title", Text, "employer and date", |r: &Row<'_>| (&r.event.title).into()),
        Column::new("employer", Text, "who cuts", |r: &Row<'_>| (&r.event.employer).into()),
        Column::new("parent", Text, "the employer's owner", |r: &Row<'_>| r.event.parent.as_ref().into()),
        Column::new("main", Boolean, "whether it is the news of some article; if not, it is only referred to", |r: &Row<'_>| {
            r.event.main.into()
        }),
        Column::new("status", Text, "done, announced, reported, possible or denied", |r: &Row<'_>| {
            r.event.status.as_ref().map_or(Cell::Null, tag)
        }),
    ];
    columns.extend(date_columns());
    columns.extend([
        Column::new("effective_start", Date, "first possible day on which the jobs go", |r: &Row<'_>| {
            r.event.effective.as_ref().and_then(|d| d.start).into()
        }),
        Column::new("effective_end", Date, "last possible day on which the jobs go", |r: &Row<'_>| {
            r.event.effective.as_ref().and_then(|d| d.end).into()
        }),
    ]);
    columns.extend(size_columns());
    columns.extend([
        Column::new(
            "relation",
            Text,
            "how the claims stand to one another: equal, refines, compatible, strained or conflict",
            |r: &Row<'_>| r.event.roles.as_ref().map_or(Cell::Null, |roles| tag(&roles.relation)),
        ),
        Column::new("teams", Text, "teams and other parts, between semicolons", |r: &Row<'_>| {
            joined(r.event.teams.iter().map(|t| &t.name))
        }),
        Column::new("outlets", Text, "outlets that tell of it, between semicolons", |r: &Row<'_>| r.outlets()),
        Column::new("first_reported_by", Text, "the outlet that had it first", |r: &Row<'_>| r.event.first_reported_by.as_ref().into()),
        Column::new("articles", Integer, "how many articles have it for their news", |r: &Row<'_>| r.main_articles().into()),
        Column::new("independent_sources", Integer, "how many roots have a confirmation of their own", |r: &Row<'_>| {
            r.event.independent_sources.into()
        }),
        Column::new("claims", Integer, "how many counts of jobs are about it", |r: &Row<'_>| r.event.claims.len().into()),
        Column::new("quotations", Integer, "how many quotations are about it", |r: &Row<'_>| r.event.quotes.len().into()),
        Column::new("findings", Integer, "how many findings are about it", |r: &Row<'_>| r.event.findings.len().into()),
    ]);
    columns
}

/// The events, in the order of the summary.
#[must_use]
pub fn events(summary: &Summary) -> Table {
    let lookup = Lookup::new(summary);
    let rows = summary.events.iter().map(|event| Row { event, lookup: &lookup });
    Table::new("events", "One row a round of cuts, put together from all articles that tell of it.", columns(), rows)
}
