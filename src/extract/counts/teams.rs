//! Teams, divisions, sites and occupations that the main cuts are said to hit.
//!
//! They come from the units of main counts and, number or not, from how sentences tie parts of an employer to cuts: as objects
//! ("cutting staff in X", "layoffs at X", "the cuts will hit X") and as subjects ("staff in X will be affected").

use std::ops::Range;

use super::parts::{PartReader, Parts};
use super::{Frame, Read, distinct};
use crate::extract::Analysis;
use crate::extract::names::{NameKind, Names};
use crate::extract::time::{TimePhrase, phrases};
use crate::lexicon::sets::{
    AFFECTED, CLOSING_WORDS, EARLIER_WORDS, PART_LINKS, PART_PREPOSITIONS, QUANTITY_WORDS, RIVALS, STANDALONE_CUTS, TOLD_VERBS,
};
use crate::lexicon::{Tag, Trigger, cut_scopes};
use crate::model::{Measure, RoleCount, RoleInArticle, Team};
use crate::text::number::read_cardinal;
use crate::text::{Sentence, TokenKind};

/// Every team once, in the order of first mention.
pub(super) fn find(a: &Analysis<'_>, names: &Names, reads: &[Read], counts: &[RoleCount], main: &[usize]) -> Vec<Team> {
    let told = !main.is_empty() || counts.iter().any(|c| c.measure == Measure::Cut && c.role == RoleInArticle::Main);
    if !told {
        return Vec::new();
    }
    let finder = Finder { a, names, reader: PartReader { a, names, own: main }, main };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut cuts_before = None;
    for r in reads {
        let s = &a.sentences[r.sentence];
        // counts stand in text order
        let first = counts.partition_point(|c| c.sentence.start < s.start);
        let inside = counts[first..].iter().take_while(|c| c.sentence.range() == (s.start..s.end));
        let here: Vec<&RoleCount> = inside.filter(|c| c.measure == Measure::Cut).collect();
        if finder.is_news(r, &here) {
            for unit in here.iter().filter(|c| c.role == RoleInArticle::Main).filter_map(|c| c.unit.as_deref()) {
                finder.unit(unit, s, &mut found);
            }
            let from = found.len();
            finder.sentence(r, cuts_before == Some(r.sentence.wrapping_sub(1)), &mut found);
            // where no employer is known, what is no team by its own words may be one
            let team = |p: &Range<usize>| p.len() > 1 && a.tags[p.end - 1].has(Tag::TeamNoun);
            let tied = found.split_off(from);
            found.extend(tied.into_iter().filter(|p| !main.is_empty() || team(p)));
        }
        if r.frames.iter().any(|f| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun)) {
            cuts_before = Some(r.sentence);
        }
    }
    found.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    distinct::teams(a, names, &found)
}

/// Tokens between an expression and a time that places it.
const NEAR: usize = 6;

/// Tokens between cuts and a verb they can be the subject of.
const FAR: usize = 14;

struct Finder<'a, 't> {
    a: &'a Analysis<'t>,
    names: &'a Names,
    reader: PartReader<'a, 't>,
    main: &'a [usize],
}

impl Finder<'_, '_> {
    /// Whether a sentence tells of the article's own news: not of an earlier round, not of somebody else's.
    fn is_news(&self, r: &Read, here: &[&RoleCount]) -> bool {
        if !here.is_empty() {
            return here.iter().any(|c| c.role == RoleInArticle::Main);
        }
        let s = &self.a.sentences[r.sentence];
        let gap = |p: &TimePhrase, f: &Frame| p.tokens.start.saturating_sub(f.tokens.end).max(f.tokens.start.saturating_sub(p.tokens.end));
        let tells = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun | Trigger::Go | Trigger::Affect);
        let places = |p: &TimePhrase| p.tokens.start <= s.tokens.start + 1 || r.frames.iter().any(|f| tells(f) && gap(p, f) <= NEAR);
        let past = |p: &TimePhrase| super::details::is_past(p) && self.is_long_ago(p.tokens.clone()) && places(p);
        if phrases(self.a, r.sentence).iter().any(past) {
            return false;
        }
        let earlier = s.tokens.clone().any(|k| EARLIER_WORDS.has(&self.a.tokens[k].lower));
        let named = self.names.in_range(s.tokens.clone());
        let own = self.main.is_empty() || named.iter().any(|m| self.main.contains(&m.entity));
        let verb = r.frames.first().map_or(s.tokens.start, |f| f.tokens.start);
        let foreign = !own
            && named.iter().any(|m| {
                m.tokens.end <= verb
                    && self.names.entity(m).kind == NameKind::Organisation
                    && !self.main.iter().any(|e| super::speaks_for(self.names, m.entity, *e) || super::is_owner(self.names, *e, m.entity))
                    && !self.a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
            });
        // "companies are trimming managers": everybody, not this employer
        let plural = |k: usize| self.a.tags[k].has(Tag::CompanyNoun) && self.a.tokens[k].lower.ends_with('s');
        let others = |k: usize| RIVALS.has(&self.a.tokens[k].lower);
        let many = !own && (s.tokens.start..verb).any(|k| plural(k) || others(k));
        !earlier && !foreign && !many
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
        let Some(at) = self.a.doc.text[s.start..s.end].find(unit).map(|at| s.start + at) else { return };
        let inside = |k: &usize| self.a.tokens[*k].start >= at && self.a.tokens[*k].end <= at + unit.len();
        let tokens: Vec<usize> = s.tokens.clone().filter(inside).collect();
        let (Some(first), Some(last)) = (tokens.first().copied(), tokens.last().copied()) else { return };
        // "90 blue-collar jobs": the noun belongs to the name, unless the modifier names people or a function by itself
        let noun = self.a.tags.get(last + 1).is_some_and(|t| t.any(&[Tag::JobNoun, Tag::WorkerNoun]));
        let parts = self.reader.at(first, last + 1, true).filter(|p| p.tokens.end == last + 1);
        let parts = parts.or_else(|| self.reader.at(first, last + 2, true).filter(|_| noun && last + 2 <= s.tokens.end));
        out.extend(parts.into_iter().flat_map(|p| p.members));
    }

    /// What the words of one sentence tie to cuts.
    fn sentence(&self, r: &Read, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let s = &self.a.sentences[r.sentence];
        for f in r.frames.iter().filter(|f| !self.is_denied(f.tokens.start, s)) {
            self.frame(r, f, cuts_before, out);
        }
        self.behind_counts(r, s, out);
        self.scopes(r, s, cuts_before, out);
        self.told(r, s, out);
        self.duplications(s, out);
    }

    /// What stands around one expression: objects, subjects, modifiers.
    fn frame(&self, r: &Read, f: &Frame, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let s = &self.a.sentences[r.sentence];
        let (start, end) = (f.tokens.start, f.tokens.end);
        let cuts_here = || r.frames.iter().any(|f| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun));
        match f.trigger {
            Trigger::Cut | Trigger::Go if f.passive || f.trigger == Trigger::Go => {
                self.subject(start, s, out);
                if matches!(self.word(end, s.tokens.end), "in" | "at" | "across" | "from") {
                    self.objects(end, s.tokens.end, false, out);
                }
            }
            Trigger::Cut if self.cuts_list(end, s.tokens.end) => {}
            Trigger::Cut => self.objects(end, s.tokens.end, false, out),
            Trigger::WeakCut if self.reduces(start) => self.objects(end, s.tokens.end, false, out),
            Trigger::CutNoun => {
                self.modifiers(start, s, out);
                self.behind_noun(f, s, out);
            }
            Trigger::Voluntary => self.behind_noun(f, s, out),
            Trigger::Affect if f.passive && (cuts_before || self.tells_of_cuts(r, end..s.tokens.end)) => self.subject(start, s, out),
            Trigger::Affect if CLOSING_WORDS.has(self.word(start, end)) && cuts_here() => {
                self.objects(end, s.tokens.end, false, out);
            }
            _ => {}
        }
    }

    /// "layoffs in sales", "job cuts at its Tarnby plant".
    fn behind_noun(&self, f: &Frame, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let behind = self.skip_adverbs(f.tokens.end, s.tokens.end);
        let preposition = self.word(behind, s.tokens.end);
        if !PART_PREPOSITIONS.has(preposition) {
            return;
        }
        // "layoffs in sales" are jobs; "cuts in sales" may be money
        let noun = self.word(f.tokens.start, f.tokens.end);
        let jobs = !matches!(noun, "cut" | "cuts" | "cutback" | "cutbacks" | "reduction" | "reductions");
        let mut found = Vec::new();
        self.objects(behind, s.tokens.end, jobs, &mut found);
        // "layoffs at Tarnsoft": another employer
        out.extend(found.into_iter().filter(|p| preposition != "at" || !self.reader.is_organisation(p)));
    }

    /// "300 jobs in its games unit", "60 of 100 employees at the lab".
    fn behind_counts(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        for (q, t) in &r.counts {
            let of_number = q.tokens.start > s.tokens.start && self.a.tokens[q.tokens.start - 1].is("of");
            let counted = t.measure == Measure::Cut || t.measure == Measure::Headcount && of_number;
            if counted && PART_PREPOSITIONS.has(self.word(q.tokens.end, s.tokens.end)) {
                self.objects(q.tokens.end, s.tokens.end, true, out);
            }
        }
    }

    /// "the cuts will hit X", "reductions begin with X", "those affected work in X".
    fn scopes(&self, r: &Read, s: &Sentence, cuts_before: bool, out: &mut Vec<Range<usize>>) {
        let mut k = s.tokens.start;
        while k < s.tokens.end {
            let Some((next, ())) = cut_scopes().longest(&self.a.tokens, k, s.tokens.end) else {
                k += 1;
                continue;
            };
            let passive = r.frames.iter().any(|f| f.passive && f.tokens.contains(&k));
            let aimed = matches!(self.word(next, s.tokens.end), "at" | "by");
            let told = self.tells_of_cuts(r, s.tokens.start.max(k.saturating_sub(FAR))..k)
                || cuts_before && next > k + 1 && self.tells_of_cuts(r, k..k + 1);
            if !passive && !aimed && told && !self.is_denied(k, s) {
                self.objects(next, s.tokens.end, true, out);
            }
            k = next;
        }
    }

    /// "staff in X were told that layoffs are coming".
    fn told(&self, r: &Read, s: &Sentence, out: &mut Vec<Range<usize>>) {
        for k in s.tokens.start + 1..s.tokens.end {
            let passive = matches!(self.word(k - 1, k), "were" | "was" | "been");
            if !passive || !TOLD_VERBS.has(self.word(k, s.tokens.end)) {
                continue;
            }
            let staff = self.skip_lead(s.tokens.start, k);
            if self.a.tags[staff].has(Tag::WorkerNoun) && self.tells_of_cuts(r, k..s.tokens.end) {
                self.subject(k, s, out);
            }
        }
    }

    /// "cut costs, projects and operations": a list of anything.
    fn cuts_list(&self, at: usize, end: usize) -> bool {
        self.reader.at(self.skip_lead(at, end), end, false).is_some_and(|p| !p.headed)
    }

    /// "will not affect", "won't hit".
    fn is_denied(&self, verb: usize, s: &Sentence) -> bool {
        let no =
            |k: usize| matches!(self.a.tokens[k].lower.as_ref(), "not" | "never" | "neither") || self.a.tokens[k].lower.ends_with("n't");
        (s.tokens.start.max(verb.saturating_sub(3))..verb).any(no)
    }

    /// "reduce its games team": of the weak verbs only these say of a part that it shrinks.
    fn reduces(&self, verb: usize) -> bool {
        let w = self.a.tokens[verb].lower.as_ref();
        ["reduc", "shrink", "shrank", "par", "scal"].iter().any(|stem| w.starts_with(stem))
    }

    /// Whether cuts are spoken of in these words.
    fn tells_of_cuts(&self, r: &Read, tokens: Range<usize>) -> bool {
        let affected = tokens.clone().any(|k| AFFECTED.has(&self.a.tokens[k].lower));
        let cuts = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::CutNoun);
        affected
            || r.frames.iter().any(|f| cuts(f) && tokens.contains(&f.tokens.start))
            || tokens.into_iter().any(|k| self.a.tags[k].any(&[Tag::CutNoun, Tag::CutSubject]))
    }

    /// "duplications in X", "impacts in X": nouns that stand for cuts where an article tells of them.
    fn duplications(&self, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let stands_alone = |k: &usize| STANDALONE_CUTS.has(self.word(*k, s.tokens.end));
        for k in s.tokens.clone().filter(stands_alone) {
            if matches!(self.word(k + 1, s.tokens.end), "in" | "at" | "across" | "among") {
                self.objects(k + 1, s.tokens.end, true, out);
            }
        }
    }

    /// The parts that stand right before a noun of cuts: "newsroom layoffs".
    fn modifiers(&self, noun: usize, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let floor = s.tokens.start.max(noun.saturating_sub(5));
        let part = (floor..noun).find_map(|k| {
            let inside = self.names.at(k).is_some_and(|m| m.tokens.start < k) || k > s.tokens.start && self.a.tokens[k - 1].is("other");
            let plain = |p: &Parts| !p.tokens.clone().any(|t| matches!(self.a.tokens[t].lower.as_ref(), "that" | "which" | "for" | "of"));
            self.reader.at(k, noun, false).filter(|p| {
                !inside && p.tokens.end == noun && p.tokens.start == k && plain(p) && self.names.at(k).is_none_or(|m| m.tokens != p.tokens)
            })
        });
        out.extend(part.into_iter().flat_map(|p| p.members));
    }

    /// The subject of a verb: "staff in X will also be affected"; the first clause before it that opens with a part.
    fn subject(&self, verb: usize, s: &Sentence, out: &mut Vec<Range<usize>>) {
        let opens = |k: usize| {
            let t = &self.a.tokens[k - 1];
            t.kind == TokenKind::Mark && !matches!(t.text, "-" | "&" | "/" | "'") || t.is("that") || self.a.tags[k - 1].has(Tag::SpeechVerb)
        };
        let spoken = (s.tokens.start..verb).rev().find(|k| self.a.tags[*k].has(Tag::SpeechVerb) || self.a.tokens[*k].is("that"));
        let first = spoken.map_or(s.tokens.start, |k| k + 1);
        let known = out.len();
        // "Brimco, the cloud arm of Tarn, …": a description of the employer
        let described = |k: usize| k > 1 && self.a.tokens[k - 1].is(",") && self.reader.is_own_or_place(k - 2);
        for k in (first..verb).filter(|k| *k == first || opens(*k) && !described(*k)) {
            self.objects(k, verb, false, out);
            if out.len() > known {
                return;
            }
        }
    }

    /// `jobs` says that it is jobs or people that go, whatever follows. Follows "employees in its X and Y teams", "a number of roles, particularly in X" to the parts named.
    fn objects(&self, at: usize, end: usize, jobs: bool, out: &mut Vec<Range<usize>>) {
        let (mut k, mut loose, mut jobs) = (at, false, jobs);
        for _ in 0..6 {
            k = self.skip_lead(k, end);
            if let Some(p) = self.reader.at(k, end, loose) {
                let next = p.tokens.end;
                let people = self.a.tags[next - 1].any(&[Tag::PersonNoun, Tag::JobNoun, Tag::WorkforceNoun]);
                // "cut production", "sales fell": a function alone is no part of an employer
                out.extend(p.members.into_iter().filter(|m| jobs || people || !self.reader.is_function(m.clone())));
                return self.more(next, end, people, out);
            }
            let Some(noun) = self.general_noun(k, end) else { return };
            jobs = true;
            k = self.skip_adverbs(noun + 1, end);
            loose = matches!(self.word(k, end), "involved" | "such" | "like" | "related" | "working");
            let linked = PART_LINKS.has(self.word(k, end)) || self.a.tags[k - 1].any(&[Tag::CutNoun, Tag::CutSubject]);
            while PART_LINKS.has(self.word(k, end)) {
                k += 1;
            }
            k = self.skip_adverbs(k, end);
            if !PART_PREPOSITIONS.has(self.word(k, end)) || self.word(k, end) == "to" && !linked {
                return self.more(k, end, true, out);
            }
        }
    }

    /// What is added behind a list: "as well as X", "including Y", "in its Z".
    fn more(&self, at: usize, end: usize, people: bool, out: &mut Vec<Range<usize>>) {
        let k = if self.word(at, end) == "," { at + 1 } else { at };
        let next = match (self.word(k, end), self.word(k + 1, end)) {
            ("as", "well") if self.word(k + 2, end) == "as" => k + 3,
            ("in", "addition") if self.word(k + 2, end) == "to" => k + 3,
            ("along", "with") | ("such", "as") => k + 2,
            ("including" | "particularly" | "especially" | "primarily" | "mainly" | "notably" | "mostly" | "chiefly", _) => k + 1,
            ("in" | "at" | "across" | "within" | "from", _) if people && k == at => k + 1,
            _ => return,
        };
        self.objects(next, end, true, out);
    }

    /// "teams such as", "departments including": the names follow.
    fn opens_examples(&self, k: usize, end: usize) -> bool {
        self.a.tags[k].has(Tag::TeamNoun) && matches!(self.word(k + 1, end), "such" | "including" | "like")
    }

    /// The last word of a phrase that names nobody in particular: "employees", "corporate roles", "job families".
    fn general_noun(&self, at: usize, end: usize) -> Option<usize> {
        let word = |k: &usize| {
            let t = &self.a.tokens[*k];
            t.kind == TokenKind::Word && !self.a.tags[*k].has(Tag::FunctionWord) && !PART_LINKS.has(&t.lower)
        };
        let run = (at..end.min(at + 4)).take_while(word);
        let noun = run.last().filter(|k| word(k))?;
        let general = |k: usize| self.a.tags[k].any(&[Tag::WorkerNoun, Tag::JobNoun, Tag::WorkforceNoun, Tag::CutSubject, Tag::CutNoun]);
        (at..noun + 1)
            .rev()
            .find(|k| general(*k) || self.opens_examples(*k, end))
            .map(|k| if k + 1 == noun && self.a.tokens[noun].lower.ends_with('s') { noun } else { k })
    }

    /// Quantities, prepositions and adverbs before the first noun.
    fn skip_lead(&self, at: usize, end: usize) -> usize {
        let mut k = at;
        while k < end {
            let t = &self.a.tokens[k];
            if let Some(number) = read_cardinal(&self.a.tokens, k, end) {
                k = number.end;
                continue;
            }
            let skip = t.kind == TokenKind::Number || PART_PREPOSITIONS.has(&t.lower) || QUANTITY_WORDS.has(&t.lower) || self.is_adverb(k);
            let skip = skip && t.text != "IT";
            if !skip {
                let past = self.reader.skip_determiners(k, end);
                if past == k {
                    break;
                }
                k = past;
                continue;
            }
            k += 1;
        }
        k
    }

    fn skip_adverbs(&self, at: usize, end: usize) -> usize {
        (at..end).find(|k| !self.is_adverb(*k)).unwrap_or(end)
    }

    fn is_adverb(&self, k: usize) -> bool {
        let t = &self.a.tokens[k];
        t.kind == TokenKind::Word && t.lower.ends_with("ly") && t.lower.len() > 4 && !t.is_capitalised()
            || t.is("worldwide")
            || t.is("globally")
    }

    fn word(&self, k: usize, end: usize) -> &str {
        self.a.tokens.get(k).filter(|_| k < end).map_or("", |t| t.lower.as_ref())
    }
}

#[cfg(test)]
#[path = "teams_tests.rs"]
mod tests;
