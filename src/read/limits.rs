//! Reading no more than is meant: limits on the size of one article, and on what a compressed file may unpack to.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::error::{Problem, ReadError};

/// A compressed file may unpack to this many times its size: text to a tenth or so, the same article a hundred times over to a
/// few hundredths.
const EXPANSION: u64 = 400;
/// Unpacked bytes below which nobody is harmed, whatever they came from.
const HARMLESS: u64 = 128 << 20;
/// Bytes that most articles fit in.
const ARTICLE: usize = 8 << 10;
/// Archives within archives, at most.
pub(super) const DEEPEST: u8 = 4;

/// Reads all there is, unless it is more than `limit` bytes.
pub(super) fn read_all(path: &str, mut reader: impl Read, limit: Option<u64>) -> Result<Vec<u8>, ReadError> {
    // room for most articles: growing costs more than reading
    let mut bytes = Vec::with_capacity(ARTICLE);
    let mut within = reader.by_ref().take(limit.map_or(u64::MAX, |l| l.saturating_add(1)));
    within.read_to_end(&mut bytes).map_err(|e| ReadError::io(path, e))?;
    match limit {
        Some(limit) if bytes.len() as u64 > limit => Err(ReadError::new(path, Problem::TooLarge { size: None, limit })),
        _ => Ok(bytes),
    }
}

/// How reading a line went.
pub(super) enum Line {
    /// There is none left.
    End,
    /// It is read, without its end.
    Read,
    /// It is longer than this limit and has been passed over.
    TooLong(u64),
}

/// Reads the next line into `bytes`, unless it is longer than `limit`.
pub(super) fn line(reader: &mut impl BufRead, bytes: &mut Vec<u8>, limit: Option<u64>) -> io::Result<Line> {
    bytes.clear();
    let (limit, mut seen) = (limit.unwrap_or(u64::MAX), 0u64);
    loop {
        let buffer = match reader.fill_buf() {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        let end = memchr::memchr(b'\n', buffer);
        let part = end.unwrap_or(buffer.len());
        let at_end = buffer.is_empty();
        seen += part as u64;
        if seen <= limit {
            bytes.extend_from_slice(&buffer[..part]);
        } else {
            bytes.clear();
        }
        reader.consume(end.map_or(part, |n| n + 1));
        if end.is_some() || at_end {
            return Ok(match () {
                () if seen > limit => Line::TooLong(limit),
                () if at_end && seen == 0 => Line::End,
                () => Line::Read,
            });
        }
    }
}

/// Bytes that the next item of a stream may have.
#[derive(Clone)]
pub(super) struct Budget {
    left: Rc<Cell<u64>>,
    limit: u64,
}

impl Budget {
    /// Begins a new item.
    pub fn renew(&self) {
        self.left.set(self.limit);
    }
}

/// A reader of many items, none of which may be longer than a limit. Readers buffer: the limit holds to within a few kilobytes.
pub(super) struct PerItem<R> {
    inner: R,
    budget: Budget,
}

impl<R: Read> PerItem<R> {
    pub fn new(inner: R, limit: Option<u64>) -> (Self, Budget) {
        let limit = limit.unwrap_or(u64::MAX);
        let budget = Budget { left: Rc::new(Cell::new(limit)), limit };
        (Self { inner, budget: budget.clone() }, budget)
    }
}

impl<R: Read> Read for PerItem<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.budget.left.get() == 0 {
            return Err(io::Error::other(Problem::TooLarge { size: None, limit: self.budget.limit }));
        }
        let n = self.inner.read(buf)?;
        self.budget.left.set(self.budget.left.get().saturating_sub(n as u64));
        Ok(n)
    }
}

/// Counts the bytes that come out of a file.
pub(super) struct Counted<R> {
    inner: R,
    count: Arc<AtomicU64>,
}

impl<R: Read> Counted<R> {
    pub fn new(inner: R) -> (Self, Arc<AtomicU64>) {
        let count = Arc::new(AtomicU64::new(0));
        (Self::adding(inner, count.clone()), count)
    }

    /// Adds them to a count that there is already.
    pub const fn adding(inner: R, count: Arc<AtomicU64>) -> Self {
        Self { inner, count }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.count.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// What a compressed reader unpacks, until that is out of all proportion to what it has read.
pub(super) struct Unpacked<R> {
    inner: R,
    packed: Arc<AtomicU64>,
    unpacked: u64,
}

impl<R: Read> Unpacked<R> {
    /// `packed` counts what `inner` reads.
    pub const fn new(inner: R, packed: Arc<AtomicU64>) -> Self {
        Self { inner, packed, unpacked: 0 }
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.unpacked += n as u64;
        if is_bomb(self.packed.load(Ordering::Relaxed), self.unpacked) {
            return Err(io::Error::other(Problem::Bomb));
        }
        Ok(n)
    }
}

/// Whether so many bytes cannot honestly come of so few.
pub(super) const fn is_bomb(packed: u64, unpacked: u64) -> bool {
    unpacked > HARMLESS && unpacked / EXPANSION > packed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bomb_is_known_by_its_proportion() {
        assert!(!is_bomb(100, 100 << 20));
        assert!(!is_bomb(50 << 20, 4 << 30));
        assert!(is_bomb(1 << 20, 1 << 30));
    }

    #[test]
    fn lines_that_are_too_long_are_passed_over() {
        let mut reader = io::BufReader::with_capacity(3, &b"one\n\nfar too long\nlast"[..]);
        let mut bytes = Vec::new();
        let mut next = || match line(&mut reader, &mut bytes, Some(5)).unwrap() {
            Line::End => "END".to_owned(),
            Line::TooLong(_) => "LONG".to_owned(),
            Line::Read => String::from_utf8(bytes.clone()).unwrap(),
        };
        assert_eq!([next(), next(), next(), next(), next()], ["one", "", "LONG", "last", "END"]);
    }

    #[test]
    fn what_is_read_whole_has_a_limit() {
        assert_eq!(read_all("a", &b"12345"[..], Some(5)).ok(), Some(b"12345".to_vec()));
        assert!(matches!(read_all("a", &b"123456"[..], Some(5)).unwrap_err().problem, Problem::TooLarge { limit: 5, .. }));
    }
}
