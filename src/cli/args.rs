//! Arguments as typed: what clap can say of them without looking at the world. [`super::config`] checks the rest.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  layoffs summarize seeds/                      what is claimed, by whom, and what does not fit
  layoffs summarize seeds/ --format json | jq '.events[].title'
  layoffs extract seeds/ > records.jsonl        one record an article
  layoffs summarize records.jsonl               the same summary, from the records";

/// Reads news articles about job cuts and says what is really being claimed: how many jobs, at whom, when, and who merely
/// repeats whom.
#[derive(Debug, Parser)]
#[command(name = "layoffs", version, before_help = EXAMPLES, disable_help_subcommand = true)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub common: Common,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Put the claims of many articles together: events, numbers, sources, quotations, findings
    Summarize(Summarize),
    /// Print one structured record an article
    Extract(Extract),
}

/// Options of every command.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// Threads to use; the output is the same for any number [default: one a core]
    #[arg(long, value_name = "N", global = true)]
    pub jobs: Option<usize>,
    /// Colour the text output
    #[arg(long, value_enum, value_name = "WHEN", default_value_t, global = true)]
    pub color: Color,
    /// Say less on standard error (-qq: nothing)
    #[arg(short, long, action = clap::ArgAction::Count, global = true, conflicts_with = "verbose")]
    pub quiet: u8,
    /// Say more on standard error (-vv: everything)
    #[arg(short, long, action = clap::ArgAction::Count, global = true)]
    pub verbose: u8,
}

/// When to colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless NO_COLOR is set; CLICOLOR_FORCE colours a pipe too
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Which inputs to read.
#[derive(Debug, clap::Args)]
pub struct Input {
    /// Files or folders of articles; folders are walked in sorted order
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
}

/// Options of `summarize`.
#[derive(Debug, clap::Args)]
pub struct Summarize {
    #[command(flatten)]
    pub input: Input,
    /// How to print it
    #[arg(long, value_enum, default_value_t = SummaryFormat::Text)]
    pub format: SummaryFormat,
}

/// Options of `extract`.
#[derive(Debug, clap::Args)]
pub struct Extract {
    #[command(flatten)]
    pub input: Input,
    /// How to print it
    #[arg(long, value_enum, default_value_t = RecordFormat::Jsonl)]
    pub format: RecordFormat,
    /// Add the decoded article to each record
    #[arg(long)]
    pub with_text: bool,
}

/// Formats of `summarize`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SummaryFormat {
    /// For people
    Text,
    /// One document
    Json,
    /// One article, event or finding a line
    Jsonl,
}

/// Formats of `extract`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RecordFormat {
    /// One article a line; what `summarize` reads back
    Jsonl,
    /// One document
    Json,
    /// For people
    Text,
}
