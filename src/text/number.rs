//! Cardinal numbers in digits and words: `1,400`, `1.2 million`, `111K`, `twelve hundred`, `one and a half million`, `two dozen`.

use super::{Token, TokenKind};

/// A number and the tokens it takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cardinal {
    /// Its value.
    pub value: f64,
    /// One past its last token.
    pub end: usize,
    /// Written with digits.
    pub digits: bool,
}

/// Reads the number that starts at token `at`, looking no further than `end`.
///
/// Returns `None` for ordinals (`30th`), decades (`2020s`), times (`3:30`) and words that only look like numbers.
#[must_use]
pub fn read_cardinal(tokens: &[Token<'_>], at: usize, end: usize) -> Option<Cardinal> {
    let end = end.min(tokens.len());
    match tokens.get(at).filter(|_| at < end)?.kind {
        TokenKind::Number => read_digits(tokens, at, end),
        TokenKind::Word => read_words(tokens, at, end),
        _ => None,
    }
}

fn read_digits(tokens: &[Token<'_>], at: usize, end: usize) -> Option<Cardinal> {
    let t = &tokens[at];
    // "3.30.1", "1.000.000": not an English number
    let mut value: f64 = t.text.replace(',', "").parse().ok()?;
    let mut next = at + 1;
    // "3 700"
    while next < end && is_group(tokens, next) && is_group_led(tokens, at) && groups_by_spaces(tokens) {
        value = value * 1e3 + tokens[next].text.parse::<f64>().ok()?;
        next += 1;
    }
    if let Some(unit) = tokens.get(next).filter(|u| next < end && u.glued && u.kind == TokenKind::Word) {
        match glued_scale(&unit.lower) {
            Some(scale) => {
                value *= scale;
                next += 1;
            }
            None if matches!(unit.lower.as_ref(), "pc" | "pct" | "percent") => {}
            None => return None,
        }
    }
    if tokens.get(next).is_some_and(|c| next < end && c.glued && c.text == ":") && tokens.get(next + 1).is_some_and(|n| n.glued) {
        return None;
    }
    (value, next) = scales(tokens, value, next, end);
    Some(Cardinal { value, end: next, digits: true })
}

/// Whether groups of three digits can go on with the number at `at`, as in `14 600`: not behind a name or month (`May 3 700 left`).
fn is_group_led(tokens: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|k| !tokens[k].is_capitalised() && tokens[k].kind != TokenKind::Number)
}

/// Whether token `i` can be the last or a further group of three digits of the number before it: "700" of "3 700".
fn is_group(tokens: &[Token<'_>], i: usize) -> bool {
    let digits = |t: &Token<'_>, least: usize| {
        t.kind == TokenKind::Number && (least..=3).contains(&t.text.len()) && t.text.bytes().all(|b| b.is_ascii_digit())
    };
    let (Some(before), Some(t)) = (i.checked_sub(1).and_then(|k| tokens.get(k)), tokens.get(i)) else { return false };
    // a plain space is one byte, a narrow or unbreakable one more
    digits(before, 1) && digits(t, 3) && !t.glued && (1..=3).contains(&(t.start - before.end)) && !before.text.starts_with('0')
}

/// Whether a text groups the digits of large numbers by spaces: more often than by commas.
fn groups_by_spaces(tokens: &[Token<'_>]) -> bool {
    let spaced = (1..tokens.len()).filter(|i| is_group(tokens, *i)).count();
    spaced > tokens.iter().filter(|t| t.kind == TokenKind::Number && t.text.contains(',')).count()
}

/// `K`, `m`, `bn` after digits.
fn glued_scale(lower: &str) -> Option<f64> {
    Some(match lower {
        "k" => 1e3,
        "m" | "mn" | "mln" => 1e6,
        "bn" | "b" => 1e9,
        "million" => 1e6,
        _ => return None,
    })
}

/// "million", "hundred thousand", "dozen" after a number.
fn scales(tokens: &[Token<'_>], mut value: f64, mut next: usize, end: usize) -> (f64, usize) {
    while next < end {
        let Some(scale) = tokens.get(next).and_then(|t| scale_word(&t.lower)) else { break };
        value *= scale;
        next += 1;
    }
    (value, next)
}

fn scale_word(lower: &str) -> Option<f64> {
    Some(match lower {
        "dozen" => 12.0,
        "hundred" => 100.0,
        "thousand" => 1e3,
        "lakh" | "lakhs" => 1e5,
        "million" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        _ => return None,
    })
}

/// Numbers of one word, hyphened ones aside.
const SMALL: [(&str, f64); 28] = [
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// The words that a number in words can start with, hyphened ones ("forty-two") aside.
pub fn opening_words() -> impl Iterator<Item = &'static str> {
    SMALL.iter().map(|(word, _)| *word).chain(["half", "a", "an", "quarter"])
}

/// A number below a hundred that is one word: `four`, `forty-two`.
#[must_use]
pub fn small_number(lower: &str) -> Option<u8> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole numbers below a hundred")]
    small_word(lower).map(|n| n as u8)
}

fn small_word(lower: &str) -> Option<f64> {
    if let Some((_, value)) = SMALL.iter().find(|(word, _)| *word == lower) {
        return Some(*value);
    }
    let (tens, ones) = lower.split_once('-')?;
    let (tens, ones) = (small_word(tens)?, small_word(ones)?);
    (tens >= 20.0 && (1.0..10.0).contains(&ones)).then_some(tens + ones)
}

/// Words: sums and products as they are spoken, "a" before a scale, "and" inside, "half" after "and a" or before a scale.
fn read_words(tokens: &[Token<'_>], at: usize, end: usize) -> Option<Cardinal> {
    let word = |i: usize| tokens.get(i).filter(|t| i < end && t.kind == TokenKind::Word).map(|t| t.lower.as_ref());
    if word(at)? == "half" && matches!(word(at + 1), Some("a" | "an")) {
        let scale = word(at + 2).and_then(scale_word).filter(|s| *s > 1.0)?;
        return Some(Cardinal { value: scale / 2.0, end: at + 3, digits: false });
    }
    // "a quarter of a million"
    if matches!(word(at)?, "a" | "quarter") {
        let k = at + usize::from(word(at) == Some("a"));
        if word(k) == Some("quarter") && word(k + 1) == Some("of") && word(k + 2) == Some("a") {
            let scale = word(k + 3).and_then(scale_word)?;
            return Some(Cardinal { value: scale / 4.0, end: k + 4, digits: false });
        }
    }
    let (mut total, mut group, mut next) = (0.0, None::<f64>, at);
    if matches!(word(at), Some("a" | "an")) {
        word(at + 1).and_then(scale_word)?;
        group = Some(1.0);
        next += 1;
    }
    while let Some(w) = word(next) {
        if let Some(small) = small_word(w) {
            // "two five" is two numbers; "twenty five" and "hundred five" are one
            match group {
                None => group = Some(small),
                Some(g) if g % 100.0 == 0.0 && small < 100.0 || g % 10.0 == 0.0 && g % 100.0 >= 20.0 && small < 10.0 => {
                    group = Some(g + small)
                }
                Some(_) => break,
            }
        } else if let Some(scale) = scale_word(w) {
            let Some(g) = group else { break };
            if scale <= 100.0 {
                group = Some(g * scale);
            } else {
                total += g * scale;
                group = Some(0.0);
                // a larger scale may follow: "hundred thousand million" does not occur in news
            }
        } else if w == "and" && group.is_some() {
            let half = matches!(word(next + 1), Some("a")) && word(next + 2) == Some("half");
            if half {
                let scale = word(next + 3).and_then(scale_word)?;
                let whole = total + group.unwrap_or_default();
                return Some(Cardinal { value: (whole + 0.5) * scale, end: next + 4, digits: false });
            }
            // "a hundred and five", never "one and two"
            let joins = (group == Some(0.0) || group.is_some_and(|g| g % 100.0 == 0.0)) && word(next + 1).and_then(small_word).is_some();
            if !joins || next == at {
                break;
            }
        } else {
            break;
        }
        next += 1;
    }
    let value = total + group?;
    (next > at).then_some(Cardinal { value, end: next, digits: false })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn read(text: &str) -> Option<(f64, usize)> {
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), &mut tokens);
        read_cardinal(&tokens, 0, tokens.len()).map(|c| (c.value, c.end))
    }

    #[test]
    fn digits_and_words() {
        for (text, value, end) in [
            ("1,400 jobs", 1400.0, 1),
            ("1.2 million people", 1_200_000.0, 2),
            ("111K people", 111_000.0, 2),
            ("1.2m jobs", 1_200_000.0, 2),
            ("twelve hundred posts", 1200.0, 2),
            ("one and a half million", 1_500_000.0, 5),
            ("two dozen workers", 24.0, 2),
            ("a dozen workers", 12.0, 2),
            ("half a million", 500_000.0, 3),
            ("half a dozen welders", 6.0, 3),
            ("a quarter of a million", 250_000.0, 5),
            ("forty-two staff", 42.0, 1),
            ("three hundred and five people", 305.0, 4),
            ("two thousand five hundred", 2500.0, 4),
            ("a hundred thousand", 100_000.0, 3),
            ("seventy five hundred", 7500.0, 3),
        ] {
            assert_eq!(read(text), Some((value, end)), "{text}");
        }
        for text in ["30th floor", "2020s", "3:30 p.m.", "a job", "half the staff"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
