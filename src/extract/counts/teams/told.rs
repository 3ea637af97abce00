//! People who are told of their dismissal, and the part of the employer they belong to.

use std::ops::Range;

use super::super::Read;
use super::{Finder, NEAR};
use crate::lexicon::Tag;
use crate::lexicon::sets::{DETERMINERS, MESSENGERS, NOTICES, RECEIVING_VERBS, TOLD_VERBS, WORK_LINKS};
use crate::text::{Sentence, TokenKind};

impl Finder<'_, '_> {
    /// "staff in X were told that layoffs are coming", "told its sales team that jobs would go"; right behind cuts also "staff in X
    /// will be told on Monday".
    pub(super) fn told(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        for k in s.tokens.clone().filter(|k| self.a.tags[*k].any(&[Tag::WorkerNoun, Tag::WorkforceNoun]) || self.a.tokens[*k].is("members"))
        {
            self.told_people(r, k, s, cuts_before, out);
        }
        for k in s.tokens.start + 1..end {
            if TOLD_VERBS.has(self.word(k, end)) && !matches!(self.word(k - 1, k), "were" | "was" | "been" | "be" | "being") {
                self.told_team(r, k + 1, end, cuts_before, out);
            }
        }
        self.told_subject(r, s, cuts_before, out);
    }

    /// "Welders were told of the layoffs", "branch staff will be told on Monday".
    fn told_subject(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        let people = |k: &usize| self.a.tags[*k].any(&[Tag::PersonNoun, Tag::WorkforceNoun]);
        for noun in s.tokens.clone().filter(people) {
            let Some(next) = self.noticed(noun + 1, end) else { continue };
            // "union officials were told": of others' jobs
            let others = MESSENGERS.has(self.word(noun, end)) && !self.of_their_jobs(next, end);
            let staff = self.a.tags[noun].any(&[Tag::WorkerNoun, Tag::WorkforceNoun]) || NOTICES.has(self.word(next - 1, next));
            if !staff && (others || !self.ends_clause(next, end)) {
                continue;
            }
            if self.tells_of_cuts(r, noun..end) || cuts_before && self.ends_clause(next, end) {
                self.subject(noun + 1, s, false, out);
                return;
            }
        }
    }

    /// "told its sales team that jobs would go": a team by name, and cuts behind it.
    fn told_team(&self, r: &Read, at: usize, end: usize, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        // "has begun notifying engineers"
        if cuts_before && self.word(at - 1, end).starts_with("notif") {
            return self.notified(at, end, out);
        }
        let determined = at < end && DETERMINERS.has(self.word(at, end));
        let Some(p) = self.reader.at(at, end, false).filter(|_| determined) else { return };
        // "told The Business Times that"
        let inside = |m: &Range<usize>| self.names.at(m.start).is_some_and(|n| n.tokens.end > m.end);
        let team = |m: &Range<usize>| self.a.tags[m.end - 1].has(Tag::TeamNoun) && !inside(m);
        if p.members.iter().all(team) && self.tells_of_cuts(r, p.tokens.end..end) {
            out.extend(p.members.into_iter().filter(|m| self.is_part(m)));
        }
    }

    /// "engineers and product managers", where nobody speaks for others.
    fn notified(&self, at: usize, end: usize, out: &mut Vec<Range<usize>>) {
        let Some(p) = self.reader.at(at, end, false) else { return };
        let people = |m: &Range<usize>| {
            let tags = self.a.tags[m.end - 1];
            let others = matches!(self.word(m.end - 1, end), "officials" | "representatives" | "leaders" | "partners" | "shareholders");
            tags.has(Tag::PersonNoun) && !tags.has(Tag::WorkerNoun) && !others
        };
        if p.members.iter().all(people) {
            out.extend(p.members.into_iter().filter(|m| self.is_part(m)));
        }
    }

    /// "workers at its Tarnby depot learned of the layoffs", "members of the policy team said they were among those laid off",
    /// "told staff in its Asia business that 200 would go".
    fn told_people(&self, r: &Read, k: usize, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        // "people who worked on the games team"
        let at = (k + 1..end).find(|i| !WORK_LINKS.has(self.word(*i, end))).unwrap_or(end);
        let tells = self.tells_of_cuts(r, at..end);
        if !matches!(self.word(at, end), "in" | "at" | "on" | "from" | "of" | "across" | "within") || !tells && !cuts_before {
            return;
        }
        let mut found = Vec::new();
        self.objects(at, end, true, &mut found);
        let Some(stop) = found.last().map(|p| p.end) else { return };
        // "staff at the head office in Derby were told"
        let town = self.names.at(stop + 1).filter(|m| self.word(stop, end) == "in" && m.tokens.start == stop + 1 && m.tokens.end < end);
        let stop = town.map_or(stop, |m| m.tokens.end);
        let told = |i: usize| TOLD_VERBS.has(self.word(i, end));
        // "… said they were among those laid off"
        let spoke = self.a.tags.get(stop).is_some_and(|t| t.has(Tag::SpeechVerb))
            && (stop..end).any(|i| matches!(self.word(i, end), "they" | "their"));
        let object = k > s.tokens.start && (told(k - 1) || told(k.saturating_sub(2)));
        let noticed = self.noticed(stop, end).is_some_and(|next| tells || self.ends_clause(next, end));
        if noticed || tells && (told(stop) || spoke || object) {
            out.extend(found.into_iter().filter(|p| !self.reader.is_organisation(p)));
        }
    }

    /// "were told", "are expected to be informed", "will begin receiving notices", "were sent letters": one past it.
    fn noticed(&self, at: usize, end: usize) -> Option<usize> {
        let noun = |k: usize| self.a.tags[k].any(&[Tag::JobNoun, Tag::WorkerNoun]);
        let at = at + usize::from(at < end && noun(at));
        let helps = |k: usize| {
            self.a.tags[k].any(&[Tag::FunctionWord, Tag::Modal])
                || self.is_adverb(k)
                || matches!(self.word(k, end), "expected" | "set" | "due" | "begin" | "began" | "begun" | "start" | "started" | "being")
        };
        let verb = (at..end.min(at + NEAR)).find(|k| !helps(*k)).filter(|k| *k > at || RECEIVING_VERBS.has(self.word(*k, end)))?;
        let notice = |k: &usize| NOTICES.has(self.word(*k, end));
        // "will be offered early retirement"
        let package =
            |k: &usize| matches!(self.word(*k, end), "retirement" | "buyout" | "buyouts" | "buy-outs" | "redundancy" | "severance");
        match self.word(verb, end) {
            "offered" => (verb + 1..end.min(verb + 5)).find(package).map(|k| k + 1),
            w if TOLD_VERBS.has(w) => Some(verb + 1),
            w if RECEIVING_VERBS.has(w) => (verb + 1..end.min(verb + 5)).rev().find(notice).map(|k| k + 1),
            _ => None,
        }
    }

    /// Nothing follows but a time: "told on Monday", not "told to come back".
    fn ends_clause(&self, at: usize, end: usize) -> bool {
        let times = [Tag::Weekday, Tag::Month, Tag::TimeWord];
        let timed =
            matches!(self.word(at, end), "on" | "in" | "by" | "this" | "next" | "last" | "later" | "earlier" | "early" | "late" | "via");
        // "told not to come back", "asked to leave"
        let leave = |k: usize| matches!(self.word(k, end), "leave" | "go" | "resign");
        let back =
            self.word(at, end) == "not" && self.word(at + 1, end) == "to" && matches!(self.word(at + 2, end), "come" | "return" | "report");
        let out = self.word(at, end) == "to" && leave(at + 1);
        // "told of the proposal on Monday", "told about the plans"
        let of_plan = matches!(self.word(at, end), "of" | "about")
            && (at + 1..end.min(at + 4)).any(|k| {
                self.a.tags[k].has(Tag::CutSubject)
                    || matches!(self.word(k, end), "decision" | "news" | "plan" | "plans" | "proposal" | "proposals")
            });
        back || out
            || self.of_their_jobs(at, end)
            || of_plan
            || at >= end
            || self.a.tokens[at].kind == TokenKind::Mark
            || self.a.tags[at].any(&times)
            || timed
    }

    /// "told that their jobs no longer exist", but "that their jobs are safe".
    fn of_their_jobs(&self, at: usize, end: usize) -> bool {
        const CLAUSE: usize = 9;
        let safe = |k: usize| matches!(self.word(k, end), "safe" | "secure" | "not" | "protected" | "unaffected" | "remain" | "spared");
        let that = at + usize::from(self.word(at, end) == "that");
        let jobs = (that + 1..end.min(that + 4)).any(|k| self.a.tags[k].has(Tag::JobNoun));
        self.word(that, end) == "their" && jobs && !(that..end.min(that + CLAUSE)).any(safe)
    }
}
