//! A first glance at a word.

/// A set of words that may take others for its own: most of them are kept out by their first and last letter and their length, before
/// anything is hashed or compared.
#[derive(Debug, Clone, Default)]
pub struct Sieve([u64; 16]);

/// The number by which a sieve knows a word.
fn number(word: &str) -> usize {
    let (first, last) = (word.bytes().next().unwrap_or_default(), word.bytes().next_back().unwrap_or_default());
    usize::from(first) * 37 + usize::from(last) * 11 + word.len() * 5
}

impl Sieve {
    /// The word's place: index and bit.
    fn place(word: &str) -> (usize, u64) {
        let hash = number(word);
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

/// A set of pairs of words, in the same way.
#[derive(Debug, Clone)]
pub struct PairSieve([u64; 64]);

impl PairSieve {
    /// A set of none.
    #[must_use]
    pub const fn new() -> Self {
        Self([0; 64])
    }

    fn place(first: &str, second: &str) -> (usize, u64) {
        let hash = number(first).wrapping_mul(0x9E37).wrapping_add(number(second).wrapping_mul(0x79B9)) >> 4;
        (hash / 64 % 64, 1 << (hash % 64))
    }

    /// Takes a pair in.
    pub fn add(&mut self, first: &str, second: &str) {
        let (i, bit) = Self::place(first, second);
        self.0[i] |= bit;
    }

    /// `false` if the pair was never taken in; `true` if it was, and for a few others.
    #[must_use]
    pub fn may_hold(&self, first: &str, second: &str) -> bool {
        let (i, bit) = Self::place(first, second);
        self.0[i] & bit != 0
    }
}

impl Default for PairSieve {
    fn default() -> Self {
        Self::new()
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
