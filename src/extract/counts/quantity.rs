//! Quantities in a sentence: a numeral and the noun that it counts, before anything is known of what they mean.

mod head;

use std::ops::Range;

pub(super) use head::is_split_workforce;
use head::{class_of, head_noun, is_one_person, is_people_of};

use super::bodies;
use super::numeral::{Numeral, is_joined, is_span_of_years, is_year, numeral};
use crate::extract::Analysis;
use crate::lexicon::sets::{COMPOUND_NOUNS, STAFFED_PARTS};
use crate::lexicon::{Tag, hedges_before};
use crate::model::Value;
use crate::read::BlockKind;
use crate::text::number::read_cardinal;
use crate::text::{Sentence, TokenKind};

/// What kind of noun is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NounClass {
    /// Jobs, roles, positions.
    Job,
    /// Employees, journalists, people.
    Person,
    /// Workforce, staff, headcount.
    Workforce,
    /// Layoffs, redundancies, job losses.
    Cut,
    /// Openings, vacancies, hires.
    Hire,
    /// Nothing countable follows: "1,200 and 550 will go".
    Bare,
}

/// A number with its hedge and noun.
#[derive(Debug, Clone)]
pub(super) struct Quantity {
    /// Hedge, number and noun: what `RoleCount::span` covers.
    pub tokens: Range<usize>,
    /// The number alone.
    pub core: Range<usize>,
    /// Modifiers between number and head noun ("advertising" in "160 advertising roles"), without determiners.
    pub modifiers: Range<usize>,
    /// Index of the head noun.
    pub head: Option<usize>,
    /// Class of the head noun.
    pub class: NounClass,
    /// As stated and as read.
    pub value: Value,
    /// "fewer positions", "job cuts": the phrase itself says that jobs go.
    pub less: bool,
    /// Another number follows behind "of": "9% of the 55,000 staff".
    pub of_number: bool,
    /// It is the size of a workforce, which may be as large as it will.
    pub employed: bool,
    /// One past the phrase that what happens to jobs is said of: its own end, or that of the whole in "60 of 100 employees".
    pub reach: usize,
}

impl Quantity {
    /// A share of something.
    pub(super) fn is_share(&self) -> bool {
        self.value.percent.is_some()
    }
}

/// All quantities of a sentence that can be about jobs, in text order, not overlapping.
pub(super) fn find(a: &Analysis<'_>, sentence: &Sentence) -> Vec<Quantity> {
    let mut out: Vec<Quantity> = Vec::new();
    let end = sentence.tokens.end;
    let mut at = sentence.tokens.start;
    while at < end {
        if let Some(stop) = Some(at).filter(|k| a.tokens[*k].kind == TokenKind::Number).and_then(|k| bodies::figure_name_at(a, k)) {
            at = stop;
            continue;
        }
        if !may_open(a, at) || is_name(a, at, sentence) {
            at += 1;
            continue;
        }
        let Some(n) = numeral(a, at, sentence.tokens.start, end) else {
            at += 1;
            continue;
        };
        let next = n.core.end.max(n.tokens.end);
        if let Some(q) = with_noun(a, n, sentence) {
            // "9% of the 55,000 staff" holds a second number, which is read for itself
            let inner = (next..q.tokens.end).any(|k| a.tokens[k].kind == TokenKind::Number);
            let inner = inner || q.of_number;
            at = if inner { next } else { q.tokens.end.max(next) };
            out.push(q);
        } else {
            at = next;
        }
    }
    out
}

/// "stars at Seven and Ten were let go": a number in words with a capital inside a sentence is a name.
fn is_name(a: &Analysis<'_>, at: usize, sentence: &Sentence) -> bool {
    let t = &a.tokens[at];
    // "Three Rivers Health cut 40 jobs", "Six Flags"
    let capital = |k: usize| sentence.tokens.contains(&k) && a.tokens[k].is_capitalised() && a.tokens[k].kind == TokenKind::Word;
    let noun =
        |k: usize| a.tags[k].any(&[Tag::PersonNoun, Tag::JobNoun, Tag::WorkforceNoun, Tag::CutNoun, Tag::Demonym, Tag::OpensQuantity]);
    let named = capital(at)
        && capital(at + 1)
        && capital(at + 2)
        && !t.is_all_caps()
        && !noun(at + 1)
        && !noun(at + 2)
        && !is_people_of(a, at + 1)
        && a.tokens[at + 1].lower.ends_with('s');
    if named && a.block_kind(sentence) != BlockKind::Headline && read_cardinal(&a.tokens, at, at + 1).is_some() && t.kind == TokenKind::Word
    {
        return true;
    }
    let inside = at > sentence.tokens.start && a.tokens[at - 1].kind == TokenKind::Word && !a.tokens[at - 1].is_capitalised();
    inside
        && t.kind == TokenKind::Word
        && t.is_capitalised()
        && !t.is_all_caps()
        && a.block_kind(sentence) != BlockKind::Headline
        && read_cardinal(&a.tokens, at, at + 1).is_some()
}

/// Whether a numeral or its hedge can start at token `at`.
fn may_open(a: &Analysis<'_>, at: usize) -> bool {
    let t = &a.tokens[at];
    // "in 2023-24" ends a year
    if ends_years(a, at) {
        return false;
    }
    // "Channel 4" is a name
    if at > 0 && a.tags[at - 1].has(Tag::NumberedName) && a.tokens[at - 1].is_capitalised() {
        return false;
    }
    match t.kind {
        TokenKind::Word => a.tags[at].has(Tag::OpensQuantity) || t.is_hyphened(),
        TokenKind::Number => true,
        // "~300"
        TokenKind::Mark => hedges_before().has_word(&t.lower),
        TokenKind::Possessive => false,
    }
}

/// Whether the number at `at` is the second year of "2023-24", "2023/24".
fn ends_years(a: &Analysis<'_>, at: usize) -> bool {
    let Some(year) =
        at.checked_sub(2).filter(|k| a.tokens[*k].kind == TokenKind::Number && matches!(a.tokens[*k + 1].text, "-" | "–" | "/"))
    else {
        return false;
    };
    let first = a.tokens[year].text;
    let last = a.tokens[at].text;
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let years =
        first.len() == 4 && last.len() == 2 && digits(first) && digits(last) && (first.starts_with("19") || first.starts_with("20"));
    let next = |x: &str, y: &str| (x[2..].parse::<u8>().unwrap_or_default() + 1) % 100 == y.parse::<u8>().unwrap_or_default();
    years && a.tokens[year + 1].glued && next(first, last)
}

/// Finds the noun that the numeral counts, or takes it bare. `None` where it plainly counts something else.
fn with_noun(a: &Analysis<'_>, mut n: Numeral, sentence: &Sentence) -> Option<Quantity> {
    let end = sentence.tokens.end;
    let word = |k: usize| a.tokens.get(k).filter(|_| k < end).map_or("", |t| t.lower.as_ref());
    let mut at = n.tokens.end;
    // "300, or 5%, of its jobs"
    if n.value.percent.is_some() && word(at) == "," && word(at + 1) == "of" {
        at += 1;
    }
    // "a four-person crew": one token
    let joined = n.core.len() == 1 && is_joined(&a.tokens[n.core.start].lower);
    if n.compound && !joined {
        // "a 52-person workforce", "4,000-strong workforce"; other compounds ("60-day") count no jobs
        let (inner, rest) = (word(at + 1), at + 2);
        let split = inner.split_once('-').map_or(inner, |(first, _)| first);
        if !COMPOUND_NOUNS.has(split) {
            return None;
        }
        at = rest;
    } else if word(at) == "strong" {
        at += 1;
    }
    // "235 out of 590 teachers", not "235 out of work"
    if word(at) == "out" && word(at + 1) == "of" && !matches!(word(at + 2), "a" | "employment" | "job" | "jobs" | "their" | "work") {
        at += 1;
    }
    let mut of = false;
    let mut less = false;
    while at < end {
        match word(at) {
            "of" if !of => of = true,
            "fewer" | "less" => less = true,
            "additional" | "more" | "further" | "extra" | "other" => {}
            "the" | "its" | "their" | "his" | "her" | "our" | "all" | "these" | "those" | "whose" if of || n.value.percent.is_some() => {}
            "a" | "an" | "own" if of => {}
            _ => break,
        }
        at += 1;
    }
    if n.compound && !of {
        of = true;
    }
    // "one of six people"
    let in_words = |k: usize| a.tokens[k].kind == TokenKind::Word && read_cardinal(&a.tokens, k, end).is_some_and(|c| c.value >= 2.0);
    let of_number = of && at < end && (a.tokens[at].kind == TokenKind::Number || n.value.percent.is_none() && in_words(at));
    if of_number && n.value.percent.is_none() {
        // "60 of 100 employees": the second number has the noun
        // "40 of its 190 branches" are no jobs
        let whole = read_cardinal(&a.tokens, at, end).map_or(at + 1, |c| c.end);
        let noun = a.tokens.get(whole).filter(|t| whole < end && t.kind == TokenKind::Word && !t.is_capitalised());
        let other = noun.is_some() && !a.tags[whole].any(&[Tag::FunctionWord, Tag::CutVerb, Tag::OpensTrigger]);
        if other && head_noun(a, at, end, true).is_none() {
            return None;
        }
        let class = NounClass::Bare;
        let reach = head_noun(a, at, end, true).map_or(n.tokens.end, |(h, _)| h + 1);
        return Some(Quantity {
            modifiers: at..at,
            head: None,
            class,
            less,
            tokens: n.tokens,
            core: n.core,
            value: n.value,
            of_number,
            employed: false,
            reach,
        });
    }
    let first_modifier = at;
    let share = of && n.value.percent.is_some();
    let inside = n.core.clone().find(|k| a.tags[*k].any(&[Tag::JobNoun, Tag::PersonNoun])).filter(|_| n.value.percent.is_some());
    if let Some(noun) = inside {
        // "one job in three"
        return Some(noun_inside(a, n, noun));
    }
    // "12% of the 1,300 or so workers"
    let loose = of_number && word(at + 1) == "or" && word(at + 2) == "so";
    let named = if loose { at + 3 } else { at };
    let head = if share { whole(a, at, end) } else { None }.or_else(|| head_noun(a, named, end, of));
    if head.is_none()
        && !share
        && let Some((stop, noun, class)) = shared_noun(a, at, end)
    {
        n.value.noun = Some(a.tokens[noun].lower.clone().into_owned());
        n.tokens.end = stop;
        let (tokens, core, value) = (n.tokens, n.core, n.value);
        return Some(Quantity {
            modifiers: at..stop,
            head: None,
            class,
            less,
            tokens,
            core,
            value,
            of_number,
            employed: false,
            reach: noun + 1,
        });
    }
    // "158 academic programmes" are no people
    let adjective = |h: usize| {
        let next = a.tokens.get(h + 1).filter(|t| h + 1 < end && t.kind == TokenKind::Word && t.lower.ends_with('s'));
        is_one_person(a, h) && next.is_some() && !a.tags[h + 1].any(&[Tag::FunctionWord, Tag::OpensTrigger])
    };
    let several = n.value.stated.is_some_and(|[low, _]| low > 1) && !n.compound;
    if head.is_some_and(|(h, class)| class == NounClass::Person && several && adjective(h)) {
        return None;
    }
    // "half its staff" is a share; "half of all homes" is not; a third as an ordinal ("a third plant") is none
    let class = match head {
        Some((h, class)) => {
            n.tokens.end = h + 1;
            // "60 of the staff" are people
            if of && n.value.percent.is_none() && class == NounClass::Workforce && a.tokens[h].is("staff") {
                NounClass::Person
            } else {
                class
            }
        }
        // "5% of the 52,000 it then employed"
        None if share && of_number => {
            let stop = read_cardinal(&a.tokens, at, end).map_or(at, |c| c.end);
            let employed = (stop..end.min(stop + 5)).any(|k| a.tokens[k].lower.starts_with("employ"));
            if employed { NounClass::Workforce } else { NounClass::Bare }
        }
        None => NounClass::Bare,
    };
    if matches!(class, NounClass::Bare) {
        // "164 of its branches" counts no jobs; "39 of them" may
        // "6% of Acme was laid off"
        let named = share && a.tokens.get(at).is_some_and(|t| at < end && t.is_capitalised() && !a.tags[at].has(Tag::Demonym));
        // "60 of those laid off", "240 of those,"
        let those = of
            && n.value.percent.is_none()
            && matches!(a.tokens[at - 1].lower.as_ref(), "those" | "these")
            && a.tokens
                .get(at)
                .is_none_or(|t| at >= end || t.kind == TokenKind::Mark || a.tags[at].any(&[Tag::FunctionWord, Tag::OpensTrigger]));
        if of && !n.compound && !named && !those && !matches!(word(at), "them" | "us" | "whom" | "which" | "those" | "these") {
            return None;
        }
        // "in the previous year, and in a few cases the previous two,"
        let before = n.tokens.start.checked_sub(1).filter(|k| *k > sentence.tokens.start).map_or("", |k| a.tokens[k].lower.as_ref());
        if matches!(before, "past" | "previous") && n.value.stated.is_some_and(|[_, high]| high <= 12) {
            return None;
        }
        // "1,400 people at 10 businesses learned"
        let firms = |k: usize| a.tags[k].any(&[Tag::CompanyNoun, Tag::Collective]) && a.tokens[k].lower.ends_with('s');
        let there = matches!(before, "at" | "from" | "across");
        if there && !n.compound && n.tokens.end < end && firms(n.tokens.end) && n.value.percent.is_none() {
            return None;
        }
        let year = is_year(a, &n);
        let follows = a.tokens.get(n.tokens.end).filter(|_| n.tokens.end < end);
        let plain = follows.is_none_or(|f| {
            let tag = a.tags[n.tokens.end];
            f.kind != TokenKind::Word
                || tag.has(Tag::FunctionWord)
                || tag.has(Tag::CompanyNoun) && n.compound
                || !a.tags[n.tokens.end].any(&[Tag::Month])
        });
        if year || !plain {
            return None;
        }
    }
    // "its 2025 workforce plans", "fell from 2005, and laid-off bakers say"
    // "Headcount, end 2018 / Planned cuts"
    let listed = head.is_some_and(|(h, _)| (at..h).any(|k| matches!(a.tokens[k].text, "," | "/" | "|")));
    if (class == NounClass::Workforce || listed) && is_year(a, &n) && !n.compound {
        return None;
    }
    // "a cut in 2011-2012"
    if class == NounClass::Bare && is_span_of_years(a, &n) {
        return None;
    }
    // "a 2024 cash position": more than one of them is a plural
    let single =
        |h: usize| a.tokens[h].lower.ends_with("job") || matches!(a.tokens[h].lower.as_ref(), "position" | "role" | "post" | "assignment");
    if class == NounClass::Job && n.value.stated.is_some_and(|[low, _]| low > 1) && !n.compound && head.is_some_and(|(h, _)| single(h)) {
        return None;
    }
    let modifiers = head.map_or(at..at, |(h, _)| first_modifier..(h - usize::from(is_split_workforce(a, h))).max(first_modifier));
    n.value.noun = head.map(|(h, _)| a.tokens[h].lower.clone().into_owned());
    let (head, reach) = (head.map(|(h, _)| h), n.tokens.end);
    Some(Quantity { tokens: n.tokens, core: n.core, modifiers, head, class, value: n.value, less, of_number, employed: false, reach })
}

/// "95 full-time and 40 part-time employees": one past the first number's modifiers, and the noun that both count.
fn shared_noun(a: &Analysis<'_>, at: usize, end: usize) -> Option<(usize, usize, NounClass)> {
    let barred = [Tag::FunctionWord, Tag::OpensTrigger, Tag::SpeechVerb, Tag::Month, Tag::TimeWord];
    let modifier = |k: &usize| a.tokens[*k].kind == TokenKind::Word && !a.tags[*k].any(&barred);
    let stop = (at..end.min(at + 3)).find(|k| !modifier(k)).filter(|k| *k > at)?;
    let and = matches!(a.tokens[stop].lower.as_ref(), "and" | "or");
    let second = read_cardinal(&a.tokens, stop + 1, end).filter(|_| and)?;
    let (noun, class) = head_noun(a, second.end, end, false)?;
    let jobs = matches!(class, NounClass::Job | NounClass::Person | NounClass::Workforce);
    (jobs && noun > second.end).then_some((stop, noun, class))
}

/// A share with its noun between its numbers: "one job in three".
fn noun_inside(a: &Analysis<'_>, mut n: Numeral, noun: usize) -> Quantity {
    let class = class_of(a, noun, false).unwrap_or(NounClass::Bare);
    n.value.noun = Some(a.tokens[noun].lower.clone().into_owned());
    let reach = n.tokens.end;
    Quantity {
        modifiers: reach..reach,
        head: Some(noun),
        class,
        less: false,
        tokens: n.tokens,
        core: n.core,
        value: n.value,
        of_number: false,
        employed: false,
        reach,
    }
}

/// "15% of the entire company", "40 percent of the total": what a share is of, if it is no workforce by name.
fn whole(a: &Analysis<'_>, at: usize, end: usize) -> Option<(usize, NounClass)> {
    let is = |k: usize, words: &[&str]| k < end && words.contains(&a.tokens[k].lower.as_ref());
    let noun = at + usize::from(is(at, &["entire", "whole", "combined", "overall", "global"]));
    let ends = |k: usize| {
        k + 1 >= end || !matches!(a.tokens[k + 1].kind, TokenKind::Word | TokenKind::Possessive) || a.tags[k + 1].has(Tag::FunctionWord)
    };
    let company = is(noun, &["company", "firm"])
        || noun > at && is(noun, &["companies", "firms"])
        || noun > at && is(noun, &["business", "businesses", "organisation", "organization"]);
    // "a third of its newsroom", "6% of the news division"
    let words = (at..end.min(at + 5)).take_while(|k| a.tokens[*k].kind == TokenKind::Word && !a.tags[*k].has(Tag::FunctionWord));
    let staffed = words
        .last()
        .filter(|k| STAFFED_PARTS.has(&a.tokens[*k].lower) && a.tokens.get(k + 1).is_none_or(|t| t.kind != TokenKind::Possessive));
    // "15 per cent of its on-roll strength", as Indian papers call a workforce
    let strength = (at + 1..end.min(at + 5)).find(|k| {
        a.tokens[*k].is("strength")
            && matches!(
                &*a.tokens[*k - 1].lower,
                "staff" | "workforce" | "employee" | "on-roll" | "manpower" | "headcount" | "team" | "total"
            )
    });
    if strength.is_some() {
        return strength.map(|k| (k, NounClass::Workforce));
    }
    let plain = (company || is(noun, &["total"])) && ends(noun);
    plain.then_some(noun).or(staffed).map(|k| (k, NounClass::Workforce))
}
