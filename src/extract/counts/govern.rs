//! Which trigger expression of a sentence governs a quantity.

use std::ops::Range;

use super::frame::Frame;
use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::lexicon::sets::{
    AUXILIARIES, CLAUSE_OPENERS, CONTRASTS, CUT_JOINERS, CUT_PARTICIPLES, DISMISSING_VERBS, FATE_VERBS, IRREGULAR_PARTICIPLES,
    PROTEST_VERBS, RISK_WORDS,
};
use crate::lexicon::{Tag, Trigger};
use crate::text::{Token, TokenKind};

/// The frame that most plausibly governs the quantity, with its cost: tokens between them, clause breaks weighing more.
pub(super) fn governing(a: &Analysis<'_>, q: &Quantity, frames: &[Frame]) -> Option<(usize, f64)> {
    governing_among(a, q, frames, |_| true)
}

/// As [`governing`], among some of the frames.
pub(super) fn governing_among(a: &Analysis<'_>, q: &Quantity, frames: &[Frame], among: impl Fn(&Frame) -> bool) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    for (i, f) in frames.iter().enumerate().filter(|(_, f)| among(f)) {
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
    let gap = if before { f.tokens.end..q.tokens.start } else { q.reach.min(f.tokens.start)..f.tokens.start };
    let reduced = !before && gap.len() <= 1 && !f.passive && participle(a, f.tokens.start);
    let passive = f.passive || reduced;
    let penalty = match (f.trigger, before) {
        (Trigger::CutNoun, _) if are_others(a, q) => return None,
        // "the loss of housing for 300 people"
        (Trigger::WeakCut, true) if a.tokens[f.tokens.end - 1].is("of") && gap.len() > 1 => return None,
        (Trigger::WeakCut, false) if a.tokens[f.tokens.end - 1].is("of") => return None,
        (Trigger::Cut | Trigger::WeakCut, true) => {
            // "cut the payment to 300, 40 workers say": much can be cut, so the object stands close or a workforce stands between
            let jobs = gap.clone().any(|k| a.tags[k].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::CutNoun]));
            let far = !dismisses(a, f) && !jobs && gap.len() > 6;
            (if f.passive { 8.0 } else { 0.0 }) + if far { 7.0 } else { 0.0 }
        }
        // "had 300 employees before it laid off 40": the verb has an object of its own
        (Trigger::Cut | Trigger::WeakCut, false) if !passive && q.class == NounClass::Person && has_object(a, f) => return None,
        // "managers took over the jobs of those laid off": those are, and not who acts
        (Trigger::Cut, false) if gap.len() > 2 && a.tokens[f.tokens.start - 1].is("those") => return None,
        (Trigger::Cut | Trigger::WeakCut, false) => {
            if passive {
                0.0
            } else {
                12.0
            }
        }
        // "the most layoffs — 300 —", "job cuts: 300"
        (Trigger::CutNoun, true) if gap.len() == 1 && matches!(a.tokens[gap.start].text, "—" | "–" | ":" | "(") => 0.0,
        (Trigger::CutNoun, true) => {
            let joined = joined_noun(a, gap.clone());
            // "layoffs, says the union, which has 300 members": people are cut by what leads to them
            let loose = q.class == NounClass::Person && !leads_to(a, gap.clone());
            (if joined { 0.0 } else { 3.0 }) + if loose { 5.0 } else { 0.0 }
        }
        // "61 were layoffs"
        (Trigger::CutNoun, false) if gap.len() == 1 && matches!(a.tokens[gap.start].lower.as_ref(), "were" | "are") => 0.0,
        (Trigger::CutNoun, false) => 5.0 + if acts(a, q, gap.clone()) { 20.0 } else { 0.0 },
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
            // "reduce the workforce of its helicopter arm by 30%"
            if q.is_share() && !gap.is_empty() && matches!(a.tokens[f.tokens.end - 1].lower.as_ref(), "of" | "to" | "strong") {
                return None;
            }
            // "cut its headcount of 7,600 by 900"
            if a.tokens[f.tokens.end - 1].kind == TokenKind::Word && gap.clone().last().is_some_and(|k| a.tokens[k].is("by")) {
                return None;
            }
            // "has a staff of 3,900, has invited 381 clerks": of its own number, and another verb's
            let verbal = |k: usize| {
                a.tags[k].any(&[Tag::Modal, Tag::SpeechVerb, Tag::FiniteVerb])
                    || matches!(a.tokens[k].lower.as_ref(), "has" | "have" | "began")
            };
            let number = gap.clone().find(|k| a.tokens[*k].kind == TokenKind::Number);
            if a.tokens[f.tokens.end - 1].is("of") && number.is_some_and(|n| (n..gap.end).any(verbal)) {
                return None;
            }
            // "has 62 stores and 5,400 staff"
            let listed = gap.clone().last().is_some_and(|k| a.tokens[k].is("and"));
            let limit = match verb {
                "has" | "have" | "had" | "having" if listed => 14,
                "has" | "have" | "had" | "having" => 2,
                _ => 8,
            };
            // "has files on 900 workers"
            let has = matches!(verb, "has" | "have" | "had" | "having");
            let noun = |k: usize| {
                a.tokens[k].kind == TokenKind::Word
                    && !a.tokens[k].lower.ends_with("ly")
                    && !matches!(a.tokens[k].lower.as_ref(), "additional" | "further" | "extra" | "other" | "remaining")
                    && !a.tags[k].any(&[Tag::FunctionWord, Tag::OpensQuantity])
            };
            if has && !listed && gap.clone().any(noun) {
                return None;
            }
            if gap.len() > limit || f.passive {
                return None;
            }
            match verb {
                "has" | "have" | "had" => 1.5,
                // "counts 17,300 jobs lost"
                "counts" => 0.5,
                _ => 0.0,
            }
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
            // "300 staff remain stood down"
            if passive || f.tokens.len() > 2 { 0.0 } else { 8.0 }
        }
        (Trigger::Keep, true) => {
            if f.passive {
                6.0
            } else {
                1.0
            }
        }
        (Trigger::Keep, false) => {
            if passive || f.tokens.len() > 1 {
                0.0
            } else {
                9.0
            }
        }
        // "four unions totalling 300 workers"
        (Trigger::Affect, true) if of_group(a, f.tokens.start) => return None,
        (Trigger::Affect, true) => 1.0,
        (Trigger::Hit, true) => return None,
        (Trigger::Hit, false) => 1.0,
        // "300 workers are in shops that have been shut": of the shops
        (Trigger::Affect, false) if a.tokens[gap.clone()].iter().any(|t| t.is("that") || t.is("which")) => return None,
        (Trigger::Affect, false) => {
            if passive {
                1.0
            } else {
                9.0
            }
        }
    };
    let aside = if before { None } else { aside(a, gap.clone(), f) };
    let length = gap.len() - aside.as_ref().map_or(0, Range::len);
    let clauses = aside.map_or_else(|| breaks(a, gap.clone()), |x| breaks(a, gap.start..x.start) + breaks(a, x.end..gap.end));
    Some(penalty + length as f64 * 0.8 + clauses)
}

/// "40 welders, most of them in Leeds, were laid off", "40 people who had been told to wait, and had waited, will go": what stands between those
/// counted and what happens to them, and says more of them.
fn aside(a: &Analysis<'_>, gap: Range<usize>, f: &Frame) -> Option<Range<usize>> {
    const NOUN: usize = 9;
    if !matches!(f.trigger, Trigger::Cut | Trigger::Go | Trigger::Affect | Trigger::Furlough) {
        return None;
    }
    let text = |k: usize| a.tokens[k].lower.as_ref();
    let helps = |k: &usize| {
        AUXILIARIES.has(text(*k))
            || a.tags[*k].has(Tag::Modal)
            || matches!(
                text(*k),
                "were"
                    | "was"
                    | "be"
                    | "been"
                    | "being"
                    | "also"
                    | "all"
                    | "then"
                    | "now"
                    | "to"
                    | "started"
                    | "began"
                    | "begun"
                    | "due"
                    | "set"
            )
    };
    let close = gap.clone().rev().find(|k| !helps(k))?;
    let opens = |k: &usize| match text(close) {
        "," => matches!(text(*k), "," | "who" | "which" | "whose"),
        ")" => text(*k) == "(",
        "–" | "—" | "-" | "--" => text(*k) == text(close),
        _ => false,
    };
    let open = (gap.start..close.min(gap.start + NOUN)).find(opens)?;
    // what stands before it belongs to those counted
    let noun =
        (gap.start..open).all(|k| a.tokens[k].kind != TokenKind::Mark && !a.tags[k].any(&[Tag::Modal, Tag::SpeechVerb, Tag::FiniteVerb]));
    noun.then_some(open..close + 1)
}

/// A number right behind the verb, or its hedge.
fn has_object(a: &Analysis<'_>, f: &Frame) -> bool {
    const HEDGE: usize = 3;
    let object = (f.tokens.end..a.tokens.len().min(f.tokens.end + HEDGE + 1)).take_while(|k| a.tokens[*k].kind != TokenKind::Mark);
    let hedge = |k: &usize| a.tags[*k].has(Tag::OpensQuantity);
    object.skip_while(|k| hedge(k) && a.tokens[*k].kind != TokenKind::Number).take(1).any(|k| a.tokens[k].kind == TokenKind::Number)
}

/// A participle right behind unions or other bodies: what it counts belongs to them.
fn of_group(a: &Analysis<'_>, verb: usize) -> bool {
    let before = verb.checked_sub(1).map(|k| a.tags[k]).unwrap_or_default();
    a.tokens[verb].lower.ends_with("ing") && before.any(&[Tag::Bystander, Tag::GroupNoun])
}

fn participle(a: &Analysis<'_>, verb: usize) -> bool {
    let w = a.tokens[verb].lower.as_ref();
    w.ends_with("ed") || IRREGULAR_PARTICIPLES.has(w)
}

/// "layoffs of", "cuts affecting", "redundancies, including".
fn joined_noun(a: &Analysis<'_>, gap: Range<usize>) -> bool {
    a.tokens[gap].iter().any(|t| CUT_JOINERS.has(&t.lower))
}

/// The words of a noun of cuts end where the number begins: "layoffs of", "cuts: ".
fn leads_to(a: &Analysis<'_>, gap: Range<usize>) -> bool {
    gap.len() <= 2 || gap.last().is_some_and(|k| CUT_JOINERS.has(&a.tokens[k].lower) || matches!(a.tokens[k].text, ":" | "—" | "–" | "-"))
}

/// "300 people marched against layoffs": they do something, and nothing is done to them.
fn acts(a: &Analysis<'_>, q: &Quantity, gap: Range<usize>) -> bool {
    let verb = gap.start;
    let did = |k: usize| {
        let past =
            |t: &Token<'_>| t.lower.ends_with("ed") && !CUT_PARTICIPLES.has(&t.lower) || matches!(t.lower.as_ref(), "quit" | "chosen");
        a.tokens.get(k).is_some_and(past)
    };
    let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
    // "300 workers who have accepted redundancy", "300 staff have now asked to leave"
    let perfect = verb + usize::from(word(verb) == "who");
    let adverb = usize::from(matches!(word(perfect + 1), "now" | "already" | "since" | "so"));
    let has = matches!(word(perfect), "have" | "has" | "had") && did(perfect + 1 + adverb);
    let finite = verb == q.tokens.end && (did(verb) || has);
    // "300 workers will rally against layoffs"
    let active = gap
        .clone()
        .any(|k| k + 1 < gap.end && matches!(a.tokens[k].lower.as_ref(), "will" | "would") && !FATE_VERBS.has(&a.tokens[k + 1].lower));
    // "300 members at Acme rallied against layoffs"
    let protest = gap.clone().any(|k| PROTEST_VERBS.has(&a.tokens[k].lower));
    // "300 people follow the layoffs": what stands right behind those counted, and is no noun, is what they do
    let present = a.tokens.get(verb).is_some_and(|t| {
        let fate =
            CUT_PARTICIPLES.has(&t.lower) || IRREGULAR_PARTICIPLES.has(&t.lower) || RISK_WORDS.has(&t.lower) || FATE_VERBS.has(&t.lower);
        let plain = t.kind == TokenKind::Word && !t.is_capitalised() && !t.lower.ends_with("ly") && !t.lower.ends_with("wide");
        let other = [Tag::FunctionWord, Tag::TimeWord, Tag::Weekday, Tag::OpensTrigger, Tag::Modal, Tag::TeamNoun, Tag::CompanyNoun];
        verb == q.tokens.end && plain && !fate && !a.tags[verb].any(&other) && verb + 1 < gap.end
    });
    q.class == NounClass::Person && (finite || active || protest || present || a.tokens[gap].iter().any(|t| matches!(t.text, "\"" | "“")))
}

/// "signed by 300 people", "a survey of 300 workers", "a town of 300 people": people who are not said to go.
fn are_others(a: &Analysis<'_>, q: &Quantity) -> bool {
    let before = |d: usize| q.tokens.start.checked_sub(d).map_or("", |k| a.tokens[k].lower.as_ref());
    let did = before(2).ends_with("ed") && !CUT_PARTICIPLES.has(before(2));
    q.class == NounClass::Person && (before(1) == "of" && ASKED_GROUPS.contains(&before(2)) || before(1) == "by" && did)
}

/// Groups of people by what they are asked, or where they live.
const ASKED_GROUPS: [&str; 9] = ["survey", "poll", "town", "city", "village", "community", "crowd", "audience", "population"];

/// What lies between costs more where clauses end.
fn breaks(a: &Analysis<'_>, gap: Range<usize>) -> f64 {
    a.tokens[gap.clone()]
        .iter()
        .zip(gap)
        .map(|(t, k)| match t.lower.as_ref() {
            // "cutting managers, allowing 300 staff to"
            "," if is_other_participle(a, k + 1) => 6.0,
            "," => 1.5,
            ";" | "—" | "–" => 4.0,
            ":" | "(" | ")" => 2.0,
            w if CONTRASTS.has(w) => 5.0,
            w if CLAUSE_OPENERS.has(w) => 2.0,
            _ => 0.0,
        })
        .sum()
}

/// A participle that opens a clause of its own and says nothing of jobs.
fn is_other_participle(a: &Analysis<'_>, k: usize) -> bool {
    a.tokens
        .get(k)
        .is_some_and(|t| t.lower.ends_with("ing") && t.lower.len() > 4 && !a.tags[k].has(Tag::OpensTrigger) && !CUT_JOINERS.has(&t.lower))
}

/// A verb whose object can only be people.
pub(super) fn dismisses(a: &Analysis<'_>, f: &Frame) -> bool {
    f.trigger == Trigger::Cut && DISMISSING_VERBS.has(&a.tokens[f.tokens.start].lower)
}
