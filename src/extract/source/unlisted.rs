//! Outlets in no lexicon that an article speaks of as its own: "did not respond to the Acton Gazette's request", "the Post has learned".

use std::ops::Range;

use super::speech::{Sign, sign, weight};
use super::{Ground, Publisher};
use crate::extract::Analysis;
use crate::extract::outlets::{Context, OutletMention};
use crate::lexicon::sets::{MEDIA_WORDS, SHORT_MEDIA};
use crate::model::SourceBasis;
use crate::text::Token;

/// Words of a name at most.
const LONGEST: usize = 5;

/// The grounds that such mentions in sentences give.
pub(super) fn grounds(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> Vec<Ground> {
    let mut out = Vec::new();
    for sentence in &analysis.sentences {
        for k in sentence.tokens.clone() {
            let Some(name) = name_ending(&analysis.tokens, sentence.tokens.start, k) else { continue };
            let known = mentions.iter().any(|m| m.tokens.start < name.end && name.start < m.tokens.end);
            if known || analysis.marked_at(k).is_some() {
                continue;
            }
            let sign = sign(&Context::new(&analysis.tokens, sentence.tokens.clone(), &name));
            // whom nobody knows is credited by others all the more
            let alone = mentions.is_empty();
            let Some(weight) = sign.map(|s| weight(s, false, alone)).filter(|w| *w != 0 && (name.len() > 1 || sign == Some(Sign::Own)))
            else {
                continue;
            };
            // "the Post" is nobody without its article
            let article = if name.len() == 1 { "The " } else { "" };
            let publisher = Publisher::Named(format!("{article}{}", analysis.text(name)));
            out.push(Ground { publisher, basis: SourceBasis::SelfReference, weight, range: sentence.start..sentence.end });
        }
    }
    out
}

/// The name that ends with token `k`: "Acton Gazette", "the Post".
fn name_ending(tokens: &[Token<'_>], start: usize, k: usize) -> Option<Range<usize>> {
    let capital = |t: &Token<'_>| t.is_capitalised() && !t.is("the");
    let last = &tokens[k];
    if !capital(last) || tokens.get(k + 1).is_some_and(capital) {
        return None;
    }
    let (media, short) = (MEDIA_WORDS.has(&last.lower), SHORT_MEDIA.has(&last.lower));
    if !media && !short {
        return None;
    }
    let first = k + 1 - tokens[start..=k].iter().rev().take(LONGEST).take_while(|t| capital(t)).count();
    let the = first > start && tokens[first - 1].is("the");
    (if first < k { media || short && the } else { short && the }).then_some(first..k + 1)
}
