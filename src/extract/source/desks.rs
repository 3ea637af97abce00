//! Lines that name an outlet by its desk or by its address: "FPJ Web Desk", "By ET Bureau", "jroe@actonexaminer.com".

use super::credits::Line;
use super::{Ground, Publisher, STRONG};
use crate::lexicon::sets::{BYLINE_TRADES, MEDIA_WORDS, SHORT_MEDIA};
use crate::lexicon::{Tag, is_place, outlet_named, outlet_of_host, tags_of};
use crate::model::SourceBasis;

/// "FPJ Web Desk", "Written by Acton Herald News Desk", "ET Bureau | Updated: May 6, 2019": a desk's own outlet stands before it.
pub(super) fn of_desk(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 120;
    const MOST: usize = 4;
    if line.text.len() > LONGEST || line.text.ends_with('.') {
        return None;
    }
    let text =
        ["Written by ", "Reported by ", "Edited by ", "By ", "BY ", "by ", "Author: "].iter().find_map(|by| line.text.strip_prefix(by));
    let by = text.is_some();
    let text = text.unwrap_or(line.text);
    let part = text.split(['|', '•', '·', ',', ':', '/']).next()?;
    let words: Vec<&str> = part.split_whitespace().collect();
    let is = |i: usize, all: &[&str]| words.get(i).is_some_and(|w| all.iter().any(|a| w.eq_ignore_ascii_case(a)));
    let desk = (1..words.len()).find(|i| {
        is(*i, &["desk", "newsdesk", "webdesk", "bureau", "newsroom", "webteam"])
            || is(*i, &["team"]) && is(i - 1, &["web", "online", "digital"])
    })?;
    // behind it stands at most when
    let closes = words.get(desk + 1).is_none_or(|w| {
        let lower = w.to_lowercase();
        matches!(&*lower, "updated" | "published" | "last" | "posted" | "first" | "-" | "–" | "—")
            || tags_of(&lower).any(&[Tag::Month, Tag::Weekday])
    });
    let kind = |w: &str| {
        let lower = w.to_lowercase();
        BYLINE_TRADES.has(&lower)
            || matches!(
                &*lower,
                "web" | "online" | "digital" | "trending" | "live" | "lifestyle" | "entertainment" | "our" | "the" | "help"
            )
    };
    let end = desk - words[..desk].iter().rev().take_while(|w| kind(w) && outlet_named(w).is_none()).count();
    let name = words[..end].join(" ");
    let fits = closes && (1..=MOST).contains(&end) && words[..end].iter().all(|w| w.starts_with(char::is_uppercase));
    let other = is_place(&name.to_lowercase())
        || tags_of(&name.to_lowercase()).any(&[Tag::Demonym, Tag::FunctionWord, Tag::FirstName])
        || kind(words[0])
        // "Acton Business Bureau": a desk of its own, or nobody's
        || is(desk, &["bureau"]) && !by && desk + 1 == words.len() && part.len() == text.len();
    let publisher = match outlet_named(&name) {
        Some(outlet) => Publisher::Known(outlet),
        None if !other => Publisher::Named(name),
        None => return None,
    };
    fits.then(|| line.ground(publisher, SourceBasis::CreditLine, STRONG))
}

/// "jroe@actonexaminer.com", "Contact Jane Roe at jroe@acton-gazette.co.uk or 555-1212.": an author's address whose host no lexicon has, but which is a newspaper's
/// by the word that it ends with.
pub(super) fn of_host(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 200;
    if line.text.len() > LONGEST || memchr::memchr(b'@', line.text.as_bytes()).is_none() {
        return None;
    }
    // "(@alee) alee@actongazette.com"
    let mut addresses = line.text.split_whitespace().filter_map(|w| w.trim_matches(['(', ')', '|', ',', '.', '*', '_']).split_once('@'));
    let (_, host) = addresses.find(|(user, _)| !user.is_empty())?;
    Some(line.ground(paper_of_host(host)?, SourceBasis::CreditLine, STRONG))
}

/// The newspaper whose host it is, by the word that it ends with: "acton-gazette.co.uk".
pub(super) fn paper_of_host(host: &str) -> Option<Publisher> {
    /// Letters of the place before that word at least.
    const PLACE: usize = 3;
    let label = host.split('.').next().filter(|_| host.contains('.') && outlet_of_host(host).is_none())?.to_ascii_lowercase();
    let label = label.strip_prefix("the").unwrap_or(&label);
    let named = |at: &usize| {
        let word = &label[*at..];
        word.len() >= 6 && (MEDIA_WORDS.has(word) || SHORT_MEDIA.has(word)) || matches!(word, "times" | "news" | "echo")
    };
    let at = label.char_indices().map(|(at, _)| at).find(named)?;
    let place = label[..at].trim_end_matches('-');
    let title = |w: &str| w[..1].to_ascii_uppercase() + &w[1..];
    let letters = place.len() >= PLACE && place.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    letters.then(|| {
        let name: Vec<String> = place.split('-').filter(|w| !w.is_empty()).chain([&label[at..]]).map(title).collect();
        Publisher::Named(name.join(" "))
    })
}
