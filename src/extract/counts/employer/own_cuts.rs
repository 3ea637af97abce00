//! Those who as a rule tell of other people's jobs, as employers of their own: outlets ("The Herald is cutting 30 jobs"), and whoever
//! represents or counts ("60 jobs at the Acton Bureau").

use super::Referents;
use crate::extract::names::Mention;
use crate::lexicon::{Tag, hedges_before, is_union};
use crate::text::TokenKind;
use crate::text::number::read_cardinal;

impl Referents<'_, '_> {
    /// "The Herald is cutting 30 jobs", "the Herald's staff": an outlet as an employer, not as a source.
    pub(super) fn outlet_cuts(&self, m: &Mention) -> bool {
        let a = self.a;
        if self.is_possessive(m.tokens.end) {
            let staff = |k: usize| a.tags[k].any(&[Tag::WorkforceNoun, Tag::CutNoun, Tag::WorkerNoun]);
            return (m.tokens.end + 1..a.tokens.len().min(m.tokens.end + 4)).any(staff);
        }
        let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        // "CNN chief executive Ann Lee said 60 jobs would go"
        let officer = matches!(word(m.tokens.end), "chief" | "boss" | "chairman" | "director-general");
        officer
            || self.staff_behind(m)
            || self.works_there(m)
            || self.is_spoken_for(m)
            || self.cuts_behind_insertion(m)
            || self.counts_its_own(m)
            || self.acts_itself(m)
    }

    /// "thousands of Herald employees", "BBC layoffs", not "the Herald staff writer".
    fn staff_behind(&self, m: &Mention) -> bool {
        let (a, k) = (self.a, m.tokens.end);
        let Some(t) = a.tokens.get(k) else { return false };
        let plural = t.lower.ends_with('s') || t.is("staff") || t.is("workforce");
        let people = plural && a.tags[k].any(&[Tag::WorkforceNoun, Tag::WorkerNoun, Tag::PersonNoun]);
        let writer = a.tokens.get(k + 1).is_some_and(|t| t.kind == TokenKind::Word && !a.tags[k + 1].has(Tag::FunctionWord));
        people && !(t.is("staff") && writer) || a.tags[k].has(Tag::CutNoun)
    }

    /// "the Herald, which employs 900, is cutting 60 jobs", "CNN, also owned by Acme, let go of 100".
    fn cuts_behind_insertion(&self, m: &Mention) -> bool {
        const INSERTION: usize = 16;
        const VERB: usize = 5;
        let (a, end) = (self.a, m.tokens.end);
        let opens = a.tokens.get(end).is_some_and(|t| t.text == ",")
            && a.tokens.get(end + 1).is_some_and(|t| matches!(t.lower.as_ref(), "which" | "owned" | "also" | "now" | "part"));
        let close = (end + 2..a.tokens.len().min(end + INSERTION)).find(|k| a.tokens[*k].text == ",").filter(|_| opens);
        close.is_some_and(|k| (k + 1..a.tokens.len().min(k + VERB)).any(|k| self.lays_off(k)))
    }

    /// "dismissed at least 115", "said goodbye to 100", "has about 900 employees".
    fn counts_its_own(&self, m: &Mention) -> bool {
        let (a, k) = (self.a, m.tokens.end);
        let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let stop = a.tokens.len();
        let number = || read_cardinal(&a.tokens, k + 1, stop).is_some() || hedges_before().longest(&a.tokens, k + 1, stop).is_some();
        let counts = a.tags.get(k).is_some_and(|t| t.has(Tag::CutVerb)) || matches!(word(k), "has" | "had" | "employs" | "employed");
        let parts = word(k) == "said" && matches!(word(k + 1), "goodbye" | "farewell");
        !self.is_object(m) && (parts || counts && number())
    }

    /// "BuzzFeed in 2023 cut a tenth of its staff", "BuzzFeed said it would cut 40 jobs", not "the Herald reported cuts".
    fn acts_itself(&self, m: &Mention) -> bool {
        const REACH: usize = 8;
        let a = self.a;
        let end = self.behind_time(m.tokens.end);
        let behind = end..a.tokens.len().min(end + REACH);
        // "BuzzFeed expects to cut 40 jobs"
        let plans = |k: usize| a.tokens.get(k + 1).is_some_and(|t| t.is("to"));
        let said = self.says_of_itself(m);
        let tells = !said
            && behind.clone().take(2).filter(|k| !plans(*k)).any(|k| {
                a.tags[k].has(Tag::SpeechVerb)
                    || matches!(a.tokens[k].lower.as_ref(), "reported" | "reports" | "reporting" | "learned" | "seen" | "obtained")
            });
        // "(Ann Lee / The Herald) Acme has been forced to cut": the verb is another's
        let own_verb = |k: &usize| a.tokens[*k].kind == TokenKind::Word && self.names.at(*k).is_none();
        let acts = said && self.lays_off_later(m) || behind.take_while(own_verb).any(|k| self.lays_off(k));
        // "told the Herald she had to make seven people redundant"
        let heard = self.before(m).is_some_and(|k| matches!(a.tokens[k].lower.as_ref(), "told" | "tell" | "tells"));
        !tells && !heard && acts
    }

    /// "BuzzFeed said it would", "said Wednesday that it", not "a memo seen by BuzzFeed said it would", "said it had seen a memo".
    fn says_of_itself(&self, m: &Mention) -> bool {
        const SAID: usize = 7;
        let a = self.a;
        if self.is_object(m) || !a.tags.get(m.tokens.end).is_some_and(|t| t.has(Tag::SpeechVerb)) {
            return false;
        }
        let told = |k: &usize| {
            let word = a.tokens[*k].lower.as_ref();
            a.tags[*k].any(&[Tag::Weekday, Tag::TimeWord, Tag::Month]) || matches!(word, "earlier" | "last" | "on" | "that" | "this")
        };
        let saw = |k: usize| {
            let seen = a.tokens.get(k + 2).map_or("", |t| t.lower.as_ref());
            matches!(seen, "heard" | "learned" | "learnt" | "obtained" | "reviewed" | "seen" | "spoken" | "verified")
        };
        let next = (m.tokens.end + 1..a.tokens.len().min(m.tokens.end + SAID)).find(|k| !told(k));
        next.is_some_and(|k| a.tokens[k].is("it") && !saw(k))
    }

    /// "said on Thursday that it is closing its news site and laying off 60".
    fn lays_off_later(&self, m: &Mention) -> bool {
        const SAYS: usize = 18;
        let a = self.a;
        let end = a.sentences[a.sentence_of(m.tokens.start)].tokens.end.min(m.tokens.end + SAYS);
        (m.tokens.end..end).any(|k| matches!(a.tokens[k].lower.as_ref(), "laying" | "cutting" | "axing" | "shedding"))
    }

    fn lays_off(&self, k: usize) -> bool {
        let verb = ["lay", "lays", "laid", "laying", "let", "made", "make", "making"];
        self.a.tags[k].has(Tag::CutVerb) || verb.contains(&self.a.tokens[k].lower.as_ref())
    }

    /// The token before a name and its article.
    fn before(&self, m: &Mention) -> Option<usize> {
        let the = usize::from(m.tokens.start > 0 && self.a.tokens[m.tokens.start - 1].is("the"));
        m.tokens.start.checked_sub(1 + the)
    }

    /// "seen by BuzzFeed": what a preposition governs is no subject.
    fn is_object(&self, m: &Mention) -> bool {
        let preposition = |k: usize| matches!(self.a.tokens[k].lower.as_ref(), "by" | "to" | "in" | "from" | "with" | "at" | "of");
        self.before(m).is_some_and(preposition)
    }

    fn is_possessive(&self, k: usize) -> bool {
        self.a.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Possessive)
    }

    /// "300 jobs will go at CNN", "the layoffs at the Herald", "300 workers at the Herald": whose jobs go there.
    fn works_there(&self, m: &Mention) -> bool {
        const NEAR: usize = 8;
        let a = self.a;
        let first = a.sentences[a.sentence_of(m.tokens.start)].tokens.start;
        let Some(at) = self.before(m).filter(|k| *k > first && a.tokens[*k].is("at")) else { return false };
        let clause = (first.max(at.saturating_sub(NEAR))..at).rev();
        let clause = clause.take_while(|k| a.tokens[*k].kind != TokenKind::Mark && !a.tags[*k].has(Tag::SpeechVerb));
        let jobs = |k: usize| a.tags[k].any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::CutNoun]) && a.tokens[k].lower.ends_with('s');
        clause.into_iter().any(|k| jobs(k) || a.tokens[k].is("staff") || a.tokens[k].is("people"))
    }

    /// "a spokeswoman for the BBC": who is asked about its own cuts.
    fn is_spoken_for(&self, m: &Mention) -> bool {
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        self.before(m)
            .filter(|k| *k > 0 && matches!(word(*k), "for" | "at"))
            .is_some_and(|k| matches!(word(k - 1), "spokesman" | "spokeswoman" | "spokesperson" | "representative"))
    }

    /// Whether a bystander is spoken of as an employer here: "60 jobs at the Acton Bureau", "300 Acton Bureau employees", "the Bureau's plan to cut".
    pub(super) fn is_of_its_own(&self, m: &Mention) -> bool {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let staffed = matches!(word(m.tokens.end), "employees" | "staff") && !is_union(&self.names.entity(m).name);
        let decides = self.is_possessive(m.tokens.end) && matches!(word(m.tokens.end + 1), "decision" | "plan" | "plans" | "move");
        self.works_there(m) || self.is_spoken_for(m) || staffed || decides
    }
}
