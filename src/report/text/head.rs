//! What was read, in a sentence or two.

use std::io::{self, Write};

use super::findings::is_gap;
use super::page::Page;
use crate::model::{Article, Summary};
use crate::report::words::{clean, counted, list, number};

/// Outlets named before the rest is only counted.
const NAMED: usize = 12;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, summary: &Summary) -> io::Result<()> {
    page.paragraph("", &what_was_read(summary))?;
    if !summary.articles.is_empty() {
        page.paragraph("", &outlets(&summary.articles))?;
    }
    page.paragraph("", &what_came_of_it(summary))?;
    page.blank()
}

pub(in crate::report) fn what_was_read(summary: &Summary) -> String {
    let inputs = &summary.inputs;
    let about = match (inputs.relevant, inputs.articles) {
        (n, all) if n == all && n > 1 => "all of them about job cuts".to_owned(),
        (1, 1) => "about job cuts".to_owned(),
        (0, _) => "none of them about job cuts".to_owned(),
        (n, _) => format!("{} of them about job cuts", number(n as u64)),
    };
    let mut text = format!("{} in {}, {about}", counted(inputs.articles, "article"), counted(inputs.files, "file"));
    if inputs.duplicates > 0 {
        text += &format!("; {} the same text as another", counted(inputs.duplicates, "file"));
    }
    if !inputs.failed.is_empty() {
        text += &format!("; {} could not be read", number(inputs.failed.len() as u64));
    }
    text + "."
}

pub(in crate::report) fn outlets(articles: &[Article]) -> String {
    let mut names: Vec<String> = Vec::new();
    for article in articles {
        if let Some(name) = article.source.name.as_deref().map(clean).filter(|name| !names.contains(name)) {
            names.push(name);
        }
    }
    let unnamed = articles.iter().filter(|a| a.source.name.is_none()).count();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    if more > 0 {
        names.push(format!("{} more", number(more as u64)));
    }
    match (names.as_slice(), unnamed) {
        ([], _) => "No outlet is named.".to_owned(),
        (names, 0) => format!("Outlets: {}.", list(names)),
        (names, n) => format!("Outlets: {}; {} without a named outlet.", list(names), counted(n, "article")),
    }
}

fn what_came_of_it(summary: &Summary) -> String {
    let main = summary.events.iter().filter(|e| e.main).count();
    let other = summary.events.len() - main;
    let mut text = format!("{} of cuts", counted(main, "round"));
    if other > 0 {
        text += &format!(", {} more mentioned", number(other as u64));
    }
    match summary.findings.iter().filter(|f| !is_gap(f)).count() {
        0 => text + "; nothing to check.",
        n => format!("{text}; {} to check.", counted(n, "thing")),
    }
}
