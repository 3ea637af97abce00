//! What to check, gravest first, each with the sentences that prove it.

use std::io::{self, Write};

use super::page::{Ink, Page, quoted};
use crate::model::{Evidence, Finding, FindingKind, Severity};
use crate::report::lookup::{Lookup, outlet};
use crate::report::words::clean;

/// Columns before a finding's message: "  warning  ".
const INDENT: &str = "           ";

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, findings: &[Finding]) -> io::Result<()> {
    let mut shown = findings.iter().filter(|f| !is_gap(f)).peekable();
    if shown.peek().is_none() {
        return Ok(());
    }
    page.section("TO CHECK")?;
    for finding in shown {
        one(page, lookup, finding)?;
    }
    page.blank()
}

/// Whether a finding says what is not known, rather than what does not fit; see [`super::gaps`].
pub(in crate::report) const fn is_gap(finding: &Finding) -> bool {
    matches!(finding.kind, FindingKind::Undated | FindingKind::UnknownSource)
}

fn one<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, finding: &Finding) -> io::Result<()> {
    let (ink, word) = match finding.severity {
        Severity::Error => (Ink::Error, "error  "),
        Severity::Warning => (Ink::Warning, "warning"),
        Severity::Note => (Ink::Note, "note   "),
    };
    let about = finding.event.as_ref().map(|id| page.ink(Ink::Place, id)).unwrap_or_default();
    let first = format!("  {}  ", page.ink(ink, word));
    page.located(&first, &clean(&finding.message), &about)?;
    finding.evidence.iter().try_for_each(|evidence| sentence(page, lookup, evidence))
}

fn sentence<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, evidence: &Evidence) -> io::Result<()> {
    let article = lookup.article(&evidence.article);
    let name = article.map_or_else(|| evidence.article.clone(), outlet);
    let place = article.map(|a| super::place(page, a, &evidence.span)).unwrap_or_default();
    page.located(INDENT, &format!("{}: {}", name, quoted(&evidence.text)), &place)
}
