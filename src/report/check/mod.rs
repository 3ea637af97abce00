//! Findings for machines that run checks: one file a format, over one [`Check`](crate::model::Check).

pub mod github;
pub mod junit;
pub mod sarif;

use crate::model::{Article, Evidence, Finding};
use crate::report::lookup::{Lookup, outlet_or_file};
use crate::report::words::clean;

/// Where evidence stands, for those who count lines and columns from 1.
struct Region {
    line: usize,
    column: usize,
    end_line: usize,
    /// One past the last character.
    end_column: usize,
}

impl Region {
    fn of(evidence: &Evidence) -> Self {
        let span = &evidence.span;
        let breaks = evidence.text.matches('\n').count();
        let last = evidence.text.rsplit('\n').next().unwrap_or_default().chars().count();
        let end_column = if breaks == 0 { span.column + last } else { last + 1 };
        Self { line: span.line, column: span.column, end_line: span.line + breaks, end_column }
    }
}

/// "The Register: “…”".
fn told(article: &Article, evidence: &Evidence) -> String {
    format!("{}: “{}”", outlet_or_file(article), clean(&evidence.text))
}

/// The evidence whose articles are at hand, in order; the first is where the finding is shown.
fn places<'s>(lookup: &Lookup<'s>, finding: &'s Finding) -> Vec<(&'s Article, &'s Evidence)> {
    finding.evidence.iter().filter_map(|e| lookup.article(&e.article).map(|a| (a, e))).collect()
}

/// `path:line:column: The Register: “…”`, a line each.
fn listing(lookup: &Lookup<'_>, finding: &Finding) -> String {
    let line = |(article, evidence): &(&Article, &Evidence)| {
        let Region { line, column, .. } = Region::of(evidence);
        format!("{}:{line}:{column}: {}", clean(&article.path), told(article, evidence))
    };
    places(lookup, finding).iter().map(line).collect::<Vec<_>>().join("\n")
}
