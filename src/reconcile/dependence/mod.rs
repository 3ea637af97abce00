//! Who depends on whom: roots of an event's articles.
//!
//! An article leans on the outlets it credits for the news, on the agency whose copy it is, on the article it copies; or it has a
//! word of its own: it was told, it saw the email, the company is quoted without another outlet in between. Only the latter adds
//! certainty, and copies of one text add none. The origin of a number can still be one statement of the company's, so a
//! [`Contribution`](crate::model::Contribution) tells both: whether the article is independent, and what it rests on.

mod copies;
mod credits;
mod graph;
mod own;
mod rings;
mod runs;
mod voices;

use std::collections::{BTreeMap, BTreeSet, HashSet};

pub(super) use copies::{Copy, Prints, copies};
pub(super) use graph::graph;
pub(super) use own::told_words;
pub(super) use rings::ring;
pub(super) use voices::{Voice, voices};

use super::Corpus;
use crate::model::{Article, Citation, Event, Relation, RoleInArticle, Status};
use credits::{fold_outlet, news_credits};

/// What an account rests on when the employer itself has spoken.
const COMPANY_STATEMENT: &str = "company statement";
/// What an outlet leans on that was told by others than the employer, or shown a document.
const PEOPLE: &str = "people it spoke to";

/// The original of each copy, by the copy's id.
pub(super) fn originals<'a>(corpus: &Corpus<'a>, copies: &[Copy]) -> BTreeMap<&'a str, &'a Article> {
    copies.iter().map(|c| (corpus.articles[c.copy].id.as_str(), &corpus.articles[c.original])).collect()
}

/// Fills in `root` and `independent` of an event's articles, `independent_sources` and `first_reported_by`.
pub(super) fn trace(corpus: &Corpus<'_>, event: &mut Event, prints: &Prints, originals: &BTreeMap<&str, &Article>) {
    let main: Vec<&Article> = main_articles(corpus, event);
    let round = Round::of(event);
    let mut accounts: BTreeMap<&str, Account> = main.iter().map(|a| (a.id.as_str(), account(corpus, a, &round))).collect();
    lean_on_shared_text(corpus, prints, &main, &mut accounts);
    let first_reported_by = first_reported_by(&main, &round);
    let ids: BTreeSet<&str> = main.iter().map(|a| a.id.as_str()).collect();
    for contribution in event.articles.iter_mut().filter(|c| c.role == RoleInArticle::Main) {
        let original = originals.get(contribution.id.as_str()).filter(|o| ids.contains(o.id.as_str()));
        let Account { independent, root } = match original {
            Some(original) => {
                let roots_own = || accounts.get(original.id.as_str()).and_then(|a| a.root.clone());
                Account { independent: false, root: outlet(original).map(str::to_owned).or_else(roots_own) }
            }
            None => accounts.get(contribution.id.as_str()).cloned().unwrap_or_default(),
        };
        (contribution.independent, contribution.root) = (independent, root);
    }
    event.first_reported_by = first_reported_by;
    event.independent_sources = voices::count(corpus, event);
}

/// An article that names no source, and shares a run of text with an earlier one, rests on that.
fn lean_on_shared_text(corpus: &Corpus<'_>, prints: &Prints, main: &[&Article], accounts: &mut BTreeMap<&str, Account>) {
    let positions: Vec<usize> = main.iter().filter_map(|a| corpus.position(&a.id)).collect();
    for shared in copies::sharings(corpus, prints, &positions) {
        let (later, earlier) = (&corpus.articles[shared.later], &corpus.articles[shared.earlier]);
        let theirs = outlet(earlier).map(str::to_owned).or_else(|| accounts.get(earlier.id.as_str())?.root.clone());
        if let Some(account) = accounts.get_mut(later.id.as_str()).filter(|a| **a == Account::default()) {
            account.root = theirs;
        }
    }
}

/// What is asked of an article about one event.
struct Round<'e> {
    employers: Vec<&'e str>,
    claims: HashSet<&'e str>,
}

impl<'e> Round<'e> {
    fn of(event: &'e Event) -> Self {
        let employers = std::iter::once(&event.employer).chain(&event.parent).map(String::as_str).collect();
        Self { employers, claims: event.claims.iter().map(String::as_str).collect() }
    }
}

/// The articles whose news an event is, in the order of the event.
fn main_articles<'a>(corpus: &Corpus<'a>, event: &Event) -> Vec<&'a Article> {
    event.articles.iter().filter(|c| c.role == RoleInArticle::Main).filter_map(|c| corpus.article(&c.id)).collect()
}

/// What an article's account of an event rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Account {
    independent: bool,
    root: Option<String>,
}

fn account(corpus: &Corpus<'_>, article: &Article, round: &Round<'_>) -> Account {
    let company_speaks = own::company_speaks(article, round);
    let independent = |root: Option<&str>| Account { independent: true, root: root.map(str::to_owned) };
    if corpus.told(article).is_some() {
        return independent(if company_speaks { Some(COMPANY_STATEMENT) } else { outlet(article) });
    }
    if own::company_confirms(article, round) {
        return independent(Some(COMPANY_STATEMENT));
    }
    let credits = news_credits(article, round);
    // that another had it first, or helped, does not take the company's own word away; an agency's copy is the agency's account
    let helped = |c: &Citation| matches!(c.relation, Relation::FirstReported | Relation::Wire);
    let is_own = |c: &Citation| outlet(article).is_some_and(|own| fold_outlet(own) == fold_outlet(&c.source));
    let leans_on = credits.iter().filter(|c| !is_own(c) && (!helped(c) || !company_speaks));
    if let Some(credit) = leans_on.min_by_key(|c| rank(c)) {
        return Account { independent: false, root: Some(credit.source.clone()) };
    }
    if company_speaks {
        return independent(Some(COMPANY_STATEMENT));
    }
    let unnamed = article.role_counts.iter().any(|c| c.status == Some(Status::Reported) && round.claims.contains(c.id.as_str()));
    if unnamed && article.source.name.is_some() { independent(outlet(article)) } else { Account::default() }
}

/// The credit that an account most rests on, first.
fn rank(credit: &Citation) -> (u8, usize) {
    let relation = match credit.relation {
        Relation::FirstReported => 0,
        Relation::Obtained => 1,
        Relation::Reported => 2,
        Relation::Wire => 3,
    };
    (relation, credit.evidence.first().map_or(usize::MAX, |e| e.span.start))
}

/// Whose account an article is: the agency's, or the outlet's.
fn outlet(article: &Article) -> Option<&str> {
    article.source.wire.as_deref().or(article.source.name.as_deref())
}

/// The outlet that most articles say had the news first, in the spelling that most use.
fn first_reported_by(main: &[&Article], round: &Round<'_>) -> Option<String> {
    let mut votes: BTreeMap<String, usize> = BTreeMap::new();
    let mut spellings: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    for article in main {
        let credits = news_credits(article, round);
        let firsts: BTreeSet<String> =
            credits.iter().filter(|c| c.relation == Relation::FirstReported).map(|c| fold_outlet(&c.source)).collect();
        for first in firsts {
            *votes.entry(first).or_default() += 1;
        }
        for credit in &article.citations {
            *spellings.entry(fold_outlet(&credit.source)).or_default().entry(&credit.source).or_default() += 1;
        }
    }
    let first = votes.iter().max_by_key(|(name, n)| (**n, std::cmp::Reverse(*name)))?.0;
    let spelling = spellings.get(first)?.iter().max_by_key(|(name, n)| (**n, std::cmp::Reverse(**name)))?.0;
    Some((*spelling).to_owned())
}

#[cfg(test)]
mod tests;
