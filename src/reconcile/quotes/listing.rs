//! Every quotation of a summary, once.
//!
//! Quotations of articles that have an event for their news are merged with it already. Those of other articles are merged among the
//! articles about one employer: to lay words of strangers along each other would make one statement of two.

use std::collections::{BTreeMap, BTreeSet};

use super::merge_articles;
use crate::model::{Article, MergedQuote, Quotation, QuotationVariant, Quote, QuoteVariant, Summary};
use crate::reconcile::Corpus;

/// Every quotation, merged across outlets: by event in the order of events, then those of articles without one. A quotation that
/// stands in the articles of several events is listed once and names them all.
#[must_use]
pub fn quotations(summary: &Summary) -> Vec<Quotation> {
    let corpus = Corpus::new(&summary.articles);
    let mut listing = Listing { corpus: &corpus, quotes: index(&summary.articles), places: BTreeMap::new(), listed: Vec::new() };
    for event in &summary.events {
        event.quotes.iter().for_each(|merged| listing.add(merged, Some(&event.id)));
    }
    let known: BTreeSet<String> = listing.listed.iter().flat_map(|q| &q.variants).map(|v| v.quote.clone()).collect();
    let mut others: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, article) in summary.articles.iter().enumerate() {
        if article.quotes.iter().any(|q| !known.contains(&q.id)) {
            let employer = article.employers.first().map_or(article.id.as_str(), String::as_str);
            others.entry(employer).or_default().insert(at);
        }
    }
    for articles in others.into_values() {
        for mut merged in merge_articles(&corpus, articles) {
            merged.variants.retain(|v| !known.contains(&v.quote));
            listing.add(&merged, None);
        }
    }
    listing.listed
}

fn index(articles: &[Article]) -> BTreeMap<&str, (&Article, &Quote)> {
    articles.iter().flat_map(|a| a.quotes.iter().map(move |q| (q.id.as_str(), (a, q)))).collect()
}

struct Listing<'c, 's> {
    corpus: &'c Corpus<'s>,
    quotes: BTreeMap<&'s str, (&'s Article, &'s Quote)>,
    /// Where the quotation with these variants is listed.
    places: BTreeMap<Vec<String>, usize>,
    listed: Vec<Quotation>,
}

impl Listing<'_, '_> {
    fn add(&mut self, merged: &MergedQuote, event: Option<&String>) {
        let variants: Vec<QuotationVariant> = merged.variants.iter().filter_map(|v| self.variant(v)).collect();
        let key: Vec<String> = variants.iter().map(|v| v.quote.clone()).collect();
        if key.is_empty() {
            return;
        }
        let at = *self.places.entry(key).or_insert(self.listed.len());
        if at == self.listed.len() {
            self.listed.push(self.quotation(merged, variants));
        }
        self.listed[at].events.extend(event.cloned());
    }

    fn variant(&self, variant: &QuoteVariant) -> Option<QuotationVariant> {
        let quote = self.quotes.get(variant.quote.as_str()).map(|(_, quote)| *quote)?;
        let article = self.corpus.article(&variant.article)?;
        Some(QuotationVariant {
            article: variant.article.clone(),
            quote: variant.quote.clone(),
            source: article.source.name.clone(),
            path: article.path.clone(),
            span: quote.span,
            text: quote.text.clone(),
            speaker: quote.speaker.clone(),
            relation: variant.relation,
            edits: variant.edits.clone(),
        })
    }

    /// With what the first article that names this speaker, or any, says of the speaker.
    fn quotation(&self, merged: &MergedQuote, variants: Vec<QuotationVariant>) -> Quotation {
        let mut quotes: Vec<&Quote> = variants.iter().filter_map(|v| self.quotes.get(v.quote.as_str()).map(|(_, q)| *q)).collect();
        quotes.sort_by_key(|q| q.speaker != merged.speaker);
        let first = |field: fn(&Quote) -> &Option<String>| quotes.iter().find_map(|q| field(q).clone());
        Quotation {
            text: merged.text.clone(),
            speaker: merged.speaker.clone(),
            role: first(|q| &q.role),
            organisation: first(|q| &q.organisation),
            medium: first(|q| &q.medium),
            events: Vec::new(),
            variants,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::quotations;
    use crate::model::{Article, Record, Summary};
    use crate::read::{Document, Given};
    use crate::reconcile::{Options, summarize};

    fn summary(texts: &[&str]) -> Summary {
        let document = |(i, text): (usize, &&str)| Document::new(&format!("{i}.txt"), (*text).to_owned(), 0, Given::default());
        let records = texts.iter().enumerate().map(document).map(|d| Record::Article(Box::new(crate::extract::article(&d))));
        summarize(records.collect(), &Options::default())
    }

    #[test]
    fn every_quotation_is_listed_once_with_or_without_an_event() {
        let cut = "Tarn Mills cuts 40 jobs\n\nTarn Mills will cut 40 jobs. \"We are sorry for every one of them,\" said Ann Lee, a spokeswoman.\n";
        let no_cut = "Lake rises\n\nThe lake rose. \"It has not been so high since my youth,\" said Jo Fern, a fisher.\n";
        let summary = summary(&[cut, no_cut]);
        let listed = quotations(&summary);
        let ids: Vec<&str> = listed.iter().flat_map(|q| &q.variants).map(|v| v.quote.as_str()).collect();
        let all = summary.articles.iter().flat_map(|a: &Article| a.quotes.iter().map(|q| q.id.as_str()));
        assert_eq!(ids.iter().copied().collect::<BTreeSet<_>>(), all.collect::<BTreeSet<_>>());
        assert_eq!(ids.len(), 2);
        assert_eq!(listed.iter().map(|q| q.events.len()).collect::<Vec<_>>(), [1, 0]);
    }
}
