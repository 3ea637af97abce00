//! What stands on the pages of one outlet alone.

use std::sync::LazyLock;

use aho_corasick::packed::{Config, MatchKind, Searcher};

use super::{ENOUGH, Ground, Publisher};
use crate::extract::Analysis;
use crate::lexicon::{Outlet, lines_of, outlet_named};
use crate::model::SourceBasis;

static MARKS: LazyLock<Vec<(&'static str, &'static Outlet)>> = LazyLock::new(|| {
    let parts = |line: &'static str| line.split_once(" | ").and_then(|(mark, name)| Some((mark, outlet_named(name)?)));
    lines_of(include_str!("../../lexicon/data/phrases/house_marks.txt")).filter_map(parts).collect()
});

/// `None` if no such scan can be made here: then each mark is sought alone.
static SEARCHER: LazyLock<Option<Searcher>> =
    LazyLock::new(|| Config::new().match_kind(MatchKind::LeftmostFirst).builder().extend(MARKS.iter().map(|(mark, _)| mark)).build());

/// The grounds that such marks give, one for each outlet.
pub(super) fn grounds(analysis: &Analysis<'_>) -> Vec<Ground> {
    let text = &analysis.doc.text;
    let mut out: Vec<Ground> = Vec::new();
    let mut add = |outlet: &'static Outlet, range| {
        let publisher = Publisher::Known(outlet);
        if out.iter().all(|g| g.publisher != publisher) {
            out.push(Ground { publisher, basis: SourceBasis::CreditLine, weight: ENOUGH, range });
        }
    };
    match &*SEARCHER {
        Some(searcher) => searcher.find_iter(text).for_each(|m| add(MARKS[m.pattern().as_usize()].1, m.start()..m.end())),
        None => MARKS.iter().for_each(|(mark, outlet)| {
            if let Some(at) = text.find(mark) {
                add(outlet, at..at + mark.len());
            }
        }),
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_a_known_outlets() {
        let lines: Vec<_> = lines_of(include_str!("../../lexicon/data/phrases/house_marks.txt")).collect();
        assert_eq!(lines.len(), MARKS.len());
        // a packed scan holds no more
        assert!(SEARCHER.is_none() || MARKS.len() <= 128);
    }
}
