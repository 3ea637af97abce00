//! The end of a page's title: "Headline | WIRED", "Headline - Acton Gazette".

use super::{Ground, Publisher};
use crate::extract::Analysis;
use crate::lexicon::sets::{MEDIA_WORDS, PAPER_WORDS, SHORT_MEDIA, SITE_SECTIONS};
use crate::lexicon::{Tag, outlet_named, tags_of};
use crate::model::SourceBasis;
use crate::read::BlockKind;

/// What stands between a headline and the name of the site.
const MARKS: [&str; 7] = [" | ", " • ", " · ", " — ", " - ", " – ", " -- "];

/// The site that the title `text`, which begins at byte `start`, ends with. Behind a mere hyphen an agency or an abbreviation is whom
/// the headline credits; a name that is in no lexicon must look like a site's.
pub(super) fn ground(analysis: &Analysis<'_>, text: &str, start: usize) -> Option<Ground> {
    if let Some(ground) = bracketed(text, start).or_else(|| leading(text, start)) {
        return Some(ground);
    }
    let (at, mark) = MARKS.iter().filter_map(|m| text.rfind(m).map(|at| (at, *m))).max()?;
    let name = text[at + mark.len()..].trim();
    let publisher = match outlet_named(name) {
        Some(outlet) => {
            // "Acme to cut jobs - Example", and below it "Example reported"
            let reports =
                || [" reported", " has reported", " first reported"].iter().any(|v| analysis.doc.text.contains(&format!("{name}{v}")));
            let credited = matches!(mark, " - " | " – ") && (outlet.agency || name.len() <= 4 || reports());
            (!credited).then_some(Publisher::Known(outlet))
        }
        None => {
            (is_name(name) && !is_person(name) && (matches!(mark, " | " | " • " | " · ") || is_of_media(name) || is_own_post(analysis)))
                .then(|| Publisher::Named(name.to_owned()))
        }
    };
    let range = start + at + mark.len()..start + text.len();
    publisher.map(|publisher| Ground { publisher, basis: SourceBasis::Header, weight: super::STRONG, range })
}

/// "Acme cuts jobs [Example.com]", "Acme cuts jobs (Example World)"
fn bracketed(text: &str, start: usize) -> Option<Ground> {
    let open = text.rfind(['[', '('])?;
    let name = text[open + 1..].strip_suffix([']', ')'])?;
    // an agency there is whom the headline credits
    let outlet = outlet_named(name).filter(|o| !o.agency && (name.contains('.') || text.ends_with(']')))?;
    let range = start + open + 1..start + open + 1 + name.len();
    Some(Ground { publisher: Publisher::Known(outlet), basis: SourceBasis::Header, weight: super::STRONG, range })
}

/// "Example World | Business | Acme cuts jobs": the site before its sections and the headline.
fn leading(text: &str, start: usize) -> Option<Ground> {
    let at = MARKS[..3].iter().filter_map(|m| text.find(m)).min()?;
    let publisher = super::credits::named(&text[..at]).filter(|p| !p.is_agency())?;
    Some(Ground { publisher, basis: SourceBasis::Header, weight: super::STRONG, range: start..start + at })
}

/// "Jane Roe": an author, no site.
fn is_person(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let first = words.next().is_some_and(|w| tags_of(&w.to_lowercase()).has(Tag::FirstName));
    first && (1..=2).contains(&words.count()) && !is_of_media(name)
}

/// One to five words with capitals, not all of them sections of a site.
fn is_name(text: &str) -> bool {
    const MOST: usize = 5;
    let joint = |w: &str| matches!(w, "of" | "the" | "and" | "&" | "The" | "Of" | "And");
    let plain = |w: &str| tags_of(&w.to_lowercase()).has(Tag::FunctionWord);
    let fits = |w: &str| joint(w) || w.starts_with(char::is_uppercase) && !plain(w) && !w.ends_with(['?', '!', ':', ',']);
    let section = |w: &str| joint(w) || SITE_SECTIONS.has(&w.to_lowercase());
    let words = || text.split_whitespace();
    (1..=MOST).contains(&words().count()) && words().all(fits) && !words().all(section)
}

/// Whether a publisher is a news medium as far as its name tells, not a company that tells its own news.
pub(in crate::extract) fn is_medium(name: &str) -> bool {
    // "BBC News NI": an edition of one that is known
    let edition = || name.rsplit_once(' ').is_some_and(|(front, _)| front.contains(' ') && outlet_named(front).is_some());
    outlet_named(name).is_some() || is_of_media(name) || edition()
}

/// The outlet of a line where only an outlet's name can stand: one that is known, one like "WXYZ" or "Acton Gazette", or one that ends with
/// a word of newspapers' which is an ordinary word, too: "Acton Eagle", "Herald-Courier".
pub(super) fn paper(name: &str) -> Option<Publisher> {
    const MOST: usize = 5;
    let words = || name.split_whitespace();
    // "For The Acton Eagle"
    if words().next().is_some_and(|w| ["at", "by", "for", "from", "of", "to"].iter().any(|p| w.eq_ignore_ascii_case(p))) {
        return None;
    }
    if let Some(publisher) = super::credits::named(name) {
        return Some(publisher);
    }
    let capital = |w: &str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || matches!(w, "of" | "the" | "and" | "&");
    let section = |w: &str| SITE_SECTIONS.has(&w.to_lowercase());
    let last = words().last().filter(|w| is_paper_word(w))?;
    let longer = words().filter(|w| !w.eq_ignore_ascii_case("the")).count() > 1 || last.contains('-');
    (longer && words().count() <= MOST && words().all(capital) && !words().all(section)).then(|| Publisher::Named(name.to_owned()))
}

/// "Gazette", "Eagle", "Herald-Courier".
pub(super) fn is_paper_word(word: &str) -> bool {
    let part = |w: &str| MEDIA_WORDS.has(w) || SHORT_MEDIA.has(w) || PAPER_WORDS.has(w);
    let lower = word.to_lowercase();
    // "Herald-Courier", not "Vice-Democrat"
    match lower.split_once('-') {
        Some((first, last)) => part(last) && first.len() > 2 && (part(first) || MEDIA_WORDS.has(last) || SHORT_MEDIA.has(last)),
        None => part(&lower),
    }
}

/// "Acton News Agency", "Brim Newspapers": a name that only those bear who send out copy.
pub(super) fn is_agency(name: &str) -> bool {
    const ENDS: [&str; 7] = ["News Agency", "Press Agency", "News Service", "Press Service", "Press Association", "Newswire", "Newspapers"];
    let front = ENDS.iter().find_map(|end| name.strip_suffix(end)).map(str::trim_end);
    front
        .is_some_and(|f| (1..=4).contains(&f.split_whitespace().count()) && f.split_whitespace().all(|w| w.starts_with(char::is_uppercase)))
}

/// "Acton Gazette", "Times of Acton", "Acton.com".
fn is_of_media(name: &str) -> bool {
    let media = |w: Option<&str>| w.is_some_and(|w| MEDIA_WORDS.has(&w.to_lowercase()));
    let domain = name.split_once('.').is_some_and(|(_, end)| matches!(end, "com" | "org" | "net" | "co.uk" | "com.au" | "ca"));
    media(name.split_whitespace().next()) || media(name.split_whitespace().last()) || domain
}

/// Whether the first sentences of the text are in its author's own voice: "we", "our". So a company tells its own news.
fn is_own_post(analysis: &Analysis<'_>) -> bool {
    const FIRST: usize = 3;
    let body = analysis.sentences.iter().filter(|s| analysis.block_kind(s) != BlockKind::Headline).take(FIRST);
    body.flat_map(|s| s.tokens.clone()).any(|i| matches!(&*analysis.tokens[i].lower, "we" | "our") && analysis.marked_at(i).is_none())
}
