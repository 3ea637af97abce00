//! Quotations and their speakers.
//!
//! A quotation is what stands between a pair of marks, if somebody is made to say it. [`attribution`] looks at the reporter's words
//! around it ([`frame`]) for who that is; a quotation without such words continues its neighbour's ([`adopt`]); [`resolve`] turns
//! "he" and "the spokeswoman" into names. Only paragraphs with quotation marks are looked at.

mod adopt;
mod attribution;
mod clause;
mod frame;
mod office;
mod phrase;
mod resolve;
mod signature;
mod subject;
mod words;

use std::ops::Range;

use super::{Analysis, names::Names};
use crate::lexicon::Tag;
use crate::model::{Quote, QuoteKind};
use crate::read::BlockKind;
use crate::text::TokenKind;
use crate::text::marks::Marked;

use attribution::{Attribution, DASH, SUBJECT, attribute, label};
use frame::{Frame, Item};
use phrase::{Head, Reader, mentions_of_tokens};
use resolve::{Resolver, Voice};

/// A pair of marks that may be a quotation.
#[derive(Debug)]
struct Candidate {
    /// Tokens between the marks.
    inner: Range<usize>,
    /// Index of its block.
    block: usize,
    /// Words between the marks.
    words: usize,
    /// A full clause or sentence.
    whole: bool,
    /// It looks like the title of a work or the name of a product.
    title: bool,
    /// By the words around it.
    own: Option<Attribution>,
    /// The reporter's words of its sentence.
    frame: Frame,
    /// By its neighbours.
    adopted: Option<Adopted>,
}

/// Whose an unattributed quotation is.
#[derive(Debug, Clone)]
enum Adopted {
    /// The speaker of another candidate, by index.
    Same(usize),
    /// The speaker of a sentence nearby.
    Nearby(Attribution),
    /// The speaker of the article's first sentence, for its headline.
    Lead(Attribution),
}

/// A resolved speaker.
#[derive(Debug, Clone)]
struct Spoken {
    voice: Voice,
    /// The tokens that stand for it.
    tokens: Option<Range<usize>>,
    /// The id of the rule by which it was found.
    rule: &'static str,
}

/// Whether there is anything between quotation marks that can be a quotation at all, before it is known who is named where.
#[must_use]
pub fn may_be_any(analysis: &Analysis<'_>) -> bool {
    analysis.marked.iter().any(|marked| {
        let inner = marked.inner();
        let stop = inner.clone().next_back().is_some_and(|i| analysis.tokens[i].text == ".");
        words_in(analysis, &inner) > 1 && (stop || !is_title(analysis, &inner, block_of(analysis, marked)))
    })
}

fn words_in(analysis: &Analysis<'_>, inner: &Range<usize>) -> usize {
    inner.clone().filter(|i| matches!(analysis.tokens[*i].kind, TokenKind::Word | TokenKind::Number)).count()
}

/// Index of the block that a pair of marks stands in.
fn block_of(analysis: &Analysis<'_>, marked: &Marked) -> usize {
    analysis.sentences.get(analysis.sentence_of(marked.open)).map_or(0, |s| s.block)
}

/// Every attributed quotation, in text order.
#[must_use]
pub fn find(analysis: &Analysis<'_>, names: &Names, id: &str) -> Vec<Quote> {
    if analysis.marked.is_empty() {
        return Vec::new();
    }
    let mention_of = mentions_of_tokens(names, analysis.tokens.len());
    let reader = Reader::new(analysis, names, &mention_of);
    let mut candidates: Vec<Candidate> = (0..analysis.marked.len()).map(|q| candidate(reader, q)).collect();
    adopt::adopt(reader, &mut candidates);
    let voices = voices(reader, &candidates);
    let mut quotes = Vec::new();
    for (c, candidate) in candidates.iter().enumerate() {
        if let Some(spoken) = &voices[c] {
            quotes.push(quote(reader, candidate, spoken, id, quotes.len() + 1));
        }
    }
    quotes
}

fn candidate(reader: Reader<'_, '_>, q: usize) -> Candidate {
    let analysis = reader.analysis;
    let marked = analysis.marked[q];
    let inner = marked.inner();
    let words = words_in(analysis, &inner);
    let first = inner.clone().find(|i| analysis.tokens[*i].kind != TokenKind::Mark || analysis.tokens[*i].text == "[");
    let last = inner.clone().next_back().map_or("", |i| analysis.tokens[i].text);
    let opens = first.is_some_and(|i| analysis.tokens[i].is_capitalised() || analysis.tokens[i].kind != TokenKind::Word);
    let stops = matches!(last, "." | "," | "?" | "!" | "…" | "—" | "-" | "–" | ";") || marked.close.is_none();
    let block = block_of(analysis, &marked);
    let frame = Frame::of(reader, q);
    let alone = frame.left.is_empty() && frame.right.is_empty();
    let own = label(reader, inner.clone())
        .or_else(|| attribute(reader, &frame, matches!(last, "," | "?" | "!" | "…" | "—")))
        .or_else(|| Some(()).filter(|()| alone).and_then(|()| signature::below(reader, &marked, block)));
    let own = signature::behind(reader, &marked, block).filter(|_| own.as_ref().is_none_or(|a| !a.firm)).or(own);
    let whole = opens && (stops && words > 1 || words > 5);
    let led =
        marked.open.checked_sub(1).is_some_and(|b| !frame.left.is_empty() && (matches!(reader.lower(b), "," | ":") || reader.is_saying(b)));
    // "she told “Morning Trade”": whom, not what
    let told = marked.open.checked_sub(1).is_some_and(|b| matches!(reader.lower(b), "told" | "tells" | "tell"));
    let spoken = last == "," && frame.left.is_empty() && own.as_ref().is_some_and(|a| a.firm);
    // "a memo titled “…”"
    let named = || marked.open.checked_sub(1).is_some_and(|b| reader.is_naming(b));
    let title = named() || is_title(analysis, &inner, block) && !spoken && (last != "." || alone || told || !led && !frame.left.is_empty());
    Candidate { inner, block, words, whole, title, own, frame, adopted: None }
}

/// Every longer word has a capital, though the paragraph is no headline: "Morning Show", "Fast Lane".
fn is_title(analysis: &Analysis<'_>, inner: &Range<usize>, block: usize) -> bool {
    if analysis.doc.blocks.get(block).is_some_and(|b| matches!(b.kind, BlockKind::Headline | BlockKind::Heading)) {
        return false;
    }
    let words = || inner.clone().filter(|i| analysis.tokens[*i].kind == TokenKind::Word && !analysis.tags[*i].has(Tag::FunctionWord));
    words().count() > 0 && words().all(|i| analysis.tokens[i].is_capitalised()) && inner.len() < 12
}

/// The speaker of each candidate that is a quotation, with the tokens that stand for it.
fn voices(reader: Reader<'_, '_>, candidates: &[Candidate]) -> Vec<Option<Spoken>> {
    let mut resolver = Resolver::new(reader);
    let mut out: Vec<Option<Spoken>> = vec![None; candidates.len()];
    for (c, candidate) in candidates.iter().enumerate().filter(|(_, c)| is_quotation(c) && !is_authors(reader, c)) {
        if let Some(a) = candidate.attribution() {
            let tokens = (a.phrase.head != Head::Unnamed).then(|| a.phrase.tokens.clone());
            let rule = if candidate.own.is_some() { a.rule } else { candidate.adopted_rule() };
            out[c] = Some(Spoken { voice: resolver.resolve(&a.phrase), tokens, rule });
        } else if let Some(Adopted::Same(other)) = candidate.adopted {
            out[c] = continued(&out, other);
        }
    }
    // those that take their speaker from a later one
    for c in (0..candidates.len()).rev().chain(0..candidates.len()) {
        let speaks = is_quotation(&candidates[c]) && !is_authors(reader, &candidates[c]);
        if let (None, true, Some(Adopted::Same(other))) = (&out[c], speaks, &candidates[c].adopted) {
            out[c] = continued(&out, *other);
        }
    }
    adopt::echo(reader, candidates, &mut out);
    out
}

/// The speaker of candidate `other`, for one that goes on from it.
fn continued(voices: &[Option<Spoken>], other: usize) -> Option<Spoken> {
    voices[other].clone().map(|s| Spoken { rule: "quote.continued", ..s })
}

impl Candidate {
    /// The words that say whose it is, its own or its neighbour's.
    fn attribution(&self) -> Option<&Attribution> {
        self.own.as_ref().or(match &self.adopted {
            Some(Adopted::Nearby(a) | Adopted::Lead(a)) => Some(a),
            _ => None,
        })
    }

    /// The id of the rule that the neighbour was found by.
    fn adopted_rule(&self) -> &'static str {
        match self.adopted {
            Some(Adopted::Lead(_)) => "quote.lead",
            Some(Adopted::Nearby(ref a)) if matches!(a.rule, SUBJECT | DASH) => a.rule,
            Some(Adopted::Nearby(_)) => "quote.nearby",
            _ => "quote.continued",
        }
    }
}

/// Speech or writing of two words or more that is somebody's.
fn is_quotation(candidate: &Candidate) -> bool {
    candidate.words > 1 && !candidate.title && (candidate.own.is_some() || candidate.adopted.is_some())
}

/// Words that the author marks as loose or odd are nobody's: a fragment in a sentence of "I" or "we", one that only narrows a noun
/// ("a “golden hour” package"), or a name that many use ("what some bosses call “quiet cuts”").
fn is_authors(reader: Reader<'_, '_>, candidate: &Candidate) -> bool {
    const SHORT: usize = 3;
    const NARROWING: usize = 5;
    // "'A blow to the town'" above what follows: a heading of the reporter's, unless its words stand in a quotation (see `adopt::echo`)
    if is_crosshead(reader, candidate) {
        return true;
    }
    if candidate.whole {
        return false;
    }
    let narrow = candidate.own.is_none() && narrows(reader, candidate);
    let loose = || is_called(reader, candidate) || is_common_name(reader, candidate);
    if narrow && candidate.words <= NARROWING || candidate.words <= SHORT && loose() {
        return true;
    }
    candidate.attribution().is_some_and(|a| matches!(a.phrase.head, Head::Pronoun(i) if matches!(reader.lower(i), "i" | "we")))
}

/// A line of its own within the article that is nothing but a fragment between marks.
fn is_crosshead(reader: Reader<'_, '_>, candidate: &Candidate) -> bool {
    const HEADING: usize = 7;
    let analysis = reader.analysis;
    if candidate.words > HEADING || !candidate.frame.left.is_empty() || !candidate.frame.right.is_empty() {
        return false;
    }
    let Some(block) = analysis.doc.blocks.get(candidate.block) else { return false };
    let last = candidate.inner.end - 1;
    let bytes = analysis.bytes(candidate.inner.clone());
    let text = analysis.doc.text[block.range.clone()].trim();
    let fragment = analysis.tokens[last].kind != TokenKind::Mark;
    let firm = candidate.own.as_ref().is_some_and(|a| a.firm);
    // one mark of up to three bytes on each side
    fragment && !firm && candidate.block > 0 && block.kind != BlockKind::Headline && text.len() <= bytes.len() + 6
}

/// Between an article and a noun.
fn narrows(reader: Reader<'_, '_>, candidate: &Candidate) -> bool {
    let (Some(Item::Token(before)), Some(Item::Token(after))) = (candidate.frame.left.last(), candidate.frame.right.first()) else {
        return false;
    };
    let next = &reader.analysis.tokens[*after];
    let noun = next.kind == TokenKind::Word && !reader.has(*after, Tag::FunctionWord) && !reader.is_saying(*after);
    let other = matches!(candidate.adopted, Some(Adopted::Same(_)));
    (noun || other) && matches!(reader.lower(*before), "a" | "an" | "the" | "so-called" | "this" | "its" | "their")
}

/// "in what shopkeepers call the “golden weeks”": a name that goes round.
fn is_called(reader: Reader<'_, '_>, candidate: &Candidate) -> bool {
    let token = |i: &Item| if let Item::Token(t) = i { *t } else { usize::MAX };
    let mut left = candidate.frame.left.iter().rev().map(token).skip_while(|t| matches!(reader.lower(*t), "the" | "a" | "an" | "their"));
    let calls = left.next().is_some_and(|t| matches!(reader.lower(t), "call" | "dub" | "term" | "label"));
    let many = left.next().is_some_and(|t| reader.lower(t).ends_with('s') && reader.mention(t).is_none());
    calls && many && left.take(4).any(|t| reader.lower(t) == "what")
}

/// "many bosses call it", "what some analysts dub".
fn is_common_name(reader: Reader<'_, '_>, candidate: &Candidate) -> bool {
    let Some(own) = &candidate.own else { return false };
    let named = ["call", "dub", "term", "label"].iter().any(|v| reader.lower(own.cue).starts_with(v));
    let many = matches!(reader.lower(own.phrase.tokens.start), "some" | "many" | "most" | "others" | "people" | "they");
    named && many && matches!(own.phrase.head, Head::Role(_) | Head::Group(_) | Head::Pronoun(_))
}

fn quote(reader: Reader<'_, '_>, candidate: &Candidate, spoken: &Spoken, id: &str, n: usize) -> Quote {
    let (analysis, voice) = (reader.analysis, &spoken.voice);
    let bytes = analysis.bytes(candidate.inner.clone());
    let cue = candidate.own.as_ref().map(|a| cue_words(reader, a));
    Quote {
        id: format!("{id}/q{n}"),
        text: analysis.doc.text[bytes.clone()].to_owned(),
        kind: if candidate.whole { QuoteKind::Direct } else { QuoteKind::Partial },
        speaker: voice.name.clone(),
        role: voice.role.clone(),
        organisation: voice.organisation.clone(),
        medium: medium(reader, &candidate.frame),
        cue,
        span: analysis.lines.span(bytes),
        speaker_span: spoken.tokens.clone().map(|s| analysis.lines.span(analysis.bytes(s))),
        rule: spoken.rule.to_owned(),
    }
}

fn cue_words(reader: Reader<'_, '_>, attribution: &Attribution) -> String {
    let cue = attribution.cue;
    if reader.lower(cue) == "according" { "according to".to_owned() } else { reader.analysis.tokens[cue].text.to_owned() }
}

/// "in an email", "via a statement": what the words were said in.
fn medium(reader: Reader<'_, '_>, frame: &Frame) -> Option<String> {
    let items: Vec<usize> =
        frame.left.iter().chain(&frame.right).filter_map(|i| if let Item::Token(t) = i { Some(*t) } else { None }).collect();
    let at = items.iter().position(|i| reader.has(*i, Tag::DocumentNoun) && !reader.lower(*i).ends_with('s'))?;
    let led = items[at.saturating_sub(4)..at].iter().any(|i| matches!(reader.lower(*i), "in" | "via" | "by" | "on" | "to" | "through"));
    led.then(|| reader.lower(items[at]).to_owned())
}

#[cfg(test)]
mod subject_tests;
#[cfg(test)]
mod tests;
