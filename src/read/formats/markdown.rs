//! Markdown, with or without front matter: its text without the marks, and what the front matter says.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Map, Value};

use super::fields;
use crate::model::CandidateField;
use crate::read::facts::Facts;
use crate::read::options::FieldNames;

/// Whether a text opens with front matter: `---` and YAML, or `+++` and TOML.
pub(super) fn has_front_matter(text: &str) -> bool {
    front_matter(text).is_some_and(|(matter, _)| !matter.as_object().is_none_or(Map::is_empty))
}

/// The text of an article in Markdown, its title first.
pub(in crate::read) fn text(markdown: &str, facts: &mut Facts) -> String {
    let markdown = markdown.trim_start_matches('\u{feff}');
    let (matter, body) = front_matter(markdown).unwrap_or((Value::Null, markdown));
    fields::facts(&matter, &FieldNames::default(), "front matter ", facts);
    let text = plain(body);
    fields::headed(facts.values(CandidateField::Title).next(), text)
}

/// Front matter as an object, and the text after it.
fn front_matter(text: &str) -> Option<(Value, &str)> {
    let (fence, rest) = text.split_once('\n')?;
    let fence = fence.trim_end();
    let is_yaml = fence == "---";
    if !is_yaml && fence != "+++" {
        return None;
    }
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        let end = line.trim_end();
        if end == fence || (is_yaml && end == "...") {
            let matter = if is_yaml { yaml(&rest[..at])? } else { toml(&rest[..at])? };
            return Some((matter, &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

fn toml(text: &str) -> Option<Value> {
    Some(as_json(toml::Value::Table(text.parse().ok()?)))
}

/// The same in JSON, where dates and numbers are text.
fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::Table(table) => Value::Object(table.into_iter().map(|(key, value)| (key, as_json(value))).collect()),
        toml::Value::Array(list) => Value::Array(list.into_iter().map(as_json).collect()),
        toml::Value::String(text) => Value::String(text),
        other => Value::String(other.to_string()),
    }
}

/// The plain part of YAML that front matter is written in: `key: value`, lists of `- item` or `[a, b]`, and folded text. Nested
/// keys are passed over. `None` if a line is none of these.
fn yaml(text: &str) -> Option<Value> {
    let mut matter = Map::new();
    let mut last: Option<String> = None;
    for line in text.lines().filter(|l| !l.trim().is_empty() && !l.trim_start().starts_with('#')) {
        let inner = line.starts_with([' ', '\t', '-']);
        let trimmed = line.trim();
        if inner {
            let slot = last.as_ref().and_then(|key| matter.get_mut(key))?;
            match (trimmed.strip_prefix("- "), slot) {
                (Some(item), Value::Array(list)) => list.push(scalar(item)),
                (Some(item), slot) if slot.as_str() == Some("") => *slot = Value::Array(vec![scalar(item)]),
                (None, Value::String(text)) if !trimmed.contains(": ") || !text.is_empty() => {
                    if !text.is_empty() {
                        text.push(' ');
                    }
                    text.push_str(trimmed);
                }
                _ => {}
            }
        } else {
            let (key, value) =
                line.split_once(':').filter(|(key, value)| is_key(key) && (value.is_empty() || value.starts_with([' ', '\t'])))?;
            matter.insert(key.trim().to_owned(), scalar(value));
            last = Some(key.trim().to_owned());
        }
    }
    Some(Value::Object(matter))
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.trim().chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// A value on one line: quoted, a list in brackets, or bare.
fn scalar(text: &str) -> Value {
    let text = text.trim();
    if let Some(list) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        return Value::Array(list.split(',').map(scalar).collect());
    }
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote).and_then(|t| t.rfind(quote).map(|end| &t[..end])) {
            let plain = if quote == '"' { inner.replace("\\\"", "\"") } else { inner.replace("''", "'") };
            return Value::String(plain);
        }
    }
    if matches!(text, "|" | ">" | "|-" | ">-" | "~" | "null") {
        return Value::String(String::new());
    }
    let bare = text.find(" #").map_or(text, |at| &text[..at]);
    Value::String(bare.trim().to_owned())
}

/// Markdown without its marks, an empty line between blocks.
fn plain(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let (mut out, mut depth, mut picture) = (String::new(), 0usize, false);
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Image { .. }) => picture = true,
            Event::End(TagEnd::Image) => picture = false,
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth = depth.saturating_sub(1),
            Event::Start(Tag::Item) => {
                new_block(&mut out, if depth > 1 { "\n" } else { "\n\n" });
                out.push_str("- ");
            }
            Event::Start(Tag::Paragraph) if out.ends_with("- ") => {}
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::Table(_) | Tag::FootnoteDefinition(_) | Tag::TableRow,
            ) => {
                new_block(&mut out, "\n\n");
            }
            Event::End(TagEnd::TableCell) => out.push_str(" | "),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => out.truncate(out.trim_end_matches([' ', '|']).len()),
            Event::Text(text) if !picture => out.push_str(&text),
            Event::Code(text) => out.push_str(&text),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push('\n'),
            Event::Html(html) if !html.trim_start().starts_with("<!--") => {
                new_block(&mut out, "\n\n");
                out.push_str(&super::html::fragment(&html));
            }
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn new_block(out: &mut String, gap: &str) {
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push_str(gap);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(markdown: &str) -> (String, crate::read::Given) {
        let mut facts = Facts::default();
        let text = text(markdown, &mut facts);
        (text, facts.into_given())
    }

    #[test]
    fn marks_are_left_out_and_blocks_kept() {
        let (text, _) = read(
            "# Mill to close\n\nSome **300 jobs** go,\nsays [the owner](https://example.com).\n\n- one *site*\n- two\n\n> “Sorry”\n\n![The mill](m.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        );
        assert_eq!(text, "Mill to close\n\nSome 300 jobs go, says the owner.\n\n- one site\n\n- two\n\n“Sorry”\n\na | b\n\n1 | 2\n");
    }

    #[test]
    fn yaml_front_matter_is_read_and_the_title_put_first() {
        let (text, given) = read(
            "---\ntitle: \"Mill to close\"  \ndate: 2021-02-03 # local\nauthor:\n  - Ann Example\n  - Bo Example\nsource: The Example Post\ntags: [a, b]\ndescription: >\n  folded\n  text\n---\n\nJobs go.\n",
        );
        assert_eq!(text, "Mill to close\n\nJobs go.\n");
        assert_eq!(given.date, Some(jiff::civil::date(2021, 2, 3)));
        assert_eq!((given.source.as_deref(), given.byline.as_deref()), (Some("The Example Post"), Some("Ann Example, Bo Example")));
        assert_eq!(given.candidates[0].via, "front matter title");
    }

    #[test]
    fn toml_front_matter_is_read() {
        let (text, given) = read("+++\ntitle = \"Mill to close\"\ndate = 2021-02-03T10:00:00Z\n+++\n# Mill to close\n\nJobs go.\n");
        assert_eq!(text, "Mill to close\n\nJobs go.\n");
        assert_eq!(given.date, Some(jiff::civil::date(2021, 2, 3)));
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        for text in ["---\n\nJobs go.\n\n---\n", "---\nJobs: gone, it said\n", "+++\nnot toml\n+++\n", "---\n---\nx"] {
            assert!(!has_front_matter(text), "{text}");
        }
    }
}
