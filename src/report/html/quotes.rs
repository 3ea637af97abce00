//! Quotations: what each outlet made of the same words, side by side; then those that one outlet alone has.

use serde::Serialize;

use super::Context;
use super::align::{Fate, Run, align};
use crate::model::{Article, MergedQuote, QuoteRelation, QuoteVariant};
use crate::report::lookup::outlet_or_file;
use crate::report::words::clean;

/// The quotations of an event.
#[derive(Debug, Serialize)]
pub(super) struct Quotations {
    shared: Vec<Shared>,
    single: Vec<Single>,
}

/// One that several articles have.
#[derive(Debug, Serialize)]
struct Shared {
    speaker: Option<String>,
    forms: Vec<Form>,
}

/// What some of them made of it.
#[derive(Debug, Serialize)]
struct Form {
    relation: &'static str,
    words: Vec<Run>,
    places: Vec<Place>,
}

/// Where it stands.
#[derive(Debug, Serialize)]
struct Place {
    outlet: String,
    href: Option<String>,
    line: usize,
}

/// One that one article has.
#[derive(Debug, Serialize)]
struct Single {
    speaker: Option<String>,
    text: String,
    place: Option<Place>,
}

pub(super) fn view(cx: &Context<'_>, quotes: &[MergedQuote]) -> Quotations {
    let (mut shared, mut single) = (Vec::new(), Vec::new());
    for quote in quotes {
        let speaker = quote.speaker.as_deref().map(clean);
        let first = quote.variants.first();
        if quote.variants.iter().any(|v| Some(&v.article) != first.map(|f| &f.article)) {
            shared.push(Shared { speaker, forms: forms(cx, quote) });
        } else {
            let place = first.and_then(|v| place(cx, v));
            single.push(Single { speaker, text: clean(&quote.text), place });
        }
    }
    Quotations { shared, single }
}

/// The forms, those with the same words together, the full ones first.
fn forms(cx: &Context<'_>, quote: &MergedQuote) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut variants: Vec<&QuoteVariant> = quote.variants.iter().collect();
    variants.sort_by_key(|v| v.relation != QuoteRelation::Same);
    for variant in variants {
        let (relation, words) = (relation(variant.relation), words(cx, quote, variant));
        let places = place(cx, variant);
        match forms.iter_mut().find(|f| f.relation == relation && f.words == words) {
            Some(form) => form.places.extend(places),
            None => forms.push(Form { relation, words, places: places.into_iter().collect() }),
        }
    }
    forms
}

const fn relation(relation: QuoteRelation) -> &'static str {
    match relation {
        QuoteRelation::Same => "in full",
        QuoteRelation::Fragment => "in part",
        QuoteRelation::Condensed => "condensed",
        QuoteRelation::Altered => "altered",
    }
}

fn words(cx: &Context<'_>, quote: &MergedQuote, variant: &QuoteVariant) -> Vec<Run> {
    let own = cx.lookup.quote(&variant.quote).map_or_else(|| clean(&quote.text), |(_, q)| clean(&q.text));
    let plain = |text: String| vec![Run { fate: Fate::Kept, silent: false, text }];
    match variant.relation {
        QuoteRelation::Same => plain(clean(&quote.text)),
        QuoteRelation::Fragment => plain(format!("… {} …", own.trim_end_matches([',', '.']))),
        QuoteRelation::Condensed | QuoteRelation::Altered => align(&quote.text, &own, &variant.edits).unwrap_or_else(|| plain(own)),
    }
}

fn place(cx: &Context<'_>, variant: &QuoteVariant) -> Option<Place> {
    let (article, quote): (&Article, _) = cx.lookup.quote(&variant.quote)?;
    Some(Place { outlet: outlet_or_file(article), href: cx.texts.href(article, &quote.id, &quote.span), line: quote.span.line })
}
