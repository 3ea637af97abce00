//! Findings that are known: what `check --baseline` hides.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, bail};
use serde_json::Value;

/// The ids that a file has: JSON or JSON lines with findings (as `check`, `summarize` and SARIF have them), or one id a line, with
/// `#` comments.
pub fn load(file: &Path) -> anyhow::Result<BTreeSet<String>> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let mut ids = BTreeSet::new();
    if text.trim_start().starts_with(['{', '[']) {
        for value in serde_json::Deserializer::from_str(&text).into_iter::<Value>() {
            collect(&value.with_context(|| file.display().to_string())?, &mut ids);
        }
        return Ok(ids);
    }
    for (number, line) in text.lines().enumerate() {
        let id = line.split('#').next().unwrap_or_default().trim();
        if id.is_empty() {
            continue;
        }
        if id.len() != 12 || !id.bytes().all(|b| b.is_ascii_hexdigit()) {
            bail!(
                "{}:{}: `{id}` is no id of a finding; write 12 hex digits, or give the output of check --format json",
                file.display(),
                number + 1
            );
        }
        ids.insert(id.to_owned());
    }
    Ok(ids)
}

fn collect(value: &Value, ids: &mut BTreeSet<String>) {
    let lists = [&value["findings"], &value["runs"][0]["results"], value];
    for item in lists.iter().filter_map(|list| list.as_array()).flatten().chain(std::iter::once(value)) {
        let id = if item.get("kind").is_some() { &item["id"] } else { &item["partialFingerprints"]["findingId/v1"] };
        ids.extend(id.as_str().map(str::to_owned));
    }
}
