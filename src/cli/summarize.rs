//! `layoffs summarize`.

use std::io::Write;

use layoffs::report;

use super::args::SummaryFormat;
use super::config::Config;
use super::exit::Exit;
use super::{input, output};

/// Prints the reconciled whole.
pub fn run(config: &Config, format: SummaryFormat) -> anyhow::Result<Exit> {
    let records = input::records(config, false)?;
    let summary = layoffs::reconcile::summarize(records, &layoffs::reconcile::Options::default());
    summary.inputs.failed.iter().for_each(output::complain);
    let mut out = output::stdout();
    match format {
        SummaryFormat::Text => report::text::summary(&mut out, &summary, config.look)?,
        SummaryFormat::Json => report::json::summary(&mut out, &summary)?,
        SummaryFormat::Jsonl => report::jsonl::summary(&mut out, &summary)?,
    }
    out.flush()?;
    Ok(output::end(&summary.inputs))
}
