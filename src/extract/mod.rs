//! From a document to an [`Article`]: source, dates, counts, teams, quotations, citations.

mod amend;
mod analysis;
mod citations;
mod context;
mod counts;
mod dating;
mod fingerprint;
mod names;
mod outlets;
mod passages;
mod quotes;
mod rows;
#[cfg(test)]
mod rules;
mod source;
pub mod time;
mod topic;

pub use amend::amend;
pub use analysis::Analysis;

use sha2::{Digest, Sha256};

use crate::model::{Article, ArticleTag, FORMAT_VERSION};
use crate::read::{BlockKind, Document};

/// Reads one document, without looking at any other. What the user says of it is laid over what was read, as it is over a record.
#[must_use]
pub fn article(doc: &Document) -> Article {
    let id = Sha256::digest(doc.text.as_bytes()).iter().take(6).map(|b| format!("{b:02x}")).collect::<String>();
    let analysis = Analysis::new(doc);
    let told = counts::Told::read(&analysis);
    // names are of use only to those who count cuts or quote
    let quotes_may_be = quotes::may_be_any(&analysis);
    let names = if told.is_some() || quotes_may_be { names::Names::find(&analysis) } else { names::Names::default() };
    let outlets = outlets::mentions(&analysis);
    let source = source::find(&analysis, &outlets);
    let date = dating::find(&analysis);
    let quotes = if quotes_may_be { quotes::find(&analysis, &names, &id) } else { Vec::new() };
    let relevant = told.is_some();
    let counts = told.map(|t| counts::find(&analysis, &t, &names, &source, &date, &quotes, &id)).unwrap_or_default();
    let title = doc.blocks.iter().find(|b| b.kind == BlockKind::Headline).map(|b| doc.text[b.range.clone()].to_owned());
    let credits = citations::find(&analysis, &outlets, &source, &counts);
    let mut article = Article {
        tag: ArticleTag::Article,
        format_version: FORMAT_VERSION.to_owned(),
        path: doc.path.clone(),
        paths: None,
        url: doc.given.url.clone(),
        title: doc.given.title.clone().or(title),
        language: doc.language.map(str::to_owned),
        relevant,
        citations: credits.others,
        own_credits: credits.own,
        reasons: Vec::new(),
        severance: Vec::new(),
        source,
        other_dates: dating::contradictions(&analysis, &date),
        candidates: doc.given.candidates.clone(),
        date,
        employers: counts.employers,
        role_counts: counts.role_counts,
        teams_affected: counts.teams,
        quotes,
        time_cues: Vec::new(),
        aliases: Vec::new(),
        sentences: Vec::new(),
        fingerprint: Vec::new(),
        bytes: doc.bytes,
        text: None,
        id,
    };
    // the rest is only needed, and only worth its time, where there are cuts to compare
    if article.relevant {
        counts::rest_on_others(&analysis, &mut article.role_counts, &article.citations);
        article.reasons = passages::reasons(&analysis);
        article.severance = passages::severance(&analysis);
        article.time_cues = context::time_cues(&analysis, &article.date);
        article.aliases = context::aliases(&names);
        article.fingerprint = fingerprint::fingerprint(&analysis);
        article.sentences = context::sentences(&analysis, &article);
    }
    analysis.recycle();
    amend(&mut article, &doc.user);
    article
}
