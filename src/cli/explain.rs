//! `layoffs explain`.

use std::io::Write;

use anyhow::{anyhow, bail};
use layoffs::lexicon::{rule, rules};
use layoffs::model::{Rule, Summary};
use layoffs::reconcile::Options;
use layoffs::report::text;

use super::args::{Common, Explain};
use super::config::{Config, look};
use super::exit::Exit;
use super::{input, output, suggest};

/// Prints the rules, one of them, or how a value of some articles came about.
pub fn run(common: &Common, options: &Explain) -> anyhow::Result<Exit> {
    let Some(id) = options.id.as_deref() else { return list(common) };
    match (rule(id), options.input.paths.is_empty()) {
        (Some(rule), true) => one(common, rule),
        (Some(_), false) => bail!("{id} is a rule, the same for all articles; give no PATH"),
        (None, true) => Err(unknown_rule(id)),
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

fn unknown_rule(id: &str) -> anyhow::Error {
    let all = |text: &str, of: fn(&u8) -> bool| !text.is_empty() && text.bytes().all(|b| of(&b));
    let event = id.strip_prefix('e').is_some_and(|n| all(n, u8::is_ascii_digit));
    let article = id.split('/').next().is_some_and(|a| a.len() == 12 && all(a, u8::is_ascii_hexdigit));
    if event || article {
        return anyhow!("{id} comes from some articles; name them: layoffs explain {id} PATH...");
    }
    let ids: Vec<&str> = rules().iter().map(|r| r.id.as_str()).collect();
    match suggest::most_alike(&id.to_lowercase(), &ids) {
        Some(near) => anyhow!("there is no rule {id}; did you mean {near}?"),
        None => anyhow!("there is no rule {id}; `layoffs explain` lists them"),
    }
}

fn value(config: &Config, id: &str) -> anyhow::Result<Exit> {
    let (records, tally) = input::all(config)?;
    if records.is_empty() {
        return Ok(tally.exit());
    }
    let summary = records.summarize(&Options::default());
    let mut out = output::stdout();
    if !text::proof(&mut out, &summary, id, rules(), config.look)? {
        return Err(unknown_value(&summary, id));
    }
    out.flush()?;
    Ok(tally.exit())
}

fn unknown_value(summary: &Summary, id: &str) -> anyhow::Error {
    let ids: Vec<&str> = rules().iter().map(|r| r.id.as_str()).collect();
    if let Some(near) = suggest::most_alike(&id.to_lowercase(), &ids) {
        return anyhow!("these articles have no event, count or article {id}; did you mean the rule {near}? (layoffs explain {near})");
    }
    match summary.events.as_slice() {
        [] => anyhow!("these articles have no event, count or article {id}; they tell of no event at all"),
        [only] => anyhow!("these articles have no event, count or article {id}; their only event is {}", only.id),
        [first, .., last] => anyhow!("these articles have no event, count or article {id}; their events are {} to {}", first.id, last.id),
    }
}
