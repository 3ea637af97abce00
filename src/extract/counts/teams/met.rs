//! More wordings by which cuts meet a part: it loses people, is not spared, makes up the rest of them; and what the first sentences
//! close, before they count whose jobs go with it.

use std::ops::Range;

use super::super::Read;
use super::Finder;
use crate::lexicon::sets::{CLOSING_WORDS, LOSING_VERBS, REMAINDERS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::{Sentence, TokenKind};

impl Finder<'_, '_> {
    /// "Accounting and sales all lost people", "temps were not spared", "porters and clerks make up the rest".
    pub(super) fn met(&self, r: &Read, s: &Sentence, known: bool, out: &mut Vec<Range<usize>>) {
        if !known && !r.counts.iter().any(|(_, t)| t.measure == Measure::Cut) {
            return;
        }
        let end = s.tokens.end;
        let work = [Tag::JobNoun, Tag::WorkerNoun, Tag::WorkforceNoun];
        let negated = |k: usize| matches!(self.word(k, end), "not" | "never") || self.word(k, end).ends_with("n't");
        for k in s.tokens.start + 1..end {
            // "lost people", not "lost people's trust"
            let loses = LOSING_VERBS.has(self.word(k, end))
                && !matches!(self.word(k, end), "saw" | "see" | "sees")
                && k + 1 < end
                && self.a.tags[k + 1].any(&work)
                && self.ends_phrase(k + 2, end);
            if loses && !self.is_denied(k, s) {
                self.subject(k, s, true, out);
            }
            let spared = matches!(self.word(k, end), "spared" | "immune" | "exempt");
            if let Some(not) = (s.tokens.start + 1..k).rev().take(3).find(|i| spared && negated(*i)) {
                let mut found = Vec::new();
                self.subject(not, s, true, &mut found);
                // "the company was not spared"
                // "even welders"
                found.iter_mut().filter(|p| p.len() > 1 && self.word(p.start, end) == "even").for_each(|p| p.start += 1);
                let people = |p: &Range<usize>| self.a.tags[p.end - 1].any(&[Tag::PersonNoun, Tag::WorkforceNoun, Tag::TeamNoun]);
                out.extend(found.into_iter().filter(|p| people(p) && !self.reader.is_organisation(p)));
            }
            let makes = matches!(self.word(k, end), "make" | "made") && self.word(k + 1, end) == "up" && self.word(k + 2, end) == "the";
            if makes && REMAINDERS.has(self.word(k + 3, end)) && self.ends_phrase(k + 4, end) {
                self.subject(k, s, true, out);
            }
        }
    }

    /// Whether no noun goes on behind: the end of the clause, or words of its grammar.
    fn ends_phrase(&self, k: usize, end: usize) -> bool {
        if self.a.tokens.get(k).is_some_and(|t| k < end && t.kind == TokenKind::Possessive) {
            return false;
        }
        k >= end || self.a.tags[k].any(&[Tag::FunctionWord, Tag::TimeWord]) || !self.reader.is_run_word(k, end)
    }

    /// "Acme to shut 47 branches", "Acme closes its Holt mill": in the first sentences, before the jobs are counted that it costs.
    pub(super) fn closes_first(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let closing =
            |f: &&super::Frame| f.trigger == Trigger::Affect && CLOSING_WORDS.has(self.word(f.tokens.start, s.tokens.end)) && !f.passive;
        let known = out.len();
        for f in r.frames.iter().filter(closing).filter(|f| !self.is_denied(f.tokens.start, s) && !self.reopens(f.tokens.end, s)) {
            self.closed(f, s, out);
        }
        let found = out.split_off(known);
        out.extend(found.into_iter().filter(|p| self.a.tags[p.end - 1].has(Tag::TeamNoun)));
    }
}
