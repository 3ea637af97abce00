//! The JSON Schema: a copy that is up to date, and output that keeps it.

use layoffs::model::Summary;
use layoffs::report::table;
use serde_json::{Value, json};
use snapbox::{Data, assert_data_eq};

use super::common::{root, run, stdout};

fn schema(document: &str) -> Value {
    serde_json::from_str(&stdout(&["schema", document])).unwrap()
}

/// Objects may have no field that the schema does not name.
fn strict(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if object.contains_key("properties") && !object.contains_key("$ref") {
                object.insert("additionalProperties".to_owned(), json!(false));
            }
            object.values_mut().for_each(strict);
        }
        Value::Array(items) => items.iter_mut().for_each(strict),
        _ => {}
    }
}

fn errors(schema: &Value, instance: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    validator.iter_errors(instance).map(|e| format!("{}: {e}", e.instance_path())).take(5).collect()
}

#[test]
fn the_documentation_of_columns_is_what_the_tables_have() {
    let summary: Summary = serde_json::from_str(&stdout(&["summarize", "seeds", "--format", "json"])).unwrap();
    let mut text = b"# Columns\n\nWhat `--format csv` and `export` write. Generated from `src/report/table/`; do not edit.\n\n\
        `summarize --format csv` is the table `events`, `extract --format csv` is `articles`, `quotes --format csv` is `quotations`,\n\
        `timeline --format csv` is `timeline`. `export -o NAME.fyi.csv` is `tracker`, `export -o NAME.parquet` is `claims` with all\n\
        columns of its article (`article_\xe2\x80\xa6`) and its event (`event_\xe2\x80\xa6`). An empty cell is not known; it is never 0.\n"
        .to_vec();
    let tables = table::all(&summary, &layoffs::reconcile::quotations(&summary));
    for table in tables.iter().chain(&[table::timeline(&[]), table::tracker(&summary)]) {
        text.push(b'\n');
        table.describe(&mut text).unwrap();
    }
    let path = root().join("docs/tables.md");
    assert_data_eq!(String::from_utf8(text).unwrap(), Data::read_from(&path, None).raw());
}

#[test]
fn documents_of_the_seeds_keep_it_and_name_every_field() {
    for (document, more) in [
        ("summarize", &["seeds"][..]),
        ("extract", &["seeds", "--with-text"]),
        ("quotes", &["seeds"]),
        ("timeline", &["seeds"]),
        ("check", &["seeds", "--severity", "note"]),
        ("lexicon", &[]),
        ("lexicon", &["triggers"]),
    ] {
        let printed = run(&[&[document, "--format", "json"], more].concat()).stdout;
        let instance: Value = serde_json::from_slice(&printed).unwrap();
        let mut schema = schema(document);
        strict(&mut schema);
        assert_eq!(errors(&schema, &instance), [""; 0], "{document} {more:?}");
    }
}

#[test]
fn lines_of_the_seeds_keep_it() {
    let schema = schema("line");
    let validator = jsonschema::validator_for(&schema).unwrap();
    for command in ["extract", "summarize", "quotes", "timeline"] {
        let printed = run(&[command, "seeds", "Cargo.lock", "tests/program", "--format", "jsonl", "-q"]).stdout;
        let printed = String::from_utf8(printed).unwrap();
        assert!(printed.lines().count() > 5);
        for line in printed.lines() {
            let instance: Value = serde_json::from_str(line).unwrap();
            assert!(validator.is_valid(&instance), "{command}: {line}");
        }
    }
}

/// The fixture of `src/report/` holds what the seeds do not: a conflict with alternatives, an unmarked edit, a failed input.
#[test]
fn the_fixture_keeps_it_once_read_and_printed() {
    let summary: Summary = serde_json::from_str(include_str!("../../src/report/fixture.json")).unwrap();
    assert_eq!(errors(&schema("summarize"), &serde_json::to_value(&summary).unwrap()), [""; 0]);
}

#[test]
fn what_breaks_it_would_be_noticed() {
    let mut summary: Value = serde_json::from_str(&stdout(&["summarize", "seeds", "--format", "json"])).unwrap();
    summary["events"][0]["roles"]["min"] = json!("many");
    assert!(!errors(&schema("summarize"), &summary).is_empty());
    summary["events"][0]["roles"]["min"] = json!(400);
    summary["articles"][0].as_object_mut().unwrap().remove("url");
    assert!(!errors(&schema("summarize"), &summary).is_empty());
}
