//! The subject of a clause, without a parse: the organisation, pronoun or collective before a verb that stands best for its subject.
//!
//! Every candidate has a cost: words and clause breaks between it and the verb, a preposition or a verb of telling before it, an
//! insertion that closes before the verb. The cheapest wins.

use std::ops::Range;

use super::super::frame::Frame;
use super::super::measure::Taken;
use super::super::quantity::Quantity;
use super::antecedent::Definite;
use super::{Bound, Referent, Referents};
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Tag;
use crate::lexicon::sets::{DEAL_NOUNS, FIRM_VERBS, INDUSTRIES, SUBJECT_MARKERS, WIDE_AREAS};
use crate::model::EmployerBasis;
use crate::text::number::small_number;
use crate::text::{Sentence, Token, TokenKind};

/// The cheapest candidate so far.
struct Best(Option<(f64, Bound)>);

impl Best {
    fn offer(&mut self, cost: f64, who: Referent, by: EmployerBasis) {
        if self.0.is_none_or(|(c, _)| cost < c) {
            self.0 = Some((cost, Bound::new(who, by)));
        }
    }
}

impl Referents<'_, '_> {
    /// Who stands best for the subject of what begins at token `from`. With `active`, a verb of which the subject cuts; else
    /// jobs go or are counted there, and whoever is about may be meant.
    pub(super) fn subject(&self, from: usize, sentence: &Sentence, active: bool) -> Option<Bound> {
        if let Some(k) = self.own_pronoun(from, sentence) {
            return self.definite(k).map(|d| self.resolve(d, k, sentence));
        }
        let mut best = Best(None);
        let before = self.names.in_range(sentence.tokens.start..from);
        for m in before.iter().filter(|m| {
            self.may_employ(m)
                && !self.is_product(m, sentence)
                && !self.is_shut(m)
                && !self.is_owned(m)
                && !self.is_backer(m)
                && !self.stands_beside(m)
                && !self.fronts_place(m, sentence)
                && !self.fronts_deal(m, sentence)
                && !self.tells_of_person(m, from)
        }) {
            if self.is_bystander(&m.tokens) && !(active && self.acts(m, from)) {
                continue;
            }
            let doubtful = if self.names.entity(m).kind == NameKind::Other { 1.0 } else { 0.0 };
            let described = if self.describes(m) || self.names_a_partner(m, sentence) { 10.0 } else { 0.0 };
            let cost = self.distance(m.tokens.clone(), from, sentence) + doubtful + described;
            if self.and_others(m) {
                best.offer(cost, Referent::Aggregate, EmployerBasis::Collective);
                continue;
            }
            best.offer(cost, Referent::Entity(m.entity), EmployerBasis::Subject);
        }
        self.offer_places(from, sentence, &mut best);
        self.offer_people(from, sentence, active, &mut best);
        if active && let Some(k) = self.unnamed_body(from, sentence) {
            best.offer((from - k) as f64 * 0.5, Referent::Unnamed, EmployerBasis::Subject);
        }
        let mut definite: Option<(Definite, usize)> = None;
        // "It comes weeks after Acme announced": a pronoun of the clause before is not its subject
        let opens = |k: &usize| self.opens_clause(*k, from) && !self.inserted(&(*k..k + 1), from);
        let clause = (sentence.tokens.start..from).rev().find(opens).unwrap_or(sentence.tokens.start);
        for k in sentence.tokens.start..from {
            // "the trust behind two of the biggest hospitals"
            let behind = (k.saturating_sub(7)..k).any(|b| self.a.tokens[b].is("behind"));
            // "its members will cut", "construction has shed"
            let word = self.a.tokens[k].lower.as_ref();
            let many = k > sentence.tokens.start
                && matches!(self.a.tokens[k - 1].lower.as_ref(), "its" | "their")
                && matches!(word, "members" | "clients" | "customers" | "suppliers" | "tenants")
                || INDUSTRIES.has(word) && self.has_verb_or_staff(self.behind_place(k + 1)) && self.opens_subject(k, sentence);
            if many {
                best.offer((from - k) as f64 * 0.5, Referent::Aggregate, EmployerBasis::Collective);
            }
            if self.is_collective(k) && !behind && !(active && self.prepositional(k, sentence)) {
                // "Acme, which runs 300 pubs, said 40 jobs would go"
                let aside = if self.inserted(&(k..k + 1), from) { 8.0 } else { 0.0 };
                best.offer((from - k) as f64 * 0.5 + 0.5 + aside, Referent::Aggregate, EmployerBasis::Collective);
            }
            if self.names.at(k).is_none()
                && let Some(d) = self.definite(k)
            {
                let end = if let Definite::Noun(n) = d { n + 1 } else { k + 1 };
                let cost = self.distance(k..end.min(from), from, sentence) + if k < clause { 7.0 } else { 1.0 };
                if best.0.is_none_or(|(c, _)| cost < c) {
                    definite = Some((d, k));
                    best.offer(cost, if d == Definite::We { Referent::Speaker } else { Referent::Spoken }, EmployerBasis::Antecedent);
                }
            }
        }
        match (best.0?.1, definite) {
            (Bound { who: Referent::Spoken | Referent::Speaker, .. }, Some((d, k))) => Some(self.resolve(d, k, sentence)),
            (bound, _) => Some(bound),
        }
    }

    /// "Ann Lee, who joined from Acme, told": what an insertion says of a person is not the subject.
    fn tells_of_person(&self, m: &Mention, from: usize) -> bool {
        let comma = (m.tokens.start.saturating_sub(9)..m.tokens.start).rev().find(|k| self.a.tokens[*k].text == ",");
        let person = |k: usize| self.names.at(k).is_some_and(|p| self.names.entity(p).kind == NameKind::Person);
        let who = comma.filter(|k| *k > 0 && person(k - 1) && self.a.tokens[k + 1].is("who"));
        who.is_some() && self.inserted(&m.tokens, from)
    }

    /// "In neighbouring Acton County, 60 jobs have gone": where, not whose.
    fn fronts_place(&self, m: &Mention, sentence: &Sentence) -> bool {
        const WORDS: usize = 5;
        let first = sentence.tokens.start;
        let near = m.tokens.start > first && m.tokens.start - first <= WORDS;
        let opens = near && matches!(self.a.tokens[first].lower.as_ref(), "in" | "across" | "near" | "around");
        opens
            && self.a.tokens.get(m.tokens.end).is_some_and(|t| t.text == ",")
            && self.a.tokens[first + 1..m.tokens.start].iter().all(|t| t.text != ",")
    }

    /// "After the purchase of Acme Bank of Leeds in May, 60 were let go": by whoever bought it.
    fn fronts_deal(&self, m: &Mention, sentence: &Sentence) -> bool {
        const WORDS: usize = 7;
        let first = sentence.tokens.start;
        let near = m.tokens.start > first && m.tokens.start - first <= WORDS;
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let opens = near && matches!(word(first), "after" | "before" | "following" | "since" | "with" | "upon");
        opens && (first + 1..m.tokens.start).any(|k| DEAL_NOUNS.has(word(k)) && word(k + 1) == "of")
    }

    /// The pronoun that is the verb's subject beyond doubt: "it will cut", "they have laid off".
    fn own_pronoun(&self, from: usize, sentence: &Sentence) -> Option<usize> {
        let helps = |k: usize| self.a.is_verb_helper(k) || self.a.tokens[k].lower.ends_with("ly");
        let first = sentence.tokens.start.max(from.saturating_sub(6));
        let k = (first..from).rev().find(|k| !helps(*k))?;
        matches!(self.a.tokens[k].lower.as_ref(), "it" | "they").then_some(k)
    }

    /// "after Acme announced", "while Acme is consulting": a clause with a subject of its own.
    pub(super) fn opens_clause(&self, k: usize, from: usize) -> bool {
        matches!(
            self.a.tokens[k].lower.as_ref(),
            "after" | "while" | "as" | "when" | "because" | "but" | "since" | "before" | "and" | ";" | "whereas"
        ) && {
            // "while the mill's owner Brim announced"
            let behind = &self.names.mentions[self.names.mentions.partition_point(|m| m.tokens.start <= k)..];
            let near = behind.iter().take_while(|m| m.tokens.start <= k + 5 && m.tokens.end < from);
            near.into_iter().any(|m| self.may_employ(m) && self.has_verb(m.tokens.end))
        }
    }

    /// "Texas could lose 14,500 jobs": a place that loses jobs is no employer.
    fn offer_places(&self, from: usize, sentence: &Sentence, best: &mut Best) {
        for m in self.names.in_range(from.saturating_sub(6).max(sentence.tokens.start)..from) {
            let inside = self.prepositional(m.tokens.start, sentence);
            // "Acme's Ohio and Maine parks employ 300": they are not Maine's
            let listed = |k: &usize| self.a.tokens[*k].is_capitalised() || matches!(self.a.tokens[*k].lower.as_ref(), "and" | ",");
            let before = (sentence.tokens.start..m.tokens.start).rev().find(|k| !listed(k));
            let owned = before.is_some_and(|k| self.a.tokens[k].kind == TokenKind::Possessive);
            // "Acme, New York, laid off 300", "its mill in Akron, Ohio, idling 300"
            let seat = m.tokens.start > sentence.tokens.start + 1
                && self.a.tokens[m.tokens.start - 1].text == ","
                && self.names.at(m.tokens.start - 2).is_some_and(|n| n.tokens.end + 1 == m.tokens.start);
            // "close its Acton mill, idling 300": only where the site is
            let site = (m.tokens.end..from).any(|k| self.a.tags[k].any(&[Tag::TeamNoun, Tag::CompanyNoun]) || self.a.tokens[k].is(","));
            let elsewhere = inside || owned || seat || site;
            if self.names.entity(m).kind == NameKind::Place && from - m.tokens.end <= 2 && !self.may_employ(m) && !elsewhere {
                best.offer(self.distance(m.tokens.clone(), from, sentence) + 1.0, Referent::Aggregate, EmployerBasis::Collective);
            }
        }
    }

    /// "the school department has had to let go of": the noun of a public body right before its verb, where no name of the article holds it.
    fn unnamed_body(&self, from: usize, sentence: &Sentence) -> Option<usize> {
        const BODIES: [&str; 3] = ["council", "department", "ministry"];
        const REACH: usize = 8;
        let body = |k: &usize| BODIES.contains(&self.a.tokens[*k].lower.as_ref()) && !self.a.tokens[*k].is_capitalised();
        let noun = (sentence.tokens.start.max(from.saturating_sub(REACH))..from).rev().find(body)?;
        let named = || self.names.entities.iter().any(|e| e.name.to_lowercase().contains(self.a.tokens[noun].lower.as_ref()));
        let subject = (noun + 1..from).all(|k| self.a.tokens[k].kind == TokenKind::Word) && self.has_verb(noun + 1);
        let the = (noun.saturating_sub(3)..noun).any(|k| self.a.tokens[k].is("the") && self.names.in_range(k..noun).is_empty());
        (subject && the && self.names.in_range(noun..from).is_empty() && !named()).then_some(noun)
    }

    /// Whether a noun stands without a determiner or another noun before it: at the front, behind a verb of saying or a conjunction.
    fn opens_subject(&self, k: usize, sentence: &Sentence) -> bool {
        k == sentence.tokens.start
            || self.a.tags[k - 1].has(Tag::SpeechVerb)
            || matches!(self.a.tokens[k - 1].lower.as_ref(), "that" | "while" | "and" | "but" | "," | "as" | "because")
    }

    /// "Acme and other mills have shed": many.
    fn and_others(&self, m: &Mention) -> bool {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let plural = |k: &usize| word(*k).len() > 3 && word(*k).ends_with('s') && !self.a.tokens[*k].is_capitalised();
        let from = m.tokens.end;
        // "Acme and two others", "Acme and 40 other firms"
        let counted = |k: usize| self.a.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Number || small_number(&t.lower).is_some());
        let others = from + 1 + usize::from(counted(from + 1));
        word(from) == "and"
            && matches!(word(others), "other" | "others")
            && (word(others) == "others" || (others + 1..others + 5).any(|k| k < self.a.tokens.len() && plural(&k)))
    }

    /// "Ann Lee might lay off three people", "Lee, whose firm employs 20": her firm does.
    fn offer_people(&self, from: usize, sentence: &Sentence, active: bool, best: &mut Best) {
        if !active {
            return;
        }
        let near = from.saturating_sub(9).max(sentence.tokens.start)..from;
        let pronoun = near.clone().rev().find(|k| matches!(self.a.tokens[*k].lower.as_ref(), "he" | "she" | "whose"));
        let is_person = |m: &&Mention| self.names.entity(m).kind == NameKind::Person;
        let (at, person) = match pronoun {
            Some(k) => (k..k + 1, self.person_before(k)),
            None => match self.names.in_range(near).iter().rev().find(is_person) {
                Some(m) => (m.tokens.clone(), Some(m.entity)),
                None => return,
            },
        };
        let firm = person.and_then(|p| self.firm_of(p)).map(Referent::Entity);
        let firm = firm.or_else(|| person.filter(|p| self.owns_a_shop(*p)).map(|_| Referent::Unnamed));
        if let Some(firm) = firm {
            best.offer(self.distance(at, from, sentence) + 1.5, firm, EmployerBasis::Antecedent);
        }
    }

    /// "Acme, Brim and Texel each cut 1,000 jobs": all of them, where they open a clause together.
    pub(in super::super) fn joined(&self, entity: usize, q: &Quantity, sentence: &Sentence) -> Option<String> {
        let a = self.a;
        let before = self.names.in_range(sentence.tokens.start..q.tokens.start);
        let last = before.iter().rev().find(|m| m.entity == entity)?;
        let mut first = last.tokens.start;
        while let Some(comma) = first.checked_sub(1).filter(|k| sentence.tokens.contains(k)) {
            let and = a.tokens[comma].is("and") || first < last.tokens.start && a.tokens[comma].is(",");
            let Some(m) = comma.checked_sub(1).and_then(|k| self.names.at(k)).filter(|m| and && self.may_employ(m)) else { break };
            first = m.tokens.start;
        }
        let opens = first == sentence.tokens.start || matches!(a.tokens[first - 1].text, "," | ";" | ":") || a.tokens[first - 1].is("both");
        // "Acme and Brim's staff" are not both
        let verb = self.has_verb(last.tokens.end) || a.tokens.get(last.tokens.end).is_some_and(|t| t.is("each") || t.is("both"));
        (opens && verb && first < last.tokens.start)
            .then(|| a.text(first..last.tokens.end).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// "Acme and Brim will cut 60 and 80 jobs, respectively": the one that stands where this count does.
    pub(in super::super) fn respective(&self, counts: &[(Quantity, Taken)], q: &Quantity, sentence: &Sentence) -> Option<usize> {
        let a = self.a;
        a.tokens[sentence.tokens.clone()].iter().any(|t| t.is("respectively")).then_some(())?;
        let at = counts.iter().position(|(other, _)| other.tokens == q.tokens)?;
        let before = self.names.in_range(sentence.tokens.start..counts[0].0.tokens.start);
        let names: Vec<&Mention> = before.iter().filter(|m| self.may_employ(m)).collect();
        let joint = |k: usize| matches!(a.tokens[k].lower.as_ref(), "," | "and" | "&");
        let one_list = names.windows(2).all(|two| (two[0].tokens.end..two[1].tokens.start).all(joint));
        (names.len() > 1 && names.len() == counts.len() && one_list).then(|| names[at].entity)
    }

    /// The employers named before `who` in one list with it: "Acme, Brim and Texel".
    pub(super) fn listed_with(&self, who: Referent, from: usize, sentence: &Sentence) -> Vec<usize> {
        let Referent::Entity(entity) = who else { return Vec::new() };
        let before = self.names.in_range(sentence.tokens.start..from);
        let Some(mut at) = before.iter().rposition(|m| m.entity == entity) else { return Vec::new() };
        let mut listed = Vec::new();
        let mut and = false;
        while let Some(m) = at.checked_sub(1).map(|b| &before[b]) {
            let joint = &self.a.tokens[m.tokens.end..before[at].tokens.start];
            and |= joint.len() == 1 && joint[0].is("and");
            if joint.len() != 1 || !(joint[0].is("and") || and && joint[0].is(",")) || !self.may_employ(m) {
                break;
            }
            listed.push(m.entity);
            at -= 1;
        }
        listed
    }

    /// Whether a bystander is the very subject of the verb: "the union will cut 40 jobs".
    fn acts(&self, m: &Mention, from: usize) -> bool {
        // "the Acton Survey (ACS) began"
        let word = |k: usize| self.a.tokens[k].text;
        let short = m.tokens.end + 2 < from && word(m.tokens.end) == "(" && word(m.tokens.end + 2) == ")";
        let between = m.tokens.end + if short { 3 } else { 0 }..from;
        between.len() <= 5
            && between.into_iter().all(|k| {
                let t = &self.a.tokens[k];
                let told = self.a.tags[k].any(&[Tag::Weekday, Tag::TimeWord]);
                t.kind == TokenKind::Word
                    && (told
                        || matches!(
                            t.lower.as_ref(),
                            "will"
                                | "is"
                                | "has"
                                | "had"
                                | "to"
                                | "plans"
                                | "would"
                                | "also"
                                | "already"
                                | "could"
                                | "may"
                                | "it"
                                | "said"
                                | "expects"
                                | "intends"
                                | "on"
                                | "began"
                                | "begun"
                                | "started"
                        ))
            })
    }

    /// Whether a preposition stands before the phrase of token `k`.
    fn prepositional(&self, k: usize, sentence: &Sentence) -> bool {
        let from = sentence.tokens.start.max(k.saturating_sub(3));
        (from..k).rev().take_while(|j| self.a.tokens[*j].kind == TokenKind::Word).any(|j| is_preposition(&self.a.tokens[j].lower))
    }

    /// What it costs to take the words at `at` for the subject of what begins at token `from`.
    pub(super) fn distance(&self, at: Range<usize>, from: usize, sentence: &Sentence) -> f64 {
        let genitive = self.a.tokens.get(at.end).is_some_and(|t| t.kind == TokenKind::Possessive);
        let teller = if self.is_bystander(&at) { 8.0 } else { 0.0 };
        // "The firm, which supplies Acme, Brim and others, said": what is inserted is no distance
        let behind = self.relative_end(&at, from).unwrap_or(at.end);
        from.saturating_sub(behind) as f64 * 0.5
            + self.lead_cost(&at, sentence)
            + teller
            + self.break_cost(behind, from)
            + self.relative_cost(&at, from)
            + if genitive && self.apposed(&at, from) {
                8.0
            } else if genitive {
                1.0
            } else {
                0.0
            }
    }

    /// "Acme, Acton's largest employer, will": a genitive inside what explains the name before it.
    fn apposed(&self, at: &Range<usize>, from: usize) -> bool {
        let a = self.a;
        let comma = at.start.checked_sub(1).filter(|k| a.tokens[*k].text == ",");
        let explains = comma.and_then(|k| k.checked_sub(1)).and_then(|k| self.names.at(k)).is_some_and(|m| self.may_employ(m));
        let says_what = |k: usize| {
            let word = a.tokens[k].lower.as_ref();
            let beside = matches!(word, "competitor" | "neighbor" | "neighbour" | "owner" | "parent" | "rival" | "supplier");
            beside || a.tags[k].any(&[Tag::CompanyNoun, Tag::Collective])
        };
        explains && (at.end + 1..from).any(|k| a.tokens[k].text == "," && says_what(k - 1))
    }

    /// A preposition before the words, a few words off at most: "the cloud arm of online retailer Acme".
    fn lead_cost(&self, at: &Range<usize>, sentence: &Sentence) -> f64 {
        // "with Acme the latest to cut jobs"
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        if word(at.end) == "the" && matches!(word(at.end + 1), "latest" | "newest" | "first" | "next") && word(at.end + 2) == "to" {
            return 0.0;
        }
        let lead = (sentence.tokens.start.max(at.start.saturating_sub(6))..at.start).rev().take_while(|k| {
            let t = &self.a.tokens[*k];
            t.kind == TokenKind::Possessive
                || t.text == "("
                || t.kind == TokenKind::Word
                    && (is_preposition(&t.lower)
                        || t.is("the")
                        || t.is("and")
                        || !self.a.tags[*k].any(&[Tag::FunctionWord, Tag::SpeechVerb]))
        });
        let preposition = lead.map(|k| self.a.tokens[k].lower.as_ref()).find(|w| is_preposition(w)).unwrap_or_default();
        // "weeks after Acme announced", "after rival Acme announced": a clause, of which it is the subject
        if matches!(preposition, "after" | "following" | "rival" | "rivals") && self.has_verb(at.end) {
            return 0.0;
        }
        match preposition {
            "" => 0.0,
            "with" | "than" | "like" | "against" | "including" | "rival" | "rivals" | "after" | "following" => 14.0,
            "in" | "at" | "across" | "outside" | "inside" | "near" | "opposite" | "behind" => 6.0,
            _ => 7.0,
        }
    }

    /// Whether a name is the subject of a verb, what is inserted between commas aside: "Acme, which runs 30 shops, said".
    pub(super) fn has_verb_behind(&self, m: &Mention) -> bool {
        const INSERTION: usize = 16;
        let from = self.behind_ticker(m.tokens.end);
        if self.a.tokens.get(from).is_none_or(|t| t.text != ",") {
            return self.has_verb(from);
        }
        // "Acme, based in Acton, N.C., is closing"
        let mut insertion = from + 1..self.a.tokens.len().min(from + INSERTION);
        insertion.any(|k| self.a.tokens[k].text == "," && self.has_verb(k + 1))
    }

    /// One past `<GM>`, `(NYSE: ACM)`, `(Ensidesa)` at token `k`; `k` where no short name or ticker stands there.
    fn behind_ticker(&self, k: usize) -> usize {
        const LONG: usize = 6;
        let text = |k: usize| self.a.tokens.get(k).map_or("", |t| t.text);
        let close = match text(k) {
            "<" => ">",
            "(" => ")",
            _ => return k,
        };
        let end = (k + 2..k + 2 + LONG).find(|e| text(*e) == close);
        let named = |t: &Token<'_>| t.has_capital() || t.kind != TokenKind::Word;
        end.filter(|e| self.a.tokens[k + 1..*e].iter().all(named)).map_or(k, |e| e + 1)
    }

    /// Whether a verb stands right behind a name.
    pub(super) fn has_verb(&self, k: usize) -> bool {
        let k = self.behind_time(k);
        self.a
            .tokens
            .get(k)
            .is_some_and(|t| self.a.tags[k].any(&[Tag::SpeechVerb, Tag::CutVerb]) || self.a.is_verb_helper(k) || FIRM_VERBS.has(&t.lower))
    }

    /// [`Self::has_verb`], or one of having staff.
    fn has_verb_or_staff(&self, k: usize) -> bool {
        self.has_verb(k) || self.a.tokens.get(k).is_some_and(|t| matches!(t.lower.as_ref(), "employs" | "employed" | "supports"))
    }

    /// One past "in Norway", "across the country" at token `k`; `k` where no place stands there.
    fn behind_place(&self, k: usize) -> usize {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        if !matches!(word(k), "in" | "across") {
            return k;
        }
        let the = usize::from(word(k + 1) == "the");
        let place = self.names.at(k + 1 + the).filter(|m| self.names.entity(m).kind == NameKind::Place).map(|m| m.tokens.end);
        place.or_else(|| WIDE_AREAS.has(word(k + 1 + the)).then_some(k + 2 + the)).unwrap_or(k)
    }

    /// One past a day, month or year that starts at token `k`: "in July", "on Monday", "last month"; `k` where there is none.
    pub(super) fn behind_time(&self, k: usize) -> usize {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let led = usize::from(matches!(word(k), "in" | "on" | "last" | "this" | "earlier" | "late"));
        let time = self.a.tags.get(k + led).is_some_and(|t| t.any(&[Tag::Month, Tag::Weekday]) || led > 0 && t.has(Tag::TimeWord));
        let year = led > 0 && word(k + led).len() == 4 && word(k + led).bytes().all(|b| b.is_ascii_digit());
        if time || year { k + led + 1 } else { k }
    }

    /// What lies between costs more where clauses end.
    fn break_cost(&self, behind: usize, from: usize) -> f64 {
        let between = self.a.tokens.get(behind..from).unwrap_or_default();
        let breaks = between.iter().map(|t| match t.lower.as_ref() {
            ";" | "while" | "but" | "whereas" => 6.0,
            "," => 1.0,
            _ => 0.0,
        });
        breaks.sum()
    }

    /// One past the comma that closes what "which" or "who" says of the words at `at`, where a verb of theirs comes next.
    fn relative_end(&self, at: &Range<usize>, from: usize) -> Option<usize> {
        let comma = self.a.tokens.get(at.end).is_some_and(|t| t.text == ",");
        let relative = self.a.tokens.get(at.end + 1).is_some_and(|t| matches!(t.lower.as_ref(), "which" | "who" | "whose"));
        let closes = |k: &usize| self.a.tokens[*k].text == "," && (*k + 1 == from || self.has_verb(*k + 1));
        (comma && relative).then(|| (at.end + 2..from).find(closes)).flatten().map(|k| k + 1)
    }

    /// "… at Acme, which is cutting" is about Acme; "Acme, which owns Brim, is cutting" is not about Brim.
    fn relative_cost(&self, at: &Range<usize>, from: usize) -> f64 {
        let comma = usize::from(self.a.tokens.get(at.end).is_some_and(|t| t.text == ","));
        let relative = self.a.tokens.get(at.end + comma).is_some_and(|t| matches!(t.lower.as_ref(), "which" | "who" | "where"));
        // "its brewery in Acton, which": a place is not what is gone on about
        let there = self.a.tokens.get(at.start.wrapping_sub(1)).is_some_and(|t| {
            matches!(t.lower.as_ref(), "in" | "at" | "near" | "outside")
                && self.names.at(at.start).is_some_and(|m| self.names.entity(m).kind != NameKind::Organisation)
        });
        if relative && there {
            return 0.0;
        }
        // "… at Acme, the maker of Brim yogurt, which is cutting"
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        if comma == 1 && at.end + 2 < from && matches!(word(at.end + 1), "a" | "an" | "the") {
            let mut commas = (at.end + 2..from).filter(|k| word(*k) == ",");
            if commas.next().is_some_and(|k| word(k + 1) == "which") && commas.next().is_none() {
                return -8.0;
            }
        }
        if relative && at.end + comma < from {
            // closed again before the verb: an insertion, and no more
            let closed = self.a.tokens.get(at.end + comma + 1..from).is_some_and(|b| b.iter().any(|t| t.text == ","));
            return if closed && comma == 1 { 0.0 } else { -8.0 };
        }
        if self.inserted(at, from) { 8.0 } else { 0.0 }
    }

    /// "After laying off 300 workers, Acme said": the subject of the sentence behind a participle that opens it.
    pub(super) fn opened(&self, frame: Option<&Frame>, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let a = self.a;
        let f = frame.filter(|f| f.tokens.end <= q.tokens.start && a.tokens[f.tokens.start].lower.ends_with("ing"))?;
        if f.tokens.start > sentence.tokens.start + 2 || !self.names.in_range(sentence.tokens.start..q.tokens.start).is_empty() {
            return None;
        }
        let comma = (q.tokens.end..sentence.tokens.end).find(|k| a.tokens[*k].text == ",")?;
        let start = comma + 1;
        let definite = (start < sentence.tokens.end).then(|| self.definite(start)).flatten();
        if let Some(d) = definite {
            return Some(self.resolve(d, comma, sentence));
        }
        if matches!(a.tokens[start.min(a.tokens.len() - 1)].lower.as_ref(), "he" | "she" | "the" | "this") {
            // "…, the billionaire said": of the firm of the sentence before
            let firm = self.person_before(start).and_then(|p| self.firm_of(p)).map(Referent::Entity);
            return Some(Bound::new(firm.unwrap_or(Referent::Spoken), EmployerBasis::Antecedent));
        }
        let m = self.names.at(start).filter(|m| !self.is_bystander(&m.tokens))?;
        let person = self.names.entity(m).kind == NameKind::Person;
        let who = if person { self.firm_of(m.entity)? } else { m.entity };
        (person || self.may_employ(m)).then_some(Bound::new(Referent::Entity(who), EmployerBasis::Subject))
    }

    /// "The move will cost 300 jobs, the company said", "…, Acme said": who tells of it last, where nobody else is named.
    pub(super) fn told_last(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let a = self.a;
        let verb =
            (q.tokens.end + 2..sentence.tokens.end).find(|k| matches!(a.tokens[*k].lower.as_ref(), "said" | "says" | "announced"))?;
        let comma = (q.tokens.end..verb).rev().find(|k| a.tokens[*k].text == ",")?;
        if let Some(d) = self.definite(comma + 1).filter(|d| *d != Definite::We && verb - comma <= 4) {
            return Some(self.resolve(d, comma, sentence));
        }
        let m = self.names.at(comma + 1).filter(|m| m.tokens.end == verb && self.may_employ(m) && !self.is_bystander(&m.tokens))?;
        (self.names.entity(m).kind == NameKind::Organisation).then_some(Bound::new(Referent::Entity(m.entity), EmployerBasis::Subject))
    }

    /// Whether the words stand in an insertion between commas or brackets that is closed before `from`.
    pub(super) fn inserted(&self, at: &Range<usize>, from: usize) -> bool {
        let a = self.a;
        let close = |mark: &str| a.tokens.get(at.end..from).is_some_and(|b| b.iter().any(|t| t.text == mark));
        let opens = |k: usize| {
            let next = a.tokens.get(k + 1).map_or("", |t| t.lower.as_ref());
            let placed = || a.tokens[k + 1..at.start].iter().any(|t| is_preposition(&t.lower) || t.is("as"));
            a.tokens[k].text == ","
                && (matches!(
                    next,
                    "which"
                        | "who"
                        | "whose"
                        | "owned"
                        | "part"
                        | "including"
                        | "still"
                        | "already"
                        | "formerly"
                        | "also"
                        | "now"
                        | "itself"
                        | "once"
                ) || matches!(next, "a" | "an" | "the") && placed())
        };
        let before = at.start.saturating_sub(16)..at.start;
        let reach = before.clone().rev().take_while(|k| !matches!(a.tokens[*k].text, "." | ";" | ":")).last().unwrap_or(at.start);
        close(",") && (reach..at.start).any(opens)
            || close(")") && (reach..at.start).rev().any(|k| a.tokens[k].text == "(") && !(reach..at.start).any(|k| a.tokens[k].text == ")")
    }
}

/// Prepositions and verbs that make a name something else than the subject.
fn is_preposition(word: &str) -> bool {
    SUBJECT_MARKERS.has(word)
}
