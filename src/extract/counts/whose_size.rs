//! Whose workforce it is where only what was told before can say.
//!
//! An article that counts cuts tells the size of the workforce they come from. Whoever has been named last may be anybody, a union, a
//! customer, a rival; of those whose cuts are counted, the one counted last before is meant.

use super::Context;
use crate::extract::names::NameKind;
use crate::model::EmployerBasis;
use crate::text::Sentence;

impl Context<'_, '_> {
    /// Whose the workforce is of which byte `at` tells the size, where what was found for it, `entity` by `basis`, is nobody or somebody
    /// named before of whom the article counts no cuts; `None` where that stands.
    pub(super) fn whose_size(&self, entity: Option<usize>, basis: Option<EmployerBasis>, s: &Sentence, at: usize) -> Option<usize> {
        let guessed = matches!(basis, None | Some(EmployerBasis::Passage));
        if !guessed || entity.is_some_and(|e| self.cuts.iter().any(|p| p.entity == e)) {
            return None;
        }
        let counted = self.cuts.iter().rev().find(|p| p.start < at).map(|p| p.entity);
        match entity {
            Some(_) => counted,
            None => counted.or_else(|| self.named_most().filter(|e| self.referents.named_last(s) == Some(*e))),
        }
    }

    /// The organisation that the article names most often.
    fn named_most(&self) -> Option<usize> {
        let employs = |e: &usize| {
            let entity = &self.names.entities[*e];
            entity.kind == NameKind::Organisation && !self.referents.entity_is_outlet(*e)
        };
        let often = |e: &usize| self.names.mentions.iter().filter(|m| m.entity == *e).count();
        (0..self.names.entities.len()).filter(employs).max_by_key(|e| (often(e), std::cmp::Reverse(*e)))
    }
}
