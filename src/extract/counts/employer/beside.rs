//! Whose jobs a count is of where its name stands neither before the verb nor right behind the number: beside other counts ("Acme cut 80 jobs
//! and Brim a tenth of its staff"), at the front ("At Acme, …"), in what came to its end ("through the closure of Acme"), or nowhere, since
//! somebody keeps count of all.

use super::super::frame::Frame;
use super::super::quantity::{NounClass, Quantity};
use super::{Bound, Referent, Referents};
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Tag;
use crate::lexicon::sets::{CLOSURE_NOUNS, SITE_KINDS, TALLIES};
use crate::model::EmployerBasis;
use crate::text::{Sentence, TokenKind};

/// From so many jobs on a running count is one of many employers.
const OF_MANY: u64 = 500;

/// Tokens of a bracket with the code of a firm's shares.
const BRACKET: usize = 8;

impl Referents<'_, '_> {
    /// Whoever is named right before a number, and the token before all that says who: "Brim 50", "the coach maker Brim a further 50",
    /// "Brim for 50".
    fn named_before(&self, q: &Quantity) -> Option<(&Mention, usize)> {
        const KIND: usize = 4;
        let a = self.a;
        let word = |k: usize| a.tokens[k].lower.as_ref();
        let more = |k: &usize| matches!(word(*k), "a" | "additional" | "another" | "further" | "some");
        let last = (0..q.tokens.start).rev().find(|k| !more(k))?;
        let last = if matches!(word(last), "at" | "by" | "for" | "with") { last.checked_sub(1)? } else { last };
        // "and Brim Corp. (NYSE: BRM) about 50"
        let bracket = (last.saturating_sub(BRACKET)..last).rev().find(|k| word(*k) == "(").filter(|_| word(last) == ")");
        let last = match bracket {
            Some(open) => open.checked_sub(1)?,
            None => last,
        };
        let m = self.names.at(last).filter(|m| m.tokens.end == last + 1 && self.may_employ(m))?;
        let noun = |k: usize| a.tags[k].has(Tag::CompanyNoun) && !a.tokens[k].is_capitalised();
        let kind = |k: &usize| {
            noun(*k) || matches!(word(*k), "its" | "the" | "fellow" | "rival") || noun(k + 1) && !a.tags[*k].has(Tag::FunctionWord)
        };
        let start = (0..m.tokens.start).rev().take(KIND).take_while(kind).last().unwrap_or(m.tokens.start);
        Some((m, start.checked_sub(1)?))
    }

    /// "Acme will cut 80 jobs and Brim 50", "Acme accounted for 80 and Brim for 50": the second of two who share a verb.
    pub(super) fn gapped_on(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let a = self.a;
        let (m, joint) = self.named_before(q).filter(|(m, joint)| sentence.tokens.contains(joint) && !self.is_bystander(&m.tokens))?;
        let listed = matches!(a.tokens[joint].lower.as_ref(), "and" | "," | ";" | "but");
        let number = (sentence.tokens.start..joint).find(|k| a.tokens[*k].kind == TokenKind::Number)?;
        let first = self.names.in_range(sentence.tokens.start..number).iter().any(|n| n.entity != m.entity && self.may_employ(n));
        (listed && first).then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Subject))
    }

    /// "Acme is cutting 80 jobs and Brim 50", "followed by Brim (50)": the name right before its number.
    pub(super) fn gapped(&self, q: &Quantity) -> Option<Bound> {
        let bracket = q.tokens.start.checked_sub(1).filter(|k| *k > 0 && self.a.tokens[*k].text == "(");
        let closed = self.a.tokens.get(q.tokens.end).is_some_and(|t| t.text == ")");
        if let Some(m) = bracket.filter(|_| closed).and_then(|k| self.names.at(k - 1)).filter(|m| self.may_employ(m)) {
            return Some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Subject));
        }
        let (m, joint) = self.named_before(q).filter(|_| q.class == NounClass::Bare)?;
        matches!(self.a.tokens[joint].lower.as_ref(), "and" | "," | ";")
            .then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Subject))
    }

    /// "At the Acton Times, which belongs to Marlow Group, 18 people were laid off": the front of the sentence says where.
    pub(super) fn worked_at(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let a = self.a;
        let first = sentence.tokens.start;
        let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
        let the = usize::from(word(first + 1) == "the");
        let m = self.names.at(first + 1 + the).filter(|m| word(first) == "at" && m.tokens.start == first + 1 + the)?;
        // an outlet at which people work is no source
        let outlet = self.outlets.contains(&m.entity);
        let employs =
            self.names.entity(m).kind == NameKind::Organisation && (outlet || self.may_employ(m)) && !self.is_bystander(&m.tokens);
        if !employs || m.tokens.end >= q.tokens.start || word(m.tokens.end) != "," {
            return None;
        }
        // what is inserted ends at the next comma
        let inserted = matches!(word(m.tokens.end + 1), "which" | "where" | "whose" | "a" | "an" | "owned" | "part" | "based");
        let close = (m.tokens.end + 1..q.tokens.start).find(|k| word(*k) == ",");
        let rest = if inserted { close? + 1 } else { m.tokens.end + 1 };
        let other = |n: &Mention| n.entity != m.entity && self.may_employ(n) && self.has_verb_behind(n);
        (!self.names.in_range(rest..q.tokens.start).iter().any(other))
            .then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Agent))
    }

    /// "up to 300 jobs at suppliers", "60 jobs among contractors": theirs with whom an employer deals.
    pub(super) fn at_partners(&self, q: &Quantity) -> Option<Bound> {
        const NEAR: usize = 7;
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        // "300 jobs may be in danger among contractors"
        let among = (q.tokens.end..q.tokens.end + NEAR).find(|k| word(*k) == "among");
        let first = among.unwrap_or(q.tokens.end) + 1;
        let noun = first + usize::from(matches!(word(first), "its" | "local" | "other" | "the"));
        let partners =
            matches!(word(noun), "contractors" | "customers" | "dealers" | "hauliers" | "subcontractors" | "suppliers" | "vendors");
        (partners && matches!(word(first - 1), "among" | "at" | "in") && q.class == NounClass::Job)
            .then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
    }

    /// "I was laid off from Acme, along with a third of the team": whoever is named between the verb and those who went along.
    pub(super) fn gone_along(&self, q: &Quantity, frame: Option<&Frame>) -> Option<Bound> {
        let f = frame.filter(|f| f.passive && f.tokens.end < q.tokens.start)?;
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let with = q.tokens.start.checked_sub(2).filter(|k| matches!(word(*k), "along" | "together") && word(*k + 1) == "with")?;
        let m = self.names.in_range(f.tokens.end..with).iter().next_back().filter(|m| self.may_employ(m))?;
        let from = m.tokens.start.checked_sub(1).filter(|k| matches!(word(*k), "at" | "by" | "from"));
        let beside = m.tokens.end + usize::from(word(m.tokens.end) == ",") == with;
        (beside && from == Some(f.tokens.end)).then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Agent))
    }

    /// "550 people would lose their jobs through the winding-down of Acme's head office": of what comes to its end.
    pub(super) fn end_of(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        const REACH: usize = 14;
        let a = self.a;
        let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
        let end = sentence.tokens.end.min(q.tokens.end + REACH);
        let of = (q.tokens.end..end).find(|k| word(*k) == "of" && CLOSURE_NOUNS.has(word(*k - 1)))?;
        let the = usize::from(word(of + 1) == "the");
        let m = self.names.at(of + 1 + the).filter(|m| self.may_employ(m) && !self.is_bystander(&m.tokens))?;
        Some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Agent))
    }

    /// "The town lost 600 jobs when Acme closed its works": theirs who close.
    pub(super) fn closed_there(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let from = (q.tokens.end..sentence.tokens.end.min(q.tokens.end + 6))
            .find(|k| matches!(self.a.tokens[*k].lower.as_ref(), "when" | "after" | "as" | "because"))?;
        let m = self.names.in_range(from + 1..sentence.tokens.end.min(from + 7)).iter().find(|m| self.may_employ(m))?;
        let verb = self.a.tokens.get(m.tokens.end).map_or("", |t| t.lower.as_ref());
        let closes =
            verb.starts_with("clos") || matches!(verb, "shut" | "folded" | "collapsed" | "failed" | "left" | "moved" | "pulled" | "went");
        closes.then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Subject))
    }

    /// "An Acton toy maker has gone bust with the loss of 60 jobs. Marlow Toys called in administrators": first what it is, then its name.
    pub(super) fn introduced(&self, sentence: &Sentence) -> Option<Bound> {
        const LEAD: usize = 3;
        const PHRASE: usize = 7;
        const FRONT: usize = 2;
        let a = self.a;
        let at = a.sentences.partition_point(|s| s.tokens.start < sentence.tokens.start);
        let named = self.names.in_range(sentence.tokens.clone()).iter().any(|m| self.may_employ(m));
        if named || at > a.preamble() + LEAD {
            return None;
        }
        let noun = |k: usize| !a.tokens[k].lower.ends_with('s') && (a.tags[k].has(Tag::CompanyNoun) || SITE_KINDS.has(&a.tokens[k].lower));
        let phrase = |k: usize| {
            let stop = sentence.tokens.end.min(k + PHRASE);
            let joined = |n: &usize| a.tokens[*n].kind == TokenKind::Word && !a.tags[*n].has(Tag::FunctionWord);
            matches!(a.tokens[k].lower.as_ref(), "a" | "an") && (k + 1..stop).take_while(joined).any(noun)
        };
        sentence.tokens.clone().find(|k| phrase(*k))?;
        a.sentences[at + 1..a.sentences.len().min(at + 1 + FRONT)].iter().find_map(|next| {
            let front = next.tokens.start..next.tokens.end.min(next.tokens.start + 2);
            let m = self.names.mentions[self.names.mentions.partition_point(|m| m.tokens.start < front.start)..].first()?;
            let opens = front.contains(&m.tokens.start) && self.names.entity(m).kind == NameKind::Organisation;
            (opens && self.may_employ(m) && !self.is_bystander(&m.tokens) && self.has_verb_behind(m))
                .then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Passage))
        })
    }

    /// "over 1,900 people have lost their jobs, according to a list kept by a recruiter": a running count of many.
    pub(super) fn tallied(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        const REACH: usize = 7;
        let word = |k: usize| if sentence.tokens.contains(&k) { self.a.tokens[k].lower.as_ref() } else { "" };
        let many = q.value.min.is_some_and(|m| m >= OF_MANY);
        let named = || self.names.in_range(sentence.tokens.start..q.tokens.start).iter().any(|m| self.may_employ(m));
        let to = sentence.tokens.clone().find(|k| word(*k) == "according" && word(k + 1) == "to")?;
        let kept = (to + 2..to + 2 + REACH).any(|k| TALLIES.has(word(k)));
        (many && kept && !named()).then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
    }
}
