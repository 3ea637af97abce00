//! The place that a count is limited to.

use std::ops::Range;

use super::super::frame::Frame;
use super::super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::lexicon::sets::LOSING_VERBS;
use crate::lexicon::{Tag, Trigger, place_key};
use crate::text::{Sentence, Token};

/// "in Spain", "across Germany": behind the count, before its noun, before its verb, or where the sentence opens.
pub(in super::super) fn of(a: &Analysis<'_>, names: &Names, q: &Quantity, frame: Option<&Frame>, s: &Sentence) -> Option<Range<usize>> {
    const AT: usize = 3;
    let window = q.tokens.end..s.tokens.end.min(q.tokens.end + 14);
    let is_place = |m: &Mention| names.entity(m).kind == NameKind::Place;
    let placed = |m: &&Mention| {
        is_place(m)
            && m.tokens.start.checked_sub(1).is_some_and(|k| {
                let w = a.tokens[k].lower.as_ref();
                matches!(w, "in" | "across" | "throughout")
                    // "300 jobs at Port Talbot"
                    || w == "at" && k < q.tokens.end + AT
                    || w == "the" && k > 0 && matches!(a.tokens[k - 1].lower.as_ref(), "in" | "across")
            })
    };
    // "at its Chicago mill as it grows in Mexico": another clause
    let clause = |t: &Token<'_>| matches!(t.text, ";" | "," | "while" | "and" | "but" | "as" | "when" | "where" | "because" | "if");
    let breaks = |m: &Mention| a.tokens[q.tokens.end..m.tokens.start].iter().any(clause);
    let behind = || names.in_range(window).iter().find(placed).filter(|m| !breaks(m));
    let modifier = || names.in_range(q.modifiers.clone()).iter().find(|m| is_place(m));
    let found = behind().or_else(modifier).map(|m| m.tokens.clone());
    let found = found.or_else(|| native(a, q)).or_else(|| of_subject(a, names, q, frame, s));
    found.or_else(|| of_noun(a, names, q, frame)).or_else(|| opening(a, names, q, s))
}

/// "Layoffs in Spain rose to 3,700": behind the noun of cuts that the number is of.
fn of_noun(a: &Analysis<'_>, names: &Names, q: &Quantity, frame: Option<&Frame>) -> Option<Range<usize>> {
    const REACH: usize = 8;
    let noun =
        frame.filter(|f| f.trigger == Trigger::CutNoun && f.tokens.end < q.tokens.start && q.tokens.start - f.tokens.end <= REACH)?;
    let at = noun.tokens.end + 1;
    let led = a.tokens[at - 1].is("in") || a.tokens[at - 1].is("across");
    let m = names.at(at).filter(|m| led && m.tokens.start == at && names.entity(m).kind == NameKind::Place)?;
    let clear = !(m.tokens.end..q.tokens.start).any(|k| matches!(a.tokens[k].text, "," | ";" | "and" | "but"));
    clear.then(|| m.tokens.clone())
}

/// "300 British jobs", "its Irish workforce": the adjective of the place; people may be of a nation anywhere.
fn native(a: &Analysis<'_>, q: &Quantity) -> Option<Range<usize>> {
    let placed = |k: &usize| a.tags[*k].has(Tag::Demonym) && place_key(&a.tokens[*k].lower) != a.tokens[*k].lower;
    let at = q.modifiers.clone().find(placed).filter(|_| matches!(q.class, NounClass::Job | NounClass::Workforce))?;
    Some(at..at + 1)
}

/// "Its joint venture in Spain laid off 40": the place right before the verb of the cuts.
fn of_subject(a: &Analysis<'_>, names: &Names, q: &Quantity, frame: Option<&Frame>, s: &Sentence) -> Option<Range<usize>> {
    let verb = frame.filter(|f| !f.passive && f.tokens.end <= q.tokens.start)?.tokens.start;
    // "will close its mill in Spain and lay off 40" does so anywhere
    let joins = |k: usize| matches!(a.tokens[k].lower.as_ref(), "and" | "or" | "but");
    let helps = |k: usize| a.tags[k].any(&[Tag::Modal, Tag::FunctionWord]) && !joins(k) || a.tokens[k].lower.ends_with("ly");
    let last = (s.tokens.start + 1..verb).rev().find(|k| !helps(*k)).unwrap_or(s.tokens.start);
    let m = names.at(last).filter(|m| m.tokens.end == last + 1 && names.entity(m).kind == NameKind::Place)?;
    // "Ohio has lost 40,000 jobs"
    let opens = m.tokens.start == s.tokens.start && LOSING_VERBS.has(&a.tokens[verb].lower);
    (opens || m.tokens.start > s.tokens.start && a.tokens[m.tokens.start - 1].is("in")).then(|| m.tokens.clone())
}

/// "In Spain, Acme will cut 300 jobs", not "In Madrid, a spokesman said".
fn opening(a: &Analysis<'_>, names: &Names, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const REACH: usize = 12;
    let first = s.tokens.start;
    let m = names.at(first + 1).filter(|m| m.tokens.start == first + 1 && names.entity(m).kind == NameKind::Place)?;
    let stop = m.tokens.end;
    let led = matches!(a.tokens[first].lower.as_ref(), "in" | "across") && s.tokens.contains(&stop) && a.tokens[stop].text == ",";
    let near = led && stop < q.tokens.start && q.tokens.start - stop <= REACH;
    let clear = || !(stop + 1..q.tokens.start).any(|k| a.tags[k].has(Tag::SpeechVerb) || matches!(a.tokens[k].text, "," | ";"));
    (near && clear()).then(|| m.tokens.clone())
}

/// "its Madrid office", "the plants in Spain and Italy", "a foundry in Madrid": where the part is that a count is limited to.
pub(in super::super) fn of_unit(a: &Analysis<'_>, names: &Names, unit: &Range<usize>, s: &Sentence) -> Option<Range<usize>> {
    // "the Acton Street depot": no town
    let is_place = |m: &&Mention| names.entity(m).kind == NameKind::Place && !a.tags[m.tokens.end - 1].has(Tag::PlaceWord);
    let mut inside = names.in_range(unit.clone()).iter().filter(is_place).map(|m| m.tokens.clone());
    if let Some(first) = inside.next() {
        return Some(first.start..inside.last().unwrap_or(first).end);
    }
    let several = || a.tokens[unit.clone()].iter().any(|t| matches!(t.lower.as_ref(), "," | "and"));
    let site = a.tags[unit.end - 1].has(Tag::TeamNoun) && !a.tokens[unit.end - 1].lower.ends_with('s') && !several();
    let at = a.tokens.get(unit.end).filter(|_| unit.end < s.tokens.end);
    let led = site && at.is_some_and(|t| matches!(t.lower.as_ref(), "in" | "at"));
    let m = names.at(unit.end + 1).filter(|m| led && m.tokens.start == unit.end + 1 && m.tokens.end <= s.tokens.end)?;
    is_place(&m).then(|| m.tokens.clone())
}
