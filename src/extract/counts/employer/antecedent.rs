//! Who "it", "its staff", "the company", "the clinic" and "he" stand for.

use super::{Bound, Referent, Referents};
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::Tag;
use crate::lexicon::sets::{DEAL_NOUNS, EXPLETIVES, FRONTS, SHUTTING_VERBS};
use crate::model::EmployerBasis;
use crate::read::BlockKind;
use crate::text::{Sentence, TokenKind};

/// A word that stands for an organisation named elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Definite {
    /// "it", "its", "they".
    Pronoun,
    /// "we", "our".
    We,
    /// "the company", "the clinic": its noun.
    Noun(usize),
}

/// Words ahead in which a noun can be named.
const AHEAD: usize = 40;

/// Words of what stands before the subject of a sentence, at the most.
const FRONT: usize = 8;

impl Referents<'_, '_> {
    /// The definite phrase or pronoun that starts at token `k`: "the company", "its", "we".
    pub(super) fn definite(&self, k: usize) -> Option<Definite> {
        match self.a.tokens[k].lower.as_ref() {
            // people lose "their jobs"
            "their" if self.a.tags.get(k + 1).is_some_and(|t| t.has(Tag::JobNoun)) => None,
            "it" if self.is_expletive(k) => None,
            "it" | "its" | "they" | "their" | "management" | "administrators" | "liquidators" | "receivers" => Some(Definite::Pronoun),
            "we" | "our" => Some(Definite::We),
            // wires in brief: "co to cut 300 jobs", "11 pct of co's workforce"
            "co" if !self.a.tokens[k].is_capitalised() => Some(Definite::Pronoun),
            // "Acme is the latest network to cut jobs"
            "the"
                if k > 0
                    && matches!(self.a.tokens[k - 1].lower.as_ref(), "is" | "was" | "became" | "becomes")
                    && self
                        .a
                        .tokens
                        .get(k + 1)
                        .is_some_and(|t| matches!(t.lower.as_ref(), "latest" | "first" | "only" | "newest" | "last")) =>
            {
                None
            }
            "the" | "this" => self.definite_noun(k).map(Definite::Noun),
            "one" => self.one_of_employers(k).map(Definite::Noun),
            _ if self.ranks_owned(k) => self.definite_noun(k - 1).map(Definite::Noun),
            _ => None,
        }
    }

    /// The noun of "the embattled company", "the clinic": one for employers, or the last word of a name before.
    fn definite_noun(&self, k: usize) -> Option<usize> {
        // "the No. 3 automaker"
        let lead = self.ranked(k + 1);
        // "the computer and network maker"
        let and = |n: usize| self.a.tokens[n].is("and") && n > lead;
        let stop = self.a.tokens.len().min(lead + if (lead..self.a.tokens.len().min(lead + 5)).any(and) { 6 } else { 4 });
        let noun = (lead..stop)
            .take_while(|n| self.a.tokens[*n].kind == TokenKind::Word && (!self.a.tags[*n].has(Tag::FunctionWord) || and(*n)))
            .find(|n| {
                self.a.tags[*n].has(Tag::CompanyNoun)
                    || self.a.tags[*n].has(Tag::OrganisationWord) && !self.a.tokens[*n].is_capitalised() && self.named_by(*n).is_some()
            })?;
        // "the start-up space", "the airline industry": many
        if self.a.tokens.get(noun + 1).is_some_and(|t| t.kind == TokenKind::Word) && self.is_collective_word(noun + 1) {
            return None;
        }
        let followed = self.a.tokens.get(noun + 1).map_or("", |t| t.lower.as_ref());
        (self.names.at(noun).is_none() && !matches!(followed, "of" | "for")).then_some(noun)
    }

    /// "it emerged that 300 jobs would go", "it was reported by the Herald that": nobody is "it" there. "It is expected to cut" is somebody.
    fn is_expletive(&self, k: usize) -> bool {
        const REACH: usize = 6;
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let that = |k: usize| (k..k + REACH).take_while(|x| !matches!(word(*x), "," | "." | "to")).any(|x| word(x) == "that");
        let be = (k + 1..k + 4)
            .find(|x| !matches!(word(*x), "is" | "was" | "has" | "been" | "now" | "also" | "widely" | "first" | "already" | "not"))
            .unwrap_or(k);
        match word(be) {
            "emerged" | "emerges" | "transpired" | "appears" | "appeared" | "seems" | "seemed" | "follows" => word(be + 1) != "to",
            _ if be > k + 1 => EXPLETIVES.has(word(be)) && that(be + 1),
            _ => false,
        }
    }

    /// One past a rank at token `k`, "No. 3"; `k` where there is none.
    fn ranked(&self, k: usize) -> usize {
        let rank = self.a.tokens.get(k).is_some_and(|t| matches!(t.lower.as_ref(), "no." | "no" | "number"));
        if rank && self.a.tokens.get(k + 1).is_some_and(|t| t.kind == TokenKind::Number) { k + 2 } else { k }
    }

    /// "largest" of "the country's largest lender", "No." of "Japan's No. 2 carmaker": what ranks one among others of an area.
    fn ranks_owned(&self, k: usize) -> bool {
        let word = self.a.tokens[k].lower.as_ref();
        let best = matches!(word, "largest" | "biggest" | "leading" | "oldest" | "top" | "no.")
            || word.ends_with("-largest")
            || word.ends_with("-biggest");
        best && k > 0 && self.a.tokens[k - 1].kind == TokenKind::Possessive
    }

    /// The noun of "one of the region's largest employers" where it opens a clause: somebody whom the article names elsewhere.
    fn one_of_employers(&self, k: usize) -> Option<usize> {
        const REACH: usize = 10;
        let a = self.a;
        let opens = k
            .checked_sub(1)
            .is_none_or(|b| a.tokens[b].kind == TokenKind::Mark || a.sentences.get(a.sentence_of(k)).is_some_and(|s| s.tokens.start == k));
        let stop = a.tokens.len().min(k + REACH);
        let of = a.tokens.get(k + 1).is_some_and(|t| t.is("of")) && opens;
        let plural = |n: &usize| a.tags[*n].has(Tag::CompanyNoun) && a.tokens[*n].lower.ends_with('s');
        let joined = |n: &usize| a.tokens[*n].kind != TokenKind::Mark && !a.tags[*n].any(&[Tag::SpeechVerb, Tag::CutVerb, Tag::Modal]);
        (k + 2..stop).filter(|_| of).take_while(joined).find(plural)
    }

    /// The organisation whose name holds the noun, the last one named before it: "the clinic" after "Acton Clinic".
    fn named_by(&self, noun: usize) -> Option<usize> {
        let word = self.a.tokens[noun].lower.as_ref();
        // every employer is a company
        if matches!(word, "company" | "companies" | "group" | "firm" | "business" | "organisation" | "organization" | "unit") {
            return None;
        }
        // "the retail sector" is no research centre's
        if self.a.tags.get(noun + 1).is_some_and(|t| t.any(&[Tag::Collective, Tag::TeamNoun])) {
            return None;
        }
        let holds = |m: &&Mention| {
            let name = self.names.entity(m).name.to_lowercase();
            let head = name.split(" of ").next().unwrap_or(&name).split(" for ").next().unwrap_or(&name);
            head.split_whitespace().any(|w| same_noun(w, word)) && !self.outlets.contains(&m.entity) && !self.entity_is_bystander(m.entity)
        };
        let before = self.names.mentions.partition_point(|m| m.tokens.end <= noun);
        // a name is not looked for through the whole of a book
        let named = self.names.mentions[before.saturating_sub(60)..before].iter().rev().find(holds);
        // "… the trust behind two hospitals said. Acton Hospitals Trust told": named in the next sentence
        let next = || self.names.mentions[before..].iter().take_while(|m| m.tokens.start < noun + AHEAD).find(holds);
        let first =
            || !self.names.mentions[..before].iter().any(|m| self.names.entity(m).kind == NameKind::Organisation && self.may_employ(m));
        named.or_else(|| if first() { next() } else { None }).map(|m| m.entity)
    }

    /// Who a definite phrase or pronoun at token `at` stands for, as far as its sentence before it and its noun tell.
    pub(super) fn resolve(&self, definite: Definite, at: usize, sentence: &Sentence) -> Bound {
        match definite {
            Definite::We => Bound::new(Referent::Speaker, EmployerBasis::Speaker),
            // "Acme, the region's biggest employer, is"
            Definite::Noun(_) if let Some(e) = self.apposed_to(at, sentence) => Bound::new(Referent::Entity(e), EmployerBasis::Subject),
            // "the outplacement firm said planned cuts came to 90,000"
            Definite::Noun(n) if self.a.tokens[n - 1].is("outplacement") => Bound::new(Referent::Aggregate, EmployerBasis::Collective),
            // "Acme said in April that 400 jobs would go across the bank": a firm that everybody knows tells of itself
            Definite::Noun(_) if let Some(e) = self.known_teller(at, sentence) => {
                Bound::new(Referent::Entity(e), EmployerBasis::Antecedent)
            }
            // "BARCLAYS" above "The British bank will cut": the bank of the heading, whatever banks were named before
            Definite::Noun(_)
                if at <= sentence.tokens.start + 1
                    && let Some(e) = self.item_headed(sentence) =>
            {
                Bound::new(Referent::Entity(e), EmployerBasis::Antecedent)
            }
            Definite::Noun(n) if let Some(e) = self.named_by(n) => Bound::new(Referent::Entity(e), EmployerBasis::Antecedent),
            Definite::Noun(_) | Definite::Pronoun => self.in_sentence(at, sentence),
        }
    }

    /// The well-known company that opens the sentence and says what stands at token `at`.
    fn known_teller(&self, at: usize, sentence: &Sentence) -> Option<usize> {
        let m = self.names.in_range(sentence.tokens.start..at).first().filter(|m| m.tokens.start == sentence.tokens.start)?;
        let says = self.a.tags[m.tokens.end].has(Tag::SpeechVerb);
        let known = self.names.entity(m).company().is_some() && self.may_employ(m) && !self.is_bystander(&m.tokens);
        (says && known).then_some(m.entity)
    }

    /// The employer that a definite phrase at token `at` explains, right behind its name and a comma.
    fn apposed_to(&self, at: usize, sentence: &Sentence) -> Option<usize> {
        // "Acme, Acton's largest employer,"
        let owner = at.checked_sub(2).filter(|k| self.a.tokens[k + 1].kind == TokenKind::Possessive);
        let start = |k: usize| self.names.at(k).map_or(k, |m| m.tokens.start);
        let at = owner.map_or(at, |k| start(k) - usize::from(start(k) > 0 && self.a.tokens[start(k) - 1].is("the")));
        // "once the county's biggest employer"
        let once = usize::from(
            at.checked_sub(1).is_some_and(|k| matches!(self.a.tokens[k].lower.as_ref(), "once" | "still" | "now" | "formerly")),
        );
        let comma = at.checked_sub(1 + once).filter(|k| sentence.tokens.contains(k) && self.a.tokens[*k].text == ",")?;
        let m = self.names.at(comma.checked_sub(1)?).filter(|m| m.tokens.end == comma && sentence.tokens.contains(&m.tokens.start))?;
        (self.may_employ(m) && !self.behind_preposition(m)).then_some(m.entity)
    }

    /// "it" and "the company" stand for the organisation named earlier in the sentence that is nearest as its subject.
    fn in_sentence(&self, from: usize, sentence: &Sentence) -> Bound {
        let earlier = self.names.in_range(sentence.tokens.start..from);
        // "The firm, which fought off a bid by Acme, laid off 8% of its staff"
        let first = sentence.tokens.start;
        let explained = match self.definite(first) {
            Some(Definite::Noun(n)) if first < from => self.a.tokens.get(n + 1).is_some_and(|t| t.text == ","),
            _ => false,
        };
        // whoever is "it" is no person, whatever the name looks like
        let named = earlier.iter().filter(|m| !(explained && self.inserted(&m.tokens, from))).filter(|m| {
            self.may_employ(m)
                && !self.is_bystander(&m.tokens)
                && !self.is_bought(m)
                && !self.is_shut(m)
                && !self.is_recipient(m)
                && !self.is_backer(m)
                && !self.is_product(m, sentence)
                || self.names.entity(m).kind == NameKind::Person
                    && !self.is_bystander(&m.tokens)
                    && m.tokens.start == sentence.tokens.start
                    && m.tokens.len() == 1
                    && !self.names.entity(m).name.contains(' ')
                    && !self.is_unit(m)
        });
        // "days after Acme revealed it was to cut": a subject whatever stands before it
        let cost = |m: &Mention| {
            let verb = self.a.tags.get(m.tokens.end).is_some_and(|t| t.has(Tag::SpeechVerb));
            let that = usize::from(self.a.tokens.get(m.tokens.end + 1).is_some_and(|t| t.is("that")));
            let own = m.tokens.end + 1 + that == from;
            let described = if self.describes(m) { 10.0 } else { 0.0 };
            self.distance(m.tokens.clone(), from, sentence) + described - if verb && own { 20.0 } else { 0.0 }
        };
        let nearest = named.min_by(|x, y| cost(x).total_cmp(&cost(y)));
        // "The industry has lost a third of its jobs"
        let many = matches!(self.a.tokens[from].lower.as_ref(), "its" | "their" | "they")
            && (sentence.tokens.start..from).any(|k| self.is_collective(k) && !self.behind_word(k));
        // "Airlines are using the slump as an excuse. Since then, they have cut 90,000 jobs": the many that the sentence before is about
        let go_on = || {
            let before = self.a.sentences.partition_point(|s| s.tokens.start < sentence.tokens.start).checked_sub(1);
            let last = before.and_then(|b| self.a.sentences.get(b)).filter(|b| b.block == sentence.block);
            self.a.tokens[from].is("they") && last.is_some_and(|b| self.is_collective(b.tokens.start) && self.has_verb(b.tokens.start + 1))
        };
        if nearest.is_none() && (many || go_on()) {
            return Bound::new(Referent::Aggregate, EmployerBasis::Collective);
        }
        nearest.map_or(Bound::new(Referent::Spoken, EmployerBasis::Passage), |m| {
            Bound::new(Referent::Entity(m.entity), EmployerBasis::Antecedent)
        })
    }

    /// "once the purchase of Acme is done, the company will": whoever is bought is not who acts.
    fn is_bought(&self, m: &Mention) -> bool {
        let word = |d: usize| m.tokens.start.checked_sub(d).map_or("", |k| self.a.tokens[k].lower.as_ref());
        let (of, deal) = if word(1) == "the" { (word(2), word(3)) } else { (word(1), word(2)) };
        of == "of" && DEAL_NOUNS.has(deal)
    }

    /// "In a notice sent to the Marlow Department of Jobs", "a letter to the council", "filed with the state": who gets word of cuts cuts none.
    fn is_recipient(&self, m: &Mention) -> bool {
        const REACH: usize = 5;
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let article = usize::from(m.tokens.start > 0 && word(m.tokens.start - 1) == "the");
        let Some(to) = m.tokens.start.checked_sub(1 + article).filter(|k| matches!(word(*k), "to" | "with")) else { return false };
        let sent = |k: usize| {
            matches!(word(k), "notice" | "letter" | "filing" | "notification" | "filed" | "submitted")
                || self.a.tags[k].has(Tag::DocumentNoun)
        };
        (to.saturating_sub(REACH)..to).any(sent)
    }

    /// The organisation that opened the sentence before, or the one before that: "the company" and "it" go on about it.
    pub(in super::super) fn topic(&self, sentence: &Sentence) -> Option<usize> {
        // "Acme (Leeds): second round this year. The company": whom the item is about
        if let Some(e) = self.item_headed(sentence) {
            return Some(e);
        }
        let at = self.a.sentences.partition_point(|s| s.tokens.start < sentence.tokens.start);
        // "Marchers gathered at Acme. Managers there plan …": whoever was named last
        let there = self.a.tokens[sentence.tokens.start..sentence.tokens.end.min(sentence.tokens.start + 3)].iter().any(|t| t.is("there"));
        let subject = self.opening_organisation(at).filter(|_| !there);
        // "… over at Acme, in Leeds, it has begun. The company …"
        let before = || {
            let last = self.a.sentences.get(at.checked_sub(1)?)?;
            let organisation = |m: &&Mention| {
                self.names.entity(m).kind == NameKind::Organisation
                    && self.may_employ(m)
                    && !self.is_bystander(&m.tokens)
                    && !self.is_listed(m)
                    && !self.is_bought(m)
                    && !self.is_compared(m)
                    && !self.is_given_up(m)
            };
            self.names.in_range(last.tokens.clone()).iter().rev().find(organisation).map(|m| m.entity)
        };
        subject.or_else(before)
    }

    /// Whether an organisation is the subject that the sentence before opens with, behind what tells where or when ("Elsewhere in the state, Acme").
    pub(in super::super) fn opens_before(&self, entity: usize, sentence: usize) -> bool {
        let Some(last) = sentence.checked_sub(1).and_then(|s| self.a.sentences.get(s)) else { return false };
        let opening = self.behind_front(last);
        let opens = |m: &&Mention| (opening..=opening + 1).contains(&m.tokens.start) && self.has_verb_behind(m);
        self.names.in_range(last.tokens.clone()).iter().find(opens).is_some_and(|m| m.entity == entity)
    }

    /// Where a sentence begins behind what tells where or when: "Elsewhere in the state, Acme".
    fn behind_front(&self, s: &Sentence) -> usize {
        let first = s.tokens.start;
        let fronts = self.a.tokens.get(first).is_some_and(|t| FRONTS.has(&t.lower));
        let comma = (first..s.tokens.end.min(first + FRONT)).find(|k| fronts && self.a.tokens[*k].text == ",");
        comma.map_or(first, |k| k + 1)
    }

    /// Whoever the sentences before in the same paragraph are about: the last organisation in them that does or says something.
    pub(in super::super) fn paragraph(&self, sentence: &Sentence) -> Option<usize> {
        let at = self.a.sentences.partition_point(|s| s.tokens.start < sentence.tokens.start);
        // some articles are a single paragraph
        const NEAR: usize = 6;
        let before = self.a.sentences[..at].iter().rev().take_while(|s| s.block == sentence.block).take(NEAR);
        let acts = |m: &&Mention| {
            self.names.entity(m).kind == NameKind::Organisation
                && self.may_employ(m)
                && !self.is_bystander(&m.tokens)
                && !self.is_compared(m)
                && !self.is_listed(m)
                && self.has_verb_behind(m)
        };
        let acting = |s: &Sentence| {
            let mut acting = self.names.in_range(s.tokens.clone()).iter().filter(acts);
            acting.find(|m| !self.behind_preposition(m) || self.heads_act_at(m, s)).map(|m| m.entity)
        };
        before.into_iter().find_map(acting)
    }

    /// "it sold mobile developer Brim": whoever is sold, bought or closed is not who is gone on about.
    fn is_given_up(&self, m: &Mention) -> bool {
        const REACH: usize = 4;
        (m.tokens.start.saturating_sub(REACH)..m.tokens.start)
            .rev()
            .take_while(|k| !matches!(self.a.tokens[*k].lower.as_ref(), "from" | "of" | "by" | "to" | "in" | "at" | "with"))
            .any(|k| matches!(self.a.tokens[k].lower.as_ref(), "sold" | "bought" | "acquired" | "shut" | "shuttered" | "closed"))
    }

    /// "Acme shut Brim, its studio, and put 60 out of work", "is quitting Tarnby at a cost of 60 jobs": named as what a verb gives up.
    pub(super) fn is_shut(&self, m: &Mention) -> bool {
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let first = self.a.sentences[self.a.sentence_of(m.tokens.start)].tokens.start;
        let before = |k: usize| k.checked_sub(1).filter(|b| *b >= first);
        let verb = before(m.tokens.start).and_then(|k| if matches!(word(k), "down" | "the" | "its") { before(k) } else { Some(k) });
        let gives_up = |k: usize| {
            SHUTTING_VERBS.has(word(k)) || matches!(word(k), "quit" | "quits" | "quitting" | "leaving" | "exiting" | "bought" | "acquired")
        };
        verb.is_some_and(|k| gives_up(k) && !self.a.tokens[k].is_capitalised())
    }

    /// "the deepest since Acme cut 60": named for a comparison.
    pub(super) fn is_compared(&self, m: &Mention) -> bool {
        let before = m.tokens.start.checked_sub(1).map_or("", |k| self.a.tokens[k].lower.as_ref());
        matches!(before, "since" | "than" | "like" | "unlike" | "as" | "rival" | "rivals")
    }

    /// The organisation named last before a sentence, a few sentences off at most.
    pub(in super::super) fn named_last(&self, sentence: &Sentence) -> Option<usize> {
        const WORDS: usize = 90;
        let from = sentence.tokens.start.saturating_sub(WORDS);
        let named = self.names.in_range(from..sentence.tokens.start);
        let organisation = |m: &&Mention| {
            self.names.entity(m).kind == NameKind::Organisation && self.may_employ(m) && !self.is_bystander(&m.tokens) && !self.is_listed(m)
        };
        named.iter().rev().find(organisation).map(|m| m.entity)
    }

    /// The one organisation that the headline begins with, if the body names it again and again and goes on about "the company".
    pub(in super::super) fn headline(&self, sentence: &Sentence) -> Option<usize> {
        const OFTEN: usize = 3;
        const FIRST: usize = 3;
        sentence.tokens.clone().find(|k| self.names.at(*k).is_none() && matches!(self.definite(*k), Some(Definite::Noun(_))))?;
        let s = self.a.sentences.iter().find(|s| self.a.block_kind(s) == BlockKind::Headline)?;
        let mut named = self
            .names
            .in_range(s.tokens.clone())
            .iter()
            .filter(|m| self.names.entity(m).kind == NameKind::Organisation && self.may_employ(m) && !self.is_bystander(&m.tokens));
        let first = named.next().filter(|m| m.tokens.start < s.tokens.start + FIRST)?.entity;
        let often = || self.times(first) >= OFTEN;
        (named.all(|m| m.entity == first) && often()).then_some(first)
    }

    /// Whether the headline names it.
    pub(super) fn headed(&self, entity: usize) -> bool {
        let headline = self.a.sentences.iter().take_while(|s| self.a.block_kind(s) == BlockKind::Headline).last();
        headline.is_some_and(|s| self.names.in_range(0..s.tokens.end).iter().any(|m| m.entity == entity))
    }

    /// "from investors including Acme and Brim": one of a list of others.
    fn is_listed(&self, m: &Mention) -> bool {
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let from = m.tokens.start.saturating_sub(8);
        let lead = (from..m.tokens.start).rev().take_while(|k| {
            self.names.at(*k).is_some() || matches!(word(*k), "and" | "," | "&" | "the" | "or") || matches!(word(*k), "including" | "like")
        });
        lead.into_iter().any(|k| matches!(word(k), "including" | "like"))
            || m.tokens.start.checked_sub(2).is_some_and(|k| word(k) == "such" && word(k + 1) == "as")
    }

    /// The organisation that opens one of the two sentences before sentence `at`.
    fn opening_organisation(&self, at: usize) -> Option<usize> {
        const OPENING: usize = 6;
        self.a.sentences[at.saturating_sub(2)..at].iter().rev().find_map(|s| {
            let opening = s.tokens.start..s.tokens.end.min(self.behind_front(s) + OPENING);
            // whoever opens a sentence and stands in the headline is spoken of, whatever its name looks like
            let known = |m: &Mention| match self.names.entity(m).kind {
                NameKind::Organisation => true,
                NameKind::Other => m.tokens.start == s.tokens.start && (self.headed(m.entity) || self.tells_its_staff(m)),
                _ => false,
            };
            let organisation = |m: &&Mention| {
                let subject = !self.behind_preposition(m) || self.heads_act_at(m, s) || self.is_fronted(m, s);
                known(m) && self.may_employ(m) && !self.modifies(m) && subject && !self.is_bystander(&m.tokens)
            };
            self.names.in_range(opening).iter().find(organisation).map(|m| m.entity)
        })
    }

    /// "in the industry", "of companies": a preposition before the word, a few words off at most.
    fn behind_word(&self, k: usize) -> bool {
        (k.saturating_sub(3)..k)
            .any(|b| matches!(self.a.tokens[b].lower.as_ref(), "in" | "of" | "for" | "to" | "from" | "across" | "with" | "by" | "at"))
    }

    /// "at Acme", "in the Acme": no subject.
    pub(super) fn behind_preposition(&self, m: &Mention) -> bool {
        let word = |d: usize| m.tokens.start.checked_sub(d).map_or("", |k| self.a.tokens[k].lower.as_ref());
        let at = |w: &str| matches!(w, "at" | "in" | "near" | "on" | "from" | "to" | "with" | "for");
        at(word(1)) || word(1) == "the" && at(word(2))
    }

    /// "the Acme layoffs", "Acme's plan": the name only tells which.
    fn modifies(&self, m: &Mention) -> bool {
        self.a.tokens.get(m.tokens.end).is_some_and(|t| {
            t.kind == TokenKind::Possessive
                || self.a.tags[m.tokens.end].any(&[Tag::CutNoun, Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::TeamNoun])
        })
    }
}

/// "airline" and "Airlines", "bank" and "Bank".
fn same_noun(name_word: &str, noun: &str) -> bool {
    name_word == noun || name_word.strip_suffix('s').is_some_and(|w| w == noun) || noun == "airline" && name_word == "airways"
}
