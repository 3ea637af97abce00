//! Names that only say what an employer is or makes: in an apposition, behind "the maker of".

use super::Referents;
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Tag;
use crate::lexicon::sets::BACKING_VERBS;
use crate::text::{Sentence, TokenKind};

impl Referents<'_, '_> {
    /// "The maker of Acme cereal and Brim yogurt", "the studio behind Acme": what an employer that goes unnamed makes, where the name is no
    /// organisation's or a heading names whom the paragraph is about.
    pub(super) fn is_product(&self, m: &Mention, sentence: &Sentence) -> bool {
        const REACH: usize = 6;
        let (a, start) = (self.a, sentence.tokens.start);
        if !a.tokens[start].is("the") || m.tokens.start <= start + 2 {
            return false;
        }
        let firm = |k: usize| a.tags[k].has(Tag::CompanyNoun) || matches!(a.tokens[k].lower.as_ref(), "developer" | "creator");
        let maker = |k: &usize| firm(*k) && matches!(a.tokens[k + 1].lower.as_ref(), "of" | "behind");
        let Some(noun) = (start + 1..m.tokens.start - 1).take(REACH).find(maker) else { return false };
        let acts = |k: usize| a.tags[k].any(&[Tag::FiniteVerb, Tag::SpeechVerb, Tag::Modal, Tag::CutVerb]) || a.tokens[k].is(",");
        !(noun + 2..m.tokens.start).any(acts)
            && (self.names.entity(m).kind != NameKind::Organisation || self.item_headed(sentence).is_some_and(|e| e != m.entity))
    }

    /// "the Acme developer", "the Acme owner said": by what it makes or owns, not by its name.
    pub(super) fn is_made(&self, m: &Mention) -> bool {
        let maker = self.a.tokens.get(m.tokens.end).is_some_and(|t| matches!(&*t.lower, "developer" | "maker" | "owner" | "publisher"));
        let the = m.tokens.start.checked_sub(1).is_some_and(|k| self.a.tokens[k].is("the"));
        let person = |k: usize| self.names.at(k).is_some_and(|n| self.names.entity(n).kind == NameKind::Person);
        the && maker && !person(m.tokens.end + 1) && self.names.entity(m).company().is_none()
    }

    /// "Acme's owner", "Acme's parent company": somebody else.
    pub(super) fn is_owned(&self, m: &Mention) -> bool {
        let owner = self.a.tokens.get(m.tokens.end + 1).is_some_and(|t| matches!(&*t.lower, "owner" | "owners" | "parent" | "landlord"));
        owner && self.a.tokens[m.tokens.end].kind == TokenKind::Possessive
    }

    /// "Backed by Acme, it …", "the paper, owned by the hedge fund Acme,": who stands behind somebody, and is not meant.
    pub(super) fn is_backer(&self, m: &Mention) -> bool {
        const KIND: usize = 4;
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        // "Backed by Acme of Norvel, it"
        let whose = m.tokens.start.checked_sub(2).filter(|k| matches!(word(k + 1), "of" | "in")).and_then(|k| self.names.at(k));
        if whose.is_some_and(|w| w.tokens.end + 1 == m.tokens.start && self.is_backer(w)) {
            return true;
        }
        let described = |k: &usize| self.a.tokens[*k].kind == TokenKind::Word && !self.a.tokens[*k].is_capitalised() && word(*k) != "by";
        let front = (0..m.tokens.start).rev().take(KIND).take_while(described).last().unwrap_or(m.tokens.start);
        let by = front.checked_sub(1).filter(|k| *k > 0 && word(*k) == "by");
        by.is_some_and(|k| BACKING_VERBS.has(word(k - 1)))
    }

    /// "Acme, the Norvel satellite maker,": of what explains the name before it.
    pub(super) fn describes(&self, m: &Mention) -> bool {
        let word = |d: usize| m.tokens.start.checked_sub(d).map_or("", |k| self.a.tokens[k].lower.as_ref());
        let before = m.tokens.start.checked_sub(3).and_then(|k| self.names.at(k));
        let noun = self.a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Word && !t.is_capitalised());
        matches!(word(1), "the" | "a" | "an") && word(2) == "," && noun && before.is_some_and(|b| self.may_employ(b))
    }
}
