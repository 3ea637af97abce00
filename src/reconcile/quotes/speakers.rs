//! Whose words: one speaker out of several descriptions of him.

use std::collections::HashSet;
use std::rc::Rc;

use crate::model::{Article, Quote};
use crate::reconcile::Corpus;

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

/// Names that stand for organisations in an article, in lower case: employers, outlets, whom speakers speak for.
pub(in crate::reconcile) fn organisations(article: &Article) -> HashSet<String> {
    let names = article
        .employers
        .iter()
        .chain(article.aliases.iter().flatten())
        .chain(article.citations.iter().map(|c| &c.source))
        .chain(article.quotes.iter().filter_map(|q| q.organisation.as_ref()))
        .chain(article.role_counts.iter().filter_map(|c| c.employer.as_ref()))
        .chain(article.source.name.as_ref());
    names.map(|n| n.to_lowercase()).collect()
}

/// Names that stand for organisations in some articles.
#[derive(Debug, Default)]
pub(super) struct Organisations(Vec<Rc<HashSet<String>>>);

impl Organisations {
    /// Of the articles at these positions.
    pub(super) fn of(corpus: &Corpus<'_>, articles: impl Iterator<Item = usize>) -> Self {
        /// More sets than this are searched faster as one.
        const APART: usize = 8;
        let sets: Vec<_> = articles.map(|at| corpus.organisations(at)).collect();
        if sets.len() <= APART {
            return Self(sets);
        }
        Self(vec![Rc::new(sets.iter().flat_map(|s| s.iter().cloned()).collect())])
    }

    fn has(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.0.iter().any(|set| set.contains(&name))
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
