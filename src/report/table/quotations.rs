//! One row a form of a quotation in print.

use super::{Column, Kind, Table, joined, tag};
use crate::model::{EditOp, Quotation, QuotationVariant, QuoteEdit};

struct Row<'q> {
    number: usize,
    quotation: &'q Quotation,
    variant: &'q QuotationVariant,
}

/// "left out “…” (marked)".
fn edit(edit: &QuoteEdit) -> String {
    let verb = match edit.op {
        EditOp::Elided => "left out",
        EditOp::Inserted => "put in",
        EditOp::Changed => "changed to",
    };
    format!("{verb} “{}” ({})", edit.text, if edit.marked { "marked" } else { "unmarked" })
}

fn columns<'q>() -> Vec<Column<Row<'q>>> {
    use Kind::{Integer, Text};
    vec![
        Column::new("quotation", Integer, "number of the merged quotation; its forms follow one another", |r: &Row<'_>| r.number.into()),
        Column::new("speaker", Text, "the best-known name of the speaker", |r: &Row<'_>| r.quotation.speaker.as_ref().into()),
        Column::new("role", Text, "the speaker's role", |r: &Row<'_>| r.quotation.role.as_ref().into()),
        Column::new("organisation", Text, "the organisation the speaker speaks for", |r: &Row<'_>| {
            r.quotation.organisation.as_ref().into()
        }),
        Column::new("medium", Text, "email, statement, memo, interview, …", |r: &Row<'_>| r.quotation.medium.as_ref().into()),
        Column::new("fullest", Text, "the fullest form in any outlet", |r: &Row<'_>| (&r.quotation.text).into()),
        Column::new("text", Text, "the form in this article", |r: &Row<'_>| (&r.variant.text).into()),
        Column::new("relation", Text, "how it stands to the fullest form: same, fragment, condensed or altered", |r: &Row<'_>| {
            tag(&r.variant.relation)
        }),
        Column::new("edits", Text, "what was left out, put in or changed, between semicolons", |r: &Row<'_>| {
            joined(r.variant.edits.iter().map(edit))
        }),
        Column::new("speaker_here", Text, "whom this article gives the words to", |r: &Row<'_>| r.variant.speaker.as_ref().into()),
        Column::new("source", Text, "this article's outlet", |r: &Row<'_>| r.variant.source.as_ref().into()),
        Column::new("path", Text, "where this article was read from", |r: &Row<'_>| (&r.variant.path).into()),
        Column::new("line", Integer, "line on which the words begin, from 1", |r: &Row<'_>| r.variant.span.line.into()),
        Column::new("column", Integer, "column at which they begin, in characters from 1", |r: &Row<'_>| r.variant.span.column.into()),
        Column::new("article_id", Text, "this article's id", |r: &Row<'_>| (&r.variant.article).into()).of("articles", "id"),
        Column::new("id", Text, "the quotation's id in this article", |r: &Row<'_>| (&r.variant.quote).into()),
        Column::new("events", Text, "ids of the events whose articles have it, between semicolons", |r: &Row<'_>| {
            joined(&r.quotation.events)
        }),
    ]
}

/// Every form of every quotation, those of one quotation together.
#[must_use]
pub fn quotations(quotations: &[Quotation]) -> Table {
    let rows = quotations
        .iter()
        .enumerate()
        .flat_map(|(i, quotation)| quotation.variants.iter().map(move |variant| Row { number: i + 1, quotation, variant }));
    Table::new("quotations", "One row a quotation in an article; forms of the same words have one number.", columns(), rows)
}
