//! Dates that cannot all hold, and articles without one.

use super::super::{Corpus, time};
use super::{Weight, claim_evidence, claims, evidence, finding, name, opening, title};
use crate::model::{DateBasis, DateRange, Event, Finding, FindingKind, Severity};

const OF_EVENTS: Weight = (Severity::Warning, "one article has the day wrong, or they tell of two announcements");
const OF_EARLY: Weight = (Severity::Warning, "nobody can tell of an announcement before it is made: one of the dates is wrong");
const OF_ARTICLES: Weight = (Severity::Warning, "every phrase like “Wednesday” is laid against this date");
const OF_UNDATED: Weight = (Severity::Note, "its time phrases mean no days, so it orders and dates nothing");

/// An article dated before what it tells of was announced, as another puts it.
pub(super) fn implied(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let Some((early, teller, sentence, announced)) = time::too_early(corpus, event) else { return };
    let message = format!(
        "{}: {} is of {} by its {}, and tells of what {} puts on {announced}",
        title(event),
        name(early),
        day(&early.date),
        basis(&early.date),
        name(teller)
    );
    let own = claims(corpus, event).into_iter().find(|(a, _)| a.id == early.id).map(|(a, c)| claim_evidence(a, c));
    let evidence = own.into_iter().chain([evidence(teller, &sentence)]).collect();
    found.push(finding(FindingKind::DateConflict, OF_EARLY, Some(event), message, evidence));
}

/// Articles that put one announcement on different days.
pub(super) fn conflicts(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let Some([(a, said_a, day_a), (b, said_b, day_b)]) = time::conflicts(corpus, event) else { return };
    let message = format!("{}: announced on {day_a} by {}, on {day_b} by {}", title(event), name(a), name(b));
    let evidence = vec![evidence(a, &said_a), evidence(b, &said_b)];
    found.push(finding(FindingKind::DateConflict, OF_EVENTS, Some(event), message, evidence));
}

/// Articles whose metadata, text and address give different days; a day's difference is a time zone's.
pub(super) fn contradictions(corpus: &Corpus<'_>, found: &mut Vec<Finding>) {
    for article in corpus.articles {
        let apart = |other: &&DateRange| time::days_apart(&article.date, other) > 1;
        let Some(other) = article.other_dates.iter().find(apart) else { continue };
        let message = format!(
            "{} is of {} by its {}, of {} by its {}",
            article.path,
            day(&article.date),
            basis(&article.date),
            day(other),
            place(other)
        );
        let shown = other.evidence.iter().chain(&article.date.evidence).map(|e| evidence(article, e)).collect();
        found.push(finding(FindingKind::DateConflict, OF_ARTICLES, None, message, shown));
    }
}

fn day(date: &DateRange) -> String {
    date.start.or(date.end).map(words).unwrap_or_default()
}

/// What a date rests on, with the place in the page or record where that is known.
fn place(date: &DateRange) -> String {
    let via = date.because.first().filter(|_| date.basis == DateBasis::Metadata).and_then(|b| b.split_once(": "));
    via.map_or_else(|| basis(date).to_owned(), |(via, _)| format!("{} ({via})", basis(date)))
}

const fn basis(date: &DateRange) -> &'static str {
    match date.basis {
        DateBasis::Metadata => "metadata",
        DateBasis::Url => "address",
        DateBasis::Stated | DateBasis::Inferred => "own words",
        DateBasis::CrossArticle | DateBasis::Unknown => "company",
    }
}

/// Articles on job cuts that cannot be dated, or only on one side.
pub(super) fn undated(corpus: &Corpus<'_>, found: &mut Vec<Finding>) {
    for article in corpus.articles.iter().filter(|a| a.relevant && (a.date.start.is_none() || a.date.end.is_none())) {
        let known = match (article.date.start, article.date.end) {
            (Some(start), _) => format!("; it can only be told that it is not older than {}", words(start)),
            (_, Some(end)) => format!("; it can only be told that it is not newer than {}", words(end)),
            _ => String::new(),
        };
        let message = format!("{} has no date of its own{known}", article.path);
        found.push(finding(FindingKind::Undated, OF_UNDATED, None, message, opening(article)));
    }
}

fn words(day: jiff::civil::Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}
