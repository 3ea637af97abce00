//! What the sentences of an article say of how its numbers lie to one another: a plan that was carried out, a number that no longer
//! holds, a list of all parts, a running total.
//!
//! Each tie is read from the words beside a count ([`crate::lexicon::number_ties`]); which number it concerns is told by where they stand:
//! "instead of", "down from" and their like concern the next count behind them, "which it announced in March" the count before.

use crate::lexicon::{Tie, number_ties};
use crate::model::{Article, Located, Measure, RoleCount};
use crate::text::{Token, tokenize};

/// Words between a tie and the count it concerns at most.
const REACH: usize = 10;

/// A tie and the count that it concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tied<'a> {
    /// How.
    pub tie: Tie,
    /// The count of cuts, by its place in [`Article::role_counts`].
    pub claim: usize,
    /// The sentence.
    pub sentence: &'a Located,
}

/// The ties of an article's counts of cuts, in text order.
pub(super) fn ties(article: &Article) -> Vec<Tied<'_>> {
    let cuts: Vec<usize> = (0..article.role_counts.len()).filter(|i| article.role_counts[*i].measure == Measure::Cut).collect();
    let mut found = Vec::new();
    for group in cuts.chunk_by(|i, j| article.role_counts[*i].sentence == article.role_counts[*j].sentence) {
        if let Some(sentence) = article.sentence_at(article.role_counts[group[0]].span.start) {
            in_sentence(article, group, sentence, &mut found);
        }
    }
    found
}

fn in_sentence<'a>(article: &'a Article, claims: &[usize], sentence: &'a Located, found: &mut Vec<Tied<'a>>) {
    let mut tokens = Vec::new();
    tokenize(&sentence.text, 0..sentence.text.len(), &mut tokens);
    let mut at = 0;
    while at < tokens.len() {
        let Some((end, tie)) = number_ties().longest(&tokens, at, tokens.len()) else {
            at += 1;
            continue;
        };
        let place = |i: &usize| first_token(&tokens, &article.role_counts[*i], sentence);
        let behind = claims.iter().filter_map(|i| Some((place(i)?.checked_sub(end)?, *i))).filter(|(d, _)| *d <= REACH).min();
        let before = claims.iter().filter_map(|i| Some((at.checked_sub(place(i)?)?, *i))).filter(|(d, _)| *d <= REACH).min();
        let claim = match tie {
            Tie::Part => before.filter(|(_, i)| at > 0 && holds(&tokens[at - 1], &article.role_counts[*i], sentence)),
            Tie::Forced => {
                let inside = claims.iter().copied().find(|i| holds(&tokens[at], &article.role_counts[*i], sentence)).map(|i| (0, i));
                inside.or(behind).or(before)
            }
            Tie::AllParts | Tie::Difference => before,
            // "that number" is the last one, however far back
            Tie::Revised => claims.iter().filter_map(|i| Some((at.checked_sub(place(i)?)?, *i))).min(),
            Tie::CarriedOut | Tie::Recalled => behind.or(before),
            Tie::Changed | Tie::Corrected | Tie::Adds | Tie::Net | Tie::BringsTotal | Tie::Most => behind,
        };
        found.extend(claim.map(|(_, claim)| Tied { tie: *tie, claim, sentence }));
        at = end;
    }
}

/// Whether a word is one of a count.
fn holds(token: &Token<'_>, claim: &RoleCount, sentence: &Located) -> bool {
    let span = claim.span.start.saturating_sub(sentence.span.start)..claim.span.end.saturating_sub(sentence.span.start);
    span.contains(&token.start)
}

/// The token at which a count begins.
fn first_token(tokens: &[Token<'_>], claim: &RoleCount, sentence: &Located) -> Option<usize> {
    let start = claim.span.start.checked_sub(sentence.span.start)?;
    Some(tokens.partition_point(|t| t.end <= start))
}

/// The places of counts that an article itself, of these ties, says to hold no more: "instead of 800", "corrects an earlier report of 800".
pub(super) fn former<'t>(ties: &'t [Tied<'_>]) -> impl Iterator<Item = usize> + use<'t> {
    ties.iter().filter(|t| matches!(t.tie, Tie::Changed | Tie::Revised | Tie::Corrected)).map(|t| t.claim)
}

#[cfg(test)]
mod tests {
    use super::super::testing::Draft;
    use super::*;

    fn found(text: &str, counts: &[&str]) -> Vec<(Tie, String)> {
        let draft = Draft::new("a", text).employer("Acme");
        let article = counts.iter().fold(draft, |d, words| d.count(words, (1, None), |_| {})).done();
        ties(&article).iter().map(|t| (t.tie, article.role_counts[t.claim].text.clone())).collect()
    }

    #[test]
    fn the_number_that_no_longer_holds_stands_behind_the_words() {
        let changed = |words: &str| vec![(Tie::Changed, words.to_owned())];
        assert_eq!(found("Acme cuts 300 jobs instead of 800 jobs.", &["300 jobs", "800 jobs"]), changed("800 jobs"));
        assert_eq!(found("It had planned to cut 800 jobs but lets 300 people go.", &["800 jobs", "300 people"]), changed("800 jobs"));
        assert_eq!(found("Acme cuts 300 jobs.", &["300 jobs"]), []);
    }

    #[test]
    fn that_number_is_the_one_before() {
        let text = "Acme meant to shed about 800 jobs in its mills and offices all over the north of the country, but has lowered that number to 300 jobs.";
        assert_eq!(found(text, &["about 800 jobs", "300 jobs"]), [(Tie::Revised, "about 800 jobs".to_owned())]);
        assert_eq!(found("Acme lowered that number to 300 jobs.", &["300 jobs"]), []);
    }

    #[test]
    fn a_plan_carried_out_is_named_before_or_behind() {
        let of_plan = |tie| vec![(tie, "800 jobs".to_owned())];
        assert_eq!(found("Acme has completed the loss of 800 jobs.", &["800 jobs"]), of_plan(Tie::CarriedOut));
        assert_eq!(found("Gone are the 800 jobs whose end it announced in March.", &["800 jobs"]), of_plan(Tie::Recalled));
    }

    #[test]
    fn a_number_of_the_posts_is_a_part() {
        let text = "Acme cuts up to 180 posts, and 29 of the posts are in nursing.";
        assert_eq!(found(text, &["up to 180 posts", "29 of the posts"]), [(Tie::Part, "29 of the posts".to_owned())]);
        assert_eq!(found("Acme cuts 180 jobs in support of the posts.", &["180 jobs"]), []);
    }

    #[test]
    fn those_who_are_forced_to_go_are_a_part() {
        let forced = |words: &str| vec![(Tie::Forced, words.to_owned())];
        assert_eq!(
            found("It hopes that forced redundancies can be held to fewer than 150.", &["fewer than 150"]),
            forced("fewer than 150")
        );
        assert_eq!(
            found("Some 150 compulsory redundancies are likely.", &["Some 150 compulsory redundancies"]),
            forced("Some 150 compulsory redundancies")
        );
        assert_eq!(found("Acme cuts 150 jobs.", &["150 jobs"]), []);
    }

    #[test]
    fn a_list_of_all_parts_concerns_the_whole() {
        let text = "Acme cuts 800 jobs, made up of 500 jobs in sales and 300 jobs in design.";
        assert_eq!(found(text, &["800 jobs", "500 jobs", "300 jobs"]), [(Tie::AllParts, "800 jobs".to_owned())]);
    }
}
