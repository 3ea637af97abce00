//! Agencies that sign at the end of the last paragraph: "The firm declined to comment. — AFP", "It did not call back. (PTI)".

use super::credits::Line;
use super::wires::agency;
use super::{ENOUGH, Ground, Publisher};
use crate::model::SourceBasis;

/// What stands around the agency's name.
const AROUND: [char; 11] = [' ', '-', '–', '—', '(', ')', '[', ']', '/', '*', '.'];

/// The agency whose letters or name end a paragraph, behind the end of its last sentence or a dash.
pub(super) fn of_paragraph(line: &Line<'_>) -> Option<Ground> {
    /// Words of an agency's name at most.
    const MOST: usize = 4;
    /// Words of a paragraph before it at least.
    const WORDS: usize = 4;
    let text = line.text.trim_end_matches(AROUND);
    let starts = text.char_indices().rev().filter(|(_, c)| AROUND.contains(c)).map(|(at, c)| at + c.len_utf8()).take(MOST);
    // no agency's name begins with a small letter, but dpa's
    let named = |at: &usize| text[*at..].starts_with(char::is_uppercase) || text[*at..].starts_with("dpa");
    let (at, outlet) = starts.filter(named).filter_map(|at| Some((at, agency(&text[at..])?))).last()?;
    let before = text[..at].trim_end_matches([' ', '-', '–', '—', '(', '[', '/', '*']);
    let between = &text[before.len()..at];
    let sentence = before.ends_with(['.', '?', '!', '"', '”', '\'', '’']);
    // "… comment - ANI", not "… rivals at the AFP." or "the Associated Press (AP)"
    let dashed = between.contains(['-', '–', '—', '/']) && between.len() > 1 && !line.text.ends_with('.');
    let fits = before.split_whitespace().count() >= WORDS && (sentence || dashed && !between.contains(['(', '[']));
    fits.then(|| line.ground(Publisher::Known(outlet), SourceBasis::CreditLine, ENOUGH))
}
