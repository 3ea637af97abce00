//! News outlets and agencies: their names, other names and domains.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::sets::{EDITIONS, READER_GOODS};
use super::tags::{Tag, entries, tags_of};
use crate::text::{Token, TokenKind, tokenize};

/// A news outlet.
#[derive(Debug, PartialEq, Eq)]
pub struct Outlet {
    /// The name it goes by in records.
    pub name: &'static str,
    /// Whether other outlets carry its copy.
    pub agency: bool,
}

/// One written form of an outlet's name.
struct Form {
    /// Its tokens as written, without a leading "The".
    words: Vec<&'static str>,
    /// It is only a name behind "the".
    needs_the: bool,
    outlet: usize,
}

struct Lexicon {
    outlets: Vec<Outlet>,
    /// Forms by their first word in lower case, the longest first.
    forms: FxHashMap<String, Vec<Form>>,
    domains: FxHashMap<&'static str, usize>,
    /// Most tokens that a form has.
    longest_form: usize,
    /// Most bytes that a domain has.
    longest_domain: usize,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let (forms, domains) = (FxHashMap::default(), FxHashMap::default());
    let mut lexicon = Lexicon { outlets: Vec::new(), forms, domains, longest_form: 0, longest_domain: 0 };
    for line in entries(include_str!("data/outlets.txt")) {
        lexicon.add(line, false);
    }
    for line in entries(include_str!("data/agencies.txt")) {
        lexicon.add(line, true);
    }
    lexicon
});

impl Lexicon {
    /// Takes in a line `name; other names; domains`.
    fn add(&mut self, line: &'static str, agency: bool) {
        let mut parts = line.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let outlet = self.outlets.len();
        self.outlets.push(Outlet { name, agency });
        let others = parts.next().unwrap_or_default().split(',').map(str::trim).filter(|o| !o.is_empty());
        for form in std::iter::once(name).chain(others) {
            let bare = form.strip_prefix("The ").unwrap_or(form);
            let mut tokens = Vec::new();
            tokenize(bare, 0..bare.len(), &mut tokens);
            let Some(first) = tokens.first() else { continue };
            let key = first.lower.clone().into_owned();
            let words: Vec<_> = tokens.iter().map(|t| t.text).collect();
            self.longest_form = self.longest_form.max(words.len());
            let forms = self.forms.entry(key).or_default();
            forms.push(Form { words, needs_the: bare.len() < form.len(), outlet });
            forms.sort_by_key(|f| std::cmp::Reverse((f.words.len(), f.needs_the)));
        }
        for domain in parts.next().unwrap_or_default().split(',').map(str::trim).filter(|d| !d.is_empty()) {
            self.longest_domain = self.longest_domain.max(domain.len());
            self.domains.insert(domain, outlet);
        }
    }
}

impl Form {
    fn matches(&self, tokens: &[Token<'_>], at: usize) -> bool {
        // "the *Journal*"
        let front = tokens[..at].iter().rev().find(|t| !matches!(t.text, "*" | "_"));
        let the = front.is_some_and(|t| t.is("the"));
        let Some(found) = tokens.get(at..at + self.words.len()) else { return false };
        let exact = self.words.len() == 1 && self.words[0].len() <= 4;
        // the first word is known to be the same: the last one tells names apart
        (the || !self.needs_the) && found.iter().zip(&self.words).rev().all(|(t, w)| same_word(t, w, exact)) && !self.runs_on(tokens, at)
    }

    /// A single word that begins a longer name: "Time Warner", "the Guardian Media Group".
    fn runs_on(&self, tokens: &[Token<'_>], at: usize) -> bool {
        let verb = |t: &Token<'_>| matches!(&*t.lower, "reports" | "reported" | "says" | "said" | "first" | "staff");
        self.words.len() == 1
            && tokens
                .get(at + 1)
                .is_some_and(|t| t.is_capitalised() && !t.glued && !verb(t) && !is_edition(t) && !READER_GOODS.has(&t.lower))
    }
}

/// "Fortune Europe", "CNN International", "Forbes magazine".
fn is_edition(token: &Token<'_>) -> bool {
    !token.glued && (token.is_capitalised() || token.is("magazine")) && EDITIONS.has(&token.lower)
}

fn same_word(token: &Token<'_>, word: &str, exact: bool) -> bool {
    let capital = |s: &str| s.chars().next().is_some_and(char::is_uppercase);
    if exact || !token.lower.is_ascii() {
        return token.text == word;
    }
    token.lower.eq_ignore_ascii_case(word) && (capital(token.text) || !capital(word)) || token.kind == TokenKind::Possessive && word == "'s"
}

/// The first words of all names, in lower case, in no order.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    LEXICON.forms.keys().map(String::as_str)
}

/// The outlet named at token `at`, and how many tokens its name has there, an edition's included, a leading
/// "the" not.
#[must_use]
pub fn outlet_at(tokens: &[Token<'_>], at: usize) -> Option<(&'static Outlet, usize)> {
    tokens.get(at).filter(|t| opens_name(t)).and_then(|_| outlet_opening(tokens, at))
}

/// Whether a name can begin with this word or number.
fn opens_name(token: &Token<'_>) -> bool {
    (token.kind == TokenKind::Number || token.is_capitalised()) && tags_of(&token.lower).has(Tag::OpensOutlet)
}

/// [`outlet_at`] for a token that is known to be a number or to have a capital, and to be of the class [`Tag::OpensOutlet`].
#[must_use]
pub fn outlet_opening(tokens: &[Token<'_>], at: usize) -> Option<(&'static Outlet, usize)> {
    let token = tokens.get(at)?;
    let form = LEXICON.forms.get(&*token.lower)?.iter().find(|f| f.matches(tokens, at))?;
    let edition = tokens.get(at + form.words.len()).is_some_and(is_edition);
    Some((&LEXICON.outlets[form.outlet], form.words.len() + usize::from(edition)))
}

/// Bytes of a host name at the most; no outlet's name is longer.
const LONGEST: usize = 253;

/// The outlet whose name, one of its other names or its domain `text` is, from end to end.
#[must_use]
pub fn outlet_named(text: &str) -> Option<&'static Outlet> {
    if text.len() > LONGEST {
        return None;
    }
    if may_open_with_name(text) == Some(false) {
        return outlet_of_host(text);
    }
    let mut tokens = Vec::with_capacity(4);
    // most lines are told from names by their first word, behind "the"; what follows the third says nothing of it
    let third = memchr::memchr_iter(b' ', text.as_bytes()).nth(2).unwrap_or(text.len());
    tokenize(text, 0..third, &mut tokens);
    let first = usize::from(tokens.first().is_some_and(|t| t.is("the")));
    if !tokens.get(first).is_some_and(opens_name) {
        return outlet_of_host(text);
    }
    tokens.clear();
    tokenize(text, 0..text.len(), &mut tokens);
    match outlet_at(&tokens, first) {
        Some((outlet, length)) if first + length == tokens.len() => Some(outlet),
        _ => outlet_of_host(text),
    }
}

/// Whether a text's first word behind "the" can open an outlet's name, told without cutting it into tokens; `None` where that word is not
/// all of ASCII letters and digits.
fn may_open_with_name(text: &str) -> Option<bool> {
    const ROOM: usize = 24;
    let word = |text: &str| {
        let end = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let whole = matches!(text.as_bytes().get(end), None | Some(b' ')) && text.starts_with(|c: char| c.is_ascii_alphabetic());
        whole.then_some(end)
    };
    let mut rest = text.trim_start_matches(' ');
    let mut end = word(rest)?;
    if rest[..end].eq_ignore_ascii_case("the") {
        rest = rest[end..].trim_start_matches(' ');
        end = word(rest)?;
    }
    let mut lower = [0; ROOM];
    let lower = lower.get_mut(..end)?;
    lower.copy_from_slice(&rest.as_bytes()[..end]);
    lower.make_ascii_lowercase();
    let opens = |lower| tags_of(lower).has(Tag::OpensOutlet);
    Some(rest.starts_with(|c: char| c.is_ascii_uppercase()) && std::str::from_utf8(lower).is_ok_and(opens))
}

/// The outlet that a host name ("www.example.com") belongs to.
#[must_use]
pub fn outlet_of_host(host: &str) -> Option<&'static Outlet> {
    if host.len() > LONGEST || memchr::memchr(b'.', host.as_bytes()).is_none() {
        return None;
    }
    let starts = std::iter::once(0).chain(memchr::memchr_iter(b'.', host.as_bytes()).map(|dot| dot + 1));
    let domain = |start: usize| LEXICON.domains.get(host[start..].to_ascii_lowercase().as_str());
    let outlet = starts.filter(|start| host.len() - start <= LEXICON.longest_domain).find_map(domain)?;
    LEXICON.outlets.get(*outlet)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&'static str> {
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), &mut tokens);
        let (mut at, mut names) = (0, Vec::new());
        while at < tokens.len() {
            let found = outlet_at(&tokens, at);
            names.extend(found.map(|(outlet, _)| outlet.name));
            at += found.map_or(1, |(_, length)| length);
        }
        names
    }

    #[test]
    fn names_in_running_text() {
        assert_eq!(names("He told Business Insider and the Wall Street Journal."), ["Business Insider", "Wall Street Journal"]);
        assert_eq!(names("Barron’s and the FT reported it; BI did not."), ["Barron's", "Financial Times", "Business Insider"]);
        assert_eq!(names("A report by The Information says so."), ["The Information"]);
        assert_eq!(names("Fortune Europe asked, and Forbes magazine too."), ["Fortune", "Forbes"]);
        assert_eq!(outlet_named("CNN International").map(|o| o.name), Some("CNN"));
    }

    #[test]
    fn ordinary_words_and_longer_names_are_no_outlets() {
        assert_eq!(names("Time Warner had time for information and the hill."), Vec::<&str>::new());
        assert_eq!(names("the Guardian Media Group"), Vec::<&str>::new());
    }

    #[test]
    fn hosts() {
        assert_eq!(outlet_of_host("www.theregister.com").map(|o| o.name), Some("The Register"));
        assert_eq!(outlet_of_host("news.example.org"), None);
        assert_eq!(outlet_named("Barrons.com").map(|o| o.name), Some("Barron's"));
    }

    #[test]
    fn lexicons_are_sorted_and_their_names_unique() {
        for text in [include_str!("data/outlets.txt"), include_str!("data/agencies.txt")] {
            let names: Vec<_> = entries(text).map(|l| l.split(';').next().unwrap_or_default().to_lowercase()).collect();
            assert!(names.windows(2).all(|w| w[0] < w[1]), "{:?}", names.windows(2).find(|w| w[0] >= w[1]));
        }
    }
}
