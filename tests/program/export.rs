//! `layoffs export`: what other programs find in the files.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::common::{layoffs, stdout, write};

/// Exports the seeds to `name` in a folder of its own.
fn exported(name: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    let output = layoffs().args(["export", "seeds", "-o"]).arg(&path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty());
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, [path.file_name().unwrap()], "something is left beside the file");
    (folder, path)
}

fn summary() -> Value {
    serde_json::from_str(&stdout(&["summarize", "seeds", "--format", "json"])).unwrap()
}

fn rows(path: &Path) -> Vec<csv::StringRecord> {
    csv::Reader::from_path(path).unwrap().records().map(Result::unwrap).collect()
}

#[test]
fn a_folder_of_csv_files_has_a_row_for_everything_and_its_keys_are_there() {
    let (_folder, path) = exported("tables.csv");
    let summary = summary();
    let count = |key: &str| summary[key].as_array().unwrap().len();
    for (table, expected) in [("articles", count("articles")), ("events", count("events")), ("findings", count("findings"))] {
        assert_eq!(rows(&path.join(format!("{table}.csv"))).len(), expected, "{table}");
    }
    let ids: BTreeSet<String> = rows(&path.join("articles.csv")).iter().map(|r| r[0].to_owned()).collect();
    let claims = rows(&path.join("claims.csv"));
    assert!(claims.len() > 20 && claims.iter().all(|r| ids.contains(&r[1])));
}

#[test]
fn the_columns_of_trackers_give_a_figure_only_where_it_is_certain() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("in/a.txt", b"Tarn Mills cuts 40 jobs\n\nMay 4, 2021 - Tarn Mills will cut 40 jobs, it said on Tuesday.\n")]);
    let path = folder.path().join("one.fyi.csv");
    assert!(layoffs().args(["export", "-o"]).arg(&path).arg(folder.path().join("in")).status().unwrap().success());
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.lines().nth(1).unwrap().starts_with("Tarn Mills,,40,40,40,40,40,2021-05-04,2021-05-04,2021-05-04,"), "{text}");
    let (_folder, path) = exported("seeds.fyi.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.lines().nth(1).unwrap().starts_with("Amazon Web Services,,,400,999,600,700,2024-04-03,"), "{text}");
}

#[cfg(feature = "sqlite")]
#[test]
fn a_database_keeps_its_keys_and_its_views_answer() {
    let (_folder, path) = exported("layoffs.sqlite");
    let database = rusqlite::Connection::open(&path).unwrap();
    let one = |query: &str| database.query_row(query, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(database.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
    assert!(!database.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap(), "a key refers to no row");
    assert_eq!(one("SELECT count(*) FROM articles"), 5);
    assert_eq!(one("SELECT count(*) FROM claims_in_full"), one("SELECT count(*) FROM claims"));
    assert_eq!(one("SELECT \"min\" FROM rounds WHERE id = 'e1'"), 400);
    assert!(one("SELECT count(*) FROM contradictions WHERE kind = 'headcount-conflict'") >= 2);
    assert!(one("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name LIKE '%_by_%'") > 10);
    let described = "SELECT count(*) FROM columns c JOIN pragma_table_info(c.table_name) i ON i.name = c.column_name";
    assert_eq!(one(described), one("SELECT count(*) FROM columns"));
}

#[cfg(feature = "parquet")]
#[test]
fn a_parquet_file_reads_back_with_its_types() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::{Field, RowAccessor};

    let (_folder, path) = exported("claims.parquet");
    let reader = SerializedFileReader::new(std::fs::File::open(&path).unwrap()).unwrap();
    let schema = reader.metadata().file_metadata().schema_descr();
    let at = |name: &str| (0..schema.num_columns()).find(|i| schema.column(*i).name() == name).unwrap();
    let rows: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
    assert_eq!(rows.len() as i64, reader.metadata().file_metadata().num_rows());
    let first = rows.iter().find(|r| r.get_string(at("text")).unwrap() == "several hundred roles").unwrap();
    assert_eq!((first.get_long(at("min")).unwrap(), first.get_long(at("max")).unwrap()), (200, 999));
    assert!(first.get_bool(at("event_main")).unwrap());
    // 3 April 2024, in days since 1970
    assert_eq!(first.get_column_iter().nth(at("event_date_start")).unwrap().1, &Field::Date(19_816));
}

#[test]
fn linked_data_says_what_appears_where_and_is_based_on_what() {
    let (_folder, path) = exported("layoffs.jsonld");
    let document: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(document["@context"]["@vocab"], "https://schema.org/");
    let graph = document["@graph"].as_array().unwrap();
    let ids: BTreeSet<&str> = graph.iter().map(|node| node["@id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), graph.len(), "two nodes have one id");
    let of = |kind: &str| graph.iter().filter(|n| n["@type"] == kind).collect::<Vec<_>>();
    assert_eq!(of("NewsArticle").len(), 5);
    for (kind, field) in [("Claim", "appearance"), ("Quotation", "isPartOf")] {
        assert!(!of(kind).is_empty() && of(kind).iter().all(|n| ids.contains(n[field]["@id"].as_str().unwrap())), "{kind}");
    }
    assert!(of("Quotation").iter().any(|n| n["isBasedOn"]["@id"].is_string()));
}

#[test]
fn what_cannot_be_written_is_said_and_an_older_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("old.jsonld"), "old").unwrap();
    std::fs::write(path("file.csv"), "old").unwrap();
    for (name, from, message) in [
        ("x.xlsx", "seeds", "no format has the ending .xlsx"),
        ("missing/x.jsonld", "seeds", "no such folder"),
        ("file.csv", "seeds", "a file is in the way"),
        ("old.jsonld", "no-such-folder", "no such file or folder"),
    ] {
        let output = layoffs().args(["export", from, "-o"]).arg(path(name)).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(message), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(std::fs::read_to_string(path("old.jsonld")).unwrap(), "old");
}
