//! Near-copies: articles that share most of their text outside quotations.
//!
//! Each article is compared with the earlier originals that share a fingerprint with it, so that a text printed under a thousand
//! mastheads costs a thousand comparisons.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::Corpus;

/// Share of the smaller article's fingerprints that makes it a copy.
const MIN_SHARED: f64 = 0.5;
/// Fewer fingerprints prove nothing.
const MIN_FINGERPRINTS: usize = 8;

/// An article that copies another, by position in the corpus.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::reconcile) struct Copy {
    pub copy: usize,
    /// The earliest by date, then by path.
    pub original: usize,
    /// Share of the smaller one's fingerprints that both have, 0 to 1.
    pub shared: f64,
}

/// All near-copies, in the corpus's order.
pub(in crate::reconcile) fn copies(corpus: &Corpus<'_>) -> Vec<Copy> {
    let prints: Vec<BTreeSet<u64>> = corpus.articles.iter().map(|a| a.fingerprint.iter().copied().collect()).collect();
    let mut order: Vec<usize> = (0..prints.len()).filter(|at| prints[*at].len() >= MIN_FINGERPRINTS).collect();
    order.sort_by_key(|at| {
        let article = &corpus.articles[*at];
        (article.date.start.is_none(), article.date.start, *at)
    });
    let mut originals: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut copies = Vec::new();
    for at in order {
        match original_of(&prints, at, &originals) {
            Some(copy) => copies.push(copy),
            None => prints[at].iter().for_each(|print| originals.entry(*print).or_default().push(at)),
        }
    }
    copies.sort_by_key(|c| c.copy);
    copies
}

/// The original that shares most with the article.
fn original_of(prints: &[BTreeSet<u64>], at: usize, originals: &HashMap<u64, Vec<usize>>) -> Option<Copy> {
    let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
    for print in &prints[at] {
        for original in originals.get(print).into_iter().flatten() {
            *shared.entry(*original).or_default() += 1;
        }
    }
    let share = |(original, n): (usize, u32)| {
        let smaller = u32::try_from(prints[at].len().min(prints[original].len())).unwrap_or(u32::MAX);
        Copy { copy: at, original, shared: f64::from(n) / f64::from(smaller) }
    };
    shared.into_iter().map(share).filter(|c| c.shared >= MIN_SHARED).reduce(|a, b| if b.shared > a.shared { b } else { a })
}
