//! Main events in the columns of the public layoff trackers (layoffs.fyi and the data sets made of it), with ranges beside the
//! figures: a figure or a day is given only where it is certain, and nothing is filled in that articles do not say.

use jiff::civil::Date;

use super::{Cell, Column, Kind, Table, joined};
use crate::model::{Event, Range, Summary};
use crate::report::lookup::Lookup;

struct Row<'s> {
    event: &'s Event,
    lookup: &'s Lookup<'s>,
}

impl Row<'_> {
    fn possible(&self) -> Option<Range> {
        self.event.roles.as_ref().map(|r| r.estimate.possible)
    }

    fn likely(&self) -> Option<Range> {
        self.event.roles.as_ref().and_then(|r| r.estimate.likely)
    }

    /// The number, if the words leave just one.
    fn total(&self) -> Option<u64> {
        self.possible().filter(|r| r.max == Some(r.min)).map(|r| r.min)
    }

    /// The day, if it is known to the day.
    fn day(&self) -> Option<Date> {
        let date = &self.event.date;
        date.start.filter(|_| date.start == date.end)
    }

    /// The share as a fraction of 1, as trackers have it, if the words leave just one.
    fn share(&self) -> Option<f64> {
        self.event.percent.filter(|p| p.min.to_bits() == p.max.to_bits()).map(|p| p.min / 100.0)
    }

    /// Addresses of the articles, or the names of their outlets.
    fn source(&self) -> Cell {
        let articles = self.event.articles.iter().filter_map(|a| self.lookup.article(&a.id));
        let names = articles.filter_map(|a| a.url.as_ref().or(a.source.name.as_ref()));
        let mut seen: Vec<&String> = Vec::new();
        names.for_each(|name| {
            if !seen.contains(&name) {
                seen.push(name);
            }
        });
        joined(seen)
    }
}

fn columns<'s>() -> Vec<Column<Row<'s>>> {
    use Kind::{Date, Integer, Real, Text};
    const UNSAID: &str = "always empty: articles seldom say it, and nothing is looked up";
    vec![
        Column::new("company", Text, "who cuts", |r: &Row<'_>| (&r.event.employer).into()),
        Column::new("location", Text, UNSAID, |_| Cell::Null),
        Column::new("total_laid_off", Integer, "how many, where sources leave just one number", |r: &Row<'_>| r.total().into()),
        Column::new("total_laid_off_min", Integer, "fewest that the words allow", |r: &Row<'_>| r.possible().map(|p| p.min).into()),
        Column::new("total_laid_off_max", Integer, "most that the words allow", |r: &Row<'_>| r.possible().and_then(|p| p.max).into()),
        Column::new("total_laid_off_likely_min", Integer, "fewest as usually read", |r: &Row<'_>| r.likely().map(|l| l.min).into()),
        Column::new("total_laid_off_likely_max", Integer, "most as usually read", |r: &Row<'_>| r.likely().and_then(|l| l.max).into()),
        Column::new("date", Date, "the day of the announcement, where it is known to the day", |r: &Row<'_>| r.day().into()),
        Column::new("date_min", Date, "first possible day", |r: &Row<'_>| r.event.date.start.into()),
        Column::new("date_max", Date, "last possible day", |r: &Row<'_>| r.event.date.end.into()),
        Column::new("percentage_laid_off", Real, "share of staff as a fraction, where sources leave just one", |r: &Row<'_>| {
            r.share().into()
        }),
        Column::new("percentage_laid_off_min", Real, "least share that the words allow", |r: &Row<'_>| {
            r.event.percent.map(|p| p.min / 100.0).into()
        }),
        Column::new("percentage_laid_off_max", Real, "greatest share that the words allow", |r: &Row<'_>| {
            r.event.percent.map(|p| p.max / 100.0).into()
        }),
        Column::new("industry", Text, UNSAID, |_| Cell::Null),
        Column::new("source", Text, "addresses of the articles, else their outlets, between semicolons", |r: &Row<'_>| r.source()),
        Column::new("stage", Text, UNSAID, |_| Cell::Null),
        Column::new("funds_raised", Real, UNSAID, |_| Cell::Null),
        Column::new("country", Text, UNSAID, |_| Cell::Null),
        Column::new("date_added", Date, "always empty: the same articles give the same file on any day", |_| Cell::Null),
    ]
}

/// The events that are the news of some article.
#[must_use]
pub fn tracker(summary: &Summary) -> Table {
    let lookup = Lookup::new(summary);
    let rows = summary.events.iter().filter(|e| e.main).map(|event| Row { event, lookup: &lookup });
    Table::new("tracker", "One row a round of cuts, in the columns of public layoff trackers.", columns(), rows)
}
