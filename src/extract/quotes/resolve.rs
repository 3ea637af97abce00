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
        if let Some(group) = self.groups.iter().find(|g| g.contains(&m) && **g != (m..m + 1))
            && m + 1 == group.end
            && phrase.tokens.end >= mention.tokens.end
        {
            voice = self.list(group.clone());
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

    fn office(&self, entity: usize) -> (Option<String>, Option<String>) {
        self.reader.office(entity)
    }

    fn pronoun(&self, i: usize) -> Voice {
        match self.reader.lower(i) {
            "he" | "his" => self.person_before(i, false),
            "she" | "her" => self.person_before(i, true),
            "it" | "its" => self.organisation_before(i),
            "they" | "their" => self.several_before(i),
            "one" => self.voices.last().cloned().unwrap_or_default(),
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

    /// What "it" at token `i` means: the organisation or document that the sentence before is about, else the last one that spoke.
    fn organisation_before(&self, i: usize) -> Voice {
        let outside =
            |m: &&Mention| m.tokens.end <= i && self.is_organisation(m.entity) && self.reader.analysis.marked_at(m.tokens.start).is_none();
        if let Some(voice) = self.topic_before(i) {
            return voice;
        }
        let spoke = self.voices.iter().rev().find_map(|v| v.entity.filter(|e| self.is_organisation(*e)));
        let near = self.reader.names.mentions.iter().rev().find(outside).map(|m| m.entity);
        self.of_entity(spoke.or(near).or(self.main))
    }

    /// The organisation or document that the sentence of token `i`, or the one before, begins with.
    fn topic_before(&self, i: usize) -> Option<Voice> {
        let analysis = self.reader.analysis;
        let own = analysis.sentence_of(i);
        for s in (own.saturating_sub(5)..=own).rev() {
            let range = analysis.sentences.get(s)?.tokens.clone();
            let range = range.start..range.end.min(i);
            if range.is_empty() || analysis.marked_at(range.start).is_some() || analysis.marked.iter().any(|m| m.open == range.start) {
                continue;
            }
            let verb = range.clone().find(|k| self.reader.is_saying(*k));
            let subject = verb.filter(|v| *v > range.start).and_then(|v| self.reader.last(range.start..v));
            let phrase = subject.or_else(|| self.reader.first(range))?;
            return match phrase.head {
                Head::Name(m) if self.is_organisation(self.reader.names.mentions[m].entity) => {
                    Some(self.of_entity(Some(self.reader.names.mentions[m].entity)))
                }
                Head::Document(k) => Some(self.document(&phrase, k)),
                Head::Group(k) => Some(self.group(&phrase, k)),
                _ => None,
            };
        }
        None
    }

    fn several_before(&self, i: usize) -> Voice {
        let sentence = self.reader.analysis.sentence_of(i);
        for s in (sentence.saturating_sub(1)..=sentence).rev() {
            let Some(range) = self.reader.analysis.sentences.get(s).map(|s| s.tokens.start..s.tokens.end.min(i)) else { continue };
            let plural = range
                .clone()
                .filter(|k| self.reader.analysis.marked_at(*k).is_none())
                .find(|k| self.reader.has(*k, Tag::Role) && self.reader.lower(*k).ends_with('s') && self.reader.mention(*k).is_none());
            if let Some(phrase) = plural.and_then(|k| self.reader.last(range.start..k + 1)).filter(|p| matches!(p.head, Head::Role(_))) {
                let Head::Role(k) = phrase.head else { continue };
                return self.role(&phrase, k);
            }
        }
        match self.voices.last().filter(|v| v.name.is_some()) {
            Some(v) => v.clone(),
            None => self.organisation_before(i),
        }
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
            if noun.ends_with('s')
                && let Some(g) = self.groups.iter().rev().find(|g| self.reader.names.mentions[g.start].tokens.start < i)
            {
                return self.list(g.clone());
            }
        }
        if let Some(group) = self.group_of(&noun) {
            return self.list(group);
        }
        let role = self.role_words(phrase.tokens.start, i);
        let speaks_for = noun.starts_with("spokes") || noun == "representative";
        let main =
            || self.main.filter(|_| speaks_for).map(|entity| Named { entity, text: self.reader.names.entities[entity].name.clone() });
        let named = inside.or(behind).or_else(main);
        let name = match &named {
            Some(o) => format!("{} {role}", o.text),
            None => role.clone(),
        };
        let organisation = named.map(|o| self.reader.names.entities[o.entity].name.clone());
        Voice { name: Some(name), role: Some(role), organisation, noun: Some(noun), ..Voice::default() }
    }

    /// A list of people introduced by this very title: "Sens. A, B and C" for "the senators".
    fn group_of(&self, noun: &str) -> Option<Range<usize>> {
        let title = |g: &&Range<usize>| {
            let at = self.reader.names.mentions[g.start].tokens.start;
            (at.saturating_sub(2)..at).any(|k| same_title(self.reader.lower(k), noun))
        };
        self.groups.iter().find(title).filter(|_| noun.ends_with('s')).cloned()
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
    fn organisation_in(&self, range: Range<usize>) -> Option<Named> {
        self.reader.names.in_range(range).iter().rev().find(|m| self.entity(m).kind != NameKind::Person).map(|m| self.as_written(m))
    }

    fn as_written(&self, m: &Mention) -> Named {
        Named { entity: m.entity, text: self.reader.analysis.text(m.tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// "… for Acme", "… close to Acme", "… at Acme" right behind a role.
    fn organisation_behind(&self, from: usize) -> Option<Named> {
        let tokens = &self.reader.analysis.tokens;
        let preposition = (from..(from + 2).min(tokens.len()))
            .find(|i| matches!(self.reader.lower(*i), "for" | "at" | "of" | "from" | "with" | "to" | "on"))?;
        let end = (preposition + 1..(preposition + 8).min(tokens.len()))
            .find(|i| tokens[*i].kind == TokenKind::Mark || self.reader.is_saying(*i))
            .unwrap_or(preposition + 8)
            .min(tokens.len());
        self.reader.names.in_range(preposition + 1..end).first().map(|m| self.as_written(m))
    }

    /// "a memo", "the union's letter", "a report by Acme". A statement or letter speaks for who made it, a lawsuit or film for itself.
    fn document(&self, phrase: &Phrase, i: usize) -> Voice {
        if let Some(maker) = self.maker_behind(i) {
            return maker;
        }
        let noun = self.reader.lower(i).to_owned();
        let message = matches!(
            noun.as_str(),
            "statement"
                | "announcement"
                | "memo"
                | "letter"
                | "e-mail"
                | "email"
                | "message"
                | "note"
                | "post"
                | "tweet"
                | "release"
                | "tweets"
                | "posts"
                | "comment"
                | "comments"
                | "memorandum"
        );
        if let Some(inside) = self.organisation_in(phrase.tokens.start..i) {
            let name = if message { format!("{} {noun}", inside.text) } else { inside.text };
            return Voice { name: Some(name), entity: Some(inside.entity), noun: Some(noun), ..Voice::default() };
        }
        if message
            && self.reader.is_determiner(phrase.tokens.start)
            && !matches!(self.reader.lower(phrase.tokens.start), "a" | "an")
            && let Some(v) = self.voices.iter().rev().find(|v| v.name.is_some())
        {
            return v.clone();
        }
        Voice { name: Some(self.role_words(phrase.tokens.start, i)), noun: Some(noun), ..Voice::default() }
    }

    /// "a report by Acme", "a memo signed by Jane Hill".
    fn maker_behind(&self, i: usize) -> Option<Voice> {
        let by = (i + 1..i + 5).find(|k| matches!(self.reader.lower(*k), "by" | "from"))?;
        let made = (i + 1..by).all(|k| {
            matches!(
                self.reader.lower(k),
                "," | "signed" | "written" | "sent" | "authored" | "released" | "issued" | "published" | "posted"
            )
        });
        let m = self.reader.names.in_range(by + 1..by + 7).first().filter(|m| made && m.tokens.start <= by + 4)?;
        let (role, organisation) = if self.is_organisation(m.entity) { (None, None) } else { self.office(m.entity) };
        Some(Voice { role, organisation, ..self.of_entity(Some(m.entity)) })
    }

    /// "the company", "the union".
    fn group(&self, phrase: &Phrase, i: usize) -> Voice {
        if let Some(inside) = self.organisation_in(phrase.tokens.start..i) {
            return self.of_entity(Some(inside.entity));
        }
        let noun = self.reader.lower(i);
        let before = self.reader.names.mentions.iter().rev().filter(|m| m.tokens.end <= i && self.is_organisation(m.entity));
        let bearing = before.clone().find(|m| self.entity(m).name.to_lowercase().split_whitespace().any(|w| w == noun)).map(|m| m.entity);
        let definite =
            self.reader.is_determiner(phrase.tokens.start) && !matches!(self.reader.lower(phrase.tokens.start), "a" | "an" | "another");
        match bearing
            .or_else(|| if is_company_noun(noun) { self.company_before(i) } else { before.clone().next().map(|m| m.entity) })
            .filter(|_| definite)
        {
            Some(e) => self.of_entity(Some(e)),
            None => Voice { name: Some(self.role_words(phrase.tokens.start, i)), noun: Some(noun.to_owned()), ..Voice::default() },
        }
    }

    /// The company meant by "the company" at token `i`: the article's main one if its paragraph names it, else the last one named there.
    fn company_before(&self, i: usize) -> Option<usize> {
        let block = super::frame::block_tokens(self.reader.analysis, i);
        let here = self.reader.names.in_range(block.start..i).iter().rev().filter(|m| self.is_organisation(m.entity));
        let main = self.main.filter(|main| here.clone().any(|m| m.entity == *main));
        main.or_else(|| here.clone().next().map(|m| m.entity)).or(self.main)
    }
}

/// An organisation and the form in which the text at hand names it.
struct Named {
    entity: usize,
    text: String,
}

fn is_company_noun(noun: &str) -> bool {
    matches!(
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
    )
}

/// "spokesman" and "spokesperson" are one role; "officials" and "official" too.
fn same_role(a: &str, b: &str) -> bool {
    let stem = |w: &str| if w.starts_with("spokes") { "spokes".to_owned() } else { w.trim_end_matches('s').to_owned() };
    stem(a) == stem(b)
}

/// "Sens." is the title of senators.
fn same_title(title: &str, noun: &str) -> bool {
    let short = title.trim_end_matches('.').trim_end_matches('s');
    short.len() > 2 && noun.starts_with(short)
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
