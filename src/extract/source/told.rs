//! Outlets of any name that people tell things: "she told FreightPulse", "the company tells Harbour Watch".
//! People and bodies are told things, too, so a name must look like a site's ("FreightPulse") or a broadcaster's ("FOX 9"), be made of
//! common words ("Harbour Watch"), or be one of which the article says nothing but what it was told or shown.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::affairs::is_of_outlets;
use super::speech::is_singly_quoted;
use super::{ENOUGH, Ground, Publisher, is_call_sign, may_credit};
use crate::extract::Analysis;
use crate::extract::outlets::{Context, OutletMention, overlaps, station};
use crate::lexicon::sets::COMMON_WORDS;
use crate::lexicon::{Tag, company, is_organisation, is_place, is_teller, is_union, tags_of};
use crate::model::SourceBasis;
use crate::read::BlockKind;
use crate::text::{Sentence, Token, TokenKind};

/// Words of a name at most.
const LONGEST: usize = 4;

/// Words between "confirmed" and whom.
const CONFIRMED: usize = 8;

/// The first such outlet of an article.
pub(super) fn ground(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> Option<Ground> {
    let small = analysis.doc.small.as_bytes();
    let tells = [" told ", " tells ", "confirm", "seen by", "viewed by", "obtained by", "reviewed by", "statement ", "mail ", "anonymity"]
        .iter()
        .any(|words| memchr::memmem::find(small, words.as_bytes()).is_some());
    if !tells {
        return None;
    }
    let told = Told::new(analysis);
    let (mut outlets, another) = (FxHashMap::default(), OnceCell::new());
    analysis.sentences.iter().filter(|s| analysis.block_kind(s) != BlockKind::Headline).find_map(|s| {
        let mut named = s.tokens.clone().filter_map(|k| name(analysis, s, k));
        let mut is_outlet = |n: &Range<usize>| *outlets.entry(analysis.text(n.clone())).or_insert_with(|| told.is_outlet(n));
        let name = named.find(|n| analysis.marked_at(n.start).is_none() && !overlaps(mentions, n) && is_outlet(n))?;
        // those who quote singly carry what broadcasters were told
        if station(&analysis.tokens, name.start).is_some() && is_singly_quoted(analysis) {
            return None;
        }
        // "told WHIO", "told the Tulsa World": neither need be whose article it is
        if *another.get_or_init(|| one_known_hears(analysis, mentions)) {
            return None;
        }
        let publisher = Publisher::Named(analysis.text(name).to_owned());
        Some(Ground { publisher, basis: SourceBasis::SelfReference, weight: ENOUGH, range: s.start..s.end })
    })
}

/// Whether an outlet that the lexicon knows is told things too.
fn one_known_hears(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> bool {
    let told = |m: &OutletMention| {
        let before = |d: usize| m.tokens.start.checked_sub(d).map_or("", |k| analysis.tokens[k].lower.as_ref());
        let verb = if before(1) == "the" { before(2) } else { before(1) };
        matches!(verb, "told" | "tells") && analysis.marked_at(m.tokens.start).is_none()
    };
    mentions.iter().any(told)
}

/// Those who can only be outlets and are told things outside quotation marks, by their names, each once.
pub(super) fn listeners<'t>(analysis: &Analysis<'t>) -> Vec<&'t str> {
    let told = Told::new(analysis);
    let mut seen = FxHashSet::default();
    // radio stations are heard by all
    let radio = |n: &Range<usize>| n.len() > 1 && analysis.tokens[n.clone()].iter().any(|t| t.is("radio"));
    let is_outlet = |n: &Range<usize>| !radio(n) && (is_call_sign(analysis.text(n.clone())) || told.is_outlet(n));
    let named = analysis.sentences.iter().flat_map(|s| s.tokens.clone().filter_map(move |k| name(analysis, s, k)));
    let named = named.filter(|n| analysis.marked_at(n.start).is_none());
    named.filter(|n| seen.insert(analysis.text(n.clone())) && is_outlet(n)).map(|n| analysis.text(n)).collect()
}

/// Whom the verb at token `k` makes a listener, if nothing follows but what else was said or when.
fn name(analysis: &Analysis<'_>, s: &Sentence, k: usize) -> Option<Range<usize>> {
    let tokens = &analysis.tokens;
    let first = match tokens[k].lower.as_ref() {
        "told" | "tells" => k + 1,
        // "confirmed the number to FreightPulse"
        "by" if is_shown(analysis, s, k) => k + 1,
        "to" if (s.tokens.start.max(k.saturating_sub(CONFIRMED))..k).any(|c| tokens[c].lower.starts_with("confirm")) => k + 1,
        "to" | "with" if is_written_to(analysis, s, k) => k + 1,
        _ => return None,
    };
    let first = first + usize::from(tokens.get(first).is_some_and(|t| t.is("the") && is_capital(t)));
    let part = |i: &usize| {
        let t = &tokens[*i];
        let joins = matches!(t.text, "&" | "+") && tokens.get(i + 1).is_some_and(is_capital);
        is_capital(t) && !tags_of(&t.lower).has(Tag::FunctionWord)
            || joins && *i > first
            || is_channel(tokens, *i)
            || *i == first && is_numbered(tokens, *i)
    };
    let end = (first..s.tokens.end).take(LONGEST + 1).take_while(part).last().map_or(first, |last| last + 1);
    ((1..=LONGEST).contains(&(end - first)) && ends(analysis, s, end)).then_some(first..end)
}

/// "said in an emailed statement to Fieldline", "who spoke to Fieldline on condition of anonymity".
fn is_written_to(analysis: &Analysis<'_>, s: &Sentence, k: usize) -> bool {
    const REACH: usize = 6;
    let word = |i: Option<usize>| i.filter(|i| s.tokens.contains(i)).map_or("", |i| &*analysis.tokens[i].lower);
    let said = || (s.tokens.start.max(k.saturating_sub(REACH))..k).any(|i| analysis.tags[i].has(Tag::SpeechVerb));
    match word(k.checked_sub(1)) {
        "statement" | "email" | "e-mail" => said() && matches!(word(k.checked_sub(2)), "a" | "an" | "emailed" | "written" | "e-mailed"),
        // "a spokesman confirmed to Fieldline that"
        _ if analysis.tokens[k].is("to")
            && (s.tokens.start.max(k.saturating_sub(CONFIRMED))..k).any(|i| analysis.tokens[i].lower.starts_with("confirm")) =>
        {
            s.tokens.clone().any(|i| analysis.tokens[i].lower.starts_with("spokes"))
        }
        "spoke" | "spoken" => (k..s.tokens.end).any(|i| analysis.tokens[i].is("anonymity")),
        _ => false,
    }
}

/// "told Fieldline by email", "told Fieldline in an emailed statement", "told Fieldline over the phone": so one writes of one's own.
fn is_by_mail(analysis: &Analysis<'_>, end: usize) -> bool {
    let word = |i: usize| analysis.tokens.get(i).map_or("", |t| &*t.lower);
    let by = matches!(word(end), "by" | "via" | "over") && {
        let the = usize::from(word(end + 1) == "the");
        matches!(word(end + 1 + the), "email" | "e-mail" | "phone" | "telephone" | "text" | "whatsapp")
    };
    let an = matches!((word(end), word(end + 1)), ("in", "a" | "an"))
        && (end + 2..end + 4).any(|i| matches!(word(i), "email" | "e-mail" | "statement" | "interview" | "emailed" | "message"));
    by || an
}

/// "In a memo to staff seen by Fieldline": a paper of the employer's, as reporters get to see.
fn is_shown(analysis: &Analysis<'_>, s: &Sentence, k: usize) -> bool {
    /// Words between the paper and its being seen.
    const REACH: usize = 8;
    let seen = k > s.tokens.start && matches!(&*analysis.tokens[k - 1].lower, "seen" | "viewed" | "obtained" | "reviewed");
    seen && (s.tokens.start.max(k.saturating_sub(REACH))..k - 1).any(|i| analysis.tags[i].has(Tag::DocumentNoun))
}

/// Words before the number of a channel: "FOX 9", "News 25", "Eyewitness News 3".
const CHANNELS: [&str; 13] =
    ["abc", "alive", "cbs", "channel", "cw", "fox", "local", "nbc", "news", "newscenter", "newschannel", "newswatch", "nine"];

/// "ABC7", "FOX59".
fn is_numbered_network(name: &str) -> bool {
    let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(name.len() - letters.len())) && matches!(letters, "ABC" | "CBS" | "CW" | "FOX" | "Fox" | "NBC")
}

/// Whether token `i` is the number of a channel, as broadcasters have it in their names.
pub(super) fn is_channel(tokens: &[Token<'_>], i: usize) -> bool {
    let number =
        tokens.get(i).is_some_and(|t| t.kind == TokenKind::Number && t.text.len() <= 2 && t.text.bytes().all(|b| b.is_ascii_digit()));
    number && i.checked_sub(1).is_some_and(|b| is_capital(&tokens[b]) && CHANNELS.contains(&tokens[b].lower.as_ref()))
}

fn is_capital(t: &Token<'_>) -> bool {
    t.kind == TokenKind::Word && t.is_capitalised()
}

/// "7News", "12NEWS", "10 News": whether a channel's number stands at token `i`, before a word for what it sends.
fn is_numbered(tokens: &[Token<'_>], i: usize) -> bool {
    let number = |t: &Token<'_>| t.kind == TokenKind::Number && t.text.len() <= 2 && t.text.bytes().all(|b| b.is_ascii_digit());
    tokens.get(i).is_some_and(number) && tokens.get(i + 1).is_some_and(|t| is_capital(t) && CHANNELS.contains(&&*t.lower))
}

/// "told X.", "told X on Monday", "told X that", "told X the number was": a clause or a time opens behind the name.
fn ends(analysis: &Analysis<'_>, s: &Sentence, k: usize) -> bool {
    let Some(t) = analysis.tokens.get(k).filter(|_| s.tokens.contains(&k)) else { return true };
    let time = analysis.tags[k].any(&[Tag::TimeWord, Tag::Weekday]);
    let joint = matches!(t.lower.as_ref(), "of" | "and" | "or" | "for" | "at" | "from" | "with" | "about" | "to" | "not" | "but");
    t.kind == TokenKind::Mark && !matches!(t.text, "-" | "&" | "(" | "/")
        || time
        || analysis.tags[k].has(Tag::FunctionWord) && !t.is_capitalised() && !joint
        || matches!(t.lower.as_ref(), "this" | "earlier" | "more" | "yesterday" | "today" | "via")
}

/// Bodies that are told things and have no word of their kind in their name.
const BODIES: [&str; 14] = [
    "acas",
    "congress",
    "holyrood",
    "lawmakers",
    "legislators",
    "members",
    "mps",
    "msps",
    "parliament",
    "senators",
    "stormont",
    "tds",
    "washington",
    "westminster",
];

/// What an article says of those who are told things.
pub(super) struct Told<'a, 't> {
    analysis: &'a Analysis<'t>,
    headline: Option<&'a str>,
    /// Where the first words of their names stand outside quotation marks.
    at: OnceCell<FxHashMap<&'t str, Vec<usize>>>,
}

impl<'a, 't> Told<'a, 't> {
    pub(super) fn new(analysis: &'a Analysis<'t>) -> Self {
        let headline = analysis.doc.blocks.iter().find(|b| b.kind == BlockKind::Headline);
        Self { analysis, headline: headline.map(|b| &analysis.doc.text[b.range.clone()]), at: OnceCell::new() }
    }

    fn places(&self) -> FxHashMap<&'t str, Vec<usize>> {
        let Analysis { tokens, sentences, .. } = self.analysis;
        let named = sentences.iter().flat_map(|s| s.tokens.clone().filter_map(|k| name(self.analysis, s, k)));
        let mut at: FxHashMap<&str, Vec<usize>> = named.map(|n| (tokens[n.start].text, Vec::new())).collect();
        for (i, t) in tokens.iter().enumerate().filter(|(_, t)| is_capital(t)) {
            if let Some(places) = at.get_mut(t.text).filter(|_| self.analysis.marked_at(i).is_none()) {
                places.push(i);
            }
        }
        at
    }

    /// Where a name stands, as far as its first word tells.
    fn places_of(&self, name: &Range<usize>) -> &[usize] {
        let first = self.analysis.tokens[name.start].text;
        self.at.get_or_init(|| self.places()).get(first).map_or(&[][..], Vec::as_slice)
    }

    /// Whether whatever the text says of a name is what it was told or shown, or what only outlets do, as of no person, firm or body that an
    /// article is about.
    fn only_hears(&self, at: &[usize], name: &Range<usize>) -> bool {
        let tokens = &self.analysis.tokens;
        let word = |i: Option<usize>| i.map_or("", |i| &*tokens[i].lower);
        let hears = |i: &usize| {
            let first = *i;
            let i = first - usize::from(first.checked_sub(1).is_some_and(|b| tokens[b].is("the")));
            let (last, second) = (word(i.checked_sub(1)), word(i.checked_sub(2)));
            let told = match last {
                "told" | "tells" | "tell" | "at" | "for" | "/" | "|" | "©" => true,
                "by" => matches!(second, "seen" | "obtained" | "reviewed" | "viewed" | "heard" | "contacted" | "interviewed" | "asked"),
                "to" => {
                    matches!(
                        second,
                        "speaking" | "spoke" | "talking" | "talked" | "statement" | "email" | "comments" | "interview" | "confirmed"
                    ) || (i.saturating_sub(CONFIRMED)..i).any(|c| tokens[c].lower.starts_with("confirm"))
                }
                "with" => matches!(second, "interview" | "shared" | "spoke" | "speaking"),
                "from" => matches!(second, "comment" | "questions" | "query" | "queries"),
                _ => {
                    let end = first + name.len();
                    matches!(
                        word(Some(end).filter(|e| *e < tokens.len())),
                        "has" | "had" | "understands" | "reported" | "asked" | "obtained" | "contacted"
                    )
                }
            };
            told || {
                let sentence = &self.analysis.sentences[self.analysis.sentence_of(first)];
                let end = (first + name.len()).min(sentence.tokens.end);
                is_of_outlets(&Context::new(tokens, sentence.tokens.clone(), &(first..end)))
            }
        };
        at.iter().all(hears)
    }

    /// Whether one is known for an outlet by what it hears: more than one of its words tells, it hears more than once, or in writing.
    fn is_known_by_hearing(&self, name: &Range<usize>) -> bool {
        /// Times that somebody of one plain word must be told things: a person is told once, too.
        const PLAIN: usize = 2;
        let at = self.places_of(name);
        let first = self.analysis.tokens[name.start].text;
        let site = first.contains('.') || first.chars().any(char::is_lowercase) && first.chars().skip(1).any(char::is_uppercase);
        self.only_hears(at, name) && (name.len() > 1 || site || at.len() >= PLAIN || self.is_written_to(name) || self.signs(name))
    }

    /// "told Fieldline by email", "said in a statement to Fieldline".
    fn is_written_to(&self, name: &Range<usize>) -> bool {
        let (analysis, at) = (self.analysis, self.places_of(name));
        let to = |i: &usize| {
            let sentence = &analysis.sentences[analysis.sentence_of(*i)];
            let k = i.checked_sub(1).filter(|k| matches!(&*analysis.tokens[*k].lower, "to" | "with"));
            // "exclusively told Fieldline"
            let exclusively = i.checked_sub(2).is_some_and(|b| analysis.tokens[b].is("exclusively"));
            exclusively || is_by_mail(analysis, i + name.len()) || k.is_some_and(|k| is_written_to(analysis, sentence, k))
        };
        at.iter().any(to)
    }

    /// Whether a line credits the author or the picture to the name: "Picture: Jane Roe/EWN", "By Jane Roe, Fieldline".
    fn signs(&self, name: &Range<usize>) -> bool {
        const LONGEST: usize = 400;
        let (doc, name) = (self.analysis.doc, self.analysis.text(name.clone()));
        let signed = |line: &str| {
            let by = line.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
            let line = line.trim_end_matches([')', '.', '*', '_', ' ']);
            let front = line.strip_suffix(" Staff").unwrap_or(line).strip_suffix(name).unwrap_or_default();
            front.trim_end().ends_with(['/', '|']) || by && front.ends_with(", ") || front.ends_with("© ")
        };
        let lines = doc.blocks.iter().enumerate().filter(|(i, b)| may_credit(self.analysis, *i) && b.range.len() <= LONGEST);
        lines.map(|(_, b)| &doc.text[b.range.clone()]).any(signed)
    }

    /// Whether a name of which something is said that is said of outlets alone can be one: nothing else is said of it, and it is no person's,
    /// body's, firm's or town's.
    pub(super) fn may_be_outlet(&self, name: &Range<usize>) -> bool {
        let analysis = self.analysis;
        let text = analysis.text(name.clone());
        let first = &analysis.tokens[name.start];
        let at: Vec<usize> =
            (0..analysis.tokens.len()).filter(|i| analysis.tokens[*i].text == first.text && analysis.marked_at(*i).is_none()).collect();
        let quoted = analysis.tokens.iter().filter(|t| t.text == first.text).count() > at.len();
        let in_headline = self.headline.is_some_and(|headline| headline.contains(first.text));
        !quoted
            && !in_headline
            && !self.is_of_others(name)
            && !is_organisation(&text.to_lowercase())
            && !is_teller(text)
            && self.only_hears(&at, name)
    }

    /// By its words or by the lexicon, the name of a person, a body, a firm or a town.
    fn is_of_others(&self, name: &Range<usize>) -> bool {
        // people and bodies that are told things: "Prime Minister", "City Council", "Members"
        let bodies = [
            Tag::FirstName,
            Tag::PersonNoun,
            Tag::CompanyNoun,
            Tag::GroupNoun,
            Tag::TeamNoun,
            Tag::Bystander,
            Tag::Collective,
            Tag::WorkforceNoun,
            Tag::PlaceWord,
            Tag::Role,
            Tag::Title,
            Tag::Demonym,
            Tag::FunctionWord,
        ];
        let text = self.analysis.text(name.clone());
        let body = self.analysis.tokens[name.clone()].iter().any(|t| tags_of(&t.lower).any(&bodies));
        body || is_union(text) || company(text).is_some() || is_place(&text.to_lowercase())
    }

    /// Whether somebody is told things and is shown papers as well: no person is, whom an article tells nothing of.
    fn hears_and_sees(&self, name: &Range<usize>) -> bool {
        let tokens = &self.analysis.tokens;
        let at = self.places_of(name);
        let after = |words: &[&str]| {
            let before = |i: &usize| i.checked_sub(1).map(|b| if tokens[b].is("the") { b.saturating_sub(1) } else { b });
            at.iter().filter_map(before).any(|b| words.contains(&&*tokens[b].lower))
        };
        after(&["told", "tells"]) && after(&["by"])
    }

    /// By its form an outlet's name, and no other body's.
    fn is_outlet(&self, name: &Range<usize>) -> bool {
        let analysis = self.analysis;
        let tokens = &analysis.tokens[name.clone()];
        let text = analysis.text(name.clone());
        let other = self.is_of_others(name);
        let plain = |t: &Token<'_>| COMMON_WORDS.has(&t.lower) || tags_of(&t.lower).has(Tag::PlainWord);
        let common = || {
            let plain = tokens.len() > 1 && tokens.iter().all(|t| plain(t) && !t.is_all_caps());
            plain && tokens.iter().any(|t| COMMON_WORDS.has(&t.lower))
        };
        // an employer stands in the headline
        let in_headline = self.headline.is_some_and(|headline| headline.contains(text));
        let channel = name.clone().any(|i| is_channel(&analysis.tokens, i)) || tokens.len() == 1 && is_numbered_network(text);
        let of_network = station(&analysis.tokens, name.start).is_some_and(|s| s == *name);
        if channel || of_network || is_numbered(&analysis.tokens, name.start) || tokens.len() == 1 && is_call_sign(text) {
            return !in_headline;
        }
        let known = is_organisation(&text.to_lowercase()) || is_teller(text) || BODIES.contains(&text.to_lowercase().as_str());
        let heard = || {
            let person = tokens.len() == 2 && !(self.hears_and_sees(name) || self.is_written_to(name) || self.signs(name));
            !person && !known && self.is_known_by_hearing(name)
        };
        // "a memo seen by HTFP"; others would say who that is
        let initials = || {
            let shown = name.start.checked_sub(1).is_some_and(|b| analysis.tokens[b].is("by"));
            shown && !known && tokens.len() == 1 && tokens[0].is_all_caps() && text.len() > 2 && !text.contains('.')
        };
        !other && !in_headline && (tokens.len() == 1 && is_joined(text) || common() || heard() || initials())
    }
}

/// "FreightPulse", not "McDonald" or "DeSantis": two words written as one.
fn is_joined(name: &str) -> bool {
    const SHORTEST: usize = 4;
    let hump = name.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
    let small = |part: &str| part.chars().skip(1).all(char::is_lowercase);
    hump.is_some_and(|at| at >= SHORTEST && name.len() - at >= SHORTEST && small(&name[..at]) && small(&name[at..]))
}
