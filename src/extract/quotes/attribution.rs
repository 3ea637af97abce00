//! Which words around a quotation say whose it is.

use crate::lexicon::{Tag, outlet_at};
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
    /// The id of the rule that found it.
    pub rule: &'static str,
}

/// The subject of the fragment's own sentence.
pub(super) const SUBJECT: &str = "quote.subject";

/// "― Jane Hill" behind the quotation.
pub(super) const DASH: &str = "quote.dash";

/// "“…,” said Jane Hill".
const BEHIND: &str = "quote.behind";

/// "according to Jane Hill".
const ACCORDING: &str = "quote.according_to";

impl Attribution {
    /// With rule `to` in place of `from`.
    pub(super) fn named(self, from: &'static str, to: &'static str) -> Self {
        Self { rule: if self.rule == from { to } else { self.rule }, ..self }
    }
}

/// Looks around a quotation, the surest pattern first. `wants_right`: it ends with a comma, so that its attribution follows.
pub(super) fn attribute(reader: Reader<'_, '_>, frame: &Frame, wants_right: bool) -> Option<Attribution> {
    let search = Search { reader };
    let right = || search.right_adjacent(&frame.right);
    let left = || search.left_adjacent(&frame.left);
    let adjacent = if wants_right { right().or_else(left) } else { left().or_else(right) };
    // "According to the Herald, Acme was said to have “…”"
    let unnamed = adjacent.as_ref().is_some_and(|a| a.phrase.head == Head::Unnamed);
    let adjacent = if unnamed { search.according(&frame.left, 0, 2).or(adjacent) } else { adjacent };
    // "Acme said it “…,” according to a statement", "…, according to Reuters": Acme
    if search.is_heard(&frame.right) {
        return None;
    }
    let carrier = adjacent.as_ref().is_some_and(|a| a.rule == ACCORDING && search.is_carrier(&a.phrase));
    let better = if carrier { search.left_woven(&frame.left).filter(|a| a.firm && a.rule != ACCORDING) } else { None };
    // "Acme attacked “…”, while the union said it was late": the clause behind is another's
    let other = search.opens_clause(&frame.right);
    let own_stance = || search.left_stance(&frame.left).filter(|_| other);
    let right = |found: Option<Attribution>| found.filter(|a| !other || matches!(a.rule, ACCORDING | BEHIND));
    let found = better
        .or_else(|| search.owned(frame))
        .or_else(|| search.across(frame))
        .or(adjacent)
        .or_else(|| search.left_woven(&frame.left))
        .or_else(own_stance)
        .or_else(|| right(search.right_woven(&frame.right)))
        .or_else(|| search.left_stance(&frame.left))
        .or_else(|| search.right_stance(&frame.right).filter(|_| !other))
        .or_else(|| search.participle(frame))
        .or_else(|| search.for_whom(&frame.left));
    // "According to Reuters, the firm was reported to have “…”": Reuters
    let unnamed = found.as_ref().is_some_and(|a| a.phrase.head == Head::Unnamed);
    let teller = || [&frame.left, &frame.right].into_iter().find_map(|items| search.according(items, 0, items.len()));
    if unnamed { teller().or(found) } else { found }
}

/// The speaker of the last verb of saying in a sentence without quotation, for what follows it.
pub(super) fn last_speaker(reader: Reader<'_, '_>, items: &[Item]) -> Option<Attribution> {
    Search { reader }.teller(items).filter(|a| is_known(reader, a))
}

/// By a noun of people, organisations or documents: "the language that it uses" brings in nobody for what follows.
fn is_known(reader: Reader<'_, '_>, attribution: &Attribution) -> bool {
    let Head::Group(i) = attribution.phrase.head else { return true };
    [Tag::GroupNoun, Tag::CompanyNoun, Tag::PersonNoun].iter().any(|t| reader.has(i, *t)) || reader.lower(i).ends_with("-old")
}

/// The speaker of a sentence right before a full quotation: whoever says, thinks or does something there.
pub(super) fn likely_speaker(reader: Reader<'_, '_>, items: &[Item]) -> Option<Attribution> {
    let search = Search { reader };
    // "I ask about the plan": what follows is the answer
    let asks = |a: &Attribution| matches!(reader.lower(a.cue), "ask" | "asked" | "wonder" | "wondered");
    let answers = |a: &Attribution| !(asks(a) && matches!(a.phrase.head, Head::Pronoun(i) if matches!(reader.lower(i), "i" | "we")));
    let stance = || search.left_stance(items).filter(|a| a.phrase.head != Head::Unnamed && is_known(reader, a));
    let found = search.teller(items).filter(|a| is_known(reader, a)).or_else(stance).or_else(|| {
        let phrase = search.main_subject(items).filter(|p| reader.is_person(p))?;
        Some(Attribution { cue: phrase.tokens.end - 1, phrase, firm: false, rule: "quote.nearby" })
    });
    found.filter(answers)
}

/// The subject of the sentence that a fragment is woven into, where no verb of saying or opinion is near.
pub(super) fn subject_of(reader: Reader<'_, '_>, items: &[Item]) -> Option<Attribution> {
    let phrase = Search { reader }.main_subject(items)?;
    let speaks = reader.is_person(&phrase) || matches!(phrase.head, Head::Group(_));
    speaks.then(|| Attribution { cue: phrase.tokens.end - 1, phrase, firm: false, rule: SUBJECT })
}

/// "HILL: …" inside the marks, as in transcripts.
pub(super) fn label(reader: Reader<'_, '_>, inner: std::ops::Range<usize>) -> Option<Attribution> {
    let colon = inner.clone().take(5).find(|i| reader.lower(*i) == ":")?;
    let m = reader.mention(inner.start)?;
    let capitals = (inner.start..colon).all(|i| reader.analysis.tokens[i].is_all_caps());
    let tokens = inner.start..colon;
    let phrase = Phrase { tokens: tokens.clone(), head: Head::Name(m) };
    (capitals && !tokens.is_empty()).then_some(Attribution { phrase, cue: colon, firm: true, rule: "quote.label" })
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
        let idle = || self.reader.lower(i).starts_with("continu") && !matches!(self.reader.lower(i + 1), "," | ":" | "." | "“" | "\"");
        self.reader.is_saying(i) && !idle() && !self.is_reduced(i)
    }

    /// "to say", "could respond": a verb that tells of no act of saying by itself.
    pub(super) fn is_led(&self, items: &[Item], verb: usize) -> bool {
        verb > 0 && matches!(self.lower(items[verb - 1]), "to" | "could" | "should" | "might" | "must" | "can" | "cannot")
    }

    /// "the scheme announced last week was …": a participle that only tells of which scheme.
    fn is_reduced(&self, i: usize) -> bool {
        const REACH: usize = 9;
        let when = matches!(self.reader.lower(i + 1), "last" | "on" | "in" | "this" | "by" | "earlier" | "yesterday" | "today" | "under");
        if !when || !self.reader.lower(i).ends_with("ed") {
            return false;
        }
        let Some(before) = i.checked_sub(1) else { return false };
        let token = &self.reader.analysis.tokens[before];
        let thing = token.kind == TokenKind::Word
            && !token.is_capitalised()
            && !self.reader.has(before, Tag::FunctionWord)
            && !self.reader.is_speaking(before)
            && !is_auxiliary(&token.lower);
        let be = |k: usize| matches!(self.reader.lower(k), "was" | "were" | "is" | "are" | "will" | "would" | "has" | "had");
        let clause = (i + 1..i + REACH).take_while(|k| self.reader.analysis.tokens.get(*k).is_some_and(|t| t.kind != TokenKind::Mark));
        thing && clause.into_iter().any(be)
    }

    /// "…," he said / said Jane Hill / according to a memo / ― Jane Hill.
    pub(super) fn right_adjacent(&self, items: &[Item]) -> Option<Attribution> {
        let mut at = 0;
        while at < items.len() && matches!(self.lower(items[at]), "," | "…" | "." | ")" | "'") {
            at += 1;
        }
        if at < items.len() && self.lower(items[at]) == "as" {
            at += 1;
        }
        let first = *items.get(at)?;
        if self.is_dash(first) {
            return self.dash(items, at);
        }
        let mut verb = at;
        while verb < items.len() && is_auxiliary(self.lower(items[verb])) {
            verb += 1;
        }
        if verb < items.len() && self.saying(items[verb]) && !self.lower(items[verb]).ends_with("ing") {
            return self.inverted(items, verb);
        }
        if let Some(found) = self.described_by(items, verb).filter(|_| verb > at) {
            return Some(found);
        }
        if let Some(found) = self.according(items, at, at + 1).or_else(|| self.message_of(items, verb).filter(|_| verb > at)) {
            return Some(found);
        }
        self.following(items, at)
    }

    /// "“…” was the message from Jane Hill": what was said, and by whom.
    fn message_of(&self, items: &[Item], at: usize) -> Option<Attribution> {
        const REACH: usize = 5;
        let noun =
            (at..items.len().min(at + REACH)).find(|k| matches!(items[*k], Item::Token(i) if self.reader.has(i, Tag::SpeechNoun)))?;
        let from = items.get(noun + 1).filter(|i| matches!(self.lower(**i), "from" | "of" | "by"))?;
        let Item::Token(from) = *from else { return None };
        let phrase = self.reader.first(from + 1..self.end_of(items)).filter(|p| p.tokens.start <= from + 2)?;
        let Item::Token(cue) = items[noun] else { return None };
        Some(Attribution { phrase, cue, firm: true, rule: "quote.speech_noun" })
    }

    /// "…," we were told: by whoever spoke before.
    fn is_heard(&self, items: &[Item]) -> bool {
        let at = items.iter().position(|i| !matches!(self.lower(*i), "," | ".")).unwrap_or(items.len());
        let words: Vec<&str> = items[at..].iter().take(5).map(|i| self.lower(*i)).collect();
        // "we were told by Hill", "in a letter" say by whom
        matches!(words[..], ["we" | "i", "were" | "was", "told", ref next @ ..] if !matches!(next, ["by" | "via", ..] | ["in", "a" | "an" | "the"]))
    }

    fn is_dash(&self, item: Item) -> bool {
        matches!(self.lower(item), "―" | "—" | "–" | "-" | "--" | "~")
    }

    /// "Jane Hill’s “…” mantra": whose slogan, remark or promise the quotation is.
    fn owned(&self, frame: &Frame) -> Option<Attribution> {
        let (Item::Token(genitive), Item::Token(cue)) = (*frame.left.last()?, *frame.right.first()?) else { return None };
        let noun = self.reader.has(cue, Tag::SpeechNoun) && self.reader.analysis.tokens[genitive].kind == TokenKind::Possessive;
        let m = genitive.checked_sub(1).and_then(|i| self.reader.mention(i)).filter(|_| noun)?;
        let phrase = Phrase { tokens: self.reader.names.mentions[m].tokens.clone(), head: Head::Name(m) };
        Some(Attribution { phrase, cue, firm: true, rule: "quote.speech_noun" })
    }

    /// "It was branded “…” by Jane Hill": whom the passive before a quotation names behind it.
    fn across(&self, frame: &Frame) -> Option<Attribution> {
        let Item::Token(by) = *frame.right.first().filter(|i| self.lower(**i) == "by")? else { return None };
        let verb = frame.left.iter().rev().take(4).position(|i| self.speaks_or_judges(*i)).map(|back| frame.left.len() - 1 - back)?;
        let be = verb
            .checked_sub(1)
            .is_some_and(|b| is_auxiliary(self.lower(frame.left[b])) || matches!(self.lower(frame.left[b]), "," | "what" | "being"));
        if !be || self.lower(frame.left[verb]).ends_with("ing") {
            return None;
        }
        let phrase = self.reader.first(by + 1..self.end_of(&frame.right)).filter(|p| p.tokens.start <= by + 2)?;
        self.found(phrase, frame.left[verb], "quote.passive")
    }

    fn speaks_or_judges(&self, item: Item) -> bool {
        matches!(item, Item::Token(i) if self.saying(item) || self.reader.is_verb(i, Tag::StanceVerb))
    }

    /// Whether what stands behind a quotation is a clause with a subject of its own: ", while the union said", "– and that means".
    fn opens_clause(&self, items: &[Item]) -> bool {
        let at = items.iter().position(|i| !matches!(self.lower(*i), "," | "—" | "–" | "-" | "--" | ")" | ";")).unwrap_or(items.len());
        at > 0
            && items.get(at).is_some_and(|i| {
                matches!(self.lower(*i), "and" | "but" | "while" | "whereas" | "although" | "though" | "as" | "yet" | "so")
            })
            || items.first().is_some_and(|i| matches!(self.lower(*i), "while" | "whereas" | "but" | "although" | "though" | ";"))
    }

    /// "For Jane Hill, a welder, it was “a kick in the teeth”": whose view the sentence tells.
    fn for_whom(&self, items: &[Item]) -> Option<Attribution> {
        let Item::Token(cue) = *items.first().filter(|i| matches!(self.lower(**i), "for" | "to"))? else { return None };
        let phrase = self.reader.first(cue + 1..self.end_of(items)).filter(|p| p.tokens.start <= cue + 2)?;
        let led = matches!(phrase.head, Head::Name(_))
            && self.reader.is_person(&phrase)
            && matches!(self.reader.lower(phrase.tokens.end), "," | ":");
        led.then_some(Attribution { phrase, cue, firm: false, rule: SUBJECT })
    }

    /// "Jane Hill, the head of …, said" behind the quotation.
    pub(super) fn following(&self, items: &[Item], at: usize) -> Option<Attribution> {
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
        let Item::Token(start) = items[at] else { return None };
        let opens = |p: &Phrase| p.tokens.start <= start + 1;
        // "Jane Hill of the Oslo, Norway-based union said": a comma in a complement
        let whole = || self.chunk(items, at, verb).and_then(|c| self.reader.first_listed(c)).filter(|p| self.reader.is_person(p));
        let phrase = clause.then(|| self.subject(&items[at..], verb - at)).flatten().filter(opens);
        // "Jane Hill, a welder who has worked there for years, told us"
        let apposed = |p: &Phrase| {
            matches!(self.reader.lower(p.tokens.end), "," | "(") && matches!(self.lower(items[verb - 1]), "," | "—" | "–" | ")")
        };
        let phrase = phrase.or_else(|| whole().filter(|p| opens(p) && (clause || apposed(p))))?;
        self.found(phrase, items[verb], BEHIND)
    }

    /// The first verb of saying from `at` on, in the clause.
    pub(super) fn first_saying(&self, items: &[Item], at: usize) -> Option<usize> {
        (at..items.len()).find(|k| self.saying(items[*k]) || matches!(items[*k], Item::Quote(_))).filter(|k| self.saying(items[*k]))
    }

    pub(super) fn dash(&self, items: &[Item], at: usize) -> Option<Attribution> {
        let Item::Token(start) = *items.get(at + 1)? else { return None };
        let Item::Token(dash) = items[at] else { return None };
        let phrase = self.reader.first(start..self.end_of(items))?;
        let named = matches!(phrase.head, Head::Name(_)) && phrase.tokens.start <= start + 2 && items.len() - at < 16;
        named.then_some(Attribution { phrase, cue: dash, firm: true, rule: DASH })
    }

    pub(super) fn end_of(&self, items: &[Item]) -> usize {
        items.iter().rev().find_map(|i| if let Item::Token(i) = i { Some(*i + 1) } else { None }).unwrap_or(0)
    }

    /// "said Jane Hill, the head of …": the noun phrase behind the verb.
    pub(super) fn inverted(&self, items: &[Item], verb: usize) -> Option<Attribution> {
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
        // "says one of them, Jane Hill"
        let one = matches!(self.lower(items[at]), "one" | "another") && self.reader.lower(start + 1) == "of";
        let first = (start < end).then(|| self.reader.first(start..end)).flatten();
        let Some(phrase) = first else {
            let named = stop.filter(|_| one).and_then(|k| self.apposed(items, k))?;
            return self.found(named, items[verb], BEHIND);
        };
        let named = stop.filter(|_| one || !self.reader.is_person(&phrase)).and_then(|k| self.apposed(items, k));
        (phrase.tokens.start <= start + 2).then(|| self.found(named.unwrap_or(phrase), items[verb], BEHIND)).flatten()
    }

    pub(super) fn in_name(&self, item: Item) -> bool {
        matches!(item, Item::Token(i) if self.reader.mention(i).is_some())
    }

    /// "according to NP", "per NP" with its first word between `from` and `to`.
    pub(super) fn according(&self, items: &[Item], from: usize, to: usize) -> Option<Attribution> {
        for k in from..to.min(items.len()) {
            let (cue, start) = match (self.lower(items[k]), items.get(k + 1).map(|i| self.lower(*i))) {
                ("according", Some("to")) => (k, k + 2),
                // "in the words of Jane Hill"
                ("words", Some("of")) if k > 1 && self.lower(items[k - 1]) == "the" && self.lower(items[k - 2]) == "in" => (k, k + 2),
                // "13 per cent", "$9 per share"
                ("per", Some(unit))
                    if !matches!(unit, "cent" | "capita" | "annum" | "share" | "head" | "person" | "barrel" | "day" | "year") =>
                {
                    (k, k + 1)
                }
                _ => continue,
            };
            let (Item::Token(cue), Some(Item::Token(start))) = (items[cue], items.get(start)) else { continue };
            let stop = (k + 2..items.len()).find(|j| matches!(self.lower(items[*j]), "," | "." | ";" | "\u{0}" | "which" | "that" | "who"));
            let end = stop.map_or_else(|| self.end_of(items), |j| self.end_of(&items[..j]));
            let phrase = (*start < end).then(|| {
                let known = self.reader.first(*start..end).or_else(|| self.named(*start..end));
                known.or_else(|| self.reader.any_noun(*start..end))
            });
            let phrase = phrase.flatten();
            if let Some(phrase) = phrase {
                return Some(Attribution { phrase, cue, firm: true, rule: ACCORDING });
            }
        }
        None
    }

    /// The first name in a range, genitive or not.
    pub(super) fn named(&self, range: std::ops::Range<usize>) -> Option<Phrase> {
        let m = range.clone().find_map(|i| self.reader.mention(i))?;
        Some(Phrase { tokens: self.reader.names.mentions[m].tokens.clone(), head: Head::Name(m) })
    }

    /// "… she said: “", "He told reporters that “", "The memo: “".
    pub(super) fn left_adjacent(&self, items: &[Item]) -> Option<Attribution> {
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
            .find(|k| self.saying(items[*k]) && !self.is_led(items, *k));
        if let Some(found) = verb.and_then(|v| self.by_verb(items, v)) {
            return Some(found.named("quote.woven", "quote.before"));
        }
        if let Some(found) = self.figure_put(items) {
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

    /// "The Herald put the number at “…”": whose figure it is.
    fn figure_put(&self, items: &[Item]) -> Option<Attribution> {
        const REACH: usize = 14;
        let (at, front) = items.split_last()?;
        let near = front.len().saturating_sub(REACH);
        let verb = (near..front.len()).rev().find(|k| matches!(self.lower(front[*k]), "put" | "puts" | "pegged" | "pegs"))?;
        let (Item::Token(cue), true) = (front[verb], self.lower(*at) == "at" && verb > 0) else { return None };
        let phrase = self.subject(front, verb)?;
        Some(Attribution { phrase, cue, firm: true, rule: "quote.before" })
    }

    /// "Hill: “…”", "From the memo: “…”".
    pub(super) fn colon(&self, items: &[Item], end: usize) -> Option<Attribution> {
        let Item::Token(cue) = *items.get(end).or_else(|| items.last())? else { return None };
        let stance = (0..end).rev().find(|k| matches!(items[*k], Item::Token(i) if self.reader.is_verb(i, Tag::StanceVerb)));
        if let Some(found) = stance.and_then(|v| self.by_verb(items, v)) {
            return Some(Attribution { firm: true, rule: "quote.colon", ..found });
        }
        let start = self.segment_start(items, end);
        let chunk = self.chunk(items, start, end)?;
        let phrase = self.reader.last(chunk.clone())?;
        // "For Jane Hill, there is little hope in it: “…”"
        let object = matches!(phrase.head, Head::Pronoun(i) if i > chunk.start && self.lower(Item::Token(i)) == "it");
        if object && let Some(found) = self.for_whom(items) {
            return Some(Attribution { firm: true, rule: "quote.colon", ..found });
        }
        // "Jane Hill, general secretary, Unite: “…”"
        let listed = start > 0 && self.lower(items[start - 1]) == "," && !self.reader.is_person(&phrase);
        let person = || self.before_apposition(items, end, false).filter(|p| self.reader.is_person(p));
        let phrase = Some(()).filter(|()| listed).and_then(|()| person()).unwrap_or(phrase);
        Some(Attribution { phrase, cue, firm: true, rule: "quote.colon" })
    }

    /// "her claim that “…”", "the company's promise of “…”": whose claim it is.
    pub(super) fn speech_noun(&self, items: &[Item], end: usize) -> Option<Attribution> {
        let k = (end.saturating_sub(5)..end).rev().find(|k| {
            matches!(items[*k], Item::Token(i) if self.reader.has(i, Tag::SpeechNoun) || self.reader.has(i, Tag::SpeechVerb) && self.lower(items[*k]).ends_with("ing"))
        })?;
        let Item::Token(cue) = items[k] else { return None };
        // "Hill's remarks on Monday “…”" are not what stands in the quotation
        let joined = |i: &Item| {
            matches!(
                self.lower(*i),
                "that" | "of" | "on" | "about" | "to" | "is" | "was" | "as" | "were" | "be" | "a" | "an" | "the" | "," | ":" | "for"
            )
        };
        if !items[k + 1..end].iter().all(joined) {
            return None;
        }
        let rule = "quote.speech_noun";
        for j in (k.saturating_sub(4)..k).rev() {
            let Item::Token(i) = items[j] else { return None };
            if self.reader.analysis.tokens[i].kind == TokenKind::Possessive && j > 0 {
                let range = self.chunk(items, self.segment_start(items, j), j)?;
                return self.reader.last(range).map(|phrase| Attribution { phrase, cue, firm: true, rule });
            }
            if matches!(self.lower(items[j]), "his" | "her" | "their" | "its") {
                return Some(Attribution { phrase: Phrase { tokens: i..i + 1, head: Head::Pronoun(i) }, cue, firm: true, rule });
            }
        }
        // "The union went on the attack, issuing a warning of “…”"
        let given = (k.saturating_sub(3)..k).any(|j| is_giving(self.lower(items[j])));
        let phrase = self.main_subject(&items[..k]).filter(|_| given && self.reader.has(cue, Tag::SpeechNoun))?;
        Some(Attribution { phrase, cue, firm: true, rule })
    }

    pub(super) fn found(&self, phrase: Phrase, cue: Item, rule: &'static str) -> Option<Attribution> {
        let Item::Token(cue) = cue else { return None };
        let firm = self.reader.has(cue, Tag::SpeechVerb) || self.reader.is_phrasal(cue);
        Some(Attribution { phrase, cue, firm, rule: if firm { rule } else { "quote.stance" } })
    }

    /// A document, an outlet or its reporter: whoever carries the words of others.
    pub(super) fn is_carrier(&self, phrase: &Phrase) -> bool {
        let reporter = |i: usize| matches!(self.reader.lower(i), "reporter" | "correspondent" | "journalist");
        let outlet = || {
            let tokens = &self.reader.analysis.tokens;
            phrase.tokens.clone().any(|i| outlet_at(tokens, i).is_some() || reporter(i))
        };
        matches!(phrase.head, Head::Document(_)) || outlet()
    }
}

/// Verbs by which a warning, promise or remark is made.
fn is_giving(lower: &str) -> bool {
    matches!(
        lower,
        "issue" | "issued" | "issues" | "issuing" | "release" | "released" | "releases" | "releasing" | "made" | "makes" | "making"
    ) || matches!(lower, "repeated" | "repeats" | "repeating" | "gave" | "gives" | "giving" | "voiced" | "voices" | "voicing" | "sounded")
}
