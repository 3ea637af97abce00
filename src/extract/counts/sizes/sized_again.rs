//! Sizes that go on about one told before: "there were 3,300 of them in 2016", "That is down from 5,000", "Of those, 900 work abroad"; and
//! whom a union represents.

use super::super::measure::{Sighting, Taken};
use super::super::quantity::NounClass;
use super::size::Size;
use crate::lexicon::sets::{CHANGE_VERBS, FIGURE_NOUNS, GROWTH_VERBS, RUNNING_VERBS, SIZE_LINKS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::TokenKind;

impl Sighting<'_, '_> {
    /// A bare number that can only be of the people whose number the sentence before tells, or this sentence.
    pub(in crate::extract::counts) fn is_size_again(&self) -> bool {
        let q = self.q;
        let many = q.value.stated.is_some_and(|[_, high]| high >= 10);
        if q.is_share() || !many {
            return false;
        }
        let sized = self.sized_before || self.previous.is_some_and(|p| p.measure == Measure::Headcount);
        // "There are only 90 of them left at the mill"
        let left = self.are_left();
        left || sized
            && !self.noun_follows()
            && !self.is_difference()
            && (self.were_there() || self.was_so_many() || self.of_those_counted() || self.starts_with_so_many())
    }

    /// "900 more than in 2012"
    fn is_difference(&self) -> bool {
        // "brings to 500 the number of jobs lost"
        let tally = self.at(self.q.tokens.end) == "the" && FIGURE_NOUNS.has(self.at(self.q.tokens.end + 1));
        tally
            || matches!(
                self.at(self.q.tokens.end),
                "more" | "fewer" | "less" | "higher" | "lower" | "up" | "down" | "above" | "below" | "short"
            )
    }

    /// "in 2016 there were about 3,300", "there are still 3,300 at the plant"
    fn were_there(&self) -> bool {
        let still = usize::from(matches!(self.word_before(), "still" | "now" | "only" | "just" | "once"));
        let there = self.before(2 + still) == "there";
        there && matches!(self.before(1 + still), "are" | "were") || self.word_before() == "be" && self.before(3 + still) == "there"
    }

    /// "It expects to start the spring with fewer than 73,000": behind a size, a time with so many.
    fn starts_with_so_many(&self) -> bool {
        const REACH: usize = 9;
        let verb =
            (2..=REACH).take_while(|d| !matches!(self.before(*d), "" | "," | ";" | "and")).any(|d| RUNNING_VERBS.has(self.before(d)));
        let ends = matches!(self.at(self.q.tokens.end), "" | "." | "," | ";" | "and" | "on" | "at");
        self.word_before() == "with" && verb && ends
    }

    /// "only 90 of them are left", "There are only 90 left at the mill", "just 90 are left"
    fn are_left(&self) -> bool {
        let end = self.q.tokens.end;
        let of = if self.at(end) == "of" && matches!(self.at(end + 1), "them" | "us") { end + 2 } else { end };
        let be = matches!(self.at(of), "will" | "would") && self.at(of + 1) == "be";
        let are = be || matches!(self.at(of), "are" | "were" | "is");
        let there = (1..4).any(|d| self.before(d) == "there");
        let verb = of + usize::from(are) + usize::from(be);
        let ends =
            matches!(self.at(verb + 1), "" | "." | "," | ";" | "at" | "in" | "on" | "there" | "today" | "now" | "and" | "by" | "after");
        let sized = self.sized_before || self.previous.is_some_and(|p| p.measure == Measure::Headcount) || of > end;
        self.at(verb) == "left" && ends && (are || there) && sized
    }

    /// "That is down from 5,000 in 2019", "It was 5,000 ten years ago", "The figure has fallen to 5,000", "compared with 5,000 in May"
    fn was_so_many(&self) -> bool {
        let q = self.q;
        let lead = self.sentence.tokens.start..q.tokens.start;
        // "a year ago it was 5,000", "By 2019 that had fallen to 5,000"
        let comma = lead.clone().rev().find(|k| matches!(self.at(*k), "," | "but" | "and" | ";"));
        let first = comma.map_or(lead.start, |k| k + 1);
        let subject = |k: usize| {
            let number = |k: usize| FIGURE_NOUNS.has(self.at(k)) || matches!(self.at(k), "headcount" | "workforce");
            match self.at(k) {
                "that" | "the" | "this" | "its" if number(k + 1) => Some(k + 2),
                "that" | "it" | "this" => Some(k + 1),
                _ => None,
            }
        };
        let start = (lead.start..lead.start + 6).chain(first..first + 1).filter(|k| *k < q.tokens.start).find_map(subject);
        let Some(start) = start.filter(|s| *s < q.tokens.start && q.tokens.start - s <= 6) else { return false };
        let verb = |k: usize| {
            let w = self.at(k);
            SIZE_LINKS.has(w) || CHANGE_VERBS.has(w) || self.a.tokens[k].kind == TokenKind::Possessive || GROWTH_VERBS.has(w)
        };
        let tied = matches!(self.word_before(), "is" | "was" | "to" | "from" | "at" | "with" | "be" | "of" | "now" | "once" | "just");
        let by = (start..q.tokens.start).any(|k| self.at(k) == "by");
        (start..q.tokens.start).all(verb) && tied && !by
    }

    /// "Of those, about 900 work in Spain", "of whom 900 are in Spain": behind a size, a part of it.
    fn of_those_counted(&self) -> bool {
        let first = self.sentence.tokens.start;
        let of = self.opens_with_whole() && matches!(self.at(first + 1), "those" | "these" | "them" | "that");
        let comma = self.at(first + 2) == "," || self.at(first + 3) == ",";
        let near = self.q.tokens.start <= first + 5;
        let frames = self.frames.iter().any(|f| f.tokens.start >= self.q.tokens.end && !matches!(f.trigger, Trigger::Headcount));
        of && comma && near && !frames
    }

    /// "The union represents 2,000 workers": they are its members, and where their employer is named, a part of its workforce; "about half
    /// of the 5,300 workers" are no number of it.
    pub(in crate::extract::counts) fn represented(&self) -> Option<Option<Taken>> {
        const REACH: usize = 5;
        let (a, q, first) = (self.a, self.q, self.sentence.tokens.start);
        let lo = first.max(q.tokens.start.saturating_sub(REACH));
        let verb =
            (lo..q.tokens.start).rev().find(|k| matches!(self.at(*k), "represent" | "represents" | "representing" | "represented"))?;
        // "represents workers at the mill, where 300 will go", "the cuts represent 300 workers"
        let near = (verb + 1..q.tokens.start).all(|k| a.tokens[k].kind != TokenKind::Mark || a.tokens[k].text == "-");
        let before = || first..verb;
        let cuts = before().any(|k| a.tags[k].has(Tag::CutNoun) && !a.tags[k].has(Tag::Bystander));
        let union = before().any(|k| a.tags[k].has(Tag::Bystander));
        let people = matches!(q.class, NounClass::Person | NounClass::Workforce) || q.class == NounClass::Bare && q.of_number;
        // "the GWU, which represents", "GWU Local 100 represents", not "300 jobs, which represents 10%"
        let mut name = verb;
        while name > first && (matches!(self.at(name - 1), "which" | "who" | "," | "also") || a.tokens[name - 1].kind == TokenKind::Number)
        {
            name -= 1;
        }
        let by_name = !cuts && name > first && a.tokens[name - 1].is_capitalised() && !a.tags[name - 1].has(Tag::FunctionWord);
        if !near || !people || !(union || by_name) {
            return None;
        }
        if q.is_share() {
            return Some(None);
        }
        // "represents 60 of the workers losing their jobs"
        if self.at(q.tokens.end) == "losing"
            && (q.tokens.end + 1..q.tokens.end + 3).any(|k| a.tags.get(k).is_some_and(|t| t.has(Tag::JobNoun)))
        {
            return Some(Taken::some(Measure::Cut, None, "cut.of_them"));
        }
        let size = Size { a, q, sentence: self.sentence };
        // "560 of the plant's workers", "700 Acme workers", "2,000 workers at the plant"
        let inside = q.core.end..q.tokens.end;
        let whose = inside.clone().any(|k| a.tokens[k].kind == TokenKind::Possessive || self.at(k) == "the" || self.at(k) == "its")
            || q.modifiers.clone().any(|k| a.tokens[k].is_capitalised() && !a.tags[k].any(&[Tag::Demonym, Tag::Bystander]));
        let end = q.tokens.end;
        let noun = |k: usize| a.tags.get(k).is_some_and(|t| t.any(&[Tag::CompanyNoun, Tag::TeamNoun]) && !t.has(Tag::Collective));
        let at = matches!(self.at(end), "at" | "of")
            && (a.tokens.get(end + 1).is_some_and(|t| t.is_capitalised())
                || matches!(self.at(end + 1), "the" | "its" | "this") && (end + 2..end + 5).any(noun));
        let members = q.head.is_some_and(|h| self.at(h).starts_with("member"));
        let known = !members && (whose || at) || size.owned();
        Some(if known {
            Taken::some(Measure::Headcount, None, "headcount.owned")
        } else {
            Taken::some(Measure::Other, None, "other.represented")
        })
    }
}
