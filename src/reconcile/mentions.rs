//! What each article says of each round of cuts: the mentions that events are clusters of.

use crate::model::{Article, RoleInArticle};

/// The claims of one article that speak of one round.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mention {
    /// Position of the article.
    pub article: usize,
    /// Positions of the claims in [`Article::role_counts`].
    pub claims: Vec<usize>,
    /// Whose cuts, as the article names it.
    pub employer: String,
    /// Whether it is the article's news.
    pub role: RoleInArticle,
}

/// The mentions of all articles, by article.
pub(super) fn prepare(articles: &[Article]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (position, article) in articles.iter().enumerate() {
        for employer in &article.employers {
            let claims = (0..article.role_counts.len()).filter(|i| article.role_counts[*i].employer.as_ref() == Some(employer)).collect();
            mentions.push(Mention { article: position, claims, employer: employer.clone(), role: RoleInArticle::Main });
        }
    }
    mentions
}
