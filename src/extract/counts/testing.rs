//! What tests of counts read: invented texts, under a headline that tells of cuts where they need one.

use crate::model::{Article, Measure, RoleCount};
use crate::read::{Document, Given};

/// The record of a text, its first line the headline.
pub(super) fn article(text: &str) -> Article {
    crate::extract::article(&Document::new("a.txt", format!("{text}\n"), 0, Given::default()))
}

/// The counts of a text under a headline about layoffs.
pub(super) fn counts(text: &str) -> Vec<RoleCount> {
    article(&format!("Acme announces layoffs and other job cuts\n\n{text}")).role_counts
}

/// Holds what is counted by this measure in a text under a headline about layoffs to what is expected, as written.
#[track_caller]
pub(super) fn check(measure: Measure, text: &str, expected: &[&str]) {
    let all = counts(text);
    let told: Vec<&str> = all.iter().filter(|c| c.measure == measure).map(|c| c.text.as_str()).collect();
    assert_eq!(told, expected, "{text}");
}
