//! Whether an article tells of job cuts at all.

use super::frame::{self, Frame};
use super::quantity::{NounClass, Quantity};
use super::{Read, measure, quantity};
use crate::extract::Analysis;
use crate::lexicon::sets::AMBIGUOUS_CUT_NOUNS;
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::read::BlockKind;
use crate::text::Sentence;

/// Whether an article tells of job cuts: a count of jobs that go by an unmistakable expression, a headline that speaks of layoffs, or
/// layoffs spoken of again and again. Weak expressions ("lost", "reduced", "affected") alone do not make an article relevant.
pub(super) fn is_relevant(a: &Analysis<'_>, reads: &[Read]) -> bool {
    let unmistakable = |f: &Frame| is_unmistakable(a, f);
    let told = reads.iter().flat_map(|r| &r.frames).filter(|f| unmistakable(f)).count();
    let counted = reads.iter().flat_map(|r| r.counts.iter().map(move |(q, t)| (r, q, t))).filter(|(_, _, t)| t.measure == Measure::Cut);
    let strong = counted.clone().any(|(r, q, t)| {
        let frame = t.frame.map(|f| &r.frames[f]);
        frame.is_some_and(unmistakable)
            || measure::of_work(a, q) && frame.is_some_and(|f| is_strong(q.class, f))
            || frame.is_some_and(|f| goes(a, q, f, &a.sentences[r.sentence]))
            || frame.is_some_and(|f| shrinks_workforce(a, q, f))
            || t.rule == "cut.noun_head"
    });
    let headline = reads.iter().any(|r| a.block_kind(&a.sentences[r.sentence]) == BlockKind::Headline && r.frames.iter().any(unmistakable));
    let losses = reads.iter().any(|r| is_headline_of_losses(a, &a.sentences[r.sentence], &r.frames));
    strong || headline || told >= 3 || (told >= 1 || losses) && counted.count() > 0
}

/// Whether an expression said of a number of jobs or people at work speaks of cuts: "780 jobs at risk", "60 staff lost their jobs".
fn is_strong(class: NounClass, f: &Frame) -> bool {
    match f.trigger {
        Trigger::Cut | Trigger::CutNoun => true,
        Trigger::Go => f.tokens.len() > 1 && class == NounClass::Job,
        _ => false,
    }
}

/// "slash its workforce by a third"
fn shrinks_workforce(a: &Analysis<'_>, q: &Quantity, f: &Frame) -> bool {
    let between = f.tokens.end..q.tokens.start;
    matches!(f.trigger, Trigger::Cut | Trigger::WeakCut)
        && q.is_share()
        && (1..=8).contains(&between.len())
        && a.tokens[between.end - 1].is("by")
        && between.into_iter().any(|k| a.tags[k].has(Tag::WorkforceNoun))
}

/// "Hundreds to lose jobs": a headline by which jobs go.
fn is_headline_of_losses(a: &Analysis<'_>, sentence: &Sentence, frames: &[Frame]) -> bool {
    a.block_kind(sentence) == BlockKind::Headline && frames.iter().any(|f| f.trigger == Trigger::Go && f.tokens.len() > 1)
}

/// "with the loss of 300 jobs", "300 jobs will go", "putting 300 workers out of work": jobs that go, told in words that by themselves
/// are used of much else. An economy that "lost 300,000 jobs" is told otherwise.
fn goes(a: &Analysis<'_>, q: &Quantity, f: &Frame, s: &Sentence) -> bool {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let behind = f.tokens.start >= q.tokens.end && f.tokens.start - q.tokens.end <= 4;
    match f.trigger {
        Trigger::WeakCut => {
            is_loss(a, f) && q.class == NounClass::Job && f.tokens.end <= q.tokens.start && q.tokens.start - f.tokens.end <= 1
        }
        Trigger::Go if word(f.tokens.start) == "go" => q.class == NounClass::Job && behind,
        Trigger::Go => {
            let put = (s.tokens.start.max(q.tokens.start.saturating_sub(3))..q.tokens.start)
                .any(|k| matches!(word(k), "put" | "puts" | "putting" | "leave" | "leaves" | "leaving" | "left" | "throwing"));
            word(f.tokens.start) == "out" && put && behind
        }
        _ => false,
    }
}

/// "the loss of", "the elimination of", "at a cost of".
fn is_loss(a: &Analysis<'_>, f: &Frame) -> bool {
    matches!(a.tokens[f.tokens.start].lower.as_ref(), "loss" | "losses" | "elimination" | "removal" | "shedding" | "at")
}

/// Whether an expression by itself speaks of job cuts and nothing else.
fn is_unmistakable(a: &Analysis<'_>, f: &Frame) -> bool {
    match f.trigger {
        Trigger::CutNoun => !AMBIGUOUS_CUT_NOUNS.has(&a.tokens[f.tokens.start].lower),
        Trigger::Cut => {
            f.tokens.len() > 1
                || matches!(
                    a.tokens[f.tokens.start].lower.as_ref(),
                    "laid-off" | "lay" | "laid" | "laying" | "sacked" | "sacking" | "retrench" | "retrenched"
                )
        }
        _ => false,
    }
}

/// The trigger expressions of each sentence; `None` where [`is_relevant`] cannot hold. Those by which no jobs go are looked for last: they
/// make no article relevant.
pub(super) fn frames_of_relevant(a: &Analysis<'_>) -> Option<Vec<Vec<Frame>>> {
    let may_cut: Vec<bool> = a.sentences.iter().map(|s| frame::may_cut(a, s)).collect();
    let frames_where = |s: &Sentence, wanted: bool| if wanted { frame::find(a, s) } else { Vec::new() };
    let mut frames: Vec<Vec<Frame>> = a.sentences.iter().zip(&may_cut).map(|(s, cut)| frames_where(s, *cut)).collect();
    if !may_be_relevant(a, &frames) {
        return None;
    }
    for ((s, cut), frames) in a.sentences.iter().zip(&may_cut).zip(&mut frames) {
        frames.extend(frames_where(s, !cut));
    }
    Some(frames)
}

/// Whether [`is_relevant`] can hold at all, decided without measuring. Most news is about something else, and its numbers are
/// read no further than this.
fn may_be_relevant(a: &Analysis<'_>, frames: &[Vec<Frame>]) -> bool {
    let counts_cuts = |s: &Sentence, frames: &[Frame]| {
        let cut = frames.iter().any(|f| is_strong(NounClass::Job, f));
        let may_go = frames.iter().any(|f| match f.trigger {
            Trigger::WeakCut => is_loss(a, f),
            Trigger::Go => matches!(a.tokens[f.tokens.start].lower.as_ref(), "go" | "out"),
            _ => false,
        });
        let noun = || s.tokens.clone().any(|i| a.tags[i].has(Tag::CutNoun));
        let gone = |q: &Quantity| may_go && frames.iter().any(|f| goes(a, q, f, s));
        let cuts = |f: &Frame| matches!(f.trigger, Trigger::Cut | Trigger::WeakCut);
        let shared = frames.iter().any(cuts) && s.tokens.clone().any(|i| a.tags[i].has(Tag::WorkforceNoun));
        let shrinks = |q: &Quantity| shared && frames.iter().any(|f| shrinks_workforce(a, q, f));
        let counted = |q: &Quantity| q.class == NounClass::Cut || cut && measure::of_work(a, q) || gone(q) || shrinks(q);
        (cut || may_go || shared || noun()) && quantity::find(a, s).iter().any(counted)
    };
    let sentences = || a.sentences.iter().zip(frames);
    frames.iter().flatten().any(|f| is_unmistakable(a, f))
        || sentences().any(|(s, frames)| is_headline_of_losses(a, s, frames))
        || a.sentences.iter().zip(frames).any(|(s, frames)| counts_cuts(s, frames))
}

#[cfg(test)]
mod tests {
    use super::super::read_sentences;
    use super::*;
    use crate::lexicon::rules;
    use crate::read::{Document, Given};

    /// Whether an article may be relevant, and whether it is.
    fn decide(text: &str) -> (bool, bool) {
        let doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
        let a = Analysis::new(&doc);
        let frames: Vec<Vec<Frame>> = a.sentences.iter().map(|s| frame::find(&a, s)).collect();
        let may_be = frames_of_relevant(&a).is_some();
        (may_be, is_relevant(&a, &read_sentences(&a, frames)))
    }

    #[test]
    fn what_is_relevant_is_never_turned_away() {
        let mut relevant = 0;
        for example in rules().iter().flat_map(|r| r.matches.iter().chain(&r.not)) {
            let (may_be, is) = decide(&example.text());
            assert!(may_be || !is, "{}", example.text());
            relevant += usize::from(is);
        }
        assert!(relevant > 20, "{relevant}");
    }

    #[test]
    fn other_news_is_turned_away() {
        for text in [
            "Rain over Exampleton\n\nSome 300 people watched. Three roads closed, and 40 firefighters came.",
            "Acme opens a plant\n\nAcme will hire 300 workers. It also cut its prices by 5%.",
            "Exampleton wins\n\nThe team cut the lead to 2 points. Its 300 fans sang.",
        ] {
            assert_eq!(decide(text), (false, false), "{text}");
        }
        assert_eq!(decide("Acme opens a plant\n\nAcme will cut 300 jobs."), (true, true));
        assert_eq!(decide("Acme shrinks\n\nAcme will slash its workforce by a third."), (true, true));
        assert_eq!(decide("Hundreds to lose jobs\n\nAcme will close its mine, with the loss of 470 jobs."), (true, true));
    }
}
