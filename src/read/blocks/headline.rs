//! Which line is the headline.

use rustc_hash::FxHashSet;

use super::lines::{Marker, Piece, is_upper};
use super::shapes::is_wordless;
use super::{BlockKind, Sort};

/// A headline stands among this many first pieces.
const REACH: usize = 25;

/// Marks the headline and the lines that repeat it.
pub(super) fn mark(pieces: &mut [Piece<'_>], title: Option<&str>) {
    let given = title.map(folded).filter(|t| !t.is_empty());
    let by_title = given.as_ref().and_then(|t| pieces.iter().take(REACH).position(|p| can_be(p) && is_title_of(t, &folded(p.text))));
    let Some(found) = by_title.or_else(|| first_plausible(pieces)) else { return };
    let headline = folded(pieces[found].text);
    if let Some(menu) = pieces[..found].iter().rposition(is_menu) {
        let mottos = pieces[..menu].iter_mut().filter(|p| p.sort == Sort::Is(BlockKind::Heading) && folded(p.text) != headline);
        mottos.for_each(|p| p.sort = Sort::Is(BlockKind::Furniture));
    }
    for piece in pieces.iter_mut().take(REACH).filter(|p| can_be(p)) {
        if letters(piece.text).eq(headline.chars()) {
            piece.sort = Sort::Is(BlockKind::Headline);
        }
    }
}

fn can_be(piece: &Piece<'_>) -> bool {
    matches!(piece.sort, Sort::Plain | Sort::Is(BlockKind::Heading | BlockKind::Paragraph))
        && piece.words <= 40
        && piece.marker != Marker::Bullet
}

/// Players and buttons, in words: rules and fences may stand anywhere.
fn is_menu(piece: &Piece<'_>) -> bool {
    piece.sort == Sort::Is(BlockKind::Furniture) && !is_wordless(piece.text)
}

/// Letters and digits in lower case: what stays the same when a headline is set anew.
fn folded(text: &str) -> String {
    letters(text).collect()
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Whether a line is the given title, or the title with the outlet's name left off or put on.
fn is_title_of(title: &str, line: &str) -> bool {
    let (short, long) = if title.len() < line.len() { (title, line) } else { (line, title) };
    short == long || (short.len() >= 20 && short.len() * 3 >= long.len() * 2 && long.starts_with(short))
}

/// The first line that can be a headline. If players or menus stand between it and a later such line, it may be the site's own
/// motto: then the one that shares more words with the text below is taken.
fn first_plausible(pieces: &[Piece<'_>]) -> Option<usize> {
    let mut best: Option<usize> = None;
    let mut menu = false;
    for (i, piece) in pieces.iter().enumerate().take(REACH) {
        if is_menu(piece) {
            menu = true;
        } else if plausible(pieces, i) {
            if best.is_none_or(|b| menu && shared(pieces, i) > shared(pieces, b)) {
                best = Some(i);
            }
            menu = false;
        } else if matches!(piece.sort, Sort::Plain | Sort::Is(BlockKind::Caption)) {
            break;
        }
    }
    best
}

fn plausible(pieces: &[Piece<'_>], at: usize) -> bool {
    let piece = &pieces[at];
    if !can_be(piece) || (piece.words < 2 && at > 0) {
        return false;
    }
    if at > 0 || piece.ends_as_headline() {
        return piece.sort == Sort::Is(BlockKind::Heading) || piece.ends_as_headline();
    }
    // A first line with a full stop is a headline if it is short and stands above a byline, a subheading or longer text.
    let stands_above =
        |next: &Piece<'_>| matches!(next.sort, Sort::Is(BlockKind::Credit | BlockKind::Heading)) || next.words * 2 >= piece.words * 3;
    !piece.ends || is_upper(piece.text) || (piece.words <= 25 && pieces.get(1).is_some_and(stands_above))
}

impl Piece<'_> {
    /// A headline may ask, exclaim or trail off, but does not end in a full stop.
    fn ends_as_headline(&self) -> bool {
        self.sort == Sort::Plain && self.words <= 25 && self.text.trim_end_matches(['"', '\'', '”', '’']).ends_with(['?', '!'])
    }
}

/// How many different long words a piece shares with the text that follows it.
fn shared(pieces: &[Piece<'_>], at: usize) -> usize {
    let long_words =
        |text: &str| text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() >= 4).map(str::to_lowercase).collect::<FxHashSet<_>>();
    let below: FxHashSet<String> =
        pieces[at + 1..].iter().filter(|p| p.words >= 12 && p.kind().is_article()).take(6).flat_map(|p| long_words(p.text)).collect();
    long_words(pieces[at].text).intersection(&below).count()
}
