//! Who leans on whom: outlets on the right, what they lean on at the left, a line for each.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Context;
use crate::model::{Dependence, Event, Evidence, Leaning};
use crate::report::lookup::outlet_or_file;
use crate::report::words::{clean, counted, list};

/// Outlets that are drawn; any further ones are listed alone.
const DRAWN: usize = 24;
/// Characters of a name on one line, so that both columns fit a phone.
const LINE: usize = 17;
/// Lines of a name.
const LINES: usize = 3;
/// Pixels between lines, and between names.
const LEADING: usize = 16;
const GAP: usize = 16;

/// The graph and the words behind it.
#[derive(Debug, Serialize)]
pub(super) struct Sources {
    description: String,
    height: usize,
    left: Vec<Node>,
    right: Vec<Node>,
    edges: Vec<Edge>,
    more: usize,
    list: Vec<Outlet>,
}

/// A name in the graph.
#[derive(Debug, Serialize)]
struct Node {
    name: String,
    lines: Vec<Line>,
    y: usize,
    /// Whether it stands on its own word.
    own: bool,
}

#[derive(Debug, Serialize)]
struct Line {
    y: usize,
    text: String,
}

#[derive(Debug, Serialize)]
struct Edge {
    from: usize,
    to: usize,
    /// "root": the account rests on it; "credit": it is named beside.
    kind: &'static str,
}

/// An article and what it leans on, in words.
#[derive(Debug, Serialize)]
struct Outlet {
    name: String,
    href: Option<String>,
    root: Option<String>,
    own: bool,
    leanings: Vec<Sentence>,
}

#[derive(Debug, Serialize)]
struct Sentence {
    how: String,
    to: String,
    quoted: Vec<Quoted>,
}

#[derive(Debug, Serialize)]
struct Quoted {
    text: String,
    href: Option<String>,
}

/// `None` if no article of the event leans on anything.
pub(super) fn view(cx: &Context<'_>, event: &Event) -> Option<Sources> {
    let dependence: Vec<&Dependence> = cx.summary.dependence.iter().filter(|d| d.event == event.id).collect();
    let list: Vec<Outlet> = event.articles.iter().map(|c| outlet(cx, c, &dependence)).collect();
    if list.iter().all(|o| o.leanings.is_empty() && o.root.is_none()) {
        return None;
    }
    let graph = Graph::new(&list);
    let description = graph.describe(list.len());
    let more = graph.outlets.len().saturating_sub(DRAWN);
    let (left, right, edges, height) = graph.lay_out();
    Some(Sources { description, height, left, right, edges, more, list })
}

fn outlet(cx: &Context<'_>, contribution: &crate::model::Contribution, dependence: &[&Dependence]) -> Outlet {
    let article = cx.lookup.article(&contribution.id);
    let name = article.map_or_else(|| contribution.id.clone(), outlet_or_file);
    let root = contribution.root.as_deref().map(clean).filter(|root| *root != name);
    let leanings = dependence.iter().filter(|d| d.from == contribution.id);
    Outlet {
        href: article.and_then(|a| cx.texts.href(a, &a.id, &crate::model::Span { start: 0, end: 0, line: 1, column: 1 })),
        own: contribution.independent,
        leanings: leanings.map(|d| sentence(cx, d)).collect(),
        name,
        root,
    }
}

fn sentence(cx: &Context<'_>, dependence: &Dependence) -> Sentence {
    let other = dependence.article.as_deref().and_then(|id| cx.lookup.article(id)).map(outlet_or_file);
    Sentence {
        how: how(dependence.relation).to_owned(),
        to: other.unwrap_or_else(|| clean(&dependence.to)),
        quoted: dependence.evidence.iter().map(|e| quoted(cx, e)).collect(),
    }
}

fn quoted(cx: &Context<'_>, evidence: &Evidence) -> Quoted {
    let article = cx.lookup.article(&evidence.article);
    Quoted { text: clean(&evidence.text), href: article.and_then(|a| cx.texts.sentence(a, &evidence.span)) }
}

const fn how(leaning: Leaning) -> &'static str {
    match leaning {
        Leaning::FirstReported => "says that it was first reported by",
        Leaning::Obtained => "has the document from",
        Leaning::Reported => "credits",
        Leaning::Wire => "is the copy of",
        Leaning::Copy => "has most of its text in common with",
        Leaning::SharedText => "shares a run of text with",
        Leaning::Statement => "gives the words of",
        Leaning::Told => "was told by",
    }
}

/// Names and lines before they have places.
struct Graph {
    /// Each with whether it stands on its own word.
    outlets: Vec<(String, bool)>,
    /// Source, outlet (by its place in the list), whether the account rests on it.
    edges: BTreeMap<(String, usize), bool>,
}

impl Graph {
    fn new(list: &[Outlet]) -> Self {
        let mut outlets: Vec<(String, bool)> = Vec::new();
        let mut edges = BTreeMap::new();
        // outlets with the same root side by side, so that few lines cross
        let mut order: Vec<&Outlet> = list.iter().collect();
        order.sort_by_key(|o| (o.root.is_none(), o.root.clone()));
        for outlet in order {
            let at = outlets.iter().position(|(name, _)| *name == outlet.name).unwrap_or_else(|| {
                outlets.push((outlet.name.clone(), false));
                outlets.len() - 1
            });
            outlets[at].1 |= outlet.own;
            for to in outlet.leanings.iter().map(|l| &l.to).filter(|to| **to != outlet.name) {
                edges.entry((to.clone(), at)).or_insert(false);
            }
            if let Some(root) = &outlet.root {
                edges.insert((root.clone(), at), true);
            }
        }
        Self { outlets, edges }
    }

    fn describe(&self, accounts: usize) -> String {
        let mut text = format!("{} of this round.", counted(accounts, "account"));
        let mut roots: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for ((source, at), _) in self.edges.iter().filter(|(_, root)| **root) {
            roots.entry(source).or_default().push(&self.outlets[*at].0);
        }
        for (root, names) in roots {
            text += &format!(" {} {} on {root}.", list(&names), if names.len() == 1 { "rests" } else { "rest" });
        }
        text
    }

    /// Sources, outlets, edges and the height of it all, in pixels.
    fn lay_out(&self) -> (Vec<Node>, Vec<Node>, Vec<Edge>, usize) {
        let mut right = Vec::new();
        let mut y = GAP;
        for (name, own) in self.outlets.iter().take(DRAWN) {
            right.push(node(name, &mut y, *own));
        }
        let drawn = || self.edges.iter().filter(|((_, at), _)| *at < DRAWN);
        // a source stands where its outlets stand on average, as far as there is room
        let mut sources: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for ((source, at), _) in drawn() {
            sources.entry(source).or_default().push(right[*at].y);
        }
        let mean = |ys: &[usize]| ys.iter().sum::<usize>() / ys.len().max(1);
        let mut order: Vec<(usize, &str)> = sources.iter().map(|(source, ys)| (mean(ys), *source)).collect();
        order.sort_unstable();
        let (mut left, mut next): (Vec<Node>, usize) = (Vec::new(), GAP);
        for (mean, source) in order {
            let half = wrapped(source).len() * LEADING / 2;
            let mut top = next.max(mean.saturating_sub(half));
            left.push(node(source, &mut top, false));
            next = top;
        }
        let at: BTreeMap<&str, usize> = left.iter().map(|n| (n.name.as_str(), n.y)).collect();
        let edges = drawn().filter_map(|((source, outlet), root)| {
            let kind = if *root { "root" } else { "credit" };
            Some(Edge { from: right[*outlet].y, to: *at.get(source.as_str())?, kind })
        });
        let edges = edges.collect();
        (left, right, edges, y.max(next))
    }
}

/// A node whose top is at `y`, which moves below it.
fn node(name: &str, y: &mut usize, own: bool) -> Node {
    let texts = wrapped(name);
    let middle = *y + texts.len() * LEADING / 2;
    let lines = texts.into_iter().enumerate().map(|(i, text)| Line { y: *y + i * LEADING + LEADING * 3 / 4, text }).collect::<Vec<_>>();
    *y += lines.len() * LEADING + GAP;
    Node { name: name.to_owned(), lines, y: middle, own }
}

/// A name on a few short lines.
fn wrapped(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = textwrap::wrap(name, LINE).into_iter().map(std::borrow::Cow::into_owned).collect();
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}
