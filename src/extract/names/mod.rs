//! Who is named: people, organisations, places, each mention with the fullest name it stands for.
//!
//! Four steps: [`scan`] finds runs of capitalised words that are names ([`capitals`] says what a capital tells, [`extent`] how far
//! a name reaches, [`titles`] what of it is an office), [`kind`] weighs what each form is, [`link`] ties short forms to long ones
//! ([`misspelt`] those with a slip in them, [`aliases`] other names that the text gives a firm), and [`Names`] answers who stands where.

mod aliases;
mod capitals;
mod extent;
mod kind;
mod link;
mod misspelt;
mod scan;
mod titles;

use std::cell::OnceCell;
use std::ops::Range;

use super::Analysis;
use crate::lexicon::{Company, company_by_key, name_key};

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    /// A person.
    Person,
    /// A company, agency, union, outlet.
    Organisation,
    /// A country, state, city.
    Place,
    /// Anything else, or undecided.
    Other,
}

/// One mention of a name.
#[derive(Debug, Clone)]
pub struct Mention {
    /// The name's tokens, without genitive and without titles.
    pub tokens: Range<usize>,
    /// Index into [`Names::entities`].
    pub entity: usize,
}

/// Somebody or something named, once or often.
#[derive(Debug, Clone)]
pub struct Entity {
    /// The longest form in the article.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
    /// Every form under which the article speaks of it, the longest first.
    pub forms: Vec<String>,
    /// Which pronoun the titles or the text use for a person: `Some(true)` for she, `Some(false)` for he.
    pub female: Option<bool>,
    /// What [`Entity::key`] and [`Entity::company`] say: names of articles that tell of no cuts are never asked.
    known: OnceCell<(String, Option<&'static Company>)>,
}

impl Entity {
    /// Somebody or something of these forms, the longest first.
    #[must_use]
    pub fn new(forms: Vec<String>, kind: NameKind, female: Option<bool>) -> Self {
        let name = forms.first().cloned().unwrap_or_default();
        Self { name, kind, forms, female, known: OnceCell::new() }
    }

    fn known(&self) -> &(String, Option<&'static Company>) {
        self.known.get_or_init(|| {
            let key = name_key(&self.name);
            let company = company_by_key(&key);
            (key, company)
        })
    }

    /// What all spellings of its name share: see [`name_key`].
    #[must_use]
    pub fn key(&self) -> &str {
        &self.known().0
    }

    /// The company that the lexicon knows by this name.
    #[must_use]
    pub fn company(&self) -> Option<&'static Company> {
        self.known().1
    }
}

/// All names of an article.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// In text order, not overlapping.
    pub mentions: Vec<Mention>,
    /// Distinct bearers, in the order of their first mention.
    pub entities: Vec<Entity>,
}

impl Names {
    /// Finds the names of an article.
    #[must_use]
    pub fn find(analysis: &Analysis<'_>) -> Self {
        link::link(analysis, &scan::scan(analysis))
    }

    /// The mention that token `token` is part of.
    #[must_use]
    pub fn at(&self, token: usize) -> Option<&Mention> {
        let i = self.mentions.partition_point(|m| m.tokens.end <= token);
        self.mentions.get(i).filter(|m| m.tokens.contains(&token))
    }

    /// The mentions that stand wholly in a range of tokens, in text order.
    #[must_use]
    pub fn in_range(&self, range: Range<usize>) -> &[Mention] {
        let a = self.mentions.partition_point(|m| m.tokens.start < range.start);
        let b = self.mentions.partition_point(|m| m.tokens.end <= range.end);
        &self.mentions[a..b.max(a)]
    }

    /// Who or what a mention names.
    #[must_use]
    pub fn entity(&self, mention: &Mention) -> &Entity {
        &self.entities[mention.entity]
    }
}

#[cfg(test)]
mod tests;
