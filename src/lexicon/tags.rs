//! Classes of single words.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::word_table::WordTable;
use crate::text::number::opening_words;
use crate::text::{Token, TokenKind};

/// A set of word classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tags(u64);

impl Tags {
    /// Whether the word is of class `tag`.
    #[must_use]
    pub const fn has(self, tag: Tag) -> bool {
        self.0 & (1 << tag as u32) != 0
    }

    /// Whether the word is of any of these classes.
    #[must_use]
    pub fn any(self, tags: &[Tag]) -> bool {
        // compilers make one number of them
        self.0 & tags.iter().fold(0, |all, tag| all | 1 << *tag as u32) != 0
    }

    pub(super) const fn with(self, tag: Tag) -> Self {
        Self(self.0 | 1 << tag as u32)
    }

    /// Of these classes this one alone, if it is among them.
    const fn only(self, tag: Tag) -> Self {
        Self(self.0 & 1 << tag as u32)
    }

    /// The classes of several words together.
    #[must_use]
    pub fn of_all(words: &[Self]) -> Self {
        Self(words.iter().fold(0, |all, word| all | word.0))
    }
}

macro_rules! tags {
    ($($(#[$doc:meta])* $tag:ident $(= $file:literal)?,)*) => {
        /// A class of words; each is one file of `data/words/`, but for those that are drawn from the tables of phrases.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u32)]
        pub enum Tag { $($(#[$doc])* $tag,)* }

        /// Every class with its file's name and text.
        pub(super) const FILES: &[(Tag, &str, &str)] = &[$($((Tag::$tag, $file, include_str!(concat!("data/words/", $file, ".txt"))),)?)*];
    };
}

tags! {
    /// Verbs of removing jobs or people, all forms.
    CutVerb,
    /// First words of the expressions that say what happens to jobs.
    OpensTrigger,
    /// First words of those of them by which jobs can go.
    OpensCut,
    /// First words of hedges and of numbers in words, hyphened ones aside.
    OpensQuantity,
    /// First words of the names of news outlets.
    OpensOutlet,
    /// Nouns that are cuts by themselves: layoffs, redundancies.
    CutNoun = "cut_nouns",
    /// Jobs, roles, positions.
    JobNoun = "job_nouns",
    /// Employees, workers, staff, and occupations.
    PersonNoun = "person_nouns",
    /// Employees by any name, no occupations: workers, colleagues.
    WorkerNoun = "worker_nouns",
    /// Changes, restructuring: cuts, where cuts are spoken of.
    CutSubject = "cut_subjects",
    /// Permanent, further, global: they narrow a noun to no part of an employer.
    PlainModifier = "plain_modifiers",
    /// Workforce, headcount, payroll.
    WorkforceNoun = "workforce_nouns",
    /// Openings, hires.
    HireNoun = "hire_nouns",
    /// The company, the carmaker: nouns that stand for an employer.
    CompanyNoun = "company_nouns",
    /// Unions, parliaments, courts, laws: names that seldom cut jobs themselves.
    Bystander = "bystanders",
    /// Many employers at once: companies, the industry, the economy.
    Collective = "collectives",
    /// What is cut besides jobs: taxes, rates, pay.
    OtherCut = "other_cuts",
    /// Team, division, plant: parts of an employer.
    TeamNoun = "team_nouns",
    /// Could, considering, feared.
    Modal = "modals",
    /// Verbs of saying and writing, all forms.
    SpeechVerb = "speech_verbs",
    /// Verbs that make quoted words somebody's without being verbs of saying.
    StanceVerb = "stance_verbs",
    /// Auxiliaries and irregular past forms that are hardly ever anything but a sentence's verb.
    FiniteVerb = "finite_verbs",
    /// Statements, memos, lawsuits: they speak for who made them.
    DocumentNoun = "document_nouns",
    /// Companies, unions, agencies as common nouns.
    GroupNoun = "group_nouns",
    /// Claims, remarks, warnings.
    SpeechNoun = "speech_nouns",
    /// Common given names.
    FirstName = "first_names",
    /// Given names of women.
    FemaleName = "female_names",
    /// Given names of men and women alike.
    UnisexName = "unisex_names",
    /// Forms of address, ranks and offices before a name.
    Title = "titles",
    /// Nouns for what somebody is or does: spokeswoman, analyst, workers.
    Role = "roles",
    /// Words that make the name they stand in an organisation: Bank, University, Union.
    OrganisationWord = "organisation_words",
    /// Words at the end of a company's full name that shorter forms leave out: Inc, Group.
    CorporateSuffix = "corporate_suffixes",
    /// Words that a number follows in a name: Channel 4, Local 100.
    NumberedName = "numbered_names",
    /// Last words of the names of streets and regions.
    PlaceWord = "place_words",
    /// Adjectives of countries, peoples, parties: capitalised, no name by themselves.
    Demonym = "demonyms",
    /// Acronyms of things, not of organisations.
    CommonAcronym = "common_acronyms",
    /// Ordinary words that open sentences.
    PlainWord = "plain_words",
    /// Articles, pronouns, prepositions, conjunctions, auxiliaries.
    FunctionWord = "function_words",
    /// Names of the months and their abbreviations.
    Month = "months",
    /// Names of the weekdays and their abbreviations.
    Weekday = "weekdays",
    /// Other words that time phrases are built on: today, week, summer.
    TimeWord = "time_words",
}

static WORDS: LazyLock<WordTable> = LazyLock::new(|| {
    // room for all of them: growing costs more than filling
    let mut words: FxHashMap<&'static str, Tags> = FxHashMap::with_capacity_and_hasher(1 << 14, FxBuildHasher);
    for (tag, _, text) in FILES {
        for form in entries(text).flat_map(str::split_whitespace) {
            let tags = words.entry(form).or_default();
            *tags = tags.with(*tag);
        }
    }
    let mut add = |tag: Tag, forms: &mut dyn Iterator<Item = &'static str>| {
        for form in forms {
            let tags = words.entry(form).or_default();
            *tags = tags.with(tag);
        }
    };
    add(Tag::CutVerb, &mut super::triggers::cut_verbs());
    add(Tag::OpensTrigger, &mut super::triggers().first_words());
    add(Tag::OpensCut, &mut super::cut_triggers().first_words().chain(super::triggers::split_verbs()));
    add(Tag::OpensQuantity, &mut super::hedges_before().first_words());
    add(Tag::OpensQuantity, &mut super::vague_numerals().first_words());
    add(Tag::OpensQuantity, &mut opening_words().chain(["every", "halve", "halved", "halving", "third", "fifth", "sixth", "tenth"]));
    add(Tag::OpensQuantity, &mut super::sets::RANGE_OPENERS.first_words());
    add(Tag::OpensOutlet, &mut super::outlets::first_words());
    WordTable::new(words)
});

/// The lines of a data file that are entries: `#` opens a comment, empty lines are skipped.
pub(crate) fn entries(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(|l| l.split('#').next().unwrap_or_default().trim()).filter(|l| !l.is_empty())
}

/// The classes of a word, given in lower case.
#[must_use]
pub fn tags_of(lower: &str) -> Tags {
    WORDS.get(lower)
}

/// A workforce in two words.
const SPLIT_WORKFORCES: [(&str, &str); 2] = [("work ", "force"), ("head ", "count")];

/// The classes of all words among `tokens`, cut with [`crate::text::tokenize_beside`] from a text that is `small` in lower case. Of a number
/// only [`Tag::OpensOutlet`] is told.
#[must_use]
pub fn tags_of_all(tokens: &[Token<'_>], small: &str) -> Vec<Tags> {
    let words = &*WORDS;
    let country = words.get("u.s.");
    let tags = |t: &Token<'_>| match &t.lower {
        Cow::Borrowed(number) if t.kind == TokenKind::Number => words.get(number).only(Tag::OpensOutlet),
        _ if t.kind != TokenKind::Word => Tags::default(),
        // "its US staff": no pronoun
        _ if t.text == "US" => country,
        Cow::Borrowed(_) => words.get_at(small, t.start..t.end),
        Cow::Owned(lower) => words.get(lower),
    };
    let mut all: Vec<Tags> = tokens.iter().map(tags).collect();
    for (first, noun) in SPLIT_WORKFORCES {
        for at in memchr::memmem::find_iter(small.as_bytes(), &[first, noun].concat()) {
            let start = at + first.len();
            let k = tokens.partition_point(|t| t.start < start);
            if tokens.get(k).is_some_and(|t| t.start == start && *t.lower == *noun) {
                all[k] = all[k].with(Tag::WorkforceNoun);
            }
        }
    }
    all
}

static PLACES: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("data/places.txt")).chain(entries(include_str!("data/cities.txt"))).collect());

static ORGANISATIONS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| entries(include_str!("data/organisations.txt")).collect());

/// Whether a name of one word or more, given in lower case, is a well-known company, agency or outlet.
#[must_use]
pub fn is_organisation(lower: &str) -> bool {
    ORGANISATIONS.contains(lower)
}

static TELLERS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| entries(include_str!("data/tellers.txt")).map(super::companies::name_key).collect());

static UNIONS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| entries(include_str!("data/unions.txt")).map(super::companies::name_key).collect());

/// Whether a name is that of somebody who counts other employers' jobs: statisticians, trackers, think tanks, industry bodies.
#[must_use]
pub fn is_teller(name: &str) -> bool {
    TELLERS.contains(&super::companies::name_key(name))
}

/// Whether a name is a well-known trade union's.
#[must_use]
pub fn is_union(name: &str) -> bool {
    UNIONS.contains(&super::companies::name_key(name))
}

/// Bytes that a place's name has at the most.
pub const LONGEST_PLACE: usize = 40;

/// Whether a name of one word or more, given in lower case, is a country, state, region or city.
#[must_use]
pub fn is_place(lower: &str) -> bool {
    PLACES.contains(lower)
}
