//! Which findings a check is about: a bar, and what lies above it.

use std::collections::BTreeSet;

use super::{Finding, FindingKind, Severity, Summary};

/// The severity at which a check fails if nothing else is asked for.
pub const DEFAULT_BAR: Severity = Severity::Warning;

/// What a check fails on.
///
/// A finding fails the check if its kind is in `fail_on`, or if it is at least as grave as `at_least`. Where neither is asked for,
/// [`DEFAULT_BAR`] holds; where only kinds are, nothing but those fails.
#[derive(Debug, Clone, Default)]
pub struct Bar {
    /// The severity from which findings fail.
    pub at_least: Option<Severity>,
    /// Kinds that fail whatever their severity.
    pub fail_on: Vec<FindingKind>,
    /// Ids of findings that are known and count for nothing.
    pub known: BTreeSet<String>,
}

impl Bar {
    /// Whether a finding fails the check.
    #[must_use]
    pub fn fails(&self, finding: &Finding) -> bool {
        let at_least = self.at_least.or_else(|| self.fail_on.is_empty().then_some(DEFAULT_BAR));
        self.fail_on.contains(&finding.kind) || at_least.is_some_and(|bar| finding.severity >= bar)
    }

    /// The severity from which findings are shown.
    #[must_use]
    pub fn shown_from(&self) -> Severity {
        self.at_least.unwrap_or(DEFAULT_BAR)
    }
}

/// A summary's findings, sorted by a bar.
#[derive(Debug)]
pub struct Check<'s> {
    /// What was checked.
    pub summary: &'s Summary,
    /// Those that fail the check or are as grave as the bar, gravest first; with each, whether it fails.
    pub shown: Vec<(&'s Finding, bool)>,
    /// How many lie below the bar.
    pub below: usize,
    /// How many are hidden because they are known.
    pub known: usize,
}

impl<'s> Check<'s> {
    /// Lays `bar` against the findings of `summary`.
    #[must_use]
    pub fn new(summary: &'s Summary, bar: &Bar) -> Self {
        let mut check = Self { summary, shown: Vec::new(), below: 0, known: 0 };
        for finding in &summary.findings {
            let fails = bar.fails(finding);
            if !fails && finding.severity < bar.shown_from() {
                check.below += 1;
            } else if bar.known.contains(&finding.id) {
                check.known += 1;
            } else {
                check.shown.push((finding, fails));
            }
        }
        check
    }

    /// Whether anything fails it.
    #[must_use]
    pub fn fails(&self) -> bool {
        self.shown.iter().any(|(_, fails)| *fails)
    }

    /// How many of those shown are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.shown.iter().filter(|(f, _)| f.severity == severity).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(kind: FindingKind, severity: Severity) -> Finding {
        let json = serde_json::json!({"id": "a", "kind": kind, "severity": severity, "message": "", "event": null, "evidence": []});
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn kinds_asked_for_fail_whatever_their_severity_and_alone_unless_a_severity_is_asked_for_too() {
        use FindingKind::{Undated, UnknownSource};
        let (note, warning) = (finding(Undated, Severity::Note), finding(UnknownSource, Severity::Warning));
        let bar = |at_least, fail_on: &[FindingKind]| Bar { at_least, fail_on: fail_on.to_vec(), known: BTreeSet::new() };
        let fail = |bar: &Bar| (bar.fails(&note), bar.fails(&warning));
        assert_eq!(fail(&bar(None, &[])), (false, true));
        assert_eq!(fail(&bar(Some(Severity::Error), &[])), (false, false));
        assert_eq!(fail(&bar(None, &[Undated])), (true, false));
        assert_eq!(fail(&bar(Some(Severity::Warning), &[Undated])), (true, true));
    }
}
