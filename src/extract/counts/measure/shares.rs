//! Shares without a noun: "reduce the workforce by 17%", "half of them were laid off", "cuts of up to 70%".

use super::super::frame::Frame;
use super::super::govern::dismisses;
use super::super::measure::{Sighting, Taken};
use super::super::sizes::size::Size;
use crate::lexicon::sets::{CHANGE_VERBS, GROWTH_VERBS, LAYOFF_HEADS, LOSING_VERBS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::TokenKind;

impl Sighting<'_, '_> {
    /// "reduce the workforce by 17%", "staff cuts of as much as 40%"
    pub(in crate::extract::counts) fn share(&self) -> Option<Taken> {
        let (a, q) = (self.a, self.q);
        let (i, cost) = self.best?;
        let f = &self.frames[i];
        if self.share_goes(f) {
            return Taken::some(Measure::Cut, Some(i), "cut.share");
        }
        let lo = f.tokens.start.min(q.tokens.start).saturating_sub(2).max(self.sentence.tokens.start);
        let workforce = (lo..f.tokens.end.max(q.tokens.end)).any(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun, Tag::JobNoun]));
        let cut = matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun);
        // "claw back a fifth off its wage bill", "half the 22 million jobs lost"
        let stop = self.sentence.tokens.end.min(q.tokens.end + 5);
        let of_them = self.at(q.tokens.end) == "of" && matches!(self.at(q.tokens.end + 1), "them" | "whom" | "which" | "those");
        let of_other = (q.tokens.end..stop).any(|k| a.tags[k].has(Tag::OtherCut)) || q.of_number || of_them;
        // "losing a job raised the odds by 83 percent"
        // "laid off staff as sales fell by 60%"
        let moves = |k: usize| GROWTH_VERBS.has(self.at(k)) || CHANGE_VERBS.has(self.at(k));
        // "put staff on leave and cut executive salaries by 20%"
        let other = |k: usize| a.tags[k].has(Tag::OtherCut);
        let grows = f.tokens.end <= q.tokens.start && (f.tokens.end..q.tokens.start).any(|k| moves(k) || other(k)) || self.of_a_change();
        // "6% of Acme was laid off"
        let workforce = workforce || f.passive && dismisses(a, f) && self.at(q.tokens.end) == "of";
        // "the London desk will be reduced by a quarter"
        let workforce = workforce || self.is_team_reduced(f);
        // "layoffs of 10% to 15%"
        let dismissals = f.trigger == Trigger::CutNoun && LAYOFF_HEADS.has(self.at(f.tokens.end - 1));
        let of = self.at(f.tokens.end) == "of" && f.tokens.end + 1 == q.tokens.start;
        let workforce = workforce || dismissals && of;
        // "was weighing cuts of 10% to 15%", where nothing else is named that is cut
        let named = self.sentence.tokens.clone().any(other);
        let cuts = f.trigger == Trigger::CutNoun && matches!(self.at(f.tokens.end - 1), "cut" | "cuts");
        let workforce = workforce || cuts && of && self.cuts_told && !named;
        // "lost half of its 24 people, and another lost one in five"
        let loses = f.trigger == Trigger::WeakCut && LOSING_VERBS.has(self.at(f.tokens.start)) && f.tokens.end == q.tokens.start;
        let workforce = workforce || loses && self.previous.is_some_and(|p| p.measure == Measure::Cut);
        // "from 936 employees to 150, a cut of 84 percent"
        let resized = self.previous.is_some_and(|p| p.measure == Measure::Headcount) && self.word_before() == "of";
        let workforce = workforce || resized && f.trigger == Trigger::CutNoun && f.tokens.end + 1 == q.tokens.start;
        // "Acme lays off 10%"
        let workforce = workforce || dismisses(a, f) && f.tokens.len() > 1 && f.tokens.end == q.tokens.start;
        let counts = cut && workforce && cost <= 14.0 && !self.noun_follows() && !of_other && !grows;
        counts.then_some(Taken { measure: Measure::Cut, frame: Some(i), rule: "cut.share" })
    }

    /// "half of them were laid off", "a fifth of us will go", "one in five would be made redundant": a share of people by what happens to it.
    fn share_goes(&self, f: &Frame) -> bool {
        let q = self.q;
        let of_them = self.at(q.tokens.end) == "of" && matches!(self.at(q.tokens.end + 1), "them" | "us" | "those");
        let end = q.tokens.end + if of_them { 2 } else { 0 };
        let goes = f.trigger == Trigger::Go || f.passive && dismisses(self.a, f);
        // "one in five were cut" may be said of anything
        let alone = f.tokens.len() > 1 || dismisses(self.a, f);
        let helper = |k: usize| self.a.tags[k].any(&[Tag::Modal, Tag::FunctionWord]) && self.a.tokens[k].kind == TokenKind::Word;
        let gap = end..f.tokens.start;
        goes && f.tokens.start >= end && gap.len() <= 4 && gap.into_iter().all(helper) && (of_them || alone) && !q.of_number
    }

    /// "the rates team will be reduced by a quarter": a team is its people.
    fn is_team_reduced(&self, f: &Frame) -> bool {
        let helper = |k: &usize| {
            self.a.tags[*k].any(&[Tag::Modal, Tag::TimeWord])
                || matches!(self.at(*k), "be" | "been" | "being" | "is" | "are" | "was" | "were" | "has" | "have" | "had")
        };
        let subject = (self.sentence.tokens.start..f.tokens.start).rev().find(|k| !helper(k));
        let team =
            |k: usize| matches!(self.at(k), "team" | "teams" | "desk" | "newsroom" | "crew" | "ranks" | "department" | "division" | "unit");
        f.passive && self.is_by() && subject.is_some_and(team)
    }

    /// "after a 60 per cent drop in sales"
    fn of_a_change(&self) -> bool {
        let end = self.q.tokens.end;
        let change = matches!(
            self.at(end),
            "drop" | "fall" | "decline" | "slump" | "plunge" | "dip" | "slide" | "rise" | "increase" | "jump" | "surge" | "gain"
        );
        change && !(end..end + 5).any(|k| self.a.tags.get(k).is_some_and(|t| t.any(&[Tag::WorkforceNoun, Tag::PersonNoun, Tag::JobNoun])))
    }

    /// "including 11% of the workforce at Acme, 15% at Brim, 7% of Tarn": shares of workforces in a list.
    pub(in crate::extract::counts) fn next_share(&self) -> Option<Taken> {
        let q = self.q;
        let whose =
            matches!(self.at(q.tokens.end), "at" | "of" | "in") && self.a.tokens.get(q.tokens.end + 1).is_some_and(|t| t.is_capitalised());
        let listed = matches!(self.word_before(), "," | "and" | ";");
        let p = self.previous.filter(|p| p.measure == Measure::Cut && whose && listed)?;
        Some(Taken { rule: "coordination", ..p.clone() })
    }

    /// "30% of the workers are in Leeds, and 60% work abroad": the rest of the same workforce.
    pub(in crate::extract::counts) fn other_share(&self) -> Option<Taken> {
        let lives = Size { a: self.a, q: self.q, sentence: self.sentence }.lives();
        let of_workforce = self.previous.is_some_and(|p| p.rule == "headcount.share");
        (lives && of_workforce).then_some(Taken { measure: Measure::Headcount, frame: None, rule: "headcount.share" })
    }
}
