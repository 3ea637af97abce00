//! A full date in a dateline, a front line, a byline, a label or a caption.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use memchr::memmem::Finder;

use super::{fronts, numeric};
use crate::extract::Analysis;
use crate::extract::source::{OWN_TEXTS, is_medium};
use crate::extract::time::{Meaning, phrases_of_block};
use crate::extract::topic::is_about_cuts;
use crate::lexicon::{Tag, outlet_named, tags_of};
use crate::model::TimeExpression;
use crate::read::BlockKind;

/// Blocks at the front that can hold a dateline or a front line.
const FRONT: usize = 15;
/// Blocks down to which a line without a label is one of the front: farther down it heads what was added.
const OPENING: usize = 4;
/// Blocks at the end that can hold a label.
const BACK: usize = 6;
/// Longest front line in bytes.
const LONGEST: usize = 160;
/// Longest dateline with a date in figures, in bytes.
const DATELINE: usize = 48;

/// The publication date and the bytes that state it. A label or front line goes before a dateline, that before a caption, that before a picture.
pub(super) fn find(analysis: &Analysis<'_>) -> Option<(Date, Range<usize>)> {
    let rules = [front_line, dateline, caption, picture];
    let candidates: Vec<Candidate> = candidates(analysis).collect();
    let found = rules.iter().find_map(|rule| candidates.iter().find(|c| rule(analysis, c)))?;
    Some((found.day, found.range.clone()))
}

/// A full date and the block it stands in.
struct Candidate {
    day: Date,
    /// Its bytes in the document.
    range: Range<usize>,
    block: usize,
}

impl Candidate {
    fn before<'t>(&self, analysis: &Analysis<'t>) -> &'t str {
        &analysis.doc.text[analysis.doc.blocks[self.block].range.start..self.range.start]
    }

    fn after<'t>(&self, analysis: &Analysis<'t>) -> &'t str {
        &analysis.doc.text[self.range.end..analysis.doc.blocks[self.block].range.end]
    }
}

fn candidates<'a>(analysis: &'a Analysis<'_>) -> impl Iterator<Item = Candidate> + 'a {
    let doc = analysis.doc;
    let pictures = PICTURE.find(doc.text.as_bytes()).is_some();
    let blocks = doc.blocks.iter().enumerate().filter(move |(i, b)| {
        let near = *i < FRONT || *i + BACK >= doc.blocks.len() || matches!(b.kind, BlockKind::Credit | BlockKind::Furniture);
        let near = near || pictures && PICTURE.find(doc.text[b.range.clone()].as_bytes()).is_some();
        near && !matches!(b.kind, BlockKind::Teaser | BlockKind::Headline)
    });
    let day_first = OnceCell::new();
    blocks.flat_map(move |(i, block)| {
        let dated = if may_hold_date(analysis, i) { phrases_of_block(analysis, block) } else { Vec::new() };
        let side = || *day_first.get_or_init(|| numeric::day_first(&doc.text));
        // of a paragraph only the dateline
        let text = &doc.text[block.range.clone()];
        let end = if text.len() <= LONGEST { text.len() } else { (0..=DATELINE).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0) };
        let figures = numeric::dates(&text[..end], &side);
        let start = block.range.start;
        let figures =
            figures.into_iter().map(move |(range, day)| Candidate { day, range: start + range.start..start + range.end, block: i });
        let full = |(range, expression): (_, TimeExpression)| full_date(&expression).map(|day| Candidate { day, range, block: i });
        dated.into_iter().filter_map(full).chain(figures).collect::<Vec<_>>()
    })
}

/// Whether a date of publication can stand in a block: a year, and the name of a month or a hyphen behind the year. In a paragraph that is
/// no caption it stands near the front, whatever rule finds it there.
fn may_hold_date(analysis: &Analysis<'_>, i: usize) -> bool {
    let block = &analysis.doc.blocks[i];
    let text = analysis.doc.text[block.range.clone()].as_bytes();
    let text = if text.len() > 2 * LONGEST && !is_caption(analysis, i) { &text[..2 * LONGEST] } else { text };
    let is_year = |w: &[u8]| matches!(w, [b'1', b'9', ..] | [b'2', b'0', ..]) && w.iter().all(u8::is_ascii_digit);
    let mut years = memchr::memchr2_iter(b'1', b'2', text).filter(|at| text.get(*at..at + 4).is_some_and(is_year)).peekable();
    years.peek().is_some() && (analysis.may_hold(block, Tag::Month) || years.any(|at| text.get(at + 4) == Some(&b'-')))
}

fn full_date(expression: &TimeExpression) -> Option<Date> {
    match expression.meaning {
        Meaning::Date { year: Some(year), month, day } => Date::new(year, month, day).ok(),
        _ => None,
    }
}

/// What a line opens with whose date is that of the article.
const LABELS_IN_FRONT: [&str; 20] = [
    "added ",
    "and last updated",
    "created:",
    "date:",
    "date published",
    "filed",
    "first published",
    "for immediate release",
    "issue date",
    "last modified",
    "last update",
    "last updated",
    "modified:",
    "page last updated",
    "posted",
    "publication date",
    "published",
    "submitted by",
    "updated",
    "written by",
];

/// A line of nothing but the date, a byline with it, or one that begins "Published", "Updated".
fn front_line(analysis: &Analysis<'_>, candidate: &Candidate) -> bool {
    let (before, after) = (candidate.before(analysis).trim(), candidate.after(analysis).trim());
    let lower = before.to_ascii_lowercase();
    let label = |l: &str| lower.trim_start_matches(['(', '[', '*']).starts_with(l) && before.len() < 80;
    // "Effective May 6, 2019"
    if analysis.doc.text[candidate.range.clone()].get(..9).is_some_and(|word| word.eq_ignore_ascii_case("effective")) {
        return false;
    }
    if LABELS_IN_FRONT.iter().any(|l| label(l)) || before.len() < 80 && is_of_this_work(&lower) {
        return !lower.contains(" by ") || after.len() < 40;
    }
    // "Nov. 06, 2025 4:47 PM ET | Acme Stock | By: Ann Lee"
    let clock = after.find(['|', '\t']).filter(|_| before.is_empty() && candidate.block <= OPENING);
    if clock.is_some_and(|bar| fronts::is_clock(after[..bar].trim())) {
        return true;
    }
    if before.len() + after.len() > LONGEST || after.len() > 60 || names_picture(before) || names_picture(after) {
        return false;
    }
    // "Acton Gazette, May 6, 2019"
    let masthead = || before.strip_suffix(',').is_some_and(is_masthead);
    // "Milan (UPI) May 6, 2019": a dateline by itself
    let signed = || {
        let name = before.strip_suffix(')').and_then(|b| b.rsplit_once('('));
        after.is_empty() && name.is_some_and(|(place, name)| place.len() < 40 && outlet_named(name).is_some())
    };
    // "calendar icon 6 May 2019": a picture's name read with the line
    let pictured = || before.split_whitespace().count() <= 2 && lower.ends_with("icon");
    // "(May 6, 2019)"
    let bracketed = matches!((before, after), ("(", ")") | ("[", "]"));
    let opens_line = before.is_empty()
        || before.len() < 80 && ends_with_label(before)
        || before.ends_with(['|', '•', '·', '—', '–'])
        || after.is_empty() && before.ends_with(" -")
        || signed()
        || pictured()
        || label("by ")
        || bracketed
        || masthead()
        || candidate.block <= OPENING && fronts::is_front(before, after);
    opens_line && !is_running_text(after)
}

/// "This report by The Acton Press was first published", "This story was updated on".
fn is_of_this_work(lower: &str) -> bool {
    const LAST: usize = 4;
    let mut words = lower.trim_start_matches(['(', '[', '*']).split_whitespace();
    let opens = words.next() == Some("this") && words.next().is_some_and(|w| OWN_TEXTS.contains(&w));
    let issued = |w: &str| matches!(w, "published" | "updated" | "posted" | "appeared" | "issued" | "corrected" | "written");
    opens && lower.split_whitespace().rev().take(LAST).any(issued)
}

/// "Jane Roe | Updated:", "FPJ Web Desk Updated: Thursday,": a label behind a byline, told from a verb by its capital and the mark beside it.
fn ends_with_label(before: &str) -> bool {
    const LABELS: [&str; 6] = ["updated", "published", "posted", "modified", "issued", "date"];
    let weekday = |w: &str| tags_of(&w.to_lowercase()).has(Tag::Weekday);
    let front = before.trim_end_matches([' ', ',']);
    let front =
        front.rsplit_once([' ', ':']).filter(|(_, day)| weekday(day)).map_or(front, |(front, _)| &before[..=front.len()]).trim_end();
    let bare = front.trim_end_matches(':').trim_end();
    let bare = [" on", " at", " On", " At", " -"].iter().find_map(|w| bare.strip_suffix(w)).unwrap_or(bare).trim_end_matches([':', ' ']);
    let (rest, label) = bare.rsplit_once(' ').unwrap_or(("", bare));
    // "Last Updated"
    let rest = ["Last", "First", "LAST", "FIRST"].iter().find_map(|w| rest.strip_suffix(w)).unwrap_or(rest).trim_end();
    let marked = before[bare.len()..].contains(':') || rest.ends_with(['|', '•', '·', '—', '–', '/', ';']);
    let known = LABELS.contains(&label.to_ascii_lowercase().as_str()) && label.starts_with(char::is_uppercase);
    known && marked
}

/// The name of a newspaper, perhaps with a weekday behind it.
pub(super) fn is_masthead(text: &str) -> bool {
    let weekday = |w: &str| tags_of(&w.trim().to_lowercase()).has(Tag::Weekday);
    let name = text.rsplit_once(',').filter(|(_, day)| weekday(day)).map_or(text, |(name, _)| name);
    is_medium(name) && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase) || matches!(w, "of" | "the" | "and" | "&"))
}

/// Whether what follows a date goes on as a sentence does: with a comma or a small letter.
fn is_running_text(after: &str) -> bool {
    let clock = |w: &str| matches!(w, "at" | "by" | "am" | "pm" | "a.m." | "p.m.");
    let first = after.trim_start_matches([',', ' ']).split_whitespace().next().unwrap_or_default();
    first.starts_with(char::is_lowercase) && !clock(first) || after.ends_with('.') && after.len() > 30
}

fn names_picture(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["photo", "getty", "file", "reuters/", "image", "picture"].iter().any(|w| lower.contains(w))
}

/// "BOSTON, April 3, 2024 (Reuters) -", "April 3, 2024 /PRNewswire/ --", "04:12 PM EDT, 04/03/2024 (MT Newswires) --"
fn dateline(analysis: &Analysis<'_>, candidate: &Candidate) -> bool {
    const REACH: usize = 45;
    let (before, after) = (candidate.before(analysis), candidate.after(analysis));
    let city = before.trim_end_matches([' ', ',', '-', '–', '—', '(']);
    let is_city = city.is_empty() || city.chars().filter(|c| c.is_alphabetic()).take(3).all(char::is_uppercase) || fronts::is_clock(city);
    let head: String = after.chars().take(REACH).collect();
    let dash = [" - ", " -- ", " — ", " – ", "--", "—"].iter().filter_map(|d| head.find(d)).min();
    // between the date and the dash stands at most who sent it
    let sender = dash.map(|at| head[..at].trim().trim_start_matches(')').trim());
    let plain = sender.is_some_and(|s| s.is_empty() || s.starts_with(['(', '/']) || s.ends_with(':'));
    before.len() <= REACH && (is_city && plain || fronts::is_signed(city, after)) && candidate.block < FRONT
}

/// Whether a block is a caption, or has what can be a picture's credit behind it.
fn is_caption(analysis: &Analysis<'_>, block: usize) -> bool {
    let blocks = &analysis.doc.blocks;
    let credit_follows = blocks.get(block + 1).is_some_and(|next| {
        let text = &analysis.doc.text[next.range.clone()];
        text.len() < 40 && !text.ends_with(['.', '?', '!', '”', '"', ':']) && next.kind != BlockKind::Heading
    });
    blocks[block].kind == BlockKind::Caption || credit_follows
}

/// A caption that tells the news with its date; where the article itself names the weekday, it must be that day.
fn caption(analysis: &Analysis<'_>, candidate: &Candidate) -> bool {
    let sentence = analysis.sentences.partition_point(|s| s.end <= candidate.range.start);
    let told = analysis.sentences.get(sentence).is_some_and(|s| {
        let tokens = &analysis.tokens[s.tokens.clone()];
        s.block == candidate.block && tokens.iter().any(|t| matches!(&*t.lower, "said" | "announced" | "says" | "confirmed"))
    });
    is_caption(analysis, candidate.block)
        && told
        && is_about_cuts(analysis, sentence)
        && !names_picture(candidate.before(analysis))
        && weekdays_agree(analysis, candidate)
}

/// How Reuters credits a picture.
static PICTURE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("REUTERS/"));

/// "Workers leave the mill in Acton, Ohio May 6, 2019. REUTERS/Ann Lee": a picture taken for the article, none on file.
fn picture(analysis: &Analysis<'_>, candidate: &Candidate) -> bool {
    let behind = candidate.after(analysis);
    let file = behind.to_ascii_lowercase().contains("file");
    let credit = behind.trim_start_matches(['.', ' ', ')']).starts_with("REUTERS/");
    credit && !file && !names_picture(candidate.before(analysis)) && first_weekday_agrees(analysis, candidate)
}

/// Whether the first weekday that the opening names, if it names one, is the candidate's: agencies tell of the day.
fn first_weekday_agrees(analysis: &Analysis<'_>, candidate: &Candidate) -> bool {
    const OPENING: usize = 4;
    let days = (0..analysis.sentences.len().min(OPENING)).flat_map(|s| super::super::time::phrases(analysis, s));
    let mut days = days.filter_map(|p| match p.expression.meaning {
        Meaning::Weekday(day, None) => Some(day),
        _ => None,
    });
    days.next().is_none_or(|day| day == candidate.day.weekday())
}

/// Whether no weekday of the first sentences on the cuts is another day than the candidate's.
fn weekdays_agree(analysis: &Analysis<'_>, candidate: &Candidate) -> bool {
    const LEAD: usize = 10;
    let lead = (0..analysis.sentences.len().min(LEAD)).filter(|s| is_about_cuts(analysis, *s));
    let days = lead.flat_map(|s| super::super::time::phrases(analysis, s)).filter_map(|p| match p.expression.meaning {
        Meaning::Weekday(day, None) => Some(day),
        _ => None,
    });
    days.take(1).all(|day| day == candidate.day.weekday())
}
