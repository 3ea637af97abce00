//! Whether a sentence is about job cuts.

use super::Analysis;
use crate::lexicon::Tag;

/// Whether the sentence has a noun of cuts ("layoffs"), lays people off, or cuts jobs or people.
#[must_use]
pub fn is_about_cuts(analysis: &Analysis<'_>, sentence: usize) -> bool {
    let Some(classes) = analysis.classes.get(sentence) else { return false };
    let nouns = [Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun];
    // a noun of cuts, a verb of cutting, "lay", "job": most sentences have none of them
    if !classes.any(&[Tag::CutNoun, Tag::CutVerb, Tag::OpensCut, Tag::JobNoun]) {
        return false;
    }
    let sentence = &analysis.sentences[sentence];
    let tags = &analysis.tags[sentence.tokens.clone()];
    let has = |tag| tags.iter().any(|t| t.has(tag));
    let tokens = &analysis.tokens[sentence.tokens.clone()];
    // "cuts" is a noun behind "the" or "job"
    let leads = |i: usize| {
        tags[i].any(&nouns)
            || matches!(&*tokens[i].lower, "the" | "these" | "those" | "its" | "their" | "our" | "latest" | "further" | "more")
    };
    let noun = |i: usize| tags[i].has(Tag::CutNoun) && (!tags[i].has(Tag::CutVerb) || i.checked_sub(1).is_some_and(leads));
    if (0..tags.len()).any(noun) || has(Tag::CutVerb) && tags.iter().any(|t| t.any(&nouns)) {
        return true;
    }
    let lays_off = |i: usize| tokens[i + 1..].iter().take(4).any(|t| t.is("off"));
    tokens.iter().enumerate().any(|(i, t)| matches!(&*t.lower, "lay" | "lays" | "laid" | "laying") && lays_off(i))
        || tokens.windows(2).any(|w| w[0].is("job") && matches!(&*w[1].lower, "losses" | "loss"))
}
