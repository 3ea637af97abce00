//! Words right around a number that make it the size of a workforce.

use super::super::measure::of_work;
use super::super::numeral::is_joined;
use super::super::quantity::{NounClass, Quantity};
use super::headcount::apposed;
use crate::extract::Analysis;
use crate::lexicon::sets::{BODY_NOUNS, CHANGE_VERBS, DEALING_WORDS, GROWTH_VERBS, IRREGULAR_PARTICIPLES, STAFFED_PARTS, TOLD_VERBS};
use crate::lexicon::{Tag, tags_of};
use crate::model::Hedge;
use crate::text::{Sentence, TokenKind};

/// A quantity and the words around it that can make it the size of a workforce.
pub(in crate::extract::counts) struct Size<'x, 't> {
    pub a: &'x Analysis<'t>,
    pub q: &'x Quantity,
    pub sentence: &'x Sentence,
}

impl Size<'_, '_> {
    /// The token `d` before the quantity.
    pub(in crate::extract::counts) fn index(&self, d: usize) -> Option<usize> {
        self.q.tokens.start.checked_sub(d).filter(|k| self.sentence.tokens.contains(k))
    }

    pub(in crate::extract::counts) fn before(&self, d: usize) -> &str {
        self.index(d).map_or("", |k| self.a.tokens[k].lower.as_ref())
    }

    pub(in crate::extract::counts) fn behind(&self, d: usize) -> &str {
        let k = self.q.tokens.end + d;
        if self.sentence.tokens.contains(&k) { self.a.tokens[k].lower.as_ref() } else { "" }
    }

    /// People by a word of work: "staff", "drivers", but not "people" or somebody's "colleagues".
    pub(in crate::extract::counts) fn is_staff(&self) -> bool {
        let fellow = |h: usize| matches!(self.a.tokens[h].lower.as_ref(), "colleagues" | "coworkers" | "co-workers" | "teammates");
        self.names_people() && of_work(self.a, self.q) && !self.q.head.is_some_and(fellow)
    }

    pub(in crate::extract::counts) fn names_people(&self) -> bool {
        matches!(self.q.class, NounClass::Person | NounClass::Workforce)
    }

    /// "a workforce of 300", "a company of 300 people", "a newsroom of 55", "headcount: 300".
    pub(in crate::extract::counts) fn of_workforce(&self) -> bool {
        let Some(k) = self.index(2) else { return false };
        // "employs a total of 300", "a total of 300 will go"
        let workforce = self.a.tags[k].has(Tag::WorkforceNoun) || self.in_total();
        // "a company of 300"; a group of 300 may be any
        let company = self.a.tags[k].has(Tag::CompanyNoun) && !matches!(self.before(2), "group" | "groups");
        matches!(self.before(1), "of" | "to" | "from") && workforce
            || self.before(1) == "of" && company
            || self.before(1) == "of" && STAFFED_PARTS.has(self.before(2))
            // "Acme (headcount 300)"
            || self.before(2) == "(" && self.index(1).is_some_and(|k| self.a.tags[k].has(Tag::WorkforceNoun)) && self.behind(0) == ")"
            || self.before(1) == ":"
                && (self.a.tags[k].has(Tag::WorkforceNoun) || self.a.tags[k].has(Tag::WorkerNoun) && self.before(3) == "total")
    }

    /// "9% of the 55,000 staff", "60 of 100 employees".
    pub(in crate::extract::counts) fn of_number(&self) -> bool {
        let part = self.before(2).parse::<f64>().is_ok() || matches!(self.before(2), "%" | "percent" | "cent");
        let of = self.before(1) == "of" && part;
        // "of the 300 who went"
        let relative = matches!(self.behind(0), "who" | "that" | "it" | "they" | "whom" | "losing" | "facing" | "being");
        let of_the = matches!(self.before(1), "the" | "its" | "their") && self.before(2) == "of" && !relative;
        self.q.class != NounClass::Bare && (of || of_the) && !self.gather(0)
    }

    /// "its workforce was 300", "headcount stood at 300", "the workforce, now 300,".
    pub(in crate::extract::counts) fn stands(&self) -> bool {
        let from = self.q.tokens.start.saturating_sub(4).max(self.sentence.tokens.start);
        let workforce = (from..self.q.tokens.start).any(|k| self.a.tags[k].has(Tag::WorkforceNoun));
        let workforce_at = |d: usize| self.index(d).is_some_and(|k| self.a.tags[k].has(Tag::WorkforceNoun));
        // "total headcount at the end of the quarter was 7,904"
        let subject = || {
            let run =
                (self.sentence.tokens.start..self.q.tokens.start).rev().take(12).take_while(|k| self.a.tokens[*k].kind != TokenKind::Mark);
            run.into_iter().any(|k| self.a.tags[k].has(Tag::WorkforceNoun) && !self.a.tags[k].has(Tag::PersonNoun))
        };
        let stood = self.before(1) == "at" && matches!(self.before(2), "stood" | "stands") && self.before(3) == "which" && workforce_at(5);
        // "its workforce is now 900"
        let now = usize::from(self.before(1) == "now");
        // "the workforce included 300 engineers"
        let holds = matches!(self.before(1), "includes" | "include" | "included") && workforce_at(2);
        // "staff cuts of about 70"
        let cuts = self.index(2 + now).is_some_and(|k| self.a.tags[k].has(Tag::CutNoun))
            || matches!(self.before(2 + now), "decline" | "declines" | "loss" | "losses");
        matches!(self.before(1 + now), "was" | "is" | "be" | "were" | "at" | "of" | "stood" | "stands") && workforce && !self.is_age() && !cuts
            || holds
            // "its headcount had touched 640"
            || matches!(self.before(1), "touched" | "reached" | "hit" | "topped" | "exceeded" | "totalled" | "totaled" | "numbered")
                && self.q.class == NounClass::Bare
                && workforce
            || matches!(self.before(1), "was" | "is") && self.q.class == NounClass::Bare && subject()
            || stood
            || apposed(self.a, self.q, self.sentence)
    }

    /// "a fifth of its workforce is over 55"
    fn is_age(&self) -> bool {
        let over = self.a.tokens[self.q.tokens.start..self.q.core.start].iter().any(|t| matches!(t.lower.as_ref(), "over" | "under"));
        over && self.q.class == NounClass::Bare && self.q.value.min.or(self.q.value.max).is_some_and(|n| n < OLDEST)
    }

    /// "a company with 300 staff", "Acme, with 300 staff", "40 shops with 300 employees", not "he spoke with several staffers".
    pub(in crate::extract::counts) fn with(&self) -> bool {
        let owner = |k: usize| {
            let plural = self.a.tokens[k].lower.strip_suffix('s');
            let several = plural.is_some_and(|one| tags_of(one).has(Tag::CompanyNoun));
            let site = self.a.tags[k].has(Tag::TeamNoun) || several;
            // "businesses with 40 employees at most" are anybody's
            let one = (k.saturating_sub(7)..k).any(|j| self.a.tokens[j].is("one") && self.a.tokens[j + 1].is("of"));
            let many = self.a.tags[k].has(Tag::Collective)
                && !(one || k > 0 && matches!(self.a.tokens[k - 1].lower.as_ref(), "biggest" | "largest"));
            // "He met with 300 workers"
            let name = self.a.tokens[k].is_capitalised() && !self.a.tags[k].has(Tag::FunctionWord);
            !many && (self.a.tags[k].has(Tag::CompanyNoun) || site || name)
        };
        // "with a combined 1,450 workers"
        let combined = self.before(1) == "combined" && self.before(3) == "with";
        // "the mill, with its 300 workers, will shut"
        let own = matches!(self.before(1), "its" | "all") && self.before(2) == "with";
        let d = if combined { 3 } else { 1 + usize::from(own) };
        let size = self.q.value.stated.is_some() && (d + 1..=d + 2).filter_map(|d| self.index(d)).any(owner);
        // "With 300 workers, Acme is the largest employer"
        // "With 300 workers at its mill in Holt, Acme"
        let placed = || matches!(self.behind(0), "at" | "in" | "across") && (2..10).any(|d| self.behind(d) == ",");
        let opens =
            self.index(1) == Some(self.sentence.tokens.start) && (self.behind(0) == "," || placed()) && self.q.value.stated.is_some();
        // "the camp, with 112 employees, and"
        let set_off = d == 1
            && self.before(2) == ","
            && self.behind(0) == ","
            && self.q.value.stated.is_some()
            && self.q.head.is_some_and(|h| self.a.tags[h].has(Tag::WorkerNoun))
            && !(3..6).any(|d| self.index(d).is_some_and(|k| self.a.tags[k].has(Tag::Bystander)));
        let size = size || set_off;
        self.before(d) == "with" && !matches!(self.q.class, NounClass::Bare | NounClass::Job) && (size || opens)
    }

    /// "a maker of boats with 300 employees,", not "met with 300 employees,"
    pub(in crate::extract::counts) fn with_staff(&self) -> bool {
        let ends = matches!(self.behind(0), "" | "." | "," | "in" | "at" | "across" | "and" | "worldwide" | "globally" | ")");
        let worker = self.q.head.is_some_and(|h| self.a.tags[h].has(Tag::WorkerNoun) && !self.a.tokens[h].is("people"));
        let enough = self.q.value.stated.is_some_and(|[low, _]| low >= MANY);
        let many = self.index(2).is_some_and(|k| self.a.tags[k].has(Tag::Collective));
        let met = (2..=5).any(|d| DEALING_WORDS.has(self.before(d))) || many;
        self.before(1) == "with" && self.names_people() && worker && enough && ends && !met
    }

    /// "with 12 plants and 300 employees": listed with what else it has.
    pub(in crate::extract::counts) fn listed_with(&self) -> bool {
        let with = (2..=10).find(|d| self.before(*d) == "with");
        let verb = |d: &usize| self.index(*d).is_some_and(|k| self.a.tags[k].any(&[Tag::OpensTrigger, Tag::SpeechVerb, Tag::Modal]));
        let worker = self.q.head.is_some_and(|h| self.a.tags[h].has(Tag::WorkerNoun));
        self.before(1) == "and" && worker && self.q.value.stated.is_some() && with.is_some_and(|w| !(2..w).any(|d| verb(&d)))
    }

    /// "the studio was 40 people at its peak", "my pod is eleven people"
    pub(in crate::extract::counts) fn firm_is(&self) -> bool {
        let d = 1 + usize::from(matches!(self.before(1), "now" | "just" | "only" | "still" | "once"));
        let be = matches!(self.before(d), "is" | "was" | "'s");
        let firm = self.index(d + 1).is_some_and(|k| {
            self.a.tags[k].any(&[Tag::CompanyNoun, Tag::TeamNoun])
                || STAFFED_PARTS.has(self.before(d + 1))
                || matches!(self.before(d + 1), "pod" | "outfit" | "startup" | "start-up" | "squad" | "firm")
        });
        let own = matches!(self.before(d + 2), "the" | "my" | "our" | "his" | "her" | "their" | "entire" | "whole");
        let people = self.q.head.is_some_and(|h| self.a.tags[h].has(Tag::WorkerNoun));
        let ends = !matches!(self.behind(0), "short" | "away" | "down" | "who" | "over" | "under" | "too");
        self.q.class == NounClass::Person && self.q.value.stated.is_some() && be && firm && own && people && ends
    }

    /// "we are 300 people"
    pub(in crate::extract::counts) fn we_are(&self) -> bool {
        let ends =
            matches!(self.behind(0), "" | "." | "," | "in" | "at" | "\"" | "”" | "now" | "here" | "and" | "but" | "by" | "when" | "then");
        // "By the end of 2022 we were 700."
        let alone = self.q.class == NounClass::Bare
            && self.q.value.stated.is_some_and(|[low, _]| low >= MANY)
            && matches!(self.behind(0), "" | "." | "," | "and" | "by" | "at");
        let will = self.before(3) == "we" && matches!(self.before(2), "will" | "would" | "'ll") && self.before(1) == "be";
        let are = self.before(2) == "we" && matches!(self.before(1), "are" | "were");
        (are || will && !self.q.is_share()) && (self.names_people() && (ends || will) || are && alone)
    }

    /// "has a total of 300 employees", not "parted with a total of 300 employees"
    pub(in crate::extract::counts) fn in_total(&self) -> bool {
        let has = matches!(self.before(4), "has" | "have" | "had" | "having" | "employ" | "employs" | "employed")
            || self.before(4) == "with" && !matches!(self.before(5), "part" | "parted" | "parting" | "parts" | "ways" | "company");
        self.before(1) == "of" && self.before(2) == "total" && has
    }

    /// "grew to 300 employees", "was reduced to 300 people": what a workforce has become, told of its employer.
    pub(in crate::extract::counts) fn reached(&self) -> bool {
        let moved = |w: &str| GROWTH_VERBS.has(w) || CHANGE_VERBS.has(w);
        // "grew last year to 300"
        let verb = (2..=5).map(|d| self.before(d)).take_while(|w| !w.is_empty() && *w != ",").any(moved);
        let people = self.names_people() && of_work(self.a, self.q) || self.names_people() && moved(self.before(2));
        // "raised the pay to 300 workers"
        let pay = (2..=5).any(|d| self.index(d).is_some_and(|k| self.a.tags[k].has(Tag::OtherCut)));
        self.before(1) == "to" && people && verb && !pay && self.q.value.stated.is_some()
    }

    /// "the 300 employees at the plant", "the remaining 300 workers", "to all 300 staff": all there are.
    pub(in crate::extract::counts) fn definite(&self) -> bool {
        let rest = matches!(self.before(1), "remaining" | "surviving" | "other")
            && matches!(self.before(2), "the" | "its" | "their" | "our" | "his" | "her");
        let all = matches!(self.before(1), "the" | "all") && matches!(self.behind(0), "at" | "of" | "in" | "who")
            // "an offer to all 780 staff"
            || self.before(1) == "all" && matches!(self.before(2), "to" | "for" | "of" | "with" | "among" | "from" | "by");
        let work = self.behind(0) == "who" && matches!(self.behind(1), "work" | "works" | "worked");
        let enough = self.q.value.stated.is_some_and(|[low, _]| low >= MANY);
        let staff = of_work(self.a, self.q) && (rest || all && (work || self.behind(0) != "who"));
        // "the 300-odd people who work at the mill"
        self.names_people() && enough && (staff || all && work)
    }

    /// "the 300 workers", "all 300 staff": those of whom was told before.
    pub(in crate::extract::counts) fn told_again(&self) -> bool {
        self.names_people() && self.q.value.hedge == Hedge::Exact && matches!(self.before(1), "the" | "these" | "those" | "all")
    }

    /// "300 employees worldwide"; jobs are as many worldwide as are cut, or as there are
    pub(in crate::extract::counts) fn worldwide(&self) -> bool {
        self.names_people() && matches!(self.behind(0), "worldwide" | "globally" | "overall")
    }

    /// "a 300-strong team", "a 38-person company"
    pub(in crate::extract::counts) fn compound(&self) -> bool {
        let hyphened = self.q.core.len() == 1 && is_joined(&self.a.tokens[self.q.core.start].lower);
        // "500-plus employees"
        let first = &self.a.tokens[self.q.core.start].lower;
        let about = |w: &str| matches!(w, "plus" | "odd");
        let hedged = self.a.tokens.get(self.q.core.end + 1).is_some_and(|t| about(&t.lower)) || first.rsplit('-').next().is_some_and(about);
        // "a 12-member board", "the nine-member council"
        let body = |k: usize| {
            self.a.tokens.get(k).is_some_and(|t| BODY_NOUNS.has(&t.lower) && !t.is("department") || RULING.contains(&t.lower.as_ref()))
        };
        let rules = self.behind(0) == "member" || self.a.tokens[self.q.core.start].lower.ends_with("-member") || self.behind(1) == "member";
        let hedged = hedged || rules && (self.q.core.end..self.q.core.end + 6).any(body);
        // "300-strong", not "300--the most since May"
        let hyphen = |k: usize| self.a.tokens.get(k).is_some_and(|t| t.glued && t.text == "-");
        let end = self.q.core.end;
        !hedged && (hyphened || hyphen(end) && !hyphen(end + 1) || self.a.tokens.get(end).is_some_and(|t| t.is("strong")))
    }

    /// "its 300-strong staff by a tenth", "to 200": a size that shrinks, and not those who go.
    pub(in crate::extract::counts) fn shrinks(&self) -> bool {
        matches!(self.behind(0), "by" | "to" | "from")
    }

    /// "300 workers had less than two years at the mill"
    pub(in crate::extract::counts) fn tenure(&self) -> bool {
        self.q.class == NounClass::Person
            && matches!(self.behind(0), "had" | "have")
            && matches!(self.behind(1), "less" | "more" | "under" | "over")
    }

    /// "told the company's 300 employees that"
    pub(in crate::extract::counts) fn told(&self) -> bool {
        (1..=4).any(|d| TOLD_VERBS.has(self.before(d)))
    }

    /// "in a memo to its 300 employees,": they are written to, whatever the rest says.
    pub(in crate::extract::counts) fn addressed(&self) -> bool {
        let to = (2..=5).find(|d| self.before(*d) == "to");
        let noun = to.and_then(|d| self.index(d + 1));
        noun.is_some_and(|k| self.a.tags[k].has(Tag::DocumentNoun) || DOCUMENTS.contains(&self.a.tokens[k].lower.as_ref()))
    }

    /// "in an email to 12,000 staff", "announced to all 300 employees".
    pub(in crate::extract::counts) fn is_audience(&self) -> bool {
        let d = 1 + usize::from(matches!(self.before(1), "all" | "the" | "its"));
        let announced = |w: &str| matches!(w, "announced" | "explained" | "circulated" | "outlined" | "presented");
        // "announced the layoffs to 600 workers"
        let noun = self.before(d + 2) == "the" && announced(self.before(d + 3));
        let written = DOCUMENTS.contains(&self.before(d + 1)) || announced(self.before(d + 1)) || noun;
        self.before(d) == "to" && written && self.names_people()
    }

    /// "one of dozens of workers who make them": all those who do.
    pub(in crate::extract::counts) fn one_of(&self) -> bool {
        // "one of 300 workers told to go"
        let told = self.behind(0).ends_with("ed") || IRREGULAR_PARTICIPLES.has(self.behind(0));
        let told = told || self.behind(0) == "who" && !self.is_staff() && !self.behind(1).starts_with("work");
        self.before(1) == "of" && self.before(2) == "one" && self.names_people() && !told
    }

    /// "one of the seven posts"
    pub(in crate::extract::counts) fn one_of_jobs(&self) -> bool {
        let the = usize::from(matches!(self.before(1), "the" | "its" | "about" | "some"));
        self.before(1 + the) == "of" && self.before(2 + the) == "one"
    }

    /// "one of 300 workers who spoke": they do something.
    pub(in crate::extract::counts) fn one_of_those_who_act(&self) -> bool {
        let fate = matches!(
            self.behind(1),
            "was"
                | "were"
                | "are"
                | "have"
                | "had"
                | "has"
                | "will"
                | "would"
                | "could"
                | "may"
                | "lost"
                | "lose"
                | "face"
                | "faced"
                | "got"
        );
        // "one of 60 people who spoke" works anywhere
        let work = self.is_staff() || self.behind(1).starts_with("work") || matches!(self.behind(1), "make" | "made" | "build" | "built");
        self.one_of() && self.behind(0) == "who" && work && !fate
    }

    /// "its 14,000 drivers", "the airline's 14,000 pilots": all there are.
    pub(in crate::extract::counts) fn owned(&self) -> bool {
        let whole = |d: &usize| matches!(self.before(*d), "remaining" | "current" | "existing" | "entire" | "estimated" | "total");
        let d = 1 + usize::from(whole(&1));
        let Some(last) = self.index(d) else { return false };
        // "told their 300 staff": the founders' own
        let theirs = || matches!(self.before(d), "their" | "his" | "her") && self.is_staff() && (self.told() || self.addressed());
        let pronoun = matches!(self.before(d), "its" | "our") || theirs();
        let members = self.q.head.is_some_and(|h| matches!(self.a.tokens[h].lower.as_ref(), "member" | "members"));
        let owner = self.a.tokens[last].kind == TokenKind::Possessive
            && self.index(d + 1).is_some_and(|k| {
                let noun = self.a.tags[k].any(&[Tag::CompanyNoun, Tag::TeamNoun]);
                noun || self.a.tokens[k].is_capitalised() && !self.a.tags[k].any(&[Tag::Weekday, Tag::Month, Tag::Bystander])
            });
        let enough = self.q.value.stated.is_some_and(|[low, _]| low >= MANY);
        self.names_people() && !members && enough && (pronoun || owner)
    }

    /// "a tenth of the workers are in Leeds", "for half of its workers", "half of Acme's staff are women": a share that nothing happens to.
    pub(in crate::extract::counts) fn share(&self) -> bool {
        let inside = &self.a.tokens[self.q.core.end..self.q.tokens.end];
        let own = inside.iter().any(|t| matches!(t.lower.as_ref(), "its" | "his" | "her" | "their"));
        let owned = own || inside.iter().any(|t| t.kind == TokenKind::Possessive);
        self.names_people() && (self.lives() || owned && self.are_such() || own && matches!(self.before(1), "for" | "makes" | "represents"))
    }

    /// "are over 55", "is employed in Spain", "belong to a union": what those counted are, not what becomes of them.
    fn are_such(&self) -> bool {
        let next = self.behind(1);
        let such = matches!(next, "employed" | "unionized" | "unionised" | "represented" | "over" | "under" | "older" | "close" | "within")
            || matches!(next, "women" | "men" | "members" | "union" | "female" | "male" | "contractors" | "part-time" | "foreign");
        matches!(self.behind(0), "are" | "is" | "were" | "was") && such || matches!(self.behind(0), "belong" | "belongs")
    }

    /// "are in Leeds", "live abroad": where those counted are.
    pub(in crate::extract::counts) fn lives(&self) -> bool {
        matches!(self.behind(0), "are" | "is" | "live" | "lives" | "work" | "works")
            && matches!(self.behind(1), "in" | "outside" | "at" | "abroad" | "from" | "based" | "there" | "overseas" | "remotely")
    }
}

/// From how many people on an owner's people are all there are, not some it sends somewhere.
pub(in crate::extract::counts) const MANY: u64 = 10;

/// Bodies whose members rule, judge or play, and are no workforce.
const RULING: [&str; 11] =
    ["cabinet", "commission", "committee", "court", "family", "jury", "panel", "parliament", "senate", "tribunal", "union"];

/// What is written to a workforce.
const DOCUMENTS: [&str; 7] = ["email", "e-mail", "emails", "letter", "memo", "message", "note"];

/// Below this a bare number that a workforce is "over" is an age.
const OLDEST: u64 = 80;
