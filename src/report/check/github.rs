//! Workflow commands, which GitHub shows as annotations at the lines of files.

use std::io::{self, Write};

use super::{Region, listing, places};
use crate::model::{Check, Finding, Severity};
use crate::report::lookup::Lookup;
use crate::report::words::clean;

/// A command a finding, and one for each input that could not be read.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut impl Write, check: &Check<'_>) -> io::Result<()> {
    let lookup = Lookup::new(check.summary);
    for failed in &check.summary.inputs.failed {
        writeln!(out, "::warning file={},title=not read::{}", property(&failed.path), data(&clean(&failed.error)))?;
    }
    check.shown.iter().try_for_each(|(finding, _)| command(out, &lookup, finding))
}

fn command(out: &mut impl Write, lookup: &Lookup<'_>, finding: &Finding) -> io::Result<()> {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut place = String::new();
    if let Some((article, evidence)) = places(lookup, finding).first() {
        let Region { line, column, end_line, end_column } = Region::of(evidence);
        place = format!("file={},line={line},endLine={end_line},col={column},endColumn={end_column},", property(&article.path));
    }
    let message = format!("{}\n{}", clean(&finding.message), listing(lookup, finding));
    writeln!(out, "::{name} {place}title={}::{}", property(finding.kind.name()), data(message.trim_end()))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
