//! What a page says of its article: JSON-LD of schema.org, `<meta>`, the canonical link, `<time>` and headings.
//!
//! Statements are added in order of trust: structured data is written for machines and checked by search engines, meta tags
//! less so, what stands on the page least.

use std::collections::HashMap;
use std::sync::LazyLock;

use dom_query::{Document as Page, NodeRef};
use serde_json::Value;

use super::super::fields::{self, folded};
use crate::model::CandidateField;
use crate::read::blocks::entries;
use crate::read::facts::Facts;
use crate::read::options::FieldNames;

/// What names of `<meta>` tell, the most trustworthy first.
static META: LazyLock<Vec<(CandidateField, Vec<&'static str>)>> = LazyLock::new(|| {
    let field = |name: &str| match name {
        "date" => Some(CandidateField::Date),
        "modified" => Some(CandidateField::Modified),
        "source" => Some(CandidateField::Source),
        "title" => Some(CandidateField::Title),
        "byline" => Some(CandidateField::Byline),
        "url" => Some(CandidateField::Url),
        _ => None,
    };
    let line = |line: &'static str| {
        let (name, names) = line.split_once(':')?;
        Some((field(name)?, names.split_whitespace().collect()))
    };
    entries(include_str!("../../data/meta_names.txt")).filter_map(line).collect()
});

/// Words that a headline may have.
const LONGEST_TITLE: usize = 50;
/// `<time>` elements that can be the article's own.
const FIRST_TIMES: usize = 2;
/// How deep JSON-LD is searched for an article.
const GRAPHS: u8 = 4;

/// Gathers what the page says outside its text, and its headline.
pub(super) fn page(page: &Page, facts: &mut Facts) {
    let mut said = Facts::default();
    json_ld(page, &mut said);
    meta(page, &mut said);
    if let Some(link) = page.select("link[rel=canonical]").attr("href") {
        said.add(CandidateField::Url, &link, "canonical link");
    }
    microdata(page, &mut said);
    let named = page.select("title").nodes().first().map(|t| t.text().to_string()).unwrap_or_default();
    let outlet = said.values(CandidateField::Source).next().unwrap_or_default().to_owned();
    let bare = without_outlet(&named, &outlet).to_owned();
    said.add(CandidateField::Title, &bare, "title");
    // the headline as printed goes before the ones for machines, which are often another
    if let Some(title) = printed_title(page, &said) {
        facts.add(CandidateField::Title, &title, "h1");
    }
    let first = said.values(CandidateField::Title).next().map(|t| without_outlet(t, &outlet).to_owned());
    facts.add(CandidateField::Title, &first.unwrap_or_default(), "page");
    facts.extend(&said);
}

/// The first-level heading that one of the page's titles repeats, or its only one.
fn printed_title(page: &Page, said: &Facts) -> Option<String> {
    let headings = page.select("h1");
    let texts = headings.nodes().iter().map(|h| h.text().split_whitespace().collect::<Vec<_>>().join(" "));
    let texts: Vec<String> = texts.filter(|t| !t.is_empty() && t.split(' ').count() <= LONGEST_TITLE).collect();
    let titles: Vec<String> = said.values(CandidateField::Title).map(folded).collect();
    let known = texts.iter().find(|t| {
        let heading = folded(t);
        heading.len() >= 8
            && titles.iter().any(|title| title.starts_with(&heading) || heading.starts_with(title.as_str()) && title.len() >= 8)
    });
    known.or_else(|| if titles.iter().any(|t| !t.is_empty()) || texts.len() != 1 { None } else { texts.first() }).cloned()
}

/// A title without the outlet's name that pages put behind it.
fn without_outlet<'t>(title: &'t str, outlet: &str) -> &'t str {
    let title = title.trim();
    for bar in [" | ", " - ", " – ", " — ", " · ", " » ", " :: "] {
        if let Some((head, tail)) = title.rsplit_once(bar) {
            let (tail, outlet) = (folded(tail), folded(outlet));
            let named = outlet.len() >= 3 && (outlet.contains(&tail) || tail.contains(&outlet));
            let unnamed = outlet.is_empty() && matches!(bar, " | " | " » " | " :: ");
            if (named || unnamed) && head.split_whitespace().count() > 2 {
                return head.trim_end();
            }
        }
    }
    title
}

fn json_ld(page: &Page, facts: &mut Facts) {
    let mut parsed = Vec::new();
    for script in page.select("script[type=\"application/ld+json\"]").nodes() {
        let text = script.text();
        let text = text.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>");
        // line breaks within strings are a common fault
        let read = serde_json::from_str::<Value>(text).or_else(|_| serde_json::from_str(&text.replace(['\n', '\r', '\t'], " ")));
        match read {
            Ok(value) => parsed.push(value),
            Err(e) => log::debug!("JSON-LD that is none: {e}"),
        }
    }
    let mut named = HashMap::new();
    parsed.iter().for_each(|value| name_all(value, GRAPHS, &mut named));
    let mut others = Facts::default();
    for value in &mut parsed {
        resolve(value, GRAPHS, &named);
        linked_data(value, GRAPHS, facts, &mut others);
    }
    facts.extend(&others);
}

/// The names of what can be referred to, by `@id`.
fn name_all(value: &Value, depth: u8, named: &mut HashMap<String, Value>) {
    match value {
        Value::Array(list) if depth > 0 => list.iter().for_each(|v| name_all(v, depth - 1, named)),
        Value::Object(object) => {
            if let (Some(id), Some(name)) = (object.get("@id").and_then(Value::as_str), object.get("name")) {
                named.entry(id.to_owned()).or_insert_with(|| name.clone());
            }
            object.values().filter(|_| depth > 0).for_each(|v| name_all(v, depth - 1, named));
        }
        _ => {}
    }
}

/// Gives outlets and authors their names where there is no more than a reference to them, `{"@id": "…#organization"}`.
fn resolve(value: &mut Value, depth: u8, named: &HashMap<String, Value>) {
    match value {
        Value::Array(list) if depth > 0 => list.iter_mut().for_each(|v| resolve(v, depth - 1, named)),
        Value::Object(object) if depth > 0 => {
            for (key, inner) in object.iter_mut() {
                if matches!(key.as_str(), "publisher" | "author" | "creator" | "sourceOrganization") {
                    let those = if let Value::Array(list) = inner { list.iter_mut().collect() } else { vec![inner] };
                    those.into_iter().for_each(|one| name(one, named));
                } else {
                    resolve(inner, depth - 1, named);
                }
            }
        }
        _ => {}
    }
}

fn name(one: &mut Value, named: &HashMap<String, Value>) {
    if let Value::Object(object) = one
        && !object.contains_key("name")
        && let Some(name) = object.get("@id").and_then(Value::as_str).and_then(|id| named.get(id))
    {
        object.insert("name".to_owned(), name.clone());
    }
}

/// What the articles in structured data say, and, less to be trusted, other creative works.
fn linked_data(value: &Value, depth: u8, facts: &mut Facts, others: &mut Facts) {
    match value {
        Value::Array(list) if depth > 0 => list.iter().for_each(|v| linked_data(v, depth - 1, facts, others)),
        Value::Object(object) => {
            let kinds = object.get("@type").map(kinds).unwrap_or_default();
            let is = |names: &[&str]| kinds.iter().any(|k| names.iter().any(|n| k.ends_with(n)));
            if is(&["Article", "Posting", "Report"]) {
                fields::facts(value, &FieldNames::default(), "JSON-LD ", facts);
            } else if is(&["WebPage"]) {
                let dates =
                    ["datePublished", "dateModified"].iter().filter_map(|k| object.get(*k).and_then(Value::as_str).map(|v| (*k, v)));
                for (key, date) in dates {
                    let field = if key == "datePublished" { CandidateField::Date } else { CandidateField::Modified };
                    others.add(field, date, &format!("JSON-LD WebPage {key}"));
                }
            }
            for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let Some(inner) = object.get(key).filter(|_| depth > 0) {
                    linked_data(inner, depth - 1, facts, others);
                }
            }
        }
        _ => {}
    }
}

fn kinds(value: &Value) -> Vec<&str> {
    match value {
        Value::String(kind) => vec![kind],
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn meta(page: &Page, facts: &mut Facts) {
    let tags: Vec<(String, String)> = page
        .select("meta[content]")
        .nodes()
        .iter()
        .filter_map(|tag| {
            let name = ["property", "name", "itemprop"].iter().find_map(|a| tag.attr(a))?;
            Some((name.trim().to_ascii_lowercase(), tag.attr("content")?.to_string()))
        })
        .collect();
    for (field, names) in META.iter() {
        for name in names {
            for (_, content) in tags.iter().filter(|(n, _)| n == name) {
                let is_link = content.contains("://");
                if is_link == (*field == CandidateField::Url) {
                    facts.add(*field, content, name);
                }
            }
        }
    }
}

/// Properties of schema.org written onto elements of the page.
fn microdata(page: &Page, facts: &mut Facts) {
    for (property, field) in [("datePublished", CandidateField::Date), ("dateModified", CandidateField::Modified)] {
        for node in page.select(&format!("[itemprop=\"{property}\"]")).nodes() {
            facts.add(field, &time_of(node), &format!("itemprop {property}"));
        }
    }
}

/// Gathers the first `<time>` elements of what is left of a page.
pub(super) fn times(page: &Page, facts: &mut Facts) {
    let times = page.select("time");
    for node in times.nodes().iter().take(FIRST_TIMES) {
        facts.add(CandidateField::Date, &time_of(node), "time");
    }
}

fn time_of(node: &NodeRef<'_>) -> String {
    let attribute = ["datetime", "content"].iter().find_map(|a| node.attr(a)).map(|v| v.to_string());
    attribute.filter(|v| !v.trim().is_empty()).unwrap_or_else(|| node.text().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_behind_titles_are_left_off() {
        for (title, outlet, bare) in [
            ("Mill to close in May | The Example Post", "The Example Post", "Mill to close in May"),
            ("Mill to close in May - Example", "Example News", "Mill to close in May"),
            ("Mill to close in May - union says", "Example News", "Mill to close in May - union says"),
            ("Mill to close in May | News", "", "Mill to close in May"),
            ("Mill - Example News", "Example News", "Mill - Example News"),
        ] {
            assert_eq!(without_outlet(title, outlet), bare, "{title}");
        }
    }
}
