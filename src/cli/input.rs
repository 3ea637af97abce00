//! From the paths of the command line to records, in an order that no thread can change.

use std::path::{Path, PathBuf};

use layoffs::model::{FORMAT_VERSION, Failed, FailedTag, Record};
use layoffs::read::{Document, Given};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::config::Config;

/// Reads all inputs and makes a record of each, in sorted order.
pub fn records(config: &Config, with_text: bool) -> anyhow::Result<Vec<Record>> {
    let files = files(&config.paths);
    if files.is_empty() {
        anyhow::bail!("no files in {}", config.paths.iter().map(|p| p.display().to_string()).collect::<Vec<_>>().join(", "));
    }
    Ok(config.pool.install(|| files.par_iter().map(|path| record(path, with_text)).collect()))
}

fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let walk = |path: &PathBuf| WalkDir::new(path).sort_by_file_name().into_iter().filter_map(Result::ok);
    paths.iter().flat_map(walk).filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn record(path: &Path, with_text: bool) -> Record {
    let name = path.display().to_string();
    match std::fs::read_to_string(path) {
        Ok(text) => {
            let bytes = text.len() as u64;
            let doc = Document::new(&name, text, bytes, Given::default());
            let mut article = layoffs::extract::article(&doc);
            article.text = with_text.then_some(doc.text);
            Record::Article(Box::new(article))
        }
        Err(error) => Record::Failed {
            tag: FailedTag::Failed,
            format_version: FORMAT_VERSION.to_owned(),
            failed: Failed { path: name, error: error.to_string() },
        },
    }
}
