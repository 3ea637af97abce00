//! What a capital says: nothing where the rules of spelling ask for one, much where they do not.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::extract::Analysis;
use crate::lexicon::sets::COMMON_WORDS;
use crate::lexicon::{Tag, tags_of};
use crate::read::BlockKind;
use crate::text::{Sieve, Token, TokenKind};

pub(super) struct Capitals<'a, 't> {
    pub analysis: &'a Analysis<'t>,
    /// Blocks written in title case or capitals, where a capital says nothing.
    pub titled: Vec<bool>,
    /// Words with a capital where no rule of spelling asks for one.
    pub mid: FxHashSet<&'a str>,
    /// Words that stand in lower case elsewhere, of those whose capital may mean nothing: they open a clause, or are all capitals.
    pub small: FxHashSet<&'a str>,
    /// Words behind a capitalised "The" inside a sentence: "at The Herald".
    pub articled: FxHashSet<&'a str>,
}

impl<'a, 't> Capitals<'a, 't> {
    pub fn new(analysis: &'a Analysis<'t>) -> Self {
        let mut titled = vec![false; analysis.doc.blocks.len()];
        let mut rest = analysis.tokens.as_slice();
        for (b, block) in analysis.doc.blocks.iter().enumerate().filter(|(_, b)| b.kind.is_article()) {
            let held = rest.partition_point(|t| t.start < block.range.end);
            let (tokens, behind) = rest.split_at(held);
            rest = behind;
            titled[b] = is_titled(&analysis.doc.text[block.range.clone()], block.kind, tokens);
        }
        // room for the names of a long article: growing costs more
        let mut mid = FxHashSet::with_capacity_and_hasher(128, FxBuildHasher);
        let (mut articled, mut doubtful, mut functions) = (FxHashSet::default(), Sieve::default(), false);
        let sentences = || analysis.sentences.iter().filter(|s| !titled[s.block]).map(|s| s.tokens.clone());
        for sentence in sentences() {
            let first = sentence.start;
            for (n, t) in analysis.tokens[sentence].iter().enumerate().filter(|(_, t)| t.is_capitalised()) {
                let i = first + n;
                let opens = opens_clause(analysis, i, first);
                // nobody asks this of a function word, unless it may be an acronym
                let function = analysis.tags[i].has(Tag::FunctionWord);
                if opens && !function || t.is_all_caps() {
                    doubtful.add(&t.lower);
                    functions |= function;
                }
                if !opens || !function && is_one_by_verb(analysis, i) {
                    mid.insert(&*t.lower);
                    if let Some(next) = analysis.tokens.get(i + 1).filter(|_| t.text == "The") {
                        articled.insert(&*next.lower);
                    }
                }
            }
        }
        let mut small = FxHashSet::default();
        for sentence in sentences() {
            for i in sentence.filter(|i| functions || !analysis.tags[*i].has(Tag::FunctionWord)) {
                let t = &analysis.tokens[i];
                if t.kind == TokenKind::Word && !t.is_capitalised() && doubtful.may_hold(&t.lower) {
                    small.insert(&*t.lower);
                }
            }
        }
        // "Harling" above a paragraph, which speaks of Harling: the heading of an item is whom it is about
        let mut headings = FxHashMap::default();
        for s in analysis.sentences.iter().filter(|s| !titled[s.block] && s.tokens.len() == 1) {
            let (i, block) = (s.tokens.start, &analysis.doc.blocks[s.block].range);
            let t = &analysis.tokens[i];
            let plain = COMMON_WORDS.has(&t.lower) || analysis.tags[i] != tags_of("") || small.contains(&*t.lower);
            if t.is_capitalised() && (t.start, t.end) == (block.start, block.end) && !plain {
                headings.insert(&*t.lower, 0_usize);
            }
        }
        if !headings.is_empty() {
            for t in analysis.tokens.iter().filter(|t| t.is_capitalised()) {
                let Some(times) = headings.get_mut(&*t.lower) else { continue };
                *times += 1;
                if *times == 2 {
                    mid.insert(&*t.lower);
                }
            }
        }
        // the article of a name is
        if !articled.is_empty() && sentences().any(|s| analysis.tokens[s].iter().any(|t| t.is("the") && !t.is_capitalised())) {
            small.insert("the");
        }
        Self { analysis, titled, mid, small, articled }
    }

    pub fn token(&self, i: usize) -> &'a Token<'t> {
        &self.analysis.tokens[i]
    }

    pub fn has(&self, i: usize, tag: Tag) -> bool {
        self.analysis.tags[i].has(tag)
    }
}

/// "Boots has said": a plural with the verb of one is a name.
fn is_one_by_verb(analysis: &Analysis<'_>, i: usize) -> bool {
    let lower = &*analysis.tokens[i].lower;
    let plural =
        lower.len() > 3 && lower.ends_with('s') && !["ss", "us", "is", "ics", "news", "sales"].iter().any(|end| lower.ends_with(end));
    plural && analysis.tokens.get(i + 1).is_some_and(|t| matches!(&*t.lower, "has" | "is" | "was")) && !analysis.tags[i].has(Tag::TimeWord)
}

/// A word with a capital in front or inside: `Acme`, `eBay`.
pub(super) fn is_name_like(t: &Token<'_>) -> bool {
    t.has_capital() && !is_compound(t) && !is_contraction(&t.lower) && !t.is("oks")
}

/// "You'd", "We've", "Don't": a verb inside, so no name.
fn is_contraction(lower: &str) -> bool {
    lower.contains('\'') && ["'d", "'ll", "'ve", "'re", "n't", "'m"].iter().any(|end| lower.ends_with(end))
}

/// `Texas-based`, `AI-driven`, `ex-Acme`: a name inside a word that is none.
fn is_compound(t: &Token<'_>) -> bool {
    if !t.is_hyphened() {
        return false;
    }
    let tail = t.text.rsplit_once('-').is_some_and(|(_, tail)| tail.len() > 2 && tail.starts_with(char::is_lowercase));
    let tail = tail && !t.is("co-operative");
    // "(D-Ohio)": a party and a state
    let party = matches!(t.lower.get(..2), Some("d-" | "r-" | "i-"));
    tail || party || t.lower.starts_with("ex-")
}

/// A place where the rules of spelling ask for a capital: the start of a sentence, of a quotation, what follows a colon or a bullet.
pub(super) fn opens_clause(analysis: &Analysis<'_>, i: usize, sentence: usize) -> bool {
    let mut k = i;
    while k > sentence {
        let t = &analysis.tokens[k - 1];
        match t.kind {
            TokenKind::Word => return false,
            TokenKind::Number if k - 1 == sentence => return true,
            _ => {}
        }
        match t.text {
            ":" | "“" | "‘" | "«" | "•" | "―" | "…" | "?" | "!" | "." => return true,
            "\"" | "'" | "`" => return analysis.marked_at(i).is_some_and(|m| m.open + 1 >= k) || k - 1 == sentence,
            "-" | "–" | "—" | "*" | "(" | "[" if k - 1 == sentence => return true,
            // a dash opens a clause for a word that is no name
            "-" | "--" | "–" | "—" => {
                return analysis.tags[i].any(&[Tag::FunctionWord, Tag::PlainWord]) || analysis.tokens[i].lower.ends_with("ing");
            }
            "(" | "[" => k -= 1,
            _ => return false,
        }
    }
    true
}

/// Whether most longer words of a headline have a capital, or a whole line is in capitals.
fn is_titled(text: &str, kind: BlockKind, tokens: &[Token<'_>]) -> bool {
    let headline = matches!(kind, BlockKind::Headline | BlockKind::Heading);
    let (share, few) = if headline { (7, 0) } else { (9, 4) };
    // words of four letters and a space: no line has more of them
    let most = text.len() / 5 + 1;
    // so many in small letters are too many, the first not counted
    let enough = most * (10 - share) / 10 + 2;
    let small = tokens.iter().filter(|t| !t.glued && t.is_small() && t.text.len() > 3);
    if small.take(enough).count() == enough {
        return false;
    }
    let (mut capital, mut all) = (0, 0);
    let longer = text.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).nth(3).is_some());
    let is_capital = |word: &str| word.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(char::is_uppercase);
    let first = longer.clone().next().is_some_and(is_capital);
    for word in longer.skip(1) {
        all += 1;
        capital += usize::from(is_capital(word));
        if (all - capital) * 10 > most * (10 - share) {
            return false;
        }
    }
    // "300 jobs to go at Acme": one word tells nothing
    all > few && capital * 10 >= all * share && (all > 1 || first)
}
