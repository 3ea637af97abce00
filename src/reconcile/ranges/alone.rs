//! What one article of an event says by itself, held against what all of them say together.
//!
//! More claims should leave less possible. Where a number that an article gives for all of the cuts is taken for a phase, a part or another
//! stretch of them because of what other articles say, it no longer bounds the whole: who has read the one article alone is told so.

use std::collections::BTreeSet;

use super::super::Corpus;
use super::super::algebra::rounds_to;
use super::super::parts::{Claim, Reason, Scopes, figure, scopes};
use super::{Concluded, conclude, firm};
use crate::model::{Event, Measure, Range, RangeRelation, RoleCount, RoleInArticle, Roles, Status, Step, StepOp};

/// A number of an article that by itself would be, or bound, the event's, and is of something else in company.
#[derive(Debug)]
pub(in crate::reconcile) struct Departure<'a> {
    /// The number.
    pub claim: Claim<'a>,
    /// The claim of another article that it gives way to.
    pub other: Claim<'a>,
    /// What it is taken for.
    pub how: How,
}

/// What a number is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::reconcile) enum How {
    /// A phase of the other, or a smaller part that nothing names.
    Phase,
    /// A total of more than the other.
    WiderTotal,
    /// The number of the part of this name; the other is of the whole.
    Part(String),
    /// The number of the part of this name; the other is of the part named second, and none is of the whole.
    OtherPart(String, String),
    /// A total over several rounds.
    RunningTotal,
    /// What may happen, where the other is decided or done.
    Possible,
    /// A recollection, where the other is a report.
    Recalled,
    /// Of the same scope; but bounds that it implies do not hold.
    Bound,
}

/// The numbers of an event's articles that by themselves would leave less possible than all articles together, and why; each figure once.
pub(in crate::reconcile) fn departures<'a>(corpus: &Corpus<'a>, event: &Event) -> Vec<Departure<'a>> {
    let Some(total) = event.roles.as_ref().filter(|_| event.main && event.articles.len() > 1) else { return Vec::new() };
    let claims: Vec<Claim<'a>> = event.claims.iter().filter_map(|id| corpus.claim(id)).collect();
    // most articles allow what is known in the end, so nothing need be looked at
    let odd = |(_, claim): &Claim<'a>| possible(claim).is_some_and(|p| !p.contains(&total.estimate.possible));
    let bounding =
        total.derivation.iter().flat_map(|s| &s.inputs).filter_map(|id| corpus.claim(id)).filter(|(_, c)| c.measure == Measure::Cut);
    let exceeds = |step: &Step| step.op == StepOp::Sum && total.estimate.possible.max.is_some_and(|max| step.estimate.possible.min > max);
    let exceeded = total.derivation.iter().any(exceeds);
    let odd: BTreeSet<&str> =
        claims.iter().copied().chain(bounding).filter(|c| exceeded || odd(c)).map(|(article, _)| article.id.as_str()).collect();
    if odd.is_empty() {
        return Vec::new();
    }
    let company = Company { corpus, event, total, scopes: scopes(corpus, event), claims };
    let mut found = company.phases();
    if total.relation != RangeRelation::Conflict {
        found.extend(odd.into_iter().filter_map(|article| company.departure(article)));
    }
    let mut told = BTreeSet::new();
    found.retain(|d| told.insert(possible(d.claim.1).map(|r| (r.min, r.max))));
    found
}

fn possible(claim: &RoleCount) -> Option<Range> {
    claim.value.estimate().map(|e| e.possible)
}

/// An event's articles together.
struct Company<'c, 'e, 'a> {
    corpus: &'c Corpus<'a>,
    event: &'e Event,
    total: &'e Roles,
    scopes: Scopes<'a>,
    claims: Vec<Claim<'a>>,
}

impl<'a> Company<'_, '_, 'a> {
    /// Phases and wider totals, of the whole or of a part, that only other articles show to be such.
    fn phases(&self) -> Vec<Departure<'a>> {
        let mut found = Vec::new();
        for aside in &self.scopes.aside {
            let (other, how) = match aside.of {
                Reason::PhaseOf(other) => (other, How::Phase),
                Reason::WiderThan(other) => (other, How::WiderTotal),
                Reason::Headline | Reason::Hedged(_) => continue,
            };
            let gives_both = |claim: &Claim<'a>| self.claims.iter().any(|(a, c)| a.id == claim.0.id && figure(c) == figure(other.1));
            let unaware = aside.claims.iter().find(|claim| !gives_both(claim));
            found.extend(unaware.map(|claim| Departure { claim: *claim, other, how }));
        }
        found
    }

    /// What one article says by itself, if that does not hold in company and no conflict or later report tells why.
    fn departure(&self, article: &str) -> Option<Departure<'a>> {
        let (all, event) = (self.total.estimate.possible, self.only(article));
        let scopes = scopes(self.corpus, &event);
        let Concluded { roles, teams, .. } = conclude(self.corpus, &event, &scopes);
        let alone = roles?;
        let own = alone.estimate.possible;
        if own.contains(&all) || is_rounded(own, all) {
            return None;
        }
        let whole = ids(&firm(&self.scopes.whole));
        let odd = |claim: &RoleCount| possible(claim).is_some_and(|p| !p.contains(&all));
        let mut moved = firm(&scopes.whole).into_iter().filter(|(_, c)| odd(c) && !whole.contains(c.id.as_str()));
        if let Some(claim) = moved.next() {
            return self.against(claim, self.how(claim)?);
        }
        // a later report, or one figure with and without a hedge, is told as such
        let of_claims = |inputs: &[String]| inputs.iter().any(|id| self.corpus.claim(id).is_some());
        if self.total.derivation.iter().any(|s| matches!(s.op, StepOp::Supersede | StepOp::Hull) && of_claims(&s.inputs)) {
            return None;
        }
        let steps = alone.derivation.iter().chain(teams.iter().filter_map(|t| t.roles.as_ref()).flat_map(|r| &r.derivation));
        let used = steps.flat_map(|s| &s.inputs).filter_map(|id| self.corpus.claim(id));
        let claim = used.max_by_key(|(_, c)| (odd(c), c.value.min, std::cmp::Reverse(&c.id)))?;
        self.against(claim, How::Bound)
    }

    /// The event as this article alone tells it.
    fn only(&self, article: &str) -> Event {
        let claims = self.claims.iter().filter(|(a, _)| a.id == article).map(|(_, c)| c.id.clone()).collect();
        let articles = self.event.articles.iter().filter(|c| c.id == article).cloned().collect();
        let (roles, teams, quotes, related) = (None, Vec::new(), Vec::new(), Vec::new());
        Event { claims, articles, roles, teams, quotes, related, ..self.event.clone() }
    }

    /// What a number that is not of the whole is taken for.
    fn how(&self, claim: Claim<'a>) -> Option<How> {
        let is_it = |(_, c): &Claim<'a>| c.id == claim.1.id;
        if let Some(aside) = self.scopes.aside.iter().find(|a| a.claims.iter().any(is_it)) {
            return match aside.of {
                Reason::PhaseOf(_) => Some(How::Phase),
                Reason::WiderThan(_) => Some(How::WiderTotal),
                Reason::Headline | Reason::Hedged(_) => None,
            };
        }
        if let Some(home) = self.scopes.parts.iter().find(|p| p.claims.iter().any(is_it)) {
            return Some(How::Part(home.name.clone()));
        }
        if self.scopes.mixed.iter().any(is_it) {
            return Some(How::Part(claim.1.unit.clone()?));
        }
        let own = possible(claim.1)?;
        let reports_it = |(_, c): &Claim<'a>| possible(c).is_some_and(|p| own.contains(&p));
        match claim.1.status {
            _ if claim.1.cumulative => Some(How::RunningTotal),
            _ if claim.1.role == RoleInArticle::Background => (!self.scopes.whole.iter().any(reports_it)).then_some(How::Recalled),
            Some(Status::Possible) => Some(How::Possible),
            _ => None,
        }
    }

    /// The departure, with the number of another article that is plainest against it.
    fn against(&self, claim: Claim<'a>, how: How) -> Option<Departure<'a>> {
        let apart = |c: &RoleCount| possible(c).zip(possible(claim.1)).is_some_and(|(x, y)| x.intersect(&y).is_none());
        let known = |c: &RoleCount| possible(c).is_some_and(|p| p.intersect(&self.total.estimate.possible).is_some());
        let plainest = |claims: &[Claim<'a>]| {
            let numbered = |c: &RoleCount| possible(c).is_some() || c.value.percent_range.is_some();
            let others = claims.iter().filter(|(a, c)| a.id != claim.0.id && numbered(c));
            others.min_by_key(|(_, c)| (!known(c), !apart(c))).copied()
        };
        let whole = firm(&self.scopes.whole);
        if let Some(other) = plainest(if matches!(how, How::Phase | How::WiderTotal) { &self.claims } else { &whole }) {
            return Some(Departure { claim, other, how });
        }
        let mut parts = self.scopes.parts.iter().filter(|p| !ids(&p.claims).contains(claim.1.id.as_str()));
        let (other, name) = parts.find_map(|p| Some((plainest(&p.claims)?, p.name.clone())))?;
        let how = if let How::Part(own) = how { How::OtherPart(own, name) } else { how };
        Some(Departure { claim, other, how })
    }
}

fn ids<'c>(claims: &[Claim<'c>]) -> BTreeSet<&'c str> {
    claims.iter().map(|(_, c)| c.id.as_str()).collect()
}

/// Whether both are figures, and one is the other rounded.
fn is_rounded(a: Range, b: Range) -> bool {
    let figure = |r: Range| r.max == Some(r.min);
    figure(a) && figure(b) && (rounds_to(a.min, b.min) || rounds_to(b.min, a.min))
}
