//! From inputs to records, in parallel, in bounded memory and in an order that no thread can change.

use std::panic::{AssertUnwindSafe, catch_unwind};

use layoffs::model::{FORMAT_VERSION, Failed, FailedTag, Record};
use layoffs::read::{self, Item, Problem, ReadError};
use log::Level;
use rayon::prelude::*;

use super::config::Config;
use super::exit::Exit;
use super::suggest;

/// Articles worked on at once, a thread: enough to keep threads busy, few enough to stay small.
const BATCH: usize = 64;
/// Bytes of text after which a batch is full anyway.
const BATCH_BYTES: usize = 8 << 20;

/// How the reading went.
#[derive(Debug, Default)]
pub struct Tally {
    /// Whether a path given by the user cannot be read at all: there is none, or it is an empty folder.
    missing: bool,
    read: usize,
    failed: usize,
}

impl Tally {
    /// How a command ends that has read so.
    pub const fn exit(&self) -> Exit {
        match self {
            Self { missing: true, .. } | Self { read: 0, .. } => Exit::CouldNot,
            Self { failed: 0, .. } => Exit::Done,
            _ => Exit::SomeUnreadable,
        }
    }
}

/// Makes a record of each input, `make`s something of it in parallel, and hands that to `take` in the order of the inputs. What
/// cannot be read is named on standard error and is a record too.
///
/// # Errors
/// Those of `take`.
pub fn each<T: Send>(
    config: &Config,
    make: impl Fn(Record) -> T + Sync,
    mut take: impl FnMut(T) -> anyhow::Result<()>,
) -> anyhow::Result<Tally> {
    let opened = &config.opened;
    let mut tally = Tally { missing: opened.failed.iter().any(ReadError::is_usage), ..Tally::default() };
    for error in &opened.failed {
        let failed = failed(error);
        log::log!(if error.is_usage() { Level::Error } else { Level::Warn }, "{}: {}", failed.path, failed.error);
        tally.failed += 1;
        // There is no result to put failures into if nothing was found to read.
        if !opened.inputs.is_empty() {
            take(make(failure(failed)))?;
        }
    }
    let mut items = opened.inputs.iter().flat_map(|input| {
        log::debug!("{}", input.path);
        read::load(input, &config.read).map(|item| item.map_err(|e| Failed::from(&e)))
    });
    let size = BATCH * config.pool.current_num_threads();
    let mut batch = fill(&mut items, size);
    while !batch.is_empty() {
        let work = || batch.into_par_iter().map(|item| done(item, config.with_text, &make)).collect::<Vec<_>>();
        let (made, next) = config.pool.install(|| rayon::join(work, || fill(&mut items, size)));
        for (error, value) in made {
            match error {
                Some(error) => {
                    log::warn!("{error}");
                    tally.failed += 1;
                }
                None => tally.read += 1,
            }
            take(value)?;
        }
        batch = next;
    }
    for row in config.read.metadata.iter().flat_map(read::Metadata::unused) {
        log::warn!("{row}");
    }
    log::info!("{} read, {} not read", tally.read, tally.failed);
    Ok(tally)
}

/// All records, in the order of the inputs.
///
/// # Errors
/// Those of [`each`].
pub fn all(config: &Config) -> anyhow::Result<(Vec<Record>, Tally)> {
    let mut records = Vec::new();
    let keep = |record| {
        records.push(record);
        Ok(())
    };
    let tally = each(config, |record| record, keep)?;
    Ok((records, tally))
}

fn fill(items: &mut impl Iterator<Item = Result<Item, Failed>>, size: usize) -> Vec<Result<Item, Failed>> {
    let (mut batch, mut bytes) = (Vec::with_capacity(size), 0);
    while batch.len() < size && bytes < BATCH_BYTES {
        let Some(item) = items.next() else { break };
        bytes += if let Ok(Item::Document(doc)) = &item { doc.text.len() } else { 0 };
        batch.push(item);
    }
    batch
}

/// What `make` makes of an item, with the complaint if it could not be read.
fn done<T>(item: Result<Item, Failed>, with_text: bool, make: impl Fn(Record) -> T) -> (Option<String>, T) {
    let record = record(item, with_text);
    let error = match &record {
        Record::Failed { failed, .. } => Some(format!("{}: {}", failed.path, failed.error)),
        Record::Article(_) => None,
    };
    (error, make(record))
}

fn record(item: Result<Item, Failed>, with_text: bool) -> Record {
    match item {
        Ok(Item::Record(Record::Article(mut article))) if !with_text => {
            article.text = None;
            Record::Article(article)
        }
        Ok(Item::Record(record)) => record,
        Ok(Item::Document(doc)) => match catch_unwind(AssertUnwindSafe(|| layoffs::extract::article(&doc))) {
            Ok(mut article) => {
                article.text = with_text.then_some(doc.text);
                Record::Article(Box::new(article))
            }
            Err(_) => failure(Failed { path: doc.path, error: "a bug in layoffs; please report it with this article".to_owned() }),
        },
        Err(failed) => failure(failed),
    }
}

fn failure(failed: Failed) -> Record {
    Record::Failed { tag: FailedTag::Failed, format_version: FORMAT_VERSION.to_owned(), failed }
}

fn failed(error: &ReadError) -> Failed {
    let mut failed = Failed::from(error);
    if let Some(name) = matches!(error.problem, Problem::NotFound).then(|| suggest::neighbour(&error.path)).flatten() {
        failed.error += &format!("; did you mean {name}?");
    }
    failed
}
