//! What could not be read, dated or attributed to an outlet.

use std::io::{self, Write};

use super::page::{Ink, Page, clean, shortened};
use crate::model::{Article, Summary};

/// Articles listed before the rest is only counted.
const LISTED: usize = 20;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, summary: &Summary) -> io::Result<()> {
    let gaps: Vec<(&Article, &str)> =
        summary.articles.iter().filter(|a| a.relevant).filter_map(|a| missing(a).map(|gap| (a, gap))).collect();
    let failed = &summary.inputs.failed;
    if gaps.is_empty() && failed.is_empty() {
        return Ok(());
    }
    page.section("NOT KNOWN")?;
    for failure in failed {
        let label = page.ink(Ink::Warning, "not read");
        page.paragraph(&format!("  {label}  "), &format!("{}: {}", clean(&failure.path), clean(&failure.error)))?;
    }
    for (article, gap) in gaps.iter().take(LISTED) {
        let title = article.title.as_deref().map(|t| format!(": {}", shortened(t, 60))).unwrap_or_default();
        let path = page.ink(Ink::Place, &clean(&article.path));
        page.located("  ", &format!("{gap}{title}"), &path)?;
    }
    if gaps.len() > LISTED {
        page.line(&format!("  … and {} more", gaps.len() - LISTED))?;
    }
    page.blank()
}

fn missing(article: &Article) -> Option<&'static str> {
    match (article.date.is_unknown(), article.source.name.is_none()) {
        (true, true) => Some("neither date nor outlet"),
        (true, false) => Some("no date"),
        (false, true) => Some("no outlet named"),
        (false, false) => None,
    }
}
