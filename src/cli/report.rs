//! `layoffs report`, and the pages of `summarize` and `extract --format html`.

use std::io::Write;
use std::path::Path;

use anyhow::Context;
use layoffs::model::{Record, Summary};
use layoffs::reconcile::Gathered;

use super::config::Config;
use super::exit::Exit;
use super::input::Tally;
use super::{input, output, summarize};

/// Writes the page to `path`, or to standard output if that is `-`. A page that `path` held before is no input and stays whole
/// until the new one takes its place.
pub fn run(mut config: Config, path: &Path) -> anyhow::Result<Exit> {
    if path.as_os_str() == "-" {
        return to_stdout(&mut config);
    }
    leave_out(&mut config, path);
    let (summary, tally) = summary(&mut config)?;
    if let Some(summary) = summary {
        let mut bytes = Vec::new();
        page(&mut bytes, &summary)?;
        output::replace(path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
        log::info!("wrote {}", path.display());
    }
    Ok(tally.exit())
}

/// Prints the page.
pub fn to_stdout(config: &mut Config) -> anyhow::Result<Exit> {
    let (summary, tally) = summary(config)?;
    if let Some(summary) = summary {
        let mut out = output::stdout();
        page(&mut out, &summary)?;
        out.flush()?;
    }
    Ok(tally.exit())
}

/// Writes the page.
#[cfg(feature = "report")]
pub fn page(out: &mut impl Write, summary: &Summary) -> anyhow::Result<()> {
    Ok(layoffs::report::html::summary(out, summary)?)
}

/// Writes the page of records.
#[cfg(feature = "report")]
pub fn page_of_records(out: &mut impl Write, records: &Summary) -> anyhow::Result<()> {
    Ok(layoffs::report::html::records(out, records)?)
}

#[cfg(not(feature = "report"))]
pub fn page(_: &mut impl Write, _: &Summary) -> anyhow::Result<()> {
    anyhow::bail!("this build writes no pages; build layoffs with --features report")
}

#[cfg(not(feature = "report"))]
pub fn page_of_records(out: &mut impl Write, records: &Summary) -> anyhow::Result<()> {
    page(out, records)
}

fn leave_out(config: &mut Config, path: &Path) {
    if let Ok(old) = path.canonicalize() {
        config.opened.inputs.retain(|input| Path::new(&input.path).canonicalize().map_or(true, |input| input != old));
    }
}

fn summary(config: &mut Config) -> anyhow::Result<(Option<Summary>, Tally)> {
    let (records, tally) = gather(config)?;
    Ok(((!records.is_empty()).then(|| summarize::reconciled(config, records)), tally))
}

/// Reads everything. Articles about job cuts keep their text for the page; the others let theirs go at once.
pub fn gather(config: &mut Config) -> anyhow::Result<(Gathered, Tally)> {
    config.with_text = true;
    let mut records = Gathered::default();
    let relevant = |mut record: Record| {
        if let Record::Article(article) = &mut record
            && !article.relevant
        {
            article.text = None;
        }
        record
    };
    let tally = input::each(config, relevant, |record| {
        records.add(record);
        Ok(())
    })?;
    Ok((records, tally))
}
