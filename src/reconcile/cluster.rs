//! Which mentions tell of the same round of cuts.

use super::mentions::Mention;
use crate::model::Article;

/// Mentions of one event, and why they were joined or kept apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cluster {
    /// Positions of the mentions, ascending.
    pub mentions: Vec<usize>,
    /// One sentence a union or refusal.
    pub because: Vec<String>,
}

/// Clusters of mentions, by their first mention.
pub(super) fn cluster(_articles: &[Article], mentions: &[Mention]) -> Vec<Cluster> {
    (0..mentions.len()).map(|i| Cluster { mentions: vec![i], because: Vec::new() }).collect()
}
