//! SQLite: the tables with keys, indices and views, to be opened in Datasette, DuckDB or a notebook.

use std::path::Path;

use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{Connection, Result, ToSql, params, params_from_iter};

use crate::model::Summary;
use crate::report::table::{Cell, Field, Key, Kind, Table};

/// Views that answer what is asked most, with what each is.
const VIEWS: [&str; 3] = [
    "CREATE VIEW claims_in_full AS -- One row a count of jobs, with its outlet, its file and the title of its event.
SELECT c.*, a.source AS article_source, a.path AS article_path, a.date_start AS article_date_start, a.date_end AS article_date_end,
       e.title AS event_title
FROM claims c JOIN articles a ON a.id = c.article_id LEFT JOIN events e ON e.id = c.event_id",
    "CREATE VIEW rounds AS -- One row a round of cuts that is the news of some article, with the range of jobs.
SELECT id, employer, date_start, date_end, \"min\", \"max\", likely_min, likely_max, relation, independent_sources, outlets
FROM events WHERE main ORDER BY date_start",
    "CREATE VIEW contradictions AS -- One row a sentence that proves a warning or an error.
SELECT f.severity, f.kind, f.message, e.text AS sentence, a.source, a.path, e.line, f.event_id, f.id AS finding_id
FROM findings f JOIN finding_evidence e ON e.finding_id = f.id JOIN articles a ON a.id = e.article_id
WHERE f.severity IN ('error', 'warning')",
];

/// Writes a new database at `path`.
///
/// # Errors
/// Those of SQLite.
pub fn write(path: &Path, summary: &Summary, tables: &[Table]) -> Result<()> {
    let mut database = Connection::open(path)?;
    database.execute_batch("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = ON;")?;
    let transaction = database.transaction()?;
    for table in tables {
        create(&transaction, table)?;
        fill(&transaction, table)?;
    }
    describe(&transaction, summary, tables)?;
    VIEWS.iter().try_for_each(|view| transaction.execute(view, []).map(drop))?;
    transaction.commit()?;
    database.execute_batch("PRAGMA optimize;")?;
    database.close().map_err(|(_, error)| error)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn create(database: &Connection, table: &Table) -> Result<()> {
    let columns: Vec<String> = table.fields.iter().map(column).collect();
    // The comment stands in the schema that SQLite keeps, where tools show it.
    let about = table.about.replace('\n', " ");
    database.execute(&format!("CREATE TABLE {} ( -- {about}\n  {}\n)", quoted(table.name), columns.join(",\n  ")), [])?;
    for field in table.fields.iter().filter(|f| matches!(f.key, Key::References(..)) || f.kind == Kind::Date) {
        let index = quoted(&format!("{}_by_{}", table.name, field.name));
        database.execute(&format!("CREATE INDEX {index} ON {} ({})", quoted(table.name), quoted(&field.name)), [])?;
    }
    Ok(())
}

fn column(field: &Field) -> String {
    let kind = match field.kind {
        Kind::Text => "TEXT",
        Kind::Integer => "INTEGER",
        Kind::Real => "REAL",
        Kind::Boolean => "BOOLEAN",
        Kind::Date => "DATE",
    };
    let key = match field.key {
        Key::None => String::new(),
        Key::Primary => " PRIMARY KEY".to_owned(),
        Key::References(table, column) => format!(" REFERENCES {} ({})", quoted(table), quoted(column)),
    };
    format!("{} {kind}{key}", quoted(&field.name))
}

fn fill(database: &Connection, table: &Table) -> Result<()> {
    let marks = vec!["?"; table.fields.len()].join(", ");
    let mut insert = database.prepare(&format!("INSERT INTO {} VALUES ({marks})", quoted(table.name)))?;
    table.rows.iter().try_for_each(|row| insert.execute(params_from_iter(row)).map(drop))
}

/// What made the file, and what every column says.
fn describe(database: &Connection, summary: &Summary, tables: &[Table]) -> Result<()> {
    database.execute_batch(
        "CREATE TABLE about ( -- What made this file, and of what.\n  key TEXT PRIMARY KEY,\n  value TEXT\n);
         CREATE TABLE columns ( -- What every column says.\n  table_name TEXT,\n  column_name TEXT,\n  about TEXT,\n  PRIMARY KEY (table_name, column_name)\n);",
    )?;
    let (tool, inputs) = (&summary.tool, &summary.inputs);
    let facts = [
        ("tool", format!("{} {}", tool.name, tool.version)),
        ("lexicon", tool.lexicon.clone()),
        ("format_version", summary.format_version.clone()),
        ("files", inputs.files.to_string()),
        ("articles", inputs.articles.to_string()),
        ("relevant", inputs.relevant.to_string()),
        ("duplicates", inputs.duplicates.to_string()),
    ];
    for (key, value) in facts {
        database.execute("INSERT INTO about VALUES (?, ?)", params![key, value])?;
    }
    let mut insert = database.prepare("INSERT INTO columns VALUES (?, ?, ?)")?;
    for table in tables {
        for field in &table.fields {
            insert.execute(params![table.name, field.name.as_ref(), field.about])?;
        }
    }
    Ok(())
}

impl ToSql for Cell {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Text(text) => text.to_sql()?,
            // beyond what SQLite can hold there are no jobs to count
            Self::Integer(n) => ToSqlOutput::Owned(Value::Integer(i64::try_from(*n).unwrap_or(i64::MAX))),
            Self::Real(n) => ToSqlOutput::Owned(Value::Real(*n)),
            Self::Boolean(yes) => ToSqlOutput::Owned(Value::Integer(i64::from(*yes))),
            Self::Date(day) => ToSqlOutput::Owned(Value::Text(day.to_string())),
        })
    }
}
