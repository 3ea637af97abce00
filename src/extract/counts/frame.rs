//! What a sentence says happens to the jobs it counts: trigger expressions, and which of them governs which quantity.

use std::ops::Range;

use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::lexicon::{Tag, Trigger, triggers};
use crate::model::Measure;
use crate::text::{Sentence, TokenKind};

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

/// How a quantity was taken, and by which expression.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    /// What is counted.
    pub measure: Measure,
    /// Index of the governing frame in the sentence's frames.
    pub frame: Option<usize>,
    /// The rule that decided.
    pub rule: &'static str,
}

/// All trigger expressions of a sentence.
pub(super) fn find(a: &Analysis<'_>, sentence: &Sentence) -> Vec<Frame> {
    let mut out = Vec::new();
    let end = sentence.tokens.end;
    let mut at = sentence.tokens.start;
    while at < end {
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

/// "lay 40 people off", "let 40 people go", "make 40 staff redundant": the particle's place.
fn split_verb(a: &Analysis<'_>, at: usize, end: usize) -> Option<usize> {
    let particle = match a.tokens[at].lower.as_ref() {
        "lay" | "lays" | "laid" | "laying" => "off",
        "let" | "lets" | "letting" => "go",
        "make" | "makes" | "made" | "making" => "redundant",
        _ => return None,
    };
    let stop = end.min(at + 12);
    (at + 2..stop).take_while(|k| !matches!(a.tokens[*k].text, "." | ";" | ":")).find(|k| a.tokens[*k].is(particle))
}

/// The reading of an expression that depends on its neighbours; `None` where it is about something else.
fn in_context(a: &Analysis<'_>, tokens: Range<usize>, trigger: Trigger, sentence: &Sentence) -> Option<Trigger> {
    let word = |k: usize| sentence.tokens.contains(&k).then(|| a.tokens[k].lower.as_ref()).unwrap_or_default();
    let before = tokens.start.checked_sub(1).map(word).unwrap_or_default();
    let after = word(tokens.end);
    let first = word(tokens.start);
    let noun_before = matches!(
        before,
        "the"
            | "a"
            | "an"
            | "these"
            | "those"
            | "its"
            | "their"
            | "further"
            | "more"
            | "new"
            | "job"
            | "jobs"
            | "of"
            | "deep"
            | "deeper"
            | "big"
            | "staff"
            | "staffing"
            | "planned"
            | "proposed"
            | "such"
            | "recent"
            | "latest"
            | "other"
            | "any"
            | "no"
            | "mass"
            | "first"
            | "hundred"
            | "thousand"
            | "significant"
            | "additional"
            | "sweeping"
            | "potential"
            | "hundreds"
            | "announced"
            | "previous"
    );
    // cuts of something else: prices, rates, taxes, pay, costs
    if matches!(
        before,
        "price"
            | "rate"
            | "tax"
            | "pay"
            | "cost"
            | "budget"
            | "spending"
            | "wage"
            | "salary"
            | "interest"
            | "emissions"
            | "production"
            | "output"
            | "capacity"
            | "power"
            | "short"
            | "funding"
            | "aid"
            | "dividend"
            | "forest"
            | "cease"
            | "under"
            | "deficit"
            | "debt"
    ) && matches!(trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun)
    {
        return None;
    }
    match first {
        "cut" | "cuts" if noun_before => Some(Trigger::CutNoun),
        // "personnel cuts", not "Acme cuts"
        "cuts" if tokens.start > sentence.tokens.start && plain_noun(a, tokens.start - 1) => Some(Trigger::CutNoun),
        "cutting" if before == "cost" || before == "-" => None,
        // "fire" is a verb only where something can be fired
        "fire" | "fires" if noun_before || before == "on" || before == "open" => None,
        "dismissed" if matches!(after, "the" | "claims" | "reports" | "suggestions" | "as" | "concerns") => None,
        // "families at risk of homelessness" lose no job
        "at" if word(tokens.end - 1) == "risk"
            && after == "of"
            && !matches!(word(tokens.end + 1), "losing" | "being" | "redundancy" | "layoff" | "layoffs" | "dismissal") =>
        {
            None
        }
        "hit" | "hits" if noun_before => None,
        "go" | "goes" | "went" | "going" | "gone" => (matches!(
            before,
            "will"
                | "to"
                | "would"
                | "could"
                | "must"
                | "set"
                | "may"
                | "have"
                | "has"
                | "jobs"
                | "posts"
                | "roles"
                | "are"
                | "people"
                | "staff"
                | "should"
        ) && !matches!(
            after,
            "to" | "on" | "through" | "into" | "ahead" | "back" | "public" | "up" | "down" | "out" | "up" | "beyond" | "down" | "for"
        ))
        .then_some(Trigger::Go),
        // the auxiliary of a perfect is no employing
        "has" | "have" | "had" | "having" => {
            let participle = after.ends_with("ed")
                || matches!(
                    after,
                    "been"
                        | "begun"
                        | "cut"
                        | "shed"
                        | "laid"
                        | "let"
                        | "made"
                        | "said"
                        | "to"
                        | "not"
                        | "already"
                        | "also"
                        | "seen"
                        | "become"
                        | "begun"
                        | "put"
                        | "no"
                        | "gone"
                        | "lost"
                        | "previously"
                        | "never"
                        | "since"
                        | "taken"
                        | "grown"
                        | "fallen"
                        | "risen"
                        | "told"
                        | "given"
                        | "done"
                );
            (!participle).then_some(Trigger::Headcount)
        }
        "cost" | "costs" | "costing" => (!noun_before
            && (word(tokens.end).parse::<f64>().is_ok()
                || a.tokens.get(tokens.end).is_some_and(|t| {
                    t.kind == TokenKind::Number || t.is("some") || t.is("up") || t.is("thousands") || t.is("hundreds") || t.is("about")
                })))
        .then_some(Trigger::WeakCut),
        "closing" | "close" | "closed" | "closes" if matches!(after, "to") => None,
        "offered" | "moved" | "strike" if noun_before => None,
        _ => Some(trigger),
    }
}

/// A word in small letters that is no function word.
fn plain_noun(a: &Analysis<'_>, k: usize) -> bool {
    a.tokens[k].kind == TokenKind::Word
        && !a.tokens[k].is_capitalised()
        && !a.tags[k].any(&[Tag::FunctionWord, Tag::CompanyNoun])
        && !a.tokens[k].lower.ends_with("ly")
}

/// A form of "be" or "get" before a verb, adverbs between.
fn is_passive(a: &Analysis<'_>, verb: usize, first: usize) -> bool {
    let form = a.tokens[verb].lower.as_ref();
    if form.ends_with("ing") {
        return false;
    }
    let mut k = verb;
    for _ in 0..4 {
        let Some(prev) = k.checked_sub(1).filter(|p| *p >= first) else { return false };
        match a.tokens[prev].lower.as_ref() {
            "be" | "been" | "being" | "is" | "are" | "was" | "were" | "get" | "gets" | "got" | "getting" => return true,
            w if w.ends_with("ly")
                || matches!(w, "not" | "also" | "already" | "now" | "then" | "still" | "just" | "either" | "both" | "all") =>
            {
                k = prev
            }
            _ => return false,
        }
    }
    false
}

/// Decides what a quantity counts. `cuts_before` says whether cuts were spoken of in the sentence before or the headline.
pub(super) fn measure(
    a: &Analysis<'_>,
    q: &Quantity,
    frames: &[Frame],
    sentence: &Sentence,
    previous: Option<&Taken>,
    cuts_before: bool,
) -> Option<Taken> {
    let best = governing(a, q, frames);
    let taken = |measure, frame, rule| Some(Taken { measure, frame, rule });
    let cut_frame = best.filter(|(i, _)| matches!(frames[*i].trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun | Trigger::Go));
    let has = |t: Trigger| frames.iter().any(|f| f.trigger == t);
    if inside_share(a, q, sentence) && matches!(q.class, NounClass::Job | NounClass::Person | NounClass::Workforce) {
        return taken(Measure::Headcount, None, "headcount.of_share");
    }
    if q.less && of_work(a, q) && !is_singular_person(q) {
        return taken(Measure::Cut, cut_frame.map(|c| c.0), "cut.fewer");
    }
    let voluntary = has(Trigger::Voluntary) && best.is_none_or(|(i, cost)| matches!(frames[i].trigger, Trigger::Voluntary) || cost > 6.0);
    match q.class {
        NounClass::Cut => {
            let modifier = |w: &str| a.tokens[q.modifiers.clone()].iter().any(|t| t.is(w));
            if modifier("voluntary") {
                return taken(Measure::Voluntary, None, "voluntary.noun");
            }
            // "two reductions", "a few cuts" count rounds, not jobs, unless jobs are named or the number is large
            let named = q.modifiers.clone().any(|m| a.tags[m].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun]));
            let head = q.head.map(|h| a.tokens[h].lower.as_ref()).unwrap_or_default();
            let job_word = matches!(
                head,
                "layoffs" | "redundancies" | "lay-offs" | "dismissals" | "firings" | "sackings" | "retrenchments" | "departures"
            );
            let large = q.value.likely_min.is_some_and(|m| m >= 20);
            if q.is_share() && q.of_number {
                return None;
            }
            if q.is_share() {
                let workforce = (q.tokens.end..sentence.tokens.end.min(q.tokens.end + 5))
                    .chain(q.modifiers.clone())
                    .any(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun, Tag::JobNoun]) || a.tokens[k].is("force"));
                return if workforce { taken(Measure::Cut, cut_frame.map(|c| c.0), "cut.share_noun") } else { None };
            }
            if named || job_word && (large || q.value.hedge != crate::model::Hedge::Exact) || large && matches!(head, "cuts" | "cutbacks") {
                return taken(Measure::Cut, cut_frame.map(|c| c.0), "cut.noun_head");
            }
            None
        }
        NounClass::Hire => taken(Measure::Hiring, None, "hiring.noun_head"),
        _ if is_singular_person(q) => None,
        NounClass::Workforce if !q.is_share() => headcount_or(a, q, best, frames, sentence),
        NounClass::Job | NounClass::Person | NounClass::Workforce => {
            if voluntary {
                return taken(Measure::Voluntary, best.map(|b| b.0), "voluntary.frame");
            }
            if let Some((i, cost)) = best {
                let f = &frames[i];
                let limit = if q.is_share() { 16.0 } else { 18.0 };
                if cost <= limit {
                    match f.trigger {
                        Trigger::Cut | Trigger::CutNoun => return taken(Measure::Cut, Some(i), rule_of(f)),
                        Trigger::WeakCut => return taken(Measure::Cut, Some(i), "cut.weak_verb"),
                        Trigger::Go => return taken(Measure::Cut, Some(i), "cut.go"),
                        Trigger::Affect if cuts_before || has(Trigger::CutNoun) || has(Trigger::Cut) => {
                            return taken(Measure::Cut, Some(i), "cut.affect");
                        }
                        Trigger::Hire => return taken(if q.is_share() { Measure::Other } else { Measure::Hiring }, Some(i), "hiring.verb"),
                        Trigger::HireNoun => return taken(Measure::Hiring, Some(i), "hiring.noun"),
                        Trigger::Headcount if !q.is_share() => return taken(Measure::Headcount, Some(i), "headcount.verb"),
                        Trigger::Voluntary => return taken(Measure::Voluntary, Some(i), "voluntary.frame"),
                        Trigger::Furlough => return taken(Measure::Furlough, Some(i), "furlough.frame"),
                        Trigger::Keep => return taken(Measure::Other, Some(i), "other.keep"),
                        _ => {}
                    }
                }
            }
            if let Some(t) = headcount_phrase(a, q, sentence) {
                return Some(t);
            }
            if coordinated(a, q, sentence)
                && let Some(p) = previous
            {
                return taken(p.measure, p.frame, "coordination");
            }
            let counts_jobs = q.class == NounClass::Job && !q.is_share();
            (counts_jobs && cuts_before).then_some(Taken { measure: Measure::Cut, frame: None, rule: "cut.context" })
        }
        NounClass::Bare => bare(a, q, frames, sentence, best, previous, cuts_before),
    }
}

fn rule_of(f: &Frame) -> &'static str {
    match (f.trigger, f.passive) {
        (Trigger::CutNoun, _) => "cut.noun",
        (_, true) => "cut.passive",
        (_, false) => "cut.object",
    }
}

fn is_singular_person(q: &Quantity) -> bool {
    q.value.stated == Some([1, 1])
}

/// A workforce noun with a number of its own: "a 4,000-strong workforce", "a staff of 300".
fn headcount_or(a: &Analysis<'_>, q: &Quantity, best: Option<(usize, f64)>, frames: &[Frame], sentence: &Sentence) -> Option<Taken> {
    if let Some((i, cost)) = best
        && cost <= 6.0
        && matches!(frames[i].trigger, Trigger::Cut | Trigger::WeakCut | Trigger::Go | Trigger::CutNoun)
        && q.head.is_some_and(|h| a.tokens[h].is("personnel") || a.tokens[h].is("staff"))
    {
        return Some(Taken { measure: Measure::Cut, frame: Some(i), rule: rule_of(&frames[i]) });
    }
    let compound = a.tokens.get(q.core.end).is_some_and(|t| t.text == "-" || t.is("strong"));
    (compound || headcount_phrase(a, q, sentence).is_some()).then_some(Taken {
        measure: Measure::Headcount,
        frame: None,
        rule: "headcount.noun_head",
    })
}

/// "a company of 20,000 people", "9% of the 55,000 staff", "60 of 100 employees", "workforce of 4,000", "300 employees worldwide".
fn headcount_phrase(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> Option<Taken> {
    let word = |k: Option<usize>| k.filter(|k| sentence.tokens.contains(k)).map_or("", |k| a.tokens[k].lower.as_ref());
    let before = word(q.tokens.start.checked_sub(1));
    let before2 = word(q.tokens.start.checked_sub(2));
    let noun_of = (before == "of" || before == "to" || before == "from")
        && q.tokens.start.checked_sub(2).is_some_and(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::CompanyNoun]) || a.tokens[k].is("total"));
    let out_of = before == "of" && (before2.parse::<f64>().is_ok() || before2 == "%" || before2 == "percent" || before2 == "cent");
    let of_the = matches!(before, "the" | "its" | "their") && before2 == "of";
    let after = word(Some(q.tokens.end));
    let stands = q
        .tokens
        .start
        .checked_sub(1)
        .is_some_and(|k| matches!(a.tokens[k].lower.as_ref(), "was" | "is" | "were" | "at" | "of" | "stood" | "stands"))
        && (q.tokens.start.saturating_sub(4).max(sentence.tokens.start)..q.tokens.start).any(|k| a.tags[k].has(Tag::WorkforceNoun));
    let world = q.class != NounClass::Bare
        && (matches!(after, "worldwide" | "globally" | "overall") || before == "with" && q.class != NounClass::Job)
        || stands;
    let compound = a.tokens.get(q.core.end).is_some_and(|t| t.glued && t.text == "-" || t.is("strong"));
    ((noun_of || out_of || of_the || world || compound) && !q.is_share()).then_some(Taken {
        measure: Measure::Headcount,
        frame: None,
        rule: "headcount.phrase",
    })
}

/// The second number of "9% of the 55,000 staff" and "60 of 100 employees".
fn inside_share(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let mut k = q.tokens.start;
    while k > sentence.tokens.start && matches!(a.tokens[k - 1].lower.as_ref(), "the" | "its" | "their" | "about" | "some") {
        k -= 1;
    }
    let of = k > sentence.tokens.start + 1 && a.tokens[k - 1].is("of");
    of && (a.tokens[k - 2].kind == TokenKind::Number
        || matches!(a.tokens[k - 2].lower.as_ref(), "%" | "percent" | "cent" | "third" | "quarter" | "half" | "one-third"))
}

/// "…, 1,200 and 550": joined to the quantity before it.
fn coordinated(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let from = sentence.tokens.start.max(q.tokens.start.saturating_sub(2));
    a.tokens[from..q.tokens.start]
        .iter()
        .any(|t| matches!(t.lower.as_ref(), "and" | "or" | "," | "while" | "including" | "plus" | ";" | "with" | "-" | "–" | "—" | "("))
}

/// A number without a noun counts jobs only in the grip of a cut.
fn bare(
    a: &Analysis<'_>,
    q: &Quantity,
    frames: &[Frame],
    sentence: &Sentence,
    best: Option<(usize, f64)>,
    previous: Option<&Taken>,
    cuts_before: bool,
) -> Option<Taken> {
    let small = q.value.stated.is_some_and(|[low, _]| low < 10) && q.value.hedge == crate::model::Hedge::Exact;
    let low_vague = q.value.vague.as_deref().is_some_and(|v| matches!(v, "several" | "a few" | "a couple"));
    let next = a.tokens.get(q.tokens.end).filter(|_| q.tokens.end < sentence.tokens.end);
    let noun_next =
        next.is_some_and(|t| t.kind == TokenKind::Word && !a.tags[q.tokens.end].has(Tag::FunctionWord) && !t.lower.ends_with("ly"));
    if let Some(t) = headcount_phrase(a, q, sentence).filter(|_| !noun_next && !q.is_share()) {
        return Some(t);
    }
    if q.is_share() {
        // "reduce the workforce by 17%", "staff cuts of up to 70%"
        let (i, cost) = best?;
        let f = &frames[i];
        let span = f.tokens.start.min(q.tokens.start)..f.tokens.end.max(q.tokens.end + 4).min(sentence.tokens.end);
        let lo = f.tokens.start.saturating_sub(2).max(sentence.tokens.start);
        let workforce = (lo..span.end).any(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun, Tag::JobNoun]));
        let cut = matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun);
        return (cut && workforce && cost <= 14.0 && !noun_next).then_some(Taken {
            measure: Measure::Cut,
            frame: Some(i),
            rule: "cut.share",
        });
    }
    if let Some((i, cost)) = best {
        let f = &frames[i];
        // "laid off 40 designers": only people are laid off, whatever they are called
        let people = !noun_next || dismisses(a, f) && plural(a, q.tokens.end) && !next.is_some_and(|t| t.is_capitalised());
        let cut = match f.trigger {
            Trigger::Cut => cost <= 5.0,
            Trigger::CutNoun => cost <= 5.0,
            Trigger::Go => cost <= 6.0,
            Trigger::WeakCut => false,
            _ => false,
        };
        if cut && people && !(small && !f.passive) && !low_vague {
            return Some(Taken { measure: Measure::Cut, frame: Some(i), rule: rule_of(f) });
        }
        if f.trigger == Trigger::Headcount && cost <= 2.0 && !noun_next && !small && !low_vague {
            return Some(Taken { measure: Measure::Headcount, frame: Some(i), rule: "headcount.verb" });
        }
        if matches!(f.trigger, Trigger::Affect) && cuts_before && cost <= 4.0 && !noun_next && !small && !low_vague {
            return Some(Taken { measure: Measure::Cut, frame: Some(i), rule: "cut.affect" });
        }
    }
    if let Some(p) = previous
        && !noun_next
        && !small
        && coordinated(a, q, sentence)
    {
        return Some(Taken { measure: p.measure, frame: p.frame, rule: "coordination" });
    }
    // "the redundancies, 350 of them this year"
    let of_them = next.is_some_and(|t| t.is("of"))
        && a.tokens.get(q.tokens.end + 1).is_some_and(|t| matches!(t.lower.as_ref(), "them" | "whom" | "which"));
    if of_them
        && !noun_next
        && frames.iter().any(|f| f.tokens.start < q.tokens.start && matches!(f.trigger, Trigger::CutNoun | Trigger::Cut))
    {
        return Some(Taken { measure: Measure::Cut, frame: None, rule: "cut.of_them" });
    }
    // "reduce its workforce by 1,920"
    let by = q.tokens.start > sentence.tokens.start && a.tokens[q.tokens.start - 1].is("by");
    if by
        && !noun_next
        && let Some((i, cost)) = best
        && matches!(frames[i].trigger, Trigger::Cut | Trigger::WeakCut)
        && cost <= 8.0
        && (frames[i].tokens.start.min(q.tokens.start)..q.tokens.start).any(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun]))
    {
        return Some(Taken { measure: Measure::Cut, frame: Some(i), rule: "cut.by" });
    }
    // "put the total at 800", "decrease in that number by several hundred"
    let from = sentence.tokens.start.max(q.tokens.start.saturating_sub(5));
    let total = a.tokens[from..q.tokens.start]
        .iter()
        .any(|t| matches!(t.lower.as_ref(), "total" | "number" | "figure" | "tally" | "count" | "headcount"));
    let cuts = cuts_before || frames.iter().any(|f| matches!(f.trigger, Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun));
    (total && cuts && !noun_next && !small && !low_vague).then_some(Taken { measure: Measure::Cut, frame: None, rule: "cut.total" })
}

/// The noun is one of jobs or of people at work, not of people at large.
pub(super) fn of_work(a: &Analysis<'_>, q: &Quantity) -> bool {
    match q.class {
        NounClass::Job | NounClass::Workforce => true,
        NounClass::Person => q.head.is_some_and(|h| {
            matches!(
                a.tokens[h].lower.as_ref(),
                "employees"
                    | "workers"
                    | "staff"
                    | "staffers"
                    | "teammates"
                    | "colleagues"
                    | "journalists"
                    | "engineers"
                    | "contractors"
                    | "managers"
            )
        }),
        _ => false,
    }
}

/// A verb whose object can only be people.
fn dismisses(a: &Analysis<'_>, f: &Frame) -> bool {
    f.trigger == Trigger::Cut
        && matches!(
            a.tokens[f.tokens.start].lower.as_ref(),
            "lay"
                | "lays"
                | "laid"
                | "laying"
                | "laid-off"
                | "sack"
                | "sacks"
                | "sacked"
                | "sacking"
                | "let"
                | "letting"
                | "made"
                | "make"
                | "making"
                | "fire"
                | "fired"
                | "firing"
                | "dismiss"
                | "dismissed"
                | "dismissing"
        )
}

fn plural(a: &Analysis<'_>, k: usize) -> bool {
    a.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word && t.lower.ends_with('s') && !t.lower.ends_with("ss"))
}

/// The frame that most plausibly governs the quantity, with its cost: tokens between them, clause breaks weighing more.
fn governing(a: &Analysis<'_>, q: &Quantity, frames: &[Frame]) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    for (i, f) in frames.iter().enumerate() {
        if f.tokens.start < q.tokens.end && q.tokens.start < f.tokens.end {
            continue;
        }
        let Some(cost) = cost(a, q, f) else { continue };
        if best.is_none_or(|(_, c)| cost < c) {
            best = Some((i, cost));
        }
    }
    best
}

fn cost(a: &Analysis<'_>, q: &Quantity, f: &Frame) -> Option<f64> {
    let before = f.tokens.end <= q.tokens.start;
    let gap = if before { f.tokens.end..q.tokens.start } else { q.tokens.end..f.tokens.start };
    let reduced = !before && gap.len() <= 1 && !f.passive && participle(a, f.tokens.start);
    let passive = f.passive || reduced;
    let penalty = match (f.trigger, before) {
        (Trigger::Cut | Trigger::WeakCut, true) => {
            // "cut the payment to 300, 40 workers say": much can be cut, so the object stands close or a workforce stands between
            let jobs = gap.clone().any(|k| a.tags[k].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::CutNoun]));
            let far = !dismisses(a, f) && !jobs && gap.len() > 6;
            (if f.passive { 8.0 } else { 0.0 }) + if far { 7.0 } else { 0.0 }
        }
        (Trigger::Cut | Trigger::WeakCut, false) => {
            if passive {
                0.0
            } else {
                12.0
            }
        }
        (Trigger::CutNoun, true) => {
            if joined_noun(a, gap.clone()) {
                0.0
            } else {
                3.0
            }
        }
        (Trigger::CutNoun, false) => 5.0,
        (Trigger::Go, true) => 12.0,
        (Trigger::Go, false) => {
            if matches!(q.class, NounClass::Job | NounClass::Bare) || f.tokens.len() > 1 {
                0.0
            } else {
                6.0
            }
        }
        (Trigger::Hire, true) => {
            if f.passive {
                6.0
            } else {
                0.0
            }
        }
        (Trigger::Hire, false) => {
            if reduced {
                5.0
            } else if passive {
                0.0
            } else {
                12.0
            }
        }
        (Trigger::HireNoun, _) => 3.0,
        (Trigger::Headcount, true) => {
            let verb = a.tokens[f.tokens.start].lower.as_ref();
            let limit = if matches!(verb, "has" | "have" | "had" | "having") { 4 } else { 8 };
            if gap.len() > limit || f.passive {
                return None;
            }
            if matches!(verb, "has" | "have" | "had") { 1.5 } else { 0.0 }
        }
        (Trigger::Headcount, false) => {
            if a.tokens[f.tokens.start].is("employed") && gap.len() <= 3 {
                0.5
            } else {
                return None;
            }
        }
        (Trigger::Voluntary, _) => 4.0,
        (Trigger::Furlough, true) => {
            if f.passive {
                6.0
            } else {
                0.0
            }
        }
        (Trigger::Furlough, false) => {
            if passive {
                0.0
            } else {
                8.0
            }
        }
        (Trigger::Keep, true) => {
            if f.passive {
                6.0
            } else {
                1.0
            }
        }
        (Trigger::Keep, false) => {
            if passive || a.tokens[f.tokens.start].is("on") {
                0.0
            } else {
                9.0
            }
        }
        (Trigger::Affect, true) => 1.0,
        (Trigger::Affect, false) => {
            if passive {
                1.0
            } else {
                9.0
            }
        }
    };
    Some(penalty + gap.len() as f64 * 0.8 + breaks(a, gap))
}

fn participle(a: &Analysis<'_>, verb: usize) -> bool {
    let w = a.tokens[verb].lower.as_ref();
    w.ends_with("ed") || matches!(w, "cut" | "laid" | "let" | "made" | "lost" | "shed" | "laid-off" | "shown" | "kept" | "hit")
}

/// "layoffs of", "cuts affecting", "redundancies, including".
fn joined_noun(a: &Analysis<'_>, gap: Range<usize>) -> bool {
    a.tokens[gap].iter().any(|t| {
        matches!(
            t.lower.as_ref(),
            "of" | "affecting"
                | "hitting"
                | "impacting"
                | "for"
                | "including"
                | "covering"
                | "targeting"
                | "involving"
                | "affect"
                | "hit"
                | "impact"
                | ":"
                | "amounting"
                | "totaling"
                | "totalling"
                | "to"
                | "at"
        )
    })
}

/// What lies between costs more where clauses end.
fn breaks(a: &Analysis<'_>, gap: Range<usize>) -> f64 {
    a.tokens[gap]
        .iter()
        .map(|t| match t.lower.as_ref() {
            "," => 1.5,
            ";" | "—" | "–" => 4.0,
            "while" | "but" | "although" | "though" | "whereas" | "because" => 5.0,
            "who" | "which" | "that" | "and" | "as" | "after" | "before" | "when" | "since" => 2.0,
            ":" | "(" | ")" => 2.0,
            _ => 0.0,
        })
        .sum()
}
