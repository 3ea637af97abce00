//! Who does what a verb says: subjects before it, behind relative pronouns, before appositions, at the sentence's start.

use std::ops::Range;

use crate::extract::names::NameKind;
use crate::lexicon::Tag;
use crate::text::TokenKind;

use super::attribution::Search;
use super::frame::Item;
use super::phrase::{Head, Phrase, is_auxiliary, is_preposition};

impl Search<'_, '_> {
    /// The subject of the verb at `verb`.
    pub(super) fn subject(&self, items: &[Item], verb: usize) -> Option<Phrase> {
        let mut p = verb;
        while p > 0 && is_auxiliary(self.lower(items[p - 1])) {
            p -= 1;
        }
        if p == 0 {
            return None;
        }
        let before = self.lower(items[p - 1]);
        // "with the union calling it …" has a subject of its own
        let with = || items[self.segment_start(items, p)..p].iter().any(|i| self.lower(*i) == "with");
        let own = self.is_noun(items[p - 1]) && with() || self.is_seen(items, p);
        let participle = self.lower(items[verb]).ends_with("ing") && !own;
        // "Jane Hill said the firm was late, adding that “…”"
        if participle
            && before == ","
            && let Some(said) = self.said_before(items, p)
        {
            return Some(said);
        }
        if participle || matches!(before, "and" | "but" | "or" | "\u{0}" | "by" | "before" | "after" | "while" | "when" | "to") {
            return self.main_subject(&items[..p]);
        }
        let mut apposition = false;
        let relative = matches!(before, "who" | "which" | "that") && p > 1;
        if relative {
            p -= 1;
        }
        while p > 0 && matches!(self.lower(items[p - 1]), "," | "—" | "–" | ")") {
            apposition = true;
            p -= 1;
        }
        if p == 0 {
            return None;
        }
        // "Acme said in the filing, which called for “…”": Acme
        let filed = relative && matches!(items[p - 1], Item::Token(i) if self.reader.has(i, Tag::DocumentNoun));
        if filed && let Some(said) = self.said_before(items, p) {
            return Some(said);
        }
        let mut start = self.segment_start(items, p);
        // "The fund that backs farmers in the hills said": the fund
        if !relative && !apposition && start > 1 && self.is_relative_clause(items, start) {
            p = start - 1;
            start = self.segment_start(items, p);
        }
        let nearest = self.chunk(items, start, p).and_then(|c| self.reader.last(c));
        // "Acme condemned what it calls “…”": Acme
        if p > 2 && self.lower(items[p - 2]) == "what" && matches!(nearest, Some(Phrase { head: Head::Pronoun(_), .. })) {
            return self.main_subject(&items[..p - 2]).or(nearest);
        }
        if !apposition {
            // "The rise suggests": things suggest, and say nothing
            let suggests = ["suggest", "indicat", "signal", "impl"].iter().any(|v| self.lower(items[verb]).starts_with(v));
            let unknown = || self.chunk(items, start, p).filter(|_| !suggests).and_then(|c| self.reader.any_noun(c));
            return nearest.or_else(unknown).or_else(|| self.main_subject(&items[..p]));
        }
        self.before_apposition(items, p, relative).or(nearest)
    }

    /// Whether "who" or "that" behind a noun and before a verb opens the stretch at `start`.
    fn is_relative_clause(&self, items: &[Item], start: usize) -> bool {
        let noun = |i: Item| matches!(i, Item::Token(i) if self.reader.is_speaking(i)) && !matches!(self.lower(i), "he" | "she" | "it");
        // "told the union that …" is none
        let before = self.segment_start(items, start - 2);
        let told = before > 0 && self.saying(items[before - 1]);
        let verb = |i: Item| {
            let Item::Token(i) = i else { return false };
            let token = &self.reader.analysis.tokens[i];
            let word = token.kind == TokenKind::Word && !token.is_capitalised() && !self.reader.is_determiner(i);
            word && !self.reader.is_speaking(i) && (!self.reader.has(i, Tag::FunctionWord) || is_auxiliary(&token.lower))
        };
        matches!(self.lower(items[start - 1]), "who" | "that") && noun(items[start - 2]) && !told && verb(items[start])
    }

    /// Who the last finite verb of saying before `end` makes speak, relative clauses aside: by name or noun, if an earlier verb tells.
    pub(super) fn said_before(&self, items: &[Item], end: usize) -> Option<Phrase> {
        let before = |k: usize| k.checked_sub(1).map_or("", |b| self.lower(items[b]));
        // whoever was told or asked says nothing; and each of them would look for the tellers before it again
        let passive = |word: &str| matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being");
        let silent = |word: &str| matches!(word, "to" | "who" | "which" | "that") || passive(word);
        let finite = |k: &usize| self.saying(items[*k]) && !self.lower(items[*k]).ends_with("ing") && !silent(before(*k));
        let said = |k: usize| self.behind_comma(items, k).or_else(|| self.by_verb(items, k)).map(|a| a.phrase);
        let told = (0..end).rev().filter(finite).filter_map(said).filter(|p| p.head != Head::Unnamed);
        let told: Vec<Phrase> = told.take(3).collect();
        told.iter().find(|p| !matches!(p.head, Head::Pronoun(_))).or(told.first()).cloned()
    }

    /// "footage of Jane Hill asking": a name right before the participle at `p`, that of somebody heard or seen.
    fn is_seen(&self, items: &[Item], p: usize) -> bool {
        let Some(Item::Token(last)) = p.checked_sub(1).map(|k| items[k]) else { return false };
        let Some(m) = self.reader.mention(last) else { return false };
        let mention = &self.reader.names.mentions[m];
        let before = mention.tokens.start.checked_sub(1).map_or("", |b| self.reader.lower(b));
        matches!(before, "of" | "heard" | "saw" | "shows" | "showed" | "showing")
            && self.reader.names.entity(mention).kind == NameKind::Person
    }

    /// The name or pronoun that an apposition ending at `end` belongs to: the nearest stretch between commas that ends with one.
    pub(super) fn before_apposition(&self, items: &[Item], end: usize, relative: bool) -> Option<Phrase> {
        let mut end = end;
        let mut farthest: Option<Phrase> = None;
        for _ in 0..6 {
            let mut start = self.segment_start(items, end);
            // "Hill, who read it at home, calls": the verb of the relative clause
            if start > 1 && self.saying(items[start - 1]) && matches!(self.lower(items[start - 2]), "who" | "which") {
                start -= 1;
            }
            // nobody in ", seen by the Herald, said" or ", where jobs went to Leeds, said" is its subject
            if !relative && start > 0 && self.lower(items[start - 1]) == "," && self.is_reduced_clause(items[start]) {
                farthest = None;
                end = start - 1;
                if end == 0 {
                    break;
                }
                continue;
            }
            // nobody in ", who left after the Crimean War, said" is its subject
            // ", where more than 90 jobs went to Leeds, said"; "where Hill, the leader, said" has its subject within
            let comma = (0..end).rev().find(|k| self.lower(items[*k]) == ",").filter(|c| *c > 0 && c + 1 < end);
            let where_ = comma.filter(|c| self.lower(items[c + 1]) == "where" && (c + 2..end).any(|k| self.is_finite(items, k)));
            if let Some(comma) = where_.filter(|_| !relative) {
                farthest = None;
                end = comma;
                continue;
            }
            let clause = |k: usize| matches!(self.lower(items[k]), "who" | "which");
            if !relative && start > 1 && clause(start - 1) && self.lower(items[start - 2]) == "," {
                farthest = None;
                end = start - 2;
                if end == 0 {
                    break;
                }
                continue;
            }
            // nobody in ", who came after its collapse, told us" is its subject
            let led = start > 1 && matches!(self.lower(items[start - 1]), "after" | "before" | "since" | "when" | "while" | "because");
            let who = (1..start).rev().find(|k| clause(*k) && self.lower(items[k - 1]) == ",").filter(|_| led && !relative);
            if let Some(who) = who.filter(|who| *who > 1 && !(*who..start).any(|k| self.saying(items[k]) || self.lower(items[k]) == ",")) {
                farthest = None;
                end = who - 1;
                continue;
            }
            // "Reed, speaking at a fair, promised"
            if start > 1
                && self.saying(items[start - 1])
                && self.lower(items[start - 1]).ends_with("ing")
                && self.lower(items[start - 2]) == ","
            {
                farthest = None;
                end = start - 2;
                if end == 0 {
                    break;
                }
                continue;
            }
            let chunk = self.chunk(items, start, end);
            let phrase = chunk
                .clone()
                .filter(|_| relative)
                .and_then(|c| self.ends_with_person(c))
                .or_else(|| chunk.and_then(|c| self.reader.last(c)));
            if let Some(phrase) = phrase {
                // "Jane Hill, from Bright Futures, said"
                let led = start < end && is_preposition(self.lower(items[start]));
                if self.reader.is_person(&phrase) && phrase.tokens.end >= self.end_of(&items[..end]) && !(led && start > 0) {
                    return Some(phrase);
                }
                // "A spokeswoman for Unity, the biggest union, said": not what tells of the union
                if let Some(office) = self.office_of(items, start, end).filter(|_| start == 0 && !relative) {
                    return Some(office);
                }
                if farthest.is_none() || matches!(phrase.head, Head::Name(_) | Head::Pronoun(_)) {
                    farthest = Some(phrase);
                }
            }
            while start > 0 && matches!(self.lower(items[start - 1]), "who" | "which" | "that") {
                // nobody in "which feeds gulls and its own crew, said" is its subject, but "one woman" in "one woman who works at Brim, …, said"
                let who = start - 1;
                start = self.segment_start(items, who);
                farthest = self.chunk(items, start, who).filter(|_| start == 0).and_then(|c| self.reader.last(c));
            }
            if start == 0 || !matches!(self.lower(items[start - 1]), "," | "—" | "–" | "and" | "(" | ")") {
                break;
            }
            end = start - 1;
            if end == 0 {
                break;
            }
        }
        farthest
    }

    /// "A spokeswoman for Brimco": an office and whose it is, and nothing else.
    fn office_of(&self, items: &[Item], start: usize, end: usize) -> Option<Phrase> {
        let chunk = self.chunk(items, start, end)?;
        let named = self.reader.mention(chunk.end - 1).is_some();
        let phrase = self.reader.first(chunk.clone()).filter(|p| p.tokens.start == chunk.start && matches!(p.head, Head::Role(_)))?;
        let of = phrase.tokens.end;
        let m = self.reader.names.in_range(of..chunk.end).first()?;
        let only = matches!(self.reader.lower(of), "for" | "at" | "from" | "of" | "with")
            && (of + 1..m.tokens.start).all(|k| self.reader.is_determiner(k));
        (named && only && m.tokens.end == chunk.end).then_some(phrase)
    }

    /// "seen by", "sent to", "based in": a participle that opens what is told of the noun before the comma.
    fn is_reduced_clause(&self, item: Item) -> bool {
        let Item::Token(i) = item else { return false };
        let by = matches!(self.reader.lower(i + 1), "by" | "to" | "in" | "on" | "at" | "from" | "with");
        let word = self.reader.lower(i);
        let participle = word.ends_with("ed") || matches!(word, "seen" | "sent" | "held" | "written" | "made" | "known" | "drawn" | "led");
        by && participle && self.reader.mention(i).is_none()
    }

    /// The person whose name ends `range`.
    fn ends_with_person(&self, range: Range<usize>) -> Option<Phrase> {
        let m = self.reader.mention(range.end - 1)?;
        let phrase = Phrase { tokens: self.reader.names.mentions[m].tokens.clone(), head: Head::Name(m) };
        self.reader.is_person(&phrase).then_some(phrase)
    }

    /// The subject of the sentence's first clause.
    pub(super) fn main_subject(&self, items: &[Item]) -> Option<Phrase> {
        let mut start = 0;
        let mut fallback = None;
        while start < items.len() {
            let end = (start..items.len())
                .find(|k| {
                    matches!(self.lower(items[*k]), "," | "\u{0}" | ";" | "—" | "–" | ":")
                        && !self.in_name(items[*k])
                        && !self.in_place(items[*k])
                })
                .unwrap_or(items.len());
            let introductory = is_preposition(self.lower(items[start]))
                || matches!(self.lower(items[start]), "while" | "when" | "if" | "because" | "since" | "although" | "though" | "once");
            let verb = (start..end).find(|k| self.is_finite(items, *k)).unwrap_or(end);
            // without a verb that we know the first of several nouns is the likelier subject
            let noun = |c: Range<usize>| {
                if verb < end { self.reader.last(c) } else { self.reader.first_listed(c.clone()).or_else(|| self.reader.last(c)) }
            };
            if let Some(phrase) = self.chunk(items, start, verb).and_then(noun) {
                if !introductory {
                    // "The mayor of Leeds, Jane Hill, vetoed it and said"
                    let described = matches!(phrase.head, Head::Role(_) | Head::Group(_)) && end < items.len();
                    let named = || self.apposed(items, end).filter(|_| described && verb == end);
                    return Some(self.apposed_to(items, start, &phrase).or_else(named).unwrap_or(phrase));
                }
                fallback = fallback.or(Some(phrase));
            }
            start = end + 1;
        }
        fallback
    }

    /// "…, Jane Hill." behind a role: the name that the role is told of.
    pub(super) fn apposed(&self, items: &[Item], comma: usize) -> Option<Phrase> {
        let Item::Token(first) = *items.get(comma + 1)? else { return None };
        // "…, Dr Jane Hill."
        let titled = self.reader.has(first, Tag::Title) && self.reader.mention(first).is_none();
        let start = first + usize::from(titled) + usize::from(titled && self.reader.lower(first + 1) == ".");
        let m = self.reader.mention(start)?;
        let tokens = self.reader.names.mentions[m].tokens.clone();
        let phrase = Phrase { tokens: tokens.clone(), head: Head::Name(m) };
        let closed = matches!(self.reader.lower(tokens.end), "," | "." | "");
        (self.lower(items[comma]) == "," && closed && self.reader.is_person(&phrase)).then_some(phrase)
    }

    /// "Jane Hill, president of the chamber, …": the person that a role behind a comma describes.
    fn apposed_to(&self, items: &[Item], start: usize, phrase: &Phrase) -> Option<Phrase> {
        let described = matches!(phrase.head, Head::Role(_)) && items[start] == Item::Token(phrase.tokens.start);
        let Item::Token(last) = *items.get(start.checked_sub(2)?)? else { return None };
        if !described || self.lower(items[start - 1]) != "," {
            return None;
        }
        let m = self.reader.mention(last)?;
        let named = Phrase { tokens: self.reader.names.mentions[m].tokens.clone(), head: Head::Name(m) };
        self.reader.is_person(&named).then_some(named)
    }

    /// A word that is likely a finite verb.
    fn is_finite(&self, items: &[Item], k: usize) -> bool {
        let Item::Token(i) = items[k] else { return true };
        let word = self.reader.lower(i);
        // "Will Lee", "Mark Hill"
        let name = |i: usize| self.reader.analysis.tokens[i].is_capitalised() && self.reader.mention(i + 1).is_some();
        if self.reader.mention(i).is_some() || k == 0 && name(i) {
            return false;
        }
        self.reader.has(i, Tag::FiniteVerb)
            || self.reader.is_saying(i)
            || self.reader.is_verb(i, Tag::StanceVerb)
            || self.reader.is_verb(i, Tag::CutVerb)
            || word.len() > 4 && word.ends_with("ed") && !self.reader.has(i, Tag::FunctionWord) && k > 0
    }

    fn in_place(&self, item: Item) -> bool {
        matches!(item, Item::Token(i) if self.reader.is_in_place(i))
    }

    /// Where the stretch of words that ends at `end` begins: behind a comma, a dash, a conjunction or a quotation.
    pub(super) fn segment_start(&self, items: &[Item], end: usize) -> usize {
        let breaks = |k: usize| {
            let comma = matches!(self.lower(items[k]), "," | "(" | ")") && !self.in_name(items[k]) && !self.in_place(items[k]);
            comma || self.breaks_clause(items, k)
        };
        (0..end).rev().find(|k| breaks(*k)).map_or(0, |k| k + 1)
    }

    pub(super) fn breaks_clause(&self, items: &[Item], k: usize) -> bool {
        match self.lower(items[k]) {
            "\u{0}" | ";" | ":" | "—" | "–" | "“" => true,
            "that" => !(k + 1 < items.len() && self.is_noun(items[k + 1])),
            "because" | "while" | "but" | "when" | "if" | "although" | "though" | "where" | "which" | "whether" | "or" | "so" | "than"
            | "who" | "yet" | "after" | "before" | "since" | "as" => true,
            "and" => !(k > 0 && k + 1 < items.len() && self.is_noun(items[k - 1]) && self.is_noun(items[k + 1])),
            _ => !self.in_name(items[k]) && self.saying(items[k]),
        }
    }

    fn is_noun(&self, item: Item) -> bool {
        let Item::Token(i) = item else { return false };
        self.reader.mention(i).is_some() || [Tag::Role, Tag::PersonNoun, Tag::GroupNoun, Tag::Title].iter().any(|t| self.reader.has(i, *t))
    }

    /// The tokens of `items[start..end]`, which hold no quotation.
    pub(super) fn chunk(&self, items: &[Item], start: usize, end: usize) -> Option<Range<usize>> {
        let (Some(Item::Token(a)), Some(Item::Token(b))) = (items.get(start), end.checked_sub(1).and_then(|e| items.get(e))) else {
            return None;
        };
        (start < end && a <= b).then_some(*a..*b + 1)
    }
}
