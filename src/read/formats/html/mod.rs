//! A web page: the article's text, without the page around it, and what the page says of itself.
//!
//! The page's own statements are gathered first ([`about`]). Then it is cleared of what its mark-up calls something else (menus,
//! newsletters, related stories: [`prune`]), `dom_smoothie`, a port of the reader view of browsers, finds the element that holds the
//! article, [`lines`] writes it as text, and [`clutter`] leaves out what is no text of the article: links to other stories,
//! captions, share counts, bylines and date lines, the last two of which are kept as statements. The headline comes first.

mod about;
mod clutter;
mod lines;
mod prune;

use dom_query::Document as Page;
use dom_smoothie::{Config, Readability};

use crate::model::CandidateField;
use crate::read::facts::Facts;

/// Elements within elements, at most: beyond, a page is no page but an attack on whoever reads it by recursion.
const DEEPEST: usize = 400;
/// Elements open at once by the page's source, at most; broken pages leave some open.
const MOST_OPEN: usize = 4_000;

/// The article of a page, its headline first, and what the page says of it. `None` if there is none to be found.
pub(super) fn text(html: &str, facts: &mut Facts) -> Option<String> {
    let page = parsed(html)?;
    about::page(&page, facts);
    prune::prune(&page);
    about::times(&page, facts);
    let title = facts.values(CandidateField::Title).next().map(str::to_owned);
    let lines = article(page).filter(|lines| !lines.is_empty()).unwrap_or_else(|| whole(html));
    let lines = clutter::without(lines, title.as_deref(), facts);
    let mut text = title.unwrap_or_default();
    let body = lines.iter().map(|l| l.text.as_str());
    let repeats = |line: &&str| super::fields::folded(line) == super::fields::folded(&text);
    let body: Vec<&str> = body.enumerate().filter(|(i, l)| *i > 0 || !repeats(l)).map(|(_, l)| l).collect();
    if body.is_empty() {
        return None;
    }
    for line in body {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(line);
    }
    text.push('\n');
    Some(text)
}

/// The lines of the element that holds the article.
fn article(page: Page) -> Option<Vec<lines::Line>> {
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let mut reader = Readability::with_document(page, None, Some(config)).ok()?;
    reader.parse().ok()?;
    let content = reader.doc.select_single("#readability-page-1");
    Some(lines::of(content.nodes().first()?))
}

/// The lines of a page in which no article stands out: all that is no clutter.
fn whole(html: &str) -> Vec<lines::Line> {
    let Some(page) = parsed(html) else { return Vec::new() };
    prune::prune(&page);
    page.body().map(|body| lines::of(&body)).unwrap_or_default()
}

/// A page parsed, unless its elements are nested absurdly.
fn parsed(html: &str) -> Option<Page> {
    // the parser looks through all open elements at each tag
    if open_elements(html) > MOST_OPEN {
        return None;
    }
    let page = Page::from(html);
    (!is_too_deep(&page)).then_some(page)
}

/// How many elements stand open at most, elements aside that end by themselves.
fn open_elements(html: &str) -> usize {
    const ALONE: [&str; 22] = [
        "p", "li", "dt", "dd", "tr", "td", "th", "br", "img", "hr", "meta", "link", "input", "option", "source", "wbr", "area", "base",
        "col", "embed", "track", "param",
    ];
    let (mut open, mut most) = (0usize, 0);
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        let rest = &html[at + 1..];
        if rest.starts_with('/') {
            open = open.saturating_sub(1);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).len();
            open += usize::from(!ALONE.iter().any(|a| rest[..name].eq_ignore_ascii_case(a)));
            most = most.max(open);
        }
    }
    most
}

fn is_too_deep(page: &Page) -> bool {
    let mut level = vec![page.root()];
    for _ in 0..DEEPEST {
        level = level.iter().flat_map(|node| node.children_it(false)).filter(|n| n.is_element()).collect();
        if level.is_empty() {
            return false;
        }
    }
    true
}

/// A run of HTML as text, all of it: its record says that it is the article.
pub(super) fn fragment(html: &str) -> String {
    let Some(page) = parsed(html) else { return String::new() };
    let Some(body) = page.body() else { return String::new() };
    let lines = lines::of(&body);
    let text: Vec<&str> = lines.iter().filter(|l| l.kind != lines::Kind::Caption).map(|l| l.text.as_str()).collect();
    text.join("\n\n") + "\n"
}

/// A line that may hold entities and inline elements, as text.
pub(super) fn inline(html: &str) -> String {
    if html.contains(['<', '&']) { fragment(html).trim().to_owned() } else { html.to_owned() }
}

#[cfg(test)]
mod tests;
