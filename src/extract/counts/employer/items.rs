//! Digests: articles of items, each headed by the name of whom it is about ("Acme (Leeds, toys): 80 staff, or 12%", or a heading of
//! its own above a paragraph), or the points of a list ("1. Acme let go 58").

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::quantity::Quantity;
use super::{Bound, Referent, Referents};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::extract::rows::row_at;
use crate::lexicon::{Tag, hedges_before};
use crate::model::EmployerBasis;
use crate::read::{Block, BlockKind};
use crate::text::number::read_cardinal;
use crate::text::{Sentence, Token, TokenKind};

/// The tokens of each item, whom it is about, and whether a heading above it is that name and nothing else.
pub(super) type Items = Vec<(Range<usize>, usize, bool)>;

/// So many items of different names make a digest.
const FEWEST: usize = 3;

/// Words of a name that heads an item, and of what stands in brackets behind it.
const NAME: usize = 7;
const BRACKETS: usize = 14;

/// Words in which the subject of a list's point is named.
const SUBJECT: usize = 12;

/// Words before a name with which a point opens ("2. Brim parent Acme, …").
const OPENING: usize = 5;

/// Words of the place that stands behind it.
const PLACE: usize = 6;

/// Paragraphs below a heading that are surely about whom it names.
const NEAR: usize = 3;

/// Bytes of a heading at the most.
const HEADING: usize = 60;

/// Tokens of the head of an item in the block of `tokens`, its mark included: "Acme (Leeds, toys):", "Acme —", "Acme." above what is told of
/// it, "Acme," before a number.
pub(in super::super) fn head(a: &Analysis<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let number = |k: usize| tokens.contains(&k) && a.tokens[k].kind == TokenKind::Number;
    // "Acme Foods, Leeds:", "Acme Foods, Leeds and the region: 85"
    let placed = |k: usize| {
        let mut behind = k + 1..tokens.end.min(k + 1 + PLACE);
        a.tokens.get(k + 1).is_some_and(Token::is_capitalised) && behind.any(|p| a.tokens[p].text == ":")
    };
    let mark = |k: &usize| match a.tokens[*k].text {
        ":" | "—" | "–" | "(" => true,
        "." => *k + 1 < tokens.end && !a.tokens[*k + 1].glued,
        "," => number(k + 1) || placed(*k),
        _ => false,
    };
    a.tokens.get(tokens.start).filter(|t| t.has_capital())?;
    let mut end = (tokens.start + 1..tokens.end.min(tokens.start + NAME)).find(mark)?;
    let until = end;
    if a.tokens[end].text == "(" {
        let close = (end..tokens.end.min(end + BRACKETS)).find(|k| a.tokens[*k].text == ")")?;
        end = (close + 1..tokens.end.min(close + 2)).find(mark)?;
    }
    // "He said: …", "Read more: …" are told by their small words
    let named = |k: usize| a.tokens[k].kind != TokenKind::Word || a.tokens[k].has_capital() || matches!(a.tokens[k].text, "and" | "of");
    (tokens.start..until).all(named).then_some(tokens.start..end + 1)
}

/// Whether a block is a point of a list: "* Acme let go 58", "1. Acme let go 58".
pub(super) fn is_point(a: &Analysis<'_>, block: usize) -> bool {
    let block = &a.doc.blocks[block];
    block.kind == BlockKind::ListItem || is_numbered(a, &a.tokens_of(block))
}

/// Whether a number opens a paragraph as that of a point: "1. Acme let go 58".
fn is_numbered(a: &Analysis<'_>, tokens: &Range<usize>) -> bool {
    let mark = tokens.len() > 2 && matches!(a.tokens[tokens.start + 1].text, "." | ")");
    mark && a.tokens[tokens.start].kind == TokenKind::Number && a.tokens[tokens.start].text.len() <= 2
}

/// "Acme Foods chicken plant in Acton: 370 workers", "Brim, chemicals, Norvel: nine workers, ahead of its closing": where the number stands that a
/// colon brings, in a point of a list.
pub(in super::super) fn counted(a: &Analysis<'_>, block: &Block) -> Option<usize> {
    const LABEL: usize = 16;
    let tokens = a.tokens_of(block);
    let mark = tokens.clone().take(LABEL).find(|k| a.tokens[*k].text == ":").filter(|_| block.kind == BlockKind::ListItem)?;
    let verb = |k: usize| a.tags[k].any(&[Tag::SpeechVerb, Tag::Modal]);
    let hedged = hedges_before().longest(&a.tokens, mark + 1, tokens.end).map_or(mark + 1, |(stop, _)| stop);
    let number = read_cardinal(&a.tokens, hedged, tokens.end)?;
    let people = |k: usize| k < tokens.end && a.tags[k].any(&[Tag::WorkerNoun, Tag::JobNoun, Tag::PersonNoun, Tag::CutNoun]);
    let named = mark > tokens.start && a.tokens[tokens.start].has_capital() && !(tokens.start..mark).any(verb);
    (named && people(number.end)).then_some(hedged)
}

/// Whether a heading is a name and nothing else but marks and how shares of it are listed: "* ACME CORP (ACM.N)", "Acme Inc ACM.O".
fn is_all(a: &Analysis<'_>, heading: &Range<usize>, name: &Range<usize>) -> bool {
    let stop = |k: usize| a.tokens.get(k).is_some_and(|t| t.glued && t.text == ".");
    let listing = |k: usize| stop(k + 1) || k > heading.start && stop(k - 1);
    let mut depth = 0_usize;
    heading.clone().filter(|k| !name.contains(k)).all(|k| {
        let inside = depth > 0;
        match a.tokens[k].text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        inside || a.tokens[k].kind == TokenKind::Mark || a.tags[k].has(Tag::CorporateSuffix) || listing(k)
    })
}

/// The items of a digest: the tokens of each and the entity that heads it; none where an article is no digest.
pub(super) fn items(a: &Analysis<'_>, names: &Names, may_employ: impl Fn(&Mention) -> bool, acts: impl Fn(&Mention) -> bool) -> Items {
    // under headings of their own, by the head of the paragraph itself, and as the points of a list
    let (mut under, mut own, mut points): (Items, Items, Items) = Default::default();
    let mut headings: Vec<(usize, bool)> = Vec::new();
    // bylines and times of reading stand above the prose
    let prose = a.sentences.get(a.preamble() + 1).map_or(0, |s| s.tokens.start);
    for block in a.doc.blocks.iter().filter(|b| b.kind.is_article()).skip(1) {
        let tokens = a.tokens_of(block);
        let alone = block.range.len() <= HEADING && tokens.end > tokens.start && !a.tokens[tokens.end - 1].is(".");
        // "TAXES": a topic
        let topic = |m: &Mention| {
            let one = m.tokens.len() == 1 && a.tokens[m.tokens.start].is_all_caps() && names.entity(m).company().is_none();
            one && names.entity(m).forms.iter().all(|f| !f.chars().any(char::is_lowercase))
        };
        // "1. Acme, which will lay off 58", "2. Brim parent Acme, where 58 will go"
        let opens = |m: &Mention| {
            let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
            let goes_on = matches!(word(m.tokens.end + 1), "which" | "where" | "in" | "whose" | "a" | "an" | "the" | "based");
            word(m.tokens.end) == "," && goes_on && m.tokens.start <= tokens.start + OPENING
        };
        if let Some(m) = row_at(a.rows(), tokens.start).and_then(|row| names.at(row.name.start)) {
            own.push((tokens, m.entity, true));
            continue;
        }
        let organisation = |m: &&Mention| names.entity(m).kind == NameKind::Organisation || may_employ(m);
        if let Some(m) = counted(a, block).and_then(|_| names.at(tokens.start)).filter(organisation) {
            own.push((tokens, m.entity, true));
            continue;
        }
        let named = names.in_range(tokens.clone()).iter().find(|m| alone && may_employ(m) && !topic(m));
        let first = names.at(tokens.start).filter(|m| may_employ(m));
        if let Some(m) = first.filter(|m| head(a, &tokens).is_some_and(|h| m.tokens.end <= h.end)) {
            // "Acme Foods, Leeds: 85" above what is told of it
            if block.kind == BlockKind::Heading && tokens.start >= prose {
                headings.push((m.entity, true));
            }
            own.push((tokens, m.entity, false));
        } else if let Some(m) = named {
            // "Acme is cutting about 1,200 jobs" above what is told of it
            let tells = block.kind == BlockKind::Heading
                && m.tokens.start == tokens.start
                && tokens.clone().any(|k| a.tags[k].any(&[Tag::CutVerb, Tag::CutNoun, Tag::JobNoun]));
            let whole = tokens.start >= prose && (tells || is_all(a, &tokens, &m.tokens));
            headings.push((m.entity, whole));
        } else if let Some(m) = (block.kind == BlockKind::ListItem || is_numbered(a, &tokens))
            .then(|| {
                names.in_range(tokens.start..tokens.end.min(tokens.start + SUBJECT)).iter().find(|m| may_employ(m) && (acts(m) || opens(m)))
            })
            .flatten()
        {
            points.push((tokens, m.entity, true));
        } else if let Some((e, whole)) = headings.last() {
            let near = under.iter().rev().take(NEAR).take_while(|(_, of, _)| of == e).count() < NEAR;
            under.push((tokens, *e, *whole && near));
        }
    }
    let several = |of: &mut dyn Iterator<Item = usize>, fewest: usize| of.collect::<BTreeSet<_>>().len() >= fewest;
    if !several(&mut own.iter().map(|(_, e, _)| *e), FEWEST) {
        own.clear();
    }
    if !several(&mut headings.iter().filter(|(_, whole)| *whole).map(|(e, _)| *e), 2) {
        under.iter_mut().for_each(|(_, _, whole)| *whole = false);
    }
    if several(&mut headings.into_iter().map(|(e, _)| e), 2) {
        own.append(&mut under);
    }
    if several(&mut points.iter().map(|(_, e, _)| *e), FEWEST) {
        own.append(&mut points);
    }
    own.sort_by_key(|(tokens, ..)| tokens.start);
    own
}

impl Referents<'_, '_> {
    fn item(&self, sentence: &Sentence) -> Option<&(Range<usize>, usize, bool)> {
        self.item_at(sentence.tokens.start)
    }

    fn item_at(&self, k: usize) -> Option<&(Range<usize>, usize, bool)> {
        self.items.get(self.items.partition_point(|(tokens, ..)| tokens.end <= k)).filter(|(tokens, ..)| tokens.contains(&k))
    }

    /// Whom the item of a digest is about that a sentence stands in.
    pub(super) fn item_of(&self, sentence: &Sentence) -> Option<usize> {
        self.item(sentence).map(|(_, e, _)| *e)
    }

    /// The same, where the paragraph itself opens with its name, "Acme (Leeds): second round this year", or the heading above it is that
    /// name and nobody else has acted in the paragraph so far.
    pub(in super::super) fn item_headed(&self, sentence: &Sentence) -> Option<usize> {
        let (tokens, e, under) = self.item(sentence)?;
        let e = *e;
        let other = |m: &Mention| m.entity != e && self.may_employ(m) && !self.is_bystander(&m.tokens) && self.has_verb_behind(m);
        if *under && !self.names.in_range(tokens.start..sentence.tokens.start).iter().any(other) {
            return Some(e);
        }
        head(self.a, &self.a.tokens_of(&self.a.doc.blocks[sentence.block])).map(|_| e)
    }

    /// "Acme Foods mill in Acton: 370 workers", in a list of such: whoever opens the point, not the town before the number.
    pub(super) fn heads_point(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let e = self.item_of(sentence)?;
        let at = counted(self.a, &self.a.doc.blocks[sentence.block])?;
        q.tokens.contains(&at).then_some(Bound::new(Referent::Entity(e), EmployerBasis::Subject))
    }

    /// "Acton: 690" below "MAIN BRIM JOB CUTS": a list of places is whose its heading says.
    pub(super) fn heads_places(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        const LINES: usize = 60;
        const LABEL: usize = 5;
        const HEADING: usize = 12;
        let a = self.a;
        let line = |block: usize| {
            let tokens = a.tokens_of(&a.doc.blocks[block]);
            let mark = tokens.clone().take(LABEL + 1).find(|k| a.tokens[*k].text == ":").filter(|k| *k > tokens.start)?;
            let number = a.tokens.get(mark + 1).filter(|t| mark + 1 < tokens.end && t.kind == TokenKind::Number)?;
            (tokens.end <= mark + 3 && !number.text.is_empty()).then_some(mark)
        };
        let mark = line(sentence.block).filter(|mark| q.tokens.contains(&(mark + 1)))?;
        let label = self.names.in_range(sentence.tokens.start..mark);
        if label.iter().any(|m| self.may_employ(m)) {
            return None;
        }
        let above = (0..sentence.block).rev().take(LINES).find(|b| line(*b).is_none())?;
        let heading = a.tokens_of(&a.doc.blocks[above]);
        let short = heading.len() <= HEADING && a.tokens[heading.clone()].last().is_none_or(|t| t.text != ".");
        let named = self.names.in_range(heading).iter().find(|m| self.may_employ(m)).filter(|_| short)?;
        Some(Bound::new(Referent::Entity(named.entity), EmployerBasis::Passage))
    }

    /// Whether the text at a byte is part of an item of a digest.
    pub(in super::super) fn is_in_item(&self, byte: usize) -> bool {
        let token = self.a.tokens.partition_point(|t| t.end <= byte);
        self.item_at(token).is_some()
    }
}
