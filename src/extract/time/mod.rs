//! Time phrases: which words of a sentence say when, and what days they can mean.
//!
//! A phrase is read twice. [`phrases`] finds its words and a [`TimeExpression`] that needs no calendar; [`resolve`] lays it against
//! the article's date. The two are apart because an article's date is often known only later, from other articles.

mod heads;
mod parse;
mod spans;
mod words;

pub use parse::{phrases, phrases_of_block, phrases_of_line};
use std::ops::Range;

use jiff::civil::Date;

use crate::model::DateRange;
pub use crate::model::{Bound, Meaning, PartOfTime as Part, Tense, TimeExpression, Unit, Which, YearOf};
use crate::text::calendar;

/// Words that say when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimePhrase {
    /// Its tokens, preposition included ("in January", "at the end of 2023"), without a genitive.
    pub tokens: Range<usize>,
    /// What they mean.
    pub expression: TimeExpression,
}

impl TimePhrase {
    /// Where it lies as seen from the article's day, from the words alone.
    #[must_use]
    pub fn tense(&self) -> Tense {
        self.expression.tense()
    }
}

/// First and last day that a phrase can mean in an article of this date (see [`calendar::resolve`]).
#[must_use]
pub fn resolve(phrase: &TimePhrase, article: &DateRange) -> (Option<Date>, Option<Date>) {
    calendar::resolve(&phrase.expression, article)
}

#[cfg(test)]
mod tests;
