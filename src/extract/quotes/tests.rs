use super::*;
use crate::read::{Document, Given};

pub(super) fn quotes(text: &str) -> Vec<Quote> {
    let doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
    let analysis = Analysis::new(&doc);
    find(&analysis, &Names::find(&analysis), "id")
}

/// Text and speaker of each quotation of a body under a headline.
pub(super) fn check(body: &str, expected: &[(&str, &str)]) {
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
    check(
        "“It hurts,” the baker Ann Marlow said. The baker also said that Eve Reed was kind. She added: “We were friends.”",
        &[("It hurts,", "Ann Marlow"), ("We were friends.", "Ann Marlow")],
    );
    check(
        "Ann Marlow said that Eve Reed was “quite wrong.” She added: “We were friends.”",
        &[("quite wrong.", "Ann Marlow"), ("We were friends.", "Ann Marlow")],
    );
    check(
        "“It hurts,” Ann Marlow said.\n\nThe council had a letter from two unions asking for help. They said: “We were friends.”",
        &[("It hurts,", "Ann Marlow"), ("We were friends.", "unions")],
    );
    check("“It hurts,” said the memo, signed by Ann Marlow.", &[("It hurts,", "Ann Marlow")]);
    check("Brimco Corp. mourned what it called “a hard day” for all.", &[("a hard day", "Brimco Corp.")]);
}

#[test]
fn captions_stop_no_quotation_though_they_quote() {
    check(
        "Ann Marlow said: 'We must shrink this firm.\n\nTom Reed has been accused of 'mockery' at work\n\n'It hurts us all.'",
        &[("We must shrink this firm.", "Ann Marlow"), ("It hurts us all.", "Ann Marlow")],
    );
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

#[test]
fn participles_go_on_from_the_verb_of_saying_before() {
    check(
        "“It hurts,” said Ann Marlow, president of the Institute for Welders' Work, adding that “it is not the worst year.”",
        &[("It hurts,", "Ann Marlow"), ("it is not the worst year.", "Ann Marlow")],
    );
    let text =
        "Ann Marlow, the head of Acton Pubs, said the Government was late, adding that the aid announced last week was “not fit for use”.";
    check(text, &[("not fit for use", "Ann Marlow")]);
    check(
        "Jobs could go, said Ann Marlow, an editor at Wexler. Calm may “end the fear in town.”",
        &[("end the fear in town.", "Ann Marlow")],
    );
    check("Brimco said in the court papers, which called for a deal, it wanted “lasting peace”.", &[("lasting peace", "Brimco")]);
    let text = "That may be why Ann Marlow, president of the Acton Chamber, toned down her words, saying it is “going to listen.”";
    check(text, &[("going to listen.", "Ann Marlow")]);
}

#[test]
fn descriptions_go_on_about_somebody() {
    check("Sen. Tom Reed of Ohio spoke. The Ohio Republican said there was “plenty of room”.", &[("plenty of room", "Tom Reed")]);
    check("Ann Marlow quit on Monday. The 65-year-old said: “I am done.”", &[("I am done.", "Ann Marlow")]);
    check("A source told The Sun of the cuts. They said: “Acton is lost.”", &[("Acton is lost.", "source")]);
    check("An engineer who was fired says it hurts. “I was not asked,” the worker said.", &[("I was not asked,", "engineer")]);
    check("“It hurts,” she said of it. Ann Marlow, a welder, was at the gate.", &[("It hurts,", "Ann Marlow")]);
    check(
        "Mayor Tom Reed met Sam Hill. In the mayor's speech he called it “a key source of hope.”",
        &[("a key source of hope.", "Tom Reed")],
    );
    check("The Acton Gazette reports it. “They were told in May,” according to the paper.", &[("They were told in May,", "Acton Gazette")]);
    check("“We must go,” Chief Justice Marlow said. Ann Marlow was late.", &[("We must go,", "Ann Marlow")]);
    check("“It hurts,” said one longtime IT worker at Brimco.", &[("It hurts,", "Brimco longtime worker")]);
}

#[test]
fn a_line_below_signs_a_quotation() {
    let text = "“I like the plan.”\n\n-- Gov. Ann Marlow on the radio.\n\n“I do not.”\n\n— Tom Reed, a welder";
    check(text, &[("I like the plan.", "Ann Marlow"), ("I do not.", "Tom Reed")]);
}

#[test]
fn whose_words_without_a_verb_of_saying() {
    check("Critics point to Tom Reed’s “drain the pond” mantra.", &[("drain the pond", "Tom Reed")]);
    check("For Ann Marlow, a welder of 30 years, it was “a kick in the teeth.”", &[("a kick in the teeth.", "Ann Marlow")]);
    check("The union stepped up its fight, issuing a warning of “a real blow to lives”.", &[("a real blow to lives", "union")]);
    check("Brimco said it will cut 13 per cent of roles to “focus the business”.", &[("focus the business", "Brimco")]);
}

#[test]
fn loose_names_that_many_use_are_nobodys() {
    check("It is what some tech bosses call “cost avoidance” now.", &[]);
    check("Ann Marlow spoke. The answer? An “economic hope” package for all.", &[]);
}

#[test]
fn a_name_behind_a_role() {
    check(
        "The young mayor of Acton, Tom Reed, had vetoed the plan and told a radio show that “a raise does no good.”",
        &[("a raise does no good.", "Tom Reed")],
    );
    check(
        "Ann Marlow spoke too. The chief executive of Norvel Air, Shai Wessel, says tests are vital. “We lose months,” he said.",
        &[("We lose months,", "Shai Wessel")],
    );
    check(
        "Sen. Tom Reed of Ohio spoke. The Ohio Republican, who said he has doubts, added there was “plenty of room”.",
        &[("plenty of room", "Tom Reed")],
    );
}

#[test]
fn spokespeople_belong_to_whoever_spoke_last() {
    check(
        "Brimco sacked two. Brimco hired none. The Acton Police Department said the march “was rather small”. Five were “held for \
         hours,” a spokesperson added.",
        &[("was rather small", "Acton Police Department"), ("held for hours,", "Acton Police Department spokesperson")],
    );
    check(
        "A Norvel spokesman called it “a sad end”. But a Texel spokesman denied it. “It is our rule,” the spokesman said.",
        &[("a sad end", "Norvel spokesman"), ("It is our rule,", "Texel spokesman")],
    );
}

#[test]
fn loose_names_behind_somebody_elses_words_are_nobodys() {
    check(
        "“It hurts,” said Ann Marlow. The steps belong to a pact against the “price spiral” — a year late.",
        &[("It hurts,", "Ann Marlow")],
    );
}

#[test]
fn a_headline_of_nothing_but_the_same_words() {
    let got = quotes("'They shut the gate'\n\nThe plant is old. “We knew nothing,” said Ann Marlow. “They shut the gate.”");
    let got: Vec<_> = got.iter().map(|q| (q.text.as_str(), q.speaker.as_deref())).collect();
    let expected = ["They shut the gate", "We knew nothing,", "They shut the gate."].map(|words| (words, Some("Ann Marlow")));
    assert_eq!(got, expected);
}

#[test]
fn outlets_are_nobodys_he() {
    check(
        "Tom Reed spoke. The Drudge Report called it “a sad end”. He said it was “a new start”.",
        &[("a sad end", "Drudge Report"), ("a new start", "Tom Reed")],
    );
    check("Boss Tom Reed spoke of growth. Brimley's is old. He said it was “a new start”.", &[("a new start", "Tom Reed")]);
}

#[test]
fn one_of_many_is_no_organisation() {
    check("Brimco Corp. cut jobs. “I will drop them,” one fan wrote on its forum.", &[("I will drop them,", "fan")]);
    check("Ann Marlow said sales fell in what shopkeepers call the “golden weeks”.", &[]);
}

#[test]
fn pictures_interrupt_nobody_and_titles_are_spelt_out() {
    check(
        "Tom Reed said: “We stay.”\n\nThe mill in Acton employs welders\n\n“Together we can.”\n\nHe added that they learn “useful skills”.",
        &[("We stay.", "Tom Reed"), ("Together we can.", "Tom Reed"), ("useful skills", "Tom Reed")],
    );
    check(
        "Rep. Ann Marlow toured the mill of Joe Hill. Hill asked: “Who pays?” “The state does,” said the congresswoman.",
        &[("Who pays?", "Joe Hill"), ("The state does,", "Ann Marlow")],
    );
    check("According to the Acton Gazette, Brimco was reported to keep “spare hands”.", &[("spare hands", "Acton Gazette")]);
}

#[test]
fn a_quotation_that_is_the_verb_of_its_subject_is_said_of_it() {
    check(
        "“She was forced out of the firm,” the lawsuit said. Brimco “acted with fraud and malice.”",
        &[("She was forced out of the firm,", "lawsuit"), ("acted with fraud and malice.", "lawsuit")],
    );
}

#[test]
fn quotations_left_open_go_on_past_captions() {
    check(
        "A source told us of it. They said: 'It hurts us all here.\n\nAnn Marlow opened the plant in May\n\n'We have to go on somehow.'",
        &[("It hurts us all here.", "source"), ("We have to go on somehow.", "source")],
    );
    check(
        "Tom Reed cut the ribbon.\n\n“It hurts us all here.\n\n“We have to go on somehow,” Ann Marlow said.",
        &[("It hurts us all here.", "Ann Marlow"), ("We have to go on somehow,", "Ann Marlow")],
    );
}

#[test]
fn nobody_in_a_relative_clause_is_the_subject() {
    check(
        "The Brimco Harbour Trust is old. The charity, which lends boats to schools and clubs, said it faces a “long winter of repairs”.",
        &[("long winter of repairs", "Brimco Harbour Trust")],
    );
    check(
        "President Ann Marlow, who built the pier during the Crimean War, saw it as a “landmark for sailors”.",
        &[("landmark for sailors", "Ann Marlow")],
    );
    check(
        "The Acton Fund charity that lends boats to Norvel schools said that its pier was in “poor shape”.",
        &[("poor shape", "Acton Fund")],
    );
}

#[test]
fn who_speaks_behind_passive_verbs() {
    check("According to the Acton Gazette, Brimco was reported to keep six “spare hands” on call.", &[("spare hands", "Acton Gazette")]);
    check(
        "Brimco said it would be “a hard year”. “We will hire later,” we were told in May.",
        &[("a hard year", "Brimco"), ("We will hire later,", "Brimco")],
    );
}

#[test]
fn descriptions_of_somebody_who_spoke_or_has_a_title() {
    check("“Rent is due,” said one baker in Acton. “I sold the van,” he said.", &[("Rent is due,", "baker"), ("I sold the van,", "baker")]);
    check(
        "Sen. Ann Marlow called it “a grave error”. Tom Reed was at lunch. Later the senator spoke of “a lost year”.",
        &[("a grave error", "Ann Marlow"), ("a lost year", "Ann Marlow")],
    );
    check(
        "A spokeswoman for Acton Harbour said ferries run “as ever”. Tickets get “a bit dearer,” the official added.",
        &[("as ever", "Acton Harbour spokeswoman"), ("a bit dearer,", "Acton Harbour spokeswoman")],
    );
    check(
        "A former Republican mayor spoke. Sen. Tom Reed of Ohio met him. The Ohio Republican added there was “plenty of room”.",
        &[("plenty of room", "Tom Reed")],
    );
    check("Brimco Corp. cut jobs. Ann Marlow moved. Her landlord wrote, “Keep the cat.”", &[("Keep the cat.", "landlord")]);
    check("Ann Marlow cast the figure. The sculptor called it “a work of years”.", &[("a work of years", "Ann Marlow")]);
    check(
        "Brimco director of plant safety Ann Marlow blamed “wet ropes”. “Dry them,” she said.",
        &[("wet ropes", "Ann Marlow"), ("Dry them,", "Ann Marlow")],
    );
}

#[test]
fn the_same_words_elsewhere_tell_whose_they_are() {
    check(
        "Tom Reed opened the plant.\n\n“We are no fools in this town.”\n\n“We are no fools in this town,” said Ann Marlow.",
        &[("We are no fools in this town.", "Ann Marlow"), ("We are no fools in this town,", "Ann Marlow")],
    );
}

#[test]
fn captions_that_repeat_a_paragraph_bring_nobody_in() {
    let caption = "Mayor Tom Reed, who opened the old plant in May, went on to say that he hoped for rain soon";
    let text =
        format!("{caption}.\n\n“It hurts us all,” said Ann Marlow, a welder.\n\n{caption}\n\n“We have to go on somehow, all of us.”");
    check(&text, &[("It hurts us all,", "Ann Marlow"), ("We have to go on somehow, all of us.", "Ann Marlow")]);
}

#[test]
fn nouns_and_verbs_of_warning_and_shouting() {
    check("The board sent out a late warning of Reed's visit with “two big dogs”.", &[]);
    check("Ann Marlow held up the Acton Gazette, which screamed: “Plant is lost.”", &[("Plant is lost.", "Acton Gazette")]);
}

#[test]
fn states_behind_a_party_are_nobody_and_one_is_not_many() {
    check("“We want to go,” Ann Marlow, D-N.J., told reporters.", &[("We want to go,", "Ann Marlow")]);
    check(
        "Two executives at Brimco called it “a sad day”. Norvel boss Tom Reed met them. The executive spoke of “a new dawn”.",
        &[("a sad day", "Brimco executives"), ("a new dawn", "Tom Reed")],
    );
}

#[test]
fn one_brought_in_is_nobody_else_with_that_office() {
    check(
        "Principal Tom Reed quit. One principal told us it hurts. “They need to go,” the principal said.",
        &[("They need to go,", "principal")],
    );
}

#[test]
fn the_clause_behind_a_quotation_is_anothers() {
    check(
        "Norvel branded the scheme “cold and hasty”, while Brimco said it was “very sound”.",
        &[("cold and hasty", "Norvel"), ("very sound", "Brimco")],
    );
    check("Brimco was accused of “plain old greed” by Sen. Tom Reed.", &[("plain old greed", "Tom Reed")]);
    check("“We stay put” was the message from Tom Reed, a welder.", &[("We stay put", "Tom Reed")]);
    check("In the words of Tom Reed, “it hurts us a lot.”", &[("it hurts us a lot.", "Tom Reed")]);
    check("Tom Reed, speaking at a fair in Acton, promised “a bright new dawn”.", &[("a bright new dawn", "Tom Reed")]);
    check("Tom Reed said Brimco should know it could respond “with some force”.", &[("with some force", "Tom Reed")]);
}

#[test]
fn names_given_to_a_role_only() {
    check("“I cried,” said a fitter who gave her name only as Maria. “We all did.”", &[("I cried,", "Maria"), ("We all did.", "Maria")]);
    check("A fitter who would not give her name said it was “hard luck”.", &[("hard luck", "fitter")]);
}

#[test]
fn who_made_what_was_written() {
    check("According to a letter sent to all staff by Ann Marlow, Brimco “must adapt”.", &[("must adapt", "Ann Marlow")]);
    check("Ann Marlow sent an email to staff on Monday. “We are sorry,” the email said.", &[("We are sorry,", "Ann Marlow")]);
    check("Staff got an email from Ann Marlow on Monday. “We are sorry,” it read.", &[("We are sorry,", "Ann Marlow")]);
    check("A memo titled “Our next chapter” went round.", &[]);
    check("The mayor's office said it was “looking on”.", &[("looking on", "mayor's office")]);
    check("The Acton Gazette quoted Tom Reed as saying, “We will stay.”", &[("We will stay.", "Tom Reed")]);
}

#[test]
fn a_headlines_words_are_the_bodys_speakers() {
    let speakers = |text: &str| -> Vec<String> { quotes(text).into_iter().filter_map(|q| q.speaker).collect() };
    let text = "Brimco closes mill: “It hurts us all”\n\nStaff heard on Monday. “It hurts us all,” said Tom Reed, a welder.";
    assert_eq!(speakers(text), ["Tom Reed", "Tom Reed"]);
    let text = "Brimco boss says mill is “worn out”\n\nAnn Marlow, chief executive of Brimco, spoke on Monday.";
    assert_eq!(speakers(text), ["Ann Marlow"]);
}

#[test]
fn compounds_and_phrases_of_saying() {
    check("Tom Reed, director of the Norvel think tank, said: “It is too late.”", &[("It is too late.", "Tom Reed")]);
    check("Ann Marlow ran the mill. Tom Reed welded. “We had work,” Reed points out.", &[("We had work,", "Tom Reed")]);
    check("The auditors note that the sum was “kept in a drawer”.", &[("kept in a drawer", "auditors")]);
    check(
        "Ann Marlow runs. As the Marlow campaign wrote in May, “it is all about money.”",
        &[("it is all about money.", "Marlow campaign")],
    );
}

#[test]
fn one_of_many_is_one_of_them() {
    check(
        "Brimco workers were angry. “It hurts,” one said. “It had to come,” said another. A third added: “We must go on.”",
        &[("It hurts,", "Brimco worker"), ("It had to come,", "Brimco worker"), ("We must go on.", "Brimco worker")],
    );
    check("Residents met. Another said: “The plant is lost.”", &[("The plant is lost.", "Resident")]);
}

#[test]
fn a_role_behind_a_name_may_lack_its_second_comma() {
    check("Ann Marlow, director of the Acton Trust said: “The plant is lost.”", &[("The plant is lost.", "Ann Marlow")]);
}

#[test]
fn the_author_of_a_note_stands_behind_it() {
    for (body, speaker) in [
        ("“The plan will fail by spring.” Ann Marlow, Harling Post", "Ann Marlow"),
        ("“The plan will fail by spring.”\n\nAnn Marlow, Harling Post", "Ann Marlow"),
        ("“The plan will fail by spring.”\n\nAnn Marlow, Leeds", "Ann Marlow"),
        ("On the plan: “The plan will fail by spring.” Ann Marlow, The Harling Post", "Ann Marlow"),
        ("Tom Reed runs the plant.\n\n“The plan will fail by spring.”\n\nAnn Marlow, Acton", "Ann Marlow"),
        ("Tom Reed, Acton Gazette\n\n“The plan will fail by spring.”\n\nAnn Marlow, Harling Post", "Ann Marlow"),
        ("Others note, “The plan will fail by spring.” Ann Marlow, Bank of Leeds", "Ann Marlow"),
        ("“The plan will fail by spring,” Tom Reed said.\n\nAnn Marlow, Harling Post", "Tom Reed"),
        ("Tom Reed said: “The plan will fail by spring.”\n\nAnn Marlow, who runs the plant, left.", "Tom Reed"),
        ("Tom Reed said: “The plan will fail by spring.”\n\nAnn Marlow\n\nAnn teaches at a school.", "Tom Reed"),
    ] {
        let got = quotes(&format!("News from the plant\n\n{body}"));
        assert_eq!(got.first().and_then(|q| q.speaker.as_deref()), Some(speaker), "{body}");
    }
    check(
        "“The plan will fail.”\n\nTom Reed, Acton\n\n“It went up…\n\n“And it came down.”\n\nAnn Marlow, Leeds",
        &[("The plan will fail.", "Tom Reed"), ("It went up…", "Ann Marlow"), ("And it came down.", "Ann Marlow")],
    );
}

#[test]
fn a_group_is_the_one_brought_in_as_such() {
    for intro in [
        "The letter was sent by the group Rise Harling.",
        "The letter was sent by the local group Rise Harling.",
        "The group, Rise Harling, sent a letter.",
        "Rise Harling, a group of former staff, sent a letter.",
        "Rise Harling, a small local group, sent a letter.",
        "The Rise Harling group sent a letter.",
        "A new group called Rise Harling sent a letter.",
        "Workers have formed a group, Rise Harling, to fight it.",
    ] {
        for noun in ["group", "charity", "coalition", "network"] {
            let intro = intro.replace("group", noun);
            let body =
                format!("Brimco Corp. will cut 90 jobs. {intro} Brimco Corp. said no more.\n\n“It is a blow to us all,” the {noun} said.");
            check(&body, &[("It is a blow to us all,", "Rise Harling")]);
        }
    }
}

#[test]
fn one_of_them_is_one_of_those_just_told_of() {
    for (told, speaker) in [
        ("Insiders claimed the plant was doomed.", "Insider"),
        ("Neighbours spoke of shouting at night.", "Neighbour"),
        ("On a forum, users blamed the boss.", "user"),
        ("Former workers told of shouting at night.", "Former worker"),
        ("Several residents had doubts about it.", "resident"),
    ] {
        let body = format!("“We must shrink,” Ann Marlow said.\n\n{told}\n\n“It was bound to come,” one said.\n\n“They knew it.”");
        check(&body, &[("We must shrink,", "Ann Marlow"), ("It was bound to come,", speaker), ("They knew it.", speaker)]);
    }
    check(
        "A senior source told the Harling Post that it was over. “They had a chance. They lost it,” they said.",
        &[("They had a chance. They lost it,", "senior source")],
    );
    check(
        "Researchers at Acton looked into it with Ann Marlow and Tom Reed. “Nobody knows,” the researchers said.",
        &[("Nobody knows,", "researchers")],
    );
}

#[test]
fn loose_words_in_a_sentence_without_a_speaker_are_nobodys() {
    for loose in [
        "Nearly ten years later, a new mantra of “lean growth” has come up.",
        "That is the age of “quiet cuts” for many.",
        "Because “remote work” is the norm, offices are empty.",
        "The effects of “shadow layoffs” are not known.",
        "Then came talk of “national unity” that week.",
        "What about the “golden handshakes” of the past?",
        "Two hundred counties are “job deserts,” by now.",
        "Such “lean staffing” has spread.",
        "The bosses got “golden goodbyes” in May.",
    ] {
        check(&format!("“We must shrink,” Ann Marlow said.\n\n{loose}"), &[("We must shrink,", "Ann Marlow")]);
    }
    check("Ann Marlow said the plant was “very slow.”", &[("very slow.", "Ann Marlow")]);
    check("Ann Marlow called it “a slow death” and “no surprise.”", &[("a slow death", "Ann Marlow"), ("no surprise.", "Ann Marlow")]);
}

#[test]
fn who_is_in_office_speaks_by_its_title() {
    for (body, speaker) in [
        ("Mayor Ann Marlow met Tom Reed of Brimco. “We must act,” the mayor said.", "Ann Marlow"),
        ("President Ann Marlow met Tom Reed. “We must act,” the president said on Harling Radio.", "Ann Marlow"),
        ("Prime Minister Ann Marlow met former Prime Minister Tom Reed. “We must act,” the Prime Minister said.", "Ann Marlow"),
        ("Chancellor Ann Marlow met ex-Chancellor Tom Reed. “We must act,” the chancellor told them.", "Ann Marlow"),
        ("Governor Ann Marlow sat beside Tom Reed. The governor said: “We must act now.”", "Ann Marlow"),
        ("Mayor Ann Marlow sat beside Deputy Mayor Tom Reed. “We must act,” the mayor said.", "Ann Marlow"),
    ] {
        let got = quotes(&format!("News from the plant\n\n{body}"));
        assert_eq!(got.first().and_then(|q| q.speaker.as_deref()), Some(speaker), "{body}");
    }
}
