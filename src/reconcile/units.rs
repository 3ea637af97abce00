//! Team names made comparable: "the AWS sales and marketing organisation" and "Marketing & Sales teams" are one unit.
//!
//! A unit phrase becomes a set of *members*, one for each thing coordinated in it, and each member a set of word stems. The
//! words that only say "team", the employer's own names and the order of the members are dropped.

use std::collections::{BTreeMap, BTreeSet};

use super::employers::Employer;
use crate::lexicon::{lies_in, name_key, place_depth, place_key};

/// One coordinated member of a unit phrase: sorted word stems ("service global").
type Member = BTreeSet<String>;

/// A unit phrase by its members; without members, all of the employer.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unit {
    members: BTreeSet<Member>,
    /// Set where a text counts several places apart, as written and for comparing.
    place: Option<String>,
    place_key: Option<String>,
}

/// Of a "back office" no "back" is left without its noun.
const OFFICES: &[&str] = &["back", "front", "head", "middle"];

/// Words that say that something is a unit, or what people in it are called, but not which.
const GENERIC: &[&str] = &[
    "area",
    "arm",
    "branch",
    "business",
    "department",
    "division",
    "employee",
    "group",
    "job",
    "office",
    "organisation",
    "organization",
    "people",
    "personnel",
    "position",
    "post",
    "program",
    "programme",
    "role",
    "section",
    "sector",
    "segment",
    "staff",
    "staffer",
    "subsidiary",
    "team",
    "unit",
    "worker",
    "workforce",
];

/// Words without meaning for which unit is meant.
const EMPTY: &[&str] = &[
    "a",
    "across",
    "all",
    "an",
    "at",
    "based",
    "by",
    "for",
    "from",
    "in",
    "including",
    "into",
    "it",
    "its",
    "more",
    "of",
    "on",
    "other",
    "our",
    "specific",
    "some",
    "s",
    "that",
    "the",
    "their",
    "this",
    "to",
    "various",
    "which",
    "who",
    "with",
    "within",
];

/// Words for one thing: the second is used for the first.
const SYNONYMS: &[(&str, &str)] =
    &[("ads", "advertising"), ("advert", "advertising"), ("hr", "human resource"), ("tech", "technology"), ("defence", "defense")];

impl Unit {
    /// Reads a unit phrase; `names` are the [`name_key`]s of the employer's names, which say nothing of the unit.
    pub(super) fn read(phrase: &str, names: &[String]) -> Self {
        let phrase = without_names(&without_brackets(phrase), names);
        let words: Vec<&str> = phrase.split_whitespace().collect();
        let mut members = BTreeSet::new();
        for part in words.split(|w| matches!(*w, "and" | "," | "or")) {
            let member = member(part);
            if !member.is_empty() {
                members.insert(member);
            }
        }
        Self { members, place: None, place_key: None }
    }

    /// The unit in one place only.
    pub(super) fn at(mut self, place: &str) -> Self {
        self.place = Some(place.to_owned());
        self.place_key = Some(place_key(place));
        self
    }

    /// Whether it is all of the employer: nothing but generic words stood in the phrase.
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty() && self.place.is_none()
    }

    /// Whether the two share a member, or one of them is all of a place that the other lies in.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let apart = self.place.is_some() && other.place.is_some() && !self.holds_place(other) && !other.holds_place(self);
        let share = self.members.is_empty() || other.members.is_empty() || self.members.iter().any(|m| other.members.contains(m));
        share && !apart
    }

    /// Whether the other's place is this one's or lies in it.
    fn holds_place(&self, other: &Self) -> bool {
        match (&self.place_key, &other.place_key) {
            (None, _) => true,
            (Some(outer), Some(inner)) => outer == inner || lies_in(inner, outer),
            (Some(_), None) => false,
        }
    }

    /// Whether every member of `other` is a member of this one.
    pub(super) fn contains(&self, other: &Self) -> bool {
        self.holds_place(other) && (self.members.is_empty() || other.members.iter().all(|o| self.members.contains(o)))
    }

    /// Whether this says of one thing what `other` says, and more: "lunar rocket engineers" of "rocket engineers".
    pub(super) fn narrows(&self, other: &Self) -> bool {
        let (Some(mine), Some(its)) = (self.members.first(), other.members.first()) else { return false };
        self.place_key == other.place_key && self.len() == 1 && other.len() == 1 && mine.len() > its.len() && mine.is_superset(its)
    }

    /// Number of members.
    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// Number of word stems.
    pub(super) fn words(&self) -> usize {
        self.members.iter().map(BTreeSet::len).sum()
    }

    /// The unit's name with the place that sets it apart.
    pub(super) fn located(&self, name: String) -> String {
        match &self.place {
            Some(place) if !name.eq_ignore_ascii_case(place) => format!("{name} ({place})"),
            _ => name,
        }
    }

    /// How many places lie around its place.
    pub(super) fn depth(&self) -> usize {
        self.place_key.as_deref().map_or(0, place_depth)
    }

    /// Members as text, for keys.
    pub(super) fn keys(&self) -> impl Iterator<Item = String> {
        self.members.iter().map(|m| m.iter().map(String::as_str).collect::<Vec<_>>().join(" "))
    }
}

/// The best of several names of one unit, without the employer's name and without words like "team" at either end: the one that
/// says most, then the one used most, then the plainest.
pub(super) fn plain_name<'n>(names: impl Iterator<Item = &'n str>, employer: &Employer) -> String {
    let mut votes: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for name in names {
        let plain = strip(name, employer);
        let vote = votes.entry(plain.to_lowercase()).or_insert_with(|| (0, plain.clone()));
        vote.0 += 1;
        vote.1 = std::mem::take(&mut vote.1).min(plain);
    }
    let stems = |name: &str| Unit::read(name, &[]).words();
    let words = |name: &str| std::cmp::Reverse(name.split(' ').count());
    let best = votes.into_values().max_by_key(|(n, name)| (stems(name), *n, words(name), name.len(), std::cmp::Reverse(name.clone())));
    best.map(|(_, name)| name).unwrap_or_default()
}

fn strip(name: &str, employer: &Employer) -> String {
    let bare = without_brackets(name);
    let mut words: Vec<&str> = bare.split_whitespace().collect();
    let lower = |w: &str| stem(&name_word(w));
    let compound = |words: &[&str]| matches!(words, [.., kind, last] if OFFICES.contains(&&*lower(kind)) && lower(last) == "office");
    while words.len() > 1 && words.last().is_some_and(|w| GENERIC.contains(&lower(w).as_str())) && !compound(&words) {
        words.pop();
    }
    let names = employer.names();
    let drop_first = |words: &[&str]| {
        // "Disney World" is a name, "Disney parks" is not
        let is_name = |rest: &[&str]| rest.len() == 1 && rest[0].starts_with(char::is_uppercase) && rest[0].contains(char::is_lowercase);
        let known = (1..words.len()).rev().find(|n| names.contains(&name_key(&words[..*n].join(" "))) && !is_name(&words[*n..]));
        known.or_else(|| (words.len() > 1 && words[0] != "IT" && EMPTY.contains(&lower(words[0]).as_str())).then_some(1))
    };
    while let Some(n) = drop_first(&words) {
        words.drain(..n);
    }
    words.join(" ").trim_matches(',').to_owned()
}

/// The stems of one member, without generic words. After "team that" and "team" the verb is dropped ("team that runs payments").
fn member(words: &[&str]) -> Member {
    let mut stems = Member::new();
    let mut previous = "";
    for word in words {
        let stem = stem(word);
        let relative_verb = matches!(previous, "that" | "which" | "who") || (GENERIC.contains(&previous) && word.ends_with("ing"));
        if !EMPTY.contains(&stem.as_str()) && !GENERIC.contains(&stem.as_str()) && !relative_verb {
            stems.insert(SYNONYMS.iter().find(|(from, _)| *from == stem).map_or(stem.clone(), |(_, to)| (*to).to_owned()));
        }
        previous = if GENERIC.contains(&stem.as_str()) { GENERIC[0] } else { word };
    }
    stems
}

/// The word without its plural ending.
fn stem(word: &str) -> String {
    let keep = word.len() <= 3 || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is");
    match word {
        _ if keep => word.to_owned(),
        _ if word.ends_with("ies") => format!("{}y", &word[..word.len() - 3]),
        _ => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

fn without_brackets(phrase: &str) -> String {
    let mut depth = 0u32;
    let kept = phrase.chars().filter(|c| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}

/// The phrase in lower case, words apart from commas, without the names.
fn without_names(phrase: &str, names: &[String]) -> String {
    let spaced = phrase.replace(',', " , ").replace(['&', '/'], " and ");
    let parts: Vec<String> = spaced.split(" , ").map(|part| format!(" {} ", name_words(part))).collect();
    let mut joined = parts.join(",");
    for name in names.iter().filter(|n| !n.is_empty()) {
        joined = joined.replace(&format!(" {name} "), " ");
    }
    joined.replace(',', " , ")
}

/// Like [`name_key`], but keeps every word.
fn name_words(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–')).map(|w| w.trim_end_matches("'s").trim_end_matches("’s"));
    words.map(name_word).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

fn name_word(word: &str) -> String {
    if word == "IT" {
        // not the pronoun
        return "infotech".to_owned();
    }
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The keys of names, for [`Unit::read`], longest first.
pub(super) fn name_keys<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut keys: Vec<String> = names.map(name_key).collect();
    keys.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(phrase: &str) -> Unit {
        Unit::read(phrase, &["acme cloud".to_owned(), "acme".to_owned()])
    }

    #[test]
    fn spellings_of_one_team_are_one_unit() {
        let base = unit("marketing, field sales and customer support");
        for phrase in [
            "Field Sales, Marketing, and Customer Support (FSMCS) organizations",
            "Acme's customer support, marketing & field-sales group",
            "Acme Cloud marketing, field sales and customer support teams",
        ] {
            assert_eq!(unit(phrase), base, "{phrase}");
        }
        assert_eq!(unit("team that runs payments technology"), unit("payments tech team"));
    }

    #[test]
    fn other_teams_are_other_units() {
        assert_ne!(unit("sales"), unit("sales operations and finance"));
        assert!(!unit("store technology").overlaps(&unit("store design")));
        assert!(unit("tech, sales and marketing").overlaps(&unit("sales, finance")));
        assert!(unit("sales and marketing").contains(&unit("marketing department")));
    }

    #[test]
    fn what_says_more_narrows() {
        assert!(unit("lunar rocket engineers").narrows(&unit("rocket engineers")));
        assert!(!unit("rocket engineers").narrows(&unit("rocket engineers")));
        assert!(!unit("sales operations").narrows(&unit("sales and marketing")));
        assert_ne!(unit("its IT department"), unit("it"));
    }

    #[test]
    fn places_that_are_counted_apart_are_apart() {
        assert!(!unit("bakers").at("Ohio").overlaps(&unit("bakers").at("Utah")));
        assert!(unit("bakers").overlaps(&unit("bakers").at("Utah")));
        assert!(unit("").at("Utah").contains(&unit("bakers").at("Utah")));
        assert!(!unit("bakers").at("Utah").contains(&unit("bakers")));
    }

    #[test]
    fn the_best_name_says_most_in_fewest_words() {
        let employer = Employer::by_name("Acme");
        let name = |names: &[&str]| plain_name(names.iter().copied(), &employer);
        assert_eq!(name(&["team that runs payments technology", "Acme's payments technology team"]), "payments technology");
        assert_eq!(name(&["the sales (S) organizations"]), "sales");
        assert_eq!(name(&["the back office"]), "back office");
        assert_eq!(name(&["the sales office"]), "sales");
        assert_eq!(name(&["rocket", "moon rocket program", "rocket"]), "moon rocket");
    }

    #[test]
    fn a_unit_that_is_the_employer_is_empty() {
        assert!(unit("Acme Cloud").is_empty());
        assert!(unit("its division").is_empty());
    }
}
