//! How an article speaks of its own outlet in its sentences, and of others.

use std::cell::OnceCell;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::affairs::{own_affairs, puts_questions};
use super::{Ground, Publisher};
use crate::extract::Analysis;
use crate::extract::citations::is_third_party;
use crate::extract::outlets::{self, Context, OutletMention};
use crate::lexicon::sets::{MEDIA_NOUNS, READER_GOODS};
use crate::lexicon::{Tag, lines_of, outlet_named, tags_of};
use crate::model::SourceBasis;
use crate::read::BlockKind;
use crate::text::marks::Marked;
use crate::text::{TokenKind, tokenize};

/// A phrase of the lexicon, its words from the last to the first.
type Reversed = Vec<&'static str>;

fn reversed(text: &'static str) -> Vec<Reversed> {
    lines_of(text).map(|line| line.rsplit(' ').collect()).collect()
}

static REQUESTS: LazyLock<Vec<Reversed>> = LazyLock::new(|| reversed(include_str!("../../lexicon/data/phrases/comment_requests.txt")));
static OFFERS: LazyLock<Vec<Reversed>> = LazyLock::new(|| reversed(include_str!("../../lexicon/data/phrases/own_offers.txt")));

/// How a reader's eye is caught: words that open an offer of the outlet's own.
static READER_OFFERS: LazyLock<Vec<Vec<&'static str>>> =
    LazyLock::new(|| lines_of(include_str!("../../lexicon/data/phrases/reader_offers.txt")).map(|l| l.split(' ').collect()).collect());

/// What a mention of an outlet says of its being the publisher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nobody else would write so.
    Own,
    /// Somebody wrote or spoke to it: its own news, or its own words carried by others.
    Contact,
    /// "told X": as often as not another outlet's words carried on.
    Told,
    /// "seen by X".
    Shown,
    /// It is credited as another one.
    Other,
}

/// The grounds that mentions of outlets in the article's sentences give, for and against; `credited` are its [`third_parties`].
pub(super) fn grounds(analysis: &Analysis<'_>, mentions: &[OutletMention], credited: &FxHashSet<&str>) -> Vec<Ground> {
    let wire_style = has_wire_dateline(analysis);
    let single = is_singly_quoted(analysis);
    let context = |mention: &OutletMention| {
        let sentence = &analysis.sentences[analysis.sentence_of(mention.tokens.start)];
        Context::new(&analysis.tokens, sentence.tokens.clone(), &mention.tokens)
    };
    // what it credits to others it writes so: they were not told it
    let mut loud: Vec<&str> = mentions
        .iter()
        .filter(|m| !credited.contains(m.outlet.name) && !signs_post(analysis, m) && !is_on_air(analysis, m))
        .map(|m| m.outlet.name)
        .collect();
    // "Source: X": what it tells is X's, whoever was told it
    loud.extend(listed_in_lines(analysis));
    loud.sort_unstable();
    loud.dedup();
    // if somebody else who can only be an outlet is told things too, neither need be whose article it is
    let listeners = OnceCell::new();
    let told = |m: &OutletMention| sign(&context(m)) == Some(Sign::Told) && analysis.marked_at(m.tokens.start).is_none();
    // of an outlet and a radio station that are told things, the station is whom the outlet has heard
    let heard = |m: &OutletMention| {
        is_on_air(analysis, m) && mentions.iter().any(|o| o.outlet.name != m.outlet.name && !is_on_air(analysis, o) && told(o))
    };
    let ground = |mention: &OutletMention| {
        if heard(mention) && told(mention) {
            return None;
        }
        let sentence = &analysis.sentences[analysis.sentence_of(mention.tokens.start)];
        let context = context(mention);
        // "Source: Reuters" lends its copy
        if mention.outlet.agency && lends_its_copy(&context) {
            return None;
        }
        let alone = || {
            !credited.contains(mention.outlet.name)
                && loud.iter().all(|name| *name == mention.outlet.name)
                && !listeners
                    .get_or_init(|| super::told::listeners(analysis))
                    .iter()
                    .filter(|name| outlet_named(name).is_none_or(|o| !credited.contains(o.name)))
                    .any(|name| !name.contains(analysis.text(mention.tokens.clone())))
        };
        let (publisher, basis) = (Publisher::Known(mention.outlet), SourceBasis::SelfReference);
        let sign = sign(&context).filter(|s| !matches!(s, Sign::Told | Sign::Contact) || !single || quotes_singly(mention.outlet.name));
        let weight = weight(sign?, mention.outlet.agency && !wire_style, wire_style || alone());
        (weight != 0).then_some(Ground { publisher, basis, weight, range: sentence.start..sentence.end })
    };
    let article = mentions.iter().filter(|m| analysis.marked_at(m.tokens.start).is_none()).filter_map(ground);
    article.chain(of_lines(analysis)).collect()
}

/// The outlets that an article credits as others: "X reported", "a memo seen by X … according to the broadcaster". It makes of "told X"
/// what another outlet was told.
pub(super) fn third_parties(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> FxHashSet<&'static str> {
    let sign_of = |m: &OutletMention| {
        let at = analysis.sentence_of(m.tokens.start);
        sign(&Context::new(&analysis.tokens, analysis.sentences[at].tokens.clone(), &m.tokens))
    };
    let other = |m: &&OutletMention| match sign_of(m) {
        Some(Sign::Other) => true,
        Some(Sign::Shown) => is_called_by_kind(analysis, analysis.sentence_of(m.tokens.start)),
        _ => false,
    };
    let mut others: FxHashSet<_> = mentions.iter().filter(other).map(|m| m.outlet.name).collect();
    // a digest of what several report: whoever is only shown papers in it is one of them
    if others.len() >= DIGEST {
        let only_shown = |name: &str| {
            let signs = || mentions.iter().filter(|m| m.outlet.name == name).filter_map(sign_of);
            signs().next().is_some() && signs().all(|s| s == Sign::Shown)
        };
        others.extend(mentions.iter().map(|m| m.outlet.name).filter(|name| only_shown(name)));
    }
    others
}

/// Outlets that an article credits, from which on it is a digest of theirs.
const DIGEST: usize = 2;

/// The outlets, no agencies, that a line of credits names as what the article draws on.
fn listed_in_lines(analysis: &Analysis<'_>) -> Vec<&'static str> {
    let doc = analysis.doc;
    let mut out = Vec::new();
    let lines = doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Credit | BlockKind::Furniture));
    for block in lines.filter(|b| may_list_sources(&doc.text[b.range.clone()])) {
        let mut tokens = Vec::new();
        tokenize(&doc.text, block.range.clone(), &mut tokens);
        let listed = |m: &&OutletMention| !m.outlet.agency && is_listed_source(&Context::new(&tokens, 0..tokens.len(), &m.tokens));
        out.extend(outlets::mentions_in_line(&tokens).iter().filter(listed).map(|m| m.outlet.name));
    }
    out
}

/// "BBC Radio Wales", "BBC Breakfast": a station or programme of a broadcaster, which others listen to.
fn is_on_air(analysis: &Analysis<'_>, mention: &OutletMention) -> bool {
    let air = |w: &str| matches!(w, "radio" | "breakfast" | "newsnight");
    mention.tokens.len() > 1 && mention.tokens.clone().skip(1).any(|i| air(&analysis.tokens[i].lower))
}

/// "— ANI (@ANI)": whose post on a social network the article shows.
fn signs_post(analysis: &Analysis<'_>, mention: &OutletMention) -> bool {
    analysis.doc.text.get(analysis.tokens[mention.tokens.end - 1].end..).is_some_and(|rest| rest.starts_with(" (@"))
}

/// Whether the next sentence goes on with "the broadcaster said", "told the newspaper": no outlet calls itself so.
fn is_called_by_kind(analysis: &Analysis<'_>, sentence: usize) -> bool {
    analysis.sentences.get(sentence + 1).is_some_and(|s| {
        let word = |k: usize| if s.tokens.contains(&k) { &*analysis.tokens[k].lower } else { "" };
        s.tokens.clone().filter(|k| word(*k) == "the" && MEDIA_NOUNS.has(word(k + 1))).any(|k| {
            let before = k.checked_sub(1).map_or("", word);
            matches!(before, "to" | "told" | "tells") || matches!(word(k + 2), "said" | "says" | "reported" | "reports" | "added" | "wrote")
        })
    })
}

/// Speech in single quotation marks, as few outlets print it.
pub(super) fn is_singly_quoted(analysis: &Analysis<'_>) -> bool {
    const SPEECH: usize = 6;
    let speech = |m: &&Marked| m.inner().len() >= SPEECH;
    let all = analysis.marked.iter().filter(speech).count();
    let single = analysis.marked.iter().filter(speech).filter(|m| m.single).count();
    single > 1 && single * 4 > all * 3
}

/// Whether single quotation marks are an outlet's own style; what others were told is then somebody else's to carry.
fn quotes_singly(name: &str) -> bool {
    const STYLE: [&str; 9] = [
        "Daily Mail",
        "MailOnline",
        "The Mail on Sunday",
        "Mail on Sunday",
        "The Independent",
        "The Times",
        "The Scotsman",
        "Metro",
        "The Economist",
    ];
    STYLE.contains(&name)
}

/// The same in credit lines and furniture, which are not cut into sentences.
fn of_lines(analysis: &Analysis<'_>) -> Vec<Ground> {
    let doc = analysis.doc;
    let lines = doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Credit | BlockKind::Furniture | BlockKind::Teaser));
    let mut out = Vec::new();
    for block in lines {
        let mut tokens = Vec::new();
        tokenize(&doc.text, block.range.clone(), &mut tokens);
        let weigh = |mention: &OutletMention| {
            let context = Context::new(&tokens, 0..tokens.len(), &mention.tokens);
            // a teaser speaks of another article, but what it bids readers do is the outlet's own
            let sign = if block.kind == BlockKind::Teaser {
                (is_offer(&context) || is_of_this_article(&context)).then_some(Sign::Own)
            } else {
                sign(&context)
            }?;
            // "Source: Reuters" lends its copy
            let lent = mention.outlet.agency && lends_its_copy(&context);
            let weight = if lent { 0 } else { weight(sign, mention.outlet.agency, true) };
            let (publisher, basis) = (Publisher::Known(mention.outlet), SourceBasis::SelfReference);
            (weight != 0).then(|| Ground { publisher, basis, weight, range: block.range.clone() })
        };
        out.extend(outlets::mentions_in_line(&tokens).iter().filter_map(weigh));
    }
    out
}

/// What a sign is worth. `alone`: the article names no other outlet, so that what X was told is hardly carried on from X. An agency's
/// words are carried by others as a matter of course.
pub(super) fn weight(sign: Sign, agency: bool, alone: bool) -> i32 {
    match sign {
        Sign::Own => 2,
        Sign::Contact if !agency => 2,
        Sign::Told if alone && !agency => 2,
        Sign::Contact | Sign::Told | Sign::Shown => 1,
        Sign::Other => -2,
    }
}

/// Words between an outlet's genitive and the list that it keeps.
const TRACKER: usize = 3;

/// Words between "confirmed" and whom.
const CONFIRMED: usize = 8;

/// Whether a line opens with a label of [`is_listed_source`].
pub(in crate::extract) fn may_list_sources(line: &str) -> bool {
    ["source", "via", "information"].iter().any(|w| line.get(..w.len()).is_some_and(|front| front.eq_ignore_ascii_case(w)))
}

/// "Source: X, Y": all that a line at the end of an article draws on.
pub(in crate::extract) fn is_listed_source(context: &Context<'_, '_>) -> bool {
    const MOST: usize = 14;
    let mut words = context.words();
    let label = match words.next() {
        Some("source" | "sources" | "via") => words.next() == Some(":"),
        // "Information from: X, http://www.example.com"
        Some("information") => words.next() == Some("from") && words.next() == Some(":"),
        _ => false,
    };
    // "Source: companies, X": a table of its own
    let data = |w: &str| {
        matches!(w, "company" | "companies" | "data" | "filings" | "analysis" | "reports" | "research" | "staff" | "bureau" | "department")
    };
    label && context.words().count() <= MOST && !context.words().any(data)
}

/// "Source: Reuters", "/ Source: Reuters": of an agency that its copy was used, which says nothing against it.
fn lends_its_copy(context: &Context<'_, '_>) -> bool {
    is_listed_source(context) || context.before(0) == ":" && matches!(context.before(1), "source" | "sources")
}

/// What the words around a mention make of it.
pub(super) fn sign(context: &Context<'_, '_>) -> Option<Sign> {
    if is_listed_source(context) {
        return Some(Sign::Other);
    }
    if own_affairs(context) || starts_with(context, &OFFERS) {
        return Some(Sign::Own);
    }
    if context.before(0) == "as" && context.after(1) == "reported" {
        match context.after(0) {
            "previously" | "earlier" => return Some(Sign::Contact),
            // as often said of another
            "first" => return Some(Sign::Shown),
            _ => {}
        }
    }
    // "job cuts X has reported on since April", "which X obtained": of others one says what they reported
    if context.after(0) == "has" && context.after(1) == "reported" && context.after(2) == "on" {
        return Some(Sign::Contact);
    }
    if matches!(context.before(0), "which" | "that") && matches!(context.after(0), "obtained" | "reviewed" | "viewed") {
        return Some(Sign::Shown);
    }
    // "X had reported", and no more: so one points back to one's own as often as to another's
    let behind = context.after(2);
    if context.after(0) == "had" && context.after(1) == "reported" && (behind == "on" || !behind.starts_with(char::is_alphabetic)) {
        return Some(Sign::Shown);
    }
    // "according to X's layoff tracker": as a publisher speaks of its own, too
    if context.genitive() && context.words_after().skip(1).take(TRACKER).any(|w| matches!(w, "tracker" | "tally" | "database")) {
        return Some(Sign::Shown);
    }
    // "said in an emailed response to X"
    if context.before(0) == "to" && matches!(context.before(1), "response" | "responses" | "reply") {
        return if context.is_explained() { Some(Sign::Other) } else { Some(Sign::Contact) };
    }
    // "X said on its website"
    let published = matches!(context.after(0), "said" | "says" | "wrote") && context.after(1) == "on" && context.after(2) == "its";
    if is_third_party(context) || published {
        return Some(Sign::Other);
    }
    if is_of_this_article(context) || is_offer(context) {
        return Some(Sign::Own);
    }
    if matches!(context.before(0), "told" | "tells" | "tell") {
        if is_of_the_past(context) {
            return Some(Sign::Shown);
        }
        // "told the X news agency", "told X's breakfast programme": so others speak of it
        let programme =
            context.genitive() && context.words_after().take(6).any(|w| matches!(w, "programme" | "program" | "show" | "podcast"));
        // "told X's Morning Call": of a broadcaster others carry as often
        if context.genitive() && context.is_capital(1) && !programme {
            return Some(Sign::Shown);
        }
        return if context.is_explained() { Some(Sign::Other) } else { (!programme).then_some(Sign::Told) };
    }
    // "X was told that more will go", "X has been shown the letter"
    let been = match (context.after(0), context.after(1)) {
        ("has" | "had", "been") => 2,
        ("was" | "is", _) => 1,
        _ => 0,
    };
    if been > 0 && matches!(context.after(been), "told" | "shown" | "sent" | "passed" | "given") && !context.is_explained() {
        return Some(Sign::Told);
    }
    // "according to a CNBC tally of notices": as outlets speak of their own work
    let worked = matches!(context.before(0), "a" | "an")
        && matches!(context.after(0), "tally" | "count" | "review" | "analysis" | "examination" | "investigation");
    if worked && matches!(context.after(1), "of" | "based" | "built" | "compiled" | "shows" | "showed" | "found") {
        return Some(Sign::Contact);
    }
    // "CNBC's Jane Roe contributed to this report."
    let contributed = context.genitive() && context.words_after().take(8).any(|w| w == "contributed");
    let asks = matches!(context.after(0), "asked" | "spoke" | "contacted" | "interviewed" | "approached" | "emailed" | "phoned")
        || puts_questions(context);
    if ends_with(context, &REQUESTS) || contributed || asks {
        return Some(Sign::Contact);
    }
    // "confirmed the number to X"
    if context.before(0) == "to" && context.words_before().take(CONFIRMED).any(|w| w.starts_with("confirm")) {
        return if context.is_explained() { Some(Sign::Other) } else { Some(Sign::Told) };
    }
    // "documents passed to X"
    let handed = match context.before(0) {
        "to" => matches!(context.before(1), "passed" | "leaked" | "shown" | "provided" | "forwarded"),
        "with" => context.before(1) == "shared",
        _ => false,
    };
    if handed {
        return Some(Sign::Shown);
    }
    if context.before(0) != "by" {
        return None;
    }
    match context.before(1) {
        "obtained" | "seen" | "viewed" | "reviewed" | "heard" => Some(Sign::Shown),
        // an outlet's own survey, unless it is one that all quote
        "surveyed" | "polled" => Some(Sign::Told),
        _ => None,
    }
}

/// "had told X", "told X in March", "told X at the time": so one quotes from old interviews, mostly of others.
fn is_of_the_past(context: &Context<'_, '_>) -> bool {
    let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    context.before(1) == "had"
        || match (context.after(0), context.after(1)) {
            ("last", "year") => true,
            ("at", "the") => context.after(2) == "time",
            ("in", when) => year(when) || tags_of(when).has(Tag::Month),
            _ => false,
        }
}

/// What an outlet publishes.
pub(in crate::extract) const OWN_TEXTS: [&str; 9] =
    ["article", "story", "report", "post", "column", "piece", "interview", "essay", "analysis"];

/// "This article was first published in X", "A version of this story appeared in X".
fn is_of_this_article(context: &Context<'_, '_>) -> bool {
    let mut opening = context.words().take(7).skip_while(|w| *w != "this").skip(1);
    let issued = |w: &str| {
        matches!(w, "appeared" | "appears" | "published" | "produced" | "originally" | "version" | "ran" | "republished" | "edition")
    };
    opening.next().is_some_and(|w| OWN_TEXTS.contains(&w)) && context.words().take(30).any(issued)
}

/// "Sign up for X's newsletter", "Follow X on Facebook", "X newsletter Sign up".
fn is_offer(context: &Context<'_, '_>) -> bool {
    const LONGEST: usize = 45;
    let opens = |phrase: &Vec<&'static str>| {
        let mut words = context.words();
        phrase.iter().all(|word| words.next() == Some(word))
    };
    let bids = || READER_OFFERS.iter().any(opens) || context.words().zip(context.words().skip(1)).any(|pair| pair == ("sign", "up"));
    let short = || context.words().nth(LONGEST).is_none();
    short() && context.words().any(|w| READER_GOODS.has(w)) && bids()
}

/// The sentence begins with one of these phrases, right before the name.
fn starts_with(context: &Context<'_, '_>, phrases: &[Reversed]) -> bool {
    phrases.iter().any(|phrase| context.words_before().eq(phrase.iter().copied()))
}

fn ends_with(context: &Context<'_, '_>, phrases: &[Reversed]) -> bool {
    phrases.iter().any(|phrase| {
        let mut words = context.words_before();
        phrase.iter().all(|word| words.next() == Some(word))
    })
}

/// "ROTTERDAM, March 11 -": agencies open so.
fn has_wire_dateline(analysis: &Analysis<'_>) -> bool {
    analysis.sentences.iter().take(4).any(|s| {
        let tokens = &analysis.tokens[s.tokens.clone()];
        let city = tokens.iter().take_while(|t| t.is_all_caps()).count();
        let Some([comma, _, day, dash]) = tokens.get(city..city + 4) else { return false };
        city > 0
            && comma.is(",")
            && analysis.tags[s.tokens.start + city + 1].has(Tag::Month)
            && day.kind == TokenKind::Number
            && matches!(dash.text, "-" | "–" | "—")
    })
}
