//! The employers whose cuts are an article's news.

use std::collections::BTreeSet;

use super::super::frame::Frame;
use super::central::protagonist;
use super::standing::{Standing, mentions, weigh};
use super::tells::{about_work, announces, cuts_jobs, goes, heads, heads_work, is_cut, is_item};
use super::{Kin, Read, Referent, Referents};
use crate::extract::Analysis;
use crate::extract::names::{Entity, Mention, NameKind, Names};
use crate::lexicon::sets::{AMBIGUOUS_CUT_NOUNS, LABOUR_MARKET};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::read::BlockKind;
use crate::text::Sentence;

/// From how many employers with cuts of their own on an article is a round-up.
const ROUND_UP: usize = 4;

/// From how many early ones on the total of a headline is theirs.
const SEVERAL: usize = 3;

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
    /// The headline is about a month's figures of employment, in which losses of industries are news: "Payrolls data for May beat hopes".
    pub of_statistics: bool,
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
    let of_statistics = market || a.sentences.iter().filter(headline).any(|s| names_report(a, s));
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
    let town = (writer.is_none() && about_work && !main.iter().any(head)).then(|| r.town(!main.is_empty())).flatten();
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
        of_statistics,
        main,
    }
}

/// "the May jobs report", "payrolls data", "employment figures".
fn names_report(a: &Analysis<'_>, s: &Sentence) -> bool {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    s.tokens.clone().any(|k| {
        matches!(word(k), "jobs" | "employment" | "payroll" | "payrolls")
            && matches!(word(k + 1), "report" | "data" | "figures" | "numbers")
    })
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
    // a government at the start, and the cuts of several of its departments below
    let governs = |e: &usize| r.is_government(*e);
    let one = || named.iter().any(|e| r.is_public(*e) && !governs(e));
    let departments = || !one() && told.iter().filter(|e| r.is_public(**e)).count() >= SEVERAL;
    let state = ranked.first().is_some_and(|(e, _)| governs(e)) || lead.iter().any(governs) && departments();
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
        early.extend(told.iter().filter(|e| r.is_public(**e) && !elsewhere.contains(e)));
        early.extend(lead.iter().filter(|e| governs(e)));
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

/// "Doe" beside "the Doe administration": whoever heads it employs nobody.
fn heads_of_states(names: &Names) -> impl Fn(usize) -> bool {
    let name = |e: &Entity| e.name.to_lowercase();
    let heads: BTreeSet<String> = names.entities.iter().filter_map(|e| Some(name(e).strip_suffix(" administration")?.to_owned())).collect();
    move |e| !names.entities[e].name.contains(' ') && heads.contains(&name(&names.entities[e]))
}
