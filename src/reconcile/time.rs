//! Dates: of articles by their own words and by what they share with dated ones, and of events.

use super::{Corpus, Options};
use crate::model::{Article, Event};

/// Resolves the relative time phrases of every article that has a date of its own ("Wednesday", "last week").
pub(super) fn resolve(_articles: &mut [Article], _options: &Options) {}

/// Dates articles by the events they share with dated ones, and resolves their phrases again.
/// `drafts` have employer, claims and articles with their roles, but no date.
pub(super) fn date_articles(_articles: &mut [Article], _drafts: &[Event], _options: &Options) {}

/// Fills in `date` and `effective` of events.
pub(super) fn date_events(_corpus: &Corpus, _events: &mut [Event]) {}
