use super::super::super::testing::{article, check, counts};
use crate::model::{Measure, Status};

#[test]
fn a_part_of_those_who_go() {
    for (text, cuts) in [
        ("Sixty-one of those laid off had joined in May.", &["Sixty-one"][..]),
        ("Of those losing their jobs, 230 belong to a union.", &["230"]),
        ("Of the posts at risk, 19 are in Hull.", &["19"]),
        ("Acme will cut 500 jobs. It makes boats. At least 70 of the jobs are in Hull.", &["500 jobs", "At least 70 of the jobs"]),
        ("Acme will cut 500 jobs. Its mills will bear 320 of the losses.", &["500 jobs", "320 of the losses"]),
        ("Acme will cut 500 jobs. Its mills account for 320 of those, it said.", &["500 jobs", "320"]),
        ("The mill shed 500 jobs: 320 in Leeds and the remaining 180 in Hull.", &["500 jobs", "320", "180"]),
    ] {
        check(Measure::Cut, text, cuts);
    }
}

#[test]
fn the_share_that_a_cut_comes_to() {
    for share in
        ["That is 14 percent of its workforce.", "Together that's 14 percent of the staff.", "It amounts to 14 percent of the payroll."]
    {
        assert_eq!(counts(&format!("Acme laid off 90 people in May. {share}")).len(), 2, "{share}");
    }
    let told = counts("Acme laid off 90 of its 640 employees in May. That is 14 percent of its workforce.");
    assert_eq!(told.last().map(|c| (c.measure, c.status)), Some((Measure::Cut, Some(Status::Done))));
    check(Measure::Cut, "Acme employs 90 people in Leeds. That is 14 percent of its workforce.", &[]);
}

#[test]
fn a_verb_of_losing_with_a_number_alone() {
    check(Measure::Cut, "Rivals announced layoffs too, among them Brim, which dropped 140, and Tarn.", &["140"]);
    check(Measure::Cut, "Acme will cut 300 jobs. The paint shop will lose eight.", &["300 jobs", "eight"]);
    check(Measure::Cut, "The paint shop fares worst, losing 12 of its 29 chemists.", &["12"]);
    for text in ["Acme shares lost 14.", "Acme may drop thousands at the races.", "The index lost 140 to 3,300.", "Acme lost 14 games."] {
        check(Measure::Cut, text, &[]);
    }
}

#[test]
fn a_figure_that_somebody_gives() {
    check(
        Measure::Cut,
        "Acme will cut 300 jobs. It makes boats. \"The number is less than 200,\" he said.",
        &["300 jobs", "less than 200"],
    );
    check(Measure::Cut, "Acme will cut 300 jobs. It makes boats. The union put it at about 450.", &["300 jobs", "about 450"]);
    check(Measure::Cut, "A survey puts the number out of work at 31,000.", &[]);
}

#[test]
fn those_who_are_at_work_or_left() {
    check(Measure::Headcount, "Acme employs 9,300, of whom 2,400 work in Ohio.", &["9,300", "2,400"]);
    check(Measure::Headcount, "The depot, with 63 on the books, stays open.", &["63"]);
    check(Measure::Headcount, "\"There were seventeen of us in the shop,\" he said.", &["seventeen"]);
    check(Measure::Headcount, "She had eighty of us to ring.", &[]);
    check(Measure::Headcount, "Acme cut 150 jobs in May, leaving fewer than 700.", &["fewer than 700"]);
    check(Measure::Headcount, "Some 40 will be kept on.", &["Some 40"]);
    check(Measure::Headcount, "Acme has 3,100 today and will be below 2,900 by May.", &["3,100", "below 2,900"]);
    check(Measure::Headcount, "Its staffing has slipped below 8,000.", &["below 8,000"]);
    check(Measure::Headcount, "It told 31 of its 77 staff to be ready to go.", &["77 staff"]);
    check(Measure::Headcount, "The bank laid off 40 tellers. It shut 30 branches, leaving it with 290.", &[]);
}

#[test]
fn those_who_come_or_leave_of_their_own_will() {
    check(Measure::Voluntary, "The mill shed 70 workers through buyouts in May.", &["70 workers"]);
    check(Measure::Voluntary, "The layoffs come on top of 80 staff who took voluntary severance.", &["80 staff"]);
    check(Measure::Hiring, "A plan that would have brought 250 jobs was dropped.", &["250 jobs"]);
    check(Measure::Hiring, "Acme laid off 500 in April and brought 90 of them back.", &["90"]);
    check(Measure::Cut, "Acme has held 170 positions vacant.", &[]);
    check(Measure::Cut, "The furlough was set for 30 days and trimmed to 12.", &[]);
}

#[test]
fn headlines_leave_out_the_noun() {
    for (headline, cut) in
        [("1,700 face layoff at Acme", "1,700"), ("Shock as 420 go at Acme", "420"), ("240 to face dole as Acme shuts", "240")]
    {
        let first = article(&format!("{headline}\n\nAcme will lay off 90 welders in May.")).role_counts.swap_remove(0);
        assert_eq!((first.measure, first.text.as_str()), (Measure::Cut, cut), "{headline}");
    }
}

#[test]
fn words_by_which_jobs_go() {
    for (text, cuts) in [
        ("Acme sent 340 layoff notices on Monday.", &["340 layoff notices"][..]),
        ("More than 700 staff were forced to resign in May.", &["More than 700 staff"]),
        ("About 210 lecturers will not have their contracts renewed.", &["About 210 lecturers"]),
        ("Acme terminated the services of 430 cabin crew.", &["430 cabin crew"]),
        ("Brim has taken out 2,000, Tarn 600.", &["2,000", "600"]),
        ("In all, about 2,600 Ohioans heard on Monday they were losing their jobs.", &["about 2,600 Ohioans"]),
        ("The closing will take away 520 jobs.", &["520 jobs"]),
    ] {
        check(Measure::Cut, text, cuts);
    }
    check(Measure::Cut, "As many as 600 could eventually go, the union fears.", &["As many as 600"]);
    check(Measure::Cut, "She was one of 350 people dismissed when the mill shut.", &["350 people"]);
    check(Measure::Cut, "The centre is to shut in May with 160 jobs.", &["160 jobs"]);
    check(Measure::Cut, "By May the company will have 130 fewer people.", &["130 fewer people"]);
    check(Measure::Cut, "The bill would strip 40,000 people of their benefits.", &[]);
}
