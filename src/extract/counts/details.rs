//! When a cut was, whether it is an earlier one, and whether it adds up several.

use std::ops::Range;

use super::frame::Frame;
use super::quantity::Quantity;
use super::role::is_order;
use crate::extract::Analysis;
use crate::extract::time::{TimePhrase, phrases};
use crate::lexicon::Tag;
use crate::lexicon::sets::{
    BREAKING_VERBS, CLAUSE_OPENERS, CONTRASTS, CUMULATIVE, EARLIER_WORDS, FORECASTS, IRREGULAR_PAST, ORIGINALS, ROUND_NOUNS,
    STANDING_VERBS, TALLY_NOUNS, TALLY_VERBS, TOLD_PLANS, UNMET_PLANS,
};
use crate::model::Tense;
use crate::text::{Sentence, TokenKind};

/// The time phrase that places a count: the one nearest to it, clause breaks weighing more.
pub(super) fn when(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, index: usize) -> Option<TimePhrase> {
    let anchor = |p: &TimePhrase, r: &Range<usize>| {
        let gap = if p.tokens.end <= r.start { p.tokens.end..r.start } else { r.end.min(p.tokens.start)..p.tokens.start };
        let breaks: usize = a.tokens[gap.clone()]
            .iter()
            .map(|t| match t.lower.as_ref() {
                ";" => 12,
                "," => 2,
                w if CONTRASTS.has(w) => 12,
                w if CLAUSE_OPENERS.has(w) => 3,
                _ => 0,
            })
            .sum();
        gap.len() + breaks
    };
    phrases(a, index)
        .into_iter()
        .filter(|p| p.tokens.end <= q.tokens.start && !inserted(a, &p.tokens, q.tokens.start) || p.tokens.start >= q.tokens.end)
        .filter(|p| !is_of_clause(a, q, frame, p) && !tells_rounds(a, p))
        .filter(|p| !a.tokens[q.tokens.end.min(p.tokens.start)..p.tokens.start].iter().any(|t| CONTRASTS.has(&t.lower)))
        .min_by_key(|p| anchor(p, &q.tokens).min(frame.map_or(usize::MAX, |f| anchor(p, &f.tokens))))
}

/// "in its third round of cuts since 2020", "the third cutback since 2015": from when on rounds are told off.
fn tells_rounds(a: &Analysis<'_>, p: &TimePhrase) -> bool {
    const REACH: usize = 7;
    let before = p.tokens.start.saturating_sub(REACH)..p.tokens.start;
    let order = |k: usize| is_order(&a.tokens[k].lower);
    let rounds = |from: usize| (from..p.tokens.start).any(|k| ROUND_NOUNS.has(&a.tokens[k].lower));
    a.tokens[p.tokens.start].is("since") && before.into_iter().any(|k| order(k) && rounds(k + 1))
}

/// "the show it has sent to 14 stations since 1998", "the mill that opened in 2004": a time of a relative clause that tells of no cut.
fn is_of_clause(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, p: &TimePhrase) -> bool {
    const REACH: usize = 12;
    let word = |k: usize| a.tokens[k].lower.as_ref();
    let s = &a.sentences[a.sentence_of(q.tokens.start)];
    let behind = p.tokens.start >= q.tokens.end;
    let lo = if behind { q.tokens.end } else { s.tokens.start }.max(p.tokens.start.saturating_sub(REACH));
    // "the mill it", "workers who": behind a noun
    let noun = |k: usize| {
        a.tokens[k].kind == TokenKind::Word
            && !a.tags[k].any(&[Tag::FunctionWord, Tag::SpeechVerb, Tag::CutVerb, Tag::CutNoun])
            && !word(k).ends_with("ed")
    };
    let verb =
        |k: usize| word(k).ends_with("ed") || matches!(word(k), "has" | "have" | "had" | "was" | "were") || IRREGULAR_PAST.has(word(k));
    let opens = |k: &usize| {
        verb(*k + 1) && matches!(word(*k), "it" | "they" | "he" | "she" | "that" | "which" | "who") && *k > s.tokens.start && noun(*k - 1)
    };
    let Some(open) = (lo..p.tokens.start).rev().find(opens) else { return false };
    let clause = open + 1..p.tokens.start;
    let tells = |k: usize| a.tags[k].any(&[Tag::SpeechVerb, Tag::CutVerb, Tag::CutNoun, Tag::OpensTrigger]) || TOLD_PLANS.has(word(k));
    let broken = clause.clone().any(|k| matches!(a.tokens[k].text, ";" | "," | ":"));
    // what governs the count stands outside
    let outside = frame.is_none_or(|f| f.tokens.end <= open || f.tokens.start >= p.tokens.end);
    let perfect = |k: usize| matches!(word(k), "has" | "have" | "had") && k + 1 < p.tokens.start;
    !clause.is_empty() && !broken && outside && !clause.into_iter().any(|k| tells(k) && !perfect(k))
}

/// "Acme, whose staff have been on strike since May, will cut 40": what stands in a relative clause that closes before `at`.
fn inserted(a: &Analysis<'_>, phrase: &Range<usize>, at: usize) -> bool {
    let text = |k: usize| a.tokens[k].text;
    let open = (phrase.start.saturating_sub(16)..phrase.start).rev().find(|k| matches!(text(*k), "," | "." | ";"));
    let relative = open.is_some_and(|k| text(k) == "," && matches!(a.tokens[k + 1].lower.as_ref(), "who" | "whose" | "which"));
    relative && (phrase.end..at).any(|k| text(k) == ",")
}

/// Words that tell of an earlier round or a running total before the quantity in its sentence.
pub(super) fn looks_back(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence) -> bool {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let lo = s.tokens.start.max(q.tokens.start.saturating_sub(12));
    let cue = (lo..q.tokens.start).any(|k| {
        EARLIER_WORDS.has(word(k))
            || word(k) == "earlier" && !matches!(word(k + 1), "today" | "this" | "on" | "in")
            || matches!(word(k), "follow" | "following") && word(k + 1) != "its" && k > s.tokens.start
            || word(k) == "had" && (UNMET_PLANS.has(word(k + 1)) || TOLD_PLANS.has(word(k + 1 + usize::from(word(k + 1) == "already"))))
            || word(k) == "on" && word(k + 1) == "top" && word(k + 2) == "of"
            || word(k) == "when" && (s.tokens.start..k).any(|y| a.tokens[y].kind == TokenKind::Number && is_year(word(y)))
            || word(k) == "after"
                && k > s.tokens.start
                && k + 8 >= q.tokens.start
                && (frame.is_some_and(|f| f.tokens.start > k) || k + 1 == q.tokens.start)
                && !opens_with_plan(a, k..q.tokens.start, s)
                && !(k + 1..q.tokens.start).any(|n| BREAKING_VERBS.has(word(n)))
    });
    // "Its failure comes after those of Acme, which laid off 300, and Brim"
    const SOON: usize = 6;
    let after = |k: usize| (k + 1..q.tokens.start.min(k + SOON)).any(|x| word(x) == "after");
    let comes = (s.tokens.start..q.tokens.start).any(|k| matches!(word(k), "comes" | "came" | "come") && after(k));
    // "lost 200 posts to earlier cuts"
    let round = |k: usize| {
        a.tags.get(k).is_some_and(|t| t.any(&[Tag::CutNoun, Tag::CutSubject]))
            || matches!(word(k), "round" | "rounds" | "wave" | "waves" | "plan" | "plans")
    };
    let earlier = (q.tokens.end..s.tokens.end.min(q.tokens.end + 8))
        .any(|k| matches!(word(k), "earlier" | "previous" | "prior" | "past") && (k + 1..k + 4).any(round));
    let foreseen = |k: usize| FORECASTS.has(word(k)) || matches!(word(k), "planned" | "announced" | "proposed" | "feared");
    let expected = word(q.tokens.end) == "had" && word(q.tokens.end + 1) == "been" && foreseen(q.tokens.end + 2);
    let original = (lo..q.tokens.start).any(|k| ORIGINALS.has(word(k)) || word(k) == "down" && word(k + 1) == "from");
    // "300 a year before that", "300 jobs three months earlier"
    let before = (q.tokens.end..s.tokens.end.min(q.tokens.end + 7))
        .any(|k| word(k) == "before" && word(k + 1) == "that" || is_unit(word(k)) && matches!(word(k + 1), "earlier" | "before"));
    cue || before
        || comes
        || earlier
        || has_already(a, frame, s)
        || was_planned_before(a, q, s)
        || months_after(a, q, s)
        || is_pluperfect(a, frame, s) && a.sentence_of(s.tokens.start) > 1 + a.preamble()
        || expected
        || original
}

/// "has already cut 300 jobs", behind the first sentences.
fn has_already(a: &Analysis<'_>, frame: Option<&Frame>, s: &Sentence) -> bool {
    let Some(f) = frame.filter(|f| f.tokens.start > s.tokens.start + 1) else { return false };
    let word = |d: usize| f.tokens.start.checked_sub(d).map_or("", |k| a.tokens[k].lower.as_ref());
    word(1) == "already" && matches!(word(2), "has" | "have" | "had") && a.sentence_of(s.tokens.start) >= 2
}

/// "Shares rose after Acme said it would cut 300 jobs" opens the news of the plan.
fn opens_with_plan(a: &Analysis<'_>, clause: Range<usize>, s: &Sentence) -> bool {
    const LEAD: usize = 3;
    let mut words = clause.clone();
    let said = words.any(|k| a.tags[k].has(Tag::SpeechVerb) || matches!(a.tokens[k].lower.as_ref(), "announced" | "unveiled"));
    let plan = said && words.any(|k| matches!(a.tokens[k].lower.as_ref(), "would" | "will" | "plans" | "planned" | "to"));
    let last = &a.tokens[clause.start - 1];
    // "a month after Acme said" is told as the time of something else
    let comes = last.lower.starts_with("com") || last.is("came") || is_unit(&last.lower);
    plan && !comes && a.sentence_of(s.tokens.start) < LEAD
}

/// "the 780 already planned", "300 jobs that were announced in May": told before, unless it is they that are now carried out.
fn was_planned_before(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> bool {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let skipped = |k: &usize| matches!(word(*k), "that" | "which" | "have" | "has" | "had" | "been" | "were" | "was" | "it" | "they");
    let Some(next) = (q.tokens.end..q.tokens.end + 4).find(|k| !skipped(k)) else { return false };
    let told = |k: usize| TOLD_PLANS.has(word(k));
    let already =
        matches!(word(next), "already" | "previously" | "originally" | "initially") && (told(next + 1) || word(next + 1).ends_with("ed"));
    let month = told(next)
        && matches!(word(next + 1), "in" | "last")
        && (next + 2..next + 4).any(|k| s.tokens.contains(&k) && a.tags[k].any(&[Tag::Month, Tag::TimeWord]))
        && word(next + 2) != "week";
    let carried = |k: usize| {
        let w = word(k);
        ["complet", "finish", "conclud", "implement", "carr", "began", "begin", "start", "execut"].iter().any(|stem| w.starts_with(stem))
    };
    (already || month) && !(s.tokens.start..q.tokens.start).any(carried)
}

/// "had cut 300", unless somebody said so: "Acme said it had cut 300" tells of a cut that has been made.
fn is_pluperfect(a: &Analysis<'_>, frame: Option<&Frame>, s: &Sentence) -> bool {
    let word = |k: usize| a.tokens[k].lower.as_ref();
    let Some(f) = frame else { return false };
    let from = s.tokens.start.max(f.tokens.start.saturating_sub(3));
    let Some(had) = (from..f.tokens.start).rev().find(|k| word(*k) == "had") else { return false };
    let near = f.tokens.start - had <= 2 || word(had + 1) == "already" || word(had + 1) == "been";
    let said =
        (s.tokens.start..had).any(|k| a.tags[k].has(Tag::SpeechVerb) && matches!(word(k), "said" | "told" | "confirmed" | "revealed"));
    near && (!said || (had..f.tokens.start).any(|k| matches!(word(k), "already" | "previously" | "earlier")))
}

pub(super) fn is_unit(word: &str) -> bool {
    matches!(word, "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years")
}

/// "It is four months after Acme said it would close its mill and axed 300 jobs": with no comma in between, the time is theirs.
fn months_after(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> bool {
    let word = |k: usize| a.tokens[k].lower.as_ref();
    let at = (s.tokens.start + 1..q.tokens.start).rev().find(|k| word(*k) == "after" && is_unit(word(*k - 1)));
    at.is_some_and(|k| a.tokens[k..q.tokens.start].iter().all(|t| t.text != ","))
}

/// What a running count does when it comes to a figure.
const CROSSING: [&str; 12] =
    ["cross", "crossed", "crosses", "crossing", "exceeds", "nears", "past", "reaches", "surpasses", "top", "topped", "tops"];

/// "in all", "since January", "so far this year", "bringing the total to": over several rounds.
pub(super) fn is_cumulative(a: &Analysis<'_>, q: &Quantity, s: &Sentence, phrase: Option<&TimePhrase>) -> bool {
    let lo = s.tokens.start.max(q.tokens.start.saturating_sub(9));
    let before = &a.tokens[lo..q.tokens.start];
    // "bring the number of redundancies down to 90"
    let down = before.iter().rev().take(2).any(|t| t.is("down"));
    let taking = !down && before.iter().any(|t| TALLY_VERBS.has(&t.lower)) && before.iter().any(|t| TALLY_NOUNS.has(&t.lower));
    // "has fired 2,900 people since Friday" tells of a round that goes on
    let day = |k: usize| a.tags.get(k).is_some_and(|t| t.has(Tag::Weekday)) || a.tokens.get(k).is_some_and(|t| t.is("yesterday"));
    let since = |k: usize| a.tokens.get(k).is_some_and(|t| t.is("since")) && !day(k + 1);
    let since = phrase.is_some_and(|p| since(p.tokens.start)) || since(q.tokens.end);
    // "Since 2018 the operator has shed 12,000 jobs"
    let perfect = |k: usize| matches!(a.tokens[k].lower.as_ref(), "has" | "have" | "had");
    let fronted = a.tokens[s.tokens.start].is("since")
        && a.tokens
            .get(s.tokens.start + 1)
            .is_some_and(|t| t.kind == TokenKind::Number || a.tags[s.tokens.start + 1].any(&[Tag::Month, Tag::TimeWord]))
        && (s.tokens.start..q.tokens.start).any(perfect);
    // "total crosses 900 this year"
    let crosses = q.tokens.start.checked_sub(1).is_some_and(|k| CROSSING.contains(&a.tokens[k].lower.as_ref()))
        && before.iter().any(|t| matches!(t.lower.as_ref(), "count" | "tally" | "toll" | "total"));
    fronted || since || taking || crosses || stands(a, q) || CUMULATIVE.stands_in(&a.tokens, s.tokens.clone()) || in_all(a, s)
}

/// "remains at 7,600", "workers on layoff stand at 11,400": a stock of people, no round.
pub(super) fn stands(a: &Analysis<'_>, q: &Quantity) -> bool {
    q.tokens.start >= 2 && a.tokens[q.tokens.start - 1].is("at") && STANDING_VERBS.has(&a.tokens[q.tokens.start - 2].lower)
}

/// A phrase with a year that is no deadline: "in February 2022".
pub(super) fn is_dated(a: &Analysis<'_>, phrase: &TimePhrase) -> bool {
    let tokens = &a.tokens[phrase.tokens.clone()];
    let deadline = tokens.first().is_some_and(|t| matches!(t.lower.as_ref(), "by" | "until" | "till" | "before" | "through" | "for"));
    let end = tokens.iter().any(|t| t.is("end"));
    !deadline && !end && tokens.iter().any(|t| t.kind == TokenKind::Number && is_year(t.text)) && phrase.tense() != Tense::Future
}

/// A year as a number: "2008".
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && matches!(word.get(..2), Some("19" | "20")) && word.bytes().all(|b| b.is_ascii_digit())
}

/// "in all" by itself, not "in all areas".
fn in_all(a: &Analysis<'_>, s: &Sentence) -> bool {
    let noun = |k: usize| a.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word && !a.tags[k].has(Tag::FunctionWord));
    s.tokens.clone().skip(1).any(|k| a.tokens[k].is("all") && a.tokens[k - 1].is("in") && !noun(k + 1))
}

/// "last week", "yesterday": when news is announced, not an earlier round.
pub(super) fn is_recent(a: &Analysis<'_>, phrase: &TimePhrase) -> bool {
    let words = &a.tokens[phrase.tokens.clone()];
    words.iter().any(|t| t.is("yesterday"))
        || words.windows(2).any(|w| w[0].is("last") && matches!(w[1].lower.as_ref(), "week" | "night"))
        || words.windows(3).any(|w| w[0].is("earlier") && w[1].is("this") && matches!(w[2].lower.as_ref(), "week" | "month"))
}

/// "today", "this week", "this month": what happens now.
pub(super) fn is_now(a: &Analysis<'_>, phrase: &TimePhrase) -> bool {
    a.tokens[phrase.tokens.clone()].iter().any(|t| matches!(t.lower.as_ref(), "today" | "yesterday" | "this" | "tomorrow"))
}

/// "today", "this morning": the day the article is written.
pub(super) fn is_today(a: &Analysis<'_>, phrase: &TimePhrase) -> bool {
    let words = &a.tokens[phrase.tokens.clone()];
    let part = |w: &str| matches!(w, "morning" | "afternoon" | "evening");
    words.iter().any(|t| t.is("today")) || words.windows(2).any(|w| w[0].is("this") && part(&w[1].lower))
}

/// "in July", "back in July": a month and no more.
pub(super) fn is_month(a: &Analysis<'_>, phrase: &TimePhrase) -> bool {
    let months = phrase.tokens.clone().filter(|k| a.tags[*k].has(Tag::Month)).count();
    months == 1 && a.tokens[phrase.tokens.start].is("in") && phrase.tokens.len() == 2 && phrase.tense() != Tense::Future
}

/// "in February 300 will be laid off": whoever tells of it.
pub(super) fn is_to_come(a: &Analysis<'_>, frame: Option<&Frame>, s: &Sentence) -> bool {
    let before = frame.map_or(0..0, |f| s.tokens.start.max(f.tokens.start.saturating_sub(3))..f.tokens.start);
    before.into_iter().any(|k| a.tokens[k].is("will"))
}

/// "said in December that 255 would go": the phrase dates an earlier announcement.
pub(super) fn was_said(a: &Analysis<'_>, phrase: &TimePhrase, s: &Sentence) -> bool {
    let from = s.tokens.start.max(phrase.tokens.start.saturating_sub(2));
    let to = s.tokens.end.min(phrase.tokens.end + 4);
    (from..phrase.tokens.start)
        .chain(phrase.tokens.end..to)
        .any(|k| a.tags[k].has(Tag::SpeechVerb) || matches!(a.tokens[k].lower.as_ref(), "announced" | "unveiled" | "outlined" | "laid"))
}

/// "said last July it would cut 500", "said a year ago": the month or year before the cut is that of an earlier announcement, whenever the jobs go.
pub(super) fn was_said_in_month(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> bool {
    let said = |k: usize| a.tags[k].has(Tag::SpeechVerb) || TOLD_PLANS.has(&a.tokens[k].lower);
    let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
    // "said last July", "said a year ago", "said last year"
    let ago = |k: usize| {
        matches!(word(k), "a" | "two" | "three" | "last")
            && matches!(word(k + 1), "year" | "years")
            && (word(k) == "last" || word(k + 2) == "ago")
    };
    let dated = |k: usize| matches!(word(k), "in" | "last") && a.tags.get(k + 1).is_some_and(|t| t.has(Tag::Month)) || ago(k);
    (s.tokens.start..q.tokens.start.saturating_sub(2)).any(|k| said(k) && dated(k + 1))
}

/// Whether a phrase puts a count before the news.
pub(super) fn is_past(phrase: &TimePhrase) -> bool {
    phrase.tense() == Tense::Past
}
