//! How vague numerals are conventionally read, and how a user has them read otherwise.
//!
//! "Several hundred" has no figure; what a reader takes it for is a convention, and conventions differ. So the readings are a table,
//! `data/vague.txt`, each row with where it comes from, and a user's own rows take the place of these ([`Readings::install`]). That is
//! done once for the process, before the first article: everything that is read afterwards is read the same way, and [`super::hash`]
//! tells which way.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

use super::PhraseTable;
use crate::model::{Estimate, Range};

/// The table that stands where the user gives none.
const BUILT_IN: &str = include_str!("data/vague.txt");

/// A numeral that writes no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VagueNumeral {
    /// As listed ("several hundred").
    pub phrase: &'static str,
    /// Its conventional reading.
    pub reading: Estimate,
    /// Where the reading comes from; "" where a user's row does not say.
    pub source: &'static str,
}

/// "several hundred", "dozens", …: the user's rows, and those of the built-in table that they do not replace.
pub fn vague_numerals() -> &'static PhraseTable<VagueNumeral> {
    static TABLE: LazyLock<PhraseTable<VagueNumeral>> = LazyLock::new(|| {
        let own = INSTALLED.get().map_or(&[][..], |r| r.rows.as_slice());
        // of two equal phrases the first stands; a test holds that every built-in row parses
        let rows = own.iter().cloned().chain(rows(BUILT_IN).filter_map(|(_, row)| row.ok()));
        PhraseTable::new(rows.map(|row| (row.phrase, row)))
    });
    &TABLE
}

static INSTALLED: OnceLock<Readings> = OnceLock::new();

/// The user's rows as written, for the hash; "" where there are none.
pub(super) fn installed() -> &'static str {
    INSTALLED.get().map_or("", |r| r.text)
}

/// Readings that take the place of built-in ones.
#[derive(Debug)]
pub struct Readings {
    text: &'static str,
    rows: Vec<VagueNumeral>,
}

/// Why a table of readings cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadingsError {
    /// The file cannot be opened, or is no text.
    #[error("{}: cannot be read: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// A row makes no sense.
    #[error("{}:{line}: {problem}", path.display())]
    Row {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What is wrong with it, and the way out.
        problem: RowProblem,
    },
    /// No rows at all.
    #[error("{}: no readings in it; write a row a line, as in `{SAMPLE}`, or leave the option out", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// Articles were read before.
    #[error("readings must be given before the first article is read, and once")]
    TooLate,
}

/// A row as it should be, for messages.
const SAMPLE: &str = "several hundred | 200..999 | 300..700 | our style guide";

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RowProblem {
    /// Too few or too many fields.
    #[error(
        "a row is `phrase | possible range | likely range | source`, as in `{SAMPLE}`, and this one has {0} fields; the source may be left out"
    )]
    Fields(usize),
    /// Not a phrase in lower case.
    #[error("`{0}` is no phrase of words in lower case, such as `several hundred`")]
    Phrase(String),
    /// Not a range.
    #[error("`{0}` is no range of whole numbers; write `200..999`, or `2000..` where there is no upper end")]
    Range(String),
    /// The likely range lies outside the possible one.
    #[error("the likely range {likely} does not lie within the possible range {possible}; widen the one or narrow the other")]
    Outside {
        /// As written.
        likely: String,
        /// As written.
        possible: String,
    },
    /// The phrase stands in a row before.
    #[error("`{0}` has a row already, on line {1}; remove one of them")]
    Twice(String, usize),
}

impl Readings {
    /// Reads a file of rows as in `data/vague.txt`: `phrase | possible range | likely range | source`, `#` opens a comment.
    ///
    /// # Errors
    /// The file, the line and what to do about it.
    pub fn load(path: &Path) -> Result<Self, ReadingsError> {
        let text = std::fs::read_to_string(path).map_err(|source| ReadingsError::Io { path: path.to_owned(), source })?;
        // the lexicon is static, and so are a user's rows of it
        Self::parse(path, Box::leak(text.into_boxed_str()))
    }

    fn parse(path: &Path, text: &'static str) -> Result<Self, ReadingsError> {
        let row_error = |line, problem| ReadingsError::Row { path: path.to_owned(), line, problem };
        let mut found: Vec<VagueNumeral> = Vec::new();
        let mut lines = Vec::new();
        for (line, row) in rows(text) {
            let row = row.map_err(|problem| row_error(line, problem))?;
            if let Some(at) = found.iter().position(|r| r.phrase == row.phrase) {
                return Err(row_error(line, RowProblem::Twice(row.phrase.to_owned(), lines[at])));
            }
            found.push(row);
            lines.push(line);
        }
        if found.is_empty() {
            return Err(ReadingsError::Empty { path: path.to_owned() });
        }
        Ok(Self { text, rows: found })
    }

    /// Has every article of this process read by these rows, and by the built-in ones for all other phrases.
    ///
    /// # Errors
    /// [`ReadingsError::TooLate`] if readings were installed before.
    pub fn install(self) -> Result<(), ReadingsError> {
        INSTALLED.set(self).map_err(|_| ReadingsError::TooLate)
    }
}

/// Line and content of each row of a table.
fn rows(text: &'static str) -> impl Iterator<Item = (usize, Result<VagueNumeral, RowProblem>)> {
    let rows = text.lines().enumerate().map(|(i, line)| (i + 1, line.split('#').next().unwrap_or_default().trim()));
    rows.filter(|(_, row)| !row.is_empty()).map(|(line, text)| (line, row(text)))
}

fn row(text: &'static str) -> Result<VagueNumeral, RowProblem> {
    let fields: Vec<&'static str> = text.split('|').map(str::trim).collect();
    let (phrase, possible, likely, source) = match fields.as_slice() {
        [phrase, possible, likely] => (*phrase, *possible, *likely, ""),
        [phrase, possible, likely, source] => (*phrase, *possible, *likely, *source),
        _ => return Err(RowProblem::Fields(fields.len())),
    };
    let word = |w: &str| w.chars().all(|c| c.is_lowercase() || c == '-' || c == '\'') && w.starts_with(char::is_lowercase);
    if phrase.is_empty() || !phrase.split(' ').all(word) {
        return Err(RowProblem::Phrase(phrase.to_owned()));
    }
    let (wide, narrow) = (range(possible)?, range(likely)?);
    if !wide.contains(&narrow) {
        return Err(RowProblem::Outside { likely: likely.to_owned(), possible: possible.to_owned() });
    }
    Ok(VagueNumeral { phrase, reading: Estimate { possible: wide, likely: Some(narrow) }, source })
}

fn range(text: &str) -> Result<Range, RowProblem> {
    let bounds = text.split_once("..").and_then(|(min, max)| {
        let max = if max.is_empty() { None } else { Some(max.trim().parse().ok()?) };
        Some((min.trim().parse::<u64>().ok()?, max))
    });
    match bounds {
        Some((min, max)) if max.is_none_or(|max| min <= max) => Ok(Range::new(min, max)),
        _ => Err(RowProblem::Range(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static str) -> Result<Readings, String> {
        Readings::parse(Path::new("own.txt"), text).map_err(|e| e.to_string())
    }

    #[test]
    fn every_built_in_row_has_a_reading_and_a_source() {
        for (line, row) in rows(BUILT_IN) {
            let row = row.unwrap_or_else(|e| panic!("vague.txt:{line}: {e}"));
            assert!(!row.source.is_empty(), "vague.txt:{line}: where does it come from?");
        }
        assert!(read(BUILT_IN).is_ok(), "each phrase once");
    }

    #[test]
    fn rows_of_a_user() {
        let own = read("# ours\n\nseveral hundred | 150..900 | 200..600 | style guide\nloads | 20.. | 30..90\n").unwrap();
        assert_eq!(own.rows.len(), 2);
        assert_eq!(own.rows[0].source, "style guide");
        assert_eq!(own.rows[1].reading.possible, Range::new(20, None));
    }

    #[test]
    fn errors_name_file_line_and_remedy() {
        let error = |text| read(text).unwrap_err();
        assert!(error("several | 3..12").starts_with("own.txt:1: a row is `phrase | possible range"));
        assert!(error("\nSeveral | 3..12 | 3..9").starts_with("own.txt:2: `Several` is no phrase"));
        assert!(error("several | 3-12 | 3..9").contains("`3-12` is no range of whole numbers; write `200..999`"));
        assert!(error("several | 12..3 | 3..9").contains("`12..3` is no range"));
        assert!(error("several | 3..12 | 2..9").contains("the likely range 2..9 does not lie within the possible range 3..12"));
        assert!(error("several | 3..12 | 3..9\nseveral | 3..9 | 3..9").starts_with("own.txt:2: `several` has a row already, on line 1"));
        assert!(error("# nothing\n").contains("no readings in it"));
        let missing = Readings::load(Path::new("no/such/file")).unwrap_err().to_string();
        assert!(missing.starts_with("no/such/file: cannot be read"), "{missing}");
    }
}
