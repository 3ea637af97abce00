//! Names of works that people watch, hear, read or play: nobody works for them.

use crate::extract::Analysis;
use crate::extract::names::{Mention, Names};
use crate::lexicon::sets::{PERFORMERS, WORKS};

/// "shows like Harbour Lane, The Attic and Nell", "the film Harbour Lane", "the cast of Harbour Lane", where no company is known by that name.
pub(super) fn is_work(a: &Analysis<'_>, names: &Names, m: &Mention) -> bool {
    if names.entity(m).company().is_some() {
        return false;
    }
    let word = |k: Option<usize>| k.map_or("", |k| a.tokens[k].lower.as_ref());
    let back = |k: usize| k.checked_sub(1);
    let small = |k: Option<usize>| k.is_some_and(|k| !a.tokens[k].is_capitalised());
    let work = |k: Option<usize>| small(k) && WORKS.has(word(k));
    let mut start = m.tokens.start;
    if work(back(start)) || word(back(start)) == "of" && back(start).and_then(back).is_some_and(|k| PERFORMERS.has(word(Some(k)))) {
        return true;
    }
    // back over the names listed before it
    let first = a.sentences.get(a.sentence_of(start)).map_or(start, |s| s.tokens.start);
    while let Some(before) = back(start).filter(|k| *k >= first) {
        match word(Some(before)) {
            "," | "and" | "or" | "the" | "\"" | "'" => start = before,
            "like" | "including" => return work(back(before)),
            "as" => return back(before).is_some_and(|k| word(Some(k)) == "such" && work(back(k))),
            _ => match names.at(before) {
                Some(listed) if listed.tokens.start >= first => start = listed.tokens.start,
                _ => return false,
            },
        }
    }
    false
}
