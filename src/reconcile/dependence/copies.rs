//! Near-copies, and lesser shares of text.
//!
//! Each article is compared with the earlier originals that share a fingerprint with it, so that a text printed under a thousand
//! mastheads costs a thousand comparisons. Runs that also stand in articles on other employers are boilerplate, not copying.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::super::Corpus;
use super::super::employers::Employer;
use super::runs::shared_run;
use crate::model::{Article, Located};

/// Share of the smaller article's fingerprints that makes it a copy.
const MIN_SHARED: f64 = 0.5;
/// Fewer fingerprints prove nothing.
const MIN_FINGERPRINTS: usize = 8;
/// With how many earlier articles of one news that share a fingerprint an article is compared.
const MAX_COMPARED: usize = 32;

/// An article that copies another, by position in the corpus.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::reconcile) struct Copy {
    pub copy: usize,
    /// The earliest by date, then by path.
    pub original: usize,
    /// Share of the smaller one's fingerprints that both have, 0 to 1.
    pub shared: f64,
}

/// The fingerprints of every article, without boilerplate.
pub(in crate::reconcile) struct Prints(Vec<BTreeSet<u64>>);

impl Prints {
    /// The fingerprints of the articles of `corpus`.
    pub(in crate::reconcile) fn of(corpus: &Corpus<'_>) -> Self {
        let boilerplate = boilerplate(corpus);
        let own = |a: &Article| a.fingerprint.iter().copied().filter(|print| !boilerplate.contains(print)).collect();
        Self(corpus.articles.iter().map(own).collect())
    }
}

/// Fingerprints that stand in articles which have no employer in common: an outlet's own formulas, a market report's standing text.
fn boilerplate(corpus: &Corpus<'_>) -> HashSet<u64> {
    let mut common: HashMap<u64, Option<BTreeSet<u32>>> = HashMap::new();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    for article in corpus.articles.iter().filter(|a| !a.employers.is_empty()) {
        let families: BTreeSet<u32> = article
            .employers
            .iter()
            .map(|name| {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                *numbers.entry(Employer::named(name, article).family()).or_insert(next)
            })
            .collect();
        for print in &article.fingerprint {
            let shared = common.entry(*print).or_insert_with(|| Some(families.clone()));
            if let Some(kept) = shared {
                kept.retain(|f| families.contains(f));
                if kept.is_empty() {
                    *shared = None;
                }
            }
        }
    }
    common.into_iter().filter_map(|(print, families)| families.is_none().then_some(print)).collect()
}

/// In the order in which articles can have copied one another: dated ones first, by date, then by path.
fn in_time(corpus: &Corpus<'_>, articles: &mut [usize]) {
    articles.sort_by_key(|at| {
        let article = &corpus.articles[*at];
        (article.date.start.is_none(), article.date.start, *at)
    });
}

/// All near-copies, in the corpus's order.
pub(in crate::reconcile) fn copies(corpus: &Corpus<'_>, prints: &Prints) -> Vec<Copy> {
    let prints = &prints.0;
    let mut order: Vec<usize> = (0..prints.len()).filter(|at| prints[*at].len() >= MIN_FINGERPRINTS).collect();
    in_time(corpus, &mut order);
    let mut originals: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut copies = Vec::new();
    for at in order {
        match original_of(prints, at, &originals) {
            Some(copy) => copies.push(copy),
            None => prints[at].iter().for_each(|print| originals.entry(*print).or_default().push(at)),
        }
    }
    copies.sort_by_key(|c| c.copy);
    copies
}

/// The original that shares most with the article.
fn original_of(prints: &[BTreeSet<u64>], at: usize, originals: &HashMap<u64, Vec<usize>>) -> Option<Copy> {
    let share = |(original, n): (usize, u32)| {
        let smaller = u32::try_from(prints[at].len().min(prints[original].len())).unwrap_or(u32::MAX);
        Copy { copy: at, original, shared: f64::from(n) / f64::from(smaller) }
    };
    let found = sharing(&prints[at], originals).into_iter().map(share);
    found.filter(|c| c.shared >= MIN_SHARED).reduce(|a, b| if b.shared > a.shared { b } else { a })
}

/// How many fingerprints each indexed article shares with `prints`.
fn sharing(prints: &BTreeSet<u64>, index: &HashMap<u64, Vec<usize>>) -> BTreeMap<usize, u32> {
    let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
    for original in prints.iter().filter_map(|print| index.get(print)).flatten() {
        *shared.entry(*original).or_default() += 1;
    }
    shared
}

/// An article that shares a run of text with an earlier one of the same news without being its copy.
pub(super) struct Sharing {
    /// Position of the later article.
    pub later: usize,
    /// Position of the earlier one.
    pub earlier: usize,
    /// The sentences that hold the run, the later article's first.
    pub sentences: (Located, Located),
}

/// The articles among `news` (positions of articles that report one event) that share a run with an earlier one, each with the one it
/// shares most with.
pub(super) fn sharings(corpus: &Corpus<'_>, prints: &Prints, news: &[usize]) -> Vec<Sharing> {
    if news.len() < 2 {
        return Vec::new();
    }
    let mut order = news.to_vec();
    in_time(corpus, &mut order);
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut found = Vec::new();
    for later in order {
        let shared = sharing(&prints.0[later], &index);
        let most = shared.into_iter().max_by_key(|(at, n)| (*n, std::cmp::Reverse(*at)));
        let run = most.and_then(|(earlier, _)| Some((earlier, shared_run(&corpus.articles[later], &corpus.articles[earlier])?)));
        found.extend(run.map(|(earlier, sentences)| Sharing { later, earlier, sentences }));
        for print in &prints.0[later] {
            let known = index.entry(*print).or_default();
            if known.len() < MAX_COMPARED {
                known.push(later);
            }
        }
    }
    found
}
