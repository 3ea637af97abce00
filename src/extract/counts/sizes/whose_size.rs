//! Whose workforce it is where only what was told before can say.
//!
//! An article that counts cuts tells the size of the workforce they come from. Whoever has been named last may be anybody, a union, a
//! customer, a rival; of those whose cuts are counted, the one counted last before is meant. Where no cuts are counted before, it is the
//! organisation that the article names most, if it is also the one named last or is named far more often than any other.

use super::super::employer::{Bound, Referent};
use super::super::frame::Frame;
use super::super::quantity::Quantity;
use super::super::{AGGREGATE, Context};
use crate::extract::names::NameKind;
use crate::model::EmployerBasis;
use crate::text::Sentence;

/// So often an organisation is named that an article is about, at the least.
const OFTEN: usize = 3;

/// Fewer than this can be the workforce of one employer that the sentence does not name.
const OF_ONE: u64 = 10_000;

impl Context<'_, '_> {
    /// Whose the workforce is whose size a quantity tells, where what was found for it is nobody, or everybody without a word of them, or
    /// somebody named before of whom the article counts no cuts; `None` where that stands.
    pub(in crate::extract::counts) fn whose_size(
        &self,
        (entity, employer, basis): (Option<usize>, Option<&str>, Option<EmployerBasis>),
        q: &Quantity,
        frame: Option<&Frame>,
        s: &Sentence,
    ) -> Option<usize> {
        let at = self.a.bytes(q.tokens.clone()).start;
        // "the union represents 800 workers": of the one whose cuts are counted, not of the union
        if let Some(e) = entity.filter(|e| self.is_represented_by(*e, q, s)) {
            return self.cuts[..self.cuts.partition_point(|p| p.start < at)].last().map(|p| p.entity).filter(|c| *c != e);
        }
        let of_many = employer == Some(AGGREGATE);
        let told = || matches!(self.referents.of(q, frame, s), Some(Bound { who: Referent::Aggregate | Referent::Entity(_), .. }));
        // "Acme has been wound up. It had 900 staff."
        if entity.is_some_and(|e| self.opened_sentence_before(e, s)) {
            return None;
        }
        let guessed = matches!(basis, None | Some(EmployerBasis::Passage)) || of_many && !told();
        if !guessed || entity.is_some_and(|e| self.cuts.iter().any(|p| p.entity == e)) || entity.is_none() && employer.is_some() && !of_many
        {
            return None;
        }
        let counted = self.cuts[..self.cuts.partition_point(|p| p.start < at)].last().map(|p| p.entity);
        if of_many {
            // so many can still be the workforce of one whose cuts are the news
            return counted.filter(|e| self.main.contains(e) && q.value.min.is_some_and(|m| m < OF_ONE));
        }
        if entity.is_some() {
            return counted;
        }
        counted.or_else(|| self.named_most(s))
    }

    /// Whether those counted are represented by an entity that is named before them, as a union is.
    fn is_represented_by(&self, entity: usize, q: &Quantity, s: &Sentence) -> bool {
        const REACH: usize = 5;
        let near = s.tokens.start.max(q.tokens.start.saturating_sub(REACH))..q.tokens.start;
        let verb =
            near.rev().find(|k| matches!(self.a.tokens[*k].lower.as_ref(), "represents" | "represent" | "representing" | "represented"));
        verb.is_some_and(|verb| self.names.in_range(s.tokens.start..verb).iter().any(|m| m.entity == entity))
    }

    /// Whether the sentence before opens with the name of an entity, and this one with a word for it.
    fn opened_sentence_before(&self, entity: usize, s: &Sentence) -> bool {
        let i = self.a.sentence_of(s.tokens.start);
        let Some(before) = i.checked_sub(1).and_then(|i| self.a.sentences.get(i)) else { return false };
        let it = matches!(self.a.tokens[s.tokens.start].lower.as_ref(), "it" | "its");
        let first = before.tokens.start;
        let subject = self.names.in_range(first..before.tokens.end.min(first + 2)).first();
        it && subject.is_some_and(|m| m.entity == entity)
    }

    /// The organisation that the article names most often, if far more often than others or last.
    fn named_most(&self, s: &Sentence) -> Option<usize> {
        let employs = |e: &usize| {
            let entity = &self.names.entities[*e];
            entity.kind == NameKind::Organisation && !self.referents.entity_is_outlet(*e)
        };
        let times = |e: usize| self.referents.times(e);
        let (most, far) = (*self.most.get_or_init(|| {
            let all = || (0..self.names.entities.len()).filter(employs);
            let most = all().max_by_key(|e| (times(*e), std::cmp::Reverse(*e)))?;
            let next = all().filter(|e| *e != most).map(times).max().unwrap_or_default();
            Some((most, times(most) >= OFTEN && times(most) >= 2 * next))
        }))?;
        (far || self.referents.named_last(s) == Some(most)).then_some(most)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::article;
    use crate::model::Measure;

    fn whose(text: &str) -> Vec<Option<String>> {
        article(text).role_counts.into_iter().filter(|c| c.measure == Measure::Headcount).map(|c| c.employer).collect()
    }

    #[test]
    fn a_size_is_of_whose_cuts_are_counted() {
        let text = "Brimco to cut 300 jobs\n\nBrimco Ltd said on Monday it would cut 300 jobs at its mill. The mill makes parts for Texel \
                    Corp. It employs 900 people.";
        assert_eq!(whose(text), [Some("Brimco Ltd".to_owned())]);
    }

    #[test]
    fn a_size_is_of_its_own_subject_first() {
        let text = "Brimco to cut 300 jobs\n\nBrimco Ltd said on Monday it would cut 300 jobs at its mill. Texel Corp employs 900 people.";
        assert_eq!(whose(text), [Some("Texel Corp".to_owned())]);
    }

    #[test]
    fn it_is_whoever_the_sentence_before_tells_of() {
        let text = "Brimco to cut 300 jobs\n\nBrimco Ltd said on Monday it would cut 300 jobs at its mill. Texel Corp has been all but \
                    closed. It had 900 workers a year ago.";
        assert_eq!(whose(text), [Some("Texel Corp".to_owned())]);
    }

    #[test]
    fn those_whom_a_union_represents_work_for_somebody_else() {
        let text = "Brimco to cut 300 jobs\n\nBrimco Ltd said on Monday it would cut 300 jobs at its mill. The United Bakers Local 12 \
                    represents about 800 of the mill's workers.";
        assert_eq!(whose(text), [Some("Brimco Ltd".to_owned())]);
    }
}
