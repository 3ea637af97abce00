//! One file a format, all over the same [`Summary`](crate::model::Summary). Everything is written to a [`std::io::Write`] that
//! the caller gives; its errors are handed back, among them a closed pipe.

pub mod json;
pub mod jsonl;
pub mod text;
