//! Runs of words that two articles share outside quotations: the mark of copying.

use std::collections::HashMap;

use crate::model::{Article, Located, SHARED_CHARACTERS};
use crate::text::{TokenKind, tokenize};

/// Words by which a shared run is found; any run of [`SHARED_CHARACTERS`] characters has more.
const SEED: usize = 5;

/// A word outside quotations, by its sentence, with its place there.
struct Word {
    lower: String,
    sentence: usize,
    start: usize,
    end: usize,
}

/// The sentences of two articles that hold their longest shared run of words, if it is long enough. Case and punctuation are folded;
/// quotations are left out, since two articles may quote one statement.
pub(super) fn shared_run(a: &Article, b: &Article) -> Option<(Located, Located)> {
    let (mine, theirs) = (words(a), words(b));
    let mut seeds: HashMap<Vec<&str>, Vec<usize>> = HashMap::new();
    for (at, seed) in mine.windows(SEED).enumerate() {
        seeds.entry(key(seed)).or_default().push(at);
    }
    let mut best: Option<(usize, usize, usize)> = None;
    let mut at = 0;
    while at + SEED <= theirs.len() {
        let starts = seeds.get(&key(&theirs[at..at + SEED])).into_iter().flatten();
        let longest =
            starts.map(|start| (run(&mine[*start..], &theirs[at..]), *start)).max_by_key(|(n, start)| (*n, std::cmp::Reverse(*start)));
        let Some((n, start)) = longest else {
            at += 1;
            continue;
        };
        let length = mine[start + n - 1].end.saturating_sub(mine[start].start);
        if length >= SHARED_CHARACTERS && best.is_none_or(|(most, ..)| length > most) {
            best = Some((length, start, at));
        }
        at += n.max(1);
    }
    let (_, start, at) = best?;
    Some((a.sentences.get(mine[start].sentence)?.clone(), b.sentences.get(theirs[at].sentence)?.clone()))
}

fn key(words: &[Word]) -> Vec<&str> {
    words.iter().map(|w| w.lower.as_str()).collect()
}

/// How many words the two share from their beginnings on, within one sentence of each.
fn run(a: &[Word], b: &[Word]) -> usize {
    let (first_a, first_b) = (a.first().map(|w| w.sentence), b.first().map(|w| w.sentence));
    let same = |(x, y): &(&Word, &Word)| x.lower == y.lower && Some(x.sentence) == first_a && Some(y.sentence) == first_b;
    a.iter().zip(b).take_while(same).count()
}

fn words(article: &Article) -> Vec<Word> {
    let mut words = Vec::new();
    let quoted = |at: usize| article.quotes.iter().any(|q| q.span.start <= at && at < q.span.end);
    for (n, sentence) in article.sentences.iter().enumerate() {
        let mut tokens = Vec::new();
        tokenize(&sentence.text, 0..sentence.text.len(), &mut tokens);
        let kept = tokens.iter().filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number));
        words.extend(kept.filter(|t| !quoted(sentence.span.start + t.start)).map(|t| Word {
            lower: t.lower.to_string(),
            sentence: n,
            start: t.start,
            end: t.end,
        }));
    }
    words
}
