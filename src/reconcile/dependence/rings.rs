//! Outlets that credit one another in a ring: each seems to have a source, and none does.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Corpus;
use super::credits::{fold_outlet, news_credits};
use super::{Round, main_articles};
use crate::model::{Article, Citation, Event};

/// A credit on the way round.
pub(in crate::reconcile) type Link<'a> = (&'a Article, &'a Citation);

/// The shortest ring of credits among the outlets that report an event, if there is one: each link's article credits the outlet of
/// the next link's article, the last that of the first.
pub(in crate::reconcile) fn ring<'a>(corpus: &Corpus<'a>, event: &Event) -> Option<Vec<Link<'a>>> {
    let mut edges: BTreeMap<String, BTreeMap<String, Link<'a>>> = BTreeMap::new();
    let round = Round::of(event);
    for article in main_articles(corpus, event) {
        let Some(outlet) = article.source.name.as_deref().map(fold_outlet) else { continue };
        for credit in news_credits(article, &round) {
            edges.entry(outlet.clone()).or_default().entry(fold_outlet(&credit.source)).or_insert((article, credit));
        }
    }
    edges.keys().filter_map(|start| way_back(&edges, start)).min_by_key(Vec::len)
}

/// The shortest way from an outlet back to itself, breadth first.
fn way_back<'a>(edges: &BTreeMap<String, BTreeMap<String, Link<'a>>>, start: &str) -> Option<Vec<Link<'a>>> {
    let mut seen = BTreeSet::from([start.to_owned()]);
    let mut frontier = vec![(start.to_owned(), Vec::new())];
    while !frontier.is_empty() {
        let mut next = Vec::new();
        for (outlet, way) in frontier {
            for (credited, link) in edges.get(&outlet).into_iter().flatten() {
                let mut longer: Vec<Link<'a>> = way.clone();
                longer.push(*link);
                if credited == start {
                    return Some(longer);
                }
                if seen.insert(credited.clone()) {
                    next.push((credited.clone(), longer));
                }
            }
        }
        frontier = next;
    }
    None
}
