//! The part of an employer that a count is limited to ([`of`]), and the place ([`place()`]).

mod closed;
mod place;
mod scope;

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use closed::closed;
pub(super) use place::{of as place, of_unit};

use super::frame::Frame;
use super::parts::{PartReader, is_plain_modifier};
use super::quantity::{Quantity, is_split_workforce};
use crate::extract::Analysis;
use crate::extract::names::{NameKind, Names};
use crate::lexicon::sets::{
    AFFECTED, CLOSING_WORDS, CLOSURE_NOUNS, EMPLOYMENT_TERMS, GROUP_WIDE, LOSING_VERBS, MEETING_VERBS, PART_LINKS, STAFFED_PARTS,
    SUPERLATIVES, WIDE_AREAS,
};
use crate::lexicon::{Tag, Trigger};
use crate::model::{Measure, RoleCount, RoleInArticle, Team};
use crate::text::number::read_cardinal;
use crate::text::{Sentence, Token, TokenKind};

/// The unit that a count is limited to, by its own words: "160 advertising roles", "jobs in its cloud unit", "300 engineers"; `many`
/// says that it is a count of many employers.
pub(super) fn of(
    a: &Analysis<'_>,
    reader: &PartReader<'_, '_>,
    q: &Quantity,
    frame: Option<&Frame>,
    s: &Sentence,
    many: bool,
) -> Option<Range<usize>> {
    // "making 300 staff redundant at its head office"
    let particle =
        a.tokens.get(q.tokens.end).is_some_and(|t| matches!(t.lower.as_ref(), "redundant" | "off" | "go" | "home" | "jobless" | "packing"))
            && q.tokens.end < s.tokens.end;
    // "strip 90 roles out of its sales team"
    let is = |k: usize, w: &str| a.tokens.get(k).is_some_and(|t| s.tokens.contains(&k) && t.is(w));
    let out_of = is(q.tokens.end, "out") && is(q.tokens.end + 1, "of");
    let behind = [
        Some(q.tokens.end + usize::from(out_of)),
        Some(q.tokens.end + 1).filter(|_| particle),
        Some(q.reach).filter(|r| q.of_number && *r > q.tokens.end),
        behind_share(a, q, s),
    ];
    let helps = |k: usize| a.tokens.get(k).is_some_and(|t| matches!(t.lower.as_ref(), "will" | "are" | "were" | "be"));
    let own = || modifiers(a, reader, q, many).filter(|m| occupation(a, reader, m));
    if let Some(u) = behind.into_iter().flatten().find_map(|at| prepositional(a, reader, at, s)) {
        return Some(q.tokens.end).filter(|k| helps(*k)).and_then(|_| own()).or(Some(u));
    }
    // "six geologists were made redundant in the Holt office", "900 nursing posts are at risk at hospitals": who they are
    let verb = frame.filter(|f| f.tokens.start >= q.tokens.end).map(|f| f.tokens.end);
    if let Some(u) = verb.and_then(|at| prepositional(a, reader, at, s)) {
        return own().or(Some(u));
    }
    // "In its advertising unit, the company cut 160"
    if let Some(u) = prepositional(a, reader, s.tokens.start, s).filter(|u| u.end < q.tokens.start) {
        return Some(u);
    }
    // "reduce its sales team by 20%"
    if let Some(f) = frame.filter(|f| f.tokens.end < q.tokens.start && a.tokens[q.tokens.start - 1].is("by"))
        && let Some(p) = reader.at(f.tokens.end, q.tokens.start - 1, false).filter(|p| p.tokens.end + 1 == q.tokens.start)
        && !is_split_workforce(a, p.tokens.end - 1)
    {
        return Some(p.tokens);
    }
    if let Some(u) = frame.and_then(|f| scope::of_kind(a, reader, f, q)) {
        return Some(u);
    }
    // "reduce the workforce of its helicopter arm by a third"
    if let Some(f) = frame.filter(|f| f.tokens.end < q.tokens.start && a.tokens[q.tokens.start - 1].is("by"))
        && let Some(noun) = (f.tokens.end..q.tokens.start).find(|k| a.tags[*k].any(&[Tag::WorkforceNoun, Tag::WorkerNoun]))
        && let Some(u) = prepositional(a, reader, noun + 1, s).filter(|u| u.end < q.tokens.start)
    {
        return Some(u);
    }
    if let Some(u) = complement(a, reader, q, s).or_else(|| roles_in(a, reader, q, s)).or_else(|| held_by(a, reader, q, s)) {
        return Some(u);
    }
    if let Some(u) = of_them(a, reader, q, s).or_else(|| scope::of(a, reader, q, s)) {
        return Some(u);
    }
    let whole = people_of_whole(a, q, s).or_else(|| part_of_whole(a, q));
    if let Some(u) = whole.or_else(|| there(a, reader, q, s)).or_else(|| modifiers(a, reader, q, many)) {
        return Some(u);
    }
    // "layoffs in its games unit, saying it expects to have 400 fewer positions"
    closed(a, reader, q, s).or_else(|| scope::of_relative(a, reader, q, s)).or_else(|| subject_part(a, reader, q, frame, s)).or_else(|| {
        let noun = frame.filter(|f| f.trigger == Trigger::CutNoun && f.tokens.end < q.tokens.start)?;
        prepositional(a, reader, noun.tokens.end, s).filter(|u| u.end <= q.tokens.start)
    })
}

/// "500 jobs, or 14% of its work force, at its Holt mill": one past the share between the count and what limits it.
fn behind_share(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> Option<usize> {
    const REACH: usize = 12;
    let word = |k: usize| a.tokens.get(k).filter(|_| k < s.tokens.end).map_or("", |t| t.lower.as_ref());
    let opens = word(q.tokens.end) == "," && matches!(word(q.tokens.end + 1), "or" | "about" | "roughly" | "equal" | "some" | "nearly");
    let mark = |k: &usize| a.tokens[*k].text == ",";
    let stop = (q.tokens.end + 2..s.tokens.end.min(q.tokens.end + REACH)).find(mark).filter(|_| opens)?;
    let share =
        (q.tokens.end..stop).any(|k| matches!(word(k), "%" | "percent" | "cent" | "half" | "third" | "quarter" | "tenth" | "fifth"));
    let staff = (q.tokens.end..stop).any(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::WorkerNoun]) || word(k) == "force");
    (share && staff).then_some(stop + 1)
}

/// Words before jobs, or a noun of people with a word before it, that say what they do.
fn occupation(a: &Analysis<'_>, reader: &PartReader<'_, '_>, m: &Range<usize>) -> bool {
    let people = a.tags[m.end - 1].has(Tag::PersonNoun) && !a.tags[m.end - 1].has(Tag::WorkerNoun) && m.len() > 1;
    people || reader.is_function(m.clone())
}

/// "Acme's retail arm will cut 40 jobs", "the games division is shedding 30 posts": the part whose cuts the verb tells.
fn subject_part(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence) -> Option<Range<usize>> {
    let cuts = frame.filter(|f| !f.passive && matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) && f.tokens.end <= q.tokens.start);
    let verb = cuts.map(|f| f.tokens.start).or_else(|| meets(a, q, frame, s))?;
    let helps =
        |k: &usize| a.tags[*k].any(&[Tag::Modal, Tag::FunctionWord]) || a.tokens[*k].lower.ends_with("ly") || a.tokens[*k].is("set");
    let noun = (s.tokens.start..verb).rev().find(|k| !helps(k))?;
    // "its plant in Holt will lose 40 jobs"
    let placed = reader.names.at(noun).filter(|m| m.tokens.end == noun + 1 && reader.town(m.tokens.start, noun + 1) == Some(noun + 1));
    // "will close its plant in Holt and cut 40 jobs" does so anywhere
    let joins = || (noun + 1..verb).any(|k| matches!(a.tokens[k].lower.as_ref(), "and" | "or" | "but"));
    let led = placed
        .map(|m| m.tokens.start)
        .filter(|_| !joins())
        .filter(|k| *k > s.tokens.start + 1 && matches!(a.tokens[k - 1].lower.as_ref(), "in" | "at"));
    let noun = led.map_or(noun, |k| k - 2);
    let opens =
        |k: usize| k == s.tokens.start || a.tokens[k - 1].is("that") || a.tags[k - 1].has(Tag::SpeechVerb) || a.tokens[k - 1].is(",");
    let start = (s.tokens.start..=noun).rev().find(|k| opens(*k))?;
    let parts = reader.at(start, noun + 1, false).filter(|p| p.tokens.end == noun + 1 && p.members.len() == 1);
    let named = parts.map_or(noun..noun + 1, |p| p.members[0].clone());
    // "its Irish arm"
    let native = named.start > s.tokens.start && a.tags[named.start - 1].has(Tag::Demonym);
    let part = named.start - usize::from(native)..placed.filter(|_| led.is_some()).map_or(named.end, |m| m.tokens.end);
    // "a retail business will cut 40 jobs": an employer of its own
    let owner = |t: &Token<'_>| t.kind == TokenKind::Possessive || matches!(t.lower.as_ref(), "its" | "their");
    let owned = part.start > s.tokens.start && owner(&a.tokens[part.start - 1]);
    let wide = WIDE_AREAS.has(&a.tokens[noun].lower);
    // "Engineering lost only a handful of people": a function that loses is a part by itself
    let loses = frame.is_some_and(|f| LOSING_VERBS.has(&a.tokens[f.tokens.start].lower));
    if loses && part.start == start && reader.is_function(part.clone()) && !q.is_share() {
        return Some(part);
    }
    (reader.is_site(noun) && !wide && part.len() > 1 && (owned || !a.tags[noun].has(Tag::CompanyNoun))).then_some(part)
}

/// "its head office faces 300 job losses", "braced for 40 layoffs": the verb whose object the cuts counted are.
fn meets(a: &Analysis<'_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence) -> Option<usize> {
    const REACH: usize = 3;
    let of_cuts = |f: &Frame| f.trigger == Trigger::CutNoun && f.tokens.end > q.tokens.start;
    let losses = a.tags[q.tokens.end - 1].has(Tag::CutNoun) || a.tokens[q.tokens.end - 1].is("losses");
    (losses || frame.is_some_and(of_cuts)).then_some(())?;
    let near = s.tokens.start.max(q.tokens.start.saturating_sub(REACH))..q.tokens.start;
    near.rev().find(|k| {
        MEETING_VERBS.has(&a.tokens[*k].lower) || matches!(a.tokens[*k].lower.as_ref(), "brace" | "braced" | "braces" | "bracing")
    })
}

/// "90 jobs in Wales, with posts in dispatch and payroll hit": the parts that the sentence adds.
fn roles_in(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const REACH: usize = 14;
    let end = s.tokens.end.min(q.tokens.end + REACH);
    let with = (q.tokens.end..end).find(|k| matches!(a.tokens[*k].lower.as_ref(), "with" | "including" | "mostly" | "mainly"))?;
    let noun = (with + 1..end.min(with + 4)).find(|k| a.tags[*k].any(&[Tag::JobNoun, Tag::WorkerNoun]))?;
    let clear = !(q.tokens.end..noun).any(|k| matches!(a.tokens[k].lower.as_ref(), "and" | ";" | "but"));
    prepositional(a, reader, noun + 1, s).filter(|_| clear)
}

/// "400 of the posts are held by part-timers", "the jobs held by nurses".
fn held_by(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const REACH: usize = 9;
    let end = s.tokens.end;
    let held = (q.tokens.end..end.min(q.tokens.end + REACH))
        .find(|k| a.tokens[*k].is("held") && a.tokens.get(k + 1).is_some_and(|t| t.is("by")))?;
    let clear = !(q.tokens.end..held).any(|k| matches!(a.tokens[k].text, "," | ";" | "and"));
    let at = reader.skip_determiners(held + 2, end);
    let people = at < end && a.tags[at].has(Tag::PersonNoun);
    let of = |k: usize| a.tokens.get(k).is_some_and(|t| t.is("of"));
    if people && clear && of(at + 1) {
        let from = reader.skip_determiners(at + 2, end);
        let stop = (from..end).take_while(|k| reader.is_run_word(*k, end)).last()? + 1;
        return Some(at..stop);
    }
    let part = || reader.at(held + 2, end, false).map(|p| p.tokens);
    let run = || (at..end).take_while(|k| reader.is_run_word(*k, end)).last().map(|k| at..k + 1);
    part().or_else(|| people.then_some(at..at + 1)).or_else(run).filter(|_| clear)
}

/// "90 people, most of them engineers", "40 of them in sales": who they are.
fn of_them(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    let word = |k: usize| a.tokens.get(k).filter(|_| s.tokens.contains(&k)).map_or("", |t| t.lower.as_ref());
    const SHARE: usize = 4;
    let most = q.tokens.end + usize::from(word(q.tokens.end) == ",");
    // "most of them", "the vast majority of whom", "nearly all of them"
    let share = |k: usize| {
        a.tags[k].has(Tag::FunctionWord)
            || SUPERLATIVES.has(word(k))
            || matches!(word(k), "many" | "half" | "vast" | "great" | "overwhelming" | "nearly" | "almost" | "virtually")
    };
    let of = (most..s.tokens.end.min(most + SHARE)).find(|k| word(*k) == "of" || !share(*k)).unwrap_or(most);
    let at = of + 2;
    if word(of) != "of" || !matches!(word(of + 1), "them" | "whom" | "those") {
        return None;
    }
    // "40 of them are engineers"
    let at = at + usize::from(matches!(word(at), "are" | "were"));
    let people = reader.at(at, s.tokens.end, false).filter(|p| a.tags[p.tokens.end - 1].has(Tag::PersonNoun));
    people.map(|p| p.tokens).or_else(|| prepositional(a, reader, at, s))
}

/// "28 of the jobs are part-time", "some 240 of those affected are permanent employees", "the remaining six were managers", "29 of them
/// full-time": what the people counted are.
fn complement(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const AFFECTED_BY: usize = 3;
    let end = s.tokens.end;
    let word = |k: usize| a.tokens.get(k).filter(|_| k < end).map_or("", |t| t.lower.as_ref());
    // "two thirds of the 900 are part-time": not all of the 900
    let before = |n: usize| q.tokens.start.checked_sub(n).filter(|k| *k >= s.tokens.start).map_or("", word);
    if before(1) == "of" || before(2) == "of" && matches!(before(1), "the" | "those" | "these") {
        return None;
    }
    let of_them = word(q.tokens.end) == "of" && matches!(word(q.tokens.end + 1), "them" | "those" | "whom" | "these");
    let past = q.tokens.end + if of_them { 2 } else { 0 };
    let told =
        |k: &usize| AFFECTED.has(word(*k)) || a.tags[*k].any(&[Tag::JobNoun, Tag::WorkerNoun]) || matches!(word(*k), "jobs" | "posts");
    let past = (past..end.min(past + AFFECTED_BY)).find(|k| !told(k)).unwrap_or(past);
    let are = matches!(word(past), "are" | "were");
    if !are && !of_them {
        return None;
    }
    let adverb = |k: &usize| word(*k).ends_with("ly") || matches!(word(*k), "all" | "either");
    let at = (past + usize::from(are)..end).find(|k| !adverb(k))?;
    // "240 are full-time", "29 of them part-time", "are on fixed-term contracts"
    let terms = at + usize::from(word(at) == "on");
    if let Some(stop) = EMPLOYMENT_TERMS.longest(&a.tokens, terms, end) {
        let noun = a.tags.get(stop).is_some_and(|t| stop < end && t.any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::WorkforceNoun]));
        let contracts = matches!(word(stop), "contract" | "contracts" | "basis");
        return Some(terms..stop + usize::from(noun || contracts));
    }
    let part = reader.at(at, end, false)?;
    let people = a.tags[part.tokens.end - 1].has(Tag::PersonNoun) && !a.tags[part.tokens.end - 1].has(Tag::WorkerNoun);
    (are && people).then(|| uncounted(a, part.tokens))
}

/// "235 out of 590 teachers", "9 of its 12 editors": the occupation of the whole is that of its part.
fn people_of_whole(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    let noun = q.reach.checked_sub(1).filter(|k| q.of_number && s.tokens.contains(k))?;
    let occupation = a.tags[noun].has(Tag::PersonNoun) && !a.tags[noun].any(&[Tag::WorkerNoun, Tag::JobNoun, Tag::WorkforceNoun]);
    occupation.then_some(noun..noun + 1)
}

/// "10% of its Irish unit": a part named only by where it is.
fn part_of_whole(a: &Analysis<'_>, q: &Quantity) -> Option<Range<usize>> {
    let noun = q.head.filter(|h| q.is_share() && STAFFED_PARTS.has(&a.tokens[*h].lower))?;
    let native = noun.checked_sub(1).filter(|k| a.tags[*k].has(Tag::Demonym))?;
    Some(native..noun + 1)
}

/// "closing a plant in Holt, and will lay off 800 workers there": the one place named before.
fn there(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    a.tokens.get(q.tokens.end).filter(|t| s.tokens.contains(&q.tokens.end) && t.is("there"))?;
    let site = |k: &usize| a.tags[*k].has(Tag::TeamNoun) && !a.tokens[*k].lower.ends_with('s');
    let noun = (s.tokens.start..q.tokens.start).rev().find(site)?;
    let first = (s.tokens.start..noun).rev().take_while(|k| reader.is_run_word(*k, noun)).last().unwrap_or(noun);
    // the verb that closes it is no part of its name
    let first = (first..noun).rev().take_while(|k| !a.tags[*k].has(Tag::OpensTrigger)).last().unwrap_or(noun);
    let parts = reader.at(first, q.tokens.start, false);
    Some(parts.map_or(first..noun + 1, |p| p.tokens))
}

/// "more than 100,000 within Acme Cloud": the organisation that the number of an owner's people is limited to.
pub(super) fn organisation(a: &Analysis<'_>, names: &Names, q: &Quantity, employer: Option<usize>) -> Option<Range<usize>> {
    let limits = a.tokens.get(q.tokens.end).is_some_and(|t| matches!(t.lower.as_ref(), "in" | "at" | "within"));
    let mention = names.at(q.tokens.end + 1).filter(|m| limits && m.tokens.start == q.tokens.end + 1)?;
    (employer.is_some_and(|e| e != mention.entity) && names.entity(mention).kind == NameKind::Organisation).then(|| mention.tokens.clone())
}

/// "person" of "a 90-person staff"
fn is_compound_end(a: &Analysis<'_>, k: usize) -> bool {
    k > 1 && a.tokens[k - 1].text == "-" && a.tokens[k - 2].kind == TokenKind::Number
}

/// "bank workers", "city staff", "Derby-based employees": whose they are, not what they do.
fn says_nothing(a: &Analysis<'_>, k: usize, q: &Quantity, many: bool) -> bool {
    let employed = q.head.is_some_and(|h| h == k + 1 && a.tags[h].any(&[Tag::WorkerNoun, Tag::WorkforceNoun]));
    let body = matches!(a.tokens[k].lower.as_ref(), "city" | "council" | "county" | "government" | "municipal" | "town" | "tech");
    let firm = a.tags[k].has(Tag::CompanyNoun) && !a.tags[k].has(Tag::TeamNoun);
    // "tech workers", of many employers: those of an industry; "a fifth of the tech team" is a part
    employed && !many && !q.is_share() && (firm || body) || a.tokens[k].lower.ends_with("-based")
}

/// What stands between the number and its noun, with an occupation as noun.
fn modifiers(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, many: bool) -> Option<Range<usize>> {
    let owner = |k: usize| a.tokens.get(k + 1).is_some_and(|t| t.kind == TokenKind::Possessive || t.is("count"));
    let kept: Vec<usize> = q
        .modifiers
        .clone()
        .filter(|k| {
            // "back office jobs"
            (!is_plain_modifier(a, *k) || reader.starts_function(*k, q.modifiers.end))
                && !is_compound_end(a, *k)
                && !owner(*k)
                && !reader.is_own_or_place(*k)
                && !a.tags[*k].has(Tag::Demonym)
                && !says_nothing(a, *k, q, many)
        })
        .collect();
    let crew = |h: usize| matches!(a.tokens[h].lower.as_ref(), "crew" | "crews") && !kept.is_empty();
    // "40% of the developer": the firm, not one who develops
    let firm = |h: usize| q.is_share() && a.tags[h].has(Tag::CompanyNoun) && !a.tokens[h].lower.ends_with('s');
    let occupation = q
        .head
        .filter(|h| !firm(*h))
        .filter(|h| crew(*h) || a.tags[*h].has(Tag::PersonNoun) && !a.tags[*h].any(&[Tag::WorkerNoun, Tag::JobNoun]));
    let first = kept.first().copied().or(occupation)?;
    let last = occupation.or(kept.last().copied())?;
    // "300 hourly and salaried workers": all of them
    let paid = |w: &str| (first..last + 1).any(|k| a.tokens[k].is(w));
    (first <= last && !(paid("hourly") && paid("salaried"))).then_some(first..last + 1)
}

/// "in its cloud unit", "at the Longbridge plant", "across its video and games units" at token `at`.
fn prepositional(a: &Analysis<'_>, reader: &PartReader<'_, '_>, at: usize, s: &Sentence) -> Option<Range<usize>> {
    let end = s.tokens.end;
    let word = |k: usize| if k < end { a.tokens[k].lower.as_ref() } else { "" };
    let mut k = at;
    while k < end && matches!(a.tokens[k].text, "\"" | "”" | "’" | "'" | ",") && a.tokens[k].glued {
        k += 1;
    }
    while PART_LINKS.has(word(k)) || k < end && a.tokens[k].lower.ends_with("ly") {
        k += 1;
    }
    // "300 jobs earlier this month, mainly in its retail arm"
    let timed = |k: usize| {
        k < end
            && (a.tags[k].any(&[Tag::TimeWord, Tag::Weekday, Tag::Month])
                || matches!(word(k), "earlier" | "later" | "this" | "last" | "next"))
    };
    while k < at + 5 && timed(k) {
        k += 1;
    }
    while k > at && k < end && (a.tokens[k].text == "," || a.tokens[k].lower.ends_with("ly")) {
        k += 1;
    }
    if !matches!(word(k), "in" | "at" | "across" | "from" | "within" | "on" | "of" | "throughout" | "to") {
        return None;
    }
    // "at one of its plants": whichever it is
    if word(k + 1) == "one" && word(k + 2) == "of" {
        let noun = reader.skip_determiners(k + 3, end);
        let site = noun < end && a.tags[noun].has(Tag::TeamNoun);
        let stop = reader.at(noun, end, false).map(|p| p.tokens.end).or(Some(noun + 1).filter(|_| site));
        return stop.map(|stop| k + 1..stop);
    }
    let Some(parts) = reader.at(k + 1, end, false) else {
        let workforce = || of_workforce(a, reader, k + 1, s);
        return own_sites(a, k, end).or_else(|| behind_place(a, reader, k + 1, s)).or_else(workforce);
    };
    let people = a.tags[parts.tokens.end - 1].has(Tag::PersonNoun);
    // "300 jobs to engineers" is no unit; "layoffs of engineers" is
    (word(k) != "to" || !people).then(|| uncounted(a, parts.tokens))
}

/// "17 in radiology, 11 lab technicians and 6 clerks": a list goes only as far as what has no number of its own.
fn uncounted(a: &Analysis<'_>, part: Range<usize>) -> Range<usize> {
    let counted = |k: &usize| a.tokens[*k].kind == TokenKind::Number && a.tokens[*k - 1].is(",");
    let stop = (part.start + 1..part.end).find(counted).map_or(part.end, |k| k - 1);
    part.start..stop
}

/// "from the 500-strong workforce at its Acton mill": where the workforce is that the jobs belong to.
fn of_workforce(a: &Analysis<'_>, reader: &PartReader<'_, '_>, at: usize, s: &Sentence) -> Option<Range<usize>> {
    const REACH: usize = 6;
    let noun = (at..s.tokens.end.min(at + REACH)).find(|k| a.tags[*k].has(Tag::WorkforceNoun))?;
    let before = at..noun;
    let plain = before.into_iter().all(|k| !a.tags[k].has(Tag::TeamNoun) && a.tokens[k].text != ",");
    let at_part = a.tokens.get(noun + 1).is_some_and(|t| matches!(t.lower.as_ref(), "in" | "at" | "of"));
    (plain && at_part).then(|| prepositional(a, reader, noun + 1, s))?
}

/// "in Germany, mostly in research": the part named behind the place.
fn behind_place(a: &Analysis<'_>, reader: &PartReader<'_, '_>, at: usize, s: &Sentence) -> Option<Range<usize>> {
    let m = reader.names.at(at).filter(|m| m.tokens.start == at && reader.names.entity(m).kind == NameKind::Place)?;
    let comma = m.tokens.end;
    let mostly = a.tokens.get(comma + 1).is_some_and(|t| t.lower.ends_with("ly") || t.is("most"));
    (s.tokens.contains(&comma) && a.tokens[comma].is(",") && mostly).then(|| prepositional(a, reader, comma + 1, s))?
}

/// "from its shops", "in branches", "at two plants": sites by no name but what they are, in the plural; `at` is the preposition.
fn own_sites(a: &Analysis<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let own = a.tokens.get(at + 1).is_some_and(|t| matches!(t.lower.as_ref(), "its" | "their" | "our"));
    // "at its two mills", "at the council's 21 libraries"
    let owner = (at + 2..end.min(at + 5)).find(|k| a.tokens[*k].kind == TokenKind::Possessive).map(|k| k + 1);
    let lead = owner.unwrap_or(at + 1 + usize::from(own));
    let number = read_cardinal(&a.tokens, lead, end);
    let bare = number.as_ref().map_or(lead, |n| n.end);
    // "at two German sites"
    let noun = bare + usize::from(bare < end && a.tags[bare].has(Tag::Demonym));
    let site = noun < end && a.tags[noun].has(Tag::TeamNoun) && a.tokens[noun].lower.ends_with('s') && !a.tokens[noun].is_capitalised();
    let inside = matches!(a.tokens[at].lower.as_ref(), "in" | "at" | "from" | "across");
    let ends = a.tokens.get(noun + 1).is_none_or(|t| t.kind != TokenKind::Word || a.tags[noun + 1].has(Tag::FunctionWord));
    (site && inside && ends).then_some(lead..noun + 1)
}

/// Gives main counts without a unit the one their article speaks of: a figure told with a unit elsewhere is the same figure, and
/// where headline and first sentences know of one team only, the cuts are that team's.
pub(super) fn carry(a: &Analysis<'_>, counts: &mut [RoleCount], teams: &[Team]) {
    let lead = a.sentences.get(LEAD - 1).or(a.sentences.last()).map_or(0, |s| s.end);
    let mut lead_teams = teams.iter().filter(|t| t.evidence.iter().any(|e| e.span.start < lead));
    let only = lead_teams.next().filter(|_| lead_teams.next().is_none());
    let main = |c: &RoleCount| c.measure == Measure::Cut && c.role == RoleInArticle::Main && c.value.percent.is_none();
    let only = only.filter(|t| {
        !t.evidence.iter().any(|e| closes(a, e.span.start)) && !counts.iter().any(|c| c.value.percent.is_some() && c.unit.is_some())
    });
    // a round-up has teams of several employers
    let employers: std::collections::BTreeSet<_> = counts.iter().filter(|c| main(c)).map(|c| c.employer.clone()).collect();
    let only = only.filter(|_| employers.len() < ROUND_UP);
    for c in counts.iter_mut().filter(|c| c.measure == Measure::Cut && c.unit.is_none() && c.value.percent.is_none()) {
        c.unit = by_closure(a, c, teams);
    }
    let told: Vec<RoleCount> = counts.iter().filter(|c| main(c) && c.unit.is_some()).cloned().collect();
    let mut figures: FxHashMap<([u64; 2], Option<&str>), &RoleCount> = FxHashMap::default();
    for t in &told {
        t.value.stated.map(|n| *figures.entry((n, t.employer.as_deref())).or_insert(t));
    }
    let sentences: FxHashSet<usize> = told.iter().map(|t| t.sentence.start).collect();
    for c in counts.iter_mut().filter(|c| main(c) && c.unit.is_none()) {
        if let Some(t) = c.value.stated.and_then(|n| figures.get(&(n, c.employer.as_deref()))) {
            c.unit.clone_from(&t.unit);
        } else if let Some(team) = only.filter(|_| !is_whole(a, c) && told.iter().take(1).all(|t| fits(c, t)))
            && !sentences.contains(&c.sentence.start)
        {
            c.unit = Some(team.name.clone());
        }
    }
}

/// "The closure will cost 195 jobs", "The move affects 400 workers": the one part whose end was told right before.
fn by_closure(a: &Analysis<'_>, c: &RoleCount, teams: &[Team]) -> Option<String> {
    const BEFORE: usize = 2;
    let range = c.sentence.range();
    let i = a.sentences.binary_search_by_key(&range.start, |s| s.start).ok()?;
    let s = &a.sentences[i];
    let word = |k: usize| a.tokens.get(k).filter(|_| k < s.tokens.end).map_or("", |t| t.lower.as_ref());
    let points = matches!(word(s.tokens.start), "the" | "this" | "that" | "its");
    let act = |w: &str| CLOSURE_NOUNS.has(w) || matches!(w, "decision" | "move" | "step");
    if !points || !act(word(s.tokens.start + 1)) || word(s.tokens.start + 2) == "of" {
        return None;
    }
    let from = a.sentences[i.saturating_sub(BEFORE)].start;
    let near = |t: &&Team| t.evidence.iter().any(|e| (from..range.start).contains(&e.span.start) && closes(a, e.span.start));
    let mut closed = teams.iter().filter(near);
    closed.next().filter(|_| closed.next().is_none()).map(|t| t.name.clone())
}

/// Whether the sentence at this byte tells of closures: what is closed is not all that is cut.
fn closes(a: &Analysis<'_>, at: usize) -> bool {
    let sentence = a.sentences.get(a.sentences.partition_point(|s| s.end <= at)).filter(|s| s.start <= at);
    sentence.is_some_and(|s| a.tokens[s.tokens.clone()].iter().any(|t| CLOSING_WORDS.has(&t.lower)))
}

/// From how many employers on an article tells of each by itself.
const ROUND_UP: usize = 3;

/// Sentences that open an article, its headline included.
const LEAD: usize = 4;

/// Whether `part` can be the whole or a part of `whole`, by the numbers.
fn fits(part: &RoleCount, whole: &RoleCount) -> bool {
    part.employer == whole.employer && whole.value.max.is_some_and(|max| part.value.min.is_none_or(|min| min <= max))
}

/// "300 jobs worldwide", "in total": more than one unit.
fn is_whole(a: &Analysis<'_>, c: &RoleCount) -> bool {
    let range = c.sentence.range();
    let sentence = a.sentences.binary_search_by_key(&range.start, |s| s.start).ok().map(|i| &a.sentences[i]);
    sentence.is_some_and(|s| GROUP_WIDE.stands_in(&a.tokens, s.tokens.clone()))
}

#[cfg(test)]
mod tests;
