//! One number under two hedges, and headlines that say more than their bodies.

use super::super::Corpus;
use super::super::employers::Scope;
use super::super::headline::is_headline;
use super::{Weight, claim_evidence, claims, finding, name, same_scope, title};
use crate::model::{Article, Event, Finding, FindingKind, Hedge, RoleCount, Severity, StepOp};

const MISLEADS: Weight = (Severity::Warning, "who reads only the headline takes away more than the article says");

type Claim<'a> = (&'a Article, &'a RoleCount);

pub(super) fn find(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let claims = claims(corpus, event);
    mismatches(event, &claims, found);
    headlines(event, &claims, found);
    unhedged(corpus, event, found);
}

/// Figures that were put together with and without a hedge: the one wording allows what the other rules out. Each figure is told once.
fn unhedged(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let steps = event.roles.iter().chain(event.teams.iter().filter_map(|t| t.roles.as_ref())).flat_map(|r| &r.derivation);
    let mut told: Vec<[u64; 2]> = Vec::new();
    for step in steps.filter(|s| matches!(s.op, StepOp::Hull | StepOp::Round)) {
        let claims: Vec<Claim<'_>> = step.inputs.iter().filter_map(|id| corpus.claim(id)).collect();
        let of = |exact: bool| claims.iter().find(|(_, c)| (c.value.hedge == Hedge::Exact) == exact).copied();
        let (Some(bare), Some(hedged)) = (of(true), of(false)) else { continue };
        let evidence = [bare, hedged].map(|(a, c)| claim_evidence(a, c));
        let is_told = |f: &Finding| f.event.as_ref() == Some(&event.id) && evidence.iter().all(|e| f.evidence.contains(e));
        if let Some(figure) = bare.1.value.stated.filter(|f| !told.contains(f) && !found.iter().any(is_told)) {
            told.push(figure);
            found.push(mismatch(event, hedged, bare));
        }
    }
}

/// What a hedge makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Estimate,
    Ceiling,
    Floor,
}

const fn bound(hedge: Hedge) -> Bound {
    match hedge {
        Hedge::UpTo | Hedge::LessThan => Bound::Ceiling,
        Hedge::MoreThan | Hedge::AtLeast => Bound::Floor,
        Hedge::Exact | Hedge::About | Hedge::Nearly | Hedge::Range | Hedge::Vague => Bound::Estimate,
    }
}

fn described(hedge: Hedge) -> &'static str {
    match bound(hedge) {
        Bound::Ceiling => "a ceiling",
        Bound::Floor => "a floor",
        Bound::Estimate if hedge == Hedge::Exact => "a count",
        Bound::Estimate if hedge == Hedge::Nearly => "a little less",
        Bound::Estimate => "an estimate",
    }
}

/// A number given as a ceiling here and as something else there. A floor beside an estimate is ordinary rounding.
fn mismatches(event: &Event, claims: &[Claim<'_>], found: &mut Vec<Finding>) {
    let stated = |c: &RoleCount| c.value.stated.filter(|_| !c.cumulative);
    let mut told: Vec<[u64; 2]> = Vec::new();
    for (i, ceiling) in claims.iter().enumerate().filter(|(_, (_, c))| bound(c.value.hedge) == Bound::Ceiling) {
        let Some(number) = stated(ceiling.1).filter(|n| !told.contains(n)) else { continue };
        let others = claims.iter().enumerate().filter(|(j, other)| {
            *j != i && stated(other.1) == Some(number) && bound(other.1.value.hedge) != Bound::Ceiling && same_scope(**other, *ceiling)
        });
        // the plainest case is one article that says both
        let other = others.min_by_key(|(j, (article, _))| (article.id != ceiling.0.id, *j)).map(|(_, o)| *o);
        let Some(other) = other.filter(|o| !is_headline(o.0, o.1)) else { continue };
        told.push(number);
        found.push(mismatch(event, *ceiling, other));
    }
}

fn mismatch(event: &Event, ceiling: Claim<'_>, other: Claim<'_>) -> Finding {
    let (a, b) =
        if (other.0.path.as_str(), other.1.span) < (ceiling.0.path.as_str(), ceiling.1.span) { (other, ceiling) } else { (ceiling, other) };
    let place = if a.0.id == b.0.id { format!("in one article ({})", name(a.0)) } else { format!("{} and {}", name(a.0), name(b.0)) };
    let message = format!(
        "{}: “{}” is {}, “{}” is {}: {place}",
        title(event),
        a.1.text,
        described(a.1.value.hedge),
        b.1.text,
        described(b.1.value.hedge)
    );
    let ceiling = [a, b].iter().any(|(_, c)| bound(c.value.hedge) == Bound::Ceiling);
    let weight = match (a.0.id == b.0.id, ceiling) {
        (true, true) => (Severity::Warning, "the article contradicts itself on whether the number is a ceiling"),
        (false, true) => (Severity::Note, "outlets hedge one number differently; the ceiling is the weaker claim"),
        (true, false) => (Severity::Note, "the article gives one number with and without a hedge; the hedged words are the fuller ones"),
        (false, false) => (Severity::Note, "one wording allows numbers that the other rules out; which is the looser is not known"),
    };
    finding(FindingKind::HedgeMismatch, weight, Some(event), message, vec![claim_evidence(a.0, a.1), claim_evidence(b.0, b.1)])
}

/// Headlines that give a larger number than anything in their body, or a plain number where the body has only a ceiling.
fn headlines(event: &Event, claims: &[Claim<'_>], found: &mut Vec<Finding>) {
    for head in claims.iter().filter(|c| is_headline(c.0, c.1)) {
        let body: Vec<Claim<'_>> =
            claims.iter().filter(|c| c.0.id == head.0.id && !is_headline(c.0, c.1) && !c.1.cumulative).copied().collect();
        let of_whole = |c: &&Claim<'_>| same_scope(**c, *head) || Scope::of(c.1, c.0).is_some_and(|s| s.unit.is_empty());
        let same: Vec<Claim<'_>> = body.iter().filter(of_whole).copied().collect();
        let Some(strongest) = same.iter().max_by_key(|(_, c)| (c.value.max.is_none(), c.value.max)).copied() else { continue };
        let (why, witness) = if exceeds(head.1, strongest.1) {
            ("which is more than anything in its text", strongest)
        } else if let Some(ceiling) = only_a_ceiling(head.1, &same) {
            ("where its text has only a ceiling", ceiling)
        } else {
            continue;
        };
        let message = format!("{}: the headline of {} says “{}”, {why} (“{}”)", title(event), name(head.0), head.1.text, witness.1.text);
        let evidence = vec![claim_evidence(head.0, head.1), claim_evidence(witness.0, witness.1)];
        found.push(finding(FindingKind::HeadlineMismatch, MISLEADS, Some(event), message, evidence));
    }
}

/// Whether a headline's number is more than the most of its text; "1,000" over "almost 1,000" is the same figure, of which [`unhedged`] tells.
fn exceeds(head: &RoleCount, strongest: &RoleCount) -> bool {
    let rounds_up = strongest.value.hedge == Hedge::Nearly && head.value.stated == strongest.value.stated;
    !rounds_up && head.value.min.zip(strongest.value.max).is_some_and(|(min, max)| min > max)
}

/// The body's claim of the headline's number, if all of them are ceilings and the headline is not.
fn only_a_ceiling<'a>(head: &RoleCount, body: &[Claim<'a>]) -> Option<Claim<'a>> {
    let mut same = body.iter().filter(|(_, c)| head.value.stated.is_some() && c.value.stated == head.value.stated).peekable();
    let first = **same.peek()?;
    (bound(head.value.hedge) != Bound::Ceiling && same.all(|(_, c)| bound(c.value.hedge) == Bound::Ceiling)).then_some(first)
}
