//! Other outlets credited for facts about the cuts.

mod lines;
mod unknown;

use std::ops::Range;

use super::counts::Counts;
use super::outlets::{Context, OutletMention};
use super::source::same;
use super::{Analysis, topic::is_about_cuts};
use crate::lexicon::sets::{AFFECTED, DEAL_NOUNS, JOB_FATES, OTHER_HARDSHIPS, POINTING_WORDS, REPORTERS};
use crate::lexicon::{Tag, tags_of};
use crate::model::{Citation, Located, Measure, Relation, RoleCount, Source};
use crate::read::BlockKind;

/// Whom an article credits.
#[derive(Debug, Default)]
pub struct Credits {
    /// Other outlets, once for each relation, in text order.
    pub others: Vec<Citation>,
    /// Its own outlet, and the agency whose copy it is (`source.wire`): they count for nothing, unless the user says that it is another's.
    pub own: Vec<Citation>,
}

impl Credits {
    /// Parts all credits of an article of this source.
    pub(super) fn of(all: Vec<Citation>, source: &Source) -> Self {
        let own = |name: &str| [&source.name, &source.wire].into_iter().flatten().any(|o| same(name, o));
        let (mut own, mut others): (Vec<_>, Vec<_>) = all.into_iter().partition(|c| own(&c.source));
        let place = |c: &Citation| (c.evidence.first().map(|e| e.span.start), c.source.clone(), c.relation);
        own.sort_by_cached_key(place);
        others.sort_by_cached_key(place);
        Self { others, own }
    }
}

/// What an article tells of cuts, as far as its credits depend on it.
struct Cuts<'a> {
    /// It is some employer's news.
    news: bool,
    counts: &'a [RoleCount],
}

impl Cuts<'_> {
    /// Whether a sentence gives a number of jobs cut.
    fn counted_in(&self, analysis: &Analysis<'_>, sentence: usize) -> bool {
        let start = analysis.sentences[sentence].start;
        let told = |c: &RoleCount| c.value.stated.is_some() || c.value.vague.is_some();
        self.counts.iter().any(|c| c.measure == Measure::Cut && told(c) && c.sentence.start == start)
    }
}

/// Every outlet credited. `counts` are the article's: an outlet that cuts its own jobs is no source, and in an article that tells of no
/// cuts there is nothing to credit.
#[must_use]
pub fn find(analysis: &Analysis<'_>, mentions: &[OutletMention], source: &Source, counts: &Counts) -> Credits {
    let cutting = Cuts { news: !counts.employers.is_empty(), counts: &counts.role_counts };
    let cuts = |name: &str| counts.employers.iter().any(|e| same(name, e));
    let mut out: Vec<Citation> = Vec::new();
    let mut add = |name: &str, relation, place: Located| match out.iter_mut().find(|c| c.source == name && c.relation == relation) {
        Some(known) => known.evidence.push(place),
        None => out.push(Citation { source: name.to_owned(), relation, evidence: vec![place] }),
    };
    let contexts: Vec<_> = mentions.iter().map(|m| Mention::new(analysis, m)).collect();
    for (i, mention) in contexts.iter().enumerate() {
        let sentence = &analysis.sentences[mention.sentence];
        let Some(relation) = mention.relation(analysis, &cutting, &contexts, i).filter(|r| *r == Relation::Wire || !cuts(mention.name))
        else {
            continue;
        };
        add(mention.name, relation, analysis.lines.located(sentence.start..sentence.end));
    }
    if cutting.news {
        lines::lenders(analysis).into_iter().for_each(|(name, line)| add(name, Relation::Wire, line));
        lines::listed(analysis).into_iter().filter(|(name, _)| !cuts(name)).for_each(|(name, line)| add(&name, Relation::Reported, line));
    }
    for unknown in unknown::outlets(analysis, mentions, &cutting) {
        if !cuts(&unknown.name) {
            let sentence = &analysis.sentences[unknown.sentence];
            add(&unknown.name, unknown.relation, analysis.lines.located(sentence.start..sentence.end));
        }
    }
    Credits::of(out, source)
}

/// One mention of an outlet in a sentence.
struct Mention<'a, 't> {
    name: &'static str,
    sentence: usize,
    tokens: &'a Range<usize>,
    context: Context<'a, 't>,
}

impl<'a> Mention<'a, 'a> {
    fn new(analysis: &'a Analysis<'_>, mention: &'a OutletMention) -> Self {
        let sentence = analysis.sentence_of(mention.tokens.start);
        let context = Context::new(&analysis.tokens, analysis.sentences[sentence].tokens.clone(), &mention.tokens);
        Self { name: mention.outlet.name, sentence, tokens: &mention.tokens, context }
    }

    /// How it is credited for facts of cuts; it is the `i`th of `all`.
    fn relation(&self, analysis: &Analysis<'_>, cuts: &Cuts<'_>, all: &[Self], i: usize) -> Option<Relation> {
        let (at, context) = (self.sentence, &self.context);
        let in_headline = analysis.block_kind(&analysis.sentences[at]) == BlockKind::Headline;
        if in_headline && trails(context) && names_cuts(analysis, at) {
            return Some(Relation::Reported);
        }
        let credited = || {
            relation(context).or_else(|| shared(all, i)).filter(|r| {
                *r == Relation::FirstReported && cuts.news && (tells_the_news(context) || is_the_news(context) || had_it_first(context))
                    || *r == Relation::Obtained && self.shows_a_paper(analysis, cuts)
                    || is_of_cuts(analysis, at, cuts) && (cuts.counted_in(analysis, at) || !self.tells_else(analysis))
            })
        };
        // what somebody tells an outlet is a fact of the cuts only where it speaks of them itself, or of their scale
        let told =
            || (told(context) && (tells_of_cuts(analysis, at, cuts) || points_back(analysis, at, cuts))).then_some(Relation::Reported);
        let lent = || cuts.news && lends_its_copy(context, analysis.text(analysis.sentences[at].tokens.clone()));
        credited().or_else(told).or_else(|| lent().then_some(Relation::Wire))
    }

    /// "… he wrote in a message to staff obtained by X": what the paper of the employer is about was told before.
    fn shows_a_paper(&self, analysis: &Analysis<'_>, cuts: &Cuts<'_>) -> bool {
        const REACH: usize = 5;
        let paper = |w: &str| matches!(w, "memo" | "message" | "letter" | "email" | "e-mail" | "memorandum");
        let sentences = &analysis.sentences;
        let before = self.sentence.checked_sub(1).filter(|b| sentences[*b].block == sentences[self.sentence].block);
        cuts.news && self.context.words_before().take(REACH).any(paper) && before.is_some_and(|b| tells_of_cuts(analysis, b, cuts))
    }

    /// "The layoffs come after X reported that Acme was for sale": what it says is named, and is no work.
    fn tells_else(&self, analysis: &Analysis<'_>) -> bool {
        let work = [Tag::JobNoun, Tag::PersonNoun, Tag::WorkforceNoun, Tag::CutNoun];
        let end = analysis.sentences[self.sentence].tokens.end;
        let mut clause = self.tokens.end..end;
        let says = matches!(self.context.after(0), "reported" | "reports") && self.context.after(1) == "that";
        says && !clause.any(|i| analysis.tags[i].any(&work))
    }
}

/// How the outlet that the `i`th mention is joined with is credited: "according to X and the Y", "X and Y reported".
fn shared(all: &[Mention<'_, '_>], i: usize) -> Option<Relation> {
    // "and the"
    const JOINT: usize = 2;
    let joined = |first: &Mention<'_, '_>, second: &Mention<'_, '_>| {
        second.tokens.start - first.tokens.end <= JOINT && matches!(first.context.after(0), "and" | "," | "or")
    };
    let before = i.checked_sub(1).map(|k| &all[k]).filter(|o| joined(o, &all[i])).and_then(|o| by_relation(&o.context));
    let after = || all.get(i + 1).filter(|o| joined(&all[i], o) && reports(&o.context)).map(|_| Relation::Reported);
    before.or_else(after)
}

/// "X, which first reported the news, said": the article's, whatever else the sentence tells.
fn tells_the_news(context: &Context<'_, '_>) -> bool {
    let news = |w: &str| matches!(w, "news" | "story" | "layoffs" | "cuts" | "redundancies" | "plans");
    context.words_after().zip(context.words_after().skip(1)).take(6).any(|(the, noun)| the == "the" && news(noun))
}

/// "Details of the plan were first aired by X": what the sentence begins with is the article's news.
fn is_the_news(context: &Context<'_, '_>) -> bool {
    let news = |w: &str| matches!(w, "news" | "story" | "plan" | "plans" | "layoffs" | "cuts" | "redundancies" | "details" | "closure");
    context.before(0) == "by" && context.words().take(4).any(news)
}

/// "X had it first", "X, which got the story first".
fn had_it_first(context: &Context<'_, '_>) -> bool {
    let news = |w: &str| matches!(w, "it" | "this" | "news" | "story" | "scoop" | "memo" | "details");
    let verb = 2 * usize::from(context.after(0) == "," && context.after(1) == "which");
    let mut rest = context.words_after().skip(verb + 1).take(4).skip_while(|w| !news(w));
    matches!(context.after(verb), "had" | "got" | "carried" | "ran") && rest.next().is_some() && rest.next() == Some("first")
}

/// "She told X of her alarm at its scale": it points to the cuts told of beside it.
fn points_back(analysis: &Analysis<'_>, sentence: usize, cuts: &Cuts<'_>) -> bool {
    let scale = |i: usize| matches!(&*analysis.tokens[i].lower, "scale" | "extent" | "size" | "severity");
    let the = |i: usize| i.checked_sub(1).is_some_and(|b| matches!(&*analysis.tokens[b].lower, "the" | "its" | "their"));
    let near = |i: usize| tells_of_cuts(analysis, i, cuts);
    let points = analysis.sentences[sentence].tokens.clone().any(|i| scale(i) && the(i));
    cuts.news && points && sentence.checked_sub(1).is_some_and(near)
}

/// "Those affected came from a firm of guards", "sales was the worst hit": in the news of an employer's cuts they are whom it cuts.
fn names_the_affected(analysis: &Analysis<'_>, sentence: usize, cuts: &Cuts<'_>) -> bool {
    let word = |i: usize| analysis.tokens.get(i).map_or("", |t| &*t.lower);
    let people = |i: usize| matches!(word(i), "those" | "workers" | "employees" | "staff" | "people" | "jobs" | "roles" | "positions");
    let hit = |w: &str| matches!(w, "hit" | "affected" | "impacted");
    let worst = |w: &str| matches!(w, "worst" | "hardest" | "heaviest" | "most" | "hard" | "badly" | "heavily");
    // "marketing was the worst hit", "bore the brunt", "those let go"
    let struck = |i: usize| hit(word(i)) && (worst(word(i + 1)) || i.checked_sub(1).is_some_and(|b| worst(word(b))));
    let brunt = |i: usize| word(i) == "brunt" || word(i) == "let" && word(i + 1) == "go";
    let affected = |i: usize| AFFECTED.has(word(i)) && (i.checked_sub(1).is_some_and(people) || people(i + 1)) || struck(i) || brunt(i);
    cuts.news && analysis.sentences[sentence].tokens.clone().any(affected)
}

/// "Reuters contributed to this report", "with files from The Canadian Press", "Bloomberg News, via Financial Post": what a line of credits
/// says of copy that is not the outlet's own. In longer sentences the words mean something else.
fn lends_its_copy(context: &Context<'_, '_>, sentence: &str) -> bool {
    const LONGEST: usize = 120;
    if sentence.len() > LONGEST {
        return false;
    }
    let contributed = context.words_after().any(|w| w == "contributed") && context.words_after().any(is_work);
    let lent = context.before(0) == "from" && matches!(context.before(1), "files" | "material" | "reporting" | "reports");
    let with = context.words_before().any(|w| w == "with");
    let via = context.before(0) == "via" || context.after(0) == "," && context.after(1) == "via";
    contributed || lent && with || via && !sentence.ends_with(['.', '!', '?'])
}

/// Whether what a sentence credits is a fact of job cuts: it tells of them, or points to a neighbour that does ("The
/// news was first reported by X", "according to the memo, seen by X").
fn is_of_cuts(analysis: &Analysis<'_>, sentence: usize, cuts: &Cuts<'_>) -> bool {
    const SHORT: usize = 16;
    let block = analysis.sentences[sentence].block;
    // in the news of an employer's cuts a short paragraph points to the one before
    let far = cuts.news && analysis.sentences[sentence].tokens.len() <= SHORT;
    let near = |i: usize| analysis.sentences.get(i).is_some_and(|s| far || s.block == block) && tells_of_cuts(analysis, i, cuts);
    // "150,000 jobs were added"
    let added = |i: usize| matches!(&*analysis.tokens[i].lower, "added" | "adding" | "adds" | "created" | "creating" | "hires");
    let hires = analysis.sentences[sentence].tokens.clone().any(added);
    let points = |i: usize| POINTING_WORDS.has(&analysis.tokens[i].lower);
    let points = || analysis.sentences[sentence].tokens.clone().any(points);
    // "… has been preparing to cut staff. A report by X said that teams would be merged"
    let goes_on = || {
        let same = |i: &usize| analysis.sentences[*i].block == block && tells_of_cuts(analysis, *i, cuts);
        cuts.news && !hires && names_cuts(analysis, sentence) && sentence.checked_sub(1).filter(same).is_some()
    };
    tells_of_cuts(analysis, sentence, cuts)
        || names_the_affected(analysis, sentence, cuts)
        || goes_on()
        || !hires && points() && (sentence.checked_sub(1).is_some_and(near) || near(sentence + 1))
}

/// The sentence is about cuts of jobs, not of hours or pay.
fn tells_of_cuts(analysis: &Analysis<'_>, sentence: usize, cuts: &Cuts<'_>) -> bool {
    if cuts.counted_in(analysis, sentence) {
        return true;
    }
    let mut words = analysis.sentences[sentence].tokens.clone();
    let hardship = words.any(|i| OTHER_HARDSHIPS.has(&analysis.tokens[i].lower));
    is_about_cuts(analysis, sentence) && (!hardship || removes_jobs(analysis, sentence)) || jobs_go(analysis, sentence)
}

/// "The number of jobs has fallen", "jobs might be affected".
fn jobs_go(analysis: &Analysis<'_>, sentence: usize) -> bool {
    const REACH: usize = 8;
    let range = analysis.sentences[sentence].tokens.clone();
    let goes = |i: usize| JOB_FATES.has(&analysis.tokens[i].lower);
    let jobs = |i: usize| matches!(&*analysis.tokens[i].lower, "jobs" | "positions" | "roles" | "posts" | "employment");
    range.clone().filter(|i| jobs(*i)).any(|i| (i + 1..range.end.min(i + 1 + REACH)).any(goes))
}

/// "Layoffs", "job cuts", "laid off"; "cut" with jobs or people for its object.
fn removes_jobs(analysis: &Analysis<'_>, sentence: usize) -> bool {
    const REACH: usize = 4;
    let (tokens, tags) = (&analysis.tokens, &analysis.tags);
    let range = analysis.sentences[sentence].tokens.clone();
    let jobs = |i: usize| tags[i].any(&[Tag::JobNoun, Tag::WorkforceNoun, Tag::PersonNoun]);
    range.clone().any(|i| {
        let behind = || (i + 1..range.end.min(i + 1 + REACH)).any(jobs);
        let ambiguous = matches!(&*tokens[i].lower, "cut" | "cuts" | "loss" | "losses" | "reduction" | "reductions");
        let noun = tags[i].has(Tag::CutNoun) && (!ambiguous || i > range.start && jobs(i - 1));
        let off = || tokens.get(i + 1).is_some_and(|t| t.is("off"));
        // "the costs for staff"
        let verb = tags[i].has(Tag::CutVerb) && !OTHER_HARDSHIPS.has(&tokens[i].lower) && !tokens[i].lower.starts_with("cost");
        noun || verb && behind() || matches!(&*tokens[i].lower, "lay" | "laid" | "laying" | "lays") && off()
    })
}

/// The sentence is about jobs, people at work or cuts.
fn names_cuts(analysis: &Analysis<'_>, sentence: usize) -> bool {
    let employed = |i: usize| matches!(&*analysis.tokens[i].lower, "employee" | "employees" | "worker" | "workers" | "staff" | "staffers");
    let jobs = |i: usize| analysis.tags[i].any(&[Tag::JobNoun, Tag::WorkforceNoun]) || employed(i);
    analysis.sentences[sentence].tokens.clone().any(jobs) || is_about_cuts(analysis, sentence)
}

/// "… moon rocket - Bloomberg News": the end of a headline behind a dash.
fn trails(context: &Context<'_, '_>) -> bool {
    context.ends_sentence() && matches!(context.before(0), "-" | "–" | "—" | ":")
}

/// Whether the words around an outlet's name credit it as somebody else's source.
pub(super) fn is_third_party(context: &Context<'_, '_>) -> bool {
    by_relation(context).is_some_and(|r| r != Relation::Obtained) || reports(context) || reporter_tells(context)
}

/// How the words around an outlet's name credit it.
fn relation(context: &Context<'_, '_>) -> Option<Relation> {
    let leaked = matches!((context.before(1), context.before(0)), ("leaked", "to") | ("shared", "with") | ("provided", "to"));
    let given = |obtained: bool| (leaked || obtained).then_some(Relation::Obtained);
    // "a May Guardian report"
    let behind = context.after(usize::from(context.genitive()));
    // "according to a Guardian tally"
    let counted = matches!(context.before(0), "a" | "an") && matches!(behind, "tally" | "count" | "analysis" | "tracker");
    let work = || context.before(0) != "own" && (is_work(behind) || counted);
    let obtained = context.after(usize::from(context.after(0) == "has")) == "obtained";
    // "according to data compiled by X", which X says of itself, too
    let compiled = context.before(0) == "by" && matches!(context.before(1), "compiled" | "collected" | "tallied");
    by_relation(context)
        .or_else(|| given(obtained))
        .or_else(|| compiled.then_some(Relation::Reported))
        .or_else(|| (reports(context) || reporter_tells(context) || said_on(context) || work()).then_some(Relation::Reported))
}

/// "first reported by X", "according to X", "per X", "citing X", "X first reported", "seen by X".
fn by_relation(context: &Context<'_, '_>) -> Option<Relation> {
    let (last, second) = (context.before(0), context.before(1));
    if context.words_after().skip_while(|w| *w != "reported").take(5).any(|w| DEAL_NOUNS.has(w)) {
        return None;
    }
    let early = |w: &str| matches!(w, "first" | "earlier" | "originally" | "initially" | "previously" | "exclusively");
    if early(context.after(0)) && matches!(context.after(1), "reported" | "broke" | "revealed") || context.after(0) == "broke" {
        return Some(Relation::FirstReported);
    }
    let it_was = context.after(0) == "that" && context.after(1) == "first" && context.after(2) == "reported";
    let was_first = it_was
        || matches!((context.after(0), context.after(1), context.after(2)), ("was", "first", "to" | "with") | ("was", "the", "first"));
    if was_first || had_it_first(context) {
        return Some(Relation::FirstReported);
    }
    if matches!(context.after(0), "," | "which")
        && matches!((context.after(1), context.after(2)), ("which", "first") | ("first", "reported"))
    {
        return Some(Relation::FirstReported);
    }
    // "X, which was first to report on the cuts"
    let which = context.after(0) == "," && context.after(1) == "which" && context.after(2) == "was";
    let the = usize::from(context.after(3) == "the");
    if which && context.after(3 + the) == "first" && context.after(4 + the) == "to" {
        return Some(Relation::FirstReported);
    }
    if last == "by" {
        // "reported today by X", "reported on Monday by X", "reported first by X"
        let time = is_when(second) || matches!(second, "today" | "yesterday");
        let skip = usize::from(early(second) || time) + usize::from(time && context.before(2) == "on");
        return match context.before(1 + skip) {
            "reported" | "broken" | "revealed" | "noted" | "spotted" | "flagged" | "detailed" | "disclosed" => {
                let first = early(second) || early(context.before(2 + skip));
                Some(if first { Relation::FirstReported } else { Relation::Reported })
            }
            "obtained" | "seen" | "viewed" | "reviewed" | "heard" => Some(Relation::Obtained),
            // "first carried by X"
            "published" | "carried" | "aired" | "told" | "covered" if early(second) || early(context.before(2 + skip)) => {
                Some(Relation::FirstReported)
            }
            "report" | "reporting" | "story" | "article" | "investigation" | "reports" | "analysis" | "tally" | "published" | "quoted"
            | "carried" | "cited" | "aired" => Some(Relation::Reported),
            _ => None,
        };
    }
    let parted = matches!(second, "," | "”" | "\"" | "’" | "'");
    let credited = matches!(last, "per" | "via")
        || last == "citing"
        || last == ":" && matches!(second, "source" | "sources")
        || last == "in" && matches!(second, "reported" | "published")
        || matches!(last, "including" | "like")
            && context.words_before().take(8).any(|w| matches!(w, "outlets" | "media" | "publications"))
        || last == "as" && matches!(context.after(0), "points" | "pointed" | "notes" | "noted" | "puts" | "put" | "writes" | "wrote")
        || matches!(last, "claims" | "claimed" | "writes" | "says" | "notes" | "reveals" | "revealed") && parted
        || context.after(0) == "," && context.after(1) == "citing"
        || last == "to" && second == "according"
        || context.by_its_reporter()
        || matches!(last, "in" | "from" | "with") && matches!(second, "report" | "reports" | "story" | "article" | "interview")
        || last == "reported" && context.after(0) != "that"
        || last == "reports" && parted
        || matches!((last, second), ("a" | "an", "to" | "in" | "with" | "by")) && is_work(context.after(0));
    credited.then_some(Relation::Reported)
}

/// "X reported", "X has reported", "X said last week", "X's report", "a X report".
fn reports(context: &Context<'_, '_>) -> bool {
    let between =
        |w: &str| matches!(w, "has" | "had" | "also" | "later" | "on" | "previously" | "and" | "'s" | "already" | "earlier" | "since");
    // "X last week reported", "X on Monday reported"
    let led = usize::from(matches!(context.after(0), "last" | "this" | "on" | "late" | "earlier"));
    let when =
        matches!(context.after(led), "week" | "month" | "year" | "today" | "yesterday") || tags_of(context.after(led)).has(Tag::Weekday);
    if when && matches!(context.after(led + 1), "reported" | "revealed") {
        return true;
    }
    let skip = (0..2).take_while(|i| between(context.after(*i))).count();
    // "X on Monday put the number at 90"
    let dated = skip + usize::from(tags_of(context.after(skip)).has(Tag::Weekday));
    if matches!(context.after(dated), "put" | "puts" | "pegged" | "pegs") && context.words_after().skip(dated).take(12).any(|w| w == "at") {
        return true;
    }
    // "X said on its website"
    let site = |w: &str| matches!(w, "web" | "website" | "site" | "homepage");
    let on_its_site = context.after(skip + 1) == "on" && context.after(skip + 2) == "its" && site(context.after(skip + 3));
    // "X quoted a source as saying"
    let as_saying = || context.words_after().zip(context.words_after().skip(1)).take(12).any(|pair| pair == ("as", "saying"));
    match context.after(skip) {
        "said" | "says" | "wrote" if on_its_site => true,
        "quoted" | "quotes" | "cited" | "cites" if as_saying() => true,
        "reported" | "reports" | "revealed" | "disclosed" => true,
        // "the newspaper X carried a story"
        "carried" | "published" | "ran" if context.is_explained() => matches!(context.after(skip + 1), "a" | "an" | "the"),
        "quoted" | "claimed" | "claims" | "found" | "writes" if context.is_explained() => true,
        // "the Times said on Monday it would cut jobs" speaks of the paper's own
        "said" | "says" | "wrote" => {
            let when = is_when(context.after(skip + 1)) && !context.words_after().skip(skip).take(6).any(|w| matches!(w, "it" | "its"));
            context.words().any(|w| matches!(w, "citing" | "cited")) || when || context.is_explained()
        }
        word if context.genitive() || matches!(context.before(0), "a" | "an" | "earlier" | "recent") => is_work(word),
        _ => false,
    }
}

fn is_work(word: &str) -> bool {
    matches!(word, "report" | "reports" | "reporting" | "story" | "article" | "investigation" | "scoop")
}

fn is_when(word: &str) -> bool {
    matches!(word, "last" | "on" | "in" | "earlier" | "this") || word.ends_with("day")
}

/// "he said on X's “Morning Show”".
fn said_on(context: &Context<'_, '_>) -> bool {
    context.before(0) == "on" && matches!(context.before(1), "said" | "saying" | "speaking" | "interview" | "appearance")
}

/// "as X's Jane Roe notes", "X's Jane Roe reported", "X business reporter Jane Roe wrote"
fn reporter_tells(context: &Context<'_, '_>) -> bool {
    const TRADES: usize = 3;
    let first = usize::from(context.genitive());
    let trade = (first..first + TRADES).find(|i| REPORTERS.has(context.after(*i)));
    let name = trade.map_or(first, |i| i + 1);
    (context.genitive() || trade.is_some())
        && (name..name + 2).all(|i| !is_work(context.after(i)) && context.is_capital(i))
        && (name + 1..name + 5).any(|i| is_telling(context.after(i)))
}

/// How a reporter tells what she has found.
fn is_telling(word: &str) -> bool {
    matches!(word, "notes" | "noted" | "reports" | "reported" | "writes" | "wrote" | "revealed")
}

/// "a person familiar with the matter told X". What an analyst tells is no fact of the cuts.
fn told(context: &Context<'_, '_>) -> bool {
    const REACH: usize = 16;
    let expert = |w: &str| matches!(w, "analyst" | "analysts" | "economist" | "economists" | "professor" | "strategist" | "lawyer");
    let told = matches!(context.before(0), "told" | "tell" | "tells");
    let spoke = matches!(context.before(0), "to" | "with")
        && matches!(
            context.before(1),
            "speaking" | "spoke" | "speaks" | "statement" | "comments" | "remarks" | "confirmed" | "email" | "interview"
        );
    (told || spoke) && !context.words_before().take(REACH).any(expert)
}

#[cfg(test)]
mod tests;
