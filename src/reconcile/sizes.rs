//! What a headcount counts. "The games division has 800 employees" is the size of the division, though no name says so.

use super::employers::Scope;
use super::units::Unit;
use crate::model::{Article, RoleCount};
use crate::text::{Token, TokenKind, tokenize};

/// Words between a determiner and the noun of a unit at most.
const LONGEST: usize = 5;

/// Whose staff a headcount is: its employer and unit as read, else the unit that its sentence has or employs them. `None` where it is of some
/// unit that the article does not name.
pub(super) fn scope_of_size(claim: &RoleCount, article: &Article) -> Option<Scope> {
    let scope = Scope::of(claim, article)?;
    if claim.unit.is_some() {
        return Some(scope);
    }
    let Some(phrase) = subject_unit(article, claim) else { return Some(scope) };
    let unit = Scope::read(claim.employer.as_deref()?, Some(&phrase), article);
    if !unit.unit.is_empty() || unit.employer != scope.employer {
        return Some(unit);
    }
    // "the division employs 800": the one told of before
    let before = article.role_counts.iter().filter(|c| c.span.end <= claim.span.start && c.employer == claim.employer);
    let named = before.filter_map(|c| c.unit.as_deref()).next_back()?;
    Some(Scope::read(claim.employer.as_deref()?, Some(named), article)).filter(|s| s.unit != Unit::default())
}

/// The unit phrase of which a sentence says that it has the people counted.
fn subject_unit(article: &Article, claim: &RoleCount) -> Option<String> {
    let sentence = article.sentence_at(claim.span.start)?;
    let front = sentence.text.get(..claim.span.start.checked_sub(sentence.span.start)?)?;
    let mut tokens = Vec::new();
    tokenize(front, 0..front.len(), &mut tokens);
    let words: Vec<&Token<'_>> = tokens.iter().filter(|t| t.kind == TokenKind::Word).collect();
    let verb = words.iter().rposition(|t| matches!(&*t.lower, "has" | "had" | "employs" | "employed" | "counts" | "counted"))?;
    let between = &words[verb + 1..];
    let noun = words[..verb].iter().rposition(|t| !matches!(&*t.lower, "now" | "currently" | "alone" | "still" | "also" | "itself"))?;
    if between.len() > 2 || !is_unit_noun(&words[noun].lower) {
        return None;
    }
    let from = (noun.saturating_sub(LONGEST)..noun).rev().find(|at| is_determiner(&words[*at].lower))?;
    front.get(words[from + 1].start..words[noun].end).map(str::to_owned)
}

fn is_unit_noun(word: &str) -> bool {
    const NOUNS: &[&str] =
        &["arm", "branch", "department", "division", "factory", "mill", "office", "plant", "segment", "site", "studio", "team", "unit"];
    NOUNS.contains(&word)
}

fn is_determiner(word: &str) -> bool {
    matches!(word, "the" | "its" | "their" | "that" | "this" | "whose" | "'s" | "’s")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Measure;
    use crate::reconcile::testing::Draft;

    fn unit(text: &str) -> Option<Unit> {
        let size = |c: &mut RoleCount| c.measure = Measure::Headcount;
        let article = Draft::new("a", text).employer("Acme").count("800 employees", (800, Some(800)), size).done();
        scope_of_size(&article.role_counts[0], &article).map(|s| s.unit)
    }

    #[test]
    fn the_size_of_a_unit_is_not_the_employers() {
        assert_eq!(unit("Acme cuts jobs\nThe games division has 800 employees."), Some(Unit::read("games", &[])));
        assert_eq!(unit("Acme cuts jobs\nIts games unit now employs about 800 employees."), Some(Unit::read("games", &[])));
        assert_eq!(unit("Acme cuts jobs\nAcme, whose games division lags, has 800 employees."), Some(Unit::default()));
        assert_eq!(unit("Acme cuts jobs\nThe company has 800 employees."), Some(Unit::default()));
        assert_eq!(unit("Acme cuts jobs\nThe division has 800 employees."), None, "of which unit is not said");
    }
}
