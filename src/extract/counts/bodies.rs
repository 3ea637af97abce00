//! Public employers that are named in small letters: "the federal government", "the civil service", "the Acton administration".

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::employer;
use crate::extract::Analysis;
use crate::extract::names::{Entity, Mention, NameKind, Names};
use crate::lexicon::sets::{BODY_KINDS, BODY_NOUNS, COMMON_WORDS, HALLS};
use crate::lexicon::{Tag, company_phrases, figure_name, is_place, name_key, outlet_named, tags_of};
use crate::read::{Block, BlockKind};
use crate::text::{Sentence, Token, TokenKind};

/// The names of an article and the public bodies it speaks of, as organisations. "Federal workers" are the federal government's.
pub(super) fn with_public_bodies<'n>(a: &Analysis<'_>, names: &'n Names) -> Cow<'n, Names> {
    let bodies = (0..a.tokens.len()).filter_map(|k| body_at(a, names, k));
    let found: Vec<(Range<usize>, String)> = headline_subject(a, names)
        .into_iter()
        .chain(page_owner(a, names))
        .chain(bodies)
        .chain(companies(a, names))
        .chain(stand_ins(a, names))
        .chain(headings(a, names))
        .chain(small_brands(a))
        .collect();
    // "Macy's decision": the firm is no Macy
    let brand = |e: &Entity| e.company().map(|c| c.name).filter(|name| name.strip_suffix("'s") == Some(&e.name));
    let brands: Vec<(usize, &str)> = names.entities.iter().enumerate().filter_map(|(i, e)| Some((i, brand(e)?))).collect();
    if found.is_empty() && brands.is_empty() {
        return Cow::Borrowed(names);
    }
    let mut names = names.clone();
    for (i, name) in brands {
        let forms = std::mem::take(&mut names.entities[i].forms);
        names.entities[i] = Entity::new(std::iter::once(name.to_owned()).chain(forms).collect(), NameKind::Organisation, None);
    }
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    for (i, e) in names.entities.iter().enumerate().filter(|(_, e)| e.kind != NameKind::Person) {
        known.entry(e.key().to_owned()).or_insert(i);
    }
    for (tokens, name) in found {
        // a headline in capitals leaves the legal form out
        let key = name_key(&name);
        let entity = *known.entry(key).or_insert_with(|| {
            names.entities.push(Entity::new(vec![name], NameKind::Organisation, None));
            names.entities.len() - 1
        });
        names.entities[entity].kind = NameKind::Organisation;
        let from = names.mentions.partition_point(|m| m.tokens.end <= tokens.start);
        let to = names.mentions.partition_point(|m| m.tokens.start < tokens.end);
        names.mentions.splice(from..to, [Mention { tokens, entity }]);
    }
    Cow::Owned(names)
}

/// A public body whose last word is token `k`.
fn body_at(a: &Analysis<'_>, names: &Names, k: usize) -> Option<(Range<usize>, String)> {
    let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
    let named = |from: usize, to: usize, name: &str| Some((from..to, name.to_owned()));
    match word(k) {
        "government" if k > 0 && matches!(word(k - 1), "federal" | "state" | "local" | "city" | "national" | "central" | "provincial") => {
            named(k - 1, k + 1, a.text(k - 1..k + 1))
        }
        // "the Acton school board", "Acton city council"
        noun if k > 1 && BODY_NOUNS.has(noun) && !a.tokens[k].is_capitalised() && BODY_KINDS.has(word(k - 1)) => {
            let m = names.at(k - 2).filter(|m| names.entity(m).kind != NameKind::Person)?;
            let town = a.text(m.tokens.clone());
            // a town that everybody knows is no employer by its name alone
            let name = schools(names, town).filter(|_| word(k - 1) == "school");
            let body = || if is_place(&town.to_lowercase()) { a.text(m.tokens.start..k + 1) } else { town };
            named(m.tokens.start, k + 1, name.unwrap_or_else(body))
        }
        "service"
            if k > 0
                && word(k - 1) == "civil"
                && !matches!(word(k + 1), "protection" | "protections" | "rules" | "laws" | "status" | "exam" | "system" | "reform") =>
        {
            named(k - 1, k + 1, "civil service")
        }
        "administration" if k > 0 => {
            let m = names.at(k - 1)?;
            named(m.tokens.start, k + 1, a.text(m.tokens.start..k + 1))
        }
        // the adjective alone stands for the body: "federal workers", "the federal workforce"
        "federal" if a.tokens[k].kind == TokenKind::Word && names.at(k).is_none() => {
            let staff = (k + 1..k + 4)
                .any(|n| matches!(word(n), "workers" | "employees" | "workforce" | "staff" | "agencies" | "jobs" | "worker" | "civilian"));
            if staff { named(k, k + 1, "federal government") } else { None }
        }
        _ => None,
    }
}

/// What the schools of a town are called where the article names them: "Acton City Public Schools".
fn schools<'n>(names: &'n Names, town: &str) -> Option<&'n str> {
    let called = |n: &&str| n.starts_with(town) && n.len() > town.len() && (n.contains("School") || n.ends_with(" ISD"));
    names.entities.iter().filter(|e| e.kind == NameKind::Organisation).map(|e| e.name.as_str()).find(called)
}

/// Well-known names of several words of which the capitals alone show only a part: "Pret a Manger", "Bed Bath & Beyond".
fn companies(a: &Analysis<'_>, names: &Names) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let figures = (0..a.tokens.len()).filter(|k| a.tokens[*k].kind == TokenKind::Number);
    found.extend(
        figures.filter_map(|k| Some(k..figure_name_at(a, k)?)).map(|name| (name.clone(), a.text(name).trim_end_matches('.').to_owned())),
    );
    for k in (0..a.tokens.len()).filter(|k| a.tokens[*k].is_capitalised()) {
        let Some((stop, _)) = company_phrases().longest(&a.tokens, k, a.tokens.len()) else { continue };
        let covered = names.at(k).is_some_and(|m| m.tokens.start <= k && m.tokens.end >= stop);
        // "the Acme Partnership-owned grocer" is not Acme
        let compound = a.tokens.get(stop).is_some_and(|t| t.is_hyphened() && t.is_capitalised() && !is_glued(t.lower.as_ref()));
        if !covered && !compound && a.tokens[stop - 1].is_capitalised() {
            found.push((k..stop, a.text(k..stop).to_owned()));
        }
    }
    found
}

/// One past the last token of a firm's name with a figure in front, "3M" or "7-Eleven", at token `k`; not "$3M", and not "3M jobs".
pub(super) fn figure_name_at(a: &Analysis<'_>, k: usize) -> Option<usize> {
    let start = a.tokens[k].start;
    let name = figure_name(&a.doc.text[start..])?;
    let stop = a.tokens.partition_point(|t| t.start < start + name.len());
    let money = k.checked_sub(1).is_some_and(|b| {
        a.tokens[k].glued && a.tokens[b].kind == TokenKind::Mark && !matches!(a.tokens[b].text, "(" | "“" | "\"" | "'" | "‘")
    });
    let people = a.tags.get(stop).is_some_and(|t| t.any(&[Tag::JobNoun, Tag::PersonNoun, Tag::WorkerNoun, Tag::WorkforceNoun]));
    (!money && !people).then_some(stop)
}

/// Whether a hyphened word is a name of its own behind another: "Marlow Times-Herald".
fn is_glued(lower: &str) -> bool {
    !["-owned", "-run", "-based", "-backed", "-controlled", "-led", "-operated"].iter().any(|end| lower.ends_with(end))
}

/// "ACME FOODS CO", "BRIM MEDIA GROUP" above what is told of each: where all is in capitals, these alone do not tell a name.
fn headings(a: &Analysis<'_>, names: &Names) -> Vec<(Range<usize>, String)> {
    /// So many headings in capitals make a list of them.
    const FEWEST: usize = 3;
    const LONGEST: usize = 60;
    let heads = |b: &&Block| matches!(b.kind, BlockKind::Heading | BlockKind::ListItem) && b.range.len() <= LONGEST;
    let in_capitals = |tokens: &Range<usize>| {
        let letters = |t: &&Token<'_>| t.kind == TokenKind::Word;
        !tokens.is_empty() && a.tokens[tokens.clone()].iter().filter(letters).all(Token::is_all_caps)
    };
    let lines: Vec<Range<usize>> = a.doc.blocks.iter().filter(heads).map(|b| a.tokens_of(b)).filter(in_capitals).collect();
    if lines.len() < FEWEST {
        return Vec::new();
    }
    let firm = |line: &Range<usize>| {
        let tags = a.tags[line.end - 1];
        line.len() > 1 && tags.any(&[Tag::CorporateSuffix, Tag::OrganisationWord, Tag::CompanyNoun, Tag::GroupNoun])
    };
    let whole = |line: &Range<usize>| names.at(line.start).is_some_and(|m| m.tokens == *line);
    // where most are firms, so are the rest
    let all = 2 * lines.iter().filter(|line| firm(line)).count() >= lines.len();
    let named = |line: &Range<usize>| (firm(line) || all && line.len() > 1) && !whole(line);
    lines.into_iter().filter(named).map(|line| (line.clone(), a.text(line).to_owned())).collect()
}

/// Names that stand for an institution that the article names in full: "County Hall" for its council, "Acton" for the University of Acton where
/// no town is meant ("at Acton", "a spokeswoman for Acton", "Acton's vice-chancellor").
fn stand_ins(a: &Analysis<'_>, names: &Names) -> Vec<(Range<usize>, String)> {
    let organisations = || names.entities.iter().filter(|e| e.kind == NameKind::Organisation).map(|e| e.name.as_str());
    let council = organisations().find(|n| n.ends_with(" Council") || n.starts_with("City of ") || n.ends_with(" County"));
    let towns: Vec<(&str, &str)> = organisations().filter_map(|n| Some((town_of(n)?, n))).collect();
    if council.is_none() && towns.is_empty() {
        return Vec::new();
    }
    let stands = |m: &Mention| {
        let entity = names.entity(m);
        if let Some(council) = council.filter(|_| HALLS.has(&entity.name.to_lowercase())) {
            return Some(council);
        }
        let whole = || a.text(m.tokens.clone()) == entity.name;
        let (_, university) = towns.iter().find(|(town, _)| *town == entity.name)?;
        (whole() && is_institution(a, names, m)).then_some(*university)
    };
    names.mentions.iter().filter_map(|m| Some((m.tokens.clone(), stands(m)?.to_owned()))).collect()
}

/// "Acton" of "University of Acton" and "Acton University".
fn town_of(university: &str) -> Option<&str> {
    let town = university.trim_start_matches("the ").trim_start_matches("The ");
    let town = town.strip_prefix("University of ").or_else(|| town.strip_suffix(" University"))?;
    (!town.contains(' ')).then_some(town)
}

/// Whether a town's name stands where only its university can be meant.
fn is_institution(a: &Analysis<'_>, names: &Names, m: &Mention) -> bool {
    let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
    let back = |d: usize| m.tokens.start.checked_sub(d).map_or("", word);
    let next = m.tokens.end;
    let spokesman =
        matches!(back(1), "for" | "from" | "of") && matches!(back(2), "spokesman" | "spokeswoman" | "spokesperson" | "spokespeople");
    let office = a.tokens.get(next).is_some_and(|t| t.kind == TokenKind::Possessive)
        && matches!(
            word(next + 1),
            "vice-chancellor"
                | "chancellor"
                | "provost"
                | "governors"
                | "council"
                | "senate"
                | "academics"
                | "students"
                | "faculty"
                | "staff"
        );
    let acts = !matches!(back(1), "in" | "near" | "of" | "to" | "from" | ",")
        && (a.tags.get(next).is_some_and(|t| t.any(&[Tag::CutVerb, Tag::SpeechVerb, Tag::Modal]))
            || matches!(word(next), "had" | "has" | "is" | "plans"));
    let placed = word(next) == "," && names.at(next + 1).is_some_and(|n| names.entity(n).kind == NameKind::Place);
    !placed && (back(1) == "at" || spokesman || office || acts)
}

/// "A Hard Day for Our Teams - Acme" above a text that speaks of itself as "we": whose page it is. A headline in title case alone tells no names.
fn page_owner(a: &Analysis<'_>, names: &Names) -> Option<(Range<usize>, String)> {
    let name = employer::title_end(a)?;
    let capital = |k: usize| a.tokens[k].is_capitalised() && !a.tags[k].has(Tag::FunctionWord);
    let free = || names.in_range(name.clone()).is_empty() && names.at(name.start).is_none();
    let owner = name.clone().all(capital) && free() && outlet_named(a.text(name.clone())).is_none() && employer::speaks_itself(a);
    owner.then(|| (name.clone(), a.text(name).to_owned()))
}

/// "fernwave lays off 40": a word that nobody knows, in small letters where a sentence opens with a capital, and a verb of cuts or saying behind
/// it, is a firm that writes itself so, wherever the text has it.
fn small_brands(a: &Analysis<'_>) -> Vec<(Range<usize>, String)> {
    const SHORTEST: usize = 4;
    let small = |s: &&Sentence| a.tokens[s.tokens.start].is_small();
    let verb = |k: usize| {
        a.tags.get(k).is_some_and(|t| t.any(&[Tag::CutVerb, Tag::SpeechVerb, Tag::Modal]))
            || matches!(a.tokens[k].text, "is" | "has" | "to" | ",")
    };
    let unknown = |k: usize| a.tags[k] == tags_of("") && a.tokens[k].text.len() >= SHORTEST && !COMMON_WORDS.has(&a.tokens[k].lower);
    let opens = |s: &&Sentence| s.tokens.len() > 2 && unknown(s.tokens.start) && verb(s.tokens.start + 1);
    // where many sentences open with small letters, the text knows no capitals
    let others = a.sentences.iter().filter(small).filter(|s| !opens(s)).count();
    if 3 * others > a.sentences.len() {
        return Vec::new();
    }
    let brands: Vec<&str> = a.sentences.iter().filter(small).filter(opens).map(|s| a.tokens[s.tokens.start].text).collect();
    let is = |k: &usize| brands.contains(&a.tokens[*k].text);
    (0..a.tokens.len()).filter(|_| !brands.is_empty()).filter(is).map(|k| (k..k + 1, a.tokens[k].text.to_owned())).collect()
}

/// Who opens the headline before a verb of plans and cuts: "Acme to lay off 40". A brief may name nobody else.
fn headline_subject(a: &Analysis<'_>, names: &Names) -> Option<(Range<usize>, String)> {
    let s = a.sentences.iter().find(|s| a.block_kind(s) == BlockKind::Headline)?;
    let first = s.tokens.start;
    let name =
        |k: usize| a.tokens[k].is_capitalised() && !a.tags[k].any(&[Tag::FunctionWord, Tag::SpeechVerb, Tag::CutVerb, Tag::PlainWord]);
    let stop = (first..s.tokens.end.min(first + 4)).take_while(|k| name(*k)).last()? + 1;
    let verb = a.tokens.get(stop).filter(|_| stop < s.tokens.end)?;
    // "Shipbuilder to cut 300 jobs": a noun with the capital of the headline
    let noun = a.tags[stop - 1].any(&[Tag::CompanyNoun, Tag::Collective, Tag::TeamNoun, Tag::WorkerNoun, Tag::PersonNoun]);
    if noun {
        return None;
    }
    let plans = matches!(
        verb.lower.as_ref(),
        "to" | "will"
            | "plans"
            | "is"
            | "has"
            | "may"
            | "could"
            | "set"
            | "begins"
            | "starts"
            | "confirms"
            | "announces"
            | "eyes"
            | "mulls"
            | "says"
    ) || a.tags[stop].has(Tag::CutVerb);
    (plans && names.in_range(first..stop).is_empty() && names.at(first).is_none()).then(|| (first..stop, a.text(first..stop).to_owned()))
}
