//! The classes of all words of the lexicon, in a table made for one question asked of every token.
//!
//! The bytes of a word of up to [`SHORT`] bytes are one number, by which it is told from all others: no text is compared, and little but a
//! multiplication is spent on hashing.

use rustc_hash::FxHashMap;

use super::Tags;

/// Bytes of the longest word that is a number.
const SHORT: usize = 16;
/// Slots of the table are a power of two, at least this many times the words.
const ROOM: usize = 3;
/// The bits of a slot that are no position.
const CHECK: u32 = 0xFFFF_0000;

/// A short word: its bytes as a number, the first one lowest. Words hold no zero bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key(u128);

impl Key {
    /// `None` for words that are empty or too long.
    fn of(word: &str) -> Option<Self> {
        let mut bytes = [0; SHORT];
        bytes.get_mut(..word.len()).filter(|_| !word.is_empty())?.copy_from_slice(word.as_bytes());
        Some(Self(u128::from_le_bytes(bytes)))
    }

    /// The word of `length` bytes at `start`; `None` also where the text ends too soon to take it in one piece.
    fn at(text: &str, start: usize, length: usize) -> Option<Self> {
        let bytes = text.as_bytes().get(start..)?.first_chunk::<SHORT>()?;
        let unused = (SHORT.checked_sub(length)? * 8) as u32;
        u128::MAX.checked_shr(unused).map(|mask| Self(u128::from_le_bytes(*bytes) & mask))
    }

    fn hash(self) -> u64 {
        let (low, high) = (self.0 as u64, (self.0 >> 64) as u64);
        // an odd number without pattern, as multiplicative hashing asks for
        (low ^ high.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// Bits of a hash that do not say where its key stands.
const fn check(hash: u64) -> u32 {
    // the low half of the hash, of which the upper bits vary most
    (hash & u32::MAX as u64) as u32 & CHECK
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
                    let hash = key.hash();
                    let mut slot = table.first_slot(hash);
                    while table.slots[slot] != 0 {
                        slot = table.next_slot(slot);
                    }
                    table.slots[slot] = position | check(hash);
                    table.short.push((key, tags));
                }
                None => {
                    table.long.insert(word, tags);
                }
            }
        }
        table
    }

    /// Where the key of this hash stands, if no other had taken the place before it.
    fn first_slot(&self, hash: u64) -> usize {
        usize::try_from(hash >> self.shift).unwrap_or_default() & (self.slots.len() - 1)
    }

    /// Where it stands if `slot` was taken.
    fn next_slot(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    /// The classes of a word.
    pub(super) fn get(&self, word: &str) -> Tags {
        match Key::of(word) {
            Some(key) => self.find(key),
            None => self.long.get(word).copied().unwrap_or_default(),
        }
    }

    /// The classes of the word at `range`.
    pub(super) fn get_at(&self, text: &str, range: std::ops::Range<usize>) -> Tags {
        match Key::at(text, range.start, range.len()) {
            Some(key) => self.find(key),
            None => text.get(range).map(|word| self.get(word)).unwrap_or_default(),
        }
    }

    fn find(&self, key: Key) -> Tags {
        let hash = key.hash();
        let check = check(hash);
        let mut slot = self.first_slot(hash);
        // most slots are free
        while self.slots[slot] != 0 {
            let held = self.slots[slot];
            if held & CHECK == check {
                let (word, tags) = self.short[(held & !CHECK) as usize - 1];
                if word == key {
                    return tags;
                }
            }
            slot = self.next_slot(slot);
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
            let inside = |w: &&str| {
                let text = format!("xy{w} and so on and on");
                [&text, &text[..2 + w.len()]].iter().all(|text| table.get_at(text, 2..2 + w.len()).has(Tag::Role))
            };
            assert_eq!(all.iter().copied().filter(inside).collect::<Vec<_>>(), [*word]);
        }
    }
}
