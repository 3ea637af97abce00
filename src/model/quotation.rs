//! A quotation as a listing of all of them has it: with its outlets, and without need of the articles.

use std::collections::BTreeSet;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{QuoteEdit, QuoteRelation, Span};

/// One outlet's form of a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct QuotationVariant {
    /// Article id.
    pub article: String,
    /// Quote id.
    pub quote: String,
    /// The article's outlet.
    pub source: Option<String>,
    /// Where the article was read from.
    pub path: String,
    /// What stands between the marks.
    pub span: Span,
    /// The words between the marks.
    pub text: String,
    /// Whom the article gives them to.
    pub speaker: Option<String>,
    /// How they stand to the fullest form.
    pub relation: QuoteRelation,
    /// Every difference from it.
    pub edits: Vec<QuoteEdit>,
}

/// One quotation, merged across outlets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Quotation {
    /// The fullest form.
    pub text: String,
    /// The best-known name of the speaker.
    pub speaker: Option<String>,
    /// The speaker's role.
    pub role: Option<String>,
    /// The organisation the speaker speaks for.
    pub organisation: Option<String>,
    /// "email", "statement", "memo", "interview", …
    pub medium: Option<String>,
    /// Ids of the events whose articles have it.
    pub events: Vec<String>,
    /// Every form in print, by article and place.
    pub variants: Vec<QuotationVariant>,
}

impl Quotation {
    /// How many articles have it.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.variants.iter().map(|v| v.article.as_str()).collect::<BTreeSet<_>>().len()
    }
}
