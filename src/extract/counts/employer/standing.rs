//! How the organisations of an article stand to its cuts, sentence by sentence.

use std::collections::{BTreeMap, BTreeSet};

use super::aside::{is_aside, is_of_others};
use super::tells::{announces, cuts_jobs, heads, is_cut, is_item, is_of_one};
use super::{Bound, Read, Referent, Referents, details};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::extract::time::TimePhrase;
use crate::lexicon::Trigger;
use crate::model::{EmployerBasis, Measure};
use crate::read::BlockKind;

/// A number nobody is named for is an economy's from here on.
pub(super) const MOST_OF_ONE: u64 = 10_000;

/// Sentences, the headline included, in which news is told.
pub(super) const LEAD: usize = 6;

/// Sentences in which they are told where the headline speaks of something else.
const SHORT_LEAD: usize = 5;

/// Sentences in which somebody is said to cut jobs, counted or not, as the news.
const OPENING: usize = 3;

/// Those in which an employer that comes in can be news beside the one of the headline.
const BESIDE_HEADLINE: usize = 2;

/// How the organisations of an article stand to its cuts.
#[derive(Default)]
pub(super) struct Standing {
    pub(super) weight: BTreeMap<usize, f64>,
    /// Those of whom headline or first sentences tell cuts.
    pub(super) lead: BTreeSet<usize>,
    /// Those whose cuts are told early, not as something past: a round-up has several.
    pub(super) early: BTreeSet<usize>,
    /// Those whose cuts are not past, wherever they are told.
    pub(super) present: BTreeSet<usize>,
    /// Those of the first four sentences.
    pub(super) opening: BTreeSet<usize>,
    /// Those named in the headline.
    pub(super) named: BTreeSet<usize>,
    /// Those of whom a verb says that they cut jobs, counted or not.
    pub(super) acting: BTreeSet<usize>,
    /// Those whose cuts are counted anywhere.
    pub(super) counted: BTreeSet<usize>,
    /// Those of whom headline or first sentences say that they cut jobs.
    pub(super) acting_early: BTreeSet<usize>,
    /// The headline counts the cuts of an industry or economy.
    pub(super) headline_of_many: bool,
    /// So many that they are an economy's, whoever is named for examples.
    pub(super) headline_vast: bool,
    /// The headline speaks of many employers.
    pub(super) plural: bool,
    /// The headline tells of job cuts, whoever makes them.
    pub(super) headline: bool,
    /// The headline speaks of jobs or cuts, so that its article can be about them.
    pub(super) about_work: bool,
    /// Those whose cuts are an item of their own in a digest of news.
    pub(super) items: BTreeSet<usize>,
    /// Those whose cuts are counted below a heading that is their name.
    pub(super) headings: BTreeSet<usize>,
    /// Those brought in by "Elsewhere, Acme …".
    pub(super) elsewhere: BTreeSet<usize>,
    /// Headline or first sentences count the cuts of an industry or economy.
    pub(super) collective: bool,
    /// Sentences before the prose: see [`Analysis::preamble`].
    pub(super) preamble: usize,
}

impl Standing {
    fn add(&mut self, entity: usize, weight: f64) {
        *self.weight.entry(entity).or_default() += weight;
    }
}

/// What one sentence tells of whose cuts.
pub(super) fn weigh(a: &Analysis<'_>, r: &Referents<'_, '_>, Read { sentence: s, frames, counts }: &Read, standing: &mut Standing) {
    let sentence = &a.sentences[*s];
    let headline = a.block_kind(sentence) == BlockKind::Headline;
    let place = s.saturating_sub(standing.preamble);
    let near = if headline {
        6.0
    } else if place < 4.min(a.sentences.len()) {
        3.0
    } else {
        1.0
    };
    let leads = headline || place < if standing.about_work { LEAD } else { SHORT_LEAD };
    // under a headline about something else, an example of the many that it opens with is no news
    let about_work = standing.about_work;
    let example = !about_work && standing.collective;
    let item = !headline && is_item(a, sentence);
    standing.plural |= headline && sentence.tokens.clone().any(|k| r.is_collective(k));
    let entity = |bound: Option<Bound>| match bound.map(|b| b.who) {
        Some(Referent::Entity(e)) => Some((e, 1.0)),
        Some(Referent::Spoken) => r.topic(sentence).map(|e| (e, if r.item_headed(sentence) == Some(e) { 1.0 } else { 0.5 })),
        _ => None,
    };
    let mut past_frames = Vec::new();
    for (q, taken) in counts {
        // "trims 240 posts to 150" tells of a cut, though neither is what goes
        let resized = taken.rule == "headcount.resized";
        let measure = if resized { Measure::Cut } else { taken.measure };
        let frame = taken.frame.map(|f| &frames[f]);
        let bound = r.of(q, frame, sentence);
        // "Two publishers shed 130 jobs": they will be named
        let few = headline && sentence.tokens.clone().any(|k| r.is_few(k));
        standing.plural |= few;
        standing.headline_of_many |= headline && !few && measure == Measure::Cut && bound.is_some_and(|b| b.who == Referent::Aggregate);
        // "Over 80,000 bakery jobs gone": so many are nobody's in particular
        let vast = headline && measure == Measure::Cut && q.value.stated.is_some_and(|[low, _]| low >= MOST_OF_ONE);
        let nobody = || !r.names.in_range(sentence.tokens.clone()).iter().any(|m| r.may_employ(m));
        standing.headline_of_many |= vast && bound.is_none() && nobody();
        standing.headline_vast |= vast && standing.headline_of_many;
        // what many have cut "since then" is the setting of news about one
        let setting =
            || !headline && sentence.tokens.clone().any(|k| a.tokens[k].is("since") && a.tokens.get(k + 1).is_some_and(|t| t.is("then")));
        standing.collective |= leads && measure == Measure::Cut && bound.is_some_and(|b| b.who == Referent::Aggregate) && !setting();
        // "Acme said it would close two mills. Some 340 people will lose their jobs.": of whoever opened the sentences before
        let goes_on = || {
            let one = q.value.stated.is_some_and(|[low, _]| low < MOST_OF_ONE) && !r.of_industry(q);
            let open = bound.is_none() && measure == Measure::Cut && leads && !headline && one;
            let body = |m: &Mention| a.block_kind(&a.sentences[a.sentence_of(m.tokens.start)]) != BlockKind::Headline;
            let told = |e: &usize| r.names.in_range(0..sentence.tokens.start).iter().any(|m| m.entity == *e && body(m));
            r.topic(sentence).filter(|e| open && told(e)).map(|e| (e, 0.5))
        };
        // "Has parted with 60 people since May.", below a heading that says who
        let below = || r.item_headed(sentence).filter(|_| bound.is_none()).map(|e| (e, 1.0));
        let Some((e, sure)) = entity(bound).or_else(below).or_else(goes_on) else { continue };
        let before = |p: &TimePhrase| details::is_past(p) || !about_work && details::is_dated(a, p);
        let when = details::when(a, q, frame, *s);
        let past = when.as_ref().is_some_and(before) || details::looks_back(a, q, frame, sentence);
        standing.add(e, if measure == Measure::Cut { near * sure } else { 0.3 });
        if measure == Measure::Cut {
            standing.counted.insert(e);
        }
        // under a headline of something else, what a clause of the sentence tells on the side is no news
        let aside = !standing.about_work && frame.is_some_and(|f| is_aside(a, f, sentence));
        let elsewhere = is_of_others(a, sentence) && !headline;
        if elsewhere {
            standing.elsewhere.insert(e);
        }
        if measure != Measure::Cut || aside || elsewhere {
            continue;
        }
        if r.item_headed(sentence) == Some(e) {
            standing.headings.insert(e);
        }
        // "the deepest since Acme cut 60": another's, told for comparison
        let mut here = r.names.in_range(sentence.tokens.start..q.tokens.start).iter().filter(|m| m.entity == e).peekable();
        let compared = here.peek().is_some() && here.all(|m| r.is_compared(m));
        if compared {
            continue;
        }
        // what adds up over the years is no round
        let total = details::is_cumulative(a, q, sentence, when.as_ref());
        // "Brim has taken out 3,000, Texel 400," says an analyst: told in passing
        let said = !leads && a.marked_at(q.tokens.start).is_some();
        let present = !past && !total && !said;
        if !present {
            past_frames.extend(taken.frame);
        }
        // "Acme and Brim said they would cut 60 jobs": both
        let they = || a.tokens[sentence.tokens.start..q.tokens.end].iter().any(|t| matches!(t.lower.as_ref(), "they" | "combined"));
        let beside = if they() { r.listed_with(Referent::Entity(e), q.tokens.start, sentence) } else { Vec::new() };
        for e in std::iter::once(e).chain(beside) {
            standing.counted.insert(e);
            if leads && (standing.about_work && (!total || r.headed(e)) || present && !example) {
                standing.lead.insert(e);
            }
            if present {
                standing.add(e, 0.0);
                standing.present.insert(e);
                // whom a sentence goes on about by "it" is no newcomer in it
                let comes = r.names.in_range(sentence.tokens.clone()).iter().any(|m| m.entity == e);
                if place < if comes { BESIDE_HEADLINE } else { OPENING } {
                    standing.opening.insert(e);
                }
                if place < 4 || place < 10 && place * 2 < a.sentences.len() {
                    standing.early.insert(e);
                }
            }
        }
    }
    let others = !headline && is_of_others(a, sentence);
    for (i, f) in frames.iter().enumerate().filter(|(_, f)| !others && is_cut(f) && !is_of_one(a, f, sentence)) {
        let of_jobs = headline && heads(a, f, sentence);
        standing.headline |= of_jobs;
        let bound = r.subject(f.tokens.start, sentence, !f.passive && f.trigger == Trigger::Cut);
        let named = bound.is_some_and(|b| b.by == EmployerBasis::Subject);
        // "Acme and Brim are laying off their drivers": both
        let beside =
            bound.filter(|b| b.by == EmployerBasis::Subject).map_or_else(Vec::new, |b| r.listed_with(b.who, f.tokens.start, sentence));
        for e in beside.into_iter().filter(|_| f.trigger == Trigger::Cut && !f.passive && cuts_jobs(a, f)) {
            standing.add(e, near * 0.8);
            standing.acting.insert(e);
            if place < OPENING {
                standing.acting_early.insert(e);
            }
            if leads {
                standing.lead.insert(e);
                standing.early.insert(e);
            }
        }
        if let Some((e, sure)) = entity(bound) {
            standing.add(e, near * 0.8 * sure);
            if f.trigger == Trigger::Cut && !f.passive && sure >= 1.0 && cuts_jobs(a, f) {
                standing.acting.insert(e);
                if place < OPENING && !is_aside(a, f, sentence) {
                    standing.acting_early.insert(e);
                }
            }
            // "Acme confirmed job losses" opens the article
            if !headline && place <= 1 && f.trigger == Trigger::CutNoun && sure >= 1.0 && named && announces(a, f) {
                standing.lead.insert(e);
                standing.early.insert(e);
                standing.acting_early.insert(e);
            }
            let told = standing.about_work || cuts_jobs(a, f) && !is_aside(a, f, sentence) && !past_frames.contains(&i);
            if of_jobs || !headline && leads && named && told {
                standing.lead.insert(e);
            }
            if item && heads(a, f, sentence) {
                standing.items.insert(e);
                standing.add(e, 2.0);
            }
        }
    }
}

/// Whoever the headline and the article speak of most, where cuts are spoken of at all. Where counts or verbs of cutting have a
/// subject, only such subjects are candidates: products and people are spoken of often too.
pub(super) fn mentions(a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, reads: &[Read], standing: &mut Standing) {
    let cuts_lead = reads.iter().any(|r| r.sentence < LEAD + standing.preamble && r.frames.iter().any(is_cut));
    if standing.weight.is_empty() && (!cuts_lead || standing.collective) {
        return;
    }
    let subjects: BTreeSet<usize> = standing.weight.iter().filter(|(_, w)| **w >= 0.8).map(|(e, _)| *e).collect();
    // a name of unclear kind counts where it is known to cut
    let known = |m: &Mention| match names.entity(m).kind {
        NameKind::Organisation => subjects.is_empty() || subjects.contains(&m.entity),
        NameKind::Other => subjects.contains(&m.entity),
        _ => false,
    };
    for m in names.mentions.iter().filter(|m| r.may_employ(m) && known(m) && !r.is_bystander(&m.tokens)) {
        let sentence = &a.sentences[a.sentence_of(m.tokens.start).min(a.sentences.len() - 1)];
        let headline = a.block_kind(sentence) == BlockKind::Headline;
        // where nobody is said to cut, it is for the headline to say whom the article is about
        if !headline && subjects.is_empty() && !standing.named.contains(&m.entity) {
            continue;
        }
        standing.add(m.entity, if headline { 2.5 } else { 0.25 });
        if headline {
            standing.named.insert(m.entity);
            if standing.about_work {
                standing.lead.insert(m.entity);
            }
        }
    }
}
