//! What stands in a digest of cuts without a verb: "Acme (Leeds, toys): 80 staff, or 12%".

use std::ops::Range;

use super::employer::item_head;
use super::frame::Frame;
use super::measure::{Taken, is_singular_person};
use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::read::BlockKind;
use crate::text::Sentence;

/// So many items that count people make a list of cuts.
const FEWEST: usize = 3;

/// The items of an article that is a list of cuts.
pub(super) struct Listed(Vec<Range<usize>>);

impl Listed {
    /// Finds them; none where headline or first paragraph speak of no cuts.
    pub(super) fn new(a: &Analysis<'_>) -> Self {
        const LEAD: usize = 6;
        let cuts = |k: usize| a.tags[k].any(&[Tag::CutNoun, Tag::CutVerb]);
        let lead = a.sentences.iter().take(LEAD).filter(|s| a.block_kind(s) != BlockKind::ListItem);
        if !lead.into_iter().any(|s| s.tokens.clone().any(cuts)) {
            return Self(Vec::new());
        }
        let blocks = a.doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Paragraph | BlockKind::ListItem));
        let items: Vec<Range<usize>> = blocks.map(|b| a.tokens_of(b)).filter(|tokens| item_head(a, tokens).is_some()).collect();
        Self(if items.len() < FEWEST { Vec::new() } else { items })
    }

    /// Whether a number stands right behind the head of an item.
    fn heads(&self, a: &Analysis<'_>, number: usize) -> bool {
        self.0.iter().any(|tokens| tokens.contains(&number) && item_head(a, tokens).is_some_and(|h| h.end == number))
    }

    /// A count of jobs or people at work in an item, where no verb says that they are hired or employed.
    pub(super) fn takes(&self, a: &Analysis<'_>, q: &Quantity, s: &Sentence, frames: &[Frame]) -> Option<Taken> {
        let item = self.0.iter().any(|tokens| tokens.contains(&s.tokens.start));
        let people = match q.class {
            NounClass::Job | NounClass::Workforce => true,
            NounClass::Person => !is_singular_person(q) && a.tags[q.tokens.end - 1].any(&[Tag::WorkerNoun, Tag::PersonNoun]),
            // "80 staff, or 12%"
            NounClass::Bare if q.is_share() => a.tokens[q.tokens.start.saturating_sub(1)].is("or"),
            // "Acme, 311."
            NounClass::Bare => a.tokens[q.tokens.start.saturating_sub(1)].text == "," && self.heads(a, q.tokens.start),
            _ => false,
        };
        let other = frames.iter().any(|f| matches!(f.trigger, Trigger::Hire | Trigger::Headcount));
        (item && people && !other).then_some(Taken { measure: Measure::Cut, frame: None, rule: "cut.item" })
    }
}
