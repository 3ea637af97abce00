//! Numbers as written, with their hedges: figures, ranges, shares, vague words, fractions; money, dates and measures left out.

use std::ops::Range;

use crate::extract::Analysis;
use crate::lexicon::{Tag, hedges_before, hedges_behind, read_figure, read_percent, read_vague, vague_numerals};
use crate::model::{Hedge, Value};
use crate::text::TokenKind;
use crate::text::number::read_cardinal;

/// A number as read, without noun.
pub(super) struct Numeral {
    /// Hedge and number.
    pub tokens: Range<usize>,
    /// The number alone.
    pub core: Range<usize>,
    /// As stated and as read.
    pub value: Value,
    /// The number is glued to a hyphen: "52-person", "60-day".
    pub compound: bool,
}

/// A numeral whose hedge or number starts at token `at`.
pub(super) fn numeral(a: &Analysis<'_>, at: usize, first: usize, end: usize) -> Option<Numeral> {
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
    let (low_percent, stop) = percent_mark(a, low.end, end);
    let joiner = t.get(stop).filter(|_| stop < end);
    let joins = joiner.is_some_and(|j| matches!(j.lower.as_ref(), "to" | "-" | "–" | "or" | "—") || between && j.is("and"));
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
            return finish(a, i, start, after, low.value * scale, second.value, p, Some(Hedge::Range), end);
        }
    }
    finish(a, i, start, stop, low.value, low.value, low_percent, hedge, end)
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
        Some((after, h)) if hedge.is_none() && (a.tokens[stop].glued || !a.tokens[stop].is("odd")) => (Some(*h), after),
        _ => (None, stop),
    };
    // "500 plus 300 in France" adds; "500-plus workers" and "500+ workers" hedge
    let behind = behind.filter(|_| !a.tokens[stop].is("plus") || a.tokens.get(after).is_some_and(|n| n.kind == TokenKind::Word));
    let stop = if behind.is_some() { after } else { stop };
    let hedge = hedge.or(behind).unwrap_or(Hedge::Exact);
    let mut v = value(hedge);
    if percent {
        // nobody cuts more than there is
        if high > 100.0 {
            return None;
        }
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
    // "Jo Hill, 45, was sacked"; "Channel 10's"
    let age = before.is_some_and(|b| b.text == ",")
        && after.is_some_and(|n| n.text == ",")
        && t[start].text.len() <= 2
        && start + 1 == stop
        && start > first + 1
        && t[start - 2].is_capitalised();
    if age || after.is_some_and(|n| n.kind == TokenKind::Possessive) {
        return true;
    }
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
