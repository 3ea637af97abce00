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
