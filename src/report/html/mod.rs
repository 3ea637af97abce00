//! One self-contained page with pictures: what is known, when it happened, which ranges the claims allow, who leans on whom,
//! what each outlet made of a quotation, what does not fit; and the articles, so that every figure is a click from its sentence.
//!
//! The page has no script and asks the network for nothing: charts are inline SVG laid out in per cent, a click is a link to a
//! place in the page, and the style sheet shows the article that is linked to. A Content-Security-Policy allows the one style
//! sheet, by its hash, and nothing else; the templates escape every word of the articles.
//!
//! Each module makes what one section shows (a *view*, without markup), and the templates beside them say how.

mod align;
mod csp;
mod event;
mod findings;
mod known;
mod plot;
mod quotes;
mod records;
mod scale;
mod sources;
#[cfg(test)]
mod tests;
mod texts;
mod timeline;

use std::collections::BTreeSet;
use std::io::{self, Write};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

use super::lookup::Lookup;
use super::words::{self, clean, counted, number};
use crate::model::{Event, Summary};
use texts::Texts;

/// Rounds of cuts that have a card of their own; any further ones are listed.
const CARDS: usize = 80;

/// A link, or text alone where the page has no place for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Link {
    href: Option<String>,
    text: String,
}

/// What every page has.
#[derive(Serialize)]
struct Shell {
    headline: String,
    csp: String,
    style: &'static str,
    version: String,
    lexicon: String,
    texts: Vec<texts::Text>,
    texts_note: Option<String>,
}

impl Shell {
    fn new(summary: &Summary, headline: String, texts: Texts) -> Self {
        Self {
            headline,
            csp: csp::policy(STYLE),
            style: STYLE,
            version: clean(&summary.tool.version),
            lexicon: clean(&summary.tool.lexicon),
            texts_note: texts_note(&texts),
            texts: texts.articles,
        }
    }
}

/// The page of a summary.
#[derive(Serialize)]
struct Page {
    shell: Shell,
    known: known::Known,
    timeline: Option<timeline::Timeline>,
    events: Vec<event::Card>,
    others: Vec<event::Other>,
    background: Vec<event::Other>,
    findings: findings::Findings,
}

/// What all sections look things up in.
struct Context<'s> {
    summary: &'s Summary,
    lookup: Lookup<'s>,
    texts: Texts,
    /// Ids of the findings that are shown.
    shown: BTreeSet<&'s str>,
}

/// The whole summary as a page. Articles that carry their text are shown in full, others by the sentences that were kept of them.
///
/// # Errors
/// Those of `out`.
pub fn summary(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    render(out, "page.html", &page(summary))
}

/// The articles alone as a page, each with what was read out of it, and their text as [`summary`] has it.
///
/// # Errors
/// Those of `out`.
pub fn records(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    render(out, "records.html", &records::page(summary))
}

fn render(out: &mut impl Write, template: &str, page: &impl Serialize) -> io::Result<()> {
    let templates = environment().map_err(io::Error::other)?;
    let template = templates.get_template(template).map_err(io::Error::other)?;
    let text = template.render(Serde(page)).map_err(io::Error::other)?;
    out.write_all(text.as_bytes())
}

fn environment() -> Result<Environment<'static>, minijinja::Error> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    for (name, source) in [
        ("base.html", include_str!("templates/base.html")),
        ("page.html", include_str!("templates/page.html")),
        ("records.html", include_str!("templates/records.html")),
        ("event.html", include_str!("templates/event.html")),
        ("parts.html", include_str!("templates/parts.html")),
        ("texts.html", include_str!("templates/texts.html")),
    ] {
        templates.add_template(name, source)?;
    }
    Ok(templates)
}

fn page(summary: &Summary) -> Page {
    let ranked = ranked(&summary.events);
    let cx = Context { summary, lookup: Lookup::new(summary), texts: Texts::new(summary, &ranked), shown: findings::shown(summary) };
    let main = || summary.events.iter().filter(|e| e.main);
    let carded: Vec<&Event> = ranked.iter().copied().filter(|e| e.main).take(CARDS).collect();
    let has_card = |e: &Event| carded.iter().any(|c| c.id == e.id);
    Page {
        known: known::view(summary, &ranked),
        timeline: timeline::view(summary, &ranked),
        events: main().filter(|e| has_card(e)).map(|e| event::card(&cx, e)).collect(),
        others: main().filter(|e| !has_card(e)).map(|e| event::other(&cx, e)).collect(),
        background: summary.events.iter().filter(|e| !e.main).map(|e| event::other(&cx, e)).collect(),
        findings: findings::view(&cx),
        shell: Shell::new(summary, known::headline(summary), cx.texts),
    }
}

const STYLE: &str = include_str!("templates/style.css");

/// The events in the order in which a reader should meet them where there is no room for all: those with most sources first.
fn ranked(events: &[Event]) -> Vec<&Event> {
    let mut ranked: Vec<&Event> = events.iter().collect();
    // a stable sort: events of equal weight keep their order
    ranked.sort_by_key(|e| std::cmp::Reverse((e.main, e.independent_sources, e.articles.len())));
    ranked
}

/// An event by its title without the date, where that stands beside it.
fn name(event: &Event) -> String {
    let (title, date) = (clean(&event.title), words::date(&event.date));
    let ends = [format!(", {date}"), format!(", {}", date.replace("until ", "by "))];
    ends.iter().find_map(|end| title.strip_suffix(end)).unwrap_or(&title).to_owned()
}

fn texts_note(texts: &Texts) -> Option<String> {
    match texts.excerpts() {
        0 => None,
        n if n == texts.articles.len() => Some("Of these articles only the sentences are here that the records carry.".to_owned()),
        n => Some(format!(
            "{} of {} in full, those of the rounds with most sources first; of the others the sentences that are referred to.",
            number((texts.articles.len() - n) as u64),
            counted(texts.articles.len(), "article")
        )),
    }
}
