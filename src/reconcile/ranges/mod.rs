//! The number of jobs of an event and its parts, each bound with the claims and the rule it comes from (docs/method.md, section 6).
//!
//! Claims of one scope are put together first; then bounds flow between the whole and its parts: what parts add up to, what a running
//! total leaves room for, what a share of the headcount comes to, what "most of" says. A bound that contradicts what the claims of the
//! whole allow is shown and not used: a misread part must not hide a plain statement.

mod alone;
mod bounds;
mod proof;
mod shares;
mod supersede;

use super::Corpus;
use super::dependence::voices;
use super::parts::{Claim, MostOf, Scopes, list, scopes};
use crate::model::{Event, Hedge, Part, PercentRange, Range, RoleCount, Roles, Status};
pub(super) use alone::{Departure, How, departures};
use bounds::{implied, side_by_side};
use proof::{Found, Proof};

/// What is concluded from an event's claims.
struct Concluded {
    teams: Vec<Part>,
    roles: Option<Roles>,
    percent: Option<PercentRange>,
}

/// Fills in the event's teams, its number of jobs and its share of staff.
pub(super) fn reconcile(corpus: &Corpus<'_>, event: &mut Event) {
    let Concluded { teams, roles, percent } = conclude(corpus, event, &scopes(corpus, event));
    (event.teams, event.roles, event.percent) = (teams, roles, percent);
}

fn conclude<'a>(corpus: &Corpus<'a>, event: &Event, scopes: &Scopes<'a>) -> Concluded {
    let mut proof = Proof::default();
    let voices = voices(corpus, event);
    let mut teams = list(scopes);
    for (team, part) in teams.iter_mut().zip(&scopes.parts) {
        let claims = firm(&part.claims);
        let counted = proof.claims(corpus, &claims, &voices, event, &[]);
        let found = match counted {
            Some(counted) if counted.is_figure() => Some(counted),
            Some(counted) => {
                let shares = shares::of_part(corpus, event, &claims, &part.unit, &mut proof);
                Some(proof.meet_shares(counted, shares))
            }
            None => shares::of_part(corpus, event, &claims, &part.unit, &mut proof),
        };
        team.roles = found.map(Found::into_roles);
    }
    let parts: Vec<Option<Roles>> = teams.iter().map(|t| t.roles.clone()).collect();
    let claims = firm(&scopes.whole);
    let percent = shares::of_whole(event, &claims);
    let portion = |proof: &mut Proof| shares::of_headcount(corpus, event, &claims, proof);
    let mut bounds = proof.bounds_by_parts(corpus, scopes, &parts);
    let total = match proof.claims(corpus, &claims, &voices, event, &scopes.former) {
        Some(whole) => {
            bounds.extend(proof.bounds_by_totals(corpus, event));
            let whole = proof.bound(whole, &bounds);
            let shares = portion(&mut proof);
            Some(proof.meet_shares(whole, shares))
        }
        None => match (proof.sum_alone(bounds), portion(&mut proof)) {
            (Some(sum), shares) => Some(proof.meet_shares(sum, shares)),
            (None, shares) => shares,
        },
    };
    let total = total.map(|found| proof.leave_out(found, &scopes.aside));
    let roles = total.map(Found::into_roles);
    if let Some(total) = &roles {
        for set in side_by_side(corpus, scopes).iter().filter(|s| s.parts.len() > 1) {
            for i in &set.parts {
                let others = set.parts.iter().filter(|o| *o != i).filter_map(|o| parts[*o].as_ref());
                teams[*i].implied = implied(&total.estimate, others, set.all);
            }
        }
    }
    for (i, part) in scopes.parts.iter().enumerate().filter(|(i, _)| parts[*i].is_none()) {
        let most = part.most_of.as_ref().and_then(|most| match most {
            MostOf { of: Some(outer), words } => Some((parts[*outer].as_ref()?, scopes.parts[*outer].name.as_str(), words)),
            MostOf { of: None, words } => Some((roles.as_ref()?, "the whole", words)),
        });
        teams[i].roles = most.map(|(outer, name, words)| proof.most_of(outer, name, words).into_roles());
    }
    Concluded { teams, roles, percent }
}

/// The claims that count: not denied ones, sums over several rounds or mere possibilities while there are others. A possible figure counts beside
/// shares of staff, and beside vague words of what is planned that allow it: "thousands will go", "it could be up to 45,000".
fn firm<'a>(claims: &[Claim<'a>]) -> Vec<Claim<'a>> {
    let prefer = |claims: Vec<Claim<'a>>, keep: &dyn Fn(&RoleCount) -> bool| {
        let kept: Vec<Claim<'a>> = claims.iter().copied().filter(|(_, c)| keep(c)).collect();
        if kept.is_empty() { claims } else { kept }
    };
    let told: Vec<Claim<'a>> = claims.iter().copied().filter(|(_, c)| c.status != Some(Status::Denied)).collect();
    let rounds = prefer(told, &|c| !c.cumulative);
    let is_firm = |c: &RoleCount| c.status != Some(Status::Possible);
    let possible = |c: &RoleCount| c.value.estimate().map(|e| e.possible);
    let leaves_open = |firm: &RoleCount, range: &Range| match possible(firm) {
        Some(words) => firm.value.hedge == Hedge::Vague && firm.status != Some(Status::Done) && words.intersect(range).is_some(),
        None => true,
    };
    let is_open = |range: &Range| rounds.iter().filter(|(_, c)| is_firm(c)).all(|(_, c)| leaves_open(c, range));
    prefer(rounds.clone(), &|c| is_firm(c) || possible(c).is_some_and(|range| is_open(&range)))
}

#[cfg(test)]
mod tests;
