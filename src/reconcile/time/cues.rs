//! Which time phrase of an article tells the day of its news.

use std::collections::HashSet;

use super::days::{Days, between};
use crate::lexicon::{Tag, tags_of};
use crate::model::{Article, DateBasis, Event, Located, Meaning, Measure, RoleInArticle, Status, Tense, Unit, When};
use crate::text::{Token, TokenKind, tokenize};

/// A full date further before the article than this is no announcement but history.
const MAX_AGE: i32 = 14;

/// The phrase that best tells when an article's news was announced: a day before a week, one beside a count before another, then
/// the first.
///
/// In an article on several employers only the phrases beside the event's own counts tell of it.
pub(super) fn news_cue<'a>(article: &'a Article, claims: &HashSet<&str>) -> Option<&'a When> {
    let beside_counts = article.role_counts.iter().filter(|c| {
        let of_event = c.measure == Measure::Cut && c.role == RoleInArticle::Main && claims.contains(c.id.as_str());
        of_event && !c.cumulative && c.status != Some(Status::Possible)
    });
    let beside_counts = beside_counts.filter_map(|c| c.when.as_ref()).map(|w| (0, w));
    let one_story = article.employers.len() < 2;
    let elsewhere = article.time_cues.iter().filter(|w| one_story && tells_the_news(article, w)).map(|w| (1, w));
    let ranked = beside_counts.chain(elsewhere).filter_map(|(place, when)| {
        let fineness = if is_dateline(article, when) { DATELINE } else { fineness(when)? };
        is_recent(article, when).then_some(((fineness, place, when.span.start), when))
    });
    ranked.min_by_key(|(rank, _)| *rank).map(|(_, when)| when)
}

/// How a dateline ranks among the phrases that tell the day: it is the day of the article, and of the announcement only for want of a
/// better one.
const DATELINE: u8 = 2;

/// Whether a phrase is the date that the article itself bears.
pub(super) fn is_dateline(article: &Article, when: &When) -> bool {
    let dates = std::iter::once(&article.date).chain(&article.other_dates).filter(|d| d.basis == DateBasis::Stated);
    dates.flat_map(|d| &d.evidence).any(|e| e.span.start < when.span.end && when.span.start < e.span.end)
}

/// How fine a phrase of the news tells the day: 0 a date, 1 a weekday, 3 a week; `None` if it does not tell the news.
fn fineness(when: &When) -> Option<u8> {
    let expression = when.expression?;
    match expression.meaning {
        Meaning::Date { .. } if expression.tense() != Tense::Future => Some(0),
        Meaning::Weekday(..) | Meaning::Day(_) if expression.tense() == Tense::News => Some(1),
        Meaning::Period(Unit::Week | Unit::Weekend, _) if matches!(expression.tense(), Tense::News | Tense::Past) => Some(3),
        _ => None,
    }
}

/// Whether the phrase can mean a day shortly before the article, as far as the article's date is known.
fn is_recent(article: &Article, when: &When) -> bool {
    match (when.end.or(when.start), article.date.start, article.date.end.or(article.date.start)) {
        (Some(then), Some(first), Some(last)) => then <= last && between(then, first) <= MAX_AGE,
        _ => true,
    }
}

/// Whether a phrase that stands beside no main count dates the news nonetheless: its sentence speaks of the cuts, or of the news, and
/// nothing before the phrase sets it apart from them ("follows Tuesday's report").
fn tells_the_news(article: &Article, when: &When) -> bool {
    let Some(sentence) = article.sentence_at(when.span.start) else { return false };
    let in_sentence = |at: usize| sentence.span.start <= at && at < sentence.span.end;
    let mut counts = article.role_counts.iter().filter(|c| in_sentence(c.span.start)).peekable();
    let of_background = counts.peek().is_some() && counts.all(|c| c.role == RoleInArticle::Background);
    !of_background && !is_set_apart(sentence, when) && speaks_of_cuts(sentence)
}

fn speaks_of_cuts(sentence: &Located) -> bool {
    words(&sentence.text)
        .iter()
        .any(|t| tags_of(&t.lower).any(&[Tag::CutVerb, Tag::CutNoun]) || matches!(&*t.lower, "news" | "announcement" | "announced"))
}

/// Whether a word before the phrase tells that it dates something else than the news.
pub(super) fn is_set_apart(sentence: &Located, when: &When) -> bool {
    let before = when.span.start.saturating_sub(sentence.span.start);
    let contrast = |t: &Token<'_>| {
        matches!(
            &*t.lower,
            "follow"
                | "follows"
                | "followed"
                | "following"
                | "after"
                | "since"
                | "before"
                | "ahead"
                | "earlier"
                | "given"
                | "until"
                | "due"
        )
    };
    words(&sentence.text).iter().take_while(|t| t.start < before).any(contrast)
}

/// The claims of an event, for looking them up.
pub(super) fn claims_of(event: &Event) -> HashSet<&str> {
    event.claims.iter().map(String::as_str).collect()
}

/// The words of a sentence.
pub(super) fn words(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    tokenize(text, 0..text.len(), &mut tokens);
    tokens.retain(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number));
    tokens
}

/// The days a phrase means, once laid against a date.
pub(super) const fn days_of(when: &When) -> Days {
    Days::new(when.start, when.end)
}

/// The phrase as evidence.
pub(super) fn located(when: &When) -> Located {
    Located { span: when.span, text: when.text.clone() }
}
