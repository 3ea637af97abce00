//! Lines at the end of a page by which an outlet in no lexicon sells itself, and which say where the article was printed: "Subscribe to
//! the Acton Gazette", "Visit The Acton Eagle at www.actoneagle.com", "From the May 6 edition of the Acton Eagle".

use super::authors::at_paper;
use super::credits::Line;
use super::{Ground, Publisher, STRONG, desks, headers, is_call_sign};
use crate::lexicon::sets::{COMMON_WORDS, READER_GOODS, SITE_SECTIONS};
use crate::model::SourceBasis;

/// Longest such line.
const LONGEST: usize = 200;

/// What readers are bidden to do with an outlet; the sentence begins so.
const BIDS: [&str; 14] = [
    "download ",
    "follow ",
    "get the ",
    "join ",
    "like ",
    "sign up for ",
    "stay with ",
    "subscribe to ",
    "support ",
    "thank you for reading ",
    "thanks for reading ",
    "tune in to ",
    "visit ",
    "watch ",
];

/// What stands before the name of the paper that printed an article, and what such a line opens with.
const PRINTED: [&str; 6] = [" edition of ", " appeared in ", " appeared on ", " published in ", " reprinted from ", " ran in "];
const OPENERS: [&str; 7] = ["a version", "an earlier version", "from the ", "originally", "published in", "reprinted", "this "];

/// The outlet of such a line.
pub(super) fn of_line(line: &Line<'_>) -> Option<Ground> {
    if line.text.len() > LONGEST {
        return None;
    }
    let publisher = bidden(line).or_else(|| printed(line)).or_else(|| handle(line)).or_else(|| address(line))?;
    is_paper(&publisher).then(|| line.ground(publisher, SourceBasis::CreditLine, STRONG))
}

/// "Acton Gazette", "WXYZ", not "Daily Newsletters" or "Fox News App": what outlets offer is named by like words. Those that are
/// known are read by what stands around their names.
fn is_paper(publisher: &Publisher) -> bool {
    let Publisher::Named(name) = publisher else { return false };
    let plain = |w: &str| {
        let lower = w.to_lowercase();
        COMMON_WORDS.has(&lower) || SITE_SECTIONS.has(&lower) || headers::is_paper_word(w)
    };
    let last = name.split_whitespace().last().is_some_and(headers::is_paper_word);
    is_call_sign(name)
        || last && !name.split_whitespace().all(plain) && !name.split_whitespace().any(|w| READER_GOODS.has(&w.to_lowercase()))
}

fn bidden(line: &Line<'_>) -> Option<Publisher> {
    let starts = std::iter::once(0).chain(line.text.match_indices(['.', '!', '?', '|']).map(|(at, mark)| at + mark.len()));
    starts.filter_map(|at| Some((at, line.text.get(at..)?.trim_start()))).find_map(|(_, sentence)| {
        let bid = BIDS.iter().find(|b| sentence.get(..b.len()).is_some_and(|front| front.eq_ignore_ascii_case(b)))?;
        at_paper(&sentence[bid.len()..])
    })
}

fn printed(line: &Line<'_>) -> Option<Publisher> {
    OPENERS.iter().find(|o| line.lower.starts_with(*o))?;
    // the line may begin with the phrase itself
    let padded = format!(" {}", line.lower);
    let (at, phrase) = PRINTED.iter().filter_map(|p| padded.rfind(p).map(|at| (at, p))).max()?;
    at_paper(line.text.get(at + phrase.len() - 1..)?)
}

/// "Follow us on Twitter @ActonGazette"
fn handle(line: &Line<'_>) -> Option<Publisher> {
    memchr::memchr(b'@', line.text.as_bytes())?;
    let us = ["follow us", "find us", "like us"].iter().any(|bid| line.lower.contains(bid));
    let handle = line.text.split([' ', ',', '(', ')']).filter_map(|w| w.strip_prefix('@')).next().filter(|_| us)?;
    let mut name = String::new();
    for c in handle.trim_end_matches(['.', '!']).chars() {
        if c.is_uppercase() && name.ends_with(char::is_lowercase) {
            name.push(' ');
        }
        name.push(c);
    }
    headers::paper(&name)
}

/// "Read more at actongazette.com", "For more, visit www.acton-gazette.co.uk"
fn address(line: &Line<'_>) -> Option<Publisher> {
    let bid = ["read more", "for more", "visit ", "find more", "see more"].iter().any(|bid| line.lower.starts_with(bid));
    let host = line.text.split([' ', ',', '(', ')']).rfind(|w| w.contains('.') && !w.contains('@')).filter(|_| bid)?;
    desks::paper_of_host(host.split_once("://").map_or(host, |(_, rest)| rest).trim_start_matches("www.").trim_end_matches(['.', '/']))
}
