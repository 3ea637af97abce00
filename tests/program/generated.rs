//! Laws of reconciliation on invented corpora, and on invented claims of one round.

#[path = "../generator/mod.rs"]
mod generator;

use std::collections::{BTreeMap, BTreeSet};

use layoffs::model::{Event, RangeRelation, Record, StepOp, Summary};
use layoffs::read::{Document, Given};
use layoffs::reconcile::{Options, summarize};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use generator::{Story, stories};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(20_240_404), ..ProptestConfig::default() }
}

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
    let split = homes.iter().filter(|(round, events)| **round != usize::MAX && events.len() > 1).count();
    assert!(split * 20 <= homes.len(), "{split} of {} rounds are split", homes.len());
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

/// An article of one sentence on one round.
fn claim(n: usize, words: &str) -> Record {
    let text = format!("News from the mill\n\nTarn Mills said it will cut {words} jobs, paper {n} writes.\n");
    let given = Given { source: Some(format!("Paper {n}")), date: "2021-05-04".parse().ok(), ..Given::default() };
    let document = Document::new(&format!("news/{n}.txt"), text.clone(), text.len() as u64, given);
    Record::Article(Box::new(layoffs::extract::article(&document)))
}

fn only(summary: &Summary) -> Option<&Event> {
    let mut main = summary.events.iter().filter(|e| e.main);
    main.next().filter(|_| main.next().is_none())
}

fn number() -> impl Strategy<Value = String> {
    let hedge = prop::sample::select(vec!["", "about ", "nearly ", "more than ", "at least ", "up to ", "fewer than "]);
    let figure = prop::sample::select(vec![200, 276, 280, 300, 350, 400, 500, 900]);
    let vague = prop::sample::select(vec!["several hundred", "hundreds of", "a few hundred", "a couple of hundred"]);
    prop_oneof![(hedge, figure).prop_map(|(h, n)| format!("{h}{n}")), vague.prop_map(str::to_owned)]
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn a_repeat_of_a_claim_changes_no_range(words in prop::collection::vec(number(), 1..5), again in any::<prop::sample::Index>()) {
        let mut records: Vec<Record> = words.iter().enumerate().map(|(n, w)| claim(n, w)).collect();
        let before = reconciled(records.clone());
        records.push(claim(words.len(), &words[again.index(words.len())]));
        let after = reconciled(records);
        let ranges = |s: &Summary| s.events.iter().map(|e| e.roles.as_ref().map(|r| (r.estimate, r.relation))).collect::<Vec<_>>();
        prop_assert_eq!(ranges(&before), ranges(&after));
    }

    #[test]
    fn a_further_claim_of_an_event_never_widens_what_is_possible(words in prop::collection::vec(number(), 1..5), more in number()) {
        let mut records: Vec<Record> = words.iter().enumerate().map(|(n, w)| claim(n, w)).collect();
        let before = reconciled(records.clone());
        records.push(claim(words.len(), &more));
        let after = reconciled(records);
        let (Some(old), Some(new)) = (only(&before).and_then(|e| e.roles.as_ref()), only(&after).and_then(|e| e.roles.as_ref())) else {
            return Ok(());
        };
        // a figure that rounds another, or lacks its hedge, is replaced by it, and a conflict is declared: both are told in the proof
        let told = new.relation == RangeRelation::Conflict
            || old.relation == RangeRelation::Conflict
            || new.derivation.iter().any(|s| matches!(s.op, StepOp::Round | StepOp::Supersede));
        prop_assert!(told || old.estimate.possible.contains(&new.estimate.possible), "{:?} then {more}: {:?} to {:?}", words, old, new);
    }
}
