//! Messages on standard error: `layoffs: …`, one a line.

use std::io::Write;

use log::LevelFilter;

use super::args::Common;

/// Sets how much is said.
pub fn start(common: &Common) {
    let level = match (common.quiet, common.verbose) {
        (0, 0) => LevelFilter::Warn,
        (0, 1) => LevelFilter::Info,
        (0, _) => LevelFilter::Debug,
        (1, _) => LevelFilter::Error,
        _ => LevelFilter::Off,
    };
    // what libraries note of broken pages is of no use to anybody
    env_logger::Builder::new().filter_module("layoffs", level).format(|out, record| writeln!(out, "layoffs: {}", record.args())).init();
}
