//! Finds time phrases: a head word ("January", "week", "2023"), then what belongs to it on either side.

use std::ops::Range;

use super::{Bound, Meaning, Part, TimeExpression, TimePhrase, YearOf, heads};
use crate::extract::Analysis;
use crate::lexicon::{Tag, Tags, tags_of};
use crate::read::Block;
use crate::text::{Token, TokenKind, tokenize};

/// The time phrases of a sentence, in text order, not overlapping.
#[must_use]
pub fn phrases(analysis: &Analysis<'_>, sentence: usize) -> Vec<TimePhrase> {
    let Some(sentence) = analysis.sentences.get(sentence) else { return Vec::new() };
    scan(View { tokens: &analysis.tokens, tags: &analysis.tags, range: sentence.tokens.clone() })
}

/// The time phrases of a block, read as one line, with their bytes in the document.
#[must_use]
pub fn phrases_of_block(analysis: &Analysis<'_>, block: &Block) -> Vec<(Range<usize>, TimeExpression)> {
    if block.kind.is_article() && analysis.doc.is_english() {
        let range = analysis.tokens_of(block);
        let found = scan(View { tokens: &analysis.tokens, tags: &analysis.tags, range });
        return found.into_iter().map(|p| (analysis.bytes(p.tokens), p.expression)).collect();
    }
    let start = block.range.start;
    let found = phrases_of_line(&analysis.doc.text[block.range.clone()]);
    found.into_iter().map(|(range, expression)| (start + range.start..start + range.end, expression)).collect()
}

/// The time phrases of a line that is no sentence of the article (a byline, a credit), with their bytes in `text`.
#[must_use]
pub fn phrases_of_line(text: &str) -> Vec<(Range<usize>, TimeExpression)> {
    let mut tokens = Vec::new();
    tokenize(text, 0..text.len(), &mut tokens);
    let tags: Vec<_> = tokens.iter().map(|t| tags_of(&t.lower)).collect();
    let found = scan(View { tokens: &tokens, tags: &tags, range: 0..tokens.len() });
    found.into_iter().map(|p| (tokens[p.tokens.start].start..tokens[p.tokens.end - 1].end, p.expression)).collect()
}

fn scan(mut view: View<'_, '_>) -> Vec<TimePhrase> {
    let mut out: Vec<TimePhrase> = Vec::new();
    let mut i = view.range.start;
    while i < view.range.end {
        match heads::read(&view, i) {
            Some(core) => {
                let phrase = extend(&view, core);
                i = phrase.tokens.end.max(i + 1);
                view.range.start = i;
                out.push(phrase);
            }
            None => i += 1,
        }
    }
    out
}

/// A head with the words that make up its meaning.
pub(super) struct Core {
    pub tokens: Range<usize>,
    pub meaning: Meaning,
    pub bound: Bound,
    pub part: Part,
}

impl Core {
    pub(super) const fn new(tokens: Range<usize>, meaning: Meaning) -> Self {
        Self { tokens, meaning, bound: Bound::Within, part: Part::Whole }
    }
}

/// The tokens of one sentence that are still free.
pub(super) struct View<'a, 't> {
    tokens: &'a [Token<'t>],
    tags: &'a [Tags],
    pub range: Range<usize>,
}

impl<'a, 't> View<'a, 't> {
    /// The token at `i`, if it is free.
    pub(super) fn get(&self, i: usize) -> Option<&'a Token<'t>> {
        self.tokens.get(i).filter(|_| self.range.contains(&i))
    }

    /// The word or mark at `i` in lower case, empty outside the sentence.
    pub(super) fn word(&self, i: usize) -> &str {
        self.get(i).map_or("", |t| &t.lower)
    }

    /// The word `back` places before `i`, empty outside the sentence.
    pub(super) fn before(&self, i: usize, back: usize) -> &str {
        i.checked_sub(back).map_or("", |j| self.word(j))
    }

    pub(super) fn tags(&self, i: usize) -> Tags {
        self.tags.get(i).copied().filter(|_| self.range.contains(&i)).unwrap_or_default()
    }

    /// The year that token `i` writes in figures.
    pub(super) fn year(&self, i: usize) -> Option<i16> {
        let t = self.get(i).filter(|t| t.kind == TokenKind::Number && t.text.len() == 4)?;
        t.text.parse().ok().filter(|y| (1900..2100).contains(y))
    }

    /// The day of a month that token `i` writes in figures.
    pub(super) fn day(&self, i: usize) -> Option<i8> {
        let t = self.get(i).filter(|t| t.kind == TokenKind::Number && t.text.len() <= 2)?;
        t.text.parse().ok().filter(|d| (1..=31).contains(d))
    }

    /// All tokens of the text, for expressions of several words.
    pub(super) fn tokens(&self) -> &'a [Token<'t>] {
        self.tokens
    }

    /// Whether a noun phrase ends before token `i`: no noun that the word before it belongs to.
    pub(super) fn ends_phrase(&self, i: usize) -> bool {
        self.get(i).is_none_or(|t| t.kind != TokenKind::Word)
            || self.tags(i).any(&[Tag::FunctionWord, Tag::SpeechVerb, Tag::TimeWord])
            || self.word(i).ends_with("ed")
            || matches!(self.word(i), "began" | "hit" | "struck")
    }

    pub(super) fn possessive(&self, i: usize) -> bool {
        self.get(i).is_some_and(|t| t.kind == TokenKind::Possessive)
    }
}

/// Takes in the prepositions and "early", "the end of" before a core.
fn extend(view: &View<'_, '_>, core: Core) -> TimePhrase {
    let Core { mut tokens, meaning, mut bound, mut part } = core;
    let genitive = view.possessive(tokens.end);
    let (mut has_preposition, mut has_part) = (false, part != Part::Whole);
    while let Some(previous) = tokens.start.checked_sub(1).filter(|i| view.range.contains(i)) {
        if let Some((found, start)) = part_before(view, previous).filter(|_| !has_part) {
            // "the late 1980s"
            let the = matches!(meaning, Meaning::Years(..)) && start > view.range.start && view.word(start - 1) == "the";
            (part, tokens.start, has_part) = (found, start - usize::from(the), true);
            continue;
        }
        let Some((found, start)) = preposition_before(view, previous).filter(|_| !has_preposition) else { break };
        if genitive && matches!(found, Bound::After | Bound::Before | Bound::By) {
            break;
        }
        (tokens.start, has_preposition) = (start, true);
        if found != Bound::Within {
            bound = found;
        }
    }
    let future = bound != Bound::Since && is_future(view, tokens.start, meaning);
    TimePhrase { tokens, expression: TimeExpression { meaning, bound, part, future } }
}

/// A part that ends at token `i` ("early", "the end of"), with its first token.
fn part_before(view: &View<'_, '_>, i: usize) -> Option<(Part, usize)> {
    let part = match view.word(i) {
        "early" => Part::Early,
        "mid" => Part::Middle,
        "late" => Part::Late,
        "earlier" => Part::Earlier,
        "later" => Part::Later,
        "-" if view.before(i, 1) == "mid" => return Some((Part::Middle, i - 1)),
        "of" => {
            let part = match view.before(i, 1) {
                "start" | "beginning" => Part::Start,
                "middle" => Part::Middle,
                "end" | "close" => Part::End,
                _ => return None,
            };
            let article = usize::from(view.before(i, 2) == "the");
            return Some((part, i - 1 - article));
        }
        _ => return None,
    };
    Some((part, i))
}

/// A preposition that ends at token `i`, with its first token.
fn preposition_before(view: &View<'_, '_>, i: usize) -> Option<(Bound, usize)> {
    // "between now and 2027"
    let now = view.before(i, 1) == "now" && matches!(view.before(i, 2), "between" | "from");
    let bound = match view.word(i) {
        "far" if view.before(i, 1) == "so" => return Some((Bound::Since, i - 1)),
        "and" | "until" | "to" | "till" if now => return Some((Bound::By, i - 2)),
        "in" | "on" | "at" | "during" | "over" | "for" | "within" | "throughout" | "around" => Bound::Within,
        "since" => Bound::Since,
        "from" | "starting" | "beginning" | "effective" => Bound::From,
        "by" => Bound::By,
        "until" | "till" | "through" => Bound::Until,
        "before" => Bound::Before,
        "after" => Bound::After,
        "of" if view.before(i, 1) == "as" => return Some((Bound::Within, i - 1)),
        "to" if view.before(i, 1) == "prior" => return Some((Bound::Before, i - 1)),
        _ => return None,
    };
    Some((bound, i))
}

/// Whether the words before a phrase that leaves its year unsaid speak of what is to come.
fn is_future(view: &View<'_, '_>, start: usize, meaning: Meaning) -> bool {
    let calendar = matches!(
        meaning,
        Meaning::Weekday(_, None) | Meaning::Date { year: None, .. } | Meaning::Months { year: YearOf::Unsaid, which: None, .. }
    );
    calendar && cue(view, start) == Some(true)
}

/// Whether the words before token `start` speak of what is to come, or of what is past. The nearest cue decides.
pub(super) fn cue(view: &View<'_, '_>, start: usize) -> Option<bool> {
    let first = view.range.start.max(start.saturating_sub(14));
    for i in (first..start).rev() {
        match (view.word(i), view.word(i + 1)) {
            ("will" | "would" | "shall" | "expected" | "expects" | "scheduled", _)
            | ("plans" | "going" | "planning", "to")
            | ("due" | "planned" | "set", "in" | "on" | "for" | "by") => return Some(true),
            // "to cut 300 jobs over three years"
            ("to", _) if view.tags(i + 1).any(&[Tag::CutVerb, Tag::OpensTrigger]) => return Some(true),
            (
                "after" | "following" | "announced" | "announcing" | "said" | "reported" | "told" | "had" | "has" | "have" | "was" | "were"
                | "which" | "who" | ";" | ":",
                _,
            ) => return Some(false),
            _ => {}
        }
    }
    None
}

/// Whether token `i` is an ordinary count of jobs or people rather than a year.
pub(super) fn counts_jobs(view: &View<'_, '_>, i: usize) -> bool {
    view.tags(i).any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::CutNoun])
}
