//! Who is on the list: the parts that the people or jobs cut are told apart by ("of the 84, 60 are drivers", "most of them clerks").

use std::ops::Range;

use super::super::Read;
use super::Finder;
use crate::lexicon::Tag;
use crate::lexicon::sets::{DEPARTING, PART_PREPOSITIONS, SUPERLATIVES};
use crate::model::Measure;
use crate::text::number::read_cardinal;
use crate::text::{Sentence, TokenKind};

/// Nouns for who people are besides their work.
const BYSTANDERS: [&str; 11] =
    ["citizens", "colleagues", "customers", "daughters", "families", "fathers", "friends", "mothers", "neighbours", "parents", "sons"];

impl Finder<'_, '_> {
    /// All of them in a sentence.
    pub(super) fn roll(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let counted = r.counts.iter().any(|(_, t)| t.measure == Measure::Cut);
        if counted || cuts_before {
            self.of_them(s, counted, out);
            self.of_the_number(s, out);
            self.first_to_go(s, out);
            self.with_affected(s, out);
            self.so_many_are(s, out);
            self.these_are(s, out);
        }
    }

    /// "300 jobs, most of them in its pumps unit", "90 people, half of whom are drivers and clerks"; right behind cuts "Most of them are".
    fn of_them(&self, s: &Sentence, counted: bool, out: &mut Vec<Range<usize>>) {
        const OPENING: usize = 6;
        let end = s.tokens.end;
        let them = |k: &usize| matches!(self.word(*k, end), "them" | "whom" | "these") && self.a.tokens[*k - 1].is("of");
        for k in (s.tokens.start + 1..end).filter(them).filter(|k| counted || k - s.tokens.start <= OPENING) {
            let verb = matches!(self.word(k + 1, end), "working" | "based" | "employed" | "located" | "occurring" | "coming");
            let behind = self.skip_adverbs(k + 1 + usize::from(verb), end);
            let are = matches!(self.word(behind, end), "are" | "were");
            let behind = self.skip_adverbs(behind + usize::from(are), end);
            if PART_PREPOSITIONS.has(self.word(behind, end)) {
                self.objects(behind, end, true, out);
            } else if !are || counted || self.word(k, end) == "them" {
                self.occupations(behind, end, out);
            }
        }
    }

    /// "Of the 84, there are 71 sales associates and nine porters", "Of the 84, 60 are drivers, 20 mechanics and four work in dispatch".
    fn of_the_number(&self, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let (first, end) = (s.tokens.start, s.tokens.end);
        let opens = self.word(first, end) == "of" && matches!(self.word(first + 1, end), "the" | "those" | "these");
        let Some(total) = read_cardinal(&self.a.tokens, first + 2, end).filter(|_| opens) else { return };
        let mut k = total.end;
        while k < end {
            let Some(number) = read_cardinal(&self.a.tokens, k, end) else {
                k += 1;
                continue;
            };
            k = number.end;
            let are = matches!(self.word(k, end), "are" | "were" | "work" | "worked");
            let at = self.skip_adverbs(k + usize::from(are), end);
            if PART_PREPOSITIONS.has(self.word(at, end)) {
                self.objects(at, end, true, out);
            } else {
                self.occupations(at, end, out);
            }
        }
    }

    /// ", with captains and first officers both affected", ", with sales hardest hit": a phrase that says whom.
    fn with_affected(&self, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        for k in s.tokens.clone().filter(|k| self.word(*k, end) == "with" && self.word(k.saturating_sub(1), end) == ",") {
            let Some(p) = self.reader.at(k + 1, end, false) else { continue };
            let between = |i: &usize| {
                self.a.tags[*i].has(Tag::FunctionWord)
                    || self.is_adverb(*i)
                    || SUPERLATIVES.has(self.word(*i, end))
                    || self.word(*i, end) == "being"
            };
            let verb = (p.tokens.end..end.min(p.tokens.end + 4)).find(|i| !between(i));
            // "with the retail arm next in line", "with sales and packing in the firing line"
            let line = (p.tokens.end..end.min(p.tokens.end + 5)).find(|i| self.word(*i, end) == "line");
            let line = line.filter(|i| (p.tokens.end..*i).all(|i| between(&i) || matches!(self.word(i, end), "all" | "firing" | "next")));
            if line.is_some()
                || verb.is_some_and(|v| matches!(self.word(v, end), "affected" | "hit" | "impacted" | "closing" | "axed" | "targeted"))
            {
                out.extend(p.members.into_iter().filter(|m| self.is_part(m)));
            }
        }
    }

    /// "Sixty-six are engineers of one kind or another": right behind cuts, so many of those who go.
    fn so_many_are(&self, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        let Some(number) = read_cardinal(&self.a.tokens, s.tokens.start, end) else { return };
        if matches!(self.word(number.end, end), "are" | "were") {
            self.occupations(self.skip_adverbs(number.end + 1, end), end, out);
        }
    }

    /// "Guards, drivers and clerks are all listed among the grades under review": on the list of those who may go.
    pub(super) fn listed(&self, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        let people = |p: &Range<usize>| self.a.tags[p.end - 1].any(&[Tag::PersonNoun, Tag::TeamNoun]) || self.reader.is_function(p.clone());
        // "the notice lists welders and clerks"
        let papers = |w: &str| matches!(w, "circular" | "document" | "filing" | "letter" | "list" | "memo" | "notice" | "paper");
        let holds = |w: &str| matches!(w, "covers" | "included" | "includes" | "listed" | "lists" | "named" | "names");
        let paper = |k: &usize| papers(self.word(*k - 1, end)) && holds(self.word(*k, end));
        if let Some(k) = (s.tokens.start + 2..end.min(s.tokens.start + 5)).find(paper) {
            let mut found = Vec::new();
            self.objects(k + 1, end, true, &mut found);
            out.extend(found.into_iter().filter(people));
        }
        for k in (s.tokens.start + 2..end).filter(|k| matches!(self.word(*k, end), "listed" | "named" | "mentioned")) {
            let helps = |i: &usize| self.is_adverb(*i) || matches!(self.word(*i, end), "all" | "also" | "both" | "being" | "been");
            let be = (s.tokens.start + 1..k).rev().find(|i| !helps(i));
            let be = be.filter(|i| matches!(self.word(*i, end), "are" | "were" | "have"));
            // "listed among the posts at risk", "named in the notice"
            let risk = |i: usize| {
                matches!(self.word(i, end), "risk" | "review" | "redundancy" | "redundancies" | "notice" | "letter" | "affected")
            };
            let on_list = (k + 1..end.min(k + 9)).any(risk) && matches!(self.word(k + 1, end), "among" | "as" | "for" | "in" | "on");
            let Some(be) = be.filter(|be| on_list && !self.is_denied(*be, s)) else { continue };
            let mut found = Vec::new();
            self.subject(be, s, true, &mut found);
            out.extend(found.into_iter().filter(people));
        }
    }

    /// "These are welders, fitters and electricians": right behind cuts, who goes.
    fn these_are(&self, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        let first = s.tokens.clone().find(|k| self.a.tokens[*k].kind == TokenKind::Word).unwrap_or(end);
        if !matches!(self.word(first, end), "these" | "those") || !matches!(self.word(first + 1, end), "are" | "were") {
            return;
        }
        let mut found = Vec::new();
        self.occupations(first + 2, end, &mut found);
        // "these are fathers and mothers"
        let kin = |p: &Range<usize>| BYSTANDERS.contains(&self.word(p.end - 1, end));
        if found.len() > 1 && !found.iter().any(kin) {
            out.extend(found);
        }
    }

    /// "The first to go will be managers and support staff at headquarters".
    fn first_to_go(&self, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        for k in s.tokens.clone().filter(|k| matches!(self.word(*k, end), "first" | "next" | "last") && self.word(*k + 1, end) == "to") {
            let verb = k + 2 + usize::from(matches!(self.word(k + 2, end), "be" | "lose" | "get"));
            let leaves = DEPARTING.has(self.word(k + 2, end)) || verb > k + 2 && self.leaves(verb, end);
            let be = (k + 3..end.min(k + 9)).find(|i| matches!(self.word(*i, end), "be" | "are" | "were" | "was"));
            let Some(be) = be.filter(|be| leaves && *be >= verb) else { continue };
            self.objects(be + 1, end, true, out);
        }
    }

    /// "(be) laid off", "(lose) their jobs", "(get) notices".
    fn leaves(&self, at: usize, end: usize) -> bool {
        (at..end.min(at + 3)).any(|k| self.a.tags[k].any(&[Tag::CutVerb, Tag::JobNoun]) || matches!(self.word(k, end), "laid" | "notices"))
    }

    /// A list of occupations: "drivers, cooks and kitchen managers".
    fn occupations(&self, at: usize, end: usize, out: &mut Vec<Range<usize>>) {
        let at = self.skip_lead(at, end);
        let Some(p) = self.reader.at(at, end, false) else { return };
        let plural = |m: &Range<usize>| {
            let (token, tags) = (&self.a.tokens[m.end - 1], self.a.tags[m.end - 1]);
            // "union members", "young women"
            let anybody = matches!(token.lower.as_ref(), "members" | "women" | "men" | "people" | "persons" | "individuals" | "adults");
            let staff = tags.has(Tag::WorkerNoun) && m.len() == 1;
            tags.has(Tag::PersonNoun)
                && !anybody
                && !staff
                && (token.lower.ends_with('s') || token.lower.ends_with("men") || token.is("staff"))
        };
        // "sales and stock associates"
        if let [function, people] = p.members.as_slice()
            && self.reader.is_function(function.clone())
            && plural(people)
            && !plural(function)
        {
            out.push(function.start..people.end);
            return self.more(p.tokens.end, end, true, out);
        }
        let verb = self.a.tokens.get(p.tokens.end).is_some_and(|t| p.tokens.end < end && t.kind == TokenKind::Possessive);
        if !verb && p.members.iter().all(plural) {
            out.extend(p.members.into_iter().filter(|m| self.is_part(m)));
            self.more(p.tokens.end, end, true, out);
        }
    }
}
