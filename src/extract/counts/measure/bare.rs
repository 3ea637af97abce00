//! Numbers without a noun: "1,200 and 550 will go". They count jobs only in the grip of a cut.

use super::super::frame::Frame;
use super::super::govern::dismisses;
use super::super::measure::{Sighting, Taken, coordinated, rule_of};
use super::super::sizes::headcount::headcount_phrase;
use super::super::sizes::size::Size;
use super::portions::is_closing;
use crate::lexicon::sets::{
    CHANGE_VERBS, CLOSING_WORDS, GROWTH_VERBS, LABOUR_MARKET, LAYOFF_HEADS, PEOPLE_AT_STAKE, STAYING_WORDS, WORK_OR_PAY,
};
use crate::lexicon::{Tag, Trigger};
use crate::model::{Hedge, Measure};
use crate::read::BlockKind;
use crate::text::TokenKind;
use crate::text::number::read_cardinal;

/// Tokens of a bracket with the code of a firm's shares.
const BRACKET: usize = 8;

/// What a number without a noun counts.
pub(in crate::extract::counts) fn bare(s: &Sighting<'_, '_>) -> Option<Taken> {
    if s.is_money() {
        return None;
    }
    if s.are_kept_below() {
        return Taken::some(Measure::Cut, None, "cut.noun");
    }
    if s.are_back_of_them() {
        return Taken::some(Measure::Hiring, None, "hiring.verb");
    }
    if s.is_earlier_total() {
        return Taken::some(Measure::Cut, None, "coordination");
    }
    if s.is_shrunk_by() {
        return Taken::some(Measure::Cut, None, "cut.fewer");
    }
    if s.of_labour_market() || s.of_survey() {
        return None;
    }
    // "cuts of 10%, 25% and 40%"
    let percent = |w: &str| matches!(w, "%" | "percent" | "cent" | "pct" | "pc") || w.ends_with('%');
    if s.q.is_share()
        && s.q.head.is_none()
        && matches!(s.word_before(), "," | "and" | "or")
        && (percent(s.before(2)) || s.before(2) == "," && percent(s.before(3)))
        && let Some(p) = s.previous.filter(|p| p.measure == Measure::Cut)
    {
        return Some(Taken { rule: "coordination", ..p.clone() });
    }
    // "900 roles will go, with 700 new ones created"
    let new = matches!((s.at(s.q.tokens.end), s.at(s.q.tokens.end + 1)), ("new", "ones"));
    if new && s.previous.is_some_and(|p| p.measure == Measure::Cut) {
        return Taken::some(Measure::Hiring, None, "hiring.noun_head");
    }
    if s.is_size_again() || (Size { a: s.a, q: s.q, sentence: s.sentence }).where_they_work() {
        return Taken::some(Measure::Headcount, None, "headcount.again");
    }
    if s.is_part_of_staff() {
        return Taken::some(Measure::Headcount, None, "headcount.share");
    }
    if s.is_told_by_report() || s.is_gapped_plural() {
        return Taken::some(Measure::Cut, None, "cut.context");
    }
    if s.are_seen_to_go() || s.are_those_who_went() {
        return Taken::some(Measure::Cut, None, "cut.go");
    }
    if s.is_wave() || s.is_largest_part() || s.is_announced_again() || s.leads_with() || s.are_taken_by_a_round() {
        return Taken::some(Measure::Cut, None, "cut.of_them");
    }
    if s.is_made_smaller() {
        return Taken::some(Measure::Cut, None, "cut.fewer");
    }
    if s.is_brought_to() || s.is_number_given() {
        return Taken::some(Measure::Cut, None, "cut.total");
    }
    if s.are_some_of_those() || s.are_left_over() || s.is_verbless_line() {
        return Taken::some(Measure::Cut, None, "cut.of_them");
    }
    if s.is_where_cuts_are() || s.is_with_part() || s.is_listed_part() || s.of_the_rest() || s.of_those_who_go() || s.of_the_going() {
        return Taken::some(Measure::Cut, None, "cut.of_them");
    }
    if let Some(t) = s.hired_crew().or_else(|| s.part_goes()) {
        return Some(t);
    }
    if let Some(t) = headcount_phrase(s.a, s.q, s.sentence).filter(|_| !s.noun_follows() && !s.q.is_share()) {
        return Some(t);
    }
    if s.are_at_work() {
        return Taken::some(Measure::Headcount, None, "headcount.phrase");
    }
    // "he had eighty of us to call"
    if s.is_of_us() && s.best.is_some_and(|(i, _)| s.frames[i].trigger == Trigger::Headcount) {
        return None;
    }
    if s.becomes() || s.leaves_so_many() {
        return Taken::some(Measure::Headcount, None, "headcount.remains");
    }
    if s.is_share_of_the_cuts() {
        return Taken::some(Measure::Cut, None, "cut.context");
    }
    if s.q.is_share() {
        return s.share().or_else(|| s.next_share()).or_else(|| s.other_share()).or_else(|| s.fell(s.is_by(), true));
    }
    let counts = !s.is_small() && !s.is_low_vague();
    s.voluntary()
        .or_else(|| s.furloughed())
        .or_else(|| s.in_frame(counts))
        .or_else(|| s.lower_than(counts))
        .or_else(|| s.rest())
        .or_else(|| s.joined())
        .or_else(|| s.of_them())
        .or_else(|| s.by_or_loss(counts))
        .or_else(|| {
            if counts && s.is_list_line() {
                Taken::some(Measure::Cut, None, "cut.listed")
            } else if counts {
                s.total()
            } else {
                None
            }
        })
}

/// What puts people out of work.
const PUTTING: [&str; 12] = ["leave", "leaves", "leaving", "left", "put", "puts", "putting", "threw", "throw", "throwing", "throws", "see"];

/// Words that say what somebody is, before the name, at the most.
const KIND: usize = 4;

/// Tokens before a change in which the workforce stands that changes, with its size.
const FAR: usize = 13;

impl Sighting<'_, '_> {
    fn is_small(&self) -> bool {
        self.q.value.stated.is_some_and(|[low, _]| low < 10) && self.q.value.hedge == Hedge::Exact
    }

    /// "which had 1,150 workers, will shrink to fewer than 800": what the workforce before it comes to.
    fn becomes(&self) -> bool {
        let mut start = self.q.tokens.start;
        while start > self.sentence.tokens.start && matches!(self.at(start - 1), "its" | "their" | "the" | "last" | "just" | "only") {
            start -= 1;
        }
        let verb = start.checked_sub(2).filter(|k| self.sentence.tokens.contains(k));
        let moved = verb.is_some_and(|k| {
            CHANGE_VERBS.has(self.at(k)) && self.at(k + 1) == "to"
                || matches!(self.at(k), "is" | "are") && self.at(k + 1) == "now"
                || matches!(self.at(k), "will" | "would") && self.at(k + 1) == "be"
        });
        moved && self.previous.is_some_and(|p| p.measure == Measure::Headcount) && !self.q.is_share() && !self.noun_follows()
    }

    pub(in crate::extract::counts) fn is_by(&self) -> bool {
        let more = |k: &usize| matches!(self.at(*k), "a" | "an" | "another" | "further" | "additional" | "extra");
        (self.sentence.tokens.start..self.q.tokens.start).rev().find(|k| !more(k)).is_some_and(|k| self.at(k) == "by")
    }

    /// "300 have accepted voluntary redundancy", "about 120 will leave through buyouts".
    fn voluntary(&self) -> Option<Taken> {
        let q = self.q;
        let near = |f: &Frame| {
            let gap = q.tokens.end..f.tokens.start;
            f.trigger == Trigger::Voluntary
                && q.tokens.end <= f.tokens.start
                && gap.len() <= 5
                && self.a.tokens[gap].iter().all(|t| t.kind == TokenKind::Word)
        };
        // "bring forced departures down to fewer than 400 through voluntary exits": who is left to go
        let noun = |f: &Frame| f.trigger == Trigger::CutNoun && f.tokens.end <= q.tokens.start;
        if self.word_before() == "to" && self.frames.iter().any(noun) {
            return None;
        }
        let i = self.frames.iter().position(near)?;
        (!self.is_small() && !self.noun_follows()).then_some(Taken { measure: Measure::Voluntary, frame: Some(i), rule: "voluntary.frame" })
    }

    /// "buyouts to shrink": with nothing but words between, and "to" among them.
    fn leads(&self, offer: &Frame, f: &Frame) -> bool {
        let between = offer.tokens.end..f.tokens.start;
        between.clone().all(|k| self.a.tokens[k].kind == TokenKind::Word) && between.into_iter().any(|k| self.at(k) == "to")
    }

    /// "laid off 300 workers and furloughed 200 more"
    fn furloughed(&self) -> Option<Taken> {
        let (i, cost) = self.best?;
        let behind = self.frames[i].tokens.start >= self.q.tokens.end;
        let furlough = self.frames[i].trigger == Trigger::Furlough && cost <= if behind { 2.0 } else { 1.0 } && !self.noun_follows();
        furlough.then_some(Taken { measure: Measure::Furlough, frame: Some(i), rule: "furlough.frame" })
    }

    /// "the remaining 300 will move to Leeds": those who stay. Of those who are left to go, `are_left_over` tells.
    fn rest(&self) -> Option<Taken> {
        let (start, end) = (self.q.tokens.start, self.q.tokens.end);
        let rest = start >= 2 && matches!((self.at(start - 2), self.at(start - 1)), ("the" | "its", "remaining" | "other"));
        let goes_on = matches!(self.at(end), "will" | "would") && (STAYING_WORDS.has(self.at(end + 1)) || self.at(end + 1) == "work")
            || matches!(self.at(end), "are" | "were") && matches!(self.at(end + 1), "in" | "at" | "based");
        (rest && goes_on && !self.q.is_share()).then_some(Taken { measure: Measure::Headcount, frame: None, rule: "headcount.owned" })
    }

    /// "payrolls shrank again. They are now 695,000 lower than in March": what a workforce has lost by then.
    fn lower_than(&self, counts: bool) -> Option<Taken> {
        let end = self.q.tokens.end;
        let lower = matches!(self.at(end), "lower" | "down") && matches!(self.at(end + 1), "than" | "on" | "from");
        (lower && counts && self.cuts_before).then_some(Taken { measure: Measure::Cut, frame: None, rule: "cut.by" })
    }

    /// "several", "a few": so few that much else can be meant.
    pub(in crate::extract::counts) fn is_low_vague(&self) -> bool {
        self.q.value.vague.as_deref().is_some_and(|v| matches!(v, "several" | "a few" | "a couple"))
    }

    /// A word that may be the noun counted, though it is not known.
    pub(in crate::extract::counts) fn noun_follows(&self) -> bool {
        let at = self.q.tokens.end;
        // "leaves 143 out of work", "Plant to close, 143 out of work"
        let put = || PUTTING.contains(&self.word_before()) || self.a.block_kind(self.sentence) == BlockKind::Headline;
        let go = |f: &Frame| f.trigger == Trigger::Go && f.tokens.start == at && f.tokens.len() > 1;
        if self.q.tokens.start > 0 && put() && self.frames.iter().any(go) {
            return false;
        }
        let next = self.a.tokens.get(at).filter(|_| at < self.sentence.tokens.end);
        let plain = [Tag::FunctionWord, Tag::OpensTrigger];
        next.is_some_and(|t| {
            let place = matches!(t.lower.as_ref(), "worldwide" | "nationwide" | "overseas" | "abroad" | "today" | "off" | "redundant");
            // "had 4,000 two years ago"
            let time = matches!(t.lower.as_ref(), "last" | "next" | "earlier")
                || read_cardinal(&self.a.tokens, at, self.sentence.tokens.end).is_some();
            let against = !self.q.is_share() && matches!(t.lower.as_ref(), "vs" | "versus");
            t.kind == TokenKind::Word && !against && !time && !self.a.tags[at].any(&plain) && !t.lower.ends_with("ly") && !place
        })
    }

    /// "a quarter of respondents say they wait, and half look for new suppliers": shares of those who were asked.
    fn of_survey(&self) -> bool {
        let asked = |k: usize| matches!(self.at(k), "respondents" | "polled" | "surveyed");
        self.q.is_share() && self.sentence.tokens.clone().any(asked)
    }

    /// "unemployment rose to 7 million", "the jobless total of 300,000", "unemployment to a peak of 16%".
    fn of_labour_market(&self) -> bool {
        let reach = if self.q.is_share() { 6 } else { 4 };
        let from = self.sentence.tokens.start.max(self.q.tokens.start.saturating_sub(reach));
        (from..self.q.tokens.start).any(|k| LABOUR_MARKET.has(&self.a.tokens[k].lower))
    }

    /// "those let go numbered 230", not "the studio, which numbered 230"
    fn number_of_the_gone(&self, f: &Frame) -> bool {
        let from = self.sentence.tokens.start.max(f.tokens.start.saturating_sub(6));
        (from..f.tokens.start)
            .any(|k| self.a.tags[k].any(&[Tag::CutNoun, Tag::CutVerb]) || matches!(self.at(k), "those" | "affected" | "gone" | "they"))
    }

    /// "at risk", "out on the street": buildings and money are so too.
    fn may_be_of_anything(&self, f: &Frame) -> bool {
        !f.tokens.clone().any(|k| WORK_OR_PAY.has(self.at(k)))
    }

    /// In the grip of a verb or noun that says what happens to jobs.
    fn in_frame(&self, counts: bool) -> Option<Taken> {
        let (a, q) = (self.a, self.q);
        let (i, cost) = self.best?;
        let f = &self.frames[i];
        let unemployed = f.tokens.start == self.q.tokens.end && self.are_unemployed(f);
        if self.still_workless(f) || unemployed || self.cut_of_other(f) || self.in_other_clause(f) {
            return None;
        }
        // "with 600 rooms laid off staff", "laid off staff over 60": the verb has an object of its own
        let people = |k: usize| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun]);
        let object = if f.tokens.end <= q.tokens.start {
            (f.tokens.end..q.tokens.start).all(|k| a.tokens[k].kind == TokenKind::Word && self.at(k) != "by")
                && (f.tokens.end..q.tokens.start).any(people)
        } else {
            !f.passive && self.sentence.tokens.contains(&f.tokens.end) && people(f.tokens.end)
        };
        if f.trigger == Trigger::Cut && object {
            return None;
        }
        // "trimmed to 11": what is left
        let to = q.tokens.start > f.tokens.end && self.word_before() == "to";
        if to && matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) {
            return None;
        }
        let next = a.tokens.get(q.tokens.end).filter(|_| q.tokens.end < self.sentence.tokens.end);
        // "laid off 40 designers": only people are laid off, whatever they are called
        let plural = next.is_some_and(|t| t.kind == TokenKind::Word && t.lower.ends_with('s') && !t.lower.ends_with("ss"));
        const OBJECT: usize = 1;
        let right_behind = f.tokens.end <= q.tokens.start && q.tokens.start - f.tokens.end <= OBJECT;
        let object = right_behind
            || f.tokens.end > q.tokens.start && !a.tokens[q.tokens.end..f.tokens.start].iter().any(|t| t.kind == TokenKind::Mark);
        let behind = f.tokens.end <= q.tokens.start && (f.tokens.end..q.tokens.start).any(|k| self.at(k) == "after");
        // "the layoff of 45 printers"
        let of_those = f.trigger == Trigger::CutNoun
            && (LAYOFF_HEADS.has(self.at(f.tokens.end - 1)) || LAYOFF_HEADS.has(&format!("{}s", self.at(f.tokens.end - 1))))
            && f.tokens.end + 1 == q.tokens.start
            && self.at(f.tokens.end) == "of";
        // "fifty Danes their jobs", "40 weavers who lost their jobs": only people have them
        let their_jobs = |k: usize| self.at(k) == "their" && matches!(self.at(k + 1), "job" | "jobs" | "livelihood" | "livelihoods");
        if f.trigger == Trigger::WeakCut
            && self.at(f.tokens.start).starts_with("cost")
            && right_behind
            && (q.tokens.end..q.tokens.end + 4).any(their_jobs)
        {
            return Taken::some(Measure::Cut, Some(i), "cut.weak_verb");
        }
        let speaks = (q.tokens.end..f.tokens.start).any(|k| a.tags[k].has(Tag::SpeechVerb));
        let gone = f.trigger == Trigger::Go && f.tokens.len() > 1 && f.tokens.start > q.tokens.end && !self.may_be_of_anything(f);
        // "saying goodbye to 120 friends"
        let at_stake = f.trigger == Trigger::Cut && right_behind && next.is_some_and(|t| PEOPLE_AT_STAKE.has(&t.lower));
        let dismissed =
            at_stake || ((dismisses(a, f) || gone) && object && !speaks || of_those) && plural && !next.is_some_and(|t| t.is_capitalised());
        let people = !self.noun_follows() && !behind || dismissed;
        let cut = match f.trigger {
            // "2,400 at its Leeds plant will be laid off"
            Trigger::Cut if f.passive && dismisses(a, f) => cost <= 9.0,
            Trigger::Cut | Trigger::CutNoun => cost <= 5.0,
            // "2,000 of the 9,000 posts would be removed"
            Trigger::WeakCut if self.loses_of_its_own(f) => true,
            // "closes for a week, idling 4,600"
            Trigger::WeakCut if right_behind && self.at(f.tokens.start).starts_with("idl") => true,
            Trigger::WeakCut if self.loses_so_many(f) => return Taken::some(Measure::Cut, Some(i), "cut.weak_verb"),
            Trigger::WeakCut => cost <= 5.0 && q.of_number && a.tags[q.reach - 1].any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::WorkforceNoun]),
            Trigger::Go => cost <= if q.of_number { 14.0 } else { 6.0 },
            _ => false,
        };
        // "the firm laid off eight", "let three go": of nobody but people
        let split = matches!(self.at(q.tokens.end), "go" | "off" | "redundant");
        let few = dismisses(a, f) && (f.tokens.len() > 1 || split) && f.tokens.end == q.tokens.start;
        // "several stars were let go"
        let some = self.is_low_vague() && !(f.passive && dismisses(a, f));
        // "eliminated six of its 22 newsroom jobs"
        let few = few || right_behind && q.of_number && a.tags[q.reach - 1].any(&[Tag::JobNoun, Tag::WorkerNoun]);
        if cut && people && (!self.is_small() || f.passive || few) && !some {
            return Taken::some(Measure::Cut, Some(i), rule_of(f));
        }
        if !counts || self.noun_follows() {
            return None;
        }
        match f.trigger {
            Trigger::Affect if self.at(f.tokens.start) == "numbered" && !self.number_of_the_gone(f) => {
                Taken::some(Measure::Headcount, Some(i), "headcount.verb")
            }
            Trigger::Headcount if cost <= 2.0 => Taken::some(Measure::Headcount, Some(i), "headcount.verb"),
            // "by closing 14 call centres"
            Trigger::Affect if is_closing(self.at(f.tokens.start)) => None,
            Trigger::Affect if (self.cuts_before || self.totals_cuts(f)) && cost <= 4.0 => Taken::some(Measure::Cut, Some(i), "cut.affect"),
            _ => None,
        }
    }

    /// "…, 1,200 and 550", "300 jobs (2 of them in Leeds)", "rehired 300 of those it laid off".
    fn joined(&self) -> Option<Taken> {
        let q = self.q;
        // "of the 8.8 million jobs lost, 4.2 million have not been added back"
        let kept = self.opens_with_whole() && matches!(self.at(q.tokens.end), "have" | "has");
        // "AI was behind 2,150, or 2% of the total"
        let of_total = q.is_share() && self.at(q.tokens.end) == "of" && self.at(q.tokens.end + 2) == "total";
        // "900 jobs have gone and 350 are to be moved"
        let moved = (q.tokens.end..q.tokens.end + 4)
            .any(|k| matches!(self.at(k), "moved" | "transferred" | "relocated" | "redeployed" | "retained" | "kept" | "saved"));
        // "its staff has shrunk by a tenth, to 33,000"
        let to = self.word_before() == "to";
        let resized = to && self.before(2) == ",";
        if self.noun_follows() || kept || moved || of_total || resized {
            return None;
        }
        let bracketed = q.tokens.start > self.sentence.tokens.start
            && self.a.tokens[q.tokens.start - 1].text == "("
            && matches!(self.at(q.tokens.end), "from" | "in" | "at" | "of" | "across");
        // "110 jobs in Kenya and nine in Kigali", "21 from the toy shop and nine from the bakery"
        let placed = self.word_before() == "and" && matches!(self.at(q.tokens.end), "in" | "at" | "from");
        // "let three go in May, six more in June"
        let more = placed || self.at(q.tokens.end - 1) == "more" || self.at(q.tokens.end) == "more";
        if let Some(p) = self.previous
            && (!self.is_small() || bracketed || more && p.measure == Measure::Cut)
            && (coordinated(self.a, q, self.sentence) || self.is_compared() || self.is_gapped())
        {
            return Some(Taken { rule: "coordination", ..p.clone() });
        }
        let (i, cost) = self.best?;
        let hired = self.frames[i].trigger == Trigger::Hire && cost <= 2.0 && !self.is_small() && !self.is_low_vague();
        hired.then_some(Taken { measure: Measure::Hiring, frame: Some(i), rule: "hiring.verb" })
    }

    /// "hopes to keep compulsory redundancies below 150"
    fn are_kept_below(&self) -> bool {
        const REACH: usize = 5;
        let start = self.q.tokens.start;
        let cuts = start.checked_sub(1).is_some_and(|k| self.sentence.tokens.contains(&k) && LAYOFF_HEADS.has(self.at(k)));
        let keeps = |k: usize| matches!(self.at(k), "hold" | "keep" | "keeping" | "kept" | "limit" | "restrict");
        let low = matches!(self.q.value.hedge, Hedge::LessThan | Hedge::UpTo);
        low && cuts && !self.q.is_share() && (self.sentence.tokens.start.max(start.saturating_sub(REACH))..start).any(keeps)
    }

    /// "fired 2,300 people, hundreds of whom were brought back"
    fn are_back_of_them(&self) -> bool {
        const REACH: usize = 5;
        let end = self.q.tokens.end;
        let whom = self.at(end) == "of" && matches!(self.at(end + 1), "which" | "whom");
        let back = |k: usize| matches!(self.at(k), "back" | "recalled" | "rehired" | "reinstated" | "returned");
        whom && (end + 2..end + 2 + REACH).any(back)
    }

    /// "49,800 job cuts, well under the 82,300 of the same month last year", "already past the 10,500 it logged for all of 2023".
    fn is_earlier_total(&self) -> bool {
        let end = self.q.tokens.end;
        let beside = matches!(self.before(2), "above" | "below" | "exceeding" | "over" | "past" | "surpassing" | "than" | "under");
        let logged = |k: usize| {
            matches!(
                self.at(k),
                "announced" | "counted" | "logged" | "recorded" | "registered" | "reported" | "saw" | "seen" | "tallied" | "tracked"
            )
        };
        let told = match self.at(end) {
            "it" | "they" => logged(end + 1),
            "of" => matches!(self.at(end + 1), "a" | "the" | "last"),
            _ => logged(end),
        };
        let cuts = self.previous.is_some_and(|p| p.measure == Measure::Cut);
        cuts && self.word_before() == "the" && beside && told && !self.q.is_share() && !self.is_small()
    }

    /// "lost 38 million pesetas, compared with a loss of 31": as much as another year, or more than there are people at work.
    fn is_money(&self) -> bool {
        const PEOPLE: u64 = 1_000_000_000;
        let loss = self.word_before() == "of" && matches!(self.before(2), "loss" | "losses" | "deficit");
        let since = if matches!(self.before(3), "a" | "net" | "the") { self.before(4) } else { self.before(3) };
        let since = if matches!(since, "a" | "the") { self.before(5) } else { since };
        let compared = matches!(since, "with" | "to" | "against" | "versus" | "from");
        self.q.value.min.is_some_and(|m| m >= PEOPLE) || loss && compared
    }

    /// "Acme is cutting 80 jobs and Brim 50", "and the coach maker Brim a further 50"
    fn is_gapped(&self) -> bool {
        let (a, first) = (self.a, self.sentence.tokens.start);
        let more = |k: &usize| matches!(self.at(*k), "a" | "additional" | "another" | "at" | "by" | "for" | "further" | "some" | "with");
        let end = (first..self.q.tokens.start).rev().find(|k| !more(k)).map_or(first, |k| k + 1);
        // "and Brim Corp. (NYSE: BRM) about 50"
        let bracket = end > first && self.at(end - 1) == ")";
        let open = (first.max(end.saturating_sub(BRACKET))..end).rev().find(|k| self.at(*k) == "(").filter(|_| bracket);
        let end = open.unwrap_or(end);
        let name = (first..end).rev().take_while(|k| a.tokens[*k].is_capitalised() || a.tokens[*k].is("&")).last();
        // what the other is stands before its name
        let noun = |k: usize| a.tags[k].has(Tag::CompanyNoun);
        let kind = |k: &usize| {
            noun(*k) || matches!(self.at(*k), "its" | "the" | "fellow" | "rival") || noun(k + 1) && !a.tags[*k].has(Tag::FunctionWord)
        };
        let name = name.map(|n| (first + 1..n).rev().take(KIND).take_while(kind).last().unwrap_or(n));
        let closed = self.at(self.q.tokens.end);
        let ends = self.q.tokens.end >= self.sentence.tokens.end || matches!(closed, "." | "," | ";" | "and" | "in" | "at");
        name.is_some_and(|k| k > first && matches!(self.at(k - 1), "and" | "," | ";") && !a.tags[k].has(Tag::Month)) && ends
    }

    /// "49,100 employees, up from 43,000 a year earlier"
    fn is_compared(&self) -> bool {
        // "up from the 300 it announced in May", "up from just 96"
        let the = usize::from(matches!(self.word_before(), "the" | "just" | "only"));
        let before = |d: usize| self.before(d + the);
        // "down from a high of 9,400"
        // "rose to 300 in May from 280 in April"
        let first = self.sentence.tokens.start;
        let grew = || {
            let to =
                (first + 1..self.q.tokens.start).rev().find(|k| self.at(*k) == "to" && self.a.tokens[*k + 1].kind == TokenKind::Number);
            to.is_some_and(|k| GROWTH_VERBS.has(self.at(k - 1)) || CHANGE_VERBS.has(self.at(k - 1)))
        };
        let peak = before(1) == "from" && self.previous.is_some_and(|p| p.measure == Measure::Cut) && grew()
            || before(1) == "of" && matches!(before(2), "peak" | "high" | "maximum") && before(4) == "from" && matches!(before(5), "down");
        // "more than triple the 49,120 of April"
        let times = the > 0 && matches!(before(1), "double" | "twice" | "triple" | "treble" | "quadruple" | "times" | "half");
        let past = the > 0 && matches!((before(2), before(1)), ("well" | "far" | "just", "above" | "over" | "below" | "under"));
        peak || times || past || matches!((before(2), before(1)), ("up" | "down", "from") | ("compared", "with" | "to"))
    }

    /// "the redundancies, 350 of them this year", "the layoffs, 300 in all".
    fn of_them(&self) -> Option<Taken> {
        let end = self.q.tokens.end;
        let some = match self.at(end) {
            "in" => matches!(self.at(end + 1), "all" | "total"),
            "of" => matches!(self.at(end + 1), "them" | "whom" | "which" | "those" | "these"),
            // "on top of the 600 announced in May"
            "announced" | "planned" | "proposed" | "revealed" | "already" | "previously" | "originally" => {
                (self.word_before() == "the" || self.word_before() == "of" && self.before(2) == "top") && !self.is_small()
            }
            _ => self.part_of_cut(),
        };
        let cuts = || {
            let before = self.frames.iter().filter(|f| f.tokens.start < self.q.tokens.start);
            before.into_iter().any(|f| matches!(f.trigger, Trigger::CutNoun | Trigger::Cut))
        };
        let part = self.part_of_cut();
        (some && (part || cuts()) || self.of_those_before()).then_some(Taken { measure: Measure::Cut, frame: None, rule: "cut.of_them" })
    }

    /// "Of the 51,000 jobs lost, 30,000 came from": a part of what the sentence opens with.
    fn part_of_cut(&self) -> bool {
        let start = self.sentence.tokens.start;
        let first = start + usize::from(matches!(self.at(start), "and" | "but"));
        let part = matches!(self.at(self.q.tokens.end), "came" | "were" | "are" | "will" | "in" | "from" | "at");
        let cut = self.previous.is_some_and(|p| p.measure == Measure::Cut);
        let comma = self.q.tokens.start > first && self.a.tokens[self.q.tokens.start - 1].text == ",";
        matches!(self.at(first), "of" | "among") && cut && part && comma
    }

    /// "reduce its workforce by 1,920", "payrolls fell by 36,000", "closed with the loss of 200".
    fn by_or_loss(&self, counts: bool) -> Option<Taken> {
        let (a, q) = (self.a, self.q);
        if self.noun_follows() {
            return None;
        }
        let by = self.is_by();
        if let Some((i, cost)) = self.best {
            let f = &self.frames[i];
            let lo = f.tokens.start.saturating_sub(3).max(self.sentence.tokens.start);
            // "cut jobs by 350", "reduced employment by 350"
            let jobs = |k: usize| a.tags[k].has(Tag::JobNoun) && self.at(k).ends_with('s') || self.at(k) == "employment";
            let workforce = || (lo..q.tokens.start).any(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun]) || jobs(k));
            if by && matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && cost <= 8.0 && workforce() {
                // "offers buyouts to shrink its workforce by 300"
                let offered =
                    self.frames.iter().position(|v| v.trigger == Trigger::Voluntary && v.tokens.end <= f.tokens.start && self.leads(v, f));
                if offered.is_some() {
                    return Taken::some(Measure::Voluntary, offered, "voluntary.frame");
                }
                return Taken::some(Measure::Cut, Some(i), "cut.by");
            }
            let closes = || self.cuts_before || a.tokens[self.sentence.tokens.clone()].iter().any(|t| CLOSING_WORDS.has(&t.lower));
            if f.trigger == Trigger::WeakCut
                && a.tokens[f.tokens.end - 1].is("of")
                && !a.tokens[f.tokens.start].is("at")
                && cost <= 1.0
                && counts
                && closes()
            {
                return Taken::some(Measure::Cut, Some(i), "cut.weak_verb");
            }
        }
        self.fell(by, counts)
    }

    /// "payrolls fell by 36,000", "factory jobs fell 21,000", "employment is up by 300 since May, but down by 40 since June".
    fn fell(&self, by: bool, counts: bool) -> Option<Taken> {
        let (a, q) = (self.a, self.q);
        let first = self.sentence.tokens.start;
        // "its workforce of 2,000 two years ago has contracted by 12%"
        let far = first.max(q.tokens.start.saturating_sub(FAR))..q.tokens.start;
        let sized = by
            && far.clone().all(|k| a.tokens[k].kind != TokenKind::Mark)
            && far.clone().any(|k| matches!(self.at(k), "headcount" | "workforce") && self.at(k + 1) == "of");
        let reach = if self.before(2) == "down" { 24 } else { 8 };
        let from = first.max(q.tokens.start.saturating_sub(reach));
        let jobs = |k: usize| {
            let subject = !a.tokens[k..q.tokens.start].iter().any(|t| t.kind == TokenKind::Mark);
            a.tags[k].has(Tag::JobNoun) && self.at(k).ends_with('s') && subject
        };
        // "its staff will be reduced by 300", "staff numbers fell by 300", not "staff costs fell"
        let staff = |k: usize| {
            let next = k + 1 + usize::from(self.at(k + 1) == "numbers");
            let goes_on = next < q.tokens.start
                && (a.is_verb_helper(next) || CHANGE_VERBS.has(self.at(next)) || matches!(self.at(next), "at" | "in" | "is"));
            by && self.at(k) == "staff" && goes_on
        };
        let payroll = (from..q.tokens.start).any(|k| {
            matches!(self.at(k), "payroll" | "payrolls" | "employment" | "employed" | "headcount" | "workforce") || jobs(k) || staff(k)
        }) || sized;
        let verb = self.before(if by { 2 } else { 1 });
        // "brought payroll costs down by a tenth"
        let other = (from..q.tokens.start).any(|k| a.tags[k].has(Tag::OtherCut) && !CHANGE_VERBS.has(self.at(k)));
        let fell = CHANGE_VERBS.has(verb) && !other;
        (payroll && fell && counts).then_some(Taken { measure: Measure::Cut, frame: None, rule: "cut.by" })
    }
}
