//! Every rule of `lexicon/data/rules.toml` on its own examples, by the whole of extraction.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use super::article;
use crate::lexicon::{rule, rules};
use crate::model::{Article, Example, Measure, Rule, Span};
use crate::read::{Document, Given};

/// Above examples that bring none of their own.
const HEADLINE: &str = "Acme announces layoffs and other job cuts";

/// What one rule read: its id, where, and what it took it for.
#[derive(Debug, PartialEq)]
struct Reading {
    rule: String,
    span: Range<usize>,
    counts: Option<Measure>,
}

/// Reads an example; also tells where its words begin in the article made of it.
fn read(example: &Example) -> (Vec<Reading>, usize) {
    let text = example.text();
    let front = if text.contains('\n') { String::new() } else { format!("{HEADLINE}\n\n") };
    let at = front.len();
    let doc = Document::new("example.txt", front + &text, 0, Given::default());
    (readings(&article(&doc)), at)
}

/// What the rules read in an article.
fn readings(article: &Article) -> Vec<Reading> {
    let at = |rule: &str, span: Span, counts| Reading { rule: rule.to_owned(), span: span.start..span.end, counts };
    let mut out: Vec<Reading> = article.role_counts.iter().map(|c| at(&c.rule, c.span, Some(c.measure))).collect();
    if let Some(rule) = article.source.basis.rule() {
        out.extend(article.source.evidence.iter().map(|e| at(rule, e.span, None)));
    }
    if let Some(rule) = article.date.basis.rule() {
        out.extend(article.date.evidence.iter().map(|e| at(rule, e.span, None)));
    }
    out.extend(article.quotes.iter().map(|q| at(&q.rule, q.span, None)));
    for citation in &article.citations {
        out.extend(citation.evidence.iter().map(|e| at(citation.relation.rule(), e.span, None)));
    }
    out
}

/// A rule's examples: it reads the marked words as what it says, and nothing where nothing is marked.
fn check(id: &str) {
    let Some(Rule { counts, matches, not, .. }) = rule(id) else { panic!("{id} is not in lexicon/data/rules.toml") };
    for example in matches {
        let (readings, front) = read(example);
        let start = front + example.before.len();
        let span = start..start + example.marked.as_deref().unwrap_or_default().len();
        let expected = Reading { rule: id.to_owned(), span, counts: *counts };
        assert!(readings.contains(&expected), "{id} must match {:?}, but what is read there is {readings:?}", example.to_string());
    }
    for example in not {
        let (readings, _) = read(example);
        let tells = counts.is_none() || readings.iter().any(|r| r.counts.is_some()) || !example.text().contains('\n');
        assert!(tells, "{id}: {:?} must tell of cuts, or nothing at all is counted in it", example.to_string());
        assert!(readings.iter().all(|r| r.rule != id), "{id} must not match {:?}, but reads {readings:?}", example.to_string());
    }
}

/// One test a rule.
macro_rules! rules {
    ($($name:ident = $id:literal,)*) => {
        $(#[test] fn $name() { check($id); })*

        /// The rules that are tested.
        const TESTED: &[&str] = &[$($id,)*];
    };
}

rules! {
    citation_first_reported = "citation.first_reported",
    citation_obtained = "citation.obtained",
    citation_reported = "citation.reported",
    citation_wire = "citation.wire",
    coordination = "coordination",
    cut_affect = "cut.affect",
    cut_affected = "cut.affected",
    cut_again = "cut.again",
    cut_by = "cut.by",
    cut_context = "cut.context",
    cut_fewer = "cut.fewer",
    cut_go = "cut.go",
    cut_halved = "cut.halved",
    cut_item = "cut.item",
    cut_left = "cut.left",
    cut_listed = "cut.listed",
    cut_noun = "cut.noun",
    cut_noun_head = "cut.noun_head",
    cut_object = "cut.object",
    cut_of_them = "cut.of_them",
    cut_passive = "cut.passive",
    cut_share = "cut.share",
    cut_share_noun = "cut.share_noun",
    cut_sum = "cut.sum",
    cut_total = "cut.total",
    cut_weak_verb = "cut.weak_verb",
    date_cross_article = "date.cross_article",
    date_inferred = "date.inferred",
    date_metadata = "date.metadata",
    date_stated = "date.stated",
    date_url = "date.url",
    furlough_frame = "furlough.frame",
    headcount_again = "headcount.again",
    headcount_noun_head = "headcount.noun_head",
    headcount_of_share = "headcount.of_share",
    headcount_owned = "headcount.owned",
    headcount_phrase = "headcount.phrase",
    headcount_remains = "headcount.remains",
    headcount_resized = "headcount.resized",
    headcount_share = "headcount.share",
    headcount_verb = "headcount.verb",
    hiring_noun = "hiring.noun",
    hiring_noun_head = "hiring.noun_head",
    hiring_verb = "hiring.verb",
    other_keep = "other.keep",
    other_represented = "other.represented",
    quote_according_to = "quote.according_to",
    quote_before = "quote.before",
    quote_behind = "quote.behind",
    quote_colon = "quote.colon",
    quote_continued = "quote.continued",
    quote_dash = "quote.dash",
    quote_echo = "quote.echo",
    quote_label = "quote.label",
    quote_lead = "quote.lead",
    quote_nearby = "quote.nearby",
    quote_participle = "quote.participle",
    quote_passive = "quote.passive",
    quote_speech_noun = "quote.speech_noun",
    quote_stance = "quote.stance",
    quote_subject = "quote.subject",
    quote_unnamed = "quote.unnamed",
    quote_woven = "quote.woven",
    source_bio = "source.bio",
    source_copyright = "source.copyright",
    source_credit_line = "source.credit_line",
    source_dateline = "source.dateline",
    source_header = "source.header",
    source_metadata = "source.metadata",
    source_self_reference = "source.self_reference",
    source_url = "source.url",
    voluntary_frame = "voluntary.frame",
    voluntary_noun = "voluntary.noun",
}

#[test]
fn every_rule_has_its_test() {
    let listed: Vec<&str> = rules().iter().map(|r| r.id.as_str()).collect();
    assert_eq!(TESTED, listed, "add the rule to the list in src/extract/rules.rs");
}

/// Rules that read something in the seeds or in an example.
#[test]
fn every_rule_that_reads_is_in_the_file() {
    let mut read_by: BTreeSet<String> = BTreeSet::new();
    for rule in rules() {
        let examples = rule.matches.iter().chain(&rule.not);
        read_by.extend(examples.flat_map(|e| read(e).0).map(|r| r.rule));
    }
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    for entry in std::fs::read_dir(seeds).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        read_by.extend(readings(&article(&Document::new("seed.txt", text, 0, Given::default()))).into_iter().map(|r| r.rule));
    }
    let unknown: Vec<_> = read_by.iter().filter(|id| rule(id).is_none()).collect();
    assert!(unknown.is_empty(), "not in lexicon/data/rules.toml: {unknown:?}");
}

/// Rules of counts and quotations as the code writes them, whether or not anything above meets them.
#[test]
fn every_rule_in_the_code_is_in_the_file() {
    let read = |r: &&Rule| r.counts.is_some() && r.id.contains('.') || r.id.starts_with("quote.");
    let known: BTreeSet<String> = rules().iter().filter(read).map(|r| r.id.clone()).collect();
    let mut found = in_code("src/extract/counts", &["cut.", "headcount.", "hiring.", "furlough.", "voluntary.", "other."]);
    found.extend(in_code("src/extract/quotes", &["quote."]));
    assert_eq!(found, known, "the code on the left, lexicon/data/rules.toml on the right");
}

/// The string literals in the code of a folder and those in it that begin with one of `kinds`.
fn in_code(folder: &str, kinds: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut paths = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(std::fs::read_dir(path).unwrap().map(|e| e.unwrap().path()));
            continue;
        }
        let Some("rs") = path.extension().and_then(|e| e.to_str()) else { continue };
        let code = std::fs::read_to_string(path).unwrap();
        for kind in kinds {
            let opening = format!("\"{kind}");
            let literals = code.match_indices(opening.as_str()).filter_map(|(at, _)| code[at + 1..].split('"').next());
            found.extend(literals.filter(|l| !l.contains(' ')).map(str::to_owned));
        }
    }
    found
}
