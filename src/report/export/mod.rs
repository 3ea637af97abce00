//! Files for other programs: one file a format, over the tables of a summary or the summary itself.

pub mod jsonld;
#[cfg(feature = "parquet")]
pub mod parquet;
#[cfg(feature = "sqlite")]
pub mod sqlite;
