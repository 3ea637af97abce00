//! The figures of an article, for those who ask whether a number is told again.

use rustc_hash::FxHashSet;

/// The numbers that an article has counted as cut so far.
#[derive(Debug, Default)]
pub(super) struct Figures {
    known: FxHashSet<[u64; 2]>,
    last: Option<[u64; 2]>,
}

impl Figures {
    /// Adds the next one.
    pub(super) fn push(&mut self, number: [u64; 2]) {
        self.known.insert(number);
        self.last = Some(number);
    }

    /// Whether a number is one of them.
    pub(super) fn contains(&self, number: &[u64; 2]) -> bool {
        self.known.contains(number)
    }

    /// The one counted last.
    pub(super) const fn last(&self) -> Option<&[u64; 2]> {
        self.last.as_ref()
    }
}
