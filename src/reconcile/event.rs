//! Events made of clusters: employer, role, articles; their order, ids and titles.

use std::collections::HashMap;

use super::cluster::Cluster;
use super::mentions::Mention;
use crate::model::{Article, Contribution, DateRange, Event, RoleInArticle};

/// Events with employer, role, claims and articles.
pub(super) fn drafts(articles: &[Article], mentions: &[Mention], clusters: &[Cluster]) -> Vec<Event> {
    clusters.iter().enumerate().map(|(n, cluster)| draft(articles, mentions, cluster, n)).collect()
}

fn draft(articles: &[Article], mentions: &[Mention], cluster: &Cluster, n: usize) -> Event {
    let members: Vec<&Mention> = cluster.mentions.iter().map(|m| &mentions[*m]).collect();
    let contributions: Vec<Contribution> = members.iter().map(|m| contribution(&articles[m.article], m.role)).collect();
    Event {
        id: format!("e{}", n + 1),
        title: String::new(),
        employer: members.first().map(|m| m.employer.clone()).unwrap_or_default(),
        parent: None,
        date: DateRange::unknown(),
        effective: None,
        status: None,
        main: members.iter().any(|m| m.role == RoleInArticle::Main),
        roles: None,
        percent: None,
        teams: Vec::new(),
        articles: contributions,
        first_reported_by: None,
        independent_sources: 0,
        claims: members.iter().flat_map(|m| m.claims.iter().map(|c| articles[m.article].role_counts[*c].id.clone())).collect(),
        quotes: Vec::new(),
        related: Vec::new(),
        findings: Vec::new(),
        because: cluster.because.clone(),
    }
}

fn contribution(article: &Article, role: RoleInArticle) -> Contribution {
    Contribution { id: article.id.clone(), source: article.source.name.clone(), role, independent: false, root: None }
}

/// Puts main events first, then by date, then by employer, and names them `e1`, `e2`, ….
pub(super) fn arrange(events: &mut [Event]) {
    events.sort_by(|a, b| b.main.cmp(&a.main).then_with(|| a.date.start.cmp(&b.date.start)).then_with(|| a.employer.cmp(&b.employer)));
    for (n, event) in events.iter_mut().enumerate() {
        event.id = format!("e{}", n + 1);
        event.title.clone_from(&event.employer);
    }
}

/// Writes the event's id into each of its claims.
pub(super) fn mark_claims(articles: &mut [Article], events: &[Event]) {
    let homes: HashMap<&str, &str> = events.iter().flat_map(|e| e.claims.iter().map(move |c| (c.as_str(), e.id.as_str()))).collect();
    for claim in articles.iter_mut().flat_map(|a| &mut a.role_counts) {
        claim.event = homes.get(claim.id.as_str()).map(|id| (*id).to_owned());
    }
}
