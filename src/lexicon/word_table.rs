//! The classes of all words of the lexicon, in a table made for one question asked of every token.
//!
//! The bytes of a word of up to [`SHORT`] bytes are one number, by which it is told from all others: no text is compared, and little but a
//! multiplication is spent on hashing. Whether a word of the news is in the lexicon is as good as random, and processors lose more by a
//! wrong guess than by comparing in vain: so every word is compared with one of the lexicon, without a branch. What they lose most by is
//! waiting for memory. So places are two bytes, a number of an entry, and entries stand close together, the short words, which are the
//! common ones, first.

use rustc_hash::FxHashMap;

use super::Tags;

/// Bytes of the longest word that is a number.
const SHORT: usize = 16;

/// A short word: its bytes as a number, the first one lowest, in two halves: so an entry is 24 bytes, and would be 32 with the number in one.
/// Words hold no zero bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
struct Key([u64; 2]);

impl Key {
    /// `None` for words that are empty or too long.
    fn of(word: &str) -> Option<Self> {
        let mut bytes = [0; SHORT];
        bytes.get_mut(..word.len()).filter(|_| !word.is_empty())?.copy_from_slice(word.as_bytes());
        Some(Self::from(u128::from_le_bytes(bytes)))
    }

    /// The word of `length` bytes at `start`; `None` also where the text ends too soon to take it in one piece.
    fn at(text: &str, start: usize, length: usize) -> Option<Self> {
        let bytes = text.as_bytes().get(start..)?.first_chunk::<SHORT>()?;
        MASKS.get(length).map(|mask| Self::from(u128::from_le_bytes(*bytes) & mask))
    }

    fn hash(self) -> u64 {
        let Self([low, high]) = self;
        // an odd number without pattern, as multiplicative hashing asks for
        (low ^ high.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

impl From<u128> for Key {
    fn from(number: u128) -> Self {
        Self([number as u64, (number >> 64) as u64])
    }
}

/// The bytes of a key that words of each length have.
const MASKS: [u128; SHORT + 1] = {
    let mut masks = [u128::MAX; SHORT + 1];
    let mut length = 0;
    while length < SHORT {
        masks[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    masks
};

/// Classes by word.
#[derive(Debug)]
pub(super) struct WordTable {
    /// By the upper bits of the hash the index of an entry, [`CROWDED`] where other words have the same bits. A power of two, at least
    /// twice as many as there are words.
    places: Vec<u16>,
    /// Bits of a hash that are not used.
    shift: u32,
    /// Short words with their classes. The first one stands for those that are in no place: its key is no word's.
    entries: Vec<(Key, Tags)>,
    /// Short words whose place was taken, and those for whose index a place has no room.
    others: FxHashMap<Key, Tags>,
    /// Words too long for a key.
    long: FxHashMap<&'static str, Tags>,
}

/// Set in a place that more than one word would have.
const CROWDED: u16 = 1 << 15;

impl WordTable {
    pub(super) fn new(words: FxHashMap<&'static str, Tags>) -> Self {
        let size = (2 * words.len()).next_power_of_two().max(2);
        let (places, shift) = (vec![0; size], u64::BITS - size.trailing_zeros());
        let entries = vec![(Key::default(), Tags::default())];
        let mut table = Self { places, shift, entries, others: FxHashMap::default(), long: FxHashMap::default() };
        let mut words: Vec<(&'static str, Tags)> = words.into_iter().collect();
        words.sort_by_key(|(word, _)| word.len());
        for (word, tags) in words {
            match Key::of(word) {
                Some(key) => table.put(key, tags),
                None => {
                    table.long.insert(word, tags);
                }
            }
        }
        table
    }

    fn put(&mut self, key: Key, tags: Tags) {
        let at = self.place(key);
        let place = &mut self.places[at];
        match u16::try_from(self.entries.len()) {
            Ok(entry) if *place == 0 && entry < CROWDED => {
                *place = entry;
                self.entries.push((key, tags));
            }
            _ => {
                *place |= CROWDED;
                self.others.insert(key, tags);
            }
        }
    }

    /// Index of a key's place.
    fn place(&self, key: Key) -> usize {
        usize::try_from(key.hash() >> self.shift).unwrap_or_default() & (self.places.len() - 1)
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

    #[inline(always)]
    fn find(&self, key: Key) -> Tags {
        let place = self.places[self.place(key)];
        let (held, tags) = self.entries[usize::from(place & !CROWDED)];
        let tags = if held == key { tags } else { Tags::default() };
        if place & CROWDED != 0 && held != key { self.others.get(&key).copied().unwrap_or_default() } else { tags }
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
