//! People who are told or asked to go: "has told 28 teachers they may not be back", "asked 35 of its engineers to look for other jobs".

use super::super::measure::Sighting;
use super::super::quantity::NounClass;
use crate::lexicon::Tag;
use crate::lexicon::sets::{AFFECTED, AFTER_LEAVE, ASKING_VERBS, BEFORE_TOLD};
use crate::text::TokenKind;

/// Words between people and the verb that they are told something by, and between that verb and what they are told.
const NEAR: usize = 6;
const REACH: usize = 12;

/// A frame that costs more says nothing of those counted.
const FAR: f64 = 18.0;

/// Verbs of telling, by which those counted are told something or tell it to themselves; the lexicon's `TOLD_VERBS` are those of the teller.
const TELLING: [&str; 10] = ["heard", "informed", "know", "learn", "learned", "learnt", "notified", "tell", "telling", "told"];

impl Sighting<'_, '_> {
    /// "About 200 employees will transition to the vendor": they go on elsewhere.
    pub(in crate::extract::counts) fn go_over(&self) -> bool {
        let end = self.q.tokens.end;
        let helper =
            |k: &usize| matches!(self.at(*k), "will" | "would" | "are" | "were" | "to" | "be" | "being" | "who" | "have" | "had" | "also");
        let verb = (end..end + 4).find(|k| !helper(k)).filter(|k| *k > end);
        let over = |k: usize| {
            let w = self.at(k);
            (["transition", "migrat", "shift", "switch"].iter().any(|v| w.starts_with(v)) || matches!(w, "go" | "move"))
                && (matches!(self.at(k + 1), "over" | "across" | "along")
                    || !matches!(w, "go" | "move") && matches!(self.at(k + 1), "to" | "into"))
        };
        // "are expected to go along to the buyers"
        let expected = verb.filter(|k| self.at(*k) == "expected" && self.at(*k + 1) == "to").map(|k| k + 2);
        self.q.class == NounClass::Person && expected.or(verb).is_some_and(over)
    }

    /// Whether the people counted are told that they, or their jobs, are no longer wanted, or asked to leave.
    pub(in crate::extract::counts) fn are_told_to_go(&self) -> bool {
        let q = self.q;
        let people = match q.class {
            NounClass::Job => false,
            NounClass::Bare => matches!(self.at(q.tokens.end), "of" | "to" | "that" | "they" | "have" | "had" | "were" | "was"),
            _ => true,
        };
        let near = self.best.is_none_or(|(_, cost)| cost <= FAR);
        people
            && !(near && self.cut_frame().is_some())
            && (self.are_told() || self.are_called() || self.give_back_keys() || self.are_asked_to_leave() || self.are_shown_out())
    }

    /// "showed 60 clerks the door", "handed 60 of them their cards".
    fn are_shown_out(&self) -> bool {
        let end = self.q.tokens.end;
        let shows = |w: &str| w.starts_with("show") || w.starts_with("hand") || matches!(w, "gave" | "give" | "given" | "gives" | "giving");
        let thing = |k: usize| match self.at(k) {
            "the" => matches!(self.at(k + 1), "door" | "boot" | "chop" | "sack" | "axe" | "push" | "elbow"),
            "their" => matches!(self.at(k + 1), "cards" | "notice" | "notices" | "p45s" | "papers") || self.at(k + 1) == "marching",
            _ => false,
        };
        shows(self.word_before()) && (end..end + 4).any(thing)
    }

    /// "told 28 teachers they may not be back", "11 nurses have been told their posts are surplus".
    fn are_told(&self) -> bool {
        let end = self.q.tokens.end;
        let before = TELLING.contains(&self.word_before()) || matches!(self.word_before(), "notifying" | "informing" | "warned");
        let verb = if before {
            end
        } else {
            let behind = |k: &usize| TELLING.contains(&self.at(*k)) && self.is_verb_of_these(end, *k);
            // "40 people who work for a school now know they have no job"
            let who = self.at(end) == "who";
            let plain = |k: &usize| (end..*k).all(|n| self.sentence.tokens.contains(&n) && self.a.tokens[n].kind == TokenKind::Word);
            let far = |k: &usize| who && TELLING.contains(&self.at(*k)) && plain(k);
            let after = self.behind_aside();
            let aside = |k: &usize| after > end && TELLING.contains(&self.at(*k)) && self.is_verb_of_these(after, *k);
            let found = (end..end + NEAR).find(behind).or_else(|| (end..end + 2 * NEAR + 2).find(far));
            let found = found.or_else(|| (after..after + NEAR).find(aside));
            let Some(k) = found else { return false };
            k
        };
        // "44 of its people", "on Friday that"
        let theirs = |k: &usize| matches!(self.at(*k), "they" | "their" | "they'd" | "they'll" | "they're");
        let Some(they) = (verb..verb + REACH).find(theirs) else { return false };
        (they + 1..they + REACH).any(|k| self.says_gone(k))
    }

    /// Where the sentence goes on behind what it says of those counted: "600 staff of the survey – which watches the coast – were told", "700 people
    /// at Brim, the failed lender, had been told".
    fn behind_aside(&self) -> usize {
        const NOUN: usize = 9;
        const ASIDE: usize = 40;
        let end = self.q.tokens.end;
        let plain = |k: &usize| {
            self.sentence.tokens.contains(k)
                && self.a.tokens[*k].kind != TokenKind::Mark
                && !self.a.tags[*k].any(&[Tag::Modal, Tag::SpeechVerb, Tag::FiniteVerb])
        };
        let open = end + (end..end + NOUN).take_while(plain).count();
        let close = match self.at(open) {
            mark @ ("," | "–" | "—" | "-" | "--") => (open + 1..open + ASIDE).find(|k| self.at(*k) == mark),
            "(" => (open + 1..open + ASIDE).find(|k| self.at(*k) == ")"),
            _ => None,
        };
        close.map_or(end, |k| k + 1)
    }

    /// "A third of the staff were told on a video call": what they are told needs no saying where cuts are told of.
    fn are_called(&self) -> bool {
        let (q, end) = (self.q, self.q.tokens.end);
        let means = |from: usize| {
            (from..from + 5).any(|k| {
                let w = self.at(k);
                matches!(w, "call" | "email" | "e-mail" | "meeting" | "letter" | "phone" | "text" | "video" | "webinar" | "zoom" | "slack")
            })
        };
        let by = |k: usize| matches!(self.at(k), "by" | "in" | "on" | "over" | "through" | "via");
        // "Around 60 workers found out by text message", of nothing that is said
        let says = |from: usize| (from..self.sentence.tokens.end).any(|k| self.at(k) == "that");
        let learnt = matches!((self.at(end), self.at(end + 1)), ("found", "out")) && by(end + 2) && means(end + 3) && !says(end);
        if learnt && self.cuts_told && q.class == NounClass::Person && q.value.min.is_some_and(|m| m >= 10) {
            return true;
        }
        let told = (end..end + 4).find(|k| matches!(self.at(*k), "told" | "informed" | "notified" | "called")).filter(|k| *k > end);
        let Some(told) = told.filter(|k| (end..*k).all(|n| matches!(self.at(n), "were" | "was" | "been" | "have" | "had" | "being")))
        else {
            return false;
        };
        q.is_share() && by(told + 1) && means(told + 2) && self.cuts_told
    }

    /// "were told to turn in their badges", "a dozen of them were told to clear their desks": what only those who go are told.
    fn give_back_keys(&self) -> bool {
        const BETWEEN: usize = 5;
        let end = self.q.tokens.end;
        let told = |k: &usize| matches!(self.at(*k), "told" | "asked" | "ordered" | "instructed") && self.is_verb_of_these(end, *k);
        let Some(told) = (end..end + NEAR + 2).find(told).filter(|_| self.cuts_told) else { return false };
        let Some(to) = (told + 1..told + BETWEEN).find(|k| self.at(*k) == "to") else { return false };
        let gives = matches!(self.at(to + 1), "turn" | "hand" | "give" | "surrender" | "return" | "clear" | "pack" | "empty" | "clean");
        let thing = |k: usize| {
            matches!(
                self.at(k),
                "badge"
                    | "badges"
                    | "keys"
                    | "laptop"
                    | "laptops"
                    | "desk"
                    | "desks"
                    | "lockers"
                    | "belongings"
                    | "equipment"
                    | "passes"
                    | "bags"
            )
        };
        gives && (to + 2..to + 2 + BETWEEN).any(thing)
    }

    /// Nothing but auxiliaries, or what people they are, between the number and a verb.
    fn is_verb_of_these(&self, from: usize, verb: usize) -> bool {
        (from..verb).all(|k| {
            BEFORE_TOLD.has(self.at(k)) || self.sentence.tokens.contains(&k) && self.a.tags[k].any(&[Tag::WorkerNoun, Tag::PersonNoun, Tag::TimeWord])
                // "in New Leeds"
                || matches!(self.at(k), "in" | "at" | "from") && self.a.tokens[k + 1].is_capitalised()
                || self.sentence.tokens.contains(&k) && self.a.tokens[k].is_capitalised() && k > from
        })
    }

    /// Whether the words from `k` on say that somebody is not wanted, or a job is gone.
    fn says_gone(&self, k: usize) -> bool {
        match self.at(k) {
            "not" => {
                matches!(
                    (self.at(k + 1), self.at(k + 2)),
                    ("be", "back" | "needed" | "required" | "renewed" | "returning" | "rehired" | "retained" | "kept")
                        | ("return", _)
                        | ("needed" | "wanted" | "required", _)
                )
            }
            "won't" => self.at(k + 1) == "be" && matches!(self.at(k + 2), "back" | "needed" | "required" | "renewed" | "kept" | "retained"),
            "have" => self.at(k + 1) == "a" && self.at(k + 2) == "job" && matches!(self.at(k - 1), "won't" | "wouldn't" | "not"),
            "longer" => {
                self.at(k - 1) == "no"
                    && (k + 1..k + 4).any(|k| {
                        matches!(
                            self.at(k),
                            "needed" | "required" | "job" | "jobs" | "employed" | "wanted" | "exist" | "existed" | "exists"
                        )
                    })
            }
            "surplus" | "redundant" | "gone" | "eliminated" | "abolished" | "axed" | "cut" | "dismissed" | "fired" | "sacked" => true,
            "laid" => self.at(k + 1) == "off",
            "last" => self.at(k + 1) == "day",
            "disappear" | "vanish" | "go" | "close" => matches!(self.at(k - 1), "would" | "will" | "to") && self.at(k + 1) != "to",
            "among" => {
                matches!(self.at(k + 1), "those" | "the") && (k + 2..k + 4).any(|k| AFFECTED.has(self.at(k)) || self.at(k) == "leaving")
            }
            "let" => self.at(k + 1) == "go",
            "lose" | "losing" | "lost" => (k + 1..k + 3).any(|k| matches!(self.at(k), "job" | "jobs" | "work" | "posts" | "positions")),
            "out" => self.at(k + 1) == "of" && (k + 2..k + 5).any(|k| matches!(self.at(k), "job" | "jobs" | "work")),
            _ => false,
        }
    }

    /// "asked 60 workers to resign", "a quarter of its staff to leave", "told to find other work".
    fn are_asked_to_leave(&self) -> bool {
        let end = self.q.tokens.end;
        let beside = self.word_before() == "," && self.previous.is_some_and(|p| p.rule == "cut.go");
        let asked = beside || ASKING_VERBS.has(self.word_before());
        let to = |k: &usize| self.at(*k) == "to";
        // "asked a fifth of its staff, some 60 people, to leave"
        let reach = if self.at(end) == "," { 2 * NEAR } else { NEAR };
        let Some(to) = (end..end + reach).find(to).filter(|_| asked) else { return false };
        let between = (end..to).all(|k| {
            matches!(self.at(k), "of" | "its" | "his" | "her" | "their" | "our" | "the" | "in" | "at" | "from" | ",")
                || self.sentence.tokens.contains(&k)
                    && (self.a.tags[k].has(Tag::OpensQuantity) || !self.a.tags[k].any(&[Tag::FunctionWord, Tag::SpeechVerb]))
        });
        let job = |k: usize| {
            (k..k + 5).any(|k| matches!(self.at(k), "job" | "jobs" | "work" | "employment" | "employer" | "employers" | "opportunities"))
        };
        between
            && match self.at(to + 1) {
                "resign" | "quit" | "go" => !self.is_going_on(to + 2),
                "leave" => {
                    let next = self.at(to + 2);
                    AFTER_LEAVE.has(next) || matches!(next, "" | "." | "," | "-" | "--" | "–" | "—" | ";")
                }
                "look" | "find" | "seek" | "search" => job(to + 2),
                "hand" => (to + 2..to + 6).any(|k| matches!(self.at(k), "resignation" | "resignations" | "notice")),
                _ => false,
            }
    }

    /// "to go to Leeds", "to go back to work": elsewhere, not out of work.
    fn is_going_on(&self, k: usize) -> bool {
        matches!(self.at(k), "to" | "back" | "on" | "through" | "into" | "home" | "without" | "online" | "public" | "out" | "with")
    }
}
