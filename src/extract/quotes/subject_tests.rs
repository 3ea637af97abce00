//! Whose words they are where more than one could be the subject.

use super::tests::check;

#[test]
fn clauses_that_only_describe_have_no_subject() {
    check("In May Ann Marlow wrote to staff. The memo, seen by Acton Bank, called cuts “a grim need”.", &[("a grim need", "Ann Marlow")]);
    check(
        "One man of 51 who paints doors in Acton, where fewer than 90 posts are left, described it as “a slow goodbye”.",
        &[("a slow goodbye", "man")],
    );
    check("Brimco is late. Marlow, who read it at home, calls it “a poor list”.", &[("a poor list", "Marlow")]);
    check(
        "“We must shrink,” Sen. Ann Marlow (D), who has not yet endorsed a rival, told the Herald.",
        &[("We must shrink,", "Ann Marlow")],
    );
}

#[test]
fn somebody_with_two_offices() {
    check("“We must shrink,” said welder and branch secretary Ann Marlow.", &[("We must shrink,", "Ann Marlow")]);
    check("“We must shrink,” said Brimco founder and CEO Ann Marlow.", &[("We must shrink,", "Ann Marlow")]);
    check(
        "Acton Bakers Union state secretary Ann Marlow said it would fight what she called “a raw deal”.",
        &[("a raw deal", "Ann Marlow")],
    );
}

#[test]
fn pronouns_mean_whoever_was_brought_in_last() {
    check(
        "“Not now,” Tom Reed said.\n\nA lender in Acton who left in May said it was grim. “You count the empty desks,” she said.",
        &[("Not now,", "Tom Reed"), ("You count the empty desks,", "lender")],
    );
    check(
        "“Not now,” Tom Reed said.\n\nKasia Orlowe (24), who had just moved, heard it on the bus. “I laughed out loud,” she said.",
        &[("Not now,", "Tom Reed"), ("I laughed out loud,", "Kasia Orlowe")],
    );
    check("The loss of trade was “not a phase”, he went on. Tom Reed wrote it.", &[("not a phase", "Tom Reed")]);
    // an interviewer's question
    check(
        "“It sells well,” Ann Marlow says.\n\nI ask her about the lamp. Is it safe?\n\n“Safe as it gets. We dropped it twice.”",
        &[("It sells well,", "Ann Marlow"), ("Safe as it gets. We dropped it twice.", "Ann Marlow")],
    );
}

#[test]
fn organisations_by_their_common_nouns() {
    check(
        "Acton Borough Council met Brimco Corp. A spokesman for the council said it would do “all that it can”.",
        &[("all that it can", "Acton Borough Council spokesman")],
    );
    check("The Financial Times put the number of cuts at “nearly 900”.", &[("nearly 900", "Financial Times")]);
    check(
        "Four people familiar with the plan told of it. “They just left,” one of the people said.",
        &[("They just left,", "people familiar with the plan")],
    );
}

#[test]
fn people_brought_in_as_objects_and_ways_to_describe() {
    check("Ann Marlow runs Brimco. We heard from a welder who calls it cruel. “It was silent,” she said.", &[("It was silent,", "welder")]);
    check("“Utter rubbish,” was how one executive described it to us.", &[("Utter rubbish,", "executive")]);
    check("The deck, which is marked “Not for staff use”, came from Ann Marlow.", &[]);
    check("“A blow to the town”\n\nAnn Marlow runs Brimco and said so.", &[]);
}

#[test]
fn one_of_several_is_named_behind_a_comma() {
    check("Two welders met. “It hurts,” says one of them, Ann Marlow. “We go.”", &[("It hurts,", "Ann Marlow"), ("We go.", "Ann Marlow")]);
    check("“It hurts,” said another of the strikers, Ann Marlow.", &[("It hurts,", "Ann Marlow")]);
    check("“It hurts,” said one of the welders, at the gate.", &[("It hurts,", "welders")]);
}

#[test]
fn a_relative_clause_with_a_clause_of_its_own_has_no_speaker() {
    check("One officer, who came from Brimco after its collapse last May, told the Standard: “It hurts.”", &[("It hurts.", "officer")]);
    check("Ann Marlow, who left when the mill shut, said: “It hurts.”", &[("It hurts.", "Ann Marlow")]);
}

#[test]
fn where_a_firm_is_based_says_nothing_of_who_it_is() {
    check("Brimco Corp. will cut jobs. The Oslo, Norway-based firm said it is “a hard day” for all.", &[("a hard day", "Brimco Corp.")]);
    let news = "Brimco Corp. will cut jobs.\n\n“It hurts,” the Oslo-based company said.\n\n";
    let rest = "Texel Corp. grows. Texel Corp. hires. Texel Corp. gains. Texel Corp. is glad.";
    check(&format!("{news}{rest}"), &[("It hurts,", "Brimco Corp.")]);
}

#[test]
fn whoever_said_it_in_a_statement_is_the_statements_speaker() {
    let said = "In a statement, chief executive Ann Marlow said that few would go.\n\n";
    check(&format!("{said}“It hurts,” the statement said."), &[("It hurts,", "Ann Marlow")]);
}

#[test]
fn an_owner_by_name_may_be_she() {
    let texts = "Union head Ann Marlow left.\n\nAt the grill owner Ginger Pruitt had heard it all.\n\n“It hurts,” she said.";
    check(texts, &[("It hurts,", "Ginger Pruitt")]);
}
