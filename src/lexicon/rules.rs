//! The rules of `data/rules.toml`: what each does, and examples that it must and must not match.
//!
//! A rule's code stands in `extract`; here is what users and tests see of it.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::Rule;

/// The rules' data file.
pub(super) const FILE: &str = include_str!("data/rules.toml");

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    rule: Vec<Rule>,
}

fn parse(text: &str) -> Result<Vec<Rule>, toml::de::Error> {
    toml::from_str::<Rules>(text).map(|rules| rules.rule)
}

/// All rules, by id.
#[must_use]
pub fn rules() -> &'static [Rule] {
    // a test holds that the file parses
    static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| parse(FILE).unwrap_or_default());
    &RULES
}

/// The rule with this id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().iter().find(|r| r.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_sorted_and_complete() {
        let rules = parse(FILE).unwrap();
        assert!(rules.windows(2).all(|w| w[0].id < w[1].id), "sorted by id, each once");
        for rule in &rules {
            assert!(rule.does.ends_with('.'), "{}: `does` is a sentence", rule.id);
            let shown = !rule.matches.is_empty() && !rule.not.is_empty();
            assert!(shown != rule.needs.is_some(), "{}: has `match` and `not`, or `needs`", rule.id);
            assert!(rule.matches.iter().all(|e| e.marked.is_some()), "{}: a match has its words between [[ ]]", rule.id);
            assert!(rule.not.iter().all(|e| e.marked.is_none()), "{}: where it reads nothing, nothing is marked", rule.id);
        }
    }
}
