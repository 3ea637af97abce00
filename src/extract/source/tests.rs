//! Lines of our own.

use super::find;
use crate::extract::{Analysis, outlets};
use crate::model::{Candidate, CandidateField, Source, SourceBasis};
use crate::read::{Document, Given};

fn read_given(text: &str, given: Given) -> Source {
    let doc = Document::new("a.txt", text.to_owned(), 0, given);
    let analysis = Analysis::new(&doc);
    find(&analysis, &outlets::mentions(&analysis))
}

pub(super) fn read(text: &str) -> Source {
    read_given(text, Given::default())
}

#[track_caller]
fn check(text: &str, name: &str, basis: SourceBasis) {
    let source = read(text);
    assert_eq!((source.name.as_deref(), source.basis), (Some(name), basis), "{text}");
    assert!(!source.evidence.is_empty(), "{text}");
}

#[test]
fn marks_of_the_house_and_its_own_tracker() {
    check("Acme cuts jobs\n\nAcme will cut 90 jobs. ®", "The Register", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nBloomberg\n\nAcme will cut 90 jobs.", "Bloomberg", SourceBasis::CreditLine);
    let told =
        "Acme cuts jobs\n\nAcme has laid off 90, two people told Moneycontrol. In response to Moneycontrol's queries, Acme confirmed it.";
    check(&format!("{told} Moneycontrol's layoff tracker counts 71 firms."), "Moneycontrol", SourceBasis::SelfReference);
    let group = read("Acme cuts jobs\n\nAcme will cut 90 jobs.\n\nCopyright 2025 Nexstar Media Inc. No part of this may be reused.");
    assert_eq!(group.name, None);
}

#[test]
fn credit_lines() {
    check("Acme cuts jobs\n\nAcme will cut 90 jobs.\n\nRead the original article on Quartz", "Quartz", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nAcme will cut 90 jobs.\n\nCopyright 2023 NPR. All rights reserved.", "NPR", SourceBasis::Copyright);
    check("Acme cuts jobs\n\nIt did.\n\n© 2021 The Springfield Lantern, LLC.", "Springfield Lantern", SourceBasis::Copyright);
    check("Acme cuts jobs\n\nIt did.\n\nWrite to Jane Roe at jane.roe@wsj.com", "Wall Street Journal", SourceBasis::CreditLine);
    check(
        "Acme cuts jobs\n\nIt did.\n\nAbout the Author\n\nJane Roe is a senior editor at Example Weekly.",
        "Example Weekly",
        SourceBasis::Bio,
    );
}

#[test]
fn by_lines_signatures_and_contributors() {
    check("Acme cuts jobs\n\nBy Jane Roe, CNN Business\n\nAcme will cut 90 jobs.", "CNN", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nJane Roe\n\nUSA TODAY\n\nAcme will cut 90 jobs.", "USA Today", SourceBasis::CreditLine);
    check("ACME CUTS JOBS\n\nAcme will cut 90 jobs.\n\nREUTER", "Reuters", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nIt did.\n\nCNBC's Jane Roe contributed to this report.", "CNBC", SourceBasis::SelfReference);
    assert_eq!(read("Acme cuts jobs\n\nIt did.\n\nThe Associated Press contributed to this report.").name, None);
}

#[test]
fn names_in_no_lexicon_in_the_lines_of_authors_and_dates() {
    check(
        "Acme cuts jobs\n\nBy Jane Roe\n\nThe Acton Business Weekly\n\nAcme will cut jobs.",
        "The Acton Business Weekly",
        SourceBasis::CreditLine,
    );
    check("Acme cuts jobs\n\nBy Jane Roe\n\nStaff Writer, Acton News\n\nAcme will cut jobs.", "Acton News", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nJane Roe\n\nBBC News, Kent\n\nAcme will cut jobs.", "BBC News", SourceBasis::CreditLine);
    check(
        "Acme cuts jobs\n\nActon Evening Gazette, Monday, May 6, 2019\n\nAcme will cut jobs.",
        "Acton Evening Gazette",
        SourceBasis::Header,
    );
    check("Acme cuts jobs\n\nby Jane Roe @CNNMoney May 6, 2019\n\nAcme will cut jobs.", "CNNMoney", SourceBasis::CreditLine);
    // a place and a firm are none
    assert_eq!(read("Acme cuts jobs\n\nBy Jane Roe\n\nActon, Kent\n\nAcme will cut jobs.").name, None);
    assert_eq!(read("Acme cuts jobs\n\nBy Jane Roe\n\nEconomics Correspondent, Acme Holdings\n\nAcme will cut jobs.").name, None);
}

#[test]
fn a_publisher_of_any_name_speaks_of_itself() {
    let own = |name: &str, text: &str| check(&format!("Acme cuts jobs\n\n{text}"), name, SourceBasis::SelfReference);
    own("Fieldline", "Acme will let 90 people go, Fieldline has learned.");
    own("Brewing Insider", "Acme will let 90 people go, Brewing Insider can reveal.");
    own("The Ledger", "Acme will let 90 people go.\n\nThe Ledger acknowledges the traditional owners of the land.");
    own("CNN", "Acme will let 90 people go.\n\nStory from CNN");
    let none = |text: &str| assert_eq!(read(&format!("Acme cuts jobs\n\n{text}")).name, None, "{text}");
    none("Roe can reveal the plan only in May, and Acme has learned from it.");
    none("The jobs will go, Unite can reveal.");
    none("The jobs will go, as Axios first reported.");
}

#[test]
fn headers_and_datelines() {
    check("Acme cuts jobs\n\nPune, Jul 8 (PTI) Acme will cut jobs.", "Press Trust of India", SourceBasis::Dateline);
    check("Acme cuts jobs\n\nREGINA (CP) - Acme will cut jobs.", "Canadian Press", SourceBasis::Dateline);
    check("Acme cuts jobs\n\nIt did.\n\n© The Canadian Press, 1996", "Canadian Press", SourceBasis::Copyright);
    check("Acme cuts jobs | WIRED\n\nIt did.", "WIRED", SourceBasis::Header);
    check("Acme cuts jobs • WIRED\n\nIt did.", "WIRED", SourceBasis::Header);
    check("Acme cuts jobs\n\nBOSTON (Reuters) - Acme will cut jobs.", "Reuters", SourceBasis::Dateline);
    check("Acme Cuts Jobs -- Barrons.com\n\nIt did.", "Barron's", SourceBasis::Header);
    assert_eq!(read("Acme cuts jobs - Bloomberg News\n\nIt will.").name, None);
}

#[test]
fn agencies_that_no_brackets_mark() {
    let dateline = |line: &str, name: &str| check(&format!("Acme cuts jobs\n\n{line}"), name, SourceBasis::Dateline);
    dateline("SYDNEY, Aug 25 AAP - Acme will cut jobs.", "Australian Associated Press");
    dateline("PARIS, March 3 dpa - Acme will cut jobs.", "DPA");
    dateline("LEEDS PA - Acme will cut jobs.", "PA Media");
    dateline("Kitwe - AFP\n\nAcme will cut jobs.", "Agence France-Presse");
    dateline("Lagos, Reuters\n\nAcme will cut jobs.", "Reuters");
    let credit = |text: &str, name: &str| check(&format!("Acme cuts jobs\n\n{text}"), name, SourceBasis::CreditLine);
    credit("It did.\n\n--IANS\n\nab/cd", "IANS");
    credit("It did.\n\n- Acton News Agency (ANA)", "Acton News Agency");
    credit("It did.\n\n(PTI)", "Press Trust of India");
    credit("It did.\n\nAFP/jr", "Agence France-Presse");
    credit("By Jane Roe\n\nScripps Howard News Service\n\nIt did.", "Scripps Howard News Service");
    credit("By Jane Roe\n\nBrim Newspapers\n\nIt did.", "Brim Newspapers");
    credit("By JANE ROE, UPI Auto Writer\n\nIt did.", "United Press International");
    let none = |text: &str| assert_eq!(read(&format!("Acme cuts jobs\n\n{text}")).name, None, "{text}");
    none("Acme buys AFP - it did.");
    none("It did.\n\n- Jane Roe");
    none("It did.\n\n- with AAP");
    none("It did.\n\n- Acton Ambulance Service");
    none("Its papers, among them Brim Newspapers\n\nIt did.");
}

#[test]
fn desks_addresses_and_titles_that_name_the_outlet() {
    let credit = |line: &str, name: &str| check(&format!("Acme cuts jobs\n\n{line}\n\nIt did."), name, SourceBasis::CreditLine);
    credit("ABC Web Desk Updated: Monday, May 06, 2019", "ABC News");
    credit("QPJ Web Desk Updated: Monday, May 06, 2019", "QPJ");
    credit("By Acton Watch News Desk", "Acton Watch");
    credit("Written by Fieldline Newsroom | Updated: May 6, 2019", "Fieldline");
    credit("ET Bureau", "The Economic Times");
    credit("By Jane Roe\n\njroe@actonexaminer.com", "Acton Examiner");
    credit("Jane Roe jroe@the-brim-gazette.co.uk", "Brim Gazette");
    check("Forbes | Money | Acme cuts jobs\n\nIt did.", "Forbes", SourceBasis::Header);
    check("Acton Gazette | Acme cuts jobs\n\nIt did.", "Acton Gazette", SourceBasis::Header);
    check("Acme cuts jobs\n\nIt did.\n\n© Acton Today/AFP", "Acton Today", SourceBasis::Copyright);
    let none = |text: &str| assert_eq!(read(&format!("Acme cuts jobs\n\n{text}\n\nIt did.")).name, None, "{text}");
    none("Written by Business Desk | Updated: May 6, 2019");
    none("Our Bureau");
    none("Mumbai Bureau");
    none("Fairer Trade Bureau");
    none("Acme Help Desk staff are among them");
    none("jroe@acme.com");
    none("Jane Roe jroe@gmail.com");
}

#[test]
fn how_it_speaks_of_itself() {
    check("Acme cuts jobs\n\n\"It hurts,\" Roe told the Guardian.", "The Guardian", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nNews of it was confirmed in an email to The Register.", "The Register", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nAcme did not respond to Axios' request for comment.", "Axios", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nAs Vox previously reported, Acme is ill.", "Vox", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nIt let 90 go, according to a Poynter tally of notices.", "Poynter", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nThis report by The Canadian Press was first published May 6.", "Canadian Press", SourceBasis::SelfReference);
    let credited = "A memo seen by Axios says so. The jobs will go, according to the website.";
    check(&format!("Acme cuts jobs\n\n{credited} \"It hurts,\" Roe told the Standard."), "The Standard", SourceBasis::SelfReference);
    assert_eq!(read("Acme cuts jobs\n\nA memo seen by Axios says so. \"It hurts,\" Roe told the Standard.").name, None);
}

#[test]
fn third_parties_publish_nothing() {
    assert_eq!(read("Acme cuts jobs\n\nIt will, according to Reuters. A source told Reuters so.").name, None);
    assert_eq!(read("Acme cuts jobs\n\nGeekWire first reported the cuts. Acme told GeekWire so.").name, None);
    assert_eq!(read("Acme cuts jobs\n\nA memo seen by the Guardian says so.").name, None);
}

#[test]
fn an_agency_within_another_outlets_page_is_the_wire() {
    let source = read("Acme cuts jobs\n\nIt did.\n\nCopyright 2023 NPR\n\nThe Associated Press");
    assert_eq!((source.name.as_deref(), source.wire.as_deref()), (Some("NPR"), Some("The Associated Press")));
}

#[test]
fn metadata_wins_and_an_address_helps_out() {
    let given = Given { source: Some("Example Weekly".to_owned()), ..Given::default() };
    assert_eq!(read_given("Acme cuts jobs | WIRED\n\nIt did.", given).name.as_deref(), Some("Example Weekly"));
    let given = Given { url: Some("https://www.theverge.com/2023/1/2/acme".to_owned()), ..Given::default() };
    let source = read_given("Acme cuts jobs\n\nIt did.", given);
    assert_eq!((source.name.as_deref(), source.basis), (Some("The Verge"), SourceBasis::Url));
}

#[test]
fn bylines() {
    let byline = |text: &str| read(text).byline;
    assert_eq!(byline("Acme cuts jobs\n\nBy Jane Roe and John Doe | Page 3\n\nIt did.").as_deref(), Some("Jane Roe and John Doe"));
    assert_eq!(byline("Acme cuts jobs\n\nIt did.\n\n(Reporting by Jane Roe; Editing by John Doe)").as_deref(), Some("Jane Roe"));
    assert_eq!(byline("Acme cuts jobs\n\nBy the end of May it will close."), None);
}

#[test]
fn titles_end_with_the_name_of_the_site() {
    check("Acme cuts jobs | Fortune Europe\n\nIt did.", "Fortune", SourceBasis::Header);
    check("Acme cuts jobs - Springfield Gazette\n\nIt did.", "Springfield Gazette", SourceBasis::Header);
    check("Acme cuts jobs | Plant Floor Insider\n\nIt did.", "Plant Floor Insider", SourceBasis::Header);
    check("News For Our Staff - Acme Robotics\n\nWe have made a hard decision.", "Acme Robotics", SourceBasis::Header);
    assert_eq!(read("Acme cuts jobs | Business News\n\nIt did.").name, None);
    assert_eq!(read("Acme cuts jobs - Metal Workers Union\n\nIt did.").name, None);
}

#[test]
fn what_an_outlet_offers_its_readers_is_its_own() {
    check("Acme cuts jobs\n\nIt did.\n\nSign up for Quartz's daily email", "Quartz", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nIt did.\n\nFollow Gizmodo on Facebook.", "Gizmodo", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nIt did.\n\nShare your story with CNNMoney's Jane Roe.", "CNNMoney", SourceBasis::SelfReference);
    assert_eq!(read("Acme cuts jobs\n\nIt subscribed to the Guardian, and staff sign up.").name, None);
}

#[test]
fn whom_an_article_says_it_is_by() {
    check("Acme cuts jobs\n\nIt did.\n\nA version of this story ran in Grist.", "Grist", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nJobs will go, the Mail can reveal.", "Daily Mail", SourceBasis::SelfReference);
    check("Acme cuts jobs\n\nBy Jane Roe\n\nBBC News business reporter\n\nIt did.", "BBC News", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nBy JANE ROE AP Business Writer\n\nIt did.", "The Associated Press", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nJane Roe, The Associated Press\n\nIt did.", "The Associated Press", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nACTON, Ill. (WXYZ) - Acme will cut jobs.", "WXYZ", SourceBasis::Dateline);
    check("Acme cuts jobs\n\nIt did.\n\nJane Roe is digital editor for Fox News, and her column runs daily.", "Fox News", SourceBasis::Bio);
    check("Acme cuts jobs\n\nIt did.\n\nJane Roe is a Vox correspondent.", "Vox", SourceBasis::Bio);
    check("Acme cuts jobs\n\nIt did.\n\nJane Roe covers retail for Axios.", "Axios", SourceBasis::Bio);
}

#[test]
fn what_another_outlet_was_told_names_nobody() {
    assert_eq!(read("Acme cuts jobs\n\nRoe told the Guardian so. The Sun had asked.\n\nIt hurts, Doe told Sky News.").name, None);
    assert_eq!(read("Acme cuts jobs\n\nIt hurts, Roe told the Bloomberg news agency.").name, None);
    assert_eq!(read("Acme cuts jobs\n\nIt hurts, Roe told NPR's morning show.").name, None);
    // a line of credit outweighs any number of interviews
    let text = "Acme cuts jobs\n\nRoe told NPR so. Doe told NPR so. Poe spoke with NPR.\n\nCopyright 2023 Vox. All rights reserved.";
    check(text, "Vox", SourceBasis::Copyright);
}

#[test]
fn the_wire_is_known_where_the_publisher_is_not() {
    let source = read("Acme cuts jobs\n\nIt did.\n\n(With inputs from PTI)");
    assert_eq!((source.name.as_deref(), source.wire.as_deref()), (None, Some("Press Trust of India")));
    let source = read("Acme cuts jobs | Business Standard\n\nBy Jane Roe, Reuters\n\nIt did.");
    assert_eq!((source.name.as_deref(), source.wire.as_deref()), (Some("Business Standard"), Some("Reuters")));
}

#[test]
fn a_pages_name_for_an_outlet_is_the_lexicons() {
    let page = |name: &str, candidates: bool| {
        let candidate = Candidate { field: CandidateField::Source, value: name.to_owned(), via: "og:site_name".to_owned() };
        let candidates = if candidates { vec![candidate] } else { Vec::new() };
        let given = Given { source: Some(name.to_owned()), candidates, ..Given::default() };
        read_given("Acme cuts jobs\n\nIt did.", given).name.unwrap_or_default()
    };
    assert_eq!(page("the Guardian", true), "The Guardian");
    assert_eq!(page("www.theverge.com", true), "The Verge");
    assert_eq!(page("Acton Gazette", true), "Acton Gazette");
    assert_eq!(page("the Guardian", false), "the Guardian");
}

#[test]
fn told_by_whom_it_credits_is_anothers_word() {
    let text = "Brimco cuts jobs - report\n\nBrimco will cut 90 jobs, Barron's reported on Monday. A spokesman told Barron's they are few. \
                The people told Barron's more will come.";
    assert_eq!(read(text).name, None);
}

#[test]
fn a_bullet_before_the_site_and_an_outlet_below_its_author() {
    check("Brimco cuts staff • The Register\n\nA source told CNBC.", "The Register", SourceBasis::Header);
    check("Brimco cuts staff\n\nJane Roe\n\nThe Guardian\n\nIt did.", "The Guardian", SourceBasis::CreditLine);
}

#[test]
fn what_a_singly_quoted_article_was_told_is_anothers() {
    let text = "Acme cuts jobs\n\n'It hurts all of us here in town,' Roe told the BBC. 'We shall have to move on from here,' Doe said.";
    assert_eq!(read(text).name, None);
    let text = text.replace("the BBC", "MailOnline");
    check(&text, "MailOnline", SourceBasis::SelfReference);
}

#[test]
fn an_outlet_gives_itself_away() {
    let own = SourceBasis::SelfReference;
    check("Acme cuts jobs\n\nAcme did not return a Quartz request for comment.", "Quartz", own);
    check("Acme cuts jobs\n\nThe memo, which Quartz has viewed, says so.", "Quartz", own);
    check("Acme cuts jobs\n\n\"It hurts,\" said an Acme spokesperson to Quartz.", "Quartz", own);
    check("Acme cuts jobs\n\nThe Post has learned that Acme will cut jobs.", "The Post", own);
    check("Acme cuts jobs\n\nAcme did not respond to the Acton Gazette's request for comment.", "Acton Gazette", own);
    check("Acme cuts jobs\n\nEconomists polled by CNNMoney saw 90 jobs.", "CNNMoney", own);
    check("Acme cuts jobs\n\nIt has not answered emails from Quartz.", "Quartz", own);
    check("Acme cuts jobs\n\nForbes reported that it will.\n\n\"It hurts,\" Roe told Quartz.", "Quartz", own);
    check("Acme cuts jobs\n\nThis story is an edition of a Vox newsletter.", "Vox", own);
    let line = SourceBasis::CreditLine;
    check("Acme cuts jobs\n\nIt did.\n\nThe plant at night. Jane Roe for The Wall Street Journal", "Wall Street Journal", line);
    check("Acme cuts jobs\n\nIt did.\n\n*Do not miss these from CNBC PRO:*", "CNBC", line);
    check("Acme cuts jobs\n\nWashington (CNN) The mayor of Acton said so.", "CNN", SourceBasis::Dateline);
    check("Acme cuts jobs\n\nInvesting.com - The mayor of Acton said so.", "Investing.com", SourceBasis::Dateline);
    check("Acme cuts jobs [LWN.net]\n\nIt did.", "LWN.net", SourceBasis::Header);
    assert_eq!(read("Acme cuts jobs | Jane Roe\n\nIt did.").name, None);
}

#[test]
fn papers_behind_the_author_and_trails() {
    let by = |line: &str, name: &str| check(&format!("Acme cuts jobs\n\n{line}\n\nAcme will cut 90 jobs."), name, SourceBasis::CreditLine);
    by("By Jane Roe, North Acton Sentinel Staff", "North Acton Sentinel");
    by("Jane Roe | The Acton Courier", "The Acton Courier");
    check("Acme cuts jobs\n\nQuartz | Business | Europe\n\nAcme will cut 90 jobs.", "Quartz", SourceBasis::Header);
    assert_eq!(read("Acme cuts jobs\n\nBy Jane Roe, Acton Planning Office\n\nIt did.").name, None);
}

#[test]
fn outlets_of_any_name_that_are_told_things() {
    let own = |body: &str, name: &str| check(&format!("Acme cuts jobs\n\n{body}"), name, SourceBasis::SelfReference);
    own("Acme will cut 90 jobs, several workers told FreightPulse today.", "FreightPulse");
    own("Acme will open a second yard, the firm tells PumpWire.", "PumpWire");
    own("“We had no choice,” Jane Roe told Maritime Voice.", "Maritime Voice");
    own("Acme will cut 90 of its jobs, Harbour Life understands.", "Harbour Life");
    own("Acme will cut 90 jobs, according to an Acton Ledger review of filings.", "Acton Ledger");
    for body in
        ["“It hurts,” Jane Roe told McDonald.", "Jane Roe told Parliament that it hurts.", "Jane Roe told Human Resources on Monday."]
    {
        assert_eq!(read(&format!("Acme cuts jobs\n\n{body}")).name, None, "{body}");
    }
}

#[test]
fn lines_beside_an_author_or_a_day() {
    let line = SourceBasis::CreditLine;
    check("Acme cuts jobs\n\nBy Jane Roe, News Editor\nThe Hill Current\n\nAcme will cut 90 jobs.", "The Hill Current", line);
    check("Acme cuts jobs\n\nBy JANE ROE\nPost Staff\n\nAcme will cut 90 jobs.", "The Post", line);
    check("Acme cuts jobs\n\nBy Jane Roe\nMedDesk\n\nAcme will cut 90 jobs.", "MedDesk", line);
    check("Acme cuts jobs\n\nBy Jane Roe / Acton Tribune\n\nAcme will cut 90 jobs.", "Acton Tribune", line);
    check("Acme cuts jobs\n\nJane Roe | KQXY News file\n\nAcme will cut 90 jobs.", "KQXY", line);
    check("Acme cuts jobs\n\n6 May 2019\n\nThe Independent (Kampala)\n\nAcme will cut 90 jobs.", "The Independent", line);
    for other in
        ["Mid-West Correspondent", "Chicago", "May 6, 2019", "Share", "Business", "Published 06/05/2019", "Jane Hill", "Unite", "Jobs Axed"]
    {
        assert_eq!(read(&format!("Acme cuts jobs\n\nBy Jane Roe\n{other}\n\nAcme will cut 90 jobs.")).name, None, "{other}");
    }
    assert_eq!(read("Acme cuts jobs\n\nPress Release: Brim\n\n6 May 2019\n\nAcme will cut 90 jobs.").name, None);
}

#[test]
fn agencies_by_their_letters() {
    check("Acme cuts jobs\n\nBy Jane Roe, PA Business Reporter\n\nAcme will cut 90 jobs.", "PA Media", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nJane Roe, AAP\n\nAcme will cut 90 jobs.", "Australian Associated Press", SourceBasis::CreditLine);
    check("Acme cuts jobs\n\nNew Delhi, May 6 (IANS): Acme will cut 90 jobs.", "IANS", SourceBasis::Dateline);
}

#[test]
fn outlets_that_end_with_a_word_on_themselves() {
    check(
        "Acme cuts jobs\n\nAcme will cut 90 jobs.\n\nThe Heron is editorially independent of the union.",
        "The Heron",
        SourceBasis::CreditLine,
    );
    check(
        "Acme cuts jobs\n\nAcme will cut 90 jobs.\n\nActon Beacon is a nonprofit newsroom that covers the county.",
        "Acton Beacon",
        SourceBasis::CreditLine,
    );
    assert_eq!(read("Acme cuts jobs\n\nAcme will cut 90 jobs.\n\nBrimco is an independent maker of pipes.").name, None);
}

#[test]
fn whoever_only_hears_is_an_outlet() {
    let own = SourceBasis::SelfReference;
    check("Acme cuts jobs\n\nThe mayor told FOX 9 more than 30 will go.", "FOX 9", own);
    check("Acme cuts jobs\n\n\"We had to,\" the mayor told News 25.", "News 25", own);
    check("Acme cuts jobs\n\nA spokesman told Loom & Letter that 90 will go.", "Loom & Letter", own);
    check("Acme cuts jobs\n\nAcme confirmed the number to Gamezo the next morning. \"It hurts,\" she told Gamezo.", "Gamezo", own);
    check("Acme cuts jobs\n\nListed here are job cuts Becker's has reported on since April.", "Becker's Hospital Review", own);
    for text in [
        "The union told Brimco that 90 will go. Brimco makes pipes.",
        "The union told Congress that 90 will go.",
        "The chief told Brimco workers that 90 will go.",
        "Jane Hill left. The mayor told Hill that 90 will go.",
        "The mayor told MPs that 90 will go.",
        "The mayor told Hicklow that 90 will go.",
    ] {
        assert_eq!(read(&format!("Acme cuts jobs\n\n{text}")).name, None, "{text}");
    }
}

#[test]
fn the_last_word_of_a_longer_name_is_no_other_outlet() {
    assert_eq!(read("Acme cuts jobs\n\nAcme will cut jobs, according to the Gadsden Times.\n\nShe told the Times it hurt.").name, None);
    assert_eq!(read("Acme cuts jobs\n\nAcme confirmed it to Axios.\n\nSource: Bloomberg, Axios").name, None);
}

#[test]
fn pictures_of_an_outlets_own() {
    let line = SourceBasis::CreditLine;
    let after = |caption: &str| format!("Acme cuts jobs\n\nAcme will cut 90 jobs.\n\n{caption}");
    check(&after("Photo: The mill last May, from the bridge. Tom Reed, Acton Courier"), "Acton Courier", line);
    check(&after("The mill last May. Photograph: Tom Reed/The Guardian"), "The Guardian", line);
    check(&after("The mill last May. Tom Reed/Acton Courier"), "Acton Courier", line);
    check(&after("PHOTO: The mill at Tarnby. (ABC News: file photo)"), "ABC News", line);
    check(&after("The mill at Tarnby. (Acton Courier file photo)"), "Acton Courier", line);
    check(&after("The mill at Tarnby (Acton Courier photo by Tom Reed)"), "Acton Courier", line);
    for other in [
        "The mill last May. Photograph: Tom Reed/Reuters",
        "The mill last May. (Photo: Tom Reed/Acton Courier via AP)",
        "The mill last May. (Photo: Acme)",
        "Ann Lee, left, spoke with Tom Reed, Acton Courier",
        "The mill last May (CNN).",
        "It was dark (Tom Reed, who wrote to The Guardian)",
    ] {
        assert_eq!(read(&after(other)).name, None, "{other}");
    }
}

#[test]
fn stations_and_programmes_of_networks() {
    let own = SourceBasis::SelfReference;
    check("Acme cuts jobs\n\nAcme will cut 90 jobs. The mayor told ITV Brimshire that it hurts.", "ITV Brimshire", own);
    check("Acme cuts jobs\n\nAcme will cut 90 jobs. NBC Right Now took the number to the firm.", "NBC Right Now", own);
    check("Acme cuts jobs\n\nAcme will cut 90 jobs. The mayor told 7News the town was shaken.", "7News", own);
    check("Acme cuts jobs\n\nAcme will cut 90 jobs. The mayor told 1News the town was shaken.", "1News", own);
    // programmes are heard by all, most of all by those who quote singly; a network's people and firms are no station
    for text in [
        "Acme will cut 90 jobs. The mayor told ITV Tonight that it hurts.",
        "'It hurts all of us here in town,' Lee told ITV Brimshire. 'We shall have to move on from here,' Reed said.",
        "The mayor told BBC Director Ann Lee that it hurts.",
    ] {
        assert_eq!(read(&format!("Acme cuts jobs\n\n{text}")).name, None, "{text}");
    }
    // of two who are told things the radio is heard by the other
    let text = "Acme cuts jobs\n\n\"It hurts,\" the mayor told BBC Radio Kent.\n\nA source told City A.M. that 90 will go.";
    check(text, "City A.M.", own);
}

#[test]
fn those_who_see_papers_and_put_questions() {
    let own = SourceBasis::SelfReference;
    let text = |body: &str| format!("Acme cuts jobs\n\nAcme will cut 90 jobs. {body}");
    check(&text("In a memo to staff seen by BRQ, the head wrote of costs."), "BRQ", own);
    check(&text("A letter seen by Brim Norvel says so. \"It hurts,\" the steward told Brim Norvel."), "Brim Norvel", own);
    check(&text("\"It hurts,\" she told Save Point."), "Save Point", own);
    check(&text("The Acton Gazette put those claims to Acme."), "Acton Gazette", own);
    check(&text("CNBC was told that more will go."), "CNBC", own);
    for other in [
        "The band was seen by BRQ.",
        "A memo to staff was seen by the FBI.",
        "A memo was seen by Brim Norvel.",
        "The Acton Gazette took the decision to close.",
        "The Acton Gazette put the jobs at 90.",
        "CNBC was sold last year.",
    ] {
        assert_eq!(read(&text(other)).name, None, "{other}");
    }
}

#[test]
fn an_agency_before_its_place() {
    check("Acme cuts jobs\n\nReuters, TARNBY\n\nAcme will cut 90 jobs.", "Reuters", SourceBasis::Dateline);
    check("Acme cuts jobs\n\nAFP, Paris\n\nAcme will cut 90 jobs.", "Agence France-Presse", SourceBasis::Dateline);
    assert_eq!(read("Acme cuts jobs\n\nReuters, Axios and others\n\nAcme will cut 90 jobs.").name, None);
    // what all is drawn from makes of whoever is told things another's listener
    let told = "Acme cuts jobs\n\nAcme will cut 90 jobs, a spokeswoman told Quartz.";
    check(told, "Quartz", SourceBasis::SelfReference);
    assert_eq!(read(&format!("{told}\n\nSource: Axios")).name, None);
}
