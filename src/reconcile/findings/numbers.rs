//! Numbers that cannot all hold.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::super::Corpus;
use super::super::employers::{AGGREGATE, Employer, Scope};
use super::super::sizes::{is_left, scope_of_size};
use super::{Weight, claim_evidence, claims, finding, grouped, name, title};
use crate::lexicon::Tie;
use crate::model::{
    Article, Event, Evidence, Finding, FindingKind, Hedge, Measure, PercentRange, Range, RangeRelation, RoleCount, RoleInArticle, Roles,
    Severity, Status, Step, StepOp,
};

/// Two sizes of one workforce that differ by less may both hold at their own dates; by more, they do not count the same people.
const HEADCOUNT_RATIOS: std::ops::RangeInclusive<f64> = 1.2..=8.0;
/// Days between two articles beyond which a workforce may have become another.
const HEADCOUNT_DAYS: i32 = 400;

/// Sizes looked at from either end.
const EXTREMES: usize = 50;

const OF_OTHERS: Weight = (Severity::Warning, "a part or the whole is wrong, or the parts overlap");
const OF_ONE_ARTICLE: Weight = (
    Severity::Warning,
    "in one article that is seldom a mistake: one may be of another group, place or round, or another speaker's account",
);
const OF_SHARES: Weight = (Severity::Note, "the share, the size or the number is wrong, or they count different people");
const OF_PERCENTS: Weight = (Severity::Note, "one of them is wrong, or of the staff of a unit or place");
const OF_DENIALS: Weight = (Severity::Warning, "who denies it and who reports it cannot both be right");
const OF_CORRECTIONS: Weight = (Severity::Warning, "who has only the earlier article has a number that its correction takes back");
const OF_SIZES: Weight =
    (Severity::Warning, "a share of staff means another number of jobs by each size; the sizes may count different people");

type Claim<'a> = (&'a Article, &'a RoleCount);

/// Conflicts that putting the numbers together has found, of the event and of its parts.
pub(super) fn conflicts(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let whole = event.roles.iter().map(|r| (title(event).to_owned(), r));
    let parts = event.teams.iter().filter_map(|p| Some((format!("{}: {}", title(event), p.name), p.roles.as_ref()?)));
    for (what, roles) in whole.chain(parts).filter(|(_, r)| r.relation == RangeRelation::Conflict) {
        let Some((low, high)) = proof(corpus, roles) else { continue };
        let alone = low.0.id == high.0.id;
        let message = if alone {
            format!("{what}: {} gives {} and {}, which cannot count the same jobs", name(low.0), told(low.1), told(high.1))
        } else {
            format!("{what}: “{}” ({}) and “{}” ({}) cannot both be right", low.1.text, name(low.0), high.1.text, name(high.0))
        };
        let weight = match is_firm(low.1) && is_firm(high.1) {
            _ if alone => OF_ONE_ARTICLE,
            true => (Severity::Error, "both are plain figures given as done or decided, by different articles: one is wrong"),
            false => (Severity::Warning, "one of them is hedged, reported or merely possible, so neither need be wrong"),
        };
        let evidence = vec![claim_evidence(low.0, low.1), claim_evidence(high.0, high.1)];
        found.push(finding(FindingKind::NumberConflict, weight, Some(event), message, evidence));
    }
}

/// A number in its words, with who gives it: "“200 jobs” (by the union)".
fn told(claim: &RoleCount) -> String {
    claim.said_by.as_ref().map_or_else(|| format!("“{}”", claim.text), |s| format!("“{}” (by {})", claim.text, s.speaker))
}

/// A number that a later report of another article corrects: who has only the earlier article has it wrong.
pub(super) fn corrections(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let all = claims(corpus, event);
    let mut told: Vec<[u64; 2]> = Vec::new();
    for (article, wrong) in all.iter().filter(|(_, c)| c.value.stated.is_some()) {
        let position = article.role_counts.iter().position(|c| c.id == wrong.id);
        let corrected = corpus.ties(article).iter().any(|t| t.tie == Tie::Corrected && Some(t.claim) == position);
        let earlier = |(a, c): &&Claim<'_>| a.id != article.id && c.value.stated == wrong.value.stated && a.date.end <= article.date.end;
        let Some((source, claim)) = all.iter().find(earlier).filter(|_| corrected) else { continue };
        if let Some(figure) = wrong.value.stated.filter(|f| !told.contains(f)) {
            told.push(figure);
            let message = format!("{}: “{}” ({}) is corrected by {}", title(event), claim.text, name(source), name(article));
            let evidence = vec![claim_evidence(source, claim), claim_evidence(article, wrong)];
            found.push(finding(FindingKind::NumberConflict, OF_CORRECTIONS, Some(event), message, evidence));
        }
    }
}

/// A number that one article gives as planned or done and another as denied.
pub(super) fn denials(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    if !event.main {
        return;
    }
    let all = claims(corpus, event);
    let (denied, told): (Vec<Claim<'_>>, Vec<Claim<'_>>) = all.into_iter().partition(|(_, c)| c.status == Some(Status::Denied));
    let range = |c: &RoleCount| c.value.estimate().map(|e| e.possible);
    let meets = |a: &Claim<'_>, b: &Claim<'_>| range(a.1).zip(range(b.1)).is_some_and(|(x, y)| x.intersect(&y).is_some());
    let pair = denied.iter().find_map(|d| Some((d, told.iter().find(|t| t.0.id != d.0.id && meets(t, d))?)));
    let Some((denied, told)) = pair else { return };
    let message = format!("{}: “{}” ({}) is denied in {} (“{}”)", title(event), told.1.text, name(told.0), name(denied.0), denied.1.text);
    let evidence = vec![claim_evidence(told.0, told.1), claim_evidence(denied.0, denied.1)];
    found.push(finding(FindingKind::NumberConflict, OF_DENIALS, Some(event), message, evidence));
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

/// A share of staff and the headcount that it is of which come to another number of jobs than the event's.
pub(super) fn shares(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let Some(total) = event.roles.as_ref().filter(|r| r.relation != RangeRelation::Conflict) else { return };
    let apart = |s: &&Step| s.op == StepOp::PercentOf && s.estimate.possible.intersect(&total.estimate.possible).is_none();
    let Some(portion) = total.derivation.iter().find(apart) else { return };
    let of = |inputs: &[String]| inputs.iter().filter_map(|id| corpus.claim(id)).collect::<Vec<Claim<'_>>>();
    let inputs = of(&portion.inputs);
    let share = inputs.iter().find(|(_, c)| c.value.percent_range.is_some());
    let size = inputs.iter().find(|(_, c)| c.measure == Measure::Headcount);
    // where no article counts the whole, its parts come to more
    let parts = event.teams.iter().filter_map(|t| t.roles.as_ref()).flat_map(|r| &r.derivation);
    let mut counts: Vec<&Step> = total.derivation.iter().chain(parts).filter(|s| s.op == StepOp::Claim).collect();
    counts.sort_by_key(|s| (!s.estimate.possible.contains(&total.estimate.possible), std::cmp::Reverse(s.estimate.possible.min)));
    let Some(((share, size), count)) = share.zip(size).zip(counts.iter().flat_map(|s| of(&s.inputs)).next()) else { return };
    let message = format!(
        "{}: “{}” ({}) of “{}” ({}) come to {}, but the number is put at “{}” ({})",
        title(event),
        share.1.text,
        name(share.0),
        size.1.text,
        name(size.0),
        words(&portion.estimate.possible),
        count.1.text,
        name(count.0)
    );
    let mut evidence: Vec<Evidence> = Vec::new();
    for piece in [count, *share, *size].map(|(a, c)| claim_evidence(a, c)) {
        if !evidence.contains(&piece) {
            evidence.push(piece);
        }
    }
    found.push(finding(FindingKind::NumberConflict, OF_SHARES, Some(event), message, evidence));
}

/// Shares of all staff that cannot both hold.
pub(super) fn percents(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let Some(all) = event.percent.filter(|_| event.main) else { return };
    let employer = Employer::by_name(&event.employer);
    let of_all = |(a, c): &Claim<'_>| Scope::of(c, a).is_none_or(|s| s.within(&employer).is_empty());
    let counts = |(_, s): &(Claim<'_>, PercentRange)| all.min <= s.min && s.max <= all.max;
    let shares = claims(corpus, event).into_iter().filter(of_all).filter_map(|c| Some((c, c.1.value.percent_range?))).filter(counts);
    let shares: Vec<(Claim<'_>, PercentRange)> = shares.collect();
    let low = shares.iter().min_by(|a, b| a.1.max.total_cmp(&b.1.max));
    let high = shares.iter().min_by(|a, b| b.1.min.total_cmp(&a.1.min));
    // within one article the other share is likelier to be of something else
    let apart =
        |(low, high): &(&(Claim<'_>, PercentRange), &(Claim<'_>, PercentRange))| low.1.max < high.1.min && low.0.0.id != high.0.0.id;
    let Some(((low, _), (high, _))) = low.zip(high).filter(apart) else { return };
    let message =
        format!("{}: “{}” ({}) and “{}” ({}) cannot both be right", title(event), low.1.text, name(low.0), high.1.text, name(high.0));
    let evidence = vec![claim_evidence(low.0, low.1), claim_evidence(high.0, high.1)];
    found.push(finding(FindingKind::NumberConflict, OF_PERCENTS, Some(event), message, evidence));
}

/// Parts that add up to more than every number given for the whole. Only what one sentence lists side by side are parts for certain:
/// "200 in the ovens and 150 in the shops", not the welders of one text and the plant of another.
pub(super) fn sums(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let counted = |(_, claim): &Claim<'_>| !claim.cumulative && claim.role == RoleInArticle::Main && claim.value.min.is_some();
    let scoped = claims(corpus, event).into_iter().filter(counted).filter_map(|c| Some((c, Scope::of(c.1, c.0)?)));
    let (wholes, parts): (Vec<_>, Vec<_>) = scoped.partition(|((_, claim), scope)| scope.unit.is_empty() && claim.place.is_none());
    let Some((largest, _)) = wholes.iter().max_by_key(|((_, c), _)| (c.value.max.is_none(), c.value.max)) else { return };
    let Some(max) = largest.1.value.max else { return };
    for list in parts.chunk_by(|(a, _), (b, _)| a.0.id == b.0.id && a.1.sentence == b.1.sentence) {
        let apart = |i: usize| list[..i].iter().all(|(c, s)| !s.unit.overlaps(&list[i].1.unit) || c.1.place != list[i].0.1.place);
        let sum = list.iter().filter_map(|((_, c), _)| c.value.min).fold(0, u64::saturating_add);
        if list.len() < 2 || sum <= max || !(1..list.len()).all(apart) {
            continue;
        }
        let texts: Vec<&str> = list.iter().map(|((_, c), _)| c.text.as_str()).collect();
        let message = format!(
            "{}: the parts in {} (“{}”) add up to at least {}, but the whole is put at “{}” ({}), at most {}",
            title(event),
            name(list[0].0.0),
            texts.join("”, “"),
            grouped(sum),
            largest.1.text,
            name(largest.0),
            grouped(max)
        );
        let evidence = vec![claim_evidence(largest.0, largest.1), claim_evidence(list[0].0.0, list[0].0.1)];
        found.push(finding(FindingKind::SumExceedsTotal, OF_OTHERS, Some(event), message, evidence));
    }
}

/// Sizes of one workforce, at about one time, that cannot both hold.
pub(super) fn headcounts(corpus: &Corpus<'_>, events: &[Event], found: &mut Vec<Finding>) {
    let mut by_scope: BTreeMap<_, Vec<Claim<'_>>> = BTreeMap::new();
    for article in corpus.articles {
        let sizes =
            article.role_counts.iter().filter(|c| c.measure == Measure::Headcount && c.value.stated.is_some() && c.value.min.is_some());
        // the staff after the cuts and before them are two workforces
        for claim in sizes.filter(|c| c.employer.as_deref() != Some(AGGREGATE) && !is_left(c, article)) {
            if let Some(scope) = scope_of_size(claim, article) {
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
            let Some(ratio) = gap(low.1, high.1).filter(|r| HEADCOUNT_RATIOS.contains(r) && same_time(*low, *high)) else { continue };
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
    finding(FindingKind::HeadcountConflict, OF_SIZES, event, message, evidence)
}

fn words(range: &Range) -> String {
    match range.max {
        Some(max) if max == range.min => grouped(max),
        Some(max) => format!("{} to {}", grouped(range.min), grouped(max)),
        None => format!("{} or more", grouped(range.min)),
    }
}
