//! Whose words: one speaker out of several descriptions of him.

use crate::model::{Article, Quote};

/// How well a speaker is known, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Known {
    /// "Acme", "company memo".
    Organisation,
    /// "an Acme spokesperson".
    Description,
    /// "Ann Lee".
    Person,
}

/// Names that stand for organisations in these articles: employers, outlets, whom speakers speak for.
#[derive(Debug, Default)]
pub(super) struct Organisations(std::collections::HashSet<String>);

impl Organisations {
    pub(super) fn of<'a>(articles: impl Iterator<Item = &'a Article>) -> Self {
        let mut organisations = Self::default();
        articles.for_each(|a| organisations.add(a));
        organisations
    }

    fn add(&mut self, article: &Article) {
        let names = article
            .employers
            .iter()
            .chain(article.aliases.iter().flatten())
            .chain(article.citations.iter().map(|c| &c.source))
            .chain(article.quotes.iter().filter_map(|q| q.organisation.as_ref()))
            .chain(article.role_counts.iter().filter_map(|c| c.employer.as_ref()))
            .chain(article.source.name.as_ref());
        self.0.extend(names.map(|n| n.to_lowercase()));
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(&name.to_lowercase())
    }

    /// How well this quotation's speaker is known; `None` if nobody is named.
    pub(super) fn known(&self, quote: &Quote) -> Option<Known> {
        let speaker = quote.speaker.as_deref()?;
        let words: Vec<&str> = speaker.split_whitespace().collect();
        let capitalised = words.iter().filter(|w| w.starts_with(char::is_uppercase)).count();
        if self.has(speaker) || quote.organisation.as_deref() == Some(speaker) {
            return Some(Known::Organisation);
        }
        let described = capitalised < words.len() && !words.iter().any(|w| is_particle(w));
        Some(match () {
            () if described || words.iter().any(|w| is_function(w)) => Known::Description,
            () if words.len() > 1 => Known::Person,
            () => Known::Organisation,
        })
    }
}

/// Small words inside personal names.
fn is_particle(word: &str) -> bool {
    matches!(word, "de" | "da" | "di" | "la" | "le" | "van" | "von" | "der" | "den" | "bin" | "al" | "el" | "du" | "dos")
}

/// Words for what somebody is, not who.
fn is_function(word: &str) -> bool {
    let lower = word.to_lowercase();
    let stem = lower.trim_end_matches('s');
    matches!(
        stem,
        "spokesperson" | "spokesman" | "spokeswoman" | "representative" | "official" | "executive" | "union" | "memo" | "statement"
    )
}

/// Whether two personal names may be one person's: one holds the other's last word ("Ms. Lee", "Ann Lee").
pub(super) fn may_be_one_person(a: &str, b: &str) -> bool {
    let fold = |name: &str| name.to_lowercase().split_whitespace().map(|w| w.trim_matches(['.', ',']).to_owned()).collect::<Vec<_>>();
    let (a, b) = (fold(a), fold(b));
    let suffix = |w: &str| matches!(w, "jr" | "sr" | "ii" | "iii" | "iv");
    let last = |name: &[String]| name.iter().rev().find(|w| !suffix(w)).cloned();
    match (last(&a), last(&b)) {
        (Some(x), Some(y)) => a.contains(&y) || b.contains(&x),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_under_two_forms_of_a_name() {
        assert!(may_be_one_person("Ann Lee", "Ms. Lee"));
        assert!(may_be_one_person("Ann B. Lee Jr.", "Ann Lee"));
        assert!(!may_be_one_person("Ann Lee", "Tom Ray"));
    }
}
