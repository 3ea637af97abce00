//! Tables: what CSV, SQLite and Parquet have in common.
//!
//! A table is declared once, a column a line with its kind, what it says and how it is had from a row; every tabular format and the
//! documentation of columns follow from that.

mod articles;
mod claims;
mod events;
mod findings;
mod quotations;
mod ties;
mod timeline;
mod tracker;

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Write};

use jiff::civil::Date;
use serde::Serialize;

pub use articles::articles;
pub use claims::claims;
pub use events::events;
pub use quotations::quotations;
pub use timeline::timeline;
pub use tracker::tracker;

use crate::model::{DateRange, Estimate, PercentRange, Quotation, Summary};

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known.
    Null,
    /// Words.
    Text(String),
    /// A whole number.
    Integer(u64),
    /// A number.
    Real(f64),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Date),
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Whole numbers.
    Integer,
    /// Numbers.
    Real,
    /// Yes or no.
    Boolean,
    /// Days, as 2024-04-03.
    Date,
}

impl Kind {
    /// For people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Real => "number",
            Self::Boolean => "true/false",
            Self::Date => "date",
        }
    }
}

/// How a column ties rows together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Not at all.
    None,
    /// Names the row.
    Primary,
    /// Names a row of another table, by that table's name and key.
    References(&'static str, &'static str),
}

/// A column's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: Cow<'static, str>,
    /// What its values are.
    pub kind: Kind,
    /// What it says.
    pub about: &'static str,
    /// How it ties rows together.
    pub key: Key,
}

/// A table with its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What a row is.
    pub about: &'static str,
    /// Its columns.
    pub fields: Vec<Field>,
    /// Its rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of rows `R`.
struct Column<R> {
    field: Field,
    cell: fn(&R) -> Cell,
}

impl<R> Column<R> {
    const fn new(name: &'static str, kind: Kind, about: &'static str, cell: fn(&R) -> Cell) -> Self {
        Self { field: Field { name: Cow::Borrowed(name), kind, about, key: Key::None }, cell }
    }

    const fn key(mut self) -> Self {
        self.field.key = Key::Primary;
        self
    }

    const fn of(mut self, table: &'static str, column: &'static str) -> Self {
        self.field.key = Key::References(table, column);
        self
    }
}

impl Table {
    fn new<R>(name: &'static str, about: &'static str, columns: Vec<Column<R>>, rows: impl IntoIterator<Item = R>) -> Self {
        let rows = rows.into_iter().map(|row| columns.iter().map(|column| (column.cell)(&row)).collect()).collect();
        Self { name, about, fields: columns.into_iter().map(|column| column.field).collect(), rows }
    }

    /// As CSV with a header, as RFC 4180 has it but with bare line feeds.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record(self.fields.iter().map(|f| f.name.as_bytes()))?;
        for row in &self.rows {
            csv.write_record(row.iter().map(Cell::to_string))?;
        }
        csv.flush()
    }
}

/// All tables of a summary, each after those that it refers to.
#[must_use]
pub fn all(summary: &Summary, listed: &[Quotation]) -> Vec<Table> {
    vec![
        articles(summary),
        events(summary),
        claims(summary),
        quotations(listed),
        ties::event_articles(summary),
        ties::event_teams(summary),
        ties::event_steps(summary),
        ties::related_events(summary),
        ties::dependence(summary),
        findings::findings(summary),
        findings::evidence(summary),
        findings::not_read(summary),
    ]
}

/// The claims, each with its article and its event: one flat table.
#[must_use]
pub fn claims_in_full(summary: &Summary) -> Table {
    let mut table =
        claims(summary).joined_with("article_id", "article", &articles(summary)).joined_with("event_id", "event", &events(summary));
    table.name = "claims_in_full";
    table.about = "One row a count of jobs in an article, with all that is known of the article and of the event.";
    table
}

impl Table {
    /// With the columns of `other` whose key this table's column `by` holds, under names that begin with `prefix`.
    fn joined_with(mut self, by: &str, prefix: &str, other: &Table) -> Self {
        let at = |table: &Table, name: &str| table.fields.iter().position(|f| f.name == name);
        let (Some(by), Some(key)) = (at(&self, by), other.fields.iter().position(|f| f.key == Key::Primary)) else { return self };
        let rows: HashMap<String, &Vec<Cell>> = other.rows.iter().map(|row| (row[key].to_string(), row)).collect();
        for row in &mut self.rows {
            let found = rows.get(&row[by].to_string());
            let cells = (0..other.fields.len()).filter(|i| *i != key);
            row.extend(cells.map(|i| found.map_or(Cell::Null, |cells| cells[i].clone())));
        }
        let more = other.fields.iter().filter(|f| f.key != Key::Primary);
        self.fields.extend(more.map(|f| Field { name: format!("{prefix}_{}", f.name).into(), key: Key::None, ..f.clone() }));
        self
    }

    /// Its columns as a table in Markdown.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn describe(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "## {}\n\n{}\n\n| column | kind | says |\n| --- | --- | --- |", self.name, self.about)?;
        for field in &self.fields {
            let key = match field.key {
                Key::None => String::new(),
                Key::Primary => " (key)".to_owned(),
                Key::References(table, column) => format!(" (a row of `{table}`, by `{column}`)"),
            };
            writeln!(out, "| `{}` | {} | {}{key} |", field.name, field.kind.name(), field.about)?;
        }
        Ok(())
    }
}

impl std::fmt::Display for Cell {
    /// Nothing for what is not known.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Null => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Integer(n) => n.fmt(f),
            Self::Real(n) => n.fmt(f),
            Self::Boolean(yes) => yes.fmt(f),
            Self::Date(day) => day.fmt(f),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Cell {
    fn from(n: u64) -> Self {
        Self::Integer(n)
    }
}

impl From<usize> for Cell {
    fn from(n: usize) -> Self {
        Self::Integer(n as u64)
    }
}

impl From<f64> for Cell {
    fn from(n: f64) -> Self {
        Self::Real(n)
    }
}

impl From<bool> for Cell {
    fn from(yes: bool) -> Self {
        Self::Boolean(yes)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Date(day)
    }
}

impl<T> From<Option<T>> for Cell
where
    Cell: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::from)
    }
}

/// The name under which JSON has a variant.
fn tag(value: &impl Serialize) -> Cell {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).into()
}

/// Several values in one cell; not known if there are none.
fn joined<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> Cell {
    let mut text = String::new();
    for item in items {
        if !text.is_empty() {
            text += "; ";
        }
        text += item.as_ref();
    }
    if text.is_empty() { Cell::Null } else { Cell::Text(text) }
}

/// Whose row has a date.
trait Dated {
    fn date(&self) -> &DateRange;
}

/// First day, last day, precision and basis.
fn date_columns<R: Dated>() -> [Column<R>; 4] {
    use Kind::{Date, Text};
    [
        Column::new("date_start", Date, "first possible day; empty if open or unknown", |r: &R| r.date().start.into()),
        Column::new("date_end", Date, "last possible day; empty if open or unknown", |r: &R| r.date().end.into()),
        Column::new("date_precision", Text, "day, week, month, year, range or unknown", |r: &R| tag(&r.date().precision)),
        Column::new("date_basis", Text, "what the date rests on: metadata, stated, url, inferred, cross_article or unknown", |r: &R| {
            tag(&r.date().basis)
        }),
    ]
}

/// Whose row has ranges of jobs and shares.
trait Measured {
    fn estimate(&self) -> Option<Estimate>;
    fn percent(&self) -> Option<PercentRange>;
}

/// Jobs as two nested ranges, and shares of staff as two.
fn size_columns<R: Measured>() -> [Column<R>; 8] {
    use Kind::{Integer, Real};
    [
        Column::new("min", Integer, "fewest jobs that the words allow", |r: &R| r.estimate().map(|e| e.possible.min).into()),
        Column::new("max", Integer, "most jobs that the words allow; empty if there is no bound", |r: &R| {
            r.estimate().and_then(|e| e.possible.max).into()
        }),
        Column::new("likely_min", Integer, "fewest jobs that a reader would take the words to say; empty in a conflict", |r: &R| {
            r.estimate().and_then(|e| e.likely).map(|l| l.min).into()
        }),
        Column::new("likely_max", Integer, "most jobs that a reader would take the words to say", |r: &R| {
            r.estimate().and_then(|e| e.likely).and_then(|l| l.max).into()
        }),
        Column::new("percent_min", Real, "least share of staff that the words allow, percent", |r: &R| r.percent().map(|p| p.min).into()),
        Column::new("percent_max", Real, "greatest share of staff that the words allow, percent", |r: &R| {
            r.percent().map(|p| p.max).into()
        }),
        Column::new("percent_likely_min", Real, "least share as usually read, percent", |r: &R| r.percent().map(|p| p.likely_min).into()),
        Column::new("percent_likely_max", Real, "greatest share as usually read, percent", |r: &R| {
            r.percent().map(|p| p.likely_max).into()
        }),
    ]
}
