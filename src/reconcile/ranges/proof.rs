//! Claims put together, a step at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::super::algebra::{Combined, Reading, combine};
use super::super::parts::Claim;
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
            independent_sources: members.iter().flat_map(|m| &m.roots).collect::<BTreeSet<_>>().len(),
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
    pub(super) fn claims(
        &mut self,
        claims: &[Claim<'_>],
        roots: &BTreeMap<String, String>,
        event: &Event,
        former: &[Claim<'_>],
    ) -> Option<Found> {
        let (current, mut replaced) = supersede(claims, event, former);
        let root = |article: &Article| roots.get(&article.id).cloned().unwrap_or_else(|| article.id.clone());
        let readings = current.iter().filter_map(|(a, c)| Reading::of_claim(&c.id, &c.text, &c.value, &root(a)));
        let mut found = self.readings(readings.collect())?;
        replaced.extend(former);
        if !replaced.is_empty() {
            let inputs = std::iter::once(found.last()).chain(replaced.iter().map(|(_, c)| c.id.clone())).collect();
            let because = "a later report says that the plan was carried out, changed or corrected; its number replaces the earlier ones";
            found.steps.push(self.step(StepOp::Supersede, inputs, found.combined.estimate, because.to_owned()));
        }
        Some(found)
    }

    /// Shows numbers that are not used because only a headline gives them.
    pub(super) fn leave_out(&mut self, mut found: Found, headlines: &[Claim<'_>]) -> Found {
        for (_, claim) in headlines {
            if let (Some(estimate), Some(last)) = (claim.value.estimate(), found.steps.pop()) {
                let because = format!("“{}” stands in a headline and is more than anything in its text, so it is not used", claim.text);
                found.steps.push(self.step(StepOp::Claim, vec![claim.id.clone()], estimate, because));
                found.steps.push(last);
            }
        }
        found
    }

    /// Combines readings, with a step for each and one for what they give together.
    pub(super) fn readings(&mut self, readings: Vec<Reading>) -> Option<Found> {
        let combined = combine(readings)?;
        let mut steps: Vec<Step> = combined
            .readings
            .iter()
            .map(|r| {
                let times = if r.inputs.len() > 1 { format!(", {} mentions of this size", r.inputs.len()) } else { String::new() };
                self.step(StepOp::Claim, r.inputs.iter().cloned().collect(), r.estimate(), format!("“{}”{times}", r.words))
            })
            .collect();
        for (rounder, finer) in &combined.rounded {
            let inputs = rounder.inputs.iter().chain(&finer.inputs).cloned().collect();
            let because = format!("“{}” says the same as “{}”, less exactly", rounder.words, finer.words);
            steps.push(self.step(StepOp::Round, inputs, finer.estimate(), because));
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
        (_, RangeRelation::Strained) => {
            "all hold at once, but hardly by their usual reading; likely is what lies between the finest of them".to_owned()
        }
        (_, RangeRelation::Compatible) => "what all of them allow; their usual readings overlap".to_owned(),
        _ => "what all of them allow; the finer ones lie within the coarser".to_owned(),
    };
    let hull = matches!(combined.relation, RangeRelation::Strained | RangeRelation::Conflict);
    (if hull { StepOp::Hull } else { StepOp::Intersect }, because)
}
