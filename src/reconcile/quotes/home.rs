//! Which event a quotation is about.
//!
//! All quotations of an article with one event for its news are about that. Where it has several, a quotation is about the event of the
//! employer that its speaker speaks for, else about that whose count stands nearest to it, up to two paragraphs away, else about none.

use std::collections::{BTreeMap, HashMap};

use crate::lexicon::name_key;
use crate::model::{Event, Quote, RoleInArticle};
use crate::reconcile::Corpus;

/// Lines between a quotation and the count that it is about at most: two paragraphs, with empty lines between.
const REACH: usize = 4;

/// The quotations about each event, with the positions of their articles, in text order.
pub(in crate::reconcile) fn by_event<'a>(corpus: &Corpus<'a>, events: &[Event]) -> Vec<Vec<(usize, &'a Quote)>> {
    let mut news: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (e, event) in events.iter().enumerate() {
        let main = event.articles.iter().filter(|c| c.role == RoleInArticle::Main);
        for at in main.filter_map(|c| corpus.position(&c.id)) {
            let events = news.entry(at).or_default();
            if events.last() != Some(&e) {
                events.push(e);
            }
        }
    }
    let mut found = vec![Vec::new(); events.len()];
    for (at, told) in news {
        let quotes = corpus.articles[at].quotes.iter();
        if let [only] = told.as_slice() {
            found[*only].extend(quotes.map(|q| (at, q)));
            continue;
        }
        let homes = Homes::of(corpus, at, &told, events);
        for quote in quotes {
            if let Some(event) = homes.of_quote(quote) {
                found[event].push((at, quote));
            }
        }
    }
    found
}

/// The events of one article, by employer and by where their counts stand.
struct Homes {
    by_employer: HashMap<String, usize>,
    by_line: BTreeMap<usize, usize>,
}

impl Homes {
    fn of(corpus: &Corpus<'_>, at: usize, told: &[usize], events: &[Event]) -> Self {
        let (mut by_employer, mut by_line) = (HashMap::new(), BTreeMap::new());
        for e in told {
            by_employer.entry(name_key(&events[*e].employer)).or_insert(*e);
            let claims = events[*e].claims.iter().filter_map(|id| corpus.claim(id));
            for (_, claim) in claims.filter(|(article, _)| article.id == corpus.articles[at].id) {
                by_employer.entry(claim.employer.as_deref().map(name_key).unwrap_or_default()).or_insert(*e);
                by_line.entry(claim.span.line).or_insert(*e);
            }
        }
        by_employer.remove("");
        Self { by_employer, by_line }
    }

    fn of_quote(&self, quote: &Quote) -> Option<usize> {
        let names = [&quote.organisation, &quote.speaker].into_iter().flatten();
        let speaker = names.filter_map(|n| self.by_employer.get(&name_key(n))).next().copied();
        let line = quote.span.line;
        let before = self.by_line.range(..=line).next_back().filter(|(at, _)| line - **at <= REACH);
        let behind = self.by_line.range(line..).next().filter(|(at, _)| **at - line <= REACH);
        let nearest = before.into_iter().chain(behind).min_by_key(|(at, _)| at.abs_diff(line));
        speaker.or_else(|| nearest.map(|(_, e)| *e))
    }
}
