//! One row an article.

use super::{Column, Dated, Kind, Table, date_columns, joined, tag};
use crate::model::{Article, DateRange, Measure, RoleInArticle, Summary};

struct Row<'s>(&'s Article);

impl Dated for Row<'_> {
    fn date(&self) -> &DateRange {
        &self.0.date
    }
}

impl Row<'_> {
    /// Counts of a measure in the article's own news, as written.
    fn counts(&self, measure: Measure) -> impl Iterator<Item = &str> {
        self.0.role_counts.iter().filter(move |c| c.measure == measure && c.role == RoleInArticle::Main).map(|c| c.text.as_str())
    }

    fn speakers(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for name in self.0.quotes.iter().filter_map(|q| q.speaker.as_deref()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

fn columns<'s>() -> Vec<Column<Row<'s>>> {
    use Kind::{Boolean, Integer, Text};
    let mut columns = vec![
        Column::new("id", Text, "first 12 hex digits of the SHA-256 of the decoded text", |r: &Row<'_>| (&r.0.id).into()).key(),
        Column::new("path", Text, "where it was read from", |r: &Row<'_>| (&r.0.path).into()),
        Column::new("url", Text, "the address of the page", |r: &Row<'_>| r.0.url.as_ref().into()),
        Column::new("title", Text, "the headline", |r: &Row<'_>| r.0.title.as_ref().into()),
        Column::new("language", Text, "BCP 47 primary language subtag", |r: &Row<'_>| r.0.language.as_ref().into()),
        Column::new("relevant", Boolean, "whether it tells of job cuts", |r: &Row<'_>| r.0.relevant.into()),
        Column::new("source", Text, "the outlet", |r: &Row<'_>| r.0.source.name.as_ref().into()),
        Column::new("wire", Text, "the agency whose copy it is", |r: &Row<'_>| r.0.source.wire.as_ref().into()),
        Column::new("byline", Text, "the author as printed", |r: &Row<'_>| r.0.source.byline.as_ref().into()),
        Column::new("source_basis", Text, "what the outlet's name rests on", |r: &Row<'_>| tag(&r.0.source.basis)),
    ];
    columns.extend(date_columns());
    columns.extend([
        Column::new("employers", Text, "whose cuts are its news, between semicolons", |r: &Row<'_>| joined(&r.0.employers)),
        Column::new("cuts", Text, "counts of jobs cut that are its news, as written, between semicolons", |r: &Row<'_>| {
            joined(r.counts(Measure::Cut))
        }),
        Column::new("teams", Text, "teams said to be affected, between semicolons", |r: &Row<'_>| {
            joined(r.0.teams_affected.iter().map(|t| &t.name))
        }),
        Column::new("speakers", Text, "who is quoted, between semicolons", |r: &Row<'_>| joined(r.speakers())),
        Column::new("credits", Text, "outlets credited, between semicolons", |r: &Row<'_>| joined(r.0.citations.iter().map(|c| &c.source))),
        Column::new("reasons", Text, "reasons given, between semicolons", |r: &Row<'_>| joined(r.0.reasons.iter().map(|p| &p.text))),
        Column::new("severance", Text, "what those who leave are given, between semicolons", |r: &Row<'_>| {
            joined(r.0.severance.iter().map(|p| &p.text))
        }),
        Column::new("counts", Integer, "how many counts of jobs it has, of any kind", |r: &Row<'_>| r.0.role_counts.len().into()),
        Column::new("quotes", Integer, "how many quotations it has", |r: &Row<'_>| r.0.quotes.len().into()),
        Column::new("bytes", Integer, "size of the file as read", |r: &Row<'_>| r.0.bytes.into()),
    ]);
    columns
}

/// The articles, by path.
#[must_use]
pub fn articles(summary: &Summary) -> Table {
    Table::new("articles", "One row an article.", columns(), summary.articles.iter().map(Row))
}
