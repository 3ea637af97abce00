//! `layoffs extract`.

use std::io::Write;

use layoffs::model::Record;
use layoffs::report;

use super::args::{Extract, RecordFormat};
use super::config::Config;
use super::exit::Exit;
use super::{input, output};

/// Prints one record an article.
pub fn run(config: &Config, options: &Extract) -> anyhow::Result<Exit> {
    let records = input::records(config, options.with_text)?;
    for record in &records {
        if let Record::Failed { failed, .. } = record {
            output::complain(failed);
        }
    }
    let mut out = output::stdout();
    let summary = layoffs::reconcile::collect(records.clone());
    match options.format {
        RecordFormat::Jsonl => records.iter().try_for_each(|record| report::jsonl::record(&mut out, record))?,
        RecordFormat::Json => report::json::records(&mut out, &summary)?,
        RecordFormat::Text => report::text::records(&mut out, &summary, config.look)?,
    }
    out.flush()?;
    Ok(output::end(&summary.inputs))
}
