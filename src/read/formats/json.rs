//! Articles in JSON: one a line, an array of them, one alone, or a list within an envelope (JSON Feed, a search's answer, a graph
//! of schema.org).
//!
//! Lines and arrays are read one article at a time. An article is named by the line it begins on (`news.jsonl#17`), one of an array by
//! its place in it, from 1 (`news.json#3`).

use std::fmt;
use std::io::{BufRead, BufReader, Read};

use serde::de::{Deserializer, SeqAccess, Visitor};
use serde_json::Value;

use super::fields;
use crate::model::CandidateField;
use crate::read::error::{Problem, ReadError};
use crate::read::facts::Facts;
use crate::read::limits::{Line, PerItem, line, read_all};
use crate::read::sink::{End, Flow, Sink};

/// Members of an envelope that hold its articles.
const LISTS: [&str; 11] = ["articles", "items", "@graph", "results", "docs", "documents", "entries", "hits", "response", "data", "news"];
/// How deep envelopes are opened.
const ENVELOPES: u8 = 3;

/// Reads an input of JSON; `lines` if its name says that it has an article a line.
pub(super) fn read(path: &str, mut reader: impl BufRead, lines: bool, sink: &mut Sink<'_>) -> Flow {
    let io = |e| ReadError::io(path, e);
    if reader.fill_buf().map_err(io)?.starts_with(b"\xEF\xBB\xBF") {
        reader.consume(3);
    }
    let mut number = 1 + blank(&mut reader).map_err(io)?;
    if !lines && reader.fill_buf().map_err(io)?.starts_with(b"[") {
        return array(path, reader, sink);
    }
    let mut first = Vec::new();
    let is_object = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).ok().filter(Value::is_object);
    if !lines {
        line(&mut reader, &mut first, sink.options.max_file_size).map_err(io)?;
        match is_object(&first) {
            Some(value) => {
                let skipped = blank(&mut reader).map_err(io)?;
                if reader.fill_buf().map_err(io)?.is_empty() {
                    return envelope(path, &value, ENVELOPES, sink);
                }
                fields::article(format!("{path}#{number}"), &value, &Facts::default(), sink)?;
                number += 1 + skipped;
            }
            None => return whole(path, first.chain(&b"\n"[..]).chain(reader), sink),
        }
    }
    each_line(path, number, reader, sink)
}

/// Passes over white space and counts its lines.
fn blank(reader: &mut impl BufRead) -> std::io::Result<u64> {
    let mut lines = 0;
    loop {
        let buffer = reader.fill_buf()?;
        let n = buffer.iter().take_while(|b| b.is_ascii_whitespace()).count();
        if n == 0 {
            return Ok(lines);
        }
        lines += buffer[..n].iter().filter(|b| **b == b'\n').count() as u64;
        reader.consume(n);
    }
}

/// Reads an article a line, from line `number` on. A broken line is an error of its own and ends nothing.
fn each_line(path: &str, mut number: u64, mut reader: impl BufRead, sink: &mut Sink<'_>) -> Flow {
    let (mut bytes, limit) = (Vec::new(), sink.options.max_file_size);
    loop {
        let problem = match line(&mut reader, &mut bytes, limit).map_err(|e| ReadError::io(path, e))? {
            Line::End => return Ok(()),
            Line::TooLong(limit) => Some(Problem::TooLarge { size: None, limit }),
            Line::Read if bytes.trim_ascii().is_empty() => None,
            Line::Read => match serde_json::from_slice::<Value>(&bytes) {
                Ok(value) => {
                    fields::article(format!("{path}#{number}"), &value, &Facts::default(), sink)?;
                    None
                }
                Err(e) => Some(malformed(&e)),
            },
        };
        if let Some(problem) = problem {
            sink.failed(ReadError::at_line(path, number, problem))?;
        }
        number += 1;
    }
}

/// Reads one JSON document over many lines.
fn whole(path: &str, reader: impl Read, sink: &mut Sink<'_>) -> Flow {
    let bytes = read_all(path, reader, sink.options.max_file_size)?;
    match serde_json::from_slice::<Value>(&bytes) {
        Ok(value) => envelope(path, &value, ENVELOPES, sink),
        // articles a line, of which the first is broken, give themselves away by the second
        Err(_) if bytes.split(|b| *b == b'\n').skip(1).take(3).any(|l| serde_json::from_slice::<Value>(l).is_ok_and(|v| v.is_object())) => {
            each_line(path, 1, &bytes[..], sink)
        }
        Err(e) => Err(ReadError::at_line(path, e.line() as u64, malformed(&e)).into()),
    }
}

fn malformed(error: &serde_json::Error) -> Problem {
    Problem::Malformed { what: "JSON", message: error.to_string() }
}

/// Reads the article that a JSON document is, or those in the list it holds.
fn envelope(path: &str, value: &Value, depth: u8, sink: &mut Sink<'_>) -> Flow {
    if fields::has_text(value, &sink.options.fields) {
        return fields::article(path.to_owned(), value, &Facts::default(), sink);
    }
    let inner = LISTS.iter().find_map(|name| value.get(*name).map(|inner| (*name, inner)));
    match inner {
        Some((name, Value::Array(list))) => {
            let facts = feed_facts(value);
            // a graph of schema.org holds the page's menus and pictures too
            let only_texts = name == "@graph" && list.iter().any(|v| fields::has_text(v, &sink.options.fields));
            for (i, element) in list.iter().enumerate() {
                if !only_texts || fields::has_text(element, &sink.options.fields) {
                    fields::article(format!("{path}#{}", i + 1), unwrapped(element), &facts, sink)?;
                }
            }
            Ok(())
        }
        Some((_, inner @ Value::Object(_))) if depth > 0 => envelope(path, inner, depth - 1, sink),
        _ => fields::article(path.to_owned(), value, &Facts::default(), sink),
    }
}

/// An article within what a search engine puts around it.
fn unwrapped(element: &Value) -> &Value {
    element.get("_source").filter(|s| s.is_object()).unwrap_or(element)
}

/// What a JSON Feed says of itself.
fn feed_facts(value: &Value) -> Facts {
    let mut facts = Facts::default();
    let is_feed = value.get("version").and_then(Value::as_str).is_some_and(|v| v.contains("jsonfeed.org"));
    if let Some(title) = value.get("title").and_then(Value::as_str).filter(|_| is_feed) {
        facts.add(CandidateField::Source, title, "feed title");
    }
    facts
}

/// Reads an array, one element at a time.
fn array(path: &str, reader: impl BufRead, sink: &mut Sink<'_>) -> Flow {
    let (reader, budget) = PerItem::new(reader, sink.options.max_file_size);
    let mut flow = Ok(());
    let mut elements = Elements { path, sink, flow: &mut flow, budget };
    let result = serde_json::Deserializer::from_reader(BufReader::new(reader)).deserialize_seq(&mut elements);
    match (flow, result) {
        (Err(end), _) => Err(end),
        (Ok(()), Ok(())) => Ok(()),
        (Ok(()), Err(e)) if e.is_io() => Err(ReadError::io(path, e.into()).into()),
        (Ok(()), Err(e)) => Err(ReadError::at_line(path, e.line() as u64, malformed(&e)).into()),
    }
}

struct Elements<'e, 's> {
    path: &'e str,
    sink: &'e mut Sink<'s>,
    flow: &'e mut Flow,
    budget: crate::read::limits::Budget,
}

impl<'de> Visitor<'de> for &mut Elements<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of articles")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut number = 0u64;
        while let Some(value) = seq.next_element::<Value>()? {
            number += 1;
            self.budget.renew();
            let flow = fields::article(format!("{}#{number}", self.path), unwrapped(&value), &Facts::default(), self.sink);
            if let Err(end @ End::Stopped) = flow {
                *self.flow = Err(end);
                return Err(serde::de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
