//! Sizes told in pairs, what a workforce was and what it is: "went from 900 people to 600", "is down to 30 from 41", "shrank by a tenth, to
//! 600".
//!
//! The two numbers say of each other what they are, whatever the verb is. They are sizes where either counts people or the words before
//! tell of a workforce; not where both are the ends of a range ("lay off from 300 to 400 workers") or what is counted is something else
//! ("the number of redundancies rose from 300 to 400").

use super::super::details::is_year;
use super::super::quantity::{NounClass, Quantity};
use super::remains::{noun_behind, numbered};
use crate::extract::Analysis;
use crate::lexicon::Tag;
use crate::lexicon::sets::{CHANGE_VERBS, GATHERINGS, GROWTH_VERBS, LABOUR_MARKET, MOVING_VERBS, SHRUNK_BY, SIZE_FILLERS, STAFFED_PARTS};
use crate::text::number::read_cardinal;
use crate::text::{Sentence, Token, TokenKind};

/// Tokens from one number of a pair to the word that leads the other.
const APART: usize = 9;

/// Tokens before a pair in which its subject stands.
const SUBJECT: usize = 14;

/// People counted who are at no work.
const OTHER_CROWDS: [&str; 9] =
    ["attendance", "audience", "class", "classes", "crowd", "enrollment", "enrolment", "membership", "population"];

/// A number of a pair of sizes: which of the two prepositions leads it, and the tokens of both numbers with their words.
struct Pair {
    /// The first token of the pair, a preposition.
    start: usize,
    /// The other number's first token, and one past its last.
    other: std::ops::Range<usize>,
    /// The other's value.
    value: f64,
    /// The quantity is what the workforce comes to.
    after: bool,
}

/// Whether the quantity is one of a pair that tells what a workforce was and what it is.
pub(in crate::extract::counts) fn before_and_after(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let Some([own, _]) = q.value.stated.filter(|_| !q.is_share() && q.class != NounClass::Cut && q.class != NounClass::Hire) else {
        return false;
    };
    let Some(pair) = pair(a, q, sentence) else { return false };
    let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let noun = |end: usize| {
        let run = (end..sentence.tokens.end.min(end + 3)).take_while(|k| {
            a.tokens[*k].kind == TokenKind::Word && (!a.tags[*k].has(Tag::FunctionWord) || a.tags[*k].has(Tag::PersonNoun))
        });
        run.filter(|k| !a.tags[*k].has(Tag::TimeWord) && !word(*k).ends_with("ly") && !matches!(word(*k), "down" | "up" | "last"))
            .collect::<Vec<_>>()
    };
    let people = |k: &usize| a.tags[*k].any(&[Tag::PersonNoun, Tag::WorkforceNoun]) || matches!(word(*k), "heads" | "souls");
    let own_noun = noun(q.core.end);
    let other_noun = noun(pair.other.end);
    let named = q.class == NounClass::Person || q.class == NounClass::Workforce || own_noun.iter().chain(&other_noun).any(people);
    // "from 12 weeks' pay to 20"
    let unit = |k: usize| a.tags.get(k).is_some_and(|t| t.has(Tag::TimeWord)) && word(k).ends_with('s');
    if unit(q.core.end) || unit(pair.other.end) {
        return false;
    }
    // "from three boats to four"
    let thing = |n: &[usize]| n.first().is_some_and(|k| word(*k).ends_with('s') && !people(k));
    if !named && (thing(&own_noun) || thing(&other_noun)) {
        return false;
    }
    let lead = sentence.tokens.start.max(pair.start.saturating_sub(SUBJECT))..pair.start;
    let other = |k: usize| a.tags[k].any(&[Tag::CutNoun, Tag::OtherCut]) && !CHANGE_VERBS.has(word(k)) || LABOUR_MARKET.has(word(k));
    // "attendance at the meeting grew from 30 people to 300"
    if lead.clone().any(|k| GATHERINGS.has(word(k)) || OTHER_CROWDS.contains(&word(k))) {
        return false;
    }
    let last = |of: &dyn Fn(usize) -> bool| lead.clone().rev().find(|k| of(*k));
    let staff = |k: usize| {
        a.tags[k].has(Tag::WorkforceNoun)
            || STAFFED_PARTS.has(word(k))
            || is_rolls(a, k, &lead)
            || people(&k) && k >= lead.start + 2 && word(k - 1) == "of" && word(k - 2) == "number"
    };
    let (before, after) = if pair.after { (pair.value, own as f64) } else { (own as f64, pair.value) };
    // "together with the departures, that would take it from 900 people to 600"
    let taken = matches!(word(pair.start.saturating_sub(1)), "it" | "them" | "us")
        && matches!(word(pair.start.saturating_sub(2)), "take" | "takes" | "taking" | "took" | "bring" | "brings" | "bringing" | "brought");
    if named && taken {
        return before != after;
    }
    // "the number of layoffs rose", "wages of the staff fell"
    if last(&other).is_some_and(|o| last(&staff).is_none_or(|s| s < o || a.tags[o].has(Tag::OtherCut) && !CHANGE_VERBS.has(word(o)))) {
        return false;
    }
    // "cut the number of its ministries from 18 to nine"
    let tallied = lead.clone().skip(1).rev().find(|k| word(*k) == "of" && matches!(word(k - 1), "number" | "numbers" | "count"));
    if !named && tallied.is_some_and(|of| !(of + 1..pair.start.min(of + 5)).any(|k| people(&k) || a.tags[k].has(Tag::JobNoun))) {
        return false;
    }
    let moves = |k: usize| CHANGE_VERBS.has(word(k)) || GROWTH_VERBS.has(word(k)) || MOVING_VERBS.has(word(k));
    let moved = lead.clone().rev().take(8).any(moves);
    // "lay off from 300 to 400 workers", "ranging from 300 to 400"
    let range = after > before
        && (!moved
            || lead.clone().any(|k| a.tags[k].has(Tag::CutVerb) && !GROWTH_VERBS.has(word(k)))
                && !lead.clone().any(|k| GROWTH_VERBS.has(word(k))));
    if range || before == after {
        return false;
    }
    let sized = last(&staff).is_some();
    named && (moved || sized) || sized && moved
}

/// "its rolls", "Acme's rolls", not "the electoral rolls".
fn is_rolls(a: &Analysis<'_>, k: usize, lead: &std::ops::Range<usize>) -> bool {
    let owner = |t: &Token<'_>| t.kind == TokenKind::Possessive || matches!(t.lower.as_ref(), "its" | "their" | "our");
    matches!(a.tokens[k].lower.as_ref(), "roll" | "rolls" | "roster") && k > 0 && lead.contains(&k) && owner(&a.tokens[k - 1])
}

/// The other number of a pair: "from A to B", "to B from A".
fn pair(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> Option<Pair> {
    let (first, end) = (sentence.tokens.start, sentence.tokens.end);
    let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let mut lead = q.tokens.start.checked_sub(1)?;
    while lead > first && SIZE_FILLERS.has(word(lead)) && q.tokens.start - lead < 6 {
        lead -= 1;
    }
    let own = word(lead);
    if !sentence.tokens.contains(&lead) || !matches!(own, "from" | "to") {
        return None;
    }
    let other = if own == "from" { "to" } else { "from" };
    // what may stand between: the noun counted, when it was, "down", "today"
    let passes = |k: usize| {
        let t = &a.tokens[k];
        (t.kind == TokenKind::Word || t.text == "," || t.text == "-" || t.kind == TokenKind::Number && is_year(word(k)))
            && !a.tags[k].any(&[Tag::SpeechVerb, Tag::Modal, Tag::CutVerb])
            && !matches!(word(k), "by" | "and" | "while" | "but" | "from" | "to" | "who" | "which")
    };
    let number = |k: usize| {
        let mut at = k + 1;
        while at < end && SIZE_FILLERS.has(word(at)) && at - k < 6 {
            at += 1;
        }
        let n = read_cardinal(&a.tokens, at, end)?;
        let plain = at == k + 1 && n.end == at + 1 && is_year(word(at));
        let percent =
            matches!(word(n.end), "%" | "percent" | "per" | "pc" | "pct") || matches!(a.tokens.get(n.end).map(|t| t.text), Some("%"));
        let money = at.checked_sub(1).is_some_and(|k| matches!(a.tokens[k].text, "$" | "£" | "€"));
        (!plain && !percent && !money).then_some((at, n.end, n.value))
    };
    let ahead = (q.core.end..end.min(q.core.end + APART)).find(|k| word(*k) == other || !passes(*k)).filter(|k| word(*k) == other);
    if let Some((at, stop, value)) = ahead.and_then(number) {
        return Some(Pair { start: lead, other: at..stop, value, after: own == "to" });
    }
    let back = (first..lead).rev().take(APART + 4).find(|k| word(*k) == other)?;
    let (at, stop, value) = number(back)?;
    (stop <= lead && (stop..lead).all(passes)).then_some(Pair { start: back, other: at..stop, value, after: own == "to" })
}

/// "its payroll has shrunk by a tenth in two years, to 33,000", "cut its workforce by 300, or 5%, to 5,700": what it comes to.
pub(in crate::extract::counts) fn comes_to(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    const REACH: usize = 16;
    let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let people = matches!(q.class, NounClass::Bare | NounClass::Person | NounClass::Workforce) && q.value.stated.is_some() && !q.is_share();
    let Some(to) = q.tokens.start.checked_sub(1).filter(|k| people && word(*k) == "to") else { return false };
    let lo = sentence.tokens.start.max(to.saturating_sub(REACH));
    let number = |k: usize| {
        a.tokens[k].kind == TokenKind::Number
            || read_cardinal(&a.tokens, k, k + 1).is_some()
            || matches!(word(k), "a" | "half" | "more" | "about" | "nearly" | "almost" | "around" | "roughly" | "some" | "another")
    };
    let Some(by) = (lo..to).find(|k| word(*k) == "by" && number(k + 1)) else { return false };
    let verb = (lo..by).rev().find(|k| CHANGE_VERBS.has(word(*k)) || GROWTH_VERBS.has(word(*k)) || a.tags[*k].has(Tag::CutVerb));
    let staff = (sentence.tokens.start.max(by.saturating_sub(SUBJECT))..by).any(|k| {
        a.tags[k].has(Tag::WorkforceNoun)
            || word(k) == "number" && word(k + 1) == "of" && a.tags[k + 2].any(&[Tag::PersonNoun, Tag::WorkforceNoun])
    });
    // "the number of its sites would shrink by 40 percent to 58"
    let things = (sentence.tokens.start.max(by.saturating_sub(SUBJECT))..by).any(|k| {
        word(k) == "of"
            && k > 0
            && word(k - 1) == "number"
            && !(k + 1..k + 4).any(|n| a.tags.get(n).is_some_and(|t| t.any(&[Tag::PersonNoun, Tag::WorkforceNoun, Tag::JobNoun])))
    });
    if things {
        return false;
    }
    let other = (by.saturating_sub(4)..to).any(|k| a.tags[k].has(Tag::OtherCut) && !CHANGE_VERBS.has(word(k)));
    let noun = q.class == NounClass::Bare && noun_behind(a, q, sentence) && !a.tags[q.tokens.end].has(Tag::WorkforceNoun);
    // "by 2,000 to 3,000" is a range, a comma or a time between it and what is left
    let apart = to > by + 2
        && (a.tokens[to - 1].text == ","
            || (by + 2..to).any(|k| a.tags[k].any(&[Tag::TimeWord, Tag::Month]) || SHRUNK_BY.has(word(k)) || a.tokens[k].text == "%"));
    verb.is_some() && staff && !other && !noun && apart && numbered(a, q, sentence.tokens.start) != Some(false)
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::check;
    use crate::model::Measure::Headcount;

    #[test]
    fn two_numbers_say_what_a_workforce_was_and_is() {
        check(Headcount, "The Leeds site will go from 450 workers to 120.", &["450 workers", "120"]);
        check(Headcount, "Its headcount has come down from about 900 in 2019 to 640 today.", &["about 900", "640"]);
        check(Headcount, "The newsroom has gone from 80 reporters to 35.", &["80 reporters", "35"]);
        check(Headcount, "Acme's workforce slid to 700 from 1,100 a year earlier.", &["700", "1,100"]);
        check(Headcount, "The mill will shrink from a peak of 2,000 workers to fewer than 300.", &["2,000 workers", "fewer than 300"]);
        check(Headcount, "Headcount then crept up again, from about 440 to 550.", &["about 440", "550"]);
        check(Headcount, "The crew was taken from 30 to 12.", &["30", "12"]);
        check(Headcount, "With the departures, the layoffs would take it from 81,000 clerks to 62,000.", &["81,000 clerks", "62,000"]);
        check(Headcount, "Acme's rolls have shrunk from 5,200 in April to about 2,970.", &["5,200", "about 2,970"]);
        check(Headcount, "The company went from 133,000 to 120,000 heads in a year.", &["133,000", "120,000"]);
    }

    #[test]
    fn pairs_of_other_things_are_no_workforce() {
        check(Headcount, "The number of redundancies rose from 300 to 400.", &[]);
        check(Headcount, "Acme cut the number of its shops from 40 to 25.", &[]);
        check(Headcount, "The workers' pay fell from 900 to 600 a month.", &[]);
        check(Headcount, "The staff work from 9 to 5.", &[]);
        check(Headcount, "The city's electoral rolls shrank from 5,200 to 2,970.", &[]);
        check(Headcount, "Acme cut its fleet from 12 planes to eight.", &[]);
        check(Headcount, "Acme raised the planned layoffs from 300 to 400 workers.", &[]);
    }

    #[test]
    fn a_share_cut_brings_a_workforce_to_a_size() {
        check(Headcount, "Acme shrank its workforce by 12%, to 4,400.", &["4,400"]);
        check(Headcount, "Its payroll fell by a quarter in two years, to about 300.", &["about 300"]);
        check(Headcount, "Acme cut its workforce by 200 to 300.", &[]);
        check(Headcount, "Acme reduced its wage bill by 10%, to 400.", &[]);
    }
}
