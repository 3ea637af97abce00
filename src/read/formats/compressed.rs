//! `.gz` and `.zst` around anything: unpacked as it is read, and only as far as text can be expected to unpack.

use std::io::{BufReader, Read};

use flate2::bufread::MultiGzDecoder;

use super::recognise::Format;
use super::{Part, read as read_part};
#[cfg(feature = "archives")]
use crate::read::error::ReadError;
use crate::read::limits::{Counted, Unpacked};
use crate::read::sink::{Flow, Sink};

/// Reads what a compressed part holds. It keeps the part's path: one file went in.
pub(super) fn read(format: Format, part: Part<'_>, sink: &mut Sink<'_>) -> Flow {
    let Part { path, name, reader, depth, .. } = part;
    let (counted, packed) = Counted::new(reader);
    let counted = BufReader::with_capacity(1 << 16, counted);
    let inner: Box<dyn Read + '_> = match format {
        Format::Gzip => Box::new(MultiGzDecoder::new(counted)),
        #[cfg(feature = "archives")]
        _ => Box::new(zstd::Decoder::with_buffer(counted).map_err(|e| ReadError::io(&path, e))?),
        #[cfg(not(feature = "archives"))]
        _ => return Err(super::not_built(&path, "a file in the Zstandard format", "archives").into()),
    };
    let name = without_ending(&name);
    read_part(Part { path, name, reader: Box::new(Unpacked::new(inner, packed)), file: None, depth: depth + 1 }, sink)
}

/// A name without the ending of a compressed file.
fn without_ending(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, "tgz")) => format!("{stem}.tar"),
        Some((stem, ending)) if ["gz", "zst", "zstd", "gzip"].iter().any(|e| ending.eq_ignore_ascii_case(e)) => stem.to_owned(),
        _ => name.to_owned(),
    }
}
