//! Numbers as written, with their hedges: figures, ranges, shares, vague words, fractions; money, dates and measures left out.

use std::ops::Range;

use crate::extract::Analysis;
use crate::lexicon::sets::{COMPOUND_NOUNS, CURRENCIES, LABELS, MEASURED_THINGS, RANGE_OPENERS};
use crate::lexicon::{Tag, hedges_before, hedges_behind, read_figure, read_percent, read_vague, vague_numerals};
use crate::model::{Hedge, Value};
use crate::text::number::{read_cardinal, small_number};
use crate::text::{Token, TokenKind};

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
    let read = vague(a, i, end, hedge)
        .or_else(|| fractions(a, i, end))
        .or_else(|| fraction(a, i, end, hedge))
        .or_else(|| figure(a, i, first, end, hedge))
        .or_else(|| if i < end { hyphened(a, i, hedge) } else { None });
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
    let mut out = value(hedge);
    out.vague = Some(v.phrase.to_owned());
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
    let (between, start) = match RANGE_OPENERS.longest(t, i, end) {
        Some(stop) => (true, stop),
        None => (false, i),
    };
    let low = read_cardinal(t, start, end)?;
    if is_money_or_label(a, start, low.end, first, end) {
        return None;
    }
    let (low_percent, stop) = percent_mark(a, low.end, end);
    let joiner = t.get(stop).filter(|_| stop < end);
    let joins = joiner.is_some_and(|j| matches!(j.lower.as_ref(), "to" | "-" | "–" | "or" | "—") || between && j.is("and"));
    let to_after = |w: &str| joiner.is_some_and(|j| j.is("to")) && i > first && t[i - 1].is(w);
    // "from about 440 to 550"
    const HEDGES: usize = 4;
    let from_hedged = hedge.is_some()
        && joiner.is_some_and(|j| j.is("to"))
        && (first.max(i.saturating_sub(HEDGES))..i)
            .any(|k| t[k].is("from") && hedges_before().longest(t, k + 1, i).is_some_and(|(stop, _)| stop == i));
    if joins
        && (between || !to_after("from") && !from_hedged)
        && let Some(second) = read_cardinal(t, stop + 1, end)
    {
        let dash = joiner.is_some_and(|j| !j.is("to") && !j.is("and") && !j.is("or"));
        let (p, after) = percent_mark(a, second.end, end);
        // "500 – 600 jobs"; not "40 – 300 of them in Leeds", where what follows a dash is another clause
        let spaced = dash && !t[stop].glued && second.value <= 2.0 * low.value && !low_percent && !p && counted_at(a, after, end);
        let glued = !dash || t[stop].glued && t[stop + 1].glued || spaced;
        // "cut its workforce by 2,000 to 8,000": by so many, to so many
        let by_to = to_after("by") && second.value >= 3.0 * low.value && !p;
        // "2 to 3 million": the scale of the second holds for the first
        let scale = if low.value < 100.0 && second.end > stop + 2 { scale_of(&t[second.end - 1].lower) } else { 1.0 };
        if glued && !by_to && second.value > low.value * scale && (p || !low_percent) {
            return finish(a, i, start, after, low.value * scale, second.value, p, Some(Hedge::Range), end);
        }
    }
    finish(a, i, start, stop, low.value, low.value, low_percent, hedge, end)
}

/// Whether a noun of jobs or people at work stands at `k`, perhaps behind another word.
fn counted_at(a: &Analysis<'_>, k: usize, end: usize) -> bool {
    (k..end.min(k + 2)).any(|k| a.tags[k].any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::PersonNoun, Tag::CutNoun]))
}

/// "four-person": a number in words and the noun it is joined to; not "forty-six".
pub(super) fn is_joined(lower: &str) -> bool {
    lower.rsplit_once('-').is_some_and(|(_, noun)| COMPOUND_NOUNS.has(noun))
}

/// "a four-person crew": the number in words and what it is joined to are one token.
fn hyphened(a: &Analysis<'_>, i: usize, hedge: Option<Hedge>) -> Option<Numeral> {
    let (number, noun) = a.tokens[i].lower.rsplit_once('-')?;
    if !COMPOUND_NOUNS.has(noun) {
        return None;
    }
    let number = u64::from(small_number(number)?);
    let hedge = hedge.unwrap_or(Hedge::Exact);
    let mut v = value(hedge);
    v.stated = Some([number, number]);
    set_estimate(&mut v, read_figure(number, number, hedge));
    Some(Numeral { tokens: i..i + 1, core: i..i + 1, value: v, compound: true })
}

/// The scale that the last word of a range gives to its lower end too: "two to three hundred".
fn scale_of(word: &str) -> f64 {
    match word {
        "dozen" => 12.0,
        "hundred" => 100.0,
        "thousand" => 1e3,
        "million" => 1e6,
        _ => 1.0,
    }
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
    // "300-strong", not "300--the most since May"
    let hyphen = |k: usize| a.tokens.get(k).is_some_and(|h| h.glued && matches!(h.text, "-" | "‑"));
    let compound = hyphen(stop) && !hyphen(stop + 1);
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
    let clock = start >= first + 2 && t[start - 2].kind == TokenKind::Number;
    let glued = |b: &Token<'_>| !matches!(b.text, ":" | "/") || t[start].glued && (clock || b.text != ":");
    if before.is_some_and(|b| (CURRENCIES.has(&b.lower) || b.text == "#") && glued(b)) || is_label(a, start, stop, first) {
        return true;
    }
    // "Artemis 2", "Formula 1", "A380": a capitalised word or month glued before by sense
    if before.is_some_and(|b| a.tags[start - 1].has(Tag::Month) && b.is_capitalised()) && t[start].kind == TokenKind::Number {
        return true;
    }
    after.is_some_and(|n| {
        let year_old = n.text == "-" && t.get(stop + 1).is_some_and(|y| MEASURED_THINGS.has(&y.lower));
        // "401(k)", "501(c)(3)"
        let letter = |k: usize| t.get(k).is_some_and(|x| x.text.len() == 1 && x.text.chars().all(char::is_alphabetic));
        let clause = n.text == "(" && n.glued && letter(stop + 1) && t.get(stop + 2).is_some_and(|x| x.text == ")");
        year_old || clause || a.tags[stop].has(Tag::Month) && n.is_capitalised() || MEASURED_THINGS.has(&n.lower)
    })
}

/// "Channel 10", "Local 770", "page 12", "the year 2030": a number that is part of a name.
fn is_label(a: &Analysis<'_>, start: usize, stop: usize, first: usize) -> bool {
    let figure = &a.tokens[start];
    if start <= first || figure.kind != TokenKind::Number || figure.glued || figure.text.contains([',', '.']) || stop > start + 1 {
        return false;
    }
    let (before, tags) = (&a.tokens[start - 1], a.tags[start - 1]);
    if percent_mark(a, stop, a.tokens.len()).1 > stop {
        return false;
    }
    let verb = [Tag::CutVerb, Tag::OpensTrigger, Tag::OpensQuantity, Tag::FunctionWord, Tag::SpeechVerb, Tag::Weekday, Tag::CutNoun];
    let counted = a.tags.get(stop).is_some_and(|t| t.any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::CutNoun]));
    // "Acme laid off 70 people and Brim 150", "and its rival Brim 150"
    let opens = (first..start).rev().take_while(|k| a.tokens[*k].is_capitalised()).last().unwrap_or(start);
    let kind = |k: &usize| a.tags[*k].has(Tag::CompanyNoun) || matches!(a.tokens[*k].lower.as_ref(), "fellow" | "its" | "rival" | "the");
    let opens = (first..opens).rev().take_while(kind).last().unwrap_or(opens);
    let gapped = opens > first
        && matches!(a.tokens[opens - 1].lower.as_ref(), "and" | ",")
        && (first..opens).any(|k| a.tags[k].any(&[Tag::CutVerb, Tag::OpensTrigger]))
        && (first..opens).any(|k| a.tokens[k].kind == TokenKind::Number);
    let name = before.is_capitalised() && start - 1 > first && !tags.any(&verb) && !before.is("off") && !gapped;
    // "Last year 130 jobs were lost" names no year
    let told = start >= first + 2
        && matches!(before.lower.as_ref(), "day" | "week" | "year")
        && matches!(
            a.tokens[start - 2].lower.as_ref(),
            "a" | "each" | "every" | "following" | "last" | "next" | "one" | "past" | "per" | "previous" | "same" | "that" | "this"
        );
    // "the workers, who number 900"
    let numbers = before.is("number")
        && start > first + 1
        && (a.tokens[start - 2].is("who") || a.tags[start - 2].any(&[Tag::PersonNoun, Tag::WorkforceNoun]));
    LABELS.has(&before.lower) && !told && !numbers || name && !counted && figure.text.len() <= 3
}

/// "between a third and a half"
fn fractions(a: &Analysis<'_>, i: usize, end: usize) -> Option<Numeral> {
    let start = RANGE_OPENERS.longest(&a.tokens, i, end)?;
    let low = fraction(a, start, end, None)?;
    a.tokens.get(low.tokens.end).filter(|t| low.tokens.end < end && matches!(t.lower.as_ref(), "and" | "to"))?;
    let high = fraction(a, low.tokens.end + 1, end, None)?;
    let ([low_share, _], [high_share, _]) = (low.value.percent?, high.value.percent?);
    let mut v = value(Hedge::Range);
    v.percent = Some([low_share, high_share]);
    v.percent_range = Some(read_percent(low_share, high_share, Hedge::About));
    (high_share > low_share).then_some(Numeral { tokens: i..high.tokens.end, core: start..high.tokens.end, value: v, compound: false })
}

/// "half", "a third", "two-thirds", "one in five", "3/4", "halved", "a halving".
fn fraction(a: &Analysis<'_>, i: usize, end: usize, hedge: Option<Hedge>) -> Option<Numeral> {
    let word = |k: usize| a.tokens.get(k).filter(|_| k < end).map_or("", |t| t.lower.as_ref());
    // "a quarter of a million" is a number
    if part(word(i + 1)).is_some() && read_cardinal(&a.tokens, i, end).is_some_and(|n| n.end > i + 2) {
        return None;
    }
    let (share, stop) = match word(i) {
        // "half a mile" is no share of a workforce
        "half" if matches!(word(i + 1), "a" | "an" | "hour" | "dozen" | "time") => return None,
        // "in the second half"
        "half" if i > 0 && matches!(word(i - 1), "first" | "second" | "latter") => return None,
        "half" => (50.0, i + 1),
        // "every fifth job"
        "every" if is_noun(a, i + 2) && (word(i + 1) == "second" || is_part(word(i + 1))) => {
            (100.0 / part(word(i + 1)).unwrap_or(2.0), i + 2)
        }
        "halve" | "halved" | "halving" => (50.0, i + 1),
        // "cuts third of workforce", as headlines have it
        w @ ("third" | "quarter" | "fifth" | "sixth" | "tenth") if word(i + 1) == "of" && is_staff(a, i + 2) && !is_ordinal(a, i) => {
            (100.0 / part(w)?, i + 1)
        }
        "a" | "one" if part(word(i + 1)).is_some() => (100.0 / part(word(i + 1))?, i + 2),
        // "a 10th of its staff"
        "a" | "one" if word(i + 2) == "th" && word(i + 3) == "of" => {
            let of: f64 = word(i + 1).parse().ok().filter(|n| *n >= 2.0)?;
            (100.0 / of, i + 3)
        }
        // "over the next two quarters" is a time
        "two" | "three" | "four" if part(word(i + 1)).is_some_and(|of| of == 3.0 || word(i) == "three" || of > 4.0) && !is_time(a, i) => {
            (read_cardinal(&a.tokens, i, i + 1)?.value * 100.0 / part(word(i + 1))?, i + 2)
        }
        "one" if is_noun(a, i + 1) && word(i + 2) == "in" && read_cardinal(&a.tokens, i + 3, end).is_some() => {
            let of = read_cardinal(&a.tokens, i + 3, end).filter(|n| (2.0..=100.0).contains(&n.value))?;
            (100.0 / of.value, of.end)
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
                } else if word(k) == "in" || word(k) == "/" && a.tokens[k].glued && word(k + 2) == "of" {
                    k += 1;
                } else {
                    return None;
                }
                k += usize::from(word(k) == "every");
                let d = read_cardinal(&a.tokens, k, end)?;
                // "15 out of 17 editors" are 15
                let counted = word(n.end) == "out" && d.value > 10.0;
                if d.value <= n.value || n.value < 1.0 || d.value > 100.0 || counted {
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

/// "the next three quarters", "the past three": months, not shares.
fn is_time(a: &Analysis<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|b| {
        matches!(
            a.tokens[b].lower.as_ref(),
            "coming" | "first" | "following" | "last" | "latest" | "next" | "past" | "previous" | "prior" | "recent"
        )
    })
}

/// "workforce", "its staff", "all jobs" at token `k`.
fn is_staff(a: &Analysis<'_>, k: usize) -> bool {
    let word = a.tokens.get(k).map_or("", |t| t.lower.as_ref());
    let k = k + usize::from(matches!(word, "its" | "the" | "their" | "all"));
    a.tags.get(k).is_some_and(|t| t.any(&[Tag::WorkforceNoun, Tag::JobNoun]))
}

/// "the third of its", "a third": a rank, or a share with its article.
fn is_ordinal(a: &Analysis<'_>, k: usize) -> bool {
    k.checked_sub(1).is_some_and(|b| matches!(a.tokens[b].lower.as_ref(), "a" | "the" | "one" | "its" | "another" | "first" | "this"))
}

/// The noun of "one job in three".
fn is_noun(a: &Analysis<'_>, k: usize) -> bool {
    a.tags.get(k).is_some_and(|t| t.any(&[Tag::JobNoun, Tag::PersonNoun]))
}

/// "third", "quarters", not "half" or a month's "second".
pub(super) fn is_part(word: &str) -> bool {
    part(word).is_some_and(|of| of > 2.0)
}

/// A bare range that runs from one year to one soon after.
pub(super) fn is_span_of_years(a: &Analysis<'_>, n: &Numeral) -> bool {
    const LONGEST: u64 = 30;
    let year = |y: u64| (1900..=2100).contains(&y);
    n.value.stated.is_some_and(|[from, to]| from < to && to - from <= LONGEST && year(from) && year(to))
        && !a.tokens[n.core.clone()].iter().any(|t| t.text.contains(','))
}

/// A bare number that is written as a year is.
pub(super) fn is_year(a: &Analysis<'_>, n: &Numeral) -> bool {
    n.value.stated.is_some_and(|[y, _]| (1900..=2100).contains(&y))
        && n.value.hedge == Hedge::Exact
        && !a.tokens[n.core.start].text.contains(',')
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

#[cfg(test)]
#[path = "numeral_tests.rs"]
mod tests;
