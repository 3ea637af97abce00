//! Outlets of any name that people tell things: "she told FreightPulse", "the company tells Harbour Watch".
//! People and bodies are told things, too, so a name must look like a site's ("FreightPulse") or a broadcaster's ("FOX 9"), be made of
//! common words ("Harbour Watch"), or be one of which the article says nothing but what it was told or shown.

use std::ops::Range;

use super::{ENOUGH, Ground, Publisher, is_call_sign};
use crate::extract::Analysis;
use crate::extract::outlets::OutletMention;
use crate::lexicon::sets::COMMON_WORDS;
use crate::lexicon::{Tag, company, is_organisation, is_place, is_teller, is_union, tags_of};
use crate::model::SourceBasis;
use crate::read::BlockKind;
use crate::text::{Sentence, Token, TokenKind};

/// Words of a name at most.
const LONGEST: usize = 4;

/// Words between "confirmed" and whom.
const CONFIRMED: usize = 8;

/// The first such outlet of an article.
pub(super) fn ground(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> Option<Ground> {
    let small = analysis.doc.small.as_bytes();
    let tells = [" told ", " tells ", "confirm"].iter().any(|words| memchr::memmem::find(small, words.as_bytes()).is_some());
    if !tells {
        return None;
    }
    let known = |name: &Range<usize>| mentions.iter().any(|m| m.tokens.start < name.end && name.start < m.tokens.end);
    analysis.sentences.iter().filter(|s| analysis.block_kind(s) != BlockKind::Headline).find_map(|s| {
        let mut named = s.tokens.clone().filter_map(|k| name(analysis, s, k));
        let name = named.find(|n| analysis.marked_at(n.start).is_none() && !known(n) && is_outlet(analysis, n.clone()))?;
        // "told WHIO", "told the Tulsa World": neither need be whose article it is
        if one_known_hears(analysis, mentions) {
            return None;
        }
        let publisher = Publisher::Named(analysis.text(name).to_owned());
        Some(Ground { publisher, basis: SourceBasis::SelfReference, weight: ENOUGH, range: s.start..s.end })
    })
}

/// Whether an outlet that the lexicon knows is told things too.
fn one_known_hears(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> bool {
    let told = |m: &OutletMention| {
        let before = |d: usize| m.tokens.start.checked_sub(d).map_or("", |k| analysis.tokens[k].lower.as_ref());
        let verb = if before(1) == "the" { before(2) } else { before(1) };
        matches!(verb, "told" | "tells") && analysis.marked_at(m.tokens.start).is_none()
    };
    mentions.iter().any(told)
}

/// Whether somebody else who can only be an outlet is told things too, outside quotation marks: then neither need be whose article it is.
pub(super) fn another_hears(analysis: &Analysis<'_>, outlet: &Range<usize>) -> bool {
    let own = analysis.text(outlet.clone());
    let another = |n: &Range<usize>| {
        let text = analysis.text(n.clone());
        analysis.marked_at(n.start).is_none() && !text.contains(own) && (is_call_sign(text) || is_outlet(analysis, n.clone()))
    };
    analysis.sentences.iter().any(|s| s.tokens.clone().filter_map(|k| name(analysis, s, k)).any(|n| another(&n)))
}

/// Whom the verb at token `k` makes a listener, if nothing follows but what else was said or when.
fn name(analysis: &Analysis<'_>, s: &Sentence, k: usize) -> Option<Range<usize>> {
    let tokens = &analysis.tokens;
    let first = match tokens[k].lower.as_ref() {
        "told" | "tells" => k + 1,
        // "confirmed the number to FreightPulse"
        "to" if (s.tokens.start.max(k.saturating_sub(CONFIRMED))..k).any(|c| tokens[c].lower.starts_with("confirm")) => k + 1,
        _ => return None,
    };
    let first = first + usize::from(tokens.get(first).is_some_and(|t| t.is("the") && is_capital(t)));
    let part = |i: &usize| {
        let t = &tokens[*i];
        let joins = matches!(t.text, "&" | "+") && tokens.get(i + 1).is_some_and(is_capital);
        is_capital(t) && !tags_of(&t.lower).has(Tag::FunctionWord) || joins && *i > first || is_channel(tokens, *i)
    };
    let end = (first..s.tokens.end).take(LONGEST + 1).take_while(part).last().map_or(first, |last| last + 1);
    ((1..=LONGEST).contains(&(end - first)) && ends(analysis, s, end)).then_some(first..end)
}

/// Words before the number of a channel: "FOX 9", "News 25", "Eyewitness News 3".
const CHANNELS: [&str; 12] =
    ["abc", "cbs", "channel", "cw", "fox", "local", "nbc", "news", "newscenter", "newschannel", "newswatch", "nine"];

/// Whether token `i` is the number of a channel, as broadcasters have it in their names.
fn is_channel(tokens: &[Token<'_>], i: usize) -> bool {
    let number =
        tokens.get(i).is_some_and(|t| t.kind == TokenKind::Number && t.text.len() <= 2 && t.text.bytes().all(|b| b.is_ascii_digit()));
    number && i.checked_sub(1).is_some_and(|b| is_capital(&tokens[b]) && CHANNELS.contains(&tokens[b].lower.as_ref()))
}

fn is_capital(t: &Token<'_>) -> bool {
    t.kind == TokenKind::Word && t.is_capitalised()
}

/// "told X.", "told X on Monday", "told X that", "told X the number was": a clause or a time opens behind the name.
fn ends(analysis: &Analysis<'_>, s: &Sentence, k: usize) -> bool {
    let Some(t) = analysis.tokens.get(k).filter(|_| s.tokens.contains(&k)) else { return true };
    let time = analysis.tags[k].any(&[Tag::TimeWord, Tag::Weekday]);
    let joint = matches!(t.lower.as_ref(), "of" | "and" | "or" | "for" | "at" | "from" | "with" | "about" | "to" | "not" | "but");
    t.kind == TokenKind::Mark && !matches!(t.text, "-" | "&" | "(" | "/")
        || time
        || analysis.tags[k].has(Tag::FunctionWord) && !t.is_capitalised() && !joint
        || matches!(t.lower.as_ref(), "this" | "earlier" | "more" | "yesterday" | "today")
}

/// Bodies that are told things and have no word of their kind in their name.
const BODIES: [&str; 14] = [
    "acas",
    "congress",
    "holyrood",
    "lawmakers",
    "legislators",
    "members",
    "mps",
    "msps",
    "parliament",
    "senators",
    "stormont",
    "tds",
    "washington",
    "westminster",
];

/// Whether whatever the text says of a name is what it was told or shown, as of no person, firm or body that an article is about.
fn only_hears(analysis: &Analysis<'_>, name: &Range<usize>) -> bool {
    /// Times that somebody of one plain word must be told things: a person is told once, too.
    const PLAIN: usize = 2;
    let tokens = &analysis.tokens;
    let word = |i: Option<usize>| i.map_or("", |i| &*tokens[i].lower);
    let first = tokens[name.start].text;
    let at: Vec<usize> = (0..tokens.len()).filter(|i| tokens[*i].text == first && analysis.marked_at(*i).is_none()).collect();
    let hears = |i: &usize| {
        let i = i - usize::from(i.checked_sub(1).is_some_and(|b| tokens[b].is("the")));
        let (last, second) = (word(i.checked_sub(1)), word(i.checked_sub(2)));
        match last {
            "told" | "tells" | "tell" | "at" | "for" => true,
            "by" => matches!(second, "seen" | "obtained" | "reviewed" | "viewed" | "heard" | "contacted"),
            "to" => {
                matches!(
                    second,
                    "speaking" | "spoke" | "talking" | "talked" | "statement" | "email" | "comments" | "interview" | "confirmed"
                ) || (i.saturating_sub(CONFIRMED)..i).any(|c| tokens[c].lower.starts_with("confirm"))
            }
            "with" => matches!(second, "interview" | "shared" | "spoke" | "speaking"),
            _ => {
                let end = i + name.len();
                matches!(
                    word(Some(end).filter(|e| *e < tokens.len())),
                    "has" | "had" | "understands" | "reported" | "asked" | "obtained" | "contacted"
                )
            }
        }
    };
    let site = first.contains('.') || first.chars().any(char::is_lowercase) && first.chars().skip(1).any(char::is_uppercase);
    at.iter().all(hears) && (name.len() > 1 || site || at.len() >= PLAIN)
}

/// By its form an outlet's name, and no other body's.
fn is_outlet(analysis: &Analysis<'_>, name: Range<usize>) -> bool {
    let tokens = &analysis.tokens[name.clone()];
    let text = analysis.text(name.clone());
    // people and bodies that are told things: "Prime Minister", "City Council", "Members"
    let bodies = [
        Tag::FirstName,
        Tag::PersonNoun,
        Tag::CompanyNoun,
        Tag::GroupNoun,
        Tag::TeamNoun,
        Tag::Bystander,
        Tag::Collective,
        Tag::WorkforceNoun,
        Tag::PlaceWord,
        Tag::Role,
        Tag::Title,
        Tag::Demonym,
        Tag::FunctionWord,
    ];
    let body = tokens.iter().any(|t| tags_of(&t.lower).any(&bodies));
    let other = body || is_union(text) || company(text).is_some() || is_place(&text.to_lowercase());
    let common = || tokens.len() > 1 && tokens.iter().all(|t| COMMON_WORDS.has(&t.lower) && !t.is_all_caps());
    // an employer stands in the headline
    let headline = analysis.doc.blocks.iter().find(|b| b.kind == BlockKind::Headline);
    let in_headline = headline.is_some_and(|b| analysis.doc.text[b.range.clone()].contains(text));
    let channel = is_channel(&analysis.tokens, name.end - 1);
    if channel || tokens.len() == 1 && is_call_sign(text) {
        return !in_headline;
    }
    let known = is_organisation(&text.to_lowercase()) || is_teller(text) || BODIES.contains(&text.to_lowercase().as_str());
    let heard = || tokens.len() != 2 && !known && only_hears(analysis, &name);
    !other && !in_headline && (tokens.len() == 1 && is_joined(text) || common() || heard())
}

/// "FreightPulse", not "McDonald" or "DeSantis": two words written as one.
fn is_joined(name: &str) -> bool {
    const SHORTEST: usize = 4;
    let hump = name.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
    let small = |part: &str| part.chars().skip(1).all(char::is_lowercase);
    hump.is_some_and(|at| at >= SHORTEST && name.len() - at >= SHORTEST && small(&name[..at]) && small(&name[at..]))
}
