//! What is known of the five articles in `seeds/`, worked out by hand.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::common::stdout;

static SUMMARY: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(&stdout(&["summarize", "seeds", "--format", "json"])).unwrap());

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("no list `{key}` in {value}"))
}

fn articles() -> &'static [Value] {
    list(&SUMMARY, "articles")
}

fn events(main: bool) -> Vec<&'static Value> {
    list(&SUMMARY, "events").iter().filter(|e| e["main"] == main).collect()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// `[min, max, likely_min, likely_max]`.
fn range(roles: &Value) -> Value {
    json!([roles["min"], roles["max"], roles["likely_min"], roles["likely_max"]])
}

/// The counts of the article at `index` whose text holds `words`.
fn counts(index: usize, words: &str) -> Vec<&'static Value> {
    list(&articles()[index], "role_counts").iter().filter(|c| text(c, "text").contains(words)).collect()
}

/// Positions of an event's articles, sorted.
fn members(event: &Value, role: &str) -> Vec<usize> {
    let position = |id: &Value| articles().iter().position(|a| a["id"] == *id).unwrap();
    let mut found: Vec<usize> = list(event, "articles").iter().filter(|a| a["role"] == role).map(|a| position(&a["id"])).collect();
    found.sort_unstable();
    found
}

#[test]
fn five_articles_with_their_outlets() {
    assert_eq!(SUMMARY["inputs"], json!({"files":5,"articles":5,"relevant":5,"bytes":14058,"duplicates":0,"failed":[]}));
    let names: Vec<&Value> = articles().iter().map(|a| &a["source"]["name"]).collect();
    assert_eq!(names, [&json!("Business Insider"), &json!("NPR"), &Value::Null, &json!("The Register"), &json!("Converge360")]);
    assert_eq!(articles()[1]["source"]["wire"], "The Associated Press");
}

#[test]
fn articles_are_dated_by_themselves_and_by_each_other() {
    let dates: Vec<Value> = articles().iter().map(|a| json!([a["date"]["start"], a["date"]["end"], a["date"]["basis"]])).collect();
    assert_eq!(
        dates,
        [
            json!(["2024-04-03", "2024-04-08", "cross_article"]),
            json!(["2024-04-03", "2024-04-03", "stated"]),
            json!(["2024-04-04", null, "cross_article"]),
            json!(["2024-04-03", "2024-04-07", "cross_article"]),
            json!(["2024-04-03", "2024-04-09", "cross_article"]),
        ]
    );
}

#[test]
fn two_main_events() {
    let main = events(true);
    assert_eq!(main.len(), 2);
    assert!(
        main.iter().all(|e| e["employer"] == "Amazon Web Services" && e["parent"] == "Amazon"),
        "{:?}",
        (&main[0]["employer"], &main[1]["employer"])
    );
    assert_eq!(main.iter().map(|e| members(e, "main")).collect::<Vec<_>>(), [vec![0, 1, 3, 4], vec![2]]);
}

#[test]
fn the_first_event_and_its_parts() {
    let event = events(true)[0];
    assert_eq!((&event["date"]["start"], &event["date"]["end"]), (&json!("2024-04-03"), &json!("2024-04-03")));
    assert_eq!(event["first_reported_by"], "GeekWire");
    assert_eq!(range(&event["roles"]), json!([400, 999, 600, 700]));
    assert!(!list(&event["roles"], "derivation").is_empty());
    let part = |words: &str| {
        let lower = |t: &Value| text(t, "name").to_lowercase().replace(", and ", " and ");
        let found: Vec<&Value> = list(event, "teams").iter().filter(|t| lower(t).contains(words)).collect();
        found.iter().find(|t| !t["roles"].is_null()).unwrap_or_else(|| panic!("no part {words} with a number: {found:?}"))["roles"].clone()
    };
    assert_eq!(range(&part("sales, marketing and global services")), json!([200, 999, 300, 700]));
    assert_eq!(range(&part("physical stores technology")), json!([200, 799, 300, 500]));
}

#[test]
fn the_second_event_is_later_and_rests_on_reuters() {
    let main = events(true);
    let roots: Vec<&Value> = list(main[1], "articles").iter().filter(|a| a["role"] == "main").map(|a| &a["root"]).collect();
    assert_eq!(roots, [&json!("Reuters")]);
    let earlier = json!({"event": main[0]["id"], "relation": "earlier"});
    assert!(list(main[1], "related").contains(&earlier), "{}", main[1]["related"]);
    assert_eq!(main[1]["date"]["start"], "2024-04-04");
    assert_eq!(main[1]["date"]["end"], Value::Null);
}

#[test]
fn other_cuts_are_kept_apart() {
    let background = events(false);
    let with = |article: usize, words: &str| {
        let ids: Vec<&Value> = counts(article, words).iter().map(|c| &c["event"]).collect();
        assert!(!ids.is_empty(), "no count {words:?}");
        let found = background.iter().find(|e| ids.contains(&&e["id"]));
        *found.unwrap_or_else(|| panic!("{words:?} is in no background event: {ids:?}"))
    };
    let days = |e: &Value| json!([e["date"]["start"], e["date"]["end"]]);
    let advertising = with(0, "160");
    assert_eq!(days(advertising), json!(["2024-03-25", "2024-04-07"]));
    assert!(advertising["roles"]["max"].as_u64().is_some_and(|max| (160..=180).contains(&max)), "{}", advertising["roles"]);
    for words in ["several hundred positions", "500"] {
        assert_eq!(days(with(1, words)), json!(["2024-01-01", "2024-01-31"]), "{words}");
    }
    assert_eq!(with(1, "500")["roles"]["min"], 501);
    assert_eq!(with(1, "5%")["employer"], "Audible");
    assert_eq!(with(3, "27,000")["roles"]["min"], 27_001);
    assert_eq!(with(3, "27,000")["id"], with(0, "thousands")["id"]);
}

#[test]
fn what_is_no_cut_is_none() {
    let cuts = articles().iter().flat_map(|a| list(a, "role_counts")).filter(|c| c["measure"] == "cut").map(|c| text(c, "text"));
    for words in cuts {
        let wrong = ["opening", "1.5", "100,000", "60,000", "700", "1,000", "51", "$", "60 days", "posted"];
        assert!(!wrong.iter().any(|w| words.contains(w)), "{words:?} is no cut");
    }
    for (article, words, measure) in [(3, "1.5 million", "headcount"), (3, "100,000", "headcount"), (4, "60,000", "headcount")] {
        assert_eq!(counts(article, words).iter().map(|c| text(c, "measure")).collect::<Vec<_>>(), [measure], "{words}");
    }
}

#[test]
fn quotations_have_their_speakers() {
    let by = |article: usize, speaker: &str| {
        list(&articles()[article], "quotes").iter().filter(|q| text(q, "speaker").contains(speaker)).count()
    };
    assert_eq!(by(0, "Garman"), 1);
    assert_eq!(by(4, "Garman"), 2);
    assert_eq!(by(1, "Duncan Neasham"), 1);
    let all = articles().iter().flat_map(|a| list(a, "quotes"));
    assert!(all.clone().all(|q| !text(q, "text").contains("Just Walk Out")));
}

#[test]
fn a_statement_is_merged_across_outlets() {
    let quotes = list(events(true)[0], "quotes");
    let merged = |words: &str| quotes.iter().find(|q| text(q, "text").contains(words)).unwrap_or_else(|| panic!("no quotation {words:?}"));
    let outlets = |quote: &Value| {
        let mut found: Vec<usize> =
            list(quote, "variants").iter().map(|v| articles().iter().position(|a| a["id"] == v["article"]).unwrap()).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    assert_eq!(outlets(merged("a few targeted areas")), [0, 3, 4]);
    let second = merged("We didn't make these decisions lightly");
    assert_eq!(outlets(second), [0, 1, 3]);
    assert_eq!(second["speaker"], "Duncan Neasham");
    let condensed = list(second, "variants").iter().find(|v| v["article"] == articles()[3]["id"]).unwrap();
    assert_eq!(condensed["relation"], "condensed");
    assert!(list(condensed, "edits").iter().all(|e| e["marked"] == true), "{condensed}");
}

#[test]
fn what_does_not_fit_is_found() {
    let findings = list(&SUMMARY, "findings");
    let has = |kind: &str, words: &[&str]| {
        let holds = |f: &Value| words.iter().all(|w| f["evidence"].to_string().contains(w) || text(f, "message").contains(w));
        assert!(findings.iter().any(|f| f["kind"] == kind && holds(f)), "no {kind} with {words:?}");
    };
    has("headcount-conflict", &["60,000", "100,000"]);
    has("hedge-mismatch", &["about 160", "up to 160"]);
    has("scope-mismatch", &["physical store technology and healthcare teams"]);
    has("undated", &["002_c8749984003f8990"]);
    has("unknown-source", &["002_c8749984003f8990"]);
}
