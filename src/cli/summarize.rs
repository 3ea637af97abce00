//! `layoffs summarize`.

use std::io::Write;

use layoffs::model::Summary;
use layoffs::reconcile::{self, Gathered};
use layoffs::report;

use super::args::SummaryFormat;
use super::config::Config;
use super::exit::Exit;
use super::input::{self, Tally};
use super::{output, reasons};

/// Reads all inputs, puts them together and leaves what was asked for; `None` if there was nothing to read.
pub fn summary(config: &Config) -> anyhow::Result<Option<(Summary, Tally)>> {
    let (records, tally) = input::all(config)?;
    if records.is_empty() {
        return Ok(None);
    }
    Ok(Some((reconciled(config, records), tally)))
}

/// Puts records together, says why if that is wanted, and leaves what was asked for.
pub fn reconciled(config: &Config, records: Gathered) -> Summary {
    let mut summary = records.summarize(&config.options);
    reasons::tell(&summary);
    reconcile::select(&mut summary, &config.selection);
    summary
}

/// Prints the reconciled whole.
pub fn run(config: &mut Config, format: SummaryFormat) -> anyhow::Result<Exit> {
    if format == SummaryFormat::Html {
        return super::report::to_stdout(config);
    }
    let Some((summary, tally)) = summary(config)? else { return Ok(Exit::CouldNot) };
    let mut out = output::stdout();
    match format {
        SummaryFormat::Text => report::text::summary(&mut out, &summary, config.look)?,
        SummaryFormat::Json => report::json::summary(&mut out, &summary)?,
        SummaryFormat::Jsonl => report::jsonl::summary(&mut out, &summary)?,
        SummaryFormat::Markdown => report::markdown::summary(&mut out, &summary)?,
        SummaryFormat::Csv => report::table::events(&summary).write_csv(&mut out)?,
        SummaryFormat::Html => super::report::page(&mut out, &summary)?,
    }
    out.flush()?;
    Ok(tally.exit())
}
