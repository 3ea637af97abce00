//! Titles before and inside a run of capitals: what is an office, and what is the name.

use std::ops::Range;

use super::scan::{Run, lower};
use crate::extract::Analysis;
use crate::lexicon::sets::{CHIEF_OFFICES, INDEX_FIRMS};
use crate::lexicon::{Tag, company};
use crate::text::Token;

/// Cuts titles off a run, and a run in two at a title inside: "AWS CEO Matt Hill" names AWS and Matt Hill.
pub(super) fn split_titles<'a>(analysis: &'a Analysis<'_>, sentence: usize, run: Range<usize>, runs: &mut Vec<Run<'a>>) {
    // "Burger King" rules over nobody
    let known = (run.start..run.end).any(|i| analysis.tags[i].has(Tag::Title)) && company(analysis.text(run.clone())).is_some();
    let is_title = |i: usize| {
        !known && analysis.tags[i].has(Tag::Title) && !part_of_name(analysis, i, &run) && !is_acronym(analysis, i)
            || chief_office(analysis, i, &run)
    };
    let mut start = run.start;
    while start < run.end {
        let mut title = start;
        while start < run.end && (is_title(start) || start > title && matches!(&*analysis.tokens[start].lower, "," | "and" | "&")) {
            start += 1;
        }
        if start < run.end && start > title && analysis.tokens[start].is("of") {
            start = (start + 2).min(run.end);
        }
        let mut end = start;
        while end < run.end && !is_title(end) {
            end += 1;
        }
        while end > start && matches!(&*analysis.tokens[end - 1].lower, "," | "and" | "&" | "of" | "for" | "the") {
            end -= 1;
        }
        if start == title {
            title = small_title(analysis, sentence, start);
        }
        start = given_name(analysis, start..end);
        push(analysis, title.min(start)..start, start..end, runs);
        start = end.max(start + 1);
    }
}

/// "GEN Valves" is no general: short titles in capitals are those of officers ("CEO").
fn is_acronym(analysis: &Analysis<'_>, i: usize) -> bool {
    let t = &analysis.tokens[i];
    t.is_all_caps() && (2..=3).contains(&t.text.len()) && !analysis.tags[i].any(&[Tag::CommonAcronym, Tag::Role])
}

/// "Chief Financial", "Chief Operating": the beginning of an officer's title.
fn chief_office(analysis: &Analysis<'_>, i: usize, run: &Range<usize>) -> bool {
    let word = |k: usize| if run.contains(&k) { &*analysis.tokens[k].lower } else { "" };
    let office = |k: usize| CHIEF_OFFICES.has(word(k));
    word(i) == "chief" && office(i + 1) || i > run.start && word(i - 1) == "chief" && office(i)
}

/// The start of a person's name in a run: "Democrat Ann Lee" and "Rival Ann Lee" are Ann Lee.
fn given_name(analysis: &Analysis<'_>, run: Range<usize>) -> usize {
    let given = (run.start + 1..run.end.saturating_sub(1))
        .find(|i| analysis.tags[*i].has(Tag::FirstName) && !analysis.tags[*i].has(Tag::PlainWord));
    let plain =
        |i: usize| analysis.tags[i].any(&[Tag::Demonym, Tag::PlainWord, Tag::Role, Tag::Title]) && !analysis.tags[i].has(Tag::FirstName);
    // "Minister for Health Ann Lee"
    let portfolio = || {
        let word = |d: usize| run.start.checked_sub(d).map_or("", |k| &*analysis.tokens[k].lower);
        matches!(word(1), "for" | "of") && matches!(word(2), "minister" | "secretary" | "commissioner" | "spokesman" | "spokeswoman")
    };
    given
        .filter(|g| ((run.start..*g).all(plain) || portfolio()) && !analysis.tags[run.end - 1].has(Tag::OrganisationWord))
        .unwrap_or(run.start)
}

/// The start of a role in small letters right before a name: "chief executive Ann Lee", "company spokeswoman Ann Lee".
fn small_title(analysis: &Analysis<'_>, sentence: usize, at: usize) -> usize {
    let mut start = at;
    // "oil major Petrox" is no officer
    let title = |k: usize| {
        analysis.tags[k].any(&[Tag::Role, Tag::Title]) && !analysis.tokens[k].is_capitalised() && !analysis.tokens[k].is("major")
    };
    while start > sentence && title(start - 1) {
        start -= 1;
    }
    start
}

/// A title word that is part of a longer name: "General Motors", "Chief Executive Women", "Major League Baseball".
fn part_of_name(analysis: &Analysis<'_>, i: usize, run: &Range<usize>) -> bool {
    let next = (i + 1 < run.end).then(|| &analysis.tokens[i + 1]);
    match &*analysis.tokens[i].lower {
        "general" | "major" | "prince" | "king" | "queen" | "lady" | "chief" | "justice" | "judge" => {
            let before = i > run.start
                && matches!(
                    &*analysis.tokens[i - 1].lower,
                    "attorney" | "surgeon" | "inspector" | "solicitor" | "director" | "secretary" | "postmaster"
                );
            let after = next.is_some_and(|_| analysis.tags[i + 1].any(&[Tag::FirstName, Tag::Title]));
            // "Chief Justice Hill", "Judge Hill", but the Justice Department
            let chief = i > run.start && analysis.tokens[i - 1].is("chief");
            let bench = matches!(&*analysis.tokens[i].lower, "justice" | "judge")
                && (i == run.start || chief)
                && i + 2 == run.end
                && !analysis.tags[i + 1].has(Tag::OrganisationWord);
            !before && !after && !bench
        }
        "prime" => next.is_none_or(|n| !n.is("minister")),
        "officer" | "leader" | "editor" | "speaker" | "manager" | "host" | "coach" | "author" | "reporter" | "executive" | "director"
        | "managing" | "deputy" | "analyst" | "economist" => {
            next.is_some_and(|n| analysis.tags[i + 1].has(Tag::OrganisationWord) && !n.is("co"))
        }
        _ => false,
    }
}

/// The name without the code of its shares, "UBS UBSG.S", "Deutsche Bank DBKGn.DE", where the mark and the letters of an exchange stand behind
/// it or at its end.
pub(super) fn without_code(analysis: &Analysis<'_>, tokens: Range<usize>) -> Range<usize> {
    const EXCHANGE: usize = 2;
    let glued = |k: usize| analysis.tokens.get(k).filter(|t| t.glued);
    let exchange = |t: &Token<'_>| t.text.len() <= EXCHANGE && t.text.bytes().all(|b| b.is_ascii_uppercase());
    let listed = |mark: usize| glued(mark).is_some_and(|t| t.text == ".") && glued(mark + 1).is_some_and(exchange);
    let end = if tokens.len() > 3 && listed(tokens.end - 2) { tokens.end - 2 } else { tokens.end };
    let code = |t: &Token<'_>| t.text.bytes().filter(u8::is_ascii_uppercase).nth(1).is_some();
    let coded = listed(end) && end > tokens.start + 1 && code(&analysis.tokens[end - 1]);
    if coded { tokens.start..end - 1 } else { tokens }
}

fn push<'a>(analysis: &'a Analysis<'_>, title: Range<usize>, tokens: Range<usize>, runs: &mut Vec<Run<'a>>) {
    let tokens = without_code(analysis, tokens);
    if tokens.is_empty() {
        return;
    }
    let letter = tokens.len() == 1 && analysis.tokens[tokens.start].text.chars().count() == 1;
    let nameless = tokens.clone().all(|i| {
        let tags = analysis.tags[i];
        // "Dow will close": a firm, not the index
        let firm = INDEX_FIRMS.has(&analysis.tokens[i].lower)
            && !analysis.tokens[i].is_all_caps()
            && !i.checked_sub(1).is_some_and(|k| analysis.tokens[k].is("the"));
        tags.has(Tag::CommonAcronym) && !firm || tags.any(&[Tag::Demonym, Tag::FunctionWord]) && !analysis.tokens[i].is_all_caps()
    });
    if !nameless && !letter {
        runs.push(Run { words: lower(analysis, tokens.clone()), tokens, title });
    }
}
