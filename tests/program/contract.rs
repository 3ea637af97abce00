//! The printed JSON, declared a second time: a field that is added, renamed or left out must be changed here too, knowingly.
//!
//! Every field of these types must be there; a [`Known`] one may be `null`, an [`Option`] with `default` may be left out.

// The fields are there to be parsed, not to be read.
#![allow(dead_code)]

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::common::stdout;

/// A field that is always printed, and `null` where the answer is not known.
#[derive(Debug)]
struct Known<T>(Option<T>);

impl<'de, T: for<'a> Deserialize<'a>> Deserialize<'de> for Known<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Through `Value`, since an `Option` would take a missing field for `null`.
        let value = Value::deserialize(deserializer)?;
        serde_json::from_value(value).map(Known).map_err(serde::de::Error::custom)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    format_version: String,
    tool: Tool,
    inputs: Inputs,
    articles: Vec<Article>,
    events: Vec<Event>,
    dependence: Vec<Dependence>,
    findings: Vec<Finding>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExtractEnvelope {
    format_version: String,
    tool: Tool,
    inputs: Inputs,
    articles: Vec<Article>,
    findings: Vec<Finding>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tool {
    name: String,
    version: String,
    lexicon: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inputs {
    files: usize,
    articles: usize,
    relevant: usize,
    bytes: u64,
    duplicates: usize,
    failed: Vec<Failed>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Failed {
    path: String,
    error: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Span {
    start: usize,
    end: usize,
    line: usize,
    column: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Located {
    span: Span,
    text: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SourceBasis {
    Metadata,
    CreditLine,
    Copyright,
    Dateline,
    SelfReference,
    Bio,
    Header,
    Url,
    Unknown,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    name: Known<String>,
    wire: Known<String>,
    byline: Known<String>,
    basis: SourceBasis,
    evidence: Vec<Located>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Precision {
    Day,
    Week,
    Month,
    Year,
    Range,
    Unknown,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum DateBasis {
    Metadata,
    Stated,
    Url,
    Inferred,
    CrossArticle,
    Unknown,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct Candidate {
    field: String,
    value: String,
    via: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DateRange {
    start: Known<String>,
    end: Known<String>,
    precision: Precision,
    basis: DateBasis,
    evidence: Vec<Located>,
    #[serde(default)]
    because: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
enum ArticleTag {
    #[serde(rename = "article")]
    Article,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Article {
    r#type: ArticleTag,
    format_version: String,
    id: String,
    path: String,
    paths: Known<Vec<String>>,
    url: Known<String>,
    title: Known<String>,
    language: Known<String>,
    relevant: bool,
    source: Source,
    date: DateRange,
    employers: Vec<String>,
    role_counts: Vec<RoleCount>,
    teams_affected: Vec<Team>,
    quotes: Vec<Quote>,
    citations: Vec<Citation>,
    reasons: Vec<Passage>,
    severance: Vec<Passage>,
    bytes: u64,
    // What `summarize` needs of a record, where there is any.
    #[serde(default)]
    own_credits: Option<Vec<Citation>>,
    other_dates: Option<Vec<DateRange>>,
    #[serde(default)]
    candidates: Option<Vec<Candidate>>,
    #[serde(default)]
    time_cues: Option<Vec<When>>,
    #[serde(default)]
    aliases: Option<Vec<Vec<String>>>,
    #[serde(default)]
    sentences: Option<Vec<Located>>,
    #[serde(default)]
    fingerprint: Option<Vec<u64>>,
    #[serde(default)]
    text: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Team {
    name: String,
    evidence: Vec<Located>,
}

/// A clause and where it stands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Passage {
    text: String,
    evidence: Vec<Located>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Relation {
    FirstReported,
    Reported,
    Obtained,
    Wire,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Citation {
    source: String,
    relation: Relation,
    evidence: Vec<Located>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Measure {
    Cut,
    Headcount,
    Hiring,
    Furlough,
    Voluntary,
    Other,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Done,
    Announced,
    Reported,
    Possible,
    Denied,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Role {
    Main,
    Background,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleCount {
    id: String,
    text: String,
    measure: Measure,
    value: Quantity,
    employer: Known<String>,
    #[serde(default)]
    employer_basis: Option<String>,
    unit: Known<String>,
    place: Known<String>,
    status: Known<Status>,
    role: Role,
    when: Known<When>,
    said_by: Known<SaidBy>,
    #[serde(default)]
    cumulative: Option<bool>,
    span: Span,
    sentence: Span,
    rule: String,
    event: Known<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Hedge {
    Exact,
    About,
    Nearly,
    MoreThan,
    AtLeast,
    LessThan,
    UpTo,
    Range,
    Vague,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Quantity {
    stated: Known<[u64; 2]>,
    percent: Known<[f64; 2]>,
    hedge: Hedge,
    vague: Known<String>,
    min: Known<u64>,
    max: Known<u64>,
    likely_min: Known<u64>,
    likely_max: Known<u64>,
    #[serde(default)]
    percent_range: Option<PercentRange>,
    noun: Known<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PercentRange {
    min: f64,
    max: f64,
    likely_min: f64,
    likely_max: f64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct When {
    text: String,
    span: Span,
    start: Known<String>,
    end: Known<String>,
    /// For the program's own use; no promise is made about it.
    #[serde(default)]
    expression: Option<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidBy {
    speaker: String,
    via: Known<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum QuoteKind {
    Direct,
    Partial,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Quote {
    id: String,
    text: String,
    kind: QuoteKind,
    speaker: Known<String>,
    role: Known<String>,
    organisation: Known<String>,
    medium: Known<String>,
    cue: Known<String>,
    span: Span,
    speaker_span: Known<Span>,
    rule: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    id: String,
    title: String,
    employer: String,
    parent: Known<String>,
    date: DateRange,
    effective: Known<DateRange>,
    status: Known<Status>,
    #[serde(default)]
    history: Option<Vec<Stage>>,
    main: bool,
    roles: Known<Roles>,
    percent: Known<PercentRange>,
    teams: Vec<Part>,
    articles: Vec<Contribution>,
    #[serde(default)]
    recalled_by: Vec<Contribution>,
    first_reported_by: Known<String>,
    independent_sources: usize,
    claims: Vec<String>,
    quotes: Vec<MergedQuote>,
    related: Vec<Related>,
    findings: Vec<String>,
    #[serde(default)]
    because: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RangeRelation {
    Equal,
    Refines,
    Compatible,
    Strained,
    Conflict,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Roles {
    min: u64,
    max: Known<u64>,
    likely_min: Known<u64>,
    likely_max: Known<u64>,
    relation: RangeRelation,
    derivation: Vec<Step>,
    alternatives: Vec<Alternative>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Estimate {
    min: u64,
    max: Known<u64>,
    likely_min: Known<u64>,
    likely_max: Known<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StepOp {
    Claim,
    Intersect,
    Sum,
    Difference,
    PercentOf,
    MostOf,
    Round,
    Supersede,
    Hull,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    id: String,
    op: StepOp,
    inputs: Vec<String>,
    min: u64,
    max: Known<u64>,
    likely_min: Known<u64>,
    likely_max: Known<u64>,
    because: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alternative {
    min: u64,
    max: Known<u64>,
    claims: Vec<String>,
    independent_sources: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    name: String,
    part_of: Known<String>,
    roles: Known<Roles>,
    implied: Known<Estimate>,
    sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Contribution {
    id: String,
    source: Known<String>,
    role: Role,
    independent: bool,
    root: Known<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MergedQuote {
    text: String,
    speaker: Known<String>,
    variants: Vec<Variant>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum QuoteRelation {
    Same,
    Fragment,
    Condensed,
    Altered,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Variant {
    article: String,
    quote: String,
    relation: QuoteRelation,
    edits: Vec<Edit>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum EditOp {
    Elided,
    Inserted,
    Changed,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    op: EditOp,
    text: String,
    marked: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RelatedKind {
    Earlier,
    Later,
    PartOf,
    SameEmployer,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stage {
    status: Status,
    start: Known<String>,
    end: Known<String>,
    articles: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Leaning {
    FirstReported,
    Obtained,
    Reported,
    Wire,
    Copy,
    SharedText,
    Statement,
    Told,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dependence {
    event: String,
    from: String,
    to: String,
    article: Known<String>,
    relation: Leaning,
    evidence: Vec<Evidence>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Related {
    event: String,
    relation: RelatedKind,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum FindingKind {
    NumberConflict,
    HeadcountConflict,
    HedgeMismatch,
    HeadlineMismatch,
    ScopeMismatch,
    DateConflict,
    AlteredQuote,
    SpeakerConflict,
    CircularSourcing,
    SingleSource,
    NearDuplicate,
    Undated,
    UnknownSource,
    SumExceedsTotal,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Severity {
    Error,
    Warning,
    Note,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Finding {
    id: String,
    kind: FindingKind,
    severity: Severity,
    because: String,
    message: String,
    event: Known<String>,
    evidence: Vec<Evidence>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    article: String,
    span: Span,
    text: String,
}

/// One line of `--format jsonl`, told apart by `type`.
fn check_line(line: &str) -> String {
    let mut value: Value = serde_json::from_str(line).unwrap();
    let kind = value["type"].as_str().unwrap().to_owned();
    let take_tag = |value: &mut Value| value.as_object_mut().unwrap().remove("type");
    match kind.as_str() {
        "article" => drop(serde_json::from_value::<Article>(value).unwrap()),
        "event" => {
            take_tag(&mut value);
            drop(serde_json::from_value::<Event>(value).unwrap());
        }
        "finding" => {
            take_tag(&mut value);
            drop(serde_json::from_value::<Finding>(value).unwrap());
        }
        "dependence" => {
            take_tag(&mut value);
            drop(serde_json::from_value::<Dependence>(value).unwrap());
        }
        "failed" => {
            take_tag(&mut value);
            value.as_object_mut().unwrap().remove("format_version");
            drop(serde_json::from_value::<Failed>(value).unwrap());
        }
        other => panic!("a line of type {other}"),
    }
    kind
}

#[test]
fn summarize_json() {
    let envelope: Envelope = serde_json::from_str(&stdout(&["summarize", "seeds", "--format", "json"])).unwrap();
    assert_eq!(envelope.format_version, "1.0");
    assert_eq!(envelope.tool.name, "layoffs");
    assert_eq!(envelope.inputs.bytes, 14_058);
}

#[test]
fn summarize_jsonl() {
    let printed = stdout(&["summarize", "seeds", "--format", "jsonl"]);
    assert_eq!(printed.lines().map(check_line).filter(|kind| kind == "article").count(), 5);
}

#[test]
fn extract_json() {
    let envelope: ExtractEnvelope = serde_json::from_str(&stdout(&["extract", "seeds", "--format", "json"])).unwrap();
    assert_eq!(envelope.articles.len(), 5);
}

#[test]
fn extract_jsonl() {
    let printed = stdout(&["extract", "seeds", "--with-text"]);
    assert_eq!(printed.lines().map(check_line).collect::<Vec<_>>(), ["article"; 5]);
}

/// The fixture of `src/report/` holds what the seeds do not: a conflict with alternatives, an unmarked edit, a failed input.
#[test]
fn a_conflict_as_printed() {
    let envelope: Envelope = serde_json::from_str(include_str!("../../src/report/fixture.json")).unwrap();
    assert_eq!(envelope.events.len(), 2);
}

#[test]
fn a_missing_field_would_be_noticed() {
    assert!(serde_json::from_str::<Failed>(r#"{"path":"a"}"#).is_err());
    assert!(serde_json::from_str::<SaidBy>(r#"{"speaker":"a"}"#).is_err());
    assert!(serde_json::from_str::<SaidBy>(r#"{"speaker":"a","via":null}"#).is_ok());
    assert!(serde_json::from_str::<SaidBy>(r#"{"speaker":"a","via":null,"more":1}"#).is_err());
}
