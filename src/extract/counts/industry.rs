//! The industry, or the people of an economy, that a count of nobody's jobs in particular is limited to.

use std::ops::Range;

use super::quantity::Quantity;
use crate::extract::Analysis;
use crate::lexicon::Tag;
use crate::lexicon::sets::{INDUSTRIES, INDUSTRY_HEADS, INDUSTRY_NAMES, LOSING_VERBS, TRADES};
use crate::text::{Sentence, TokenKind};

/// Whom or what the figures of an economy are told of.
pub(super) fn of(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    people_who_lose(a, q, s).or_else(|| industry(a, q, s))
}

/// "women lost 4,000 jobs", "the 4,000 jobs women lost", "job losses among women": the people of an economy whom a figure is told of.
fn people_who_lose(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    const NEAR: usize = 4;
    let person = |k: &usize| {
        let t = &a.tokens[*k];
        a.tags[*k].has(Tag::PersonNoun)
            && (t.lower.ends_with('s') || t.lower.ends_with("men"))
            && !matches!(t.lower.as_ref(), "employees" | "workers" | "employers")
    };
    let loses = |k: usize| LOSING_VERBS.has(&a.tokens[k].lower);
    let near = |from: usize, to: usize| (from.max(s.tokens.start)..to.min(s.tokens.end)).any(loses);
    let before =
        (s.tokens.start.max(q.tokens.start.saturating_sub(NEAR))..q.tokens.start).rev().find(|k| person(k) && near(k + 1, q.tokens.start));
    let behind = || (q.tokens.end..s.tokens.end.min(q.tokens.end + 2)).find(|k| person(k) && near(k + 1, k + 3));
    before.or_else(behind).map(|k| k..k + 1)
}

/// The industry that a count of nobody's jobs in particular is limited to: "the building sector cut 9,000 jobs",
/// "manufacturers shed 7,000", "mining employment fell by 300"; "that sector" is the one named last.
fn industry(a: &Analysis<'_>, q: &Quantity, s: &Sentence) -> Option<Range<usize>> {
    // "retail, 8,000; construction, 3,000": each its own
    let item = |k: &usize| a.tokens[*k].text != ";";
    let behind = (q.tokens.end..s.tokens.end.min(q.tokens.end + 10)).take_while(|k| item(k) && a.tokens[*k].kind != TokenKind::Number);
    let here = (s.tokens.start..q.tokens.start).rev().take_while(item).chain(behind);
    let named = here.clone().find_map(|k| industry_at(a, k, s));
    named.or_else(|| {
        let head = here.into_iter().find(|k| matches!(a.tokens[*k].lower.as_ref(), "sector" | "industry"))?;
        let pointed = head > s.tokens.start && matches!(a.tokens[head - 1].lower.as_ref(), "the" | "that" | "this");
        pointed.then(|| pointed_at(a, head, s))?
    })
}

/// The industry that "the sector" at token `head` points to: one named right before, else the last or the first "… sector" of the article.
fn pointed_at(a: &Analysis<'_>, head: usize, s: &Sentence) -> Option<Range<usize>> {
    let at = a.sentences.partition_point(|x| x.tokens.start < s.tokens.start);
    let any = |x: &Sentence| x.tokens.clone().rev().find_map(|k| industry_at(a, k, x));
    let alike = |x: &Sentence| {
        let head = |k: &usize| a.tokens[*k].lower == a.tokens[head].lower;
        x.tokens.clone().rev().filter(head).find_map(|k| industry_at(a, k, x))
    };
    let near = a.sentences[at.saturating_sub(2)..at].iter().rev().find_map(any);
    near.or_else(|| a.sentences[..at].iter().rev().find_map(alike)).or_else(|| a.sentences[at + 1..].iter().find_map(alike))
}

/// "Manufacturing lost", "mining jobs fell", "jobs lost in construction": the name of an industry that ends at token `k`, where no
/// other noun follows that it only describes ("retail sales").
fn named_at(a: &Analysis<'_>, k: usize, s: &Sentence) -> Option<Range<usize>> {
    const LONGEST: usize = 6;
    let end = s.tokens.end;
    let from = s.tokens.start.max((k + 1).saturating_sub(LONGEST));
    let first = (from..=k).find(|f| INDUSTRY_NAMES.longest(&a.tokens, *f, end) == Some(k + 1))?;
    let Some(next) = a.tokens.get(k + 1).filter(|_| k + 1 < end) else { return Some(first..k + 1) };
    let tags = a.tags[k + 1];
    let jobs = tags.any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::CutNoun]) || INDUSTRY_HEADS.has(&next.lower);
    let verb = next.lower.ends_with("ed") || LOSING_VERBS.has(&next.lower) || tags.any(&[Tag::OpensTrigger, Tag::Modal]);
    // "was hit", "has shed"; not "the government to step in"
    let helps = matches!(next.lower.as_ref(), "has" | "have" | "had" | "was" | "were" | "is" | "are" | "and" | "which" | "this" | "since");
    let other = next.kind == TokenKind::Possessive || tags.has(Tag::SpeechVerb) && !LOSING_VERBS.has(&next.lower);
    let goes_on = jobs || verb || helps || next.kind != TokenKind::Word || matches!(next.lower.as_ref(), "fell" | "down" | "declined");
    (goes_on && !other).then_some(first..k + 1)
}

/// The industry whose name ends at token `k`.
fn industry_at(a: &Analysis<'_>, k: usize, s: &Sentence) -> Option<Range<usize>> {
    let word = a.tokens[k].lower.as_ref();
    // "retail sales"
    let describes = a.tokens.get(k + 1).is_some_and(|t| t.is("sales") || t.is("prices"));
    if describes {
        return None;
    }
    if let Some(named) = named_at(a, k, s) {
        return Some(named);
    }
    if TRADES.has(word) && !a.tokens[k].is_capitalised() || TRADES.has(word) && k == s.tokens.start {
        return Some(k..k + 1);
    }
    // "Mining, one of the oldest industries"
    let one_of = (s.tokens.start..k).rev().take(5).any(|j| a.tokens[j].is("one") && a.tokens[j + 1].is("of"));
    if !INDUSTRY_HEADS.has(word) || one_of {
        return None;
    }
    let names = |j: usize| {
        a.tokens[j].kind == TokenKind::Word
            && !a.tags[j].any(&[Tag::FunctionWord, Tag::PlainModifier, Tag::Demonym, Tag::TimeWord, Tag::Month, Tag::OpensTrigger])
            && (!a.tokens[j].is_capitalised() || j == s.tokens.start)
    };
    let joins = |j: usize| a.tokens[j].is("and") || a.tokens[j].text == "-";
    let run = (s.tokens.start..k).rev().take(5).take_while(|j| names(*j) || *j + 1 < k && joins(*j));
    let first = run.last().map(|j| if joins(j) { j + 1 } else { j })?;
    // "a year of rising payrolls", "the law says employers": no industry but by its name
    let loose = matches!(word, "payrolls" | "employment" | "employers");
    let named = || (first..k).all(|j| joins(j) || INDUSTRIES.has(&a.tokens[j].lower) || TRADES.has(&a.tokens[j].lower));
    (first < k && names(first) && (!loose || named())).then_some(first..k + 1)
}

#[cfg(test)]
mod tests {
    use crate::read::{Document, Given};

    /// The units of all counts of cuts behind the first, `-` for none.
    fn check(text: &str, expected: &[&str]) {
        let text = format!("Jobs fall again\n\nEmployers cut 90,000 jobs in May. {text}\n");
        let doc = Document::new("a.txt", text, 0, Given::default());
        let article = crate::extract::article(&doc);
        let units: Vec<&str> = article.role_counts[1..].iter().map(|c| c.unit.as_deref().unwrap_or("-")).collect();
        assert_eq!(units, expected, "{:?}", article.role_counts);
    }

    #[test]
    fn an_industry_for_nobody_in_particular() {
        check("The construction sector has cut 9,000 jobs.", &["construction sector"]);
        check("Manufacturers shed 7,000 jobs.", &["Manufacturers"]);
        check("Women lost 7,000 jobs.", &["Women"]);
        check("Of the 7,000 jobs women lost, few are back.", &["women"]);
        check("Bad weather hit the construction sector. The sector lost 9,000 jobs.", &["construction sector"]);
    }

    #[test]
    fn industries_by_name() {
        check("Manufacturing lost 20,000 jobs.", &["Manufacturing"]);
        check("Manufacturing jobs fell by 7,000.", &["Manufacturing"]);
        check(
            "Healthcare lost 9,000 posts; professional and business services, 3,000; and retail, 2,000.",
            &["Healthcare", "professional and business services", "retail"],
        );
        check("Leisure and hospitality suffered most, losing 7,000 jobs.", &["Leisure and hospitality"]);
        check("About 7,000 jobs were lost in construction.", &["construction"]);
        check("Small businesses cut 7,000 jobs.", &["Small businesses"]);
        check("The building sector was weak. Exports grew. Prices rose. In that sector, 7,000 jobs were lost.", &["building sector"]);
        check("The government said employers cut 80,000 jobs in April.", &["-"]);
        check("Retail sales rose, but employers still cut 80,000 jobs in April.", &["-"]);
    }
}
