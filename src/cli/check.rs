//! `layoffs check`.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use layoffs::model::{Bar, Check as Checked, FindingKind, Severity};
use layoffs::report::{check, json, text};

use super::args::Input;
use super::config::Config;
use super::exit::Exit;
use super::{baseline, output, summarize};

pub(super) const EXAMPLES: &str = "\
Examples:
  layoffs check seeds/ --severity error             end with 1 if something stated is wrong
  layoffs check seeds/ --fail-on number-conflict,altered-quote --format json > known.json
  layoffs check seeds/ --severity error --baseline known.json
  layoffs check seeds/ --severity error --format sarif > layoffs.sarif
  layoffs check seeds/ --format github              annotations at the lines of files";

/// Options of `check`.
#[derive(Debug, clap::Args)]
#[command(mut_arg("with_text", |with_text| with_text.hide(true)))]
pub struct Check {
    #[command(flatten)]
    pub input: Input,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// End with 1 if a finding is at least this grave; show such findings [default: warning]
    #[arg(long, value_enum, value_name = "SEVERITY", help_heading = "Bar")]
    severity: Option<Grade>,
    /// End with 1 for these kinds, however grave; without --severity for no others
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kind(), help_heading = "Bar")]
    fail_on: Vec<FindingKind>,
    /// Hide findings that this file has: the output of an earlier `check --format json`, or ids, one a line
    #[arg(long, value_name = "FILE", help_heading = "Bar")]
    baseline: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people and editors: path:line:column: severity: message
    Text,
    /// One document
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// JUnit XML, for build servers
    Junit,
    /// Workflow commands, which GitHub shows at the lines of files
    Github,
}

/// [`Severity`] as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Grade {
    /// Something stated is wrong
    Error,
    /// Look before you rely on it
    Warning,
    /// Worth knowing
    Note,
}

impl From<Grade> for Severity {
    fn from(grade: Grade) -> Self {
        match grade {
            Grade::Error => Self::Error,
            Grade::Warning => Self::Warning,
            Grade::Note => Self::Note,
        }
    }
}

fn kind() -> impl TypedValueParser<Value = FindingKind> {
    let values = FindingKind::ALL.iter().map(|kind| PossibleValue::new(kind.name()).help(kind.about().trim_end_matches('.')));
    PossibleValuesParser::new(values).try_map(|name| name.parse::<FindingKind>())
}

/// Prints what does not fit.
pub fn run(config: &Config, options: &Check) -> anyhow::Result<Exit> {
    let known = options.baseline.as_deref().map(baseline::load).transpose().context("--baseline")?.unwrap_or_default();
    let bar = Bar { at_least: options.severity.map(Severity::from), fail_on: options.fail_on.clone(), known };
    let Some((summary, tally)) = summarize::summary(config)? else { return Ok(Exit::CouldNot) };
    let checked = Checked::new(&summary, &bar);
    let mut out = output::stdout();
    match options.format {
        Format::Text => text::check(&mut out, &checked, config.look)?,
        Format::Json => json::check(&mut out, &checked)?,
        Format::Sarif => check::sarif::write(&mut out, &checked)?,
        Format::Junit => check::junit::write(&mut out, &checked)?,
        Format::Github => check::github::write(&mut out, &checked)?,
    }
    out.flush()?;
    Ok(match tally.exit() {
        Exit::CouldNot => Exit::CouldNot,
        _ if checked.fails() => Exit::Found,
        exit => exit,
    })
}
