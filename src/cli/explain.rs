//! `layoffs explain`.

use std::io::Write;

use anyhow::{anyhow, bail};
use layoffs::lexicon::{rule, rules};
use layoffs::model::{Article, FindingKind, Rule, Summary};
use layoffs::report::text;

use super::args::{Common, Explain};
use super::config::{Config, look};
use super::exit::Exit;
use super::{output, suggest, summarize};

/// Prints the rules, one of them, or how a value of some articles came about.
pub fn run(common: &Common, options: &Explain) -> anyhow::Result<Exit> {
    let Some(id) = options.id.as_deref() else { return list(common) };
    match (rule(id), options.input.paths.is_empty()) {
        (Some(rule), true) => one(common, rule),
        (Some(_), false) => bail!("{id} is a rule, the same for all articles; give no PATH"),
        (None, true) => id.parse().map_or_else(|_| Err(unknown_rule(id)), |kind| self::kind(common, kind)),
        (None, false) => value(&Config::new(common, &options.input)?, id),
    }
}

fn list(common: &Common) -> anyhow::Result<Exit> {
    let mut out = output::stdout();
    text::rules(&mut out, rules(), look(common.color))?;
    out.flush()?;
    Ok(Exit::Done)
}

fn one(common: &Common, rule: &Rule) -> anyhow::Result<Exit> {
    let mut out = output::stdout();
    text::rule(&mut out, rule, look(common.color))?;
    out.flush()?;
    Ok(Exit::Done)
}

fn kind(common: &Common, kind: FindingKind) -> anyhow::Result<Exit> {
    let mut out = output::stdout();
    text::kind(&mut out, kind, look(common.color))?;
    out.flush()?;
    Ok(Exit::Done)
}

fn unknown_rule(id: &str) -> anyhow::Error {
    let all = |text: &str, of: fn(&u8) -> bool| !text.is_empty() && text.bytes().all(|b| of(&b));
    let event = id.strip_prefix('e').is_some_and(|n| all(n, u8::is_ascii_digit));
    let article = id.split('/').next().is_some_and(|a| a.len() == 12 && all(a, u8::is_ascii_hexdigit));
    if event || article {
        return anyhow!("{id} comes from some articles; name them: layoffs explain {id} PATH...");
    }
    match suggest::most_alike(&id.to_lowercase(), &names()) {
        Some(near) => anyhow!("there is no rule {id}; did you mean {near}?"),
        None => anyhow!("there is no rule {id}; `layoffs explain` lists them"),
    }
}

fn value(config: &Config, id: &str) -> anyhow::Result<Exit> {
    let Some((summary, tally)) = summarize::summary(config)? else { return Ok(Exit::CouldNot) };
    let mut out = output::stdout();
    if !text::proof(&mut out, &summary, id, rules(), config.look)? {
        return Err(unknown_value(&summary, id));
    }
    out.flush()?;
    Ok(tally.exit())
}

/// What can be explained without articles: rules and kinds of findings.
fn names() -> Vec<&'static str> {
    rules().iter().map(|r| r.id.as_str()).chain(FindingKind::ALL.iter().map(|k| k.name())).collect()
}

fn unknown_value(summary: &Summary, id: &str) -> anyhow::Error {
    const WHAT: &str = "these articles have no event, count, quotation, finding or article";
    if let Some(near) = suggest::most_alike(&id.to_lowercase(), &names()) {
        return anyhow!("{WHAT} {id}; did you mean {near}? (layoffs explain {near})");
    }
    let articles = summary.articles.iter();
    let inner = |a: &Article| {
        let claims = a.role_counts.iter().map(|c| c.id.clone());
        claims.chain(a.quotes.iter().map(|q| q.id.clone())).chain([a.id.clone()]).collect::<Vec<_>>()
    };
    let mut ids: Vec<String> = articles.flat_map(inner).collect();
    ids.extend(summary.findings.iter().map(|f| f.id.clone()));
    if let Some(near) = suggest::most_alike(&id.to_lowercase(), &ids).filter(|_| id.len() > 4) {
        return anyhow!("{WHAT} {id}; did you mean {near}?");
    }
    match summary.events.as_slice() {
        [] => anyhow!("{WHAT} {id}; they tell of no event at all"),
        [only] => anyhow!("{WHAT} {id}; their only event is {}", only.id),
        [first, .., last] => anyhow!("{WHAT} {id}; their events are {} to {}", first.id, last.id),
    }
}
