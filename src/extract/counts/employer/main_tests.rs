//! Whom an article is about, beyond the sentences that say who cuts.

use crate::read::{Document, Given};

fn article(text: &str) -> crate::model::Article {
    crate::extract::article(&Document::new("a.txt", format!("{text}\n"), 0, Given::default()))
}

#[track_caller]
fn main(text: &str, expected: &[&str]) {
    assert_eq!(article(text).employers, expected, "{text}");
}

/// The text and employer of each count, and whether it is of the news.
fn counts(text: &str) -> Vec<(String, String, bool)> {
    let of = |c: crate::model::RoleCount| (c.text, c.employer.unwrap_or_default(), c.role == crate::model::RoleInArticle::Main);
    article(text).role_counts.into_iter().map(of).collect()
}

#[test]
fn whoever_the_first_sentences_are_about_cuts_though_nobody_says_so() {
    main(
        "Shock as plant is to close with loss of 285 jobs\n\nStaff at the Brenvane Medical plant in Ennis were told on Monday that it will \
         close.\n\nThe decision will lead to the loss of 285 jobs.\n\nIn a statement, Brenvane said it had no choice. Shares in Brenvane fell.",
        &["Brenvane Medical"],
    );
    main(
        "Council could cut one in eight posts\n\nA council has said it may have to axe 210 posts.\n\nMarlowby Borough Council, which has some \
         1,650 staff, said it faced a gap in its budget.\n\nRain fell all \
         day. It was cold. Nobody was about. The river rose.\n\nNeighbouring Exmoor has since shed more than 400 roles.",
        &["Marlowby Borough Council"],
    );
}

#[test]
fn a_title_is_no_employer() {
    let found = article("The Roll: who cuts jobs this week\n\nBrimco said it would cut 300 jobs. Brimco blamed the weather.");
    assert_eq!(found.employers, ["Brimco"]);
}

#[test]
fn who_is_named_for_a_comparison_is_no_news() {
    main(
        "Brimco to slash 300 roles\n\nBrimco said on Monday it would cut 300 roles.\n\nThe cuts are the deepest by a mill since Texel said it \
         would shed 500 staff.",
        &["Brimco"],
    );
}

const LIST: &str = "This week in tech layoffs\n\nYour list of who is cutting.\n\nBrimstone (Leeds, tools): 80 staff, or 12%.\n\nTexel (Bonn, \
                    toys): Second round this year: 140 jobs this time.\n\nNorvel (Cork): All 60 workers were told on Monday.";

#[test]
fn the_items_of_a_list_are_of_those_who_head_them() {
    let of = |text: &str, who: &str| (text.to_owned(), who.to_owned(), true);
    assert_eq!(counts(LIST), [of("80 staff", "Brimstone"), of("12%", "Brimstone"), of("140 jobs", "Texel"), of("60 workers", "Norvel")]);
}

#[test]
fn a_list_of_anything_else_counts_nothing() {
    let found = counts(&LIST.replace("layoffs", "offices").replace("who is cutting", "who is moving"));
    assert!(found.iter().all(|(_, _, main)| !main), "{found:?}");
}

#[test]
fn in_news_of_one_employer_it_is_whoever_cuts() {
    let told = counts(
        "Brimstone lays off 300\n\nBrimstone said on Monday it would lay off 300 people.\n\nTalks with rival Texel Corp came to nothing. It had \
         already cut about 180 jobs last year.",
    );
    assert_eq!(told.last().map(|(_, whose, _)| whose.as_str()), Some("Brimstone"));
    // unless the sentence before opens with another
    let told = counts(
        "Brimstone lays off 300\n\nBrimstone said on Monday it would lay off 300 people.\n\nTexel Corp has had a bad year too. It has cut about \
         180 jobs.",
    );
    assert_eq!(told.last().map(|(_, whose, _)| whose.as_str()), Some("Texel Corp"));
}

#[test]
fn whoever_is_counted_early_is_news_where_nobody_else_is() {
    main(
        "Acton firm serves notice as orders dry up\n\nAn Acton engineering firm has put its staff on notice after a slump.\n\nBrimstone Steel \
         Fabrications, based in the harbour, confirmed last night that up to 30 positions would go.\n\nIt has a staff of 140.",
        &["Brimstone Steel Fabrications"],
    );
}

#[test]
fn an_article_that_names_nobody_for_its_cuts_is_about_whom_it_names() {
    main(
        "300 jobs to go at the mill\n\nSome 300 jobs are to go, a union said on Monday.\n\nThe Texel Paper mill has run at a loss. Shares in \
         Texel Paper fell. A spokesman for Texel Paper declined to say more.",
        &["Texel Paper"],
    );
}

#[test]
fn below_a_count_of_many_what_nobody_is_named_for_is_everybodys() {
    let text = "Planned layoffs jump in May\n\nEmployers announced 38,200 job cuts in May, a report showed.\n\nThe largest plan came from Brimstone \
                Corp, which said it would let go 9,000 workers. Low prices were cited for 11,400 of the layoffs.";
    let whose: Vec<String> = counts(text).into_iter().map(|(_, whose, _)| whose).collect();
    assert_eq!(whose, ["(aggregate)", "Brimstone Corp", "(aggregate)"]);
}

#[test]
fn a_union_by_its_initials_employs_nobody() {
    for union in ["the Federation of Western Port Unions (FWPU)", "the National Union of Banks, Insurers and Brokers, NUBIB,"] {
        let short = union.split(['(', ',', ')']).map(str::trim).rfind(|w| !w.is_empty()).unwrap_or_default();
        let text = format!(
            "Harbour braces for cuts\n\nBrimstone will cut 90 jobs, {union} said on Monday.\n\n{short} fears more. Some 90 jobs are a fifth of all at \
             Brimstone."
        );
        main(&text, &["Brimstone"]);
    }
}

#[test]
fn a_total_that_is_crossed_and_a_plan_of_a_year_ago_are_no_news() {
    let role = |text: &str, figure: &str| counts(text).into_iter().find(|(t, _, _)| t.starts_with(figure)).map(|(_, _, main)| main);
    let text = "Brimstone sacks 280 more\n\nBrimstone has let 280 people go, and the total crosses 900 this year.\n\nIt rained. It said a year ago that \
                it would cut 2,000 jobs by the end of 2034.";
    assert_eq!((role(text, "280"), role(text, "900"), role(text, "2,000")), (Some(true), Some(false), Some(false)));
}

#[test]
fn headings_of_a_digest_name_whom_the_paragraphs_below_are_about() {
    let digest = "The week in layoffs: food, banking and scooters\n\nHere is who is cutting jobs this week, and why.\n\nOrrin Foods\n\nThe maker \
                  of Sunny Jack cereal and Delfine yogurt said Wednesday it would eliminate 600 jobs. Its chief told analysts that Orrin needs \
                  a leaner base.\n\nVantine Bank\n\nThe regional lender will cut 210 roles over the next 18 months. Vantine had 3,000 \
                  employees in May.\n\nSkylark Mobility\n\nThe scooter-rental company laid off 240 people on Monday. Skylark will keep \
                  operating in nine cities.";
    let cuts: Vec<_> = article(digest).role_counts.into_iter().filter(|c| c.status.is_some()).map(|c| (c.text, c.employer)).collect();
    let of = |text: &str, employer: &str| (text.to_owned(), Some(employer.to_owned()));
    assert_eq!(cuts, [of("600 jobs", "Orrin Foods"), of("210 roles", "Vantine Bank"), of("240 people", "Skylark Mobility")]);
}

#[test]
fn a_site_that_lets_people_go_is_its_owners() {
    let filler = "The price of pumps fell.\n\nThe order book is thin.\n\nThe bank waits for news.\n\nThe union was told.";
    let text = format!(
        "Brimco to cut jobs\n\nBrimco Ltd said on Monday it would cut 300 jobs at its Tarnby mill.\n\n{filler}\n\nLast year Tarnby let 18 people go."
    );
    assert_eq!(counts(&text).into_iter().map(|(_, employer, _)| employer).collect::<Vec<_>>(), ["Brimco Ltd", "Brimco Ltd"]);
}

#[test]
fn works_employ_nobody() {
    let shows = "She made shows like Harbour Lane, The Attic and Nell Price until layoffs came in May.";
    main(&format!("Producer sues after layoffs\n\n{shows} Brimco Ltd laid off 30 people in May."), &["Brimco Ltd"]);
    main("The cast of Harbour Lane sings\n\nHarbour Lane is on at nine. Layoffs hit Harbour Lane in May. Layoffs go on.", &[]);
    let makers = "Makers like Harbour Dairy, Norvel and Brim laid off 30 people each. Layoffs go on.";
    main(&format!("Layoffs among makers\n\n{makers}"), &["Brim", "Harbour Dairy", "Norvel"]);
}

#[test]
fn a_list_of_who_cuts_jobs_is_news_of_all_whom_it_heads() {
    let list = "* BRIMCO CORP (BRM.N)\n\nHas parted with 300 people since May.\n\n* NORVEL INC NVL.O\n\nEliminated 90 jobs last month.\n\n\
                * TEXEL GROUP (TEXn.DE)\n\nWill lay off 40 workers.";
    main(
        &format!("Factbox: who is cutting jobs\n\nThe list of mills with layoffs is long.\n\n{list}"),
        &["BRIMCO CORP", "NORVEL INC", "TEXEL GROUP"],
    );
}

#[test]
fn headings_in_capitals_and_with_their_place_are_names() {
    let list = "BRIM FOODS CO\n\nThe maker of soup said 150 jobs would go.\n\nNORVEL MEDIA GROUP\n\nThe network let 90 people go.\n\n\
                TEXEL 66\n\nThe refiner will lay off 40 workers.";
    main(
        &format!("Factbox: firms cut jobs\n\nThe list of layoffs is long.\n\n{list}"),
        &["BRIM FOODS CO", "NORVEL MEDIA GROUP", "TEXEL 66"],
    );
    let list = "Kestrel Motors, Leeds and the north: 30\n\nThe camera maker parted with 30 people.\n\nNorvel Drinks, Leeds: undisclosed\n\n\
                The firm let dozens of people go.\n\nHarling Foods, York and the north: 85\n\nThe chain laid off 85 people in May.";
    main(
        &format!("Who cut jobs this year\n\nThe year brought layoffs. Here are some that made the news.\n\n{list}"),
        &["Kestrel Motors", "Norvel Drinks", "Harling Foods"],
    );
}

#[test]
fn topics_in_capitals_employ_nobody() {
    let text = "TAXES\n\nBrimco Ltd will cut 300 jobs.\n\nHEALTH\n\nBrimco Ltd bakes.\n\nSCHOOLS\n\nSome 40 people will be laid off.";
    main(&format!("Brimco to cut jobs\n\nBrimco Ltd said so.\n\n{text}"), &["Brimco Ltd"]);
}

#[test]
fn points_of_a_list_are_about_whom_they_open_with() {
    let list = "1. Leeds-based Tarnby Health let go 58 employees.\n\n2. Norvel Foods told staff it will cut 90 jobs.\n\n\
                3. Brim Health, based in Acton, N.C., is doing away with 215 posts. The 39 people who held jobs were told in May.";
    main(&format!("7 firms trimming staff\n\nMany firms cut jobs.\n\n{list}"), &["Tarnby Health", "Norvel Foods", "Brim Health"]);
}

#[test]
fn what_a_paragraph_tells_of_others_is_no_news() {
    let news = "Brimco to cut 300 jobs\n\nBrimco said on Monday it would cut 300 jobs.";
    for others in [
        "It is the latest in a string of blows to the high street. Last week Texel announced 2,300 job losses.",
        "Other retailers have been shrinking, too. Texel said this week it would cut 90 jobs.",
        "This comes on the heels of a poor spring. Texel let go of 400 people.",
    ] {
        main(&format!("{news}\n\n{others}"), &["Brimco"]);
    }
}

#[test]
fn a_government_and_the_departments_that_cut() {
    let text = "Firings spread to more agencies\n\nThe federal government told agencies on Wednesday to dismiss workers in a trial period, which \
                could reach 90,000 workers.\n\nThe Forest Service has fired about 2,900 people since Friday. The Interior Department has dismissed \
                1,900 workers.\n\nThe Energy Department let go about 1,800 people last week.\n\nMore may follow. The Internal Revenue Service \
                plans to cut 6,700 workers.";
    let news: Vec<_> = counts(text).into_iter().map(|(_, of, news)| (of, news)).collect();
    let expected = [("federal government", true), ("Forest Service", true), ("Interior Department", true), ("Energy Department", true)];
    let expected: Vec<_> =
        expected.into_iter().chain([("Internal Revenue Service", false)]).map(|(of, news)| (of.to_owned(), news)).collect();
    assert_eq!(news, expected);
}

#[test]
fn headings_of_a_digest_are_whom_it_is_about() {
    let text = "Job cuts keep coming\n\nThese firms are cutting jobs.\n\nMarlow Mutual\n\nThe insurer said it will eliminate 180 positions. Marlow has \
                tested machines.\n\nSherman Coatings\n\nThe paint maker plans to shut two works, cutting 64 jobs. Sherman will move.\n\nTarnby Media\n\n\
                The owner of 31 newspapers has laid off 58 people. Tarnby declined to comment.\n\nBrenvane Health\n\nThe chain will lay off 60 people. Brenvane said so.";
    let of: Vec<_> = counts(text).into_iter().map(|(_, of, _)| of).collect();
    assert_eq!(of, ["Marlow Mutual", "Sherman Coatings", "Tarnby Media", "Brenvane Health"]);
    let told = "Who has cut jobs this year\n\nHere are some of them.\n\nMarlow Foods is cutting 120 jobs\n\nThe food company plans to eliminate 120 \
                positions, it said.\n\nTarnby Bank lays off 40\n\nThe lender has laid off 40 people. It cut 30 jobs last year.";
    let of: Vec<_> = counts(told).into_iter().map(|(_, of, _)| of).collect();
    assert_eq!(of, ["Marlow Foods", "Marlow Foods", "Tarnby Bank", "Tarnby Bank", "Tarnby Bank"]);
    let capitals = "How deep are the cuts?\n\nHere is what is known.\n\nMARLOW CREDIT UNION ADMINISTRATION\n\nThe agency will cut 20 jobs, it \
                    said.\n\nCHEMICAL SAFETY BOARD\n\nThe board will lay off 30 people.\n\nTARNBY HIGHWAY ADMINISTRATION\n\nThe agency will lay \
                    off 40 people.";
    let of: Vec<_> = counts(capitals).into_iter().map(|(_, of, _)| of).collect();
    assert_eq!(of, ["MARLOW CREDIT UNION ADMINISTRATION", "CHEMICAL SAFETY BOARD", "TARNBY HIGHWAY ADMINISTRATION"]);
}

#[test]
fn lines_of_a_name_and_a_count_list_who_cuts_how_many() {
    let text = "Shop job losses: the list\n\nThese are the cuts so far.\n\nTed Norvel – 480 jobs\n\nTwo hundred posts will go at its base.\n\n\
                Fenwick – 100 jobs\n\nIt is closing shops.\n\nBoots – 4,000 jobs\n\nThe chemist is closing 48 shops.";
    let of: Vec<_> = counts(text).into_iter().map(|(text, of, _)| (text, of)).collect();
    let expected = [("480 jobs", "Ted Norvel"), ("Two hundred posts", "Ted Norvel"), ("100 jobs", "Fenwick"), ("4,000 jobs", "Boots")];
    assert_eq!(of, expected.map(|(text, of)| (text.to_owned(), of.to_owned())));
}

#[test]
fn headings_of_a_digest_can_be_ordinary_words_and_bear_the_code_of_their_shares() {
    let text = "Firms that cut jobs\n\nHere is where the axe has fallen.\n\nIntuit\n\nThe owner of Taxwise is laying off 90 people.\n\nNorfolk \
                Southern\n\nThe railroad will lay off 70 people.\n\nT. Rowe Price\n\nThe asset manager laid off 60 people.\n\nClarion \
                Beauty\n\nThe firm plans to eliminate 50 jobs.";
    let of: Vec<_> = counts(text).into_iter().map(|(_, of, _)| of).collect();
    assert_eq!(of, ["Intuit", "Norfolk Southern", "T. Rowe Price", "Clarion Beauty"]);
    let coded = "FACTBOX-Banks cut jobs\n\nHere are the cuts.\n\nUBS UBSG.S\n\nThe Swiss bank will cut 90 jobs.\n\nBARCLAYS BARC.L\n\nThe \
                 British bank has cut 60 jobs.\n\nLAZARD LAZ.N\n\nThe firm will cut 30 jobs.";
    let of: Vec<_> = counts(coded).into_iter().map(|(_, of, _)| of).collect();
    assert_eq!(of, ["UBS", "BARCLAYS", "LAZARD"]);
}

#[test]
fn points_on_others_below_a_headline_on_one_are_no_news() {
    let text = "Scripps to cut 275 jobs\n\nScripps will cut 275 jobs. The cuts come in May.\n\nOther companies that announced layoffs include:\n\n\
                1. Brim Corp., which said it would lay off 60.\n2. Norvel Foods, which is cutting 70 jobs.\n3. Texel parent Marlow Group, where \
                80 jobs will go.";
    let main: Vec<_> = counts(text).into_iter().filter(|(.., main)| *main).map(|(_, of, _)| of).collect();
    assert_eq!(main, ["Scripps", "Scripps"]);
}

#[test]
fn below_a_headline_on_the_figures_of_a_month_those_of_industries_are_news() {
    let quiet = "Rain fell all day. It was cold. Nobody was about. The river rose. ".repeat(4);
    let article = |headline: &str| {
        format!("{headline}\n\nFirms took on more people than had been thought.\n\n{quiet}\n\nBuilders shed 6,000 jobs, figures showed.")
    };
    let main = |headline: &str| counts(&article(headline)).iter().map(|(text, _, main)| (text.clone(), *main)).collect::<Vec<_>>();
    assert_eq!(main("Jobs report for May beats hopes"), [("6,000 jobs".to_owned(), true)]);
    assert_eq!(main("Shares rise on hopes for trade"), [("6,000 jobs".to_owned(), false)]);
}
