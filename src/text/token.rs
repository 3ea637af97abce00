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
}

impl Token<'_> {
    /// A word whose first letter is upper case.
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        self.kind == TokenKind::Word && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// A word of two letters or more, all of them upper case: `AWS`, `U.S.`
    #[must_use]
    pub fn is_all_caps(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        self.is_capitalised() && letters.all(char::is_uppercase) && self.text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
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

/// Cuts `text[range]` into tokens and appends them to `out`. Spaces are no tokens.
pub fn tokenize<'t>(text: &'t str, range: std::ops::Range<usize>, out: &mut Vec<Token<'t>>) {
    let end = range.end;
    let mut at = range.start;
    let mut glued = false;
    while let Some(c) = text[at..end].chars().next() {
        if c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}') {
            at += c.len_utf8();
            glued = false;
            continue;
        }
        let (kind, stop) = if c.is_ascii_digit() {
            (TokenKind::Number, number_end(&text[..end], at))
        } else if c.is_alphabetic() {
            (TokenKind::Word, word_end(&text[..end], at))
        } else if is_apostrophe(c) && glued && out.last().is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number)) {
            genitive(&text[..end], at, c, out.last().is_some_and(|t| t.lower.ends_with('s')))
        } else {
            (TokenKind::Mark, at + c.len_utf8())
        };
        let piece = &text[at..stop];
        out.push(Token { kind, start: at, end: stop, text: piece, lower: lower(piece), glued });
        glued = true;
        at = stop;
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
    // most words are ASCII letters, and what follows them neither joins another word nor belongs to this one
    let bytes = text.as_bytes();
    let plain = start + bytes[start..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    if bytes.get(plain).is_none_or(|b| b.is_ascii() && !matches!(b, b'-' | b'&' | b'\'' | b'.')) {
        return plain;
    }
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
