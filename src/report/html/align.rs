//! Two forms of a quotation word by word: what both have, what one leaves out, what it puts in.

use serde::Serialize;

use crate::model::QuoteEdit;

/// Words beyond which forms are not aligned: the table below grows with their product.
const LONGEST: usize = 600;

/// What has become of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Fate {
    /// Both forms have them.
    Kept,
    /// The fuller form alone has them.
    Out,
    /// The other form alone has them.
    In,
}

/// Words with one fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Run {
    pub fate: Fate,
    /// Whether a reader could not see from the quotation that it was edited here.
    pub silent: bool,
    pub text: String,
}

/// `other` against the fuller `base`; `None` if they are too long to be laid side by side.
pub(super) fn align(base: &str, other: &str, edits: &[QuoteEdit]) -> Option<Vec<Run>> {
    let (base, other): (Vec<&str>, Vec<&str>) = (base.split_whitespace().collect(), other.split_whitespace().collect());
    if base.len() > LONGEST || other.len() > LONGEST {
        return None;
    }
    let mut runs: Vec<Run> = Vec::new();
    for (fate, word) in script(&base, &other) {
        match runs.last_mut().filter(|run| run.fate == fate) {
            Some(run) => {
                run.text.push(' ');
                run.text.push_str(word);
            }
            None => runs.push(Run { fate, silent: false, text: word.to_owned() }),
        }
    }
    let silent: Vec<Vec<String>> = edits.iter().filter(|e| !e.marked).map(|e| e.text.split_whitespace().map(fold).collect()).collect();
    for run in runs.iter_mut().filter(|run| run.fate != Fate::Kept) {
        let words: Vec<String> = run.text.split_whitespace().map(fold).filter(|w| !w.is_empty()).collect();
        run.silent = silent.iter().any(|edit| within(edit, &words) || within(&words, edit));
    }
    Some(runs)
}

fn within(part: &[String], whole: &[String]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|w| w == part)
}

/// A word as it is compared: case and punctuation at either end count for nothing.
fn fold(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// The shortest way from `base` to `other`, by their longest common subsequence; a word kept is in the other form's spelling.
fn script<'w>(base: &[&'w str], other: &[&'w str]) -> Vec<(Fate, &'w str)> {
    let (left, right): (Vec<String>, Vec<String>) = (base.iter().map(|w| fold(w)).collect(), other.iter().map(|w| fold(w)).collect());
    let width = other.len() + 1;
    let mut common = vec![0_u16; (base.len() + 1) * width];
    for i in (0..base.len()).rev() {
        for j in (0..other.len()).rev() {
            let longest = common[(i + 1) * width + j].max(common[i * width + j + 1]);
            common[i * width + j] = if left[i] == right[j] { longest.max(common[(i + 1) * width + j + 1] + 1) } else { longest };
        }
    }
    let (mut i, mut j, mut script) = (0, 0, Vec::new());
    while i < base.len() || j < other.len() {
        if i < base.len() && j < other.len() && left[i] == right[j] {
            script.push((Fate::Kept, other[j]));
            (i, j) = (i + 1, j + 1);
        } else if j == other.len() || (i < base.len() && common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            script.push((Fate::Out, base[i]));
            i += 1;
        } else {
            script.push((Fate::In, other[j]));
            j += 1;
        }
    }
    script
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EditOp;

    fn runs(base: &str, other: &str, edits: &[QuoteEdit]) -> Vec<(Fate, bool, String)> {
        align(base, other, edits).unwrap().into_iter().map(|r| (r.fate, r.silent, r.text)).collect()
    }

    #[test]
    fn edits_lie_where_they_were_made() {
        let found = runs("We are sorry, and we will help everyone.", "“We are sorry … we will help [our people].”", &[]);
        let expected = [
            (Fate::Kept, "“We are sorry"),
            (Fate::Out, "and"),
            (Fate::In, "…"),
            (Fate::Kept, "we will help"),
            (Fate::Out, "everyone."),
            (Fate::In, "[our people].”"),
        ];
        assert_eq!(found, expected.map(|(fate, text)| (fate, false, text.to_owned())));
    }

    #[test]
    fn an_edit_without_a_mark_is_silent() {
        let edit = QuoteEdit { op: EditOp::Elided, text: "very".to_owned(), marked: false };
        let found = runs("We are very sorry", "We are sorry", &[edit]);
        assert_eq!(found[1], (Fate::Out, true, "very".to_owned()));
        assert!(!found[0].1 && !found[2].1);
    }

    #[test]
    fn too_long_is_not_laid_side_by_side() {
        assert!(align(&"word ".repeat(LONGEST + 1), "word", &[]).is_none());
    }
}
