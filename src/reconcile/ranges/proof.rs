//! Claims put together, a step at a time.

use std::collections::BTreeMap;

use super::super::Corpus;
use super::super::algebra::{Combined, Reading, combine, independent_sources};
use super::super::dependence::Voice;
use super::super::parts::{Aside, Claim, Reason};
use super::supersede::supersede;
use crate::model::{Alternative, Article, Estimate, Event, Range, RangeRelation, Roles, Step, StepOp};

/// The steps of an event's derivation, numbered as they are made.
#[derive(Debug, Default)]
pub(super) struct Proof {
    made: usize,
}

/// A number with its proof so far.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) combined: Combined,
    pub(super) steps: Vec<Step>,
}

impl Found {
    /// The id of the step that concludes it.
    pub(super) fn last(&self) -> String {
        self.steps.last().map(|s| s.id.clone()).unwrap_or_default()
    }

    /// Shows a step that concludes nothing: before the one that does.
    pub(super) fn set_aside(&mut self, step: Step) {
        let at = self.steps.len().saturating_sub(1);
        self.steps.insert(at, step);
    }

    /// Whether it is a single number.
    pub(super) fn is_figure(&self) -> bool {
        let Range { min, max } = self.combined.estimate.possible;
        max == Some(min)
    }

    pub(super) fn into_roles(self) -> Roles {
        let alternative = |(range, members): (Range, Vec<Reading>)| Alternative {
            min: range.min,
            max: range.max,
            claims: members.iter().flat_map(|m| m.inputs.iter().cloned()).collect(),
            independent_sources: independent_sources(&members),
        };
        Roles {
            estimate: self.combined.estimate,
            relation: self.combined.relation,
            derivation: self.steps,
            alternatives: self.combined.alternatives.into_iter().map(alternative).collect(),
        }
    }
}

impl Proof {
    pub(super) fn step(&mut self, op: StepOp, inputs: Vec<String>, estimate: Estimate, because: String) -> Step {
        self.made += 1;
        Step { id: format!("s{}", self.made), op, inputs, estimate, because }
    }

    /// Puts claims of one scope together; `former` are claims that their own articles say to hold no more.
    pub(super) fn claims<'a>(
        &mut self,
        corpus: &Corpus<'a>,
        claims: &[Claim<'a>],
        voices: &BTreeMap<String, Voice>,
        event: &Event,
        former: &[Claim<'a>],
    ) -> Option<Found> {
        let (current, mut replaced) = supersede(corpus, claims, event, former);
        let voice = |article: &Article| voices.get(&article.id);
        let readings = current.iter().filter_map(|(a, c)| Reading::of_claim(&c.id, &c.text, &c.value, voice(a)));
        let mut found = self.readings(readings.collect())?;
        replaced.extend(former);
        if !replaced.is_empty() {
            let inputs = std::iter::once(found.last()).chain(replaced.iter().map(|(_, c)| c.id.clone())).collect();
            let because = "a later report says that the plan was carried out, changed or corrected; its number replaces the earlier ones";
            found.steps.push(self.step(StepOp::Supersede, inputs, found.combined.estimate, because.to_owned()));
        }
        Some(found)
    }

    /// Shows claims that do not count, each with the reason why.
    pub(super) fn leave_out(&mut self, mut found: Found, aside: &[Aside<'_>]) -> Found {
        for Aside { claims, of, because } in aside {
            let by = if let Reason::Hedged(by) = of { Some(by) } else { None };
            let estimate = by.into_iter().chain(claims).next().and_then(|(_, c)| c.value.estimate());
            let inputs: Vec<String> = claims.iter().chain(by).map(|(_, c)| c.id.clone()).collect();
            let op = if by.is_some() { StepOp::Round } else { StepOp::Claim };
            if let Some(estimate) = estimate {
                let step = self.step(op, inputs, estimate, because.clone());
                found.set_aside(step);
            }
        }
        found
    }

    /// Combines readings, with a step for each and one for what they give together.
    pub(super) fn readings(&mut self, readings: Vec<Reading>) -> Option<Found> {
        let combined = combine(readings)?;
        let mut steps = Vec::new();
        for (rounder, finer) in &combined.rounded {
            let inputs = rounder.inputs.iter().chain(&finer.inputs).cloned().collect();
            let because = format!("“{}” says the same as “{}”, less exactly", rounder.words, finer.words);
            steps.push(self.step(StepOp::Round, inputs, finer.estimate(), because));
        }
        for reading in &combined.readings {
            let times = if reading.inputs.len() > 1 { format!(", {} mentions of this size", reading.inputs.len()) } else { String::new() };
            let because = format!("“{}”{times}", reading.words);
            steps.push(self.step(StepOp::Claim, reading.inputs.iter().cloned().collect(), reading.estimate(), because));
        }
        for (bare, hedged) in &combined.unhedged {
            let inputs = bare.inputs.iter().chain(&hedged.inputs).cloned().collect();
            let because = format!("“{}” and “{}” are one figure without and with a hedge; both count", bare.words, hedged.words);
            let both = Estimate { possible: bare.estimate().possible.hull(&hedged.estimate().possible), likely: None };
            steps.push(self.step(StepOp::Hull, inputs, both, because));
        }
        if combined.readings.len() > 1 {
            let inputs = steps.iter().filter(|s| s.op == StepOp::Claim).map(|s| s.id.clone()).collect();
            let (op, because) = outcome(&combined);
            steps.push(self.step(op, inputs, combined.estimate, because));
        }
        Some(Found { combined, steps })
    }

    /// Like [`Proof::readings`], for shares of headcounts.
    pub(super) fn portions(&mut self, readings: Vec<Reading>) -> Option<Found> {
        let mut found = self.readings(readings)?;
        for step in found.steps.iter_mut().filter(|s| s.op == StepOp::Claim) {
            step.op = StepOp::PercentOf;
        }
        Some(found)
    }
}

/// What the combination of several readings is called, and why.
fn outcome(combined: &Combined) -> (StepOp, String) {
    let because = match (&combined.conflict, combined.relation) {
        (Some((low, high)), _) => format!("“{}” and “{}” cannot both hold", low.words, high.words),
        _ if !combined.unhedged.is_empty() => "what all of them allow, the figure with and without its hedge taken together".to_owned(),
        (_, RangeRelation::Strained) => {
            "all hold at once, but hardly by their usual reading; likely is what lies between the finest of them".to_owned()
        }
        (_, RangeRelation::Compatible) => "what all of them allow; their usual readings overlap".to_owned(),
        _ => "what all of them allow; the finer ones lie within the coarser".to_owned(),
    };
    let hull = matches!(combined.relation, RangeRelation::Strained | RangeRelation::Conflict);
    (if hull { StepOp::Hull } else { StepOp::Intersect }, because)
}
