//! Sizes told by where people are: on the books, at work in a place, clocking on; what a business runs with or gives work to.

use super::super::quantity::NounClass;
use super::size::{MANY, Size};
use crate::lexicon::Tag;
use crate::lexicon::sets::{AWAY_FROM_WORK, GATHERINGS, GOODS, MADE_ACTS, MAKING_VERBS, PAYROLLS, RUNNING_VERBS, SETTLEMENTS};

/// Words between those counted and what they do: "300 people still work there", "300 once worked there".
const YET: [&str; 8] = ["will", "would", "still", "now", "currently", "once", "already", "directly"];

/// Pages that tell the size of an employer, and say nothing of those who go.
const PROFILES: [&str; 10] = ["brochure", "directory", "linkedin", "page", "pages", "profile", "prospectus", "site", "webpage", "website"];

impl Size<'_, '_> {
    fn is(&self, k: Option<usize>, tags: &[Tag]) -> bool {
        k.is_some_and(|k| self.a.tags[k].any(tags))
    }

    /// Whether the prepositional phrase that starts `d` behind the quantity leads to a gathering ("at the meeting"), or people at large to
    /// a place where they live ("in the village").
    pub(in crate::extract::counts) fn gather(&self, d: usize) -> bool {
        let phrase = (d + 1..d + 6).take_while(|d| !matches!(self.behind(*d), "" | "." | "," | "at" | "in" | "on" | "of" | "for" | "who"));
        let mut nouns = phrase.map(|d| self.behind(d));
        matches!(self.behind(d), "at" | "in" | "on" | "across" | "outside")
            && nouns.any(|w| GATHERINGS.has(w) || SETTLEMENTS.has(w) && !self.is_staff())
    }

    /// "the plant is home to 1,600 workers"; a town is home to people of any kind
    pub(in crate::extract::counts) fn home(&self) -> bool {
        let owner = || (3..6).any(|d| self.is(self.index(d), &[Tag::CompanyNoun, Tag::TeamNoun]) && !SETTLEMENTS.has(self.before(d)));
        let workplace = self.before(1) == "of" && self.before(2) == "workplace";
        let home = self.before(1) == "to" && self.before(2) == "home" && (self.is_staff() || owner());
        self.names_people() && (home || workplace)
    }

    /// "the plant, where 690 people work,", "where 2,000 once worked"
    pub(in crate::extract::counts) fn where_they_work(&self) -> bool {
        let employed = matches!(self.behind(0), "are" | "were") && matches!(self.behind(1), "employed" | "working");
        let d = usize::from(YET.contains(&self.behind(0)));
        // "where 900 people make tyres"
        let makes = self.names_people() && MAKING_VERBS.has(self.behind(d));
        let opened = self.before(1) == "where" || self.before(2) == "where" && matches!(self.before(1), "once" | "now" | "still" | "only");
        let counted = self.names_people() || self.q.class == NounClass::Bare && self.q.value.stated.is_some();
        opened
            && counted
            && !self.q.is_share()
            && (matches!(self.behind(d), "work" | "worked" | "toiled" | "laboured" | "labored") || makes || employed)
    }

    /// "300 people are on the books", "has 300 on its payroll", "brought 300 people onto its books"
    pub(in crate::extract::counts) fn on_books(&self) -> bool {
        let helps = |w: &str| {
            YET.contains(&w) || matches!(w, "are" | "were" | "is" | "was" | "had" | "have" | "has" | "been" | "be" | "left" | "people")
        };
        let d = (0..5).find(|d| !helps(self.behind(*d))).unwrap_or_default();
        let own = matches!(self.behind(d + 1), "the" | "its" | "their" | "our" | "his" | "her" | "company");
        let books = PAYROLLS.has(self.behind(d + 1)) || own && (PAYROLLS.has(self.behind(d + 2)) || self.behind(d + 3) == "payroll");
        let people = self.names_people() || self.q.class == NounClass::Bare;
        people && !self.q.is_share() && self.q.value.stated.is_some() && matches!(self.behind(d), "on" | "onto") && books
    }

    /// "with only three welders there", "300 people are based at its head office": people who are at work somewhere.
    pub(in crate::extract::counts) fn in_place(&self) -> bool {
        let there = self.behind(0) == "there" || self.behind(0) == "on" && matches!(self.behind(1), "staff" | "site");
        let with = self.before(1) == "with" || matches!(self.before(1), "just" | "only" | "about") && self.before(2) == "with";
        // "300 people are currently based at its head office"
        let adverb = usize::from(self.behind(1).ends_with("ly") || matches!(self.behind(1), "still" | "now"));
        let (such, place) = (self.behind(1 + adverb), self.behind(2 + adverb));
        let based = matches!(such, "based" | "left" | "employed") && matches!(place, "at" | "in" | "across") && !self.gather(2 + adverb);
        let stated = self.q.value.stated.is_some();
        let are = matches!(self.behind(0), "are" | "were") && based && stated;
        self.names_people() && !self.q.is_share() && (with && there || are)
    }

    /// "there are 80 staff in Leeds", not "there were 80 people at the meeting"
    pub(in crate::extract::counts) fn stand_there(&self) -> bool {
        // "there are only eleven lecturers in it"
        let d = 1 + usize::from(matches!(self.before(1), "only" | "just" | "still" | "now" | "already" | "currently" | "once"));
        // "there were 58,000 people on the hospital's waiting list"
        let waiting = self.behind(0) == "on" && (1..6).any(|d| AWAY_FROM_WORK.has(self.behind(d)));
        matches!(self.before(d), "are" | "were")
            && self.before(d + 1) == "there"
            && !waiting
            && self.names_people()
            && self.q.value.stated.is_some()
            && matches!(self.behind(0), "at" | "in" | "on" | "across" | "left" | "working" | "employed")
            && !self.gather(0)
    }

    /// "620 people work at the plant", "will work at the plant", "300 people once clocked on", "300 families earn their living there"
    pub(in crate::extract::counts) fn at_work(&self) -> bool {
        let used = if self.behind(0) == "used" && self.behind(1) == "to" { 2 } else { 0 };
        let d = used + usize::from(YET.contains(&self.behind(used)));
        // "300 people in Acton work for Acme"
        let d = d + self.place_at(d);
        let (verb, next) = (self.behind(d), self.behind(d + 1));
        // "the 400 drivers who rely on Acme"
        let relies = matches!(verb, "who" | "that")
            && matches!(next, "rely" | "relied" | "depend" | "depended")
            && matches!(self.behind(d + 2), "on" | "upon")
            && self.is_staff();
        let home = next == "from" && self.behind(d + 2) == "home";
        let works = matches!(verb, "work" | "worked" | "toil" | "toiled" | "labour" | "laboured" | "labor" | "labored")
            && matches!(next, "at" | "in" | "for" | "there" | "here" | "on" | "across" | "from")
            && !home;
        let clocks = matches!(verb, "clock" | "clocked") && matches!(next, "on" | "in" | "off");
        let lives = matches!(verb, "earn" | "earned" | "make" | "made" | "draw" | "drew" | "collect" | "collected")
            && matches!(next, "their" | "a")
            && matches!(self.behind(d + 2), "living" | "livelihood" | "wage" | "wages" | "salary" | "paycheck" | "paycheque");
        // "2,000 people made tyres there", "300 people build boats at the yard"; not "made redundant there", "made complaints there"
        let product = next.ends_with('s') && !MADE_ACTS.has(next) || GOODS.has(next);
        let makes = MAKING_VERBS.has(verb)
            && product
            && (matches!(self.behind(d + 2), "there" | "here")
                || matches!(self.behind(d + 2), "at" | "in") && matches!(self.behind(d + 3), "the" | "its"));
        self.q.class == NounClass::Person && self.q.value.stated.is_some() && (works || clocks || lives || makes)
            || relies && self.q.class == NounClass::Person && !self.q.is_share()
    }

    /// "each shop is staffed by six people"
    pub(in crate::extract::counts) fn is_staffed_by(&self) -> bool {
        self.q.class == NounClass::Person && self.before(1) == "by" && matches!(self.before(2), "staffed" | "manned" | "crewed" | "run")
    }

    /// Tokens of "in Acton", "at New Acton" `d` places behind the number.
    fn place_at(&self, d: usize) -> usize {
        const MOST: usize = 3;
        let capital = |k: &usize| self.sentence.tokens.contains(k) && self.a.tokens[*k].is_capitalised();
        let first = self.q.tokens.end + d + 1;
        let name = (first..first + MOST).take_while(capital).count();
        if name > 0 && matches!(self.behind(d), "in" | "at" | "near") { 1 + name } else { 0 }
    }

    /// "Acme's LinkedIn page lists 61 employees": what somebody tells of himself. A notice lists those who go.
    pub(in crate::extract::counts) fn are_listed(&self) -> bool {
        let lists = matches!(self.before(1), "list" | "lists" | "listed" | "shows" | "showed" | "gives" | "claims" | "claimed");
        let mut words = self.sentence.tokens.clone().map(|k| self.a.tokens[k].lower.as_ref());
        lists && self.is_staff() && self.q.value.stated.is_some() && words.any(|w| PROFILES.contains(&w))
    }

    /// "ended the year with 300 employees", "operates with about 300 workers", "will have to get by on 300 staff": a time or a business
    /// that has so many.
    pub(in crate::extract::counts) fn runs_with(&self) -> bool {
        let verb = |w: &str| RUNNING_VERBS.has(w);
        let gets = |w: &str| matches!(w, "get" | "gets" | "got" | "getting");
        let makes = |w: &str| matches!(w, "make" | "makes" | "made" | "making");
        let does = matches!(self.before(1), "on" | "with")
            && (self.before(2) == "by" && gets(self.before(3))
                || self.before(2) == "do" && makes(self.before(3))
                || matches!(self.before(2), "manage" | "manages" | "managed" | "managing"));
        let runs = self.before(1) == "with" && (2..=5).any(|d| verb(self.before(d)));
        // "needs 300 people to run"
        let needs = matches!(self.before(1), "need" | "needs" | "needed" | "takes" | "took" | "requires" | "required")
            && self.behind(0) == "to"
            && matches!(self.behind(1), "run" | "operate" | "man" | "staff" | "crew");
        // "the office is staffed by 300 people"
        let manned = self.before(1) == "by" && matches!(self.before(2), "staffed" | "manned" | "crewed");
        // "at 300 employees, Acme is the biggest employer"
        let at = self.before(1) == "at" && self.index(1) == Some(self.sentence.tokens.start) && self.behind(0) == "," && self.is_staff();
        self.names_people() && self.q.value.stated.is_some() && (runs || does || needs || manned || at)
    }

    /// "the plant provides 300 jobs", "provides work for 300 people", "is responsible for 300 jobs"
    pub(in crate::extract::counts) fn provides(&self) -> bool {
        let verb = |w: &str| matches!(w, "provide" | "provides" | "provided" | "providing" | "gives" | "gave" | "offers" | "sustains");
        let work = matches!(self.before(2), "work" | "jobs" | "employment") && matches!(self.before(1), "for" | "to");
        let own = !(2..8).any(|d| self.is(self.index(d), &[Tag::Collective]));
        let supports = self.before(1) == "supports" || self.before(1) == "for" && self.before(2) == "responsible";
        let bare = self.q.class == NounClass::Bare && !self.q.is_share();
        let jobs = self.q.class == NounClass::Job && self.q.modifiers.is_empty() && (verb(self.before(1)) || supports);
        self.q.value.stated.is_some() && own && (jobs || work && (self.names_people() || bare) && verb(self.before(3)))
    }

    /// "Acme (11,000 employees) will cut 300 jobs"; without a verb it may be a line in a list of cuts
    pub(in crate::extract::counts) fn bracketed(&self) -> bool {
        let of_firm = self.index(2).is_some_and(|k| self.a.tokens[k].is_capitalised() || self.a.tags[k].has(Tag::CompanyNoun));
        let verb = matches!(self.behind(1), "will" | "would" | "is" | "was" | "has" | "had" | "said" | "says" | "plans" | "may");
        let enough = self.q.value.stated.is_some_and(|[low, _]| low >= MANY);
        self.before(1) == "(" && self.behind(0) == ")" && of_firm && verb && self.is_staff() && enough
    }

    /// Whether a verb of having tells of a place and those who live in it ("the town has 30,000 people"), or of those who have come
    /// together.
    pub(in crate::extract::counts) fn inhabit(&self, subject: Option<usize>) -> bool {
        let place = subject.is_some_and(|k| SETTLEMENTS.has(&self.a.tokens[k].lower) || GATHERINGS.has(&self.a.tokens[k].lower));
        let work = matches!(self.behind(0), "working" | "employed" | "in" | "on") && !self.gather(0);
        place && !self.is_staff() && !work
    }

    /// "has five people checking the books": a few of those it has; "has 300 people waiting for a phone"
    pub(in crate::extract::counts) fn are_busy(&self) -> bool {
        let few = self.q.value.stated.is_some_and(|[low, _]| low < MANY);
        let clients = matches!(self.behind(0), "waiting" | "queuing" | "queueing" | "living" | "visiting" | "watching") && !self.is_staff();
        clients || few && self.names_people() && self.behind(0).len() > 4 && self.behind(0).ends_with("ing") && self.behind(0) != "working"
    }
}
