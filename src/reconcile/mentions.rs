//! What each article says of each round of cuts: the mentions that events are clusters of.
//!
//! An article's news is one mention for each employer family: its counts of the whole, of subsidiaries and of teams belong
//! together. Every background count is a mention by itself, save repeats of it in the same article.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::employers::{AGGREGATE, Employer, Kinship, Scope};
use super::recalls::{Recalls, is_of_old};
use super::rounds::Rounds;
use super::tally::{Count, Tally};
use super::ties::{Tied, ties};
use super::units::Unit;
use crate::lexicon::{Tie, is_place};
use crate::model::{Article, Measure, PercentRange, RoleCount, RoleInArticle};

/// Smaller figures agree by chance.
const TELLING_FIGURE: u64 = 20;

/// The claims of one article that speak of one round.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// Position of the article.
    pub article: usize,
    /// Positions of the claims in [`Article::role_counts`].
    pub claims: Vec<usize>,
    /// Whose cuts.
    pub employer: Employer,
    /// Whether it is the article's news.
    pub role: RoleInArticle,
    /// What is counted, for claims that are jobs.
    pub counts: Tally,
    /// Shares of staff, and of which unit's.
    pub shares: Vec<(Unit, PercentRange)>,
    /// Figures that are no coincidence when another article has them too.
    pub figures: BTreeSet<[u64; 2]>,
    /// The teams named, by [`Unit::keys`].
    pub teams: BTreeSet<String>,
    /// Whether some claim is of the whole employer, or there is no claim.
    pub whole: bool,
    /// Where, in lower case.
    pub places: BTreeSet<String>,
    /// Days the announcement can lie on.
    pub days: Days,
    /// Plans that the news carries out, changes or corrects.
    pub plans: Vec<Plan>,
    /// It is placed in time apart from the article's news: "last week", "in January".
    pub earlier: bool,
}

/// An earlier plan as its successor recalls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    /// Its figure.
    pub figure: [u64; 2],
    /// It is said to be carried out.
    pub done: bool,
    /// When it was announced, as far as that is told.
    pub days: Days,
}

/// A range of days, open where nothing is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Days {
    /// First.
    pub start: Option<Date>,
    /// Last.
    pub end: Option<Date>,
}

impl Days {
    /// Days that surely lie between the two ranges; 0 if they can meet; `None` when either is wholly unknown.
    pub(super) fn gap(&self, other: &Self) -> Option<i32> {
        if (self.start.or(self.end).is_none()) || (other.start.or(other.end).is_none()) {
            return None;
        }
        let days = |from: Option<Date>, to: Option<Date>| Some((to? - from?).get_days());
        let apart = days(self.end, other.start).max(days(other.end, self.start)).unwrap_or(0);
        Some(apart.max(0))
    }

    /// Whether both ends are known.
    pub(super) fn is_bounded(&self) -> bool {
        self.start.is_some() && self.end.is_some()
    }
}

impl Mention {
    /// Whether the article does not say whose cuts they are.
    pub(super) fn is_unnamed(&self) -> bool {
        self.employer.key.is_empty()
    }

    /// Whether it is of no employer: unnamed, or the total of an industry or region.
    pub(super) fn is_total(&self) -> bool {
        self.is_unnamed() || self.employer.name == AGGREGATE
    }

    /// Whether it is the article's news.
    pub(super) fn is_main(&self) -> bool {
        self.role == RoleInArticle::Main
    }
}

/// The mentions of all articles, by article.
pub(super) fn prepare(articles: &[Article]) -> Vec<Mention> {
    let known = Recalls::of(articles);
    articles.iter().enumerate().flat_map(|(position, article)| of_article(position, article, &known)).collect()
}

/// An article, with what is read of it once for all its mentions.
struct Teller<'a> {
    position: usize,
    article: &'a Article,
    ties: Vec<Tied<'a>>,
    /// Counts that stand like news and are of earlier rounds.
    recalled: BTreeSet<usize>,
    /// The article's main employers, and those whose cuts it counts as news.
    named: Vec<Employer>,
    /// The written headcounts of each employer, as the article names it.
    sizes: BTreeMap<Option<&'a str>, Vec<[u64; 2]>>,
    /// Employers by key, each with the fullest of its names, once they were asked for.
    fullest: RefCell<BTreeMap<String, Employer>>,
}

impl<'a> Teller<'a> {
    fn new(position: usize, article: &'a Article, known: &Recalls) -> Self {
        let ties = ties(article);
        let mut sizes: BTreeMap<_, Vec<[u64; 2]>> = BTreeMap::new();
        for claim in article.role_counts.iter().filter(|c| c.measure == Measure::Headcount) {
            sizes.entry(claim.employer.as_deref()).or_default().extend(claim.value.stated);
        }
        let news = article.role_counts.iter().filter(|c| c.measure == Measure::Cut && c.role == RoleInArticle::Main);
        let names: BTreeSet<&String> = article.employers.iter().chain(news.filter_map(|c| c.employer.as_ref())).collect();
        let named = names.into_iter().filter(|n| *n != AGGREGATE).map(|n| Employer::named(n, article)).collect();
        Self { position, article, recalled: known.recalled(article, &ties), ties, named, sizes, fullest: RefCell::default() }
    }

    fn claim(&self, i: usize) -> &'a RoleCount {
        &self.article.role_counts[i]
    }

    /// Counts of cuts in this role.
    fn cuts(&self, role: RoleInArticle) -> impl Iterator<Item = usize> {
        let role_of = |i: usize| if self.recalled.contains(&i) { RoleInArticle::Background } else { self.claim(i).role };
        (0..self.article.role_counts.len()).filter(move |i| self.claim(*i).measure == Measure::Cut && role_of(*i) == role)
    }

    fn scoped(&self, role: RoleInArticle) -> Claims {
        let scope = |i| Scope::of(self.claim(i), self.article).map(|s| (i, Scope { employer: self.full(s.employer), ..s }));
        self.cuts(role).filter_map(scope).collect()
    }

    /// An employer by the fullest of its names: one article that has "LBG" beside "Lloyds Banking Group" means one employer.
    fn full(&self, employer: Employer) -> Employer {
        if let Some(known) = self.fullest.borrow().get(&employer.key) {
            return known.clone();
        }
        let longer = |e: &&Employer| e.key.len() > employer.key.len() && e.kinship(&employer) == Kinship::Alike;
        let full = self.named.iter().filter(longer).max_by_key(|e| e.key.len()).cloned().unwrap_or_else(|| employer.clone());
        self.fullest.borrow_mut().insert(employer.key, full.clone());
        full
    }
}

fn of_article(position: usize, article: &Article, known: &Recalls) -> Vec<Mention> {
    let teller = Teller::new(position, article, known);
    let mut mentions = news(&teller, teller.scoped(RoleInArticle::Main));
    if mentions.is_empty() {
        mentions = totals(&teller, teller.cuts(RoleInArticle::Main));
    }
    mentions.extend(background(&teller, teller.scoped(RoleInArticle::Background)));
    mentions
}

/// One mention for each employer family whose cuts are the article's news.
fn news(teller: &Teller<'_>, claims: Claims) -> Vec<Mention> {
    let article = teller.article;
    let mut families: BTreeMap<String, Vec<(usize, Scope)>> = BTreeMap::new();
    for (i, scope) in claims {
        families.entry(scope.employer.family()).or_default().push((i, scope));
    }
    // a place that an article names among employers without counting its jobs is where the news happens
    let alone = article.employers.len() < 2;
    let names = article.employers.iter().filter(|n| *n != AGGREGATE && (alone || !is_place(&n.to_lowercase())));
    let named: Vec<Employer> = names.map(|n| teller.full(Employer::named(n, article))).collect();
    let mut mentions = Vec::new();
    for members in families.into_values() {
        for (employer, claims) in split_family(article, members, &named) {
            mentions.push(mention(teller, employer, RoleInArticle::Main, &claims));
        }
    }
    for employer in named {
        let covered = |m: &Mention| m.employer.key == employer.key || m.employer.is_part_of(&employer) || employer.is_part_of(&m.employer);
        if !mentions.iter().any(covered) {
            mentions.push(mention(teller, employer, RoleInArticle::Main, &[]));
        }
    }
    mentions
}

type Claims = Vec<(usize, Scope)>;

/// Splits a family's claims by employer: all under the one that owns the others when the article counts its jobs as a whole, or
/// names several of its parts; under the part when the owner is only named beside it.
fn split_family(article: &Article, claims: Claims, named: &[Employer]) -> Vec<(Employer, Claims)> {
    let mut employers: Vec<&Employer> = claims.iter().map(|(_, s)| &s.employer).collect();
    employers.sort_unstable();
    employers.dedup();
    let owner = employers.iter().copied().find(|o| employers.iter().all(|e| e.key == o.key || e.is_part_of(o))).cloned();
    let owner = owner.or_else(|| named.iter().find(|o| employers.iter().all(|e| e.is_part_of(o))).cloned());
    let Some(owner) = owner else {
        let apart = employers.iter().map(|e| ((*e).clone(), claims.iter().filter(|(_, s)| s.employer == **e).cloned().collect()));
        return apart.collect();
    };
    let parts: Vec<&Employer> = employers.into_iter().filter(|e| e.key != owner.key).collect();
    let lowest = parts.iter().find(|p| parts.iter().all(|q| q.key == p.key || p.is_part_of(q)));
    let employer = match lowest {
        Some(part) if !counts_whole(article, &claims, &owner) => (*part).clone(),
        _ => owner,
    };
    vec![(employer, claims)]
}

/// Whether some claim is of all of `owner`, and does not merely repeat the number given for a part of it.
fn counts_whole(article: &Article, claims: &Claims, owner: &Employer) -> bool {
    let value = |i: usize| &article.role_counts[i].value;
    let same =
        |i: usize, j: usize| value(i).stated == value(j).stated && value(i).vague == value(j).vague && value(i).percent == value(j).percent;
    claims.iter().any(|(i, whole)| {
        let repeats = |(j, part): &(usize, Scope)| part.employer.key != owner.key && part.unit.is_empty() && same(*i, *j);
        whole.employer.key == owner.key && whole.unit.is_empty() && !claims.iter().any(repeats)
    })
}

/// Totals of an industry or region, and counts of an employer that is not named, that are an article's news; one mention for each
/// sector and place. A sector that is named more fully elsewhere in the article, or there with its place, is the same.
fn totals(teller: &Teller<'_>, claims: impl Iterator<Item = usize>) -> Vec<Mention> {
    let mut unnamed: Claims = Vec::new();
    let mut groups: Vec<Sector> = Vec::new();
    for i in claims {
        let claim = teller.claim(i);
        let words = [claim.unit.as_deref(), claim.place.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ").to_lowercase();
        let unit = claim.unit.as_deref().map(|u| Unit::read(u, &[])).unwrap_or_default();
        let place = claim.place.as_ref().map(|p| p.to_lowercase());
        match claim.employer.as_deref() {
            Some(AGGREGATE) if !words.is_empty() => {}
            Some(AGGREGATE) => {
                unnamed.push((i, total(String::new(), Unit::default())));
                continue;
            }
            None => {
                unnamed.push((i, total(String::new(), unit)));
                continue;
            }
            Some(_) => continue,
        }
        match groups.iter_mut().find(|g| g.is(&unit, place.as_deref())) {
            Some(group) => group.add(unit, place, words, i),
            None => groups.push(Sector { unit, place, words, claims: vec![i] }),
        }
    }
    let unnamed = (!unnamed.is_empty()).then_some(unnamed);
    let sectors = groups.into_iter().map(|g| {
        let scope = |i| (i, total(format!("{AGGREGATE} {}", g.words), Unit::default()));
        g.claims.iter().map(|i| scope(*i)).collect::<Claims>()
    });
    let all = unnamed.into_iter().chain(sectors);
    all.map(|claims| mention(teller, claims[0].1.employer.clone(), RoleInArticle::Main, &claims)).collect()
}

/// The scope of a total: of all, or of employers not named.
fn total(key: String, unit: Unit) -> Scope {
    let name = if key.is_empty() { String::new() } else { AGGREGATE.to_owned() };
    Scope { employer: Employer { key, name, owners: Vec::new() }, unit }
}

/// A sector or region whose jobs an article counts.
struct Sector {
    unit: Unit,
    place: Option<String>,
    /// Its shortest name.
    words: String,
    claims: Vec<usize>,
}

impl Sector {
    fn is(&self, unit: &Unit, place: Option<&str>) -> bool {
        let same_place = self.place.as_deref() == place;
        let either_is_silent = self.place.is_none() || place.is_none();
        let same_sector = !unit.is_empty() && (self.unit == *unit || self.unit.narrows(unit) || unit.narrows(&self.unit));
        same_sector && (same_place || either_is_silent) || self.unit == *unit && same_place
    }

    fn add(&mut self, unit: Unit, place: Option<String>, words: String, claim: usize) {
        if unit.words() > self.unit.words() {
            self.unit = unit;
        }
        self.place = self.place.take().or(place);
        if (words.len(), &words) < (self.words.len(), &self.words) {
            self.words = words;
        }
        self.claims.push(claim);
    }
}

/// Background counts, repeats of one count together.
fn background(teller: &Teller<'_>, claims: Claims) -> Vec<Mention> {
    let mut groups: BTreeMap<(String, Unit, Option<String>), Claims> = BTreeMap::new();
    for (i, scope) in claims {
        let when = teller.claim(i).when.as_ref().map(|w| w.text.to_lowercase());
        groups.entry((scope.employer.key.clone(), scope.unit.clone(), when)).or_default().push((i, scope));
    }
    let mut mentions = Vec::new();
    for group in groups.into_values() {
        let mut rounds = Rounds::default();
        for (i, scope) in group {
            rounds.add(teller.claim(i), (i, scope));
        }
        for claims in rounds.finish() {
            mentions.push(mention(teller, claims[0].1.employer.clone(), RoleInArticle::Background, &claims));
        }
    }
    mentions
}

fn mention(teller: &Teller<'_>, employer: Employer, role: RoleInArticle, claims: &[(usize, Scope)]) -> Mention {
    let article = teller.article;
    let (mut counts, mut shares, mut teams, mut places) = (Vec::new(), Vec::new(), BTreeSet::new(), BTreeSet::new());
    let mut whole = claims.is_empty();
    for (i, scope) in claims {
        let claim = &article.role_counts[*i];
        let unit = scope.within(&employer);
        whole |= unit.is_empty();
        teams.extend(unit.keys());
        places.extend(claim.place.as_ref().map(|p| p.to_lowercase()));
        if claim.cumulative && role == RoleInArticle::Main {
            continue;
        }
        shares.extend(claim.value.percent_range.map(|share| (unit.clone(), share)));
        counts.extend(claim.value.estimate().map(|estimate| Count { unit, estimate, stated: claim.value.stated }));
    }
    if role == RoleInArticle::Main {
        let names = [employer.key.clone()];
        teams.extend(article.teams_affected.iter().flat_map(|t| Unit::read(&t.name, &names).keys().collect::<Vec<_>>()));
    }
    let claims: Vec<usize> = claims.iter().map(|(i, _)| *i).collect();
    let days = days(teller, &claims, role);
    let is_past = |i: &usize| teller.recalled.contains(i) || is_earlier(teller.claim(*i), article);
    let earlier = role == RoleInArticle::Background && claims.iter().any(is_past);
    let figures = figures(teller, &claims);
    let plans = if role == RoleInArticle::Main { plans(article, &claims, &employer, &teller.ties) } else { Vec::new() };
    Mention {
        plans,
        article: teller.position,
        claims,
        employer,
        role,
        counts: Tally::of(counts),
        shares,
        figures,
        teams,
        whole,
        places,
        days,
        earlier,
    }
}

/// The telling figures of a mention: of its own claims, and the headcounts of the employers that these name.
fn figures(teller: &Teller<'_>, claims: &[usize]) -> BTreeSet<[u64; 2]> {
    let own = || claims.iter().map(|i| teller.claim(*i));
    let employers: BTreeSet<Option<&str>> = own().map(|c| c.employer.as_deref()).collect();
    let sizes = employers.iter().filter_map(|e| teller.sizes.get(e)).flatten().copied();
    own().filter_map(|c| c.value.stated).chain(sizes).filter(|s| s[0] >= TELLING_FIGURE).collect()
}

/// The plans that an article's news carries out, changes or corrects. News of a further round ("another 300") changes none.
fn plans(article: &Article, claims: &[usize], employer: &Employer, ties: &[Tied<'_>]) -> Vec<Plan> {
    if ties.iter().any(|t| t.tie == Tie::Adds && claims.contains(&t.claim)) {
        return Vec::new();
    }
    let counted = claims.iter().any(|i| article.role_counts[*i].value.stated.is_some());
    let concerns_plan = |tie: Tie, claim: usize| match tie {
        Tie::CarriedOut | Tie::Recalled => claims.contains(&claim) || !counted,
        Tie::Changed | Tie::Revised | Tie::Corrected => true,
        Tie::AllParts | Tie::Adds | Tie::Difference | Tie::Net | Tie::BringsTotal | Tie::Most | Tie::Part | Tie::Forced => false,
    };
    let plan = |tie: Tie, claim: usize| {
        let count = &article.role_counts[claim];
        let figure = count.value.stated.filter(|f| f[0] >= TELLING_FIGURE)?;
        let ours = Scope::of(count, article).is_none_or(|s| matches!(s.employer.kinship(employer), Kinship::Same | Kinship::Owner));
        let when = count.when.as_ref().filter(|w| w.end.zip(article.date.start).is_some_and(|(end, news)| end < news));
        ours.then(|| Plan {
            figure,
            done: tie == Tie::CarriedOut,
            days: when.map(|w| Days { start: w.start, end: w.end }).unwrap_or_default(),
        })
    };
    ties.iter().filter(|t| concerns_plan(t.tie, t.claim)).filter_map(|t| plan(t.tie, t.claim)).collect()
}

/// Whether a claim's time phrase places it before the article's own news: it ends before the day before the article, or says so.
fn is_earlier(claim: &RoleCount, article: &Article) -> bool {
    const WORDS: &[&str] = &["ago", "earlier this", "last", "past", "previous", "previously", "prior", "since"];
    let Some(when) = &claim.when else { return false };
    let text = format!(" {} ", when.text.to_lowercase());
    let says_so = WORDS.iter().any(|w| text.contains(&format!(" {w} ")));
    let last = when.end.or(when.start);
    let touches = last.zip(article.date.start).map(|(last, news)| last >= news.saturating_sub(jiff::Span::new().days(1)));
    says_so || touches != Some(true)
}

/// The days on which the cuts of a mention can have been announced: for news about the article's day, unless all its counts are said to be
/// of an earlier one; for background the days its time phrase means, and never after the article.
fn days(teller: &Teller<'_>, claims: &[usize], role: RoleInArticle) -> Days {
    let date = Days { start: teller.article.date.start, end: teller.article.date.end };
    let phrases = || claims.iter().filter_map(|i| teller.claim(*i).when.as_ref());
    let is_old = |i: &usize| is_of_old(teller.article, *i, &teller.ties);
    if role == RoleInArticle::Main {
        let (start, end) = (phrases().filter_map(|w| w.start).min(), phrases().filter_map(|w| w.end).max());
        let old = !claims.is_empty() && claims.iter().all(is_old);
        return if old { Days { start, end } } else { date };
    }
    // the phrase beside a count that is known for an old one by its figure may date the news it stands in
    let own = claims.iter().filter(|i| !teller.recalled.contains(i) || is_old(i)).filter_map(|i| teller.claim(*i).when.as_ref());
    let placed = own.filter_map(|w| w.start.or(w.end).map(|_| Days { start: w.start, end: w.end })).next();
    placed.unwrap_or(Days { start: None, end: date.end })
}
