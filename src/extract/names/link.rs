//! Which mentions name the same bearer.

use std::borrow::Cow;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::kind::{Votes, context_votes, own_votes};
use super::scan::Run;
use super::{Entity, Mention, NameKind, Names, misspelt};
use crate::extract::Analysis;
use crate::lexicon::sets::MEDIA_WORDS;
use crate::lexicon::{Tag, is_place, tags_of};
use crate::read::BlockKind;

/// One written form of a name, with all its mentions.
pub(super) struct Form<'r, 'w> {
    /// Lower-case words, without a leading "the".
    pub(super) words: &'w [&'r str],
    /// As written the first time, with single spaces.
    pub(super) text: Cow<'r, str>,
    /// One word of capitals: the letters that the words of its long form begin with, in lower case.
    pub(super) acronym: Option<String>,
    pub(super) votes: Votes,
    /// Votes of its mentions' surroundings, until all are counted.
    context: Votes,
    /// Index of its first run.
    first: usize,
    /// How many runs it has.
    mentions: usize,
    /// The longer form it stands for.
    pub(super) of: Option<usize>,
}

/// Groups the runs by bearer.
pub(super) fn link(analysis: &Analysis<'_>, runs: &[Run<'_>]) -> Names {
    let (keys, form_of) = keys_of(runs);
    let mut words = Vec::with_capacity(4 * keys.len());
    let ends: Vec<usize> = keys.iter().map(|key| (words.extend(key.split(' ')), words.len()).1).collect();
    let mut forms = forms_of(analysis, runs, &form_of, &words, &ends);
    let linked = Linked { analysis, runs, form_of: &form_of, next: next_of(&form_of, forms.len()) };
    let holders = Holders::new(&forms);
    let mut candidates = Vec::new();
    for short in 0..forms.len() {
        candidates.clear();
        // a form shares its first word with what it stands for, unless it is an acronym
        if forms[short].acronym.is_some() {
            candidates.extend(0..forms.len());
        } else {
            let first = forms[short].words[0];
            candidates.extend(holders.of(if is_us(first) { "united" } else { first }));
        }
        forms[short].of = linked.longer(&forms, short, &candidates);
    }
    linked.bracketed(&mut forms);
    linked.symbols(&mut forms);
    linked.known(&mut forms);
    misspelt::spelt_together(&mut forms);
    misspelt::link(&mut forms);
    linked.names(forms)
}

/// The written forms of names, in the order of their first runs, and the index of each run's form.
fn keys_of<'r>(runs: &'r [Run<'r>]) -> (Vec<&'r str>, Vec<usize>) {
    let mut by_words: FxHashMap<&str, usize> = FxHashMap::with_capacity_and_hasher(runs.len(), FxBuildHasher);
    let mut keys: Vec<&str> = Vec::with_capacity(runs.len());
    let mut form = |run: &'r Run<'r>| {
        let key = without_end(run.words.strip_prefix("the ").unwrap_or(&run.words));
        *by_words.entry(key).or_insert_with(|| {
            keys.push(key);
            keys.len() - 1
        })
    };
    let form_of = runs.iter().map(&mut form).collect();
    (keys, form_of)
}

/// "acme corp" of "acme corp.", "harling" of "harling's": one form, with the full stop of its abbreviation or without, and whether a genitive is
/// all of a shop's name ("Harling's will close") or makes it an owner ("Harling's to close").
fn without_end(words: &str) -> &str {
    if let Some(owner) = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")) {
        return owner;
    }
    // "Acme.com" goes by Acme
    if let Some(site) = words.strip_suffix(".com").filter(|site| !site.contains([' ', '.'])) {
        return site;
    }
    let plain = words.strip_suffix('.').filter(|plain| tags_of(plain.rsplit(' ').next().unwrap_or_default()).has(Tag::CorporateSuffix));
    plain.unwrap_or(words)
}

/// What forms are told apart and put together by.
pub(super) struct Linked<'a, 't> {
    pub(super) analysis: &'a Analysis<'t>,
    pub(super) runs: &'a [Run<'a>],
    /// The form of each run.
    pub(super) form_of: &'a [usize],
    /// Where each run's form stands next.
    next: Vec<Option<usize>>,
}

/// The next run of the same form, for each run.
fn next_of(form_of: &[usize], forms: usize) -> Vec<Option<usize>> {
    let mut last = vec![None; forms];
    let mut next = vec![None; form_of.len()];
    for (run, form) in form_of.iter().enumerate().rev() {
        next[run] = last[*form].replace(run);
    }
    next
}

/// The forms that hold each word.
struct Holders<'r> {
    /// The first link of each word's chain.
    chains: FxHashMap<&'r str, usize>,
    /// A form, and the next link.
    links: Vec<(usize, Option<usize>)>,
}

impl<'r> Holders<'r> {
    fn new(forms: &[Form<'r, '_>]) -> Self {
        let mut chains = FxHashMap::with_capacity_and_hasher(2 * forms.len(), FxBuildHasher);
        let mut links = Vec::<(usize, Option<usize>)>::with_capacity(2 * forms.len());
        for (f, form) in forms.iter().enumerate().rev() {
            for word in form.words {
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

/// The forms whose words end in `words` at `ends`.
fn forms_of<'r, 'w>(
    analysis: &Analysis<'r>,
    runs: &'r [Run<'r>],
    form_of: &[usize],
    words: &'w [&'r str],
    ends: &[usize],
) -> Vec<Form<'r, 'w>> {
    let mut forms: Vec<Form<'_, '_>> = Vec::with_capacity(ends.len());
    for (r, run) in runs.iter().enumerate() {
        let i = form_of[r];
        let text = analysis.text(run.tokens.clone());
        if i == forms.len() {
            let start = i.checked_sub(1).map_or(0, |before| ends[before]);
            forms.push(Form {
                words: &words[start..ends[i]],
                text: spaced(text),
                acronym: None,
                votes: own_votes(analysis, run),
                context: Votes::default(),
                first: r,
                mentions: 0,
                of: None,
            });
        }
        let form = &mut forms[i];
        form.context.add(context_votes(analysis, run));
        form.mentions += 1;
        // a headline in capitals is no model of how a name is written
        if form.text.chars().all(|c| !c.is_lowercase()) && text.chars().any(char::is_lowercase) {
            form.text = Cow::Borrowed(text);
        }
        let genitive = |text: &str| text.ends_with("'s") || text.ends_with("’s");
        if genitive(text) && !genitive(&form.text) || text.ends_with(".com") {
            form.text = spaced(text);
        }
    }
    for form in &mut forms {
        form.votes.add_context(form.context);
        form.acronym = (form.words.len() == 1 && is_acronym(&form.text)).then(|| form.words[0].replace(['.', '&'], ""));
    }
    forms
}

impl Linked<'_, '_> {
    /// The one of `candidates` that form `short` stands for: the nearest before its first mention, else the first after.
    fn longer(&self, forms: &[Form<'_, '_>], short: usize, candidates: &[usize]) -> Option<usize> {
        let first = forms[short].first;
        let fits = |long: usize| long != short && self.stands_for(forms, short, long);
        let (mut before, mut after) = (None::<usize>, None::<usize>);
        for &long in candidates {
            let form = &forms[long];
            // a surname shared by two people goes to the one named more often
            if form.first < first && before.is_none_or(|b| form.mentions > forms[b].mentions) && fits(long) {
                before = Some(long);
            } else if form.first > first && before.is_none() && after.is_none_or(|a| form.first < forms[a].first) && fits(long) {
                after = Some(long);
            }
        }
        before.or(after)
    }

    fn stands_for(&self, forms: &[Form<'_, '_>], short: usize, long: usize) -> bool {
        let (s, l) = (forms[short].words, forms[long].words);
        if l.len() > 1 && forms[short].acronym.as_ref().is_some_and(|acronym| is_initials(acronym, l)) {
            return true;
        }
        if s.len() >= l.len() {
            return false;
        }
        // "U.S. Widgets", "United States Widgets"
        if s.len() > 1 && is_us(s[0]) {
            return l.starts_with(&["united", "states"]) && l[2..] == s[1..];
        }
        match forms[long].votes.kind() {
            NameKind::Person => stands_for_person(&forms[short], s, l),
            NameKind::Place => false,
            NameKind::Other if l.len() == 2 && s.len() == 1 && s[0] == l[1] => {
                !tags_of(l[0]).any(&[Tag::FunctionWord, Tag::PlainWord, Tag::Demonym])
            }
            _ => self.stands_for_organisation(forms, short, long),
        }
    }

    fn stands_for_organisation(&self, forms: &[Form<'_, '_>], short: usize, long: usize) -> bool {
        let (s, l) = (forms[short].words, forms[long].words);
        // "Acme Historic Mills" are "Mills" in the headline
        if l.ends_with(s) && self.only_heads(&forms[short]) {
            return true;
        }
        // "the Acton Ledger" is the Ledger
        if s.len() == 1 && l.len() > 1 && l.ends_with(s) && MEDIA_WORDS.has(s[0]) && self.articled(&forms[short]) {
            return true;
        }
        // "B.F. Harling Co" is Harling, "the John H. Harling Museum" the Harling
        let initial = |w: &str| w.ends_with('.') && w.len() <= 4;
        let given = |i: &usize| {
            let first = tags_of(l[*i]).has(Tag::FirstName) || l.get(i + 1).is_some_and(|next| initial(next));
            initial(l[*i]) || first && l.len() > 2 && !l.starts_with(s)
        };
        let l = &l[(0..l.len() - 1).take_while(given).count()..];
        // "Acton" of "Acton, Mass." is no Acton Foods
        let place = forms[short].votes.place;
        if !l.starts_with(s) || place >= 6 || place >= 4 && place > forms[short].votes.organisation {
            return false;
        }
        let rest = &l[s.len()..];
        if rest.is_empty() {
            return true;
        }
        if rest.iter().all(|w| matches!(*w, "," | "&" | "and") || tags_of(w).has(Tag::CorporateSuffix)) {
            return true;
        }
        // "Brim Adelaide" is a branch of Brim, where that is spoken of more often
        if forms[short].mentions > forms[long].mentions && is_place(&rest.join(" ")) {
            return false;
        }
        // "Acton" is the town, not its Borough Council
        if s.len() == 1 && matches!(rest[rest.len() - 1], "council" | "county" | "police" | "government" | "authority") {
            return false;
        }
        // "Harling Museum" of the Harling Museum of Art, but the Bank of America is not "Bank"
        let named =
            |w: &&&str| !tags_of(w).any(&[Tag::OrganisationWord, Tag::Demonym, Tag::FunctionWord, Tag::PlainWord, Tag::CompanyNoun]);
        let institution = rest[0] == "of"
            && tags_of(s[s.len() - 1]).any(&[Tag::OrganisationWord, Tag::CompanyNoun])
            && s.iter().any(|w| named(&w) && !is_place(w));
        let joint = matches!(rest[0], "of" | "and" | "for" | "&" | "'s") && !institution;
        let generic =
            s.iter().all(|w| tags_of(w).any(&[Tag::OrganisationWord, Tag::Demonym, Tag::FunctionWord, Tag::PlainWord, Tag::FirstName]));
        // "Acme Guild" is a union at Acme
        let ends = || [rest[0], rest[rest.len() - 1]].into_iter();
        let part = ends().any(is_unit_word) || rest.iter().any(|w| tags_of(w).has(Tag::Bystander));
        // "American" is no American Airlines, "Cascade Northern" is Cascade Northern Airlines
        let adjective = s.len() == 1 && tags_of(s[0]).has(Tag::Demonym);
        !joint && !generic && !adjective && !part && !self.together(&forms[short], &forms[long])
    }

    /// Whether "the" stands before every mention of a form, or belongs to it.
    fn articled(&self, form: &Form<'_, '_>) -> bool {
        let the = |r: usize| {
            let tokens = &self.runs[r].tokens;
            let before = tokens.start.checked_sub(1).is_some_and(|k| self.analysis.tokens[k].is("the"));
            before || self.analysis.tokens[tokens.start].is("the")
        };
        std::iter::successors(Some(form.first), |run| self.next[*run]).all(the)
    }

    /// Whether a form stands in the headline and nowhere else.
    fn only_heads(&self, form: &Form<'_, '_>) -> bool {
        let analysis = self.analysis;
        self.sentences_of(form).all(|s| analysis.block_kind(&analysis.sentences[s]) == BlockKind::Headline)
    }

    /// The sentences that a form stands in, in text order.
    fn sentences_of(&self, form: &Form<'_, '_>) -> impl Iterator<Item = usize> {
        let runs = std::iter::successors(Some(form.first), |run| self.next[*run]);
        runs.map(|run| self.analysis.sentence_of(self.runs[run].tokens.start))
    }

    /// Whether both forms stand in one sentence of the body: then they are told apart there.
    fn together(&self, short: &Form<'_, '_>, long: &Form<'_, '_>) -> bool {
        let analysis = self.analysis;
        let mut long = self.sentences_of(long).peekable();
        self.sentences_of(short).any(|s| {
            while long.next_if(|l| *l < s).is_some() {}
            analysis.block_kind(&analysis.sentences[s]) != BlockKind::Headline && long.peek() == Some(&s)
        })
    }

    fn names(&self, mut forms: Vec<Form<'_, '_>>) -> Names {
        let mut entity_of_root = vec![None; forms.len()];
        let mut total = vec![Votes::default(); forms.len()];
        let mut texts: Vec<Vec<String>> = vec![Vec::new(); forms.len()];
        for f in 0..forms.len() {
            let root = root(&forms, f);
            total[root].add(forms[f].votes);
            texts[root].push(std::mem::take(&mut forms[f].text).into_owned());
        }
        let mut names = Names { mentions: Vec::with_capacity(self.runs.len()), entities: Vec::with_capacity(forms.len()) };
        for (run, form) in self.runs.iter().zip(self.form_of) {
            let root = root(&forms, *form);
            let entity = *entity_of_root[root].get_or_insert_with(|| {
                let mut written = std::mem::take(&mut texts[root]);
                written.sort_by_cached_key(|t| std::cmp::Reverse(t.chars().count()));
                let votes = total[root];
                let female = (votes.she != votes.he).then_some(votes.she > votes.he);
                names.entities.push(Entity::new(written, votes.kind(), female));
                names.entities.len() - 1
            });
            names.mentions.push(Mention { tokens: run.tokens.clone(), entity });
        }
        names
    }
}

fn stands_for_person(short: &Form<'_, '_>, s: &[&str], l: &[&str]) -> bool {
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

fn is_us(word: &str) -> bool {
    matches!(word, "u.s." | "u.s" | "us")
}

/// The last word of a person's name, "Jr." aside.
fn surname<'r>(words: &[&'r str]) -> &'r str {
    let last = words.len() - 1;
    let end = if last > 1 && matches!(words[last], "jr" | "jr." | "sr." | "ii" | "iii") { last - 1 } else { last };
    let end = if end > 0 && words[end] == "," { end - 1 } else { end };
    words[end]
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

pub(super) fn is_acronym(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.chars().any(char::is_lowercase)
}

/// "GM" of "General Motors Corp.", with its legal form or without.
fn is_initials(acronym: &str, words: &[&str]) -> bool {
    // "VA" of the Department of Veterans Affairs
    let duties = match words {
        ["department" | "dept" | "dept." | "ministry", "of" | "for", "the", rest @ ..]
        | ["department" | "dept" | "dept." | "ministry", "of" | "for", rest @ ..] => rest,
        _ => &[],
    };
    if duties.len() > 1 && initials(duties).eq(acronym.chars()) {
        return true;
    }
    if !initials(words).next().is_some_and(|first| acronym.starts_with(first)) {
        return false;
    }
    // "DOT" counts its "of"
    let every = || words.len() > 2 && words.iter().filter_map(|w| w.chars().next()).eq(acronym.chars());
    let bare = words.iter().rposition(|w| *w != "," && !tags_of(w).has(Tag::CorporateSuffix)).map_or(0, |k| k + 1);
    initials(words).eq(acronym.chars()) || bare > 1 && initials(&words[..bare]).eq(acronym.chars()) || every()
}

fn initials(words: &[&str]) -> impl Iterator<Item = char> {
    let telling = words.iter().filter(|w| !matches!(**w, "of" | "and" | "for" | "the" | "&" | ","));
    telling.flat_map(|w| w.split('-')).filter_map(|w| w.chars().next())
}

/// The longest form at the end of the chain.
pub(super) fn root(forms: &[Form<'_, '_>], mut form: usize) -> usize {
    let mut steps = 0;
    while let Some(of) = forms[form].of.filter(|_| steps < forms.len()) {
        form = of;
        steps += 1;
    }
    form
}
