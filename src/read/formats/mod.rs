//! What a file holds, by its content and then by its name, and one file a format that hands out its articles.
//!
//! The first bytes decide, so that a page saved as `.txt` is read as a page. Where they do not (a table, Markdown, lines of JSON that
//! begin with a broken one), the name does. What is inside a container is recognised in the same way, so that compressed files,
//! archives and tables may stand in one another.

#[cfg(feature = "archives")]
mod archive;
mod compressed;
mod csv;
#[cfg(feature = "html")]
mod feed;
mod fields;
mod front_matter;
#[cfg(feature = "html")]
mod html;
mod json;
#[cfg(feature = "html")]
mod markdown;
#[cfg(feature = "parquet")]
mod parquet;
mod recognise;
mod records;
mod warc;

use std::fs::File;
use std::io::{BufReader, Cursor, Read};

use super::decode::{decode, decode_page};
use super::error::{Problem, ReadError};
use super::facts::Facts;
use super::limits::{Counted, DEEPEST, read_all};
use super::sink::{Flow, Sink};
use super::unread::{Body, Unread};
use recognise::{Format, HEAD};

/// A part of an input, not yet recognised.
struct Part<'r> {
    /// By which its articles are known.
    path: String,
    /// Its own name, for recognising it: without that of the archive, or the ending of a compressed file.
    name: String,
    reader: Box<dyn Read + 'r>,
    /// The file itself, where a format needs to move about in it.
    file: Option<File>,
    /// How many archives it stands in.
    depth: u8,
}

/// Reads a file.
pub(super) fn file(path: &str, file: File, sink: &mut Sink<'_>) -> Flow {
    let seekable = file.metadata().is_ok_and(|m| m.is_file());
    let again = if seekable { file.try_clone().ok() } else { None };
    let part = Part { path: path.to_owned(), name: path.to_owned(), reader: Box::new(counted(file, sink)), file: again, depth: 0 };
    read(part, sink)
}

/// Reads what comes through a pipe.
pub(super) fn stream(path: &str, reader: impl Read, sink: &mut Sink<'_>) -> Flow {
    read(Part { path: path.to_owned(), name: String::new(), reader: Box::new(counted(reader, sink)), file: None, depth: 0 }, sink)
}

fn counted<R: Read>(reader: R, sink: &Sink<'_>) -> Counted<R> {
    Counted::adding(reader, sink.options.bytes_read.clone())
}

/// Recognises a part and reads it.
fn read(part: Part<'_>, sink: &mut Sink<'_>) -> Flow {
    #[cfg_attr(not(any(feature = "archives", feature = "parquet")), expect(unused_variables, reason = "no format moves about"))]
    let Part { path, name, mut reader, file, depth } = part;
    if depth > DEEPEST {
        return Err(ReadError::new(path, Problem::TooDeep).into());
    }
    let mut head = Vec::with_capacity(HEAD);
    // A pipe may give a few bytes at a time: what a file is taken for must not depend on that.
    reader.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(|e| ReadError::io(&path, e))?;
    let format = recognise::recognise(&head, &name);
    log::debug!("{path}: read as {format:?}");
    let limit = sink.options.max_file_size;
    let is_utf16 = matches!(head[..], [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
    let mut reader: Box<dyn Read + '_> = Box::new(Cursor::new(head).chain(reader));
    if is_utf16 && matches!(format, Format::Json { .. } | Format::Csv(_)) {
        let text = decode(read_all(&path, reader, limit)?).map_err(|problem| ReadError::new(&path, problem))?;
        reader = Box::new(Cursor::new(text));
    }
    match format {
        Format::RecordLines => records::lines(&path, BufReader::new(reader), sink),
        Format::Envelope => records::envelope(&path, reader, sink),
        Format::Gzip | Format::Zstd => compressed::read(format, Part { path, name, reader, file: None, depth }, sink),
        #[cfg(feature = "archives")]
        Format::Tar => archive::tar(Part { path, name, reader, file: None, depth }, sink),
        #[cfg(feature = "archives")]
        Format::Zip => match file.map(rewound).transpose().map_err(|e| ReadError::io(&path, e))? {
            Some(file) => archive::zip(&path, file, depth, sink),
            None => archive::zip(&path, Cursor::new(read_all(&path, reader, limit)?), depth, sink),
        },
        #[cfg(not(feature = "archives"))]
        Format::Tar | Format::Zip => Err(not_built(&path, "an archive", "archives").into()),
        #[cfg(feature = "parquet")]
        Format::Parquet => match file {
            Some(file) => parquet::read(&path, file, sink),
            None => parquet::read(&path, bytes::Bytes::from(read_all(&path, reader, limit)?), sink),
        },
        #[cfg(not(feature = "parquet"))]
        Format::Parquet => Err(not_built(&path, "a Parquet table", "parquet").into()),
        Format::Warc => warc::read(&path, BufReader::with_capacity(1 << 16, reader), sink),
        Format::Json { lines } => json::read(&path, BufReader::new(reader), lines, sink),
        Format::Csv(delimiter) => csv::read(&path, reader, delimiter, sink),
        #[cfg(feature = "html")]
        Format::Feed => feed::read(&path, &read_all(&path, reader, limit)?, sink),
        #[cfg(not(feature = "html"))]
        Format::Feed => Err(not_built(&path, "a feed", "html").into()),
        Format::OwnPage => {
            log::warn!("{path}: a page that layoffs wrote, not an article; left out");
            Ok(())
        }
        Format::Html => single(path, |bytes| Body::Page(bytes, None), reader, sink),
        Format::Markdown => single(path, Body::Markdown, reader, sink),
        Format::Plain => single(path, Body::Plain, reader, sink),
    }
}

/// A file that is one article.
fn single(path: String, body: impl Fn(Vec<u8>) -> Body, reader: impl Read, sink: &mut Sink<'_>) -> Flow {
    let bytes = read_all(&path, reader, sink.options.max_file_size)?;
    let article = Unread::new(path, body(bytes), Facts::default(), sink.options);
    sink.article(article)
}

/// A file, at its beginning again.
#[cfg(feature = "archives")]
fn rewound(mut file: File) -> std::io::Result<File> {
    std::io::Seek::rewind(&mut file)?;
    Ok(file)
}

/// How a text is marked up.
enum Markup {
    Page,
    Fragment,
    Markdown,
}

/// The text of an article as it came, with what its form says of it added to `facts`.
///
/// # Errors
/// Bytes that are no text, pages without an article, and forms that this build leaves out.
pub(super) fn text(body: Body, facts: &mut Facts) -> Result<String, Problem> {
    let (text, markup) = match body {
        Body::Plain(bytes) => return decode(bytes),
        Body::Field(text) if !fields::is_fragment(&text) => return Ok(text),
        Body::Field(text) => (text, Markup::Fragment),
        Body::Markdown(bytes) => (decode(bytes)?, Markup::Markdown),
        Body::Page(bytes, charset) => (decode_page(bytes, charset.as_deref())?, Markup::Page),
    };
    plain(&text, &markup, facts)
}

/// A text without its markup.
#[cfg(feature = "html")]
fn plain(text: &str, markup: &Markup, facts: &mut Facts) -> Result<String, Problem> {
    match markup {
        Markup::Page => html::text(text, facts).ok_or(Problem::NoArticle),
        Markup::Fragment => Ok(html::fragment(text)),
        Markup::Markdown => Ok(markdown::text(text, facts)),
    }
}

#[cfg(not(feature = "html"))]
const fn plain(_: &str, _: &Markup, _: &mut Facts) -> Result<String, Problem> {
    Err(Problem::NotBuilt { what: "marked-up text (HTML or Markdown)", feature: "html" })
}

/// The error of a format that this build leaves out.
#[cfg(not(all(feature = "archives", feature = "html", feature = "parquet")))]
fn not_built(path: &str, what: &'static str, feature: &'static str) -> ReadError {
    ReadError::new(path, Problem::NotBuilt { what, feature })
}
