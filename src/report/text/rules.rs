//! Rules for people: what each does, and the examples that show it.

use std::io::{self, Write};

use super::page::{Ink, Page};
use crate::model::{Example, Measure, Rule};

/// One rule with its examples.
pub(super) fn write<W: Write>(page: &mut Page<'_, W>, rule: &Rule) -> io::Result<()> {
    page.section(&rule.id)?;
    page.paragraph("  ", &rule.does)?;
    if let Some(measure) = rule.counts {
        page.field("Counts", measure_name(measure))?;
    }
    if let Some(needs) = &rule.needs {
        page.field("Rests on", needs)?;
    }
    examples(page, "Reads", &rule.matches)?;
    examples(page, "Reads nothing in", &rule.not)
}

fn examples<W: Write>(page: &mut Page<'_, W>, heading: &str, examples: &[Example]) -> io::Result<()> {
    if examples.is_empty() {
        return Ok(());
    }
    page.heading(heading)?;
    for example in examples {
        let text = with_marks(page, example);
        let mut first = "    - ";
        for line in text.lines().filter(|l| !l.is_empty()) {
            page.paragraph(std::mem::replace(&mut first, "      "), line)?;
        }
    }
    Ok(())
}

/// The example with the words that are read in brackets and, if there is colour, in colour.
fn with_marks<W: Write>(page: &Page<'_, W>, example: &Example) -> String {
    let marked = example.marked.as_deref().map(|words| page.ink(Ink::Figure, &format!("[{words}]"))).unwrap_or_default();
    format!("{}{marked}{}", example.before, example.after)
}

/// What a count counts, in a word or two.
pub(super) const fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Cut => "jobs cut",
        Measure::Headcount => "people employed",
        Measure::Hiring => "jobs created or filled",
        Measure::Furlough => "people on unpaid or short time",
        Measure::Voluntary => "people who leave by their own choice",
        Measure::Other => "other jobs or people",
    }
}

/// Every rule on a line or two.
pub(super) fn list<W: Write>(page: &mut Page<'_, W>, rules: &[Rule]) -> io::Result<()> {
    let width = rules.iter().map(|r| r.id.chars().count()).max().unwrap_or_default() + 2;
    for rule in rules {
        let first = format!("{}{}", page.ink(Ink::Label, &rule.id), " ".repeat(width - rule.id.chars().count()));
        page.paragraph(&first, &rule.does)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::text::Look;

    fn rule() -> Rule {
        Rule {
            id: "cut.object".to_owned(),
            does: "The number is cut.".to_owned(),
            counts: Some(Measure::Cut),
            needs: None,
            matches: vec!["Headline\n\nAcme cuts [[40 jobs]].".parse().unwrap()],
            not: vec!["Acme hires 40 people.".parse().unwrap()],
        }
    }

    fn printed(color: bool) -> String {
        let mut out = Vec::new();
        write(&mut Page::new(&mut out, Look { width: 80, color }), &rule()).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_is_read_stands_in_brackets() {
        let expected = "cut.object\n  The number is cut.\n  Counts      jobs cut\n\n  Reads\n    - Headline\n      Acme cuts [40 jobs].\n\n  Reads nothing in\n    - Acme hires 40 people.\n";
        assert_eq!(printed(false), expected);
        assert_eq!(anstream::adapter::strip_str(&printed(true)).to_string(), expected);
    }
}
