//! Lines that say whose article it is: headers, datelines, credits, copyright lines, notes on the author, addresses.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::packed::{Config, MatchKind, Searcher};
use memchr::memmem::Finder;

use super::authors::{below_author, bio, by_agency, by_handle, by_line, by_paper, has_account, is_about_line, trade_line, trail};
use super::{Ground, Publisher, STRONG, beside, copyright, desks, headers, may_credit, offers, pictures, staff, tails, wires};
use crate::extract::Analysis;
use crate::lexicon::sets::BYLINE_TRADES;
use crate::lexicon::{Outlet, Tag, is_place, lines_of, outlet_at, outlet_named, outlet_of_host, tags_of};
use crate::model::SourceBasis;
use crate::read::BlockKind;
use crate::text::{Token, TokenKind, tokenize};

static CREDITS: LazyLock<Vec<&'static str>> = LazyLock::new(|| lines_of(include_str!("../../lexicon/data/phrases/credits.txt")).collect());

static CREDIT_FINDERS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| CREDITS.iter().map(Finder::new).collect());

static WIRE_CREDITS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lines_of(include_str!("../../lexicon/data/phrases/wire_credits.txt")).collect());

/// Names of a chart's or picture's makers stand behind these.
const CHARTS: [&str; 3] = ["chart: ", "graphic: ", "illustration: "];

/// What a line holds that [`sign_off`], [`copyright::of_line`], [`credit`] or [`chart`] can make something of: one scan instead of many.
static MARKS: LazyLock<Marks> = LazyLock::new(|| {
    let phrases = CREDITS.iter().copied().chain(CHARTS).chain(["reporting by "]);
    // of the copyright marks ©, two bytes long, would make the scan for all others slow
    let (short, long): (Vec<&str>, Vec<&str>) = phrases.chain(copyright::MARKS).partition(|mark| mark.len() < 4);
    let long = Config::new().match_kind(MatchKind::LeftmostFirst).builder().extend(long).build();
    Marks { short: short.into_iter().map(Finder::new).collect(), long }
});

struct Marks {
    short: Vec<Finder<'static>>,
    /// `None` if no such scan can be made here: then every line may hold one.
    long: Option<Searcher>,
}

impl Marks {
    /// Whether a line, in lower case, may hold one of them.
    fn may_stand_in(&self, lower: &str) -> bool {
        self.long.as_ref().is_none_or(|long| long.find(lower).is_some()) || self.short.iter().any(|f| f.find(lower.as_bytes()).is_some())
    }
}

/// One block that may be a credit line.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// The same in lower case; ASCII only, so that bytes stay in place.
    pub(super) lower: &'a str,
    start: usize,
}

impl Line<'_> {
    pub(super) fn ground(&self, publisher: Publisher, basis: SourceBasis, weight: i32) -> Ground {
        Ground { publisher, basis, weight, range: self.start..self.start + self.text.len() }
    }

    pub(super) fn ground_at(&self, publisher: Publisher, basis: SourceBasis, part: Range<usize>) -> Ground {
        Ground { publisher, basis, weight: STRONG, range: self.start + part.start..self.start + part.end }
    }
}

/// What reads a ground off a line.
type Rule = fn(&Line<'_>) -> Option<Ground>;

const ALL_RULES: &[Rule] =
    &[dateline, sign_off, copyright::of_line, credit, address, chart, agency_alone, by_line, pictures::ordered, pictures::taken];

/// Those that need none of [`MARKS`].
const UNMARKED_RULES: &[Rule] = &[dateline, address, agency_alone, by_line, pictures::ordered, pictures::taken];

/// Lines at the start of a page that can be bylines, and lines at its end that can be notes on the author.
const FIRST_LINES: usize = 8;
const LAST_LINES: usize = 4;

/// Where the first paragraph stands.
const OPENING_LINES: usize = 4;

/// Every credit line's ground.
pub(super) fn grounds(analysis: &Analysis<'_>) -> Vec<Ground> {
    let doc = analysis.doc;
    let (mut out, mut authors) = (Vec::new(), Vec::new());
    // most articles hold none at all
    let any_marked = MARKS.may_stand_in(&doc.small);
    let any_account = memchr::memmem::find(doc.text.as_bytes(), b"(@").is_some();
    for (i, block) in doc.blocks.iter().enumerate() {
        if block.kind == BlockKind::Headline {
            out.extend(headers::ground(analysis, &doc.text[block.range.clone()], block.range.start));
        }
        if !may_credit(analysis, i) || block.kind == BlockKind::Teaser {
            continue;
        }
        let (text, lower) = (&doc.text[block.range.clone()], &doc.small[block.range.clone()]);
        let marked = any_marked && MARKS.may_stand_in(lower);
        let line = Line { text, lower, start: block.range.start };
        let before = i.checked_sub(1).map_or("", |p| &doc.text[doc.blocks[p].range.clone()]);
        let after = doc.blocks.get(i + 1).map_or("", |b| &doc.text[b.range.clone()]);
        let rules = if marked { ALL_RULES } else { UNMARKED_RULES };
        out.extend(rules.iter().filter_map(|rule| rule(&line)));
        // "Reuter" below the text, "Bloomberg" below the headline
        if i == 1 || i + 1 == doc.blocks.len() {
            out.extend(signature(&line));
        }
        let last = i + LAST_LINES >= doc.blocks.len();
        if block.kind != BlockKind::Headline && i < OPENING_LINES {
            let opens =
                opening(&line).or_else(|| wires::bare_dateline(&line)).or_else(|| wires::before_place(&line)).or_else(|| masthead(&line));
            out.extend(opens.or_else(|| by_handle(&line)).or_else(|| trail(&line)));
        }
        if (block.kind != BlockKind::Headline && i < FIRST_LINES) || last {
            authors.extend(trade_line(&line));
            authors.extend(by_paper(&line).or_else(|| by_agency(&line)));
            let below = below_author(&line, before).or_else(|| wires::below_byline(&line, before));
            out.extend(below.or_else(|| beside::alone(&line, before, after)).or_else(|| beside::below_byline(&line, before)));
            out.extend(desks::of_desk(&line).or_else(|| desks::of_host(&line)));
            authors.extend(staff::of_line(&line));
        }
        if i == 1 || i + 1 == doc.blocks.len() {
            out.extend(staff::alone(&line));
        }
        if last && block.kind != BlockKind::Headline {
            out.extend(tails::of_paragraph(&line));
        }
        if last {
            out.extend(
                wires::signed(&line)
                    .or_else(|| beside::of_itself(&line))
                    .or_else(|| beside::disclaimer(&line))
                    .or_else(|| offers::of_line(&line)),
            );
        }
        // a note on the author that is none of the last lines gives itself away
        let marked = any_account && has_account(line.text) || block.kind == BlockKind::Credit || is_about_line(before);
        if marked || last {
            out.extend(bio(&line, marked));
        }
    }
    // "Jane Roe, Example World" below what she wrote, "John Doe, Example Post" below what he did: a review of what others print
    let mut papers = authors.iter().filter(|g| !g.publisher.is_agency());
    let bare = |g: &Ground| g.publisher.key().1.trim_start_matches("The ").to_owned();
    let first = papers.next().map(bare);
    if papers.all(|g| Some(bare(g)) == first) {
        out.extend(authors);
    }
    out
}

/// The agency whose copy a line says was used: "(With inputs from PTI)", "Source: Reuters".
pub(super) fn wire(analysis: &Analysis<'_>) -> Option<Ground> {
    let doc = analysis.doc;
    let lines = doc.blocks.iter().enumerate().filter(|(i, b)| may_credit(analysis, *i) && b.kind != BlockKind::Teaser);
    lines.map(|(_, b)| b.range.clone()).find_map(|range| {
        let text = &doc.text[range.clone()];
        let line = text.trim_start_matches(['(', '[', '/', '-', '–', '—', '*', '_', ' ']);
        let first = line.bytes().next()?.to_ascii_lowercase();
        let opens = |p: &&&str| p.as_bytes()[0] == first && line.get(..p.len()).is_some_and(|start| start.eq_ignore_ascii_case(p));
        let phrase = WIRE_CREDITS.iter().filter(opens).max_by_key(|p| p.len())?;
        let publisher = publisher_in(line[phrase.len()..].trim_start()).filter(Publisher::is_agency)?;
        Some(Ground { publisher, basis: SourceBasis::CreditLine, weight: STRONG, range })
    })
}

/// "SEATTLE (Reuters) -", "(MT Newswires) --", "ACTON, Ill. (WXYZ) -", "Washington (CNN) The mayor", "Reuters - The mayor"
fn dateline(line: &Line<'_>) -> Option<Ground> {
    const REACH: usize = 70;
    let front = &line.text.as_bytes()[..line.text.len().min(REACH)];
    let open = memchr::memchr(b'(', front)?;
    let close = open + line.text[open..].find(')')?;
    let rest = line.text[close + 1..].trim_start();
    let name = &line.text[open + 1..close];
    // a service that sends out what others print: "(MENAFN - Acton Gazette)"
    let name = name.strip_prefix("MENAFN").map_or(name, |sender| sender.trim_start_matches([' ', '-', '–', '—']));
    let place = line.text[..open].trim();
    // "Mumbai, Jul 28 (IANS): The mayor"
    // "NEW YORK (AP) _ The mayor", as the agency's older copy has it
    let dashed = rest.starts_with(['-', '–', '—']) || rest.starts_with("_ ") || rest.starts_with(':') && is_dated_place(place);
    let bare = || rest.starts_with(char::is_uppercase) && (place.is_empty() || is_place(&place.to_lowercase()) || is_dated_place(place));
    let publisher = match outlet_named(name).or_else(|| outlet_of_dateline(name)) {
        Some(outlet) if dashed || bare() => Publisher::Known(outlet),
        // "ACTON (Gazette) - The mayor"
        None if dashed && headers::is_paper_word(name) && name.starts_with(char::is_uppercase) => Publisher::Named(format!("The {name}")),
        // "Lagos, Nov. 18 (BNA)": by its letters, an agency that nobody knows
        None if dashed && is_call_sign(name) || is_letters(name) && is_dated_place(place) => Publisher::Named(name.to_owned()),
        _ => return None,
    };
    Some(line.ground_at(publisher, SourceBasis::Dateline, 0..close + 1))
}

/// "BNA", as agencies sign.
fn is_letters(name: &str) -> bool {
    (3..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())
}

/// "Mumbai, Jul 28": a place and a day, as agencies open with them.
pub(super) fn is_dated_place(text: &str) -> bool {
    let Some((place, day)) = text.split_once(',') else { return false };
    let mut words = day.split_whitespace();
    let month = words.next().is_some_and(|w| tags_of(&w.trim_end_matches('.').to_lowercase()).has(Tag::Month));
    let digits = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    let number = words.next().is_some_and(|w| w.trim_end_matches(',').len() <= 2 && digits(w.trim_end_matches(',')));
    // "Nov. 18, 2013"
    let year = words.next().is_none_or(|w| w.len() == 4 && digits(w));
    month && number && year && words.next().is_none() && place.split_whitespace().all(|w| w.starts_with(char::is_uppercase))
}

/// The agency that signs its datelines with letters which stand for others elsewhere.
pub(super) fn outlet_of_dateline(name: &str) -> Option<&'static Outlet> {
    match name {
        "CP" => outlet_named("Canadian Press"),
        "AAP" => outlet_named("Australian Associated Press"),
        "PA" => outlet_named("PA Media"),
        "dpa" => outlet_named("DPA"),
        _ => None,
    }
}

/// "Acton Evening Gazette, Friday, May 6, 2019": the name of a newspaper and its day, above the text.
fn masthead(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 90;
    if line.text.len() > LONGEST || !line.text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (name, day) = line.text.split_once([',', '|', '•'])?;
    let dated = day.split([' ', ',']).any(|w| tags_of(&w.to_lowercase()).has(Tag::Month)) && day.split_whitespace().count() <= 5;
    let publisher = named(name.trim()).filter(|_| dated && !name.starts_with("From "))?;
    Some(line.ground_at(publisher, SourceBasis::Header, 0..name.len()))
}

/// A known outlet, or a name that tells a newspaper or broadcaster by its words: "Acton Gazette".
pub(super) fn named(name: &str) -> Option<Publisher> {
    const MOST: usize = 6;
    if let Some(outlet) = outlet_named(name) {
        return Some(Publisher::Known(outlet));
    }
    if is_call_sign(name) {
        return Some(Publisher::Named(name.to_owned()));
    }
    let name = without_trade(name);
    let words = || name.split_whitespace();
    let capital = |w: &str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || matches!(w, "of" | "the" | "and" | "&");
    ((2..=MOST).contains(&words().count()) && words().all(capital) && headers::is_medium(name)).then(|| Publisher::Named(name.to_owned()))
}

/// "Acton Record" of "Acton Record Business Writer".
fn without_trade(name: &str) -> &str {
    let lower = |w: &str| w.to_lowercase();
    let person = |w: &str| matches!(&*lower(w), "writer" | "reporter" | "editor" | "correspondent" | "columnist");
    let Some((mut front, _)) = name.rsplit_once(' ').filter(|(_, last)| person(last)) else { return name };
    while let Some((rest, _)) = front.rsplit_once(' ').filter(|(_, last)| BYLINE_TRADES.has(&lower(last))) {
        front = rest;
    }
    front
}

/// The first byte of longer dashes.
pub(super) const LONG_DASH: u8 = "–".as_bytes()[0];

/// "Example.com - The mayor said": an outlet's name opens the first paragraph.
fn opening(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 40;
    const DASHES: [&str; 4] = [" - ", " – ", " — ", " -- "];
    let head = &line.text[..line.text.char_indices().nth(LONGEST).map_or(line.text.len(), |(end, _)| end)];
    // few openings have any of these
    memchr::memchr2(b'-', LONG_DASH, head.as_bytes())?;
    let at = DASHES.iter().filter_map(|dash| head.find(dash)).min()?;
    let outlet = outlet_named(&line.text[..at])?;
    Some(line.ground_at(Publisher::Known(outlet), SourceBasis::Dateline, 0..at))
}

/// The call sign of an American broadcaster: "WXYZ", "KXYZ-TV".
pub(in crate::extract) fn is_call_sign(name: &str) -> bool {
    if !name.starts_with(['W', 'K']) {
        return false;
    }
    let letters = ["-TV", "-FM", "-AM"].iter().find_map(|band| name.strip_suffix(band)).unwrap_or(name);
    const OTHERS: [&str; 12] = ["KEEP", "KIND", "KING", "KPMG", "WANT", "WARN", "WEEK", "WHAT", "WHEN", "WILL", "WITH", "WORK"];
    letters.len() == 4 && !OTHERS.contains(&letters) && letters.bytes().all(|b| b.is_ascii_uppercase())
}

/// "(Reporting by …; Editing by …)" is how Reuters signs.
fn sign_off(line: &Line<'_>) -> Option<Ground> {
    let signed = line.lower.contains("reporting by ") && line.lower.contains("editing by ");
    let outlet = outlet_named("Reuters").filter(|_| signed)?;
    Some(line.ground(Publisher::Known(outlet), SourceBasis::CreditLine, STRONG))
}

/// "Read the original article on Business Insider", "Content created by …"
fn credit(line: &Line<'_>) -> Option<Ground> {
    let (at, length) = CREDIT_FINDERS.iter().filter_map(|f| Some((f.find(line.lower.as_bytes())?, f.needle().len()))).min()?;
    let rest = line.text.get(at + length..).filter(|r| r.starts_with(' '))?;
    let known = |p: &Publisher| matches!(p, Publisher::Known(_)) || rest.len() < 60;
    let publisher = publisher_in(rest).filter(known)?;
    Some(line.ground(publisher, SourceBasis::CreditLine, STRONG))
}

/// "Write to Jane Roe at jane.roe@example.com"
fn address(line: &Line<'_>) -> Option<Ground> {
    let at = memchr::memchr(b'@', line.text.as_bytes())?;
    let host = line.text[at + 1..].trim_start();
    let host = host.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).next()?.trim_end_matches('.');
    let outlet = outlet_of_host(host)?;
    Some(line.ground(Publisher::Known(outlet), SourceBasis::CreditLine, STRONG))
}

/// "Chart: Jane Roe/Axios"
fn chart(line: &Line<'_>) -> Option<Ground> {
    let at = CHARTS.iter().filter_map(|m| line.lower.find(m)).min()?;
    let (_, name) = line.text[at..].rsplit_once('/')?;
    let outlet = outlet_named(name.trim()).filter(|o| !o.agency)?;
    Some(line.ground(Publisher::Known(outlet), SourceBasis::CreditLine, STRONG))
}

/// A line of nothing but an agency's full name, perhaps behind "By".
fn agency_alone(line: &Line<'_>) -> Option<Ground> {
    const LONGEST: usize = 80;
    if line.text.len() > LONGEST {
        return None;
    }
    let name = line.text.strip_prefix("By ").unwrap_or(line.text);
    let outlet = outlet_named(name).filter(|o| o.agency)?;
    let full = name.contains(' ') || name.len() < line.text.len();
    full.then(|| line.ground(Publisher::Known(outlet), SourceBasis::CreditLine, 2))
}

/// "Reuter" as a line by itself.
fn signature(line: &Line<'_>) -> Option<Ground> {
    let outlet = outlet_named(line.text).filter(|o| o.agency && line.text.len() > 4)?;
    Some(line.ground(Publisher::Known(outlet), SourceBasis::CreditLine, 2))
}

/// The outlet named at the start of `text`, or else the capitalised words that stand there.
pub(super) fn publisher_in(text: &str) -> Option<Publisher> {
    let mut tokens = Vec::new();
    let end = text.char_indices().nth(120).map_or(text.len(), |(i, _)| i);
    tokenize(text, 0..end, &mut tokens);
    let first = usize::from(tokens.first().is_some_and(|t| t.is("the")));
    if let Some((outlet, _)) = outlet_at(&tokens, first) {
        return Some(Publisher::Known(outlet));
    }
    let run = tokens[first..].iter().take_while(|t| names(t)).count();
    let last = tokens.get(first + run.checked_sub(1)?)?;
    let name = text[tokens[first].start..last.end].trim_end_matches(" Inc.").trim_end_matches(" LLC");
    (name.len() >= 3 && !name.starts_with("All ")).then(|| Publisher::Named(name.to_owned()))
}

fn names(token: &Token<'_>) -> bool {
    token.is_capitalised() || token.kind == TokenKind::Number || matches!(token.text, "&" | "and" | "of")
}
