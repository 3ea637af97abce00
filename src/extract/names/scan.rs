//! Runs of capitalised words that are names.
//!
//! What a capital says is decided in [`super::capitals`], how far a name reaches in [`super::extent`], what of it is a title in
//! [`super::titles`]. Here is the order of it: the body first, then headlines in title case, by the names that the body knows.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::capitals::{Capitals, is_name_like};
use super::titles::without_code;
use crate::extract::Analysis;
use crate::lexicon::sets::COMMON_WORDS;
use crate::lexicon::{Tag, company, is_organisation, is_place};
use crate::read::BlockKind;
use crate::text::{Sentence, Token, TokenKind};

/// A name as found in the text, before it is known whose it is.
#[derive(Debug, Clone)]
pub(super) struct Run<'a> {
    /// Its tokens, without titles.
    pub tokens: Range<usize>,
    /// Titles and roles written right before it, capitalised or not.
    pub title: Range<usize>,
    /// Its words in lower case.
    pub words: Cow<'a, str>,
}

/// Finds all names, in text order.
pub(super) fn scan<'a>(analysis: &'a Analysis<'_>) -> Vec<Run<'a>> {
    let capitals = Capitals::new(analysis);
    let mut runs = Vec::new();
    for (i, sentence) in analysis.sentences.iter().enumerate() {
        if !capitals.titled[sentence.block] {
            capitals.scan_sentence(i, &mut runs);
        }
    }
    let known: FxHashSet<&str> = runs.iter().map(|r| &*r.words).collect();
    let mut titled = Vec::new();
    let cut = |(i, run): (usize, &Run<'_>)| Some((i, cut_front(analysis, run, &known)?));
    let cuts: Vec<(usize, usize)> = runs.iter().enumerate().filter_map(cut).collect();
    for sentence in analysis.sentences.iter().filter(|s| capitals.titled[s.block]) {
        scan_titled(analysis, sentence.tokens.clone(), &known, &mut titled);
    }
    drop(known);
    head_items(analysis, &capitals, &runs, &mut titled);
    for (i, start) in cuts {
        runs[i].tokens.start = start;
        runs[i].words = lower(analysis, runs[i].tokens.clone());
    }
    runs.append(&mut titled);
    // each name with the words that hold no other
    let counted: Vec<(Range<usize>, Range<usize>)> = head_counts(analysis).into_iter().map(|c| (c.clone(), c)).collect();
    let rows = || analysis.rows().iter().map(|row| (row.tokens.clone(), row.name.clone())).collect();
    let counted = if counted.is_empty() { rows() } else { counted };
    // they stand in text order
    let overlaps = |r: &Run<'_>| {
        let next = counted.partition_point(|(words, _)| words.end <= r.tokens.start);
        counted.get(next).is_some_and(|(words, _)| words.start < r.tokens.end)
    };
    runs.retain(|r| !overlaps(r));
    runs.extend(counted.into_iter().map(|(_, c)| Run { words: lower(analysis, c.clone()), title: c.start..c.start, tokens: c }));
    runs.sort_by_key(|r| r.tokens.start);
    runs
}

/// So many headings that are a name and nothing else make a digest.
const DIGEST: usize = 2;

/// Sentences below a heading in which its name comes again.
const ECHO: usize = 8;

/// Words of a heading that is taken for a name at the most.
const HEADING: usize = 4;

/// Tokens of a count behind the name of a list's line.
const COUNT: usize = 5;

/// Tokens of the code of its shares behind a name.
const CODE: usize = 3;

/// "Harling Post" above what is told of it, in a digest whose other headings are names: a name, though the text below says "the company".
fn head_items<'a>(analysis: &'a Analysis<'_>, capitals: &Capitals<'_, '_>, runs: &[Run<'a>], titled: &mut Vec<Run<'a>>) {
    let alone = |s: &&Sentence| (s.start, s.end) == (analysis.doc.blocks[s.block].range.start, analysis.doc.blocks[s.block].range.end);
    let headline = |s: &&Sentence| analysis.block_kind(s) == BlockKind::Headline;
    // the name of a firm that everybody knows
    let known = |s: &Sentence| s.tokens.len() <= HEADING && company(analysis.text(s.tokens.clone())).is_some();
    let whole = |s: &&Sentence| {
        let i = runs.partition_point(|r| r.tokens.start < s.tokens.start);
        // a byline is no heading
        let firm = !analysis.tags[s.tokens.start].has(Tag::FirstName);
        firm && (runs.get(i).is_some_and(|r| r.tokens == s.tokens) || known(s))
    };
    let bounds = |s: &Sentence| {
        capitals.titled[s.block] && (1..=HEADING).contains(&s.tokens.len()) && is_name_like(&analysis.tokens[s.tokens.start])
    };
    let joins = |k: usize| matches!(&*analysis.tokens[k].lower, "&" | "and" | "of") && k > 0;
    let inner = |k: usize| {
        let barred = [Tag::FunctionWord, Tag::CutNoun, Tag::CutVerb, Tag::JobNoun, Tag::WorkerNoun, Tag::Role, Tag::Weekday];
        is_name_like(&analysis.tokens[k]) && !analysis.tags[k].any(&barred)
    };
    let name = |k: usize| inner(k) && !COMMON_WORDS.has(&analysis.tokens[k].lower) && !analysis.tags[k].has(Tag::PlainWord);
    let firm = |s: &Sentence| !analysis.tags[s.tokens.start].has(Tag::FirstName);
    // "Harling Foods" above a paragraph in which Harling does something
    let echoed = |s: &Sentence| {
        let first = s.tokens.start;
        let here = analysis.sentences.partition_point(|b| b.block <= s.block);
        let below = analysis.sentences[here..].iter().take(ECHO).take_while(|b| !capitals.titled[b.block]);
        let again = |k: usize| analysis.tokens[k].is_capitalised() && analysis.tokens[k].lower == analysis.tokens[first].lower;
        bounds(s)
            && name(first)
            && (s.tokens.len() > 1 || !is_place(&analysis.tokens[first].lower))
            && s.tokens.clone().skip(1).all(|k| inner(k) || joins(k))
            && below.into_iter().any(|b| b.tokens.clone().any(again))
    };
    let heads = |s: &&Sentence| whole(s) || firm(s) && echoed(s);
    // "BARCLAYS BARC.L": without the code of its shares
    let short = |s: &&Sentence| s.tokens.len() <= HEADING + CODE;
    let bare = |s: &Sentence| Sentence { tokens: without_code(analysis, without_listing(analysis, s.tokens.clone())), ..s.clone() };
    let headings: Vec<Sentence> = analysis.sentences.iter().filter(short).filter(alone).filter(|s| !headline(s)).map(bare).collect();
    let headings = || headings.iter();
    if headings().filter(heads).nth(DIGEST - 1).is_none() {
        return;
    }
    let several = headings().filter(heads).nth(DIGEST).is_some();
    // among several that are firms "Clarion Beauty" is one where people are counted below it
    let counted = |s: &Sentence| {
        let next = analysis.sentences.partition_point(|b| b.tokens.start < s.tokens.end);
        let below = analysis.sentences.get(next).map_or(0..0, |b| b.tokens.clone());
        let number = below.clone().any(|k| analysis.tokens[k].kind == TokenKind::Number);
        number && below.into_iter().any(|k| analysis.tags[k].any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::WorkforceNoun, Tag::CutNoun]))
    };
    let listed = |s: &Sentence| several && s.tokens.len() > 1 && s.tokens.clone().all(|k| inner(k) || joins(k)) && counted(s);
    // what the headline and headings hold stands in text order
    let at = |s: &Sentence, titled: &[Run<'_>]| {
        let next = titled.partition_point(|r| r.tokens.end <= s.tokens.start);
        titled.get(next).is_some_and(|r| r.tokens.start < s.tokens.end).then_some(next)
    };
    let mut found = Vec::new();
    for s in headings().filter(|s| bounds(s)) {
        // among several that are firms, "Sherman Coatings" is one and no Sherman
        let told = several && echoed(s);
        while let Some(shorter) = at(s, titled).filter(|_| told) {
            titled.remove(shorter);
        }
        if told || at(s, titled).is_none() && firm(s) && (listed(s) || s.tokens.clone().all(|k| name(k) || joins(k))) {
            found.push(Run { words: lower(analysis, s.tokens.clone()), tokens: s.tokens.clone(), title: s.tokens.start..s.tokens.start });
        }
    }
    titled.append(&mut found);
}

/// "Acme (NYSE: ACM)", "Acme (ACM)" without where its shares are listed.
fn without_listing(analysis: &Analysis<'_>, tokens: Range<usize>) -> Range<usize> {
    let listing = |k: usize| analysis.tokens[k].kind != TokenKind::Word || analysis.tokens[k].is_all_caps();
    let closed = tokens.len() > 3 && analysis.tokens[tokens.end - 1].is(")");
    let open =
        (tokens.start + 1..tokens.end).rev().find(|k| analysis.tokens[*k].is("(")).filter(|k| closed && (*k..tokens.end).all(listing));
    tokens.start..open.unwrap_or(tokens.end)
}

/// "Boots – 4,000 jobs", "Acton Foods: 60 roles", each in a line of its own: the names of a list of who cuts how many.
fn head_counts(analysis: &Analysis<'_>) -> Vec<Range<usize>> {
    let tags = [Tag::JobNoun, Tag::PersonNoun, Tag::WorkerNoun, Tag::WorkforceNoun, Tag::CutNoun];
    let line = |s: &Sentence| {
        let tokens = &analysis.tokens;
        let mark =
            (s.tokens.start..s.tokens.end.min(s.tokens.start + HEADING + 1)).find(|k| matches!(tokens[*k].text, "–" | "—" | "-" | ":"))?;
        let number = mark + 1;
        let counts = s.tokens.end.saturating_sub(number) > 1
            && s.tokens.end - number <= COUNT
            && tokens[number].kind == TokenKind::Number
            && (number + 1..s.tokens.end).any(|k| analysis.tags[k].any(&tags));
        let named = |k: usize| is_name_like(&tokens[k]) || k > s.tokens.start && matches!(&*tokens[k].lower, "&" | "and" | "of");
        let told = |k: usize| analysis.tags[k].any(&[Tag::CutNoun, Tag::JobNoun, Tag::TimeWord, Tag::Weekday, Tag::Month]);
        let name = s.tokens.start..mark;
        (counts && mark > s.tokens.start && name.clone().all(named) && !name.clone().any(told)).then_some(name)
    };
    let alone = |s: &&Sentence| {
        let block = &analysis.doc.blocks[s.block];
        s.tokens.len() <= HEADING + COUNT + 1
            && block.kind != BlockKind::Headline
            && (s.start, s.end) == (block.range.start, block.range.end)
    };
    let lines: Vec<Range<usize>> = analysis.sentences.iter().filter(alone).filter_map(line).collect();
    if lines.len() >= DIGEST { lines } else { Vec::new() }
}

/// The first token of a name behind words that are none of it: "Coronavirus UK Acme" in a headline is Acme, if the body calls it so.
fn cut_front(analysis: &Analysis<'_>, run: &Run<'_>, known: &FxHashSet<&str>) -> Option<usize> {
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
    // "Merged Acme", "Embattled Acme": a participle with the capital of the headline
    let participle = || analysis.tokens[run.tokens.start].lower.ends_with("ed") && analysis.tokens[run.tokens.start].lower.len() > 5;
    if !(first.any(&[Tag::PlainWord, Tag::OtherCut, Tag::CompanyNoun]) || participle()) || !headline() {
        return None;
    }
    (run.tokens.start + 1..run.tokens.end).find(|k| known.contains(&*from(*k)))
}

/// The words of a range in lower case, joined by single spaces.
pub(super) fn lower<'a>(analysis: &'a Analysis<'_>, tokens: Range<usize>) -> Cow<'a, str> {
    let held = &analysis.tokens[tokens];
    if let [one] = held {
        return Cow::Borrowed(&one.lower);
    }
    let bytes = held.first().zip(held.last()).map_or(0, |(first, last)| last.end - first.start);
    let mut out = String::with_capacity(bytes);
    held.iter().for_each(|t| append(&mut out, t));
    Cow::Owned(out)
}

/// Adds a word to a name.
fn append(name: &mut String, t: &Token<'_>) {
    if !name.is_empty() && t.kind != TokenKind::Possessive {
        name.push(' ');
    }
    name.push_str(&t.lower);
}

/// Words of the longest name that is looked for in a headline.
const LONGEST: usize = 6;

/// One past the last token of the longest of the `known` names that starts at token `i`.
fn known_at(analysis: &Analysis<'_>, i: usize, limit: usize, known: &FxHashSet<&str>) -> Option<usize> {
    let mut name = String::new();
    let mut longest = None;
    for (n, t) in analysis.tokens[i..limit.min(i + LONGEST)].iter().enumerate() {
        append(&mut name, t);
        if known.contains(name.as_str()) {
            longest = Some(i + n + 1);
        }
    }
    longest
}

/// Finds names in title case or capitals: those the body knows, and acronyms.
fn scan_titled<'a>(analysis: &'a Analysis<'_>, range: Range<usize>, known: &FxHashSet<&str>, runs: &mut Vec<Run<'a>>) {
    let shouting =
        range.clone().all(|i| analysis.tokens[i].kind != TokenKind::Word || !analysis.tokens[i].text.chars().any(char::is_lowercase));
    let mut i = range.start;
    while i < range.end {
        let t = &analysis.tokens[i];
        let longest = if is_name_like(t) { known_at(analysis, i, range.end, known) } else { None };
        let acronym = !shouting && is_name_like(t) && t.is_all_caps() && !analysis.tags[i].any(&[Tag::FunctionWord, Tag::CommonAcronym]);
        let full_name = !shouting
            && i + 1 < range.end
            && t.is_capitalised()
            && analysis.tags[i].has(Tag::FirstName)
            && !analysis.tags[i].any(&[Tag::PlainWord, Tag::Month])
            && is_name_like(&analysis.tokens[i + 1])
            && !analysis.tags[i + 1].any(&[Tag::PlainWord, Tag::FunctionWord, Tag::SpeechVerb, Tag::CutVerb]);
        // "Acme Lays Off 60", "60 Jobs to Go at Acme", where the text below says "the company"
        let firm = || {
            // "Macy's Lays Off 60"
            let own = usize::from(analysis.tokens.get(i + 1).is_some_and(|n| n.kind == TokenKind::Possessive));
            let next = i + 1 + own;
            let cuts = i == range.start && next < range.end && {
                let verb = matches!(&*analysis.tokens[next].lower, "to" | "lays" | "will" | "plans" | "announces");
                verb || analysis.tags[next].any(&[Tag::CutVerb, Tag::CutNoun])
            };
            let there = i > range.start && analysis.tokens[i - 1].is("at");
            (cuts || there) && is_name_like(t) && company(t.text).is_some()
        };
        let place = is_name_like(t) && (is_place(&t.lower) || firm());
        let end = longest.or_else(|| full_name.then_some(i + 2)).or_else(|| (acronym || place).then_some(i + 1));
        if let Some(end) = end {
            runs.push(Run { words: lower(analysis, i..end), tokens: i..end, title: i..i });
        }
        i = end.unwrap_or(i + 1);
    }
}
