//! Lines of copyright: "(c)2024 The Acton Eagle (Acton, Kan.)", "© 2019 The Washington Times, LLC.", "© Acton Gazette".

use super::credits::{Line, named, publisher_in};
use super::{Ground, Publisher, STRONG, headers};
use crate::lexicon::sets::{MEDIA_GROUPS, PAGE_BUTTONS};
use crate::lexicon::{outlet_at, outlet_named};
use crate::model::SourceBasis;
use crate::text::tokenize;

pub(super) const MARKS: [&str; 3] = ["copyright", "©", "(c)"];

/// Whose pictures anybody prints, and what stands there for no name.
const STOCK: [&str; 6] = ["Getty", "Shutterstock", "iStock", "Alamy", "Adobe", "All "];

/// The owner whom a line names: behind a year, before one, or by itself if its name is an outlet's.
pub(super) fn of_line(line: &Line<'_>) -> Option<Ground> {
    let mark = MARKS.iter().filter_map(|m| line.lower.rfind(m).map(|at| at + m.len())).max()?;
    let before = line.lower.get(..mark)?;
    // "(c)" counts points elsewhere
    let rest = &line.text[mark..];
    let listed = before.ends_with("(c)") && !rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) && !before.contains("copyright");
    let text = rest.trim_start_matches(|c: char| !c.is_alphabetic());
    let years = rest.len() - text.len();
    let year = rest[..years].bytes().filter(u8::is_ascii_digit).count() >= 4;
    let text = ["by ", "By ", "the "].iter().find_map(|by| text.strip_prefix(by)).unwrap_or(text);
    if listed || STOCK.iter().any(|s| text.starts_with(s)) {
        return None;
    }
    let publisher = shared(text).or_else(|| dated(text)).or_else(|| if year { owner(text) } else { alone(text) })?;
    Some(line.ground(publisher, SourceBasis::Copyright, STRONG))
}

/// "© Example World/AFP"
fn shared(text: &str) -> Option<Publisher> {
    let (name, agency) = text.split_once('/')?;
    named(name.trim()).filter(|p| !p.is_agency() && outlet_named(agency.trim()).is_some_and(|o| o.agency))
}

/// "© Example World, 1998"
fn dated(text: &str) -> Option<Publisher> {
    let (name, year) = text.trim_end_matches('.').rsplit_once([',', ' '])?;
    let four = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    headers::paper(name.trim_end_matches(',').trim()).filter(|_| four)
}

/// Whoever stands behind a year: "Reuters Limited" is no firm of its own.
fn owner(text: &str) -> Option<Publisher> {
    let mut tokens = Vec::new();
    let end = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    tokenize(text, 0..end, &mut tokens);
    let first = usize::from(tokens.first().is_some_and(|t| t.is("the")));
    let firm = tokens.iter().position(|t| matches!(&*t.lower, "limited" | "ltd" | "inc" | "llc" | "plc")).filter(|at| *at > first);
    // "Nexstar Media Inc.": a group publishes nothing under its own name
    if MEDIA_GROUPS.longest(&tokens, first, tokens.len()).is_some() {
        return None;
    }
    let known = firm.and_then(|at| outlet_at(&tokens[..at], first).filter(|(_, length)| first + length == at));
    known.map(|(outlet, _)| Publisher::Known(outlet)).or_else(|| publisher_in(text))
}

/// "Copyright Acton Gazette, all rights reserved.", "© Acton Gazette"
fn alone(text: &str) -> Option<Publisher> {
    let name = text.split([',', '.', '|', '(', '•', '·']).next()?.trim();
    let name = name.split(" - ").next()?.trim().trim_end_matches(" All rights reserved").trim_end_matches(" all rights reserved");
    let button = |w: &str| PAGE_BUTTONS.has(&w.to_lowercase());
    headers::paper(name).filter(|p| !p.is_agency() && name.contains(' ') && !name.split_whitespace().any(button))
}
