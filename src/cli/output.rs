//! Standard output, and files in its stead.

use std::fs;
use std::io::{self, BufWriter, StdoutLock, stdout as std_stdout};
use std::path::Path;

/// A buffered, locked standard output. Flush it: an error while it is dropped would be lost.
pub fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, std_stdout().lock())
}

/// Puts `bytes` into the file at `path`, all or nothing: they are written beside it and take its place when they are complete.
///
/// # Errors
/// Those of the file system; the file that was there, if any, is as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "not the name of a file"))?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What is left is of no use, and that it cannot be removed is no news.
        let _ = fs::remove_file(&beside);
    }
    written
}
