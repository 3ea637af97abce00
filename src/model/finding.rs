//! What a fact-checker should look at.

use std::fmt;
use std::str::FromStr;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Span;

/// Defines [`FindingKind`] so that a kind has its name and what it says in one place.
macro_rules! finding_kinds {
    ($($(#[doc = $about:literal])+ $kind:ident = $name:literal,)+) => {
        /// What is odd.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(JsonSchema))]
        pub enum FindingKind {
            $($(#[doc = $about])+ #[serde(rename = $name)] $kind,)+
        }

        impl FindingKind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// As it is printed: "number-conflict".
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)+ }
            }

            /// What it says, in a sentence.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $(Self::$kind => concat!($($about),+).trim_start(),)+ }
            }
        }
    };
}

finding_kinds! {
    /// Two counts of the same cuts cannot both hold.
    NumberConflict = "number-conflict",
    /// Two sizes of one workforce cannot both hold.
    HeadcountConflict = "headcount-conflict",
    /// One number stands under two hedges.
    HedgeMismatch = "hedge-mismatch",
    /// The headline says more than the body.
    HeadlineMismatch = "headline-mismatch",
    /// Articles describe what was cut differently, or one gives a part for the whole.
    ScopeMismatch = "scope-mismatch",
    /// Dates cannot all hold.
    DateConflict = "date-conflict",
    /// A quotation was changed without a mark, or condensed.
    AlteredQuote = "altered-quote",
    /// The same words are given to two speakers.
    SpeakerConflict = "speaker-conflict",
    /// Outlets cite each other in a ring.
    CircularSourcing = "circular-sourcing",
    /// One root alone stands behind an event.
    SingleSource = "single-source",
    /// Articles share most of their text.
    NearDuplicate = "near-duplicate",
    /// An article has no date of its own.
    Undated = "undated",
    /// An article does not name its outlet, or its page names two.
    UnknownSource = "unknown-source",
    /// A part, or parts together, are more than the whole.
    SumExceedsTotal = "sum-exceeds-total",
}

/// A name that no [`FindingKind`] has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no kind of finding `{0}`")]
pub struct UnknownKind(pub String);

impl FromStr for FindingKind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name).ok_or_else(|| UnknownKind(name.to_owned()))
    }
}

impl fmt::Display for FindingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Look before you rely on it.
    Warning,
    /// Something stated is wrong.
    Error,
}

impl Severity {
    /// As it is printed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A sentence that proves a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
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
#[cfg_attr(test, derive(JsonSchema))]
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
