//! When a number is the size of a workforce.

use super::measure::{Sighting, Taken, rule_of};
use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::lexicon::sets::{CHANGE_VERBS, COUNTED_PARTS};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::{Sentence, Token, TokenKind};

/// A workforce noun with a number of its own: "a 4,000-strong workforce", "a staff of 300".
pub(super) fn headcount_or(s: &Sighting<'_, '_>) -> Option<Taken> {
    let (a, q) = (s.a, s.q);
    if let Some((i, cost)) = s.best
        && cost <= 6.0
        && matches!(s.frames[i].trigger, Trigger::Cut | Trigger::WeakCut | Trigger::Go | Trigger::CutNoun)
        && q.head.is_some_and(|h| a.tokens[h].is("personnel") || a.tokens[h].is("staff"))
    {
        return Taken::some(Measure::Cut, Some(i), rule_of(&s.frames[i]));
    }
    let compound = a.tokens.get(q.core.end).is_some_and(|t| t.text == "-" || t.is("strong"));
    let compound = compound || a.tokens[q.core.start].lower.contains('-');
    (compound || headcount_phrase(a, q, s.sentence).is_some()).then_some(Taken {
        measure: Measure::Headcount,
        frame: None,
        rule: "headcount.noun_head",
    })
}

/// "a company of 20,000 people", "9% of the 55,000 staff", "60 of 100 employees", "workforce of 4,000", "300 employees worldwide".
pub(super) fn headcount_phrase(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> Option<Taken> {
    let word = |k: Option<usize>| k.filter(|k| sentence.tokens.contains(k)).map_or("", |k| a.tokens[k].lower.as_ref());
    let before = word(q.tokens.start.checked_sub(1));
    let before2 = word(q.tokens.start.checked_sub(2));
    let noun_of = (before == "of" || before == "to" || before == "from")
        && q.tokens.start.checked_sub(2).is_some_and(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::CompanyNoun]) || a.tokens[k].is("total"));
    let out_of = q.class != NounClass::Bare
        && before == "of"
        && (before2.parse::<f64>().is_ok() || before2 == "%" || before2 == "percent" || before2 == "cent");
    let of_the = q.class != NounClass::Bare && matches!(before, "the" | "its" | "their") && before2 == "of";
    let after = word(Some(q.tokens.end));
    let stands = q
        .tokens
        .start
        .checked_sub(1)
        .is_some_and(|k| matches!(a.tokens[k].lower.as_ref(), "was" | "is" | "were" | "at" | "of" | "stood" | "stands"))
        && (q.tokens.start.saturating_sub(4).max(sentence.tokens.start)..q.tokens.start).any(|k| a.tags[k].has(Tag::WorkforceNoun));
    // "a company with 300 staff", "Acme, with 300 staff", not "he spoke with several staffers"
    let whose_size = q.value.stated.is_some()
        && (1..=2)
            .filter_map(|d| q.tokens.start.checked_sub(1 + d))
            .any(|k| a.tags[k].has(Tag::CompanyNoun) || a.tokens[k].is_capitalised());
    let world = q.class != NounClass::Bare
        && (matches!(after, "worldwide" | "globally" | "overall") || before == "with" && q.class != NounClass::Job && whose_size)
        || stands;
    let compound = a.tokens.get(q.core.end).is_some_and(|t| t.glued && t.text == "-" || t.is("strong"));
    // "300 workers had less than a year on the job"
    let tenure = q.class == NounClass::Person
        && matches!(after, "had" | "have")
        && matches!(word(Some(q.tokens.end + 1)), "less" | "more" | "under" | "over");
    // "620 people work at the plant"
    let at_work = q.class == NounClass::Person
        && q.value.stated.is_some()
        && matches!(after, "work" | "worked")
        && matches!(word(Some(q.tokens.end + 1)), "at" | "in" | "for" | "there" | "on");
    let world = world || tenure || at_work;
    ((noun_of || out_of || of_the || world || compound) && !q.is_share()).then_some(Taken {
        measure: Measure::Headcount,
        frame: None,
        rule: "headcount.phrase",
    })
}

/// "its workforce is made up of 24,000 people", "its staff numbers 3,300"
pub(super) fn has_size(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let word = |d: usize| q.tokens.start.checked_sub(d).filter(|k| sentence.tokens.contains(k)).map_or("", |k| a.tokens[k].lower.as_ref());
    let made_of = word(1) == "of" && matches!(word(2), "up" | "consists" | "consisted" | "composed");
    let numbers = matches!(word(1), "numbers" | "numbered" | "totals" | "totaled" | "totalled");
    !q.is_share() && (made_of || numbers) && (sentence.tokens.start..q.tokens.start).any(|k| a.tags[k].has(Tag::WorkforceNoun))
}

/// "there are 80 staff in Leeds"
pub(super) fn stand_there(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let word = |k: usize| if sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    q.tokens.start >= 2
        && matches!(word(q.tokens.start - 1), "are" | "were")
        && word(q.tokens.start - 2) == "there"
        && matches!(q.class, NounClass::Person | NounClass::Workforce)
        && q.value.stated.is_some()
        && matches!(word(q.tokens.end), "at" | "in" | "on" | "across" | "left")
}

/// The second number of "9% of the 55,000 staff" and "60 of 100 employees".
pub(super) fn inside_share(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let mut k = q.tokens.start;
    let between = |t: &Token<'_>| {
        matches!(t.lower.as_ref(), "the" | "its" | "their" | "his" | "her" | "our" | "about" | "some")
            || t.kind == TokenKind::Possessive
            || t.is_capitalised()
    };
    while k > sentence.tokens.start && between(&a.tokens[k - 1]) {
        // "of the hospital's 4,700 employees"
        k -= if a.tokens[k - 1].kind == TokenKind::Possessive && k > sentence.tokens.start + 1 { 2 } else { 1 };
    }
    let of = k > sentence.tokens.start + 1 && a.tokens[k - 1].is("of");
    // "300 of the 500 workers it laid off" are no workforce
    let relative = a.tokens.get(q.tokens.end).is_some_and(|t| matches!(t.lower.as_ref(), "it" | "they" | "laid" | "who" | "that" | "whom"));
    // "most of its 300 staff", "nobody among the 300", "235 out of 590 teachers"
    let among = k > sentence.tokens.start && a.tokens[k - 1].is("among") && k >= 2 && COUNTED_PARTS.has(&a.tokens[k - 2].lower);
    let out = usize::from(of && k > sentence.tokens.start + 2 && a.tokens[k - 2].is("out"));
    let part = |t: &Token<'_>| {
        t.kind == TokenKind::Number
            || COUNTED_PARTS.has(&t.lower)
            || matches!(t.lower.as_ref(), "%" | "percent" | "cent" | "third" | "quarter" | "half" | "one-third")
    };
    among || of && !relative && part(&a.tokens[k - 2 - out])
}

/// What is left or reached: "leave Acme with 900 employees", "from 4,000 to 3,500", "headcount fell to 3,000".
pub(super) fn remains(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let lo = sentence.tokens.start.max(q.tokens.start.saturating_sub(7));
    let before = &a.tokens[lo..q.tokens.start];
    let has = |words: &[&str]| before.iter().any(|t| words.contains(&t.lower.as_ref()));
    let last = before.last().map_or("", |t| t.lower.as_ref());
    if q.is_share() || !matches!(q.class, NounClass::Bare | NounClass::Person | NounClass::Workforce | NounClass::Job) {
        return false;
    }
    if last == "with" && has(&["leave", "leaves", "leaving", "left"]) {
        return true;
    }
    // "reduce that number to 6,200", but "cut the number of jobs lost to 300"
    if last == "to" && before.windows(2).any(|w| w[0].lower.starts_with("reduc") && w[1].is("that")) && has(&["number"]) {
        return true;
    }
    // "taking the number of job losses to 4,700" is a tally of cuts
    if (lo..q.tokens.start).any(|k| a.tags[k].has(Tag::CutNoun) && !a.tokens[k].is("cut")) {
        return false;
    }
    let size = (lo..q.tokens.start)
        .any(|k| a.tags[k].has(Tag::WorkforceNoun) || a.tokens[k].is("number") && a.tokens.get(k + 1).is_some_and(|t| t.is("of")));
    let moved = before.iter().any(|t| CHANGE_VERBS.has(&t.lower));
    let from_to =
        last == "from" && size && !has(&["down"]) || last == "to" && has(&["from"]) && before.iter().any(|t| t.kind == TokenKind::Number);
    from_to || last == "to" && size && moved
}
