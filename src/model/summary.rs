//! The envelope of everything printed.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Article, Dependence, Event, Finding};

/// Version of the printed format: minor adds, major breaks.
pub const FORMAT_VERSION: &str = "1.0";

/// What made the output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Tool {
    /// Always `layoffs`.
    pub name: String,
    /// Version of the program.
    pub version: String,
    /// Hash of rules and lexicons.
    pub lexicon: String,
}

/// An input that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Failed {
    /// Which.
    pub path: String,
    /// Why, and what to do.
    pub error: String,
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Inputs {
    /// Files seen, failed ones included.
    pub files: usize,
    /// Distinct articles.
    pub articles: usize,
    /// Articles that tell of job cuts.
    pub relevant: usize,
    /// Bytes of the files read.
    pub bytes: u64,
    /// Files whose text stood in another file already.
    pub duplicates: usize,
    /// What could not be read.
    pub failed: Vec<Failed>,
}

/// The reconciled whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Summary {
    /// See [`FORMAT_VERSION`].
    pub format_version: String,
    /// What made it.
    pub tool: Tool,
    /// What was read.
    pub inputs: Inputs,
    /// Articles, by path.
    pub articles: Vec<Article>,
    /// Events, main ones first.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Who leans on whom, by event and article: the graph's edges.
    #[serde(default)]
    pub dependence: Vec<Dependence>,
    /// What to look at, gravest first.
    pub findings: Vec<Finding>,
}

/// The constant `"failed"`, by which scripts tell records apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FailedTag {
    /// The only value.
    #[default]
    Failed,
}

/// One line of `extract`, which `summarize` reads back. Told apart by `type`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(untagged)]
pub enum Record {
    /// An article.
    Article(Box<Article>),
    /// An input that could not be read.
    Failed {
        /// Always `"failed"`.
        #[serde(rename = "type")]
        tag: FailedTag,
        /// See [`FORMAT_VERSION`].
        format_version: String,
        /// What and why.
        #[serde(flatten)]
        failed: Failed,
    },
}
