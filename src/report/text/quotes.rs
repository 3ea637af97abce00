//! Quotations merged across outlets, the fullest form first, with what each outlet made of it.

use std::cmp::Reverse;
use std::io::{self, Write};

use super::page::{Ink, Page, quoted};
use super::{place, places};
use crate::model::{Article, EditOp, MergedQuote, Quote, QuoteEdit, QuoteKind, QuoteRelation, QuoteVariant, Span};
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
    order.sort_by_key(|q| (Reverse(q.articles()), is_fragment(lookup, q)));
    for quote in order.iter().take(LISTED) {
        one(page, lookup, quote)?;
    }
    if order.len() > LISTED {
        page.line(&format!("    … and {} (see --format json)", counted(order.len() - LISTED, "more quotation")))?;
    }
    Ok(())
}

/// Whether no article has more of it than some words woven into its own sentence.
fn is_fragment(lookup: &Lookup<'_>, quote: &MergedQuote) -> bool {
    quote.variants.iter().filter_map(|v| lookup.quote(&v.quote)).all(|(_, q)| q.kind == QuoteKind::Partial)
}

/// A quotation that one article has stands in one paragraph with its place; one that several have, above them.
pub(super) fn one<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, quote: &MergedQuote) -> io::Result<()> {
    let speaker = quote.speaker.as_deref().map_or_else(|| "speaker unknown".to_owned(), clean);
    let text = format!("{} — {}", quoted(&quote.text), page.ink(Ink::Label, &speaker));
    if let [only] = quote.variants.as_slice() {
        let at = lookup.quote(&only.quote).map(|(article, quote)| place(page, article, &quote.span)).unwrap_or_default();
        return page.located("    ", &text, &at);
    }
    page.paragraph("    ", &text)?;
    for forms in alike(&quote.variants) {
        variants(page, lookup, &forms)?;
    }
    Ok(())
}

/// Forms that one article has more than once in the same way, together; those with edits each for itself.
fn alike(variants: &[QuoteVariant]) -> Vec<Vec<&QuoteVariant>> {
    let mut groups: Vec<Vec<&QuoteVariant>> = Vec::new();
    for form in variants {
        let same = |group: &&mut Vec<&QuoteVariant>| {
            let first = group[0];
            first.article == form.article && first.relation == form.relation && first.edits.is_empty() && form.edits.is_empty()
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(form),
            None => groups.push(vec![form]),
        }
    }
    groups
}

fn variants<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, forms: &[&QuoteVariant]) -> io::Result<()> {
    let Some(first) = forms.first() else { return Ok(()) };
    let (ink, word) = match first.relation {
        QuoteRelation::Same => (Ink::Place, "in full  "),
        QuoteRelation::Fragment => (Ink::Place, "in part  "),
        QuoteRelation::Condensed => (Ink::Note, "condensed"),
        QuoteRelation::Altered => (Ink::Warning, "altered  "),
    };
    let found: Vec<(&Article, &Quote)> = forms.iter().filter_map(|f| lookup.quote(&f.quote)).collect();
    let mut text = found.first().map_or_else(|| first.article.clone(), |(article, _)| outlet(article));
    if !first.edits.is_empty() {
        text += &format!(": {}", list(&first.edits.iter().map(edit).collect::<Vec<_>>()));
    }
    let spans: Vec<&Span> = found.iter().map(|(_, quote)| &quote.span).collect();
    let at = found.first().map(|(article, _)| places(page, article, &spans)).unwrap_or_default();
    let start = format!("      {}  ", page.ink(ink, word));
    page.located(&start, &text, &at)
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
