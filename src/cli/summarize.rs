//! `layoffs summarize`.

use std::io::Write;

use layoffs::reconcile::{self, Options};
use layoffs::report;

use super::args::SummaryFormat;
use super::config::Config;
use super::exit::Exit;
use super::{input, output};

/// Prints the reconciled whole.
pub fn run(config: &Config, format: SummaryFormat) -> anyhow::Result<Exit> {
    let (records, tally) = input::all(config)?;
    if records.is_empty() {
        return Ok(tally.exit());
    }
    let summary = reconcile::summarize(records, &Options::default());
    let mut out = output::stdout();
    match format {
        SummaryFormat::Text => report::text::summary(&mut out, &summary, config.look)?,
        SummaryFormat::Json => report::json::summary(&mut out, &summary)?,
        SummaryFormat::Jsonl => report::jsonl::summary(&mut out, &summary)?,
    }
    out.flush()?;
    Ok(tally.exit())
}
