//! One round of cuts at one employer, put together from many articles.

use std::collections::BTreeSet;

use jiff::civil::Date;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DateRange, Estimate, RoleInArticle, Status};

/// How two ranges, or all the claims of an event, stand to one another (METHOD, section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RangeRelation {
    /// The same.
    Equal,
    /// One likely range lies in the other.
    Refines,
    /// The likely ranges meet.
    Compatible,
    /// Only the possible ranges meet.
    Strained,
    /// The possible ranges are disjoint.
    Conflict,
}

/// What a step of a derivation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepOp {
    /// Takes a claim as read.
    Claim,
    /// What all inputs allow.
    Intersect,
    /// Adds disjoint parts.
    Sum,
    /// Whole minus the other parts.
    Difference,
    /// A share of a headcount.
    PercentOf,
    /// "Most of" bounds a part from below by half.
    MostOf,
    /// The finer of two figures that agree by rounding.
    Round,
    /// A later claim replaces an earlier one.
    Supersede,
    /// The smallest range that holds the inputs.
    Hull,
}

/// One step of a derivation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Step {
    /// `s<n>` within the event.
    pub id: String,
    /// What it does.
    pub op: StepOp,
    /// Claim ids or step ids.
    pub inputs: Vec<String>,
    /// What comes out.
    #[serde(flatten)]
    pub estimate: Estimate,
    /// Why, in words.
    pub because: String,
}

/// One of several answers that cannot all hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Alternative {
    /// Lower bound, jobs.
    pub min: u64,
    /// Upper bound, jobs.
    pub max: Option<u64>,
    /// The claims behind it.
    pub claims: Vec<String>,
    /// Independent roots behind it.
    pub independent_sources: usize,
}

/// A reconciled number of jobs and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Roles {
    /// The nested ranges. In a conflict the possible range is the hull and the likely one is absent.
    #[serde(flatten)]
    pub estimate: Estimate,
    /// How the claims stand to one another.
    pub relation: RangeRelation,
    /// The proof, in order.
    pub derivation: Vec<Step>,
    /// In a conflict, the maximal agreeing subsets, most independent roots first.
    pub alternatives: Vec<Alternative>,
}

/// A team or other part of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Part {
    /// By its fullest name.
    pub name: String,
    /// The name of the part it lies in.
    pub part_of: Option<String>,
    /// Its own sources' range.
    pub roles: Option<Roles>,
    /// What the whole implies for it (whole minus the other parts).
    pub implied: Option<Estimate>,
    /// Articles that name it.
    pub sources: Vec<String>,
}

/// An article's part in an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Contribution {
    /// Article id.
    pub id: String,
    /// Its outlet.
    pub source: Option<String>,
    /// Whether it is its news.
    pub role: RoleInArticle,
    /// Whether it has a confirmation of its own.
    pub independent: bool,
    /// What its account rests on ("company statement", an outlet, itself); `None` if the text does not say.
    pub root: Option<String>,
}

/// What an edit of a quotation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EditOp {
    /// Words left out.
    Elided,
    /// Words put in.
    Inserted,
    /// Words changed.
    Changed,
}

/// One difference between a quotation and its fullest form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct QuoteEdit {
    /// What was done.
    pub op: EditOp,
    /// The words left out, put in, or as changed.
    pub text: String,
    /// Whether … or [ ] shows it.
    pub marked: bool,
}

/// How a variant stands to the fullest form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuoteRelation {
    /// The same words.
    Same,
    /// A run of its words.
    Fragment,
    /// Shortened, every edit marked.
    Condensed,
    /// Changed without a mark.
    Altered,
}

/// One outlet's form of a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct QuoteVariant {
    /// Article id.
    pub article: String,
    /// Quote id.
    pub quote: String,
    /// How it stands to the fullest form.
    pub relation: QuoteRelation,
    /// What differs.
    pub edits: Vec<QuoteEdit>,
}

/// The same words across outlets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct MergedQuote {
    /// The fullest form.
    pub text: String,
    /// The best-known speaker.
    pub speaker: Option<String>,
    /// Every outlet's form.
    pub variants: Vec<QuoteVariant>,
}

impl MergedQuote {
    /// How many articles have it.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.variants.iter().map(|v| v.article.as_str()).collect::<BTreeSet<_>>().len()
    }
}

/// How two events stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RelatedKind {
    /// The other came before.
    Earlier,
    /// The other came after.
    Later,
    /// This is a part of the other.
    PartOf,
    /// The same employer family, order unknown.
    SameEmployer,
}

/// What was known of an event at one time: a plan, its confirmation, its end, a correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Stage {
    /// How far it had come.
    pub status: Status,
    /// First day of the articles that tell it.
    pub start: Option<Date>,
    /// Last day of the articles that tell it.
    pub end: Option<Date>,
    /// Their ids.
    pub articles: Vec<String>,
}

/// A tie to another event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Related {
    /// The other event's id.
    pub event: String,
    /// How the other stands to this one.
    pub relation: RelatedKind,
}

/// One round of cuts at one employer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Event {
    /// `e<n>`: main events first, then by date.
    pub id: String,
    /// "Amazon Web Services, 3 April 2024".
    pub title: String,
    /// Who cuts.
    pub employer: String,
    /// The employer's owner.
    pub parent: Option<String>,
    /// When it was announced.
    pub date: DateRange,
    /// When the jobs go.
    pub effective: Option<DateRange>,
    /// How far it has come.
    pub status: Option<Status>,
    /// How it came that far, in the order of time, where the articles tell of more than one stage.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Stage>,
    /// `false`: known only from references in articles about something else.
    pub main: bool,
    /// The reconciled number of jobs; `None` if no claim gives one.
    pub roles: Option<Roles>,
    /// The reconciled share of staff, percent.
    pub percent: Option<super::PercentRange>,
    /// Parts by team.
    pub teams: Vec<Part>,
    /// The articles that tell of it: of a main event those whose news it is, of another those that mention it.
    pub articles: Vec<Contribution>,
    /// Of a main event, the articles with other news that mention it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recalled_by: Vec<Contribution>,
    /// The outlet that had it first.
    pub first_reported_by: Option<String>,
    /// Roots with a confirmation of their own.
    pub independent_sources: usize,
    /// Claim ids.
    pub claims: Vec<String>,
    /// Quotations about it, merged.
    pub quotes: Vec<MergedQuote>,
    /// Ties to other events.
    pub related: Vec<Related>,
    /// Finding ids.
    pub findings: Vec<String>,
    /// Why mentions were joined, and why others were kept apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<String>,
}
