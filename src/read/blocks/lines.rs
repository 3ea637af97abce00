//! Lines, their markers, and lines wrapped at a column joined to the paragraphs they were cut from.

use std::ops::Range;

use super::Sort;

/// What a line opens with, apart from its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    None,
    /// `- `, `• `, `* `, `1. `.
    Bullet,
    /// `> `, as mail and Markdown quote.
    Quote,
    /// `## `, a Markdown heading.
    Hash,
}

/// A line, or the lines of one wrapped paragraph.
#[derive(Debug, Clone)]
pub(super) struct Piece<'t> {
    /// Bytes in the text, without marker and surrounding white space.
    pub range: Range<usize>,
    /// The text of `range`.
    pub text: &'t str,
    pub marker: Marker,
    /// Columns before the marker.
    pub indent: usize,
    /// Whether an empty line stands above.
    pub gap: bool,
    pub words: usize,
    /// Whether it ends as a sentence does.
    pub ends: bool,
    pub sort: Sort,
}

impl Piece<'_> {
    /// Whether it reads like a running paragraph.
    pub fn is_prose(&self) -> bool {
        self.sort == Sort::Plain && self.marker == Marker::None && self.words >= 12 && self.ends
    }
}

/// One line as it stands.
struct Line<'t> {
    start: usize,
    /// Trimmed.
    text: &'t str,
    indent: usize,
    gap: bool,
    marker: Marker,
    /// Bytes of `text` that are marker.
    marked: usize,
}

/// The narrowest and the widest column that text is wrapped at by convention, characters.
const WRAPPED: std::ops::RangeInclusive<usize> = 40..=100;

/// Cuts a text into pieces, in text order.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let lines = lines(text);
    let width = wrap_width(&lines);
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        let end = line.start + line.text.len();
        match pieces.last_mut() {
            Some(last) if width.is_some_and(|w| continues(&lines[i - 1], line, last, w, i)) => last.range.end = end,
            _ => pieces.push(Piece {
                range: line.start + line.marked..end,
                text: "",
                marker: line.marker,
                indent: line.indent,
                gap: line.gap,
                words: 0,
                ends: false,
                sort: Sort::Plain,
            }),
        }
    }
    for piece in &mut pieces {
        piece.text = &text[piece.range.clone()];
        piece.words = words(piece.text);
        piece.ends = ends_sentence(piece.text);
    }
    pieces
}

/// How many words stand between white space.
fn words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let starts = |pair: (&u8, &u8)| u8::from(pair.0.is_ascii_whitespace() & !pair.1.is_ascii_whitespace());
    // sums of bytes over runs that cannot overflow one: compilers make vector instructions of it
    let runs = bytes.chunks(255).zip(bytes.get(1..).unwrap_or_default().chunks(255));
    let behind: usize = runs.map(|(a, b)| usize::from(a.iter().zip(b).map(starts).sum::<u8>())).sum();
    behind + usize::from(bytes.first().is_some_and(|b| !b.is_ascii_whitespace()))
}

fn lines(text: &str) -> Vec<Line<'_>> {
    // room for those of prose
    let mut lines = Vec::with_capacity(text.len() / 64);
    let (mut at, mut gap) = (0, false);
    while at < text.len() {
        let end = memchr::memchr2(b'\n', b'\r', &text.as_bytes()[at..]).map_or(text.len(), |n| at + n);
        let raw = &text[at..end];
        let line = raw.trim_matches(is_blank);
        if line.is_empty() {
            gap = true;
        } else {
            let indent = raw.len() - raw.trim_start_matches(is_blank).len();
            let (marker, marked) = marker(line);
            let columns = if raw.starts_with('\u{feff}') { 0 } else { raw[..indent].chars().map(|c| if c == '\t' { 4 } else { 1 }).sum() };
            lines.push(Line { start: at + indent, text: line, indent: columns, gap, marker, marked });
            gap = false;
        }
        at = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
    }
    lines
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// The marker of a trimmed line and its length. A line that is nothing but a marker has none.
fn marker(line: &str) -> (Marker, usize) {
    let rest = line.trim_start_matches('>');
    if rest.len() < line.len() {
        let inner = rest.trim_start();
        let (marker, marked) = marker(inner);
        let marker = if marker == Marker::None { Marker::Quote } else { marker };
        return if inner.is_empty() { (Marker::None, 0) } else { (marker, line.len() - inner.len() + marked) };
    }
    let signs = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&signs) {
        return spaced(line, signs).map_or((Marker::None, 0), |n| (Marker::Hash, n));
    }
    let bullet = line.len() - line.trim_start_matches(['-', '–', '—', '•', '*', '◦', '▪', '·', '●', '■', '○', '‣']).len();
    if bullet > 0 {
        return spaced(line, bullet).map_or((Marker::None, 0), |n| (Marker::Bullet, n));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && matches!(line.as_bytes().get(digits), Some(b'.' | b')')) {
        return spaced(line, digits + 1).map_or((Marker::None, 0), |n| (Marker::Bullet, n));
    }
    (Marker::None, 0)
}

/// The length of a marker of `n` bytes with the white space after it, if there is some and words follow.
fn spaced(line: &str, n: usize) -> Option<usize> {
    let rest = line.get(n..)?;
    let words = rest.trim_start();
    (words.len() < rest.len() && words.contains(char::is_alphanumeric)).then_some(line.len() - words.len())
}

fn width(line: &Line<'_>) -> usize {
    // Beyond any wrapping column the exact width does not matter.
    if line.text.len() > 4 * WRAPPED.end() { usize::MAX } else { line.indent + line.text.chars().count() }
}

/// The column a text is wrapped at, if it is: many lines of middling width break off inside sentences.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let (mut pairs, mut cut, mut widest) = (0usize, 0usize, 0usize);
    for pair in lines.windows(2).filter(|p| !p[1].gap) {
        pairs += 1;
        // few lines begin with a small letter
        if !starts_lower(&pair[1].text[pair[1].marked..]) || ends_sentence(pair[0].text) {
            continue;
        }
        let width = width(&pair[0]);
        if WRAPPED.contains(&width) {
            cut += 1;
            widest = widest.max(width);
        }
    }
    (cut >= 2 && cut * 4 >= pairs).then_some(widest)
}

fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether `line` goes on with the paragraph that `above` is the last line of. Where the first word of `line` would have fitted
/// above, the break is meant.
fn continues(above: &Line<'_>, line: &Line<'_>, piece: &Piece<'_>, wrapped: usize, index: usize) -> bool {
    let text = &line.text[line.marked..];
    let hangs = piece.marker == Marker::Bullet && line.indent <= piece.indent + 6;
    if line.gap
        || width(above) > *WRAPPED.end()
        || !(line.marker == Marker::None || (line.marker, piece.marker) == (Marker::Quote, Marker::Quote))
    {
        return false;
    }
    if line.indent > above.indent + 1 && !hangs {
        return false;
    }
    if starts_lower(text) || goes_on(above.text) {
        return true;
    }
    let word = text.split_whitespace().next().unwrap_or_default().chars().count();
    let room = wrapped.saturating_sub(width(above) + 1 + word);
    let meant = if ends_sentence(above.text) || index == 1 { 1 } else { 8 };
    let title = index == 1 && (is_dateline(text) || (is_upper(above.text) && !is_upper(text)));
    room < meant && !title
}

/// Words that no line of its own ends with: "will leave before", behind which "Christmas" begins the next.
const OPEN_ENDS: [&str; 27] = [
    "a", "an", "and", "as", "at", "because", "before", "between", "but", "by", "during", "for", "from", "in", "into", "its", "of", "on",
    "or", "than", "that", "the", "their", "to", "until", "which", "with",
];

/// Whether a line breaks off inside a clause.
fn goes_on(above: &str) -> bool {
    above.rsplit(' ').next().is_some_and(|last| OPEN_ENDS.contains(&last))
}

/// "ROTTERDAM, March 11 - …", "NEW YORK (Wire) - …".
fn is_dateline(text: &str) -> bool {
    let dash = [" - ", " -- ", " – ", " — "].iter().filter_map(|d| text.find(d)).min();
    dash.is_some_and(|at| at <= 60) && text.split([' ', ',']).next().is_some_and(|w| w.len() >= 3 && is_upper(w))
}

/// Whether a text has letters, all of them capitals.
pub(super) fn is_upper(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// Whether a text ends as a sentence does: a full stop, question mark or the like, closing quotation marks and brackets aside.
pub(in crate::read) fn ends_sentence(text: &str) -> bool {
    let text =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_' | '®' | '■'));
    text.ends_with(['.', '!', '?', '…', ':'])
}
