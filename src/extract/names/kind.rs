//! What a name names, weighed from the words in it and around it.

use super::NameKind;
use super::scan::Run;
use crate::extract::Analysis;
use crate::lexicon::sets::{EXCHANGES, FIRM_ROLES};
use crate::lexicon::{Tag, is_organisation, is_place, tags_of};
use crate::read::BlockKind;
use crate::text::{Token, TokenKind};

/// Votes for each kind. The highest wins; with none it stays undecided.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Votes {
    pub person: u32,
    pub organisation: u32,
    pub place: u32,
    /// What only an organisation says of itself: it outweighs a first name ("Ann Lee Group" that goes by "Ann Lee").
    pub itself: u32,
    pub she: u32,
    pub he: u32,
}

impl Votes {
    pub fn add(&mut self, other: Self) {
        self.person += other.person;
        self.organisation += other.organisation;
        self.place += other.place;
        self.itself += other.itself;
        self.she += other.she;
        self.he += other.he;
    }

    /// The surroundings of many mentions, so that no number of them outweighs the words of the name itself.
    pub fn add_context(&mut self, context: Self) {
        let cap = |have: &mut u32, more: u32, most: u32| *have += more.min(most);
        // a title says more than what stands near
        cap(&mut self.person, context.person, 5);
        cap(&mut self.organisation, context.organisation, 4);
        cap(&mut self.place, context.place, 4);
        cap(&mut self.organisation, context.itself, 7);
        self.she += context.she;
        self.he += context.he;
    }

    pub const fn kind(&self) -> NameKind {
        if self.person > self.organisation && self.person >= self.place {
            NameKind::Person
        } else if self.organisation > self.place || self.organisation > 0 && self.organisation == self.place {
            NameKind::Organisation
        } else if self.place > 0 {
            NameKind::Place
        } else {
            NameKind::Other
        }
    }
}

/// What the words of a name say of its kind.
pub(super) fn own_votes(analysis: &Analysis<'_>, run: &Run<'_>) -> Votes {
    let mut votes = Votes::default();
    inside(analysis, run, &mut votes);
    votes
}

/// What the surroundings of one mention say of its kind.
pub(super) fn context_votes(analysis: &Analysis<'_>, run: &Run<'_>) -> Votes {
    let mut votes = Votes::default();
    before(analysis, run, &mut votes);
    after(analysis, run, &mut votes);
    votes
}

/// The words of the name itself.
fn inside(analysis: &Analysis<'_>, run: &Run<'_>, votes: &mut Votes) {
    let (first, last) = (run.tokens.start, run.tokens.end - 1);
    let tags = &analysis.tags[run.tokens.clone()];
    let single = run.tokens.len() == 1;
    let organised = tags.iter().skip(usize::from(single)).any(|t| t.any(&[Tag::OrganisationWord, Tag::CorporateSuffix]));
    let words = &run.words;
    // tabloids drop apostrophes: "Britains high streets"
    if is_place(words) || single && words.strip_suffix('s').is_some_and(is_place) {
        votes.place += 6;
    }
    if !single && !tags[0].has(Tag::FirstName) && tags[tags.len() - 1].has(Tag::PlaceWord) {
        votes.place += 4;
    }
    // "Warren Marlow Park", "Ann Lee Bridge": called after somebody
    let named_after = run.tokens.len() > 2
        && (tags[tags.len() - 1].any(&[Tag::PlaceWord]) && !matches!(&*analysis.tokens[last].lower, "hill" | "hills" | "lane" | "end")
            || matches!(&*analysis.tokens[last].lower, "airport" | "park" | "parkway" | "plaza" | "stadium"));
    if named_after {
        votes.place += 6;
    }
    // "Port Norvel"
    let fronted = run.tokens.len() == 2
        && matches!(&*analysis.tokens[first].lower, "port" | "lake" | "fort" | "mount" | "cape" | "glen" | "st" | "st.");
    if fronted && !organised && !tags[1].any(&[Tag::FirstName, Tag::PlainWord]) {
        votes.place += 4;
    }
    if organised || is_organisation(words) {
        votes.organisation += 6;
    } else if single && tags[0].has(Tag::OrganisationWord) {
        votes.organisation += 3;
    } else if run.tokens.len() == 3 && analysis.tokens[first + 1].text == "&" {
        // "Norvel & Brim"
        votes.organisation += 4;
    }
    let text = analysis.tokens[first].text;
    let brand =
        single && (text.chars().skip(1).any(char::is_uppercase) || analysis.tokens[first].text.contains(['&', '.'])) && text.len() > 1;
    if brand
        && !text.starts_with("Mc")
        && !text.starts_with("Mac")
        && !text.starts_with("O'")
        && !text.starts_with("O’")
        && !text.contains('-')
        && !is_place(&analysis.tokens[first].lower)
    {
        votes.organisation += 3;
    }
    let given = tags[0].has(Tag::FirstName) || analysis.tokens[first].text.len() == 2 && analysis.tokens[first].text.ends_with('.');
    let short = run.tokens.len() <= 4 && !analysis.tokens[last].is_all_caps();
    if given && !single && short && !organised && !named_after {
        votes.person += 5;
    } else if given && single {
        votes.person += 1;
    }
    if given && !organised && !named_after && tags[0].has(Tag::FirstName) && !tags[0].has(Tag::UnisexName) {
        let she = tags[0].has(Tag::FemaleName);
        votes.she += u32::from(she);
        votes.he += u32::from(!she);
    }
}

/// Titles and prepositions in front of it.
fn before(analysis: &Analysis<'_>, run: &Run<'_>, votes: &mut Votes) {
    if !run.title.is_empty() {
        let last = &*analysis.tokens[run.title.end - 1].lower;
        // "Premier Inn owner Whitbread", "printer maker Texel": what companies do to one another
        let given = analysis.tags[run.tokens.start].has(Tag::FirstName);
        if FIRM_ROLES.has(last) && !given {
            votes.organisation += if run.tokens.len() == 1 { 5 } else { 0 };
            return;
        }
        let brand = analysis.tags[run.tokens.end - 1].any(&[Tag::OrganisationWord, Tag::CorporateSuffix]) && run.tokens.len() > 1;
        votes.person += if brand { 0 } else { 5 };
        match &*analysis.tokens[run.title.start].lower {
            "mr" | "mr." | "sir" | "lord" => votes.he += 3,
            "mrs" | "mrs." | "ms" | "ms." | "miss" | "dame" | "lady" | "baroness" => votes.she += 3,
            _ => {}
        }
        return;
    }
    let Some(before) = run.tokens.start.checked_sub(1).map(|i| &*analysis.tokens[i].lower) else { return };
    // "its owner, Marlow", "the mill's operator, Marlow"
    if before == ","
        && let Some(role) = run.tokens.start.checked_sub(2)
        && matches!(&*analysis.tokens[role].lower, "owner" | "operator" | "parent" | "landlord" | "publisher")
        && !analysis.tags[run.tokens.start].has(Tag::FirstName)
    {
        votes.organisation += 3;
    }
    // "neo-bank Marlow", "payments fintech Marlow", "fitness chain Marlow", "rental portal Marlow"
    let kind = before.rsplit('-').next().unwrap_or(before);
    let noun = run.tokens.start > 0 && !analysis.tokens[run.tokens.start - 1].has_capital() && tags_of(kind).has(Tag::CompanyNoun);
    // a word that ends in the noun of a body is no word for the name behind it ("high-school Marlow"), as the noun by itself is
    let public = matches!(
        kind,
        "government"
            | "council"
            | "department"
            | "station"
            | "school"
            | "district"
            | "college"
            | "university"
            | "museum"
            | "ministry"
            | "institute"
            | "hospital"
    );
    match before {
        _ if noun && !public || matches!(kind, "portal" | "app" | "player") => votes.organisation += 3,
        "union" | "subsidiary" | "rival" => votes.organisation += 3,
        // "as de Marlow said": the particle of a surname
        "de" | "van" | "von" | "der" | "del" | "della" | "di" | "bin" | "ibn" => votes.person += 3,
        // "the layoffs at Ann Lee"
        "at" if run.tokens.start > 1 && cuts_at(analysis, run.tokens.start - 1) => votes.organisation += 6,
        "at" | "than" => votes.organisation += 1,
        "by" if is_led(analysis, run.tokens.start) => votes.person += 3,
        // "Layoffs hit Acme"
        "hit" | "hits" | "rock" | "rocks" if run.tokens.start > 1 && analysis.tags[run.tokens.start - 2].has(Tag::CutNoun) => {
            votes.organisation += 2;
        }
        // "in the eastern city of Norvel", not "the city of Norvel will cut"
        "of" if in_settlement(analysis, run.tokens.start - 1) => votes.place += 4,
        // "shares in Acme"
        "in" if run.tokens.start > 1 && is_holding(&analysis.tokens[run.tokens.start - 2].lower) => votes.organisation += 2,
        // "staff at the Acme plant"
        "the" if run.tokens.start > 2 && works_at(analysis, run.tokens.start - 2) => votes.organisation += 1,
        // "from Acton to Leeds"
        "to" if run.tokens.start > 2
            && analysis.tokens[run.tokens.start - 3].is("from")
            && analysis.tokens[run.tokens.start - 2].is_capitalised() =>
        {
            votes.place += 2;
        }
        "in" | "near" | "across" if analysis.tokens.get(run.tokens.end).is_none_or(|t| t.kind != TokenKind::Possessive) => votes.place += 1,
        _ if analysis.tags[run.tokens.start - 1].has(Tag::CompanyNoun) => votes.organisation += 3,
        _ => {}
    }
}

/// "in the eastern city of": `of` is the token of the last word.
fn in_settlement(analysis: &Analysis<'_>, of: usize) -> bool {
    const REACH: usize = 4;
    let word = |k: usize| &*analysis.tokens[k].lower;
    let settlement = |w: &str| matches!(w, "city" | "town" | "village" | "suburb" | "port" | "borough" | "island" | "hamlet" | "township");
    // nobody is employed by a province that a firm lies in
    let region = |w: &str| matches!(w, "province" | "region" | "prefecture" | "peninsula" | "canton" | "emirate");
    let Some(noun) = of.checked_sub(1).filter(|k| settlement(word(*k)) || region(word(*k))) else {
        return false;
    };
    region(word(noun)) || (noun.saturating_sub(REACH)..noun).any(|k| matches!(word(k), "in" | "near" | "outside" | "from" | "at"))
}

/// What is held in a company.
fn is_holding(lower: &str) -> bool {
    matches!(
        lower,
        "share"
            | "shares"
            | "stake"
            | "stakes"
            | "stock"
            | "holding"
            | "shareholding"
            | "shareholder"
            | "shareholders"
            | "investor"
            | "investors"
    )
}

/// "workers at", "a job at": `at` is the token of the preposition.
fn works_at(analysis: &Analysis<'_>, at: usize) -> bool {
    analysis.tokens[at].is("at") && analysis.tags[at - 1].any(&[Tag::WorkerNoun, Tag::WorkforceNoun, Tag::JobNoun])
}

/// "job cuts at", "the layoffs at": `at` is the token of the preposition.
fn cuts_at(analysis: &Analysis<'_>, at: usize) -> bool {
    analysis.tags[at - 1].any(&[Tag::CutNoun, Tag::JobNoun])
}

/// "the mill, run now by Marlow": whoever stands at `name` heads something.
fn is_led(analysis: &Analysis<'_>, name: usize) -> bool {
    let word = |back: usize| name.checked_sub(back).map_or("", |k| &*analysis.tokens[k].lower);
    let led = |w: &str| matches!(w, "led" | "headed" | "chaired" | "founded");
    led(word(2)) || matches!(word(2), "now" | "currently" | "then" | "since") && led(word(3))
}

/// "FORTUNA, Calif. --", "FRANKFURT (Reuters) -": in capitals before a dash that opens the paragraph.
fn is_dateline(analysis: &Analysis<'_>, run: &Run<'_>) -> bool {
    const LONG: usize = 9;
    let tokens = &analysis.tokens;
    // "THE HAGUE -"
    let start = run.tokens.start - usize::from(run.tokens.start > 0 && tokens[run.tokens.start - 1].text == "THE");
    let first = start == 0 || tokens[start].start > tokens[start - 1].end + 1;
    if !first || !tokens[run.tokens.clone()].iter().all(Token::is_all_caps) {
        return false;
    }
    let joins = |t: &Token<'_>| t.is_capitalised() || t.kind == TokenKind::Number || matches!(t.text, "," | "." | "(" | ")" | "/");
    // not on to the dateline below a headline in capitals
    let end = analysis
        .sentences
        .get(analysis.sentence_of(run.tokens.start))
        .map_or(tokens.len(), |s| analysis.tokens_of(&analysis.doc.blocks[s.block]).end);
    let rest = &tokens[run.tokens.end..end.min(run.tokens.end + LONG)];
    rest.iter().find(|t| !joins(t)).is_some_and(|t| matches!(t.text, "-" | "--" | "–" | "—"))
}

/// "said it will", "announced on Monday that its", "told staff in Leeds that it": who speaks of "it" is no person. `verb` is the token of the verb.
fn speaks_of_itself(analysis: &Analysis<'_>, verb: usize) -> bool {
    const REACH: usize = 7;
    const LONG: usize = 16;
    let word = |k: usize| analysis.tokens.get(k).map_or("", |t| &*t.lower);
    let skipped = |k: &usize| {
        matches!(
            word(*k),
            "on" | "that" | "in" | "a" | "statement" | "this" | "last" | "next" | "early" | "week" | "month" | "year" | "late" | "earlier"
        ) || analysis.tags[*k].any(&[Tag::Weekday, Tag::TimeWord, Tag::Month])
    };
    let stop = analysis.tokens.len();
    let next = (verb + 1..stop.min(verb + REACH)).find(|k| !skipped(k));
    // those who are told, and where and when, stand between
    let told = || {
        let plain = |k: &usize| analysis.tokens[*k].kind == TokenKind::Word && !analysis.tags[*k].has(Tag::SpeechVerb);
        (verb + 1..stop.min(verb + LONG))
            .take_while(plain)
            .find(|k| matches!(word(*k), "that" | "it"))
            .map(|k| k + usize::from(word(k) == "that"))
    };
    let helped = |k: usize| {
        matches!(
            word(k),
            "will"
                | "would"
                | "is"
                | "was"
                | "has"
                | "had"
                | "plans"
                | "planned"
                | "may"
                | "could"
                | "expects"
                | "expected"
                | "intends"
                | "intended"
        )
    };
    // "said it was raining" is said of the weather
    let itself = |k: usize| match word(k) {
        "its" => true,
        "it" => helped(k + 1) && (k + 2..stop.min(k + REACH)).any(|n| analysis.tags[n].has(Tag::CutVerb) || closes(analysis, n)),
        // "that it's closing"
        "it's" => (k + 1..stop.min(k + REACH)).any(|n| analysis.tags[n].has(Tag::CutVerb) || closes(analysis, n)),
        _ => false,
    };
    next.is_some_and(itself) || word(verb) == "told" && told().is_some_and(itself)
}

/// Verbs of what only an organisation does to its places and people.
fn closes(analysis: &Analysis<'_>, k: usize) -> bool {
    let word = &*analysis.tokens[k].lower;
    ["clos", "shut", "lay", "laid", "hir", "mak", "restructur", "merg", "sell", "shed", "open"].iter().any(|stem| word.starts_with(stem))
}

/// "Then there is Marlow. Its game …", "… runs Marlow. The company …": the next sentence, at token `next`, goes on about no person.
fn is_taken_up(analysis: &Analysis<'_>, next: usize) -> bool {
    let word = |k: usize| analysis.tokens.get(k).map_or("", |t| &*t.lower);
    let firm = analysis.tags.get(next + 1).is_some_and(|t| t.has(Tag::CompanyNoun));
    word(next) == "its"
        || word(next) == "the"
            && firm
            && analysis.tags.get(next + 2).is_some_and(|t| t.any(&[Tag::SpeechVerb, Tag::Modal, Tag::FiniteVerb]))
}

/// "Marlow, Norvel and Clark counties": one of a list of places.
fn is_of_counties(analysis: &Analysis<'_>, from: usize) -> bool {
    const LONG: usize = 12;
    let listed = |t: &&Token<'_>| t.is_capitalised() || matches!(t.text, "," | "and");
    let rest = &analysis.tokens[from..analysis.tokens.len().min(from + LONG)];
    let behind = rest.get(rest.iter().take_while(listed).count());
    behind.is_some_and(|t| matches!(&*t.lower, "counties" | "districts" | "provinces" | "townships" | "parishes"))
}

/// Whether nothing in a name tells of a person or an organisation.
fn votes_none(analysis: &Analysis<'_>, run: &Run<'_>) -> bool {
    let own = own_votes(analysis, run);
    own.person == 0 && own.organisation == 0
}

/// What follows it: a role in apposition, an age, a ticker, a verb only companies have.
fn after(analysis: &Analysis<'_>, run: &Run<'_>, votes: &mut Votes) {
    let at = |k: usize| analysis.tokens.get(run.tokens.end + k).filter(|t| t.start < analysis.tokens[run.tokens.end - 1].end + 40);
    let tag = |k: usize, tag: Tag| at(k).is_some() && analysis.tags[run.tokens.end + k].has(tag);
    let Some(next) = at(0) else { return };
    if next.text == "." && is_taken_up(analysis, run.tokens.end + 1) {
        votes.organisation += 2;
    }
    if matches!(next.text, "," | "and") && is_of_counties(analysis, run.tokens.end) {
        votes.place += 4;
        return;
    }
    if is_dateline(analysis, run) {
        votes.place += 4;
        return;
    }
    if next.kind == TokenKind::Possessive {
        // "Marlow's executive order" is a person's
        let decree = at(1).is_some_and(|t| t.is("executive"))
            && at(2).is_some_and(|t| matches!(&*t.lower, "order" | "orders" | "action" | "actions"));
        if decree {
            return;
        }
        if tag(1, Tag::Role) || tag(1, Tag::WorkforceNoun) || tag(1, Tag::PersonNoun) || tag(2, Tag::Role) {
            votes.organisation += 2;
        }
        return;
    }
    // "Acme, the owner of two mills, told staff it will close one"
    let insertion = run.tokens.end + 1..analysis.tokens.len().min(run.tokens.end + 18);
    let closed = insertion
        .filter(|_| next.is(","))
        .find(|k| analysis.tokens[*k].is(",") && analysis.tags.get(*k + 1).is_some_and(|t| t.has(Tag::SpeechVerb)));
    if closed.is_some_and(|k| speaks_of_itself(analysis, k + 1)) {
        votes.itself += 6;
    }
    // "in Acton will close": what stands behind a place is said of something in it
    let within = || {
        let before = run.tokens.start.checked_sub(1).map_or("", |k| &*analysis.tokens[k].lower);
        matches!(before, "in" | "near" | "outside")
    };
    match &*next.lower {
        "," => {
            let age = at(1).is_some_and(|t| t.kind == TokenKind::Number) && at(2).is_some_and(|t| t.is(","));
            // "Acme, a rival of General Valves": not what the other is called
            let other = |k: usize| at(k).is_some_and(Token::is_capitalised) && at(k - 1).is_some_and(|t| matches!(&*t.lower, "of" | "to"));
            let goes_on = |k: &usize| at(*k).is_some_and(|t| t.kind == TokenKind::Word) && !other(*k);
            let role = (1..6).take_while(goes_on).any(|k| tag(k, Tag::Role));
            let determined = at(1).is_some_and(|t| {
                matches!(&*t.lower, "a" | "an" | "the" | "who" | "chief" | "president" | "chairman" | "director" | "head" | "senior")
            });
            // "Acme, a maker of toys", "Acme, the toy maker,"
            let firm = || {
                at(1).is_some_and(|t| matches!(&*t.lower, "a" | "an" | "the" | "one"))
                    && (2..6).take_while(|k| at(*k).is_some_and(|t| t.kind == TokenKind::Word) && !tag(*k, Tag::FunctionWord)).any(|k| {
                        // "in Acton, the company said" is no apposition, nor "Ann Lee, an officer of Acme Group"
                        let closes = |t: &Token<'_>| {
                            matches!(
                                &*t.lower,
                                "," | "." | "of" | "that" | "which" | "based" | "behind" | "with" | "in" | "for" | "and" | "owned"
                            )
                        };
                        tag(k, Tag::CompanyNoun) && at(k + 1).is_none_or(closes)
                    })
            };
            // "Lowell, Mass.", "Wabash, Indiana,": a town and its state
            let state = || {
                at(1).is_some_and(|t| t.is("near") || t.is("outside")) && at(2).is_some_and(Token::is_capitalised)
                    || at(1).is_some_and(|t| t.is_capitalised() && (is_place(&t.lower) || t.is("co")))
            };
            // "Acme Imaging, Leeds: 85" heads an item
            let heads = || {
                let sentence = analysis.sentences.get(analysis.sentence_of(run.tokens.start));
                at(2).is_some_and(|t| t.text == ":") || sentence.is_some_and(|s| analysis.block_kind(s) == BlockKind::Heading)
            };
            let seat = || at(2).is_none_or(|t| t.kind == TokenKind::Mark) && run.tokens.len() <= 3 && votes_none(analysis, run) && !heads();
            // "Acme, Leeds, laid off 60": a firm and where it is
            let acts = || {
                let cuts =
                    |k: usize| tag(k, Tag::CutVerb) || at(k).is_some_and(|t| matches!(&*t.lower, "laid" | "lays" | "lay" | "laying"));
                let opens =
                    analysis.sentences.get(analysis.sentence_of(run.tokens.start)).is_some_and(|s| s.tokens.start == run.tokens.start);
                opens
                    && at(2).is_some_and(|t| t.is(","))
                    && (cuts(3) || (4..6).any(cuts) && (tag(3, Tag::Modal) || tag(3, Tag::FiniteVerb)))
            };
            if state() && seat() {
                if acts() {
                    votes.organisation += 2;
                } else {
                    votes.place += 4;
                }
            } else if at(1).is_some_and(|t| t.is("which")) {
                votes.organisation += 2;
            } else if !age && firm() {
                votes.organisation += 3;
            } else if age || role && run.tokens.len() <= 4 {
                votes.person += 3;
            } else if determined && at(1).is_some_and(|t| t.is("who")) {
                votes.person += 2;
            }
        }
        // "Ted Norvel – 480 jobs" in a list of who cuts how many
        "–" | "—" | "-" | ":" if at(1).is_some_and(|t| t.kind == TokenKind::Number) && (tag(2, Tag::JobNoun) || tag(3, Tag::JobNoun)) =>
        {
            votes.itself += 6;
        }
        // "Acme (NYSE: ACM)", "Acme (ACM.N)"
        "(" if at(1).is_some_and(|t| EXCHANGES.has(&t.lower)) || at(2).is_some_and(|t| t.glued && matches!(t.text, "." | "_")) => {
            votes.organisation += 5;
        }
        _ if tag(0, Tag::SpeechVerb) && speaks_of_itself(analysis, run.tokens.end) => votes.itself += 6,
        "spokesman" | "spokeswoman" | "spokesperson" | "ceo" | "cfo" | "executives" | "employees" | "workers" | "staff" | "shares"
        | "stock" | "boss" | "officials" | "executive" | "management" => {
            votes.organisation += 3;
        }
        "employs" | "employed" | "announced" | "acquired" | "manufactures" | "operates" => votes.organisation += 2,
        "who" => votes.person += 2,
        "said" | "says" | "told" | "tells" | "added" | "recalled" | "wrote" | "explained" if (2..4).contains(&run.tokens.len()) => {
            votes.person += 1
        }
        _ if within() => {}
        _ if tag(0, Tag::CutVerb) => votes.organisation += 2,
        // "Acme is laying off", "Acme plans to cut"
        "is" | "has" | "will" | "plans" | "to" | "also" | "would" | "had" if (1..4).any(|k| tag(k, Tag::CutVerb)) => {
            votes.organisation += 2
        }
        _ => {}
    }
}
