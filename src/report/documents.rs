//! The JSON documents other than [`Summary`]: its envelope around one of its parts.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Article, DateRange, Dependence, Event, Failed, Finding, Inputs, Quotation, Source, Summary, TimelineEntry, Tool};

/// What every document begins with.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Head<'s> {
    /// Version of the printed format.
    format_version: &'s str,
    /// What made it.
    tool: &'s Tool,
    /// What was read.
    inputs: &'s Inputs,
}

impl<'s> Head<'s> {
    pub fn of(summary: &'s Summary) -> Self {
        Self { format_version: &summary.format_version, tool: &summary.tool, inputs: &summary.inputs }
    }
}

/// `extract --format json`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Records<'s> {
    #[serde(flatten)]
    pub head: Head<'s>,
    /// Articles, by path.
    pub articles: &'s [Article],
    /// Always empty: findings need more than one article at a time.
    pub findings: &'s [Finding],
}

/// `quotes --format json`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Quotations<'s> {
    #[serde(flatten)]
    pub head: Head<'s>,
    /// Quotations, by event; those of articles without an event at the end.
    pub quotations: &'s [Quotation],
}

/// `timeline --format json`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Timeline<'s> {
    #[serde(flatten)]
    pub head: Head<'s>,
    /// In the order of time, what is not dated at the end.
    pub timeline: &'s [TimelineEntry],
}

/// What it takes to find an article: some of the fields of `Article`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ArticleRef<'s> {
    /// First 12 hex digits of the SHA-256 of the decoded text.
    id: &'s str,
    /// Where it was read from.
    path: &'s str,
    /// All paths with this very text, when there are several.
    paths: Option<&'s [String]>,
    /// The address of the page.
    url: Option<&'s str>,
    /// The headline.
    title: Option<&'s str>,
    /// Who published it.
    source: &'s Source,
    /// When.
    date: &'s DateRange,
}

impl<'s> ArticleRef<'s> {
    pub fn of(article: &'s Article) -> Self {
        Self {
            id: &article.id,
            path: &article.path,
            paths: article.paths.as_deref(),
            url: article.url.as_deref(),
            title: article.title.as_deref(),
            source: &article.source,
            date: &article.date,
        }
    }
}

/// `check --format json`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct CheckDocument<'s> {
    #[serde(flatten)]
    pub head: Head<'s>,
    /// Those that fail the check or are as grave as the bar, gravest first.
    pub findings: Vec<&'s Finding>,
    /// Ids of those that fail it.
    pub failing: Vec<&'s str>,
    /// How many lie below the bar.
    pub below: usize,
    /// How many are hidden because the baseline has them.
    pub known: usize,
    /// The articles that prove the findings, by path.
    pub articles: Vec<ArticleRef<'s>>,
}

/// One line of any `--format jsonl`, told apart by `type`. What `extract` could not read has a `format_version` too.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum Line<'s> {
    /// A round of cuts.
    Event(&'s Event),
    /// Something that does not fit.
    Finding(&'s Finding),
    /// Who leans on whom.
    Dependence(&'s Dependence),
    /// An input that could not be read.
    Failed(&'s Failed),
    /// A quotation, merged across outlets.
    Quotation(&'s Quotation),
    /// A thing in time.
    Entry(&'s TimelineEntry),
    /// An article.
    #[serde(untagged)]
    Article(&'s Article),
}

/// A data file of `lexicon --format json`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct LexiconFile<'s> {
    /// Its name.
    pub name: &'s str,
    /// What it is for.
    pub about: String,
    /// How many entries it has.
    pub count: usize,
    /// Its entries, one a line, when it is asked for by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<&'s str>>,
}
