//! Quotations merged across outlets, the fullest form first, with what each outlet made of it.

use std::cmp::Reverse;
use std::io::{self, Write};

use super::page::{Ink, Page, quoted};
use super::place;
use crate::model::{EditOp, MergedQuote, QuoteEdit, QuoteKind, QuoteRelation, QuoteVariant};
use crate::report::lookup::{Lookup, outlet};
use crate::report::words::{clean, counted, list};

/// Quotations printed before the rest is only counted.
const LISTED: usize = 6;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, quotes: &[MergedQuote]) -> io::Result<()> {
    if quotes.is_empty() {
        return Ok(());
    }
    page.heading("Quotations")?;
    let mut order: Vec<&MergedQuote> = quotes.iter().collect();
    order.sort_by_key(|q| (Reverse(articles(q)), is_fragment(lookup, q)));
    for quote in order.iter().take(LISTED) {
        one(page, lookup, quote)?;
    }
    if order.len() > LISTED {
        page.line(&format!("    … and {} (see --format json)", counted(order.len() - LISTED, "more quotation")))?;
    }
    Ok(())
}

/// How many articles have it.
fn articles(quote: &MergedQuote) -> usize {
    let mut ids: Vec<&str> = quote.variants.iter().map(|v| v.article.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

/// Whether no article has more of it than some words woven into its own sentence.
fn is_fragment(lookup: &Lookup<'_>, quote: &MergedQuote) -> bool {
    quote.variants.iter().filter_map(|v| lookup.quote(&v.quote)).all(|(_, q)| q.kind == QuoteKind::Partial)
}

/// A quotation that one article has stands in one paragraph with its place; one that several have, above them.
fn one<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, quote: &MergedQuote) -> io::Result<()> {
    let speaker = quote.speaker.as_deref().map_or_else(|| "speaker unknown".to_owned(), clean);
    let text = format!("{} — {}", quoted(&quote.text), page.ink(Ink::Label, &speaker));
    if let [only] = quote.variants.as_slice() {
        let at = lookup.quote(&only.quote).map(|(article, quote)| place(page, article, &quote.span)).unwrap_or_default();
        return page.located("    ", &text, &at);
    }
    page.paragraph("    ", &text)?;
    let mut seen: Vec<(&str, QuoteRelation, Option<usize>)> = Vec::new();
    for form in &quote.variants {
        let line = lookup.quote(&form.quote).map(|(_, q)| q.span.line);
        let key = (form.article.as_str(), form.relation, line);
        if !form.edits.is_empty() || !seen.contains(&key) {
            variant(page, lookup, form)?;
            seen.push(key);
        }
    }
    Ok(())
}

fn variant<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, variant: &QuoteVariant) -> io::Result<()> {
    let (ink, word) = match variant.relation {
        QuoteRelation::Same => (Ink::Place, "in full  "),
        QuoteRelation::Fragment => (Ink::Place, "in part  "),
        QuoteRelation::Condensed => (Ink::Note, "condensed"),
        QuoteRelation::Altered => (Ink::Warning, "altered  "),
    };
    let found = lookup.quote(&variant.quote);
    let mut text = found.map_or_else(|| variant.article.clone(), |(article, _)| outlet(article));
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
