//! An event as a card: how many jobs, how that came about, which teams, who says so, on whose word, and in which words.

use std::io::{self, Write};

use super::page::{Ink, Page, quoted};
use super::{places, quotes};
use crate::model::{
    Article, Contribution, DateRange, Estimate, Event, Measure, Part, Precision, RangeRelation, RelatedKind, RoleCount, RoleInArticle,
    Roles, Stage, Status,
};
use crate::report::because::because;
use crate::report::lookup::{Lookup, outlet, outlet_or_file};
use crate::report::words::{self, clean, counted, list};

/// Articles of an event whose claims are listed before the rest is only counted.
const LISTED: usize = 12;

pub(super) fn write<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, event: &Event) -> io::Result<()> {
    page.title(&clean(&event.title), &event.id)?;
    numbers(page, lookup, event)?;
    page.field("Status", &status(event))?;
    if let Some(effective) = event.effective.as_ref().filter(|d| !d.is_unknown()) {
        page.field("Jobs go", &words::date(effective))?;
    }
    parts(page, &event.teams)?;
    sources(page, lookup, event)?;
    related(page, lookup, event)?;
    reports(page, lookup, event)?;
    quotes::write(page, lookup, &event.quotes)?;
    page.blank()
}

fn numbers<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, event: &Event) -> io::Result<()> {
    if let Some(roles) = &event.roles {
        let teller = lookup.only_teller(roles);
        let words = match roles.relation {
            RangeRelation::Conflict => format!("{} jobs, {}", words::range(roles.estimate.possible), words::doubt(teller.is_some())),
            _ => words::estimate_of_jobs(&roles.estimate),
        };
        let words = page.ink(Ink::Figure, &words);
        page.field("Jobs", &format!("{words}{}", figures(lookup, event, roles)))?;
        alternatives(page, lookup, roles)?;
        if let Some(because) = because(event) {
            page.field("Why", &because)?;
        }
        if event.articles.len() > 1 || roles.relation >= RangeRelation::Strained {
            let contradicts = roles.relation == RangeRelation::Conflict && teller.is_some();
            page.field("Accounts", if contradicts { "the numbers are of one article" } else { accounts(roles.relation) })?;
        }
    }
    if let Some(percent) = &event.percent {
        let words = page.ink(Ink::Figure, &words::percent(percent));
        page.field("Share", &format!("{words} of staff"))?;
    }
    if event.roles.is_none() && event.percent.is_none() {
        page.field("Jobs", "no source gives a number")?;
    }
    Ok(())
}

/// Whether a source gives a figure, and which: "; no source gives a figure".
fn figures(lookup: &Lookup<'_>, event: &Event, roles: &Roles) -> String {
    let figure = |id: &String| {
        // "5% of 36,200 employees": whom an employer has is no number of cuts
        let value = &lookup.claim(id).map(|(_, claim)| claim).filter(|claim| claim.measure != Measure::Headcount)?.value;
        // jobs before shares, smaller before larger
        Some(((value.stated.is_none(), value.stated, value.percent.map(|p| p.map(f64::to_bits))), words::stated(value)?))
    };
    let in_steps = |roles: &Roles| roles.derivation.iter().flat_map(|step| &step.inputs).filter_map(figure).collect::<Vec<_>>();
    let mut stated = in_steps(roles);
    stated.sort();
    let mut stated: Vec<String> = stated.into_iter().map(|(_, words)| words).collect();
    stated.dedup();
    let whole = roles.estimate.possible;
    if whole.max == Some(whole.min) && stated == [words::number(whole.min)] {
        return String::new();
    }
    let of_parts = event.teams.iter().filter_map(|part| part.roles.as_ref()).any(|roles| !in_steps(roles).is_empty());
    match stated.is_empty() {
        true if of_parts => "; no source gives a figure for the whole".to_owned(),
        true => "; no source gives a figure".to_owned(),
        false => format!("; stated: {}", list(&stated)),
    }
}

/// What can hold together, and who says so; where one article says it all, in which words.
fn alternatives<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, roles: &Roles) -> io::Result<()> {
    let alone = lookup.only_teller(roles).is_some();
    for (i, alternative) in roles.alternatives.iter().enumerate() {
        let range = words::range(crate::model::Range::new(alternative.min, alternative.max));
        let mut tellers: Vec<String> = Vec::new();
        for (article, claim) in alternative.claims.iter().filter_map(|id| lookup.claim(id)) {
            let teller = if alone { quoted(&claim.text) } else { outlet_or_file(article) };
            if !tellers.contains(&teller) {
                tellers.push(teller);
            }
        }
        let roots = if alone { String::new() } else { format!("; {}", words::independent_sources(alternative.independent_sources)) };
        page.field(if i == 0 { "Either" } else { "or" }, &format!("{range} ({}{roots})", list(&tellers)))?;
    }
    Ok(())
}

pub(in crate::report) const fn accounts(relation: RangeRelation) -> &'static str {
    match relation {
        RangeRelation::Equal => "give the same number",
        RangeRelation::Refines => "agree; some are more precise than others",
        RangeRelation::Compatible => "agree in their usual reading",
        RangeRelation::Strained => "strained: they agree only if the words are stretched",
        RangeRelation::Conflict => "contradict each other",
    }
}

fn status(event: &Event) -> String {
    let text = event.status.map_or("not stated", words::status);
    let text = if event.status == Some(Status::Denied) { text.to_uppercase() } else { text.to_owned() };
    if event.history.len() > 1 {
        let stages: Vec<String> = event.history.iter().map(stage).collect();
        return format!("{text}; {}", stages.join(", then "));
    }
    let date: &DateRange = &event.date;
    match (date.is_unknown(), words::date_basis(date.basis)) {
        (true, _) => format!("{text}; no date known"),
        (false, Some(basis)) => format!("{text}; {}, {basis}", words::date(date)),
        (false, None) => format!("{text}; {}", words::date(date)),
    }
}

/// "announced by reports of 2–3 February 2022".
fn stage(stage: &Stage) -> String {
    let date = DateRange { start: stage.start, end: stage.end, precision: Precision::Range, ..DateRange::unknown() };
    format!("{} by reports of {}", words::status(stage.status), words::date(&date))
}

/// Parts with a number a line each, those within another below it; then those that are only named.
fn parts<W: Write>(page: &mut Page<'_, W>, parts: &[Part]) -> io::Result<()> {
    let numbered = |part: &Part| part.roles.is_some() || part.implied.is_some();
    let inside = |part: &Part| part.part_of.as_ref().filter(|whole| parts.iter().any(|p| numbered(p) && &p.name == *whole)).cloned();
    let mut label = "Parts";
    for root in parts.iter().filter(|p| numbered(p) && inside(p).is_none()) {
        part(page, std::mem::take(&mut label), root, "")?;
        for child in parts.iter().filter(|p| numbered(p) && inside(p).as_ref() == Some(&root.name)) {
            part(page, "", child, "· ")?;
        }
    }
    let named: Vec<String> = parts.iter().filter(|p| !numbered(p)).map(|p| clean(&p.name)).collect();
    if named.is_empty() { Ok(()) } else { page.field("Also named", &named.join("; ")) }
}

fn part<W: Write>(page: &mut Page<'_, W>, label: &str, part: &Part, mark: &str) -> io::Result<()> {
    let mut text = format!("{mark}{}", clean(&part.name));
    if let Some(roles) = &part.roles {
        text += &format!(": {}", page.ink(Ink::Figure, &words::estimate(&roles.estimate)));
    }
    if let Some(left) = part.implied.as_ref().and_then(|implied| left_by_whole(part, implied)) {
        text += &left;
    }
    page.field(label, &text)
}

/// The most that the whole and the other parts leave for a part, where its own sources allow more. The least is not told: parts
/// that are listed need not be all there are.
fn left_by_whole(part: &Part, implied: &Estimate) -> Option<String> {
    let left = implied.possible.max?;
    let own = part.roles.as_ref().map(|r| r.estimate.possible);
    let known = own.is_some_and(|own| own.max.is_some_and(|most| most <= left) || left < own.min);
    (!known).then(|| format!("; no more than {} by the whole", words::number(left)))
}

/// How many accounts stand on their own, who had it first, and on whose word each rests.
fn sources<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, event: &Event) -> io::Result<()> {
    let mut text = format!("{}, {}", counted(event.articles.len(), "article"), words::independent_sources(event.independent_sources));
    if let Some(first) = &event.first_reported_by {
        text += &format!("; first reported by {}", clean(first));
    }
    page.field("Sources", &text)?;
    let mut roots: Vec<(&str, Vec<String>)> = Vec::new();
    for contribution in &event.articles {
        let Some(root) = contribution.root.as_deref() else { continue };
        let name = lookup.article(&contribution.id).map_or_else(|| contribution.id.clone(), outlet_or_file);
        let root = match name == root {
            // a copy of the outlet's own text
            true if !contribution.independent => continue,
            true => "own reporting",
            false => root,
        };
        match roots.iter_mut().find(|(r, _)| *r == root) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => roots.push((root, vec![name])),
        }
    }
    for (i, (root, names)) in roots.iter().enumerate() {
        page.field(if i == 0 { "Rests on" } else { "" }, &format!("{}: {}", clean(root), list(names)))?;
    }
    Ok(())
}

fn related<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, event: &Event) -> io::Result<()> {
    let main = event.related.iter().filter_map(|r| lookup.event(&r.event).filter(|e| e.main).map(|e| (r.relation, e)));
    for (relation, other) in main {
        let how = match relation {
            RelatedKind::Earlier => "earlier",
            RelatedKind::Later => "later",
            RelatedKind::PartOf => "part of",
            RelatedKind::SameEmployer => "same employer",
        };
        page.field("See also", &format!("{how}: {} ({})", clean(&other.title), other.id))?;
    }
    Ok(())
}

fn reports<W: Write>(page: &mut Page<'_, W>, lookup: &Lookup<'_>, event: &Event) -> io::Result<()> {
    page.heading("Who reports what")?;
    let articles = claims_by_phrase(lookup, event);
    for (article, phrases) in articles.iter().take(LISTED) {
        let outlet = page.ink(Ink::Label, &outlet(article));
        page.paragraph("    ", &format!("{outlet}, {}{}", words::published(&article.date), standing(event, article, phrases.is_empty())))?;
        for phrase in phrases {
            let at = phrase.place(page, article);
            page.located("      ", &phrase.describe(), &at)?;
        }
    }
    if articles.len() > LISTED {
        page.line(&format!("    … and {} more articles", articles.len() - LISTED))?;
    }
    Ok(())
}

/// The articles that report an event, then those that only recall it.
fn contributions(event: &Event) -> impl Iterator<Item = &Contribution> {
    event.articles.iter().chain(&event.recalled_by)
}

/// How an article stands to the event: "; own confirmation; in passing; no number".
fn standing(event: &Event, article: &Article, silent: bool) -> String {
    let is = |test: fn(&Contribution) -> bool| contributions(event).any(|c| c.id == article.id && test(c));
    let own = is(|c| c.independent).then_some("; own confirmation");
    let passing = is(|c| c.role == RoleInArticle::Background).then_some("; in passing");
    let silent = silent.then_some("; no number");
    [own, passing, silent].into_iter().flatten().collect()
}

/// The same words for the same thing in one article, wherever they stand.
pub(in crate::report) struct Phrase<'s> {
    /// As first written.
    pub text: &'s str,
    claims: Vec<&'s RoleCount>,
}

impl Phrase<'_> {
    fn describe(&self) -> String {
        let claim = self.claims[0];
        let mut text = quoted(self.text);
        if let Some(unit) = &claim.unit {
            text += &format!(", {}", clean(unit));
        }
        if let Some(said_by) = &claim.said_by {
            text += &format!(" — {}", clean(&said_by.speaker));
            text += &said_by.via.as_ref().map(|via| format!(", {}", clean(via))).unwrap_or_default();
        }
        text
    }

    /// `path:1, :2`, plain.
    pub fn lines(&self, article: &Article) -> String {
        super::lines(article, &self.claims.iter().map(|c| &c.span).collect::<Vec<_>>())
    }

    /// `path:1, :2`.
    pub(super) fn place<W: Write>(&self, page: &Page<'_, W>, article: &Article) -> String {
        places(page, article, &self.claims.iter().map(|c| &c.span).collect::<Vec<_>>())
    }
}

/// What each article of an event says of its numbers, those that report it first, in text order.
pub(in crate::report) fn claims_by_phrase<'s>(lookup: &Lookup<'s>, event: &Event) -> Vec<(&'s Article, Vec<Phrase<'s>>)> {
    let claims: Vec<(&Article, &RoleCount)> = event.claims.iter().filter_map(|id| lookup.claim(id)).collect();
    let of = |article: &'s Article| {
        let mut phrases: Vec<Phrase<'s>> = Vec::new();
        for (_, claim) in claims.iter().filter(|(a, _)| a.id == article.id) {
            let same = |p: &&mut Phrase<'s>| p.text.eq_ignore_ascii_case(&claim.text) && p.claims[0].unit == claim.unit;
            match phrases.iter_mut().find(same) {
                Some(phrase) => phrase.claims.push(claim),
                None => phrases.push(Phrase { text: &claim.text, claims: vec![claim] }),
            }
        }
        (article, phrases)
    };
    contributions(event).filter_map(|c| lookup.article(&c.id)).map(of).collect()
}
