//! Standard output, and files in its stead.

use std::fs;
use std::io::{self, BufWriter, StdoutLock, stdout as std_stdout};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, PoisonError};

/// A buffered, locked standard output. Flush it: an error while it is dropped would be lost.
pub fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, std_stdout().lock())
}

/// Puts `bytes` into the file at `path`, all or nothing.
///
/// # Errors
/// Those of the file system; the file that was there, if any, is as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    replace_with(path, |beside| Ok(fs::write(beside, bytes)?))
}

/// Puts what `write` makes into the file at `path`, all or nothing: it is written beside it and takes its place when it is
/// complete. Ctrl-C leaves nothing behind.
///
/// # Errors
/// Those of `write` and of the file system; the file that was there, if any, is as it was.
pub fn replace_with(path: &Path, write: impl FnOnce(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let name = path.file_name().ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "not the name of a file"))?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.part", std::process::id()));
    let unfinished = Unfinished::new(path.with_file_name(beside));
    write(&unfinished.0)?;
    fs::rename(&unfinished.0, path)?;
    Ok(())
}

/// The file that is being written, for whoever interrupts.
static BEING_WRITTEN: Mutex<Option<PathBuf>> = Mutex::new(None);

/// A file that is of no use until it is complete: removed when this is dropped, unless it has been renamed by then.
struct Unfinished(PathBuf);

impl Unfinished {
    fn new(path: PathBuf) -> Self {
        static HANDLER: Once = Once::new();
        *BEING_WRITTEN.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.clone());
        HANDLER.call_once(|| {
            let handler = || {
                interrupt();
                std::process::exit(INTERRUPTED);
            };
            if let Err(error) = ctrlc::set_handler(handler) {
                log::debug!("Ctrl-C may leave an unfinished file: {error}");
            }
        });
        Self(path)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        remove(BEING_WRITTEN.lock().unwrap_or_else(PoisonError::into_inner).take().as_deref());
    }
}

/// Removes what is being written.
fn interrupt() {
    remove(BEING_WRITTEN.lock().unwrap_or_else(PoisonError::into_inner).as_deref());
}

/// As shells say of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

fn remove(path: Option<&Path>) {
    if let Some(path) = path {
        // What is left is of no use, and that it cannot be removed is no news.
        let _ = fs::remove_file(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_when_it_is_complete_and_else_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let there = || (fs::read_to_string(&path).unwrap(), fs::read_dir(folder.path()).unwrap().count());
        replace(&path, b"old").unwrap();
        assert!(
            replace_with(&path, |beside| Ok(fs::write(beside, "half").and_then(|()| Err(io::ErrorKind::StorageFull.into()))?)).is_err()
        );
        assert_eq!(there(), ("old".to_owned(), 1));
        let interrupted = replace_with(&path, |beside| {
            fs::write(beside, "half")?;
            interrupt();
            anyhow::ensure!(!beside.exists(), "still there");
            Ok(())
        });
        assert_eq!(interrupted.unwrap_err().downcast::<io::Error>().unwrap().kind(), io::ErrorKind::NotFound);
        assert_eq!(there(), ("old".to_owned(), 1));
        replace(&path, b"new").unwrap();
        assert_eq!(there(), ("new".to_owned(), 1));
    }
}
