//! `layoffs lexicon`.

use std::io::{self, Write};

use anyhow::anyhow;
use layoffs::lexicon::{DATA_FILES, DataFile};
use layoffs::report::documents::LexiconFile;
use serde::Serialize;

use super::args::{Lexicon, LexiconFormat};
use super::exit::Exit;
use super::{output, suggest};

fn described(file: &DataFile) -> LexiconFile<'static> {
    LexiconFile { name: file.name, about: file.about(), count: file.entries().count(), entries: None }
}

/// Prints the list of data files, or one of them.
pub fn run(options: &Lexicon) -> anyhow::Result<Exit> {
    let file = options.name.as_deref().map(named).transpose()?;
    let mut out = output::stdout();
    match (file, options.format) {
        (Some(file), LexiconFormat::Text) => out.write_all(file.text.as_bytes())?,
        (Some(file), LexiconFormat::Json) => {
            json(&mut out, &LexiconFile { entries: Some(file.entries().collect()), ..described(&file) })?;
        }
        (None, LexiconFormat::Text) => table(&mut out)?,
        (None, LexiconFormat::Json) => json(&mut out, &DATA_FILES.iter().map(described).collect::<Vec<_>>())?,
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn named(name: &str) -> anyhow::Result<DataFile> {
    let name = name.trim_end_matches(".txt");
    DataFile::named(name).map_err(|several| {
        if !several.is_empty() {
            return anyhow!("{name} is the name of several data files: {}", several.join(", "));
        }
        let names: Vec<&str> = DATA_FILES.iter().flat_map(|f| [f.name, f.name.rsplit('/').next().unwrap_or(f.name)]).collect();
        match suggest::most_alike(&name.to_lowercase(), &names) {
            Some(near) => anyhow!("there is no data file {name}; did you mean {near}?"),
            None => anyhow!("there is no data file {name}; `layoffs lexicon` lists them"),
        }
    })
}

/// Name, number of entries and first sentence of each file.
fn table(out: &mut impl Write) -> io::Result<()> {
    let width = DATA_FILES.iter().map(|f| f.name.len()).max().unwrap_or_default();
    for file in DATA_FILES {
        let about = file.about();
        let first = about.split_inclusive(". ").next().unwrap_or_default().trim_end();
        writeln!(out, "{:width$}  {:>5}  {first}", file.name, file.entries().count())?;
    }
    Ok(())
}

fn json(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}
