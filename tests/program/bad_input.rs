//! Input that cannot be read: each a clear message and the exit code of the contract, and the rest is still read.

use std::io::{BufRead, BufReader};
use std::process::{Output, Stdio};

use serde_json::Value;

use super::common::{layoffs, run, write};

const ARTICLE: &[u8] = b"Tarn Mills cuts 40 jobs\n\nTarn Mills will cut 40 jobs, it said on Monday.\n";

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The envelope that `summarize` prints for a folder of these files.
fn summarized(files: &[(&str, &[u8])]) -> (Output, Value) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), files);
    let output = layoffs().args(["summarize", "--format", "json"]).arg(folder.path()).output().unwrap();
    let envelope = serde_json::from_slice(&output.stdout).unwrap();
    (output, envelope)
}

#[test]
fn a_missing_path_is_named_with_the_nearest_name() {
    let output = run(&["summarize", "sedes"]);
    assert_eq!(code(&output), 2);
    assert!(output.stdout.is_empty());
    assert!(stderr(&output).contains("sedes: no such file or folder"), "{}", stderr(&output));
    assert!(stderr(&output).contains("did you mean seeds?"), "{}", stderr(&output));
}

#[test]
fn beside_a_missing_path_the_rest_is_still_read() {
    let output = run(&["summarize", "--format", "json", "seeds", "no-such-folder"]);
    assert_eq!(code(&output), 2);
    let envelope: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(envelope["inputs"]["articles"], 5);
    assert_eq!(envelope["inputs"]["failed"][0]["path"], "no-such-folder");
}

#[test]
fn readings_that_make_no_sense_are_named_with_line_and_remedy() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("a.txt", ARTICLE), ("own.txt", b"# ours\nseveral hundred | 150..900 | 100..600\n")]);
    let output = layoffs().args(["extract", "a.txt", "--readings", "own.txt"]).current_dir(folder.path()).output().unwrap();
    assert_eq!(code(&output), 2);
    assert!(output.stdout.is_empty());
    assert!(stderr(&output).contains("own.txt:2: the likely range 100..600 does not lie within"), "{}", stderr(&output));
}

#[test]
fn own_readings_change_the_ranges_and_the_hash() {
    let folder = tempfile::tempdir().unwrap();
    let article = b"Tarn Mills cuts jobs\n\nTarn Mills will cut several hundred jobs, it said on Monday.\n";
    write(folder.path(), &[("a.txt", article), ("own.txt", b"several hundred | 150..900 | 200..600 | our style guide\n")]);
    let read = |more: &[&str]| {
        let command = ["extract", "a.txt", "--format", "json"];
        let output = layoffs().args(command).args(more).current_dir(folder.path()).output().unwrap();
        serde_json::from_slice::<Value>(&output.stdout).unwrap()
    };
    let (plain, own) = (read(&[]), read(&["--readings", "own.txt"]));
    let ranges = |v: &Value| v["articles"][0]["role_counts"][0]["value"]["likely_max"].clone();
    assert_eq!((ranges(&plain), ranges(&own)), (700.into(), 600.into()));
    assert_ne!(plain["tool"]["lexicon"], own["tool"]["lexicon"]);
}

#[test]
fn an_empty_folder_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["summarize", "extract"] {
        let output = layoffs().arg(command).arg(folder.path()).output().unwrap();
        assert_eq!(code(&output), 2);
        assert!(output.stdout.is_empty());
        assert!(stderr(&output).contains("no files to read in this folder"), "{}", stderr(&output));
    }
}

#[test]
fn a_binary_file_is_named_and_the_rest_is_read() {
    let (output, envelope) = summarized(&[("a.txt", ARTICLE), ("b.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    assert_eq!(code(&output), 3);
    assert!(stderr(&output).contains("b.png: a PNG image, not text"), "{}", stderr(&output));
    assert_eq!(envelope["inputs"]["files"], 2);
    assert_eq!(envelope["inputs"]["articles"], 1);
    assert!(envelope["inputs"]["failed"][0]["path"].as_str().unwrap().ends_with("b.png"));
}

#[test]
fn a_folder_with_nothing_readable_is_an_error() {
    let (output, envelope) = summarized(&[("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), ("empty.txt", b"")]);
    assert_eq!(code(&output), 2);
    assert_eq!(envelope["inputs"]["failed"].as_array().unwrap().len(), 2);
}

#[test]
fn invalid_utf8_is_decoded_as_browsers_do() {
    let (output, envelope) = summarized(&[("a.txt", b"Caf\xe9 Tarn cuts 40 jobs\n\nCaf\xe9 Tarn said \x93it is time\x94 on Monday.\n")]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert_eq!(envelope["articles"][0]["title"], "Café Tarn cuts 40 jobs");
}

#[test]
fn quiet_hides_messages_but_not_failures() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("a.txt", ARTICLE), ("b.bin", b"\0\x01\x02\0\0\0")]);
    let output = layoffs().args(["extract", "-q"]).arg(folder.path()).output().unwrap();
    assert_eq!(code(&output), 3);
    assert_eq!(stderr(&output), "");
    assert!(String::from_utf8_lossy(&output.stdout).contains(r#""type":"failed""#));
}

#[test]
fn bad_arguments_are_refused_before_anything_is_read() {
    for (arguments, message) in [
        (&["summarise", "seeds"][..], "summarize"),
        (&["summarize"][..], "PATH"),
        (&["summarize", "seeds", "--format", "yaml"][..], "possible values"),
        (&["extract", "seeds", "--jobs", "0"][..], "--jobs"),
        (&["extract", "seeds", "--include", "a["][..], "not a glob"),
        (&["extract", "seeds", "--metadata", "no-such.csv"][..], "no-such.csv"),
        (&["extract", "seeds", "--max-file-size", "big"][..], "--max-file-size"),
    ] {
        let output = run(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(stderr(&output).contains(message), "{arguments:?}: {}", stderr(&output));
    }
}

#[test]
fn rows_of_metadata_that_match_no_file_are_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), "Mill cuts 40 jobs\n\nThe mill said it is cutting 40 jobs.").unwrap();
    let table = folder.path().join("about.csv");
    std::fs::write(&table, "path,source,date\na.txt,The Example Post,2023-05-06\nb.txt,Post,2023-05-06\n").unwrap();
    let output = run(&["summarize", folder.path().to_str().unwrap(), "--metadata", table.to_str().unwrap()]);
    assert_eq!(code(&output), 0);
    assert!(stderr(&output).contains("about.csv:3: no input is `b.txt`"), "{}", stderr(&output));
    assert!(!stderr(&output).contains("a.txt"), "{}", stderr(&output));
}

/// Permissions do not bind root, so the program is run as nobody then, from a copy that nobody can reach.
#[cfg(unix)]
#[test]
fn an_unreadable_file_is_named_and_the_rest_is_read() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    const NOBODY: u32 = 65534;
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("in/a.txt", ARTICLE), ("in/locked.txt", ARTICLE)]);
    let program = folder.path().join("layoffs");
    std::fs::copy(env!("CARGO_BIN_EXE_layoffs"), &program).unwrap();
    let allow = |path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    for (path, mode) in [(folder.path(), 0o755), (&program, 0o755), (&folder.path().join("in/locked.txt"), 0o000)] {
        allow(path, mode);
    }
    let root = std::fs::metadata(folder.path()).unwrap().uid() == 0;
    let mut command = std::process::Command::new(&program);
    command.current_dir(folder.path()).args(["summarize", "--format", "json", "in"]);
    if root {
        command.uid(NOBODY).gid(NOBODY);
    }
    let output = command.output().unwrap();
    assert_eq!(code(&output), 3, "{}", stderr(&output));
    assert!(stderr(&output).contains("in/locked.txt: permission denied"), "{}", stderr(&output));
    let envelope: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(envelope["inputs"]["articles"], 1);
    assert_eq!(envelope["inputs"]["failed"][0]["path"], "in/locked.txt");
}

#[test]
fn a_closed_pipe_is_quiet_success() {
    let folder = tempfile::tempdir().unwrap();
    for i in 0..400 {
        write(folder.path(), &[(&format!("{i}.txt"), format!("Tarn Mills cuts {i} jobs\n\nTarn Mills will cut {i} jobs.\n").as_bytes())]);
    }
    for arguments in [&["extract"][..], &["extract", "--format", "json"], &["summarize", "--format", "jsonl"]] {
        let mut child = layoffs().args(arguments).arg(folder.path()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        // The pipe is closed after one line, long before all is written: it holds 64 KiB.
        BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(!first.is_empty());
        assert_eq!((code(&output), stderr(&output).as_str()), (0, ""), "{arguments:?}");
    }
}

#[test]
fn standard_input_is_an_article_or_records() {
    use std::io::Write;
    let piped = |arguments: &[&str], input: &[u8]| {
        let mut child = layoffs().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(code(&output), 0);
        output.stdout
    };
    let records = piped(&["extract", "-"], ARTICLE);
    let direct: Value = serde_json::from_slice(&piped(&["summarize", "--format", "json", "-"], ARTICLE)).unwrap();
    let reduced: Value = serde_json::from_slice(&piped(&["summarize", "--format", "json", "-"], &records)).unwrap();
    assert_eq!(direct["articles"][0]["path"], "-");
    assert_eq!(direct, reduced);
}

#[test]
fn a_long_line_of_quotations_is_read_in_good_time() {
    let line = b"Tarn Mills will cut 40 jobs at its mill. \"We are sorry for all of them,\" said Ann Lee, a spokeswoman. ".repeat(3000);
    let begun = std::time::Instant::now();
    let (output, envelope) = summarized(&[("a.txt", &line)]);
    assert_eq!(code(&output), 0);
    assert_eq!(envelope["events"][0]["roles"]["min"], 40);
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

#[test]
fn a_phrase_told_again_and_again_is_listed_with_a_few_places() {
    let folder = tempfile::tempdir().unwrap();
    let paragraph = b"Tarn Mills will cut 40 jobs. \"We are sorry for all of them,\" said Ann Lee, a spokeswoman.\n\n".repeat(50);
    write(folder.path(), &[("a.txt", &paragraph)]);
    let output = layoffs().arg("summarize").arg(folder.path()).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("a.txt:1, :3, :5, :7, :9 and 45 more"), "{text}");
    assert!(text.lines().count() < 60, "{text}");
}

#[test]
fn nobody_cuts_more_than_all_of_the_staff() {
    let (output, envelope) = summarized(&[("a.txt", b"Tarn Mills cuts 40 jobs\n\nTarn Mills will lay off 400% of its staff, it said.\n")]);
    assert_eq!(code(&output), 0);
    let counts = envelope["articles"][0]["role_counts"].as_array().unwrap();
    assert_eq!(counts.iter().map(|c| c["text"].as_str().unwrap()).collect::<Vec<_>>(), ["40 jobs"]);
}
