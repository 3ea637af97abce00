//! Lays a quotation along a fuller one, word by word.
//!
//! A global alignment of the shorter form inside the fuller one, whose ends are free: leaving out the beginning or the end of a
//! statement makes a fragment, not an edit. Runs of equal words are preferred to scattered ones by a price on each interruption,
//! which is waived where the editor shows it by `…` or `[ ]`.

use super::words::QuoteWord;
use crate::model::{EditOp, QuoteEdit, QuoteRelation};

/// Beyond this many cells only a literal fragment is looked for.
const MAX_CELLS: usize = 1 << 22;

/// Words by which the shorter form may reach beyond either end of the fuller one ("But we …" beside "We …").
const MAX_OVERHANG: usize = 3;

const MATCH: i32 = 4;
const INTERRUPTION: i32 = -6;
const EXTRA_WORD: i32 = -2;

/// How a form stands to the fuller one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Alignment {
    pub relation: QuoteRelation,
    pub edits: Vec<QuoteEdit>,
    /// Words that both have, in order.
    pub matched: usize,
    /// Edits that no mark shows.
    pub unmarked: usize,
}

/// One form of a quotation: its words and its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form<'a> {
    pub text: &'a str,
    pub words: &'a [QuoteWord],
}

/// Aligns `form` with `full`; `None` if they share no word or are too long to compare.
pub(super) fn align(form: Form<'_>, full: Form<'_>) -> Option<Alignment> {
    if form.words.is_empty() {
        return None;
    }
    if is_run_of(form.words, full.words) {
        let relation = if form.words.len() == full.words.len() { QuoteRelation::Same } else { QuoteRelation::Fragment };
        return Some(Alignment { relation, edits: Vec::new(), matched: form.words.len(), unmarked: 0 });
    }
    let cells = (form.words.len() + 1) * (full.words.len() + 1);
    if cells > MAX_CELLS {
        return None;
    }
    let pairs = best_pairs(form.words, full.words);
    let (first, last) = (pairs.first()?, pairs.last()?);
    let before = if first.1 == 0 { first.0 } else { 0 };
    let after = if last.1 + 1 == full.words.len() { form.words.len() - last.0 - 1 } else { 0 };
    (before.max(after) <= MAX_OVERHANG).then(|| judge(form, full, &pairs, before, after))
}

/// Whether the words stand in the fuller form one after the other, with the same marks of the editor's between them.
fn is_run_of(words: &[QuoteWord], full: &[QuoteWord]) -> bool {
    full.windows(words.len()).any(|run| {
        let same_words = run.iter().zip(words).all(|(a, b)| equal(a, b));
        same_words && run.iter().zip(words).skip(1).all(|(a, b)| a.gap_before == b.gap_before)
    })
}

fn equal(a: &QuoteWord, b: &QuoteWord) -> bool {
    a.folded == b.folded && a.bracketed == b.bracketed
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Move {
    Stop,
    Match,
    /// A word of the fuller form is left out.
    Skip,
    /// A word that the fuller form does not have.
    Extra,
}

/// Pairs of equal words (index in `form`, index in `full`) of the best alignment, in order.
fn best_pairs(form: &[QuoteWord], full: &[QuoteWord]) -> Vec<(usize, usize)> {
    let width = full.len() + 1;
    let at = |i: usize, j: usize| i * width + j;
    // best scores ending in a match (or at a free end), and inside an interruption
    let mut run = vec![i32::MIN / 2; (form.len() + 1) * width];
    let mut broken = run.clone();
    let mut back_run = vec![Move::Stop; run.len()];
    let mut back_broken = vec![(Move::Stop, false); run.len()];
    run[..width].fill(0);
    for i in 0..=form.len() {
        for j in 0..=full.len() {
            if i > 0 && j > 0 && equal(&form[i - 1], &full[j - 1]) {
                let before = at(i - 1, j - 1);
                run[at(i, j)] = run[before].max(broken[before]) + MATCH;
                back_run[at(i, j)] = Move::Match;
            }
            let mut options = [(i32::MIN / 2, Move::Stop, false); 4];
            if j > 0 && i > 0 {
                let left = at(i, j - 1);
                options[0] = (run[left] + interruption(form.get(i), full.get(j - 1)), Move::Skip, true);
                options[1] = (broken[left], Move::Skip, false);
            }
            if i > 0 {
                let up = at(i - 1, j);
                let word = if form[i - 1].bracketed { 0 } else { EXTRA_WORD };
                options[2] = (run[up] + word + interruption(Some(&form[i - 1]), full.get(j)), Move::Extra, true);
                options[3] = (broken[up] + word, Move::Extra, false);
            }
            if let Some(best) = options.into_iter().reduce(|a, b| if b.0 > a.0 { b } else { a }) {
                broken[at(i, j)] = best.0;
                back_broken[at(i, j)] = (best.1, best.2);
            }
        }
    }
    trace(form.len(), width, &run, &broken, &back_run, &back_broken)
}

/// The price of leaving a run of equal words, waived where a mark shows why.
fn interruption(next_of_form: Option<&QuoteWord>, next_of_full: Option<&QuoteWord>) -> i32 {
    let shown = |w: Option<&QuoteWord>| w.is_some_and(|w| w.gap_before || w.bracketed);
    if shown(next_of_form) || shown(next_of_full) { 0 } else { INTERRUPTION }
}

fn trace(rows: usize, width: usize, run: &[i32], broken: &[i32], back_run: &[Move], back_broken: &[(Move, bool)]) -> Vec<(usize, usize)> {
    let mut i = rows;
    let score = |j: usize| run[i * width + j].max(broken[i * width + j]);
    let mut j = (0..width).rev().max_by_key(|j| score(*j)).unwrap_or_default();
    let mut in_run = run[i * width + j] >= broken[i * width + j];
    let mut pairs = Vec::new();
    loop {
        let cell = i * width + j;
        if in_run {
            match back_run[cell] {
                Move::Match => {
                    (i, j) = (i - 1, j - 1);
                    pairs.push((i, j));
                    in_run = run[i * width + j] >= broken[i * width + j];
                }
                _ => break,
            }
            continue;
        }
        let (step, opens) = back_broken[cell];
        match step {
            Move::Skip => j -= 1,
            Move::Extra => i -= 1,
            Move::Match | Move::Stop => break,
        }
        in_run = opens;
    }
    pairs.reverse();
    pairs
}

/// Names what stands between the equal words, beside `before` and `after` words that reach beyond the fuller form.
fn judge(form: Form<'_>, full: Form<'_>, pairs: &[(usize, usize)], before: usize, after: usize) -> Alignment {
    let mut edits = Vec::new();
    let mut by_the_fuller_form = true;
    let mut from = (before, None::<usize>);
    let ends = pairs.iter().map(|(i, j)| (*i, Some(*j))).chain(std::iter::once((form.words.len() - after, None)));
    for (i, j) in ends {
        let extra = &form.words[from.0..i];
        let skipped = match (from.1, j) {
            (Some(a), Some(b)) => &full.words[a..b],
            // before the first and after the last equal word the fuller form's words are simply not quoted
            _ => &[],
        };
        let next = (form.words.get(i), j.and_then(|j| full.words.get(j)));
        by_the_fuller_form &= note_edits(form, full, extra, skipped, next, &mut edits);
        from = (i + 1, j.map(|j| j + 1));
    }
    let unmarked = edits.iter().filter(|e| !e.marked).count();
    let relation = match () {
        () if unmarked > 0 => QuoteRelation::Altered,
        () if edits.is_empty() && form.words.len() == full.words.len() => QuoteRelation::Same,
        () if by_the_fuller_form => QuoteRelation::Fragment,
        () => QuoteRelation::Condensed,
    };
    Alignment { relation, edits, matched: pairs.len(), unmarked }
}

/// Adds the edits of one place; returns whether the fuller form's marks alone account for them.
fn note_edits(
    form: Form<'_>,
    full: Form<'_>,
    extra: &[QuoteWord],
    skipped: &[QuoteWord],
    next: (Option<&QuoteWord>, Option<&QuoteWord>),
    edits: &mut Vec<QuoteEdit>,
) -> bool {
    if extra.is_empty() && skipped.is_empty() {
        return true;
    }
    let full_shows = skipped.iter().chain(next.1).any(|w| w.gap_before) || skipped.iter().any(|w| w.bracketed);
    let form_shows = extra.iter().chain(next.0).any(|w| w.gap_before) || extra.iter().any(|w| w.bracketed);
    let own_words_shown = extra.iter().all(|w| w.bracketed) || full_shows;
    let marked = own_words_shown && (form_shows || full_shows);
    let (op, text) = match (extra, skipped) {
        ([first, .., last], []) => (EditOp::Inserted, &form.text[first.start..last.end]),
        ([only], []) => (EditOp::Inserted, &form.text[only.start..only.end]),
        ([], [first, .., last]) => (EditOp::Elided, &full.text[first.start..last.end]),
        ([], [only]) => (EditOp::Elided, &full.text[only.start..only.end]),
        ([first, ..], _) => (EditOp::Changed, &form.text[first.start..extra.last().map_or(first.end, |w| w.end)]),
        ([], []) => return true,
    };
    edits.push(QuoteEdit { op, text: text.to_owned(), marked });
    full_shows && !form_shows
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn aligned(form: &str, full: &str) -> Option<Alignment> {
        let (a, b) = (words(form), words(full));
        align(Form { text: form, words: &a }, Form { text: full, words: &b })
    }

    fn relation(form: &str, full: &str) -> QuoteRelation {
        aligned(form, full).map(|a| a.relation).unwrap_or_else(|| panic!("no alignment"))
    }

    const FULL: &str = "We thought about this for months, and every one of you deserved better. These choices are painful but needed \
                        as we rebuild the firm, its plants and its trust.";

    #[test]
    fn the_same_words_and_fragments_of_them() {
        assert_eq!(relation(&FULL.to_uppercase(), FULL), QuoteRelation::Same);
        assert_eq!(relation("these choices are painful but needed,", FULL), QuoteRelation::Fragment);
        assert_eq!(relation("and these choices are painful but needed", FULL), QuoteRelation::Altered);
        assert_eq!(relation("But we thought about this for months", FULL), QuoteRelation::Fragment);
    }

    #[test]
    fn marked_edits_condense() {
        let a = aligned("We thought about this for months … but [they were] needed as we rebuild the firm", FULL).unwrap();
        assert_eq!(a.relation, QuoteRelation::Condensed);
        let edits: Vec<_> = a.edits.iter().map(|e| (e.op, e.text.as_str(), e.marked)).collect();
        assert_eq!(
            edits,
            [
                (EditOp::Elided, "and every one of you deserved better. These choices are painful", true),
                (EditOp::Inserted, "they were", true)
            ]
        );
    }

    #[test]
    fn brackets_that_replace_words_are_marked_changes() {
        let a = aligned("[The cuts] are painful but needed as we rebuild the firm", FULL).unwrap();
        assert_eq!(a.relation, QuoteRelation::Condensed);
        let a = aligned("We thought about [the closure] for months", FULL).unwrap();
        assert_eq!((a.relation, a.edits[0].op, a.edits[0].text.as_str()), (QuoteRelation::Condensed, EditOp::Changed, "the closure"));
    }

    #[test]
    fn unmarked_edits_alter() {
        let a = aligned("These choices are painful and needed as we rebuild the firm", FULL).unwrap();
        assert_eq!((a.relation, a.unmarked, a.edits[0].text.as_str()), (QuoteRelation::Altered, 1, "and"));
        let a = aligned("We thought about this for months. These choices are painful but needed", FULL).unwrap();
        assert_eq!((a.relation, a.unmarked, a.edits[0].op), (QuoteRelation::Altered, 1, EditOp::Elided));
    }

    #[test]
    fn marks_of_the_fuller_form_are_not_held_against_the_other() {
        let a = aligned(
            "This decision follows a long review of all stores",
            "This [plant] decision follows a long review of all stores and sites",
        );
        let a = a.unwrap();
        assert_eq!((a.relation, a.unmarked), (QuoteRelation::Fragment, 0));
    }

    #[test]
    fn statements_that_only_touch_are_kept_apart() {
        assert_eq!(aligned("its trust. Nobody in this town believed a word of what they said", FULL), None);
    }

    proptest::proptest! {
        /// Cutting out the middle of a statement is a marked edit with … and an unmarked one without; cutting off its ends is none.
        #[test]
        fn what_is_cut_out_is_what_is_found(length in 20usize..60, from in 0usize..5, kept in 4usize..8, left_out in 1usize..6) {
            let spoken: Vec<String> = (0..length).map(|n| format!("word{n}")).collect();
            let full = spoken.join(" ");
            let (first, gap) = (spoken[from..from + kept].join(" "), &spoken[from + kept..from + kept + left_out]);
            let second = spoken[from + kept + left_out..].join(" ");
            for (mark, marked, expected) in [("…", true, QuoteRelation::Condensed), ("", false, QuoteRelation::Altered)] {
                let a = aligned(&format!("{first} {mark} {second}"), &full).unwrap();
                let edit = QuoteEdit { op: EditOp::Elided, text: gap.join(" "), marked };
                proptest::prop_assert_eq!((a.relation, a.edits), (expected, vec![edit]));
            }
            proptest::prop_assert_eq!(relation(&first, &full), QuoteRelation::Fragment);
        }
    }
}
