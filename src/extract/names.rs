//! Who is named: people, organisations, places, each mention with the fullest name it stands for.

use std::ops::Range;

use super::Analysis;

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
    /// The name's tokens, without genitive.
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
}

/// All names of an article.
#[derive(Debug, Default)]
pub struct Names {
    /// In text order, not overlapping.
    pub mentions: Vec<Mention>,
    /// Distinct bearers.
    pub entities: Vec<Entity>,
}

impl Names {
    /// Finds the names of an article.
    #[must_use]
    pub fn find(_analysis: &Analysis<'_>) -> Self {
        Self::default()
    }
}
