//! Other outlets credited for facts about the cuts.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::counts::Counts;
use super::outlets::{Context, OutletMention, explained_after, explained_before, mentions_in_line};
use super::{Analysis, source::same, topic::is_about_cuts};
use crate::lexicon::sets::{MEDIA_WORDS, POINTING_WORDS};
use crate::lexicon::{Tag, tags_of};
use crate::model::{Citation, Located, Measure, Relation, RoleCount, Source};
use crate::read::BlockKind;
use crate::text::{Token, TokenKind, tokenize};

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
        self.counts.iter().any(|c| c.measure == Measure::Cut && c.sentence.start == start)
    }
}

/// Every outlet credited. `counts` are the article's: an outlet that cuts its own jobs is no source, and in an article that tells of no
/// cuts there is nothing to credit.
#[must_use]
pub fn find(analysis: &Analysis<'_>, mentions: &[OutletMention], source: &Source, counts: &Counts) -> Credits {
    let cutting = Cuts { news: !counts.employers.is_empty(), counts: &counts.role_counts };
    let told_of = cutting.news || cutting.counts.iter().any(|c| c.measure == Measure::Cut);
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
        let told = || {
            let of_cuts = is_about_cuts(analysis, at) || cutting.counted_in(analysis, at) || cutting.news && names_cuts(analysis, at);
            (told(&context) && of_cuts).then_some(Relation::Reported)
        };
        let told = || credited().or_else(told).filter(|_| !cuts(mention.outlet.name));
        let trailing = in_headline && trails(&context) && tells_of_cuts(analysis, at);
        let lent = || (told_of && lends_its_copy(&context, analysis.text(sentence.tokens.clone()))).then_some(Relation::Wire);
        let Some(relation) = trailing.then_some(Relation::Reported).or_else(told).or_else(lent) else { continue };
        add(mention.outlet.name, relation, analysis.lines.located(sentence.start..sentence.end));
    }
    for (name, line) in lenders(analysis).into_iter().filter(|_| told_of) {
        add(name, Relation::Wire, line);
    }
    for unknown in unknown_outlets(analysis, mentions, &cutting) {
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

/// Whether what a sentence credits is a fact of job cuts. In an article that is no employer's news of cuts only the sentence itself
/// says so.
fn is_of_cuts(analysis: &Analysis<'_>, sentence: usize, cuts: &Cuts<'_>) -> bool {
    is_about_cuts(analysis, sentence) || cuts.counted_in(analysis, sentence) || cuts.news && tells_of_cuts(analysis, sentence)
}

/// The sentence is about jobs or people at work or about cuts, or it points to a neighbour in its paragraph that is about cuts.
fn tells_of_cuts(analysis: &Analysis<'_>, sentence: usize) -> bool {
    let block = analysis.sentences[sentence].block;
    let near = |i: usize| analysis.sentences.get(i).is_some_and(|s| s.block == block) && is_about_cuts(analysis, i);
    // "150,000 jobs were added"
    let added = |i: usize| matches!(&*analysis.tokens[i].lower, "added" | "adding" | "adds" | "created" | "creating" | "hires");
    let hires = analysis.sentences[sentence].tokens.clone().any(added);
    // "The news was first reported by X", "according to the memo, seen by X": what the neighbour tells
    let points = |i: usize| POINTING_WORDS.has(&analysis.tokens[i].lower);
    let points = || analysis.sentences[sentence].tokens.clone().any(points);
    names_cuts(analysis, sentence) && (!hires || is_about_cuts(analysis, sentence))
        || !hires && points() && (sentence.checked_sub(1).is_some_and(near) || near(sentence + 1))
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
    by_relation(context).is_some_and(|r| r != Relation::Obtained) || reports(context)
}

/// How the words around an outlet's name credit it.
fn relation(context: &Context<'_, '_>) -> Option<Relation> {
    let leaked = matches!((context.before(1), context.before(0)), ("leaked", "to") | ("shared", "with") | ("provided", "to"));
    let given = || leaked.then_some(Relation::Obtained);
    // "a May Guardian report"
    let work = || context.before(0) != "own" && is_work(context.after(usize::from(context.genitive())));
    by_relation(context).or_else(given).or_else(|| (reports(context) || said_on(context) || work()).then_some(Relation::Reported))
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
        // "the Times said on Monday it would cut jobs" speaks of the paper's own
        "said" | "says" | "wrote" => {
            let when = is_when(context.after(skip + 1)) && !context.words_after().skip(skip).take(6).any(|w| matches!(w, "it" | "its"));
            context.words_after().any(|w| matches!(w, "citing" | "cited")) || when || context.is_explained()
        }
        word if context.genitive() || matches!(context.before(0), "a" | "an" | "earlier" | "recent") => {
            is_work(word) || reporter_tells(context)
        }
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

/// "as X's Jane Roe notes", "X's Jane Roe reported"
fn reporter_tells(context: &Context<'_, '_>) -> bool {
    let tells = |w: &str| matches!(w, "notes" | "noted" | "reports" | "reported" | "writes" | "wrote");
    context.genitive() && (2..6).any(|i| tells(context.after(i))) && (1..3).all(|i| !is_work(context.after(i)) && context.is_capital(i))
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

/// An outlet that is in no lexicon, with the sentence that credits it.
struct Unknown {
    name: String,
    relation: Relation,
    sentence: usize,
}

/// Names that are in no lexicon but are credited as only news media are: "first reported by X"; and those that are told for media by
/// their own words or those beside them: "the Acton Gazette reported", "according to the magazine X".
fn unknown_outlets(analysis: &Analysis<'_>, mentions: &[OutletMention], cutting: &Cuts<'_>) -> Vec<Unknown> {
    let mut out = Vec::new();
    for at in crediting(analysis) {
        let sentence = &analysis.sentences[at];
        let tokens = &analysis.tokens[sentence.tokens.clone()];
        for k in 0..tokens.len() {
            let Some((name, first)) = credited_at(tokens, k) else { continue };
            let start = sentence.tokens.start + name.start;
            let known = mentions.iter().any(|m| m.tokens.start < sentence.tokens.start + name.end && start < m.tokens.end);
            if !known && analysis.marked_at(start).is_none() && is_of_cuts(analysis, at, cutting) {
                let relation = if first { Relation::FirstReported } else { Relation::Reported };
                let name = sentence.tokens.start + name.start..sentence.tokens.start + name.end;
                out.push(Unknown { name: analysis.text(name).to_owned(), relation, sentence: at });
            }
        }
    }
    out
}

/// The sentences that hold one of the words by which [`credited_at`] knows an outlet, in text order.
fn crediting(analysis: &Analysis<'_>) -> Vec<usize> {
    static WORDS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["report", "according"].map(Finder::new));
    let small = analysis.doc.small.as_bytes();
    let places = WORDS.iter().flat_map(|word| word.find_iter(small));
    let mut sentences: Vec<usize> = places.map(|place| analysis.sentences.partition_point(|s| s.end <= place)).collect();
    sentences.sort_unstable();
    sentences.dedup();
    // what stands in no sentence has found the next one, which may be none
    sentences.retain(|at| *at < analysis.sentences.len());
    sentences
}

/// The name that the word at `k` credits, and whether as the first to report.
fn credited_at(tokens: &[Token<'_>], k: usize) -> Option<(Range<usize>, bool)> {
    let is = |i: usize, word: &str| tokens.get(i).is_some_and(|t| t.is(word));
    let before = |back: usize, word: &str| k.checked_sub(back).is_some_and(|i| is(i, word));
    match &*tokens[k].lower {
        "reported" | "reports" if !is(k + 1, "by") => {
            let skip = usize::from(["first", "also", "has", "had"].iter().any(|w| before(1, w)));
            let end = k.checked_sub(skip)?;
            name_before(tokens, end).map(|name| (name, before(1, "first")))
        }
        "by" if before(1, "reported") => {
            let first = before(2, "first") || is(k.wrapping_sub(3), "first");
            name_behind(tokens, k + 1, first).map(|name| (name, first))
        }
        "to" if before(1, "according") => name_behind(tokens, k + 1, false).map(|name| (name, false)),
        _ => None,
    }
}

/// Words of a name at most.
const LONGEST: usize = 6;

fn is_name(token: &Token<'_>) -> bool {
    token.is_capitalised() && !token.is("the") || token.kind == TokenKind::Number
}

/// The name of an outlet that begins at `start`, behind "the" and what explains it; `sure`: any name there is one.
fn name_behind(tokens: &[Token<'_>], start: usize, sure: bool) -> Option<Range<usize>> {
    const EXPLAINED: usize = 6;
    let first =
        (start..tokens.len().min(start + EXPLAINED)).find(|i| is_name(&tokens[*i]) && !tags_of(&tokens[*i].lower).has(Tag::Demonym))?;
    let name = first..first + tokens[first..].iter().take(LONGEST).take_while(|t| is_name(t)).count();
    let the = usize::from(tokens.get(start).is_some_and(|t| t.is("the")));
    let plain = first <= start + the;
    let explained = explained_before(&tokens[start..first]) == first - start && !plain;
    (sure && plain || explained || plain && is_media(tokens, &name)).then_some(name)
}

/// The name of an outlet that ends before `end`, or before what explains it there.
fn name_before(tokens: &[Token<'_>], end: usize) -> Option<Range<usize>> {
    let behind = [1, 2].into_iter().find(|n| end.checked_sub(*n).is_some_and(|i| explained_after(&tokens[i..end]) == *n)).unwrap_or(0);
    let end = end - behind;
    let start = end - tokens[..end].iter().rev().take(LONGEST).take_while(|t| is_name(t)).count();
    let explained = behind > 0 || explained_before(&tokens[..start]) > 0;
    (start < end && (explained || is_media(tokens, &(start..end)))).then_some(start..end)
}

/// "Acton Gazette", "Times of Acton", and their websites and magazines by a word behind.
fn is_media(tokens: &[Token<'_>], name: &Range<usize>) -> bool {
    let media = |i: usize| MEDIA_WORDS.has(&tokens[i].lower);
    explained_after(&tokens[name.end..]) > 0 || name.len() > 1 && (media(name.start) || media(name.end - 1))
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
