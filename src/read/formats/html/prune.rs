//! Elements that are no part of the article by the page's own mark-up: what HTML calls navigation or hidden, what its class or
//! id calls a newsletter box or related stories, and articles within or beside the article.
//!
//! Pages misname things: a class `related` may stand on the element around everything. So nothing is taken out that holds a
//! considerable part of the page's running text.

use std::sync::LazyLock;

use dom_query::{Document as Page, NodeId, NodeRef};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::read::blocks::entries;

/// The share of the page's running text that an element may hold and still be taken for clutter: one part in this many.
const SMALL: usize = 4;
/// An article that holds this share of the text of all articles is the page's own, percent.
const OWN_ARTICLE: usize = 50;
/// Longest run of words in the data file.
const LONGEST_RUN: usize = 4;

static CLUTTER: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| entries(include_str!("../../data/html_clutter.txt")).collect());

/// What is known of an element before anything is taken out.
#[derive(Clone, Copy, Default)]
struct Weight {
    /// Bytes of text in its paragraphs.
    prose: usize,
    /// Whether a first-level heading stands in it.
    title: bool,
}

/// Takes the clutter out of a page.
pub(super) fn prune(page: &Page) {
    let Some(body) = page.body() else { return };
    let mut weights = FxHashMap::default();
    let all = weigh(&body, false, &mut weights);
    let small = |node: &NodeRef<'_>| weights.get(&node.id).is_none_or(|w| w.prose * SMALL <= all.prose);
    let titled = |node: &NodeRef<'_>| weights.get(&node.id).is_some_and(|w| w.title);
    let mut doomed = Vec::new();
    let mut stack = vec![body];
    while let Some(node) = stack.pop() {
        for child in node.children_it(true).filter(NodeRef::is_element) {
            let gone = is_never_text(&child) || (small(&child) && !titled(&child) && is_clutter(&child));
            if gone { doomed.push(child) } else { stack.push(child) }
        }
    }
    doomed.extend(other_articles(page, &weights));
    for node in doomed {
        node.remove_from_parent();
    }
}

/// Weighs an element and all within it.
fn weigh(node: &NodeRef<'_>, in_prose: bool, weights: &mut FxHashMap<NodeId, Weight>) -> Weight {
    let mut weight = Weight { title: node.has_name("h1"), ..Weight::default() };
    let in_prose = in_prose || node.has_name("p");
    for child in node.children_it(false) {
        if child.is_text() {
            weight.prose += if in_prose { child.text().trim().len() } else { 0 };
        } else if child.is_element() && !is_never_text(&child) {
            let inner = weigh(&child, in_prose, weights);
            weight.prose += inner.prose;
            weight.title |= inner.title;
        }
    }
    weights.insert(node.id, weight);
    weight
}

/// Elements that hold no text for readers, or none that the page shows.
fn is_never_text(node: &NodeRef<'_>) -> bool {
    let Some(name) = node.node_name() else { return true };
    matches!(
        &*name,
        "script" | "style" | "noscript" | "template" | "svg" | "iframe" | "object" | "embed" | "button" | "select" | "textarea" | "input"
    )
}

fn is_clutter(node: &NodeRef<'_>) -> bool {
    let Some(name) = node.node_name() else { return false };
    match &*name {
        "nav" | "dialog" | "menu" | "figcaption" => return true,
        "html" | "body" | "main" | "article" | "h1" | "p" | "em" | "i" | "b" | "strong" => return false,
        _ => {}
    }
    if node.has_attr("hidden") || node.attr("aria-hidden").is_some_and(|v| &*v == "true") {
        return true;
    }
    if node.attr("role").is_some_and(|r| matches!(&*r, "navigation" | "banner" | "complementary" | "contentinfo" | "search" | "dialog")) {
        return true;
    }
    [node.attr("class"), node.attr("id")].into_iter().flatten().any(|names| names.split_ascii_whitespace().any(names_clutter))
}

/// Whether a class or id is, word for word, or in a run of its words, one of the data file's.
fn names_clutter(name: &str) -> bool {
    let words = words(name);
    (0..words.len()).any(|i| (1..=LONGEST_RUN.min(words.len() - i)).any(|n| CLUTTER.contains(words[i..i + n].join(" ").as_str())))
}

/// The words of a name: "relatedPosts", "related-posts" and "related_posts" are `related`, `posts`.
fn words(name: &str) -> Vec<String> {
    let (mut words, mut word, mut lower) = (Vec::new(), String::new(), false);
    for c in name.chars() {
        if (!c.is_alphanumeric() || (c.is_uppercase() && lower)) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        lower = c.is_lowercase();
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Articles within an article (comments and other stories, by the HTML standard), and those beside the page's own.
fn other_articles<'p>(page: &'p Page, weights: &FxHashMap<NodeId, Weight>) -> Vec<NodeRef<'p>> {
    let articles = page.select("article");
    let prose = |node: &NodeRef<'_>| weights.get(&node.id).map_or(0, |w| w.prose);
    let around = |node: &NodeRef<'p>| node.ancestors_it(None).filter(|parent| parent.has_name("article")).last();
    let (inner, outer): (Vec<_>, Vec<_>) = articles.nodes().iter().copied().partition(|a| around(a).is_some());
    // the page's own article may stand in a shell that is called one too
    let within: Vec<_> = inner.into_iter().filter(|a| prose(a) * 100 <= around(a).map_or(0, |o| prose(&o)) * OWN_ARTICLE).collect();
    let own_prose = |node: &NodeRef<'p>| {
        let inner: usize = within.iter().filter(|a| around(a).is_some_and(|o| o.id == node.id)).map(prose).sum();
        prose(node).saturating_sub(inner)
    };
    let all: usize = outer.iter().map(own_prose).sum();
    let own = outer.iter().position(|a| own_prose(a) * 100 > all * OWN_ARTICLE);
    let beside: Vec<_> = outer.iter().enumerate().filter(|(i, _)| own.is_some_and(|own| own != *i)).map(|(_, a)| *a).collect();
    within.into_iter().chain(beside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_read_word_by_word() {
        for name in ["related-posts", "relatedPosts", "c-newsletter__box", "article_share", "ReadMore", "js-read-more"] {
            assert!(names_clutter(name), "{name}");
        }
        for name in ["shareholder-news", "article-body", "unrelated", "headline", "adobe", "more-text"] {
            assert!(!names_clutter(name), "{name}");
        }
    }
}
