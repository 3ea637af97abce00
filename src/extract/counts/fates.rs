//! What is told of people who are counted, and is no cut: they died, claim benefits, lost something else, came back.

use super::frame::Frame;
use super::measure::Sighting;
use super::quantity::NounClass;
use crate::lexicon::sets::{LOSING_VERBS, LOST_TO, OTHER_FATES};
use crate::lexicon::{Tag, Trigger};
use crate::read::BlockKind;
use crate::text::TokenKind;

impl Sighting<'_, '_> {
    /// "100,000 Americans dead", "6 million file for benefits", "death by a thousand cuts", "firms with 50 employees", "for every 10
    /// workers": told of by their own words, and not as cut.
    pub(super) fn is_other_fate(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let word = |k: usize| if self.sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
        let before = |d: usize| q.tokens.start.checked_sub(d).map_or("", word);
        let next = q.tokens.end + usize::from(word(q.tokens.end).ends_with("ly"));
        // "one of the region's employers with 300 staff" is one
        let one = || (3..10).any(|d| before(d) == "one" && before(d - 1) == "of");
        let many = |d: usize| q.tokens.start.checked_sub(d).is_some_and(|k| a.tags[k].any(&[Tag::Collective, Tag::CompanyNoun]));
        q.class == NounClass::Person && OTHER_FATES.has(word(next))
            || before(1) == "by" && before(2) == "death"
            || before(1) == "with" && before(2).ends_with('s') && before(2) != "business" && many(2) && !one()
            || matches!(before(1), "each" | "every")
    }

    /// Of many, and said to be without work: the unemployed, whoever had employed them.
    pub(super) fn are_unemployed(&self, f: &Frame) -> bool {
        const OF_AN_ECONOMY: u64 = 1_000_000;
        let q = self.q;
        let word = |k: usize| if self.sentence.tokens.contains(&k) { self.a.tokens[k].lower.as_ref() } else { "" };
        let workless = f.trigger == Trigger::Go && matches!(word(f.tokens.start), "out" | "without");
        let put = (q.tokens.start.saturating_sub(2)..q.tokens.start).any(|k| matches!(word(k), "put" | "putting" | "threw" | "throwing"));
        let still = f.tokens.start > 0 && word(f.tokens.start - 1) == "still";
        workless && !put && (still || q.value.min.is_some_and(|m| m >= OF_AN_ECONOMY))
    }

    /// "half of the workers laid off last week", "a tenth of the jobs that were lost": a share of those who go, not of a workforce. A
    /// headline leaves out its auxiliary: "Half of staff laid off".
    pub(super) fn of_the_gone(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let of = (q.core.end..q.tokens.end).any(|k| a.tokens[k].is("the") || a.tokens[k].is("all"));
        let word = |k: usize| if self.sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
        let end = q.tokens.end;
        let relative = matches!(word(end), "that" | "who") && matches!(word(end + 1), "were" | "have" | "had" | "was" | "are");
        let verb = if relative { end + 2 + usize::from(word(end + 2) == "been") } else { end };
        let gone = self.frames.iter().any(|f| f.tokens.start == verb && matches!(f.trigger, Trigger::Cut | Trigger::WeakCut));
        let people = matches!(q.class, NounClass::Job | NounClass::Person);
        q.is_share() && of && people && gone && a.block_kind(self.sentence) != BlockKind::Headline
    }

    /// "A third of the 300 workers who lost their jobs have returned": the share is not of those who go.
    pub(super) fn are_back(&self) -> bool {
        let (a, q) = (self.a, self.q);
        let word = |k: usize| if self.sentence.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
        let whole = q.is_share() && q.of_number && matches!(word(q.reach), "who" | "that");
        whole && (q.reach..self.sentence.tokens.end).any(|k| matches!(word(k), "returned" | "rehired" | "recalled" | "back"))
    }

    /// "Millions would lose their insurance": they lose something, and nobody loses them.
    pub(super) fn lose_other(&self, f: &Frame) -> bool {
        let losing = f.trigger == Trigger::WeakCut && LOSING_VERBS.has(&self.a.tokens[f.tokens.start].lower);
        let object = self
            .a
            .tokens
            .get(f.tokens.end)
            .is_some_and(|t| t.kind == TokenKind::Word && !matches!(t.lower.as_ref(), "in" | "to" | "at" | "by"));
        losing && object && !f.passive && self.q.class == NounClass::Person && self.q.tokens.end <= f.tokens.start
    }

    /// "lost six workers to the virus": they died, or left.
    pub(super) fn lost_to_other(&self, f: &Frame) -> bool {
        const REACH: usize = 8;
        let (a, q, s) = (self.a, self.q, self.sentence);
        let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
        let to = |k: usize| word(k) == "to" && (LOST_TO.has(word(k + 1)) || LOST_TO.has(word(k + 2)));
        q.class == NounClass::Person && LOSING_VERBS.has(word(f.tokens.start)) && (q.tokens.end..q.tokens.end + REACH).any(to)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Measure;
    use crate::read::{Document, Given};

    /// The cuts that a sentence under a headline about layoffs tells of.
    #[track_caller]
    fn check(text: &str, cuts: &[&str]) {
        let doc = Document::new("a.txt", format!("Acme announces layoffs and other job cuts\n\n{text}\n"), 0, Given::default());
        let counts = crate::extract::article(&doc).role_counts;
        let told: Vec<&str> = counts.iter().filter(|c| c.measure == Measure::Cut).map(|c| c.text.as_str()).collect();
        assert_eq!(told, cuts, "{text}");
    }

    #[test]
    fn people_counted_for_something_else_are_no_cut() {
        for text in [
            "The plan may suffer death by a thousand cuts.",
            "Some 23 million Americans are still out of work.",
            "The slump has left millions of people out of work.",
            "With more than 100,000 Americans dead and 21 million out of work, aid is short.",
            "Firms must pay more than half of staff's wages.",
            "The gains came from the return of 2.7 million workers from temporary layoffs.",
            "The scheme costs $300 million for each one million workers that it supports.",
            "Losing a job raised the odds of falling ill by 83 percent.",
            "Millions of people would lose their health insurance.",
            "A quarter of respondents say they wait, 20% expect to cut payrolls, and nearly half look for new suppliers.",
            "The revision came to 41,000 fewer jobs created than was reported.",
            "Schools fear losses in the hundreds of millions.",
            "Employers with 100 or more full-time employees must give notice of layoffs.",
            "A record 6.6 million Americans file for unemployment benefits.",
            "Further job cuts should push unemployment to a peak of 16% in May.",
            "Acme put Ann Lee and others in several high positions.",
            "It paid bonuses to half of the workers laid off last week.",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn what_looks_alike_is_one() {
        check("The storm put 3,000 people out of work.", &["3,000 people"]);
        check("Acme, one of the region's employers with 300 staff, will cut 40 jobs.", &["40 jobs"]);
        check("Acme, a family business with 90 staff, will cut 40 jobs.", &["40 jobs"]);
        check("Half of the workers were laid off last week.", &["Half of the workers"]);
        check("Acme lost six workers, who were laid off.", &["six workers"]);
        check("Only a third of the 22,000 workers who lost their jobs in March have returned to work.", &["22,000 workers"]);
        check("Ann Lee and half a dozen other welders were let go.", &["half a dozen other welders"]);
        check("Acme may cut its work force by a further 3,000.", &["3,000"]);
    }
}
