//! Teams, divisions, sites and occupations that the main cuts are said to hit.

use std::ops::Range;

use super::Read;
use crate::extract::Analysis;
use crate::extract::names::Names;
use crate::lexicon::{Tag, Trigger};
use crate::model::{Measure, RoleCount, RoleInArticle, Team};
use crate::text::TokenKind;

/// Units of the main counts, and what "the cuts affect …" lists; each once, in text order.
pub(super) fn find(a: &Analysis<'_>, _names: &Names, reads: &[Read], counts: &[RoleCount], _employer: Option<usize>) -> Vec<Team> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for c in counts.iter().filter(|c| c.measure == Measure::Cut && c.role == RoleInArticle::Main) {
        if let Some(unit) = &c.unit
            && let Some(at) = a.doc.text[c.sentence.range()].find(unit.as_str())
        {
            let start = c.sentence.start + at;
            found.extend(split_list(a, start..start + unit.len()));
        }
    }
    for r in reads {
        found.extend(affected(a, r));
    }
    found.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    let mut teams: Vec<Team> = Vec::new();
    for bytes in found {
        let name = a.doc.text[bytes.clone()].to_owned();
        let key = name.to_lowercase();
        if name.len() < 2 {
            continue;
        }
        let evidence = a.lines.located(bytes);
        match teams.iter_mut().find(|t| t.name.to_lowercase() == key) {
            Some(t) if t.evidence.iter().all(|e| e.span != evidence.span) => t.evidence.push(evidence),
            Some(_) => {}
            None => teams.push(Team { name, evidence: vec![evidence] }),
        }
    }
    teams
}

/// What "the cuts will hit X, Y and Z" names, if its subject is cuts.
fn affected(a: &Analysis<'_>, r: &Read) -> Vec<Range<usize>> {
    let s = &a.sentences[r.sentence];
    let Some(f) = r.frames.iter().find(|f| {
        f.trigger == Trigger::Affect
            && !f.passive
            && matches!(
                a.tokens[f.tokens.start].lower.as_ref(),
                "hit" | "affect" | "affects" | "affecting" | "impact" | "impacts" | "impacting" | "hits" | "hitting"
            )
    }) else {
        return Vec::new();
    };
    let subject = a.tokens[s.tokens.start..f.tokens.start].iter().any(|t| {
        matches!(
            t.lower.as_ref(),
            "cuts" | "layoffs" | "redundancies" | "cut" | "reductions" | "reduction" | "losses" | "changes" | "downsizing"
        )
    });
    if !subject {
        return Vec::new();
    }
    let mut first = f.tokens.end;
    while first < s.tokens.end
        && matches!(
            a.tokens[first].lower.as_ref(),
            "employees"
                | "workers"
                | "staff"
                | "people"
                | "roles"
                | "jobs"
                | "positions"
                | "in"
                | "across"
                | "its"
                | "the"
                | "their"
                | "both"
                | "those"
                | "at"
                | "of"
                | "all"
                | "primarily"
                | "mainly"
                | "mostly"
        )
    {
        first += 1;
    }
    let stop = (first..s.tokens.end)
        .find(|k| {
            let t = &a.tokens[*k];
            matches!(
                t.lower.as_ref(),
                ";" | "."
                    | ":"
                    | "—"
                    | "as"
                    | "while"
                    | "but"
                    | "with"
                    | "according"
                    | "said"
                    | "which"
                    | "by"
                    | "this"
                    | "after"
                    | "who"
                    | "when"
                    | "because"
                    | "particularly"
                    | "including"
            )
        })
        .unwrap_or(s.tokens.end);
    if stop <= first || stop - first > 24 {
        return Vec::new();
    }
    let list = a.bytes(first..stop);
    let named =
        (first..stop).any(|k| a.tags[k].any(&[Tag::TeamNoun, Tag::PersonNoun]) || a.tokens[k].is("and") || a.tokens[k].is_capitalised());
    if named && a.tokens[first].kind == TokenKind::Word { split_list(a, list) } else { Vec::new() }
}

/// "sales, marketing and global services" → three; a name in one piece stays whole.
fn split_list(a: &Analysis<'_>, bytes: Range<usize>) -> Vec<Range<usize>> {
    let text = &a.doc.text[bytes.clone()];
    if let Some(at) = text.find(" in addition to ") {
        let rest = bytes.start + at + " in addition to ".len();
        return [split_list(a, bytes.start..bytes.start + at), split_list(a, rest..bytes.end)].concat();
    }
    if !text.contains(',') {
        return vec![bytes];
    }
    let mut out = Vec::new();
    let mut at = bytes.start;
    for piece in text.split(',') {
        let start = at + (piece.len() - piece.trim_start().len());
        let mut piece_text = piece.trim();
        let mut start = start;
        for lead in ["and ", "as well as ", "the ", "its ", "their "] {
            if let Some(rest) = piece_text.strip_prefix(lead) {
                start += lead.len();
                piece_text = rest;
            }
        }
        // "sales, marketing and global services teams": the last comma is often left out
        let last = at + piece.len() == bytes.end;
        match piece_text.split_once(" and ").filter(|_| last) {
            Some((left, right)) => {
                out.push(start..start + left.len());
                out.push(start + left.len() + " and ".len()..start + left.len() + " and ".len() + right.len());
            }
            None if !piece_text.is_empty() => out.push(start..start + piece_text.len()),
            None => {}
        }
        at += piece.len() + 1;
    }
    out
}
