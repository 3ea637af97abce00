//! Which format an input has, by its first bytes and then by its name.

use std::borrow::Cow;

use super::{csv, front_matter, records};

/// As much of an input as is looked at to tell its format, bytes.
pub(super) const HEAD: usize = 8 * 1024;

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Records of `extract`, one a line.
    RecordLines,
    /// The envelope of `--format json`, or an array of records.
    Envelope,
    Gzip,
    Zstd,
    Zip,
    Tar,
    Parquet,
    Warc,
    /// Articles in JSON: one a line (known to be so by the name), or to be found out.
    Json {
        lines: bool,
    },
    /// A table, with what stands between its columns.
    Csv(u8),
    /// RSS or Atom.
    Feed,
    Html,
    /// A page that this program wrote.
    OwnPage,
    Markdown,
    Plain,
}

/// Recognises an input that begins with `head` and is called `name`.
pub(super) fn recognise(head: &[u8], name: &str) -> Format {
    binary(head).unwrap_or_else(|| {
        let text = sample(head);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let extension = extension(name);
        if records::is_lines(head) {
            Format::RecordLines
        } else if records::is_envelope(head) {
            Format::Envelope
        } else if matches!(extension.as_str(), "jsonl" | "ndjson" | "jsonlines") {
            Format::Json { lines: true }
        } else if is_json(text) {
            Format::Json { lines: false }
        } else if is_feed(text) {
            Format::Feed
        } else if is_page(text, &extension) {
            if is_own_page(text) { Format::OwnPage } else { Format::Html }
        } else if let Some(delimiter) = csv::delimiter(text, &extension) {
            Format::Csv(delimiter)
        } else if front_matter::has_front_matter(text) || matches!(extension.as_str(), "md" | "markdown" | "mdown" | "mkd") {
            Format::Markdown
        } else {
            Format::Plain
        }
    })
}

fn binary(head: &[u8]) -> Option<Format> {
    let starts = |signature: &[u8]| head.starts_with(signature);
    Some(match () {
        () if starts(b"\x1f\x8b") => Format::Gzip,
        () if starts(b"\x28\xb5\x2f\xfd") => Format::Zstd,
        () if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") => Format::Zip,
        () if starts(b"PAR1") && !head.get(4..16).is_some_and(|b| b.iter().all(|b| matches!(b, b' '..=b'~'))) => Format::Parquet,
        () if starts(b"WARC/") => Format::Warc,
        () if head.get(257..262) == Some(b"ustar") => Format::Tar,
        () => return None,
    })
}

/// The first bytes as text, whatever their encoding.
fn sample(head: &[u8]) -> Cow<'_, str> {
    match encoding_rs::Encoding::for_bom(head) {
        Some((encoding, _)) => encoding.decode(head).0,
        // much faster than the lossy way, which most texts need not go
        None => std::str::from_utf8(head).map_or_else(|_| String::from_utf8_lossy(head), Cow::Borrowed),
    }
}

/// The last ending of a name, in lower case.
pub(super) fn extension(name: &str) -> String {
    let file = name.rsplit(['/', '!']).next().unwrap_or_default();
    file.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default()
}

/// Whether the text is JSON: an object or array whose first member is written as JSON has it.
fn is_json(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('[').map(|t| t.trim_start().strip_prefix('{').unwrap_or("")).or_else(|| text.strip_prefix('{'))
    else {
        return false;
    };
    inner.trim_start().strip_prefix('"').and_then(|t| t.split_once('"')).is_some_and(|(_, rest)| rest.trim_start().starts_with(':'))
}

fn is_feed(text: &str) -> bool {
    text.starts_with('<') && ["<rss", "<feed", "<rdf:RDF"].iter().any(|tag| opens(text, tag))
}

/// Whether a text is XML or HTML that opens with this tag, comments and declarations aside.
fn opens(text: &str, tag: &str) -> bool {
    let mut rest = text;
    while let Some(after) = rest.strip_prefix("<?").or_else(|| rest.strip_prefix("<!")) {
        let end = if after.starts_with("--") { "-->" } else { ">" };
        let Some((_, next)) = after.split_once(end) else { return false };
        rest = next.trim_start();
    }
    rest.get(..tag.len()).is_some_and(|t| t.eq_ignore_ascii_case(tag))
}

/// Whether a text is a web page: by its first tag, or by its name if it opens with any tag.
fn is_page(text: &str, extension: &str) -> bool {
    let doctype = text.get(..14).is_some_and(|t| t.eq_ignore_ascii_case("<!doctype html"));
    let named = matches!(extension, "html" | "htm" | "xhtml" | "shtml" | "mhtml");
    let tags = ["<html", "<head", "<body", "<meta", "<title", "<article", "<main", "<div", "<section", "<p>", "<h1"];
    doctype || (text.starts_with('<') && (named || tags.iter().any(|tag| opens(text, tag))))
}

/// Whether a page says that this program made it, as `report` has it say.
fn is_own_page(page: &str) -> bool {
    page.contains("<meta name=\"generator\" content=\"layoffs ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &str) -> Format {
        recognise(head.as_bytes(), "a.txt")
    }

    #[test]
    fn content_goes_before_the_name() {
        assert_eq!(of("<!-- saved --><!DOCTYPE html><title>x"), Format::Html);
        assert_eq!(of("\u{feff}\n<HTML><body>"), Format::Html);
        assert_eq!(of("<!doctype html><meta name=\"generator\" content=\"layoffs 0.1.0\"><title>x"), Format::OwnPage);
        assert_eq!(of("<?xml version=\"1.0\"?>\n<!-- x -->\n<rss version=\"2.0\">"), Format::Feed);
        assert_eq!(of("{\"title\": \"x\"}"), Format::Json { lines: false });
        assert_eq!(of("[\n {\"a\":1}]"), Format::Json { lines: false });
        assert_eq!(of("title,date,text\n"), Format::Csv(b','));
        assert_eq!(of("---\ntitle: x\n---\n\nText"), Format::Markdown);
        assert_eq!(of("WARC/1.0\r\nWARC-Type: warcinfo"), Format::Warc);
        assert_eq!(recognise(b"PAR1\x15\x04\x15\x00\x15\x00\x4c\x15\x00\x15\x04\x12", "a"), Format::Parquet);
    }

    #[test]
    fn the_name_decides_where_content_does_not() {
        assert_eq!(recognise(b"# Mill to close\n", "a/b.MD"), Format::Markdown);
        assert_eq!(recognise(b"{\"broken\n{\"title\":\"x\"}", "b.jsonl"), Format::Json { lines: true });
        assert_eq!(recognise(b"one,two\n", "b.csv"), Format::Csv(b','));
        assert_eq!(recognise(b"<span>Mill to close</span>", "b.html"), Format::Html);
    }

    #[test]
    fn text_stays_text() {
        for text in [
            "[Updated] Acme cuts 40 jobs",
            "{\"Sorry\"} was all it said",
            "<Reuters> Acme cuts 40 jobs",
            "PAR1 cars cut 40 jobs at the plant",
            "Title, or text, of the day: none\n",
            "---\nMill to close\n---\n",
            "WAR is over, and 300 jobs go",
        ] {
            assert_eq!(of(text), Format::Plain, "{text}");
        }
    }
}
