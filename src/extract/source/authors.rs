//! Lines on the author that name the outlet: bylines in one line or two, and notes at the end.

use super::byline::{is_people, may_open_with_people};
use super::credits::{Line, named, outlet_of_dateline, publisher_in};
use super::{Ground, Publisher, STRONG, headers};
use crate::extract::outlets;
use crate::lexicon::sets::BYLINE_TRADES;
use crate::lexicon::{Outlet, outlet_named};
use crate::model::SourceBasis;
use crate::text::{Token, TokenKind, tokenize};

/// "By Jane Roe, CNN Business"
pub(super) fn by_line(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 120;
    let rest = line.text.strip_prefix("By ").filter(|r| r.len() <= LONGEST && !r.ends_with('.'))?;
    let outlet = rest.split([',', '|', '•', '·']).skip(1).find_map(|part| outlet_named(part.trim().trim_start_matches("for ")));
    let outlet = outlet.or_else(|| agency_behind(rest))?;
    Some(line.ground(Publisher::Known(outlet), SourceBasis::CreditLine, STRONG))
}

/// "Jane Roe, AAP", "Jane Roe, PA Business Reporter": an agency by the letters it signs with, behind an author and before a trade.
fn agency_behind(rest: &str) -> Option<&'static Outlet> {
    const MOST: usize = 4;
    let (author, behind) = rest.split_once([',', '|', '/', '('])?;
    let mut words = behind.trim_end_matches(')').split_whitespace();
    let letters = words.next()?;
    let trades = words.all(|w| BYLINE_TRADES.has(&w.to_lowercase()));
    let author = is_people(author) && author.split_whitespace().count() <= MOST;
    outlet_of_dateline(letters).or_else(|| outlet_named(letters).filter(|o| o.agency)).filter(|_| trades && author)
}

/// The same without "By".
pub(super) fn by_agency(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 60;
    if line.text.len() > LONGEST || line.text.ends_with('.') {
        return None;
    }
    Some(line.ground(Publisher::Known(agency_behind(line.text)?), SourceBasis::CreditLine, STRONG))
}

/// "By Jane Roe, Acton Gazette Staff", "Jane Roe | Acton Gazette": a name that a word of newspapers is part of, behind the author's.
pub(super) fn by_paper(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 100;
    const MOST: usize = 4;
    let by = line.text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
    let rest = if by { &line.text[3..] } else { line.text };
    if rest.len() > LONGEST || rest.ends_with('.') {
        return None;
    }
    let marks = if by { [", ", "|", " / ", " - ", " – ", " — ", " for "].as_slice() } else { ["|", " / "].as_slice() };
    let (at, mark) = marks.iter().filter_map(|m| rest.find(m).map(|at| (at, *m))).min()?;
    let (author, paper) = (&rest[..at], &rest[at + mark.len()..]);
    let author = author.trim();
    // "Jane Roe, Acton Gazette Staff Writer"
    let trade = |w: &&str| BYLINE_TRADES.has(&w.to_lowercase()) || matches!(&*w.to_lowercase(), "file" | "photo" | "contributed");
    let words: Vec<&str> = paper.split_whitespace().collect();
    let trades = words.iter().rev().take_while(|w| trade(w)).count();
    let tied = usize::from(words.first().is_some_and(|w| w.eq_ignore_ascii_case("for")));
    let name = words[tied..(words.len() - trades).max(tied)].join(" ");
    let people = is_people(author) && author.split_whitespace().count() <= MOST && outlet_named(author).is_none();
    // "Jane Roe, Metro Reporter"
    let desk = trades > 0 && name.eq_ignore_ascii_case("metro");
    let people = people && !desk;
    let publisher = named(&name).filter(|p| people && !matches!(p, Publisher::Known(outlet) if outlet.agency))?;
    Some(line.ground(publisher, SourceBasis::CreditLine, STRONG))
}

/// "Example World | Business | Germany": where on the outlet's site the article stands.
pub(super) fn trail(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 80;
    let (name, _) = line.text.split_once(" | ").filter(|_| line.text.len() <= LONGEST && !line.text.ends_with('.'))?;
    let outlet = outlet_named(name.trim()).filter(|o| !o.agency)?;
    Some(line.ground(Publisher::Known(outlet), SourceBasis::Header, STRONG))
}

/// "by Jane Roe @ExampleWorld May 6, 2019": a byline with the account of the outlet.
pub(super) fn by_handle(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 120;
    line.text.get(..3).filter(|by| by.eq_ignore_ascii_case("by ") && line.text.len() <= LONGEST)?;
    let outlet = line.text.split([' ', ',', '(', ')']).filter_map(|w| w.strip_prefix('@')).find_map(outlet_named)?;
    Some(line.ground(Publisher::Known(outlet), SourceBasis::CreditLine, STRONG))
}

/// "By JANE ROE AP Business Writer", "Jane Roe, The Associated Press", "BBC News business reporter", "By Reuters Staff": names, the
/// outlet and what the author is there, and nothing else.
pub(super) fn trade_line(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 100;
    if line.text.len() > LONGEST || line.text.ends_with(['.', '?', '!', ':', '”', '"']) {
        return None;
    }
    let mut tokens = Vec::new();
    tokenize(line.text, 0..line.text.len(), &mut tokens);
    let by = usize::from(tokens.first().is_some_and(|t| t.is("by")));
    // "AP Business Writer" names the AP, not a business of that name
    let trade = |t: &&Token<'_>| BYLINE_TRADES.has(&t.lower) || matches!(t.text, "," | "/" | "-" | "and");
    let end = tokens.len() - tokens.iter().rev().take_while(trade).count();
    let mention = outlets::mentions_in_line(&tokens[..end]).into_iter().next()?;
    let (before, after) = (&tokens[by..mention.tokens.start], &tokens[mention.tokens.end..]);
    let trades = after.iter().filter(|t| BYLINE_TRADES.has(&t.lower)).count();
    if !after.iter().all(|t| BYLINE_TRADES.has(&t.lower) || t.kind == TokenKind::Mark || matches!(&*t.lower, "'s" | "and" | "the")) {
        return None;
    }
    let names = before.iter().filter(|t| t.is_capitalised() && !t.is("the")).count();
    // "Jane Roe, Metro Desk"
    if names > 0 && end < tokens.len() && mention.tokens.len() == 1 && tokens[mention.tokens.start].is("metro") {
        return None;
    }
    let joint =
        |t: &Token<'_>| t.kind == TokenKind::Mark || matches!(&*t.lower, "and" | "for" | "of" | "the" | "at" | "with" | "de" | "van");
    if !before.iter().all(|t| t.is_capitalised() || joint(t)) {
        return None;
    }
    let parted =
        before.iter().rev().find(|t| !t.is("the")).is_some_and(|t| matches!(t.text, "," | "|" | "/" | "•" | "·" | "—" | "–" | "-" | "for"));
    let signs = match (by, names) {
        (1, 0 | 2..) => true,
        (0, 0) => trades > 0,
        (0, 2..=8) => parted || trades > 1,
        _ => false,
    };
    signs.then(|| line.ground(Publisher::Known(mention.outlet), SourceBasis::CreditLine, STRONG))
}

/// Whether a line opens a note on the author: "About the author".
pub(super) fn is_about_line(line: &str) -> bool {
    const ABOUT: &str = "about the ";
    line.len() < 40 && line.get(..ABOUT.len()).is_some_and(|b| b.eq_ignore_ascii_case(ABOUT))
}

/// Whether a line names an account as notes on authors do: "Jane Roe (@jroe)".
pub(super) fn has_account(line: &str) -> bool {
    line.contains("(@")
}

/// The name of an outlet below an author's: "Jane Roe", "Example World"; with a part of it or what the author is there: "BBC News, Leeds",
/// "Staff Writer, Acton News". A name that is in no lexicon needs "By" above it.
pub(super) fn below_author(line: &Line<'_>, before: &str) -> Option<Ground> {
    const MOST: usize = 4;
    const LONGEST: usize = 80;
    if line.text.len() > LONGEST {
        return None;
    }
    let by = before.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
    let author = if by { &before[3..] } else { before };
    let capitals = |w: &str| w.starts_with(char::is_uppercase);
    let is_author = is_people(author) && author.split_whitespace().count() <= MOST && outlet_named(author).is_none();
    if !is_author {
        return None;
    }
    let (first, rest) = line.text.split_once(',').map_or((line.text, ""), |(a, b)| (a.trim(), b.trim()));
    let trade = |text: &str| text.split(' ').all(|w| BYLINE_TRADES.has(&w.to_lowercase()));
    let publisher = match (named(first), named(rest)) {
        (Some(p), _) if rest.is_empty() || trade(rest) || rest.split(' ').count() <= 2 && rest.split(' ').all(capitals) => p,
        (None, Some(p)) if trade(first) => p,
        _ => return None,
    };
    let fits = match &publisher {
        Publisher::Known(outlet) => !outlet.agency,
        Publisher::Named(_) => by,
    };
    fits.then(|| line.ground(publisher, SourceBasis::CreditLine, STRONG))
}

/// "Jane Roe is the editorial director of …", "Jane Roe covers retail for …". Only a known outlet counts, unless the text marks it as a
/// note on the author (`marked`); one that is not marked must be short.
pub(super) fn bio(line: &Line<'_>, marked: bool) -> Option<Ground> {
    const LONGEST: usize = 400;
    if !marked && (line.text.len() >= LONGEST || !may_open_with_people(line.text)) {
        return None;
    }
    let of = |rest: &str| [" of ", " at ", " for ", " with "].iter().filter_map(|m| rest.find(m).map(|at| at + m.len())).min();
    let publisher = match line.text.split_once(" is ").filter(|(name, rest)| (marked || is_author(name)) && is_about_author(rest)) {
        // "a Vox correspondent", "the Acton Eagle's business editor"
        Some((_, rest)) => within_trade(rest)
            .or_else(|| own_trade(rest))
            .or_else(|| at_paper(&rest[of(rest)?..]))
            .or_else(|| publisher_in(&rest[of(rest)?..]))?,
        None => {
            let (name, rest) = [" covers ", " writes ", " reports "].iter().find_map(|verb| line.text.split_once(verb))?;
            let at = rest.find(" for ").map(|at| at + " for ".len()).or_else(|| rest.strip_prefix("for ").map(|_| "for ".len()))?;
            let known = || publisher_in(&rest[at..]).filter(|p| matches!(p, Publisher::Known(_)));
            at_paper(&rest[at..]).or_else(known).filter(|_| is_author(name))?
        }
    };
    // reporters write for outlets alone, whatever their names
    let reports = || {
        ["reporter", "staff writer", "correspondent"]
            .iter()
            .any(|t| [" at ", " for ", " with "].iter().any(|at| line.text.contains(&format!("{t}{at}"))))
    };
    let closes = |name: &str| line.text.split_once(name).is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with(['.', ',', ';']));
    let sure =
        matches!(&publisher, Publisher::Named(name) if headers::paper(name).is_some() || reports() && !name.contains(' ') && closes(name));
    (marked || sure || matches!(publisher, Publisher::Known(_))).then(|| line.ground(publisher, SourceBasis::Bio, STRONG))
}

/// The newspaper that a text begins with: "the Acton Eagle. Reach her at".
pub(super) fn at_paper(text: &str) -> Option<Publisher> {
    const MOST: usize = 5;
    let text = text.strip_prefix("the ").or_else(|| text.strip_prefix("The ")).unwrap_or(text);
    let end = text.find(['.', ',', ';', '(', '\n']).unwrap_or(text.len());
    let words = text[..end].split(' ').take_while(|w| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || *w == "&");
    let name = words.take(MOST).collect::<Vec<_>>().join(" ");
    headers::paper(&name)
}

/// "the Acton Eagle's business editor", "a Gazette staff writer": whose trade it is, by words of newspapers'.
fn own_trade(rest: &str) -> Option<Publisher> {
    const REACH: usize = 4;
    let rest = ["the ", "a ", "an "].iter().find_map(|a| rest.strip_prefix(a)).unwrap_or(rest);
    let words: Vec<&str> = rest.split([' ', '.', ',']).collect();
    let capital = words.iter().take_while(|w| w.starts_with(char::is_uppercase)).count();
    let trade = words.iter().skip(capital).take(REACH).any(|w| BYLINE_TRADES.has(&w.to_lowercase()));
    let name = words[..capital].join(" ");
    let name = name.trim_end_matches("'s").trim_end_matches("’s").trim_end_matches(['\'', '’']);
    let short = || (!name.contains(' ') && headers::is_paper_word(name)).then(|| Publisher::Named(format!("The {name}")));
    // "Fieldline's labor reporter"
    let genitive = words.get(capital.saturating_sub(1)).is_some_and(|w| w.ends_with("'s") || w.ends_with("’s"));
    let reports = words.iter().skip(capital).take(REACH).any(|w| matches!(*w, "reporter" | "correspondent"));
    let any = || (genitive && reports && !name.is_empty()).then(|| Publisher::Named(name.to_owned()));
    headers::paper(name).or_else(short).or_else(any).filter(|_| trade && capital > 0)
}

/// A name that a note on the author can begin with.
fn is_author(name: &str) -> bool {
    const LONGEST: usize = 60;
    name.len() <= LONGEST && is_people(name.split('(').next().unwrap_or_default().trim())
}

/// Whether "X is …" goes on to say that X writes for an outlet.
pub(super) fn is_about_author(rest: &str) -> bool {
    let article = ["a ", "an ", "the "].iter().any(|a| rest.starts_with(a));
    let trades = ["editor", "reporter", "writer", "correspondent", "journalist", "columnist", "fellow", "contributor", "bureau chief"];
    let reach = if article { 60 } else { 40 };
    let head = rest.char_indices().nth(reach).map_or(rest, |(end, _)| &rest[..end]);
    trades.iter().any(|t| head.contains(t))
}

/// "a Vox correspondent": the outlet between article and trade.
fn within_trade(rest: &str) -> Option<Publisher> {
    let mut tokens = Vec::new();
    let end = rest.char_indices().nth(60).map_or(rest.len(), |(i, _)| i);
    tokenize(rest, 0..end, &mut tokens);
    let mention = outlets::mentions_in_line(&tokens).into_iter().next().filter(|m| m.tokens.start <= 3)?;
    let trade =
        tokens[mention.tokens.end..].iter().take(4).any(|t| BYLINE_TRADES.has(&t.lower) || matches!(&*t.lower, "fellow" | "editorial"));
    let between = tokens[..mention.tokens.start].iter().all(|t| !matches!(&*t.lower, "of" | "at" | "for" | "to"));
    (trade && between).then_some(Publisher::Known(mention.outlet))
}
