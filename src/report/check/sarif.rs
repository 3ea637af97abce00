//! SARIF 2.1.0, as code scanning and editors take it.
//!
//! A finding is a result at the first sentence that proves it; the sentences it contradicts are its related locations. The id of a
//! finding is its fingerprint, so that services tell new ones from old ones.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Region, places, told};
use crate::model::{Article, Check, Evidence, Failed, Finding, FindingKind, Severity};
use crate::report::lookup::Lookup;
use crate::report::words::clean;

/// The log.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut impl Write, check: &Check<'_>) -> io::Result<()> {
    let lookup = Lookup::new(check.summary);
    let results: Vec<Value> = check.shown.iter().map(|(finding, _)| result(&lookup, finding)).collect();
    let tool = &check.summary.tool;
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": tool.name,
                "version": tool.version,
                "rules": FindingKind::ALL.iter().map(|kind| rule(*kind)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": check.summary.inputs.failed.is_empty(),
                "toolExecutionNotifications": check.summary.inputs.failed.iter().map(unread).collect::<Vec<_>>(),
            }],
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    out.write_all(b"\n")
}

fn rule(kind: FindingKind) -> Value {
    json!({ "id": kind.name(), "shortDescription": { "text": kind.about() } })
}

fn result(lookup: &Lookup<'_>, finding: &Finding) -> Value {
    let places = places(lookup, finding);
    let (first, rest) = places.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
    json!({
        "ruleId": finding.kind.name(),
        "ruleIndex": FindingKind::ALL.iter().position(|kind| *kind == finding.kind),
        "level": level(finding.severity),
        "message": { "text": clean(&finding.message) },
        "locations": first.map(|(article, evidence)| location(article, evidence)).into_iter().collect::<Vec<_>>(),
        "relatedLocations": rest.iter().enumerate().map(|(i, place)| related(i, place)).collect::<Vec<_>>(),
        "properties": { "because": clean(&finding.because), "event": finding.event },
        "partialFingerprints": { "findingId/v1": finding.id },
    })
}

const fn level(severity: Severity) -> &'static str {
    severity.name()
}

fn location(article: &Article, evidence: &Evidence) -> Value {
    let Region { line, column, end_line, end_column } = Region::of(evidence);
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&article.path) },
        "region": {
            "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
            "snippet": { "text": evidence.text },
        },
    }})
}

fn related(number: usize, (article, evidence): &(&Article, &Evidence)) -> Value {
    let mut location = location(article, evidence);
    location["id"] = json!(number + 1);
    location["message"] = json!({ "text": told(article, evidence) });
    location
}

fn unread(failed: &Failed) -> Value {
    json!({
        "level": "warning",
        "message": { "text": clean(&failed.error) },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&failed.path) } } }],
    })
}

/// A path as a URI: relative ones stay relative, to be taken from the root of the repository.
fn uri(path: &str) -> String {
    let path = path.strip_prefix("./").unwrap_or(path);
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri += &format!("%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("./a b/ü#1.txt"), "a%20b/%C3%BC%231.txt");
        assert_eq!(uri("/in/pack.zip!a.txt"), "file:///in/pack.zip!a.txt");
    }
}
