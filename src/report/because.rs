//! Why an event is given its range of jobs, in a sentence that can be repeated: what bounds the low end, and what the high end.
//!
//! The derivation is a proof and reads like one. Of its steps only those are told that the two ends come from.

use crate::model::{Event, Part, Range, RangeRelation, Roles, Step, StepOp};
use crate::report::words::{capitalised, clean, list, number, range, small_number};

/// Numbers set aside of which the sentence tells.
const MOST_ASIDES: usize = 3;

/// An end of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    High,
}

impl End {
    fn of(self, range: Range) -> Option<u64> {
        match self {
            Self::Low => Some(range.min),
            Self::High => range.max,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Low => "at least",
            Self::High => "at most",
        }
    }
}

/// Why the event has this range; `None` where there is nothing to say.
pub(super) fn because(event: &Event) -> Option<String> {
    let roles = event.roles.as_ref()?;
    let last = roles.derivation.last()?;
    let mut sentences = vec![main_sentence(event, roles, last)];
    sentences.extend(asides(roles));
    Some(sentences.join(". "))
}

fn main_sentence(event: &Event, roles: &Roles, last: &Step) -> String {
    if roles.relation == RangeRelation::Conflict {
        let hull = roles.derivation.iter().rfind(|s| s.op == StepOp::Hull).unwrap_or(last);
        return clean(&hull.because);
    }
    let bounds = roles.estimate.possible;
    let (low, high) = (binding(roles, last, End::Low), binding(roles, last, End::High));
    if low.id == high.id && is_wording(low) {
        return meaning(low);
    }
    let low_end = format!("{} {} because {}", End::Low.word(), number(bounds.min), reason(event, low, End::Low));
    let high_end = match bounds.max {
        Some(max) => format!("{} {} because {}", End::High.word(), number(max), reason(event, high, End::High)),
        None => "no source sets an upper limit".to_owned(),
    };
    format!("{low_end}; {high_end}")
}

/// The step that an end of the whole comes from.
fn binding<'r>(roles: &'r Roles, step: &'r Step, end: End) -> &'r Step {
    let mut step = step;
    // a step is made of earlier ones, so this ends
    while !is_wording(step) {
        let wanted = end.of(step.estimate.possible);
        let inputs = step.inputs.iter().filter_map(|id| roles.derivation.iter().find(|s| s.id == *id && s.id != step.id));
        match inputs.into_iter().find(|s| end.of(s.estimate.possible) == wanted) {
            Some(input) => step = input,
            None => break,
        }
    }
    step
}

/// Whether a step is what a text says, not what is made of it.
const fn is_wording(step: &Step) -> bool {
    matches!(step.op, StepOp::Claim | StepOp::PercentOf)
}

/// The words of a claim, from a reason like `“90 jobs”, 2 mentions of this size`.
fn wording(step: &Step) -> String {
    let because = clean(&step.because);
    because.find('”').map_or_else(|| because.clone(), |end| because[..end + '”'.len_utf8()].to_owned())
}

/// Whether the reason of a claim says what it is of, behind its words.
fn says_more(step: &Step) -> bool {
    let behind = step.because.find('”').map_or("", |end| &step.because[end + '”'.len_utf8()..]);
    !behind.is_empty() && !behind.starts_with(", ")
}

/// One wording decides both ends.
fn meaning(step: &Step) -> String {
    let (words, possible) = (wording(step), step.estimate.possible);
    match (step.op, possible.max == Some(possible.min)) {
        (StepOp::Claim, true) => format!("{words} is the figure given"),
        (StepOp::Claim, false) => format!("{words} can mean {}", range(possible)),
        _ => format!("{words} comes to {}", range(possible)),
    }
}

/// What an end comes from, as a clause.
fn reason(event: &Event, step: &Step, end: End) -> String {
    match step.op {
        // a part, or a running total, bounds the whole and does not name it
        StepOp::Claim if says_more(step) => clean(&step.because),
        StepOp::Claim => format!("the whole is called {}", wording(step)),
        StepOp::PercentOf => format!("{} comes to that", wording(step)),
        StepOp::Sum => {
            let parts: Vec<&Part> = event.teams.iter().filter(|part| is_summed(part, step)).collect();
            sum(&parts, end).unwrap_or_else(|| clean(&step.because))
        }
        _ => clean(&step.because),
    }
}

fn is_summed(part: &Part, step: &Step) -> bool {
    part.roles.as_ref().and_then(|r| r.derivation.last()).is_some_and(|last| step.inputs.contains(&last.id))
}

/// "the two parts listed side by side have at least 200 each".
fn sum(parts: &[&Part], end: End) -> Option<String> {
    let ends: Option<Vec<u64>> = parts.iter().map(|p| p.roles.as_ref().and_then(|r| end.of(r.estimate.possible))).collect();
    let ends = ends?;
    let first = *ends.first()?;
    // a part of one number has neither least nor most
    let plain = |part: &&Part| part.roles.as_ref().is_some_and(|r| r.estimate.possible.max == Some(r.estimate.possible.min));
    let at = if parts.iter().all(plain) { "have".to_owned() } else { format!("have {}", end.word()) };
    if let [part] = parts {
        return Some(format!("one part, {}, {} {}", clean(&part.name), at.replacen("have", "has", 1), number(first)));
    }
    let listed = format!("the {} parts listed side by side {at}", small_number(parts.len()));
    let each = ends.iter().all(|n| *n == first);
    let all: Vec<String> = ends.iter().map(|n| number(*n)).collect();
    Some(if each { format!("{listed} {} each", number(first)) } else { format!("{listed} {}", list(&all)) })
}

/// What else was done with the claims that a reader should know.
fn asides(roles: &Roles) -> Vec<String> {
    let mut asides: Vec<String> = Vec::new();
    let bounds = roles.estimate.possible;
    let unhedged = roles.derivation.iter().any(|s| s.op == StepOp::Hull && is_aside(roles, s));
    if roles.relation == RangeRelation::Strained && !unhedged {
        asides.push(match roles.estimate.likely {
            _ if bounds.max == Some(bounds.min) => "The other words allow it only if they are stretched".to_owned(),
            Some(likely) => format!("The usual readings of these words hardly meet; {} spans them", range(likely)),
            None => "The usual readings of these words do not meet".to_owned(),
        });
    }
    if roles.derivation.iter().any(|s| s.op == StepOp::Supersede) {
        asides.push("A later report of a plan changed or carried out replaces earlier numbers".to_owned());
    }
    let unused: Vec<&Step> = roles.derivation.iter().filter(|s| is_aside(roles, s)).collect();
    asides.extend(unused.iter().take(MOST_ASIDES).map(|s| capitalised(&clean(&s.because))));
    if unused.len() > MOST_ASIDES {
        asides.push(format!("{} more numbers are not used, or count as parts", unused.len() - MOST_ASIDES));
    }
    asides
}

/// Whether a step explains what became of a number that nothing else is made of: it is a phase, stands in a headline alone, contradicts the
/// whole.
fn is_aside(roles: &Roles, step: &Step) -> bool {
    let explains = match step.op {
        StepOp::Claim => says_more(step),
        StepOp::Sum => true,
        StepOp::Hull => roles.relation != RangeRelation::Conflict,
        _ => false,
    };
    let concludes = roles.derivation.last().is_some_and(|last| last.id == step.id);
    explains && !concludes && !roles.derivation.iter().any(|other| other.inputs.contains(&step.id))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::model::Summary;

    fn step(id: &str, op: &str, inputs: &[&str], ends: (u64, Option<u64>), because: &str) -> Value {
        json!({"id": id, "op": op, "inputs": inputs, "min": ends.0, "max": ends.1, "likely_min": ends.0, "likely_max": ends.1,
               "because": because})
    }

    fn roles(relation: &str, ends: (u64, Option<u64>), derivation: &[Value]) -> Value {
        json!({"min": ends.0, "max": ends.1, "likely_min": ends.0, "likely_max": ends.1, "relation": relation,
               "derivation": derivation, "alternatives": []})
    }

    fn part(name: &str, step: Value) -> Value {
        let ends = (step["min"].as_u64().unwrap(), step["max"].as_u64());
        json!({"name": name, "part_of": null, "roles": roles("equal", ends, &[step]), "implied": null, "sources": []})
    }

    fn told(roles: Value, teams: Vec<Value>) -> String {
        let mut summary: Summary = serde_json::from_str(include_str!("fixture.json")).unwrap();
        let mut event = summary.events.remove(0);
        event.roles = Some(serde_json::from_value(roles).unwrap());
        event.teams = serde_json::from_value(Value::Array(teams)).unwrap();
        because(&event).unwrap()
    }

    #[test]
    fn one_wording_decides_both_ends() {
        let one = |ends, words: &str| told(roles("equal", ends, &[step("s1", "claim", &["a/c1"], ends, words)]), vec![]);
        assert_eq!(one((120, Some(120)), "“120 jobs”, 2 mentions of this size"), "“120 jobs” is the figure given");
        assert_eq!(one((200, Some(1999)), "“hundreds of jobs”"), "“hundreds of jobs” can mean 200–1,999");
        assert_eq!(one((501, None), "“more than 500 jobs”"), "“more than 500 jobs” can mean 501 or more");
    }

    #[test]
    fn parts_bound_the_low_end_and_words_the_high_one() {
        let (sales, design) = (step("s1", "claim", &["a/c2"], (200, Some(999)), ""), step("s2", "claim", &["a/c3"], (200, Some(799)), ""));
        let whole = [
            step("s3", "claim", &["a/c1"], (200, Some(1999)), "“hundreds of jobs”"),
            step("s4", "sum", &["s1", "s2"], (400, Some(1798)), "their numbers add up"),
            step("s5", "intersect", &["s3", "s4"], (400, Some(1999)), "the whole is no smaller than its parts"),
        ];
        assert_eq!(
            told(roles("equal", (400, Some(1999)), &whole), vec![part("sales", sales), part("design", design)]),
            "at least 400 because the two parts listed side by side have at least 200 each; at most 1,999 because the whole is called \
             “hundreds of jobs”"
        );
    }

    #[test]
    fn no_upper_limit_and_strained_words() {
        let steps = [
            step("s1", "claim", &["a/c1"], (2000, None), "“thousands of jobs”"),
            step("s2", "claim", &["a/c2"], (2501, None), "“more than 2,500 jobs”"),
            step("s3", "hull", &["s1", "s2"], (2501, None), "all hold at once"),
        ];
        assert_eq!(
            told(roles("strained", (2501, None), &steps), vec![]),
            "at least 2,501 because the whole is called “more than 2,500 jobs”; no source sets an upper limit. The usual readings of \
             these words hardly meet; 2,501 or more spans them"
        );
    }

    #[test]
    fn a_conflict_names_the_two_that_cannot_hold() {
        let steps = [
            step("s1", "claim", &["a/c1"], (90, Some(90)), "“90 jobs”"),
            step("s2", "claim", &["b/c1"], (120, Some(120)), "“120 jobs”"),
            step("s3", "hull", &["s1", "s2"], (90, Some(120)), "“90 jobs” and “120 jobs” cannot both hold"),
        ];
        assert_eq!(told(roles("conflict", (90, Some(120)), &steps), vec![]), "“90 jobs” and “120 jobs” cannot both hold");
    }
}
