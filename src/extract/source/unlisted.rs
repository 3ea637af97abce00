//! Outlets in no lexicon that an article speaks of as its own: "did not respond to the Acton Gazette's request", "the Post has learned".
//! A name that no word of newspapers is part of ("Fieldline") is one where only an outlet speaks so, or where two sentences say so.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use rustc_hash::FxHashSet;

use super::speech::{Sign, is_singly_quoted, sign, weight};
use super::told::is_channel;
use super::{Ground, Publisher, is_call_sign};
use crate::extract::Analysis;
use crate::extract::outlets::{Context, OutletMention, overlaps, station};
use crate::lexicon::sets::{MEDIA_WORDS, SHORT_MEDIA};
use crate::lexicon::{Tag, company, is_place, is_union, tags_of};
use crate::model::SourceBasis;
use crate::text::{Sentence, Token, TokenKind};

/// Words of a name at most.
const LONGEST: usize = 5;

/// What a sentence holds, in lower case, that [`by_any_name`] can make something of.
static TELLING: LazyLock<Vec<Finder<'static>>> =
    LazyLock::new(|| ["learn", "reveal", "disclose", "understands"].iter().map(Finder::new).collect());

/// The grounds that such mentions in sentences give; `credited` are the outlets that the article credits as others.
pub(super) fn grounds(analysis: &Analysis<'_>, mentions: &[OutletMention], credited: &FxHashSet<&str>) -> Vec<Ground> {
    let mut out = Vec::new();
    let telling = analysis.sentences_with(&TELLING);
    // whom nobody knows is credited by others all the more, unless the others that are named are those it credits itself
    let alone = mentions.iter().all(|m| credited.contains(m.outlet.name));
    for (at, sentence) in analysis.sentences.iter().enumerate() {
        for k in sentence.tokens.clone() {
            // no name ends with a small word
            if analysis.tokens[k].is_small() {
                continue;
            }
            let Some(name) = name_ending(&analysis.tokens, sentence.tokens.start, k) else { continue };
            if overlaps(mentions, &name) || analysis.marked_at(k).is_some() {
                continue;
            }
            let context = Context::new(&analysis.tokens, sentence.tokens.clone(), &name);
            // "according to an Acton Gazette review of filings": as a paper speaks of its own work
            let worked = matches!(context.before(0), "a" | "an")
                && matches!(context.after(0), "review" | "analysis" | "tally" | "examination" | "investigation")
                && context.after(1) == "of";
            let sign = if worked { Some(Sign::Told) } else { sign(&context) };
            // those who quote singly carry what broadcasters were told
            if sign == Some(Sign::Told) && station(&analysis.tokens, name.start).is_some() && is_singly_quoted(analysis) {
                continue;
            }
            // a station is heard by all
            let station = is_call_sign(analysis.text(name.clone()));
            let enough = |w: i32| w != 0 && (name.len() > 1 || sign == Some(Sign::Own) || !station && sign == Some(Sign::Told));
            let Some(weight) = sign.map(|s| weight(s, false, alone)).filter(|w| enough(*w)) else { continue };
            let full = if name.len() == 1 { longer(&analysis.tokens, name.start) } else { None };
            // "the Post" is nobody without its article
            let article = if name.len() == 1 && full.is_none() && !station { "The " } else { "" };
            let publisher = Publisher::Named(format!("{article}{}", analysis.text(full.unwrap_or(name))));
            out.push(Ground { publisher, basis: SourceBasis::SelfReference, weight, range: sentence.start..sentence.end });
        }
        out.extend(Some(()).filter(|()| telling.binary_search(&at).is_ok()).and_then(|()| by_any_name(analysis, mentions, sentence)));
    }
    out
}

/// ", Fieldline has learned.", "Fieldline can reveal": as a publisher alone speaks of itself, whatever its name.
fn by_any_name(analysis: &Analysis<'_>, mentions: &[OutletMention], sentence: &Sentence) -> Option<Ground> {
    let tokens = &analysis.tokens;
    let is = |i: usize, words: &[&str]| tokens.get(i).is_some_and(|t| words.contains(&&*t.lower));
    let ends = |i: usize| i >= sentence.tokens.end || is(i, &[".", ",", "—", "–"]);
    let k = sentence.tokens.clone().find(|k| {
        let learned = is(*k, &["has"]) && is(k + 1, &["learned", "learnt"]) && ends(k + 2);
        let exclusively = usize::from(is(k + 1, &["exclusively"]));
        let reveals = is(*k, &["can"]) && is(k + 1 + exclusively, &["reveal", "disclose"]) && ends(k + 2 + exclusively);
        let understands = is(*k, &["understands"]) && ends(k + 1);
        learned || reveals || understands
    })?;
    let part = |t: &&Token<'_>| {
        t.is_capitalised() && !tags_of(&t.lower).has(Tag::FunctionWord)
            || t.text == "&"
            || t.kind == TokenKind::Number && !t.text.contains(',')
    };
    let first = k - tokens[sentence.tokens.start..k].iter().rev().take(LONGEST).take_while(part).count();
    let comma = first.checked_sub(1).map(|b| if is(b, &["the"]) { b.saturating_sub(1) } else { b });
    if first == k || !comma.is_some_and(|c| c >= sentence.tokens.start && tokens[c].is(",")) {
        return None;
    }
    let name = analysis.text(first..k);
    let other =
        is_union(name) || company(name).is_some() || is_place(&name.to_lowercase()) || tags_of(&tokens[first].lower).has(Tag::FirstName);
    let known = overlaps(mentions, &(first..k)) || name_ending(tokens, sentence.tokens.start, k - 1).is_some();
    (!other && !known && analysis.marked_at(first).is_none()).then(|| Ground {
        publisher: Publisher::Named(name.to_owned()),
        basis: SourceBasis::SelfReference,
        weight: weight(Sign::Own, false, true),
        range: sentence.start..sentence.end,
    })
}

/// The name that an earlier mention gives in full: "the Acton Post … told the Post".
fn longer(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let same = |k: &usize| tokens[*k].text == tokens[at].text && tokens[*k - 1].is_capitalised();
    (1..at).find(same).and_then(|k| name_ending(tokens, 0, k)).filter(|name| name.len() > 1)
}

/// The name that ends with token `k`: "Acton Gazette", "the Post".
fn name_ending(tokens: &[Token<'_>], start: usize, k: usize) -> Option<Range<usize>> {
    let capital = |t: &Token<'_>| t.is_capitalised() && !t.is("the");
    let last = &tokens[k];
    if !capital(last) && last.kind != TokenKind::Number {
        return None;
    }
    // most capitals stand within a name
    if last.kind != TokenKind::Number && tokens.get(k + 1).is_some_and(capital) {
        return None;
    }
    // "Action News 5", "WXYZ"
    if is_channel(tokens, k) {
        let first = k - tokens[start..k].iter().rev().take(LONGEST).take_while(|t| capital(t)).count();
        return (!tokens.get(k + 1).is_some_and(capital)).then_some(first..k + 1);
    }
    if is_channel(tokens, k + 1) {
        return None;
    }
    if is_call_sign(last.text) && !k.checked_sub(1).is_some_and(|b| b >= start && tokens[b].is_all_caps()) {
        return Some(k..k + 1);
    }
    if !capital(last) {
        return None;
    }
    // "ITV Brimshire"
    let network = (1..LONGEST).filter_map(|back| k.checked_sub(back)).find_map(|at| station(tokens, at));
    if let Some(station) = network.filter(|s| s.start >= start && s.end == k + 1) {
        return Some(station);
    }
    let (media, short) = (MEDIA_WORDS.has(&last.lower), SHORT_MEDIA.has(&last.lower));
    if !media && !short {
        return None;
    }
    let first = k + 1 - tokens[start..=k].iter().rev().take(LONGEST).take_while(|t| capital(t)).count();
    let the = first > start && tokens[first - 1].is("the");
    (if first < k { media || short && the } else { short && the }).then_some(first..k + 1)
}
