//! What a text goes on to say of cuts that it has counted: a part of them ("nineteen of those are engineers"), what is left of them ("the
//! remaining 75"), the whole again ("of the 900 jobs, 300 are in Leeds"), a line without its verb ("Two in Leeds.").

use super::super::frame::Frame;
use super::super::measure::Sighting;
use super::super::quantity::NounClass;
use crate::lexicon::sets::{CLOSING_WORDS, STAYING_WORDS};
use crate::lexicon::{Tag, Trigger, is_place};
use crate::model::Measure;
use crate::text::TokenKind;

/// Words right before a number that is what is left of another.
const LEFT_OVER: [&str; 5] = ["remaining", "other", "last", "final", "rest"];

/// A verbless line holds so many words before its first mark.
const LINE: usize = 9;

/// Whether a word tells of a place that comes to its end.
pub(in crate::extract::counts) fn is_closing(lower: &str) -> bool {
    // "its wind turbine plant"
    let wind = matches!(lower, "wind" | "winds" | "winding" | "wound");
    CLOSING_WORDS.has(lower) && !wind || matches!(lower, "shutdown" | "shutdowns")
}

impl Sighting<'_, '_> {
    /// "seeks volunteers among the 640 crew", not "among the 640 crew laid off"
    pub(in crate::extract::counts) fn are_those_among(&self) -> bool {
        let q = self.q;
        let among = matches!(self.word_before(), "the" | "its" | "their") && self.before(2) == "among" && q.class == NounClass::Person;
        let goes = |f: &Frame| {
            (q.tokens.end..q.tokens.end + 6).contains(&f.tokens.start) && matches!(f.trigger, Trigger::Cut | Trigger::Go | Trigger::Affect)
        };
        among && !self.frames.iter().any(goes)
    }

    /// "halve its sales force to 90 people": what is left of it.
    pub(in crate::extract::counts) fn is_left_of_half(&self) -> bool {
        self.word_before() == "to" && self.previous.is_some_and(|p| p.rule == "cut.halved") && !self.q.is_share()
    }

    /// Something else than going is told of those counted, from `from` on.
    pub(in crate::extract::counts) fn stay(&self, from: usize) -> bool {
        let other = |t: Trigger| matches!(t, Trigger::Hire | Trigger::Keep | Trigger::Voluntary | Trigger::Furlough);
        self.frames.iter().any(|f| f.tokens.start >= from && other(f.trigger))
            || (from..from + 6).any(|k| STAYING_WORDS.has(self.at(k)))
            || !self.stay_gone()
    }

    /// The number belongs to a cut that was counted in this sentence or shortly before.
    fn cut_counted(&self) -> bool {
        self.previous.map_or(self.after_cut, |p| p.measure == Measure::Cut)
    }

    /// "Nineteen of those are software engineers", "about 7,500 of those have already left", not "two of them said". Few or many, by what is
    /// told of them; many are read by less (`of_those_before`).
    pub(in crate::extract::counts) fn are_some_of_those(&self) -> bool {
        let (q, end) = (self.q, self.q.tokens.end);
        let those = matches!(self.at(end + 1), "those" | "these");
        let of = self.at(end) == "of" && (those || self.at(end + 1) == "them");
        let next = end + 2;
        // "12 of them asked": somebody acts
        let helper = |k: usize| {
            matches!(
                self.at(k),
                "are" | "were" | "is" | "was" | "will" | "would" | "have" | "had" | "work" | "worked" | "belong" | "came" | "in" | "at"
            )
        };
        let predicate = helper(next) || those && matches!(self.at(next), "" | "." | "," | ";" | ")" | "from");
        // "will open 12 of those"
        let acts = q.tokens.start.checked_sub(1).filter(|k| self.sentence.tokens.contains(k)).is_some_and(|k| {
            let verb = self.a.tokens[k].kind == TokenKind::Word
                && !self.a.tags[k].any(&[Tag::FunctionWord, Tag::SpeechVerb, Tag::CutVerb, Tag::CutNoun]);
            verb && !self.at(k).ends_with("ly")
        });
        let several = q.value.stated.is_some_and(|[low, _]| low > 1);
        let asked = (next..next + 4).any(|k| self.at(k).starts_with("ask"));
        of && predicate && !acts && several && !asked && !q.is_share() && self.cut_counted() && !self.stay(end)
    }

    /// "The remaining 75 have not been identified", "the last 33 will leave in May", not "the other 27 will be moved".
    pub(in crate::extract::counts) fn are_left_over(&self) -> bool {
        let q = self.q;
        let led = matches!(self.before(2), "the" | "its" | "their") && LEFT_OVER.contains(&self.word_before());
        led && q.value.min.is_some_and(|m| m >= 10)
            && !q.is_share()
            && !self.noun_follows()
            && self.cut_counted()
            && !self.stay(q.tokens.end)
    }

    /// "Three were cut in Billings. Two in Tulsa.", "Another 40 in Leeds."
    pub(in crate::extract::counts) fn is_verbless_line(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let mut first = self.sentence.tokens.start;
        while matches!(self.at(first), "another" | "a" | "further" | "and" | "plus") {
            first += 1;
        }
        let end = q.tokens.end;
        let close = (end..self.sentence.tokens.end).find(|k| a.tokens[*k].kind == TokenKind::Mark).unwrap_or(self.sentence.tokens.end);
        let verb = |k: usize| {
            a.tags[k].any(&[Tag::Modal, Tag::SpeechVerb])
                || self.frames.iter().any(|f| f.tokens.start == k)
                || matches!(a.tokens[k].lower.as_ref(), "is" | "are" | "was" | "were" | "have" | "has" | "had")
        };
        let placed =
            matches!(self.at(end), "in" | "at" | "from") && a.tokens.get(end + 1).is_some_and(|t| t.is_capitalised() || t.is("the"));
        let several = q.value.stated.is_some_and(|[low, _]| low > 1);
        let line =
            close - first <= LINE && !(end..close).any(verb) && !(close..self.sentence.tokens.end).any(|k| a.tags[k].has(Tag::SpeechVerb));
        first == q.core.start && placed && several && line && !q.is_share() && self.after_cut && self.previous.is_none()
    }

    /// "is closing its works in Leeds (480 workers)": who works where something is closed, in brackets behind it.
    pub(in crate::extract::counts) fn are_bracketed_behind_a_closure(&self) -> bool {
        const REACH: usize = 14;
        let (a, q) = (self.a, self.q);
        let people = matches!(q.class, NounClass::Person | NounClass::Job) && !q.is_share();
        let bracketed = self.word_before() == "(" && matches!(self.at(q.tokens.end), ")" | "," | "in" | "at");
        let from = self.sentence.tokens.start.max(q.tokens.start.saturating_sub(REACH));
        let shuts = |k: &usize| {
            let w = a.tokens[*k].lower.as_ref();
            is_closing(w) || w.starts_with("shelv") || w.starts_with("liquidat")
        };
        let verb = (from..q.tokens.start).rev().find(shuts);
        // "(with 480 workers) closed, sold Brim (300 workers)": another verb between
        let clean = |k: usize| !(k + 1..q.tokens.start.saturating_sub(1)).any(|n| matches!(a.tokens[n].text, ";" | "(" | ")" | "."));
        people && bracketed && self.cuts_told && verb.is_some_and(clean)
    }

    /// "Another 22 salaried employees left in the fall", "260 people have already left Acme": who left where a place closes or cuts are counted.
    pub(in crate::extract::counts) fn have_left(&self) -> bool {
        let q = self.q;
        let helps = |k: &usize| matches!(self.at(*k), "have" | "has" | "had" | "already" | "since");
        let end = (q.tokens.end..q.tokens.end + 3).find(|k| !helps(k)).unwrap_or(q.tokens.end);
        let whom = || {
            let behind = end + 1 + usize::from(self.at(end + 1) == "the");
            let named = self.a.tokens.get(behind).is_some_and(|t| t.kind == TokenKind::Word && t.is_capitalised() && !is_place(&t.lower));
            let firm = matches!(self.at(behind), "company" | "firm" | "business" | "bank" | "group" | "payroll");
            self.sentence.tokens.contains(&behind) && (behind == end + 1 && named || behind > end + 1 && firm)
        };
        let then = matches!(
            self.at(end + 1),
            "" | "." | "," | ";" | "before" | "in" | "during" | "last" | "by" | "when" | "between" | "over" | "this" | "at" | "since"
        ) || whom();
        let left = matches!(self.at(end), "left" | "departed") && then && self.at(end + 2) != "own";
        let many = q.value.min.is_some_and(|m| m >= 10)
            && !matches!(self.word_before(), "has" | "have" | "had" | "with" | "are" | "were" | "only" | "just");
        let (first, at) = (self.sentence.tokens.start, self.a.sentence_of(self.sentence.tokens.start));
        let before = self.a.sentences[at.saturating_sub(1)].tokens.start..first;
        let shuts = before.into_iter().any(|k| is_closing(&self.a.tokens[k].lower));
        let willing = self.frames.iter().any(|f| f.trigger == Trigger::Voluntary);
        q.class == NounClass::Person && left && many && !q.is_share() && !willing && self.cuts_told && (shuts || self.after_cut)
    }
}

impl Sighting<'_, '_> {
    /// "The whole Leeds office, some two dozen developers, is closing": who works at what closes.
    pub(in crate::extract::counts) fn is_apposed_to_a_closure(&self) -> bool {
        let (q, end) = (self.q, self.q.tokens.end);
        let be = matches!(self.at(end + 1), "is" | "are" | "will" | "was" | "would" | "has");
        let closes = be && (end + 2..end + 5).any(|k| is_closing(self.at(k)));
        q.class == NounClass::Person && !q.is_share() && self.word_before() == "," && self.at(end) == "," && closes && self.cuts_told
    }

    /// "Those let go include cashiers, clerks and two heads of department": people named in a list of those who go, wherever in it; what
    /// stands right behind the verb may be anything (`are_included`).
    pub(in crate::extract::counts) fn are_in_their_list(&self) -> bool {
        const SUBJECT: usize = 6;
        let (a, q) = (self.a, self.q);
        let first = self.sentence.tokens.start;
        let Some(verb) = (first + 1..first + SUBJECT).find(|k| matches!(self.at(*k), "include" | "included" | "includes" | "including"))
        else {
            return false;
        };
        let theirs = matches!(self.at(first), "they" | "those" | "these") || self.at(first) == "the" && a.tags[verb - 1].has(Tag::CutNoun);
        let goes = |f: &Frame| f.tokens.end <= verb && matches!(f.trigger, Trigger::Cut | Trigger::Go | Trigger::CutNoun);
        let subject = theirs && if verb == first + 1 { self.after_cut } else { self.frames.iter().any(goes) };
        let led = [Tag::PersonNoun, Tag::WorkerNoun];
        let heads = matches!(self.at(q.tokens.end), "heads" | "chiefs" | "chairs" | "stars");
        let people =
            q.class == NounClass::Person || q.class == NounClass::Bare && (heads || a.tags[q.tokens.end.saturating_sub(1)].any(&led));
        let several = q.value.stated.is_some_and(|[low, _]| low > 1);
        // a list holds no verb of its own
        let listed = q.tokens.start > verb
            && !(verb + 1..q.tokens.start)
                .any(|k| a.tags[k].any(&[Tag::Modal, Tag::SpeechVerb]) || self.frames.iter().any(|f| f.tokens.start == k));
        // "three members of the music desk": the desk is the part that is met
        let desk = self.at(q.tokens.end.saturating_sub(1)) == "members" && self.at(q.tokens.end) == "of";
        subject && people && !desk && several && listed && !q.is_share()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::check;
    use crate::model::Measure;

    #[test]
    fn parts_of_cuts_are_cuts() {
        for (text, cuts) in [
            ("Acme will cut 68 posts in Leeds. Nineteen of those are welders.", vec!["68 posts", "Nineteen"]),
            ("Acme will cut 800 posts. About 600 of those have already gone.", vec!["800 posts", "About 600"]),
            ("Acme will cut 300 jobs, 200 of them in Hull. The remaining 100 have not been named.", vec!["300 jobs", "200", "100"]),
            ("Acme cut 40 jobs in Leeds. Twelve in Hull. Another 15 in York, a union said.", vec!["40 jobs", "Twelve"]),
            ("Acme will cut 900 jobs in Leeds. Of the 900 jobs, 300 are in finance.", vec!["900 jobs", "900 jobs", "300"]),
            ("Of 900 jobs at its mills, 300 are to be destroyed.", vec!["300"]),
            ("Acme is closing its mill in Hull (480 workers).", vec!["480 workers"]),
            ("Acme said in May that the mill would close. About 60 welders left before Easter.", vec!["About 60 welders"]),
        ] {
            check(Measure::Cut, text, &cuts);
        }
    }

    #[test]
    fn what_looks_alike_is_none() {
        for (text, cuts) in [
            ("Acme will cut 68 posts in Leeds. Nineteen of them asked for help.", vec!["68 posts"]),
            ("Acme will cut 68 posts in Leeds. Nineteen of those will be offered other work.", vec!["68 posts"]),
            ("Acme will cut 300 jobs. The remaining 700 will stay.", vec!["300 jobs"]),
            ("Acme will cut 300 jobs. The other 27 shops are safe.", vec!["300 jobs"]),
            ("Acme (480 workers) is a mill in Hull.", vec![]),
            ("Acme will cut 40 jobs. Three directors left last year.", vec!["40 jobs"]),
            ("Acme will cut 40 jobs. Twelve in Hull said they were angry.", vec!["40 jobs"]),
        ] {
            check(Measure::Cut, text, &cuts);
        }
    }
}
