//! Tables of who cuts how many, as pages print them when their cells have become lines of text: "Acme (ACM.N) Up to 640 12%" below
//! "Company Job cuts % of workforce".

use std::ops::Range;

use super::Analysis;
use crate::lexicon::{Tag, hedges_before, vague_numerals};
use crate::read::Block;
use crate::text::number::read_cardinal;
use crate::text::{Token, TokenKind};

/// One line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// All its tokens.
    pub tokens: Range<usize>,
    /// The name of the employer, at its start.
    pub name: Range<usize>,
}

impl Row {
    /// Whether nothing but the share of a workforce that it is, or where shares are listed, stands between the name and the figure at `token`.
    pub(super) fn is_figure(&self, a: &Analysis<'_>, token: usize, share: bool) -> bool {
        let mut depth = 0_usize;
        let mut numbers = 0;
        for t in a.tokens.get(self.name.end..token).unwrap_or_default() {
            match t.text {
                "(" => depth += 1,
                ")" => depth = depth.saturating_sub(1),
                _ => numbers += usize::from(depth == 0 && t.kind == TokenKind::Number),
            }
        }
        self.tokens.contains(&token) && token >= self.name.end && depth == 0 && numbers <= usize::from(share)
    }
}

/// So many lines that are a name and its figures make a table.
const FEWEST: usize = 3;

/// Tokens of the line that heads the columns at the most, and of one below it.
const HEADER: usize = 16;
const LINE: usize = 24;

/// Tokens of what stands in brackets behind a name.
const BRACKETS: usize = 8;

/// Lines without figures, as headings of groups are, before a table is over.
const GROUP: usize = 2;

/// The rows of the first table below a line that heads one column with a word for employers and the next with cuts or jobs; empty where fewer
/// than three lines are such.
pub(super) fn rows(a: &Analysis<'_>) -> Vec<Row> {
    let header = |b: &Block| b.kind.is_article() && heads(a, &a.tokens_of(b));
    let headers = (0..a.doc.blocks.len()).filter(|i| header(&a.doc.blocks[*i]));
    headers.map(|i| below(a, i)).find(|rows| rows.len() >= FEWEST).unwrap_or_default()
}

/// The lines of names and figures below a block.
fn below(a: &Analysis<'_>, header: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut without = 0;
    for block in a.doc.blocks[header + 1..].iter().filter(|b| b.kind.is_article()) {
        let tokens = a.tokens_of(block);
        match name(a, &tokens) {
            Some(name) => {
                without = 0;
                rows.push(Row { tokens, name });
            }
            None if without == GROUP || tokens.len() > LINE => break,
            None => without += 1,
        }
    }
    rows
}

/// The row that token `k` stands in.
pub(super) fn row_at(rows: &[Row], k: usize) -> Option<&Row> {
    rows.get(rows.partition_point(|row| row.tokens.end <= k)).filter(|row| row.tokens.contains(&k))
}

/// "Company Layoffs % of total workforce", "Employer | Jobs cut": no sentence.
fn heads(a: &Analysis<'_>, tokens: &Range<usize>) -> bool {
    let word = |k: usize| a.tokens[k].lower.as_ref();
    let employers = |k: usize| {
        matches!(word(k), "company" | "companies" | "employer" | "employers" | "firm" | "agency" | "organisation" | "organization")
    };
    // the column of cuts comes next: "Company Employees Layoffs" has another before it
    let cuts = |k: usize| {
        // "Layoffs/Job cuts"
        let first = |k: usize| word(k).split('/').next().unwrap_or_default();
        let jobs = |k: usize| {
            a.tags[k].has(Tag::CutNoun) || matches!(first(k), "job" | "jobs" | "layoffs" | "redundancies" | "roles" | "positions")
        };
        let leads = |k: usize| {
            a.tokens[k].kind == TokenKind::Mark || matches!(word(k), "number" | "of" | "no." | "total" | "announced" | "planned")
        };
        (k + 1..tokens.end).find(|k| !leads(*k)).is_some_and(jobs)
    };
    let ends = || matches!(a.tokens[tokens.end - 1].text, "." | ":" | "?" | "!");
    (2..=HEADER).contains(&tokens.len())
        && !ends()
        && tokens.clone().any(|k| employers(k) && cuts(k))
        && !tokens.clone().any(|k| a.tags[k].any(&[Tag::Modal, Tag::SpeechVerb]) || a.tokens[k].kind == TokenKind::Number)
}

/// The name that a line opens with, if figures follow.
fn name(a: &Analysis<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    if tokens.len() > LINE {
        return None;
    }
    let figure = |k: usize| {
        let unknown = matches!(a.tokens[k].lower.as_ref(), "unknown" | "undisclosed" | "unspecified" | "tbc")
            || a.tokens[k].is("n") && a.tokens.get(k + 1).is_some_and(|t| t.glued && t.text == "/");
        unknown
            || hedges_before().longest(&a.tokens, k, tokens.end).is_some()
            || vague_numerals().longest(&a.tokens, k, tokens.end).is_some()
            || read_cardinal(&a.tokens, k, tokens.end).is_some()
    };
    let named = |k: usize| {
        let t = &a.tokens[k];
        t.has_capital() || t.kind == TokenKind::Possessive || matches!(t.text, "&" | "of" | "and" | "." | "-" | "'" | "’")
    };
    let end = (tokens.start..tokens.end).find(|k| !named(*k) || figure(*k))?;
    let mark = |k: usize| matches!(a.tokens.get(k).map(|t| t.text), Some("|" | ":" | "-" | "–" | "—" | "*"));
    let mut next = end;
    if a.tokens[end].text == "(" {
        next = (end..tokens.end.min(end + BRACKETS)).find(|k| a.tokens[*k].text == ")")? + 1;
    }
    while next < tokens.end && mark(next) {
        next += 1;
    }
    let opens = a.tokens.get(tokens.start).is_some_and(Token::has_capital);
    (end > tokens.start && opens && next < tokens.end && figure(next)).then_some(tokens.start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Document, Given};

    fn names(text: &str) -> Vec<String> {
        let doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
        let a = Analysis::new(&doc);
        rows(&a).into_iter().map(|r| a.text(r.name).to_owned()).collect()
    }

    const TABLE: &str =
        "Company Layoffs % of workforce\nRetail\nNorvel (NRV.N) 1,150 0.5%\nBlue Orchard About 1,350 10%\nTexel Up to 90 Unknown\n";

    #[test]
    fn lines_below_a_header_are_rows() {
        assert_eq!(names(&format!("Firms trim payrolls\n\nHere is a list of cuts:\n\n{TABLE}")), ["Norvel", "Blue Orchard", "Texel"]);
        assert_eq!(
            names("Cuts\n\nEmployer | Jobs cut\nNorvel | 90\nBrim & Sons | 300\nTexel | n/a\n\nNorvel said so."),
            ["Norvel", "Brim & Sons", "Texel"]
        );
    }

    #[test]
    fn other_lines_are_none() {
        let without = TABLE.replace("Company Layoffs", "Team Points");
        assert!(names(&format!("Firms trim payrolls\n\n{without}")).is_empty());
        let sized = TABLE.replace("Company Layoffs", "Company Employees Layoffs");
        assert!(names(&format!("Firms trim payrolls\n\n{sized}")).is_empty());
        assert!(names("Cuts\n\nThe company will cut jobs\nNorvel will go\nTexel 30\nBrim 40").is_empty());
    }
}
