//! Dates: of articles by their own words and by what they share with dated ones, and of events.
//!
//! A time phrase and the article's date each bound the other. Where the date is known, phrases become days ([`resolve`]); where an
//! event's day is known from another article, the days on which "Wednesday" or "this week" could have been written to mean it
//! bound the article's date ([`date_articles`]). Such a link never makes up a year: without a known day there is no date.

mod anchors;
mod cues;
mod days;
mod events;
mod infer;

pub(super) use events::{conflicts, date_event, too_early};
pub(super) use infer::date_articles;

use jiff::civil::Date;

use super::Options;
use crate::model::{Article, DateRange, Meaning, Unit, When};
use crate::text::calendar;

/// Resolves the relative time phrases of every article that has a date of its own ("Wednesday", "last week").
pub(super) fn resolve(articles: &mut [Article], _options: &Options) {
    articles.iter_mut().for_each(resolve_article);
}

/// Lays every phrase of an article against its date.
fn resolve_article(article: &mut Article) {
    let date = article.date.clone();
    for when in phrases(article) {
        if let Some(expression) = &when.expression {
            (when.start, when.end) = calendar::resolve(expression, &date);
        }
    }
    resolve_anaphora(article);
}

fn phrases(article: &mut Article) -> impl Iterator<Item = &mut When> {
    article.time_cues.iter_mut().chain(article.role_counts.iter_mut().filter_map(|c| c.when.as_mut()))
}

/// "That same month" is the month of the nearest phrase before it.
fn resolve_anaphora(article: &mut Article) {
    let mut told: Vec<(usize, Date, Date)> = phrases(article).filter_map(|w| Some((w.span.start, w.start?, w.end?))).collect();
    told.sort_unstable();
    for when in phrases(article) {
        let Some(Meaning::Anaphoric(unit)) = when.expression.map(|e| e.meaning) else { continue };
        let before = told[..told.partition_point(|(at, ..)| *at < when.span.start)].iter().rev();
        if says_same(&when.text)
            && let Some((start, end)) = before.filter_map(|(_, start, end)| period_of(unit, *start, *end)).next()
        {
            (when.start, when.end) = (Some(start), Some(end));
        }
    }
}

/// "that same month", "at that time", but not "a year earlier".
fn says_same(text: &str) -> bool {
    text.split_whitespace().any(|w| w.eq_ignore_ascii_case("same") || w.eq_ignore_ascii_case("that"))
}

/// The calendar period that holds both days, if one does.
fn period_of(unit: Unit, start: Date, end: Date) -> Option<(Date, Date)> {
    match unit {
        Unit::Month if start.first_of_month() == end.first_of_month() => Some((start.first_of_month(), start.last_of_month())),
        Unit::Year if start.year() == end.year() => Some((start.first_of_year(), start.last_of_year())),
        Unit::Week if days::monday(start) == days::monday(end) => Some((days::monday(start), days::plus(days::monday(start), 6))),
        Unit::Day => Some((start, end)),
        _ => None,
    }
}

/// Days between two ranges; 0 if they meet or one of them is open there.
pub(super) fn days_apart(a: &DateRange, b: &DateRange) -> i32 {
    let gap = |end: Option<Date>, start: Option<Date>| end.zip(start).map_or(0, |(end, start)| days::between(end, start));
    gap(a.end, b.start).max(gap(b.end, a.start)).max(0)
}

#[cfg(test)]
mod tests;
