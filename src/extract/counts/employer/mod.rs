//! Whose jobs: the organisation that governs a count, and the employers that the article is about.
//!
//! A count is bound by the words nearest to it first: its own phrase ("3,400 Forest Service employees"), the owner before it
//! ("its 300 staff"), the agent or workplace behind it ("300 jobs at Acme"), then the subject of the clause that cuts ([`clause`]).
//! Pronouns and "the company" go on about somebody named before ([`antecedent`]). Who only tells of cuts (unions, statisticians,
//! analysts) is no employer ([`eligible`]), and an industry or economy is none in particular ([`collective`]). What the sentence
//! leaves open is the passage's or the article's ([`mod@news`]). Every choice has a name, [`EmployerBasis`].

mod antecedent;
mod aside;
mod beside;
mod central;
mod clause;
mod collective;
mod described;
mod eligible;
mod fronts;
mod items;
#[cfg(test)]
mod main_tests;
mod media;
mod news;
mod officers;
mod own;
mod own_cuts;
mod places;
mod public;
mod sites;
mod sized;
mod standing;
mod tells;
#[cfg(test)]
mod tests;
mod works;

use std::collections::BTreeSet;

use super::frame::Frame;
use super::quantity::{NounClass, Quantity};
use super::{Kin, Read, details, speaks_for};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::lexicon::sets::{INDUSTRIES, RISK_WORDS, WIDE_AREAS};
use crate::lexicon::{Tag, Trigger, is_teller, is_union, outlet_named, tags_of};
use crate::model::{EmployerBasis, Quote};
use crate::text::{Sentence, TokenKind};

pub(super) use crate::model::AGGREGATE;
pub(super) use aside::{is_aside, is_of_others};
pub(super) use collective::is_administration;
use eligible::{cuts_its_own, is_called_bystander, is_station, is_union_by_initials, represents, signs_dateline, winds_up};
pub(super) use items::{counted as counted_point, head as item_head};
use media::{called_outlet, photo_desk};
pub(super) use news::{News, news};
pub(super) use own::{speaks_itself, title_end};
pub(super) use places::Place;
use works::is_work;

/// So few of a union's members can be one employer's staff: "64 of its members at Acme".
const FEW_MEMBERS: u64 = 1000;

/// Who is meant by some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Referent {
    /// An entity of [`Names`].
    Entity(usize),
    /// "the company", "it": whoever is spoken of.
    Spoken,
    /// "our workforce": whoever speaks.
    Speaker,
    /// An industry or economy.
    Aggregate,
    /// "pub owner Ann Lee": somebody whose firm the text does not name.
    Unnamed,
}

/// Who a count is bound to, and by what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bound {
    /// Who.
    pub who: Referent,
    /// By what.
    pub by: EmployerBasis,
}

impl Bound {
    const fn new(who: Referent, by: EmployerBasis) -> Self {
        Self { who, by }
    }
}

/// The referents of a sentence's words.
pub(super) struct Referents<'a, 't> {
    a: &'a Analysis<'t>,
    names: &'a Names,
    /// Entities that are no employers here: the outlet itself, outlets credited.
    outlets: BTreeSet<usize>,
    /// Unions, parliaments, courts, by their names or by what they are called beside them.
    bystanders: BTreeSet<usize>,
    /// Plants and mills whose owner the article names ("Acme's Acton Assembly Plant").
    sites: BTreeSet<usize>,
    /// Those said to say something.
    speaking: BTreeSet<usize>,
    /// Of a digest, the tokens of each item and whom it is about.
    items: items::Items,
    /// Administrators and liquidators, whose closures are another's, and works that people watch, read or play.
    no_employers: BTreeSet<usize>,
    /// Of each entity, which mentions are its own.
    mentions: Vec<Vec<usize>>,
}

impl<'a, 't> Referents<'a, 't> {
    pub(super) fn new(a: &'a Analysis<'t>, names: &'a Names, outlet_names: &[&str]) -> Self {
        // "(AP Photo/Ann Lee)" is a credit
        let outlet = |name: &str| outlet_named(photo_desk(name)).is_some() || outlet_names.iter().any(|o| same(o, name));
        let outlets = names.entities.iter().enumerate().filter(|(_, e)| outlet(&e.name) || is_station(&e.name)).map(|(i, _)| i);
        let datelined = names.mentions.iter().filter(|m| signs_dateline(a, m)).map(|m| m.entity);
        let outlets: BTreeSet<usize> =
            outlets.chain(names.mentions.iter().filter(|m| called_outlet(a, names, m)).map(|m| m.entity)).chain(datelined).collect();
        // "Local 100" is a branch of a union
        let body = |w: &str| w == "Local" || tags_of(&w.to_lowercase()).has(Tag::Bystander);
        let called = |e: &str| e.split_whitespace().any(body) || is_study(e);
        let mut mentions = vec![Vec::new(); names.entities.len()];
        let mut told_beside = vec![0; names.entities.len()];
        for (i, m) in names.mentions.iter().enumerate() {
            told_beside[m.entity] += usize::from(is_called_bystander(a, m));
            mentions[m.entity].push(i);
        }
        let bystanders: BTreeSet<usize> = (0..names.entities.len())
            .filter(|e| {
                let name = &names.entities[*e].name;
                let teller = || is_teller(name) && !mentions[*e].iter().any(|i| cuts_its_own(a, &names.mentions[*i]));
                // the National Institutes of Health are an employer that everybody knows
                called(name) && names.entities[*e].company().is_none() || teller() || is_union(name)
            })
            .chain(names.mentions.iter().filter(|m| represents(a, m) || is_union_by_initials(a, m)).map(|m| m.entity))
            .chain((0..names.entities.len()).filter(|e| told_beside[*e] * 2 > mentions[*e].len()))
            .collect();
        let says = |m: &Mention| a.tags.get(m.tokens.end).is_some_and(|t| t.has(Tag::SpeechVerb));
        let speaking: BTreeSet<usize> = names.mentions.iter().filter(|m| says(m)).map(|m| m.entity).collect();
        let no_employers = names.mentions.iter().filter(|m| winds_up(a, m) || is_work(a, names, m)).map(|m| m.entity).collect();
        let owns = |e: usize| {
            let kind = names.entities[e].kind;
            let body = kind == NameKind::Organisation || kind == NameKind::Other && speaking.contains(&e);
            body && !bystanders.contains(&e) && !outlets.contains(&e)
        };
        let sites = sites::sites(a, names, |e| mentions[e].iter().map(|i| &names.mentions[*i]), owns);
        let mut referents = Self { a, names, outlets, bystanders, sites, speaking, no_employers, items: Vec::new(), mentions };
        referents.items = items::items(
            a,
            names,
            |m| referents.may_employ(m),
            |m| referents.has_verb_behind(m) && !referents.entity_is_bystander(m.entity),
        );
        // "CHEMICAL SAFETY BOARD" above what is told of its cuts: who heads an item employs
        let heads: Vec<usize> = referents.items.iter().filter(|(.., whole)| *whole).map(|(_, e, _)| *e).collect();
        heads.iter().for_each(|e| _ = referents.bystanders.remove(e));
        referents
    }

    /// The mentions of an entity, in text order.
    pub(super) fn mentions_of(&self, entity: usize) -> impl Iterator<Item = &'a Mention> {
        self.mentions[entity].iter().map(|i| &self.names.mentions[*i])
    }

    /// How often an entity is named.
    pub(super) fn times(&self, entity: usize) -> usize {
        self.mentions[entity].len()
    }

    pub(super) fn entity_is_outlet(&self, entity: usize) -> bool {
        self.outlets.contains(&entity)
    }

    /// Whoever governs the quantity by the words of its own sentence.
    pub(super) fn of(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        let bound = self
            .heads_point(q, sentence)
            .or_else(|| self.heads_places(q, sentence))
            .or_else(|| self.part(q, sentence))
            .or_else(|| self.gapped_on(q, sentence))
            .or_else(|| self.inside(q, frame, sentence))
            .or_else(|| self.owner_before(q, sentence))
            .or_else(|| self.sized(q, frame, sentence))
            .or_else(|| self.workforce_before(q, frame, sentence))
            .or_else(|| self.fronted(q, sentence))
            .or_else(|| self.of_them(q, sentence))
            .or_else(|| self.behind(q, frame, sentence))
            .or_else(|| self.opened(frame, q, sentence))
            .or_else(|| self.gone_along(q, frame))
            .or_else(|| self.at_partners(q))
            .or_else(|| self.worked_at(q, sentence))
            .or_else(|| self.gapped(q))
            .or_else(|| self.of_employment(q, sentence))
            .or_else(|| self.state_cuts(q, frame, sentence))
            .or_else(|| self.by_subject(q, frame, sentence))
            .or_else(|| self.fronted_at(sentence))
            .or_else(|| self.workplace(q, sentence))
            .or_else(|| self.end_of(q, sentence))
            .or_else(|| self.lost_there(q, frame, sentence))
            .or_else(|| self.statistic(q, sentence))
            .or_else(|| self.counted_by(q, sentence))
            .or_else(|| self.tallied(q, sentence))
            .or_else(|| self.aggregate(q, sentence).then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective)))
            .or_else(|| self.closed_there(q, sentence))
            .or_else(|| self.told_last(q, sentence))
            .or_else(|| self.told_by_head(q, sentence))
            .or_else(|| self.introduced(sentence))
            .or_else(|| self.item_headed(sentence).map(|e| Bound::new(Referent::Entity(e), EmployerBasis::Passage)));
        match bound {
            Some(Bound { who: Referent::Entity(e), by }) if let Some(state) = self.state_of(e, q, sentence) => {
                Some(Bound::new(Referent::Entity(state), by))
            }
            // a government employs no steelworkers
            Some(Bound { who: Referent::Entity(e), .. })
                if self.too_many(q, frame, e) && !q.employed || self.is_government(e) && self.names_industry(q.modifiers.clone()) =>
            {
                Some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
            }
            bound => bound,
        }
    }

    /// "Acme will cut 900, including 200 at Brim": of those counted before, so whoever cuts them.
    fn part(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        const OWN_SITE: usize = 9;
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let k = q.tokens.start.checked_sub(1).filter(|k| *k > sentence.tokens.start)?;
        // "dropped 900, some 200 of them at Brim"
        let of_them = |k: usize| word(k) == "of" && matches!(word(k + 1), "them" | "whom" | "those");
        let them = (q.tokens.start..=q.tokens.end).find(|k| of_them(*k));
        let placed = matches!(word(them.map_or(q.tokens.end, |k| k + 2)), "at" | "in" | "from" | "across");
        let before = self.a.tokens[sentence.tokens.start..k].iter().any(|t| t.kind == TokenKind::Number);
        // "900 at its mill in Acton and 200 at Brim": at another site of the same
        if before && placed && word(k) == "and" && q.class == NounClass::Bare {
            let own = |j: usize| word(j) == "at" && matches!(word(j + 1), "its" | "their");
            let at = (sentence.tokens.start.max(k.saturating_sub(OWN_SITE))..k).rev().find(|j| own(*j));
            return at.and_then(|j| self.definite(j + 1).map(|d| self.resolve(d, j + 1, sentence)));
        }
        // the parts of an economy's total are employers of their own
        let whole = (placed && before && (word(k) == "including" || them.is_some())).then(|| self.subject(k, sentence, true)).flatten();
        whole.filter(|b| b.who != Referent::Aggregate)
    }

    /// Inside the phrase: "3,400 Forest Service employees", "9 percent of Acme's staff", "a third of its staff".
    fn inside(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        let phrase = q.core.end..q.tokens.end;
        // "300 UAW jobs" are not the union's
        let named = self.names.in_range(phrase.clone()).iter().find(|m| self.may_employ(m) && !self.entity_is_bystander(m.entity));
        // "Acme will cut 300 Brim jobs": a part of Acme
        let part = |m: &&Mention| q.core.end == m.tokens.start && self.cuts_itself(frame, q, m.entity);
        if let Some(m) = named.filter(|m| !part(m)) {
            return Some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Phrase));
        }
        // "415,000 Americans", "7,000 Danish steel jobs"
        let national = || phrase.clone().any(|k| self.a.tags[k].has(Tag::Demonym)) && self.names_industry(phrase.clone());
        if phrase.clone().any(|k| self.is_collective(k)) || national() {
            return Some(Bound::new(Referent::Aggregate, EmployerBasis::Collective));
        }
        // "half of his 40 employees"
        if let Some(k) = phrase.clone().find(|k| matches!(self.a.tokens[*k].lower.as_ref(), "his" | "her")) {
            let firm = self.person_before(k).and_then(|p| self.firm_of(p)).map(Referent::Entity);
            return Some(Bound::new(firm.unwrap_or(Referent::Spoken), EmployerBasis::Antecedent));
        }
        let (at, definite) = phrase.clone().find_map(|k| Some((k, self.definite(k)?)))?;
        // "71 per cent of them will cut half of their staff": as many employers
        if self.a.tokens[at].is("their") && self.share_acts(at, sentence) {
            return Some(Bound::new(Referent::Aggregate, EmployerBasis::Collective));
        }
        // "the union says that 10 percent of its members": they work for many
        let mut before = self.names.in_range(sentence.tokens.start..at).iter();
        if q.value.stated.is_some_and(|[low, _]| low < FEW_MEMBERS) && phrase.clone().any(|k| self.a.tokens[k].is("members")) {
            return None;
        }
        if phrase.into_iter().any(|k| self.a.tokens[k].is("members")) && before.any(|m| self.entity_is_bystander(m.entity)) {
            return Some(Bound::new(Referent::Aggregate, EmployerBasis::Collective));
        }
        Some(self.resolve(definite, at, sentence))
    }

    /// Whether what acts before token `at` is a share of many, with no employer named in between.
    fn share_acts(&self, at: usize, sentence: &Sentence) -> bool {
        let percent = |k: &usize| matches!(self.a.tokens[*k].lower.as_ref(), "percent" | "cent" | "%" | "pc" | "pct");
        let from = sentence.tokens.start.max(at.saturating_sub(14));
        let Some(share) = (from..at).rev().find(percent) else { return false };
        // "will cut 5 per cent of their staff" has its share in the object
        let acts = (share + 1..at).any(|k| self.a.tags[k].any(&[Tag::CutVerb, Tag::SpeechVerb, Tag::Modal]) || self.a.tokens[k].is("make"));
        acts && !self.names.in_range(share..at).iter().any(|m| self.may_employ(m))
    }

    /// Right before it: "Acme's 300 staff", "the company's 4,000 employees", "its roughly 300 staff".
    fn owner_before(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let last = q.tokens.start.checked_sub(1).filter(|k| sentence.tokens.contains(k))?;
        if self.a.tokens[last].kind == TokenKind::Possessive {
            if let Some(m) = last.checked_sub(1).and_then(|k| self.names.at(k)).filter(|m| self.may_employ(m)) {
                return Some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Owner));
            }
            let from = sentence.tokens.start.max(last.saturating_sub(4));
            let (at, definite) = (from..last).rev().find_map(|k| Some((k, self.definite(k)?)))?;
            return Some(self.resolve(definite, at, sentence));
        }
        if matches!(self.a.tokens[last].lower.as_ref(), "his" | "her") {
            let firm = self.person_before(last).and_then(|p| self.firm_of(p))?;
            return Some(Bound::new(Referent::Entity(firm), EmployerBasis::Antecedent));
        }
        let own = matches!(self.a.tokens[last].lower.as_ref(), "its" | "their" | "our");
        own.then(|| self.definite(last)).flatten().map(|d| self.resolve(d, last, sentence))
    }

    /// "cut Acme's workforce by a third", "reduce the Acme payroll by 300": whose workforce stands between the verb and its number.
    fn workforce_before(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        let from = frame.filter(|f| f.tokens.end < q.tokens.start && !f.passive)?.tokens.end;
        let by = q.tokens.start - 1;
        let noun = (from..by).rev().find(|k| self.a.tags[*k].has(Tag::WorkforceNoun)).filter(|_| self.a.tokens[by].is("by"))?;
        let named = self.names.in_range(from..noun).iter().rev().find(|m| self.may_employ(m) && !self.entity_is_bystander(m.entity));
        if let Some(m) = named.filter(|m| noun - m.tokens.end <= 2) {
            return Some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Owner));
        }
        let (at, definite) = (from..noun).find_map(|k| Some((k, self.definite(k)?)))?;
        Some(self.resolve(definite, at, sentence))
    }

    /// "… the industry. 9,000 of them were laid off": the many spoken of before.
    fn of_them(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let of_them = (q.tokens.start..q.tokens.end + 2).any(|k| word(k) == "of" && word(k + 1) == "them");
        let opens = (sentence.tokens.start..q.tokens.start).all(|k| self.names.at(k).is_none());
        (of_them && opens && self.collective_before(sentence)).then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
    }

    /// "jobs at Acme", "staff of Acme", "by Acme", behind the phrase or its verb.
    fn behind(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        let frame_behind = frame.filter(|f| f.tokens.start >= q.tokens.end);
        let own_site = |b: &Bound| match b.who {
            Referent::Entity(e) => self.is_own_site(e, frame, q),
            // "Acme will lay off 300 workers at three factories"
            Referent::Aggregate => self.cuts_itself(frame, q, usize::MAX),
            _ => false,
        };
        [Some(q.tokens.end), frame_behind.map(|f| f.tokens.end)]
            .into_iter()
            .flatten()
            .find_map(|from| self.at_or_by(from, sentence))
            .filter(|b| !own_site(b))
            .map(|b| self.acting_itself(b, frame, q, sentence))
    }

    /// "Acme is letting 300 staff go in several parts of the bank": who acts, and not a bank that another sentence names.
    fn acting_itself(&self, b: Bound, frame: Option<&Frame>, q: &Quantity, sentence: &Sentence) -> Bound {
        let Referent::Entity(e) = b.who else { return b };
        let here = self.names.in_range(sentence.tokens.start..q.tokens.end).iter().any(|m| m.entity == e);
        let acts = frame.filter(|f| f.trigger == Trigger::Cut && !f.passive && f.tokens.start < q.tokens.start);
        let subject =
            acts.filter(|_| b.by == EmployerBasis::Antecedent && !here).and_then(|f| self.subject(f.tokens.start, sentence, true));
        subject.filter(|s| s.by == EmployerBasis::Subject && matches!(s.who, Referent::Entity(_))).unwrap_or(b)
    }

    /// The organisation or collective of a prepositional phrase that starts at `from`, "who work" and days before it aside.
    fn at_or_by(&self, from: usize, sentence: &Sentence) -> Option<Bound> {
        let a = self.a;
        let end = sentence.tokens.end;
        let skipped = |k: usize| {
            let t = &a.tokens[k];
            matches!(
                t.lower.as_ref(),
                "who" | "work" | "works" | "worked" | "working" | "employed" | "based" | "were" | "was" | "are" | "been" | "being" | "this"
            ) || matches!(
                t.lower.as_ref(),
                "fired" | "sacked" | "laid" | "off" | "last" | "lost" | "there" | "today" | "yesterday" | "announced"
            ) || a.tags[k].any(&[Tag::TimeWord, Tag::Weekday, Tag::Month])
                || self.is_risk(k)
                || k > 0 && self.is_risk(k - 1)
        };
        let mut prep = (from..end.min(from + 5)).find(|k| !skipped(*k))?;
        // "lost by the end of the month at Acme"
        if matches!(a.tokens[prep].lower.as_ref(), "by" | "in" | "at" | "before") {
            let timed = |k: usize| {
                a.tags[k].any(&[Tag::TimeWord, Tag::Month, Tag::Weekday])
                    || matches!(a.tokens[k].lower.as_ref(), "the" | "end" | "of" | "this" | "next" | "start" | "middle")
                    || a.tokens[k].kind == TokenKind::Number
            };
            let behind = (prep + 1..end.min(prep + 8)).find(|k| !timed(*k)).unwrap_or(prep);
            if behind > prep + 1 && matches!(a.tokens[behind].lower.as_ref(), "at" | "by") {
                prep = behind;
            }
        }
        if !matches!(a.tokens[prep].lower.as_ref(), "at" | "of" | "by" | "from" | "for" | "within" | "across" | "in") {
            return None;
        }
        let stop = end.min(prep + 7);
        // "the Department for Health, Education and Welfare": marks and words of a name end nothing
        let named = |k: usize| self.names.at(k).filter(|m| m.tokens.start > prep);
        let phrase_end = (prep + 1..stop).find(|k| self.ends_phrase(*k) && named(*k).is_none()).unwrap_or(stop);
        let phrase = prep + 1..named(phrase_end - 1).map_or(phrase_end, |m| m.tokens.end);
        // "in AWS" and "across Sales" are parts more often than employers
        let part = matches!(a.tokens[prep].lower.as_ref(), "in" | "across");
        // "at its yard in Acton"
        let own = phrase.clone().next().filter(|k| matches!(a.tokens[*k].lower.as_ref(), "its" | "their" | "our"));
        if let Some((at, d)) = own.and_then(|k| Some((k, self.definite(k)?))) {
            return Some(self.resolve(d, at, sentence));
        }
        // "at plants in Acton and Marlow": where the plants are
        let placed = |m: &Mention| a.tokens[prep + 1..m.tokens.start].iter().any(|t| matches!(t.lower.as_ref(), "in" | "near" | "outside"));
        let employs = |m: &&Mention| !part && self.may_employ(m) && !self.is_told_of(m) && !placed(m);
        if let Some(m) = self.names.in_range(phrase.clone()).iter().find(employs) {
            return Some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Agent));
        }
        if let Some((at, d)) = phrase.clone().find_map(|k| Some((k, self.definite(k)?))) {
            return Some(self.resolve(d, at, sentence));
        }
        phrase.into_iter().any(|k| self.is_collective(k)).then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
    }

    /// Further behind, where nobody stands before: "300 jobs could be on the brink at retailer Acme".
    fn workplace(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let end = sentence.tokens.end.min(q.tokens.end + 12);
        let stop = (q.tokens.end..end).find(|k| matches!(self.a.tokens[*k].text, ";" | "," | "—" | "–" | ":")).unwrap_or(end);
        let prep = (q.tokens.end..stop).find(|k| matches!(self.a.tokens[*k].lower.as_ref(), "at" | "by") && !self.is_risk(*k))?;
        let m = self.names.in_range(prep + 1..stop).iter().find(|m| self.may_employ(m) && !self.is_told_of(m))?;
        (m.tokens.start - prep <= 5).then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Agent))
    }

    /// "at risk": no place of work.
    fn is_risk(&self, k: usize) -> bool {
        self.a.tokens[k].is("at") && self.a.tokens.get(k + 1).is_some_and(|t| RISK_WORDS.has(&t.lower))
    }

    /// "Thousands of posts have gone across Denmark", "12,000 steelworkers across the country were laid off": so many lost in a
    /// place are its economy's.
    fn lost_there(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        const WIDE: usize = 12;
        let many = q.value.min.is_some_and(|m| m >= 1000);
        let lost = frame.is_some_and(|f| f.trigger == Trigger::WeakCut);
        let gone = lost || frame.is_some_and(|f| f.passive || f.trigger == Trigger::Go);
        let behind = q.tokens.end..sentence.tokens.end.min(q.tokens.end + 8);
        let place = self.names.in_range(behind.clone()).iter().any(|m| self.names.entity(m).kind == NameKind::Place);
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let wide = (q.tokens.end..sentence.tokens.end.min(q.tokens.end + WIDE)).any(|k| {
            matches!(word(k), "across" | "around" | "throughout")
                && (k + 1..sentence.tokens.end.min(k + 4)).any(|x| WIDE_AREAS.has(word(x)) || word(x) == "education")
        });
        // "Acme says the merger will cost 6,000 jobs in Florida"
        let named = self.names.in_range(sentence.tokens.start..q.tokens.start).iter().any(|m| self.may_employ(m));
        (many && (lost && place && !named || gone && wide)).then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
    }

    /// "2,400 media jobs have gone": of a whole industry, where nobody is said to cut them.
    pub(super) fn of_industry(&self, q: &Quantity) -> bool {
        let many = q.value.min.is_some_and(|m| m >= 1000);
        many && self.names_industry(q.modifiers.clone())
    }

    fn names_industry(&self, words: std::ops::Range<usize>) -> bool {
        words.into_iter().any(|k| INDUSTRIES.has(&self.a.tokens[k].lower))
    }

    /// Whether the words around a count say no more than that somebody counts jobs; its own data tell of a government's staff.
    pub(in super::super) fn is_only_counted(&self, q: &Quantity, sentence: &Sentence) -> bool {
        self.counted_by(q, sentence).is_some() && !self.aggregate(q, sentence)
    }

    /// Where the noun phrase of a preposition ends: at a mark, a verb, another clause.
    fn ends_phrase(&self, k: usize) -> bool {
        let t = &self.a.tokens[k];
        t.kind == TokenKind::Mark
            || matches!(
                t.lower.as_ref(),
                "as" | "after" | "because" | "while" | "who" | "which" | "that" | "will" | "would" | "is" | "are" | "was" | "were" | "when"
            )
    }

    /// "Hospital employment is down by 8,000": an economy's, where nobody is named for it.
    fn of_employment(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let by = q.tokens.start.checked_sub(2).filter(|k| sentence.tokens.contains(k) && word(*k + 1) == "by")?;
        let moved = matches!(word(by), "down" | "up" | "fell" | "dropped" | "declined" | "shrank");
        let noun = (sentence.tokens.start..by).find(|k| matches!(word(*k), "employment" | "payrolls"))?;
        let named = self.names.in_range(sentence.tokens.start..noun).iter().any(|m| self.may_employ(m));
        let own = (sentence.tokens.start..noun).any(|k| matches!(word(k), "its" | "their" | "our"));
        (moved && !named && !own).then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
    }

    /// The subject of the clause that cuts, or of the clause that tells of it.
    fn by_subject(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Bound> {
        // a verb before another clause's subject is not the count's: "Acme cuts 40, while Brim is consulting on 30 redundancies"
        let frame = frame.filter(|f| !(f.tokens.end..q.tokens.start).any(|k| self.opens_clause(k, q.tokens.start)));
        let from = frame.map_or(q.tokens.start, |f| f.tokens.start.min(q.tokens.start));
        let active = frame.is_some_and(|f| {
            !f.passive
                && f.tokens.start < q.tokens.start
                && matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::Hire | Trigger::Headcount)
        });
        // "we expect that 300 jobs will go": who speaks is not who cuts
        self.subject(from, sentence, active).filter(|b| b.who != Referent::Speaker || active)
    }
}

/// Whether two names are the same but for case and article.
pub(super) fn same(x: &str, y: &str) -> bool {
    let bare = |s: &str| s.trim().trim_start_matches("The ").trim_start_matches("the ").to_lowercase();
    bare(x) == bare(y)
}

/// The organisation that a quotation's speaker speaks for.
pub(super) fn speaker_organisation(quote: &Quote) -> Option<String> {
    quote.organisation.clone()
}

/// "Brimston Report", "Acton Jobs Survey": what tells of the jobs of others.
fn is_study(name: &str) -> bool {
    name.rsplit_once(' ').is_some_and(|(_, last)| matches!(last, "Report" | "Survey" | "Study" | "Index"))
}
