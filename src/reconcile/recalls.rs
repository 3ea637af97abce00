//! Counts that stand in an article like its news and are of an earlier round: by their own date, or because the figure is known as the news
//! of weeks before.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::employers::Scope;
use super::headline::is_headline;
use super::ties::Tied;
use crate::lexicon::Tie;
use crate::model::{Article, Measure, RoleCount, RoleInArticle, Status};

/// Announcements further apart than this are of two rounds, days.
const ONE_ROUND: i32 = 21;
/// A figure that was news longer ago than this is there by chance, days.
const REMEMBERED: i32 = 730;
/// Smaller figures agree by chance.
const TELLING_FIGURE: u64 = 20;

/// The figures that were news, by employer family, with the days of their articles.
#[derive(Debug, Default)]
pub(super) struct Recalls {
    news: BTreeMap<(String, [u64; 2]), BTreeSet<Date>>,
}

impl Recalls {
    pub(super) fn of(articles: &[Article]) -> Self {
        let mut news: BTreeMap<(String, [u64; 2]), BTreeSet<Date>> = BTreeMap::new();
        for article in articles {
            let Some(day) = article.date.end else { continue };
            for claim in article.role_counts.iter().filter(|c| is_news(c)) {
                if let (Some(figure), Some(scope)) = (claim.value.stated, Scope::of(claim, article)) {
                    news.entry((scope.employer.family(), figure)).or_default().insert(day);
                }
            }
        }
        Self { news }
    }

    /// The positions of an article's counts that are of earlier rounds: of its background those whose figure was the news of another article more
    /// than three weeks back; of its news, where it has other news of the employer, those, what is dated as far back, and what is done already and
    /// more than all that is planned. What the article says of a plan is no recall.
    pub(super) fn recalled(&self, article: &Article, ties: &[Tied<'_>]) -> BTreeSet<usize> {
        let mut families: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (i, claim) in article.role_counts.iter().enumerate().filter(|(_, c)| is_news(c)) {
            if let Some(scope) = Scope::of(claim, article) {
                families.entry(scope.employer.family()).or_default().push(i);
            }
        }
        let mut recalled: BTreeSet<usize> = self.known_background(article, ties).collect();
        for (family, claims) in families {
            let planned = most_planned(article, &claims);
            let is_old = |i: &usize| {
                let known = || self.was_news(&family, article, &article.role_counts[*i]) || exceeds_plan(article, *i, planned);
                is_of_old(article, *i, ties) || !is_tied(*i, ties) && known()
            };
            let (old, new): (Vec<usize>, Vec<usize>) = claims.into_iter().partition(is_old);
            let figure = |i: &usize| article.role_counts[*i].value.stated;
            let news: BTreeSet<_> = new.iter().filter_map(figure).collect();
            // the same figure again is the news said once more
            if !news.is_empty() {
                recalled.extend(old.into_iter().filter(|i| figure(i).is_some_and(|f| !news.contains(&f))));
            }
        }
        recalled
    }

    fn known_background(&self, article: &Article, ties: &[Tied<'_>]) -> impl Iterator<Item = usize> {
        let known = |(i, claim): &(usize, &RoleCount)| {
            let background = claim.measure == Measure::Cut && claim.role == RoleInArticle::Background && !claim.cumulative;
            let family = || Scope::of(claim, article).map(|s| s.employer.family());
            background && claim.value.stated.is_some() && family().is_some_and(|f| self.was_news(&f, article, claim)) && !is_tied(*i, ties)
        };
        article.role_counts.iter().enumerate().filter(known).map(|(i, _)| i)
    }

    fn was_news(&self, family: &str, article: &Article, claim: &RoleCount) -> bool {
        let Some((figure, today)) = claim.value.stated.filter(|f| f[0] >= TELLING_FIGURE).zip(article.date.start) else { return false };
        let days = self.news.get(&(family.to_owned(), figure));
        days.is_some_and(|days| days.iter().any(|day| (ONE_ROUND + 1..=REMEMBERED).contains(&(today - *day).get_days())))
    }
}

/// The largest number of these counts that an article announces, rather than telling of it as done.
fn most_planned(article: &Article, claims: &[usize]) -> Option<u64> {
    let counts = claims.iter().map(|i| &article.role_counts[*i]);
    let planned = counts.filter(|c| c.value.stated.is_some() && matches!(c.status, Some(Status::Announced | Status::Possible)));
    planned.map(|c| c.value.max.unwrap_or(u64::MAX)).max()
}

/// Whether a count is done already and more than all that is planned: "will cut 300 jobs … has already done away with 2,000". What the headline
/// tells is the news.
fn exceeds_plan(article: &Article, claim: usize, planned: Option<u64>) -> bool {
    let count = &article.role_counts[claim];
    let more = count.value.min.zip(planned).is_some_and(|(min, planned)| min > planned);
    more && count.status == Some(Status::Done) && !is_headline(article, count)
}

fn is_news(claim: &RoleCount) -> bool {
    claim.measure == Measure::Cut && claim.role == RoleInArticle::Main && !claim.cumulative
}

/// Whether the article says of a count how it lies to a plan. What it recalls beside a further round ("another 250, after the 400 it announced
/// in May") is no plan of this one.
fn is_tied(claim: usize, ties: &[Tied<'_>]) -> bool {
    let further = ties.iter().any(|t| t.tie == Tie::Adds && t.claim != claim);
    let of_plan = |tie: Tie| matches!(tie, Tie::CarriedOut | Tie::Changed | Tie::Corrected) || tie == Tie::Recalled && !further;
    ties.iter().any(|t| t.claim == claim && of_plan(t.tie))
}

/// Whether a count's own time phrase ends more than three weeks before its article, and nothing is said of a plan.
pub(super) fn is_of_old(article: &Article, claim: usize, ties: &[Tied<'_>]) -> bool {
    let end = article.role_counts[claim].when.as_ref().and_then(|w| w.end);
    let long_before = end.zip(article.date.start).is_some_and(|(end, news)| (news - end).get_days() > ONE_ROUND);
    long_before && !is_tied(claim, ties)
}
