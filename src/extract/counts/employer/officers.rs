//! Whose a person is: the organisation that somebody runs, speaks for or works at.

use std::ops::Range;

use super::super::quantity::Quantity;
use super::{Bound, Referent, Referents};
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Tag;
use crate::lexicon::sets::INDUSTRIES;
use crate::model::EmployerBasis;
use crate::text::{Sentence, TokenKind};

impl Referents<'_, '_> {
    /// The organisation a person works for or runs: "Acme chief executive Ann Lee", "Ann Lee, who runs Acme".
    pub(in super::super) fn firm_of(&self, person: usize) -> Option<usize> {
        let mentions = || self.mentions_of(person).take(8);
        mentions()
            .find_map(|m| self.office_before(m).or_else(|| self.office_behind(m)).or_else(|| self.of_firm(m)))
            .or_else(|| mentions().find_map(|m| self.told_by_officer(m)))
            .filter(|e| !self.entity_is_bystander(*e))
    }

    /// "The company let 30 welders go, President Ann Lee said": hers is the organisation spoken of.
    fn told_by_officer(&self, person: &Mention) -> Option<usize> {
        let a = self.a;
        let title = person.tokens.start.checked_sub(1).filter(|k| a.tags[*k].any(&[Tag::Role, Tag::Title]))?;
        let opens = (0..=title).rev().take_while(|k| a.tags[*k].any(&[Tag::Role, Tag::Title])).last()?;
        let says = a.tags.get(person.tokens.end).is_some_and(|t| t.has(Tag::SpeechVerb));
        let sentence = a.sentences.get(a.sentence_of(title))?;
        if !says || opens <= sentence.tokens.start || !a.tokens[opens - 1].is(",") {
            return None;
        }
        let (at, definite) = (sentence.tokens.start..opens).find_map(|k| Some((k, self.definite(k)?)))?;
        match self.resolve(definite, at, sentence).who {
            Referent::Entity(e) => Some(e),
            Referent::Spoken => self.topic(sentence),
            _ => None,
        }
    }

    /// "Ann Lee, who runs Acme, said 300 jobs would go": hers, where nobody else is said to lose them.
    pub(super) fn told_by_head(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let a = self.a;
        let person = self.names.at(sentence.tokens.start).filter(|m| self.names.entity(m).kind == NameKind::Person)?;
        a.tokens.get(person.tokens.end + 1).filter(|t| t.is("who"))?;
        let close = (person.tokens.end + 2..q.tokens.start).find(|k| a.tokens[*k].is(","))?;
        let says = a.tokens[person.tokens.end].is(",") && a.tags[close + 1].has(Tag::SpeechVerb);
        says.then(|| self.firm_of(person.entity)).flatten().map(|e| Bound::new(Referent::Entity(e), EmployerBasis::Antecedent))
    }

    /// "Pub owner Ann Lee", of a pub that has no name.
    pub(in super::super) fn owns_a_shop(&self, person: usize) -> bool {
        // "Pub" has its capital from the start of the sentence
        let opens = |k: usize| {
            let first = self.a.sentences.get(self.a.sentence_of(k)).is_some_and(|s| s.tokens.start == k);
            first
                && (self.a.tags[k].any(&[Tag::CompanyNoun, Tag::PlaceWord, Tag::TeamNoun, Tag::PlainWord])
                    || INDUSTRIES.has(&self.a.tokens[k].lower))
        };
        let owner = |m: &Mention| {
            let word = |d: usize| m.tokens.start.checked_sub(d).map(|k| (k, self.a.tokens[k].lower.as_ref()));
            word(1).is_some_and(|(_, w)| matches!(w, "owner" | "landlord" | "landlady" | "proprietor"))
                && word(2).is_some_and(|(k, _)| self.a.tokens[k].kind == TokenKind::Word && (self.names.at(k).is_none() || opens(k)))
        };
        self.mentions_of(person).take(8).any(owner)
    }

    /// The person whom token `k` ("he", "whose") stands for: the last one named before.
    pub(super) fn person_before(&self, k: usize) -> Option<usize> {
        let before = self.names.mentions.partition_point(|m| m.tokens.end <= k);
        let person = |m: &&Mention| self.names.entity(m).kind == NameKind::Person;
        self.names.mentions[before.saturating_sub(12)..before].iter().rev().find(person).map(|m| m.entity)
    }

    fn office_before(&self, person: &Mention) -> Option<usize> {
        let is_role = |k: usize| self.a.tags[k].any(&[Tag::Role, Tag::Title]) && self.names.at(k).is_none();
        let start = (0..person.tokens.start).rev().take_while(|k| is_role(*k)).last()?;
        let k = start.checked_sub(1)?;
        let k = if self.a.tokens[k].kind == TokenKind::Possessive { k.checked_sub(1)? } else { k };
        let firm = self.names.at(k).filter(|m| self.may_employ(m))?;
        // "former Acme chief Ann Lee"
        let left = firm.tokens.start.checked_sub(1).is_some_and(|k| is_former(&self.a.tokens[k].lower));
        (!left).then_some(firm.entity)
    }

    /// "Ann Lee of Acme", "Acme's Ann Lee".
    fn of_firm(&self, person: &Mention) -> Option<usize> {
        let a = self.a;
        let of = a.tokens.get(person.tokens.end).is_some_and(|t| t.is("of")).then(|| self.names.at(person.tokens.end + 1)).flatten();
        let mut owner = person.tokens.start.checked_sub(2).filter(|k| a.tokens[k + 1].kind == TokenKind::Possessive);
        let owned = || owner.take().and_then(|k| self.names.at(k));
        let firm = of.or_else(owned)?;
        (self.names.entity(firm).kind == NameKind::Organisation && self.may_employ(firm)).then_some(firm.entity)
    }

    /// "Ann Lee, who runs Acme", "Ann Lee has been running toy maker Acme", "Ann Lee, head of sales at Acme,".
    fn office_behind(&self, person: &Mention) -> Option<usize> {
        let a = self.a;
        let from = person.tokens.end;
        let end = a.sentences.get(a.sentence_of(person.tokens.start))?.tokens.end;
        let firm = |range: Range<usize>| self.names.in_range(range).iter().rev().find(|m| self.may_employ(m)).map(|m| m.entity);
        let runs = (from..end.min(from + 6)).find(|k| {
            matches!(a.tokens[*k].lower.as_ref(), "runs" | "running" | "owns" | "founded" | "heads" | "leads" | "co-founded" | "manages")
        });
        if let Some(k) = runs {
            return firm(k + 1..end.min(k + 7));
        }
        if from >= end || !a.tokens[from].is(",") && !a.tokens[from].is("is") {
            return None;
        }
        let stop = (from + 1..end.min(from + 16)).find(|k| a.tokens[*k].is(",")).unwrap_or(if a.tokens[from].is("is") {
            end.min(from + 9)
        } else {
            from + 1
        });
        let office = (from + 1..stop).any(|k| a.tags[k].any(&[Tag::Role, Tag::Title]));
        let left = (from + 1..stop).any(|k| is_former(&a.tokens[k].lower));
        firm(from + 1..stop).filter(|_| office && !left)
    }
}

/// "a former director of Acme", "previously at Acme": where somebody no longer is.
fn is_former(word: &str) -> bool {
    matches!(word, "former" | "formerly" | "ex" | "previously" | "once" | "retired" | "joined" | "left")
}
