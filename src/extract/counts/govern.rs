//! Which trigger expression of a sentence governs a quantity.

use std::ops::Range;

use super::frame::Frame;
use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::lexicon::{Tag, Trigger};

/// The frame that most plausibly governs the quantity, with its cost: tokens between them, clause breaks weighing more.
pub(super) fn governing(a: &Analysis<'_>, q: &Quantity, frames: &[Frame]) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    for (i, f) in frames.iter().enumerate() {
        if f.tokens.start < q.tokens.end && q.tokens.start < f.tokens.end {
            continue;
        }
        let Some(cost) = cost(a, q, f) else { continue };
        if best.is_none_or(|(_, c)| cost < c) {
            best = Some((i, cost));
        }
    }
    best
}

fn cost(a: &Analysis<'_>, q: &Quantity, f: &Frame) -> Option<f64> {
    let before = f.tokens.end <= q.tokens.start;
    let gap = if before { f.tokens.end..q.tokens.start } else { q.tokens.end..f.tokens.start };
    let reduced = !before && gap.len() <= 1 && !f.passive && participle(a, f.tokens.start);
    let passive = f.passive || reduced;
    let penalty = match (f.trigger, before) {
        (Trigger::Cut | Trigger::WeakCut, true) => {
            // "cut the payment to 300, 40 workers say": much can be cut, so the object stands close or a workforce stands between
            let jobs = gap.clone().any(|k| a.tags[k].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::CutNoun]));
            let far = !dismisses(a, f) && !jobs && gap.len() > 6;
            (if f.passive { 8.0 } else { 0.0 }) + if far { 7.0 } else { 0.0 }
        }
        (Trigger::Cut | Trigger::WeakCut, false) => {
            if passive {
                0.0
            } else {
                12.0
            }
        }
        (Trigger::CutNoun, true) => {
            if joined_noun(a, gap.clone()) {
                0.0
            } else {
                3.0
            }
        }
        (Trigger::CutNoun, false) => 5.0,
        (Trigger::Go, true) => 12.0,
        (Trigger::Go, false) => {
            if matches!(q.class, NounClass::Job | NounClass::Bare) || f.tokens.len() > 1 {
                0.0
            } else {
                6.0
            }
        }
        (Trigger::Hire, true) => {
            if f.passive {
                6.0
            } else {
                0.0
            }
        }
        (Trigger::Hire, false) => {
            if reduced {
                5.0
            } else if passive {
                0.0
            } else {
                12.0
            }
        }
        (Trigger::HireNoun, _) => 3.0,
        (Trigger::Headcount, true) => {
            let verb = a.tokens[f.tokens.start].lower.as_ref();
            let limit = if matches!(verb, "has" | "have" | "had" | "having") { 2 } else { 8 };
            if gap.len() > limit || f.passive {
                return None;
            }
            if matches!(verb, "has" | "have" | "had") { 1.5 } else { 0.0 }
        }
        (Trigger::Headcount, false) => {
            if a.tokens[f.tokens.start].is("employed") && gap.len() <= 3 {
                0.5
            } else {
                return None;
            }
        }
        (Trigger::Voluntary, _) => 4.0,
        (Trigger::Furlough, true) => {
            if f.passive {
                6.0
            } else {
                0.0
            }
        }
        (Trigger::Furlough, false) => {
            if passive {
                0.0
            } else {
                8.0
            }
        }
        (Trigger::Keep, true) => {
            if f.passive {
                6.0
            } else {
                1.0
            }
        }
        (Trigger::Keep, false) => {
            if passive || a.tokens[f.tokens.start].is("on") {
                0.0
            } else {
                9.0
            }
        }
        (Trigger::Affect, true) => 1.0,
        (Trigger::Affect, false) => {
            if passive {
                1.0
            } else {
                9.0
            }
        }
    };
    Some(penalty + gap.len() as f64 * 0.8 + breaks(a, gap))
}

fn participle(a: &Analysis<'_>, verb: usize) -> bool {
    let w = a.tokens[verb].lower.as_ref();
    w.ends_with("ed") || matches!(w, "cut" | "laid" | "let" | "made" | "lost" | "shed" | "laid-off" | "shown" | "kept" | "hit")
}

/// "layoffs of", "cuts affecting", "redundancies, including".
fn joined_noun(a: &Analysis<'_>, gap: Range<usize>) -> bool {
    a.tokens[gap].iter().any(|t| {
        matches!(
            t.lower.as_ref(),
            "of" | "affecting"
                | "hitting"
                | "impacting"
                | "for"
                | "including"
                | "covering"
                | "targeting"
                | "involving"
                | "affect"
                | "hit"
                | "impact"
                | ":"
                | "amounting"
                | "totaling"
                | "totalling"
                | "to"
                | "at"
        )
    })
}

/// What lies between costs more where clauses end.
fn breaks(a: &Analysis<'_>, gap: Range<usize>) -> f64 {
    a.tokens[gap]
        .iter()
        .map(|t| match t.lower.as_ref() {
            "," => 1.5,
            ";" | "—" | "–" => 4.0,
            "while" | "but" | "although" | "though" | "whereas" | "because" => 5.0,
            "who" | "which" | "that" | "and" | "as" | "after" | "before" | "when" | "since" => 2.0,
            ":" | "(" | ")" => 2.0,
            _ => 0.0,
        })
        .sum()
}

/// A verb whose object can only be people.
pub(super) fn dismisses(a: &Analysis<'_>, f: &Frame) -> bool {
    f.trigger == Trigger::Cut
        && matches!(
            a.tokens[f.tokens.start].lower.as_ref(),
            "lay"
                | "lays"
                | "laid"
                | "laying"
                | "laid-off"
                | "sack"
                | "sacks"
                | "sacked"
                | "sacking"
                | "let"
                | "letting"
                | "made"
                | "make"
                | "making"
                | "fire"
                | "fired"
                | "firing"
                | "dismiss"
                | "dismissed"
                | "dismissing"
        )
}
