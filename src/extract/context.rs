//! What a record carries along so that articles can be compared without their texts: sentences of evidence, time cues, other names.

use super::names::{NameKind, Names};
use super::time::{Meaning, TimePhrase, Unit, YearOf, phrases, resolve};
use super::{Analysis, topic::is_about_cuts};
use crate::model::{Article, DateRange, Located, When};

/// Words that point at the news itself.
const NEWS: &[&str] =
    &["news", "announcement", "announced", "report", "reported", "memo", "email", "letter", "statement", "said", "confirmed"];

/// Phrases that tie the article to days: weekdays and days outside quotations wherever they stand, weeks, months and dates where a
/// sentence is about the cuts or the news of them.
#[must_use]
pub fn time_cues(analysis: &Analysis<'_>, date: &DateRange) -> Vec<When> {
    let mut out = Vec::new();
    for i in 0..analysis.sentences.len() {
        let found = phrases(analysis, i);
        let of_news = !found.is_empty() && (is_about_cuts(analysis, i) || speaks_of_news(analysis, i));
        let ties = |p: &TimePhrase| is_day(p) || of_news && is_relative(p);
        let quoted = |p: &TimePhrase| analysis.marked_at(p.tokens.start).is_some();
        out.extend(found.into_iter().filter(|p| ties(p) && !quoted(p)).map(|p| when(analysis, &p, date)));
    }
    out
}

/// A phrase as the record keeps it.
fn when(analysis: &Analysis<'_>, phrase: &TimePhrase, date: &DateRange) -> When {
    let (start, end) = resolve(phrase, date);
    let Located { span, text } = analysis.lines.located(analysis.bytes(phrase.tokens.clone()));
    When { text, span, start, end, expression: Some(phrase.expression) }
}

const fn is_day(phrase: &TimePhrase) -> bool {
    matches!(phrase.expression.meaning, Meaning::Weekday(..) | Meaning::Day(_))
}

const fn is_relative(phrase: &TimePhrase) -> bool {
    matches!(
        phrase.expression.meaning,
        Meaning::Date { .. }
            | Meaning::Months { year: YearOf::Unsaid, .. }
            | Meaning::Period(Unit::Week | Unit::Weekend | Unit::Month, _)
            | Meaning::Ago(_, _, Unit::Day | Unit::Week | Unit::Month)
    )
}

fn speaks_of_news(analysis: &Analysis<'_>, sentence: usize) -> bool {
    let tokens = analysis.sentences[sentence].tokens.clone();
    analysis.tokens[tokens].iter().any(|t| NEWS.contains(&&*t.lower))
}

/// The names under which the article speaks of one organisation or person, where there are several, the longest first.
#[must_use]
pub fn aliases(names: &Names) -> Vec<Vec<String>> {
    let named = |kind| matches!(kind, NameKind::Organisation | NameKind::Person);
    names.entities.iter().filter(|e| e.forms.len() > 1 && named(e.kind)).map(|e| e.forms.clone()).collect()
}

/// The sentences that the record's evidence stands in, and those that tell how many days lie between two happenings.
#[must_use]
pub fn sentences(analysis: &Analysis<'_>, article: &Article) -> Vec<Located> {
    let located = article.teams_affected.iter().flat_map(|t| &t.evidence);
    let located = located.chain(article.citations.iter().chain(&article.own_credits).flat_map(|c| &c.evidence));
    let located = located.chain(article.reasons.iter().chain(&article.severance).flat_map(|p| &p.evidence));
    let spans = located.map(|l| l.span);
    let spans = spans.chain(article.role_counts.iter().flat_map(|c| [c.span, c.sentence]));
    let spans = spans.chain(article.quotes.iter().flat_map(|q| std::iter::once(q.span).chain(q.speaker_span)));
    let spans = spans.chain(article.time_cues.iter().map(|w| w.span));
    let mut wanted = vec![false; analysis.sentences.len()];
    for span in spans {
        let first = analysis.sentences.partition_point(|s| s.end <= span.start);
        for (i, sentence) in analysis.sentences.iter().enumerate().skip(first).take_while(|(_, s)| s.start < span.end) {
            wanted[i] |= sentence.end > span.start;
        }
    }
    let keep = analysis.sentences.iter().enumerate().filter(|(i, _)| wanted[*i] || counts_days(analysis, *i));
    keep.map(|(_, s)| analysis.lines.located(s.start..s.end)).collect()
}

/// "a day after", "two days before".
fn counts_days(analysis: &Analysis<'_>, sentence: usize) -> bool {
    let tokens = &analysis.tokens[analysis.sentences[sentence].tokens.clone()];
    tokens.windows(2).any(|w| matches!(&*w[0].lower, "day" | "days") && matches!(&*w[1].lower, "after" | "before"))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{DateBasis, Passage};
    use crate::read::{Document, Given};

    fn document(text: &str) -> Document {
        Document::new("a.txt", text.to_owned(), 0, Given::default())
    }

    #[test]
    fn cues_are_days_of_the_news_resolved() {
        let doc = document(
            "Acme cuts jobs\n\nAcme said Wednesday it will cut 90 jobs. The cuts follow Tuesday's report. In 2020 it grew. Last week it rained. \
             Jobs were cut last week.",
        );
        let found = time_cues(&Analysis::new(&doc), &DateRange::day(date(2024, 6, 10), DateBasis::Stated));
        let days: Vec<_> = found.iter().map(|w| (w.text.as_str(), w.start)).collect();
        let expected = [("Wednesday", date(2024, 6, 5)), ("Tuesday", date(2024, 6, 4)), ("last week", date(2024, 6, 3))];
        assert_eq!(days, expected.map(|(text, day)| (text, Some(day))));
    }

    #[test]
    fn kept_sentences_are_those_of_evidence_in_text_order_and_unique() {
        let doc = document("Acme cuts jobs\n\nIt came a day after the fair. It rained. Jobs go because of rain. It rained on.");
        let analysis = Analysis::new(&doc);
        let mut article = crate::extract::article(&doc);
        let place = |words: &str| {
            let at = doc.text.find(words).unwrap_or_default();
            analysis.lines.located(at..at + words.len())
        };
        let passage = |words: &str| Passage { text: words.to_owned(), evidence: vec![place(words)] };
        article.reasons = vec![passage("because of rain"), passage("Jobs")];
        let kept: Vec<_> = sentences(&analysis, &article).into_iter().map(|s| s.text).collect();
        assert_eq!(kept, ["It came a day after the fair.", "Jobs go because of rain."]);
    }
}
