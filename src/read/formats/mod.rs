//! What a file holds, by its content, and one file a format that makes items of it.

mod plain;
mod records;

use std::io::{BufReader, Cursor, Read};

use super::error::{Problem, ReadError};
use super::options::ReadOptions;
use super::{Item, Items};

/// As much of an input as is looked at to tell its format, bytes.
const HEAD: usize = 8 * 1024;

/// Reads all items of one opened input. `path` is the name it is known by; `size` is its size where that is known beforehand.
pub(super) fn items<'o, R: Read + Send + 'o>(
    path: &str,
    size: Option<u64>,
    mut reader: R,
    options: &'o ReadOptions,
) -> Result<Items<'o>, ReadError> {
    let mut head = Vec::with_capacity(HEAD);
    // A pipe may give a few bytes at a time: what a file is taken for must not depend on that.
    reader.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(|e| ReadError::io(path, e))?;
    let (lines, envelope) = (records::is_lines(&head), records::is_envelope(&head));
    let reader = Cursor::new(head).chain(reader);
    if lines {
        return Ok(Box::new(records::lines(path, BufReader::new(reader))));
    }
    if envelope {
        return records::envelope(path, reader);
    }
    let document = plain::document(path, bytes(path, size, reader, options.max_file_size)?, options)?;
    Ok(Box::new(std::iter::once(Ok(Item::Document(Box::new(document))))))
}

/// The whole of an input, unless it is too large.
fn bytes(path: &str, size: Option<u64>, reader: impl Read, limit: Option<u64>) -> Result<Vec<u8>, ReadError> {
    let too_large = |size, limit| ReadError::new(path, Problem::TooLarge { size, limit });
    if let (Some(size), Some(limit)) = (size, limit)
        && size > limit
    {
        return Err(too_large(size, limit));
    }
    let mut bytes = Vec::with_capacity(size.and_then(|s| usize::try_from(s).ok()).unwrap_or_default().min(1 << 30));
    // A pipe, or a file that grows, may hold more than was announced.
    let mut reader = reader.take(limit.map_or(u64::MAX, |l| l.saturating_add(1)));
    reader.read_to_end(&mut bytes).map_err(|e| ReadError::io(path, e))?;
    match limit {
        Some(limit) if bytes.len() as u64 > limit => Err(too_large(bytes.len() as u64, limit)),
        _ => Ok(bytes),
    }
}
