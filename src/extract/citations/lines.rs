//! Outlets that a line by itself credits: "Reuters contributed to this report", "Source: Axios", "Information from: The Acton Gazette".

use super::lends_its_copy;
use crate::extract::Analysis;
use crate::extract::outlets::{Context, OutletMention, mentions_in_line};
use crate::extract::source::{is_listed_source, is_medium, may_list_sources};
use crate::model::Located;
use crate::read::BlockKind;
use crate::text::tokenize;

/// The outlets that credit lines, which are no sentences, name for copy of theirs.
pub(super) fn lenders(analysis: &Analysis<'_>) -> Vec<(&'static str, Located)> {
    let doc = analysis.doc;
    let mut out = Vec::new();
    for block in doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Credit | BlockKind::Furniture)) {
        let mut tokens = Vec::new();
        tokenize(&doc.text, block.range.clone(), &mut tokens);
        let line = &doc.text[block.range.clone()];
        let lent = |m: &OutletMention| lends_its_copy(&Context::new(&tokens, 0..tokens.len(), &m.tokens), line);
        out.extend(
            mentions_in_line(&tokens).iter().filter(|m| lent(m)).map(|m| (m.outlet.name, analysis.lines.located(block.range.clone()))),
        );
    }
    out
}

/// How a line opens that names whose news was used, whatever that outlet's name.
const DRAWN_FROM: &str = "information from: ";

/// The outlets that a line names as all that it draws on: "Source: X, Y", "Information from: The Acton Gazette, www.example.com".
pub(super) fn listed(analysis: &Analysis<'_>) -> Vec<(String, Located)> {
    let doc = analysis.doc;
    let mut out = Vec::new();
    let lines = doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Credit | BlockKind::Furniture | BlockKind::Paragraph));
    for block in lines.filter(|b| may_list_sources(&doc.text[b.range.clone()])) {
        let line = &doc.text[block.range.clone()];
        let mut tokens = Vec::new();
        tokenize(&doc.text, block.range.clone(), &mut tokens);
        let named = mentions_in_line(&tokens);
        let listed = |m: &&OutletMention| is_listed_source(&Context::new(&tokens, 0..tokens.len(), &m.tokens));
        let known = named.iter().filter(listed).map(|m| m.outlet.name.to_owned());
        let unknown = || named_behind(line).filter(|_| named.is_empty());
        out.extend(known.chain(unknown()).map(|name| (name, analysis.lines.located(block.range.clone()))));
    }
    out
}

/// The name in no lexicon that stands behind the label: "Information from: Acton Bee"; behind "Source:" only one that is an outlet's by its
/// words, as firms and offices are sources, too.
fn named_behind(line: &str) -> Option<String> {
    const MOST: usize = 5;
    let (label, rest) = line.split_once(": ")?;
    let name = rest.split([',', ';', '|', '(']).next().unwrap_or(rest).trim_end_matches(['.', ' ']);
    let capital = |w: &str| w.starts_with(char::is_uppercase) || matches!(w, "of" | "the" | "and" | "&");
    let fits = (1..=MOST).contains(&name.split_whitespace().count()) && name.split_whitespace().all(capital);
    let drawn = line.get(..DRAWN_FROM.len()).is_some_and(|front| front.eq_ignore_ascii_case(DRAWN_FROM));
    let label = matches!(&*label.to_lowercase(), "source" | "sources" | "via");
    (fits && (drawn || label && is_medium(name))).then(|| name.to_owned())
}
