//! Plain typed records: what is read from articles and what is concluded from them.
//!
//! Nothing here does I/O. Field names are the contract with users' scripts (see `docs/` and the README): they are only
//! ever added to within a major version. Unknown is `None`, printed as `null`; it is never 0 or the empty string.

mod article;
mod check;
mod date;
mod dependence;
mod event;
mod finding;
mod quantity;
mod quotation;
mod quote;
mod role_count;
mod rule;
mod span;
mod summary;
mod time;
mod timeline;

pub use article::{Article, ArticleTag, Candidate, CandidateField, Citation, Passage, Relation, Source, SourceBasis, Team};
pub use check::{Bar, Check, DEFAULT_BAR};
pub use date::{DateBasis, DateRange, Precision};
pub use dependence::{Dependence, Leaning, SHARED_CHARACTERS};
pub use event::{
    Alternative, Contribution, EditOp, Event, MergedQuote, Part, QuoteEdit, QuoteRelation, QuoteVariant, RangeRelation, Related,
    RelatedKind, Roles, Stage, Step, StepOp,
};
pub use finding::{Evidence, Finding, FindingKind, Severity, UnknownKind};
pub use quantity::{Estimate, Hedge, PercentRange, Range, Value};
pub use quotation::{Quotation, QuotationVariant};
pub use quote::{Quote, QuoteKind};
pub use role_count::{AGGREGATE, EmployerBasis, Measure, RoleCount, RoleInArticle, SaidBy, Status, When};
pub use rule::{Example, Rule, Unclosed};
pub use span::{Located, Span};
pub use summary::{FORMAT_VERSION, Failed, FailedTag, Inputs, Record, Summary, Tool};
pub use time::{Bound, Meaning, PartOfTime, Tense, TimeExpression, Unit, Which, YearOf};
pub use timeline::{EntryKind, TimelineEntry};
