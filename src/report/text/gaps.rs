//! What could not be read, dated or attributed to an outlet.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::findings::is_gap;
use super::page::{Ink, Page, shortened};
use crate::model::{Article, Failed, Finding, Summary};
use crate::report::words::clean;

/// Articles listed before the rest is only counted.
const LISTED: usize = 20;

/// Of a summary: failures, and the findings that say what is not known.
pub(super) fn of_summary<W: Write>(page: &mut Page<'_, W>, summary: &Summary) -> io::Result<()> {
    let path =
        |f: &Finding| summary.articles.iter().find(|a| f.evidence.first().is_some_and(|e| e.article == a.id)).map(|a| a.path.as_str());
    let mut by_article: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in summary.findings.iter().filter(|f| is_gap(f)) {
        by_article.entry(path(finding).unwrap_or(&finding.message)).or_default().push(finding);
    }
    let words = |(path, findings): (&str, Vec<&Finding>)| match findings.as_slice() {
        [one] => one.message.clone(),
        _ => format!("{path} neither names its outlet nor has a date of its own"),
    };
    let gaps: Vec<String> = by_article.into_iter().map(words).collect();
    write(page, &summary.inputs.failed, &gaps, |page, gap| page.paragraph("  ", &clean(gap)))
}

/// Of records: failures, and articles about job cuts that say neither when nor where they were published.
pub(super) fn of_records<W: Write>(page: &mut Page<'_, W>, summary: &Summary) -> io::Result<()> {
    let gaps: Vec<(&Article, &str)> =
        summary.articles.iter().filter(|a| a.relevant).filter_map(|a| missing(a).map(|gap| (a, gap))).collect();
    write(page, &summary.inputs.failed, &gaps, |page, (article, gap)| {
        let title = article.title.as_deref().map(|t| format!(": {}", shortened(t, 60))).unwrap_or_default();
        let path = page.ink(Ink::Place, &clean(&article.path));
        page.located("  ", &format!("{gap}{title}"), &path)
    })
}

fn write<W: Write, T>(
    page: &mut Page<'_, W>,
    failed: &[Failed],
    gaps: &[T],
    mut one: impl FnMut(&mut Page<'_, W>, &T) -> io::Result<()>,
) -> io::Result<()> {
    if gaps.is_empty() && failed.is_empty() {
        return Ok(());
    }
    page.section("NOT KNOWN")?;
    for failure in failed {
        let label = page.ink(Ink::Warning, "not read");
        page.paragraph(&format!("  {label}  "), &format!("{}: {}", clean(&failure.path), clean(&failure.error)))?;
    }
    gaps.iter().take(LISTED).try_for_each(|gap| one(page, gap))?;
    if gaps.len() > LISTED {
        page.line(&format!("  … and {} more", gaps.len() - LISTED))?;
    }
    page.blank()
}

fn missing(article: &Article) -> Option<&'static str> {
    match (article.date.is_unknown(), article.source.name.is_none()) {
        (true, true) => Some("neither date nor outlet"),
        (true, false) => Some("no date"),
        (false, true) => Some("no outlet named"),
        (false, false) => None,
    }
}
