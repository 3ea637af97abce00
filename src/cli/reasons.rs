//! What `-v` says: what was decided of each article and each event, and why.

use layoffs::model::Summary;
use layoffs::report::words::{date, date_basis, estimate, source_basis};

/// Says it.
pub fn tell(summary: &Summary) {
    if !log::log_enabled!(log::Level::Info) {
        return;
    }
    for article in &summary.articles {
        let relevant = if article.relevant { "about job cuts" } else { "not about job cuts" };
        let outlet = article.source.name.as_deref().unwrap_or("unnamed outlet");
        let because = |basis: Option<&str>| basis.map(|b| format!(" ({b})")).unwrap_or_default();
        let (by, on) = (because(source_basis(article.source.basis)), because(date_basis(article.date.basis)));
        log::info!("{}: {relevant}; {outlet}{by}; {}{on}", article.path, date(&article.date));
        article.date.because.iter().for_each(|why| log::info!("{}: date: {why}", article.path));
    }
    for event in &summary.events {
        let size = event.roles.as_ref().map_or_else(|| "no number of jobs".to_owned(), |r| format!("{} jobs", estimate(&r.estimate)));
        log::info!("{}: {}: {size}", event.id, event.title);
        event.date.because.iter().for_each(|why| log::info!("{}: date: {why}", event.id));
        event.because.iter().for_each(|why| log::info!("{}: {why}", event.id));
        let last = event.roles.as_ref().and_then(|r| r.derivation.last());
        last.iter().for_each(|step| log::info!("{}: number: {}", event.id, step.because));
    }
}
