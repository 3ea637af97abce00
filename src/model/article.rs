//! What one article says.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DateRange, Located, Quote, RoleCount};

/// What the name of the publisher rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SourceBasis {
    /// The user's metadata file.
    Metadata,
    /// A credit or "read the original on" line.
    CreditLine,
    /// A copyright line.
    Copyright,
    /// "CITY (Reuters) -".
    Dateline,
    /// "told TechCrunch", "an email to The Register".
    SelfReference,
    /// A note on the author.
    Bio,
    /// The header of the page ("Headline - The Verge").
    Header,
    /// The address of the page.
    Url,
    /// Nothing names it.
    Unknown,
}

impl SourceBasis {
    /// The id of the rule that finds it (see `layoffs explain RULE`); `None` where there was nothing to find.
    #[must_use]
    pub const fn rule(self) -> Option<&'static str> {
        Some(match self {
            Self::Metadata => "source.metadata",
            Self::CreditLine => "source.credit_line",
            Self::Copyright => "source.copyright",
            Self::Dateline => "source.dateline",
            Self::SelfReference => "source.self_reference",
            Self::Bio => "source.bio",
            Self::Header => "source.header",
            Self::Url => "source.url",
            Self::Unknown => return None,
        })
    }
}

/// Who published an article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Source {
    /// The outlet; `None` if the text does not say.
    pub name: Option<String>,
    /// The agency whose copy it is, if another.
    pub wire: Option<String>,
    /// The author as printed.
    pub byline: Option<String>,
    /// What `name` rests on.
    pub basis: SourceBasis,
    /// The words it rests on.
    #[serde(default)]
    pub evidence: Vec<Located>,
}

/// What a page or container says of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CandidateField {
    /// When it was published.
    Date,
    /// When it was last changed.
    Modified,
    /// The outlet.
    Source,
    /// The headline.
    Title,
    /// The address.
    Url,
    /// The author.
    Byline,
}

/// One thing that a page or container says of its article, used or not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Candidate {
    /// What it is about.
    pub field: CandidateField,
    /// As written.
    pub value: String,
    /// Where it stands: `JSON-LD datePublished`, `og:site_name`, `column source`.
    pub via: String,
}

/// A team said to be affected by the main cuts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Team {
    /// As the text names it.
    pub name: String,
    /// Where.
    pub evidence: Vec<Located>,
}

/// How another outlet is credited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// It had the news first.
    FirstReported,
    /// It reported it.
    Reported,
    /// It saw or obtained the document.
    Obtained,
    /// It is the agency that supplied the copy.
    Wire,
}

impl Relation {
    /// The id of the rule that finds it (see `layoffs explain RULE`).
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::FirstReported => "citation.first_reported",
            Self::Reported => "citation.reported",
            Self::Obtained => "citation.obtained",
            Self::Wire => "citation.wire",
        }
    }
}

/// Another news outlet credited for facts about the cuts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Citation {
    /// The outlet as named in the text.
    pub source: String,
    /// For what.
    pub relation: Relation,
    /// Where.
    pub evidence: Vec<Located>,
}

/// A stated reason for the cuts, or what those who leave are given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Passage {
    /// The clause as written.
    pub text: String,
    /// Where.
    pub evidence: Vec<Located>,
}

/// The constant `"article"`, by which scripts tell records apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ArticleTag {
    /// The only value.
    #[default]
    Article,
}

/// One article as read, without looking at any other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Article {
    /// Always `"article"`.
    #[serde(rename = "type")]
    pub tag: ArticleTag,
    /// See [`super::FORMAT_VERSION`].
    pub format_version: String,
    /// First 12 hex digits of the SHA-256 of the decoded text.
    pub id: String,
    /// Where it was read from: a path, or `archive!member`.
    pub path: String,
    /// All paths with this very text, sorted, when there are several.
    pub paths: Option<Vec<String>>,
    /// The address of the page.
    pub url: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// BCP 47 primary language subtag; `None` if undecided.
    pub language: Option<String>,
    /// Whether it tells of job cuts at an employer, an industry or an economy.
    pub relevant: bool,
    /// Who published it.
    pub source: Source,
    /// When.
    pub date: DateRange,
    /// What weaker evidence says, where it contradicts `date`: the text against the user's metadata, the address against the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_dates: Vec<DateRange>,
    /// All that the page or container says of its date, outlet, title, address and author, the most trustworthy first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
    /// The employers whose cuts are its news, by their longest name in the text.
    pub employers: Vec<String>,
    /// Every count of jobs.
    pub role_counts: Vec<RoleCount>,
    /// Teams said to be affected by the main cuts.
    pub teams_affected: Vec<Team>,
    /// Every quotation.
    pub quotes: Vec<Quote>,
    /// Outlets credited.
    pub citations: Vec<Citation>,
    /// Credits of its own outlet or agency, which count for nothing unless a metadata file says that the article is another outlet's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_credits: Vec<Citation>,
    /// Reasons given.
    pub reasons: Vec<Passage>,
    /// What those who leave are given.
    pub severance: Vec<Passage>,
    /// Words that tie the article to other days: weekdays of the news, references to earlier rounds. See [`crate::reconcile`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub time_cues: Vec<super::When>,
    /// Names of one organisation or person under which the article speaks of it, the longest first ("Amazon Web Services", "AWS").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Vec<String>>,
    /// The sentences that claims and quotations stand in, in text order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sentences: Vec<Located>,
    /// Hashes of runs of words outside quotations, for finding near-copies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fingerprint: Vec<u64>,
    /// Size of the file as read, bytes.
    #[serde(default)]
    pub bytes: u64,
    /// The decoded article, on request (`--with-text`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Article {
    /// The recorded sentence that holds byte `at`, if claims or quotations stand in it.
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> Option<&Located> {
        let i = self.sentences.partition_point(|s| s.span.start <= at);
        self.sentences[..i].last().filter(|s| at < s.span.end)
    }
}
