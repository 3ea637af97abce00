//! Parquet: one table a file, every column optional, compressed.

use std::io::Write;
use std::sync::Arc;

use jiff::civil::{Date, date};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::Result;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::{Type, TypePtr};

use crate::report::table::{Cell, Field, Kind, Table};

/// Rows in a group: enough to compress well, few enough to read in part.
const GROUP: usize = 100_000;

/// Writes a table.
///
/// # Errors
/// Those of `out`.
pub fn write(out: impl Write + Send, table: &Table) -> Result<()> {
    let about = table.fields.iter().map(|f| KeyValue::new(f.name.to_string(), f.about.to_owned())).collect();
    let properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_key_value_metadata(Some(about))
        .set_created_by(concat!("layoffs ", env!("CARGO_PKG_VERSION")).to_owned())
        .build();
    let fields = table.fields.iter().map(column).collect::<Result<Vec<TypePtr>>>()?;
    let schema = Type::group_type_builder(table.name).with_fields(fields).build()?;
    let mut writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties))?;
    for rows in table.rows.chunks(GROUP) {
        let mut group = writer.next_row_group()?;
        for (i, field) in table.fields.iter().enumerate() {
            let Some(mut column) = group.next_column()? else { break };
            fill(&mut column, field.kind, rows.iter().map(|row| &row[i]))?;
            column.close()?;
        }
        group.close()?;
    }
    writer.close().map(drop)
}

fn column(field: &Field) -> Result<TypePtr> {
    let (physical, logical) = match field.kind {
        Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Integer => (Physical::INT64, None),
        Kind::Real => (Physical::DOUBLE, None),
        Kind::Boolean => (Physical::BOOLEAN, None),
        Kind::Date => (Physical::INT32, Some(LogicalType::Date)),
    };
    let column = Type::primitive_type_builder(&field.name, physical).with_repetition(Repetition::OPTIONAL).with_logical_type(logical);
    Ok(Arc::new(column.build()?))
}

/// The values that are known, and for each row whether its value is.
fn fill<'t>(column: &mut SerializedColumnWriter<'_>, kind: Kind, cells: impl Iterator<Item = &'t Cell> + Clone) -> Result<()> {
    let levels: Vec<i16> = cells.clone().map(|cell| i16::from(*cell != Cell::Null)).collect();
    let levels = Some(levels.as_slice());
    match kind {
        Kind::Text => {
            let text = |cell: &Cell| if let Cell::Text(text) = cell { Some(ByteArray::from(text.as_str())) } else { None };
            column.typed::<ByteArrayType>().write_batch(&cells.filter_map(text).collect::<Vec<_>>(), levels, None)
        }
        Kind::Integer => {
            let whole = |cell: &Cell| if let Cell::Integer(n) = cell { Some(i64::try_from(*n).unwrap_or(i64::MAX)) } else { None };
            column.typed::<Int64Type>().write_batch(&cells.filter_map(whole).collect::<Vec<_>>(), levels, None)
        }
        Kind::Real => {
            let real = |cell: &Cell| if let Cell::Real(n) = cell { Some(*n) } else { None };
            column.typed::<DoubleType>().write_batch(&cells.filter_map(real).collect::<Vec<_>>(), levels, None)
        }
        Kind::Boolean => {
            let yes = |cell: &Cell| if let Cell::Boolean(yes) = cell { Some(*yes) } else { None };
            column.typed::<BoolType>().write_batch(&cells.filter_map(yes).collect::<Vec<_>>(), levels, None)
        }
        Kind::Date => {
            let day = |cell: &Cell| if let Cell::Date(day) = cell { Some(days(*day)) } else { None };
            column.typed::<Int32Type>().write_batch(&cells.filter_map(day).collect::<Vec<_>>(), levels, None)
        }
    }
    .map(drop)
}

/// Days since 1 January 1970.
fn days(day: Date) -> i32 {
    (day - date(1970, 1, 1)).get_days()
}
