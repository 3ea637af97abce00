//! One team for all the words that an article has for it.

use std::ops::Range;

use crate::extract::Analysis;
use crate::extract::names::Names;
use crate::lexicon::sets::SINGLE_SITES;
use crate::lexicon::{Tag, business_functions};
use crate::model::Team;
use crate::text::TokenKind;

/// One team for all its mentions: "sales" and "its sales teams", "the moon programme" and "the lunar moon programme".
pub(in crate::extract::counts) fn teams(a: &Analysis<'_>, names: &Names, found: &[Range<usize>]) -> Vec<Team> {
    let mut teams: Vec<(Vec<String>, Team)> = Vec::new();
    for tokens in found {
        let name = a.text(tokens.clone()).to_owned();
        let evidence = a.lines.located(a.bytes(tokens.clone()));
        let key = key(a, names, tokens.clone());
        match teams.iter_mut().find(|(k, _)| same_team(k, &key)) {
            Some((k, team)) => {
                if key.len() > k.len() || key == *k && name.contains(", ") {
                    (*k, team.name) = (key, name);
                }
                // in text order, so the same words twice follow one another
                if team.evidence.last().is_none_or(|e| e.span != evidence.span) {
                    team.evidence.push(evidence);
                }
            }
            None => teams.push((key, Team { name, evidence: vec![evidence] })),
        }
    }
    let mut teams: Vec<Team> = teams.into_iter().map(|(_, team)| team).collect();
    same_place(a, &mut teams);
    same_site(a, &mut teams);
    teams.into_iter().map(|team| Team { name: plural(a, names, team.name), ..team }).collect()
}

/// "the Derby tractor plant" and, sentences later, "the factory in Derby": one site by its place, if nothing tells the two apart and no
/// sentence names both.
fn same_place(a: &Analysis<'_>, teams: &mut Vec<Team>) {
    let mut i = 1;
    while i < teams.len() {
        let Some(j) = (0..i).find(|j| is_one_place(a, &teams[*j], &teams[i])) else {
            i += 1;
            continue;
        };
        let other = teams.remove(i);
        teams[j].evidence.extend(other.evidence);
        teams[j].evidence.sort_by_key(|e| e.span.start);
    }
}

fn is_one_place(a: &Analysis<'_>, x: &Team, y: &Team) -> bool {
    let Some((first, second)) = site_noun(&x.name).zip(site_noun(&y.name)) else { return false };
    let words = |t: &Team, proper: bool| {
        let all = t.name.split([' ', ',']).filter(|w| !w.is_empty() && !SINGLE_SITES.has(&w.to_lowercase()));
        let told = all.filter(|w| !matches!(*w, "in" | "at" | "near" | "on" | "the" | "of"));
        told.filter(|w| w.starts_with(char::is_uppercase) == proper).map(str::to_lowercase).collect::<Vec<_>>()
    };
    let within = |x: &[String], y: &[String]| x.iter().all(|w| y.contains(w)) || y.iter().all(|w| x.contains(w));
    let (places, others) = (words(x, true), words(y, true));
    let placed = !places.is_empty() && !others.is_empty() && within(&places, &others);
    are_alike(&first, &second) && placed && within(&words(x, false), &words(y, false)) && stand_apart(a, x, y)
}

/// Whether one noun may name what the other does: "plant" and "plant", "facility" and "mill".
fn are_alike(x: &str, y: &str) -> bool {
    x == y || GENERIC_SITES.contains(&x) || GENERIC_SITES.contains(&y)
}

/// Whether no sentence names both.
fn stand_apart(a: &Analysis<'_>, x: &Team, y: &Team) -> bool {
    let sentences = |t: &Team| t.evidence.iter().map(|e| a.sentences.partition_point(|s| s.end <= e.span.start)).collect::<Vec<_>>();
    let there = sentences(y);
    sentences(x).iter().all(|s| !there.contains(s))
}

/// "the Derby plant" and, sentences later, "its assembly plant": where an article speaks of one site by its name, a site without one
/// is the same, unless one sentence names both.
fn same_site(a: &Analysis<'_>, teams: &mut Vec<Team>) {
    let named = |t: &Team| t.name.split(' ').skip(1).chain(t.name.split(' ').take(1)).any(|w| w.starts_with(char::is_uppercase));
    let sites: Vec<usize> = (0..teams.len()).filter(|i| site_noun(&teams[*i].name).is_some()).collect();
    let (with_name, without): (Vec<usize>, Vec<usize>) = sites.into_iter().partition(|i| named(&teams[*i]));
    let ([known], [unnamed]) = (with_name.as_slice(), without.as_slice()) else { return };
    let (x, y) = (&teams[*known], &teams[*unnamed]);
    let fit = site_noun(&x.name).zip(site_noun(&y.name)).is_some_and(|(x, y)| are_alike(&x, &y));
    let apart = stand_apart(a, x, y);
    // "the Linden, N.J., truck factory" has a name before it
    let plain = |at: usize| {
        let k = a.tokens.partition_point(|t| t.start < at);
        let word = |i: usize| k.checked_sub(i).map_or("", |k| a.tokens[k].lower.as_ref());
        matches!(word(1), "the" | "its" | "their" | "a" | "an") && !matches!(word(2), "other" | "another" | "also")
    };
    let fit = fit && y.evidence.iter().all(|e| plain(e.span.start));
    if fit && apart {
        let evidence = teams[*unnamed].evidence.clone();
        teams[*known].evidence.extend(evidence);
        teams[*known].evidence.sort_by_key(|e| e.span.start);
        teams.remove(*unnamed);
    }
}

/// The noun of one site by which its name ends, or that stands before its place: "plant" of "the Derby plant", "plant at Gort Road".
fn site_noun(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let head = [" in ", " at ", " near ", " on "].iter().filter_map(|p| lower.find(p)).min().map_or(lower.as_str(), |at| &lower[..at]);
    head.rsplit(' ').next().filter(|w| SINGLE_SITES.has(w)).map(str::to_owned)
}

/// Those of the sites of [`SINGLE_SITES`] that any of the others can be called.
const GENERIC_SITES: [&str; 3] = ["facility", "site", "plant"];

/// An occupation ("journalist jobs") in the plural, where the article has it.
fn plural(a: &Analysis<'_>, names: &Names, name: String) -> String {
    let occupation = crate::lexicon::tags_of(&name).has(Tag::PersonNoun) && !name.ends_with('s');
    let is_plural = |k: &usize| a.tokens[*k].text.strip_suffix('s') == Some(name.as_str()) && names.at(*k).is_none();
    let plural = (0..a.tokens.len()).find(is_plural).filter(|_| occupation);
    plural.map_or(name, |k| a.tokens[k].text.to_owned())
}

/// The words that tell a team from others: without "team" or "division" at the end, and in the singular.
fn key(a: &Analysis<'_>, names: &Names, tokens: Range<usize>) -> Vec<String> {
    // "cloud division, Acme Web Services": the division
    let words = tokens.clone().take_while(|k| a.tokens[*k].text != ",").filter(|k| a.tokens[*k].kind == TokenKind::Word);
    let mut words: Vec<usize> = words.collect();
    let function = business_functions().longest(&a.tokens, tokens.start, tokens.end).is_some_and(|f| f.0 == tokens.end);
    while !function && words.len() > 1 && words.last().is_some_and(|k| a.tags[*k].any(&[Tag::TeamNoun, Tag::WorkerNoun, Tag::JobNoun])) {
        words.pop();
    }
    let several = words.len() > 1;
    let singular = |w: &str| match w {
        "hq" => "headquarter".to_owned(),
        "tech" if several => "technology".to_owned(),
        w => w.strip_suffix('s').filter(|x| x.len() > 2 && !x.ends_with('s')).unwrap_or(w).to_owned(),
    };
    let mut key = Vec::new();
    let mut last = None;
    for k in words {
        match names.at(k) {
            // a short form stands for the longest one
            Some(m) if last == Some(m.entity) => {}
            Some(m) => {
                last = Some(m.entity);
                key.extend(names.entity(m).name.to_lowercase().split([' ', '-']).map(singular));
            }
            None => key.extend(a.tokens[k].lower.split('-').map(singular)),
        }
    }
    // "Leeds HQ" is a name, "Leeds headquarters" is none
    if key.len() > 1 && key.last().is_some_and(|w| w == "headquarter") {
        key.pop();
    }
    key
}

/// The same words, or one name with more words before it.
fn same_team(x: &[String], y: &[String]) -> bool {
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    // "the Deep Sea Rescue project" and "the Deep Sea Rescue pump programme"
    !short.is_empty() && (long.ends_with(short) || short.len() > 2 && long.starts_with(short))
}
