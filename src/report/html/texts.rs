//! The articles themselves, with every figure and quotation marked where it stands: what all links of the page lead to.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;

use super::Link;
use crate::model::{Article, Event, Measure, Span, Summary};
use crate::report::lookup::outlet_or_file;
use crate::report::words::{self, clean};

/// Articles that are given in full. Of any further ones the page has only the sentences that it refers to.
pub(super) const IN_FULL: usize = 400;
/// Bytes of text that are given in full.
const BYTES_IN_FULL: usize = 6 << 20;

/// An article as the page has it.
#[derive(Debug, Serialize)]
pub(super) struct Text {
    id: String,
    title: String,
    outlet: String,
    published: String,
    path: String,
    url: Option<String>,
    /// Whether it is all there, not only the sentences that matter.
    whole: bool,
    paragraphs: Vec<Paragraph>,
    /// What of the page the article stands behind.
    back: Vec<Link>,
}

/// A line or a block of text.
#[derive(Debug, Serialize)]
struct Paragraph {
    /// Whether something between it and the one before is left out.
    after_gap: bool,
    sentences: Vec<Sentence>,
}

/// A sentence, or what stands between sentences.
#[derive(Debug, Serialize)]
struct Sentence {
    id: Option<String>,
    pieces: Vec<Piece>,
}

/// Characters that are marked alike.
#[derive(Debug, Serialize)]
struct Piece {
    ids: Vec<String>,
    class: &'static str,
    text: String,
}

/// The articles of a page, and the places in them that can be linked to.
pub(super) struct Texts {
    pub articles: Vec<Text>,
    ids: HashSet<String>,
}

impl Texts {
    /// Those articles of a summary that an event or a finding refers to; those of the first `ranked` events first, if not all fit.
    pub fn new(summary: &Summary, ranked: &[&Event]) -> Self {
        let events = |article: &Article| {
            let events = summary.events.iter().filter(|e| e.articles.iter().chain(&e.recalled_by).any(|c| c.id == article.id));
            events.map(|e| Link { href: Some(format!("#{}", e.id)), text: clean(&e.title) }).collect()
        };
        Self::of(summary, &Wanted::of_events(summary, ranked), events)
    }

    /// The articles about job cuts, the first ones in full; `back` links to what the page has on each.
    pub fn of_records(summary: &Summary, back: impl Fn(&Article) -> Link) -> Self {
        let relevant = summary.articles.iter().filter(|a| a.relevant).map(|a| a.id.as_str());
        Self::of(summary, &Wanted::new(summary, relevant, HashMap::new()), |article| vec![back(article)])
    }

    fn of(summary: &Summary, wanted: &Wanted<'_>, back: impl Fn(&Article) -> Vec<Link>) -> Self {
        let mut articles = Vec::new();
        for article in &summary.articles {
            if let Some(whole) = wanted.whole.get(article.id.as_str()) {
                let cited = wanted.cited.get(article.id.as_str());
                articles.push(text(article, *whole, cited.unwrap_or(&BTreeSet::new()), back(article)));
            }
        }
        let ids = articles.iter().flat_map(Text::ids).cloned().collect();
        Self { articles, ids }
    }

    /// Articles of which only some sentences are there.
    pub fn excerpts(&self) -> usize {
        self.articles.iter().filter(|a| !a.whole).count()
    }

    /// The first of these places that the page has.
    fn first_of(&self, ids: [&str; 3]) -> Option<String> {
        ids.iter().find(|id| self.ids.contains(**id)).map(|id| format!("#{id}"))
    }

    /// Where a claim or a quotation stands in the page: its own words, else its sentence, else its article.
    pub fn href(&self, article: &Article, id: &str, span: &Span) -> Option<String> {
        self.first_of([id, &sentence_id(article, span), &article.id])
    }

    /// Where a sentence stands in the page.
    pub fn sentence(&self, article: &Article, span: &Span) -> Option<String> {
        self.first_of([&sentence_id(article, span), &article.id, ""])
    }
}

impl Text {
    fn ids(&self) -> impl Iterator<Item = &String> {
        let sentences = || self.paragraphs.iter().flat_map(|p| &p.sentences);
        let pieces = sentences().flat_map(|s| &s.pieces).flat_map(|p| &p.ids);
        std::iter::once(&self.id).chain(sentences().filter_map(|s| s.id.as_ref())).chain(pieces)
    }
}

fn sentence_id(article: &Article, span: &Span) -> String {
    let start = article.sentence_at(span.start).map_or(span.start, |s| s.span.start);
    format!("{}/s{start}", article.id)
}

/// Which articles are wanted, and what of them.
struct Wanted<'s> {
    /// By article, whether all of it.
    whole: HashMap<&'s str, bool>,
    /// By article, where the sentences begin that findings and credits refer to.
    cited: HashMap<&'s str, BTreeSet<usize>>,
}

impl<'s> Wanted<'s> {
    fn of_events(summary: &'s Summary, ranked: &[&'s Event]) -> Self {
        let mut cited: HashMap<&str, BTreeSet<usize>> = HashMap::new();
        let evidence = summary.findings.iter().flat_map(|f| &f.evidence);
        for evidence in evidence.chain(summary.dependence.iter().flat_map(|d| &d.evidence)) {
            cited.entry(&evidence.article).or_default().insert(evidence.span.start);
        }
        let reporting = ranked.iter().flat_map(|e| e.articles.iter().chain(&e.recalled_by)).map(|c| c.id.as_str());
        let finding = summary.findings.iter().flat_map(|f| &f.evidence).map(|e| e.article.as_str());
        Self::new(summary, reporting.chain(finding), cited)
    }

    /// The articles with these ids, in full as long as there is room.
    fn new(summary: &'s Summary, ids: impl Iterator<Item = &'s str>, cited: HashMap<&'s str, BTreeSet<usize>>) -> Self {
        let lengths: HashMap<&str, usize> = summary.articles.iter().map(|a| (a.id.as_str(), length(a))).collect();
        let (mut whole, mut bytes) = (HashMap::new(), 0);
        for id in ids {
            let fits = whole.len() < IN_FULL && bytes <= BYTES_IN_FULL;
            if let (Some(length), false) = (lengths.get(id), whole.contains_key(id)) {
                bytes += length;
                whole.insert(id, fits && bytes <= BYTES_IN_FULL);
            }
        }
        Self { whole, cited }
    }
}

fn length(article: &Article) -> usize {
    article.text.as_ref().map_or_else(|| article.sentences.iter().map(|s| s.text.len()).sum(), String::len)
}

fn text(article: &Article, whole: bool, cited: &BTreeSet<usize>, back: Vec<Link>) -> Text {
    let marks = marks(article);
    let mut runs = runs(article);
    if !whole {
        runs.retain(|run| run.sentence && (marks.iter().any(|m| run.meets(m)) || cited.range(run.at..run.end()).next().is_some()));
    }
    let http = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    Text {
        id: article.id.clone(),
        title: article.title.as_deref().map_or_else(|| "(no headline)".to_owned(), clean),
        outlet: outlet_or_file(article),
        published: with_basis(article),
        path: clean(&article.path),
        url: article.url.as_ref().filter(http).map(|url| clean(url)),
        whole: whole && article.text.is_some(),
        paragraphs: paragraphs(article, &runs, &marks),
        back,
    }
}

fn with_basis(article: &Article) -> String {
    let published = words::published(&article.date);
    words::date_basis(article.date.basis).map_or_else(|| published.clone(), |basis| format!("{published} ({basis})"))
}

/// Characters of an article that are to be marked.
struct Mark<'a> {
    range: std::ops::Range<usize>,
    id: &'a str,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Quotation,
    OtherCount,
    Cut,
}

fn marks(article: &Article) -> Vec<Mark<'_>> {
    let counts = article.role_counts.iter().map(|c| Mark {
        range: c.span.range(),
        id: &c.id,
        kind: if c.measure == Measure::Cut { Kind::Cut } else { Kind::OtherCount },
    });
    let quotes = article.quotes.iter().map(|q| Mark { range: q.span.range(), id: &q.id, kind: Kind::Quotation });
    let mut marks: Vec<Mark<'_>> = counts.chain(quotes).filter(|m| m.range.start < m.range.end).collect();
    marks.sort_by_key(|m| (m.range.start, m.range.end, m.kind));
    marks
}

/// A sentence of the article, or what stands between two.
struct Run<'a> {
    at: usize,
    text: &'a str,
    sentence: bool,
    starts_paragraph: bool,
}

impl Run<'_> {
    fn end(&self) -> usize {
        self.at + self.text.len()
    }

    fn meets(&self, mark: &Mark<'_>) -> bool {
        mark.range.start < self.end() && self.at < mark.range.end
    }
}

fn runs(article: &Article) -> Vec<Run<'_>> {
    match &article.text {
        Some(text) => runs_of_text(article, text),
        None => runs_of_sentences(article),
    }
}

/// The whole text: sentences, and headings and furniture between them.
fn runs_of_text<'a>(article: &Article, text: &'a str) -> Vec<Run<'a>> {
    let (mut runs, mut at) = (Vec::new(), 0);
    let ends = std::iter::once(text.len()..text.len());
    for span in article.sentences.iter().map(|s| s.span.range()).chain(ends) {
        let (Some(between), Some(sentence)) = (text.get(at..span.start), text.get(span.clone())) else { continue };
        let mut start = at;
        for line in between.split_inclusive('\n') {
            if !line.trim().is_empty() {
                runs.push(Run { at: start, text: line, sentence: false, starts_paragraph: starts_line(text, start) });
            }
            start += line.len();
        }
        if !sentence.is_empty() {
            runs.push(Run { at: span.start, text: sentence, sentence: true, starts_paragraph: between.contains('\n') || at == 0 });
        }
        at = span.end;
    }
    runs
}

fn starts_line(text: &str, at: usize) -> bool {
    text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with('\n'))
}

/// The sentences that a record carries without its text.
fn runs_of_sentences(article: &Article) -> Vec<Run<'_>> {
    let mut line = None;
    let run = |s: &'_ crate::model::Located| {
        let starts = line.replace(s.span.line) != Some(s.span.line);
        (s.span.start, starts)
    };
    let places: Vec<(usize, bool)> = article.sentences.iter().map(run).collect();
    let texts = article.sentences.iter().map(|s| s.text.as_str());
    places.into_iter().zip(texts).map(|((at, starts_paragraph), text)| Run { at, text, sentence: true, starts_paragraph }).collect()
}

fn paragraphs(article: &Article, runs: &[Run<'_>], marks: &[Mark<'_>]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let (mut placed, mut first, mut end) = (vec![false; marks.len()], 0, 0);
    for run in runs {
        while marks.get(first).is_some_and(|m| m.range.end <= run.at) {
            first += 1;
        }
        let id = run.sentence.then(|| format!("{}/s{}", article.id, run.at));
        let sentence = Sentence { id, pieces: pieces(run, &marks[first..], &mut placed[first..]) };
        let after_gap = article.text.is_some() && left_out(article, end, run.at);
        end = run.end();
        match paragraphs.last_mut().filter(|_| !run.starts_paragraph && !after_gap) {
            Some(paragraph) => paragraph.sentences.push(sentence),
            None => paragraphs.push(Paragraph { after_gap, sentences: vec![sentence] }),
        }
    }
    paragraphs
}

/// Whether there are words between two places of an article.
fn left_out(article: &Article, from: usize, to: usize) -> bool {
    article.text.as_ref().and_then(|text| text.get(from..to)).is_some_and(|between| !between.trim().is_empty())
}

/// Cuts a run at the ends of its marks. `placed` says of each mark whether its id has been given.
fn pieces(run: &Run<'_>, marks: &[Mark<'_>], placed: &mut [bool]) -> Vec<Piece> {
    let meeting = marks.iter().take_while(|m| m.range.start < run.end()).count();
    let here = || marks[..meeting].iter().enumerate().filter(|(_, m)| run.meets(m));
    let ends = here().flat_map(|(_, m)| [m.range.start.max(run.at), m.range.end.min(run.end())]);
    let cuts: BTreeSet<usize> = ends.chain([run.at, run.end()]).filter(|at| run.text.is_char_boundary(at - run.at)).collect();
    let cuts: Vec<usize> = cuts.into_iter().collect();
    let mut pieces = Vec::new();
    for pair in cuts.windows(2) {
        let &[from, to] = pair else { continue };
        let Some(text) = run.text.get(from - run.at..to - run.at) else { continue };
        let over: Vec<(usize, &Mark<'_>)> = here().filter(|(_, m)| m.range.start <= from && to <= m.range.end).collect();
        let ids = over.iter().filter(|(i, _)| !std::mem::replace(&mut placed[*i], true)).map(|(_, m)| m.id.to_owned()).collect();
        pieces.push(Piece { ids, class: class(&over), text: printable(text) });
    }
    pieces
}

fn class(over: &[(usize, &Mark<'_>)]) -> &'static str {
    let is = |kind| over.iter().any(|(_, m)| m.kind == kind);
    match (is(Kind::Cut), is(Kind::OtherCount), is(Kind::Quotation)) {
        (true, _, true) => "cut said",
        (true, _, false) => "cut",
        (false, true, true) => "count said",
        (false, true, false) => "count",
        (false, false, true) => "said",
        (false, false, false) => "",
    }
}

/// Without characters that are neither text nor white space.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect()
}
