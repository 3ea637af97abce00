//! Numbers that a later report replaces.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use super::super::Corpus;
use super::super::parts::Claim;
use crate::model::{Event, Range, RoleCount, RoleInArticle, Status};

/// Splits claims into those that count and those that a later report replaces: one that tells of the earlier number as past
/// (its own background claim in this event, or one of `former`) and gives another, or one that says it is done where others announced
/// it. A number that a report names as wrong is replaced even on the same day.
pub(super) fn supersede<'a>(
    corpus: &Corpus<'a>,
    claims: &[Claim<'a>],
    event: &Event,
    former: &[Claim<'a>],
) -> (Vec<Claim<'a>>, Vec<Claim<'a>>) {
    let past = past_claims(corpus, claims, event, former);
    // the latest day of a report, for each range that it gives, by whether it revises a plan or says that it is done
    let mut latest: BTreeMap<(bool, u64, Option<u64>), Date> = BTreeMap::new();
    for claim in claims {
        let revises = claim.1.role == RoleInArticle::Main
            && past.get(claim.0.id.as_str()).is_some_and(|past| past.iter().any(|c| apart(possible(c), possible(claim.1))));
        if let (Some(range), Some(day), true) = (possible(claim.1), claim.0.date.start, revises || claim.1.status == Some(Status::Done)) {
            let entry = latest.entry((revises, range.min, range.max)).or_insert(day);
            *entry = day.max(*entry);
        }
    }
    let corrected: HashSet<([u64; 2], &str)> =
        former.iter().filter_map(|(article, c)| Some((c.value.stated?, article.id.as_str()))).collect();
    let replaced = |old: &Claim<'a>| {
        let planned = matches!(old.1.status, Some(Status::Announced | Status::Possible));
        let by_later = latest.iter().any(|((revises, min, max), day)| {
            (*revises || planned) && old.0.date.end.is_some_and(|end| *day > end) && apart(possible(old.1), Some(Range::new(*min, *max)))
        });
        let names_it = |(figure, by): &([u64; 2], &str)| old.1.value.stated == Some(*figure) && *by != old.0.id;
        by_later || corrected.iter().any(names_it) && latest.values().any(|day| old.0.date.end.is_some_and(|end| *day >= end))
    };
    claims.iter().partition(|c| !replaced(c))
}

/// What each article says of earlier numbers of the event.
fn past_claims<'a>(
    corpus: &Corpus<'a>,
    claims: &[Claim<'a>],
    event: &Event,
    former: &[Claim<'a>],
) -> BTreeMap<&'a str, Vec<&'a RoleCount>> {
    let telling: HashSet<&str> = claims.iter().map(|(article, _)| article.id.as_str()).collect();
    let mut past: BTreeMap<&str, Vec<&RoleCount>> = BTreeMap::new();
    for (article, claim) in event.claims.iter().filter_map(|id| corpus.claim(id)) {
        if claim.role == RoleInArticle::Background && telling.contains(article.id.as_str()) {
            past.entry(&article.id).or_default().push(claim);
        }
    }
    for (article, claim) in former {
        past.entry(&article.id).or_default().push(claim);
    }
    past
}

fn possible(claim: &RoleCount) -> Option<Range> {
    claim.value.estimate().map(|e| e.possible)
}

fn apart(x: Option<Range>, y: Option<Range>) -> bool {
    x.zip(y).is_some_and(|(x, y)| x.intersect(&y).is_none())
}
