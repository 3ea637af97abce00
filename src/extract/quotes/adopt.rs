//! Quotations without words of attribution: whose neighbour's they continue.

use std::ops::Range;

use super::attribution::{Attribution, last_speaker, likely_speaker, subject_of};
use super::frame::Item;
use super::phrase::Reader;
use super::{Adopted, Candidate, Spoken};
use crate::extract::Analysis;
use crate::extract::names::NameKind;
use crate::lexicon::Tag;
use crate::read::BlockKind;
use crate::text::TokenKind;

/// Words of a fragment that is nobody's where its sentence has no speaker: "a new mantra of “lean growth”".
const SHORT: usize = 2;

/// Fills in [`Candidate::adopted`] where a candidate has no attribution of its own.
pub(super) fn adopt(reader: Reader<'_, '_>, candidates: &mut [Candidate]) {
    for c in 0..candidates.len() {
        if candidates[c].own.as_ref().is_some_and(|a| a.firm) || candidates[c].own.is_some() && !candidates[c].whole {
            continue;
        }
        let same_sentence = candidates[c].frame.left.iter().rev().find_map(|i| if let Item::Quote(q) = i { Some(*q) } else { None });
        let same_sentence = same_sentence.filter(|q| candidates[c].own.is_none() && speaks(&candidates[*q])).map(Adopted::Same);
        let adopted = if same_sentence.is_some() {
            same_sentence
        } else if let Some(open) = left_open(reader, candidates, c) {
            Some(open)
        } else if candidates[c].whole {
            neighbour(reader, candidates, c)
        } else if is_told_of(reader, &candidates[c]) {
            same_block(candidates, c).map(Adopted::Same).or_else(|| before(reader, candidates, c))
        } else if candidates[c].words <= SHORT {
            taken_up(reader, candidates, c)
        } else {
            before(reader, candidates, c).map(|b| woven(reader, &candidates[c]).unwrap_or(b))
        };
        let adopted = adopted.or_else(|| lead(reader, candidates, c).filter(|_| candidates[c].own.is_none()));
        if adopted.is_some() {
            candidates[c].own = None;
            candidates[c].adopted = adopted;
        }
    }
}

/// A quotation left open at the end of its paragraph goes on in the next that opens one, whatever caption stands between; and one
/// without a speaker of its own has that of the one it goes on in.
fn left_open(reader: Reader<'_, '_>, candidates: &[Candidate], c: usize) -> Option<Adopted> {
    const REACH: usize = 3;
    let opens = |k: usize| candidates[k].whole && block_start(reader, candidates[k].inner.start) + 1 == candidates[k].inner.start;
    // a caption may quote, too, in a few words
    let caption = |n: &usize| !candidates[*n].whole && is_caption_block(reader, candidates[*n].block);
    let goes_on = |k: usize| {
        let within = |n: &usize| candidates[*n].block <= candidates[k].block + REACH;
        let at = (k + 1..candidates.len()).take_while(within).find(|n| !caption(n))?;
        let near = candidates[at].block > candidates[k].block;
        let marked = reader.analysis.marked.get(k)?;
        // a single mark may be closed by one that was taken for an apostrophe
        let closed = matches!(reader.lower(marked.block_end - 1), "'" | "’" | "”" | "\"");
        (marked.close.is_none() && !closed && near && opens(at)).then_some(at)
    };
    let near = |p: &usize| candidates[*p].block + REACH >= candidates[c].block && candidates[c].own.is_none();
    let last = (0..c).rev().take_while(near).find(|p| !caption(p));
    let before = last.filter(|p| goes_on(*p) == Some(c) && speaks(&candidates[*p]));
    if before.is_some() || !opens(c) {
        return before.map(Adopted::Same);
    }
    let mut last = c;
    while let Some(next) = goes_on(last).filter(|_| candidates[last].own.is_none()) {
        last = next;
    }
    (last > c && candidates[last].own.as_ref().is_some_and(|a| a.firm)).then_some(Adopted::Same(last))
}

/// The speaker before a short fragment in the first sentence of its paragraph, if that is about somebody who acts ("The firm is in talks
/// over a “big shift”").
fn taken_up(reader: Reader<'_, '_>, candidates: &[Candidate], c: usize) -> Option<Adopted> {
    let at = candidates[c].inner.start.saturating_sub(1);
    let first = reader.analysis.sentence_of(block_start(reader, at)) == reader.analysis.sentence_of(at);
    let acts = || subject_of(reader, &candidates[c].frame.left).is_some();
    Some(()).filter(|()| first && acts()).and_then(|()| before(reader, candidates, c))
}

/// The subject of the sentence that a fragment stands in.
fn woven(reader: Reader<'_, '_>, candidate: &Candidate) -> Option<Adopted> {
    subject_of(reader, &candidate.frame.left).filter(|_| candidate.words > 2).map(Adopted::Nearby)
}

/// "Brimco “acted with malice.”": the quotation is what its subject does, so said of it, not by it.
fn is_told_of(reader: Reader<'_, '_>, candidate: &Candidate) -> bool {
    let first = candidate.inner.start;
    let acts = reader.lower(first).ends_with("ed") || reader.has(first, Tag::FiniteVerb);
    acts && matches!(candidate.frame.left.last(), Some(Item::Token(t)) if reader.is_speaking(*t))
}

/// The quotation before candidate `c` in its paragraph.
fn same_block(candidates: &[Candidate], c: usize) -> Option<usize> {
    (0..c).rev().take_while(|p| candidates[*p].block == candidates[c].block).find(|p| speaks(&candidates[*p]))
}

/// Who the first sentence of the body says it from, for a headline that quotes without naming anyone.
fn lead(reader: Reader<'_, '_>, candidates: &[Candidate], c: usize) -> Option<Adopted> {
    let analysis = reader.analysis;
    let headline = |b: usize| analysis.doc.blocks.get(b).is_some_and(|b| b.kind == BlockKind::Headline);
    if !headline(candidates[c].block) {
        return None;
    }
    let lead = analysis.sentences.iter().find(|s| !headline(s.block))?;
    last_speaker(reader, &items(candidates, lead.tokens.clone())).map(Adopted::Lead)
}

/// The speaker of a full sentence: of the reporter's sentence before it in the paragraph, the quotation before or behind it there,
/// else of the paragraph before, else of the one behind.
fn neighbour(reader: Reader<'_, '_>, candidates: &[Candidate], c: usize) -> Option<Adopted> {
    let block = candidates[c].block;
    let start = block_start(reader, candidates[c].inner.start);
    if let Some(a) = speaker_between(reader, candidates, c, start) {
        return Some(Adopted::Nearby(a));
    }
    if let Some(p) = same_block(candidates, c) {
        return Some(Adopted::Same(p));
    }
    if let Some(n) = (c + 1..candidates.len())
        .take_while(|n| candidates[*n].block == block)
        .find(|n| candidates[*n].own.as_ref().is_some_and(|a| a.firm))
    {
        return Some(Adopted::Same(n));
    }
    before(reader, candidates, c).or_else(|| {
        let next = candidates.get(c + 1).is_some_and(|n| n.block == block + 1 && n.whole && n.own.as_ref().is_some_and(|a| a.firm));
        next.then_some(Adopted::Same(c + 1))
    })
}

fn speaks(candidate: &Candidate) -> bool {
    !candidate.title && candidate.words > 1 && (candidate.own.is_some() || candidate.adopted.is_some())
}

/// The speaker of what stands right before the paragraph, or before the sentence for a fragment.
fn before(reader: Reader<'_, '_>, candidates: &[Candidate], c: usize) -> Option<Adopted> {
    let analysis = reader.analysis;
    let start = block_start(reader, candidates[c].inner.start);
    if !candidates[c].whole
        && let Some(a) = speaker_between(reader, candidates, c, start)
    {
        return Some(Adopted::Nearby(a));
    }
    let sentence = analysis.sentence_of(start);
    let mut previous = sentence.checked_sub(1)?;
    // what stands below a picture interrupts nobody
    let is_passed_over = |s: usize| is_caption(reader, s) || is_repeated(analysis, analysis.sentences[s].block);
    while candidates[c].whole && previous > 0 && sentence - previous < 4 && is_passed_over(previous) {
        previous -= 1;
    }
    let block = analysis.sentences[previous].block;
    let limit = if candidates[c].whole { 3 } else { 1 };
    for _ in 0..limit {
        let range = analysis.sentences[previous].tokens.clone();
        let quoted = (0..c).rev().find(|p| candidates[*p].inner.end > range.start && candidates[*p].inner.start < range.end);
        if let Some(p) = quoted.filter(|p| speaks(&candidates[*p])) {
            return Some(Adopted::Same(p));
        }
        let words = items(candidates, range);
        let found = if candidates[c].whole { likely_speaker(reader, &words) } else { last_speaker(reader, &words) };
        if let Some(a) = found {
            return Some(Adopted::Nearby(a));
        }
        match previous.checked_sub(1).filter(|p| analysis.sentences[*p].block == block) {
            Some(p) => previous = p,
            None => break,
        }
    }
    let near = |p: &usize| speaks(&candidates[*p]) && candidates[*p].block + 3 >= candidates[c].block;
    (0..c).rev().find(|p| candidates[c].whole && near(p)).map(Adopted::Same)
}

/// A paragraph of one sentence without a mark at its end or a quotation in it, that does not bring in who speaks next ("Jane Hill,
/// director of Brimco").
fn is_caption(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let analysis = reader.analysis;
    let s = &analysis.sentences[sentence];
    let block = &analysis.doc.blocks[s.block];
    let text = analysis.doc.text[block.range.clone()].trim_end();
    let mut people = reader.names.in_range(s.tokens.clone()).iter().filter(|m| reader.names.entity(m).kind == NameKind::Person);
    let brings_in =
        people.any(|m| m.tokens.end == s.tokens.end || m.tokens.start <= s.tokens.start + 1 && reader.lower(m.tokens.end) == ",");
    s.start == block.range.start
        && !brings_in
        && block.kind != BlockKind::Headline
        && text.ends_with(char::is_alphanumeric)
        && !analysis.marked.iter().any(|m| s.tokens.contains(&m.open))
}

/// A paragraph that ends in a word, with or without quotation marks behind it.
fn is_caption_block(reader: Reader<'_, '_>, block: usize) -> bool {
    let Some(block) = reader.analysis.doc.blocks.get(block).filter(|b| b.kind != BlockKind::Headline) else { return false };
    let text = reader.analysis.doc.text[block.range.clone()].trim_end().trim_end_matches(['\'', '’', '"', '”']);
    text.ends_with(char::is_alphanumeric)
}

/// Whether the words of a paragraph stand in the article once more.
fn is_repeated(analysis: &Analysis<'_>, block: usize) -> bool {
    const REACH: usize = 30;
    let text = |b: usize| analysis.doc.text[analysis.doc.blocks[b].range.clone()].trim_end_matches(['.', ' ']);
    let own = text(block);
    let near = block.saturating_sub(REACH)..analysis.doc.blocks.len().min(block + REACH);
    // a line printed twice on end is one line
    own.len() > 60 && near.into_iter().any(|b| b.abs_diff(block) > 1 && text(b).starts_with(own))
}

/// The speaker of the nearest reporter's sentence between `start` (or the quotation before) and candidate `c`.
fn speaker_between(reader: Reader<'_, '_>, candidates: &[Candidate], c: usize, start: usize) -> Option<Attribution> {
    let spoken = (0..c).rev().find(|p| speaks(&candidates[*p]));
    let from = spoken.map_or(start, |p| start.max(candidates[p].inner.end));
    let analysis = reader.analysis;
    let mut s = analysis.sentence_of(candidates[c].inner.start.saturating_sub(1));
    while s > 0 && analysis.sentences[s - 1].tokens.start >= from {
        s -= 1;
        let items = items(candidates, analysis.sentences[s].tokens.clone());
        let found = if candidates[c].whole { likely_speaker(reader, &items) } else { last_speaker(reader, &items) };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn block_start(reader: Reader<'_, '_>, token: usize) -> usize {
    super::frame::block_tokens(reader.analysis, token).start
}

/// The reporter's tokens of a range.
fn items(candidates: &[Candidate], range: Range<usize>) -> Vec<Item> {
    // candidates stand in text order and not in one another
    let from = candidates.partition_point(|c| c.inner.end < range.start);
    let near = &candidates[from..];
    let near = &near[..near.partition_point(|c| c.inner.start <= range.end)];
    let quoted = |i: usize| near.iter().any(|c| c.inner.start.saturating_sub(1) <= i && i <= c.inner.end);
    range.filter(|i| !quoted(*i)).map(Item::Token).collect()
}

/// A fragment whose words stand in a longer quotation elsewhere in the article is that quotation's: headlines and first sentences
/// quote so, often under a vaguer speaker ("a union leader has warned").
pub(super) fn echo(reader: Reader<'_, '_>, candidates: &[Candidate], voices: &mut [Option<Spoken>]) {
    for c in 0..candidates.len() {
        let heads = is_heading(reader, candidates[c].block);
        if candidates[c].words < 2 || candidates[c].whole && voices[c].is_some() && candidates[c].own.is_some() && !heads {
            continue;
        }
        // headlines name whose side it is: "Acme: “We had no choice”"
        let side = |v: &Spoken| heads && (v.voice.noun.is_some() || v.voice.role.is_none() && !is_person(reader, v));
        let surer = |o: usize| voices[o].as_ref().is_some_and(|v| voices[c].as_ref().is_none_or(|mine| is_surer(v, mine)));
        // a neighbour's speaker is less sure than whoever is told beside the same words
        let told = |o: usize| {
            let by_name = |v: &Spoken| v.voice.name.is_some() && v.voice.noun.is_none();
            let own = candidates[o].own.as_ref().is_some_and(|a| a.firm);
            // a heading's words may stand in what goes on behind "she said"
            let goes_on = || heads && candidates[c].own.is_none() && voices[o].as_ref().is_some_and(|v| v.rule == "quote.continued");
            let firm = (own || goes_on()) && voices[o].as_ref().is_some_and(by_name);
            let loose = candidates[c].own.is_none() && candidates[c].words > 2;
            firm && (loose || voices[c].as_ref().is_some_and(side) && voices[o].as_ref().is_some_and(|v| is_person(reader, v)))
        };
        // "“They shut the door”" in a headline
        let named = |o: usize| voices[o].as_ref().is_some_and(|v| v.voice.name.is_some());
        let alone = candidates[c].frame.left.is_empty() && candidates[c].frame.right.is_empty() || is_heading(reader, candidates[c].block);
        let same =
            |o: usize| alone && voices[c].is_none() && !candidates[c].title && candidates[o].words == candidates[c].words && named(o);
        let longer = |o: &usize| {
            *o != c
                && (candidates[*o].words > candidates[c].words && surer(*o)
                    || candidates[*o].words >= candidates[c].words && told(*o)
                    || same(*o))
        };
        let holds = |o: &usize| stands_in(reader, candidates[c].inner.clone(), candidates[*o].inner.clone());
        if let Some(o) = (0..candidates.len()).filter(longer).find(holds) {
            let tokens = voices[c].as_ref().and_then(|v| v.tokens.clone());
            voices[c] = voices[o].clone().map(|s| Spoken { rule: "quote.echo", tokens: tokens.or(s.tokens), ..s });
        }
    }
}

fn is_heading(reader: Reader<'_, '_>, block: usize) -> bool {
    reader.analysis.doc.blocks.get(block).is_some_and(|b| matches!(b.kind, BlockKind::Headline | BlockKind::Heading))
}

fn is_person(reader: Reader<'_, '_>, spoken: &Spoken) -> bool {
    spoken.voice.entity.is_some_and(|e| reader.names.entities[e].kind == NameKind::Person)
}

/// Whether one speaker of the same words is better told than the other: by name, where the other is a mere role or a guess.
fn is_surer(a: &Spoken, b: &Spoken) -> bool {
    let named = |s: &Spoken| s.voice.name.is_some() && s.voice.noun.is_none();
    let near = |s: &Spoken| matches!(s.rule, "quote.behind" | "quote.before" | "quote.continued" | "quote.colon" | "quote.label");
    let role = b.voice.role.is_some() && b.voice.noun.is_some();
    let guess = b.voice.name.is_none() || matches!(b.rule, "quote.nearby" | "quote.subject" | "quote.stance" | "quote.lead");
    !named(b) && (role || guess) && (named(a) || near(a) && !near(b))
}

/// Whether the words of one quotation stand in another as they are, marks left out.
fn stands_in(reader: Reader<'_, '_>, quotation: Range<usize>, other: Range<usize>) -> bool {
    let words = |range: Range<usize>| reader.analysis.tokens[range].iter().filter(|t| t.kind != TokenKind::Mark).map(|t| &*t.lower);
    other.clone().any(|at| {
        let mut here = words(at..other.end);
        words(quotation.clone()).all(|word| here.next() == Some(word))
    })
}
