//! One row a thing in time.

use super::{Cell, Column, Kind, Measured, Table, joined, size_columns, tag};
use crate::model::{Estimate, PercentRange, TimelineEntry};

struct Row<'t>(&'t TimelineEntry);

impl Measured for Row<'_> {
    fn estimate(&self) -> Option<Estimate> {
        self.0.roles
    }

    fn percent(&self) -> Option<PercentRange> {
        self.0.percent
    }
}

fn columns<'t>() -> Vec<Column<Row<'t>>> {
    use Kind::{Date, Text};
    let mut columns = vec![
        Column::new("date_start", Date, "first possible day; empty if open or unknown", |r: &Row<'_>| r.0.start.into()),
        Column::new("date_end", Date, "last possible day; empty if open or unknown", |r: &Row<'_>| r.0.end.into()),
        Column::new("date_precision", Text, "day, week, month, year, range or unknown", |r: &Row<'_>| tag(&r.0.precision)),
        Column::new(
            "kind",
            Text,
            "announced, stage (it came to another status later), reference (known only from articles about something else) or effective",
            |r: &Row<'_>| tag(&r.0.kind),
        ),
        Column::new("event", Text, "the event's id", |r: &Row<'_>| (&r.0.event).into()),
        Column::new("title", Text, "the event's title", |r: &Row<'_>| (&r.0.title).into()),
        Column::new("employer", Text, "who cuts", |r: &Row<'_>| (&r.0.employer).into()),
        Column::new("status", Text, "done, announced, reported, possible or denied", |r: &Row<'_>| {
            r.0.status.as_ref().map_or(Cell::Null, tag)
        }),
    ];
    columns.extend(size_columns());
    columns.push(Column::new("outlets", Text, "outlets that tell of it, between semicolons", |r: &Row<'_>| joined(&r.0.sources)));
    columns
}

/// The entries, in their order.
#[must_use]
pub fn timeline(entries: &[TimelineEntry]) -> Table {
    Table::new(
        "timeline",
        "One row a thing in time: a round of cuts, what became of it, cuts referred to, jobs going.",
        columns(),
        entries.iter().map(Row),
    )
}
