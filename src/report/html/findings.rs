//! What does not fit, gravest first, each with the sentences that prove it; and what is not known.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Context, Link};
use crate::model::{Evidence, Failed, Finding, FindingKind, Severity, Summary};
use crate::report::lookup::outlet_or_file;
use crate::report::text::is_gap;
use crate::report::words::{capitalised, clean};

/// Findings shown; any further ones are only counted.
const SHOWN: usize = 200;

/// Both lists.
#[derive(Debug, Serialize)]
pub(super) struct Findings {
    shown: Vec<Item>,
    more: usize,
    gaps: Vec<Item>,
    more_gaps: usize,
    failed: Vec<Failed>,
}

/// A finding.
#[derive(Debug, Serialize)]
struct Item {
    id: String,
    severity: &'static str,
    kind: String,
    message: String,
    event: Option<Link>,
    sentences: Vec<Quoted>,
}

/// A sentence that proves it.
#[derive(Debug, Serialize)]
struct Quoted {
    outlet: String,
    text: String,
    href: Option<String>,
    line: usize,
}

/// The ids of the findings that the page has, of both lists.
pub(super) fn shown(summary: &Summary) -> BTreeSet<&str> {
    let (gaps, others): (Vec<&Finding>, Vec<&Finding>) = summary.findings.iter().partition(|f| is_gap(f));
    gaps.into_iter().take(SHOWN).chain(others.into_iter().take(SHOWN)).map(|f| f.id.as_str()).collect()
}

pub(super) fn view(cx: &Context<'_>) -> Findings {
    let (gaps, shown): (Vec<&Finding>, Vec<&Finding>) = cx.summary.findings.iter().partition(|f| is_gap(f));
    let items = |findings: &[&Finding]| findings.iter().take(SHOWN).map(|f| item(cx, f)).collect();
    Findings {
        shown: items(&shown),
        more: shown.len().saturating_sub(SHOWN),
        gaps: items(&gaps),
        more_gaps: gaps.len().saturating_sub(SHOWN),
        failed: cx.summary.inputs.failed.clone(),
    }
}

fn item(cx: &Context<'_>, finding: &Finding) -> Item {
    let event = finding.event.as_deref().and_then(|id| cx.lookup.event(id));
    Item {
        id: finding.id.clone(),
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        kind: kind(finding.kind),
        message: clean(&finding.message),
        event: event.map(|e| Link { href: Some(format!("#{}", e.id)), text: clean(&e.title) }),
        sentences: finding.evidence.iter().map(|e| quoted(cx, e)).collect(),
    }
}

fn quoted(cx: &Context<'_>, evidence: &Evidence) -> Quoted {
    let article = cx.lookup.article(&evidence.article);
    Quoted {
        outlet: article.map_or_else(|| evidence.article.clone(), outlet_or_file),
        text: clean(&evidence.text),
        href: article.and_then(|a| cx.texts.sentence(a, &evidence.span)),
        line: evidence.span.line,
    }
}

/// "Number conflict", from the name that scripts know.
pub(super) fn kind(kind: FindingKind) -> String {
    let name = serde_json::to_value(kind).ok();
    let name = name.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
    capitalised(&name.replace('-', " "))
}
