//! Claims that stand in a headline.

use crate::model::{Article, Hedge, RoleCount, Status};

/// Whether a claim stands in the headline: in the article's first sentences, which are the title's.
pub(super) fn is_headline(article: &Article, claim: &RoleCount) -> bool {
    let Some((sentence, title)) = article.sentence_at(claim.span.start).zip(article.title.as_deref()) else { return false };
    let first = article.sentences.iter().position(|s| s.text == sentence.text);
    title.contains(&sentence.text) && first.and_then(|i| article.sentences.get(i)).is_some_and(|s| s.span == sentence.span)
}

/// Whether a headline's count is more than `body`, the counts of the same scope in its text, one by one and all together. A text that
/// counts a stretch of time or a place alone ("200 of them this week") counts less than all.
pub(super) fn exceeds(headline: &RoleCount, body: &[&RoleCount]) -> bool {
    if body.iter().any(|c| c.when.is_some() && !is_ceiling(c) || c.place != headline.place) {
        return false;
    }
    // "almost 1,000" under "1,000 jobs" is the same figure, with the hedge that a headline has no room for
    let rounds_up = |c: &&RoleCount| c.value.hedge == Hedge::Nearly && c.value.stated.is_some() && c.value.stated == headline.value.stated;
    if body.iter().any(rounds_up) {
        return false;
    }
    let told: Vec<&&RoleCount> = body.iter().filter(|c| !c.cumulative && c.status != Some(Status::Denied)).collect();
    let most: Option<Vec<u64>> = told.iter().map(|c| c.value.max.filter(|_| c.value.min.is_some())).collect();
    let (Some(least), Some(mut most)) = (headline.value.min, most) else { return false };
    most.sort_unstable();
    most.dedup();
    !most.is_empty() && most.into_iter().fold(0, u64::saturating_add) < least
}

fn is_ceiling(claim: &RoleCount) -> bool {
    matches!(claim.value.hedge, Hedge::UpTo | Hedge::LessThan)
}
