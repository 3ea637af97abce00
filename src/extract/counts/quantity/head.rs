//! The noun that a number counts.

use super::NounClass;
use crate::extract::Analysis;
use crate::lexicon::sets::{NOTICES, OPEN_JOBS};
use crate::lexicon::{Tag, business_functions, tags_of};
use crate::text::TokenKind;
use crate::text::number::read_cardinal;

/// The head of the noun phrase that starts at `at`: the last countable noun before the phrase ends.
pub(super) fn head_noun(a: &Analysis<'_>, at: usize, end: usize, of: bool) -> Option<(usize, NounClass)> {
    let mut best: Option<(usize, NounClass)> = None;
    let mut owner = None;
    for i in at..end.min(at + 9) {
        let t = &a.tokens[i];
        let tags = a.tags[i];
        match t.kind {
            TokenKind::Mark if matches!(t.text, "-" | "&" | "/" | "(" | ")" | "‘" | "’" | "'" | "“" | "”" | "\"") && best.is_none() =>
            {
                continue;
            }
            TokenKind::Mark if t.text == "," && best.is_none() && list_goes_on(a, i, end) => continue,
            // "80 percent of the team's engineers"
            TokenKind::Possessive => {
                owner = best.take().or(owner);
                continue;
            }
            TokenKind::Mark => break,
            TokenKind::Number if best.is_some() || !of => break,
            TokenKind::Number => continue,
            TokenKind::Word => {}
        }
        // "three more firms cut staff": they are counted, and act
        let acts = a.tags.get(i + 1).is_some_and(|t| t.has(Tag::CutVerb)) && i + 1 < end;
        // "1,900 face layoff": a verb, not what kind of layoff
        if best.is_none() && matches!(t.lower.as_ref(), "face" | "faced" | "fear" | "lose" | "loses" | "losing") {
            break;
        }
        // "three bosses told staff": somebody acts, and those behind are not counted
        let plural = |k: usize| a.tokens[k].lower.ends_with('s') && a.tokens[k].kind == TokenKind::Word;
        if best.is_none()
            && !of
            && i > at
            && plural(i - 1)
            && matches!(t.lower.as_ref(), "told" | "tell" | "asked" | "ask" | "want" | "wanted")
        {
            break;
        }
        if best.is_none() && acts && tags.has(Tag::Collective) && !a.tokens[i + 1].lower.ends_with("ed") {
            break;
        }
        // "professional and management staff": a person in the singular is counted by no number but one
        if t.is("and") && best.is_some_and(|(h, c)| c == NounClass::Person && is_one_person(a, h)) {
            best = None;
            continue;
        }
        // "41 of its restaurants and cut 800 jobs": a clause of its own
        let cuts = |k: usize| k < end && a.tags[k].has(Tag::CutVerb) && read_cardinal(&a.tokens, k + 1, end).is_some();
        if best.is_none() && i > at && (t.is("and") || t.is("or")) && cuts(i + 1) {
            break;
        }
        // "300 back office jobs": a function whose name has a small word in it
        let function = || (at..=i).any(|f| business_functions().longest(&a.tokens, f, end).is_some_and(|(stop, ())| stop > i));
        if tags.has(Tag::FunctionWord) && best.is_none() && function() {
            continue;
        }
        // "300 Department of Agriculture employees"
        let capital = |k: usize| a.tokens.get(k).is_some_and(|t| k < end && t.is_capitalised() && t.kind == TokenKind::Word);
        let name = || {
            let joins = t.is("of") || t.is("for") && i > at && a.tokens[i - 1].is("department");
            joins && i > at && capital(i - 1) && capital(i + 1 + usize::from(a.tokens.get(i + 1).is_some_and(|n| n.is("the"))))
                || t.is("the") && i > at + 1 && a.tokens[i - 1].is("of") && capital(i - 2) && capital(i + 1)
        };
        if best.is_none() && name() {
            continue;
        }
        if tags.has(Tag::FunctionWord) && !(best.is_none() && i > at && (t.is("and") || t.is("or"))) {
            break;
        }
        // "three full-time and eight part-time workers"
        if !of && i > at && a.tokens[i - 1].is("and") && tags.has(Tag::OpensQuantity) && read_cardinal(&a.tokens, i, end).is_some() {
            break;
        }
        let class = class_of(a, i, best.is_some());
        match (class, best) {
            (Some(c), Some((_, before))) => {
                // "job losses", "staff members", "job openings": the last noun is the head; "staff jobs" stays jobs
                let verb = matches!(c, NounClass::Cut) && tags_as_verb(a, i);
                // "the 300 jobs women lost"
                let subject = c == NounClass::Person && before == NounClass::Job && a.tokens[i - 1].lower.ends_with('s');
                if verb || subject || before == NounClass::Cut {
                    break;
                }
                best = Some((i, c));
            }
            (Some(c), None) => best = Some((i, c)),
            // "604 layoff notices"
            (None, Some((h, NounClass::Cut))) if h + 1 == i && NOTICES.has(&t.lower) => best = Some((i, NounClass::Cut)),
            (None, None) if t.is("slips") && i > at && a.tokens[i - 1].is("pink") => best = Some((i, NounClass::Cut)),
            (None, Some(_)) => break,
            (None, None) => {}
        }
    }
    best.or(owner)
}

/// "professional", not "professionals" or "staff".
pub(super) fn is_one_person(a: &Analysis<'_>, k: usize) -> bool {
    let w = a.tokens[k].lower.as_ref();
    !w.ends_with('s') && !w.ends_with("men") && !a.tags[k].any(&[Tag::WorkerNoun, Tag::WorkforceNoun])
}

/// "cuts" and the like right after a job noun at a clause's end are nouns; before an object they are verbs.
fn tags_as_verb(a: &Analysis<'_>, i: usize) -> bool {
    a.tokens[i].is("cut")
        && a.tokens.get(i + 1).is_some_and(|n| n.kind == TokenKind::Word && !matches!(n.lower.as_ref(), "in" | "at" | "across"))
}

/// A comma inside a list of modifiers: "sales, marketing and support staff".
fn list_goes_on(a: &Analysis<'_>, comma: usize, end: usize) -> bool {
    let stop = end.min(comma + 8);
    let and = (comma + 1..stop).find(|k| matches!(a.tokens[*k].lower.as_ref(), "and" | "&" | "or"));
    and.is_some_and(|k| (comma + 1..k).all(|m| !a.tags[m].has(Tag::FunctionWord)) && (k + 1..stop).any(|m| class_of(a, m, false).is_some()))
}

pub(super) fn class_of(a: &Analysis<'_>, i: usize, after_head: bool) -> Option<NounClass> {
    let tags = a.tags[i];
    let other = i > 0 && a.tags[i - 1].has(Tag::OtherCut);
    if tags.has(Tag::CutNoun) && !other && (after_head || !a.tokens[i].is("cut")) {
        Some(NounClass::Cut)
    } else if tags.has(Tag::HireNoun) {
        Some(NounClass::Hire)
    } else if tags.has(Tag::JobNoun) && !a.tokens[i].is("place") {
        let open = i > 0 && OPEN_JOBS.has(&a.tokens[i - 1].lower);
        Some(if open { NounClass::Hire } else { NounClass::Job })
    } else if tags.has(Tag::WorkforceNoun) && !tags.has(Tag::PersonNoun) || is_split_workforce(a, i) {
        Some(NounClass::Workforce)
    } else if tags.has(Tag::PersonNoun) || is_people_of(a, i) {
        Some(NounClass::Person)
    } else {
        None
    }
}

/// "Americans", "fifty Belgians".
pub(super) fn is_people_of(a: &Analysis<'_>, i: usize) -> bool {
    let w = a.tokens[i].lower.as_ref();
    let stem = w.strip_suffix('s').filter(|s| s.len() > 2);
    stem.is_some_and(|s| a.tags[i].has(Tag::Demonym) || a.tokens[i].is_capitalised() && tags_of(s).has(Tag::Demonym))
}

/// "head count", "labour force": a workforce in two words.
pub(in super::super) fn is_split_workforce(a: &Analysis<'_>, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |k| a.tokens[k].lower.as_ref());
    matches!((before, a.tokens[i].lower.as_ref()), ("head", "count") | ("labor" | "labour" | "sales" | "work", "force"))
}
