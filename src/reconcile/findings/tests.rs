//! A bakery that cuts jobs, told well and badly.

use super::super::testing::{Draft, event};
use super::super::{dependence, quotes};
use super::*;
use crate::model::{
    Alternative, Candidate, CandidateField, Estimate, Hedge, Range, RangeRelation, Relation, RoleInArticle, Roles, Source, SourceBasis,
    Status, Step, StepOp,
};

const EMPLOYER: &str = "Crumb Bakeries";

fn draft(id: &str, text: &str) -> Draft {
    Draft::new(id, text).employer(EMPLOYER).source(&format!("Paper {}", id.to_uppercase()), "").dated("2022-05-04")
}

/// Findings of one main event that all these articles report.
fn found_with(articles: &[Article], change: impl FnOnce(&mut Event)) -> Vec<Finding> {
    let corpus = Corpus::new(articles);
    let ids: Vec<&str> = articles.iter().map(|a| a.id.as_str()).collect();
    let mut events = vec![event(&corpus, EMPLOYER, &ids)];
    let prints = dependence::Prints::of(&corpus);
    let copies = dependence::copies(&corpus, &prints);
    dependence::trace(&corpus, &mut events[0], &prints, &dependence::originals(&corpus, &copies));
    events[0].quotes = quotes::by_event(&corpus, &events).into_iter().flat_map(|quoted| quotes::merge(&corpus, quoted)).collect();
    change(&mut events[0]);
    let findings = find(&corpus, &mut events, &copies);
    for finding in &findings {
        assert_eq!(events[0].findings.contains(&finding.id), finding.event.is_some(), "{finding:?}");
        assert!(!finding.evidence.is_empty() && !finding.because.is_empty(), "{finding:?}");
    }
    findings
}

fn found(articles: &[Article]) -> Vec<(FindingKind, Severity)> {
    found_with(articles, |_| {}).iter().map(|f| (f.kind, f.severity)).collect()
}

fn texts(finding: &Finding) -> Vec<&str> {
    finding.evidence.iter().map(|e| e.text.as_str()).collect()
}

fn roles(min: u64, max: u64, relation: RangeRelation, claims: &[&str]) -> Roles {
    let estimate = Estimate { possible: Range::new(min, Some(max)), likely: None };
    let inputs: Vec<String> = claims.iter().map(|c| (*c).to_owned()).collect();
    let step = Step { id: "s1".to_owned(), op: StepOp::Claim, inputs: inputs.clone(), estimate, because: String::new() };
    let alternative = |c: &String| Alternative { min, max: Some(max), claims: vec![c.clone()], independent_sources: 1 };
    let alternatives = if relation == RangeRelation::Conflict { inputs.iter().map(alternative).collect() } else { Vec::new() };
    Roles { estimate, relation, derivation: vec![step], alternatives }
}

#[test]
fn nothing_odd_nothing_found() {
    let a = draft("a", "Crumb cuts 300 jobs\nCrumb said it cuts about 300 jobs.").count("300 jobs", (300, Some(300)), |_| {}).count(
        "about 300 jobs",
        (250, Some(350)),
        |c| c.value.hedge = Hedge::About,
    );
    let b = draft("b", "Bakery to shed more than 300\nIt will cut more than 300 posts.")
        .count("more than 300 posts", (301, None), |c| c.value.hedge = Hedge::MoreThan);
    assert_eq!(found(&[a.done(), b.done()]), []);
}

#[test]
fn two_counts_that_cannot_both_hold() {
    let a = draft("a", "Crumb cuts\nIt cuts 300 jobs.").count("300 jobs", (300, Some(300)), |_| {}).done();
    let b = draft("b", "Crumb cuts\nIt cuts 450 jobs.").count("450 jobs", (450, Some(450)), |_| {}).done();
    let found = found_with(&[a, b], |e| e.roles = Some(roles(300, 450, RangeRelation::Conflict, &["a/c1", "b/c1"])));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].kind, found[0].severity), (FindingKind::NumberConflict, Severity::Error));
    assert_eq!(texts(&found[0]), ["It cuts 300 jobs.", "It cuts 450 jobs."]);
}

#[test]
fn one_article_seldom_contradicts_itself() {
    let a = draft("a", "Crumb cuts 300 jobs\nIt cuts 450 jobs.").count("300 jobs", (300, Some(300)), |_| {});
    let a = a.count("450 jobs", (450, Some(450)), |_| {}).done();
    let found = found_with(&[a], |e| e.roles = Some(roles(300, 450, RangeRelation::Conflict, &["a/c1", "a/c2"])));
    let found: Vec<&Finding> = found.iter().filter(|f| f.kind == FindingKind::NumberConflict).collect();
    assert_eq!(found[0].severity, Severity::Warning);
    assert_eq!(found[0].message, "Crumb Bakeries: Paper A gives “300 jobs” and “450 jobs”, which cannot count the same jobs");
}

#[test]
fn parts_that_exceed_the_whole() {
    let told = |whole: &str, n: u64| {
        let text = format!("Crumb cuts\nIt cuts {whole}. It drops 200 jobs in the ovens and 150 jobs in the shops.");
        draft("a", &text)
            .count(whole, (n, Some(n)), |_| {})
            .count("200 jobs", (200, Some(200)), |c| c.unit = Some("ovens".to_owned()))
            .count("150 jobs", (150, Some(150)), |c| c.unit = Some("shops".to_owned()))
            .done()
    };
    let found_in = |article: Article| found_with(&[article], |_| {});
    let found = found_in(told("300 jobs", 300));
    assert_eq!(found.iter().map(|f| f.kind).collect::<Vec<_>>(), [FindingKind::SumExceedsTotal]);
    assert!(found[0].message.contains("at least 350"), "{}", found[0].message);
    assert_eq!(found_in(told("400 jobs", 400)), []);
}

fn sized(id: &str, words: &str, range: (u64, Option<u64>), day: &str) -> Article {
    let text = format!("Crumb cuts\nCrumb employs {words} people.");
    draft(id, &text).count(words, range, |c| (c.measure, c.role) = (Measure::Headcount, RoleInArticle::Background)).dated(day).done()
}

#[test]
fn two_sizes_of_one_workforce() {
    let small = sized("a", "around 5,000", (4_000, Some(6_000)), "2022-05-04");
    let large = sized("b", "north of 9,000", (9_001, None), "2022-05-05");
    assert_eq!(found(&[small.clone(), large.clone()]), [(FindingKind::HeadcountConflict, Severity::Warning)]);
    let later = sized("b", "north of 9,000", (9_001, None), "2026-05-05");
    assert_eq!(found(&[small, later]), []);
}

#[test]
fn an_estimate_and_a_ceiling_for_one_number() {
    let text = "Crumb cuts\nIt dropped about 160 posts. It cut up to 160 roles.";
    let a = draft("a", text)
        .count("about 160 posts", (150, Some(170)), |c| c.value.hedge = Hedge::About)
        .count("up to 160 roles", (1, Some(160)), |c| c.value.hedge = Hedge::UpTo)
        .done();
    let found = found_with(&[a], |_| {});
    assert_eq!(found.iter().map(|f| (f.kind, f.severity)).collect::<Vec<_>>(), [(FindingKind::HedgeMismatch, Severity::Warning)]);
    assert_eq!(texts(&found[0]), ["It dropped about 160 posts.", "It cut up to 160 roles."]);
}

#[test]
fn headlines_that_say_more() {
    let plain = draft("a", "Crumb cuts 160 jobs\nIt will cut up to 160 roles.").count("160 jobs", (160, Some(160)), |_| {}).count(
        "up to 160 roles",
        (1, Some(160)),
        |c| c.value.hedge = Hedge::UpTo,
    );
    let larger = draft("b", "Crumb cuts 900 jobs\nIt will cut 160 roles.").count("900 jobs", (900, Some(900)), |_| {}).count(
        "160 roles",
        (160, Some(160)),
        |_| {},
    );
    assert_eq!(found(&[plain.done()]), [(FindingKind::HeadlineMismatch, Severity::Warning)]);
    assert_eq!(found(&[larger.done()]), [(FindingKind::HeadlineMismatch, Severity::Warning)]);
}

#[test]
fn a_team_that_no_report_names() {
    let a = draft("a", "Crumb cuts\nIt cuts 300 jobs in its cake shops.")
        .count("300 jobs", (300, Some(300)), |c| c.unit = Some("cake shops".to_owned()))
        .done();
    let passing = |unit: &str| {
        let text = format!("Crumb again\nEarlier it cut 300 jobs in its {unit}.");
        draft("b", &text)
            .count("300 jobs", (300, Some(300)), |c| (c.unit, c.role) = (Some(unit.to_owned()), RoleInArticle::Background))
            .done()
    };
    let with_passing = |unit: &str| {
        found_with(&[a.clone(), passing(unit)], |e| {
            e.claims.push("b/c1".to_owned());
            e.articles[1].role = RoleInArticle::Background;
        })
    };
    let found = with_passing("cake shop and delivery teams");
    assert_eq!(found.iter().map(|f| f.kind).collect::<Vec<_>>(), [FindingKind::ScopeMismatch]);
    assert!(found[0].message.ends_with("none names “delivery teams”"), "{}", found[0].message);
    assert_eq!(with_passing("cake-shop staff and shops"), []);
}

#[test]
fn quotations_changed_and_given_to_two_people() {
    let words = "We looked hard for any other way to keep all these ovens burning for the town";
    let other = "We looked hard for some other way to keep all these ovens burning for the town";
    let quoting = |id: &str, words: &str, who: &str| {
        let text = format!("Crumb cuts\n\"{words},\" said {who}.");
        draft(id, &text).quote(words, who).count("Crumb", (1, None), |_| {}).done()
    };
    assert_eq!(found(&[quoting("a", words, "Ann Lee"), quoting("b", other, "Ann Lee")]), [(FindingKind::AlteredQuote, Severity::Warning)]);
    assert_eq!(
        found(&[quoting("a", words, "Ann Lee"), quoting("b", words, "Tom Ray")]),
        [(FindingKind::SpeakerConflict, Severity::Warning)]
    );
    assert_eq!(found(&[quoting("a", words, "Ann Lee"), quoting("b", words, "a spokesperson")]), []);
}

fn leaning(id: &str, credited: &str) -> Article {
    let text = format!("Crumb cuts 300 jobs\nThe layoffs were reported by {credited}.");
    let count = |c: &mut RoleCount| c.status = Some(Status::Reported);
    draft(id, &text).count("300 jobs", (300, Some(300)), count).cites(credited, Relation::Reported, credited).done()
}

#[test]
fn accounts_that_rest_on_one_another_or_on_one() {
    let ring = found(&[leaning("a", "Paper B"), leaning("b", "Paper A")]);
    assert_eq!(ring, [(FindingKind::CircularSourcing, Severity::Warning)]);
    let one = found(&[leaning("a", "Herald"), leaning("b", "Herald")]);
    assert_eq!(one, [(FindingKind::SingleSource, Severity::Warning)]);
}

#[test]
fn copies_and_what_is_missing() {
    let bare = |id: &str| {
        let print = |a: &mut Article| (a.fingerprint, a.source.name) = ((0..20).collect(), None);
        Draft::new(id, "Crumb cuts 300 jobs").employer(EMPLOYER).count("300 jobs", (300, Some(300)), |_| {}).with(print).done()
    };
    use FindingKind::{NearDuplicate, Undated, UnknownSource};
    let expected = [NearDuplicate, Undated, Undated, UnknownSource, UnknownSource].map(|kind| (kind, Severity::Note));
    assert_eq!(found(&[bare("a"), bare("b")]), expected);
}

#[test]
fn a_page_that_names_two_outlets() {
    let page = |outlets: &[&str], taken: &str| {
        let says = |outlet: &&str| Candidate { field: CandidateField::Source, value: (*outlet).to_owned(), via: "og:site_name".to_owned() };
        let with = |a: &mut Article| {
            a.candidates = outlets.iter().map(says).collect();
            a.source = Source { name: Some(taken.to_owned()), basis: SourceBasis::Metadata, ..a.source.clone() };
        };
        let article =
            Draft::new("a", "Crumb cuts 300 jobs").employer(EMPLOYER).count("300 jobs", (300, Some(300)), |_| {}).with(with).done();
        found(&[article]).into_iter().filter(|(kind, _)| *kind == FindingKind::UnknownSource).count()
    };
    assert_eq!(page(&["Aire Valley Post", "Reuters"], "Aire Valley Post"), 1);
    assert_eq!(page(&["Aire Valley Post", "Reuters"], "The Weekly Example"), 0, "the user has said it");
    assert_eq!(page(&["Aire Valley Post", "airevalleypost.example", "The Post"], "Aire Valley Post"), 0);
    assert_eq!(page(&["NYT", "The New York Times"], "The New York Times"), 0);
}

#[test]
fn ids_depend_on_kind_and_evidence_alone() {
    let ids = |articles: &[Article]| found_with(articles, |_| {}).into_iter().map(|f| f.id).collect::<Vec<_>>();
    let (a, b) = (leaning("a", "Herald"), leaning("b", "Herald"));
    assert_eq!(ids(&[a.clone(), b.clone()]).len(), 1);
    let c = sized("c", "around 5,000", (4_000, Some(6_000)), "2022-05-04");
    let d = sized("d", "north of 9,000", (9_001, None), "2022-05-05");
    let together = ids(&[c.clone(), d.clone()]);
    let undated = Article { date: crate::model::DateRange::unknown(), ..leaning("e", "Herald") };
    assert!(ids(&[c, d, undated]).contains(&together[0]));
}

#[test]
fn metadata_against_the_articles_own_words() {
    let article = |day: &str| {
        let stated = Draft::new("a", "Crumb cuts 300 jobs").dated(day).done().date;
        draft("a", "Crumb cuts 300 jobs\nGot on 9 May 2022.").count("300 jobs", (300, Some(300)), |_| {}).with(|a| {
            a.date.basis = crate::model::DateBasis::Metadata;
            a.other_dates = vec![crate::model::DateRange { evidence: a.sentences[1..].to_vec(), ..stated }];
        })
    };
    assert_eq!(found(&[article("2022-05-09").done()]), [(FindingKind::DateConflict, Severity::Warning)]);
    assert_eq!(found(&[article("2022-05-05").done()]), []);
}

#[test]
fn a_number_that_another_article_denies() {
    let text = "Crumb cuts 300 jobs\nCrumb will cut 300 jobs, people say.";
    let a = draft("a", text).count("300 jobs, people", (300, Some(300)), |c| c.status = Some(Status::Reported)).done();
    let b = draft("b", "Crumb denies it\nCrumb denied that 300 jobs go.");
    let b = b.count("300 jobs", (300, Some(300)), |c| c.status = Some(Status::Denied)).done();
    let found = found_with(&[a, b], |_| {});
    let denial = found.iter().find(|f| f.kind == FindingKind::NumberConflict).unwrap();
    assert_eq!(texts(denial), ["Crumb will cut 300 jobs, people say.", "Crumb denied that 300 jobs go."]);
}

#[test]
fn an_article_dated_before_what_it_tells_of() {
    let early = draft("a", "Crumb cuts 300 jobs\nIt cuts 300 jobs.").dated("2022-04-28").count("300 jobs.", (300, Some(300)), |_| {});
    let late = draft("b", "Crumb cuts 300 jobs\nCrumb said Wednesday it cuts 300 jobs.").dated("2022-05-05");
    let when = late.when("Wednesday");
    let mut articles = [early.done(), late.count("300 jobs.", (300, Some(300)), |c| c.when = Some(when)).done()];
    super::super::time::resolve(&mut articles, &Default::default());
    let found = found_with(&articles, |_| {});
    assert_eq!(found.iter().map(|f| (f.kind, f.severity)).collect::<Vec<_>>(), [(FindingKind::DateConflict, Severity::Warning)]);
    assert_eq!(texts(&found[0]), ["It cuts 300 jobs.", "Crumb said Wednesday it cuts 300 jobs."]);
    articles[0].role_counts[0].status = Some(Status::Reported);
    assert_eq!(found_with(&articles, |_| {}), [], "what is only reported can be told before it is announced");
}

/// One kind of finding a line: CONTRACT's list, each with a test above that finds it.
#[test]
fn every_kind_weighs_something_and_says_why() {
    let source = include_str!("tests.rs");
    for kind in [
        "NumberConflict",
        "HeadcountConflict",
        "HedgeMismatch",
        "HeadlineMismatch",
        "ScopeMismatch",
        "DateConflict",
        "AlteredQuote",
        "SpeakerConflict",
        "CircularSourcing",
        "SingleSource",
        "NearDuplicate",
        "Undated",
        "UnknownSource",
        "SumExceedsTotal",
    ] {
        assert!(source.matches(kind).count() > 1, "no test finds {kind}");
    }
}
