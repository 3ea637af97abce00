//! Numbers that cannot all hold.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::super::Corpus;
use super::super::employers::{AGGREGATE, Scope};
use super::{claim_evidence, claims, finding, grouped, name, title};
use crate::model::{
    Article, Event, Finding, FindingKind, Hedge, Measure, Part, Range, RangeRelation, RoleCount, RoleInArticle, Roles, Severity, Status,
};

/// Two sizes of one workforce that differ by less may both hold at their own dates.
const HEADCOUNT_RATIO: f64 = 1.2;
/// Days between two articles beyond which a workforce may have become another.
const HEADCOUNT_DAYS: i32 = 400;

/// Sizes looked at from either end.
const EXTREMES: usize = 50;

type Claim<'a> = (&'a Article, &'a RoleCount);

/// Conflicts that putting the numbers together has found, of the event and of its parts.
pub(super) fn conflicts(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let whole = event.roles.iter().map(|r| (title(event).to_owned(), r));
    let parts = event.teams.iter().filter_map(|p| Some((format!("{}: {}", title(event), p.name), p.roles.as_ref()?)));
    for (what, roles) in whole.chain(parts).filter(|(_, r)| r.relation == RangeRelation::Conflict) {
        let Some((low, high)) = proof(corpus, roles) else { continue };
        let message = format!("{what}: “{}” ({}) and “{}” ({}) cannot both be right", low.1.text, name(low.0), high.1.text, name(high.0));
        let severity = if is_firm(low.1) && is_firm(high.1) { Severity::Error } else { Severity::Warning };
        let evidence = vec![claim_evidence(low.0, low.1), claim_evidence(high.0, high.1)];
        found.push(finding(FindingKind::NumberConflict, severity, Some(event), message, evidence));
    }
}

/// Of ranges without a common point, the one that ends first and the one that begins last have none (Helly in one dimension).
fn proof<'a>(corpus: &Corpus<'a>, roles: &Roles) -> Option<(Claim<'a>, Claim<'a>)> {
    let claims: Vec<Claim<'a>> = roles
        .alternatives
        .iter()
        .flat_map(|a| &a.claims)
        .filter_map(|id| corpus.claim(id))
        .filter(|(_, c)| c.value.min.is_some())
        .collect();
    let low = claims.iter().filter(|(_, c)| c.value.max.is_some()).min_by_key(|(_, c)| (c.value.max, &c.id))?;
    let high = claims.iter().max_by_key(|(_, c)| (c.value.min, std::cmp::Reverse(&c.id)))?;
    (low.1.value.max < high.1.value.min).then_some((*low, *high))
}

/// Stated in figures, as done or decided.
fn is_firm(claim: &RoleCount) -> bool {
    claim.value.hedge == Hedge::Exact && matches!(claim.status, Some(Status::Announced | Status::Done))
}

/// Parts that add up to more than every number given for the whole.
pub(super) fn sums(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let parts: Vec<(&Part, &Roles)> =
        event.teams.iter().filter(|p| p.part_of.is_none()).filter_map(|p| Some((p, p.roles.as_ref()?))).collect();
    let sum: u64 = parts.iter().map(|(_, r)| r.estimate.possible.min).fold(0, u64::saturating_add);
    let whole = |(article, claim): &Claim<'_>| !claim.cumulative && Scope::of(claim, article).is_some_and(|s| s.unit.is_empty());
    let wholes: Vec<Claim<'_>> = claims(corpus, event).into_iter().filter(whole).filter(|(_, c)| c.value.min.is_some()).collect();
    let Some(largest) = wholes.iter().max_by_key(|(_, c)| (c.value.max.is_none(), c.value.max)) else { return };
    let Some(max) = largest.1.value.max.filter(|max| *max < sum && parts.len() > 1) else { return };
    let counted = parts.iter().flat_map(|(_, r)| &r.derivation).flat_map(|s| &s.inputs).filter_map(|id| corpus.claim(id));
    let mut evidence = vec![claim_evidence(largest.0, largest.1)];
    for (article, claim) in counted {
        let e = claim_evidence(article, claim);
        if !evidence.contains(&e) {
            evidence.push(e);
        }
    }
    let names: Vec<&str> = parts.iter().map(|(p, _)| p.name.as_str()).collect();
    let message = format!(
        "{}: the parts ({}) add up to at least {}, but the whole is put at “{}” ({}), at most {}",
        title(event),
        names.join("; "),
        grouped(sum),
        largest.1.text,
        name(largest.0),
        grouped(max)
    );
    found.push(finding(FindingKind::SumExceedsTotal, Severity::Warning, Some(event), message, evidence));
}

/// Sizes of one workforce, at about one time, that cannot both hold.
pub(super) fn headcounts(corpus: &Corpus<'_>, events: &[Event], found: &mut Vec<Finding>) {
    let mut by_scope: BTreeMap<_, Vec<Claim<'_>>> = BTreeMap::new();
    for article in corpus.articles {
        let sizes = article.role_counts.iter().filter(|c| c.measure == Measure::Headcount && c.value.min.is_some());
        for claim in sizes.filter(|c| c.employer.as_deref() != Some(AGGREGATE)) {
            if let Some(scope) = Scope::of(claim, article) {
                by_scope.entry((scope.employer.key, scope.unit, claim.place.as_deref())).or_default().push((article, claim));
            }
        }
    }
    for sizes in by_scope.values() {
        if let Some((low, high)) = widest_conflict(sizes) {
            found.push(headcount_finding(low, high, shared_event(events, low.0, high.0)));
        }
    }
}

/// The pair furthest apart of those that cannot both hold; within one article before and after may both be told.
fn widest_conflict<'a>(sizes: &[Claim<'a>]) -> Option<(Claim<'a>, Claim<'a>)> {
    let (mut lowest, mut highest) = (sizes.to_vec(), sizes.to_vec());
    lowest.sort_by_key(|(_, c)| (c.value.max.is_none(), c.value.max));
    highest.sort_by_key(|(_, c)| std::cmp::Reverse(c.value.min));
    let mut best: Option<(f64, Claim<'a>, Claim<'a>)> = None;
    for low in lowest.iter().take(EXTREMES) {
        for high in highest.iter().take(EXTREMES).filter(|h| h.0.id != low.0.id) {
            let Some(ratio) = gap(low.1, high.1).filter(|r| *r >= HEADCOUNT_RATIO && same_time(*low, *high)) else { continue };
            if best.as_ref().is_none_or(|(b, ..)| ratio > *b) {
                best = Some((ratio, *low, *high));
            }
        }
    }
    best.map(|(_, low, high)| (low, high))
}

/// By how much the least that `high` allows exceeds the most that `low` allows.
fn gap(low: &RoleCount, high: &RoleCount) -> Option<f64> {
    let (max, min) = (low.value.max?, high.value.min?);
    #[expect(clippy::cast_precision_loss, reason = "a ratio of workforces needs no more than 52 bits")]
    (max > 0 && max < min).then(|| min as f64 / max as f64)
}

/// Whether two sizes are told of about one time.
fn same_time(a: Claim<'_>, b: Claim<'_>) -> bool {
    let day = |(article, claim): Claim<'_>| -> Option<Date> {
        let when = claim.when.as_ref();
        when.and_then(|w| w.end.or(w.start)).or(article.date.start).or(article.date.end)
    };
    match (day(a), day(b)) {
        (Some(x), Some(y)) => x.until(y).is_ok_and(|s| s.get_days().abs() <= HEADCOUNT_DAYS),
        // undated articles may be of any time, unless both tell of one event
        _ => tells_of(a.0).any(|e| tells_of(b.0).any(|other| other == e)),
    }
}

/// The events that an article's claims were put in.
fn tells_of(article: &Article) -> impl Iterator<Item = &str> {
    article.role_counts.iter().filter_map(|c| c.event.as_deref())
}

/// The event that both articles report, if any.
fn shared_event<'e>(events: &'e [Event], a: &Article, b: &Article) -> Option<&'e Event> {
    let reports = |e: &Event, a: &Article| e.articles.iter().any(|c| c.id == a.id && c.role == RoleInArticle::Main);
    let in_both = |e: &&Event| tells_of(a).any(|id| id == e.id) && reports(e, a) && reports(e, b);
    events.iter().find(in_both)
}

fn headcount_finding(low: Claim<'_>, high: Claim<'_>, event: Option<&Event>) -> Finding {
    let employer = Scope::of(low.1, low.0).map_or_else(String::new, |s| s.employer.name);
    let put = |(article, claim): Claim<'_>| {
        let range = claim.value.estimate().map(|e| words(&e.possible)).unwrap_or_default();
        format!("{range} (“{}”, {})", claim.text, name(article))
    };
    let message = format!("{employer}: the workforce is put at {} and at {}; both cannot hold at about one time", put(low), put(high));
    let evidence = vec![claim_evidence(low.0, low.1), claim_evidence(high.0, high.1)];
    finding(FindingKind::HeadcountConflict, Severity::Warning, event, message, evidence)
}

fn words(range: &Range) -> String {
    match range.max {
        Some(max) if max == range.min => grouped(max),
        Some(max) => format!("{} to {}", grouped(range.min), grouped(max)),
        None => format!("{} or more", grouped(range.min)),
    }
}
