//! A rule by which articles are read, as its users see it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Measure;

/// What stands before and behind the words that a rule reads in an [`Example`].
const MARKS: (&str, &str) = ("[[", "]]");

/// One rule with examples that show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// `<what it reads>.<by what>`, as in [`super::RoleCount::rule`].
    pub id: String,
    /// What it does, in a sentence.
    pub does: String,
    /// What it takes a number for; `None` for rules that read no counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Measure>,
    /// What it rests on besides the article's text. Such a rule has no examples.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<String>,
    /// Where it must read just the marked words.
    #[serde(default, rename = "match")]
    pub matches: Vec<Example>,
    /// Where it must read nothing.
    #[serde(default)]
    pub not: Vec<Example>,
}

/// An article in small: a sentence, or several lines of which the first is the headline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Example {
    /// What stands before the marked words; everything if nothing is marked.
    pub before: String,
    /// The words that the rule reads.
    pub marked: Option<String>,
    /// What stands behind them.
    pub after: String,
}

impl Example {
    /// The text without marks.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}{}{}", self.before, self.marked.as_deref().unwrap_or_default(), self.after)
    }
}

/// An example with an opening mark and no closing one behind it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` has an opening [[ and no ]] behind it")]
pub struct Unclosed(pub String);

impl FromStr for Example {
    type Err = Unclosed;

    fn from_str(text: &str) -> Result<Self, Unclosed> {
        let Some((before, rest)) = text.split_once(MARKS.0) else {
            return Ok(Self { before: text.to_owned(), marked: None, after: String::new() });
        };
        let (marked, after) = rest.split_once(MARKS.1).ok_or_else(|| Unclosed(text.to_owned()))?;
        Ok(Self { before: before.to_owned(), marked: Some(marked.to_owned()), after: after.to_owned() })
    }
}

impl TryFrom<String> for Example {
    type Error = Unclosed;

    fn try_from(text: String) -> Result<Self, Unclosed> {
        text.parse()
    }
}

impl From<Example> for String {
    fn from(example: Example) -> Self {
        example.to_string()
    }
}

impl fmt::Display for Example {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.marked {
            Some(marked) => write!(f, "{}{}{marked}{}{}", self.before, MARKS.0, MARKS.1, self.after),
            None => f.write_str(&self.before),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_written_as_it_was_read() {
        for text in ["Acme cuts [[40 jobs]].", "[[All of it]]", "Nothing marked."] {
            assert_eq!(text.parse::<Example>().unwrap().to_string(), text);
        }
        let example: Example = "Acme cuts [[40 jobs]] in May.".parse().unwrap();
        assert_eq!(example.text(), "Acme cuts 40 jobs in May.");
        assert!("Acme cuts [[40 jobs.".parse::<Example>().is_err());
    }
}
