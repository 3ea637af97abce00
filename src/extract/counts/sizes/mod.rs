//! Sizes of workforces: numbers of people at work, before and after cuts, and whose they are.

pub(super) mod before_after;
pub(super) mod headcount;
pub(super) mod presence;
pub(super) mod remains;
pub(super) mod size;
pub(super) mod sized_again;
pub(super) mod whose_size;
