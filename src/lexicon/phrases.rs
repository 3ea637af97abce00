//! Phrases of several words.

use std::collections::HashMap;

use super::tags::entries;
use crate::text::{Token, tokenize};

/// A set of phrases, found token by token.
pub struct Phrases {
    /// The words after the first one, by the first, the longest phrase first.
    by_first: HashMap<&'static str, Vec<Vec<&'static str>>>,
}

impl Phrases {
    /// Reads a data file, one phrase in lower case a line.
    #[must_use]
    pub fn new(text: &'static str) -> Self {
        let mut by_first: HashMap<&'static str, Vec<Vec<&'static str>>> = HashMap::new();
        for line in entries(text) {
            let mut tokens = Vec::new();
            tokenize(line, 0..line.len(), &mut tokens);
            let mut words = tokens.iter().map(|t| t.text);
            let Some(first) = words.next() else { continue };
            let phrases = by_first.entry(first).or_default();
            phrases.push(words.collect());
            phrases.sort_by_key(|p| std::cmp::Reverse(p.len()));
        }
        Self { by_first }
    }

    /// How many tokens the longest phrase that begins at `tokens[0]` has.
    #[must_use]
    pub fn length_at(&self, tokens: &[Token<'_>]) -> Option<usize> {
        let (first, rest) = tokens.split_first()?;
        let matches = |phrase: &&Vec<&str>| rest.len() >= phrase.len() && rest.iter().zip(phrase.iter()).all(|(t, w)| same(&t.lower, w));
        self.by_first.get(&*first.lower)?.iter().find(matches).map(|p| p.len() + 1)
    }
}

/// A curly genitive is a straight one.
fn same(word: &str, expected: &str) -> bool {
    word == expected || word == "’" && expected == "'" || word == "’s" && expected == "'s"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let phrases = Phrases::new("because\nbecause of\nweeks' pay");
        let length = |text: &str| {
            let mut tokens = Vec::new();
            tokenize(text, 0..text.len(), &mut tokens);
            phrases.length_at(&tokens)
        };
        assert_eq!(length("Because of falling sales"), Some(2));
        assert_eq!(length("because it must"), Some(1));
        assert_eq!(length("weeks’ pay"), Some(3));
        assert_eq!(length("of course"), None);
    }
}
