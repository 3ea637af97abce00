//! How far an event has come: its status, and the stages it went through in the order of time.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::mentions::Mention;
use crate::model::{Article, Stage, Status};

/// Later than this after the first report, days, a report tells of another stage of the event; before, outlets only word one differently.
const ONE_STAGE: i32 = 21;

/// The status that most of the articles give; among equals the one furthest along. Where the latest reports come weeks after the
/// first, theirs: a plan that was carried out is done, however many told of the plan.
pub(super) fn status(articles: &[Article], members: &[&Mention], main: bool) -> Option<Status> {
    let told: Vec<&Mention> = members.iter().copied().filter(|m| m.is_main() == main).collect();
    let day = |m: &Mention| articles[m.article].date.start;
    let first = told.iter().filter_map(|m| day(m)).min();
    let late = |m: &&&Mention| first.zip(day(m)).is_some_and(|(f, d)| days_between(f, d) > ONE_STAGE);
    let latest: Vec<&Mention> = told.iter().filter(late).copied().collect();
    let voted = vote(articles, &latest).filter(|_| main).or_else(|| vote(articles, &told));
    if is_denied(articles, &told) { Some(Status::Denied) } else { voted }
}

/// Whether a denial is the last word: nobody says that it was announced or done, and no report is later.
fn is_denied(articles: &[Article], told: &[&Mention]) -> bool {
    let statuses = || told.iter().filter_map(|m| Some((of_mention(articles, m)?, articles[m.article].date.start)));
    let denied = statuses().filter(|(s, _)| *s == Status::Denied).map(|(_, day)| day).max();
    let firm = statuses().any(|(s, _)| matches!(s, Status::Announced | Status::Done));
    denied.is_some_and(|day| !firm && statuses().all(|(s, other)| s == Status::Denied || day.is_none() || other <= day))
}

fn vote(articles: &[Article], members: &[&Mention]) -> Option<Status> {
    let mut votes: BTreeMap<Status, usize> = BTreeMap::new();
    for status in members.iter().filter_map(|m| of_mention(articles, m)) {
        *votes.entry(status).or_default() += 1;
    }
    votes.into_iter().max_by_key(|(s, n)| (*n, std::cmp::Reverse(*s))).map(|(s, _)| s)
}

/// The status that most of a mention's claims give; among equals the one furthest along. A plan that is carried out is done.
fn of_mention(articles: &[Article], mention: &Mention) -> Option<Status> {
    if mention.plans.iter().any(|p| p.done) {
        return Some(Status::Done);
    }
    let mut votes: BTreeMap<Status, usize> = BTreeMap::new();
    for status in mention.claims.iter().filter_map(|c| articles[mention.article].role_counts[*c].status) {
        *votes.entry(status).or_default() += 1;
    }
    votes.into_iter().max_by_key(|(s, n)| (*n, std::cmp::Reverse(*s))).map(|(s, _)| s)
}

/// The stages of an event as its dated reports tell them: each begins with the first report of a status on a day after the stage before
/// began, if that is a confirmation, a denial, or weeks later; else outlets only word one stage differently. A single stage is no history.
pub(super) fn history(articles: &[Article], members: &[&Mention]) -> Vec<Stage> {
    let mut told: Vec<(Date, Option<Date>, Status, &str)> = Vec::new();
    for mention in members.iter().filter(|m| m.is_main()) {
        let article = &articles[mention.article];
        let status = of_mention(articles, mention);
        told.extend(article.date.start.zip(status).map(|(day, status)| (day, article.date.end, status, article.id.as_str())));
    }
    told.sort_unstable();
    let mut stages: Vec<Stage> = Vec::new();
    for (start, end, status, article) in told {
        if let Some(stage) = stages.iter_mut().rev().find(|s| s.status == status) {
            stage.end = stage.end.max(end);
            stage.articles.push(article.to_owned());
        } else if stages.last().is_none_or(|s| s.start < Some(start) && is_step(s, status, start)) {
            stages.push(Stage { status, start: Some(start), end, articles: vec![article.to_owned()] });
        }
    }
    if stages.len() > 1 { stages } else { Vec::new() }
}

/// Whether a status reported on a day is another stage than the one before.
fn is_step(before: &Stage, status: Status, day: Date) -> bool {
    let open = matches!(before.status, Status::Reported | Status::Possible);
    let confirmed = open && matches!(status, Status::Announced | Status::Done);
    let late = before.start.is_some_and(|start| days_between(start, day) > ONE_STAGE);
    late || confirmed || status == Status::Denied || before.status == Status::Denied
}

fn days_between(a: Date, b: Date) -> i32 {
    a.until(b).map_or(0, |s| s.get_days())
}
