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
