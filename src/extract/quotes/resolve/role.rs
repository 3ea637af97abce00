//! "The spokeswoman", "the 57-year-old chief executive": whose role or description it is.

use std::ops::Range;

use super::{Resolver, Voice};
use crate::extract::names::{Mention, NameKind};
use crate::extract::quotes::frame::block_tokens;
use crate::extract::quotes::phrase::{Head, Phrase};
use crate::lexicon::{Tag, is_union, outlet_named};
use crate::read::BlockKind;
use crate::text::TokenKind;

impl Resolver<'_, '_> {
    /// "an AWS spokesperson", "the spokesman", "a source close to Acme", "the senators".
    pub(super) fn role(&self, phrase: &Phrase, i: usize) -> Voice {
        let noun = self.reader.lower(i).to_owned();
        if let Some(voice) = self.alias(i) {
            return Voice { noun: Some(noun), ..voice };
        }
        let bare = phrase.tokens.start == i || !self.reader.is_determiner(phrase.tokens.start);
        let definite = matches!(
            self.reader.lower(phrase.tokens.start),
            "the" | "that" | "this" | "these" | "those" | "his" | "her" | "their" | "both"
        )
            // headlines leave the article out
            || bare && !is_plural(&noun) && self.is_in_headline(i);
        let inside = self.organisation_in(phrase.tokens.start..i);
        let behind = self.organisation_behind(i + 1);
        // "Jane Hill, director of the Brim Trust said": the comma behind is left out
        if bare
            && !is_plural(&noun)
            && behind.is_some()
            && let Some(entity) = self.named_before_comma(phrase.tokens.start)
        {
            return self.person(entity);
        }
        // "One principal told us … the principal said" is nobody else with that office
        let brought_in = inside.is_none() && behind.is_none() && self.is_brought_in(phrase.tokens.start, &noun);
        if definite && inside.is_none() && behind.is_none() {
            let spoke = self.voices.iter().rev().find(|v| v.noun.as_deref().is_some_and(|n| is_role(n, &noun)) || self.office_is(v, &noun));
            if let Some(voice) = self.spokesman_since(spoke.map_or(0, |v| v.at), phrase.tokens.start, &noun) {
                return voice;
            }
            if let Some(v) = spoke {
                return v.clone();
            }
            let titled = self.titled(phrase.tokens.start, &noun).filter(|_| !brought_in);
            if let Some(entity) = titled.or_else(|| self.in_office(phrase, i)) {
                return self.person(entity);
            }
            if let Some(v) = self.same_voice(phrase.tokens.start, &noun) {
                return v;
            }
            if let Some(entity) = self.described(phrase, i, &noun) {
                return self.person(entity);
            }
            let many = |v: &&Voice| v.noun.as_deref().is_some_and(|n| same_role(n, &noun));
            if let Some(v) = self.voices.iter().rev().find(many) {
                return v.clone();
            }
            // "Mr Lee's lawyers" are none of the people before
            let owned = phrase.tokens.clone().any(|k| self.reader.analysis.tokens[k].kind == TokenKind::Possessive);
            if noun.ends_with('s')
                && !owned
                && let Some(g) = self.groups.iter().rev().find(|g| self.reader.names.mentions[g.start].tokens.start < i)
                && !self.are_brought_in(self.reader.names.mentions[g.start].tokens.start, phrase.tokens.start, &noun)
            {
                return self.list(g.clone());
            }
        }
        if definite
            && !brought_in
            && let Some(entity) = self.holder(&noun, inside.as_ref().or(behind.as_ref()))
        {
            return self.person(entity);
        }
        // "the Ohio Republican", of whom the text was just about
        let by_place =
            || inside.as_ref().filter(|o| self.reader.names.entities[o.entity].kind == NameKind::Place).filter(|_| behind.is_none());
        if by_place().is_some()
            && let Some(entity) = self.described(phrase, i, &noun)
        {
            return self.person(entity);
        }
        if definite
            && inside.is_none()
            && behind.is_none()
            && is_anyone(&noun)
            && let Some(voice) = self.unnamed_before(i)
        {
            return voice;
        }
        if let Some(group) = self.group_of(&noun) {
            return self.list(group);
        }
        // "people familiar with the plan … one of the people said"
        if noun == "people"
            && definite
            && inside.is_none()
            && behind.is_none()
            && let Some(name) = self.insiders(phrase.tokens.start)
        {
            return Voice { name: Some(name), role: Some(noun.clone()), noun: Some(noun), ..Voice::default() };
        }
        let role = self.role_words(phrase.tokens.start, i);
        let speaks_for = noun.starts_with("spokes") || noun == "representative";
        // "bosses said": whose they are
        let bosses = role.eq_ignore_ascii_case(&noun) && matches!(noun.as_str(), "bosses" | "executives" | "management" | "chiefs");
        let main = || {
            let entity = self.told_by(i).or_else(|| self.item_of(i)).or(self.main).filter(|_| speaks_for || bosses)?;
            // a government has no bosses
            let public = self.reader.names.entities[entity].name.to_lowercase().contains("government");
            if bosses && public {
                return None;
            }
            Some(Named { entity, text: self.reader.names.entities[entity].name.clone() })
        };
        let common = || self.common_organisation(phrase, i).filter(|_| speaks_for || noun == "rep");
        // "The council's advice service, Wayfind, will be there. A spokeswoman said …"
        let beside = || self.subject_before(phrase.tokens.start).filter(|_| speaks_for && !definite);
        // "a city council spokesman" speaks for no firm
        let body = i.checked_sub(1).filter(|k| *k >= phrase.tokens.start && self.reader.has(*k, Tag::GroupNoun));
        let of_body = body.is_some_and(|k| !self.reader.has(k, Tag::CompanyNoun));
        let of_firm = |named: Option<Named>| named.filter(|n| !of_body || is_union(&n.text));
        let named = inside.or(behind).or_else(common).or_else(|| of_firm(beside().or_else(main)));
        let name = match &named {
            Some(o) => format!("{} {role}", o.text),
            None => role.clone(),
        };
        let organisation = named.map(|o| self.reader.names.entities[o.entity].name.clone());
        Voice { name: Some(name), role: Some(role), organisation, noun: Some(noun), ..Voice::default() }
    }

    /// The organisation that the sentence before token `at` in its paragraph is about, by its first words or by the name apposed to them.
    fn subject_before(&self, at: usize) -> Option<Named> {
        let analysis = self.reader.analysis;
        let own = analysis.sentences.get(analysis.sentence_of(at)).filter(|s| s.tokens.start == at)?;
        let before = analysis.sentences.get(analysis.sentence_of(at).checked_sub(1)?).filter(|s| s.block == own.block)?;
        let range = before.tokens.clone();
        if analysis.marked_at(range.start).is_some() || analysis.marked.iter().any(|m| range.contains(&m.open)) {
            return None;
        }
        let phrase = self.reader.first(range.clone()).filter(|p| p.tokens.start <= range.start + 1)?;
        let m = match phrase.head {
            Head::Name(m) => m,
            _ if self.reader.lower(phrase.tokens.end) == "," => {
                let m = self.reader.mention(phrase.tokens.end + 1)?;
                Some(m).filter(|m| self.reader.lower(self.reader.names.mentions[*m].tokens.end) == ",")?
            }
            _ => return None,
        };
        let mention = &self.reader.names.mentions[m];
        let kind = self.entity(mention).kind;
        let fits = matches!(kind, NameKind::Organisation | NameKind::Other) && outlet_named(&self.entity(mention).name).is_none();
        fits.then(|| self.as_written(mention))
    }

    /// "• Brimco (Leeds): …", "Brimco. The firm …": whom the item of a list that token `i` stands in is about.
    fn item_of(&self, i: usize) -> Option<usize> {
        let block = block_tokens(self.reader.analysis, i);
        let opener = (block.start..i).take(2).find_map(|k| self.reader.mention(k))?;
        let m = &self.reader.names.mentions[opener];
        let named = matches!(self.entity(m).kind, NameKind::Organisation | NameKind::Other);
        let main = self.reader.names.in_range(block.start..i).iter().any(|m| self.main == Some(m.entity));
        (named && !main && matches!(self.reader.lower(m.tokens.end), "." | "(" | ":")).then_some(m.entity)
    }

    /// "people familiar with the matter": those without a name who were last brought in before token `before`, by what they know.
    fn insiders(&self, before: usize) -> Option<String> {
        const LONGEST: usize = 7;
        let tokens = &self.reader.analysis.tokens;
        let brought_in = |k: &usize| {
            matches!(self.reader.lower(*k), "people" | "sources")
                && matches!(self.reader.lower(k + 1), "familiar" | "close" | "briefed" | "with" | "involved")
                && self.reader.analysis.marked_at(*k).is_none()
        };
        let at = (0..before).rev().find(brought_in)?;
        let end = (at + 1..tokens.len().min(at + LONGEST)).find(|k| tokens[*k].kind == TokenKind::Mark || self.reader.is_saying(*k))?;
        Some(self.reader.analysis.text(at..end).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// "a spokesman for the council", "a council spokesman": the organisation that a common noun beside a role stands for.
    fn common_organisation(&self, phrase: &Phrase, i: usize) -> Option<Named> {
        const REACH: usize = 4;
        let inside = i.checked_sub(1).filter(|k| *k >= phrase.tokens.start && self.reader.has(*k, Tag::GroupNoun));
        let behind = || {
            let led = matches!(self.reader.lower(i + 1), "for" | "at" | "of") && self.reader.lower(i + 2) == "the";
            let plain = |k: &usize| {
                self.reader.analysis.tokens.get(*k).is_some_and(|t| t.kind == TokenKind::Word)
                    && !self.reader.is_saying(*k)
                    && !self.reader.has(*k, Tag::FunctionWord)
                    && self.reader.mention(*k).is_none()
            };
            (i + 3..i + 3 + REACH).take_while(plain).last().filter(|_| led)
        };
        let noun = inside.or_else(behind)?;
        let mentions = self.reader.names.mentions.iter().rev().filter(|m| m.tokens.end <= phrase.tokens.start);
        let bears = |m: &&Mention| {
            let name = &self.entity(m).name;
            !matches!(self.entity(m).kind, NameKind::Person)
                && name.rsplit(' ').next().is_some_and(|w| w.eq_ignore_ascii_case(self.reader.lower(noun)))
        };
        let bearing = mentions.clone().find(bears).map(|m| m.entity);
        let company = || self.reader.has(noun, Tag::CompanyNoun).then(|| self.company_before(i)).flatten();
        let entity = bearing.or_else(company)?;
        Some(Named { entity, text: self.reader.names.entities[entity].name.clone() })
    }

    /// The person whose name stands before the comma right before token `start`.
    fn named_before_comma(&self, start: usize) -> Option<usize> {
        let end = start.checked_sub(1).filter(|k| self.reader.lower(*k) == ",")?;
        let mention = &self.reader.names.mentions[self.reader.mention(end.checked_sub(1)?)?];
        (self.entity(mention).kind == NameKind::Person).then_some(mention.entity)
    }

    /// "said a welder who gave her name only as Ann", "one worker, identified only by the surname Lee": the name that stands for the
    /// noun at `i`.
    fn alias(&self, i: usize) -> Option<Voice> {
        const REACH: usize = 16;
        const NEAR: usize = 6;
        let analysis = self.reader.analysis;
        let end = analysis.sentences.get(analysis.sentence_of(i))?.tokens.end.min(i + REACH);
        let gives = |k: &usize| matches!(self.reader.lower(*k), "name" | "surname" | "nickname" | "identified" | "named" | "initials");
        let cue = (i + 1..end).filter(|k| analysis.marked_at(*k).is_none()).find(gives)?;
        let capital = |k: usize| k < end && analysis.tokens[k].is_capitalised() && analysis.marked_at(k).is_none();
        let leads = |k: usize| matches!(self.reader.lower(k), "as" | "name" | "surname" | "nickname" | "initials" | "named");
        let at = (cue..end.min(cue + NEAR)).find_map(|k| {
            let next = k + 1 + usize::from(self.reader.lower(k + 1) == ",");
            (leads(k) && capital(next)).then_some(next)
        })?;
        let only =
            (i + 1..at).any(|k| matches!(self.reader.lower(k), "only" | "just" | "except" | "simply" | "himself" | "herself" | "gave"));
        if !only {
            return None;
        }
        if let Some(m) = self.reader.mention(at).filter(|m| self.reader.names.mentions[*m].tokens.start == at) {
            return Some(self.of_entity(Some(self.reader.names.mentions[m].entity)));
        }
        Some(Voice { name: Some(analysis.tokens[at].text.to_owned()), ..Voice::default() })
    }

    /// Whether the plural noun stands already between the sentence of a list of names, which it does not bring in, and a token:
    /// "researchers at Harling … the researchers" are no list.
    fn are_brought_in(&self, list: usize, to: usize, noun: &str) -> bool {
        let analysis = self.reader.analysis;
        let from = analysis.sentences.get(analysis.sentence_of(list)).map_or(list, |s| s.tokens.start);
        (from..to).any(|k| k + 1 != list && self.reader.lower(k) == noun && analysis.marked_at(k).is_none())
    }

    fn is_in_headline(&self, i: usize) -> bool {
        let analysis = self.reader.analysis;
        analysis.sentences.get(analysis.sentence_of(i)).is_some_and(|s| analysis.block_kind(s) == BlockKind::Headline)
    }

    /// "Rep. Ann Lee … the congresswoman": the person named last with the title that the noun spells out.
    fn titled(&self, before: usize, noun: &str) -> Option<usize> {
        let names = self.reader.names;
        let title = |m: &Mention| {
            let at = m.tokens.start.checked_sub(1).map_or("", |t| self.reader.lower(t));
            at.ends_with('.') && same_title(at, noun) || at == "rep." && matches!(noun, "congressman" | "congresswoman" | "lawmaker")
        };
        let bears = |e: usize| names.mentions.iter().any(|m| m.entity == e && m.tokens.start < before && title(m));
        let of_title = |m: &&Mention| self.entity(m).kind == NameKind::Person && bears(m.entity);
        let one = !is_plural(noun);
        names.mentions.iter().rev().filter(|m| one && m.tokens.end <= before).find(of_title).map(|m| m.entity)
    }

    /// "Mayor Ann Lee … the mayor": the person named last with just these words as a title, if the office is still theirs.
    fn in_office(&self, phrase: &Phrase, i: usize) -> Option<usize> {
        let names = self.reader.names;
        let words = phrase.tokens.start + 1..i + 1;
        if words.is_empty() || !self.reader.has(i, Tag::Title) || self.reader.lower(phrase.tokens.start) != "the" {
            return None;
        }
        let before = |m: &Mention| {
            let start = m.tokens.start.checked_sub(words.len())?;
            let same = words.clone().zip(start..m.tokens.start).all(|(a, b)| self.reader.lower(a) == self.reader.lower(b));
            let office = same && self.reader.analysis.tokens[start].is_capitalised();
            let past = |k: usize| matches!(self.reader.lower(k), "former" | "ex" | "-" | "then" | "late" | "vice" | "deputy");
            (office && !start.checked_sub(1).is_some_and(past)).then_some(m.entity)
        };
        let bears = |e: usize| names.mentions.iter().any(|m| m.entity == e && before(m).is_some());
        let person = |m: &&Mention| self.entity(m).kind == NameKind::Person && bears(m.entity);
        names.mentions.iter().rev().filter(|m| m.tokens.end <= phrase.tokens.start).find(person).map(|m| m.entity)
    }

    /// "A Brimco spokesperson said …, the official added": the one who spoke last in the paragraph, whose office it may be.
    fn same_voice(&self, before: usize, noun: &str) -> Option<Voice> {
        let start = block_tokens(self.reader.analysis, before).start;
        let last = self.voices.last().filter(|v| v.at >= start && v.entity.is_none())?;
        let speaks_for = |n: &str| n.starts_with("spokesp") || n.starts_with("spokesw") || n == "spokesman" || n == "representative";
        (noun == "official" && speaks_for(last.noun.as_deref()?)).then(|| last.clone())
    }

    /// "A Brimco spokesman confirmed it": one brought in without a quotation between two tokens, the last of them.
    fn spokesman_since(&self, from: usize, to: usize, noun: &str) -> Option<Voice> {
        const REACH: usize = 300;
        if !noun.starts_with("spokes") && noun != "representative" {
            return None;
        }
        let from = from.max(to.saturating_sub(REACH));
        let outside = |k: &usize| same_role(self.reader.lower(*k), noun) && self.reader.analysis.marked_at(*k).is_none();
        (from + 1..to).rev().filter(outside).find_map(|k| {
            let phrase = self.reader.last(from..k + 1).filter(|p| p.tokens.end == k + 1)?;
            let behind = || self.organisation_behind(k + 1).filter(|_| matches!(self.reader.lower(k + 1), "for" | "at" | "of" | "from"));
            self.organisation_in(phrase.tokens.start..k).or_else(behind).map(|_| self.role(&phrase, k))
        })
    }

    /// "The port police said …, a spokesman added": the organisation that spoke last in the paragraph of token `i`.
    fn told_by(&self, i: usize) -> Option<usize> {
        let start = block_tokens(self.reader.analysis, i).start;
        let outlet = |v: &Voice| v.name.as_deref().is_some_and(|n| outlet_named(n).is_some());
        let last = self.voices.last().filter(|v| v.at >= start && !outlet(v))?;
        last.entity.filter(|e| self.is_organisation(*e))
    }

    /// The one person in the article who holds this office, before or behind: "the president of Acme … Acme president Ann Lee".
    pub(super) fn holder(&self, noun: &str, of: Option<&Named>) -> Option<usize> {
        let organisation = |o: &Option<String>| match (of, o) {
            (Some(of), Some(o)) => self.reader.names.entities[of.entity].name == *o,
            _ => true,
        };
        let holds = |entity: usize| {
            let (role, at) = self.office(entity);
            role.is_some_and(|r| r.to_lowercase().split_whitespace().any(|w| same_role(w, noun) || is_top(w) && is_top(noun)))
                && organisation(&at)
        };
        let people = (0..self.reader.names.entities.len()).filter(|e| self.reader.names.entities[*e].kind == NameKind::Person);
        let mut holders = people.filter(|e| holds(*e));
        let first = holders.next()?;
        holders.next().is_none().then_some(first)
    }

    /// "the 57-year-old chief executive", "the congresswoman": a description, never brought in by "a", of whoever the text was just about.
    pub(super) fn described(&self, phrase: &Phrase, i: usize, noun: &str) -> Option<usize> {
        (!self.is_brought_in(phrase.tokens.start, noun)).then(|| self.of_whom(phrase, i, noun)).flatten()
    }

    /// The same, though the noun may stand for somebody else before.
    pub(super) fn of_whom(&self, phrase: &Phrase, i: usize, noun: &str) -> Option<usize> {
        let she = noun.ends_with("woman");
        let gendered = she || noun.ends_with("man");
        if is_plural(noun) || noun.starts_with("spokes") || is_plain_voice(noun) || !matches!(self.reader.lower(phrase.tokens.start), "the")
        {
            return None;
        }
        let near = |e: &usize| {
            let sentence = self.reader.analysis.sentence_of(i);
            let from = self.reader.analysis.sentences.get(sentence.saturating_sub(4)).map_or(0, |s| s.tokens.start);
            self.reader.names.in_range(from..i).iter().any(|m| m.entity == *e)
        };
        let one = |she| self.person_before(phrase.tokens.start, she).entity.filter(near);
        one(she).or_else(|| one(!she).filter(|_| !gendered))
    }

    /// A list of people introduced by this very title: "Sens. A, B and C" for "the senators".
    pub(super) fn group_of(&self, noun: &str) -> Option<Range<usize>> {
        let title = |g: &&Range<usize>| {
            let at = self.reader.names.mentions[g.start].tokens.start;
            // "lawyer Ann Lee and engineer Tom Reed" are not "the lawyers"
            (at.saturating_sub(2)..at).any(|k| self.reader.lower(k).ends_with(['s', '.']) && same_title(self.reader.lower(k), noun))
        };
        self.groups.iter().find(title).filter(|_| noun.ends_with('s')).cloned()
    }

    pub(super) fn office_is(&self, voice: &Voice, noun: &str) -> bool {
        voice.role.as_deref().is_some_and(|r| r.to_lowercase().split_whitespace().any(|w| is_role(w, noun)))
    }

    /// The words of a role without determiner and names.
    pub(super) fn role_words(&self, start: usize, head: usize) -> String {
        let mut words = Vec::new();
        for i in start..=head {
            let t = &self.reader.analysis.tokens[i];
            if !self.reader.is_determiner(i)
                && self.reader.mention(i).is_none()
                && t.kind == TokenKind::Word
                && !self.reader.has(i, Tag::FunctionWord)
                && !is_ordinal(&t.lower)
                && (i == head || !self.is_span(i))
            {
                words.push(t.text);
            }
        }
        words.join(" ")
    }

    /// "a 19-year employee": how long, not who.
    fn is_span(&self, i: usize) -> bool {
        let hyphen = i > 1 && self.reader.lower(i - 1) == "-" && self.reader.analysis.tokens[i - 2].kind == TokenKind::Number;
        hyphen && matches!(self.reader.lower(i), "year" | "month" | "week" | "decade")
    }

    /// The last organisation, place or undecided name in a range.
    pub(super) fn organisation_in(&self, range: Range<usize>) -> Option<Named> {
        self.reader.names.in_range(range).iter().rev().find(|m| self.entity(m).kind != NameKind::Person).map(|m| self.as_written(m))
    }

    pub(super) fn as_written(&self, m: &Mention) -> Named {
        Named { entity: m.entity, text: self.reader.analysis.text(m.tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// "… for Acme", "… close to Acme", "… at Acme" right behind a role.
    pub(super) fn organisation_behind(&self, from: usize) -> Option<Named> {
        let tokens = &self.reader.analysis.tokens;
        // "the president said on Harling Radio" says where
        if self.reader.is_saying(from) {
            return None;
        }
        let preposition = (from..(from + 2).min(tokens.len()))
            .find(|i| matches!(self.reader.lower(*i), "for" | "at" | "of" | "from" | "with" | "to" | "on"))?;
        let end = (preposition + 1..(preposition + 8).min(tokens.len()))
            .find(|i| tokens[*i].kind == TokenKind::Mark || self.reader.is_saying(*i) || self.reader.lower(*i) == "who")
            .unwrap_or(preposition + 8)
            .min(tokens.len());
        let genitive = |m: &&Mention| tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive);
        self.reader.names.in_range(preposition + 1..end).iter().find(|m| !genitive(m)).map(|m| self.as_written(m))
    }
}

/// An organisation and the form in which the text at hand names it.
pub(super) struct Named {
    pub(super) entity: usize,
    pub(super) text: String,
}

/// "A third user" is a user.
pub(super) fn is_ordinal(word: &str) -> bool {
    matches!(word, "second" | "third" | "fourth" | "fifth" | "sixth")
}

/// Nouns that bring in a voice of their own though "the" stands before them.
fn is_plain_voice(noun: &str) -> bool {
    matches!(
        noun,
        "source"
            | "official"
            | "analyst"
            | "expert"
            | "employee"
            | "worker"
            | "person"
            | "user"
            | "customer"
            | "president"
            | "judge"
            | "mayor"
            | "governor"
            | "chancellor"
            | "board"
            | "deputy"
            | "minister"
            | "prosecutor"
            | "reporter"
            | "journalist"
            | "lawyer"
    )
}

/// Nouns by which a text goes on about somebody it brought in without a name ("an engineer … the worker").
fn is_anyone(noun: &str) -> bool {
    matches!(noun, "worker" | "employee" | "staffer" | "man" | "woman" | "person" | "insider" | "source")
}

/// Whether `noun` takes up the role `brought` in before: "the executive" is none of the executives who spoke.
fn is_role(brought: &str, noun: &str) -> bool {
    same_role(brought, noun) && (is_plural(noun) || !is_plural(brought))
}

/// "officials", not "boss".
pub(super) fn is_plural(noun: &str) -> bool {
    noun.ends_with('s') && !noun.ends_with("ss")
}

/// Short words for whoever runs a firm.
fn is_top(noun: &str) -> bool {
    matches!(noun, "boss" | "chief" | "head" | "ceo")
}

/// "spokesman" and "spokesperson" are one role; "officials" and "official" too.
pub(super) fn same_role(a: &str, b: &str) -> bool {
    // a glance at the first letter: an article is searched for the noun
    a.as_bytes().first() == b.as_bytes().first() && stem(a) == stem(b)
}

fn stem(noun: &str) -> &str {
    if noun.starts_with("spokes") { "spokes" } else { noun.trim_end_matches('s') }
}

/// "Sens." is the title of senators.
fn same_title(title: &str, noun: &str) -> bool {
    let short = title.trim_end_matches('.').trim_end_matches('s');
    short.len() > 2 && noun.starts_with(short)
}
