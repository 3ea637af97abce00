//! Whose workforce it is whose size a clause tells: "Acme, which employs 300", "Acme, a maker of boats with 300 staff".
//!
//! Such a clause hangs on the name before it, whatever part that name has in its sentence ("its rival Acme, which employs 300").

use super::super::frame::Frame;
use super::super::quantity::{NounClass, Quantity};
use super::{Bound, Referent, Referents};
use crate::extract::names::NameKind;
use crate::lexicon::{Tag, Trigger};
use crate::model::EmployerBasis;
use crate::text::{Sentence, TokenKind};

impl Referents<'_, '_> {
    /// The name that the clause of a size hangs on.
    pub(super) fn sized(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        let word = |k: usize| if sentence.tokens.contains(&k) { self.a.tokens[k].lower.as_ref() } else { "" };
        let before = |k: usize| k.checked_sub(1).filter(|k| sentence.tokens.contains(k));
        let name_at = |end: usize| {
            let m = self.names.at(before(end)?)?;
            let employs = m.tokens.end == end && self.may_employ(m) && !self.is_bystander(&m.tokens);
            (employs && self.names.entity(m).kind != NameKind::Place)
                .then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Subject))
        };
        let verb = frame.filter(|f| f.trigger == Trigger::Headcount && f.tokens.end <= q.tokens.start);
        if let Some(f) = verb {
            let helps = |k: &usize| self.a.is_verb_helper(*k) || word(*k).ends_with("ly");
            let start = (sentence.tokens.start..f.tokens.start).rev().find(|k| !helps(k))? + 1;
            let last = before(start)?;
            let comma = |k: usize| before(k).filter(|k| word(*k) == ",");
            return match word(last) {
                // "Acme, which employs 300"
                "which" | "that" => name_at(comma(last).unwrap_or(last)),
                // "Acme, its largest customer, has 300 staff"
                "," => name_at((sentence.tokens.start..last).rev().find(|k| word(*k) == ",")?),
                // "Acme's rival Brim employs 300", "its parent Brim has 300 staff"
                _ => {
                    let noun = before(self.names.at(last)?.tokens.start)?;
                    let plain = !self.a.tokens[noun].is_capitalised() && !self.a.tags[noun].has(Tag::FunctionWord);
                    let owner = before(noun)
                        .is_some_and(|k| self.a.tokens[k].kind == TokenKind::Possessive || matches!(word(k), "its" | "their" | "whose"));
                    if plain && owner { name_at(start) } else { None }
                }
            };
        }
        // "Acme's page on LinkedIn lists 61 employees": what the page of an owner tells is the owner's
        let listed =
            before(q.tokens.start).filter(|k| matches!(word(*k), "lists" | "listed" | "shows" | "showed" | "gives") && frame.is_none());
        if let Some(verb) = listed
            && let Some(k) = (sentence.tokens.start..verb).find(|k| self.a.tokens[*k].kind == TokenKind::Possessive)
        {
            return name_at(k);
        }
        let with = before(q.tokens.start).filter(|k| word(*k) == "with" && q.class == NounClass::Person && frame.is_none())?;
        if let Some(comma) = before(with).filter(|k| word(*k) == ",") {
            // "Acme, with 300 staff,"
            return name_at(comma);
        }
        // "Acme, a maker of boats with 300 staff"
        let comma = (sentence.tokens.start..with).rev().find(|k| self.a.tokens[*k].kind != TokenKind::Word).filter(|k| word(*k) == ",")?;
        matches!(word(comma + 1), "a" | "an" | "the" | "one" | "its").then(|| name_at(comma)).flatten()
    }
}
