//! The range plot of an event: what each outlet's words allow, and beneath them what they come to together.
//!
//! Claims on the whole and on each part stand apart, as they were reconciled: "a few hundred" of one team and "hundreds" of all do
//! not contradict each other, and a plot that mixed them would say so.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Context;
use super::scale::{Axis, Bar, Scale};
use crate::model::{Article, Estimate, Event, Range, RangeRelation, RoleCount, RoleInArticle, Roles, StepOp};
use crate::report::lookup::outlet_or_file;
use crate::report::words::{self, clean, list};

/// Outlets in one group; any further ones are only counted.
const OUTLETS: usize = 40;

/// Ranges on one axis.
#[derive(Debug, Serialize)]
pub(super) struct Plot {
    unit: &'static str,
    axis: Axis,
    groups: Vec<Group>,
}

/// Claims on one thing, and what they come to.
#[derive(Debug, Serialize)]
struct Group {
    /// `None` where it goes without saying.
    heading: Option<String>,
    note: Option<String>,
    outlets: Vec<Outlet>,
    more: usize,
    known: Vec<Known>,
}

/// What one article says of it.
#[derive(Debug, Serialize)]
struct Outlet {
    name: String,
    /// "published 3 April 2024; in passing".
    standing: String,
    rows: Vec<Row>,
}

/// One wording of one article, wherever it stands there.
#[derive(Debug, Serialize)]
struct Row {
    words: String,
    places: Vec<Place>,
    detail: Option<String>,
    value: String,
    bar: Option<Bar>,
}

#[derive(Debug, Serialize)]
struct Place {
    href: Option<String>,
    line: usize,
}

/// A reconciled range.
#[derive(Debug, Serialize)]
struct Known {
    label: String,
    value: String,
    reading: Option<String>,
    bar: Bar,
}

type Claims<'s> = Vec<(&'s Article, &'s RoleCount)>;

/// The plots of an event: of counts, and of shares of staff.
pub(super) fn view(cx: &Context<'_>, event: &Event) -> Vec<Plot> {
    let all: Claims<'_> = event.claims.iter().filter_map(|id| cx.lookup.claim(id)).collect();
    let (counts, shares): (Claims<'_>, Claims<'_>) = all.into_iter().partition(|(_, c)| c.value.estimate().is_some());
    [of_counts(cx, event, &counts), of_shares(cx, event, &shares)].into_iter().flatten().collect()
}

/// The same for a round that is told in brief: no heading where there is one group, no sum of one wording.
pub(super) fn brief(cx: &Context<'_>, event: &Event) -> Vec<Plot> {
    let mut plots = view(cx, event);
    for plot in &mut plots {
        if let [only] = plot.groups.as_mut_slice() {
            only.heading = None;
            if only.outlets.iter().map(|o| o.rows.len()).sum::<usize>() == 1 {
                only.known.clear();
            }
        }
    }
    plots
}

fn of_counts(cx: &Context<'_>, event: &Event, claims: &Claims<'_>) -> Option<Plot> {
    let parts = || event.teams.iter().filter_map(|t| Some((t, t.roles.as_ref()?)));
    let reconciled = event.roles.iter().chain(parts().map(|(_, r)| r));
    let estimates: Vec<Estimate> = claims.iter().filter_map(|(_, c)| c.value.estimate()).chain(reconciled.map(|r| r.estimate)).collect();
    let scale = Scale::of_counts(&estimates)?;
    let mut left: BTreeSet<&str> = claims.iter().map(|(_, c)| c.id.as_str()).collect();
    let mut groups = Vec::new();
    if let Some(roles) = &event.roles {
        let mut group = group(cx, event, "All jobs", &taken(claims, &mut left, roles), &scale);
        group.known = known(cx, roles, &scale);
        groups.push(group);
    }
    for (part, roles) in parts() {
        let mut group = group(cx, event, &clean(&part.name), &taken(claims, &mut left, roles), &scale);
        group.note = part.part_of.as_deref().map(|whole| format!("part of {}", clean(whole)));
        group.known = known(cx, roles, &scale);
        groups.push(group);
    }
    let rest: Claims<'_> = claims.iter().filter(|(_, c)| left.contains(c.id.as_str())).copied().collect();
    if !rest.is_empty() {
        let mut group = group(cx, event, "Other claims", &rest, &scale);
        group.note = Some("of this round, but of something else in it, overtaken or made in passing".to_owned());
        groups.push(group);
    }
    Some(Plot { unit: "jobs", axis: scale.axis(), groups })
}

fn of_shares(cx: &Context<'_>, event: &Event, claims: &Claims<'_>) -> Option<Plot> {
    let percents = claims.iter().filter_map(|(_, c)| c.value.percent_range.as_ref());
    let scale = Scale::of_percents(percents.chain(&event.percent))?;
    let mut group = group(cx, event, "Share of staff", claims, &scale);
    group.known = event.percent.iter().map(|p| Known::share(p, &scale)).collect();
    Some(Plot { unit: "per cent of staff", axis: scale.axis(), groups: vec![group] })
}

/// The claims that a range was made of; they are no longer `left`.
fn taken<'s>(claims: &Claims<'s>, left: &mut BTreeSet<&str>, roles: &Roles) -> Claims<'s> {
    let steps = roles.derivation.iter().filter(|s| matches!(s.op, StepOp::Claim | StepOp::PercentOf | StepOp::Supersede));
    let used: BTreeSet<&str> = steps.flat_map(|s| &s.inputs).map(String::as_str).collect();
    claims.iter().filter(|(_, c)| used.contains(c.id.as_str()) && left.remove(c.id.as_str())).copied().collect()
}

fn group(cx: &Context<'_>, event: &Event, heading: &str, claims: &Claims<'_>, scale: &Scale) -> Group {
    let mut outlets: Vec<(&str, Outlet)> = Vec::new();
    let contributions = || event.articles.iter().chain(&event.recalled_by);
    for contribution in contributions() {
        let own: Claims<'_> = claims.iter().filter(|(a, _)| a.id == contribution.id).copied().collect();
        let Some((article, _)) = own.first() else { continue };
        if outlets.iter().any(|(id, _)| *id == article.id) {
            continue;
        }
        let passing = if contribution.role == RoleInArticle::Background { "; in passing" } else { "" };
        let standing = format!("{}{passing}", words::published(&article.date));
        outlets.push((&article.id, Outlet { name: outlet_or_file(article), standing, rows: rows(cx, &own, scale) }));
    }
    let more = outlets.len().saturating_sub(OUTLETS);
    let outlets = outlets.into_iter().take(OUTLETS).map(|(_, outlet)| outlet).collect();
    Group { heading: Some(heading.to_owned()), note: None, outlets, more, known: Vec::new() }
}

/// The wordings of one article, in text order.
fn rows(cx: &Context<'_>, claims: &Claims<'_>, scale: &Scale) -> Vec<Row> {
    let mut rows: Vec<(&RoleCount, Row)> = Vec::new();
    for (article, claim) in claims {
        let place = Place { href: cx.texts.href(article, &claim.id, &claim.span), line: claim.span.line };
        let same = |(first, _): &&mut (&RoleCount, Row)| {
            first.text.eq_ignore_ascii_case(&claim.text) && first.unit == claim.unit && first.place == claim.place
        };
        match rows.iter_mut().find(same) {
            Some((_, row)) => row.places.push(place),
            None => rows.push((claim, row(claim, place, scale))),
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn row(claim: &RoleCount, place: Place, scale: &Scale) -> Row {
    let (value, bar) = match (claim.value.estimate(), &claim.value.percent_range) {
        (Some(e), _) => (words::estimate(&e), Some(scale.bar(&e))),
        (None, Some(p)) => (words::percent(p), Some(scale.percent_bar(p))),
        (None, None) => ("no number".to_owned(), None),
    };
    let said_by = claim.said_by.as_ref().map(|s| {
        let via = s.via.as_ref().map(|via| format!(", {}", clean(via))).unwrap_or_default();
        format!("— {}{via}", clean(&s.speaker))
    });
    let where_ = [claim.unit.as_deref(), claim.place.as_deref()].into_iter().flatten().map(clean);
    let detail: Vec<String> = where_.chain(said_by).collect();
    Row { words: clean(&claim.text), places: vec![place], detail: (!detail.is_empty()).then(|| detail.join("; ")), value, bar }
}

/// What the claims come to; in conflict, what each side says.
fn known(cx: &Context<'_>, roles: &Roles, scale: &Scale) -> Vec<Known> {
    if roles.relation != RangeRelation::Conflict {
        return vec![Known::count("Together", &roles.estimate, scale)];
    }
    let sides = roles.alternatives.iter().enumerate().map(|(i, side)| {
        let mut outlets: Vec<String> = Vec::new();
        for id in &side.claims {
            let name = cx.lookup.claim(id).map(|(article, _)| outlet_or_file(article));
            outlets.extend(name.filter(|name| !outlets.contains(name)));
        }
        let either = if i == 0 { "Either" } else { "or" };
        let sources = words::independent_sources(side.independent_sources);
        let estimate = Estimate { possible: Range::new(side.min, side.max), likely: None };
        Known::count(&format!("{either}, by {} ({sources})", list(&outlets)), &estimate, scale)
    });
    sides.collect()
}

impl Known {
    fn count(label: &str, estimate: &Estimate, scale: &Scale) -> Self {
        let reading = estimate.likely.filter(|l| *l != estimate.possible).map(|l| format!("usually {}", words::range(l)));
        Self { label: label.to_owned(), value: words::range(estimate.possible), reading, bar: scale.bar(estimate) }
    }

    fn share(percent: &crate::model::PercentRange, scale: &Scale) -> Self {
        Self { label: "Together".to_owned(), value: words::percent(percent), reading: None, bar: scale.percent_bar(percent) }
    }
}
