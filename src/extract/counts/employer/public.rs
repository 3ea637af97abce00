//! Places that employ: a county that lays off its own staff, a town whose mayor does.

use super::super::frame::Frame;
use super::super::govern::dismisses;
use super::super::quantity::Quantity;
use super::{Bound, Referent, Referents};
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::sets::{LOSING_VERBS, PUBLIC_STAFF};
use crate::lexicon::{Tag, Trigger};
use crate::model::EmployerBasis;
use crate::text::{Sentence, TokenKind};

impl Referents<'_, '_> {
    /// "Acton County will lay off 300 county workers": a place that cuts its own staff.
    pub(super) fn state_cuts(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        const LONG_CLAUSE: usize = 10;
        let f = frame.filter(|f| !f.passive && f.tokens.start < q.tokens.start)?;
        if let Some(e) = self.names.in_range(sentence.tokens.start..f.tokens.start).iter().rev().find_map(|m| self.governs(m, f, sentence))
        {
            return Some(Bound::new(Referent::Entity(e), EmployerBasis::Subject));
        }
        if f.trigger != Trigger::Cut {
            return None;
        }
        let public = |k: &usize| PUBLIC_STAFF.has(&self.a.tokens[*k].lower);
        let before = self.names.in_range(sentence.tokens.start..f.tokens.start);
        // "Acton is closing a clinic and laying off 90 people": who lays people off employs them
        let layer_off = before.last().filter(|m| {
            let opens = (sentence.tokens.start..m.tokens.start).all(|k| self.a.tokens[k].kind == TokenKind::Mark);
            let clause = m.tokens.end..f.tokens.start;
            opens
                && self.names.entity(m).kind == NameKind::Place
                && dismisses(self.a, f)
                && clause.len() <= LONG_CLAUSE
                && self.has_verb(m.tokens.end)
                && clause.into_iter().all(|k| self.a.tokens[k].kind == TokenKind::Word && !self.is_collective(k))
        });
        if let Some(m) = layer_off {
            return Some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Subject));
        }
        let staff = q.tokens.clone().find(public)?;
        let subject = |m: &&Mention| {
            let joined = (m.tokens.end..f.tokens.start).all(|k| self.a.tokens[k].kind == TokenKind::Word);
            joined && f.tokens.start - m.tokens.end <= 4 && !self.behind_preposition(m)
        };
        let m = before.last().filter(subject);
        let kind = m.map(|m| self.names.entity(m).kind);
        let state = match kind {
            Some(NameKind::Place) => m.map(|m| m.entity),
            // "Ann Lee may lay off 300 city workers", in news of Acton
            Some(NameKind::Person) if matches!(self.a.tokens[staff].lower.as_ref(), "city" | "county" | "state" | "town" | "municipal") => {
                self.place_of_news()
            }
            _ => None,
        };
        state.map(|e| Bound::new(Referent::Entity(e), EmployerBasis::Subject))
    }

    /// "In Ohio, Gov. Ann Lee wants to cut 300 posts", "Acton Mayor Bob Hill's budget would lay off 60": the place whose head is the subject
    /// of the cut.
    fn governs(&self, m: &Mention, f: &Frame, sentence: &Sentence) -> Option<usize> {
        const CLAUSE: usize = 10;
        let a = self.a;
        let first = sentence.tokens.start;
        let word = |k: usize| a.tokens[k].lower.as_ref();
        let place = |k: usize| self.names.at(k).filter(|m| self.names.entity(m).kind == NameKind::Place).map(|m| m.entity);
        let title = m.tokens.start.checked_sub(1).filter(|k| *k >= first && self.names.entity(m).kind == NameKind::Person)?;
        let heads = matches!(word(title), "gov." | "gov" | "governor" | "mayor" | "premier")
            || word(title) == "executive" && title > first && word(title - 1) == "county";
        let clause = m.tokens.end..f.tokens.start;
        let own = clause.len() <= CLAUSE
            && clause.clone().all(|k| a.tokens[k].kind != TokenKind::Mark && !a.tags[k].has(Tag::SpeechVerb))
            && self.names.in_range(clause).iter().all(|n| !self.may_employ(n));
        // what a state has lost under its governor is its economy's
        let removes = matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && !LOSING_VERBS.has(word(f.tokens.start));
        if !heads || !own || !removes {
            return None;
        }
        let fronted = (word(first) == "in" && a.tokens.get(first + 2).is_some()).then(|| place(first + 1)).flatten();
        let of = a.tokens.get(m.tokens.end).filter(|t| t.is("of")).and_then(|_| place(m.tokens.end + 1));
        let before = title.checked_sub(1).filter(|k| *k >= first).and_then(place);
        before.or(of).or(fronted).or_else(|| self.place_of_news())
    }

    /// "Italy would lose 900 jobs and the Netherlands 160", "Germany is to lose 300": a country right before what it loses.
    pub(in super::super) fn loses_there(&self, q: &Quantity, frame: Option<&Frame>) -> bool {
        const HELPERS: usize = 3;
        let a = self.a;
        let place = |k: usize| {
            let at = self.names.at(k).filter(|m| m.tokens.end == k + 1 && self.names.entity(m).kind == NameKind::Place);
            at.is_some_and(|m| !self.behind_preposition(m))
        };
        let verb =
            frame.filter(|f| LOSING_VERBS.has(&a.tokens[f.tokens.start].lower) && f.tokens.end <= q.tokens.start).map(|f| f.tokens.start);
        let subject = verb.and_then(|v| (v.saturating_sub(HELPERS)..v).rev().find(|k| !a.is_verb_helper(*k)));
        subject.or_else(|| q.tokens.start.checked_sub(1)).is_some_and(place)
    }

    /// The place that the article names most, more than once.
    pub(super) fn place_of_news(&self) -> Option<usize> {
        let mut named = vec![0_usize; self.names.entities.len()];
        self.names.mentions.iter().filter(|m| self.names.entity(m).kind == NameKind::Place).for_each(|m| named[m.entity] += 1);
        (0..named.len()).max_by_key(|e| (named[*e], std::cmp::Reverse(*e))).filter(|e| named[*e] > 1)
    }
}
