//! What does not fit, and what could not be read.

use super::{Column, Kind, Table};
use crate::model::{Evidence, Failed, Finding, Summary};

/// The findings.
pub(super) fn findings(summary: &Summary) -> Table {
    use Kind::Text;
    let columns = vec![
        Column::new("id", Text, "the finding's id, the same in every run", |r: &&Finding| (&r.id).into()).key(),
        Column::new("kind", Text, "what is odd", |r: &&Finding| r.kind.name().into()),
        Column::new("severity", Text, "error, warning or note", |r: &&Finding| r.severity.name().into()),
        Column::new("message", Text, "a sentence for people", |r: &&Finding| (&r.message).into()),
        Column::new("because", Text, "why it weighs that much", |r: &&Finding| (&r.because).into()),
        Column::new("event_id", Text, "the event it concerns", |r: &&Finding| r.event.as_ref().into()).of("events", "id"),
    ];
    Table::new("findings", "One row a thing to look at, gravest first.", columns, &summary.findings)
}

struct Proof<'s> {
    finding: &'s Finding,
    evidence: &'s Evidence,
}

/// The sentences that prove findings.
pub(super) fn evidence(summary: &Summary) -> Table {
    use Kind::{Integer, Text};
    let columns = vec![
        Column::new("finding_id", Text, "the finding", |r: &Proof<'_>| (&r.finding.id).into()).of("findings", "id"),
        Column::new("article_id", Text, "the article that has the words", |r: &Proof<'_>| (&r.evidence.article).into())
            .of("articles", "id"),
        Column::new("text", Text, "the words", |r: &Proof<'_>| (&r.evidence.text).into()),
        Column::new("line", Integer, "line on which they begin, from 1", |r: &Proof<'_>| r.evidence.span.line.into()),
        Column::new("column", Integer, "column at which they begin, in characters from 1", |r: &Proof<'_>| r.evidence.span.column.into()),
    ];
    let rows = summary.findings.iter().flat_map(|finding| finding.evidence.iter().map(move |evidence| Proof { finding, evidence }));
    Table::new("finding_evidence", "One row a sentence that proves a finding.", columns, rows)
}

/// Inputs that could not be read.
pub(super) fn not_read(summary: &Summary) -> Table {
    use Kind::Text;
    let columns = vec![
        Column::new("path", Text, "which", |r: &&Failed| (&r.path).into()),
        Column::new("error", Text, "why, and what to do", |r: &&Failed| (&r.error).into()),
    ];
    Table::new("not_read", "One row an input that could not be read.", columns, &summary.inputs.failed)
}
