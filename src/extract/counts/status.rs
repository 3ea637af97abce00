//! How far a cut has come: done, announced, reported, possible or denied.

use std::ops::Range;

use super::details;
use super::frame::Frame;
use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::extract::time::TimePhrase;
use crate::lexicon::sets::{
    BEGUN, CONTRASTS, DENIALS, Expressions, FORECASTERS, FORECASTS, GO_PAST, HEARSAY, INFINITIVES, IRREGULAR_PAST, LINKING_WORDS,
    OWN_VOICE, OWN_WORD, PAST_AUXILIARIES, PLAN_WORDS, POSSIBLE, RISK_WORDS, ROUND_VERBS,
};
use crate::lexicon::{Tag, Trigger};
use crate::model::{Citation, Measure, Relation, RoleCount, RoleInArticle, Status, Value};
use crate::read::BlockKind;
use crate::text::{Sentence, TokenKind};

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
pub(super) fn of(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence, phrase: Option<&TimePhrase>) -> Status {
    let anchor = frame.map_or(q.tokens.start, |f| f.tokens.start);
    let lo = clause_start(a, anchor.min(q.tokens.start), s);
    let hi = anchor.max(q.tokens.end).max(frame.map_or(0, |f| f.tokens.end)).min(s.tokens.end);
    let c = Clause { a, q, frame, s, tokens: lo..hi, anchor };
    if c.is_denied() {
        return Status::Denied;
    }
    if c.is_possible() {
        return Status::Possible;
    }
    let reported = is_hearsay(a, s) && !c.is_said_elsewhere();
    if reported && !is_own_word(a, s) {
        return Status::Reported;
    }
    if frame.is_none() && reported {
        return Status::Reported;
    }
    if c.is_done(phrase) { Status::Done } else { Status::Announced }
}

impl Clause<'_, '_> {
    fn word(&self, k: usize) -> &str {
        if self.s.tokens.contains(&k) { self.a.tokens[k].lower.as_ref() } else { "" }
    }

    fn any(&self, test: impl Fn(usize) -> bool) -> bool {
        self.tokens.clone().any(test)
    }

    /// "denied that 300 jobs would go", "will not cut 300 jobs".
    fn is_denied(&self) -> bool {
        let not = |k: usize| matches!(self.word(k), "not" | "never") || self.word(k).ends_with("n't");
        let before = |f: &Frame| self.tokens.start.max(f.tokens.start.saturating_sub(3))..f.tokens.start;
        DENIALS.stands_in(&self.a.tokens, self.tokens.clone()) || self.frame.is_some_and(|f| before(f).any(not))
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
        let expected_once = self.word(self.q.tokens.end) == "had" && FORECASTS.has(self.word(self.q.tokens.end + 2));
        let warned = self.any(|k| self.word(k).starts_with("warn")) && self.any(|k| self.word(k) == "would");
        self.any(modal)
            || self.frame.is_some_and(risk)
            || forecast
            || expected_once
            || warned
            || POSSIBLE.stands_in(&a.tokens, self.reach())
    }

    /// "the network, which sacked 25 employees, has reportedly asked …": the rumour is another clause's.
    fn is_said_elsewhere(&self) -> bool {
        let rumour = |k: &usize| matches!(self.word(*k), "reportedly" | "rumored" | "rumoured");
        let Some(at) = self.s.tokens.clone().find(rumour) else { return false };
        let mut rest = self.a.tokens[self.s.tokens.clone()].iter().zip(self.s.tokens.clone());
        let other = rest.any(|(t, k)| matches!(t.lower.as_ref(), "sources" | "source" | "insiders" | "citing") && k != at);
        !other && at > self.q.tokens.end && self.a.tokens[self.q.tokens.end..at].iter().any(|t| t.text == ",")
    }

    /// "predicts that", not "are predicted to".
    fn predicts(&self, k: usize) -> bool {
        self.word(k).starts_with("predict") && !k.checked_sub(1).is_some_and(|b| matches!(self.word(b), "is" | "are" | "was" | "were"))
    }

    /// Its clause, to where another is set against it.
    fn reach(&self) -> Range<usize> {
        let contrast = |k: &usize| self.a.tokens[*k].text == ";" || CONTRASTS.has(self.word(*k));
        let stop = (self.tokens.end..self.s.tokens.end).find(contrast).unwrap_or(self.s.tokens.end);
        self.tokens.start..stop
    }

    /// Past or begun.
    fn is_done(&self, phrase: Option<&TimePhrase>) -> bool {
        if details::stands(self.a, self.q) {
            return true;
        }
        let Some(f) = self.frame else { return self.q.class == NounClass::Cut && self.is_seen(phrase) };
        let verb = self.word(f.tokens.start);
        // "began laying off", "after axing": begun or behind
        let near = self.tokens.start.max(f.tokens.start.saturating_sub(NEAR))..f.tokens.start;
        let after = f.tokens.start > self.s.tokens.start && self.word(f.tokens.start - 1) == "after";
        if near.clone().any(|k| BEGUN.has(self.word(k))) || (after || self.follows_before(f)) && verb.ends_with("ing") {
            return true;
        }
        // "moved to Leeds and cut 300 jobs": an auxiliary stands by its verb
        let plans = |k: usize| PLAN_WORDS.has(self.word(k)) && (!LINKING_WORDS.has(self.word(k)) || k + 4 > self.anchor);
        let last = if f.trigger == Trigger::CutNoun { self.anchor.max(self.q.tokens.start) } else { self.anchor };
        let planned = self.any(|k| plans(k) && k <= last);
        // "said it would close a plant and axed 300 jobs"
        if self.is_plain_past(f) {
            return true;
        }
        let past = match f.trigger {
            Trigger::CutNoun => self.any(|k| ROUND_VERBS.has(self.word(k))) || self.is_past_noun(f, phrase),
            Trigger::Go => GO_PAST.has(verb) || self.is_state(f),
            // "a decision that cost 70 people their jobs" may be either
            Trigger::WeakCut if verb == "cost" => self.is_past_noun(f, phrase),
            _ if self.a.tags[f.tokens.start].has(Tag::CutNoun) && !f.passive && verb.ends_with("ion") => self.is_past_noun(f, phrase),
            _ => verb.ends_with("ed") || IRREGULAR_PAST.has(verb) && self.has_past_aux(f),
        };
        past && !planned
    }

    /// "the sector saw 300 job losses": a count that is a cut itself, with no other expression.
    fn is_seen(&self, phrase: Option<&TimePhrase>) -> bool {
        let near = self.tokens.start.max(self.q.tokens.start.saturating_sub(NEAR))..self.q.tokens.start;
        let planned = self.any(|k| k < self.q.tokens.start && PLAN_WORDS.has(self.word(k)));
        let dated = phrase.is_some_and(|p| details::is_past(p) && !details::was_said(self.a, p, self.s));
        !planned && (near.clone().any(|k| ROUND_VERBS.has(self.word(k))) || dated)
    }

    /// "accepted aid before axing 300 jobs", in a sentence of the past.
    fn follows_before(&self, f: &Frame) -> bool {
        let before = f.tokens.start > self.s.tokens.start && self.word(f.tokens.start - 1) == "before";
        before && self.any(|k| k < f.tokens.start && self.word(k).ends_with("ed"))
    }

    /// A past form before its object that nothing makes a participle: "axed 300 jobs", not "to be axed", "plans announced".
    fn is_plain_past(&self, f: &Frame) -> bool {
        let before = f.tokens.start.checked_sub(1).map_or("", |k| self.word(k));
        let cuts = matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && !f.passive && f.tokens.end <= self.q.tokens.start;
        let joined = before == "and" || self.a.tokens.get(f.tokens.start.wrapping_sub(1)).is_some_and(|t| t.is_capitalised());
        cuts && joined && self.word(f.tokens.start).ends_with("ed")
    }

    /// "are out of work", "on layoff": a state that has come.
    fn is_state(&self, f: &Frame) -> bool {
        let before = f.tokens.start.checked_sub(1).map_or("", |k| self.word(k));
        matches!(self.word(f.tokens.start), "out" | "on" | "without")
            && !INFINITIVES.has(before)
            && !self.any(|k| INFINITIVES.has(self.word(k)))
    }

    /// "the loss of 300 jobs last year", "these cuts follow the elimination of 300 jobs".
    fn is_past_noun(&self, f: &Frame, phrase: Option<&TimePhrase>) -> bool {
        let dated = phrase.is_some_and(|p| details::is_past(p) && !details::was_said(self.a, p, self.s));
        let follows =
            self.s.tokens.start < f.tokens.start && (self.s.tokens.start..f.tokens.start).any(|k| self.word(k).starts_with("follow"));
        dated || follows
    }

    /// "cut" and "shed" are past after "has", "had", "was"; alone in running text too, if a singular subject would ask for an s.
    fn has_past_aux(&self, f: &Frame) -> bool {
        if !matches!(self.word(f.tokens.start), "cut" | "shed" | "let") {
            return true;
        }
        let from = self.s.tokens.start.max(f.tokens.start.saturating_sub(4));
        let before = &self.a.tokens[from..f.tokens.start];
        // "Brimco to shut its mill, cut 300 jobs"
        let headline = self.a.block_kind(self.s) == BlockKind::Headline;
        before.iter().any(|t| PAST_AUXILIARIES.has(&t.lower)) || !headline && !before.iter().any(|t| INFINITIVES.has(&t.lower))
    }
}

fn clause_start(a: &Analysis<'_>, at: usize, s: &Sentence) -> usize {
    (s.tokens.start..at).rev().find(|k| a.tokens[*k].text == ";" || CONTRASTS.has(&a.tokens[*k].lower)).map_or(s.tokens.start, |k| k + 1)
}

/// Whether a sentence rests on unnamed people or on another outlet.
fn is_hearsay(a: &Analysis<'_>, s: &Sentence) -> bool {
    let t = &a.tokens[s.tokens.clone()];
    let has = |w: &str| t.iter().any(|t| t.is(w));
    HEARSAY.stands_in(&a.tokens, s.tokens.clone())
        || t.windows(2).any(|w| w[0].is("the") && (w[1].is("people") || w[1].is("person"))) && has("said")
        || has("reports") && !t.windows(2).any(|w| w[0].is("reports") && w[1].is("of"))
}

/// Whether a sentence gives the employer's own word.
fn is_own_word(a: &Analysis<'_>, s: &Sentence) -> bool {
    let own = |e: &Expressions| e.stands_in(&a.tokens, s.tokens.clone());
    (own(&OWN_WORD) || own(&OWN_VOICE)) && !a.tokens[s.tokens.clone()].iter().any(|t| t.is("citing"))
}

/// A headline in the present ("Brimco lays off 300") is done where its article says so of the same number.
fn headlines(a: &Analysis<'_>, counts: &mut [RoleCount]) {
    let head = a.sentences.iter().find(|s| a.block_kind(s) == BlockKind::Headline);
    let Some(head) = head.filter(|s| !a.tokens[s.tokens.clone()].iter().any(|t| PLAN_WORDS.has(&t.lower))) else { return };
    let cut = |c: &RoleCount| c.measure == Measure::Cut && c.role == RoleInArticle::Main;
    let done: Vec<_> = counts.iter().filter(|c| cut(c) && c.status == Some(Status::Done)).map(|c| c.value.clone()).collect();
    for c in counts.iter_mut().filter(|c| cut(c) && c.span.start < head.end && c.status == Some(Status::Announced)) {
        let same = |v: &Value| (v.stated, v.percent, &v.vague) == (c.value.stated, c.value.percent, &c.value.vague);
        if done.iter().any(same) {
            c.status = Some(Status::Done);
        }
    }
}

/// What other outlets are credited with is reported, and so is the rest of the news where nothing else vouches for it.
pub fn rest_on_others(a: &Analysis<'_>, counts: &mut [RoleCount], citations: &[Citation]) {
    let sentence = |at: usize| a.sentences.get(a.sentences.partition_point(|s| s.end <= at)).filter(|s| s.start <= at);
    let own = |c: &RoleCount| sentence(c.span.start).is_some_and(|s| is_own_word(a, s));
    let credits = citations.iter().filter(|c| c.relation == Relation::Reported).flat_map(|c| &c.evidence);
    let credited: Vec<usize> = credits.map(|e| e.span.start).collect();
    let open = |c: &RoleCount| c.measure == Measure::Cut && matches!(c.status, Some(Status::Done | Status::Announced));
    for c in counts.iter_mut().filter(|c| open(c) && credited.contains(&c.sentence.start) && !own(c)) {
        c.status = Some(Status::Reported);
    }
    let main = |c: &RoleCount| c.measure == Measure::Cut && c.role == RoleInArticle::Main;
    let reported = counts.iter().any(|c| main(c) && c.status == Some(Status::Reported));
    let vouched = a.sentences.iter().any(|s| OWN_WORD.stands_in(&a.tokens, s.tokens.clone()));
    headlines(a, counts);
    if reported && !vouched {
        for c in counts.iter_mut().filter(|c| main(c) && open(c)) {
            c.status = Some(Status::Reported);
        }
    }
}
