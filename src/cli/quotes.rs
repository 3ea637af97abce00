//! `layoffs quotes`.

use std::io::Write;

use clap::ValueEnum;
use layoffs::reconcile;
use layoffs::report::{json, jsonl, table, text};

use super::args::Input;
use super::config::Config;
use super::exit::Exit;
use super::{output, summarize};

pub(super) const EXAMPLES: &str = "\
Examples:
  layoffs quotes seeds/                             for people: each quotation with what every outlet made of it
  layoffs quotes seeds/ --format csv > quotes.csv   for spreadsheets: one row a quotation in an article
  layoffs quotes seeds/ --format jsonl | jq -r 'select([.variants[].edits[]] != []) | .text'";

/// Options of `quotes`.
#[derive(Debug, clap::Args)]
#[command(mut_arg("with_text", |with_text| with_text.hide(true)))]
pub struct Quotes {
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
    /// One quotation a line
    Jsonl,
    /// One quotation in an article a row; docs/tables.md has the columns
    Csv,
}

/// Prints every quotation.
pub fn run(config: &Config, options: &Quotes) -> anyhow::Result<Exit> {
    let Some((summary, tally)) = summarize::summary(config)? else { return Ok(Exit::CouldNot) };
    let quotations = reconcile::quotations(&summary);
    let mut out = output::stdout();
    match options.format {
        Format::Text => text::quotations(&mut out, &summary, &quotations, config.look)?,
        Format::Json => json::quotations(&mut out, &summary, &quotations)?,
        Format::Jsonl => jsonl::quotations(&mut out, &quotations)?,
        Format::Csv => table::quotations(&quotations).write_csv(&mut out)?,
    }
    out.flush()?;
    Ok(tally.exit())
}
