//! The employers whose cuts are an article's news.

use std::collections::{BTreeMap, BTreeSet};

use super::super::frame::Frame;
use super::super::govern::dismisses;
use super::{Read, Referent, Referents, details, speaks_for};
use crate::extract::Analysis;
use crate::extract::names::{NameKind, Names};
use crate::lexicon::{Tag, Trigger};
use crate::model::{EmployerBasis, Measure};
use crate::read::BlockKind;

/// From how many employers with cuts of their own on an article is a round-up.
const ROUND_UP: usize = 4;

/// Sentences, the headline included, in which news is told.
const LEAD: usize = 6;

/// How the organisations of an article stand to its cuts.
#[derive(Default)]
struct Standing {
    weight: BTreeMap<usize, f64>,
    /// Those of whom headline or first sentences tell cuts.
    lead: BTreeSet<usize>,
    /// Those whose cuts are told early, not as something past: a round-up has several.
    early: BTreeSet<usize>,
    /// Those whose cuts are not past, wherever they are told.
    present: BTreeSet<usize>,
    /// Those of the first four sentences.
    opening: BTreeSet<usize>,
    /// Those named in the headline.
    named: BTreeSet<usize>,
    /// Those of whom a verb says that they cut jobs, counted or not.
    acting: BTreeSet<usize>,
    /// The headline counts the cuts of an industry or economy.
    headline_of_many: bool,
    /// The headline speaks of many employers.
    plural: bool,
    /// The headline tells of cuts, whoever makes them.
    headline: bool,
    /// Headline or first sentences count the cuts of an industry or economy.
    collective: bool,
}

impl Standing {
    fn add(&mut self, entity: usize, weight: f64) {
        *self.weight.entry(entity).or_default() += weight;
    }
}

/// Weighs the organisations of an article by how they stand to its cuts, and names the main ones, the foremost first.
pub(in super::super) fn main_employers(a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, reads: &[Read]) -> Vec<usize> {
    let mut standing = Standing::default();
    for read in reads {
        weigh(a, r, read, &mut standing);
    }
    mentions(a, names, r, reads, &mut standing);
    let Standing { weight, lead, mut early, mut present, acting, headline, headline_of_many, plural, named, opening, .. } = standing;
    // whoever stands in the headline is its news; others are so only if the first sentences tell of them
    if lead.iter().any(|e| named.contains(e)) {
        early.retain(|e| named.contains(e) || opening.contains(e));
        early.extend(present.intersection(&named));
    }
    let discount = |e: usize| if r.entity_is_bystander(e) { 0.3 } else { 1.0 };
    let mut ranked: Vec<(usize, f64)> = weight.into_iter().map(|(e, w)| (e, w * discount(e))).collect();
    ranked.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    // a headline of cuts above examples of many employers: each is its news
    let many = |set: &BTreeSet<usize>| set.union(&acting).count() > 1;
    let examples = headline && many(&present) && (lead.is_empty() || plural && !lead.iter().any(|e| named.contains(e)));
    let of_many = headline_of_many && !lead.iter().any(|e| named.contains(e));
    if lead.is_empty() && !headline || of_many {
        return Vec::new();
    }
    let counted = present.clone();
    let top = ranked.first().map_or(0.0, |r| r.1);
    // many employers' cuts side by side are a round-up: all of them are its news
    let round_up = present.len() >= ROUND_UP || examples;
    if round_up {
        early.append(&mut present);
    }
    // the cuts of a government are those of its departments
    let state = ranked.first().is_some_and(|(e, _)| r.is_government(*e));
    if state {
        early.extend(present.iter().filter(|e| r.is_public(**e)));
    }
    if examples {
        early.extend(acting);
    }
    let mut main: Vec<usize> = Vec::new();
    for (i, (e, w)) in ranked.into_iter().enumerate() {
        // an owner beside its part, or the other way round, is the same employer told twice
        let department = |e: usize| state && !r.is_government(e) && r.is_public(e) && early.contains(&e);
        let kind = names.entities[e].kind;
        let organisation =
            || (kind == NameKind::Organisation || kind == NameKind::Other && counted.contains(&e)) && !r.entity_is_bystander(e);
        if (w >= 2.0 || department(e) || round_up && early.contains(&e) && organisation())
            && (i == 0 || w >= top * 0.6 || early.contains(&e))
            && (department(e) || !main.iter().any(|m| speaks_for(names, e, *m) || speaks_for(names, *m, e)))
        {
            main.push(e);
        }
    }
    main
}

/// What one sentence tells of whose cuts.
fn weigh(a: &Analysis<'_>, r: &Referents<'_, '_>, Read { sentence: s, frames, counts }: &Read, standing: &mut Standing) {
    let sentence = &a.sentences[*s];
    let headline = a.block_kind(sentence) == BlockKind::Headline;
    let near = if headline {
        6.0
    } else if *s < 4.min(a.sentences.len()) {
        3.0
    } else {
        1.0
    };
    let leads = headline || *s < LEAD;
    standing.plural |= headline && sentence.tokens.clone().any(|k| r.is_collective(k));
    let entity = |bound: Option<super::Bound>| match bound.map(|b| b.who) {
        Some(Referent::Entity(e)) => Some((e, 1.0)),
        Some(Referent::Spoken) => r.topic(sentence).map(|e| (e, 0.5)),
        _ => None,
    };
    for (q, taken) in counts {
        let (measure, frame) = (taken.measure, taken.frame.map(|f| &frames[f]));
        let bound = r.of(q, frame, sentence);
        standing.headline_of_many |= headline && measure == Measure::Cut && bound.is_some_and(|b| b.who == Referent::Aggregate);
        standing.collective |= leads && measure == Measure::Cut && bound.is_some_and(|b| b.who == Referent::Aggregate);
        let Some((e, sure)) = entity(bound) else { continue };
        standing.add(e, if measure == Measure::Cut { near * sure } else { 0.3 });
        let past = || details::when(a, q, frame, *s).is_some_and(|p| details::is_past(&p)) || details::looks_back(a, q, frame, sentence);
        if measure == Measure::Cut && leads {
            standing.lead.insert(e);
        }
        if measure == Measure::Cut && !past() {
            standing.present.insert(e);
            if *s < 4 {
                standing.opening.insert(e);
            }
            if *s < 4 || *s < 10 && *s * 2 < a.sentences.len() {
                standing.early.insert(e);
            }
        }
    }
    for f in frames.iter().filter(|f| is_cut(f)) {
        standing.headline |= headline;
        let bound = r.subject(f.tokens.start, sentence, !f.passive && f.trigger == Trigger::Cut);
        let named = bound.is_some_and(|b| b.by == EmployerBasis::Subject);
        if let Some((e, sure)) = entity(bound) {
            standing.add(e, near * 0.8 * sure);
            if f.trigger == Trigger::Cut && !f.passive && sure >= 1.0 && cuts_jobs(a, f) {
                standing.acting.insert(e);
            }
            if headline || leads && named {
                standing.lead.insert(e);
            }
        }
    }
}

/// Whether jobs or people are named right behind the verb, or it can be of nothing else.
fn cuts_jobs(a: &Analysis<'_>, f: &Frame) -> bool {
    let behind = f.tokens.start..a.tokens.len().min(f.tokens.end + 5);
    dismisses(a, f) || behind.into_iter().any(|k| a.tags[k].any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun]))
}

const fn is_cut(f: &Frame) -> bool {
    matches!(f.trigger, Trigger::Cut | Trigger::CutNoun)
}

/// Whoever the headline and the article speak of most, where cuts are spoken of at all. Where counts or verbs of cutting have a
/// subject, only such subjects are candidates: products and people are spoken of often too.
fn mentions(a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, reads: &[Read], standing: &mut Standing) {
    let cuts_lead = reads.iter().any(|r| r.sentence < LEAD && r.frames.iter().any(is_cut));
    if standing.weight.is_empty() && (!cuts_lead || standing.collective) {
        return;
    }
    let subjects: BTreeSet<usize> = standing.weight.iter().filter(|(_, w)| **w >= 0.8).map(|(e, _)| *e).collect();
    let organisations = names
        .mentions
        .iter()
        .filter(|m| r.may_employ(m) && names.entity(m).kind == NameKind::Organisation && !r.is_bystander(&m.tokens))
        .filter(|m| subjects.is_empty() || subjects.contains(&m.entity));
    for m in organisations {
        let sentence = &a.sentences[a.sentence_of(m.tokens.start).min(a.sentences.len() - 1)];
        let headline = a.block_kind(sentence) == BlockKind::Headline;
        standing.add(m.entity, if headline { 2.5 } else { 0.25 });
        if headline {
            standing.lead.insert(m.entity);
            standing.named.insert(m.entity);
        }
    }
}
