use crate::read::{Document, Given};

/// The units of all counts of cuts, `-` for none.
fn check(text: &str, expected: &[&str]) {
    let doc = Document::new("a.txt", format!("{text}\n"), 0, Given::default());
    let article = crate::extract::article(&doc);
    let units: Vec<&str> = article.role_counts.iter().map(|c| c.unit.as_deref().unwrap_or("-")).collect();
    assert_eq!(units, expected, "{text}");
}

#[test]
fn behind_the_count() {
    check("Brimco cuts jobs\n\nBrimco is laying off 300 workers at its Tarnby plant.", &["Tarnby plant"]);
    check("Layoffs at Brimco\n\nAbout 300 jobs will go in human resources at Brimco.", &["human resources"]);
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs in the team that repairs pumps.", &["team that repairs pumps"]);
}

#[test]
fn a_share_of_a_part_is_no_share_of_the_whole() {
    check("Brimco cuts jobs\n\nBrimco will cut 10% of its Irish unit.", &["Irish unit"]);
    check("Brimco cuts jobs\n\nBrimco's German subsidiary will cut 10% of its workforce.", &["German subsidiary"]);
    check("Brimco cuts jobs\n\nIts cloud division has laid off 300 people.", &["cloud division"]);
    check("Brimco cuts jobs\n\nBrimco will cut 10% of its workforce.", &["-"]);
    check("Brimco cuts jobs\n\nA rival's cloud division grew, and Brimco will cut 300 jobs.", &["-"]);
}

#[test]
fn adjectives_of_places() {
    let places = |text: &str| {
        let doc = Document::new("a.txt", format!("Brimco cuts jobs\n\n{text}\n"), 0, Given::default());
        crate::extract::article(&doc).role_counts[0].place.clone()
    };
    assert_eq!(places("Brimco will cut 300 British jobs.").as_deref(), Some("British"));
    assert_eq!(places("Brimco will cut 10% of its Irish workforce.").as_deref(), Some("Irish"));
    assert_eq!(places("Brimco will lay off 300 Polish welders."), None);
}

#[test]
fn before_its_noun() {
    check("Brimco cuts jobs\n\nBrimco is cutting 160 catering roles.", &["catering"]);
    check("Brimco cuts jobs\n\nBrimco will cut 300 back office jobs and 60 front of house jobs.", &["back office", "front of house"]);
    check("Brimco cuts jobs\n\nBrimco will reduce its white-collar workforce by 10%.", &["white-collar"]);
    check("Brimco cuts jobs\n\nBrimco will reduce its global workforce by 10%.", &["-"]);
    check("Brimco cuts jobs\n\nBrimco is cutting 160 further jobs.", &["-"]);
    check("Layoffs at Brimco\n\nUp to 400 head office roles at Brimco are at risk of redundancy.", &["head office"]);
    check("Brimco cuts jobs\n\nBrimco is laying off 40 test engineers.", &["test engineers"]);
}

#[test]
fn from_the_layoffs_of_its_sentence() {
    check(
        "Brimco cuts jobs\n\nBrimco announced layoffs in its games unit, saying it will have 400 fewer positions by May.",
        &["games unit"],
    );
}

#[test]
fn sites_and_people_by_what_they_are() {
    check("Brimco cuts jobs\n\nBrimco has axed 280 roles from its shops.", &["shops"]);
    check("Brimco cuts jobs\n\nBrimco is axing 260 staff at its head office.", &["head office"]);
    check("Brimco cuts jobs\n\nBrimco will cut hundreds of jobs this month, mainly in its retail arm.", &["retail arm"]);
    check("Brimco cuts jobs\n\nBrimco laid off 19 of its 42 editors.", &["editors", "editors"]);
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs at two plants.", &["two plants"]);
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs in Derby and Acton plants.", &["Derby and Acton plants"]);
    check("Brimco cuts jobs\n\nBrimco's tools arm will cut 300 jobs.", &["tools arm"]);
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs with roles in middle management affected.", &["middle management"]);
    check("Brimco cuts jobs\n\nBrimco will slash the workforce of its boats division by a third.", &["boats division"]);
    check("Brimco cuts jobs\n\nBrimco said it is closing a pump factory in Holt, and it will lay off 80 workers there.", &["pump factory"]);
}

#[test]
fn what_is_closed_and_what_stands_behind_a_place() {
    check("Brimco cuts jobs\n\nBrimco will shut its Holt mill, with the loss of 240 jobs.", &["Holt mill"]);
    check("Brimco cuts jobs\n\nThe closure of its Holt mill will put 400 people out of work.", &["Holt mill"]);
    check("Brimco cuts jobs\n\nBrimco will shut its Holt mill and cut 240 jobs in May.", &["-"]);
    check("Brimco cuts jobs\n\nBrimco will cut 120 jobs in Germany, mostly in its boats arm.", &["boats arm"]);
    check("Brimco cuts jobs\n\nBrimco laid off 60 of 100 workers at its Holt laboratory.", &["Holt laboratory"; 2]);
    check("Brimco cuts jobs\n\nBrimco will cut 120 jobs in its Toronto and Montreal offices.", &["Toronto and Montreal offices"]);
}

#[test]
fn whichever_of_its_sites_and_whoever_they_are() {
    check("Brimco cuts jobs\n\nBrimco will cut 90 jobs at one of its car plants.", &["one of its car plants"]);
    check("Brimco cuts jobs\n\nBrimco will cut 90 jobs at two German sites.", &["two German sites"]);
    check(
        "Brimco cuts jobs\n\nBrimco will cut 90 jobs this year from the 500-strong workforce at its Acton mill.",
        &["Acton mill", "Acton mill"],
    );
    check("Brimco cuts jobs\n\nBrimco will lay off 90 people, most of them engineers.", &["engineers"]);
    check("Brimco cuts jobs\n\nBrimco will cut 90 jobs held by blind residents.", &["blind residents"]);
    check("Brimco cuts jobs\n\nThe Acton mill is to close with the loss of 90 jobs.", &["Acton mill"]);
    check("Brimco cuts jobs\n\nNinety jobs will go when the Acton mill shuts.", &["Acton mill"]);
}

#[test]
fn a_figure_told_again_keeps_its_unit() {
    check("Brimco to cut 300 jobs\n\nBrimco will cut 300 jobs at its Tarnby plant.", &["Tarnby plant", "Tarnby plant"]);
}

#[test]
fn the_only_team_of_the_lead_is_meant_later_too() {
    let lead = "Brimco lays off hundreds of workers at Tarnby factory\n\nBrimco is laying off hundreds of workers at its Tarnby factory.";
    let factory = ["Tarnby factory", "Tarnby factory"];
    let with = |last| [factory[0], factory[1], last];
    check(&format!("{lead} Brimco expects to cut 270 workers in May."), &with("Tarnby factory"));
    check(&format!("{lead} Brimco expects to cut 9,000 workers."), &with("-"));
    check(&format!("{lead} Brimco expects to cut 600 workers worldwide."), &with("-"));
}

#[test]
fn a_clause_around_the_count() {
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs. The Acton mill accounts for 80 of the jobs.", &["-", "Acton mill"]);
    check("Brimco cuts jobs\n\nThe Acton mill will bear the largest share of the cuts, about 300 jobs.", &["Acton mill"]);
    check("Brimco cuts jobs\n\nBrimco said most of the cuts, around 90 jobs, would be found in finance and HR.", &["finance and HR"]);
    check("Brimco cuts jobs\n\nBrimco will review the Acton mill, which cut 90 jobs in May.", &["Acton mill"]);
    check("Brimco cuts jobs\n\nBrimco laid off 31 people, the whole of its packing line.", &["packing line"]);
    check("Brimco cuts jobs\n\nIts head office is braced for 300 more job losses.", &["head office"]);
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs out of its lending and risk teams.", &["lending and risk teams"]);
    check("Brimco cuts jobs\n\nThe layoffs, some 12 percent of staff, wiped out its audio group.", &["-"]);
}

#[test]
fn what_is_given_up_where_the_jobs_go() {
    check("Brimco cuts jobs\n\nNinety jobs will go when Brimco switches off its Acton call centre.", &["Acton call centre"]);
    check("Brimco cuts jobs\n\nBrimco will idle its Holt works in May, putting 300 people out of work.", &["Holt works"]);
    check("Brimco cuts jobs\n\nBrimco will shut its foundry in May, putting 300 people out of work.", &["foundry"]);
    check("Brimco cuts jobs\n\nThe studio was shut in May at a cost of 30 jobs.", &["studio"]);
    check("Brimco cuts jobs\n\nThe mail centre in Holt Street will close, with the loss of 30 jobs.", &["mail centre"]);
    check("Brimco's Derby base to shut with 90 jobs at risk\n\nBrimco makes pumps.", &["Derby base"]);
    check("Brimco cuts jobs\n\nBrimco will lay off 40 fitters when the Holt depot shuts.", &["fitters"]);
}

#[test]
fn places() {
    let place = |text: &str| {
        let doc = Document::new("a.txt", format!("Brimco cuts jobs\n\n{text}\n"), 0, Given::default());
        crate::extract::article(&doc).role_counts[0].place.clone()
    };
    assert_eq!(place("Brimco will cut 300 jobs at its Toronto mill.").as_deref(), Some("Toronto"));
    assert_eq!(place("Brimco will cut 300 jobs at its plants in Toronto and Montreal.").as_deref(), Some("Toronto and Montreal"));
    assert_eq!(place("Brimco will cut 300 jobs at its pump foundry in Toronto.").as_deref(), Some("Toronto"));
    assert_eq!(place("In Canada, Brimco will cut 300 jobs.").as_deref(), Some("Canada"));
    assert_eq!(place("In Toronto, a spokesman said Brimco will cut 300 jobs."), None);
    assert_eq!(place("Its joint venture in Canada laid off 300 people.").as_deref(), Some("Canada"));
    assert_eq!(place("Brimco will cut 300 jobs at its Acton Street depot."), None);
}

#[test]
fn lists_end_where_something_else_begins() {
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs in finance, and Tarnby's chief executive said so.", &["finance"]);
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs in its pumps division, and Tarnby Ltd. has closed a mill.", &["pumps division"]);
}

#[test]
fn who_they_are_before_where_the_verb_says() {
    check("Brimco cuts jobs\n\nSix field geologists were made redundant in the Holt office.", &["field geologists"]);
    check("Brimco cuts jobs\n\nSome 90 nursing posts will go at its hospitals.", &["nursing"]);
    check(
        "Brimco cuts jobs\n\nBrimco will cut 500 jobs, or around 14% of its work force, at its Acton plant.",
        &["Acton plant", "Acton plant"],
    );
    check("Brimco cuts 700 jobs\n\nIts plant in Derby will lose 40 jobs.", &["-", "plant in Derby"]);
}

#[test]
fn what_is_closed_with_its_people() {
    check("Brimco cuts jobs\n\nBrimco is closing its Acton mill and laying off 90 people.", &["-"]);
    check("Brimco cuts jobs\n\nBrimco is closing its Acton mill and cutting 90 jobs elsewhere.", &["-"]);
    check("Brimco cuts jobs\n\nBrimco is closing its Acton airport base and cutting 900 jobs.", &["-"]);
    check("Brimco cuts jobs\n\nBrimco is closing seven factories, cutting 190 jobs.", &["factories"]);
    check("Brimco cuts jobs\n\nBrimco will shut one of two mills in Derby, cutting 90 jobs.", &["one of two mills in Derby"]);
}

#[test]
fn what_those_counted_are() {
    check("Brimco cuts jobs\n\nBrimco will cut 90 posts. Some 40 of those affected are part-time.", &["-", "part-time"]);
    check("Brimco cuts jobs\n\nBrimco is laying off 90 bank workers.", &["-"]);
    check("Brimco to close Acton mill, 195 jobs lost\n\nBrimco makes pipes.", &["Acton mill"]);
}

/// Unit and place of the first count.
fn first(text: &str) -> (Option<String>, Option<String>) {
    let doc = Document::new("a.txt", format!("{text}\n"), 0, Given::default());
    let count = crate::extract::article(&doc).role_counts.into_iter().next();
    count.map_or((None, None), |c| (c.unit, c.place))
}

#[test]
fn an_employer_is_at_its_site_in_a_town() {
    let at = |text: &str| first(&format!("Brimco cuts jobs\n\n{text}"));
    let town = |t: &str| (Some(t.to_owned()), Some(t.to_owned()));
    assert_eq!(at("Brimco will cut 300 jobs at Rotterdam in May."), town("Rotterdam"));
    assert_eq!(at("Some 300 jobs will go at Toronto, Brimco said."), town("Toronto"));
    assert_eq!(at("Brimco will cut 300 jobs in Rotterdam."), (None, Some("Rotterdam".into())));
    assert_ne!(at("Brimco will cut 300 jobs at Rotterdam's mill.").0.as_deref(), Some("Rotterdam"));
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs at the Acton works on Tuesday.", &["Acton works"]);
}

#[test]
fn terms_of_work_told_from_one_another() {
    check("Brimco cuts jobs\n\nBrimco will lay off 310 permanent staff and 140 agency workers.", &["permanent", "agency"]);
    check("Brimco cuts jobs\n\nBrimco will lay off 310 permanent staff.", &["-"]);
    check("Brimco cuts jobs\n\nBrimco could cut 250 guards' posts.", &["guards"]);
    check("Brimco cuts jobs\n\nBrimco will cut 250 workers' posts.", &["-"]);
}

#[test]
fn the_one_site_of_its_kind() {
    check("Brimco cuts jobs\n\nThe union agreed to the loss of 28 posts in the pressroom.", &["pressroom"]);
    check("Brimco cuts jobs\n\nBrimco will cut 28 posts in the region.", &["-"]);
    check("Brimco cuts jobs\n\nBrimco will lay off 28 lecturers in the department.", &["lecturers"]);
    check(
        "Brimco to cut jobs\n\nBrimco said layoffs are likely. The sale could wipe out about 850 of the plant's 1,300 jobs.",
        &["plant", "-"],
    );
    check(
        "Brimco to cut jobs\n\nBrimco said layoffs are likely. The sale could wipe out about 850 of the company's 1,300 jobs.",
        &["-", "-"],
    );
    check("Brimco cuts jobs\n\nThe boats arm is down to 930 people, and 240 jobs were cut there last year.", &["-", "boats arm"]);
}

#[test]
fn what_closed_and_what_became_of_its_people() {
    check("Brimco cuts jobs\n\nA packing plant in Toronto shut and 150 workers were let go.", &["packing plant"]);
    check("Brimco cuts jobs\n\nBrimco shut Merrow, its Derby studio, and put 172 people out of work.", &["Derby studio"]);
    check("Brimco cuts jobs\n\nBrimco wants to close the school of music, and 46 posts are at risk.", &["school of music"]);
    check("Brimco cuts jobs\n\nSome 90 people will lose their jobs when the Acton mine, west of Holt, stops production.", &["Acton mine"]);
    check("Brimco closes Acton mill, axes 300 jobs\n\nBrimco makes pipes.", &["Acton mill"]);
    check("Brimco cuts jobs\n\nBrimco will cut 300 jobs as it closes 30 stores.", &["-"]);
}

#[test]
fn the_site_that_the_article_is_about() {
    let lead =
        "Brimco closing Acton mill, 290 workers affected\n\nBrimco will shut its pipe mill in Acton, putting 290 people out of work.";
    check(&format!("{lead} About 110 workers will be let go in May."), &["Acton mill", "pipe mill", "Acton mill"]);
    check(&format!("{lead} About 900 workers will be let go in May."), &["Acton mill", "pipe mill", "-"]);
    let two = "Brimco closing Acton mill, 290 workers affected\n\nBrimco will shut its Holt mill, putting 190 people out of work.";
    check(&format!("{two} About 110 workers will be let go in May."), &["Acton mill", "Holt mill", "-"]);
}

#[test]
fn places_of_other_clauses() {
    let place = |text: &str| first(&format!("Brimco cuts jobs\n\n{text}")).1;
    assert_eq!(place("Brimco will cut 300 jobs at its Toronto mill as it grows in Spain.").as_deref(), Some("Toronto"));
    assert_eq!(place("Layoffs in Spain rose to 3,720 in the third quarter.").as_deref(), Some("Spain"));
    assert_eq!(place("Ohio could lose 40,000 factory jobs after the layoffs at Brimco.").as_deref(), Some("Ohio"));
    assert_eq!(place("Ohio said Brimco could lose 40,000 jobs in the layoffs.").as_deref(), None);
}

#[test]
fn what_they_leave_and_what_they_ran() {
    check("Brimco cuts 2,000 jobs\n\nBrimco confirmed that 980 people would leave its gold operations.", &["-", "gold operations"]);
    check("Brimco cuts jobs\n\nBrimco laid off 30 workers who ran packing lines.", &["packing lines"]);
    check("Brimco cuts 2,000 jobs\n\nBrimco said 980 people would leave the company.", &["-", "-"]);
}

#[test]
fn a_word_of_cuts_names_no_part() {
    check("Brimco cuts jobs\n\nBrimco sent out 580 layoff notices on Monday.", &["-"]);
}

#[test]
fn a_union_is_no_part_of_those_it_represents() {
    check("Brimco cuts jobs\n\nBrimco will lay off 90 people. The United Bakers represents 800 of the workers.", &["-", "-"]);
}
