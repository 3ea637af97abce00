//! Articles in records: which field holds the text, the title, the date, the outlet, the address, the author.
//!
//! Everybody names them differently, so the usual names stand in a data file: those of schema.org (`articleBody`), IPTC ninjs
//! (`body_text`, `versioncreated`), JSON Feed (`content_text`) and of what people and crawlers write. The user's own mapping goes
//! before all of them.

use std::sync::LazyLock;

use serde_json::Value;

use crate::model::CandidateField;
use crate::read::blocks::entries;
use crate::read::error::{Problem, ReadError};
use crate::read::facts::Facts;
use crate::read::options::FieldNames;
use crate::read::sink::{Flow, Sink};
use crate::read::unread::{Body, Unread};

/// The usual names by what they hold, the best first.
static NAMES: LazyLock<Vec<(&'static str, Vec<&'static str>)>> = LazyLock::new(|| {
    let line = |l: &'static str| l.split_once(':').map(|(field, names)| (field, names.split_whitespace().collect()));
    entries(include_str!("../data/field_names.txt")).filter_map(line).collect()
});

/// The most fields that an error lists.
const LISTED: usize = 12;

fn usual(field: &str) -> &'static [&'static str] {
    NAMES.iter().find(|(f, _)| *f == field).map_or(&[], |(_, names)| names)
}

/// A name without case, `_`, `-` and spaces.
pub(super) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a column of this name can hold an article's text, and whether it is a usual name of any field.
pub(super) fn knows(name: &str) -> (bool, bool) {
    let name = folded(name);
    (usual("text").contains(&name.as_str()), NAMES.iter().any(|(_, names)| names.contains(&name.as_str())))
}

/// Reads the article of one record; `path` names it.
pub(super) fn article(path: String, record: &Value, container: &Facts, sink: &mut Sink<'_>) -> Flow {
    match unread(path, record, container, sink) {
        Ok(article) => sink.article(article),
        Err(error) => sink.failed(error),
    }
}

/// The article of one record. `container` says what holds for all its records.
fn unread(path: String, record: &Value, container: &Facts, sink: &Sink<'_>) -> Result<Unread, ReadError> {
    let names = &sink.options.fields;
    let Some((_, text)) = find(record, "text", names) else {
        return Err(ReadError::new(path, Problem::NoText { found: listed(record) }));
    };
    let text = prose(text);
    if text.trim().is_empty() {
        return Err(ReadError::new(path, Problem::Empty));
    }
    if let Some(limit) = sink.options.max_file_size.filter(|limit| text.len() as u64 > *limit) {
        return Err(ReadError::new(path, Problem::TooLarge { size: Some(text.len() as u64), limit }));
    }
    let mut facts = Facts::default();
    self::facts(record, names, "", &mut facts);
    facts.extend(container);
    let body = Body::Field(headed(facts.values(CandidateField::Title).next(), text));
    Ok(Unread::new(path, body, facts, sink.options))
}

/// Adds what a record says of its article; `place` goes before the names of its fields.
pub(super) fn facts(record: &Value, names: &FieldNames, place: &str, facts: &mut Facts) {
    for (field, kind) in [
        ("title", CandidateField::Title),
        ("date", CandidateField::Date),
        ("modified", CandidateField::Modified),
        ("source", CandidateField::Source),
        ("url", CandidateField::Url),
        ("byline", CandidateField::Byline),
    ] {
        for (name, value) in all(record, field, names) {
            facts.add(kind, &scalar(value), &format!("{place}{name}"));
        }
    }
}

/// A text with its title before it, unless it stands there already.
pub(super) fn headed(title: Option<&str>, text: String) -> String {
    let Some(title) = title else { return text };
    let is_markup = is_fragment(&text);
    let start = if is_markup { shown(&text) } else { text.chars().take(2 * title.len() + 200).collect() };
    if folded(start.trim_start().lines().next().unwrap_or_default()) == folded(title) {
        return text;
    }
    if is_markup { format!("<h1>{}</h1>{text}", escaped(title)) } else { format!("{title}\n\n{text}") }
}

/// Whether a text from a record is a run of HTML: an element of running text opens and something closes.
pub(super) fn is_fragment(text: &str) -> bool {
    let opens = |tag: &str| {
        memchr::memmem::find_iter(text.as_bytes(), tag)
            .any(|at| matches!(text.as_bytes().get(at + tag.len()), Some(b'>' | b' ' | b'/' | b'\n')))
    };
    ["<p", "<div", "<br", "<h1", "<h2", "<ul", "<article", "<section", "<span", "<P", "<BR"].iter().any(|tag| opens(tag))
}

/// What a reader sees of a run of HTML.
#[cfg(feature = "html")]
fn shown(html: &str) -> String {
    super::html::fragment(html)
}

/// As it is, in a build that reads no HTML and so will refuse it.
#[cfg(not(feature = "html"))]
fn shown(html: &str) -> String {
    html.to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// The best value of a field, with its name in the record.
fn find<'r>(record: &'r Value, field: &str, names: &'r FieldNames) -> Option<(&'r str, &'r Value)> {
    all(record, field, names).into_iter().next()
}

/// Whether a record holds the text of an article.
pub(super) fn has_text(record: &Value, names: &FieldNames) -> bool {
    find(record, "text", names).is_some()
}

/// All values of a field, the best first. A name that the user gives is the only one.
fn all<'r>(record: &'r Value, field: &str, names: &'r FieldNames) -> Vec<(&'r str, &'r Value)> {
    let holds = |value: &Value| !matches!(value, Value::Null | Value::Bool(_)) && !scalar(value).trim().is_empty();
    if let Some(given) = names.get(field) {
        let value = given.split('.').try_fold(record, |value, part| member(value, part)).or_else(|| member(record, given));
        return value.filter(|v| holds(v)).map(|v| (given, v)).into_iter().collect();
    }
    let Some(object) = record.as_object() else { return Vec::new() };
    let by_name = |usual: &&'static str| object.iter().find(|(name, value)| folded(name) == **usual && holds(value));
    usual(field).iter().filter_map(by_name).map(|(name, value)| (name.as_str(), value)).collect()
}

fn member<'r>(value: &'r Value, name: &str) -> Option<&'r Value> {
    match value {
        Value::Array(list) => name.parse::<usize>().ok().and_then(|i| list.get(i)),
        value => value.get(name),
    }
}

/// The text that a value stands for: a string, the paragraphs of a list, the value or name of an object.
fn scalar(value: &Value) -> String {
    strings(value).join(", ")
}

/// As [`scalar`], for running text.
fn prose(value: &Value) -> String {
    let parts = strings(value);
    parts.join("\n\n")
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        // ninjs 2: several forms of one text, each with its role
        Value::Array(list) if list.iter().all(|v| v.get("value").is_some()) && !list.is_empty() => {
            let has = |v: &&Value, key: &str, wanted: &[&str]| v.get(key).and_then(Value::as_str).is_some_and(|v| wanted.contains(&v));
            let best = list.iter().find(|v| has(v, "role", &["main", "body", "headline"]));
            best.or_else(|| list.iter().find(|v| has(v, "contenttype", &["text/plain"])))
                .or_else(|| list.first())
                .map_or_else(Vec::new, strings)
        }
        Value::Array(list) => list.iter().flat_map(strings).collect(),
        Value::Object(object) => {
            let keys = ["value", "text", "name", "title", "@id", "url"];
            keys.iter().find_map(|k| object.get(*k)).map_or_else(Vec::new, strings)
        }
        Value::Null | Value::Bool(_) => Vec::new(),
    }
}

/// The names of a record's fields, for a message.
fn listed(record: &Value) -> String {
    let Some(object) = record.as_object().filter(|o| !o.is_empty()) else { return "none".to_owned() };
    let mut names: Vec<&str> = object.keys().take(LISTED).map(String::as_str).collect();
    if object.len() > LISTED {
        names.push("…");
    }
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text(record: &Value, names: &FieldNames) -> Option<String> {
        find(record, "text", names).map(|(_, v)| prose(v))
    }

    #[test]
    fn usual_names_in_any_spelling() {
        let none = FieldNames::default();
        for record in [
            json!({"Body_Text": "Jobs go", "summary": "x"}),
            json!({"@type": "NewsArticle", "articleBody": "Jobs go", "text": "other"}),
            json!({"content": null, "main-text": "Jobs go"}),
            json!({"bodies": [{"role": "teaser", "value": "x"}, {"role": "body", "value": "Jobs go"}]}),
            json!({"content": {"value": "Jobs go"}}),
        ] {
            assert_eq!(text(&record, &none).as_deref(), Some("Jobs go"), "{record}");
        }
        assert_eq!(text(&json!({"text": ["Jobs go", "at the mill"]}), &none).as_deref(), Some("Jobs go\n\nat the mill"));
        assert_eq!(text(&json!({"summary": "Jobs go"}), &none), None);
    }

    #[test]
    fn a_mapping_of_the_user_is_the_only_one() {
        let names = FieldNames::new(&["text=story.full"]).unwrap();
        assert_eq!(text(&json!({"text": "x", "story": {"full": "Jobs go"}}), &names).as_deref(), Some("Jobs go"));
        assert_eq!(text(&json!({"text": "x"}), &names), None);
        assert_eq!(text(&json!({"story.full": "Jobs go"}), &names).as_deref(), Some("Jobs go"));
    }

    #[test]
    fn the_title_is_put_before_the_text_once() {
        assert_eq!(headed(Some("Mill to close"), "Jobs go".to_owned()), "Mill to close\n\nJobs go");
        assert_eq!(headed(Some("Mill to close"), "MILL TO CLOSE\n\nJobs go".to_owned()), "MILL TO CLOSE\n\nJobs go");
        assert_eq!(headed(Some("Mills & more"), "<p>Jobs go</p>".to_owned()), "<h1>Mills &amp; more</h1><p>Jobs go</p>");
    }

    #[test]
    fn people_and_outlets_within_objects() {
        let record =
            json!({"publisher": {"@type": "Organization", "name": "The Example Post"}, "author": [{"name": "Ann"}, {"name": "Bo"}]});
        let none = FieldNames::default();
        assert_eq!(find(&record, "source", &none).map(|(_, v)| scalar(v)).as_deref(), Some("The Example Post"));
        assert_eq!(find(&record, "byline", &none).map(|(_, v)| scalar(v)).as_deref(), Some("Ann, Bo"));
    }
}
