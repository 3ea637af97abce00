//! Where the news comes from, and where nobody says.

use std::collections::BTreeSet;

use super::super::Corpus;
use super::super::dependence::{self, Copy};
use super::{Weight, claim_evidence, claims, evidence, finding, name, opening, title};
use crate::lexicon::outlet_named;
use crate::model::{
    Article, Candidate, CandidateField, Event, Evidence, Finding, FindingKind, Located, RoleInArticle, Severity, SourceBasis,
};

const OF_RINGS: Weight = (Severity::Warning, "each outlet seems to have a source, and none is shown to have one");
const OF_COPIES: Weight = (Severity::Note, "a copy is no second account; it is counted once");
const OF_NAMELESS: Weight = (Severity::Note, "an account cannot be weighed without knowing whose it is");

const OF_TWO_NAMES: Weight = (Severity::Note, "the first of a page's statements is taken; the other may be whoever lent the copy");

/// Rings of credits, and events that rest on one account which no article confirms.
pub(super) fn of_event(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    if !event.main {
        return;
    }
    if let Some(ring) = dependence::ring(corpus, event) {
        let way: Vec<String> = ring.iter().map(|(a, c)| format!("{} credits {}", name(a), c.source)).collect();
        let evidence: Vec<Evidence> = ring.iter().flat_map(|(a, c)| c.evidence.first().map(|e| evidence(a, &sentence(a, e)))).collect();
        let message = format!("{}: outlets credit one another in a ring: {}", title(event), way.join(", "));
        found.push(finding(FindingKind::CircularSourcing, OF_RINGS, Some(event), message, evidence));
        return;
    }
    found.extend(single_source(corpus, event));
}

fn sentence(article: &crate::model::Article, at: &Located) -> Located {
    article.sentence_at(at.span.start).unwrap_or(at).clone()
}

/// One outlet's account stands behind all articles, and none has a word of its own.
fn single_source(corpus: &Corpus<'_>, event: &Event) -> Option<Finding> {
    let main: Vec<_> = event.articles.iter().filter(|c| c.role == RoleInArticle::Main).collect();
    let root = main.iter().find_map(|c| c.root.as_deref())?;
    if event.independent_sources != 1 || main.iter().any(|c| c.independent || c.root.is_none()) {
        return None;
    }
    let (weight, who) = match main.len() {
        1 => ((Severity::Note, "nobody else is there to confirm it"), "the one article on it rests".to_owned()),
        n => ((Severity::Warning, "several outlets look like confirmation, and are one account"), format!("all {n} articles on it rest")),
    };
    let message = format!("{}: {who} on {root}, without a confirmation of its own", title(event));
    let mut untold: BTreeSet<&str> = main.iter().map(|c| c.id.as_str()).collect();
    let first = claims(corpus, event).into_iter().filter(|(article, _)| untold.remove(article.id.as_str()));
    let evidence: Vec<Evidence> = first.map(|(article, claim)| claim_evidence(article, claim)).collect();
    (!evidence.is_empty()).then(|| finding(FindingKind::SingleSource, weight, Some(event), message, evidence))
}

/// Near-copies, and articles on job cuts that do not name their outlet, or whose page names two.
pub(super) fn of_articles(corpus: &Corpus<'_>, copies: &[Copy], found: &mut Vec<Finding>) {
    for copy in copies {
        let (a, b) = (&corpus.articles[copy.original], &corpus.articles[copy.copy]);
        let message = format!("{} and {} share {:.0}% of their text", a.path, b.path, copy.shared * 100.0);
        let evidence = [opening(a), opening(b)].concat();
        found.push(finding(FindingKind::NearDuplicate, OF_COPIES, None, message, evidence));
    }
    for article in corpus.articles.iter().filter(|a| a.relevant && a.source.name.is_none()) {
        let message = format!("{} does not name its outlet", article.path);
        found.push(finding(FindingKind::UnknownSource, OF_NAMELESS, None, message, opening(article)));
    }
    for article in corpus.articles.iter().filter(|a| a.relevant && a.source.basis == SourceBasis::Metadata) {
        if let Some((one, other)) = two_outlets(article) {
            let message = format!("{} names two outlets: {} ({}) and {} ({})", article.path, one.value, one.via, other.value, other.via);
            found.push(finding(FindingKind::UnknownSource, OF_TWO_NAMES, None, message, opening(article)));
        }
    }
}

/// The outlet that a page was taken for, and the first other one that it names.
fn two_outlets(article: &Article) -> Option<(&Candidate, &Candidate)> {
    let mut named = article.candidates.iter().filter(|c| c.field == CandidateField::Source);
    // what the user says settles it
    let first = named.next().filter(|c| article.source.name.as_deref().is_some_and(|name| may_be_one_outlet(name, &c.value)))?;
    named.find(|c| !may_be_one_outlet(&first.value, &c.value)).map(|other| (first, other))
}

/// Whether two names can be one outlet's: a known one's, or with a word in common ("Example Post", "examplepost.com").
fn may_be_one_outlet(a: &str, b: &str) -> bool {
    let words =
        |name: &str| -> Vec<String> { name.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 3).map(str::to_lowercase).collect() };
    let folded = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let shares = |a: &str, b: &str| words(a).iter().any(|word| folded(b).contains(word.as_str()));
    match (outlet_named(a), outlet_named(b)) {
        (Some(a), Some(b)) => a.name == b.name,
        _ => shares(a, b) || shares(b, a) || folded(a) == folded(b),
    }
}
