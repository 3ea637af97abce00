//! Patterns of sentences, each read with names of several kinds: what is wrong in general shows at once, with every name.

use std::collections::BTreeSet;

use super::employer::AGGREGATE;
use crate::lexicon::company;
use crate::model::RoleCount;
use crate::read::{Document, Given};

fn counts(headline: &str, text: &str) -> Vec<RoleCount> {
    let text = format!("{headline}\n\n{text}\n");
    let article = crate::extract::article(&Document::new("a.txt", text.clone(), text.len() as u64, Given::default()));
    article.role_counts.into_iter().filter(|c| c.span.start > headline.len()).collect()
}

/// As the pattern file writes them.
fn lower<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_else(|| "-".to_owned())
}

/// Without the stop that an abbreviation at a sentence's end shares with it.
fn same(found: Option<&str>, expected: Option<&str>) -> bool {
    found.map(|name| name.trim_end_matches('.')) == expected.map(|name| name.trim_end_matches('.'))
}

#[test]
fn every_pattern_is_read_alike_with_every_name() {
    const NAMES: [(&str, &str); 7] = [
        ("Haldane Motors", "Haldane"),
        ("Tessaro", "Tessaro"),
        ("Boeing", "Boeing"),
        ("Norvex Inc", "Norvex"),
        ("Quillon & Hart", "Quillon"),
        ("Penfold Airlines", "Penfold"),
        ("Microsoft", "Microsoft"),
    ];
    let patterns = include_str!("../../../tests/sentences/patterns.txt").lines().filter(|line| !line.starts_with('#'));
    let mut wrong = Vec::new();
    let mut read = 0;
    for (pattern, (full, short)) in patterns.flat_map(|p| NAMES.map(|name| (p, name))) {
        let with_names = [("{N}", full), ("{S}", short), ("{B2}", "Optivex"), ("{B}", "Dalgrave Capital"), ("{P}", "Ashby")];
        let line = with_names.iter().fold(pattern.to_owned(), |line, (placeholder, name)| line.replace(placeholder, name));
        let (text, expected) = line.split_once(" | ").expect("text | counts");
        let found = counts(&format!("{full} cuts jobs"), text);
        let expected: Vec<Vec<&str>> = expected.split("; ").map(|count| count.rsplitn(4, '=').collect()).collect();
        let as_expected = |c: &RoleCount, count: &[&str]| {
            let [status, whose, measure, words] = count else { panic!("{pattern}: words=measure=whose=status") };
            let whose = match *whose {
                "N" => Some(full),
                "B" => Some("Dalgrave Capital"),
                "B2" => Some("Optivex"),
                "AGG" => Some(AGGREGATE),
                _ => None,
            };
            let short_form = whose == Some(full) && same(c.employer.as_deref(), Some(short));
            let overlaps = c.text.contains(words) || words.contains(&c.text);
            overlaps
                && lower(c.measure) == *measure
                && (short_form || same(c.employer.as_deref(), whose))
                && (*measure != "cut" || lower(c.status) == *status)
        };
        let right = found.len() == expected.len() && expected.iter().all(|count| found.iter().any(|c| as_expected(c, count)));
        read += 1;
        if !right {
            let found: Vec<String> =
                found.iter().map(|c| format!("{}={}={:?}={}", c.text, lower(c.measure), c.employer, lower(c.status))).collect();
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {read} read otherwise:\n{}", wrong.len(), wrong.join("\n"));
    assert!(read > 2_000, "only {read} read");
}

#[test]
fn every_known_employer_is_one_wherever_it_stands() {
    const PATTERNS: [(&str, &str); 7] = [
        ("Jobs to go", "{N} laid off 35 people in its Acton office last week."),
        ("{N} to cut 300 jobs", "{N} said on Tuesday that it would cut 300 jobs, or 5% of its workforce."),
        ("Jobs to go", "A spokesman for {N} said 300 workers would lose their jobs."),
        ("Job cuts go on", "About 300 jobs will go at {N}."),
        ("{N} Lays Off Staff Amid Restructuring", "The company said it had let go of 300 people."),
        ("Unions angry", "Unions reacted angrily after {N} confirmed it was making 300 staff redundant."),
        ("Jobs to go", "{N}'s decision to cut 300 jobs was greeted with anger."),
    ];
    /// Ordinary words, towns, advisers who count others' cuts, and names that the cutting into words breaks: each is missed in some pattern.
    const NOT_EVERYWHERE: [&str; 22] = [
        "Beats",
        "Block",
        "Boots",
        "Channel 4",
        "Character.AI",
        "Countrywide",
        "Department for Work and Pensions",
        "EY",
        "Federal Reserve",
        "Indeed",
        "Jaguar Land Rover",
        "McKinsey",
        "Papa John's",
        "Phillips 66",
        "Providence",
        "Recruit",
        "Salzgitter",
        "Shift",
        "State Farm",
        "Telegraph",
        "Time",
        "Wing",
    ];
    let names = include_str!("../../lexicon/data/companies.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut missed: BTreeSet<&str> = BTreeSet::new();
    for name in names.filter_map(|line| line.split('|').next()).map(str::trim) {
        let known = company(name).map(|c| c.name);
        let is_it = |c: &RoleCount| c.employer.as_deref().and_then(company).map(|c| c.name) == known;
        let read = |(headline, text): &(&str, &str)| {
            let found = counts(&headline.replace("{N}", name), &text.replace("{N}", name));
            !found.is_empty() && found.iter().all(is_it)
        };
        if !PATTERNS.iter().all(read) {
            missed.insert(name);
        }
    }
    assert_eq!(missed, BTreeSet::from(NOT_EVERYWHERE));
}
