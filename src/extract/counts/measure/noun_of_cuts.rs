//! Numbers whose noun is a cut itself: "300 layoffs", "a 10% reduction in staff".

use super::super::frame::Frame;
use super::super::measure::{Sighting, Taken};
use crate::lexicon::sets::{LAYOFF_HEADS, NOTICES};
use crate::lexicon::{Tag, Trigger};
use crate::model::{Hedge, Measure};

/// More rounds of layoffs than an employer is told of at once.
const MORE_THAN_ROUNDS: u64 = 6;

impl Sighting<'_, '_> {
    /// "300 layoffs", "a 10% reduction": the noun itself is a cut.
    pub(in crate::extract::counts) fn noun_of_cuts(&self) -> Option<Taken> {
        let (a, q) = (self.a, self.q);
        if a.tokens[q.modifiers.clone()].iter().any(|t| t.is("voluntary")) {
            return Taken::some(Measure::Voluntary, None, "voluntary.noun");
        }
        // "averted 300 layoffs", "rescinded all 300 redundancies"
        // "on strike over 300 job cuts"
        let strike =
            |f: &Frame| a.tokens[f.tokens.clone()].iter().any(|t| matches!(t.lower.as_ref(), "strike" | "strikers" | "struck" | "walked"));
        let kept =
            |f: &Frame| f.trigger == Trigger::Keep && f.tokens.end <= q.tokens.start && q.tokens.start - f.tokens.end <= 1 && !strike(f);
        if let Some(i) = self.frames.iter().position(kept) {
            return Taken::some(Measure::Other, Some(i), "other.keep");
        }
        if q.is_share() {
            return (!q.of_number && !self.of_cuts() && self.share_of_workforce()).then_some(Taken {
                measure: Measure::Cut,
                frame: self.cut_frame(),
                rule: "cut.share_noun",
            });
        }
        if self.of_the_cuts() {
            return Taken::some(Measure::Cut, None, "cut.of_them");
        }
        // "two reductions", "a few cuts" count rounds, not jobs, unless jobs are named or the number is large
        let named = q.modifiers.clone().any(|m| a.tags[m].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun]));
        let head = q.head.map(|h| a.tokens[h].lower.as_ref()).unwrap_or_default();
        let large = q.value.likely_min.is_some_and(|m| m >= 20);
        let notices = NOTICES.has(head) && q.modifiers.clone().any(|m| a.tags[m].has(Tag::CutNoun) || a.tokens[m].is("pink"));
        // "two layoffs" may be rounds, "sixteen layoffs" are people
        let people = (LAYOFF_HEADS.has(head) || notices)
            && (large || q.value.hedge != Hedge::Exact || q.value.min.is_some_and(|m| m >= MORE_THAN_ROUNDS));
        let jobs = named || people || large && matches!(head, "cuts" | "cutbacks" | "reductions");
        jobs.then_some(Taken { measure: Measure::Cut, frame: self.cut_frame(), rule: "cut.noun_head" })
    }

    /// "half of the job losses": a share of those who go.
    fn of_cuts(&self) -> bool {
        let (a, q) = (self.a, self.q);
        q.head.is_some_and(|h| a.tokens[q.core.end..h.max(q.core.end)].iter().any(|t| t.is("of")))
    }

    /// "a 10% reduction in staff", not "in the staff budget".
    fn share_of_workforce(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let workforce = |k: &usize| a.tags[*k].any(&[Tag::WorkforceNoun, Tag::PersonNoun, Tag::JobNoun]) || a.tokens[*k].is("force");
        let stop = self.sentence.tokens.end.min(q.tokens.end + 5);
        let noun = (q.tokens.end..stop).chain(q.modifiers.clone()).find(workforce);
        noun.is_some_and(|k| a.tags.get(k + 1).is_none_or(|t| !t.has(Tag::OtherCut)))
    }
}
