//! Events made of clusters: employer, status, articles; their order, ids, titles and ties to one another.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Corpus;
use super::cluster::Cluster;
use super::employers::{AGGREGATE, Employer};
use super::mentions::Mention;
use super::stages;
use crate::model::{Article, Contribution, DateRange, Event, Precision, Related, RelatedKind, RoleInArticle};

/// With how many events before and after it in its family an event is tied.
const NEIGHBOURS: usize = 8;

/// Events with employer, status, claims and articles. Mentions of an unnamed employer that joined no other make none.
pub(super) fn drafts(articles: &[Article], mentions: &[Mention], clusters: &[Cluster]) -> Vec<Event> {
    let named = clusters.iter().filter(|c| c.mentions.iter().any(|m| !mentions[*m].is_unnamed()));
    named.enumerate().map(|(n, cluster)| draft(articles, mentions, cluster, n)).collect()
}

fn draft(articles: &[Article], mentions: &[Mention], cluster: &Cluster, n: usize) -> Event {
    let members: Vec<&Mention> = cluster.mentions.iter().map(|m| &mentions[*m]).collect();
    let main = members.iter().any(|m| m.is_main());
    let employer = employer(&members, main);
    let mut by_article: BTreeMap<usize, (RoleInArticle, Vec<usize>)> = BTreeMap::new();
    for mention in &members {
        let entry = by_article.entry(mention.article).or_insert((mention.role, Vec::new()));
        entry.0 = entry.0.min(mention.role);
        entry.1.extend(&mention.claims);
        entry.1.sort_unstable();
    }
    let claims = by_article.iter().flat_map(|(a, (_, claims))| claims.iter().map(|c| articles[*a].role_counts[*c].id.clone()));
    Event {
        id: format!("e{}", n + 1),
        // until `arrange` knows the date: what tells totals over employers from one another
        title: sector(articles, &members),
        parent: employer.as_ref().and_then(|e| e.owners.first().cloned()),
        employer: employer.map(|e| e.name).unwrap_or_default(),
        date: DateRange::unknown(),
        effective: None,
        status: stages::status(articles, &members, main),
        history: stages::history(articles, &members),
        main,
        roles: None,
        percent: None,
        teams: Vec::new(),
        claims: claims.collect(),
        articles: by_article.iter().map(|(a, (role, _))| contribution(&articles[*a], *role)).collect(),
        recalled_by: Vec::new(),
        first_reported_by: None,
        independent_sources: 0,
        quotes: Vec::new(),
        related: Vec::new(),
        findings: Vec::new(),
        because: cluster.because.clone(),
    }
}

/// Events in the order in which their articles stand in the corpus. In their own order, by date, nearly every article would have to be
/// fetched from memory anew.
pub(super) fn by_article<'e>(corpus: &Corpus<'_>, events: &'e [Event]) -> Vec<&'e Event> {
    let mut ordered: Vec<&Event> = events.iter().collect();
    ordered.sort_by_cached_key(|e| e.articles.first().and_then(|c| corpus.position(&c.id)));
    ordered
}

/// Of a main event, `articles` are those that report it; who only mentions it stands apart.
pub(super) fn set_recalls_apart(events: &mut [Event]) {
    for event in events.iter_mut().filter(|e| e.main) {
        let (news, recalls) = std::mem::take(&mut event.articles).into_iter().partition(|c| c.role == RoleInArticle::Main);
        (event.articles, event.recalled_by) = (news, recalls);
    }
}

fn contribution(article: &Article, role: RoleInArticle) -> Contribution {
    Contribution { id: article.id.clone(), source: article.source.name.clone(), role, independent: false, root: None }
}

/// The employer that most mentions name; among equals the part rather than its owner, then the longer name.
fn employer(members: &[&Mention], main: bool) -> Option<Employer> {
    let mut votes: BTreeMap<&Employer, usize> = BTreeMap::new();
    for mention in members.iter().filter(|m| m.is_main() == main && !m.is_unnamed()) {
        *votes.entry(&mention.employer).or_default() += 1;
    }
    let best = votes.into_iter().max_by_key(|(e, n)| (*n, e.owners.len(), e.name.len())).map(|(e, _)| e.clone());
    best.or_else(|| members.iter().find(|m| !m.is_unnamed()).map(|m| m.employer.clone()))
}

/// Puts main events first, then by date, then by employer; names them `e1`, `e2`, … and ties those of one family.
pub(super) fn arrange(events: &mut [Event]) {
    let start = |e: &Event| e.date.start.map_or((1, e.date.end), |d| (0, Some(d)));
    events.sort_by(|a, b| {
        let order = b.main.cmp(&a.main).then_with(|| start(a).cmp(&start(b))).then_with(|| a.employer.cmp(&b.employer));
        order.then_with(|| a.claims.cmp(&b.claims)).then_with(|| a.articles.first().map(|c| &c.id).cmp(&b.articles.first().map(|c| &c.id)))
    });
    for (n, event) in events.iter_mut().enumerate() {
        event.id = format!("e{}", n + 1);
        event.title = title(event);
    }
    relate(events);
}

/// The sector, else the region, whose jobs a total over employers counts, as first written; else nothing.
fn sector(articles: &[Article], members: &[&Mention]) -> String {
    let totals = members.iter().filter(|m| m.employer.name == AGGREGATE);
    let claims: Vec<_> = totals.flat_map(|m| m.claims.iter().map(|c| &articles[m.article].role_counts[*c])).collect();
    let name = claims.iter().find_map(|c| c.unit.as_deref()).or_else(|| claims.iter().find_map(|c| c.place.as_deref()));
    name.unwrap_or_default().to_owned()
}

/// "Amazon Web Services, 3 April 2024", "All employers (construction)".
fn title(event: &Event) -> String {
    let team = event.teams.first().map(|t| t.name.as_str());
    let who = match team {
        _ if event.employer == AGGREGATE => match team.unwrap_or(&event.title) {
            "" => "All employers".to_owned(),
            sector => format!("All employers ({sector})"),
        },
        Some(team) if !event.main => format!("{} ({team})", event.employer),
        _ => event.employer.clone(),
    };
    match day_words(&event.date) {
        Some(when) => format!("{who}, {when}"),
        None => who,
    }
}

/// The date as a person writes it.
fn day_words(date: &DateRange) -> Option<String> {
    let words = |d: jiff::civil::Date, format| d.strftime(format).to_string();
    match (date.start, date.end, date.precision) {
        (Some(d), _, Precision::Year) => Some(words(d, "%Y")),
        (Some(d), _, Precision::Month) => Some(words(d, "%B %Y")),
        (Some(a), Some(b), _) if a == b => Some(words(a, "%-d %B %Y")),
        (Some(a), Some(b), _) if (a.year(), a.month()) == (b.year(), b.month()) => Some(format!("{}–{}", a.day(), words(b, "%-d %B %Y"))),
        (Some(a), Some(b), _) if a.year() == b.year() => Some(format!("{} – {}", words(a, "%-d %B"), words(b, "%-d %B %Y"))),
        (Some(a), Some(b), _) => Some(format!("{} – {}", words(a, "%-d %B %Y"), words(b, "%-d %B %Y"))),
        (Some(a), None, _) => Some(format!("from {}", words(a, "%-d %B %Y"))),
        (None, Some(b), _) => Some(format!("by {}", words(b, "%-d %B %Y"))),
        (None, None, _) => None,
    }
}

/// Ties every event to its neighbours in time within the employer's family.
fn relate(events: &mut [Event]) {
    let mut families: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, event) in events.iter().enumerate().filter(|(_, e)| e.employer != AGGREGATE) {
        families.entry(Employer::by_name(&event.employer).family()).or_default().push(i);
    }
    for mut family in families.into_values() {
        family.sort_by_key(|i| (events[*i].date.start.or(events[*i].date.end), *i));
        for (n, i) in family.iter().enumerate() {
            let near = &family[n.saturating_sub(NEIGHBOURS)..(n + NEIGHBOURS + 1).min(family.len())];
            let mut related: Vec<(usize, RelatedKind)> =
                near.iter().filter(|j| *j != i).map(|j| (*j, relation(&events[*i], &events[*j]))).collect();
            related.sort_unstable();
            events[*i].related =
                related.iter().map(|(j, relation)| Related { event: format!("e{}", j + 1), relation: *relation }).collect();
        }
    }
}

/// How `other` stands to `event` in time: by their dates, else by an article that tells of one as news and of the other as past.
fn relation(event: &Event, other: &Event) -> RelatedKind {
    let before = |a: &Event, b: &Event| a.date.end.zip(b.date.start).is_some_and(|(end, start)| end < start);
    let of_role = |e: &Event, role| e.articles.iter().filter(|c| c.role == role).map(|c| c.id.clone()).collect::<HashSet<_>>();
    let looks_back = |now: &Event, then: &Event| {
        let recalled = of_role(then, RoleInArticle::Background);
        !recalled.is_empty() && of_role(now, RoleInArticle::Main).iter().any(|id| recalled.contains(id))
    };
    if before(other, event) || (!before(event, other) && looks_back(event, other)) {
        RelatedKind::Earlier
    } else if before(event, other) || looks_back(other, event) {
        RelatedKind::Later
    } else {
        RelatedKind::SameEmployer
    }
}

/// Writes the event's id into each of its claims.
pub(super) fn mark_claims(articles: &mut [Article], events: &[Event]) {
    let homes: HashMap<&str, &str> = events.iter().flat_map(|e| e.claims.iter().map(move |c| (c.as_str(), e.id.as_str()))).collect();
    for claim in articles.iter_mut().flat_map(|a| &mut a.role_counts) {
        claim.event = homes.get(claim.id.as_str()).map(|id| (*id).to_owned());
    }
}
