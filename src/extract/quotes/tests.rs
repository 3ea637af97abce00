use super::*;
use crate::read::{Document, Given};

fn quotes(text: &str) -> Vec<Quote> {
    let doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
    let analysis = Analysis::new(&doc);
    find(&analysis, &Names::find(&analysis), "id")
}

/// Text and speaker of each quotation of a body under a headline.
fn check(body: &str, expected: &[(&str, &str)]) {
    let got = quotes(&format!("News from the plant\n\n{body}"));
    let got: Vec<(&str, &str)> = got.iter().map(|q| (q.text.as_str(), q.speaker.as_deref().unwrap_or("?"))).collect();
    assert_eq!(got, expected, "{body}");
}

#[test]
fn before_behind_and_inverted() {
    check("“We must shrink,” Ann Marlow, the head of Brimco, said.", &[("We must shrink,", "Ann Marlow")]);
    check("“We must shrink,” said Ann Marlow, the head of Brimco.", &[("We must shrink,", "Ann Marlow")]);
    check("Ann Marlow told staff: “We must shrink.”", &[("We must shrink.", "Ann Marlow")]);
    check("“We must shrink,” according to a Brimco memo.", &[("We must shrink,", "Brimco memo")]);
    check("“Must we shrink?” Rep. Ann Marlow (D-Ohio) asked.", &[("Must we shrink?", "Ann Marlow")]);
    check("“We must shrink.” ― Ann Marlow", &[("We must shrink.", "Ann Marlow")]);
    check("Workers were told by Ann Marlow that “nobody is safe.”", &[("nobody is safe.", "Ann Marlow")]);
    check("“We must shrink,” the paper quoted Brimco welder Ann Marlow as saying.", &[("We must shrink,", "Ann Marlow")]);
}

#[test]
fn interrupted_and_continued() {
    check(
        "“We must shrink,” Ann Marlow said. “It hurts.”\n\n“But it has to be.”",
        &[("We must shrink,", "Ann Marlow"), ("It hurts.", "Ann Marlow"), ("But it has to be.", "Ann Marlow")],
    );
    check("“In short,” says Ann Marlow, “we must shrink.”", &[("In short,", "Ann Marlow"), ("we must shrink.", "Ann Marlow")]);
    check("Ann Marlow wrote: “We must shrink.\n\n“It hurts.”", &[("We must shrink.", "Ann Marlow"), ("It hurts.", "Ann Marlow")]);
    check("“It hurts.”\n\n“We must shrink,” Ann Marlow said.", &[("It hurts.", "Ann Marlow"), ("We must shrink,", "Ann Marlow")]);
}

#[test]
fn pronouns_and_roles_find_their_names() {
    check("Ann Marlow met Tom Reed. She said “the plant is lost.”", &[("the plant is lost.", "Ann Marlow")]);
    check("A Brimco spokeswoman confirmed the cuts. “It hurts,” the spokeswoman said.", &[("It hurts,", "Brimco spokeswoman")]);
    check("Brimco Corp. will cut jobs. The company said it is “a hard day” for all.", &[("a hard day", "Brimco Corp.")]);
    check(
        "Sens. Ann Marlow (D-Ohio), Tom Reed and Joe Hill met. The senators called it “a hard day.”",
        &[("a hard day.", "Ann Marlow, Tom Reed and Joe Hill")],
    );
    check("“It hurts,” said the memo, signed by Ann Marlow.", &[("It hurts,", "Ann Marlow")]);
    check("Brimco Corp. mourned what it called “a hard day” for all.", &[("a hard day", "Brimco Corp.")]);
}

#[test]
fn titles_scare_quotes_and_the_authors_own_marks_are_none() {
    check("Ann Marlow spoke on “Morning Trade Talk” and said it was “sad”.", &[]);
    check("The “brave new plant” opened in June.", &[]);
    check("I call this “brave new work” at best.", &[]);
}

#[test]
fn headlines_take_the_speaker_of_the_same_words() {
    let got = quotes("Brimco to cut 'many jobs' in spring\n\nThe plant is old. “We will cut many jobs,” Ann Marlow said.");
    let got: Vec<_> = got.iter().map(|q| (q.text.as_str(), q.speaker.as_deref())).collect();
    assert_eq!(got, [("many jobs", Some("Ann Marlow")), ("We will cut many jobs,", Some("Ann Marlow"))]);
}

#[test]
fn role_organisation_medium_cue_and_spans() {
    let text = "News\n\n“We must shrink,” Ann Marlow, the head of sales at Brimco, wrote in an email.";
    let got = quotes(text);
    let q = &got[0];
    assert_eq!(q.role.as_deref(), Some("head of sales"));
    assert_eq!(q.organisation.as_deref(), Some("Brimco"));
    assert_eq!(q.medium.as_deref(), Some("email"));
    assert_eq!(q.cue.as_deref(), Some("wrote"));
    assert_eq!(q.kind, QuoteKind::Direct);
    assert_eq!(&text[q.span.range()], "We must shrink,");
    assert_eq!(q.speaker_span.map(|s| &text[s.range()]), Some("Ann Marlow"));
    assert_eq!(quotes("News\n\nAnn Marlow said it was “a hard day” for all.")[0].kind, QuoteKind::Partial);
}
