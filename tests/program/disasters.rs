//! What trackers of layoffs got wrong, each told in invented sentences and read by the whole program: extraction and reconciliation.

use jiff::civil::Date;
use layoffs::model::{Event, FindingKind, Leaning, Measure, Record, Status, Summary};
use layoffs::read::{Document, Given};
use layoffs::reconcile::{self, Options};

/// Reads articles of these outlets; an empty name is an outlet not known.
fn summary(articles: &[(&str, &str)]) -> Summary {
    let record = |(n, (outlet, text)): (usize, &(&str, &str))| {
        let given = Given { source: (!outlet.is_empty()).then(|| (*outlet).to_owned()), ..Given::default() };
        let document = Document::new(&format!("news/{n}.txt"), (*text).to_owned(), text.len() as u64, given);
        Record::Article(Box::new(layoffs::extract::article(&document)))
    };
    reconcile::summarize(articles.iter().enumerate().map(record).collect(), &Options::default())
}

fn main_events(summary: &Summary) -> Vec<&Event> {
    summary.events.iter().filter(|e| e.main).collect()
}

fn only_event(summary: &Summary) -> &Event {
    let events = main_events(summary);
    assert_eq!(events.len(), 1, "{:?}", events.iter().map(|e| (&e.title, &e.because)).collect::<Vec<_>>());
    events[0]
}

fn range(event: &Event) -> (u64, Option<u64>) {
    event.roles.as_ref().map(|r| (r.estimate.possible.min, r.estimate.possible.max)).unwrap()
}

fn kinds(summary: &Summary) -> Vec<FindingKind> {
    summary.findings.iter().map(|f| f.kind).collect()
}

#[test]
fn the_workforce_in_a_quotation_is_the_speakers() {
    let text = "Brightloom Studio lays off 40 employees\n\nMarch 4, 2022\n\nBrightloom Studio, a small design firm in Leeds, said on Friday \
                it is laying off 40 employees.\n\nThe firm works with the advertising agency Karsten Group. \"Our workforce of 20,000 \
                people stands behind the studio,\" said Olive Hart, a spokesperson for Karsten Group.\n";
    let summary = summary(&[("", text)]);
    assert_eq!(range(only_event(&summary)), (40, Some(40)));
    let size = summary.articles[0].role_counts.iter().find(|c| c.measure == Measure::Headcount).unwrap();
    assert_eq!(size.employer.as_deref(), Some("Karsten Group"));
}

#[test]
fn one_school_district_under_two_names_is_one() {
    let a = "Lakemont Unified School District to cut 120 jobs\n\nLAKEMONT, May 10, 2023 - Lakemont Unified School District said on \
             Wednesday it will cut 120 jobs to close a budget gap.\n\nThe layoffs will affect librarians and counselors.\n";
    let b = "Lakemont schools will lay off 120 workers\n\nLAKEMONT, May 11, 2023 - Lakemont Public Schools will lay off 120 workers, the \
             superintendent told families on Wednesday.\n";
    let summary = summary(&[("", a), ("", b)]);
    assert_eq!((only_event(&summary).articles.len(), range(only_event(&summary))), (2, (120, Some(120))));
}

#[test]
fn a_round_figure_in_the_news_and_the_exact_one_of_a_filing_agree() {
    let a = "Orrin Motors to lay off 1,400 workers\n\nDAYTON, June 7, 2021 - Orrin Motors said on Monday it will lay off 1,400 workers.\n";
    let b = "Filing: Orrin Motors to lay off 1,395 employees\n\nDAYTON, June 8, 2021 - Orrin Motors will lay off 1,395 employees, \
             according to a notice filed with the state on Tuesday.\n";
    let summary = summary(&[("", a), ("", b)]);
    assert_eq!(range(only_event(&summary)), (1395, Some(1395)));
    assert!(!kinds(&summary).contains(&FindingKind::NumberConflict));
}

const PLAN: &str =
    "Calder Bank plans to cut 900 jobs\n\nLONDON, February 2, 2022 - Calder Bank said on Wednesday it plans to cut 900 jobs.\n";

#[test]
fn a_plan_and_its_completion_are_counted_once() {
    let done = "Calder Bank completes job cuts\n\nLONDON, September 14, 2022 - Calder Bank has completed the 900 job cuts it announced in \
                February, the bank said on Wednesday.\n";
    let summary = summary(&[("", PLAN), ("", done)]);
    let event = only_event(&summary);
    assert_eq!((range(event), event.status), ((900, Some(900)), Some(Status::Done)));
    assert_eq!(event.history.iter().map(|s| s.status).collect::<Vec<_>>(), [Status::Announced, Status::Done]);
    assert_eq!(event.date.start, Some("2022-02-02".parse::<Date>().unwrap()));
}

#[test]
fn a_plan_that_was_scaled_back_has_its_last_number() {
    let change = "Calder Bank scales back layoffs\n\nLONDON, September 14, 2022 - Calder Bank will cut 500 jobs instead of the 900 it \
                  announced in February, the bank said on Wednesday.\n";
    assert_eq!(range(only_event(&summary(&[("", PLAN), ("", change)]))), (500, Some(500)));
}

#[test]
fn a_later_round_of_the_same_size_is_another_event() {
    let round = "Calder Bank to cut 900 jobs\n\nLONDON, September 14, 2022 - Calder Bank said on Wednesday it will cut another 900 jobs.\n";
    assert_eq!(main_events(&summary(&[("", PLAN), ("", round)])).len(), 2);
}

#[test]
fn a_divisions_percentage_is_not_of_the_whole_company() {
    let text = "Tessel Software cuts 10% of its games division\n\nAUSTIN, April 6, 2023 - Tessel Software said on Thursday it is laying \
                off 10% of staff in its games division.\n\nTessel employs 30,000 people worldwide.\n";
    let summary = summary(&[("", text)]);
    let event = only_event(&summary);
    assert!(event.percent.is_none(), "{:?}", event.percent);
    assert!(event.roles.is_none(), "no number follows from the headcount of another scope: {:?}", event.roles);
}

#[test]
fn one_article_under_five_mastheads_is_one_account() {
    let text = "Grovel Foods to shut plant and lay off 350 workers\n\nMILLTON, August 3, 2022 - Grovel Foods said on Wednesday it will close \
                its cannery in Millton and lay off 350 workers, a heavy blow to a town where the company has been the largest employer for \
                half a century.\n\nThe plant, which opened in 1968, makes soups and sauces for supermarkets across the region and has \
                struggled with rising prices for tin, energy and freight since the spring of last year.\n\n\"We looked at every option \
                before we took this step,\" said Nora Quill, a spokesperson for Grovel Foods. The workers will be paid until the end of \
                October and may apply for jobs at two other plants in the state.\n";
    let outlets = ["Ashby Herald", "Corley Post", "Denby Courier", "Elmhurst Gazette", "Fenwick Star"];
    let texts: Vec<String> = outlets.iter().map(|o| format!("{text}\nPrinted in the {o}.\n")).collect();
    let articles: Vec<(&str, &str)> = outlets.iter().copied().zip(texts.iter().map(String::as_str)).collect();
    let summary = summary(&articles);
    let event = only_event(&summary);
    assert_eq!((event.articles.len(), event.independent_sources, range(event)), (5, 1, (350, Some(350))));
    assert_eq!(kinds(&summary).iter().filter(|k| **k == FindingKind::NearDuplicate).count(), 4);
    assert_eq!(summary.dependence.iter().filter(|d| d.relation == Leaning::Copy && d.article.is_some()).count(), 4);
}

#[test]
fn a_number_in_brackets_is_no_second_total() {
    let text = "Hartwell Health eliminates 9,891 positions\n\nBOSTON, July 12, 2023 - Hartwell Health said on Wednesday that it eliminated \
                9,891 positions (2 from the chaplaincy).\n";
    let summary = summary(&[("", text)]);
    assert_eq!(range(only_event(&summary)), (9891, Some(9891)));
    assert!(!kinds(&summary).contains(&FindingKind::NumberConflict));
}

#[test]
fn a_denial_stands_against_a_report() {
    let a = "Report: Vexley Air to cut 5,000 jobs\n\nLONDON, October 3, 2022 - Vexley Air will cut 5,000 jobs, the Morning Ledger reported \
             on Monday, citing people familiar with the matter.\n";
    let b =
        "Vexley Air denies plan to cut 5,000 jobs\n\nLONDON, October 4, 2022 - Vexley Air on Tuesday denied that it will cut 5,000 jobs.\n";
    let summary = summary(&[("", a), ("", b)]);
    assert_eq!(only_event(&summary).status, Some(Status::Denied));
    assert!(kinds(&summary).contains(&FindingKind::NumberConflict), "{:?}", kinds(&summary));
}

#[test]
fn a_correction_replaces_the_number() {
    let a = "Pelham Steel to cut 700 jobs\n\nGARY, May 3, 2022 - Pelham Steel said on Tuesday it will cut 700 jobs.\n";
    let b = "Correction: Pelham Steel to cut 70 jobs\n\nGARY, May 4, 2022 - Pelham Steel said on Tuesday it will cut 70 jobs. This corrects an \
             earlier report of 700 jobs.\n";
    let summary = summary(&[("", a), ("", b)]);
    assert_eq!(range(only_event(&summary)), (70, Some(70)));
    let wrong = summary.findings.iter().find(|f| f.kind == FindingKind::NumberConflict).unwrap();
    assert_eq!(wrong.evidence.len(), 2, "who has only the first article must learn of it: {wrong:?}");
}

#[test]
fn two_outlets_that_cite_each_other_are_no_two_sources() {
    let cites =
        |other: &str| format!("Quillon Labs lays off 60 people\n\nMay 2, 2023\n\nQuillon Labs has laid off 60 people, {other} reported.\n");
    let (a, b) = (cites("Bloomberg"), cites("Reuters"));
    let summary = summary(&[("Reuters", &a), ("Bloomberg", &b)]);
    let ring = summary.findings.iter().find(|f| f.kind == FindingKind::CircularSourcing).unwrap();
    assert_eq!(ring.evidence.len(), 2, "both sentences: {ring:?}");
    assert!(only_event(&summary).articles.iter().all(|c| !c.independent));
    assert_eq!(only_event(&summary).independent_sources, 1, "a ring is one voice");
}

#[test]
fn a_headline_that_says_more_than_its_text_is_not_believed() {
    let text = "Rook Telecom slashes 2,000 jobs\n\nOTTAWA, March 8, 2023 - Rook Telecom said on Wednesday it may cut up to 500 jobs.\n";
    let summary = summary(&[("", text)]);
    assert_eq!(range(only_event(&summary)), (1, Some(500)));
    assert!(kinds(&summary).contains(&FindingKind::HeadlineMismatch));
}

#[test]
fn a_round_up_feeds_many_events() {
    let round_up = "Tech layoffs this week\n\nMay 12, 2023\n\nOrrin Motors said it will lay off 200 workers. Quillon Labs has laid off 60 \
                    people. Pelham Steel will cut 70 jobs.\n";
    let single = "Quillon Labs lays off 60 people\n\nMay 10, 2023\n\nQuillon Labs said on Wednesday it has laid off 60 people.\n";
    let summary = summary(&[("", round_up), ("", single)]);
    let mut found: Vec<(String, usize)> = main_events(&summary).iter().map(|e| (e.employer.clone(), e.articles.len())).collect();
    found.sort();
    let expected = [("Orrin Motors", 1), ("Pelham Steel", 1), ("Quillon Labs", 2)].map(|(name, n)| (name.to_owned(), n));
    assert_eq!(found, expected);
}

#[test]
fn what_the_user_says_of_a_date_beats_the_text_and_the_contradiction_is_found() {
    let text = "Pelham Steel to cut 700 jobs\n\nGARY, May 3, 2022 - Pelham Steel said on Tuesday it will cut 700 jobs.\n";
    let given = Given { date: Some("2022-06-20".parse().unwrap()), ..Given::default() };
    let document = Document::new("news/a.txt", text.to_owned(), text.len() as u64, given);
    let record = Record::Article(Box::new(layoffs::extract::article(&document)));
    let summary = reconcile::summarize(vec![record], &Options::default());
    assert_eq!(summary.articles[0].date.start, Some("2022-06-20".parse().unwrap()));
    assert!(kinds(&summary).contains(&FindingKind::DateConflict));
}

#[test]
fn a_figure_with_and_without_its_hedge_is_no_exact_number_and_is_told() {
    let a = "Tarn Motors to cut 1,000 jobs\n\nMay 4, 2021 - Tarn Motors said on Tuesday it will cut 1,000 jobs.\n";
    let b = "Tarn Motors to cut more than 1,000 jobs\n\nMay 4, 2021 - Tarn Motors said on Tuesday it will cut more than 1,000 jobs.\n";
    let summary = summary(&[("Paper One", a), ("Paper Two", b)]);
    assert_eq!(range(only_event(&summary)), (1000, None));
    let told = summary.findings.iter().find(|f| f.kind == FindingKind::HedgeMismatch).unwrap();
    assert_eq!(told.evidence.len(), 2, "{told:?}");
    assert!(!kinds(&summary).contains(&FindingKind::NumberConflict));
}

#[test]
fn a_headline_that_drops_the_hedge_of_its_text_is_not_taken_for_exact() {
    let text =
        |hedge: &str| format!("Tarn Motors to cut 500 jobs\n\nMay 4, 2021 - Tarn Motors said on Tuesday it will cut {hedge} 500 jobs.\n");
    for (hedge, expected) in [("about", (400, Some(600))), ("up to", (1, Some(500))), ("more than", (501, None))] {
        let summary = summary(&[("", &text(hedge))]);
        assert_eq!(range(only_event(&summary)), expected, "{hedge}");
        let told = [FindingKind::HedgeMismatch, FindingKind::HeadlineMismatch];
        assert!(kinds(&summary).iter().any(|k| told.contains(k)), "{hedge}: {:?}", kinds(&summary));
    }
}

#[test]
fn what_is_recalled_beside_a_further_round_is_no_part_of_it() {
    let first = "Norvane Motors to cut 400 jobs\n\nDAYTON, May 4, 2021 - Norvane Motors said on Tuesday it will cut 400 jobs.\n";
    let second = "Norvane Motors to cut another 250 jobs\n\nDAYTON, June 8, 2021 - Norvane Motors said on Tuesday it will cut another 250 \
                  jobs, a month after it announced 400 layoffs.\n";
    let summary = summary(&[("", first), ("", second)]);
    let found: Vec<_> = main_events(&summary).iter().map(|e| (range(e), e.articles.len(), e.recalled_by.len())).collect();
    assert_eq!(found, [((400, Some(400)), 1, 1), ((250, Some(250)), 1, 0)]);
    assert_eq!(summary.events.len(), 2);
    assert!(!kinds(&summary).contains(&FindingKind::NumberConflict));
}

#[test]
fn a_phase_is_a_part_of_the_whole_and_the_proof_says_so() {
    let text = "Selby Glass to cut 1,718 jobs\n\nMay 4, 2021 - Selby Glass will cut 1,718 jobs over three years. It will lay off 682 workers \
                at once, the company said on Tuesday.\n";
    let summary = summary(&[("", text)]);
    assert_eq!(range(only_event(&summary)), (1718, Some(1718)));
    let roles = only_event(&summary).roles.as_ref().unwrap();
    assert!(roles.derivation.iter().any(|s| s.because.contains("“682 workers”") && s.because.contains("a phase")), "{roles:?}");
}

#[test]
fn a_share_of_a_division_is_of_the_divisions_staff() {
    let text = "Tessel Software cuts 10% of its games division\n\nAUSTIN, April 6, 2023 - Tessel Software said on Thursday it is laying \
                off 10% of staff in its games division. The games division has 800 employees. Tessel employs 30,000 people worldwide.\n";
    let summary = summary(&[("", text)]);
    let (min, max) = range(only_event(&summary));
    assert!((70..=80).contains(&min) && max.is_none_or(|m| m < 100), "{min}..{max:?}");
}

#[test]
fn copies_of_an_agency_and_who_credits_it_are_one_voice_against_an_outlets_own() {
    let copy = "Grovel Foods to lay off 350 workers\n\nMILLTON, August 3, 2022 (AP) - Grovel Foods said on Wednesday it will close its \
                cannery in Millton and lay off 350 workers, a heavy blow to a town where the company has been the largest employer for half \
                a century.\n\nThe plant, which opened in 1968, makes soups and sauces for supermarkets across the region.\n";
    let reprint = format!("{copy}\nPrinted in the Denby Courier.\n");
    let credit = "Cannery to close\n\nAugust 4, 2022 - Grovel Foods will lay off 350 workers in Millton, the Associated Press reported on \
                  Wednesday.\n";
    let own = "Grovel Foods to lay off 342 workers\n\nAugust 4, 2022 - Grovel Foods will lay off 342 workers when its cannery closes, a \
               spokesperson told the Millton Record.\n\nThe Associated Press contributed to this report.\n";
    let summary = summary(&[("Associated Press", copy), ("Denby Courier", &reprint), ("Farm Report", credit), ("Millton Record", own)]);
    let event = only_event(&summary);
    assert_eq!(event.independent_sources, 2);
    let by_support: Vec<(u64, usize)> = event.roles.as_ref().unwrap().alternatives.iter().map(|a| (a.min, a.independent_sources)).collect();
    assert_eq!(by_support, [(350, 1), (342, 1)]);
    assert!(summary.dependence.iter().any(|d| d.relation == Leaning::Wire), "{:?}", summary.dependence);
}

#[test]
fn an_old_round_in_a_list_of_cuts_belongs_to_its_own_day() {
    let list = "All the cuts of the year\n\nUpdated April 14, 2023\n\nApril 11: Karsten Group is cutting 300 jobs.\n\nMarch 2: Brightloom \
                Studio laid off 25 people.\n";
    let news = "Brightloom Studio lays off 40\n\nApril 12, 2023 - Brightloom Studio has laid off 40 employees, it said on Wednesday. In \
                March it let 25 people go.\n";
    let summary = summary(&[("", list), ("", news)]);
    let of = |name: &str| main_events(&summary).into_iter().filter(|e| e.employer == name).map(range).collect::<Vec<_>>();
    assert_eq!(of("Brightloom Studio"), [(25, Some(25)), (40, Some(40))]);
    assert_eq!(of("Karsten Group"), [(300, Some(300))]);
}

#[test]
fn parts_that_add_up_are_no_rivals_of_the_whole_however_many_repeat_one() {
    let all = "Pelham Steel to lay off 410 workers\n\nMay 3, 2022 - Pelham Steel said on Tuesday it will lay off 410 workers: 200 in Gary, 150 in \
               Lorain and 60 in Akron.\n";
    let one = "Pelham Steel cuts 200 in Gary\n\nMay 4, 2022 - Pelham Steel will lay off 200 workers in Gary, a notice filed with the state of \
               Indiana shows.\n";
    assert_eq!(range(only_event(&summary(&[("", all), ("", one)]))), (410, Some(410)));
}

#[test]
fn what_a_company_confirms_is_its_own_word_whoever_had_it_first() {
    let first = "Norvane Motors to cut 900 jobs\n\nOctober 3, 2022 - Norvane Motors plans to cut 900 jobs, according to people familiar with the \
                 matter.\n";
    let denial =
        "Norvane Motors denies report of layoffs\n\nOctober 4, 2022 - Norvane Motors on Tuesday denied that it plans to cut 900 jobs.\n";
    let confirmed = "Norvane Motors confirms 900 job cuts\n\nOctober 11, 2022 - Norvane Motors will cut 900 jobs, the company confirmed on Tuesday, \
                     a week after it denied a Bloomberg report of the plan.\n";
    let summary = summary(&[("Bloomberg", first), ("CNBC", denial), ("Reuters", confirmed)]);
    let event = only_event(&summary);
    let independent: Vec<bool> = event.articles.iter().map(|c| c.independent).collect();
    assert!(independent.last() == Some(&true), "{:?}", event.articles);
    use Status::{Announced, Denied, Reported};
    assert_eq!(event.history.iter().map(|s| s.status).collect::<Vec<_>>(), [Reported, Denied, Announced]);
}

#[test]
fn those_who_tell_of_cuts_are_not_cut() {
    let text = "Fenwick Foods lays off hundreds\n\nAugust 9, 2022 - Fenwick Foods laid off hundreds of employees on Tuesday, three people with \
                knowledge of the matter said.\n";
    assert_eq!(range(only_event(&summary(&[("", text)]))), (200, Some(1999)));
}

#[test]
fn a_number_that_was_lowered_since_is_the_lower_one() {
    let plan = "Selby Glass to cut 640 jobs\n\nMay 4, 2021 - Selby Glass will cut 640 jobs, it said on Tuesday.\n";
    let change = "Selby Glass to cut fewer jobs\n\nMay 11, 2021 - Selby Glass meant to shed 640 jobs in its furnaces, but has since lowered that \
                  number to 270 jobs, the company said on Tuesday.\n";
    let summary = summary(&[("Paper One", plan), ("Paper Two", change)]);
    assert_eq!(range(only_event(&summary)), (270, Some(270)));
    assert!(!kinds(&summary).contains(&FindingKind::NumberConflict), "{:?}", kinds(&summary));
}

#[test]
fn a_day_on_which_news_was_confirmed_or_retold_is_not_that_of_the_announcement() {
    let first = "Orrin Motors lays off 200\n\nMay 6, 2021 - Orrin Motors told workers on Thursday that it will lay off 200 of them.\n";
    let later = "Orrin Motors lays off 200\n\nDAYTON, May 12 - Orrin Motors will lay off 200 workers, a spokesperson confirmed to the Dayton \
                 Courier on Wednesday.\n";
    let source =
        "Orrin Motors lays off 200\n\nOrrin Motors is laying off 200 workers, a person close to the firm told Reuters on Wednesday.\n";
    for text in [later, source] {
        let given = Given { source: Some("Dayton Courier".to_owned()), date: "2021-05-12".parse().ok(), ..Given::default() };
        let record = |path: &str, text: &str, given| {
            Record::Article(Box::new(layoffs::extract::article(&Document::new(path, text.to_owned(), text.len() as u64, given))))
        };
        let records = vec![record("a.txt", first, Given::default()), record("b.txt", text, given)];
        let summary = reconcile::summarize(records, &Options::default());
        assert_eq!(only_event(&summary).date.start, Some("2021-05-06".parse().unwrap()));
        assert!(!kinds(&summary).contains(&FindingKind::DateConflict), "{text}");
    }
}

#[test]
fn groups_named_far_apart_may_overlap_and_are_not_added_up() {
    let text = "Pelham Steel to lay off 410 workers\n\nMay 3, 2022 - Pelham Steel said on Tuesday it will lay off 410 workers.\n\nIt will cut 300 \
                welders.\n\nThe union of the steelworkers called the plan a scandal.\n\nIt asked for talks.\n\nThe company has lost money for \
                years.\n\nIt will cut 250 engineers.\n";
    let event = only_event(&summary(&[("", text)])).clone();
    assert_eq!(range(&event), (410, Some(410)));
    assert!(event.teams.iter().all(|t| t.implied.is_none()), "{:?}", event.teams);
}

#[test]
fn an_answer_has_no_more_sources_than_the_event() {
    let own = |n: u32| {
        format!(
            "Rook Telecom cuts jobs\n\nMarch 8, 2023 - Rook Telecom will cut {n} jobs, a spokesperson said in an email to the Ottawa Record.\n"
        )
    };
    let credits = |n: u32, by: &str| format!("Rook Telecom cuts jobs\n\nMarch 8, 2023 - Rook Telecom will cut {n} jobs, {by} reported.\n");
    let texts = [own(400), credits(400, "Bloomberg"), credits(400, "CNBC"), credits(700, "Axios")];
    let outlets = ["Ottawa Record", "Wired", "TechCrunch", "The Verge"];
    let articles: Vec<(&str, &str)> = outlets.iter().copied().zip(texts.iter().map(String::as_str)).collect();
    let summary = summary(&articles);
    let event = only_event(&summary);
    let answers: Vec<_> = event.roles.as_ref().unwrap().alternatives.iter().map(|a| (a.min, a.independent_sources)).collect();
    assert_eq!((event.independent_sources, answers), (1, vec![(400, 1), (700, 1)]));
}

#[test]
fn one_sector_counted_twice_in_an_article_is_one_event() {
    let text = "Talks on docks fail\n\nMarch 11, 1989 - Unions fight 600 planned layoffs in the bulk cargo sector, they said on Saturday.\n\nThe dispute began \
                when employers planned 600 layoffs in the strike-hit bulk cargo sector, 250 of them this year.\n";
    let summary = summary(&[("", text)]);
    assert_eq!(range(only_event(&summary)), (600, Some(600)));
}

#[test]
fn what_is_done_already_and_more_than_the_plan_is_an_earlier_round() {
    let text = "Ostra Chem will cut 940 posts\n\nMay 4, 2021 - Ostra Chem announced on Tuesday that 940 posts will go, 310 of them immediately. The group \
                has already eliminated the equivalent of 7,500 full-time posts.\n";
    let summary = summary(&[("", text)]);
    assert_eq!(range(only_event(&summary)), (940, Some(940)));
    assert!(!kinds(&summary).contains(&FindingKind::NumberConflict), "{:?}", kinds(&summary));
}

#[test]
fn in_an_article_on_several_employers_words_and_confirmations_are_their_speakers() {
    let text = "Layoffs of the week\n\nMay 4, 2021\n\nTarn Motors said it is cutting 300 jobs. \"Orders have dried up since the winter,\" said Ann Lee, chief \
                executive of Tarn Motors.\n\nDelmar Stores is cutting 70 jobs.\n";
    let summary = summary(&[("The Record", text)]);
    let of = |name: &str| main_events(&summary).into_iter().find(|e| e.employer == name).unwrap();
    let (motors, stores) = (of("Tarn Motors"), of("Delmar Stores"));
    assert_eq!((motors.quotes.len(), stores.quotes.len()), (1, 0));
    let own = |e: &Event| e.articles.iter().any(|c| c.independent);
    assert_eq!((own(motors), own(stores)), (true, false));
}
