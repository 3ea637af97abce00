//! The parts of an event: which claims are of the whole, which of a team or subsidiary, and how those lie to one another.
//!
//! Two phrases that mean one unit are one part (see [`Unit`]). A unit inside another is a part of it; one that shares a team
//! with a better attested part and has others besides is no part at all, only proof that the whole is no smaller.

use std::collections::{BTreeMap, BTreeSet};

use super::Corpus;
use super::employers::{AGGREGATE, Employer, Scope};
use super::units::{Unit, plain_name};
use crate::model::{Article, Event, Part, RoleCount, RoleInArticle, Span};

/// The claims of an event by what they are of.
#[derive(Debug, Default)]
pub(super) struct Scopes<'a> {
    /// Of the whole.
    pub whole: Vec<Claim<'a>>,
    /// Of parts, the best attested first; then parts that no claim counts.
    pub parts: Vec<PartClaims<'a>>,
    /// Of a mixture of parts and more: the whole is no smaller.
    pub mixed: Vec<Claim<'a>>,
}

/// A claim and its article.
pub(super) type Claim<'a> = (&'a Article, &'a RoleCount);

/// A part of an event.
#[derive(Debug, Default)]
pub(super) struct PartClaims<'a> {
    /// Which.
    pub unit: Unit,
    /// Its fullest name.
    pub name: String,
    /// Counts of it.
    pub claims: Vec<Claim<'a>>,
    /// Articles that name it.
    pub sources: BTreeSet<String>,
    /// Position of the part it lies in.
    pub part_of: Option<usize>,
}

/// Sorts an event's claims by scope. Background claims count only where no article has the event as its news.
pub(super) fn scopes<'a>(corpus: &Corpus<'a>, event: &Event) -> Scopes<'a> {
    let employer = Employer::by_name(&event.employer);
    let claims = event.claims.iter().filter_map(|id| corpus.claim(id));
    let claims: Vec<Claim<'a>> = claims.filter(|(_, c)| !event.main || c.role == RoleInArticle::Main).collect();
    let mut scopes = Scopes::default();
    let mut units: BTreeMap<Unit, Vec<Claim<'a>>> = BTreeMap::new();
    for claim in claims {
        let unit = unit_of(claim, &employer);
        if unit.is_empty() { scopes.whole.push(claim) } else { units.entry(unit).or_default().push(claim) }
    }
    place_units(&mut scopes, units, &employer);
    if scopes.whole.is_empty() && scopes.mixed.is_empty() && scopes.parts.len() == 1 {
        // the event is the cuts in that unit: its count is of the whole
        scopes.whole = std::mem::take(&mut scopes.parts[0].claims);
    }
    if event.main {
        add_named_teams(corpus, event, &employer, &mut scopes);
        find_containing_parts(corpus, event, &employer, &mut scopes);
    }
    scopes
}

/// The unit of a claim within the event's employer; for totals of an industry all is the whole.
fn unit_of((article, claim): Claim<'_>, employer: &Employer) -> Unit {
    match Scope::of(claim, article) {
        Some(scope) if employer.name != AGGREGATE => scope.within(employer),
        _ => Unit::default(),
    }
}

/// Makes parts of counted units, those named by most articles first.
fn place_units<'a>(scopes: &mut Scopes<'a>, units: BTreeMap<Unit, Vec<Claim<'a>>>, employer: &Employer) {
    let articles = |claims: &[Claim<'a>]| claims.iter().map(|(a, _)| a.id.as_str()).collect::<BTreeSet<_>>().len();
    let mut units: Vec<(Unit, Vec<Claim<'a>>)> = units.into_iter().collect();
    units.sort_by(|a, b| (articles(&b.1), b.0.len()).cmp(&(articles(&a.1), a.0.len())).then_with(|| a.0.cmp(&b.0)));
    for (unit, claims) in units {
        let meets = scopes.parts.iter().position(|p| p.unit.overlaps(&unit));
        match meets {
            Some(p) if !scopes.parts[p].unit.contains(&unit) => scopes.mixed.extend(claims),
            part_of => {
                let names = claims.iter().map(|(_, c)| c.unit.as_deref().unwrap_or(c.employer.as_deref().unwrap_or_default()));
                let name = plain_name(names, employer);
                let sources = claims.iter().map(|(a, _)| a.id.clone()).collect();
                scopes.parts.push(PartClaims { unit, name, claims, sources, part_of });
            }
        }
    }
    mark_nested(&mut scopes.parts);
}

/// "300 jobs at the plant, including 40 engineers": the second lies in the first.
fn mark_nested(parts: &mut [PartClaims<'_>]) {
    const INSIDE: &[&str] = &["including ", "of which ", "of whom ", "of them ", "of those ", "among them "];
    for inner in 0..parts.len() {
        let within = |outer: &usize| {
            let pairs = parts[inner].claims.iter().flat_map(|i| parts[*outer].claims.iter().map(move |o| (i, o)));
            pairs.filter(|((a, i), (b, o))| a.id == b.id && i.sentence == o.sentence && o.span.end <= i.span.start).any(
                |((article, i), (_, o))| {
                    words_between(article, &o.span, &i.span).is_some_and(|w| INSIDE.iter().any(|cue| w.to_lowercase().contains(cue)))
                },
            )
        };
        let outer = (0..parts.len()).find(|o| *o != inner && parts[*o].part_of.is_none() && within(o));
        if parts[inner].part_of.is_none() {
            parts[inner].part_of = outer;
        }
    }
}

/// What stands between two places of one sentence.
fn words_between<'a>(article: &'a Article, from: &Span, to: &Span) -> Option<&'a str> {
    let sentence = article.sentence_at(from.start)?;
    let at = |byte: usize| byte.checked_sub(sentence.span.start);
    sentence.text.get(at(from.end)?..at(to.start)?)
}

/// Adds the teams that articles name without a number. One that lies in a part, or shares a team with it, is not listed again.
fn add_named_teams<'a>(corpus: &Corpus<'a>, event: &Event, employer: &Employer, scopes: &mut Scopes<'a>) {
    let mut named: BTreeMap<Unit, (Vec<&'a str>, BTreeSet<String>)> = BTreeMap::new();
    for (article, team) in teams(corpus, event) {
        let unit = team_unit(article, &team.name, employer);
        let entry = named.entry(unit).or_default();
        entry.0.push(&team.name);
        entry.1.insert(article.id.clone());
    }
    let mut named: Vec<_> = named.into_iter().filter(|(unit, _)| !unit.is_empty()).collect();
    named.sort_by(|a, b| (b.1.1.len(), b.0.len()).cmp(&(a.1.1.len(), a.0.len())).then_with(|| a.0.cmp(&b.0)));
    for (unit, (names, sources)) in named {
        if let Some(part) = scopes.parts.iter_mut().find(|p| p.unit == unit) {
            part.sources.extend(sources);
        } else if !scopes.parts.iter().any(|p| p.unit.overlaps(&unit)) {
            let name = plain_name(names.into_iter(), employer);
            scopes.parts.push(PartClaims { unit, name, claims: Vec::new(), sources, part_of: None });
        }
    }
}

/// The teams of the articles whose news the event is. A round-up's teams cannot be given to one employer.
fn teams<'a>(corpus: &Corpus<'a>, event: &Event) -> impl Iterator<Item = (&'a Article, &'a crate::model::Team)> {
    let news = event.articles.iter().filter(|c| c.role == RoleInArticle::Main);
    let articles: Vec<&'a Article> = news.filter_map(|c| corpus.article(&c.id)).filter(|a| a.employers.len() < 2).collect();
    articles.into_iter().flat_map(|a| a.teams_affected.iter().map(move |t| (a, t)))
}

fn team_unit(article: &Article, name: &str, employer: &Employer) -> Unit {
    let of = article.employers.first().map_or(employer.name.as_str(), String::as_str);
    let scope = Scope::read(of, Some(name), article);
    if scope.employer.kinship(employer) == super::employers::Kinship::Other { Unit::default() } else { scope.within(employer) }
}

/// "Most of the jobs in sales come from the training group": what a text says to lie in a counted part.
fn find_containing_parts(corpus: &Corpus<'_>, event: &Event, employer: &Employer, scopes: &mut Scopes<'_>) {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (article, team) in teams(corpus, event) {
        let unit = team_unit(article, &team.name, employer);
        let Some(inner) = scopes.parts.iter().position(|p| p.unit == unit && p.claims.is_empty()) else { continue };
        let outer = team.evidence.iter().find_map(|e| containing_part(article, event, employer, scopes, e.span.start));
        found.extend(outer.filter(|o| *o != inner).map(|outer| (inner, outer)));
    }
    for (inner, outer) in found {
        scopes.parts[inner].part_of.get_or_insert(outer);
    }
}

/// The counted part that the words before byte `at` narrow down.
fn containing_part(article: &Article, event: &Event, employer: &Employer, scopes: &Scopes<'_>, at: usize) -> Option<usize> {
    const NARROWING: &[&str] =
        &["most of", "majority of", "particularly", "especially", "mainly", "mostly", "primarily", "including", "chiefly"];
    const BACKWARD: &[&str] = &["those", "these", "the cuts", "the layoffs", "the redundancies", "them"];
    let sentence = article.sentence_at(at)?;
    let before = sentence.text.get(..at.checked_sub(sentence.span.start)?)?.to_lowercase();
    let cue = NARROWING.iter().find_map(|cue| before.find(cue).map(|i| &before[i + cue.len()..]))?;
    let counted = |unit: &Unit| scopes.parts.iter().position(|p| !p.claims.is_empty() && (p.unit == *unit || p.unit.contains(unit)));
    let beside = article.teams_affected.iter().flat_map(|t| t.evidence.iter().map(move |e| (t, e.span.start)));
    let beside = beside.filter(|(_, start)| *start < at && sentence.span.start <= *start);
    let in_sentence = beside.filter_map(|(t, start)| Some((start, counted(&team_unit(article, &t.name, employer))?))).max();
    if let Some((_, part)) = in_sentence {
        return Some(part);
    }
    let named = scopes.parts.iter().position(|p| !p.claims.is_empty() && before.contains(&p.name.to_lowercase()));
    if named.is_some() || !BACKWARD.iter().any(|word| cue.trim_start().starts_with(word)) {
        return named;
    }
    let earlier = article.role_counts.iter().filter(|c| c.span.end <= sentence.span.start && event.claims.contains(&c.id));
    counted(&unit_of((article, earlier.max_by_key(|c| c.span.start)?), employer))
}

/// The parts as they are printed, without numbers.
pub(super) fn list(scopes: &Scopes<'_>) -> Vec<Part> {
    let name = |i: usize| scopes.parts[i].name.clone();
    let part = |p: &PartClaims<'_>| Part {
        name: p.name.clone(),
        part_of: p.part_of.map(name),
        roles: None,
        implied: None,
        sources: p.sources.iter().cloned().collect(),
    };
    scopes.parts.iter().map(part).collect()
}
