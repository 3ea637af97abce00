//! A first glance at a word.

/// A set of words that may take others for its own: most of them are kept out by their first and last letter and their length, before
/// anything is hashed or compared.
#[derive(Debug, Clone, Default)]
pub struct Sieve([u64; 16]);

impl Sieve {
    /// The word's place: index and bit.
    fn place(word: &str) -> (usize, u64) {
        let (first, last) = (word.bytes().next().unwrap_or_default(), word.bytes().next_back().unwrap_or_default());
        let hash = usize::from(first) * 37 + usize::from(last) * 11 + word.len() * 5;
        (hash / 64 % 16, 1 << (hash % 64))
    }

    /// Takes a word in.
    pub fn add(&mut self, word: &str) {
        let (i, bit) = Self::place(word);
        self.0[i] |= bit;
    }

    /// `false` if the word was never taken in; `true` if it was, and for a few others.
    #[must_use]
    pub fn may_hold(&self, word: &str) -> bool {
        let (i, bit) = Self::place(word);
        self.0[i] & bit != 0
    }
}

impl<'w> FromIterator<&'w str> for Sieve {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        let mut sieve = Self::default();
        words.into_iter().for_each(|word| sieve.add(word));
        sieve
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_in_is_held_and_most_else_is_not() {
        let words = ["mill", "", "é", "a", "Acme", "shop floor"];
        let sieve: Sieve = words.into_iter().collect();
        assert!(words.iter().all(|w| sieve.may_hold(w)));
        let others = ["closes", "by", "May", "with", "300", "jobs", "lost", "in", "the", "north"];
        assert!(others.iter().filter(|w| sieve.may_hold(w)).count() < 2);
    }
}
