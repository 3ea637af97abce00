//! The classes of all words of the lexicon, in a table made for one question asked of every token.
//!
//! A word of up to [`SHORT`] bytes is told from all others by its length, its first bytes and its last ones, which are a few machine
//! words: no text is compared and nothing but a multiplication is spent on hashing.

use rustc_hash::FxHashMap;

use super::Tags;

/// Bytes of the longest word that its ends determine.
const SHORT: usize = 16;
/// Slots of the table are a power of two, at least this many times the words.
const ROOM: usize = 3;
/// The bits of a slot that are no position.
const CHECK: u32 = 0xFFFF_0000;

/// What tells a short word from all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    first: u64,
    last: u64,
    length: u8,
}

impl Key {
    /// `None` for words that are empty or too long.
    fn of(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        let length = u8::try_from(bytes.len()).ok()?;
        let (first, last) = match bytes {
            [a] => (u64::from(*a), 0),
            [a, b] => (u64::from(u16::from_le_bytes([*a, *b])), 0),
            [a, b, c] => (u64::from(u32::from_le_bytes([*a, *b, *c, 0])), 0),
            _ if bytes.len() > SHORT => return None,
            _ => match (bytes.first_chunk(), bytes.last_chunk()) {
                (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
                _ => (u64::from(u32::from_le_bytes(*bytes.first_chunk()?)), u64::from(u32::from_le_bytes(*bytes.last_chunk()?))),
            },
        };
        Some(Self { first, last, length })
    }

    fn hash(self) -> u64 {
        // an odd number without pattern, as multiplicative hashing asks for
        (self.first ^ self.last.rotate_left(25) ^ u64::from(self.length).rotate_left(50)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

impl Key {
    /// Bits of the hash that do not say where a key stands.
    fn check(self) -> u32 {
        // the low half of the hash, of which the upper bits vary most
        (self.hash() & u64::from(u32::MAX)) as u32 & CHECK
    }
}

/// Classes by word.
#[derive(Debug)]
pub(super) struct WordTable {
    /// One more than the position in `short` and, above it, bits of the hash by which most other words are turned away; by hash and
    /// what is free after it; 0 is free.
    slots: Vec<u32>,
    /// Bits of a hash that are not used.
    shift: u32,
    short: Vec<(Key, Tags)>,
    long: FxHashMap<&'static str, Tags>,
}

impl WordTable {
    pub(super) fn new(words: FxHashMap<&'static str, Tags>) -> Self {
        let size = (words.len() * ROOM).next_power_of_two().max(2);
        let mut table =
            Self { slots: vec![0; size], shift: u64::BITS - size.trailing_zeros(), short: Vec::new(), long: FxHashMap::default() };
        let mut words: Vec<(&'static str, Tags)> = words.into_iter().collect();
        words.sort_unstable_by_key(|(word, _)| *word);
        for (word, tags) in words {
            let position = u16::try_from(table.short.len() + 1).map(u32::from).ok();
            match Key::of(word).zip(position) {
                Some((key, position)) => {
                    let free = table.probe(key).find(|slot| table.slots[*slot] == 0);
                    if let Some(slot) = free {
                        table.slots[slot] = position | key.check();
                    }
                    table.short.push((key, tags));
                }
                None => {
                    table.long.insert(word, tags);
                }
            }
        }
        table
    }

    /// Where a key can stand, in the order it is looked for.
    fn probe(&self, key: Key) -> impl Iterator<Item = usize> + use<> {
        let mask = self.slots.len() - 1;
        let first = usize::try_from(key.hash() >> self.shift).unwrap_or_default();
        (0..=mask).map(move |n| (first + n) & mask)
    }

    /// The classes of a word.
    pub(super) fn get(&self, word: &str) -> Tags {
        let Some(key) = Key::of(word) else { return self.long.get(word).copied().unwrap_or_default() };
        let check = key.check();
        for slot in self.probe(key) {
            let slot = self.slots[slot];
            if slot == 0 {
                break;
            }
            if slot & CHECK == check {
                let (held, tags) = self.short[(slot & !CHECK) as usize - 1];
                if held == key {
                    return tags;
                }
            }
        }
        Tags::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Tag;

    #[test]
    fn words_of_every_length_are_told_apart() {
        let words = [
            "a",
            "b",
            "ab",
            "ba",
            "abc",
            "acb",
            "abcd",
            "abcde",
            "abcabc",
            "abcdefgh",
            "abcdefghi",
            "abcdefghh",
            "aaaaaaaaa",
            "aaaaaaaaaa",
        ];
        let long = ["abcdefghijklmnop", "abcdefghijklmnopq", "abcdefghijklmnopqrstuvwxyz"];
        let all: Vec<&str> = words.into_iter().chain(long).collect();
        for word in &all {
            let table = WordTable::new(FxHashMap::from_iter([(*word, Tags::default().with(Tag::Role))]));
            let found: Vec<&str> = all.iter().copied().filter(|w| table.get(w).has(Tag::Role)).collect();
            assert_eq!(found, [*word]);
        }
    }
}
