//! What parts of an employer do, and how news ties them to cuts.

use std::sync::LazyLock;

use super::PhraseTable;
use super::tags::entries;

/// Functions of a business by name: "sales", "human resources".
pub fn business_functions() -> &'static PhraseTable<()> {
    static TABLE: LazyLock<PhraseTable<()>> = LazyLock::new(|| table(include_str!("data/phrases/business_functions.txt")));
    &TABLE
}

/// Verbs whose subject is cuts and whose object is those they meet: "hit", "begin with".
pub fn cut_scopes() -> &'static PhraseTable<()> {
    static TABLE: LazyLock<PhraseTable<()>> = LazyLock::new(|| table(include_str!("data/phrases/cut_scopes.txt")));
    &TABLE
}

fn table(text: &'static str) -> PhraseTable<()> {
    PhraseTable::new(entries(text).map(|line| (line, ())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_and_hold_nothing_twice() {
        for text in [include_str!("data/phrases/business_functions.txt"), include_str!("data/phrases/cut_scopes.txt")] {
            let lines: Vec<&str> = entries(text).collect();
            assert!(lines.windows(2).all(|w| w[0] < w[1]), "{lines:?}");
        }
    }
}
