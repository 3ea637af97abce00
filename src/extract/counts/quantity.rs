//! Quantities in a sentence: hedge, number, and the noun that is counted, before anything is known of what they mean.

use std::ops::Range;

use crate::extract::Analysis;
use crate::lexicon::{Tag, hedges_before, hedges_behind, read_figure, read_percent, read_vague, vague_numerals};
use crate::model::{Hedge, Value};
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
    /// "additional", "another", "more": on top of something.
    pub further: bool,
    /// Another number follows behind "of": "9% of the 55,000 staff".
    pub of_number: bool,
}

impl Quantity {
    /// A share of something.
    pub(super) fn is_share(&self) -> bool {
        self.value.percent.is_some()
    }
}

/// A number as read, without noun.
struct Numeral {
    tokens: Range<usize>,
    core: Range<usize>,
    value: Value,
    /// The number is glued to a hyphen: "52-person", "60-day".
    compound: bool,
}

/// All quantities of a sentence that can be about jobs, in text order, not overlapping.
pub(super) fn find(a: &Analysis<'_>, sentence: &Sentence) -> Vec<Quantity> {
    let mut out: Vec<Quantity> = Vec::new();
    let end = sentence.tokens.end;
    let mut at = sentence.tokens.start;
    while at < end {
        let Some(n) = numeral(a, at, sentence.tokens.start, end) else {
            at += 1;
            continue;
        };
        let next = n.core.end.max(n.tokens.end);
        if let Some(q) = with_noun(a, n, sentence) {
            // "9% of the 55,000 staff" holds a second number, which is read for itself
            let inner = (next..q.tokens.end).any(|k| a.tokens[k].kind == TokenKind::Number);
            at = if inner { next } else { q.tokens.end.max(next) };
            out.push(q);
        } else {
            at = next;
        }
    }
    out
}

/// A numeral whose hedge or number starts at token `at`.
fn numeral(a: &Analysis<'_>, at: usize, first: usize, end: usize) -> Option<Numeral> {
    let t = &a.tokens;
    let (mut i, mut hedge, mut outer) = (at, None, at);
    if let Some((stop, h)) = hedges_before().longest(t, at, end) {
        (i, hedge) = (stop, Some(*h));
        // "at least about 300": the outer hedge decides; "a total of about 300" has but one
        if let Some((stop, inner)) = hedges_before().longest(t, i, end) {
            if *h == Hedge::Exact {
                (outer, hedge) = (i, Some(*inner));
            }
            i = stop;
        }
    }
    let read = vague(a, i, end, hedge).or_else(|| fraction(a, i, end, hedge)).or_else(|| figure(a, i, first, end, hedge));
    let mut n = read?;
    n.tokens.start = if hedge == Some(Hedge::Exact) { n.core.start } else { outer };
    Some(n)
}

fn value(hedge: Hedge) -> Value {
    Value {
        stated: None,
        percent: None,
        hedge,
        vague: None,
        min: None,
        max: None,
        likely_min: None,
        likely_max: None,
        percent_range: None,
        noun: None,
    }
}

fn vague(a: &Analysis<'_>, i: usize, end: usize, hedge: Option<Hedge>) -> Option<Numeral> {
    let (stop, v) = vague_numerals().longest(&a.tokens, i, end)?;
    let outer = hedge.filter(|h| *h != Hedge::Exact);
    let reading = read_vague(v.reading, outer.unwrap_or(Hedge::Vague));
    let hedge = match outer {
        Some(Hedge::About) | None => Hedge::Vague,
        Some(h) => h,
    };
    let phrase = v.phrase.strip_prefix("a ").filter(|p| p.starts_with("handful")).map_or(v.phrase, |_| v.phrase);
    let mut out = value(hedge);
    out.vague = Some(phrase.to_owned());
    set_estimate(&mut out, reading);
    Some(Numeral { tokens: i..stop, core: i..stop, value: out, compound: false })
}

fn set_estimate(v: &mut Value, e: crate::model::Estimate) {
    (v.min, v.max) = (Some(e.possible.min), e.possible.max);
    (v.likely_min, v.likely_max) = (e.likely.map(|l| l.min), e.likely.and_then(|l| l.max));
}

/// Figures: "1,400", "200 to 300", "15 per cent", "25% to 50%".
fn figure(a: &Analysis<'_>, i: usize, first: usize, end: usize, hedge: Option<Hedge>) -> Option<Numeral> {
    let t = &a.tokens;
    let between = t.get(i).is_some_and(|w| w.is("between"));
    let start = if between { i + 1 } else { i };
    let low = read_cardinal(t, start, end)?;
    if is_money_or_label(a, start, low.end, first, end) {
        return None;
    }
    let (low_percent, mut stop) = percent_mark(a, low.end, end);
    let (mut high, mut percent) = (low.value, low_percent);
    let joiner = t.get(stop).filter(|_| stop < end);
    let joins = joiner.is_some_and(|j| matches!(j.lower.as_ref(), "to" | "-" | "–" | "or" | "—") || between && j.is("and"));
    let mut is_range = false;
    if joins
        && !(joiner.is_some_and(|j| j.is("to")) && i > first && t[i - 1].is("from"))
        && let Some(second) = read_cardinal(t, stop + 1, end)
    {
        let dash = joiner.is_some_and(|j| !j.is("to") && !j.is("and") && !j.is("or"));
        let glued = !dash || t[stop].glued && t[stop + 1].glued;
        let (p, after) = percent_mark(a, second.end, end);
        // "2 to 3 million": the scale of the second holds for the first
        let scale =
            if low.digits && second.value >= 1000.0 && low.value < 100.0 && second.end > stop + 2 { scale_of(second.value) } else { 1.0 };
        if glued && second.value > low.value * scale && (p || !low_percent) {
            (high, percent, stop, is_range) = (second.value, p, after, true);
            return finish(a, i, start, stop, low.value * scale, high, percent, if is_range { Some(Hedge::Range) } else { hedge }, end);
        }
    }
    finish(a, i, start, stop, low.value, high, percent, hedge, end)
}

fn scale_of(value: f64) -> f64 {
    if value >= 1e6 { 1e6 } else { 1e3 }
}

#[expect(clippy::too_many_arguments, reason = "the last step of reading a figure, called from one place")]
fn finish(
    a: &Analysis<'_>,
    i: usize,
    start: usize,
    stop: usize,
    low: f64,
    high: f64,
    percent: bool,
    hedge: Option<Hedge>,
    end: usize,
) -> Option<Numeral> {
    let (behind, after) = match hedges_behind().longest(&a.tokens, stop, end) {
        Some((after, h)) if hedge.is_none() && !(a.tokens[stop].is("odd") && !a.tokens[stop].glued) => (Some(*h), after),
        _ => (None, stop),
    };
    // "500 plus 300 in France" adds; "500-plus workers" and "500+ workers" hedge
    let behind = behind.filter(|_| !a.tokens[stop].is("plus") || a.tokens.get(after).is_some_and(|n| n.kind == TokenKind::Word));
    let stop = if behind.is_some() { after } else { stop };
    let hedge = hedge.or(behind).unwrap_or(Hedge::Exact);
    let mut v = value(hedge);
    if percent {
        v.percent = Some([low, high]);
        v.percent_range = Some(read_percent(low, high, hedge));
    } else {
        if low.fract() != 0.0 || high.fract() != 0.0 || !(0.0..1e12).contains(&low) || high >= 1e12 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, non-negative and small, checked above")]
        let (low, high) = (low as u64, high as u64);
        v.stated = Some([low, high]);
        set_estimate(&mut v, read_figure(low, high, hedge));
    }
    let compound = a.tokens.get(stop).is_some_and(|h| h.glued && matches!(h.text, "-" | "‑"));
    Some(Numeral { tokens: i..stop, core: start..stop, value: v, compound })
}

/// One past "%", "percent", "per cent", "pct", and whether one stood there. Percentage points are no share.
fn percent_mark(a: &Analysis<'_>, at: usize, end: usize) -> (bool, usize) {
    let is = |i: usize, w: &str| i < end && a.tokens[i].is(w);
    if is(at, "%") || is(at, "percent") || is(at, "pct") || is(at, "pc") {
        (!is(at + 1, "points") && !is(at + 1, "point"), at + 1)
    } else if is(at, "per") && is(at + 1, "cent") {
        (!is(at + 2, "points") && !is(at + 2, "point"), at + 2)
    } else {
        (false, at)
    }
}

/// Money, dates, versions, ranks, ages, sums: numbers that count no jobs whatever follows.
fn is_money_or_label(a: &Analysis<'_>, start: usize, stop: usize, first: usize, end: usize) -> bool {
    let t = &a.tokens;
    let before = (start > first).then(|| &t[start - 1]);
    let after = t.get(stop).filter(|_| stop < end);
    let currency = |s: &str| matches!(s, "$" | "£" | "€" | "¥" | "₹" | "rs" | "rs." | "eur" | "usd" | "gbp" | "us$" | "a$" | "c$" | "hk$");
    if before.is_some_and(|b| currency(&b.lower) || matches!(b.text, "#" | "№" | "/" | ":") || b.is("no.") || b.is("page") || b.is("aged"))
    {
        return true;
    }
    // "Artemis 2", "Formula 1", "A380": a capitalised word or month glued before by sense
    if before.is_some_and(|b| a.tags[start - 1].has(Tag::Month) && b.is_capitalised()) && t[start].kind == TokenKind::Number {
        return true;
    }
    after.is_some_and(|n| {
        let year_old =
            n.text == "-" && t.get(stop + 1).is_some_and(|y| matches!(y.lower.as_ref(), "year" | "year-old" | "day" | "month" | "week"));
        year_old
            || a.tags[stop].has(Tag::Month) && n.is_capitalised()
            || matches!(
                n.lower.as_ref(),
                "euros"
                    | "euro"
                    | "dollars"
                    | "dollar"
                    | "pounds"
                    | "yen"
                    | "rupees"
                    | "crore"
                    | "lakh"
                    | "cents"
                    | "p.m."
                    | "a.m."
                    | "pm"
                    | "am"
                    | "years"
                    | "year"
                    | "months"
                    | "month"
                    | "weeks"
                    | "week"
                    | "days"
                    | "day"
                    | "hours"
                    | "minutes"
                    | "year-old"
                    | "times"
                    | "km"
                    | "miles"
                    | "tonnes"
                    | "tons"
                    | "countries"
                    | "stores"
                    | "branches"
                    | "plants"
                    | "degrees"
                    | "shares"
                    | "units"
                    | "vehicles"
                    | "cars"
                    | "aircraft"
                    | "planes"
                    | "barrels"
                    | "customers"
                    | "users"
                    | "others'"
            )
    })
}

/// "half", "a third", "two-thirds", "one in five", "a halving".
fn fraction(a: &Analysis<'_>, i: usize, end: usize, hedge: Option<Hedge>) -> Option<Numeral> {
    let word = |k: usize| a.tokens.get(k).filter(|_| k < end).map_or("", |t| t.lower.as_ref());
    let (share, stop) = match word(i) {
        // "half a mile" is no share of a workforce
        "half" if matches!(word(i + 1), "a" | "an" | "hour" | "dozen" | "time") => return None,
        "half" => (50.0, i + 1),
        "halving" => (50.0, i + 1),
        "a" | "one" if part(word(i + 1)).is_some() => (100.0 / part(word(i + 1))?, i + 2),
        "two" | "three" | "four" if part(word(i + 1)).is_some() => {
            (read_cardinal(&a.tokens, i, i + 1)?.value * 100.0 / part(word(i + 1))?, i + 2)
        }
        w => match w.split_once('-') {
            Some((n, d)) if part(d).is_some() => {
                let n = match n {
                    "one" => 1.0,
                    "two" => 2.0,
                    "three" => 3.0,
                    "four" => 4.0,
                    _ => return None,
                };
                (n * 100.0 / part(d)?, i + 1)
            }
            _ => {
                let n = read_cardinal(&a.tokens, i, end)?;
                let mut k = n.end;
                if word(k) == "out" && word(k + 1) == "of" {
                    k += 2;
                } else if word(k) == "in" {
                    k += 1;
                } else {
                    return None;
                }
                let d = read_cardinal(&a.tokens, k, end)?;
                if d.value <= n.value || n.value < 1.0 || d.value > 100.0 {
                    return None;
                }
                (n.value * 100.0 / d.value, d.end)
            }
        },
    };
    let share = (share * 10.0).round() / 10.0;
    let hedge = hedge.unwrap_or(Hedge::Exact);
    let mut v = value(hedge);
    v.percent = Some([share, share]);
    v.percent_range = Some(read_percent(share, share, if hedge == Hedge::Exact { Hedge::About } else { hedge }));
    Some(Numeral { tokens: i..stop, core: i..stop, value: v, compound: false })
}

fn part(word: &str) -> Option<f64> {
    Some(match word {
        "half" | "halves" => 2.0,
        "third" | "thirds" => 3.0,
        "quarter" | "quarters" | "fourth" | "fourths" => 4.0,
        "fifth" | "fifths" => 5.0,
        "sixth" | "sixths" => 6.0,
        "seventh" => 7.0,
        "eighth" | "eighths" => 8.0,
        "ninth" => 9.0,
        "tenth" | "tenths" => 10.0,
        _ => return None,
    })
}

/// Finds the noun that the numeral counts, or takes it bare. `None` where it plainly counts something else.
fn with_noun(a: &Analysis<'_>, mut n: Numeral, sentence: &Sentence) -> Option<Quantity> {
    let end = sentence.tokens.end;
    let word = |k: usize| a.tokens.get(k).filter(|_| k < end).map_or("", |t| t.lower.as_ref());
    let mut at = n.tokens.end;
    if n.compound {
        // "a 52-person workforce", "4,000-strong workforce"; other compounds ("60-day") count no jobs
        let (inner, rest) = (word(at + 1), at + 2);
        let split = inner.split_once('-').map_or(inner, |(first, _)| first);
        if !matches!(split, "person" | "strong" | "employee" | "worker" | "member" | "man" | "odd" | "plus") {
            return None;
        }
        at = rest;
    } else if word(at) == "strong" {
        at += 1;
    }
    let mut of = false;
    let mut less = false;
    let mut further =
        matches!(n.tokens.start.checked_sub(1).map(|k| a.tokens[k].lower.as_ref()), Some("another" | "further" | "additional" | "extra"));
    while at < end {
        match word(at) {
            "of" if !of => of = true,
            "fewer" | "less" => less = true,
            "additional" | "more" | "further" | "extra" | "other" => further = true,
            "the" | "its" | "their" | "his" | "her" | "our" | "all" | "these" | "those" | "whose" if of || n.value.percent.is_some() => {}
            "a" | "an" if of => {}
            _ => break,
        }
        at += 1;
    }
    if n.compound && !of {
        of = true;
    }
    let of_number = of && a.tokens.get(at).is_some_and(|t| at < end && t.kind == TokenKind::Number);
    if of_number && n.value.percent.is_none() {
        // "60 of 100 employees": the second number has the noun
        let class = NounClass::Bare;
        return Some(Quantity {
            modifiers: at..at,
            head: None,
            class,
            less,
            further,
            tokens: n.tokens,
            core: n.core,
            value: n.value,
            of_number,
        });
    }
    let first_modifier = at;
    let head = head_noun(a, at, end, of);
    // "half its staff" is a share; "half of all homes" is not; a third as an ordinal ("a third plant") is none
    let class = match head {
        Some((h, class)) => {
            n.tokens.end = h + 1;
            class
        }
        None => NounClass::Bare,
    };
    if matches!(class, NounClass::Bare) {
        // "164 of its branches" counts no jobs; "39 of them" may
        if of && !n.compound && !matches!(word(at), "them" | "whom" | "which") {
            return None;
        }
        let year = n.value.stated.is_some_and(|[y, _]| (1900..=2100).contains(&y))
            && n.value.hedge == Hedge::Exact
            && !a.tokens[n.core.start].text.contains(',');
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
    let modifiers = head.map_or(at..at, |(h, _)| first_modifier..h);
    n.value.noun = head.map(|(h, _)| a.tokens[h].lower.clone().into_owned());
    Some(Quantity {
        tokens: n.tokens,
        core: n.core,
        modifiers,
        head: head.map(|(h, _)| h),
        class,
        value: n.value,
        less,
        further,
        of_number,
    })
}

/// The head of the noun phrase that starts at `at`: the last countable noun before the phrase ends.
fn head_noun(a: &Analysis<'_>, at: usize, end: usize, of: bool) -> Option<(usize, NounClass)> {
    let mut best: Option<(usize, NounClass)> = None;
    for i in at..end.min(at + 9) {
        let t = &a.tokens[i];
        let tags = a.tags[i];
        match t.kind {
            TokenKind::Mark if matches!(t.text, "-" | "&" | "/" | "(" | ")" | "‘" | "’" | "'" | "“" | "\"") && best.is_none() => {
                continue;
            }
            TokenKind::Mark if t.text == "," && best.is_none() && list_goes_on(a, i, end) => continue,
            TokenKind::Possessive if best.is_none() => continue,
            TokenKind::Mark | TokenKind::Possessive => break,
            TokenKind::Number if best.is_some() || !of => break,
            TokenKind::Number => continue,
            TokenKind::Word => {}
        }
        if tags.has(Tag::FunctionWord) && !(best.is_none() && (t.is("and") || t.is("or") && i > at)) {
            break;
        }
        let class = class_of(a, i, best.is_some());
        match (class, best) {
            (Some(c), Some((_, before))) => {
                // "job losses", "staff members", "job openings": the last noun is the head; "staff jobs" stays jobs
                let verb = matches!(c, NounClass::Cut) && tags_as_verb(a, i);
                if verb || before == NounClass::Cut {
                    break;
                }
                best = Some((i, c));
            }
            (Some(c), None) => best = Some((i, c)),
            (None, Some(_)) => break,
            (None, None) => {}
        }
    }
    best
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

fn class_of(a: &Analysis<'_>, i: usize, after_head: bool) -> Option<NounClass> {
    let tags = a.tags[i];
    if tags.has(Tag::CutNoun) && !(a.tokens[i].is("cut") && !after_head) {
        Some(NounClass::Cut)
    } else if tags.has(Tag::HireNoun) {
        Some(NounClass::Hire)
    } else if tags.has(Tag::JobNoun) && !a.tokens[i].is("place") {
        let open = i > 0 && matches!(a.tokens[i - 1].lower.as_ref(), "open" | "unfilled" | "vacant" | "new");
        Some(if open { NounClass::Hire } else { NounClass::Job })
    } else if tags.has(Tag::WorkforceNoun) && !tags.has(Tag::PersonNoun) || a.tokens[i].is("count") && i > 0 && a.tokens[i - 1].is("head") {
        Some(NounClass::Workforce)
    } else if tags.has(Tag::PersonNoun) {
        Some(NounClass::Person)
    } else {
        None
    }
}
