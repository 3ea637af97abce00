//! JUnit XML, as build servers take it: a test case a finding, which fails if the finding does.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::{listing, places};
use crate::model::{Check, Failed, Finding};
use crate::report::lookup::Lookup;
use crate::report::words::clean;

/// The report.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut impl Write, check: &Check<'_>) -> io::Result<()> {
    let lookup = Lookup::new(check.summary);
    let failed = &check.summary.inputs.failed;
    let mut cases: Vec<String> = check.shown.iter().map(|(finding, fails)| case(&lookup, finding, *fails)).collect();
    cases.extend(failed.iter().map(unread));
    if cases.is_empty() {
        // build servers take a suite without cases for a suite that did not run
        cases.push("    <testcase classname=\"layoffs\" name=\"nothing to check\"/>\n".to_owned());
    }
    let failures = check.shown.iter().filter(|(_, fails)| *fails).count();
    let counts = format!("tests=\"{}\" failures=\"{failures}\" errors=\"{}\"", cases.len(), failed.len());
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"layoffs\" {counts}>\n  <testsuite name=\"layoffs check\" {counts} skipped=\"0\">")?;
    cases.iter().try_for_each(|case| out.write_all(case.as_bytes()))?;
    writeln!(out, "  </testsuite>\n</testsuites>")
}

fn case(lookup: &Lookup<'_>, finding: &Finding, fails: bool) -> String {
    let message = escaped(&clean(&finding.message));
    let mut case = format!("    <testcase classname=\"layoffs.{}\" name=\"{message}\"", finding.kind);
    if let Some((article, evidence)) = places(lookup, finding).first() {
        let _ = write!(case, " file=\"{}\" line=\"{}\"", escaped(&article.path), evidence.span.line);
    }
    let proof = escaped(&listing(lookup, finding));
    case += &if fails {
        let severity = finding.severity.name();
        format!(">\n      <failure type=\"{severity}\" message=\"{message}\">{proof}</failure>\n    </testcase>\n")
    } else {
        format!(">\n      <system-out>{proof}</system-out>\n    </testcase>\n")
    };
    case
}

fn unread(failed: &Failed) -> String {
    let (path, error) = (escaped(&failed.path), escaped(&clean(&failed.error)));
    format!("    <testcase classname=\"layoffs.not-read\" name=\"{path}\">\n      <error message=\"{error}\"/>\n    </testcase>\n")
}

/// Text in XML; characters that XML 1.0 has not are replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\n' | '\t' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(escaped("<a & \"b\">\u{1b}\u{ffff}"), "&lt;a &amp; &quot;b&quot;&gt;\u{fffd}\u{fffd}");
    }
}
