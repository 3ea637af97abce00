//! One JSON document, indented.

use std::io::{self, Write};

use serde::Serialize;

use super::documents::{ArticleRef, CheckDocument, Head, Quotations, Records, Timeline};
use crate::model::{Check, Quotation, Summary, TimelineEntry};

/// The whole summary.
///
/// # Errors
/// Those of `out`.
pub fn summary(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    document(out, summary)
}

/// The articles alone.
///
/// # Errors
/// Those of `out`.
pub fn records(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    document(out, &Records { head: Head::of(summary), articles: &summary.articles, findings: &summary.findings })
}

/// Every quotation.
///
/// # Errors
/// Those of `out`.
pub fn quotations(out: &mut impl Write, summary: &Summary, quotations: &[Quotation]) -> io::Result<()> {
    document(out, &Quotations { head: Head::of(summary), quotations })
}

/// The timeline.
///
/// # Errors
/// Those of `out`.
pub fn timeline(out: &mut impl Write, summary: &Summary, timeline: &[TimelineEntry]) -> io::Result<()> {
    document(out, &Timeline { head: Head::of(summary), timeline })
}

/// Findings, with the articles that prove them.
///
/// # Errors
/// Those of `out`.
pub fn check(out: &mut impl Write, check: &Check<'_>) -> io::Result<()> {
    let findings: Vec<_> = check.shown.iter().map(|(finding, _)| *finding).collect();
    let proves = |id: &str| findings.iter().flat_map(|f| &f.evidence).any(|e| e.article == id);
    let document = CheckDocument {
        head: Head::of(check.summary),
        failing: check.shown.iter().filter(|(_, fails)| *fails).map(|(f, _)| f.id.as_str()).collect(),
        below: check.below,
        known: check.known,
        articles: check.summary.articles.iter().filter(|a| proves(&a.id)).map(ArticleRef::of).collect(),
        findings,
    };
    self::document(out, &document)
}

fn document(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}
