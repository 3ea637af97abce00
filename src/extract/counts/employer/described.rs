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
        let firm = |k: usize| match a.tokens[k].lower.as_ref() {
            "developer" | "creator" => true,
            "owner" => self.item_headed(sentence).is_some(),
            _ => a.tags[k].has(Tag::CompanyNoun),
        };
        let maker = |k: &usize| firm(*k) && matches!(a.tokens[k + 1].lower.as_ref(), "of" | "behind");
        let Some(noun) = (start + 1..m.tokens.start - 1).take(REACH).find(maker) else { return false };
        let acts = |k: usize| a.tags[k].any(&[Tag::FiniteVerb, Tag::SpeechVerb, Tag::Modal, Tag::CutVerb]) || a.tokens[k].is(",");
        !(noun + 2..m.tokens.start).any(acts)
            && (self.names.entity(m).kind != NameKind::Organisation || self.item_headed(sentence).is_some_and(|e| e != m.entity))
    }

    /// "the Acme developer", "the Acme owner said": by what it makes or owns, not by its name.
    pub(super) fn is_made(&self, m: &Mention) -> bool {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        // "Acton, where the Brim Town Car is made"
        let end = m.tokens.end;
        if matches!(word(end), "is" | "are" | "was" | "were")
            && matches!(word(end + 1), "assembled" | "brewed" | "built" | "made" | "produced")
        {
            return true;
        }
        let maker = matches!(word(end), "developer" | "maker" | "owner" | "publisher");
        let the = m.tokens.start.checked_sub(1).is_some_and(|k| self.a.tokens[k].is("the"));
        let person = |k: usize| self.names.at(k).is_some_and(|n| self.names.entity(n).kind == NameKind::Person);
        the && maker && !person(m.tokens.end + 1) && self.names.entity(m).company().is_none()
    }

    /// "Acme's owner", "Acme parent Brim": somebody else.
    pub(super) fn is_owned(&self, m: &Mention) -> bool {
        let named = self.names.at(m.tokens.end + 1).is_some_and(|n| n.tokens.start == m.tokens.end + 1);
        if named && self.a.tokens.get(m.tokens.end).is_some_and(|t| matches!(&*t.lower, "owner" | "parent" | "publisher")) {
            return true;
        }
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

    /// "Acme lost its biggest customer, Brim, and": whom a noun of somebody's stands for, where that somebody opens the sentence.
    pub(super) fn names_a_partner(&self, m: &Mention, sentence: &Sentence) -> bool {
        let text = |k: usize| self.a.tokens.get(k).map_or("", |t| t.text);
        let Some(noun) = m.tokens.start.checked_sub(2).filter(|k| text(k + 1) == "," && text(m.tokens.end) == ",") else { return false };
        let first = sentence.tokens.start + usize::from(text(sentence.tokens.start) == "The");
        let opens = self.names.at(first).filter(|o| o.entity != m.entity && self.may_employ(o));
        let own = |o: &Mention| (o.tokens.end..noun).rev().take(4).any(|k| matches!(text(k), "its" | "their"));
        let plain = self.a.tokens[noun].kind == TokenKind::Word && !self.a.tokens[noun].is_capitalised();
        plain && opens.is_some_and(|o| o.tokens.end < noun && own(o))
    }

    /// Who is only spoken of beside the one that acts: "told Brim that", "the former Brim factory", "Acme follows Brim with", "Acme, in which Brim
    /// holds a stake,".
    pub(super) fn stands_beside(&self, m: &Mention) -> bool {
        let a = self.a;
        let the = usize::from(m.tokens.start > 0 && a.tokens[m.tokens.start - 1].is("the"));
        let word = |back: usize| m.tokens.start.checked_sub(back + the).map_or("", |k| a.tokens[k].lower.as_ref());
        let next = a.tokens.get(m.tokens.end);
        let noun = next.is_some_and(|t| t.kind == TokenKind::Word && !t.is_capitalised()) && {
            let tags = a.tags[m.tokens.end];
            !tags.any(&[Tag::FunctionWord, Tag::Modal, Tag::FiniteVerb, Tag::SpeechVerb, Tag::CutVerb])
        };
        let told = matches!(word(1), "told" | "tells") && next.is_some_and(|t| matches!(t.text, "that" | "," | "it" | "they" | "on"));
        let former = matches!(word(1), "former" | "ex") && noun;
        let holder = word(1) == "which" && word(2) == "in" && word(3) == ",";
        // "joins Brim and Texel in", the second by the first
        let listed = (word(1) == "and").then(|| m.tokens.start.checked_sub(2 + the).and_then(|k| self.names.at(k))).flatten();
        let front = listed.map_or(m.tokens.start, |first| first.tokens.start);
        let verb = front.checked_sub(1).filter(|k| matches!(a.tokens[*k].lower.as_ref(), "follows" | "joins" | "joined" | "joining"));
        // "Ann Lee, who joined Brim from Acme"
        let person = |k: usize| k > 0 && matches!(a.tokens[k - 1].lower.as_ref(), "who" | "he" | "she");
        let follows = verb.is_some_and(|k| !person(k));
        // "joins Brim, which cut 60": of whom more is said
        let which = a.tokens.get(m.tokens.end + 1).is_some_and(|t| matches!(t.lower.as_ref(), "which" | "who"));
        told || former || holder || follows && !which
    }

    /// "Acme, the Norvel satellite maker,": of what explains the name before it.
    pub(super) fn describes(&self, m: &Mention) -> bool {
        let word = |d: usize| m.tokens.start.checked_sub(d).map_or("", |k| self.a.tokens[k].lower.as_ref());
        let before = m.tokens.start.checked_sub(3).and_then(|k| self.names.at(k));
        // "the Norvel satellite maker", "the Department of Norvel's science arm"
        let noun = m.tokens.end + usize::from(self.a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive));
        let noun = self.a.tokens.get(noun).is_some_and(|t| t.kind == TokenKind::Word && !t.is_capitalised());
        matches!(word(1), "the" | "a" | "an") && word(2) == "," && noun && before.is_some_and(|b| self.may_employ(b))
    }
}
