use crate::model::Status::{self, Announced, Denied, Done, Possible, Reported};
use crate::read::{Document, Given};

/// How far the cuts of an article have come, in text order.
#[track_caller]
fn check(text: &str, expected: &[Status]) {
    let doc = Document::new("a.txt", format!("Brimco layoffs\n\n{text}\n"), 0, Given::default());
    let article = crate::extract::article(&doc);
    let found: Vec<Status> = article.role_counts.iter().filter_map(|c| c.status).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn the_auxiliary_right_before_the_verb_says_that_it_is_past() {
    check("The agency announced that 400 workers had lost their jobs.", &[Done]);
    check("Unions would mourn the 400 jobs that were eliminated.", &[Done]);
    check("Brimco Ltd would have cut 400 jobs.", &[Announced]);
    check("Brimco Ltd will cut 300 jobs after 150 people lost their jobs in May.", &[Announced, Done]);
}

#[test]
fn participles_and_people_who_are_gone() {
    check("Brimco Ltd closed its mill last year, cutting 400 jobs.", &[Done]);
    check("Brimco Ltd plans to close its mill, cutting 400 jobs.", &[Announced]);
    check("Brimco Ltd said it would cut 300 jobs, following 400 who left in May.", &[Announced, Done]);
    check("Brimco Ltd shut its mill in 2021 with the loss of 400 jobs.", &[Done]);
}

#[test]
fn what_was_announced_is_not_done() {
    check("It follows cuts of 400 jobs announced by Texel Corp last week.", &[Announced]);
    check("The sum includes 400 job cuts that were announced in February.", &[Announced]);
    check("It proposed 400 redundancies.", &[Announced]);
}

#[test]
fn one_of_two_infinitives_is_not_done() {
    check("Brimco Ltd said it would halt work at its mill in Leeds and shed 400 jobs.", &[Announced]);
    check("Brimco Ltd said it would halt work at its mill in Leeds and let 400 people go.", &[Announced]);
    check("Brimco Ltd halted work at its mill in Leeds and shed 400 jobs.", &[Done]);
    check("Brimco Ltd halted work at its mill, which would soon close, and axed 400 jobs.", &[Done]);
}

#[test]
fn another_subject_opens_another_clause() {
    check("Texel Corp could cut 300 jobs, and Brimco said it would lay off 400 people.", &[Possible, Announced]);
    check("Texel Corp laid off 300 workers in May, and Brimco cut 400 jobs.", &[Done, Done]);
}

#[test]
fn on_whose_word() {
    check("Brimco Ltd will lay off 400 workers, according to Bloomberg.", &[Reported]);
    check("Brimco Ltd is expected to cut 400 jobs.", &[Reported]);
    check("Brimco Ltd will cut 400 jobs, the company said at a meeting, according to a source familiar with it.", &[Reported]);
    check("Firms cut 40,000 jobs in May, according to a report by the tracker.", &[Done]);
    check("Other reports have pointed to a recovery, but Brimco Ltd cut 400 jobs.", &[Done]);
    check("Brimco Ltd is cutting 400 jobs, sources said. A spokesman declined to comment.", &[Reported]);
    check("Brimco Ltd denied that it will cut 400 jobs.", &[Denied]);
}

#[test]
fn an_economys_jobs_go_or_would_go_and_nobody_announces_it() {
    check("The tariff led to 40,000 job losses across the industry.", &[Done]);
    check("The report claims robots killed only 300 jobs in the economy in May.", &[Done]);
    check("The tax would cost the economy 40,000 jobs.", &[Possible]);
    check("The inquiry resulted in the dismissal of 40 employees.", &[Done]);
}

#[test]
fn a_risk_of_something_else_and_roles_that_are_at_risk() {
    check("Brimco Ltd risks a clash as it sheds 400 jobs.", &[Announced]);
    check("Brimco Ltd announced that there will be 60 redundancies out of the 85 roles at risk.", &[Announced, Possible]);
}

#[test]
fn an_economys_figures_are_counted_or_reckoned() {
    check("The board estimates that 5 percent of the sector's jobs will be cut.", &[Possible]);
    check("Firms cut 40,000 jobs in May. Payrolls across the industry are now 90,000 lower than in March.", &[Done, Done]);
    check("In August the sector was hard hit, shedding 15,000 jobs.", &[Done]);
    check("The ban will lead to 40,000 job losses across the economy.", &[Possible]);
    check("Public jobs in the economy have fallen by 40,000 since May, Reuters reported.", &[Done]);
}

#[test]
fn conditions_and_what_is_put_off_leave_it_open() {
    check("Unless a buyer is found, Brimco Ltd will lay off 300 workers.", &[Possible]);
    check("If the plan is approved, Brimco Ltd would cut 300 jobs.", &[Possible]);
    check("Brimco Ltd has delayed laying off 300 workers.", &[Possible]);
    check("Brimco Ltd halted a trial and will lay off 300 workers.", &[Announced]);
    check("Brimco Ltd has not ruled out cutting 300 jobs.", &[Possible]);
    check("Brimco Ltd confirmed that it had laid off 300 workers and did not rule out more.", &[Done]);
    check("Would the tax cost 300 jobs?", &[Possible]);
}

#[test]
fn what_others_say_and_what_is_rejected() {
    check("Brimco Ltd is said to be planning 300 layoffs.", &[Reported]);
    check("Brimco Ltd rejected claims that 300 jobs would go.", &[Denied]);
}

#[test]
fn notices_are_given_before_people_go() {
    check("Some 300 teachers received layoff notices on Monday.", &[Announced]);
    check("Brimco Ltd cut its outlook and announced 300 layoffs.", &[Announced]);
}

#[test]
fn what_a_closure_cost_is_past() {
    check("The closure cost 300 people their jobs.", &[Done]);
    check("The closure would cost 300 people their jobs.", &[Announced]);
    check("Brimco Ltd closed its doors on Friday with the loss of 300 jobs.", &[Done]);
}

#[test]
fn what_goes_on_about_a_cut_has_come_as_far() {
    check("Brimco laid off 90 of its 640 staff in May. That is 14 percent of its workforce.", &[Done, Done]);
    check("Brimco will lay off 90 people. That is 14 percent of its workforce.", &[Announced, Announced]);
}

#[test]
fn a_past_behind_a_comma_or_in_a_relative_clause() {
    check("Rivals announced layoffs in May, among them Texel Corp, which dropped 140 staff.", &[Done]);
    check("Tarn completed its retreat by laying off 28 welders.", &[Done]);
    check("The mill was shut in May at a cost of 31 jobs.", &[Done]);
}

#[test]
fn a_figure_that_is_not_recognised_is_denied() {
    check("Brimco does not recognise the figure of 640 redundancies.", &[Denied]);
    check("It is not true that Brimco will lay off 150 staff.", &[Denied]);
    check("Some 60 pilots will enter consultation.", &[Possible]);
}

#[test]
fn what_an_outlet_tells_of_another_in_the_next_clause() {
    check("Texel Corp said in May it would cut 300 jobs, and the Daily Herald has reported that Brimco mulls layoffs.", &[Announced]);
}

#[test]
fn what_is_at_stake_and_what_went_with_it() {
    check("The union puts the number of jobs in jeopardy at Brimco at more than 3,000.", &[Possible]);
    check("Some 400 posts are at stake at Brimco.", &[Possible]);
    check("Brimco closed its lab in May, and with it 57 jobs went.", &[Done]);
}

#[test]
fn plans_that_were_taken_back_and_reports_that_were_rejected() {
    check("Brimco has dropped its own plan to lay off 400 technicians.", &[Denied]);
    check("Brimco withdrew its proposal to lay off 400 workers.", &[Denied]);
    check("Brimco backed away from a plan to lay off 400 workers.", &[Denied]);
    check("Plans to cut 300 jobs at Brimco have been shelved.", &[Denied]);
    check("Brimco dropped 65 compulsory redundancies after talks.", &[Denied]);
    check("Brimco dismisses a magazine's report of 4,500 job cuts.", &[Denied]);
    check("Brimco rejected a report in the Herald saying it would cut 4,500 jobs.", &[Denied]);
    check("Brimco dropped plans for a new mill and will lay off 300 workers.", &[Announced]);
    check("Brimco has not dropped its plan to cut 300 jobs.", &[Announced]);
    check("The union urged Brimco to drop a plan to cut 300 jobs.", &[Announced]);
    check("Transport for Brim will drop 65 compulsory redundancies.", &[Denied]);
    check("The union hopes Brimco will drop 65 compulsory redundancies.", &[Announced]);
    check("Brimco scrapped a plan to hire people and cut 300 jobs.", &[Announced]);
    check("The union rejected the plan to cut 300 jobs at Brimco.", &[Announced]);
    check("You can't cut one in eight people out of an agency and expect it to work.", &[Announced]);
}

#[test]
fn what_a_sentences_verb_brings_with_it_comes_when_it_does() {
    check("Brimco said it is closing its mill in May, putting 143 people out of work.", &[Announced]);
    check("Brimco closed its mill in May, putting 143 people out of work.", &[Done]);
    check("Brimco shut shop in December, leaving all 180 of its staff jobless.", &[Done]);
    check("In October its pit was put on care and maintenance, costing 64 jobs.", &[Done]);
    check("Brimco has moved its printing to Leeds at a cost of 160 jobs.", &[Done]);
    check("Brimco will move its printing to Leeds at a cost of 160 jobs.", &[Announced]);
    check("Brimco continued to shed jobs in May, losing another 300 jobs.", &[Done]);
    check("Brimco doubled its profit while laying off 300 people.", &[Done]);
    check("Brimco will double its profit while laying off 300 people.", &[Announced]);
    check("The tariffs are projected to cost the economy 146,000 jobs.", &[Possible]);
    check("The tariffs are estimated to have cost the economy 146,000 jobs.", &[Done]);
    check("The industry has seen Brimco slash several thousand jobs since 2023.", &[Done]);
    check("Some 300 employees at Brimco have been asked to leave since July.", &[Done]);
    check("Some 40 temps were told not to return to Brimco.", &[Done]);
}

#[test]
fn what_is_talked_of_is_possible_and_what_emerged_is_reported() {
    check("Brimco has talked about replacing 5,400 back-office jobs.", &[Possible]);
    check("Brimco is looking at scrapping 400 jobs.", &[Possible]);
    check("Brimco floated the elimination of 400 jobs.", &[Possible]);
    check("Brimco confirmed that 860 night roles were in scope.", &[Possible]);
    check("It emerged that 550 people would lose their jobs at Brimco.", &[Reported]);
    check("Brimco will cut 550 jobs, it is reported.", &[Reported]);
    check("An internal note, seen by Axios, suggests Brimco intends to cut 196 jobs.", &[Reported]);
    check("Brimco laid off at least 37 people, according to a Forbes tally of statements.", &[Done]);
}

#[test]
fn a_past_day_beside_a_past_verb() {
    check("A layoff in 2003 took 75 workers.", &[Done]);
    check("The closure of the Acton mill in 2015 meant the loss of 200 jobs.", &[Done]);
    check("Brimco left town in 2017 with the loss of 877 posts.", &[Done]);
    check("In 2019 the firm said 300 jobs would go by 2025.", &[Announced]);
    check("Brimco announced 300 layoffs last year.", &[Announced]);
}

#[test]
fn cuts_that_are_under_way_or_gone() {
    check("Brimco is part way through eliminating 2,900 positions.", &[Done]);
    check("Brimco is in the process of cutting 300 jobs.", &[Done]);
    check("Brimco has been dropping around 300 positions a year.", &[Done]);
    check("Some 46,000 jobs have already gone.", &[Done]);
    check("Also gone are two members of the staff.", &[Done]);
    check("Brimco is cutting 300 jobs.", &[Announced]);
    check("Brimco has been told to cut 300 jobs.", &[Announced]);
}

#[test]
fn what_is_joined_to_a_cut_goes_with_it() {
    check("Brimco sacked half of its staff, affecting about 180 people.", &[Done, Done]);
    check("Brimco said it would cut half of its staff, affecting about 180 people.", &[Announced, Announced]);
    check("Ten drivers have been laid off and 23 posts will go.", &[Done, Announced]);
}

#[test]
fn warnings_denials_and_first_reports() {
    check("The mayor is warning of the loss of 200 jobs.", &[Possible]);
    check("Brimco denied that, saying that up to 150 positions were at risk.", &[Possible]);
    check("Brimco laid off 300 workers, the firm said; the cuts were first reported by the Herald.", &[Done]);
}

#[test]
fn a_headline_can_credit_somebody() {
    let first = |text: &str| {
        let doc = Document::new("a.txt", format!("{text}\n"), 0, Given::default());
        crate::extract::article(&doc).role_counts[0].status
    };
    for head in [
        "Brimco to cut 300 jobs -source",
        "Brimco plans to cut 300 jobs: report",
        "Market Chatter: Brimco to cut 300 jobs",
        "Brimco to cut 300 jobs, Reuters says",
    ] {
        assert_eq!(first(&format!("{head}\n\nBrimco said it would cut 300 jobs.")), Some(Reported), "{head}");
    }
    assert_eq!(first("Brimco to cut 300 jobs\n\nBrimco said it would cut 300 jobs."), Some(Announced));
}

#[test]
fn what_is_possible_in_another_clause_leaves_a_plan_a_plan() {
    check("Brimco has said it will cut 400 jobs, and Texel is consulting on plans that could see 70 people go.", &[Announced, Possible]);
    check(
        "Brimco said about one in eight of its 2,600 staff would go, with clerks, drivers and cooks all in the firing line.",
        &[Announced],
    );
    check("Brimco said its money could be gone by August and last week said 400 jobs would be cut.", &[Announced]);
    check("Texel is weighing a cut of 90 jobs, and the Brim Office said last week it would eliminate 43 jobs.", &[Possible, Announced]);
}

#[test]
fn unnamed_people_by_what_they_know() {
    check("Brimco has laid off 400 people, according to individuals with knowledge of the plan.", &[Reported]);
    check("Brimco fired 400 people, according to an aide briefed on the cuts.", &[Reported]);
}

#[test]
fn words_of_another_firm_or_on_a_size_vouch_for_nothing() {
    let text = "Brimco will cut 400 jobs, a person familiar with the matter said.\n\nThe cuts come to about 12% of its staff. Brimco had 3,400 \
                people in May, according to a filing.";
    check(text, &[Reported, Reported]);
}

#[test]
fn what_happened_to_some_who_are_gone() {
    check("Ann Hill was one of 55 people relieved of their duties as Brimco cut jobs.", &[Done]);
    check("Ann Hill was part of the 70 clerks to be laid off in May.", &[Done]);
    check("Ann Hill blamed the laying off of scores of clerks.", &[Done]);
}
