//! `.zip` and `.tar`: each member is read as a file of a folder would be, under `archive!member`.

use std::io::{Read, Seek};

use super::{Part, read as read_part};
use crate::read::error::{Problem, ReadError};
use crate::read::limits::is_bomb;
use crate::read::options::ReadOptions;
use crate::read::sink::{Flow, Sink};

/// Reads the members of a tar archive, in their order.
pub(super) fn tar(part: Part<'_>, sink: &mut Sink<'_>) -> Flow {
    let Part { path, reader, depth, .. } = part;
    let broken = |e: std::io::Error| ReadError::io(&path, e);
    let mut archive = tar::Archive::new(reader);
    for entry in archive.entries().map_err(broken)? {
        let entry = entry.map_err(broken)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if entry.header().entry_type().is_file() && is_wanted(&name, &path, sink.options) {
            member(&path, &name, depth, entry, sink)?;
        }
    }
    Ok(())
}

/// Reads the members of a ZIP archive, in their order.
pub(super) fn zip(path: &str, file: impl Read + Seek, depth: u8, sink: &mut Sink<'_>) -> Flow {
    let broken = |e: zip::result::ZipError| ReadError::new(path, malformed(&e));
    let mut archive = zip::ZipArchive::new(file).map_err(broken)?;
    if let Some(what) = document_kind(&archive) {
        return Err(ReadError::new(
            path,
            Problem::Binary { what, remedy: "convert it to text or HTML first, or leave it out with --exclude" },
        )
        .into());
    }
    let (mut packed, mut unpacked) = (0u64, 0u64);
    for index in 0..archive.len() {
        let name = archive.name_for_index(index).and_then(Result::ok).unwrap_or_default().into_owned();
        let entry = match archive.by_index(index) {
            Ok(entry) => entry,
            Err(e) => {
                sink.failed(ReadError::new(format!("{path}!{name}"), malformed(&e)))?;
                continue;
            }
        };
        if entry.is_dir() || !is_wanted(&name, path, sink.options) {
            continue;
        }
        packed += entry.compressed_size();
        unpacked += entry.size();
        if is_bomb(packed, unpacked) {
            return Err(ReadError::new(path, Problem::Bomb).into());
        }
        member(path, &name, depth, entry, sink)?;
    }
    Ok(())
}

fn member(path: &str, name: &str, depth: u8, reader: impl Read, sink: &mut Sink<'_>) -> Flow {
    let name = name.strip_prefix("./").unwrap_or(name).replace('\\', "/");
    let part = Part { path: format!("{path}!{name}"), name, reader: Box::new(reader), file: None, depth: depth + 1 };
    let flow = read_part(part, sink);
    sink.part(flow)
}

/// Whether a member would be read if it stood in a folder, by its name.
fn is_wanted(name: &str, path: &str, options: &ReadOptions) -> bool {
    let name = name.strip_prefix("./").unwrap_or(name);
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let hidden = name.split(['/', '\\']).any(|part| part.starts_with('.') || part == "__MACOSX");
    let matches = |globs: &crate::read::Globs| globs.matches(file, name, &format!("{path}!{name}"));
    !file.is_empty()
        && (options.hidden || !hidden)
        && (options.include.is_empty() || matches(&options.include))
        && (options.exclude.is_empty() || !matches(&options.exclude))
}

/// What a ZIP archive is that holds one document in parts.
fn document_kind<R: Read + Seek>(archive: &zip::ZipArchive<R>) -> Option<&'static str> {
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("[Content_Types].xml") {
        Some("an Office document")
    } else if has("META-INF/container.xml") {
        Some("an e-book")
    } else if has("mimetype") && has("content.xml") {
        Some("an OpenDocument file")
    } else {
        None
    }
}

fn malformed(error: &zip::result::ZipError) -> Problem {
    Problem::Malformed { what: "ZIP archive", message: error.to_string() }
}
