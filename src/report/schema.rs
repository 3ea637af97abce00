//! The JSON Schema of everything that is printed as JSON. It is derived from the types that print it, by a test that holds the
//! checked-in copy to them; the program prints that copy, so that what derives it is no part of the program.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// `schema/layoffs.schema.json`: any of the documents, in the order of [`Document`].
const ALL: &str = include_str!("../../schema/layoffs.schema.json");
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
const DEFINITIONS: &str = "#/$defs/";

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// `summarize --format json`.
    Summarize,
    /// `extract --format json`.
    Extract,
    /// `quotes --format json`.
    Quotes,
    /// `timeline --format json`.
    Timeline,
    /// `check --format json`.
    Check,
    /// One line of any `--format jsonl`.
    Line,
    /// `lexicon --format json`.
    Lexicon,
}

/// The schema (draft 2020-12) of one document, or of any of them.
///
/// # Errors
/// Those of a build whose copy of the schema is broken.
pub fn schema(document: Option<Document>) -> serde_json::Result<Value> {
    let all: Value = serde_json::from_str(ALL)?;
    let Some(document) = document else { return Ok(all) };
    let mut definitions = Map::new();
    let mut missing = BTreeSet::new();
    let root = &all["anyOf"][document as usize];
    referred(root, &mut missing);
    while let Some(name) = missing.pop_first() {
        let definition = &all["$defs"][name];
        definitions.insert(name.to_owned(), definition.clone());
        referred(definition, &mut missing);
        missing.retain(|name| !definitions.contains_key(*name));
    }
    Ok(headed(root.clone(), definitions))
}

/// Adds the names of the definitions that `schema` refers to.
fn referred<'s>(schema: &'s Value, names: &mut BTreeSet<&'s str>) {
    match schema {
        Value::Object(object) => {
            names.extend(object.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix(DEFINITIONS)));
            object.values().for_each(|value| referred(value, names));
        }
        Value::Array(list) => list.iter().for_each(|value| referred(value, names)),
        _ => {}
    }
}

/// A schema of its own from a part and what it refers to.
fn headed(mut root: Value, definitions: Map<String, Value>) -> Value {
    root["$schema"] = json!(DIALECT);
    root["title"] = json!("What layoffs prints");
    root["$defs"] = Value::Object(definitions);
    root
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use schemars::generate::SchemaSettings;
    use schemars::{JsonSchema, SchemaGenerator};
    use snapbox::{Data, assert_data_eq};

    use super::super::documents::{CheckDocument, LexiconFile, Line, Quotations, Records, Timeline};
    use super::*;
    use crate::model::Summary;

    const DOCUMENTS: [Document; 7] =
        [Document::Summarize, Document::Extract, Document::Quotes, Document::Timeline, Document::Check, Document::Line, Document::Lexicon];

    /// A reference to a document's definition, which is put into the generator's.
    fn reference(document: Document, generator: &mut SchemaGenerator) -> Value {
        fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
            generator.subschema_for::<T>().to_value()
        }
        match document {
            Document::Summarize => of::<Summary>(generator),
            Document::Extract => of::<Records<'_>>(generator),
            Document::Quotes => of::<Quotations<'_>>(generator),
            Document::Timeline => of::<Timeline<'_>>(generator),
            Document::Check => of::<CheckDocument<'_>>(generator),
            Document::Line => of::<Line<'_>>(generator),
            Document::Lexicon => json!({"anyOf": [of::<LexiconFile<'_>>(generator), of::<Vec<LexiconFile<'_>>>(generator)]}),
        }
    }

    /// The schema of these documents as the types have it.
    fn derived(documents: &[Document]) -> Value {
        let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let mut roots: Vec<Value> = documents.iter().map(|document| reference(*document, &mut generator)).collect();
        let root = if roots.len() == 1 { roots.remove(0) } else { json!({"anyOf": roots}) };
        headed(root, generator.take_definitions(true).into_iter().collect())
    }

    /// `SNAPSHOTS=overwrite cargo test --lib schema` writes it anew.
    #[test]
    fn the_checked_in_copy_is_what_the_types_print() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/layoffs.schema.json");
        let text = serde_json::to_string_pretty(&derived(&DOCUMENTS)).unwrap() + "\n";
        assert_data_eq!(text, Data::read_from(&path, None).raw());
    }

    #[test]
    fn one_document_has_its_own_definitions_and_no_others() {
        for document in DOCUMENTS {
            assert!(schema(Some(document)).unwrap() == derived(&[document]), "{document:?}");
        }
    }
}
