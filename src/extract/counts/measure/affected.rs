//! Expressions that only say whom something affects ("hit 300 people"): cuts where cuts are what does.

use super::super::frame::Frame;
use super::super::govern::governing_among;
use super::super::measure::{Sighting, Taken, of_work};
use super::super::quantity::NounClass;
use crate::lexicon::sets::{AFFECTED, CLOSING_WORDS, LOST_TO, PLAN_WORDS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::read::BlockKind;

/// What cuts do to those whom they meet.
const AFFECTED_BY_CUTS: [&str; 9] = ["affect", "affected", "affecting", "affects", "hit", "hits", "hitting", "impact", "involve"];

/// Tokens before a verb of affecting in which its subject stands.
const SUBJECT: usize = 5;

/// What affects people and takes no job, besides what people are lost to.
const CALAMITIES: [&str; 12] =
    ["blackout", "blaze", "breach", "earthquake", "flood", "floods", "hurricane", "outage", "storm", "strike", "strikes", "walkout"];

impl Sighting<'_, '_> {
    /// In a headline of an article on cuts, whatever meets people at work cuts them: "Closure hits 300 staff".
    pub(in crate::extract::counts) fn in_headline(&self) -> bool {
        self.a.block_kind(self.sentence) == BlockKind::Headline
    }

    /// "would touch less than 2 percent of its workforce", not "represents 10% of the workforce"
    pub(in crate::extract::counts) fn meets(&self, f: &Frame) -> bool {
        ["affect", "impact", "hit", "touch", "involv"].iter().any(|stem| self.at(f.tokens.end - 1).starts_with(stem))
    }

    /// "a tenth of its posts, equal to 90 jobs, could be replaced": where nothing is affected, by the verb behind that says that they go.
    pub(in crate::extract::counts) fn beyond_affect(&self) -> Option<Taken> {
        let others = |f: &Frame| !matches!(f.trigger, Trigger::Affect | Trigger::Hit);
        let (i, cost) = governing_among(self.a, self.q, self.frames, others)?;
        let f = &self.frames[i];
        let goes = matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && f.passive && f.tokens.start >= self.q.tokens.end;
        (goes && cost <= 14.0).then_some(Taken { measure: Measure::Cut, frame: Some(i), rule: "cut.passive" })
    }

    /// "Jobs will go at 24 shops, affecting 170 people"
    pub(in crate::extract::counts) fn jobs_go(&self) -> bool {
        let go = |f: &Frame| f.trigger == Trigger::Go && f.tokens.end <= self.q.tokens.start && f.tokens.start > 0;
        self.frames.iter().filter(|f| go(f)).any(|f| {
            let lo = self.sentence.tokens.start.max(f.tokens.start.saturating_sub(3));
            f.tokens.len() > 1 || (lo..f.tokens.start).any(|k| self.a.tags[k].has(Tag::JobNoun))
        })
    }

    /// "300 people were affected by the flood": by something else than cuts.
    pub(in crate::extract::counts) fn by_other(&self, f: &Frame) -> bool {
        let (a, end) = (self.a, f.tokens.end);
        let phrase = end + 1..self.sentence.tokens.end.min(end + 7);
        let cuts = |k: usize| {
            a.tags[k].any(&[Tag::CutNoun, Tag::CutSubject, Tag::CutVerb])
                || CLOSING_WORDS.has(&a.tokens[k].lower)
                || PLAN_WORDS.has(&a.tokens[k].lower)
                || matches!(a.tokens[k].lower.as_ref(), "it" | "this" | "these" | "them" | "decision" | "announcement" | "news")
        };
        let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        // "were informed of the new logo"
        let told = matches!(word(end - 1), "informed" | "told" | "notified")
            && matches!(word(end), "of" | "about" | "to" | "how" | "what" | "why");
        // "the flu has hit 60 pilots"
        let subject = self.sentence.tokens.start.max(f.tokens.start.saturating_sub(SUBJECT))..f.tokens.start;
        let calamity = |k: usize| LOST_TO.has(&a.tokens[k].lower) || CALAMITIES.contains(&a.tokens[k].lower.as_ref());
        let acts = !f.passive && end <= self.q.tokens.start && subject.clone().any(calamity) && !subject.into_iter().any(cuts);
        acts || (told || f.passive && word(end) == "by") && !phrase.into_iter().any(cuts)
    }

    /// "90 people are expected to be affected", where cuts were told of before: not by a flood.
    pub(in crate::extract::counts) fn are_met(&self, f: &Frame) -> bool {
        let affected = AFFECTED.has(&self.a.tokens[f.tokens.end - 1].lower)
            && (f.passive || f.tokens.len() > 1)
            && f.tokens.start >= self.q.tokens.end;
        affected && self.cuts_told
    }

    /// "the closure would leave 410 people jobless", "leaves 40 miners looking for work"
    pub(in crate::extract::counts) fn left_jobless(&self) -> bool {
        let q = self.q;
        let leaves = (q.tokens.start.saturating_sub(2)..q.tokens.start)
            .any(|k| matches!(self.at(k), "leave" | "leaves" | "leaving" | "left" | "made" | "makes" | "making" | "rendered"));
        let end = q.tokens.end;
        let work = |k: usize| matches!(self.at(k), "work" | "job" | "jobs" | "employment");
        let workless = matches!(self.at(end), "jobless" | "unemployed" | "workless")
            || self.at(end) == "without" && (end + 1..end + 3).any(work)
            || matches!(self.at(end), "hunting" | "looking" | "searching") && self.at(end + 1) == "for" && (end + 2..end + 5).any(work);
        q.class == NounClass::Person && leaves && workless
    }

    /// "take 200 people out of its newsrooms", "taking 60 jobs out of the business": not "out of poverty".
    pub(in crate::extract::counts) fn are_taken_out(&self) -> bool {
        const REACH: usize = 4;
        let q = self.q;
        let takes = matches!(self.word_before(), "take" | "takes" | "taking" | "took" | "taken" | "strip" | "stripping");
        let from = q.tokens.end + 2;
        let part = [Tag::TeamNoun, Tag::CompanyNoun, Tag::WorkforceNoun, Tag::OrganisationWord, Tag::GroupNoun];
        let site = |k: usize| self.sentence.tokens.contains(&k) && (self.a.tags[k].any(&part) || self.at(k).ends_with("rooms"));
        let out = self.at(q.tokens.end) == "out" && self.at(q.tokens.end + 1) == "of";
        takes && out && (from..from + REACH).any(site)
    }

    /// "millions of the affected workers", "the 700 laid-off staff": their own phrase says what happened to them.
    pub(in crate::extract::counts) fn are_affected(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let inside = &a.tokens[q.core.end..q.head.unwrap_or(q.core.end).max(q.core.end)];
        let many = q.value.likely_min.is_some_and(|m| m >= 20);
        of_work(a, q) && many && inside.iter().any(|t| AFFECTED.has(&t.lower))
    }

    /// "8,000 roles would be affected by its restructuring"
    pub(in crate::extract::counts) fn of_change(&self) -> bool {
        self.q.class == NounClass::Job && self.sentence.tokens.clone().any(|k| self.a.tags[k].has(Tag::CutSubject))
    }

    /// "job cuts announced in May totalled 41,000"
    pub(in crate::extract::counts) fn totals_cuts(&self, f: &Frame) -> bool {
        let total = self.a.tokens[f.tokens.start].lower.starts_with("total");
        let near = |g: &Frame| g.trigger == Trigger::CutNoun && (g.tokens.end..=g.tokens.end + 6).contains(&f.tokens.start);
        (total || !f.passive && AFFECTED_BY_CUTS.contains(&self.at(f.tokens.start))) && self.frames.iter().any(near)
    }
}
