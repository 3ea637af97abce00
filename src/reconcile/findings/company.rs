//! Numbers that an article gives of all cuts and that other articles show to be of less or of more.

use super::super::Corpus;
use super::super::ranges::{Departure, How, departures};
use super::{Weight, claim_evidence, finding, name, title};
use crate::model::{Event, Finding, FindingKind, RoleCount, Severity};

const OF_PARTS: Weight =
    (Severity::Note, "who has only the one article takes a part for the whole; that it is one is inferred from the others");
const OF_TOTALS: Weight =
    (Severity::Note, "who has only the one article takes more for these cuts; that it is more is inferred from the others");
const OF_EXCESS: Weight = (Severity::Warning, "no part is larger than the whole: one of the two is wrong, or of another scope");
const OF_BOUNDS: Weight =
    (Severity::Note, "the one article's numbers add up to what the other's does not allow; its parts may overlap, or be of another scope");
const OF_WEAKER: Weight = (Severity::Note, "the weaker word has given way; who has only the one article has another number");

/// Articles whose own number is not what all of them together give.
pub(super) fn find(corpus: &Corpus<'_>, event: &Event, found: &mut Vec<Finding>) {
    for departure in departures(corpus, event) {
        let evidence = [departure.claim, departure.other].map(|(a, c)| claim_evidence(a, c));
        let is_told = |f: &Finding| f.event.as_ref() == Some(&event.id) && evidence.iter().all(|e| f.evidence.contains(e));
        if !found.iter().any(is_told) {
            let (kind, weight) = weigh(&departure);
            let message = format!("{}: {}", title(event), message(&departure));
            found.push(finding(kind, weight, Some(event), message, evidence.into()));
        }
    }
}

fn weigh(departure: &Departure<'_>) -> (FindingKind, Weight) {
    let exceeds = |part: &RoleCount, whole: &RoleCount| part.value.min.zip(whole.value.max).is_some_and(|(part, whole)| part > whole);
    match departure.how {
        How::Part(_) if exceeds(departure.claim.1, departure.other.1) => (FindingKind::SumExceedsTotal, OF_EXCESS),
        How::Phase | How::Part(_) | How::OtherPart(..) => (FindingKind::ScopeMismatch, OF_PARTS),
        How::WiderTotal | How::RunningTotal => (FindingKind::ScopeMismatch, OF_TOTALS),
        How::Bound => (FindingKind::ScopeMismatch, OF_BOUNDS),
        How::Recalled if !apart(departure.claim.1, departure.other.1) => (FindingKind::ScopeMismatch, OF_WEAKER),
        How::Possible | How::Recalled => (FindingKind::NumberConflict, OF_WEAKER),
    }
}

fn message(Departure { claim, other, how }: &Departure<'_>) -> String {
    let (own, others, by, and) = (&claim.1.text, &other.1.text, name(claim.0), name(other.0));
    match how {
        How::Phase => format!("“{own}” ({by}), told without the larger number, is taken for a phase or another part of “{others}” ({and})"),
        How::WiderTotal => format!("“{own}” ({by}) is taken for a wider total than these cuts, “{others}” ({and})"),
        How::Part(part) => format!("“{own}” ({by}) is taken to be of {part} alone; {and} gives “{others}” for the whole"),
        How::OtherPart(part, another) => {
            format!("“{own}” ({by}) is taken to be of {part} alone, “{others}” ({and}) of {another}; neither counts the whole")
        }
        How::RunningTotal => format!("“{own}” ({by}) is a total over several rounds; {and} gives “{others}” for this one"),
        How::Possible => format!("“{own}”, which {by} gives as possible, has given way to “{others}” ({and})"),
        How::Recalled => format!("{by} recalls the cuts as “{own}”, which no report of them gives; {and} gives “{others}”"),
        How::Bound => format!("by what {by} counts (“{own}”), “{others}” ({and}) could not be all"),
    }
}

/// Whether the two have no number in common.
fn apart(a: &RoleCount, b: &RoleCount) -> bool {
    a.value.estimate().zip(b.value.estimate()).is_some_and(|(a, b)| a.possible.intersect(&b.possible).is_none())
}
