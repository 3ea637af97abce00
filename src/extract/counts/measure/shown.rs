//! Numbers that somebody or something gives where cuts are told of: "the notice shows 68 positions", "one had heard 600", "the number
//! leaving was nearer to 80".

use super::super::measure::Sighting;
use super::super::quantity::NounClass;
use crate::lexicon::sets::{COMPARING_WORDS, FIGURE_NOUNS, LISTING_PAPERS, REACHING_VERBS, SHOWING_VERBS};
use crate::lexicon::{Tag, Trigger};
use crate::text::TokenKind;

/// Verbs of a number that somebody knows of.
const HEARS: [&str; 12] =
    ["count", "counted", "expect", "expects", "guessed", "heard", "hear", "mentioned", "predict", "predicts", "reckoned", "suggested"];

impl Sighting<'_, '_> {
    /// "California's notice shows 68 positions", "posts seen by Dexter mention at least 20 staff", "a list with 88 names on it".
    pub(in crate::extract::counts) fn are_on_paper(&self) -> bool {
        const SUBJECT: usize = 14;
        let (a, q, end) = (self.a, self.q, self.q.tokens.end);
        let named = q.class == NounClass::Bare && matches!(self.at(end), "names" | "entries") && !q.is_share();
        let counted = named || matches!(q.class, NounClass::Job | NounClass::Person) && !q.is_share();
        if !counted || !self.cuts_told || q.value.min.is_none_or(|m| m < 5) || self.best.is_some_and(|(_, cost)| cost < 1.0) {
            return false;
        }
        let verb = self.word_before();
        let shows = SHOWING_VERBS.has(verb) || verb == "with";
        let Some(verb) = q.tokens.start.checked_sub(1).filter(|_| shows) else { return false };
        let from = self.sentence.tokens.start.max(verb.saturating_sub(SUBJECT));
        let paper = (from..verb).rev().find(|k| LISTING_PAPERS.has(&a.tokens[*k].lower));
        // "California's shows 68"
        let left_out = verb > self.sentence.tokens.start && a.tokens[verb - 1].kind == TokenKind::Possessive;
        // "40 staff who were trained", "a map shows 60 job centres": of something else
        let other = self.at(end) == "who"
            || self.at(end) == "of" && self.at(end + 2) == "who"
            || self.noun_is_other()
            || matches!(self.at(end), "centres" | "centers" | "vacancies" | "fairs");
        let own = !other && !matches!(self.at(verb), "had" | "has" | "with") || named;
        let between = |k: usize| !(k + 1..verb).any(|n| matches!(a.tokens[n].text, "." | ";" | ","));
        own && (left_out || paper.is_some_and(between))
    }

    /// "Another had heard 600", "it could reach 25,000", "the number of people leaving was nearer to 80", "put the number closer to 75".
    pub(in crate::extract::counts) fn is_number_given(&self) -> bool {
        const SUBJECT: usize = 16;
        let (a, q) = (self.a, self.q);
        let large = q.value.min.is_some_and(|m| m >= 20) || q.value.max.is_some_and(|m| m >= 20);
        let next = self.at(q.tokens.end);
        let closed =
            matches!(next, "" | "." | "," | ";" | "\"" | "”" | "'" | "and" | "but" | "when" | "if" | "or" | "by" | ")" | "—" | "–");
        if q.class != NounClass::Bare || q.is_share() || !large || !closed || !self.cuts_told {
            return false;
        }
        let first = self.sentence.tokens.start;
        // "a good deal smaller than 6,000", "likely to be"
        let loose = |k: usize| {
            let w = self.at(k);
            COMPARING_WORDS.has(w) || matches!(w, "\"" | "“" | "‘") || w.ends_with("ly")
        };
        let mut k = q.tokens.start;
        while k > first && loose(k - 1) {
            k -= 1;
        }
        let Some(verb) = k.checked_sub(1).filter(|v| *v >= first) else { return false };
        let tally = |k: usize| FIGURE_NOUNS.has(&a.tokens[k].lower) || matches!(a.tokens[k].lower.as_ref(), "numbers" | "figures");
        let at = self.a.sentence_of(first);
        let last = self.a.sentences[at.saturating_sub(1)].tokens.start..first;
        if HEARS.contains(&self.at(verb)) {
            return self.after_cut || self.last_cut && last.into_iter().any(tally);
        }
        let subject = (first.max(verb.saturating_sub(SUBJECT))..=verb).rev().find(|k| tally(*k));
        if REACHING_VERBS.has(self.at(verb)) || subject == Some(verb) {
            // "the number of jobs", "the number who leave", not "the number of shops"
            let people = |k: usize| {
                a.tags[k].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkerNoun, Tag::CutNoun])
                    || matches!(self.at(k), "those" | "leaving" | "affected")
            };
            let plain = |s: usize| self.at(s + 1) != "of" || (s + 2..verb.max(s + 2)).any(people);
            // "the total workforce is 11,000" names a workforce
            let noun = |s: usize| s == verb || a.tags[s + 1].any(&[Tag::FunctionWord, Tag::Modal]) || self.at(s + 1) == "leaving";
            let definite = |s: usize| {
                s > first && matches!(self.at(s - 1), "the" | "that" | "this" | "final" | "actual" | "real" | "true" | "total" | "overall")
            };
            let gone = |s: usize| {
                self.last_cut
                    || (s..verb).any(|k| a.tags[k].any(&[Tag::CutVerb, Tag::CutNoun]) || self.at(k) == "leaving")
                    || self
                        .frames
                        .iter()
                        .any(|f| f.tokens.start >= s && f.tokens.end <= verb && matches!(f.trigger, Trigger::Cut | Trigger::Go))
            };
            if let Some(s) = subject {
                let put = s != verb || s > first + 1 && self.at(s - 2).starts_with("put");
                return put && noun(s) && plain(s) && definite(s) && gone(s);
            }
            let modal = verb > first + 1 && matches!(self.at(verb - 1), "could" | "may" | "might" | "will" | "would" | "can");
            let it = verb > first + 1 && matches!(self.at(verb - 2), "it" | "this" | "that");
            return modal && it && self.at(verb) != "be" && self.after_cut && last.into_iter().any(tally);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::check;
    use crate::model::Measure;

    #[test]
    fn numbers_that_are_given_are_cuts() {
        for (text, cut) in [
            ("A state notice shows 68 positions in Leeds.", "68 positions"),
            ("Posts seen by the paper mention at least 20 support staff.", "at least 20 support staff"),
            ("A list passed round on Monday had 88 names on it.", "88"),
            ("Managers said the number of people leaving was nearer to 80.", "nearer to 80"),
            ("He put the number closer to 75.", "closer to 75"),
            ("The number of people given notice will be a good deal smaller than 6,000.", "6,000"),
        ] {
            check(Measure::Cut, text, &[cut]);
        }
        check(Measure::Cut, "Acme let 400 people go. Another source had heard 600.", &["400 people", "600"]);
        check(Measure::Cut, "Acme cut 400 jobs, and the figure may grow. Some think it could reach 2,500.", &["400 jobs", "2,500"]);
    }

    #[test]
    fn other_numbers_are_not() {
        for text in [
            "Acme's website lists 68 engineers.",
            "The number of shops was 80.",
            "Acme has 88 names on its books.",
            "The share price could reach 250.",
            "He had heard 600 speeches.",
        ] {
            check(Measure::Cut, text, &[]);
        }
    }
}
