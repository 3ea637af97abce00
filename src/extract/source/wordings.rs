//! Many wordings of the same few classes: lines by which an outlet signs, sentences that are said of outlets alone, and such as look like them.

use super::tests::read;

const HEADLINE: &str = "Brimco to cut 90 jobs in Tarnby";
const LEAD: &str = "Brimco will cut 90 jobs at its pump works in Tarnby, the firm said Monday.";

/// The source of an article with this line below its headline.
fn front(line: &str) -> Option<String> {
    read(&format!("{HEADLINE}\n\n{line}\n\n{LEAD}\n\nIt makes pumps for ships.")).name
}

/// The source of an article with these sentences in it.
fn body(text: &str) -> Option<String> {
    read(&format!("{HEADLINE}\n\n{LEAD} {text}\n\nIt makes pumps for ships.")).name
}

/// The source of an article that ends with this line.
fn end(line: &str) -> Option<String> {
    read(&format!("{HEADLINE}\n\n{LEAD}\n\nIt makes pumps for ships.\n\n{line}")).name
}

#[track_caller]
fn all(of: fn(&str) -> Option<String>, name: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(of(text).as_deref().map(|n| n.trim_start_matches("The ")), Some(name), "{text}");
    }
}

#[track_caller]
fn none(of: fn(&str) -> Option<String>, texts: &[&str]) {
    for text in texts {
        assert_eq!(of(text), None, "{text}");
    }
}

#[test]
fn copyright_lines() {
    let eagle = [
        "(c)2024 The Acton Eagle (Acton, Kan.)",
        "©2024 The Acton Eagle. Visit actoneagle.com. Distributed by Tarnby Content Service.",
        "Copyright 2020, Acton Eagle, Acton, Kan.",
        "© Acton Eagle 2019",
        "© Copyright Acton Eagle 2019",
        "© Acton Eagle",
        "Copyright Acton Eagle, all rights reserved.",
    ];
    all(end, "Acton Eagle", &eagle);
    all(end, "WXYZ", &["Copyright 2024 by WXYZ - All rights reserved."]);
    // no firm of its own
    all(end, "Reuters", &["Copyright 2005 Reuters Limited."]);
    none(end, &["© 2018 Getty Images", "The board shall (c) Acton Eagle"]);
}

#[test]
fn agencies_that_sign_a_paragraph() {
    let afp = [
        "The firm declined to comment. — AFP",
        "The firm declined to comment. (AFP)",
        "The firm declined to comment. /AFP",
        "The firm declined to comment. AFP",
        "The firm declined to comment - AFP",
        "“It hurts all of us,” she said. [AFP]",
    ];
    all(end, "Agence France-Presse", &afp);
    all(end, "News Agency of Nigeria", &["The firm declined to comment. (NAN)"]);
    none(end, &["He once worked for the AFP.", "Its rival buys pictures from Getty, AP and AFP.", "It told the Associated Press (AP)"]);
    // whoever prints it goes first
    let source = read(&format!("{HEADLINE} | Quartz\n\n{LEAD}\n\nThe firm declined to comment. — AFP"));
    assert_eq!((source.name.as_deref(), source.wire.as_deref()), (Some("Quartz"), Some("Agence France-Presse")));
    // by its letters, in a dateline with a day
    all(front, "BNA", &["Lagos, May 6, 2019 (BNA) A source said more would go."]);
}

#[test]
fn who_wrote_for_whom_when_and_where() {
    let gazette = [
        "By Ann Lee of The Acton Gazette",
        "By Acton Gazette Staff",
        "By the Acton Gazette staff",
        "Acton Gazette staff report",
        "Ann Lee For the Acton Gazette",
        "Special to the Acton Gazette",
        "By: Ann Lee, Acton Gazette",
        "By Ann Lee (Acton Gazette)",
        "Reported by Ann Lee for Acton Gazette",
        "May 6, 2019 | Acton Gazette",
        "Acton Gazette - May 6, 2019",
        "From the Acton Gazette, May 6, 2019",
        "Acton Gazette (Kansas), May 6, 2019",
        "THE ACTON GAZETTE",
    ];
    for line in gazette {
        assert_eq!(front(line).map(|n| n.to_lowercase().replace("the ", "")).as_deref(), Some("acton gazette"), "{line}");
    }
    all(front, "Gazette", &["By Ann Lee, Gazette Staff Writer", "From Gazette staff reports", "Gazette staff and wire reports"]);
    all(front, "COURIER-LEDGER", &["COMPILED BY COURIER-LEDGER STAFF FROM AGENCY REPORTS"]);
    all(front, "Acton Eagle", &["By Ann Lee, Acton Eagle, Kan.", "Ann Lee, The Acton Eagle, Tarnby, Kan."]);
    all(front, "Brimline", &["By Ann Lee, Brimline Staff", "By Brimline Staff"]);
    all(front, "Canadian Press", &["The Canadian Press, 6 May, 2019 10:03 AM"]);
    let others = [
        "From staff and wire reports",
        "By Ann Lee, Business Staff",
        "By Ann Lee, Chief Executive",
        "By Ann Lee, City Hall Reporter",
        "By Ann Lee, Chicago Correspondent",
        "By Ann Lee, Washington Staff",
        "By Ann Lee, Metro Reporter",
        "The Brimco board, May 6, 2019",
        "Original Post",
        "CLICK HERE FOR THE NEWS APP",
    ];
    none(front, &others);
    // a review of what several print
    none(end, &["“It is bad,” she writes.\n\nAnn Lee, Acton Gazette\n\n“It is good,” he writes.\n\nTom Reed, Tarnby Herald"]);
}

#[test]
fn what_is_said_of_outlets_alone() {
    let own = [
        "Brimco did not respond to Fieldline's request for comment.",
        "Brimco did not respond to requests for comment from Fieldline.",
        "Brimco did not return Fieldline's calls.",
        "Fieldline has contacted Brimco for comment.",
        "Fieldline could not reach Brimco for comment.",
        "Fieldline was unable to verify the number.",
        "Fieldline could not independently verify the number.",
        "Fieldline has not been able to verify the letter, it added.",
        "When asked by Fieldline, the firm said that no more would go.",
        "Fieldline has learned that more will go.",
        "Fieldline can exclusively reveal that more will go.",
        "A source said Fieldline gathered that more would go.",
        "Checks by Fieldline showed that the gates were shut.",
        "When a Fieldline correspondent visited the works, the gates were shut.",
        "Fieldline is not naming the worker, who fears for her job.",
        "The worker asked Fieldline not to use her name.",
        "The head wrote of costs, a copy of the memo seen by Fieldline shows.",
        "A spokeswoman told Fieldline by email that more would go.",
        "\"It hurts,\" the firm said in an emailed statement to Fieldline.",
        "Ann Lee exclusively told Fieldline it hurt.",
        "Workers who spoke to Fieldline on condition of anonymity said it hurt.",
    ];
    let rightly: Vec<_> = own.into_iter().filter(|text| !text.starts_with("A source said")).collect();
    all(body, "Fieldline", &rightly);
    let quartz: Vec<_> = own.iter().map(|text| text.replace("Fieldline", "Quartz")).collect();
    all(body, "Quartz", &quartz.iter().map(String::as_str).collect::<Vec<_>>());
    let others = [
        "Norvel has contacted Brimco about the orders. Norvel builds ships.",
        "Norvel understands the pressure.",
        "Norvel is not a household name in Tarnby.",
        "Norvel is not using the works for now.",
        "Norvel reached a deal with Brimco and declined to comment.",
        "Norvel has reviewed the contract and may sue.",
        "Reed asked Brimco for help.",
        "The firm told Unison in an email that more would go.",
        "Deflecting Norvel's question, the head spoke of costs.",
        "Calls from March to July rose.",
        "Brimco answered a question from Quartz reporter Ann Lee.",
        "Fieldline could not confirm its orders. Fieldline makes valves.",
    ];
    none(body, &others);
}

#[test]
fn names_that_also_sign_a_line() {
    let told = |line: &str| read(&format!("{HEADLINE}\n\n{line}\n\n{LEAD}\n\n\"It hurts,\" the steward told FRN.")).name;
    all(told, "FRN", &["A headgear at the works. Picture: Tom Reed/FRN", "By Ann Lee, FRN"]);
    none(told, &["A headgear at the works. Picture: Tom Reed"]);
}

#[test]
fn pictures_bios_and_offers_of_papers() {
    let pictures = [
        "The works last May. (Photo by Ann Lee, Acton Eagle)",
        "The works last May. Ann Lee, The Acton Eagle",
        "Ann Lee for The Acton Eagle",
        "Image credit: Ann Lee / Acton Eagle",
        "Ann Lee / For The Acton Eagle",
    ];
    all(front, "Acton Eagle", &pictures);
    none(front, &["The works last May. Photo courtesy Acton Eagle", "She once worked for The Acton Eagle"]);
    let end_lines = [
        "Ann Lee is a reporter for the Acton Eagle.",
        "Ann Lee covers retail for the Acton Eagle. Reach her at 555-1212.",
        "Ann Lee is the Acton Eagle's business editor.",
        "Subscribe to the Acton Eagle for more news.",
        "Thank you for reading the Acton Eagle.",
        "Visit The Acton Eagle at www.example.com",
        "From the May 6, 2019 edition of the Acton Eagle",
        "Reprinted from the Acton Eagle.",
        "The opinions here are the writer's own and not necessarily those of the Acton Eagle.",
        "What she writes does not necessarily reflect the views of the Acton Eagle.",
    ];
    all(end, "Acton Eagle", &end_lines);
    all(end, "Acton Gazette", &["Follow us on Twitter @ActonGazette", "Contact Ann Lee at alee@actongazette.com or follow her @alee."]);
    all(end, "Acton Gazette", &["Ann Lee (@alee) alee@actongazette.com"]);
    all(end, "Herald-Courier", &["Photo by Ann Lee/Herald-Courier"]);
    all(front, "Agence France-Presse", &["AFP | Paris, France"]);
    all(front, "Acton Record", &["By ANN LEE\nActon Record Business Writer"]);
    all(front, "Wikinews", &["From Wikinews, the free news source you can write!"]);
    all(end, "Fieldline", &["Ann Lee is a staff writer for Fieldline."]);
    let others = [
        "Ann Lee is the head of the Acton Research Press Office.",
        "Contact: Tom Reed, Brimco, treed@brimco.com",
        "Sign up for Daily Newsletters",
        "GET THE NEWS APP",
        "Ann Lee is a writer for Brimco.",
        "What she writes does not necessarily reflect the views of her employer, Brimco.",
    ];
    none(end, &others);
}

#[test]
fn whom_a_headline_credits() {
    let under = |line: &str| read(&format!("Brimco to cut 90 jobs - The Information\n\n{line}\n\nIt makes pumps for ships.")).name;
    let credited = under("Feb 21 (Reuters) - Brimco may cut 90 jobs, technology website The Information reported on Tuesday.");
    assert_eq!(credited.as_deref(), Some("Reuters"));
    assert_eq!(under(LEAD).as_deref(), Some("The Information"));
}

#[test]
fn stations_by_number_and_call_sign() {
    let told = |name: &str| body(&format!("\"It hurts,\" she told {name}."));
    for name in ["ABC7", "FOX59", "Action News 5", "NBC 12", "11Alive"] {
        assert_eq!(told(name).as_deref(), Some(name));
    }
    all(body, "WXYZ", &["WXYZ has reached out to Brimco."]);
    // a network's programme, and a station that another has heard
    none(body, &["It was not clear if she was the one who spoke with WXYZ."]);
}

#[test]
fn those_whom_agencies_and_digests_quote() {
    let agency = "TARNBY, May 10 (Reuters) - Brimco is to cut 900 jobs, the Financial Times said on its website.";
    all(body, "Reuters", &[&format!("\n\n{agency}\n\nTwo people interviewed by the Financial Times expected more.")]);
    none(body, &["The head had told CNBC that more would go.", "In March the head told CNBC at the time that all was well."]);
    let digest = "One firm cut 90, according to the Boston Globe. Another cut 20, the Chicago Tribune reported. A third wrote of cuts in a \
                  memo obtained by the Seattle Times. A fourth told Quartz it would cut 10.";
    all(body, "Quartz", &[digest]);
}
