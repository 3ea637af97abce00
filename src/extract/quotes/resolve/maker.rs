//! "The memo", "the company": who made a document, which organisation a common noun stands for.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::role::is_plural;
use super::{Resolver, Voice};
use crate::extract::names::{Mention, NameKind};
use crate::extract::quotes::frame::block_tokens;
use crate::extract::quotes::phrase::{Head, Phrase, is_preposition};
use crate::lexicon::sets::{MEDIA_NOUNS, MEDIA_WORDS};
use crate::lexicon::{Tag, is_union, outlet_at, outlet_named, tags_of};
use crate::text::TokenKind;

impl Resolver<'_, '_> {
    /// "a memo", "the union's letter", "a report by Acme". A statement or letter speaks for who made it, a lawsuit or film for itself.
    pub(super) fn document(&self, phrase: &Phrase, i: usize) -> Voice {
        if let Some(maker) = self.maker_behind(i) {
            return maker;
        }
        let noun = self.reader.lower(i).to_owned();
        if let Some(outlet) = self.outlet_before(phrase, i) {
            return self.of_entity(Some(outlet));
        }
        let message = is_message(&noun);
        if let Some(maker) = self.owner_of(phrase, i).filter(|_| message) {
            return self.person(maker);
        }
        if let Some(owner) = self.common_owner(phrase, i).filter(|_| message) {
            return owner;
        }
        let definite = matches!(self.reader.lower(phrase.tokens.start), "the" | "this" | "that");
        if definite && let Some(maker) = self.writer_of(phrase.tokens.start, &noun) {
            return maker;
        }
        // "Acme declined to comment beyond a statement that read"
        if noun == "statement"
            && !definite
            && let Some(teller) = self.opener(phrase.tokens.start)
        {
            return teller;
        }
        if let Some(maker) = self.poster(phrase.tokens.start).filter(|_| definite && message) {
            return maker;
        }
        if let Some(maker) = self.publisher_of(phrase.tokens.start, &noun).filter(|_| definite) {
            return maker;
        }
        // "a news release said": the firm's that the text was about
        let kind = i.checked_sub(1).map_or("", |b| self.reader.lower(b));
        if noun == "release"
            && matches!(kind, "press" | "news" | "media" | "earnings")
            && self.organisation_in(phrase.tokens.start..i).is_none()
            && let Some(firm) = self.company_before(i)
        {
            let words = self.role_words(phrase.tokens.start, i);
            let name = format!("{} {words}", self.reader.names.entities[firm].name);
            return Voice { name: Some(name), entity: Some(firm), noun: Some(noun), ..Voice::default() };
        }
        if let Some(inside) = self.organisation_in(phrase.tokens.start..i) {
            // "the union's statement" is the union's word
            let own =
                noun == "statement" && self.reader.analysis.tokens[phrase.tokens.start..i].iter().any(|t| t.kind == TokenKind::Possessive);
            let name = match (message, own) {
                (true, true) => self.reader.names.entities[inside.entity].name.clone(),
                (true, false) => format!("{} {noun}", inside.text),
                _ => inside.text,
            };
            return Voice { name: Some(name), entity: Some(inside.entity), noun: Some(noun), ..Voice::default() };
        }
        if message
            && self.reader.is_determiner(phrase.tokens.start)
            && !matches!(self.reader.lower(phrase.tokens.start), "a" | "an")
            && let Some(v) = self.voices.iter().rev().find(|v| v.name.is_some())
            // "the email" is no filing that was quoted before
            && v.noun.as_deref().is_none_or(|n| n == noun || !tags_of(n).has(Tag::DocumentNoun))
        {
            return v.clone();
        }
        Voice { name: Some(self.role_words(phrase.tokens.start, i)), noun: Some(noun), ..Voice::default() }
    }

    /// The name or the spokesperson that opens the sentence of token `at`.
    fn opener(&self, at: usize) -> Option<Voice> {
        let analysis = self.reader.analysis;
        let start = analysis.sentences.get(analysis.sentence_of(at))?.tokens.start;
        let phrase = (start < at).then(|| self.reader.first(start..at)).flatten().filter(|p| p.tokens.start <= start + 1)?;
        match phrase.head {
            Head::Name(m) => Some(self.person(self.reader.names.mentions[m].entity)),
            Head::Group(i) if self.reader.lower(i).starts_with("spokes") => Some(self.group(&phrase, i)),
            _ => None,
        }
    }

    /// "Hill's statement": whose it is.
    pub(super) fn owner_of(&self, phrase: &Phrase, i: usize) -> Option<usize> {
        let owner = self.reader.names.in_range(phrase.tokens.start..i).iter().rev().find(|m| {
            self.entity(m).kind == NameKind::Person
                && self.reader.analysis.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
        });
        owner.map(|m| m.entity)
    }

    /// "the company's blog post": the organisation that a common noun stands for.
    fn common_owner(&self, phrase: &Phrase, i: usize) -> Option<Voice> {
        let mark = (phrase.tokens.start..i).find(|k| self.reader.analysis.tokens[*k].kind == TokenKind::Possessive)?;
        let noun = mark.checked_sub(1).filter(|k| self.reader.has(*k, Tag::CompanyNoun) && self.reader.mention(*k).is_none())?;
        Some(self.group(&Phrase { tokens: phrase.tokens.start..noun + 1, head: Head::Group(noun) }, noun))
    }

    /// Who is said to have written "the report" before, "in a report": the speaker of the nearest such sentence.
    pub(super) fn writer_of(&self, before: usize, noun: &str) -> Option<Voice> {
        let analysis = self.reader.analysis;
        let from = analysis.sentences.get(analysis.sentence_of(before).saturating_sub(5))?.tokens.start;
        let at = (from..before).rev().find(|k| self.reader.lower(*k) == noun && analysis.marked_at(*k).is_none())?;
        let medium = (at.saturating_sub(5)..at).any(|k| matches!(self.reader.lower(k), "in" | "via"));
        let sentence = &analysis.sentences[analysis.sentence_of(at)].tokens;
        let voice = self.voices.iter().rev().find(|v| sentence.contains(&v.at) && v.noun.as_deref() != Some(noun));
        // "In a statement, Jane Hill said that few would go": nothing of hers was quoted
        let said = || {
            let person = |m: &&Mention| self.entity(m).kind == NameKind::Person && self.reader.is_saying(m.tokens.end);
            let mut people = self.reader.names.in_range(sentence.clone()).iter().filter(person);
            people.find(|m| analysis.marked_at(m.tokens.start).is_none()).map(|m| self.person(m.entity))
        };
        let bearer = |phrase: &Phrase| match phrase.head {
            Head::Group(i) => Some(self.group(phrase, i)),
            Head::Name(m) => Some(self.person(self.reader.names.mentions[m].entity)),
            _ => None,
        };
        // "In a statement, the museum denied it": whoever comes first behind it
        let subject = || {
            let comma = (at + 1..sentence.end.min(at + 8)).find(|k| self.reader.lower(*k) == ",")?;
            let phrase = self.reader.first(comma + 1..sentence.end).filter(|p| p.tokens.start <= comma + 2)?;
            bearer(&phrase)
        };
        // "The council, which lobbies for mills, adopted a statement"
        let issuer = || {
            let issues = |k: &usize| {
                matches!(self.reader.lower(*k), "adopted" | "issued" | "released" | "published" | "circulated" | "distributed" | "put")
            };
            let verb = (at.saturating_sub(4)..at).find(issues).filter(|v| *v > sentence.start)?;
            let phrase = self.reader.first(sentence.start..verb).filter(|p| p.tokens.start <= sentence.start + 1)?;
            bearer(&phrase)
        };
        if !medium {
            return issuer().filter(|v| v.name.is_some());
        }
        voice.cloned().or_else(said).or_else(subject).filter(|v| v.name.is_some())
    }

    /// "Jane Hill wrote on LinkedIn on Monday. …, the post said", "got an email from Jane Hill. …, it read": who wrote or sent what the
    /// sentences before tell of.
    pub(super) fn poster(&self, before: usize) -> Option<Voice> {
        let analysis = self.reader.analysis;
        let from = analysis.sentences.get(analysis.sentence_of(before).saturating_sub(2))?.tokens.start;
        let outside = |k: &usize| analysis.marked_at(*k).is_none();
        let sent = (from..before).rev().filter(outside).find(|k| is_message(self.reader.lower(*k)));
        if let Some(maker) = sent.and_then(|k| self.maker_behind(k)) {
            return Some(maker);
        }
        let writes = |k: &usize| {
            matches!(self.reader.lower(*k), "wrote" | "posted" | "tweeted" | "emailed" | "messaged")
                || matches!(self.reader.lower(*k), "sent" | "shared" | "issued" | "published" | "released" | "circulated")
                    && sent.is_some_and(|s| s > *k)
        };
        let verb = (from..before).rev().filter(outside).find(writes)?;
        let start = analysis.sentences.get(analysis.sentence_of(verb))?.tokens.start;
        let phrase = self.reader.last(start..verb)?;
        let Head::Name(m) = phrase.head else { return None };
        Some(self.person(self.reader.names.mentions[m].entity))
    }

    /// "A Tarn Institute study …, the report said": the one organisation whose document of this kind the text was about.
    fn publisher_of(&self, before: usize, noun: &str) -> Option<Voice> {
        const REACH: usize = 400;
        let paper = |w: &str| matches!(w, "report" | "study" | "analysis" | "survey" | "research" | "review" | "paper" | "poll" | "audit");
        if !paper(noun) {
            return None;
        }
        let names = self.reader.names;
        let from = before.saturating_sub(REACH);
        let made = |k: usize| {
            let behind = || self.maker_behind(k).and_then(|v| v.entity);
            let own = names.mentions.iter().rev().find(|m| m.tokens.end <= k && m.tokens.end + 3 >= k).filter(|m| {
                (m.tokens.end..k).all(|j| {
                    let t = &self.reader.analysis.tokens[j];
                    t.kind == TokenKind::Possessive || t.kind == TokenKind::Word && !self.reader.has(j, Tag::FunctionWord)
                })
            });
            own.map(|m| m.entity).or_else(behind)
        };
        let outside = |k: &usize| self.reader.analysis.marked_at(*k).is_none();
        let papers = (from..before).filter(|k| paper(self.reader.lower(*k))).filter(outside);
        let mut makers: Vec<usize> = papers.filter_map(made).filter(|e| self.is_organisation(*e)).collect();
        makers.dedup();
        let [maker] = makers[..] else { return None };
        let name = format!("{} {noun}", names.entities[maker].name);
        Some(Voice { name: Some(name), entity: Some(maker), noun: Some(noun.to_owned()), ..Voice::default() })
    }

    /// "a report by Acme", "a memo signed by Jane Hill".
    pub(super) fn maker_behind(&self, i: usize) -> Option<Voice> {
        const REACH: usize = 9;
        let by = (i + 1..i + REACH).find(|k| matches!(self.reader.lower(*k), "by" | "from"))?;
        let verb = |k: usize| {
            matches!(
                self.reader.lower(k),
                "," | "signed" | "written" | "sent" | "authored" | "released" | "issued" | "published" | "posted" | "circulated" | "shared"
            )
        };
        // "sent to all staff by"
        let to = (i + 1..by).find(|k| !verb(*k)).unwrap_or(by);
        let addressed = |k: usize| {
            self.reader.analysis.tokens[k].kind == TokenKind::Word
                && !self.reader.is_saying(k)
                && !self.reader.lower(k).ends_with("ed")
                && !matches!(self.reader.lower(k), "seen" | "and" | "said")
        };
        let made = to == by || matches!(self.reader.lower(to), "to" | "on") && (to > i + 1 || by <= i + 4) && (to + 1..by).all(addressed);
        // "a letter from Acme's head of sales Ann Lee"
        let before_said = |m: &&Mention| {
            !(by + 1..m.tokens.start).any(|k| self.reader.is_saying(k) || self.reader.analysis.tokens[k].kind == TokenKind::Mark)
        };
        let person =
            self.reader.names.in_range(by + 1..by + 9).iter().take_while(before_said).find(|m| self.entity(m).kind == NameKind::Person);
        if let Some(m) = person.filter(|m| made && m.tokens.start > by + 1 && self.reader.office_before(m).is_some()) {
            return Some(self.person(m.entity));
        }
        // "a letter from the teachers' union"
        if let Some(phrase) = self.reader.first(by + 1..by + 7).filter(|p| made && p.tokens.start <= by + 2)
            && let Head::Group(noun) = phrase.head
        {
            return Some(self.group(&phrase, noun));
        }
        let m = self.reader.names.in_range(by + 1..by + 7).first().filter(|m| made && m.tokens.start <= by + 4)?;
        let (role, organisation) = if self.is_organisation(m.entity) { (None, None) } else { self.office(m.entity) };
        Some(Voice { role, organisation, ..self.of_entity(Some(m.entity)) })
    }

    /// "the company", "the union".
    pub(super) fn group(&self, phrase: &Phrase, i: usize) -> Voice {
        // "the Oslo, Norway-based firm" says only where it is
        let based = (phrase.tokens.start..i).any(|k| self.reader.is_in_place(k)) && self.reader.has(i, Tag::CompanyNoun);
        if let Some(inside) = self.organisation_in(phrase.tokens.start..i).filter(|_| !based) {
            return self.of_entity(Some(inside.entity));
        }
        let noun = self.reader.lower(i);
        // "Jane Hill and Tom Reed wrote … the pair said"
        if matches!(noun, "pair" | "duo" | "couple") && self.reader.lower(phrase.tokens.start) == "the" {
            let starts = |g: &&Range<usize>| self.reader.names.mentions[g.start].tokens.start < i && g.len() == 2;
            if let Some(two) = self.groups.iter().rev().find(starts) {
                return self.list(two.clone());
            }
        }
        // "the Hill campaign", "Hill's office"
        let person = self.reader.names.in_range(phrase.tokens.start..i).iter().rev().find(|m| self.entity(m).kind == NameKind::Person);
        if let Some(m) = person.filter(|m| m.tokens.end + 1 >= i && !self.reader.has(i, Tag::CompanyNoun)) {
            let words = self.reader.analysis.text(m.tokens.start..i + 1).split_whitespace().collect::<Vec<_>>().join(" ");
            return Voice { name: Some(words), noun: Some(noun.to_owned()), ..Voice::default() };
        }
        // "the governor's office" is none of the organisations before it
        let mark = |k: &usize| self.reader.analysis.tokens[*k].kind == TokenKind::Possessive;
        if let Some(owner) = (phrase.tokens.start..i).find(mark).and_then(|k| k.checked_sub(1))
            && (self.reader.has(owner, Tag::Role) || self.reader.has(owner, Tag::Title))
        {
            let words = self.reader.analysis.text(owner..i + 1).split_whitespace().collect::<Vec<_>>().join(" ");
            return Voice { name: Some(words), noun: Some(noun.to_owned()), ..Voice::default() };
        }
        // "the 65-year-old"
        if noun.ends_with("year-old")
            && let Some(entity) = self.described(phrase, i, noun)
        {
            return self.person(entity);
        }
        if let Some(outlet) = self.outlet_before(phrase, i) {
            return self.of_entity(Some(outlet));
        }
        // "the scout", "her landlord", "the kettle": no noun of ours, so no organisation
        if !self.reader.has(i, Tag::GroupNoun) && !self.reader.has(i, Tag::CompanyNoun) {
            if is_agent(noun)
                && let Some(entity) = self.described(phrase, i, noun)
            {
                return self.person(entity);
            }
            return Voice { name: Some(self.role_words(phrase.tokens.start, i)), noun: Some(noun.to_owned()), ..Voice::default() };
        }
        // "the union" is none of the firms before it
        let fits = |m: &Mention| !noun.starts_with("union") || self.is_of_workers(m.entity);
        let mentions = &self.reader.names.mentions;
        let before = mentions[..mentions.partition_point(|m| m.tokens.end <= i)].iter().rev();
        let before = before.filter(|m| self.is_organisation(m.entity) && fits(m));
        let bearers = self.bearers_of(noun);
        let bearing =
            if bearers.is_empty() { None } else { before.clone().find(|m| bearers.binary_search(&m.entity).is_ok()).map(|m| m.entity) };
        let bearing = self.introduced(noun, phrase.tokens.start).or(bearing);
        // "one fan" is no organisation named before, "the county's biggest firms" are several
        let several = is_plural(noun) && self.reader.has(i, Tag::CompanyNoun) && self.reader.lower(phrase.tokens.start) != "both";
        let definite = !several
            && matches!(
                self.reader.lower(phrase.tokens.start),
                "the" | "this" | "that" | "these" | "those" | "both" | "its" | "their" | "our" | "his" | "her" | "my"
            );
        match bearing
            // "the government" is none of the firms around it
            .or_else(|| {
                if noun == "government" {
                    None
                } else if self.reader.has(i, Tag::CompanyNoun) {
                    self.company_before(i)
                } else {
                    before.clone().next().map(|m| m.entity)
                }
            })
            .filter(|_| definite)
        {
            Some(e) => self.of_entity(Some(e)),
            None => Voice { name: Some(self.role_words(phrase.tokens.start, i)), noun: Some(noun.to_owned()), ..Voice::default() },
        }
    }

    /// "the group Rise Leeds", "Rise Leeds, a local group": what was last brought in by this very noun before token `before`. A company is
    /// so common that the noun alone tells nothing.
    fn introduced(&self, noun: &str, before: usize) -> Option<usize> {
        const REACH: usize = 6;
        if matches!(noun, "company" | "companies" | "firm" | "firms" | "government" | "business" | "businesses") {
            return None;
        }
        let tokens = &self.reader.analysis.tokens;
        let bare = |k: usize| self.reader.lower(k) == noun && self.reader.mention(k).is_none();
        let open = |k: usize| tokens[k].kind == TokenKind::Word && !self.reader.is_saying(k) && self.reader.mention(k).is_none();
        let ahead = |m: &Mention| {
            let comma = usize::from(m.tokens.start > 0 && matches!(self.reader.lower(m.tokens.start - 1), "," | "called"));
            let called = comma == 0
                || matches!(self.reader.lower(m.tokens.end), "," | "." | "")
                || self.reader.lower(m.tokens.start - 1) == "called";
            called && m.tokens.start.checked_sub(1 + comma).is_some_and(bare)
        };
        // "the Rise Leeds group"
        let around =
            |m: &Mention| m.tokens.end < before && bare(m.tokens.end) && self.reader.is_determiner(m.tokens.start.saturating_sub(1));
        let behind = |m: &Mention| {
            let start = m.tokens.end + 1;
            self.reader.lower(m.tokens.end) == ","
                && matches!(self.reader.lower(start), "a" | "an" | "the" | "another")
                && (start + 1..start + REACH)
                    .take_while(|k| tokens.get(*k).is_some() && open(*k))
                    .find(|k| is_preposition(self.reader.lower(*k)) || bare(*k))
                    .is_some_and(bare)
        };
        let group = |m: &&Mention| {
            !matches!(self.entity(m).kind, NameKind::Person | NameKind::Place) && self.reader.analysis.marked_at(m.tokens.start).is_none()
        };
        let mentions = self.reader.names.mentions.iter().rev().filter(|m| m.tokens.end <= before);
        mentions.filter(group).find(|m| ahead(m) || behind(m) || around(m)).map(|m| m.entity)
    }

    /// A union by its name, by the lexicon, or by the article's words: "the Acme union", "the union Acme".
    fn is_of_workers(&self, entity: usize) -> bool {
        self.unions.get_or_init(|| self.unions())[entity]
    }

    fn unions(&self) -> Vec<bool> {
        let word = |w: &str| {
            let w = w.to_lowercase();
            w.starts_with("union")
                || w.starts_with("worker")
                || matches!(
                    w.as_str(),
                    "guild"
                        | "federation"
                        | "brotherhood"
                        | "teamsters"
                        | "association"
                        | "teachers"
                        | "nurses"
                        | "employees"
                        | "congress"
                        | "trades"
                        | "labor"
                        | "labour"
                )
        };
        let beside = |m: &Mention| {
            let near = |k: usize| self.reader.lower(k).starts_with("union");
            (m.tokens.start.saturating_sub(1)..m.tokens.start).any(near) || (m.tokens.end..m.tokens.end + 2).any(near)
        };
        let names = self.reader.names;
        let mut unions: Vec<bool> = names.entities.iter().map(|e| is_union(&e.name) || e.name.split_whitespace().any(word)).collect();
        for m in &names.mentions {
            unions[m.entity] |= beside(m);
        }
        unions
    }

    /// Those in whose names `noun` is a word, in order.
    fn bearers_of(&self, noun: &str) -> &[usize] {
        let bearers = self.bearers.get_or_init(|| {
            let mut bearers: FxHashMap<String, Vec<usize>> = FxHashMap::default();
            for (i, e) in self.reader.names.entities.iter().enumerate() {
                e.name.to_lowercase().split_whitespace().for_each(|w| bearers.entry(w.to_owned()).or_default().push(i));
            }
            bearers
        });
        bearers.get(noun).map_or(&[], Vec::as_slice)
    }

    /// "The paper", "the magazine": the outlet named last before token `i`, if that is not far.
    fn outlet_before(&self, phrase: &Phrase, i: usize) -> Option<usize> {
        const REACH: usize = 6;
        let noun = self.reader.lower(i);
        let definite = phrase.tokens.start + 1 == i && self.reader.lower(phrase.tokens.start) == "the";
        if !definite || !MEDIA_NOUNS.has(noun) || matches!(noun, "agency" | "site" | "station" | "program" | "programme") {
            return None;
        }
        let analysis = self.reader.analysis;
        let from = analysis.sentences.get(analysis.sentence_of(i).saturating_sub(REACH))?.tokens.start;
        let outlet = |m: &&Mention| {
            let last = analysis.tokens[m.tokens.end - 1].lower.as_ref();
            outlet_at(&analysis.tokens, m.tokens.start).is_some() || m.tokens.len() > 1 && MEDIA_WORDS.has(last)
        };
        self.reader.names.in_range(from..i).iter().rev().find(outlet).map(|m| m.entity)
    }

    /// The company meant by "the company" at token `i`: the article's main one if its paragraph names it, else the last one named there.
    pub(super) fn company_before(&self, i: usize) -> Option<usize> {
        let block = block_tokens(self.reader.analysis, i);
        // "Acme will cut jobs, the Herald says. The company …"
        let outlet = |m: &Mention| self.main != Some(m.entity) && outlet_named(&self.entity(m).name).is_some();
        let here = self.reader.names.in_range(block.start..i).iter().rev().filter(|m| self.is_organisation(m.entity) && !outlet(m));
        let main = self.main.filter(|main| here.clone().any(|m| m.entity == *main));
        // "the company" is none that the text has not come to yet
        let met = |e: usize| self.reader.names.mentions.iter().any(|m| m.entity == e && m.tokens.start < i);
        let earlier = || {
            let outside =
                |m: &&Mention| self.is_organisation(m.entity) && !outlet(m) && self.reader.analysis.marked_at(m.tokens.start).is_none();
            let before = self.reader.names.in_range(0..block.start).iter().rev().filter(outside);
            before.clone().find(|m| !self.is_object(m)).or_else(|| before.clone().next()).map(|m| m.entity)
        };
        main.or_else(|| here.clone().next().map(|m| m.entity)).or_else(|| self.main.filter(|m| met(*m))).or_else(earlier).or(self.main)
    }
}

/// What somebody writes or sends: it speaks for them.
fn is_message(noun: &str) -> bool {
    matches!(
        noun,
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
            | "circular"
            | "missive"
    )
}

/// Ends as nouns for people do: "the sculptor", "the novelist".
fn is_agent(noun: &str) -> bool {
    !noun.ends_with("maker") && ["er", "or", "ist", "ian", "man", "woman"].iter().any(|s| noun.ends_with(s))
}
