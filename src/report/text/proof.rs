//! How a value came about: an event's numbers as a proof, from the conclusion down to the sentences; a claim as it was read; an
//! article's outlet and date with what they rest on.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::page::{Ink, Page, quoted, shortened};
use super::place;
use super::rules::measure_name;
use crate::model::{Article, Event, Finding, Located, Quote, RoleCount, RoleInArticle, Roles, Rule, Step, StepOp, Summary};
use crate::report::lookup::{Lookup, outlet_or_file};
use crate::report::words::{self, clean};

/// Characters of a sentence that are shown.
const SHOWN: usize = 300;

/// The proof of an event's numbers, its date, and why articles were joined.
pub(super) fn event<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, event: &Event) -> io::Result<()> {
    page.title(&clean(&event.title), &event.id)?;
    let parts = event.teams.iter().filter_map(|t| t.roles.as_ref().map(|roles| (clean(&t.name), roles)));
    let whole = event.roles.as_ref().map(|roles| ("The whole".to_owned(), roles));
    let all: Vec<_> = whole.into_iter().chain(parts).collect();
    let mut proof = Proof {
        lookup,
        steps: all.iter().flat_map(|(_, roles)| &roles.derivation).map(|s| (s.id.as_str(), s)).collect(),
        told: BTreeSet::new(),
    };
    if all.is_empty() {
        page.heading("No source gives a number of jobs.")?;
    }
    for (name, roles) in &all {
        let Some(last) = roles.derivation.last() else { continue };
        page.heading(name)?;
        proof.write(page, &last.id)?;
        for step in roles.derivation.iter().filter(|step| is_aside(roles, step)) {
            proof.write(page, &step.id)?;
        }
    }
    page.heading("Date")?;
    page.paragraph("    ", &words::date(&event.date))?;
    reasons(page, &event.date.because)?;
    if !event.because.is_empty() {
        page.heading("Which articles tell of it")?;
        reasons(page, &event.because)?;
    }
    Ok(())
}

/// Whether nothing is made of a step and it concludes nothing: it tells what became of a number that is not used, or is a part.
fn is_aside(roles: &Roles, step: &Step) -> bool {
    let used = roles.derivation.iter().any(|other| other.inputs.contains(&step.id));
    !used && roles.derivation.last().is_some_and(|last| last.id != step.id)
}

fn reasons<W: Write>(page: &mut Page<'_, W>, reasons: &[String]) -> io::Result<()> {
    reasons.iter().try_for_each(|reason| page.paragraph("    - ", &clean(reason)))
}

/// The steps of an event, each told once.
struct Proof<'p, 's> {
    lookup: &'p Lookup<'s>,
    steps: BTreeMap<&'p str, &'p Step>,
    told: BTreeSet<&'p str>,
}

impl<'p> Proof<'p, '_> {
    /// The step `root` and below it, a level deeper, what it was made of. A stack of its own, because derivations can be long.
    fn write<W: Write>(&mut self, page: &mut Page<'_, W>, root: &'p str) -> io::Result<()> {
        let mut open = vec![(root, 2)];
        while let Some((id, depth)) = open.pop() {
            let Some(step) = self.steps.get(id).copied() else {
                self.claim(page, id, depth)?;
                continue;
            };
            let new = self.told.insert(&step.id);
            self.step(page, step, depth, new)?;
            if new {
                open.extend(step.inputs.iter().rev().map(|input| (input.as_str(), depth + 1)));
            }
        }
        Ok(())
    }

    fn step<W: Write>(&self, page: &mut Page<'_, W>, step: &Step, depth: usize, new: bool) -> io::Result<()> {
        let range = page.ink(Ink::Figure, &words::estimate(&step.estimate));
        let told = if new { format!("{}: {}", operation(step.op), clean(&step.because)) } else { "as told above".to_owned() };
        page.paragraph(&indent(depth), &format!("{} {range}, {told}", step.id))
    }

    fn claim<W: Write>(&self, page: &mut Page<'_, W>, id: &str, depth: usize) -> io::Result<()> {
        match self.lookup.claim(id) {
            Some((article, claim)) => {
                let name = page.ink(Ink::Label, &outlet_or_file(article));
                let at = place(page, article, &claim.span);
                page.located(&indent(depth), &format!("{name}: {}", sentence(article, claim)), &at)
            }
            None => page.paragraph(&indent(depth), &clean(id)),
        }
    }
}

fn indent(depth: usize) -> String {
    /// Levels beyond which nothing is moved further to the right.
    const DEEPEST: usize = 10;
    "  ".repeat(depth.min(DEEPEST))
}

const fn operation(op: StepOp) -> &'static str {
    match op {
        StepOp::Claim => "claimed",
        StepOp::Intersect => "in common",
        StepOp::Sum => "added up",
        StepOp::Difference => "what is left",
        StepOp::PercentOf => "a share of a workforce",
        StepOp::MostOf => "most of it",
        StepOp::Round => "rounded",
        StepOp::Supersede => "replaced",
        StepOp::Hull => "taken together",
    }
}

/// The sentence that a claim stands in, or the claim's own words if the record does not hold it.
fn sentence(article: &Article, claim: &RoleCount) -> String {
    article.sentence_at(claim.span.start).map_or_else(|| quoted(&claim.text), |s| format!("“{}”", shortened(&s.text, SHOWN)))
}

/// `cut.object: The number is the object of …`
fn with_what_it_does(id: &str, rules: &[Rule]) -> String {
    let does = rules.iter().find(|r| r.id == id).map(|r| format!(": {}", r.does));
    format!("{}{}", clean(id), does.unwrap_or_default())
}

/// An article's outlet, date and credits, each with the rule that found it and the words it rests on.
pub(super) fn article<W: Write>(page: &mut Page<'_, W>, article: &Article, rules: &[Rule]) -> io::Result<()> {
    page.title(&clean(article.title.as_deref().unwrap_or(&article.path)), &article.id)?;
    page.field("Outlet", &outlet_or_file(article))?;
    ground(page, article, article.source.basis.rule(), &article.source.evidence, rules)?;
    page.field("Date", &words::date(&article.date))?;
    ground(page, article, article.date.basis.rule(), &article.date.evidence, rules)?;
    reasons(page, &article.date.because)?;
    for citation in &article.citations {
        page.field("Credits", &clean(&citation.source))?;
        ground(page, article, Some(citation.relation.rule()), &citation.evidence, rules)?;
    }
    page.field("About cuts", if article.relevant { "yes" } else { "no" })
}

/// The rule that found something, and the words it stands on.
fn ground<W: Write>(page: &mut Page<'_, W>, article: &Article, rule: Option<&str>, evidence: &[Located], rules: &[Rule]) -> io::Result<()> {
    if let Some(rule) = rule {
        page.field("  by rule", &with_what_it_does(rule, rules))?;
    }
    for words in evidence {
        let at = place(page, article, &words.span);
        page.located("    ", &format!("“{}”", shortened(&words.text, SHOWN)), &at)?;
    }
    Ok(())
}

/// One quotation: whose it is by which words, and what other outlets made of it.
pub(super) fn quote<W: Write>(
    page: &mut Page<'_, W>,
    lookup: &Lookup<'_>,
    summary: &Summary,
    article: &Article,
    quote: &Quote,
) -> io::Result<()> {
    page.title(&quoted(&shortened(&quote.text, SHOWN)), &quote.id)?;
    let at = place(page, article, &quote.span);
    let sentence =
        article.sentence_at(quote.span.start).map_or_else(|| quoted(&quote.text), |s| format!("“{}”", shortened(&s.text, SHOWN)));
    page.located("  ", &sentence, &at)?;
    page.field("Outlet", &outlet_or_file(article))?;
    let fields =
        [("Speaker", &quote.speaker), ("Role", &quote.role), ("Of", &quote.organisation), ("Medium", &quote.medium), ("Cue", &quote.cue)];
    for (label, text) in fields {
        page.field(label, &text.as_deref().map_or_else(|| "not said".to_owned(), clean))?;
    }
    for event in &summary.events {
        if let Some(merged) = event.quotes.iter().find(|m| m.variants.iter().any(|v| v.quote == quote.id)) {
            page.heading(&format!("In print about {} ({})", clean(&event.title), event.id))?;
            super::quotes::one(page, lookup, merged)?;
        }
    }
    Ok(())
}

/// One finding: what it says, why it weighs so much, and the sentences that prove it.
pub(super) fn finding<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, finding: &Finding) -> io::Result<()> {
    page.title(finding.kind.name(), &finding.id)?;
    page.paragraph("  ", &clean(&finding.message))?;
    page.field("Kind", finding.kind.about())?;
    let because = if finding.because.is_empty() { String::new() } else { format!(": {}", clean(&finding.because)) };
    page.field("Weight", &format!("{}{because}", finding.severity.name()))?;
    if let Some(event) = finding.event.as_deref().and_then(|id| lookup.event(id)) {
        page.field("Event", &format!("{} ({})", clean(&event.title), event.id))?;
    }
    page.heading("Proof")?;
    for evidence in &finding.evidence {
        let Some(article) = lookup.article(&evidence.article) else { continue };
        let name = page.ink(Ink::Label, &outlet_or_file(article));
        let at = place(page, article, &evidence.span);
        page.located("    ", &format!("{name}: “{}”", shortened(&evidence.text, SHOWN)), &at)?;
    }
    Ok(())
}

/// One claim: what was read, by which of `rules`, and where.
pub(super) fn claim<W: Write>(page: &mut Page<'_, W>, article: &Article, claim: &RoleCount, rules: &[Rule]) -> io::Result<()> {
    page.title(&quoted(&claim.text), &claim.id)?;
    let at = place(page, article, &claim.span);
    page.located("  ", &sentence(article, claim), &at)?;
    page.field("Outlet", &outlet_or_file(article))?;
    page.field("Counts", measure_name(claim.measure))?;
    if let Some(estimate) = claim.value.estimate() {
        page.field("Reading", &words::estimate(&estimate))?;
    }
    if let Some(percent) = &claim.value.percent_range {
        page.field("Share", &words::percent(percent))?;
    }
    page.field("Rule", &with_what_it_does(&claim.rule, rules))?;
    let optional = [("Employer", &claim.employer), ("Unit", &claim.unit), ("Place", &claim.place)];
    for (label, text) in optional {
        page.field(label, &text.as_deref().map_or_else(|| "not said".to_owned(), clean))?;
    }
    if let Some(status) = claim.status {
        page.field("Status", words::status(status))?;
    }
    page.field("In article", if claim.role == RoleInArticle::Main { "its news" } else { "background" })?;
    if let Some(when) = &claim.when {
        page.field("When", &quoted(&when.text))?;
    }
    if let Some(said_by) = &claim.said_by {
        page.field("Said by", &clean(&said_by.speaker))?;
    }
    page.field("Event", claim.event.as_deref().unwrap_or("none"))
}
