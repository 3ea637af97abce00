//! One count of jobs, as one article makes it.

use jiff::civil::Date;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Span, TimeExpression, Value};

/// What a count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Jobs removed by the employer's decision.
    Cut,
    /// Size of a workforce, before or after.
    Headcount,
    /// Jobs created, openings, recruits.
    Hiring,
    /// Temporary unpaid or short-time work.
    Furlough,
    /// Buyouts, voluntary redundancy, early retirement.
    Voluntary,
    /// Any other count of jobs or people tied to the cuts.
    Other,
}

/// How far a cut has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Happened or begun.
    Done,
    /// The employer or an official says it will happen.
    Announced,
    /// Told by unnamed sources or another outlet.
    Reported,
    /// May happen.
    Possible,
    /// Denied.
    Denied,
}

/// Whether a count belongs to the news of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoleInArticle {
    /// The cuts the article reports.
    Main,
    /// Earlier rounds, other units, other employers.
    Background,
}

/// The time phrase that places a count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct When {
    /// The phrase as written.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// First day it can mean, once the article's date is known.
    pub start: Option<Date>,
    /// Last day it can mean.
    pub end: Option<Date>,
    /// What it means, for laying it against a date that is found only later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expression: Option<TimeExpression>,
}

/// Who vouches for a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct SaidBy {
    /// Person, organisation or outlet.
    pub speaker: String,
    /// "internal email", "statement", "people familiar with the matter", …
    pub via: Option<String>,
}

/// The employer of a count that is the total of an industry, a region or an economy.
pub const AGGREGATE: &str = "(aggregate)";

/// By what a count was bound to its employer, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EmployerBasis {
    /// Named in the counted phrase: "3,400 Forest Service employees".
    Phrase,
    /// Named as its owner right before it: "Acme's 300 staff".
    Owner,
    /// Named behind it as agent or workplace: "300 jobs at Acme".
    Agent,
    /// The subject of the clause that cuts.
    Subject,
    /// What "it", "the company" or "he" in the sentence stands for.
    Antecedent,
    /// "our staff": whoever speaks.
    Speaker,
    /// Whoever the sentences before are about.
    Passage,
    /// The same figure is bound elsewhere in the article.
    Repeated,
    /// An industry, region or economy is spoken of, or more jobs than one employer has.
    Collective,
    /// The sentence names nobody: the article's main employer.
    Article,
}

/// One mention of a number of jobs. Every mention is its own entry, repeats included.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct RoleCount {
    /// `<article id>/c<n>`, in text order from 1.
    pub id: String,
    /// Hedge, number and noun as written.
    pub text: String,
    /// What is counted.
    pub measure: Measure,
    /// The quantity.
    pub value: Value,
    /// Whose jobs, by the longest name in the article; `(aggregate)` for an industry, region or economy.
    pub employer: Option<String>,
    /// By what it was found whose jobs they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer_basis: Option<EmployerBasis>,
    /// The team, division, site or occupation it is limited to.
    pub unit: Option<String>,
    /// The country or city it is limited to.
    pub place: Option<String>,
    /// How far it has come; `None` for anything but a cut.
    pub status: Option<Status>,
    /// Main or background.
    pub role: RoleInArticle,
    /// When.
    pub when: Option<When>,
    /// Who says so.
    pub said_by: Option<SaidBy>,
    /// The number runs over several rounds or months ("in all", "since January").
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cumulative: bool,
    /// Where hedge, number and noun stand.
    pub span: Span,
    /// The sentence they stand in.
    pub sentence: Span,
    /// The rule that read it (see `layoffs explain RULE`).
    pub rule: String,
    /// The event it was put in; set by `summarize`.
    #[serde(default)]
    pub event: Option<String>,
}
