//! Whose jobs a claim is about: the employer behind a name, and the subsidiary behind a unit.

use std::collections::BTreeSet;

use crate::lexicon::{Company, company, institution_kind, name_key, owners, parts_of};
pub(super) use crate::model::AGGREGATE;
use crate::model::{Article, RoleCount};

use super::units::{Unit, name_keys};

/// An employer, the same for every spelling of its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Employer {
    /// What spellings of its name share.
    pub key: String,
    /// The name it is shown under.
    pub name: String,
    /// Names of its owners, nearest first.
    pub owners: Vec<String>,
}

/// How two employers stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kinship {
    /// The same.
    Same,
    /// One owns the other.
    Owner,
    /// One name begins with the other, and neither is known: perhaps the same, perhaps not.
    Alike,
    /// Parts of one owner, or strangers.
    Other,
}

impl Employer {
    /// The employer of this name, whatever article names it.
    pub(super) fn by_name(name: &str) -> Self {
        company(name).map_or_else(|| Self { key: name_key(name), name: name.to_owned(), owners: Vec::new() }, Self::known)
    }

    /// The employer that an article calls `name`. A name that is not known by itself may be known by another that the article
    /// uses for it.
    pub(super) fn named(name: &str, article: &Article) -> Self {
        let others = article.aliases.iter().find(|names| names.iter().any(|n| n == name));
        let all = std::iter::once(name).chain(others.into_iter().flatten().map(String::as_str));
        if let Some(known) = all.clone().find_map(company) {
            return Self::known(known);
        }
        let longest = all.max_by_key(|n| (n.len(), std::cmp::Reverse(*n))).unwrap_or(name);
        Self { key: name_key(longest), name: longest.to_owned(), owners: Vec::new() }
    }

    /// An employer of the lexicon.
    pub(super) fn known(known: &'static Company) -> Self {
        let owners = owners(known).map(|o| o.name.to_owned()).collect();
        Self { key: name_key(known.name), name: known.name.to_owned(), owners }
    }

    /// The keys of all names of the employer and its owners.
    pub(super) fn names(&self) -> BTreeSet<String> {
        let known = std::iter::once(&self.name).chain(&self.owners).filter_map(|n| company(n));
        let mut keys: BTreeSet<String> =
            known.flat_map(|c| std::iter::once(c.name).chain(c.aliases.iter().copied()).map(name_key)).collect();
        keys.insert(self.key.clone());
        keys
    }

    /// The key of the whole family: the topmost owner's.
    pub(super) fn family(&self) -> String {
        self.owners.last().map_or_else(|| self.key.clone(), |o| name_key(o))
    }

    /// Whether `owner` owns this employer, perhaps through others.
    pub(super) fn is_part_of(&self, owner: &Self) -> bool {
        self.owners.contains(&owner.name)
    }

    /// Whether its name tells of a kind of institution: a school, a hospital.
    pub(super) fn is_institution(&self) -> bool {
        self.key.split(' ').any(|w| institution_kind(w).is_some())
    }

    /// How the two stand to one another.
    pub(super) fn kinship(&self, other: &Self) -> Kinship {
        self.kinship_among(other, || self.is_institution() && other.is_institution())
    }

    /// As [`Employer::kinship`], for those who know already whether both names are institutions'.
    pub(super) fn kinship_among(&self, other: &Self, institutions: impl FnOnce() -> bool) -> Kinship {
        if self.key.is_empty() || other.key.is_empty() {
            Kinship::Other
        } else if self.key == other.key {
            Kinship::Same
        } else if self.is_part_of(other) || other.is_part_of(self) {
            Kinship::Owner
        } else if alike(&self.key, &other.key, institutions) {
            Kinship::Alike
        } else {
            Kinship::Other
        }
    }
}

/// Whether one key is the beginning of the other, word by word, or its initials, and says enough by itself.
fn alike(a: &str, b: &str, institutions: impl FnOnce() -> bool) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let begins = || long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' ')) && short.len() > 3;
    let abbreviates = || !short.contains(' ') && initials(long).is_some_and(|i| i == short);
    let both_known = || company(short).is_some() && company(long).is_some();
    (begins() || abbreviates() || institutions() && one_institution(short, long)) && !both_known()
}

/// Whether two keys differ only in words that tell one kind of institution: "lakeside public schools", "lakeside unified school district".
fn one_institution(a: &str, b: &str) -> bool {
    let split = |key: &str| {
        let words = key.split(' ').filter(|w| !matches!(*w, "of" | "the" | "and" | "for"));
        let (kinds, rest): (Vec<_>, Vec<_>) = words.map(|w| (institution_kind(w), w.to_owned())).partition(|(kind, _)| kind.is_some());
        let kinds: BTreeSet<&str> = kinds.into_iter().filter_map(|(kind, _)| kind).collect();
        (kinds, rest.into_iter().map(|(_, w)| w).collect::<Vec<_>>())
    };
    let ((kinds, name), (others, other)) = (split(a), split(b));
    !name.is_empty() && name == other && kinds.intersection(&others).next().is_some()
}

/// The initials of a name of three words or more ("national park service" → "nps").
fn initials(key: &str) -> Option<String> {
    let words = || key.split(' ').filter(|w| !matches!(*w, "of" | "the" | "and" | "for"));
    (words().count() >= 3).then(|| words().filter_map(|w| w.chars().next()).collect())
}

/// What a claim counts jobs of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scope {
    /// Whose jobs.
    pub employer: Employer,
    /// Which unit of it; empty: all of it.
    pub unit: Unit,
}

impl Scope {
    /// The employer and unit of a claim. A unit that is itself a known part of the employer becomes the employer.
    pub(super) fn of(claim: &RoleCount, article: &Article) -> Option<Self> {
        let name = claim.employer.as_deref().filter(|n| *n != AGGREGATE)?;
        Some(Self::read(name, claim.unit.as_deref(), article))
    }

    /// The employer and unit meant by a name and a unit phrase in an article.
    pub(super) fn read(name: &str, unit: Option<&str>, article: &Article) -> Self {
        let employer = Employer::named(name, article);
        let Some(phrase) = unit else { return Self { employer, unit: Unit::default() } };
        let own = name_keys(std::iter::once(name).chain([employer.name.as_str()]));
        let unit = Unit::read(phrase, &own);
        let Some(part) = part_named(&employer, phrase, &unit) else { return Self { employer, unit } };
        let names = [name, employer.name.as_str(), part.name].into_iter().chain(part.aliases.iter().copied());
        let unit = Unit::read(phrase, &name_keys(names.chain(part.businesses.iter().copied())));
        Self { employer: Employer::known(part), unit }
    }

    /// The unit as a part of `whole`, the employer of an event: a subsidiary is a part, an owner's count of no unit the whole.
    pub(super) fn within(&self, whole: &Employer) -> Unit {
        if self.unit.is_empty() && self.employer.is_part_of(whole) {
            return Unit::read(&self.employer.name, &[]);
        }
        self.unit.clone()
    }
}

/// The one known part of the employer that a unit phrase names ("AWS sales staff") or describes ("its cloud unit").
fn part_named(employer: &Employer, phrase: &str, unit: &Unit) -> Option<&'static Company> {
    let parts = || parts_of(&employer.name).flat_map(|p| std::iter::once(p).chain(parts_of(p.name)));
    let words = format!(" {} ", name_key(phrase));
    let names = |p: &'static Company| std::iter::once(p.name).chain(p.aliases.iter().copied());
    let mut named = parts().filter(|p| names(p).any(|n| words.contains(&format!(" {} ", name_key(n)))));
    if let Some(part) = named.next() {
        // one of several things side by side ("Prime Video and the studios") is not what all of them belong to
        let alone = names(part).any(|n| unit.len() > 1 && unit.contains(&Unit::read(n, &[])));
        return (named.next().is_none() && !alone).then_some(part);
    }
    parts().find(|p| p.businesses.iter().any(|b| Unit::read(b, &[]) == *unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::testing::Draft;

    fn scope(employer: &str, unit: Option<&str>) -> Scope {
        let article = Draft::new("a", "100 jobs go")
            .employer(employer)
            .count("100 jobs", (100, Some(100)), |c| c.unit = unit.map(str::to_owned))
            .with(|a| a.aliases = vec![vec!["Acme Baking Corporation".to_owned(), "Acme".to_owned()]])
            .done();
        Scope::of(&article.role_counts[0], &article).expect("has an employer")
    }

    #[test]
    fn a_unit_that_is_a_known_company_becomes_the_employer() {
        for unit in ["LinkedIn", "professional network", "professional networking unit LinkedIn"] {
            let found = scope("Microsoft", Some(unit));
            assert_eq!((found.employer.name.as_str(), found.unit.is_empty()), ("LinkedIn", true), "{unit}");
        }
        let team = scope("Microsoft", Some("LinkedIn recruiting team"));
        assert_eq!(team.employer.name, "LinkedIn");
        assert_eq!(team.unit, Unit::read("recruiting", &[]));
    }

    #[test]
    fn side_by_side_units_are_not_lifted() {
        assert_eq!(scope("Microsoft", Some("LinkedIn and GitHub")).employer.name, "Microsoft");
        assert_eq!(scope("Microsoft", Some("LinkedIn and advertising")).employer.name, "Microsoft");
        assert_eq!(scope("Microsoft", Some("advertising")).employer.name, "Microsoft");
    }

    #[test]
    fn names_that_the_article_uses_for_one_employer_are_one() {
        assert_eq!(scope("Acme", None).employer, scope("Acme Baking Corporation", None).employer);
    }

    #[test]
    fn kinship_is_told_from_names_and_owners() {
        let of = |name: &str| scope(name, None).employer;
        assert_eq!(of("Google LLC").kinship(&of("Google")), Kinship::Same);
        assert_eq!(of("YouTube").kinship(&of("Alphabet")), Kinship::Owner);
        assert_eq!(of("YouTube").kinship(&of("Waymo")), Kinship::Other);
        assert_eq!(of("Bluebird Bakeries").kinship(&of("Bluebird")), Kinship::Alike);
        assert_eq!(of("Board of Bridge Works").kinship(&of("BBW")), Kinship::Alike);
        assert_eq!(of("Lakemont Public Schools").kinship(&of("Lakemont Unified School District")), Kinship::Alike);
        assert_eq!(of("Lakemont Public Schools").kinship(&of("Fairmont Public Schools")), Kinship::Other);
        assert_eq!(of("Lakemont Hospital").kinship(&of("Lakemont Schools")), Kinship::Other);
        assert_eq!(of("General Electric").kinship(&of("General Motors")), Kinship::Other);
    }
}
