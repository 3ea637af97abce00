//! Quotations merged across outlets, the fullest form first, with what each outlet made of it.

use std::io::{self, Write};

use super::page::{Ink, Page, clean, quoted};
use super::place;
use crate::model::{EditOp, MergedQuote, QuoteEdit, QuoteRelation, QuoteVariant};
use crate::report::lookup::{Lookup, outlet};
use crate::report::words::{counted, list};

/// Quotations printed before the rest is only counted; those that several outlets have come first.
const LISTED: usize = 8;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, quotes: &[MergedQuote]) -> io::Result<()> {
    if quotes.is_empty() {
        return Ok(());
    }
    page.heading("Quotations")?;
    let mut order: Vec<&MergedQuote> = quotes.iter().collect();
    order.sort_by_key(|q| std::cmp::Reverse(q.variants.len()));
    for quote in order.iter().take(LISTED) {
        one(page, lookup, quote)?;
    }
    if order.len() > LISTED {
        page.line(&format!("    … and {} (see --format json)", counted(order.len() - LISTED, "more quotation")))?;
    }
    Ok(())
}

fn one<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, quote: &MergedQuote) -> io::Result<()> {
    let speaker = quote.speaker.as_deref().map_or_else(|| "speaker unknown".to_owned(), clean);
    page.paragraph("    ", &format!("{} — {}", quoted(&quote.text), page.ink(Ink::Label, &speaker)))?;
    quote.variants.iter().try_for_each(|v| variant(page, lookup, v))
}

fn variant<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, variant: &QuoteVariant) -> io::Result<()> {
    let (ink, word) = match variant.relation {
        QuoteRelation::Same => (Ink::Place, "in full  "),
        QuoteRelation::Fragment => (Ink::Place, "in part  "),
        QuoteRelation::Condensed => (Ink::Note, "condensed"),
        QuoteRelation::Altered => (Ink::Warning, "altered  "),
    };
    let found = lookup.quote(&variant.quote);
    let mut text = found.map_or_else(|| variant.article.clone(), |(article, _)| clean(&outlet(article)));
    if !variant.edits.is_empty() {
        text += &format!(": {}", list(&variant.edits.iter().map(edit).collect::<Vec<_>>()));
    }
    let at = found.map(|(article, quote)| place(page, article, &quote.span)).unwrap_or_default();
    let first = format!("      {}  ", page.ink(ink, word));
    page.located(&first, &text, &at)
}

fn edit(edit: &QuoteEdit) -> String {
    let verb = match edit.op {
        EditOp::Elided => "left out",
        EditOp::Inserted => "put in",
        EditOp::Changed => "changed to",
    };
    let unmarked = if edit.marked { "" } else { " without a mark" };
    format!("{verb} {}{unmarked}", quoted(&edit.text))
}
