//! Words between quotation marks, and whose they are.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Span;

/// Whether a quotation stands by itself or is woven into the reporter's sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuoteKind {
    /// A full clause or sentence.
    Direct,
    /// A fragment of two words or more.
    Partial,
}

/// One pair of quotation marks: speech or writing attributed to somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Quote {
    /// `<article id>/q<n>`, in text order from 1.
    pub id: String,
    /// The words between the marks.
    pub text: String,
    /// Direct or partial.
    pub kind: QuoteKind,
    /// The resolved name, or role and organisation, of who said it.
    pub speaker: Option<String>,
    /// The speaker's role ("chief executive").
    pub role: Option<String>,
    /// The organisation the speaker speaks for.
    pub organisation: Option<String>,
    /// "email", "statement", "memo", "interview", …
    pub medium: Option<String>,
    /// The word of saying ("wrote", "according to").
    pub cue: Option<String>,
    /// What stands between the marks.
    pub span: Span,
    /// The words nearest the quotation that stand for the speaker.
    pub speaker_span: Option<Span>,
    /// The id of the rule that found the speaker; `layoffs explain RULE` tells of it.
    #[serde(default)]
    pub rule: String,
}
