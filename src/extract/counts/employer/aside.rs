//! What a sentence tells on the side of something else.

use super::super::frame::Frame;
use super::items::is_point;
use crate::extract::Analysis;
use crate::lexicon::Tag;
use crate::lexicon::sets::{JOINS_OTHERS, PLAN_WORDS};
use crate::text::{Sentence, TokenKind};

/// "…, who owns the shop that laid off its staff, …": told in passing.
fn is_relative(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    let before = s.tokens.start..f.tokens.start;
    // "said that it will cut" opens no relative clause, "a plan that cut 300 jobs" does
    let tells = [Tag::SpeechVerb, Tag::SpeechNoun, Tag::DocumentNoun, Tag::FunctionWord, Tag::Modal];
    let object = |k: usize| {
        k > s.tokens.start
            && a.tokens[k - 1].kind == TokenKind::Word
            && !a.tags[k - 1].any(&tells)
            && !a.tokens[k - 1].lower.ends_with("ed")
            && k + 2 >= f.tokens.start
            && !matches!(
                a.tokens[k - 1].lower.as_ref(),
                "news" | "fact" | "decision" | "announcement" | "rumours" | "rumors" | "sign" | "day" | "so"
            )
    };
    let opens = before.clone().rev().find(|k| match a.tokens[*k].lower.as_ref() {
        "who" | "whose" | "which" => true,
        "where" => *k > s.tokens.start,
        // "shut the works in May, when 300 were laid off", not "when Acme announced that it would cut 300"
        "when" => *k > s.tokens.start && !(*k..f.tokens.start).any(|x| a.tags[x].has(Tag::SpeechVerb) || a.tokens[x].is("announced")),
        "that" => object(*k),
        _ => false,
    });
    opens.is_some_and(|k| (k..f.tokens.start).all(|x| a.tokens[x].text != ","))
}

/// "pay rises at Acme as it cuts 300 jobs": told as the setting of something else, unless the clause announces it.
fn is_setting(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    let clause = (s.tokens.start + 1..f.tokens.start).rev().take_while(|k| a.tokens[*k].kind == TokenKind::Word);
    let mut told = false;
    for k in clause {
        told |= a.tags[k].has(Tag::SpeechVerb) || PLAN_WORDS.has(&a.tokens[k].lower);
        if matches!(a.tokens[k].lower.as_ref(), "as" | "while") {
            return !told;
        }
    }
    false
}

/// Told on the side: in a relative clause, as the setting of something else, as a means to something.
pub(in super::super) fn is_aside(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    let planned = f.tokens.start > 0 && a.tokens[f.tokens.start - 1].is("to");
    comes_as(a, f, s) || !planned && (is_relative(a, f, s) || is_setting(a, f, s) || is_means(a, f))
}

/// "the offer came as Acme announced 300 cuts"
fn comes_as(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    (s.tokens.start + 1..f.tokens.start)
        .any(|k| a.tokens[k].is("as") && matches!(a.tokens[k - 1].lower.as_ref(), "came" | "comes" | "come" | "coming"))
}

/// Sentences before in which a paragraph is looked through: some articles are a single one.
const NEAR: usize = 6;

/// Whether a sentence tells of others than those whom the article is about: behind "Elsewhere, …", "Other banks have …", "Acme is not the only firm
/// to do so" or "It is the latest in a string of blows to the trade" in the same paragraph.
pub(in super::super) fn is_of_others(a: &Analysis<'_>, s: &Sentence) -> bool {
    let word = |k: usize, s: &Sentence| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    const NOUN: usize = 4;
    // other agencies are of the same government
    let company = |k: usize| {
        a.tags[k].has(Tag::CompanyNoun) && a.tokens[k].lower.ends_with('s') && !matches!(word(k, s), "agencies" | "departments" | "offices")
    };
    let others = |s: &Sentence| (s.tokens.start + 1..s.tokens.end.min(s.tokens.start + NOUN)).any(company);
    let opens = |s: &Sentence| match word(s.tokens.start, s) {
        "elsewhere" | "separately" | "rivals" => true,
        "other" => others(s),
        "its" | "their" => matches!(word(s.tokens.start + 1, s), "rivals" | "peers" | "competitors"),
        _ => false,
    };
    let joins = |s: &Sentence| JOINS_OTHERS.stands_in(&a.tokens, s.tokens.clone());
    // "Nor is Acme alone", "Acme isn't the only group that is downsizing", "is far from the only one"
    let denied = |k: usize, s: &Sentence| {
        (s.tokens.start.max(k.saturating_sub(7))..k)
            .any(|b| matches!(word(b, s), "not" | "nor" | "hardly" | "far" | "isn't" | "wasn't" | "aren't" | "weren't" | "n't"))
    };
    let alone = |s: &Sentence| {
        s.tokens.clone().any(|k| match word(k, s) {
            "alone" => denied(k, s),
            "only" => word(k.wrapping_sub(1), s) == "the" && denied(k, s),
            _ => false,
        })
    };
    let at = a.sentences.partition_point(|x| x.tokens.start < s.tokens.start);
    let before = a.sentences[..at].iter().rev().take_while(|x| x.block == s.block).take(NEAR);
    // "Rival Acme cut 60.", "Its competitor Acme let 60 go."
    let other = |w: &str| matches!(w, "rival" | "competitor" | "peer" | "neighbour" | "neighbor" | "supplier" | "customer");
    let first = usize::from(matches!(word(s.tokens.start, s), "its" | "their" | "the" | "local" | "smaller" | "larger"));
    let beside = other(word(s.tokens.start + first, s))
        && s.tokens.contains(&(s.tokens.start + first + 1))
        && a.tokens[s.tokens.start + first + 1].is_capitalised();
    // "Others that announced cuts: …", above the points of a list
    let introduced = || {
        let block = introduction(a, s)?;
        let above = a.sentences[..at].iter().rev().skip_while(|x| x.block > block).take_while(|x| x.block == block);
        let named = |k: usize| a.tags[k].any(&[Tag::CompanyNoun, Tag::Collective]);
        let other = |x: &Sentence| x.tokens.clone().any(|k| word(k, x) == "others" || word(k, x) == "other" && named(k + 1));
        above.take(NEAR).any(|x| opens(x) || other(x)).then_some(())
    };
    opens(s) || beside || before.into_iter().any(|x| opens(x) || alone(x) || joins(x)) || introduced().is_some()
}

/// The paragraph that introduces the list of which the sentence is a point: it ends with a colon.
fn introduction(a: &Analysis<'_>, s: &Sentence) -> Option<usize> {
    const POINTS: usize = 40;
    let above = (0..s.block).rev().take(POINTS).find(|b| !is_point(a, *b)).filter(|_| is_point(a, s.block))?;
    a.doc.text[a.doc.blocks[above].range.clone()].ends_with(':').then_some(above)
}

/// "money could be saved by cutting 300 jobs"
fn is_means(a: &Analysis<'_>, f: &Frame) -> bool {
    f.tokens.start > 0 && a.tokens[f.tokens.start - 1].is("by") && a.tokens[f.tokens.start].lower.ends_with("ing")
}
