//! Lines that are no text of the article: links to other stories, captions, and what the rules for plain text take for teasers,
//! buttons, credits and date lines.
//!
//! In doubt a line stays: a lost sentence is worse than a kept teaser.

use super::lines::{Kind, Line};
use crate::model::CandidateField;
use crate::read::blocks::{ends_sentence, find_blocks};
use crate::read::dates;
use crate::read::document::BlockKind;
use crate::read::facts::Facts;

/// A line is a link by itself if this share of it is linked, percent.
const LINKED: usize = 85;
/// A list is one of links if this share of it is linked, percent, and most of it is no sentences.
const LIST_LINKED: usize = 40;
/// A linked sentence of this many words may be a paragraph of the article.
const LINKED_SENTENCE: usize = 15;
/// A credit that is a sentence of this many words is a note to the reader.
const NOTE: usize = 8;

/// The lines without those that are no text of the article. What bylines and date lines say is added to the facts.
pub(super) fn without(lines: Vec<Line>, title: Option<&str>, facts: &mut Facts) -> Vec<Line> {
    by_rules_for_text(without_links(lines), title, facts)
}

fn without_links(lines: Vec<Line>) -> Vec<Line> {
    let mut kept = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let list = lines[at..].iter().take_while(|l| l.kind == Kind::Item && l.parent == lines[at].parent).count();
        let end = at + list.max(1);
        let is_links = list > 1 && is_link_list(&lines[at..end]);
        kept.extend(lines[at..end].iter().filter(|l| !is_links && !leads_elsewhere(l)).cloned());
        at = end;
    }
    kept
}

fn is_link_list(list: &[Line]) -> bool {
    let (linked, all) = list.iter().fold((0, 0), |(linked, all), l| (linked + l.linked, all + l.text.len()));
    let sentences = list.iter().filter(|l| ends_sentence(&l.text)).count();
    linked * 100 >= all * LIST_LINKED && sentences * 2 <= list.len()
}

/// Whether a line is a caption, or a link and nothing else. An address in full is a reference.
fn leads_elsewhere(line: &Line) -> bool {
    let prose = ends_sentence(&line.text) && line.text.split_ascii_whitespace().count() >= LINKED_SENTENCE;
    let is_link = line.linked * 100 >= line.text.len() * LINKED && !prose && !line.text.starts_with("http");
    line.kind == Kind::Caption || is_link
}

/// Leaves out what the rules for plain text know for no text of the article.
fn by_rules_for_text(lines: Vec<Line>, title: Option<&str>, facts: &mut Facts) -> Vec<Line> {
    let mut text = title.map(|t| format!("{t}\n\n")).unwrap_or_default();
    let mut starts = Vec::with_capacity(lines.len());
    for line in &lines {
        starts.push(text.len());
        text.push_str(&line.text);
        text.push_str("\n\n");
    }
    let blocks = find_blocks(&text, title);
    // one line may be several blocks, where it has breaks
    let of_line = |i: usize| {
        let end = starts[i] + lines[i].text.len();
        let first = blocks.partition_point(|b| b.range.end <= starts[i]);
        blocks[first..].iter().take_while(move |b| b.range.start < end)
    };
    let front = (0..lines.len()).find(|i| of_line(*i).any(|b| b.kind == BlockKind::Paragraph && ends_sentence(&text[b.range.clone()])));
    let mut gone = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        let before_text = front.is_none_or(|front| i < front);
        let is_gone = of_line(i).next().is_some() && of_line(i).all(|b| is_gone(b.kind, &line.text, before_text));
        if is_gone && before_text {
            front_line(&line.text, facts);
        }
        gone.push(is_gone);
    }
    lines.into_iter().zip(gone).filter(|(_, gone)| !gone).map(|(line, _)| line).collect()
}

fn is_gone(kind: BlockKind, text: &str, before_text: bool) -> bool {
    // hardly a letter, or an address
    let is_bare = |text: &str| text.contains("://") || text.chars().filter(|c| c.is_alphabetic()).count() < 4;
    match kind {
        BlockKind::Teaser | BlockKind::Caption => true,
        // a time of day between paragraphs heads what happened then; a number or an address is content
        BlockKind::Furniture | BlockKind::Credit if !before_text && (is_bare(text) || dates::parse(text).is_none() && is_clock(text)) => {
            false
        }
        BlockKind::Credit => !(ends_sentence(text) && text.split_ascii_whitespace().count() >= NOTE),
        BlockKind::Furniture => true,
        _ => false,
    }
}

/// Whether a line is a time of day: "10:15 p.m."
fn is_clock(text: &str) -> bool {
    text.len() <= 16 && text.starts_with(|c: char| c.is_ascii_digit())
}

/// Adds what a line above the text says of author and day.
fn front_line(text: &str, facts: &mut Facts) {
    if dates::parse(text).is_some() {
        facts.add(CandidateField::Date, text, "date line");
    }
    if let Some(name) = text.strip_prefix("By ").filter(|n| n.split_whitespace().count() <= 8) {
        facts.add(CandidateField::Byline, name.split(['|', '•']).next().unwrap_or_default(), "byline");
    }
}
