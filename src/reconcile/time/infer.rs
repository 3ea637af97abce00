//! Dates articles by what they share with dated ones.

use std::collections::HashSet;

use jiff::civil::Date;

use super::super::{Corpus, Options};
use super::anchors::{anchors, day_elsewhere};
use super::cues::{claims_of, days_of, located, news_cue};
use super::days::{Days, plus};
use super::resolve_article;
use crate::model::{Article, DateBasis, DateRange, Event, Located, RoleInArticle, When};
use crate::text::calendar;

/// An article that was dated from others can date further ones; chains longer than this do not occur.
const MAX_ROUNDS: usize = 4;
/// Phrases of the news reach back less than this.
const HORIZON: i64 = 35;

/// What is known of the day of an event's announcement, and who says so.
#[derive(Debug, Clone)]
struct Known {
    days: Days,
    /// The article whose words tell it.
    article: usize,
    words: String,
}

/// Dates articles by the events they share with dated ones, and resolves their phrases again. Tells whether there were any.
/// `drafts` have employer, claims and articles with their roles, but no date.
pub(in crate::reconcile) fn date_articles(articles: &mut [Article], drafts: &[Event], options: &Options) -> bool {
    if articles.iter().all(|a| !a.date.is_unknown()) {
        return false;
    }
    let mut any = false;
    let links = links(articles, drafts);
    let tells_of = by_article(articles, &links);
    for _ in 0..MAX_ROUNDS {
        let known: Vec<Option<Known>> = links.iter().map(|link| announced(articles, link)).collect();
        let mut dated: Vec<(usize, DateRange)> = Vec::new();
        for at in (0..articles.len()).filter(|at| articles[*at].date.is_unknown()) {
            dated.extend(infer(articles, at, &tells_of[at], &links, &known).map(|date| (at, date)));
        }
        if dated.is_empty() {
            break;
        }
        any = true;
        for (at, mut date) in dated {
            if let Some(day) = options.as_of.filter(|d| date.end.is_none() && date.start.is_some_and(|s| s <= *d)) {
                date.end = Some(day);
                date.because.push(format!("no article is later than {day}, as the user says"));
            }
            articles[at].date = date;
            resolve_article(&mut articles[at]);
        }
    }
    any
}

/// An event's articles by position, and its claims.
struct Link<'e> {
    members: Vec<(usize, RoleInArticle)>,
    claims: HashSet<&'e str>,
}

fn links<'e>(articles: &[Article], drafts: &'e [Event]) -> Vec<Link<'e>> {
    let corpus = Corpus::new(articles);
    let link = |event: &'e Event| {
        let mut members: Vec<_> = event.articles.iter().filter_map(|c| Some((corpus.position(&c.id)?, c.role))).collect();
        members.sort_unstable();
        members.dedup_by_key(|(at, _)| *at);
        Link { members, claims: claims_of(event) }
    };
    drafts.iter().map(link).collect()
}

/// For each article, its events by position and whether they are its news.
fn by_article(articles: &[Article], links: &[Link<'_>]) -> Vec<Vec<(usize, RoleInArticle)>> {
    let mut by_article = vec![Vec::new(); articles.len()];
    for (position, link) in links.iter().enumerate() {
        link.members.iter().for_each(|(at, role)| by_article[*at].push((position, *role)));
    }
    by_article
}

/// The day of an event's announcement as its main articles tell it; where they differ, the earliest stands.
fn announced(articles: &[Article], link: &Link<'_>) -> Option<Known> {
    let mut best: Option<Known> = None;
    for (at, _) in link.members.iter().filter(|(_, role)| *role == RoleInArticle::Main) {
        let Some(when) = news_cue(&articles[*at], &link.claims) else { continue };
        let days = days_of(when);
        if days.start.is_none() || days.end.is_none() {
            continue;
        }
        let known = Known { days, article: *at, words: when.text.clone() };
        best = Some(match best {
            None => known,
            Some(b) => match b.days.intersect(&days) {
                Some(both) if both == b.days => b,
                Some(both) => Known { days: both, ..known },
                None if days.start < b.days.start => known,
                None => b,
            },
        });
    }
    best
}

/// Bounds on an article's date with the words they come from.
#[derive(Default)]
struct Bounds {
    days: Days,
    evidence: Vec<Located>,
    because: Vec<String>,
    /// Another article has a part in them.
    from_others: bool,
}

impl Bounds {
    /// Adds a bound, unless it contradicts the others.
    fn add(&mut self, days: Days, evidence: Vec<Located>, because: String, from_others: bool) {
        if let Some(both) = self.days.intersect(&days).filter(|both| *both != self.days) {
            self.days = both;
            self.evidence.extend(evidence);
            self.because.push(because);
            self.from_others |= from_others;
        }
    }
}

/// The date of the undated article `at`, from the events it tells of.
fn infer(
    articles: &[Article],
    at: usize,
    tells_of: &[(usize, RoleInArticle)],
    links: &[Link<'_>],
    known: &[Option<Known>],
) -> Option<DateRange> {
    let article = &articles[at];
    let mut bounds = Bounds::default();
    for (position, role) in tells_of {
        let (link, Some(known)) = (&links[*position], &known[*position]) else { continue };
        let teller = &articles[known.article];
        match role {
            RoleInArticle::Main => {
                bound_by_news(news_cue(article, &link.claims), teller, known, known.article != at, &mut bounds);
                bound_by_anchors(article, articles, link, known, &mut bounds);
            }
            RoleInArticle::Background => bound_by_earlier(article, teller, link, known, &mut bounds),
        }
    }
    if bounds.days.is_open() {
        return None;
    }
    let Bounds { days, evidence, because, from_others } = bounds;
    let basis = if from_others { DateBasis::CrossArticle } else { DateBasis::Inferred };
    Some(DateRange { start: days.start, end: days.end, precision: days.precision(), basis, evidence, because })
}

/// The article's news is that of `known`: it was written on a day on which its words for the day of the news mean that day.
fn bound_by_news(cue: Option<&When>, teller: &Article, known: &Known, from_others: bool, bounds: &mut Bounds) {
    let told = format!("{} puts the news on {} (“{}”)", name(teller), known.days.words(), known.words);
    let from = Days::new(known.days.start, None);
    match cue.and_then(|when| Some((when, written_on(when, known.days)?))) {
        Some((when, days)) if days.end.is_some() => {
            let because = format!("{told}; “{}” means that day if written on {}", when.text, days.words());
            bounds.add(days, vec![located(when)], because, from_others);
        }
        _ => bounds.add(from, Vec::new(), format!("{told}; this article of the same news cannot be earlier"), from_others),
    }
}

/// Another happening, which both this article and a dated one tell of.
fn bound_by_anchors(article: &Article, articles: &[Article], link: &Link<'_>, known: &Known, bounds: &mut Bounds) {
    let Some(announced) = known.days.start.filter(|s| known.days.end == Some(*s)) else { return };
    for anchor in anchors(article) {
        let others = link.members.iter().filter(|(_, role)| *role == RoleInArticle::Main).map(|(at, _)| &articles[*at]);
        let elsewhere = others.filter(|other| other.id != article.id).find_map(|other| {
            let (day, sentence, name) = day_elsewhere(anchor.sentence, other, announced)?;
            Some((other, day, sentence, name))
        });
        let Some((other, day, sentence, shared)) = elsewhere else { continue };
        let on_that_day = Days::new(Some(day), Some(day));
        if let Some(days) = written_on(anchor.when, on_that_day) {
            let because = format!(
                "{} puts “{shared}” on {} (“{}”); “{}” means that day if written on {}",
                name(other),
                on_that_day.words(),
                sentence.text,
                anchor.when.text,
                days.words()
            );
            bounds.add(days, vec![anchor.sentence.clone()], because, true);
        }
    }
}

/// The article tells of another event as an earlier one.
fn bound_by_earlier(article: &Article, teller: &Article, link: &Link<'_>, known: &Known, bounds: &mut Bounds) {
    let Some(first) = known.days.start else { return };
    let because = format!(
        "it tells of other cuts as earlier, which {} puts on {} (“{}”); it is later",
        name(teller),
        known.days.words(),
        known.words
    );
    let claims = article.role_counts.iter().filter(|c| link.claims.contains(c.id.as_str()));
    let evidence = claims.filter_map(|c| article.sentence_at(c.span.start)).take(1).cloned().collect();
    bounds.add(Days::new(Some(plus(first, 1)), None), evidence, because, true);
}

/// The days on which `when` could have been written to mean one of `days`, from the first of them on; open if they never end.
fn written_on(when: &When, days: Days) -> Option<Days> {
    let (expression, first) = (when.expression?, days.start?);
    let means_it = |day: &Date| {
        let (start, end) = calendar::resolve(&expression, &DateRange::day(*day, DateBasis::Inferred));
        start.is_some() && Days::new(start, end).intersect(&days).is_some()
    };
    let mut fitting = (0..=HORIZON).map(|n| plus(first, n)).filter(means_it);
    let start = fitting.next()?;
    let end = fitting.next_back().unwrap_or(start);
    Some(Days::new(Some(start), Some(end).filter(|e| *e < plus(first, HORIZON))))
}

/// What to call an article in a sentence.
pub(super) fn name(article: &Article) -> &str {
    article.source.name.as_deref().unwrap_or(&article.path)
}
