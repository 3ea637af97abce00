//! Which of the outlets that an article credits are credited for an event.

use super::Round;
use crate::lexicon::{Tag, tags_of};
use crate::model::{Article, Citation, Measure, Relation};
use crate::text::tokenize;

/// The credits of an article that stand for its account of an event: their sentence holds a claim of the event, or holds no count and
/// speaks of cuts.
pub(super) fn news_credits<'a>(article: &'a Article, round: &Round<'_>) -> Vec<&'a Citation> {
    let own = article.source.name.as_deref().map(fold_outlet);
    let others = article.citations.iter().filter(|c| Some(fold_outlet(&c.source)) != own);
    others.filter(|c| is_for(article, round, c)).collect()
}

fn is_for(article: &Article, round: &Round<'_>, credit: &Citation) -> bool {
    let Some(at) = credit.evidence.first().map(|e| e.span.start) else { return true };
    let Some(sentence) = article.sentence_at(at) else { return credit.relation != Relation::Reported };
    let cuts = article.role_counts.iter().filter(|c| c.measure == Measure::Cut && sentence.span.contains(&c.span));
    let mut cuts = cuts.peekable();
    if cuts.peek().is_some() {
        return cuts.any(|c| round.claims.contains(c.id.as_str()));
    }
    credit.relation == Relation::FirstReported || credit.relation == Relation::Wire || speaks_of_cuts(&sentence.text)
}

fn speaks_of_cuts(text: &str) -> bool {
    let mut tokens = Vec::new();
    tokenize(text, 0..text.len(), &mut tokens);
    tokens.iter().any(|t| tags_of(&t.lower).any(&[Tag::CutVerb, Tag::CutNoun]))
}

/// One outlet under several spellings: "The Register" and "register", "Bloomberg News" and "Bloomberg".
pub(super) fn fold_outlet(name: &str) -> String {
    let lower = name.to_lowercase();
    let name = lower.strip_prefix("the ").unwrap_or(&lower);
    let name = name.strip_suffix(" news").filter(|n| !n.is_empty()).unwrap_or(name);
    name.trim().to_owned()
}
