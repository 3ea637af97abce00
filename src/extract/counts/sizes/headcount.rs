//! When a number is the size of a workforce.

use super::super::measure::{Sighting, Taken, rule_of};
use super::super::numeral::is_part;
use super::super::quantity::{NounClass, Quantity};
use super::size::Size;
use crate::extract::Analysis;
use crate::lexicon::sets::{AFFECTED, COUNTED_PARTS, CUT_PARTICIPLES, IRREGULAR_PARTICIPLES};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::number::read_cardinal;
use crate::text::{Sentence, Token, TokenKind};

/// A workforce noun with a number of its own: "a 4,000-strong workforce", "a staff of 300".
pub(in crate::extract::counts) fn headcount_or(s: &Sighting<'_, '_>) -> Option<Taken> {
    let (a, q) = (s.a, s.q);
    let size = Size { a, q, sentence: s.sentence };
    if let Some((i, cost)) = s.best
        && cost <= 6.0
        && !(size.compound() && size.shrinks())
        && matches!(s.frames[i].trigger, Trigger::Cut | Trigger::WeakCut | Trigger::Go | Trigger::CutNoun)
        && q.head.is_some_and(|h| a.tokens[h].is("personnel") || a.tokens[h].is("staff"))
    {
        return Taken::some(Measure::Cut, Some(i), rule_of(&s.frames[i]));
    }
    let compound = size.compound();
    // "the 6,000 workforce"
    let named = q.head.is_some_and(|h| matches!(a.tokens[h].lower.as_ref(), "workforce" | "headcount" | "payroll"));
    (compound || named || headcount_phrase(a, q, s.sentence).is_some()).then_some(Taken {
        measure: Measure::Headcount,
        frame: None,
        rule: "headcount.noun_head",
    })
}

/// "a company of 20,000 people", "9% of the 55,000 staff", "60 of 100 employees", "workforce of 4,000", "300 employees worldwide".
pub(in crate::extract::counts) fn headcount_phrase(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> Option<Taken> {
    let size = Size { a, q, sentence };
    if q.is_share() {
        return size.share().then_some(Taken { measure: Measure::Headcount, frame: None, rule: "headcount.share" });
    }
    let phrase = size.of_workforce()
        || size.of_number()
        || size.stands()
        || size.with()
        || size.worldwide()
        || size.behind(0) == "strong"
        || size.home()
        || size.on_books()
        || size.are_listed()
        || size.runs_with()
        || size.with_staff()
        || size.listed_with()
        || size.we_are()
        || size.is_staffed_by()
        || size.firm_is()
        || size.provides()
        || size.reached()
        || size.compound();
    if phrase || size.tenure() || size.at_work() || size.in_place() {
        return Some(Taken { measure: Measure::Headcount, frame: None, rule: "headcount.phrase" });
    }
    if size.one_of() || size.owned() || size.definite() {
        return Some(Taken { measure: Measure::Headcount, frame: None, rule: "headcount.owned" });
    }
    None
}

/// "a four-person crew", "a 38-person company"; not the team that is laid off whole.
pub(in crate::extract::counts) fn is_compound(s: &Sighting<'_, '_>) -> bool {
    let cut = |(i, cost): (usize, f64)| cost <= 4.0 && matches!(s.frames[i].trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun);
    let size = Size { a: s.a, q: s.q, sentence: s.sentence };
    size.compound() && !s.q.is_share() && (!s.best.is_some_and(cut) || size.shrinks())
}

/// "the workforce, now 1,400,", "its headcount, 8,150 in June,": a number that says the size of the workforce before it.
pub(in crate::extract::counts) fn apposed(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let mut k = q.tokens.start;
    while k > sentence.tokens.start
        && matches!(a.tokens[k - 1].lower.as_ref(), "now" | "currently" | "already" | "still" | "once" | "formerly" | "originally")
    {
        k -= 1;
    }
    let comma = k > sentence.tokens.start + 1 && matches!(a.tokens[k - 1].text, "," | "(");
    let closed = a.tokens.get(q.tokens.end).is_some_and(|t| {
        matches!(t.text, "," | ")") || matches!(t.lower.as_ref(), "in" | "at" | "as" | "strong" | "before" | "until" | "when")
    });
    // "those who remain, some 600,"
    let remain = || matches!(a.tokens[k - 2].lower.as_ref(), "remain" | "remained" | "stay" | "stayed") && a.tokens[k - 3].is("who");
    comma && closed && q.class == NounClass::Bare && !q.is_share() && (a.tags[k - 2].has(Tag::WorkforceNoun) || k > 2 && remain())
}

/// "Of its 4,800 staff, 120 will go": the whole, told before its part.
pub(in crate::extract::counts) fn fronted_whole(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let mut k = q.tokens.start;
    while k > sentence.tokens.start && !matches!(a.tokens[k - 1].lower.as_ref(), "of" | "among" | ",") && q.tokens.start - k < 4 {
        k -= 1;
    }
    let of = k > sentence.tokens.start && matches!(a.tokens[k - 1].lower.as_ref(), "of" | "among") && !a.tokens[k].is("them");
    let first = k.saturating_sub(1 + usize::from(k > 1 && a.tokens[k - 2].is("out")));
    let opens = of && (first <= sentence.tokens.start || matches!(a.tokens[first - 1].text, "," | ";" | ":" | "“" | "\""));
    let comma = (q.tokens.end..sentence.tokens.end.min(q.tokens.end + 8)).find(|k| a.tokens[*k].text == ",");
    // "of the 300 jobs lost, 90 …"
    let gone = a.tokens.get(q.tokens.end).is_some_and(|t| {
        let relative =
            matches!(t.lower.as_ref(), "it" | "they" | "who" | "that" | "whom" | "women" | "men" | "losing" | "facing" | "being");
        // "of the 300 people who work there, 90 …"
        let work = matches!(t.lower.as_ref(), "that" | "who")
            && a.tokens.get(q.tokens.end + 1).is_some_and(|v| matches!(v.lower.as_ref(), "work" | "worked" | "works"));
        relative && !work || CUT_PARTICIPLES.has(&t.lower) || IRREGULAR_PARTICIPLES.has(&t.lower)
    });
    let part = !gone
        && comma.is_some_and(|c| {
            (c + 1..sentence.tokens.end.min(c + 5)).any(|k| a.tokens[k].kind == TokenKind::Number || COUNTED_PARTS.has(&a.tokens[k].lower))
        });
    opens && part && !q.is_share()
}

/// The second number of "9% of the 55,000 staff" and "60 of 100 employees".
pub(in crate::extract::counts) fn inside_share(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let mut k = q.tokens.start;
    let between = |t: &Token<'_>| {
        let whole = matches!(t.lower.as_ref(), "remaining" | "original" | "current" | "existing" | "total" | "roughly" | "estimated");
        whole
            || matches!(t.lower.as_ref(), "a" | "the" | "its" | "their" | "his" | "her" | "our" | "about" | "some")
            || t.kind == TokenKind::Possessive
            || t.is_capitalised()
    };
    while k > sentence.tokens.start && between(&a.tokens[k - 1]) {
        // "of the hospital's 4,700 employees"
        k -= if a.tokens[k - 1].kind == TokenKind::Possessive && k > sentence.tokens.start + 1 { 2 } else { 1 };
    }
    let of = k > sentence.tokens.start + 1 && a.tokens[k - 1].is("of");
    // "300 of the 500 workers it laid off" are no workforce
    // "80 of the 300 affected workers"
    if a.tokens[q.modifiers.clone()].iter().any(|t| AFFECTED.has(&t.lower)) {
        return false;
    }
    // "31 of its 77 staff to go"
    let theirs = (k..q.tokens.start).any(|k| matches!(a.tokens[k].lower.as_ref(), "its" | "their" | "our"));
    // "one of the 114 people the firm let go"
    let contact = {
        let end = sentence.tokens.end.min(q.tokens.end + 6);
        (q.tokens.end..end).any(|k| {
            let (w, next) = (a.tokens[k].lower.as_ref(), a.tokens.get(k + 1).map_or("", |t| t.lower.as_ref()));
            k > q.tokens.end
                && (w == "let" && next == "go" || w == "laid" && next == "off" || matches!(w, "dismissed" | "fired" | "sacked"))
        }) && a.tokens.get(q.tokens.end).is_some_and(|t| t.is("the") || t.is_capitalised())
    };
    // "110 of the 340 workers it had inherited"
    let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
    let had = matches!(word(q.tokens.end), "it" | "they")
        && matches!(word(q.tokens.end + 1), "had" | "has" | "have")
        && matches!(word(q.tokens.end + 2), "employed" | "hired" | "inherited" | "recruited" | "taken");
    let relative = contact
        || a.tokens.get(q.tokens.end).is_some_and(|t| {
            t.is("to") && !theirs
                || matches!(t.lower.as_ref(), "it" | "they" | "laid" | "who" | "that" | "whom" | "losing" | "facing" | "being" | "relieved")
                || CUT_PARTICIPLES.has(&t.lower) && !matches!(t.lower.as_ref(), "employed" | "included" | "involved")
        });
    // "most of its 300 staff", "nobody among the 300", "235 out of 590 teachers"
    let among = k > sentence.tokens.start && a.tokens[k - 1].is("among") && k >= 2 && COUNTED_PARTS.has(&a.tokens[k - 2].lower);
    // "88 posts, among them 41 teachers": a part
    if k < q.tokens.start && a.tokens[k].is("them") {
        return false;
    }
    // "layoffs among its 250 staff"
    let mut noun = k;
    while noun > sentence.tokens.start + 1 && (a.tokens[noun - 1].is("among") || a.tokens[noun - 1].kind != TokenKind::Word) {
        noun -= 1;
    }
    let own = |t: &Token<'_>| matches!(t.lower.as_ref(), "its" | "his" | "her" | "their" | "our") || t.kind == TokenKind::Possessive;
    let owned = k < q.tokens.start && a.tokens[k..q.tokens.start].iter().any(own) && q.value.stated.is_some();
    // "about 300 of the 900 people at the meeting"
    if (Size { a, q, sentence }).gather(0) {
        return false;
    }
    let among = among || owned && k > sentence.tokens.start && a.tokens[k - 1].is("among") && a.tags[noun - 1].has(Tag::CutNoun);
    let out = usize::from(of && k > sentence.tokens.start + 2 && a.tokens[k - 2].is("out"));
    let part = |i: usize| {
        let t = &a.tokens[i];
        t.kind == TokenKind::Number
            || read_cardinal(&a.tokens, i, i + 1).is_some()
            || COUNTED_PARTS.has(&t.lower)
            || matches!(t.lower.as_ref(), "any" | "each" | "which")
            || matches!(t.lower.as_ref(), "%" | "percent" | "cent" | "pc" | "pct" | "half")
            || is_part(t.lower.rsplit('-').next().unwrap_or_default())
    };
    among || of && (!relative || had) && part(k - 2 - out)
}

#[cfg(test)]
#[path = "headcount_tests.rs"]
mod tests;
