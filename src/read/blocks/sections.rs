//! What a line's neighbours make of it: lists of other stories, notes on authors, captions, headings.

use super::lines::{Marker, Piece, ends_sentence};
use super::phrases::entries;
use super::shapes::{is_name, is_picture_credit};
use super::{BlockKind, Sort};

/// Joins a picture's credit that stands on three lines ("Ann Example", "/", "AP") to one piece.
pub(super) fn credits_over_lines<'t>(text: &'t str, pieces: &mut Vec<Piece<'t>>) {
    let is_bar = |p: &Piece<'_>| matches!(p.text, "/" | "|");
    let mut at = 1;
    while at + 1 < pieces.len() {
        let (name, agency) = (&pieces[at - 1], &pieces[at + 1]);
        if is_bar(&pieces[at]) && is_name(name.text) && is_picture_credit(agency.text, agency.words) {
            let (end, words) = (agency.range.end, agency.words);
            let first = &mut pieces[at - 1];
            first.range.end = end;
            first.text = &text[first.range.clone()];
            first.words += words;
            first.sort = Sort::PictureCredit;
            pieces.drain(at..at + 2);
        }
        at += 1;
    }
}

/// Marks other stories' headlines and blurbs, and notes on authors.
pub(super) fn teasers(pieces: &mut [Piece<'_>]) {
    let mut at = 0;
    while at < pieces.len() {
        let end = match pieces[at].sort {
            Sort::OpensTeasers => {
                let end = article_again(pieces, at);
                turn(&mut pieces[at + 1..end], BlockKind::Teaser);
                end
            }
            Sort::OpensBio => {
                let end = bio_end(pieces, at);
                turn(&mut pieces[at + 1..end], BlockKind::Credit);
                end
            }
            _ => at + 1,
        };
        at = end.max(at + 1);
    }
}

fn turn(pieces: &mut [Piece<'_>], kind: BlockKind) {
    for piece in pieces.iter_mut().filter(|p| matches!(p.sort, Sort::Plain | Sort::PictureCredit)) {
        piece.sort = Sort::Is(kind);
    }
}

/// The first piece after the opening of a list of stories that belongs to the article again. In the middle of an article that is
/// the first paragraph that does not stand below a title or an item of the list, as its blurb; a list with blurbs ends where two
/// paragraphs follow one another, or at its first one if it would otherwise hold
/// several times the text of the article above.
fn article_again(pieces: &[Piece<'_>], opening: usize) -> usize {
    let after = &pieces[opening + 1..];
    let end = after.iter().position(|p| matches!(p.sort, Sort::OpensBio | Sort::OpensTeasers)).unwrap_or(after.len());
    let list = &after[..end];
    let outdented = |p: &Piece<'_>| p.is_prose() && p.indent <= pieces[opening].indent;
    let goes_on = |i: usize| list[i + 1..].iter().find(|p| p.sort == Sort::Plain).is_some_and(outdented);
    let speaks = |p: &Piece<'_>| p.text.starts_with(['"', '“']) && p.ends && p.words >= 4 && p.marker == Marker::None;
    let again = list.iter().enumerate().position(|(i, piece)| outdented(piece) && (i == 0 || goes_on(i)) || speaks(piece) && i <= 8);
    let again = again.or_else(|| {
        let words = |pieces: &[Piece<'_>]| pieces.iter().filter(|p| p.is_prose()).map(|p| p.words).sum::<usize>();
        if words(list) > 3 * words(&pieces[..opening]) { list.iter().position(outdented) } else { None }
    });
    opening + 1 + again.unwrap_or(end)
}

/// One past the note that a line such as "About the author" opens: names and at most three paragraphs.
fn bio_end(pieces: &[Piece<'_>], opening: usize) -> usize {
    let mut paragraphs = 0;
    let mut end = opening + 1;
    while let Some(piece) = pieces.get(end).filter(|p| p.sort == Sort::Plain && paragraphs < 3) {
        if piece.ends {
            paragraphs += 1;
        } else if paragraphs > 0 {
            break;
        }
        end += 1;
    }
    end
}

/// Marks captions: the sentence above a picture's credit, and the same sentence again.
pub(super) fn captions(pieces: &mut [Piece<'_>]) {
    for i in 1..pieces.len() {
        if pieces[i].sort != Sort::PictureCredit {
            continue;
        }
        let nested = pieces.iter().any(|p| p.gap);
        let (above, credit) = (&pieces[i - 1], &pieces[i]);
        let close = (nested && !credit.gap) || i <= 3 || is_of_picture(above.text);
        if above.sort == Sort::Plain && above.marker == Marker::None && (5..=60).contains(&above.words) && above.ends && close {
            pieces[i - 1].sort = Sort::Is(BlockKind::Caption);
            let caption = pieces[i - 1].text;
            for piece in pieces.iter_mut().skip(i + 1).take(3).filter(|p| p.sort == Sort::Plain && p.text == caption) {
                piece.sort = Sort::Is(BlockKind::Caption);
            }
        }
    }
}

/// Whether a sentence speaks of a picture, by its words.
fn is_of_picture(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase);
    words.any(|word| entries(include_str!("../data/picture_words.txt")).any(|w| w == word))
}

/// Marks subheadings: short lines that are no sentences, above text of the article.
pub(super) fn headings(pieces: &mut [Piece<'_>]) {
    let mut text_below = false;
    for piece in pieces.iter_mut().rev() {
        match piece.sort {
            Sort::Plain if piece.marker == Marker::Hash => piece.sort = Sort::Is(BlockKind::Heading),
            Sort::Plain => {
                let asks = piece.text.ends_with('?') && piece.words <= 12 && piece.gap;
                let short = piece.marker == Marker::None && piece.words <= 20 && (!ends_sentence(piece.text) || asks);
                if short && text_below && piece.text.starts_with(|c: char| !c.is_lowercase()) {
                    piece.sort = Sort::Is(BlockKind::Heading);
                } else {
                    text_below = true;
                }
            }
            _ => {}
        }
    }
}
