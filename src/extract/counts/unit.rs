//! The part of an employer that a count is limited to ([`of`]), and the place ([`place()`]).

mod carry;
mod closed;
mod place;
mod scope;

use std::ops::Range;

pub(super) use carry::carry;
use closed::closed;
pub(super) use place::{of as place, of_unit};

use super::frame::Frame;
use super::parts::{PartReader, is_plain_modifier, is_term_of_work};
use super::quantity::{Quantity, is_split_workforce};
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::lexicon::sets::{AFFECTED, EMPLOYMENT_TERMS, LOSING_VERBS, MEETING_VERBS, PART_LINKS, STAFFED_PARTS, SUPERLATIVES, WIDE_AREAS};
use crate::lexicon::{Tag, Trigger};
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
    // "3,980 people would leave its gold operations", "30 workers who ran its packing lines"
    if let Some(u) = left_behind(a, reader, q, frame, s) {
        return Some(u);
    }
    let helps = |k: usize| a.tokens.get(k).is_some_and(|t| matches!(t.lower.as_ref(), "will" | "are" | "were" | "be"));
    let own = || modifiers(a, reader, q, many).filter(|m| occupation(a, reader, m));
    if let Some(u) = behind.into_iter().flatten().find_map(|at| prepositional(a, reader, at, s)) {
        // "21 lecturers in the department"
        let bare = u.len() == 1 && a.tags[u.start].has(Tag::TeamNoun) && a.tokens[u.start - 1].is("the");
        let people = || modifiers(a, reader, q, many).filter(|_| bare);
        return Some(q.tokens.end).filter(|k| helps(*k)).and_then(|_| own()).or_else(people).or(Some(u));
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
    let whole = people_of_whole(a, q, s).or_else(|| part_of_whole(a, q)).or_else(|| owner_of_whole(a, reader, q, s));
    let whole = whole.or_else(|| bracketed(a, reader, q));
    if let Some(u) = whole.or_else(|| there(a, reader, q, s)).or_else(|| modifiers(a, reader, q, many)) {
        return Some(u);
    }
    // "layoffs in its games unit, saying it expects to have 400 fewer positions"
    closed(a, reader, q, s).or_else(|| scope::of_relative(a, reader, q, s)).or_else(|| subject_part(a, reader, q, frame, s)).or_else(|| {
        let noun = frame.filter(|f| f.trigger == Trigger::CutNoun && f.tokens.end < q.tokens.start)?;
        prepositional(a, reader, noun.tokens.end, s).filter(|u| u.end <= q.tokens.start)
    })
}

/// "3,980 people would leave its gold operations", "30 workers who ran packing lines": the part they leave, or worked in.
fn left_behind(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, frame: Option<&Frame>, s: &Sentence) -> Option<Range<usize>> {
    let word = |k: usize| a.tokens.get(k).filter(|_| k < s.tokens.end).map_or("", |t| t.lower.as_ref());
    let leaves = |f: &&Frame| f.tokens.start >= q.tokens.end && matches!(word(f.tokens.end - 1), "leave" | "leaving" | "left");
    let own = |k: usize| matches!(word(k), "its" | "their" | "the");
    let left = frame.filter(leaves).map(|f| f.tokens.end).filter(|k| own(*k));
    let runs = matches!(word(q.tokens.end + 1), "ran" | "run" | "operate" | "operated" | "staffed" | "manned");
    let ran = (word(q.tokens.end) == "who" && runs).then_some(q.tokens.end + 2);
    let part = reader.at(left.or(ran)?, s.tokens.end, false)?;
    let site = part.members.len() == 1 && reader.is_site(part.tokens.end - 1) && part.tokens.len() > 1;
    site.then_some(part.tokens)
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
    // "a textile plant": one of somebody's
    let firm = a.tags[noun].has(Tag::CompanyNoun) && !a.tokens[noun].is("plant");
    (reader.is_site(noun) && !wide && part.len() > 1 && (owned || !firm)).then_some(part)
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

/// "850 of the plant's 1,300 jobs", "half of the Holt mill's staff": the site whose jobs the whole is.
fn owner_of_whole(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const REACH: usize = 6;
    let of = (q.core.end..s.tokens.end.min(q.core.end + REACH)).find(|k| a.tokens[*k].is("of"))?;
    let mark = (of + 2..s.tokens.end.min(of + REACH)).find(|k| a.tokens[*k].kind == TokenKind::Possessive)?;
    let first = of + 2;
    if !matches!(a.tokens[of + 1].lower.as_ref(), "the" | "its" | "their") {
        return None;
    }
    let site = mark > first && reader.is_site(mark - 1) && !a.tokens[mark - 1].lower.ends_with('s');
    let group = matches!(a.tokens[mark - 1].lower.as_ref(), "group" | "organisation" | "organization" | "business");
    let named = (first..mark).all(|k| reader.is_run_word(k, mark)) && !reader.is_own_or_place(mark - 1);
    (site && named && !group).then_some(first..mark)
}

/// "the Parks Service (3,400 jobs), the Roads Bureau (2,300)": whom the number in brackets behind a name is of.
fn bracketed(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity) -> Option<Range<usize>> {
    let opens = q.tokens.start.checked_sub(2).filter(|k| a.tokens[k + 1].text == "(")?;
    let closes = a.tokens.get(q.tokens.end).is_some_and(|t| t.text == ")");
    let m = reader.names.at(opens).filter(|m| closes && m.tokens.end == opens + 1)?;
    let part = reader.names.entity(m).kind == NameKind::Organisation && !reader.is_own_or_place(opens);
    part.then(|| m.tokens.clone())
}

/// "10% of its Irish unit": a part named only by where it is.
fn part_of_whole(a: &Analysis<'_>, q: &Quantity) -> Option<Range<usize>> {
    let noun = q.head.filter(|h| q.is_share() && STAFFED_PARTS.has(&a.tokens[*h].lower))?;
    let native = noun.checked_sub(1).filter(|k| a.tags[*k].has(Tag::Demonym))?;
    Some(native..noun + 1)
}

/// "closing a plant in Holt, and will lay off 800 workers there": the one place named before.
fn there(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const VERB: usize = 5;
    // "90 jobs were cut there"
    let verb = |k: usize| a.tags[k].any(&[Tag::FunctionWord, Tag::CutVerb, Tag::Modal]) || a.tokens[k].lower.ends_with("ed");
    let at = (q.tokens.end..s.tokens.end.min(q.tokens.end + VERB)).find(|k| a.tokens[*k].is("there") || !verb(*k))?;
    if !a.tokens[at].is("there") {
        return None;
    }
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
    let firm = firm && !is_term_of_work(a, k);
    employed && !many && !q.is_share() && (firm || body) || a.tokens[k].lower.ends_with("-based")
}

/// What stands between the number and its noun, with an occupation as noun.
fn modifiers(a: &Analysis<'_>, reader: &PartReader<'_, '_>, q: &Quantity, many: bool) -> Option<Range<usize>> {
    // "90 guards' posts", but "90 of Acme's posts"
    let held = |k: usize| a.tags[k].has(Tag::PersonNoun) && !a.tags[k].has(Tag::WorkerNoun) && a.tokens[k].lower.ends_with('s');
    let owner = |k: usize| a.tokens.get(k + 1).is_some_and(|t| t.kind == TokenKind::Possessive && !held(k) || t.is("count"));
    let kept: Vec<usize> = q
        .modifiers
        .clone()
        .filter(|k| {
            // "back office jobs"
            (!is_plain_modifier(a, *k) || reader.starts_function(*k, q.modifiers.end) || is_term_of_work(a, *k))
                && !is_compound_end(a, *k)
                && !owner(*k)
                && !reader.is_own_or_place(*k)
                && !a.tags[*k].any(&[Tag::Demonym, Tag::CutNoun])
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
        if let Some(town) = at_town(a, reader, k, s) {
            return Some(town);
        }
        let workforce = || of_workforce(a, reader, k + 1, s);
        return own_sites(a, k, end).or_else(|| the_site(a, k, end)).or_else(|| behind_place(a, reader, k + 1, s)).or_else(workforce);
    };
    let people = a.tags[parts.tokens.end - 1].has(Tag::PersonNoun);
    // "300 jobs to engineers" is no unit; "layoffs of engineers" is
    (word(k) != "to" || !people).then(|| uncounted(a, parts.tokens))
}

/// "at Port Talbot": an employer is "in" a town, and at its site there.
fn at_town(a: &Analysis<'_>, reader: &PartReader<'_, '_>, at: usize, s: &Sentence) -> Option<Range<usize>> {
    let town = |m: &&Mention| m.tokens.start == at + 1 && m.tokens.end <= s.tokens.end && reader.names.entity(m).kind == NameKind::Place;
    let m = reader.names.at(at + 1).filter(town).filter(|_| a.tokens[at].is("at"))?;
    let goes_on =
        a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive) || reader.is_run_word(m.tokens.end, s.tokens.end);
    (!goes_on).then(|| m.tokens.clone())
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

/// "in the pressroom", "at the mill": the one site of its kind.
fn the_site(a: &Analysis<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let noun = at + 2;
    let led = matches!(a.tokens[at].lower.as_ref(), "in" | "at" | "from") && noun < end && a.tokens[at + 1].is("the");
    let ends =
        || a.tokens.get(noun + 1).is_none_or(|t| t.kind != TokenKind::Word || a.tags[noun + 1].any(&[Tag::FunctionWord, Tag::TimeWord]));
    let site = led
        && !a.tokens[noun].is_capitalised()
        && a.tags[noun].has(Tag::TeamNoun)
        && !WIDE_AREAS.has(&a.tokens[noun].lower)
        && !a.tokens[noun].lower.ends_with('s');
    let whole = |w: &str| {
        matches!(w, "business" | "fleet" | "group" | "industry" | "organisation" | "organization" | "practice" | "region" | "sector")
    };
    (site && !whole(&a.tokens[noun].lower) && ends()).then_some(noun..noun + 1)
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

#[cfg(test)]
mod tests;
