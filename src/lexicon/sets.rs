//! Short lists of words that a rule asks for by name. Unlike [`super::Tag`], no token carries them: they are looked up where a rule
//! has come close enough to need them.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::PhraseTable;
use super::tags::entries;
use crate::text::{Sieve, Token};

/// A list of words in lower case.
#[derive(Debug)]
pub struct WordSet(LazyLock<(Sieve, FxHashSet<&'static str>)>);

impl WordSet {
    /// Whether the list has this word, given in lower case.
    #[must_use]
    pub fn has(&self, lower: &str) -> bool {
        let (sieve, words) = &*self.0;
        sieve.may_hold(lower) && words.contains(lower)
    }
}

/// A list of expressions of one word or more.
#[derive(Debug)]
pub struct Expressions(LazyLock<PhraseTable<()>>);

impl Expressions {
    /// The longest expression that starts at token `at` and ends by `end`: one past its last token.
    #[must_use]
    pub fn longest(&self, tokens: &[Token<'_>], at: usize, end: usize) -> Option<usize> {
        self.0.longest(tokens, at, end).map(|(stop, ())| stop)
    }

    /// The first words of all expressions, in no order.
    pub fn first_words(&'static self) -> impl Iterator<Item = &'static str> {
        self.0.first_words()
    }

    /// Whether any of the expressions stands in these tokens.
    #[must_use]
    pub fn stands_in(&self, tokens: &[Token<'_>], range: Range<usize>) -> bool {
        range.clone().any(|at| self.longest(tokens, at, range.end).is_some())
    }
}

macro_rules! sets {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $($(#[$doc])* pub static $name: WordSet = WordSet(LazyLock::new(|| {
            let words = || entries(include_str!(concat!("data/context/", $file, ".txt")));
            (words().collect(), words().collect())
        }));)*
    };
}

macro_rules! expressions {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $($(#[$doc])* pub static $name: Expressions = Expressions(LazyLock::new(|| {
            let forms = |line: &'static str| line.split(',').map(|form| (form.trim(), ()));
            PhraseTable::new(entries(include_str!(concat!("data/phrases/", $file, ".txt"))).flat_map(forms))
        }));)*
    };
}

sets! {
    /// Words for those who lose their jobs, as adjectives or participles ("the affected workers").
    AFFECTED = "affected";
    /// Words behind "leave" by which it is a job that is left ("asked to leave by May", "to leave the firm").
    AFTER_LEAVE = "after_leave";
    /// Verbs of asking or ordering people to go ("asked 60 workers to resign").
    ASKING_VERBS = "asking_verbs";
    /// What people are on who are not at work ("on a waiting list").
    AWAY_FROM_WORK = "away_from_work";
    /// Participles of who stands behind a firm ("owned by").
    BACKING_VERBS = "backing_verbs";
    /// Words between people counted and the verb of their being told ("60 of them have now been told").
    BEFORE_TOLD = "before_told";
    /// Verbs by which news of cuts breaks ("after it emerged that 300 jobs would go").
    BREAKING_VERBS = "breaking_verbs";
    /// Nouns of what ends a firm or a site, before "of" and its name.
    CLOSURE_NOUNS = "closure_nouns";
    /// Words between a verb and the number that it gives ("a good deal smaller than 6,000").
    COMPARING_WORDS = "comparing_words";
    /// What lies in a county and is not the county's own ("an Acton County town").
    COUNTY_PLACES = "county_places";
    /// Verbs by which cuts told before come to a share of a workforce ("that equals a tenth of its staff").
    EQUALLING_VERBS = "equalling_verbs";
    /// What those are called who say of other people's employers what they do.
    EXPERTS = "experts";
    /// Words that open what stands before a subject and tells where or when ("Elsewhere in the state, Acme").
    FRONTS = "fronts";
    /// Names of indices that are firms too where no "the" stands before.
    INDEX_FIRMS = "index_firms";
    /// What firms make or deal in, before the noun for them ("Toy maker to cut jobs").
    INDUSTRY_WORDS = "industry_words";
    /// Words that editors set before a text, in front of its first name ("Exclusive Acme has").
    KICKERS = "kickers";
    /// Words of everyday English that open sentences, singular: no names unless the text writes them so elsewhere.
    COMMON_WORDS = "common_words";
    /// Words behind "have" that make it an auxiliary ("has begun", "had also"), besides regular participles.
    AFTER_HAVE = "after_have";
    /// Nouns that speak of job cuts only where jobs are named: they may be cuts of prices, terms, players.
    AMBIGUOUS_CUT_NOUNS = "ambiguous_cut_nouns";
    /// Verbs of whoever wants something that has not happened.
    BIDDING_VERBS = "bidding_verbs";
    /// Verbs by which an employer announces cuts.
    ANNOUNCING_VERBS = "announcing_verbs";
    /// Players who are dismissed on the field.
    ATHLETES = "athletes";
    /// What is made with an application or brought before an authority that "a" and its name stand before ("a Marlow call").
    ATTRIBUTED = "attributed";
    /// Words before "go" that leave it a verb of leaving ("will go", "300 are going").
    AUXILIARIES = "auxiliaries";
    /// Words by which cuts have begun, whatever tense their own verb is in ("began laying off").
    BEGUN = "begun";
    /// Kinds of public bodies named in small letters behind a place ("the Acton school board").
    BODY_KINDS = "body_kinds";
    /// Nouns of public bodies named in small letters behind a place ("the Acton school board").
    BODY_NOUNS = "body_nouns";
    /// What cuts are to those whom they meet ("took most of the hit").
    BURDENS = "burdens";
    /// What the author of a byline is, beside the outlet's name ("business reporter").
    BYLINE_TRADES = "byline_trades";
    /// Verbs that take a workforce to a new size ("staff fell to 300").
    CHANGE_VERBS = "change_verbs";
    /// What a number of people is called, singular ("put the number at 800").
    FIGURE_NOUNS = "figure_nouns";
    /// Offices of a firm, whose name stands before them ("Acme spokeswoman Ann Lee").
    FIRM_OFFICES = "firm_offices";
    /// Products that have no plural ("300 people make glass there").
    GOODS = "goods";
    /// Papers and pages that name those who go; most documents tell of them without a list.
    LISTING_PAPERS = "listing_papers";
    /// What people make that is no product ("300 people made complaints there").
    MADE_ACTS = "made_acts";
    /// What people do where they work ("where 900 people make tyres").
    MAKING_VERBS = "making_verbs";
    /// Verbs by which a number comes from one size to another without saying which way ("went from 900 to 600 people").
    MOVING_VERBS = "moving_verbs";
    /// What follows "chief" in an officer's title ("chief financial officer").
    CHIEF_OFFICES = "chief_offices";
    /// Words that open a clause inside a sentence: what stands behind them is less likely bound to what stands before.
    CLAUSE_OPENERS = "clause_openers";
    /// Words of closing a place: what is closed is not all that is cut.
    CLOSING_WORDS = "closing_words";
    /// Nouns that a number is joined to by a hyphen when it counts people ("a 52-person team", "30-odd staff").
    COMPOUND_NOUNS = "compound_nouns";
    /// Words that set a clause against the one before.
    CONTRASTS = "contrasts";
    /// Words before "of" and a whole: the number of the whole counts no cuts ("most of its 300 staff").
    COUNTED_PARTS = "counted_parts";
    /// What is made by somebody who counts other people's jobs ("a study by", "figures from").
    COUNTING_NOUNS = "counting_nouns";
    /// What stands behind the name of somebody who counts other people's jobs ("the institute estimates", "ministry figures").
    COUNTING_VERBS = "counting_verbs";
    /// Marks and words before an amount of money, and marks before labels.
    CURRENCIES = "currencies";
    /// Words between a noun of cuts and the number that belongs to it ("layoffs of 300", "cuts affecting 300").
    CUT_JOINERS = "cut_joiners";
    /// Participles behind people that say what happens to them, not what they do ("300 workers affected").
    CUT_PARTICIPLES = "cut_participles";
    /// Nouns of deals: who stands behind them with "of" is bought, and does not act.
    DEAL_NOUNS = "deal_nouns";
    /// Words before "with" and people who are met, spoken to or dealt with ("met with 300 workers").
    DEALING_WORDS = "dealing_words";
    /// Verbs of those who lose their jobs ("the first to go").
    DEPARTING = "departing";
    /// Articles, possessives and quantifiers before the name of a part ("all of its", "several other").
    DETERMINERS = "determiners";
    /// Verbs whose object can only be people, whatever they are called ("laid off 40 welders").
    DISMISSING_VERBS = "dismissing_verbs";
    /// What was done with a plan that was taken back ("dropped its plan to cut 300 jobs").
    DROPPED = "dropped";
    /// Words that tell of an earlier round ("previously cut 300 jobs", "this follows").
    EARLIER_WORDS = "earlier_words";
    /// Words behind an outlet's name for an edition or channel of it ("Fortune Europe").
    EDITIONS = "editions";
    /// Verbs of what is made or run at a site that comes to an end there ("will end production at its mill").
    ENDING_VERBS = "ending_verbs";
    /// Stock exchanges before the symbol of a share.
    EXCHANGES = "exchanges";
    /// Words behind "it is" by which nobody in particular is "it".
    EXPLETIVES = "expletives";
    /// Verbs behind "will" that say what happens to people, not what they do ("300 workers will face layoffs").
    FATE_VERBS = "fate_verbs";
    /// Roles of companies ("Acton Inn owner X"): the name behind them is no person's unless it has a given name.
    FIRM_ROLES = "firm_roles";
    /// Verbs of firms, besides those of saying and cutting, before which a name is the subject.
    FIRM_VERBS = "firm_verbs";
    /// Those who expect cuts they do not make.
    FORECASTERS = "forecasters";
    /// What forecasters do: a forecast is a possibility.
    FORECASTS = "forecasts";
    /// Where people come together and do no work ("there were 300 people at the meeting").
    GATHERINGS = "gatherings";
    /// Verbs that show a genitive before them to be a name ("Harling's will close").
    GENITIVE_VERBS = "genitive_verbs";
    /// What jobs do that are cut: "300 jobs will disappear".
    GOING_VERBS = "going_verbs";
    /// Past forms of what happens to jobs or their holders ("the jobs went", "300 were shown the door").
    GO_PAST = "go_past";
    /// Verbs of a workforce that does not shrink ("staff grew to 300").
    GROWTH_VERBS = "growth_verbs";
    /// Seats of councils by which they go.
    HALLS = "halls";
    /// Words before jobs or workers that make thousands of them an industry's ("media jobs").
    INDUSTRIES = "industries";
    /// Nouns behind the name of an industry ("the construction sector", "mining employment").
    INDUSTRY_HEADS = "industry_heads";
    /// Words before "cut", "shed" or "let" that leave it unfinished ("to cut").
    INFINITIVES = "infinitives";
    /// Participles without -ed of verbs that say what happens to jobs ("300 jobs lost").
    IRREGULAR_PARTICIPLES = "irregular_participles";
    /// Past forms without -ed of verbs that cut.
    IRREGULAR_PAST = "irregular_past";
    /// What becomes of jobs that go ("the number of jobs has fallen").
    JOB_FATES = "job_fates";
    /// What comes behind "at risk of" where it is a job that is at risk.
    JOB_LOSS_WORDS = "job_loss_words";
    /// Words before a number that make it the name of something ("page 12", "the year 2030").
    LABELS = "labels";
    /// Words of the labour market at large: numbers beside them count no job cuts ("unemployment rose to 7 million").
    LABOUR_MARKET = "labour_market";
    /// Nouns that count people laid off, not rounds of cuts ("300 redundancies", but "two cuts").
    LAYOFF_HEADS = "layoff_heads";
    /// Verbs that by themselves speak of layoffs and nothing else; those of "make 40 redundant" open no expression of one word.
    LAYOFF_VERBS = "layoff_verbs";
    /// Plan words that put a verb into the future only right before it ("is to cut", "are being cut").
    LINKING_WORDS = "linking_words";
    /// Verbs of a part of an employer that has fewer jobs for it ("its Dublin office will lose 60 jobs").
    LOSING_VERBS = "losing_verbs";
    /// What people are lost to that is no cut of jobs.
    LOST_TO = "lost_to";
    /// Words of an expression by which people, not only jobs, go.
    LOST_WORK = "lost_work";
    /// Where shares are traded, and the indices of it: no employers; `exchanges` are those that stand before a symbol.
    MARKETS = "markets";
    /// Words behind a number that counts no jobs: money, time, measures, things.
    MEASURED_THINGS = "measured_things";
    /// Common nouns that explain the name of an outlet beside it ("the newspaper", "magazine").
    MEDIA_NOUNS = "media_nouns";
    /// Words that make a name one of a newspaper, magazine or broadcaster ("Acton Gazette").
    MEDIA_WORDS = "media_words";
    /// Verbs by which a part of an employer meets cuts ("sales will see the deepest cuts").
    MEETING_VERBS = "meeting_verbs";
    /// Verbs of sites or teams of which fewer are left ("folds five offices into one").
    MERGING_VERBS = "merging_verbs";
    /// People who are told of the jobs of others ("union officials were told").
    MESSENGERS = "messengers";
    /// Adverbs between "be" and its verb, besides those in -ly ("are also being cut").
    MID_ADVERBS = "mid_adverbs";
    /// Nouns that name a site only behind its name or kind ("the Acton works").
    NAMED_SITES = "named_sites";
    /// Last words of names that are plans, laws or prizes and employ nobody.
    NAMED_THINGS = "named_things";
    /// Ordinary words with which names of organisations open ("General Valves Corp").
    NAME_OPENERS = "name_openers";
    /// Broadcasting networks by their letters ("ITV"), behind which stations of theirs have names of their own.
    NETWORKS = "networks";
    /// What those who are dismissed are sent.
    NOTICES = "notices";
    /// Words before "cut", "hit" or "fire" that make it a noun ("the cuts", "further cuts").
    NOUN_OPENERS = "noun_openers";
    /// Verbs of a noun of cuts that takes place somewhere ("layoffs began on Tuesday at the mine").
    OCCURRING_VERBS = "occurring_verbs";
    /// What people take who go because they choose to ("48 took the money").
    OFFERS_TAKEN = "offers_taken";
    /// Verbs of bringing a new site about ("will build a plant").
    OPENING_VERBS = "opening_verbs";
    /// Words before "jobs" that make them jobs to fill.
    OPEN_JOBS = "open_jobs";
    /// Words that tell of a figure since replaced ("originally 300").
    ORIGINALS = "originals";
    /// Words behind people that are counted for something else than cuts ("300 people dead").
    OTHER_FATES = "other_fates";
    /// What is done at a site, and ends when it is closed ("will end production at its mill").
    OUTPUTS = "outputs";
    /// Words between people or jobs and the part they belong to ("roles involved with", "jobs being shed from").
    PART_LINKS = "part_links";
    /// Prepositions before the part of an employer that cuts meet.
    PART_PREPOSITIONS = "part_prepositions";
    /// Words of newspapers' names that are ordinary words, too ("Acton Eagle").
    PAPER_WORDS = "paper_words";
    /// Words before "cut", "shed" or "let" that make it past.
    PAST_AUXILIARIES = "past_auxiliaries";
    /// Past forms of irregular verbs that are no other form of theirs ("took", "went").
    PAST_FORMS = "past_forms";
    /// What those at work are said to be on ("300 people were on its books").
    PAYROLLS = "payrolls";
    /// What news calls those who lose their work, besides workers ("280 families").
    PEOPLE_AT_STAKE = "people_at_stake";
    /// Those who appear in a work ("the cast of Harbour Lane").
    PERFORMERS = "performers";
    /// Words that credit a picture ("Photo: Jane Roe, Acton Gazette", "Acton Gazette file photo").
    PICTURE_CREDITS = "picture_credits";
    /// Words that put a cut into the future, or make it a plan.
    PLAN_WORDS = "plan_words";
    /// Nouns that end a list of units each of which has them ("the cloud and software divisions").
    PLURAL_UNITS = "plural_units";
    /// Words by which a credit points to the cuts told of beside it: "the news was first reported by".
    POINTING_WORDS = "pointing_words";
    /// Words of the names of governments, their departments and services.
    PUBLIC_WORDS = "public_words";
    /// What reporters put to those whom it concerns ("put the claims to Acme").
    PUT_TO = "put_to";
    /// Verbs of people who do something about cuts ("300 workers marched against layoffs").
    PROTEST_VERBS = "protest_verbs";
    /// Words by which jobs and people at work are a state's or a town's own ("300 city workers", "40 firefighters").
    PUBLIC_STAFF = "public_staff";
    /// Words of amounts before the first noun of a phrase ("as many as 300 workers").
    QUANTITY_WORDS = "quantity_words";
    /// What befalls people who keep their jobs ("hours were cut").
    OTHER_HARDSHIPS = "other_hardships";
    /// Verbs that take a number to where it stands ("it could reach 25,000").
    REACHING_VERBS = "reaching_verbs";
    /// What an outlet offers its readers: newsletters, alerts.
    READER_GOODS = "reader_goods";
    /// Verbs of getting a notice of dismissal, participles of sending one included ("will receive notices", "were sent letters").
    RECEIVING_VERBS = "receiving_verbs";
    /// Words for what is left of the cuts once a part of them is told.
    REMAINDERS = "remainders";
    /// Verbs that with jobs for their object speak of cuts ("will scrap 900 positions").
    REMOVING_VERBS = "removing_verbs";
    /// Who writes for an outlet named before them ("Acton Times reporter Jane Roe").
    REPORTERS = "reporters";
    /// Words in expressions of what may happen to jobs ("300 jobs are at risk").
    RISK_WORDS = "risk_words";
    /// Words for other employers than the one spoken of.
    RIVALS = "rivals";
    /// What rounds of cuts are called where they are told off.
    ROUND_NOUNS = "round_nouns";
    /// Verbs that make a noun of cuts past ("made redundancies").
    ROUND_VERBS = "round_verbs";
    /// What is said of cuts by others, as whoever rejects it calls it ("rejected a report", "dismissed rumours").
    RUMOURS = "rumours";
    /// Verbs of a business or of a time before "with" and those at work ("ended the year with 300 employees").
    RUNNING_VERBS = "running_verbs";
    /// What types of aircraft, cars and software come as ("the 767 and 777 lines").
    SERIES_NOUNS = "series_nouns";
    /// Nouns of places where people live ("the town has 30,000 people").
    SETTLEMENTS = "settlements";
    /// Words before the share of a workforce that cuts told before come to ("Together that's", "The figure is equal to").
    SHARE_LEADS = "share_leads";
    /// What a part of an employer takes of the cuts ("the largest share").
    SHARE_NOUNS = "share_nouns";
    /// Verbs of a part of an employer that takes a share of the cuts.
    SHARE_VERBS = "share_verbs";
    /// The last word of an outlet's name, by which it goes behind "the" ("the Post").
    SHORT_MEDIA = "short_media";
    /// What a paper does with the people or posts that are on it ("the notice lists 68 positions").
    SHOWING_VERBS = "showing_verbs";
    /// What a workforce shrinks by: shares, and those who are of it ("by 300 jobs this year, to 5,700").
    SHRUNK_BY = "shrunk_by";
    /// Verbs of closing or selling a site.
    SHUTTING_VERBS = "shutting_verbs";
    /// What stands beside an author's name on a page and is no outlet ("Share", "Listen").
    PAGE_BUTTONS = "page_buttons";
    /// Sites, singular, that an article can have by name and without ("the Derby plant", "its assembly plant").
    SINGLE_SITES = "single_sites";
    /// Nouns of sites that make or dig something, singular, by which a name may be one of a site that its owner employs for ("Acme's Acton Works").
    SITE_KINDS = "site_kinds";
    /// Words behind the bar of a page's title that name a part of the site.
    SITE_SECTIONS = "site_sections";
    /// Words between "from" or "to" and the size of a workforce ("from a peak of about 900").
    SIZE_FILLERS = "size_fillers";
    /// Words between "it" or "the number" and the size that it was or is, besides verbs of change ("that is down from 5,000").
    SIZE_LINKS = "size_links";
    /// Participles before "for closure" ("the mill is earmarked for closure").
    SLATED = "slated";
    /// Networks on which people write ("wrote on Bluesky").
    SOCIAL_NETWORKS = "social_networks";
    /// Parts of an employer that are people: a share of one is a share of its staff ("a third of the newsroom").
    STAFFED_PARTS = "staffed_parts";
    /// Nouns that stand for cuts by themselves where an article tells of them ("duplications in marketing").
    STANDALONE_CUTS = "standalone_cuts";
    /// Verbs of a count that stands where it stood ("the number on layoff remains at 7,600").
    STANDING_VERBS = "standing_verbs";
    /// What those do who are not cut ("the other 27 will be moved").
    STAYING_WORDS = "staying_words";
    /// Prepositions and verbs before a name that make it something else than the subject of a later verb.
    SUBJECT_MARKERS = "subject_markers";
    /// Words for the greatest part of something ("the biggest hit").
    SUPERLATIVES = "superlatives";
    /// Running counts of the cuts of many employers.
    TALLIES = "tallies";
    /// What a running count is called.
    TALLY_NOUNS = "tally_nouns";
    /// Verbs of a running count ("bringing the total to").
    TALLY_VERBS = "tally_verbs";
    /// What firms cut or speak of that is no part of them: money, hours, things.
    THINGS_CUT = "things_cut";
    /// What was done with cuts before they were made: "had announced 300 cuts", "the 300 already planned".
    TOLD_PLANS = "told_plans";
    /// Verbs of being told of one's dismissal ("staff in X were told").
    TOLD_VERBS = "told_verbs";
    /// Plural makers and sellers that are an industry by themselves ("manufacturers cut 7,000 jobs").
    TRADES = "trades";
    /// What came otherwise: "had hoped to cut 300".
    UNMET_PLANS = "unmet_plans";
    /// Words between a subject and its verb ("it has also been").
    VERB_HELPERS = "verb_helpers";
    /// Words between "out of" and the number of a whole workforce ("out of a total of 2,000").
    WHOLE_FILLERS = "whole_fillers";
    /// Nouns of areas and trades too wide for one employer ("across the country").
    WIDE_AREAS = "wide_areas";
    /// Words behind people or jobs that are left: they have no work, or may lose it ("remain jobless", "leaves 300 in limbo").
    WORKLESS = "workless";
    /// Words between people and the part they work in ("people who worked on the games team").
    WORK_LINKS = "work_links";
    /// Words of an expression by which people lose work or pay: buildings and money may be at risk too.
    WORK_OR_PAY = "work_or_pay";
    /// People named by their work: whoever cuts them cuts jobs.
    WORK_PEOPLE = "work_people";
    /// What people watch, hear, read and play ("shows like Harbour Lane").
    WORKS = "works";
}

expressions! {
    /// Expressions whose subject is the part of an employer that cuts meet most.
    BRUNT = "brunt";
    /// Expressions that add up several rounds.
    CUMULATIVE = "cumulative";
    /// Expressions that deny a cut or take it back.
    DENIALS = "denials";
    /// On what terms people are employed ("part-time", "agency").
    EMPLOYMENT_TERMS = "employment_terms";
    /// Expressions that make a count one of the whole employer.
    GROUP_WIDE = "group_wide";
    /// Expressions that rest a claim on unnamed people or on another outlet.
    HEARSAY = "hearsay";
    /// Industries and other parts of an economy by name ("manufacturing lost 7,000 jobs").
    INDUSTRY_NAMES = "industry_names";
    /// Expressions behind which a paragraph goes on about others than the employer of the news.
    JOINS_OTHERS = "joins_others";
    /// Verbs by which people stay where they work ("60 are staying on").
    KEPT = "kept";
    /// Owners of many outlets, which publish nothing under their own names.
    MEDIA_GROUPS = "media_groups";
    /// Expressions that hold a verb of cutting or leaving and say nothing of jobs: forms, `,` between them.
    NO_TRIGGERS = "no_triggers";
    /// Verbs by which people go because they choose to ("38 agreed to go").
    OF_OWN_CHOICE = "of_own_choice";
    /// Expressions by which the employer itself is heard in a sentence, though they vouch for no other sentence.
    OWN_VOICE = "own_voice";
    /// Expressions that make a claim the employer's own word.
    OWN_WORD = "own_word";
    /// Expressions that leave a cut open.
    POSSIBLE = "possible";
    /// Words before the lower end of a range ("between 300 and 400", "anywhere from 300 to 400").
    RANGE_OPENERS = "range_openers";
    /// Verbs by which a site or a business is given up, besides those of closing.
    SITE_ENDINGS = "site_endings";
    /// Expressions for people without a name who say something: even the employer's word rests on them.
    UNNAMED = "unnamed";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn words_and_expressions_are_found() {
        assert!(CONTRASTS.has("while") && !CONTRASTS.has("and"));
        let text = "went on strike";
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), &mut tokens);
        let found = |words: Range<usize>| NO_TRIGGERS.longest(&tokens, words.start, words.end);
        assert_eq!((found(0..3), found(1..3), found(0..1)), (Some(2), None, None));
        assert!(NO_TRIGGERS.stands_in(&tokens, 0..3) && !NO_TRIGGERS.stands_in(&tokens, 1..3));
    }
}
