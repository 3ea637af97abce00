//! Counts of jobs: what is counted, whose, how far it has come, and whether it is the article's news.
//!
//! A sentence is read in three steps: its quantities ([`quantity`]), the expressions that say what happens to jobs ([`frame`]), and
//! which governs which ([`govern`]), so what is counted: [`mod@measure`] has a file for each way in which words make a number one of jobs cut,
//! [`sizes`] those that make it one of people at work. What is left is whose jobs they are ([`employer`]), the circumstances ([`details`], [`status`]), the
//! part of the employer ([`mod@unit`], [`teams`], by the [`parts`] that are named), and what only the whole article tells ([`again`], [`totals`], [`role`]).

mod again;
mod bind;
mod bodies;
mod brunt;
mod details;
mod employer;
mod figures;
mod frame;
mod govern;
mod industry;
mod kin;
mod measure;
mod numeral;
mod parts;
#[cfg(test)]
mod pattern_tests;
mod quantity;
mod relevance;
mod role;
mod sizes;
mod status;
mod teams;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod totals;
mod unit;

use employer::{AGGREGATE, Bound, Place, Referent, Referents};
use figures::Figures;
use frame::Frame;
use kin::{Kin, is_owner, speaks_for};
use measure::listed::Listed;
use measure::{Before, Taken};
use parts::PartReader;
use quantity::{NounClass, Quantity};
use relevance::{frames_of_relevant, is_relevant};
pub use status::rest_on_others;

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::time::{TimePhrase, resolve};
use super::{Analysis, names::Names, source::is_medium};
use crate::lexicon::{Tag, Trigger, company_by_key, name_key, tags_of};
use crate::model::{DateRange, EmployerBasis, Measure, Quote, RoleCount, RoleInArticle, SaidBy, Source, Status, Team, When};
use crate::read::BlockKind;

/// What the counts of an article come to.
#[derive(Debug, Default)]
pub struct Counts {
    /// Main employers.
    pub employers: Vec<String>,
    /// Every count.
    pub role_counts: Vec<RoleCount>,
    /// Teams affected by the main cuts.
    pub teams: Vec<Team>,
}

/// The quantities of one sentence and what governs them.
struct Read {
    sentence: usize,
    frames: Vec<Frame>,
    counts: Vec<(Quantity, Taken)>,
}

/// What the sentences of an article that tells of job cuts say of jobs.
pub struct Told(Vec<Read>);

impl Told {
    /// Reads the sentences; `None` where the article tells of no job cuts.
    #[must_use]
    pub fn read(a: &Analysis<'_>) -> Option<Self> {
        let reads = read_sentences(a, frames_of_relevant(a)?);
        is_relevant(a, &reads).then_some(Self(reads))
    }
}

/// Reads all counts of an article.
#[must_use]
pub fn find(a: &Analysis<'_>, told: &Told, names: &Names, source: &Source, date: &DateRange, quotes: &[Quote], id: &str) -> Counts {
    let names = &*bodies::with_public_bodies(a, names);
    let Told(reads) = told;
    let outlets: Vec<&str> = source.name.iter().chain(&source.wire).map(String::as_str).filter(|n| is_medium(n)).collect();
    let referents = Referents::new(a, names, &outlets);
    let first = employer::news(a, names, &referents, reads);
    let bound = bound_figures(a, &referents, reads);
    let kin = Kin::of(names, &first.main);
    let context = Context {
        a,
        names,
        referents: &referents,
        date,
        quotes,
        id,
        main: &first.main,
        kin: &kin,
        news: &first,
        bound: &bound,
        cuts: &[],
        most: OnceCell::new(),
    };
    // whose cuts stand where tells more of whose cuts are the news
    let places = context.places(reads);
    let mut news = first.clone();
    news.weigh_places(a, names, &referents, &places);
    news.adopt_protagonist(a, names, &referents, reads);
    let (main, referents) = (&news.main, &referents);
    let kin = Kin::of(names, main);
    let context = Context { main, kin: &kin, news: &news, cuts: &places, most: OnceCell::new(), ..context };
    let mut role_counts = Vec::new();
    let lead_values = lead_values(a, reads);
    let mut spoken: Option<Spoken> = None;
    for r in reads {
        for (q, t) in &r.counts {
            let n = role_counts.len() + 1;
            let mut count = context.count(r, q, t, n, &mut spoken, &lead_values);
            totals::goes_on(&mut count, &role_counts);
            role_counts.push(count);
        }
    }
    totals::of_many(&mut role_counts);
    totals::of_employers(&mut role_counts, |c| referents.is_in_item(c.span.start));
    told_before(a, &mut role_counts);
    told_again(&mut role_counts, main.is_empty());
    apposed_shares(&mut role_counts);
    if main.len() == 1 {
        done_before_plans(a, &mut role_counts);
    }
    news_of_the_past(a, &mut role_counts, &main.iter().map(|e| employer_name(names, *e)).collect::<Vec<_>>());
    let employers = main.iter().map(|e| employer_name(names, *e)).collect();
    let teams = teams::find(a, names, reads, &role_counts, main, &kin);
    unit::carry(a, &mut role_counts, &teams);
    Counts { employers, role_counts, teams }
}

/// A figure of an employer whose cut is the news is the same news wherever it comes back; with `of_many`, that of an industry too.
fn told_again(counts: &mut [RoleCount], of_many: bool) {
    let figure = |c: &RoleCount| c.value.stated;
    let is_main = |c: &&RoleCount| {
        c.measure == Measure::Cut && c.role == RoleInArticle::Main && (of_many || c.employer.as_deref() != Some(AGGREGATE))
    };
    let main: FxHashSet<_> = counts.iter().filter(is_main).map(|c| (c.employer.clone(), figure(c))).collect();
    let mut last: Option<(usize, usize)> = None;
    for c in counts.iter_mut().filter(|c| c.measure == Measure::Cut && !c.cumulative) {
        // "300 jobs, representing a tenth of its staff": the same cut told as a share
        let share = last.is_some_and(|(s, end)| c.value.percent.is_some() && s == c.sentence.start && c.span.start < end + APPOSED);
        if figure(c).is_some() && main.contains(&(c.employer.clone(), figure(c))) {
            c.role = RoleInArticle::Main;
            last = Some((c.sentence.start, c.span.end));
        } else if share {
            c.role = RoleInArticle::Main;
        }
    }
}

/// Where headline and first sentences tell only of what an employer will cut, what it has cut by other figures is told later as history.
fn done_before_plans(a: &Analysis<'_>, counts: &mut [RoleCount]) {
    let lead = 4 + a.preamble();
    let sentence = |c: &RoleCount| a.sentences.partition_point(|s| s.end <= c.span.start);
    let main = |c: &RoleCount| c.measure == Measure::Cut && c.role == RoleInArticle::Main && c.employer.is_some();
    let done = |c: &RoleCount| c.status == Some(Status::Done);
    let leads: Vec<RoleCount> = counts.iter().filter(|c| main(c) && sentence(c) < lead).cloned().collect();
    for c in counts.iter_mut().filter(|c| main(c) && done(c) && sentence(c) >= lead) {
        let mut own = leads.iter().filter(|l| l.employer == c.employer);
        let plans = own.clone().next().is_some() && own.clone().all(|l| !done(l));
        let same = |l: &RoleCount| (l.value.stated, l.value.percent, &l.value.vague) == (c.value.stated, c.value.percent, &c.value.vague);
        // "64 of its members are affected", "sixteen of those who go are cooks": by what is planned
        if plans && !own.any(same) && !matches!(c.rule.as_str(), "cut.affect" | "cut.of_them") {
            c.role = RoleInArticle::Background;
        }
    }
}

/// "The 33 jobs cut in May": a figure that was told as that of an earlier round is so where it comes back.
fn told_before(a: &Analysis<'_>, counts: &mut [RoleCount]) {
    let mut first: FxHashMap<(Option<String>, [u64; 2]), RoleInArticle> = FxHashMap::default();
    for c in counts.iter_mut().filter(|c| c.measure == Measure::Cut) {
        let Some(figure) = c.value.stated else { continue };
        let at = a.tokens.partition_point(|t| t.start < c.span.start);
        let definite = at.checked_sub(1).is_some_and(|k| matches!(a.tokens[k].lower.as_ref(), "the" | "those" | "these"));
        let told = *first.entry((c.employer.clone(), figure)).or_insert(c.role);
        if definite && told == RoleInArticle::Background {
            c.role = told;
        }
    }
}

/// Bytes between a figure and the share of the workforce that it is said to be.
const APPOSED: usize = 24;

/// "900 jobs, a tenth of its staff": the share right behind a figure says the same of the same cut.
fn apposed_shares(counts: &mut [RoleCount]) {
    for i in 1..counts.len() {
        let (before, here) = counts.split_at_mut(i);
        let (figure, share) = (&before[i - 1], &mut here[0]);
        let when = figure.when == share.when || share.when.is_none();
        let same = figure.sentence == share.sentence && figure.employer == share.employer && when;
        let cuts = figure.measure == Measure::Cut && share.measure == Measure::Cut && !figure.cumulative && !share.cumulative;
        if same && cuts && figure.value.stated.is_some() && share.value.percent.is_some() {
            share.role = figure.role;
        }
    }
}

/// Where all cuts of a main employer are past, they are what the article tells of it.
fn news_of_the_past(a: &Analysis<'_>, counts: &mut [RoleCount], main: &[String]) {
    let mut past: FxHashSet<String> = main.iter().cloned().collect();
    for c in counts.iter().filter(|c| c.role == RoleInArticle::Main) {
        c.employer.as_ref().map(|e| past.remove(e));
    }
    let of = |c: &RoleCount| c.employer.as_ref().is_some_and(|e| past.contains(e));
    let news = |c: &&mut RoleCount| of(c) && c.measure == Measure::Cut && !c.cumulative && !is_followed(a, c);
    counts.iter_mut().filter(news).for_each(|c| c.role = RoleInArticle::Main);
}

/// "The layoffs come four months after Acme cut 300 jobs": news that has no figure follows on those.
fn is_followed(a: &Analysis<'_>, c: &RoleCount) -> bool {
    let Some(s) = a.sentences.get(a.sentences.partition_point(|s| s.end <= c.span.start)) else { return false };
    // "shuts its last mill a year after cutting 300 jobs"
    let at = a.tokens.partition_point(|t| t.start < c.span.start);
    let units = |k: usize| a.tokens[k].is("after") && details::is_unit(&a.tokens[k - 1].lower);
    let since = (s.tokens.start + 1..at).rev().take_while(|k| a.tokens[*k].text != ",").any(units);
    let before = a.tokens[s.tokens.clone()].iter().take_while(|t| t.start < c.span.start);
    let mut comes = before.skip_while(|t| !matches!(t.lower.as_ref(), "come" | "comes" | "came" | "follow" | "follows" | "followed"));
    since || comes.next().is_some_and(|t| t.lower.starts_with("follow") || comes.any(|t| t.is("after")))
}

fn read_sentences(a: &Analysis<'_>, mut frames: Vec<Vec<Frame>>) -> Vec<Read> {
    let mut reads: Vec<Read> = Vec::new();
    let mut open: Vec<again::Open> = Vec::new();
    let (mut cuts_before, mut cuts_told) = (false, false);
    let mut numbers = Figures::default();
    let (mut last_cut, mut last_size): (Option<usize>, Option<usize>) = (None, None);
    let listed = Listed::new(a);
    for (i, s) in a.sentences.iter().enumerate() {
        let of_sentence = &frames[i];
        let mut counts: Vec<(Quantity, Taken)> = Vec::new();
        for mut q in quantity::find(a, s) {
            // a bare number goes on with the cuts, past a headcount in between
            let last =
                |cut: bool| counts.iter().rev().map(|(_, t): &(Quantity, Taken)| t).find(|t| !cut || t.measure == Measure::Cut).cloned();
            let previous = if q.class == NounClass::Bare { last(true).or_else(|| last(false)) } else { last(false) };
            let counted = last_cut.map(|s| i - s);
            let before = Before {
                taken: previous.as_ref(),
                numbers: &numbers,
                cuts: cuts_before,
                told: cuts_told,
                sized: last_size.is_some_and(|s| s + 1 == i),
                counted,
            };
            if let Some(t) = measure::measure(a, &q, of_sentence, s, before).or_else(|| listed.takes(a, &q, s, of_sentence)) {
                q.value.stated.filter(|_| t.measure == Measure::Cut).into_iter().for_each(|n| numbers.push(n));
                q.employed = t.measure == Measure::Headcount;
                counts.push((q, t));
            } else {
                open.push((i, q));
            }
        }
        let cuts_here = of_sentence.iter().any(|f| f.trigger == Trigger::CutNoun || f.trigger == Trigger::Cut && f.tokens.len() > 1)
            || counts.iter().any(|(_, t)| matches!(t.measure, Measure::Cut | Measure::Voluntary));
        if !counts.is_empty() {
            last_cut = Some(i).filter(|_| counts.iter().any(|(_, t)| t.measure == Measure::Cut));
            last_size = Some(i).filter(|_| counts.last().is_some_and(|(_, t)| t.measure == Measure::Headcount));
        }
        if !counts.is_empty() || !of_sentence.is_empty() {
            reads.push(Read { sentence: i, frames: std::mem::take(&mut frames[i]), counts });
        }
        cuts_before = cuts_here;
        cuts_told |= cuts_here;
    }
    again::take(a, &mut reads, open, &mut frames);
    reads
}

/// The numbers of headline and first sentences: a number that comes back later is the news again.
fn lead_values(a: &Analysis<'_>, reads: &[Read]) -> Vec<(usize, String)> {
    let lead = 4 + a.preamble();
    let is_lead = |s: usize| s < lead || a.block_kind(&a.sentences[s]) == BlockKind::Headline;
    reads
        .iter()
        .filter(|r| is_lead(r.sentence))
        .flat_map(|r| r.counts.iter().map(|(q, t)| (r.sentence, q, t)))
        .filter(|(_, _, t)| t.measure == Measure::Cut)
        .map(|(s, q, _)| (s, number_key(q)))
        .collect()
}

/// The employer that each figure of the article is bound to by its sentence, where that is one employer.
fn bound_figures(a: &Analysis<'_>, referents: &Referents<'_, '_>, reads: &[Read]) -> FxHashMap<String, Option<usize>> {
    let mut bound: FxHashMap<String, Option<usize>> = FxHashMap::default();
    for r in reads {
        for (q, t) in r.counts.iter().filter(|(q, t)| t.measure == Measure::Cut && q.value.stated.is_some()) {
            let by = referents.of(q, t.frame.map(|f| &r.frames[f]), &a.sentences[r.sentence]);
            if let Some(Bound { who: Referent::Entity(e), .. }) = by {
                bound.entry(number_key(q)).and_modify(|known| *known = known.filter(|k| *k == e)).or_insert(Some(e));
            }
        }
    }
    bound
}

fn number_key(q: &Quantity) -> String {
    format!("{:?}{:?}{:?}", q.value.stated, q.value.percent, q.value.vague)
}

struct Context<'a, 't> {
    a: &'a Analysis<'t>,
    names: &'a Names,
    referents: &'a Referents<'a, 't>,
    date: &'a DateRange,
    quotes: &'a [Quote],
    id: &'a str,
    main: &'a [usize],
    kin: &'a Kin<'a>,
    /// The one employer of each figure.
    bound: &'a FxHashMap<String, Option<usize>>,
    /// What kind of news the article is.
    news: &'a employer::News,
    /// Where cuts of whom are counted, once that is known.
    cuts: &'a [Place],
    /// See [`Context::named_most`].
    most: OnceCell<Option<(usize, bool)>>,
}

/// The employer spoken of last, none for an industry or economy, and the sentence it was.
#[derive(Clone, Copy)]
struct Spoken {
    entity: Option<usize>,
    sentence: usize,
}

impl Context<'_, '_> {
    /// Whose cuts are counted where, before the main employers are settled.
    fn places(&self, reads: &[Read]) -> Vec<Place> {
        let mut places = Vec::new();
        let mut spoken: Option<Spoken> = None;
        for r in reads {
            let s = &self.a.sentences[r.sentence];
            for (q, t) in r.counts.iter().filter(|(_, t)| t.measure == Measure::Cut) {
                let frame = t.frame.map(|f| &r.frames[f]);
                let bytes = self.a.bytes(q.tokens.clone());
                let quote = self.quotes.iter().find(|x| x.span.start <= bytes.start && bytes.end <= x.span.end);
                let entity = self.employer(q, frame, r.sentence, quote, false, &mut spoken).0;
                let phrase = details::when(self.a, q, frame, r.sentence);
                let old = |p: &TimePhrase| details::is_past(p) || !self.news.about_work && details::is_dated(self.a, p);
                let past = |p: &TimePhrase| old(p) && !details::is_recent(self.a, p) && !details::is_to_come(self.a, frame, s);
                let past = phrase.as_ref().is_some_and(past) || details::looks_back(self.a, q, frame, s);
                let aside =
                    employer::is_of_others(self.a, s) || !self.news.about_work && frame.is_some_and(|f| employer::is_aside(self.a, f, s));
                let present = !past && !details::is_cumulative(self.a, q, s, phrase.as_ref());
                let today = phrase.as_ref().is_some_and(|p| details::is_today(self.a, p));
                places.extend(entity.map(|entity| Place { entity, start: bytes.start, sentence: r.sentence, present, aside, today }));
            }
        }
        places
    }

    fn count(&self, r: &Read, q: &Quantity, t: &Taken, n: usize, spoken: &mut Option<Spoken>, lead: &[(usize, String)]) -> RoleCount {
        let a = self.a;
        let s = &a.sentences[r.sentence];
        let frame = t.frame.map(|f| &r.frames[f]);
        let bytes = a.bytes(q.tokens.clone());
        let quote = self.quotes.iter().find(|x| x.span.start <= bytes.start && bytes.end <= x.span.end);
        let (entity, employer, employer_basis) = match self.referents.respective(&r.counts, q, s) {
            Some(e) => (Some(e), Some(employer_name(self.names, e)), Some(EmployerBasis::Subject)),
            None => self.employer(q, frame, r.sentence, quote, t.measure == Measure::Headcount, spoken),
        };
        let sized = (t.measure == Measure::Headcount).then(|| self.whose_size((entity, employer.as_deref(), employer_basis), q, frame, s));
        let (entity, employer, employer_basis) = match sized.flatten() {
            Some(e) => (Some(e), Some(employer_name(self.names, e)), Some(EmployerBasis::Passage)),
            None => (entity, employer, employer_basis),
        };
        let many = employer.as_deref() == Some(AGGREGATE);
        let unit = unit::of(a, &PartReader { a, names: self.names, own: self.kin, spoken_of: entity }, q, frame, s, many)
            .or_else(|| unit::organisation(a, self.names, q, entity).filter(|_| t.measure == Measure::Headcount))
            .or_else(|| industry::of(a, q, s).filter(|_| t.measure == Measure::Cut && many));
        let unit =
            unit.filter(|u| !a.tokens[u.clone()].iter().all(|t| matches!(t.lower.as_ref(), "million" | "thousand" | "hundred" | "dozen")));
        // "at its plants in Spain and Italy": both, not the first
        let sited = unit.as_ref().and_then(|u| unit::of_unit(a, self.names, u, s));
        let within = |p: &Range<usize>| sited.as_ref().is_some_and(|u| u.start <= p.start && p.end <= u.end);
        let place = unit::place(a, self.names, q, frame, s).filter(|p| !within(p)).or_else(|| sited.clone());
        let phrase = details::when(a, q, frame, r.sentence);
        let cumulative = t.measure == Measure::Cut && details::is_cumulative(a, q, s, phrase.as_ref());
        let status = (t.measure == Measure::Cut).then(|| status::of(a, q, frame, s, phrase.as_ref(), many));
        let role = self.role(r, q, t, frame, entity, employer.as_deref(), phrase.as_ref(), cumulative, lead, status);
        // the owner speaks of its part's cuts as its own
        let lifted = self.main.first().filter(|m| {
            t.measure == Measure::Cut
                && role == RoleInArticle::Main
                && unit.is_none()
                // what a whole government does is no single department's
                && entity.is_some_and(|e| e != **m && !self.referents.is_government(e) && is_owner(self.names, e, **m))
                // "Acme is cutting 281 jobs. Its owner said that it was cutting 6,000": of its own
                && (self.bound.get(&number_key(q)) == Some(&Some(**m)) || !self.bound.values().any(|e| *e == Some(**m)))
        });
        let employer = lifted.map_or(employer, |m| Some(employer_name(self.names, *m)));
        // a number of people in work at no employer in particular is no workforce
        let nobody = employer.as_deref().is_none_or(|e| e == AGGREGATE);
        let measure = if t.measure == Measure::Headcount && nobody { Measure::Other } else { t.measure };
        RoleCount {
            id: format!("{}/c{n}", self.id),
            text: a.text(q.tokens.clone()).to_owned(),
            measure,
            value: q.value.clone(),
            employer,
            employer_basis,
            unit: unit.map(|u| a.text(u).to_owned()),
            place: place.map(|p| a.text(p).to_owned()),
            status,
            role,
            when: phrase.map(|p| self.when(&p)),
            said_by: quote.and_then(|x| x.speaker.clone().map(|speaker| SaidBy { speaker, via: x.medium.clone() })),
            cumulative,
            span: a.lines.span(bytes),
            sentence: a.lines.span(s.start..s.end),
            rule: t.rule.to_owned(),
            event: None,
        }
    }

    fn when(&self, p: &TimePhrase) -> When {
        let (start, end) = resolve(p, self.date);
        When {
            text: self.a.text(p.tokens.clone()).to_owned(),
            span: self.a.lines.span(self.a.bytes(p.tokens.clone())),
            start,
            end,
            expression: Some(p.expression),
        }
    }
}

/// The name an employer goes by: its longest, unless only a shorter one is a known employer's ("Acme Wrapped" is a product of Acme).
fn employer_name(names: &Names, entity: usize) -> String {
    let entity = &names.entities[entity];
    let known = |n: &str| company_by_key(&name_key(n)).is_some();
    if entity.company().is_none()
        && let Some(form) = entity.forms.iter().find(|f| known(f))
        && !entity.name.split_whitespace().last().is_some_and(|w| tags_of(&w.to_lowercase()).has(Tag::CorporateSuffix))
    {
        return form.clone();
    }
    entity.name.clone()
}
