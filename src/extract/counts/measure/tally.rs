//! Running counts: "put the total at 800", "brings to 30,000 the number of jobs lost".

use super::super::frame::Frame;
use super::super::measure::{Sighting, Taken};
use crate::lexicon::sets::{AFFECTED, FIGURE_NOUNS, GROWTH_VERBS, TALLY_NOUNS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;

impl Sighting<'_, '_> {
    /// "brings to more than 30,000 the number of job losses", "took to 40 the total of those laid off".
    pub(in crate::extract::counts) fn is_brought_to(&self) -> bool {
        let end = self.q.tokens.end;
        let brings = if self.word_before() == "to" { self.before(2) } else { "" };
        let number = matches!(self.at(end), "the" | "its" | "their") && FIGURE_NOUNS.has(self.at(end + 1));
        let cut = |k: usize| {
            let t = &self.a.tags[k];
            t.any(&[Tag::CutNoun, Tag::CutVerb]) || AFFECTED.has(self.at(k)) || matches!(self.at(k), "lost" | "gone" | "workless")
        };
        let gone =
            |f: &Frame| (end + 2..end + 12).contains(&f.tokens.start) && matches!(f.trigger, Trigger::Go | Trigger::Cut | Trigger::WeakCut);
        let cuts = || (end + 2..self.sentence.tokens.end.min(end + 12)).any(cut) || self.frames.iter().any(gone);
        matches!(brings, "bring" | "brings" | "bringing" | "brought" | "take" | "takes" | "taking" | "took") && number && cuts()
    }

    /// "put the total at 800", "decrease in that number by several hundred", "those affected will be in the thousands".
    pub(in crate::extract::counts) fn total(&self) -> Option<Taken> {
        let (a, q) = (self.a, self.q);
        let last = self.word_before();
        // "the tally of bakers on layoff remains at 800"
        // "the number of jobs to be lost comes to 800"
        let lost = |f: &Frame| f.trigger == Trigger::WeakCut && self.at(f.tokens.start) == "lost";
        let told =
            |f: &Frame| f.tokens.end <= q.tokens.start && (matches!(f.trigger, Trigger::Cut | Trigger::CutNoun | Trigger::Go) || lost(f));
        let far =
            matches!(last, "at" | "to" | "was" | "is" | "by" | "reached" | "topped" | "exceeded" | "hit" | "above" | "beyond" | "past")
                && self.frames.iter().any(told);
        // "bring the total number of those who lost their jobs since March to 300"
        let brings = || {
            (self.sentence.tokens.start..q.tokens.start).any(|k| {
                FIGURE_NOUNS.has(self.at(k))
                    && k > 1
                    && a.tokens[..k]
                        .iter()
                        .rev()
                        .take(3)
                        .any(|t| t.lower.starts_with("bring") || t.is("brought") || t.lower.starts_with("tak"))
            })
        };
        // "puts the total, with small sites included, at 1,500"
        let put = || last == "at" && (self.sentence.tokens.start..q.tokens.start).any(|k| matches!(self.at(k), "put" | "puts" | "putting"));
        let far = far || put();
        let reach = if matches!(last, "to" | "above" | "beyond" | "past") && brings() {
            30
        } else if far {
            14
        } else {
            5
        };
        if last == "up" || last == "by" && self.before(2) == "up" {
            return None;
        }
        let from = self.sentence.tokens.start.max(q.tokens.start.saturating_sub(reach));
        let before = &a.tokens[from..q.tokens.start];
        // "the number of shops was 80"
        let other = |k: &usize| {
            let gone = |f: &Frame| f.tokens.start > *k && f.tokens.end <= q.tokens.start && told(f);
            let things = self.at(*k + 1) == "of" && self.at(*k + 2).ends_with('s') && !a.tokens[*k + 2].is_capitalised();
            TALLY_NOUNS.has(self.at(*k)) && things && !self.frames.iter().any(gone) && {
                let people = [Tag::JobNoun, Tag::PersonNoun, Tag::WorkerNoun, Tag::CutNoun, Tag::WorkforceNoun];
                !(*k + 2..q.tokens.start.min(*k + 6)).any(|n| a.tags[n].any(&people))
            }
        };
        if (from..q.tokens.start).any(|k| other(&k)) {
            return None;
        }
        // "puts head count at about 1,200"
        if last != "by" && (from + 1..q.tokens.start).any(|k| self.at(k) == "count" && self.at(k - 1) == "head") {
            return Taken::some(Measure::Headcount, None, "headcount.phrase");
        }
        // "put the losses at 300", and no sum of money
        let total = before.iter().any(|t| TALLY_NOUNS.has(&t.lower) && (put() || !t.is("cuts") && !t.is("losses")));
        let in_the = before.len() > 2 && before[before.len() - 1].is("the") && before[before.len() - 2].is("in");
        let counted = || {
            let money = |k: usize| self.at(k).starts_with("loss") && (k == 0 || !a.tags[k - 1].has(Tag::JobNoun));
            let cut = |k: usize| AFFECTED.has(&a.tokens[k].lower) || a.tags[k].has(Tag::CutNoun) && !money(k);
            (self.sentence.tokens.start..q.tokens.start).any(cut)
        };
        if last == "by" && self.before(2) != "number" && GROWTH_VERBS.has(self.before(2)) && !counted() {
            return None;
        }
        let vague = q.value.vague.is_some() && in_the && counted();
        let cut = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun | Trigger::Go);
        if self.is_figure_given() {
            return Taken::some(Measure::Cut, None, "cut.total");
        }
        let cuts = self.cuts_before || self.frames.iter().any(cut) || counted();
        // "put those out of work at 31,000"
        let workless = (from..q.tokens.start).any(|k| self.at(k) == "out" && self.at(k + 1) == "of" && self.at(k + 2) == "work");
        (!workless && (total && cuts || vague) && !self.noun_follows()).then_some(Taken {
            measure: Measure::Cut,
            frame: None,
            rule: "cut.total",
        })
    }
}
