//! JSON-LD in the vocabulary of schema.org: articles, the claims and quotations that appear in them, and what they are based on.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::model::{Article, DateRange, Event, Measure, Quotation, QuotationVariant, RoleCount, Summary};
use crate::report::lookup::Lookup;
use crate::report::words;

/// The graph.
#[must_use]
pub fn graph(summary: &Summary, quotations: &[Quotation]) -> Value {
    let lookup = Lookup::new(summary);
    let mut leaning: BTreeMap<&str, Vec<&Article>> = BTreeMap::new();
    for edge in &summary.dependence {
        let other = edge.article.as_deref().and_then(|id| lookup.article(id));
        leaning.entry(&edge.from).or_default().extend(other);
    }
    let mut nodes: Vec<Value> = Vec::new();
    for article in &summary.articles {
        nodes.push(news_article(article, leaning.get(article.id.as_str()).map_or(&[][..], Vec::as_slice)));
        let counts = article.role_counts.iter().filter(|c| c.measure == Measure::Cut);
        nodes.extend(counts.map(|claim| claimed(article, claim)));
    }
    nodes.extend(quotations.iter().flat_map(|q| quotation(&lookup, q)));
    nodes.extend(summary.events.iter().map(|event| reconciled(&lookup, event)));
    json!({ "@context": { "@vocab": "https://schema.org/" }, "@graph": nodes })
}

/// What something is called: the address of an article where it has one.
fn id(article: &Article) -> String {
    article.url.clone().unwrap_or_else(|| urn(&article.id))
}

fn urn(id: &str) -> String {
    format!("urn:layoffs:{id}")
}

fn reference(id: &str) -> Value {
    json!({ "@id": id })
}

/// An object without what is not known.
fn node(fields: Value) -> Value {
    let known = |fields: Map<String, Value>| {
        fields.into_iter().filter(|(_, v)| !v.is_null() && v.as_array().is_none_or(|list| !list.is_empty())).collect()
    };
    match fields {
        Value::Object(fields) => Value::Object(known(fields)),
        other => other,
    }
}

/// A day, or an ISO 8601 interval with open ends as "..".
fn time(date: &DateRange) -> Option<String> {
    let end = |day: Option<jiff::civil::Date>| day.map_or_else(|| "..".to_owned(), |day| day.to_string());
    match (date.start, date.end) {
        (None, None) => None,
        (Some(start), Some(last)) if start == last => Some(start.to_string()),
        (start, last) => Some(format!("{}/{}", end(start), end(last))),
    }
}

/// An article, with the outlets it credits and the articles it leans on.
fn news_article(article: &Article, leans_on: &[&Article]) -> Value {
    let day = article.date.start.filter(|_| article.date.start == article.date.end);
    let organisation = |name: &String| json!({ "@type": "NewsMediaOrganization", "name": name });
    let mut sources: Vec<Value> = article.citations.iter().map(|c| organisation(&c.source)).collect();
    for other in leans_on {
        let source = reference(&id(other));
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    node(json!({
        "@type": "NewsArticle",
        "@id": id(article),
        "identifier": article.id,
        "url": article.url,
        "headline": article.title,
        "inLanguage": article.language,
        "datePublished": day,
        "temporal": time(&article.date).filter(|_| day.is_none()),
        "publisher": article.source.name.as_ref().map(organisation),
        "author": article.source.byline.as_ref().map(|name| json!({ "@type": "Person", "name": name })),
        "sourceOrganization": article.source.wire.as_ref().map(organisation),
        "isBasedOn": sources,
    }))
}

fn claimed(article: &Article, claim: &RoleCount) -> Value {
    let sentence = article.sentence_at(claim.span.start).map_or(&claim.text, |s| &s.text);
    node(json!({
        "@type": "Claim",
        "@id": urn(&claim.id),
        "name": claim.text,
        "text": sentence,
        "about": claim.employer.as_ref().map(|name| json!({ "@type": "Organization", "name": name })),
        "author": claim.said_by.as_ref().map(|by| json!({ "@type": "Thing", "name": by.speaker })),
        "appearance": reference(&id(article)),
        "isPartOf": claim.event.as_ref().map(|event| reference(&urn(event))),
    }))
}

/// One node a form in print; those that were shortened or changed are based on the fullest.
fn quotation(lookup: &Lookup<'_>, quotation: &Quotation) -> Vec<Value> {
    let fullest = quotation.variants.iter().find(|v| v.text.trim_end_matches(',') == quotation.text).map(|v| urn(&v.quote));
    let one = |variant: &QuotationVariant| {
        let own = urn(&variant.quote);
        let speaker = variant.speaker.as_ref().or(quotation.speaker.as_ref());
        node(json!({
            "@type": "Quotation",
            "@id": own,
            "text": variant.text,
            "creator": speaker.map(|name| json!({ "@type": "Thing", "name": name, "jobTitle": quotation.role })),
            "isPartOf": lookup.article(&variant.article).map(|article| reference(&id(article))),
            "isBasedOn": fullest.as_ref().filter(|id| **id != own).map(|id| reference(id)),
        }))
    };
    quotation.variants.iter().map(one).collect()
}

fn reconciled(lookup: &Lookup<'_>, event: &Event) -> Value {
    let size = event.roles.as_ref().map(|roles| {
        node(json!({
            "@type": "QuantitativeValue",
            "unitText": "jobs",
            "minValue": roles.estimate.possible.min,
            "maxValue": roles.estimate.possible.max,
            "description": words::estimate_of_jobs(&roles.estimate),
        }))
    });
    let articles = event.articles.iter().filter_map(|a| lookup.article(&a.id)).map(|a| reference(&id(a)));
    node(json!({
        "@type": "Event",
        "@id": urn(&event.id),
        "name": event.title,
        "organizer": { "@type": "Organization", "name": event.employer },
        "startDate": event.date.start,
        "endDate": event.date.end,
        "additionalProperty": size,
        "subjectOf": articles.collect::<Vec<_>>(),
    }))
}
