//! Who published the article, and on what ground we say so.
//!
//! Only the article's own words count: credit and copyright lines, datelines, notes on the author, and the ways an outlet speaks of itself
//! ("told The Register", "did not respond to Axios' request"). Each ground has a weight; an outlet that the article credits as
//! a third party loses weight. An agency is the publisher only where nobody else is; otherwise it is the wire.
//! A wrong outlet is worse than none, so a single weak ground names nobody.

mod affairs;
mod any_name;
mod authors;
mod beside;
mod byline;
mod copyright;
mod credits;
mod desks;
mod headers;
mod house;
mod offers;
mod pictures;
mod speech;
mod staff;
mod tails;
mod told;
mod unlisted;
mod wires;

use rustc_hash::FxHashMap;

use super::Analysis;
use super::outlets::OutletMention;
use crate::lexicon::{Outlet, outlet_named, outlet_of_host};
use crate::model::{CandidateField, Located, Source, SourceBasis};
use crate::read::BlockKind;
pub(super) use credits::is_call_sign;
pub(super) use headers::is_medium;
pub(super) use speech::{OWN_TEXTS, is_listed_source, may_list_sources};
pub(super) use staff::is_author;

/// Weight that grounds must come to.
const ENOUGH: i32 = 2;

/// Weight of a ground that is made to name the publisher: a line of credit. No number of weaker ones outweighs it.
const STRONG: i32 = 3;

/// Who a ground names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Publisher {
    /// An outlet of the lexicon.
    Known(&'static Outlet),
    /// A name in a credit line.
    Named(String),
}

impl Publisher {
    /// What two of them are equal by: whether the lexicon has it, and its name.
    fn key(&self) -> (bool, &str) {
        match self {
            Self::Known(outlet) => (true, outlet.name),
            Self::Named(name) => (false, name),
        }
    }

    fn is_agency(&self) -> bool {
        matches!(self, Self::Known(outlet) if outlet.agency)
    }
}

/// One reason to take somebody for the publisher.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    publisher: Publisher,
    basis: SourceBasis,
    /// Negative where the article credits it as a third party.
    weight: i32,
    /// Bytes of the words.
    range: std::ops::Range<usize>,
}

/// The outlet, wire and byline.
#[must_use]
pub fn find(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> Source {
    let mut grounds = credits::grounds(analysis);
    let credited = speech::third_parties(analysis, mentions);
    grounds.extend(speech::grounds(analysis, mentions, &credited));
    grounds.extend(unlisted::grounds(analysis, mentions, &credited));
    grounds.extend(house::grounds(analysis));
    grounds.extend(any_name::ground(analysis, mentions));
    // an agency that signs its dateline has its own people ask; others in it are those it quotes
    if grounds.iter().any(|g| g.publisher.is_agency() && g.basis == SourceBasis::Dateline && g.weight >= STRONG) {
        grounds.retain(|g| g.publisher.is_agency() || g.basis != SourceBasis::SelfReference);
    }
    // whoever is told things, where nobody else is known to be the publisher
    if best(&grounds, false).or_else(|| best(&grounds, true)).is_none() {
        grounds.extend(told::ground(analysis, mentions));
    }
    let byline = byline::find(analysis).or_else(|| analysis.doc.given.byline.clone());
    let main = best(&grounds, false).or_else(|| best(&grounds, true));
    let agency = best(&grounds, true).filter(|a| a.basis != SourceBasis::SelfReference);
    let agency = agency.filter(|_| main.is_some()).or_else(|| credits::wire(analysis));
    let agency = agency.filter(|a| main.as_ref().is_none_or(|m| m.publisher != a.publisher));
    let located = |g: &Ground| analysis.lines.located(g.range.clone());
    let wire = agency.as_ref().map(|a| spelled(analysis, a));
    let mut evidence: Vec<Located> = Vec::new();
    for ground in [&main, &agency].into_iter().flatten() {
        let same = grounds.iter().filter(|g| g.publisher == ground.publisher && g.weight > 0);
        evidence.extend(same.map(located));
        evidence.push(located(ground));
    }
    evidence.sort_by_key(|l| (l.span.start, l.span.end));
    evidence.dedup();
    evidence.truncate(4);
    let given = &analysis.doc.given;
    if let Some(name) = &given.source {
        let name = canonical(analysis, name);
        // an agency that would be the publisher for want of another is the wire of the one that is given
        let wire = wire.or_else(|| main.as_ref().filter(|m| m.publisher.is_agency()).map(|m| spelled(analysis, m)));
        return Source { wire: wire.filter(|w| !same(w, &name)), name: Some(name), byline, basis: SourceBasis::Metadata, evidence };
    }
    if let Some(main) = main {
        return Source { name: Some(spelled(analysis, &main)), wire, byline, basis: main.basis, evidence };
    }
    let of_url = given.url.as_deref().and_then(host).and_then(outlet_of_host);
    let basis = if of_url.is_some() { SourceBasis::Url } else { SourceBasis::Unknown };
    let name = of_url.map(|o| o.name.to_owned());
    Source { wire: wire.filter(|w| name.as_ref() != Some(w)), name, byline, basis, evidence }
}

/// Whether two names are one outlet's: "AP", "The Associated Press".
pub(super) fn same(a: &str, b: &str) -> bool {
    let known = |name: &str| outlet_named(name).map(|o| o.name);
    a.eq_ignore_ascii_case(b) || known(a).is_some_and(|name| known(b) == Some(name))
}

/// The name that the lexicon has for an outlet as a page gives it ("www.example.com", "Example World"). What a user says stands.
fn canonical(analysis: &Analysis<'_>, name: &str) -> String {
    let from_page = analysis.doc.given.candidates.iter().any(|c| c.field == CandidateField::Source && c.value == name);
    let known = || outlet_named(name).or_else(|| host(name).and_then(outlet_of_host));
    Some(()).filter(|()| from_page).and_then(|()| known()).map_or_else(|| name.to_owned(), |o| o.name.to_owned())
}

pub(super) fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#', ':']).next()
}

/// The heaviest ground of the best supported publisher, if its grounds suffice. The first in the text wins a tie.
fn best(grounds: &[Ground], agency: bool) -> Option<Ground> {
    // of each publisher the sum of its grounds, and the strongest
    let mut weights: FxHashMap<(bool, &str), (i32, i32)> = FxHashMap::default();
    for ground in grounds {
        let (total, most) = weights.entry(ground.publisher.key()).or_insert((0, ground.weight));
        *total += ground.weight;
        *most = ground.weight.max(*most);
    }
    let total = |g: &Ground| weights.get(&g.publisher.key()).map_or(0, |(total, _)| *total);
    let strongest = |g: &Ground| weights.get(&g.publisher.key()).map_or(0, |(_, most)| *most);
    let mut best: Option<((bool, i32), &Ground)> = None;
    for ground in grounds.iter().filter(|g| g.weight > 0 && g.publisher.is_agency() == agency && total(g) >= ENOUGH) {
        let rank = (strongest(ground) >= STRONG, total(ground));
        let better = best
            .is_none_or(|(most, held)| rank > most || rank == most && held.publisher == ground.publisher && ground.weight > held.weight);
        if better {
            best = Some((rank, ground));
        }
    }
    best.map(|(_, ground)| ground.clone())
}

/// The publisher's name: the usual one, but a web name as the text writes it ("FoxNews.com").
fn spelled(analysis: &Analysis<'_>, ground: &Ground) -> String {
    match &ground.publisher {
        Publisher::Named(name) => name.clone(),
        Publisher::Known(outlet) => {
            let written = &analysis.doc.text[ground.range.clone()];
            if written.contains(outlet.name) {
                return outlet.name.to_owned();
            }
            let web = written.split_whitespace().find(|w| {
                let stem = w.trim_matches(|c: char| !c.is_alphanumeric()).strip_suffix(".com");
                stem.is_some_and(|s| {
                    !s.contains(['@', '.', '/']) && s.starts_with(char::is_uppercase) && *outlet.name != *s && joined(outlet.name, s)
                })
            });
            web.map_or_else(|| outlet.name.to_owned(), |w| w.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        }
    }
}

/// Whether `stem` is `name` written as one word.
fn joined(name: &str, stem: &str) -> bool {
    name.contains(' ') && name.replace(' ', "").eq_ignore_ascii_case(stem)
}

/// Blocks that can hold credit lines: those that are not the article's, its first ones and its last ones.
pub(super) fn may_credit(analysis: &Analysis<'_>, block: usize) -> bool {
    const FIRST: usize = 12;
    const LAST: usize = 15;
    let blocks = &analysis.doc.blocks;
    block < FIRST || block + LAST >= blocks.len() || matches!(blocks[block].kind, BlockKind::Credit | BlockKind::Furniture)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod wordings;
