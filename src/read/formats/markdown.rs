//! Markdown, with or without front matter: its text without the marks, and what the front matter says.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use super::front_matter::front_matter;
use super::{fields, html};
use crate::model::CandidateField;
use crate::read::facts::Facts;
use crate::read::options::FieldNames;

/// The text of an article in Markdown, its title first.
pub(super) fn text(markdown: &str, facts: &mut Facts) -> String {
    let markdown = markdown.trim_start_matches('\u{feff}');
    let (matter, body) = front_matter(markdown).unwrap_or((Value::Null, markdown));
    fields::facts(&matter, &FieldNames::default(), "front matter ", facts);
    let text = plain(body);
    fields::headed(facts.values(CandidateField::Title).next(), text)
}

/// Markdown without its marks, an empty line between blocks.
fn plain(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let (mut out, mut depth, mut picture) = (String::new(), 0usize, false);
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Image { .. }) => picture = true,
            Event::End(TagEnd::Image) => picture = false,
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth = depth.saturating_sub(1),
            Event::Start(Tag::Item) => {
                new_block(&mut out, if depth > 1 { "\n" } else { "\n\n" });
                out.push_str("- ");
            }
            Event::Start(Tag::Paragraph) if out.ends_with("- ") => {}
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::Table(_) | Tag::FootnoteDefinition(_) | Tag::TableRow,
            ) => {
                new_block(&mut out, "\n\n");
            }
            Event::End(TagEnd::TableCell) => out.push_str(" | "),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => out.truncate(out.trim_end_matches([' ', '|']).len()),
            Event::Text(text) if !picture => out.push_str(&text),
            Event::Code(text) => out.push_str(&text),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push('\n'),
            Event::Html(html) if !html.trim_start().starts_with("<!--") => {
                new_block(&mut out, "\n\n");
                out.push_str(&html::fragment(&html));
            }
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn new_block(out: &mut String, gap: &str) {
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push_str(gap);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(markdown: &str) -> (String, crate::read::Given) {
        let mut facts = Facts::default();
        let text = text(markdown, &mut facts);
        (text, facts.into_given())
    }

    #[test]
    fn marks_are_left_out_and_blocks_kept() {
        let (text, _) = read(
            "# Mill to close\n\nSome **300 jobs** go,\nsays [the owner](https://example.com).\n\n- one *site*\n- two\n\n> “Sorry”\n\n![The mill](m.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        );
        assert_eq!(text, "Mill to close\n\nSome 300 jobs go, says the owner.\n\n- one site\n\n- two\n\n“Sorry”\n\na | b\n\n1 | 2\n");
    }

    #[test]
    fn yaml_front_matter_is_read_and_the_title_put_first() {
        let (text, given) = read(
            "---\ntitle: \"Mill to close\"  \ndate: 2021-02-03 # local\nauthor:\n  - Ann Example\n  - Bo Example\nsource: The Example Post\ntags: [a, b]\ndescription: >\n  folded\n  text\n---\n\nJobs go.\n",
        );
        assert_eq!(text, "Mill to close\n\nJobs go.\n");
        assert_eq!(given.date, Some(jiff::civil::date(2021, 2, 3)));
        assert_eq!((given.source.as_deref(), given.byline.as_deref()), (Some("The Example Post"), Some("Ann Example, Bo Example")));
        assert_eq!(given.candidates[0].via, "front matter title");
    }

    #[test]
    fn toml_front_matter_is_read() {
        let (text, given) = read("+++\ntitle = \"Mill to close\"\ndate = 2021-02-03T10:00:00Z\n+++\n# Mill to close\n\nJobs go.\n");
        assert_eq!(text, "Mill to close\n\nJobs go.\n");
        assert_eq!(given.date, Some(jiff::civil::date(2021, 2, 3)));
    }
}
