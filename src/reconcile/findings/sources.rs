//! Where the news comes from, and where nobody says.

use std::collections::BTreeSet;

use super::super::Corpus;
use super::super::dependence::{self, Copy};
use super::{Weight, claim_evidence, claims, evidence, finding, name, opening, title};
use crate::model::{Event, Evidence, Finding, FindingKind, Located, RoleInArticle, Severity};

const OF_RINGS: Weight = (Severity::Warning, "each outlet seems to have a source, and none is shown to have one");
const OF_COPIES: Weight = (Severity::Note, "a copy is no second account; it is counted once");
const OF_NAMELESS: Weight = (Severity::Note, "an account cannot be weighed without knowing whose it is");

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

/// Near-copies, and articles on job cuts that do not name their outlet.
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
}
