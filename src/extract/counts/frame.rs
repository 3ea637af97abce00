//! What a sentence says happens to the jobs it counts: its trigger expressions, each read in its context.

use std::ops::Range;

use crate::extract::Analysis;
use crate::lexicon::sets::{
    AFTER_HAVE, AMBIGUOUS_CUT_NOUNS, AUXILIARIES, CURRENCIES, JOB_LOSS_WORDS, MID_ADVERBS, NO_TRIGGERS, NOUN_OPENERS,
};
use crate::lexicon::{Tag, Trigger, cut_triggers, hedges_before, split_particle, triggers};
use crate::read::BlockKind;
use crate::text::{Sentence, Token, TokenKind};

/// A trigger expression in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it says.
    pub trigger: Trigger,
    /// Its grammatical subject is what goes ("were laid off", "roles being cut").
    pub passive: bool,
}

/// All trigger expressions of a sentence.
pub(super) fn find(a: &Analysis<'_>, sentence: &Sentence) -> Vec<Frame> {
    let mut out = Vec::new();
    let end = sentence.tokens.end;
    let mut at = sentence.tokens.start;
    while at < end {
        if !a.tags[at].has(Tag::OpensTrigger) {
            at += 1;
            continue;
        }
        if let Some(particle) = split_verb(a, at, end) {
            out.push(Frame {
                tokens: at..at + 1,
                trigger: Trigger::Cut,
                passive: is_passive(a, at, sentence.tokens.start) && particle == at + 1,
            });
            at += 1;
            continue;
        }
        let Some((stop, trigger)) = triggers().longest(&a.tokens, at, end) else {
            at += 1;
            continue;
        };
        if let Some(trigger) = in_context(a, at..stop, *trigger, sentence) {
            let passive = is_passive(a, at, sentence.tokens.start);
            out.push(Frame { tokens: at..stop, trigger, passive });
        }
        at = stop;
    }
    out
}

/// Whether [`find`] can find an expression by which jobs go, by a look at the words that it begins with: most sentences hold none.
pub(super) fn may_cut(a: &Analysis<'_>, sentence: usize) -> bool {
    if !a.classes[sentence].has(Tag::OpensCut) {
        return false;
    }
    let tokens = a.sentences[sentence].tokens.clone();
    let end = tokens.end;
    let opens = |at: &usize| a.tags[*at].has(Tag::OpensCut);
    let cuts = |at: usize| cut_triggers().longest(&a.tokens, at, end).is_some() || split_verb(a, at, end).is_some();
    tokens.filter(opens).any(cuts)
}

/// "lay 40 people off", "let 40 people go", "make 40 staff redundant": the particle's place.
fn split_verb(a: &Analysis<'_>, at: usize, end: usize) -> Option<usize> {
    let particle = split_particle(&a.tokens[at].lower)?;
    let stop = end.min(at + 12);
    (at + 2..stop).take_while(|k| !matches!(a.tokens[*k].text, "." | ";" | ":")).find(|k| a.tokens[*k].is(particle))
}

/// The reading of an expression that depends on its neighbours; `None` where it is about something else.
fn in_context(a: &Analysis<'_>, tokens: Range<usize>, trigger: Trigger, sentence: &Sentence) -> Option<Trigger> {
    let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let before = tokens.start.checked_sub(1).map(word).unwrap_or_default();
    let after = word(tokens.end);
    let first = word(tokens.start);
    let noun_before = NOUN_OPENERS.has(before);
    // cuts of something else: prices, rates, taxes, pay, costs
    let other_cut = tokens.start > sentence.tokens.start && a.tags[tokens.start - 1].has(Tag::OtherCut);
    // "Green Aid laid off 300", "Union Aid cuts 300": a name, and its verb
    let named = tokens.start > sentence.tokens.start + 1
        && a.tokens[tokens.start - 2].is_capitalised()
        && a.tokens[tokens.start - 1].is_capitalised();
    let other_cut = other_cut && !(named && (tokens.len() > 1 || amount_at(a, tokens.end, sentence)));
    // "Acme Travel layoffs": of nothing but people
    let other_cut = other_cut && (trigger != Trigger::CutNoun || AMBIGUOUS_CUT_NOUNS.has(first));
    if other_cut && matches!(trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun) || says_nothing(a, &tokens, sentence) {
        return None;
    }
    match first {
        "cut" | "cuts" if noun_before => Some(Trigger::CutNoun),
        // "personnel cuts", not "Acme cuts"
        "cuts" if tokens.start > sentence.tokens.start && plain_noun(a, tokens.start - 1) => Some(Trigger::CutNoun),
        "cutting" if before == "-" => None,
        // verbs, unless an article makes them nouns
        // "2,900 drivers on lower wages"
        "lower" if noun_before || matches!(before, "on" | "at" | "for" | "with" | "of") => None,
        "fire" | "fires" | "hit" | "hits" | "offered" | "moved" | "strike" if noun_before => None,
        // "robots kill 300 jobs": nothing but jobs is cut by it
        "kill" | "kills" | "killed" | "killing" => {
            let jobs = |k: usize| matches!(word(k), "job" | "jobs");
            (tokens.end..tokens.end + 6).any(jobs).then_some(trigger)
        }
        // "to fight the Acton fires": a noun, with nobody behind it who is fired
        "fires" if !fires_somebody(a, tokens.end, sentence) => None,
        // "families at risk of homelessness" lose no job
        "at" if word(tokens.end - 1) == "risk" && after == "of" && !JOB_LOSS_WORDS.has(word(tokens.end + 1)) => None,
        // "300 jobs will go to Norvel": not lost
        "go" | "goes" | "went" | "going" | "gone" if after == "to" && a.tokens.get(tokens.end + 1).is_some_and(Token::is_capitalised) => {
            None
        }
        "go" | "goes" | "went" | "going" | "gone" => {
            let job = |k: usize| a.tags[k].has(Tag::JobNoun);
            let were =
                matches!(before, "was" | "were") && after != "to" && tokens.start > sentence.tokens.start + 1 && job(tokens.start - 2);
            let headed = a.block_kind(sentence) == BlockKind::Headline
                && matches!(after, "" | "." | "," | "as" | "at" | "in" | "from" | "on")
                && tokens.start > sentence.tokens.start
                && a.tokens[tokens.start - 1].kind == TokenKind::Number;
            // "could eventually go", "could also go"
            let between = before.ends_with("ly") || matches!(before, "also" | "soon" | "now" | "still");
            let adverb = between && tokens.start > sentence.tokens.start + 1 && AUXILIARIES.has(word(tokens.start - 2));
            let leaves = AUXILIARIES.has(before)
                || adverb
                // "Jobs blow as 300 go at Acme"
                || headed
                || were
                || tokens.start > sentence.tokens.start && a.tags[tokens.start - 1].any(&[Tag::JobNoun, Tag::WorkerNoun]);
            leaves.then_some(Trigger::Go)
        }
        // the auxiliary of a perfect is no employing
        "has" | "have" | "had" | "having" if tokens.len() == 1 => {
            (!after.ends_with("ed") && !AFTER_HAVE.has(after)).then_some(Trigger::Headcount)
        }
        // "expects to save $90 million"
        "save" | "saves" | "saved" | "saving" if a.tokens.get(tokens.end).is_some_and(|t| CURRENCIES.has(&t.lower)) => None,
        // "total staffing has slipped"
        "total" if a.tags.get(tokens.end).is_some_and(|t| t.has(Tag::WorkforceNoun)) => None,
        "cost" | "costs" | "costing" if tokens.len() == 1 => {
            (!noun_before && (amount_at(a, tokens.end, sentence) || amount_for(a, tokens.end, sentence))).then_some(Trigger::WeakCut)
        }
        _ => Some(trigger),
    }
}

/// Whether what stands at `k` can be somebody who is fired: a number, a noun of people or a name, behind their determiner.
fn fires_somebody(a: &Analysis<'_>, k: usize, sentence: &Sentence) -> bool {
    let Some(t) = a.tokens.get(k).filter(|_| sentence.tokens.contains(&k)) else { return false };
    let determined =
        matches!(t.lower.as_ref(), "its" | "the" | "some" | "all" | "more" | "his" | "her" | "their" | "a" | "an" | "up" | "as");
    // "fires over 60 workers"
    let hedged = || hedges_before().longest(&a.tokens, k, sentence.tokens.end).is_some();
    determined || hedged() || t.kind == TokenKind::Number || t.kind == TokenKind::Word && !a.tags[k].has(Tag::FunctionWord)
}

/// Whether the expression is part of a longer one that says nothing of jobs: "on fire", "close to".
fn says_nothing(a: &Analysis<'_>, tokens: &Range<usize>, sentence: &Sentence) -> bool {
    let end = sentence.tokens.end;
    NO_TRIGGERS.longest(&a.tokens, tokens.start, end).is_some_and(|stop| stop > tokens.end)
        || tokens.start > sentence.tokens.start
            && NO_TRIGGERS.longest(&a.tokens, tokens.start - 1, end).is_some_and(|stop| stop >= tokens.end)
}

/// Whether a number or its hedge stands at `k`.
fn amount_at(a: &Analysis<'_>, k: usize, sentence: &Sentence) -> bool {
    let token = a.tokens.get(k).filter(|_| sentence.tokens.contains(&k));
    // "about the same" is no amount
    let hedge =
        |t: &Token<'_>| matches!(t.lower.as_ref(), "about" | "around" | "nearly" | "almost" | "roughly" | "over" | "under" | "as" | "at");
    let follows = |k: usize| {
        (k + 1..sentence.tokens.end.min(k + 4))
            .any(|k| a.tokens[k].kind == TokenKind::Number || a.tags[k].has(Tag::OpensQuantity) && !hedge(&a.tokens[k]))
    };
    let opens = |t: &Token<'_>| a.tags[k].has(Tag::OpensQuantity) && !t.is("a") && !t.is("an") && (!hedge(t) || follows(k));
    token.is_some_and(|t| t.kind == TokenKind::Number || opens(t))
}

/// "cost the building industry 300 jobs": an amount behind whom it costs.
fn amount_for(a: &Analysis<'_>, k: usize, sentence: &Sentence) -> bool {
    const WORDS: usize = 5;
    let whom = a.tokens.get(k).is_some_and(|t| matches!(t.lower.as_ref(), "the" | "its" | "our" | "this" | "that") || t.is_capitalised());
    let noun = |n: &usize| {
        let word = |t: &Token<'_>| t.kind == TokenKind::Word && !a.tags[*n].has(Tag::FunctionWord) || t.kind == TokenKind::Possessive;
        sentence.tokens.contains(n) && word(&a.tokens[*n])
    };
    let behind = (k + 1..k + WORDS).find(|n| !noun(n) || amount_at(a, *n, sentence));
    whom && behind.is_some_and(|n| amount_at(a, n, sentence))
}

/// A word in small letters that is no function word.
fn plain_noun(a: &Analysis<'_>, k: usize) -> bool {
    a.tokens[k].kind == TokenKind::Word
        && !a.tokens[k].is_capitalised()
        && !a.tags[k].any(&[Tag::FunctionWord, Tag::CompanyNoun])
        && !a.tokens[k].lower.ends_with("ly")
}

/// Tokens from "be" to the "or" before another participle.
const COORDINATED: usize = 6;

/// A form of "be" or "get" before a verb, adverbs between.
fn is_passive(a: &Analysis<'_>, verb: usize, first: usize) -> bool {
    let form = a.tokens[verb].lower.as_ref();
    if form.ends_with("ing") {
        return false;
    }
    // "be let go"
    if form == "be" {
        return true;
    }
    let mut k = verb;
    for _ in 0..4 {
        let Some(prev) = k.checked_sub(1).filter(|p| *p >= first) else { return false };
        match a.tokens[prev].lower.as_ref() {
            "be" | "been" | "being" | "is" | "are" | "was" | "were" | "get" | "gets" | "got" | "getting" => return true,
            // "will be retrained or laid off"
            "or" | "and" if !matches!(form, "cut" | "cuts" | "shed") => {
                let lo = first.max(prev.saturating_sub(COORDINATED));
                let forms = || (lo..prev).rev().take_while(|k| a.tokens[*k].kind == TokenKind::Word);
                return forms()
                    .any(|k| matches!(a.tokens[k].lower.as_ref(), "be" | "been" | "being") && !(k > first && a.tokens[k - 1].is("of")));
            }
            // "would be \"impacted\""
            "\"" | "“" | "‘" | "'" | "''" if prev + 1 == verb => k = prev,
            w if w.ends_with("ly") || MID_ADVERBS.has(w) => k = prev,
            _ => return false,
        }
    }
    false
}
