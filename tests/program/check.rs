//! `layoffs check`: the bar, the baseline, and the formats of other tools.

use std::process::Output;

use serde_json::Value;

use super::common::{layoffs, root, run, stdout, write};

/// Two outlets that contradict each other.
const FILES: &[(&str, &[u8])] = &[
    ("a.txt", b"Tarn Mills cuts 40 jobs\n\nMay 4, 2021 - Tarn Mills will cut 40 jobs at its mill, it said on Tuesday.\n\nCopyright 2021 The Example Post.\n"),
    ("b.txt", b"Tarn Mills to cut 90 jobs\n\nMay 4, 2021 - Tarn Mills will cut exactly 90 jobs at its mill, the company said on Tuesday.\n\nCopyright 2021 The Sample Times.\n"),
];

fn check(arguments: &[&str]) -> (i32, Output) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), FILES);
    let output = layoffs().arg("check").arg(folder.path()).args(arguments).output().unwrap();
    (output.status.code().unwrap(), output)
}

#[test]
fn a_contradiction_fails_the_check_at_its_severity_or_by_its_kind() {
    assert_eq!(check(&["--severity", "error"]).0, 1);
    assert_eq!(check(&["--fail-on", "number-conflict"]).0, 1);
    assert_eq!(check(&["--fail-on", "circular-sourcing"]).0, 0);
}

#[test]
fn what_is_unreadable_beside_a_finding_is_named_and_a_missing_path_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), FILES);
    write(folder.path(), &[("c.bin", b"\0\x01\x02\0\0\0")]);
    let code = |more: &[&str]| layoffs().arg("check").arg(folder.path()).args(more).output().unwrap().status.code().unwrap();
    assert_eq!(code(&["--severity", "error"]), 1);
    assert_eq!(code(&["--fail-on", "circular-sourcing"]), 3);
    assert_eq!(code(&["no-such-folder"]), 2);
}

#[test]
fn a_baseline_hides_what_it_has_in_whatever_form() {
    let folder = tempfile::tempdir().unwrap();
    let all = ["seeds", "--severity", "note"];
    let findings: Value = serde_json::from_slice(&run(&[&["check", "--format", "json"][..], &all].concat()).stdout).unwrap();
    let ids: Vec<&str> = findings["findings"].as_array().unwrap().iter().map(|f| f["id"].as_str().unwrap()).collect();
    assert!(ids.len() > 3);
    let lines = format!("# known\n{}\n", ids.join("\n"));
    let printed = |arguments: &[&str]| run(&[arguments, &all[..]].concat()).stdout;
    let forms = [
        ("ids.txt", lines.into_bytes()),
        ("check.json", printed(&["check", "--format", "json"])),
        ("check.sarif", printed(&["check", "--format", "sarif"])),
        ("summary.jsonl", run(&["summarize", "seeds", "--format", "jsonl"]).stdout),
    ];
    for (name, bytes) in forms {
        write(folder.path(), &[(name, &bytes)]);
        let path = folder.path().join(name);
        let left: Value = serde_json::from_str(&stdout(&[
            "check",
            "seeds",
            "--severity",
            "note",
            "--format",
            "json",
            "--baseline",
            path.to_str().unwrap(),
        ]))
        .unwrap();
        assert_eq!((left["findings"].as_array().unwrap().len(), left["known"].as_u64()), (0, Some(ids.len() as u64)), "{name}");
    }
}

#[test]
fn a_baseline_that_is_none_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("known.txt", b"not an id\n")]);
    for path in [folder.path().join("known.txt"), folder.path().join("missing.txt")] {
        let output = run(&["check", "seeds", "--baseline", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains(path.to_str().unwrap()));
    }
}

#[test]
fn a_kind_that_is_none_is_refused_with_the_nearest() {
    let output = run(&["check", "seeds", "--fail-on", "number-conflct"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("'number-conflict'"));
}

#[test]
fn sarif_is_valid_and_has_the_contradicting_sentence_in_related_locations() {
    let mut schema: Value = serde_json::from_str(&std::fs::read_to_string(root().join("tests/schemas/sarif-2.1.0.json")).unwrap()).unwrap();
    // The official schema has one pattern, for languages, that is no regular expression under the `u` flag; we print no language.
    for component in ["run", "toolComponent"] {
        schema["definitions"][component]["properties"]["language"].as_object_mut().unwrap().remove("pattern").unwrap();
    }
    let validator = jsonschema::validator_for(&schema).unwrap();
    let broken: Value = serde_json::from_str(r#"{"version":"2.1.0","runs":[{"tool":{"driver":{}}}]}"#).unwrap();
    assert!(!validator.is_valid(&broken));
    let mut logs = vec![check(&["--format", "sarif", "--severity", "note"]).1.stdout];
    logs.push(run(&["check", "seeds", "--format", "sarif", "--severity", "note"]).stdout);
    logs.push(run(&["check", "seeds", "src/lib.rs", "no-such", "--format", "sarif", "--severity", "note"]).stdout);
    for log in &logs {
        let log: Value = serde_json::from_slice(log).unwrap();
        let errors: Vec<String> = validator.iter_errors(&log).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
    let log: Value = serde_json::from_slice(&logs[0]).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let conflict = results.iter().find(|r| r["ruleId"] == "number-conflict").unwrap();
    assert_eq!(conflict["level"], "error");
    let text = |location: &Value| location["physicalLocation"]["region"]["snippet"]["text"].as_str().unwrap().to_owned();
    let sentences = [text(&conflict["locations"][0]), text(&conflict["relatedLocations"][0])];
    assert!(sentences.iter().any(|s| s.contains("40 jobs")) && sentences.iter().any(|s| s.contains("90 jobs")), "{sentences:?}");
}

#[test]
fn junit_counts_what_fails() {
    let xml = String::from_utf8(check(&["--format", "junit", "--severity", "error"]).1.stdout).unwrap();
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"), "{xml}");
    let failures = xml.matches("<failure ").count();
    assert!(failures > 0 && xml.contains(&format!("failures=\"{failures}\"")), "{xml}");
    let none =
        String::from_utf8(run(&["check", "seeds", "--format", "junit", "--fail-on", "sum-exceeds-total", "--severity", "error"]).stdout);
    assert!(none.unwrap().contains("tests=\"1\" failures=\"0\""));
}

#[test]
fn github_annotations_stand_at_the_line_and_take_one_line_each() {
    let printed = String::from_utf8(check(&["--format", "github", "--severity", "error"]).1.stdout).unwrap();
    for line in printed.lines() {
        assert!(line.starts_with("::error file=") && line.contains(",line="), "{line}");
    }
    assert!(printed.contains("title=number-conflict::") && printed.contains("%0A"), "{printed}");
}
