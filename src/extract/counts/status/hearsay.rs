//! Whose word a status rests on: the employer's own, unnamed people's, another outlet's.

use super::super::employer::AGGREGATE;
use crate::extract::Analysis;
use crate::lexicon::sets::{Expressions, HEARSAY, OWN_VOICE, OWN_WORD, PLAN_WORDS};
use crate::lexicon::{Tag, outlet_at};
use crate::model::{Citation, Measure, Relation, RoleCount, RoleInArticle, Status, Value};
use crate::read::BlockKind;
use crate::text::{Sentence, TokenKind};

/// Whether a sentence rests on unnamed people or on another outlet.
pub(super) fn is_hearsay(a: &Analysis<'_>, s: &Sentence) -> bool {
    let t = &a.tokens[s.tokens.clone()];
    let has = |w: &str| t.iter().any(|t| t.is(w));
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    // "the Herald reports", "reports say", not "other reports have pointed to a recovery"
    let reports = |k: usize| {
        word(k) == "reports"
            && (a.tokens[k].is_capitalised()
                || matches!(word(k + 1), "say" | "said" | "that" | "suggest" | "suggested" | "claim" | "claimed" | "indicate")
                || k > s.tokens.start
                    && (a.tokens[k - 1].is_capitalised() && !a.tags[k - 1].has(Tag::FunctionWord)
                        || matches!(word(k - 1), "to" | "some" | "several" | "multiple")))
    };
    // "according to a Herald tally": it has counted
    let counted = |k: usize| (k + 3..k + 7).any(|at| matches!(word(at), "tally" | "count" | "analysis" | "review" | "survey" | "tracker"));
    let outlet = |k: usize| {
        let named = |at: usize| at < s.tokens.end && outlet_at(&a.tokens, at).is_some();
        word(k) == "according" && word(k + 1) == "to" && (k + 2..k + 5).any(named) && !counted(k)
    };
    HEARSAY.stands_in(&a.tokens, s.tokens.clone())
        || t.windows(2).any(|w| w[0].is("the") && (w[1].is("people") || w[1].is("person"))) && has("said")
        || s.tokens.clone().any(|k| reports(k) || outlet(k))
}

/// "Acme said it would cut 300 jobs, and the Herald has reported that Brim": whether what stands at `at` opens a clause behind `after`.
pub(super) fn is_of_next_clause(a: &Analysis<'_>, after: usize, at: usize) -> bool {
    const SUBJECT: usize = 7;
    let word = |k: usize| a.tokens[k].lower.as_ref();
    let joins = |k: usize| matches!(word(k), "and" | "while" | "but") && (word(k - 1) == "," || word(k + 1) == ",");
    let Some(join) = (after.max(at.saturating_sub(SUBJECT)).max(1)..at).rev().find(|k| joins(*k)) else { return false };
    let comma = usize::from(word(join + 1) == ",");
    (join + 1 + comma..at).all(|k| a.tokens[k].kind == TokenKind::Word && !a.tags[k].has(Tag::CutNoun))
}

/// Whether a sentence gives the employer's own word.
pub(super) fn is_own_word(a: &Analysis<'_>, s: &Sentence) -> bool {
    let own = |e: &Expressions| e.stands_in(&a.tokens, s.tokens.clone());
    (own(&OWN_WORD) || own(&OWN_VOICE)) && !a.tokens[s.tokens.clone()].iter().any(|t| t.is("citing"))
}

/// A headline in the present ("Brimco lays off 300") is done where its article says so of the same number, and denied where the article
/// tells of that number only that it is not true ("Brimco to lay off 300? What the firm says").
fn headlines(a: &Analysis<'_>, counts: &mut [RoleCount]) {
    let head = a.sentences.iter().find(|s| a.block_kind(s) == BlockKind::Headline);
    let Some(head) = head else { return };
    let cut = |c: &RoleCount| c.measure == Measure::Cut && c.role == RoleInArticle::Main;
    let same = |v: &Value, c: &RoleCount| (v.stated, v.percent, &v.vague) == (c.value.stated, c.value.percent, &c.value.vague);
    let body: Vec<_> = counts.iter().filter(|c| cut(c) && c.span.start >= head.end).map(|c| (c.value.clone(), c.status)).collect();
    for c in counts.iter_mut().filter(|c| cut(c) && c.span.start < head.end && c.status != Some(Status::Done)) {
        let mut told = body.iter().filter(|(v, _)| same(v, c)).peekable();
        if told.peek().is_some() && told.all(|(_, status)| *status == Some(Status::Denied)) {
            c.status = Some(Status::Denied);
        }
    }
    if a.tokens[head.tokens.clone()].iter().any(|t| PLAN_WORDS.has(&t.lower)) {
        return;
    }
    let done: Vec<_> = counts.iter().filter(|c| cut(c) && c.status == Some(Status::Done)).map(|c| c.value.clone()).collect();
    for c in counts.iter_mut().filter(|c| cut(c) && c.span.start < head.end && c.status == Some(Status::Announced)) {
        if done.iter().any(|v| same(v, c)) {
            c.status = Some(Status::Done);
        }
    }
}

/// What other outlets are credited with is reported, and so is the rest of the news where nothing else vouches for it.
pub fn rest_on_others(a: &Analysis<'_>, counts: &mut [RoleCount], citations: &[Citation]) {
    let sentence = |at: usize| a.sentences.get(a.sentences.partition_point(|s| s.end <= at)).filter(|s| s.start <= at);
    let own = |c: &RoleCount| sentence(c.span.start).is_some_and(|s| is_own_word(a, s));
    let credits = citations.iter().filter(|c| matches!(c.relation, Relation::Reported | Relation::Obtained)).flat_map(|c| &c.evidence);
    let credited: Vec<(usize, usize)> = credits.map(|e| (e.span.start, e.span.end)).collect();
    let open = |c: &RoleCount| c.measure == Measure::Cut && matches!(c.status, Some(Status::Done | Status::Announced));
    let token = |at: usize| a.tokens.partition_point(|t| t.start < at);
    // what the outlet says is told of another in a clause of its own
    let says = |k: &usize| matches!(a.tokens[*k].lower.as_ref(), "reported" | "reports" | "according");
    let elsewhere = |c: &RoleCount, end: usize| {
        let after = token(c.span.end);
        (after..token(end)).find(says).is_some_and(|k| is_of_next_clause(a, after, k))
    };
    let rests = |c: &RoleCount| credited.iter().any(|(start, end)| *start == c.sentence.start && !elsewhere(c, *end));
    // an outlet that is credited for an economy's figures has counted, not heard of them
    let counted = |c: &RoleCount| c.employer.as_deref() == Some(AGGREGATE);
    for c in counts.iter_mut().filter(|c| open(c) && rests(c) && !own(c) && !counted(c)) {
        c.status = Some(Status::Reported);
    }
    let main = |c: &RoleCount| c.measure == Measure::Cut && c.role == RoleInArticle::Main;
    let reported = counts.iter().any(|c| main(c) && c.status == Some(Status::Reported));
    // a spokesman who declined to comment vouches for nothing
    let silent = |s: &Sentence| {
        let words = &a.tokens[s.tokens.clone()];
        words.iter().any(|t| matches!(t.lower.as_ref(), "declined" | "refused" | "respond" | "unavailable" | "responded"))
            && words.iter().any(|t| matches!(t.lower.as_ref(), "comment" | "request" | "requests" | "comments"))
    };
    let vouched = || a.sentences.iter().any(|s| OWN_WORD.stands_in(&a.tokens, s.tokens.clone()) && !silent(s));
    headlines(a, counts);
    if reported && !vouched() {
        for c in counts.iter_mut().filter(|c| main(c) && open(c)) {
            c.status = Some(Status::Reported);
        }
    }
}
