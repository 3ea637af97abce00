//! Names that stand behind a quotation without a verb, as below a letter or in a review of what was written elsewhere.

use std::ops::Range;

use super::attribution::{Attribution, DASH};
use super::frame::block_tokens;
use super::phrase::{Head, Phrase, Reader};
use crate::text::marks::Marked;

/// Who signs a quotation that is a paragraph of its own with a dash, in the paragraph behind it.
pub(super) fn below(reader: Reader<'_, '_>, marked: &Marked, block: usize) -> Option<Attribution> {
    let next = reader.analysis.sentences.get(reader.analysis.sentence_of(marked.after()))?;
    let follows = next.tokens.start == marked.after() && next.block == block + 1;
    dashed(reader, marked.open, next.tokens.clone()).filter(|_| follows)
}

/// "-- Jane Hill, on the radio" as a paragraph of its own, the tokens `line`, right behind the quotation's. The dash may have been taken
/// for a list's and stand before the paragraph.
fn dashed(reader: Reader<'_, '_>, quotation: usize, line: Range<usize>) -> Option<Attribution> {
    const DASHES: [char; 5] = ['―', '—', '–', '-', '~'];
    const REACH: usize = 40;
    let analysis = reader.analysis;
    let led = |token: usize| {
        let start = analysis.tokens.get(token).map_or(0, |t| t.start);
        analysis.doc.text[..start].trim_end_matches([' ', '\t']).ends_with(DASHES)
    };
    let dash = |i: usize| analysis.tokens[i].text.chars().all(|c| DASHES.contains(&c));
    let from = line.clone().find(|i| !dash(*i))?;
    // in a list each line has its dash
    let signs = (led(line.start) || from > line.start) && !led(quotation);
    let phrase = Some(from..line.end.min(from + REACH)).filter(|_| signs).and_then(|line| reader.first(line))?;
    let firm = reader.is_person(&phrase) && phrase.tokens.start <= from + 8;
    firm.then_some(Attribution { cue: from, phrase, firm, rule: DASH })
}

/// "“…” Jane Hill, Harling Post": the name and the outlet or town of whoever wrote it, all that stands behind the quotation in its
/// paragraph, or all of the next one.
pub(super) fn behind(reader: Reader<'_, '_>, marked: &Marked, block: usize) -> Option<Attribution> {
    const LONGEST: usize = 14;
    let start = marked.after();
    let line = block_tokens(reader.analysis, start);
    let line = start..line.end;
    let at = reader.analysis.sentences.get(reader.analysis.sentence_of(start))?;
    let near = at.block == block || at.block == block + 1 && at.tokens.start == start;
    if !near || marked.close.is_none() || line.len() > LONGEST {
        return None;
    }
    let m = reader.mention(start).filter(|m| reader.names.mentions[*m].tokens.start == start)?;
    let tokens = reader.names.mentions[m].tokens.clone();
    let phrase = Phrase { tokens: tokens.clone(), head: Head::Name(m) };
    let named = reader.is_person(&phrase) && tokens.len() > 1 && reader.lower(tokens.end) == ",";
    let capital = |i: usize| {
        let token = &reader.analysis.tokens[i];
        token.is_capitalised() || matches!(&*token.lower, "," | "&" | "of" | "the" | "and") && i + 1 < line.end
    };
    let place = tokens.end + 1..line.end;
    let signs = named && !place.is_empty() && place.clone().all(capital) && !place.clone().any(|i| reader.is_saying(i));
    signs.then_some(Attribution { cue: start, phrase, firm: true, rule: DASH })
}
