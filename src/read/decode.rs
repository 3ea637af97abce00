//! From bytes to text, as browsers do it, and refusing what is no text.
//!
//! Valid UTF-8 is kept byte for byte, a byte order mark included, so that offsets into the text are offsets into the file. Anything
//! else is decoded: UTF-16 by its mark or by where its zero bytes lie, else by the encoding that fits best (`chardetng`, which says
//! Windows-1252 for Western text). Bytes that no encoding explains become U+FFFD and the rest is kept: a spoilt letter costs a word,
//! a refused file would cost an article. Only a file with so many spoilt or control characters that it cannot be text is refused.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::error::Problem;
use crate::text::count_bytes;

/// As much of a file as is looked at to tell text from junk and one encoding from another, bytes.
const SAMPLE: usize = 64 * 1024;
/// As much of a page as is searched for the encoding it names, bytes; browsers look at 1,024.
const META_SAMPLE: usize = 4096;
/// One character in this many may be a control character or undecodable, before a file counts as no text.
const JUNK_SHARE: usize = 10;

/// Decodes the bytes of one file.
///
/// # Errors
/// [`Problem::Empty`] and [`Problem::Binary`].
pub fn decode(bytes: Vec<u8>) -> Result<String, Problem> {
    if let Some((what, remedy)) = magic(&bytes) {
        return Err(Problem::Binary { what, remedy });
    }
    let text = match utf16(&bytes) {
        Some(encoding) => encoding.decode(&bytes).0.into_owned(),
        None => match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(e) => other(e.as_bytes()),
        },
    };
    if is_junk(&text) {
        return Err(Problem::Binary { what: "binary data", remedy: NO_ARTICLE });
    }
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(Problem::Empty);
    }
    Ok(text)
}

/// Decodes a web page as browsers do: by its byte order mark, else by the encoding that the server named (`label`), else by the
/// one it names itself, else by what fits best.
///
/// # Errors
/// [`Problem::Empty`] and [`Problem::Binary`].
pub(super) fn decode_page(bytes: Vec<u8>, label: Option<&str>) -> Result<String, Problem> {
    let named = || label.and_then(|l| Encoding::for_label(l.as_bytes())).or_else(|| named_encoding(&bytes));
    match named() {
        Some(encoding) if Encoding::for_bom(&bytes).is_none() && encoding != UTF_8 && magic(&bytes).is_none() => {
            let text = encoding.decode_without_bom_handling(&bytes).0.into_owned();
            if is_junk(&text) { Err(Problem::Binary { what: "binary data", remedy: NO_ARTICLE }) } else { Ok(text) }
        }
        // pages that say UTF-8 and are not are as common as those that say nothing
        _ => decode(bytes),
    }
}

/// The encoding that a page names in its first bytes (`<meta charset>`, `<meta http-equiv>`).
fn named_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(META_SAMPLE)]).to_ascii_lowercase();
    let label = head.match_indices("<meta").find_map(|(at, _)| {
        let tag = head[at..].split('>').next()?;
        let value = tag.split_once("charset")?.1.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        value.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':')).next().map(str::to_owned)
    })?;
    // a page whose letters could be read to find this is not in UTF-16
    Encoding::for_label(label.as_bytes()).filter(|e| *e != UTF_16LE && *e != UTF_16BE)
}

/// Bytes of a cell or field as text, as far as they are text at all.
pub(super) fn lossless(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| other(bytes), str::to_owned)
}

/// A text that is neither valid UTF-8 nor UTF-16.
fn other(bytes: &[u8]) -> String {
    // A long text with a single broken sequence is still UTF-8: a cut at a buffer's end, a byte lost on the way.
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let whole = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if whole > 2 * broken {
        return lossy.into_owned();
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let encoding: &'static Encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    encoding.decode(bytes).0.into_owned()
}

/// UTF-16 by its byte order mark, or by zero bytes on one side of nearly every pair.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding != UTF_8).then_some(encoding);
    }
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    memchr::memchr(0, sample)?;
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|b| **b == 0).count();
    let (pairs, first, second) = (sample.len() / 2, zeros(0), zeros(1));
    if pairs < 2 {
        None
    } else if second * 10 >= pairs * 7 && first * 20 <= pairs {
        Some(UTF_16LE)
    } else if first * 10 >= pairs * 7 && second * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_junk(text: &str) -> bool {
    let plain = |b: u8| (b' '..=b'~').contains(&b) || (b'\t'..=b'\n').contains(&b) || b == b'\r';
    if text.len() <= SAMPLE && count_bytes(text.as_bytes(), |b| !plain(b)) * (JUNK_SHARE + 1) <= text.len() {
        // too few bytes are anything but printable ASCII for so many characters to be junk
        return memchr::memchr(0, text.as_bytes()).is_some() && count_bytes(text.as_bytes(), |b| b == 0) * 100 > text.chars().count();
    }
    let (mut seen, mut junk, mut zeros) = (0usize, 0usize, 0usize);
    for c in text.chars().take(SAMPLE) {
        seen += 1;
        zeros += usize::from(c == '\0');
        junk += usize::from(c == '\u{fffd}' || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{85}')));
    }
    zeros * 100 > seen || junk * JUNK_SHARE > seen
}

const NO_ARTICLE: &str = "save the article as text (UTF-8), or leave the file out with --exclude";
const CONVERT: &str = "convert it first (for example `pdftotext -layout`), or leave it out with --exclude";
const UNPACK: &str = "unpack it first, or leave it out with --exclude";
const NO_WORDS: &str = "there are no words to read in it; leave it out with --exclude";

/// First bytes that tell what a file is, with its name and what to do.
const MAGIC: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "a PDF", CONVERT),
    (b"{\\rtf", "an RTF document", CONVERT),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document", CONVERT),
    (b"BZh", "bzip2 data", UNPACK),
    (b"\xFD7zXZ\0", "xz data", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", UNPACK),
    (b"Rar!\x1A\x07", "a RAR archive", UNPACK),
    (b"\x89PNG\r\n\x1A\n", "a PNG image", NO_WORDS),
    (b"\xFF\xD8\xFF", "a JPEG image", NO_WORDS),
    (b"GIF87a", "a GIF image", NO_WORDS),
    (b"GIF89a", "a GIF image", NO_WORDS),
    (b"II*\0", "a TIFF image", NO_WORDS),
    (b"MM\0*", "a TIFF image", NO_WORDS),
    (b"RIFF", "a WebP image or other RIFF media", NO_WORDS),
    (b"ID3", "an MP3 recording", NO_WORDS),
    (b"OggS", "an Ogg recording", NO_WORDS),
    (b"\x1A\x45\xDF\xA3", "a Matroska video", NO_WORDS),
    (b"\x7FELF", "an ELF program", NO_WORDS),
    (b"\xCF\xFA\xED\xFE", "a Mach-O program", NO_WORDS),
    (b"MZ\x90\0", "a Windows program", NO_WORDS),
    (b"\0asm", "a WebAssembly program", NO_WORDS),
    (b"SQLite format 3\0", "an SQLite database", NO_WORDS),
];

fn magic(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    // A text may open with the letters of a short signature ("BZh…", "RIFF"): those count only with junk after them.
    let looks_like_text = |signature: &[u8]| {
        signature.is_ascii()
            && signature.len() < 5
            && bytes.len() > 8
            && bytes.iter().take(512).all(|b| *b >= 32 || b.is_ascii_whitespace())
    };
    MAGIC.iter().find(|(s, ..)| bytes.starts_with(s) && !looks_like_text(s)).map(|(_, what, remedy)| (*what, *remedy))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).unwrap()
    }

    #[test]
    fn utf_8_is_kept_byte_for_byte() {
        let bytes = "\u{feff}Jobs go\r\n\r\nCafé closes – 40 staff\r\n".as_bytes();
        assert_eq!(text(bytes).as_bytes(), bytes);
    }

    #[test]
    fn utf_16_is_known_by_mark_and_by_zero_bytes() {
        let words = "Some 300 jobs will go — by May";
        let le: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&le), words);
        assert_eq!(text(&be), words);
        assert_eq!(text(&[&b"\xFF\xFE"[..], &le].concat()), words);
        assert_eq!(text(&[&b"\xFE\xFF"[..], &be].concat()), words);
    }

    #[test]
    fn western_bytes_are_windows_1252() {
        assert_eq!(text(b"The caf\xE9 said \x93300 jobs\x94 would go, costing \xA35m"), "The café said “300 jobs” would go, costing £5m");
    }

    #[test]
    fn pages_are_decoded_by_mark_then_server_then_themselves() {
        let page = |bytes: &[u8], label| decode_page(bytes.to_vec(), label).unwrap();
        let western = b"<meta charset=\"iso-8859-1\"><p>caf\xE9 closes";
        assert!(page(western, None).ends_with("café closes"));
        assert!(page(b"<meta http-equiv=x content='text/html; charset=koi8-r'>\xC1", None).ends_with('а'));
        assert!(page(b"<meta charset=utf-8>\xC1\xC2", Some("koi8-r")).ends_with("аб"));
        assert!(page("\u{feff}<meta charset=koi8-r>é".as_bytes(), Some("koi8-r")).ends_with('é'));
        assert!(page("<meta charset=utf-8>é — “so”".as_bytes(), Some("nonsense")).ends_with("é — “so”"));
        assert!(page(b"<meta charset=utf-8>the caf\xE9 said \x93no\x94", None).ends_with("the café said “no”"));
    }

    #[test]
    fn one_broken_byte_does_not_lose_the_rest() {
        let mut bytes = "“Sorry,” said the café’s owner — 40 jobs go".as_bytes().to_vec();
        bytes.push(0xE2);
        assert_eq!(text(&bytes), "“Sorry,” said the café’s owner — 40 jobs go\u{fffd}");
    }

    #[test]
    fn what_is_no_text_is_named() {
        let problem = |bytes: &[u8]| decode(bytes.to_vec()).unwrap_err().to_string();
        assert!(problem(b"\x89PNG\r\n\x1A\n\0\0").starts_with("a PNG image, not text; "));
        assert!(problem(b"%PDF-1.7 stuff").contains("pdftotext"));
        assert!(problem(&[7u8, 0, 1, 2, 0, 3, 200, 0, 5]).starts_with("binary data"));
        assert!(problem(b" \r\n\t").starts_with("empty"));
        assert!(problem("\u{feff}\n".as_bytes()).starts_with("empty"));
        assert!(problem(b"").starts_with("empty"));
        assert_eq!(text(b"RIFF between owners grows, 30 jobs at risk"), "RIFF between owners grows, 30 jobs at risk");
    }
}
