//! Other outlets credited for facts about the cuts.

use super::outlets::{Context, OutletMention};
use super::{Analysis, topic::is_about_cuts};
use crate::lexicon::{Tag, outlet_named};
use crate::model::{Citation, Located, Relation, Source};
use crate::read::BlockKind;
use crate::text::TokenKind;

/// Every outlet credited, once for each relation, in text order. `employers` are the article's main ones: an outlet that cuts
/// its own jobs is no source.
#[must_use]
pub fn find(analysis: &Analysis<'_>, mentions: &[OutletMention], source: &Source, employers: &[String]) -> Vec<Citation> {
    let same = |name: &str, other: &str| other.eq_ignore_ascii_case(name) || outlet_named(other).is_some_and(|o| o.name == name);
    let own = |name: &str| [&source.name, &source.wire].into_iter().flatten().any(|o| same(name, o));
    let cuts = |name: &str| employers.iter().any(|e| same(name, e));
    let mut out: Vec<Citation> = Vec::new();
    let mut add = |name: &str, relation, place: Located| match out.iter_mut().find(|c| c.source == name && c.relation == relation) {
        Some(known) => known.evidence.push(place),
        None => out.push(Citation { source: name.to_owned(), relation, evidence: vec![place] }),
    };
    for mention in mentions.iter().filter(|m| !own(m.outlet.name)) {
        let at = analysis.sentence_of(mention.tokens.start);
        let sentence = &analysis.sentences[at];
        let context = Context::new(&analysis.tokens, sentence.tokens.clone(), &mention.tokens);
        let in_headline = analysis.block_kind(sentence) == BlockKind::Headline;
        let credited = || relation(&context).filter(|_| !cuts(mention.outlet.name));
        let relation = if in_headline && trails(&context) { Some(Relation::Reported) } else { credited() };
        let Some(relation) = relation.filter(|_| tells_of_cuts(analysis, at)) else { continue };
        add(mention.outlet.name, relation, analysis.lines.located(sentence.start..sentence.end));
    }
    for (name, sentence) in unknown_first_reporters(analysis, mentions) {
        if !own(&name) && !cuts(&name) {
            add(&name, Relation::FirstReported, analysis.lines.located(sentence));
        }
    }
    out
}

/// The sentence is about jobs or people at work, or it or a neighbour in its paragraph is about cuts.
fn tells_of_cuts(analysis: &Analysis<'_>, sentence: usize) -> bool {
    let block = analysis.sentences[sentence].block;
    let near = |i: usize| analysis.sentences.get(i).is_some_and(|s| s.block == block) && is_about_cuts(analysis, i);
    let tokens = analysis.sentences[sentence].tokens.clone();
    let employed = |i: usize| matches!(&*analysis.tokens[i].lower, "employee" | "employees" | "worker" | "workers" | "staff" | "staffers");
    let jobs = tokens.into_iter().any(|i| analysis.tags[i].any(&[Tag::JobNoun, Tag::WorkforceNoun]) || employed(i));
    jobs || near(sentence) || sentence.checked_sub(1).is_some_and(near) || near(sentence + 1)
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
    by_relation(context).or_else(|| reports(context).then_some(Relation::Reported)).or_else(|| told(context).then_some(Relation::Reported))
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
        let verb = if early(second) { context.before(2) } else { second };
        return match verb {
            "reported" | "broken" | "revealed" => {
                let first = early(second) || early(context.before(2));
                Some(if first { Relation::FirstReported } else { Relation::Reported })
            }
            "obtained" | "seen" | "viewed" | "reviewed" | "heard" => Some(Relation::Obtained),
            "report" | "reporting" | "story" | "article" | "investigation" | "reports" => Some(Relation::Reported),
            _ => None,
        };
    }
    let credited = last == "per"
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
            context.words_after().any(|w| matches!(w, "citing" | "cited")) || when
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

/// "a person familiar with the matter told X". What an analyst tells is no fact of the cuts.
fn told(context: &Context<'_, '_>) -> bool {
    const REACH: usize = 16;
    let expert = |w: &str| matches!(w, "analyst" | "analysts" | "economist" | "economists" | "professor" | "strategist" | "lawyer");
    matches!(context.before(0), "told" | "tell" | "tells") && !context.words_before().take(REACH).any(expert)
}

/// Names that are in no lexicon but are credited as only news media are: "first reported by X".
fn unknown_first_reporters(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> Vec<(String, std::ops::Range<usize>)> {
    let mut out = Vec::new();
    for (at, sentence) in analysis.sentences.iter().enumerate() {
        let tokens = &analysis.tokens[sentence.tokens.clone()];
        let credit = |w: &[crate::text::Token<'_>]| w[1].is("by") && w[0].is("reported");
        let Some(by) = tokens.windows(2).position(credit).filter(|by| tokens[by.saturating_sub(2)..*by + 2].iter().any(|t| t.is("first")))
        else {
            continue;
        };
        let start = by + 2 + usize::from(tokens.get(by + 2).is_some_and(|t| t.is("the")));
        let run = tokens[start..].iter().take_while(|t| t.is_capitalised() || t.kind == TokenKind::Number).count();
        let first = sentence.tokens.start + start;
        let known = mentions.iter().any(|m| m.tokens.start == first);
        if run > 0 && !known && tells_of_cuts(analysis, at) {
            out.push((analysis.text(first..first + run).to_owned(), sentence.start..sentence.end));
        }
    }
    out
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
        find(&analysis, &mentions, &source, &["Vox".to_owned()]).into_iter().map(|c| (c.source, c.relation)).collect()
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
        check("Acme will lay off 90 staff, according to Reuters.", &[("Reuters", Reported)]);
        check("Acme will lay off 90 staff, Bloomberg reported Friday, citing two people.", &[("Bloomberg", Reported)]);
        check("Per Axios, 90 jobs will go.", &[("Axios", Reported)]);
        check("Ninety jobs will go, says a memo seen by the Guardian.", &[("The Guardian", Obtained)]);
        check("The layoffs were expected after a Deadline report last month.", &[("Deadline", Reported)]);
        check("The jobs will go, a source told Reuters.", &[("Reuters", Reported)]);
    }

    #[test]
    fn an_outlet_in_no_lexicon_is_known_by_its_credit() {
        check("The cuts were first reported by the Springfield Lantern.", &[("Springfield Lantern", Relation::FirstReported)]);
    }

    #[test]
    fn no_credits() {
        check("The bill is dead, according to Reuters.", &[]);
        check("Shedding jobs makes sense, an analyst at a bank told Bloomberg.", &[]);
        check("Vox said on Friday it would cut jobs. The cuts at Vox were first reported by Vox.", &[]);
        check("The Guardian said last week it was offering buyouts to staff.", &[]);
        check("The job cuts were confirmed in an email to Axios. A person told Axios of 90 jobs.", &[]);
    }
}
