//! One JSON document, indented.

use std::io::{self, Write};

use serde::Serialize;

use crate::model::{Article, Finding, Inputs, Summary, Tool};

/// The envelope of `extract`: that of [`Summary`] without events.
#[derive(Serialize)]
struct Records<'s> {
    format_version: &'s str,
    tool: &'s Tool,
    inputs: &'s Inputs,
    articles: &'s [Article],
    findings: &'s [Finding],
}

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
    let Summary { format_version, tool, inputs, articles, findings, .. } = summary;
    document(out, &Records { format_version, tool, inputs, articles, findings })
}

fn document(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}
