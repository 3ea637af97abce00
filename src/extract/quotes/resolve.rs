//! From the words that stand for a speaker to who it is.

use std::ops::Range;

use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Tag;
use crate::text::TokenKind;

use super::phrase::{Head, Phrase, Reader};

/// A speaker as far as the article tells.
#[derive(Debug, Clone, Default)]
pub(super) struct Voice {
    /// Full name, else role and organisation, else organisation or document.
    pub name: Option<String>,
    pub role: Option<String>,
    pub organisation: Option<String>,
    /// Index into the article's entities.
    pub entity: Option<usize>,
    /// The noun by which the speaker was introduced, lower case.
    pub noun: Option<String>,
    /// Where the words stand that brought the speaker in.
    pub at: usize,
}

/// Resolves phrases in text order, remembering who spoke before.
pub(super) struct Resolver<'a, 't> {
    reader: Reader<'a, 't>,
    /// The organisation named most often.
    main: Option<usize>,
    /// Everyone who spoke so far.
    voices: Vec<Voice>,
    /// Lists of people: "A, B and C".
    groups: Vec<Range<usize>>,
}

impl<'a, 't> Resolver<'a, 't> {
    pub fn new(reader: Reader<'a, 't>) -> Self {
        let names = reader.names;
        let mut counts = vec![0usize; names.entities.len()];
        for m in &names.mentions {
            let kind = names.entities[m.entity].kind;
            counts[m.entity] += match kind {
                NameKind::Organisation => 3,
                NameKind::Other => 1,
                NameKind::Person | NameKind::Place => 0,
            };
        }
        let most = counts.iter().copied().max().filter(|n| *n > 0);
        let main = most.and_then(|n| counts.iter().position(|c| *c == n));
        Self { reader, main, voices: Vec::new(), groups: groups(reader) }
    }

    /// Who `phrase` is, told by what came before it.
    pub fn resolve(&mut self, phrase: &Phrase) -> Voice {
        let mut voice = match phrase.head {
            Head::Name(m) => self.named(phrase, m),
            Head::Pronoun(i) => self.pronoun(i),
            Head::Role(i) => self.role(phrase, i),
            Head::Document(i) => self.document(phrase, i),
            Head::Group(i) => self.group(phrase, i),
        };
        voice.at = phrase.tokens.start;
        self.voices.push(voice.clone());
        voice
    }

    fn entity(&self, m: &Mention) -> &crate::extract::names::Entity {
        self.reader.names.entity(m)
    }

    fn named(&self, phrase: &Phrase, m: usize) -> Voice {
        let mention = &self.reader.names.mentions[m];
        let entity = self.entity(mention);
        let mut voice = Voice { name: Some(entity.name.clone()), entity: Some(mention.entity), ..Voice::default() };
        if matches!(entity.kind, NameKind::Person | NameKind::Other) {
            (voice.role, voice.organisation) = self.office(mention.entity);
        }
        if let Some(group) = self.groups.iter().find(|g| g.contains(&m) && **g != (m..m + 1)) {
            let whole = self.reader.names.mentions[group.start].tokens.start >= phrase.tokens.start;
            if whole {
                voice = self.list(group.clone());
            }
        }
        voice
    }

    /// "A, B and C" as one speaker.
    fn list(&self, group: Range<usize>) -> Voice {
        let names: Vec<&str> = self.reader.names.mentions[group].iter().map(|m| self.entity(m).name.as_str()).collect();
        let (last, front) = match names.split_last() {
            Some((last, front)) if !front.is_empty() => (*last, front.join(", ")),
            _ => return Voice::default(),
        };
        Voice { name: Some(format!("{front} and {last}")), ..Voice::default() }
    }

    /// Role and organisation of a person, from the first mention that has them.
    fn office(&self, entity: usize) -> (Option<String>, Option<String>) {
        let names = self.reader.names;
        for mention in names.mentions.iter().filter(|m| m.entity == entity) {
            let found = self.office_before(mention).or_else(|| self.office_behind(mention));
            if let Some((role, organisation)) = found {
                return (Some(role), organisation);
            }
        }
        (None, None)
    }

    /// "Acme chief executive Jane Hill".
    fn office_before(&self, mention: &Mention) -> Option<(String, Option<String>)> {
        let end = mention.tokens.start;
        let mut start = end;
        while start > 0
            && (self.reader.has(start - 1, Tag::Role) || self.reader.has(start - 1, Tag::Title))
            && self.reader.mention(start - 1).is_none()
        {
            start -= 1;
        }
        let role = (start..end).any(|i| self.reader.has(i, Tag::Role));
        if !role {
            return None;
        }
        let organisation = start.checked_sub(1).and_then(|i| {
            let i = if self.reader.analysis.tokens[i].kind == TokenKind::Possessive { i.checked_sub(1)? } else { i };
            let m = &self.reader.names.mentions[self.reader.mention(i)?];
            (self.entity(m).kind != NameKind::Person).then(|| self.entity(m).name.clone())
        });
        Some((self.reader.analysis.text(start..end).to_owned(), organisation))
    }

    /// "Jane Hill, the head of sales at Acme, …".
    fn office_behind(&self, mention: &Mention) -> Option<(String, Option<String>)> {
        let tokens = &self.reader.analysis.tokens;
        let mut start = mention.tokens.end;
        if !tokens.get(start)?.is(",") {
            return None;
        }
        start += 1;
        let stop = (start..tokens.len().min(start + 16))
            .find(|i| matches!(tokens[*i].text, "," | "." | ";" | "“" | "\"" | "—") || self.reader.is_saying(*i))?;
        while start < stop && matches!(self.reader.lower(start), "a" | "an" | "the" | "who" | "is" | "then" | "now" | "currently") {
            start += 1;
        }
        if !(start..stop.min(start + 6)).any(|i| self.reader.has(i, Tag::Role) || self.reader.has(i, Tag::Title)) {
            return None;
        }
        let named = self.reader.names.in_range(start..stop).iter().rev().find(|m| self.entity(m).kind != NameKind::Person);
        let organisation = named.map(|m| self.entity(m).name.clone());
        let end = match named {
            Some(m) if m.tokens.start > start => {
                let mut end = m.tokens.start;
                while end > start && matches!(self.reader.lower(end - 1), "the" | "at" | "of" | "for" | "with" | "in") {
                    end -= 1;
                }
                end
            }
            Some(m) => {
                start = m.tokens.end;
                stop
            }
            None => stop,
        };
        (start < end).then(|| (self.reader.analysis.text(start..end).to_owned(), organisation))
    }

    fn pronoun(&self, i: usize) -> Voice {
        match self.reader.lower(i) {
            "he" | "his" => self.person_before(i, false),
            "she" | "her" => self.person_before(i, true),
            "it" | "its" => self.organisation_before(i),
            "they" | "their" => self.several_before(i),
            _ => Voice::default(),
        }
    }

    /// The person a "he" or "she" at token `i` means: the subject of the nearest sentence before that names or quotes one.
    fn person_before(&self, i: usize, she: bool) -> Voice {
        let analysis = self.reader.analysis;
        let mut sentence = analysis.sentence_of(i) + 1;
        let mut end = i;
        while sentence > 0 {
            sentence -= 1;
            let Some(range) = analysis.sentences.get(sentence).map(|s| s.tokens.clone()) else { continue };
            let range = range.start..range.end.min(end);
            end = range.start;
            if range.is_empty() {
                continue;
            }
            let people: Vec<&Mention> = self
                .reader
                .names
                .in_range(range.clone())
                .iter()
                .filter(|m| self.may_be(m.entity, she) && analysis.marked_at(m.tokens.start).is_none())
                .collect();
            let subject = people.iter().find(|m| !self.is_object(m)).or_else(|| people.first());
            let spoke = self.voices.iter().rev().find(|v| range.contains(&v.at) && v.entity.is_some_and(|e| self.may_be(e, she)));
            let entity = match (subject, spoke) {
                (Some(m), Some(v)) if v.at > m.tokens.end => v.entity,
                (Some(m), _) => Some(m.entity),
                (None, Some(v)) => v.entity,
                (None, None) => None,
            };
            if let Some(entity) = entity {
                let (role, organisation) = self.office(entity);
                return Voice {
                    name: Some(self.reader.names.entities[entity].name.clone()),
                    role,
                    organisation,
                    entity: Some(entity),
                    ..Voice::default()
                };
            }
        }
        self.voices.iter().rev().find(|v| v.noun.is_some()).cloned().unwrap_or_default()
    }

    fn may_be(&self, entity: usize, she: bool) -> bool {
        let e = &self.reader.names.entities[entity];
        e.kind == NameKind::Person && e.female.is_none_or(|f| f == she)
    }

    /// Behind a preposition or before a genitive: no subject.
    fn is_object(&self, m: &Mention) -> bool {
        let before = m.tokens.start.checked_sub(1).is_some_and(|i| super::phrase::is_preposition(self.reader.lower(i)));
        before || self.reader.analysis.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
    }

    fn is_organisation(&self, entity: usize) -> bool {
        self.reader.names.entities[entity].kind == NameKind::Organisation
    }

    fn organisation_before(&self, i: usize) -> Voice {
        let spoke = self.voices.iter().rev().find_map(|v| v.entity.filter(|e| self.is_organisation(*e)));
        let near = self.reader.names.mentions.iter().rev().find(|m| m.tokens.end <= i && self.is_organisation(m.entity)).map(|m| m.entity);
        self.of_entity(spoke.or(near).or(self.main))
    }

    fn several_before(&self, i: usize) -> Voice {
        if let Some(v) = self.voices.last().filter(|v| v.name.is_some()) {
            return v.clone();
        }
        self.organisation_before(i)
    }

    fn of_entity(&self, entity: Option<usize>) -> Voice {
        let name = entity.map(|e| self.reader.names.entities[e].name.clone());
        Voice { name, entity, ..Voice::default() }
    }

    /// "an AWS spokesperson", "the spokesman", "a source close to Acme", "the senators".
    fn role(&self, phrase: &Phrase, i: usize) -> Voice {
        let noun = self.reader.lower(i).to_owned();
        let definite = matches!(
            self.reader.lower(phrase.tokens.start),
            "the" | "that" | "this" | "these" | "those" | "his" | "her" | "their" | "both"
        );
        let inside = self.organisation_in(phrase.tokens.start..i);
        let behind = self.organisation_behind(i + 1);
        if definite && inside.is_none() && behind.is_none() {
            if let Some(v) =
                self.voices.iter().rev().find(|v| v.noun.as_deref().is_some_and(|n| same_role(n, &noun)) || self.office_is(v, &noun))
            {
                return v.clone();
            }
            if noun.ends_with('s') {
                if let Some(g) = self.groups.iter().rev().find(|g| self.reader.names.mentions[g.start].tokens.start < i) {
                    return self.list(g.clone());
                }
            }
        }
        let role = self.role_words(phrase.tokens.start, i);
        let speaks_for = noun.starts_with("spokes") || noun == "representative";
        let organisation = inside.or(behind).or(self.main.filter(|_| speaks_for)).map(|e| self.reader.names.entities[e].name.clone());
        let name = match &organisation {
            Some(o) => format!("{o} {role}"),
            None => role.clone(),
        };
        Voice { name: Some(name), role: Some(role), organisation, noun: Some(noun), ..Voice::default() }
    }

    fn office_is(&self, voice: &Voice, noun: &str) -> bool {
        voice.role.as_deref().is_some_and(|r| r.to_lowercase().split_whitespace().any(|w| same_role(w, noun)))
    }

    /// The words of a role without determiner and names.
    fn role_words(&self, start: usize, head: usize) -> String {
        let mut words = Vec::new();
        for i in start..=head {
            let t = &self.reader.analysis.tokens[i];
            if !self.reader.is_determiner(i)
                && self.reader.mention(i).is_none()
                && t.kind == TokenKind::Word
                && !self.reader.has(i, Tag::FunctionWord)
            {
                words.push(t.text);
            }
        }
        words.join(" ")
    }

    /// The last organisation, place or undecided name in a range.
    fn organisation_in(&self, range: Range<usize>) -> Option<usize> {
        self.reader.names.in_range(range).iter().rev().find(|m| self.entity(m).kind != NameKind::Person).map(|m| m.entity)
    }

    /// "… for Acme", "… close to Acme", "… at Acme" right behind a role.
    fn organisation_behind(&self, from: usize) -> Option<usize> {
        let tokens = &self.reader.analysis.tokens;
        let preposition = (from..(from + 2).min(tokens.len()))
            .find(|i| matches!(self.reader.lower(*i), "for" | "at" | "of" | "from" | "with" | "to" | "on"))?;
        let end = (preposition + 1..(preposition + 8).min(tokens.len()))
            .find(|i| tokens[*i].kind == TokenKind::Mark || self.reader.is_saying(*i))
            .unwrap_or(preposition + 8)
            .min(tokens.len());
        self.reader.names.in_range(preposition + 1..end).first().map(|m| m.entity)
    }

    /// "a memo", "the union's letter", "a report by Acme".
    fn document(&self, phrase: &Phrase, i: usize) -> Voice {
        let maker = self.organisation_in(phrase.tokens.start..i).or_else(|| {
            let by = matches!(self.reader.lower(i + 1), "by" | "from" | "in");
            by.then(|| self.reader.names.in_range(i + 2..i + 7).first().map(|m| m.entity)).flatten()
        });
        if maker.is_some() {
            return self.of_entity(maker);
        }
        let noun = self.reader.lower(i).to_owned();
        Voice { name: Some(self.role_words(phrase.tokens.start, i)), noun: Some(noun), ..Voice::default() }
    }

    /// "the company", "the union".
    fn group(&self, phrase: &Phrase, i: usize) -> Voice {
        if let Some(inside) = self.organisation_in(phrase.tokens.start..i) {
            return self.of_entity(Some(inside));
        }
        let noun = self.reader.lower(i);
        let before = self.reader.names.mentions.iter().rev().filter(|m| m.tokens.end <= i);
        let bearing = before.clone().find(|m| self.entity(m).name.to_lowercase().split_whitespace().any(|w| w == noun)).map(|m| m.entity);
        let company = matches!(
            noun,
            "company"
                | "firm"
                | "giant"
                | "group"
                | "business"
                | "retailer"
                | "airline"
                | "carrier"
                | "bank"
                | "lender"
                | "carmaker"
                | "automaker"
                | "manufacturer"
                | "maker"
                | "chain"
                | "startup"
                | "broadcaster"
                | "publisher"
                | "brewer"
                | "insurer"
                | "conglomerate"
                | "operator"
                | "provider"
                | "chipmaker"
                | "drugmaker"
        );
        let entity = bearing.or(if company { self.spoke_or_main() } else { None });
        let last = || before.clone().find(|m| self.is_organisation(m.entity)).map(|m| m.entity);
        match entity.or_else(|| {
            if matches!(noun, "union" | "agency" | "department" | "ministry" | "office" | "commission" | "committee" | "campaign") {
                last()
            } else {
                None
            }
        }) {
            Some(e) => self.of_entity(Some(e)),
            None => Voice { name: Some(self.role_words(phrase.tokens.start, i)), noun: Some(noun.to_owned()), ..Voice::default() },
        }
    }

    fn spoke_or_main(&self) -> Option<usize> {
        self.main.or_else(|| self.voices.iter().rev().find_map(|v| v.entity.filter(|e| self.is_organisation(*e))))
    }
}

/// "spokesman" and "spokesperson" are one role; "officials" and "official" too.
fn same_role(a: &str, b: &str) -> bool {
    let stem = |w: &str| if w.starts_with("spokes") { "spokes".to_owned() } else { w.trim_end_matches('s').to_owned() };
    stem(a) == stem(b)
}

/// Runs of two or more people joined by commas and "and".
fn groups(reader: Reader<'_, '_>) -> Vec<Range<usize>> {
    let mentions = &reader.names.mentions;
    let person = |m: usize| reader.names.entities[mentions[m].entity].kind == NameKind::Person;
    let mut out = Vec::new();
    let mut m = 0;
    while m < mentions.len() {
        let start = m;
        let mut joined = false;
        while m + 1 < mentions.len() && person(m) && person(m + 1) && listed(reader.analysis, &mentions[m], &mentions[m + 1]) {
            joined |= (mentions[m].tokens.end..mentions[m + 1].tokens.start).any(|i| reader.lower(i) == "and");
            m += 1;
        }
        if m > start && joined {
            out.push(start..m + 1);
        }
        m += 1;
    }
    out
}

/// Only commas, "and", titles and a party in brackets stand between two names.
fn listed(analysis: &Analysis<'_>, a: &Mention, b: &Mention) -> bool {
    let between = a.tokens.end..b.tokens.start;
    if between.len() > 10 || between.is_empty() {
        return false;
    }
    let mut brackets = false;
    between.clone().all(|i| {
        let t = &analysis.tokens[i];
        match t.text {
            "(" => brackets = true,
            ")" => brackets = false,
            _ => {}
        }
        brackets || matches!(t.text, "," | "and" | "&" | ")") || analysis.tags[i].has(Tag::Title)
    }) && between.clone().any(|i| matches!(analysis.tokens[i].text, "," | "and" | "&"))
}
