//! A quantity where it stands: what the rules that say what it counts look at, and the words around it.

use super::super::figures::Figures;
use super::super::frame::Frame;
use super::super::quantity::Quantity;
use super::Taken;
use crate::extract::Analysis;
use crate::lexicon::Trigger;
use crate::text::Sentence;

/// A quantity in its sentence.
pub(in super::super) struct Sighting<'x, 't> {
    /// The article.
    pub a: &'x Analysis<'t>,
    /// The quantity.
    pub q: &'x Quantity,
    /// The trigger expressions of its sentence.
    pub frames: &'x [Frame],
    /// Its sentence.
    pub sentence: &'x Sentence,
    /// How the quantity before it was taken.
    pub previous: Option<&'x Taken>,
    /// The numbers that were taken for cuts before.
    pub cut: &'x Figures,
    /// Cuts were spoken of in the sentence before or the headline.
    pub cuts_before: bool,
    /// Cuts were spoken of anywhere before.
    pub cuts_told: bool,
    /// The sentence before tells the size of a workforce.
    pub sized_before: bool,
    /// The last sentence before that counts anything counts cuts.
    pub last_cut: bool,
    /// So it does, and stands near.
    pub after_cut: bool,
    /// The frame that governs it, with its cost.
    pub best: Option<(usize, f64)>,
}

impl Sighting<'_, '_> {
    /// The word or mark at token `k` in lower case; nothing beyond the sentence.
    pub(in super::super) fn at(&self, k: usize) -> &str {
        if self.sentence.tokens.contains(&k) { self.a.tokens[k].lower.as_ref() } else { "" }
    }

    /// The word or mark so many tokens before the quantity, 1 right before it; nothing beyond the sentence.
    pub(in super::super) fn before(&self, back: usize) -> &str {
        self.q.tokens.start.checked_sub(back).map_or("", |k| self.at(k))
    }

    /// The word or mark right before the quantity.
    pub(in super::super) fn word_before(&self) -> &str {
        self.before(1)
    }

    /// "Of those, 30 …", "Among the 300 …": whether the sentence opens with what it goes on to tell a part of.
    pub(in super::super) fn opens_with_whole(&self) -> bool {
        matches!(self.at(self.sentence.tokens.start), "of" | "among")
    }

    /// Whether an expression of this kind stands in the sentence.
    pub(in super::super) fn has(&self, trigger: Trigger) -> bool {
        self.frames.iter().any(|f| f.trigger == trigger)
    }
}
