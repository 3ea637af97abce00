//! Reading as the command line does it: walking, decoding, records, metadata.

use std::fs;
use std::path::{Path, PathBuf};

use layoffs::model::{FORMAT_VERSION, Failed, FailedTag, Record};
use layoffs::read::{Document, Globs, Item, Metadata, Opened, Problem, ReadError, ReadOptions, load, open};

const ARTICLE: &str =
    "Mill to close\n\nThe mill in Exampleton will close in May with the loss of some 300 jobs, its owner said on Monday.\n";

/// A folder with these files, named by relative path.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    dir
}

/// Paths of the inputs, below `dir`.
fn names(opened: &Opened, dir: &Path) -> Vec<String> {
    let prefix = format!("{}/", dir.display());
    opened.inputs.iter().map(|i| i.path.strip_prefix(&prefix).unwrap_or(&i.path).to_owned()).collect()
}

fn items(path: &Path, options: &ReadOptions) -> Vec<Result<Item, ReadError>> {
    open(&[path], options).inputs.iter().flat_map(|input| load(input, options)).collect()
}

/// The articles of a path, decoded, and what could not be.
fn documents(path: &Path, options: &ReadOptions) -> Vec<Result<Document, ReadError>> {
    let document = |item| match item {
        Ok(Item::Article(unread)) => Some(unread.document()),
        Ok(Item::Record(_)) => None,
        Err(error) => Some(Err(error)),
    };
    items(path, options).into_iter().filter_map(document).collect()
}

fn only_error(path: &Path, options: &ReadOptions) -> ReadError {
    items(path, options).pop().unwrap().unwrap_err()
}

#[test]
fn folders_are_walked_sorted_and_hidden_files_skipped() {
    let dir = folder(&[("b.txt", b"x"), ("a/z.txt", b"x"), ("a/.hidden", b"x"), (".git/c.txt", b"x"), ("a/b/c.txt", b"x")]);
    assert_eq!(names(&open(&[dir.path()], &ReadOptions::default()), dir.path()), ["a/b/c.txt", "a/z.txt", "b.txt"]);
    let all = ReadOptions { hidden: true, ..ReadOptions::default() };
    assert_eq!(open(&[dir.path()], &all).inputs.len(), 5);
}

#[test]
fn order_and_repetition_of_arguments_change_nothing() {
    let dir = folder(&[("a/1.txt", b"x"), ("a/2.txt", b"x"), ("b.txt", b"x")]);
    let at = |name: &str| dir.path().join(name);
    let options = ReadOptions::default();
    let once = open(&[dir.path()], &options).inputs;
    for paths in [vec![at("a/1.txt"), at("b.txt"), at("")], vec![at(""), at("a/../b.txt"), at("a"), at("a/1.txt"), at("a/1.txt")]] {
        assert_eq!(open(&paths, &options).inputs, once);
    }
}

#[test]
fn globs_choose_within_folders_but_not_among_paths_given() {
    let dir = folder(&[("a.txt", b"x"), ("a.md", b"x"), ("old/b.txt", b"x"), ("new/b.txt", b"x")]);
    let options =
        ReadOptions { include: Globs::new(&["*.txt"]).unwrap(), exclude: Globs::new(&["old"]).unwrap(), ..ReadOptions::default() };
    assert_eq!(names(&open(&[dir.path()], &options), dir.path()), ["a.txt", "new/b.txt"]);
    assert_eq!(names(&open(&[dir.path().join("a.md")], &options), dir.path()), ["a.md"]);
}

#[test]
fn what_is_missing_or_empty_is_an_error_of_usage_and_the_rest_is_read() {
    let dir = folder(&[("a.txt", b"x"), ("empty/.keep", b"")]);
    let at = |name: &str| dir.path().join(name);
    let opened = open(&[at("no.txt"), at("empty"), at("a.txt")], &ReadOptions::default());
    assert_eq!(names(&opened, dir.path()), ["a.txt"]);
    assert!(opened.failed.iter().all(ReadError::is_usage));
    assert!(matches!(opened.failed[0].problem, Problem::EmptyFolder));
    assert!(matches!(opened.failed[1].problem, Problem::NotFound));
    assert!(opened.failed[1].to_string().ends_with("no.txt: no such file or folder; check the spelling, or the folder you stand in"));
}

#[cfg(unix)]
#[test]
fn links_are_followed_when_asked_and_loops_are_named() {
    let dir = folder(&[("a/1.txt", b"x")]);
    let other = folder(&[("2.txt", b"x")]);
    std::os::unix::fs::symlink(other.path(), dir.path().join("a/link")).unwrap();
    std::os::unix::fs::symlink(dir.path(), dir.path().join("a/loop")).unwrap();
    assert_eq!(names(&open(&[dir.path()], &ReadOptions::default()), dir.path()), ["a/1.txt"]);
    let follow = ReadOptions { follow_links: true, ..ReadOptions::default() };
    let opened = open(&[dir.path()], &follow);
    assert_eq!(names(&opened, dir.path()), ["a/1.txt", "a/link/2.txt"]);
    assert!(matches!(opened.failed[..], [ReadError { problem: Problem::LinkLoop, .. }]));
}

#[test]
fn bad_files_are_named_and_good_ones_keep_their_bytes() {
    let dir = folder(&[("a.txt", ARTICLE.as_bytes()), ("b.png", b"\x89PNG\r\n\x1a\n\0\0\0"), ("c.txt", b""), ("d.json", b"{\"a\": 1}")]);
    let options = ReadOptions::default();
    let found = documents(dir.path(), &options);
    let Ok(doc) = &found[0] else { panic!("{found:?}") };
    assert_eq!((doc.text.as_str(), doc.bytes, doc.language), (ARTICLE, ARTICLE.len() as u64, Some("en")));
    let problems: Vec<_> = found[1..].iter().map(|r| &r.as_ref().unwrap_err().problem).collect();
    assert!(matches!(problems[..], [Problem::Binary { .. }, Problem::Empty, Problem::NoText { .. }]), "{problems:?}");
}

#[test]
fn the_size_limit_is_kept() {
    let dir = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let limit = |max| ReadOptions { max_file_size: Some(max), ..ReadOptions::default() };
    let size = ARTICLE.len() as u64;
    assert!(matches!(only_error(dir.path(), &limit(size - 1)).problem, Problem::TooLarge { .. }));
    assert!(items(dir.path(), &limit(size))[0].is_ok());
}

#[test]
fn metadata_is_joined_and_is_no_article() {
    let dir = folder(&[
        ("about.csv", b"path,source,date,title\na.txt,The Example Post,2023-05-06,Mill to close\n".as_slice()),
        ("a.txt", ARTICLE.as_bytes()),
    ]);
    let metadata = Metadata::load(&dir.path().join("about.csv")).unwrap();
    let found = documents(dir.path(), &ReadOptions { metadata: Some(metadata), ..ReadOptions::default() });
    let [Ok(doc)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(doc.user.source.as_deref(), Some("The Example Post"));
    assert_eq!(doc.user.date, Some(jiff::civil::date(2023, 5, 6)));
}

/// A record as `extract` makes it of a bad file, with this format version.
fn failed(path: &str, version: &str) -> String {
    let failed = Failed { path: path.to_owned(), error: "empty".to_owned() };
    serde_json::to_string(&Record::Failed { tag: FailedTag::Failed, format_version: version.to_owned(), failed }).unwrap()
}

fn article() -> String {
    let doc = layoffs::read::Document::new("a.txt", ARTICLE.to_owned(), 1, layoffs::read::Given::default());
    serde_json::to_string(&layoffs::extract::article(&doc)).unwrap()
}

#[test]
fn records_are_read_back_and_a_broken_line_costs_itself_only() {
    let lines = [
        article(),
        "{\"type\":\"article\",\"format_version\":\"1.0\"".to_owned(),
        String::new(),
        failed("b.txt", FORMAT_VERSION),
        failed("c.txt", "2.0"),
    ];
    let dir = folder(&[("records.jsonl", lines.join("\n").as_bytes())]);
    let found = items(dir.path(), &ReadOptions::default());
    assert_eq!(found.len(), 4);
    let Ok(Item::Record(record)) = &found[0] else { panic!("{found:?}") };
    assert_eq!(serde_json::to_string(record).unwrap(), article());
    let broken = found[1].as_ref().unwrap_err();
    assert!(matches!((broken.line, &broken.problem), (Some(2), Problem::BadRecord(_))), "{broken}");
    assert!(matches!(&found[2], Ok(Item::Record(Record::Failed { failed, .. })) if failed.path == "b.txt"));
    let newer = found[3].as_ref().unwrap_err();
    assert!(matches!((newer.line, &newer.problem), (Some(5), Problem::NewerFormat { .. })), "{newer}");
    assert_eq!(Failed::from(newer).error, format!("line 5: {}", newer.problem));
}

#[test]
fn arrays_and_envelopes_of_records_are_read_back() {
    let array = format!("[\n{},\n{}]", article(), failed("b.txt", FORMAT_VERSION));
    let envelope = format!(
        "{{\"format_version\":\"1.0\",\"tool\":{{\"name\":\"layoffs\",\"version\":\"0\",\"lexicon\":\"\"}},\
         \"inputs\":{{\"files\":2,\"articles\":1,\"relevant\":0,\"bytes\":1,\"duplicates\":0,\"failed\":[{{\"path\":\"b.txt\",\"error\":\"empty\"}}]}},\
         \"articles\":[{}],\"events\":[],\"findings\":[]}}",
        article()
    );
    for json in [array, envelope] {
        let dir = folder(&[("records.json", json.as_bytes())]);
        let found = items(dir.path(), &ReadOptions::default());
        assert!(matches!(&found[..], [Ok(Item::Record(Record::Article(_))), Ok(Item::Record(Record::Failed { .. }))]), "{found:?}");
    }
}

#[test]
fn paths_are_shown_as_given() {
    let seeds = PathBuf::from("seeds/");
    let opened = open(&[seeds], &ReadOptions::default());
    assert_eq!(opened.inputs.len(), 5);
    assert!(opened.inputs[0].path.starts_with("seeds/000_"));
}
