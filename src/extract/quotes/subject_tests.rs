//! Whose words they are where more than one could be the subject.

use super::tests::{check, quotes};

/// The speakers of a text's quotations.
fn speakers(text: &str) -> Vec<String> {
    quotes(text).into_iter().map(|q| q.speaker.unwrap_or_default()).collect()
}

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

#[test]
fn who_goes_on_about_whom_was_brought_in() {
    let all = |body: &str| speakers(&format!("Brimco cuts jobs\n\n{body}"));
    // a relative clause without its pronoun
    let porter = "One porter who left on Monday says it hurt.\n\n“I had plans,” says the porter.\n\nA manager would not speak.\n\n";
    let told = all(&format!("{porter}The porter we met there is of another mind.\n\n“You cannot do that here,” she says."));
    assert_eq!(told, ["porter", "porter"]);
    // an office, and a word on whose it is
    let union = "A source told us of 90 jobs.\n\nA spokeswoman for Unity, the biggest union in the trade, said: “These reports are wrong, of course.”";
    assert_eq!(all(&format!("{union}\n\nShe added: “We will ask the firm for more.”")), ["Unity spokeswoman", "Unity spokeswoman"]);
    let named = all("Ann Lee, a spokeswoman for Unity, the biggest union in the trade, said: “These reports are wrong, of course.”");
    assert_eq!(named, ["Ann Lee"]);
    // "the representative" is the one brought in last, not the one who spoke last
    let two = "“We fight on for all of them,” said a Unity representative.\n\nA Norvel representative tells us it is only a precaution.";
    let told = all(&format!("{two}\n\n“We hope we do not have to,” the representative said."));
    assert_eq!(told, ["Unity representative", "Norvel representative"]);
}

#[test]
fn a_spokeswoman_of_whom_the_paragraph_is_about() {
    let all = |body: &str| speakers(&format!("Brimco cuts jobs\n\nBrimco will cut 90 jobs. Brimco makes pipes.\n\n{body}"));
    let said = "A spokeswoman said: “We think of those with children above all.”";
    assert_eq!(all(&format!("The council’s advice service, Wayfind, will hold a fair. {said}")), ["Wayfind spokeswoman"]);
    assert_eq!(all(&format!("It rained in the hills, people there tell us. {said}")), ["Brimco spokeswoman"]);
}

#[test]
fn the_pair_and_others_without_names() {
    let all = |body: &str| speakers(&format!("Brimco cuts jobs\n\n{body}"));
    let note = "In a note, editor Tom Reed, pictured, and digital director Ann Lee wrote: “We have frozen hiring, and it was not enough.”";
    let both = ["Tom Reed and Ann Lee", "Tom Reed and Ann Lee"];
    assert_eq!(all(&format!("{note}\n\nThe pair said that print was “falling faster than we feared”.")), both);
    // whoever is written to is none of the list
    assert_eq!(all("Writing to Tom Reed and site head Jack Hill, Ms Lee said: “It is important that we are told the truth.”"), ["Lee"]);
    let women = "“It is what it is,” said Tom Reed.\n\nTwo women who drove vans were let go.\n\n";
    assert_eq!(all(&format!("{women}“I would have stayed for good,” one of them said.")), ["Tom Reed", "woman"]);
}

#[test]
fn papers_and_claims_of_others() {
    let all = |body: &str| speakers(&format!("Brimco cuts jobs\n\n{body}"));
    let claim = "Axios reported last month that Brimco had a plan to go, a claim it dismissed as “wide of the mark”.";
    assert_eq!(all(claim), ["Brimco"]);
    assert_eq!(all("Axios reported last month that Brimco had a plan to go, and later it called the plan “wide of the mark”."), ["Axios"]);
    let wrote = "“We are sorry that some of you must go,” Ann Lee wrote to staff.\n\n";
    assert_eq!(all(&format!("{wrote}“Every team will be weighed anew,” the circular adds.")), ["Ann Lee", "Ann Lee"]);
    assert_eq!(all("Brimco will list the stores in May “once the talks are over,” a news release said."), ["Brimco news release"]);
    assert_eq!(all("Brimco will list the stores in May “once the talks are over,” a Norvel news release said."), ["Norvel release"]);
}

#[test]
fn titles_behind_an_office_and_officers_of_others() {
    check("“It is a mess,” said the guild's first officer, Dr Ann Marlow.", &[("It is a mess,", "Ann Marlow")]);
    check("“It is a mess,” said the council's leader, Cllr Ann Marlow.", &[("It is a mess,", "Ann Marlow")]);
    let officer =
        "The chief, Tom Reed, left. Merrin Hale, the union's officer for the trade, accused him of haste. “Workers pay,” he said.";
    check(officer, &[("Workers pay,", "Merrin Hale")]);
    check("Ann Marlow feared that Hurricane Emily did harm. “Prices follow,” she said.", &[("Prices follow,", "Ann Marlow")]);
}

#[test]
fn those_who_are_asked_are_not_who_says_so() {
    let asked = "A lecturer told the Gazette how junior staff were being asked “to leave with a smile”.";
    check(asked, &[("to leave with a smile", "lecturer")]);
    let joined = "Ann Marlow said the trade had been promised money and “was told early on to save”.";
    check(joined, &[("was told early on to save", "Ann Marlow")]);
}

#[test]
fn statements_of_those_who_issue_them() {
    let adopted = "The Acton Council, which lobbies for mills, adopted a statement.\n\n“It is smoke,” the statement says.";
    check(adopted, &[("It is smoke,", "Acton Council")]);
    check("Acton Council spoke up.\n\n“It is smoke,” the Acton Council's statement reads.", &[("It is smoke,", "Acton Council")]);
}

#[test]
fn many_who_are_told_and_asked_take_no_longer_for_each_of_them() {
    // with every clause looking for its tellers anew, this would not end
    for verb in ["asked", "told"] {
        let text = format!("{}“kept in the dark for far too long”, Ann Marlow said.", format!("Staff were {verb} and ").repeat(80));
        assert_eq!(quotes(&text).len(), 1);
    }
}

#[test]
fn words_that_open_a_text() {
    assert_eq!(quotes("That Acme would close is a claim it dismissed as “wide of the mark by far”.").len(), 1);
    let men = "Two policemen who drove vans were let go.\n\n“I would have stayed for good,” one of them said.";
    assert_eq!(speakers(men), ["policeman"]);
}
