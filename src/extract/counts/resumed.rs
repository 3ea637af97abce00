//! Numbers that go on about cuts told before them: a part of those who go ("60 of those laid off"), the share that they are ("that is a
//! tenth of its staff"), a verb of losing with a number alone ("Brim dropped 120").

use super::frame::Frame;
use super::measure::Sighting;
use super::quantity::NounClass;
use crate::lexicon::sets::{CLOSING_WORDS, LOSING_VERBS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::TokenKind;

/// What stands before a share of a workforce that a cut told before comes to: "Together that's", "The figure is equal to".
const SHARE_LEADS: [&str; 42] = [
    "accounts",
    "all",
    "amount",
    "amounted",
    "amounts",
    "and",
    "are",
    "at",
    "be",
    "comes",
    "cut",
    "cuts",
    "equal",
    "equals",
    "equates",
    "equivalent",
    "figure",
    "for",
    "in",
    "is",
    "it",
    "layoffs",
    "losses",
    "mean",
    "means",
    "number",
    "or",
    "out",
    "reduction",
    "represent",
    "represents",
    "than",
    "that",
    "the",
    "these",
    "this",
    "to",
    "together",
    "total",
    "was",
    "were",
    "works",
];

/// Verbs among them.
const SHARE_VERBS: [&str; 16] = [
    "accounts",
    "amount",
    "amounted",
    "amounts",
    "are",
    "be",
    "comes",
    "equal",
    "equals",
    "equates",
    "is",
    "represent",
    "represents",
    "was",
    "were",
    "works",
];

/// What is told of people who had been laid off and are so no more.
const RETURNED: [&str; 7] = ["back", "found", "recalled", "rehired", "returned", "reinstated", "saved"];

impl Sighting<'_, '_> {
    fn at(&self, k: usize) -> &str {
        if self.sentence.tokens.contains(&k) { self.a.tokens[k].lower.as_ref() } else { "" }
    }

    /// "That is 14 percent of its workforce", "Together that's a tenth of the staff": the share that a cut told right before comes to.
    pub(super) fn is_share_of_before(&self) -> bool {
        let q = self.q;
        let whole = matches!(q.class, NounClass::Workforce | NounClass::Person) || q.class == NounClass::Bare && q.of_number;
        if !q.is_share() || !whole || !self.after_cut {
            return false;
        }
        let lead = self.sentence.tokens.start..q.tokens.start;
        let known = |k: usize| {
            let t = &self.a.tokens[k];
            SHARE_LEADS.contains(&t.lower.as_ref())
                || t.kind == TokenKind::Possessive
                || t.lower.ends_with("ly")
                || matches!(t.text, "," | "“" | "\"")
        };
        let verb = |k: usize| SHARE_VERBS.contains(&self.at(k)) || self.a.tokens[k].kind == TokenKind::Possessive;
        (2..=8).contains(&lead.len()) && lead.clone().all(known) && lead.clone().any(verb)
    }

    /// Nobody who is said to be at work again.
    fn stay_gone(&self) -> bool {
        // "for which no buyer has been found" finds nobody work
        let found = |k: usize| self.at(k) != "found" || (k + 1..k + 5).any(|n| self.a.tags.get(n).is_some_and(|t| t.has(Tag::JobNoun)) || self.at(n).starts_with("work") || self.at(n) == "employment");
        !(self.q.tokens.end..self.sentence.tokens.end).any(|k| RETURNED.contains(&self.at(k)) && found(k))
    }

    /// "Sixty of those laid off", "six of the people who lost their jobs".
    pub(super) fn of_those_who_go(&self) -> bool {
        let q = self.q;
        let end = q.tokens.end;
        if self.at(end) != "of" || q.is_share() || !matches!(self.at(end + 1), "those" | "the" | "them") {
            return false;
        }
        let between = |k: usize| {
            matches!(self.at(k), "who" | "were" | "are" | "was" | "being" | "to" | "be" | "have" | "been" | "had" | "that" | "will")
        };
        let gone = |f: &Frame| {
            let gap = end + 2..f.tokens.start;
            let passive = f.trigger == Trigger::Cut
                && (f.passive || gap.is_empty() && self.at(f.tokens.start).ends_with("ed") || self.at(f.tokens.start) == "laid");
            let affected = f.trigger == Trigger::Affect && self.at(f.tokens.start).ends_with("ed") && self.cuts_told;
            // not "60 of them were laid off", which the verb tells
            let relative = gap.is_empty() || matches!(self.at(gap.start), "who" | "that" | "being" | "to");
            f.tokens.start >= end + 2 && relative && gap.into_iter().all(between) && (passive || affected || f.trigger == Trigger::Go)
        };
        self.frames.iter().any(gone) && self.stay_gone()
    }

    /// "Of those losing their jobs, 60 belong to the union", "Of the posts under threat, 14 are vacant".
    pub(super) fn of_the_going(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let first = self.sentence.tokens.start;
        let opens = matches!(self.at(first), "of" | "among") && matches!(self.at(first + 1), "those" | "the" | "these" | "them" | "that");
        let total = |k: usize| matches!(self.at(k), "total" | "number" | "figure");
        let whole = first + 2 + usize::from(total(first + 2));
        // "Of the total, 400 are in the shops and 90 in Leeds"
        if opens && self.at(whole) == "," && (whole > first + 2) != matches!(self.at(first + 1), "those" | "these" | "them") {
            let own = whole + 1 == q.tokens.start && self.after_cut;
            let next = self.previous.is_some_and(|p| p.rule == "cut.of_them") && matches!(self.word_before(), "," | "and");
            let back = matches!(self.at(q.tokens.end), "have" | "had" | "has" | "stay" | "remain");
            return (own || next) && !back && q.value.min.is_some_and(|m| m >= 10) && !self.noun_is_other() && self.stay_gone();
        }
        let Some(comma) = q.tokens.start.checked_sub(1).filter(|k| opens && *k > first && a.tokens[*k].text == ",") else { return false };
        let number = (first..comma).any(|k| a.tokens[k].kind == TokenKind::Number);
        let goes = |f: &Frame| f.tokens.end <= comma && matches!(f.trigger, Trigger::Cut | Trigger::Go | Trigger::CutNoun);
        !number && !q.is_share() && self.frames.iter().any(goes) && self.stay_gone()
    }

    fn word_before(&self) -> &str {
        self.q.tokens.start.checked_sub(1).map_or("", |k| self.at(k))
    }

    /// A plural behind the number that may be what is counted: "310 concern shops" goes on with a verb, "310 shops close" does not.
    fn noun_is_other(&self) -> bool {
        let at = self.at(self.q.tokens.end);
        at.ends_with('s') && at.len() > 3 && !matches!(at, "comes" | "falls" | "across" | "was") && self.noun_follows()
    }

    /// "the rest will go abroad, with 500 tied to the sale of a mill", "cuts, with 300 coming in sales": where cuts are told of, a part.
    pub(super) fn is_with_part(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let first = self.sentence.tokens.start;
        let Some(with) = q.tokens.start.checked_sub(1).filter(|k| *k > first && self.at(*k) == "with" && self.at(*k - 1) == ",") else {
            return false;
        };
        let next = self.at(q.tokens.end);
        let tied = next.ends_with("ed") || matches!(next, "coming" | "falling" | "due" | "to" | "going" | "in" | "at" | "from");
        let cuts = |k: usize| a.tags[k].has(Tag::CutNoun) || a.tags[k].has(Tag::JobNoun) && self.at(k).ends_with('s');
        let opens = (first..with).any(cuts);
        let hired = |f: &Frame| matches!(f.trigger, Trigger::Hire | Trigger::Headcount | Trigger::Voluntary | Trigger::Keep);
        tied && opens && self.cuts_told && !q.is_share() && q.value.min.is_some_and(|m| m >= 10) && !self.frames.iter().any(hired)
    }

    /// "Anna was let go in May. So were 600 of her colleagues."
    pub(super) fn so_were_they(&self) -> bool {
        let first = self.sentence.tokens.start;
        let verb = matches!(self.at(first + 1), "were" | "are" | "did" | "have" | "will");
        self.at(first) == "so" && verb && self.q.tokens.start <= first + 3 && self.q.value.stated.is_some() && self.cuts_before
    }

    /// "Government was next with 22,000", "AI was blamed for 2,150": what a report of cuts counts by industry or reason.
    pub(super) fn is_told_by_report(&self) -> bool {
        let q = self.q;
        let mut k = q.tokens.start;
        while k > self.sentence.tokens.start && matches!(self.at(k - 1), "only" | "just" | "nearly" | "another" | "a" | "further") {
            k -= 1;
        }
        let word = |d: usize| k.checked_sub(d).map_or("", |k| self.at(k));
        let ranked = word(1) == "with" && matches!(word(2), "led" | "leads" | "next" | "followed" | "follows" | "second" | "third" | "list" | "way");
        let given = word(1) == "for"
            && (matches!(word(2), "accounted" | "accounting" | "accounts" | "account" | "blamed" | "cited" | "responsible")
                || word(2) == "reason");
        // "That compares to 203 a year earlier"
        let compares = matches!(word(1), "to" | "with") && matches!(word(2), "compares" | "compared") && word(3) == "that";
        let cause = compares || word(1) == "of" && matches!(word(2), "cause" | "reason");
        let large = q.value.stated.is_some_and(|[low, _]| low >= 100);
        (ranked || given || cause) && large && self.after_cut && !q.is_share() && !self.noun_follows()
    }

    /// "Saltworks, which owned 19 shops, shed 40 posts, and metal firms about 90": the verb left out behind a plural.
    pub(super) fn is_gapped_plural(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let first = self.sentence.tokens.start;
        let noun = |k: usize| {
            a.tokens[k].kind == TokenKind::Word && !a.tags[k].any(&[Tag::FunctionWord, Tag::OpensTrigger, Tag::SpeechVerb, Tag::TimeWord])
        };
        let mut k = q.tokens.start;
        while k > first && q.tokens.start - k < 3 && noun(k - 1) {
            k -= 1;
        }
        let joined = k > first + 1 && self.at(k - 1) == "and" && self.at(k - 2) == ",";
        let plural = k < q.tokens.start && self.word_before().ends_with('s');
        let closed = matches!(self.at(q.tokens.end), "" | "." | "," | ";");
        joined && plural && closed && q.value.min.is_some_and(|m| m >= 10) && self.previous.is_some_and(|p| p.measure == Measure::Cut)
    }

    /// "24,000 staff, just over half of them in Spain", "900 workers, two-thirds of whom are in Leeds": a part of a workforce.
    pub(super) fn is_part_of_staff(&self) -> bool {
        let end = self.q.tokens.end;
        let comma = self.word_before() == ",";
        let of = self.at(end) == "of" && matches!(self.at(end + 1), "them" | "whom");
        self.q.is_share() && comma && of && self.previous.is_some_and(|p| p.measure == Measure::Headcount) && self.frames_behind_say_nothing()
    }

    fn frames_behind_say_nothing(&self) -> bool {
        !self.frames.iter().any(|f| f.tokens.start >= self.q.tokens.end && matches!(f.trigger, Trigger::Cut | Trigger::Go | Trigger::WeakCut))
    }

    /// "Four directors are among those being let go"
    pub(super) fn are_among_those_who_go(&self) -> bool {
        let end = self.q.tokens.end;
        let near = end..self.sentence.tokens.end.min(end + 3);
        let Some(among) = near.into_iter().find(|k| self.at(*k) == "among") else { return false };
        let are = among > end.saturating_sub(1) && matches!(self.at(among - 1), "are" | "were" | "be" | "also");
        let those = matches!(self.at(among + 1), "those" | "the");
        let goes = |f: &Frame| f.tokens.start > among && f.tokens.start <= among + 6 && matches!(f.trigger, Trigger::Cut | Trigger::Go);
        are && those && self.word_before() != "the" && !self.q.is_share() && self.frames.iter().any(goes)
    }

    /// "They include 38 nurses": of those who go.
    pub(super) fn are_included(&self) -> bool {
        let first = self.sentence.tokens.start;
        let verb = (first + 1..first + 5).find(|k| matches!(self.at(*k), "include" | "included" | "includes"));
        let theirs = matches!(self.at(first), "they" | "those" | "these" | "that");
        let plain = |verb: usize| (first + 1..verb).all(|k| matches!(self.at(k), "affected" | "laid" | "off" | "losing" | "jobs" | "cuts" | "layoffs" | "leaving" | "number"));
        let opens = theirs && verb.is_some_and(|v| v + 1 == self.q.tokens.start && plain(v));
        opens && self.after_cut && !self.q.is_share()
    }

    /// "shut its lab, and with it 57 jobs", "taking 80 jobs with it"
    pub(super) fn go_with_it(&self) -> bool {
        let q = self.q;
        let word = |d: usize| q.tokens.start.checked_sub(d).map_or("", |k| self.at(k));
        let with = |at: &str, it: &str| at == "with" && matches!(it, "it" | "them");
        let before = with(word(2), word(1)) && matches!(word(3), "and" | ",");
        let behind = word(1) == "taking" && with(self.at(q.tokens.end), self.at(q.tokens.end + 1));
        q.class == NounClass::Job && !q.is_share() && (before || behind)
    }

    /// "Tarn (25 roles)": jobs in brackets behind a name, where cuts are told of.
    pub(super) fn are_bracketed(&self) -> bool {
        let q = self.q;
        let named = q.tokens.start >= 2 && self.a.tokens[q.tokens.start - 2].is_capitalised();
        let closed = matches!(self.at(q.tokens.end), ")" | ",");
        q.class == NounClass::Job && named && self.word_before() == "(" && closed && !q.is_share() && self.cuts_told
    }

    /// "has told 28 teachers they may not be back": what somebody is told who loses the job.
    pub(super) fn are_told_to_go(&self) -> bool {
        const REACH: usize = 12;
        let q = self.q;
        let told = matches!(self.word_before(), "told" | "tell" | "telling" | "informed" | "notified" | "warned");
        let end = q.tokens.end;
        // "44 of its people", "33 teachers"
        let Some(they) = (end..end + 6).find(|k| self.at(*k).starts_with("they") || self.at(*k) == "their") else { return false };
        let near = they + 1..self.sentence.tokens.end.min(they + REACH);
        let gone = near.into_iter().any(|k| match self.at(k) {
            "not" => matches!((self.at(k + 1), self.at(k + 2)), ("be", "back" | "needed" | "required" | "renewed" | "returning" | "rehired") | ("return", _)),
            "no" => self.at(k + 1) == "longer" && (k + 2..k + 5).any(|k| matches!(self.at(k), "needed" | "required" | "job" | "jobs" | "employed")),
            "surplus" => self.at(k + 1) == "to",
            "out" => self.at(k + 1) == "of" && (k + 2..k + 5).any(|k| matches!(self.at(k), "job" | "work")),
            _ => false,
        });
        told && gone && !q.is_share()
    }

    /// "240 of those are in Leeds": of the jobs that the sentence before counts.
    pub(super) fn of_those_before(&self) -> bool {
        let end = self.q.tokens.end;
        let of = self.at(end) == "of" && matches!(self.at(end + 1), "those" | "them" | "these");
        let large = self.q.value.stated.is_some_and(|[low, _]| low >= 10);
        // "will open 12 of those"
        let acts = self.q.tokens.start.checked_sub(1).filter(|k| self.sentence.tokens.contains(k)).is_some_and(|k| {
            self.a.tokens[k].kind == TokenKind::Word && !self.a.tags[k].any(&[Tag::FunctionWord, Tag::CutVerb, Tag::CutNoun])
        });
        let k = end + 2;
        let closed =
            !self.sentence.tokens.contains(&k) || self.a.tokens[k].kind == TokenKind::Mark || self.a.tags[k].has(Tag::FunctionWord);
        of && large && closed && !acts && self.after_cut && self.stay_gone() && !matches!(self.at(k), "have" | "had" | "who" | "has")
    }

    /// "The rest are at smaller mills, including 240 in Leeds", "The rest of the cuts, about 80, fall on Hull".
    pub(super) fn of_the_rest(&self) -> bool {
        let q = self.q;
        let first = self.sentence.tokens.start;
        let rest = self.at(first) == "the" && matches!(self.at(first + 1), "rest" | "remainder" | "others" | "balance");
        let joined = q.tokens.start.checked_sub(1).is_some_and(|k| matches!(self.at(k), "including" | "," | "with" | "and"));
        let closed = matches!(self.at(q.tokens.end), "," | "at" | "in" | "from" | "on");
        // "The bulk of the cuts, about 400, will come from sales"
        let noun = q.tokens.start.checked_sub(2).filter(|k| self.sentence.tokens.contains(k) && self.at(*k + 1) == ",");
        let apposed = noun.is_some_and(|k| {
            let jobs = self.a.tags[k].has(Tag::CutNoun) || self.a.tags[k].has(Tag::JobNoun) && self.at(k).ends_with('s');
            let of = k >= 2 && matches!(self.at(k - 1), "the" | "these" | "those") && self.at(k - 2) == "of";
            jobs && of && self.at(q.tokens.end) == ","
        });
        if apposed && !q.is_share() && q.value.stated.is_some() && self.cuts_told {
            return true;
        }
        rest && joined && closed && !q.is_share() && q.value.min.is_some_and(|m| m >= 10) && self.after_cut
    }

    /// "job losses in Leeds (120), Hull (80) and York (35)", "cuts in two rounds: 300 in March and": in brackets or behind a colon.
    pub(super) fn is_listed_part(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let frame = |f: &Frame| f.trigger == Trigger::CutNoun && f.tokens.end <= q.tokens.start;
        let Some(mark) = q.tokens.start.checked_sub(1).filter(|_| q.value.stated.is_some() && self.frames.iter().any(frame)) else {
            return false;
        };
        let bracketed = |k: usize| {
            self.at(k) == "(" && self.at(k + 2) == ")" && a.tokens[k + 1].kind == TokenKind::Number && a.tokens[k - 1].is_capitalised()
        };
        let several = || self.sentence.tokens.clone().skip(1).filter(|k| bracketed(*k)).count() > 1;
        let colon =
            self.at(mark) == ":" && matches!(self.at(q.tokens.end), "in" | "at" | "from" | "on") && q.value.min.is_some_and(|m| m >= 10);
        colon || mark > self.sentence.tokens.start && bracketed(mark) && several()
    }

    /// "at least 70 of the jobs", "320 of the losses": of those that were counted before.
    pub(super) fn of_the_cuts(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let Some(head) = q.head else { return false };
        let k = q.core.end;
        let definite = self.at(k) == "of" && matches!(self.at(k + 1), "the" | "these" | "those");
        let plain = head == k + 2 || a.tags[head - 1].has(Tag::JobNoun);
        definite && plain && !q.is_share() && q.value.stated.is_some() && self.cuts_told
    }

    /// "which dropped 120", "Nursing will lose nine": jobs, where cuts are told of and nothing else is named.
    pub(super) fn loses_so_many(&self, f: &Frame) -> bool {
        let (a, q) = (self.a, self.q);
        let verb = self.at(f.tokens.start);
        let sheds = LOSING_VERBS.has(verb) && !verb.starts_with("see") && verb != "saw"
            || verb.starts_with("drop")
            || verb.starts_with("tak")
            || verb == "took";
        if f.trigger != Trigger::WeakCut || f.passive || f.tokens.end != q.tokens.start || !sheds {
            return false;
        }
        // "will lose nine": of whatever, unless cuts are spoken of
        let noun = |f: &Frame| f.trigger == Trigger::CutNoun && f.tokens.end <= q.tokens.start;
        let many = q.value.min.is_some_and(|m| m >= 10) && self.cuts_told;
        // "might drop thousands at a spa"
        if q.value.vague.as_deref().is_some_and(|v| !self.after_cut || v.contains("million") || v.contains("thousand")) {
            return false;
        }
        let will = f.tokens.start.checked_sub(1).is_some_and(|k| matches!(self.at(k), "will" | "would")) && self.cuts_told;
        if !(many || will || self.after_cut || self.cuts_before || self.frames.iter().any(noun)) {
            return false;
        }
        let next = self.at(q.tokens.end);
        let behind = a.tokens.get(q.tokens.end).filter(|_| self.sentence.tokens.contains(&q.tokens.end));
        let alone = behind.is_none_or(|t| t.kind == TokenKind::Mark && !matches!(t.text, "-" | "/" | "%" | "$"))
            || matches!(next, "between" | "each" | "more")
            || a.tags[q.tokens.end].any(&[Tag::FunctionWord, Tag::TimeWord, Tag::Month, Tag::Weekday]);
        let market =
            |k: usize| matches!(self.at(k), "share" | "shares" | "stock" | "stocks" | "index" | "points" | "games" | "seats" | "matches");
        alone && !matches!(next, "to" | "of" | "from" | "off" | "straight") && !self.sentence.tokens.clone().any(market)
    }

    /// "losing 12 of its 29 chemists": people of its own.
    pub(super) fn loses_of_its_own(&self, f: &Frame) -> bool {
        let (a, q) = (self.a, self.q);
        let own = matches!(self.at(q.tokens.end + 1), "its" | "their" | "our");
        let object = !f.passive && f.tokens.end <= q.tokens.start && q.tokens.start - f.tokens.end <= 1;
        let lost = LOSING_VERBS.has(self.at(f.tokens.start)) || self.at(f.tokens.start).starts_with("drop");
        q.of_number && own && object && lost && a.tags[q.reach - 1].has(Tag::PersonNoun) && self.cuts_told
    }

    /// "80 staff who took voluntary severance", "shed 70 workers through buyouts": who leaves of his own will.
    pub(super) fn go_of_own_will(&self) -> Option<usize> {
        let end = self.q.tokens.end;
        // "80 members of staff who accepted voluntary exits"
        let end = if self.at(end) == "of" && self.at(end + 1) == "staff" { end + 2 } else { end };
        let relative = self.at(end) == "who";
        let through = matches!(self.at(end), "through" | "via" | "by" | "with" | "under");
        let near = |f: &Frame| {
            let gap = end..f.tokens.start;
            f.trigger == Trigger::Voluntary
                && f.tokens.start > end
                && gap.len() <= 4
                && gap.clone().all(|k| self.a.tokens[k].kind == TokenKind::Word && !matches!(self.at(k), "and" | "or" | "not"))
        };
        if relative || through { self.frames.iter().position(near) } else { None }
    }

    /// "The number is less than 200", "put it at about 50": what somebody says the cut told last comes to.
    pub(super) fn is_figure_given(&self) -> bool {
        let q = self.q;
        let word = |d: usize| q.tokens.start.checked_sub(d).map_or("", |k| self.at(k));
        let tally = |d: usize| matches!(word(d), "number" | "figure" | "total" | "tally");
        let the = |d: usize| matches!(word(d), "the" | "final" | "true" | "real" | "actual" | "eventual" | "overall" | "total");
        let put = |d: usize| word(d).starts_with("put") || word(d).starts_with("peg") || word(d).starts_with("estimat");
        let mark = usize::from(matches!(word(1), "\"" | "“"));
        let at = word(1 + mark) == "at" && (word(2 + mark) == "it" && put(3 + mark) || tally(2 + mark) && the(3 + mark));
        let modal = usize::from(word(1) == "be") + usize::from(matches!(word(2), "will" | "would" | "could") && word(1) == "be");
        let is = (matches!(word(1), "is" | "was") && tally(2) && the(3)) || modal == 2 && tally(3) && the(4);
        self.last_cut && self.cuts_told && (at || is) && !self.noun_follows()
    }

    /// "the centre will shut with 160 jobs"
    pub(super) fn close_with(&self) -> bool {
        let q = self.q;
        let before = self.sentence.tokens.start.max(q.tokens.start.saturating_sub(6))..q.tokens.start;
        let with = q.tokens.start.checked_sub(1).is_some_and(|k| self.at(k) == "with");
        let closes = || before.into_iter().any(|k| CLOSING_WORDS.has(self.at(k)));
        q.class == NounClass::Job && q.value.stated.is_some() && !q.is_share() && self.cuts_told && with && closes()
    }

    /// "leaving fewer than 600", behind a cut: who is left.
    pub(super) fn leaves_so_many(&self) -> bool {
        let q = self.q;
        let first = q.tokens.start.saturating_sub(1);
        let verb = if matches!(self.at(first), "just" | "only" | "it" | "them") { first.saturating_sub(1) } else { first };
        let leaves = matches!(self.at(verb), "leaving" | "leaves" | "leave");
        let behind = self.a.tokens.get(q.tokens.end).filter(|_| self.sentence.tokens.contains(&q.tokens.end));
        let closed = behind.is_none_or(|t| matches!(t.text, "." | "," | ";" | ")") || matches!(t.lower.as_ref(), "and" | "in" | "at" | "to" | "on"));
        leaves && closed && !q.is_share() && self.previous.is_some_and(|p| p.measure == Measure::Cut)
    }

    /// "ninety of us"
    pub(super) fn is_of_us(&self) -> bool {
        self.at(self.q.tokens.end) == "of" && self.at(self.q.tokens.end + 1) == "us"
    }

    /// "of whom 4,900 work in Leeds", "1,270 worked for the company", "60 will be kept on": those who are or stay at work.
    pub(super) fn are_at_work(&self) -> bool {
        let q = self.q;
        let end = q.tokens.end;
        let modal = usize::from(matches!(self.at(end), "will" | "would" | "still" | "now" | "currently"));
        let works = matches!(self.at(end + modal), "work" | "worked" | "working")
            && matches!(self.at(end + modal + 1), "at" | "in" | "for" | "there" | "on" | "across" | "from" | "here");
        let kept = matches!(self.at(end), "will" | "would" | "are" | "were")
            && (self.at(end + 1) == "be" && self.at(end + 2) == "kept" && self.at(end + 3) == "on"
                || self.at(end + 1) == "kept" && self.at(end + 2) == "on");
        let payroll = |k: usize| matches!(self.at(k), "payroll" | "payrolls" | "books" | "rolls");
        let listed = self.at(end) == "on" && (payroll(end + 1) || matches!(self.at(end + 1), "the" | "its" | "their") && payroll(end + 2));
        // "there were fourteen of us"
        let us = self.is_of_us() && {
            let lead = self.sentence.tokens.start.max(q.tokens.start.saturating_sub(3))..q.tokens.start;
            lead.into_iter().any(|k| self.at(k) == "there")
        };
        let of_cut = self.previous.is_some_and(|p| p.measure == Measure::Cut);
        !q.is_share() && q.value.stated.is_some() && (kept || listed || us || works && !of_cut)
    }

    /// "a mill that would have brought 250 jobs", "brought 60 of them back": jobs that come.
    pub(super) fn come(&self) -> bool {
        let q = self.q;
        let verb = q.tokens.start.checked_sub(1).map_or("", |k| self.at(k));
        let brings = matches!(verb, "bring" | "brings" | "brought" | "bringing");
        let end = q.tokens.end;
        let back = (end..end + 3).any(|k| self.at(k) == "back") && self.at(end) == "of";
        brings && !q.is_share() && (q.class == NounClass::Job || back)
    }
}

#[cfg(test)]
#[path = "resumed_tests.rs"]
mod tests;
