//! What is told of people who are counted, and is no cut: they died, claim benefits, lost something else, came back.

use super::super::details;
use super::super::frame::Frame;
use super::super::measure::Sighting;
use super::super::quantity::NounClass;
use super::super::sizes::size::Size;
use crate::lexicon::sets::{
    CHANGE_VERBS, COUNTED_PARTS, GATHERINGS, GROWTH_VERBS, LOSING_VERBS, LOST_TO, OTHER_FATES, SETTLEMENTS, TOLD_VERBS,
};
use crate::lexicon::{Tag, Trigger};
use crate::model::Hedge;
use crate::read::BlockKind;
use crate::text::{Token, TokenKind};

impl Sighting<'_, '_> {
    /// "100,000 Americans dead", "6 million file for benefits", "death by a thousand cuts", "firms with 50 employees", "for every 10
    /// workers": told of by their own words, and not as cut.
    pub(in crate::extract::counts) fn is_other_fate(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let next = q.tokens.end + usize::from(self.at(q.tokens.end).ends_with("ly"));
        // "one of the region's employers with 300 staff" is one
        let one = || (3..10).any(|d| self.before(d) == "one" && self.before(d - 1) == "of");
        let many = |d: usize| q.tokens.start.checked_sub(d).is_some_and(|k| a.tags[k].any(&[Tag::Collective, Tag::CompanyNoun]));
        q.class == NounClass::Person && OTHER_FATES.has(self.at(next))
            || self.word_before() == "by" && self.before(2) == "death"
            || self.word_before() == "with" && self.before(2).ends_with('s') && self.before(2) != "business" && many(2) && !one()
            || matches!(self.word_before(), "each" | "every")
            // "employment increased by 300 people"
            || self.word_before() == "by"
                && self.before(2) != "number"
                && GROWTH_VERBS.has(self.before(2))
                && !(self.sentence.tokens.start..q.tokens.start).any(|k| a.tags[k].has(Tag::CutNoun))
            || self.in_law()
            // "four posts gone for each new one"
            || (0..4).any(|d| self.at(q.tokens.end + d) == "for" && matches!(self.at(q.tokens.end + d + 1), "every" | "each"))
            // "they are doing two jobs each"
            || q.class == NounClass::Job && self.at(q.tokens.end) == "each"
            || self.are_frozen()
            || self.is_growth()
            || self.are_won_back()
            // "held 210 positions vacant"
            || q.class == NounClass::Job
                && matches!(self.at(q.tokens.end), "vacant" | "unfilled" | "open")
                && matches!(
                    self.word_before(),
                    "held" | "hold" | "holding" | "keep" | "kept" | "keeping" | "leave" | "left" | "leaving" | "has" | "have" | "had" | "with"
                )
            // "the union, with 300 members,"
            || self.word_before() == "with" && (2..5).any(|d| q.tokens.start.checked_sub(d).is_some_and(|k| a.tags[k].has(Tag::Bystander)))
            || self.are_revised()
            || self.are_short()
            || self.come_and_go()
            || self.are_groups()
            || self.is_measure_of_those()
            // "shut 166 travel agents"
            || q.class == NounClass::Person && matches!(self.word_before(), "shut" | "shuts" | "shutting" | "close" | "closes" | "closed" | "closing")
            || self.are_members()
            || self.go_over()
            || self.are_those_among()
            // "30 unemployed welders"
            || q.class == NounClass::Person && a.tokens[q.core.end..q.tokens.end].iter().any(|t| matches!(t.lower.as_ref(), "unemployed" | "jobless"))
            // "35% more likely to be laid off"
            || q.is_share() && matches!(self.at(q.tokens.end), "more" | "less") && self.at(q.tokens.end + 1) == "likely"
            // "half of staff's total wages"
            || q.is_share() && a.tokens.get(q.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
            // "aged between 40 and 45"
            || q.class == NounClass::Bare && (1..=4).any(|d| matches!(self.before(d), "ages" | "aged" | "age"))
            // "for every job gained, five jobs are lost"
            || (2..8).any(|d| self.before(d) == "for" && self.before(d - 1) == "every")
    }

    /// Whether a verb of having or employing tells of no workforce: "I don't have 300 employees to lay off", "the union has 300 members",
    /// "had 300 staff back".
    pub(in crate::extract::counts) fn has_none(&self, f: &Frame) -> bool {
        let (a, q, first) = (self.a, self.q, self.sentence.tokens.start);
        let verb = f.tokens.start;
        let before = |d: usize| verb.checked_sub(d).map_or("", |k| self.at(k));
        let negated = [1, 2].iter().any(|d| matches!(before(*d), "not" | "never") || before(*d).ends_with("n't"));
        let noun = (first..verb).rev().find(|k| !matches!(self.at(*k), "which" | "that" | "," | "now" | "also" | "still" | "currently"));
        let union = noun
            .is_some_and(|k| a.tags[k].has(Tag::Bystander) && !matches!(self.at(k), "institute" | "institutes" | "association" | "court"));
        let members =
            q.head.is_some_and(|h| self.at(h).starts_with("member") && !a.tags[h - 1].any(&[Tag::WorkforceNoun, Tag::PersonNoun]));
        let size = Size { a, q, sentence: self.sentence };
        // "had 40 people in talks", "has 300 people on the dole", "had 300 people through its doors"
        let (at, state) = (self.at(q.tokens.end), self.at(q.tokens.end + 1 + usize::from(self.at(q.tokens.end + 1) == "the")));
        let away = matches!(at, "back" | "off" | "sick" | "absent" | "out" | "through")
            || at == "in" && matches!(state, "talks" | "training" | "quarantine" | "hospital" | "custody" | "jail" | "attendance")
            || at == "on" && matches!(state, "strike" | "leave" | "holiday" | "benefits" | "welfare" | "dole" | "furlough" | "hold");
        let members = members || q.head.is_some_and(|h| matches!(self.at(h), "volunteers" | "volunteer"));
        // "the town, which employs 300": whoever employs is an employer
        let inhabit = !self.at(verb).starts_with("employ") && size.inhabit(noun);
        negated || union || members || away || inhabit || size.are_busy()
    }

    /// "the new plant will employ 300": people who are not at work there yet. Not "will still employ 300", said of those who stay.
    pub(in crate::extract::counts) fn will_employ(&self, f: &Frame) -> bool {
        let tokens = self.sentence.tokens.clone();
        let verb = f.tokens.start;
        let to_be = |k: usize| matches!(self.at(k), "will" | "would" | "could" | "may" | "might" | "to");
        // "is said to employ 300"
        let told =
            |k: usize| self.at(k) == "to" && matches!(self.at(k - 1), "reported" | "said" | "thought" | "believed" | "estimated" | "known");
        let modal = (verb.saturating_sub(3).max(1)..verb).rev().find(|k| to_be(*k) && !told(*k));
        let cuts = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun | Trigger::Keep);
        let stays =
            |k: usize| matches!(self.at(k), "still" | "continue" | "continues" | "remain" | "after" | "then" | "fewer" | "only" | "just");
        self.at(verb) == "employ" && modal.is_some() && !self.frames.iter().any(cuts) && !tokens.clone().any(stays)
    }

    /// "two workers told the paper", "three people with knowledge of the matter": they speak.
    pub(in crate::extract::counts) fn speaks(&self) -> bool {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| &*t.lower);
        // "two officials there said"
        let next = self.q.tokens.end + usize::from(matches!(word(self.q.tokens.end), "there" | "here"));
        let knows = word(next) == "with" && (next + 1..next + 4).any(|k| word(k) == "knowledge");
        let knows = knows || word(next) == "in" && word(next + 1) == "the" && word(next + 2) == "know";
        if self.q.class == NounClass::Person
            && (knows
                || matches!((word(next), word(next + 1)), ("familiar", "with") | ("briefed", "on") | ("aware", "of") | ("close", "to")))
        {
            return true;
        }
        // "staff related to the boats"
        let relate = word(next) == "related" && word(next + 1) == "to";
        let says = self.sentence.tokens.contains(&next) && self.a.tags[next].has(Tag::SpeechVerb) && !relate;
        // "300 workers told they would go" are spoken to
        let hearer = |w: &str| matches!(w, "the" | "us" | "me" | "reporters" | "him" | "her");
        let heard = || self.a.tokens.get(next + 1).is_some_and(|t| t.is_capitalised() || hearer(&t.lower));
        let told = TOLD_VERBS.has(&self.a.tokens[next.min(self.a.tokens.len() - 1)].lower);
        // "Two people who were let go gave the same account"
        let few = self.q.class == NounClass::Person && self.q.value.stated.is_some_and(|[_, high]| high < 5) && word(next) == "who";
        let tells = |k: usize| {
            self.a.tags[k].has(Tag::SpeechVerb)
                || matches!(word(k), "gave" | "spoke" | "described" | "shared" | "recalled" | "asked" | "declined")
        };
        if few && (next + 1..self.sentence.tokens.end).any(tells) {
            return true;
        }
        // "according to two people who were let go"
        let before = |d: usize| self.q.tokens.start.checked_sub(d).map_or("", |k| self.a.tokens[k].lower.as_ref());
        if self.q.class == NounClass::Person && before(1) == "to" && matches!(before(2), "according" | "spoke" | "spoken" | "talked") {
            return true;
        }
        // "with 300 people asked to go", "one of 300 people dismissed when"
        let goes = |f: &Frame| f.trigger == Trigger::Cut || f.trigger == Trigger::Go && f.tokens.len() > 1;
        if self.frames.iter().any(|f| f.tokens.start == next && goes(f)) {
            return false;
        }
        // "58 per cent said they would" are those who were asked
        let asked = self.q.class == NounClass::Bare && self.q.is_share() && says;
        self.q.class == NounClass::Person && says && (!told || heard()) || asked
    }

    /// "wrote to its 1,000 staff to warn them that 400 of their jobs may go": what happens is said of the number between.
    pub(in crate::extract::counts) fn far_from_fate(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let size = Size { a, q, sentence: self.sentence };
        let number = |k: &usize| a.tokens[*k].kind == TokenKind::Number || COUNTED_PARTS.has(&a.tokens[*k].lower);
        // "40 would go", "some of the jobs will go", not "at 3 sites would go"
        let subject = |k: usize, f: &Frame| {
            (k + 1..f.tokens.start).all(|j| a.tags[j].any(&[Tag::FunctionWord, Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun]))
        };
        let said = |f: &Frame| (q.tokens.end..f.tokens.start).rev().find(number).is_some_and(|k| size.owned() || subject(k, f));
        let between = self.best.is_some_and(|(i, _)| said(&self.frames[i]));
        // "the 300 workers heard that 60 of them would go"
        let of_them = |f: &Frame| {
            let part = (q.tokens.end..f.tokens.start).rev().find(number);
            part.is_some_and(|k| a.tokens.get(k + 1).is_some_and(|t| t.is("of")) && a.tokens.get(k + 2).is_some_and(|t| t.is("them")))
        };
        if q.class == NounClass::Person && !q.is_share() && self.best.is_some_and(|(i, _)| of_them(&self.frames[i])) {
            return true;
        }
        // "told all 12,000 staff of the layoffs"
        let all = size.owned() || size.before(1) == "all";
        let of_cuts =
            self.best.is_some_and(|(i, _)| self.frames[i].trigger == Trigger::CutNoun && self.frames[i].tokens.start >= q.tokens.end);
        between && q.class == NounClass::Person && !q.is_share() && (size.owned() || size.told())
            || size.owned() && size.addressed()
            || q.class != NounClass::Job && !q.is_share() && (all && size.told() && of_cuts || size.is_audience())
    }

    /// "Of the jobs lost 7.5 million have been won back", "250 have taken up courses": not lost, whatever stands before.
    fn are_won_back(&self) -> bool {
        let end = self.q.tokens.end;
        let been = usize::from(self.at(end + 1) == "been");
        let had = matches!(self.at(end), "have" | "had" | "has" | "were");
        let back = matches!(self.at(end + 1 + been), "clawed" | "recouped" | "recovered" | "regained" | "restored" | "won");
        let taken = self.at(end + 1) == "taken" && self.at(end + 2) == "up" || self.at(end + 1) == "found" && self.at(end + 2) != "out";
        had && (back || taken) && !self.q.is_share()
    }

    /// "300 jobs have come back", "300 jobs below the level of May": no jobs that go.
    pub(in crate::extract::counts) fn are_missing(&self) -> bool {
        let q = self.q;
        let been = usize::from(self.at(q.tokens.end + 1) == "been");
        let back = matches!(self.at(q.tokens.end), "have" | "had" | "has" | "were")
            && matches!(
                self.at(q.tokens.end + 1 + been),
                "come" | "returned" | "recovered" | "restored" | "regained" | "added" | "created"
            );
        // "300 jobs will move to Leeds", "300 jobs are being moved"
        let helper = |k: usize| matches!(self.at(k), "will" | "would" | "to" | "are" | "were" | "be" | "being");
        let verb = (q.tokens.end..q.tokens.end + 3).find(|k| !helper(*k)).unwrap_or_default();
        let moved = helper(q.tokens.end) && matches!(self.at(verb), "move" | "moved" | "moving" | "transfer" | "transferred" | "relocate");
        // "300 posts will go to Norvel"
        let goes = helper(q.tokens.end) && self.at(verb) == "go" && self.at(verb + 1) == "to";
        let moved = moved || goes && self.a.tokens.get(verb + 2).is_some_and(Token::is_capitalised);
        if moved {
            return true;
        }
        // "the website lists 300 jobs"
        let notice = self.frames.iter().any(|f| f.trigger == Trigger::Affect && f.tokens.len() > 1 && f.tokens.end == q.tokens.start);
        if matches!(self.word_before(), "lists" | "listed" | "listing" | "posted" | "posts") && !notice {
            return true;
        }
        // "left 300 posts unfilled"
        back || matches!(self.at(q.tokens.end), "below" | "above" | "unfilled" | "vacant" | "open" | "available")
    }

    /// "trims 240 posts in all shops to 150": what there was and what is left, neither of them what goes.
    pub(in crate::extract::counts) fn resized(&self) -> bool {
        const REACH: usize = 8;
        let (a, q, tokens) = (self.a, self.q, &self.sentence.tokens);
        // not "planned to cut 550 jobs but reduced the figure to 410"
        let parts = |k: usize| a.tokens[k].kind == TokenKind::Mark || matches!(self.at(k), "from" | "by" | "but" | "figure" | "number");
        let plain = |from: usize, to: usize| !(from..to).any(parts);
        let number = |k: usize| tokens.contains(&k) && a.tokens[k].kind == TokenKind::Number && !details::is_year(a.tokens[k].text);
        // "would go from 936 employees to 150"
        let changes = |from: usize| {
            (tokens.start.max(from.saturating_sub(4))..from)
                .any(|k| CHANGE_VERBS.has(self.at(k)) || matches!(self.at(k), "go" | "goes" | "going" | "went"))
        };
        let from_to = |from: usize, stop: usize| {
            self.at(from) == "from" && changes(from) && (from + 1..tokens.end.min(stop)).any(|k| self.at(k) == "to" && number(k + 1))
        };
        let sized = matches!(q.class, NounClass::Person | NounClass::Workforce) && !q.is_share();
        if sized && q.tokens.start > tokens.start && from_to(q.tokens.start - 1, q.tokens.end + REACH) {
            return true;
        }
        let verb = |start: usize| {
            let own = |k: usize| matches!(self.at(k), "its" | "the" | "their" | "all");
            let before = (tokens.start..start).rev().find(|k| !own(*k));
            let cuts = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && !f.passive && before == Some(f.tokens.end - 1);
            self.frames.iter().any(cuts)
        };
        if q.is_share() || q.value.stated.is_none() {
            return false;
        }
        let end = q.tokens.end;
        let first = || {
            let to = (end..tokens.end.min(end + REACH)).find(|k| self.at(*k) == "to" && self.at(k - 1) != "up" && number(k + 1));
            verb(q.tokens.start) && to.is_some_and(|to| plain(end, to))
        };
        let second = || {
            let to = q.tokens.start.checked_sub(1).filter(|k| self.at(*k) == "to");
            let earlier = to.and_then(|to| (tokens.start.max(to.saturating_sub(REACH + 2))..to).rev().find(|k| number(*k)));
            earlier.is_some_and(|k| verb(k) && plain(k, q.tokens.start))
        };
        first() || second()
    }

    /// "a mass layoff is defined as one of 50 or more workers", "employers who lay off 50 must give notice": from how many on a law holds.
    fn in_law(&self) -> bool {
        let (a, q, s) = (self.a, self.q, self.sentence);
        let word = |k: usize| a.tokens[k].lower.as_ref();
        let anyone = |k: usize| {
            matches!(word(k), "employers" | "companies" | "firms" | "businesses")
                || matches!(word(k), "employer" | "company" | "firm" | "business")
                    && k > s.tokens.start
                    && matches!(word(k - 1), "an" | "a" | "any")
        };
        let law = |k: usize| {
            matches!(word(k), "defined" | "defines" | "definition" | "regulation" | "regulations" | "statute" | "law" | "laws" | "rules")
                || a.tokens[k].text == "WARN"
        };
        let has = |what: &dyn Fn(usize) -> bool| s.tokens.clone().any(what);
        // "50 or more", "50 workers or more", "over 100"
        let or_more = a.tokens[q.tokens.clone()].windows(2).any(|w| w[0].is("or") && w[1].is("more"))
            || self.at(q.tokens.end) == "or" && self.at(q.tokens.end + 1) == "more";
        let open = q.value.max.is_none() || or_more;
        // "a closure where 50 or more workers lose their jobs", "mass layoffs (affecting 50 workers or more)"
        if or_more && matches!(self.word_before(), "affecting" | "if" | "involving" | "when" | "where" | "which") {
            return true;
        }
        let threshold = open || q.value.hedge == Hedge::Range;
        // "broke the law when they dismissed thousands of workers" sets no threshold
        let broken = |k: usize| matches!(word(k), "broke" | "broken" | "breaking" | "violated" | "violates" | "violating" | "flouted");
        threshold && !has(&broken) && has(&law) && (has(&anyone) || open && has(&|k| matches!(word(k), "where" | "when" | "if")))
    }

    /// "leaves the economy 9 million jobs short", "a gap of 300 jobs"
    fn are_short(&self) -> bool {
        let q = self.q;
        let gap = self.word_before() == "of" && matches!(self.before(2), "gap" | "shortfall" | "deficit" | "average" | "backlog");
        q.class == NounClass::Job && (gap || self.at(q.tokens.end) == "short")
    }

    /// "300 people leave in a normal year", "two people were escorted out of the room": they go, and keep or quit their jobs as ever.
    fn come_and_go(&self) -> bool {
        const REACH: usize = 10;
        let q = self.q;
        let end = q.tokens.end;
        let helps = |k: usize| matches!(self.at(k), "who" | "usually" | "normally" | "typically" | "already" | "or" | "so");
        let verb = (end..end + 3).find(|k| !helps(*k)).unwrap_or(end);
        let leaves = matches!(self.at(verb), "leave" | "leaves" | "left" | "quit" | "retire" | "retired" | "depart");
        let year = |k: usize| {
            matches!((self.at(k), self.at(k + 1)), ("every" | "each" | "a" | "per", "year" | "month"))
                || self.at(k) == "in" && matches!(self.at(k + 1), "a" | "an") && matches!(self.at(k + 3), "year" | "month")
                || matches!(self.at(k), "annually" | "yearly")
        };
        let turnover = leaves && (verb + 1..verb + REACH).any(year);
        let removed = |k: usize| matches!(self.at(k), "escorted" | "thrown" | "led" | "removed" | "ejected" | "ushered" | "marched");
        let out = |k: usize| matches!(self.at(k), "from" | "of") && (k + 1..k + 4).any(|n| GATHERINGS.has(self.at(n)));
        let sent = (end..end + 4).find(|k| removed(*k)).is_some_and(|k| (k + 1..k + 4).any(out));
        q.class == NounClass::Person && (turnover || sent)
    }

    /// "The oldest of those laid off is 64", "the average pay of those laid off was 60,000", "a call with 600 workers": an age, a sum, or
    /// those who were told.
    fn is_measure_of_those(&self) -> bool {
        let q = self.q;
        let measured = |k: usize| {
            matches!(self.at(k), "oldest" | "youngest" | "eldest" | "average" | "median" | "mean" | "typical" | "longest-serving")
        };
        let subject = self.sentence.tokens.start..q.tokens.start;
        let is = q.class == NounClass::Bare && matches!(self.word_before(), "is" | "was" | "are" | "were" | "at");
        let call = self.word_before() == "with" && matches!(self.before(2), "call" | "calls" | "meeting" | "meetings" | "session" | "chat");
        let told_by_noun = || self.best.is_none_or(|(i, _)| self.frames[i].trigger == Trigger::CutNoun);
        is && !q.is_share() && subject.into_iter().any(measured) || call && q.class == NounClass::Person && told_by_noun()
    }

    /// "60 applications since she was laid off": of something that is not known to be counted, in a clause before that of the verb.
    pub(in crate::extract::counts) fn in_other_clause(&self, f: &Frame) -> bool {
        let opens = |k: usize| matches!(self.at(k), "since" | "after" | "when" | "before" | "because" | "while" | "if" | "until" | "once");
        f.tokens.start > self.q.tokens.end && self.noun_follows() && (self.q.tokens.end..f.tokens.start).any(opens)
    }

    /// "one of the three crews", "four teams": groups of people, of no size that is told.
    pub(in crate::extract::counts) fn are_groups(&self) -> bool {
        const FEW: u64 = 20;
        let groups = |h: usize| matches!(self.at(h), "crews" | "teams" | "shifts" | "gangs" | "squads");
        let few = self.q.value.stated.is_some_and(|[low, _]| low < FEW);
        few && self.q.head.is_some_and(groups)
    }

    /// "the union, which claims 9,000 members": they belong to it, whoever employs them.
    fn are_members(&self) -> bool {
        let q = self.q;
        let has = |w: &str| matches!(w, "claim" | "claims" | "claimed" | "with" | "has" | "have" | "had" | "boasts" | "counts" | "of");
        let members = q.head.is_some_and(|h| self.at(h) == "members") && self.at(q.tokens.end) != "of";
        let claims = has(self.word_before());
        let union = (self.sentence.tokens.start..q.tokens.start).any(|k| self.a.tags[k].has(Tag::Bystander));
        members && claims && union
    }

    /// "The county has lost 3,000 people since 2010": those who lived there.
    pub(in crate::extract::counts) fn moved_away(&self, f: &Frame) -> bool {
        let (a, q) = (self.a, self.q);
        let people = q.head.is_some_and(|h| matches!(self.at(h), "people" | "residents" | "inhabitants"));
        let subject = self.sentence.tokens.start.max(f.tokens.start.saturating_sub(3))..f.tokens.start;
        let place = subject.into_iter().any(|k| SETTLEMENTS.has(&a.tokens[k].lower));
        people && place && f.trigger == Trigger::WeakCut && LOSING_VERBS.has(self.at(f.tokens.start)) && f.tokens.end <= q.tokens.start
    }

    /// "cut the pay of 300 workers", "limited overtime to a fifth of its staff": something else of theirs is cut.
    pub(in crate::extract::counts) fn cut_of_other(&self, f: &Frame) -> bool {
        let (a, q) = (self.a, self.q);
        // "the pay of 300 workers was cut"
        let first = q.tokens.start.saturating_sub(3).max(self.sentence.tokens.start);
        let of = |k: usize| matches!(a.tokens[k].lower.as_ref(), "of" | "for" | "to");
        let theirs = (first + 1..q.tokens.start).any(|k| of(k) && a.tags[k - 1].has(Tag::OtherCut));
        if theirs && f.passive && f.tokens.start >= q.tokens.end && q.class != NounClass::Job {
            return true;
        }
        if f.tokens.end > q.tokens.start || f.passive || q.class == NounClass::Job || !matches!(f.trigger, Trigger::Cut | Trigger::WeakCut)
        {
            return false;
        }
        let gap = f.tokens.end..q.tokens.start;
        let plain = gap.clone().all(|k| a.tokens[k].kind != TokenKind::Mark);
        let work = |k: usize| a.tags[k].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::CutNoun]);
        let leads = |k: usize| matches!(a.tokens[k].lower.as_ref(), "for" | "of" | "to" | "by" | "at" | "among" | "from");
        let mut tail = gap.clone().rev().take(3);
        plain && gap.clone().any(|k| a.tags[k].has(Tag::OtherCut)) && !gap.clone().any(work) && tail.any(leads)
    }

    /// "were revised to 340,000", "the revision took 81,000 jobs off": statistics that are corrected.
    fn are_revised(&self) -> bool {
        const OF_AN_ECONOMY: u64 = 10_000;
        const LINKS: [&str; 10] = ["revised", "up", "down", "upward", "upwards", "downward", "downwards", "to", "from", "by"];
        let (a, q, s) = (self.a, self.q, self.sentence);
        let revision = a.tokens[s.tokens.clone()].iter().any(|t| t.lower.starts_with("revision"));
        let mut links = (s.tokens.start..q.tokens.start).rev().map(|k| a.tokens[k].lower.as_ref()).take_while(|w| LINKS.contains(w));
        links.any(|w| w == "revised") || revision && q.value.min.is_some_and(|m| m >= OF_AN_ECONOMY)
    }

    /// "3 million still out of work": the unemployed, whoever they are.
    pub(in crate::extract::counts) fn still_workless(&self, f: &Frame) -> bool {
        f.tokens.start > self.q.tokens.end && self.a.tokens[f.tokens.start - 1].is("still") && self.are_unemployed(f)
    }

    /// Of many, and said to be without work: the unemployed, whoever had employed them.
    pub(in crate::extract::counts) fn are_unemployed(&self, f: &Frame) -> bool {
        const OF_AN_ECONOMY: u64 = 1_000_000;
        let q = self.q;
        let workless = f.trigger == Trigger::Go && matches!(self.at(f.tokens.start), "out" | "without");
        let put = [1, 2].iter().any(|d| matches!(self.before(*d), "put" | "putting" | "threw" | "throwing"));
        let still = f.tokens.start > 0 && self.at(f.tokens.start - 1) == "still";
        // "the town has 4,000 people out of work"
        let has = matches!(self.word_before(), "has" | "have" | "had") && f.tokens.start == q.tokens.end;
        workless && !put && (still || has || q.value.min.is_some_and(|m| m >= OF_AN_ECONOMY))
    }

    /// "a third of the bakers laid off in May", "a tenth of the jobs that were lost": a share of those who go, not of a workforce. A
    /// headline leaves out its auxiliary: "Half of staff laid off".
    pub(in crate::extract::counts) fn of_the_gone(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let of = (q.core.end..q.tokens.end).any(|k| a.tokens[k].is("the") || a.tokens[k].is("all"));
        let end = q.tokens.end;
        let relative = matches!(self.at(end), "that" | "who") && matches!(self.at(end + 1), "were" | "have" | "had" | "was" | "are");
        let verb = if relative { end + 2 + usize::from(self.at(end + 2) == "been") } else { end };
        let gone = self.frames.iter().any(|f| f.tokens.start == verb && matches!(f.trigger, Trigger::Cut | Trigger::WeakCut));
        let people = matches!(q.class, NounClass::Job | NounClass::Person);
        q.is_share() && of && people && gone && a.block_kind(self.sentence) != BlockKind::Headline
    }

    /// "A third of the 300 workers who lost their jobs have returned": the share is not of those who go.
    pub(in crate::extract::counts) fn are_back(&self) -> bool {
        let q = self.q;
        let whole = q.is_share() && q.of_number && matches!(self.at(q.reach), "who" | "that");
        whole && (q.reach..self.sentence.tokens.end).any(|k| matches!(self.at(k), "returned" | "rehired" | "recalled" | "back"))
    }

    /// "Millions would lose their insurance": they lose something, and nobody loses them.
    pub(in crate::extract::counts) fn lose_other(&self, f: &Frame) -> bool {
        let losing = f.trigger == Trigger::WeakCut && LOSING_VERBS.has(&self.a.tokens[f.tokens.start].lower);
        let object = self
            .a
            .tokens
            .get(f.tokens.end)
            .is_some_and(|t| t.kind == TokenKind::Word && !matches!(t.lower.as_ref(), "in" | "to" | "at" | "by"));
        // "stripping 300 people of their benefits"
        if self.a.tokens[f.tokens.start].lower.starts_with("strip") && self.a.tokens.get(self.q.tokens.end).is_some_and(|t| t.is("of")) {
            return true;
        }
        losing && object && !f.passive && self.q.class == NounClass::Person && self.q.tokens.end <= f.tokens.start
    }

    /// "lost six workers to the virus": they died, or left.
    pub(in crate::extract::counts) fn lost_to_other(&self, f: &Frame) -> bool {
        const REACH: usize = 8;
        let q = self.q;
        let to = |k: usize| self.at(k) == "to" && (LOST_TO.has(self.at(k + 1)) || LOST_TO.has(self.at(k + 2)));
        q.class == NounClass::Person && LOSING_VERBS.has(self.at(f.tokens.start)) && (q.tokens.end..q.tokens.end + REACH).any(to)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing;
    use crate::model::Measure;

    #[track_caller]
    fn check(text: &str, cuts: &[&str]) {
        testing::check(Measure::Cut, text, cuts);
    }

    #[test]
    fn people_counted_for_something_else_are_no_cut() {
        for text in [
            "The plan may suffer death by a thousand cuts.",
            "Some 23 million Americans are still out of work.",
            "The slump has left millions of people out of work.",
            "With more than 100,000 Americans dead and 21 million out of work, aid is short.",
            "Firms must pay more than half of staff's wages.",
            "Growth came with the return of 900,000 workers from layoffs.",
            "The scheme costs $300 million for each one million workers that it supports.",
            "Losing a job raised the odds of falling ill by 83 percent.",
            "Millions of people would lose their health insurance.",
            "A quarter of respondents say they wait, 20% expect to cut payrolls, and nearly half look for new suppliers.",
            "The revision came to 41,000 fewer jobs created than was reported.",
            "Schools fear losses in the hundreds of millions.",
            "Employers with 80 or more workers must give notice of layoffs.",
            "A record 6.6 million Americans file for unemployment benefits.",
            "More job cuts may lift unemployment to a peak of 9% in May.",
            "Acme put Ann Lee and others in several high positions.",
            "It paid bonuses to a third of the bakers laid off in May.",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn what_looks_alike_is_one() {
        check("The storm put 3,000 people out of work.", &["3,000 people"]);
        check("Acme, one of the region's employers with 300 staff, will cut 40 jobs.", &["40 jobs"]);
        check("Acme, a family business with 90 staff, will cut 40 jobs.", &["40 jobs"]);
        check("Half of the workers were laid off last week.", &["Half of the workers"]);
        check("Acme lost six workers, who were laid off.", &["six workers"]);
        check("Only a third of the 22,000 workers who lost their jobs in March have returned to work.", &["22,000 workers"]);
        check("Ann Lee and half a dozen other welders were let go.", &["half a dozen other welders"]);
        check("Acme may cut its work force by a further 3,000.", &["3,000"]);
    }
}
