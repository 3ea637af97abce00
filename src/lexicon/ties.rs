//! Words by which a sentence ties one number of jobs to another.

use std::sync::LazyLock;

use super::PhraseTable;
use super::tags::entries;

/// How two numbers of one sentence, or a number and an earlier report, are tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// "has completed the 800 cuts": the number is of a plan that is now done.
    CarriedOut,
    /// "the 800 cuts it announced in March": the number is of a plan told of before.
    Recalled,
    /// "instead of 800": the number behind the words no longer holds.
    Changed,
    /// "but has now lowered that number": the number before the words no longer holds.
    Revised,
    /// "corrects an earlier report of 800": the number behind the words was wrong.
    Corrected,
    /// "800, made up of 500 … and 300 …": what follows is all there is.
    AllParts,
    /// "another 300": the number is of a further round.
    Adds,
    /// "700 more than it had announced": the number before the words is only what comes on top.
    Difference,
    /// "a net reduction of 600": the number behind the words is what is left of the cuts when new jobs are counted against them.
    Net,
    /// "bringing the total to 800": the number holds this round and earlier ones.
    BringsTotal,
    /// "most of them in sales": more than half of what follows.
    Most,
    /// "29 of the posts": the number right before the words is only a part.
    Part,
    /// "fewer than 150 compulsory redundancies": the number is of those who do not go of their own will, a part of those who go.
    Forced,
}

/// The expressions of `data/phrases/number_ties.txt`.
pub fn number_ties() -> &'static PhraseTable<Tie> {
    static TABLE: LazyLock<PhraseTable<Tie>> = LazyLock::new(|| {
        PhraseTable::new(entries(include_str!("data/phrases/number_ties.txt")).filter_map(|line| {
            let (phrase, tie) = line.split_once('|')?;
            Some((phrase.trim(), named(tie.trim())?))
        }))
    });
    &TABLE
}

fn named(name: &str) -> Option<Tie> {
    Some(match name {
        "carried_out" => Tie::CarriedOut,
        "recalled" => Tie::Recalled,
        "changed" => Tie::Changed,
        "revised" => Tie::Revised,
        "corrected" => Tie::Corrected,
        "all_parts" => Tie::AllParts,
        "adds" => Tie::Adds,
        "difference" => Tie::Difference,
        "net" => Tie::Net,
        "brings_total" => Tie::BringsTotal,
        "most" => Tie::Most,
        "part" => Tie::Part,
        "forced" => Tie::Forced,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_names_a_tie() {
        for line in entries(include_str!("data/phrases/number_ties.txt")) {
            assert!(line.split_once('|').and_then(|(_, tie)| named(tie.trim())).is_some(), "{line}");
        }
    }
}
