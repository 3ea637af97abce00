//! Names that an article writes in two ways: with a slip of the pen ("Marlowe" and "Malrowe"), or apart and together ("J.C. Marlow", "JCMarlow").

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxBuildHasher, FxHashMap, FxHasher};

use super::NameKind;
use super::link::{Form, root};
use crate::lexicon::sets::COMMON_WORDS;
use crate::lexicon::{is_place, tags_of};

/// Bytes of a surname in which a slip is told from another name.
const SHORTEST: usize = 6;

/// More names than any article on a few people has: a list of many has names that are alike.
const MOST: usize = 400;

/// Lets a surname by itself that nobody in the article bears stand for the one person whose surname is the same but for one slip.
pub(super) fn link(forms: &mut [Form<'_, '_>]) {
    if forms.len() > MOST {
        return;
    }
    for short in 0..forms.len() {
        let Some(word) = lone_surname(&forms[short]) else { continue };
        let bears = |form: &Form<'_, '_>| {
            form.words.len() > 1 && form.votes.kind() == NameKind::Person && form.words.last().is_some_and(|last| is_slip(word, last))
        };
        let mut bearers = (0..forms.len()).filter(|long| bears(&forms[*long]));
        if let (Some(long), None) = (bearers.next(), bearers.next()) {
            forms[short].of = Some(long);
        }
    }
}

/// The word of a form that can be a surname and nothing else.
fn lone_surname<'w>(form: &Form<'_, 'w>) -> Option<&'w str> {
    let [word] = form.words else { return None };
    let free = form.of.is_none() && form.acronym.is_none() && form.votes.kind() != NameKind::Organisation && form.votes.place == 0;
    let known = || COMMON_WORDS.has(word) || is_place(word) || tags_of(word) != tags_of("");
    (free && word.len() >= SHORTEST && !known()).then_some(word)
}

/// Whether two words differ by one letter that is another, missing or too many, or by two neighbours that have changed places. First and last
/// letters are the same: "Harlings" is no slip for "Harling".
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 || one == other || one.first() != other.first() || one.last() != other.last() {
        return false;
    }
    let front = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (a, b) = (&one[front..], &other[front..]);
    let swapped = || a.len() == b.len() && a.len() > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Less => *a == b[1..],
        std::cmp::Ordering::Greater => a[1..] == *b,
        std::cmp::Ordering::Equal => a[1..] == b[1..] || swapped(),
    }
}

/// The letters and digits of a name, without what parts its words.
fn letters<'f>(form: &'f Form<'_, '_>) -> impl Iterator<Item = char> + use<'f> {
    form.words.iter().flat_map(|w| w.chars()).filter(|c| c.is_alphanumeric())
}

/// "J.C. Harling" and "JCHarling", "Wal-Harling" and "Walharling": forms of the same letters are one name.
pub(super) fn spelt_together(forms: &mut [Form<'_, '_>]) {
    const LETTERS: usize = 5;
    let mut first: FxHashMap<u64, usize> = FxHashMap::with_capacity_and_hasher(forms.len(), FxBuildHasher);
    for f in 0..forms.len() {
        let mut hasher = FxHasher::default();
        let many = letters(&forms[f]).inspect(|c| c.hash(&mut hasher)).count() >= LETTERS;
        let alike = many.then(|| *first.entry(hasher.finish()).or_insert(f));
        let Some(known) = alike.filter(|k| *k != f && letters(&forms[*k]).eq(letters(&forms[f]))) else { continue };
        let known = root(forms, known);
        if forms[f].of.is_some() || known == f {
            continue;
        }
        // the form with more words is the name in full
        if forms[f].words.len() > forms[known].words.len() {
            forms[known].of = Some(f);
        } else {
            forms[f].of = Some(known);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn slips() {
        for (one, other) in [("marlowe", "malrowe"), ("marlowe", "marlwe"), ("marlowe", "marrlowe"), ("marlowe", "marlove")] {
            assert!(is_slip(one, other) && is_slip(other, one), "{one} {other}");
        }
        for (one, other) in [("marlowe", "marlow"), ("marlowe", "marlowes"), ("marlowe", "harlowe"), ("marlowe", "malrove"), ("m", "m")] {
            assert!(!is_slip(one, other) && !is_slip(other, one), "{one} {other}");
        }
    }
}
