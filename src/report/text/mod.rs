//! For people at a terminal: what was read, an event a card, other cuts mentioned, what to check, what is not known.

mod background;
mod event;
mod findings;
mod gaps;
mod head;
mod page;
mod quotes;
mod records;

use std::io::{self, Write};

use super::lookup::Lookup;
use super::words::clean;
use crate::model::{Article, Span, Summary};
pub use page::Look;
use page::{Ink, Page};

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

/// `path:line`, as editors and terminals take it.
fn place<W: Write>(page: &Page<'_, W>, article: &Article, span: &Span) -> String {
    page.ink(Ink::Place, &format!("{}:{}", clean(&article.path), span.line))
}
