//! Well-known employers: their other names, whose subsidiary they are, and what line of business they are known for.
//!
//! `data/companies.txt` has one employer a line: `Name | other names; … | owner | lines of business; …`. The lines of business
//! say which part of the owner is meant by "its cloud unit". An employer that is not listed is simply not known; nothing is
//! guessed of it.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::PhraseTable;
use super::tags::entries;

/// A well-known employer.
#[derive(Debug, PartialEq, Eq)]
pub struct Company {
    /// The name it is shown under.
    pub name: &'static str,
    /// Other names, as written.
    pub aliases: Vec<&'static str>,
    /// The owner's name, if it is a part of another employer.
    pub parent: Option<&'static str>,
    /// What its owner's articles call it by: "cloud", "cloud computing".
    pub businesses: Vec<&'static str>,
}

struct Directory {
    companies: Vec<Company>,
    by_key: FxHashMap<String, usize>,
    /// Positions of the parts of each owner, by the owner's name.
    parts: FxHashMap<&'static str, Vec<usize>>,
    /// Names with a figure in front.
    figures: Vec<&'static str>,
}

const DATA: &str = include_str!("data/companies.txt");

static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| {
    let companies: Vec<Company> = entries(DATA).filter_map(parse).collect();
    let mut by_key = FxHashMap::default();
    let mut parts: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
    for (i, company) in companies.iter().enumerate() {
        for name in std::iter::once(&company.name).chain(&company.aliases) {
            by_key.entry(name_key(name)).or_insert(i);
        }
        if let Some(parent) = company.parent {
            parts.entry(parent).or_default().push(i);
        }
    }
    let names = companies.iter().flat_map(|c| std::iter::once(c.name).chain(c.aliases.iter().copied()));
    let figures = names.filter(|n| n.starts_with(|c: char| c.is_ascii_digit())).collect();
    Directory { companies, by_key, parts, figures }
});

fn parse(line: &'static str) -> Option<Company> {
    let mut fields = line.split('|').map(str::trim);
    let name = fields.next().filter(|n| !n.is_empty())?;
    let list = |field: Option<&'static str>| field.unwrap_or_default().split(';').map(str::trim).filter(|s| !s.is_empty()).collect();
    let aliases = list(fields.next());
    let parent = fields.next().filter(|p| !p.is_empty());
    Some(Company { name, aliases, parent, businesses: list(fields.next()) })
}

/// Words that name the legal form of a company, not the company.
const LEGAL_FORMS: &[&str] = &[
    "ab",
    "ag",
    "asa",
    "bv",
    "co",
    "company",
    "companies",
    "corp",
    "corporation",
    "gmbh",
    "group",
    "holding",
    "holdings",
    "inc",
    "incorporated",
    "kg",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "nv",
    "oyj",
    "plc",
    "pty",
    "sa",
    "sas",
    "se",
    "spa",
];

/// The name without case, punctuation, article, genitive and legal form: what two spellings of one name share.
#[must_use]
pub fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len() + 4);
    // words of ASCII are put into lower case one by one
    let name = if name.is_ascii() { Cow::Borrowed(name) } else { Cow::Owned(name.to_lowercase()) };
    for (i, part) in name.split('&').enumerate() {
        if i > 0 {
            push_word(&mut key, "and");
        }
        part.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | ',' | '(' | ')' | '–'))
            .for_each(|word| push_word(&mut key, word));
    }
    if key.starts_with("the ") {
        key.drain(.."the ".len());
    }
    while let Some((rest, last)) = key.rsplit_once(' ') {
        if last != "and" && !LEGAL_FORMS.contains(&last) {
            break;
        }
        let kept = rest.len();
        key.truncate(kept);
    }
    key
}

/// Adds the letters and digits of a word without genitive, if there are any. The word is in lower case, or ASCII.
fn push_word(key: &mut String, word: &str) {
    let mut word = word;
    while let Some(rest) = ["'s", "'S", "’s"].iter().find_map(|genitive| word.strip_suffix(genitive)) {
        word = rest;
    }
    if word.is_ascii() {
        let mut letters = word.bytes().filter(u8::is_ascii_alphanumeric).map(|b| char::from(b.to_ascii_lowercase())).peekable();
        if letters.peek().is_some() && !key.is_empty() {
            key.push(' ');
        }
        key.extend(letters);
        return;
    }
    if word.contains(char::is_alphanumeric) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().filter(|c| c.is_alphanumeric()));
    }
}

/// The kind of institution that a word of a name, in lower case, tells of: "schools" of a school.
#[must_use]
pub fn institution_kind(word: &str) -> Option<&'static str> {
    static KINDS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
        let pairs = entries(include_str!("data/words/institution_words.txt")).filter_map(|line| line.split_once('|'));
        pairs.map(|(word, kind)| (word.trim(), kind.trim())).collect()
    });
    KINDS.get(word).copied()
}

/// The employer known under this name, in any of its spellings.
#[must_use]
pub fn company(name: &str) -> Option<&'static Company> {
    company_by_key(&name_key(name))
}

/// The employer known under this [`name_key`].
#[must_use]
pub fn company_by_key(key: &str) -> Option<&'static Company> {
    DIRECTORY.by_key.get(key).map(|i| &DIRECTORY.companies[*i])
}

/// The name of a known employer, a figure in front ("3M", "23andMe"), that `text` begins with.
#[must_use]
pub fn figure_name(text: &str) -> Option<&'static str> {
    let whole = |n: &&str| text.strip_prefix(*n).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    DIRECTORY.figures.iter().copied().filter(whole).max_by_key(|n| n.len())
}

/// Names of known employers that are more than one word, as they stand in running text ("Bed Bath & Beyond"), to be found token by token.
pub fn company_phrases() -> &'static PhraseTable<&'static Company> {
    static TABLE: LazyLock<PhraseTable<&'static Company>> = LazyLock::new(|| {
        PhraseTable::new(
            DIRECTORY
                .companies
                .iter()
                .flat_map(|c| std::iter::once(c.name).chain(c.aliases.iter().copied()).filter(|n| n.contains(' ')).map(move |n| (n, c))),
        )
    });
    &TABLE
}

/// The parts of an employer, in the order of the data file.
pub fn parts_of(owner: &str) -> impl Iterator<Item = &'static Company> {
    DIRECTORY.parts.get(owner).into_iter().flatten().map(|i| &DIRECTORY.companies[*i])
}

/// The chain of owners of an employer, nearest first.
pub fn owners(company: &'static Company) -> impl Iterator<Item = &'static Company> {
    std::iter::successors(company.parent.and_then(self::company), |c| c.parent.and_then(self::company)).take(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for name in ["Acme Corp.", "the Acme Corporation", "ACME, Inc.", "Acme's", "Acme Holdings plc", "Acme & Co."] {
            assert_eq!(name_key(name), "acme", "{name}");
        }
        assert_eq!(name_key("Marks & Spencer"), name_key("Marks and Spencer"));
        assert_eq!(name_key("Group"), "group");
    }

    #[test]
    fn data_is_sorted_and_consistent() {
        let lines: Vec<&str> = entries(DATA).collect();
        let mut sorted = lines.clone();
        sorted.sort_by_key(|l| l.split('|').next().unwrap_or_default().trim().to_lowercase());
        assert_eq!(lines, sorted, "data/companies.txt is sorted by name");
        for company in &DIRECTORY.companies {
            if let Some(parent) = company.parent {
                assert_eq!(self::company(parent).map(|p| p.name), Some(parent), "owner of {} is listed under its own name", company.name);
            }
            assert!(owners(company).all(|o| o.name != company.name), "{} does not own itself", company.name);
        }
    }

    #[test]
    fn no_name_is_given_to_two_employers() {
        let mut seen: FxHashMap<String, &str> = FxHashMap::default();
        for company in &DIRECTORY.companies {
            for name in std::iter::once(&company.name).chain(&company.aliases) {
                let other = seen.insert(name_key(name), company.name);
                assert!(other.is_none_or(|o| o == company.name), "{name} is both {other:?} and {}", company.name);
            }
        }
    }

    #[test]
    fn knows_aliases_and_owners() {
        assert_eq!(company("Google LLC").map(|c| c.name), Some("Google"));
        let names: Vec<&str> = company("YouTube").into_iter().flat_map(owners).map(|c| c.name).collect();
        assert_eq!(names, ["Google", "Alphabet"]);
        assert!(parts_of("Microsoft").any(|c| c.name == "LinkedIn"));
        assert_eq!(company("An Unlisted Bakery"), None);
    }
}
