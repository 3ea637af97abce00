use crate::model::Measure;
use crate::read::{Document, Given};

/// The employers of all counts, `-` for none.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let doc = Document::new("a.txt", format!("{text}\n"), 0, Given::default());
    let article = crate::extract::article(&doc);
    let employers: Vec<&str> = article.role_counts.iter().map(|c| c.employer.as_deref().unwrap_or("-")).collect();
    assert_eq!(employers, expected, "{text}");
}

/// The main employers.
#[track_caller]
fn main(text: &str, expected: &[&str]) {
    let doc = Document::new("a.txt", format!("{text}\n"), 0, Given::default());
    assert_eq!(crate::extract::article(&doc).employers, expected, "{text}");
}

const LEAD: &str = "Brimco to cut jobs\n\nBrimco Ltd said on Monday it would cut 300 jobs. ";

fn after_lead(text: &str, employer: &str) {
    check(&format!("{LEAD}{text}"), &["Brimco Ltd", employer]);
}

#[test]
fn the_phrase_the_owner_and_the_agent_come_first() {
    after_lead("Rival Texel lost 200 of Norvel Corp's workers to layoffs.", "Norvel Corp");
    after_lead("Texel praised the plan after 200 people were laid off by Norvel Corp last year.", "Norvel Corp");
}

#[test]
fn with_so_many_employees_goes_on_about_them() {
    after_lead("With 2,500 employees in Spain, Texel Corp is a rival.", "Texel Corp");
}

#[test]
fn who_stands_behind_a_firm_is_not_meant() {
    after_lead("Backed by Texel of Norvel, it employs 900 people.", "Brimco Ltd");
    after_lead("The company, owned by the hedge fund Texel, had 90 engineers.", "Brimco Ltd");
    check(
        "Texel lets 281 go\n\nTexel, which is owned by Brim Group, is laying off 281 workers. Brim Group said in May that it was cutting 600 jobs.",
        &["Texel", "Texel", "Brim Group"],
    );
}

#[test]
fn who_tells_is_not_who_cuts() {
    after_lead("The Institute for Labour Studies predicts that 40,000 people in the country will lose their jobs.", "(aggregate)");
    after_lead("A report by the Acton Foundation estimates that the tax could cost 43,000 jobs.", "(aggregate)");
    check(
        "Shares go up\n\nTexel laid off 90 people. The Brimston Survey claims robots killed just 381 jobs in May.",
        &["Texel", "(aggregate)"],
    );
}

#[test]
fn an_insertion_is_no_subject() {
    after_lead("Texel Corp, which owns Norvel Foods, laid off 200 workers.", "Texel Corp");
    after_lead("A buyer was found in Norvel Foods, which laid off 200 workers.", "Norvel Foods");
}

#[test]
fn a_noun_finds_the_name_that_holds_it() {
    after_lead("Acton Clinic spoke up too. It had met Texel Corp and the board, but the clinic laid off 200 workers.", "Acton Clinic");
}

#[test]
fn cuts_told_in_passing_make_no_main_employer() {
    main(
        "Museum opens new wing\n\nThe wing cost a fortune. Visitors came from afar. The food was good. Music played. Rain fell. It \
         was late. Nearby, Brimco Ltd said it would cut 300 jobs.",
        &[],
    );
    main(LEAD, &["Brimco Ltd"]);
}

/// Which counts are main.
#[track_caller]
fn main_counts(text: &str, expected: &[bool]) {
    let doc = Document::new("a.txt", format!("{text}\n"), 0, Given::default());
    let counts = crate::extract::article(&doc).role_counts;
    let main: Vec<bool> = counts.iter().map(|c| c.role == crate::model::RoleInArticle::Main).collect();
    assert_eq!(main, expected, "{text}");
}

#[test]
fn a_verbs_own_pronoun_and_the_clauses_own_subject_win() {
    after_lead("Days after the Acton Bank revealed it was to axe 350 jobs, shares fell.", "Acton Bank");
    check(
        "Airlines cut jobs\n\nNorvel Air has said it will cut 900 posts, while Texel Air is consulting on 300 redundancies.",
        &["Norvel Air", "Texel Air"],
    );
}

#[test]
fn two_named_together_are_both() {
    after_lead("In the same week, Norvel Corp and Texel Corp each cut 900 jobs.", "Norvel Corp and Texel Corp");
}

#[test]
fn a_persons_firm_is_the_one_she_runs() {
    let lead = "Makers brace for layoffs\n\nAnn Marlow has been running glass maker Texel Tronics for years. She has laid off nobody.";
    check(&format!("{lead} Marlow said she might have to lay off 30 people."), &["Texel Tronics"]);
}

#[test]
fn a_newspaper_that_cuts_is_an_employer() {
    check("The Washington Post to cut 240 jobs\n\nThe Washington Post is cutting 240 jobs, it said.", &["Washington Post"; 2]);
}

#[test]
fn figures_of_an_economy_are_news_where_the_article_opens_with_them() {
    main_counts("Jobless rate falls\n\nEmployers across the country cut 90,000 jobs in May, the Labor Department said.", &[true]);
    let late = format!("Museum opens new wing\n\n{}Companies across the country cut 90,000 jobs.", "It rained. ".repeat(12));
    main_counts(&late, &[false]);
}

#[test]
fn a_stock_of_people_on_layoff_is_no_round() {
    main_counts(
        "Brimco to lay off 300\n\nBrimco Ltd will lay off 300 workers. The number of workers on indefinite layoff stands at 4,000.",
        &[true, true, false],
    );
}

#[test]
fn sizes_of_a_workforce() {
    let size = |text: &str, expected: &str| {
        let doc = Document::new("a.txt", format!("{LEAD}{text}\n"), 0, Given::default());
        let article = crate::extract::article(&doc);
        let sizes: Vec<&str> = article.role_counts.iter().filter(|c| c.measure == Measure::Headcount).map(|c| c.text.as_str()).collect();
        assert_eq!(sizes, [expected], "{text}");
        let owners: Vec<_> = article.role_counts.iter().filter_map(|c| c.employer.as_deref()).collect();
        assert!(owners.iter().all(|o| *o == "Brimco Ltd"), "{text} {owners:?}");
    };
    size("Its workforce is made up of about 24,000 people.", "about 24,000 people");
    size("Its staff numbers 3,300.", "3,300");
    size("Some 620 people work at the plant.", "Some 620 people");
    size("The closures will reduce that number to around 6,200.", "around 6,200");
    size("Brimco's Ohio and Maine mills employed 9,000 people.", "9,000 people");
}

#[test]
fn a_headline_about_something_else_leaves_the_news_to_the_first_sentences() {
    let far = "Rain fell on the opening day. Some came from afar. Music played until late. The food was good. Children danced. ";
    main(&format!("Brimco opens shop in Leeds\n\nBrimco Ltd opened its first shop. {far}Brimco said it would cut 300 jobs."), &[]);
    main("Brimco opens shop in Leeds\n\nBrimco Ltd opened its first shop. The chain laid off 300 workers in 2022.", &[]);
    main("Brimco to move to Leeds\n\nBrimco Ltd will move north. The move will eliminate 300 jobs, the company said.", &["Brimco Ltd"]);
    main("Brimco to cut flights to 2 islands\n\nBrimco Ltd has old planes. It has 300 pilots. It cut 40 jobs last year.", &[]);
}

#[test]
fn a_line_of_a_digest_is_its_own_headline() {
    let digest = "Morning Briefing: Shares Fall\n\nShares fell on Monday. Oil rose. Gold was flat. Bonds gained. The euro slipped. Rain fell.\n\n\
                  Brimco to Lay Off 5% of Workers\n\nBrimco will lay off 5% of its workers, the company said.";
    main(digest, &["Brimco"]);
}

#[test]
fn those_named_in_passing_are_no_news_of_an_article_about_many() {
    main(
        "Tech layoffs pass 100,000\n\nTech companies have cut 102,000 jobs this year, a tracker says. Brimco Ltd and Texel Inc made cuts.",
        &[],
    );
    main(
        "Brimco to cut 300 jobs\n\nBrimco Ltd will cut 300 jobs. It has 9,000 staff. Rain fell. Texel Inc is to cut 40 jobs.",
        &["Brimco Ltd"],
    );
}

#[test]
fn many_are_no_one_of_them() {
    check("Jobs go\n\nAcross Exampleshire, Acton hospitals are planning to shed 4,000 posts.", &["(aggregate)"]);
    check("Jobs go\n\nSome 12,000 steelworkers across the country have been laid off since May.", &["(aggregate)"]);
    check("Jobs go\n\nBrimco Ltd, which runs 300 pubs, said that 40 jobs would go.", &["Brimco Ltd"]);
    check("Town halls in England will shed 4,000 posts, says Texel Forum.", &["(aggregate)"]);
}

#[test]
fn places_the_bought_and_those_who_wind_up_are_no_subjects() {
    after_lead("Texel Corp, Leeds, laid off 200 workers.", "Texel Corp");
    after_lead("Texel Corp will idle its mill in Akron, Ohio, idling 200 workers.", "Texel Corp");
    after_lead("Once its purchase of Texel Corp is done, the company would cut 200 jobs.", "Brimco Ltd");
    after_lead("After laying off 200 workers, Texel Corp said sales rose.", "Texel Corp");
    after_lead("It comes after rival Texel announced plans to cut 200 jobs.", "Texel");
    check(
        "Norvel Foods to cut 300 jobs\n\nNorvel Foods will close, said administrator Ann Lee of Moorlands. Moorlands has made 40 workers redundant.",
        &["Norvel Foods"; 2],
    );
}

#[test]
fn a_genitive_before_a_verb_is_a_name() {
    check("Harling's to cut jobs\n\nHarling's will cut 300 jobs.", &["Harling's"]);
    check("Marlow to cut jobs\n\nMarlow, a San Francisco-based lender, laid off 40 people.", &["Marlow"]);
}

#[test]
fn a_figure_that_comes_back_is_the_same_news() {
    main_counts(
        &format!("{LEAD}Rain fell. Earlier, unions had met the 300 jobs going with anger. It lost 40 jobs last year."),
        &[true, true, false],
    );
    main_counts(&format!("{LEAD}It said it had cut 40 jobs in sales."), &[true, true]);
    main_counts(&format!("{LEAD}It had already cut 40 jobs in sales."), &[true, false]);
    main_counts(&format!("{LEAD}It is two months after Brimco closed a mill and axed 40 jobs."), &[true, false]);
}

#[test]
fn the_firm_of_an_officer_and_the_staff_of_a_government() {
    check(
        "Pump makers shrink\n\nBrimco Ltd cut 30 jobs. Nobody bought pumps from Texel Corp either. The company let 15 welders go in \
         May, President Ann Marlow said. Norvel Corp laid off 50. Marlow hoped that her 28-person company would find a buyer.",
        &["Brimco Ltd", "Texel Corp", "Norvel Corp", "Texel Corp"],
    );
    check(
        "Hundreds of workers to be fired\n\nThe federal government will fire hundreds of workers. According to figures compiled by \
         the Acton Institute, 90,000 workers worked in Leeds.",
        &["federal government"; 3],
    );
}

#[test]
fn our_staff_are_those_of_the_owner_who_speaks() {
    check(
        "Brimco cuts 30 jobs\n\n\"We had to,\" said Ann Marlow, a spokeswoman for Brimco's parent company, Texel Group. \"We have 2,000 \
         employees,\" Marlow said.",
        &["Brimco", "Texel Group"],
    );
}

#[test]
fn at_risk_is_no_place_of_work_and_an_owners_shops_are_no_trade() {
    check(
        "Towns lose their shops\n\nBrimley will shut 12 of its 80 pubs, putting 240 jobs at risk, and clothes chain Texel will close, \
         costing 70 jobs.",
        &["Brimley", "Texel"],
    );
}

#[test]
fn the_parts_of_an_economys_total_are_employers_own() {
    check(
        "Cuts across tech\n\nThe tracker counts more than 90,000 job cuts by tech firms, including 12% of the workforce at Norvel Corp, \
         7% at Texel Inc and 5% at Calder.",
        &["(aggregate)", "Norvel Corp", "Texel Inc", "Calder"],
    );
}

#[test]
fn an_employee_by_title_names_the_employer() {
    after_lead("Texel data engineer Ann Marlow, who founded Mapling, was one of the 90 employees who were let go.", "Texel");
}

#[test]
fn the_airline_is_the_headlines_where_nobody_else_is() {
    check(
        "Norvel Airlines drops its trips\n\nNorvel Airlines has dropped its trips. Several carriers offered flights in the crisis of the \
         aviation industry. They were for people keen to fly. It rained in Norvel. Norvel Airlines flew on. Guests sang. Nobody slept. \
         The food was good. The airline said it was cutting 900 jobs.",
        &["Norvel Airlines"],
    );
}

#[test]
fn a_setting_or_a_relative_clause_is_no_news_under_another_headline() {
    main("Norvel hosts a ball\n\nGuests complained of the cost of the ball as the company cuts 300 jobs.", &[]);
    main("Norvel lenders vote on a loan\n\nNorvel, which is closing its base and cutting 300 jobs, won the vote.", &[]);
    main("Norvel lenders vote on a loan\n\nNorvel told lenders it would cut 300 jobs.", &["Norvel"]);
}

#[test]
fn what_is_still_to_come_is_no_earlier_round() {
    main_counts(
        "Brimco starts layoffs\n\nBrimco Ltd has begun telling staff of job cuts. It runs ten mills. In February, 400 employees will be \
         laid off, sources said. Some cuts, 90 jobs, are in Acton.",
        &[true, true],
    );
}

#[test]
fn what_happens_elsewhere_is_no_news_under_anothers_name() {
    main(
        "Brewer Hopwell will shed 340 jobs\n\nHopwell will shed 340 jobs. It hurts. Elsewhere, Norvel Ferries announced it will cut 70 \
         jobs. Norvel Ferries, which will cut 70 jobs, runs ships. The 70 jobs at Norvel Ferries are in Acton.",
        &["Hopwell"],
    );
}

#[test]
fn those_listed_with_the_subject_cut_too() {
    main(
        "Crisis forces mills to lay off staff\n\nMills in the north, including Norvel Corp and Texel Corp, are laying off staff.",
        &["Norvel Corp", "Texel Corp"],
    );
}

#[test]
fn a_countrys_trade_is_nobodys_in_particular() {
    check("Mills in need\n\nThe Danish Government is asked for money. Up to 7,000 Danish steel jobs are under threat.", &["(aggregate)"]);
    check("Mills in need\n\nThe Danish Government was asked to help lay off 5,000 steel workers.", &["(aggregate)"]);
}

#[test]
fn a_share_told_beside_the_figure_goes_with_it() {
    main_counts(
        "Boss defends shedding 640 jobs\n\nBrimco Ltd said it had to shed 640 jobs. It runs ten mills. The boss spoke. In April, Brimco Ltd \
         set out plans to shed up to 640 jobs, equal to about 12 per cent of its workforce.",
        &[true, true, true, true],
    );
}

#[test]
fn an_unnamed_example_deep_in_the_text_is_no_news() {
    main_counts(
        "Wage law splits a city\n\nIt rained. It snowed. It hailed. Owners met. Nobody came. They sang. They ate. They slept. One had \
         doubts. She left. One owner is going to close a shop, eliminating 90 jobs.",
        &[false],
    );
}

#[test]
fn a_unions_jobs_are_its_members_and_an_owners_shops_its_own() {
    after_lead("Norvel Corp seeks to scrap 21,000 more UAW jobs.", "Norvel Corp");
    after_lead("The storm kept Norvel Corp's ferries in port and 260 jobs were put at risk.", "Norvel Corp");
}

#[test]
fn the_owner_of_a_shop_cuts_nobody_elses_jobs() {
    after_lead("Pub owner Ann Marlow told us that she had to make nine staff redundant.", "-");
    after_lead("Pub owner Ann Marlow was sad. \"We had to let 15 of our staff go,\" Marlow said.", "-");
}

#[test]
fn a_part_that_predicts_makes_no_employer_of_its_whole() {
    check(
        "What to know of layoffs\n\nA report from the University of Acton's Marlow Institute predicts that 35% of the jobs lost in spring \
         will never return.",
        &["(aggregate)"],
    );
}

#[test]
fn what_was_announced_last_week_is_news_and_what_was_done_then_is_not() {
    main_counts(
        "Brimco layoffs\n\nBrimco Ltd is in need. It rained. Ann Marlow of Brimco Ltd announced last week that it plans to axe 900 people. \
         Only 40 cleaners will be cut. Last week, Brimco Ltd cut 60 jobs.",
        &[true, true, false],
    );
}

#[test]
fn whom_a_blogger_writes_for_is_no_employer() {
    after_lead("Texel Corp is in need. As Acton Watch blogger Ann Marlow reported, the firm laid off seven employees.", "Texel Corp");
}

#[test]
fn who_says_it_will_cut_is_no_person() {
    check(
        "Two firms shrink\n\nOstra Mills said it is cutting 300 jobs. Texel Stores said 140 jobs would go.",
        &["Ostra Mills", "Texel Stores"],
    );
    main("Job cuts at Quillon\n\nQuillon, a maker of pumps, will part with 80 people.", &["Quillon"]);
}

#[test]
fn a_noun_that_opens_the_headline_names_nobody() {
    main("Shipbuilder to cut 40 jobs\n\nBrimco is to cut 40 jobs at its yard in Port Amble, the shipbuilder said.", &["Brimco"]);
    main(
        "Mill to close\n\nBrimco Ltd will close its mill, idling 140 workers. Ninety of the workers will be laid off in May.",
        &["Brimco Ltd"],
    );
}

#[test]
fn a_workforce_stands_between_the_verb_and_its_number() {
    after_lead("Analysts said that money could be saved by reducing the Texel Corp workforce by 200 people.", "Texel Corp");
}

#[test]
fn as_many_as_answer_a_survey_have_their_own_staff() {
    after_lead("In a survey, 71 per cent said they will make half of their workforce redundant.", "(aggregate)");
}

#[test]
fn a_place_cuts_its_own_staff() {
    main("Budget cuts\n\nOhio will lay off 180 state workers in May.", &["Ohio"]);
}

#[test]
fn a_total_above_several_who_cut_is_theirs() {
    main(
        "Three publishers shed 430 jobs\n\nNorvel Corp is cutting 200 jobs, Texel Corp 150 and Umbra Corp 80, the publishers said.",
        &["Norvel Corp", "Texel Corp", "Umbra Corp"],
    );
}

#[test]
fn one_body_by_two_names_is_one_employer() {
    main(
        "Labour Department lays off 300\n\nThe Department of Labour laid off 300 people on Monday. The Labour Department said it was needed.",
        &["Labour Department"],
    );
}

#[test]
fn what_is_told_on_the_side_of_something_else_is_no_news() {
    main("Calls for a new runway\n\nHis call came as Brimco Ltd announced it may cut 300 jobs.", &[]);
    main("Acton names new chief\n\nAnn Lee joins from Brimco Ltd, where she cut 300 jobs.", &[]);
    main("Aid for Acton\n\nThe town gets money. Brimco Ltd shut its works in May, when 300 workers lost their jobs.", &[]);
}

#[test]
fn a_total_in_the_headline_is_that_of_its_repeat() {
    check(
        "Tech layoffs top 90,000\n\nMore than 90,000 jobs have gone at tech companies this year, a tracker says. Brimco alone cut 7,000.",
        &["(aggregate)", "(aggregate)", "Brimco"],
    );
}

#[test]
fn an_officer_of_a_group_is_no_firm() {
    check(
        &format!("{LEAD}\"Our workforce of 20,000 people stands behind it,\" said Olive Hart, a spokesperson for Texel Group."),
        &["Brimco Ltd", "Texel Group"],
    );
}

#[test]
fn counts_told_respectively_are_each_of_one_employer() {
    check(
        "Brimco and Texel cut jobs\n\nBrimco, Texel and Norvel will cut 60, 80 and 90 jobs, respectively.",
        &["Brimco", "Texel", "Norvel"],
    );
    check("Brimco and Texel cut jobs\n\nBrimco and Texel will cut 60 jobs.", &["Brimco and Texel"]);
}

const RAIN: &str = "Rain fell on the hills above the town, and the river rose to the bridge where the old road crosses it. ";

#[test]
fn an_article_that_speaks_of_cuts_once_in_a_while_tells_them_in_passing() {
    let long = format!("A long walk in the hills\n\n{}Brimco Ltd laid off 300 workers on Monday. {}", RAIN.repeat(3), RAIN.repeat(20));
    main(&long, &[]);
    main("A short walk in the hills\n\nBrimco Ltd laid off 300 workers on Monday. It rained.", &["Brimco Ltd"]);
}

#[test]
fn what_the_body_counts_at_once_or_today_is_news_whatever_the_headline() {
    let long = RAIN.repeat(20);
    main(&format!("A long walk in the hills\n\nBrimco Ltd will lay off 300 workers, it said. {long}"), &["Brimco Ltd"]);
    main(&format!("A long walk in the hills\n\nBrimco Ltd laid off 300 workers in 2012. {long}"), &[]);
    main(&format!("A long walk in the hills\n\nBrimco Ltd, which is laying off 300 workers, laid a path. {long}"), &[]);
    main(
        &format!("A long walk in the hills\n\nHill guides Brimco Ltd confirmed 'deep' job losses. {long}Brimco Ltd cut 300 jobs in 2012."),
        &["Brimco Ltd"],
    );
    let today = format!("Norvel Inc will cut 90 jobs. {long}Today Brimco Ltd announced plans to cut 300 jobs. {long}");
    main(&format!("Norvel to cut 90 jobs\n\n{today}"), &["Norvel Inc", "Brimco Ltd"]);
    main(&format!("A long walk in the hills\n\n{long}{today}"), &[]);
}

#[test]
fn a_digest_heads_its_items_by_whom_they_are_about() {
    let items = format!("Brimco Ltd\n\n{RAIN}Brimco Ltd is cutting 300 jobs.\n\nHands off Texel!\n\n{RAIN}Texel Corp is cutting 40 jobs.");
    main(&format!("News of the week\n\n{RAIN}\n\n{items}"), &["Brimco Ltd", "Texel Corp"]);
}

#[test]
fn so_many_that_they_are_an_economys_are_nobodys_in_particular() {
    let shops = "Brimco Ltd will cut 300 jobs. Norvel Corp is to cut 90 jobs.";
    main(&format!("More than 80,000 bakery jobs axed this year\n\nMore than 80,000 jobs have gone. {RAIN}{RAIN}{RAIN}{shops}"), &[]);
    main(&format!("More than 400 bakery jobs axed\n\nMore than 400 jobs have gone. {shops}"), &["Brimco Ltd", "Norvel Corp"]);
}

#[test]
fn whoever_is_named_once_and_never_counted_is_no_news() {
    let text = "Brimco to cut 300 jobs\n\nBrimco Ltd will cut 300 jobs.";
    main(&format!("{text} Layoffs were urged by the Norvel Agency."), &["Brimco Ltd"]);
}

#[test]
fn one_person_dismissed_in_a_headline_is_no_round() {
    main("Baker fired from Brimco\n\nBrimco Ltd fired a baker on Monday. It had laid off two bakers in 2012. Brimco Ltd bakes.", &[]);
    main("Brimco fires its treasurer\n\nBrimco Ltd parted with its treasurer. It had laid off two bakers in 2012. Brimco Ltd bakes.", &[]);
}

#[test]
fn an_article_about_nothing_else_needs_no_headline() {
    let cuts = "Brimco Ltd laid off 300 workers. Their layoffs hit the town. Job cuts came in May too, and layoffs will go on.";
    main(&format!("Nobody came to work\n\n{RAIN}{RAIN}{RAIN}{RAIN}{RAIN}{cuts}"), &["Brimco Ltd"]);
}

#[test]
fn without_a_number_cuts_are_news_where_headline_or_lead_tell_of_them() {
    main("Texel's jet was built abroad\n\nThe jet fell. Texel built it while laying off engineers and buying parts.", &[]);
    main("Texel begins layoffs\n\nThe maker of jets gave no number. Some had been there for years.", &["Texel"]);
}

#[test]
fn clauses_have_owners_before_their_subject() {
    check("Acme cuts\n\nAcme said it would cut 450 jobs at its shops, while Texel owner Brimco warned of 6,000 cuts.", &["Acme", "Brimco"]);
    main("Norvel is the latest network to axe jobs\n\nNorvel said it would let 30 people go.", &["Norvel"]);
}

#[test]
fn people_by_what_they_are_employ_nobody() {
    main("The city cuts\n\nSome 300 workers are to be laid off, said Black residents. Layoffs hit Black workers, and layoffs go on.", &[]);
}
