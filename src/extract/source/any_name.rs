//! Outlets of any name of which an article says what is said of outlets alone: "did not respond to Fieldline's questions", "Fieldline has
//! contacted Brimco for comment". A firm may do the like, so nothing else may be said of the name.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::packed::{Config, Searcher};

use super::affairs::is_of_outlets;
use super::told::Told;
use super::{ENOUGH, Ground, Publisher};
use crate::extract::Analysis;
use crate::extract::outlets::{Context, OutletMention, overlaps};
use crate::lexicon::{Tag, tags_of};
use crate::model::SourceBasis;
use crate::read::BlockKind;
use crate::text::{Sentence, TokenKind};

/// Words of a name at most.
const LONGEST: usize = 4;

/// Without one of these in it no article says such a thing.
static MARKS: LazyLock<Option<Searcher>> = LazyLock::new(|| {
    let marks = [
        " comment",
        " verif",
        " reveal",
        " learn",
        " understands",
        " anonymity",
        " gathered",
        " recalls",
        " question",
        " quer",
        " asked",
        " a copy of",
        " calls",
        " naming",
        " agreed not",
        "checks by",
        " reporter",
        " correspondent",
    ];
    Config::new().builder().extend(marks).build()
});

/// The ground that the first such name gives.
pub(super) fn ground(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> Option<Ground> {
    // `None` if no such scan can be made here: then every article may say it
    if MARKS.as_ref().is_some_and(|marks| marks.find(&analysis.doc.small).is_none()) {
        return None;
    }
    let told = Told::new(analysis);
    let says = |s: &&Sentence| MARKS.as_ref().is_none_or(|marks| marks.find(&analysis.doc.small[s.start..s.end]).is_some());
    analysis.sentences.iter().filter(|s| analysis.block_kind(s) != BlockKind::Headline).filter(says).find_map(|s| {
        let mut names = names(analysis, s).filter(|n| !overlaps(mentions, n) && analysis.marked_at(n.start).is_none());
        let of_outlets = |n: &Range<usize>| is_of_outlets(&Context::new(&analysis.tokens, s.tokens.clone(), n));
        let name = names.find(|n| of_outlets(n) && told.may_be_outlet(n))?;
        let publisher = Publisher::Named(analysis.text(name).to_owned());
        Some(Ground { publisher, basis: SourceBasis::SelfReference, weight: ENOUGH, range: s.start..s.end })
    })
}

/// Runs of words with capitals in a sentence.
fn names<'a>(analysis: &'a Analysis<'_>, s: &Sentence) -> impl Iterator<Item = Range<usize>> + 'a {
    let tokens = &analysis.tokens;
    let all = s.tokens.clone();
    let capital = move |i: usize| {
        let t = &tokens[i];
        t.kind == TokenKind::Word && t.is_capitalised() && !tags_of(&t.lower).has(Tag::FunctionWord)
    };
    let opens = move |i: &usize| capital(*i) && (*i == all.start || !capital(*i - 1));
    let end = s.tokens.end;
    s.tokens.clone().filter(opens).filter_map(move |first| {
        let length = (first..end).take(LONGEST + 1).take_while(|i| capital(*i)).count();
        (length <= LONGEST).then_some(first..first + length)
    })
}
