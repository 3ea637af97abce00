//! Teams, divisions, sites and occupations that the main cuts are said to hit.
//!
//! They come from the units of main counts and, number or not, from how sentences tie parts of an employer to cuts: as objects
//! ("cutting staff in X", "layoffs at X", "the cuts will hit X") and as subjects ("staff in X will be affected").

mod lists;
mod met;
mod phrase;
mod roll;
mod scopes;
mod share;
mod shut;
mod ties;
mod told;

use std::ops::Range;

use super::employer::AGGREGATE;
use super::kin::Kin;
use super::measure::distinct;
use super::parts::PartReader;
use super::{Frame, Read};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::extract::time::{TimePhrase, phrases};
use crate::lexicon::sets::{EARLIER_WORDS, RIVALS};
use crate::lexicon::{Tag, Trigger, cut_scopes, outlet_named};
use crate::model::{Measure, RoleCount, RoleInArticle, Status, Team};
use crate::text::{Sentence, TokenKind};

/// Every team once, in the order of first mention.
pub(super) fn find(a: &Analysis<'_>, names: &Names, reads: &[Read], counts: &[RoleCount], main: &[usize], kin: &Kin<'_>) -> Vec<Team> {
    let told = !main.is_empty() || counts.iter().any(|c| c.measure == Measure::Cut && c.role == RoleInArticle::Main);
    // a round-up whose employers nobody could settle
    let unsettled = || main.is_empty() && counts.iter().filter(|c| is_to_come(c)).count() > 1;
    if !told && !unsettled() {
        return Vec::new();
    }
    let finder = Finder { a, names, reader: PartReader { a, names, own: kin, spoken_of: None }, main, kin };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut cuts_before = None;
    let mut rest = reads.iter().peekable();
    for i in 0..a.sentences.len() {
        // "Staff in sales will be told on Monday": right behind cuts also what no expression tells
        let silent;
        let r = match rest.next_if(|r| r.sentence == i) {
            Some(r) => r,
            None if recent(cuts_before, i) || known(cuts_before, i) && finder.goes_on(&a.sentences[i]) => {
                silent = Read { sentence: i, frames: Vec::new(), counts: Vec::new() };
                &silent
            }
            None => continue,
        };
        let s = &a.sentences[i];
        // counts stand in text order
        let first = counts.partition_point(|c| c.sentence.start < s.start);
        let inside = counts[first..].iter().take_while(|c| c.sentence.range() == (s.start..s.end));
        let here: Vec<&RoleCount> = inside.filter(|c| c.measure == Measure::Cut).collect();
        // the figures of an economy name no part of an employer
        let of_many = !main.is_empty() && !here.is_empty() && here.iter().all(|c| c.employer.as_deref() == Some(AGGREGATE));
        if finder.is_news(r, &here) && !of_many {
            // an industry is nobody's team, unless the article is about it
            let many = |c: &RoleCount| counts.iter().filter(|o| o.unit.is_some() && o.unit == c.unit).count() > 1;
            let its = |c: &RoleCount| c.employer.as_deref() != Some(AGGREGATE) || main.is_empty() && many(c);
            let own = |c: &&RoleCount| c.role == RoleInArticle::Main && its(c);
            for unit in here.iter().filter(|c| own(c)).filter_map(|c| c.unit.as_deref()) {
                finder.unit(unit, s, &mut found);
            }
            let from = found.len();
            // "300 in sales went in 2012, and 90 clerks will now": each part is its nearest count's
            let main_nearest = |p: &Range<usize>| {
                let gap = |c: &RoleCount| {
                    let (part, count) = (a.bytes(p.clone()), c.span.range());
                    part.start.saturating_sub(count.end).max(count.start.saturating_sub(part.end))
                };
                let past = |c: &&RoleCount| c.role != RoleInArticle::Main && c.status == Some(Status::Done);
                here.iter().min_by_key(|c| gap(c)).is_none_or(|c| !past(c))
            };
            finder.sentence(r, recent(cuts_before, i), known(cuts_before, i), &mut found);
            finder.shares(r, s, known(cuts_before, i), &mut found);
            finder.met(r, s, known(cuts_before, i), &mut found);
            let soon = || a.sentences.get(i + LEAD).map_or(usize::MAX, |s| s.end);
            let counted_soon =
                || counts[first..].iter().any(|c| own(&c) && c.measure == Measure::Cut && (s.end..soon()).contains(&c.sentence.start));
            if i <= LEAD && !recent(cuts_before, i) && counted_soon() {
                finder.closes_first(r, s, &mut found);
            }
            finder.followed_by(s, from, &mut found);
            let tied = found.split_off(from);
            found.extend(tied.into_iter().filter(main_nearest));
            // where no employer is known, what is no team by its own words may be one
            let team = |p: &Range<usize>| {
                let noun = p.len() > 1 && a.tags[p.end - 1].has(Tag::TeamNoun) && !a.tokens[p.end - 1].is("industry");
                let people = a.tags[p.end - 1].has(Tag::PersonNoun) && !a.tags[p.end - 1].has(Tag::WorkerNoun);
                noun || people || finder.reader.is_function(p.clone())
            };
            let tied = found.split_off(from);
            // "the tech sector has been hit by layoffs": not this employer alone
            let sector = |p: &Range<usize>| matches!(a.tokens[p.end - 1].lower.as_ref(), "sector" | "industry");
            found.extend(tied.into_iter().filter(|p| if main.is_empty() { team(p) } else { !sector(p) }));
            // in a round-up the bare name of an organisation is another employer's
            let tied = found.split_off(from);
            let foreign = main.len() >= ROUND_UP && finder.is_foreign(r, finder.verb(r, s));
            found.extend(tied.into_iter().filter(|p| !foreign || !finder.reader.is_organisation(p)));
            // "the private sector" is everybody
            let everybody = |p: &Range<usize>| matches!(a.tokens[p.start].lower.as_ref(), "private" | "public") && p.len() == 2;
            found.retain(|p| !main.is_empty() || !everybody(p));
        }
        let counted = r.counts.iter().any(|(_, t)| t.measure == Measure::Cut);
        if counted || r.frames.iter().any(|f| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun)) {
            cuts_before = Some(i);
        }
    }
    found.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    distinct::teams(a, names, &found)
}

/// A cut of some employer's that is not over and done with.
fn is_to_come(c: &RoleCount) -> bool {
    c.measure == Measure::Cut && c.status != Some(Status::Done) && c.employer.as_deref() != Some(AGGREGATE)
}

/// Sentences behind the headline that tell the news, and may close first what costs the jobs they count.
const LEAD: usize = 2;

/// From how many main employers on an article tells of each by itself, and no other employer is foreign to it.
const ROUND_UP: usize = 3;

/// Whether cuts were spoken of in one of the two sentences before.
fn recent(cuts: Option<usize>, sentence: usize) -> bool {
    cuts.is_some_and(|c| sentence - c <= 2)
}

/// Whether cuts were spoken of not long before: what "bears the brunt" then bears it of them.
fn known(cuts: Option<usize>, sentence: usize) -> bool {
    const FAR: usize = 8;
    cuts.is_some_and(|c| sentence - c <= FAR)
}

/// Tokens from a member of a list to the next one.
const LIST: usize = 4;

/// Tokens between an expression and a time that places it.
const NEAR: usize = 6;

/// Tokens between cuts and a verb they can be the subject of.
const FAR: usize = 14;

struct Finder<'a, 't> {
    a: &'a Analysis<'t>,
    names: &'a Names,
    reader: PartReader<'a, 't>,
    main: &'a [usize],
    kin: &'a Kin<'a>,
}

impl Finder<'_, '_> {
    /// Whether a sentence tells of the article's own news: not of an earlier round, not of somebody else's.
    fn is_news(&self, r: &Read, here: &[&RoleCount]) -> bool {
        if !here.is_empty() {
            let unsettled = self.main.is_empty() && here.iter().any(|c| is_to_come(c));
            return unsettled || here.iter().any(|c| c.role == RoleInArticle::Main);
        }
        let s = &self.a.sentences[r.sentence];
        let gap = |p: &TimePhrase, f: &Frame| p.tokens.start.saturating_sub(f.tokens.end).max(f.tokens.start.saturating_sub(p.tokens.end));
        let tells = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun | Trigger::Go | Trigger::Affect);
        // "layoffs ended the night shift at its Acton mill a year ago": the first or the last words
        let ago = |p: &TimePhrase| self.a.tokens[p.tokens.end - 1].is("ago") && p.tokens.end + 1 >= s.tokens.end;
        let edge = |p: &TimePhrase| p.tokens.start <= s.tokens.start + 1 || ago(p);
        let places = |p: &TimePhrase| edge(p) || r.frames.iter().any(|f| tells(f) && gap(p, f) <= NEAR);
        let past = |p: &TimePhrase| super::details::is_past(p) && self.is_long_ago(p.tokens.clone()) && places(p);
        if phrases(self.a, r.sentence).iter().any(past) {
            return false;
        }
        let earlier = s.tokens.clone().any(|k| EARLIER_WORDS.has(&self.a.tokens[k].lower));
        let named = self.names.in_range(s.tokens.clone());
        let own = self.main.is_empty() || named.iter().any(|m| self.main.contains(&m.entity));
        let verb = self.verb(r, s);
        let foreign = !own && self.main.len() < ROUND_UP && self.is_foreign(r, verb);
        // "companies are trimming managers": everybody, not this employer
        let plural = |k: usize| {
            let w = self.a.tokens[k].lower.as_ref();
            // "its engineering groups"
            let part = || self.a.tags[k].has(Tag::TeamNoun) && matches!(self.word(k.saturating_sub(2), k), "the" | "its" | "their");
            // "crane operators and drivers": people, as the others of the list are
            let trade = |i: usize| {
                let tags = self.a.tags[i];
                i != k && tags.has(Tag::PersonNoun) && !tags.any(&[Tag::CompanyNoun, Tag::WorkerNoun]) && self.word(i, verb).ends_with('s')
            };
            let people = || self.a.tags[k].has(Tag::PersonNoun) && (k.saturating_sub(LIST)..verb.min(k + LIST)).any(trade);
            self.a.tags[k].has(Tag::CompanyNoun) && w.ends_with('s') && !w.ends_with("ss") && !part() && !people()
        };
        let others = |k: usize| RIVALS.has(&self.a.tokens[k].lower);
        let many = !own && (s.tokens.start..verb).any(|k| plural(k) || others(k));
        !earlier && !foreign && !many
    }

    /// The token at which a sentence starts to tell of cuts.
    fn verb(&self, r: &Read, s: &Sentence) -> usize {
        r.frames.first().map_or(if r.counts.is_empty() { self.silent_verb(s) } else { s.tokens.start }, |f| f.tokens.start)
    }

    /// Whether a sentence names another organisation before its verb.
    fn is_foreign(&self, r: &Read, verb: usize) -> bool {
        let s = &self.a.sentences[r.sentence];
        let named = self.names.in_range(s.tokens.clone());
        // "several Acme Studios are affected": the name is what is met
        let met = r.frames.first().is_some_and(|f| f.trigger == Trigger::Hit || f.trigger == Trigger::Affect && f.passive);
        // "said on Facebook that"
        let medium = |m: &Mention| {
            // "the Post understands that"
            let hears = matches!(self.word(m.tokens.end, s.tokens.end), "understands" | "understand");
            let on = m.tokens.start > s.tokens.start
                && matches!(self.word(m.tokens.start - 1, s.tokens.end), "by" | "on" | "told" | "to" | "via" | "with");
            // "the Globe first reported that sales would go"
            let reports = |k: usize| matches!(self.word(k, s.tokens.end), "learned" | "reported" | "reports" | "revealed" | "wrote");
            let outlet = (reports(m.tokens.end) || reports(m.tokens.end + 1)) && outlet_named(&self.names.entity(m).name).is_some();
            on || hears || outlet
        };
        // "the Holt Foods plant"
        let site = |m: &Mention| self.a.tags.get(m.tokens.end).is_some_and(|t| t.has(Tag::TeamNoun)) && m.tokens.end < s.tokens.end;
        // "the mill at Holt"
        let located = |m: &Mention| {
            let at = m.tokens.start > s.tokens.start + 1 && matches!(self.word(m.tokens.start - 1, s.tokens.end), "at" | "near" | "in");
            at && self.reader.is_site(m.tokens.start - 2) && m.tokens.len() == 1
        };
        // "the Office of Planning would go from 90 people to 40": a body of the employer
        let body = |m: &Mention| {
            let kind = |k: usize| {
                matches!(self.word(k, s.tokens.end), "branch" | "bureau" | "directorate" | "division" | "office")
                    || self.word(k, s.tokens.end) == "department" && self.is_government()
            };
            let opens = kind(m.tokens.start) && matches!(self.word(m.tokens.start + 1, m.tokens.end), "of" | "for");
            (opens || kind(m.tokens.end - 1)) && m.tokens.len() > 1
        };
        !met && named.iter().any(|m| {
            m.tokens.end <= verb
                && !medium(m)
                && !site(m)
                && !located(m)
                && !body(m)
                && self.names.entity(m).kind == NameKind::Organisation
                && !self.kin.are_spoken_for(m.entity)
                && !self.kin.own(m.entity)
                && !self.a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
        })
    }

    /// Whether one of the article's employers is a state, a county or a town: its departments are its parts.
    fn is_government(&self) -> bool {
        let rules = |w: &str| matches!(w.to_lowercase().as_str(), "city" | "council" | "county" | "government" | "state" | "town");
        self.main.iter().any(|e| self.names.entities[*e].name.split(' ').any(rules))
    }

    /// Where a sentence without an expression of cuts says whom they meet ("the jobs are spread among the Parks Service and …").
    fn silent_verb(&self, s: &Sentence) -> usize {
        let scope = |k: &usize| cut_scopes().longest(&self.a.tokens, *k, s.tokens.end).is_some();
        s.tokens.clone().find(scope).unwrap_or(s.tokens.end)
    }

    /// A time given in months or years, not in days.
    fn is_long_ago(&self, phrase: Range<usize>) -> bool {
        let long = |t: &str| matches!(t, "year" | "years" | "month" | "months" | "quarter" | "decade" | "decades" | "time" | "past");
        let month = phrase.clone().any(|k| self.a.tags[k].has(Tag::Month));
        let day = phrase.clone().any(|k| self.a.tokens[k].text.parse::<u32>().is_ok_and(|n| n < 32));
        phrase.clone().any(|k| long(&self.a.tokens[k].lower)) || month && !day
    }

    /// The members of a count's unit.
    fn unit(&self, unit: &str, s: &Sentence, out: &mut Vec<Range<usize>>) {
        // "one of its plants": nobody knows which
        if unit.starts_with("one of ") {
            return;
        }
        let Some(at) = self.a.doc.text[s.start..s.end].find(unit).map(|at| s.start + at) else { return };
        let inside = |k: &usize| self.a.tokens[*k].start >= at && self.a.tokens[*k].end <= at + unit.len();
        let tokens: Vec<usize> = s.tokens.clone().filter(inside).collect();
        let (Some(first), Some(last)) = (tokens.first().copied(), tokens.last().copied()) else { return };
        // "90 blue-collar jobs": the noun belongs to the name, unless the modifier names people or a function by itself
        let noun = self.a.tags.get(last + 1).is_some_and(|t| t.any(&[Tag::JobNoun, Tag::WorkerNoun]));
        let parts = self.reader.at(first, last + 1, true).filter(|p| p.tokens.end == last + 1);
        let parts = parts.or_else(|| (noun && last + 2 <= s.tokens.end).then(|| self.reader.at(first, last + 2, true)).flatten());
        // "300 jobs at Rotterdam": its site there
        let at = first > s.tokens.start && self.a.tokens[first - 1].is("at");
        let town = parts.is_none() && at && self.names.at(first).is_some_and(|m| m.tokens == (first..last + 1));
        out.extend(town.then_some(first..last + 1));
        // "press operators": a verb, had it no occupation behind it
        let verbal = parts.is_none() && first < last && self.a.tags[first].has(Tag::SpeechVerb);
        let people = verbal && self.a.tags[last].has(Tag::PersonNoun);
        out.extend(parts.into_iter().flat_map(|p| p.members).chain(people.then_some(first..last + 1)));
    }
}

#[cfg(test)]
mod tests;
