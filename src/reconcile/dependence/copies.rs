//! Near-copies, and lesser shares of text.
//!
//! Each article is compared with the earlier originals that share a fingerprint with it, so that a text printed under a thousand
//! mastheads costs a thousand comparisons. Runs that also stand in articles on other employers are boilerplate, not copying.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::Corpus;
use super::super::employers::Employer;
use super::runs::shared_run;
use crate::model::{Article, Located};

/// Share of the smaller article's fingerprints that makes it a copy.
const MIN_SHARED: f64 = 0.5;
/// Fewer fingerprints prove nothing.
const MIN_FINGERPRINTS: u32 = 8;
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

/// The fingerprints of every article, without boilerplate. Those that no other article has can be shared with none, so they are only counted;
/// the others are numbered.
pub(in crate::reconcile) struct Prints {
    /// Of each article, the numbers of the fingerprints that others have too, ascending.
    shared: Vec<Vec<u32>>,
    /// How many fingerprints each article has.
    all: Vec<u32>,
    /// Fingerprints that are numbered.
    numbered: u32,
}

impl Prints {
    /// The fingerprints of the articles of `corpus`.
    pub(in crate::reconcile) fn of(corpus: &Corpus<'_>) -> Self {
        // sorted once and read in a row: a table of them would be far larger than the processor's caches
        let mut held: Vec<(u64, u32)> = Vec::with_capacity(corpus.articles.iter().map(|a| a.fingerprint.len()).sum());
        for (at, article) in (0u32..).zip(corpus.articles) {
            held.extend(article.fingerprint.iter().map(|print| (*print, at)));
        }
        held.sort_unstable();
        held.dedup();
        let families = families(corpus);
        let mut prints = Self { shared: vec![Vec::new(); corpus.articles.len()], all: vec![0; corpus.articles.len()], numbered: 0 };
        for holders in held.chunk_by(|(a, _), (b, _)| a == b) {
            if is_boilerplate(holders, &families) {
                continue;
            }
            for (_, at) in holders {
                prints.all[*at as usize] += 1;
                if holders.len() > 1 {
                    prints.shared[*at as usize].push(prints.numbered);
                }
            }
            prints.numbered += u32::from(holders.len() > 1);
        }
        prints
    }
}

/// The families of each article's employers, by number.
fn families(corpus: &Corpus<'_>) -> Vec<BTreeSet<u32>> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut number = |family: String| {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        *numbers.entry(family).or_insert(next)
    };
    let of = |article: &Article| article.employers.iter().map(|name| number(Employer::named(name, article).family())).collect();
    corpus.articles.iter().map(of).collect()
}

/// Whether a fingerprint stands in articles which have no employer in common: an outlet's own formulas, a market report's standing text.
fn is_boilerplate(holders: &[(u64, u32)], families: &[BTreeSet<u32>]) -> bool {
    let mut told = holders.iter().map(|(_, at)| &families[*at as usize]).filter(|f| !f.is_empty());
    let Some(mut common) = told.next().filter(|_| holders.len() > 1).cloned() else { return false };
    told.any(|families| {
        common.retain(|f| families.contains(f));
        common.is_empty()
    })
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
    let mut order: Vec<usize> = (0..prints.all.len()).filter(|at| prints.all[*at] >= MIN_FINGERPRINTS).collect();
    in_time(corpus, &mut order);
    let mut originals: Vec<Vec<usize>> = vec![Vec::new(); prints.numbered as usize];
    let mut copies = Vec::new();
    for at in order {
        match original_of(prints, at, &originals) {
            Some(copy) => copies.push(copy),
            None => prints.shared[at].iter().for_each(|print| originals[*print as usize].push(at)),
        }
    }
    copies.sort_by_key(|c| c.copy);
    copies
}

/// The original that shares most with the article.
fn original_of(prints: &Prints, at: usize, originals: &[Vec<usize>]) -> Option<Copy> {
    let share = |(original, n): (usize, u32)| {
        let smaller = prints.all[at].min(prints.all[original]);
        Copy { copy: at, original, shared: f64::from(n) / f64::from(smaller) }
    };
    let known = prints.shared[at].iter().flat_map(|print| &originals[*print as usize]);
    let found = counted(known).into_iter().map(share);
    found.filter(|c| c.shared >= MIN_SHARED).reduce(|a, b| if b.shared > a.shared { b } else { a })
}

/// How often each article occurs.
fn counted<'p>(articles: impl Iterator<Item = &'p usize>) -> BTreeMap<usize, u32> {
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    for at in articles {
        *counts.entry(*at).or_default() += 1;
    }
    counts
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
    let mut index: HashMap<u32, Vec<usize>> = HashMap::new();
    let mut found = Vec::new();
    for later in order {
        let known = prints.shared[later].iter().filter_map(|print| index.get(print)).flatten();
        let most = counted(known).into_iter().max_by_key(|(at, n)| (*n, std::cmp::Reverse(*at)));
        let run = most.and_then(|(earlier, _)| Some((earlier, shared_run(&corpus.articles[later], &corpus.articles[earlier])?)));
        found.extend(run.map(|(earlier, sentences)| Sharing { later, earlier, sentences }));
        for print in &prints.shared[later] {
            let known = index.entry(*print).or_default();
            if known.len() < MAX_COMPARED {
                known.push(later);
            }
        }
    }
    found
}
