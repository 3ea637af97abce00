//! Markdown, to be pasted into a note, an issue or a page: what each round of cuts is said to be, and what does not fit.
//!
//! Text of articles is escaped: it can make no markup of its own.

use std::io::{self, Write};

use super::card;
use super::lookup::{Lookup, outlet, outlet_or_file};
use super::text::{claims_by_phrase, listing};
use super::words::{self, clean, counted, list};
use crate::model::{Article, EntryKind, Event, Failed, Finding, Range, RangeRelation, Summary, TimelineEntry};

/// The whole summary.
///
/// # Errors
/// Those of `out`.
pub fn summary(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let lookup = Lookup::new(summary);
    let inputs = &summary.inputs;
    let main: Vec<&Event> = summary.events.iter().filter(|e| e.main).collect();
    let other: Vec<&Event> = summary.events.iter().filter(|e| !e.main).collect();
    writeln!(out, "# Job cuts in {}\n", counted(inputs.articles, "article"))?;
    writeln!(out, "{} read, {} of the articles about job cuts.", counted(inputs.files, "file"), inputs.relevant)?;
    main.iter().try_for_each(|event| round(out, &lookup, event))?;
    if !other.is_empty() {
        writeln!(out, "\n## Also mentioned\n\n| id | cuts | jobs | outlets |\n| --- | --- | --- | --- |")?;
        for event in other {
            writeln!(out, "| {} | {} | {} | {} |", event.id, text(&event.title), size(event), text(&outlets(&lookup, event)))?;
        }
    }
    if !summary.findings.is_empty() {
        writeln!(out, "\n## To check\n")?;
        summary.findings.iter().try_for_each(|finding| check(out, &lookup, finding))?;
    }
    not_read(out, &inputs.failed)
}

/// The articles alone, each with what was read out of it.
///
/// # Errors
/// Those of `out`.
pub fn records(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let inputs = &summary.inputs;
    writeln!(out, "# Claims in {}\n", counted(summary.articles.len(), "article"))?;
    writeln!(out, "{} read. Nothing is put together here: each article stands for itself.", counted(inputs.files, "file"))?;
    summary.articles.iter().try_for_each(|a| record(out, a))?;
    not_read(out, &inputs.failed)
}

fn record(out: &mut impl Write, article: &Article) -> io::Result<()> {
    writeln!(out, "\n## {} ({})\n", text(&card::title(article)), article.id)?;
    for (label, fact) in card::facts(article) {
        writeln!(out, "- **{label}:** {}", text(&fact))?;
    }
    if !article.role_counts.is_empty() {
        writeln!(out, "\n| words | jobs | what of | line |\n| --- | --- | --- | ---: |")?;
    }
    for count in &article.role_counts {
        let of = card::details(article, count).join("; ");
        writeln!(out, "| “{}” | {} | {} | {} |", text(&count.text), text(&card::size(count)), text(&of), count.span.line)?;
    }
    for quote in &article.quotes {
        writeln!(out, "\n> {}\n>\n> — {} (line {})", text(&quote.text), text(&card::speaker(quote)), quote.span.line)?;
    }
    Ok(())
}

fn not_read(out: &mut impl Write, failed: &[Failed]) -> io::Result<()> {
    if !failed.is_empty() {
        writeln!(out, "\n## Not read\n")?;
    }
    failed.iter().try_for_each(|f| writeln!(out, "- {}: {}", text(&f.path), text(&f.error)))
}

/// The timeline as a table.
///
/// # Errors
/// Those of `out`.
pub fn timeline(out: &mut impl Write, timeline: &[TimelineEntry]) -> io::Result<()> {
    writeln!(out, "| when | who | jobs | status | outlets | event |\n| --- | --- | --- | --- | --- | --- |")?;
    for entry in timeline {
        let status = match entry.kind {
            EntryKind::Announced | EntryKind::Stage => entry.status.map_or("", words::status),
            EntryKind::Reference => "referred to",
            EntryKind::Effective => "the jobs go",
        };
        let (who, outlets) = (text(&listing::who(entry)), text(&entry.sources.join(", ")));
        writeln!(out, "| {} | {who} | {} | {status} | {outlets} | {} |", listing::date(entry), listing::size(entry), entry.event)?;
    }
    Ok(())
}

fn round(out: &mut impl Write, lookup: &Lookup<'_>, event: &Event) -> io::Result<()> {
    writeln!(out, "\n## {} ({})\n", text(&event.title), event.id)?;
    writeln!(out, "- **Jobs:** {}", size(event))?;
    if let Some(status) = event.status {
        writeln!(out, "- **Status:** {}", words::status(status))?;
    }
    for part in event.teams.iter().filter(|t| t.roles.is_some()) {
        let size = part.roles.as_ref().map(|r| words::estimate(&r.estimate)).unwrap_or_default();
        writeln!(out, "- **{}:** {size}", text(&part.name))?;
    }
    let roots = words::independent_sources(event.independent_sources);
    let first = event.first_reported_by.as_ref().map(|f| format!("; first reported by {}", text(f))).unwrap_or_default();
    writeln!(out, "- **Sources:** {}, {roots}{first}\n", counted(event.articles.len(), "article"))?;
    writeln!(out, "| outlet | published | words | file |\n| --- | --- | --- | --- |")?;
    for (article, phrases) in claims_by_phrase(lookup, event) {
        for phrase in phrases {
            let (outlet, date) = (text(&outlet(article)), words::date(&article.date));
            writeln!(out, "| {outlet} | {date} | “{}” | {} |", text(phrase.text), text(&phrase.lines(article)))?;
        }
    }
    for quote in &event.quotes {
        let speaker = quote.speaker.as_deref().map_or_else(|| "speaker unknown".to_owned(), text);
        writeln!(out, "\n> {}\n>\n> — {speaker} ({})", text(&quote.text), counted(quote.articles(), "article"))?;
    }
    Ok(())
}

fn check(out: &mut impl Write, lookup: &Lookup<'_>, finding: &Finding) -> io::Result<()> {
    let about = finding.event.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
    writeln!(out, "- **{}**, {}: {}{about}", finding.severity.name(), finding.kind, text(&finding.message))?;
    for evidence in &finding.evidence {
        let Some(article) = lookup.article(&evidence.article) else { continue };
        let place = format!("{}:{}", article.path, evidence.span.line);
        writeln!(out, "  - {}: “{}” ({})", text(&outlet_or_file(article)), text(&evidence.text), text(&place))?;
    }
    Ok(())
}

fn size(event: &Event) -> String {
    match (&event.roles, &event.percent) {
        (Some(roles), _) if roles.relation == RangeRelation::Conflict => {
            let answers = roles.alternatives.iter().map(|a| words::range(Range::new(a.min, a.max)));
            let who = if event.articles.len() < 2 { "the article gives two numbers" } else { "sources contradict each other" };
            format!("{who}: {}", answers.collect::<Vec<_>>().join(" or "))
        }
        (Some(roles), _) => words::estimate(&roles.estimate),
        (None, Some(percent)) => format!("{} of staff", words::percent(percent)),
        (None, None) => "no number".to_owned(),
    }
}

fn outlets(lookup: &Lookup<'_>, event: &Event) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in event.articles.iter().filter_map(|a| lookup.article(&a.id)).map(outlet) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    list(&names)
}

/// Text of an article as one run in which no character is markup.
fn text(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in clean(raw).chars() {
        match c {
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '&' => out += "&amp;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn words_of_an_article_make_no_markup() {
        assert_eq!(text("a|b <script>*x*\n# [y](z)"), "a\\|b &lt;script&gt;\\*x\\* \\# \\[y\\](z)");
    }
}
