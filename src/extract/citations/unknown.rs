//! Outlets that are in no lexicon, known by how they are credited.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::{Cuts, is_of_cuts, is_telling};
use crate::extract::Analysis;
use crate::extract::outlets::{OutletMention, explained_after, explained_before, is_person, joins_reporter, station};
use crate::extract::source::is_call_sign;
use crate::lexicon::sets::{BYLINE_TRADES, MEDIA_NOUNS, MEDIA_WORDS, REPORTERS, SHORT_MEDIA};
use crate::lexicon::{Tag, company, is_place, is_union, tags_of};
use crate::model::Relation;
use crate::text::{Token, TokenKind};

/// An outlet that is in no lexicon, with the sentence that credits it.
pub(super) struct Unknown {
    pub(super) name: String,
    pub(super) relation: Relation,
    pub(super) sentence: usize,
}

/// Names that are in no lexicon but are credited as only news media are: "first reported by X"; and those that are told for media by
/// their own words or those beside them: "the Acton Gazette reported", "according to the magazine X".
pub(super) fn outlets(analysis: &Analysis<'_>, mentions: &[OutletMention], cutting: &Cuts<'_>) -> Vec<Unknown> {
    let mut out = Vec::new();
    for at in crediting(analysis) {
        let sentence = &analysis.sentences[at];
        let tokens = &analysis.tokens[sentence.tokens.clone()];
        for k in 0..tokens.len() {
            let Some((name, relation)) = credited_at(tokens, k) else { continue };
            let start = sentence.tokens.start + name.start;
            let known = mentions.iter().any(|m| m.tokens.start < sentence.tokens.start + name.end && start < m.tokens.end);
            if !known && analysis.marked_at(start).is_none() && is_of_cuts(analysis, at, cutting) {
                let name = sentence.tokens.start + name.start..sentence.tokens.start + name.end;
                out.push(Unknown { name: analysis.text(name).to_owned(), relation, sentence: at });
            }
        }
    }
    out
}

/// The sentences that hold one of the words by which [`credited_at`] knows an outlet, in text order.
fn crediting(analysis: &Analysis<'_>) -> Vec<usize> {
    static WORDS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| {
        [
            "report",
            "according",
            "told ",
            "obtained by",
            "seen by",
            "compiled by",
            "collected by",
            "gathered by",
            "citing ",
            "blogger",
            "columnist",
            "correspondent",
            "journalist",
        ]
        .iter()
        .map(Finder::new)
        .collect()
    });
    analysis.sentences_with(&WORDS)
}

/// The name that the word at `k` credits, and how.
fn credited_at(tokens: &[Token<'_>], k: usize) -> Option<(Range<usize>, Relation)> {
    let is = |i: usize, word: &str| tokens.get(i).is_some_and(|t| t.is(word));
    let before = |back: usize, word: &str| k.checked_sub(back).is_some_and(|i| is(i, word));
    let how = |first: bool| if first { Relation::FirstReported } else { Relation::Reported };
    match &*tokens[k].lower {
        "reported" | "reports" if !is(k + 1, "by") => {
            let between =
                |w: &str| matches!(w, "first" | "also" | "has" | "had" | "previously" | "already" | "earlier" | "since" | "later");
            let skip = tokens[..k].iter().rev().take(2).take_while(|t| between(&t.lower)).count();
            let end = k - skip - when_before(&tokens[..k - skip]);
            let inverted = || if before(1, ",") { name_behind(tokens, k + 1, false) } else { None };
            let first = before(1, "first");
            let other = || {
                let sure = first && reports_facts(tokens, k + 1) || closes(tokens, k);
                let name = any_name_before(tokens, end).filter(|name| sure && (first || is_called_the(tokens, name)));
                name.or_else(|| apposed(tokens, end))
            };
            let name = name_before(tokens, end).or_else(|| call_sign(tokens, end)).or_else(inverted).or_else(other)?;
            Some((name, how(first)))
        }
        // "The Acton Business Journal was first to report the layoffs"
        "first" if is(k + 1, "to") && ["report", "reveal", "break"].iter().any(|w| is(k + 2, w)) => {
            let verb = k - usize::from(before(1, "the"));
            let end = verb.checked_sub(1).filter(|v| is(*v, "was"))?;
            let name = name_before(tokens, end).or_else(|| any_name_before(tokens, end).filter(|name| is_called_the(tokens, name)));
            name.map(|name| (name, Relation::FirstReported))
        }
        "by" if before(1, "reported") => {
            let first = before(2, "first") || is(k.wrapping_sub(3), "first");
            name_behind(tokens, k + 1, first).map(|name| (name, how(first)))
        }
        // "data compiled by the news portal X"
        "by" if ["compiled", "collected", "gathered"].iter().any(|w| before(1, w)) => {
            name_behind(tokens, k + 1, false).map(|name| (name, Relation::Reported))
        }
        "by" if before(1, "obtained") || before(1, "seen") => name_behind(tokens, k + 1, false).map(|name| (name, Relation::Obtained)),
        "to" if before(1, "according") => name_behind(tokens, behind_reporter(tokens, k + 1), false).map(|name| (name, Relation::Reported)),
        // "a report in a trade weekly, X, that jobs would go"
        "in" if ["report", "story", "article"].iter().any(|w| before(1, w)) => {
            name_behind(tokens, k + 1, false).map(|name| (name, Relation::Reported))
        }
        // "Acton Business, citing an unnamed person, said"
        "citing" if before(1, ",") && cites_people(tokens, k + 1) => {
            let named = any_name_before(tokens, k - 1).filter(|name| closes_clause_before(tokens, name));
            named.or_else(|| name_behind(tokens, k + 1, false)).map(|name| (name, Relation::Reported))
        }
        "told" | "citing" => name_behind(tokens, k + 1, false).map(|name| (name, Relation::Reported)),
        trade if REPORTERS.has(trade) => employer_of(tokens, k).map(|name| (name, Relation::Reported)),
        _ => None,
    }
}

/// "Acton Watch business reporter Jane Roe wrote": whom the reporter at `k` writes for.
fn employer_of(tokens: &[Token<'_>], k: usize) -> Option<Range<usize>> {
    let person = tokens[k + 1..].iter().take(LONGEST).take_while(|t| is_name(t)).count();
    let tells = || tokens[k + 1 + person..].iter().take(2).any(|t| is_telling(&t.lower));
    let trade = |t: &&Token<'_>| !t.is_capitalised() && BYLINE_TRADES.has(&t.lower);
    let end = k - tokens[..k].iter().rev().take_while(trade).count();
    let start = end - tokens[..end].iter().rev().take(LONGEST).take_while(|t| is_name(t)).count();
    (person > 1 && start < end && tells()).then_some(start..end)
}

/// What stands behind "Jane Roe of" and "Jane Roe in": one past the joint, or `start` where no reporter is named there.
fn behind_reporter(tokens: &[Token<'_>], start: usize) -> usize {
    let rest = &tokens[start.min(tokens.len())..];
    let name = rest.iter().take(3).take_while(|t| is_name(t)).count();
    let joined = is_person(&rest[..name]) && rest.get(name).is_some_and(|t| joins_reporter(&t.lower));
    if joined { start + name + 1 } else { start }
}

/// Words of a name at most.
const LONGEST: usize = 6;

fn is_name(token: &Token<'_>) -> bool {
    // "As Acton Watch blogger Jane Roe reported"
    token.is_capitalised() && !token.is("the") && !tags_of(&token.lower).has(Tag::FunctionWord) || token.kind == TokenKind::Number
}

/// The name of an outlet that begins at `start`, behind "the" and what explains it ("local newspaper X", "outlet The X") or says where it
/// is ("Acton's Brim Gazette"); `sure`: any name there is one.
fn name_behind(tokens: &[Token<'_>], start: usize, sure: bool) -> Option<Range<usize>> {
    const EXPLAINED: usize = 6;
    let first =
        (start..tokens.len().min(start + EXPLAINED)).find(|i| is_name(&tokens[*i]) && !tags_of(&tokens[*i].lower).has(Tag::Demonym))?;
    let run = |first: usize| first..first + tokens[first..].iter().take(LONGEST).take_while(|t| is_name(t)).count();
    let name = run(first);
    if tokens.get(name.end).is_some_and(|t| t.kind == TokenKind::Possessive) {
        let owned = run(name.end + 1);
        return (!owned.is_empty() && is_media(tokens, &owned)).then_some(owned);
    }
    let the = |i: usize| tokens.get(i).is_some_and(|t| t.is("the"));
    let plain = first <= start + usize::from(the(start));
    let front = first - usize::from(first > start && the(first - 1));
    // "a trade weekly, X,"
    let front = front - usize::from(front > start + 2 && tokens[front - 1].is(","));
    // "the daily *X*": a name in italics
    let front = front - usize::from(front > start + 1 && matches!(tokens[front - 1].text, "*" | "_"));
    let explained = !plain && explained_before(&tokens[start..front]) == front - start;
    (sure && plain || explained || plain && is_media(tokens, &name)).then_some(name)
}

/// The name of an outlet that ends before `end`, or before what explains it there.
fn name_before(tokens: &[Token<'_>], end: usize) -> Option<Range<usize>> {
    let behind = [1, 2].into_iter().find(|n| end.checked_sub(*n).is_some_and(|i| explained_after(&tokens[i..end]) == *n)).unwrap_or(0);
    let end = end - behind;
    let start = end - tokens[..end].iter().rev().take(LONGEST).take_while(|t| is_name(t)).count();
    let front = start - usize::from(start > 0 && tokens[start - 1].is("the"));
    let explained = behind > 0 || explained_before(&tokens[..front]) > 0;
    // "the Acton Society of Newspaper Editors"
    let part = start > 1 && tokens[start - 1].is("of") && is_name(&tokens[start - 2]);
    (start < end && !part && (explained || is_media(tokens, &(start..end)))).then_some(start..end)
}

/// Tokens at the end of `before` that say when, between an outlet and its verb: "last week", "on Monday", "late Thursday".
fn when_before(before: &[Token<'_>]) -> usize {
    let is = |back: usize, tags: &[Tag]| before.len().checked_sub(back).is_some_and(|i| tags_of(&before[i].lower).any(tags));
    let word = |back: usize| before.len().checked_sub(back).map_or("", |i| &*before[i].lower);
    if !is(1, &[Tag::Weekday]) && !matches!(word(1), "week" | "month" | "year" | "today" | "yesterday" | "morning" | "evening") {
        return 0;
    }
    let led = matches!(word(2), "last" | "this" | "on" | "late" | "earlier" | "early");
    1 + usize::from(led) + usize::from(led && matches!(word(2), "this" | "last") && matches!(word(3), "earlier" | "late"))
}

/// A name of any kind that ends before `end`: the start of its clause, so that no preposition has it.
fn any_name_before(tokens: &[Token<'_>], end: usize) -> Option<Range<usize>> {
    let start = end - tokens[..end].iter().rev().take(LONGEST).take_while(|t| is_name(t)).count();
    let name: Vec<&str> = tokens[start..end].iter().map(|t| t.text).collect();
    let joined = name.join(" ");
    let body = tokens[start..end].iter().any(|t| {
        // "Virginia Business"
        let tags = tags_of(&t.lower);
        tags.any(&[Tag::Title, Tag::Demonym])
            || tags.has(Tag::GroupNoun) && !tags.has(Tag::CompanyNoun)
            || tags.has(Tag::FirstName) && !is_place(&t.lower)
    });
    let other = body || company(&joined).is_some() || is_union(&joined) || is_place(&joined.to_lowercase());
    (start < end && !other && tokens[start].kind != TokenKind::Number).then_some(start..end)
}

/// The name opens its sentence or its clause, "the" and whose it is ("Belgium's") aside.
fn closes_clause_before(tokens: &[Token<'_>], name: &Range<usize>) -> bool {
    let the = usize::from(name.start > 0 && tokens[name.start - 1].is("the"));
    let owned = usize::from(name.start > 1 && tokens[name.start - 1].kind == TokenKind::Possessive) * 2;
    (name.start - the - owned)
        .checked_sub(1)
        .is_none_or(|i| tokens[i].kind == TokenKind::Mark || matches!(&*tokens[i].lower, "but" | "and" | "while"))
}

/// What follows "first reported" where an outlet did: "the closing", "on", "that", a mark, a day. A firm first reports losses.
fn reports_facts(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_none_or(|t| {
        t.kind == TokenKind::Mark
            || tags_of(&t.lower).has(Tag::Weekday)
            || matches!(&*t.lower, "the" | "on" | "that" | "this" | "last" | "news" | "earlier")
    })
}

/// "…, the Acton Miner reports.": the clause closes its sentence, and tells of today what was found, as outlets do of each other.
fn closes(tokens: &[Token<'_>], k: usize) -> bool {
    tokens[k].is("reports") && tokens[k + 1..].iter().all(|t| t.kind == TokenKind::Mark)
}

/// ", the Acton Miner": two words or more behind a mark and "the", none of them an organisation's.
fn is_called_the(tokens: &[Token<'_>], name: &Range<usize>) -> bool {
    let the = name.start > 1 && tokens[name.start - 1].is("the") && tokens[name.start - 2].kind == TokenKind::Mark;
    let body = |t: &Token<'_>| tags_of(&t.lower).any(&[Tag::OrganisationWord, Tag::Collective]);
    the && name.len() > 1 && !tokens[name.clone()].iter().any(body)
}

/// "citing an unnamed person", "citing people close to the matter", "citing two sources": so only news media speak.
fn cites_people(tokens: &[Token<'_>], at: usize) -> bool {
    const REACH: usize = 3;
    let source = |t: &Token<'_>| matches!(&*t.lower, "people" | "person" | "sources" | "source" | "insiders" | "insider" | "officials");
    tokens[at..].iter().take(REACH).any(source)
}

/// "IFR, a Brim Group publication, reported": the name before what explains it between commas.
fn apposed(tokens: &[Token<'_>], end: usize) -> Option<Range<usize>> {
    const REACH: usize = 9;
    let close = end.checked_sub(1).filter(|i| tokens[*i].is(","))?;
    let open = (close.saturating_sub(REACH)..close).rev().find(|i| tokens[*i].is(","))?;
    let article = tokens.get(open + 1).is_some_and(|t| matches!(&*t.lower, "a" | "an" | "the"));
    let media = tokens[open + 1..close].iter().any(|t| !t.is_capitalised() && MEDIA_NOUNS.has(&t.lower));
    any_name_before(tokens, open).filter(|_| article && media)
}

/// "Acton Gazette", "Times of Acton", "the Acton Post", and their websites and magazines by a word behind.
fn is_media(tokens: &[Token<'_>], name: &Range<usize>) -> bool {
    let media = |i: usize| tokens[i].lower.split('-').any(|w| MEDIA_WORDS.has(w));
    let the = || name.start > 0 && tokens[name.start - 1].is("the");
    // "the Royal Mail"
    let firm = || company(&tokens[name.clone()].iter().map(|t| t.text).collect::<Vec<_>>().join(" ")).is_some();
    explained_after(&tokens[name.end..]) > 0
        || station(tokens, name.start).is_some_and(|s| s == *name)
        // "the Star-Tribune"
        || name.len() == 1 && the() && is_double(&tokens[name.start])
        || name.len() > 1 && (media(name.start) || media(name.end - 1) || the() && SHORT_MEDIA.has(&tokens[name.end - 1].lower) && !firm())
}

/// Two names of papers in one: "Star-Tribune", "Post-Gazette", "Times-Picayune".
fn is_double(token: &Token<'_>) -> bool {
    let part = |w: &str| MEDIA_WORDS.has(w) || SHORT_MEDIA.has(w);
    token.is_capitalised() && token.lower.split_once('-').is_some_and(|(first, second)| part(first) && part(second))
}

/// "WXYZ": the call sign of a station, right before `end`.
fn call_sign(tokens: &[Token<'_>], end: usize) -> Option<Range<usize>> {
    // what is no station: an act, and firms
    let other = |t: &Token<'_>| matches!(t.text, "WARN" | "KPMG" | "WTTC");
    let at = end.checked_sub(1)?;
    (is_call_sign(tokens[at].text) && !other(&tokens[at])).then_some(at..end)
}
