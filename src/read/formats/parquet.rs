//! Parquet: tables of articles as published corpora come, read row group by row group. A row is named by its place, from 1:
//! `corpus.parquet#17`.

use parquet::file::reader::{ChunkReader, FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use parquet::schema::types::Type;
use serde_json::{Map, Value};

use super::fields;
use crate::read::error::{Problem, ReadError};
use crate::read::facts::Facts;
use crate::read::sink::{Flow, Sink};

/// Reads all rows, of the columns that can hold something of an article.
pub(super) fn read<R: ChunkReader + 'static>(path: &str, file: R, sink: &mut Sink<'_>) -> Flow {
    let broken =
        |e: parquet::errors::ParquetError| ReadError::new(path, Problem::Malformed { what: "Parquet table", message: e.to_string() });
    let file = SerializedFileReader::new(file).map_err(broken)?;
    let schema = file.metadata().file_metadata().schema();
    let wanted = |name: &str| fields::knows(name).1 || sink.options.fields.names_column(name);
    let columns: Vec<_> = schema.get_fields().iter().filter(|f| wanted(f.name())).cloned().collect();
    if columns.is_empty() {
        let names: Vec<&str> = schema.get_fields().iter().map(|f| f.name()).collect();
        return Err(ReadError::new(path, Problem::NoText { found: names.join(", ") }).into());
    }
    let projection = Type::group_type_builder(schema.name()).with_fields(columns).build().map_err(broken)?;
    for (i, row) in file.get_row_iter(Some(projection)).map_err(broken)?.enumerate() {
        let record = object(&row.map_err(broken)?);
        fields::article(format!("{path}#{}", i + 1), &record, &Facts::default(), sink)?;
    }
    Ok(())
}

fn object(row: &Row) -> Value {
    Value::Object(row.get_column_iter().map(|(name, field)| (name.clone(), value(field))).collect::<Map<_, _>>())
}

fn value(field: &Field) -> Value {
    match field {
        Field::Null | Field::Bool(_) => Value::Null,
        Field::Str(text) => Value::String(text.clone()),
        Field::Bytes(bytes) => Value::String(String::from_utf8_lossy(bytes.data()).into_owned()),
        Field::Group(row) => object(row),
        Field::ListInternal(list) => Value::Array(list.elements().iter().map(value).collect()),
        // dates and times in words: "2024-04-03", "2024-04-03 10:00:00 +00:00"
        Field::Date(_) | Field::TimestampMillis(_) | Field::TimestampMicros(_) => Value::String(field.to_string()),
        other => Value::String(other.to_string()),
    }
}
