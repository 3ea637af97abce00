//! Numbers that stand where cuts are counted and count something else: things, those who went and what they do now, those who cut.

use super::super::frame::Frame;
use super::super::measure::Sighting;
use super::super::quantity::NounClass;
use crate::lexicon::sets::{OPENING_VERBS, SERIES_NOUNS};
use crate::lexicon::{Tag, Trigger};
use crate::text::TokenKind;

impl Sighting<'_, '_> {
    /// "900 shop closures", "the 767 and 777 lines", "45 mass layoffs"
    pub(in crate::extract::counts) fn are_things(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let jobs = q.head.is_some_and(|h| a.tags[h].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkerNoun]));
        let closures = !jobs && (q.core.end..=q.tokens.end).any(|k| self.at(k) == "closures");
        let series = |k: usize| SERIES_NOUNS.has(self.at(k));
        let number = |k: usize| a.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Number);
        let end = q.tokens.end;
        let types = self.word_before() == "the" && self.at(end) == "and" && number(end + 1) && series(end + 2)
            || self.word_before() == "and" && series(end) && q.tokens.start.checked_sub(2).is_some_and(number) && self.before(3) == "the";
        // of so few it is how often they came
        const FEW: u64 = 100;
        let events = self.at(q.core.end) == "mass" && q.value.stated.is_some_and(|[_, high]| high < FEW);
        // "the 747 jetliner"
        let type_of = self.word_before() == "the" && SERIES_NOUNS.has(self.at(q.core.end));
        closures || events || type_of || q.class == NounClass::Bare && types
    }

    /// "will build a plant at the edge of town with 130 jobs": what a new site brings.
    pub(in crate::extract::counts) fn come_with_a_site(&self) -> bool {
        const REACH: usize = 12;
        let start = self.q.tokens.start;
        let site =
            |k: usize| self.a.tags[k].any(&[Tag::CompanyNoun, Tag::TeamNoun]) && matches!(self.at(k - 1), "a" | "an" | "another" | "new");
        let from = self.sentence.tokens.start.max(start.saturating_sub(REACH));
        let verb = (from..start)
            .rev()
            .find(|k| OPENING_VERBS.has(self.at(*k)))
            .filter(|_| self.word_before() == "with" && self.q.class == NounClass::Job);
        verb.is_some_and(|v| (v + 1..start).any(site) && !self.frames.iter().any(|f| v < f.tokens.start && f.tokens.end <= start))
    }

    /// "two of those affected told us", "60 of those laid off have been offered posts": what they do, behind the cut that took them.
    pub(in crate::extract::counts) fn are_told_of(&self) -> bool {
        let end = self.q.tokens.end;
        let those = self.at(end) == "of" && matches!(self.at(end + 1), "those" | "them");
        let gone =
            matches!(self.at(end + 2), "affected" | "dismissed" | "fired") || self.at(end + 2) == "laid" && self.at(end + 3) == "off";
        let verb = end + 3 + usize::from(self.at(end + 2) == "laid");
        let offered = (verb..verb + 3).any(|k| matches!(self.at(k), "offered" | "found" | "rehired"));
        those && gone && (offered || matches!(self.at(verb), "said" | "say" | "spoke" | "told"))
    }

    /// "a group of 9,000 people that laid off 300": who is cut are others.
    pub(in crate::extract::counts) fn are_who_cut(&self) -> bool {
        let end = self.q.tokens.end;
        let behind = |f: &&Frame| f.tokens.start == end + 1 && !f.passive && matches!(f.trigger, Trigger::Cut);
        let counted = |f: &Frame| self.a.tokens.get(f.tokens.end).is_some_and(|t| t.kind == TokenKind::Number);
        let people = matches!(self.q.class, NounClass::Person | NounClass::Workforce);
        people && matches!(self.at(end), "that" | "which") && self.frames.iter().find(behind).is_some_and(counted)
    }
}
