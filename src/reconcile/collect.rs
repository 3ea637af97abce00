//! Gathers records into distinct articles: exact copies are one article with several paths.

use std::collections::BTreeMap;

use crate::model::{Article, Inputs, Record};

/// Distinct articles by path, and what was read.
pub(super) fn collect(records: Vec<Record>) -> (Vec<Article>, Inputs) {
    let mut inputs = Inputs { files: records.len(), ..Inputs::default() };
    let mut by_id: BTreeMap<String, Vec<Article>> = BTreeMap::new();
    for record in records {
        match record {
            Record::Article(article) => by_id.entry(article.id.clone()).or_default().push(*article),
            Record::Failed { failed, .. } => inputs.failed.push(failed),
        }
    }
    inputs.failed.sort();
    inputs.bytes = by_id.values().flatten().map(|a| a.bytes).sum();
    inputs.duplicates = by_id.values().map(|copies| copies.len() - 1).sum();
    let mut articles: Vec<Article> = by_id.into_values().filter_map(merge_copies).collect();
    articles.sort_by(|a, b| a.path.cmp(&b.path).then_with(|| a.id.cmp(&b.id)));
    inputs.articles = articles.len();
    inputs.relevant = articles.iter().filter(|a| a.relevant).count();
    (articles, inputs)
}

/// One article for several copies of one text: under the first path, with the best known source, date and address.
fn merge_copies(mut copies: Vec<Article>) -> Option<Article> {
    copies.sort_by(|a, b| a.path.cmp(&b.path));
    let paths: Vec<String> = copies.iter().flat_map(|a| a.paths.clone().unwrap_or_else(|| vec![a.path.clone()])).collect();
    let source = copies.iter().min_by_key(|a| a.source.basis)?.source.clone();
    let date = copies.iter().min_by_key(|a| a.date.basis)?.date.clone();
    let url = copies.iter().find_map(|a| a.url.clone());
    let first = copies.into_iter().next()?;
    Some(Article { source, date, url, paths: (paths.len() > 1).then_some(paths), ..first })
}
