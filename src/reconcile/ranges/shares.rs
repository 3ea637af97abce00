//! Shares of staff: what the claims of a percentage allow, and the jobs they come to where the headcount is known.

use super::super::Corpus;
use super::super::algebra::Reading;
use super::super::employers::{Employer, Scope};
use super::super::parts::Claim;
use super::super::sizes::{is_left, scope_of_size};
use super::super::units::Unit;
use super::proof::{Found, Proof};
use crate::model::{Article, Estimate, Event, Measure, PercentRange, Range, RoleCount};

/// What all claims of a share allow; where they cannot all hold, all that some of them allows.
fn combine(claims: &[Claim<'_>]) -> Option<PercentRange> {
    let shares: Vec<PercentRange> = claims.iter().filter_map(|(_, c)| c.value.percent_range).collect();
    let fold = |low: fn(&PercentRange) -> f64, high: fn(&PercentRange) -> f64| {
        let inner = (shares.iter().map(low).fold(f64::MIN, f64::max), shares.iter().map(high).fold(f64::MAX, f64::min));
        let outer = (shares.iter().map(low).fold(f64::MAX, f64::min), shares.iter().map(high).fold(f64::MIN, f64::max));
        if inner.0 <= inner.1 { inner } else { outer }
    };
    shares.first()?;
    let (min, max) = fold(|s| s.min, |s| s.max);
    let (likely_min, likely_max) = fold(|s| s.likely_min, |s| s.likely_max);
    Some(PercentRange { min, max, likely_min: likely_min.max(min), likely_max: likely_max.min(max) })
}

/// What the claims of a share of all the employer's staff allow. A share of one unit's staff is none of the event's, save where the event
/// is known from references alone.
pub(super) fn of_whole(event: &Event, claims: &[Claim<'_>]) -> Option<PercentRange> {
    let employer = Employer::by_name(&event.employer);
    let whole = |(article, claim): &Claim<'_>| Scope::of(claim, article).is_none_or(|s| s.within(&employer).is_empty());
    let of_all: Vec<Claim<'_>> = claims.iter().filter(|c| !event.main || whole(c)).copied().collect();
    combine(&of_all)
}

/// The jobs that a share of the employer's headcount comes to. Each headcount in the event's articles gives its own.
pub(super) fn of_headcount(corpus: &Corpus<'_>, event: &Event, claims: &[Claim<'_>], proof: &mut Proof) -> Option<Found> {
    of_unit(corpus, event, claims, &Unit::default(), proof)
}

/// The jobs that a share of a part's headcount comes to: "a tenth of its sales staff of 2,000".
pub(super) fn of_part(corpus: &Corpus<'_>, event: &Event, claims: &[Claim<'_>], unit: &Unit, proof: &mut Proof) -> Option<Found> {
    of_unit(corpus, event, claims, unit, proof)
}

fn of_unit(corpus: &Corpus<'_>, event: &Event, claims: &[Claim<'_>], unit: &Unit, proof: &mut Proof) -> Option<Found> {
    if claims.iter().all(|(_, c)| c.value.percent_range.is_none()) {
        return None;
    }
    let employer = Employer::by_name(&event.employer);
    // a share of the owner's staff is none of the part's, a share of a team none of the whole's
    let own = |(article, claim): &Claim<'_>| {
        Scope::of(claim, article).is_some_and(|s| s.within(&employer) == *unit && (s.employer.key == employer.key || !unit.is_empty()))
    };
    let claims: Vec<Claim<'_>> = claims.iter().filter(|c| c.1.value.percent_range.is_some() && own(c)).copied().collect();
    let share = combine(&claims)?;
    let ids: Vec<String> = claims.iter().map(|(_, c)| c.id.clone()).collect();
    let articles: Vec<&Article> = event.articles.iter().filter_map(|c| corpus.article(&c.id)).collect();
    let is_size = |a: &Article, c: &RoleCount| is_headcount_of(&employer, unit, a, c);
    let sizes = articles.iter().flat_map(|a| a.role_counts.iter().filter(|c| is_size(a, c)).map(move |c| (*a, c)));
    let readings = sizes.filter_map(|(article, size)| {
        let estimate = portion(&share, &size.value.estimate()?);
        let mut reading = Reading::new(estimate, 1, &size.id, &format!("{} of {}", percent_words(&share), size.text));
        reading.inputs.extend(ids.iter().cloned());
        reading.voices.insert(article.id.clone());
        Some(reading)
    });
    proof.portions(readings.collect())
}

fn is_headcount_of(employer: &Employer, unit: &Unit, article: &Article, claim: &RoleCount) -> bool {
    let scope =
        || scope_of_size(claim, article).filter(|s| s.within(employer) == *unit && (s.employer.key == employer.key || !unit.is_empty()));
    claim.measure == Measure::Headcount
        && claim.place.is_none()
        && claim.value.min.is_some()
        && !is_left(claim, article)
        && scope().is_some()
}

/// The share of a headcount, in whole jobs.
fn portion(share: &PercentRange, size: &Estimate) -> Estimate {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "headcounts are far below 2^52, shares between 0 and 100"
    )]
    let jobs = |percent: f64, of: u64, round: fn(f64) -> f64| round(of as f64 * percent.clamp(0.0, 100.0) / 100.0) as u64;
    let range = |low: f64, high: f64, of: Range| Range::new(jobs(low, of.min, f64::floor), of.max.map(|m| jobs(high, m, f64::ceil)));
    let possible = range(share.min, share.max, size.possible);
    let likely = range(share.likely_min, share.likely_max, size.likely.unwrap_or(size.possible));
    Estimate { possible, likely: likely.intersect(&possible) }
}

/// "5%", "15–20%", and "about 3%" where the words leave as much room below as above.
fn percent_words(share: &PercentRange) -> String {
    let PercentRange { min, max, likely_min, likely_max } = *share;
    let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
    let rounded = |n: f64| (n * 10.0).round() / 10.0;
    match () {
        () if near(likely_min, likely_max) => format!("{}%", rounded(likely_min)),
        () if min < likely_min && near(likely_min - min, max - likely_max) => format!("about {}%", rounded(f64::midpoint(min, max))),
        () => format!("{}–{}%", rounded(likely_min), rounded(likely_max)),
    }
}
