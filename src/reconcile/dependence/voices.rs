//! Whose word stands behind each article of an event: what is counted where sources are counted.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Corpus;
use super::credits::fold_outlet;
use super::{main_articles, outlet};
use crate::model::{Article, Contribution, Event, RoleInArticle};

/// Whose word an article gives.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reconcile) struct Voice {
    /// The outlet, as it is compared.
    pub name: String,
    /// The article has it first hand.
    pub own: bool,
}

/// Whose word each article of an event gives, by the article's id: its own outlet's, or that of what it rests on, followed back as far as the
/// event's articles tell. Outlets that credit one another in a ring have one voice. What rests on nothing known has none.
pub(in crate::reconcile) fn voices(corpus: &Corpus<'_>, event: &Event) -> BTreeMap<String, Voice> {
    let leans = leans(corpus, event);
    let voice = |c: &Contribution| match corpus.article(&c.id) {
        Some(article) if c.independent => Some(Voice { name: own_voice(article), own: true }),
        _ => c.root.as_deref().map(|root| Voice { name: follow(&leans, fold_outlet(root)), own: false }),
    };
    event.articles.iter().filter_map(|c| Some((c.id.clone(), voice(c)?))).collect()
}

/// Distinct outlets with a word of their own among those that report an event; where there is none, distinct voices that they rest on.
pub(super) fn count(corpus: &Corpus<'_>, event: &Event) -> usize {
    let main = || event.articles.iter().filter(|c| c.role == RoleInArticle::Main);
    let own = main().filter(|c| c.independent).filter_map(|c| corpus.article(&c.id));
    let own: BTreeSet<String> = own.map(own_voice).collect();
    if !own.is_empty() {
        return own.len();
    }
    let voices = voices(corpus, event);
    main().filter_map(|c| voices.get(&c.id)).map(|v| &v.name).collect::<BTreeSet<_>>().len()
}

fn own_voice(article: &Article) -> String {
    outlet(article).map_or_else(|| article.id.clone(), fold_outlet)
}

/// What each outlet of the event rests on that has no word of its own in it.
fn leans(corpus: &Corpus<'_>, event: &Event) -> BTreeMap<String, String> {
    let main: BTreeMap<&str, &Article> = main_articles(corpus, event).into_iter().map(|a| (a.id.as_str(), a)).collect();
    let mut leans = BTreeMap::new();
    let mut own: BTreeSet<String> = BTreeSet::new();
    for contribution in &event.articles {
        let Some(name) = main.get(contribution.id.as_str()).and_then(|a| outlet(a)).map(fold_outlet) else { continue };
        match &contribution.root {
            _ if contribution.independent => drop(own.insert(name)),
            Some(root) if fold_outlet(root) != name => drop(leans.entry(name).or_insert_with(|| fold_outlet(root))),
            _ => {}
        }
    }
    leans.retain(|name, _| !own.contains(name));
    leans
}

/// Follows an outlet back to the last that rests on no other; of a ring, to the first of its outlets by name.
fn follow(leans: &BTreeMap<String, String>, from: String) -> String {
    let mut way = vec![from];
    while let Some(next) = way.last().and_then(|at| leans.get(at)) {
        if let Some(start) = way.iter().position(|seen| seen == next) {
            return way.drain(start..).min().unwrap_or_default();
        }
        way.push(next.clone());
    }
    way.pop().unwrap_or_default()
}
