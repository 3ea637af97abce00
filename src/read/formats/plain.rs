//! Plain text: the whole file is one article.

use crate::read::decode::decode;
use crate::read::document::Document;
use crate::read::error::{Problem, ReadError};
use crate::read::options::ReadOptions;

/// The one article of a text file.
pub(super) fn document(path: &str, bytes: Vec<u8>, options: &ReadOptions) -> Result<Document, ReadError> {
    let size = bytes.len() as u64;
    let text = decode(bytes).map_err(|problem| ReadError::new(path, problem))?;
    if is_json(&text) {
        return Err(ReadError::new(path, Problem::NotRecords));
    }
    let given = options.metadata.as_ref().map(|m| m.given(path)).unwrap_or_default();
    Ok(Document::new(path, text, size, given))
}

/// Whether the text is JSON: an object or array whose first member is written as JSON has it.
fn is_json(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let Some(inner) = text.strip_prefix('[').map(|t| t.trim_start().strip_prefix('{').unwrap_or("")).or_else(|| text.strip_prefix('{'))
    else {
        return false;
    };
    inner.trim_start().strip_prefix('"').and_then(|t| t.split_once('"')).is_some_and(|(_, rest)| rest.trim_start().starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_told_from_text_in_brackets() {
        assert!(is_json("{\"title\": \"x\"}"));
        assert!(is_json(" [\n {\"a\":1}]"));
        assert!(!is_json("[Updated] Acme cuts 40 jobs"));
        assert!(!is_json("{\"Sorry\"} was all it said"));
    }
}
