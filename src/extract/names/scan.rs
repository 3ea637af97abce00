//! Runs of capitalised words that are names.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::extract::Analysis;
use crate::lexicon::sets::CHIEF_OFFICES;
use crate::lexicon::{Tag, is_organisation, is_place};
use crate::read::BlockKind;
use crate::text::{Token, TokenKind};

/// A set of words that may take others for its own: most words are kept out by a glance at their ends.
#[derive(Default)]
struct Sieve([u64; 32]);

impl Sieve {
    fn place(word: &str) -> (usize, u64) {
        let bytes = word.as_bytes();
        let at = |i: usize| bytes.get(i).copied().map_or(0, usize::from);
        let hash = at(0) * 83 + at(1) * 29 + at(bytes.len().saturating_sub(1)) * 11 + at(bytes.len() / 2) * 5 + bytes.len();
        (hash / 64 % 32, 1 << (hash % 64))
    }

    fn add(&mut self, word: &str) {
        let (i, bit) = Self::place(word);
        self.0[i] |= bit;
    }

    fn may_hold(&self, word: &str) -> bool {
        let (i, bit) = Self::place(word);
        self.0[i] & bit != 0
    }
}

/// A name as found in the text, before it is known whose it is.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// Its tokens, without titles.
    pub tokens: Range<usize>,
    /// Titles and roles written right before it, capitalised or not.
    pub title: Range<usize>,
    /// Its words in lower case.
    pub words: String,
}

/// Finds all names, in text order.
pub(super) fn scan(analysis: &Analysis<'_>) -> Vec<Run> {
    let context = Context::new(analysis);
    let mut runs = Vec::new();
    for (i, sentence) in analysis.sentences.iter().enumerate() {
        if !context.titled[sentence.block] {
            context.scan_sentence(i, &mut runs);
        }
    }
    let known: FxHashSet<&str> = runs.iter().map(|r| r.words.as_str()).collect();
    let mut titled = Vec::new();
    let cut = |(i, run): (usize, &Run)| Some((i, cut_front(analysis, run, &known)?));
    let cuts: Vec<(usize, usize)> = runs.iter().enumerate().filter_map(cut).collect();
    for sentence in analysis.sentences.iter().filter(|s| context.titled[s.block]) {
        scan_titled(analysis, sentence.tokens.clone(), &known, &mut titled);
    }
    for (i, start) in cuts {
        runs[i].tokens.start = start;
        runs[i].words = lower(analysis, runs[i].tokens.clone());
    }
    runs.append(&mut titled);
    runs.sort_by_key(|r| r.tokens.start);
    runs
}

/// The first token of a name behind words that are none of it: "Coronavirus UK Acme" in a headline is Acme, if the body calls it so.
fn cut_front(analysis: &Analysis<'_>, run: &Run, known: &FxHashSet<&str>) -> Option<usize> {
    if run.tokens.len() < 2 {
        return None;
    }
    let first = analysis.tags[run.tokens.start];
    let from = |k: usize| lower(analysis, k..run.tokens.end);
    // "American Acme workers"
    if first.has(Tag::Demonym) && is_organisation(&from(run.tokens.start + 1)) && !is_organisation(&run.words) {
        return Some(run.tokens.start + 1);
    }
    let headline = || analysis.block_kind(&analysis.sentences[analysis.sentence_of(run.tokens.start)]) == BlockKind::Headline;
    if !first.any(&[Tag::PlainWord, Tag::OtherCut, Tag::CompanyNoun]) || !headline() {
        return None;
    }
    (run.tokens.start + 1..run.tokens.end).find(|k| known.contains(from(*k).as_str()))
}

/// The words of a range in lower case, joined by single spaces.
fn lower(analysis: &Analysis<'_>, tokens: Range<usize>) -> String {
    let held = &analysis.tokens[tokens];
    let bytes = held.first().zip(held.last()).map_or(0, |(first, last)| last.end - first.start);
    let mut out = String::with_capacity(bytes);
    for t in held {
        if !out.is_empty() && t.kind != TokenKind::Possessive {
            out.push(' ');
        }
        out.push_str(&t.lower);
    }
    out
}

struct Context<'a, 't> {
    analysis: &'a Analysis<'t>,
    /// Blocks written in title case or capitals, where a capital says nothing.
    titled: Vec<bool>,
    /// Words with a capital where no rule of spelling asks for one.
    mid: FxHashSet<&'a str>,
    /// Those words with a capital that stand in lower case elsewhere.
    small: FxHashSet<&'a str>,
    /// Words behind a capitalised "The" inside a sentence: "at The Herald".
    articled: FxHashSet<&'a str>,
}

impl<'a, 't> Context<'a, 't> {
    fn new(analysis: &'a Analysis<'t>) -> Self {
        let mut titled = vec![false; analysis.doc.blocks.len()];
        let mut rest = analysis.tokens.as_slice();
        for (b, block) in analysis.doc.blocks.iter().enumerate().filter(|(_, b)| b.kind.is_article()) {
            let held = rest.iter().take_while(|t| t.start < block.range.end).count();
            let (tokens, behind) = rest.split_at(held);
            rest = behind;
            titled[b] = is_titled(&analysis.doc.text[block.range.clone()], block.kind, tokens);
        }
        let (mut mid, mut articled, mut capitals) = (FxHashSet::default(), FxHashSet::default(), Sieve::default());
        let sentences = || analysis.sentences.iter().filter(|s| !titled[s.block]);
        for sentence in sentences() {
            for i in sentence.tokens.clone() {
                let t = &analysis.tokens[i];
                if !t.is_capitalised() {
                    continue;
                }
                capitals.add(&t.lower);
                if !opens_clause(analysis, i, sentence.tokens.start) {
                    mid.insert(&*t.lower);
                    if let Some(next) = analysis.tokens.get(i + 1).filter(|_| t.text == "The") {
                        articled.insert(&*next.lower);
                    }
                }
            }
        }
        let tokens = sentences().flat_map(|s| &analysis.tokens[s.tokens.clone()]);
        let small = tokens.filter(|t| t.kind == TokenKind::Word && !t.is_capitalised() && capitals.may_hold(&t.lower));
        let small = small.map(|t| &*t.lower).collect();
        Self { analysis, titled, mid, small, articled }
    }

    fn token(&self, i: usize) -> &'a Token<'t> {
        &self.analysis.tokens[i]
    }

    fn has(&self, i: usize, tag: Tag) -> bool {
        self.analysis.tags[i].has(tag)
    }

    fn scan_sentence(&self, sentence: usize, runs: &mut Vec<Run>) {
        let range = self.analysis.sentences[sentence].tokens.clone();
        let mut i = range.start;
        while i < range.end {
            if !self.can_start(i) {
                i += 1;
                continue;
            }
            let end = self.run_end(i, range.end);
            let start = if opens_clause(self.analysis, i, range.start) { self.strip_opener(i, end) } else { i };
            if start < end {
                split_titles(self.analysis, range.start, start..end, runs);
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
        let tags = self.analysis.tags[i];
        if t.is_all_caps() && self.small.contains(&*t.lower) && !is_place(&t.lower) {
            return false;
        }
        let first_name_before = i > 0 && self.has(i - 1, Tag::FirstName) && self.token(i - 1).is_capitalised();
        !tags.any(&[Tag::Month, Tag::Weekday]) || first_name_before
    }

    /// One past the last token of the name that starts at `i`.
    fn run_end(&self, i: usize, limit: usize) -> usize {
        let mut end = i + 1;
        while end < limit {
            let t = self.token(end);
            if is_name_like(t)
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
        end
    }

    /// One past the next word of the name, where a small word, `&`, a genitive or a comma at `at` joins it to what stands before.
    fn joined(&self, start: usize, at: usize, limit: usize) -> Option<usize> {
        let t = self.token(at);
        let cap = |k: usize| {
            k < limit && is_name_like(self.token(k)) && !self.analysis.tags[k].any(&[Tag::Month, Tag::Weekday]) && !self.token(k).is("i")
        };
        if t.kind == TokenKind::Possessive {
            let corporate = cap(at + 1) && self.analysis.tags[at + 1].any(&[Tag::OrganisationWord]) && !self.has(at + 1, Tag::PlainWord);
            return (corporate && is_genitive_brand(&self.token(at - 1).lower)).then_some(at + 2);
        }
        match &*t.lower {
            "&" => cap(at + 1).then_some(at + 2),
            "de" | "van" | "von" | "der" | "den" | "bin" | "al" | "la" | "del" | "da" | "di" | "du" | "le" | "ter" => {
                let mut k = at + 1;
                while k < limit && matches!(&*self.token(k).lower, "la" | "der" | "den" | "los" | "las") {
                    k += 1;
                }
                cap(k).then_some(k + 1)
            }
            "," => {
                let suffix = at + 1 < limit
                    && matches!(
                        &*self.token(at + 1).lower,
                        "inc" | "inc." | "ltd" | "ltd." | "llc" | "jr" | "jr." | "sr." | "l.l.c." | "plc" | "corp."
                    );
                suffix.then_some(at + 2)
            }
            "of" | "for" | "on" => {
                if !self.has(at - 1, Tag::OrganisationWord)
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

    /// Whether "and" stands inside one name: "Ministry of Labour and Employment", "Food and Drug Administration".
    fn and_joins(&self, start: usize, at: usize, limit: usize) -> bool {
        let of = (start..at).any(|k| self.token(k).is("of") || self.token(k).is("for"));
        if of {
            return !is_place(&self.token(at - 1).lower) && !self.has(at + 1, Tag::OrganisationWord);
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
        agency && k > at + 2 && at - start <= 4
    }

    /// Acronyms and brands are names of their own.
    fn mid_name(&self, i: usize) -> bool {
        self.token(i).is_all_caps() || self.token(i).is_camel()
    }

    /// The start of the name in a run that opens a sentence: ordinary words in front are left out.
    fn strip_opener(&self, start: usize, end: usize) -> usize {
        let t = self.token(start);
        if self.has(start, Tag::FunctionWord) && !self.article_of_name(start, end) {
            let rest = start + 1;
            return if rest < end && !joins_left(self.token(rest)) { rest } else { end };
        }
        let single = end == start + 1;
        if !single && is_organisation(&lower(self.analysis, start..end)) {
            return start;
        }
        let ordinary = self.has(start, Tag::PlainWord);
        if self.mid.contains(&*t.lower) && !(ordinary && self.small.contains(&*t.lower)) {
            return start;
        }
        if single {
            return if self.single_opener_is_name(start) { start } else { end };
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

    /// Whether a lone capitalised word at a sentence's start, never seen inside one, is a name.
    fn single_opener_is_name(&self, i: usize) -> bool {
        let t = self.token(i);
        if t.is_all_caps() || t.is_camel() || is_place(&t.lower) {
            return true;
        }
        if self.has(i, Tag::PlainWord) || self.small.contains(&*t.lower) || self.has(i, Tag::Role) {
            return false;
        }
        let next = self.analysis.tokens.get(i + 1);
        let genitive = next.is_some_and(|n| n.kind == TokenKind::Possessive)
            || next.is_some_and(|n| n.is(",")) && self.analysis.tokens.get(i + 2).is_some_and(|n| n.is("which"));
        let verb = next.is_some_and(|n| {
            matches!(&*n.lower, "is" | "has" | "was" | "will" | "says" | "said" | "had" | "plans" | "announced" | "also" | "told")
        });
        self.has(i, Tag::FirstName) || genitive || verb || !has_ordinary_ending(&t.lower)
    }
}

/// Finds names in title case or capitals: those the body knows, and acronyms.
fn scan_titled(analysis: &Analysis<'_>, range: Range<usize>, known: &FxHashSet<&str>, runs: &mut Vec<Run>) {
    let shouting =
        range.clone().all(|i| analysis.tokens[i].kind != TokenKind::Word || !analysis.tokens[i].text.chars().any(char::is_lowercase));
    let mut i = range.start;
    while i < range.end {
        let t = &analysis.tokens[i];
        let longest =
            (i + 1..=(i + 6).min(range.end)).rev().find(|end| is_name_like(t) && known.contains(lower(analysis, i..*end).as_str()));
        let acronym = !shouting && is_name_like(t) && t.is_all_caps() && !analysis.tags[i].any(&[Tag::FunctionWord, Tag::CommonAcronym]);
        let full_name = !shouting
            && i + 1 < range.end
            && t.is_capitalised()
            && analysis.tags[i].has(Tag::FirstName)
            && !analysis.tags[i].any(&[Tag::PlainWord, Tag::Month])
            && is_name_like(&analysis.tokens[i + 1])
            && !analysis.tags[i + 1].any(&[Tag::PlainWord, Tag::FunctionWord, Tag::SpeechVerb, Tag::CutVerb]);
        let place = is_name_like(t) && is_place(&t.lower);
        let end = longest.or_else(|| full_name.then_some(i + 2)).or_else(|| (acronym || place).then_some(i + 1));
        if let Some(end) = end {
            runs.push(Run { words: lower(analysis, i..end), tokens: i..end, title: i..i });
        }
        i = end.unwrap_or(i + 1);
    }
}

/// Cuts titles off a run, and a run in two at a title inside: "AWS CEO Matt Hill" names AWS and Matt Hill.
fn split_titles(analysis: &Analysis<'_>, sentence: usize, run: Range<usize>, runs: &mut Vec<Run>) {
    let is_title = |i: usize| analysis.tags[i].has(Tag::Title) && !part_of_name(analysis, i, &run) || chief_office(analysis, i, &run);
    let mut start = run.start;
    while start < run.end {
        let mut title = start;
        while start < run.end && (is_title(start) || start > title && matches!(&*analysis.tokens[start].lower, "," | "and" | "&")) {
            start += 1;
        }
        if start < run.end && start > title && analysis.tokens[start].is("of") {
            start = (start + 2).min(run.end);
        }
        let mut end = start;
        while end < run.end && !is_title(end) {
            end += 1;
        }
        while end > start && matches!(&*analysis.tokens[end - 1].lower, "," | "and" | "&" | "of" | "for" | "the") {
            end -= 1;
        }
        if start == title {
            title = small_title(analysis, sentence, start);
        }
        start = given_name(analysis, start..end);
        push(analysis, title.min(start)..start, start..end, runs);
        start = end.max(start + 1);
    }
}

/// "Chief Financial", "Chief Operating": the beginning of an officer's title.
fn chief_office(analysis: &Analysis<'_>, i: usize, run: &Range<usize>) -> bool {
    let word = |k: usize| if run.contains(&k) { &*analysis.tokens[k].lower } else { "" };
    let office = |k: usize| CHIEF_OFFICES.has(word(k));
    word(i) == "chief" && office(i + 1) || office(i) && i > run.start && word(i - 1) == "chief"
}

/// The start of a person's name in a run: "Democrat Ann Lee" and "Rival Ann Lee" are Ann Lee.
fn given_name(analysis: &Analysis<'_>, run: Range<usize>) -> usize {
    let given = (run.start + 1..run.end.saturating_sub(1))
        .find(|i| analysis.tags[*i].has(Tag::FirstName) && !analysis.tags[*i].has(Tag::PlainWord));
    let plain =
        |i: usize| analysis.tags[i].any(&[Tag::Demonym, Tag::PlainWord, Tag::Role, Tag::Title]) && !analysis.tags[i].has(Tag::FirstName);
    given.filter(|g| (run.start..*g).all(plain) && !analysis.tags[run.end - 1].has(Tag::OrganisationWord)).unwrap_or(run.start)
}

/// The start of a role in small letters right before a name: "chief executive Ann Lee", "company spokeswoman Ann Lee".
fn small_title(analysis: &Analysis<'_>, sentence: usize, at: usize) -> usize {
    let mut start = at;
    while start > sentence && analysis.tags[start - 1].any(&[Tag::Role, Tag::Title]) && !analysis.tokens[start - 1].is_capitalised() {
        start -= 1;
    }
    start
}

/// A title word that is part of a longer name: "General Motors", "Chief Executive Women", "Major League Baseball".
fn part_of_name(analysis: &Analysis<'_>, i: usize, run: &Range<usize>) -> bool {
    let next = (i + 1 < run.end).then(|| &analysis.tokens[i + 1]);
    match &*analysis.tokens[i].lower {
        "general" | "major" | "prince" | "king" | "queen" | "lady" | "chief" | "justice" | "judge" => {
            let before = i > run.start
                && matches!(
                    &*analysis.tokens[i - 1].lower,
                    "attorney" | "surgeon" | "inspector" | "solicitor" | "director" | "secretary" | "postmaster"
                );
            let after = next.is_some_and(|_| analysis.tags[i + 1].any(&[Tag::FirstName, Tag::Title]));
            !before && !after
        }
        "prime" => next.is_none_or(|n| !n.is("minister")),
        "officer" | "leader" | "editor" | "speaker" | "manager" | "host" | "coach" | "author" | "reporter" | "executive" | "director"
        | "managing" | "deputy" | "analyst" | "economist" => {
            next.is_some_and(|n| analysis.tags[i + 1].has(Tag::OrganisationWord) && !n.is("co"))
        }
        _ => false,
    }
}

fn push(analysis: &Analysis<'_>, title: Range<usize>, tokens: Range<usize>, runs: &mut Vec<Run>) {
    if tokens.is_empty() {
        return;
    }
    let letter = tokens.len() == 1 && analysis.tokens[tokens.start].text.chars().count() == 1;
    let nameless = tokens.clone().all(|i| {
        let tags = analysis.tags[i];
        tags.has(Tag::CommonAcronym) || tags.any(&[Tag::Demonym, Tag::FunctionWord]) && !analysis.tokens[i].is_all_caps()
    });
    if !nameless && !letter {
        runs.push(Run { words: lower(analysis, tokens.clone()), tokens, title });
    }
}

/// A word with a capital in front or inside: `Acme`, `eBay`.
fn is_name_like(t: &Token<'_>) -> bool {
    (t.is_capitalised() || t.is_camel()) && !is_compound(t)
}

/// `Texas-based`, `AI-driven`, `ex-Acme`: a name inside a word that is none.
fn is_compound(t: &Token<'_>) -> bool {
    if !t.is_hyphened() {
        return false;
    }
    let tail = t.text.rsplit_once('-').is_some_and(|(_, tail)| tail.len() > 2 && tail.starts_with(char::is_lowercase));
    let tail = tail && !t.is("co-operative");
    // "(D-Ohio)": a party and a state
    let party = matches!(t.lower.get(..2), Some("d-" | "r-" | "i-"));
    tail || party || t.lower.starts_with("ex-")
}

fn joins_left(t: &Token<'_>) -> bool {
    matches!(&*t.lower, "of" | "and" | "for" | "," | "&")
}

/// A place where the rules of spelling ask for a capital: the start of a sentence, of a quotation, what follows a colon or a bullet.
fn opens_clause(analysis: &Analysis<'_>, i: usize, sentence: usize) -> bool {
    let mut k = i;
    while k > sentence {
        let t = &analysis.tokens[k - 1];
        if t.kind == TokenKind::Number && k - 1 == sentence {
            return true;
        }
        match t.text {
            ":" | "“" | "‘" | "«" | "•" | "―" | "…" | "?" | "!" | "." => return true,
            "\"" | "'" | "`" => return analysis.marked_at(i).is_some_and(|m| m.open + 1 >= k) || k - 1 == sentence,
            "-" | "–" | "—" | "*" | "(" | "[" if k - 1 == sentence => return true,
            // a dash opens a clause for a word that is no name
            "-" | "--" | "–" | "—" => {
                return analysis.tags[i].any(&[Tag::FunctionWord, Tag::PlainWord]) || analysis.tokens[i].lower.ends_with("ing");
            }
            "(" | "[" => k -= 1,
            _ => return false,
        }
    }
    true
}

/// Whether most longer words of a headline have a capital, or a whole line is in capitals.
fn is_titled(text: &str, kind: BlockKind, tokens: &[Token<'_>]) -> bool {
    let headline = matches!(kind, BlockKind::Headline | BlockKind::Heading);
    let (share, few) = if headline { (7, 0) } else { (9, 4) };
    // words of four letters and a space: no line has more of them
    let most = text.len() / 5 + 1;
    // so many in small letters are too many, the first not counted
    let enough = most * (10 - share) / 10 + 2;
    let small = tokens.iter().filter(|t| !t.glued && t.text.len() > 3 && t.text.bytes().all(|b| b.is_ascii_lowercase()));
    if small.take(enough).count() == enough {
        return false;
    }
    let (mut capital, mut all) = (0, 0);
    let longer = text.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).nth(3).is_some());
    for word in longer.skip(1) {
        all += 1;
        capital += usize::from(word.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(char::is_uppercase));
        if (all - capital) * 10 > most * (10 - share) {
            return false;
        }
    }
    all > few && capital * 10 >= all * share
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

/// Endings of ordinary words that open sentences.
fn has_ordinary_ending(lower: &str) -> bool {
    [
        "ing", "ly", "ed", "tion", "tions", "ments", "ment", "ers", "ness", "ity", "ies", "ists", "ous", "ive", "ful", "able", "ible",
        "al", "ees", "ism", "ence", "ance", "ants", "ents", "ors", "sions", "sion",
    ]
    .iter()
    .any(|e| lower.len() > e.len() + 1 && lower.ends_with(e))
}
