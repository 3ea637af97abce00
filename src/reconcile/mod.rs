//! From many articles to a [`Summary`]: time, events, dependence, numbers, quotations, findings.
//!
//! [`summarize`] is the whole of it, one call a step. Every step is a function of the articles and of what earlier steps
//! found, and none of them looks at the order in which the articles came. Time and events lean on one another: articles are
//! dated by their own words, clustered, dated by what they share with dated ones, and, if that dated any, clustered again.

mod algebra;
mod cluster;
mod collect;
mod dependence;
mod employers;
mod event;
mod evidence;
mod findings;
mod headline;
mod mentions;
mod pairs;
mod parts;
mod quotes;
mod ranges;
mod recalls;
mod rounds;
mod select;
mod sizes;
mod stages;
mod tally;
#[cfg(test)]
mod testing;
mod ties;
mod time;
mod timeline;
mod units;

use std::cell::OnceCell;
use std::collections::HashSet;
use std::rc::Rc;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::lexicon;
use crate::model::{Article, Event, FORMAT_VERSION, Inputs, Located, Record, RoleCount, Summary, Tool};

pub use collect::Gathered;
pub use quotes::quotations;
pub use select::{Selection, select};
pub use timeline::timeline;

use ties::Tied;

/// What the user may set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// No article is later than this day; open without it.
    pub as_of: Option<Date>,
}

/// Articles and their claims by id.
pub(crate) struct Corpus<'a> {
    /// All articles, by path.
    pub articles: &'a [Article],
    by_id: FxHashMap<&'a str, usize>,
    read: Vec<Read<'a>>,
}

/// What is read from an article's sentences once it is asked for: one article can be asked for each of thousands of events.
#[derive(Debug, Clone, Default)]
struct Read<'a> {
    /// How its counts lie to one another.
    ties: OnceCell<Vec<Tied<'a>>>,
    /// The sentence that says that its outlet was told.
    told: OnceCell<Option<&'a Located>>,
    /// Names that stand for organisations in it.
    organisations: OnceCell<Rc<HashSet<String>>>,
}

impl<'a> Corpus<'a> {
    pub(crate) fn new(articles: &'a [Article]) -> Self {
        let by_id = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
        Self { articles, by_id, read: vec![Read::default(); articles.len()] }
    }

    /// How the counts of an article lie to one another.
    pub(in crate::reconcile) fn ties(&self, article: &Article) -> &[Tied<'a>] {
        let Some(at) = self.position(&article.id) else { return &[] };
        self.read[at].ties.get_or_init(|| ties::ties(&self.articles[at]))
    }

    /// The sentence in which an article says that its own outlet was told, or saw the document.
    pub(crate) fn told(&self, article: &Article) -> Option<&'a Located> {
        let at = self.position(&article.id)?;
        *self.read[at].told.get_or_init(|| dependence::told_words(&self.articles[at]))
    }

    /// The names that stand for organisations in the article at this position, in lower case.
    fn organisations(&self, at: usize) -> Rc<HashSet<String>> {
        Rc::clone(self.read[at].organisations.get_or_init(|| Rc::new(quotes::organisations(&self.articles[at]))))
    }

    /// Where the article with this id stands in [`Corpus::articles`].
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The article with this id.
    pub(crate) fn article(&self, id: &str) -> Option<&'a Article> {
        self.position(id).map(|i| &self.articles[i])
    }

    /// The claim `<article>/c<n>` and its article.
    pub(crate) fn claim(&self, id: &str) -> Option<(&'a Article, &'a RoleCount)> {
        let (article, number) = id.split_once("/c")?;
        let article = self.article(article)?;
        // where nobody has changed the record, claim n is its nth
        let nth = number.parse::<usize>().ok().and_then(|n| article.role_counts.get(n.checked_sub(1)?));
        nth.filter(|c| c.id == id).or_else(|| article.role_counts.iter().find(|c| c.id == id)).map(|c| (article, c))
    }
}

/// Reconciles records, in whatever order they come, to what is known of each round of cuts.
#[must_use]
pub fn summarize(records: Vec<Record>, options: &Options) -> Summary {
    records.into_iter().collect::<Gathered>().summarize(options)
}

/// As [`summarize`], of what has been gathered.
fn reconcile(gathered: Gathered, options: &Options) -> Summary {
    let (mut articles, inputs) = gathered.finish();
    time::resolve(&mut articles, options);
    let mut drafts = find_events(&articles);
    if time::date_articles(&mut articles, &drafts, options) {
        drafts = find_events(&articles);
    }
    let corpus = Corpus::new(&articles);
    let prints = dependence::Prints::of(&corpus);
    let copies = dependence::copies(&corpus, &prints);
    let mut events = conclude(&corpus, drafts, &prints, &copies);
    event::mark_claims(&mut articles, &events);
    let corpus = Corpus::new(&articles);
    let dependence = dependence::graph(&corpus, &events, &prints, &copies);
    let findings = findings::find(&corpus, &mut events, &copies);
    event::set_recalls_apart(&mut events);
    Summary { events, dependence, findings, ..envelope(articles, inputs) }
}

/// Events with employer, role, claims, teams and articles; no dates, numbers or roots yet.
fn find_events(articles: &[Article]) -> Vec<Event> {
    let mentions = mentions::prepare(articles);
    let clusters = cluster::cluster(articles, &mentions);
    event::drafts(articles, &mentions, &clusters)
}

/// Fills in what is concluded from an event's articles: date, roots, numbers, parts, quotations. All of one event before the next, while
/// its articles are at hand.
fn conclude(corpus: &Corpus<'_>, mut events: Vec<Event>, prints: &dependence::Prints, copies: &[dependence::Copy]) -> Vec<Event> {
    let originals = dependence::originals(corpus, copies);
    let quoted = quotes::by_event(corpus, &events);
    for (event, quoted) in events.iter_mut().zip(quoted) {
        time::date_event(corpus, event);
        dependence::trace(corpus, event, prints, &originals);
        ranges::reconcile(corpus, event);
        event.quotes = quotes::merge(corpus, quoted);
    }
    event::arrange(&mut events);
    events
}

impl Gathered {
    /// Reconciles what has been gathered to what is known of each round of cuts.
    #[must_use]
    pub fn summarize(self, options: &Options) -> Summary {
        reconcile(self, options)
    }

    /// Puts it into an envelope, without looking for events.
    #[must_use]
    pub fn envelope(self) -> Summary {
        let (articles, inputs) = self.finish();
        envelope(articles, inputs)
    }
}

fn envelope(articles: Vec<Article>, inputs: Inputs) -> Summary {
    let tool = Tool { name: "layoffs".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned(), lexicon: lexicon::hash().to_owned() };
    Summary {
        format_version: FORMAT_VERSION.to_owned(),
        tool,
        inputs,
        articles,
        events: Vec::new(),
        dependence: Vec::new(),
        findings: Vec::new(),
    }
}
