//! Lines on a page: indentation, wrapping, alignment at the right edge, colour.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use crate::report::words::clean;

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns to use.
    pub width: usize,
    /// Whether to colour.
    pub color: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { width: 80, color: false }
    }
}

/// What a run of text is, which decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// The title of a card or section.
    Title,
    /// The label of a field.
    Label,
    /// The figures a reader looks for.
    Figure,
    /// Where something stands.
    Place,
    /// Something is wrong.
    Error,
    /// Something may be wrong.
    Warning,
    /// Something is worth knowing.
    Note,
}

impl Ink {
    fn style(self) -> Style {
        match self {
            Self::Title => AnsiColor::Cyan.on_default().bold(),
            Self::Label => Style::new().bold(),
            Self::Figure => AnsiColor::Green.on_default().bold(),
            Self::Place => Style::new().dimmed(),
            Self::Error => AnsiColor::Red.on_default().bold(),
            Self::Warning => AnsiColor::Yellow.on_default().bold(),
            Self::Note => AnsiColor::Blue.on_default().bold(),
        }
    }
}

/// Columns that labels take.
const LABEL: usize = 12;

/// A page being written.
pub(super) struct Page<'w, W> {
    out: &'w mut W,
    look: Look,
}

impl<'w, W: Write> Page<'w, W> {
    /// A page on `out`.
    pub fn new(out: &'w mut W, look: Look) -> Self {
        Self { out, look: Look { width: look.width.max(40), ..look } }
    }

    /// `text` in the colour of `ink`, if there is colour.
    pub fn ink(&self, ink: Ink, text: &str) -> String {
        if self.look.color {
            let style = ink.style();
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }

    /// An empty line.
    pub fn blank(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// A line as it is.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", text.trim_end())
    }

    /// The title of a card, with its id at the right edge, between rules.
    pub fn title(&mut self, text: &str, id: &str) -> io::Result<()> {
        let rule = self.ink(Ink::Place, &"─".repeat(self.look.width));
        self.line(&rule)?;
        let (text, id) = (self.ink(Ink::Title, text), self.ink(Ink::Place, id));
        self.located("", &text, &id)?;
        self.line(&rule)
    }

    /// The head of a section.
    pub fn section(&mut self, text: &str) -> io::Result<()> {
        let text = self.ink(Ink::Title, text);
        self.line(&text)
    }

    /// The head of a part of a card.
    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        self.blank()?;
        let text = self.ink(Ink::Label, text);
        self.line(&format!("  {text}"))
    }

    /// `text` wrapped, its first line after `first`, the others after as much white space.
    pub fn paragraph(&mut self, first: &str, text: &str) -> io::Result<()> {
        let rest = " ".repeat(display_width(first));
        for line in textwrap::wrap(text, options(self.look.width).initial_indent(first).subsequent_indent(&rest)) {
            self.line(&line)?;
        }
        Ok(())
    }

    /// A label and its value.
    pub fn field(&mut self, label: &str, text: &str) -> io::Result<()> {
        let pad = " ".repeat(LABEL.saturating_sub(display_width(label)).max(1));
        let first = format!("  {}{pad}", self.ink(Ink::Label, label));
        self.paragraph(&first, text)
    }

    /// `text` wrapped after `first`, and `place` at the right edge of its last line, or of one more.
    pub fn located(&mut self, first: &str, text: &str, place: &str) -> io::Result<()> {
        if place.is_empty() {
            return self.paragraph(first, text);
        }
        let indent = display_width(first);
        let rest = " ".repeat(indent);
        let lines = textwrap::wrap(text, options(self.look.width).initial_indent(first).subsequent_indent(&rest));
        let (last, before) = lines.split_last().map_or((first, &lines[..]), |(last, before)| (last.as_ref(), before));
        for line in before {
            self.line(line)?;
        }
        let (used, needed) = (display_width(last), display_width(place));
        if used + 2 + needed <= self.look.width {
            let gap = " ".repeat(self.look.width - used - needed);
            return self.line(&format!("{last}{gap}{place}"));
        }
        self.line(last)?;
        let gap = " ".repeat(self.look.width.saturating_sub(needed).max(indent));
        self.line(&format!("{gap}{place}"))
    }
}

/// Paths and hyphenated words stay whole, so that they can be copied.
fn options<'o>(width: usize) -> Options<'o> {
    Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(false)
}

/// Text of an article between quotation marks, without the comma that a sentence around it asks for.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", clean(text).trim_end_matches(','))
}

/// At most about `limit` characters of `text`, cut after a word.
pub(super) fn shortened(text: &str, limit: usize) -> String {
    let text = clean(text);
    match text.char_indices().nth(limit) {
        None => text,
        Some((at, _)) => {
            let head = text[..at].rsplit_once(' ').map_or(&text[..at], |(head, _)| head);
            format!("{} …", head.trim_end_matches([',', ';', ':']))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(width: usize, write: impl FnOnce(&mut Page<'_, Vec<u8>>) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut Page::new(&mut out, Look { width, color: false })).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn places_stand_at_the_right_edge() {
        let text = written(40, |page| {
            page.located("  ", "short", "a/b.txt:1")?;
            page.located("  ", "words that leave no room for it here", "a/b.txt:2")?;
            page.located("  ", "x", "a/path/much/longer/than/the/width/of/the/page.txt:3")
        });
        let expected = "  short                        a/b.txt:1\n  words that leave no room for it here\n                               a/b.txt:2\n  x\n  a/path/much/longer/than/the/width/of/the/page.txt:3\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn colour_takes_no_columns() {
        let mut out = Vec::new();
        let mut page = Page::new(&mut out, Look { width: 40, color: true });
        let text = page.ink(Ink::Figure, "400–999 jobs by the words used");
        page.field("Jobs", &text).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("\u{1b}[") && text.lines().all(|l| display_width(l) <= 40), "{text:?}");
    }

    #[test]
    fn long_text_is_cut_after_a_word() {
        assert_eq!(shortened("one two, three four", 10), "one two …");
        assert_eq!(shortened("one two", 10), "one two");
    }
}
