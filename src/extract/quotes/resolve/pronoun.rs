//! "He", "she", "it" and "they": whom the text was just about.

use std::ops::Range;

use super::role::{is_ordinal, is_plural, same_role};
use super::{Resolver, Voice};
use crate::extract::names::{Mention, NameKind};
use crate::extract::quotes::phrase::{Head, Phrase, is_preposition};
use crate::lexicon::sets::{MEDIA_WORDS, RUMOURS};
use crate::lexicon::{Tag, outlet_named, tags_of};
use crate::text::TokenKind;

impl Resolver<'_, '_> {
    pub(super) fn pronoun(&self, i: usize) -> Voice {
        match self.reader.lower(i) {
            "he" | "his" => self.person_before(i, false),
            "she" | "her" => self.person_before(i, true),
            // "an email …. “…,” it read"
            "it" if matches!(self.reader.lower(i + 1), "read" | "reads" | "began" | "begins" | "concluded") => {
                self.poster(i).unwrap_or_else(|| self.organisation_before(i))
            }
            "it" | "its" => self.denier(i).unwrap_or_else(|| self.organisation_before(i)),
            "they" | "their" => self.several_before(i),
            "one" | "another" if self.reader.is_one_of_them(i) => self.some_before(i).map(one_of).unwrap_or_else(|| self.one_more(i)),
            "one" => self.some_before(i).or_else(|| self.voices.last().cloned()).map_or_else(|| self.one_more(i), one_of),
            word if word == "another" || is_ordinal(word) => self.one_more(i),
            _ => Voice::default(),
        }
    }

    /// "Neighbours spoke of shouting. “…,” one said": the people without a name in the reporter's sentence before, if nobody spoke since.
    fn some_before(&self, i: usize) -> Option<Voice> {
        let analysis = self.reader.analysis;
        let range = self.sentence_before(i)?;
        let many = |k: &usize| {
            let noun = self.reader.has(*k, Tag::PersonNoun) || self.reader.has(*k, Tag::Role);
            noun && is_many(self.reader.lower(*k)) && self.reader.mention(*k).is_none() && analysis.marked_at(*k).is_none()
        };
        let free = |k: &usize| !self.reader.is_complement(range.start, *k);
        let noun = range.clone().filter(many).find(free)?;
        let since = self.voices.last().is_none_or(|v| v.at <= noun);
        let phrase = self.reader.last(range.start..noun + 1).filter(|p| p.tokens.end == noun + 1 && since)?;
        Some(self.role(&phrase, noun))
    }

    /// The tokens of the nearest sentence before that of token `i` that no quotation opens.
    fn sentence_before(&self, i: usize) -> Option<Range<usize>> {
        const REACH: usize = 5;
        let analysis = self.reader.analysis;
        let own = analysis.sentence_of(i);
        let quoted = |r: &Range<usize>| analysis.marked_at(r.start).is_some() || analysis.marked.iter().any(|m| m.open == r.start);
        let mut sentences = analysis.sentences.get(own.saturating_sub(REACH)..own)?.iter().rev().map(|s| s.tokens.clone());
        sentences.find(|r| !quoted(r))
    }

    /// "Users of the site … one said …, another added": another one of the people without a name who were named or spoke last.
    fn one_more(&self, i: usize) -> Voice {
        const REACH: usize = 200;
        let analysis = self.reader.analysis;
        let spoke = self.voices.iter().rev().find(|v| v.entity.is_none() && v.noun.is_some());
        let many = |k: &usize| {
            is_many(self.reader.lower(*k))
                && (self.reader.has(*k, Tag::PersonNoun) || self.reader.has(*k, Tag::Role))
                && self.reader.mention(*k).is_none()
                && analysis.marked_at(*k).is_none()
        };
        let from = spoke.map_or(0, |v| v.at).max(i.saturating_sub(REACH));
        let people = || {
            let k = (from..i).rev().find(many)?;
            let start = analysis.sentences.get(analysis.sentence_of(k))?.tokens.start;
            let phrase = self.reader.last(start..k + 1).filter(|p| p.tokens.end == k + 1)?;
            Some(self.role(&phrase, k))
        };
        spoke.cloned().or_else(people).map(one_of).unwrap_or_default()
    }

    /// The person a "he" or "she" at token `i` means: the subject of the nearest sentence before that names or quotes one.
    pub(super) fn person_before(&self, i: usize, she: bool) -> Voice {
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
            if let Some(entity) = self.teller_again(range.clone(), she) {
                return self.person(entity);
            }
            let people: Vec<&Mention> = self
                .reader
                .names
                .in_range(range.clone())
                .iter()
                .filter(|m| self.may_be(m.entity, she) && analysis.marked_at(m.tokens.start).is_none())
                .collect();
            // a full name before a single one, which may be anything's
            let full = |m: &&&Mention| self.entity(m).kind == NameKind::Person || self.entity(m).name.contains(' ');
            let subjects = || people.iter().filter(|m| !self.is_object(m));
            let subject = subjects().find(full).or_else(|| subjects().next());
            // "A lender in Leeds who …, she said"
            if subject.is_none()
                && let Some(voice) = self.anyone(range.clone())
            {
                return voice;
            }
            // "In the mayor's speech he …"
            if subject.is_none()
                && let Some(entity) = self.office_holder(range.clone(), she)
            {
                return self.person(entity);
            }
            let subject = subject.or_else(|| people.first());
            let spoke = self.voices.iter().rev().find(|v| range.contains(&v.at) && v.entity.is_some_and(|e| self.may_be(e, she)));
            // "“It hurts,” said one worker. “…,” he said"
            if analysis.sentence_of(i) <= sentence + 3
                && let Some(voice) = self.unnamed_in(range.clone(), she)
                && subject.is_none_or(|m| self.is_object(m) || voice.at > m.tokens.end)
                && spoke.is_none_or(|v| v.at < voice.at)
            {
                return voice;
            }
            let entity = match (subject, spoke) {
                // "Ann Lee said Eve Hill was wrong. “…,” she said"
                (Some(m), Some(v)) if v.at > m.tokens.end || !self.reader.is_saying(m.tokens.end) => v.entity,
                (Some(m), _) => Some(m.entity),
                (None, Some(v)) => v.entity,
                (None, None) => None,
            };
            if let Some(entity) = entity {
                return self.person(entity);
            }
            if let Some(voice) = self.role_subject(range, she) {
                return voice;
            }
        }
        // no document is "he"
        let somebody = |v: &&Voice| v.noun.as_deref().is_some_and(|n| tags_of(n).any(&[Tag::Role, Tag::PersonNoun]));
        let spoke = self.voices.iter().rev().find(somebody).cloned();
        spoke.or_else(|| self.person_behind(i, she).map(|e| self.person(e))).unwrap_or_default()
    }

    /// "The scout also described Ann Lee as witty": whoever spoke last before, told of by an office, not whom the sentence names.
    fn teller_again(&self, range: Range<usize>, she: bool) -> Option<usize> {
        let phrase = self.reader.first(range.clone())?;
        let definite = phrase.tokens.start == range.start && self.reader.lower(range.start) == "the";
        let person = matches!(phrase.head, Head::Role(i) if !is_many(self.reader.lower(i)) && self.reader.analysis.marked_at(i).is_none());
        let verb = phrase.tokens.end + usize::from(matches!(self.reader.lower(phrase.tokens.end), "also" | "later" | "then" | "again"));
        let told = definite && person && verb < range.end && self.reader.is_saying(verb);
        let spoke = self.voices.iter().rev().find(|v| v.at < range.start)?;
        spoke.entity.filter(|e| told && self.may_be(*e, she))
    }

    /// The one person without a name who spoke last in a range of tokens.
    fn unnamed_in(&self, range: Range<usize>, she: bool) -> Option<Voice> {
        let voice = self.voices.iter().rev().find(|v| range.contains(&v.at))?;
        let noun = voice.noun.as_deref().filter(|n| voice.entity.is_none() && tags_of(n).any(&[Tag::Role, Tag::PersonNoun]))?;
        (!is_many(noun) && (!she || !noun.ends_with("man") || noun.ends_with("woman"))).then(|| voice.clone())
    }

    /// The one person who holds the office that "the mayor" names in a range of tokens.
    fn office_holder(&self, range: Range<usize>, she: bool) -> Option<usize> {
        let definite = |k: usize| (k.saturating_sub(2)..k).any(|d| d >= range.start && self.reader.lower(d) == "the");
        let office = |k: &usize| {
            self.reader.has(*k, Tag::Title)
                && self.reader.has(*k, Tag::Role)
                && definite(*k)
                && self.reader.mention(*k).is_none()
                && self.reader.mention(*k + 1).is_none()
                && !self.reader.lower(*k).starts_with("spokes")
                && self.reader.analysis.marked_at(*k).is_none()
        };
        range.clone().filter(office).find_map(|k| self.holder(self.reader.lower(k), None)).filter(|e| self.may_be(*e, she))
    }

    /// The person without a name whom the nearest of the sentences before token `i` is about.
    pub(super) fn unnamed_before(&self, i: usize) -> Option<Voice> {
        const REACH: usize = 8;
        let analysis = self.reader.analysis;
        let own = analysis.sentence_of(i);
        (own.saturating_sub(REACH)..own).rev().find_map(|s| self.role_subject(analysis.sentences.get(s)?.tokens.clone(), false))
    }

    /// The first person named in the sentences right behind token `i`: "“It hurts,” she said. Ann Lee was at the gate."
    fn person_behind(&self, i: usize, she: bool) -> Option<usize> {
        let analysis = self.reader.analysis;
        let own = analysis.sentence_of(i);
        let end = analysis.sentences.get(own + 1).or_else(|| analysis.sentences.get(own))?.tokens.end;
        let fits = |m: &&Mention| self.may_be(m.entity, she) && analysis.marked_at(m.tokens.start).is_none();
        self.reader.names.in_range(i..end).iter().find(fits).map(|m| m.entity)
    }

    /// "A former worker, who …": one person without a name, brought in as such, who opens a sentence.
    pub(super) fn role_subject(&self, range: Range<usize>, she: bool) -> Option<Voice> {
        let start = range.clone().find(|i| !matches!(self.reader.lower(*i), "but" | "and" | "“" | "\"" | "‘"))?;
        let phrase = self.reader.first(start..range.end)?;
        let Head::Role(i) = phrase.head else { return None };
        let noun = self.reader.lower(i);
        let one = !is_many(noun) && (!she || !noun.ends_with("man"));
        let unnamed = || matches!(self.reader.lower(start), "a" | "an" | "one" | "another") || self.is_brought_in(start, noun);
        (phrase.tokens.start == start && one && self.reader.analysis.marked_at(i).is_none() && unnamed()).then(|| self.role(&phrase, i))
    }

    /// "A lender in Leeds who …": somebody brought in by a noun that is no word for people everywhere.
    fn anyone(&self, range: Range<usize>) -> Option<Voice> {
        let article =
            |k: &usize| matches!(self.reader.lower(*k), "a" | "an" | "one" | "another") && self.reader.analysis.marked_at(*k).is_none();
        // "we heard from a welder who says": not only as a subject
        range.clone().filter(article).find_map(|k| self.anyone_at(k, k > range.start, range.end))
    }

    /// The same with the article at token `start`; `object` may be no subject, so that only "who" makes somebody of it.
    fn anyone_at(&self, start: usize, object: bool, end: usize) -> Option<Voice> {
        const NOUN: usize = 4;
        const REACH: usize = 8;
        let range = start..end;
        let tokens = &self.reader.analysis.tokens;
        let part = |k: &usize| {
            let word = tokens[*k].kind == TokenKind::Word && !self.reader.has(*k, Tag::FunctionWord) && self.reader.mention(*k).is_none();
            word && !self.reader.is_saying(*k) && !is_preposition(&tokens[*k].lower)
        };
        let noun = (start + 1..range.end.min(start + 1 + NOUN)).take_while(part).last()?;
        let agent =
            ["er", "or", "ist", "man"].iter().any(|end| tokens[noun].lower.ends_with(end)) && !self.reader.has(noun, Tag::DocumentNoun);
        let person = agent || self.reader.has(noun, Tag::Role) || self.reader.has(noun, Tag::PersonNoun);
        let tells = |k: &usize| self.reader.lower(*k) == "who" || person && !object && self.reader.is_saying(*k);
        let who = (noun + 1..range.end.min(noun + 1 + REACH)).find(tells)?;
        let known = person || !object && who == noun + 1 || !object && is_preposition(self.reader.lower(noun + 1));
        let open = (noun + 1..who).all(|k| tokens[k].kind != TokenKind::Mark && (person || !self.reader.is_saying(k)));
        let thing = tokens[noun].lower.ends_with("ed") || tokens[noun].lower.ends_with("ly");
        let phrase = Phrase { tokens: start..noun + 1, head: Head::Role(noun) };
        (known && open && !thing && !is_many(self.reader.lower(noun))).then(|| self.role(&phrase, noun))
    }

    /// Whether "a worker" stands before token `before`, for "the worker".
    pub(super) fn is_brought_in(&self, before: usize, noun: &str) -> bool {
        let indefinite = |k: usize| (k.saturating_sub(4)..k).any(|d| matches!(self.reader.lower(d), "a" | "an" | "one" | "another"));
        let outside = |k: usize| self.reader.analysis.marked_at(k).is_none();
        (before.saturating_sub(600)..before).any(|k| same_role(self.reader.lower(k), noun) && indefinite(k) && outside(k))
    }

    pub(super) fn may_be(&self, entity: usize, she: bool) -> bool {
        let e = &self.reader.names.entities[entity];
        // "the Ohio Republican" describes somebody who has a name
        if e.name.ends_with(" Republican") || e.name.ends_with(" Democrat") {
            return false;
        }
        // "Hurricane Emily"
        if matches!(e.name.split(' ').next(), Some("Hurricane" | "Typhoon" | "Cyclone" | "Storm" | "Tropical")) {
            return false;
        }
        let last = e.name.rsplit(' ').next().unwrap_or_default();
        // nobody is called "Brim's"
        if e.name.ends_with("'s") || e.name.ends_with("’s") {
            return false;
        }
        if e.female.is_none() && (last.len() < e.name.len() && MEDIA_WORDS.has(&last.to_lowercase()) || outlet_named(&e.name).is_some()) {
            return false;
        }
        let person = match e.kind {
            NameKind::Person => true,
            // nobody but a person has two names and says something
            NameKind::Other => {
                let words = || e.name.split_whitespace();
                let people = || words().any(|w| tags_of(&w.to_lowercase()).any(&[Tag::Demonym, Tag::OrganisationWord]));
                // "Acton MP Ann Lee"
                let titled = || words().any(|w| matches!(w, "MP" | "MEP" | "MSP"));
                ((2..4).contains(&words().count()) || words().count() < 7 && titled())
                    && !people()
                    && (self.voices.iter().any(|v| v.entity == Some(entity)) || self.says(entity) || self.is_described(entity))
            }
            NameKind::Organisation | NameKind::Place => false,
        };
        person && e.female.is_none_or(|f| f == she)
    }

    /// Whether a verb of saying stands beside a mention of it.
    fn says(&self, entity: usize) -> bool {
        let mentions = self.reader.names.mentions.iter().filter(|m| m.entity == entity);
        let saying = |i: usize| self.reader.is_saying(i) || self.reader.lower(i) == "," && self.reader.is_saying(i + 1);
        // "Ann Lee (Lab) said"
        let party = |i: usize| self.reader.lower(i) == "(" && self.reader.lower(i + 2) == ")" && saying(i + 3);
        mentions.take(8).any(|m| saying(m.tokens.end) || party(m.tokens.end) || m.tokens.start.checked_sub(1).is_some_and(saying))
    }

    /// "Ann Lee (21)", "Ann Lee, 21,", "Ann Lee, who", "The mayor, Ann Lee,": told of as only people are.
    fn is_described(&self, entity: usize) -> bool {
        let word = |k: usize| self.reader.lower(k);
        let age = |k: usize| self.reader.analysis.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Number && t.text.len() == 2);
        let described = |m: &&Mention| {
            let (start, end) = (m.tokens.start, m.tokens.end);
            let aged = matches!(word(end), "(" | ",") && age(end + 1) && matches!(word(end + 2), ")" | ",");
            let who = word(end) == "who" || word(end) == "," && word(end + 1) == "who";
            let office = |k: usize| self.reader.has(k, Tag::Role) || self.reader.has(k, Tag::Title);
            let apposed = start > 1 && word(start - 1) == "," && word(end) == "," && office(start - 2);
            // "Ann Lee, the union's officer for the trade,"
            let tokens = &self.reader.analysis.tokens;
            let mark = |k: &usize| tokens.get(*k).is_none_or(|t| t.kind == TokenKind::Mark);
            let led = word(end) == "," && (self.reader.is_determiner(end + 1) || self.reader.mention(end + 1).is_some());
            let titled_behind = led && (end + 2..end + 9).take_while(|k| !mark(k)).any(office);
            // "owner Ann Lee"
            let opens = |k: usize| self.reader.analysis.sentences.iter().any(|s| s.tokens.start == k);
            let plain = |k: usize| !tokens[k].is_capitalised() || opens(k);
            let titled = start > 0 && plain(start - 1) && office(start - 1) && !self.reader.has(start - 1, Tag::CompanyNoun);
            aged || who || apposed || titled || titled_behind
        };
        self.reader.names.mentions.iter().filter(|m| m.entity == entity).take(4).any(|m| described(&m))
    }

    /// Behind a preposition or before a genitive: no subject.
    pub(super) fn is_object(&self, m: &Mention) -> bool {
        let sentence = self.reader.analysis.sentence_of(m.tokens.start);
        let start = self.reader.analysis.sentences.get(sentence).map_or(0, |s| s.tokens.start);
        self.reader.is_complement(start, m.tokens.start)
            || self.reader.analysis.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
    }

    /// "The Herald reported that Acme would close, a claim it dismissed": whom a claim in the same sentence is of, not who makes it.
    fn denier(&self, i: usize) -> Option<Voice> {
        let analysis = self.reader.analysis;
        let claim = i.checked_sub(1).map_or("", |b| self.reader.lower(b));
        let claimed = RUMOURS.has(claim) || claim == "figure" || claim == "which" && i > 1 && self.reader.lower(i - 2) == ",";
        let denies =
            ["dismiss", "den", "reject", "disput", "call", "describ", "brand"].iter().any(|v| self.reader.lower(i + 1).starts_with(v));
        let start = analysis.sentences.get(analysis.sentence_of(i))?.tokens.start;
        let that = (start..i).find(|k| self.reader.lower(*k) == "that").filter(|_| claimed && denies)?;
        let phrase = self.reader.first(that + 1..i).filter(|p| p.tokens.start <= that + 2)?;
        let Head::Name(m) = phrase.head else { return None };
        let entity = self.reader.names.mentions[m].entity;
        let told = (start..that).rev().take(4).any(|k| self.reader.is_saying(k));
        (told && self.entity(&self.reader.names.mentions[m]).kind != NameKind::Person).then(|| self.of_entity(Some(entity)))
    }

    /// What "it" at token `i` means: the organisation or document that the sentence before is about, else the last one that spoke.
    pub(super) fn organisation_before(&self, i: usize) -> Voice {
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
    pub(super) fn topic_before(&self, i: usize) -> Option<Voice> {
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
            // "In a statement, it said": no topic
            let introductory = is_preposition(self.reader.lower(range.start));
            let Some(phrase) = subject.or_else(|| self.reader.first(range).filter(|_| !introductory)) else {
                if introductory {
                    continue;
                } else {
                    return None;
                };
            };
            return match phrase.head {
                Head::Name(m) if self.may_be_organisation(self.reader.names.mentions[m].entity) => {
                    Some(self.of_entity(Some(self.reader.names.mentions[m].entity)))
                }
                Head::Document(k) => Some(self.document(&phrase, k)),
                Head::Group(k) => Some(self.group(&phrase, k)),
                _ => None,
            };
        }
        None
    }

    /// An organisation, or a name of unknown kind that spoke: "it" is nobody's.
    fn may_be_organisation(&self, entity: usize) -> bool {
        let spoke = || self.voices.iter().any(|v| v.entity == Some(entity));
        self.is_organisation(entity) || self.reader.names.entities[entity].kind == NameKind::Other && spoke()
    }

    pub(super) fn several_before(&self, i: usize) -> Voice {
        let analysis = self.reader.analysis;
        let sentence = analysis.sentence_of(i);
        for s in (sentence.saturating_sub(1)..=sentence).rev() {
            let Some(range) = self.reader.analysis.sentences.get(s).map(|s| s.tokens.start..s.tokens.end.min(i)) else { continue };
            let plural = range
                .clone()
                .filter(|k| self.reader.analysis.marked_at(*k).is_none())
                .find(|k| self.reader.has(*k, Tag::Role) && self.reader.lower(*k).ends_with('s') && self.reader.mention(*k).is_none());
            // "two unions wrote", "a letter from two unions"
            let groups = |k: &usize| {
                let writes =
                    || !self.reader.is_complement(range.start, *k) || (range.start..*k).any(|d| self.reader.has(d, Tag::DocumentNoun));
                let many = self.reader.has(*k, Tag::GroupNoun) && is_many(self.reader.lower(*k));
                many && self.reader.mention(*k).is_none() && writes()
            };
            // somebody without a name is "they", too
            let nameless = || self.voices.last().is_some_and(|v| v.entity.is_none() && v.noun.is_some());
            let group = range.clone().filter(|k| analysis.marked_at(*k).is_none() && plural.is_none()).find(groups).filter(|_| !nameless());
            if let Some(k) = group {
                let word = |b: &usize| analysis.tokens[*b].kind == TokenKind::Word && !self.reader.has(*b, Tag::FunctionWord);
                let first = (range.start..k).rev().take_while(word).take(2).last().unwrap_or(k);
                return self.group(&Phrase { tokens: first..k + 1, head: Head::Group(k) }, k);
            }
            if let Some(phrase) = plural.and_then(|k| self.reader.last(range.start..k + 1)).filter(|p| matches!(p.head, Head::Role(_))) {
                let Head::Role(k) = phrase.head else { continue };
                return self.role(&phrase, k);
            }
        }
        // "A source told X of it. They said …"
        if let Some(voice) = self.sentence_before(i).and_then(|range| self.role_subject(range, false)) {
            return voice;
        }
        match self.voices.last().filter(|v| v.name.is_some()) {
            Some(v) => v.clone(),
            None => self.organisation_before(i),
        }
    }
}

fn is_many(noun: &str) -> bool {
    is_plural(noun) || matches!(noun, "people" | "staff" | "management") || noun.ends_with("men")
}

/// One of those for whom a voice speaks: "Brimco workers" is a "Brimco worker".
fn one_of(voice: Voice) -> Voice {
    let singular = |words: String| match words.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None if words.ends_with("men") => format!("{}man", &words[..words.len() - 3]),
        None => words.strip_suffix("people").map_or_else(
            || words.strip_suffix('s').filter(|w| !w.ends_with('s')).map_or(words.clone(), str::to_owned),
            |front| format!("{front}person"),
        ),
    };
    let many = voice.entity.is_none() && voice.noun.as_deref().is_some_and(is_many);
    if many { Voice { name: voice.name.map(singular), noun: voice.noun.map(singular), ..voice } } else { voice }
}
