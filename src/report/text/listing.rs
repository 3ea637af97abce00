//! Every quotation, by event; and the timeline.

use std::io::{self, Write};

use super::page::{Ink, Page};
use super::quotes;
use crate::model::{DateRange, EntryKind, MergedQuote, Quotation, QuotationVariant, QuoteVariant, Summary, TimelineEntry};
use crate::report::lookup::Lookup;
use crate::report::words::{self, clean, counted, list, number};

pub(super) fn quotations<W: Write>(page: &mut Page<'_, W>, summary: &Summary, quotations: &[Quotation]) -> io::Result<()> {
    let lookup = Lookup::new(summary);
    let forms: usize = quotations.iter().map(|q| q.variants.len()).sum();
    let shared = quotations.iter().filter(|q| q.articles() > 1).count();
    let printed = if forms == 1 { "printed once" } else { &format!("printed {} times", number(forms as u64)) };
    page.paragraph(
        "",
        &format!("{}, {printed}; {} in more than one article.", counted(quotations.len(), "quotation"), number(shared as u64)),
    )?;
    let mut about: Option<Option<&str>> = None;
    for quotation in quotations {
        let event = quotation.events.first().map(String::as_str);
        if about != Some(event) {
            about = Some(event);
            page.blank()?;
            match event.and_then(|id| lookup.event(id)) {
                Some(event) => page.title(&clean(&event.title), &event.id)?,
                None => page.title("In articles about no event", "")?,
            }
        }
        quotes::one(page, &lookup, &merged(quotation))?;
    }
    Ok(())
}

fn merged(quotation: &Quotation) -> MergedQuote {
    let variant = |v: &QuotationVariant| QuoteVariant {
        article: v.article.clone(),
        quote: v.quote.clone(),
        relation: v.relation,
        edits: v.edits.clone(),
    };
    MergedQuote {
        text: quotation.text.clone(),
        speaker: quotation.speaker.clone(),
        variants: quotation.variants.iter().map(variant).collect(),
    }
}

pub(super) fn timeline<W: Write>(page: &mut Page<'_, W>, entries: &[TimelineEntry]) -> io::Result<()> {
    for entry in entries {
        let date = page.ink(Ink::Label, &date(entry));
        let id = page.ink(Ink::Place, &entry.event);
        page.located("", &date, &id)?;
        let what = match entry.kind {
            EntryKind::Announced | EntryKind::Stage => entry.status.map_or("", words::status),
            EntryKind::Reference => "referred to",
            EntryKind::Effective => "the jobs go",
        };
        let who = page.ink(Ink::Title, &who(entry));
        let size = page.ink(Ink::Figure, &size(entry));
        let what = if what.is_empty() { String::new() } else { format!("; {what}") };
        page.paragraph("    ", &format!("{who}: {size}{what}"))?;
        if !entry.sources.is_empty() {
            page.paragraph("    ", &list(&entry.sources.iter().map(|s| clean(s)).collect::<Vec<_>>()))?;
        }
    }
    Ok(())
}

/// Whose jobs, and which: the event's title without its date.
pub(in crate::report) fn who(entry: &TimelineEntry) -> String {
    let title = clean(&entry.title);
    let who = title.strip_suffix(&date(entry)).map_or(title.as_str(), |who| who.trim_end_matches(", "));
    if who.is_empty() { clean(&entry.employer) } else { who.to_owned() }
}

/// "3 April 2024".
pub(in crate::report) fn date(entry: &TimelineEntry) -> String {
    words::date(&DateRange { start: entry.start, end: entry.end, precision: entry.precision, ..DateRange::unknown() })
}

/// "400–999 jobs, usually 600–700".
pub(in crate::report) fn size(entry: &TimelineEntry) -> String {
    match (&entry.roles, &entry.percent) {
        (Some(roles), _) => format!("{} jobs", words::estimate(roles)),
        (None, Some(percent)) => format!("{} of staff", words::percent(percent)),
        (None, None) => "no number".to_owned(),
    }
}
