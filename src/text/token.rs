//! Words, numbers and marks, with their places.

use std::borrow::Cow;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and the full stops of abbreviations: `blue-collar`, `U.S.`, `O'Brien`, `Inc.`
    Word,
    /// Digits, with inner commas and decimal points: `1,400`, `2.3`. A unit glued on (`111K`) is a token of its own.
    Number,
    /// `'s` or a bare `'` after a plural: the genitive.
    Possessive,
    /// One mark: `.`, `“`, `$`, `%`, a dash, …
    Mark,
}

/// One token of a text.
#[derive(Debug, Clone)]
pub struct Token<'t> {
    /// What it is.
    pub kind: TokenKind,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// As written.
    pub text: &'t str,
    /// In lower case, with curly apostrophes made straight.
    pub lower: Cow<'t, str>,
    /// No space stands before it.
    pub glued: bool,
    /// A word of ASCII letters and digits alone.
    plain: bool,
    /// Its capitals and small letters, where it is a word.
    shape: Shape,
}

/// How a word is written. Most questions put to a token are about this, so it is looked at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// No word, or one that starts with a small letter and has no capital behind it.
    Small,
    /// `iPhone`: a small letter, then a capital.
    Camel,
    /// The first letter is upper case.
    Capitalised,
    /// Two letters or more, all of them upper case.
    AllCaps,
}

impl Shape {
    fn of(word: &str) -> Self {
        let mut chars = word.chars();
        match (chars.next(), chars.next()) {
            (Some(first), _) if first.is_uppercase() => {
                let mut letters = word.chars().filter(|c| c.is_alphabetic());
                let two = letters.clone().nth(1).is_some();
                if two && letters.all(char::is_uppercase) { Self::AllCaps } else { Self::Capitalised }
            }
            (Some(first), Some(second)) if first.is_lowercase() && second.is_uppercase() => Self::Camel,
            _ => Self::Small,
        }
    }
}

impl Token<'_> {
    /// A word whose first letter is upper case.
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Capitalised | Shape::AllCaps)
    }

    /// A word of two letters or more, all of them upper case: `AWS`, `U.S.`
    #[must_use]
    pub fn is_all_caps(&self) -> bool {
        self.shape == Shape::AllCaps
    }

    /// A word with a hyphen inside.
    #[must_use]
    pub fn is_hyphened(&self) -> bool {
        self.kind == TokenKind::Word && !self.plain && self.text.contains('-')
    }

    /// A word with a small letter before a capital: `eBay`, `iRobot`.
    #[must_use]
    pub fn is_camel(&self) -> bool {
        self.shape == Shape::Camel
    }

    /// Whether it is this very word or mark, compared in lower case.
    #[must_use]
    pub fn is(&self, lower: &str) -> bool {
        self.lower == lower
    }
}

/// Abbreviations that keep their full stop, in lower case without it. After these a stop does not end a sentence by itself.
const ABBREVIATIONS: &[&str] = &[
    "adm", "approx", "apr", "ark", "assn", "aug", "ave", "bros", "calif", "capt", "co", "col", "conn", "corp", "dec", "del", "dept", "dr",
    "est", "feb", "fla", "ft", "ga", "gen", "gov", "hon", "ill", "inc", "ind", "jan", "jr", "kan", "ky", "lt", "ltd", "maj", "mass", "md",
    "messrs", "mich", "minn", "mr", "mrs", "ms", "mt", "no", "nov", "oct", "okla", "ont", "ore", "pa", "pres", "prof", "que", "rep",
    "reps", "rev", "sen", "sens", "sept", "sep", "sgt", "sr", "st", "tenn", "tex", "va", "vs", "vt", "wash", "wis", "wyo", "jul", "jun",
    "mar", "supt", "nev", "mo",
];

/// Bytes of the longest of them.
const LONGEST_ABBREVIATION: usize = 6;

/// Whether `lower` (no stop) is an abbreviation written with one.
#[must_use]
pub(super) fn is_abbreviation(lower: &str) -> bool {
    ABBREVIATIONS.contains(&lower)
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn lower(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(text)
    } else if text.is_ascii() {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Owned(text.chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).flat_map(char::to_lowercase).collect())
    }
}

/// What a byte can be the first of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Digit,
    Small,
    Capital,
    /// Any other ASCII character.
    Mark,
    /// Part of a longer character.
    Long,
}

/// The class of every byte.
static CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut b = 0;
    while b < 256 {
        classes[b] = match b as u8 {
            b'\t'..=b'\r' | b' ' => Class::Space,
            b'0'..=b'9' => Class::Digit,
            b'a'..=b'z' => Class::Small,
            b'A'..=b'Z' => Class::Capital,
            128.. => Class::Long,
            _ => Class::Mark,
        };
        b += 1;
    }
    classes
};

/// Cuts `text[range]` into tokens and appends them to `out`. Spaces are no tokens.
pub fn tokenize<'t>(text: &'t str, range: std::ops::Range<usize>, out: &mut Vec<Token<'t>>) {
    let text = &text[..range.end];
    let mut at = range.start;
    let mut glued = false;
    while let Some(byte) = text.as_bytes().get(at) {
        let class = CLASSES[usize::from(*byte)];
        if matches!(class, Class::Small | Class::Capital)
            && let Some((end, shape, capitals)) = plain_word(text.as_bytes(), at)
        {
            let word = &text[at..end];
            let lower = if capitals { Cow::Owned(word.to_ascii_lowercase()) } else { Cow::Borrowed(word) };
            out.push(Token { kind: TokenKind::Word, start: at, end, text: word, lower, glued, plain: true, shape });
            (at, glued) = (end, true);
            continue;
        }
        let token = match class {
            Class::Space => None,
            Class::Small | Class::Capital => Some(token(text, TokenKind::Word, at, word_end(text, at))),
            Class::Digit => Some(token(text, TokenKind::Number, at, number_end(text, at))),
            Class::Mark if *byte != b'\'' => Some(token(text, TokenKind::Mark, at, at + 1)),
            Class::Mark | Class::Long => long(text, at, glued, out.last()),
        };
        match token {
            Some(token) => {
                at = token.end;
                out.push(Token { glued, ..token });
                glued = true;
            }
            None => {
                at += if *byte < 128 { 1 } else { text[at..].chars().next().map_or(1, char::len_utf8) };
                glued = false;
            }
        }
    }
}

/// What starts with an apostrophe or a character of several bytes.
fn long<'t>(text: &'t str, at: usize, glued: bool, before: Option<&Token<'t>>) -> Option<Token<'t>> {
    let c = text[at..].chars().next()?;
    if c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}') {
        return None;
    }
    let (kind, stop) = if c.is_alphabetic() {
        (TokenKind::Word, word_end(text, at))
    } else if let Some(word) = before.filter(|t| is_apostrophe(c) && glued && matches!(t.kind, TokenKind::Word | TokenKind::Number)) {
        genitive(text, at, c, word.lower.ends_with('s'))
    } else {
        (TokenKind::Mark, at + c.len_utf8())
    };
    Some(token(text, kind, at, stop))
}

fn token(text: &str, kind: TokenKind, start: usize, end: usize) -> Token<'_> {
    let text = &text[start..end];
    let shape = if kind == TokenKind::Word { Shape::of(text) } else { Shape::Small };
    Token { kind, start, end, text, lower: lower(text), glued: false, plain: false, shape }
}

/// Most words: ASCII letters and digits, and what follows them neither joins another word nor belongs to this one. Its end, its shape, and
/// whether it has capitals.
fn plain_word(bytes: &[u8], start: usize) -> Option<(usize, Shape, bool)> {
    let (mut small, mut capitals, mut end) = (0usize, 0usize, start);
    while let Some(byte) = bytes.get(end) {
        match CLASSES[usize::from(*byte)] {
            Class::Small => small += 1,
            Class::Capital => capitals += 1,
            Class::Digit => {}
            Class::Space => break,
            Class::Mark if !may_go_on(bytes, start, end) => break,
            Class::Mark | Class::Long => return None,
        }
        end += 1;
    }
    let capital = |i: usize| bytes[i].is_ascii_uppercase();
    let shape = match (capital(start), capitals) {
        (_, 0) => Shape::Small,
        (true, 2..) if small == 0 => Shape::AllCaps,
        (true, _) => Shape::Capitalised,
        (false, _) if start + 1 < end && capital(start + 1) => Shape::Camel,
        (false, _) => Shape::Small,
    };
    Some((end, shape, capitals > 0))
}

/// Whether the mark at `at` behind an ASCII word can belong to a longer one, by a glance at what follows it.
fn may_go_on(bytes: &[u8], start: usize, at: usize) -> bool {
    let next = bytes.get(at + 1).copied().unwrap_or(b' ');
    let letter = next.is_ascii_alphanumeric() || !next.is_ascii();
    match bytes[at] {
        b'-' | b'&' => letter,
        b'\'' => letter && !(matches!(next, b's' | b'S') && bytes.get(at + 2).is_none_or(|b| b.is_ascii() && !b.is_ascii_alphanumeric())),
        // longer words are no abbreviations
        b'.' => letter || at - start <= LONGEST_ABBREVIATION,
        _ => false,
    }
}

/// A genitive or a closing quotation mark, glued to a word. A bare apostrophe is taken for a genitive after an s only if a word follows;
/// whether it closes a quotation is decided with all marks of the paragraph in view ([`super::marks`]).
fn genitive(text: &str, at: usize, c: char, after_s: bool) -> (TokenKind, usize) {
    let next = at + c.len_utf8();
    let rest = &text[next..];
    if rest.starts_with(['s', 'S']) && !rest[1..].starts_with(char::is_alphanumeric) {
        return (TokenKind::Possessive, next + 1);
    }
    let word_follows = rest.starts_with(' ') && rest[1..].starts_with(char::is_alphanumeric);
    (if after_s && word_follows { TokenKind::Possessive } else { TokenKind::Mark }, next)
}

fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut i = start;
    loop {
        while digit(i) {
            i += 1;
        }
        match bytes.get(i) {
            // a comma joins only groups of three; a list "1,2" is two numbers
            Some(b',') if digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4) => i += 1,
            Some(b'.') if digit(i + 1) => i += 1,
            _ => return i,
        }
    }
}

fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}') {
            end = start + i + c.len_utf8();
            continue;
        }
        let next = chars.peek().map(|(_, n)| *n);
        let letter_next = next.is_some_and(char::is_alphanumeric);
        let joins = match c {
            '-' | '‑' | '&' => letter_next,
            // contractions and O'Brien, but not the genitive
            c if is_apostrophe(c) => letter_next && !is_genitive(&text[start + i + c.len_utf8()..]),
            '.' => letter_next && (is_initials(&text[start..start + i]) || dotted_name(&text[start + i + 1..])),
            _ => false,
        };
        if !joins {
            break;
        }
    }
    if text[end..].starts_with('.') {
        let word = &text[start..end];
        let single = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
        if single
            || is_initials(word) && word.contains('.')
            || is_abbreviation(&word.to_ascii_lowercase()) && keeps_stop(word, &text[end + 1..])
        {
            end += 1;
        }
    }
    end
}

/// "No." and the like are abbreviations only before a number; months and states only before one or a comma.
fn keeps_stop(word: &str, rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{a0}']);
    match word {
        "No" | "Nos" | "Mar" | "May" | "Jun" | "Jul" | "Est" => rest.starts_with(|c: char| c.is_ascii_digit()),
        _ if word.starts_with(char::is_lowercase) => matches!(word, "vs" | "est" | "approx" | "dept") && !rest.starts_with('\n'),
        _ => true,
    }
}

fn is_genitive(rest: &str) -> bool {
    rest.starts_with(['s', 'S']) && !rest[1..].starts_with(char::is_alphanumeric)
}

/// `U`, `U.S`, `e.g`: single letters between stops.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|p| p.chars().count() == 1)
}

/// `FoxNews.com`, `Amazon.co.uk`: a domain ending follows the stop.
fn dotted_name(rest: &str) -> bool {
    let tail: &str = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
    matches!(tail, "com" | "co" | "org" | "net" | "fyi" | "ai" | "io" | "uk" | "gov" | "edu" | "tv" | "news" | "de" | "eu")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        tokenize(text, 0..text.len(), &mut out);
        out.into_iter().map(|t| t.text).collect()
    }

    #[test]
    fn no_abbreviation_is_longer_than_the_longest() {
        assert_eq!(ABBREVIATIONS.iter().map(|a| a.len()).max(), Some(LONGEST_ABBREVIATION));
    }

    #[test]
    fn shapes() {
        let shape = |text: &str| {
            let mut out = Vec::new();
            tokenize(text, 0..text.len(), &mut out);
            (out[0].is_capitalised(), out[0].is_all_caps(), out[0].is_camel(), out[0].is_hyphened())
        };
        for (capitalised, all_caps, camel, hyphened, words) in [
            (false, false, false, false, ["acme", "élan", "4", "a", "don't"]),
            (true, false, false, false, ["Acme", "Élan", "A", "McHill", "O'Brien"]),
            (true, true, false, false, ["AWS", "U.S.", "AT&T", "A1B", "ÉÉ"]),
            (false, false, true, false, ["eBay", "iRobot", "iX", "éÉa", "eBay's"]),
            (true, false, false, true, ["Acme-owned", "Jean-Luc", "Élan-vital", "A-one", "X-ray"]),
        ] {
            for word in words {
                assert_eq!(shape(word), (capitalised, all_caps, camel, hyphened), "{word}");
            }
        }
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(cut("Acme's 1,400 blue-collar jobs."), ["Acme", "'s", "1,400", "blue-collar", "jobs", "."]);
        assert_eq!(cut("the U.S. arm, 2.3% of 111K"), ["the", "U.S.", "arm", ",", "2.3", "%", "of", "111", "K"]);
        assert_eq!(cut("workers’ pay don’t"), ["workers", "’", "pay", "don’t"]);
        assert_eq!(cut("$4 billion—“yes,” he said"), ["$", "4", "billion", "—", "“", "yes", ",", "”", "he", "said"]);
        assert_eq!(
            cut("Boeing Co. and J. P. Hill of news.example.com, AT&T."),
            ["Boeing", "Co.", "and", "J.", "P.", "Hill", "of", "news", ".", "example.com", ",", "AT&T", "."]
        );
    }
}
