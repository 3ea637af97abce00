//! `layoffs schema`.

use std::io::Write;

use clap::ValueEnum;
use layoffs::report::schema::{Document, schema};

use super::exit::Exit;
use super::output;

pub(super) const EXAMPLES: &str = "\
Examples:
  layoffs schema > layoffs.schema.json              of everything
  layoffs schema summarize                          of what `summarize --format json` prints
  layoffs schema line                               of one line of any --format jsonl";

/// Options of `schema`.
#[derive(Debug, clap::Args)]
pub struct Schema {
    /// The command whose --format json is described, or a line of any --format jsonl [default: all of them]
    #[arg(value_enum, value_name = "DOCUMENT")]
    document: Option<Name>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Name {
    Summarize,
    Extract,
    Quotes,
    Timeline,
    Check,
    Line,
    Lexicon,
}

impl From<Name> for Document {
    fn from(name: Name) -> Self {
        match name {
            Name::Summarize => Self::Summarize,
            Name::Extract => Self::Extract,
            Name::Quotes => Self::Quotes,
            Name::Timeline => Self::Timeline,
            Name::Check => Self::Check,
            Name::Line => Self::Line,
            Name::Lexicon => Self::Lexicon,
        }
    }
}

/// Prints the schema.
pub fn run(options: &Schema) -> anyhow::Result<Exit> {
    let mut out = output::stdout();
    serde_json::to_writer_pretty(&mut out, &schema(options.document.map(Document::from))?)?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(Exit::Done)
}
