//! More ways in which a text goes on counting cuts that it has told of: a part behind "with", figures by industry or reason, those who
//! are told to go, those whom a list includes.

use super::super::frame::Frame;
use super::super::measure::Sighting;
use super::super::quantity::NounClass;
use super::portions::is_closing;
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::{Token, TokenKind};

impl Sighting<'_, '_> {
    /// A plural behind the number that may be what is counted: "310 concern shops" goes on with a verb, "310 shops close" does not.
    pub(in crate::extract::counts) fn noun_is_other(&self) -> bool {
        let at = self.at(self.q.tokens.end);
        at.ends_with('s') && at.len() > 3 && !matches!(at, "comes" | "falls" | "across" | "was") && self.noun_follows()
    }

    /// "the rest will go abroad, with 500 tied to the sale of a mill", "cuts, with 300 coming in sales": where cuts are told of, a part.
    pub(in crate::extract::counts) fn is_with_part(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let first = self.sentence.tokens.start;
        let Some(with) = q.tokens.start.checked_sub(1).filter(|k| *k > first && self.at(*k) == "with" && self.at(*k - 1) == ",") else {
            return false;
        };
        let next = self.at(q.tokens.end);
        let tied = next.ends_with("ed") || matches!(next, "coming" | "falling" | "due" | "to" | "going" | "in" | "at" | "from");
        let cuts = |k: usize| a.tags[k].has(Tag::CutNoun) || a.tags[k].has(Tag::JobNoun) && self.at(k).ends_with('s');
        let opens = (first..with).any(cuts);
        let hired = |f: &Frame| {
            f.tokens.end <= with && matches!(f.trigger, Trigger::Hire | Trigger::Headcount | Trigger::Voluntary | Trigger::Keep)
        };
        let sized = self.previous.is_some_and(|p| p.measure == Measure::Headcount);
        tied && opens && !sized && self.cuts_told && !q.is_share() && q.value.min.is_some_and(|m| m >= 10) && !self.frames.iter().any(hired)
    }

    /// "Anna was let go in May. So were 600 of her colleagues."
    pub(in crate::extract::counts) fn so_were_they(&self) -> bool {
        let first = self.sentence.tokens.start;
        let verb = matches!(self.at(first + 1), "were" | "are" | "did" | "have" | "will");
        self.at(first) == "so" && verb && self.q.tokens.start <= first + 3 && self.q.value.stated.is_some() && self.cuts_before
    }

    /// "Government was next with 22,000", "AI was blamed for 2,150": what a report of cuts counts by industry or reason.
    pub(in crate::extract::counts) fn is_told_by_report(&self) -> bool {
        let q = self.q;
        let mut k = q.tokens.start;
        while k > self.sentence.tokens.start && matches!(self.at(k - 1), "only" | "just" | "nearly" | "another" | "a" | "further") {
            k -= 1;
        }
        let word = |d: usize| k.checked_sub(d).map_or("", |k| self.at(k));
        let ranked =
            word(1) == "with" && matches!(word(2), "led" | "leads" | "next" | "followed" | "follows" | "second" | "third" | "list" | "way");
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
    pub(in crate::extract::counts) fn is_gapped_plural(&self) -> bool {
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

    /// "with rounds of 2,800, 780 and 500"
    pub(in crate::extract::counts) fn are_rounds(&self) -> bool {
        let rounds = self.word_before() == "of" && matches!(self.before(2), "rounds" | "waves");
        rounds && self.cuts_told && self.q.value.min.is_some_and(|m| m >= 10)
    }

    /// "Retailers led with 9,800 job cuts, followed by technology firms with 7,250": whoever comes next, and how many it cuts.
    pub(in crate::extract::counts) fn comes_next(&self) -> bool {
        const REACH: usize = 8;
        let q = self.q;
        let closed = matches!(self.at(q.tokens.end), "" | "." | "," | ";" | "and");
        let next = |k: usize| self.at(k) == "followed" && self.at(k + 1) == "by";
        let led = (self.sentence.tokens.start.max(q.tokens.start.saturating_sub(REACH))..q.tokens.start).any(next);
        let with = matches!(self.word_before(), "with" | "at");
        closed && with && led && q.value.min.is_some_and(|m| m >= 10) && self.previous.is_some_and(|p| p.measure == Measure::Cut)
    }

    /// "The redundancies, 18 in Bristol and 12 in Bath, follow": where they are.
    pub(in crate::extract::counts) fn is_where_cuts_are(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let noun = q.tokens.start.checked_sub(2).filter(|k| self.sentence.tokens.contains(k) && self.word_before() == ",");
        let cuts = noun.is_some_and(|k| a.tags[k].has(Tag::CutNoun) && self.at(k).ends_with('s') || matches!(self.at(k), "redundancies"));
        let place = matches!(self.at(q.tokens.end), "in" | "at") && a.tokens.get(q.tokens.end + 1).is_some_and(Token::is_capitalised);
        cuts && place && q.value.stated.is_some() && !q.is_share()
    }

    /// "24,000 staff, just over half of them in Spain", "900 workers, two-thirds of whom are in Leeds": a part of a workforce.
    pub(in crate::extract::counts) fn is_part_of_staff(&self) -> bool {
        let end = self.q.tokens.end;
        let comma = self.word_before() == ",";
        let of = self.at(end) == "of" && matches!(self.at(end + 1), "them" | "whom");
        self.q.is_share()
            && comma
            && of
            && self.previous.is_some_and(|p| p.measure == Measure::Headcount)
            && self.frames_behind_say_nothing()
    }

    fn frames_behind_say_nothing(&self) -> bool {
        !self
            .frames
            .iter()
            .any(|f| f.tokens.start >= self.q.tokens.end && matches!(f.trigger, Trigger::Cut | Trigger::Go | Trigger::WeakCut))
    }

    /// "Four directors are among those being let go"
    pub(in crate::extract::counts) fn are_among_those_who_go(&self) -> Option<usize> {
        let end = self.q.tokens.end;
        // "60 of the signers were among those let go"
        let reach = if self.at(end) == "of" { 7 } else { 3 };
        let near = end..self.sentence.tokens.end.min(end + reach);
        let among = near.into_iter().find(|k| self.at(*k) == "among")?;
        // "counts 21 of its members among those laid off"
        let counted = among == end && matches!(self.word_before(), "count" | "counted" | "counts" | "has" | "had" | "lists");
        let are = matches!(self.at(among - 1), "are" | "were" | "be" | "also") || counted;
        let those = matches!(self.at(among + 1), "those" | "the");
        let goes = |f: &Frame| f.tokens.start > among && f.tokens.start <= among + 6 && matches!(f.trigger, Trigger::Cut | Trigger::Go);
        let going = self.frames.iter().position(goes)?;
        (are && those && self.word_before() != "the" && !self.q.is_share()).then_some(going)
    }

    /// "gave 300 workers notice", "handed 40 staff their notice": they go.
    pub(in crate::extract::counts) fn are_given_notice(&self) -> bool {
        let end = self.q.tokens.end;
        let own = usize::from(self.at(end) == "their");
        let gives = matches!(self.word_before(), "gave" | "give" | "gives" | "giving" | "hand" | "handed" | "handing" | "served");
        gives && matches!(self.at(end + own), "notice" | "notices") && self.q.class == NounClass::Person
    }

    /// "14,000 jobs, among them 1,600 in Acton": some of those who go.
    pub(in crate::extract::counts) fn are_among_them(&self) -> bool {
        let among = self.word_before() == "them" && self.before(2) == "among";
        among && self.previous.is_some_and(|p| p.measure == Measure::Cut) && !self.q.is_share() && self.q.class != NounClass::Hire
    }

    /// "They include 38 nurses": of those who go.
    pub(in crate::extract::counts) fn are_included(&self) -> bool {
        let first = self.sentence.tokens.start;
        let verb = (first + 1..first + 5).find(|k| matches!(self.at(*k), "include" | "included" | "includes"));
        let theirs = matches!(self.at(first), "they" | "those" | "these" | "that");
        let plain = |verb: usize| {
            (first + 1..verb)
                .all(|k| matches!(self.at(k), "affected" | "laid" | "off" | "losing" | "jobs" | "cuts" | "layoffs" | "leaving" | "number"))
        };
        let opens = theirs && verb.is_some_and(|v| v + 1 == self.q.tokens.start && plain(v));
        if self.stand_on_a_list() {
            return true;
        }
        opens && !self.noun_follows_bare() && self.best.is_none() && self.after_cut && !self.q.is_share()
    }

    /// "The hit list includes 160 lecturers", "Lee said the jobs in this round include 60 skilled trades posts": of what goes, by its noun.
    fn stand_on_a_list(&self) -> bool {
        const SUBJECT: usize = 7;
        let q = self.q;
        let verb = q.tokens.start.checked_sub(1).filter(|k| matches!(self.at(*k), "include" | "included" | "includes"));
        let Some(verb) = verb.filter(|_| self.cuts_told && matches!(q.class, NounClass::Job | NounClass::Person) && !q.is_share()) else {
            return false;
        };
        let from = self.sentence.tokens.start.max(verb.saturating_sub(SUBJECT));
        let subject =
            || (from..verb).rev().take_while(|k| self.a.tokens[*k].kind == TokenKind::Word && !self.a.tags[*k].has(Tag::SpeechVerb));
        let list =
            subject().any(|k| self.at(k) == "list" && matches!(self.at(k.saturating_sub(1)), "hit" | "layoff" | "redundancy" | "casualty"));
        let jobs = subject().any(|k| matches!(self.at(k), "jobs" | "posts" | "positions" | "roles"))
            && subject().any(|k| {
                matches!(self.at(k), "round" | "wave" | "going" | "lost" | "affected" | "axed" | "cut" | "eliminated" | "threatened")
            });
        list || jobs
    }

    /// "38 shops": something else is counted.
    fn noun_follows_bare(&self) -> bool {
        self.q.class == NounClass::Bare && self.noun_follows()
    }

    /// "shut its lab, and with it 57 jobs", "taking 80 jobs with it"
    pub(in crate::extract::counts) fn go_with_it(&self) -> bool {
        let q = self.q;
        let with = |at: &str, it: &str| at == "with" && matches!(it, "it" | "them");
        let before = with(self.before(2), self.word_before()) && matches!(self.before(3), "and" | ",");
        let behind = self.word_before() == "taking" && with(self.at(q.tokens.end), self.at(q.tokens.end + 1));
        q.class == NounClass::Job && !q.is_share() && (before || behind)
    }

    /// "a round in March that saw 40 leave"
    pub(in crate::extract::counts) fn are_seen_to_go(&self) -> bool {
        let q = self.q;
        let sees = matches!(self.word_before(), "see" | "sees" | "saw" | "seen" | "seeing");
        let go = matches!(self.at(q.tokens.end), "leave" | "go" | "depart" | "exit");
        let out = !matches!(self.at(q.tokens.end + 1), "to" | "back" | "home" | "for" | "on");
        sees && go && out && self.cuts_told && !q.is_share()
    }

    /// "They add to the 800 who went in May", "Sixty went last year."
    pub(in crate::extract::counts) fn are_those_who_went(&self) -> bool {
        let end = self.q.tokens.end;
        let opens = self.q.tokens.start <= self.sentence.tokens.start + 1;
        let dated = (end + 1..end + 3).any(|k| self.sentence.tokens.contains(&k) && self.a.tags[k].any(&[Tag::Month, Tag::TimeWord]));
        if opens && self.at(end) == "went" && dated && self.after_cut && self.q.class == NounClass::Bare {
            return true;
        }
        let pointed = matches!(self.word_before(), "the" | "those" | "some" | "another");
        let went = self.at(end) == "who" && matches!(self.at(end + 1), "went" | "go" | "left" | "departed");
        let out = !matches!(self.at(end + 2), "to" | "back" | "on" | "with" | "for" | "through" | "home" | "behind");
        pointed && went && out && self.cuts_told && self.q.value.min.is_some_and(|m| m >= 10)
    }

    /// "The first wave is 60 people", "put the first group at 1,460 employees", "a second tranche of 300".
    pub(in crate::extract::counts) fn is_wave(&self) -> bool {
        let q = self.q;
        let linked = match self.word_before() {
            "is" | "was" | "at" | "of" | "covers" | "covered" | "includes" | "included" | "involves" | "involved" | "hits" | "hit"
            | "," | ":" | "numbers" => 2,
            "be" if matches!(self.before(2), "will" | "would" | "could") => 3,
            _ => return false,
        };
        let wave = matches!(self.before(linked), "wave" | "tranche" | "batch" | "phase" | "round" | "group");
        let which = matches!(
            self.before(linked + 1),
            "first" | "second" | "third" | "fourth" | "next" | "last" | "latest" | "final" | "new" | "initial" | "fresh" | "further"
        );
        let counts = match q.class {
            NounClass::Bare => !self.noun_follows(),
            NounClass::Job | NounClass::Person => true,
            _ => false,
        };
        wave && which && counts && self.cuts_told && !q.is_share() && q.value.stated.is_some()
    }

    /// "A layoff in 2003 took 75, and another in 2006 took 40 more."
    pub(in crate::extract::counts) fn are_taken_by_a_round(&self) -> bool {
        let q = self.q;
        let takes = matches!(self.word_before(), "took" | "claimed" | "hit" | "follows" | "follow" | "followed" | "following" | "after");
        let noun = |k: usize| self.a.tags[k].has(Tag::CutNoun) || matches!(self.at(k), "round" | "wave" | "another" | "cull" | "purge");
        let from = self.sentence.tokens.start.max(q.tokens.start.saturating_sub(14));
        let round = (from..q.tokens.start.saturating_sub(1)).any(noun);
        let behind =
            matches!(self.at(q.tokens.end), "" | "." | "," | "in" | "last" | "more" | "and" | "at" | "earlier" | "a" | "this" | "on" | ";");
        takes && round && behind && self.cuts_told && !q.is_share() && q.class == NounClass::Bare && q.value.min.is_some_and(|m| m >= 10)
    }

    /// "Also gone are two members of the sales staff."
    pub(in crate::extract::counts) fn are_gone(&self) -> bool {
        let start = self.q.tokens.start;
        let gone = (self.sentence.tokens.start..start).any(|k| self.at(k) == "gone");
        let are = matches!(self.word_before(), "are" | "is" | "were");
        let opens = start <= self.sentence.tokens.start + 7;
        matches!(self.q.class, NounClass::Person | NounClass::Job) && gone && are && opens && self.cuts_told
    }

    /// "Also on the list: 12 counselors, nine drivers", of those to go.
    pub(in crate::extract::counts) fn are_on_the_list(&self) -> bool {
        // "6,300 welders are on the list", not "on the list of guests"
        let end = self.q.tokens.end;
        let on_list = matches!(self.at(end), "are" | "were") && self.at(end + 1) == "on" && self.at(end + 2) == "the";
        let ends = matches!(self.at(end + 4), "" | "." | "," | ";") || self.at(end + 4) == "of" && self.at(end + 5) == "those";
        if on_list && ends && self.at(end + 3) == "list" && self.q.class == NounClass::Person && !self.q.is_share() {
            return self.cuts_told;
        }
        let first = self.sentence.tokens.start;
        let Some(mark) = (first..self.q.tokens.start).find(|k| matches!(self.at(*k), ":" | "are" | "include" | "includes")) else {
            return false;
        };
        let list = (first + 1..mark).any(|k| matches!(self.at(k), "list" | "block") && matches!(self.at(k - 1), "the" | "chopping"));
        matches!(self.q.class, NounClass::Person | NounClass::Job) && list && mark < first + 8 && self.cuts_told && !self.q.is_share()
    }

    /// "Retail led all sectors with 61,240, followed by government at 36,033."
    pub(in crate::extract::counts) fn leads_with(&self) -> bool {
        let q = self.q;
        let with = matches!(self.word_before(), "with" | "at" | "on");
        let from = self.sentence.tokens.start.max(q.tokens.start.saturating_sub(10));
        let leads = (from..q.tokens.start).any(|k| matches!(self.at(k), "leads" | "led" | "lead" | "leading" | "topped" | "tops"));
        let next = (from..q.tokens.start).any(|k| self.at(k) == "followed" && self.at(k + 1) == "by");
        let cut = self.previous.is_some_and(|p| p.measure == Measure::Cut);
        with && (leads && self.after_cut || next && cut) && !self.noun_follows() && !q.is_share() && q.value.min.is_some_and(|m| m >= 10)
    }

    /// "Thirty-seven people, 29 of them full-time, are slated to lose their jobs": what happens to them stands behind an aside.
    pub(in crate::extract::counts) fn go_behind_an_aside(&self) -> Option<usize> {
        const ASIDE: usize = 14;
        const PLACE: usize = 7;
        let q = self.q;
        // "60 welders at its mill in Leeds, most of them"
        let (from, placed) = (q.tokens.end, matches!(self.at(q.tokens.end), "at" | "in" | "from"));
        let plain = |k: &usize| {
            self.at(*k) != "," && self.sentence.tokens.contains(k) && !self.a.tags[*k].any(&[Tag::Modal, Tag::SpeechVerb, Tag::FiniteVerb])
        };
        let open = if placed { from + (from..from + PLACE).take_while(plain).count() } else { from };
        let people = matches!(q.class, NounClass::Person | NounClass::Job) && !q.is_share();
        let aside = people && self.at(open) == "," && !matches!(self.at(open + 1), "and" | "but" | "who" | "which" | "so" | "while");
        let close = (open + 2..open + ASIDE).find(|k| self.at(*k) == ",").filter(|_| aside)?;
        let helper = |k: usize| {
            matches!(self.at(k), "are" | "were" | "will" | "would" | "have" | "had" | "could" | "may" | "face" | "lost" | "lose")
        };
        let opens = |f: &Frame| f.trigger == Trigger::Go && f.tokens.start == close + 1;
        if !helper(close + 1) && !self.frames.iter().any(opens)
            || self.frames.iter().any(|f| (open..close).contains(&f.tokens.start) && !matches!(f.trigger, Trigger::Keep | Trigger::Hire))
        {
            return None;
        }
        let goes = |f: &Frame| {
            let gap = close + 1..f.tokens.start;
            f.tokens.start > close && (opens(f) || gap.len() <= 5) && (f.trigger == Trigger::Go || f.trigger == Trigger::Cut && f.passive)
        };
        self.frames.iter().position(goes)
    }

    /// "wants its workforce to be 7,500 smaller", "the staff will be a quarter smaller"
    pub(in crate::extract::counts) fn is_made_smaller(&self) -> bool {
        let from = self.sentence.tokens.start.max(self.q.tokens.start.saturating_sub(14));
        let staff = |k: usize| self.a.tags[k].has(Tag::WorkforceNoun) || matches!(self.at(k), "headcount" | "payroll" | "workforce");
        let smaller = matches!(self.at(self.q.tokens.end), "smaller" | "lighter" | "leaner");
        // "that would leave it 8 percent smaller"
        let left = || {
            self.q.is_share()
                && self.cuts_before
                && matches!(self.word_before(), "it" | "them" | "staff")
                && matches!(self.before(2), "leave" | "leaves" | "leaving" | "left" | "make" | "makes" | "made" | "making")
        };
        smaller && self.q.class == NounClass::Bare && ((from..self.q.tokens.start).any(staff) || left())
    }

    /// "9,000 employees, down by 300 from a year ago", "9,000 employees, 300 fewer than in May": by how many a workforce has shrunk.
    pub(in crate::extract::counts) fn is_shrunk_by(&self) -> bool {
        let q = self.q;
        let by = usize::from(self.word_before() == "by");
        let since = matches!(self.at(q.tokens.end), "from" | "on" | "since" | "over" | "in" | "compared" | "year" | "than");
        let down = self.before(1 + by) == "down" || q.less;
        let staff = self.previous.is_some_and(|p| p.measure == Measure::Headcount);
        staff && down && since && !q.is_share() && q.value.min.is_some_and(|m| m >= 10)
    }

    /// "Acme is shutting its Hull site. The move will affect 400 workers."
    pub(in crate::extract::counts) fn met_by_closure(&self, f: &Frame) -> bool {
        let meets = self.meets(f);
        let gap = f.tokens.end..self.q.tokens.start;
        let at = self.a.sentence_of(self.sentence.tokens.start);
        let first = self.a.sentences[at.saturating_sub(1)].tokens.start;
        let shuts = |k: usize| is_closing(&self.a.tokens[k].lower);
        meets && !f.passive && f.tokens.end <= self.q.tokens.start && gap.len() <= 2 && (first..self.sentence.tokens.end).any(shuts)
    }

    /// "The largest share, 512, are at the Park office."
    pub(in crate::extract::counts) fn is_largest_part(&self) -> bool {
        let q = self.q;
        let part = matches!(self.before(2), "share" | "group" | "chunk" | "number" | "part" | "portion");
        let most = matches!(self.before(3), "largest" | "biggest" | "second-largest" | "next" | "smallest" | "greatest");
        let closed = matches!(self.at(q.tokens.end), "," | "are" | "is" | "will" | "were");
        matches!(self.word_before(), "," | "(" | "—" | "–") && part && most && closed && self.after_cut && !q.is_share()
    }

    /// "the highest since 2009, when firms announced 178,900": the same measure at another time.
    pub(in crate::extract::counts) fn is_announced_again(&self) -> bool {
        let q = self.q;
        let told = matches!(self.word_before(), "announced" | "planned" | "recorded" | "tallied" | "tracked" | "counted");
        let since = (self.sentence.tokens.start..q.tokens.start).any(|k| matches!(self.at(k), "when" | "since"));
        told && since && self.after_cut && !self.noun_follows() && !q.is_share() && q.value.min.is_some_and(|m| m >= 10)
    }

    /// "will also close 25 vacant roles", "another 12 open jobs will go unfilled": posts that go, though nobody holds them.
    pub(in crate::extract::counts) fn are_ended(&self) -> bool {
        let q = self.q;
        let ends = |w: &str| {
            ["clos", "scrap", "eliminat", "delet", "abolish", "remov", "shed", "axe", "axing", "cut"].iter().any(|stem| w.starts_with(stem))
                || matches!(w, "strike" | "strikes" | "struck" | "striking" | "out")
        };
        let vacant = (q.core.end..q.tokens.end).any(|k| matches!(self.at(k), "vacant" | "unfilled" | "open"));
        let mut start = q.tokens.start;
        while start > self.sentence.tokens.start && matches!(self.at(start - 1), "another" | "a" | "further" | "the" | "some" | "its") {
            start -= 1;
        }
        let before = start.checked_sub(1).is_some_and(|k| ends(self.at(k)));
        let behind = (q.tokens.end..q.tokens.end + 5).take_while(|k| !matches!(self.at(*k), "" | "," | "." | "and")).any(|k| {
            self.at(k) == "unfilled"
                || self.at(k) == "off" && self.at(k + 1) == "the" && self.at(k + 2) == "books"
                || matches!(self.at(k), "be" | "been" | "were" | "was" | "are" | "being")
                    && (ends(self.at(k + 1)) || self.at(k - 1) == "not" && self.at(k + 1) == "filled")
                || self.at(k) == "left" && matches!(self.at(k + 1), "vacant" | "empty")
        });
        vacant && self.cuts_told && (before || behind)
    }

    /// "Tarn (25 roles)": jobs in brackets behind a name, where cuts are told of.
    pub(in crate::extract::counts) fn are_bracketed(&self) -> bool {
        let q = self.q;
        let named = q.tokens.start >= 2 && self.a.tokens[q.tokens.start - 2].is_capitalised();
        let closed = matches!(self.at(q.tokens.end), ")" | ",");
        q.class == NounClass::Job && named && self.word_before() == "(" && closed && !q.is_share() && self.cuts_told
    }
}

#[cfg(test)]
#[path = "onward_tests.rs"]
mod tests;
