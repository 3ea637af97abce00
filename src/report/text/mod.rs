//! For people at a terminal.

use std::io::{self, Write};

use crate::model::Summary;

/// The whole summary.
///
/// # Errors
/// Those of `out`.
pub fn summary(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    writeln!(out, "{} articles in {} files.", summary.inputs.articles, summary.inputs.files)?;
    summary.events.iter().try_for_each(|event| writeln!(out, "{}", event.title))
}

/// The articles alone.
///
/// # Errors
/// Those of `out`.
pub fn records(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    for article in &summary.articles {
        writeln!(out, "{}: {}", article.path, article.title.as_deref().unwrap_or("(no headline)"))?;
        for count in &article.role_counts {
            writeln!(out, "  {}:{}: {}", article.path, count.span.line, count.text)?;
        }
    }
    Ok(())
}
