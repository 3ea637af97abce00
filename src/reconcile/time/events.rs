//! When events were announced and when the jobs go.

use super::super::Corpus;
use super::cues::{claims_of, days_of, is_weak, located, news_cue};
use super::days::{Days, between, plus};
use crate::model::{Article, DateBasis, DateRange, Event, Located, Measure, RoleCount, RoleInArticle, Status, Tense, When};

/// News that names no day is taken to be no older than this, in days: a weekend and the day before it.
const NEWS_AGE: i64 = 3;
/// An article on more employers than this gathers older news.
const ROUND_UP: usize = 2;
/// Days by which two articles may differ on the day of an announcement: one tells of the report, one of the statement after it.
const TOLERANCE: i32 = 1;
/// Reports further apart than this tell of two stages of an event, a plan and its end, days.
const ONE_STAGE: i32 = 21;
/// A phrase further before the news than this, days, dates something else than its announcement.
const OLD_NEWS: i32 = 183;

/// Fills in `date` and `effective` of an event.
pub(in crate::reconcile) fn date_event(corpus: &Corpus<'_>, event: &mut Event) {
    let told = if event.main { told_by_news(corpus, event) } else { Vec::new() };
    event.date = agree(&told)
        .or_else(|| placed(taken_for_news(corpus, event), agree(&told_by_claims(corpus, event))))
        .unwrap_or_else(DateRange::unknown);
    event.effective = agree(&effective(corpus, event));
}

/// The days on which news is likely, within what the claims' own phrases say; those phrases, where the two do not meet.
fn placed(news: Option<DateRange>, claims: Option<DateRange>) -> Option<DateRange> {
    match (news, claims) {
        (Some(news), Some(claims)) if news.meets(&claims) == Some(false) => {
            let age = claims.end.zip(news.start).map(|(then, now)| between(then, now));
            Some(if age.is_some_and(|days| days > OLD_NEWS) { news } else { claims })
        }
        (news, claims) => news.or(claims),
    }
}

/// What one article says of a day.
#[derive(Debug, Clone)]
struct Told<'a> {
    days: Days,
    article: &'a Article,
    when: &'a When,
}

impl Told<'_> {
    /// Whether the words name the year themselves.
    fn is_absolute(&self) -> bool {
        self.when.expression.is_some_and(|e| e.is_absolute())
    }
}

/// An event's articles in one role, by path.
fn articles<'a>(corpus: &Corpus<'a>, event: &Event, role: RoleInArticle) -> Vec<&'a Article> {
    let mut positions: Vec<usize> = event.articles.iter().filter(|c| c.role == role).filter_map(|c| corpus.position(&c.id)).collect();
    positions.sort_unstable();
    positions.dedup();
    positions.into_iter().map(|at| &corpus.articles[at]).collect()
}

/// The day of the announcement as each article that reports it tells it.
fn told_by_news<'a>(corpus: &Corpus<'a>, event: &Event) -> Vec<Told<'a>> {
    let claims = claims_of(event);
    let told = |article: &'a Article| {
        let when = news_cue(article, &claims)?;
        let days = days_of(when);
        (!days.is_open()).then_some(Told { days, article, when })
    };
    articles(corpus, event, RoleInArticle::Main).into_iter().filter_map(told).collect()
}

/// The phrases beside the claims of an event: of its reports, if there are any, else of the references to it.
fn told_by_claims<'a>(corpus: &Corpus<'a>, event: &Event) -> Vec<Told<'a>> {
    let role = if event.main { RoleInArticle::Main } else { RoleInArticle::Background };
    let past = |c: &RoleCount, when: &When| {
        let future = when.expression.is_some_and(|e| e.tense() == Tense::Future);
        c.measure == Measure::Cut && !c.cumulative && c.role == role && !future
    };
    let claims = dated_claims(corpus, event).into_iter().filter(|(_, c, when)| past(c, when));
    claims.filter_map(|(a, _, when)| told(a, when)).collect()
}

/// The phrases that tell when the jobs go.
fn effective<'a>(corpus: &Corpus<'a>, event: &Event) -> Vec<Told<'a>> {
    let coming = |when: &When| when.expression.is_some_and(|e| e.tense() == Tense::Future);
    let main = |c: &RoleCount| c.measure == Measure::Cut && c.role == RoleInArticle::Main;
    let claims = dated_claims(corpus, event).into_iter();
    claims.filter(|(_, c, when)| main(c) && coming(when)).filter_map(|(a, _, when)| told(a, when)).collect()
}

fn dated_claims<'a>(corpus: &Corpus<'a>, event: &Event) -> Vec<(&'a Article, &'a RoleCount, &'a When)> {
    let mut claims: Vec<_> = event
        .claims
        .iter()
        .filter_map(|id| corpus.claim(id))
        .filter_map(|(article, claim)| Some((article, claim, claim.when.as_ref()?)))
        .collect();
    claims.sort_by_key(|(article, claim, _)| (corpus.position(&article.id), claim.span.start));
    claims
}

fn told<'a>(article: &'a Article, when: &'a When) -> Option<Told<'a>> {
    let days = days_of(when);
    (!days.is_open()).then_some(Told { days, article, when })
}

/// What all agree on; where they do not, the earliest, with those that agree with it.
fn agree(told: &[Told<'_>]) -> Option<DateRange> {
    let earliest = told.iter().min_by_key(|t| (t.days.end.is_none(), t.days.end, t.days.start, !t.is_absolute()))?;
    let mut days = earliest.days;
    let mut evidence: Vec<&Told<'_>> = vec![earliest];
    for t in told {
        if let Some(both) = days.intersect(&t.days) {
            if both != days {
                evidence.push(t);
            }
            days = both;
        }
    }
    let because = evidence.iter().map(|t| because(t)).collect();
    let evidence: Vec<Located> = evidence.iter().map(|t| located(t.when)).collect();
    let stated = told.iter().any(|t| t.days == days && t.is_absolute());
    let basis = match () {
        () if stated => DateBasis::Stated,
        () if told.iter().all(|t| t.article.date.basis == DateBasis::CrossArticle) => DateBasis::CrossArticle,
        () => DateBasis::Inferred,
    };
    Some(DateRange { start: days.start, end: days.end, precision: days.precision(), basis, evidence, because })
}

fn because(t: &Told<'_>) -> String {
    let (name, phrase) = (super::infer::name(t.article), &t.when.text);
    if t.is_absolute() || t.article.date.is_unknown() {
        return format!("{name}: “{phrase}”");
    }
    let written = Days::new(t.article.date.start, t.article.date.end).words();
    format!("{name}, written {written}: “{phrase}” is {}", t.days.words())
}

/// News without a day of its own is of the last days before the article; of an article that is only known to be later than something,
/// it is later, too.
fn taken_for_news(corpus: &Corpus<'_>, event: &Event) -> Option<DateRange> {
    let main = articles(corpus, event, RoleInArticle::Main);
    let dated = main.iter().filter(|a| a.date.end.is_some()).min_by_key(|a| (a.date.end, a.date.start));
    let article = dated.or_else(|| main.iter().filter(|a| a.date.start.is_some()).min_by_key(|a| a.date.start))?;
    let written = Days::new(article.date.start, article.date.end);
    let told = format!("{}, written {}, reports it as news and names no day", super::infer::name(article), written.words());
    let (days, because) = match written.end {
        Some(end) if article.employers.len() > ROUND_UP => (Days::new(None, Some(end)), format!("{told}, among other employers")),
        Some(_) => {
            let start = written.start.map(|s| plus(s, -NEWS_AGE));
            (Days::new(start, written.end), format!("{told}: taken to be at most {NEWS_AGE} days old"))
        }
        None => (written, told),
    };
    let mut because = vec![because];
    because.extend(article.date.because.iter().cloned());
    let basis = if article.date.basis == DateBasis::CrossArticle { DateBasis::CrossArticle } else { DateBasis::Inferred };
    let evidence = article.date.evidence.clone();
    Some(DateRange { start: days.start, end: days.end, precision: days.precision(), basis, evidence, because })
}

/// An article that is dated before the day on which another, dated one puts an event that the first tells of as news or as past: one of
/// the two dates is wrong. Articles that tell of what may happen, or was only reported, can be earlier.
pub(in crate::reconcile) fn too_early<'a>(corpus: &Corpus<'a>, event: &Event) -> Option<(&'a Article, &'a Article, Located, String)> {
    let told: Vec<Told<'a>> = told_by_news(corpus, event).into_iter().filter(|t| !is_weak(t.article, t.when)).collect();
    let first = told.iter().filter(|t| t.days.start.is_some()).min_by_key(|t| t.days.start)?;
    let claims = claims_of(event);
    let firm = |a: &Article| {
        let statuses: Vec<Status> = a.role_counts.iter().filter(|c| claims.contains(c.id.as_str())).filter_map(|c| c.status).collect();
        !statuses.is_empty() && statuses.iter().all(|s| matches!(s, Status::Announced | Status::Done))
    };
    let members = event.articles.iter().filter_map(|c| corpus.article(&c.id));
    let dated = members.filter(|a| matches!(a.date.basis, DateBasis::Metadata | DateBasis::Stated | DateBasis::Url));
    let before = |a: &&Article| a.date.end.zip(first.days.start).is_some_and(|(end, start)| end < start && between(end, start) > TOLERANCE);
    let early =
        dated.filter(before).filter(|a| firm(a) && a.id != first.article.id).min_by_key(|a| (a.date.end, corpus.position(&a.id)))?;
    let sentence = first.article.sentence_at(first.when.span.start).cloned().unwrap_or_else(|| located(first.when));
    Some((early, first.article, sentence, first.days.words()))
}

/// Two articles, with their sentences, that put the announcement of one event on days that cannot both hold.
pub(in crate::reconcile) fn conflicts<'a>(corpus: &Corpus<'a>, event: &Event) -> Option<[(&'a Article, Located, String); 2]> {
    // the day that an article bears, or on which it had the news confirmed, is no word on the day of the announcement
    let told: Vec<Told<'a>> = told_by_news(corpus, event).into_iter().filter(|t| !is_weak(t.article, t.when)).collect();
    let (first, last) = (told.iter().min_by_key(|t| t.days.end)?, told.iter().max_by_key(|t| t.days.start)?);
    let apart = first
        .days
        .end
        .zip(last.days.start)
        .is_some_and(|(end, start)| end < start && (TOLERANCE + 1..=ONE_STAGE).contains(&between(end, start)));
    let shown = |t: &Told<'a>| {
        let sentence = t.article.sentence_at(t.when.span.start).cloned().unwrap_or_else(|| located(t.when));
        (t.article, sentence, t.days.words())
    };
    apart.then(|| [shown(first), shown(last)])
}
