//! How far a name reaches: the small words that join it, and the ordinary words before it at a sentence's start.

use std::borrow::Cow;

use super::capitals::{Capitals, is_name_like, opens_clause};
use super::scan::{Run, lower};
use super::titles::split_titles;
use crate::lexicon::sets::{COMMON_WORDS, EXCHANGES, FIRM_OFFICES, GENITIVE_VERBS, INDUSTRY_WORDS, KICKERS, NAME_OPENERS};
use crate::lexicon::{Tag, company, company_by_key, institution_kind, is_organisation, is_place, name_key, place_depth, place_key};
use crate::text::{Token, TokenKind};

impl<'a> Capitals<'a, '_> {
    /// Finds the names of a sentence of the body.
    pub fn scan_sentence(&self, sentence: usize, runs: &mut Vec<Run<'a>>) {
        let range = self.analysis.sentences[sentence].tokens.clone();
        let mut i = range.start;
        while i < range.end {
            if !self.token(i).has_capital() || !self.can_start(i) {
                i += 1;
                continue;
            }
            let end = self.run_end(i, range.end);
            let start = if opens_clause(self.analysis, i, range.start) { self.strip_opener(i, end) } else { i };
            if start < end && !self.is_seat(end) && !self.is_ticker(start, range.start) && !self.is_exchange(end) {
                // "the Marlow White House": whoever lives there, and the house
                let house = end.saturating_sub(2).max(start);
                let whose = house > start && self.token(house).is("white") && self.token(house + 1).is("house");
                let parted = if whose { house } else { end };
                split_titles(self.analysis, range.start, start..parted, runs);
                if parted < end {
                    split_titles(self.analysis, range.start, parted..end, runs);
                }
            }
            i = end.max(i + 1);
        }
    }

    /// A capitalised word that can begin a name.
    fn can_start(&self, i: usize) -> bool {
        let t = self.token(i);
        if !is_name_like(t) || t.is("i") {
            return false;
        }
        // "The No. 3 automaker"
        if matches!(&*t.lower, "no." | "nos." | "no") && self.analysis.tokens.get(i + 1).is_some_and(|n| n.kind == TokenKind::Number) {
            return false;
        }
        if t.is_all_caps() && self.in_symbol(i) {
            return false;
        }
        // "the Company", as statements write it, is whoever makes them
        if t.is("company") && i > 0 && self.token(i - 1).is("the") && !self.analysis.tokens.get(i + 1).is_some_and(Token::is_capitalised) {
            return false;
        }
        let tags = self.analysis.tags[i];
        if t.is_all_caps() && self.small.contains(&*t.lower) && !is_place(&t.lower) {
            // "NEW JERSEY"
            let next = i + 1;
            return next < self.analysis.tokens.len() && self.token(next).is_all_caps() && is_place(&lower(self.analysis, i..next + 1));
        }
        let first_name_before = i > 0 && self.has(i - 1, Tag::FirstName) && self.token(i - 1).is_capitalised();
        !tags.any(&[Tag::Month, Tag::Weekday]) || first_name_before
    }

    /// One past the last token of the name that starts at `i`.
    fn run_end(&self, i: usize, limit: usize) -> usize {
        let mut end = i + 1;
        // "in Washington, D.C. Marlow went on": a sentence begins behind its stop
        if self.token(i).is("d.c.") && i > 1 && self.token(i - 1).is(",") && self.token(i - 2).is("washington") {
            return end;
        }
        while end < limit {
            let t = self.token(end);
            // "(Norvel Photo)"
            let credit =
                matches!(&*t.lower, "photo" | "photos") && self.analysis.tokens.get(end + 1).is_some_and(|n| matches!(n.text, ")" | "/"));
            // "The No. 3 automaker"
            let rank = matches!(&*t.lower, "no." | "nos." | "no")
                && self.analysis.tokens.get(end + 1).is_some_and(|n| n.kind == TokenKind::Number);
            let symbol = t.is_all_caps() && self.in_symbol(end);
            // "B&F SALES BY DEPARTMENT", in an article that writes "sales" elsewhere
            let shouted = t.is_all_caps() && self.small.contains(&*t.lower) && !is_place(&t.lower);
            if is_name_like(t)
                && !shouted
                && !rank
                && !credit
                && !symbol
                && !t.is("i")
                && !self.has(end, Tag::Weekday)
                && (!self.has(end, Tag::Month) || self.has(end - 1, Tag::FirstName))
            {
                end += 1;
            } else if let Some(next) = self.joined(i, end, limit) {
                end = next;
            } else if self.has(end - 1, Tag::NumberedName) && t.kind == TokenKind::Number && t.text.len() <= 3 {
                end += 1;
            } else {
                break;
            }
        }
        end + usize::from(self.ends_small(i, end, limit))
    }

    /// "Acton university wants", "at Acton council.": what an institution is, in small letters behind its town.
    fn ends_small(&self, start: usize, end: usize, limit: usize) -> bool {
        let kind = |t: &Token<'_>| matches!(t.text, "university" | "college" | "council" | "polytechnic");
        let town = |k: usize| !self.analysis.tags[k].any(&[Tag::Demonym, Tag::OrganisationWord, Tag::CorporateSuffix]);
        let country = |k: usize| self.token(k).is_all_caps() || place_depth(&place_key(&self.token(k).lower)) == 1;
        end < limit && kind(self.token(end)) && (start..end).all(town) && !country(end - 1)
    }

    /// "Harling's reported a loss", "Harling's owns two mills": a verb and its object, so that nothing is owned.
    fn acts(&self, at: usize, limit: usize) -> bool {
        if at + 1 >= limit {
            return false;
        }
        let (verb, object) = (&*self.token(at).lower, &*self.token(at + 1).lower);
        let objects = ["a", "an", "from", "in", "it", "its", "on", "that", "the", "to", "two", "three"];
        (verb.ends_with("ed") || matches!(verb, "employs" | "makes" | "owns" | "runs" | "sells")) && objects.contains(&object)
    }

    /// One past the next word of the name, where a small word, `&`, a genitive or a comma at `at` joins it to what stands before.
    fn joined(&self, start: usize, at: usize, limit: usize) -> Option<usize> {
        let t = self.token(at);
        let cap = |k: usize| {
            k < limit && is_name_like(self.token(k)) && !self.analysis.tags[k].any(&[Tag::Month, Tag::Weekday]) && !self.token(k).is("i")
        };
        if t.kind == TokenKind::Possessive {
            let corporate = cap(at + 1) && self.analysis.tags[at + 1].any(&[Tag::OrganisationWord]) && !self.has(at + 1, Tag::PlainWord);
            let saint = matches!(&*self.token(start).lower, "st" | "st." | "saint" | "queen" | "king");
            let house = || institution_kind(&self.token(at + 1).lower).is_some();
            if corporate && is_genitive_brand(&self.token(at - 1).lower) || saint && at > start + 1 && cap(at + 1) && house() {
                return Some(at + 2);
            }
            // "Harling's will", "Marlow's is": nobody owns a verb
            let verb = at + 1 < limit && GENITIVE_VERBS.has(&self.token(at + 1).lower) && !self.has(start, Tag::FunctionWord);
            // "at Harling's that", "at Marlow's.": nothing is owned there either
            let bare = || {
                at + 1 >= limit
                    || self.token(at + 1).kind == TokenKind::Mark && !self.token(at + 1).is("(")
                    || matches!(&*self.token(at + 1).lower, "that" | "which" | "in" | "and" | "where" | "when" | "after" | "while")
            };
            let shop = start > 0 && self.token(start - 1).is("at") && bare();
            // people, a firm that everybody knows by its bare name and a plural own
            let name = self.token(start).text;
            let own = || at != start + 1 || self.has(start, Tag::FirstName) || company(name).is_some() || name.ends_with('s');
            return (verb || shop || self.acts(at + 1, limit) && !own()).then_some(at + 1);
        }
        match &*t.lower {
            // "Brim Bank plc"
            "plc" => Some(at + 1),
            "&" => cap(at + 1).then_some(at + 2),
            "de" | "van" | "von" | "der" | "den" | "bin" | "al" | "la" | "del" | "da" | "di" | "du" | "le" | "ter" => {
                let mut k = at + 1;
                while k < limit && matches!(&*self.token(k).lower, "la" | "der" | "den" | "los" | "las") {
                    k += 1;
                }
                cap(k).then_some(k + 1)
            }
            "," if self.lists_duties(start, at, limit).is_some() => self.lists_duties(start, at, limit),
            "," => {
                let suffix = at + 1 < limit
                    && matches!(
                        &*self.token(at + 1).lower,
                        "inc" | "inc." | "ltd" | "ltd." | "llc" | "jr" | "jr." | "sr." | "l.l.c." | "plc" | "corp."
                    );
                suffix.then_some(at + 2)
            }
            "of" | "for" | "on" => {
                if t.is("for") && cap(at + 1) && self.is_repeated(at) {
                    return Some(at + 2);
                }
                // "Acme Inc. of Acton": where it is
                if !self.has(at - 1, Tag::OrganisationWord)
                    || t.is("of") && self.has(at - 1, Tag::CorporateSuffix)
                    || t.is("on") && !matches!(&*self.token(at - 1).lower, "commission" | "committee" | "council" | "institute")
                {
                    return None;
                }
                let next = if at + 1 < limit && self.token(at + 1).is("the") { at + 2 } else { at + 1 };
                cap(next).then_some(next + 1)
            }
            "and" => (cap(at + 1) && self.and_joins(start, at, limit)).then_some(at + 2),
            _ => None,
        }
    }

    /// One past "Conciliation, Mediation and Arbitration" from the comma at `at` of a body that has several duties: "the Department for
    /// Business, Energy and Industrial Strategy".
    fn lists_duties(&self, start: usize, at: usize, limit: usize) -> Option<usize> {
        const LONG: usize = 12;
        let of = (start + 1..at).find(|k| matches!(&*self.token(*k).lower, "of" | "for" | "on"))?;
        if !matches!(
            &*self.token(of - 1).lower,
            "commission"
                | "committee"
                | "department"
                | "dept"
                | "dept."
                | "ministry"
                | "office"
                | "bureau"
                | "institute"
                | "secretary"
                | "minister"
        ) {
            return None;
        }
        let cap = |k: usize| k < limit && is_name_like(self.token(k)) && !is_place(&self.token(k).lower);
        let mut k = at;
        while k < limit.min(at + LONG) && self.token(k).is(",") && cap(k + 1) {
            k = (k + 1..limit).find(|k| !cap(*k))?;
        }
        let and = self.token(k).is("and") && cap(k + 1) && cap(at - 1);
        and.then(|| (k + 1..limit).find(|k| !cap(*k)).unwrap_or(limit))
    }

    /// "Help for Heroes": the same words with the same capitals around the "for" at `at`, again and again.
    fn is_repeated(&self, at: usize) -> bool {
        const OFTEN: usize = 3;
        if self.analysis.tags[at - 1].any(&[Tag::Role, Tag::Title, Tag::PersonNoun, Tag::FunctionWord])
            || is_place(&self.token(at + 1).lower)
        {
            return false;
        }
        let same = |w: &&[Token<'_>]| w[1].is("for") && (0..3).all(|k| w[k].text == self.analysis.tokens[at - 1 + k].text);
        self.analysis.tokens.windows(3).filter(same).take(OFTEN).count() == OFTEN
    }

    /// Whether "and" stands inside one name: "Ministry of Labour and Employment", "Food and Drug Administration".
    fn and_joins(&self, start: usize, at: usize, limit: usize) -> bool {
        let of = (start..at).find(|k| self.token(*k).is("of") || self.token(*k).is("for"));
        if let Some(of) = of {
            // "the University of Acton and Marlow University": each has its noun
            let end = (at + 1..limit).find(|k| !is_name_like(self.token(*k))).unwrap_or(limit);
            if of > start && end > at + 2 && self.token(end - 1).lower == self.token(of - 1).lower {
                return false;
            }
            return !is_place(&self.token(at - 1).lower) && !self.has(at + 1, Tag::OrganisationWord);
        }
        // "Harling and Co.", "Marlow and Sons"
        let house = matches!(&*self.token(at + 1).lower, "co" | "co." | "company" | "sons" | "partners" | "brothers" | "bros" | "bros.");
        if house && !self.has(at - 1, Tag::OrganisationWord) {
            return true;
        }
        if self.mid_name(at + 1) || is_place(&self.token(at - 1).lower) {
            return false;
        }
        let mut k = at + 1;
        while k < limit && is_name_like(self.token(k)) {
            k += 1;
        }
        let agency = matches!(
            &*self.token(k - 1).lower,
            "administration"
                | "agency"
                | "authority"
                | "commission"
                | "committee"
                | "department"
                | "board"
                | "bureau"
                | "council"
                | "service"
                | "association"
                | "union"
        );
        // "Bayou Refining and Marketing Co."
        let generic = |i: usize| self.analysis.tags[i].any(&[Tag::OrganisationWord, Tag::PlainWord]) || is_common(&self.token(i).lower);
        let firm = self.has(k - 1, Tag::CorporateSuffix) && at > start + 1 && k > at + 2 && (at + 1..k - 1).all(generic);
        firm || agency && k > at + 2 && at - start <= 4
    }

    /// Acronyms and brands are names of their own.
    fn mid_name(&self, i: usize) -> bool {
        self.token(i).is_all_caps() || self.token(i).is_camel()
    }

    /// The start of the name in a run that opens a sentence: ordinary words in front are left out.
    fn strip_opener(&self, start: usize, end: usize) -> usize {
        let t = self.token(start);
        // "Exclusive Acme has called time on 60 jobs", "Updated Acme is to go": what editors set before a text
        if KICKERS.has(&t.lower)
            && start + 1 < end
            && !t.is_all_caps()
            && !self.mid.contains(&*t.lower)
            && !joins_left(self.token(start + 1))
        {
            return start + 1;
        }
        // "Fresh & Dandy"
        if start + 1 < end && self.token(start + 1).is("&") {
            return start;
        }
        if self.has(start, Tag::FunctionWord) && !self.article_of_name(start, end) {
            let rest = start + 1;
            return if rest < end && !joins_left(self.token(rest)) { rest } else { end };
        }
        // "UPDATED, 4:12 PM: Acme has confirmed the cuts", "Acme lays off staff – Update"
        let stamped = |k: usize| matches!(self.token(k).text, "," | ":" | "–" | "—" | "-");
        let at_end = || self.analysis.sentences[self.analysis.sentence_of(start)].tokens.end == end;
        let beside = || end < self.analysis.tokens.len() && stamped(end) || at_end() && start > 0 && stamped(start - 1);
        let single = end == start + 1;
        if single && KICKERS.has(&t.lower) && (at_end() || !self.mid.contains(&*t.lower)) && beside() {
            return end;
        }
        let whole = if single { Cow::Borrowed("") } else { lower(self.analysis, start..end) };
        // "NEW JERSEY — "
        if !single && (is_organisation(&whole) || is_place(&whole) || company(&whole).is_some_and(|c| c.name.eq_ignore_ascii_case(&whole)))
        {
            return start;
        }
        let ordinary = self.has(start, Tag::PlainWord);
        if self.mid.contains(&*t.lower) && !(ordinary && self.small.contains(&*t.lower)) {
            return start;
        }
        if single {
            return if self.single_opener_is_name(start) && !self.is_trade_of_person(start) { start } else { end };
        }
        // "General Valves Corp"
        if NAME_OPENERS.has(&t.lower) && end > start + 2 && self.analysis.tags[end - 1].any(&[Tag::CorporateSuffix, Tag::OrganisationWord])
        {
            return start;
        }
        // "Brewer Acme said": what it is, and its name
        if self.has(start, Tag::CompanyNoun) && !self.has(start, Tag::OrganisationWord) && self.mid.contains(&*self.token(start + 1).lower)
        {
            return start + 1;
        }
        let rest_is_generic = self.analysis.tags[start + 1].has(Tag::OrganisationWord) && !self.mid_name(start + 1);
        if ordinary && !rest_is_generic && !self.has(start, Tag::OrganisationWord) { start + 1 } else { start }
    }

    /// "The" that belongs to a name: it is written with a capital inside a sentence elsewhere.
    fn article_of_name(&self, start: usize, end: usize) -> bool {
        self.token(start).is("the") && end > start + 1 && self.articled.contains(&*self.token(start + 1).lower)
    }

    /// "San Francisco-based": what stands before the compound is the rest of its place.
    fn is_seat(&self, end: usize) -> bool {
        let seat = |t: &Token<'_>| {
            t.is_capitalised()
                && ["-based", "-area", "-headquartered", "-listed", "-born", "-run", "-owned"].iter().any(|s| t.lower.ends_with(s))
        };
        self.analysis.tokens.get(end).is_some_and(seat)
    }

    /// "ACM" of "Acme (NYSE: ACM)".
    fn is_ticker(&self, start: usize, first: usize) -> bool {
        self.token(start).is_all_caps()
            && start >= first + 3
            && self.token(start - 1).text == ":"
            && matches!(self.token(start - 3).text, "(" | "," | ";")
            && EXCHANGES.has(&self.token(start - 2).lower)
    }

    /// "VOWG" and "DE" of "(VOWG_p.DE)", "[VOWG.DE]": what wires call a share.
    fn in_symbol(&self, i: usize) -> bool {
        let text = |k: usize| self.analysis.tokens.get(k).map_or("", |t| t.text);
        let glued = |k: usize| self.analysis.tokens.get(k).is_some_and(|t| t.glued);
        let opens = |k: usize| matches!(text(k), "(" | "[" | "<");
        let joins = |k: usize| glued(k) && matches!(text(k), "." | "_");
        // "ACME CO INC ACM.N"
        let behind_suffix = || i > 0 && self.has(i - 1, Tag::CorporateSuffix) && joins(i + 1) && glued(i + 2);
        i > 0 && opens(i - 1) && joins(i + 1)
            || behind_suffix()
            || i > 2 && joins(i - 1) && (i - 2..i).any(|k| k > 0 && opens(k - 1))
            || i > 4 && joins(i - 1) && joins(i - 3) && opens(i - 5)
    }

    /// "NYSE" of "Acme (NYSE: ACM)", which ends before `end`.
    fn is_exchange(&self, end: usize) -> bool {
        self.analysis.tokens.get(end).is_some_and(|t| t.text == ":") && EXCHANGES.has(&self.token(end - 1).lower)
    }

    /// "Demands for", "Losses of": a plural of things.
    fn is_plural_noun(&self, i: usize) -> bool {
        let next = self.analysis.tokens.get(i + 1).map_or("", |n| &*n.lower);
        // "Roberts of Acton Bank"
        let whose = || self.analysis.tokens.get(i + 2).is_some_and(|n| n.is_capitalised() || n.is("the"));
        let of_things = matches!(next, "for" | "over" | "about") || matches!(next, "of" | "from") && !whose();
        self.token(i).lower.len() > 4 && self.token(i).lower.ends_with('s') && of_things
    }

    /// "Hoist operator Ann Lee": an unknown word that opens the sentence, stands nowhere else and is followed by the noun of a trade and a name
    /// says what somebody works at.
    fn is_trade_of_person(&self, i: usize) -> bool {
        let word = &*self.token(i).lower;
        let token = |k: usize| self.analysis.tokens.get(k);
        let small = |k: usize| token(k).is_some_and(|t| t.kind == TokenKind::Word && !t.has_capital());
        let trade =
            small(i + 1) && self.analysis.tags[i + 1].any(&[Tag::Role, Tag::WorkerNoun]) && !FIRM_OFFICES.has(&self.token(i + 1).lower);
        let named = token(i + 2).is_some_and(Token::is_capitalised) && token(i + 3).is_some_and(Token::is_capitalised);
        let known = is_organisation(word) || is_place(word) || company_by_key(&name_key(self.token(i).text)).is_some();
        let once = || self.analysis.tokens.iter().filter(|t| t.is_capitalised() && &*t.lower == word).count() == 1;
        trade && named && !known && !self.token(i).is_all_caps() && once()
    }

    /// Whether a lone capitalised word at a sentence's start, never seen inside one, is a name.
    fn single_opener_is_name(&self, i: usize) -> bool {
        let t = self.token(i);
        // "SYNOPSIS", "UPDATE"
        let heading = t.is_all_caps() && is_common(&t.lower) && !is_organisation(&t.lower);
        // "PayPal", "eBay"
        let inner = t.text.chars().zip(t.text.chars().skip(1)).any(|(x, y)| x.is_lowercase() && y.is_uppercase());
        if !heading && (t.is_all_caps() || inner || is_place(&t.lower)) {
            return true;
        }
        if self.has(i, Tag::PlainWord) || self.small.contains(&*t.lower) || self.has(i, Tag::Role) || self.is_plural_noun(i) {
            return false;
        }
        // "City council warns", "Town halls": a noun of bodies before another
        let generic = self.analysis.tags[i].any(&[Tag::GroupNoun, Tag::CompanyNoun, Tag::OrganisationWord, Tag::PlaceWord]);
        let noun_behind = self.analysis.tokens.get(i + 1).is_some_and(|n| {
            let finite = self.analysis.tags[i + 1].any(&[Tag::FiniteVerb, Tag::CutVerb, Tag::SpeechVerb, Tag::FunctionWord, Tag::Modal]);
            n.kind == TokenKind::Word && !n.is_capitalised() && !finite
        });
        if generic && noun_behind && company(t.text).is_none() {
            return false;
        }
        // "Toy maker to cut jobs": what a firm makes, unless it is a name elsewhere
        let firm = self.analysis.tokens.get(i + 1).is_some_and(|n| !n.is_capitalised()) && self.has(i + 1, Tag::CompanyNoun);
        if firm && !self.mid.contains(&*t.lower) && (self.small.contains(&*t.lower) || is_common(&t.lower) || INDUSTRY_WORDS.has(&t.lower))
        {
            return false;
        }
        let next = self.analysis.tokens.get(i + 1);
        let genitive = next.is_some_and(|n| n.kind == TokenKind::Possessive)
            || next.is_some_and(|n| n.is(",")) && self.analysis.tokens.get(i + 2).is_some_and(|n| n.is("which"));
        let common = is_common(&t.lower);
        if common && !next.is_some_and(|n| matches!(&*n.lower, "said" | "says" | "announced" | "told" | "plans")) {
            return false;
        }
        let verb = next.is_some_and(|n| {
            matches!(&*n.lower, "is" | "has" | "was" | "will" | "says" | "said" | "had" | "plans" | "announced" | "also" | "told")
        });
        // "Boeing laid off", "Boeing shares fell", "Boeing – formerly": a firm that everybody knows and no participle
        let known = || {
            let laid = next.is_some_and(|n| matches!(&*n.lower, "laid" | "lays" | "fired" | "fires" | "axed" | "axes" | "shed" | "sheds"));
            let acts = next.is_none_or(|n| {
                let follows = [Tag::FiniteVerb, Tag::CutVerb, Tag::CutNoun, Tag::SpeechVerb, Tag::Modal, Tag::WorkerNoun, Tag::Role];
                n.kind != TokenKind::Word
                    || n.lower.ends_with("ed")
                    || n.lower.ends_with('s')
                    || FIRM_OFFICES.has(&n.lower)
                    || self.analysis.tags[i + 1].any(&follows)
            });
            laid || acts && company(t.text).is_some()
        };
        self.has(i, Tag::FirstName) || genitive || verb || !common && (!has_ordinary_ending(&t.lower) || known())
    }
}

fn joins_left(t: &Token<'_>) -> bool {
    matches!(&*t.lower, "of" | "and" | "for" | "," | "&")
}

/// Companies whose own name is a genitive.
fn is_genitive_brand(lower: &str) -> bool {
    matches!(
        lower,
        "moody"
            | "lloyd"
            | "sotheby"
            | "standard"
            | "dick"
            | "levi"
            | "women"
            | "people"
            | "children"
            | "teacher"
            | "teachers"
            | "veterans"
    )
}

/// A word of everyday English, singular or plural.
fn is_common(lower: &str) -> bool {
    COMMON_WORDS.has(lower) || lower.strip_suffix('s').is_some_and(|one| COMMON_WORDS.has(one))
}

/// Endings of ordinary words that open sentences.
fn has_ordinary_ending(lower: &str) -> bool {
    [
        "ing", "ly", "ed", "tion", "tions", "ments", "ment", "ers", "ness", "ity", "ies", "ists", "ous", "ive", "ful", "able", "ible",
        "al", "ees", "ism", "ence", "ance", "ants", "ents", "ors", "sions", "sion",
    ]
    .iter()
    .any(|e| lower.len() > e.len() + 1 && lower.ends_with(e))
}
