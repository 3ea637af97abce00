//! One row a count of jobs in an article.

use super::{Cell, Column, Kind, Measured, Table, size_columns, tag};
use crate::model::{Article, Estimate, PercentRange, RoleCount, Summary};

struct Row<'s> {
    article: &'s Article,
    claim: &'s RoleCount,
}

impl Measured for Row<'_> {
    fn estimate(&self) -> Option<Estimate> {
        self.claim.value.estimate()
    }

    fn percent(&self) -> Option<PercentRange> {
        self.claim.value.percent_range
    }
}

fn columns<'s>() -> Vec<Column<Row<'s>>> {
    let mut columns = Vec::from(identity());
    columns.extend(figure());
    columns.extend(size_columns());
    columns.extend(binding());
    columns.extend(place());
    columns
}

fn identity<'s>() -> [Column<Row<'s>>; 6] {
    use Kind::Text;
    [
        Column::new("id", Text, "the count's id", |r: &Row<'_>| (&r.claim.id).into()).key(),
        Column::new("article_id", Text, "the article that makes it", |r: &Row<'_>| (&r.article.id).into()).of("articles", "id"),
        Column::new("event_id", Text, "the event that it was put in", |r: &Row<'_>| r.claim.event.as_ref().into()).of("events", "id"),
        Column::new("text", Text, "hedge, number and noun as written", |r: &Row<'_>| (&r.claim.text).into()),
        Column::new("measure", Text, "cut, headcount, hiring, furlough, voluntary or other", |r: &Row<'_>| tag(&r.claim.measure)),
        Column::new("role", Text, "main (the article's own news) or background", |r: &Row<'_>| tag(&r.claim.role)),
    ]
}

fn figure<'s>() -> [Column<Row<'s>>; 7] {
    use Kind::{Integer, Real, Text};
    [
        Column::new("hedge", Text, "exact, about, nearly, more_than, at_least, less_than, up_to, range or vague", |r: &Row<'_>| {
            tag(&r.claim.value.hedge)
        }),
        Column::new("stated_low", Integer, "the figure as written, or the lower one", |r: &Row<'_>| {
            r.claim.value.stated.map(|[low, _]| low).into()
        }),
        Column::new("stated_high", Integer, "the figure as written, or the higher one", |r: &Row<'_>| {
            r.claim.value.stated.map(|[_, high]| high).into()
        }),
        Column::new("stated_percent_low", Real, "the share as written, or the lower one", |r: &Row<'_>| {
            r.claim.value.percent.map(|[low, _]| low).into()
        }),
        Column::new("stated_percent_high", Real, "the share as written, or the higher one", |r: &Row<'_>| {
            r.claim.value.percent.map(|[_, high]| high).into()
        }),
        Column::new("vague", Text, "the phrase that stands for a figure (\"several hundred\")", |r: &Row<'_>| {
            r.claim.value.vague.as_ref().into()
        }),
        Column::new("noun", Text, "the noun counted", |r: &Row<'_>| r.claim.value.noun.as_ref().into()),
    ]
}

fn binding<'s>() -> [Column<Row<'s>>; 10] {
    use Kind::{Boolean, Date, Text};
    [
        Column::new("employer", Text, "whose jobs; (aggregate) for an industry, region or economy", |r: &Row<'_>| {
            r.claim.employer.as_ref().into()
        }),
        Column::new("unit", Text, "the team, division, site or occupation it is limited to", |r: &Row<'_>| r.claim.unit.as_ref().into()),
        Column::new("place", Text, "the country or city it is limited to", |r: &Row<'_>| r.claim.place.as_ref().into()),
        Column::new("status", Text, "of a cut: done, announced, reported, possible or denied", |r: &Row<'_>| {
            r.claim.status.as_ref().map_or(Cell::Null, tag)
        }),
        Column::new("when_text", Text, "the time phrase", |r: &Row<'_>| r.claim.when.as_ref().map(|w| &w.text).into()),
        Column::new("when_start", Date, "first day it can mean", |r: &Row<'_>| r.claim.when.as_ref().and_then(|w| w.start).into()),
        Column::new("when_end", Date, "last day it can mean", |r: &Row<'_>| r.claim.when.as_ref().and_then(|w| w.end).into()),
        Column::new("said_by", Text, "who vouches for it", |r: &Row<'_>| r.claim.said_by.as_ref().map(|s| &s.speaker).into()),
        Column::new("said_via", Text, "in what (\"internal email\")", |r: &Row<'_>| {
            r.claim.said_by.as_ref().and_then(|s| s.via.as_ref()).into()
        }),
        Column::new("cumulative", Boolean, "whether it runs over several rounds or months", |r: &Row<'_>| r.claim.cumulative.into()),
    ]
}

fn place<'s>() -> [Column<Row<'s>>; 6] {
    use Kind::{Integer, Text};
    [
        Column::new("line", Integer, "line on which it begins, from 1", |r: &Row<'_>| r.claim.span.line.into()),
        Column::new("column", Integer, "column at which it begins, in characters from 1", |r: &Row<'_>| r.claim.span.column.into()),
        Column::new("start_byte", Integer, "its first byte in the decoded text", |r: &Row<'_>| r.claim.span.start.into()),
        Column::new("end_byte", Integer, "one past its last byte", |r: &Row<'_>| r.claim.span.end.into()),
        Column::new("sentence", Text, "the sentence it stands in", |r: &Row<'_>| {
            r.article.sentence_at(r.claim.span.start).map(|s| &s.text).into()
        }),
        Column::new("rule", Text, "the rule that read it; see layoffs explain RULE", |r: &Row<'_>| (&r.claim.rule).into()),
    ]
}

/// The counts of all articles, in text order.
#[must_use]
pub fn claims(summary: &Summary) -> Table {
    let rows = summary.articles.iter().flat_map(|article| article.role_counts.iter().map(move |claim| Row { article, claim }));
    Table::new("claims", "One row a count of jobs in an article; every mention is its own row.", columns(), rows)
}
