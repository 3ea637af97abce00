//! The user's own table of what is known of articles: CSV or JSON lines, joined to inputs by path.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::Date;
use serde::Deserialize;

use super::document::Given;
use super::error::{Problem, ReadError};
use super::walk::shown;

/// What a metadata file says, by path. Beats all that is inferred from a text.
#[derive(Debug, Clone, Default)]
pub struct Metadata {
    file: PathBuf,
    rows: BTreeMap<String, Row>,
}

#[derive(Debug, Clone)]
struct Row {
    line: u64,
    given: Given,
    /// Some input was found to be this row's; shared by copies of the table.
    used: Arc<AtomicBool>,
}

/// One row as written. Columns that are not known are left alone, so that a table kept for other ends can be used.
#[derive(Deserialize)]
struct Raw {
    path: String,
    source: Option<String>,
    date: Option<String>,
    url: Option<String>,
    title: Option<String>,
}

impl Metadata {
    /// Reads a metadata file: JSON lines if its first character is `{`, else CSV with a header.
    ///
    /// # Errors
    /// A file that cannot be read, a row without a path, a date that is none, a path with two rows: each with its line.
    pub fn load(file: &Path) -> Result<Self, ReadError> {
        let name = shown(file);
        let reader = BufReader::new(File::open(file).map_err(|e| ReadError::io(&name, e))?);
        let mut table = Self { file: file.to_path_buf(), rows: BTreeMap::new() };
        table.read(reader, &name)?;
        Ok(table)
    }

    fn read(&mut self, mut reader: impl BufRead, name: &str) -> Result<(), ReadError> {
        let first = reader.fill_buf().map_err(|e| ReadError::io(name, e))?;
        let first = first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first);
        if first.trim_ascii_start().first() == Some(&b'{') { self.read_json(reader, name) } else { self.read_csv(reader, name) }
    }

    fn read_json(&mut self, reader: impl BufRead, name: &str) -> Result<(), ReadError> {
        for (i, line) in reader.lines().enumerate() {
            let number = i as u64 + 1;
            let line = line.map_err(|e| ReadError::io(name, e))?;
            let line = line.trim_start_matches('\u{feff}').trim();
            if line.is_empty() {
                continue;
            }
            let raw = serde_json::from_str(line).map_err(|e| bad(name, number, format!("{e}; each line is an object with a `path`")))?;
            self.add(raw, number, name)?;
        }
        Ok(())
    }

    fn read_csv(&mut self, reader: impl BufRead, name: &str) -> Result<(), ReadError> {
        let mut csv = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(reader);
        let in_csv = |e: &csv::Error| {
            let line = e.position().map_or(1, csv::Position::line);
            bad(name, line, format!("{e}; the first line names the columns (path, source, date, url, title)"))
        };
        let headers = csv.headers().map_err(|e| in_csv(&e))?.clone();
        if !headers.iter().any(|h| h == "path") {
            return Err(bad(name, 1, "no column `path`; the first line names the columns (path, source, date, url, title)".to_owned()));
        }
        let mut record = csv::StringRecord::new();
        while csv.read_record(&mut record).map_err(|e| in_csv(&e))? {
            let line = record.position().map_or(0, csv::Position::line);
            let raw = record.deserialize(Some(&headers)).map_err(|e| in_csv(&e))?;
            self.add(raw, line, name)?;
        }
        Ok(())
    }

    fn add(&mut self, raw: Raw, line: u64, name: &str) -> Result<(), ReadError> {
        let key = joined(&raw.path);
        if key.is_empty() {
            return Err(bad(name, line, "no path; every row names the file it is about".to_owned()));
        }
        let filled = |field: Option<String>| field.map(|f| f.trim().to_owned()).filter(|f| !f.is_empty());
        let date = match filled(raw.date) {
            Some(date) => {
                let parsed = date.parse::<Date>().map_err(|_| bad(name, line, format!("`{date}` is no date; write 2024-04-03")))?;
                Some(parsed)
            }
            None => None,
        };
        let given = Given { source: filled(raw.source), date, url: filled(raw.url), title: filled(raw.title), ..Given::default() };
        match self.rows.get(&key) {
            Some(earlier) if earlier.given != given => {
                Err(bad(name, line, format!("`{key}` has another row on line {}; keep one", earlier.line)))
            }
            _ => {
                self.rows.insert(key, Row { line, given, used: Arc::default() });
                Ok(())
            }
        }
    }

    /// The metadata file itself, which is no article.
    pub(super) fn file(&self) -> &Path {
        &self.file
    }

    /// What it says of the input at `path`: the row whose path, taken from the metadata file's folder, is this file, else the row
    /// that agrees with most of the last components of `path`.
    #[must_use]
    pub fn given(&self, path: &str) -> Given {
        let Some(row) = self.by_folder(path).or_else(|| self.by_tail(path)) else { return Given::default() };
        row.used.store(true, Ordering::Relaxed);
        row.given.clone()
    }

    /// The rows that no input has asked for yet: the metadata file's name, their lines and their paths.
    pub fn unused(&self) -> impl Iterator<Item = String> + '_ {
        let name = shown(&self.file);
        let unused = self.rows.iter().filter(|(_, row)| !row.used.load(Ordering::Relaxed));
        unused.map(move |(path, row)| format!("{name}:{}: no input is `{path}`; this row says nothing", row.line))
    }

    fn by_folder(&self, path: &str) -> Option<&Row> {
        let folder = joined(&shown(self.file.parent()?));
        let path = joined(path);
        let below = if folder.is_empty() { Some(path.as_str()) } else { path.strip_prefix(&folder).and_then(|p| p.strip_prefix('/')) };
        self.rows.get(below?)
    }

    fn by_tail(&self, path: &str) -> Option<&Row> {
        let path = joined(path);
        let tails = std::iter::once(0).chain(path.match_indices(['/', '!']).map(|(i, _)| i + 1));
        tails.map(|at| &path[at..]).find_map(|tail| self.rows.get(tail))
    }
}

fn bad(name: &str, line: u64, message: String) -> ReadError {
    ReadError::at_line(name, line, Problem::Metadata(message))
}

/// A path without `.` and with `..` worked out where it can be.
fn joined(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.trim().split(['/', '\\']) {
        match part {
            "" if parts.is_empty() && path.starts_with('/') => parts.push(""),
            "" | "." => {}
            ".." if parts.last().is_some_and(|p| !p.is_empty() && *p != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Result<Metadata, ReadError> {
        let mut table = Metadata { file: "data/about.csv".into(), rows: BTreeMap::new() };
        table.read(text.as_bytes(), "data/about.csv").map(|()| table)
    }

    #[test]
    fn rows_are_joined_from_the_folder_or_by_last_components() {
        let rows = "path,source,date,extra\nnews/a.txt,The Example Post,2023-01-05,x\nb.txt,Wire,,\n./old/b.txt,Old Wire,,\n";
        let table = table(rows).unwrap();
        let source = |path| table.given(path).source;
        assert_eq!(source("data/news/a.txt").as_deref(), Some("The Example Post"));
        assert_eq!(table.given("data/news/a.txt").date, Some(jiff::civil::date(2023, 1, 5)));
        assert_eq!(source("/srv/x/news/a.txt").as_deref(), Some("The Example Post"));
        assert_eq!(source("elsewhere/b.txt").as_deref(), Some("Wire"));
        assert_eq!(source("elsewhere/old/b.txt").as_deref(), Some("Old Wire"));
        assert_eq!(source("pack.zip!old/b.txt").as_deref(), Some("Old Wire"));
        assert_eq!(source("a.txt"), None);
        assert_eq!(table.unused().collect::<Vec<_>>(), Vec::<String>::new());
        let fresh = self::table(rows).unwrap();
        assert!(fresh.given("data/news/a.txt").source.is_some());
        assert_eq!(fresh.unused().next().as_deref(), Some("data/about.csv:3: no input is `b.txt`; this row says nothing"));
    }

    #[test]
    fn json_lines_do_as_well() {
        let table = table("{\"path\":\"a.txt\",\"date\":\"2021-02-03\",\"title\":\"\"}\n\n{\"path\":\"b.txt\",\"source\":null}").unwrap();
        assert_eq!(table.given("in/a.txt").date, Some(jiff::civil::date(2021, 2, 3)));
        assert_eq!(table.given("in/a.txt").title, None);
    }

    #[test]
    fn errors_name_file_and_line() {
        let error = |text: &str| table(text).unwrap_err().to_string();
        assert!(error("path,date\na.txt,2024-01-01\nb.txt,last week\n").starts_with("data/about.csv:3: `last week` is no date"));
        assert!(error("file,date\na.txt,2024-01-01\n").starts_with("data/about.csv:1: no column `path`"));
        assert!(error("path,source\na.txt,One\na.txt,Two\n").starts_with("data/about.csv:3: `a.txt` has another row on line 2"));
        assert!(error("path,source\na.txt,One,more\n").starts_with("data/about.csv:2: "));
        assert!(error("{\"path\":\"a\"}\n{\"source\":\"b\"}").starts_with("data/about.csv:2: "));
    }

    #[test]
    fn dots_in_paths_are_worked_out() {
        assert_eq!(joined("./a/../b//c.txt"), "b/c.txt");
        assert_eq!(joined("../a"), "../a");
        assert_eq!(joined("/x/./y"), "/x/y");
    }
}
