//! Cuts that somebody denies, and plans for cuts that were taken back.

use std::ops::Range;

use super::super::frame::Frame;
use super::super::quantity::NounClass;
use super::Clause;
use crate::lexicon::Trigger;
use crate::lexicon::sets::{BIDDING_VERBS, DENIALS, DROPPED, RUMOURS};

/// Tokens between a verb and the plan or rumour that is its object.
const OBJECT: usize = 6;

impl Clause<'_, '_> {
    /// "denied that 300 jobs would go", "will not cut 300 jobs", "dropped its own plan to cut 300 jobs".
    pub(super) fn is_denied(&self) -> bool {
        // "you can't cut 300 people and go on as before" denies nothing
        let can = |k: usize| matches!(self.word(k), "can't" | "couldn't" | "shouldn't" | "mustn't");
        let not = |k: usize| matches!(self.word(k), "not" | "never") || self.word(k).ends_with("n't") && !can(k);
        let before = |f: &Frame| self.tokens.start.max(f.tokens.start.saturating_sub(3))..f.tokens.start;
        // "has not ruled out cutting 300 jobs" denies nothing
        if self.is_not_ruled_out() {
            return false;
        }
        // "denied that, saying that 300 had been warned": what was said before, not what follows
        let closed =
            |k: &usize| self.word(*k).starts_with("deni") && matches!(self.word(k + 1), "that" | "this" | "it") && self.word(k + 2) == ",";
        let from = self.tokens.clone().find(closed).map_or(self.tokens.start, |k| k + 2);
        DENIALS.stands_in(&self.a.tokens, from..self.tokens.end)
            || self.frame.is_some_and(|f| before(f).any(not))
            || self.is_rejected()
            || self.is_taken_back()
            || self.is_spared()
    }

    /// Where the object of a verb at `k` that is one of these nouns stands, if it governs the cut.
    fn object(&self, k: usize, nouns: impl Fn(&str) -> bool) -> Option<usize> {
        let end = self.q.tokens.start;
        let noun = (k + 1..end.min(k + 1 + OBJECT)).find(|n| nouns(self.word(*n)))?;
        let parted = |range: Range<usize>| range.into_iter().any(|n| matches!(self.word(n), "and" | "but" | "," | ";" | "as"));
        // "the claim that it had to cut 300 jobs" is about the need
        let needs = |n: usize| matches!(self.word(n), "must" | "needed" | "needs") || self.word(n) == "had" && self.word(n + 1) == "to";
        (!parted(k + 1..end) && !(noun..end).any(needs)).then_some(noun)
    }

    /// First token of the count and of what governs it.
    fn first(&self) -> usize {
        self.anchor.min(self.q.tokens.start)
    }

    /// "rejected a report in the Herald saying it would cut 300 jobs", "dismisses rumours of 300 job cuts".
    fn is_rejected(&self) -> bool {
        const STEMS: [&str; 8] = ["reject", "dismiss", "refute", "rebut", "rubbish", "quash", "den", "debunk"];
        const ENDS: [&str; 10] = ["", "s", "ed", "es", "ing", "d", "ted", "ied", "ies", "ying"];
        let rejects = |k: usize| STEMS.iter().any(|stem| self.word(k).strip_prefix(stem).is_some_and(|end| ENDS.contains(&end)));
        self.any(|k| k < self.q.tokens.start && rejects(k) && !self.is_negated(k) && self.object(k, |w| RUMOURS.has(w)).is_some())
    }

    /// "dropped its own plan to cut 300 jobs", "a plan to cut 300 jobs has been shelved".
    fn is_taken_back(&self) -> bool {
        const REACH: usize = 5;
        let plan =
            |w: &str| matches!(w, "plan" | "plans" | "proposal" | "proposals" | "decision" | "threat" | "threats" | "intention" | "scheme");
        // "plans for a mill" are no cut's: the cut stands right behind
        let near = |n: usize| {
            let joined = (n..self.first()).any(|k| matches!(self.word(k), "and" | "but" | ","));
            matches!(self.word(n + 1), "to" | "for" | "of" | "that" | "which") && n + REACH >= self.first() && !joined
        };
        // "backed away from", "called off"
        let in_two = |k: usize| {
            let pair = (self.word(k), self.word(k + 1));
            matches!(pair, ("backed" | "walked" | "pulled", "away" | "back" | "off" | "out" | "down") | ("called", "off"))
        };
        let active = self.any(|k| {
            let verb = k < self.first() && (DROPPED.has(self.word(k)) || in_two(k)) && !self.is_bid(k) && !self.is_negated(k);
            verb && self.object(k, plan).is_some_and(near)
        });
        let end = self.q.tokens.end;
        let passive = || {
            let aux = (end..end + REACH).find(|k| matches!(self.word(*k), "was" | "were" | "been"));
            let dropped = aux.is_some_and(|k| (k + 1..k + 3).any(|d| DROPPED.has(self.word(d))) && !self.is_negated(k));
            dropped && self.any(|k| k < self.first() && plan(self.word(k)) && near(k))
        };
        active || passive()
    }

    /// "dropped 65 compulsory redundancies", "has cancelled 300 layoffs": a cut that is itself taken back.
    fn is_spared(&self) -> bool {
        const REACH: usize = 3;
        let start = self.q.tokens.start;
        let verb = (start.saturating_sub(REACH).max(self.s.tokens.start)..start).rev().find(|k| {
            DROPPED.has(self.word(*k)) || matches!(self.word(*k), "drop" | "cancel" | "withdraw" | "rescind" | "avoid" | "avert")
        });
        let cut = self.q.class == NounClass::Cut || self.frame.is_some_and(|f| f.trigger == Trigger::CutNoun);
        cut && verb.is_some_and(|k| !self.is_bid(k) && !self.is_negated(k))
    }

    /// "urged the firm to drop", "would drop", "hopes to avert": somebody wants it.
    fn is_bid(&self, k: usize) -> bool {
        const REACH: usize = 8;
        let before = self.s.tokens.start.max(k.saturating_sub(REACH))..k;
        let modal = |w: &str| matches!(w, "would" | "should" | "could" | "must" | "if" | "unless" | "may" | "might");
        // a verb in the past is bare of both
        let bidden = |w: &str| BIDDING_VERBS.has(w) && !self.word(k).ends_with("ed");
        before.into_iter().any(|b| modal(self.word(b)) && b + 3 > k || bidden(self.word(b)))
    }

    /// "has not dropped", "did not reject".
    fn is_negated(&self, k: usize) -> bool {
        let from = self.s.tokens.start.max(k.saturating_sub(3));
        (from..k).any(|n| matches!(self.word(n), "not" | "never" | "refused") || self.word(n).ends_with("n't"))
    }
}
