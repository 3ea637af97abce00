//! From inputs to records, in parallel, in bounded memory and in an order that no thread can change.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::sync::mpsc::{SyncSender, sync_channel};

use layoffs::model::{FORMAT_VERSION, Failed, FailedTag, Record};
use layoffs::read::{self, Given, Item, Problem, ReadError, Unread};
use layoffs::reconcile::Gathered;
use layoffs::report::words;
use log::Level;
use rayon::prelude::*;

use super::config::Config;
use super::exit::Exit;
use super::suggest;

/// Articles worked on at once, a thread: enough to keep threads busy, few enough to stay small.
const BATCH: usize = 64;
/// Bytes of text after which a batch is full anyway.
const BATCH_BYTES: u64 = 8 << 20;

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
    let size = BATCH * config.pool.current_num_threads();
    std::thread::scope(|scope| {
        // one batch waits while another is worked on and a third is filled: that is all that stands in memory
        let (sender, batches) = sync_channel(1);
        scope.spawn(move || read_all(config, Batches { sender, batch: Vec::new(), bytes: 0, size }));
        for batch in batches {
            let made: Vec<_> = config.pool.install(|| batch.into_par_iter().map(|item| done(item, config, &make)).collect());
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
            config.bar.set_position(config.read.bytes_read.load(Ordering::Relaxed));
            config.bar.set_message(words::number(tally.read as u64));
        }
        anyhow::Ok(())
    })?;
    for row in config.read.metadata.iter().flat_map(read::Metadata::unused) {
        log::warn!("{row}");
    }
    config.bar.finish_and_clear();
    log::info!("{} read, {} not read", tally.read, tally.failed);
    Ok(tally)
}

/// All records.
///
/// # Errors
/// Those of [`each`].
pub fn all(config: &Config) -> anyhow::Result<(Gathered, Tally)> {
    let mut records = Gathered::default();
    let keep = |record| {
        records.add(record);
        Ok(())
    };
    let tally = each(config, |record| record, keep)?;
    Ok((records, tally))
}

/// Reads all inputs, in their order.
fn read_all(config: &Config, mut batches: Batches) {
    for input in &config.opened.inputs {
        log::debug!("{}", input.path);
        let each = || read::each(input, &config.read, |item| batches.put(item.map_err(|e| Failed::from(&e))));
        if catch_unwind(AssertUnwindSafe(each)).is_err() {
            batches.put(Err(bug(input.path.clone())));
        }
    }
    batches.send();
}

/// Items on their way to the threads that work on them.
struct Batches {
    sender: SyncSender<Vec<Result<Item, Failed>>>,
    batch: Vec<Result<Item, Failed>>,
    bytes: u64,
    size: usize,
}

impl Batches {
    /// Adds an item and says whether anybody wants more.
    fn put(&mut self, item: Result<Item, Failed>) -> bool {
        self.bytes += if let Ok(Item::Article(article)) = &item { article.size() } else { 0 };
        self.batch.push(item);
        (self.batch.len() < self.size && self.bytes < BATCH_BYTES) || self.send()
    }

    fn send(&mut self) -> bool {
        self.bytes = 0;
        self.batch.is_empty() || self.sender.send(std::mem::take(&mut self.batch)).is_ok()
    }
}

/// What `make` makes of an item, with the complaint if it could not be read.
fn done<T>(item: Result<Item, Failed>, config: &Config, make: impl Fn(Record) -> T) -> (Option<String>, T) {
    let record = record(item, config);
    let error = match &record {
        Record::Failed { failed, .. } => Some(format!("{}: {}", failed.path, failed.error)),
        Record::Article(_) => None,
    };
    (error, make(record))
}

fn record(item: Result<Item, Failed>, config: &Config) -> Record {
    let with_text = config.with_text;
    match item {
        Ok(Item::Record(Record::Article(mut article))) => {
            if !with_text {
                article.text = None;
            }
            if let Some(metadata) = &config.read.metadata {
                let paths = std::iter::once(article.path.as_str()).chain(article.paths.iter().flatten().map(String::as_str));
                let given = paths.map(|path| metadata.given(path)).find(|given| *given != Given::default());
                layoffs::extract::amend(&mut article, &given.unwrap_or_default());
            }
            Record::Article(article)
        }
        Ok(Item::Record(record)) => record,
        Ok(Item::Article(unread)) => {
            let path = unread.path().to_owned();
            catch_unwind(AssertUnwindSafe(|| article(*unread, with_text))).unwrap_or_else(|_| failure(bug(path)))
        }
        Err(failed) => failure(failed),
    }
}

fn article(unread: Unread, with_text: bool) -> Record {
    match unread.document() {
        Ok(doc) => {
            let mut article = layoffs::extract::article(&doc);
            article.text = with_text.then_some(doc.text);
            Record::Article(Box::new(article))
        }
        Err(error) => failure(Failed::from(&error)),
    }
}

/// What is said of an input that brings out a fault of ours.
fn bug(path: String) -> Failed {
    Failed { path, error: "a bug in layoffs; please report it with this article".to_owned() }
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
