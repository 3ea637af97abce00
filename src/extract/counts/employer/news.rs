//! The employers whose cuts are an article's news.

use std::collections::{BTreeMap, BTreeSet};

use super::super::frame::Frame;
use super::aside::{is_aside, is_of_others};
use super::central::protagonist;
use super::tells::{about_work, announces, cuts_jobs, goes, heads, heads_work, is_cut, is_item, is_of_one};
use super::{Kin, Read, Referent, Referents, details};
use crate::extract::Analysis;
use crate::extract::names::{Entity, Mention, NameKind, Names};
use crate::extract::time::TimePhrase;
use crate::lexicon::sets::{AMBIGUOUS_CUT_NOUNS, LABOUR_MARKET};
use crate::lexicon::{Tag, Trigger};
use crate::model::{EmployerBasis, Measure};
use crate::read::BlockKind;
use crate::text::Sentence;

/// From how many employers with cuts of their own on an article is a round-up.
const ROUND_UP: usize = 4;

/// From how many early ones on the total of a headline is theirs.
const SEVERAL: usize = 3;

/// A number nobody is named for is an economy's from here on.
pub(super) const MOST_OF_ONE: u64 = 10_000;

/// Sentences, the headline included, in which news is told.
pub(super) const LEAD: usize = 6;

/// Sentences in which they are told where the headline speaks of something else.
const SHORT_LEAD: usize = 5;

/// Sentences in which an employer beside the one of the headline can be news too.
const OPENING: usize = 3;

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
    /// Those whose cuts are counted anywhere.
    counted: BTreeSet<usize>,
    /// Those of whom headline or first sentences say that they cut jobs.
    acting_early: BTreeSet<usize>,
    /// The headline counts the cuts of an industry or economy.
    headline_of_many: bool,
    /// So many that they are an economy's, whoever is named for examples.
    headline_vast: bool,
    /// The headline speaks of many employers.
    plural: bool,
    /// The headline tells of job cuts, whoever makes them.
    headline: bool,
    /// The headline speaks of jobs or cuts, so that its article can be about them.
    about_work: bool,
    /// Those whose cuts are an item of their own in a digest of news.
    items: BTreeSet<usize>,
    /// Those whose cuts are counted below a heading that is their name.
    headings: BTreeSet<usize>,
    /// Those brought in by "Elsewhere, Acme …".
    elsewhere: BTreeSet<usize>,
    /// Headline or first sentences count the cuts of an industry or economy.
    collective: bool,
    /// Sentences before the prose: see [`Analysis::preamble`].
    preamble: usize,
}

impl Standing {
    fn add(&mut self, entity: usize, weight: f64) {
        *self.weight.entry(entity).or_default() += weight;
    }
}

/// Whose cuts an article tells as its news, and what kind of news that is.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct News {
    /// The main employers, the foremost first.
    pub main: Vec<usize>,
    /// The headline tells of job cuts.
    pub headline: bool,
    /// The headline tells of job cuts and names none of those who make them: they are examples.
    pub of_several: bool,
    /// The headline names a main employer.
    pub headed: bool,
    /// The headline speaks of jobs or cuts.
    pub about_work: bool,
    /// The headline is about something else, and cuts are spoken of here and there: nothing told of them is news.
    pub passing: bool,
    /// Those of whom the first sentences say that they cut jobs, counted or not.
    pub(in super::super) acting: BTreeSet<usize>,
    /// The headline is about a labour market and tells of no cuts: "Jobless claims rise".
    pub of_labour_market: bool,
    /// Under a headline that names none of those who cut, the first count is of many: "employers announced 58,214 cuts".
    pub opens_with_many: bool,
}

/// Weighs the organisations of an article by how they stand to its cuts.
pub(in super::super) fn news(a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, reads: &[Read]) -> News {
    let headline = |s: &&Sentence| a.block_kind(s) == BlockKind::Headline;
    let tells = reads.iter().any(|r| {
        let s = &a.sentences[r.sentence];
        headline(&s) && (r.frames.iter().any(|f| is_cut(f) && heads(a, f, s)) || r.counts.iter().any(|(_, t)| t.measure == Measure::Cut))
    });
    let market = a.sentences.iter().filter(headline).any(|s| s.tokens.clone().any(|k| LABOUR_MARKET.has(&a.tokens[k].lower)));
    let about_work = about_work(a, reads);
    let (told, bytes) = (told(a, reads), a.doc.text.len());
    let digest = || {
        reads.iter().any(|r| {
            let s = &a.sentences[r.sentence];
            is_item(a, s) && r.frames.iter().any(|f| is_cut(f) && heads(a, f, s))
        })
    };
    let first = a.preamble() + 1;
    let opens = || reads.iter().any(|r| r.sentence <= first && r.frames.iter().any(|f| f.trigger == Trigger::CutNoun && announces(a, f)));
    let passing = !about_work && told * SPARSE < bytes && !heads_work(a) && !digest() && !opens();
    let dense = told >= OFTEN && told * DENSE > bytes && !market;
    let (mut main, mut acting) = if passing { Default::default() } else { main_employers(a, names, r, reads, dense) };
    let writer = r.writer(reads);
    if writer.is_some() {
        main.clear();
    }
    // "State workers get notices": whatever department the text goes on about
    let head = |e: &usize| r.headed(*e) || r.is_government(*e);
    let town = writer.is_none().then(|| r.town(!main.is_empty())).flatten().filter(|_| about_work && !main.iter().any(head));
    if town.is_some() {
        main.clear();
    }
    let own = writer.or(town);
    acting.extend(own);
    main.extend(own);
    let passing = passing && own.is_none();
    let kin = Kin::of(names, &main);
    let spoken_of = |s: &Sentence| names.in_range(s.tokens.clone()).iter().any(|m| kin.are_spoken_for(m.entity));
    let named = a.sentences.iter().filter(headline).any(spoken_of);
    // "Hospital to shed 300 posts": the one that the article names
    let one = a.sentences.iter().filter(headline).any(|s| {
        s.tokens.clone().any(|k| a.tags[k].has(Tag::CompanyNoun) && !r.is_collective(k)) && !s.tokens.clone().any(|k| r.is_collective(k))
    });
    let first = reads.iter().find(|r| a.block_kind(&a.sentences[r.sentence]) != BlockKind::Headline && !r.counts.is_empty());
    let of_many = |read: &Read| {
        let (q, taken) = &read.counts[0];
        let bound = r.of(q, taken.frame.map(|f| &read.frames[f]), &a.sentences[read.sentence]);
        taken.measure == Measure::Cut && read.sentence <= a.preamble() + 2 && bound.is_some_and(|b| b.who == Referent::Aggregate)
    };
    News {
        opens_with_many: !named && first.is_some_and(of_many),
        passing,
        acting,
        about_work,
        of_several: tells && !named && (main.len() > 1 || main.len() == 1 && !one),
        headed: named,
        headline: tells,
        of_labour_market: market && !tells,
        main,
    }
}

/// Bytes of text for each expression of cuts in an article that is about them, at the most.
const SPARSE: usize = 1000;

/// Those in an article about nothing else, whatever its headline says.
const DENSE: usize = 400;

/// How many there are in it, at the least.
const OFTEN: usize = 3;

/// Expressions that speak of cuts of jobs and nothing else.
fn told(a: &Analysis<'_>, reads: &[Read]) -> usize {
    let tells = |f: &Frame, s: usize| match f.trigger {
        Trigger::CutNoun => !AMBIGUOUS_CUT_NOUNS.has(&a.tokens[f.tokens.start].lower),
        Trigger::Cut => cuts_jobs(a, f),
        _ => goes(a, f, &a.sentences[s]),
    };
    reads.iter().map(|r| r.frames.iter().filter(|f| tells(f, r.sentence)).count()).sum()
}

/// Weighs the organisations of an article by how they stand to its cuts, and names the main ones, the foremost first.
/// With `dense`, an article about nothing else. Beside them those of whom the first sentences say that they cut jobs.
fn main_employers(a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, reads: &[Read], dense: bool) -> (Vec<usize>, BTreeSet<usize>) {
    let mut standing = Standing { about_work: about_work(a, reads), preamble: a.preamble(), ..Standing::default() };
    for read in reads {
        weigh(a, r, read, &mut standing);
    }
    mentions(a, names, r, reads, &mut standing);
    let Standing {
        mut weight,
        mut lead,
        mut early,
        mut present,
        mut acting,
        headline,
        headline_of_many,
        headline_vast,
        plural,
        named,
        opening,
        ..
    } = standing;
    let (told, mut acting_early) = (standing.counted, standing.acting_early);
    // whoever stands in the headline is its news; others are so only if the first sentences tell of them
    let headed = lead.iter().any(|e| named.contains(e));
    // what happens elsewhere is no news under the name of another
    let elsewhere: BTreeSet<usize> = standing.elsewhere.difference(&named).copied().collect();
    let told_early = early.clone();
    // a list of who cuts jobs is news of all of them, whenever they did
    if standing.about_work && standing.headings.len() >= SEVERAL {
        present.extend(&standing.headings);
        early.extend(&standing.headings);
    }
    if headed {
        early.retain(|e| named.contains(e) || opening.contains(e));
        early.extend(present.intersection(&named));
    } else if !standing.about_work {
        lead.extend(&standing.items);
        early.extend(standing.items);
    } else if standing.collective {
        // an article that opens with the figures of many: those whose cuts it does not count are mentioned in passing
        lead.retain(|e| present.contains(e));
    }
    let cutting = acting.clone();
    // nobody is said to cut in the first sentences, though they tell of cuts: whoever they are about
    if lead.is_empty()
        && standing.about_work
        && !standing.collective
        && !standing.plural
        && let Some(e) = protagonist(a, names, r, standing.preamble)
    {
        weight.entry(e).and_modify(|w| *w += PROTAGONIST).or_insert(PROTAGONIST);
        lead.insert(e);
        early.insert(e);
        present.insert(e);
        acting_early.insert(e);
    }
    if dense && lead.is_empty() && !standing.collective {
        lead = present.union(&acting).copied().collect();
        early.extend(&lead);
    }
    if !headed && standing.collective {
        acting.clear();
    }
    // "the Labor Department plans to dismiss 700": who counts other people's jobs can cut its own
    // what stands in the headline alone is seldom more than its title: "The Roll: who cuts jobs"
    let body = |m: &Mention| a.block_kind(&a.sentences[a.sentence_of(m.tokens.start)]) != BlockKind::Headline;
    let in_body: BTreeSet<usize> = names.mentions.iter().filter(|m| body(m)).map(|m| m.entity).collect();
    let others = weight.iter().any(|(e, w)| in_body.contains(e) && *w >= 1.0);
    let discount = |e: usize| if r.entity_is_bystander(e) && !cutting.contains(&e) { 0.3 } else { 1.0 };
    let heads_state = heads_of_states(names);
    let ranked = weight.into_iter().filter(|(e, _)| !heads_state(*e) && (in_body.contains(e) || !others));
    let mut ranked: Vec<(usize, f64)> =
        ranked.map(|(e, w)| (e, w * discount(e) + if lead.contains(&e) && !r.is_government(e) { TOLD_EARLY } else { 0.0 })).collect();
    ranked.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    // a headline of cuts above examples of many employers: each is its news
    let many = |set: &BTreeSet<usize>| set.union(&acting).count() > 1;
    let examples = headline && many(&present) && (lead.is_empty() || plural && !lead.iter().any(|e| named.contains(e)));
    // a total in the headline above employers who cut now, told one after the other, is a round-up of theirs
    let heads_item = || Kin::of(names, r.items.iter().map(|(_, e, _)| e));
    let several = early.intersection(&present).count() >= SEVERAL
        || present.len() >= SEVERAL && {
            let heads = heads_item();
            present.iter().filter(|e| heads.are_akin(**e)).count() >= SEVERAL
        };
    let of_many = headline_of_many && (!several || headline_vast) && !lead.iter().any(|e| named.contains(e));
    let list = standing.about_work && (present.len() >= ROUND_UP || standing.headings.len() >= SEVERAL);
    if lead.is_empty() && !headline && !list || of_many {
        return (Vec::new(), acting_early);
    }
    let counted = present.clone();
    let top = ranked.first().map_or(0.0, |r| r.1);
    let state = ranked.first().is_some_and(|(e, _)| r.is_government(*e));
    // many employers' cuts side by side are a round-up: all of them are its news
    // so are three below the total of many
    let below_total = standing.collective && !headed && present.len() >= SEVERAL;
    let round_up = present.len() >= ROUND_UP || examples || below_total;
    if round_up && headed && !plural && !state {
        early.extend(present.intersection(&told_early));
    } else if round_up {
        early.append(&mut present);
    }
    // the cuts of a government are those of its departments
    if state {
        early.extend(present.iter().filter(|e| r.is_public(**e)));
    }
    if examples {
        early.extend(acting);
    }
    let mut main: Vec<usize> = Vec::new();
    let mut kin = Kin::of(names, &[]);
    for (i, (e, w)) in ranked.into_iter().enumerate() {
        // an owner beside its part, or the other way round, is the same employer told twice
        let department = |e: usize| state && !r.is_government(e) && r.is_public(e) && early.contains(&e);
        let kind = names.entities[e].kind;
        let organisation =
            || (kind == NameKind::Organisation || kind == NameKind::Other && counted.contains(&e)) && !r.entity_is_bystander(e);
        // an article that its headline gives to something else can still open with cuts: these are its news, and no others
        let passing = (!standing.about_work || standing.collective && !headed) && !lead.contains(&e) && !early.contains(&e);
        if passing || headed && elsewhere.contains(&e) {
            continue;
        }
        let least = if standing.about_work { 2.0 } else { 1.0 };
        if (w >= least || department(e) || round_up && early.contains(&e) && organisation())
            && (i == 0 || w >= top * 0.6 && (lead.is_empty() || lead.contains(&e)) || early.contains(&e))
            && (department(e) || !kin.are_akin(e))
        {
            main.push(e);
            kin.insert(e);
        }
    }
    // without a number, cuts are news only where headline or first sentences tell of them, or the headline names them beside others
    let told = Kin::of(names, &told);
    let counts = |e: usize| told.speak_for(e);
    let headed_by = main.iter().any(|e| named.contains(e) && counts(*e));
    main.retain(|e| headline || counts(*e) || r.is_government(*e) || acting_early.contains(e) || headed_by && named.contains(e));
    (main, acting_early)
}

/// What it weighs that headline or first sentences tell of somebody's cuts.
const TOLD_EARLY: f64 = 1.0;

/// What standing at the centre of the first sentences weighs.
const PROTAGONIST: f64 = 4.0;

/// What one sentence tells of whose cuts.
fn weigh(a: &Analysis<'_>, r: &Referents<'_, '_>, Read { sentence: s, frames, counts }: &Read, standing: &mut Standing) {
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
    let entity = |bound: Option<super::Bound>| match bound.map(|b| b.who) {
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
        standing.collective |= leads && measure == Measure::Cut && bound.is_some_and(|b| b.who == Referent::Aggregate);
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
        let past = details::when(a, q, frame, *s).is_some_and(|p| before(&p)) || details::looks_back(a, q, frame, sentence);
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
        let total = details::is_cumulative(a, q, sentence, details::when(a, q, frame, *s).as_ref());
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
                if place < OPENING {
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

/// "Doe" beside "the Doe administration": whoever heads it employs nobody.
fn heads_of_states(names: &Names) -> impl Fn(usize) -> bool {
    let name = |e: &Entity| e.name.to_lowercase();
    let heads: BTreeSet<String> = names.entities.iter().filter_map(|e| Some(name(e).strip_suffix(" administration")?.to_owned())).collect();
    move |e| !names.entities[e].name.contains(' ') && heads.contains(&name(&names.entities[e]))
}

/// Whoever the headline and the article speak of most, where cuts are spoken of at all. Where counts or verbs of cutting have a
/// subject, only such subjects are candidates: products and people are spoken of often too.
fn mentions(a: &Analysis<'_>, names: &Names, r: &Referents<'_, '_>, reads: &[Read], standing: &mut Standing) {
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
