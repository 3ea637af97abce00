//! Reasons given for the cuts, and what those who leave are given.
//!
//! Both are clauses: from a cue of the lexicon to where the clause ends, in sentences about the cuts.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Analysis, topic::is_about_cuts};
use crate::lexicon::{PhraseTable, Tag, lines_of};
use crate::model::Passage;
use crate::text::TokenKind;

static REASONS: LazyLock<PhraseTable<()>> = LazyLock::new(|| cues(include_str!("../lexicon/data/phrases/reasons.txt")));
static SEVERANCE: LazyLock<PhraseTable<()>> = LazyLock::new(|| cues(include_str!("../lexicon/data/phrases/severance.txt")));

fn cues(file: &'static str) -> PhraseTable<()> {
    PhraseTable::new(lines_of(file).map(|line| (line, ())))
}

/// Clauses that give a reason, in text order; one that is repeated has several places.
#[must_use]
pub fn reasons(analysis: &Analysis<'_>) -> Vec<Passage> {
    let mut out = Vec::new();
    for (i, sentence) in analysis.sentences.iter().enumerate().filter(|(i, _)| is_about_cuts(analysis, *i)) {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let cue = REASONS.longest(&analysis.tokens, at, sentence.tokens.end).map(|(stop, ())| stop);
            let Some(end) = cue.filter(|stop| gives_reason(analysis, at, *stop)).map(|stop| clause_end(analysis, i, at, stop, false))
            else {
                at += 1;
                continue;
            };
            if let Some(found) = passage(analysis, at..end) {
                match out.iter_mut().find(|p: &&mut Passage| p.text.eq_ignore_ascii_case(&found.text)) {
                    Some(known) => known.evidence.extend(found.evidence),
                    None => out.push(found),
                }
            }
            at = end.max(at + 1);
        }
    }
    out
}

/// Clauses that tell of severance, in text order, one a sentence.
#[must_use]
pub fn severance(analysis: &Analysis<'_>) -> Vec<Passage> {
    let clause = |(i, sentence): (usize, &crate::text::Sentence)| {
        let tokens = sentence.tokens.clone();
        let (cue, stop) = tokens.clone().find_map(|at| Some((at, SEVERANCE.longest(&analysis.tokens, at, tokens.end)?.0)))?;
        let after = analysis.tokens.get(stop).map_or("", |t| &*t.lower);
        let charge = matches!(after, "charge" | "charges" | "cost" | "costs" | "expense" | "expenses");
        if charge || !of_leavers(analysis, i) {
            return None;
        }
        let giving = (tokens.start..cue).rev().find(|at| gives(&analysis.tokens[*at].lower));
        let boundary = || (tokens.start..cue).rev().find(|at| is_boundary(&analysis.tokens[*at].lower));
        let mut start = giving.or_else(boundary).map_or(tokens.start, |at| at + 1);
        start += usize::from(start < cue && analysis.tokens[start].is("to"));
        passage(analysis, start..clause_end(analysis, i, start, stop, true))
    };
    analysis.sentences.iter().enumerate().filter_map(clause).collect()
}

fn passage(analysis: &Analysis<'_>, mut tokens: Range<usize>) -> Option<Passage> {
    let is_mark = |i: usize| analysis.tokens[i].kind == TokenKind::Mark && !matches!(analysis.tokens[i].text, "%" | "$" | "£" | "€" | ")");
    let is_quote = |i: usize| matches!(analysis.tokens[i].text, "\"" | "“" | "”");
    while !tokens.is_empty() && is_mark(tokens.end - 1) {
        // a pair of quotation marks stays
        if is_quote(tokens.end - 1) && tokens.clone().filter(|i| is_quote(*i)).count() % 2 == 0 {
            break;
        }
        tokens.end -= 1;
    }
    // a closing mark behind the full stop
    if tokens.clone().filter(|i| is_quote(*i)).count() % 2 == 1 {
        let close = (tokens.end..tokens.end + 2).find(|i| analysis.tokens.get(*i).is_some_and(|_| is_quote(*i)));
        tokens.end = close.map_or(tokens.end, |i| i + 1);
    }
    if tokens.len() < 2 && !tokens.clone().any(|i| analysis.tokens[i].is("severance")) {
        return None;
    }
    let place = analysis.lines.located(analysis.bytes(tokens));
    Some(Passage { text: place.text.clone(), evidence: vec![place] })
}

/// Whether a cue opens a reason here: not "citing people familiar", "due to start", "as part of the layoffs".
fn gives_reason(analysis: &Analysis<'_>, start: usize, end: usize) -> bool {
    let word = |i: usize| analysis.tokens.get(i).map_or("", |t| &*t.lower);
    let last = word(end - 1);
    let named = analysis.tokens.get(end).is_some_and(|t| t.is_capitalised());
    let witnesses =
        ["person", "people", "source", "sources", "documents", "document", "memo", "email", "report", "reports", "filing", "letter"];
    if last == "citing" && (named || (end..end + 5).any(|i| witnesses.contains(&word(i)))) {
        return false;
    }
    let scheduled = ["be", "begin", "start", "take", "go", "report", "finish", "end", "leave", "expire", "open", "close", "return", "meet"];
    if word(start) == "due" && scheduled.contains(&word(end)) {
        return false;
    }
    let of_cuts = word(start) == "as" && (end..end + 4).any(|i| analysis.tags.get(i).is_some_and(|t| t.has(Tag::CutNoun)));
    !of_cuts
}

/// Where the clause that begins at `start` ends, its cue ending at `from`. In a list of what people get, "as" ends it as well.
fn clause_end(analysis: &Analysis<'_>, sentence: usize, start: usize, from: usize, list: bool) -> usize {
    let end = analysis.sentences[sentence].tokens.end;
    let quotation = analysis.marked_at(start).map_or(end, |m| m.inner().end).min(end);
    let word = |i: usize| analysis.tokens.get(i).filter(|_| i < end).map_or("", |t| &*t.lower);
    // "as part of the overhaul is unclear": the clause is a noun's and ends at the verb
    let noun_cue = matches!(word(from - 1), "of" | "to" | "amid" | "with");
    let subordinate =
        |i: usize| (from..i).any(|j| matches!(word(j), "that" | "which" | "who" | "where" | "what" | "how" | "as" | "because"));
    (from..quotation)
        .find(|i| {
            let next = word(i + 1);
            match word(*i) {
                ";" | "—" | "–" | ":" | "." | "!" | "?" | "--" => true,
                "," => {
                    let opens = [
                        "which",
                        "who",
                        "while",
                        "but",
                        "though",
                        "although",
                        "with",
                        "where",
                        "according",
                        "even",
                        "it",
                        "they",
                        "we",
                        "so",
                    ];
                    opens.contains(&next)
                        || list && next == "the"
                        || (i + 1..i + 7).any(|j| j < end && analysis.tags[j].has(Tag::SpeechVerb))
                }
                "while" | "although" | "though" | "but" => true,
                "is" | "are" | "was" | "were" | "will" | "would" | "has" | "have" | "had" => noun_cue && !subordinate(*i),
                "as" | "if" | "when" | "until" => list,
                _ => false,
            }
        })
        .unwrap_or(quotation)
}

fn is_boundary(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "—" | "–" | "and" | "“" | "\"")
}

/// Verbs whose object those who leave get.
fn gives(word: &str) -> bool {
    matches!(
        word,
        "give"
            | "gives"
            | "given"
            | "giving"
            | "receive"
            | "receives"
            | "received"
            | "receiving"
            | "offer"
            | "offers"
            | "offered"
            | "offering"
    ) || matches!(word, "get" | "gets" | "provide" | "provides" | "provided" | "providing" | "entitled" | "paid" | "include" | "includes")
        || matches!(word, "including" | "issue" | "issued" | "with" | "promise" | "promises" | "promised")
}

/// Whether the sentence or a neighbour in its paragraph is about cuts, or the sentence about people at work.
fn of_leavers(analysis: &Analysis<'_>, sentence: usize) -> bool {
    let here = &analysis.sentences[sentence];
    let near = |i: usize| analysis.sentences.get(i).is_some_and(|s| s.block == here.block) && is_about_cuts(analysis, i);
    let people = || analysis.tags[here.tokens.clone()].iter().any(|t| t.has(Tag::PersonNoun));
    near(sentence) || people() || sentence.checked_sub(1).is_some_and(near) || near(sentence + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Block, BlockKind, Document, Given};

    fn read(text: &str, find: fn(&Analysis<'_>) -> Vec<Passage>) -> Vec<String> {
        let blocks = vec![Block { kind: BlockKind::Paragraph, range: 0..text.len() }];
        let doc = Document { blocks, ..Document::new("a.txt", text.to_owned(), 0, Given::default()) };
        find(&Analysis::new(&doc)).into_iter().map(|p| p.text).collect()
    }

    #[track_caller]
    fn reason(text: &str, expected: &[&str]) {
        assert_eq!(read(text, reasons), expected, "{text}");
    }

    #[track_caller]
    fn pay(text: &str, expected: &[&str]) {
        assert_eq!(read(text, severance), expected, "{text}");
    }

    #[test]
    fn reasons_end_with_their_clause() {
        reason("Acme will cut 90 jobs as part of a wider overhaul.", &["as part of a wider overhaul"]);
        reason("Acme will lay off 90 workers because of falling sales, it said.", &["because of falling sales"]);
        reason("Acme cut 90 jobs in an effort to cut costs, which have risen.", &["in an effort to cut costs"]);
        reason("Acme plans layoffs in a bid to \"simplify.\"", &["in a bid to \"simplify.\""]);
        reason("Jobs are cut due to high rents. Acme will cut jobs due to high rents.", &["due to high rents"]);
        reason("Amid weak demand, the company said, 90 jobs will go in layoffs.", &["Amid weak demand"]);
        reason("\"We cut jobs due to high rents, fuel and wages,\" Roe said.", &["due to high rents, fuel and wages"]);
    }

    #[test]
    fn cues_that_give_no_reason_or_end_early() {
        reason("The job cuts are due to start in May.", &[]);
        reason("It will cut jobs, citing people familiar with the matter.", &[]);
        reason("Ninety workers left as part of the layoffs.", &[]);
        reason("How many jobs will be cut as part of the overhaul is unclear.", &["as part of the overhaul"]);
        reason("The garden flourished because of rain.", &[]);
    }

    #[test]
    fn severance_is_what_is_given() {
        pay(
            "Workers are given 30 days of pay, severance and career support as they leave.",
            &["30 days of pay, severance and career support"],
        );
        pay("Affected staff will receive eight weeks' pay, Roe said.", &["eight weeks' pay"]);
        pay("Employees who are laid off are entitled to severance.", &["severance"]);
        pay("Acme took $4 million in severance charges for laid-off workers.", &[]);
        pay("The severance of ties with the bank was long.", &[]);
    }
}
