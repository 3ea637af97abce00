//! How the program behaves at the command line: configuration, selection, progress, completions, examples.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use super::common::{has, layoffs, root, run, stdout, write};

const ARTICLE: &[u8] = b"Tarn Mills cuts 40 jobs\n\nMay 4, 2021 - Tarn Mills will cut 40 jobs at its mill, it said on Tuesday.\n";
const OTHER: &[u8] = b"Fell Foods cuts 70 jobs\n\nJune 8, 2022 - Fell Foods will cut 70 jobs at its bakery, it said on Tuesday.\n";

/// Runs the program in a folder.
fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    layoffs().current_dir(folder).args(arguments).output().unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn employers(output: &Output) -> Vec<String> {
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", errors(output)));
    summary["events"].as_array().unwrap().iter().map(|e| e["employer"].as_str().unwrap().to_owned()).collect()
}

fn two() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("in/a.txt", ARTICLE), ("in/b.txt", OTHER), ("in/deep/note.txt", b"no news")]);
    folder
}

#[test]
fn the_nearest_file_upward_gives_defaults_and_what_is_typed_beats_it() {
    let folder = two();
    write(folder.path(), &[("layoffs.toml", b"exclude = [\"deep\"]\n[summarize]\nformat = \"json\"\nemployer = [\"tarn\"]\n")]);
    let below = folder.path().join("in/deep");
    assert_eq!(employers(&run_in(&below, &["summarize", ".."])), ["Tarn Mills"]);
    assert_eq!(employers(&run_in(&below, &["summarize", "..", "--employer", "Fell"])), ["Fell Foods"]);
    assert_eq!(employers(&run_in(&below, &["summarize", "..", "--no-config", "--format", "json"])).len(), 2);
    let text = run_in(&below, &["summarize", "..", "--format", "text"]);
    assert!(String::from_utf8_lossy(&text.stdout).contains("2 articles in 2 files"), "{}", String::from_utf8_lossy(&text.stdout));
}

#[test]
fn paths_in_a_configuration_file_are_taken_from_its_folder() {
    let folder = two();
    write(folder.path(), &[("conf/my.toml", b"metadata = \"about.csv\"\n"), ("conf/about.csv", b"path,source\na.txt,The Example Post\n")]);
    let output = run_in(folder.path(), &["extract", "in/a.txt", "--config", "conf/my.toml"]);
    let record: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", errors(&output)));
    assert_eq!(record["source"]["name"], "The Example Post");
}

#[test]
fn mistakes_in_a_configuration_file_are_named_with_the_file_and_the_nearest_name() {
    let folder = two();
    for (text, expected) in [
        ("exclud = [\"x\"]\n", "there is no option exclud; did you mean exclude?"),
        ("[sumarize]\nformat = \"json\"\n", "there is no command sumarize; did you mean summarize?"),
        ("[check]\nseverity = \"grave\"\n", "invalid value 'grave'"),
        ("hidden = \"yes\"\n", "hidden cannot be string"),
        ("exclude = [\n", "TOML"),
    ] {
        write(folder.path(), &[("layoffs.toml", text.as_bytes())]);
        let output = run_in(folder.path(), &["check", "in"]);
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert!(errors(&output).contains("layoffs.toml") && errors(&output).contains(expected), "{text}: {}", errors(&output));
    }
    let output = run_in(folder.path(), &["check", "in", "--config", "none.toml"]);
    assert!(errors(&output).contains("none.toml: no such file"), "{}", errors(&output));
}

#[test]
fn one_employer_or_some_time_can_be_asked_for() {
    let folder = two();
    let ask = |arguments: &[&str]| employers(&run_in(folder.path(), &[&["summarize", "in", "--format", "json"], arguments].concat()));
    assert_eq!(ask(&["--employer", "fell foods"]), ["Fell Foods"]);
    assert_eq!(ask(&["--employer", "fell", "--employer", "tarn"]).len(), 2);
    assert_eq!(ask(&["--until", "2021-12-31"]), ["Tarn Mills"]);
    assert_eq!(ask(&["--since", "2022-01-01"]), ["Fell Foods"]);
    let lines = run_in(folder.path(), &["extract", "in", "--employer", "fell"]).stdout;
    assert_eq!(String::from_utf8(lines).unwrap().lines().count(), 1);
    let output = run_in(folder.path(), &["summarize", "in", "--since", "2022-01-01", "--until", "2021-01-01"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn nothing_is_later_than_the_day_given() {
    let summary: Value = serde_json::from_str(&stdout(&["summarize", "seeds", "--format", "json", "--as-of", "2024-04-30"])).unwrap();
    assert!(summary["articles"].as_array().unwrap().iter().all(|a| a["date"]["end"].as_str().is_some_and(|end| end <= "2024-04-30")));
}

#[test]
fn progress_is_told_on_standard_error_when_asked_for_and_changes_no_output() {
    let plain = run(&["summarize", "seeds"]);
    let told = run(&["summarize", "seeds", "--progress", "always"]);
    assert_eq!(plain.stdout, told.stdout);
    assert_eq!(errors(&plain), "");
    assert!(errors(&told).contains("articles"), "{}", errors(&told));
}

#[test]
fn verbose_says_what_was_decided_and_why() {
    let said = errors(&run(&["summarize", "seeds", "-v"]));
    for words in ["about job cuts; Business Insider (by its credit line)", "e1: Amazon Web Services", "5 read, 0 not read"] {
        assert!(said.contains(words), "no {words:?} in {said}");
    }
}

#[test]
fn colours_follow_the_environment_and_the_option() {
    let colored = |set: &[(&str, &str)], more: &[&str]| {
        let output = layoffs().args([&["summarize", "seeds"], more].concat()).envs(set.iter().copied()).output().unwrap();
        output.stdout.contains(&0x1b)
    };
    assert!(!colored(&[], &[]));
    assert!(colored(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(colored(&[], &["--color", "always"]));
    assert!(!colored(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    assert!(!colored(&[("NO_COLOR", "1")], &[]));
}

#[test]
fn every_shell_has_completions_and_every_command_a_page() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = stdout(&["completions", shell]);
        assert!(script.contains("summarize") && script.contains("fail-on"), "{shell}");
    }
    let page = stdout(&["man"]);
    assert!(page.contains(".TH layoffs 1") && page.contains("summarize"), "{page}");
    for command in ["summarize", "extract", "quotes", "timeline", "check", "explain", "export", "schema", "lexicon"] {
        assert!(
            stdout(&["man", command]).contains(&format!(".TH layoffs\\-{command} 1"))
                || stdout(&["man", command]).contains(&format!(".TH layoffs-{command} 1")),
            "{command}"
        );
    }
    assert!(errors(&run(&["man", "sumarize"])).contains("did you mean summarize?"));
}

/// The commands of the examples that a help begins with: what stands before two blanks and a remark.
fn examples(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|l| !l.starts_with("Examples:")).skip(1).take_while(|l| !l.trim().is_empty());
    let command = |line: &str| line.trim().split("  ").next().unwrap_or_default().trim().to_owned();
    lines.map(command).filter(|line| line.starts_with("layoffs ") || line.contains("| layoffs")).collect()
}

/// Wide enough that no example is wrapped.
fn help(arguments: &[&str]) -> String {
    let output = layoffs().args(arguments).arg("--help").env("COLUMNS", "300").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_example_of_every_help_does_what_it_says() {
    if !has("jq") || !has("bash") {
        return;
    }
    let program = Path::new(env!("CARGO_BIN_EXE_layoffs"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let scratch = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(root().join("seeds"), scratch.path().join("seeds")).unwrap();
    write(scratch.path(), &[("article.txt", ARTICLE), ("layoffs.toml", b"")]);
    let commands = stdout(&["--help"]);
    let commands = commands.split("Commands:\n").nth(1).unwrap().lines().take_while(|l| l.starts_with("  ") && !l.trim().is_empty());
    let names: Vec<&str> = commands.filter(|l| !l.starts_with("   ")).filter_map(|l| l.split_whitespace().next()).collect();
    assert!(names.len() >= 10, "{names:?}");
    let mut all = examples(&help(&[]));
    for name in names {
        let own = examples(&help(&[name]));
        assert!(!own.is_empty(), "layoffs {name} --help begins with no example");
        all.extend(own);
    }
    for command in all {
        let output =
            Command::new("bash").args(["-o", "pipefail", "-c", &command]).current_dir(scratch.path()).env("PATH", &path).output().unwrap();
        // `check` ends with 1 where it finds something
        let fine = output.status.success() || (command.contains(" check ") && output.status.code() == Some(1));
        assert!(fine, "{command}\n{}", String::from_utf8_lossy(&output.stderr));
        let silent = command.contains("> ") || command.contains(" -o ");
        assert!(silent || !output.stdout.is_empty(), "{command} prints nothing");
    }
}

#[test]
fn whom_an_employer_has_is_not_among_the_cuts_that_are_stated() {
    let folder = tempfile::tempdir().unwrap();
    let article = b"Acme Group to cut 120 jobs\n\nAcme Group will cut 120 jobs, about 5% of its staff. Acme Group has 36,200 employees.\n";
    write(folder.path(), &[("a.txt", article)]);
    let text = stdout(&["summarize", folder.path().to_str().unwrap(), "--format", "text"]);
    assert!(text.contains("stated: 120 and about 5%"), "{text}");
}
