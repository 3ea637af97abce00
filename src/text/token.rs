//! Words, numbers and marks, with their places.

use std::borrow::Cow;
use std::ops::Range;

use super::abbreviation::{LONGEST_ABBREVIATION, SMALL_ABBREVIATIONS, WIRE_LABELS, is_abbreviation, keeps_stop};

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
    pub(super) plain: bool,
    /// Its capitals and small letters, where it is a word.
    shape: Shape,
}

/// How a word is written. Most questions put to a token are about this, so it is looked at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// No word, or one that starts with a small letter and has no capital behind it.
    Small,
    /// `iPhone`, `easyJet`: a small letter in front, and a capital behind it.
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
            // "easyJet", not "ex-CEO"
            (Some(first), _) if first.is_lowercase() && word.chars().all(char::is_alphabetic) && word.chars().any(char::is_uppercase) => {
                Self::Camel
            }
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

    /// A word with a capital in front, or right behind a small letter: what names are made of.
    #[must_use]
    pub fn has_capital(&self) -> bool {
        self.shape != Shape::Small
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

    /// A word of small ASCII letters and digits alone.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.plain && self.shape == Shape::Small
    }

    /// Whether it is this very word or mark, compared in lower case.
    #[must_use]
    pub fn is(&self, lower: &str) -> bool {
        self.lower == lower
    }
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// What most longer characters of a text are: quotation marks and dashes. Whether a character is a letter takes its time to find out.
fn is_punctuation(c: char) -> bool {
    ('\u{2010}'..='\u{2027}').contains(&c)
}

fn lower(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(text)
    } else if text.is_ascii() {
        Cow::Owned(text.to_ascii_lowercase())
    } else if text.chars().all(|c| c.is_ascii() || c == '’') {
        // "don’t": most of the longer characters in words
        Cow::Owned(text.chars().map(|c| if c == '’' { '\'' } else { c.to_ascii_lowercase() }).collect())
    } else {
        Cow::Owned(text.chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).flat_map(char::to_lowercase).collect())
    }
}

/// What a byte can be the first of: a bit each, so that those of a whole word can be seen at once.
mod class {
    /// White space.
    pub const SPACE: u8 = 1;
    /// A digit.
    pub const DIGIT: u8 = 2;
    /// A small letter.
    pub const SMALL: u8 = 4;
    /// A capital letter.
    pub const CAPITAL: u8 = 8;
    /// Any other ASCII character.
    pub const MARK: u8 = 16;
    /// Part of a longer character.
    pub const LONG: u8 = 32;
    /// What plain words are made of.
    pub const PLAIN: u8 = DIGIT | SMALL | CAPITAL;
}

/// The class of every byte.
static CLASSES: [u8; 256] = {
    let mut classes = [class::MARK; 256];
    let mut b = 0;
    while b < 256 {
        classes[b] = match b as u8 {
            b'\t'..=b'\r' | b' ' => class::SPACE,
            b'0'..=b'9' => class::DIGIT,
            b'a'..=b'z' => class::SMALL,
            b'A'..=b'Z' => class::CAPITAL,
            128.. => class::LONG,
            _ => class::MARK,
        };
        b += 1;
    }
    classes
};

/// Cuts `text[range]` into tokens and appends them to `out`. Spaces are no tokens.
pub fn tokenize<'t>(text: &'t str, range: Range<usize>, out: &mut Vec<Token<'t>>) {
    Cutter { text: &text[..range.end], small: None }.cut(range.start, out);
}

/// [`tokenize`] for a text of which a copy with its ASCII letters in lower case is at hand, `small`: words borrow from it.
pub fn tokenize_beside<'t>(text: &'t str, small: &'t str, range: Range<usize>, out: &mut Vec<Token<'t>>) {
    Cutter { text: &text[..range.end], small: Some(small) }.cut(range.start, out);
}

/// The tokens of `range` that are no plain words of ASCII letters and digits: marks, numbers, genitives, words with a mark in them. About one
/// in five, and the only ones that sentences and quotations can end or begin with.
pub fn marks_among(tokens: &[Token<'_>], range: Range<usize>) -> impl Iterator<Item = usize> {
    range.filter(|i| !tokens[*i].plain)
}

struct Cutter<'t> {
    text: &'t str,
    /// The text with its ASCII letters in lower case, byte for byte.
    small: Option<&'t str>,
}

impl<'t> Cutter<'t> {
    fn cut(&self, start: usize, out: &mut Vec<Token<'t>>) {
        let text = self.text;
        let bytes = text.as_bytes();
        let mut at = start;
        let mut glued = false;
        while let Some(byte) = bytes.get(at) {
            let class = CLASSES[usize::from(*byte)];
            if class & (class::SMALL | class::CAPITAL) != 0 {
                at = match plain_word(bytes, at) {
                    Some((end, capital)) => self.plain(at..end, capital, glued, out),
                    None => self.word(at..word_end(text, at), glued, out),
                };
                // nearly always a space follows, and a word
                glued = bytes.get(at) != Some(&b' ');
                at += usize::from(!glued);
                continue;
            }
            let end = match class {
                class::SPACE => {
                    (at, glued) = (at + 1, false);
                    continue;
                }
                class::DIGIT => self.as_is(TokenKind::Number, at..number_end(text, at), glued, out),
                class::MARK if *byte != b'\'' => self.as_is(TokenKind::Mark, at..at + 1, glued, out),
                _ => match self.long(at, glued, out) {
                    Some(end) => end,
                    None => {
                        at += text[at..].chars().next().map_or(1, char::len_utf8);
                        glued = false;
                        continue;
                    }
                },
            };
            (at, glued) = (end, true);
        }
    }

    // Each of the following appends one token and says where it ends.

    /// A word of ASCII letters and digits, with a `capital` somewhere or none.
    #[inline]
    fn plain(&self, range: Range<usize>, capital: bool, glued: bool, out: &mut Vec<Token<'t>>) -> usize {
        let Range { start, end } = range;
        let text = &self.text[start..end];
        let shape = if capital { plain_shape(text.as_bytes()) } else { Shape::Small };
        let small = if capital { self.small.and_then(|small| small.get(start..end)) } else { Some(text) };
        // two tokens written in one place each: a lower case pieced together first and copied then is what processors are slow at
        match small {
            Some(small) => {
                let lower = Cow::Borrowed(small);
                out.push(Token { kind: TokenKind::Word, start, end, text, lower, glued, plain: true, shape });
            }
            None => {
                let lower = Cow::Owned(text.to_ascii_lowercase());
                out.push(Token { kind: TokenKind::Word, start, end, text, lower, glued, plain: true, shape });
            }
        }
        end
    }

    fn word(&self, range: Range<usize>, glued: bool, out: &mut Vec<Token<'t>>) -> usize {
        let Range { start, end } = range;
        let text = &self.text[start..end];
        let lower = self.lower(text, start..end);
        out.push(Token { kind: TokenKind::Word, start, end, text, lower, glued, plain: false, shape: Shape::of(text) });
        end
    }

    /// A number or mark without letters.
    #[inline]
    fn as_is(&self, kind: TokenKind, range: Range<usize>, glued: bool, out: &mut Vec<Token<'t>>) -> usize {
        let Range { start, end } = range;
        let text = &self.text[start..end];
        out.push(Token { kind, start, end, text, lower: Cow::Borrowed(text), glued, plain: false, shape: Shape::Small });
        end
    }

    /// What starts with an apostrophe or a character of several bytes; `None` if it is a space.
    fn long(&self, at: usize, glued: bool, out: &mut Vec<Token<'t>>) -> Option<usize> {
        let c = self.text[at..].chars().next()?;
        if c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}') {
            return None;
        }
        if !is_punctuation(c) && c.is_alphabetic() {
            return Some(self.word(at..word_end(self.text, at), glued, out));
        }
        let before = out.last().filter(|t| is_apostrophe(c) && matches!(t.kind, TokenKind::Word | TokenKind::Number));
        let (kind, end) = match before.map(|word| word.lower.ends_with('s')) {
            Some(after_s) if glued => genitive(self.text, at, c, after_s),
            Some(_) if is_spaced_genitive(&self.text[at + c.len_utf8()..]) => (TokenKind::Possessive, at + c.len_utf8() + " s".len()),
            _ => (TokenKind::Mark, at + c.len_utf8()),
        };
        let text = &self.text[at..end];
        let spaced = kind == TokenKind::Possessive && text.contains(' ');
        let lower = if spaced { Cow::Borrowed("'s") } else { self.lower(text, at..end) };
        out.push(Token { kind, start: at, end, text, lower, glued, plain: false, shape: Shape::Small });
        Some(end)
    }

    /// `text`, which stands at `range`, in lower case.
    fn lower(&self, text: &'t str, range: Range<usize>) -> Cow<'t, str> {
        match self.small.and_then(|small| small.get(range)) {
            Some(small) if text.is_ascii() => Cow::Borrowed(small),
            _ => lower(text),
        }
    }
}

/// Most words: ASCII letters and digits, and what follows them neither joins another word nor belongs to this one. Its end and
/// whether it has a capital.
#[inline]
fn plain_word(bytes: &[u8], start: usize) -> Option<(usize, bool)> {
    // nearly all words end within eight bytes
    let (mut capital, length) = bytes[start..].first_chunk().map_or((false, 0), |eight| letters(*eight));
    let mut end = start + length;
    let stop = loop {
        let class = bytes.get(end).map_or(class::SPACE, |b| CLASSES[usize::from(*b)]);
        if class & class::PLAIN == 0 {
            break class;
        }
        capital |= class == class::CAPITAL;
        end += 1;
    };
    (stop == class::SPACE || !may_go_on(bytes, start, end)).then_some((end, capital))
}

/// How many of eight bytes, from the first one on, are ASCII letters or digits, and whether a capital is among these. All eight
/// are compared at once, each in its own byte of a number: a processor guesses wrong where a word ends, and so a loop over its letters
/// would cost more than they do.
#[inline]
fn letters(eight: [u8; 8]) -> (bool, usize) {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    /// Set in small letters.
    const CASE: u8 = b'a' ^ b'A';
    let bytes = u64::from_le_bytes(eight);
    let ascii = bytes & !HIGH;
    // the high bit of each byte from `first` to `last`; sums of two numbers below 128 never reach into the next byte
    let between = |of: u64, first: u8, last: u8| (of + ONES * u64::from(0x80 - first)) & !(of + ONES * u64::from(0x7f - last)) & HIGH;
    // a letter and its capital differ in one bit
    let letter = between(ascii | (ONES * u64::from(CASE)), b'a', b'z');
    let plain = (letter | between(ascii, b'0', b'9')) & !bytes;
    let other = plain ^ HIGH;
    // all bytes below the first that is none of them
    let word = other.wrapping_sub(1) & !other;
    let small = bytes << (7 - CASE.trailing_zeros());
    (letter & !small & word != 0, other.trailing_zeros() as usize / 8)
}

/// The shape of an ASCII word that has a capital.
fn plain_shape(word: &[u8]) -> Shape {
    let capital = |i: usize| word.get(i).is_some_and(u8::is_ascii_uppercase);
    let two = || word.iter().filter(|b| b.is_ascii_uppercase()).nth(1).is_some();
    match (capital(0), capital(1)) {
        (true, _) if two() && !word.iter().any(u8::is_ascii_lowercase) => Shape::AllCaps,
        (true, _) => Shape::Capitalised,
        (false, true) => Shape::Camel,
        (false, false) if word.first().is_some_and(u8::is_ascii_lowercase) => Shape::Camel,
        (false, false) => Shape::Small,
    }
}

/// Whether the mark at `at` behind an ASCII word can belong to a longer one, by a glance at what follows it.
fn may_go_on(bytes: &[u8], start: usize, at: usize) -> bool {
    let letter = |i: usize| bytes.get(i).is_some_and(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    let ends = |i: usize| bytes.get(i).is_none_or(|b| b.is_ascii() && !b.is_ascii_alphanumeric());
    let apostrophe = |next: usize| letter(next) && !(matches!(bytes[next], b's' | b'S') && ends(next + 1));
    match &bytes[at..] {
        [b'-' | b'&', ..] => letter(at + 1),
        [b'\'', ..] => apostrophe(at + 1),
        // longer words are no abbreviations
        [b'.', ..] => letter(at + 1) || at - start <= LONGEST_ABBREVIATION && may_keep_stop(&bytes[start..at]),
        // general punctuation: an apostrophe, a hyphen, or what belongs to no word
        [0xE2, 0x80, 0x99, ..] => apostrophe(at + 3),
        [0xE2, 0x80, 0x91, ..] => letter(at + 3),
        [0xE2, 0x80, ..] => false,
        [byte, ..] => !byte.is_ascii(),
        [] => false,
    }
}

/// Whether an ASCII word can be an abbreviation, by its first letter.
fn may_keep_stop(word: &[u8]) -> bool {
    word.first().is_some_and(u8::is_ascii_uppercase) || SMALL_ABBREVIATIONS.iter().any(|a| a.as_bytes() == word)
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

/// "Acme ' s plant": what texts that were cut into words for a machine make of a genitive, behind its apostrophe.
fn is_spaced_genitive(rest: &str) -> bool {
    rest.starts_with(" s ")
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
            // "3,11,480": groups of two before the last, as in India
            Some(b',') if digit(i + 1) && digit(i + 2) && bytes.get(i + 3) == Some(&b',') && indian_tail(&bytes[i + 4..]) => i += 1,
            Some(b'.') if digit(i + 1) => i += 1,
            _ => return i,
        }
    }
}

/// What follows a group of two digits and its comma: more such, and three digits in the end.
fn indian_tail(rest: &[u8]) -> bool {
    match rest {
        [a, b, b',', more @ ..] if a.is_ascii_digit() && b.is_ascii_digit() => indian_tail(more),
        [a, b, c, more @ ..] => [a, b, c].iter().all(|d| d.is_ascii_digit()) && !more.first().is_some_and(u8::is_ascii_digit),
        _ => false,
    }
}

fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        if !is_punctuation(c) && c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}') {
            end = start + i + c.len_utf8();
            continue;
        }
        let next = chars.peek().map(|(_, n)| *n);
        let letter_next = next.is_some_and(char::is_alphanumeric);
        let joins = match c {
            '-' => letter_next && !WIRE_LABELS.contains(&&text[start..start + i]),
            '‑' | '&' => letter_next,
            // contractions and O'Brien, but not the genitive
            c if is_apostrophe(c) => letter_next && !is_genitive(&text[start + i + c.len_utf8()..]),
            '.' => letter_next && (is_initials(behind_party(&text[start..start + i])) || dotted_name(&text[start + i + 1..])),
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
            || word.contains('.') && is_initials(behind_party(word))
            || word.len() <= LONGEST_ABBREVIATION && is_abbreviation(&word.to_ascii_lowercase()) && keeps_stop(word, &text[end + 1..])
        {
            end += 1;
        }
    }
    end
}

fn is_genitive(rest: &str) -> bool {
    rest.starts_with(['s', 'S']) && !rest[1..].starts_with(char::is_alphanumeric)
}

/// `U`, `U.S`, `e.g`: single letters between stops.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|p| p.chars().count() == 1)
}

/// The state of `D-N.J.`, else the word.
fn behind_party(word: &str) -> &str {
    if word.as_bytes().get(1) == Some(&b'-') { &word[2..] } else { word }
}

/// `FoxNews.com`, `Amazon.co.uk`: a domain ending follows the stop.
fn dotted_name(rest: &str) -> bool {
    let tail: &str = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
    matches!(tail, "com" | "co" | "org" | "net" | "fyi" | "ai" | "io" | "uk" | "gov" | "edu" | "tv" | "news" | "de" | "eu")
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
