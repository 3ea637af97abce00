//! Acme cuts jobs, counted whole and in parts.

use std::collections::BTreeSet;

use super::super::testing::Draft;
use super::super::{Options, summarize};
use crate::model::{
    Article, Estimate, Event, Hedge, Located, Measure, PercentRange, RangeRelation, Record, RoleCount, RoleInArticle, Roles, Status,
    StepOp, Team,
};

fn event(articles: &[Article]) -> Event {
    let records = articles.iter().map(|a| Record::Article(Box::new(a.clone()))).collect();
    let events = summarize(records, &Options::default()).events;
    assert_eq!(events.iter().filter(|e| e.main).count(), 1, "{:?}", events.iter().map(|e| &e.because).collect::<Vec<_>>());
    events.into_iter().next().unwrap()
}

type Ends = (u64, Option<u64>);

fn ends(e: &Estimate) -> (u64, Option<u64>, Option<Ends>) {
    (e.possible.min, e.possible.max, e.likely.map(|l| (l.min, l.max)))
}

fn of(event: &Event) -> (u64, Option<u64>, Option<Ends>) {
    ends(&event.roles.as_ref().unwrap().estimate)
}

fn vague(possible: (u64, u64), likely: (u64, u64), unit: Option<&'static str>) -> impl FnOnce(&mut RoleCount) {
    move |c| {
        c.value.hedge = Hedge::Vague;
        c.value.stated = None;
        (c.value.min, c.value.max) = (Some(possible.0), Some(possible.1));
        (c.value.likely_min, c.value.likely_max) = (Some(likely.0), Some(likely.1));
        c.unit = unit.map(str::to_owned);
    }
}

fn in_unit(unit: &'static str) -> impl FnOnce(&mut RoleCount) {
    move |c| c.unit = Some(unit.to_owned())
}

const PARTS: &str = "Acme cuts hundreds of jobs\nSeveral hundred go in sales. A few hundred go in store design.";

fn parts_and_whole(id: &str) -> Draft {
    let draft = Draft::new(id, PARTS).dated("2021-05-04").employer("Acme");
    let draft = draft.count("hundreds of jobs", (0, None), vague((200, 1999), (200, 999), None));
    let draft = draft.count("Several hundred", (0, None), vague((200, 999), (300, 700), Some("sales team")));
    draft.count("A few hundred", (0, None), vague((200, 799), (300, 500), Some("store design")))
}

#[test]
fn parts_raise_the_lower_bound_of_the_whole() {
    let event = event(&[parts_and_whole("a").done()]);
    assert_eq!(of(&event), (400, Some(1999), Some((600, Some(999)))));
    let names: Vec<&str> = event.teams.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(names, ["sales", "store design"]);
    assert_eq!(ends(event.teams[0].implied.as_ref().unwrap()), (0, Some(1799), Some((0, Some(699)))));
    let steps = &event.roles.as_ref().unwrap().derivation;
    let known: BTreeSet<&String> =
        steps.iter().chain(event.teams.iter().filter_map(|t| t.roles.as_ref()).flat_map(|r| &r.derivation)).map(|s| &s.id).collect();
    for input in steps.iter().flat_map(|s| &s.inputs) {
        assert!(known.contains(input) || input.contains("/c"), "{input} is a step or a claim");
    }
}

#[test]
fn a_repeat_changes_no_range() {
    let once = event(&[parts_and_whole("a").done()]);
    let twice = event(&[parts_and_whole("a").done(), parts_and_whole("b").done()]);
    assert_eq!(of(&once), of(&twice));
    let parts = |e: &Event| e.teams.iter().map(|t| t.roles.as_ref().map(|r| r.estimate)).collect::<Vec<_>>();
    assert_eq!(parts(&once), parts(&twice));
}

#[test]
fn a_conflict_keeps_all_accounts() {
    let at = |id: &str, words: &'static str, n: u64| {
        Draft::new(id, &format!("Acme cuts {words}")).dated("2021-05-04").employer("Acme").count(words, (n, Some(n)), |_| {}).done()
    };
    let event = event(&[at("a", "310 jobs", 310), at("b", "420 jobs", 420), at("c", "420 jobs", 420)]);
    let roles = event.roles.as_ref().unwrap();
    assert_eq!((of(&event), roles.relation), ((310, Some(420), None), RangeRelation::Conflict));
    assert_eq!(roles.alternatives[0].claims, ["b/c1", "c/c1"]);
    assert!(roles.derivation.last().unwrap().because.contains("cannot both hold"));
}

#[test]
fn a_smaller_figure_beside_a_total_is_a_phase() {
    let text = "Acme cuts 800 jobs by next year\nThis week 200 jobs go";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let this_week = draft.when("This week");
    let draft = draft.count("800 jobs", (800, Some(800)), |_| {});
    let article = draft.count("200 jobs", (200, Some(200)), |c| c.when = Some(this_week)).done();
    assert_eq!(of(&event(&[article])), (800, Some(800), Some((800, Some(800)))));
}

#[test]
fn what_is_done_already_is_not_the_whole_of_what_is_announced() {
    let text = "Acme to cut 200 jobs\nAcme has done away with 3,000 jobs";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("200 jobs", (200, Some(200)), |_| {});
    let article = draft.count("3,000 jobs", (3000, Some(3000)), |c| c.status = Some(Status::Done)).done();
    assert_eq!(of(&event(&[article])), (200, Some(200), Some((200, Some(200)))));
}

#[test]
fn a_plan_that_was_scaled_back_is_superseded() {
    let plan = Draft::new("a", "Acme cuts 800 jobs").dated("2021-05-04").employer("Acme").count("800 jobs", (800, Some(800)), |_| {});
    let text = "Acme cuts only 300 jobs\nIt had planned 800 jobs";
    let change = Draft::new("b", text).dated("2021-05-07").employer("Acme");
    let change =
        change.count("300 jobs", (300, Some(300)), |_| {}).count("800 jobs", (800, Some(800)), |c| c.role = RoleInArticle::Background);
    let event = event(&[plan.done(), change.done()]);
    assert_eq!(of(&event), (300, Some(300), Some((300, Some(300)))));
    assert_eq!(event.roles.unwrap().derivation.last().unwrap().op, StepOp::Supersede);
}

#[test]
fn one_unit_alone_is_the_event() {
    let at = |id: &str, unit| {
        let draft = Draft::new(id, "Acme cuts 90 jobs").dated("2021-05-04").employer("Acme");
        draft.count("90 jobs", (90, Some(90)), in_unit(unit)).done()
    };
    let event = event(&[at("a", "moon rocket program"), at("b", "NASA's new moon rocket team")]);
    assert_eq!(of(&event), (90, Some(90), Some((90, Some(90)))));
}

#[test]
fn places_counted_apart_add_up() {
    let draft = Draft::new("a", "Acme cuts jobs: 90 jobs in Ohio and 40 jobs in Utah").dated("2021-05-04").employer("Acme");
    let draft = draft.count("90 jobs", (90, Some(90)), |c| c.place = Some("Ohio".to_owned()));
    let article = draft.count("40 jobs", (40, Some(40)), |c| c.place = Some("Utah".to_owned())).done();
    assert_eq!(of(&event(&[article])), (130, None, Some((130, Some(130)))));
}

#[test]
fn a_share_of_the_headcount_gives_jobs_where_no_number_does() {
    let draft = Draft::new("a", "Acme cuts a tenth of its staff\nIt employs 2,000 people").dated("2021-05-04").employer("Acme");
    let draft = draft.count("a tenth", (0, None), |c| {
        c.value.percent = Some([10.0, 10.0]);
        c.value.percent_range = Some(PercentRange { min: 9.5, max: 10.5, likely_min: 10.0, likely_max: 10.0 });
        (c.value.min, c.value.likely_min) = (None, None);
    });
    let draft = draft.count("2,000 people", (2000, Some(2000)), |c| {
        c.measure = Measure::Headcount;
        c.role = RoleInArticle::Background;
    });
    let event = event(&[draft.done()]);
    assert_eq!(of(&event), (190, Some(210), Some((200, Some(200)))));
    assert_eq!(event.roles.unwrap().derivation[0].op, StepOp::PercentOf);
}

#[test]
fn denied_counts_and_running_totals_are_not_fused() {
    let text = "Acme cuts 90 jobs\nIt denied that 700 jobs go. Since January 950 jobs went in all.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("90 jobs", (90, Some(90)), |_| {});
    let draft = draft.count("700 jobs", (700, Some(700)), |c| c.status = Some(Status::Denied));
    let article = draft.count("950 jobs", (950, Some(950)), |c| c.cumulative = true).done();
    assert_eq!(of(&event(&[article])), (90, Some(90), Some((90, Some(90)))));
}

/// A team that the text names, with the words that name it.
fn team(name: &str, at: &'static str) -> impl FnOnce(&mut Article) {
    let name = name.to_owned();
    move |article| {
        let sentence = article.sentences.iter().find(|s| s.text.contains(at)).unwrap();
        let start = sentence.span.start + sentence.text.find(at).unwrap();
        let span = crate::model::Span { start, end: start + at.len(), line: 1, column: 1 };
        article.teams_affected.push(Team { name, evidence: vec![Located { span, text: at.to_owned() }] });
    }
}

fn exactly(n: u64) -> (u64, Option<u64>) {
    (n, Some(n))
}

fn last_op(roles: &Roles) -> StepOp {
    roles.derivation.last().unwrap().op
}

#[test]
fn most_of_a_part_is_at_least_half_of_it() {
    let text = "Acme cuts jobs\nIt drops 700 jobs in sales, most of them in training. Another 200 jobs go in design.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let draft = draft.count("700 jobs", exactly(700), in_unit("sales")).count("200 jobs", exactly(200), in_unit("design"));
    let event = event(&[draft.with(team("sales", "sales")).with(team("training", "training")).done()]);
    let training = event.teams.iter().find(|t| t.name == "training").unwrap();
    assert_eq!(training.part_of.as_deref(), Some("sales"));
    let roles = training.roles.as_ref().unwrap();
    assert_eq!((ends(&roles.estimate), last_op(roles)), ((350, Some(700), Some((350, Some(700)))), StepOp::MostOf));
    assert_eq!(of(&event).0, 900, "what lies in a part is not added to it");
}

#[test]
fn most_of_the_cuts_is_at_least_half_of_the_whole() {
    let text = "Acme cuts 700 jobs\nMost of the 700 jobs are in training.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("700 jobs", exactly(700), |_| {});
    let article = draft.with(|a| {
        let mut again = a.role_counts[0].clone();
        let shift = "Acme cuts 700 jobs\nMost of the ".len() - "Acme cuts ".len();
        (again.span.start, again.span.end) = (again.span.start + shift, again.span.end + shift);
        again.id = "a/c2".to_owned();
        again.sentence = a.sentences[1].span;
        a.role_counts.push(again);
    });
    let event = event(&[article.with(team("training", "training")).done()]);
    let roles = event.teams[0].roles.as_ref().unwrap();
    assert_eq!(ends(&roles.estimate), (350, Some(700), Some((350, Some(700)))));
    assert_eq!(roles.derivation[0].inputs, [event.roles.as_ref().unwrap().derivation.last().unwrap().id.clone()]);
}

#[test]
fn a_list_of_all_parts_gives_the_whole_and_what_each_is_left() {
    let text = "Acme cuts hundreds of jobs, made up of 300 jobs in sales and several hundred jobs in design";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let draft = draft.count("hundreds of jobs", (0, None), vague((200, 1999), (200, 999), None));
    let draft = draft.count("300 jobs", exactly(300), in_unit("sales"));
    let article = draft.count("several hundred jobs", (0, None), vague((200, 999), (300, 700), Some("design")));
    let mut article = article.done();
    article.role_counts[0].value.stated = None;
    let event = event(&[article]);
    // "made up of" is read only where the whole has a figure of its own
    assert_eq!(of(&event).0, 500);
    let told = |whole: u64| {
        let text = format!("Acme cuts {whole} jobs: 500 jobs in sales and 300 jobs in design");
        let draft = Draft::new("a", &text).dated("2021-05-04").employer("Acme");
        let draft = draft.count(&format!("{whole} jobs"), exactly(whole), |_| {});
        draft.count("500 jobs", exactly(500), in_unit("sales")).count("300 jobs", exactly(300), in_unit("design")).done()
    };
    let event_of = |article: Article| super::tests::event(&[article]);
    let implied = |whole: u64| ends(event_of(told(whole)).teams[0].implied.as_ref().unwrap());
    assert_eq!(implied(800), (500, Some(500), Some((500, Some(500)))), "500 and 300 are all of 800");
    assert_eq!(implied(900), (0, Some(600), Some((0, Some(600)))), "of 900 some may be elsewhere");
}

#[test]
fn the_total_that_a_round_brings_it_to_is_a_ceiling() {
    let text = "Acme cuts hundreds of jobs\nThe layoffs hit hundreds, bringing the total to 450 jobs.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let draft = draft.count("hundreds of jobs", (0, None), vague((200, 1999), (200, 999), None));
    let article = draft.count("450 jobs", exactly(450), |c| c.cumulative = true).done();
    let event = event(&[article]);
    assert_eq!(of(&event), (200, Some(450), Some((200, Some(450)))));
    let steps = &event.roles.as_ref().unwrap().derivation;
    assert!(steps.iter().any(|s| s.inputs == ["a/c2"]), "{steps:?}");
}

fn share(percent: f64) -> impl FnOnce(&mut RoleCount) {
    move |c| {
        c.value.stated = None;
        c.value.percent = Some([percent, percent]);
        c.value.percent_range = Some(PercentRange { min: percent - 0.5, max: percent + 0.5, likely_min: percent, likely_max: percent });
        (c.value.min, c.value.max, c.value.likely_min, c.value.likely_max) = (None, None, None, None);
    }
}

fn headcount(unit: Option<&'static str>) -> impl FnOnce(&mut RoleCount) {
    move |c| {
        (c.measure, c.role) = (Measure::Headcount, RoleInArticle::Background);
        c.unit = unit.map(str::to_owned);
    }
}

#[test]
fn each_headcount_gives_its_own_portion() {
    let of_size = |id: &str, size: &'static str, n: u64| {
        let text = format!("Acme cuts 10% of its staff\nIt employs {size} people");
        let draft = Draft::new(id, &text).dated("2021-05-04").employer("Acme").count("10%", (0, None), share(10.0));
        draft.count(size, exactly(n), headcount(None)).done()
    };
    let event = event(&[of_size("a", "2,000", 2000), of_size("b", "2,050", 2050)]);
    let portions: Vec<_> =
        event.roles.as_ref().unwrap().derivation.iter().filter(|s| s.op == StepOp::PercentOf).map(|s| ends(&s.estimate)).collect();
    assert_eq!(portions, [(190, Some(210), Some((200, Some(200)))), (194, Some(216), Some((205, Some(205))))]);
    assert_eq!(of(&event), (194, Some(210), Some((200, Some(205)))));
}

#[test]
fn a_share_of_the_headcount_narrows_a_vague_number() {
    let text = "Acme cuts hundreds of jobs, or 10% of its staff\nIt employs 5,000 people";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let draft = draft.count("hundreds of jobs", (0, None), vague((200, 1999), (200, 999), None)).count("10%", (0, None), share(10.0));
    let event = event(&[draft.count("5,000 people", exactly(5000), headcount(None)).done()]);
    assert_eq!(of(&event), (475, Some(525), Some((500, Some(500)))));
}

#[test]
fn a_share_of_a_part_is_of_the_parts_headcount() {
    let text = "Acme cuts 900 jobs\nIt drops 10% of its sales team of 2,000 people and 300 jobs in design. It employs 50,000 people.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("900 jobs", exactly(900), |_| {});
    let draft = draft.count("10%", (0, None), |c| {
        share(10.0)(c);
        c.unit = Some("sales team".to_owned());
    });
    let draft =
        draft.count("2,000 people", exactly(2000), headcount(Some("sales team"))).count("300 jobs", exactly(300), in_unit("design"));
    let event = event(&[draft.count("50,000 people", exactly(50_000), headcount(None)).done()]);
    let sales = event.teams.iter().find(|t| t.name == "sales").unwrap().roles.as_ref().unwrap();
    assert_eq!(ends(&sales.estimate), (190, Some(210), Some((200, Some(200)))));
    assert_eq!(event.percent, None, "a share of a part is no share of the whole");
}

#[test]
fn what_lies_in_a_place_is_not_added_to_it() {
    let text = "Acme cuts jobs: 900 jobs in Germany\nIn Berlin 400 jobs go and in France 100 jobs.";
    let place = |place: &'static str| move |c: &mut RoleCount| c.place = Some(place.to_owned());
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("900 jobs", exactly(900), place("Germany"));
    let article = draft.count("400 jobs", exactly(400), place("Berlin")).count("100 jobs", exactly(100), place("France")).done();
    let event = event(&[article]);
    assert_eq!(of(&event).0, 1000);
    let parts: Vec<_> = event.teams.iter().map(|t| (t.name.as_str(), t.part_of.as_deref())).collect();
    assert!(parts.contains(&("Berlin", Some("Germany"))), "{parts:?}");
}

#[test]
fn a_number_that_a_report_corrects_is_replaced_on_the_same_day() {
    let wrong = Draft::new("a", "Acme cuts 800 jobs").dated("2021-05-04").employer("Acme").count("800 jobs", exactly(800), |_| {});
    let text = "Acme cuts 300 jobs\nThis corrects an earlier report of 800 jobs.";
    let right = Draft::new("b", text).dated("2021-05-04").employer("Acme").count("300 jobs", exactly(300), |_| {});
    let event = event(&[wrong.done(), right.count("800 jobs", exactly(800), |_| {}).done()]);
    assert_eq!(of(&event), (300, Some(300), Some((300, Some(300)))));
    let roles = event.roles.as_ref().unwrap();
    assert_eq!(last_op(roles), StepOp::Supersede);
    assert!(roles.derivation.last().unwrap().inputs.contains(&"a/c1".to_owned()));
}

#[test]
fn what_was_planned_instead_is_no_number_of_the_event() {
    let text = "Acme cuts 300 jobs instead of the 800 jobs first foreseen";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let article = draft.count("300 jobs", exactly(300), |_| {}).count("800 jobs", exactly(800), |_| {}).done();
    assert_eq!(of(&event(&[article])), (300, Some(300), Some((300, Some(300)))));
}

#[test]
fn of_two_teams_named_together_neither_need_be_the_most() {
    let text = "Acme cuts jobs\nIt drops 700 jobs in sales, most of them in training and in support. Another 200 jobs go in design.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let draft = draft.count("700 jobs", exactly(700), in_unit("sales")).count("200 jobs", exactly(200), in_unit("design"));
    let draft = draft.with(team("sales", "sales")).with(team("training", "training")).with(team("support", "support"));
    let event = event(&[draft.done()]);
    let inner = |name: &str| event.teams.iter().find(|t| t.name == name).map(|t| (t.part_of.as_deref(), t.roles.is_some()));
    assert_eq!((inner("training"), inner("support")), (Some((Some("sales"), false)), Some((Some("sales"), false))));
}

#[test]
fn what_goes_this_year_is_a_phase_however_many_repeat_it() {
    let text = "Acme cuts 800 jobs\nThis year 350 jobs go.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("800 jobs", exactly(800), |_| {});
    let this_year = draft.when("This year");
    let first = draft.count("350 jobs", exactly(350), |c| c.when = Some(this_year)).done();
    let repeats =
        |id: &str| Draft::new(id, "Acme cuts 350 jobs").dated("2021-05-05").employer("Acme").count("350 jobs", exactly(350), |_| {}).done();
    assert_eq!(of(&event(&[first, repeats("b"), repeats("c")])), (800, Some(800), Some((800, Some(800)))));
}

#[test]
fn a_number_of_the_posts_is_a_part_wherever_it_stands() {
    let whole = |unit: Option<&'static str>| move |c: &mut RoleCount| c.unit = unit.map(str::to_owned);
    for (text, part) in [
        ("Acme cuts 180 academic posts\nIt said that 29 of the posts are vacant.", None),
        ("Acme cuts 180 academic posts\nIt said that 29 of the posts are in nursing.", Some("nursing")),
    ] {
        let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
        let draft = draft.count("180 academic posts", exactly(180), whole(Some("academic")));
        let article = draft.count("29 of the posts", exactly(29), whole(part)).done();
        assert_eq!(of(&event(&[article])), (180, Some(180), Some((180, Some(180)))), "{text}");
    }
}

#[test]
fn what_comes_on_top_of_another_number_or_is_net_of_new_jobs_is_not_the_whole() {
    for text in [
        "Acme cuts jobs\nIt will cut 800 jobs, 700 jobs more than it had planned.",
        "Acme cuts jobs\nIt will cut 800 jobs in May and another 700 jobs in June.",
        "Acme cuts 800 jobs\nThat is a net reduction of 700 jobs, for 100 are new.",
        "Acme cuts 800 jobs\nWith what is new there will be a net loss of 700 jobs.",
    ] {
        let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
        let article = draft.count("800 jobs", exactly(800), |_| {}).count("700 jobs", exactly(700), |_| {}).done();
        assert_eq!(of(&event(&[article])), (800, Some(800), Some((800, Some(800)))), "{text}");
    }
}

#[test]
fn a_vague_word_beside_the_figure_is_a_part_or_says_the_same() {
    // some of those cut
    let text = "Acme cuts jobs\nIt makes 900 layoffs. A few of the workers cut were in Leeds.";
    let few = |c: &mut RoleCount| vague((2, 12), (3, 6), None)(c);
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let whole = event(&[draft.count("900 layoffs", exactly(900), |_| {}).count("A few of the workers", (2, None), few).done()]);
    assert_eq!(of(&whole), (900, Some(900), Some((900, Some(900)))));
    // one figure, loosely
    let text = "Acme cuts thousands of jobs\nIt will cut 71,000 jobs.";
    let thousands = |c: &mut RoleCount| vague((2000, 999_999), (2000, 9999), None)(c);
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let whole = event(&[draft.count("thousands of jobs", (2, None), thousands).count("71,000 jobs", exactly(71_000), |_| {}).done()]);
    assert_eq!(whole.roles.unwrap().relation, RangeRelation::Equal);
}

#[test]
fn what_is_listed_beside_a_part_is_a_part() {
    let told = |text: &str| {
        let york = |c: &mut RoleCount| c.place = Some("York".to_owned());
        let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("350 workers", exactly(350), |_| {});
        let article = draft.count("238 more", exactly(238), |_| {}).count("82 in its York", exactly(82), york).done();
        event(&[article]).roles.unwrap()
    };
    let listed = told("Acme laid off 350 workers\nIt will cut 238 more in Leeds and 82 in its York offices.");
    assert_eq!((ends(&listed.estimate).0, listed.relation), (350, RangeRelation::Equal));
    let inside = told("Acme laid off 350 workers\nIt will cut 238 more, including 82 in its York offices.");
    assert_eq!(inside.relation, RangeRelation::Conflict, "238 is a whole of its own");
}

#[test]
fn a_share_is_not_of_the_staff_that_the_cuts_leave() {
    let text = "Acme cuts a tenth of its staff\nAcme has 2,000 staff. It will be left with 1,700 staff.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("a tenth", (0, None), share(10.0));
    let draft = draft.count("2,000 staff", exactly(2000), headcount(None));
    let article = draft.count("1,700 staff", exactly(1700), headcount(None)).done();
    assert_eq!(of(&event(&[article])), (190, Some(210), Some((200, Some(200)))));
}

#[test]
fn almost_the_headlines_figure_is_the_headlines_figure() {
    let nearly = |c: &mut RoleCount| {
        c.value.hedge = Hedge::Nearly;
        c.value.stated = Some([1000, 1000]);
    };
    let draft = Draft::new("a", "Acme cuts 1,000 jobs\nIt makes almost 1,000 layoffs.").dated("2021-05-04").employer("Acme");
    let event = event(&[draft.count("1,000 jobs", exactly(1000), |_| {}).count("almost 1,000 layoffs", (800, Some(999)), nearly).done()]);
    assert_eq!(of(&event), (800, Some(999), Some((800, Some(999)))));
}

#[test]
fn a_count_of_no_part_that_is_less_than_the_headlines_part_is_a_part_too() {
    let told = |head: u64| {
        let text = format!("Acme cuts {head} jobs in shops\nAll four Leeds branches will close, with the loss of 52 jobs.");
        let shops = |c: &mut RoleCount| c.unit = Some("shops".to_owned());
        let draft = Draft::new("a", &text).dated("2021-05-04").employer("Acme").count(&format!("{head} jobs"), exactly(head), shops);
        event(&[draft.count("52 jobs", exactly(52), |_| {}).done()])
    };
    assert_eq!(of(&told(640)).0, 640);
    assert_eq!(of(&told(40)).0, 52);
}

#[test]
fn a_possible_figure_counts_where_only_vague_words_are_firm() {
    let text = "Acme could cut up to 900 jobs\nIt said that hundreds will go.";
    let told = |status: Status| {
        let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
        let ceiling = |c: &mut RoleCount| {
            c.status = Some(Status::Possible);
            c.value.hedge = Hedge::UpTo;
        };
        let draft = draft.count("up to 900 jobs", (1, Some(900)), ceiling);
        let vague = vague((200, 1999), (200, 999), None);
        draft.count("hundreds", (0, None), |c| (vague(c), c.status = Some(status)).1).done()
    };
    assert_eq!(of(&event(&[told(Status::Announced)])), (200, Some(900), Some((200, Some(900)))));
    // hundreds are gone: what may come is no bound of theirs
    assert_eq!(of(&event(&[told(Status::Done)])), (200, Some(1999), Some((200, Some(999)))));
}

#[test]
fn several_of_those_are_a_part_of_a_ceiling() {
    let text = "Acme cuts fewer than 900 jobs\nIt said that several of those layoffs are in sales.";
    let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
    let draft = draft.count("fewer than 900 jobs", (0, Some(899)), |c| c.value.hedge = Hedge::LessThan);
    let article = draft.count("several of those layoffs", (0, None), vague((3, 12), (3, 9), None)).done();
    assert_eq!(of(&event(&[article])).1, Some(899));
}
