//! A checked configuration: everything that can be wrong with the arguments is found here, before any article is read.

use std::path::PathBuf;

use anstream::ColorChoice;
use anyhow::{Context, bail};
use layoffs::report::text::Look;

use super::args::{Color, Common, Input};

/// What every command works on.
#[derive(Debug)]
pub struct Config {
    /// Inputs, each of which exists.
    pub paths: Vec<PathBuf>,
    /// The threads to work with.
    pub pool: rayon::ThreadPool,
    /// How text for people looks on standard output.
    pub look: Look,
}

impl Config {
    /// Checks the arguments.
    pub fn new(common: &Common, input: &Input) -> anyhow::Result<Self> {
        if common.jobs == Some(0) {
            bail!("--jobs must be 1 or more");
        }
        for path in &input.paths {
            std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
        }
        let pool = rayon::ThreadPoolBuilder::new().num_threads(common.jobs.unwrap_or(0)).build().context("cannot start threads")?;
        Ok(Self { paths: input.paths.clone(), pool, look: look(common.color) })
    }
}

/// Columns beyond which lines are hard to read.
const WIDEST: usize = 120;

/// The width of the terminal, or 80 columns in a pipe; colour as asked, or as NO_COLOR, CLICOLOR_FORCE and the terminal have it.
fn look(color: Color) -> Look {
    let stdout = std::io::stdout();
    let width = terminal_size::terminal_size_of(&stdout).map(|(width, _)| usize::from(width.0).min(WIDEST));
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => anstream::AutoStream::choice(&stdout) != ColorChoice::Never,
    };
    Look { width: width.unwrap_or(Look::default().width), color }
}
