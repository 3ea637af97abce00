//! One pass over a document that everything else leans on: tokens with their word classes, sentences, quotation marks.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use memchr::memmem::Finder;

use super::rows::{self, Row};
use crate::lexicon::sets::VERB_HELPERS;
use crate::lexicon::{Tag, Tags, tags_of_all};
use crate::read::{Block, BlockKind, Document};
use crate::text::marks::{Marked, find_marked};
use crate::text::{LineIndex, Sentence, Token, marks_among, split_sentences, tokenize_beside};

/// A document's tokens, sentences and quotation marks. Only blocks of the article itself are cut into tokens
/// ([`BlockKind::is_article`]); credits, teasers and furniture are looked at as text by those who need them.
#[derive(Debug)]
pub struct Analysis<'t> {
    /// The document.
    pub doc: &'t Document,
    /// Lines of its text.
    pub lines: LineIndex<'t>,
    /// All tokens of the article's blocks, in text order.
    pub tokens: Vec<Token<'t>>,
    /// Word classes, one a token.
    pub tags: Vec<Tags>,
    /// The word classes that stand in each sentence: what a rule asks for is in few of them.
    pub classes: Vec<Tags>,
    /// All sentences, in text order. A sentence never crosses a block.
    pub sentences: Vec<Sentence>,
    /// Outermost quotations, in text order.
    pub marked: Vec<Marked>,
    /// What [`Self::rows`] says.
    rows: OnceCell<Vec<Row>>,
}

thread_local! {
    /// Memory for tokens, by far the most that an article needs: asking for it anew costs more than cutting the text.
    static TOKENS: Cell<Vec<Token<'static>>> = const { Cell::new(Vec::new()) };
}

/// Tokens whose memory is kept from article to article; that of longer ones is given back.
const MOST_KEPT: usize = 1 << 16;

/// An empty list in the memory of another one, in which the standard library collects it.
fn emptied<'t>(mut tokens: Vec<Token<'_>>) -> Vec<Token<'t>> {
    tokens.clear();
    tokens.into_iter().map(|_| unreachable!("emptied above")).collect()
}

impl<'t> Analysis<'t> {
    /// Reads `doc` once. A document in another language than English has no tokens: no rule here would read it rightly.
    #[must_use]
    pub fn new(doc: &'t Document) -> Self {
        let mut tokens = emptied(TOKENS.take());
        tokens.reserve(doc.text.len() / 4);
        let mut sentences = Vec::with_capacity(doc.text.len() / 64);
        let (mut marks, mut marked) = (Vec::new(), Vec::new());
        for (i, block) in doc.blocks.iter().enumerate().filter(|(_, b)| b.kind.is_article() && doc.is_english()) {
            let first = tokens.len();
            tokenize_beside(&doc.text, &doc.small, block.range.clone(), &mut tokens);
            marks.clear();
            marks.extend(marks_among(&tokens, first..tokens.len()));
            split_sentences(&tokens, first..tokens.len(), &marks, i, &mut sentences);
            find_marked(&tokens, first..tokens.len(), &marks, &mut marked);
        }
        let tags = tags_of_all(&tokens, &doc.small);
        let classes = sentences.iter().map(|s| Tags::of_all(&tags[s.tokens.clone()])).collect();
        Self { doc, lines: LineIndex::new(&doc.text), tokens, tags, classes, sentences, marked, rows: OnceCell::new() }
    }

    /// The lines of its table of employers and their cuts, if it has one.
    pub(super) fn rows(&self) -> &[Row] {
        self.rows.get_or_init(|| rows::rows(self))
    }

    /// Leaves its memory to the next article that this thread reads.
    pub fn recycle(self) {
        if self.tokens.capacity() <= MOST_KEPT {
            TOKENS.set(emptied(self.tokens));
        }
    }

    /// The tokens of a block; none if it is not the article's.
    #[must_use]
    pub fn tokens_of(&self, block: &Block) -> Range<usize> {
        let token = |byte: usize| self.tokens.partition_point(|t| t.start < byte);
        token(block.range.start)..token(block.range.end)
    }

    /// Whether a word of class `tag` may stand in a block: in those that are not cut into tokens, anything may.
    #[must_use]
    pub fn may_hold(&self, block: &Block, tag: Tag) -> bool {
        !block.kind.is_article() || !self.doc.is_english() || self.tags[self.tokens_of(block)].iter().any(|t| t.has(tag))
    }

    /// The sentences that hold one of these, given in lower case, in text order; of what stands in none, the next one.
    #[must_use]
    pub fn sentences_with(&self, words: &[Finder<'_>]) -> Vec<usize> {
        let small = self.doc.small.as_bytes();
        let places = words.iter().flat_map(|word| word.find_iter(small));
        let mut sentences: Vec<usize> = places.map(|place| self.sentences.partition_point(|s| s.end <= place)).collect();
        sentences.sort_unstable();
        sentences.dedup();
        // there may be no next one
        sentences.retain(|at| *at < self.sentences.len());
        sentences
    }

    /// Index of the sentence that holds token `i`.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token)
    }

    /// The kind of block a sentence stands in.
    #[must_use]
    pub fn block_kind(&self, sentence: &Sentence) -> BlockKind {
        self.doc.blocks[sentence.block].kind
    }

    /// How many sentences stand between the headline and the article's prose: kickers, bylines and captions that were not known as such.
    /// Places in an article are counted from where it begins to tell.
    #[must_use]
    pub fn preamble(&self) -> usize {
        const MOST: usize = 10;
        const WORDS: usize = 5;
        let closed = |s: &Sentence| self.tokens[s.tokens.clone()].iter().rev().take(2).any(|t| matches!(t.text, "." | "!" | "?"));
        let prose = |s: &Sentence| self.block_kind(s) == BlockKind::Paragraph && s.tokens.len() >= WORDS && closed(s);
        self.sentences.iter().take(MOST).position(prose).map_or(0, |first| first.saturating_sub(1))
    }

    /// The quotation that token `i` stands in, if any.
    #[must_use]
    pub fn marked_at(&self, token: usize) -> Option<&Marked> {
        let i = self.marked.partition_point(|m| m.open < token);
        self.marked[..i].last().filter(|m| m.inner().contains(&token))
    }

    /// Whether token `k` can stand between a subject and its verb ("it has also been").
    #[must_use]
    pub fn is_verb_helper(&self, k: usize) -> bool {
        self.tags[k].has(Tag::Modal) || VERB_HELPERS.has(&self.tokens[k].lower)
    }

    /// The text from the first to the last of these tokens.
    #[must_use]
    pub fn text(&self, tokens: Range<usize>) -> &'t str {
        &self.doc.text[self.bytes(tokens)]
    }

    /// The bytes from the first to the last of these tokens, which must not be empty.
    #[must_use]
    pub fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].start..self.tokens[tokens.end - 1].end
    }
}
