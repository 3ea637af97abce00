//! What a headcount counts. "The games division has 800 employees" is the size of the division, though no name says so; "the 800 who remain"
//! are the staff after the cuts, and no share of staff is of them.

use super::employers::Scope;
use super::units::Unit;
use crate::model::{Article, RoleCount};
use crate::text::{Token, TokenKind, tokenize};

/// Words between a determiner and the noun of a unit at most.
const LONGEST: usize = 5;
/// Words beside a headcount that can say that it is what is left.
const NEAR: usize = 10;

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

/// Whether a headcount is what the cuts leave: "will leave it with 800 staff", "the remaining 800 workers", "800 jobs that will stay".
pub(super) fn is_left(claim: &RoleCount, article: &Article) -> bool {
    let around = || {
        let sentence = article.sentence_at(claim.span.start)?;
        let at = |byte: usize| byte.checked_sub(sentence.span.start);
        Some((sentence.text.get(..at(claim.span.start)?)?, sentence.text.get(at(claim.span.end)?..)?))
    };
    let Some((front, behind)) = around() else { return false };
    let mut before = words(front);
    before.reverse();
    is_left_after(&before, &words(behind)) || is_brought_about(&before) || words(&claim.text).iter().any(|w| is_remaining(w))
}

/// "The remaining", "800 left", "800 jobs that will stay", "will have 800 staff after the cuts"; `before` from the count backwards.
fn is_left_after(before: &[String], behind: &[String]) -> bool {
    let behind = &behind[..behind.len().min(NEAR)];
    let stays = |w: &[String]| matches!(&*w[0], "that" | "who" | "will" | "would") && matches!(&*w[1], "remain" | "stay" | "survive");
    let cuts = |w: &String| matches!(&**w, "cull" | "cut" | "cuts" | "layoffs" | "reductions" | "redundancies" | "restructuring");
    let once_cut =
        behind.iter().position(|w| matches!(&**w, "after" | "following" | "once")).is_some_and(|at| behind[at..].iter().any(cuts));
    let ahead = before.iter().take(NEAR).any(|w| matches!(&**w, "will" | "would"));
    behind.first().is_some_and(|w| w == "left" || is_remaining(w))
        || behind.windows(2).any(stays)
        || once_cut && ahead
        || before.iter().take(2).any(|w| is_remaining(w))
}

/// "Reducing its workforce to", "will leave the company with", "down to just".
fn is_brought_about(before: &[String]) -> bool {
    const BRINGING: &[&str] =
        &["bring", "bringing", "brings", "cut", "cutting", "down", "reduce", "reduced", "reduces", "reducing", "shrink", "shrinking"];
    const SLIMMING: &[&str] = &["slim", "slimming", "take", "takes", "taking", "trim", "trimming"];
    const LEAVING: &[&str] = &["leave", "leaves", "leaving", "left"];
    let loose = |w: &String| matches!(&**w, "about" | "around" | "just" | "only" | "roughly" | "some");
    let Some(link) = before.iter().position(|w| !loose(w)) else { return false };
    let led_by = |verbs: &[&str]| before[link + 1..].iter().take(NEAR).any(|w| verbs.contains(&&**w));
    match &*before[link] {
        "to" => led_by(BRINGING) || led_by(SLIMMING),
        "with" => led_by(LEAVING),
        _ => false,
    }
}

fn is_remaining(word: &str) -> bool {
    matches!(word, "remaining" | "surviving")
}

/// The words of a text, in lower case.
fn words(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    tokenize(text, 0..text.len(), &mut tokens);
    tokens.iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.lower.to_string()).collect()
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

    #[test]
    fn the_staff_that_the_cuts_leave() {
        let left = |text: &str, words: &str| {
            let size = |c: &mut RoleCount| c.measure = Measure::Headcount;
            let article = Draft::new("a", text).employer("Acme").count(words, (800, Some(800)), size).done();
            is_left(&article.role_counts[0], &article)
        };
        for text in [
            "Acme will be left with 800 staff.",
            "The cuts will leave Acme with about 800 staff.",
            "Acme will cut 200 jobs, reducing its workforce to 800 staff.",
            "It is taking its payroll down to just 800 staff.",
            "The remaining 800 staff will move to Leeds.",
            "He wants to protect the 800 staff that will remain.",
            "It hopes to keep the 800 staff in Leeds who stay.",
            "Acme will have 800 staff after the layoffs.",
            "There will be only 800 staff left.",
        ] {
            assert!(left(text, "800 staff"), "{text}");
        }
        for text in [
            "Acme has 800 staff.",
            "Acme had 800 staff before the cuts.",
            "Acme, which has 800 staff, remains in profit.",
            "Acme will cut jobs at its plant with 800 staff.",
            "Acme gave notice to its 800 staff.",
            "Acme had 800 staff, and 300 will leave after the cuts.",
        ] {
            assert!(!left(text, "800 staff"), "{text}");
        }
    }
}
