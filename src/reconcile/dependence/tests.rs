//! A mill's closure and the papers that copy one another.

use super::super::testing::{Draft, event};
use super::copies::Copy;
use super::*;

fn told() -> Article {
    Draft::new("a", "Mill cuts 300 jobs\n\"We have no choice,\" a Mill spokesperson told the Gazette.")
        .employer("Mill")
        .source("The Gazette", "told the Gazette")
        .count("300 jobs", (300, Some(300)), |_| {})
        .quote("We have no choice,", "a Mill spokesperson")
        .done()
}

fn leaning(id: &str, outlet: &str, credited: &str, relation: Relation) -> Article {
    let text = format!("Mill cuts 300 jobs\nThe layoffs were reported by {credited}, writes {outlet}.");
    Draft::new(id, &text)
        .employer("Mill")
        .source(outlet, &format!("writes {outlet}"))
        .count("300 jobs", (300, Some(300)), |c| c.status = Some(Status::Reported))
        .cites(credited, relation, &format!("reported by {credited}"))
        .done()
}

fn traced(articles: &[Article]) -> Event {
    let corpus = Corpus::new(articles);
    let ids: Vec<&str> = articles.iter().map(|a| a.id.as_str()).collect();
    let mut events = vec![event(&corpus, "Mill", &ids)];
    trace(&corpus, &mut events);
    events.remove(0)
}

fn accounts(event: &Event) -> Vec<(bool, Option<&str>)> {
    event.articles.iter().map(|c| (c.independent, c.root.as_deref())).collect()
}

#[test]
fn a_word_of_its_own_against_a_credit() {
    let event = traced(&[told(), leaning("b", "Post", "The Gazette", Relation::FirstReported)]);
    assert_eq!(accounts(&event), [(true, Some(COMPANY_STATEMENT)), (false, Some("The Gazette"))]);
    assert_eq!((event.independent_sources, event.first_reported_by.as_deref()), (1, Some("The Gazette")));
}

#[test]
fn outlets_that_lean_on_one_count_once() {
    let event = traced(&[
        leaning("a", "Post", "Herald News", Relation::Reported),
        leaning("b", "Times", "The Herald", Relation::Obtained),
        leaning("c", "Echo", "Herald", Relation::Reported),
    ]);
    assert_eq!((event.independent_sources, event.first_reported_by), (1, None));
}

#[test]
fn unnamed_people_who_told_nobody_else_are_the_outlets_own() {
    let a = Draft::new("a", "Mill cuts 300 jobs\nPeople familiar with the plan say so, writes Post.")
        .employer("Mill")
        .source("Post", "writes Post")
        .count("300 jobs", (300, Some(300)), |c| c.status = Some(Status::Reported));
    assert_eq!(accounts(&traced(&[a.done()])), [(true, Some("Post"))]);
}

#[test]
fn copies_add_nothing() {
    let print = |n: u64| move |a: &mut Article| a.fingerprint = (n..n + 20).collect();
    let original = told();
    let copy = Draft::new("b", "Mill cuts 300 jobs\n\"We have no choice,\" a Mill spokesperson told the Gazette.")
        .employer("Mill")
        .count("300 jobs", (300, Some(300)), |_| {})
        .with(print(4))
        .done();
    let articles = [Article { fingerprint: (0..20).collect(), ..original }, copy];
    let corpus = Corpus::new(&articles);
    assert_eq!(copies(&corpus), [Copy { copy: 1, original: 0, shared: 0.8 }]);
    let event = traced(&articles);
    assert_eq!(accounts(&event), [(true, Some(COMPANY_STATEMENT)), (false, Some("The Gazette"))]);
    assert_eq!(event.independent_sources, 1);
}

#[test]
fn a_ring_of_three() {
    let articles = [
        leaning("a", "Post", "Herald", Relation::Reported),
        leaning("b", "Herald", "Echo", Relation::Reported),
        leaning("c", "Echo", "The Post", Relation::Reported),
        leaning("d", "Times", "Post", Relation::Reported),
    ];
    let corpus = Corpus::new(&articles);
    let found = ring(&corpus, &event(&corpus, "Mill", &["a", "b", "c", "d"])).unwrap();
    let outlets: Vec<_> = found.iter().map(|(a, c)| (a.source.name.as_deref().unwrap_or(""), c.source.as_str())).collect();
    assert_eq!(outlets, [("Echo", "The Post"), ("Post", "Herald"), ("Herald", "Echo")]);
    assert_eq!(ring(&corpus, &event(&corpus, "Mill", &["a", "b", "d"])), None);
}

#[test]
fn a_decision_told_without_a_source_is_nobodys_word() {
    let a = Draft::new("a", "Mill cuts 300 jobs").employer("Mill").count("300 jobs", (300, Some(300)), |_| {}).done();
    let event = traced(&[a]);
    assert_eq!((accounts(&event), event.independent_sources), (vec![(false, None)], 0));
}

#[test]
fn a_copy_of_an_unnamed_outlet_rests_on_what_that_rests_on() {
    let unnamed = |id: &str| {
        Draft::new(id, "Mill cuts 300 jobs\n\"We have no choice,\" a Mill spokesperson said.")
            .employer("Mill")
            .count("300 jobs", (300, Some(300)), |_| {})
            .quote("We have no choice,", "a Mill spokesperson")
            .with(|a| a.fingerprint = (0..20).collect())
            .done()
    };
    let event = traced(&[unnamed("a"), unnamed("b")]);
    assert_eq!(accounts(&event), [(true, Some(COMPANY_STATEMENT)), (false, Some(COMPANY_STATEMENT))]);
}
