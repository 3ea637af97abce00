//! Articles that describe differently what was cut.

use std::collections::BTreeSet;

use super::super::Corpus;
use super::{Weight, claim_evidence, claims, finding, name, title};
use crate::model::{Article, Event, Finding, FindingKind, RoleCount, RoleInArticle, Severity};
use crate::text::{TokenKind, tokenize};

const OF_PASSING: Weight = (Severity::Warning, "an article that only recalls the cuts names a team that none of the reports names");

/// An article that tells of an event only in passing and names a team which none of the articles that report it names.
pub(super) fn find(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    let claims = claims(corpus, event);
    let (main, passing): (Vec<_>, Vec<_>) = claims.into_iter().partition(|(_, c)| c.role == RoleInArticle::Main);
    if passing.is_empty() {
        return;
    }
    let reporters: BTreeSet<&str> = main.iter().map(|(a, _)| a.id.as_str()).collect();
    let named = vocabulary(event, &main);
    for (article, claim) in passing.into_iter().filter(|(a, _)| !reporters.contains(a.id.as_str())) {
        let Some(unit) = claim.unit.as_deref() else { continue };
        let (known, foreign): (Vec<&str>, Vec<&str>) = members(unit).partition(|m| stems(m).iter().all(|s| is_named(s, &named)));
        let Some(witness) = known.iter().find_map(|m| witness(&main, m)).filter(|_| !foreign.is_empty()) else { continue };
        let message = format!(
            "{}: {} says “{unit}” were cut; of the {} articles that report it none names “{}”",
            title(event),
            name(article),
            reporters.len(),
            foreign.join("” or “")
        );
        let evidence = vec![claim_evidence(article, claim), claim_evidence(witness.0, witness.1)];
        found.push(finding(FindingKind::ScopeMismatch, OF_PASSING, Some(event), message, evidence));
    }
}

/// A claim of the reporting articles that names the team.
fn witness<'a>(main: &[(&'a Article, &'a RoleCount)], member: &str) -> Option<(&'a Article, &'a RoleCount)> {
    let wanted = stems(member);
    let names = |unit: &String| {
        let unit = stems(unit);
        wanted.iter().all(|w| is_named(w, &unit))
    };
    main.iter().find(|(_, c)| c.unit.as_ref().is_some_and(names)).copied()
}

/// Word stems of all that the reporting articles say was cut.
fn vocabulary(event: &Event, main: &[(&Article, &RoleCount)]) -> BTreeSet<String> {
    let parts = event.teams.iter().filter(|p| p.sources.iter().any(|s| main.iter().any(|(a, _)| a.id == *s))).map(|p| p.name.as_str());
    let teams = main.iter().flat_map(|(a, _)| &a.teams_affected).map(|t| t.name.as_str());
    let sentences = main.iter().filter_map(|(a, c)| a.sentence_at(c.span.start)).map(|s| s.text.as_str());
    parts.chain(teams).chain(sentences).flat_map(stems).collect()
}

/// The coordinated parts of a unit phrase.
fn members(unit: &str) -> impl Iterator<Item = &str> {
    let parts = unit.split([',', '&', '/']).flat_map(|p| p.split(" and ")).map(str::trim);
    parts.map(|p| p.strip_prefix("and ").unwrap_or(p)).filter(|p| !stems(p).is_empty())
}

fn is_named(stem: &str, vocabulary: &BTreeSet<String>) -> bool {
    let alike = |v: &String| v.len() >= 4 && stem.starts_with(v.as_str()) || stem.len() >= 4 && v.starts_with(stem);
    vocabulary.contains(stem) || vocabulary.iter().any(alike)
}

/// The words of a phrase in the singular, without those that only say "team".
fn stems(phrase: &str) -> BTreeSet<String> {
    let mut tokens = Vec::new();
    tokenize(phrase, 0..phrase.len(), &mut tokens);
    let words = tokens.iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.lower.trim_end_matches('s').to_owned());
    words.filter(|w| w.len() > 2 && !is_generic(w)).collect()
}

fn is_generic(stem: &str) -> bool {
    matches!(
        stem,
        "team"
            | "unit"
            | "division"
            | "group"
            | "department"
            | "organization"
            | "organisation"
            | "busine"
            | "staff"
            | "worker"
            | "employee"
            | "role"
            | "job"
            | "position"
            | "arm"
            | "segment"
            | "operation"
            | "the"
            | "its"
            | "and"
            | "for"
            | "other"
            | "several"
            | "specific"
            | "part"
            | "area"
            | "global"
            | "worldwide"
    )
}
