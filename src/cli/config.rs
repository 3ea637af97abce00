//! A checked configuration: everything that can be wrong with the arguments is found here, before any article is read.

use std::path::PathBuf;

use anyhow::{Context, bail};

use super::args::{Color, Common, Input};

/// What every command works on.
#[derive(Debug)]
pub struct Config {
    /// Inputs, each of which exists.
    pub paths: Vec<PathBuf>,
    /// The threads to work with.
    pub pool: rayon::ThreadPool,
    /// When to colour.
    pub color: Color,
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
        Ok(Self { paths: input.paths.clone(), pool, color: common.color })
    }
}
