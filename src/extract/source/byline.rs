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
    // by its second word nearly every sentence is told from one that begins with a person's name
    if block.split(' ').nth(1).is_some_and(|second| second.starts_with(char::is_lowercase) && second != "is" && !is_joint(second)) {
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

/// A word in small letters that can stand in a list of names.
fn is_joint(word: &str) -> bool {
    matches!(word, "and" | "de" | "van" | "von" | "der" | "den" | "di" | "da" | "la" | "el" | "bin" | "&" | "for" | "of" | "in")
}
