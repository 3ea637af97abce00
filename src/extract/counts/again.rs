//! A second look at the numbers that no sentence decides, with all in hand that the article counts: what has the figure of a cut that is
//! told elsewhere tells it again ("the 118", "58 nurses" where 58 posts go), and numbers in a row that add up to such a figure are
//! its parts ("71 sales staff, nine advisers and four managers" of 84).

use std::collections::BTreeSet;

use super::Read;
use super::frame::Frame;
use super::measure::{Taken, is_singular_person};
use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::lexicon::sets::{MEASURED_THINGS, PEOPLE_AT_STAKE};
use crate::lexicon::{Tag, Trigger};
use crate::model::{Hedge, Measure};
use crate::read::BlockKind;
use crate::text::{Sentence, TokenKind};

/// Figures below this are too common to be known again.
const TELLING: u64 = 10;

/// Sums of two numbers below this are too often accidents.
const SUM_OF_TWO: u64 = 20;

/// Sentences over which a row of parts may run.
const ROW: usize = 3;

/// Numbers in such a row at most.
const PARTS: usize = 12;

/// A number that no sentence decides, and the sentence it stands in.
pub(super) type Open = (usize, Quantity);

/// The figures that the article counts as cut, exact ones only.
fn cut_figures(reads: &[Read]) -> BTreeSet<u64> {
    let cuts = reads.iter().flat_map(|r| &r.counts).filter(|(q, t)| t.measure == Measure::Cut && q.value.hedge == Hedge::Exact);
    cuts.filter_map(|(q, _)| exact(q)).filter(|n| *n >= TELLING).collect()
}

/// The number of a quantity that is one figure and no share.
fn exact(q: &Quantity) -> Option<u64> {
    q.value.stated.filter(|[low, high]| low == high && !q.is_share()).map(|[n, _]| n)
}

/// Takes what the rest of the article decides, and puts it in its place.
pub(super) fn take(a: &Analysis<'_>, reads: &mut Vec<Read>, open: Vec<Open>, frames: &mut [Vec<Frame>]) {
    let figures = cut_figures(reads);
    if figures.is_empty() || open.is_empty() {
        return;
    }
    let frames_of = |s: usize| reads.binary_search_by_key(&s, |r| r.sentence).map_or(&frames[s], |at| &reads[at].frames);
    let decided: Vec<bool> = open.iter().map(|(s, q)| is_other(a, q, &a.sentences[*s], frames_of(*s))).collect();
    let parts = parts(reads, &open, &decided, &figures);
    for (i, (s, q)) in open.into_iter().enumerate() {
        let rule = if parts.contains(&i) {
            "cut.sum"
        } else if !decided[i] && is_told_again(a, &q, &a.sentences[s], &figures) {
            "cut.again"
        } else {
            continue;
        };
        let taken = Taken { measure: Measure::Cut, frame: None, rule };
        let at = match reads.binary_search_by_key(&s, |r| r.sentence) {
            Ok(at) => at,
            Err(at) => {
                reads.insert(at, Read { sentence: s, frames: std::mem::take(&mut frames[s]), counts: Vec::new() });
                at
            }
        };
        let counts = &mut reads[at].counts;
        let place = counts.partition_point(|(other, _)| other.tokens.start < q.tokens.start);
        counts.insert(place, (q, taken));
    }
}

/// Whether a number can be no cut: its sentence tells of people who come, stay or go of their own will, or it counts one person, a day, or things.
fn is_other(a: &Analysis<'_>, q: &Quantity, s: &Sentence, frames: &[Frame]) -> bool {
    // "the 57 would get three months' pay and keep their cover": what is told far behind is something else
    const NEAR: usize = 8;
    let other = |f: &Frame| {
        f.tokens.start < q.tokens.end + NEAR && matches!(f.trigger, Trigger::Hire | Trigger::Keep | Trigger::Voluntary | Trigger::Furlough)
    };
    let rest = (q.tokens.end..s.tokens.end.min(q.tokens.end + 3))
        .take_while(|k| a.tokens[*k].kind == TokenKind::Word && !a.tags[*k].any(&[Tag::FunctionWord, Tag::OpensTrigger]));
    // "22 old languages", not "50 follow"
    let thing = rest.into_iter().any(|k| {
        let w = a.tokens[k].lower.as_ref();
        (w.ends_with('s') || MEASURED_THINGS.has(w) || w == "feet") && !PEOPLE_AT_STAKE.has(w)
    });
    let hedged = q.value.hedge != Hedge::Exact;
    hedged || frames.iter().any(other) || is_singular_person(q) || is_dated(a, q, s) || q.class == NounClass::Bare && thing
}

/// Whether a number has the figure of a cut, and stands as that cut's would: "the 118", "all 84 of them", "280 families", "640 losing jobs" in
/// a headline.
fn is_told_again(a: &Analysis<'_>, q: &Quantity, s: &Sentence, figures: &BTreeSet<u64>) -> bool {
    let Some(n) = exact(q).filter(|n| figures.contains(n)) else { return false };
    let word = |k: Option<usize>| k.filter(|k| s.tokens.contains(k)).map_or("", |k| a.tokens[k].lower.as_ref());
    let pointed = matches!(word(q.tokens.start.checked_sub(1)), "the" | "those" | "these" | "all");
    let headline = a.block_kind(s) == BlockKind::Headline;
    match q.class {
        NounClass::Bare if PEOPLE_AT_STAKE.has(word(Some(q.tokens.end))) => true,
        NounClass::Bare => (pointed || headline) && word(Some(q.tokens.end)) != "of",
        NounClass::Job | NounClass::Person => pointed || n % 100 != 0 && !headline,
        _ => false,
    }
}

/// "Feb. 27", "27 May".
fn is_dated(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> bool {
    let month = |k: usize| s.tokens.contains(&k) && a.tags[k].has(Tag::Month);
    q.class == NounClass::Bare && (q.tokens.start.checked_sub(1).is_some_and(month) || month(q.tokens.end))
}

/// An item of a row: its sentence, where it stands, its number, and its place among the open ones unless a sentence took it for a cut.
struct Item {
    sentence: usize,
    start: usize,
    number: u64,
    open: Option<usize>,
}

/// The open numbers, by their places, that stand in a row of numbers which add up to a figure of the article.
fn parts(reads: &[Read], open: &[Open], decided: &[bool], figures: &BTreeSet<u64>) -> BTreeSet<usize> {
    let counted = |q: &Quantity| matches!(q.class, NounClass::Bare | NounClass::Job | NounClass::Person | NounClass::Workforce);
    let item = |sentence: usize, q: &Quantity, open: Option<usize>| {
        Some(Item { sentence, start: q.tokens.start, number: exact(q).filter(|n| *n > 0)?, open })
    };
    let mut items: Vec<Item> = open
        .iter()
        .enumerate()
        .filter(|(i, (_, q))| counted(q) && !decided[*i])
        .filter_map(|(i, (s, q))| item(*s, q, Some(i)))
        .chain(
            reads
                .iter()
                .flat_map(|r| r.counts.iter().map(|(q, t)| (r.sentence, q, t)))
                // "around 90" is no part of an exact sum
                .filter_map(|(s, q, t)| item(s, q, None).filter(|_| t.measure == Measure::Cut && q.value.hedge == Hedge::Exact)),
        )
        .collect();
    items.sort_by_key(|i| i.start);
    let mut found = BTreeSet::new();
    for first in 0..items.len() {
        let (mut sum, mut row) = (0_u64, Vec::new());
        for item in items[first..].iter().take(PARTS).take_while(|i| i.sentence < items[first].sentence + ROW) {
            sum = sum.saturating_add(item.number);
            row.push(item);
            let large = row.len() > 2 || sum >= SUM_OF_TWO;
            // what is said of the whole is none of its parts
            let told = |n: u64| figures.contains(&n) && row.iter().all(|i| i.number < n);
            if row.len() > 1 && large && told(sum) {
                found.extend(row.iter().filter_map(|i| i.open));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::testing::article;

    fn cuts(text: &str) -> Vec<String> {
        article(text).role_counts.into_iter().filter(|c| c.measure == crate::model::Measure::Cut).map(|c| c.text).collect()
    }

    fn with_news(text: &str) -> Vec<String> {
        let found = cuts(&format!("Brimstone closes works\n\nBrimstone will cut 84 jobs in Leeds.\n\n{text}"));
        assert_eq!(found.first().map(String::as_str), Some("84 jobs"), "{text}");
        found[1..].to_vec()
    }

    #[test]
    fn numbers_that_add_up_to_a_cut_are_its_parts() {
        assert_eq!(
            with_news("There are 71 sales clerks, nine advisers and four managers, the notice says."),
            ["71 sales clerks", "nine advisers", "four managers"]
        );
        assert_eq!(with_news("The first group, 24 in plating, is done in May. Another 50 follow. The last 10 are done in June.").len(), 3);
        assert_eq!(with_news("The fair drew 70 clerks, nine advisers and four managers."), [""; 0]);
        assert_eq!(with_news("It has nine shops in Leeds and four in York. Around 80 jobs are gone there."), ["Around 80 jobs"]);
    }

    #[test]
    fn the_figure_of_a_cut_tells_it_again() {
        for text in
            ["Each of the 84 has a story.", "That is 84 families without a wage.", "“You cannot take 84 men out of this town,” he said."]
        {
            assert_eq!(with_news(text).len(), 1, "{text}");
        }
        for text in
            ["The river rose by 84 feet.", "Nearby, Texel hired 84 clerks.", "He is 84 and has seen worse.", "It was founded 84 years ago."]
        {
            assert_eq!(with_news(text), [""; 0], "{text}");
        }
    }
}
