//! `layoffs extract`.

use std::io::Write;

use layoffs::model::Record;
use layoffs::report;

use super::args::RecordFormat;
use super::config::Config;
use super::exit::Exit;
use super::{input, output};

/// Prints one record an article.
pub fn run(config: &mut Config, format: RecordFormat) -> anyhow::Result<Exit> {
    if format == RecordFormat::Jsonl {
        return lines(config);
    }
    let (records, tally) = if format == RecordFormat::Html { super::report::gather(config)? } else { input::all(config)? };
    if records.is_empty() {
        return Ok(tally.exit());
    }
    let mut summary = records.envelope();
    summary.articles.retain(|article| config.selection.has_article(article));
    let mut out = output::stdout();
    match format {
        RecordFormat::Text => report::text::records(&mut out, &summary, config.look)?,
        RecordFormat::Csv => report::table::articles(&summary).write_csv(&mut out)?,
        RecordFormat::Markdown => report::markdown::records(&mut out, &summary)?,
        RecordFormat::Html => super::report::page_of_records(&mut out, &summary)?,
        RecordFormat::Json | RecordFormat::Jsonl => report::json::records(&mut out, &summary)?,
    }
    out.flush()?;
    Ok(tally.exit())
}

/// Bytes that most records fit in.
const RECORD: usize = 4 << 10;

/// Prints each record as soon as it is its turn.
fn lines(config: &Config) -> anyhow::Result<Exit> {
    let mut out = output::stdout();
    let line = |record| {
        let mut line = Vec::with_capacity(RECORD);
        match &record {
            Record::Article(article) if !config.selection.has_article(article) => Ok(line),
            record => report::jsonl::record(&mut line, record).map(|()| line),
        }
    };
    let tally = input::each(config, line, |line| Ok(out.write_all(&line?)?))?;
    out.flush()?;
    Ok(tally.exit())
}
