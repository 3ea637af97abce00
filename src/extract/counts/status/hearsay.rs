//! Whose word a status rests on: the employer's own, unnamed people's, another outlet's.

use super::super::employer::AGGREGATE;
use crate::extract::Analysis;
use crate::lexicon::sets::{Expressions, HEARSAY, OWN_VOICE, OWN_WORD, PLAN_WORDS};
use crate::lexicon::{Tag, outlet_at};
use crate::model::{Citation, Hedge, Measure, Relation, RoleCount, RoleInArticle, Status, Value};
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
    // "cuts that were first reported by the Herald": who was first says nothing of who vouches for them
    let first = s.tokens.clone().find(|k| word(*k) == "first" && word(k + 1) == "reported" && word(k + 2) == "by");
    let heard = |range| HEARSAY.stands_in(&a.tokens, range);
    let heard = match first {
        Some(k) => heard(s.tokens.start..k) || heard(k + 3..s.tokens.end),
        None => heard(s.tokens.clone()),
    };
    heard
        || a.block_kind(s) == BlockKind::Headline && headline_credits(a, s)
        || t.windows(2).any(|w| w[0].is("the") && (w[1].is("people") || w[1].is("person"))) && has("said")
        || s.tokens.clone().any(|k| reports(k) || outlet(k))
}

/// "Acme to cut 300 jobs -source", "Acme plans cuts: report", "Market Chatter: Acme to cut 300 jobs", "Acme cuts 300, Herald says".
fn headline_credits(a: &Analysis<'_>, s: &Sentence) -> bool {
    let word = |k: usize| a.tokens[k].lower.as_ref();
    let first = s.tokens.start;
    let last = s.tokens.end - 1;
    let labelled = word(first) == "report" && s.tokens.len() > 1 && a.tokens[first + 1].is(":")
        || word(first) == "market" && s.tokens.len() > 1 && word(first + 1) == "chatter";
    let marked = last > first && matches!(a.tokens[last - 1].text, "-" | "–" | "—" | ":" | ",");
    let credit = |w: &str| matches!(w, "source" | "sources" | "report" | "reports" | "insiders" | "-source" | "-sources");
    let tail = marked && credit(word(last)) || word(last).starts_with('-') && credit(word(last));
    let verb = matches!(word(last), "say" | "says" | "reports" | "said" | "reported");
    let comma = s.tokens.clone().rev().take(6).find(|k| matches!(a.tokens[*k].text, "," | "-" | "–" | "—" | ":"));
    let outlet = |k: usize| (k + 1..(k + 3).min(last)).any(|at| outlet_at(&a.tokens, at).is_some() || credit(word(at)));
    labelled || tail || verb && comma.is_some_and(outlet)
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
        if done.iter().any(|v| same(v, c) || rounds(&c.value, v)) {
            c.status = Some(Status::Done);
        }
    }
}

/// "More than 700", "nearly 700", "dozens" in a headline for the 712, 688, 48 of its article.
fn rounds(head: &Value, told: &Value) -> bool {
    /// A tenth apart at most.
    const NEAR: u64 = 10;
    let Some([low, high]) = told.stated.filter(|_| told.percent.is_none() && head.percent.is_none()) else { return false };
    if let Some(vague) = &head.vague {
        return match vague.as_str() {
            "dozens" => low >= 20 && high < 100,
            "hundreds" => low >= 150 && high < 1_000,
            "thousands" => low >= 1_500 && high < 10_000,
            _ => false,
        };
    }
    head.hedge != Hedge::Exact && head.stated.is_some_and(|[a, b]| low.max(a).saturating_sub(high.min(b)) * NEAR <= low.max(a))
}

/// "sacked half of its staff, impacting 180 people", "have been laid off and 23 posts closed": what is joined to a cut that is done, with
/// no verb of its own that says otherwise.
fn join(a: &Analysis<'_>, counts: &mut [RoleCount]) {
    const REACH: usize = 5;
    let token = |at: usize| a.tokens.partition_point(|t| t.start < at);
    for i in 1..counts.len() {
        let (before, rest) = counts.split_at_mut(i);
        let (Some(last), Some(c)) = (before.last(), rest.first_mut()) else { continue };
        let cut = last.measure == Measure::Cut && c.measure == Measure::Cut && last.sentence.start == c.sentence.start;
        if !cut || last.status != Some(Status::Done) || c.status != Some(Status::Announced) || c.span.start < last.span.end {
            continue;
        }
        let gap = token(last.span.end)..token(c.span.start);
        let words: Vec<&str> = a.tokens[gap.clone()].iter().map(|t| &*t.lower).collect();
        let impacts = words.len() <= REACH
            && words.iter().any(|w| matches!(*w, "impacting" | "affecting" | "hitting" | "representing" | "totaling" | "totalling"));
        let adds = matches!(words.as_slice(), ["and"] | [",", "and"] | ["or"] | [",", "or"] | [","]);
        let after = token(c.span.end);
        let free = || {
            !(after..a.tokens.len().min(after + REACH)).any(|k| a.tags[k].has(Tag::Modal) || a.tokens[k].is("to") || a.tokens[k].is("are"))
        };
        if impacts || adds && free() {
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
    // in a round-up the hearsay of one employer is none of the others'
    let whose: Vec<Option<String>> =
        counts.iter().filter(|c| main(c) && c.status == Some(Status::Reported)).map(|c| c.employer.clone()).collect();
    let reported = !whose.is_empty();
    // a spokesman who declined to comment vouches for nothing
    let silent = |s: &Sentence| {
        let words = &a.tokens[s.tokens.clone()];
        words.iter().any(|t| matches!(t.lower.as_ref(), "declined" | "refused" | "respond" | "unavailable" | "responded"))
            && words.iter().any(|t| matches!(t.lower.as_ref(), "comment" | "request" | "requests" | "comments"))
    };
    // "Brim said in May that 90 would go", "which had 900 workers in June, according to a filing": of another's cuts, of a size
    let of_other = |s: &Sentence| {
        let said = s.tokens.clone().find(|k| OWN_WORD.longest(&a.tokens, *k, s.tokens.end).is_some()).unwrap_or(s.tokens.start);
        let counted = || counts.iter().filter(|c| c.sentence.start == s.start);
        let nearest = counted().filter(|c| c.span.end <= a.tokens[said].start).last();
        nearest.is_some_and(|c| c.measure == Measure::Headcount)
            || counted().next().is_some() && !counted().any(|c| whose.contains(&c.employer))
    };
    let vouched = a.sentences.iter().any(|s| OWN_WORD.stands_in(&a.tokens, s.tokens.clone()) && !silent(s) && !of_other(s));
    join(a, counts);
    headlines(a, counts);
    if reported && !vouched {
        for c in counts.iter_mut().filter(|c| main(c) && open(c) && whose.contains(&c.employer)) {
            c.status = Some(Status::Reported);
        }
    }
}
