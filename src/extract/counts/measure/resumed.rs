//! Numbers that go on about cuts told before them: a part of those who go ("60 of those laid off"), the share that they are ("that is a
//! tenth of its staff"), a verb of losing with a number alone ("Brim dropped 120").

use super::super::frame::Frame;
use super::super::measure::Sighting;
use super::super::quantity::NounClass;
use crate::lexicon::sets::{CLOSING_WORDS, EQUALLING_VERBS, FIGURE_NOUNS, LOSING_VERBS, SHARE_LEADS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::TokenKind;

/// What is told of people who had been laid off and are so no more.
const RETURNED: [&str; 7] = ["back", "found", "recalled", "rehired", "returned", "reinstated", "saved"];

impl Sighting<'_, '_> {
    /// "That is 14 percent of its workforce", "Together that's a tenth of the staff": the share that a cut told right before comes to.
    pub(in crate::extract::counts) fn is_share_of_before(&self) -> bool {
        let q = self.q;
        // "said the cuts were deepest in sales and came to 22 per cent of its staff"
        let direct = q.is_share()
            && self.word_before() == "to"
            && matches!(self.before(2), "come" | "comes" | "came" | "amount" | "amounts" | "amounted")
            && (self.sentence.tokens.start..q.tokens.start).any(|k| self.a.tags[k].has(Tag::CutNoun) && self.at(k).ends_with('s'));
        if direct {
            return true;
        }
        let whole = matches!(q.class, NounClass::Workforce | NounClass::Person) || q.class == NounClass::Bare && q.of_number;
        if !q.is_share() || !whole || !self.after_cut {
            return false;
        }
        let lead = self.sentence.tokens.start..q.tokens.start;
        let known = |k: usize| {
            let t = &self.a.tokens[k];
            SHARE_LEADS.has(&t.lower) || t.kind == TokenKind::Possessive || t.lower.ends_with("ly") || matches!(t.text, "," | "“" | "\"")
        };
        let verb = |k: usize| EQUALLING_VERBS.has(self.at(k)) || self.a.tokens[k].kind == TokenKind::Possessive;
        (2..=8).contains(&lead.len()) && lead.clone().all(known) && lead.clone().any(verb)
    }

    /// "The reduction comes to just over 10 per cent.", "the cuts amount to 6%": the share that the cuts told before are.
    pub(in crate::extract::counts) fn is_share_of_the_cuts(&self) -> bool {
        let q = self.q;
        let lead = self.sentence.tokens.start.max(q.tokens.start.saturating_sub(6))..q.tokens.start;
        let noun = |k: usize| {
            self.a.tags[k].has(Tag::CutNoun) && matches!(self.at(k.saturating_sub(1)), "the" | "this" | "that" | "these" | "job" | "staff")
        };
        let comes = lead.clone().any(|k| {
            matches!(self.at(k), "comes" | "come" | "came" | "amounts" | "amount" | "amounted" | "equals" | "equates" | "equal")
                || self.at(k).starts_with("work") && self.at(k + 1) == "out"
        });
        let closed = q.tokens.end >= self.sentence.tokens.end || matches!(self.at(q.tokens.end), "." | "," | ";");
        q.is_share() && q.class == NounClass::Bare && self.after_cut && comes && closed && lead.into_iter().any(noun)
    }

    /// Nobody who is said to be at work again.
    pub(in crate::extract::counts) fn stay_gone(&self) -> bool {
        // "for which no buyer has been found" finds nobody work
        let found = |k: usize| {
            self.at(k) != "found"
                || (k + 1..k + 5).any(|n| {
                    self.a.tags.get(n).is_some_and(|t| t.has(Tag::JobNoun)) || self.at(n).starts_with("work") || self.at(n) == "employment"
                })
        };
        !(self.q.tokens.end..self.sentence.tokens.end).any(|k| RETURNED.contains(&self.at(k)) && found(k))
    }

    /// "Sixty of those laid off", "six of the people who lost their jobs".
    pub(in crate::extract::counts) fn of_those_who_go(&self) -> bool {
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
                && (f.passive
                    || gap.is_empty()
                        && (self.at(f.tokens.start).ends_with("ed")
                            || matches!(self.at(f.tokens.start), "laid" | "let" | "made" | "shown" | "cut")));
            let affected = f.trigger == Trigger::Affect && self.at(f.tokens.start).ends_with("ed") && self.cuts_told;
            // not "60 of them were laid off", which the verb tells
            let relative = gap.is_empty() || matches!(self.at(gap.start), "who" | "that" | "being" | "to");
            // "three of those laid off spoke to this newspaper"
            let speak = self.a.tags.get(f.tokens.end).is_some_and(|t| t.has(Tag::SpeechVerb))
                || matches!(
                    self.at(f.tokens.end),
                    "spoke" | "asked" | "agreed" | "declined" | "confirmed" | "described" | "shared" | "posted"
                );
            f.tokens.start >= end + 2
                && !speak
                && relative
                && gap.into_iter().all(between)
                && (passive || affected || f.trigger == Trigger::Go)
        };
        self.frames.iter().any(gone) && self.stay_gone()
    }

    /// "Of those losing their jobs, 60 belong to the union", "Of the posts under threat, 14 are vacant".
    pub(in crate::extract::counts) fn of_the_going(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let first = self.sentence.tokens.start;
        let opens = self.opens_with_whole() && matches!(self.at(first + 1), "those" | "the" | "these" | "them" | "that");
        let whole = first + 2 + usize::from(FIGURE_NOUNS.has(self.at(first + 2)));
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

    /// "240 of those are in Leeds": of the jobs that the sentence before counts.
    pub(in crate::extract::counts) fn of_those_before(&self) -> bool {
        let end = self.q.tokens.end;
        let of = self.at(end) == "of" && matches!(self.at(end + 1), "those" | "them" | "these");
        let large = self.q.value.stated.is_some_and(|[low, _]| low >= 10);
        // "will open 12 of those"
        let acts = self.q.tokens.start.checked_sub(1).filter(|k| self.sentence.tokens.contains(k)).is_some_and(|k| {
            self.a.tokens[k].kind == TokenKind::Word && !self.a.tags[k].any(&[Tag::FunctionWord, Tag::CutVerb, Tag::CutNoun])
        });
        // "its library of clippings, 3 million of them,": of whatever the words before the comma name
        let comma = self.q.tokens.start.checked_sub(1).filter(|k| *k > self.sentence.tokens.start && self.at(*k) == ",");
        let other = comma.is_some_and(|k| {
            let noun = &self.a.tokens[k - 1];
            let work = [Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::CutNoun, Tag::Role];
            noun.lower.ends_with('s') && noun.kind == TokenKind::Word && !self.a.tags[k - 1].any(&work) && self.at(end + 1) == "them"
        });
        let k = end + 2;
        let closed =
            !self.sentence.tokens.contains(&k) || self.a.tokens[k].kind == TokenKind::Mark || self.a.tags[k].has(Tag::FunctionWord);
        let left = (k..k + 4).any(|k| matches!(self.at(k), "left" | "gone" | "departed"));
        of && large
            && closed
            && !acts
            && !other
            && self.after_cut
            && !self.stay(end)
            && (left || !matches!(self.at(k), "have" | "had" | "who" | "has"))
    }

    /// "The rest are at smaller mills, including 240 in Leeds", "The rest of the cuts, about 80, fall on Hull".
    pub(in crate::extract::counts) fn of_the_rest(&self) -> bool {
        let q = self.q;
        let first = self.sentence.tokens.start;
        let rest = self.at(first) == "the" && matches!(self.at(first + 1), "rest" | "remainder" | "others" | "balance");
        let joined = matches!(self.word_before(), "including" | "," | "with" | "and");
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
    pub(in crate::extract::counts) fn is_listed_part(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let frame = |f: &Frame| f.trigger == Trigger::CutNoun && f.tokens.end <= q.tokens.start;
        let split = |k: usize| matches!(self.at(k), "breakdown" | "follows" | "split" | "distribution");
        let opens = self.after_cut && (self.sentence.tokens.start..q.tokens.start).any(split);
        let Some(mark) = q.tokens.start.checked_sub(1).filter(|_| q.value.stated.is_some() && (opens || self.frames.iter().any(frame)))
        else {
            return false;
        };
        let bracketed = |k: usize| {
            self.at(k) == "(" && self.at(k + 2) == ")" && a.tokens[k + 1].kind == TokenKind::Number && a.tokens[k - 1].is_capitalised()
        };
        let several = || self.sentence.tokens.clone().skip(1).filter(|k| bracketed(*k)).count() > 1;
        let colon =
            self.at(mark) == ":" && matches!(self.at(q.tokens.end), "in" | "at" | "from" | "on") && q.value.min.is_some_and(|m| m >= 10);
        // "The breakdown: 300 in Leeds, 200 in Hull"
        colon || mark > self.sentence.tokens.start && bracketed(mark) && several()
    }

    /// "at least 70 of the jobs", "320 of the losses": of those that were counted before.
    pub(in crate::extract::counts) fn of_the_cuts(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let Some(head) = q.head else { return false };
        let k = q.core.end;
        let definite = self.at(k) == "of" && matches!(self.at(k + 1), "the" | "these" | "those");
        let plain = head == k + 2 || a.tags[head - 1].has(Tag::JobNoun);
        definite && plain && !q.is_share() && q.value.stated.is_some() && self.cuts_told
    }

    /// "which dropped 120", "Nursing will lose nine": jobs, where cuts are told of and nothing else is named.
    pub(in crate::extract::counts) fn loses_so_many(&self, f: &Frame) -> bool {
        let (a, q) = (self.a, self.q);
        let verb = self.at(f.tokens.start);
        let sheds = LOSING_VERBS.has(verb) && !verb.starts_with("see") && verb != "saw"
            || verb.starts_with("drop")
            || verb.starts_with("tak")
            || verb.starts_with("threat")
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
        let will = f.tokens.start.checked_sub(1).is_some_and(|k| matches!(self.at(k), "will" | "would" | "to" | "must")) && self.cuts_told;
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
    pub(in crate::extract::counts) fn loses_of_its_own(&self, f: &Frame) -> bool {
        let (a, q) = (self.a, self.q);
        let own = matches!(self.at(q.tokens.end + 1), "its" | "their" | "our");
        let object = !f.passive && f.tokens.end <= q.tokens.start && q.tokens.start - f.tokens.end <= 1;
        let lost = LOSING_VERBS.has(self.at(f.tokens.start)) || self.at(f.tokens.start).starts_with("drop");
        q.of_number && own && object && lost && a.tags[q.reach - 1].has(Tag::PersonNoun) && self.cuts_told
    }

    /// "80 staff who took voluntary severance", "shed 70 workers through buyouts": who leaves of his own will.
    pub(in crate::extract::counts) fn go_of_own_will(&self) -> Option<usize> {
        let end = self.q.tokens.end;
        // "80 members of staff who accepted voluntary exits"
        let end = if self.at(end) == "of" && self.at(end + 1) == "staff" { end + 2 } else { end };
        // "let 80 people go through a voluntary scheme"
        let end = end + usize::from(self.at(end) == "go");
        let relative = self.at(end) == "who";
        let through = matches!(self.at(end), "through" | "via" | "by" | "with" | "under");
        let near = |f: &Frame| {
            let gap = end..f.tokens.start;
            f.trigger == Trigger::Voluntary
                && f.tokens.start > end
                && gap.len() <= 4
                && gap.clone().all(|k| self.a.tokens[k].kind == TokenKind::Word && !matches!(self.at(k), "and" | "or" | "not"))
        };
        // "80 staff have said that they want to take voluntary severance"
        let wishes = |f: &Frame| {
            const REACH: usize = 14;
            let gap = end..f.tokens.start.max(end);
            f.trigger == Trigger::Voluntary
                && gap.len() <= REACH
                && gap.clone().all(|k| self.a.tokens[k].kind == TokenKind::Word && !matches!(self.at(k), "and" | "but" | "not" | "or"))
                && gap.clone().any(|k| {
                    matches!(
                        self.at(k),
                        "applied" | "asked" | "indicated" | "opted" | "volunteered" | "want" | "wanted" | "wish" | "wished"
                    )
                })
        };
        let willing = || self.frames.iter().position(wishes);
        if relative || through { self.frames.iter().position(near) } else { None }.or_else(willing)
    }

    /// "The number is less than 200", "put it at about 50": what somebody says the cut told last comes to, the words in this very order. With
    /// words between, `is_number_given` reads it where the number stands alone, and `total` where the sentence tells of cuts.
    pub(in crate::extract::counts) fn is_figure_given(&self) -> bool {
        let q = self.q;
        let tally = |d: usize| FIGURE_NOUNS.has(self.before(d));
        let the = |d: usize| matches!(self.before(d), "the" | "final" | "true" | "real" | "actual" | "eventual" | "overall" | "total");
        let put =
            |d: usize| self.before(d).starts_with("put") || self.before(d).starts_with("peg") || self.before(d).starts_with("estimat");
        let mark = usize::from(matches!(self.word_before(), "\"" | "“"));
        let at = self.before(1 + mark) == "at" && (self.before(2 + mark) == "it" && put(3 + mark) || tally(2 + mark) && the(3 + mark));
        let modal = usize::from(self.word_before() == "be")
            + usize::from(matches!(self.before(2), "will" | "would" | "could") && self.word_before() == "be");
        let is = (matches!(self.word_before(), "is" | "was") && tally(2) && the(3)) || modal == 2 && tally(3) && the(4);
        // "The toll is now 800", "That makes 800 so far"
        let now = matches!(self.word_before(), "now" | "already") && matches!(self.before(2), "is" | "stands") && tally(3);
        let makes = matches!((self.before(2), self.word_before()), ("that" | "this" | "which", "makes" | "made"))
            && matches!(self.at(q.tokens.end), "so" | "in" | "since" | "this" | "." | "to");
        // "In May it let 64 people go; in 2009, it was 30"
        let then = q.tokens.start.checked_sub(3).filter(|k| self.at(*k) == "," || self.a.tags[*k].any(&[Tag::TimeWord, Tag::Month]));
        let then = then.is_some()
            && self.word_before() == "was"
            && self.before(2) == "it"
            && self.previous.is_some_and(|p| p.measure == Measure::Cut);
        let is = is || now || makes || then;
        self.last_cut && self.cuts_told && (at || is) && !self.noun_follows()
    }

    /// "the centre will shut with 160 jobs"
    pub(in crate::extract::counts) fn close_with(&self) -> bool {
        let q = self.q;
        let before = self.sentence.tokens.start.max(q.tokens.start.saturating_sub(6))..q.tokens.start;
        let with = self.word_before() == "with";
        let closes = || before.into_iter().any(|k| CLOSING_WORDS.has(self.at(k)));
        q.class == NounClass::Job && q.value.stated.is_some() && !q.is_share() && self.cuts_told && with && closes()
    }

    /// "leaving fewer than 600", behind a cut: who is left. Without a cut before it, only "leaving 300 at the plant" tells of them (`remains`).
    pub(in crate::extract::counts) fn leaves_so_many(&self) -> bool {
        let q = self.q;
        let first = q.tokens.start.saturating_sub(1);
        let verb = if matches!(self.at(first), "just" | "only" | "it" | "them") { first.saturating_sub(1) } else { first };
        let leaves = matches!(self.at(verb), "leaving" | "leaves" | "leave");
        let behind = self.a.tokens.get(q.tokens.end).filter(|_| self.sentence.tokens.contains(&q.tokens.end));
        let closed =
            behind.is_none_or(|t| matches!(t.text, "." | "," | ";" | ")") || matches!(t.lower.as_ref(), "and" | "in" | "at" | "to" | "on"));
        leaves && closed && !q.is_share() && self.previous.is_some_and(|p| p.measure == Measure::Cut)
    }

    /// "ninety of us"
    pub(in crate::extract::counts) fn is_of_us(&self) -> bool {
        self.at(self.q.tokens.end) == "of" && self.at(self.q.tokens.end + 1) == "us"
    }

    /// "of whom 4,900 work in Leeds", "1,270 worked for the company", "60 will be kept on": those who are or stay at work.
    pub(in crate::extract::counts) fn are_at_work(&self) -> bool {
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
            // "it was nine of us in a warehouse"
            let it = lead.clone().any(|k| self.at(k) == "it")
                && matches!(self.at(end + 2), "in" | "at" | "and" | "" | "." | "," | "then" | "now");
            it || lead.into_iter().any(|k| self.at(k) == "there")
        };
        let of_cut = self.previous.is_some_and(|p| p.measure == Measure::Cut);
        !q.is_share() && q.value.stated.is_some() && (kept || listed || us || works && !of_cut)
    }

    /// "a mill that would have brought 250 jobs", "brought 60 of them back": jobs that come.
    pub(in crate::extract::counts) fn come(&self) -> bool {
        let q = self.q;
        let verb = self.word_before();
        let brings = matches!(verb, "bring" | "brings" | "brought" | "bringing");
        let end = q.tokens.end;
        let back = (end..end + 3).any(|k| self.at(k) == "back") && self.at(end) == "of";
        brings && !q.is_share() && (q.class == NounClass::Job || back)
    }
}

#[cfg(test)]
#[path = "resumed_tests.rs"]
mod tests;
