//! Noun phrases that can speak: names, pronouns, roles, documents, organisations by their common nouns.

use std::ops::Range;

use crate::extract::Analysis;
use crate::extract::names::{NameKind, Names};
use crate::lexicon::Tag;
use crate::text::TokenKind;

pub(super) use super::words::{is_auxiliary, is_preposition};

/// The head of a noun phrase that can speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// Index into [`Names::mentions`].
    Name(usize),
    /// he, she, they, it, we, I.
    Pronoun(usize),
    /// "spokeswoman", "analysts": a token.
    Role(usize),
    /// "memo", "lawsuit": a token.
    Document(usize),
    /// "company", "union": a token.
    Group(usize),
    /// Somebody the text does not name: "staff were told that “…”".
    Unnamed,
}

/// A noun phrase: determiner to head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is about.
    pub head: Head,
}

/// Words that a noun phrase is looked for in.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 't> {
    pub analysis: &'a Analysis<'t>,
    pub names: &'a Names,
    /// For each token the index of the mention that it is part of, or [`NO_MENTION`].
    mention_of: &'a [u32],
}

const NO_MENTION: u32 = u32::MAX;

/// For each of so many tokens the mention that it is part of: a reader asks this again and again.
pub(super) fn mentions_of_tokens(names: &Names, tokens: usize) -> Vec<u32> {
    let mut of = vec![NO_MENTION; tokens];
    for (m, mention) in (0..NO_MENTION).zip(&names.mentions) {
        of[mention.tokens.clone()].fill(m);
    }
    of
}

impl<'a, 't> Reader<'a, 't> {
    /// `mention_of` is what [`mentions_of_tokens`] says of `names`.
    pub const fn new(analysis: &'a Analysis<'t>, names: &'a Names, mention_of: &'a [u32]) -> Self {
        Self { analysis, names, mention_of }
    }

    pub fn lower(&self, i: usize) -> &str {
        self.analysis.tokens.get(i).map_or("", |t| &t.lower)
    }

    pub fn has(&self, i: usize, tag: Tag) -> bool {
        self.analysis.tags.get(i).is_some_and(|t| t.has(tag))
    }

    /// Index of the mention that token `i` is part of.
    pub fn mention(&self, i: usize) -> Option<usize> {
        self.mention_of.get(i).filter(|m| **m != NO_MENTION).map(|m| *m as usize)
    }

    /// Whether a phrase names a person or is a pronoun; a name of two or three words that is nothing else counts as one.
    pub fn is_person(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(m) => {
                let mention = &self.names.mentions[m];
                let kind = self.names.entity(mention).kind;
                kind == NameKind::Person || kind == NameKind::Other && (2..4).contains(&mention.tokens.len())
            }
            Head::Pronoun(_) => true,
            _ => false,
        }
    }

    /// The subject at the end of `range`: the last head that is no complement of a preposition ("a spokesman for Acme" is a spokesman).
    pub fn last(&self, range: Range<usize>) -> Option<Phrase> {
        let all = self.heads(range.clone());
        let free = all.iter().rposition(|(h, end)| !self.is_complement(range.start, self.start_of(h)) && *end <= range.end);
        let mut i = free.or_else(|| all.len().checked_sub(1))?;
        if i + 1 < all.len() && all.last().is_some_and(|(_, end)| *end == range.end) && self.is_named_behind_field(&all, i, all.len() - 1) {
            i = all.len() - 1;
        }
        Some(self.phrase(range.start, all[i]))
    }

    /// "Brimco director of plant safety Jane Hill": the person whose role `role` is, behind the field that it covers.
    fn is_named_behind_field(&self, heads: &[(Head, usize)], role: usize, name: usize) -> bool {
        let (Head::Role(_), Head::Name(m)) = (heads[role].0, heads[name].0) else { return false };
        let field = heads[role].1..self.start_of(&heads[name].0);
        let named = || self.is_person(&Phrase { tokens: field.end..heads[name].1, head: Head::Name(m) });
        let common = |i: usize| {
            self.is_modifier(i) && !self.analysis.tokens[i].is_capitalised() && self.noun(i).is_none() && !self.has(i, Tag::Title)
        };
        field.len() > 1
            && matches!(self.lower(field.start), "of" | "for")
            && field.clone().skip(1).all(|i| self.is_modifier(i) || matches!(self.lower(i), "and" | "the"))
            && common(field.end - 1)
            && named()
    }

    /// "steward and crane driver Jane Hill": the role at `i` is joined to another that stands before a person's name.
    fn is_second_office(&self, heads: &[(Head, usize)], i: usize) -> bool {
        const REACH: usize = 4;
        let [(Head::Role(_), end), rest @ ..] = &heads[i..] else { return false };
        let Some(name) = rest.iter().take(2).find(|(h, _)| matches!(h, Head::Name(_))) else { return false };
        let start = self.start_of(&name.0);
        let bare = |k: usize| self.is_modifier(k) && !self.is_determiner(k);
        let person = self.is_person(&Phrase { tokens: start..name.1, head: name.0 });
        self.lower(*end) == "and" && person && start > end + 1 && start <= end + REACH && (end + 1..start).all(bare)
    }

    /// A noun phrase of unknown kind that ends `range`: "the clip", "one questioner".
    pub fn any_noun(&self, range: Range<usize>) -> Option<Phrase> {
        let start = range.clone().rev().take(5).find(|i| self.is_determiner(*i))?;
        let head = range.end.checked_sub(1).filter(|h| *h > start && (start + 1..=*h).all(|i| self.is_modifier(i)))?;
        let noun = self.analysis.tokens[head].kind == TokenKind::Word && !self.lower(head).ends_with("ly");
        noun.then_some(Phrase { tokens: start..head + 1, head: Head::Group(head) })
    }

    /// The noun phrase that `range` begins with: "AWS spokesperson Jane Hill, who …" is Jane Hill.
    pub fn first(&self, range: Range<usize>) -> Option<Phrase> {
        let all = self.heads(range.clone());
        let mut i = 0;
        if self.start_of(&all.first()?.0) > range.start + 8 {
            return None;
        }
        while let (Some((_, end)), Some((next, _))) = (all.get(i), all.get(i + 1)) {
            let start = self.start_of(next);
            let joined = start == *end || start == end + 1 && self.analysis.tokens[*end].kind == TokenKind::Possessive;
            let adjectives = (*end..start).all(|k| self.is_modifier(k)) && start - end <= 4;
            // "the porter we met": what a relative clause without its pronoun begins with
            if matches!(next, Head::Pronoun(_)) && !matches!(all[i].0, Head::Pronoun(_)) {
                break;
            }
            if !joined && !adjectives && !self.is_named_behind_field(&all, i, i + 1) && !self.is_second_office(&all, i) {
                break;
            }
            i += 1;
        }
        let found = self.phrase(range.start, all[i]);
        // "Brimco founder and head Jane Hill" begins with its first office
        let start = self.phrase(range.start, all[0]).tokens.start;
        Some(Phrase { tokens: start.min(found.tokens.start)..found.tokens.end, ..found })
    }

    /// The noun phrase that `range` begins with, all of it where it is a list of two: "Jane Hill and Tom Reed, who …" is both.
    pub fn first_listed(&self, range: Range<usize>) -> Option<Phrase> {
        let first = self.first(range.clone())?;
        let end = first.tokens.end;
        if self.lower(end) != "and" || !matches!(first.head, Head::Name(_)) || end + 1 >= range.end {
            return Some(first);
        }
        let second = self.first(end + 1..range.end).filter(|p| p.tokens.start <= end + 2 && matches!(p.head, Head::Name(_)));
        Some(second.map_or(first.clone(), |p| Phrase { tokens: first.tokens.start..p.tokens.end, head: p.head }))
    }

    /// All heads in `range` with the end of each, in text order. A role right before a name belongs to the name.
    fn heads(&self, range: Range<usize>) -> Vec<(Head, usize)> {
        let mut out = Vec::new();
        let mut i = range.start;
        while i < range.end {
            if let Some(m) = self.mention(i) {
                let end = self.names.mentions[m].tokens.end.min(range.end);
                let genitive = self.analysis.tokens.get(end).is_some_and(|t| t.kind == TokenKind::Possessive);
                // the "Y." of "R-N.Y." is nobody
                let scrap = self.names.mentions[m].tokens.len() == 1 && self.lower(i).len() < 3 && self.lower(i).ends_with('.');
                // "CONGRESS HAS ASKED HIM": a heading in capitals is nobody
                let loud = |k: usize| self.analysis.tokens[k].is_all_caps();
                let heading = self.names.mentions[m].tokens.clone().all(loud)
                    && self.names.mentions[m]
                        .tokens
                        .clone()
                        .any(|k| self.has(k, Tag::FunctionWord) && !matches!(self.lower(k), "of" | "and" | "the" | "it" | "us"));
                if (!genitive || end >= range.end) && !scrap && !heading {
                    out.push((Head::Name(m), end));
                }
                i = end.max(i + 1);
                continue;
            }
            let head = match self.lower(i) {
                // "an IT worker"
                "it" if self.analysis.tokens[i].text == "IT" => None,
                "he" | "she" | "they" | "it" | "we" | "i" => Some(Head::Pronoun(i)),
                // "one said", "added another", "a third wrote": one of those who spoke before
                "one" | "another" if self.is_saying(i + 1) || self.is_said_by(i) || self.is_one_of_them(i) => Some(Head::Pronoun(i)),
                "second" | "third" | "fourth" | "fifth"
                    if i > 0 && self.lower(i - 1) == "a" && (self.is_saying(i + 1) || self.ends_clause(i)) =>
                {
                    Some(Head::Pronoun(i))
                }
                "one" | "another" | "others" | "some" | "many" | "who" | "himself" | "herself" => None,
                _ => self.noun(i),
            };
            let genitive = self.analysis.tokens.get(i + 1).is_some_and(|t| t.kind == TokenKind::Possessive) && i + 1 < range.end;
            // "it's" is no genitive
            if let Some(head) = head.filter(|h| !genitive || matches!(h, Head::Pronoun(_))) {
                out.push((head, i + 1));
            }
            i += 1;
        }
        out
    }

    /// "one of them said", "said another of them."
    pub fn is_one_of_them(&self, i: usize) -> bool {
        let them = self.lower(i + 1) == "of" && matches!(self.lower(i + 2), "them" | "these" | "those");
        them && (self.is_saying(i + 3) || i > 0 && self.is_saying(i - 1) && self.ends_clause(i + 2))
    }

    /// "said another."
    fn is_said_by(&self, i: usize) -> bool {
        i > 0 && self.is_saying(i - 1) && self.ends_clause(i)
    }

    /// Token `i` is the last word before a mark.
    fn ends_clause(&self, i: usize) -> bool {
        self.analysis.tokens.get(i + 1).is_none_or(|t| t.kind == TokenKind::Mark)
    }

    /// A noun, name or pronoun that can speak.
    pub fn is_speaking(&self, i: usize) -> bool {
        self.noun(i).is_some() || self.mention(i).is_some() || matches!(self.lower(i), "he" | "she" | "they" | "it" | "we" | "who")
    }

    fn noun(&self, i: usize) -> Option<Head> {
        if self.has(i, Tag::Role) || self.has(i, Tag::PersonNoun) {
            Some(Head::Role(i))
        } else if self.has(i, Tag::DocumentNoun) {
            Some(Head::Document(i))
        } else if self.has(i, Tag::GroupNoun) {
            Some(Head::Group(i))
        } else {
            None
        }
    }

    pub fn start_of(&self, head: &Head) -> usize {
        match *head {
            Head::Name(m) => self.names.mentions[m].tokens.start,
            Head::Pronoun(i) | Head::Role(i) | Head::Document(i) | Head::Group(i) => i,
            Head::Unnamed => 0,
        }
    }

    fn phrase(&self, limit: usize, (head, end): (Head, usize)) -> Phrase {
        let mut start = self.start_of(&head);
        if !matches!(head, Head::Pronoun(_)) {
            let words = self.words_before(limit, start);
            start = words.clone().rev().find(|i| self.is_determiner(*i)).unwrap_or(words.start);
        }
        Phrase { tokens: start..end, head }
    }

    /// The words right before `head`, from `limit` on, that can belong to its noun phrase, several determiners included.
    fn words_before(&self, limit: usize, head: usize) -> Range<usize> {
        let fits = |i: &usize| self.is_modifier(*i) || self.is_determiner(*i) || self.is_in_place(*i);
        head - (limit..head).rev().take_while(fits).count()..head
    }

    /// The comma of "the Oslo, Norway-based firm": it parts nothing.
    pub fn is_in_place(&self, i: usize) -> bool {
        let based = |w: &str| w.ends_with("-based") || w.ends_with("-headquartered");
        self.lower(i) == "," && (1..4).any(|d| based(self.lower(i + d)) && (1..=d).all(|k| self.analysis.tokens[i + k].is_capitalised()))
    }

    /// A word that can stand between determiner and head: adjectives, nouns, names, genitives.
    fn is_modifier(&self, i: usize) -> bool {
        let t = &self.analysis.tokens[i];
        match t.kind {
            TokenKind::Possessive | TokenKind::Number => true,
            TokenKind::Word => {
                !self.has(i, Tag::FunctionWord) && !self.has(i, Tag::Weekday) && !self.is_saying(i)
                    || self.mention(i).is_some()
                    || t.text == "IT"
            }
            // the hyphen of "57-year-old"
            TokenKind::Mark => matches!(t.text, "&" | "/") || t.text == "-" && t.glued,
        }
    }

    pub fn is_determiner(&self, i: usize) -> bool {
        matches!(
            self.lower(i),
            "a" | "an"
                | "the"
                | "his"
                | "her"
                | "its"
                | "their"
                | "our"
                | "my"
                | "this"
                | "that"
                | "these"
                | "those"
                | "one"
                | "another"
                | "some"
                | "several"
                | "many"
                | "two"
                | "three"
                | "four"
                | "most"
                | "other"
                | "both"
        )
    }

    /// Behind a preposition, with whatever determiners and modifiers between.
    pub fn is_complement(&self, limit: usize, head: usize) -> bool {
        let start = self.words_before(limit, head).start;
        // "up to 150 people" are no complement
        let up = start > limit + 1 && self.lower(start - 1) == "to" && self.lower(start - 2) == "up";
        start > limit && is_preposition(self.lower(start - 1)) && !up
    }

    /// A verb of saying, told from the noun of the same form by what stands before it.
    pub fn is_saying(&self, i: usize) -> bool {
        self.is_verb(i, Tag::SpeechVerb) || self.is_phrasal(i)
    }

    /// "titled", "headlined", "under the heading": what follows is the name of a text.
    pub fn is_naming(&self, i: usize) -> bool {
        matches!(self.lower(i), "titled" | "entitled" | "subtitled" | "headlined" | "heading" | "title" | "codenamed" | "nicknamed")
            // "a deck marked “…”", but "it marked “…”"
            || matches!(self.lower(i), "marked" | "stamped" | "labelled" | "labeled") && i > 0 && (is_auxiliary(self.lower(i - 1)) || self.has(i - 1, Tag::DocumentNoun))
    }

    /// "pointed out", "put it", "hit back".
    pub fn is_phrasal(&self, i: usize) -> bool {
        let on = || matches!(self.lower(i), "went" | "goes" | "going") && self.lower(i + 1) == "on" && self.lower(i + 2) == "about";
        // "…, he went on."
        let went_on =
            || matches!(self.lower(i), "went" | "goes") && self.lower(i + 1) == "on" && matches!(self.lower(i + 2), "." | "," | ":");
        on() || went_on()
            || matches!(
                (self.lower(i), self.lower(i + 1)),
                (
                    "point" | "points" | "pointed" | "pointing" | "lash" | "lashes" | "lashed" | "lashing" | "spell" | "spells" | "spelled",
                    "out"
                ) | ("put" | "puts", "it")
                    | ("hit" | "hits" | "hitting", "back" | "out")
                    | ("fired" | "fires" | "firing" | "shot" | "shoots" | "pushed", "back")
                    | ("summed" | "sums", "up" | "it")
                    | ("chipped" | "weighed" | "chips", "in")
            )
    }

    /// A word of class `tag`, used as a verb.
    pub fn is_verb(&self, i: usize, tag: Tag) -> bool {
        if !self.has(i, tag) || self.mention(i).is_some() {
            return false;
        }
        let Some(before) = i.checked_sub(1).map(|b| &self.analysis.tokens[b]) else { return true };
        if !self.analysis.tokens[i].glued && before.end + 200 < self.analysis.tokens[i].start {
            return true;
        }
        let noun_like = matches!(
            &*before.lower,
            "a" | "an"
                | "the"
                | "this"
                | "his"
                | "her"
                | "its"
                | "their"
                | "our"
                | "my"
                | "your"
                | "of"
                | "for"
                | "on"
                | "with"
                | "no"
                | "any"
                | "some"
                | "every"
                | "in"
                | "at"
                | "from"
                | "these"
                | "those"
        ) || before.kind == TokenKind::Possessive;
        let word = self.lower(i);
        // "the union's state secretary"
        if word == "state" && [Tag::Role, Tag::Title, Tag::GroupNoun].iter().any(|t| self.has(i + 1, *t)) {
            return false;
        }
        // "a think tank", "the press office"
        if matches!(
            (word, self.lower(i + 1)),
            ("think", "tank" | "tanks" | "-")
                | ("press", "release" | "releases" | "conference" | "conferences" | "office" | "officer" | "secretary" | "statement")
        ) {
            return false;
        }
        let clearly_verb = word.ends_with("ed")
            || word.ends_with("ing")
            || matches!(word, "said" | "says" | "told" | "wrote" | "spoke" | "tells" | "writes");
        let base = self.has(i, Tag::DocumentNoun) || self.has(i, Tag::SpeechNoun);
        // "a late warning"
        let adjective = || {
            let word = before.kind == TokenKind::Word && !before.is_capitalised() && self.noun(i - 1).is_none();
            word && i > 1 && matches!(self.lower(i - 2), "a" | "an" | "the" | "another") && !before.lower.ends_with("ly")
        };
        // "filed into the hall chanting “…”"
        let utters = || matches!(self.lower(i + 1), "“" | "\"" | "‘" | "'" | ",") && !base;
        if self.lower(i).ends_with("ing") && adjective() && !utters() {
            return false;
        }
        if noun_like {
            return word.ends_with("ing") && !matches!(&*before.lower, "the" | "a") && before.kind != TokenKind::Possessive;
        }
        clearly_verb
            || !base
            // "the auditors note that"
            || !word.ends_with('s') && word != "call" && before.lower.ends_with('s') && self.noun(i - 1).is_some()
            || !word.ends_with('s') && before.is("they")
            || !word.ends_with('s') && before.kind == TokenKind::Word && (before.is("to") || before.is("will") || before.is("would"))
            || word.ends_with('s')
                && (self.mention(i - 1).is_some()
                    || matches!(before.text, "," | "he" | "she" | "it" | "who" | "which" | "also")
                    || self.noun(i - 1).is_some())
    }
}
