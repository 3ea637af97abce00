//! What a fact-checker should look at.
//!
//! Every finding names what is odd in a sentence, carries the words that prove it, and weighs it: an *error* says that something
//! stated is wrong, a *warning* that a reader would be misled, a *note* what is worth knowing. Where nothing is odd there is none.

mod company;
mod hedges;
mod numbers;
mod scope;
mod sources;
mod times;
mod words;

use std::collections::{BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use super::Corpus;
use super::dependence::Copy;
use super::employers::Scope;
use super::event::by_article;
use crate::model::{Article, Event, Evidence, Finding, FindingKind, Located, Measure, RoleCount, Severity};

/// Findings, gravest first; their ids are also noted at the events they concern.
pub(super) fn find(corpus: &Corpus<'_>, events: &mut [Event], copies: &[Copy]) -> Vec<Finding> {
    let mut found = Vec::new();
    for event in by_article(corpus, events) {
        let mut of_event = Vec::new();
        numbers::conflicts(corpus, event, &mut of_event);
        numbers::denials(corpus, event, &mut of_event);
        numbers::corrections(corpus, event, &mut of_event);
        numbers::sums(corpus, event, &mut of_event);
        numbers::shares(corpus, event, &mut of_event);
        numbers::percents(corpus, event, &mut of_event);
        hedges::find(corpus, event, &mut of_event);
        scope::find(corpus, event, &mut of_event);
        company::find(corpus, event, &mut of_event);
        times::conflicts(corpus, event, &mut of_event);
        times::implied(corpus, event, &mut of_event);
        words::find(corpus, event, &mut of_event);
        sources::of_event(corpus, event, &mut of_event);
        found.append(&mut of_event);
    }
    numbers::headcounts(corpus, events, &mut found);
    sources::of_articles(corpus, copies, &mut found);
    times::contradictions(corpus, &mut found);
    times::undated(corpus, &mut found);
    arrange(found, events)
}

/// Sorts, drops repeats, and notes the ids at the events.
fn arrange(mut found: Vec<Finding>, events: &mut [Event]) -> Vec<Finding> {
    let places: HashMap<String, usize> = events.iter().enumerate().map(|(i, e)| (e.id.clone(), i)).collect();
    let place = |f: &Finding| f.event.as_ref().and_then(|id| places.get(id)).copied();
    found.sort_by_cached_key(|f| (std::cmp::Reverse(f.severity), f.kind, place(f).unwrap_or(usize::MAX), f.id.clone()));
    let mut seen = BTreeSet::new();
    found.retain(|f| seen.insert(f.id.clone()));
    for finding in &found {
        if let Some(at) = place(finding) {
            events[at].findings.push(finding.id.clone());
        }
    }
    found
}

/// How much a finding matters, and why.
type Weight = (Severity, &'static str);

/// A finding with its id.
fn finding(kind: FindingKind, weight: Weight, event: Option<&Event>, message: String, evidence: Vec<Evidence>) -> Finding {
    let ((severity, because), id) = (weight, id(kind, &message, &evidence));
    Finding { id, kind, severity, because: because.to_owned(), message, event: event.map(|e| e.id.clone()), evidence }
}

/// The first 12 hex digits of a hash of kind and evidence: the same for the same words in whatever company. Without evidence (an
/// article of no sentence) the message stands for it.
fn id(kind: FindingKind, message: &str, evidence: &[Evidence]) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{kind:?}"));
    if evidence.is_empty() {
        hash.update(message);
    }
    for e in evidence {
        hash.update(format!("\n{} {} {}", e.article, e.span.start, e.span.end));
    }
    hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect()
}

/// What to call an article: its outlet, else its path.
fn name(article: &Article) -> &str {
    article.source.name.as_deref().unwrap_or(&article.path)
}

/// What to call an event in a sentence.
fn title(event: &Event) -> &str {
    if event.title.is_empty() { &event.employer } else { &event.title }
}

fn evidence(article: &Article, located: &Located) -> Evidence {
    Evidence { article: article.id.clone(), span: located.span, text: located.text.clone() }
}

/// The sentence that a claim stands in.
fn claim_evidence(article: &Article, claim: &RoleCount) -> Evidence {
    let own = || Located { span: claim.span, text: claim.text.clone() };
    evidence(article, &article.sentence_at(claim.span.start).cloned().unwrap_or_else(own))
}

/// The first recorded sentence: what stands for an article as a whole.
fn opening(article: &Article) -> Vec<Evidence> {
    article.sentences.first().map(|s| evidence(article, s)).into_iter().collect()
}

/// The cuts of an event with their articles, in the order of the corpus and of the texts.
fn claims<'a>(corpus: &Corpus<'a>, event: &Event) -> Vec<(&'a Article, &'a RoleCount)> {
    let mut claims: Vec<_> = event.claims.iter().filter_map(|id| corpus.claim(id)).filter(|(_, c)| c.measure == Measure::Cut).collect();
    claims.sort_by_key(|(article, claim)| (corpus.position(&article.id), claim.span.start));
    claims
}

/// Whether two claims count jobs of one employer, unit and place.
fn same_scope(a: (&Article, &RoleCount), b: (&Article, &RoleCount)) -> bool {
    let scope = |(article, claim): (&Article, &RoleCount)| Scope::of(claim, article);
    a.1.place == b.1.place
        && match (scope(a), scope(b)) {
            (Some(x), Some(y)) => x == y,
            _ => false,
        }
}

/// 100000 as "100,000".
fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|g| std::str::from_utf8(g).ok()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests;
