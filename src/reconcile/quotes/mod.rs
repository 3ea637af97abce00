//! The same words across outlets.
//!
//! Outlets quote one statement whole, in part, shortened, or wrongly. Every distinct form is laid along the fullest one that
//! shares a run of words with it; what differs is named and judged by whether the editor shows it. Candidates come from an index
//! of runs of words, and identical forms are compared once, so that a statement printed by a thousand papers costs no more than
//! its few forms.

mod align;
mod home;
mod listing;
mod speakers;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(super) use home::by_event;
pub use listing::quotations;
pub(super) use speakers::organisations;

use align::{Alignment, Form, align};
use speakers::{Known, Organisations};
use words::QuoteWord;

use super::Corpus;
use crate::model::{Article, MergedQuote, Quote, QuoteRelation, QuoteVariant};

/// Words in a run that makes two quotations candidates for one another.
const RUN: usize = 5;
/// How many fuller forms are tried for each form.
const MAX_TRIES: usize = 5;

/// One distinct form: a sequence of words with its marks, and all quotations that print it.
struct Group<'a> {
    text: &'a str,
    words: Vec<QuoteWord>,
    /// With the article's position, in text order.
    quotes: Vec<(usize, &'a Article, &'a Quote)>,
}

impl Group<'_> {
    /// Words of the speaker's own.
    fn own_words(&self) -> usize {
        self.words.iter().filter(|w| !w.bracketed).count()
    }
}

/// All quotations of some articles, by their positions, merged.
fn merge_articles(corpus: &Corpus<'_>, articles: BTreeSet<usize>) -> Vec<MergedQuote> {
    merge(corpus, articles.into_iter().flat_map(|at| corpus.articles[at].quotes.iter().map(move |q| (at, q))).collect())
}

/// Quotations, with the positions of their articles, merged across these, in the order in which they stand there (articles by path).
/// Each comes out as one variant of exactly one [`MergedQuote`].
pub(super) fn merge<'a>(corpus: &Corpus<'a>, quotes: Vec<(usize, &'a Quote)>) -> Vec<MergedQuote> {
    let articles: BTreeSet<usize> = quotes.iter().map(|(at, _)| *at).collect();
    let organisations = Organisations::of(corpus, articles.into_iter());
    let groups = group(corpus, &quotes);
    let mut heads: Vec<Head> = Vec::new();
    let mut index = Index::default();
    for (g, group) in groups.iter().enumerate() {
        match fuller_form(group, &groups, &heads, &index, &organisations) {
            Some((head, alignment)) => heads[head].forms.push((g, alignment)),
            None => {
                index.add(heads.len(), &group.words);
                heads.push(Head { group: g, forms: Vec::new() });
            }
        }
    }
    heads.sort_by_key(|h| h.first_place(&groups));
    heads.iter().map(|h| h.merged(&groups, &organisations)).collect()
}

/// Two quotations of one merged form that are given to two different people.
pub(super) fn speaker_conflict<'a>(corpus: &Corpus<'a>, merged: &MergedQuote) -> Option<[(&'a Article, &'a Quote); 2]> {
    let quoted: Vec<(&Article, &Quote)> = merged.variants.iter().filter_map(|v| find(corpus, v)).collect();
    let articles: BTreeSet<usize> = quoted.iter().filter_map(|(article, _)| corpus.position(&article.id)).collect();
    let organisations = Organisations::of(corpus, articles.into_iter());
    let named = |q: &Quote| organisations.known(q) == Some(Known::Person);
    let people: Vec<_> = quoted.into_iter().filter(|(_, q)| named(q)).collect();
    let (first, rest) = people.split_first()?;
    let name = |q: &'a Quote| q.speaker.as_deref().unwrap_or_default();
    let other = rest.iter().find(|(_, q)| !speakers::may_be_one_person(name(first.1), name(q)))?;
    Some([*first, *other])
}

/// The quotation of a variant and its article.
pub(super) fn find<'a>(corpus: &Corpus<'a>, variant: &QuoteVariant) -> Option<(&'a Article, &'a Quote)> {
    let article = corpus.article(&variant.article)?;
    // where nobody has changed the record, quotation n is its nth
    let number = variant.quote.rsplit_once("/q").and_then(|(_, n)| n.parse::<usize>().ok());
    let nth = number.and_then(|n| article.quotes.get(n.checked_sub(1)?)).filter(|q| q.id == variant.quote);
    nth.or_else(|| article.quotes.iter().find(|q| q.id == variant.quote)).map(|q| (article, q))
}

/// A fullest form and the forms laid along it.
struct Head {
    group: usize,
    forms: Vec<(usize, Alignment)>,
}

impl Head {
    /// The fullest form and the others, each with its alignment.
    fn aligned<'s, 'a>(&'s self, groups: &'s [Group<'a>]) -> impl Iterator<Item = (&'s Group<'a>, Option<&'s Alignment>)> {
        std::iter::once((&groups[self.group], None)).chain(self.forms.iter().map(|(g, a)| (&groups[*g], Some(a))))
    }

    fn first_place(&self, groups: &[Group<'_>]) -> Option<(usize, usize)> {
        self.aligned(groups).flat_map(|(g, _)| &g.quotes).map(|(at, _, q)| (*at, q.span.start)).min()
    }

    fn merged(&self, groups: &[Group<'_>], organisations: &Organisations) -> MergedQuote {
        let mut variants = Vec::new();
        let mut speakers = Vec::new();
        for (group, alignment) in self.aligned(groups) {
            for (at, article, quote) in &group.quotes {
                speakers.push((organisations.known(quote), *quote));
                let variant = QuoteVariant {
                    article: article.id.clone(),
                    quote: quote.id.clone(),
                    relation: alignment.map_or(QuoteRelation::Same, |a| a.relation),
                    edits: alignment.map(|a| a.edits.clone()).unwrap_or_default(),
                };
                variants.push(((*at, quote.span.start), variant));
            }
        }
        variants.sort_by_key(|(place, _)| *place);
        let text = groups[self.group].text.trim_end_matches(',').to_owned();
        MergedQuote { text, speaker: best_speaker(&speakers), variants: variants.into_iter().map(|(_, v)| v).collect() }
    }
}

/// The best-known speaker: a person before a description before an organisation; then whom most name, the longest form first.
fn best_speaker(speakers: &[(Option<Known>, &Quote)]) -> Option<String> {
    let best = speakers.iter().filter_map(|(known, _)| *known).max()?;
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, quote) in speakers.iter().filter(|(known, _)| *known == Some(best)) {
        *votes.entry(quote.speaker.as_deref()?).or_default() += 1;
    }
    votes.into_iter().max_by_key(|(name, n)| (*n, name.len(), std::cmp::Reverse(*name))).map(|(name, _)| name.to_owned())
}

/// Distinct forms, the fullest first.
fn group<'a>(corpus: &Corpus<'a>, quotes: &[(usize, &'a Quote)]) -> Vec<Group<'a>> {
    let mut by_words: HashMap<Vec<(String, bool, bool)>, usize> = HashMap::new();
    let mut groups: Vec<Group<'a>> = Vec::new();
    for (at, quote) in quotes {
        let words = words::words(&quote.text);
        let form = words.iter().map(|w| (w.folded.clone(), w.gap_before, w.bracketed)).collect();
        let g = *by_words.entry(form).or_insert(groups.len());
        if g == groups.len() {
            groups.push(Group { text: &quote.text, words, quotes: Vec::new() });
        }
        groups[g].quotes.push((*at, &corpus.articles[*at], quote));
    }
    groups
        .sort_by(|a, b| b.own_words().cmp(&a.own_words()).then_with(|| a.words.len().cmp(&b.words.len())).then_with(|| a.text.cmp(b.text)));
    groups
}

/// Where runs of words stand: the heads that hold each.
#[derive(Default)]
struct Index {
    runs: HashMap<Vec<String>, Vec<usize>>,
}

impl Index {
    fn add(&mut self, head: usize, words: &[QuoteWord]) {
        for n in 2..=RUN {
            for run in words.windows(n) {
                let heads = self.runs.entry(run.iter().map(|w| w.folded.clone()).collect()).or_default();
                if heads.last() != Some(&head) {
                    heads.push(head);
                }
            }
        }
    }

    /// Heads that share a run with these words, those that share the most first.
    fn candidates(&self, words: &[QuoteWord]) -> Vec<usize> {
        let n = words.len().clamp(2, RUN);
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for run in words.windows(n) {
            let run: Vec<String> = run.iter().map(|w| w.folded.clone()).collect();
            for head in self.runs.get(&run).into_iter().flatten() {
                *votes.entry(*head).or_default() += 1;
            }
        }
        let mut heads: Vec<_> = votes.into_iter().collect();
        heads.sort_by_key(|(head, n)| (std::cmp::Reverse(*n), *head));
        heads.into_iter().map(|(head, _)| head).collect()
    }
}

/// The head that `group` is a form of, with the alignment: the one that has most of its words, with the fewest unmarked edits.
fn fuller_form(
    group: &Group<'_>,
    groups: &[Group<'_>],
    heads: &[Head],
    index: &Index,
    organisations: &Organisations,
) -> Option<(usize, Alignment)> {
    let form = Form { text: group.text, words: &group.words };
    let tried = index.candidates(&group.words).into_iter().take(MAX_TRIES);
    let fits = tried.filter_map(|head| {
        let full = &groups[heads[head].group];
        let alignment = align(form, Form { text: full.text, words: &full.words })?;
        is_form_of(group, full, &alignment, organisations).then_some((head, alignment))
    });
    fits.min_by_key(|(head, a)| (a.unmarked, std::cmp::Reverse(a.matched), *head))
}

/// Whether two quotations are so alike that they must be forms of one statement.
fn is_form_of(group: &Group<'_>, full: &Group<'_>, alignment: &Alignment, organisations: &Organisations) -> bool {
    let own = group.own_words();
    let alike = speakers_agree(group, full, organisations);
    if own < RUN {
        // a few words prove little: the same article, or the same speaker with the words to the letter
        let articles: BTreeSet<usize> = full.quotes.iter().map(|(at, ..)| *at).collect();
        let one_article = group.quotes.iter().all(|(at, ..)| articles.contains(at));
        return alignment.edits.is_empty() && (one_article || alike == Some(true) && own + 1 >= RUN);
    }
    match alignment.unmarked {
        0 => alignment.matched * 4 >= own * 3 && (own >= 2 * RUN || alike != Some(false)),
        n => own >= 2 * RUN && n <= 1 + own / 10 && alignment.matched * 5 >= own * 4 && alike != Some(false),
    }
}

/// Whether some speaker of one may be some speaker of the other; `None` where one has no speaker at all.
fn speakers_agree(a: &Group<'_>, b: &Group<'_>, organisations: &Organisations) -> Option<bool> {
    let known = |g: &Group<'_>| -> BTreeSet<(Known, String)> {
        g.quotes.iter().filter_map(|(_, _, q)| organisations.known(q).zip(q.speaker.clone())).collect()
    };
    let (a, b) = (known(a), known(b));
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let agree = |(ka, na): &(Known, String), (kb, nb): &(Known, String)| {
        *ka != Known::Person || *kb != Known::Person || speakers::may_be_one_person(na, nb)
    };
    Some(a.iter().any(|x| b.iter().any(|y| agree(x, y))))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Draft, event};
    use super::*;

    const WHOLE: &str = "We searched for another way for a long time. The closure is hard on every family in this town, and we will stay at \
                         their side.";

    fn articles() -> Vec<Article> {
        let whole = format!("Mill shuts\n\"{WHOLE}\" a mill spokesperson said.");
        vec![
            Draft::new("a", &whole).quote(WHOLE, "a mill spokesperson").done(),
            Draft::new("b", "Mill shuts\n\"The closure is hard on every family in this town,\" Ann Lee said.")
                .quote("The closure is hard on every family in this town,", "Ann Lee")
                .done(),
            Draft::new(
                "c",
                "Mill shuts\n\"We searched for another way … [and] we will stay at their side,\" Lee said. 'hard on every family'",
            )
            .quote("We searched for another way … [and] we will stay at their side,", "Lee")
            .quote("hard on every family", "Lee")
            .done(),
            Draft::new("d", "Mill shuts\n\"Nobody told us anything before the gates were locked,\" Tom Ray said.")
                .quote("Nobody told us anything before the gates were locked,", "Tom Ray")
                .done(),
        ]
    }

    fn merged(articles: &[Article]) -> Vec<MergedQuote> {
        let corpus = Corpus::new(articles);
        let ids: Vec<&str> = articles.iter().map(|a| a.id.as_str()).collect();
        by_event(&corpus, &[event(&corpus, "Mill", &ids)]).into_iter().flat_map(|quoted| merge(&corpus, quoted)).collect()
    }

    #[test]
    fn one_statement_in_four_forms_and_another() {
        let quotes = merged(&articles());
        assert_eq!(quotes.len(), 2);
        assert_eq!((quotes[0].text.as_str(), quotes[0].speaker.as_deref()), (WHOLE, Some("Ann Lee")));
        let relations: Vec<_> = quotes[0].variants.iter().map(|v| (v.quote.as_str(), v.relation)).collect();
        assert_eq!(
            relations,
            [
                ("a/q1", QuoteRelation::Same),
                ("b/q1", QuoteRelation::Fragment),
                ("c/q1", QuoteRelation::Condensed),
                ("c/q2", QuoteRelation::Fragment)
            ]
        );
        assert!(quotes[0].variants.iter().flat_map(|v| &v.edits).all(|e| e.marked));
        assert_eq!(quotes[1].speaker.as_deref(), Some("Tom Ray"));
    }

    #[test]
    fn two_names_for_the_same_words() {
        let mut articles = articles();
        articles[0].quotes[0].speaker = Some("Tom Ray".to_owned());
        let quotes = merged(&articles);
        let corpus = Corpus::new(&articles);
        let [a, b] = speaker_conflict(&corpus, &quotes[0]).unwrap();
        assert_eq!((a.1.id.as_str(), b.1.id.as_str()), ("a/q1", "b/q1"));
        assert_eq!(speaker_conflict(&corpus, &quotes[1]), None);
    }

    #[test]
    fn a_few_common_words_of_two_speakers_are_not_merged() {
        let a = Draft::new("a", "x\n\"a very hard decision\" said Ann Lee.").quote("a very hard decision", "Ann Lee").done();
        let b = Draft::new("b", "x\n\"It was a very hard decision for all of us here,\" said Tom Ray.")
            .quote("It was a very hard decision for all of us here,", "Tom Ray")
            .done();
        assert_eq!(merged(&[a, b]).len(), 2);
    }
}
