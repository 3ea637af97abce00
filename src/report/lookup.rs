//! From ids to the records they stand for.

use std::collections::HashMap;

use super::words::clean;
use crate::model::{Article, Event, Finding, Quote, RoleCount, Roles, Summary};

/// A summary with its parts by id.
pub(super) struct Lookup<'s> {
    articles: HashMap<&'s str, &'s Article>,
    claims: HashMap<&'s str, (&'s Article, &'s RoleCount)>,
    quotes: HashMap<&'s str, (&'s Article, &'s Quote)>,
    events: HashMap<&'s str, &'s Event>,
    findings: HashMap<&'s str, &'s Finding>,
}

impl<'s> Lookup<'s> {
    /// Indexes `summary` once.
    pub fn new(summary: &'s Summary) -> Self {
        let articles = || summary.articles.iter();
        Self {
            articles: articles().map(|a| (a.id.as_str(), a)).collect(),
            claims: articles().flat_map(|a| a.role_counts.iter().map(move |c| (c.id.as_str(), (a, c)))).collect(),
            quotes: articles().flat_map(|a| a.quotes.iter().map(move |q| (q.id.as_str(), (a, q)))).collect(),
            events: summary.events.iter().map(|e| (e.id.as_str(), e)).collect(),
            findings: summary.findings.iter().map(|f| (f.id.as_str(), f)).collect(),
        }
    }

    /// A finding by id.
    pub fn finding(&self, id: &str) -> Option<&'s Finding> {
        self.findings.get(id).copied()
    }

    /// An article by id.
    pub fn article(&self, id: &str) -> Option<&'s Article> {
        self.articles.get(id).copied()
    }

    /// A claim by id, with its article.
    pub fn claim(&self, id: &str) -> Option<(&'s Article, &'s RoleCount)> {
        self.claims.get(id).copied()
    }

    /// The one article that gives all the numbers of a conflict.
    pub fn only_teller(&self, roles: &Roles) -> Option<&'s Article> {
        let mut tellers = roles.alternatives.iter().flat_map(|a| &a.claims).filter_map(|id| self.claim(id)).map(|(article, _)| article);
        let first = tellers.next()?;
        tellers.all(|a| a.id == first.id).then_some(first)
    }

    /// A quotation by id, with its article.
    pub fn quote(&self, id: &str) -> Option<(&'s Article, &'s Quote)> {
        self.quotes.get(id).copied()
    }

    /// An event by id.
    pub fn event(&self, id: &str) -> Option<&'s Event> {
        self.events.get(id).copied()
    }
}

/// What to call an article's outlet where its path stands beside it: its name, with the wire whose copy it is.
pub(super) fn outlet(article: &Article) -> String {
    match (&article.source.name, &article.source.wire) {
        (Some(name), Some(wire)) if name != wire => format!("{} ({})", clean(name), clean(wire)),
        (Some(name), _) | (None, Some(name)) => clean(name),
        (None, None) => UNNAMED.to_owned(),
    }
}

/// What to call an article's outlet where nothing else tells it from others: its name, or its file's.
pub(super) fn outlet_or_file(article: &Article) -> String {
    let name = outlet(article);
    if name == UNNAMED { format!("{name} ({})", clean(article.path.rsplit('/').next().unwrap_or_default())) } else { name }
}

const UNNAMED: &str = "unnamed outlet";
