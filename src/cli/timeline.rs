//! `layoffs timeline`.

use std::io::Write;

use clap::ValueEnum;
use layoffs::reconcile;
use layoffs::report::{json, jsonl, markdown, table, text};

use super::args::Input;
use super::config::Config;
use super::exit::Exit;
use super::{output, summarize};

pub(super) const EXAMPLES: &str = "\
Examples:
  layoffs timeline seeds/                           for people
  layoffs timeline seeds/ --format markdown         a table to paste
  layoffs timeline seeds/ --format jsonl | jq -r '[.start, .employer, .roles.min, .roles.max] | @tsv'";

/// Options of `timeline`.
#[derive(Debug, clap::Args)]
#[command(mut_arg("with_text", |with_text| with_text.hide(true)))]
pub struct Timeline {
    #[command(flatten)]
    pub input: Input,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// One document
    Json,
    /// One entry a line
    Jsonl,
    /// One entry a row; docs/tables.md has the columns
    Csv,
    /// A table
    Markdown,
}

/// Prints what happened, in the order of time.
pub fn run(config: &Config, options: &Timeline) -> anyhow::Result<Exit> {
    let Some((summary, tally)) = summarize::summary(config)? else { return Ok(Exit::CouldNot) };
    let entries = reconcile::timeline(&summary);
    let mut out = output::stdout();
    match options.format {
        Format::Text => text::timeline(&mut out, &entries, config.look)?,
        Format::Json => json::timeline(&mut out, &summary, &entries)?,
        Format::Jsonl => jsonl::timeline(&mut out, &entries)?,
        Format::Csv => table::timeline(&entries).write_csv(&mut out)?,
        Format::Markdown => markdown::timeline(&mut out, &entries)?,
    }
    out.flush()?;
    Ok(tally.exit())
}
