//! How many bytes of news a core takes in: from a text in memory to its record, printed nowhere.
//!
//! `cargo bench --bench extract`. For a corpus outside the repository, a folder of text files:
//! `LAYOFFS_BENCH_CORPUS=FOLDER cargo bench --bench extract corpus`.

use std::hint::black_box;
use std::path::{Path, PathBuf};

use divan::Bencher;
use divan::counter::BytesCount;
use layoffs::extract;
use layoffs::read::{Document, Given};

fn main() {
    divan::main();
}

/// Reads every text as `layoffs extract` does, but for opening files.
fn measure(bencher: Bencher<'_, '_>, texts: &[String]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        for text in texts {
            black_box(extract::article(&Document::new("a.txt", text.clone(), text.len() as u64, Given::default())));
        }
    });
}

/// News that has nothing to do with cuts but quotes people: names and speakers are looked for.
#[divan::bench]
fn irrelevant_with_quotations(bencher: Bencher<'_, '_>) {
    measure(bencher, &texts(&PROSE.iter().chain(&SPEECH).copied().collect::<Vec<_>>()));
}

/// News that has nothing to do with cuts and quotes nobody.
#[divan::bench]
fn irrelevant_without_quotations(bencher: Bencher<'_, '_>) {
    measure(bencher, &texts(&PROSE));
}

/// An article on cuts with counts, teams, quotations and credits.
#[divan::bench]
fn relevant(bencher: Bencher<'_, '_>) {
    let seed = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/003_f91745eab488812a.txt");
    measure(bencher, &read(&[seed]));
}

/// Every file of the folder that `LAYOFFS_BENCH_CORPUS` names; nothing without it.
#[divan::bench]
fn corpus(bencher: Bencher<'_, '_>) {
    let mut files = Vec::new();
    if let Some(folder) = std::env::var_os("LAYOFFS_BENCH_CORPUS") {
        walk(Path::new(&folder), &mut files);
    }
    files.sort();
    measure(bencher, &read(&files));
}

fn read(files: &[PathBuf]) -> Vec<String> {
    files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else {
            files.push(path);
        }
    }
}

const PROSE: [&str; 8] = [
    "The river rose by {n} centimetres overnight, and the lower road between {place} and the old harbour was closed to traffic.",
    "Visitors to the museum in {place} can see {n} paintings that were long thought lost, most of them from the collection of {name}.",
    "{name} scored in the {n}th minute, and the home side held on for a win that nobody in {place} had expected.",
    "A new bridge will be opened next spring; it cost $4 million less than planned, according to figures that the town published on Tuesday.",
    "The recipe asks for flour, butter and {n} grams of sugar, and should not be left in the oven for longer than an hour.",
    "Heavy rain is forecast for the weekend, with winds from the west and temperatures well below what is usual at this time of the year.",
    "The film, which was shot in {place} over {n} days, tells the story of a lighthouse keeper and his daughter.",
    "Prices of used cars fell for the third month in a row, though dealers in {place} still ask more than they did before the summer.",
];

const SPEECH: [&str; 4] = [
    "“We did not think that it would take so long,” said {name}, who has run the harbour of {place} since 1998.",
    "\"Nobody asked us,\" {name} told reporters on Friday. \"We would have said no.\"",
    "The mayor called the plan “a gift to the next generation” and said that she would sign it before the end of the month.",
    "“It is a good day for {place},” he added. “And there are {n} more to come.”",
];

const NAMES: [&str; 6] = ["Ann Example", "Robert Miller", "Maria Lopez", "John Carter", "Emily Stone", "David Hill"];
const PLACES: [&str; 5] = ["Exampleton", "Millbrook", "Ashford", "Springfield", "Westport"];

/// Two hundred articles of five kilobytes made of these sentences, the same every time.
fn texts(sentences: &[&str]) -> Vec<String> {
    let mut state = 1;
    (0..200).map(|_| text(sentences, &mut state)).collect()
}

fn text(sentences: &[&str], state: &mut u64) -> String {
    const LENGTH: usize = 5_000;
    let mut out = String::from("What happened in the valley this week\n\n");
    while out.len() < LENGTH {
        for _ in 0..3 {
            let sentence = pick(sentences, state).replace("{name}", pick(&NAMES, state)).replace("{place}", pick(&PLACES, state));
            out += &sentence.replace("{n}", &(next(state) % 900 + 20).to_string());
            out.push(' ');
        }
        out += "\n\n";
    }
    out
}

fn pick<'s>(of: &[&'s str], state: &mut u64) -> &'s str {
    let at = next(state) % of.len() as u64;
    usize::try_from(at).ok().and_then(|at| of.get(at)).copied().unwrap_or_default()
}

/// A linear congruential generator (Knuth's MMIX constants): the benchmark must not change from run to run.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}
