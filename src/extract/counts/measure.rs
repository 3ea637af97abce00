//! What a quantity counts: jobs cut, people employed or hired, those who leave of their own will, or nothing of the kind.

use super::frame::Frame;
use super::govern::{dismisses, governing};
use super::quantity::{NounClass, Quantity};
use crate::extract::Analysis;
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::text::{Sentence, Token, TokenKind};

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
    if remains(a, q, sentence) {
        return taken(Measure::Headcount, None, "headcount.remains");
    }
    if represented(a, q, sentence) {
        return taken(Measure::Other, None, "other.represented");
    }
    if q.less && of_work(a, q) && !is_singular_person(q) {
        return taken(Measure::Cut, cut_frame.map(|c| c.0), "cut.fewer");
    }
    let voluntary = has(Trigger::Voluntary)
        && best.is_none_or(|(i, cost)| matches!(frames[i].trigger, Trigger::Voluntary | Trigger::Keep) || cost > 6.0);
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
        // "eliminate 300 vacant positions"
        NounClass::Hire
            if best.is_some_and(|(i, cost)| frames[i].trigger == Trigger::Cut && cost <= 3.0)
                && q.head.is_some_and(|h| a.tags[h].has(Tag::JobNoun)) =>
        {
            taken(Measure::Cut, best.map(|b| b.0), "cut.object")
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
    let out_of = q.class != NounClass::Bare
        && before == "of"
        && (before2.parse::<f64>().is_ok() || before2 == "%" || before2 == "percent" || before2 == "cent");
    let of_the = matches!(before, "the" | "its" | "their") && before2 == "of";
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
    ((noun_of || out_of || of_the || world || compound) && !q.is_share()).then_some(Taken {
        measure: Measure::Headcount,
        frame: None,
        rule: "headcount.phrase",
    })
}

/// The second number of "9% of the 55,000 staff" and "60 of 100 employees".
fn inside_share(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let mut k = q.tokens.start;
    let between = |t: &Token<'_>| {
        matches!(t.lower.as_ref(), "the" | "its" | "their" | "his" | "her" | "our" | "about" | "some")
            || t.kind == TokenKind::Possessive
            || t.is_capitalised()
    };
    while k > sentence.tokens.start && between(&a.tokens[k - 1]) {
        k -= 1;
    }
    let of = k > sentence.tokens.start + 1 && a.tokens[k - 1].is("of");
    // "300 of the 500 workers it laid off" are no workforce
    let relative = a.tokens.get(q.tokens.end).is_some_and(|t| matches!(t.lower.as_ref(), "it" | "they" | "laid" | "who" | "that" | "whom"));
    of && !relative
        && (a.tokens[k - 2].kind == TokenKind::Number
            || matches!(a.tokens[k - 2].lower.as_ref(), "%" | "percent" | "cent" | "third" | "quarter" | "half" | "one-third"))
}

/// What is left or reached: "leave Acme with 900 employees", "from 4,000 to 3,500", "headcount fell to 3,000".
fn remains(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
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
    // "taking the number of job losses to 4,700" is a tally of cuts
    if (lo..q.tokens.start).any(|k| a.tags[k].has(Tag::CutNoun) && !a.tokens[k].is("cut")) {
        return false;
    }
    let size = (lo..q.tokens.start)
        .any(|k| a.tags[k].has(Tag::WorkforceNoun) || a.tokens[k].is("number") && a.tokens.get(k + 1).is_some_and(|t| t.is("of")));
    let moved = has(&[
        "fell", "falls", "fallen", "rose", "risen", "grew", "grown", "dropped", "shrank", "shrunk", "declined", "down", "up", "reduce",
        "reduced", "reducing", "reduces", "cut", "cutting", "bring", "bringing", "number",
    ]);
    let from_to =
        last == "from" && size && !has(&["down"]) || last == "to" && has(&["from"]) && before.iter().any(|t| t.kind == TokenKind::Number);
    from_to || last == "to" && size && moved
}

/// "The union represents 2,000 workers": they are its members.
fn represented(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    let lo = sentence.tokens.start.max(q.tokens.start.saturating_sub(3));
    let represents = a.tokens[lo..q.tokens.start].iter().any(|t| matches!(t.lower.as_ref(), "represents" | "representing" | "represented"));
    represents && !q.is_share() && (sentence.tokens.start..q.tokens.start).any(|k| a.tags[k].has(Tag::Bystander))
}

/// "…, 1,200 and 550": joined to the quantity before it.
fn coordinated(a: &Analysis<'_>, q: &Quantity, sentence: &Sentence) -> bool {
    // "300 in Leeds and a further 30"
    let mut to = q.tokens.start;
    while to > sentence.tokens.start && matches!(a.tokens[to - 1].lower.as_ref(), "a" | "another" | "further" | "additional") {
        to -= 1;
    }
    let from = sentence.tokens.start.max(to.saturating_sub(2));
    a.tokens[from..to]
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
        let lo = f.tokens.start.min(q.tokens.start).saturating_sub(2).max(sentence.tokens.start);
        let workforce = (lo..f.tokens.end.max(q.tokens.end)).any(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun, Tag::JobNoun]));
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
            Trigger::Cut | Trigger::CutNoun => cost <= 5.0,
            Trigger::Go => cost <= 6.0,
            _ => false,
        };
        if cut && people && (!small || f.passive) && !low_vague {
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
    // "rehired 300 of those it laid off"
    if let Some((i, cost)) = best
        && frames[i].trigger == Trigger::Hire
        && cost <= 2.0
        && !noun_next
        && !small
        && !low_vague
    {
        return Some(Taken { measure: Measure::Hiring, frame: Some(i), rule: "hiring.verb" });
    }
    // "the redundancies, 350 of them this year"
    let in_all =
        next.is_some_and(|t| t.is("in")) && a.tokens.get(q.tokens.end + 1).is_some_and(|t| matches!(t.lower.as_ref(), "all" | "total"));
    let of_them = in_all
        || next.is_some_and(|t| t.is("of"))
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
        && (frames[i].tokens.start.saturating_sub(3).max(sentence.tokens.start)..q.tokens.start)
            .any(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::PersonNoun]))
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

fn plural(a: &Analysis<'_>, k: usize) -> bool {
    a.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word && t.lower.ends_with('s') && !t.lower.ends_with("ss"))
}
