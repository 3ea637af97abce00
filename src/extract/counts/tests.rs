//! Sentences of our own with what is read in them written underneath, for a reviewer to read.

use std::fmt::Write as _;

use crate::model::{Measure, RoleCount, RoleInArticle};
use crate::read::{Document, Given};

/// The article, each line followed by its counts: carets under the words, then what they were taken for.
fn annotate(text: &str) -> String {
    let article = crate::extract::article(&Document::new("a.txt", text.to_owned(), text.len() as u64, Given::default()));
    let mut out = String::new();
    for (i, line) in text.lines().enumerate() {
        let _ = writeln!(out, "{line}");
        for c in article.role_counts.iter().filter(|c| c.span.line == i + 1) {
            let carets = "^".repeat(c.text.chars().count());
            let role = if c.role == RoleInArticle::Main { "main" } else { "background" };
            let status = c.status.map(|s| format!(" {s:?}").to_lowercase()).unwrap_or_default();
            let measure = format!("{:?}", c.measure).to_lowercase();
            let limits = [("unit", &c.unit), ("place", &c.place)]
                .map(|(k, v)| v.as_ref().map(|v| format!(", {k} {v}")).unwrap_or_default())
                .concat();
            let employer = c.employer.as_deref().unwrap_or("?");
            let _ = writeln!(out, "{:1$}{carets} {measure}{status}, {role}, {employer}{limits}", "", c.span.column - 1);
        }
    }
    out
}

#[test]
fn plain_news() {
    insta::assert_snapshot!(annotate(
        "Northwind to cut 300 jobs in its paint division\n\
         Northwind Inc said on Tuesday it will lay off about 300 workers, or 4% of its workforce, at its Leeds plant.\n\
         As many as 50 further posts are at risk in Spain.\n\
         The company, which employs 7,500 people worldwide, cut 1,200 jobs last year.\n\
         Rival Contoso Corp shed several hundred staff in January.\n"
    ));
}

#[test]
fn numbers_that_are_no_cuts() {
    insta::assert_snapshot!(annotate(
        "Northwind announces layoffs\n\
         Northwind Inc will cut costs by $40 million and close 12 stores.\n\
         It has 2,000 openings and hired 150 engineers in 2023.\n\
         Unemployment rose to 4.1% and revenue fell 20 percent.\n\
         Staff get 60 days of pay; Jo Hill, 45, was laid off on 30 April.\n\
         The tax cuts of 2017 cost 1.5 billion euros.\n"
    ));
}

#[test]
fn forms_of_numbers() {
    insta::assert_snapshot!(annotate(
        "Northwind lays off twelve hundred\n\
         Northwind Inc laid off twelve hundred workers, more than a quarter of its staff.\n\
         It will eliminate between 200 and 300 jobs in sales and a further 30 in finance.\n\
         One in five managers was let go, and 1.2 million shares were sold.\n\
         Some 500-plus employees of the 3,000-strong workforce were dismissed.\n"
    ));
}

fn roles_of_cuts(text: &str) -> Vec<(String, RoleInArticle)> {
    let article = crate::extract::article(&Document::new("a.txt", text.to_owned(), text.len() as u64, Given::default()));
    article.role_counts.into_iter().filter(|c| c.measure == crate::model::Measure::Cut).map(|c| (c.text, c.role)).collect()
}

#[test]
fn what_was_said_in_an_earlier_month_is_no_news() {
    let text = "Northwind cuts 300 jobs\n\nNorthwind said on Tuesday it will cut 300 jobs. It makes paint. \
                It said last June it would cut 90 jobs over two years.\n";
    assert_eq!(roles_of_cuts(text).last().unwrap(), &("90 jobs".to_owned(), RoleInArticle::Background));
    let now = text.replace("It said last June it would cut", "It said it would also cut");
    assert_eq!(roles_of_cuts(&now).last().unwrap(), &("90 jobs".to_owned(), RoleInArticle::Main));
}

#[test]
fn a_headline_that_tells_its_round_off_is_news() {
    let text = "Northwind Cuts 24 Jobs in Third Round of Layoffs Since 2020\n\nNorthwind is laying off 24 people.\n";
    assert_eq!(roles_of_cuts(text)[0], ("24 Jobs".to_owned(), RoleInArticle::Main));
    let total = text.replace("24 Jobs in Third Round of Layoffs Since 2020", "900 Jobs Since 2020");
    assert_eq!(roles_of_cuts(&total)[0], ("900 Jobs".to_owned(), RoleInArticle::Background));
}

#[test]
fn what_emerged_is_news_and_what_left_before_is_not() {
    let text = "Northwind may cut jobs\n\nNorthwind will meet its union after it emerged that hundreds of jobs could be cut.\n";
    assert_eq!(roles_of_cuts(text), [("hundreds of jobs".to_owned(), RoleInArticle::Main)]);
    let text = "Northwind may cut 48 jobs\n\nNorthwind opened talks on Monday that could see 48 people made redundant, after 33 staff left in \
                May. The 33 jobs shed in May were in its shops.\n";
    let found = roles_of_cuts(text);
    let roles: Vec<RoleInArticle> = found.iter().filter(|(words, _)| words.starts_with("33")).map(|(_, role)| *role).collect();
    assert!(!roles.is_empty() && roles.iter().all(|r| *r == RoleInArticle::Background), "{found:?}");
}

#[test]
fn whom_an_illness_or_a_rival_took_was_not_cut() {
    let text = |lost: &str| format!("Northwind cuts 300 jobs\n\nNorthwind will cut 300 jobs. {lost}\n");
    for lost in ["It lost 12 workers to the virus.", "Northwind lost 40 engineers to rivals last year."] {
        assert_eq!(roles_of_cuts(&text(lost)).len(), 2, "{lost}");
    }
    assert_eq!(roles_of_cuts(&text("It lost 40 jobs to the slump in May.")).len(), 3);
}

/// The cuts counted behind `front`.
fn counts(front: &str, body: &str) -> Vec<RoleCount> {
    let text = format!("{front}\n\n{body}\n");
    let article = crate::extract::article(&Document::new("a.txt", text.clone(), text.len() as u64, Given::default()));
    article.role_counts.into_iter().filter(|c| c.measure == Measure::Cut && c.span.start > front.len()).collect()
}

/// As written.
fn cuts(front: &str, sentence: &str) -> Vec<String> {
    counts(front, sentence).into_iter().map(|c| c.text).collect()
}

/// The lines of a file of sentences, less its remarks.
fn sentences(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

/// Fails with every sentence that is read otherwise than expected, so that one run shows them all.
fn none_is_wrong(wrong: impl Iterator<Item = String>) {
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "read otherwise:\n{}", wrong.join("\n"));
}

/// `sentence: found, not expected` where they differ.
fn difference(sentence: &str, found: Vec<String>, expected: &str) -> Option<String> {
    let expected: Vec<&str> = expected.trim().split("; ").filter(|count| !count.is_empty()).collect();
    (found != expected).then(|| format!("{sentence}: {found:?}, not {expected:?}"))
}

#[test]
fn cuts_are_counted_in_whatever_words() {
    none_is_wrong(sentences(include_str!("../../../tests/sentences/cuts.txt")).filter_map(|line| {
        let (sentence, expected) = line.split_once(" | ").expect("sentence | counts");
        difference(sentence, cuts("Acme faces a hard year", sentence), expected)
    }));
}

#[test]
fn what_goes_on_about_cuts_is_counted_where_it_is_one() {
    let front = "Acme closes works\n\nAcme said on Monday that it will cut 777 jobs in Leeds.";
    none_is_wrong(sentences(include_str!("../../../tests/sentences/goes_on.txt")).filter_map(|line| {
        let (sentence, expected) = line.split_once(" |").expect("sentence | counts");
        difference(sentence, cuts(front, sentence), expected)
    }));
}

#[test]
fn what_else_is_counted_beside_cuts_is_none() {
    let front = "Acme lays off staff\n\nAcme will lay off staff in Leeds.";
    none_is_wrong(sentences(include_str!("../../../tests/sentences/no_cuts.txt")).filter_map(|s| difference(s, cuts(front, s), "")));
}

#[test]
fn each_count_is_of_its_employer() {
    none_is_wrong(sentences(include_str!("../../../tests/sentences/employers.txt")).filter_map(|line| {
        let [headline, body, expected] = line.split(" | ").collect::<Vec<_>>().try_into().expect("headline | body | employers");
        difference(body, counts(headline, body).into_iter().filter_map(|count| count.employer).collect(), expected)
    }));
}

#[test]
fn texts_that_break_off_anywhere_are_read() {
    let files = [
        include_str!("../../../tests/sentences/cuts.txt"),
        include_str!("../../../tests/sentences/goes_on.txt"),
        include_str!("../../../tests/sentences/no_cuts.txt"),
        "Of 42 being laid off, 20 are welders.\nOf the three sites, Leeds shrank from 450 workers to 120.\nAcme cuts 300 jobs at plants",
    ];
    let mut read = 0;
    for line in files.into_iter().flat_map(sentences) {
        let sentence = line.split(" |").next().unwrap_or(line);
        for (at, _) in sentence.match_indices(' ') {
            for part in [&sentence[..at], &sentence[at + 1..]] {
                let document = Document::new("a.txt", part.to_owned(), part.len() as u64, Given::default());
                assert!(crate::extract::article(&document).role_counts.iter().all(|c| c.span.end <= part.len()), "{part}");
                read += 1;
            }
        }
    }
    assert!(read > 5_000, "only {read} parts read");
}

/// A name of its own for each number, in letters.
fn made_up(mut n: usize) -> String {
    const PARTS: [&str; 11] = ["ba", "dul", "fir", "gos", "har", "lo", "mar", "nel", "tor", "vex", "wim"];
    let mut name = String::from("Zor");
    for _ in 0..4 {
        name.push_str(PARTS[n % PARTS.len()]);
        n /= PARTS.len();
    }
    name
}

#[test]
fn many_employers_take_no_quadratic_time() {
    const ITEMS: usize = 1_500;
    let item = |n: usize| {
        format!("{0} Corp said on Monday it would cut {1} jobs. {0} told the {0} Gazette that it was sorry.\n\n", made_up(n), 20 + n % 800)
    };
    let text: String = (0..ITEMS).map(item).collect();
    let begun = std::time::Instant::now();
    assert!(super::testing::article(&text).role_counts.len() >= ITEMS);
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

/// The employers of all counts of cuts, the headline's left out.
fn employers(text: &str) -> Vec<String> {
    let headline = text.lines().next().unwrap_or_default().len();
    let article = crate::extract::article(&Document::new("a.txt", text.to_owned(), text.len() as u64, Given::default()));
    let cuts = article.role_counts.into_iter().filter(|c| c.measure == Measure::Cut && c.span.start > headline);
    cuts.map(|c| c.employer.unwrap_or_default()).collect()
}

#[test]
fn a_list_of_towns_is_whose_its_heading_says() {
    let text = "Brimco sheds 900 steel jobs\n\nBrimco has announced 900 job losses.\n\nMAIN BRIMCO JOB CUTS\nRotherham: 690\nScunthorpe: 96\nMotherwell: 84\n";
    assert_eq!(employers(text), ["Brimco"; 4]);
}

#[test]
fn a_point_of_a_list_is_about_whom_it_opens_with() {
    let text = "Layoffs in Ohio\n\nThe state posted layoff notices this week.\n\n- Acme Foods chicken mill in Akron: 370 workers.\n\
                - Norvex Inc., chemicals, Dayton: 161 workers.\n- Texel Group, Toledo: nine workers, ahead of its closing.\n";
    assert_eq!(employers(text), ["Acme Foods", "Norvex Inc.", "Texel Group"]);
}
