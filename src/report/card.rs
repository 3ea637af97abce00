//! What was read out of one article, in words; each format lays it out in its own way.

use super::words::{self, clean};
use crate::model::{Article, Measure, Quote, Relation, RoleCount, RoleInArticle};

/// The headline.
pub(super) fn title(article: &Article) -> String {
    clean(article.title.as_deref().unwrap_or("(no headline)"))
}

/// File, outlet, date and what is known of the article as a whole, each with its label.
pub(super) fn facts(article: &Article) -> Vec<(&'static str, String)> {
    let file = article.paths.as_ref().map_or_else(|| article.path.clone(), |paths| paths.join(", "));
    let mut facts = vec![
        ("File", clean(&file)),
        ("Outlet", source(article)),
        ("Date", with_basis(words::date(&article.date), words::date_basis(article.date.basis))),
    ];
    if !article.relevant {
        facts.push(("Cuts", "not about job cuts".to_owned()));
    }
    let teams = || article.teams_affected.iter().map(|t| t.name.as_str()).collect::<Vec<_>>().join("; ");
    let lists = [("Employers", article.employers.join(", ")), ("Teams", teams()), ("Credits", credits(article))];
    facts.extend(lists.into_iter().filter(|(_, list)| !list.is_empty()).map(|(label, list)| (label, clean(&list))));
    facts
}

fn source(article: &Article) -> String {
    let source = &article.source;
    let mut text = source.name.as_deref().map_or_else(|| "unknown".to_owned(), clean);
    if let Some(wire) = &source.wire {
        text += &format!(", copy of {}", clean(wire));
    }
    if let Some(byline) = &source.byline {
        text += &format!(", by {}", clean(byline));
    }
    with_basis(text, words::source_basis(source.basis))
}

fn with_basis(text: String, basis: Option<&str>) -> String {
    match basis {
        Some(basis) => format!("{text} ({basis})"),
        None => text,
    }
}

fn credits(article: &Article) -> String {
    let word = |relation| match relation {
        Relation::FirstReported => "first reported",
        Relation::Reported => "reported",
        Relation::Obtained => "obtained the document",
        Relation::Wire => "wire",
    };
    article.citations.iter().map(|c| format!("{} ({})", c.source, word(c.relation))).collect::<Vec<_>>().join(", ")
}

/// How many jobs a count allows, and how many are usually meant.
pub(super) fn size(count: &RoleCount) -> String {
    match (count.value.estimate(), &count.value.percent_range) {
        (Some(estimate), _) => words::estimate(&estimate),
        (None, Some(percent)) => format!("{} of staff", words::percent(percent)),
        (None, None) => "no number".to_owned(),
    }
}

/// What a count is said of: its kind unless it is a cut, the employer unless the article has no other, unit, place, time, status, role.
pub(super) fn details(article: &Article, count: &RoleCount) -> Vec<String> {
    let measure = match count.measure {
        Measure::Cut => None,
        Measure::Headcount => Some("headcount"),
        Measure::Hiring => Some("hiring"),
        Measure::Furlough => Some("furlough"),
        Measure::Voluntary => Some("voluntary"),
        Measure::Other => Some("other"),
    };
    let background = (count.measure == Measure::Cut && count.role == RoleInArticle::Background).then_some("background");
    let usual = article.employers.len() == 1 && article.employers.first() == count.employer.as_ref();
    let employer = count.employer.as_deref().filter(|_| !usual);
    let named = [employer, count.unit.as_deref(), count.place.as_deref(), count.when.as_ref().map(|w| w.text.as_str())];
    let status = count.status.map(words::status);
    measure.into_iter().chain(named.into_iter().flatten()).chain(status).chain(background).map(clean).collect()
}

/// Who said a quotation.
pub(super) fn speaker(quote: &Quote) -> String {
    quote.speaker.as_deref().map_or_else(|| "speaker unknown".to_owned(), clean)
}
