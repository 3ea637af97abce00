//! How far a cut has come: done, announced, reported, possible or denied.

mod denial;
mod hearsay;
mod mooted;
mod past;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::frame::Frame;
use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::extract::time::TimePhrase;
use crate::lexicon::sets::{CONTRASTS, FORECASTERS, FORECASTS, HEARSAY, POSSIBLE, RISK_WORDS, UNNAMED};
use crate::lexicon::{Tag, Trigger};
use crate::model::Status;
use crate::text::{Sentence, TokenKind};
pub use hearsay::rest_on_others;
use hearsay::{is_hearsay, is_of_next_clause, is_own_word};

/// Tokens between "began" and the cuts that have begun.
const NEAR: usize = 5;

/// A count, and the words that bear on how far its cut has come.
struct Clause<'x, 't> {
    a: &'x Analysis<'t>,
    q: &'x Quantity,
    frame: Option<&'x Frame>,
    s: &'x Sentence,
    /// Its clause.
    tokens: Range<usize>,
    /// First token of the expression that governs it, else its own.
    anchor: usize,
}

/// How far a cut has come, by the verb that governs it and the words around it.
///
/// `of_many`: it is an industry's or an economy's, whose figures rest on reports without being hearsay.
pub(super) fn of(
    a: &Analysis<'_>,
    q: &Quantity,
    frame: Option<&Frame>,
    s: &Sentence,
    phrase: Option<&TimePhrase>,
    of_many: bool,
) -> Status {
    let anchor = frame.map_or(q.tokens.start, |f| f.tokens.start);
    let lo = clause_start(a, anchor.min(q.tokens.start), s);
    let hi = anchor.max(q.tokens.end).max(frame.map_or(0, |f| f.tokens.end)).min(s.tokens.end);
    let c = Clause { a, q, frame, s, tokens: lo..hi, anchor };
    if c.is_denied() {
        return Status::Denied;
    }
    if c.is_possible() || of_many && c.is_estimate() && !c.is_past_people() {
        return Status::Possible;
    }
    let reported = is_hearsay(a, s) && !c.is_said_elsewhere() || c.is_expected();
    let unnamed = UNNAMED.stands_in(&a.tokens, s.tokens.clone());
    // a report that counts an industry's jobs is no hearsay
    let reported = reported && (!of_many || unnamed || c.any_word(&["sources", "insiders"]));
    if reported && (!is_own_word(a, s) || unnamed) {
        return Status::Reported;
    }
    if frame.is_none() && reported {
        return Status::Reported;
    }
    if c.is_done(phrase) || of_many && c.is_estimated_past() { Status::Done } else { Status::Announced }
}

impl Clause<'_, '_> {
    fn word(&self, k: usize) -> &str {
        if self.s.tokens.contains(&k) { self.a.tokens[k].lower.as_ref() } else { "" }
    }

    /// Whether one of some words stands in its sentence.
    fn any_word(&self, words: &[&str]) -> bool {
        self.a.tokens[self.s.tokens.clone()].iter().any(|t| words.contains(&t.lower.as_ref()))
    }

    fn any(&self, test: impl Fn(usize) -> bool) -> bool {
        self.tokens.clone().any(test)
    }

    /// "may cut", "are at risk", "economists expect", "warned that it would".
    fn is_possible(&self) -> bool {
        let a = self.a;
        let modal = |k: usize| {
            let named = self.word(k) == "may" && a.tokens[k].is_capitalised();
            a.tags[k].has(Tag::Modal) && a.tokens[k].kind == TokenKind::Word && !named && (k < self.anchor + 3 || self.frame.is_none())
        };
        let risk = |f: &Frame| f.trigger == Trigger::Go && a.tokens[f.tokens.clone()].iter().any(|t| RISK_WORDS.has(&t.lower));
        let before = |k: usize| k < self.anchor;
        let forecast = self.any(|k| before(k) && FORECASTS.has(self.word(k)))
            && self.s.tokens.clone().any(|k| before(k) && (FORECASTERS.has(self.word(k)) || self.predicts(k)));
        // "450,000 redundancies are likely"
        let end = self.q.tokens.end;
        let likely = self.q.class == NounClass::Cut
            && matches!(self.word(end), "are" | "is" | "were" | "seem" | "look")
            && matches!(self.word(end + 1), "likely" | "possible" | "feared");
        let expected_once = self.word(self.q.tokens.end) == "had" && FORECASTS.has(self.word(self.q.tokens.end + 2));
        // "warned that it would", "warned that the tax will lead to"
        let warned = self.any(|k| self.word(k).starts_with("warn")) && self.is_foreseen();
        // "60 posts that are now at risk"
        let behind = end..self.s.tokens.end.min(end + 6);
        let relative = matches!(self.word(end), "that" | "which" | "who" | "whose");
        let at_risk =
            relative && behind.clone().any(|k| matches!(self.word(k), "at" | "facing" | "in") && RISK_WORDS.has(self.word(k + 1)));
        // "puts the number of jobs in jeopardy at 3,000"
        let told_at_risk = self.frame.is_none()
            && self.any(|k| k < self.q.tokens.start && matches!(self.word(k), "at" | "in") && RISK_WORDS.has(self.word(k + 1)));
        self.any(modal)
            || told_at_risk
            || self.is_asked()
            || self.is_warned_of()
            || self.is_conditional()
            || self.is_put_off()
            || self.is_mooted()
            || self.is_not_ruled_out()
            || at_risk
            || self.frame.is_some_and(risk)
            || forecast
            || likely
            || expected_once
            || warned
            || POSSIBLE.stands_in(&a.tokens, self.reach())
    }

    /// "Would a tax cost 300,000 jobs?", "Will Acme cut 300 jobs?": a question is open.
    fn is_asked(&self) -> bool {
        let asks = self.s.tokens.clone().last().is_some_and(|k| self.a.tokens[k].text == "?");
        let opens = self.word(self.s.tokens.start);
        asks && matches!(opens, "will" | "would" | "could" | "can" | "is" | "are" | "does" | "do" | "should" | "did")
    }

    /// "unless a buyer is found, 300 will go", "If the plan is approved, 300 jobs would be cut".
    fn is_conditional(&self) -> bool {
        // "will have to lay off 145 if the strike continues"
        let behind = (self.q.tokens.end..self.s.tokens.end).any(|k| self.word(k) == "if");
        let forced = behind && self.any(|k| self.word(k) == "have" && self.word(k + 1) == "to");
        let open = self.s.tokens.clone().any(|k| self.word(k) == "unless") || self.word(self.s.tokens.start) == "if" || forced;
        open && self.any(|k| matches!(self.word(k), "will" | "would" | "to" | "must"))
    }

    /// "has delayed laying off 300 workers"
    fn is_put_off(&self) -> bool {
        let Some(f) = self.frame else { return false };
        let skipped =
            |k: &usize| matches!(self.word(*k), "the" | "its" | "any" | "planned" | "potential" | "off" | "further" | "his" | "her");
        let verb = (self.tokens.start..f.tokens.start).rev().find(|k| !skipped(k));
        verb.is_some_and(|k| {
            let word = self.word(k);
            ["delay", "postpon", "halt", "paus", "suspend", "defer"].iter().any(|stem| word.starts_with(stem))
                || matches!((word, self.word(k + 1)), ("put" | "putting" | "held" | "holding" | "hold", "off"))
        })
    }

    /// "has not ruled out cutting 300 jobs", "refused to rule out"
    fn is_not_ruled_out(&self) -> bool {
        let not = |k: usize| matches!(self.word(k), "not" | "never" | "cannot" | "refused" | "declined") || self.word(k).ends_with("n't");
        let out = |k: usize| matches!(self.word(k), "rule" | "ruled" | "ruling") && self.word(k + 1) == "out";
        (self.tokens.start..self.anchor).any(|k| out(k) && (1..4).any(|d| k.checked_sub(d).is_some_and(not)))
    }

    /// "warned of up to 300 layoffs", "warns of the loss of 300 jobs"
    fn is_warned_of(&self) -> bool {
        const REACH: usize = 7;
        let end = self.q.tokens.start;
        let from = self.tokens.start.max(end.saturating_sub(REACH));
        let warns = |k: usize| matches!(self.word(k), "warn" | "warns" | "warned" | "warning" | "warnings") && self.word(k + 1) == "of";
        (from..end).any(|k| warns(k) && !(k..end).any(|b| matches!(self.word(b), "after" | "when" | "as")))
    }

    /// "would cost", "will lead to": what somebody thinks will come of something.
    fn is_foreseen(&self) -> bool {
        let effect = |k: usize| matches!(self.word(k), "lead" | "cost" | "mean" | "result" | "cause" | "force");
        self.any(|k| self.word(k) == "would" || self.word(k) == "will" && effect(k + 1))
    }

    /// "it would cost the economy 300,000 jobs": an estimate right at the verb, nobody's plan.
    fn is_estimate(&self) -> bool {
        let near = self.tokens.start.max(self.anchor.saturating_sub(4))..self.anchor.max(self.q.tokens.start);
        let planned = self.any(|k| self.word(k).starts_with("plan") || self.word(k).starts_with("announc"));
        let effect = |k: usize| matches!(self.word(k), "lead" | "cost" | "mean" | "result" | "cause");
        // "the association estimates that 300 jobs will be cut"
        let reckons = |k: usize| ["estimat", "project", "reckon", "predict", "forecast"].iter().any(|v| self.word(k).starts_with(v));
        // "an estimate of 300,000 lost jobs", not "an estimated 300,000 were lost"
        let start = self.q.tokens.start;
        let figure = |k: usize| {
            matches!(self.word(k), "estimate" | "estimates" | "projection" | "projections" | "forecast" | "forecasts" | "prediction")
        };
        let of = self.word(start.wrapping_sub(1)) == "of" && (1..4).any(|d| start.checked_sub(d).is_some_and(figure));
        if !planned && (of || self.any(|k| k < start && figure(k) && matches!(self.word(k + 1), "is" | "was" | "for"))) {
            return true;
        }
        // "is projected to cost 300,000 jobs", not "is estimated to have cost"
        let to = |k: usize| k < self.q.tokens.start && reckons(k) && self.word(k + 1) == "to" && self.word(k + 2) != "have";
        if !planned && self.any(to) {
            return true;
        }
        if !planned && self.any(|k| k < self.q.tokens.start && reckons(k)) && self.any(|k| matches!(self.word(k), "will" | "would")) {
            return true;
        }
        !planned && near.into_iter().any(|k| self.word(k) == "would" || self.word(k) == "will" && effect(k + 1))
    }

    /// "the network, which sacked 25 employees, has reportedly asked …": the rumour is another clause's.
    fn is_said_elsewhere(&self) -> bool {
        let says = |k: &usize| matches!(self.word(*k), "reported" | "reports" | "according");
        let own = self.s.tokens.start..self.q.tokens.end;
        let next = (self.q.tokens.end..self.s.tokens.end).find(says).filter(|k| is_of_next_clause(self.a, self.q.tokens.end, *k));
        if next.is_some() && !HEARSAY.stands_in(&self.a.tokens, own) {
            return true;
        }
        let rumour = |k: &usize| matches!(self.word(*k), "reportedly" | "rumored" | "rumoured");
        let Some(at) = self.s.tokens.clone().find(rumour) else { return false };
        let mut rest = self.a.tokens[self.s.tokens.clone()].iter().zip(self.s.tokens.clone());
        let other = rest.any(|(t, k)| matches!(t.lower.as_ref(), "sources" | "source" | "insiders" | "citing") && k != at);
        !other && at > self.q.tokens.end && self.a.tokens[self.q.tokens.end..at].iter().any(|t| t.text == ",")
    }

    /// "Acme is expected to cut 300": by whom is not said.
    fn is_expected(&self) -> bool {
        let Some(f) = self.frame.filter(|f| matches!(f.trigger, Trigger::Cut) && !f.passive && f.tokens.end <= self.q.tokens.start) else {
            return false;
        };
        let near = self.s.tokens.start.max(f.tokens.start.saturating_sub(4)) + 1;
        (near..f.tokens.start).any(|k| {
            matches!(self.word(k), "expected" | "rumoured" | "rumored" | "believed" | "understood")
                && matches!(self.word(k - 1), "is" | "are" | "was" | "were" | "reportedly")
                && self.word(k + 1) == "to"
        })
    }

    /// "predicts that", not "are predicted to".
    fn predicts(&self, k: usize) -> bool {
        self.word(k).starts_with("predict") && !k.checked_sub(1).is_some_and(|b| matches!(self.word(b), "is" | "are" | "was" | "were"))
    }

    /// Its clause, to where another is set against it.
    fn reach(&self) -> Range<usize> {
        let last = self.s.tokens.end;
        let contrast = |k: &usize| {
            // "would go, with the drivers in the firing line", "has said it will cut 300 jobs, and Brim is consulting on"
            let with = self.a.tokens[*k].text == "," && self.word(*k + 1) == "with";
            self.a.tokens[*k].text == ";" || CONTRASTS.has(self.word(*k)) || with || opens_main_clause(self.a, *k, last)
        };
        let stop = (self.tokens.end..self.s.tokens.end).find(contrast).unwrap_or(self.s.tokens.end);
        self.tokens.start..stop
    }
}

/// Where the clause of token `at` begins: behind a mark, a contrast, or "and" before another subject.
fn clause_start(a: &Analysis<'_>, at: usize, s: &Sentence) -> usize {
    let breaks = |k: usize| a.tokens[k].text == ";" || CONTRASTS.has(&a.tokens[k].lower) || opens_main_clause(a, k, at);
    (s.tokens.start..at).rev().find(|k| breaks(*k)).map_or(s.tokens.start, |k| k + 1)
}

/// "…, and Acme said it would": a comma, "and", a name and its verb; "as it sheds 300 jobs".
fn opens_main_clause(a: &Analysis<'_>, k: usize, at: usize) -> bool {
    let own = |k: usize| a.tokens.get(k).is_some_and(|t| matches!(t.lower.as_ref(), "it" | "they" | "he" | "she"));
    if a.tokens[k].is("as") && own(k + 1) && k + 6 > at {
        return true;
    }
    // "… could be gone by August and last week said 300 would go"
    let timed = |k: &usize| a.tags[*k].any(&[Tag::TimeWord, Tag::Weekday]) || matches!(&*a.tokens[*k].lower, "last" | "on" | "later");
    let says = |k: usize| a.tags[k].has(Tag::SpeechVerb) && a.tokens[k].is("said");
    if a.tokens[k].is("and") && (k + 1..at.min(k + 4)).find(|x| !timed(x)).is_some_and(says) {
        return true;
    }
    let first = k + 1 + usize::from(a.tokens.get(k + 1).is_some_and(|t| t.is("the")));
    if !a.tokens[k].is("and") || k == 0 || a.tokens[k - 1].text != "," || first >= at || !a.tokens[first].is_capitalised() {
        return false;
    }
    let verb = (first..at.min(first + 6)).find(|x| !a.tokens[*x].is_capitalised() && a.tokens[*x].kind == TokenKind::Word).unwrap_or(at);
    verb < a.tokens.len()
        && (a.tags[verb].any(&[Tag::SpeechVerb, Tag::CutVerb, Tag::Modal])
            || matches!(a.tokens[verb].lower.as_ref(), "has" | "have" | "had" | "is" | "will" | "plans" | "laid"))
}
