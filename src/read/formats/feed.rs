//! RSS and Atom feeds: each entry is an article, by its full text where the feed has it, else by its summary. Entries are named by
//! their place, from 1: `feed.xml#3`.

use super::fields::headed;
use crate::model::CandidateField;
use crate::read::error::{Problem, ReadError};
use crate::read::facts::Facts;
use crate::read::sink::{Flow, Sink};
use crate::read::unread::{Body, Unread};

/// Reads all entries of a feed.
pub(super) fn read(path: &str, bytes: &[u8], sink: &mut Sink<'_>) -> Flow {
    let parser = feed_rs::parser::Builder::new().sanitize_content(false).build();
    let feed = parser.parse(bytes).map_err(|e| ReadError::new(path, Problem::Malformed { what: "feed", message: e.to_string() }))?;
    let outlet = feed.title.map(|t| t.content).unwrap_or_default();
    for (i, entry) in feed.entries.into_iter().enumerate() {
        let name = format!("{path}#{}", i + 1);
        let summary = entry.summary.map(|s| s.content);
        let Some(text) = entry.content.and_then(|c| c.body).or(summary).filter(|t| !t.trim().is_empty()) else {
            sink.failed(ReadError::new(name, Problem::Empty))?;
            continue;
        };
        let mut facts = Facts::default();
        let title = entry.title.map(|t| super::html::inline(&t.content)).unwrap_or_default();
        facts.add(CandidateField::Title, &title, "entry title");
        for (date, via) in [(entry.published, "published"), (entry.updated, "updated")] {
            let field = if via == "published" || entry.published.is_none() { CandidateField::Date } else { CandidateField::Modified };
            facts.add(field, &date.map(|d| d.to_rfc3339()).unwrap_or_default(), via);
        }
        facts.add(CandidateField::Source, &outlet, "feed title");
        if let Some(link) = entry.links.iter().find(|l| l.rel.as_deref().is_none_or(|r| r == "alternate")) {
            facts.add(CandidateField::Url, &link.href, "link");
        }
        let authors: Vec<String> = entry.authors.into_iter().filter_map(|a| a.name).collect();
        facts.add(CandidateField::Byline, &authors.join(", "), "author");
        let body = Body::Field(headed(facts.values(CandidateField::Title).next(), text));
        sink.article(Unread::new(name, body, facts, sink.options))?;
    }
    Ok(())
}
