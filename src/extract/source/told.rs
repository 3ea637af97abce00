//! Outlets of any name that people tell things: "she told FreightPulse", "the company tells Harbour Watch".
//! People are told things, too, so a name must look like a site's ("FreightPulse") or be made of common words ("Harbour Watch").

use std::ops::Range;

use super::{ENOUGH, Ground, Publisher};
use crate::extract::Analysis;
use crate::extract::outlets::OutletMention;
use crate::lexicon::sets::COMMON_WORDS;
use crate::lexicon::{Tag, company, is_place, is_union, tags_of};
use crate::model::SourceBasis;
use crate::read::BlockKind;
use crate::text::{Sentence, Token, TokenKind};

/// Words of a name at most.
const LONGEST: usize = 3;

/// The first such outlet of an article.
pub(super) fn ground(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> Option<Ground> {
    let small = analysis.doc.small.as_bytes();
    let tells = [" told ", " tells "].iter().any(|words| memchr::memmem::find(small, words.as_bytes()).is_some());
    if !tells {
        return None;
    }
    let known = |name: &Range<usize>| mentions.iter().any(|m| m.tokens.start < name.end && name.start < m.tokens.end);
    analysis.sentences.iter().filter(|s| analysis.block_kind(s) != BlockKind::Headline).find_map(|s| {
        let mut named = s.tokens.clone().filter_map(|k| name(analysis, s, k));
        let name = named.find(|n| analysis.marked_at(n.start).is_none() && !known(n) && is_outlet(analysis, n.clone()))?;
        let publisher = Publisher::Named(analysis.text(name).to_owned());
        Some(Ground { publisher, basis: SourceBasis::SelfReference, weight: ENOUGH, range: s.start..s.end })
    })
}

/// Whom the verb at token `k` makes a listener, if nothing follows but what else was said or when.
fn name(analysis: &Analysis<'_>, s: &Sentence, k: usize) -> Option<Range<usize>> {
    let tokens = &analysis.tokens;
    let run = |from: usize| tokens[from..s.tokens.end].iter().take(LONGEST + 1).take_while(|t| is_capital(t)).count();
    let name = match tokens[k].lower.as_ref() {
        "told" | "tells" => k + 1..k + 1 + run(k + 1),
        _ => return None,
    };
    ((1..=LONGEST).contains(&name.len()) && ends(analysis, s, name.end)).then_some(name)
}

fn is_capital(t: &Token<'_>) -> bool {
    t.kind == TokenKind::Word && t.is_capitalised()
}

/// "told X.", "told X on Monday", "told X that".
fn ends(analysis: &Analysis<'_>, s: &Sentence, k: usize) -> bool {
    let Some(t) = analysis.tokens.get(k).filter(|_| s.tokens.contains(&k)) else { return true };
    let time = analysis.tags[k].any(&[Tag::TimeWord, Tag::Weekday]);
    t.kind == TokenKind::Mark && t.text != "-" || time || matches!(t.lower.as_ref(), "that" | "on" | "in" | "by" | "this" | "earlier")
}

/// By its form an outlet's name, and no other body's.
fn is_outlet(analysis: &Analysis<'_>, name: Range<usize>) -> bool {
    let tokens = &analysis.tokens[name.clone()];
    let text = analysis.text(name);
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
    !other && !in_headline && (tokens.len() == 1 && is_joined(text) || common())
}

/// "FreightPulse", not "McDonald" or "DeSantis": two words written as one.
fn is_joined(name: &str) -> bool {
    const SHORTEST: usize = 4;
    let hump = name.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
    let small = |part: &str| part.chars().skip(1).all(char::is_lowercase);
    hump.is_some_and(|at| at >= SHORTEST && name.len() - at >= SHORTEST && small(&name[..at]) && small(&name[at..]))
}
