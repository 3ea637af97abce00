//! `layoffs export`.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::ValueEnum;
use layoffs::model::Summary;
use layoffs::reconcile;
use layoffs::report::export::jsonld;
use layoffs::report::table::{self, Table};

use super::args::Input;
use super::config::Config;
use super::exit::Exit;
use super::{output, summarize};

pub(super) const EXAMPLES: &str = "\
Examples:
  layoffs export seeds/ -o layoffs.sqlite           tables, views, keys: for Datasette, DuckDB, notebooks
  layoffs export seeds/ -o tables.csv               a folder of CSV files, one a table
  layoffs export seeds/ -o claims.parquet           one flat table: claims with their articles and events
  layoffs export seeds/ -o layoffs.jsonld           NewsArticle, Claim, Quotation, isBasedOn
  layoffs export seeds/ -o layoffs.fyi.csv          in the columns of public trackers, with _min and _max";

/// Options of `export`.
#[derive(Debug, clap::Args)]
#[command(mut_arg("with_text", |with_text| with_text.hide(true)))]
pub struct Export {
    #[command(flatten)]
    pub input: Input,
    /// The file to write, or the folder for CSV; its name's ending says the format
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// The format, whatever the name [default: by its ending]
    #[arg(long, value_enum)]
    format: Option<Format>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A folder of CSV files, one a table (.csv, or a name without an ending)
    Csv,
    /// A database (.sqlite, .sqlite3, .db)
    Sqlite,
    /// Claims with their articles and events, one flat table (.parquet)
    Parquet,
    /// Linked data in the vocabulary of schema.org (.jsonld)
    Jsonld,
    /// One CSV file in the columns of public layoff trackers (.fyi.csv)
    Tracker,
}

impl Format {
    fn of(path: &Path) -> anyhow::Result<Self> {
        let name = path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
        Ok(match name.rsplit_once('.').map(|(_, ending)| ending) {
            _ if name.ends_with(".fyi.csv") => Self::Tracker,
            None | Some("csv") => Self::Csv,
            Some("sqlite" | "sqlite3" | "db") => Self::Sqlite,
            Some("parquet") => Self::Parquet,
            Some("jsonld") => Self::Jsonld,
            Some(other) => {
                bail!("no format has the ending .{other}; name the file .csv, .sqlite, .parquet, .jsonld or .fyi.csv, or say --format")
            }
        })
    }
}

/// Writes the file.
pub fn run(config: &Config, options: &Export) -> anyhow::Result<Exit> {
    let path = options.output.as_path();
    let format = options.format.map_or_else(|| Format::of(path), Ok)?;
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    if let Some(missing) = folder.filter(|folder| !folder.is_dir()) {
        bail!("{}: there is no such folder; make it first", missing.display());
    }
    if format != Format::Csv && path.is_dir() {
        bail!("{}: a folder, where a file is to be written", path.display());
    }
    let Some((summary, tally)) = summarize::summary(config)? else { return Ok(Exit::CouldNot) };
    write(path, format, &summary).with_context(|| format!("cannot write {}", path.display()))?;
    log::info!("wrote {}", path.display());
    Ok(tally.exit())
}

fn write(path: &Path, format: Format, summary: &Summary) -> anyhow::Result<()> {
    match format {
        Format::Csv => folder(path, &tables(summary)),
        Format::Tracker => output::replace(path, &csv(&table::tracker(summary))?),
        Format::Jsonld => {
            let mut bytes = serde_json::to_vec_pretty(&jsonld::graph(summary, &reconcile::quotations(summary)))?;
            bytes.push(b'\n');
            output::replace(path, &bytes)
        }
        Format::Sqlite => sqlite(path, summary),
        Format::Parquet => parquet(path, summary),
    }
}

fn tables(summary: &Summary) -> Vec<Table> {
    table::all(summary, &reconcile::quotations(summary))
}

fn csv(table: &Table) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    table.write_csv(&mut bytes).map(|()| bytes)
}

fn folder(path: &Path, tables: &[Table]) -> anyhow::Result<()> {
    if path.is_file() {
        return Err(anyhow!("a file is in the way of the folder; give another name, or --format tracker for one CSV file"));
    }
    std::fs::create_dir_all(path)?;
    tables.iter().try_for_each(|table| output::replace(&path.join(format!("{}.csv", table.name)), &csv(table)?))
}

#[cfg(feature = "sqlite")]
fn sqlite(path: &Path, summary: &Summary) -> anyhow::Result<()> {
    output::replace_with(path, |beside| Ok(layoffs::report::export::sqlite::write(beside, summary, &tables(summary))?))
}

#[cfg(feature = "parquet")]
fn parquet(path: &Path, summary: &Summary) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    layoffs::report::export::parquet::write(&mut bytes, &table::claims_in_full(summary))?;
    output::replace(path, &bytes)
}

#[cfg(not(feature = "sqlite"))]
fn sqlite(_: &Path, _: &Summary) -> anyhow::Result<()> {
    bail!("this build writes no SQLite; build layoffs with --features sqlite")
}

#[cfg(not(feature = "parquet"))]
fn parquet(_: &Path, _: &Summary) -> anyhow::Result<()> {
    bail!("this build writes no Parquet; build layoffs with --features parquet")
}
