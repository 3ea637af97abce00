//! Records for tests, made from short texts: every piece is given by the words it stands in.

use jiff::civil::Date;

use super::Corpus;
use crate::extract::Analysis;
use crate::extract::time::phrases;
use crate::model::*;
use crate::read::{Block, BlockKind, Document, Given};
use crate::text::{LineIndex, marks_among, split_sentences, tokenize};

/// An article under construction. Words not found in the text panic: a test that slips should say so.
pub(super) struct Draft {
    text: String,
    article: Article,
}

impl Draft {
    /// An article with this id, whose first line is its headline.
    pub fn new(id: &str, text: &str) -> Self {
        let lines = LineIndex::new(text);
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let first = tokens.len();
            tokenize(text, at..at + line.trim_end().len(), &mut tokens);
            split_sentences(
                &tokens,
                first..tokens.len(),
                &marks_among(&tokens, first..tokens.len()).collect::<Vec<_>>(),
                0,
                &mut sentences,
            );
            at += line.len();
        }
        let article = Article {
            tag: ArticleTag::Article,
            format_version: FORMAT_VERSION.to_owned(),
            id: id.to_owned(),
            path: format!("{id}.txt"),
            paths: None,
            url: None,
            title: text.lines().next().map(str::to_owned),
            language: Some("en".to_owned()),
            relevant: true,
            source: Source { name: None, wire: None, byline: None, basis: SourceBasis::Unknown, evidence: Vec::new() },
            date: DateRange::unknown(),
            other_dates: Vec::new(),
            candidates: Vec::new(),
            employers: Vec::new(),
            role_counts: Vec::new(),
            teams_affected: Vec::new(),
            quotes: Vec::new(),
            citations: Vec::new(),
            own_credits: Vec::new(),
            reasons: Vec::new(),
            severance: Vec::new(),
            time_cues: Vec::new(),
            aliases: Vec::new(),
            sentences: sentences.iter().map(|s| lines.located(s.start..s.end)).collect(),
            fingerprint: Vec::new(),
            bytes: text.len() as u64,
            text: None,
        };
        Self { text: text.to_owned(), article }
    }

    fn located(&self, words: &str) -> Located {
        let start = self.text.find(words).unwrap_or_else(|| panic!("{words:?} is not in {:?}", self.text));
        LineIndex::new(&self.text).located(start..start + words.len())
    }

    pub fn source(mut self, name: &str, evidence: &str) -> Self {
        self.article.source.name = Some(name.to_owned());
        self.article.source.basis = SourceBasis::SelfReference;
        self.article.source.evidence = vec![self.located(evidence)];
        self
    }

    pub fn dated(mut self, day: &str) -> Self {
        self.article.date = DateRange::day(date(day), DateBasis::Stated);
        self
    }

    pub fn employer(mut self, name: &str) -> Self {
        self.article.employers.push(name.to_owned());
        self
    }

    pub fn cue(mut self, words: &str) -> Self {
        let when = self.when(words);
        self.article.time_cues.push(when);
        self
    }

    /// The time phrase that these words are, or are part of.
    pub fn when(&self, words: &str) -> When {
        let Located { span, text } = self.located(words);
        let blocks = vec![Block { kind: BlockKind::Paragraph, range: 0..self.text.len() }];
        let doc = Document { blocks, ..Document::new("test", self.text.clone(), 0, Given::default()) };
        let analysis = Analysis::new(&doc);
        let phrases = (0..analysis.sentences.len()).flat_map(|s| phrases(&analysis, s));
        let phrase = phrases.into_iter().find(|p| {
            let bytes = analysis.bytes(p.tokens.clone());
            bytes.start <= span.start && span.end <= bytes.end
        });
        let expression = phrase.unwrap_or_else(|| panic!("{words:?} is no time phrase")).expression;
        When { text, span, start: None, end: None, expression: Some(expression) }
    }

    pub fn cites(mut self, source: &str, relation: Relation, evidence: &str) -> Self {
        let evidence = vec![self.located(evidence)];
        self.article.citations.push(Citation { source: source.to_owned(), relation, evidence });
        self
    }

    pub fn quote(mut self, words: &str, speaker: &str) -> Self {
        let span = self.located(words).span;
        self.article.quotes.push(Quote {
            id: format!("{}/q{}", self.article.id, self.article.quotes.len() + 1),
            text: words.to_owned(),
            kind: QuoteKind::Direct,
            speaker: Some(speaker.to_owned()),
            role: None,
            organisation: None,
            medium: None,
            cue: None,
            span,
            speaker_span: None,
            rule: String::new(),
        });
        self
    }

    /// A cut of the first employer, main, announced; `change` sets what differs.
    pub fn count(mut self, words: &str, range: (u64, Option<u64>), change: impl FnOnce(&mut RoleCount)) -> Self {
        let span = self.located(words).span;
        let stated: Option<u64> = words.split_whitespace().find_map(|w| w.replace(',', "").parse().ok());
        let sentence = self.article.sentence_at(span.start).map_or(span, |s| s.span);
        let mut count = RoleCount {
            id: format!("{}/c{}", self.article.id, self.article.role_counts.len() + 1),
            text: words.to_owned(),
            measure: Measure::Cut,
            value: Value {
                stated: stated.map(|n| [n, n]),
                percent: None,
                hedge: if stated.is_some() { Hedge::Exact } else { Hedge::Vague },
                vague: None,
                min: Some(range.0),
                max: range.1,
                likely_min: Some(range.0),
                likely_max: range.1,
                percent_range: None,
                noun: None,
            },
            employer: self.article.employers.first().cloned(),
            employer_basis: None,
            unit: None,
            place: None,
            status: Some(Status::Announced),
            role: RoleInArticle::Main,
            when: None,
            said_by: None,
            cumulative: false,
            span,
            sentence,
            rule: "test".to_owned(),
            event: None,
        };
        change(&mut count);
        self.article.role_counts.push(count);
        self
    }

    /// Any other change.
    pub fn with(mut self, change: impl FnOnce(&mut Article)) -> Self {
        change(&mut self.article);
        self
    }

    pub fn done(self) -> Article {
        self.article
    }
}

/// A day written `2024-04-03`.
pub(super) fn date(day: &str) -> Date {
    day.parse().unwrap_or_else(|e| panic!("{day}: {e}"))
}

/// A main event of these articles (by id), with all their main claims.
pub(super) fn event(corpus: &Corpus<'_>, employer: &str, ids: &[&str]) -> Event {
    let articles: Vec<&Article> = ids.iter().filter_map(|id| corpus.article(id)).collect();
    let contribution = |a: &&Article| Contribution {
        id: a.id.clone(),
        source: a.source.name.clone(),
        role: RoleInArticle::Main,
        independent: false,
        root: None,
    };
    let main = |c: &&RoleCount| c.role == RoleInArticle::Main && c.measure == Measure::Cut;
    Event {
        id: "e1".to_owned(),
        title: employer.to_owned(),
        employer: employer.to_owned(),
        parent: None,
        date: DateRange::unknown(),
        effective: None,
        status: None,
        history: Vec::new(),
        main: true,
        roles: None,
        percent: None,
        teams: Vec::new(),
        articles: articles.iter().map(contribution).collect(),
        recalled_by: Vec::new(),
        first_reported_by: None,
        independent_sources: 0,
        claims: articles.iter().flat_map(|a| a.role_counts.iter().filter(main).map(|c| c.id.clone())).collect(),
        quotes: Vec::new(),
        related: Vec::new(),
        findings: Vec::new(),
        because: Vec::new(),
    }
}
