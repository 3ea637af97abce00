//! The author's line.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::may_credit;
use crate::extract::Analysis;

/// Longest byline in bytes.
const LONGEST: usize = 120;

/// The author as printed: "By Jane Roe and John Doe", "(Reporting by Jane Roe; …)", "Jane Roe is a reporter at …".
pub(super) fn find(analysis: &Analysis<'_>) -> Option<String> {
    let doc = analysis.doc;
    let blocks = || doc.blocks.iter().enumerate().filter(|(i, _)| may_credit(analysis, *i)).map(|(_, b)| &doc.text[b.range.clone()]);
    blocks().find_map(by_line).or_else(|| blocks().find_map(reporting_by)).or_else(|| blocks().find_map(bio))
}

fn by_line(block: &str) -> Option<String> {
    let rest = block.strip_prefix("By ").or_else(|| block.strip_prefix("BY ")).or_else(|| block.strip_prefix("by "))?;
    let line = rest.lines().next().unwrap_or_default();
    let line = line.split(['|', '•', '·', '(', '\t']).next().unwrap_or_default().trim_end_matches([' ', '-', '–', '—', ',']);
    (line.len() <= LONGEST && !line.ends_with('.') && is_people(line)).then(|| line.to_owned())
}

fn reporting_by(block: &str) -> Option<String> {
    static MARK: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("Reporting by "));
    let at = MARK.find(block.as_bytes())? + MARK.needle().len();
    let line = block[at..].split([';', ')', '.', '\n']).next()?.split(" in ").next()?.trim();
    is_people(line).then(|| line.to_owned())
}

/// "Jane Roe (@jroe) is the editorial director of …"
fn bio(block: &str) -> Option<String> {
    static IS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" is "));
    if !may_open_with_people(block) {
        return None;
    }
    let at = IS.find(block.as_bytes())?;
    let (name, rest) = (&block[..at], &block[at + IS.needle().len()..]);
    let name = name.split('(').next()?.trim();
    (is_people(name) && super::authors::is_about_author(rest)).then(|| name.to_owned())
}

/// One or more names of people: every word is capitalised but for the joints.
pub(super) fn is_people(line: &str) -> bool {
    let words = || line.split([' ', ',']).filter(|w| !w.is_empty());
    words().all(|w| is_joint(w) || w.starts_with(char::is_uppercase)) && (2..=14).contains(&words().count())
}

/// Whether a text can begin with what [`is_people`], by its second word: nearly every sentence is told so from one that does. A single
/// word before a verb is two where a comma joins them.
pub(super) fn may_open_with_people(text: &str) -> bool {
    let mut words = text.split(' ');
    let joined = words.next().is_some_and(|first| first.contains(','));
    joined || words.next().is_none_or(|second| !second.starts_with(char::is_lowercase) || is_joint(second))
}

/// A word in small letters that can stand in a list of names.
fn is_joint(word: &str) -> bool {
    matches!(word, "and" | "de" | "van" | "von" | "der" | "den" | "di" | "da" | "la" | "el" | "bin" | "&" | "for" | "of" | "in")
}
