//! A mill's closure and the papers that copy one another.

use super::super::testing::{Draft, event};
use super::copies::Copy;
use super::*;
use crate::model::Leaning;

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
    let prints = Prints::of(&corpus);
    let copies = copies(&corpus, &prints);
    events.iter_mut().for_each(|event| trace(&corpus, event, &prints, &originals(&corpus, &copies)));
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
    assert_eq!(copies(&corpus, &Prints::of(&corpus)), [Copy { copy: 1, original: 0, shared: 0.8 }]);
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

fn edges(articles: &[Article]) -> Vec<(String, Leaning, String, Option<String>)> {
    let corpus = Corpus::new(articles);
    let ids: Vec<&str> = articles.iter().map(|a| a.id.as_str()).collect();
    let events = vec![event(&corpus, "Mill", &ids)];
    let prints = Prints::of(&corpus);
    let edges = graph(&corpus, &events, &prints, &copies(&corpus, &prints));
    for edge in &edges {
        assert!(!edge.evidence.is_empty(), "{edge:?}");
        for words in &edge.evidence {
            assert!(!words.text.is_empty());
        }
    }
    edges.into_iter().map(|e| (e.from, e.relation, e.to, e.article)).collect()
}

fn edge(from: &str, relation: Leaning, to: &str, article: Option<&str>) -> (String, Leaning, String, Option<String>) {
    (from.to_owned(), relation, to.to_owned(), article.map(str::to_owned))
}

#[test]
fn the_graph_names_every_way_of_leaning() {
    let wired = Draft::new("c", "Mill cuts 300 jobs\nThis is a report by the Northern Wire.")
        .employer("Mill")
        .source("Echo", "report")
        .count("300 jobs", (300, Some(300)), |_| {})
        .with(|a| a.source.wire = Some("Northern Wire".to_owned()));
    let found = edges(&[told(), leaning("b", "Post", "The Gazette", Relation::FirstReported), wired.done()]);
    let expected = [
        edge("a", Leaning::Statement, COMPANY_STATEMENT, None),
        edge("a", Leaning::Told, COMPANY_STATEMENT, None),
        edge("b", Leaning::FirstReported, "The Gazette", Some("a")),
        edge("c", Leaning::Wire, "Northern Wire", None),
    ];
    assert_eq!(found, expected);
}

const COPIED: &str = "The mill on the river said it would let 300 people go before the first of June this year.";

fn sharing_a_sentence(id: &str, outlet: &str, day: &str, prints: std::ops::Range<u64>) -> Article {
    let text = format!("Mill cuts 300 jobs\n{outlet} went to see. {COPIED} More from {outlet} tomorrow.");
    let draft = Draft::new(id, &text).employer("Mill").source(outlet, "went").dated(day);
    draft.count("300 people", (300, Some(300)), |_| {}).with(|a| a.fingerprint = prints.collect()).done()
}

#[test]
fn a_shared_sentence_is_an_edge_and_the_root_of_who_names_no_other() {
    let articles = [sharing_a_sentence("a", "Echo", "2021-05-05", 0..30), sharing_a_sentence("b", "Post", "2021-05-04", 25..60)];
    assert_eq!(edges(&articles), [edge("a", Leaning::SharedText, "Post", Some("b"))]);
    assert_eq!(accounts(&traced(&articles)), [(false, Some("Post")), (false, None)]);
}

#[test]
fn what_stands_in_articles_on_other_employers_is_boilerplate() {
    let mut other = sharing_a_sentence("c", "Echo", "2021-05-05", 25..60);
    other.employers = vec!["Tannery".to_owned()];
    let articles = [sharing_a_sentence("a", "Echo", "2021-05-05", 0..30), sharing_a_sentence("b", "Post", "2021-05-04", 25..60), other];
    assert_eq!(edges(&articles[..2]).len(), 1);
    let corpus = Corpus::new(&articles);
    let prints = Prints::of(&corpus);
    assert!(copies(&corpus, &prints).is_empty());
    assert!(graph(&corpus, &[event(&corpus, "Mill", &["a", "b"])], &prints, &[]).is_empty());
}

#[test]
fn a_quotation_in_both_is_no_shared_text() {
    let quoting = |id: &str| {
        let quoted = COPIED.trim_end_matches('.');
        let text = format!("Mill cuts 300 jobs\n\"{quoted},\" it said. Paper {id} asked.");
        Draft::new(id, &text).employer("Mill").quote(quoted, "Ann Lee").done()
    };
    assert!(super::runs::shared_run(&quoting("a"), &quoting("b")).is_none());
}
