//! Where formats put what they read.

use super::error::ReadError;
use super::unread::Unread;
use super::{Item, ReadOptions};
use crate::model::Record;

/// Why a format stopped before the end of its input.
pub(super) enum End {
    /// Nobody wants more.
    Stopped,
    /// The rest cannot be read.
    Failed(ReadError),
}

impl From<ReadError> for End {
    fn from(error: ReadError) -> Self {
        Self::Failed(error)
    }
}

/// How reading goes on.
pub(super) type Flow = Result<(), End>;

/// Takes items in the order of the input.
pub(super) struct Sink<'s> {
    pub options: &'s ReadOptions,
    put: &'s mut dyn FnMut(Result<Item, ReadError>) -> bool,
}

impl<'s> Sink<'s> {
    /// `put` says whether it wants more.
    pub fn new(options: &'s ReadOptions, put: &'s mut dyn FnMut(Result<Item, ReadError>) -> bool) -> Self {
        Self { options, put }
    }

    pub fn put(&mut self, item: Result<Item, ReadError>) -> Flow {
        if (self.put)(item) { Ok(()) } else { Err(End::Stopped) }
    }

    pub fn article(&mut self, article: Unread) -> Flow {
        self.put(Ok(Item::Article(Box::new(article))))
    }

    pub fn record(&mut self, record: Record) -> Flow {
        self.put(Ok(Item::Record(record)))
    }

    /// Goes on after a part that failed, naming it.
    pub fn failed(&mut self, error: ReadError) -> Flow {
        self.put(Err(error))
    }

    /// Goes on after a part whose reading ended in an error.
    pub fn part(&mut self, flow: Flow) -> Flow {
        match flow {
            Err(End::Failed(error)) => self.failed(error),
            flow => flow,
        }
    }
}
