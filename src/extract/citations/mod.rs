//! Other outlets credited for facts about the cuts.

mod unknown;

use super::counts::Counts;
use super::outlets::{Context, OutletMention, mentions_in_line};
use super::{Analysis, source::same, topic::is_about_cuts};
use crate::lexicon::Tag;
use crate::lexicon::sets::{OTHER_HARDSHIPS, POINTING_WORDS, REPORTERS};
use crate::model::{Citation, Located, Measure, Relation, RoleCount, Source};
use crate::read::BlockKind;
use crate::text::tokenize;

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
        self.counts.iter().any(|c| c.measure == Measure::Cut && c.value.stated.is_some() && c.sentence.start == start)
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
    for mention in mentions {
        let at = analysis.sentence_of(mention.tokens.start);
        let sentence = &analysis.sentences[at];
        let context = Context::new(&analysis.tokens, sentence.tokens.clone(), &mention.tokens);
        let in_headline = analysis.block_kind(sentence) == BlockKind::Headline;
        let credited = || relation(&context).filter(|_| is_of_cuts(analysis, at, &cutting));
        // what somebody tells an outlet is a fact of the cuts only where it speaks of them itself
        let told = || (told(&context) && tells_of_cuts(analysis, at, &cutting)).then_some(Relation::Reported);
        let told = || credited().or_else(told).filter(|_| !cuts(mention.outlet.name));
        let trailing = in_headline && trails(&context) && names_cuts(analysis, at);
        let lent = || (cutting.news && lends_its_copy(&context, analysis.text(sentence.tokens.clone()))).then_some(Relation::Wire);
        let Some(relation) = trailing.then_some(Relation::Reported).or_else(told).or_else(lent) else { continue };
        add(mention.outlet.name, relation, analysis.lines.located(sentence.start..sentence.end));
    }
    for (name, line) in lenders(analysis).into_iter().filter(|_| cutting.news) {
        add(name, Relation::Wire, line);
    }
    for unknown in unknown::outlets(analysis, mentions, &cutting) {
        if !cuts(&unknown.name) {
            let sentence = &analysis.sentences[unknown.sentence];
            add(&unknown.name, unknown.relation, analysis.lines.located(sentence.start..sentence.end));
        }
    }
    Credits::of(out, source)
}

/// The outlets that credit lines, which are no sentences, name for copy of theirs.
fn lenders(analysis: &Analysis<'_>) -> Vec<(&'static str, Located)> {
    let doc = analysis.doc;
    let mut out = Vec::new();
    for block in doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Credit | BlockKind::Furniture)) {
        let mut tokens = Vec::new();
        tokenize(&doc.text, block.range.clone(), &mut tokens);
        let line = &doc.text[block.range.clone()];
        let lent = |m: &OutletMention| lends_its_copy(&Context::new(&tokens, 0..tokens.len(), &m.tokens), line);
        out.extend(
            mentions_in_line(&tokens).iter().filter(|m| lent(m)).map(|m| (m.outlet.name, analysis.lines.located(block.range.clone()))),
        );
    }
    out
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

/// Whether what a sentence credits is a fact of job cuts: it tells of them, or points to a neighbour in its paragraph that does ("The
/// news was first reported by X", "according to the memo, seen by X").
fn is_of_cuts(analysis: &Analysis<'_>, sentence: usize, cuts: &Cuts<'_>) -> bool {
    let block = analysis.sentences[sentence].block;
    let near = |i: usize| analysis.sentences.get(i).is_some_and(|s| s.block == block) && tells_of_cuts(analysis, i, cuts);
    // "150,000 jobs were added"
    let added = |i: usize| matches!(&*analysis.tokens[i].lower, "added" | "adding" | "adds" | "created" | "creating" | "hires");
    let hires = analysis.sentences[sentence].tokens.clone().any(added);
    let points = |i: usize| POINTING_WORDS.has(&analysis.tokens[i].lower);
    let points = || analysis.sentences[sentence].tokens.clone().any(points);
    tells_of_cuts(analysis, sentence, cuts) || !hires && points() && (sentence.checked_sub(1).is_some_and(near) || near(sentence + 1))
}

/// The sentence is about cuts of jobs, not of hours or pay.
fn tells_of_cuts(analysis: &Analysis<'_>, sentence: usize, cuts: &Cuts<'_>) -> bool {
    if cuts.counted_in(analysis, sentence) {
        return true;
    }
    let mut words = analysis.sentences[sentence].tokens.clone();
    is_about_cuts(analysis, sentence)
        && (!words.any(|i| OTHER_HARDSHIPS.has(&analysis.tokens[i].lower)) || removes_jobs(analysis, sentence))
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
        noun || tags[i].has(Tag::CutVerb) && behind() || matches!(&*tokens[i].lower, "lay" | "laid" | "laying" | "lays") && off()
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
    let given = || leaked.then_some(Relation::Obtained);
    // "a May Guardian report"
    let work = || context.before(0) != "own" && is_work(context.after(usize::from(context.genitive())));
    by_relation(context)
        .or_else(given)
        .or_else(|| (reports(context) || reporter_tells(context) || said_on(context) || work()).then_some(Relation::Reported))
}

/// "first reported by X", "according to X", "per X", "citing X", "X first reported", "seen by X".
fn by_relation(context: &Context<'_, '_>) -> Option<Relation> {
    let (last, second) = (context.before(0), context.before(1));
    let early = |w: &str| matches!(w, "first" | "earlier" | "originally" | "initially" | "previously" | "exclusively");
    if early(context.after(0)) && matches!(context.after(1), "reported" | "broke" | "revealed") || context.after(0) == "broke" {
        return Some(Relation::FirstReported);
    }
    if matches!((context.after(0), context.after(1), context.after(2)), ("was", "first", "to") | ("was", "the", "first")) {
        return Some(Relation::FirstReported);
    }
    if matches!(context.after(0), "," | "which")
        && matches!((context.after(1), context.after(2)), ("which", "first") | ("first", "reported"))
    {
        return Some(Relation::FirstReported);
    }
    if last == "by" {
        // "reported today by X", "reported on Monday by X", "reported first by X"
        let time = is_when(second) || matches!(second, "today" | "yesterday");
        let skip = usize::from(early(second) || time) + usize::from(time && context.before(2) == "on");
        return match context.before(1 + skip) {
            "reported" | "broken" | "revealed" => {
                let first = early(second) || early(context.before(2 + skip));
                Some(if first { Relation::FirstReported } else { Relation::Reported })
            }
            "obtained" | "seen" | "viewed" | "reviewed" | "heard" => Some(Relation::Obtained),
            "report" | "reporting" | "story" | "article" | "investigation" | "reports" | "analysis" | "tally" | "published" | "quoted"
            | "carried" | "cited" | "aired" => Some(Relation::Reported),
            _ => None,
        };
    }
    let credited = matches!(last, "per" | "via")
        || last == "citing"
        || last == "to" && second == "according"
        || matches!(last, "in" | "from" | "with") && matches!(second, "report" | "reports" | "story" | "article" | "interview")
        || last == "reported" && context.after(0) != "that"
        || last == "reports" && matches!(second, "," | "”" | "\"")
        || matches!((last, second), ("a" | "an", "to" | "in" | "with" | "by")) && is_work(context.after(0));
    credited.then_some(Relation::Reported)
}

/// "X reported", "X has reported", "X said last week", "X's report", "a X report".
fn reports(context: &Context<'_, '_>) -> bool {
    let skip = usize::from(matches!(context.after(0), "has" | "had" | "also" | "later" | "on" | "previously" | "and" | "'s"));
    match context.after(skip) {
        "reported" | "reports" | "revealed" | "disclosed" => true,
        // "the newspaper X carried a story"
        "carried" | "published" | "quoted" | "claimed" | "claims" | "found" | "writes" | "ran" if context.is_explained() => true,
        // "the Times said on Monday it would cut jobs" speaks of the paper's own
        "said" | "says" | "wrote" => {
            let when = is_when(context.after(skip + 1)) && !context.words_after().skip(skip).take(6).any(|w| matches!(w, "it" | "its"));
            context.words_after().any(|w| matches!(w, "citing" | "cited")) || when || context.is_explained()
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
mod tests {
    use super::*;
    use crate::extract::{outlets, source};
    use crate::read::{Document, Given};

    fn cites(text: &str) -> Vec<(String, Relation)> {
        let doc = Document::new("a.txt", format!("Acme cuts jobs\n\n{text}"), 0, Given::default());
        let analysis = Analysis::new(&doc);
        let mentions = outlets::mentions(&analysis);
        let source = source::find(&analysis, &mentions);
        let counts = Counts { employers: vec!["Vox".to_owned()], ..Counts::default() };
        find(&analysis, &mentions, &source, &counts).others.into_iter().map(|c| (c.source, c.relation)).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Relation)]) {
        let expected: Vec<_> = expected.iter().map(|(name, relation)| ((*name).to_owned(), *relation)).collect();
        assert_eq!(cites(text), expected, "{text}");
    }

    #[test]
    fn credits() {
        use Relation::{FirstReported, Obtained, Reported};
        check("GeekWire first reported the layoffs.", &[("GeekWire", FirstReported)]);
        check("The job cuts were first reported by the Financial Times.", &[("Financial Times", FirstReported)]);
        check("The layoffs were initially reported on Monday by CNBC.", &[("CNBC", FirstReported)]);
        check("Acme will lay off 90 staff, according to Reuters.", &[("Reuters", Reported)]);
        check("Acme will lay off 90 staff, Bloomberg reported Friday, citing two people.", &[("Bloomberg", Reported)]);
        check("Per Axios, 90 jobs will go.", &[("Axios", Reported)]);
        check("Ninety jobs will go, says a memo seen by the Guardian.", &[("The Guardian", Obtained)]);
        check("The layoffs were expected after a Deadline report last month.", &[("Deadline", Reported)]);
        check("The jobs will go, a source told Reuters.", &[("Reuters", Reported)]);
        check("The jobs will go, the Nikkei business daily reported on Friday.", &[("Nikkei", Reported)]);
        check("The jobs will go (via Axios).", &[("Axios", Reported)]);
        check("Ninety jobs will go, a March Forbes report found.", &[("Forbes", Reported)]);
        check("The list of 90 jobs was leaked to Vice.", &[("Vice", Obtained)]);
        check("Acme will cut 90 jobs, Les Echos newspaper said.", &[("Les Echos", Reported)]);
        check("Acme will cut 90 jobs. The news was first reported by Axios.", &[("Axios", FirstReported)]);
        check("As Forbes' Jane Roe notes, 90 jobs will go.", &[("Forbes", Reported)]);
        check("“We cut jobs,” she said on CBS’ breakfast show.", &[("CBS News", Reported)]);
    }

    #[test]
    fn copy_that_is_not_the_outlets_own_is_a_wires() {
        use Relation::Wire;
        let by = |front: &str, end: &str| format!("By Ann Pike, CNN Business\n\n{front}Acme will lay off 90 staff.\n\n{end}");
        check(&by("", "Reuters contributed to this report."), &[("Reuters", Wire)]);
        // these are told by `source.wire`
        check(&by("", "With files from The Associated Press"), &[]);
        check(&by("LEEDS (Reuters) - ", ""), &[]);
        check(&by("", "Axios contributed 300 jobs to the region."), &[]);
    }

    #[test]
    fn an_outlet_in_no_lexicon_is_known_by_its_credit() {
        check("The cuts were first reported by the Springfield Lantern.", &[("Springfield Lantern", Relation::FirstReported)]);
        let lantern = [("Lantern", Relation::Reported)];
        check("Local newspaper Lantern reported that 90 jobs would go.", &lantern);
        check("Ninety jobs will go, according to the trade magazine Lantern.", &lantern);
        check("The Lantern newspaper reported on Monday that 90 jobs would go.", &lantern);
        let gazette = [("Acton Gazette", Relation::Reported)];
        check("The Acton Gazette reported on Monday that 90 jobs would go.", &gazette);
        check("Ninety jobs will go, according to the Acton Gazette.", &gazette);
        check("Brimco reported that 90 jobs would go. Brimco, according to Wexler Bank, pays jobs well.", &[]);
    }

    #[test]
    fn no_credits() {
        check("The bill is dead, according to Reuters.", &[]);
        check("The firm added 90 jobs in May, according to Reuters.", &[]);
        check("Jobs will be cut.\n\nThe minister errs, Roe told the BBC. Layoffs follow.", &[]);
        check("Shedding jobs makes sense, an analyst at a bank told Bloomberg.", &[]);
        check("Vox said on Friday it would cut jobs. The cuts at Vox were first reported by Vox.", &[]);
        check("The Guardian said last week it was offering buyouts to staff.", &[]);
        check("The job cuts were confirmed in an email to Axios. A person told Axios of 90 jobs.", &[]);
        check("Acme will cut 90 jobs. The stock fell, according to Bloomberg.", &[]);
        check("Acme will cut 90 jobs. Axios reported last year that Acme sought a buyer.", &[]);
    }
}
