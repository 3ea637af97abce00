//! How the time of reconciliation grows with the number of articles: `cargo bench --bench reconcile [-- N…]`.
//!
//! Invented articles of a fixed seed are extracted first, outside the measured time; then [`layoffs::reconcile::summarize`] is timed, the
//! best of three. The column before the last is the time by `n log₂ n`: if it does not grow, neither does the work grow faster. The
//! last is the most memory held so far, records and their copy for the run included.

// The table is the point.
#![allow(clippy::print_stdout)]

#[path = "../tests/generator/mod.rs"]
mod generator;

use std::time::{Duration, Instant};

use layoffs::model::Record;
use layoffs::reconcile::{Options, summarize};
use rayon::prelude::*;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [usize; 5] = [1_000, 2_000, 5_000, 10_000, 20_000];
const SEED: u64 = 20_240_403;

fn main() {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!("| articles | rounds told of | main events | others | time | time / (n log₂ n) | peak memory |");
    println!("|---:|---:|---:|---:|---:|---:|---:|");
    for n in sizes {
        let stories = generator::stories(n, SEED);
        let rounds = stories.iter().filter_map(|s| s.round).max().map_or(0, |last| last + 1);
        let records: Vec<Record> = stories.par_iter().map(generator::record).collect();
        let runs = if n > 20_000 { 1 } else { 3 };
        let mut best = Duration::MAX;
        let (mut main, mut others) = (0, 0);
        for _ in 0..runs {
            let records = records.clone();
            let start = Instant::now();
            let summary = summarize(records, &Options::default());
            best = best.min(start.elapsed());
            main = summary.events.iter().filter(|e| e.main).count();
            others = summary.events.len() - main;
        }
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
        let unit = best.as_secs_f64() * 1e9 / (n as f64 * (n as f64).log2());
        println!("| {n} | {rounds} | {main} | {others} | {:.2} s | {unit:.0} ns | {} |", best.as_secs_f64(), peak());
    }
}

/// The most memory that the process has held so far, where the system tells it: articles, records, a copy of them and the summary.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).and_then(|l| l.split_whitespace().next());
    line.and_then(|kb| kb.parse::<u64>().ok()).map_or_else(|| "?".to_owned(), |kb| format!("{} MB", kb / 1024))
}
