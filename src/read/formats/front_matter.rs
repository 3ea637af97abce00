//! Front matter: what stands in YAML or TOML before the text of an article in Markdown.

use serde_json::{Map, Value};

/// Whether a text opens with front matter: `---` and YAML, or `+++` and TOML.
pub(super) fn has_front_matter(text: &str) -> bool {
    front_matter(text).is_some_and(|(matter, _)| !matter.as_object().is_none_or(Map::is_empty))
}

/// Front matter as an object, and the text after it.
pub(super) fn front_matter(text: &str) -> Option<(Value, &str)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_no_front_matter() {
        for text in ["---\n\nJobs go.\n\n---\n", "---\nJobs: gone, it said\n", "+++\nnot toml\n+++\n", "---\n---\nx"] {
            assert!(!has_front_matter(text), "{text}");
        }
    }
}
