//! The number of jobs of an event and its parts, each bound with the claims and the rule it comes from (METHOD, section 6).

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;

use super::Corpus;
use super::algebra::{Combined, Reading, combine};
use super::parts::{Claim, PartClaims, Scopes, list, scopes};
use super::shares;
use crate::model::{Alternative, Article, Estimate, Event, Range, RangeRelation, RoleInArticle, Roles, Status, Step, StepOp};

/// At most so many sets of parts named side by side are added up.
const MAX_SUMS: usize = 16;

/// Fills in the event's teams, its number of jobs and its share of staff.
pub(super) fn reconcile(corpus: &Corpus<'_>, event: &mut Event) {
    let scopes = scopes(corpus, event);
    let mut proof = Proof::default();
    let roots = roots(event);
    let mut teams = list(&scopes);
    for (team, part) in teams.iter_mut().zip(&scopes.parts) {
        team.roles = proof.claims(&firm(&part.claims), &roots, event).map(|found| found.into_roles());
    }
    let parts: Vec<Option<Roles>> = teams.iter().map(|t| t.roles.clone()).collect();
    let whole = proof.claims(&firm(&scopes.whole), &roots, event);
    event.percent = shares::combine(&firm(&scopes.whole));
    let total = match (whole, proof.bounds_from_below(&scopes, &parts)) {
        (Some(whole), bounds) => Some(proof.raise(whole, &bounds)),
        (None, bounds) if !bounds.is_empty() => proof.sum_alone(bounds),
        _ => shares::of_headcount(corpus, event, &firm(&scopes.whole), &mut proof),
    };
    event.roles = total.map(Found::into_roles);
    if let Some(total) = event.roles.as_ref().map(|r| r.estimate) {
        for set in side_by_side(&scopes).iter().filter(|s| s.len() > 1) {
            for i in set {
                teams[*i].implied = implied(&total, set.iter().filter(|o| *o != i).filter_map(|o| parts[*o].as_ref()));
            }
        }
    }
    event.teams = teams;
}

/// What each article rests on, by id.
fn roots(event: &Event) -> BTreeMap<String, String> {
    event.articles.iter().map(|c| (c.id.clone(), c.root.clone().unwrap_or_else(|| c.id.clone()))).collect()
}

/// The claims that count: not denied ones, sums over several rounds or mere possibilities while there are others.
fn firm<'a>(claims: &[Claim<'a>]) -> Vec<Claim<'a>> {
    let told: Vec<Claim<'a>> = claims.iter().copied().filter(|(_, c)| c.status != Some(Status::Denied)).collect();
    let prefer = |claims: Vec<Claim<'a>>, keep: fn(&Claim<'a>) -> bool| {
        let kept: Vec<Claim<'a>> = claims.iter().copied().filter(keep).collect();
        if kept.is_empty() { claims } else { kept }
    };
    let rounds = prefer(told, |(_, c)| !c.cumulative);
    prefer(rounds, |(_, c)| c.status != Some(Status::Possible))
}

/// The steps of an event's derivation, numbered as they are made.
#[derive(Debug, Default)]
pub(super) struct Proof {
    made: usize,
}

/// A number with its proof so far.
#[derive(Debug)]
pub(super) struct Found {
    combined: Combined,
    steps: Vec<Step>,
}

impl Found {
    fn last(&self) -> String {
        self.steps.last().map(|s| s.id.clone()).unwrap_or_default()
    }

    fn into_roles(self) -> Roles {
        let alternative = |(range, members): (Range, Vec<Reading>)| Alternative {
            min: range.min,
            max: range.max,
            claims: members.iter().flat_map(|m| m.inputs.iter().cloned()).collect(),
            independent_sources: members.iter().flat_map(|m| &m.roots).collect::<BTreeSet<_>>().len(),
        };
        Roles {
            estimate: self.combined.estimate,
            relation: self.combined.relation,
            derivation: self.steps,
            alternatives: self.combined.alternatives.into_iter().map(alternative).collect(),
        }
    }
}

impl Proof {
    fn step(&mut self, op: StepOp, inputs: Vec<String>, estimate: Estimate, because: String) -> Step {
        self.made += 1;
        Step { id: format!("s{}", self.made), op, inputs, estimate, because }
    }

    /// Puts claims of one scope together.
    fn claims(&mut self, claims: &[Claim<'_>], roots: &BTreeMap<String, String>, event: &Event) -> Option<Found> {
        let (current, replaced) = supersede(claims, event);
        let root = |article: &Article| roots.get(&article.id).cloned().unwrap_or_else(|| article.id.clone());
        let readings = current.iter().filter_map(|(a, c)| Reading::of_claim(&c.id, &c.text, &c.value, &root(a)));
        let mut found = self.readings(readings.collect())?;
        if !replaced.is_empty() {
            let inputs = std::iter::once(found.last()).chain(replaced.iter().map(|(_, c)| c.id.clone())).collect();
            let because = "a later report says that the plan was carried out or changed; its number replaces the earlier ones";
            found.steps.push(self.step(StepOp::Supersede, inputs, found.combined.estimate, because.to_owned()));
        }
        Some(found)
    }

    /// Combines readings, with a step for each and one for what they give together.
    fn readings(&mut self, readings: Vec<Reading>) -> Option<Found> {
        let combined = combine(readings)?;
        let mut steps: Vec<Step> = combined
            .readings
            .iter()
            .map(|r| {
                let times = if r.inputs.len() > 1 { format!(", {} mentions of this size", r.inputs.len()) } else { String::new() };
                self.step(StepOp::Claim, r.inputs.iter().cloned().collect(), r.estimate(), format!("“{}”{times}", r.words))
            })
            .collect();
        for (rounder, finer) in &combined.rounded {
            let inputs = rounder.inputs.iter().chain(&finer.inputs).cloned().collect();
            let because = format!("“{}” says the same as “{}”, less exactly", rounder.words, finer.words);
            steps.push(self.step(StepOp::Round, inputs, finer.estimate(), because));
        }
        if combined.readings.len() > 1 {
            let inputs = steps.iter().filter(|s| s.op == StepOp::Claim).map(|s| s.id.clone()).collect();
            let (op, because) = outcome(&combined);
            steps.push(self.step(op, inputs, combined.estimate, because));
        }
        Some(Found { combined, steps })
    }

    /// Like [`Proof::readings`], for shares of headcounts.
    pub(super) fn portions(&mut self, readings: Vec<Reading>) -> Option<Found> {
        let mut found = self.readings(readings)?;
        for step in found.steps.iter_mut().filter(|s| s.op == StepOp::Claim) {
            step.op = StepOp::PercentOf;
        }
        Some(found)
    }

    /// Lower bounds of the whole: sums of parts that one text lists side by side, single parts, mixtures of parts.
    fn bounds_from_below(&mut self, scopes: &Scopes<'_>, parts: &[Option<Roles>]) -> Vec<(Step, RangeRelation)> {
        let mut bounds = Vec::new();
        for set in side_by_side(scopes) {
            let members: Vec<(&PartClaims<'_>, &Roles)> =
                set.iter().filter_map(|i| Some((&scopes.parts[*i], parts[*i].as_ref()?))).collect();
            let Some(estimate) = members.iter().map(|(_, r)| r.estimate).reduce(|a, b| add(&a, &b)) else { continue };
            let inputs = members.iter().filter_map(|(_, r)| r.derivation.last().map(|s| s.id.clone())).collect();
            let names: Vec<&str> = members.iter().map(|(p, _)| p.name.as_str()).collect();
            let because = match names.as_slice() {
                [one] => format!("{one} is a part of the whole"),
                _ => format!("{} are listed side by side, so their numbers add up", names.join("; ")),
            };
            let relation = members.iter().map(|(_, r)| r.relation).max().unwrap_or(RangeRelation::Equal);
            bounds.push((self.step(StepOp::Sum, inputs, estimate, because), relation));
        }
        for (_, claim) in firm(&scopes.mixed) {
            if let Some(estimate) = claim.value.estimate() {
                let because = format!("“{}” is of some of the parts and others", claim.text);
                bounds.push((self.step(StepOp::Claim, vec![claim.id.clone()], estimate, because), RangeRelation::Equal));
            }
        }
        bounds
    }

    /// Raises the lower bounds of the whole to those of its parts, as far as that can be.
    fn raise(&mut self, whole: Found, bounds: &[(Step, RangeRelation)]) -> Found {
        let mut found = whole;
        for (step, _) in bounds {
            let at_least = at_least(&step.estimate);
            let now = found.combined.estimate;
            let gains =
                step.estimate.possible.min > now.possible.min || step.estimate.likely.zip(now.likely).is_some_and(|(s, n)| s.min > n.min);
            if found.combined.relation == RangeRelation::Conflict || !gains {
                continue;
            }
            if now.possible.intersect(&at_least.possible).is_none() {
                let because = format!("{}; that is more than the whole allows, so it is not used", step.because);
                found.steps.push(Step { because, ..step.clone() });
                continue;
            }
            let grain = found.combined.readings.iter().map(Reading::grain).max().unwrap_or(1);
            let inputs = [Reading::new(now, grain, &found.last(), "the whole"), Reading::new(at_least, grain, &step.id, "its parts")];
            let Some(raised) = combine(inputs) else { continue };
            let because = match raised.relation {
                RangeRelation::Strained => "the whole is no smaller than its parts; by their usual reading they are hardly compatible",
                _ => "the whole is no smaller than its parts",
            };
            let ids = vec![found.last(), step.id.clone()];
            found.steps.push(step.clone());
            found.steps.push(self.step(StepOp::Intersect, ids, raised.estimate, because.to_owned()));
            let strained = raised.relation == RangeRelation::Strained;
            found.combined.estimate = raised.estimate;
            found.combined.relation = if strained { RangeRelation::Strained } else { found.combined.relation };
        }
        found
    }

    /// The whole when no claim counts it: at least what its parts come to, and likely no more than the largest sum of them.
    fn sum_alone(&mut self, bounds: Vec<(Step, RangeRelation)>) -> Option<Found> {
        let (step, relation) = bounds.into_iter().max_by_key(|(s, _)| (s.estimate.possible.min, s.inputs.len()))?;
        let estimate = Estimate { possible: Range::new(step.estimate.possible.min, None), likely: step.estimate.likely };
        let because = "no source counts the whole; it is at least the sum of the parts that are counted".to_owned();
        let last = self.step(StepOp::Sum, vec![step.id.clone()], estimate, because);
        let reading = Reading::new(estimate, 1, &last.id, "the parts");
        let mut combined = combine([reading])?;
        combined.relation = relation;
        Some(Found { combined, steps: vec![step, last] })
    }
}

/// What the combination of several readings is called, and why.
fn outcome(combined: &Combined) -> (StepOp, String) {
    let because = match (&combined.conflict, combined.relation) {
        (Some((low, high)), _) => format!("“{}” and “{}” cannot both hold", low.words, high.words),
        (_, RangeRelation::Strained) => {
            "all hold at once, but hardly by their usual reading; likely is what lies between the finest of them".to_owned()
        }
        (_, RangeRelation::Compatible) => "what all of them allow; their usual readings overlap".to_owned(),
        _ => "what all of them allow; the finer ones lie within the coarser".to_owned(),
    };
    let hull = matches!(combined.relation, RangeRelation::Strained | RangeRelation::Conflict);
    (if hull { StepOp::Hull } else { StepOp::Intersect }, because)
}

/// Splits claims into those that count and those that a later report replaces: one that tells of the earlier number as past
/// (its own background claim in this event) and gives another, or one that says it is done where others announced it.
fn supersede<'a>(claims: &[Claim<'a>], event: &Event) -> (Vec<Claim<'a>>, Vec<Claim<'a>>) {
    let possible = |c: &Claim<'a>| c.1.value.estimate().map(|e| e.possible);
    let apart = |x: Option<Range>, y: Option<Range>| x.zip(y).is_some_and(|(x, y)| x.intersect(&y).is_none());
    let ids: HashSet<&str> = event.claims.iter().map(String::as_str).collect();
    let revises = |(article, claim): &Claim<'a>| {
        let mut past = article.role_counts.iter().filter(|c| c.role == RoleInArticle::Background && ids.contains(c.id.as_str()));
        claim.role == RoleInArticle::Main && past.any(|c| apart(c.value.estimate().map(|e| e.possible), possible(&(*article, *claim))))
    };
    // the latest day of a report, for each range that it gives, by whether it revises a plan or says that it is done
    let mut latest: BTreeMap<(bool, u64, Option<u64>), Date> = BTreeMap::new();
    for claim in claims {
        let revises = revises(claim);
        if let (Some(range), Some(day), true) = (possible(claim), claim.0.date.start, revises || claim.1.status == Some(Status::Done)) {
            let entry = latest.entry((revises, range.min, range.max)).or_insert(day);
            *entry = day.max(*entry);
        }
    }
    let replaced = |old: &Claim<'a>| {
        let planned = matches!(old.1.status, Some(Status::Announced | Status::Possible));
        latest.iter().any(|((revises, min, max), day)| {
            (*revises || planned) && old.0.date.end.is_some_and(|end| *day > end) && apart(possible(old), Some(Range::new(*min, *max)))
        })
    };
    claims.iter().partition(|c| !replaced(c))
}

/// Sets of counted parts, not inside one another, that some article lists side by side; largest first.
fn side_by_side(scopes: &Scopes<'_>) -> Vec<BTreeSet<usize>> {
    let mut by_article: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (i, part) in scopes.parts.iter().enumerate().filter(|(_, p)| p.part_of.is_none()) {
        for (article, _) in &part.claims {
            by_article.entry(&article.id).or_default().insert(i);
        }
    }
    let all: BTreeSet<BTreeSet<usize>> = by_article.into_values().collect();
    let mut sets: Vec<BTreeSet<usize>> = all.iter().filter(|s| !all.iter().any(|t| t.len() > s.len() && s.is_subset(t))).cloned().collect();
    sets.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    sets.truncate(MAX_SUMS);
    sets
}

fn add(a: &Estimate, b: &Estimate) -> Estimate {
    let sum = |x: Range, y: Range| Range::new(x.min.saturating_add(y.min), x.max.zip(y.max).map(|(p, q)| p.saturating_add(q)));
    Estimate { possible: sum(a.possible, b.possible), likely: a.likely.zip(b.likely).map(|(x, y)| sum(x, y)) }
}

/// The same lower bounds and no upper ones.
fn at_least(e: &Estimate) -> Estimate {
    Estimate { possible: Range::new(e.possible.min, None), likely: Some(Range::new(e.likely.unwrap_or(e.possible).min, None)) }
}

/// The whole minus the other parts: no more than is left when they are small, no less than when they are large.
fn implied<'r>(whole: &Estimate, others: impl Iterator<Item = &'r Roles>) -> Option<Estimate> {
    let others = others.map(|r| r.estimate).reduce(|a, b| add(&a, &b))?;
    let minus = |w: Range, o: Range| {
        let min = o.max.map_or(0, |m| w.min.saturating_sub(m));
        let max = w.max.map(|m| m.checked_sub(o.min));
        match max {
            Some(None) => None,
            Some(Some(max)) if max < min => None,
            Some(max) => Some(Range::new(min, max)),
            None => Some(Range::new(min, None)),
        }
    };
    let possible = minus(whole.possible, others.possible)?;
    let likely = whole.likely.zip(others.likely).and_then(|(w, o)| minus(w, o)).and_then(|l| l.intersect(&possible));
    Some(Estimate { possible, likely })
}

#[cfg(test)]
mod tests {
    use super::super::testing::Draft;
    use super::super::{Options, summarize};
    use super::*;
    use crate::model::{Hedge, PercentRange, Record, RoleCount};

    fn event(articles: &[Article]) -> Event {
        let records = articles.iter().map(|a| Record::Article(Box::new(a.clone()))).collect();
        let events = summarize(records, &Options::default()).events;
        assert_eq!(events.iter().filter(|e| e.main).count(), 1, "{:?}", events.iter().map(|e| &e.because).collect::<Vec<_>>());
        events.into_iter().next().unwrap()
    }

    type Ends = (u64, Option<u64>);

    fn ends(e: &Estimate) -> (u64, Option<u64>, Option<Ends>) {
        (e.possible.min, e.possible.max, e.likely.map(|l| (l.min, l.max)))
    }

    fn of(event: &Event) -> (u64, Option<u64>, Option<Ends>) {
        ends(&event.roles.as_ref().unwrap().estimate)
    }

    fn vague(possible: (u64, u64), likely: (u64, u64), unit: Option<&'static str>) -> impl FnOnce(&mut RoleCount) {
        move |c| {
            c.value.hedge = Hedge::Vague;
            c.value.stated = None;
            (c.value.min, c.value.max) = (Some(possible.0), Some(possible.1));
            (c.value.likely_min, c.value.likely_max) = (Some(likely.0), Some(likely.1));
            c.unit = unit.map(str::to_owned);
        }
    }

    fn in_unit(unit: &'static str) -> impl FnOnce(&mut RoleCount) {
        move |c| c.unit = Some(unit.to_owned())
    }

    const PARTS: &str = "Acme cuts hundreds of jobs\nSeveral hundred go in sales. A few hundred go in store design.";

    fn parts_and_whole(id: &str) -> Draft {
        let draft = Draft::new(id, PARTS).dated("2021-05-04").employer("Acme");
        let draft = draft.count("hundreds of jobs", (0, None), vague((200, 1999), (200, 999), None));
        let draft = draft.count("Several hundred", (0, None), vague((200, 999), (300, 700), Some("sales team")));
        draft.count("A few hundred", (0, None), vague((200, 799), (300, 500), Some("store design")))
    }

    #[test]
    fn parts_raise_the_lower_bound_of_the_whole() {
        let event = event(&[parts_and_whole("a").done()]);
        assert_eq!(of(&event), (400, Some(1999), Some((600, Some(999)))));
        let names: Vec<&str> = event.teams.iter().map(|t| t.name.as_str()).collect();
        assert_eq!(names, ["sales", "store design"]);
        assert_eq!(ends(event.teams[0].implied.as_ref().unwrap()), (0, Some(1799), Some((100, Some(699)))));
        let steps = &event.roles.as_ref().unwrap().derivation;
        let known: BTreeSet<&String> =
            steps.iter().chain(event.teams.iter().filter_map(|t| t.roles.as_ref()).flat_map(|r| &r.derivation)).map(|s| &s.id).collect();
        for input in steps.iter().flat_map(|s| &s.inputs) {
            assert!(known.contains(input) || input.contains("/c"), "{input} is a step or a claim");
        }
    }

    #[test]
    fn a_repeat_changes_no_range() {
        let once = event(&[parts_and_whole("a").done()]);
        let twice = event(&[parts_and_whole("a").done(), parts_and_whole("b").done()]);
        assert_eq!(of(&once), of(&twice));
        let parts = |e: &Event| e.teams.iter().map(|t| t.roles.as_ref().map(|r| r.estimate)).collect::<Vec<_>>();
        assert_eq!(parts(&once), parts(&twice));
    }

    #[test]
    fn a_conflict_keeps_all_accounts() {
        let at = |id: &str, words: &'static str, n: u64| {
            Draft::new(id, &format!("Acme cuts {words}")).dated("2021-05-04").employer("Acme").count(words, (n, Some(n)), |_| {}).done()
        };
        let event = event(&[at("a", "310 jobs", 310), at("b", "420 jobs", 420), at("c", "420 jobs", 420)]);
        let roles = event.roles.as_ref().unwrap();
        assert_eq!((of(&event), roles.relation), ((310, Some(420), None), RangeRelation::Conflict));
        assert_eq!(roles.alternatives[0].claims, ["b/c1", "c/c1"]);
        assert!(roles.derivation.last().unwrap().because.contains("cannot both hold"));
    }

    #[test]
    fn a_smaller_figure_beside_a_total_is_a_phase() {
        let text = "Acme cuts 800 jobs by next year\nThis week 200 jobs go";
        let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme");
        let article = draft.count("800 jobs", (800, Some(800)), |_| {}).count("200 jobs", (200, Some(200)), |_| {}).done();
        assert_eq!(of(&event(&[article])), (800, Some(800), Some((800, Some(800)))));
    }

    #[test]
    fn a_plan_that_was_scaled_back_is_superseded() {
        let plan = Draft::new("a", "Acme cuts 800 jobs").dated("2021-05-04").employer("Acme").count("800 jobs", (800, Some(800)), |_| {});
        let text = "Acme cuts only 300 jobs\nIt had planned 800 jobs";
        let change = Draft::new("b", text).dated("2021-05-07").employer("Acme");
        let change =
            change.count("300 jobs", (300, Some(300)), |_| {}).count("800 jobs", (800, Some(800)), |c| c.role = RoleInArticle::Background);
        let event = event(&[plan.done(), change.done()]);
        assert_eq!(of(&event), (300, Some(300), Some((300, Some(300)))));
        assert_eq!(event.roles.unwrap().derivation.last().unwrap().op, StepOp::Supersede);
    }

    #[test]
    fn one_unit_alone_is_the_event() {
        let at = |id: &str, unit| {
            let draft = Draft::new(id, "Acme cuts 90 jobs").dated("2021-05-04").employer("Acme");
            draft.count("90 jobs", (90, Some(90)), in_unit(unit)).done()
        };
        let event = event(&[at("a", "moon rocket program"), at("b", "NASA's new moon rocket team")]);
        assert_eq!(of(&event), (90, Some(90), Some((90, Some(90)))));
    }

    #[test]
    fn places_counted_apart_add_up() {
        let draft = Draft::new("a", "Acme cuts jobs: 90 jobs in Ohio and 40 jobs in Utah").dated("2021-05-04").employer("Acme");
        let draft = draft.count("90 jobs", (90, Some(90)), |c| c.place = Some("Ohio".to_owned()));
        let article = draft.count("40 jobs", (40, Some(40)), |c| c.place = Some("Utah".to_owned())).done();
        assert_eq!(of(&event(&[article])), (130, None, Some((130, Some(130)))));
    }

    #[test]
    fn a_share_of_the_headcount_gives_jobs_where_no_number_does() {
        let draft = Draft::new("a", "Acme cuts a tenth of its staff\nIt employs 2,000 people").dated("2021-05-04").employer("Acme");
        let draft = draft.count("a tenth", (0, None), |c| {
            c.value.percent = Some([10.0, 10.0]);
            c.value.percent_range = Some(PercentRange { min: 9.5, max: 10.5, likely_min: 10.0, likely_max: 10.0 });
            (c.value.min, c.value.likely_min) = (None, None);
        });
        let draft = draft.count("2,000 people", (2000, Some(2000)), |c| {
            c.measure = crate::model::Measure::Headcount;
            c.role = RoleInArticle::Background;
        });
        let event = event(&[draft.done()]);
        assert_eq!(of(&event), (190, Some(210), Some((200, Some(200)))));
        assert_eq!(event.roles.unwrap().derivation[0].op, StepOp::PercentOf);
    }

    #[test]
    fn denied_counts_and_running_totals_are_not_fused() {
        let text = "Acme cuts 90 jobs\nIt denied that 700 jobs go. Since January 950 jobs went in all.";
        let draft = Draft::new("a", text).dated("2021-05-04").employer("Acme").count("90 jobs", (90, Some(90)), |_| {});
        let draft = draft.count("700 jobs", (700, Some(700)), |c| c.status = Some(Status::Denied));
        let article = draft.count("950 jobs", (950, Some(950)), |c| c.cumulative = true).done();
        assert_eq!(of(&event(&[article])), (90, Some(90), Some((90, Some(90)))));
    }
}
