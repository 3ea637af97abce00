//! From many articles to a [`Summary`]: time, events, dependence, numbers, quotations, findings.

use crate::model::{FORMAT_VERSION, Inputs, Record, Summary, Tool};

/// Puts records into an envelope, without looking for events.
#[must_use]
pub fn collect(records: Vec<Record>) -> Summary {
    let mut inputs = Inputs { files: records.len(), ..Inputs::default() };
    let mut articles = Vec::new();
    for record in records {
        match record {
            Record::Article(article) => articles.push(*article),
            Record::Failed { failed, .. } => inputs.failed.push(failed),
        }
    }
    inputs.articles = articles.len();
    inputs.relevant = articles.iter().filter(|a| a.relevant).count();
    inputs.bytes = articles.iter().map(|a| a.bytes).sum();
    let tool = Tool { name: "layoffs".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned(), lexicon: String::new() };
    Summary { format_version: FORMAT_VERSION.to_owned(), tool, inputs, articles, events: Vec::new(), findings: Vec::new() }
}
