//! Sentences of our own, read on Monday 10 June 2024.

use jiff::civil::{Date, date};

use super::{Tense, phrases, resolve};
use crate::extract::Analysis;
use crate::model::{DateBasis, DateRange, Precision};
use crate::read::{Block, BlockKind, Document, Given};

const TODAY: Date = date(2024, 6, 10);

fn document(text: &str) -> Document {
    let blocks = vec![Block { kind: BlockKind::Paragraph, range: 0..text.len() }];
    Document { blocks, ..Document::new("a.txt", text.to_owned(), 0, Given::default()) }
}

fn show(day: Option<Date>) -> String {
    day.map_or_else(|| "?".to_owned(), |d| d.to_string())
}

/// "phrase: first..last" for each phrase.
fn read_on(text: &str, article: &DateRange) -> Vec<String> {
    let doc = document(text);
    let analysis = Analysis::new(&doc);
    let mut out = Vec::new();
    for sentence in 0..analysis.sentences.len() {
        for phrase in phrases(&analysis, sentence) {
            let (first, last) = resolve(&phrase, article);
            out.push(format!("{}: {}..{}", analysis.text(phrase.tokens), show(first), show(last)));
        }
    }
    out
}

fn read(text: &str) -> Vec<String> {
    read_on(text, &DateRange::day(TODAY, DateBasis::Stated))
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(read(text).join("; "), *expected, "{text}");
    }
}

#[test]
fn weekdays() {
    check(&[
        ("Acme said Wednesday it would cut jobs.", "Wednesday: 2024-06-05..2024-06-05"),
        ("The firm warned on Saturday of layoffs.", "on Saturday: 2024-06-08..2024-06-08"),
        ("On Monday morning staff were told.", "On Monday morning: 2024-06-10..2024-06-10"),
        ("It follows Tuesday's report.", "Tuesday: 2024-06-04..2024-06-04"),
        ("Staff will leave on Friday.", "on Friday: 2024-06-14..2024-06-14"),
        (
            "Cuts were made last Monday and late on Wednesday.",
            "last Monday: 2024-06-03..2024-06-03; late on Wednesday: 2024-06-05..2024-06-05",
        ),
        ("Shops cut prices on Black Friday, the Sunday Telegraph says, and the sun sat low.", ""),
    ]);
}

#[test]
fn dates() {
    check(&[
        ("Acme said on April 3, 2024, it is cutting jobs.", "on April 3, 2024: 2024-04-03..2024-04-03"),
        ("It closed on Wednesday, April 3, 2024.", "on Wednesday, April 3, 2024: 2024-04-03..2024-04-03"),
        ("It closed on 3 April 2023.", "on 3 April 2023: 2023-04-03..2023-04-03"),
        (
            "It opened on Feb. 5 and shut on the 12th of May.",
            "on Feb. 5: 2024-02-05..2024-02-05; on the 12th of May: 2024-05-12..2024-05-12",
        ),
        ("The cuts will take effect August 15.", "August 15: 2024-08-15..2024-08-15"),
        ("Date: 2024-04-03, 2024-50 and 2024.", "2024-04-03: 2024-04-03..2024-04-03"),
        ("In November 2023 it cut 90 jobs.", "In November 2023: 2023-11-01..2023-11-30"),
        ("In January it cut 90 jobs.", "In January: 2024-01-01..2024-01-31"),
        ("In November it cut 90 jobs.", "In November: 2023-11-01..2023-11-30"),
        ("It will shut in November.", "in November: 2024-11-01..2024-11-30"),
        ("Garman said last December it would merge teams.", "last December: 2023-12-01..2023-12-31"),
        ("It has cut staff since March.", "since March: 2024-03-01..2024-06-10"),
        ("It employed 900 as of December 2022.", "as of December 2022: 2022-12-01..2022-12-31"),
        ("In mid-January and late May it cut jobs.", "In mid-January: 2024-01-11..2024-01-21; late May: 2024-05-22..2024-05-31"),
        ("In December of last year it hired.", "In December of last year: 2023-12-01..2023-12-31"),
        ("Theresa May said the march of April Jones may end.", ""),
    ]);
}

#[test]
fn years() {
    check(&[
        ("It axed 900 roles in 2023.", "in 2023: 2023-01-01..2023-12-31"),
        ("It will cut 900 roles by 2027.", "by 2027: 2024-06-10..2027-12-31"),
        ("At the end of 2023 it employed 900.", "At the end of 2023: 2023-11-02..2023-12-31"),
        (
            "Early in 2022 and in the first half of 2023 it hired.",
            "Early in 2022: 2022-01-01..2022-05-01; in the first half of 2023: 2023-01-01..2023-06-30",
        ),
        ("It will cut 2,000 of 2100 jobs at 1999 stores.", ""),
        (
            "In the first quarter it shrank, in Q4 2023 it grew.",
            "In the first quarter: 2024-01-01..2024-03-31; in Q4 2023: 2023-10-01..2023-12-31",
        ),
        (
            "It shed staff last summer and in the spring of 2021.",
            "last summer: 2023-06-01..2023-08-31; in the spring of 2021: 2021-03-01..2021-05-31",
        ),
    ]);
}

#[test]
fn relative_periods() {
    check(&[
        ("Last week, it cut 90 jobs.", "Last week: 2024-06-03..2024-06-09"),
        ("Hundreds are going this week.", "this week: 2024-06-10..2024-06-16"),
        ("Next month it will shut.", "Next month: 2024-07-01..2024-07-31"),
        ("Earlier this year, it cut hundreds.", "Earlier this year: 2024-01-01..2024-06-10"),
        (
            "It cut jobs earlier this month, later this year more.",
            "earlier this month: 2024-06-01..2024-06-10; later this year: 2024-06-10..2024-12-31",
        ),
        ("By the end of this year it shrinks.", "By the end of this year: 2024-06-10..2024-12-31"),
        ("By the end of the year it shrinks.", "By the end of the year: 2024-06-10..2024-12-31"),
        (
            "It cut 90 last quarter and hired late last year.",
            "last quarter: 2024-01-01..2024-03-31; late last year: 2023-09-02..2023-12-31",
        ),
        ("Over the weekend it shut.", "Over the weekend: 2024-06-08..2024-06-09"),
        (
            "Today we part; yesterday we met; see you tomorrow.",
            "Today: 2024-06-10..2024-06-10; yesterday: 2024-06-09..2024-06-09; tomorrow: 2024-06-11..2024-06-11",
        ),
        (
            "In the past year it cut 90, over the last two months none.",
            "In the past year: 2023-06-10..2024-06-10; over the last two months: 2024-04-10..2024-06-10",
        ),
        ("It will cut 90 over the next three years.", "over the next three years: 2024-06-10..2027-06-10"),
        (
            "Notices go out in the coming weeks and within two months.",
            "in the coming weeks: 2024-06-10..2024-08-12; within two months: 2024-06-10..2024-08-10",
        ),
        ("It hired two weeks ago; a year ago it fired.", "two weeks ago: 2024-05-24..2024-05-30; a year ago: 2022-12-10..2023-12-09"),
    ]);
}

#[test]
fn anaphoric_phrases_have_no_days_of_their_own() {
    check(&[
        ("That same month, it cut 90.", "That same month: ?..?"),
        ("At that time it employed 900.", "At that time: ?..?"),
        ("A year earlier it had grown.", "A year earlier: ?..?"),
        ("It will shut the following month.", "the following month: ?..?"),
    ]);
}

#[test]
fn an_article_without_a_date_resolves_only_absolute_phrases() {
    let text = "Last week it cut jobs, as in May 2023, and on Friday again.";
    let expected = ["Last week: ?..?", "in May 2023: 2023-05-01..2023-05-31", "on Friday: ?..?"];
    assert_eq!(read_on(text, &DateRange::unknown()), expected);
}

#[test]
fn an_article_dated_by_a_range_gives_ranges() {
    let range = |start, end| DateRange { start, end, precision: Precision::Range, ..DateRange::unknown() };
    let week = range(Some(date(2024, 4, 3)), Some(date(2024, 4, 8)));
    assert_eq!(read_on("Last week it cut jobs.", &week), ["Last week: 2024-03-25..2024-04-07"]);
    let open = range(Some(date(2024, 4, 4)), None);
    assert_eq!(read_on("Earlier this year it cut jobs.", &open), ["Earlier this year: 2024-01-01..?"]);
}

#[test]
fn tenses() {
    let tense = |text: &str| {
        let doc = document(text);
        phrases(&Analysis::new(&doc), 0).first().map(super::TimePhrase::tense)
    };
    assert_eq!(tense("In January it cut 90."), Some(Tense::Past));
    assert_eq!(tense("It said Friday it would cut 90."), Some(Tense::News));
    assert_eq!(tense("It will cut 90 by April."), Some(Tense::Future));
    assert_eq!(tense("It cut 90 in 2023."), Some(Tense::Open));
}

#[test]
fn stretches_ahead_and_behind() {
    check(&[
        ("Acme will cut 90 jobs over three years.", "over three years: 2024-06-10..2027-06-10"),
        ("Acme to cut 90 jobs over two years.", "over two years: 2024-06-10..2026-06-10"),
        ("Acme has cut 90 jobs over two years.", "over two years: 2022-06-10..2024-06-10"),
        ("It expects to shut within 18 months.", "within 18 months: 2024-06-10..2025-12-10"),
        ("It will shut over the next 12 to 18 months.", "over the next 12 to 18 months: 2024-06-10..2025-12-10"),
        ("It will shut in six months' time.", "in six months' time: 2024-06-10..2024-12-10"),
        ("It would close in two weeks.", "in two weeks: 2024-06-10..2024-06-24"),
        ("More cuts come in the weeks ahead.", "in the weeks ahead: 2024-06-10..2024-08-12"),
        ("More cuts come over the months to come.", "over the months to come: 2024-06-10..2025-03-10"),
        ("It employs 90 over three floors.", ""),
    ]);
}

#[test]
fn stretches_between_two_times() {
    check(&[
        ("It will cut 90 jobs between now and 2027.", "between now and 2027: 2024-06-10..2027-12-31"),
        ("It will cut 90 between now and the end of next month.", "between now and the end of next month: 2024-06-10..2024-07-31"),
        ("From now until Friday it hires nobody.", "From now until Friday: 2024-06-10..2024-06-14"),
        ("It cut 90 jobs between 2020 and 2023.", "between 2020 and 2023: 2020-01-01..2023-12-31"),
        ("It shrank in the 1990s.", "in the 1990s: 1990-01-01..1999-12-31"),
        ("It shrank in the late 1980s.", "in the late 1980s: 1986-09-02..1989-12-31"),
        ("Between 200 and 2,000 staff lost their way.", ""),
    ]);
}

#[test]
fn feasts_and_eras() {
    check(&[
        ("It will shut the plant before Christmas.", "before Christmas: 2024-06-10..2024-12-24"),
        ("It shut the plant after Christmas.", "after Christmas: 2023-12-26..?"),
        ("Staff will go by Thanksgiving.", "by Thanksgiving: 2024-06-10..2024-11-30"),
        ("It hired for Christmas 2022.", "for Christmas 2022: 2022-12-25..2022-12-25"),
        ("Staff will leave in the new year.", "in the new year: 2025-01-01..2025-05-01"),
        ("It hired during the pandemic.", "during the pandemic: 2020-03-01..2023-05-31"),
        ("It has hired since the financial crisis.", "since the financial crisis: 2007-08-01..2024-06-10"),
        ("Christmas sales and the pandemic response failed.", ""),
    ]);
}

#[test]
fn quarters_halves_and_ends() {
    check(&[
        ("It will shut by the end of next month.", "by the end of next month: 2024-06-10..2024-07-31"),
        ("It will shut by year's end.", "by year's end: 2024-06-10..2024-12-31"),
        ("So far this year, it has cut 90 jobs.", "So far this year: 2024-01-01..2024-06-10"),
        ("It cut 90 in the first three months of 2023.", "in the first three months of 2023: 2023-01-01..2023-03-31"),
        ("It cut 90 in the final six months of last year.", "in the final six months of last year: 2023-07-01..2023-12-31"),
        ("It cut 90 in H1 2023.", "in H1 2023: 2023-01-01..2023-06-30"),
        ("It will shut by autumn.", "by autumn: 2024-06-10..2024-11-30"),
        ("It will shut in the third quarter.", "in the third quarter: 2024-07-01..2024-09-30"),
    ]);
}

#[test]
fn weekdays_of_a_week_that_is_said() {
    check(&[
        ("It cut 90 on Wednesday of last week.", "on Wednesday of last week: 2024-06-05..2024-06-05"),
        ("Staff were told on Friday last week.", "on Friday last week: 2024-06-07..2024-06-07"),
        ("Staff meet on Tuesday next week.", "on Tuesday next week: 2024-06-18..2024-06-18"),
        ("It shut the day before yesterday.", "the day before yesterday: 2024-06-08..2024-06-08"),
        ("It has shrunk since then.", "since then: ?..?"),
        ("In the same month it cut 90.", "In the same month: ?..?"),
    ]);
}
