//! A round of cuts as a card.

use serde::Serialize;

use super::findings::kind;
use super::known::reading;
use super::plot::{self, Plot};
use super::quotes::{self, Quotations};
use super::sources::{self, Sources};
use super::{Context, Link};
use crate::model::{Event, Range, RangeRelation, RelatedKind, Status};
use crate::report::because::because;
use crate::report::text::accounts;
use crate::report::words::{self, clean, counted};

/// A round that articles have for their news.
#[derive(Debug, Serialize)]
pub(super) struct Card {
    id: String,
    title: String,
    status: String,
    status_class: &'static str,
    date: String,
    date_basis: Option<&'static str>,
    date_because: Vec<String>,
    effective: Option<String>,
    /// The possible range; `None` if no source gives a number.
    figure: Option<String>,
    of: &'static str,
    reading: Option<String>,
    why: Option<String>,
    accounts: Option<&'static str>,
    sources_line: String,
    plots: Vec<Plot>,
    named: Vec<String>,
    sources: Option<Sources>,
    quotations: Quotations,
    findings: Vec<Link>,
    related: Vec<Related>,
}

#[derive(Debug, Serialize)]
struct Related {
    how: &'static str,
    event: Link,
}

/// A round in brief: one that is only mentioned, or one too many.
#[derive(Debug, Serialize)]
pub(super) struct Other {
    id: String,
    title: String,
    value: String,
    plots: Vec<Plot>,
}

pub(super) fn card(cx: &Context<'_>, event: &Event) -> Card {
    let roles = event.roles.as_ref();
    let mut sources_line =
        format!("{}, {}", counted(event.articles.len(), "article"), words::independent_sources(event.independent_sources));
    if let Some(first) = &event.first_reported_by {
        sources_line += &format!("; first reported by {}", clean(first));
    }
    let compared = |relation| event.articles.len() > 1 || relation >= RangeRelation::Strained;
    Card {
        id: event.id.clone(),
        title: clean(&event.title),
        status: words::capitalised(event.status.map_or("status not stated", words::status)),
        status_class: if event.status == Some(Status::Denied) { "denied" } else { "" },
        date: words::date(&event.date),
        date_basis: words::date_basis(event.date.basis),
        date_because: event.date.because.iter().map(|b| clean(b)).collect(),
        effective: event.effective.as_ref().filter(|d| !d.is_unknown()).map(words::date),
        figure: figure(event),
        of: of(event),
        reading: roles.and_then(reading),
        why: because(event).map(|why| words::capitalised(&why)),
        accounts: roles.map(|r| r.relation).filter(|r| compared(*r)).map(accounts),
        sources_line,
        plots: plot::view(cx, event),
        named: event.teams.iter().filter(|t| t.roles.is_none()).map(|t| clean(&t.name)).collect(),
        sources: sources::view(cx, event),
        quotations: quotes::view(cx, &event.quotes),
        findings: findings(cx, event),
        related: related(cx, event),
    }
}

pub(super) fn other(cx: &Context<'_>, event: &Event) -> Other {
    let value = match (&event.roles, &event.percent) {
        (Some(roles), _) => words::estimate(&roles.estimate),
        (None, Some(percent)) => format!("{} of staff", words::percent(percent)),
        (None, None) => "no number".to_owned(),
    };
    Other { id: event.id.clone(), title: clean(&event.title), value, plots: plot::brief(cx, event) }
}

fn figure(event: &Event) -> Option<String> {
    match (&event.roles, &event.percent) {
        (Some(roles), _) => Some(words::range(roles.estimate.possible)),
        (None, Some(percent)) => Some(words::percent(percent)),
        (None, None) => None,
    }
}

fn of(event: &Event) -> &'static str {
    match &event.roles {
        Some(roles) if roles.estimate.possible == Range::new(1, Some(1)) => "job",
        Some(_) => "jobs",
        None => "of staff",
    }
}

fn findings(cx: &Context<'_>, event: &Event) -> Vec<Link> {
    let own = cx.summary.findings.iter().filter(|f| f.event.as_deref() == Some(&event.id));
    own.map(|f| Link { href: cx.shown.contains(f.id.as_str()).then(|| format!("#f-{}", f.id)), text: kind(f.kind) }).collect()
}

fn related(cx: &Context<'_>, event: &Event) -> Vec<Related> {
    let main = event.related.iter().filter_map(|r| cx.lookup.event(&r.event).filter(|e| e.main).map(|e| (r.relation, e)));
    main.map(|(relation, other)| Related {
        how: match relation {
            RelatedKind::Earlier => "earlier",
            RelatedKind::Later => "later",
            RelatedKind::PartOf => "part of",
            RelatedKind::SameEmployer => "same employer",
        },
        event: Link { href: Some(format!("#{}", other.id)), text: clean(&other.title) },
    })
    .collect()
}
