//! Noun phrases that name parts of an employer: teams, divisions, sites, occupations, one or a list of them.
//!
//! There is no parser: a phrase is a run of words without function words, cut behind its last word that can be the head of such a
//! name (a noun like "division", an occupation, a business function, a proper name).

mod extent;
mod list;
mod named;

pub(super) use named::is_term_of_work;

use std::ops::Range;

use super::kin::{Kin, is_owner};
use crate::extract::Analysis;
use crate::extract::names::{NameKind, Names};
use crate::lexicon::sets::{DETERMINERS, NAMED_SITES, OCCURRING_VERBS, PLURAL_UNITS, WIDE_AREAS};
use crate::lexicon::{Tag, business_functions, cut_scopes, is_place};
use crate::text::number::{read_cardinal, small_number};
use crate::text::{Token, TokenKind};

/// The longest run of words that is looked at as one name.
const LONGEST: usize = 9;

/// A phrase that names one part or several.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    /// Each part by itself, without determiners and without "jobs" or "workers" behind it.
    pub members: Vec<Range<usize>>,
    /// All of it, from the first word of the first part to the last of the last.
    pub tokens: Range<usize>,
    /// The first of them is a name by itself: "costs" in "costs, stores and staff" is none.
    pub headed: bool,
}

/// Reads parts of one article's employers.
pub(super) struct PartReader<'a, 't> {
    /// The article.
    pub a: &'a Analysis<'t>,
    /// Its names.
    pub names: &'a Names,
    /// Entities that are no parts: the employers themselves.
    pub own: &'a Kin<'a>,
    /// And the one that the sentence speaks of.
    pub spoken_of: Option<usize>,
}

/// A name in the making.
struct Item {
    tokens: Range<usize>,
    /// Where its words end, those of its place included.
    reach: usize,
    /// Its last word can be the head of a name.
    headed: bool,
}

impl PartReader<'_, '_> {
    /// The parts that the phrase at token `at` names; with `loose`, also a pair of things that are done ("training and audits").
    pub(super) fn at(&self, at: usize, end: usize, loose: bool) -> Option<Parts> {
        let end = end.min(self.a.tokens.len());
        let first = self.skip_determiners(at, end);
        let (mut items, closed) = self.items(first, end);
        let open_list = !closed && items.len() > 1;
        if open_list {
            items.truncate(1);
        }
        // "across the country and jobs abroad": two things, the second of them no name
        let people = |i: &Item| i.tokens.len() == 1 && self.a.tags[i.tokens.start].any(&[Tag::WorkerNoun, Tag::JobNoun]);
        if items.len() > 1 && !items[0].headed && items.last().is_some_and(people) {
            return None;
        }
        // "30 of its employees, and Acme, which"
        let named = |i: &Item| self.names.at(i.tokens.start).is_some_and(|m| m.tokens == i.tokens);
        if items.len() > 1 && people(&items[0]) && named(&items[1]) {
            return None;
        }
        // "cut jobs and line their pockets"
        if items.len() > 1 && people(&items[0]) && items.last().is_some_and(|i| i.tokens.len() == 1) {
            return None;
        }
        // "in management, and Acme's chief", "its games unit, and Acme has": another clause, not a second part
        let comma_and = items.len() == 2 && self.a.tokens[items[0].tokens.end].is(",") && items[0].headed;
        let owned = |i: &Item| {
            let mark = i.tokens.start - 1;
            self.a.tokens[mark].kind == TokenKind::Possessive && self.names.at(mark - 1).is_some_and(|m| !self.is_own(m.entity))
        };
        if comma_and && (owned(&items[1]) || named(&items[1]) && self.begins_clause(items[1].tokens.end, end)) {
            items.truncate(1);
        }
        // "in underwriting and claims": a plain noun that ends a list of functions is told from them
        let plain = |i: &Item| {
            let t = &self.a.tokens[i.tokens.start];
            let other =
                [Tag::OtherCut, Tag::CutNoun, Tag::CutSubject, Tag::PlaceWord, Tag::GroupNoun, Tag::CompanyNoun, Tag::PlainModifier];
            let ends = self.a.tokens.get(i.tokens.end).is_none_or(|n| i.tokens.end >= end || n.kind == TokenKind::Mark);
            let verbal = ["ed", "ing"].iter().any(|e| t.lower.ends_with(e));
            let money = matches!(t.lower.as_ref(), "demand" | "earnings" | "orders" | "profit" | "profits" | "revenue" | "revenues");
            i.tokens.len() == 1 && ends && !money && !verbal && !t.is_capitalised() && !self.a.tags[i.tokens.start].any(&other)
        };
        let listed = closed
            && items.len() > 1
            && items[..items.len() - 1].iter().all(|i| self.is_function(i.tokens.clone()))
            && items.last().is_some_and(|i| !i.headed && self.a.tokens[i.tokens.start - 1].kind == TokenKind::Word && plain(i))
            && items.last().is_some_and(|i| matches!(self.a.tokens[i.tokens.start - 1].lower.as_ref(), "and" | "or"));
        if listed && let Some(last) = items.last_mut() {
            last.headed = true;
        }
        let first_headed = items.first().is_some_and(|i| i.headed);
        if closed {
            self.told_from_others(&mut items);
        }
        let pair = loose && closed && items.len() == 2 && items.iter().all(|i| !i.headed && i.tokens.len() <= 2);
        while !pair && items.last().is_some_and(|i| !i.headed) {
            items.pop();
        }
        if let Some(sites) = self.sites_by_place(&items) {
            return Some(Parts { members: vec![sites.clone()], tokens: sites, headed: true });
        }
        let place =
            |i: &Item| self.names.at(i.tokens.start).is_some_and(|m| m.tokens.end >= i.tokens.end && self.is_own_or_place(i.tokens.start));
        // "across the nation, and Acme"
        let area = |i: &Item| i.tokens.len() == 1 && WIDE_AREAS.has(&self.a.tokens[i.tokens.start].lower);
        if items.first().is_some_and(|i| place(i) || area(i)) {
            return None;
        }
        let last = items.last()?;
        let tokens = items[0].tokens.start..self.extended(last.tokens.clone(), end);
        // "training and certification programs" is one name, "sales and marketing" are two
        let headed = items.len() == 1 || first_headed;
        let joined = items.len() == 2
            && !items[0].headed
            && !self.a.tokens[items[0].tokens.end].is(",")
            && !self.are_units(last)
            && !self.is_function(last.tokens.clone())
            && !self.are_two(&last.tokens, end)
            || self.is_one_by_noun(&items);
        let members: Vec<Range<usize>> = if joined {
            self.named(tokens.clone(), false).into_iter().collect()
        } else {
            let count = items.len();
            let range = |(i, item): (usize, Item)| if i + 1 == count { item.tokens.start..tokens.end } else { item.tokens };
            items.into_iter().enumerate().map(range).filter_map(|r| self.named(r, count > 1)).collect()
        };
        (!members.is_empty()).then_some(Parts { members, tokens, headed })
    }

    /// "its engineering and construction arm": two functions before the one noun of both.
    fn is_one_by_noun(&self, items: &[Item]) -> bool {
        let [first, last] = items else { return false };
        let noun = last.tokens.end - 1;
        let single = self.a.tags[noun].has(Tag::TeamNoun) && !self.a.tokens[noun].lower.ends_with('s');
        let own = first.tokens.start.checked_sub(1).is_some_and(|k| matches!(self.a.tokens[k].lower.as_ref(), "its" | "their"));
        let and = self.a.tokens[first.tokens.end].is("and") && last.tokens.start == first.tokens.end + 1;
        single && own && and && self.is_function(first.tokens.clone()) && last.tokens.len() == 2
    }

    /// "Toronto and Montreal offices": two places name sites of one kind.
    fn sites_by_place(&self, items: &[Item]) -> Option<Range<usize>> {
        let [first, last] = items else { return None };
        let noun = last.tokens.end - 1;
        let sites = self.a.tags[noun].has(Tag::TeamNoun) && self.a.tokens[noun].lower.ends_with('s');
        // "in Ruhr and Rhineland plants"
        let placed = |range: Range<usize>| {
            let m = self.names.at(range.start).filter(|m| m.tokens == range);
            let named = m.is_some_and(|m| !self.is_own(m.entity) && matches!(self.names.entity(m).kind, NameKind::Place | NameKind::Other));
            named
                || m.is_none()
                    && range.len() == 1
                    && self.a.tokens[range.start].is_capitalised()
                    && !self.a.tokens[range.start].is_all_caps()
        };
        // "the Acton and Holt day centres"
        let town = self.names.at(last.tokens.start).map_or(last.tokens.start + 1, |m| m.tokens.end);
        let both = placed(first.tokens.clone()) && last.tokens.len() > 1 && town <= noun && placed(last.tokens.start..town);
        (sites && both).then_some(first.tokens.start..last.tokens.end)
    }

    /// Articles, quantifiers, and the employer as owner: "all of its", "Acme's".
    pub(super) fn skip_determiners(&self, at: usize, end: usize) -> usize {
        let (mut k, end) = (at, end.min(self.a.tokens.len()));
        while k < end {
            let name_end = self.names.at(k).map_or(k + 1, |m| m.tokens.end);
            let own = self.names.at(k).is_some_and(|m| self.is_own(m.entity))
                && self.is_run_word(name_end, end)
                && !(name_end < end && self.names_site(name_end));
            if let Some(next) = self.owner(k, end) {
                k = next;
            } else if own {
                k = name_end;
            } else if let Some(number) = read_cardinal(&self.a.tokens, k, end) {
                k = number.end;
            } else if let Some(next) = self.share(k, end) {
                k = next;
            } else if is_determiner(&self.a.tokens[k]) || self.a.tokens[k].is("of") && k > at {
                k += 1;
            } else {
                break;
            }
        }
        k
    }

    /// "much of the", "three members of the": the part, of which some are meant; one past it.
    fn share(&self, k: usize, end: usize) -> Option<usize> {
        let word = |i: usize| self.a.tokens.get(i).filter(|_| i < end).map_or("", |t| t.lower.as_ref());
        let number = |i: usize| self.a.tokens[i].kind == TokenKind::Number || small_number(&self.a.tokens[i].lower).is_some();
        let share = match word(k) {
            "much" | "part" | "half" => true,
            "members" => k > 0 && number(k - 1),
            _ => false,
        };
        (share && word(k + 1) == "of" && matches!(word(k + 2), "the" | "its" | "their")).then_some(k + 3)
    }

    /// Behind "Acme's", "the carmaker's", "Rotterdam port's".
    fn owner(&self, at: usize, end: usize) -> Option<usize> {
        let named = self.names.at(at).is_some();
        let stop = end.min(at + 5);
        let mark = (at + 1..stop).take_while(|k| self.is_run_word(k - 1, end)).find(|k| self.a.tokens[*k].kind == TokenKind::Possessive)?;
        // "the county's", "the hospital trust's"
        let defined = at > 0 && self.a.tokens[at - 1].is("the");
        let people_or_time = self.a.tags[at].any(&[Tag::PersonNoun, Tag::TimeWord, Tag::Weekday, Tag::Month]);
        let group = self.a.tags[mark - 1].any(&[Tag::CompanyNoun, Tag::GroupNoun]);
        let body = defined && (group || mark == at + 1 && !people_or_time);
        (named || body || mark == at + 1 && self.a.tags[at].has(Tag::CompanyNoun)).then_some(mark + 1)
    }

    /// "Lansing, Mich., ", "Lansing, Michigan " before the name of a plant: one past it.
    fn located(&self, at: usize, end: usize) -> Option<usize> {
        let mark = |k: usize| k < end && self.a.tokens[k].text == ",";
        let stop = self.names.at(at).filter(|m| m.tokens.start == at).map_or(at + 1, |m| m.tokens.end);
        let state = self.a.tokens.get(stop + 1)?;
        let abbreviated = state.is_capitalised() && (state.text.ends_with('.') || is_place(&state.lower));
        // "sold in Lansing, Mich. Other plants": another sentence
        let past = stop + 2 + usize::from(mark(stop + 2));
        let goes_on = mark(stop + 2) || self.a.tokens.get(past).is_some_and(|t| !t.is_capitalised());
        (self.a.tokens[at].is_capitalised() && mark(stop) && abbreviated && goes_on && self.is_run_word(past, end)).then_some(past)
    }

    /// Whether an entity is one of the employers, or owns one.
    fn is_own(&self, entity: usize) -> bool {
        // where no employer is known, any organisation may be it
        let unknown = self.own.is_empty() && self.spoken_of.is_none() && self.names.entities[entity].kind == NameKind::Organisation;
        let owns = |one: usize| entity == one || is_owner(self.names, entity, one);
        unknown || self.spoken_of.is_some_and(owns) || self.own.holds(entity) || self.own.are_owned_by(entity)
    }

    /// Whether a token is part of an employer's name or a place's.
    pub(super) fn is_own_or_place(&self, k: usize) -> bool {
        self.names.at(k).is_some_and(|m| self.is_own(m.entity) || self.names.entity(m).kind == NameKind::Place)
    }

    /// A word that can be part of a name.
    pub(super) fn is_run_word(&self, k: usize, end: usize) -> bool {
        let Some(t) = self.a.tokens.get(k).filter(|_| k < end) else { return false };
        let barred = [Tag::FunctionWord, Tag::SpeechVerb, Tag::CutVerb, Tag::CutNoun, Tag::Weekday, Tag::Month, Tag::TimeWord, Tag::Modal];
        let acronym = matches!(t.text, "IT" | "US");
        match t.kind {
            TokenKind::Word if self.is_adverb(k) || t.is("go") => false,
            // "hit sales and support hardest", "staff and contractors alike"
            TokenKind::Word
                if matches!(t.lower.as_ref(), "alike" | "all" | "alone" | "both" | "hardest" | "heaviest" | "too" | "worst") =>
            {
                false
            }
            // "claims handlers", "press operators": behind no subject
            TokenKind::Word if matches!(t.lower.as_ref(), "claims" | "press") && self.trades(k, end) => true,
            // "with the retail arm next in line"
            TokenKind::Word if t.is("next") => !self.a.tokens.get(k + 1).is_some_and(|n| n.is("in")),
            // "highways look set to"
            TokenKind::Word if matches!(t.lower.as_ref(), "look" | "looks" | "seem" | "seems" | "appear" | "appears") => {
                !self.a.tokens.get(k + 1).is_some_and(|n| matches!(n.lower.as_ref(), "set" | "likely" | "certain" | "to" | "safe"))
            }
            // "its fish counters", not "the union counters"
            TokenKind::Word if self.a.tags[k].has(Tag::SpeechVerb) && self.a.tags[k].has(Tag::TeamNoun) => {
                let before = |b: usize| self.a.tokens[b].kind == TokenKind::Word && !self.a.tokens[b].is_capitalised();
                let speaker = |b: usize| self.a.tags[b].any(&[Tag::PersonNoun, Tag::CompanyNoun, Tag::GroupNoun, Tag::FunctionWord]);
                k > 0 && before(k - 1) && !speaker(k - 1)
            }
            // "the Hollow Creek mine", not "a friend of mine"
            TokenKind::Word if t.is("mine") => {
                k > 0 && self.a.tokens[k - 1].kind == TokenKind::Word && !self.a.tags[k - 1].has(Tag::FunctionWord)
            }
            // "the evening shift", "its day centres"
            TokenKind::Word
                if matches!(t.lower.as_ref(), "day" | "evening" | "morning" | "night" | "weekend")
                    && self.a.tags.get(k + 1).is_some_and(|n| n.has(Tag::TeamNoun)) =>
            {
                true
            }
            // "its voice unit": a verb of saying right behind a determiner is a noun
            TokenKind::Word
                if self.a.tags[k].has(Tag::SpeechVerb)
                    && k > 0
                    && k + 1 < end
                    && is_determiner(&self.a.tokens[k - 1])
                    && self.a.tokens[k + 1].kind == TokenKind::Word =>
            {
                !t.lower.ends_with("ed") && !t.is("said")
            }
            // "the fire department"
            TokenKind::Word if t.is("fire") && self.a.tokens.get(k + 1).is_some_and(|n| n.is("department") || n.is("station")) => true,
            // "those let go include drivers"
            TokenKind::Word if matches!(t.lower.as_ref(), "include" | "included" | "includes") => false,
            // "its risk team", not "jobs at risk"
            TokenKind::Word if t.is("risk") => self.a.tags.get(k + 1).is_some_and(|n| k + 1 < end && n.has(Tag::TeamNoun)),
            // "teaching posts"
            TokenKind::Word if self.a.tags[k].has(Tag::JobNoun) && t.is("posts") => true,
            TokenKind::Word => acronym || !self.a.tags[k].any(&barred) || self.names.at(k).is_some_and(|m| m.tokens.len() > 1),
            TokenKind::Mark if matches!(t.text, "&" | "-" | "/") => {
                let next = self.a.tokens.get(k + 1).filter(|_| k + 1 < end);
                // "jobs on the line - union": no hyphen
                let dash = t.text == "-" && !t.glued;
                !dash && next.is_some_and(|n| n.kind == TokenKind::Word && n.glued == t.glued)
            }
            TokenKind::Mark => false,
            TokenKind::Number | TokenKind::Possessive => false,
        }
    }

    /// "respectively", not "family" or "monthly".
    pub(super) fn is_adverb(&self, k: usize) -> bool {
        let w = self.a.tokens[k].lower.as_ref();
        let other =
            matches!(w, "family" | "assembly" | "supply" | "daily" | "weekly" | "monthly" | "hourly" | "early" | "elderly" | "only");
        // "print-only"
        let other = other || w.contains('-');
        w.ends_with("ly") && w.len() > 5 && !other && !self.a.tokens[k].is_capitalised()
    }

    /// The name at `at`: its run of words, cut behind the last that can be a head.
    fn item(&self, at: usize, end: usize) -> Option<Item> {
        if self.a.tokens.get(at)?.kind != TokenKind::Word || self.opens_clause(at, end) {
            return None;
        }
        // "the Lansing, Mich., plant": the town is part of the name
        let site = self.located(at, end).and_then(|k| self.item_from(at, k, end));
        site.filter(|i| i.headed && self.is_site(i.tokens.end - 1)).or_else(|| self.item_from(at, at, end))
    }

    /// The name that starts at `at` and whose words are read from `from` on.
    fn item_from(&self, at: usize, from: usize, end: usize) -> Option<Item> {
        let (mut k, mut head, mut function) = (from, None, false);
        let stop = end.min(from + LONGEST);
        while k < stop {
            if let Some((next, ())) = business_functions().longest(&self.a.tokens, k, stop) {
                (k, head, function) = (next, Some(next), true);
                continue;
            }
            if let Some(m) = self.names.at(k).filter(|m| m.tokens.start == k && m.tokens.end <= stop) {
                let kind = self.names.entity(m).kind;
                // "ANOTHER" in a loud headline
                let shouted = m.tokens.len() == 1 && !self.is_run_word(k, end);
                let division = m.tokens.end < stop && self.a.tags[m.tokens.end].has(Tag::TeamNoun);
                if kind == NameKind::Person && !division || shouted || self.is_own(m.entity) && !self.is_run_word(m.tokens.end, end) {
                    break;
                }
                k = m.tokens.end;
                let is_part = matches!(kind, NameKind::Organisation | NameKind::Other) && !self.is_own(m.entity);
                if is_part || self.is_head(k - 1) {
                    (head, function) = (Some(k), false);
                }
                continue;
            }
            if let Some(next) = self.bracket(k, stop) {
                k = next;
                continue;
            }
            let particle = k > at && matches!(self.a.tokens[k].lower.as_ref(), "redundant" | "jobless" | "idle");
            if !self.is_run_word(k, end)
                || particle
                || function && OCCURRING_VERBS.has(&self.a.tokens[k].lower)
                || k > at && self.is_finite(k)
                || k > at && !self.names_site(k) && cut_scopes().longest(&self.a.tokens, k, stop).is_some()
            {
                break;
            }
            k += 1;
            if self.is_head(k - 1) {
                (head, function) = (Some(k), false);
                // "workers accept the offer": nothing follows people or jobs in the plural but a verb
                let people = self.a.tags[k - 1].any(&[Tag::PersonNoun, Tag::JobNoun]) && self.a.tokens[k - 1].lower.ends_with('s');
                if people || self.a.tokens[k - 1].is("workforce") {
                    break;
                }
            }
        }
        // "Acme Cloud training and certification programs": the name only opens a longer one
        let opens_list = head.is_some_and(|h| h < k && self.names.at(h - 1).is_some()) && self.separator(k, end).is_some_and(|s| s.1);
        if opens_list {
            head = None;
        }
        // "graduate students": the head is a word that is not known
        let unknown = |h: usize| {
            let (person, next) = (&self.a.tokens[h - 1], &self.a.tokens[h]);
            let verb = ["ed", "ing"].iter().any(|e| next.lower.ends_with(e)) || matches!(next.lower.as_ref(), "due" | "ahead" | "early");
            self.a.tags[h - 1].has(Tag::PersonNoun)
                && !person.is("staff")
                && !next.is_capitalised()
                && next.kind == TokenKind::Word
                && !verb
        };
        if head.is_some_and(|h| h < k && unknown(h) && !self.a.tokens[h - 1].lower.ends_with('s')) {
            head = None;
        }
        // "the Hindi belt"
        if head.is_some_and(|h| h < k) && WIDE_AREAS.has(&self.a.tokens[k - 1].lower) {
            head = None;
        }
        // "sales growth" is no part of anybody
        let head = head.filter(|h| !function || *h == k);
        let stop = head.unwrap_or(k);
        (k > at).then(|| Item { tokens: at..stop, reach: stop, headed: head.is_some() })
    }

    /// "a presentation indicated …": a past form behind a noun is a verb, whichever it is.
    pub(super) fn is_finite(&self, k: usize) -> bool {
        let t = &self.a.tokens[k];
        let noun = self.a.tokens[k - 1].kind == TokenKind::Word && !self.is_adverb(k - 1) && !self.a.tokens[k - 1].lower.ends_with("ed");
        noun && t.lower.ends_with("ed") && !t.lower.ends_with("eed") && !t.is_capitalised() && !t.lower.contains('-')
    }

    /// "(SMGS)" inside a name: one past the closing bracket, if the name goes on behind it.
    fn bracket(&self, k: usize, end: usize) -> Option<usize> {
        let mark = |i: usize, m: &str| self.a.tokens.get(i).is_some_and(|t| t.text == m);
        (mark(k, "(") && mark(k + 2, ")") && k + 3 < end && self.is_run_word(k + 3, end)).then_some(k + 3)
    }

    /// A noun of a part by itself or behind its name: "plant", "the Acton works".
    pub(super) fn is_site(&self, k: usize) -> bool {
        self.a.tags[k].has(Tag::TeamNoun) || self.names_site(k)
    }

    /// "the Acton works", "its Derby base", not "Jane Hill works", "its customer base".
    fn names_site(&self, k: usize) -> bool {
        if k < 2 || !NAMED_SITES.has(&self.a.tokens[k].lower) {
            return false;
        }
        let word = |i: usize| self.a.tokens.get(i).map_or("", |t| t.lower.as_ref());
        // "jobs went at the Acton works on Tuesday"
        let day = word(k + 1) == "on" && self.a.tags.get(k + 2).is_some_and(|t| t.any(&[Tag::Weekday, Tag::Month]));
        let verb = word(k) == "works"
            && !day
            && matches!(word(k + 1), "with" | "to" | "for" | "on" | "as" | "out" | "by" | "from" | "closely" | "hard");
        let opens = |t: &Token<'_>| is_determiner(t) || t.kind == TokenKind::Possessive;
        let determined = |first: usize| first > 0 && opens(&self.a.tokens[first - 1]);
        // "Acme works", but "the Acme works"
        let named = self.names.at(k - 1).filter(|m| self.names.entity(m).kind != NameKind::Person);
        let named = named.is_some_and(|m| m.tokens.contains(&k) || !self.is_own(m.entity) || determined(m.tokens.start));
        let plain = [Tag::FunctionWord, Tag::CompanyNoun, Tag::GroupNoun, Tag::TeamNoun, Tag::PersonNoun];
        let kind = word(k) == "works" && !self.a.tags[k - 1].any(&plain) || self.a.tokens[k - 1].is_capitalised();
        !verb && (named || kind && determined(k - 1))
    }

    /// "its foundry", "12 of its 90 stores": a site by no name but what it is.
    pub(super) fn bare_site(&self, at: usize, end: usize) -> Option<Range<usize>> {
        let noun = self.skip_determiners(at, end);
        let ends =
            || self.a.tokens.get(noun + 1).is_none_or(|t| noun + 1 >= end || t.kind != TokenKind::Word || !self.is_run_word(noun + 1, end));
        (noun > at && noun < end && self.a.tags[noun].has(Tag::TeamNoun) && ends()).then_some(noun..noun + 1)
    }

    fn is_head(&self, k: usize) -> bool {
        if self.names_site(k) {
            return true;
        }
        let people = [Tag::TeamNoun, Tag::PersonNoun, Tag::WorkforceNoun];
        // "jobs", not "job growth"
        let jobs = self.a.tags[k].has(Tag::JobNoun) && self.a.tokens[k].lower.ends_with('s');
        self.a.tokens[k].text == "IT"
            || (jobs || self.a.tags[k].any(&people)) && !matches!(self.a.tokens[k].lower.as_ref(), "hand" | "place" | "hourly" | "civilian")
    }

    /// A comma or conjunction between members: where the next one starts, and whether it is the last.
    fn separator(&self, k: usize, end: usize) -> Option<(usize, bool)> {
        let word = |i: usize| self.a.tokens.get(i).filter(|_| i < end).map_or("", |t| t.lower.as_ref());
        let and = |i: usize| matches!(word(i), "and" | "or" | "&" | "plus");
        match word(k) {
            "," if and(k + 1) => Some((k + 2, true)),
            "," => Some((k + 1, false)),
            _ if and(k) => Some((k + 1, true)),
            _ => None,
        }
    }

    /// "cloud and software divisions" are two; "training and safety programs" are one.
    fn are_units(&self, item: &Item) -> bool {
        let noun = self.a.tokens[item.tokens.end - 1].lower.as_ref();
        item.tokens.len() > 1 && PLURAL_UNITS.has(noun)
    }
}

fn is_determiner(t: &Token<'_>) -> bool {
    t.text != "IT" && DETERMINERS.has(&t.lower)
}

/// Words before a noun that narrow it to no part: "permanent", "further", "global".
pub(super) fn is_plain_modifier(a: &Analysis<'_>, k: usize) -> bool {
    a.tokens[k].kind != TokenKind::Word || a.tags[k].any(&[Tag::FunctionWord, Tag::PlainModifier]) && a.tokens[k].text != "IT"
}
