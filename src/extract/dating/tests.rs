//! Lines of our own.

use jiff::civil::date;

use super::find;
use crate::extract::Analysis;
use crate::model::{DateBasis, DateRange, Precision};
use crate::read::{Block, BlockKind, Document, Given};

fn read_given(text: &str, given: Given) -> DateRange {
    let doc = Document::new("a.txt", text.to_owned(), 0, given);
    find(&Analysis::new(&doc))
}

fn read(text: &str) -> DateRange {
    read_given(text, Given::default())
}

#[track_caller]
fn stated(text: &str) {
    let found = read(text);
    assert_eq!((found.start, found.end, found.basis), (Some(date(2019, 5, 6)), Some(date(2019, 5, 6)), DateBasis::Stated), "{text}");
    assert!(found.evidence[0].text.contains("2019"), "{text}");
}

#[track_caller]
fn undated(text: &str) {
    assert_eq!(read(text).basis, DateBasis::Unknown, "{text}");
}

#[test]
fn front_lines_and_labels() {
    stated("Acme cuts jobs\n\nMay 6, 2019\n\nAcme will cut jobs.");
    stated("Acme cuts jobs\n\nMay 06 , 2019\n\nAcme will cut jobs .");
    stated("Acme cuts jobs\n\nBy Jane Roe | May 6, 2019 | Page 3\n\nAcme will cut jobs.");
    stated("Acme cuts jobs\n\nMonday, May 6, 2019 at 9:30 a.m.\n\nAcme will cut jobs.");
    stated("Acme cuts jobs\n\nActon Evening Gazette, Monday, May 6, 2019\n\nAcme will cut jobs.");
    stated("Acme cuts jobs\n\nAcme will cut jobs.\n\n(May 6, 2019)");
    stated("Acme cuts jobs\n\nActon (UPI) May 6, 2019\n\nAcme will cut jobs.");
    stated("Acme cuts jobs\n\ncalendar icon 6 May 2019\n\nAcme will cut jobs.");
    stated("Acme cuts jobs\n\nLatest figures of Brim - 6 May 2019\n\nAcme will cut jobs.");
    stated("Acme cuts jobs\n\nUpdated 6 May 2019\n\nAcme will cut jobs.");
    stated("Acme cuts jobs\n\nAcme will cut jobs.\n\nThis article was first published on May 6, 2019.");
}

#[test]
fn labels_behind_a_byline_and_dates_in_figures() {
    let top = |line: &str| stated(&format!("Acme cuts jobs\n\n{line}\n\nAcme will cut jobs to save £3m."));
    top("ABC Web Desk Updated: Monday, May 06, 2019, 04:12 PM IST");
    top("Written by Business Desk | Updated: May 6, 2019 14:05 IST");
    top("Jane Roe | Last Updated: 6 May 2019");
    top("Jane Roe, Published on: May 6, 2019");
    top("Jane Roe • Posted May 6, 2019 9:30 a.m.");
    top("06/05/2019");
    top("By Jane Roe | 06/05/2019");
    top("Published: 06.05.2019, 10:30");
    stated("Acme cuts jobs\n\nAcme will cut jobs.\n\nThis report by The Acton Press was first published May 6, 2019.");
    stated("Acme cuts jobs\n\nAcme will cut jobs.\n\nThis story was originally published by Acton News on May 6, 2019.");
    let none = |line: &str| undated(&format!("Acme cuts jobs\n\n{line}\n\nAcme will cut jobs to save £3m."));
    none("Accounts that Acme published on May 6, 2019");
    none("This report by Acme is about jobs it lost by May 6, 2019");
    none("Acme owes the bank, a report published on May 6, 2019, says");
    none("A lease that ends on 06/05/2019 would go too.");
}

#[test]
fn datelines() {
    stated("Acme cuts jobs\n\nBOSTON, May 6, 2019 (Reuters) - Acme will cut jobs.");
    stated("Acme cuts jobs\n\nBOSTON, May 6, 2019 /PRNewswire/ -- Acme will cut jobs.");
    undated("Acme cuts jobs\n\nBOSTON, May 6 (Reuters) - Acme will cut jobs.");
}

#[test]
fn captions_that_tell_the_news() {
    let text = "Acme cuts jobs\nAcme said on May 6, 2019, it is cutting jobs.\nAcme said Monday it is cutting jobs.";
    let with_caption = |text: &str| {
        let mut doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
        let mut at = 0;
        let kinds = [BlockKind::Headline, BlockKind::Caption, BlockKind::Paragraph];
        let block = |(line, kind): (&str, BlockKind)| {
            let start = at;
            at += line.len() + 1;
            Block { kind, range: start..start + line.len() }
        };
        doc.blocks = text.split('\n').zip(kinds).map(block).collect();
        find(&Analysis::new(&doc)).start
    };
    assert_eq!(with_caption(text), Some(date(2019, 5, 6)));
    assert_eq!(with_caption(&text.replace("Monday", "Friday")), None);
    assert_eq!(with_caption(&text.replace("Acme said on May 6, 2019, it is cutting jobs.", "The gates of Acme on May 6, 2019.")), None);
}

#[test]
fn an_agencys_picture_of_the_day_dates_its_article() {
    let dated = |day: &str, credit: &str| {
        let picture = format!("Workers leave the gates of Acme in Leeds, Britain May 6, 2019. {credit}");
        read(&format!("Acme cuts jobs\n\nLEEDS (Reuters) - Acme said on {day} it would cut 90 jobs.\n\nIt did.\n\n{picture}")).start
    };
    assert_eq!(dated("Monday", "REUTERS/Jane Roe"), Some(date(2019, 5, 6)));
    // taken on another day, or long before
    assert_eq!(dated("Friday", "REUTERS/Jane Roe"), None);
    assert_eq!(dated("Monday", "REUTERS/Jane Roe/File Photo"), None);
    assert_eq!(dated("Monday", "Jane Roe"), None);
}

#[test]
fn dates_of_the_story_and_of_pictures_are_none() {
    undated("Acme cuts jobs\n\nAcme said on May 6, 2019, it would cut 90 jobs.\n\nIt did.");
    undated("Acme cuts jobs\n\nFILE PHOTO: The gates of Acme in Leeds, May 6, 2019. REUTERS/Jane Roe\n\nIt did.");
    undated("Acme cuts jobs\n\nMay 6, 2019, was the day that Acme cut 90 jobs.\n\nIt did.");
}

#[test]
fn metadata_goes_first_and_the_address_last() {
    let given = |day, url: &str| Given { date: day, url: Some(url.to_owned()), ..Given::default() };
    let text = "Acme cuts jobs\n\nMay 6, 2019\n\nIt did.";
    assert_eq!(read_given(text, given(Some(date(2019, 5, 7)), "")).basis, DateBasis::Metadata);
    assert_eq!(read_given(text, given(None, "https://example.com/2019/05/08/acme")).start, Some(date(2019, 5, 6)));
    let by_url = |url: &str| read_given("Acme cuts jobs\n\nIt did.", given(None, url));
    assert_eq!(
        (by_url("https://example.com/2019/05/08/acme").start, by_url("http://a.com/x/2014/oct/9/y").start),
        (Some(date(2019, 5, 8)), Some(date(2014, 10, 9)))
    );
    assert_eq!(
        (by_url("https://example.com/2019/05/acme").end, by_url("https://example.com/2019/05/acme").precision),
        (Some(date(2019, 5, 31)), Precision::Month)
    );
    assert_eq!(by_url("https://example.com/acme-cuts-2000-jobs").basis, DateBasis::Unknown);
}

#[test]
fn weaker_evidence_that_contradicts_is_kept() {
    let others = |text: &str, given: Given| {
        let doc = Document::new("a.txt", text.to_owned(), 0, given);
        let analysis = Analysis::new(&doc);
        super::contradictions(&analysis, &super::find(&analysis)).iter().map(|d| (d.basis, d.start)).collect::<Vec<_>>()
    };
    let text = "Acme cuts jobs\n\nMay 6, 2019\n\nAcme is cutting 90 jobs.";
    let given = |day| Given { date: Some(day), ..Given::default() };
    assert_eq!(others(text, given(date(2019, 5, 7))), [(DateBasis::Stated, Some(date(2019, 5, 6)))]);
    assert_eq!(others(text, given(date(2019, 5, 6))), []);
}

#[test]
fn days_behind_what_else_stands_in_front_lines() {
    let top = |line: &str| format!("Acme cuts jobs\n\n{line}\n\nAcme will cut 90 jobs.\n\nIt makes pumps for ships.");
    for line in [
        "[May 6, 2019]",
        "Page last updated at 16:42 GMT, Monday, 6 May 2019",
        "May 06, 2019 4:47 PM ET | Brim Tools, Inc. (BRM) Stock | By: Ann Lee, Acme Alpha News Editor",
        "04:12 AM EDT, 05/06/2019 (MT Newswires) -- Brim Tools (BRM) said on Monday that it would cut more than 90 positions at its works in Acton as it tries to rein in costs, \
         and that most of those who go would be told by the end of the summer.",
        "Ann Lee  6 May 2019",
        "Ann Lee, 6 May 2019",
        "Ann Lee Monday 6 May 2019 10:03",
        "10:03, 6 MAY 2019",
        "(Acton Gazette, May 6, 2019)",
        "Acton Gazette May 6, 2019",
        "Business, 6 May 2019",
        "Press release 6 May 2019",
        "3 Min Read May 6, 2019",
        "Created: May 6, 2019 10:00",
        "Issue date: May 6, 2019",
        "Written by Ann Lee on May 6, 2019",
        "Lagos, May 6, 2019 (BNA) Acme said so.",
        "New Delhi, May 6, 2019 (PTI): Acme said so.",
    ] {
        stated(&top(line));
    }
    for line in [
        "Ann Lee died May 6, 2019",
        "Quarter ended May 6, 2019",
        "Effective May 6, 2019",
        "Workers at the gates, May 6, 2019. Photo: Ann Lee",
        "Acme was bought by Norvel, May 6, 2019 (for cash) and shut.",
    ] {
        undated(&top(line));
    }
    let paragraphs = "Acme makes pumps for ships, and has done so for long.\n\n".repeat(4);
    undated(&format!("Acme cuts jobs\n\nAcme will cut 90 jobs.\n\n{paragraphs}Ann Lee, 6 May 2019\n\n{paragraphs}It did."));
}
