//! Records made by `extract`, read back: one a line, or an array, or the envelope of `--format json`.

use std::io::{BufRead, Read};

use serde::Deserialize;

use crate::model::{Article, FORMAT_VERSION, Failed, FailedTag, Record};
use crate::read::Item;
use crate::read::error::{Problem, ReadError};
use crate::read::sink::{Flow, Sink};

/// Whether an input that begins so is records, one a line.
pub(super) fn is_lines(head: &[u8]) -> bool {
    let head = trimmed(head);
    let of_records = || member(head, "type").is_some_and(|v| v == b"article" || v == b"failed");
    head.first() == Some(&b'{') && of_records() && has(first_line(head), b"\"format_version\"")
}

/// Whether an input that begins so is an array of records, or the envelope of `--format json`.
pub(super) fn is_envelope(head: &[u8]) -> bool {
    let head = trimmed(head);
    match head.first() {
        Some(b'[') => {
            let inner = trimmed(&head[1..]);
            inner.first() == Some(&b'{') && member(inner, "type").is_some_and(|v| v == b"article" || v == b"failed")
        }
        Some(b'{') => member(head, "format_version").is_some() && has(head, b"\"tool\""),
        _ => false,
    }
}

fn trimmed(head: &[u8]) -> &[u8] {
    head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start()
}

fn first_line(head: &[u8]) -> &[u8] {
    head.split(|b| *b == b'\n').next().unwrap_or_default()
}

fn has(head: &[u8], word: &[u8]) -> bool {
    memchr::memmem::find(head, word).is_some()
}

/// The string value of the first member of the object that `head` opens, if that member has this name.
fn member<'h>(head: &'h [u8], name: &str) -> Option<&'h [u8]> {
    let rest = trimmed(head.strip_prefix(b"{")?).strip_prefix(b"\"")?.strip_prefix(name.as_bytes())?.strip_prefix(b"\"")?;
    let value = trimmed(trimmed(rest).strip_prefix(b":")?).strip_prefix(b"\"")?;
    Some(&value[..value.iter().position(|b| *b == b'"')?])
}

/// Reads the records of a file with one a line. A broken line is an error of its own and ends nothing.
pub(super) fn lines(path: &str, mut reader: impl BufRead, sink: &mut Sink<'_>) -> Flow {
    let (mut number, mut line) = (0, Vec::new());
    loop {
        line.clear();
        number += 1;
        if reader.read_until(b'\n', &mut line).map_err(|e| ReadError::io(path, e))? == 0 {
            return Ok(());
        }
        let json = trimmed(&line);
        if !json.is_empty() {
            sink.put(record(json).map_err(|problem| ReadError::at_line(path, number, problem)))?;
        }
    }
}

/// The one member that is looked at before all others, so that a record of another version is named as such.
#[derive(Deserialize)]
struct Versioned {
    format_version: String,
}

fn record(json: &[u8]) -> Result<Item, Problem> {
    let broken = |e: serde_json::Error| Problem::BadRecord(e.to_string());
    let Versioned { format_version } = serde_json::from_slice(json).map_err(broken)?;
    check_version(&format_version)?;
    // The untagged enum would hide which member is wrong.
    let item = if member(json, "type") == Some(b"failed") {
        serde_json::from_slice::<Record>(json).map_err(broken)?
    } else {
        Record::Article(Box::new(serde_json::from_slice::<Article>(json).map_err(broken)?))
    };
    Ok(Item::Record(item))
}

/// Refuses records of a newer major version: what they mean is not known here.
fn check_version(found: &str) -> Result<(), Problem> {
    let major = |version: &str| version.split('.').next().and_then(|m| m.parse::<u32>().ok());
    match (major(found), major(FORMAT_VERSION)) {
        (Some(found_major), Some(known)) if found_major <= known => Ok(()),
        (Some(_), _) => Err(Problem::NewerFormat { found: found.to_owned(), known: FORMAT_VERSION }),
        (None, _) => Err(Problem::BadRecord(format!("`{found}` is no format version"))),
    }
}

/// The parts of an envelope that records can be made of. Events and findings are worked out anew.
#[derive(Deserialize)]
struct Envelope {
    format_version: String,
    inputs: Option<EnvelopeInputs>,
    articles: Vec<Article>,
}

#[derive(Deserialize)]
struct EnvelopeInputs {
    #[serde(default)]
    failed: Vec<Failed>,
}

/// Reads the records of an array or an envelope, which are read whole.
pub(super) fn envelope(path: &str, mut reader: impl Read, sink: &mut Sink<'_>) -> Flow {
    let mut json = Vec::new();
    reader.read_to_end(&mut json).map_err(|e| ReadError::io(path, e))?;
    let json = trimmed(&json);
    let broken = |e: serde_json::Error| ReadError::at_line(path, e.line() as u64, Problem::BadRecord(e.to_string()));
    if json.first() == Some(&b'[') {
        let parts: Vec<&serde_json::value::RawValue> = serde_json::from_slice(json).map_err(broken)?;
        for part in parts {
            sink.put(record(part.get().as_bytes()).map_err(|problem| ReadError::new(path, problem)))?;
        }
        return Ok(());
    }
    let Versioned { format_version } = serde_json::from_slice(json).map_err(broken)?;
    check_version(&format_version).map_err(|problem| ReadError::new(path, problem))?;
    let Envelope { format_version, inputs, articles } = serde_json::from_slice(json).map_err(broken)?;
    for article in articles {
        sink.record(Record::Article(Box::new(article)))?;
    }
    for failed in inputs.into_iter().flat_map(|i| i.failed) {
        sink.record(Record::Failed { tag: FailedTag::Failed, format_version: format_version.clone(), failed })?;
    }
    Ok(())
}
