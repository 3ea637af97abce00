//! Whether an article tells of job cuts at all.

use super::frame::{self, Frame};
use super::numeral::numeral;
use super::quantity::{NounClass, Quantity};
use super::{Read, measure, quantity};
use crate::extract::Analysis;
use crate::lexicon::sets::{
    AMBIGUOUS_CUT_NOUNS, ATHLETES, AUXILIARIES, DETERMINERS, GOING_VERBS, LAYOFF_HEADS, LAYOFF_VERBS, LOSING_VERBS, LOST_WORK,
    REMOVING_VERBS,
};
use crate::lexicon::{Tag, Trigger};
use crate::model::Measure;
use crate::read::BlockKind;
use crate::text::{Sentence, Token, TokenKind};

/// From how many people of a trade on they are no ministers, coaches or officers who are fired one by one.
const FEWEST: u64 = 10;

/// Tokens between people and what is done to them, where it is said where they work.
const PLACE: usize = 12;

/// So many jobs are still an employer's; more are an economy's.
const MOST_OF_ONE: u64 = 10_000;

/// Whether an article tells of job cuts: a count of jobs that go by an unmistakable expression, a headline that speaks of layoffs, or
/// layoffs spoken of again and again. Weak expressions ("lost", "reduced", "affected") alone do not make an article relevant.
pub(super) fn is_relevant(a: &Analysis<'_>, reads: &[Read]) -> bool {
    let unmistakable = |f: &Frame| is_unmistakable(a, f);
    let told = reads.iter().flat_map(|r| &r.frames).filter(|f| unmistakable(f)).count();
    let counts = || reads.iter().flat_map(|r| r.counts.iter().map(move |(q, t)| (r, q, t)));
    let counted = counts().filter(|(_, _, t)| t.measure == Measure::Cut);
    // "trims 240 posts to 150"
    let resized = counts().any(|(_, q, t)| t.rule == "headcount.resized" && q.class == NounClass::Job);
    let strong = counted.clone().any(|(r, q, t)| {
        let frame = t.frame.map(|f| &r.frames[f]);
        frame.is_some_and(unmistakable)
            || measure::of_work(a, q) && frame.is_some_and(|f| is_strong(q.class, f))
            || frame.is_some_and(|f| goes(a, q, f, &a.sentences[r.sentence]) || loses_work(a, q, f))
            || frame.is_some_and(|f| jobs_go(a, q, f))
            || t.rule == "cut.left" && r.frames.iter().any(|f| goes(a, q, f, &a.sentences[r.sentence]))
            || matches!(t.rule, "cut.noun_head" | "cut.halved")
            || t.rule == "cut.share_noun" && is_of_workforce(a, q)
            || is_headline(a, &a.sentences[r.sentence]) && frame.is_some_and(|f| cuts_in_headline(a, q, f))
    });
    let shrinks = reads.iter().any(|r| r.frames.iter().any(|f| shrinks_workforce(a, f, &a.sentences[r.sentence])));
    let headline = reads.iter().any(|r| {
        let s = &a.sentences[r.sentence];
        is_headline(a, s) && r.frames.iter().any(|f| unmistakable(f) || cuts_jobs(a, f, s))
    });
    let losses = reads.iter().any(|r| is_headline_of_losses(a, &a.sentences[r.sentence], &r.frames));
    strong || resized || shrinks || headline || told >= 3 || (told >= 1 || losses) && counted.count() > 0
}

fn is_headline(a: &Analysis<'_>, s: &Sentence) -> bool {
    a.block_kind(s) == BlockKind::Headline
}

/// "Acme sheds 60", "Acme drops 60 staff", "60 face the axe": headlines leave out what else says that people go.
fn cuts_in_headline(a: &Analysis<'_>, q: &Quantity, f: &Frame) -> bool {
    match f.trigger {
        Trigger::Cut => true,
        Trigger::WeakCut | Trigger::Go => measure::of_work(a, q),
        _ => false,
    }
}

/// "Acme to cut jobs", "Acme sheds staff in Leeds": a headline needs no number. "Acme cuts staff costs" tells of something else.
fn cuts_jobs(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    let k = f.tokens.end;
    let noun = s.tokens.contains(&k) && matches!(a.tokens[k].lower.as_ref(), "jobs" | "staff" | "workers" | "employees" | "headcount");
    let ends = !s.tokens.contains(&(k + 1)) || a.tokens[k + 1].kind == TokenKind::Mark || a.tags[k + 1].has(Tag::FunctionWord);
    // "plan to eliminate jobs, critics say", "the power to slash jobs"
    let before = |d: usize| f.tokens.start.checked_sub(d).filter(|k| s.tokens.contains(k)).map_or("", |k| a.tokens[k].lower.as_ref());
    let means = before(1) == "to" && matches!(before(2), "plan" | "plans" | "power" | "policy" | "bill" | "law" | "tax" | "tariffs");
    f.trigger == Trigger::Cut && !f.passive && noun && ends && !means
}

/// "a 10% reduction in its workforce", "in force"
fn is_of_workforce(a: &Analysis<'_>, q: &Quantity) -> bool {
    let behind = q.tokens.end..a.tokens.len().min(q.tokens.end + 4);
    let force = |k: usize| a.tokens[k].is("force") && a.tokens[k - 1].is("in");
    behind.into_iter().any(|k| force(k) || a.tags[k].any(&[Tag::WorkforceNoun, Tag::WorkerNoun]))
}

/// "110 positions will be phased out", "threatening 700 jobs": dozens to thousands of jobs, by whatever expression they go. Of more an economy
/// is told, of fewer much else.
fn jobs_go(a: &Analysis<'_>, q: &Quantity, f: &Frame) -> bool {
    let job = q.head.is_some_and(|h| matches!(a.tokens[h].lower.as_ref(), "jobs" | "positions" | "roles"));
    // "wants to lose 6,000 posts", not "removed 6,000 posts"
    let lost = LOSING_VERBS.has(a.tokens[f.tokens.start].lower.as_ref()) && q.head.is_some_and(|h| a.tokens[h].is("posts"));
    let work = |h: usize| a.tags[h].has(Tag::WorkerNoun) && a.tokens[h].lower.ends_with('s') || a.tokens[h].is("staff");
    let jobs = job || lost || q.value.stated.is_some() && q.head.is_some_and(work);
    // "hundreds of jobs are to be lost"
    let vague = || q.value.likely_min.zip(q.value.likely_max).filter(|_| q.value.vague.is_some()).map(|(low, high)| [low, high]);
    let stated = q.value.stated.or_else(vague);
    let few = stated.is_some_and(|[low, high]| low >= FEWEST && high < MOST_OF_ONE);
    // "intends to shrink by 30,000 employees"
    let verb = a.tokens[f.tokens.start].lower.as_ref();
    let by = q.tokens.start.checked_sub(1).is_some_and(|k| k == f.tokens.end && a.tokens[k].is("by"));
    let staff = q.head.is_some_and(|h| matches!(a.tokens[h].lower.as_ref(), "employees" | "staff" | "workers"));
    if staff && by && q.value.stated.is_some() && ["shrink", "shrank", "shrunk", "slim", "downsiz"].iter().any(|v| verb.starts_with(v)) {
        return true;
    }
    jobs && few && matches!(f.trigger, Trigger::WeakCut | Trigger::Go | Trigger::Cut)
}

/// Whether an expression said of a number of jobs or people at work speaks of cuts: "780 jobs at risk".
fn is_strong(class: NounClass, f: &Frame) -> bool {
    match f.trigger {
        Trigger::Cut | Trigger::CutNoun => true,
        Trigger::Go => f.tokens.len() > 1 && class == NounClass::Job,
        _ => false,
    }
}

/// "85 people will lose their jobs", "hundreds of staff were handed their notice": people at work, or so few that they are an employer's, not
/// an economy's.
fn loses_work(a: &Analysis<'_>, q: &Quantity, f: &Frame) -> bool {
    f.trigger == Trigger::Go
        && a.tokens[f.tokens.clone()].iter().any(|t| LOST_WORK.has(&t.lower))
        && (measure::of_work(a, q) || q.class == NounClass::Person && q.value.stated.is_some_and(|[_, high]| high < MOST_OF_ONE))
}

/// "slash its workforce by a third", "reduced staff numbers from 900 to 700", "its headcount will be cut to 8,000"; "will reduce its
/// workforce", without a number, where it is all that is reduced.
fn shrinks_workforce(a: &Analysis<'_>, f: &Frame, s: &Sentence) -> bool {
    if !matches!(f.trigger, Trigger::Cut | Trigger::WeakCut) {
        return false;
    }
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let workforce = |k: usize| {
        let numbers = matches!(word(k), "numbers" | "levels" | "strength") && k > s.tokens.start;
        let noun = if numbers { k - 1 } else { k };
        // "its number of employees"
        let counted = |tags: &[Tag]| {
            k > s.tokens.start + 1 && word(k - 1) == "of" && word(k - 2) == "number" && word(k).ends_with('s') && a.tags[k].any(tags)
        };
        counted(&[Tag::PersonNoun, Tag::WorkerNoun, Tag::JobNoun])
            || a.tags[noun].any(&[Tag::WorkforceNoun, Tag::WorkerNoun]) && (numbers || a.tags[noun].has(Tag::WorkforceNoun))
            // "cut jobs by 350"
            || word(k) == "jobs" && k <= f.tokens.end + 1 && word(k + 1) == "by"
    };
    // the amount by which it shrinks, or its size before and after
    let number = |k: usize| numeral(a, k, s.tokens.start, s.tokens.end).is_some();
    let led = |k: usize| matches!(word(k), "by" | "from" | "to") && number(k + 1);
    let amount = |k: usize| led(k) || number(k);
    let object = (f.tokens.end..s.tokens.end.min(f.tokens.end + 8)).take_while(|k| !matches!(a.tokens[*k].text, "," | ";" | ":"));
    // "the workforce of its boats division by a third"
    let further = |k: usize| matches!(word(k), "of" | "at" | "in") && (k..k + 7).any(led);
    let active = object.clone().any(|k| workforce(k) && (amount(k + 1) || further(k + 1)));
    // not "cut staff costs"
    let ends = |k: usize| {
        !s.tokens.contains(&k) || a.tokens[k].kind != TokenKind::Word || a.tags[k].has(Tag::FunctionWord) || word(k).ends_with("ly")
    };
    let people = |k: usize| a.tags[k].has(Tag::WorkforceNoun) && a.tags[k].has(Tag::WorkerNoun);
    let shed = !LOSING_VERBS.has(word(f.tokens.start)) && !f.passive;
    let whole = shed && object.take(3).find(|k| !DETERMINERS.has(word(*k))).is_some_and(|k| people(k) && ends(k + 1));
    let subject = s.tokens.start.max(f.tokens.start.saturating_sub(6))..f.tokens.start;
    // "its workforce shrank by 300", "its workforce has halved"
    let halved = word(f.tokens.start).starts_with("halv");
    let shrank = word(f.tokens.start).starts_with("shr") && word(f.tokens.end) == "by";
    active || whole || (halved || (f.passive || shrank) && amount(f.tokens.end)) && subject.into_iter().any(workforce)
}

/// "Hundreds to lose jobs": a headline by which jobs go.
fn is_headline_of_losses(a: &Analysis<'_>, sentence: &Sentence, frames: &[Frame]) -> bool {
    a.block_kind(sentence) == BlockKind::Headline && frames.iter().any(|f| f.trigger == Trigger::Go && f.tokens.len() > 1)
}

/// "with the loss of 300 jobs", "300 jobs will go", "putting 300 workers out of work": jobs that go, told in words that by themselves
/// are used of much else. An economy that "lost 300,000 jobs" is told otherwise.
fn goes(a: &Analysis<'_>, q: &Quantity, f: &Frame, s: &Sentence) -> bool {
    let word = |k: usize| if s.tokens.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let behind = f.tokens.start >= q.tokens.end && f.tokens.start - q.tokens.end <= 4;
    let helps = |k: usize| AUXILIARIES.has(word(k)) || a.is_verb_helper(k) || word(k) == "being";
    match f.trigger {
        Trigger::WeakCut => {
            let object = f.tokens.end <= q.tokens.start && q.tokens.start - f.tokens.end <= 1;
            let removed = || REMOVING_VERBS.has(word(f.tokens.start)) && q.head.is_some_and(|h| !matches!(word(h), "posts" | "places"));
            // "costing 200 developers their jobs"
            let theirs = object && is_loss(a, f) && word(q.tokens.end) == "their" && matches!(word(q.tokens.end + 1), "job" | "jobs");
            // "Acme shuts its mill, 300 jobs lost", "300 jobs will be lost in Leeds"
            let lost = word(f.tokens.start) == "lost" && behind && (q.tokens.end..f.tokens.start).all(helps);
            let few = q.value.stated.is_some_and(|[_, high]| high < MOST_OF_ONE);
            theirs || q.class == NounClass::Job && (lost && few || object && is_loss(a, f) || (object || f.passive && behind) && removed())
        }
        // "fired 60 people"
        Trigger::Cut => {
            let people = q.head.is_some_and(|h| matches!(a.tokens[h].lower.as_ref(), "people" | "persons" | "individuals"));
            // "fired 46 rangers", not "dismissed four batsmen"
            let trade = |h: usize| a.tags[h].has(Tag::PersonNoun) && !ATHLETES.has(&a.tokens[h].lower);
            let many = q.value.min.is_some_and(|m| m >= FEWEST);
            let people = people || many && q.class == NounClass::Person && q.head.is_some_and(trade);
            // "dismissed another 60 people"
            let more = |k: usize| matches!(word(k), "another" | "a" | "an" | "further" | "additional" | "some");
            // "46 rangers were fired"
            let told = f.passive && behind && (q.tokens.end..f.tokens.start).all(helps);
            // "About 300 people at the Acton Office were fired"
            let there =
                || matches!(word(q.tokens.end), "at" | "from") && a.tokens[q.tokens.end..f.tokens.start].iter().any(Token::is_capitalised);
            let told = told
                || f.passive
                    && (q.tokens.end + 3..q.tokens.end + PLACE).contains(&f.tokens.start)
                    && there()
                    && (q.tokens.end..f.tokens.start).all(|k| a.tokens[k].kind == TokenKind::Word);
            people && (told || !f.passive && f.tokens.end <= q.tokens.start && (f.tokens.end..q.tokens.start).all(more))
        }
        Trigger::Go if GOING_VERBS.has(word(f.tokens.start)) => q.class == NounClass::Job && behind,
        Trigger::Go => {
            let put = (s.tokens.start.max(q.tokens.start.saturating_sub(3))..q.tokens.start)
                .any(|k| matches!(word(k), "put" | "puts" | "putting" | "leave" | "leaves" | "leaving" | "left" | "throwing"));
            // "More than 360 people will be out of work when the mill closes"
            let few = q.value.stated.is_some_and(|[_, high]| high < MOST_OF_ONE);
            let will = few
                && f.tokens.start > s.tokens.start + 1
                && word(f.tokens.start - 1) == "be"
                && matches!(word(f.tokens.start - 2), "will" | "would");
            matches!(word(f.tokens.start), "out" | "without") && (put || will) && behind
        }
        _ => false,
    }
}

/// "the loss of", "the elimination of", "at a cost of", "will cost".
fn is_loss(a: &Analysis<'_>, f: &Frame) -> bool {
    matches!(
        a.tokens[f.tokens.start].lower.as_ref(),
        "loss" | "losses" | "elimination" | "removal" | "shedding" | "at" | "cost" | "costs" | "costing"
    )
}

/// Whether an expression by itself speaks of job cuts and nothing else.
fn is_unmistakable(a: &Analysis<'_>, f: &Frame) -> bool {
    match f.trigger {
        Trigger::CutNoun => f.tokens.len() > 1 || !AMBIGUOUS_CUT_NOUNS.has(&a.tokens[f.tokens.start].lower),
        Trigger::Cut => f.tokens.len() > 1 || LAYOFF_VERBS.has(&a.tokens[f.tokens.start].lower),
        // "could face layoffs"
        Trigger::Go => a.tokens[f.tokens.clone()].iter().any(|t| LAYOFF_HEADS.has(&t.lower) && !AMBIGUOUS_CUT_NOUNS.has(&t.lower)),
        _ => false,
    }
}

/// The trigger expressions of each sentence; `None` where [`is_relevant`] cannot hold. Those by which no jobs go are looked for last: they
/// make no article relevant.
pub(super) fn frames_of_relevant(a: &Analysis<'_>) -> Option<Vec<Vec<Frame>>> {
    let may_cut: Vec<bool> = (0..a.sentences.len()).map(|s| frame::may_cut(a, s)).collect();
    let frames_where = |s: &Sentence, wanted: bool| if wanted { frame::find(a, s) } else { Vec::new() };
    let mut frames: Vec<Vec<Frame>> = a.sentences.iter().zip(&may_cut).map(|(s, cut)| frames_where(s, *cut)).collect();
    if !may_be_relevant(a, &frames) {
        return None;
    }
    for ((s, cut), frames) in a.sentences.iter().zip(&may_cut).zip(&mut frames) {
        frames.extend(frames_where(s, !cut));
    }
    Some(frames)
}

/// Whether [`is_relevant`] can hold at all, decided without measuring. Most news is about something else, and its numbers are
/// read no further than this.
fn may_be_relevant(a: &Analysis<'_>, frames: &[Vec<Frame>]) -> bool {
    let counts_cuts = |i: usize, frames: &[Frame]| {
        let (s, classes) = (&a.sentences[i], a.classes[i]);
        let cut = frames.iter().any(|f| is_strong(NounClass::Job, f));
        let may_go = frames.iter().any(|f| match f.trigger {
            Trigger::WeakCut => is_loss(a, f) || a.tokens[f.tokens.start].is("lost") || REMOVING_VERBS.has(&a.tokens[f.tokens.start].lower),
            Trigger::Cut => true,
            Trigger::Go => {
                matches!(a.tokens[f.tokens.start].lower.as_ref(), "out" | "without") || GOING_VERBS.has(&a.tokens[f.tokens.start].lower)
            }
            _ => false,
        });
        let gone = |q: &Quantity| may_go && frames.iter().any(|f| goes(a, q, f, s));
        let loses = |q: &Quantity| cut && frames.iter().any(|f| loses_work(a, q, f));
        let headed = |q: &Quantity| is_headline(a, s) && frames.iter().any(|f| cuts_in_headline(a, q, f));
        let weak = classes.any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::WorkforceNoun])
            && frames.iter().any(|f| matches!(f.trigger, Trigger::WeakCut | Trigger::Go));
        let jobs = |q: &Quantity| weak && frames.iter().any(|f| jobs_go(a, q, f));
        let counted =
            |q: &Quantity| q.class == NounClass::Cut || headed(q) || cut && measure::of_work(a, q) || gone(q) || loses(q) || jobs(q);
        frames.iter().any(|f| shrinks_workforce(a, f, s))
            || (cut || may_go || weak || is_headline(a, s) && !frames.is_empty() || classes.has(Tag::CutNoun))
                && quantity::find(a, s).iter().any(counted)
    };
    let sentences = || a.sentences.iter().zip(frames);
    frames.iter().flatten().any(|f| is_unmistakable(a, f))
        || sentences()
            .any(|(s, frames)| is_headline_of_losses(a, s, frames) || is_headline(a, s) && frames.iter().any(|f| cuts_jobs(a, f, s)))
        || frames.iter().enumerate().any(|(i, frames)| counts_cuts(i, frames))
}

#[cfg(test)]
mod tests {
    use super::super::read_sentences;
    use super::*;
    use crate::lexicon::rules;
    use crate::read::{Document, Given};

    /// Whether an article may be relevant, and whether it is.
    fn decide(text: &str) -> (bool, bool) {
        let doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
        let a = Analysis::new(&doc);
        let frames: Vec<Vec<Frame>> = a.sentences.iter().map(|s| frame::find(&a, s)).collect();
        let may_be = frames_of_relevant(&a).is_some();
        (may_be, is_relevant(&a, &read_sentences(&a, frames)))
    }

    #[test]
    fn what_is_relevant_is_never_turned_away() {
        let mut relevant = 0;
        for example in rules().iter().flat_map(|r| r.matches.iter().chain(&r.not)) {
            let (may_be, is) = decide(&example.text());
            assert!(may_be || !is, "{}", example.text());
            relevant += usize::from(is);
        }
        assert!(relevant > 20, "{relevant}");
    }

    #[test]
    fn other_news_is_turned_away() {
        for text in [
            "Rain over Exampleton\n\nSome 300 people watched. Three roads closed, and 40 firefighters came.",
            "Acme opens a plant\n\nAcme will hire 300 workers. It also cut its prices by 5%.",
            "Exampleton wins\n\nThe team cut the lead to 2 points. Its 300 fans sang.",
        ] {
            assert_eq!(decide(text), (false, false), "{text}");
        }
        assert_eq!(decide("Acme to cut jobs\n\nAcme said so on Monday."), (true, true));
        for headline in ["Acme cuts staff costs", "Acme cuts workers' pay", "Plan to eliminate jobs, raise bills, critics say"] {
            assert_eq!(decide(&format!("{headline}\n\nAcme said so on Monday.")), (false, false), "{headline}");
        }
        assert_eq!(decide("Acme opens a plant\n\nAcme fired another 60 people."), (true, true));
        assert_eq!(decide("Leeds mill to close\n\nMore than 360 people will be out of work when the Acme mill closes."), (true, true));
        assert_eq!(decide("Acme opens a plant\n\nAcme will cut 300 jobs."), (true, true));
        assert_eq!(decide("Acme shrinks\n\nAcme will slash its workforce by a third."), (true, true));
        assert_eq!(decide("Hundreds to lose jobs\n\nAcme will close its mine, with the loss of 470 jobs."), (true, true));
    }

    #[test]
    fn cuts_are_known_by_whatever_words_they_are_told_in() {
        for told in [
            "Acme will reduce its headcount by 2,000 to 8,000.",
            "Acme has reduced staff numbers from 900 to 700.",
            "Acme cut its workforce 12 percent last year.",
            "Acme will reduce its workforce to survive.",
            "Acme said its workforce would be reduced by 60.",
            "Acme fired 60 people on Monday.",
            "Acme will make 40 redundant in Leeds and 20 in York.",
            "Acme laid off a third of its Toronto office.",
            "Acme will see 60 jobs disappear.",
            "The closure of Acme's mill will cost 60 jobs.",
            "Acme will close its mill, leaving 60 people without a job.",
            "Acme filed a notice by which 60 workers would lose their jobs on May 4.",
            "Acme handed pink slips to 60 workers.",
            "Acme is to cut 900 of its 12,000 jobs.",
            "Acme will scrap 900 full-time positions.",
            "Acme's workforce shrank by 200 to 1,800.",
            "Acme will cut its number of employees by 900.",
            "Acme shut its games studio, costing 200 developers their jobs.",
            "Acme has told 900 workers their jobs are going.",
            "Acme has halved its workforce.",
            "Some 60 jobs will be lost in Leeds, Acme said.",
            "An additional 60 positions at Acme will be phased out by May.",
            "Acme has begun closing 19 shops, threatening 700 jobs.",
            "Acme fired 46 rangers in Leeds.",
            "Some 46 rangers were fired by Acme.",
            "Acme intends to shrink by 30,000 employees.",
        ] {
            assert_eq!(decide(&format!("Acme faces a hard year\n\n{told}")), (true, true), "{told}");
        }
        for told in [
            "Acme cut its staff turnover by 5%.",
            "Acme removed 300 posts from its site.",
            "Acme's share of work shrank by 5%.",
            "Acme let 40 visitors in and saw them go.",
            "Acme's 60 workers are at risk of flooding.",
            "Acme's bowlers dismissed eleven batsmen.",
            "Some 900,000 jobs were lost in the country last year.",
            "The president fired two ministers.",
        ] {
            assert!(!decide(&format!("Acme faces a hard year\n\n{told}")).1, "{told}");
        }
    }
}
