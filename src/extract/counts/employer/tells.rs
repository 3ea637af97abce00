//! What headlines, lines of digests and openings tell of cuts.

use super::super::frame::Frame;
use super::super::govern::dismisses;
use super::Read;
use crate::extract::Analysis;
use crate::lexicon::sets::{AMBIGUOUS_CUT_NOUNS, ANNOUNCING_VERBS, CLOSING_WORDS, LOST_WORK, SHUTTING_VERBS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::read::BlockKind;
use crate::text::{Sentence, TokenKind};

/// Bytes of a line of a digest at the most.
const ITEM: usize = 160;

/// Whether the headline names jobs, or those who have them.
pub(super) fn heads_work(a: &Analysis<'_>) -> bool {
    let work = |k: usize| {
        a.tags[k].any(&[Tag::WorkerNoun, Tag::WorkforceNoun, Tag::CutNoun]) || matches!(a.tokens[k].lower.as_ref(), "job" | "jobs")
    };
    let headlines = a.sentences.iter().filter(|s| a.block_kind(s) == BlockKind::Headline);
    headlines.into_iter().any(|s| s.tokens.clone().any(work))
}

/// Whether the headline speaks of cuts of jobs, or of jobs that go.
pub(super) fn about_work(a: &Analysis<'_>, reads: &[Read]) -> bool {
    let headline = |s: &Sentence| a.block_kind(s) == BlockKind::Headline;
    let cut = |r: &Read| {
        let s = &a.sentences[r.sentence];
        headline(s)
            && (r.frames.iter().any(|f| is_cut(f) && heads(a, f, s) || goes(a, f, s))
                || r.counts.iter().any(|(_, t)| matches!(t.measure, Measure::Cut | Measure::Voluntary)))
    };
    let noun = |k: usize| a.tags[k].has(Tag::WorkforceNoun) || a.tags[k].has(Tag::CutNoun) && !AMBIGUOUS_CUT_NOUNS.has(&a.tokens[k].lower);
    // "Acme to close its mill" above an article that tells of those who are laid off there
    let closes = |k: usize| CLOSING_WORDS.has(&a.tokens[k].lower) && SHUTTING_VERBS.has(&a.tokens[k].lower);
    let dismissed = || reads.iter().any(|r| r.frames.iter().any(|f| is_cut(f) && dismisses(a, f)));
    // "Union to fight mill closures", and 60 are to lose their jobs
    let early = a.preamble() + 3;
    let lost = || reads.iter().take_while(|r| r.sentence < early).any(|r| r.frames.iter().any(|f| goes(a, f, &a.sentences[r.sentence])));
    let ends = |k: usize| matches!(&*a.tokens[k].lower, "closure" | "closures");
    let headed = |of: &dyn Fn(usize) -> bool| a.sentences.iter().filter(|s| headline(s)).any(|s| s.tokens.clone().any(of));
    let closure = headed(&closes) && dismissed() || headed(&ends) && lost();
    closure || reads.iter().any(cut) || a.sentences.iter().filter(|s| headline(s)).any(|s| s.tokens.clone().any(noun))
}

/// Whether an expression of a headline is about jobs: "Acme cuts 40", "Acme to cut deep", not "Acme to cut flights to Leeds".
pub(super) fn heads(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    if is_of_one(a, f, s) {
        return false;
    }
    if f.trigger == Trigger::CutNoun || f.passive || f.tokens.len() > 1 || dismisses(a, f) {
        return true;
    }
    let behind = f.tokens.end..s.tokens.end.min(f.tokens.end + 7);
    let jobs = [Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::WorkerNoun, Tag::TeamNoun, Tag::Role];
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let first = f.tokens.end;
    // "cuts 40", "cut as many as 40", "cuts a third"
    let article = matches!(word(first), "a" | "an" | "the" | "its");
    let amount = (first..behind.end.min(first + 2)).any(|k| a.tokens[k].kind == TokenKind::Number)
        || matches!(word(first + usize::from(article)), "third" | "quarter" | "fifth" | "sixth" | "tenth" | "half" | "dozen")
        || !article && a.tags.get(first).is_some_and(|t| t.has(Tag::OpensQuantity));
    let bare = behind.is_empty() || !article && a.tags[first].has(Tag::FunctionWord) || a.tokens[first].kind == TokenKind::Mark;
    bare || amount || behind.into_iter().any(|k| a.tags[k].any(&jobs))
}

/// "Coach sacked", "Acme fires its treasurer": a single person loses a job.
pub(super) fn is_of_one(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    const OBJECT: usize = 4;
    let person = |k: usize| {
        let one = !a.tokens[k].lower.ends_with('s') && !a.tags[k].has(Tag::WorkforceNoun);
        one && a.tags[k].any(&[Tag::Role, Tag::Title, Tag::PersonNoun]) && !matches!(a.tokens[k].lower.as_ref(), "people" | "men" | "women")
    };
    let plain = |k: &usize| a.tokens[*k].kind == TokenKind::Word && !a.tags[*k].has(Tag::Collective);
    let many = |k: usize| a.tokens[k].lower.ends_with('s') && a.tags[k].any(&[Tag::Role, Tag::PersonNoun, Tag::JobNoun, Tag::WorkerNoun]);
    let participle = f.tokens.len() == 1 && a.tokens[f.tokens.start].lower.ends_with("ed");
    let subject = participle && f.tokens.start > s.tokens.start && person(f.tokens.start - 1);
    let mut object = f.tokens.end..s.tokens.end.min(f.tokens.end + OBJECT);
    let object = dismisses(a, f) && !object.clone().any(many) && object.find(|k| !plain(k) || person(*k)).is_some_and(|k| plain(&k));
    f.trigger == Trigger::Cut && (subject || object)
}

/// "has confirmed considerable job losses": right behind a verb by which cuts are announced.
pub(super) fn announces(a: &Analysis<'_>, f: &Frame) -> bool {
    const BETWEEN: usize = 5;
    let first = f.tokens.start.saturating_sub(BETWEEN);
    let verb = |k: usize| ANNOUNCING_VERBS.has(&a.tokens[k].lower);
    let mut before = (first..f.tokens.start).rev().take_while(|k| a.tokens[*k].kind != TokenKind::Possessive && a.tokens[*k].text != ",");
    !AMBIGUOUS_CUT_NOUNS.has(&a.tokens[f.tokens.start].lower) && before.any(verb)
}

/// A line in title case that stands alone among the paragraphs, as digests of news have them.
pub(super) fn is_item(a: &Analysis<'_>, s: &Sentence) -> bool {
    let words: Vec<usize> =
        s.tokens.clone().filter(|k| a.tokens[*k].kind == TokenKind::Word && !a.tags[*k].has(Tag::FunctionWord)).collect();
    let capital = words.iter().filter(|k| a.tokens[**k].is_capitalised()).count();
    let block = &a.doc.blocks[s.block].range;
    words.len() > 2 && capital * 5 >= words.len() * 4 && s.start == block.start && block.len() <= ITEM
}

/// Whether jobs or people are named right behind the verb, or it can be of nothing else.
pub(super) fn cuts_jobs(a: &Analysis<'_>, f: &Frame) -> bool {
    let behind = f.tokens.start..a.tokens.len().min(f.tokens.end + 5);
    dismisses(a, f) || behind.into_iter().any(|k| a.tags[k].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun]))
}

/// "jobs at risk", "lose their jobs", not "crops at risk".
pub(super) fn goes(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    let work = [Tag::JobNoun, Tag::WorkforceNoun, Tag::WorkerNoun, Tag::PersonNoun, Tag::Role];
    let lost = |k: usize| LOST_WORK.has(&a.tokens[k].lower);
    let subject = s.tokens.start..f.tokens.start;
    f.trigger == Trigger::Go && f.tokens.len() > 1 && (subject.into_iter().any(|k| a.tags[k].any(&work)) || f.tokens.clone().any(lost))
}

pub(super) const fn is_cut(f: &Frame) -> bool {
    matches!(f.trigger, Trigger::Cut | Trigger::CutNoun)
}
