//! The part of an employer that a count is limited to, and the place.

use std::ops::Range;

use super::frame::Frame;
use super::parts::is_plain_modifier;
use super::quantity::Quantity;
use crate::extract::Analysis;
use crate::extract::names::{NameKind, Names};
use crate::lexicon::Tag;
use crate::text::{Sentence, TokenKind};

/// The unit that a count is limited to, by its own words: "160 advertising roles", "jobs in its cloud unit".
pub(super) fn of(
    a: &Analysis<'_>,
    names: &Names,
    q: &Quantity,
    frame: Option<&Frame>,
    s: &Sentence,
    employer: Option<usize>,
) -> Option<Range<usize>> {
    let behind = [Some(q.tokens.end), frame.filter(|f| f.tokens.start >= q.tokens.end).map(|f| f.tokens.end)];
    for at in behind.into_iter().flatten() {
        if let Some(u) = prepositional_unit(a, names, at, s, employer) {
            return Some(u);
        }
    }
    // "In its advertising unit, the company cut 160"
    let first = s.tokens.start;
    if let Some(u) = prepositional_unit(a, names, first, s, employer).filter(|u| u.end < q.tokens.start) {
        return Some(u);
    }
    let m = q.modifiers.clone();
    let kept: Vec<usize> = m
        .filter(|k| {
            !is_plain_modifier(a, *k) && names.at(*k).is_none_or(|n| Some(n.entity) != employer && names.entity(n).kind != NameKind::Place)
        })
        .collect();
    let (first, last) = (*kept.first()?, *kept.last()?);
    Some(first..last + 1)
}

/// "in its cloud unit", "at the Longbridge plant", "across its video and games units" at token `at`.
fn prepositional_unit(a: &Analysis<'_>, names: &Names, at: usize, s: &Sentence, employer: Option<usize>) -> Option<Range<usize>> {
    let end = s.tokens.end;
    let word = |k: usize| if k < end { a.tokens[k].lower.as_ref() } else { "" };
    let mut k = at;
    while k < end && matches!(a.tokens[k].text, "\"" | "”" | "’" | "'" | ",") && a.tokens[k].glued {
        k += 1;
    }
    // "being shed from", "are coming from"
    while matches!(word(k), "being" | "made" | "coming" | "assigned") || k < end && a.tokens[k].lower.ends_with("ly") {
        k += 1;
    }
    if !matches!(word(k).to_lowercase().as_str(), "in" | "at" | "across" | "from" | "within" | "on" | "of" | "throughout" | "to") {
        return None;
    }
    k += 1;
    let mut first = k;
    while matches!(
        word(first),
        "the" | "its" | "their" | "our" | "a" | "an" | "all" | "of" | "both" | "specific" | "certain" | "some" | "his" | "her"
    ) {
        first += 1;
    }
    // the employer's own name before a part of it: "Acme's wind unit", "AWS sales organisation" keeps the name
    if let Some(m) = names.at(first)
        && (Some(m.entity) == employer || names.entity(m).kind == NameKind::Organisation)
        && a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
    {
        first = m.tokens.end + 1;
    }
    let stop = end.min(first + 14);
    let mut last = None;
    let mut j = first;
    while j < stop {
        let t = &a.tokens[j];
        let list_mark = t.text == "," && list_continues(a, j, stop);
        match t.kind {
            TokenKind::Mark if list_mark || matches!(t.text, "(" | ")" | "&" | "-" | "/" | "'" | "’" | "“" | "\"") => {}
            TokenKind::Mark => break,
            TokenKind::Word if a.tags[j].has(Tag::FunctionWord) && !matches!(word(j), "and" | "or") => {
                // "team that overlooks technology", "team building": the clause belongs to the unit
                if last == Some(j.saturating_sub(1)) && matches!(word(j), "that" | "of" | "for") && j + 1 < stop {
                    let clause_end = (j + 1..stop)
                        .find(|c| a.tokens[*c].kind == TokenKind::Mark || matches!(word(*c), "by" | "as" | "after" | "and" | "while"))
                        .unwrap_or(stop);
                    return Some(first..clause_end);
                }
                break;
            }
            _ => {}
        }
        if t.kind == TokenKind::Word && a.tags[j].has(Tag::TeamNoun) {
            last = Some(j);
        }
        j += 1;
    }
    if let Some(last) = last {
        // "its cloud computing unit AWS": the name behind belongs to it
        let named = names.at(last + 1).filter(|m| m.tokens.start == last + 1 && m.tokens.end <= end);
        return Some(first..named.map_or(last + 1, |m| m.tokens.end));
    }
    // a named unit without a noun of its own ("in Prime Video and MGM Studios"), or a plain one ("in human resources")
    if let Some(m) = names.at(first) {
        let kind = names.entity(m).kind;
        return (Some(m.entity) != employer && matches!(kind, NameKind::Organisation | NameKind::Other)).then(|| m.tokens.clone());
    }
    let words: Vec<usize> = (first..j).take_while(|w| a.tokens[*w].kind == TokenKind::Word && !a.tags[*w].has(Tag::FunctionWord)).collect();
    let plain = matches!(word(k - 1), "in" | "across" | "within")
        && !words.is_empty()
        && words.len() <= 3
        && a.tags[words[0]] == crate::lexicon::Tags::default();
    let placed = words
        .iter()
        .any(|w| names.at(*w).is_some_and(|m| names.entity(m).kind == NameKind::Place) || a.tags[*w].any(&[Tag::Month, Tag::Weekday]));
    let function = words.last().is_some_and(|w| {
        matches!(
            a.tokens[*w].lower.as_ref(),
            "banking"
                | "resources"
                | "it"
                | "marketing"
                | "sales"
                | "engineering"
                | "operations"
                | "research"
                | "development"
                | "advertising"
                | "hardware"
                | "software"
                | "recruiting"
                | "manufacturing"
                | "support"
                | "service"
                | "services"
                | "production"
                | "management"
                | "logistics"
                | "finance"
                | "retail"
                | "hr"
        )
    });
    (plain && !placed && function).then(|| first..words[words.len() - 1] + 1)
}

fn list_continues(a: &Analysis<'_>, comma: usize, stop: usize) -> bool {
    let and = (comma + 1..stop.min(comma + 7)).find(|k| matches!(a.tokens[*k].lower.as_ref(), "and" | "&" | "or"));
    and.is_some_and(|k| (comma + 1..k).all(|m| !a.tags[m].has(Tag::FunctionWord)) && (k + 1..stop).any(|m| a.tags[m].has(Tag::TeamNoun)))
}

/// "in Spain", "across Germany": the place a count is limited to.
pub(super) fn place(a: &Analysis<'_>, names: &Names, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    let window = q.tokens.end..s.tokens.end.min(q.tokens.end + 14);
    let placed = |m: &&crate::extract::names::Mention| {
        names.entity(m).kind == NameKind::Place
            && m.tokens.start.checked_sub(1).is_some_and(|k| {
                let w = a.tokens[k].lower.as_ref();
                matches!(w, "in" | "across" | "throughout")
                    || w == "the" && k > 0 && matches!(a.tokens[k - 1].lower.as_ref(), "in" | "across")
            })
    };
    let breaks = |m: &crate::extract::names::Mention| {
        a.tokens[q.tokens.end..m.tokens.start].iter().any(|t| matches!(t.text, ";" | "," | "while" | "and" | "but"))
    };
    names
        .in_range(window)
        .iter()
        .find(placed)
        .filter(|m| !breaks(m))
        .map(|m| m.tokens.clone())
        .or_else(|| names.in_range(q.modifiers.clone()).iter().find(|m| names.entity(m).kind == NameKind::Place).map(|m| m.tokens.clone()))
}
