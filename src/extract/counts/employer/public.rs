//! Places that employ: a county that lays off its own staff, a town whose mayor does.

use super::super::frame::Frame;
use super::super::govern::dismisses;
use super::super::quantity::Quantity;
use super::{Bound, Referent, Referents};
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Trigger;
use crate::lexicon::sets::PUBLIC_STAFF;
use crate::model::EmployerBasis;
use crate::text::{Sentence, TokenKind};

impl Referents<'_, '_> {
    /// "Acton County will lay off 300 county workers": a place that cuts its own staff.
    pub(super) fn state_cuts(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        const LONG_CLAUSE: usize = 10;
        let f = frame.filter(|f| f.trigger == Trigger::Cut && !f.passive && f.tokens.start < q.tokens.start)?;
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

    /// The place that the article names most, more than once.
    pub(super) fn place_of_news(&self) -> Option<usize> {
        let mut named = vec![0_usize; self.names.entities.len()];
        self.names.mentions.iter().filter(|m| self.names.entity(m).kind == NameKind::Place).for_each(|m| named[m.entity] += 1);
        (0..named.len()).max_by_key(|e| (named[*e], std::cmp::Reverse(*e))).filter(|e| named[*e] > 1)
    }
}
