//! Whether a count belongs to the article's news.

use super::employer::{self, AGGREGATE};
use super::frame::Frame;
use super::measure::Taken;
use super::quantity::Quantity;
use super::{Context, Read, details, industry, number_key};
use crate::extract::Analysis;
use crate::extract::time::TimePhrase;
use crate::lexicon::sets::{COUNTING_NOUNS, ROUND_NOUNS};
use crate::model::{Measure, RoleInArticle, Status};
use crate::read::BlockKind;
use crate::text::{Sentence, TokenKind};

/// Sentences in which an article about an economy tells its figures.
const OPENING: usize = 10;

/// Those in which it does so under a headline about something else, in an article of more sentences than [`BRIEF`].
const EARLY: usize = 6;

/// Headline and first sentence.
const FIRST: usize = 2;

/// Sentences of a brief.
const BRIEF: usize = 12;

/// Those in which it does so under a headline about claims and rates.
const SHORT_OPENING: usize = 3;

impl Context<'_, '_> {
    #[expect(clippy::too_many_arguments, reason = "everything that bears on the decision, called from one place")]
    pub(super) fn role(
        &self,
        r: &Read,
        q: &Quantity,
        t: &Taken,
        frame: Option<&Frame>,
        entity: Option<usize>,
        employer: Option<&str>,
        phrase: Option<&TimePhrase>,
        cumulative: bool,
        lead: &[(usize, String)],
        status: Option<Status>,
    ) -> RoleInArticle {
        use RoleInArticle::{Background, Main};
        if t.measure != Measure::Cut {
            return Background;
        }
        if self.news.passing {
            return Background;
        }
        let of_many = employer == Some(AGGREGATE);
        // a sum since January is the news of an article that opens with it
        let opening = if self.news.about_work && !self.news.of_labour_market || self.news.headline { OPENING } else { FIRST };
        let headline = self.a.block_kind(&self.a.sentences[r.sentence]) == BlockKind::Headline;
        let headed = of_many && headline;
        if cumulative
            && !headed
            && !(of_many && self.main.is_empty() && r.sentence < opening + self.a.preamble() && !details::stands(self.a, q))
        {
            return Background;
        }
        if headline {
            return Main;
        }
        let s = &self.a.sentences[r.sentence];
        let place = r.sentence.saturating_sub(self.a.preamble());
        // somebody without a name, deep in an article about nobody's cuts, is an example
        if employer.is_none() && (!self.main.is_empty() || place >= if self.news.about_work { OPENING } else { SHORT_OPENING }) {
            return Background;
        }
        if of_many && !self.main.is_empty() && !self.news.of_several {
            return Background;
        }
        if entity.is_some_and(|e| !self.kin.are_spoken_for(e)) {
            return Background;
        }
        if details::looks_back(self.a, q, frame, s) {
            return Background;
        }
        // what a clause tells on the side under a headline of something else is the setting of that
        if !self.news.about_work && frame.is_some_and(|f| employer::is_aside(self.a, f, s)) {
            return Background;
        }
        let key = number_key(q);
        let repeated = lead.iter().any(|(s, k)| *s != r.sentence && *k == key);
        // behind a lead with a figure of its own
        let second = place >= 2 && lead.iter().any(|(s, k)| *s < r.sentence && *k != key);
        if second && !repeated && details::was_said_in_month(self.a, q, s) {
            return Background;
        }
        // "It is the second round in a year. In October it let 58 people go"
        let dated = |p: &TimePhrase| details::is_past(p) || details::is_month(self.a, p) || details::is_dated(self.a, p);
        if place >= 2
            && !repeated
            && !of_many
            && phrase.is_some_and(dated)
            && !details::is_to_come(self.a, frame, s)
            && counts_rounds(self.a, s)
        {
            return Background;
        }
        match phrase {
            _ if of_many => self.role_of_many(r.sentence, q, phrase, status, repeated),
            // "in February 300 will go": what is still to come is no earlier round
            Some(p)
                if (details::is_past(p) && !(details::is_recent(self.a, p) && details::was_said(self.a, p, s))
                    || details::is_dated(self.a, p)
                    || details::is_month(self.a, p) && details::was_said(self.a, p, s))
                    && (status != Some(Status::Announced) && !details::is_to_come(self.a, frame, s) || details::was_said(self.a, p, s))
                    && place >= 2
                    && !(repeated && place < 4) =>
            {
                Background
            }
            _ => Main,
        }
    }

    /// The figures of an industry or economy are the news of an article that opens with them or has them in its headline; later ones
    /// are context. Those of last month are no earlier round; those of an earlier year are, and so is what economists had expected.
    fn role_of_many(
        &self,
        sentence: usize,
        q: &Quantity,
        phrase: Option<&TimePhrase>,
        status: Option<Status>,
        repeated: bool,
    ) -> RoleInArticle {
        let a = self.a;
        let s = &a.sentences[sentence];
        let numbered = |p: &TimePhrase| a.tokens[p.tokens.clone()].iter().any(|t| t.kind == TokenKind::Number);
        let year = phrase.is_some_and(|p| details::is_past(p) && numbered(p) || details::is_dated(a, p));
        let expected = a.tokens[s.tokens.start..q.tokens.start].iter().any(|t| t.is("economists"))
            && a.tokens[s.tokens.start..q.tokens.start].iter().any(|t| matches!(t.lower.as_ref(), "expected" | "forecast" | "predicted"));
        // under a headline of something else, what might go is an argument, and what has gone is news only if it comes early
        let opening = match (self.news.of_labour_market, self.news.about_work) {
            (true, _) => SHORT_OPENING,
            (false, true) => OPENING,
            (false, false) if status == Some(Status::Possible) => FIRST,
            (false, false) if a.sentences.len() <= BRIEF => OPENING,
            (false, false) => EARLY,
        };
        let place = sentence.saturating_sub(a.preamble());
        // what happens now is news, what a study has found is an argument
        let now = phrase.is_some_and(|p| details::is_now(a, p)) && status != Some(Status::Possible);
        let studied = !self.news.about_work && place > 1 && a.tokens[s.tokens.clone()].iter().any(|t| COUNTING_NOUNS.has(&t.lower));
        let opens = place < if now { OPENING } else { opening } && !studied;
        let headed = self.news.headline && self.main.is_empty();
        // "Building firms shed 6,000 jobs." below "Payrolls data for May beat hopes"
        let of_industry = || self.news.of_statistics && status == Some(Status::Done) && industry::of(a, q, s).is_some();
        let news = opens || repeated || of_industry() || headed && (sentence < 2 * OPENING || status == Some(Status::Done));
        if news && !year && !expected { RoleInArticle::Main } else { RoleInArticle::Background }
    }
}

/// "third", "latest": which of several rounds.
pub(super) fn is_order(word: &str) -> bool {
    matches!(word, "second" | "third" | "fourth" | "fifth" | "sixth" | "latest")
}

/// Whether the sentence before, in the same paragraph, says which of several rounds the news is: what is told behind it is an earlier one.
fn counts_rounds(a: &Analysis<'_>, s: &Sentence) -> bool {
    const REACH: usize = 5;
    const NEAR: usize = 3;
    let at = a.sentences.partition_point(|x| x.tokens.start < s.tokens.start);
    // "It was the third letter this year. A first group of 62 left in April. In May 130 were told"
    a.sentences[..at].iter().rev().take(NEAR).take_while(|b| b.block == s.block).any(|before| {
        let word = |k: usize| if before.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
        let order = |k: usize| is_order(word(k));
        let round = |k: usize| ROUND_NOUNS.has(word(k));
        let is = (before.tokens.start..before.tokens.end).find(|k| matches!(word(*k), "is" | "'s" | "was" | "it's" | "marks"));
        is.is_some_and(|is| (is + 1..is + REACH).any(|k| order(k) && (k + 1..k + REACH).any(round)))
    })
}
