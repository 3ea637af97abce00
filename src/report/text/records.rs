//! One article as a card.

use std::io::{self, Write};

use super::page::{Ink, Page, quoted};
use super::place;
use crate::model::{Article, Quote, RoleCount};
use crate::report::card;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, article: &Article) -> io::Result<()> {
    page.title(&card::title(article), &article.id)?;
    card::facts(article).iter().try_for_each(|(label, fact)| page.field(label, fact))?;
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

fn count<W: Write>(page: &mut Page<'_, W>, article: &Article, count: &RoleCount) -> io::Result<()> {
    let mut text = format!("{}: {}", quoted(&count.text), page.ink(Ink::Figure, &card::size(count)));
    for detail in card::details(article, count) {
        text += &format!("; {detail}");
    }
    let at = place(page, article, &count.span);
    page.located("    ", &text, &at)
}

fn quotation<W: Write>(page: &mut Page<'_, W>, article: &Article, quote: &Quote) -> io::Result<()> {
    let at = place(page, article, &quote.span);
    page.located("    ", &format!("{} — {}", quoted(&quote.text), card::speaker(quote)), &at)
}
