//! Which mentions tell of the same round of cuts.
//!
//! Candidate pairs come from several keys (employer family, figure, quoted words), each mention against its nearest in time
//! under that key, so the work grows with the number of mentions and not with its square. Pairs that belong together are joined
//! strongest first, unless the clusters they stand in must stay apart.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::employers::{Employer, Kinship};
use super::evidence::{Traits, Verdict, judge, traits};
use super::mentions::Mention;
use crate::model::Article;

/// With how many of its nearest in time a mention is compared under one key.
const NEIGHBOURS: usize = 24;
/// Days between the announcements of one round at most.
const ONE_ROUND: i32 = 21;

/// Mentions of one event, and why they were joined or kept apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cluster {
    /// Positions of the mentions, ascending.
    pub mentions: Vec<usize>,
    /// One sentence a union or refusal.
    pub because: Vec<String>,
}

/// Clusters of mentions, by their first mention.
pub(super) fn cluster(articles: &[Article], mentions: &[Mention]) -> Vec<Cluster> {
    let traits = traits(articles);
    let mut groups = Groups::new(articles, mentions);
    let mut links = links(articles, mentions, &traits, &mut groups);
    links.sort_by(|a, b| (a.phase, std::cmp::Reverse(a.score), a.pair).cmp(&(b.phase, std::cmp::Reverse(b.score), b.pair)));
    for link in &links {
        groups.join(link.pair, &link.because);
    }
    groups.finish()
}

/// A pair that belongs together.
struct Link {
    phase: u8,
    score: u32,
    pair: (usize, usize),
    because: String,
}

/// What retells another article's news comes first: it says which news its own article cannot be about.
fn phase(a: &Mention, b: &Mention) -> u8 {
    match (a.is_main(), b.is_main()) {
        (true, true) => 1,
        (false, false) => 2,
        _ => 0,
    }
}

fn links(articles: &[Article], mentions: &[Mention], traits: &[Traits], groups: &mut Groups<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for pair in candidates(articles, mentions, traits) {
        let (a, b) = (&mentions[pair.0], &mentions[pair.1]);
        match judge(a, b, traits) {
            Verdict::Join(score, because) => links.push(Link { phase: phase(a, b), score, pair, because }),
            Verdict::Apart(because) => groups.note_apart(pair, &because),
            Verdict::Unrelated => {}
        }
    }
    links
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Family(String),
    /// First word of the employer's name.
    Word(String),
    Figure(u64),
    Quote(u64),
}

/// Pairs worth comparing, each once.
fn candidates(articles: &[Article], mentions: &[Mention], traits: &[Traits]) -> BTreeSet<(usize, usize)> {
    let mut buckets: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (i, mention) in mentions.iter().enumerate() {
        for key in keys(mention, &traits[mention.article]) {
            buckets.entry(key).or_default().push(i);
        }
    }
    let mut pairs = BTreeSet::new();
    for mut bucket in buckets.into_values() {
        bucket.sort_by_key(|i| {
            let m = &mentions[*i];
            (m.days.end.or(m.days.start), m.days.start, &articles[m.article].path, *i)
        });
        bucket.dedup();
        for (n, i) in bucket.iter().enumerate() {
            for j in bucket.iter().skip(n + 1).take(NEIGHBOURS) {
                pairs.insert((*i.min(j), *i.max(j)));
            }
        }
    }
    pairs
}

fn keys(mention: &Mention, traits: &Traits) -> BTreeSet<Key> {
    let mut keys = BTreeSet::from([Key::Family(mention.employer.family())]);
    keys.extend(mention.employer.key.split(' ').next().map(|w| Key::Word(w.to_owned())));
    let initials: String = mention.employer.key.split(' ').filter_map(|w| w.chars().next()).collect();
    keys.insert(Key::Word(initials));
    keys.extend(mention.counts.iter().filter_map(|c| c.stated).map(|s| Key::Figure(s[0])));
    if mention.is_main() {
        keys.extend(traits.keys().map(Key::Quote));
    }
    keys
}

/// A union-find whose groups know what they must not be joined with.
struct Groups<'a> {
    articles: &'a [Article],
    mentions: &'a [Mention],
    parent: Vec<usize>,
    groups: Vec<Group>,
    /// Pairs that were found to be of two rounds.
    apart: Vec<((usize, usize), String)>,
}

#[derive(Debug, Clone, Default)]
struct Group {
    mentions: Vec<usize>,
    /// Articles whose news it is.
    news: BTreeSet<usize>,
    /// Articles that speak of it as something earlier.
    earlier: BTreeSet<usize>,
    employers: BTreeSet<Employer>,
    /// Earliest last day and latest first day of the news.
    days: (Option<Date>, Option<Date>),
    because: Vec<String>,
}

impl<'a> Groups<'a> {
    fn new(articles: &'a [Article], mentions: &'a [Mention]) -> Self {
        let group = |(i, m): (usize, &Mention)| Group {
            mentions: vec![i],
            news: m.is_main().then_some(m.article).into_iter().collect(),
            earlier: m.earlier.then_some(m.article).into_iter().collect(),
            employers: BTreeSet::from([m.employer.clone()]),
            days: if m.is_main() { (m.days.end, m.days.start) } else { (None, None) },
            because: Vec::new(),
        };
        let groups = mentions.iter().enumerate().map(group).collect();
        Self { articles, mentions, parent: (0..mentions.len()).collect(), groups, apart: Vec::new() }
    }

    fn find(&mut self, mut i: usize) -> usize {
        while self.parent[i] != i {
            self.parent[i] = self.parent[self.parent[i]];
            i = self.parent[i];
        }
        i
    }

    fn label(&self, mention: usize) -> String {
        let article = &self.articles[self.mentions[mention].article];
        let file = article.path.rsplit('/').next().unwrap_or(&article.path);
        let outlet = article.source.name.as_ref().map_or_else(|| file.to_owned(), |name| format!("{name} ({file})"));
        let role = if self.mentions[mention].is_main() { "the news of" } else { "what is recalled by" };
        format!("{role} {outlet}")
    }

    fn note_apart(&mut self, pair: (usize, usize), because: &str) {
        self.apart.push((pair, because.to_owned()));
    }

    fn join(&mut self, (i, j): (usize, usize), because: &str) {
        let (a, b) = (self.find(i), self.find(j));
        if a == b {
            return;
        }
        if let Some(refusal) = refusal(&self.groups[a], &self.groups[b]) {
            self.note_apart((i, j), refusal);
            return;
        }
        let (to, from) = if self.groups[a].mentions.len() >= self.groups[b].mentions.len() { (a, b) } else { (b, a) };
        let reason = sentence(&self.label(i.min(j)), "is also", &self.label(i.max(j)), because);
        let absorbed = std::mem::take(&mut self.groups[from]);
        self.parent[from] = to;
        let group = &mut self.groups[to];
        group.mentions.extend(absorbed.mentions);
        group.news.extend(absorbed.news);
        group.earlier.extend(absorbed.earlier);
        group.employers.extend(absorbed.employers);
        group.days.0 = group.days.0.into_iter().chain(absorbed.days.0).min();
        group.days.1 = group.days.1.max(absorbed.days.1);
        group.because.extend(absorbed.because);
        group.because.push(reason);
    }

    /// The clusters. A refusal is told once for each pair of clusters, between their news where both have some.
    fn finish(mut self) -> Vec<Cluster> {
        let mut refusals: BTreeMap<(usize, usize), String> = BTreeMap::new();
        for ((i, j), because) in std::mem::take(&mut self.apart) {
            let (a, b) = (self.find(i), self.find(j));
            if a != b {
                let text = sentence(&self.label(i), "is not", &self.label(j), &because);
                refusals.entry((a.min(b), a.max(b))).or_insert(text);
            }
        }
        for ((a, b), text) in refusals {
            for group in [a, b] {
                if !self.groups[group].because.contains(&text) {
                    self.groups[group].because.push(text.clone());
                }
            }
        }
        let mut clusters: Vec<Cluster> = std::mem::take(&mut self.groups)
            .into_iter()
            .filter(|g| !g.mentions.is_empty())
            .map(|mut g| {
                g.mentions.sort_unstable();
                Cluster { mentions: g.mentions, because: g.because }
            })
            .collect();
        clusters.sort_by_key(|c| c.mentions.first().copied());
        clusters
    }
}

fn sentence(one: &str, verb: &str, other: &str, because: &str) -> String {
    let mut letters = one.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{} {verb} {other}: {because}.", letters.as_str())
}

/// Why two groups must not be joined, whatever speaks for it.
fn refusal(a: &Group, b: &Group) -> Option<&'static str> {
    let meet = |x: &BTreeSet<usize>, y: &BTreeSet<usize>| x.intersection(y).next().is_some();
    if meet(&a.news, &b.earlier) || meet(&b.news, &a.earlier) {
        return Some("one article has one as its news and speaks of the other as earlier");
    }
    if meet(&a.news, &b.news) {
        return Some("one article tells of both as news");
    }
    let first = a.days.0.into_iter().chain(b.days.0).min();
    let last = a.days.1.max(b.days.1);
    if first.zip(last).is_some_and(|(f, l)| (l - f).get_days() > ONE_ROUND) {
        return Some("announced more than three weeks apart");
    }
    let totals = |e: &Employer| e.name == super::employers::AGGREGATE;
    let strangers = |x: &Employer| b.employers.iter().any(|y| x.kinship(y) == Kinship::Other && !totals(x) && !totals(y));
    a.employers.iter().any(strangers).then_some("their employers are not of one family")
}
