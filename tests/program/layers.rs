//! Data flows one way through the folders of `src/`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::common::root;

/// Each folder with those it may use, after ARCHITECTURE.md.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("text", &["model"]),
    ("read", &["model", "text"]),
    ("lexicon", &["model", "text"]),
    ("extract", &["lexicon", "model", "read", "text"]),
    ("reconcile", &["lexicon", "model", "text"]),
    ("report", &["model"]),
];

/// The sources of a folder, but for `testing.rs`: what only tests use may reach upstream.
fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") && path.file_stem().is_some_and(|s| s != "testing") {
            out.push(path);
        }
    }
}

/// The folders that a source names after `crate::`, outside comments and tests, with the line.
fn uses(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in source.lines().enumerate().take_while(|(_, line)| line.trim() != "mod tests {") {
        let code = line.split("//").next().unwrap_or_default();
        for rest in code.split("crate::").skip(1) {
            let names = rest.strip_prefix('{').unwrap_or(rest);
            let name: String = names.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.push((number + 1, name));
        }
    }
    found
}

#[test]
fn folders_use_only_what_lies_upstream() {
    let allowed: BTreeMap<_, _> = MAY_USE.iter().copied().collect();
    let src = root().join("src");
    let mut wrong = Vec::new();
    for (folder, may) in MAY_USE {
        let mut files = Vec::new();
        sources(&src.join(folder), &mut files);
        assert!(!files.is_empty(), "src/{folder} is gone; see MAY_USE");
        for file in files {
            for (line, name) in uses(&std::fs::read_to_string(&file).unwrap()) {
                if name != *folder && allowed.contains_key(name.as_str()) && !may.contains(&name.as_str()) {
                    wrong.push(format!("{}:{line} uses {name}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "against the flow of data:\n{}", wrong.join("\n"));
}

#[test]
fn every_folder_of_the_library_has_its_place() {
    let listed: Vec<&str> = MAY_USE.iter().map(|(folder, _)| *folder).chain(["cli"]).collect();
    for entry in std::fs::read_dir(root().join("src")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        assert!(entry.file_type().unwrap().is_file() || listed.contains(&name.as_str()), "src/{name} is not in MAY_USE");
    }
}

#[test]
fn only_the_command_line_uses_anyhow_and_prints() {
    let mut files = Vec::new();
    for (folder, _) in MAY_USE {
        sources(&root().join("src").join(folder), &mut files);
    }
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        for word in ["anyhow", "println!", "eprintln!", "print!("] {
            assert!(!source.contains(word), "{} has {word}", file.display());
        }
    }
}

#[test]
fn main_stays_small() {
    let main = std::fs::read_to_string(root().join("src/main.rs")).unwrap();
    assert!(main.lines().count() < 60);
}
