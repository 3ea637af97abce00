//! Plain text into blocks: what is headline, running text, caption, credit, teaser or furniture.
//!
//! News as it is scraped carries more than the article: players, menus, captions with credits, links to other stories with other
//! stories' numbers. Each line (or paragraph, where lines are wrapped) is first looked at by itself: by its marker ([`lines`]), by
//! the phrases it is made of ([`phrases`], data files) and by its shape ([`shapes`]). Then its neighbours decide: what follows
//! "Related stories", what stands above a photographer's name, which line is the headline ([`sections`], [`headline`]). In doubt
//! a block is article text: a lost sentence is worse than a kept teaser.

mod headline;
mod lines;
mod phrases;
mod sections;
mod shapes;
#[cfg(test)]
mod tests;

#[cfg(feature = "html")]
pub(super) use lines::ends_sentence;
pub(super) use phrases::entries;

use super::document::{Block, BlockKind};
use lines::{Marker, Piece};
use phrases::{Ends, Phrase};

/// Splits a plain-text article into blocks, in text order. `title` is its headline where the user or the container gives one.
#[must_use]
pub fn find_blocks(text: &str, title: Option<&str>) -> Vec<Block> {
    let mut pieces = lines::pieces(text);
    let mut ends = Ends::default();
    for (i, piece) in pieces.iter_mut().enumerate() {
        piece.sort = sort(piece, i == 0, &mut ends);
    }
    sections::credits_over_lines(text, &mut pieces);
    sections::teasers(&mut pieces);
    sections::captions(&mut pieces);
    sections::headings(&mut pieces);
    headline::mark(&mut pieces, title);
    pieces.into_iter().map(|p| Block { kind: p.kind(), range: p.range }).collect()
}

/// What a piece is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Not decided: text of the article unless its neighbours say otherwise.
    Plain,
    /// Decided.
    Is(BlockKind),
    /// A line alone that opens a list of other stories: "Related stories".
    OpensTeasers,
    /// A line alone that opens a note on the author.
    OpensBio,
    /// A picture's credit by itself, which makes a caption of the text above it.
    PictureCredit,
}

impl Piece<'_> {
    fn kind(&self) -> BlockKind {
        match self.sort {
            Sort::Is(kind) => kind,
            Sort::OpensBio | Sort::PictureCredit => BlockKind::Credit,
            Sort::OpensTeasers => BlockKind::Furniture,
            Sort::Plain if self.marker == Marker::Bullet => BlockKind::ListItem,
            Sort::Plain => BlockKind::Paragraph,
        }
    }
}

fn sort(piece: &Piece<'_>, is_first: bool, ends: &mut Ends) -> Sort {
    if shapes::is_wordless(piece.text) || shapes::is_address(piece.text) {
        return Sort::Is(BlockKind::Furniture);
    }
    match phrases::find(piece.text, piece.words, ends) {
        Some(Phrase::Furniture) => return Sort::Is(BlockKind::Furniture),
        // A headline may well open with "Opinion:" or "Watch:".
        Some(Phrase::Teaser | Phrase::Caption) if is_first => return Sort::Plain,
        Some(Phrase::Teaser) => return Sort::Is(BlockKind::Teaser),
        Some(Phrase::Section) => return Sort::OpensTeasers,
        Some(Phrase::Credit) => return Sort::Is(BlockKind::Credit),
        Some(Phrase::Bio) => return Sort::OpensBio,
        Some(Phrase::Caption) => return Sort::Is(BlockKind::Caption),
        None => {}
    }
    if is_first {
        return Sort::Plain;
    }
    if shapes::is_reference(piece.text) {
        return Sort::Is(BlockKind::Teaser);
    }
    if shapes::is_byline(piece.text, piece.words)
        || shapes::is_date_line(piece.text, piece.words)
        || shapes::is_contact(piece.text, piece.words)
    {
        Sort::Is(BlockKind::Credit)
    } else if shapes::is_picture_credit(piece.text, piece.words) {
        Sort::PictureCredit
    } else if shapes::ends_in_credit(piece.text, piece.words) {
        Sort::Is(BlockKind::Caption)
    } else {
        Sort::Plain
    }
}
