//! Other happenings that two articles date: "Tuesday's report on Project Heron" here, "a day after Project Heron ended" there.

use jiff::civil::Date;

use super::cues::{is_set_apart, words};
use super::days::plus;
use crate::model::{Article, Located, Meaning, When};
use crate::text::{Token, TokenKind, tokenize};

/// Another happening that an article dates beside its news.
pub(super) struct Anchor<'a> {
    /// The phrase that dates it.
    pub when: &'a When,
    /// The sentence that tells of it.
    pub sentence: &'a Located,
}

/// The happenings that an article sets apart from its news by a weekday.
pub(super) fn anchors(article: &Article) -> impl Iterator<Item = Anchor<'_>> {
    article.time_cues.iter().filter_map(move |when| {
        let weekday = when.expression.is_some_and(|e| matches!(e.meaning, Meaning::Weekday(..)) && !e.future);
        let sentence = article.sentence_at(when.span.start)?;
        (weekday && is_set_apart(sentence, when)).then_some(Anchor { when, sentence })
    })
}

/// The day on which `article`, whose news is of `announced`, puts the happening of `sentence`, with its own sentence and the name that
/// both share.
pub(super) fn day_elsewhere<'a>(sentence: &Located, article: &'a Article, announced: Date) -> Option<(Date, &'a Located, String)> {
    let known = |name: &str| {
        let mut names = article.employers.iter().chain(article.aliases.iter().flatten()).chain(article.source.name.iter());
        names.any(|n| n.eq_ignore_ascii_case(name))
    };
    let shared: Vec<String> = proper_names(&sentence.text).into_iter().filter(|n| !known(n)).collect();
    article.sentences.iter().find_map(|s| {
        let (day, from) = days_off(&s.text).map(|(n, at)| (plus(announced, n), at)).or_else(|| weekday_apart(article, s))?;
        let name = shared.iter().find(|n| s.text.get(from..).is_some_and(|rest| rest.contains(n.as_str())))?;
        Some((day, s, name.clone()))
    })
}

/// "a day after", "two days before": days from the happening's to the news' day with the sign turned, and where the words end.
fn days_off(text: &str) -> Option<(i64, usize)> {
    let words = words(text);
    words.windows(3).find_map(|w| {
        let [amount, unit, side] = w else { return None };
        let n = match &*amount.lower {
            "a" | "one" | "the" => 1,
            "two" => 2,
            "three" => 3,
            other => other.parse::<i64>().ok().filter(|n| (1..=30).contains(n))?,
        };
        if !matches!(&*unit.lower, "day" | "days") {
            return None;
        }
        match &*side.lower {
            "after" => Some((-n, side.end)),
            "before" => Some((n, side.end)),
            _ => None,
        }
    })
}

/// A weekday that this article, too, sets apart from its news.
fn weekday_apart(article: &Article, sentence: &Located) -> Option<(Date, usize)> {
    let anchor = anchors(article).find(|a| a.sentence.span == sentence.span)?;
    let day = anchor.when.start.filter(|s| anchor.when.end == Some(*s))?;
    Some((day, anchor.when.span.end.saturating_sub(sentence.span.start)))
}

/// Runs of two or more capitalised words, as written.
fn proper_names(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    tokenize(text, 0..text.len(), &mut tokens);
    let joins = |t: &Token<'_>| t.kind == TokenKind::Word && t.is_capitalised() && !t.lower.ends_with('.');
    tokens
        .chunk_by(|a, b| joins(a) && joins(b))
        .filter(|run| run.len() > 1)
        .filter_map(|run| text.get(run.first()?.start..run.last()?.end).map(str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_before_and_after() {
        assert_eq!(days_off("It came just a day after the fair.").map(|d| d.0), Some(-1));
        assert_eq!(days_off("It came two days before the fair.").map(|d| d.0), Some(2));
        assert_eq!(days_off("It came a day late, after the fair."), None);
    }

    #[test]
    fn names_of_two_words_and_more() {
        assert_eq!(proper_names("It ended \"Project Heron\" in Leeds, Ann Lee said."), ["Project Heron", "Ann Lee"]);
    }
}
