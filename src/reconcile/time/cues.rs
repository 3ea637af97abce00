//! Which time phrase of an article tells the day of its news.

use std::collections::HashSet;

use super::days::{Days, between};
use crate::lexicon::{Tag, outlet_at, tags_of};
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
        let fineness = if is_weak(article, when) { WEAK } else { fineness(when)? };
        is_recent(article, when).then_some(((fineness, place, when.span.start), when))
    });
    ranked.min_by_key(|(rank, _)| *rank).map(|(_, when)| when)
}

/// How a weak phrase ranks among those that tell the day: it tells that of the announcement only for want of a better one.
const WEAK: u8 = 2;

/// Whether a phrase tells a day on which the news was out, but hardly that of the announcement: the article's own date, or the day on which
/// somebody confirmed the news.
pub(super) fn is_weak(article: &Article, when: &When) -> bool {
    let dates = std::iter::once(&article.date).chain(&article.other_dates).filter(|d| d.basis == DateBasis::Stated);
    let is_stated = || dates.flat_map(|d| &d.evidence).any(|e| e.span.start < when.span.end && when.span.start < e.span.end);
    let in_sentence = |test: fn(&str, &str) -> bool| {
        let sentence = article.sentence_at(when.span.start)?;
        let (start, end) = (when.span.start.checked_sub(sentence.span.start)?, when.span.end - sentence.span.start);
        Some(test(sentence.text.get(..start)?, sentence.text.get(end..)?))
    };
    is_stated() || in_sentence(is_in_dateline) == Some(true) || in_sentence(|before, _| confirms(before)) == Some(true)
}

/// "LEEDS, March 11 -": between a place in capitals and a dash.
fn is_in_dateline(before: &str, after: &str) -> bool {
    let place = before.trim_end().strip_suffix(',').is_some_and(|b| !b.is_empty() && !b.contains(char::is_lowercase));
    place && after.trim_start().starts_with(['-', '–', '—', '('])
}

/// "a spokesperson confirmed to the Gazette Wednesday", "a source told Reuters on Wednesday": what is confirmed, and what an outlet is
/// told, was out before.
fn confirms(before: &str) -> bool {
    const REACH: usize = 6;
    let words = words(before);
    let told = |i: usize| words[i].is("told") && (i + 1..=i + 2).any(|at| outlet_at(&words, at).is_some());
    let confirmed = |i: usize| matches!(&*words[i].lower, "confirmed" | "confirms" | "confirming");
    (words.len().saturating_sub(REACH)..words.len()).any(|i| confirmed(i) || told(i))
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
