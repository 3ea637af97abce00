//! What is closed where jobs go.

use std::ops::Range;

use super::super::{Frame, Read};
use super::{Finder, NEAR};
use crate::lexicon::sets::{DETERMINERS, ENDING_VERBS, OUTPUTS, SITE_ENDINGS, SLATED};
use crate::lexicon::{Tag, cut_scopes};
use crate::model::Measure;
use crate::text::number::small_number;
use crate::text::{Sentence, TokenKind};

impl Finder<'_, '_> {
    /// "The closure of its Holt mill will put 300 people out of work", "also slated for closure are the Acton and Holt mills".
    pub(super) fn closures(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        if !cuts_before && !r.counts.iter().any(|(_, t)| t.measure == Measure::Cut) {
            return;
        }
        for k in s.tokens.clone() {
            let closure = matches!(self.word(k, s.tokens.end), "closure" | "closures" | "closing" | "shutdown");
            let listed = closure && matches!(self.word(k + 1, s.tokens.end), "are" | "include" | "includes");
            // "the shutdown will take in its depot", "the closures affect"
            let helps = |i: &usize| self.a.tags[*i].any(&[Tag::Modal, Tag::FunctionWord]) || self.word(*i, s.tokens.end) == "also";
            let verb = (k + 1..s.tokens.end).find(|i| !helps(i)).filter(|_| closure);
            let met = verb.and_then(|v| cut_scopes().longest(&self.a.tokens, v, s.tokens.end)).filter(|_| !listed);
            if let Some((at, ())) = met.filter(|_| !self.is_denied(k, s)) {
                self.objects(at, s.tokens.end, false, out);
                self.sites(at, s.tokens.end, out);
            } else if let Some(at) = SITE_ENDINGS.longest(&self.a.tokens, k, s.tokens.end).filter(|_| !self.is_denied(k, s)) {
                self.given_up(at, s, out);
            } else if closure && self.word(k + 1, s.tokens.end) == "of" || listed {
                self.objects(k + 2, s.tokens.end, false, out);
                self.sites(k + 2, s.tokens.end, out);
            } else if closure && k > s.tokens.start + 2 && self.a.tokens[k - 1].is("for") && SLATED.has(self.word(k - 2, k)) {
                // "the Acton mill is earmarked for closure"
                self.what_closes(k - 2, s, out);
            }
            // "stop making tyres at its Acton plant"
            let made = k > s.tokens.start && ENDING_VERBS.has(self.word(k - 1, k)) && self.word(k, s.tokens.end).ends_with("ing");
            if let Some(at) = (k + 1..s.tokens.end.min(k + NEAR)).find(|i| made && self.word(*i, s.tokens.end) == "at") {
                self.ceased(at - 1, s, out);
            }
            if OUTPUTS.has(self.word(k, s.tokens.end)) {
                self.ceased(k, s, out);
            }
        }
    }

    /// "will fold its Acton edition", "is pulling out of 14 shops": what is given up, by a noun of parts.
    fn given_up(&self, at: usize, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let mut found = Vec::new();
        self.objects(at, s.tokens.end, false, &mut found);
        self.sites(at, s.tokens.end, &mut found);
        let site = |p: &Range<usize>| self.reader.is_site(p.end - 1) && self.word(p.end - 1, p.end) != "projects";
        let own = (at..s.tokens.end.min(at + 3)).any(|k| {
            DETERMINERS.has(self.word(k, s.tokens.end)) || matches!(self.a.tokens[k].kind, TokenKind::Possessive | TokenKind::Number)
        });
        out.extend(found.into_iter().filter(|p| own && site(p)));
    }

    /// "will end production at its Acton mill", "assembly at the Acton mill will cease": what ends there, at token `k`.
    fn ceased(&self, k: usize, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        let ends = |i: usize| ENDING_VERBS.has(self.word(i, end));
        if !matches!(self.word(k + 1, end), "at" | "in") {
            return;
        }
        let mut found = Vec::new();
        self.objects(k + 1, end, false, &mut found);
        let Some(stop) = found.last().map(|p| p.end) else { return };
        let behind = (stop..end.min(stop + NEAR)).take_while(|i| *i == stop || self.a.tags[*i - 1].any(&[Tag::Modal, Tag::FunctionWord]));
        let before = (s.tokens.start.max(k.saturating_sub(NEAR))..k).any(ends);
        if before || behind.into_iter().any(ends) {
            let site = |p: &Range<usize>| self.a.tags[p.end - 1].has(Tag::TeamNoun);
            // "the Acton, Holt and Derby mills"
            let mills = found.last().is_some_and(|p| site(p) && self.word(p.end - 1, p.end).ends_with('s'));
            out.extend(found.into_iter().filter(|p| mills || site(p)));
        }
    }

    /// What is closed where jobs go: "closing 14 stores", "its Leeds studio will close".
    pub(super) fn closed(&self, f: &Frame, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let known = out.len();
        // "closing down its Leeds studio"
        let behind = f.tokens.end + usize::from(self.word(f.tokens.end, s.tokens.end) == "down");
        if !f.passive {
            self.objects(behind, s.tokens.end, false, out);
            self.sites(behind, s.tokens.end, out);
        }
        // "is to shut its gates", "will close its doors"
        let gates = matches!(self.word(behind, s.tokens.end), "its" | "their")
            && matches!(self.word(behind + 1, s.tokens.end), "doors" | "gates" | "shutters");
        if out.len() == known && (gates || !self.has_object(behind, s.tokens.end)) {
            self.what_closes(f.tokens.start, s, out);
        }
    }

    /// "closed for the day", "shut until May": not for good.
    pub(super) fn reopens(&self, behind: usize, s: &Sentence) -> bool {
        match self.word(behind, s.tokens.end) {
            "for" => {
                matches!(self.word(behind + 1, s.tokens.end), "the" | "a" | "two" | "three" | "several") && {
                    let times = [Tag::TimeWord, Tag::Month, Tag::Weekday];
                    let future = |k: usize| self.word(k, s.tokens.end) == "future" || self.a.tags[k].any(&times);
                    (behind + 2..s.tokens.end.min(behind + 4)).any(future)
                }
            }
            "until" | "temporarily" => true,
            _ => false,
        }
    }

    /// The subject of a verb of closing, where it belongs to somebody.
    fn what_closes(&self, verb: usize, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let known = out.len();
        self.subject(verb, s, false, out);
        // "cafes and cinemas had to close": anybody's
        let ours = |p: &Range<usize>| {
            let before = p.start.checked_sub(1).filter(|k| *k >= s.tokens.start);
            let defined = before.is_some_and(|k| {
                let t = &self.a.tokens[k];
                matches!(t.kind, TokenKind::Possessive | TokenKind::Number)
                    || small_number(&t.lower).is_some()
                    || DETERMINERS.has(&t.lower)
                    || self.names.at(k).is_some()
            });
            defined || self.a.tokens[p.clone()].iter().skip(1).any(|t| t.is_capitalised())
        };
        if out.len() == known {
            self.plain_sites(verb, s, out);
        }
        let subjects = out.split_off(known);
        // "its savings arm and lending desk": the first of a list is determined for all
        for part in subjects {
            let joined = part.start.checked_sub(1).is_some_and(|k| matches!(self.word(k, verb), "and" | ","));
            if ours(&part) || joined && out.len() > known {
                out.push(part);
            }
        }
    }

    /// "its bakeries", "eleven branches" before a verb: sites by no name, of which there are several.
    fn plain_sites(&self, verb: usize, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let helps = |k: &usize| self.a.tags[*k].any(&[Tag::FunctionWord, Tag::Modal]) || matches!(self.word(*k, verb), "due" | "set");
        let Some(noun) = (s.tokens.start + 1..verb).rev().find(|k| !helps(k)) else { return };
        let plural = self.a.tags[noun].has(Tag::TeamNoun) && self.a.tokens[noun].lower.ends_with('s');
        let before = &self.a.tokens[noun - 1];
        let own =
            matches!(before.lower.as_ref(), "its" | "their") || before.kind == TokenKind::Number || small_number(&before.lower).is_some();
        if plural && own {
            out.push(noun..noun + 1);
        }
    }

    /// "14 stores": sites that only a number tells from others.
    pub(super) fn sites(&self, at: usize, end: usize, out: &mut Vec<Range<usize>>) {
        let first = self.skip_lead(at, end);
        // "seven British factories"
        let native = first < end && (self.a.tags[first].has(Tag::Demonym) || matches!(self.a.tokens[first].text, "UK" | "US" | "U.S."));
        let noun = first + usize::from(native);
        let plural = noun < end && self.a.tags[noun].has(Tag::TeamNoun) && self.a.tokens[noun].lower.ends_with('s');
        // "the closure of some businesses": anybody's
        let plural = plural && self.word(noun, end) != "businesses";
        if plural && noun > at && self.reader.at(noun, end, false).is_none_or(|p| p.tokens.end <= noun + 1) {
            out.push(first..noun + 1);
        }
    }
}
