//! When the rounds of cuts were announced: a line each, on one calendar.

use serde::Serialize;

use super::scale::{Axis, Bar, Calendar};
use super::{Link, name};
use crate::model::{Event, Summary};
use crate::report::words;

/// Rounds on the timeline; any further ones are only counted.
const DRAWN: usize = 60;

/// The timeline.
#[derive(Debug, Serialize)]
pub(super) struct Timeline {
    axis: Axis,
    rows: Vec<Row>,
    /// Rounds that no article dates.
    undated: Vec<Link>,
    /// Rounds with a date that are not drawn.
    more: usize,
}

#[derive(Debug, Serialize)]
struct Row {
    event: Link,
    main: bool,
    date: String,
    /// What the date rests on.
    basis: Option<&'static str>,
    bar: Bar,
}

/// `None` if there is nothing to lay on a calendar: no date is known, or one event alone.
pub(super) fn view(summary: &Summary, ranked: &[&Event]) -> Option<Timeline> {
    let dated = ranked.iter().filter(|e| !e.date.is_unknown());
    let mut drawn: Vec<&Event> = dated.clone().copied().take(DRAWN).collect();
    if drawn.len() < 2 {
        return None;
    }
    let calendar = Calendar::of(drawn.iter().map(|e| &e.date))?;
    drawn.sort_by_key(|e| (e.date.start.or(e.date.end), e.date.end));
    let rows = drawn.iter().filter_map(|e| Some(row(e, calendar.bar(&e.date)?))).collect();
    let undated = summary.events.iter().filter(|e| e.date.is_unknown()).map(link).collect();
    Some(Timeline { axis: calendar.axis(), rows, undated, more: dated.count().saturating_sub(DRAWN) })
}

fn row(event: &Event, bar: Bar) -> Row {
    Row { event: link(event), main: event.main, date: words::date(&event.date), basis: words::date_basis(event.date.basis), bar }
}

fn link(event: &Event) -> Link {
    Link { href: Some(format!("#{}", event.id)), text: name(event) }
}
