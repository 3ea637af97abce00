//! Tables with an article a row. The first row names the columns; a row is named by the line it begins on: `news.csv#17`.

use std::io::{BufReader, Read};

use serde_json::{Map, Value};

use super::fields;
use crate::read::decode::lossless;
use crate::read::error::{Problem, ReadError};
use crate::read::facts::Facts;
use crate::read::limits::PerItem;
use crate::read::sink::{Flow, Sink};

/// What may stand between columns.
const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];
/// The longest name of a column, bytes.
const LONGEST_NAME: usize = 40;

/// What stands between the columns of a text that begins so, if it is a table of articles: by the names of its columns, or by
/// that of the file.
pub(super) fn delimiter(text: &str, extension: &str) -> Option<u8> {
    let first = text.lines().next()?;
    let best = DELIMITERS.into_iter().max_by_key(|d| memchr::memchr_iter(*d, first.as_bytes()).count())?;
    let names: Vec<&str> = first.split(char::from(best)).map(|c| c.trim().trim_matches('"')).collect();
    let known: Vec<_> = names.iter().filter(|n| n.len() <= LONGEST_NAME).map(|n| fields::knows(n)).collect();
    let is_table = names.len() > 1
        && names.iter().all(|n| n.len() <= LONGEST_NAME)
        && known.iter().any(|(text, _)| *text)
        && known.iter().filter(|(_, any)| *any).count() > 1;
    match extension {
        "tsv" => Some(b'\t'),
        "csv" => Some(if names.len() > 1 { best } else { b',' }),
        _ => is_table.then_some(best),
    }
}

/// Reads all rows. A row that does not fit is an error of its own.
pub(super) fn read(path: &str, reader: impl Read, delimiter: u8, sink: &mut Sink<'_>) -> Flow {
    let (reader, budget) = PerItem::new(reader, sink.options.max_file_size);
    let mut csv = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(BufReader::new(reader));
    let header = csv.byte_headers().map_err(|e| broken(path, e))?;
    let names: Vec<String> = header.iter().map(|n| lossless(n).trim_start_matches('\u{feff}').trim().to_owned()).collect();
    let mut row = csv::ByteRecord::new();
    loop {
        budget.renew();
        match csv.read_byte_record(&mut row) {
            Ok(false) => return Ok(()),
            Ok(true) => {
                let line = row.position().map_or(0, csv::Position::line);
                let cells = names.iter().zip(&row).map(|(name, cell)| (name.clone(), Value::String(lossless(cell))));
                let record = Value::Object(cells.collect::<Map<_, _>>());
                fields::article(format!("{path}#{line}"), &record, &Facts::default(), sink)?;
            }
            Err(e) if matches!(e.kind(), csv::ErrorKind::UnequalLengths { .. }) => sink.failed(broken(path, e))?,
            Err(e) => return Err(broken(path, e).into()),
        }
    }
}

fn broken(path: &str, error: csv::Error) -> ReadError {
    let line = error.position().map(csv::Position::line);
    let problem = match error.into_kind() {
        csv::ErrorKind::Io(e) => return ReadError::io(path, e),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            let message = format!("{len} cells in a table of {expected_len} columns");
            Problem::Malformed { what: "row", message }
        }
        kind => Problem::Malformed { what: "table", message: format!("{kind:?}") },
    };
    ReadError { path: path.to_owned(), line, problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_known_by_their_columns() {
        assert_eq!(delimiter("Title;Date;Text\n", ""), Some(b';'));
        assert_eq!(delimiter("\"url\",\"body\",\"x\"\n", ""), Some(b','));
        assert_eq!(delimiter("a\tb\n", "tsv"), Some(b'\t'));
        for text in
            ["Title: a mill, with text\n", "text\n", "The text, the title and a date are all there in this first line, which is long\n", ""]
        {
            assert_eq!(delimiter(text, "txt"), None, "{text}");
        }
    }
}
