//! For people at a terminal: what was read, an event a card, other cuts mentioned, what to check, what is not known.

mod background;
mod check;
mod event;
mod findings;
mod gaps;
mod head;
pub(super) mod listing;
mod page;
mod proof;
mod quotes;
mod records;
mod rules;

use std::io::{self, Write};

use super::lookup::Lookup;
use super::words::clean;
use crate::model::{Article, Check, FindingKind, Quotation, Rule, Span, Summary, TimelineEntry};
pub(super) use event::claims_by_phrase;
pub use page::Look;
use page::{Ink, Page};
#[cfg(feature = "report")]
pub(super) use {
    event::accounts,
    findings::is_gap,
    head::{outlets, what_was_read},
};

/// The whole summary.
///
/// # Errors
/// Those of `out`.
pub fn summary(out: &mut impl Write, summary: &Summary, look: Look) -> io::Result<()> {
    let lookup = Lookup::new(summary);
    let mut page = Page::new(out, look);
    head::write(&mut page, summary)?;
    for event in summary.events.iter().filter(|e| e.main) {
        event::write(&mut page, &lookup, event)?;
    }
    background::write(&mut page, &lookup, summary)?;
    findings::write(&mut page, &lookup, &summary.findings)?;
    gaps::of_summary(&mut page, summary)
}

/// The articles alone, a card each.
///
/// # Errors
/// Those of `out`.
pub fn records(out: &mut impl Write, summary: &Summary, look: Look) -> io::Result<()> {
    let mut page = Page::new(out, look);
    for article in &summary.articles {
        records::write(&mut page, article)?;
    }
    gaps::of_records(&mut page, summary)
}

/// Every quotation, by event.
///
/// # Errors
/// Those of `out`.
pub fn quotations(out: &mut impl Write, summary: &Summary, quotations: &[Quotation], look: Look) -> io::Result<()> {
    listing::quotations(&mut Page::new(out, look), summary, quotations)
}

/// The timeline.
///
/// # Errors
/// Those of `out`.
pub fn timeline(out: &mut impl Write, timeline: &[TimelineEntry], look: Look) -> io::Result<()> {
    listing::timeline(&mut Page::new(out, look), timeline)
}

/// Findings, a line each with its place, and the sentences that prove them.
///
/// # Errors
/// Those of `out`.
pub fn check(out: &mut impl Write, check: &Check<'_>, look: Look) -> io::Result<()> {
    self::check::write(&mut Page::new(out, look), check)
}

/// One rule with its examples.
///
/// # Errors
/// Those of `out`.
pub fn rule(out: &mut impl Write, rule: &Rule, look: Look) -> io::Result<()> {
    rules::write(&mut Page::new(out, look), rule)
}

/// Every rule with what it does.
///
/// # Errors
/// Those of `out`.
pub fn rules(out: &mut impl Write, rules: &[Rule], look: Look) -> io::Result<()> {
    rules::list(&mut Page::new(out, look), rules)
}

/// What a kind of finding says.
///
/// # Errors
/// Those of `out`.
pub fn kind(out: &mut impl Write, kind: FindingKind, look: Look) -> io::Result<()> {
    let mut page = Page::new(out, look);
    page.section(kind.name())?;
    page.paragraph("  ", kind.about())?;
    page.paragraph("  ", &format!("layoffs check PATH... --fail-on {kind} ends with 1 where there is one."))
}

/// How an event's numbers, a claim, a quotation, a finding, or an article's outlet and date came about; `false` if the summary has none of this id.
///
/// # Errors
/// Those of `out`.
pub fn proof(out: &mut impl Write, summary: &Summary, id: &str, rules: &[Rule], look: Look) -> io::Result<bool> {
    let lookup = Lookup::new(summary);
    let mut page = Page::new(out, look);
    if let Some(event) = lookup.event(id) {
        proof::event(&mut page, &lookup, event)?;
    } else if let Some((article, claim)) = lookup.claim(id) {
        proof::claim(&mut page, article, claim, rules)?;
    } else if let Some(article) = lookup.article(id) {
        proof::article(&mut page, article, rules)?;
    } else if let Some((article, quote)) = lookup.quote(id) {
        proof::quote(&mut page, &lookup, summary, article, quote)?;
    } else if let Some(finding) = lookup.finding(id) {
        proof::finding(&mut page, &lookup, finding)?;
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// Places in one article that are listed before the rest is only counted.
const PLACES: usize = 5;

/// `path:1, :2`: the lines of several spans of one article.
fn places<W: Write>(page: &Page<'_, W>, article: &Article, spans: &[&Span]) -> String {
    page.ink(Ink::Place, &lines(article, spans))
}

fn lines(article: &Article, spans: &[&Span]) -> String {
    let Some((first, rest)) = spans.split_first() else { return String::new() };
    let mut lines: Vec<usize> = rest.iter().map(|s| s.line).filter(|line| *line != first.line).collect();
    lines.dedup();
    let mut at = format!("{}:{}", clean(&article.path), first.line);
    for line in lines.iter().take(PLACES - 1) {
        at += &format!(", :{line}");
    }
    if lines.len() >= PLACES {
        at += &format!(" and {} more", lines.len() + 1 - PLACES);
    }
    at
}

/// `path:line`, as editors and terminals take it.
fn place<W: Write>(page: &Page<'_, W>, article: &Article, span: &Span) -> String {
    page.ink(Ink::Place, &format!("{}:{}", clean(&article.path), span.line))
}
