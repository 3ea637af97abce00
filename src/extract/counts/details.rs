//! How far a cut has come, whether it is the article's news, when, where, and for which unit.

use std::ops::Range;

use super::frame::Frame;
use super::quantity::Quantity;
use crate::extract::Analysis;
use crate::extract::names::{NameKind, Names};
use crate::extract::time::{TimePhrase, phrases};
use crate::lexicon::{Tag, Trigger};
use crate::model::{Status, Tense};
use crate::text::{Sentence, TokenKind};

/// The time phrase that places a count: the one nearest to it, clause breaks weighing more.
pub(super) fn when(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, index: usize) -> Option<TimePhrase> {
    let anchor = |p: &TimePhrase, r: &Range<usize>| {
        let gap = if p.tokens.end <= r.start { p.tokens.end..r.start } else { r.end.min(p.tokens.start)..p.tokens.start };
        let breaks: usize = a.tokens[gap.clone()]
            .iter()
            .map(|t| match t.lower.as_ref() {
                ";" | "while" | "but" | "whereas" => 12,
                "," => 2,
                "and" | "which" | "that" | "after" => 3,
                _ => 0,
            })
            .sum();
        gap.len() + breaks
    };
    phrases(a, index)
        .into_iter()
        .filter(|p| p.tokens.end <= q.tokens.start || p.tokens.start >= q.tokens.end)
        .min_by_key(|p| anchor(p, &q.tokens).min(frame.map_or(usize::MAX, |f| anchor(p, &f.tokens))))
}

/// Words that rest a claim on unnamed people or another outlet.
fn is_reported(a: &Analysis<'_>, s: &Sentence) -> bool {
    let t = &a.tokens[s.tokens.clone()];
    let has = |w: &str| t.iter().any(|t| t.is(w));
    let pair = |x: &str, y: &str| t.windows(2).any(|w| w[0].is(x) && w[1].is(y));
    has("reportedly")
        || has("sources")
        || has("insiders")
        || pair("people", "familiar")
        || pair("person", "familiar")
        || pair("sources", "familiar")
        || pair("source", "familiar")
        || pair("the", "people") && has("said")
        || has("reported") && !has("losses")
        || has("reports") && !pair("reports", "of")
        || has("citing")
        || pair("the", "report")
        || pair("a", "report")
        || pair("a", "source")
        || pair("the", "source")
        || has("rumored")
        || has("rumoured")
}

/// How far a cut has come, by the verb that governs it.
pub(super) fn status(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence, outlets: bool) -> Status {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let anchor = frame.map_or(q.tokens.start, |f| f.tokens.start);
    let lo = clause_start(a, anchor.min(q.tokens.start), s);
    let hi = anchor.max(q.tokens.end).max(frame.map_or(0, |f| f.tokens.end)).min(s.tokens.end);
    let clause = lo..hi;
    let any = |f: &dyn Fn(usize) -> bool| clause.clone().any(f);
    if any(&|k| matches!(word(k), "denied" | "denies" | "deny" | "denying")) {
        return Status::Denied;
    }
    let modal = any(&|k| {
        a.tags[k].has(Tag::Modal)
            && a.tokens[k].kind == TokenKind::Word
            && !(word(k) == "may" && a.tokens[k].is_capitalised())
            && (k < anchor + 3 || frame.is_none())
    });
    let risk = frame.is_some_and(|f| {
        f.trigger == Trigger::Go
            && a.tokens[f.tokens.clone()].iter().any(|t| matches!(t.lower.as_ref(), "risk" | "threat" | "jeopardy" | "block"))
    });
    if modal || risk {
        return Status::Possible;
    }
    let reported = outlets || is_reported(a, s);
    let own_word = s.tokens.clone().any(|k| {
        matches!(
            word(k),
            "confirmed"
                | "announced"
                | "announces"
                | "statement"
                | "spokesperson"
                | "spokesman"
                | "spokeswoman"
                | "memo"
                | "email"
                | "e-mail"
                | "filing"
        )
    });
    if reported && !own_word {
        return Status::Reported;
    }
    let future = any(&|k| {
        matches!(
            word(k),
            "will"
                | "would"
                | "to"
                | "plans"
                | "plan"
                | "planned"
                | "planning"
                | "expects"
                | "expected"
                | "set"
                | "aims"
                | "intends"
                | "going"
                | "upcoming"
                | "announced"
                | "announcing"
                | "announces"
                | "is"
                | "are"
                | "being"
                | "proposed"
                | "plus"
        ) && k < anchor + 1
    });
    let Some(f) = frame else { return if reported { Status::Reported } else { Status::Announced } };
    let verb = word(f.tokens.start);
    let past = match f.trigger {
        Trigger::CutNoun => {
            any(&|k| matches!(word(k), "made" | "had" | "saw" | "suffered" | "lost" | "began" | "started" | "followed" | "completed"))
        }
        Trigger::Go => matches!(verb, "went" | "gone" | "lost" | "disappeared" | "vanished" | "received" | "handed" | "shown" | "showed"),
        _ => {
            verb.ends_with("ed")
                || matches!(
                    verb,
                    "cut" | "shed" | "laid" | "let" | "lost" | "made" | "got" | "shrank" | "shrunk" | "laid-off" | "went" | "did" | "said"
                ) && has_past_aux(a, f, s)
        }
    };
    if past && !future { Status::Done } else { Status::Announced }
}

/// "cut" and "shed" are past after "has", "have", "had", "was", "were"; alone in running text they are past too, if a singular subject would ask for an s.
fn has_past_aux(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    let verb = a.tokens[f.tokens.start].lower.as_ref();
    if !matches!(verb, "cut" | "shed" | "let") {
        return true;
    }
    let from = s.tokens.start.max(f.tokens.start.saturating_sub(4));
    let aux = a.tokens[from..f.tokens.start]
        .iter()
        .any(|t| matches!(t.lower.as_ref(), "has" | "have" | "had" | "was" | "were" | "been" | "also"));
    let infinitive = a.tokens[from..f.tokens.start]
        .iter()
        .any(|t| matches!(t.lower.as_ref(), "to" | "will" | "would" | "could" | "may" | "might" | "must" | "can" | "should"));
    aux || !infinitive
}

fn clause_start(a: &Analysis<'_>, at: usize, s: &Sentence) -> usize {
    (s.tokens.start..at)
        .rev()
        .find(|k| matches!(a.tokens[*k].lower.as_ref(), ";" | "while" | "but" | "whereas" | "although"))
        .map_or(s.tokens.start, |k| k + 1)
}

/// Words that tell of an earlier round or a running total before the quantity in its sentence.
pub(super) fn looks_back(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence) -> bool {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let lo = s.tokens.start.max(q.tokens.start.saturating_sub(12));
    let cue = (lo..q.tokens.start).any(|k| {
        matches!(word(k), "follows" | "previously" | "prior" | "previous")
            || word(k) == "earlier" && !matches!(word(k + 1), "today" | "this" | "on" | "in")
            || matches!(word(k), "follow" | "following") && word(k + 1) != "its" && k > s.tokens.start
            || matches!(word(k), "comes" | "came" | "come") && word(k + 1) == "after"
            || word(k) == "after" && k > s.tokens.start && k + 8 >= q.tokens.start && frame.is_some_and(|f| f.tokens.start > k)
    });
    let perfect =
        frame.is_some_and(|f| f.tokens.start > s.tokens.start && (1..=2).any(|d| f.tokens.start >= d && word(f.tokens.start - d) == "had"));
    cue || perfect
}

/// "in all", "since January", "so far this year", "bringing the total to": over several rounds.
pub(super) fn is_cumulative(a: &Analysis<'_>, q: &Quantity, s: &Sentence, phrase: Option<&TimePhrase>) -> bool {
    let t = &a.tokens[s.tokens.clone()];
    let pair = |x: &str, y: &str| t.windows(2).any(|w| w[0].is(x) && w[1].is(y));
    let lo = s.tokens.start.max(q.tokens.start.saturating_sub(9));
    let before = &a.tokens[lo..q.tokens.start];
    let taking = before.iter().any(|t| matches!(t.lower.as_ref(), "taking" | "bringing" | "brings" | "brought" | "takes"))
        && before.iter().any(|t| matches!(t.lower.as_ref(), "total" | "tally" | "number" | "losses" | "cuts"));
    let since = phrase.is_some_and(|p| a.tokens[p.tokens.start].is("since")) || a.tokens.get(q.tokens.end).is_some_and(|t| t.is("since"));
    since || taking || pair("so", "far") || pair("combined", "total") || pair("in", "all") && !pair("in", "all-")
}

/// The unit that a count is limited to, by its own words: "160 advertising roles", "jobs in its cloud unit".
pub(super) fn unit(
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

fn is_plain_modifier(a: &Analysis<'_>, k: usize) -> bool {
    a.tokens[k].kind != TokenKind::Word
        || a.tags[k].has(Tag::FunctionWord)
        || matches!(
            a.tokens[k].lower.as_ref(),
            "full-time"
                | "part-time"
                | "full"
                | "full-"
                | "part"
                | "total"
                | "global"
                | "new"
                | "current"
                | "existing"
                | "permanent"
                | "temporary"
                | "additional"
                | "more"
                | "fewer"
                | "other"
                | "further"
                | "job"
                | "jobs"
                | "staff"
                | "employee"
                | "employees"
                | "worker"
                | "planned"
                | "proposed"
                | "entire"
                | "talented"
                | "hard-working"
                | "people"
                | "local"
                | "remaining"
                | "affected"
                | "laid-off"
                | "former"
                | "skilled"
                | "well-paid"
                | "valued"
                | "direct"
                | "net"
                | "british"
                | "american"
                | "corporate"
                | "workforce"
                | "domestic"
                | "experienced"
                | "us"
                | "u.s."
                | "uk"
                | "german"
                | "french"
                | "federal"
                | "own"
                | "overall"
                | "company"
                | "'s"
        )
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

/// Whether a phrase puts a count before the news.
pub(super) fn is_past(phrase: &TimePhrase) -> bool {
    phrase.tense() == Tense::Past
}
