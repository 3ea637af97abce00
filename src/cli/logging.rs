//! Messages on standard error: `layoffs: …`, one a line.

use std::io::Write;

use env_logger::Target;
use log::LevelFilter;

use super::args::Common;
use super::progress::Messages;

/// Sets how much is said.
pub fn start(common: &Common) {
    let level = match (common.quiet, common.verbose) {
        (0, 0) => LevelFilter::Warn,
        (0, 1) => LevelFilter::Info,
        (0, _) => LevelFilter::Debug,
        (1, _) => LevelFilter::Error,
        _ => LevelFilter::Off,
    };
    begin(level);
}

/// Where the options are not known: errors and warnings.
pub fn start_plain() {
    begin(LevelFilter::Warn);
}

fn begin(level: LevelFilter) {
    let target = Target::Pipe(Box::new(Messages));
    let line = |out: &mut env_logger::fmt::Formatter, record: &log::Record<'_>| writeln!(out, "layoffs: {}", record.args());
    // what libraries note of broken pages is of no use to anybody
    env_logger::Builder::new().filter_module("layoffs", level).target(target).format(line).init();
}
