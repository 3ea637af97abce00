//! Mentions of news outlets in a run of tokens, and the words around them.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Analysis;
use crate::lexicon::sets::{MEDIA_NOUNS, MEDIA_WORDS, NETWORKS, SHORT_MEDIA};
use crate::lexicon::{Outlet, Tag, outlet_at, outlet_opening, tags_of};
use crate::text::{Token, TokenKind};

/// One mention of an outlet.
#[derive(Debug, Clone)]
pub struct OutletMention {
    /// Its tokens, without "the" and genitive.
    pub tokens: Range<usize>,
    /// Who.
    pub outlet: &'static Outlet,
}

/// All mentions of outlets in an article, in text order.
pub fn mentions(analysis: &Analysis<'_>) -> Vec<OutletMention> {
    let tokens = &analysis.tokens;
    let opens =
        |at: usize| analysis.tags[at].has(Tag::OpensOutlet) && (tokens[at].is_capitalised() || tokens[at].kind == TokenKind::Number);
    let tail = |at: usize, length: usize| length == 1 && is_tail(tokens, at);
    let mut found =
        mentions_by(tokens, |at| if opens(at) { outlet_opening(tokens, at).filter(|(_, length)| !tail(at, *length)) } else { None });
    let mut longer = FxHashMap::default();
    let named = |m: &OutletMention| station(tokens, m.tokens.start).is_none_or(|s| s.len() <= m.tokens.len());
    found.retain(|m| !is_shortened(tokens, m, &mut longer) && named(m) && !is_local(tokens, m));
    found
}

/// "NBC 12", "Fox 5": a station of the network's, by the number of its channel.
fn is_local(tokens: &[Token<'_>], mention: &OutletMention) -> bool {
    let network = mention.tokens.len() == 1 && matches!(&*tokens[mention.tokens.start].lower, "abc" | "cbs" | "fox" | "nbc");
    let number = |t: &Token<'_>| t.kind == TokenKind::Number && t.text.len() <= 2 && t.text.bytes().all(|b| b.is_ascii_digit());
    // "CBS 60 Minutes"
    let closed = tokens.get(mention.tokens.end + 1).is_none_or(|t| !t.is_capitalised());
    network && tokens.get(mention.tokens.end).is_some_and(number) && closed
}

/// "NBC Tarnby", "ITV Brimshire": a network's letters and a name of one to three words behind them, which make a station or programme of
/// its own. Not the network's people ("the BBC Director General") or its parts that are firms; in titles, all words have capitals.
pub(super) fn station(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    const MOST: usize = 3;
    let network = |t: &Token<'_>| t.is_all_caps() && NETWORKS.has(&t.lower);
    let no_name = [Tag::Role, Tag::Title, Tag::Weekday, Tag::Month, Tag::SpeechVerb, Tag::CompanyNoun, Tag::CutNoun];
    // "NBC Right Now", "CBS This Morning"
    let small_word = |t: &Token<'_>| tags_of(&t.lower).has(Tag::FunctionWord) && !matches!(&*t.lower, "here" | "now" | "right" | "this");
    let part = |t: &Token<'_>| t.kind == TokenKind::Word && t.is_capitalised() && !tags_of(&t.lower).any(&no_name) && !small_word(t);
    tokens.get(at).filter(|t| network(t))?;
    let more = tokens[at + 1..].iter().take(MOST + 1).take_while(|t| part(t)).count();
    let behind = tokens.get(at + 1 + more);
    let closed = behind.is_none_or(|t| !t.is_capitalised() && t.kind != TokenKind::Possessive || t.kind == TokenKind::Mark);
    // what stands among small letters is no title's
    let small = |t: &Token<'_>| t.kind == TokenKind::Word && !t.is_capitalised();
    let prose = || at.checked_sub(1).is_some_and(|b| small(&tokens[b])) || behind.is_some_and(small);
    // programmes are listened to by all
    let programme = matches!(&*tokens[at + more].lower, "breakfast" | "newsnight" | "today" | "tonight");
    ((1..=MOST).contains(&more) && closed && !programme && prose()).then_some(at..at + 1 + more)
}

/// Whether any of the mentions, in text order, has a token in common with a range.
pub fn overlaps(mentions: &[OutletMention], range: &Range<usize>) -> bool {
    let next = mentions.partition_point(|m| m.tokens.end <= range.start);
    mentions.get(next).is_some_and(|m| m.tokens.start < range.end)
}

/// "The Gadsden Times … told the Times": the last word of a longer name that the text gave before, which is in no lexicon.
/// `longest` keeps where each word first ends such a name.
fn is_shortened<'t>(tokens: &[Token<'t>], mention: &OutletMention, longest: &mut FxHashMap<&'t str, Option<usize>>) -> bool {
    let at = mention.tokens.start;
    let short = mention.tokens.len() == 1 && SHORT_MEDIA.has(&tokens[at].lower);
    let plain = |t: &Token<'_>| t.kind == TokenKind::Word && t.is_capitalised() && !tags_of(&t.lower).has(Tag::FunctionWord);
    let longer = |k: usize| tokens[k].text == tokens[at].text && plain(&tokens[k - 1]) && outlet_opening(tokens, k - 1).is_none();
    let known = |k: usize| (1..4).any(|back| k.checked_sub(back).and_then(|b| outlet_opening(tokens, b)).is_some_and(|(_, n)| n > back));
    let mut first = || *longest.entry(tokens[at].text).or_insert_with(|| (1..tokens.len()).find(|k| longer(*k) && !known(*k)));
    short && first().is_some_and(|k| k < at)
}

/// The last word of a longer name, as many end with: "Brewing Insider" is not Insider.
fn is_tail(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| &tokens[b]);
    let plain = |t: &Token<'_>| tags_of(&t.lower).any(&[Tag::FunctionWord, Tag::Weekday, Tag::Month, Tag::SpeechVerb]);
    MEDIA_WORDS.has(&tokens[at].lower) && before.is_some_and(|t| t.kind == TokenKind::Word && t.is_capitalised() && !plain(t))
}

/// All mentions of outlets in a line, in text order.
pub fn mentions_in_line(tokens: &[Token<'_>]) -> Vec<OutletMention> {
    mentions_by(tokens, |at| outlet_at(tokens, at))
}

/// All mentions of outlets, where `outlet` says which one starts at a token and how many its name has.
fn mentions_by(tokens: &[Token<'_>], outlet: impl Fn(usize) -> Option<(&'static Outlet, usize)>) -> Vec<OutletMention> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match outlet(at) {
            // "Vice chancellor Ann Lee" opens a sentence
            Some((_, 1))
                if tokens[at].is("vice") && tokens.get(at + 1).is_some_and(|t| tags_of(&t.lower).has(Tag::Role) || t.is("chancellor")) =>
            {
                at += 1;
            }
            Some((outlet, length)) => {
                out.push(OutletMention { tokens: at..at + length, outlet });
                at += length;
            }
            None => at += 1,
        }
    }
    out
}

/// The words before and after a mention within its sentence, for matching patterns against.
pub struct Context<'a, 't> {
    before: &'a [Token<'t>],
    after: &'a [Token<'t>],
    explained: bool,
}

impl<'a, 't> Context<'a, 't> {
    /// The context of `mention` in the sentence `sentence`.
    pub fn new(tokens: &'a [Token<'t>], sentence: Range<usize>, mention: &Range<usize>) -> Self {
        let skip = |t: &&Token<'_>| t.is("the") || t.is("*") || t.is("_");
        // a name can reach past the end of a sentence
        let mut before = tokens.get(sentence.start..mention.start).unwrap_or_default();
        while before.last().filter(skip).is_some() {
            before = &before[..before.len() - 1];
        }
        let mut after = tokens.get(mention.end..sentence.end).unwrap_or_default();
        while after.first().is_some_and(|t| t.is("*") || t.is("_")) {
            after = &after[1..];
        }
        let (noun_before, noun_after) = (explained_before(before), explained_after(after));
        let (before, after) = (&before[..before.len() - noun_before], &after[noun_after..]);
        Self { before, after, explained: noun_before + noun_after > 0 }
    }

    /// Whether a common noun explains the name ("the newspaper X", "the X news agency"), as an outlet never does its own. The noun
    /// is none of the words before and after.
    pub fn is_explained(&self) -> bool {
        self.explained
    }

    /// The word `back` places before the mention (0 is next to it), "the" not counted.
    pub fn before(&self, back: usize) -> &str {
        self.before.len().checked_sub(back + 1).map_or("", |i| &self.before[i].lower)
    }

    /// The word `ahead` places after the mention (0 is next to it).
    pub fn after(&self, ahead: usize) -> &str {
        self.after.get(ahead).map_or("", |t| &t.lower)
    }

    /// Whether the word `ahead` places after the mention has a capital.
    pub fn is_capital(&self, ahead: usize) -> bool {
        self.after.get(ahead).is_some_and(Token::is_capitalised)
    }

    /// "according to Jane Roe of the X", "according to Jane Roe in the X": by one of its people.
    pub fn by_its_reporter(&self) -> bool {
        const MOST: usize = 3;
        let joined = joins_reporter(self.before(0));
        let front = &self.before[..self.before.len() - usize::from(joined)];
        let name = front.iter().rev().take(MOST).take_while(|t| t.is_capitalised()).count();
        let (front, name) = front.split_at(front.len() - name);
        joined && is_person(name) && matches!(front, [.., according, to] if according.is("according") && to.is("to"))
    }

    /// The words before, the nearest first.
    pub fn words_before(&self) -> impl Iterator<Item = &str> {
        self.before.iter().rev().map(|t| &*t.lower)
    }

    /// All words of the sentence but the name's, in text order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.before.iter().chain(self.after).map(|t| &*t.lower)
    }

    /// The words after.
    pub fn words_after(&self) -> impl Iterator<Item = &str> {
        self.after.iter().map(|t| &*t.lower)
    }

    /// Whether a genitive follows.
    pub fn genitive(&self) -> bool {
        self.after.first().is_some_and(|t| t.kind == TokenKind::Possessive)
    }

    /// The mention ends its sentence, but for a mark.
    pub fn ends_sentence(&self) -> bool {
        self.after.iter().all(|t| t.kind == TokenKind::Mark)
    }
}

/// Whether the word joins a reporter's name to the outlet's: "Jane Roe of", "Jane Roe in".
pub fn joins_reporter(word: &str) -> bool {
    matches!(word, "of" | "in" | "at" | "from" | "with")
}

/// Whether the words are a person's name, by the first of them.
pub fn is_person(name: &[Token<'_>]) -> bool {
    name.len() > 1 && tags_of(&name[0].lower).has(Tag::FirstName)
}

/// Tokens at the end of `before` that explain the name behind them: "the Japanese broadcaster", "local newspaper", "a report by the
/// trade magazine" but for "a report by".
pub fn explained_before(before: &[Token<'_>]) -> usize {
    const REACH: usize = 4;
    if !before.last().is_some_and(|t| MEDIA_NOUNS.has(&t.lower)) {
        return 0;
    }
    let own = |t: &&Token<'_>| t.kind == TokenKind::Word && !tags_of(&t.lower).any(&[Tag::FunctionWord, Tag::SpeechVerb]);
    let words = before.iter().rev().take(REACH).take_while(own).count();
    let article = before.iter().rev().nth(words).is_some_and(|t| matches!(&*t.lower, "the" | "a" | "an"));
    words + usize::from(article)
}

/// Tokens at the start of `after` that explain the name before them: "newspaper", "news agency", "business daily".
pub fn explained_after(after: &[Token<'_>]) -> usize {
    let noun = |i: usize| after.get(i).is_some_and(|t| !t.is_capitalised() && MEDIA_NOUNS.has(&t.lower));
    let opens =
        after.first().is_some_and(|t| matches!(&*t.lower, "business" | "financial" | "news" | "tv" | "television" | "trade" | "web"));
    match (noun(0), opens && noun(1)) {
        (true, _) => 1,
        (_, true) => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn a_name_that_reaches_past_its_sentence_has_no_words_behind() {
        let text = "He told the Acton Times Then it rained";
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), &mut tokens);
        let context = Context::new(&tokens, 0..4, &(3..5));
        assert_eq!((context.before(0), context.after(0)), ("told", ""));
    }
}
