//! The graph of who leans on whom, an edge for every way in which an article's account rests on something, with the words that say so.

use std::collections::HashMap;

use super::super::Corpus;
use super::super::event::by_article;
use super::copies::{Copy, Prints, sharings};
use super::credits::{fold_outlet, news_credits};
use super::own;
use super::{COMPANY_STATEMENT, PEOPLE, Round, main_articles, outlet};
use crate::model::{Article, Dependence, Event, Evidence, Leaning, Located, Relation};

/// The edges of every event's graph, by event and article.
pub(in crate::reconcile) fn graph(corpus: &Corpus<'_>, events: &[Event], prints: &Prints, copies: &[Copy]) -> Vec<Dependence> {
    let copies: HashMap<usize, &Copy> = copies.iter().map(|c| (c.copy, c)).collect();
    let mut edges = Vec::new();
    for event in by_article(corpus, events).into_iter().filter(|e| e.main) {
        let news = main_articles(corpus, event);
        let drawer = Drawer { corpus, event, round: Round::of(event), by_outlet: by_outlet(&news) };
        for article in &news {
            drawer.credits(article, &mut edges);
            drawer.wire(article, &mut edges);
            drawer.own_word(article, &mut edges);
        }
        let positions: Vec<usize> = news.iter().filter_map(|a| corpus.position(&a.id)).collect();
        for copy in positions.iter().filter_map(|at| copies.get(at)).filter(|c| positions.contains(&c.original)) {
            drawer.copy(&corpus.articles[copy.copy], &corpus.articles[copy.original], &mut edges);
        }
        for shared in sharings(corpus, prints, &positions).iter().filter(|s| !copies.contains_key(&s.later)) {
            let (later, earlier) = (&corpus.articles[shared.later], &corpus.articles[shared.earlier]);
            let evidence = vec![evidence(later, &shared.sentences.0), evidence(earlier, &shared.sentences.1)];
            edges.push(drawer.edge(later, name(earlier), Some(earlier), Leaning::SharedText, evidence));
        }
    }
    let place: HashMap<&str, usize> = events.iter().enumerate().map(|(i, e)| (e.id.as_str(), i)).collect();
    edges.sort_by(|a, b| {
        let order = place.get(a.event.as_str()).cmp(&place.get(b.event.as_str()));
        let from = corpus.position(&a.from).cmp(&corpus.position(&b.from));
        order.then(from).then(a.relation.cmp(&b.relation)).then_with(|| a.to.cmp(&b.to))
    });
    edges.dedup_by(|b, a| (&a.event, &a.from, &a.to, a.relation) == (&b.event, &b.from, &b.to, b.relation));
    edges
}

/// The first article of each outlet, by its folded name.
fn by_outlet<'a>(news: &[&'a Article]) -> HashMap<String, &'a Article> {
    let mut found = HashMap::new();
    for article in news {
        if let Some(name) = &article.source.name {
            found.entry(fold_outlet(name)).or_insert(*article);
        }
    }
    found
}

struct Drawer<'e, 'a> {
    corpus: &'e Corpus<'a>,
    event: &'e Event,
    round: Round<'e>,
    by_outlet: HashMap<String, &'a Article>,
}

impl<'a> Drawer<'_, 'a> {
    fn edge(&self, from: &Article, to: String, article: Option<&Article>, relation: Leaning, evidence: Vec<Evidence>) -> Dependence {
        let article = article.filter(|a| a.id != from.id).map(|a| a.id.clone());
        Dependence { event: self.event.id.clone(), from: from.id.clone(), to, article, relation, evidence }
    }

    /// The article of the inputs that an outlet's name stands for.
    fn known(&self, outlet: &str) -> Option<&'a Article> {
        self.by_outlet.get(&fold_outlet(outlet)).copied()
    }

    fn credits(&self, article: &Article, edges: &mut Vec<Dependence>) {
        for credit in news_credits(article, &self.round) {
            let relation = match credit.relation {
                Relation::FirstReported => Leaning::FirstReported,
                Relation::Obtained => Leaning::Obtained,
                Relation::Reported => Leaning::Reported,
                Relation::Wire => Leaning::Wire,
            };
            let words = credit.evidence.first().map(|e| evidence(article, article.sentence_at(e.span.start).unwrap_or(e)));
            edges.push(self.edge(article, credit.source.clone(), self.known(&credit.source), relation, words.into_iter().collect()));
        }
    }

    fn wire(&self, article: &Article, edges: &mut Vec<Dependence>) {
        let own = article.source.name.as_deref().map(fold_outlet);
        if let Some(wire) = article.source.wire.as_ref().filter(|w| Some(fold_outlet(w)) != own) {
            let words = article.source.evidence.iter().map(|e| evidence(article, e)).collect();
            edges.push(self.edge(article, wire.clone(), self.known(wire), Leaning::Wire, words));
        }
    }

    fn own_word(&self, article: &Article, edges: &mut Vec<Dependence>) {
        let company = own::company_words(article, &self.round);
        if let Some(words) = &company {
            edges.push(self.edge(article, COMPANY_STATEMENT.to_owned(), None, Leaning::Statement, vec![evidence(article, words)]));
        }
        if let Some(words) = self.corpus.told(article) {
            let who = if company.is_some() { COMPANY_STATEMENT } else { PEOPLE };
            edges.push(self.edge(article, who.to_owned(), None, Leaning::Told, vec![evidence(article, words)]));
        }
    }

    fn copy(&self, copy: &Article, original: &Article, edges: &mut Vec<Dependence>) {
        let run = super::runs::shared_run(copy, original);
        let opening = || Some((copy.sentences.first()?.clone(), original.sentences.first()?.clone()));
        let words = run.or_else(opening).map(|(a, b)| vec![evidence(copy, &a), evidence(original, &b)]);
        edges.push(self.edge(copy, name(original), Some(original), Leaning::Copy, words.unwrap_or_default()));
    }
}

/// What to call an article in the graph: its outlet or agency, else its path.
fn name(article: &Article) -> String {
    outlet(article).unwrap_or(&article.path).to_owned()
}

fn evidence(article: &Article, words: &Located) -> Evidence {
    Evidence { article: article.id.clone(), span: words.span, text: words.text.clone() }
}
