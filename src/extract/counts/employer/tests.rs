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
fn who_tells_is_not_who_cuts() {
    after_lead("The Institute for Labour Studies predicts that 40,000 people in the country will lose their jobs.", "(aggregate)");
    after_lead("A report by the Acton Foundation estimates that the tax could cost 43,000 jobs.", "(aggregate)");
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
