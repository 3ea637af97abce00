//! What a quantity counts: jobs cut, people employed or hired, those who leave of their own will, or nothing of the kind.

pub(super) mod affected;
pub(super) mod bare;
pub(super) mod beside;
pub(super) mod distinct;
pub(super) mod fates;
pub(super) mod kept;
pub(super) mod listed;
pub(super) mod noun_of_cuts;
pub(super) mod onward;
pub(super) mod portions;
pub(super) mod resumed;
pub(super) mod shares;
pub(super) mod shown;
mod sighting;
pub(super) mod tally;
pub(super) mod told_to_go;
pub(super) mod wholes;

use super::figures::Figures;
use super::frame::Frame;
use super::govern::{dismisses, governing};
use super::quantity::{NounClass, Quantity, is_split_workforce};
use super::sizes::headcount::{apposed, fronted_whole, headcount_or, headcount_phrase, inside_share, is_compound};
use super::sizes::remains::{has_size, remains};
use super::sizes::size::Size;
use crate::extract::Analysis;
use crate::lexicon::sets::WORK_PEOPLE;
use crate::lexicon::{Tag, Trigger};
use crate::model::{Hedge, Measure};
use crate::text::{Sentence, TokenKind};
use bare::bare;

pub(super) use sighting::Sighting;

/// How a quantity was taken, and by which expression.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    /// What is counted.
    pub measure: Measure,
    /// Index of the governing frame in the sentence's frames.
    pub frame: Option<usize>,
    /// The rule that decided.
    pub rule: &'static str,
}

impl Taken {
    #[expect(clippy::unnecessary_wraps, reason = "what the rules below return")]
    pub(super) const fn some(measure: Measure, frame: Option<usize>, rule: &'static str) -> Option<Self> {
        Some(Self { measure, frame, rule })
    }
}

/// What was read before a quantity.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before<'x> {
    /// How the quantity before it was taken.
    pub taken: Option<&'x Taken>,
    /// The numbers that were taken for cuts.
    pub numbers: &'x Figures,
    /// Cuts were spoken of in the sentence before or the headline.
    pub cuts: bool,
    /// Cuts were spoken of in any sentence before.
    pub told: bool,
    /// The sentence before tells the size of a workforce.
    pub sized: bool,
    /// How many sentences back the last ones that count anything are, if they count cuts.
    pub counted: Option<usize>,
}

/// For so many sentences behind a number of cuts, "those" and "that" can mean it.
const STILL_SPOKEN_OF: usize = 2;

/// Decides what a quantity counts.
pub(super) fn measure(a: &Analysis<'_>, q: &Quantity, frames: &[Frame], sentence: &Sentence, before: Before<'_>) -> Option<Taken> {
    let best = governing(a, q, frames);
    let Before { taken: previous, numbers: cut, cuts: cuts_before, told: cuts_told, sized: sized_before, counted } = before;
    let (after_cut, last_cut) = (counted.is_some_and(|s| s <= STILL_SPOKEN_OF), counted.is_some());
    let s = Sighting { a, q, frames, sentence, previous, cut, cuts_before, cuts_told, sized_before, after_cut, last_cut, best };
    if q.value.stated == Some([0, 0]) && q.value.hedge == Hedge::Exact {
        return None;
    }
    let whole = inside_share(a, q, sentence) || fronted_whole(a, q, sentence);
    // "of the 900 jobs, 700 are in Japan", behind "will cut 900 jobs"
    let again = whole && q.value.stated.is_some_and(|n| cut.contains(&n)) && s.is_fronted_again();
    if again {
        return Taken::some(Measure::Cut, None, "cut.context");
    }
    if s.are_things() || s.are_told_of() {
        return None;
    }
    if s.come_with_a_site() {
        return Taken::some(Measure::Hiring, None, "hiring.verb");
    }
    if s.are_who_cut() {
        return Taken::some(Measure::Headcount, None, "headcount.phrase");
    }
    if s.are_told_of_a_part() || s.out_of_so_many() {
        return Taken::some(Measure::Headcount, None, "headcount.of_share");
    }
    if whole && let Some(t) = s.whole_told() {
        return Some(t);
    }
    // "apply for one of the seven posts", "two of its four teams"
    if whole && (q.class == NounClass::Job && (Size { a, q, sentence }).one_of_jobs() || s.are_groups()) {
        return None;
    }
    if whole && matches!(q.class, NounClass::Job | NounClass::Person | NounClass::Workforce) {
        return Taken::some(Measure::Headcount, None, "headcount.of_share");
    }
    // "four of the nine were laid off"
    if whole && q.class == NounClass::Bare && previous.is_some_and(|p| p.measure == Measure::Cut) {
        return None;
    }
    if s.resized() {
        return Taken::some(Measure::Headcount, None, "headcount.resized");
    }
    if let Some(t) = s.other_fate_told() {
        return Some(t);
    }
    if let Some(i) = s.whole_staff() {
        return Taken::some(Measure::Cut, Some(i), rule_of(&frames[i]));
    }
    if s.are_bracketed_behind_a_closure() || s.are_on_paper() {
        return Taken::some(Measure::Cut, None, "cut.context");
    }
    if s.have_left() || s.is_apposed_to_a_closure() || s.are_in_their_list() {
        return Taken::some(Measure::Cut, None, "cut.go");
    }
    // "dismissed all but one of its 38 employees", "wiping out all but a few dozen of its jobs"
    if s.is_left_of_half() || s.is_all_but() {
        return Taken::some(Measure::Headcount, None, "headcount.remains");
    }
    if s.so_were_they() || s.are_among_them() || s.are_included() || s.go_with_it() || s.are_bracketed() {
        return Taken::some(Measure::Cut, None, "cut.context");
    }
    if s.are_told_to_go() || s.are_given_notice() || q.class == NounClass::Person && s.are_seen_to_go() {
        return Taken::some(Measure::Cut, None, "cut.go");
    }
    if q.class != NounClass::Bare && s.is_wave() {
        return Taken::some(Measure::Cut, None, "cut.of_them");
    }
    if let Some(i) = s.go_behind_an_aside() {
        return Taken::some(Measure::Cut, Some(i), rule_of(&frames[i]));
    }
    if s.are_gone() {
        return Taken::some(Measure::Cut, None, "cut.go");
    }
    if s.are_on_the_list() {
        return Taken::some(Measure::Cut, None, "cut.of_them");
    }
    if let Some(i) = s.are_among_those_who_go() {
        return Taken::some(Measure::Cut, Some(i), rule_of(&frames[i]));
    }
    if s.are_back() || s.of_the_gone() {
        return Taken::some(Measure::Other, None, "other.keep");
    }
    if s.halved() {
        let verb = frames.iter().position(|f| f.tokens.start == q.core.start);
        return Taken::some(Measure::Cut, verb, "cut.halved");
    }
    if s.come() {
        return Taken::some(Measure::Hiring, None, "hiring.verb");
    }
    let after_headcount = previous.is_some_and(|p| p.measure == Measure::Headcount);
    if remains(a, q, sentence, after_headcount) {
        return Taken::some(Measure::Headcount, None, "headcount.remains");
    }
    let sized = has_size(a, q, sentence) || apposed(a, q, sentence);
    let sized = sized && !(q.class == NounClass::Bare && s.noun_follows());
    if sized && matches!(q.class, NounClass::Bare | NounClass::Person | NounClass::Workforce) {
        return Taken::some(Measure::Headcount, None, "headcount.phrase");
    }
    if q.class == NounClass::Bare && (s.are_rounds() || s.comes_next()) {
        return Taken::some(Measure::Cut, None, "cut.context");
    }
    if s.is_other_fate() {
        return None;
    }
    if let Some((i, _)) = best.filter(|(i, _)| frames[*i].trigger == Trigger::Headcount) {
        // "had 1,140 applicants": a noun of no people who work for it
        if q.class == NounClass::Bare && q.head.is_none() && s.has_others(&frames[i]) {
            return None;
        }
        if s.has_none(&frames[i]) {
            return Taken::some(Measure::Other, None, "other.keep");
        }
        if s.will_employ(&frames[i]) {
            return Taken::some(Measure::Hiring, Some(i), "hiring.verb");
        }
    }
    if let Some(t) = s.represented() {
        return t;
    }
    // "hired 300 fewer workers", "300 more workers than in 2007"
    let made =
        a.tokens.get(q.tokens.end).is_some_and(|t| matches!(t.lower.as_ref(), "created" | "added" | "filled" | "advertised" | "posted"));
    let compared = q.less && (made || s.governed_by(Trigger::Hire, 3.0)) || is_more_than(a, q, sentence);
    if compared && of_work(a, q) {
        return None;
    }
    if q.less && of_work(a, q) && !is_singular_person(q) {
        return Taken::some(Measure::Cut, s.cut_frame(), "cut.fewer");
    }
    // "will have 300 fewer people"
    if q.less && q.class == NounClass::Person && s.governed_by(Trigger::Headcount, 4.0) && !is_singular_person(q) {
        return Taken::some(Measure::Cut, None, "cut.fewer");
    }
    match q.class {
        NounClass::Cut => s.noun_of_cuts(),
        // "eliminate 300 vacant positions", "dismissed 300 recent hires"
        NounClass::Hire if (s.governed_by(Trigger::Cut, 3.0) || s.governed_by(Trigger::WeakCut, 3.0)) && s.are_removed() => {
            Taken::some(Measure::Cut, best.map(|b| b.0), "cut.object")
        }
        NounClass::Hire if s.are_ended() => Taken::some(Measure::Cut, None, "cut.context"),
        NounClass::Hire => Taken::some(Measure::Hiring, None, "hiring.noun_head"),
        _ if is_singular_person(q) || s.speaks() => None,
        _ if s.is_share_of_before() => Taken::some(Measure::Cut, None, "cut.context"),
        NounClass::Workforce if !q.is_share() => headcount_or(&s),
        NounClass::Job | NounClass::Person | NounClass::Workforce => s.counted(),
        NounClass::Bare => bare(&s),
    }
}

impl Sighting<'_, '_> {
    /// Jobs, or people in them.
    fn are_removed(&self) -> bool {
        let dismissed = self.best.is_some_and(|(i, _)| dismisses(self.a, &self.frames[i]));
        dismissed || self.q.head.is_some_and(|h| self.a.tags[h].has(Tag::JobNoun))
    }

    fn governed_by(&self, trigger: Trigger, limit: f64) -> bool {
        self.best.is_some_and(|(i, cost)| self.frames[i].trigger == trigger && cost <= limit)
    }

    /// The governing frame, if it is one of cuts.
    pub(super) fn cut_frame(&self) -> Option<usize> {
        // what happens to jobs is no frame of a noun that is a cut itself
        let goes = self.q.class != NounClass::Cut;
        let cut = |i: usize| match self.frames[i].trigger {
            Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun => true,
            Trigger::Go => goes,
            _ => false,
        };
        self.best.map(|b| b.0).filter(|i| cut(*i))
    }

    /// Jobs, people, or a share of a workforce.
    fn counted(&self) -> Option<Taken> {
        let (a, q) = (self.a, self.q);
        let voluntary = self.has(Trigger::Voluntary)
            && self.best.is_none_or(|(i, cost)| {
                matches!(self.frames[i].trigger, Trigger::Voluntary | Trigger::Keep | Trigger::Affect | Trigger::Hit) || cost > 6.0
            });
        if voluntary {
            return Taken::some(Measure::Voluntary, self.best.map(|b| b.0), "voluntary.frame");
        }
        if let Some(i) = self.go_of_own_will() {
            return Taken::some(Measure::Voluntary, Some(i), "voluntary.frame");
        }
        let size = Size { a, q, sentence: self.sentence };
        let whose = self.word_before() == "whose";
        if (whose && self.cut_frame().is_none() || size.stand_there()) && !q.is_share() {
            return Taken::some(Measure::Headcount, None, "headcount.phrase");
        }
        // "The group, with 22,000 employees, will close"
        let employer = |k: usize| a.tags[k].any(&[Tag::CompanyNoun, Tag::Collective]);
        let whole = size.before(2) == "," || size.before(1) == "combined" || q.tokens.start.checked_sub(2).is_some_and(employer);
        if size.is_staffed_by()
            || size.with() && whole && self.best.is_none_or(|(_, cost)| cost > 2.0)
            || size.where_they_work()
            || size.at_work()
            || size.bracketed()
        {
            return Taken::some(Measure::Headcount, None, "headcount.phrase");
        }
        if self.left_jobless() {
            return Taken::some(Measure::Cut, None, "cut.left");
        }
        if self.are_taken_out() {
            return Taken::some(Measure::Cut, None, "cut.context");
        }
        if size.one_of_those_who_act() {
            return Taken::some(Measure::Headcount, None, "headcount.owned");
        }
        if size.in_total() && q.class == NounClass::Person || self.far_from_fate() {
            return Taken::some(Measure::Headcount, None, "headcount.phrase");
        }
        if is_compound(self) {
            return Taken::some(Measure::Headcount, None, "headcount.phrase");
        }
        if let Some(t) = self.governed() {
            return Some(t);
        }
        if self.are_affected() {
            return Taken::some(Measure::Cut, None, "cut.affected");
        }
        // "Acme cut 300 jobs. The 300 workers were told by mail."
        if size.told_again() && q.value.stated.is_some_and(|n| self.cut.contains(&n)) {
            return Taken::some(Measure::Cut, None, "cut.context");
        }
        if let Some(t) = headcount_phrase(a, q, self.sentence) {
            return Some(t);
        }
        // "its 16 employees: 13 welders and three clerks"
        if size.before(1) == ":" && self.previous.is_some_and(|p| p.measure == Measure::Headcount) && q.value.stated.is_some() {
            return Taken::some(Measure::Headcount, None, "headcount.phrase");
        }
        if coordinated(a, q, self.sentence)
            && let Some(p) = self.previous
        {
            // "300 jobs, and 60% of these positions were well paid"
            return (!self.of_those()).then(|| Taken { rule: "coordination", ..p.clone() });
        }
        if self.close_with() || self.of_the_going() {
            return Taken::some(Measure::Cut, None, "cut.context");
        }
        if !q.is_share() && q.class != NounClass::Workforce && self.is_list_line() {
            return Taken::some(Measure::Cut, None, "cut.listed");
        }
        // "in several high positions"
        let counts_jobs = q.class == NounClass::Job && !q.is_share() && !self.is_low_vague() && !self.are_missing();
        (counts_jobs && (self.cuts_before || self.of_the_cuts())).then_some(Taken {
            measure: Measure::Cut,
            frame: None,
            rule: "cut.context",
        })
    }

    /// "halved its workforce", "its headcount has more than halved"
    fn halved(&self) -> bool {
        const SUBJECT: usize = 7;
        let (a, q) = (self.a, self.q);
        let verb = q.core.start;
        if !matches!(a.tokens[verb].lower.as_ref(), "halve" | "halved" | "halving") {
            return false;
        }
        // not "halved its staff costs"
        let ends = |k: usize| a.tokens.get(k).is_none_or(|t| t.kind != TokenKind::Word || a.tags[k].has(Tag::FunctionWord));
        let staff = |k: usize| (a.tags[k].has(Tag::WorkforceNoun) || is_split_workforce(a, k)) && ends(k + 1);
        let subject = self.sentence.tokens.start.max(verb.saturating_sub(SUBJECT))..verb;
        q.head.is_some_and(staff) || q.class == NounClass::Bare && subject.into_iter().any(staff)
    }

    /// "laid off its entire staff of 42": the frame that has all of them for its object.
    fn whole_staff(&self) -> Option<usize> {
        let a = self.a;
        let of = self.q.tokens.start.checked_sub(1).filter(|k| *k > self.sentence.tokens.start && a.tokens[*k].is("of"))?;
        let object = |f: &Frame| {
            let gap = f.tokens.end..of;
            let words = gap.clone().all(|k| a.tokens[k].kind == TokenKind::Word);
            (1..=4).contains(&gap.len()) && words && !f.passive && dismisses(a, f) && a.tags[of - 1].has(Tag::WorkforceNoun)
        };
        // "the team of 60 was laid off", "its staff of 60 lost their jobs"
        let subject = |f: &Frame| {
            let gap = f.tokens.start.checked_sub(self.q.tokens.end);
            let gone = f.passive && dismisses(a, f) && gap.is_some_and(|g| g <= 3)
                || f.trigger == Trigger::Go && f.tokens.len() > 1 && gap == Some(0);
            let words = || a.tokens[self.q.tokens.end..f.tokens.start].iter().all(|t| t.kind == TokenKind::Word);
            gone && words() && a.tags[of - 1].has(Tag::WorkforceNoun)
        };
        self.frames.iter().position(|f| object(f) || subject(f))
    }

    /// By the frame that governs it.
    fn governed(&self) -> Option<Taken> {
        let q = self.q;
        let (i, cost) = self.best?;
        let f = &self.frames[i];
        let person = q.class == NounClass::Person && f.trigger == Trigger::CutNoun && f.tokens.end <= q.tokens.start;
        let limit = if q.is_share() {
            16.0
        } else if person {
            14.0
        } else {
            18.0
        };
        if self.lost_to_other(f) || self.moved_away(f) || self.lose_other(f) || self.are_unemployed(f) || self.cut_of_other(f) {
            return None;
        }
        // "300 people at risk" may be at risk of anything
        let risk = f.trigger == Trigger::Go && self.a.tokens[f.tokens.clone()].iter().any(|t| AT_LARGE.contains(&t.lower.as_ref()));
        if cost > limit || risk && self.at_large() && f.tokens.len() <= 2 {
            return None;
        }
        let (measure, rule) = match f.trigger {
            Trigger::Cut | Trigger::CutNoun => (Measure::Cut, rule_of(f)),
            Trigger::WeakCut => (Measure::Cut, "cut.weak_verb"),
            Trigger::Go => (Measure::Cut, "cut.go"),
            Trigger::Affect | Trigger::Hit if self.by_other(f) => return None,
            Trigger::Affect | Trigger::Hit
                if self.cuts_before
                    || self.has(Trigger::CutNoun)
                    || self.has(Trigger::Cut)
                    || self.jobs_go()
                    || self.of_change()
                    // "which means that 300 workers will be affected"
                    || self.cuts_told && f.trigger == Trigger::Affect && f.passive && of_work(self.a, q) && q.tokens.end <= f.tokens.start
                    // "would send notices to 300 employees"
                    || self.cuts_told && of_work(self.a, q) && self.a.tokens[f.tokens.clone()].iter().any(|t| t.is("notices"))
                    || self.are_met(f)
                    || f.trigger == Trigger::Affect && self.in_headline() && of_work(self.a, q)
                    || self.cuts_told
                        && f.trigger == Trigger::Affect
                        && (q.class == NounClass::Job
                            || self.meets(f) && q.is_share() && q.class == NounClass::Workforce
                            || of_work(self.a, q) && self.met_by_closure(f)) =>
            {
                (Measure::Cut, "cut.affect")
            }
            Trigger::Hire => (if q.is_share() { Measure::Other } else { Measure::Hiring }, "hiring.verb"),
            Trigger::HireNoun => (Measure::Hiring, "hiring.noun"),
            Trigger::Headcount if !q.is_share() => (Measure::Headcount, "headcount.verb"),
            Trigger::Voluntary => (Measure::Voluntary, "voluntary.frame"),
            // contractors who are stood down have no job to come back to
            Trigger::Furlough if q.head.is_some_and(|h| self.a.tokens[h].lower.ends_with("contractors")) => (Measure::Cut, "cut.go"),
            Trigger::Furlough => (Measure::Furlough, "furlough.frame"),
            // "keeps 300 people on its payroll"
            Trigger::Keep if (Size { a: self.a, q, sentence: self.sentence }).on_books() => (Measure::Headcount, "headcount.phrase"),
            Trigger::Keep => (Measure::Other, "other.keep"),
            Trigger::Affect | Trigger::Hit => return self.beyond_affect(),
            Trigger::Headcount => return None,
        };
        Taken::some(measure, Some(i), rule)
    }

    /// People by no word of work: "300 people", "400 men".
    fn at_large(&self) -> bool {
        let tags = self.q.head.map(|h| self.a.tags[h]).unwrap_or_default();
        self.q.class == NounClass::Person && !of_work(self.a, self.q) && tags.has(Tag::WorkerNoun)
    }

    /// "60% of these positions", "half of those jobs": a share of what was counted before.
    fn of_those(&self) -> bool {
        let inside = &self.a.tokens[self.q.core.end..self.q.tokens.end];
        self.q.is_share() && inside.iter().any(|t| matches!(t.lower.as_ref(), "these" | "those"))
    }
}

pub(super) fn rule_of(f: &Frame) -> &'static str {
    match (f.trigger, f.passive) {
        (Trigger::CutNoun, _) => "cut.noun",
        (_, true) => "cut.passive",
        (_, false) => "cut.object",
    }
}

/// Words of what may happen to people in more ways than one.
const AT_LARGE: [&str; 4] = ["risk", "threat", "jeopardy", "danger"];

/// "300 more workers than in 2007": a difference, not a cut.
fn is_more_than(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let behind = q.tokens.end..sentence.tokens.end.min(q.tokens.end + 6);
    let than = |k: usize| {
        a.tokens[k].is("than")
            && a.tokens.get(k + 1).is_some_and(|t| matches!(t.lower.as_ref(), "in" | "a" | "it" | "they" | "before" | "at"))
    };
    a.tokens.get(q.core.end).is_some_and(|t| t.is("more")) && behind.into_iter().any(than)
}

pub(super) fn is_singular_person(q: &Quantity) -> bool {
    q.value.stated == Some([1, 1])
}

/// "…, 1,200 and 550": joined to the quantity before it.
pub(super) fn coordinated(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    // "300 in Leeds and a further 30"
    let mut to = q.tokens.start;
    while to > sentence.tokens.start
        && matches!(a.tokens[to - 1].lower.as_ref(), "a" | "another" | "further" | "additional" | "the" | "other" | "remaining")
    {
        to -= 1;
    }
    // "300 job cuts, and that October another 500"
    let when =
        |k: usize| a.tags[k].any(&[Tag::Month, Tag::Weekday, Tag::TimeWord]) || matches!(a.tokens[k].lower.as_ref(), "in" | "on" | "that");
    while to > sentence.tokens.start && when(to - 1) && q.tokens.start - to < 4 {
        to -= 1;
    }
    let from = sentence.tokens.start.max(to.saturating_sub(2));
    // "small firms with fewer than 50 employees"
    let firms = to > sentence.tokens.start + 1 && a.tokens[to - 1].is("with") && a.tags[to - 2].any(&[Tag::Collective, Tag::CompanyNoun]);
    // "in the thousands, not hundreds"
    let denied = to > from && a.tokens[to - 1].is("not");
    // "900 jobs, of which 300 in London", "900 people, of whom 300 are in London"
    let of_which = to > from + 1 && (a.tokens[to - 1].is("which") || a.tokens[to - 1].is("whom")) && a.tokens[to - 2].is("of");
    // "5,400 people, of whom 1,900 have been rehired"
    let back = of_which
        && (q.tokens.end..sentence.tokens.end.min(q.tokens.end + 5))
            .any(|k| matches!(a.tokens[k].lower.as_ref(), "rehired" | "reinstated" | "recalled" | "returned" | "back" | "kept" | "remain"));
    !denied
        && !back
        && !firms
        && (of_which
            || a.tokens[from..to].iter().any(|t| {
                matches!(t.lower.as_ref(), "and" | "or" | "," | "while" | "including" | "plus" | ";" | "with" | "-" | "–" | "—" | "(")
            }))
}

/// The noun is one of jobs or of people at work, not of people at large.
pub(super) fn of_work(a: &Analysis<'_>, q: &Quantity) -> bool {
    match q.class {
        NounClass::Job | NounClass::Workforce => true,
        NounClass::Person => q.head.is_some_and(|h| WORK_PEOPLE.has(&a.tokens[h].lower)),
        // "900 of its 12,000 jobs": the noun of the whole
        NounClass::Bare if q.of_number => {
            let noun = q.reach - 1;
            a.tags[noun].any(&[Tag::JobNoun, Tag::WorkforceNoun]) || WORK_PEOPLE.has(&a.tokens[noun].lower)
        }
        _ => false,
    }
}
