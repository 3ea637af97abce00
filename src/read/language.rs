//! Which language a text is in, as far as it matters here: English or not.
//!
//! The rules of `extract` are rules of English; on other languages they would misread numbers and names. A text is English by its
//! function words, which no English text of some length can do without; another language is recognised by its own.

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

static WORDS: LazyLock<FxHashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut words: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for entry in entries(include_str!("data/languages.txt")) {
        if let Some((language, list)) = entry.split_once(':') {
            list.split_whitespace().for_each(|word| words.entry(word).or_default().push(language));
        }
    }
    words
});

/// The language of a text as BCP 47 subtag: `"en"`, another known one, `"und"` if it is written in letters that English is not, or in no language known here, or
/// `None` if too little of it is there to tell.
pub(super) fn detect(text: &str) -> Option<&'static str> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    let (mut latin, mut other, mut words, mut small) = (0usize, 0usize, 0usize, 0usize);
    let mut lower = String::new();
    for word in text.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|w| !w.is_empty()).take(SAMPLE) {
        let foreign = word.chars().next().is_some_and(|c| c >= '\u{370}' && !('\u{1e00}'..='\u{1eff}').contains(&c));
        if foreign {
            // Scripts without spaces have few "words" of many letters.
            other += word.chars().count();
            continue;
        }
        latin += word.len();
        words += 1;
        small += usize::from(word.starts_with(char::is_lowercase));
        lower.clear();
        if word.is_ascii() {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(word.chars().flat_map(char::to_lowercase));
        }
        for language in WORDS.get(lower.as_str()).into_iter().flatten() {
            match counts.iter_mut().find(|(l, _)| l == language) {
                Some((_, n)) => *n += 1,
                None => counts.push((language, 1)),
            }
        }
    }
    if other > latin {
        return Some("und");
    }
    let count = |of: &str| counts.iter().find(|(l, _)| *l == of).map_or(0, |(_, n)| *n);
    // Languages share short words: English stands unless another is clearly ahead. Ties go by name.
    let (best, most) = counts.iter().map(|(l, n)| (*l, *n)).max_by_key(|(l, n)| (*n, std::cmp::Reverse(*l))).unwrap_or_default();
    let english = count("en");
    if most >= FEWEST && english * 3 >= most * 2 && english * ENGLISH_SHARE >= small {
        Some("en")
    } else if most >= FEWEST && english < most && most * FOREIGN_SHARE >= words {
        Some(best)
    } else {
        (small >= ENOUGH && english * ENGLISH_SHARE < small).then_some("und")
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
            assert_eq!(detect(text), language, "{text}");
        }
    }
}
