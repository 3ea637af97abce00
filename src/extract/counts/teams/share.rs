//! The parts that take a share of the cuts, and those that are left for the rest of them.

use std::ops::Range;

use super::super::Read;
use super::super::brunt::shares;
use super::{FAR, Finder};
use crate::lexicon::Tag;
use crate::lexicon::sets::{MERGING_VERBS, REMAINDERS, SHARE_NOUNS, WIDE_AREAS};
use crate::model::Measure;
use crate::text::number::read_cardinal;
use crate::text::{Sentence, TokenKind};

impl Finder<'_, '_> {
    /// "Sales will bear the brunt", "engineers made up half of those laid off": the subjects of these verbs.
    pub(super) fn shares(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        let counted = |from: usize| {
            let cut = |(q, t): &&(super::super::Quantity, super::super::Taken)| {
                t.measure == Measure::Cut && q.tokens.end > from && q.tokens.start < from + FAR
            };
            r.counts.iter().find(cut).is_some()
        };
        for share in shares(self.a, s) {
            let (verb, stop) = (share.tokens.start, share.tokens.end);
            let cuts = self.tells_of_cuts(r, stop..end.min(stop + FAR)) || counted(verb);
            // "most of the list", "the largest share of the losses"
            let list = || (stop..end.min(stop + 5)).any(|k| matches!(self.word(k, end), "list" | "losses" | "total" | "reductions"));
            let told =
                if share.brunt { cuts_before || self.tells_of_cuts(r, s.tokens.clone()) || cuts } else { cuts || cuts_before && list() };
            // "hardest hit by the floods"
            let by = self.word(stop, end) == "by" && !cuts;
            if told && !by && !self.is_denied(verb, s) {
                let known = out.len();
                self.subject(verb, s, true, out);
                if share.brunt {
                    self.other_subjects(verb, s, known, out);
                }
                // "the union, which represents half of the staff"
                let represents = self.word(verb, end).starts_with("represent");
                let met = out.split_off(known);
                out.extend(met.into_iter().filter(|p| !(represents && self.reader.is_organisation(p))));
                // "took most of the hit, along with drivers"
                if share.brunt && out.len() > known && self.word(stop, end) == "," {
                    self.more(stop, end, true, out);
                }
            }
        }
    }

    /// Whether a sentence without an expression of cuts goes on with those told before: who bears the brunt, who is listed,
    /// what the rest are.
    pub(super) fn goes_on(&self, s: &Sentence) -> bool {
        let rest = |k: usize| self.a.tokens[k].is("the") && REMAINDERS.has(self.word(k + 1, s.tokens.end));
        let listed = |k: usize| matches!(self.word(k, s.tokens.end), "listed" | "spared");
        s.tokens.clone().any(rest) || s.tokens.clone().any(listed) || shares(self.a, s).iter().any(|x| x.brunt)
    }

    /// "The copy desk and the Sunday pages will be hardest hit": what a list that opens with one part adds to it, by whatever noun.
    fn other_subjects(&self, verb: usize, s: &Sentence, known: usize, out: &mut Vec<Range<usize>>) {
        const NAME: usize = 4;
        let helps = |k: usize| self.a.tags[k].any(&[Tag::FunctionWord, Tag::Modal]) || self.is_adverb(k);
        let [part] = &out[known..] else { return };
        let and = part.end;
        let determined = |k: usize| matches!(self.word(k, verb), "the" | "its" | "their");
        if self.word(and, verb) != "and" || !determined(and + 1) {
            return;
        }
        let stop = (and + 2..verb).find(|k| helps(*k) || !self.reader.is_run_word(*k, verb)).unwrap_or(verb);
        let name = and + 2..stop;
        let ends = (stop..verb).all(helps) && !name.is_empty() && name.len() <= NAME;
        let last = &self.a.tags[stop - 1];
        let others = [Tag::CompanyNoun, Tag::GroupNoun, Tag::PlaceWord, Tag::Collective, Tag::WorkerNoun, Tag::CutSubject];
        let plain = last.any(&others) || WIDE_AREAS.has(self.word(stop - 1, stop)) || self.reader.is_own_or_place(stop - 1);
        // "sales and the functions that support it"
        let relative = name.clone().any(|k| matches!(self.word(k, stop), "that" | "who" | "which"));
        if ends && !plain && !relative && s.tokens.contains(&stop) {
            out.push(name);
        }
    }

    /// "The rest are in sales", "the others are drivers and clerks", "40 in its mill and the rest from its depot": right behind a part
    /// of the cuts, the rest of them.
    pub(super) fn rest(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        const REACH: usize = 8;
        let end = s.tokens.end;
        let counted = r.counts.iter().any(|(_, t)| t.measure == Measure::Cut);
        if !counted && !cuts_before {
            return;
        }
        for k in (s.tokens.start + 1..end).filter(|k| REMAINDERS.has(self.word(*k, end)) && self.word(*k - 1, end) == "the") {
            let opens = k == s.tokens.start + 1 || matches!(self.word(k.saturating_sub(2), end), "and" | "," | ";" | "with" | "while");
            // "the rest of the company", "the remaining staff"
            let whole = self.word(k + 1, end) == "of" && !self.tells_of_cuts(r, k..end.min(k + 6)) && self.word(k + 3, end) != "losses";
            if !opens || whole {
                continue;
            }
            let stop = end.min(k + REACH);
            let at = (k + 1..stop).find(|i| {
                matches!(self.word(*i, end), "are" | "were" | "is" | "being")
                    || matches!(self.word(*i, end), "in" | "at" | "from" | "among") && !self.a.tags[*i - 1].has(Tag::FunctionWord)
            });
            // another verb comes first
            let verb = |i: usize| {
                self.a.tags[i].any(&[Tag::Modal, Tag::SpeechVerb, Tag::FiniteVerb]) && !matches!(self.word(i, end), "are" | "were")
            };
            let Some(at) = at.filter(|at| !(k + 1..*at).any(|i| verb(i) || self.a.tokens[i].text == ";")) else { continue };
            let at = at + usize::from(matches!(self.word(at, end), "are" | "were" | "is" | "being"));
            let mut found = Vec::new();
            self.objects(at, end, true, &mut found);
            let placed = matches!(self.word(self.skip_adverbs(at, end), end), "in" | "at" | "from" | "among");
            let named = |p: &Range<usize>| placed || self.a.tags[p.end - 1].any(&[Tag::PersonNoun, Tag::TeamNoun]);
            out.extend(found.into_iter().filter(named));
        }
    }

    /// "Engineers will go first, followed by drivers": behind a part of the cuts, the next one.
    pub(super) fn followed_by(&self, s: &Sentence, known: usize, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        let pair = |k: &usize| self.word(*k, end) == "followed" && self.word(*k + 1, end) == "by";
        let Some(k) = s.tokens.clone().find(pair) else { return };
        if out[known..].iter().any(|p| p.end <= k) {
            self.objects(k + 2, end, true, out);
        }
    }

    /// "folds five offices into one", "merging its mills": of these fewer are left; right behind cuts also "merging the sales and
    /// design teams".
    pub(super) fn merged(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        const REACH: usize = 12;
        let end = s.tokens.end;
        let counted = r.counts.iter().any(|(_, t)| t.measure == Measure::Cut);
        if !counted && !cuts_before {
            return;
        }
        for k in s.tokens.clone().filter(|k| MERGING_VERBS.has(self.word(*k, end))) {
            let team = |m: &Range<usize>| self.a.tags[m.end - 1].has(Tag::TeamNoun) && self.word(m.end - 1, end).ends_with('s');
            let list = self.reader.at(k + 1, end, false).filter(|p| p.members.len() > 1 && p.members.last().is_some_and(team));
            let own = matches!(self.word(k + 1, end), "the" | "its" | "their");
            if let Some(p) = list.filter(|_| own && !self.is_denied(k, s)) {
                out.extend(p.members.into_iter().filter(|m| self.is_part(m)));
                continue;
            }
            if !counted {
                continue;
            }
            let into = (k + 2..end.min(k + REACH)).find(|i| self.word(*i, end) == "into");
            let Some(into) = into else { continue };
            let Some(p) = self.reader.at(k + 1, into, false).filter(|p| p.tokens.end <= into) else { continue };
            let sites = |m: &Range<usize>| self.a.tags[m.end - 1].has(Tag::TeamNoun);
            out.extend(p.members.into_iter().filter(|m| sites(m) && self.is_part(m)));
        }
    }

    /// "40 in its Acton office, three in Holt and two at headquarters": the preposition of the next part that has a number of its own.
    pub(super) fn next_numbered(&self, at: usize, end: usize) -> Option<usize> {
        const MEMBERS: usize = 8;
        let mut at = at;
        for _ in 0..MEMBERS {
            let comma = at + usize::from(self.word(at, end) == ",");
            let first = comma + usize::from(self.word(comma, end) == "and");
            // "and a quarter from engineering"
            let share = self.word(first, end) == "a" && SHARE_NOUNS.has(self.word(first + 1, end));
            let number = read_cardinal(&self.a.tokens, first, end).map(|n| n.end).or_else(|| share.then_some(first + 2));
            let next = number.filter(|_| first > at)?;
            let preposition = matches!(self.word(next, end), "in" | "at" | "from" | "on");
            // "three in Holt" is no part, but the list goes on behind it
            let town = self.names.at(next + 1).filter(|m| m.tokens.start == next + 1 && preposition);
            let town = town.filter(|m| self.reader.is_own_or_place(m.tokens.start));
            match town {
                Some(m) => at = m.tokens.end,
                None => return preposition.then_some(next),
            }
        }
        None
    }

    /// "in, say, the mill and, in smaller numbers, at the depot": where a list goes on behind a place or an aside, if it does.
    pub(super) fn list_goes_on(&self, at: usize, end: usize) -> Option<usize> {
        const ASIDE: usize = 5;
        let placed = matches!(self.word(at, end), "in" | "at" | "near" | "outside");
        let past = self.names.at(at + 1).filter(|m| placed && m.tokens.start == at + 1 && m.tokens.end <= end).map_or(at, |m| m.tokens.end);
        let k = past + usize::from(self.word(past, end) == ",");
        if self.word(k, end) != "and" {
            return None;
        }
        let aside = |i: &usize| self.a.tokens[*i].kind == TokenKind::Mark && self.a.tokens[*i].text == ",";
        let next = if self.word(k + 1, end) == "," { (k + 2..end.min(k + 2 + ASIDE)).find(aside).map_or(k + 1, |i| i + 1) } else { k + 1 };
        // "60 at the head office and 40 across its shops"
        let next = next + usize::from(self.a.tokens.get(next).is_some_and(|t| next < end && t.kind == TokenKind::Number));
        matches!(self.word(next, end), "in" | "at" | "on" | "from" | "across").then_some(next + 1)
    }
}
