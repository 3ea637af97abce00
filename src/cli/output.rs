//! Standard output and what goes to standard error on the way.

use std::io::Write;

use layoffs::model::{Failed, Inputs};

use super::exit::Exit;

/// A buffered, locked standard output. Flush it: what is left when it is dropped is lost if that fails.
pub fn stdout() -> std::io::BufWriter<std::io::StdoutLock<'static>> {
    std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock())
}

/// Names an input that could not be read.
pub fn complain(failed: &Failed) {
    let _ = writeln!(anstream::stderr(), "layoffs: {}: {}", failed.path, failed.error);
}

/// How a command ends that has printed its result.
pub fn end(inputs: &Inputs) -> Exit {
    match inputs {
        i if i.failed.is_empty() => Exit::Done,
        i if i.failed.len() == i.files => Exit::CouldNot,
        _ => Exit::SomeUnreadable,
    }
}
