//! Phrases by which whole lines are known, from data files: one phrase a line, sorted, in lower case, digits written as `#`, `…` at
//! the start, in the middle or at the end where more words stand.

use std::cell::LazyCell;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What a phrase makes of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Players, menus, buttons.
    Furniture,
    /// A link to another story, marker and title in one line.
    Teaser,
    /// Opens a list of other stories.
    Section,
    /// Who wrote, photographed, published it.
    Credit,
    /// Opens a note on the author.
    Bio,
    /// The words of a picture.
    Caption,
}

/// Every class with the text of its file and the longest line, in words, that a phrase with `…` can claim.
const FILES: [(Phrase, &str, usize); 6] = [
    (Phrase::Furniture, include_str!("../data/furniture.txt"), 40),
    (Phrase::Teaser, include_str!("../data/teasers.txt"), 40),
    (Phrase::Section, include_str!("../data/sections.txt"), 12),
    (Phrase::Credit, include_str!("../data/credits.txt"), 120),
    (Phrase::Bio, include_str!("../data/bios.txt"), 12),
    (Phrase::Caption, include_str!("../data/captions.txt"), 80),
];

struct Pattern {
    /// The words it opens with.
    head: Vec<&'static str>,
    /// The words it closes with.
    tail: Vec<&'static str>,
    phrase: Phrase,
    /// `None`: the phrase is the whole line.
    longest: Option<usize>,
}

/// Patterns by the first word of their head, and those without a head by the last word of their tail.
#[derive(Default)]
struct Table {
    opening: FxHashMap<&'static str, Vec<Pattern>>,
    closing: FxHashMap<&'static str, Vec<Pattern>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for (phrase, file, longest) in FILES {
        for entry in entries(file) {
            let (head, tail) = entry.split_once('…').unwrap_or((entry, ""));
            let [head, tail] = [head, tail].map(|part| part.split_whitespace().collect::<Vec<_>>());
            let pattern = Pattern { phrase, longest: entry.contains('…').then_some(longest), head, tail };
            if let Some(first) = pattern.head.first() {
                table.opening.entry(*first).or_default().push(pattern);
            } else if let Some(last) = pattern.tail.last() {
                table.closing.entry(*last).or_default().push(pattern);
            }
        }
    }
    // The longest phrase decides, whatever file it stands in.
    for patterns in table.opening.values_mut().chain(table.closing.values_mut()) {
        patterns.sort_by_key(|p| std::cmp::Reverse(p.head.len() + p.tail.len()));
    }
    table
});

/// The entries of a data file: `#` followed by a space opens a comment.
pub(in crate::read) fn entries(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with("# "))
}

/// The first and the last word of a line as phrases write them. Made once for all lines of a text.
#[derive(Default)]
pub(super) struct Ends {
    first: String,
    last: String,
}

/// What the phrases say of a line of `words` words.
pub(super) fn find(text: &str, words: usize, Ends { first, last }: &mut Ends) -> Option<Phrase> {
    first.clear();
    last.clear();
    text.split_whitespace().find(|word| fold(word, first))?;
    text.split_whitespace().rev().find(|word| fold(word, last))?;
    let bare = first.trim_end_matches(':');
    let with_colon = if bare == *first { None } else { TABLE.opening.get(first.as_str()) };
    let closing = TABLE.closing.get(last.trim_end_matches(':'));
    let lists = [with_colon, TABLE.opening.get(bare), closing];
    let second = LazyCell::new(|| {
        let mut word = String::new();
        let mut written = text.split_whitespace().filter(|w| {
            word.clear();
            fold(w, &mut word)
        });
        written.nth(1)?;
        Some(word)
    });
    lists.into_iter().flatten().find_map(|patterns| {
        let may_fit = patterns.iter().any(|p| p.may_fit(words, || second.as_deref()));
        if may_fit { matching(text, words, patterns) } else { None }
    })
}

impl Pattern {
    /// A glance at the line's length and its second word, which keep most lines out that begin with a phrase's first one.
    fn may_fit<'w>(&self, words: usize, second: impl FnOnce() -> Option<&'w str>) -> bool {
        let bare = |word: &str, expected: &str| {
            word.as_bytes().first() == expected.as_bytes().first() && word.trim_end_matches(':') == expected.trim_end_matches(':')
        };
        self.longest.is_none_or(|longest| words <= longest)
            && self.head.get(1).is_none_or(|expected| second().is_some_and(|word| bare(word, expected)))
    }
}

fn matching(text: &str, words: usize, patterns: &[Pattern]) -> Option<Phrase> {
    let longest = |part: fn(&Pattern) -> usize| patterns.iter().map(part).max().unwrap_or_default();
    let head = folded(text.split_whitespace(), longest(|p| p.head.len()) + 1);
    let mut tail = folded(text.split_whitespace().rev(), longest(|p| p.tail.len()));
    tail.reverse();
    let fits = |p: &&Pattern| match p.longest {
        None => head.len() == p.head.len() && same(&head, &p.head),
        Some(longest) => {
            let between = words.saturating_sub(p.head.len() + p.tail.len());
            words <= longest
                && between > 0
                && head.get(..p.head.len()).is_some_and(|h| h.iter().zip(&p.head).all(|(a, b)| a == b))
                && tail.len().checked_sub(p.tail.len()).is_some_and(|from| same(&tail[from..], &p.tail))
        }
    };
    patterns.iter().find(fits).map(|p| p.phrase)
}

/// The first `most` words of a line as phrases write them.
fn folded<'t>(words: impl Iterator<Item = &'t str>, most: usize) -> Vec<String> {
    let fold = |word| {
        let mut out = String::new();
        fold(word, &mut out).then_some(out)
    };
    words.filter_map(fold).take(most).collect()
}

/// Whether these words are those of a phrase, a colon at the very end aside.
fn same(line: &[String], words: &[&str]) -> bool {
    line.iter().zip(words).enumerate().all(|(i, (a, b))| a == b || (i + 1 == words.len() && a.trim_end_matches(':') == *b))
}

/// Writes a word in the form phrases are written in: lower case, straight apostrophes, a run of digits as `#`, no punctuation at
/// either end but a colon. `false` if nothing is left.
fn fold(word: &str, out: &mut String) -> bool {
    // most words are nothing but letters, and a mark at their end
    let bare = word.strip_suffix(['.', ',']).unwrap_or(word);
    if !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_alphabetic()) {
        out.push_str(bare);
        out.make_ascii_lowercase();
        return true;
    }
    let inner = word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ':' | '©' | '@'));
    let inner = if inner.trim_matches(':').is_empty() { "" } else { inner.trim_start_matches(':') };
    for c in inner.chars() {
        match c {
            '0'..='9' if out.ends_with('#') => {}
            '0'..='9' => out.push('#'),
            '’' => out.push('\''),
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => out.extend(c.to_lowercase()),
        }
    }
    !out.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Phrase> {
        find(text, text.split_whitespace().count(), &mut Ends::default())
    }

    #[test]
    fn a_phrase_alone_must_be_the_whole_line() {
        assert_eq!(of("Related Stories"), Some(Phrase::Section));
        assert_eq!(of("RELATED STORIES:"), Some(Phrase::Section));
        assert_eq!(of("Related stories of hardship came from every shift."), None);
        assert_eq!(of("Advertisement"), Some(Phrase::Furniture));
        assert_eq!(of("Advertisement revenue fell, and 30 jobs with it."), None);
    }

    #[test]
    fn a_phrase_with_dots_opens_or_closes_the_line() {
        assert_eq!(of("Also Read: Bank shuts 12 branches"), Some(Phrase::Teaser));
        assert_eq!(of("(Reporting by Ann Example; Editing by Bo Example)"), Some(Phrase::Credit));
        assert_eq!(of("© 2023 Example Media. All rights reserved."), Some(Phrase::Credit));
        assert_eq!(of("Ann Example contributed to this report."), Some(Phrase::Credit));
        assert_eq!(of("Copyright holders will lose 20 jobs."), None);
    }

    #[test]
    fn a_long_paragraph_is_never_a_teaser() {
        let long = format!("Read more: {}", "and the staff went home again ".repeat(10));
        assert_eq!(of(&long), None);
    }

    #[test]
    fn files_are_sorted_and_hold_no_entry_twice() {
        let mut seen = std::collections::BTreeMap::new();
        for (phrase, file, _) in FILES {
            let entries: Vec<_> = entries(file).collect();
            assert!(!entries.is_empty());
            for pair in entries.windows(2) {
                assert!(pair[0] < pair[1], "{phrase:?}: `{}` stands before `{}`", pair[0], pair[1]);
            }
            for entry in entries {
                assert_eq!(seen.insert(entry, phrase), None, "`{entry}` stands in two files");
                let parts = entry.replace('#', "1");
                let parts: Vec<_> = parts.split('…').map(|part| folded(part.split_whitespace(), 99).join(" ")).collect();
                assert_eq!(parts.join("…"), entry, "phrases are written folded");
            }
        }
    }
}
