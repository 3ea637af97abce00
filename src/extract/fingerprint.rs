//! Hashes by which near-copies are found without their text.
//!
//! Runs of [`RUN`] words outside quotations are hashed and winnowed (Schleimer, Wilkerson & Aiken 2003): of every [`WINDOW`] neighbouring
//! hashes the smallest is kept. Two articles that share a run of `RUN + WINDOW - 1` words share a hash for certain.

use super::Analysis;
use crate::text::TokenKind;

/// Words in a run.
const RUN: usize = 8;
/// Neighbouring runs of which one is kept.
const WINDOW: usize = 5;
/// JSON numbers are exact up to here for every reader.
const MASK: u64 = (1 << 53) - 1;

/// The fingerprint, in text order.
#[must_use]
pub fn fingerprint(analysis: &Analysis<'_>) -> Vec<u64> {
    let mut words: Vec<u64> = Vec::with_capacity(analysis.tokens.len());
    let mut out = Vec::new();
    let mut quotation = analysis.marked.iter().map(|m| m.inner()).peekable();
    for (i, token) in analysis.tokens.iter().enumerate() {
        while quotation.next_if(|q| q.end <= i).is_some() {}
        if quotation.peek().is_some_and(|q| q.contains(&i)) {
            // a run never spans a quotation
            winnow(&words, &mut out);
            words.clear();
        } else if matches!(token.kind, TokenKind::Word | TokenKind::Number) {
            words.push(fnv1a(token.lower.bytes()));
        }
    }
    winnow(&words, &mut out);
    out
}

fn fnv1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(FNV_START, fnv_step)
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

const fn fnv_step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

/// The hash of every run of words. A hash goes byte by byte, each step waiting for the one before: neighbours are made side by side.
fn hashed_runs(words: &[u64]) -> Vec<u64> {
    const SIDE_BY_SIDE: usize = 4;
    let mut runs = Vec::with_capacity(words.len());
    for stretch in words.windows(RUN + SIDE_BY_SIDE - 1).step_by(SIDE_BY_SIDE) {
        let mut hashes = [FNV_START; SIDE_BY_SIDE];
        for first in 0..RUN {
            let mut side: [u64; SIDE_BY_SIDE] = std::array::from_fn(|lane| stretch[first + lane]);
            for _ in 0..size_of::<u64>() {
                for (hash, word) in hashes.iter_mut().zip(&mut side) {
                    *hash = fnv_step(*hash, *word as u8);
                    *word >>= u8::BITS;
                }
            }
        }
        runs.extend(hashes.map(|hash| hash & MASK));
    }
    let rest = &words[runs.len()..];
    runs.extend(rest.windows(RUN).map(|run| fnv1a(run.iter().flat_map(|w| w.to_le_bytes())) & MASK));
    runs
}

/// Appends the kept hashes of a stretch of words.
fn winnow(words: &[u64], out: &mut Vec<u64>) {
    let runs = hashed_runs(words);
    let mut kept = None;
    for start in 0..(runs.len() + 1).saturating_sub(WINDOW.min(runs.len()).max(1)) {
        let window = &runs[start..(start + WINDOW).min(runs.len())];
        let smallest = window.iter().enumerate().min_by_key(|(i, hash)| (**hash, std::cmp::Reverse(*i))).map(|(i, _)| start + i);
        if let Some(at) = smallest.filter(|at| kept != Some(*at)) {
            out.push(runs[at]);
            kept = Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Document, Given};

    const STORY: &str =
        "the maker of garden chairs said it would close two plants in the north and move the work to a site near the coast by spring";

    fn of(text: &str) -> Vec<u64> {
        let doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
        fingerprint(&Analysis::new(&doc))
    }

    fn shared(a: &str, b: &str) -> usize {
        let b = of(b);
        of(a).iter().filter(|h| b.contains(h)).count()
    }

    #[test]
    fn near_copies_share_hashes_and_others_do_not() {
        let copy = format!("Chairs\n\nOn a rainy day, {} as was feared.", STORY.replace(" and ", " And "));
        assert!(shared(&format!("News\n\nWe hear {STORY}."), &copy) >= 2);
        assert_eq!(
            shared(STORY, "a wholly different story of a baker who opened three shops in the south of the country last year with success"),
            0
        );
    }

    #[test]
    fn hashes_are_small_enough_for_any_json_reader_and_few() {
        let hashes = of(STORY);
        assert!(hashes.iter().all(|h| *h <= MASK));
        assert!(!hashes.is_empty() && hashes.len() < STORY.split(' ').count());
    }

    #[test]
    fn short_texts_have_their_one_run() {
        assert_eq!(of("one two three four five six seven eight").len(), 1);
        assert_eq!(of("one two three").len(), 0);
    }
}
