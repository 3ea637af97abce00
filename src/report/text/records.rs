//! One article as a card.

use std::io::{self, Write};

use super::page::{Ink, Page, quoted};
use super::place;
use crate::model::{Article, Measure, Quote, Relation, RoleCount, RoleInArticle};
use crate::report::words;
use crate::report::words::clean;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, article: &Article) -> io::Result<()> {
    page.title(&clean(article.title.as_deref().unwrap_or("(no headline)")), &article.id)?;
    page.field("File", &clean(&article.paths.as_ref().map_or_else(|| article.path.clone(), |paths| paths.join(", "))))?;
    page.field("Outlet", &source(article))?;
    page.field("Date", &with_basis(words::date(&article.date), words::date_basis(article.date.basis)))?;
    if !article.relevant {
        page.field("Cuts", "not about job cuts")?;
    }
    if !article.employers.is_empty() {
        page.field("Employers", &clean(&article.employers.join(", ")))?;
    }
    if !article.teams_affected.is_empty() {
        page.field("Teams", &clean(&article.teams_affected.iter().map(|t| t.name.as_str()).collect::<Vec<_>>().join("; ")))?;
    }
    if !article.citations.is_empty() {
        page.field("Credits", &clean(&credits(article)))?;
    }
    list(page, "Counts", &article.role_counts, |page, c| count(page, article, c))?;
    list(page, "Quotations", &article.quotes, |page, q| quotation(page, article, q))?;
    page.blank()
}

fn list<W: Write, T>(
    page: &mut Page<'_, W>,
    heading: &str,
    items: &[T],
    mut one: impl FnMut(&mut Page<'_, W>, &T) -> io::Result<()>,
) -> io::Result<()> {
    if !items.is_empty() {
        page.heading(heading)?;
    }
    items.iter().try_for_each(|item| one(page, item))
}

fn source(article: &Article) -> String {
    let source = &article.source;
    let mut text = source.name.as_deref().map_or_else(|| "unknown".to_owned(), clean);
    if let Some(wire) = &source.wire {
        text += &format!(", copy of {}", clean(wire));
    }
    if let Some(byline) = &source.byline {
        text += &format!(", by {}", clean(byline));
    }
    with_basis(text, words::source_basis(source.basis))
}

fn with_basis(text: String, basis: Option<&str>) -> String {
    basis.map_or(text.clone(), |basis| format!("{text} ({basis})"))
}

fn credits(article: &Article) -> String {
    let word = |relation| match relation {
        Relation::FirstReported => "first reported",
        Relation::Reported => "reported",
        Relation::Obtained => "obtained the document",
        Relation::Wire => "wire",
    };
    article.citations.iter().map(|c| format!("{} ({})", c.source, word(c.relation))).collect::<Vec<_>>().join(", ")
}

fn count<W: Write>(page: &mut Page<'_, W>, article: &Article, count: &RoleCount) -> io::Result<()> {
    let size = match (count.value.estimate(), &count.value.percent_range) {
        (Some(estimate), _) => words::estimate(&estimate),
        (None, Some(percent)) => format!("{} of staff", words::percent(percent)),
        (None, None) => "no number".to_owned(),
    };
    let mut text = format!("{}: {}", quoted(&count.text), page.ink(Ink::Figure, &size));
    let measure = match count.measure {
        Measure::Cut => None,
        Measure::Headcount => Some("headcount"),
        Measure::Hiring => Some("hiring"),
        Measure::Furlough => Some("furlough"),
        Measure::Voluntary => Some("voluntary"),
        Measure::Other => Some("other"),
    };
    let background = (count.measure == Measure::Cut && count.role == RoleInArticle::Background).then_some("background");
    let usual = article.employers.len() == 1 && article.employers.first() == count.employer.as_ref();
    let employer = count.employer.as_deref().filter(|_| !usual);
    let named = [employer, count.unit.as_deref(), count.place.as_deref(), count.when.as_ref().map(|w| w.text.as_str())];
    let status = count.status.map(words::status);
    for part in measure.into_iter().chain(named.into_iter().flatten()).chain(status).chain(background) {
        text += &format!("; {}", clean(part));
    }
    let at = place(page, article, &count.span);
    page.located("    ", &text, &at)
}

fn quotation<W: Write>(page: &mut Page<'_, W>, article: &Article, quote: &Quote) -> io::Result<()> {
    let speaker = quote.speaker.as_deref().map_or_else(|| "speaker unknown".to_owned(), clean);
    let at = place(page, article, &quote.span);
    page.located("    ", &format!("{} — {speaker}", quoted(&quote.text)), &at)
}
