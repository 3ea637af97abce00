//! What a workforce comes to: "fell to 300", "leaves 300 at the plant", "60 will remain", "its staff numbers 300".

use super::super::quantity::{NounClass, Quantity};
use super::before_after::{before_and_after, comes_to};
use crate::extract::Analysis;
use crate::lexicon::Tag;
use crate::lexicon::sets::{AUXILIARIES, CHANGE_VERBS, CUT_PARTICIPLES, GROWTH_VERBS, PAYROLLS, STAFFED_PARTS, WORKLESS};
use crate::model::Hedge;
use crate::text::number::read_cardinal;
use crate::text::{Sentence, Token, TokenKind};

/// "its workforce is made up of 24,000 people", "its staff numbers 3,300"
pub(in crate::extract::counts) fn has_size(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let word = |d: usize| q.tokens.start.checked_sub(d).filter(|k| sentence.tokens.contains(k)).map_or("", |k| a.tokens[k].lower.as_ref());
    let made_of = word(1) == "of" && matches!(word(2), "up" | "consists" | "consisted" | "composed");
    let numbers = matches!(word(1), "numbers" | "numbered" | "totals" | "totaled" | "totalled");
    let staffed = |k: usize| a.tags[k].has(Tag::WorkforceNoun) || STAFFED_PARTS.has(&a.tokens[k].lower);
    // "its staff number 3,300", "the engineers, who number 190"
    let people = |k: usize| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun]);
    let who = word(2) == "who" && q.tokens.start.checked_sub(4).is_some_and(people);
    let number = word(1) == "number" && (who || q.tokens.start.checked_sub(2).is_some_and(people));
    // "the studio, which numbered about 230", "Acme numbered 230 people"
    let firm = |d: usize| {
        q.tokens.start.checked_sub(d).filter(|k| sentence.tokens.contains(k)).is_some_and(|k| {
            a.tags[k].any(&[Tag::CompanyNoun, Tag::TeamNoun]) && !a.tokens[k].lower.ends_with('s')
                || a.tokens[k].is_capitalised()
                || a.tokens[k].is("it")
        })
    };
    let d = 2 + usize::from(matches!(word(2), "which" | "once" | "now" | "still" | "that"));
    // "the developer, which numbered about 230"
    let noun = q.tokens.start.checked_sub(3 + usize::from(word(3) == ",")).filter(|k| sentence.tokens.contains(k));
    let one = word(2) == "which" && noun.is_some_and(|k| a.tokens[k].kind == TokenKind::Word && !a.tokens[k].lower.ends_with('s'));
    let counted = matches!(word(1), "numbers" | "numbered") && (one || firm(d) || matches!(word(d), ",") && firm(d + 1));
    let open = q.class != NounClass::Bare || !noun_behind(a, q, sentence);
    // "a staff numbering 300", "its Holt teams, then numbering about 1,900,"
    let of_people = |k: usize| a.tags[k].any(&[Tag::WorkforceNoun, Tag::WorkerNoun, Tag::TeamNoun, Tag::CompanyNoun]);
    let numbering = word(1) == "numbering"
        && open
        && (2..6).any(|d| q.tokens.start.checked_sub(d).is_some_and(|k| sentence.tokens.contains(&k) && of_people(k)));
    let counted = counted || numbering || open && is_of_size(a, q, sentence) || is_of_staff_too(a, q, sentence);
    !q.is_share() && (number || counted && open || (made_of || numbers) && (sentence.tokens.start..q.tokens.start).any(staffed))
}

/// "its 2019 size of just under 4,000", "a pre-merger size of 900 people": of those at work, where the sentence tells of any.
fn is_of_size(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    const LEAST: u64 = 10;
    let first = sentence.tokens.start;
    let word = |d: usize| q.tokens.start.checked_sub(d).filter(|k| *k >= first).map_or("", |k| a.tokens[k].lower.as_ref());
    let own = (3..6).any(|d| matches!(word(d), "its" | "their" | "our" | "a"));
    let which = word(3).ends_with("its")
        || word(3).starts_with("pre-")
        || word(3).chars().all(|c| c.is_ascii_digit())
        || matches!(word(3), "present" | "current" | "previous" | "former" | "old" | "original" | "peak" | "normal" | "full" | "staff");
    let people = [Tag::PersonNoun, Tag::WorkforceNoun, Tag::JobNoun];
    let told = (first..q.tokens.start).any(|k| a.tags[k].any(&people));
    let many = q.value.stated.is_some_and(|[low, _]| low >= LEAST) && !q.head.is_some_and(|h| a.tokens[h].is("members"));
    word(1) == "of" && word(2) == "size" && own && which && told && many && matches!(q.class, NounClass::Bare | NounClass::Person)
}

/// "Acme has a staff of 2,300 and Brimco of some 1,100", "a workforce of 900 and Brimco one of 300": the noun left out.
fn is_of_staff_too(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    const NAME: usize = 4;
    let first = sentence.tokens.start;
    let word = |k: usize| a.tokens[k].lower.as_ref();
    let Some(of) = q.tokens.start.checked_sub(1).filter(|k| *k > first && word(*k) == "of") else { return false };
    let last = of - usize::from(word(of - 1) == "one");
    let name = (first..last).rev().take(NAME).take_while(|k| a.tokens[*k].is_capitalised()).last();
    let Some(and) = name.and_then(|k| k.checked_sub(1)).filter(|k| *k > first && matches!(word(*k), "and" | "while" | ",")) else {
        return false;
    };
    let sized =
        |k: usize| a.tags[k].has(Tag::WorkforceNoun) && word(k + 1) == "of" && (k + 2..and).any(|n| a.tokens[n].kind == TokenKind::Number);
    q.class == NounClass::Bare && q.value.stated.is_some() && (first..and).any(sized)
}

/// Whether a word that may be what a bare number counts stands right behind it. Simpler than `Sighting::noun_follows`,
/// which also knows the words of cuts and of places: behind the size of a workforce they open no clause of their own.
pub(in crate::extract::counts) fn noun_behind(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let k = q.tokens.end;
    sentence.tokens.contains(&k)
        && a.tokens[k].kind == TokenKind::Word
        && !a.tags[k].any(&[Tag::FunctionWord, Tag::TimeWord])
        && !a.tokens[k].lower.ends_with("ly")
}

/// What is left or reached: "leave Acme with 900 employees", "from 4,000 to 3,500", "headcount fell to 3,000".
///
/// `after_headcount`: the number before it is the size of a workforce.
pub(in crate::extract::counts) fn remains(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence, after_headcount: bool) -> bool {
    let lo = sentence.tokens.start.max(q.tokens.start.saturating_sub(REACH));
    let before = &a.tokens[lo..q.tokens.start];
    let has = |words: &[&str]| before.iter().any(|t| words.contains(&t.lower.as_ref()));
    let last = before.iter().rev().map(|t| t.lower.as_ref()).find(|w| !matches!(*w, "just" | "only")).unwrap_or_default();
    if q.is_share() || !matches!(q.class, NounClass::Bare | NounClass::Person | NounClass::Workforce | NounClass::Job) {
        return false;
    }
    // "leaves Acme with 300 employees on indefinite layoff"
    let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let on = q.tokens.end;
    if word(on) == "on" && (word(on + 1) == "layoff" || matches!(word(on + 1), "indefinite" | "temporary") && word(on + 2) == "layoff") {
        return false;
    }
    // "closed 48 branches, leaving it with 402": of branches
    let people = || {
        (sentence.tokens.start..q.tokens.start)
            .any(|k| a.tags[k].any(&[Tag::PersonNoun, Tag::WorkforceNoun, Tag::JobNoun, Tag::CutNoun, Tag::CutVerb]))
    };
    if last == "with" && has(&["leave", "leaves", "leaving", "left"]) && (q.class != NounClass::Bare || after_headcount || people())
        || left_there(a, q, sentence)
        || stays(a, q, sentence)
        || are_to_stay(a, q, sentence)
        || shrinks_to(a, q, lo)
        || before_and_after(a, q, sentence)
        || comes_to(a, q, sentence)
    {
        return true;
    }
    // "reduce that number to 6,200", but "cut the number of jobs lost to 300"
    if last == "to" && before.windows(2).any(|w| w[0].lower.starts_with("reduc") && w[1].is("that")) && has(&["number"]) {
        return true;
    }
    // "taking the number of job losses to 4,700" is a tally of cuts
    let is_size = |k: usize| {
        matches!(a.tokens[k].lower.as_ref(), "headcount" | "workforce" | "payroll" | "payrolls" | "staff" | "staffing")
            || a.tags[k].has(Tag::WorkerNoun) && a.tokens[k - 1].is("of") && a.tokens[k - 2].is("number")
    };
    let cuts = (lo..q.tokens.start).rev().find(|k| a.tags[*k].has(Tag::CutNoun) && !a.tokens[*k].is("cut"));
    // but "the layoffs bring its headcount to 300"
    if cuts.is_some_and(|c| !(c + 1..q.tokens.start).any(is_size)) {
        return false;
    }
    let near = lo.max(q.tokens.start.saturating_sub(7));
    let employment = |k: usize| a.tokens[k].is("employment") && matches!(a.tokens[k + 1].lower.as_ref(), "at" | "of");
    let sized =
        |k: usize| employment(k) || a.tags[k].has(Tag::WorkforceNoun) || a.tokens[k].is("size") || STAFFED_PARTS.has(&a.tokens[k].lower);
    let tallied = numbered(a, q, lo);
    // "the number of workers laid off fell to 300"
    if tallied == Some(false) {
        return false;
    }
    let size = (near..q.tokens.start).any(sized) || tallied == Some(true);
    let moves = |t: &Token<'_>| CHANGE_VERBS.has(&t.lower) || GROWTH_VERBS.has(&t.lower);
    let moved = a.tokens[near..q.tokens.start].iter().any(moves);
    // "the firm is down to 35 people"
    let down = last == "to"
        && q.class == NounClass::Person
        && before.len() > 2
        && matches!(before[before.len() - 2].lower.as_ref(), "down" | "up")
        && matches!(before[before.len() - 3].lower.as_ref(), "is" | "are" | "was" | "were");
    // "growing from 300 employees to 1,400"
    let grew = last == "from"
        && matches!(q.class, NounClass::Person | NounClass::Workforce)
        && before.iter().rev().take(3).any(|t| moves(t) || matches!(t.lower.as_ref(), "gone" | "went" | "goes" | "going"));
    let since = (lo..q.tokens.start).rev().find(|k| a.tokens[*k].is("from")).unwrap_or(lo);
    // "from 527 jets to 275"
    let people = |k: usize| {
        let noun = &a.tags[k + 1];
        a.tokens[k + 1].kind != TokenKind::Word
            || noun.any(&[Tag::FunctionWord, Tag::PersonNoun, Tag::JobNoun, Tag::WorkforceNoun, Tag::TimeWord])
    };
    let mut numbers = (since..q.tokens.start).filter(|k| a.tokens[*k].kind == TokenKind::Number);
    // "from 3 to 4 boats a year": the size of something else
    let counted = size || q.class != NounClass::Bare || after_headcount;
    let to_number =
        a.tokens.get(q.tokens.end).is_some_and(|t| t.is("to")) && read_cardinal(&a.tokens, q.tokens.end + 1, sentence.tokens.end).is_some();
    // "the staff work from 9 to 5"
    let hours = q.class == NounClass::Bare && q.value.stated.is_some_and(|[low, _]| low < 10) && !moved;
    let from_to = last == "from" && size && (!has(&["down"]) || to_number)
        || last == "to" && has(&["from"]) && counted && numbers.clone().next().is_some() && numbers.by_ref().all(people);
    // "will be reduced to 40 people"
    let became = last == "to" && q.class == NounClass::Person && before.len() > 1 && CHANGE_VERBS.has(&before[before.len() - 2].lower);
    // "down to 300 from 400"
    let compared = last == "from" && after_headcount && q.class == NounClass::Bare && has(&["to"]);
    // "slim from 900 to 600 workers"
    let pair = last == "from" && q.class == NounClass::Bare && moved && leads_to_people(a, q, sentence);
    // "staffing has slipped below 7,000"
    let under = matches!(q.value.hedge, Hedge::LessThan | Hedge::MoreThan)
        && matches!(a.tokens[q.tokens.start].lower.as_ref(), "below" | "under" | "above")
        && q.class == NounClass::Bare
        && size
        && (CHANGE_VERBS.has(last) || GROWTH_VERBS.has(last));
    let peaked = last == "at"
        && matches!(before[..before.len() - 1].last().map(|t| t.lower.as_ref()), Some("peaked" | "stood" | "stands" | "peaks"))
        && ((lo..q.tokens.start).any(|k| employment(k) || a.tokens[k].is("employment") && k + 2 == q.tokens.start - 1)
            || tallied == Some(true));
    from_to && !hours || under || grew || down || became || compared || pair || peaked || last == "to" && size && moved
}

/// Whether "the number of employees at the mill" stands before the quantity, and not "the number of workers laid off"; `None` where no
/// number of people does.
pub(in crate::extract::counts) fn numbered(a: &Analysis<'_>, q: &Quantity, lo: usize) -> Option<bool> {
    let number = |k: usize| matches!(a.tokens[k].lower.as_ref(), "number" | "count" | "tally") && a.tokens[k + 1].is("of");
    let k = (lo..q.tokens.start).find(|k| number(*k))?;
    let verb = |k: usize| {
        let w = a.tokens[k].lower.as_ref();
        AUXILIARIES.has(w)
            || CHANGE_VERBS.has(w)
            || GROWTH_VERBS.has(w)
            || matches!(w, "from" | "stands" | "stood" | "reached" | "hit" | "gone")
    };
    let end = (k + 2..q.tokens.start).find(|k| verb(*k)).unwrap_or(q.tokens.start - 1);
    let gone = |k: usize| {
        let t = &a.tokens[k];
        let works = matches!(t.lower.as_ref(), "employed" | "included" | "involved" | "serving" | "served");
        a.tags[k].any(&[Tag::CutNoun, Tag::CutVerb])
            || CUT_PARTICIPLES.has(&t.lower) && !works
            || WORKLESS.has(&t.lower)
            || matches!(t.lower.as_ref(), "losing" | "facing" | "to" | "leaving")
            || t.is("who") && !matches!(a.tokens[k + 1].lower.as_ref(), "work" | "works" | "worked")
    };
    let people = (k + 2..end).any(|k| a.tags[k].any(&[Tag::PersonNoun, Tag::WorkforceNoun]));
    people.then(|| !(k + 2..end).any(gone))
}

/// "shrinks the company to 700 employees", "will trim its headcount to 700 people": what it comes to, and not those who go.
fn shrinks_to(a: &Analysis<'_>, q: &Quantity, lo: usize) -> bool {
    let people = matches!(q.class, NounClass::Person | NounClass::Workforce) && q.value.stated.is_some();
    let Some(to) = q.tokens.start.checked_sub(1).filter(|k| people && *k > lo && a.tokens[*k].is("to")) else { return false };
    let Some(verb) = (lo..to).rev().find(|k| CHANGE_VERBS.has(&a.tokens[*k].lower)) else { return false };
    let object = |k: usize| {
        let t = &a.tokens[k];
        let firm = a.tags[k].any(&[Tag::CompanyNoun, Tag::TeamNoun, Tag::WorkforceNoun]) || STAFFED_PARTS.has(&t.lower);
        let own = matches!(t.lower.as_ref(), "the" | "its" | "their" | "our" | "it" | "itself" | "overall" | "total" | "global");
        let cut = a.tags[k].any(&[Tag::CutNoun, Tag::OtherCut]);
        t.kind == TokenKind::Possessive || t.kind == TokenKind::Word && (firm || own || t.is_capitalised()) && !cut
    };
    // "reduce its workforce by approximately 55%, to 41 employees"
    let amount = |k: usize| {
        let t = &a.tokens[k];
        t.kind == TokenKind::Number
            || matches!(t.lower.as_ref(), "%" | "percent" | "per" | "cent" | "pct" | "a" | "third" | "quarter" | "half" | ",")
            || matches!(t.lower.as_ref(), "about" | "approximately" | "around" | "roughly" | "some" | "nearly" | "almost" | "more" | "than")
    };
    let by = (verb + 1..to).find(|k| a.tokens[*k].is("by")).filter(|by| (by + 1..to).all(amount)).unwrap_or(to);
    verb + 1 < by && (verb + 1..by).all(object)
}

/// "from 900 to 600 workers": what the second number counts, the first does.
fn leads_to_people(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let end = sentence.tokens.end;
    let to = q.tokens.end < end && a.tokens[q.tokens.end].is("to");
    let second = read_cardinal(&a.tokens, q.tokens.end + 1, end).filter(|_| to);
    second.is_some_and(|n| {
        let noun = (n.end..end.min(n.end + 3)).take_while(|k| a.tokens[*k].kind == TokenKind::Word);
        noun.into_iter().any(|k| a.tags[k].any(&[Tag::PersonNoun, Tag::WorkforceNoun]))
    })
}

/// Tokens before a number in which the workforce stands whose size it is.
const REACH: usize = 12;

/// "leaving 300 at the plant", "leaves 300 employees.": not "leaves 300 workers without pay".
fn left_there(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    // "leaving just 12 employees"
    let first = q.tokens.start.saturating_sub(1);
    let verb = if matches!(word(first), "just" | "only") { first.saturating_sub(1) } else { first };
    let leaves = q.tokens.start > 0 && matches!(word(verb), "leave" | "leaves" | "leaving");
    let there = matches!(word(q.tokens.end), "at" | "in") && !WORKLESS.has(word(q.tokens.end + 1));
    let employed = matches!(word(q.tokens.end), "employed" | "" | ".");
    leaves && q.value.stated.is_some() && (there || employed && q.class != NounClass::Bare)
}

/// "the 4,000 jobs in Leeds that will remain"
fn are_to_stay(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let stop = sentence.tokens.end.min(q.tokens.end + 9);
    let clause = (q.tokens.end..stop).find(|k| a.tokens[*k].kind == TokenKind::Mark).unwrap_or(stop);
    let word = |k: usize| if k < clause { a.tokens[k].lower.as_ref() } else { "" };
    let remains = |k: usize| {
        matches!(word(k), "remain" | "remains" | "stay") && !(WORKLESS.has(word(k + 1)) || word(k + 1) == "at" && word(k + 2) == "risk")
    };
    let relative =
        |k: usize| matches!(word(k), "that" | "who") && (remains(k + 1) || matches!(word(k + 1), "will" | "would") && remains(k + 2));
    q.value.stated.is_some() && (q.tokens.end..clause).any(relative)
}

/// "60 people will remain", "a crew of 30 will stay on": not "300 remain at risk".
fn stays(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let modal = usize::from(AUXILIARIES.has(word(q.tokens.end)));
    let verb = q.tokens.end + modal;
    let stays = matches!(word(verb), "remain" | "remained" | "stay" | "stayed");
    let bereft = WORKLESS.has(word(verb + 1))
        // "remain stood down", "remain furloughed"
        || matches!(word(verb + 1), "stood" | "furloughed" | "suspended" | "laid" | "sidelined" | "grounded" | "locked" | "unpaid")
        || word(verb + 1) == "at" && word(verb + 2) == "risk"
        // "will stay until May": they go then
        || matches!(word(verb + 1), "until" | "till")
        || word(verb + 1) == "on"
            && !(verb + 2..verb + 5).any(|k| PAYROLLS.has(word(k)))
            && !matches!(word(verb + 2), "" | "." | "," | "at" | "in" | "to" | "staff" | "site");
    // "only a handful of staff remain"
    let counted = q.value.stated.is_some() || q.value.vague.is_some() && q.class == NounClass::Person;
    stays && !bereft && counted && q.class != NounClass::Job
}
