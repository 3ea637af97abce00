//! Where the cuts of each employer are counted, and what that says of the article's news.

use std::collections::BTreeMap;

use super::super::details;
use super::super::measure::Taken;
use super::super::quantity::Quantity;
use super::central::{most_named, protagonist};
use super::items::is_point;
use super::news::News;
use super::standing::MOST_OF_ONE;
use super::{Kin, Read, Referent, Referents, speaks_for};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::extract::time::TimePhrase;
use crate::model::Measure;
use crate::read::BlockKind;

/// Where a cut is counted.
pub(in super::super) struct Place {
    /// Whose.
    pub entity: usize,
    /// Byte of the text.
    pub start: usize,
    /// Index of the sentence.
    pub sentence: usize,
    /// It is neither past nor a sum over the years.
    pub present: bool,
    /// It is told on the side of something else.
    pub aside: bool,
    /// It is told or made on the day the article is written.
    pub today: bool,
}

/// How often what is told on the side can be told and be no news.
const ASIDE: usize = 2;

/// Bytes of the body in which news is told at once.
const AT_ONCE: usize = 240;

/// Bytes of the body in which the first cut that an article counts makes it news of whoever makes it, where nobody else is news.
const EARLY: usize = 450;

/// Sentences of the body in which it must stand.
const SOON: usize = 3;

impl News {
    /// Amends the main employers by where the cuts of each are counted. News is told at once: whoever is counted in the first words of
    /// the body is news whatever the headline says. Whoever is named a single time, not in the headline and with no figure, is none.
    pub(in super::super) fn weigh_places(&mut self, a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, places: &[Place]) {
        let headline = |m: &Mention| a.block_kind(&a.sentences[a.sentence_of(m.tokens.start)]) == BlockKind::Headline;
        let mut counted: BTreeMap<usize, usize> = BTreeMap::new();
        places.iter().for_each(|p| *counted.entry(p.entity).or_default() += 1);
        let in_passing = |e: usize| {
            let mut mentions = r.mentions_of(e);
            let once = mentions.next().is_none_or(|m| !headline(m)) && mentions.next().is_none();
            once && !self.acting.contains(&e) && !counted.contains_key(&e)
        };
        self.main.retain(|e| !in_passing(*e));
        let Some(body) = a.sentences.get(a.preamble() + 1).map(|s| s.start) else { return };
        // what is told on the side and comes back again and again is news all the same
        let again = |e: usize| counted.get(&e).is_some_and(|n| *n > ASIDE);
        let told = |p: &Place| p.present && (!p.aside || again(p.entity));
        let at_once = |p: &&Place| {
            told(p) && (p.today && self.about_work || !self.headed && p.sentence <= a.preamble() + 2 && p.start < body + AT_ONCE)
        };
        // of a digest, whoever an item is about; under a headline on one employer the points of a list tell what goes with its cuts
        let of_one = self.headed && self.main.len() == 1;
        let headed = |p: &&Place| {
            let s = &a.sentences[p.sentence];
            let own = r.item_of(s).filter(|_| told(p) && !(of_one && is_point(a, s.block)));
            own.is_some_and(|e| speaks_for(names, e, p.entity) || speaks_for(names, p.entity, e))
        };
        let mut main = Kin::of(names, &self.main);
        for Place { entity: e, .. } in places.iter().filter(|p| at_once(p) || headed(p)) {
            let organisation = matches!(names.entities[*e].kind, NameKind::Organisation | NameKind::Other);
            if !main.are_akin(*e) && organisation && !r.entity_is_bystander(*e) {
                self.main.push(*e);
                main.insert(*e);
                self.passing = false;
            }
        }
        // where nobody is: whoever is counted early, in an article on work be it as past
        let early = |p: &&Place| {
            let first = p.sentence <= a.preamble() + SOON && p.start < body + EARLY;
            !self.of_labour_market
                && !self.of_several
                && !self.passing
                && first
                && !p.aside
                && p.present
                && !r.entity_is_bystander(p.entity)
        };
        if self.main.is_empty()
            && let Some(p) = places.iter().find(early)
            && matches!(names.entities[p.entity].kind, NameKind::Organisation | NameKind::Other)
        {
            self.main.push(p.entity);
            self.passing = false;
        }
    }

    /// Where an article counts cuts early and no sentence says whose, and nobody is its news: whomever it is about.
    pub(in super::super) fn adopt_protagonist(&mut self, a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, reads: &[Read]) {
        if !self.main.is_empty() || self.of_labour_market {
            return;
        }
        let Some(body) = a.sentences.get(a.preamble() + 1).map(|s| s.start) else { return };
        let unsaid = |read: &Read| {
            let sentence = &a.sentences[read.sentence];
            let cut = |(q, t): &(Quantity, Taken)| {
                let frame = t.frame.map(|f| &read.frames[f]);
                let of_one = q.value.min.is_none_or(|n| n < MOST_OF_ONE);
                let past = |p: &TimePhrase| details::is_past(p) && !details::is_recent(a, p) || details::is_dated(a, p);
                let old = details::when(a, q, frame, read.sentence).is_some_and(|p| past(&p));
                t.measure == Measure::Cut && of_one && !old && r.of(q, frame, sentence).is_none_or(|b| b.who == Referent::Spoken)
            };
            sentence.start < body + EARLY && read.counts.iter().any(cut)
        };
        if reads.iter().any(unsaid)
            && let Some(e) = protagonist(a, names, r, a.preamble()).or_else(|| most_named(names, r).filter(|_| self.about_work))
        {
            self.main.push(e);
            self.passing = false;
        }
    }
}
