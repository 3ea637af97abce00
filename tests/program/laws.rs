//! Laws that hold for any input.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use layoffs::model::{Article, FORMAT_VERSION, Failed, FailedTag, Record, Summary};
use layoffs::read::{self, Item, ReadOptions};
use layoffs::reconcile::{self, Options};
use layoffs::report;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::common::{root, stdout};

fn read_all(paths: &[PathBuf]) -> Vec<Record> {
    let options = ReadOptions::default();
    let opened = read::open(paths, &options);
    let failed = |error: &read::ReadError| Record::Failed {
        tag: FailedTag::Failed,
        format_version: FORMAT_VERSION.to_owned(),
        failed: Failed::from(error),
    };
    let article = |doc: read::Document| {
        let mut article = layoffs::extract::article(&doc);
        article.text = Some(doc.text);
        Record::Article(Box::new(article))
    };
    let record = |item| match item {
        Ok(Item::Article(unread)) => unread.document().map_or_else(|e| failed(&e), article),
        Ok(Item::Record(record)) => record,
        Err(error) => failed(&error),
    };
    let items = opened.inputs.iter().flat_map(|input| read::load(input, &options));
    items.map(record).collect()
}

fn seeds() -> &'static [Record] {
    static SEEDS: LazyLock<Vec<Record>> = LazyLock::new(|| read_all(&[root().join("seeds")]));
    &SEEDS
}

fn json(summary: &Summary) -> String {
    let mut out = Vec::new();
    report::json::summary(&mut out, summary).unwrap();
    String::from_utf8(out).unwrap()
}

fn summarized(records: Vec<Record>) -> String {
    json(&reconcile::summarize(records, &Options::default()))
}

/// Every span of an article holds what the record says stands there.
fn check_spans(article: &Article) {
    let text = article.text.as_deref().unwrap();
    let at = |span: &layoffs::model::Span| {
        let before = &text[..span.start];
        assert_eq!(span.line, before.matches('\n').count() + 1, "{span:?}");
        assert_eq!(span.column, before.rsplit('\n').next().unwrap_or_default().chars().count() + 1, "{span:?}");
        &text[span.range()]
    };
    for count in &article.role_counts {
        assert_eq!(at(&count.span), count.text);
        assert!(count.sentence.contains(&count.span), "{} stands outside its sentence", count.id);
        at(&count.sentence);
        if let Some(when) = &count.when {
            assert_eq!(at(&when.span), when.text);
        }
    }
    for quote in &article.quotes {
        assert_eq!(at(&quote.span), quote.text);
        quote.speaker_span.as_ref().map(at);
    }
    let evidence = [&article.source.evidence, &article.date.evidence]
        .into_iter()
        .chain(article.teams_affected.iter().map(|t| &t.evidence))
        .chain(article.citations.iter().map(|c| &c.evidence))
        .chain(article.reasons.iter().chain(&article.severance).map(|p| &p.evidence));
    for located in evidence.flatten().chain(&article.sentences) {
        assert_eq!(at(&located.span), located.text);
    }
    for cue in &article.time_cues {
        assert_eq!(at(&cue.span), cue.text);
    }
}

fn article(record: &Record) -> &Article {
    match record {
        Record::Article(article) => article,
        Record::Failed { failed, .. } => panic!("{failed:?}"),
    }
}

#[test]
fn spans_of_the_seeds_slice_to_their_text() {
    assert_eq!(seeds().len(), 5);
    seeds().iter().map(article).for_each(check_spans);
}

#[test]
fn evidence_of_findings_slices_to_its_text() {
    let summary = reconcile::summarize(seeds().to_vec(), &Options::default());
    for finding in &summary.findings {
        for evidence in &finding.evidence {
            let article = summary.articles.iter().find(|a| a.id == evidence.article).unwrap();
            assert_eq!(&article.text.as_deref().unwrap()[evidence.span.range()], evidence.text);
        }
    }
}

#[test]
fn printed_json_parses_back_and_prints_the_same() {
    let printed = summarized(seeds().to_vec());
    assert_eq!(json(&serde_json::from_str(&printed).unwrap()), printed);
    for record in seeds() {
        let mut line = Vec::new();
        report::jsonl::record(&mut line, record).unwrap();
        assert_eq!(&serde_json::from_slice::<Record>(&line).unwrap(), record);
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    for command in [&["summarize", "--format", "json"][..], &["extract"]] {
        let with = |jobs| stdout(&[command, &["seeds", "--jobs", jobs]].concat());
        assert_eq!(with("1"), with("8"));
    }
}

#[test]
fn the_order_and_repetition_of_paths_change_nothing() {
    let names = ["seeds/000_168d259a5e291c8f.txt", "seeds/003_f91745eab488812a.txt", "seeds/001_70f4f745ac5d956d.txt"];
    let whole = stdout(&[&["summarize", "--format", "json"], &names[..]].concat());
    let turned = stdout(&["summarize", "--format", "json", names[2], names[0], names[1], names[0]]);
    assert_eq!(whole, turned);
}

#[test]
fn records_of_shards_reduce_to_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let shards: Vec<PathBuf> = ["seeds/00[03]*", "seeds/00[124]*"]
        .iter()
        .enumerate()
        .map(|(i, glob)| {
            let path = folder.path().join(format!("{i}.jsonl"));
            std::fs::write(&path, stdout(&["extract", "seeds", "--include", glob, "--with-text"])).unwrap();
            path
        })
        .collect();
    let shard = |i: usize| shards[i].to_str().unwrap();
    // other outlets, days and addresses than the texts have, so that much is read anew
    let table = folder.path().join("about.csv");
    let rows = "path,source,date,url\nseeds/000_168d259a5e291c8f.txt,The Example Post,2024-05-02,\nseeds/002_c8749984003f8990.txt,,,\
                https://www.theverge.com/2024/04/09/cuts\nseeds/003_f91745eab488812a.txt,Reuters,,\nseeds/001_70f4f745ac5d956d.txt,,2024-04-03,\n";
    std::fs::write(&table, rows).unwrap();
    let table = ["--metadata", table.to_str().unwrap()];
    for (format, more) in [("json", &[][..]), ("jsonl", &[]), ("text", &[]), ("json", &table), ("text", &table)] {
        let command = |paths: &[&str]| stdout(&[&["summarize", "--format", format], more, paths].concat());
        assert_eq!(command(&[shard(1), shard(0)]), command(&["seeds"]));
    }
}

/// The same cases on every run, so that a red test is red for everyone.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(20_240_403), ..ProptestConfig::default() }
}

/// An article of sentences that look like news, with marks and characters that trip readers of text.
fn news() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[A-Z][a-z]{2,8} (Inc|Group|Mills) (will cut|is laying off|axed) (about |up to |more than )?[1-9][0-9]{0,4} (jobs|workers|roles)",
        "(several|a few) (hundred|thousand|dozen) (staff|employees) (in|at) [A-Z][a-z]+",
        "[“\"‘'][A-Z][a-zé]{1,9}( [a-z—…]{1,7}){0,6}[,.]?[”\"’'] (said|wrote) [A-Z][a-z]+ [A-Z][a-z]+",
        "(on|last|by) (Monday|week|March 3, 2021|January)",
        "[0-9.,%$€ ]{1,9}",
        "\\PC{0,12}",
        Just("\r\n\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("Tarn Mills is cutting 5% of its workforce of 12,000, The Example Post reported.".to_owned()),
    ];
    proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.join(" "))
}

fn extracted(text: &str) -> Record {
    let document = read::Document::new("news/a.txt", text.to_owned(), text.len() as u64, read::Given::default());
    let mut article = layoffs::extract::article(&document);
    article.text = Some(document.text);
    Record::Article(Box::new(article))
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn spans_slice_to_their_text(text in news()) {
        check_spans(article(&extracted(&text)));
    }

    #[test]
    fn order_of_records_changes_nothing(records in Just(seeds().to_vec()).prop_shuffle()) {
        static SORTED: LazyLock<String> = LazyLock::new(|| summarized(seeds().to_vec()));
        prop_assert_eq!(&summarized(records), &*SORTED);
    }

    #[test]
    fn invented_articles_in_any_order_make_the_same_summary(texts in proptest::collection::vec(news(), 1..6)) {
        let records: Vec<Record> = texts.iter().map(|t| extracted(t)).collect();
        let turned = records.iter().rev().cloned().collect();
        let printed = summarized(records);
        prop_assert_eq!(&summarized(turned), &printed);
        prop_assert_eq!(json(&serde_json::from_str(&printed).unwrap()), printed);
    }

    #[test]
    fn text_for_people_has_no_control_characters(texts in proptest::collection::vec(news(), 1..4), width in 1_usize..160) {
        let summary = reconcile::summarize(texts.iter().map(|t| extracted(t)).collect(), &Options::default());
        let look = report::text::Look { width, color: false };
        let mut out = Vec::new();
        report::text::summary(&mut out, &summary, look).unwrap();
        report::text::records(&mut out, &summary, look).unwrap();
        let text = String::from_utf8(out).unwrap();
        prop_assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{:?}", text);
    }
}

#[test]
fn files_of_any_bytes_never_panic() {
    let mut runner = proptest::test_runner::TestRunner::new(config(64));
    let folder = tempfile::tempdir().unwrap();
    let path: &Path = &folder.path().join("a.txt");
    runner
        .run(&proptest::collection::vec(any::<u8>(), 0..400), |bytes| {
            std::fs::write(path, bytes).unwrap();
            summarized(read_all(&[path.to_path_buf()]));
            Ok(())
        })
        .unwrap();
}
