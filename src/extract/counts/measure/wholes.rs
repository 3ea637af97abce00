//! Workforces told beside the part of them that goes: "told its 480 staff that a fifth of them would go", "cut 410 positions, out of 8,300".

use super::super::frame::Frame;
use super::super::govern::dismisses;
use super::super::measure::{Sighting, Taken, rule_of};
use super::super::quantity::NounClass;
use crate::lexicon::sets::WHOLE_FILLERS;
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::TokenKind;

impl Sighting<'_, '_> {
    /// Behind "all but": those who are left, or the whole that they are left of.
    pub(in crate::extract::counts) fn is_all_but(&self) -> bool {
        let left = |d: usize| self.before(d) == "but" && self.before(d + 1) == "all";
        let whole = matches!(self.word_before(), "its" | "the" | "their" | "his" | "her") && self.before(2) == "of";
        !self.q.is_share() && self.q.class != NounClass::Bare && (left(1) || whole && (left(4) || left(5) || left(6)))
    }

    /// "told its 480 staff that a fifth of them would go": those of whom a part goes are all there are. Not "laid off 480 staff, half of
    /// them in Leeds", where what becomes of them is told before.
    pub(in crate::extract::counts) fn are_told_of_a_part(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let people = matches!(q.class, NounClass::Person | NounClass::Workforce) && !q.is_share() && !q.less && q.value.stated.is_some();
        let end = self.sentence.tokens.end;
        let Some(of) = (q.tokens.end + 1..end).find(|k| people && self.at(*k) == "of" && matches!(self.at(*k + 1), "them" | "whom")) else {
            return false;
        };
        let goes = |t: Trigger| matches!(t, Trigger::Cut | Trigger::WeakCut | Trigger::Go | Trigger::CutNoun);
        // "264 staff will be affected and the first of them will leave in May" are those who go
        let met = |f: &Frame| matches!(f.trigger, Trigger::Affect | Trigger::Hit) && f.passive && f.tokens.start >= q.tokens.end;
        let told_before = self.frames.iter().any(|f| (goes(f.trigger) || met(f)) && f.tokens.start < of);
        let goes_behind = self.frames.iter().any(|f| {
            (f.trigger == Trigger::Go || f.passive && dismisses(a, f))
                && f.tokens.start >= of + 2
                && a.tokens[of..f.tokens.start].iter().all(|t| t.kind == TokenKind::Word)
        });
        goes_behind && !told_before
    }

    /// "cut 410 positions, out of 8,300", "lay off 60 workers out of about 400": what the cut told before is a part of.
    pub(in crate::extract::counts) fn out_of_so_many(&self) -> bool {
        let q = self.q;
        let mut k = q.tokens.start;
        while k > self.sentence.tokens.start
            && WHOLE_FILLERS.has(self.at(k - 1))
            && !(self.at(k - 1) == "of" && self.at(k.wrapping_sub(2)) == "out")
        {
            k -= 1;
        }
        let out = k > self.sentence.tokens.start + 1 && self.at(k - 1) == "of" && self.at(k - 2) == "out";
        let part = self.previous.is_some_and(|p| p.measure == Measure::Cut);
        let more = q.value.stated.zip(self.cut.last()).is_some_and(|([low, _], [_, part])| low > *part);
        let things = q.class == NounClass::Bare && self.noun_follows();
        // "90 redundancies out of the 142 roles that are at risk"
        let fate =
            self.frames.iter().any(|f| (q.tokens.end..q.tokens.end + 6).contains(&f.tokens.start) && f.trigger != Trigger::Headcount);
        out && part && more && !fate && !q.is_share() && !things && !matches!(q.class, NounClass::Cut | NounClass::Hire)
    }

    /// "of the 900 jobs", "of those 900 workers": those told of before.
    pub(in crate::extract::counts) fn is_fronted_again(&self) -> bool {
        let opens =
            self.q.tokens.start <= self.sentence.tokens.start + 3 && matches!(self.at(self.sentence.tokens.start), "of" | "out" | "among");
        opens && matches!(self.word_before(), "the" | "those" | "these") && matches!(self.before(2), "of" | "among")
    }

    /// "Of 900 jobs at its mills, 300 are to be destroyed": what becomes of a part of those told first.
    pub(in crate::extract::counts) fn part_goes(&self) -> Option<Taken> {
        let first = self.at(self.sentence.tokens.start);
        let whole = matches!(first, "of" | "out" | "among") && self.previous.is_some_and(|p| p.measure == Measure::Headcount);
        let (i, _) = self.best.filter(|_| whole && !self.q.is_share())?;
        let f = &self.frames[i];
        let gap = self.q.tokens.end..f.tokens.start;
        let goes = matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && f.passive || f.trigger == Trigger::Go;
        let near = f.tokens.start >= self.q.tokens.end
            && gap.len() <= 4
            && gap.into_iter().all(|k| self.a.tags[k].any(&[Tag::FunctionWord, Tag::Modal]) || self.at(k).ends_with("ly"));
        (goes && near).then(|| Taken { measure: Measure::Cut, frame: Some(i), rule: rule_of(f) })
    }

    /// "added a second weld crew of 48": those who come, not those who are there.
    pub(in crate::extract::counts) fn hired_crew(&self) -> Option<Taken> {
        let of = self.word_before() == "of";
        let (i, cost) = self.best.filter(|_| of && !self.q.is_share())?;
        let hired = self.frames[i].trigger == Trigger::Hire && self.frames[i].tokens.end <= self.q.tokens.start && cost <= 4.0;
        hired.then_some(Taken { measure: Measure::Hiring, frame: Some(i), rule: "hiring.verb" })
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::check;
    use crate::model::Measure::{Cut, Headcount, Hiring};

    #[test]
    fn a_whole_is_told_beside_the_part_that_goes() {
        check(Headcount, "Acme told its 480 staff on Monday that a fifth of them would go.", &["480 staff"]);
        check(Headcount, "Acme will eliminate 410 positions, out of 8,300.", &["8,300"]);
        check(Headcount, "Acme is laying off 60 workers out of about 400.", &["about 400"]);
        check(Headcount, "Acme will cut 300 jobs, out of a total of 2,000.", &["2,000"]);
    }

    #[test]
    fn a_whole_of_those_who_go_is_cut() {
        check(Headcount, "Acme laid off 480 staff, half of them in Leeds.", &[]);
        check(Headcount, "Acme expects 90 redundancies out of the 142 roles that are at risk.", &[]);
        check(Headcount, "Acme will cut 300 jobs, out of 40 shops.", &[]);
        check(Cut, "Acme will cut 900 jobs. Of the 900 jobs, 700 are in Leeds.", &["900 jobs", "900 jobs", "700"]);
    }

    #[test]
    fn a_part_of_a_workforce_goes_by_its_own_verb() {
        check(Cut, "Of 1,400 jobs at its mills, 320 are to be destroyed by May.", &["320"]);
        check(Cut, "Of its 900 staff, 60 are women.", &[]);
        check(Hiring, "Acme added a second weld crew of 48.", &["48"]);
    }
}
