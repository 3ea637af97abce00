//! Arguments as typed: what clap can say of them without looking at the world. [`super::config`] checks the rest.

use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::check::Check;
use super::completions::{Completions, Man};
use super::export::Export;
use super::quotes::Quotes;
use super::schema::Schema;
use super::timeline::Timeline;

const EXAMPLES: &str = "\
Examples:
  layoffs summarize seeds/                          what is claimed, by whom, and what does not fit
  layoffs summarize seeds/ --format json | jq '.events[].title'
  layoffs extract seeds/ > records.jsonl            one record an article
  layoffs summarize records.jsonl                   the same summary, from the records
  layoffs check seeds/ --severity error             what does not fit, for CI: ends with 1 if anything does not";

const SUMMARIZE_EXAMPLES: &str = "\
Examples:
  layoffs summarize seeds/                          for people
  layoffs summarize seeds/ --format json            for scripts: inputs, articles, events, findings
  layoffs summarize seeds/ --format csv             for spreadsheets: one row an event
  layoffs extract seeds/ > a.jsonl
  layoffs summarize a.jsonl                         from the records of an earlier run, or of several";

const EXTRACT_EXAMPLES: &str = "\
Examples:
  layoffs extract seeds/                            one JSON record a line
  layoffs extract seeds/ --format text              for people
  layoffs extract seeds/ --format html > read.html  one page: each article, every figure a click from its sentence
  layoffs extract seeds/ | jq -r '.role_counts[] | [.text, .employer, .status] | @tsv'
  cat article.txt | layoffs extract -               from standard input";

const REPORT_EXAMPLES: &str = "\
Examples:
  layoffs report seeds/ -o report.html              one page with pictures, to open in any browser
  layoffs report records.jsonl -o report.html       from records; made with --with-text they carry the articles
  layoffs report seeds/ --employer amazon -o amazon.html";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  layoffs explain                                   every rule, a line each
  layoffs explain cut.object                        what a rule does, with examples
  layoffs explain e1 seeds/                         how its numbers came about
  layoffs explain f862a493a348/c3 seeds/            how one count was read
  layoffs explain f862a493a348 seeds/               whose an article is, and of which day
  layoffs explain f862a493a348/q2 seeds/            whose a quotation is, and what other outlets made of it
  layoffs explain 5d3178671387 seeds/               what a finding rests on
  layoffs explain number-conflict                   what a kind of finding says";

const LEXICON_EXAMPLES: &str = "\
Examples:
  layoffs lexicon                                   every data file, with what it is for
  layoffs lexicon triggers                          one of them
  layoffs lexicon job_nouns --format json | jq -r '.entries[]'";

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  done; for check: nothing at or above the bar
  1  check found something
  2  could not do what was asked: bad arguments, no such path, an empty
     folder, nothing readable
  3  done, but some inputs could not be read; each is named on standard
     error and under inputs.failed";

/// Reads news articles about job cuts and says what is really being claimed: how many jobs, at whom, when, and who merely repeats whom.
#[derive(Debug, Parser)]
#[command(name = "layoffs", version, before_help = EXAMPLES, after_help = EXIT_CODES, disable_help_subcommand = true)]
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
    #[command(before_help = SUMMARIZE_EXAMPLES, after_help = EXIT_CODES)]
    Summarize(Summarize),
    /// Write one self-contained page with pictures
    #[command(before_help = REPORT_EXAMPLES, after_help = EXIT_CODES)]
    Report(Report),
    /// Print one structured record an article
    #[command(before_help = EXTRACT_EXAMPLES, after_help = EXIT_CODES)]
    Extract(Extract),
    /// Print every quotation, merged across outlets, with its variants and edits
    #[command(before_help = super::quotes::EXAMPLES, after_help = EXIT_CODES)]
    Quotes(Quotes),
    /// Print rounds of cuts and references to others in the order of time
    #[command(before_help = super::timeline::EXAMPLES, after_help = EXIT_CODES)]
    Timeline(Timeline),
    /// Print what does not fit, and end with 1 if anything is at or above the bar: for CI
    #[command(before_help = super::check::EXAMPLES, after_help = EXIT_CODES)]
    Check(Check),
    /// Say how a value came about, or what a rule does
    #[command(before_help = EXPLAIN_EXAMPLES, after_help = EXIT_CODES)]
    Explain(Explain),
    /// Write tables for other programs: CSV, SQLite, Parquet, JSON-LD, the columns of public trackers
    #[command(before_help = super::export::EXAMPLES, after_help = EXIT_CODES)]
    Export(Export),
    /// Print the JSON Schema of what other commands print
    #[command(before_help = super::schema::EXAMPLES)]
    Schema(Schema),
    /// Print a script that completes commands and options in a shell
    #[command(before_help = super::completions::EXAMPLES)]
    Completions(Completions),
    /// Print a manual page
    #[command(before_help = super::completions::MAN_EXAMPLES)]
    Man(Man),
    /// Print the words and phrases that articles are read by
    #[command(before_help = LEXICON_EXAMPLES)]
    Lexicon(Lexicon),
}

/// Options of every command.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// Threads to use; the output is the same for any number [default: one a core]
    #[arg(long, value_name = "N", global = true, value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
    /// Colour the text output
    #[arg(long, value_enum, value_name = "WHEN", default_value_t, global = true)]
    pub color: When,
    /// Show a bar on standard error while much is read, with counts and the time left
    #[arg(long, value_enum, value_name = "WHEN", default_value_t, global = true)]
    pub progress: When,
    /// The configuration file [default: layoffs.toml in this folder or the nearest above it]
    #[arg(long, value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// Read no configuration file
    #[arg(long, global = true, conflicts_with = "config")]
    pub no_config: bool,
    /// Say less on standard error: -q errors alone, -qq nothing
    #[arg(short, long, action = ArgAction::Count, global = true, conflicts_with = "verbose")]
    pub quiet: u8,
    /// Say more on standard error: -v what was decided and why, -vv every input
    #[arg(short, long, action = ArgAction::Count, global = true)]
    pub verbose: u8,
}

/// When to colour, and to show a bar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal; for colours NO_COLOR and CLICOLOR_FORCE hold
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Which inputs to read, and how.
#[derive(Debug, clap::Args)]
pub struct Input {
    /// Articles: files, folders (walked in sorted order), - for standard input, or records that `extract` made
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// What you know of the articles: a CSV or JSON-lines file with path, source, date, url, title; beats all inference
    #[arg(long, value_name = "FILE", help_heading = "Input")]
    pub metadata: Option<PathBuf>,
    /// How you read vague numerals: rows of `phrase | possible range | likely range | source` that replace those of `layoffs lexicon
    /// vague`
    #[arg(long, value_name = "FILE", help_heading = "Input")]
    pub readings: Option<PathBuf>,
    /// Which field of JSON, CSV or Parquet holds the text, title, date, source, url or byline, where its name is not a usual one; may
    /// be given several times
    #[arg(long, value_name = "text=NAME", help_heading = "Input")]
    pub field: Vec<String>,
    /// In folders, read only files that match; may be given several times
    #[arg(long, value_name = "GLOB", help_heading = "Input")]
    pub include: Vec<String>,
    /// In folders, leave out files and folders that match; may be given several times
    #[arg(long, value_name = "GLOB", help_heading = "Input")]
    pub exclude: Vec<String>,
    /// In folders, read hidden files too
    #[arg(long, help_heading = "Input")]
    pub hidden: bool,
    /// In folders, follow symbolic links
    #[arg(long, help_heading = "Input")]
    pub follow: bool,
    /// The largest article to read, in bytes or with K, M or G
    #[arg(long, value_name = "SIZE", default_value = "64M", value_parser = size, help_heading = "Input")]
    pub max_file_size: u64,
    /// No article is later than this day (2024-04-30)
    #[arg(long, value_name = "DATE", help_heading = "Selection")]
    pub as_of: Option<Date>,
    /// Show only cuts of an employer whose name, or whose owner's, has these words; may be given several times
    #[arg(long, value_name = "NAME", help_heading = "Selection")]
    pub employer: Vec<String>,
    /// Show only what may lie on or after this day; what is not dated stays
    #[arg(long, value_name = "DATE", help_heading = "Selection")]
    pub since: Option<Date>,
    /// Show only what may lie on or before this day; what is not dated stays
    #[arg(long, value_name = "DATE", help_heading = "Selection")]
    pub until: Option<Date>,
    /// Add the decoded article to each record, as `text`
    #[arg(long)]
    pub with_text: bool,
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

/// Options of `report`.
#[derive(Debug, clap::Args)]
#[command(mut_arg("with_text", |with_text| with_text.hide(true)))]
pub struct Report {
    #[command(flatten)]
    pub input: Input,
    /// The page to write; - for standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

/// Options of `extract`.
#[derive(Debug, clap::Args)]
pub struct Extract {
    #[command(flatten)]
    pub input: Input,
    /// How to print it
    #[arg(long, value_enum, default_value_t = RecordFormat::Jsonl)]
    pub format: RecordFormat,
}

/// Options of `explain`.
#[derive(Debug, clap::Args)]
#[command(mut_arg("paths", |paths| paths.required(false)), mut_arg("with_text", |with_text| with_text.hide(true)))]
pub struct Explain {
    /// A rule (cut.object) or a kind of finding (number-conflict); or with PATHs an event (e1), a count (f862a493a348/c3), a quotation
    /// (f862a493a348/q2), a finding (5d3178671387) or an article (f862a493a348) [default: list the rules]
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub input: Input,
}

/// Options of `lexicon`.
#[derive(Debug, clap::Args)]
pub struct Lexicon {
    /// The data file to print, by its name or the last part of it [default: list them]
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = LexiconFormat::Text)]
    pub format: LexiconFormat,
}

/// Formats of `lexicon`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LexiconFormat {
    /// For people
    Text,
    /// One document
    Json,
}

/// Formats of `summarize`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SummaryFormat {
    /// For people
    Text,
    /// One document
    Json,
    /// One article, event, finding or failure a line
    Jsonl,
    /// For notes and issues
    Markdown,
    /// One event a row; docs/tables.md has the columns
    Csv,
    /// One self-contained page with pictures, as `report` writes it
    Html,
}

/// Formats of `extract`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RecordFormat {
    /// One article or failure a line, which `summarize` reads back
    Jsonl,
    /// One document
    Json,
    /// One article a row; docs/tables.md has the columns
    Csv,
    /// For people
    Text,
    /// For notes and issues
    Markdown,
    /// One self-contained page: each article with its counts and quotations, a click from their sentences
    Html,
}

/// A number of bytes: "5000", "64M".
fn size(text: &str) -> Result<u64, String> {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit: u64 = match text[digits.len()..].to_ascii_uppercase().as_str() {
        "" | "B" => 1,
        "K" | "KB" | "KIB" => 1 << 10,
        "M" | "MB" | "MIB" => 1 << 20,
        "G" | "GB" | "GIB" => 1 << 30,
        _ => return Err("write a number of bytes, or a number with K, M or G".to_owned()),
    };
    let number: u64 = digits.parse().map_err(|_| "write a whole number, such as 500K or 64M".to_owned())?;
    number.checked_mul(unit).ok_or_else(|| "more than any file can have".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn sizes_are_in_powers_of_1024() {
        assert_eq!(size("5000"), Ok(5000));
        assert_eq!(size("64M"), Ok(64 << 20));
        assert_eq!(size("2gib"), Ok(2 << 30));
        for bad in ["", "M", "1.5M", "-1", "5 apples", "99999999999G"] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }
}
