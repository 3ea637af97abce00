//! Which words around a quotation say whose it is.

use crate::lexicon::Tag;
use crate::text::TokenKind;

use super::frame::{Frame, Item};
use super::phrase::{Head, Phrase, Reader, is_auxiliary, is_preposition};

/// Who a quotation is attributed to, as the words put it.
#[derive(Debug, Clone)]
pub(super) struct Attribution {
    /// The words that stand for the speaker.
    pub phrase: Phrase,
    /// The verb or other word that attributes.
    pub cue: usize,
    /// A verb of saying, "according to", a colon or a dash; not merely a verb of opinion somewhere in the sentence.
    pub firm: bool,
}

/// Looks around a quotation, the surest pattern first. `wants_right`: it ends with a comma, so that its attribution follows.
pub(super) fn attribute(reader: Reader<'_, '_>, frame: &Frame, wants_right: bool) -> Option<Attribution> {
    let search = Search { reader };
    let right = || search.right_adjacent(&frame.right);
    let left = || search.left_adjacent(&frame.left);
    let adjacent = if wants_right { right().or_else(left) } else { left().or_else(right) };
    // "Acme said it “…,” according to a statement": Acme
    let paper = adjacent.as_ref().is_some_and(|a| matches!(a.phrase.head, Head::Document(_)) && reader.lower(a.cue) == "according");
    let better = if paper { search.left_woven(&frame.left) } else { None };
    better
        .or(adjacent)
        .or_else(|| search.left_woven(&frame.left))
        .or_else(|| search.right_woven(&frame.right))
        .or_else(|| search.left_stance(&frame.left))
        .or_else(|| search.right_stance(&frame.right))
}

/// The speaker of the last verb of saying in a sentence without quotation, for what follows it.
pub(super) fn last_speaker(reader: Reader<'_, '_>, items: &[Item]) -> Option<Attribution> {
    Search { reader }.left_woven(items)
}

/// The speaker of a sentence right before a full quotation: whoever says, thinks or does something there.
pub(super) fn likely_speaker(reader: Reader<'_, '_>, items: &[Item]) -> Option<Attribution> {
    let search = Search { reader };
    search.left_woven(items).or_else(|| search.left_stance(items)).or_else(|| {
        let phrase = search.main_subject(items).filter(|p| reader.is_person(p))?;
        Some(Attribution { cue: phrase.tokens.end - 1, phrase, firm: false })
    })
}

/// The subject of the sentence that a fragment is woven into, where no verb of saying or opinion is near.
pub(super) fn subject_of(reader: Reader<'_, '_>, items: &[Item]) -> Option<Attribution> {
    let phrase = Search { reader }.main_subject(items)?;
    let speaks = reader.is_person(&phrase) || matches!(phrase.head, Head::Group(_));
    speaks.then(|| Attribution { cue: phrase.tokens.end - 1, phrase, firm: false })
}

/// "HILL: …" inside the marks, as in transcripts.
pub(super) fn label(reader: Reader<'_, '_>, inner: std::ops::Range<usize>) -> Option<Attribution> {
    let colon = inner.clone().take(5).find(|i| reader.lower(*i) == ":")?;
    let m = reader.mention(inner.start)?;
    let capitals = (inner.start..colon).all(|i| reader.analysis.tokens[i].is_all_caps());
    let tokens = inner.start..colon;
    (capitals && !tokens.is_empty()).then_some(Attribution { phrase: Phrase { tokens, head: Head::Name(m) }, cue: colon, firm: true })
}

/// Searches the reporter's words around a quotation.
pub(super) struct Search<'a, 't> {
    pub(super) reader: Reader<'a, 't>,
}

impl Search<'_, '_> {
    pub(super) fn lower(&self, item: Item) -> &str {
        match item {
            Item::Token(i) => self.reader.lower(i),
            Item::Quote(_) => "\u{0}",
        }
    }

    pub(super) fn saying(&self, item: Item) -> bool {
        let Item::Token(i) = item else { return false };
        // "continued hiring" says nothing; "he continued: “…”" does
        let idle = self.reader.lower(i).starts_with("continu") && !matches!(self.reader.lower(i + 1), "," | ":" | "." | "“" | "\"");
        self.reader.is_saying(i) && !idle
    }

    /// "…," he said / said Jane Hill / according to a memo / ― Jane Hill.
    fn right_adjacent(&self, items: &[Item]) -> Option<Attribution> {
        let mut at = 0;
        while at < items.len() && matches!(self.lower(items[at]), "," | "…" | "." | ")" | "'") {
            at += 1;
        }
        if at < items.len() && self.lower(items[at]) == "as" {
            at += 1;
        }
        let first = *items.get(at)?;
        if matches!(self.lower(first), "―" | "—" | "–" | "-" | "~") {
            return self.dash(items, at);
        }
        let mut verb = at;
        while verb < items.len() && is_auxiliary(self.lower(items[verb])) {
            verb += 1;
        }
        if verb < items.len() && self.saying(items[verb]) && !self.lower(items[verb]).ends_with("ing") {
            return self.inverted(items, verb);
        }
        if let Some(found) = self.according(items, at, at + 1) {
            return Some(found);
        }
        let verb = self.first_saying(items, at)?;
        if self.lower(items[verb]).ends_with("ing") {
            return None;
        }
        if self.lower(items[verb]).starts_with("quot") {
            return self.by_verb(items, verb);
        }
        if let Some(found) = self.passive(items, verb) {
            return Some(found);
        }
        // the subject fills all that stands between quotation and verb, appositions included
        let clause = (at..verb).all(|k| !self.breaks_clause(items, k));
        let phrase = clause.then(|| self.subject(&items[at..], verb - at)).flatten()?;
        let opens = matches!(items[at], Item::Token(i) if phrase.tokens.start <= i + 1);
        opens.then(|| self.found(phrase, items[verb])).flatten()
    }

    /// The first verb of saying from `at` on, in the clause.
    fn first_saying(&self, items: &[Item], at: usize) -> Option<usize> {
        (at..items.len()).find(|k| self.saying(items[*k]) || matches!(items[*k], Item::Quote(_))).filter(|k| self.saying(items[*k]))
    }

    fn dash(&self, items: &[Item], at: usize) -> Option<Attribution> {
        let Item::Token(start) = *items.get(at + 1)? else { return None };
        let Item::Token(dash) = items[at] else { return None };
        let phrase = self.reader.first(start..self.end_of(items))?;
        let named = matches!(phrase.head, Head::Name(_)) && phrase.tokens.start <= start + 2 && items.len() - at < 16;
        named.then_some(Attribution { phrase, cue: dash, firm: true })
    }

    pub(super) fn end_of(&self, items: &[Item]) -> usize {
        items.iter().rev().find_map(|i| if let Item::Token(i) = i { Some(*i + 1) } else { None }).unwrap_or(0)
    }

    /// "said Jane Hill, the head of …": the noun phrase behind the verb.
    fn inverted(&self, items: &[Item], verb: usize) -> Option<Attribution> {
        let mut at = verb + 1;
        while at < items.len() && is_auxiliary(self.lower(items[at])) {
            at += 1;
        }
        let Item::Token(start) = *items.get(at)? else { return None };
        if is_preposition(self.lower(items[at])) || matches!(self.lower(items[at]), "that" | "us" | "me") {
            return None;
        }
        let stop = (at..items.len()).find(|k| {
            matches!(self.lower(items[*k]), "," | "." | ";" | ":" | "who" | "that" | "\u{0}" | "(" | "—" | "–") && !self.in_name(items[*k])
                || *k > at && self.saying(items[*k])
        });
        let end = stop.map_or_else(|| self.end_of(items), |k| if let Item::Token(i) = items[k] { i } else { self.end_of(&items[..k]) });
        let phrase = (start < end).then(|| self.reader.first(start..end)).flatten()?;
        let named = stop.filter(|_| !self.reader.is_person(&phrase)).and_then(|k| self.apposed(items, k));
        (phrase.tokens.start <= start + 2).then(|| self.found(named.unwrap_or(phrase), items[verb])).flatten()
    }

    /// "…, Jane Hill." behind a role: the name that the role is told of.
    fn apposed(&self, items: &[Item], comma: usize) -> Option<Phrase> {
        let Item::Token(start) = *items.get(comma + 1)? else { return None };
        let m = self.reader.mention(start)?;
        let tokens = self.reader.names.mentions[m].tokens.clone();
        let phrase = Phrase { tokens: tokens.clone(), head: Head::Name(m) };
        let closed = matches!(self.reader.lower(tokens.end), "," | "." | "");
        (self.lower(items[comma]) == "," && closed && self.reader.is_person(&phrase)).then_some(phrase)
    }

    pub(super) fn in_name(&self, item: Item) -> bool {
        matches!(item, Item::Token(i) if self.reader.mention(i).is_some())
    }

    /// "according to NP", "per NP" with its first word between `from` and `to`.
    fn according(&self, items: &[Item], from: usize, to: usize) -> Option<Attribution> {
        for k in from..to.min(items.len()) {
            let (cue, start) = match (self.lower(items[k]), items.get(k + 1).map(|i| self.lower(*i))) {
                ("according", Some("to")) => (k, k + 2),
                ("per", Some(_)) => (k, k + 1),
                _ => continue,
            };
            let (Item::Token(cue), Some(Item::Token(start))) = (items[cue], items.get(start)) else { continue };
            let stop = (k + 2..items.len()).find(|j| matches!(self.lower(items[*j]), "," | "." | ";" | "\u{0}" | "which" | "that" | "who"));
            let end = stop.map_or_else(|| self.end_of(items), |j| self.end_of(&items[..j]));
            let phrase = (*start < end).then(|| self.reader.first(*start..end).or_else(|| self.named(*start..end))).flatten();
            if let Some(phrase) = phrase {
                return Some(Attribution { phrase, cue, firm: true });
            }
        }
        None
    }

    /// The first name in a range, genitive or not.
    fn named(&self, range: std::ops::Range<usize>) -> Option<Phrase> {
        let m = range.clone().find_map(|i| self.reader.mention(i))?;
        Some(Phrase { tokens: self.reader.names.mentions[m].tokens.clone(), head: Head::Name(m) })
    }

    /// "… she said: “", "He told reporters that “", "The memo: “".
    fn left_adjacent(&self, items: &[Item]) -> Option<Attribution> {
        let mut end = items.len();
        while end > 0
            && matches!(
                self.lower(items[end - 1]),
                "," | ":" | "that" | "—" | "–" | "-" | "―" | "(" | "…" | "how" | "as" | "in" | "part" | "the" | "a" | "an"
            )
        {
            end -= 1;
        }
        let colon = items[end..].iter().any(|i| self.lower(*i) == ":");
        let near = if colon { 25 } else { 6 };
        let verb = (end.saturating_sub(near)..end)
            .rev()
            .take_while(|k| !matches!(items[*k], Item::Quote(_)) || colon)
            .find(|k| self.saying(items[*k]) && !(*k > 0 && self.lower(items[*k - 1]) == "to"));
        if let Some(found) = verb.and_then(|v| self.by_verb(items, v)) {
            return Some(found);
        }
        if end > 0
            && self.lower(items[end - 1]) != ","
            && let Some(found) = self.speech_noun(items, end)
        {
            return Some(found);
        }
        if colon { self.colon(items, end) } else { self.according(items, 0, if end < items.len() { 2 } else { 0 }) }
    }

    /// "Hill: “…”", "From the memo: “…”".
    fn colon(&self, items: &[Item], end: usize) -> Option<Attribution> {
        let Item::Token(cue) = *items.get(end).or_else(|| items.last())? else { return None };
        let stance = (0..end).rev().find(|k| matches!(items[*k], Item::Token(i) if self.reader.is_verb(i, Tag::StanceVerb)));
        if let Some(found) = stance.and_then(|v| self.by_verb(items, v)) {
            return Some(Attribution { firm: true, ..found });
        }
        let chunk = self.chunk(items, self.segment_start(items, end), end)?;
        let phrase = self.reader.last(chunk)?;
        Some(Attribution { phrase, cue, firm: true })
    }

    /// "her claim that “…”", "the company's promise of “…”": whose claim it is.
    fn speech_noun(&self, items: &[Item], end: usize) -> Option<Attribution> {
        let k = (end.saturating_sub(5)..end).rev().find(|k| {
            matches!(items[*k], Item::Token(i) if self.reader.has(i, Tag::SpeechNoun) || self.reader.has(i, Tag::SpeechVerb) && self.lower(items[*k]).ends_with("ing"))
        })?;
        let Item::Token(cue) = items[k] else { return None };
        for j in (k.saturating_sub(4)..k).rev() {
            let Item::Token(i) = items[j] else { return None };
            if self.reader.analysis.tokens[i].kind == TokenKind::Possessive && j > 0 {
                let range = self.chunk(items, self.segment_start(items, j), j)?;
                return self.reader.last(range).map(|phrase| Attribution { phrase, cue, firm: true });
            }
            if matches!(self.lower(items[j]), "his" | "her" | "their" | "its") {
                return Some(Attribution { phrase: Phrase { tokens: i..i + 1, head: Head::Pronoun(i) }, cue, firm: true });
            }
        }
        None
    }

    fn by_verb(&self, items: &[Item], verb: usize) -> Option<Attribution> {
        if self.lower(items[verb]).starts_with("quot") || self.lower(items[verb]).starts_with("cit") {
            let Item::Token(start) = items[verb] else { return None };
            let end = self.end_of(items);
            if let Some(phrase) =
                (start + 1 < end).then(|| self.reader.first(start + 1..end)).flatten().filter(|p| p.tokens.start <= start + 2)
            {
                return self.found(phrase, items[verb]);
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
        let phrase = self.subject(items, verb)?;
        self.found(phrase, items[verb])
    }

    /// "was told by NP", "were informed in an email".
    fn passive(&self, items: &[Item], verb: usize) -> Option<Attribution> {
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
        self.found(phrase, items[verb])
    }

    fn found(&self, phrase: Phrase, cue: Item) -> Option<Attribution> {
        let Item::Token(cue) = cue else { return None };
        Some(Attribution { phrase, cue, firm: self.reader.has(cue, Tag::SpeechVerb) })
    }

    /// A verb of saying farther left in the sentence, or "according to".
    fn left_woven(&self, items: &[Item]) -> Option<Attribution> {
        let infinitive = |k: &usize| *k > 0 && self.lower(items[*k - 1]) == "to";
        let verbs = || (0..items.len()).rev().filter(|k| self.saying(items[*k]));
        let found = verbs().filter(|k| !infinitive(k)).find_map(|v| self.by_verb(items, v));
        found.or_else(|| self.according(items, 0, items.len())).or_else(|| verbs().filter(infinitive).find_map(|v| self.by_verb(items, v)))
    }

    /// A verb of saying farther right, or "according to".
    fn right_woven(&self, items: &[Item]) -> Option<Attribution> {
        for k in 0..items.len() {
            if self.saying(items[k])
                && let Some(found) = self.by_verb(items, k)
            {
                return Some(found);
            }
            if let Some(found) = self.according(items, k, k + 1) {
                return Some(found);
            }
        }
        None
    }

    /// "He has blamed “…”": a verb of opinion.
    fn left_stance(&self, items: &[Item]) -> Option<Attribution> {
        let verb = (0..items.len()).rev().find(|k| matches!(items[*k], Item::Token(i) if self.reader.is_verb(i, Tag::StanceVerb)))?;
        self.by_verb(items, verb)
    }

    fn right_stance(&self, items: &[Item]) -> Option<Attribution> {
        let verb = (0..items.len()).find(|k| matches!(items[*k], Item::Token(i) if self.reader.is_verb(i, Tag::StanceVerb)))?;
        self.by_verb(items, verb)
    }
}
