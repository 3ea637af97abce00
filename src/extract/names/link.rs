//! Which mentions name the same bearer.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::kind::{Votes, context_votes, own_votes};
use super::scan::Run;
use super::{Entity, Mention, NameKind, Names};
use crate::extract::Analysis;
use crate::lexicon::{Tag, tags_of};
use crate::read::BlockKind;

/// One written form of a name, with all its mentions.
struct Form<'r> {
    /// Lower-case words, without a leading "the".
    words: Vec<&'r str>,
    /// As written the first time, with single spaces.
    text: Cow<'r, str>,
    /// One word of capitals: the letters that the words of its long form begin with, in lower case.
    acronym: Option<String>,
    votes: Votes,
    /// Votes of its mentions' surroundings, until all are counted.
    context: Votes,
    /// Indices of its runs.
    runs: Vec<usize>,
    /// The longer form it stands for.
    of: Option<usize>,
}

/// Groups the runs by bearer.
pub(super) fn link(analysis: &Analysis<'_>, runs: &[Run<'_>]) -> Names {
    let mut forms = forms_of(analysis, runs);
    let holders = Holders::new(&forms);
    let mut candidates = Vec::new();
    for short in 0..forms.len() {
        candidates.clear();
        // a form shares its first word with what it stands for, unless it is an acronym
        if forms[short].acronym.is_some() {
            candidates.extend(0..forms.len());
        } else {
            candidates.extend(holders.of(forms[short].words[0]));
        }
        forms[short].of = longer(analysis, runs, &forms, short, &candidates);
    }
    bracketed(analysis, runs, &mut forms);
    names(runs, forms)
}

/// The forms that hold each word.
struct Holders<'r> {
    /// The first link of each word's chain.
    chains: FxHashMap<&'r str, usize>,
    /// A form, and the next link.
    links: Vec<(usize, Option<usize>)>,
}

impl<'r> Holders<'r> {
    fn new(forms: &[Form<'r>]) -> Self {
        let (mut chains, mut links) = (FxHashMap::default(), Vec::<(usize, Option<usize>)>::new());
        for (f, form) in forms.iter().enumerate().rev() {
            for word in &form.words {
                let next = chains.get(word).copied();
                if next.is_none_or(|link: usize| links[link].0 != f) {
                    chains.insert(*word, links.len());
                    links.push((f, next));
                }
            }
        }
        Self { chains, links }
    }

    /// Those that hold `word`, in order.
    fn of(&self, word: &str) -> impl Iterator<Item = usize> {
        let first = self.chains.get(word).map(|link| self.links[*link]);
        std::iter::successors(first, |(_, next)| next.map(|link| self.links[link])).map(|(form, _)| form)
    }
}

/// A name as written, with single spaces.
fn spaced(text: &str) -> Cow<'_, str> {
    let single = |pair: &[u8]| pair[1].is_ascii_graphic() || pair[1] == b' ' && pair[0] != b' ';
    if text.as_bytes().windows(2).all(single) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn forms_of<'r>(analysis: &Analysis<'r>, runs: &'r [Run<'r>]) -> Vec<Form<'r>> {
    let mut by_words: FxHashMap<&str, usize> = FxHashMap::default();
    let mut forms: Vec<Form<'_>> = Vec::new();
    for (r, run) in runs.iter().enumerate() {
        let key = run.words.strip_prefix("the ").unwrap_or(&run.words);
        let i = *by_words.entry(key).or_insert(forms.len());
        if i == forms.len() {
            forms.push(Form {
                words: key.split(' ').collect(),
                text: spaced(analysis.text(run.tokens.clone())),
                acronym: None,
                votes: own_votes(analysis, run),
                context: Votes::default(),
                runs: Vec::new(),
                of: None,
            });
        }
        forms[i].context.add(context_votes(analysis, run));
        forms[i].runs.push(r);
        // a headline in capitals is no model of how a name is written
        let text = analysis.text(run.tokens.clone());
        if forms[i].text.chars().all(|c| !c.is_lowercase()) && text.chars().any(char::is_lowercase) {
            forms[i].text = Cow::Borrowed(text);
        }
    }
    for form in &mut forms {
        form.votes.add_context(form.context);
        form.acronym = (form.words.len() == 1 && is_acronym(&form.text)).then(|| form.words[0].replace(['.', '&'], ""));
    }
    forms
}

/// The one of `candidates` that form `short` stands for: the nearest before its first mention, else the first after.
fn longer(analysis: &Analysis<'_>, runs: &[Run<'_>], forms: &[Form<'_>], short: usize, candidates: &[usize]) -> Option<usize> {
    let first = forms[short].runs[0];
    let fits = |long: usize| long != short && stands_for(analysis, runs, &forms[short], &forms[long]);
    let before = candidates.iter().copied().filter(|l| forms[*l].runs[0] < first && fits(*l));
    let after = candidates.iter().copied().filter(|l| forms[*l].runs[0] > first && fits(*l));
    let mut before: Vec<usize> = before.collect();
    // a surname shared by two people goes to the one named more often
    before.sort_by_key(|l| std::cmp::Reverse(forms[*l].runs.len()));
    before.first().copied().or_else(|| after.min_by_key(|l| forms[*l].runs[0]))
}

fn stands_for(analysis: &Analysis<'_>, runs: &[Run<'_>], short: &Form<'_>, long: &Form<'_>) -> bool {
    let (s, l) = (&short.words, &long.words);
    if l.len() > 1 && short.acronym.as_ref().is_some_and(|acronym| is_initials(acronym, l)) {
        return true;
    }
    if s.len() >= l.len() {
        return false;
    }
    match long.votes.kind() {
        NameKind::Person => stands_for_person(short, s, l),
        NameKind::Place => false,
        NameKind::Other if l.len() == 2 && s.len() == 1 && s[0] == l[1] => {
            !tags_of(l[0]).any(&[Tag::FunctionWord, Tag::PlainWord, Tag::Demonym])
        }
        _ => stands_for_organisation(analysis, runs, short, long),
    }
}

fn stands_for_person(short: &Form<'_>, s: &[&str], l: &[&str]) -> bool {
    let (first, last) = (l[0], surname(l));
    match s {
        [one] => {
            // "Marlow, which owns three shops": a firm of the same name
            let firm = short.context.organisation >= 2 && short.context.organisation > short.context.person;
            let surname = *one == last && !firm && short.acronym.is_none() && (short.votes.place < 6 || short.votes.person > 3);
            let given = tags_of(one).has(Tag::FirstName) || short.votes.person > 3;
            surname || *one == first && given && short.votes.organisation < 6 && short.votes.place < 6
        }
        [one, .., other] => *one == first && *other == last || l.ends_with(s),
        [] => false,
    }
}

/// The last word of a person's name, "Jr." aside.
fn surname<'r>(words: &[&'r str]) -> &'r str {
    let last = words.len() - 1;
    let end = if last > 1 && matches!(words[last], "jr" | "jr." | "sr." | "ii" | "iii") { last - 1 } else { last };
    let end = if end > 0 && words[end] == "," { end - 1 } else { end };
    words[end]
}

fn stands_for_organisation(analysis: &Analysis<'_>, runs: &[Run<'_>], short: &Form<'_>, long: &Form<'_>) -> bool {
    let (s, l) = (&short.words, &long.words);
    if !l.starts_with(s) || short.votes.place >= 6 {
        return false;
    }
    let rest = &l[s.len()..];
    if rest.iter().all(|w| *w == "," || tags_of(w).has(Tag::CorporateSuffix)) {
        return true;
    }
    let joint = matches!(rest[0], "of" | "and" | "for" | "&" | "'s");
    let generic =
        s.iter().all(|w| tags_of(w).any(&[Tag::OrganisationWord, Tag::Demonym, Tag::FunctionWord, Tag::PlainWord, Tag::FirstName]));
    // "Acme Guild" is a union at Acme
    let part = rest.iter().any(|w| is_unit_word(w) || tags_of(w).has(Tag::Bystander));
    let adjective = s.last().is_some_and(|w| tags_of(w).has(Tag::Demonym));
    !joint && !generic && !adjective && !part && !together(analysis, runs, short, long)
}

/// Words by which a company names its parts and products, so that the shorter form is another: "Acme Cloud" is not Acme.
fn is_unit_word(word: &str) -> bool {
    matches!(
        word,
        "administration"
            | "azure"
            | "bedrock"
            | "business"
            | "campaign"
            | "cloud"
            | "commercial"
            | "consumer"
            | "defence"
            | "defense"
            | "digital"
            | "europe"
            | "global"
            | "home"
            | "international"
            | "labs"
            | "music"
            | "news"
            | "prime"
            | "research"
            | "retail"
            | "services"
            | "space"
            | "studio"
            | "studios"
            | "tv"
            | "video"
            | "web"
            | "north"
            | "america"
            | "uk"
            | "usa"
            | "asia"
            | "india"
            | "canada"
            | "foundation"
            | "model"
            | "advisors"
            | "ventures"
            | "pay"
            | "store"
            | "stores"
            | "one"
            | "pro"
            | "academy"
            | "assistant"
            | "maps"
            | "search"
            | "health"
    )
}

/// Whether both forms stand in one sentence of the body: then they are told apart there.
fn together(analysis: &Analysis<'_>, runs: &[Run<'_>], short: &Form<'_>, long: &Form<'_>) -> bool {
    let sentences = |f: &Form<'_>| f.runs.iter().map(|r| analysis.sentence_of(runs[*r].tokens.start)).collect::<Vec<_>>();
    let long = sentences(long);
    sentences(short).iter().any(|s| analysis.block_kind(&analysis.sentences[*s]) != BlockKind::Headline && long.contains(s))
}

fn is_acronym(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.chars().any(char::is_lowercase)
}

/// "GM" of "General Motors Corp.", with its legal form or without.
fn is_initials(acronym: &str, words: &[&str]) -> bool {
    if !initials(words).next().is_some_and(|first| acronym.starts_with(first)) {
        return false;
    }
    let bare = words.iter().rposition(|w| *w != "," && !tags_of(w).has(Tag::CorporateSuffix)).map_or(0, |k| k + 1);
    initials(words).eq(acronym.chars()) || bare > 1 && initials(&words[..bare]).eq(acronym.chars())
}

fn initials(words: &[&str]) -> impl Iterator<Item = char> {
    let telling = words.iter().filter(|w| !matches!(**w, "of" | "and" | "for" | "the" | "&" | ","));
    telling.flat_map(|w| w.split('-')).filter_map(|w| w.chars().next())
}

/// "American Metal Workers (AMW)": an acronym in brackets right behind a name is that name.
fn bracketed(analysis: &Analysis<'_>, runs: &[Run<'_>], forms: &mut [Form<'_>]) {
    let mut form_of = vec![0; runs.len()];
    for (f, form) in forms.iter().enumerate() {
        form.runs.iter().for_each(|r| form_of[*r] = f);
    }
    for (r, pair) in runs.windows(2).enumerate() {
        let (long, short) = (&pair[0].tokens, &pair[1].tokens);
        let brackets =
            short.start == long.end + 1 && analysis.tokens[long.end].is("(") && analysis.tokens.get(short.end).is_some_and(|t| t.is(")"));
        let (l, s) = (form_of[r], form_of[r + 1]);
        if brackets
            && l != s
            && long.len() > 1
            && short.len() == 1
            && is_acronym(&forms[s].text)
            && forms[l].votes.place < 6
            && root(forms, l) != s
        {
            forms[s].of = Some(l);
            forms[l].votes.organisation += 4;
        }
    }
}

/// The longest form at the end of the chain.
fn root(forms: &[Form<'_>], mut form: usize) -> usize {
    let mut steps = 0;
    while let Some(of) = forms[form].of.filter(|_| steps < forms.len()) {
        form = of;
        steps += 1;
    }
    form
}

fn names(runs: &[Run<'_>], mut forms: Vec<Form<'_>>) -> Names {
    let mut entity_of_root = vec![None; forms.len()];
    let mut form_of = vec![0; runs.len()];
    for (f, form) in forms.iter().enumerate() {
        form.runs.iter().for_each(|r| form_of[*r] = f);
    }
    let mut total = vec![Votes::default(); forms.len()];
    let mut texts: Vec<Vec<String>> = vec![Vec::new(); forms.len()];
    for f in 0..forms.len() {
        let root = root(&forms, f);
        total[root].add(forms[f].votes);
        texts[root].push(std::mem::take(&mut forms[f].text).into_owned());
    }
    let mut names = Names::default();
    for (r, run) in runs.iter().enumerate() {
        let root = root(&forms, form_of[r]);
        let entity = *entity_of_root[root].get_or_insert_with(|| {
            let mut written = std::mem::take(&mut texts[root]);
            written.sort_by_cached_key(|t| std::cmp::Reverse(t.chars().count()));
            let votes = total[root];
            names.entities.push(Entity {
                name: written[0].clone(),
                kind: votes.kind(),
                forms: written,
                female: (votes.she != votes.he).then_some(votes.she > votes.he),
            });
            names.entities.len() - 1
        });
        names.mentions.push(Mention { tokens: run.tokens.clone(), entity });
    }
    names
}
