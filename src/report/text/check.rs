//! Findings as compilers print them, `path:line:column: severity: message`, so that editors and people find the place; below each
//! the sentences that prove it.

use std::io::{self, Write};

use super::page::{Ink, Page, shortened};
use crate::model::{Article, Check, Evidence, Finding, Severity};
use crate::report::lookup::{Lookup, outlet_or_file};
use crate::report::words::{clean, counted, number};

/// Characters of a sentence that are shown.
const SHOWN: usize = 300;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, check: &Check<'_>) -> io::Result<()> {
    let lookup = Lookup::new(check.summary);
    for (finding, _) in &check.shown {
        one(page, &lookup, finding)?;
    }
    if !check.shown.is_empty() {
        page.blank()?;
    }
    let text = tally(check);
    page.line(&text)
}

fn one<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, finding: &Finding) -> io::Result<()> {
    let ink = match finding.severity {
        Severity::Error => Ink::Error,
        Severity::Warning => Ink::Warning,
        Severity::Note => Ink::Note,
    };
    let places: Vec<(&Article, &Evidence)> = finding.evidence.iter().filter_map(|e| lookup.article(&e.article).map(|a| (a, e))).collect();
    let first = places.first().map(|(article, evidence)| format!("{}: ", place(article, evidence))).unwrap_or_default();
    let severity = page.ink(ink, finding.severity.name());
    let tail = page.ink(Ink::Place, &format!("[{} {}]", finding.kind, finding.id));
    page.line(&format!("{first}{severity}: {} {tail}", clean(&finding.message)))?;
    for (article, evidence) in places {
        let at = page.ink(Ink::Place, &place(article, evidence));
        page.line(&format!("    {at}: {}: “{}”", outlet_or_file(article), shortened(&evidence.text, SHOWN)))?;
    }
    if !finding.because.is_empty() {
        let severity = finding.severity.name();
        page.line(&format!("    {severity}: {}", clean(&finding.because)))?;
    }
    Ok(())
}

fn place(article: &Article, evidence: &Evidence) -> String {
    format!("{}:{}:{}", clean(&article.path), evidence.span.line, evidence.span.column)
}

/// "1 error and 4 warnings; 3 notes below the bar; 2 known."
fn tally(check: &Check<'_>) -> String {
    let mut text = if check.shown.is_empty() {
        "Nothing to check".to_owned()
    } else {
        let of = |severity: Severity| counted(check.count(severity), severity.name());
        format!("{}, {}, {}", of(Severity::Error), of(Severity::Warning), of(Severity::Note))
    };
    if check.below > 0 {
        text += &format!("; {} below the bar (--severity note shows all)", number(check.below as u64));
    }
    if check.known > 0 {
        text += &format!("; {} known", number(check.known as u64));
    }
    if !check.shown.is_empty() && !check.fails() {
        text += "; none of them fails the check";
    }
    text + "."
}
