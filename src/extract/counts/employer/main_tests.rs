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
