//! A record brought to what a metadata file says of its article: what [`super::article`] would have made with it from the start.

use super::citations::credit_lines;
use super::dating;
use crate::lexicon::{outlet_named, outlet_of_host};
use crate::model::{Article, Citation, DateBasis, DateRange, Relation, Source, SourceBasis};
use crate::read::Given;
use crate::text::calendar;

/// Lets what the user says of an article beat what was read in it. What it contradicts is kept among `other_dates`.
pub fn amend(article: &mut Article, given: &Given) {
    if given.url.is_some() {
        article.url.clone_from(&given.url);
    }
    if given.title.is_some() {
        article.title.clone_from(&given.title);
    }
    source(&mut article.source, given);
    if let Some(own) = &article.source.name {
        article.citations.retain(|c| !super::source::same(own, &c.source));
    }
    let wire = article.source.wire.clone().filter(|_| !article.citations.iter().any(|c| c.relation == Relation::Wire));
    if let Some(source) = wire {
        let evidence = credit_lines(&article.source, &source);
        article.citations.extend((!evidence.is_empty()).then_some(Citation { source, relation: Relation::Wire, evidence }));
    }
    date(article, given);
}

fn source(source: &mut Source, given: &Given) {
    if let Some(name) = &given.source {
        let agency = source.name.take().filter(|n| outlet_named(n).is_some_and(|o| o.agency));
        source.wire = source.wire.take().or(agency).filter(|wire| !super::source::same(wire, name));
        (source.name, source.basis) = (Some(name.clone()), SourceBasis::Metadata);
    } else if let (None, Some(url)) = (&source.name, &given.url) {
        source.name = super::source::host(url).and_then(outlet_of_host).map(|o| o.name.to_owned());
        source.basis = if source.name.is_some() { SourceBasis::Url } else { source.basis };
    }
}

fn date(article: &mut Article, given: &Given) {
    let address = given.url.as_deref().and_then(dating::of_url);
    let Some(day) = given.date else {
        if article.date.is_unknown() {
            article.date = address.unwrap_or_else(DateRange::unknown);
        }
        return;
    };
    let before = std::mem::replace(&mut article.date, DateRange::day(day, DateBasis::Metadata));
    let own = Some(before).filter(|d| matches!(d.basis, DateBasis::Stated | DateBasis::Url));
    let others = std::mem::take(&mut article.other_dates);
    let all = own.into_iter().chain(others).chain(address);
    let mut kept: Vec<DateRange> = Vec::new();
    for other in all.filter(|other| article.date.meets(other) == Some(false)) {
        if !kept.contains(&other) {
            kept.push(other);
        }
    }
    article.other_dates = kept;
    let phrases = article.role_counts.iter_mut().filter_map(|c| c.when.as_mut()).chain(&mut article.time_cues);
    for when in phrases {
        if let Some(expression) = &when.expression {
            (when.start, when.end) = calendar::resolve(expression, &article.date);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Document;

    const TEXT: &str = "Acme cuts 90 jobs\n\nLEEDS, May 3, 2022 (Reuters) - Acme will lay off 90 workers, it said on Tuesday.\n";

    #[test]
    fn a_record_with_metadata_is_what_extraction_makes_with_it() {
        let source = || Some("The Ledger".to_owned());
        let givens = [
            Given { source: source(), ..Given::default() },
            Given { date: "2022-05-03".parse().ok(), url: Some("https://reuters.com/2022/05/03/acme".to_owned()), ..Given::default() },
            Given { date: "2022-06-20".parse().ok(), source: source(), ..Given::default() },
        ];
        for given in givens {
            let read = |given: Given| crate::extract::article(&Document::new("a.txt", TEXT.to_owned(), TEXT.len() as u64, given));
            let mut record = read(Given::default());
            amend(&mut record, &given);
            assert_eq!(serde_json::to_value(&record).unwrap(), serde_json::to_value(read(given)).unwrap());
        }
    }
}
