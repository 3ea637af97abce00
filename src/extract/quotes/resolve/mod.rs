//! From the words that stand for a speaker to who it is.

mod maker;
mod pronoun;
mod role;

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::{Tag, is_place, outlet_named};
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
    /// Whether each entity is a union.
    unions: OnceCell<Vec<bool>>,
    /// Whose names hold a word, in lower case.
    bearers: OnceCell<FxHashMap<String, Vec<usize>>>,
}

impl<'a, 't> Resolver<'a, 't> {
    pub fn new(reader: Reader<'a, 't>) -> Self {
        let names = reader.names;
        let mut counts = vec![0usize; names.entities.len()];
        for m in &names.mentions {
            let kind = names.entities[m.entity].kind;
            counts[m.entity] += match kind {
                // an article names outlets as often for what they say
                NameKind::Organisation if outlet_named(&names.entities[m.entity].name).is_some() => 1,
                NameKind::Organisation => 3,
                NameKind::Other => 1,
                NameKind::Person | NameKind::Place => 0,
            };
        }
        let most = counts.iter().copied().max().filter(|n| *n > 0);
        let main = most.and_then(|n| counts.iter().position(|c| *c == n));
        Self { reader, main, voices: Vec::new(), groups: groups(reader), unions: OnceCell::new(), bearers: OnceCell::new() }
    }

    /// Who `phrase` is, told by what came before it.
    pub fn resolve(&mut self, phrase: &Phrase) -> Voice {
        let mut voice = match phrase.head {
            Head::Name(m) => self.named(phrase, m),
            Head::Pronoun(i) => self.pronoun(i),
            Head::Role(i) => self.role(phrase, i),
            Head::Document(i) => self.document(phrase, i),
            Head::Group(i) => self.group(phrase, i),
            Head::Unnamed => return Voice::default(),
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
        if let Some(person) = self.partisan(phrase, mention) {
            return self.person(person);
        }
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

    /// "the Ohio Republican", of whom the text was just about.
    fn partisan(&self, phrase: &Phrase, mention: &Mention) -> Option<usize> {
        let last = mention.tokens.end - 1;
        let noun = self.reader.lower(last);
        let place = mention.tokens.len() > 1 && is_place(self.reader.lower(mention.tokens.start));
        // the determiner may stand outside the phrase
        let start = phrase.tokens.start - usize::from(phrase.tokens.start > 0 && self.reader.lower(phrase.tokens.start - 1) == "the");
        let phrase = Phrase { tokens: start..phrase.tokens.end, head: phrase.head };
        (place && matches!(noun, "republican" | "democrat" | "senator" | "congressman" | "congresswoman"))
            .then(|| self.of_whom(&phrase, last, noun))
            .flatten()
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

    /// A person by name, with what the article says of the office.
    fn person(&self, entity: usize) -> Voice {
        let (role, organisation) = self.office(entity);
        Voice { role, organisation, ..self.of_entity(Some(entity)) }
    }

    fn is_organisation(&self, entity: usize) -> bool {
        self.reader.names.entities[entity].kind == NameKind::Organisation
    }

    fn of_entity(&self, entity: Option<usize>) -> Voice {
        let name = entity.map(|e| self.reader.names.entities[e].name.clone());
        Voice { name, entity, ..Voice::default() }
    }
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
            let and = (mentions[m].tokens.end..mentions[m + 1].tokens.start).any(|i| reader.lower(i) == "and");
            // "Writing to Ann Lee and Tom Reed, Ms Hill said": she is none of the list
            if joined && !and {
                break;
            }
            joined |= and;
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
    // "Jane Hill, pictured, and digital director Tom Reed"
    let office = |i: usize| {
        let plain = |k: &usize| analysis.tokens[*k].kind == TokenKind::Word && !analysis.tags[*k].has(Tag::FunctionWord);
        let words = (i..between.end).take_while(plain);
        plain(&i) && words.last().is_some_and(|last| last + 1 == between.end && analysis.tags[last].any(&[Tag::Title, Tag::Role]))
    };
    between.clone().all(|i| {
        let t = &analysis.tokens[i];
        match t.text {
            "(" => brackets = true,
            ")" => brackets = false,
            _ => {}
        }
        let shown = matches!(t.text, "pictured" | "left" | "right" | "above" | "below");
        brackets || shown || matches!(t.text, "," | "and" | "&" | ")") || analysis.tags[i].has(Tag::Title) || office(i)
    }) && between.clone().any(|i| matches!(analysis.tokens[i].text, "," | "and" | "&"))
}
