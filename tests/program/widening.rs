//! What is known of a round never widens by what is added, unless a finding says why (docs/method.md, section 8): on invented claims of one
//! round, of all of it and of phases, units and places, decided, possible, recalled and running totals.

use std::collections::BTreeSet;

use layoffs::model::{Event, FindingKind, Measure, Range, RangeRelation, Record, Roles, Step, StepOp, Summary};
use layoffs::read::{Document, Given};
use layoffs::reconcile::{Options, summarize};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(20_240_404), ..ProptestConfig::default() }
}

fn reconciled(records: Vec<Record>) -> Summary {
    summarize(records, &Options::default())
}

/// An article on one round: a sentence or more, a day, an outlet of its own.
fn article(n: usize, day: &str, sentences: &[String]) -> Record {
    let text = format!("News from the mill\n\n{}\n", sentences.join(" "));
    let given = Given { source: Some(format!("Paper {n}")), date: day.parse().ok(), ..Given::default() };
    let document = Document::new(&format!("news/{n}.txt"), text.clone(), text.len() as u64, given);
    Record::Article(Box::new(layoffs::extract::article(&document)))
}

/// An article of what [`telling`] makes.
fn told(n: usize, sentences: &str) -> Record {
    article(n, "2021-05-04", &[format!("{sentences} So paper {n} writes.")])
}

/// A number of jobs: figures that round one another, hedges that exclude their own figure, vague phrases.
fn number() -> impl Strategy<Value = String> {
    let hedge = prop::sample::select(vec!["", "", "about ", "nearly ", "more than ", "at least ", "up to ", "fewer than "]);
    let figure = prop::sample::select(vec![200, 276, 280, 300, 350, 400, 500, 900, 1395, 1400]);
    let vague = prop::sample::select(vec!["several hundred", "hundreds of", "a few hundred", "a couple of hundred"]);
    prop_oneof![3 => (hedge, figure).prop_map(|(h, n)| format!("{h}{n}")), 1 => vague.prop_map(str::to_owned)]
}

/// What an article says of the round: a number of all of it, or of a phase, a unit or a place, alone or beside the whole; a running total, a
/// share of staff, what is only possible.
fn telling() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "in sales",
        "in marketing",
        "in sales and marketing",
        "in Ohio",
        "in Utah",
        "at its Ohio plant",
        "this year",
    ]);
    let frame = prop::sample::select(vec![
        "Tarn Motors said it will cut {n} jobs.",
        "Tarn Motors said it will cut {n} jobs.",
        "Tarn Motors said it will cut {n} jobs {part}.",
        "Tarn Motors said it will cut {n} jobs {part}.",
        "Tarn Motors said it will cut {n} jobs, {m} of them {part}.",
        "Tarn Motors said it will cut {n} jobs, including {m} {part}.",
        "Tarn Motors said it will cut {n} jobs {part}. It will cut {m} jobs {other}.",
        "Tarn Motors said it will cut {n} jobs {part} and {m} {other}.",
        "Tarn Motors may cut {n} jobs.",
        "Tarn Motors has laid off {n} workers.",
        "Tarn Motors said it will cut {n} jobs, bringing the total to {m}.",
        "Tarn Motors said it will cut {n} jobs in all.",
        "Tarn Motors said it will lay off 10% of its staff. It employs 5,000 people.",
        "Tarn Motors has cut costs since last week, when it laid off {n} workers.",
    ]);
    (frame, number(), number(), part.clone(), part).prop_map(|(frame, n, m, part, other)| {
        frame.replace("{n}", &n).replace("{m}", &m).replace("{part}", part).replace("{other}", other)
    })
}

fn only(summary: &Summary) -> Option<&Event> {
    let mut main = summary.events.iter().filter(|e| e.main);
    main.next().filter(|_| main.next().is_none())
}

/// The event that holds all claims of another.
fn home<'s>(summary: &'s Summary, old: &Event) -> Option<&'s Event> {
    summary.events.iter().find(|e| old.claims.iter().all(|c| e.claims.contains(c)))
}

const DECLARING: [FindingKind; 5] = [
    FindingKind::NumberConflict,
    FindingKind::HedgeMismatch,
    FindingKind::HeadlineMismatch,
    FindingKind::ScopeMismatch,
    FindingKind::SumExceedsTotal,
];

/// Whether the summary tells of this event's claims that they do not fit, with the sentences of both: one of a claim that does not allow
/// all that is possible now.
fn is_declared(summary: &Summary, event: &Event) -> bool {
    let possible = event.roles.as_ref().map_or(Range::new(0, None), |r| r.estimate.possible);
    let of_event = |id: &str| event.claims.iter().any(|c| c.split('/').next() == Some(id));
    let claims = summary.articles.iter().filter(|a| of_event(&a.id)).flat_map(|a| &a.role_counts).filter(|c| c.measure == Measure::Cut);
    let odd = claims.filter(|c| c.value.percent_range.is_some() || c.value.estimate().is_some_and(|e| !e.possible.contains(&possible)));
    let odd: BTreeSet<_> = odd.map(|c| (c.id.split('/').next().unwrap_or_default(), c.sentence)).collect();
    let told = summary.findings.iter().filter(|f| f.event.as_ref() == Some(&event.id) && DECLARING.contains(&f.kind));
    told.into_iter().any(|f| f.evidence.len() > 1 && f.evidence.iter().any(|e| odd.contains(&(e.article.as_str(), e.span))))
}

/// The law on widening: what was not possible stays so, unless a conflict is declared. The finer of two figures that are equal by rounding
/// takes the place of the rounder: another number, and no wider range.
fn widens(old: &Roles, new: &Roles) -> bool {
    let width = |r: &Roles| r.estimate.possible.max.map_or(u64::MAX, |max| max - r.estimate.possible.min);
    let near = |a: u64, b: u64| a.abs_diff(b) <= a.max(b) / 50;
    let rounded = width(old) == 0 && width(new) == 0 && near(old.estimate.possible.min, new.estimate.possible.min);
    !rounded && !old.estimate.possible.contains(&new.estimate.possible)
}

/// Holds the law for every event that is kept, and says how many there were.
fn hold(before: &Summary, after: &Summary) -> Result<usize, String> {
    let mut held = 0;
    for (old, was) in before.events.iter().filter_map(|e| Some((e, e.roles.as_ref()?))) {
        let Some((new, is)) = home(after, old).and_then(|e| Some((e, e.roles.as_ref()?))) else { continue };
        let declared = is_declared(after, new) || is_declared(before, old);
        if widens(was, is) && !declared {
            return Err(format!("{} was {:?} and is {:?}", old.title, was.estimate, is.estimate));
        }
        // whoever reads only the number is told of a conflict there, too
        if is.relation == RangeRelation::Conflict && !declared {
            return Err(format!("{}: a conflict without a finding", new.title));
        }
        held += 1;
    }
    Ok(held)
}

/// Each an article, the last one added to the others: one way each in which a number turns out to be of something else.
const RESCOPED: &[&[&str]] = &[
    // a phase, and a phase of a part
    &["Tarn Motors will cut 400 jobs.", "Tarn Motors will cut 1,000 jobs, 400 of them this year."],
    &["Tarn Motors will cut 1,000 jobs, 400 of them this year.", "Tarn Motors will cut 400 jobs."],
    // a wider total
    &[
        "Tarn Motors will cut 1,000 jobs.",
        "Tarn Motors will cut 400 jobs. A total of 1,000 jobs will go.",
        "Tarn Motors will cut 400 jobs.",
    ],
    // a unit and a place of the whole, and of none
    &["Tarn Motors will cut 400 jobs in sales.", "Tarn Motors will cut 1,000 jobs."],
    &["Tarn Motors will cut 400 jobs in Ohio.", "Tarn Motors will cut 1,000 jobs, including 400 jobs in Ohio and 600 jobs in Utah."],
    &["Tarn Motors will cut 400 jobs in sales.", "Tarn Motors will cut 300 jobs in sales and marketing."],
    &["Tarn Motors will cut 400 jobs in sales.", "Tarn Motors will cut 300 jobs."],
    // what is possible, and a share of the headcount
    &["Tarn Motors may cut 400 jobs.", "Tarn Motors will cut 300 jobs."],
    &["Tarn Motors will lay off 10% of its staff. It employs 5,000 people.", "Tarn Motors will cut 900 jobs."],
    // a total that the round would exceed
    &["Tarn Motors will cut hundreds of jobs, bringing the total to 450 jobs.", "Tarn Motors will cut 500 jobs."],
];

#[test]
fn a_number_that_turns_out_to_be_of_something_else_is_declared() {
    for texts in RESCOPED {
        let records: Vec<Record> = texts.iter().enumerate().map(|(n, t)| told(n, t)).collect();
        let (before, after) = (reconciled(records[..texts.len() - 1].to_vec()), reconciled(records));
        let (Some(old), Some(new)) = (only(&before), only(&after)) else { panic!("{texts:?}: not one event") };
        assert!(hold(&before, &after).is_ok_and(|held| held > 0), "{texts:?}");
        let single = texts.len() == 2 && !texts[0].contains("1,000");
        assert!(!single || widens(old.roles.as_ref().unwrap(), new.roles.as_ref().unwrap()), "{texts:?} shows nothing");
        assert!(is_declared(&after, new), "{texts:?}: {:?}", after.findings.iter().map(|f| &f.message).collect::<Vec<_>>());
    }
}

#[test]
fn a_part_beside_its_whole_is_no_finding() {
    for texts in [
        ["Tarn Motors will cut 1,000 jobs, 400 of them this year.", "Tarn Motors will cut 1,000 jobs."],
        ["Tarn Motors will cut 1,000 jobs, including 400 in sales.", "Tarn Motors will cut 1,000 jobs."],
        ["Tarn Motors will cut several hundred jobs in sales.", "Tarn Motors will cut 400 jobs."],
    ] {
        let summary = reconciled(texts.iter().enumerate().map(|(n, t)| told(n, t)).collect());
        let found: Vec<_> = summary.findings.iter().filter(|f| DECLARING.contains(&f.kind)).map(|f| &f.message).collect();
        assert!(found.is_empty(), "{texts:?}: {found:?}");
    }
}

#[test]
fn most_invented_claims_stay_in_one_event() {
    // or the law would hold of nothing
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::new(config(1));
    let mut held = 0;
    for _ in 0..100 {
        let texts = prop::collection::vec(telling(), 2..5).new_tree(&mut runner).unwrap().current();
        let records: Vec<Record> = texts.iter().enumerate().map(|(n, t)| told(n, t)).collect();
        let (before, after) = (reconciled(records[..texts.len() - 1].to_vec()), reconciled(records));
        held += usize::from(
            before.events.iter().any(|e| e.roles.is_some() && home(&after, e).is_some_and(|n| n.claims.len() > e.claims.len())),
        );
    }
    assert!(held > 60, "{held} of 100");
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn a_repeat_of_a_claim_changes_no_range(words in prop::collection::vec(number(), 1..5), again in any::<prop::sample::Index>()) {
        let claim = |n: usize, words: &str| told(n, &format!("Tarn Motors said it will cut {words} jobs."));
        let mut records: Vec<Record> = words.iter().enumerate().map(|(n, w)| claim(n, w)).collect();
        let before = reconciled(records.clone());
        prop_assert!(only(&before).is_some(), "no event of {:?}", words);
        records.push(claim(words.len(), &words[again.index(words.len())]));
        let after = reconciled(records);
        let ranges = |s: &Summary| s.events.iter().map(|e| e.roles.as_ref().map(|r| (r.estimate, r.relation))).collect::<Vec<_>>();
        prop_assert_eq!(ranges(&before), ranges(&after));
    }

    #[test]
    fn a_further_article_of_an_event_never_widens_what_is_possible(words in prop::collection::vec(telling(), 1..5), more in telling()) {
        let mut records: Vec<Record> = words.iter().enumerate().map(|(n, w)| told(n, w)).collect();
        let before = reconciled(records.clone());
        records.push(told(words.len(), &more));
        let held = hold(&before, &reconciled(records));
        prop_assert!(held.is_ok(), "{:?} then {more}: {:?}", words, held);
    }

    #[test]
    fn a_further_sentence_of_an_article_never_widens_what_is_possible(first in telling(), more in telling(), other in telling()) {
        let both = format!("{first} {more}");
        let summary = |texts: &[&str]| reconciled(texts.iter().enumerate().map(|(n, t)| told(n, t)).collect());
        let roles = |s: &Summary| only(s).and_then(|e| e.roles.clone());
        // what an article says is read as a whole: its next sentence may tell that a number of its own is a phase or a part
        let own = [&first, &both].map(|text| roles(&summary(&[text])));
        let [Some(alone), Some(with_more)] = own else { return Ok(()) };
        let (before, after) = (summary(&[&first, &other]), summary(&[&both, &other]));
        let (Some(old), Some(new)) = (only(&before), only(&after)) else { return Ok(()) };
        let (Some(was), Some(is)) = (old.roles.as_ref(), new.roles.as_ref()) else { return Ok(()) };
        let declared = is_declared(&after, new) || is_declared(&before, old) || widens(&alone, &with_more);
        prop_assert!(declared || !widens(was, is), "{both} beside {other}: {:?} to {:?}", was.estimate, is.estimate);
    }

    #[test]
    fn a_further_number_in_an_article_never_widens_what_is_possible(first in number(), more in number(), other in number()) {
        let sentence = |words: &str| format!("Tarn Motors will cut {words} jobs.");
        let before = reconciled(vec![told(0, &sentence(&first)), told(1, &sentence(&other))]);
        let after = reconciled(vec![told(0, &format!("{} {}", sentence(&first), sentence(&more))), told(1, &sentence(&other))]);
        let (Some(old), Some(new)) = (only(&before), only(&after)) else { return Err(TestCaseError::fail(format!("{first}, {more}, {other}"))) };
        let (was, is) = (old.roles.as_ref().unwrap(), new.roles.as_ref().unwrap());
        let declared = is_declared(&after, new) || is_declared(&before, old);
        // of two figures in one article the smaller may be a phase: the proof says so
        let long = after.articles.iter().find(|a| a.path == "news/0.txt").map(|a| a.id.as_str());
        let own = |step: &Step| step.inputs.iter().all(|i| i.split('/').next() == long);
        let phase = is.derivation.iter().any(|s| s.because.contains("taken for a") && own(s));
        prop_assert!(declared || phase || !widens(was, is), "{first}, then {more}, beside {other}: {:?} to {:?}", was, is);
    }

    #[test]
    fn a_later_report_of_a_plan_replaces_its_number_only_where_that_is_told(plan in number(), done in number()) {
        let planned = article(0, "2021-05-04", &[format!("Tarn Motors said on Tuesday it plans to cut {plan} jobs.")]);
        let end = format!("Tarn Motors has laid off {done} workers in the round that it announced in May, it said on Monday.");
        let carried_out = article(1, "2021-05-17", &[end]);
        let (before, after) = (reconciled(vec![planned.clone()]), reconciled(vec![planned, carried_out]));
        let (Some(one), Some(two)) = (only(&before), only(&after)) else { return Ok(()) };
        let (old, new) = (one.roles.as_ref().unwrap(), two.roles.as_ref().unwrap());
        let ids: BTreeSet<&str> = two.claims.iter().map(String::as_str).collect();
        let superseded = |s: &Step| s.op == StepOp::Supersede && s.inputs.iter().any(|i| ids.contains(i.as_str()));
        let is_told = is_declared(&after, two) || new.derivation.iter().any(superseded);
        prop_assert!(is_told || !widens(old, new), "{plan} then {done}: {:?} to {:?}", old, new);
    }
}
