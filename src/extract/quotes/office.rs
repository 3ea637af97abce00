//! What somebody is and for whom: "Acme chief executive Ann Lee", "Ann Lee, head of sales at Acme".

use std::ops::Range;

use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Tag;
use crate::text::TokenKind;

use super::phrase::Reader;

/// A role and the organisation it is held in.
type Office = (String, Option<String>);

impl Reader<'_, '_> {
    /// Role and organisation of a person, from the first mention that has them.
    pub fn office(self, entity: usize) -> (Option<String>, Option<String>) {
        let mut mentions = self.names.mentions.iter().filter(|m| m.entity == entity);
        match mentions.find_map(|m| self.office_before(m).or_else(|| self.office_behind(m))) {
            Some((role, organisation)) => (Some(role), organisation),
            None => (None, None),
        }
    }

    /// "Acme chief executive Ann Lee".
    pub(super) fn office_before(self, mention: &Mention) -> Option<Office> {
        let end = mention.tokens.start;
        let mut start = end;
        while start > 0 && (self.has(start - 1, Tag::Role) || self.has(start - 1, Tag::Title)) && self.mention(start - 1).is_none() {
            start -= 1;
        }
        // "scout Ann Lee", but not "workers Ann Lee" or "teacher's aide"
        if start == end && start > 0 && self.is_occupation(start - 1) {
            start -= 1;
        }
        if !(start..end).any(|i| self.has(i, Tag::Role) || self.is_occupation(i)) {
            return None;
        }
        let organisation = start.checked_sub(1).and_then(|i| {
            let i = if self.analysis.tokens[i].kind == TokenKind::Possessive { i.checked_sub(1)? } else { i };
            let m = &self.names.mentions[self.mention(i)?];
            (self.names.entity(m).kind != NameKind::Person).then(|| self.names.entity(m).name.clone())
        });
        Some((self.words(start..end), organisation))
    }

    fn is_occupation(self, i: usize) -> bool {
        let token = &self.analysis.tokens[i];
        self.has(i, Tag::PersonNoun)
            && !self.has(i, Tag::WorkerNoun)
            && token.kind == TokenKind::Word
            && !token.lower.ends_with('s')
            && self.mention(i).is_none()
    }

    /// "Ann Lee, the head of sales at Acme, …".
    fn office_behind(self, mention: &Mention) -> Option<Office> {
        let apposition = self.apposition(mention)?;
        let (mut start, mut end) = (apposition.start, apposition.end);
        let named = self.names.in_range(apposition).iter().rev().find(|m| self.names.entity(m).kind != NameKind::Person);
        match named {
            Some(m) if m.tokens.start > start => end = m.tokens.start,
            Some(m) => start = m.tokens.end,
            None => {}
        }
        while start < end && self.analysis.tokens[start].kind == TokenKind::Possessive {
            start += 1;
        }
        while end > start && matches!(self.lower(end - 1), "the" | "at" | "of" | "for" | "with" | "in" | "on" | "to" | "and" | "from") {
            end -= 1;
        }
        (start < end).then(|| (self.words(start..end), named.map(|m| self.names.entity(self.owner_of(m).unwrap_or(m)).name.clone())))
    }

    /// "Acme's parent company, Brim": the owner named behind its part.
    fn owner_of(&self, part: &Mention) -> Option<&Mention> {
        let word = |k: usize| self.analysis.tokens.get(k).map_or("", |t| &*t.lower);
        let genitive = self.analysis.tokens.get(part.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive);
        let mut k = part.tokens.end + 1;
        if !genitive || !matches!(word(k), "parent" | "owner") {
            return None;
        }
        k += 1;
        while matches!(word(k), "company" | "firm" | "group" | ",") {
            k += 1;
        }
        let owner = self.names.mentions.get(self.mention(k)?)?;
        (owner.tokens.start == k && self.names.entity(owner).kind != NameKind::Person).then_some(owner)
    }

    /// The words behind a name and a comma, if they tell a role: up to the next comma, relative clause or verb of saying.
    fn apposition(self, mention: &Mention) -> Option<Range<usize>> {
        let tokens = &self.analysis.tokens;
        let mut start = mention.tokens.end;
        if !tokens.get(start)?.is(",") {
            return None;
        }
        start += 1;
        let limit = self.analysis.sentences.get(self.analysis.sentence_of(mention.tokens.start))?.tokens.end.min(start + 16);
        while start < limit && matches!(self.lower(start), "a" | "an" | "the" | "then" | "now" | "currently") {
            start += 1;
        }
        let stop = (start..limit)
            .find(|i| {
                matches!(self.lower(*i), "," | "." | ";" | "“" | "\"" | "—" | "(" | "who" | "which" | "that" | "whose" | "where")
                    || self.is_saying(*i)
            })
            .unwrap_or(limit);
        let clause = (start..stop.min(start + 2)).any(|i| {
            matches!(self.lower(i), "he" | "she" | "they" | "it" | "and" | "but" | "will" | "would" | "has" | "had" | "is" | "was")
        });
        let role = (start..stop.min(start + 8)).any(|i| self.has(i, Tag::Role) || self.has(i, Tag::Title));
        (role && !clause).then_some(start..stop)
    }

    /// The words of a range with single spaces.
    fn words(self, range: Range<usize>) -> String {
        self.analysis.text(range).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
