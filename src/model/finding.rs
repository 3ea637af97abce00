//! What a fact-checker should look at.

use serde::{Deserialize, Serialize};

use super::Span;

/// What is odd.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Two counts of the same cuts cannot both hold.
    NumberConflict,
    /// Two sizes of one workforce cannot both hold.
    HeadcountConflict,
    /// One number under two hedges.
    HedgeMismatch,
    /// The headline says more than the body.
    HeadlineMismatch,
    /// Articles describe what was cut differently.
    ScopeMismatch,
    /// Dates cannot all hold.
    DateConflict,
    /// A quotation was changed without a mark, or condensed.
    AlteredQuote,
    /// The same words are given to two speakers.
    SpeakerConflict,
    /// Outlets cite each other in a ring.
    CircularSourcing,
    /// One root alone stands behind an event.
    SingleSource,
    /// Articles share most of their text.
    NearDuplicate,
    /// An article has no date of its own.
    Undated,
    /// An article does not name its outlet.
    UnknownSource,
    /// Parts add up to more than the whole.
    SumExceedsTotal,
}

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Look before you rely on it.
    Warning,
    /// Something stated is wrong.
    Error,
}

/// A sentence that proves a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Article id.
    pub article: String,
    /// Where in it.
    pub span: Span,
    /// The words.
    pub text: String,
}

/// One thing to look at, with its proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable under order of inputs: a hash of kind and evidence.
    pub id: String,
    /// What is odd.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
    /// Why it weighs that much.
    #[serde(default)]
    pub because: String,
    /// A sentence for people.
    pub message: String,
    /// The event it concerns.
    pub event: Option<String>,
    /// The proving words.
    pub evidence: Vec<Evidence>,
}
