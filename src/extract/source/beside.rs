//! Outlets of any name that a line by itself names: below the author's, beside the date, at the end. Where the line stands says what it is,
//! so the name need not look like an outlet's; what else stands there (a trade, a town, a part of the site, a button) is left out.

use super::byline::is_people;
use super::credits::{Line, named};
use super::{ENOUGH, Ground, Publisher, STRONG, headers};
use crate::lexicon::sets::{BYLINE_TRADES, MEDIA_NOUNS, PAGE_BUTTONS, SITE_SECTIONS};
use crate::lexicon::{Tag, company, is_organisation, is_place, is_teller, is_union, outlet_named, tags_of};
use crate::model::SourceBasis;

/// Longest line that is a name.
const LONGEST: usize = 45;

/// "By Jane Roe, News Editor", "By JANE ROE": the line of one or more authors.
fn is_byline(line: &str) -> bool {
    const MOST: usize = 6;
    let by = line.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
    by && is_people(&line[3..]) && line.split_whitespace().count() <= MOST + 1 && !line.ends_with('.')
}

/// "14 August 2019", "Published May 6, 2019 at 3 p.m.": a line of little more than a day.
fn is_day(line: &str) -> bool {
    const MOST: usize = 9;
    let words = || line.split([' ', ',', '.', ':', '|']).filter(|w| !w.is_empty());
    let month = || words().any(|w| tags_of(&w.to_lowercase()).has(Tag::Month));
    let year = || words().any(|w| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()));
    words().nth(MOST).is_none() && year() && month()
}

/// The name of a known outlet, or one that a word of newspapers is part of, by itself beside an author or a day: "The Independent (Kampala)".
pub(super) fn alone(line: &Line<'_>, before: &str, after: &str) -> Option<Ground> {
    let beside = || is_day(before) || is_byline(after) || is_day(after);
    if line.text.len() > LONGEST || line.text.contains([':', '?', '!']) || line.text.ends_with('.') || !beside() {
        return None;
    }
    let name = line.text.split_once(" (").filter(|(_, rest)| rest.ends_with(')')).map_or(line.text, |(name, _)| name);
    let publisher = named(name).filter(|p| !p.is_agency())?;
    Some(line.ground(publisher, SourceBasis::CreditLine, ENOUGH))
}

/// What the words of a line are that names no outlet: a day, somebody's post, a heading on cuts.
const NO_NAMES: [Tag; 7] = [Tag::Weekday, Tag::Month, Tag::Role, Tag::Title, Tag::CutNoun, Tag::CutVerb, Tag::WorkerNoun];

/// "The Bluff Current", "Post Staff" below "By Jane Roe": whoever the author writes for.
pub(super) fn below_byline(line: &Line<'_>, before: &str) -> Option<Ground> {
    const MOST: usize = 4;
    if line.text.len() > LONGEST || !is_byline(before) || is_day(line.text) {
        return None;
    }
    let lower = |w: &str| w.trim_matches(['(', ')', ',']).to_lowercase();
    let mut words: Vec<&str> = line.text.split_whitespace().collect();
    let trades = words.iter().rev().take_while(|w| BYLINE_TRADES.has(&lower(w))).count();
    words.truncate(words.len() - trades);
    // "Post Staff", not "Mid-West Correspondent"
    let staff = line.text.split_whitespace().nth(words.len()).is_none_or(|w| w.eq_ignore_ascii_case("staff"));
    let article = words.first().is_some_and(|w| w.eq_ignore_ascii_case("the"));
    let core = &words[usize::from(article)..];
    let joint = |w: &str| matches!(w, "&" | "of" | "and" | "the" | "+");
    let fits = |w: &&str| {
        joint(w) || w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && !w.contains([',', '.', ':', '?', '!', '/', '|'])
    };
    let figures = |w: &&str| w.len() > 2 && w.starts_with(|c: char| c.is_ascii_digit());
    let plain = |w: &&str| SITE_SECTIONS.has(&lower(w)) || PAGE_BUTTONS.has(&lower(w)) || BYLINE_TRADES.has(&lower(w)) || joint(w);
    let name = words.join(" ");
    // a firm, a union, a body that the article may be about
    let subject = company(&name).is_some() || is_union(&name) || is_teller(&name) || is_organisation(&name.to_lowercase());
    if subject && outlet_named(&name).is_none() {
        return None;
    }
    let other = is_place(&name.to_lowercase())
        || core.iter().any(|w| PAGE_BUTTONS.has(&lower(w)) || tags_of(&lower(w)).any(&NO_NAMES))
        || core.first().is_none_or(|w| tags_of(&lower(w)).any(&[Tag::FirstName, Tag::FunctionWord]));
    if other || !staff || core.iter().any(figures) || !(1..=MOST).contains(&core.len()) || !core.iter().all(fits) || core.iter().all(plain)
    {
        return None;
    }
    // a crosshead in capitals looks like a name, too
    let shown = trades > 0 || outlet_named(&name).is_some() || headers::is_medium(&name);
    let publisher = match outlet_named(&name) {
        Some(outlet) if outlet.agency => return None,
        Some(outlet) => Publisher::Known(outlet),
        // "the Post" is nobody without its article
        None if core.len() == 1 && trades > 0 && !article => Publisher::Named(format!("The {name}")),
        None => Publisher::Named(name),
    };
    Some(line.ground(publisher, SourceBasis::CreditLine, if shown { STRONG } else { ENOUGH }))
}

/// "The views are the author's own and not necessarily those of the Acton Gazette."
pub(super) fn disclaimer(line: &Line<'_>) -> Option<Ground> {
    let at = line.lower.find("necessarily ")?;
    let not = ["not ", "n't ", "n’t "].iter().any(|n| line.lower[..at].ends_with(n));
    let views = ["those of ", "views of ", "opinions of ", "position of ", "policy of "];
    let of = views.iter().filter_map(|v| line.lower[at..].find(v).map(|k| at + k + v.len())).min().filter(|_| not)?;
    let publisher = super::authors::at_paper(&line.text[of..])?;
    Some(line.ground(publisher, SourceBasis::CreditLine, ENOUGH))
}

/// "The Badger is editorially independent of the university", "Acton Beacon is a nonprofit newsroom": how outlets end their pages.
pub(super) fn of_itself(line: &Line<'_>) -> Option<Ground> {
    const MOST: usize = 5;
    const SHARE: usize = 300;
    if line.text.len() > SHARE {
        return None;
    }
    let (name, rest) = line.text.split_once(" is ")?;
    let words = || name.split_whitespace();
    let capital = |w: &str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || matches!(w, "&" | "of" | "the" | "and");
    if !(1..=MOST).contains(&words().count()) || !words().all(capital) {
        return None;
    }
    let mut opening = rest.split([' ', ',']).filter(|w| !w.is_empty()).map(str::to_lowercase);
    let independent = opening.next().is_some_and(|first| first == "editorially")
        || rest.split([' ', ',', '.', ';']).take(8).any(|w| {
            let w = w.to_lowercase();
            matches!(&*w, "newsroom" | "journalism")
                || MEDIA_NOUNS.has(&w) && !matches!(&*w, "agency" | "network" | "site" | "station" | "channel" | "show")
        }) && rest.split([' ', ',', '.', ';']).take(8).any(|w| {
            matches!(
                &*w.to_lowercase(),
                "nonprofit"
                    | "non-profit"
                    | "not-for-profit"
                    | "independent"
                    | "reader-supported"
                    | "student-run"
                    | "published"
                    | "community-owned"
                    | "nonpartisan"
            )
        });
    let person = words().next().is_some_and(|w| tags_of(&w.to_lowercase()).has(Tag::FirstName)) && !headers::is_medium(name);
    let pronoun = words().count() == 1 && tags_of(&name.to_lowercase()).has(Tag::FunctionWord);
    if !independent || person || pronoun {
        return None;
    }
    let publisher = outlet_named(name).map_or_else(|| Publisher::Named(name.to_owned()), Publisher::Known);
    Some(line.ground(publisher, SourceBasis::CreditLine, ENOUGH))
}
