//! Parts told by a colon, by "from … to", or behind a noun that stands for cuts.

use std::ops::Range;

use super::super::Read;
use super::super::parts::Parts;
use super::Finder;
use crate::lexicon::sets::{CLOSING_WORDS, STANDALONE_CUTS};
use crate::lexicon::{Tag, Trigger, business_functions};
use crate::model::Measure;
use crate::text::{Sentence, TokenKind};

impl Finder<'_, '_> {
    /// "across the company, from engineering to sales".
    pub(super) fn first_to_last(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        for k in s.tokens.clone().filter(|k| self.a.tokens[*k].is("from")) {
            let part = |at: usize| self.reader.at(at, end, false).filter(|p| p.members.len() == 1);
            let Some(first) = part(k + 1).filter(|p| self.word(p.tokens.end, end) == "to") else { continue };
            let Some(second) = part(first.tokens.end + 1).filter(|_| self.tells_of_cuts(r, s.tokens.start..k)) else { continue };
            out.extend(first.members.into_iter().chain(second.members).filter(|m| self.is_part(m)));
        }
    }

    /// "cuts reach into each division -- retail, corporate banking and wealth management", "will be felt in finance, legal and marketing": where cuts
    /// are told of, a list of what firms are made of says where they fall.
    pub(super) fn functions_in_a_row(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        /// So many members of a list, and of them so many functions by name.
        const MEMBERS: usize = 3;
        const FUNCTIONS: usize = 2;
        let end = s.tokens.end;
        let grows = |k: usize| {
            self.a.tags[k].has(Tag::HireNoun)
                || matches!(
                    self.word(k, end),
                    "invest" | "investing" | "investment" | "expand" | "expanding" | "career" | "experience" | "spared"
                )
        };
        let hires = || r.frames.iter().any(|f| matches!(f.trigger, Trigger::Hire | Trigger::Keep)) || s.tokens.clone().any(grows);
        if !(cuts_before || self.tells_of_cuts(r, s.tokens.clone())) || hires() {
            return;
        }
        // most sentences name none
        let starts = |k: &usize| business_functions().longest(&self.a.tokens, *k, end).is_some();
        if s.tokens.clone().filter(starts).nth(FUNCTIONS - 1).is_none() {
            return;
        }
        let mut k = s.tokens.start;
        while k < end {
            let list = self.reader.at(k, end, false).filter(|p| p.members.len() >= MEMBERS);
            let whole =
                |m: &Range<usize>| business_functions().longest(&self.a.tokens, m.start, m.end).is_some_and(|(stop, _)| stop == m.end);
            let functions = |p: &Parts| p.members.iter().filter(|m| whole(m)).count();
            // "from using software, selling sites and moving desks": what is done
            let acts = |p: &Parts| p.members.iter().any(|m| self.word(m.start, m.end).ends_with("ing") && !whole(m) && m.len() > 1);
            k = match list.filter(|p| functions(p) >= FUNCTIONS && !acts(p)) {
                Some(p) => {
                    out.extend(p.members.iter().filter(|m| self.is_part(m)).cloned());
                    p.tokens.end.max(k + 1)
                }
                None => k + 1,
            };
        }
    }

    /// "duplications in X", "impacts in X": nouns that stand for cuts where an article tells of them.
    pub(super) fn duplications(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let stands_alone = |k: &usize| STANDALONE_CUTS.has(self.word(*k, s.tokens.end));
        for k in s.tokens.clone().filter(stands_alone) {
            if matches!(self.word(k + 1, s.tokens.end), "in" | "at" | "across" | "among") {
                self.objects(k + 1, s.tokens.end, true, out);
            }
        }
        // "layoffs that are part of a restructuring of its games arm"
        let told = r.frames.iter().any(|f| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun));
        let whole = |w: &str| matches!(w, "round" | "rounds" | "impact" | "impacts" | "move" | "moves" | "change" | "changes");
        let change =
            |k: &usize| self.a.tags[*k].has(Tag::CutSubject) && !whole(self.word(*k, k + 1)) && self.word(k + 1, s.tokens.end) == "of";
        for k in s.tokens.clone().filter(change).filter(|_| told) {
            let mut found = Vec::new();
            self.objects(k + 1, s.tokens.end, false, &mut found);
            out.extend(found.into_iter().filter(|p| self.a.tags[p.end - 1].has(Tag::TeamNoun)));
        }
    }

    /// "three departments will be hit: sales, finance and legal".
    pub(super) fn behind_colon(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let Some(k) = s.tokens.clone().skip(1).find(|k| self.a.tokens[*k].text == ":") else { return };
        let before = s.tokens.start..k;
        let parts = |i: usize| self.a.tags[i].has(Tag::TeamNoun) && self.a.tokens[i].lower.ends_with('s');
        let shut = |i: usize| CLOSING_WORDS.has(self.word(i, k));
        // "the union said: …"
        let speech = self.a.tags[k - 1].has(Tag::SpeechVerb) || self.a.tokens.get(k + 1).is_some_and(|t| t.kind == TokenKind::Mark);
        let told = self.tells_of_cuts(r, before.clone()) || cuts_before && before.clone().any(shut);
        // "nobody was spared: art, sound and the events team": a list says by itself that it is one of parts
        let spared = before.clone().any(|i| self.word(i, k) == "spared") && cuts_before;
        let long = || self.reader.at(k + 1, s.tokens.end, false).is_some_and(|p| p.members.len() > 2);
        let of_parts = before.clone().any(parts) || long();
        if (told || spared) && !speech && of_parts && (spared || !before.clone().any(|i| self.is_denied(i, s))) {
            self.objects(k + 1, s.tokens.end, true, out);
        }
    }

    /// "about 70 posts will go from April, among them drivers", "let go 90 people on Monday, mostly in sales": whom the cuts counted
    /// before take in, whatever stands between.
    pub(super) fn among_them(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        const REACH: usize = 24;
        let end = s.tokens.end;
        for (i, (q, _)) in r.counts.iter().enumerate().filter(|(_, (_, t))| t.measure == Measure::Cut) {
            let next = r.counts.get(i + 1).map_or(end, |(q, _)| q.tokens.start);
            let stops = |k: &usize| {
                matches!(self.word(*k, end), ";" | "but" | "while" | "whereas" | "though" | "although") || self.a.tokens[*k].text == "—"
            };
            let behind = (q.tokens.end + 1..next.min(q.tokens.end + REACH)).take_while(|k| !stops(k));
            // "16 people, three welders and a foreman among them"
            let them = (q.tokens.end + 2..next.min(q.tokens.end + REACH))
                .find(|k| self.word(*k, end) == "among" && self.word(*k + 1, end) == "them");
            if let Some(them) = them.filter(|k| self.word(q.tokens.end, end) == "," && self.a.tokens[*k - 1].kind == TokenKind::Word) {
                self.objects(q.tokens.end + 1, them, true, out);
            }
            for k in behind.filter(|k| matches!(self.a.tokens[*k - 1].text, "," | "(" | "-" | "–")) {
                let led = match self.word(k, end) {
                    "among" => self.word(k + 1, end) == "them",
                    "including" => true,
                    w => MOSTLY.contains(&w),
                };
                if !led {
                    continue;
                }
                let mut found = Vec::new();
                self.objects(k + 1 + usize::from(self.word(k, end) == "among"), end, true, &mut found);
                // "including Acme": a firm, not a part of one
                out.extend(found.into_iter().filter(|p| !self.reader.is_organisation(p)));
                break;
            }
        }
    }
}

/// Adverbs before the part of an employer that most of its cuts meet.
const MOSTLY: [&str; 10] =
    ["chiefly", "especially", "largely", "mainly", "mostly", "notably", "particularly", "predominantly", "primarily", "principally"];
