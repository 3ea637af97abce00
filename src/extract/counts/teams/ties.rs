//! How the words of a sentence tie parts of an employer to cuts.

use std::ops::Range;

use super::super::parts::Parts;
use super::super::{Frame, Read};
use super::{Finder, NEAR};
use crate::lexicon::sets::{
    AFFECTED, CLOSING_WORDS, LOSING_VERBS, MEETING_VERBS, MID_ADVERBS, OCCURRING_VERBS, PART_PREPOSITIONS, WIDE_AREAS,
};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::{Sentence, TokenKind};

impl Finder<'_, '_> {
    /// What the words of one sentence tie to cuts.
    pub(super) fn sentence(&self, r: &Read, cuts_before: bool, known: bool, out: &mut Vec<Range<usize>>) {
        let s = &self.a.sentences[r.sentence];
        for f in r.frames.iter().filter(|f| !self.is_denied(f.tokens.start, s)) {
            self.frame(r, f, cuts_before, out);
        }
        self.behind_counts(r, s, out);
        self.scopes(r, s, cuts_before, known, out);
        self.told(r, s, cuts_before, out);
        self.among_those(r, s, out);
        self.closures(r, s, cuts_before, out);
        self.first_to_last(r, s, out);
        self.functions_in_a_row(r, s, cuts_before, out);
        if cuts_before || r.counts.iter().any(|(_, t)| t.measure == Measure::Cut) || self.tells_of_cuts(r, s.tokens.clone()) {
            self.hardest_hit(s, out);
        }
        self.predicates(r, s, out);
        self.roll(r, s, cuts_before, out);
        self.duplications(r, s, out);
        if cuts_before || known {
            self.listed(s, out);
        }
        self.rest(r, s, known, out);
        self.merged(r, s, cuts_before, out);
        self.behind_colon(r, s, cuts_before, out);
        self.among_them(r, s, out);
    }

    /// What stands around one expression: objects, subjects, modifiers.
    fn frame(&self, r: &Read, f: &Frame, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let s = &self.a.sentences[r.sentence];
        let (start, end) = (f.tokens.start, f.tokens.end);
        let counted = || r.counts.iter().any(|(_, t)| t.measure == Measure::Cut);
        let cuts_here = || {
            let cut = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun | Trigger::Go);
            r.frames.iter().any(cut) || counted()
        };
        // "letters to its office have gone unread"
        let goes_on =
            |k: usize| k < s.tokens.end && self.a.tokens[k].kind == TokenKind::Word && self.word(k, s.tokens.end).starts_with("un");
        if f.trigger == Trigger::Go && end - start == 1 && goes_on(end) {
            return;
        }
        // "pointing to lost contracts", "it blames lost contracts": no verb
        let verb_before =
            || self.a.tags[start - 1].any(&[Tag::SpeechVerb, Tag::FiniteVerb]) || self.word(start - 1, end).starts_with("blam");
        if self.word(start, end) == "lost" && start > s.tokens.start && (self.is_attributive(start) || verb_before()) {
            return;
        }
        match f.trigger {
            Trigger::Cut | Trigger::Go if f.passive || f.trigger == Trigger::Go || self.word(start, end).starts_with("be") => {
                self.subject(start, s, false, out);
                if matches!(self.word(end, s.tokens.end), "in" | "at" | "across" | "from") {
                    self.objects(end, s.tokens.end, self.jobs_before(start, s), out);
                }
                // "administrative jobs will be cut, along with jobs in its ventures arm"
                if self.word(end, s.tokens.end) == "," {
                    self.more(end, s.tokens.end, true, out);
                }
            }
            // "will drop the second shift", "is losing its night shift"
            Trigger::Cut | Trigger::WeakCut
                if (self.word(start, end).starts_with("drop") || LOSING_VERBS.has(self.word(start, end)))
                    && !f.passive
                    && self.drops_shift(end, s) =>
            {
                self.objects(end, s.tokens.end, false, out);
            }
            // "its Dublin office will lose 60 jobs"
            Trigger::Cut | Trigger::WeakCut
                if LOSING_VERBS.has(self.word(start, end)) && (counted() || cuts_before && self.loses(end, s)) =>
            {
                self.subject(start, s, true, out);
                self.objects(end, s.tokens.end, false, out);
            }
            // "is idling a paper mill"
            Trigger::WeakCut if self.word(start, end).starts_with("idl") && !f.passive => self.closed(f, s, out),
            Trigger::Cut if self.cuts_list(end, s.tokens.end) => {}
            Trigger::Cut => self.objects(end, s.tokens.end, false, out),
            // "the night shift will be dropped, costing 90 workers their jobs"
            Trigger::WeakCut if f.passive && (counted() || self.jobs_before(start, s)) => {
                self.subject(start, s, false, out);
                // "jobs will be lost across its retail operations"
                if self.jobs_before(start, s) && matches!(self.word(end, s.tokens.end), "in" | "at" | "across" | "from") {
                    self.objects(end, s.tokens.end, true, out);
                }
            }
            // "its sales force will be halved", right behind cuts
            Trigger::WeakCut if f.passive && cuts_before && SHRUNK.iter().any(|w| self.word(start, end).starts_with(w)) => {
                let mut found = Vec::new();
                self.subject(start, s, true, &mut found);
                let people = [Tag::TeamNoun, Tag::PersonNoun, Tag::WorkforceNoun];
                let team = |p: &Range<usize>| self.a.tags[p.end - 1].any(&people) || self.word(p.end - 1, p.end) == "force";
                out.extend(found.into_iter().filter(team));
            }
            // "sales will shrink from 90 people to 40", "the sales team is to be reduced by half"
            Trigger::WeakCut if self.reduces(start) && self.by_amount(end, s.tokens.end) => {
                let mut found = Vec::new();
                // "customer service will shrink to 40 agents": of money no team shrinks
                let people = (end..s.tokens.end.min(end + NEAR)).any(|k| self.a.tags[k].any(&[Tag::PersonNoun, Tag::JobNoun]));
                self.subject(start, s, people, &mut found);
                let team = |p: &Range<usize>| people || self.a.tags[p.end - 1].any(&[Tag::TeamNoun, Tag::PersonNoun]);
                out.extend(found.into_iter().filter(team));
            }
            Trigger::WeakCut if self.reduces(start) => {
                let mut found = Vec::new();
                self.objects(end, s.tokens.end, false, &mut found);
                // "reduce the next Acme 300 purchase"
                let people = [Tag::TeamNoun, Tag::PersonNoun, Tag::WorkforceNoun];
                let team = |k: usize| self.a.tags[k].any(&people) || self.a.tokens[k].is("force");
                out.extend(found.into_iter().filter(|p| p.clone().any(team)));
            }
            Trigger::CutNoun => {
                self.modifiers(start, s, out);
                self.meeting(f, s, out);
                self.behind_noun(f, s, out);
                self.predicate(f, s, out);
            }
            Trigger::Voluntary => self.behind_noun(f, s, out),
            // "sales were hit by the weather"
            Trigger::Hit | Trigger::Affect
                if f.passive
                    && self.word(end, s.tokens.end) == "by"
                    && !CLOSING_WORDS.has(self.word(start, end))
                    && !self.tells_of_cuts(r, end..s.tokens.end.min(end + NEAR)) => {}
            // "has remained shuttered"
            Trigger::Affect if start > s.tokens.start && self.word(start - 1, end).starts_with("remain") => {}
            // "will be closed until May"
            Trigger::Affect if self.reopens(end, s) => {}
            Trigger::Affect if CLOSING_WORDS.has(self.word(start, end)) && (cuts_here() || cuts_before) => self.closed(f, s, out),
            Trigger::Affect if CLOSING_WORDS.has(self.word(start, end)) => {}
            // "gutted its policy team"
            Trigger::Hit if !f.passive && HOLLOWING.contains(&self.word(start, end)) => self.objects(end, s.tokens.end, false, out),
            Trigger::Hit if cuts_before || self.tells_of_cuts(r, s.tokens.clone()) || counted() => self.subject(start, s, true, out),
            Trigger::Affect if f.passive && (cuts_before || self.tells_of_cuts(r, end..s.tokens.end)) => self.subject(start, s, true, out),
            _ => {}
        }
    }

    /// "to lost contracts", "in thin clients": behind a preposition no verb but an adjective.
    fn is_attributive(&self, k: usize) -> bool {
        let before = self.word(k.saturating_sub(1), k);
        let infinitive = before == "to" && self.word(k, k + 1) != "lost";
        k > 0 && !infinitive && matches!(before, "about" | "for" | "from" | "in" | "of" | "on" | "over" | "to" | "with")
    }

    /// "from 90 to 40", "by half": how far something shrinks, behind the verb.
    fn by_amount(&self, at: usize, end: usize) -> bool {
        matches!(self.word(at, end), "from" | "by" | "to") && self.skip_lead(at + 1, end) > at + 1
    }

    fn drops_shift(&self, at: usize, s: &Sentence) -> bool {
        (at..s.tokens.end.min(at + 4)).any(|k| self.a.tokens[k].is("shift") || self.a.tokens[k].is("shifts"))
    }

    /// "lost most of its staff": people or jobs for its object.
    fn loses(&self, at: usize, s: &Sentence) -> bool {
        let people = [Tag::JobNoun, Tag::WorkerNoun, Tag::WorkforceNoun];
        (at..s.tokens.end.min(at + NEAR))
            .take_while(|k| self.a.tokens[*k].kind != TokenKind::Mark)
            .any(|k| self.a.tags[k].any(&people) && self.a.tokens.get(k + 1).is_none_or(|t| t.kind != TokenKind::Possessive))
    }

    /// "Jobs will be lost": jobs for the subject of the verb.
    fn jobs_before(&self, verb: usize, s: &Sentence) -> bool {
        let helps = |k: &usize| self.a.tags[*k].any(&[Tag::FunctionWord, Tag::Modal]) || MID_ADVERBS.has(self.word(*k, verb));
        let subject = (s.tokens.start..verb).rev().find(|k| !helps(k));
        subject.is_some_and(|k| self.a.tags[k].has(Tag::JobNoun))
    }

    /// Behind "layoffs began on Tuesday": one past the verb and its time, the words that follow a noun of cuts itself.
    fn skip_verb_and_time(&self, at: usize, end: usize) -> usize {
        let mut k = at;
        while k < end
            && (OCCURRING_VERBS.has(self.word(k, end))
                || matches!(self.word(k, end), "also" | "are" | "were" | "have" | "has" | "will" | "be")
                // "layoffs are possible at", not "cuts are likely to reach"
                || matches!(self.word(k, end), "possible" | "likely") && self.word(k + 1, end) != "to")
        {
            k += 1;
        }
        if k == at {
            return at;
        }
        let times = [Tag::Weekday, Tag::Month, Tag::TimeWord];
        let timed = |k: usize| self.a.tags[k].any(&times) || self.a.tokens[k].kind == TokenKind::Number;
        while k < end
            && (timed(k)
                || matches!(self.word(k, end), "on" | "in" | "this" | "last" | "next" | "late" | "early" | "about" | "around")
                    && k + 1 < end
                    && timed(k + 1)
                // "on or about May 4"
                || self.word(k, end) == "on" && self.word(k + 1, end) == "or"
                || self.word(k, end) == "or" && self.word(k + 1, end) == "about")
        {
            k += 1;
        }
        k
    }

    /// "layoffs in sales", "job cuts at its Tarnby plant", "layoffs began on Tuesday at the mine".
    fn behind_noun(&self, f: &Frame, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let behind = self.skip_adverbs(self.skip_verb_and_time(f.tokens.end, s.tokens.end), s.tokens.end);
        // "will see layoffs, including its Tarnby plant"
        if self.word(behind, s.tokens.end) == "," {
            return self.more(behind, s.tokens.end, true, out);
        }
        let preposition = self.word(behind, s.tokens.end);
        // "cuts are likely to reach": an infinitive
        let infinitive = preposition == "to" && matches!(self.word(behind - 1, behind), "likely" | "expected" | "planned");
        if !PART_PREPOSITIONS.has(preposition) || infinitive {
            return;
        }
        // "layoffs in sales" are jobs; "cuts in sales" may be money
        let noun = self.word(f.tokens.start, f.tokens.end);
        let jobs = preposition == "across" || !matches!(noun, "cut" | "cuts" | "cutback" | "cutbacks" | "reduction" | "reductions");
        let mut found = Vec::new();
        self.objects(behind, s.tokens.end, jobs, &mut found);
        // "layoffs at Tarnsoft": another employer
        out.extend(found.into_iter().filter(|p| preposition != "at" || !self.reader.is_organisation(p)));
    }

    /// "sales will see the deepest cuts": the subject of the verb whose object a noun of cuts is.
    fn meeting(&self, f: &Frame, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let from = s.tokens.start.max(f.tokens.start.saturating_sub(4));
        let Some(verb) = (from..f.tokens.start).find(|k| MEETING_VERBS.has(self.word(*k, f.tokens.start))) else { return };
        let known = out.len();
        self.subject(verb, s, true, out);
        // "the region faces job losses"
        let wide = |p: &Range<usize>| WIDE_AREAS.has(self.word(p.end - 1, p.end)) || self.reader.is_organisation(p);
        let met = out.split_off(known);
        out.extend(met.into_iter().filter(|p| !wide(p)));
    }

    /// "300 jobs in its games unit", "60 of 100 employees at the lab".
    fn behind_counts(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        for (q, t) in &r.counts {
            let of_number = q.tokens.start > s.tokens.start && self.a.tokens[q.tokens.start - 1].is("of");
            let counted = t.measure == Measure::Cut || t.measure == Measure::Headcount && of_number;
            // "she spared 16 jobs, mostly drivers'"
            let kept = q.tokens.start > s.tokens.start
                && matches!(
                    self.word(q.tokens.start - 1, s.tokens.end),
                    "spared" | "spares" | "sparing" | "saved" | "saves" | "saving" | "protected" | "preserved"
                );
            if !counted || kept {
                continue;
            }
            let next = self.word(q.tokens.end, s.tokens.end);
            let known = out.len();
            // "a tenth of its newsroom", "12 per cent of its sales force"
            if let Some(of) = q.tokens.clone().find(|k| self.a.tokens[*k].is("of")).filter(|_| q.is_share()) {
                let part = self.reader.skip_determiners(of + 1, q.tokens.end)..q.tokens.end;
                let last = part.end - 1;
                let team = self.a.tags[last].has(Tag::TeamNoun) || self.a.tokens[last].is("force");
                let named = part.len() > 1 || SINGLE_TEAMS.contains(&self.word(last, part.end));
                out.extend(Some(part).filter(|p| team && named && !p.is_empty() && self.is_part(p)));
            }
            // "300 roles out of its sales team"
            let out_of = next == "out" && self.word(q.tokens.end + 1, s.tokens.end) == "of";
            // "sent 40 people home from its mill", "made 90 redundant at its head office"
            let particle = usize::from(matches!(next, "home" | "jobless" | "off" | "packing" | "redundant"));
            if PART_PREPOSITIONS.has(next) || out_of || PART_PREPOSITIONS.has(self.word(q.tokens.end + particle, s.tokens.end)) {
                self.objects(q.tokens.end + usize::from(out_of) + particle, s.tokens.end, true, out);
            }
            // "60 welders and pipefitters", "200 workers on Friday, including welders"
            let people = |k: usize| {
                self.a.tags[k].has(Tag::PersonNoun) && !self.a.tags[k].has(Tag::WorkerNoun) && self.a.tokens[k].lower.ends_with('s')
            };
            let head = q.tokens.end.checked_sub(1).filter(|k| people(*k));
            // "95 welders at its parts plant": who, besides where
            if let Some(head) = head.filter(|_| out.len() > known && !q.is_share()) {
                let first = q.core.end.min(head);
                let first = self.reader.skip_determiners(first, head);
                out.extend(Some(first..head + 1).filter(|p| self.is_part(p)));
            }
            if let Some(list) = head.and_then(|k| self.reader.at(k, s.tokens.end, false)).filter(|p| p.members.len() > 1) {
                out.extend(list.members.into_iter().filter(|m| people(m.end - 1)));
            } else if out.len() == known {
                self.more(q.tokens.end, s.tokens.end, true, out);
            }
        }
    }

    /// "those let go were editors and photographers", "the dismissed workers are mostly temporary staff": who they are.
    fn predicates(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        for k in s.tokens.start + 2..end {
            if !matches!(self.word(k, end), "were" | "are") || self.is_denied(k + 1, s) {
                continue;
            }
            let subject = s.tokens.start..k;
            let people = |i: usize| {
                self.a.tags[i].any(&[Tag::WorkerNoun, Tag::JobNoun, Tag::TeamNoun])
                    || matches!(self.word(i, end), "those" | "redundancies" | "layoffs")
            };
            let last = self.word(k - 1, end);
            // the participle, or the people themselves, stand right before the verb: "those let go were", "the dismissed workers were"
            let adjacent = self.ends_cut(r, k)
                || people(k - 1) && self.tells_of_cuts(r, k.saturating_sub(3)..k)
                || AFFECTED.has(last)
                || matches!(last, "hit" | "leaving" | "going");
            if adjacent && subject.clone().any(people) && self.a.tokens[subject].iter().all(|t| t.kind != TokenKind::Mark || t.text == "-")
            {
                let at = self.skip_adverbs(k + 1, end);
                let mut found = Vec::new();
                self.objects(at, end, true, &mut found);
                let named = |p: &Range<usize>| {
                    self.a.tags[p.end - 1].any(&[Tag::PersonNoun, Tag::TeamNoun])
                        || PART_PREPOSITIONS.has(self.word(at, end))
                        || self.reader.is_function(p.clone())
                };
                out.extend(found.into_iter().filter(named));
            }
        }
    }

    /// "Engineers were among those laid off", "workers in design are among the 300 affected".
    fn among_those(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        // "declined to say whether welders were among those laid off"
        let asked = |k: usize| (s.tokens.start..k).any(|i| matches!(self.word(i, k), "if" | "whether"));
        for k in (s.tokens.start..s.tokens.end).filter(|k| !asked(*k)) {
            let counted = matches!(self.word(k + 1, s.tokens.end), "those" | "the");
            let are = k > s.tokens.start + 1 && matches!(self.word(k - 1, k), "were" | "are" | "was" | "is");
            // "among those laid off were welders"
            // "those affected, including welders, will be paid"
            if self.word(k, s.tokens.end) == "including"
                && k > s.tokens.start + 1
                && self.a.tokens[k - 1].is(",")
                && AFFECTED.has(self.word(k - 2, k))
            {
                self.objects(k + 1, s.tokens.end, true, out);
            }
            if self.word(k, s.tokens.end) == "among" && counted && !are {
                let verb = (k + 2..s.tokens.end.min(k + 8)).find(|v| matches!(self.word(*v, s.tokens.end), "were" | "are" | "was" | "is"));
                // "Among the areas hit were design and sales"
                let hit = |v: usize| (k..v).any(|i| self.word(i, v) == "hit");
                if let Some(verb) = verb.filter(|v| self.tells_of_cuts(r, k..*v) || hit(*v)) {
                    self.objects(verb + 1, s.tokens.end, true, out);
                }
            }
            if self.word(k, s.tokens.end) == "among"
                && counted
                && are
                && (self.tells_of_cuts(r, k..s.tokens.end.min(k + 8)) || (k..k + 5).any(|i| self.word(i, s.tokens.end) == "hit"))
            {
                self.subject(k - 1, s, true, out);
            }
        }
    }

    /// "Hardest hit will be welders and office clerks".
    fn hardest_hit(&self, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let end = s.tokens.end;
        // "hardest hit", "hit hardest", "hardest-hit"
        let pair = |k: usize| {
            let next = k + 1 + usize::from(self.word(k + 1, end) == "-");
            matches!(
                (self.word(k, end), self.word(next, end)),
                ("hardest" | "worst", "hit") | ("hit", "hardest") | ("most" | "worst", "affected" | "exposed")
            ) || self.word(k, end) == "hardest-hit"
        };
        let Some(k) = s.tokens.clone().find(|k| pair(*k)) else { return };
        // "sales and finance were the hardest-hit departments"
        let is = |i: &usize| matches!(self.word(*i, k), "be" | "are" | "were" | "is" | "was" | "been");
        // "are the areas most affected"
        let kind =
            |i: usize| self.a.tags[i].any(&[Tag::TeamNoun, Tag::WorkerNoun]) || matches!(self.word(i, k), "areas" | "ones" | "parts");
        let before = if k > s.tokens.start && kind(k - 1) { k - 1 } else { k };
        let were = (s.tokens.start..before).rev().take(2).find(is);
        if let Some(verb) = were.filter(|v| *v > s.tokens.start) {
            self.subject(verb, s, true, out);
        }
        let be = (k + 2..end.min(k + 6)).find(|i| matches!(self.word(*i, end), "be" | "are" | "were" | "is" | "was"));
        let near = |i: &usize| (k + 2..*i).all(|j| self.a.tags[j].any(&[Tag::FunctionWord, Tag::Modal]));
        if let Some(be) = be.filter(near) {
            self.objects(be + 1, end, true, out);
        }
    }

    /// Whether an expression of cuts ends right before token `k`.
    fn ends_cut(&self, r: &Read, k: usize) -> bool {
        let cuts = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun | Trigger::Go);
        r.frames.iter().any(|f| cuts(f) && f.tokens.end == k)
    }

    /// A noun phrase stands behind the verb.
    pub(super) fn has_object(&self, at: usize, end: usize) -> bool {
        let function =
            |k: usize| self.a.tags[k].has(Tag::FunctionWord) && !matches!(self.word(k, end), "its" | "their" | "the" | "a" | "all");
        at < end && self.a.tokens[at].kind != TokenKind::Mark && !function(at) && !self.is_adverb(at)
    }

    /// "the layoffs were welders": a noun of cuts with people for its predicate.
    fn predicate(&self, f: &Frame, s: &Sentence, out: &mut Vec<Range<usize>>) {
        if !matches!(self.word(f.tokens.end, s.tokens.end), "were" | "are") {
            return;
        }
        let people = |m: &Range<usize>| self.a.tags[m.end - 1].has(Tag::PersonNoun) && self.a.tokens[m.end - 1].lower.ends_with('s');
        let parts = self.reader.at(self.skip_lead(f.tokens.end + 1, s.tokens.end), s.tokens.end, false);
        // "are mostly administrative and support positions"
        let jobs = parts.as_ref().is_some_and(|p| self.a.tags[p.tokens.end - 1].has(Tag::JobNoun));
        out.extend(parts.into_iter().flat_map(|p| p.members).filter(|m| jobs || people(m)));
    }

    /// "cut costs, projects and operations": a list of anything.
    fn cuts_list(&self, at: usize, end: usize) -> bool {
        self.reader.at(self.skip_lead(at, end), end, false).is_some_and(|p| !p.headed)
    }

    /// "will not affect", "won't hit".
    pub(super) fn is_denied(&self, verb: usize, s: &Sentence) -> bool {
        let no = |k: usize| {
            matches!(self.a.tokens[k].lower.as_ref(), "not" | "never" | "neither" | "without") || self.a.tokens[k].lower.ends_with("n't")
        };
        // "no jobs will be lost at its mill"
        let none =
            |k: usize| self.a.tokens[k].is("no") && self.a.tags[k + 1].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::TeamNoun, Tag::CutNoun]);
        (s.tokens.start.max(verb.saturating_sub(3))..verb).any(no) || (s.tokens.start.max(verb.saturating_sub(NEAR))..verb).any(none)
    }

    /// "reduce its games team": of the weak verbs only these say of a part that it shrinks.
    fn reduces(&self, verb: usize) -> bool {
        let w = self.a.tokens[verb].lower.as_ref();
        // "part with its drilling arm": a sale
        if self.is_attributive(verb) || w.starts_with("part") {
            return false;
        }
        // "hit by shrinking budgets"
        if w == "shrinking" && self.reader.skip_determiners(verb + 1, verb + 2) == verb + 1 {
            return false;
        }
        ["halv", "reduc", "shrink", "shrank", "par", "scal", "thin", "wip", "whittl", "slim", "trim"].iter().any(|stem| w.starts_with(stem))
    }

    /// Whether cuts are spoken of in these words.
    pub(super) fn tells_of_cuts(&self, r: &Read, tokens: Range<usize>) -> bool {
        let affected = tokens.clone().any(|k| AFFECTED.has(&self.a.tokens[k].lower));
        // "those leaving", "the jobs to go", "jobs would go"
        let go = |f: &Frame| {
            f.trigger == Trigger::Go
                && f.tokens.start > 0
                && (f.tokens.len() > 1 || matches!(self.a.tokens[f.tokens.start - 1].lower.as_ref(), "to" | "let" | "would" | "will"))
        };
        let leaving = tokens.clone().any(|k| {
            k > 0 && matches!(self.a.tokens[k].lower.as_ref(), "leaving" | "departing" | "going") && self.a.tokens[k - 1].is("those")
        });
        // "most of those to go"
        let to_go = |k: usize| {
            self.a.tokens[k].is("those") && self.word(k + 1, tokens.end) == "to" && matches!(self.word(k + 2, tokens.end), "go" | "leave")
        };
        let leaving = leaving || tokens.clone().any(to_go);
        let cuts = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun) || go(f);
        // "the axe falls on"
        let axe = tokens.clone().any(|k| k > 0 && self.a.tokens[k].is("axe") && self.a.tokens[k - 1].is("the"));
        // "the jobs lost"
        let lost = |k: usize| k > 0 && self.a.tokens[k].is("lost") && self.a.tags[k - 1].has(Tag::JobNoun);
        // "pay cuts"
        let pay = |k: usize| k > 0 && self.a.tags[k - 1].has(Tag::OtherCut);
        affected
            || axe
            || leaving
            || tokens.clone().any(lost)
            || r.frames.iter().any(|f| cuts(f) && tokens.contains(&f.tokens.start))
            || tokens.into_iter().any(|k| self.a.tags[k].any(&[Tag::CutNoun, Tag::CutSubject]) && !pay(k))
    }

    /// The parts that stand right before a noun of cuts: "newsroom layoffs".
    fn modifiers(&self, noun: usize, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let floor = s.tokens.start.max(noun.saturating_sub(5));
        let part = (floor..noun).find_map(|k| {
            let inside = self.names.at(k).is_some_and(|m| m.tokens.start < k) || k > s.tokens.start && self.a.tokens[k - 1].is("other");
            // "tech layoffs" are an industry's
            let industry = |p: &Parts| p.tokens.len() == 1 && matches!(self.word(k, noun), "tech" | "technology");
            let plain = |p: &Parts| {
                !p.tokens
                    .clone()
                    .any(|t| matches!(self.a.tokens[t].lower.as_ref(), "that" | "which" | "for" | "of" | "from" | "in" | "at" | "by"))
            };
            self.reader.at(k, noun, false).filter(|p| {
                !inside
                    && p.tokens.end == noun
                    && p.tokens.start == k
                    && plain(p)
                    && !industry(p)
                    && self.names.at(k).is_none_or(|m| m.tokens != p.tokens)
            })
        });
        out.extend(part.into_iter().flat_map(|p| p.members));
    }
}

/// Teams whose noun alone says which they are.
const SINGLE_TEAMS: [&str; 2] = ["newsroom", "salesforce"];

/// Verbs whose object is what is hit, though the hit is told by their participle ("was gutted").
const HOLLOWING: [&str; 8] = ["gut", "guts", "gutted", "gutting", "decimate", "decimates", "decimated", "decimating"];

/// Verbs, by how they begin, of what a part goes through that shrinks ("was wiped out").
const SHRUNK: [&str; 3] = ["halv", "wip", "decimat"];
