//! WARC: web pages as crawlers keep them, read record by record.
//!
//! Of a crawl's records those are articles that hold a page or a text: responses and resources in HTML or plain text, and the
//! conversions to text of a WET file. Pictures, scripts, redirections and the crawl's own notes are passed over. Articles are
//! named by the number of their record, from 1: `crawl.warc.gz#12`.

use std::io::{BufRead, Read, Take};

use crate::model::CandidateField;
use crate::read::error::{Problem, ReadError};
use crate::read::facts::Facts;
use crate::read::sink::{End, Flow, Sink};
use crate::read::unread::{Body, Unread};

/// Longest line of a header, bytes.
const LONGEST_LINE: u64 = 64 * 1024;
/// Lines that a header may have.
const MOST_LINES: usize = 1000;

/// Reads all records.
pub(super) fn read(path: &str, mut reader: impl BufRead, sink: &mut Sink<'_>) -> Flow {
    let mut number = 0u64;
    while let Some(header) = header(path, &mut reader)? {
        number += 1;
        let name = format!("{path}#{number}");
        let length = header.get("content-length").and_then(|l| l.parse().ok());
        let Some(length) = length else {
            return Err(malformed(&name, "a record without its length").into());
        };
        let mut block = reader.by_ref().take(length);
        let flow = record(&name, &header, length, &mut block, sink);
        let left = match std::io::copy(&mut block, &mut std::io::sink()) {
            Ok(_) => block.limit(),
            Err(e) => return Err(ReadError::io(path, e).into()),
        };
        match flow {
            Err(End::Failed(error)) if left == 0 => sink.failed(error)?,
            flow => flow?,
        }
        if left > 0 {
            return Err(ReadError::new(name, Problem::CutOff).into());
        }
    }
    Ok(())
}

/// Named values, the names in lower case.
struct Header(Vec<(String, String)>);

impl Header {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The media type without its parameters, in lower case.
    fn media_type(&self) -> String {
        self.get("content-type").unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    fn charset(&self) -> Option<String> {
        let parameters = self.get("content-type")?.split(';').skip(1);
        let value = parameters.filter_map(|p| p.split_once('=')).find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?.1;
        Some(value.trim().trim_matches(['"', '\'']).to_owned())
    }
}

/// The header of the next record; `None` at the end.
fn header(path: &str, reader: &mut impl BufRead) -> Result<Option<Header>, ReadError> {
    let mut first = line(path, reader)?;
    while first.as_deref().is_some_and(str::is_empty) {
        first = line(path, reader)?;
    }
    match first {
        None => Ok(None),
        Some(first) if first.starts_with("WARC/") => fields(path, reader).map(Some),
        Some(_) => Err(malformed(path, "no record where one should begin; the rest is lost")),
    }
}

/// The fields of a header up to the empty line after it.
fn fields(path: &str, reader: &mut impl BufRead) -> Result<Header, ReadError> {
    let mut fields: Vec<(String, String)> = Vec::new();
    while let Some(line) = line(path, reader)?.filter(|l| !l.is_empty()) {
        match line.split_once(':') {
            Some((name, value)) if !line.starts_with([' ', '\t']) => {
                fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
            _ => {
                if let Some((_, value)) = fields.last_mut() {
                    value.push(' ');
                    value.push_str(line.trim());
                }
            }
        }
        if fields.len() > MOST_LINES {
            return Err(malformed(path, "a header of too many lines"));
        }
    }
    Ok(Header(fields))
}

/// A line of a header without its end; `None` at the end of the input.
fn line(path: &str, reader: &mut impl BufRead) -> Result<Option<String>, ReadError> {
    let mut line = Vec::new();
    reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(|e| ReadError::io(path, e))?;
    if line.len() as u64 == LONGEST_LINE {
        return Err(malformed(path, "a header line that does not end"));
    }
    let end = line.len() - line.iter().rev().take_while(|b| matches!(b, b'\r' | b'\n')).count();
    Ok((!line.is_empty()).then(|| String::from_utf8_lossy(&line[..end]).into_owned()))
}

fn malformed(path: &str, message: &str) -> ReadError {
    ReadError::new(path, Problem::Malformed { what: "WARC", message: message.to_owned() })
}

/// Reads one record's block, if it holds an article.
fn record(name: &str, header: &Header, length: u64, block: &mut Take<impl BufRead>, sink: &mut Sink<'_>) -> Flow {
    let http = match header.get("warc-type") {
        Some("response") => header.get("warc-target-uri").is_some_and(|u| u.trim_start_matches('<').starts_with("http")),
        Some("resource" | "conversion") => false,
        _ => return Ok(()),
    };
    let inner = if http {
        let status = line(name, block)?.unwrap_or_default();
        let fields = fields(name, block)?;
        if status.split_ascii_whitespace().nth(1) != Some("200") {
            return Ok(());
        }
        fields
    } else {
        Header(header.0.iter().filter(|(n, _)| n == "content-type").cloned().collect())
    };
    let is_page = match inner.media_type().as_str() {
        "text/html" | "application/xhtml+xml" => true,
        "text/plain" => false,
        _ => return Ok(()),
    };
    if let Some(limit) = sink.options.max_file_size.filter(|limit| length > *limit) {
        return Err(ReadError::new(name, Problem::TooLarge { size: Some(length), limit }).into());
    }
    let mut bytes = Vec::new();
    block.read_to_end(&mut bytes).map_err(|e| ReadError::io(name, e))?;
    if block.limit() > 0 {
        return Err(ReadError::new(name, Problem::CutOff).into());
    }
    let bytes = payload(name, bytes, &inner, sink.options.max_file_size)?;
    let mut facts = Facts::default();
    if let Some(uri) = header.get("warc-target-uri") {
        facts.add(CandidateField::Url, uri.trim_matches(['<', '>']), "WARC-Target-URI");
    }
    let body = if is_page { Body::Page(bytes, inner.charset()) } else { Body::Plain(bytes) };
    sink.article(Unread::new(name.to_owned(), body, facts, sink.options))
}

/// The body of a response without what HTTP put around it on its way.
fn payload(name: &str, mut bytes: Vec<u8>, http: &Header, limit: Option<u64>) -> Result<Vec<u8>, ReadError> {
    if http.get("transfer-encoding").is_some_and(|t| t.to_ascii_lowercase().contains("chunked"))
        && let Some(joined) = unchunked(&bytes)
    {
        bytes = joined;
    }
    // crawlers that unpack what they keep leave the header as it was
    match http.get("content-encoding").map(str::to_ascii_lowercase).as_deref() {
        Some("gzip" | "x-gzip") if bytes.starts_with(b"\x1f\x8b") => {
            crate::read::limits::read_all(name, flate2::read::MultiGzDecoder::new(&bytes[..]), limit)
        }
        Some("deflate") if bytes.first().is_some_and(|b| b & 0x0f == 8) => {
            crate::read::limits::read_all(name, flate2::read::ZlibDecoder::new(&bytes[..]), limit)
        }
        Some("br") if std::str::from_utf8(&bytes).is_err() => brotli(name, bytes, limit),
        _ => Ok(bytes),
    }
}

/// A body unpacked, or as it is if it is none: Brotli has no mark of its own.
#[cfg(feature = "archives")]
fn brotli(name: &str, bytes: Vec<u8>, limit: Option<u64>) -> Result<Vec<u8>, ReadError> {
    match crate::read::limits::read_all(name, brotli_decompressor::Decompressor::new(&bytes[..], 1 << 14), limit) {
        Err(error) if !matches!(error.problem, Problem::TooLarge { .. }) => Ok(bytes),
        unpacked => unpacked,
    }
}

#[cfg(not(feature = "archives"))]
fn brotli(name: &str, _: Vec<u8>, _: Option<u64>) -> Result<Vec<u8>, ReadError> {
    Err(super::not_built(name, "a page packed with Brotli", "archives"))
}

/// A chunked body put together; `None` if it is not chunked, whatever its header says.
fn unchunked(bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut out, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    loop {
        let end = memchr::memmem::find(&rest[..rest.len().min(1024)], b"\r\n")?;
        let size = std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = &rest[end + 2..];
        if size == 0 {
            return Some(out);
        }
        // the last chunk may be cut off
        out.extend_from_slice(rest.get(..size).unwrap_or(rest));
        match rest.get(size.checked_add(2)?..) {
            Some(next) if !next.is_empty() => rest = next,
            _ => return Some(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined_and_what_is_not_chunked_is_left() {
        assert_eq!(unchunked(b"4;x=y\r\nMill\r\n6\r\n to go\r\n0\r\n\r\n").as_deref(), Some(&b"Mill to go"[..]));
        assert_eq!(unchunked(b"A\r\ncut").as_deref(), Some(&b"cut"[..]));
        assert_eq!(unchunked(b"<html>\r\n"), None);
        assert_eq!(unchunked(b"FFFFFFFFFFFFFFFF\r\nx").as_deref(), None);
    }

    #[test]
    fn charsets_of_headers() {
        let header = |value: &str| Header(vec![("content-type".to_owned(), value.to_owned())]);
        assert_eq!(header("text/html; Charset=\"ISO-8859-1\"").charset().as_deref(), Some("ISO-8859-1"));
        assert_eq!((header("Text/HTML;x").media_type().as_str(), header("text/html").charset()), ("text/html", None));
    }
}
