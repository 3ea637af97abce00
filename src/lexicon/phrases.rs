//! Expressions of several words, found by their first word.

use rustc_hash::FxHashMap;

use crate::text::{PairSieve, Sieve, Token, tokenize};

/// A table of expressions, each with a value. They are cut into tokens as texts are, and compared token by token in lower case.
#[derive(Debug)]
pub struct PhraseTable<V> {
    /// The words after the first one and the value, by the first word, the longest expression first.
    by_first: FxHashMap<String, Vec<(Vec<String>, V)>>,
    /// The expressions of one word.
    single: Sieve,
    /// The first two words of all others: most words that an expression begins with are common, and followed by something else.
    pairs: PairSieve,
}

impl<V> PhraseTable<V> {
    /// Builds the table of expressions in lower case; of two equal ones the first stands.
    #[must_use]
    pub fn new<'a>(entries: impl IntoIterator<Item = (&'a str, V)>) -> Self {
        let mut by_first: FxHashMap<String, Vec<(Vec<String>, V)>> = FxHashMap::default();
        for (phrase, value) in entries {
            let mut tokens = Vec::new();
            tokenize(phrase, 0..phrase.len(), &mut tokens);
            let mut words = tokens.into_iter().map(|t| t.lower.into_owned());
            if let Some(first) = words.next() {
                by_first.entry(first).or_default().push((words.collect(), value));
            }
        }
        by_first.values_mut().for_each(|list| list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0))));
        let (mut single, mut pairs) = (Sieve::default(), PairSieve::new());
        for (first, (rest, _)) in by_first.iter().flat_map(|(first, list)| list.iter().map(move |entry| (first, entry))) {
            match rest.first() {
                Some(second) => pairs.add(first, second),
                None => single.add(first),
            }
        }
        Self { by_first, single, pairs }
    }

    /// The first words of all expressions, in no order.
    pub fn first_words(&self) -> impl Iterator<Item = &str> {
        self.by_first.keys().map(String::as_str)
    }

    /// Whether an expression is this one word or mark, given in lower case.
    #[must_use]
    pub fn has_word(&self, lower: &str) -> bool {
        self.single.may_hold(lower) && self.by_first.get(lower).is_some_and(|list| list.iter().any(|(rest, _)| rest.is_empty()))
    }

    /// The longest expression that starts at token `at` and ends by `end`: one past its last token, and its value.
    #[must_use]
    pub fn longest(&self, tokens: &[Token<'_>], at: usize, end: usize) -> Option<(usize, &V)> {
        let first = &*tokens.get(at).filter(|_| at < end)?.lower;
        if !self.single.may_hold(first) && !tokens.get(at + 1).is_some_and(|next| self.pairs.may_hold(first, &next.lower)) {
            return None;
        }
        let list = self.by_first.get(first)?;
        list.iter().find_map(|(rest, value)| {
            let stop = at + 1 + rest.len();
            let here = stop <= end.min(tokens.len()) && rest.iter().zip(&tokens[at + 1..stop]).all(|(w, t)| *w == t.lower);
            here.then_some((stop, value))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_wins() {
        let table = PhraseTable::new([("more", 1), ("more than", 2), ("no more than", 3)]);
        let mut tokens = Vec::new();
        let text = "No more than five, more or less";
        tokenize(text, 0..text.len(), &mut tokens);
        assert_eq!(table.longest(&tokens, 0, tokens.len()), Some((3, &3)));
        assert_eq!(table.longest(&tokens, 1, tokens.len()), Some((3, &2)));
        assert_eq!(table.longest(&tokens, 1, 2), Some((2, &1)));
        assert_eq!(table.longest(&tokens, 3, tokens.len()), None);
    }

    #[test]
    fn genitives_are_tokens_and_curly_ones_straight() {
        let table = PhraseTable::new([("weeks' pay", ()), ("year's end", ())]);
        for text in ["Weeks' pay", "weeks’ pay", "year’s end"] {
            let mut tokens = Vec::new();
            tokenize(text, 0..text.len(), &mut tokens);
            assert_eq!(table.longest(&tokens, 0, tokens.len()), Some((3, &())), "{text}");
        }
    }
}
