//! The parts of an event: which claims are of the whole, which of a team or subsidiary, and how those lie to one another.
//!
//! Two phrases that mean one unit are one part (see [`Unit`]). A unit inside another is a part of it; one that shares a team
//! with a better attested part and has others besides is no part at all, only proof that the whole is no smaller.

mod counted;
mod inside;

use std::collections::{BTreeMap, BTreeSet};

use super::Corpus;
use super::employers::{AGGREGATE, Employer, Scope};
use super::headline::{exceeds, is_headline};
use super::ties::former;
use super::units::{Unit, plain_name};
use crate::lexicon::Tie;
use crate::model::{Article, Event, Part, RoleCount, RoleInArticle};
pub(super) use counted::figure;
use counted::{Counted, leave_out_vague, merge_units, set_less_than_headline_aside, set_phases_aside, set_unhedged_aside, split_places};
use inside::{find_containing_parts, mark_nested, nest_shares};

/// The claims of an event by what they are of.
#[derive(Debug, Default)]
pub(super) struct Scopes<'a> {
    /// Of the whole.
    pub whole: Vec<Claim<'a>>,
    /// Of parts, the best attested first; then parts that no claim counts.
    pub parts: Vec<PartClaims<'a>>,
    /// Of a mixture of parts and more: the whole is no smaller.
    pub mixed: Vec<Claim<'a>>,
    /// Claims that their own articles say to hold no more.
    pub former: Vec<Claim<'a>>,
    /// Claims that do not count, or count only as a part, and why.
    pub aside: Vec<Aside<'a>>,
}

/// Claims set aside.
#[derive(Debug)]
pub(super) struct Aside<'a> {
    /// Which, at least one.
    pub claims: Vec<Claim<'a>>,
    /// What for.
    pub of: Reason<'a>,
    /// Why, in words.
    pub because: String,
}

/// What a claim is set aside for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reason<'a> {
    /// A headline that is more than its text.
    Headline,
    /// This claim gives the same figure with its hedge.
    Hedged(Claim<'a>),
    /// It is a phase or a part of this claim's figure, which one article gives beside it.
    PhaseOf(Claim<'a>),
    /// It is a total wider than this claim's figure, which one article gives beside it.
    WiderThan(Claim<'a>),
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
    /// What it is said to be most of.
    pub most_of: Option<MostOf>,
}

/// "Most of those cuts": more than half of a part, or of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MostOf {
    /// Position of the part; `None`: of the whole.
    pub of: Option<usize>,
    /// The sentence that says so.
    pub words: String,
}

/// Sorts an event's claims by scope.
pub(super) fn scopes<'a>(corpus: &Corpus<'a>, event: &Event) -> Scopes<'a> {
    let employer = Employer::by_name(&event.employer);
    let claims = event.claims.iter().filter_map(|id| corpus.claim(id));
    let mut scopes = counted_scopes(corpus, event, &employer, claims.collect());
    if event.main {
        add_named_teams(corpus, event, &employer, &mut scopes);
        find_containing_parts(corpus, event, &employer, &mut scopes);
    }
    scopes
}

/// Sorts counts by scope. Background claims count only where no article counts the jobs as its news.
fn counted_scopes<'a>(corpus: &Corpus<'a>, event: &Event, employer: &Employer, all: Vec<Claim<'a>>) -> Scopes<'a> {
    let news: Vec<Claim<'a>> = all.iter().copied().filter(|(_, c)| c.role == RoleInArticle::Main).collect();
    let claims = if news.iter().any(|(_, c)| c.value.min.is_some()) { news } else { all };
    let (former, claims) = set_former_aside(corpus, claims);
    let mut scopes = Scopes { former, ..Scopes::default() };
    // what is only a difference is no number that a headline could exceed
    let claims = set_differences_aside(corpus, claims, employer, &mut scopes);
    let (overstated, claims) = set_headlines_aside(claims, employer);
    scopes.aside.extend(overstated.into_iter().map(|claim| Aside {
        claims: vec![claim],
        of: Reason::Headline,
        because: format!("“{}” stands in a headline and is more than anything in its text, so it is not used", claim.1.text),
    }));
    let mut units: BTreeMap<Unit, Vec<Claim<'a>>> = BTreeMap::new();
    if !event.main {
        // what articles only recall they seldom recall in full: the units named are what the round is known by
        scopes.whole.clone_from(&claims);
        scopes.parts = recalled_units(&claims, employer);
        return scopes;
    }
    for claim in &claims {
        units.entry(unit_of(*claim, employer)).or_default().push(*claim);
    }
    let units = set_less_than_headline_aside(merge_units(split_places(units)), &mut scopes);
    let units = set_phases_aside(units, &mut scopes);
    let units = leave_out_vague(set_unhedged_aside(units, &mut scopes));
    place_units(&mut scopes, units, employer);
    nest_shares(corpus, &mut scopes.parts);
    if scopes.whole.is_empty() && is_one_number(&scopes.parts) {
        // the event is the cuts in that unit, by whatever names: its count is of the whole
        scopes.whole =
            scopes.parts.iter_mut().filter(|p| is_counted(p) && p.part_of.is_none()).flat_map(|p| std::mem::take(&mut p.claims)).collect();
    }
    scopes
}

fn is_counted(part: &PartClaims<'_>) -> bool {
    part.claims.iter().any(|(_, c)| c.value.min.is_some())
}

/// Whether one part is counted, or several to one figure, each by articles of its own: they call one thing by several names.
fn is_one_number(parts: &[PartClaims<'_>]) -> bool {
    let counted: Vec<&PartClaims<'_>> = parts.iter().filter(|p| is_counted(p) && p.part_of.is_none()).collect();
    let figures: BTreeSet<Option<[u64; 2]>> =
        counted.iter().flat_map(|p| &p.claims).filter(|(_, c)| c.value.min.is_some()).map(|(_, c)| c.value.stated).collect();
    let articles = |p: &&PartClaims<'_>| p.claims.iter().map(|(a, _)| a.id.clone()).collect::<BTreeSet<_>>();
    let told: Vec<String> = counted.iter().flat_map(articles).collect();
    let apart = told.iter().collect::<BTreeSet<_>>().len() == told.len();
    counted.len() == 1 || counted.len() > 1 && apart && figures.len() == 1 && figures.first() != Some(&None)
}

/// Splits off the claims that their own articles say to hold no more, where these give another number in their place.
fn set_former_aside<'a>(corpus: &Corpus<'a>, claims: Vec<Claim<'a>>) -> (Vec<Claim<'a>>, Vec<Claim<'a>>) {
    let is_former = |(a, c): &Claim<'_>| former(corpus.ties(a)).any(|i| a.role_counts[i].id == c.id);
    let standing: BTreeSet<&str> = claims.iter().filter(|c| !is_former(c) && c.1.value.min.is_some()).map(|(a, _)| a.id.as_str()).collect();
    claims.iter().partition(|c| is_former(c) && standing.contains(c.0.id.as_str()))
}

/// "900 jobs, 200 more than it had planned", "another 300 will go", "a net loss of 600", "29 of the posts": sets aside what comes on top of
/// another figure of its article, what new jobs leave of it, and what is only a part of it.
fn set_differences_aside<'a>(corpus: &Corpus<'a>, claims: Vec<Claim<'a>>, employer: &Employer, scopes: &mut Scopes<'a>) -> Vec<Claim<'a>> {
    let tie = |(a, c): &Claim<'_>| {
        let told = corpus.ties(a).iter().filter(|t| a.role_counts[t.claim].id == c.id).map(|t| t.tie);
        let differs = |tie: &Tie| matches!(tie, Tie::Difference | Tie::Adds | Tie::Net | Tie::Part | Tie::Forced);
        told.into_iter().find(differs).filter(|_| unit_of((*a, *c), employer).is_empty())
    };
    // a net number stays net where it is given again without the word
    let net = |(a, c): &Claim<'a>, all: &[Claim<'a>]| {
        c.value.stated.is_some() && all.iter().any(|o| o.0.id == a.id && o.1.value.stated == c.value.stated && tie(o) == Some(Tie::Net))
    };
    let tied: Vec<Option<Tie>> = claims.iter().map(|c| tie(c).or_else(|| net(c, &claims).then_some(Tie::Net))).collect();
    let rest: Vec<Claim<'a>> = claims.iter().zip(&tied).filter(|(_, t)| t.is_none()).map(|(c, _)| *c).collect();
    let mut kept = rest.clone();
    for (claim, tie) in claims.iter().zip(tied).filter_map(|(c, t)| Some((*c, t?))) {
        let is_more = |c: &RoleCount| match tie {
            Tie::Net => claim.1.value.max.zip(c.value.min).is_some_and(|(net, all)| net < all),
            // "29 of the posts" may be a part of "up to 180 posts"
            Tie::Part | Tie::Forced => figure(claim.1).zip(c.value.stated).is_some_and(|(part, all)| part[1] < all[0]),
            _ => true,
        };
        match rest.iter().find(|(a, c)| a.id == claim.0.id && c.value.min.is_some() && is_more(c)) {
            Some(whole) => {
                let words = &claim.1.text;
                let because = match tie {
                    Tie::Net => format!("“{words}” is a net figure, “{}” less new jobs, so it is not used", whole.1.text),
                    Tie::Part => format!("“{words}” is said to be a part of “{}”", whole.1.text),
                    Tie::Forced => format!("“{words}” is of those who are forced to go, of “{}”", whole.1.text),
                    _ => format!("“{words}” is said to come on top of another number"),
                };
                // said once, however often the article has it
                let same = |o: &Claim<'a>| o.0.id == claim.0.id && o.1.value.stated == claim.1.value.stated;
                let again = |a: &&mut Aside<'a>| matches!(a.of, Reason::PhaseOf(_)) && a.claims.iter().any(same);
                match scopes.aside.iter_mut().find(again).filter(|_| claim.1.value.stated.is_some()) {
                    Some(aside) => aside.claims.push(claim),
                    None => scopes.aside.push(Aside { claims: vec![claim], of: Reason::PhaseOf(*whole), because }),
                }
            }
            None => kept.push(claim),
        }
    }
    kept
}

/// Splits off the counts of headlines that are more than their own texts give for the same scope, and that no other article bears out.
fn set_headlines_aside<'a>(claims: Vec<Claim<'a>>, employer: &Employer) -> (Vec<Claim<'a>>, Vec<Claim<'a>>) {
    let range = |c: &RoleCount| c.value.estimate().map(|e| e.possible);
    let meets = |a: &RoleCount, b: &RoleCount| range(a).zip(range(b)).is_some_and(|(x, y)| x.intersect(&y).is_some());
    let mut by_article: BTreeMap<&str, Vec<(Unit, Claim<'a>)>> = BTreeMap::new();
    for claim in &claims {
        by_article.entry(&claim.0.id).or_default().push((unit_of(*claim, employer), *claim));
    }
    let mut overstated: BTreeSet<&str> = BTreeSet::new();
    for told in by_article.values() {
        let (heads, body): (Vec<_>, Vec<_>) = told.iter().partition(|(_, (a, c))| is_headline(a, c));
        for (unit, (head_article, head)) in heads {
            let same: Vec<&RoleCount> = body.iter().filter(|(u, _)| u == unit).map(|(_, (_, c))| *c).collect();
            let borne_out = |(a, c): &Claim<'a>| a.id != head_article.id && meets(c, head);
            if exceeds(head, &same) && !claims.iter().any(borne_out) {
                overstated.insert(&head.id);
            }
        }
    }
    claims.iter().partition(|(_, c)| overstated.contains(c.id.as_str()))
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
        PartClaims { unit, also: Vec::new(), name, claims: Vec::new(), sources, part_of: None, most_of: None }
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

/// Makes parts of counted units, those named by most articles first.
fn place_units<'a>(scopes: &mut Scopes<'a>, mut units: Vec<Counted<'a>>, employer: &Employer) {
    let articles = |claims: &[Claim<'a>]| claims.iter().map(|(a, _)| a.id.as_str()).collect::<BTreeSet<_>>().len();
    let first = |claims: &[Claim<'a>]| claims.iter().map(|(a, c)| (a.path.as_str(), c.span.start)).min();
    units.sort_by(|a, b| {
        let attested = (articles(&b.2), b.0.len()).cmp(&(articles(&a.2), a.0.len()));
        // a country before its cities, so that these lie in it
        let depth = a.0.depth().cmp(&b.0.depth());
        depth.then(attested).then_with(|| first(&a.2).cmp(&first(&b.2))).then_with(|| a.0.cmp(&b.0))
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
                scopes.parts.push(PartClaims { unit, also, name, claims, sources, part_of, most_of: None });
            }
        }
    }
    mark_nested(&mut scopes.parts);
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
            scopes.parts.push(PartClaims { unit, also: Vec::new(), name, claims: Vec::new(), sources, part_of: None, most_of: None });
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
