//! Standard output.

use std::io::{BufWriter, StdoutLock, stdout as std_stdout};

/// A buffered, locked standard output. Flush it: an error while it is dropped would be lost.
pub fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, std_stdout().lock())
}
