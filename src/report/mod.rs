//! One file a format, all over the same [`Summary`](crate::model::Summary). Everything is written to a [`std::io::Write`] that
//! the caller gives; its errors are handed back, among them a closed pipe.

pub mod json;
pub mod jsonl;
mod lookup;
pub mod text;
pub mod words;

#[cfg(test)]
mod tests {
    use super::text::Look;
    use crate::model::Summary;

    /// Three invented articles on one round of cuts that contradict each other; every format is tried on it.
    fn fixture() -> Summary {
        serde_json::from_str(include_str!("fixture.json")).unwrap()
    }

    fn printed(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn text_at_80_columns() {
        insta::assert_snapshot!(printed(|out| super::text::summary(out, &fixture(), Look::default())));
    }
}
