//! Whether two mentions tell of one round of cuts: the evidence for and against, and the words that say which.
//!
//! Some evidence against is decisive whatever speaks for: rounds announced more than three weeks apart, counts that cannot both
//! hold though they are weeks apart, units that have nothing in common, another source with another account.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::employers::{AGGREGATE, Kinship};
use super::mentions::Mention;
use super::units::Unit;
use crate::model::{Article, PercentRange, Relation};

/// Announcements further apart than this are of two rounds, days.
pub(super) const ONE_ROUND: i32 = 21;
/// Within this, articles on one employer are taken to tell of one round unless something speaks against it, days.
const SAME_NEWS: i32 = 7;
/// No plan is carried out later than this, days.
const LONGEST_PLAN: i32 = 730;
/// How far a plan's recalled date may be from that of its report, days: "in spring", "a month ago".
const RECALLED: i32 = 31;
/// Shares of one mention that are compared: more of them are a list.
const MOST_SHARES: usize = 16;
/// Words of a run that two quotations must share to be of one origin.
const SHARED_RUN: usize = 8;

/// What an article leans on, for comparing.
#[derive(Debug, Default)]
pub(super) struct Traits {
    /// Hashes of the runs of words in its quotations, sorted.
    runs: Vec<u64>,
    /// Outlets it credits, in lower case.
    upstream: BTreeSet<String>,
}

/// What comes of comparing two mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// One round; stronger evidence has the higher score.
    Join(u32, String),
    /// One round whose plan one of them reports, and the other, weeks later, its end, its change or its correction.
    Follows(u32, String),
    /// Two rounds, though they look alike.
    Apart(String),
    /// Nothing ties them.
    Unrelated,
}

/// How the numbers of two mentions stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Numbers {
    /// Nothing to compare.
    Unknown,
    /// Of one scope, and cannot both hold.
    Conflict,
    /// Can both hold.
    Compatible,
    /// The same figure.
    Agree,
}

/// The traits of every article. A run of quoted words that also stands in an article of another time is a formula that
/// employers repeat; it is left out.
pub(super) fn traits(articles: &[Article]) -> Vec<Traits> {
    let mut seen: FxHashMap<u64, (Option<Date>, Option<Date>)> = FxHashMap::default();
    let mut all: Vec<Traits> = articles.iter().map(of_article).collect();
    for (article, traits) in articles.iter().zip(&all) {
        for run in &traits.runs {
            let days = seen.entry(*run).or_insert((article.date.end, article.date.start));
            days.0 = days.0.into_iter().chain(article.date.end).min();
            days.1 = days.1.max(article.date.start);
        }
    }
    let formula = |run: &u64| seen.get(run).and_then(|(first, last)| first.zip(*last)).is_some_and(|(a, b)| (b - a).get_days() > ONE_ROUND);
    for traits in &mut all {
        traits.runs.retain(|run| !formula(run));
    }
    all
}

fn of_article(article: &Article) -> Traits {
    let mut runs: Vec<u64> = article.quotes.iter().flat_map(|q| runs(&q.text)).collect();
    runs.sort_unstable();
    runs.dedup();
    let credited = article.citations.iter().filter(|c| c.relation != Relation::Wire);
    Traits { runs, upstream: credited.map(|c| c.source.to_lowercase()).collect() }
}

/// Hashes of all runs of [`SHARED_RUN`] words (FNV-1a).
pub(super) fn runs(text: &str) -> Vec<u64> {
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    let hash = |run: &[String]| {
        let bytes = run.iter().flat_map(|w| w.bytes().chain(std::iter::once(b' ')));
        bytes.fold(0xcbf2_9ce4_8422_2325, |h: u64, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
    };
    words.windows(SHARED_RUN).map(hash).collect()
}

impl Traits {
    /// Whether the two quote a run of the same words.
    fn share_quote(&self, other: &Self) -> bool {
        let (short, long) = if self.runs.len() <= other.runs.len() { (self, other) } else { (other, self) };
        short.runs.iter().any(|r| long.runs.binary_search(r).is_ok())
    }

    fn share_upstream(&self, other: &Self) -> bool {
        self.upstream.intersection(&other.upstream).next().is_some()
    }

    /// Whether both credit outlets, and none in common.
    fn other_upstream(&self, other: &Self) -> bool {
        !self.upstream.is_empty() && !other.upstream.is_empty() && !self.share_upstream(other)
    }

    /// One run for each quotation-bearing article, by which articles that quote the same words can find one another.
    pub(super) fn keys(&self) -> impl Iterator<Item = u64> + '_ {
        self.runs.iter().copied().take(4)
    }
}

/// The facts about a pair that the rules speak of.
struct Pair {
    kin: Kinship,
    /// Days that surely lie between the announcements.
    gap: Option<i32>,
    numbers: Numbers,
    team: Option<String>,
    /// Both are limited to units, and to none in common.
    other_units: bool,
    quote: bool,
    upstream: bool,
    other_upstream: bool,
    /// Figures in common that are no coincidence.
    figures: usize,
    place: bool,
    /// One of them does not say whose cuts they are, or gives the total of an industry.
    unnamed: bool,
    /// The later one tells that the plan of the earlier one was carried out, changed or corrected.
    follows: bool,
}

impl Pair {
    fn of(a: &Mention, b: &Mention, traits: &[Traits]) -> Self {
        let (s, t) = (&traits[a.article], &traits[b.article]);
        let team = a.teams.intersection(&b.teams).next().cloned();
        let main = a.is_main() && b.is_main();
        Self {
            kin: a.employer.kinship(&b.employer),
            gap: a.days.gap(&b.days),
            numbers: numbers(a, b),
            other_units: !a.whole && !b.whole && team.is_none(),
            team,
            quote: main && s.share_quote(t),
            upstream: main && s.share_upstream(t),
            other_upstream: main && s.other_upstream(t),
            figures: a.figures.intersection(&b.figures).count(),
            place: a.places.intersection(&b.places).next().is_some(),
            unnamed: a.is_total() != b.is_total(),
            follows: main && (takes_up(a, b) || takes_up(b, a)),
        }
    }

    /// Sums up what speaks for one round.
    fn score(&self) -> u32 {
        let numbers = match self.numbers {
            Numbers::Agree => 4,
            Numbers::Compatible => 1,
            _ => 0,
        };
        let near = match self.gap {
            Some(0) => 2,
            Some(d) if d <= SAME_NEWS => 1,
            _ => 0,
        };
        let kin = if self.kin == Kinship::Same { 3 } else { 0 };
        let flag = |on: bool, n| if on { n } else { 0 };
        numbers + near + kin + flag(self.team.is_some(), 2) + flag(self.quote, 4) + flag(self.upstream, 2)
    }

    /// What speaks for one round, in words.
    fn reasons(&self, a: &Mention, b: &Mention) -> String {
        let mut reasons = Vec::new();
        match self.kin {
            Kinship::Same if a.employer.name == AGGREGATE => reasons.push("totals over employers".to_owned()),
            Kinship::Same => reasons.push(format!("same employer ({})", a.employer.name)),
            Kinship::Owner => reasons.push(format!("{} and {} are one family", a.employer.name, b.employer.name)),
            Kinship::Alike => reasons.push(format!("{} and {} may be one name", a.employer.name, b.employer.name)),
            Kinship::Other => {}
        }
        match self.gap {
            Some(0) => reasons.push("their dates meet".to_owned()),
            Some(1) => reasons.push("a day apart".to_owned()),
            Some(d) => reasons.push(format!("{d} days apart")),
            None => {}
        }
        match self.numbers {
            Numbers::Agree => reasons.push("the same figure".to_owned()),
            Numbers::Compatible => reasons.push("numbers that can both hold".to_owned()),
            _ => {}
        }
        reasons.extend(self.team.as_ref().map(|t| format!("both name a unit of {t}")));
        if self.follows {
            reasons.push("the later tells that the plan of the earlier was carried out, changed or corrected".to_owned());
        }
        if self.quote {
            reasons.push("they quote the same words".to_owned());
        }
        if self.upstream {
            reasons.push("they credit the same outlet".to_owned());
        }
        reasons.join(", ")
    }
}

/// Whether two mentions of different articles, or two background mentions of one, are of one round.
pub(super) fn judge(a: &Mention, b: &Mention, traits: &[Traits]) -> Verdict {
    let pair = Pair::of(a, b, traits);
    let joined = match (a.is_main(), b.is_main()) {
        (true, true) if a.article == b.article => return Verdict::Unrelated,
        (true, true) => match refusal(&pair) {
            Some(because) => return if pair.looks_alike() { Verdict::Apart(because) } else { Verdict::Unrelated },
            None => pair.one_news(),
        },
        (false, false) => pair.one_background(a, b),
        _ => pair.retold(a, b),
    };
    let late = pair.gap.is_some_and(|d| d > ONE_ROUND);
    if joined && late {
        return Verdict::Follows(pair.score(), pair.reasons(a, b));
    }
    if joined { Verdict::Join(pair.score(), pair.reasons(a, b)) } else { Verdict::Unrelated }
}

/// Whether the news of `later` takes up a plan that the news of `earlier` announced: it recalls its figure as the plan's, and nothing it
/// says of the plan's date speaks against it.
fn takes_up(later: &Mention, earlier: &Mention) -> bool {
    let same = matches!(later.employer.kinship(&earlier.employer), Kinship::Same | Kinship::Owner);
    let after = later.days.start.zip(earlier.days.start).is_some_and(|(l, e)| l > e);
    let in_reach = later.days.gap(&earlier.days).is_some_and(|d| d <= LONGEST_PLAN);
    let recalls = |figure: [u64; 2]| {
        let plans = later.plans.iter().filter(|p| p.figure == figure);
        plans.into_iter().any(|p| p.days.gap(&earlier.days).is_none_or(|d| d <= RECALLED))
    };
    same && after && in_reach && earlier.counts.figures().any(recalls)
}

/// Decisive evidence that two news are of two rounds.
fn refusal(pair: &Pair) -> Option<String> {
    if pair.follows {
        return None;
    }
    let weeks = pair.gap.filter(|d| *d > ONE_ROUND);
    if let Some(days) = weeks {
        return Some(format!("announced at least {days} days apart"));
    }
    if pair.numbers == Numbers::Agree || pair.quote {
        return None;
    }
    if pair.other_units {
        return Some("they are about different units".to_owned());
    }
    if pair.numbers == Numbers::Conflict && pair.gap.is_none_or(|d| d > SAME_NEWS) {
        return Some("their numbers cannot both hold, and nothing shows that they are of one week".to_owned());
    }
    if pair.other_upstream && pair.team.is_none() && pair.gap.is_none_or(|d| d > SAME_NEWS) {
        return Some("they rest on different outlets, and share no team, figure or quotation".to_owned());
    }
    None
}

impl Pair {
    fn looks_alike(&self) -> bool {
        self.kin == Kinship::Same && (self.numbers >= Numbers::Compatible || self.team.is_some() || self.quote)
    }

    /// News against news.
    fn one_news(&self) -> bool {
        let telling = self.numbers == Numbers::Agree || self.quote;
        let fitting = self.numbers == Numbers::Compatible && (self.team.is_some() || self.upstream);
        match self.kin {
            _ if self.follows => true,
            Kinship::Same => self.gap.is_some() || telling || fitting,
            Kinship::Owner | Kinship::Alike => self.gap.is_none_or(|d| d <= SAME_NEWS) && (telling || fitting),
            Kinship::Other => {
                let within = |days| self.gap.is_some_and(|d| d <= days);
                let about_one_thing = self.place || self.team.is_some();
                let same_figures = self.figures >= 2 && (within(SAME_NEWS) || (about_one_thing && within(ONE_ROUND)));
                let same_words = self.figures == 1 && self.quote && within(ONE_ROUND);
                let nameless = self.unnamed && self.figures >= 1 && about_one_thing && within(SAME_NEWS);
                same_figures || same_words || nameless
            }
        }
    }

    /// Background against background.
    fn one_background(&self, a: &Mention, b: &Mention) -> bool {
        if self.kin == Kinship::Other || self.numbers == Numbers::Conflict || self.gap.is_some_and(|d| d > 0) || self.other_units {
            return false;
        }
        let placed = a.days.is_bounded() && b.days.is_bounded();
        let figure = self.numbers == Numbers::Agree && self.figures > 0;
        if a.article == b.article {
            return figure || (self.team.is_some() && self.numbers == Numbers::Compatible && a.days == b.days);
        }
        let same_scope = self.team.is_some() || (a.whole && b.whole && self.kin == Kinship::Same);
        figure || (same_scope && self.numbers == Numbers::Compatible && (placed || self.team.is_some()))
    }

    /// Background that may retell another article's news.
    fn retold(&self, a: &Mention, b: &Mention) -> bool {
        let background = if a.is_main() { b } else { a };
        let near = self.gap.is_none_or(|d| d <= SAME_NEWS);
        if !near || self.numbers == Numbers::Conflict || self.other_units || !matches!(self.kin, Kinship::Same | Kinship::Alike) {
            return false;
        }
        // "more than 3,000" of an unknown year is not "close to 3,000" of another
        let meet = self.gap.is_some() || a.counts.pairs(&b.counts).any(|(_, _, meet)| meet);
        let figure = self.numbers == Numbers::Agree && self.figures > 0 && meet;
        let placed = background.whole && background.days.is_bounded() && self.kin == Kinship::Same;
        // one share of one unit's staff
        let share = self.numbers == Numbers::Agree && self.team.is_some() && background.days.is_bounded();
        figure || share || (self.numbers == Numbers::Compatible && (self.team.is_some() || placed))
    }
}

fn numbers(a: &Mention, b: &Mention) -> Numbers {
    if a.counts.shares_figure(&b.counts) {
        return Numbers::Agree;
    }
    let scopes = a.counts.pairs(&b.counts).map(|(x, y, meet)| counts(x, y, meet));
    let mut best = scopes.max().unwrap_or(Numbers::Unknown);
    for (unit, x) in a.shares.iter().take(MOST_SHARES) {
        for (_, y) in b.shares.iter().take(MOST_SHARES).filter(|(u, _)| u == unit) {
            best = best.max(shares(x, y));
        }
    }
    best
}

/// How numbers of two units, no figure of which is the same, stand to one another; `meet`: some can be one number.
fn counts(a: &Unit, b: &Unit, meet: bool) -> Numbers {
    match (a == b, meet) {
        (true, true) => Numbers::Compatible,
        (true, false) => Numbers::Conflict,
        (false, true) if a.is_empty() || b.is_empty() || a.overlaps(b) => Numbers::Compatible,
        _ => Numbers::Unknown,
    }
}

fn shares(a: &PercentRange, b: &PercentRange) -> Numbers {
    let same = (a.likely_min - b.likely_min).abs() < 0.5 && (a.likely_max - b.likely_max).abs() < 0.5;
    match a.min <= b.max && b.min <= a.max {
        true if same => Numbers::Agree,
        true => Numbers::Compatible,
        false => Numbers::Conflict,
    }
}
