//! Whose jobs: the organisation that governs a count, and the employers that the article is about.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::details;
use super::frame::Frame;
use super::quantity::Quantity;
use super::{Read, speaks_for};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::lexicon::{Tag, Trigger, company_by_key, name_key, outlet_named, tags_of};
use crate::model::{Measure, Quote};
use crate::read::BlockKind;
use crate::text::{Sentence, TokenKind};

/// The name given to totals of an industry, a region or an economy.
pub(super) const AGGREGATE: &str = "(aggregate)";

/// From how many employers with cuts of their own on an article is a round-up.
const ROUND_UP: usize = 4;

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
}

/// The referents of a sentence's words.
pub(super) struct Referents<'a, 't> {
    a: &'a Analysis<'t>,
    names: &'a Names,
    /// Entities that are no employers here: the outlet itself, outlets credited.
    outlets: Vec<usize>,
    /// Unions, parliaments, courts, by their names or by what they are called beside them.
    bystanders: BTreeSet<usize>,
}

impl<'a, 't> Referents<'a, 't> {
    pub(super) fn new(a: &'a Analysis<'t>, names: &'a Names, outlet_names: &[&str]) -> Self {
        let outlet = |name: &str| outlet_named(name).is_some() || outlet_names.iter().any(|o| same(o, name));
        let outlets = names.entities.iter().enumerate().filter(|(_, e)| outlet(&e.name)).map(|(i, _)| i).collect();
        let called = |e: &str| e.split_whitespace().any(|w| tags_of(&w.to_lowercase()).has(Tag::Bystander));
        // "the port union, FNV,", "pilots' union Balpa"
        let beside = |m: &Mention| {
            let from = m.tokens.start.saturating_sub(2);
            (from..m.tokens.start).any(|k| a.tags[k].has(Tag::Bystander) && !a.tokens[k].is_capitalised())
        };
        let bystanders = (0..names.entities.len())
            .filter(|e| called(&names.entities[*e].name))
            .chain(names.mentions.iter().filter(|m| beside(m)).map(|m| m.entity))
            .collect();
        Self { a, names, outlets, bystanders }
    }

    fn employer_mention(&self, m: &Mention) -> bool {
        // "(NYSE:ABC)" is a ticker
        if m.tokens.start > 0 && self.a.tokens[m.tokens.start].glued && self.a.tokens[m.tokens.start - 1].text == ":" {
            return false;
        }
        if self.a.tokens[m.tokens.clone()].iter().any(|t| matches!(t.lower.as_ref(), "nyse" | "nasdaq" | "ftse" | "lse")) {
            return false;
        }
        // "Employers resume plans": many at once, not one of that name
        if m.tokens.len() == 1 && self.is_collective(m.tokens.start) {
            return false;
        }
        let e = self.names.entity(m);
        let known = || company_by_key(&name_key(&e.name)).is_some();
        (matches!(e.kind, NameKind::Organisation | NameKind::Other) || known()) && !self.outlets.contains(&m.entity) && !self.is_unit(m)
    }

    /// "its Prime Video and games units", "the Space Launch System program": a part of the employer, by the words around it.
    fn is_unit(&self, m: &Mention) -> bool {
        let a = self.a;
        let before = m.tokens.start.checked_sub(1).map_or("", |k| a.tokens[k].lower.as_ref());
        let own = matches!(before, "its" | "their" | "our" | "his");
        let inner = a.tags[m.tokens.end - 1].has(Tag::TeamNoun) && m.tokens.len() > 1 && own;
        let noun_behind = (m.tokens.end..a.tokens.len().min(m.tokens.end + 7))
            .take_while(|k| {
                a.tokens[*k].kind == TokenKind::Word && (!a.tags[*k].has(Tag::FunctionWord) || a.tokens[*k].is("and"))
                    || matches!(a.tokens[*k].text, "," | "(" | ")")
            })
            .any(|k| a.tags[k].has(Tag::TeamNoun));
        own || inner || noun_behind
    }

    /// The organisation of a definite phrase or pronoun that starts at token `k`: "the company", "its", "we".
    fn definite(&self, k: usize) -> Option<Referent> {
        let t = &self.a.tokens[k];
        match t.lower.as_ref() {
            "it" | "its" | "they" | "their" => Some(Referent::Spoken),
            "we" | "our" => Some(Referent::Speaker),
            "the" | "this" => {
                let stop = self.a.tokens.len().min(k + 5);
                let noun = (k + 1..stop)
                    .take_while(|n| self.a.tokens[*n].kind == TokenKind::Word && !self.a.tags[*n].has(Tag::FunctionWord))
                    .find(|n| self.a.tags[*n].has(Tag::CompanyNoun));
                let noun = noun?;
                let followed = self.a.tokens.get(noun + 1).map_or("", |t| t.lower.as_ref());
                (self.names.at(noun).is_none() && !matches!(followed, "of" | "for")).then_some(Referent::Spoken)
            }
            _ => None,
        }
    }

    /// The organisation that opened the sentence before, or the one before that: "the company" and "it" go on about it.
    pub(super) fn topic(&self, sentence: &Sentence) -> Option<usize> {
        let at = self.a.sentences.partition_point(|s| s.tokens.start < sentence.tokens.start);
        let subject = self.opening_organisation(at);
        // "… over at Acme, in Leeds, it has begun. The company …"
        let before = || {
            let last = self.a.sentences.get(at.checked_sub(1)?)?;
            let organisation = |m: &&Mention| {
                self.names.entity(m).kind == NameKind::Organisation && self.employer_mention(m) && !self.is_bystander(&m.tokens)
            };
            self.names.in_range(last.tokens.clone()).iter().rev().find(organisation).map(|m| m.entity)
        };
        subject.or_else(before)
    }

    /// The organisation that opens one of the two sentences before sentence `at`.
    fn opening_organisation(&self, at: usize) -> Option<usize> {
        self.a.sentences[at.saturating_sub(2)..at].iter().rev().find_map(|s| {
            let opening = s.tokens.start..s.tokens.end.min(s.tokens.start + 6);
            self.names
                .in_range(opening)
                .iter()
                .find(|m| self.names.entity(m).kind == NameKind::Organisation && self.employer_mention(m) && !self.modifies(m))
                .map(|m| m.entity)
        })
    }

    /// Whether an industry or an economy is spoken of in the two sentences before.
    fn collective_before(&self, sentence: &Sentence) -> bool {
        let at = self.a.sentences.partition_point(|s| s.tokens.start < sentence.tokens.start);
        self.a.sentences[at.saturating_sub(2)..at].iter().any(|s| s.tokens.clone().any(|k| self.is_collective(k)))
    }

    /// "the Acme layoffs", "Acme's plan": the name only tells which.
    fn modifies(&self, m: &Mention) -> bool {
        self.a.tokens.get(m.tokens.end).is_some_and(|t| {
            t.kind == TokenKind::Possessive
                || self.a.tags[m.tokens.end].any(&[Tag::CutNoun, Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::TeamNoun])
        })
    }

    /// Whoever governs the quantity by the words of its own sentence.
    pub(super) fn of(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Referent> {
        // inside the phrase: "3,400 Forest Service employees", "9 percent of Acme's staff"
        if let Some(m) = self.names.in_range(q.core.end..q.tokens.end).iter().find(|m| self.employer_mention(m)) {
            return Some(Referent::Entity(m.entity));
        }
        let possessive = (q.core.end..q.tokens.end).find_map(|k| self.definite(k));
        if possessive.is_some() {
            return self.sharpen(possessive, q.tokens.start, sentence);
        }
        // "… the industry. 9,000 of them were laid off": the many spoken of before
        let of_them = self.a.tokens.get(q.tokens.end).is_some_and(|t| t.is("of"))
            && self.a.tokens.get(q.tokens.end + 1).is_some_and(|t| t.is("them"));
        let opens = (sentence.tokens.start..q.tokens.start).all(|k| self.names.at(k).is_none());
        if of_them && opens && self.collective_before(sentence) {
            return Some(Referent::Aggregate);
        }
        if let Some(r) = self.behind(q, frame, sentence) {
            return Some(r);
        }
        let from = frame.map_or(q.tokens.start, |f| f.tokens.start.min(q.tokens.start));
        let active = frame.is_some_and(|f| {
            !f.passive
                && f.tokens.start < q.tokens.start
                && matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::Hire | Trigger::Headcount)
        });
        // "we expect that 300 jobs will go": who speaks is not who cuts
        if let Some(r) = self.subject(from, sentence).filter(|r| *r != Referent::Speaker || active) {
            return Some(r);
        }
        self.aggregate(q, sentence).then_some(Referent::Aggregate)
    }

    /// "jobs at Acme", "staff of Acme", "by Acme", right behind the phrase or its verb.
    fn behind(&self, q: &Quantity, frame: Option<&Frame>, sentence: &Sentence) -> Option<Referent> {
        let frame_behind = frame.filter(|f| f.tokens.start >= q.tokens.end);
        for from in [Some(q.tokens.end), frame_behind.map(|f| f.tokens.end)].into_iter().flatten() {
            let prep = self.a.tokens.get(from).filter(|_| from < sentence.tokens.end)?;
            if !matches!(prep.lower.as_ref(), "at" | "of" | "by" | "from" | "for" | "within") {
                continue;
            }
            let stop = sentence.tokens.end.min(from + 7);
            let phrase = from + 1..(from + 1..stop).find(|k| self.a.tokens[*k].kind == TokenKind::Mark).unwrap_or(stop);
            if let Some(m) = self.names.in_range(phrase.clone()).iter().find(|m| self.employer_mention(m)) {
                return Some(Referent::Entity(m.entity));
            }
            if let Some(r) = phrase.into_iter().find_map(|k| self.definite(k)) {
                return self.sharpen(Some(r), from, sentence);
            }
        }
        None
    }

    /// The nearest organisation, definite phrase or pronoun before token `from`; those behind a preposition are less likely subjects.
    fn subject(&self, from: usize, sentence: &Sentence) -> Option<Referent> {
        let mut best: Option<(f64, Referent)> = None;
        let mut offer = |cost: f64, r: Referent| {
            if best.is_none_or(|(c, _)| cost < c) {
                best = Some((cost, r));
            }
        };
        for m in self.names.in_range(sentence.tokens.start..from).iter().filter(|m| self.employer_mention(m)) {
            offer(self.distance(m.tokens.clone(), from, sentence), Referent::Entity(m.entity));
        }
        // "Texas could lose 14,500 jobs": a place that loses jobs is no employer
        for m in self.names.in_range(from.saturating_sub(6).max(sentence.tokens.start)..from) {
            if self.names.entity(m).kind == NameKind::Place && from - m.tokens.end <= 2 && !self.employer_mention(m) {
                offer(self.distance(m.tokens.clone(), from, sentence) + 1.0, Referent::Aggregate);
            }
        }
        for k in sentence.tokens.start..from {
            if self.is_collective(k) {
                // no preposition matters here: "with the economy losing jobs"
                offer((from - k) as f64 * 0.5 + 0.5, Referent::Aggregate);
            }
            if self.names.at(k).is_none()
                && let Some(r) = self.definite(k)
            {
                offer(self.distance(k..k + 1, from, sentence) + 1.0, r);
            }
        }
        let r = best?.1;
        self.sharpen(Some(r), from, sentence)
    }

    fn distance(&self, at: Range<usize>, from: usize, sentence: &Sentence) -> f64 {
        // "the cloud arm of online retailer Acme": the preposition may stand a few words before the name
        let lead = (sentence.tokens.start.max(at.start.saturating_sub(4))..at.start).rev().take_while(|k| {
            let t = &self.a.tokens[*k];
            t.kind == TokenKind::Possessive
                || t.kind == TokenKind::Word
                    && (is_preposition(&t.lower)
                        || t.is("the")
                        || t.is("and")
                        || !self.a.tags[*k].any(&[Tag::FunctionWord, Tag::SpeechVerb]))
        });
        let before = lead.map(|k| self.a.tokens[k].lower.as_ref()).find(|w| is_preposition(w)).unwrap_or_default();
        let prep = match before {
            "with" | "than" | "like" | "against" | "including" | "rival" | "rivals" | "after" | "following" => 14.0,
            "to" | "by" | "for" | "of" | "from" | "told" | "on" => 7.0,
            "in" | "at" | "across" => 6.0,
            _ => 0.0,
        } + if self.is_bystander(&at) { 8.0 } else { 0.0 };
        let breaks: f64 = self.a.tokens[at.end..from]
            .iter()
            .map(|t| match t.lower.as_ref() {
                ";" | "while" | "but" | "whereas" => 6.0,
                "," => 1.0,
                _ => 0.0,
            })
            .sum();
        // "… at Acme, which is cutting"
        let comma = usize::from(self.a.tokens.get(at.end).is_some_and(|t| t.text == ","));
        let relative = if self.a.tokens.get(at.end + comma).is_some_and(|t| t.is("which") && at.end + comma < from) { -8.0 } else { 0.0 };
        let genitive = self.a.tokens.get(at.end).is_some_and(|t| t.kind == TokenKind::Possessive);
        (from - at.end) as f64 * 0.5 + prep + breaks + relative + if genitive { 1.0 } else { 0.0 }
    }

    /// Unions, parliaments, courts and estimators speak of cuts more often than they make them.
    fn is_bystander(&self, at: &Range<usize>) -> bool {
        let body = self.names.at(at.start).is_some_and(|m| self.entity_is_bystander(m.entity));
        let estimates = self.a.tokens.get(at.end).is_some_and(|t| {
            matches!(
                t.lower.as_ref(),
                "estimates"
                    | "estimated"
                    | "predicts"
                    | "predicted"
                    | "forecasts"
                    | "forecast"
                    | "calculates"
                    | "reckons"
                    | "projects"
                    | "projected"
                    | "warns"
            )
        });
        body || estimates
    }

    fn entity_is_bystander(&self, entity: usize) -> bool {
        self.bystanders.contains(&entity)
    }

    /// "it" and "the company" stand for an organisation named earlier in the sentence, if there is just one candidate.
    fn sharpen(&self, r: Option<Referent>, from: usize, sentence: &Sentence) -> Option<Referent> {
        if r != Some(Referent::Spoken) {
            return r;
        }
        let earlier = self.names.in_range(sentence.tokens.start..from);
        // whoever is "it" is no person, whatever the name looks like
        let named = earlier.iter().filter(|m| {
            self.employer_mention(m)
                || self.names.entity(m).kind == NameKind::Person && m.tokens.start == sentence.tokens.start && !self.is_unit(m)
        });
        let nearest = named
            .min_by(|x, y| self.distance(x.tokens.clone(), from, sentence).total_cmp(&self.distance(y.tokens.clone(), from, sentence)));
        nearest.map(|m| Referent::Entity(m.entity)).or(r)
    }

    /// Industry, economy, companies in the plural: many employers at once.
    fn is_collective(&self, k: usize) -> bool {
        matches!(
            self.a.tokens[k].lower.as_ref(),
            "industry"
                | "industries"
                | "economy"
                | "nationwide"
                | "economists"
                | "americans"
                | "employers"
                | "companies"
                | "firms"
                | "businesses"
                | "startups"
                | "layoffs.fyi"
                | "trackers"
                | "tracker"
                | "banks"
                | "retailers"
                | "automakers"
                | "nation"
                | "sector"
                | "sectors"
        )
    }

    /// Whether the words around a count speak of an industry or an economy.
    pub(super) fn aggregate(&self, q: &Quantity, sentence: &Sentence) -> bool {
        let from = sentence.tokens.start;
        (from..q.tokens.start).any(|k| self.is_collective(k))
            || (q.tokens.end..sentence.tokens.end.min(q.tokens.end + 10)).any(|k| self.is_collective(k))
    }
}

/// Prepositions that make a name something else than the subject.
fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "with"
            | "than"
            | "like"
            | "against"
            | "including"
            | "rival"
            | "rivals"
            | "after"
            | "following"
            | "to"
            | "by"
            | "for"
            | "of"
            | "from"
            | "told"
            | "on"
            | "in"
            | "at"
            | "across"
    )
}

/// Whether two names are the same but for case and article.
pub(super) fn same(x: &str, y: &str) -> bool {
    let bare = |s: &str| s.trim().trim_start_matches("The ").trim_start_matches("the ").to_lowercase();
    bare(x) == bare(y)
}

/// Weighs the organisations of an article by how they stand to its cuts, and names the main ones, the foremost first.
pub(super) fn main_employers(a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, reads: &[Read]) -> Vec<usize> {
    let mut weight: BTreeMap<usize, f64> = BTreeMap::new();
    let mut add = |entity: usize, w: f64| *weight.entry(entity).or_default() += w;
    // employers whose cuts the first sentences tell of, not as something past: a round-up has several
    let (mut early, mut present): (BTreeSet<usize>, BTreeSet<usize>) = (BTreeSet::new(), BTreeSet::new());
    let lead = a.sentences.len().min(4);
    for Read { sentence: s, frames, counts } in reads {
        let sentence = &a.sentences[*s];
        let headline = a.block_kind(sentence) == BlockKind::Headline;
        let near = if headline {
            6.0
        } else if *s < lead {
            3.0
        } else {
            1.0
        };
        for (q, taken) in counts {
            let (measure, frame) = (taken.measure, taken.frame.map(|f| &frames[f]));
            if let Some(Referent::Entity(e)) = r.of(q, frame, sentence) {
                add(e, if measure == Measure::Cut { near } else { 0.3 });
                let past =
                    || details::when(a, q, frame, *s).is_some_and(|p| details::is_past(&p)) || details::looks_back(a, q, frame, sentence);
                if measure == Measure::Cut && !past() {
                    present.insert(e);
                    if *s < 4 || *s < 10 && *s * 2 < a.sentences.len() {
                        early.insert(e);
                    }
                }
            }
        }
        for f in frames.iter().filter(|f| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun)) {
            if let Some(Referent::Entity(e)) = r.subject(f.tokens.start, sentence) {
                add(e, near * 0.8);
            }
        }
    }
    // whoever the headline and the article speak of most, where cuts are spoken of at all
    let cuts = !weight.is_empty() || reads.iter().any(|r| r.frames.iter().any(|f| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun)));
    if cuts {
        // where counts or verbs of cutting have a subject, only such subjects are candidates: products and people are spoken of often too
        let subjects: BTreeSet<usize> = weight.iter().filter(|(_, w)| **w >= 0.8).map(|(e, _)| *e).collect();
        for m in names
            .mentions
            .iter()
            .filter(|m| r.employer_mention(m) && names.entity(m).kind == NameKind::Organisation && !r.is_bystander(&m.tokens))
            .filter(|m| subjects.is_empty() || subjects.contains(&m.entity))
        {
            let sentence = &a.sentences[a.sentence_of(m.tokens.start).min(a.sentences.len() - 1)];
            let headline = a.block_kind(sentence) == BlockKind::Headline;
            *weight.entry(m.entity).or_default() += if headline { 2.5 } else { 0.25 };
        }
    }
    let discount = |e: usize| if r.entity_is_bystander(e) { 0.3 } else { 1.0 };
    let mut ranked: Vec<(usize, f64)> = weight.into_iter().map(|(e, w)| (e, w * discount(e))).collect();
    ranked.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    let top = ranked.first().map_or(0.0, |r| r.1);
    // many employers' cuts side by side are a round-up: all of them are its news
    if present.len() >= ROUND_UP {
        early.append(&mut present);
    }
    let mut main: Vec<usize> = Vec::new();
    for (i, (e, w)) in ranked.into_iter().enumerate() {
        // an owner beside its part, or the other way round, is the same employer told twice
        if w >= 2.0
            && (i == 0 || w >= top * 0.6 || early.contains(&e))
            && !main.iter().any(|m| speaks_for(names, e, *m) || speaks_for(names, *m, e))
        {
            main.push(e);
        }
    }
    main
}

/// The organisation that a quotation's speaker speaks for.
pub(super) fn speaker_organisation(quote: &Quote) -> Option<String> {
    quote.organisation.clone()
}
