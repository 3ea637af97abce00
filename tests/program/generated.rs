//! Laws of reconciliation on invented corpora.

#[path = "../generator/mod.rs"]
mod generator;

use std::collections::{BTreeMap, BTreeSet};

use layoffs::model::{Record, Summary};
use layoffs::reconcile::{Options, summarize};

use generator::{Story, stories};

fn records(stories: &[Story]) -> Vec<Record> {
    stories.iter().map(generator::record).collect()
}

fn reconciled(records: Vec<Record>) -> Summary {
    summarize(records, &Options::default())
}

fn without_inputs(mut summary: Summary) -> String {
    summary.inputs = Default::default();
    serde_json::to_string(&summary).unwrap()
}

#[test]
fn generated_rounds_are_told_apart_and_put_together() {
    let stories = stories(400, 7);
    let summary = reconciled(records(&stories));
    let round: BTreeMap<&str, usize> = stories.iter().filter_map(|s| Some((s.path.as_str(), s.round?))).collect();
    let path: BTreeMap<&str, &str> = summary.articles.iter().map(|a| (a.id.as_str(), a.path.as_str())).collect();
    let mut homes: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for event in summary.events.iter().filter(|e| e.main) {
        let told: BTreeSet<usize> = event.articles.iter().filter_map(|c| round.get(path[c.id.as_str()]).copied()).collect();
        assert!(told.len() <= 1, "{} merges rounds {told:?}: {:?}", event.title, event.because);
        homes.entry(told.into_iter().next().unwrap_or(usize::MAX)).or_default().insert(&event.id);
    }
    let split: Vec<_> = homes.iter().filter(|(round, events)| **round != usize::MAX && events.len() > 1).collect();
    assert!(split.is_empty(), "{split:?} of {} rounds are split", homes.len());
    let (events, rounds) = (summary.events.iter().filter(|e| e.main).count(), round.values().collect::<BTreeSet<_>>().len());
    assert_eq!(events, rounds, "every round is one event, and round-ups make none of their own");
}

/// B-cubed of the clustering of articles by the main event that they report (Bagga & Baldwin 1998): precision and recall, and how many events
/// hold articles of several rounds.
#[expect(clippy::cast_precision_loss, reason = "hundreds of articles")]
fn b_cubed(stories: &[Story], summary: &Summary) -> (f64, f64, usize) {
    let path: BTreeMap<&str, &str> = summary.articles.iter().map(|a| (a.id.as_str(), a.path.as_str())).collect();
    let round: BTreeMap<&str, usize> = stories.iter().filter_map(|s| Some((s.path.as_str(), s.round?))).collect();
    let mut home: BTreeMap<&str, &str> = round.keys().map(|path| (*path, *path)).collect();
    for event in summary.events.iter().filter(|e| e.main) {
        for c in &event.articles {
            home.insert(path[c.id.as_str()], &event.id);
        }
    }
    let (mut precision, mut recall) = (0.0, 0.0);
    let mut rounds: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (a, truth) in &round {
        rounds.entry(home[a]).or_default().insert(*truth);
        let together: Vec<&&str> = round.keys().filter(|b| home[**b] == home[a]).collect();
        let same: Vec<&&str> = round.keys().filter(|b| round[**b] == *truth).collect();
        let right = together.iter().filter(|b| round[***b] == *truth).count() as f64;
        precision += right / together.len() as f64;
        recall += right / same.len() as f64;
    }
    let n = round.len() as f64;
    (precision / n, recall / n, rounds.values().filter(|r| r.len() > 1).count())
}

#[test]
fn rounds_told_under_several_names_and_numbers_are_clustered() {
    for seed in 1..=4 {
        let stories = generator::varied::varied(240, seed);
        let summary = reconciled(records(&stories));
        let (precision, recall, merged) = b_cubed(&stories, &summary);
        let f1 = 2.0 * precision * recall / (precision + recall);
        assert_eq!(merged, 0, "seed {seed}: events of several rounds");
        assert!(f1 > 0.97, "seed {seed}: B-cubed P {precision:.3} R {recall:.3} F1 {f1:.3}");
    }
}

#[test]
fn order_duplicates_and_shards_change_nothing_but_inputs() {
    let all = records(&stories(120, 11));
    let whole = without_inputs(reconciled(all.clone()));
    let mut turned = all.clone();
    turned.reverse();
    assert_eq!(without_inputs(reconciled(turned)), whole);
    let twice: Vec<Record> = all.iter().chain(&all[..40]).cloned().collect();
    assert_eq!(without_inputs(reconciled(twice)), whole);
    let printed = |records: &[Record]| records.iter().map(|r| serde_json::to_string(r).unwrap()).collect::<Vec<_>>();
    let shards = [printed(&all[60..]), printed(&all[..60])].concat();
    let read: Vec<Record> = shards.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(without_inputs(reconciled(read)), whole);
}

#[test]
fn every_finding_and_every_edge_slices_to_its_text() {
    let stories = stories(200, 13);
    let text: BTreeMap<&str, &str> = stories.iter().map(|s| (s.path.as_str(), s.text.as_str())).collect();
    let summary = reconciled(records(&stories));
    let path: BTreeMap<&str, &str> = summary.articles.iter().map(|a| (a.id.as_str(), a.path.as_str())).collect();
    let evidence = summary.findings.iter().flat_map(|f| &f.evidence).chain(summary.dependence.iter().flat_map(|d| &d.evidence));
    let mut seen = 0;
    for e in evidence {
        assert_eq!(&text[path[e.article.as_str()]][e.span.range()], e.text);
        seen += 1;
    }
    assert!(seen > 100, "{seen} pieces of evidence");
}
