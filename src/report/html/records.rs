//! Articles each by itself: what was read out of those about job cuts, and a list of the others.

use serde::Serialize;

use super::texts::Texts;
use super::{Link, Shell};
use crate::model::{Article, Failed, Summary};
use crate::report::lookup::outlet;
use crate::report::words::{clean, counted};
use crate::report::{card, text};

/// Articles about something else that are listed; any further ones are only counted.
const OTHERS: usize = 1000;

/// The page of records.
#[derive(Serialize)]
pub(super) struct Page {
    shell: Shell,
    read: String,
    outlets: Option<String>,
    cards: Vec<Card>,
    others: Vec<Other>,
    more_others: usize,
    failed: Vec<Failed>,
}

/// An article about job cuts.
#[derive(Serialize)]
struct Card {
    id: String,
    title: String,
    facts: Vec<(&'static str, String)>,
    counts: Vec<Count>,
    quotations: Vec<Quotation>,
}

#[derive(Serialize)]
struct Count {
    words: String,
    href: Option<String>,
    size: String,
    details: Vec<String>,
    line: usize,
}

#[derive(Serialize)]
struct Quotation {
    words: String,
    href: Option<String>,
    speaker: String,
    line: usize,
}

/// An article about something else.
#[derive(Serialize)]
struct Other {
    title: String,
    outlet: String,
    path: String,
}

pub(super) fn page(summary: &Summary) -> Page {
    let (about, others): (Vec<&Article>, Vec<&Article>) = summary.articles.iter().partition(|a| a.relevant);
    let texts = Texts::of_records(summary, |a| Link { href: Some(format!("#{}", card_id(a))), text: "what was read out of it".to_owned() });
    Page {
        read: text::what_was_read(summary),
        outlets: (!about.is_empty()).then(|| text::outlets(&summary.articles)),
        cards: about.iter().map(|a| card(&texts, a)).collect(),
        more_others: others.len().saturating_sub(OTHERS),
        others: others.into_iter().take(OTHERS).map(other).collect(),
        failed: summary.inputs.failed.clone(),
        shell: Shell::new(summary, headline(about.len()), texts),
    }
}

fn headline(about: usize) -> String {
    match about {
        0 => "No article is about job cuts".to_owned(),
        1 => "What one article claims".to_owned(),
        n => format!("What {} claim", counted(n, "article")),
    }
}

fn card_id(article: &Article) -> String {
    format!("r-{}", article.id)
}

fn card(texts: &Texts, article: &Article) -> Card {
    let counts = article.role_counts.iter().map(|c| Count {
        words: clean(&c.text),
        href: texts.href(article, &c.id, &c.span),
        size: card::size(c),
        details: card::details(article, c),
        line: c.span.line,
    });
    let quotations = article.quotes.iter().map(|q| Quotation {
        words: clean(&q.text),
        href: texts.href(article, &q.id, &q.span),
        speaker: card::speaker(q),
        line: q.span.line,
    });
    Card {
        id: card_id(article),
        title: card::title(article),
        facts: card::facts(article),
        counts: counts.collect(),
        quotations: quotations.collect(),
    }
}

fn other(article: &Article) -> Other {
    Other { title: card::title(article), outlet: outlet(article), path: clean(&article.path) }
}
