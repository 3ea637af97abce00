use super::super::super::testing::{check, counts};
use crate::model::Measure;

#[test]
fn parts_of_a_total() {
    for (text, cuts) in [
        ("Acme will cut 900 jobs. Of the total, 410 concern offices in Kiel, 300 are in the stores.", &["900 jobs", "410", "300"][..]),
        ("Acme will cut 900 jobs. Of these, 410 are based in Kiel and 300 work in Bonn.", &["900 jobs", "410", "300"]),
        ("Acme will cut 900 jobs. Of that number, 410 are in Kiel.", &["900 jobs", "410"]),
        ("Most of the cuts will fall abroad, with 520 tied to the sale of two mills and 160 to be made in Bonn.", &["520", "160"]),
        ("Acme will cut 900 jobs. The breakdown: 410 in Kiel, 300 in Bonn.", &["900 jobs", "410", "300"]),
        ("Acme will cut 900 posts, among them 40 clerks and 12 drivers.", &["900 posts", "40 clerks", "12 drivers"]),
        ("Acme laid off 90 people. They include 31 nurses and 14 cooks.", &["90 people", "31 nurses", "14 cooks"]),
        ("Acme laid off 90 people. They include 38 shops.", &["90 people"]),
        ("Acme laid off 90 people. Six drivers were among the workers let go.", &["90 people", "Six drivers"]),
        ("Acme will cut 900 jobs. There are 80 staff in Kiel, with 17 at its studio in Bonn.", &["900 jobs"]),
    ] {
        check(Measure::Cut, text, cuts);
    }
}

#[test]
fn figures_by_industry_and_reason() {
    let text = "Job cuts rose to 80,100 in May. Retail led with 31,200 layoffs. Government was next with 21,000. \
                Tariffs were given as the cause of 2,150. Closures were blamed for 3,000, the firm said.";
    check(Measure::Cut, text, &["80,100", "31,200 layoffs", "21,000", "2,150", "3,000"]);
    check(Measure::Cut, "Builders shed 15,000 jobs, and metal firms about 11,000.", &["15,000 jobs", "about 11,000"]);
    check(Measure::Cut, "The layoffs could affect 44 of its 131 staff.", &["44"]);
}

#[test]
fn who_goes_too() {
    for (text, cuts) in [
        ("Acme has told 28 teachers they may not be back.", &["28 teachers"][..]),
        ("Acme told 50 of its people that they'll be surplus to requirements.", &["50 of its people"]),
        ("Ann Kern was let go in May. So were some 600 of her colleagues.", &["some 600 of her colleagues"]),
        ("Acme shut its lab in Hull, and with it 57 jobs.", &["57 jobs"]),
        ("Smaller ones: bike maker Tarn (25 roles) and Brim (40 jobs).", &["25 roles", "40 jobs"]),
        ("Up to 90 workers will be retrained or laid off.", &["Up to 90 workers"]),
        ("Acme told 50 teachers they would get a prize.", &[]),
    ] {
        check(Measure::Cut, text, cuts);
    }
    check(Measure::Headcount, "Acme had 24,000 staff, just over half of them in Spain.", &["24,000 staff", "just over half"]);
    check(Measure::Headcount, "Acme is laying off 84 people, leaving 36 to run the mill.", &["36"]);
}

#[test]
fn numbers_in_groups_and_ordinals() {
    check(Measure::Cut, "Acme will cut 2 400 jobs. It hopes to limit layoffs to below 1 500.", &["2 400 jobs", "below 1 500"]);
    check(Measure::Cut, "Acme will cut jobs. In Kiel every third job will go.", &["every third job"]);
    check(Measure::Cut, "On May 3 400 workers were laid off.", &["400 workers"]);
}

#[test]
fn items_of_a_list() {
    let text = "Five firms filed layoff notices.\n\n• Brim Gyms, 211. All were let go.\n\n• Tarn Hotel, 132. It is shut.\n\n\
                • Vesper Mill, 87 in Lund and 34 in Hale. Both are shut.";
    check(Measure::Cut, text, &["211", "132", "87", "34"]);
    let people = "Three who lost their jobs speak.\n\n• Anna Kern, 41. She was a cook.\n\n• David Hill, 52. He drove.\n\n• Mary Ross, 33.";
    check(Measure::Cut, people, &[]);
}

#[test]
fn what_is_cut_besides_jobs() {
    check(Measure::Cut, "Acme put staff on leave and cut executive salaries by 20%.", &[]);
    check(Measure::Cut, "Green Aid laid off 120 people.", &["120 people"]);
}

#[test]
fn the_time_of_another_clause() {
    let told = counts("Acme will cut 60 staff at the mill it has owned since 2004. A studio that opened in 2011 will lose 40 jobs.");
    assert!(told.iter().all(|c| c.when.is_none() && !c.cumulative), "{told:?}");
    assert_eq!(told.len(), 2);
}

#[test]
fn a_number_brought_down_sums_up_nothing() {
    let told = counts("Acme hopes to bring the number of forced departures down to fewer than 90 through voluntary exits.");
    assert_eq!(told.iter().map(|c| (c.measure, c.cumulative)).collect::<Vec<_>>(), [(Measure::Cut, false)]);
}
