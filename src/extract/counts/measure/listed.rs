//! What stands in a digest of cuts without a verb: "Acme (Leeds, toys): 80 staff, or 12%".

use std::ops::Range;

use super::super::employer::{counted_point, item_head};
use super::super::frame::Frame;
use super::super::measure::{Sighting, Taken, is_singular_person};
use super::super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::extract::rows::row_at;
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::read::{Block, BlockKind};
use crate::text::{Sentence, TokenKind};

/// So many items that count people make a list of cuts.
const FEWEST: usize = 3;

/// The items of an article that is a list of cuts.
pub(in crate::extract::counts) struct Listed(Vec<Range<usize>>);

impl Listed {
    /// Finds them; none where headline or first paragraph speak of no cuts.
    pub(in crate::extract::counts) fn new(a: &Analysis<'_>) -> Self {
        const LEAD: usize = 6;
        let cuts = |k: usize| a.tags[k].any(&[Tag::CutNoun, Tag::CutVerb]);
        let lead = a.sentences.iter().take(LEAD).filter(|s| a.block_kind(s) != BlockKind::ListItem);
        if !lead.into_iter().any(|s| s.tokens.clone().any(cuts)) {
            return Self(Vec::new());
        }
        let blocks = a.doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Paragraph | BlockKind::ListItem));
        let head = |b: &&Block| {
            let tokens = a.tokens_of(b);
            item_head(a, &tokens).is_some() || labelled(a, &tokens).is_some() || counted_point(a, b).is_some()
        };
        let items: Vec<Range<usize>> = blocks.filter(head).map(|b| a.tokens_of(b)).collect();
        Self(if items.len() < FEWEST { Vec::new() } else { items })
    }

    /// The item that token `k` stands in.
    fn item(&self, k: usize) -> Option<&Range<usize>> {
        self.0.get(self.0.partition_point(|tokens| tokens.end <= k)).filter(|tokens| tokens.contains(&k))
    }

    /// A count of jobs or people at work in an item, where no verb says that they are hired or employed.
    pub(in crate::extract::counts) fn takes(&self, a: &Analysis<'_>, q: &Quantity, s: &Sentence, frames: &[Frame]) -> Option<Taken> {
        // "Acme (ACM.N) Up to 640 12%"
        let row = row_at(a.rows(), q.tokens.start).is_some_and(|row| row.is_figure(a, q.tokens.start, q.is_share()));
        if row && q.class != NounClass::Hire {
            return Some(Taken { measure: Measure::Cut, frame: None, rule: "cut.listed" });
        }
        let item = self.item(s.tokens.start);
        let headed = item.is_some_and(|tokens| labelled(a, tokens).is_some_and(|k| q.tokens.contains(&k)));
        if headed && !q.is_share() && q.value.likely_min.is_some_and(|m| m >= 5) && q.class != NounClass::Hire {
            let furlough = item.is_some_and(|tokens| a.tokens[tokens.clone()].iter().any(|t| t.lower.starts_with("furlough")));
            let (measure, rule) = if furlough { (Measure::Furlough, "furlough.frame") } else { (Measure::Cut, "cut.listed") };
            return Some(Taken { measure, frame: None, rule });
        }
        let back = a.tokens[q.tokens.end..s.tokens.end.min(q.tokens.end + 4)]
            .iter()
            .any(|t| matches!(t.lower.as_ref(), "returned" | "return" | "back"));
        let item = item.is_some();
        // "80 staff, or 12%"
        let or = q.is_share() && q.class == NounClass::Bare && q.tokens.start > s.tokens.start && a.tokens[q.tokens.start - 1].is("or");
        let people = match q.class {
            NounClass::Bare => or,
            NounClass::Job | NounClass::Workforce => true,
            NounClass::Person => !is_singular_person(q) && a.tags[q.tokens.end - 1].any(&[Tag::WorkerNoun, Tag::PersonNoun]),
            _ => false,
        };
        let other = frames.iter().any(|f| matches!(f.trigger, Trigger::Hire | Trigger::Headcount));
        (item && people && !other && !back).then_some(Taken { measure: Measure::Cut, frame: None, rule: "cut.item" })
    }
}

impl Sighting<'_, '_> {
    /// "Tarnsoft: 2,400", "Leeds assembly plant: 1,650 workers", "Brim: 350, mainly in research": a line of a list that a sentence about cuts
    /// opens, or that a colon opens where cuts were told of.
    pub(in crate::extract::counts) fn is_list_line(&self) -> bool {
        let (a, q, tokens) = (self.a, self.q, &self.sentence.tokens);
        let verb = [Tag::SpeechVerb, Tag::Modal, Tag::OpensTrigger];
        let rest = q.tokens.end..tokens.end;
        let ends = rest.clone().all(|k| a.tokens[k].kind == TokenKind::Mark)
            || matches!(a.tokens[q.tokens.end].text, "," | "(" | "—" | "–") && !rest.into_iter().any(|k| a.tags[k].any(&verb));
        let first = (tokens.start..q.tokens.start).find(|k| a.tokens[*k].kind != TokenKind::Mark).unwrap_or(q.tokens.start);
        let label = first..q.tokens.start;
        let cuts = label.clone().any(|k| a.tags[k].has(Tag::CutNoun));
        let marked = label.len() > 1
            && (label.len() < 8 || cuts && label.len() < 20 || first > tokens.start && label.len() < 12)
            && matches!(a.tokens[label.end - 1].text, ":" | "-" | "–" | "—");
        let name = marked && a.tokens[label.start].is_capitalised() && (cuts || !label.clone().any(|k| a.tags[k].has(Tag::SpeechVerb)));
        let opened = tokens.start.checked_sub(1).is_some_and(|k| a.tokens[k].text == ":") && self.cuts_told;
        ends && name && (self.cuts_before || cuts || opened)
    }
}

/// "Brim Hotel, 142. Layoffs there …", "Tarn Foods – 60": where the number stands that a name at the start of an item is followed by.
fn labelled(a: &Analysis<'_>, tokens: &Range<usize>) -> Option<usize> {
    const NAME: usize = 10;
    let named = |k: &usize| {
        a.tokens[*k].is_capitalised()
            || a.tokens[*k].kind == TokenKind::Possessive
            || matches!(a.tokens[*k].text, "&" | "of" | "and" | "." | "-")
    };
    let mark = (tokens.start..tokens.end.min(tokens.start + NAME)).find(|k| !named(k)).filter(|k| *k > tokens.start)?;
    let number = a.tokens.get(mark + 1).filter(|t| tokens.contains(&(mark + 1)) && t.kind == TokenKind::Number)?;
    // "May 4, 2020", "Ann Kern, 41."
    let aged = a.tags[tokens.start].has(Tag::FirstName) && number.text.len() < 3;
    let dated = aged || a.tags[tokens.start].has(Tag::Month) || number.text.len() == 4 && number.text.starts_with("20");
    (matches!(a.tokens[mark].text, "," | ":" | "–" | "—" | "(") && !dated).then_some(mark + 1)
}
