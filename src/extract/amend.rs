//! A record brought to what a metadata file says of its article: what [`super::article`] would have made with it from the start.

use super::citations::Credits;
use super::dating;
use crate::lexicon::{outlet_named, outlet_of_host};
use crate::model::{Article, DateBasis, DateRange, Source, SourceBasis};
use crate::read::Given;
use crate::text::calendar;

/// Lets what the user says of an article beat what was read in it. What it contradicts is kept among `other_dates`.
pub fn amend(article: &mut Article, given: &Given) {
    if *given == Given::default() {
        return;
    }
    if given.url.is_some() {
        article.url.clone_from(&given.url);
    }
    if given.title.is_some() {
        article.title.clone_from(&given.title);
    }
    source(&mut article.source, given);
    let credits = std::mem::take(&mut article.citations).into_iter().chain(std::mem::take(&mut article.own_credits)).collect();
    let Credits { others, own } = Credits::of(credits, &article.source);
    (article.citations, article.own_credits) = (others, own);
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
    let said = dating::said(&article.candidates);
    let all = own.into_iter().chain(others).chain(said).chain(address);
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

    fn read(text: &str, user: Given) -> Article {
        let document = Document::new("a.txt", text.to_owned(), text.len() as u64, Given::default());
        crate::extract::article(&Document { user, ..document })
    }

    fn of(source: &str) -> Given {
        Given { source: Some(source.to_owned()), ..Given::default() }
    }

    #[test]
    fn a_record_with_metadata_is_what_extraction_makes_with_it() {
        let givens = [
            of("The Ledger"),
            Given { date: "2022-05-03".parse().ok(), url: Some("https://reuters.com/2022/05/03/acme".to_owned()), ..Given::default() },
            Given { date: "2022-06-20".parse().ok(), ..of("The Ledger") },
        ];
        for given in givens {
            let mut record = read(TEXT, Given::default());
            amend(&mut record, &given);
            assert_eq!(record, read(TEXT, given.clone()));
            amend(&mut record, &given);
            assert_eq!(record, read(TEXT, given), "twice is once");
        }
    }

    #[test]
    fn an_agency_is_the_wire_of_the_outlet_that_is_named() {
        let record = read(TEXT, of("The Ledger"));
        assert_eq!((record.source.name.as_deref(), record.source.wire.as_deref()), (Some("The Ledger"), Some("Reuters")));
    }

    #[test]
    fn what_looked_like_a_credit_of_its_own_is_another_outlets() {
        const TOLD: &str =
            "Acme cuts 90 jobs\n\nAcme will lay off 90 workers, it told Axios. The layoffs were confirmed in an email to Axios.\n";
        let own = read(TOLD, Given::default());
        assert_eq!((own.source.name.as_deref(), own.citations.len()), (Some("Axios"), 0));
        let credited = |a: &Article| a.citations.iter().map(|c| c.source.clone()).collect::<Vec<_>>();
        assert_eq!(credited(&read(TOLD, of("The Ledger"))), ["Axios"]);
        assert!(credited(&read(TOLD, of("Axios"))).is_empty());
    }

    #[test]
    fn the_days_that_a_page_gives_and_the_users_day_contradict_each_other() {
        use crate::model::{Candidate, CandidateField};
        let day = Candidate { field: CandidateField::Date, value: "2022-05-04".to_owned(), via: "column date".to_owned() };
        let given = Given { date: "2022-05-04".parse().ok(), candidates: vec![day], ..Given::default() };
        let document = Document::new("a.txt", TEXT.to_owned(), TEXT.len() as u64, given);
        let record = crate::extract::article(&Document { user: Given { date: "2022-06-20".parse().ok(), ..Given::default() }, ..document });
        let others: Vec<_> = record.other_dates.iter().filter_map(|d| d.start).collect();
        assert!(others.contains(&"2022-05-04".parse().unwrap()), "{others:?}");
    }
}
