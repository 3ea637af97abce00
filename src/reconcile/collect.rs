//! Gathers records into distinct articles: exact copies are one article with several paths.

use std::collections::BTreeMap;

use crate::model::{Article, Failed, Inputs, Record};

/// Records, gathered as they come. A copy of an article that is there already costs no more than its path, so that a long input
/// of repeated articles takes the memory of what is different in it. The order in which they come changes nothing.
#[derive(Debug, Default)]
pub struct Gathered {
    by_id: BTreeMap<String, Copies>,
    failed: Vec<Failed>,
    /// Records of all kinds.
    files: usize,
    /// Records of articles.
    copies: usize,
    bytes: u64,
}

/// All copies of one text.
#[derive(Debug)]
struct Copies {
    /// The one with the first path, its `source`, `date` and `url` being the best of all.
    article: Article,
    /// The paths that `source`, `date` and `url` are from: the first path decides between equals.
    source_of: String,
    date_of: String,
    url_of: String,
    paths: Vec<String>,
}

impl Gathered {
    /// Takes in one record.
    pub fn add(&mut self, record: Record) {
        self.files += 1;
        match record {
            Record::Failed { failed, .. } => self.failed.push(failed),
            Record::Article(article) => {
                self.copies += 1;
                self.bytes += article.bytes;
                match self.by_id.get_mut(&article.id) {
                    Some(copies) => copies.add(*article),
                    None => {
                        self.by_id.insert(article.id.clone(), Copies::of(*article));
                    }
                }
            }
        }
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.files == 0
    }

    /// Distinct articles by path, and what was read.
    pub(super) fn finish(mut self) -> (Vec<Article>, Inputs) {
        self.failed.sort_unstable();
        let mut articles: Vec<Article> = self.by_id.into_values().map(Copies::finish).collect();
        articles.sort_by(|a, b| a.path.cmp(&b.path).then_with(|| a.id.cmp(&b.id)));
        let inputs = Inputs {
            files: self.files,
            articles: articles.len(),
            relevant: articles.iter().filter(|a| a.relevant).count(),
            bytes: self.bytes,
            duplicates: self.copies - articles.len(),
            failed: self.failed,
        };
        (articles, inputs)
    }
}

impl FromIterator<Record> for Gathered {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut gathered = Self::default();
        records.into_iter().for_each(|record| gathered.add(record));
        gathered
    }
}

impl Copies {
    fn of(mut article: Article) -> Self {
        let paths = paths(&mut article);
        let path = || article.path.clone();
        Self { source_of: path(), date_of: path(), url_of: path(), paths, article }
    }

    fn add(&mut self, mut copy: Article) {
        self.paths.append(&mut paths(&mut copy));
        let held = &mut self.article;
        if (copy.source.basis, &copy.path) < (held.source.basis, &self.source_of) {
            held.source = copy.source.clone();
            self.source_of = copy.path.clone();
        }
        if (copy.date.basis, &copy.path) < (held.date.basis, &self.date_of) {
            held.date = copy.date.clone();
            self.date_of = copy.path.clone();
        }
        if copy.url.is_some() && (held.url.is_none() || copy.path < self.url_of) {
            held.url = copy.url.clone();
            self.url_of = copy.path.clone();
        }
        if copy.path < held.path {
            let (source, date, url) = (held.source.clone(), held.date.clone(), held.url.clone());
            *held = Article { source, date, url, ..copy };
        }
    }

    fn finish(mut self) -> Article {
        self.paths.sort_unstable();
        self.paths.dedup();
        Article { paths: (self.paths.len() > 1).then_some(self.paths), ..self.article }
    }
}

/// Takes the paths out of an article, of which records of summaries have several.
fn paths(article: &mut Article) -> Vec<String> {
    article.paths.take().unwrap_or_else(|| vec![article.path.clone()])
}
