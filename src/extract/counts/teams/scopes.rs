//! Verbs whose subject is cuts and whose object is those they meet.

use std::ops::Range;

use super::super::Read;
use super::{FAR, Finder, NEAR};
use crate::extract::names::NameKind;
use crate::lexicon::sets::{REMAINDERS, SUPERLATIVES};
use crate::lexicon::{Tag, cut_scopes};
use crate::text::{Sentence, TokenKind};

impl Finder<'_, '_> {
    /// "the cuts will hit X", "reductions begin with X", "those affected work in X".
    pub(super) fn scopes(&self, r: &Read, s: &Sentence, cuts_before: bool, known: bool, out: &mut Vec<Range<usize>>) {
        let mut k = s.tokens.start;
        while k < s.tokens.end {
            let Some((next, ())) = cut_scopes().longest(&self.a.tokens, k, s.tokens.end) else {
                k += 1;
                continue;
            };
            // "there are 80 staff at": nobody is met
            if k > s.tokens.start && self.a.tokens[k - 1].is("there") {
                k = next;
                continue;
            }
            // "hard-hit companies include Acme"
            let others =
                (s.tokens.start.max(k.saturating_sub(3))..k).any(|i| self.word(i, k) == "companies" || self.word(i, k) == "employers");
            let passive = others || r.frames.iter().any(|f| f.passive && f.tokens.contains(&k));
            let aimed = matches!(self.word(next, s.tokens.end), "at" | "by");
            // "The layoffs, equal to roughly a tenth of the British workforce, will be aimed at"
            let aside = |i: usize| self.a.tags[i].any(&[Tag::CutNoun, Tag::CutSubject]) && self.word(i + 1, k) == ",";
            let comma = (k.saturating_sub(4)..k).any(|i| self.word(i, k) == ",");
            let opening = comma && (s.tokens.start..k.min(s.tokens.start + 3)).any(aside);
            let from = if opening { s.tokens.start } else { s.tokens.start.max(k.saturating_sub(FAR)) };
            // "the rest will come from", "the remaining 40 are in"
            let rest = || known && (from + 1..k).any(|i| REMAINDERS.has(self.word(i, k)) && self.word(i - 1, k) == "the");
            let rest = || rest() || cuts_before && self.is_of_the_jobs(s.tokens.start, from, k);
            // "They include 40 welders": right behind cuts
            let they = || cuts_before && k == s.tokens.start + 1 && matches!(self.word(k - 1, k), "they" | "these" | "those");
            let they = || they() && self.word(k, next).starts_with("includ");
            let told = they() || self.tells_of_cuts(r, from..k) || cuts_before && next > k + 1 && self.tells_of_cuts(r, k..k + 1) || rest();
            // "Hill was in the sales office when she was laid off"
            let person = self.word(k, next).starts_with("work") && k > s.tokens.start && self.is_person(k - 1);
            if !passive && !aimed && !person && told && !self.is_denied(k, s) {
                let known = out.len();
                self.objects(next, s.tokens.end, true, out);
                // "job titles affected include crane operator, welder and fitter"
                let titles = |i: usize| self.a.tags[i].has(Tag::JobNoun) || self.word(i, k) == "titles";
                let include = self.word(next - 1, next).starts_with("includ");
                if out.len() == known && include && (from..k).any(titles) {
                    let trade = |m: &Range<usize>| self.a.tags[m.end - 1].has(Tag::PersonNoun) && self.names.at(m.end - 1).is_none();
                    let list = self.reader.at(self.skip_lead(next, s.tokens.end), s.tokens.end, false);
                    out.extend(list.filter(|p| p.members.len() > 2 && p.members.iter().all(trade)).into_iter().flat_map(|p| p.members));
                }
                // "will come from some 200 branches"
                if out.len() == known {
                    self.sites(next, s.tokens.end, out);
                    let kind = |p: &Range<usize>| STAFFED_KINDS.contains(&self.word(p.end - 1, p.end));
                    let sites = out.split_off(known);
                    out.extend(sites.into_iter().filter(|p| !kind(p)));
                }
                // "ranged from welders to office clerks"
                let range = self.word(next - 1, next) == "from" && self.word(k, next).starts_with("rang");
                if let Some(to) = (next..s.tokens.end.min(next + NEAR)).find(|i| range && self.a.tokens[*i].is("to")) {
                    self.objects(to + 1, s.tokens.end, true, out);
                }
            }
            k = next;
        }
    }

    /// "half of the jobs are at", "of the 700, 300 work at": of the jobs whose cut was told right before.
    fn is_of_the_jobs(&self, first: usize, from: usize, verb: usize) -> bool {
        let these = |i: usize| matches!(self.word(i, verb), "the" | "those" | "these") && self.word(i - 1, verb) == "of";
        let number = |i: usize| self.a.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Number);
        let jobs = |i: usize| i < verb && self.a.tags[i].has(Tag::JobNoun);
        // "two in every five work at"
        let every = |i: usize| matches!(self.word(i, verb), "every") && matches!(self.word(i - 1, verb), "of" | "in");
        // "the 300 jobs are", "nine of the 24 are", "the largest share, 512, are"
        let own = |i: usize| matches!(self.word(i, verb), "the" | "those" | "these");
        let alone = own(first) && (first + 1..verb).last().is_some_and(|k| k < first + 4 && jobs(k));
        let number_of = (first + 1..verb).any(|i| these(i) && number(i + 1) && i + 2 == verb);
        let share = || {
            let noun = |i: usize| matches!(self.word(i, verb), "share" | "group" | "number" | "part" | "bulk" | "majority");
            own(first) && SUPERLATIVES.has(self.word(first + 1, verb)) && (noun(first + 1) || noun(first + 2))
        };
        if alone || number_of || share() {
            return true;
        }
        (from + 1..verb).any(|i| every(i) || these(i) && (jobs(i + 1) || number(i + 1) && jobs(i + 2)))
            || these(first + 1) && number(first + 2)
    }

    /// One person by name or pronoun.
    fn is_person(&self, k: usize) -> bool {
        let pronoun = matches!(self.a.tokens[k].lower.as_ref(), "he" | "she" | "i");
        pronoun || self.names.at(k).is_some_and(|m| self.names.entity(m).kind == NameKind::Person)
    }
}

/// Nouns of parts that say nothing of what they are ("split between the three sites").
const STAFFED_KINDS: [&str; 9] =
    ["departments", "divisions", "facilities", "functions", "operations", "regions", "sites", "teams", "units"];
