//! The JSON Schema of everything that is printed as JSON, derived from the types that print it.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::documents::{CheckDocument, LexiconFile, Line, Quotations, Records, Timeline};
use crate::model::Summary;

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

impl Document {
    const ALL: [Self; 7] = [Self::Summarize, Self::Extract, Self::Quotes, Self::Timeline, Self::Check, Self::Line, Self::Lexicon];

    /// A reference to its definition, which is put into the generator's.
    fn reference(self, generator: &mut SchemaGenerator) -> Value {
        fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
            generator.subschema_for::<T>().to_value()
        }
        match self {
            Self::Summarize => of::<Summary>(generator),
            Self::Extract => of::<Records<'_>>(generator),
            Self::Quotes => of::<Quotations<'_>>(generator),
            Self::Timeline => of::<Timeline<'_>>(generator),
            Self::Check => of::<CheckDocument<'_>>(generator),
            Self::Line => of::<Line<'_>>(generator),
            Self::Lexicon => json!({"anyOf": [of::<LexiconFile<'_>>(generator), of::<Vec<LexiconFile<'_>>>(generator)]}),
        }
    }
}

/// The schema (draft 2020-12) of one document, or of any of them.
#[must_use]
pub fn schema(document: Option<Document>) -> Value {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut root = match document {
        Some(document) => document.reference(&mut generator),
        None => json!({"anyOf": Document::ALL.map(|document| document.reference(&mut generator))}),
    };
    if let Some(root) = root.as_object_mut() {
        root.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        root.insert("title".to_owned(), json!("What layoffs prints"));
        root.insert("$defs".to_owned(), Value::Object(generator.take_definitions(true).into_iter().collect::<Map<_, _>>()));
    }
    root
}
