//! Whether a cut has come already: the tense of its verb, what stands before it, and what others are said to have seen.

use std::ops::Range;

use super::super::details;
use super::super::frame::Frame;
use super::super::quantity::NounClass;
use super::{Clause, NEAR};
use crate::extract::time::TimePhrase;
use crate::lexicon::sets::{
    BEGUN, EARLIER_WORDS, GO_PAST, INFINITIVES, IRREGULAR_PARTICIPLES, IRREGULAR_PAST, LINKING_WORDS, MID_ADVERBS, PAST_AUXILIARIES,
    PAST_FORMS, PLAN_WORDS, ROUND_VERBS,
};
use crate::lexicon::{Tag, Trigger};
use crate::read::BlockKind;
use crate::text::TokenKind;

impl Clause<'_, '_> {
    /// Past or begun.
    pub(super) fn is_done(&self, phrase: Option<&TimePhrase>) -> bool {
        if details::stands(self.a, self.q) || self.is_past_people() || self.was_one_of_them() {
            return true;
        }
        // "780 cuts that were announced in May", "job losses announced by"
        if self.is_announced() || self.is_given_notice() && !self.is_handed_slips() || self.is_just_told() {
            return false;
        }
        if self.leaves() {
            return self.is_told_as_past();
        }
        if self.is_sent_away() {
            return true;
        }
        let Some(f) = self.frame else {
            // "collapsed with 630 redundancies"
            let with = self.word(self.q.tokens.start.wrapping_sub(1)) == "with" && self.is_told_as_past();
            // "shut its lab, and with it 57 jobs"
            let lost = self.word(self.q.tokens.start.wrapping_sub(2)) == "with" && self.is_told_as_past();
            // "9,000 staff, down by 300 from a year ago"
            let before = |back: usize| self.word(self.q.tokens.start.wrapping_sub(back));
            let down = before(1) == "down" || before(1) == "by" && before(2) == "down";
            return lost
                || down
                || self.is_gone()
                || self.q.class == NounClass::Cut && (with || self.is_seen(phrase))
                || self.fell()
                || self.is_dated(phrase);
        };
        if self.is_perfect(f) || self.is_seen_participle(f) || self.goes_with_past(f) || self.is_watched(f) {
            return true;
        }
        let verb = self.word(f.tokens.start);
        // "the laying off of scores of clerks" is what happened
        if f.tokens.start > self.s.tokens.start
            && self.word(f.tokens.start - 1) == "the"
            && verb.ends_with("ing")
            && self.word(f.tokens.end) == "of"
        {
            return true;
        }
        // "began laying off", "after axing": begun or behind
        let near = self.tokens.start.max(f.tokens.start.saturating_sub(NEAR))..f.tokens.start;
        let after = f.tokens.start > self.s.tokens.start && self.word(f.tokens.start - 1) == "after";
        // "completed its retreat by laying off 28"
        let by = f.tokens.start > self.s.tokens.start && self.word(f.tokens.start - 1) == "by" && self.is_told_as_past();
        if self.is_under_way(f) || self.is_gone() {
            return true;
        }
        if near.clone().any(|k| BEGUN.has(self.word(k))) || (after || by || self.follows_before(f)) && verb.ends_with("ing") {
            return true;
        }
        // "moved to Leeds and cut 300 jobs": an auxiliary stands by its verb
        let plans = |k: usize| self.is_plan(k) && (!LINKING_WORDS.has(self.word(k)) || k + 4 > self.anchor);
        let last = if f.trigger == Trigger::CutNoun { self.anchor.max(self.q.tokens.start) } else { self.anchor };
        // "will cut 300 after 150 were laid off": the plan is another clause's
        let own = (self.tokens.start + 1..last).rev().find(|k| matches!(self.word(*k), "after" | "when")).unwrap_or(self.tokens.start);
        let planned = self.any(|k| plans(k) && k >= own && k <= last);
        // "said it would close a plant and axed 300 jobs"
        if self.is_plain_past(f) || self.is_cost(f) || self.was_forced(f) {
            return true;
        }
        let past = match f.trigger {
            Trigger::CutNoun => self.any(|k| ROUND_VERBS.has(self.word(k))) || self.is_past_noun(f, phrase),
            Trigger::Go => GO_PAST.has(verb) || self.is_state(f),
            // "a decision that cost 70 people their jobs" may be either
            Trigger::WeakCut if verb == "cost" || !verb.ends_with("ed") && self.word(f.tokens.end - 1) == "of" => {
                // "was shut in May at a cost of 31 jobs"
                self.is_past_noun(f, phrase) || verb == "at" && self.is_told_as_past()
            }
            _ if self.a.tags[f.tokens.start].has(Tag::CutNoun) && !f.passive && verb.ends_with("ion") => self.is_past_noun(f, phrase),
            // "Affected are 300 drivers"
            _ if verb == "affected" && matches!(self.word(f.tokens.start + 1), "are" | "is" | "will") => false,
            _ => is_regular_past(verb) || IRREGULAR_PAST.has(verb) && self.has_past_aux(f),
        };
        (past || self.is_dated(phrase)) && !planned
    }

    /// "A layoff in 2003 took 75", "an earlier round last year hit 300": what a past day places, where nobody plans or tells.
    fn is_dated(&self, phrase: Option<&TimePhrase>) -> bool {
        let open = |k: usize| {
            // "a round in 2019 claimed 300 jobs" claims nothing
            self.a.tags[k].has(Tag::SpeechVerb) && k + 1 != self.q.tokens.start
                || self.a.tags[k].has(Tag::Modal)
                || self.is_plan(k)
                || matches!(
                    self.word(k),
                    "announced" | "announce" | "announcing" | "announcement" | "unveiled" | "since" | "proposed" | "ordered"
                )
        };
        // "in 2003" is past where the verb is
        let told = || {
            let past = |k: usize| {
                let word = self.word(k);
                !self.a.tokens[k].is_capitalised()
                    && (PAST_FORMS.has(word) || word.ends_with("ed") && self.a.tokens[k].kind == TokenKind::Word)
            };
            self.tokens.clone().any(past) || self.word(self.q.tokens.start.wrapping_sub(1)) == "hit"
        };
        let dated = phrase
            .is_some_and(|p| (details::is_past(p) || details::is_dated(self.a, p) && told()) && !details::was_said(self.a, p, self.s));
        dated && self.a.block_kind(self.s) != BlockKind::Headline && !self.any(open)
    }

    /// A word that makes a plan of what follows; in "led to 300 job losses" it only leads to a number.
    fn is_plan(&self, k: usize) -> bool {
        let amount = |k: usize| self.a.tokens[k].kind == TokenKind::Number || self.a.tags[k].has(Tag::OpensQuantity);
        PLAN_WORDS.has(self.word(k)) && !(self.word(k) == "to" && k + 1 < self.s.tokens.end && amount(k + 1)) && !self.is_direction(k)
    }

    /// "moved its printing to Leeds", "sold to the bank": where to, not what for.
    fn is_direction(&self, k: usize) -> bool {
        let article = matches!(self.word(k + 1), "the" | "a" | "an" | "its" | "their" | "his" | "her");
        let headline = self.a.block_kind(self.s) == BlockKind::Headline;
        let name = || k + 1 < self.s.tokens.end && self.a.tokens[k + 1].is_capitalised() && !headline;
        self.word(k) == "to" && (article || name())
    }

    /// "the sector saw 300 job losses": a count that is a cut itself, with no other expression.
    fn is_seen(&self, phrase: Option<&TimePhrase>) -> bool {
        let near = self.tokens.start.max(self.q.tokens.start.saturating_sub(NEAR))..self.q.tokens.start;
        let planned = self.any(|k| k < self.q.tokens.start && self.is_plan(k));
        let dated = phrase.is_some_and(|p| details::is_past(p) && !details::was_said(self.a, p, self.s));
        !planned && (near.clone().any(|k| ROUND_VERBS.has(self.word(k))) || dated)
    }

    /// "had lost 300 jobs", "the jobs that were cut": the auxiliary right before the verb says that it is past.
    fn is_perfect(&self, f: &Frame) -> bool {
        let participle = matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::Go) && {
            let verb = self.word(f.tokens.start);
            verb.ends_with("ed") || IRREGULAR_PAST.has(verb) || IRREGULAR_PARTICIPLES.has(verb)
        };
        let adverb = |k: &usize| self.word(*k).ends_with("ly") || MID_ADVERBS.has(self.word(*k));
        let before = |k: usize| (self.s.tokens.start..k).rev().find(|k| !adverb(k));
        let Some(aux) = before(f.tokens.start).filter(|_| participle) else { return false };
        let perfect = match self.word(aux) {
            "was" | "were" => return true,
            "been" => before(aux),
            _ => Some(aux),
        };
        let Some(have) = perfect.filter(|k| matches!(self.word(*k), "has" | "have" | "had")) else { return false };
        // "are thought to have been lost"
        let held = |to: usize| {
            let verb = to.checked_sub(1).map_or("", |k| self.word(k));
            self.word(to) == "to"
                && matches!(verb, "thought" | "believed" | "said" | "estimated" | "reported" | "understood" | "known" | "appears" | "seems")
        };
        before(have).is_none_or(|k| !self.is_infinitive(k) || held(k))
    }

    /// "to", "will", "may", not the month.
    fn is_infinitive(&self, k: usize) -> bool {
        INFINITIVES.has(self.word(k)) && !(self.word(k) == "may" && self.a.tokens[k].is_capitalised())
    }

    /// "which saw 25 employees axed": a participle behind them, and somebody saw it.
    fn is_seen_participle(&self, f: &Frame) -> bool {
        let near = self.tokens.start.max(self.q.tokens.start.saturating_sub(2))..self.q.tokens.start;
        f.tokens.start == self.q.tokens.end && near.into_iter().any(|k| matches!(self.word(k), "saw" | "seen"))
    }

    /// "closed its mill last year, cutting 300 jobs", "hired while laying off 300": a participle goes with the past of its sentence.
    fn goes_with_past(&self, f: &Frame) -> bool {
        let mark = f.tokens.start.checked_sub(1).map_or("", |k| self.word(k));
        // "while" opens a clause of its own, whose participle has its time from the one before
        let past = || mark == "," && self.is_told_as_past() || mark == "while" && self.tells_past(self.s.tokens.start..f.tokens.start);
        let cuts = matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && f.tokens.end <= self.q.tokens.start;
        cuts && self.word(f.tokens.start).ends_with("ing") && past()
    }

    /// "…, putting 300 people out of work", "leaving all 300 of its staff jobless": it comes when the sentence's verb does.
    fn leaves(&self) -> bool {
        const REACH: usize = 3;
        let behind = self.frame.is_none_or(|f| f.tokens.start >= self.q.tokens.end);
        let start = self.q.tokens.start;
        let puts = |k: &usize| matches!(self.word(*k), "putting" | "leaving" | "throwing" | "making" | "sending" | "rendering" | "idling");
        let verb = (self.s.tokens.start.max(start.saturating_sub(REACH))..start).find(puts);
        let joined = |k: usize| k > self.s.tokens.start && matches!(self.word(k - 1), "," | "and" | "thus" | "thereby");
        verb.is_some_and(|k| joined(k) && (behind || self.frame.is_some_and(|f| f.tokens.contains(&k))))
    }

    /// "has seen Brim slash 300 jobs since May": a bare verb that somebody watched.
    fn is_watched(&self, f: &Frame) -> bool {
        const REACH: usize = 6;
        let from = self.tokens.start.max(f.tokens.start.saturating_sub(REACH));
        let seen = |k: usize| matches!(self.word(k), "seen" | "saw" | "watched");
        let name = f.tokens.start.checked_sub(1).is_some_and(|k| self.a.tokens[k].is_capitalised());
        matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && name && (from..f.tokens.start).any(seen)
    }

    /// "300 temps were told not to come back", "has asked 300 people to leave", "having been asked to resign".
    fn is_sent_away(&self) -> bool {
        const REACH: usize = 5;
        let (start, end) = (self.q.tokens.start, self.q.tokens.end);
        let tells = |k: &usize| matches!(self.word(*k), "told" | "asked" | "ordered");
        let leave = |k: usize| {
            self.word(k) == "to" && matches!(self.word(k + 1), "leave" | "go" | "resign" | "quit")
                || self.word(k) == "not" && self.word(k + 1) == "to" && matches!(self.word(k + 2), "come" | "return" | "report")
        };
        let before = (start.saturating_sub(3).max(self.s.tokens.start)..start).find(tells).filter(|_| leave(end));
        let behind = || (end..end + REACH).find(|k| tells(k) && leave(k + 1));
        let verb = before.or_else(behind);
        verb.is_some_and(|v| !(self.s.tokens.start.max(v.saturating_sub(4))..v).any(|k| self.is_infinitive(k)))
    }

    /// "is part way through eliminating 300 posts", "is in the process of cutting", "has been shedding".
    fn is_under_way(&self, f: &Frame) -> bool {
        let word = |back: usize| f.tokens.start.checked_sub(back).map_or("", |k| self.word(k));
        if !self.word(f.tokens.start).ends_with("ing") {
            return false;
        }
        match word(1) {
            "through" => matches!(word(2), "way" | "halfway" | "midway" | "partway"),
            "of" => matches!(word(2), "process" | "midst" | "middle"),
            "been" => matches!(word(2), "has" | "have" | "had"),
            "quietly" | "steadily" | "gradually" => word(2) == "been",
            _ => false,
        }
    }

    /// "Also gone are two editors", "some 300 have already gone", "it follows 300 redundancies".
    fn is_gone(&self) -> bool {
        const REACH: usize = 4;
        let (start, end) = (self.q.tokens.start, self.q.tokens.end);
        let word = |back: usize| start.checked_sub(back).map_or("", |k| self.word(k));
        let inverted = matches!(word(1), "are" | "is" | "were") && (2..2 + REACH).any(|b| word(b) == "gone");
        let behind = (end..end + REACH).find(|k| self.word(*k) == "gone");
        let perfect = behind
            .is_some_and(|g| (end..g).any(|k| matches!(self.word(k), "has" | "have" | "had")) && !(end..g).any(|k| self.is_infinitive(k)));
        let follows = self.q.class == NounClass::Cut && matches!(word(1), "follows" | "followed" | "following");
        // "the earlier one hit 300 workers"
        let hit = matches!(word(1), "hit" | "took" | "claimed" | "cost" | "affected" | "eliminated");
        let earlier = hit && (2..2 + REACH).any(|b| EARLIER_WORDS.has(word(b)) || matches!(word(b), "previous" | "prior" | "last"));
        inverted || perfect || follows || earlier
    }

    /// A verb in the past before the count, and none that plans or tells.
    fn is_told_as_past(&self) -> bool {
        self.tells_past(self.tokens.start..self.anchor.min(self.q.tokens.start))
    }

    /// The same of any words of its sentence.
    fn tells_past(&self, words: Range<usize>) -> bool {
        let before = || words.clone();
        // "forced the firm to shut its mill", "continued to shed jobs"
        let back = |k: usize, d: usize| k.checked_sub(d).map_or("", |b| self.word(b));
        let went_on = |k: usize| matches!(back(k, 1), "continued" | "began" | "started");
        let forced = |k: usize| self.word(k) == "to" && (went_on(k) || (1..5).any(|d| back(k, d) == "forced"));
        let plans = before().any(|k| {
            PLAN_WORDS.has(self.word(k)) && !self.is_direction(k) && !forced(k)
                || self.a.tags[k].has(Tag::SpeechVerb) && self.word(k + 1) != "to"
        });
        let past = |k: usize| {
            self.a.tokens[k].kind == TokenKind::Word && !self.a.tokens[k].is_capitalised() && self.word(k).ends_with("ed")
                // "was put on care and maintenance"
                || matches!(self.word(k), "was" | "were") && !self.word(k + 1).ends_with("ing") && !matches!(self.word(k + 1), "to" | "not" | "set" | "due" | "about")
                || matches!(self.word(k), "shut" | "closed") || PAST_FORMS.has(self.word(k))
        };
        !plans && before().any(past)
    }

    /// "employment fell by 300 jobs", "payrolls were down 300": told as something that has been seen.
    fn fell(&self) -> bool {
        let near = self.tokens.start.max(self.q.tokens.start.saturating_sub(NEAR))..self.q.tokens.start;
        let fell = |k: usize| {
            matches!(self.word(k), "fell" | "fallen" | "dropped" | "declined" | "shrank" | "climbed" | "rose" | "lost")
                || self.word(k) == "down" && k > self.s.tokens.start && matches!(self.word(k - 1), "was" | "were")
        };
        near.into_iter().any(fell)
    }

    /// "the tariff killed 300 jobs", "there are now 300 fewer": an economy's jobs are not announced, they go.
    pub(super) fn is_estimated_past(&self) -> bool {
        let before = self.tokens.start.max(self.q.tokens.start.saturating_sub(NEAR))..self.q.tokens.start;
        let planned = self.any(|k| k < self.q.tokens.start && PLAN_WORDS.has(self.word(k))) || self.is_announced();
        let past = |k: usize| {
            let verb = self.word(k).ends_with("ed") && !self.a.tokens[k].is_capitalised() && !self.a.tags[k].has(Tag::SpeechVerb);
            verb || self.word(k) == "were" && matches!(self.word(k - 1), "there" | "up")
        };
        let gap = matches!(self.word(self.q.tokens.end), "lower" | "fewer" | "down" | "short");
        // "Virus wipes out 300,000 jobs": a headline's present
        let headline = self.a.block_kind(self.s) == BlockKind::Headline && !planned;
        // "factories were hard hit, shedding 300 jobs"
        let participle = self.frame.is_some_and(|f| {
            f.tokens.start > self.s.tokens.start && self.word(f.tokens.start).ends_with("ing") && self.word(f.tokens.start - 1) == ","
        });
        gap && !self.is_announced() || headline || participle && !planned || !planned && before.skip(1).any(past)
    }

    /// "was one of 55 people relieved of their duties", "was part of the 70 clerks to be laid off in May": who was so is gone.
    fn was_one_of_them(&self) -> bool {
        let start = self.q.tokens.start;
        let word = |d: usize| start.checked_sub(d).map_or("", |k| self.word(k));
        let the = usize::from(matches!(word(1), "the" | "some" | "about"));
        let among = match (word(2 + the), word(1 + the)) {
            ("one" | "part", "of") => 3,
            (_, "among") => 2,
            _ => return false,
        };
        matches!(word(among + the), "was" | "were") && self.frame.is_some_and(|f| f.tokens.start >= start)
    }

    /// "2,000 who left in 2020", "laid-off workers": people who are gone.
    pub(super) fn is_past_people(&self) -> bool {
        let next = self.q.tokens.end;
        let who = self.word(next) == "who" && matches!(self.word(next + 1), "left" | "lost" | "went" | "were" | "departed");
        let gone = self.q.modifiers.clone().any(|k| matches!(self.word(k), "laid-off" | "sacked" | "axed" | "dismissed"));
        // "215 people laid off by Acme", "staff made redundant by"
        let off = matches!((self.word(next), self.word(next + 1)), ("laid", "off") | ("made", "redundant") | ("let", "go"))
            && self.word(next + 2) == "by";
        // "completed the elimination of 3,200 jobs", "completes layoffs of 180"
        let completed = (self.tokens.start..self.q.tokens.start).rev().take(5).find(|k| self.word(*k).starts_with("complet"));
        let completed = completed.is_some_and(|k| (k + 1..self.q.tokens.start).any(|n| self.a.tags[n].has(Tag::CutNoun)))
            && !self.any(|k| k < self.q.tokens.start && self.is_plan(k));
        // "1,600 redundancies made earlier in the year"
        let made =
            self.q.class == NounClass::Cut && self.word(next) == "made" && matches!(self.word(next + 1), "earlier" | "last" | "since");
        who && self.word(next + 2) != "told" || gone || off || completed || made
    }

    /// "300 job cuts announced by Acme": announced, whenever that was.
    fn is_announced(&self) -> bool {
        let told = |k: usize| matches!(self.word(k), "announced" | "planned" | "proposed");
        let next = self.q.tokens.end;
        let skip =
            |k: usize| matches!(self.word(k), "that" | "which" | "have" | "has" | "had" | "been" | "were" | "was" | "now" | "already");
        let stop = (next..next + 4).find(|k| !skip(*k)).unwrap_or(next);
        told(stop)
    }

    /// "300 teachers received layoff notices", "pink slips went to 300": told that they will go.
    fn is_given_notice(&self) -> bool {
        let near = self.tokens.start..self.s.tokens.end.min(self.q.tokens.end + 8);
        near.into_iter().any(|k| {
            matches!(
                (self.word(k), self.word(k + 1)),
                ("layoff" | "lay-off" | "redundancy" | "termination" | "dismissal", "notices") | ("pink", "slips")
            )
        })
    }

    /// "handed pink slips to 300 people": whom a firm hands them is out.
    fn is_handed_slips(&self) -> bool {
        self.any(|k| self.word(k) == "handed" && self.word(k + 1) == "pink" && k < self.q.tokens.start)
            && !self.any(|k| k < self.q.tokens.start && self.is_plan(k))
    }

    /// "cut its outlook and announced 550 layoffs": the verb right before the number tells of a plan.
    fn is_just_told(&self) -> bool {
        let verb = self.word(self.q.tokens.start.wrapping_sub(1));
        let told = matches!(
            verb,
            "announced" | "announces" | "announcing" | "unveiled" | "unveils" | "planned" | "proposed" | "ordered" | "outlined"
        );
        told && self.q.class == NounClass::Cut && !self.s.tokens.clone().any(|k| self.word(k) == "since")
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
        let headline = self.a.block_kind(self.s) == BlockKind::Headline;
        // "Brim, which lost 120", "which seemed to wait, dropped 800"
        let relative = matches!(before, "which" | "who");
        let pronoun = matches!(before, "it" | "they" | "we" | "he" | "she");
        let joined = before == "and"
            || pronoun
            || relative
            || before == "," && !headline
            || self.a.tokens.get(f.tokens.start.wrapping_sub(1)).is_some_and(|t| t.is_capitalised());
        let verb = self.word(f.tokens.start);
        cuts && (joined && is_regular_past(verb) || relative && IRREGULAR_PAST.has(verb))
    }

    /// "was forced to axe 300", "had to lay off 300"
    fn was_forced(&self, f: &Frame) -> bool {
        let word = |d: usize| f.tokens.start.checked_sub(d).map_or("", |k| self.word(k));
        word(1) == "to"
            && (word(2) == "forced" && matches!(word(3), "was" | "were" | "been")
            // "a strike has forced Acme to"
            || matches!(word(3), "forced") && matches!(word(4), "has" | "have" | "had") || word(2) == "had")
    }

    /// "The closure cost 300 people their jobs", "left 300 people without work": past, where nothing makes an infinitive of it.
    fn is_cost(&self, f: &Frame) -> bool {
        let verb = if self.word(f.tokens.start) == "cost" {
            Some(f.tokens.start)
        } else {
            let gone = matches!(self.word(f.tokens.start), "out" | "without");
            (self.q.tokens.start.saturating_sub(2)..self.q.tokens.start).find(|k| gone && self.word(*k) == "left")
        };
        verb.is_some_and(|v| v > self.tokens.start && !(self.tokens.start.max(v.saturating_sub(4))..v).any(|k| self.is_infinitive(k)))
    }

    /// "are out of work", "on layoff": a state that has come.
    fn is_state(&self, f: &Frame) -> bool {
        let before = f.tokens.start.checked_sub(1).map_or("", |k| self.word(k));
        matches!(self.word(f.tokens.start), "out" | "on" | "without")
            && !INFINITIVES.has(before)
            && !(self.tokens.start.max(f.tokens.start.saturating_sub(4))..f.tokens.start).any(|k| self.is_infinitive(k))
    }

    /// "the loss of 300 jobs last year", "these cuts follow the elimination of 300 jobs".
    fn is_past_noun(&self, f: &Frame, phrase: Option<&TimePhrase>) -> bool {
        let dated = phrase.is_some_and(|p| {
            (details::is_past(p) || details::is_dated(self.a, p) && self.is_told_as_past()) && !details::was_said(self.a, p, self.s)
        });
        let follows = (self.s.tokens.start..f.tokens.start).any(|k| self.word(k).starts_with("follow") || EARLIER_WORDS.has(self.word(k)));
        // "it resulted in the termination of 300 people"
        let near = self.tokens.start.max(f.tokens.start.saturating_sub(NEAR))..f.tokens.start;
        // "the loss of 300 jobs since 2019"
        let since = phrase.is_some_and(|p| self.word(p.tokens.start) == "since") || self.word(self.q.tokens.end) == "since";
        let recent = f.tokens.start > self.s.tokens.start && matches!(self.word(f.tokens.start - 1), "recent" | "earlier");
        // "closed its doors on Friday with the loss of 62 jobs"
        let with = self.word(f.tokens.start.wrapping_sub(1)) == "the"
            && self.word(f.tokens.start.wrapping_sub(2)) == "with"
            && self.is_told_as_past();
        with || dated
            || since
            || recent
            || follows
            || near.into_iter().any(|k| matches!(self.word(k), "led" | "resulted") && matches!(self.word(k + 1), "in" | "to"))
    }

    /// "cut" and "shed" are past after "has", "had", "was"; alone in running text too, if a singular subject would ask for an s.
    fn has_past_aux(&self, f: &Frame) -> bool {
        if !matches!(self.word(f.tokens.start), "cut" | "shed" | "let") {
            return true;
        }
        if self.joins_infinitive(f) {
            return false;
        }
        let from = self.s.tokens.start.max(f.tokens.start.saturating_sub(4));
        let before = &self.a.tokens[from..f.tokens.start];
        let infinitive = (from..f.tokens.start).any(|k| self.is_infinitive(k));
        // "Brimco to shut its mill, cut 300 jobs"
        let headline = self.a.block_kind(self.s) == BlockKind::Headline;
        before.iter().any(|t| PAST_AUXILIARIES.has(&t.lower)) || !headline && !infinitive
    }

    /// "would halt work at its mine and shed 300 jobs", "Brimco to halt its mine, shed 300 jobs": one of two infinitives.
    fn joins_infinitive(&self, f: &Frame) -> bool {
        let Some(joint) = f.tokens.start.checked_sub(1).filter(|k| matches!(self.word(*k), "and" | "," | "&")) else { return false };
        let headline = self.a.block_kind(self.s) == BlockKind::Headline;
        let led = |k: usize| {
            let verb = self.a.tokens[k + 1].kind == TokenKind::Word && !self.a.tokens[k + 1].is_capitalised();
            let planned = k > self.s.tokens.start && (headline || self.is_plan(k - 1));
            self.is_infinitive(k) && verb && (self.word(k) != "to" || planned)
        };
        let past = |k: &usize| PAST_FORMS.has(self.word(*k)) || self.word(*k).ends_with("ed");
        let between = (self.s.tokens.start..joint).rev().take_while(|k| !past(k));
        between.into_iter().any(led)
    }
}

/// Whether a form in "-ed" is a past one: "shed" may be either.
fn is_regular_past(verb: &str) -> bool {
    verb.ends_with("ed") && verb != "shed"
}
