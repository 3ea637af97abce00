//! Verbs of saying and opinion anywhere in the clause, and whose they are: active, passive, participles, one inside another.

use crate::lexicon::Tag;

use super::attribution::{Attribution, Search};
use super::frame::{Frame, Item};
use super::phrase::{Head, Phrase};

/// A passive verb of saying without "by".
pub(super) enum Agentless {
    /// Somebody who is not named says the words.
    Told(Attribution),
    /// The words are what a thing is called.
    Named,
}

impl Search<'_, '_> {
    /// "“…,” was how Jane Hill put it": who did.
    pub(super) fn described_by(&self, items: &[Item], at: usize) -> Option<Attribution> {
        let Item::Token(cue) = *items.get(at).filter(|i| self.lower(**i) == "how")? else { return None };
        let phrase = self.reader.first(cue + 1..self.end_of(items)).filter(|p| p.tokens.start <= cue + 2)?;
        Some(Attribution { phrase, cue, firm: true, rule: "quote.behind" })
    }

    pub(super) fn by_verb(&self, items: &[Item], verb: usize) -> Option<Attribution> {
        // "The Herald quoted Jane Hill as saying"
        if self.lower(items[verb]) == "saying" && verb > 0 && self.lower(items[verb - 1]) == "as" {
            let quoted = |k: &usize| self.lower(items[*k]).starts_with("quot") || matches!(self.lower(items[*k]), "cited" | "citing");
            if let Some(quoted) = (0..verb).rev().find(quoted) {
                // "Jane Hill was quoted by the Herald as saying"
                if items.get(quoted + 1).is_some_and(|i| self.lower(*i) == "by") {
                    return self.subject(items, quoted).and_then(|phrase| self.found(phrase, items[verb], "quote.woven"));
                }
                return self.by_verb(&items[..verb - 1], quoted);
            }
        }
        if self.lower(items[verb]).starts_with("quot") || self.lower(items[verb]).starts_with("cit") {
            let Item::Token(start) = items[verb] else { return None };
            let end = self.end_of(items);
            if let Some(phrase) =
                (start + 1 < end).then(|| self.reader.first(start + 1..end)).flatten().filter(|p| p.tokens.start <= start + 2)
            {
                return self.found(phrase, items[verb], "quote.woven");
            }
        }
        if (verb == 0 || matches!(items[verb - 1], Item::Quote(_)))
            && !self.lower(items[verb]).ends_with("ing")
            && let Some(found) = self.inverted(items, verb)
        {
            return Some(found);
        }
        if let Some(found) = self.passive(items, verb) {
            return Some(found);
        }
        match self.agentless(items, verb) {
            Some(Agentless::Told(found)) => {
                // "Jane Hill said the trade was offered money and “was told …”"
                let joined = items.last().is_some_and(|i| self.lower(*i) == "and");
                let outer = Some(verb).filter(|_| joined).and_then(|v| self.said_before(items, v));
                return outer.and_then(|p| self.found(p, items[verb], "quote.woven")).or(Some(found));
            }
            Some(Agentless::Named) => return None,
            None => {}
        }
        // "Jane Hill said that staff were being asked “…”": in her words
        let asked = self.lower(items[verb]) == "asked"
            && verb.checked_sub(1).is_some_and(|b| matches!(self.lower(items[b]), "was" | "were" | "been" | "being"));
        if asked && let Some(teller) = self.said_before(items, verb) {
            return self.found(teller, items[verb], "quote.woven");
        }
        let phrase = self.subject(items, verb)?;
        self.found(phrase, items[verb], "quote.woven")
    }

    /// "was told by NP", "were informed in an email".
    pub(super) fn passive(&self, items: &[Item], verb: usize) -> Option<Attribution> {
        let be = verb > 0 && matches!(self.lower(items[verb - 1]), "was" | "were" | "been" | "being");
        let Some(Item::Token(start)) = items
            .get(verb + 2)
            .copied()
            .filter(|_| be && items.get(verb + 1).is_some_and(|i| matches!(self.lower(*i), "by" | "in" | "via")))
        else {
            return None;
        };
        let end = self.end_of(items);
        let phrase = (start < end).then(|| self.reader.first(start..end)).flatten()?;
        self.found(phrase, items[verb], "quote.passive")
    }

    /// "Staff were told that “…”": somebody said it, but not the subject. "It is called “…”": nobody did.
    pub(super) fn agentless(&self, items: &[Item], verb: usize) -> Option<Agentless> {
        let Item::Token(cue) = items[verb] else { return None };
        let be = verb > 0 && matches!(self.lower(items[verb - 1]), "was" | "were" | "been" | "being" | "is" | "are" | "be");
        let word = self.lower(items[verb]);
        // "he is said to believe": the subject's words, at second hand
        let believed = items.get(verb + 1).is_some_and(|k| self.lower(*k) == "to")
            && items
                .get(verb + 2)
                .is_some_and(|k| matches!(self.lower(*k), "believe" | "think" | "say" | "want" | "feel" | "have" | "argue"));
        if !be || word.ends_with("ing") || word.starts_with("quot") || word == "asked" || word == "said" && believed {
            return None;
        }
        if matches!(word, "called" | "dubbed" | "labelled" | "labeled" | "named") {
            return Some(Agentless::Named);
        }
        let phrase = Phrase { tokens: cue..cue + 1, head: Head::Unnamed };
        let told = matches!(
            word,
            "told"
                | "said"
                | "informed"
                | "instructed"
                | "warned"
                | "assured"
                | "advised"
                | "notified"
                | "urged"
                | "reported"
                | "described"
                | "promised"
                | "ordered"
                | "alleged"
                | "criticised"
                | "criticized"
                | "denounced"
                | "encouraged"
                | "reassured"
        );
        if !told {
            return Some(Agentless::Named);
        }
        self.reader.has(cue, Tag::SpeechVerb).then_some(Agentless::Told(Attribution { phrase, cue, firm: true, rule: "quote.unnamed" }))
    }

    /// "Calling it “a hard day,” the union urged …": a sentence that begins with a participle has its subject behind the quotation.
    pub(super) fn participle(&self, frame: &Frame) -> Option<Attribution> {
        // "After saying …"
        let led = usize::from(
            frame.left.first().is_some_and(|k| matches!(self.lower(*k), "after" | "before" | "while" | "by" | "in" | "despite")),
        );
        let first = *frame.left.get(led)?;
        let Item::Token(i) = first else { return None };
        let speaks = self.reader.has(i, Tag::SpeechVerb) || self.reader.has(i, Tag::StanceVerb);
        if !speaks || !self.lower(first).ends_with("ing") || frame.left.iter().skip(led + 1).any(|k| self.saying(*k)) {
            return None;
        }
        let from = frame.right.iter().position(|k| !matches!(self.lower(*k), "," | "and" | "\u{0}" | "."))?;
        let phrase = self.main_subject(&frame.right[from..])?;
        self.found(phrase, first, "quote.participle").map(|a| Attribution { rule: "quote.participle", ..a })
    }

    /// A verb of saying farther left in the sentence, or "according to": the nearer of the two, as in "the firm asked for help, but
    /// according to Jane Hill it is “…”".
    pub(super) fn left_woven(&self, items: &[Item]) -> Option<Attribution> {
        match (self.by_saying(items, false), self.according(items, 0, items.len())) {
            (Some(said), Some(according)) if according.cue > said.cue || said.phrase.head == Head::Unnamed => Some(according),
            (said, according) => said.or(according),
        }
        .or_else(|| self.by_saying(items, true))
    }

    /// Whose words a whole sentence gives: of its last verb of saying, else "according to".
    pub(super) fn teller(&self, items: &[Item]) -> Option<Attribution> {
        let named = |a: &Attribution| a.phrase.head != Head::Unnamed;
        let said = self.by_saying(items, false).filter(named);
        said.or_else(|| self.according(items, 0, items.len())).or_else(|| self.by_saying(items, true).filter(named))
    }

    /// The speaker of the last verb of saying that is an infinitive ("to say"), or of the last that is none.
    pub(super) fn by_saying(&self, items: &[Item], infinitive: bool) -> Option<Attribution> {
        let verb = |k: &usize| self.saying(items[*k]) && self.is_led(items, *k) == infinitive;
        (0..items.len()).rev().filter(verb).find_map(|v| {
            let found = self.behind_comma(items, v).or_else(|| self.by_verb(items, v))?;
            Some(self.outer(items, &found).unwrap_or(found))
        })
    }

    /// "Jane Hill said she thought “…”": the speaker of "said", where the pronoun stands right behind it.
    pub(super) fn outer(&self, items: &[Item], found: &Attribution) -> Option<Attribution> {
        let Head::Pronoun(i) = found.phrase.head else { return None };
        let at = items.iter().position(|k| *k == Item::Token(i))?;
        let verb = at.checked_sub(1).filter(|k| self.saying(items[*k]) && !self.lower(items[*k]).ends_with("ing"))?;
        self.by_verb(items, verb)
    }

    /// A verb of saying farther right, or "according to".
    pub(super) fn right_woven(&self, items: &[Item]) -> Option<Attribution> {
        for k in 0..items.len() {
            if self.saying(items[k])
                && let Some(found) = self.behind_comma(items, k).or_else(|| self.by_verb(items, k))
            {
                return Some(found);
            }
            if let Some(found) = self.according(items, k, k + 1) {
                return Some(found);
            }
        }
        None
    }

    /// "“…” in revenues, says Jane Hill of Brimco": the name behind the verb, if nothing but its description follows.
    pub(super) fn behind_comma(&self, items: &[Item], verb: usize) -> Option<Attribution> {
        let comma = verb.checked_sub(1).is_some_and(|k| self.lower(items[k]) == ",");
        if !comma || !matches!(self.lower(items[verb]), "says" | "said" | "added" | "adds" | "wrote" | "writes" | "explained" | "explains")
        {
            return None;
        }
        let found = self.inverted(items, verb)?;
        let end = found.phrase.tokens.end;
        let after = self.reader.lower(end);
        let described =
            matches!(after, "," | "." | "" | "of" | "at" | "from" | "in" | "on" | "—" | "–" | "who") || end >= self.end_of(items);
        (described && !matches!(found.phrase.head, Head::Pronoun(_) | Head::Group(_))).then_some(found)
    }

    /// "He has blamed “…”": a verb of opinion.
    pub(super) fn left_stance(&self, items: &[Item]) -> Option<Attribution> {
        let verb = (0..items.len()).rev().find(|k| matches!(items[*k], Item::Token(i) if self.reader.is_verb(i, Tag::StanceVerb)))?;
        self.by_verb(items, verb)
    }

    pub(super) fn right_stance(&self, items: &[Item]) -> Option<Attribution> {
        let verb = (0..items.len()).find(|k| matches!(items[*k], Item::Token(i) if self.reader.is_verb(i, Tag::StanceVerb)))?;
        self.by_verb(items, verb)
    }
}
