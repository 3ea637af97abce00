//! How the program ends.

use std::io::ErrorKind;
use std::process::ExitCode;

/// How the program ended, as scripts see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done, all inputs read.
    Done = 0,
    /// `check` found something.
    Found = 1,
    /// Could not do what was asked: bad arguments, no such path, an empty folder, nothing readable. What else was asked for is
    /// still done.
    CouldNot = 2,
    /// Done, but some inputs could not be read; each is named on standard error and under `inputs.failed`.
    SomeUnreadable = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Prints what clap has to say: help and version to standard output, complaints to standard error.
pub fn usage(error: &clap::Error) -> Exit {
    // A reader that has gone away has no use for the message either.
    let _ = error.print();
    if error.use_stderr() { Exit::CouldNot } else { Exit::Done }
}

/// The end of a command. An error is printed once, with its causes; a closed pipe is success.
pub fn of(result: anyhow::Result<Exit>) -> Exit {
    match result {
        Ok(exit) => exit,
        Err(error) if is_closed_pipe(&error) => Exit::Done,
        Err(error) => {
            log::error!("{error:#}");
            Exit::CouldNot
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        let json = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(ErrorKind::BrokenPipe)
    })
}
