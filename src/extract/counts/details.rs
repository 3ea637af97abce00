//! How far a cut has come, whether it is the article's news, and when.

use std::ops::Range;

use super::frame::Frame;
use super::quantity::Quantity;
use crate::extract::Analysis;
use crate::extract::time::{TimePhrase, phrases};
use crate::lexicon::{Tag, Trigger};
use crate::model::{Status, Tense};
use crate::text::{Sentence, TokenKind};

/// The time phrase that places a count: the one nearest to it, clause breaks weighing more.
pub(super) fn when(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, index: usize) -> Option<TimePhrase> {
    let anchor = |p: &TimePhrase, r: &Range<usize>| {
        let gap = if p.tokens.end <= r.start { p.tokens.end..r.start } else { r.end.min(p.tokens.start)..p.tokens.start };
        let breaks: usize = a.tokens[gap.clone()]
            .iter()
            .map(|t| match t.lower.as_ref() {
                ";" | "while" | "but" | "whereas" => 12,
                "," => 2,
                "and" | "which" | "that" | "after" => 3,
                _ => 0,
            })
            .sum();
        gap.len() + breaks
    };
    phrases(a, index)
        .into_iter()
        .filter(|p| p.tokens.end <= q.tokens.start || p.tokens.start >= q.tokens.end)
        .min_by_key(|p| anchor(p, &q.tokens).min(frame.map_or(usize::MAX, |f| anchor(p, &f.tokens))))
}

/// Words that rest a claim on unnamed people or another outlet.
fn is_reported(a: &Analysis<'_>, s: &Sentence) -> bool {
    let t = &a.tokens[s.tokens.clone()];
    let has = |w: &str| t.iter().any(|t| t.is(w));
    let pair = |x: &str, y: &str| t.windows(2).any(|w| w[0].is(x) && w[1].is(y));
    has("reportedly")
        || has("sources")
        || has("insiders")
        || pair("people", "familiar")
        || pair("person", "familiar")
        || pair("sources", "familiar")
        || pair("source", "familiar")
        || pair("the", "people") && has("said")
        || has("reported") && !has("losses")
        || has("reports") && !pair("reports", "of")
        || has("citing")
        || pair("the", "report")
        || pair("a", "report")
        || pair("a", "source")
        || pair("the", "source")
        || has("rumored")
        || has("rumoured")
}

/// How far a cut has come, by the verb that governs it.
pub(super) fn status(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence, outlets: bool) -> Status {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let anchor = frame.map_or(q.tokens.start, |f| f.tokens.start);
    let lo = clause_start(a, anchor.min(q.tokens.start), s);
    let hi = anchor.max(q.tokens.end).max(frame.map_or(0, |f| f.tokens.end)).min(s.tokens.end);
    let clause = lo..hi;
    let any = |f: &dyn Fn(usize) -> bool| clause.clone().any(f);
    if any(&|k| matches!(word(k), "denied" | "denies" | "deny" | "denying")) {
        return Status::Denied;
    }
    // "will not cut 300 jobs"
    let denied = |k: usize| matches!(word(k), "not" | "never") || word(k).ends_with("n't");
    if frame.is_some_and(|f| (lo.max(f.tokens.start.saturating_sub(3))..f.tokens.start).any(denied)) {
        return Status::Denied;
    }
    let modal = any(&|k| {
        a.tags[k].has(Tag::Modal)
            && a.tokens[k].kind == TokenKind::Word
            && !(word(k) == "may" && a.tokens[k].is_capitalised())
            && (k < anchor + 3 || frame.is_none())
    });
    let risk = frame.is_some_and(|f| {
        f.trigger == Trigger::Go
            && a.tokens[f.tokens.clone()].iter().any(|t| matches!(t.lower.as_ref(), "risk" | "threat" | "jeopardy" | "block"))
    });
    if modal || risk {
        return Status::Possible;
    }
    let reported = outlets || is_reported(a, s);
    let own_word = s.tokens.clone().any(|k| {
        matches!(
            word(k),
            "confirmed"
                | "announced"
                | "announces"
                | "statement"
                | "spokesperson"
                | "spokesman"
                | "spokeswoman"
                | "memo"
                | "email"
                | "e-mail"
                | "filing"
        )
    });
    if reported && !own_word {
        return Status::Reported;
    }
    let future = any(&|k| {
        matches!(
            word(k),
            "will"
                | "would"
                | "to"
                | "plans"
                | "plan"
                | "planned"
                | "planning"
                | "expects"
                | "expected"
                | "set"
                | "aims"
                | "intends"
                | "going"
                | "upcoming"
                | "announced"
                | "announcing"
                | "announces"
                | "is"
                | "are"
                | "being"
                | "proposed"
        ) && k < anchor + 1
    });
    let Some(f) = frame else { return if reported { Status::Reported } else { Status::Announced } };
    let verb = word(f.tokens.start);
    // "began laying off", "after axing": begun or behind
    let before = |d: usize| f.tokens.start.checked_sub(d).map_or("", word);
    let begun =
        any(&|k| k < f.tokens.start && matches!(word(k), "began" | "begun" | "started")) || before(1) == "after" && verb.ends_with("ing");
    if begun {
        return Status::Done;
    }
    let past = match f.trigger {
        Trigger::CutNoun => {
            any(&|k| matches!(word(k), "made" | "had" | "saw" | "suffered" | "lost" | "began" | "started" | "followed" | "completed"))
        }
        Trigger::Go => matches!(verb, "went" | "gone" | "lost" | "disappeared" | "vanished" | "received" | "handed" | "shown" | "showed"),
        _ => {
            verb.ends_with("ed")
                || matches!(
                    verb,
                    "cut" | "shed" | "laid" | "let" | "lost" | "made" | "got" | "shrank" | "shrunk" | "laid-off" | "went" | "did" | "said"
                ) && has_past_aux(a, f, s)
        }
    };
    if past && !future { Status::Done } else { Status::Announced }
}

/// "cut" and "shed" are past after "has", "have", "had", "was", "were"; alone in running text they are past too, if a singular subject would ask for an s.
fn has_past_aux(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    let verb = a.tokens[f.tokens.start].lower.as_ref();
    if !matches!(verb, "cut" | "shed" | "let") {
        return true;
    }
    let from = s.tokens.start.max(f.tokens.start.saturating_sub(4));
    let aux = a.tokens[from..f.tokens.start]
        .iter()
        .any(|t| matches!(t.lower.as_ref(), "has" | "have" | "had" | "was" | "were" | "been" | "also"));
    let infinitive = a.tokens[from..f.tokens.start]
        .iter()
        .any(|t| matches!(t.lower.as_ref(), "to" | "will" | "would" | "could" | "may" | "might" | "must" | "can" | "should"));
    aux || !infinitive
}

fn clause_start(a: &Analysis<'_>, at: usize, s: &Sentence) -> usize {
    (s.tokens.start..at)
        .rev()
        .find(|k| matches!(a.tokens[*k].lower.as_ref(), ";" | "while" | "but" | "whereas" | "although"))
        .map_or(s.tokens.start, |k| k + 1)
}

/// Words that tell of an earlier round or a running total before the quantity in its sentence.
pub(super) fn looks_back(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence) -> bool {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let lo = s.tokens.start.max(q.tokens.start.saturating_sub(12));
    let cue = (lo..q.tokens.start).any(|k| {
        matches!(word(k), "follows" | "previously" | "prior" | "previous")
            || word(k) == "earlier" && !matches!(word(k + 1), "today" | "this" | "on" | "in")
            || matches!(word(k), "follow" | "following") && word(k + 1) != "its" && k > s.tokens.start
            || matches!(word(k), "comes" | "came" | "come") && word(k + 1) == "after"
            || word(k) == "on" && word(k + 1) == "top" && word(k + 2) == "of"
            || word(k) == "when" && (s.tokens.start..k).any(|y| a.tokens[y].kind == TokenKind::Number && is_year(word(y)))
            || word(k) == "after" && k > s.tokens.start && k + 8 >= q.tokens.start && frame.is_some_and(|f| f.tokens.start > k)
    });
    let expected = word(q.tokens.end) == "had" && word(q.tokens.end + 1) == "been";
    let original = (lo..q.tokens.start)
        .any(|k| matches!(word(k), "original" | "originally" | "initially") || word(k) == "down" && word(k + 1) == "from");
    let perfect =
        frame.is_some_and(|f| f.tokens.start > s.tokens.start && (1..=2).any(|d| f.tokens.start >= d && word(f.tokens.start - d) == "had"));
    cue || perfect || expected || original
}

/// "in all", "since January", "so far this year", "bringing the total to": over several rounds.
pub(super) fn is_cumulative(a: &Analysis<'_>, q: &Quantity, s: &Sentence, phrase: Option<&TimePhrase>) -> bool {
    let t = &a.tokens[s.tokens.clone()];
    let pair = |x: &str, y: &str| t.windows(2).any(|w| w[0].is(x) && w[1].is(y));
    let lo = s.tokens.start.max(q.tokens.start.saturating_sub(9));
    let before = &a.tokens[lo..q.tokens.start];
    let taking = before.iter().any(|t| matches!(t.lower.as_ref(), "taking" | "bringing" | "brings" | "brought" | "takes"))
        && before.iter().any(|t| matches!(t.lower.as_ref(), "total" | "tally" | "number" | "losses" | "cuts"));
    let since = phrase.is_some_and(|p| a.tokens[p.tokens.start].is("since")) || a.tokens.get(q.tokens.end).is_some_and(|t| t.is("since"));
    since || taking || pair("so", "far") || pair("combined", "total") || in_all(a, s)
}

/// A year as a number: "2008".
fn is_year(word: &str) -> bool {
    word.len() == 4 && matches!(word.get(..2), Some("19" | "20")) && word.bytes().all(|b| b.is_ascii_digit())
}

/// "in all" by itself, not "in all areas".
fn in_all(a: &Analysis<'_>, s: &Sentence) -> bool {
    let noun = |k: usize| a.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word && !a.tags[k].has(Tag::FunctionWord));
    s.tokens.clone().skip(1).any(|k| a.tokens[k].is("all") && a.tokens[k - 1].is("in") && !noun(k + 1))
}

/// "said in December that 255 would go": the phrase dates an earlier announcement.
pub(super) fn was_said(a: &Analysis<'_>, phrase: &TimePhrase, s: &Sentence) -> bool {
    let from = s.tokens.start.max(phrase.tokens.start.saturating_sub(2));
    let to = s.tokens.end.min(phrase.tokens.end + 2);
    (from..phrase.tokens.start).chain(phrase.tokens.end..to).any(|k| a.tags[k].has(Tag::SpeechVerb) || a.tokens[k].is("announced"))
}

/// Whether a phrase puts a count before the news.
pub(super) fn is_past(phrase: &TimePhrase) -> bool {
    phrase.tense() == Tense::Past
}
