//! Quotations that were changed, and the same words given to two people.

use super::super::{Corpus, quotes};
use super::{Weight, finding, name, title};
use crate::model::{Article, Event, Evidence, Finding, FindingKind, MergedQuote, Quote, QuoteRelation, QuoteVariant, Severity};

const OF_SPEAKERS: Weight = (Severity::Warning, "one of the two did not say it");

pub(super) fn find(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    for merged in &event.quotes {
        let full = merged.variants.iter().find(|v| v.relation == QuoteRelation::Same).and_then(|v| quotes::find(corpus, v));
        let Some(full) = full else { continue };
        let edited = merged.variants.iter().filter(|v| matches!(v.relation, QuoteRelation::Condensed | QuoteRelation::Altered));
        found.extend(edited.filter_map(|v| Some(edited_finding(event, v, quotes::find(corpus, v)?, full))));
        found.extend(speakers(corpus, event, merged));
    }
}

fn edited_finding(event: &Event, variant: &QuoteVariant, own: (&Article, &Quote), full: (&Article, &Quote)) -> Finding {
    let edits: Vec<String> = variant.edits.iter().filter(|e| variant.relation == QuoteRelation::Condensed || !e.marked).map(edit).collect();
    let (weight, how) = match variant.relation {
        QuoteRelation::Condensed => ((Severity::Note, "every edit is marked"), "shortens a quotation and marks it"),
        _ => ((Severity::Warning, "the marks claim words that another outlet gives differently"), "changes a quotation without a mark"),
    };
    let message = format!("{}: {} {how}, against {}: {}", title(event), name(own.0), name(full.0), edits.join("; "));
    finding(FindingKind::AlteredQuote, weight, Some(event), message, vec![words(own), words(full)])
}

fn edit(edit: &crate::model::QuoteEdit) -> String {
    use crate::model::EditOp;
    let text = shortened(&edit.text);
    match edit.op {
        EditOp::Elided => format!("“{text}” left out"),
        EditOp::Inserted => format!("“{text}” put in"),
        EditOp::Changed => format!("changed to “{text}”"),
    }
}

/// The first and last words of a long passage.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() {
        0..=12 => words.join(" "),
        n => format!("{} … {}", words[..6].join(" "), words[n - 4..].join(" ")),
    }
}

fn speakers(corpus: &Corpus<'_>, event: &Event, merged: &MergedQuote) -> Option<Finding> {
    let [a, b] = quotes::speaker_conflict(corpus, merged)?;
    let speaker = |q: &Quote| q.speaker.clone().unwrap_or_default();
    let message =
        format!("{}: the same words are given to {} ({}) and to {} ({})", title(event), speaker(a.1), name(a.0), speaker(b.1), name(b.0));
    Some(finding(FindingKind::SpeakerConflict, OF_SPEAKERS, Some(event), message, vec![words(a), words(b)]))
}

fn words((article, quote): (&Article, &Quote)) -> Evidence {
    Evidence { article: article.id.clone(), span: quote.span, text: quote.text.clone() }
}
