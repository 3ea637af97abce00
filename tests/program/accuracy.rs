//! How well articles of our own sentences are read: `tests/articles`, annotated by hand. Those in `held-out` are only scored.
//!
//! The figures are those of the scorers named in `docs/accuracy.md`: a count is *found* if it overlaps an annotated one, then read
//! for its *value*, bound to its *employer*, and told main from background (*full*).

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;

use regex::Regex;
use serde_json::Value;

use super::common::{root, stdout, write};

/// The least F1 that may land. Raised with every gain, never lowered.
type Floors = [(&'static str, f64); 5];
const OPEN: Floors = [("found", 0.965), ("value", 0.965), ("employer", 0.92), ("full", 0.895), ("headcount", 0.87)];
const HELD_OUT: Floors = [("found", 0.90), ("value", 0.90), ("employer", 0.84), ("full", 0.84), ("headcount", 0.55)];

/// A count as a reader annotated it: `[120 jobs](cut: Acme; done; main; 120)`.
struct Count {
    span: Range<usize>,
    cut: bool,
    employer: String,
    role: Option<String>,
    value: String,
}

/// The plain text of an annotated article, and its counts.
fn annotated(source: &str) -> (String, Vec<Count>) {
    let mark = Regex::new(r"\[([^\]]*)\]\((cut|headcount|hiring|furlough|voluntary|other): ([^)]*)\)").unwrap();
    let body = source.split_once("---\n").expect("a header that ends in ---").1;
    let (mut text, mut counts, mut at) = (String::new(), Vec::new(), 0);
    for m in mark.captures_iter(body) {
        let whole = m.get(0).unwrap();
        text.push_str(&body[at..whole.start()]);
        let start = text.len();
        text.push_str(&m[1]);
        let fields: Vec<&str> = m[3].split("; ").collect();
        counts.push(Count {
            span: start..text.len(),
            cut: &m[2] == "cut",
            employer: if fields[0] == "aggregate" { "(aggregate)".to_owned() } else { fields[0].to_owned() },
            role: (&m[2] == "cut").then(|| fields[2].to_owned()),
            value: fields[fields.len() - 1].to_owned(),
        });
        // only cuts and headcounts are scored; the others must not be taken for one
        if !matches!(&m[2], "cut" | "headcount") {
            counts.pop();
        }
        at = whole.end();
    }
    text.push_str(&body[at..]);
    (text, counts)
}

fn figures(pair: &Value) -> Option<String> {
    let n = |k: usize| pair[k].as_f64().map(|n| format!("{n}"));
    let (low, high) = (n(0)?, n(1)?);
    Some(if low == high { low } else { format!("{low}-{high}") })
}

/// A value as the annotation writes it: `120`, `500-600`, `5%`, `"several hundred"`.
fn value(got: &Value) -> Option<String> {
    let v = &got["value"];
    figures(&v["stated"]).or_else(|| Some(figures(&v["percent"])? + "%")).or_else(|| Some(format!("\"{}\"", v["vague"].as_str()?)))
}

/// Names are the same if the words of one are among the other's, legal forms aside.
fn same_name(a: &str, b: &str) -> bool {
    let words = |s: &str| -> Vec<String> {
        let split = s.to_lowercase().replace("'s", "").replace('&', "and");
        let forms = ["inc", "corp", "co", "company", "ltd", "plc", "llc", "group", "the", "spa"];
        split.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !forms.contains(w)).map(str::to_owned).collect()
    };
    let (a, b) = (words(a), words(b));
    let within = |x: &[String], y: &[String]| x.iter().all(|w| y.contains(w));
    !a.is_empty() && !b.is_empty() && (within(&a, &b) || within(&b, &a))
}

/// One-to-one pairs of overlapping spans, the longest overlap first.
fn pairs(gold: &[&Count], got: &[&Value]) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (i, count) in gold.iter().enumerate() {
        for (j, v) in got.iter().enumerate() {
            let end = |key: &str| usize::try_from(v["span"][key].as_u64().unwrap()).unwrap();
            let overlap = count.span.end.min(end("end")).saturating_sub(count.span.start.max(end("start")));
            all.push((overlap, i, j));
        }
    }
    all.sort_by_key(|&(overlap, i, j)| (std::cmp::Reverse(overlap), i, j));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (overlap, i, j) in all {
        if overlap > 0 && !taken.iter().any(|&(a, b)| a == i || b == j) {
            taken.push((i, j));
        }
    }
    taken
}

/// True positives, of so many annotated, among so many found.
#[derive(Default)]
struct Tally {
    right: usize,
    gold: usize,
    got: usize,
}

impl Tally {
    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.gold + self.got).max(1) as f64
    }
}

#[test]
fn articles_whose_errors_are_worked_on() {
    hold("tests/articles", OPEN);
}

#[test]
fn articles_whose_errors_nobody_looks_at() {
    hold("tests/articles/held-out", HELD_OUT);
}

/// Scores the articles of a folder and holds them to their floors.
fn hold(of: &str, floors: Floors) {
    let folder = tempfile::tempdir().unwrap();
    let mut gold: BTreeMap<String, Vec<Count>> = BTreeMap::new();
    for entry in fs::read_dir(root().join(of)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let (text, counts) = annotated(&fs::read_to_string(&path).unwrap());
        write(folder.path(), &[(&name, text.as_bytes())]);
        gold.insert(name, counts);
    }
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for line in stdout(&["extract", folder.path().to_str().unwrap()]).lines() {
        let article: Value = serde_json::from_str(line).unwrap();
        let name = article["path"].as_str().unwrap().rsplit('/').next().unwrap();
        for cut in [true, false] {
            let measure = if cut { "cut" } else { "headcount" };
            let golds: Vec<&Count> = gold[name].iter().filter(|c| c.cut == cut).collect();
            let gots: Vec<&Value> = article["role_counts"].as_array().unwrap().iter().filter(|c| c["measure"] == measure).collect();
            let (mut found, mut valued, mut bound, mut full) = (0, 0, 0, 0);
            for (i, j) in pairs(&golds, &gots) {
                found += 1;
                let right = value(gots[j]).as_deref() == Some(golds[i].value.as_str());
                let employer = right && gots[j]["employer"].as_str().is_some_and(|e| same_name(&golds[i].employer, e));
                valued += usize::from(right);
                bound += usize::from(employer);
                full += usize::from(employer && golds[i].role.as_deref() == gots[j]["role"].as_str());
            }
            let figures = [("found", found), ("value", valued), ("employer", bound), ("full", full)];
            for (figure, right) in if cut { figures.to_vec() } else { vec![("headcount", bound)] } {
                let tally = tallies.entry(figure).or_default();
                tally.right += right;
                tally.gold += golds.len();
                tally.got += gots.len();
            }
        }
    }
    let table: Vec<String> = tallies.iter().map(|(k, t)| format!("{k} {:.3} ({} annotated, {} found)", t.f1(), t.gold, t.got)).collect();
    for (figure, floor) in floors {
        assert!(tallies[figure].f1() >= floor, "{figure} is below its floor of {floor}: {table:#?}");
    }
    eprintln!("{of}: {table:#?}");
}
