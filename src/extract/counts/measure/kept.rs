//! What becomes of people or jobs that are counted beside cuts, told right behind them, and is none: they stay, have found other work, go
//! because they choose to, work short weeks, have done something since.
//!
//! An expression of cuts in the same sentence would govern their number otherwise: "nobody else goes, and 60 are staying on".

use super::super::frame::Frame;
use super::super::measure::{Sighting, Taken};
use super::super::quantity::NounClass;
use super::super::sizes::size::{MANY, Size};
use crate::lexicon::sets::{DETERMINERS, KEPT, OF_OWN_CHOICE, OFFERS_TAKEN, PROTEST_VERBS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::TokenKind;

impl Sighting<'_, '_> {
    /// How those counted are taken whose fate is another; `None` where nothing of the kind is told.
    pub(in crate::extract::counts) fn other_fate_told(&self) -> Option<Taken> {
        let q = self.q;
        let known = matches!(q.class, NounClass::Person | NounClass::Workforce)
            || q.class == NounClass::Job
            || q.class == NounClass::Bare && !q.is_share() && q.value.stated.is_some();
        if !known || matches!(q.value.stated, Some([0 | 1, 0 | 1])) {
            return None;
        }
        if q.class == NounClass::Person
            && let Some(t) = self.addressed()
        {
            return Some(t);
        }
        let own = self.past_of_them(q.tokens.end);
        let starts = [Some(own), self.past_place(own), self.past_relative(own)];
        starts.into_iter().flatten().find_map(|at| self.fate_at(at)).or_else(|| self.is_at_stake_for())
    }

    /// "30 of the frozen posts": nobody is in them, unless they are cut themselves.
    pub(in crate::extract::counts) fn are_frozen(&self) -> bool {
        let frozen = (self.q.core.end..self.q.tokens.end).any(|k| self.at(k) == "frozen");
        let cut = |(i, cost): (usize, f64)| matches!(self.frames[i].trigger, Trigger::Cut | Trigger::WeakCut) && cost <= 3.0;
        self.q.class == NounClass::Job && frozen && !self.best.is_some_and(cut)
    }

    /// "its 600 members", said of a union: they belong to it.
    fn are_union_members(&self) -> bool {
        let q = self.q;
        let staff = |h: usize| self.a.tags[h - 1].any(&[Tag::WorkforceNoun, Tag::PersonNoun]);
        let members = q.head.is_some_and(|h| self.at(h) == "members" && !staff(h)) && self.at(q.tokens.end) != "of";
        let union = || (self.sentence.tokens.start..q.tokens.start).any(|k| self.a.tags[k].has(Tag::Bystander));
        members && (matches!(self.word_before(), "its" | "their" | "our" | "his" | "her") || union())
    }

    /// "had 1,140 applicants", "has 300 shops": a verb of having with a plural behind the number that is nobody at work.
    pub(in crate::extract::counts) fn has_others(&self, f: &Frame) -> bool {
        // "had 1,140 applicants"
        let end = self.q.tokens.end;
        let apply = self.frames.iter().any(|f| f.trigger == Trigger::Keep && f.tokens.start == end) && self.at(end).ends_with('s');
        matches!(self.at(f.tokens.start), "has" | "have" | "had" | "having")
            && f.tokens.end <= self.q.tokens.start
            && (apply || self.noun_is_other() && !self.a.tags[self.q.tokens.end].any(&[Tag::PersonNoun, Tag::WorkforceNoun, Tag::TimeWord]))
    }

    /// "employed 1,950, 300 more than in 2020": behind a size, by how much it grew.
    pub(in crate::extract::counts) fn is_growth(&self) -> bool {
        let sized = self.previous.is_some_and(|p| p.measure == Measure::Headcount);
        let end = self.q.tokens.end;
        sized && self.q.class == NounClass::Bare && self.at(end) == "more" && self.at(end + 1) == "than"
    }

    /// What the second number of "N of M" counts that is no workforce, or is one without a noun.
    pub(in crate::extract::counts) fn whole_told(&self) -> Option<Taken> {
        let q = self.q;
        let before = q.value.stated.is_some_and(|n| self.cut.contains(&n));
        // "no redundancies among its 600 members"
        if self.are_union_members() {
            return Taken::some(Measure::Other, None, "other.represented");
        }
        // "about 60 of the 140 posts are empty", behind "will cut 140 posts"
        if q.class == NounClass::Job && self.word_before() == "the" && before {
            return Taken::some(Measure::Cut, None, "cut.context");
        }
        // "243 out of 308"
        let out_of = q.class == NounClass::Bare && self.word_before() == "of" && self.before(2) == "out";
        let many = q.value.stated.is_some_and(|[low, _]| low >= MANY);
        // "2.4 percent out of 90,000 visits"
        let told = self.previous.is_some_and(|p| p.measure == Measure::Cut) && !self.noun_follows();
        if out_of && many && told { Taken::some(Measure::Headcount, None, "headcount.of_share") } else { None }
    }

    /// "has invited 381 lecturers to go", "began talks with 4,200 clerks": they are spoken to, and may stay.
    fn addressed(&self) -> Option<Taken> {
        const REACH: usize = 8;
        let end = self.q.tokens.end;
        let near = end..self.sentence.tokens.end.min(end + REACH);
        let invited = matches!(self.word_before(), "invited" | "invites" | "inviting" | "encouraged" | "encouraging");
        if invited && near.clone().any(|k| self.at(k) == "to") {
            return Taken::some(Measure::Voluntary, None, "voluntary.frame");
        }
        // "redundancy talks with 60 clerks" say what may become of them
        let of_cuts = self.q.tokens.start.checked_sub(3).is_some_and(|k| self.a.tags[k].has(Tag::CutNoun));
        let talks =
            self.word_before() == "with" && self.before(2) == "talks" && !of_cuts && !self.frames.iter().any(|f| f.tokens.start == end);
        if talks { Taken::some(Measure::Other, None, "other.keep") } else { None }
    }

    /// One past "more", "of them", "of whom".
    fn past_of_them(&self, at: usize) -> usize {
        let more = at + usize::from(matches!(self.at(at), "more" | "others" | "other"));
        let them = self.at(more) == "of" && matches!(self.at(more + 1), "them" | "those" | "these" | "whom" | "us");
        if them { more + 2 } else { more }
    }

    /// "in a finishing department", "at its Kent mill": one past what says where those counted are.
    fn past_place(&self, at: usize) -> Option<usize> {
        const PHRASE: usize = 6;
        let opens = matches!(self.at(at), "in" | "at" | "from" | "on" | "with" | "across" | "outside") && self.q.class != NounClass::Bare;
        let ends = |k: &usize| self.is_auxiliary(*k) || self.protest(*k);
        let end = self.sentence.tokens.end.min(at + PHRASE);
        let stop = (at + 1..end).find(ends).filter(|_| opens)?;
        let plain = |k: usize| self.a.tokens[k].kind != TokenKind::Mark && !matches!(self.at(k), "who" | "which" | "that" | "and");
        (at + 1..stop).all(plain).then_some(stop)
    }

    /// "who work on pumps, design and sales are staying", "whose jobs were at risk have been found others": the last auxiliary behind
    /// those words, before another number.
    fn past_relative(&self, at: usize) -> Option<usize> {
        const CLAUSE: usize = 22;
        let opens = matches!(self.at(at), "who" | "whose") && self.q.class != NounClass::Bare;
        let end = self.sentence.tokens.end.min(at + CLAUSE);
        let stops = |k: &usize| {
            self.a.tokens[*k].kind == TokenKind::Number
                || matches!(self.at(*k), ";" | ":" | "but" | "while" | "although" | "though" | "because" | "they" | "it" | "he" | "she")
        };
        let clause = (at + 1..end).take_while(|k| !stops(k));
        let verb = |k: &usize| self.is_auxiliary(*k) && !self.is_auxiliary(*k - 1);
        let last = clause.filter(verb).last().filter(|_| opens)?;
        // "who still have work"
        Some(if self.at(at + 1) == "still" { at + 1 } else { last })
    }

    /// "marched", not "March"; those who "heard" or "signed" something may be all there are.
    fn protest(&self, k: usize) -> bool {
        let public =
            ["chant", "demonstrat", "gather", "march", "picket", "protest", "rall"].iter().any(|stem| self.at(k).starts_with(stem));
        public && PROTEST_VERBS.has(self.at(k)) && !self.a.tokens[k].is_capitalised()
    }

    fn is_auxiliary(&self, k: usize) -> bool {
        matches!(
            self.at(k),
            "are" | "were" | "is" | "was" | "be" | "been" | "being" | "have" | "has" | "had" | "will" | "would" | "can" | "could" | "to"
        )
    }

    /// What the verb at a token, or behind its auxiliaries, tells of those counted.
    fn fate_at(&self, at: usize) -> Option<Taken> {
        let end = self.sentence.tokens.end;
        let adverb = |k: usize| matches!(self.at(k), "also" | "since" | "now" | "all" | "already" | "then" | "so");
        let helps = |k: usize| self.is_auxiliary(k) || adverb(k) || self.is_bidden(k);
        // "have work" is what is had
        let verb = (at..end.min(at + 6)).find(|k| !helps(*k) || KEPT.longest(&self.a.tokens, *k, end).is_some()).unwrap_or(at);
        let finite = verb > at;
        // "will stay until May"
        let until = matches!(self.at(verb), "stay" | "remain" | "continue" | "work") && matches!(self.at(verb + 1), "until" | "till");
        let kept = KEPT.longest(&self.a.tokens, verb, end).or_else(|| until.then_some(verb + 1));
        if let Some(stop) = kept {
            return self.kept(verb, stop);
        }
        if !self.q.is_share() && self.are_placed(at, verb) {
            return Taken::some(Measure::Other, None, "other.keep");
        }
        if self.leave_by_choice(verb) {
            return Taken::some(Measure::Voluntary, None, "voluntary.frame");
        }
        if self.on_short_time(at) {
            return Taken::some(Measure::Furlough, None, "furlough.frame");
        }
        if self.have_since(at) || self.q.class == NounClass::Person && !finite && at > self.q.tokens.end && self.protest(at) {
            return Taken::some(Measure::Other, None, "other.keep");
        }
        None
    }

    /// "were asked to stay on", not "asked to stay on".
    fn is_bidden(&self, k: usize) -> bool {
        matches!(self.at(k), "asked" | "told" | "invited") && k > 0 && matches!(self.at(k - 1), "were" | "was" | "been" | "being" | "be")
    }

    /// "60 are staying on", but "the remaining 60 will stay until May", who go then.
    fn kept(&self, verb: usize, stop: usize) -> Option<Taken> {
        let negated = |k: usize| matches!(self.at(k), "not" | "never" | "nor");
        let asked = |k: usize| !self.is_bidden(k) && matches!(self.at(k), "asked" | "hope" | "hoping" | "want" | "hoped" | "free" | "able");
        if self.q.is_share() || (self.q.tokens.end..verb).any(|k| negated(k) || asked(k)) {
            return None;
        }
        let later = matches!(self.at(stop), "until" | "till" | "through");
        let rest = matches!(self.word_before(), "remaining" | "other" | "last" | "final");
        if later && rest && self.cuts_told {
            return Taken::some(Measure::Cut, None, "cut.of_them");
        }
        let size = self.q.value.stated.is_some() && self.q.class != NounClass::Job;
        if later || !size {
            Taken::some(Measure::Other, None, "other.keep")
        } else {
            Taken::some(Measure::Headcount, None, "headcount.remains")
        }
    }

    /// "have been found other work", "were moved to new jobs", "have been placed elsewhere", "have passed to the parishes"
    fn are_placed(&self, at: usize, verb: usize) -> bool {
        const OBJECT: usize = 5;
        let perfect = matches!(self.at(at), "have" | "has" | "had" | "were" | "was" | "are");
        // "120 found other jobs"
        let found = matches!(self.at(verb), "found" | "taken" | "took" | "given" | "moved" | "switched" | "transferred");
        let placed = found || matches!(self.at(verb), "placed" | "shifted" | "slotted" | "redeployed" | "reassigned" | "absorbed");
        let object = verb + 1..self.sentence.tokens.end.min(verb + 1 + OBJECT);
        let work = |k: usize| self.a.tags[k].has(Tag::JobNoun) || matches!(self.at(k), "work" | "employment" | "assignments" | "duties");
        let other = |k: usize| matches!(self.at(k), "other" | "another" | "new" | "alternative" | "different");
        let elsewhere = || self.at(verb + 1) == "elsewhere";
        let new = || object.clone().any(other) && object.clone().any(|k| work(k) && other(k - 1));
        let handed = self.q.class == NounClass::Job && perfect && self.at(verb) == "passed" && self.at(verb + 1) == "to";
        handed || placed && (perfect || found && verb == at) && (new() || elsewhere())
    }

    /// "38 agreed to go", "48 people took the money"
    fn leave_by_choice(&self, verb: usize) -> bool {
        const OBJECT: usize = 5;
        let end = self.sentence.tokens.end;
        if self.q.class == NounClass::Job {
            return false;
        }
        let takes = matches!(self.at(verb), "took" | "taken" | "take" | "accepted" | "accept");
        let near = verb + 1..end.min(verb + OBJECT);
        let offer = near.clone().take_while(|k| self.a.tokens[*k].kind != TokenKind::Mark).find(|k| OFFERS_TAKEN.has(self.at(*k)));
        let led = |k: usize| {
            (verb + 1..k).all(|i| {
                DETERMINERS.has(self.at(i))
                    || self.a.tags[i].has(Tag::FunctionWord)
                    || matches!(self.at(i), "early" | "up" | "severance" | "cash")
            })
        };
        takes && offer.is_some_and(led) || OF_OWN_CHOICE.longest(&self.a.tokens, verb, end).is_some()
    }

    /// "are on a three-day week", "were put on short time"
    fn on_short_time(&self, at: usize) -> bool {
        let are = matches!(self.at(at), "are" | "were" | "is" | "was" | "been" | "work" | "worked");
        let put = usize::from(matches!(self.at(at + 1), "put" | "placed" | "working" | "still" | "now"));
        let on = at + 1 + put;
        let article = usize::from(matches!(self.at(on + 1), "a" | "an"));
        let (first, second) = (self.at(on + 1 + article), self.at(on + 2 + article));
        let week = first.ends_with("-day") && second == "week"
            || second == "day" && self.at(on + 3 + article) == "week"
            || second == "-" && self.at(on + 3 + article) == "day" && self.at(on + 4 + article) == "week"
            || first == "shorter" && second.starts_with("week")
            || first == "reduced" && second == "hours";
        are && self.at(on) == "on" && week && self.q.class != NounClass::Job
    }

    /// "a dozen of them have since set up a firm": of those who are gone, what they do now.
    fn have_since(&self, at: usize) -> bool {
        let of_them = at > self.q.tokens.end && self.at(at - 2) == "of";
        let since = matches!(self.at(at), "have" | "had" | "has") && self.at(at + 1) == "since";
        let verb = at + 2;
        let goes = matches!(self.at(verb), "been" | "left" | "gone" | "lost" | "departed" | "quit" | "retired" | "resigned" | "had");
        let cut = self.frames.iter().any(|f| f.tokens.start == verb && matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::Go));
        of_them && since && !goes && !cut
    }

    /// "what the plan meant for its 1,600 employees": all whom an employer has, with what may become of them left open.
    fn is_at_stake_for(&self) -> Option<Taken> {
        let size = Size { a: self.a, q: self.q, sentence: self.sentence };
        let own = matches!(self.word_before(), "its" | "their" | "his" | "her" | "our");
        let means = matches!(self.before(3), "mean" | "means" | "meant" | "meaning");
        // "meant the end for its 300 clerks, who will go"
        let open = !matches!(self.at(self.q.tokens.end), "who" | "," | "whose");
        let told = own && self.before(2) == "for" && means && open && size.names_people() && !self.q.is_share();
        (told && self.q.value.stated.is_some()).then_some(Taken { measure: Measure::Headcount, frame: None, rule: "headcount.owned" })
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::check;
    use crate::model::Measure::{Cut, Furlough, Headcount, Other, Voluntary};

    #[test]
    fn those_who_stay_are_a_size() {
        check(Headcount, "Fifteen welders in a finishing shop are to stay on.", &["Fifteen welders"]);
        check(Headcount, "Around 900 staff who look after pumps, sales and design are staying put.", &["Around 900 staff"]);
        check(Headcount, "The layoffs hit its Holt mill, where 24 people still have work for now.", &["24 people"]);
        check(Headcount, "Acme laid off 243 workers, with 65 kept on to wind down the machines.", &["65"]);
        check(Headcount, "Some 40 clerks will keep their jobs.", &["Some 40 clerks"]);
        check(Headcount, "Acme would not say what the layoffs meant for its 1,600 employees in Spain.", &["1,600 employees"]);
        for text in ["The 60 welders had hoped to stay on.", "The cuts mean the end for its 300 clerks, who will go in May."] {
            check(Headcount, text, &[]);
        }
    }

    #[test]
    fn who_stays_for_a_while_goes_in_the_end() {
        let text = "About 110 workers will be laid off in May. The remaining 180 are staying on until August.";
        check(Cut, text, &["About 110 workers", "180"]);
        check(Headcount, text, &[]);
        check(Headcount, "A crew of guards is laid off, and 12 mechanics will stay on until August.", &[]);
    }

    #[test]
    fn who_is_placed_elsewhere_is_not_cut() {
        let text = "Acme laid off 29 people, and nine of them were found other assignments.";
        check(Cut, text, &["29 people"]);
        check(Other, text, &["nine"]);
        check(Other, "Another 64 clerks whose jobs were at risk have been found other work.", &["64 clerks"]);
        check(Other, "Some 27 posts have passed to the parishes.", &["Some 27 posts"]);
        check(Other, "A dozen of them have since set up a firm of their own.", &["A dozen"]);
        check(Cut, "Acme laid off 29 people, and nine of them have since left the town.", &["29 people", "nine"]);
        check(Cut, "Some 64 clerks whose jobs were at risk have been laid off.", &["Some 64 clerks"]);
    }

    #[test]
    fn who_goes_by_choice_or_works_less_is_not_cut() {
        check(Voluntary, "Acme made 72 clerks redundant, and 38 more agreed to go.", &["38"]);
        let text = "Some 48 people took the money and 12 were laid off.";
        check(Voluntary, text, &["Some 48 people"]);
        check(Cut, text, &["12"]);
        check(Furlough, "Some 300 agency workers were let go, and 2,000 welders in Holt are on a three-day week.", &["2,000 welders"]);
        check(Cut, "Some 48 people took the news badly and were laid off.", &["Some 48 people"]);
    }

    #[test]
    fn sizes_and_wholes_that_are_none() {
        check(Headcount, "There will be no redundancies among its 600 members in Holt, the bakers' union said.", &[]);
        check(Headcount, "In Holt the total laid off was 243 out of 308 visitors.", &[]);
        check(Cut, "Acme will cut 140 posts. About 60 of the 140 posts are empty.", &["140 posts", "140 posts"]);
        check(Headcount, "In Holt the total laid off was 243 out of 308.", &["308"]);
        check(Headcount, "Brimco had 1,140 applicants.", &[]);
        check(Headcount, "Acme employed 1,950 clerks in May, 300 more than in 2020.", &["1,950 clerks"]);
        check(Cut, "Clerks were not among those dismissed, though about 30 of the frozen posts are theirs.", &[]);
        check(Cut, "Acme will axe 30 of the frozen posts.", &["30 of the frozen posts"]);
    }

    #[test]
    fn who_is_spoken_to_is_not_cut() {
        check(Voluntary, "The college, which has a staff of 3,900, has invited 381 lecturers to apply for redundancy.", &["381 lecturers"]);
        check(Other, "Acme, which has a workforce of 138,000, began talks with 4,200 clerks last Thursday.", &["4,200 clerks"]);
        check(Headcount, "Acme, which has a workforce of 138,000, began talks with 4,200 clerks last Thursday.", &["138,000"]);
        check(Headcount, "Acme has a workforce of 138,000, with 4,200 clerks abroad.", &["138,000", "4,200 clerks"]);
    }

    #[test]
    fn who_marches_is_not_cut() {
        check(Cut, "Losing jobs is no game: some 200 people in red shirts marched to the plant.", &[]);
        check(Cut, "Some 200 people in red shirts were laid off.", &["Some 200 people"]);
    }
}
