//! Sentences that open with where they happen, with whom, or with who acts at whom.

use super::super::quantity::Quantity;
use super::{Bound, Referent, Referents};
use crate::extract::names::Mention;
use crate::lexicon::Tag;
use crate::model::EmployerBasis;
use crate::text::Sentence;

impl Referents<'_, '_> {
    /// "At Acme, managers are getting ready to let 300 people go": where the sentence says at its start that it happens.
    pub(super) fn fronted_at(&self, sentence: &Sentence) -> Option<Bound> {
        let m = self.names.in_range(sentence.tokens.clone()).first().filter(|m| self.is_fronted(m, sentence))?;
        let fits = self.may_employ(m) && !self.entity_is_bystander(m.entity) && self.is_shown_firm(m.entity);
        fits.then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Agent))
    }

    /// "With 2,500 employees in Spain, Acme is": whoever the sentence goes on about.
    pub(super) fn fronted(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let first = sentence.tokens.start;
        if q.tokens.start != first + 1 || !self.a.tokens[first].is("with") {
            return None;
        }
        let comma = (q.tokens.end..sentence.tokens.end.min(q.tokens.end + 14)).find(|k| self.a.tokens[*k].text == ",")?;
        let m = self.names.at(comma + 1).filter(|m| m.tokens.start == comma + 1 && self.may_employ(m) && !self.is_bystander(&m.tokens))?;
        Some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Subject))
    }

    /// "At Acme, managers were": a sentence that opens with where it happens is about it.
    pub(super) fn is_fronted(&self, m: &Mention, s: &Sentence) -> bool {
        let first = s.tokens.start;
        let at = first + 1 + usize::from(self.a.tokens.get(first + 1).is_some_and(|t| t.is("the")));
        matches!(&*self.a.tokens[first].lower, "at" | "across")
            && m.tokens.start == at
            && self.a.tokens.get(m.tokens.end).is_some_and(|t| t.text == ",")
    }

    /// "Acme broke the news to employees", "Acme told its workers": who has staff to tell is a firm, whatever the name looks like.
    pub(super) fn tells_its_staff(&self, m: &Mention) -> bool {
        const REACH: usize = 8;
        let staff = |k: usize| {
            self.a.tags[k].has(Tag::WorkerNoun) && self.a.tokens[k].lower.ends_with('s') || self.a.tags[k].has(Tag::WorkforceNoun)
        };
        let told = |k: usize| matches!(&*self.a.tokens[k].lower, "to" | "its" | "told");
        let behind = m.tokens.end + 1..self.a.tokens.len().min(m.tokens.end + REACH);
        self.has_verb(m.tokens.end) && behind.into_iter().any(|k| staff(k) && told(k - 1))
    }

    /// "Managers at Acme plan", "Bosses at the Acton mill say": who opens the sentence acts for whoever is named.
    pub(super) fn heads_act_at(&self, m: &Mention, s: &Sentence) -> bool {
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let at = m.tokens.start - usize::from(m.tokens.start > s.tokens.start && word(m.tokens.start - 1) == "the");
        at == s.tokens.start + 2
            && word(at - 1) == "at"
            && matches!(
                word(at - 2),
                "managers" | "bosses" | "executives" | "officials" | "chiefs" | "management" | "leaders" | "directors"
            )
    }
}
