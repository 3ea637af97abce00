//! Cuts that no article has for its news: earlier rounds, other units, other employers.

use std::io::{self, Write};

use super::event::claims_by_phrase;
use super::page::{Ink, Page, quoted};
use crate::model::{Event, Summary};
use crate::report::lookup::{Lookup, outlet};
use crate::report::words;
use crate::report::words::clean;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, summary: &Summary) -> io::Result<()> {
    let mut events = summary.events.iter().filter(|e| !e.main).peekable();
    if events.peek().is_none() {
        return Ok(());
    }
    page.section("ALSO MENTIONED")?;
    for event in events {
        one(page, lookup, event)?;
    }
    page.blank()
}

fn one<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, event: &Event) -> io::Result<()> {
    let size = match (&event.roles, &event.percent) {
        (Some(roles), _) => words::estimate(&roles.estimate),
        (None, Some(percent)) => format!("{} of staff", words::percent(percent)),
        (None, None) => "no number".to_owned(),
    };
    let claims: Vec<_> = event.claims.iter().filter_map(|id| lookup.claim(id)).collect();
    let is_total = !claims.is_empty() && claims.iter().all(|(_, c)| c.cumulative);
    let size = if is_total { format!("{size}, a total over more than one round") } else { size };
    let (title, size) = (page.ink(Ink::Label, &clean(&event.title)), page.ink(Ink::Figure, &size));
    let id = page.ink(Ink::Place, &event.id);
    page.located("  ", &format!("{title}: {size}"), &id)?;
    for (article, phrases) in claims_by_phrase(lookup, event) {
        for phrase in phrases {
            let place = phrase.place(page, article);
            page.located("      ", &format!("{}: {}", outlet(article), quoted(phrase.text)), &place)?;
        }
    }
    Ok(())
}
