//! JSON lines: one record a line, told apart by `type`.

use std::io::{self, Write};

use serde::Serialize;

use super::documents::Line;
use crate::model::{Quotation, Record, Summary, TimelineEntry};

/// One record of `extract`.
///
/// # Errors
/// Those of `out`.
pub fn record(out: &mut impl Write, record: &Record) -> io::Result<()> {
    line(out, record)
}

/// Articles, then events, then who leans on whom, then findings, then failures; `type` says which.
///
/// # Errors
/// Those of `out`.
pub fn summary(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    summary.articles.iter().try_for_each(|value| line(out, &Line::Article(value)))?;
    summary.events.iter().try_for_each(|value| line(out, &Line::Event(value)))?;
    summary.dependence.iter().try_for_each(|value| line(out, &Line::Dependence(value)))?;
    summary.findings.iter().try_for_each(|value| line(out, &Line::Finding(value)))?;
    summary.inputs.failed.iter().try_for_each(|value| line(out, &Line::Failed(value)))
}

/// One quotation a line.
///
/// # Errors
/// Those of `out`.
pub fn quotations(out: &mut impl Write, quotations: &[Quotation]) -> io::Result<()> {
    quotations.iter().try_for_each(|value| line(out, &Line::Quotation(value)))
}

/// One entry of the timeline a line.
///
/// # Errors
/// Those of `out`.
pub fn timeline(out: &mut impl Write, timeline: &[TimelineEntry]) -> io::Result<()> {
    timeline.iter().try_for_each(|value| line(out, &Line::Entry(value)))
}

fn line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}
