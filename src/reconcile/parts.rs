//! The parts of an event: which claims are of the whole, which of a team or subsidiary, and how those lie to one another.
//!
//! Two phrases that mean one unit are one part (see [`Unit`]). A unit inside another is a part of it; one that shares a team
//! with a better attested part and has others besides is no part at all, only proof that the whole is no smaller.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Corpus;
use super::employers::{AGGREGATE, Employer, Scope};
use super::units::{Unit, plain_name};
use crate::model::{Article, Event, Hedge, Part, RoleCount, RoleInArticle, Span, Status};

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
    /// Other units that turned out to be the same.
    also: Vec<Unit>,
    /// Its fullest name.
    pub name: String,
    /// Counts of it.
    pub claims: Vec<Claim<'a>>,
    /// Articles that name it.
    pub sources: BTreeSet<String>,
    /// Position of the part it lies in.
    pub part_of: Option<usize>,
}

/// Sorts an event's claims by scope. Background claims count only where no article counts the jobs as its news.
pub(super) fn scopes<'a>(corpus: &Corpus<'a>, event: &Event) -> Scopes<'a> {
    let employer = Employer::by_name(&event.employer);
    let claims = event.claims.iter().filter_map(|id| corpus.claim(id));
    let all: Vec<Claim<'a>> = claims.collect();
    let news: Vec<Claim<'a>> = all.iter().copied().filter(|(_, c)| c.role == RoleInArticle::Main).collect();
    let claims = if news.iter().any(|(_, c)| c.value.min.is_some()) { news } else { all };
    let mut scopes = Scopes::default();
    let mut units: BTreeMap<Unit, Vec<Claim<'a>>> = BTreeMap::new();
    if !event.main {
        // what articles only recall they seldom recall in full: the units named are what the round is known by
        scopes.whole.clone_from(&claims);
        scopes.parts = recalled_units(&claims, &employer);
        return scopes;
    }
    for claim in &claims {
        units.entry(unit_of(*claim, &employer)).or_default().push(*claim);
    }
    let units = set_phases_aside(merge_units(split_places(units)), &mut scopes.mixed);
    place_units(&mut scopes, units, &employer);
    let counted = |p: &PartClaims<'_>| p.claims.iter().any(|(_, c)| c.value.min.is_some());
    if scopes.whole.is_empty() && scopes.parts.iter().filter(|p| counted(p)).count() == 1 {
        // the event is the cuts in that unit: its count is of the whole
        for part in scopes.parts.iter_mut().filter(|p| counted(p)) {
            scopes.whole = std::mem::take(&mut part.claims);
        }
    }
    add_named_teams(corpus, event, &employer, &mut scopes);
    find_containing_parts(corpus, event, &employer, &mut scopes);
    scopes
}

/// The units by which articles recall a round, without numbers of their own.
fn recalled_units<'a>(claims: &[Claim<'a>], employer: &Employer) -> Vec<PartClaims<'a>> {
    let mut units: BTreeMap<Unit, Vec<Claim<'a>>> = BTreeMap::new();
    for claim in claims {
        units.entry(unit_of(*claim, employer)).or_default().push(*claim);
    }
    let part = |(unit, claims): (Unit, Vec<Claim<'a>>)| {
        let name = plain_name(claims.iter().filter_map(|(_, c)| c.unit.as_deref()), employer);
        let sources = claims.iter().map(|(a, _)| a.id.clone()).collect();
        PartClaims { unit, also: Vec::new(), name, claims: Vec::new(), sources, part_of: None }
    };
    units.into_iter().filter(|(unit, _)| !unit.is_empty()).map(part).collect()
}

/// The unit of a claim within the event's employer; for totals of an industry all is the whole.
fn unit_of((article, claim): Claim<'_>, employer: &Employer) -> Unit {
    match Scope::of(claim, article) {
        Some(scope) if employer.name != AGGREGATE => scope.within(employer),
        _ => Unit::default(),
    }
}

/// A unit, the others that turned out to be the same, and the claims of all of them.
type Counted<'a> = (Unit, Vec<Unit>, Vec<Claim<'a>>);

/// Where an article counts one unit in several places apart, the places are units.
fn split_places(units: BTreeMap<Unit, Vec<Claim<'_>>>) -> BTreeMap<Unit, Vec<Claim<'_>>> {
    let mut split: BTreeMap<Unit, Vec<Claim<'_>>> = BTreeMap::new();
    for (unit, claims) in units {
        let apart = places_apart(&claims);
        for claim in claims {
            let place = claim.1.place.as_ref().filter(|p| apart.contains(*p));
            split.entry(place.map_or_else(|| unit.clone(), |p| unit.clone().at(p))).or_default().push(claim);
        }
    }
    split
}

/// The places for which one article gives numbers that cannot be the same.
fn places_apart(claims: &[Claim<'_>]) -> BTreeSet<String> {
    let mut by_article: BTreeMap<&str, Vec<&RoleCount>> = BTreeMap::new();
    for (article, claim) in claims.iter().filter(|(_, c)| c.place.is_some()) {
        by_article.entry(&article.id).or_default().push(claim);
    }
    let mut apart = BTreeSet::new();
    for claims in by_article.into_values() {
        for (i, a) in claims.iter().enumerate() {
            for b in claims[i + 1..].iter().filter(|b| a.place != b.place && disjoint(a, b)) {
                apart.extend([a, *b].into_iter().filter_map(|c| c.place.clone()));
            }
        }
    }
    apart
}

fn disjoint(a: &RoleCount, b: &RoleCount) -> bool {
    a.value.estimate().zip(b.value.estimate()).is_some_and(|(x, y)| x.possible.intersect(&y.possible).is_none())
}

/// Takes two phrases for one unit when one says more of the same and they are given the same figure, or when one article gives
/// the same figure for both in different sentences: it says again what it said before.
fn merge_units<'a>(units: BTreeMap<Unit, Vec<Claim<'a>>>) -> Vec<Counted<'a>> {
    type Group<'a> = Vec<(Unit, Vec<Claim<'a>>)>;
    let mut groups: Vec<Group<'a>> = Vec::new();
    for (unit, claims) in units {
        let same = |(u, others): &(Unit, Vec<Claim<'a>>)| {
            let alike = unit.narrows(u) || u.narrows(&unit);
            let single = !u.is_empty() && !unit.is_empty() && u.len() + unit.len() <= 2;
            (alike || single && !u.overlaps(&unit)) && restates(&claims, others, alike)
        };
        let (mut joined, apart): (Vec<Group<'a>>, Vec<Group<'a>>) = groups.into_iter().partition(|g| g.iter().any(same));
        let mut group: Group<'a> = joined.drain(..).flatten().collect();
        group.push((unit, claims));
        groups = apart;
        groups.push(group);
    }
    let fullest = |group: Group<'a>| {
        let unit = group.iter().map(|(u, _)| u).max_by_key(|u| (u.words(), std::cmp::Reverse(*u))).cloned().unwrap_or_default();
        let also = group.iter().map(|(u, _)| u).filter(|u| **u != unit).cloned().collect();
        (unit, also, group.into_iter().flat_map(|(_, claims)| claims).collect())
    };
    groups.into_iter().map(fullest).collect()
}

/// Whether the two groups share a figure: in any articles if their units are `alike`, else in two sentences of one article.
fn restates(a: &[Claim<'_>], b: &[Claim<'_>], alike: bool) -> bool {
    let place = |(article, claim): &Claim<'_>| claim.value.stated.map(|s| (s, if alike { String::new() } else { article.id.clone() }));
    let mut sentences: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for claim in a {
        if let Some(place) = place(claim) {
            sentences.entry(place).or_default().insert(claim.1.sentence.start);
        }
    }
    let elsewhere = |c: &Claim<'_>| sentences.get(&place(c)?).map(|s| alike || s.iter().any(|at| *at != c.1.sentence.start));
    b.iter().any(|c| elsewhere(c) == Some(true))
}

/// Tells a part from a whole where an article gives two figures for one scope, one at least twice the other: nobody contradicts
/// himself. The larger is the whole and the smaller what goes this year, in one wave, so far, unless more articles, or twice as
/// many mentions, give the smaller: then the larger is a wider total and says nothing of this round. Figures given to different
/// speakers are rival accounts.
fn set_phases_aside<'a>(units: Vec<Counted<'a>>, mixed: &mut Vec<Claim<'a>>) -> Vec<Counted<'a>> {
    let mut kept = Vec::new();
    for (unit, also, claims) in units {
        let mut givers: BTreeMap<[u64; 2], (BTreeSet<&str>, usize)> = BTreeMap::new();
        for (figure, (article, _)) in claims.iter().filter_map(|c| Some((c.1.value.stated?, c))) {
            let entry = givers.entry(figure).or_default();
            entry.0.insert(&article.id);
            entry.1 += 1;
        }
        let support = |figure: [u64; 2]| givers.get(&figure).map_or((0, 0), |(articles, mentions)| (articles.len(), *mentions));
        let (mut phases, mut wider) = (BTreeSet::new(), BTreeSet::new());
        for (small, large) in figures_side_by_side(&claims) {
            let (few, many) = (support(large), support(small));
            if many.0 > few.0 || many.1 >= 2 * few.1 {
                wider.insert(large)
            } else {
                phases.insert(small)
            };
        }
        let is_in = |set: &BTreeSet<[u64; 2]>, claim: &Claim<'a>| claim.1.value.stated.is_some_and(|s| set.contains(&s));
        let (aside, rest): (Vec<_>, Vec<_>) = claims.into_iter().filter(|c| !is_in(&wider, c)).partition(|c| is_in(&phases, c));
        mixed.extend(aside);
        kept.push((unit, also, rest));
    }
    kept
}

/// Pairs of figures, smaller first, that one article gives for one scope and that can be part and whole.
fn figures_side_by_side(claims: &[Claim<'_>]) -> BTreeSet<([u64; 2], [u64; 2])> {
    let mut by_article: BTreeMap<&str, Vec<&RoleCount>> = BTreeMap::new();
    for (article, claim) in claims {
        by_article.entry(&article.id).or_default().push(claim);
    }
    let mut pairs = BTreeSet::new();
    for claims in by_article.into_values() {
        for small in &claims {
            for large in &claims {
                let rival = small.said_by.as_ref().zip(large.said_by.as_ref()).is_some_and(|(s, l)| s.speaker != l.speaker);
                if !rival && is_phase(small, large) {
                    pairs.extend(small.value.stated.zip(large.value.stated));
                }
            }
        }
    }
    pairs
}

/// Whether two written figures, neither of them a mere bound, stand to one another as a part to a whole. What is
/// denied, or merely possible beside something firm, is no whole.
fn is_phase(small: &RoleCount, large: &RoleCount) -> bool {
    let plain =
        |c: &RoleCount| c.value.stated.is_some() && matches!(c.value.hedge, Hedge::Exact | Hedge::About | Hedge::Nearly | Hedge::Range);
    let bounds = small.value.max.zip(large.value.min);
    let weaker = match large.status {
        Some(Status::Denied) => true,
        Some(Status::Possible) => small.status != Some(Status::Possible),
        _ => false,
    };
    !weaker && plain(small) && plain(large) && !large.cumulative && bounds.is_some_and(|(s, l)| s.saturating_mul(2) <= l)
}

/// Makes parts of counted units, those named by most articles first.
fn place_units<'a>(scopes: &mut Scopes<'a>, mut units: Vec<Counted<'a>>, employer: &Employer) {
    let articles = |claims: &[Claim<'a>]| claims.iter().map(|(a, _)| a.id.as_str()).collect::<BTreeSet<_>>().len();
    let first = |claims: &[Claim<'a>]| claims.iter().map(|(a, c)| (a.path.as_str(), c.span.start)).min();
    units.sort_by(|a, b| {
        let attested = (articles(&b.2), b.0.len()).cmp(&(articles(&a.2), a.0.len()));
        attested.then_with(|| first(&a.2).cmp(&first(&b.2))).then_with(|| a.0.cmp(&b.0))
    });
    for (unit, also, claims) in units {
        if unit.is_empty() {
            scopes.whole.extend(claims);
            continue;
        }
        let meets = scopes.parts.iter().position(|p| p.unit.overlaps(&unit) || unit.narrows(&p.unit) || p.unit.narrows(&unit));
        match meets {
            Some(p) if !scopes.parts[p].unit.contains(&unit) && !unit.narrows(&scopes.parts[p].unit) => scopes.mixed.extend(claims),
            part_of => {
                let names =
                    claims.iter().map(|(_, c)| c.unit.as_deref().or(c.place.as_deref()).or(c.employer.as_deref()).unwrap_or_default());
                let name = unit.located(plain_name(names, employer));
                let sources = claims.iter().map(|(a, _)| a.id.clone()).collect();
                scopes.parts.push(PartClaims { unit, also, name, claims, sources, part_of });
            }
        }
    }
    mark_nested(&mut scopes.parts);
}

/// "300 jobs at the plant, including 40 engineers": the second lies in the first.
fn mark_nested(parts: &mut [PartClaims<'_>]) {
    const INSIDE: &[&str] = &["including ", "of which ", "of whom ", "of them ", "of those ", "among them "];
    let by_sentence: Vec<BTreeMap<(&str, usize), Vec<Claim<'_>>>> = parts.iter().map(|p| sentences(&p.claims)).collect();
    let says_inside = |article: &Article, outer: &RoleCount, inner: &RoleCount| {
        let words = words_between(article, &outer.span, &inner.span).map(str::to_lowercase);
        words.is_some_and(|w| INSIDE.iter().any(|cue| w.contains(cue)))
    };
    let within = |inner: usize, outer: usize| {
        by_sentence[inner].iter().any(|(sentence, claims)| {
            let outers = by_sentence[outer].get(sentence).into_iter().flatten();
            outers.into_iter().any(|(article, o)| claims.iter().any(|(_, i)| o.span.end <= i.span.start && says_inside(article, o, i)))
        })
    };
    let mut part_of: Vec<Option<usize>> = parts.iter().map(|p| p.part_of).collect();
    for inner in 0..parts.len() {
        if part_of[inner].is_none() {
            part_of[inner] = (0..parts.len()).find(|o| *o != inner && part_of[*o].is_none() && within(inner, *o));
        }
    }
    for (part, outer) in parts.iter_mut().zip(part_of) {
        part.part_of = outer;
    }
}

/// Claims by article and sentence.
fn sentences<'a, 'c>(claims: &'c [Claim<'a>]) -> BTreeMap<(&'c str, usize), Vec<Claim<'a>>> {
    let mut found: BTreeMap<(&'c str, usize), Vec<Claim<'a>>> = BTreeMap::new();
    for claim in claims {
        found.entry((claim.0.id.as_str(), claim.1.sentence.start)).or_default().push(*claim);
    }
    found
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
        if let Some(part) = scopes.parts.iter_mut().find(|p| p.unit == unit || p.also.contains(&unit)) {
            part.sources.extend(sources);
        } else if !scopes.parts.iter().any(|p| p.unit.overlaps(&unit)) {
            let name = plain_name(names.into_iter(), employer);
            scopes.parts.push(PartClaims { unit, also: Vec::new(), name, claims: Vec::new(), sources, part_of: None });
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
    let ids: HashSet<&str> = event.claims.iter().map(String::as_str).collect();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (article, team) in teams(corpus, event) {
        let unit = team_unit(article, &team.name, employer);
        let Some(inner) = scopes.parts.iter().position(|p| p.unit == unit && p.claims.is_empty()) else { continue };
        let outer = team.evidence.iter().find_map(|e| containing_part(article, &ids, employer, scopes, e.span.start));
        found.extend(outer.filter(|o| *o != inner).map(|outer| (inner, outer)));
    }
    for (inner, outer) in found {
        scopes.parts[inner].part_of.get_or_insert(outer);
    }
}

/// The counted part that the words before byte `at` narrow down.
fn containing_part(article: &Article, claims: &HashSet<&str>, employer: &Employer, scopes: &Scopes<'_>, at: usize) -> Option<usize> {
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
    let earlier = article.role_counts.iter().filter(|c| c.span.end <= sentence.span.start && claims.contains(c.id.as_str()));
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
