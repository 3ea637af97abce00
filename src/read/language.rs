//! Which language a text is in, as far as it matters here: English or not.
//!
//! The rules of `extract` are rules of English; on other languages they would misread numbers and names. A text is English by its
//! function words, which no English text of some length can do without; another language is recognised by its own.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::blocks::entries;

/// As much of a text as is looked at, words.
const SAMPLE: usize = 600;
/// With fewer function words than this nothing is decided.
const FEWEST: usize = 4;
/// Among this many words in small letters, one in [`ENGLISH_SHARE`] is a function word if the text is English (in fact it is two in
/// five); tables and lists of names have few words in small letters.
const ENOUGH: usize = 50;
/// See [`ENOUGH`].
const ENGLISH_SHARE: usize = 10;
/// Another language than English must show in one word of this many.
const FOREIGN_SHARE: usize = 8;

/// From so many words on a text is taken for English as soon as one word in [`SURE_SHARE`] is an English function word, and no other
/// language has a third as many.
const SURE: usize = 60;
/// See [`SURE`].
const SURE_SHARE: usize = 4;

/// A set of languages, a bit each.
type Set = u32;

struct Lexicon {
    /// Their subtags, sorted, as the bits of a [`Set`] count them.
    languages: Vec<&'static str>,
    /// The languages that each function word is of.
    words: FxHashMap<&'static str, Set>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { languages: Vec::new(), words: FxHashMap::default() };
    let lines = entries(include_str!("data/languages.txt")).filter_map(|entry| entry.split_once(':'));
    for (bit, (language, list)) in lines.take(Set::BITS as usize).enumerate() {
        lexicon.languages.push(language);
        list.split_whitespace().for_each(|word| *lexicon.words.entry(word).or_default() |= 1 << bit);
    }
    lexicon
});

/// The language of a text as BCP 47 subtag: `"en"`, another known one, `"und"` if it is written in letters that English is not, or in no language known here, or
/// `None` if too little of it is there to tell. `lower` is the text with its ASCII letters in lower case.
pub(super) fn detect(text: &str, lower: &str) -> Option<&'static str> {
    let Lexicon { languages, words: lexicon } = &*LEXICON;
    let mut counts = [0usize; Set::BITS as usize];
    let of_english = languages.iter().position(|l| *l == "en").unwrap_or_default();
    let (mut latin, mut other, mut words, mut small) = (0usize, 0usize, 0usize, 0usize);
    let mut folded = String::new();
    for range in (Words { text, at: 0 }).take(SAMPLE) {
        let word = &text[range.clone()];
        let foreign = word.chars().next().is_some_and(|c| c >= '\u{370}' && !('\u{1e00}'..='\u{1eff}').contains(&c));
        if foreign {
            // Scripts without spaces have few "words" of many letters.
            other += word.chars().count();
            continue;
        }
        latin += word.len();
        words += 1;
        small += usize::from(word.starts_with(char::is_lowercase));
        let lower = match lower.get(range).filter(|_| word.is_ascii()) {
            Some(lower) => lower,
            None => {
                folded.clear();
                folded.extend(word.chars().flat_map(char::to_lowercase));
                &folded
            }
        };
        let mut set = lexicon.get(lower).copied().unwrap_or_default();
        while set != 0 {
            counts[set.trailing_zeros() as usize] += 1;
            set &= set - 1;
        }
        let english = counts[of_english];
        if words >= SURE && other == 0 && english * SURE_SHARE >= words {
            let rival = counts.iter().enumerate().filter(|(i, _)| *i != of_english).map(|(_, n)| *n).max().unwrap_or_default();
            if rival * 3 <= english {
                return Some("en");
            }
        }
    }
    if other > latin {
        return Some("und");
    }
    // Languages share short words: English stands unless another is clearly ahead. Ties go by name.
    let named = languages.iter().zip(counts);
    let (best, most) = named.max_by_key(|(l, n)| (*n, std::cmp::Reverse(**l))).map(|(l, n)| (*l, n)).unwrap_or_default();
    let english = counts[of_english];
    if most >= FEWEST && english * 3 >= most * 2 && english * ENGLISH_SHARE >= small {
        Some("en")
    } else if most >= FEWEST && english < most && most * FOREIGN_SHARE >= words {
        Some(best)
    } else {
        (small >= ENOUGH && english * ENGLISH_SHARE < small).then_some("und")
    }
}

/// Where the words of a text stand: runs of letters and apostrophes.
struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl Words<'_> {
    /// Whether a word goes on with the character at the current place, and that character's length; `None` at the end.
    fn letter(&self) -> Option<(bool, usize)> {
        let byte = *self.text.as_bytes().get(self.at)?;
        if byte.is_ascii() {
            return Some((byte.is_ascii_alphabetic() || byte == b'\'', 1));
        }
        self.text[self.at..].chars().next().map(|c| (c.is_alphabetic(), c.len_utf8()))
    }

    /// Passes over what are letters, or what are none.
    fn skip(&mut self, letters: bool) -> usize {
        while let Some((_, length)) = self.letter().filter(|(is, _)| *is == letters) {
            self.at += length;
        }
        self.at
    }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.skip(false);
        let end = self.skip(true);
        (start < end).then_some(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_and_its_neighbours() {
        let cases = [
            ("The mill will close in May, and about 300 people are to lose their jobs, it said on Monday.", Some("en")),
            (
                "Das Werk wird im Mai geschlossen, und rund 300 Beschäftigte verlieren ihre Stelle, wie das Unternehmen mit der Gewerkschaft mitteilte.",
                Some("de"),
            ),
            (
                "L'usine fermera en mai et environ 300 salariés vont perdre leur emploi, a annoncé la direction dans une note aux syndicats.",
                Some("fr"),
            ),
            (
                "La empresa anunció que cerrará la planta en mayo y que unos 300 trabajadores perderán su empleo, según los sindicatos.",
                Some("es"),
            ),
            ("Завод закроется в мае, 300 человек потеряют работу", Some("und")),
            ("工厂将于五月关闭,三百人将失业", Some("und")),
            (&"Įmonė uždarys gamyklą gegužę ir trys šimtai darbuotojų neteks darbo, pranešė vadovai. ".repeat(6), Some("und")),
            (&"Example Bank 1,200 Example Mills 300 Example Foods 45 ".repeat(30), None),
            ("Acme cuts 300 jobs", None),
            ("300", None),
        ];
        for (text, language) in cases {
            assert_eq!(detect(text, &text.to_ascii_lowercase()), language, "{text}");
        }
    }
}
