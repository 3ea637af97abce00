//! Whose news an article is where nobody is named as cutting: an employer that speaks itself ("we are letting 60 people go", on its own
//! page), a town of whose staff the article tells ("city workers", "people who work for the city of Acton").

use std::cmp::Reverse;
use std::ops::Range;

use super::standing::LEAD;
use super::{Read, Referent, Referents};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Tag;
use crate::model::Measure;
use crate::read::BlockKind;

/// How often an employer that speaks itself says "we" and "our", at the least.
const OFTEN: usize = 4;

/// Whether a text says "we" and "our" outside quotation marks, as no reporter does.
pub(in super::super) fn speaks_itself(a: &Analysis<'_>) -> bool {
    // "US" is a country
    let own = |k: &usize| matches!(a.tokens[*k].lower.as_ref(), "we" | "our" | "we're" | "we've" | "we'll") || a.tokens[*k].text == "us";
    (0..a.tokens.len()).filter(|k| own(k) && a.marked_at(*k).is_none()).take(OFTEN).count() == OFTEN
}

/// "A hard day - Acme": the tokens behind the last dash or bar of the headline, which name whose page it is.
pub(in super::super) fn title_end(a: &Analysis<'_>) -> Option<Range<usize>> {
    const LONGEST: usize = 4;
    let s = a.sentences.iter().find(|s| a.block_kind(s) == BlockKind::Headline)?;
    let mark = s.tokens.clone().rev().take(LONGEST + 1).find(|k| matches!(a.tokens[*k].text, "-" | "–" | "—" | "|"))?;
    let name = mark + 1..s.tokens.end;
    (!name.is_empty() && !a.tokens[mark].glued && !a.tokens[mark + 1].glued).then_some(name)
}

impl Referents<'_, '_> {
    /// The employer that writes of its own cuts: outside quotation marks it says that "we" cut, and the headline or the text names it.
    pub(super) fn writer(&self, reads: &[Read]) -> Option<usize> {
        let a = self.a;
        let thinks = |k: usize| a.tags[k].any(&[Tag::SpeechVerb, Tag::StanceVerb]);
        let cuts = |r: &Read| {
            let sentence = &a.sentences[r.sentence];
            r.counts.iter().filter(|(_, t)| t.measure == Measure::Cut).any(|(q, t)| {
                let bound = self.of(q, t.frame.map(|f| &r.frames[f]), sentence);
                // "we have made the decision to eliminate 90 roles", not "we think that cutting 60 jobs is wrong"
                let ours = || {
                    let mut clause =
                        (sentence.tokens.start..q.tokens.start).rev().take_while(|k| !thinks(*k) && self.names.at(*k).is_none());
                    t.frame.is_some_and(|f| !r.frames[f].passive)
                        && clause.any(|k| matches!(a.tokens[k].lower.as_ref(), "we" | "we've" | "we're" | "we'll"))
                };
                bound.map_or_else(ours, |b| b.who == Referent::Speaker) && a.marked_at(q.tokens.start).is_none()
            })
        };
        if !speaks_itself(a) || !reads.iter().any(cuts) {
            return None;
        }
        let firm = |m: &&Mention| {
            matches!(self.names.entity(m).kind, NameKind::Organisation | NameKind::Other)
                && self.may_employ(m)
                && !self.is_bystander(&m.tokens)
        };
        let headline = |m: &&Mention| a.block_kind(&a.sentences[a.sentence_of(m.tokens.start)]) == BlockKind::Headline;
        let named = |m: &&Mention| {
            let next = m.tokens.end;
            let team = a.tags.get(next).is_some_and(|t| t.any(&[Tag::WorkforceNoun, Tag::WorkerNoun, Tag::TeamNoun, Tag::GroupNoun]))
                || a.tokens.get(next).is_some_and(|t| matches!(t.lower.as_ref(), "team" | "family" | "community"));
            let at = m.tokens.start.checked_sub(1).is_some_and(|k| a.tokens[k].is("at"));
            headline(m) || team || at
        };
        let mentions = || self.names.mentions.iter().filter(firm);
        let end = title_end(a);
        let site = mentions().find(|m| end.as_ref() == Some(&m.tokens)).map(|m| m.entity);
        site.or_else(|| mentions().filter(named).map(|m| m.entity).max_by_key(|e| (self.times(*e), Reverse(*e))))
    }

    /// The town, county or state whose own staff headline and first sentences tell of; with `headed`, the headline.
    pub(super) fn town(&self, headed: bool) -> Option<usize> {
        let a = self.a;
        let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let last = a.sentences.get((a.preamble() + LEAD).min(a.sentences.len().checked_sub(1)?))?.tokens.end;
        let staff = |k: usize| a.tags.get(k).is_some_and(|t| t.any(&[Tag::WorkerNoun, Tag::WorkforceNoun, Tag::JobNoun]));
        let works_for = |k: usize| word(k) == "for" && word(k + 1) == "the" && k > 0 && word(k - 1).starts_with("work");
        let in_headline = |k: usize| a.block_kind(&a.sentences[a.sentence_of(k)]) == BlockKind::Headline;
        let employs = |k: usize| {
            // "City jobs" in the middle of a sentence are those of London's banks
            let s = &a.sentences[a.sentence_of(k)];
            let kind = is_town(word(k)) && (!a.tokens[k].is_capitalised() || k == s.tokens.start || in_headline(k));
            kind && staff(k + 1) && word(k + 2) != "council" || works_for(k) && is_town(word(k + 2))
        };
        let kind = (0..last).find(|k| employs(*k) && (!headed || in_headline(*k))).map(word)?;
        // "the city of Acton", "the State of Ohio"
        let called = |m: &&Mention| {
            let of = m.tokens.start.checked_sub(2).filter(|k| word(*k + 1) == "of");
            of.is_some_and(|k| is_town(word(k))) && self.names.entity(m).kind != NameKind::Person
                || kind == "state" && self.names.entity(m).name.starts_with("State of ")
        };
        self.names.mentions.iter().find(called).map(|m| m.entity).or_else(|| self.place_of_news())
    }
}

/// What a town is called as an employer.
pub(super) fn is_town(word: &str) -> bool {
    matches!(word, "borough" | "city" | "commonwealth" | "county" | "municipal" | "parish" | "state" | "town" | "township" | "village")
}
