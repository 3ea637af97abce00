//! A checked configuration: everything that can be wrong with the arguments is found here, before any article is read.

use std::sync::Arc;

use anstream::ColorChoice;
use anyhow::{Context, bail};
use indicatif::ProgressBar;
use layoffs::lexicon::Readings;
use layoffs::read::{self, FieldNames, Globs, Metadata, Opened, ReadOptions};
use layoffs::reconcile::{Options, Selection};
use layoffs::report::text::Look;

use super::args::{Common, Input, When};
use super::progress;

/// Columns beyond which lines are hard to read.
const WIDEST: usize = 120;

/// What every command works on.
#[derive(Debug)]
pub struct Config {
    /// What there is to read.
    pub opened: Opened,
    /// How to read it.
    pub read: ReadOptions,
    /// Whether records carry the article's text.
    pub with_text: bool,
    /// The threads to work with.
    pub pool: rayon::ThreadPool,
    /// What reconciliation may know.
    pub options: Options,
    /// What is shown of the whole.
    pub selection: Selection,
    /// How far the reading has come.
    pub bar: ProgressBar,
    /// How text for people looks on standard output.
    pub look: Look,
}

impl Config {
    /// Checks the arguments and finds the inputs. Readings of the user's own hold from here on.
    pub fn new(common: &Common, input: &Input) -> anyhow::Result<Self> {
        if let Some(path) = &input.readings {
            Readings::load(path).and_then(Readings::install).context("--readings")?;
        }
        let read = ReadOptions {
            follow_links: input.follow,
            hidden: input.hidden,
            include: Globs::new(&input.include).context("--include")?,
            exclude: Globs::new(&input.exclude).context("--exclude")?,
            max_file_size: Some(input.max_file_size),
            metadata: input.metadata.as_deref().map(Metadata::load).transpose().context("--metadata")?,
            fields: FieldNames::new(&input.field).context("--field")?,
            bytes_read: Arc::default(),
        };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(common.jobs.unwrap_or(0).into()).build().context("cannot start threads")?;
        let opened = read::open(&input.paths, &read);
        Ok(Self {
            bar: progress::bar(common.progress, &opened.inputs, common.quiet > 0),
            opened,
            read,
            with_text: input.with_text,
            pool,
            options: Options { as_of: input.as_of },
            selection: selection(input)?,
            look: look(common.color),
        })
    }
}

fn selection(input: &Input) -> anyhow::Result<Selection> {
    if let (Some(since), Some(until)) = (input.since, input.until)
        && since > until
    {
        bail!("--since {since} is later than --until {until}");
    }
    Ok(Selection { employers: input.employer.clone(), since: input.since, until: input.until })
}

/// The width of the terminal, or 80 columns in a pipe; colour as asked, or as NO_COLOR, CLICOLOR_FORCE and the terminal have it.
pub fn look(color: When) -> Look {
    let stdout = std::io::stdout();
    let width = terminal_size::terminal_size_of(&stdout).map(|(width, _)| usize::from(width.0).min(WIDEST));
    let color = match color {
        When::Always => true,
        When::Never => false,
        When::Auto => anstream::AutoStream::choice(&stdout) != ColorChoice::Never,
    };
    Look { width: width.unwrap_or(Look::default().width), color }
}
