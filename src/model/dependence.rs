//! Who leans on whom.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Evidence;

/// How an article's account of an event leans on a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Leaning {
    /// It says that the source had the news first.
    FirstReported,
    /// It says that the source saw or obtained the document.
    Obtained,
    /// It says that the source reported it.
    Reported,
    /// It is the agency's copy.
    Wire,
    /// Most of its text stands in the other article.
    Copy,
    /// A run of [`SHARED_CHARACTERS`] characters or more, outside quotations, stands in both.
    SharedText,
    /// It gives the employer's own words: a common source, no copying.
    Statement,
    /// Its outlet was told, or saw the document, itself.
    Told,
}

/// Characters of a run, outside quotations and boilerplate, that two texts do not share by chance.
pub const SHARED_CHARACTERS: usize = 50;

/// One edge of the graph of who leans on whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Dependence {
    /// The event whose account it is.
    pub event: String,
    /// The article that leans, by id.
    pub from: String,
    /// What it leans on: an outlet, an agency, "company statement", "people it spoke to".
    pub to: String,
    /// The article that `to` stands for, where that is one of the inputs and reports the same event.
    pub article: Option<String>,
    /// How.
    pub relation: Leaning,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}
