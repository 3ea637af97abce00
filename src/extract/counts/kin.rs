//! Employers that are one: the same, one that owns the other, forms of one name.

use rustc_hash::FxHashSet;

use super::employer::is_administration;
use crate::extract::names::Names;
use crate::lexicon::owners;

/// Some employers, made for the question whether one of them is another's: by what their names share, since an article may have thousands.
pub(super) struct Kin<'n> {
    names: &'n Names,
    members: FxHashSet<usize>,
    keys: FxHashSet<&'n str>,
    /// What members' names begin and end with, by whole words.
    parts: FxHashSet<&'n str>,
    bodies: FxHashSet<Body<'n>>,
    companies: FxHashSet<&'static str>,
    /// Those that own members.
    owners: FxHashSet<&'static str>,
    administration: bool,
    state: bool,
}

impl<'n> Kin<'n> {
    /// These.
    pub(super) fn of<'e>(names: &'n Names, entities: impl IntoIterator<Item = &'e usize>) -> Self {
        let mut kin = Self {
            names,
            members: FxHashSet::default(),
            keys: FxHashSet::default(),
            parts: FxHashSet::default(),
            bodies: FxHashSet::default(),
            companies: FxHashSet::default(),
            owners: FxHashSet::default(),
            administration: false,
            state: false,
        };
        entities.into_iter().for_each(|e| kin.insert(*e));
        kin
    }

    /// One more.
    pub(super) fn insert(&mut self, entity: usize) {
        let e = &self.names.entities[entity];
        self.members.insert(entity);
        self.keys.insert(e.key());
        self.parts.extend(parts(e.key()));
        self.bodies.insert(body(e.key()));
        if let Some(company) = e.company() {
            self.companies.insert(company.name);
            self.owners.extend(owners(company).map(|o| o.name));
        }
        self.administration |= is_administration(e.key());
        self.state |= e.key() == STATE;
    }

    /// Whether it is nobody.
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Whether somebody is one of them.
    pub(super) fn holds(&self, entity: usize) -> bool {
        self.members.contains(&entity)
    }

    /// Whether counts of `speaker` can be the news about one of them.
    pub(super) fn are_spoken_for(&self, speaker: usize) -> bool {
        self.resemble(speaker) || self.are_owned_by(speaker)
    }

    /// Whether counts of one of them can be the news about `main`.
    pub(super) fn speak_for(&self, main: usize) -> bool {
        self.resemble(main) || self.own(main)
    }

    /// Whether it speaks for one of them, or one of them for it.
    pub(super) fn are_akin(&self, entity: usize) -> bool {
        self.resemble(entity) || self.are_owned_by(entity) || self.own(entity)
    }

    /// Whether one of them owns `part`.
    pub(super) fn own(&self, part: usize) -> bool {
        let part = &self.names.entities[part];
        let known = || part.company().is_some_and(|p| owners(p).any(|o| self.companies.contains(o.name)));
        parts(part.key()).any(|name| self.keys.contains(name)) || known()
    }

    /// Whether `owner` owns one of them.
    pub(super) fn are_owned_by(&self, owner: usize) -> bool {
        let owner = &self.names.entities[owner];
        self.parts.contains(owner.key()) || owner.company().is_some_and(|o| self.owners.contains(o.name))
    }

    /// What [`speaks_for`] asks either way round.
    fn resemble(&self, entity: usize) -> bool {
        let key = self.names.entities[entity].key();
        self.members.contains(&entity)
            || self.parts.contains(key)
            || parts(key).any(|part| self.keys.contains(part))
            || self.bodies.contains(&body(key))
            || self.state && is_administration(key)
            || self.administration && key == STATE
    }
}

/// Whether counts of `speaker` can be the news about `main`: the same employer, its owner, or a longer or shorter form of its name.
pub(super) fn speaks_for(names: &Names, speaker: usize, main: usize) -> bool {
    speaker == main
        || is_owner(names, speaker, main)
        || longer_name(names, speaker, main)
        || one_state(names, speaker, main)
        || body(names.entities[speaker].key()) == body(names.entities[main].key())
}

/// The words of a name but its last, and that.
type Body<'n> = (Option<&'n str>, &'n str);

/// "the Education Department" and "the U.S. Department of Education", "Acton University" and "the University of Acton" are the same.
fn body(key: &str) -> Body<'_> {
    let key = ["u.s. ", "us ", "u.s ", "u s "].iter().find_map(|state| key.strip_prefix(state)).unwrap_or(key);
    match key.split_once(" of ") {
        Some((kind @ ("department" | "ministry" | "university" | "city" | "county" | "office" | "bank" | "port"), of)) => {
            (Some(of.trim_start_matches("the ")), kind)
        }
        _ => key.rsplit_once(' ').map_or((None, key), |(first, last)| (Some(first), last)),
    }
}

/// What an administration acts for.
const STATE: &str = "federal government";

/// An administration acts for its government.
fn one_state(names: &Names, one: usize, other: usize) -> bool {
    let acts = |x: &str, y: &str| y == STATE && is_administration(x);
    let (one, other) = (names.entities[one].key(), names.entities[other].key());
    acts(one, other) || acts(other, one)
}

/// Whether `owner` is known to own `part`, or has the first words of its name.
pub(super) fn is_owner(names: &Names, owner: usize, part: usize) -> bool {
    let company = |e: usize| names.entities[e].company();
    longer_name(names, part, owner) || company(owner).zip(company(part)).is_some_and(|(o, p)| owners(p).any(|x| x.name == o.name))
}

/// Whether the name of `long` is that of `short` and more words before or behind it.
fn longer_name(names: &Names, long: usize, short: usize) -> bool {
    let (long, short) = (names.entities[long].key(), names.entities[short].key());
    long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' ')) || long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '))
}

/// The shorter names that are the first or last words of a longer one.
fn parts(key: &str) -> impl Iterator<Item = &str> {
    key.match_indices(' ').flat_map(|(at, _)| [&key[..at], &key[at + 1..]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::names::{Entity, NameKind};

    #[test]
    fn a_set_says_what_its_members_say() {
        let written = [
            "Acme Motors",
            "Acme",
            "Motors",
            "the Education Department",
            "U.S. Department of Education",
            "federal government",
            "the Doe administration",
            "Education",
            "Acton University",
            "University of Acton",
            "Instagram",
            "Meta",
            "Alphabet",
            "YouTube",
            "Google",
            "Brim",
            "Brimco",
        ];
        let entity = |name: &&str| Entity::new(vec![(*name).to_owned()], NameKind::Organisation, None);
        let names = Names { mentions: Vec::new(), entities: written.iter().map(entity).collect() };
        let mut related = 0;
        for m in 0..written.len() {
            for others in [vec![m], vec![m, (m + 5) % written.len()]] {
                let kin = Kin::of(&names, &others);
                for (e, name) in written.iter().enumerate() {
                    let any = |f: &dyn Fn(usize) -> bool| others.iter().any(|m| f(*m));
                    assert_eq!(kin.are_spoken_for(e), any(&|m| speaks_for(&names, e, m)), "{} for {others:?}", name);
                    assert_eq!(kin.speak_for(e), any(&|m| speaks_for(&names, m, e)), "{others:?} for {}", name);
                    assert_eq!(kin.are_owned_by(e), any(&|m| is_owner(&names, e, m)), "{} of {others:?}", name);
                    related += usize::from(e != m && kin.are_akin(e));
                    assert_eq!(kin.own(e), any(&|m| is_owner(&names, m, e)), "{others:?} of {}", name);
                }
            }
        }
        assert!(related > 20);
    }
}
