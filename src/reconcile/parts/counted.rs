//! Counted units: which phrases mean one unit, which figures are a phase of a larger one, which places are counted apart.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::super::headline::is_headline;
use super::super::units::Unit;
use super::{Aside, Claim, Reason, Scopes};
use crate::model::{Article, Hedge, Meaning, Measure, Range, RoleCount, Status, Unit as Stretch, Which};

/// An article with more figures for one scope than this lists something, and nothing tells its phases from its wholes.
const MAX_FIGURES: usize = 64;

/// Words between two counts of a list at most.
const ITEM: usize = 8;

/// A unit, the others that turned out to be the same, and the claims of all of them.
pub(super) type Counted<'a> = (Unit, Vec<Unit>, Vec<Claim<'a>>);

/// Where an article counts one unit in several places apart, the places are units.
pub(super) fn split_places(units: BTreeMap<Unit, Vec<Claim<'_>>>) -> BTreeMap<Unit, Vec<Claim<'_>>> {
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
    let mut by_article: BTreeMap<&str, Vec<(&str, Range)>> = BTreeMap::new();
    for (article, claim) in claims {
        if let (Some(place), Some(estimate)) = (&claim.place, claim.value.estimate()) {
            by_article.entry(&article.id).or_default().push((place, estimate.possible));
        }
    }
    let mut apart = BTreeSet::new();
    for counts in by_article.into_values() {
        // what ends first and what begins last, of each place: no two counts need be held against one another
        let (mut ends, mut starts): (BTreeMap<&str, u64>, BTreeMap<&str, u64>) = (BTreeMap::new(), BTreeMap::new());
        for (place, range) in &counts {
            let (end, start) = (range.max.unwrap_or(u64::MAX), range.min);
            ends.entry(place).and_modify(|e| *e = end.min(*e)).or_insert(end);
            starts.entry(place).and_modify(|s| *s = start.max(*s)).or_insert(start);
        }
        let mut ends: Vec<(u64, &str)> = ends.into_iter().map(|(place, end)| (end, place)).collect();
        let mut starts: Vec<(u64, &str)> = starts.into_iter().map(|(place, start)| (start, place)).collect();
        ends.sort_unstable();
        starts.sort_unstable_by(|a, b| b.cmp(a));
        for (place, range) in counts {
            let other = |list: &[(u64, &str)]| list.iter().find(|(_, p)| *p != place).map(|(n, _)| *n);
            let below = other(&ends).is_some_and(|end| end < range.min);
            let above = other(&starts).is_some_and(|start| range.max.is_some_and(|max| max < start));
            if below || above {
                apart.insert(place.to_owned());
            }
        }
    }
    apart
}

/// Takes two phrases for one unit when one says more of the same and they are given the same figure, or when one article gives
/// the same figure for both in different sentences: it says again what it said before.
pub(super) fn merge_units<'a>(units: BTreeMap<Unit, Vec<Claim<'a>>>) -> Vec<Counted<'a>> {
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
/// speakers are rival accounts. What is said to go "this year", and what is listed with others that add up to the larger, is a part, however
/// many repeat it.
pub(super) fn set_phases_aside<'a>(units: Vec<Counted<'a>>, scopes: &mut Scopes<'a>) -> Vec<Counted<'a>> {
    let mut kept = Vec::new();
    for (unit, also, claims) in units {
        let mut givers: BTreeMap<[u64; 2], (BTreeSet<&str>, usize)> = BTreeMap::new();
        for (figure, (article, _)) in claims.iter().filter_map(|c| Some((figure(c.1)?, c))) {
            let entry = givers.entry(figure).or_default();
            entry.0.insert(&article.id);
            entry.1 += 1;
        }
        let support = |wanted: [u64; 2]| givers.get(&wanted).map_or((0, 0), |(articles, mentions)| (articles.len(), *mentions));
        // each with the figure that it stands beside
        let (mut phases, mut wider) = (BTreeMap::new(), BTreeMap::new());
        for (small, large) in figures_side_by_side(&claims) {
            let (few, many) = (support(large), support(small));
            let wins = (many.0 > few.0 || many.1 >= 2 * few.1) && !claims.iter().any(|(a, c)| adds_up(a, c, small, large));
            if wins && !claims.iter().any(|(a, c)| is_instalment(c, small) || figure(c) == Some(small) && is_listed(a, c)) {
                wider.entry(large).or_insert(small)
            } else {
                phases.entry(small).or_insert(large)
            };
        }
        let of = |wanted: [u64; 2]| claims.iter().filter(move |(_, c)| figure(c) == Some(wanted)).copied();
        let words = |wanted: [u64; 2]| of(wanted).next().map_or("", |(_, c)| c.text.as_str());
        // as the article gives it that gives both
        let beside = |other: [u64; 2], wanted: [u64; 2]| of(other).find(|(a, _)| of(wanted).any(|(b, _)| a.id == b.id));
        for (large, small) in &wider {
            let because = format!(
                "“{}” stands beside “{}”, which more reports give: taken for a wider total, so it is not used",
                words(*large),
                words(*small)
            );
            let aside = |other| Aside { claims: of(*large).collect(), of: Reason::WiderThan(other), because };
            scopes.aside.extend(beside(*small, *large).map(aside));
        }
        for (small, large) in phases.iter().filter(|(small, _)| !wider.contains_key(*small)) {
            let (part, whole) = (words(*small), words(*large));
            let because = if small[1].saturating_mul(2) <= large[0] {
                format!(
                    "“{part}” stands in one article beside “{whole}”, at least twice as much: taken for a part of it, such as a phase or a place"
                )
            } else {
                format!("“{part}” is listed beside another part, in an article that also gives “{whole}”: taken for a part of it")
            };
            let aside = |other| Aside { claims: of(*small).collect(), of: Reason::PhaseOf(other), because };
            scopes.aside.extend(beside(*large, *small).map(aside));
        }
        let is_in = |set: &BTreeMap<[u64; 2], [u64; 2]>, claim: &Claim<'a>| figure(claim.1).is_some_and(|s| set.contains_key(&s));
        let (aside, rest): (Vec<_>, Vec<_>) = claims.into_iter().filter(|c| !is_in(&wider, c)).partition(|c| is_in(&phases, c));
        scopes.mixed.extend(aside);
        kept.push((unit, also, rest));
    }
    kept
}

/// Takes a count of no part that is less than what its article's headline gives for one for a part, too: a whole is no smaller than its parts
/// ("640 jobs at risk in shops … its four Acton shops will close, with the loss of 52 jobs").
pub(super) fn set_less_than_headline_aside<'a>(units: Vec<Counted<'a>>, scopes: &mut Scopes<'a>) -> Vec<Counted<'a>> {
    let mut heads: BTreeMap<&str, Claim<'a>> = BTreeMap::new();
    let of_parts = units.iter().filter(|(unit, ..)| !unit.is_empty()).flat_map(|(.., claims)| claims);
    for (article, claim) in of_parts.filter(|(a, c)| figure(c).is_some() && is_headline(a, c)) {
        heads.entry(&article.id).or_insert((*article, *claim));
    }
    let less = |(article, claim): &Claim<'a>| {
        let head = heads.get(article.id.as_str())?;
        (claim.value.max? < head.1.value.min?).then_some(*head)
    };
    let mut kept = Vec::new();
    for (unit, also, claims) in units {
        let (aside, rest): (Vec<_>, Vec<_>) = claims.into_iter().partition(|c| unit.is_empty() && less(c).is_some());
        for claim in &aside {
            let because = |head: &Claim<'a>| format!("“{}” is less than “{}” of the headline: taken for a part", claim.1.text, head.1.text);
            scopes.aside.extend(less(claim).map(|head| Aside { claims: vec![*claim], of: Reason::PhaseOf(head), because: because(&head) }));
        }
        scopes.mixed.extend(aside);
        kept.push((unit, also, rest));
    }
    kept
}

/// Leaves out the vague words of an article that also gives a figure which they allow: "thousands of jobs will go" above "the 71,000 jobs". They
/// are no second account, and their usual reading is nothing against the figure.
pub(super) fn leave_out_vague<'a>(units: Vec<Counted<'a>>) -> Vec<Counted<'a>> {
    let possible = |c: &RoleCount| c.value.estimate().map(|e| e.possible);
    let kept = |claims: Vec<Claim<'a>>| {
        let plain = claims.iter().filter(|(_, c)| c.value.stated.is_some() && !c.cumulative && c.status != Some(Status::Denied));
        let figures: BTreeSet<(&str, u64, Option<u64>)> =
            plain.filter_map(|(a, c)| possible(c).map(|p| (a.id.as_str(), p.min, p.max))).collect();
        let says_it = |(article, vague): &Claim<'a>| {
            let Some(range) = possible(vague) else { return false };
            let own = figures.range((article.id.as_str(), range.min, None)..).take_while(|(a, ..)| *a == article.id);
            own.into_iter().any(|(_, min, max)| range.contains(&Range::new(*min, *max)))
        };
        claims.iter().copied().filter(|c| c.1.value.hedge != Hedge::Vague || !says_it(c)).collect()
    };
    units.into_iter().map(|(unit, also, claims)| (unit, also, kept(claims))).collect()
}

/// Sets aside the bare figures that their own article hedges: "1,000 jobs" in a headline over "up to 1,000". The hedged words say the
/// same more exactly. What is done is no looser wording of what was planned.
pub(super) fn set_unhedged_aside<'a>(units: Vec<Counted<'a>>, scopes: &mut Scopes<'a>) -> Vec<Counted<'a>> {
    let mut kept = Vec::new();
    for (unit, also, claims) in units {
        let mut hedged: BTreeMap<(&str, [u64; 2]), Claim<'a>> = BTreeMap::new();
        for (article, claim) in &claims {
            if let Some(figure) = claim.value.stated.filter(|_| is_hedge(claim.value.hedge)) {
                hedged.entry((&article.id, figure)).or_insert((*article, *claim));
            }
        }
        let loose = |(article, claim): &Claim<'a>| {
            let by @ (_, hedged) = hedged.get(&(article.id.as_str(), claim.value.stated?))?;
            let carried_out = claim.status == Some(Status::Done) && hedged.status != Some(Status::Done) && !is_headline(article, claim);
            (claim.value.hedge == Hedge::Exact && !carried_out).then_some(*by)
        };
        let mut told: BTreeMap<(&str, &str), Aside<'a>> = BTreeMap::new();
        let mut rest = Vec::new();
        for claim in claims.iter().copied() {
            match loose(&claim) {
                Some(by) => {
                    let because = || format!("“{}” says the same as “{}” in its own article, without the hedge", claim.1.text, by.1.text);
                    let aside = told.entry((&claim.0.id, &by.1.id));
                    aside.or_insert_with(|| Aside { claims: Vec::new(), of: Reason::Hedged(by), because: because() }).claims.push(claim);
                }
                None => rest.push(claim),
            }
        }
        scopes.aside.extend(told.into_values());
        kept.push((unit, also, rest));
    }
    kept
}

/// Whether the words qualify a figure.
const fn is_hedge(hedge: Hedge) -> bool {
    matches!(hedge, Hedge::About | Hedge::Nearly | Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::UpTo)
}

/// Whether a claim gives a figure as one of a list that adds up to another: "410 workers: 200 in Gary, 150 in Lorain and 60 in Akron".
fn adds_up(article: &Article, claim: &RoleCount, part: [u64; 2], whole: [u64; 2]) -> bool {
    if claim.value.stated != Some(part) || part[0] != part[1] {
        return false;
    }
    let listed = article.role_counts.iter().filter(|c| c.measure == Measure::Cut && c.sentence == claim.sentence && !c.cumulative);
    let figures: Vec<u64> = listed.filter_map(|c| c.value.stated.filter(|s| *s != whole && s[0] == s[1])).map(|s| s[0]).collect();
    figures.len() > 1 && figures.into_iter().fold(0, u64::saturating_add) == whole[0] && whole[0] == whole[1]
}

/// Whether a count is one of a list whose next item has a place or unit: the first of "will lay off 238 more there and 82 in its York offices".
/// The whole is not: "350 jobs, including 82 in York".
fn is_listed(article: &Article, claim: &RoleCount) -> bool {
    let next =
        article.role_counts.iter().find(|c| c.measure == Measure::Cut && c.sentence == claim.sentence && c.span.start >= claim.span.end);
    let Some(next) = next.filter(|n| !n.cumulative && n.employer == claim.employer && (n.place.is_some() || n.unit.is_some())) else {
        return false;
    };
    let between = article.sentence_at(claim.span.start).and_then(|s| {
        let at = |byte: usize| byte.checked_sub(s.span.start);
        s.text.get(at(claim.span.end)?..at(next.span.start)?)
    });
    let words: Vec<String> = between.unwrap_or_default().split_whitespace().map(|w| w.trim_matches(',').to_lowercase()).collect();
    let nests =
        |w: &String| matches!(&**w, "among" | "containing" | "included" | "includes" | "including" | "of" | "them" | "which" | "with");
    words.iter().any(|w| matches!(&**w, "and" | "plus")) && words.len() <= ITEM && !words.iter().any(nests)
}

/// Whether a claim of this figure is of a stretch of time alone: "350 of them this year".
fn is_instalment(claim: &RoleCount, figure: [u64; 2]) -> bool {
    let meaning = claim.when.as_ref().and_then(|w| w.expression).map(|e| e.meaning);
    let stretch = matches!(meaning, Some(Meaning::Period(Stretch::Year | Stretch::Quarter | Stretch::Month, Which::This | Which::Next)));
    claim.value.stated == Some(figure) && stretch
}

/// Pairs of figures, smaller first, that one article gives for one scope and that can be part and whole.
fn figures_side_by_side(claims: &[Claim<'_>]) -> BTreeSet<([u64; 2], [u64; 2])> {
    let mut by_article: BTreeMap<&str, Vec<Claim<'_>>> = BTreeMap::new();
    for claim in claims {
        by_article.entry(&claim.0.id).or_default().push(*claim);
    }
    let mut pairs = BTreeSet::new();
    for claims in by_article.into_values() {
        let counts = distinct(&claims.iter().map(|(_, c)| *c).collect::<Vec<_>>());
        if counts.len() > MAX_FIGURES {
            continue;
        }
        let listed: BTreeSet<[u64; 2]> = claims.iter().filter(|(a, c)| is_listed(a, c)).filter_map(|(_, c)| figure(c)).collect();
        for small in &counts {
            for large in &counts {
                let rival = small.said_by.as_ref().zip(large.said_by.as_ref()).is_some_and(|(s, l)| s.speaker != l.speaker);
                let is_item = figure(small).is_some_and(|f| listed.contains(&f));
                if !rival && is_phase(small, large, if is_item { 1 } else { 2 }) {
                    pairs.extend(figure(small).zip(figure(large)));
                }
            }
        }
    }
    pairs
}

/// One claim of each figure, hedge, status and speaker: an article may say the same a thousand times.
fn distinct<'c>(claims: &[&'c RoleCount]) -> Vec<&'c RoleCount> {
    let mut seen = HashSet::new();
    let told = |c: &RoleCount| (figure(c), c.value.hedge, c.status, c.cumulative, c.said_by.as_ref().map(|s| s.speaker.clone()));
    claims.iter().copied().filter(|c| figure(c).is_some() && seen.insert(told(c))).collect()
}

/// The figure of a claim; of a vague word ("several", "hundreds") the range of what it can mean.
pub(in crate::reconcile) fn figure(claim: &RoleCount) -> Option<[u64; 2]> {
    let vague = || Some([claim.value.min?, claim.value.max.unwrap_or(u64::MAX)]).filter(|_| claim.value.hedge == Hedge::Vague);
    claim.value.stated.or_else(vague)
}

/// Whether two numbers, neither of them a written figure that is a mere bound, stand to one another as a part to a whole. What is
/// denied, or merely possible beside something firm, is no whole; nor is what is done already the whole of what is announced. The whole is
/// `times` as much at least.
fn is_phase(small: &RoleCount, large: &RoleCount, times: u64) -> bool {
    let plain = |c: &RoleCount| matches!(c.value.hedge, Hedge::Exact | Hedge::About | Hedge::Nearly | Hedge::Range | Hedge::Vague);
    let bounds = small.value.max.zip(large.value.min);
    let weaker = match large.status {
        Some(Status::Denied) => true,
        Some(Status::Possible) => small.status != Some(Status::Possible),
        Some(Status::Done) => small.status == Some(Status::Announced),
        _ => false,
    };
    !weaker && plain(small) && plain(large) && !large.cumulative && bounds.is_some_and(|(s, l)| s < l && s.saturating_mul(times) <= l)
}
