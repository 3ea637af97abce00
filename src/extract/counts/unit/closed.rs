//! What is closed where the jobs counted go.

use std::ops::Range;

use super::super::parts::{PartReader, Parts};
use super::super::quantity::Quantity;
use crate::extract::Analysis;
use crate::lexicon::Tag;
use crate::lexicon::sets::{CLOSING_WORDS, ENDING_VERBS, OUTPUTS, SITE_ENDINGS};
use crate::text::Sentence;

/// "closing its Derby plant, with the loss of 330 jobs", "the closure of the Holt mill will put 400 out of work": what is closed.
pub(super) fn closed(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    closes_with_loss(a, reader, q, s).or_else(|| closed_by_verb(a, reader, q, s)).or_else(|| closed_behind(a, reader, q, s))
}

/// One past the verb or noun of closing at `k`: "closes", "closing down", "closure of", "switches off".
fn closing(a: &Analysis<'_>, k: usize, end: usize) -> Option<usize> {
    let particle = || usize::from(a.tokens.get(k + 1).is_some_and(|t| k + 1 < end && (t.is("of") || t.is("down"))));
    if matches!(a.tokens[k].lower.as_ref(), "winding-down" | "wind-down" | "shutdown" | "shut-down" | "shuttering") {
        return Some(k + 1 + particle());
    }
    SITE_ENDINGS.longest(&a.tokens, k, end).or_else(|| CLOSING_WORDS.has(&a.tokens[k].lower).then(|| k + 1 + particle()))
}

/// "the Holt mill is to close with the loss of 90 jobs", "90 jobs will go when the Holt mill shuts".
fn closes_with_loss(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const REACH: usize = 6;
    const LATER: usize = 9;
    let word = |k: usize| a.tokens[k].lower.as_ref();
    // "when the mill stops production"
    let stops = |k: usize| k + 1 < s.tokens.end && ENDING_VERBS.has(word(k)) && OUTPUTS.has(word(k + 1));
    let verb = s.tokens.clone().find(|k| CLOSING_WORDS.has(word(*k)) || stops(*k))?;
    let helps = |k: &usize| a.tags[*k].any(&[Tag::FunctionWord, Tag::Modal]) || matches!(word(*k), "set" | "due");
    let noun = (s.tokens.start..verb).rev().take(REACH).find(|k| !helps(k))?;
    // "the mill, the town's biggest employer, was to close"
    let mark = |k: &usize| a.tokens[*k].text == ",";
    let aside = Some(noun).filter(|k| mark(k)).and_then(|k| (s.tokens.start + 1..k).rev().take(LATER).find(mark));
    let noun = aside.map_or(noun, |k| k - 1);
    // "the shop in Acton Street will close"
    let capital = |k: usize| a.tokens[k].is_capitalised();
    let led = (s.tokens.start + 1..noun + 1).rev().take(REACH).find(|k| !capital(*k)).filter(|k| matches!(word(*k), "in" | "at" | "near"));
    let noun = led.filter(|_| !reader.is_site(noun)).map_or(noun, |k| k - 1);
    let first = (s.tokens.start..noun).rev().take_while(|k| reader.is_run_word(*k, noun + 1)).last().unwrap_or(noun);
    let with = |from: usize, to: usize, words: &[&str]| (from..to).any(|k| words.contains(&word(k)));
    let risk =
        || a.tokens[q.tokens.start - 1].is("with") && with(q.tokens.end, s.tokens.end.min(q.tokens.end + 3), &["risk", "go", "lost"]);
    // "Acton mill to shut for good; 195 lose jobs", "Acton mill closes, 195 jobs to go"
    let loud = verb < q.tokens.start && parts_headline(a, q.tokens.start - 1);
    let loud =
        loud && q.tokens.start - verb <= LATER && !with(verb, q.tokens.start, &["and", "but"]) && s.tokens.end - q.tokens.end <= LATER;
    // "a mill in Holt shut and 90 people were let go"
    let then = verb + 2 == q.tokens.start && word(verb + 1) == "and";
    let then = then && with(q.tokens.end, s.tokens.end.min(q.tokens.end + 2), &["were", "lost", "lose", "was", "are"]);
    let told = loud
        || then
        || verb < q.tokens.start
            && q.tokens.start - verb <= LATER
            && (with(verb, q.tokens.start, &["loss", "cost", "costing", "putting"]) || risk())
        || q.tokens.end < first
            && with(q.tokens.end, first, &["when", "after", "as", "if"])
            && !with(q.tokens.end, first, &["and", "but", ";"]);
    let one = reader.is_site(noun) && !is_plural_site(a, noun);
    if !told || !one {
        return None;
    }
    let named = reader.at(first, noun + 1, false).filter(|p| p.tokens.end == noun + 1 && p.members.len() == 1 && first < noun);
    // "when its mill closes" says when, not where
    let bare = first == noun && verb < q.tokens.start;
    named.map(|p| p.tokens).or_else(|| if bare { reader.bare_site(first.saturating_sub(1), noun + 1) } else { None })
}

/// "closing its Derby plant, with the loss of 330 jobs": what a verb or noun of closing has behind it.
fn closed_by_verb(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const NAME: usize = 5;
    let word = |k: usize| a.tokens[k].lower.as_ref();
    // "will close one of its two bakeries, cutting 90 jobs"
    let (verb, at) = (s.tokens.start..q.tokens.start).rev().find_map(|k| Some((k, closing(a, k, q.tokens.start)?)))?;
    let parts = reader.at(at, q.tokens.start, false);
    // "shut Merrow, its Derby studio, and put 40 people out of work"
    let own = |k: &usize| word(k - 1) == "," && matches!(word(*k), "its" | "the" | "their");
    let by_name = a.tokens[at].is_capitalised();
    let apposed = || (at + 2..q.tokens.start.min(at + NAME)).find(own).and_then(|k| reader.at(k, q.tokens.start, false));
    let parts = by_name.then(apposed).flatten().or(parts);
    let lost = (verb..q.tokens.start).any(|k| matches!(word(k), "loss" | "cost"));
    let part = match &parts {
        Some(p) if p.members.len() == 1 || lost || all_sites(a, p) => p.tokens.clone(),
        Some(_) => return None,
        None => reader.bare_site(at, q.tokens.start)?,
    };
    // "the school of music"
    let noun = part.clone().rev().find(|k| a.tags[*k].has(Tag::TeamNoun) && word(k + 1) == "of").unwrap_or(part.end - 1);
    let one = reader.is_site(noun) && (!is_plural_site(a, noun) || parts.is_none() || lost) || a.tokens[noun].is_capitalised();
    let between = part.end..q.tokens.start;
    let follows = between.clone().any(|k| {
        matches!(
            word(k),
            "loss"
                | "cost"
                | "costing"
                | "eliminate"
                | "eliminates"
                | "eliminating"
                | "affecting"
                | "putting"
                | "leaving"
                | "throwing"
                | "resulting"
        ) || a.tokens[k - 1].text == "," && matches!(word(k), "cutting" | "axing" | "shedding" | "slashing" | "ending")
            // "the decision to mothball its pit means 90 people will go", "closing its mill, and with it go 41 jobs"
            || matches!(word(k), "mean" | "means" | "meant" | "meaning")
            || word(k) == "with" && word(k + 1) == "it"
            || word(verb + 1) == "of" && (a.tags[k].has(Tag::Modal) || word(k) == "will")
    });
    // "… and cut 300 jobs elsewhere", but "in England and Wales"
    let names = |k: usize| a.tokens[k - 1].is_capitalised() && a.tokens[k + 1].is_capitalised();
    // "shut its studio and put 40 people out of work"
    let put =
        |k: usize| k + 2 == q.tokens.start && matches!(word(k + 1), "put" | "puts" | "putting" | "threw" | "throw" | "throwing" | "throws");
    // "will close the mill, and 46 posts are at risk"
    let then = |k: usize| {
        let behind = q.tokens.end..s.tokens.end.min(q.tokens.end + 2);
        k + 1 == q.tokens.start && behind.into_iter().any(|i| a.tags[i].has(Tag::Modal) || matches!(word(i), "are" | "were" | "will"))
    };
    let put = |k: usize| put(k) || then(k);
    let joined = |k: usize| word(k) == "and" && (names(k) || put(k) || word(k + 1) == "with" && word(k + 2) == "it");
    let follows = follows || between.clone().any(|k| word(k) == "and" && put(k));
    // "Acme closes Derby mill, axes 300 jobs"
    let verb_of_cuts = |k: usize| a.tags[k].has(Tag::CutVerb) && word(k).ends_with('s') || matches!(word(k), "cuts" | "bins" | "axes");
    let follows = follows || between.len() == 2 && a.tokens[part.end].is(",") && verb_of_cuts(part.end + 1);
    // "to close Acton mill, 195 jobs lost"
    let loud = between.len() == 1 && parts_headline(a, part.end);
    let follows = follows || loud;
    let ends = !loud && between.into_iter().any(|k| matches!(a.tokens[k].text, ";" | ":") || word(k) == "and" && !joined(k));
    // "one of two facilities": nobody knows which
    let one_of = (at..part.start).find(|k| word(*k) == "one" && word(*k + 1) == "of");
    (one && follows && !ends).then_some(one_of.unwrap_or(part.start)..part.end)
}

/// "mills", "its two plants": by its noun, more than one site.
fn is_plural_site(a: &Analysis<'_>, noun: usize) -> bool {
    a.tokens[noun].lower.ends_with('s') && a.tags[noun].has(Tag::TeamNoun)
}

/// "Acton mill to shut; 195 lose jobs": a mark where a headline leaves out what joins its parts.
fn parts_headline(a: &Analysis<'_>, k: usize) -> bool {
    matches!(a.tokens[k].text, "," | ";" | ":" | "-" | "–" | "—")
}

/// "its mill and smelter": one site each.
fn all_sites(a: &Analysis<'_>, p: &Parts) -> bool {
    p.members.iter().all(|m| a.tags[m.end - 1].has(Tag::TeamNoun) && !a.tokens[m.end - 1].lower.ends_with('s'))
}

/// "90 jobs will go when it closes its Derby plant", "jobs lost through the closing of 12 branches": what is closed behind the count.
fn closed_behind(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const REACH: usize = 9;
    const CLAUSE: usize = 5;
    let word = |k: usize| if k < s.tokens.end { a.tokens[k].lower.as_ref() } else { "" };
    let link = |k: &usize| matches!(word(*k), "when" | "as" | "after" | "through" | "with" | "from") && word(k + 1) != "part";
    let link = (q.tokens.end..s.tokens.end.min(q.tokens.end + REACH)).take_while(|k| !matches!(word(*k), ";" | "—" | "and")).find(link)?;
    let clause = (link + 1..s.tokens.end.min(link + CLAUSE)).take_while(|k| !matches!(word(*k), "," | "and"));
    let at = clause.filter_map(|k| closing(a, k, s.tokens.end)).next()?;
    let part = reader.at(at, s.tokens.end, false).map(|p| p.tokens).or_else(|| reader.bare_site(at, s.tokens.end))?;
    let noun = (part.clone()).rev().find(|k| reader.is_site(*k))?;
    // "5,900 jobs as it closes 68 stores": there and elsewhere
    (word(link) != "as" || !is_plural_site(a, noun)).then_some(part)
}
