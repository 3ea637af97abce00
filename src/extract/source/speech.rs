//! How an article speaks of its own outlet in its sentences, and of others.

use std::sync::LazyLock;

use super::{Ground, Publisher};
use crate::extract::Analysis;
use crate::extract::citations::is_third_party;
use crate::extract::outlets::{self, Context, OutletMention};
use crate::lexicon::{Tag, lines_of};
use crate::model::SourceBasis;
use crate::read::BlockKind;
use crate::text::{TokenKind, tokenize};

/// A phrase of the lexicon, its words from the last to the first.
type Reversed = Vec<&'static str>;

fn reversed(text: &'static str) -> Vec<Reversed> {
    lines_of(text).map(|line| line.rsplit(' ').collect()).collect()
}

static REQUESTS: LazyLock<Vec<Reversed>> = LazyLock::new(|| reversed(include_str!("../../lexicon/data/phrases/comment_requests.txt")));
static OFFERS: LazyLock<Vec<Reversed>> = LazyLock::new(|| reversed(include_str!("../../lexicon/data/phrases/own_offers.txt")));

/// The grounds that mentions of outlets in the article's sentences give, for and against.
pub(super) fn grounds(analysis: &Analysis<'_>, mentions: &[OutletMention]) -> Vec<Ground> {
    let wire_style = has_wire_dateline(analysis);
    let ground = |mention: &OutletMention| {
        let sentence = &analysis.sentences[analysis.sentence_of(mention.tokens.start)];
        let context = Context::new(&analysis.tokens, sentence.tokens.clone(), &mention.tokens);
        let weight = weight(&context, mention.outlet.agency && !wire_style);
        let range = sentence.start..sentence.end;
        (weight != 0).then_some(Ground { publisher: Publisher::Known(mention.outlet), basis: SourceBasis::SelfReference, weight, range })
    };
    let article = mentions.iter().filter(|m| analysis.marked_at(m.tokens.start).is_none()).filter_map(ground);
    article.chain(of_lines(analysis)).collect()
}

/// The same in credit lines and furniture, which are not cut into sentences.
fn of_lines(analysis: &Analysis<'_>) -> Vec<Ground> {
    let doc = analysis.doc;
    let lines = doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Credit | BlockKind::Furniture));
    let mut out = Vec::new();
    for block in lines {
        let mut tokens = Vec::new();
        tokenize(&doc.text, block.range.clone(), &mut tokens);
        let weigh = |mention: &OutletMention| {
            let weight = weight(&Context::new(&tokens, 0..tokens.len(), &mention.tokens), mention.outlet.agency);
            let (publisher, basis) = (Publisher::Known(mention.outlet), SourceBasis::SelfReference);
            (weight != 0).then(|| Ground { publisher, basis, weight, range: block.range.clone() })
        };
        out.extend(outlets::mentions_in_line(&tokens).iter().filter_map(weigh));
    }
    out
}

/// What a mention in this context says for its outlet's being the publisher. "Told Reuters" says little: other outlets carry it.
fn weight(context: &Context<'_, '_>, agency: bool) -> i32 {
    if own_affairs(context) {
        return 2;
    }
    if context.before(0) == "as" && matches!((context.after(0), context.after(1)), ("previously" | "earlier" | "first", "reported")) {
        return if agency { 0 } else { 2 };
    }
    if is_third_party(context) {
        return -2;
    }
    let spoken_to = matches!(context.before(0), "told" | "tells" | "tell") || ends_with(context, &REQUESTS);
    let shown =
        context.before(0) == "by" && matches!(context.before(1), "obtained" | "seen" | "viewed" | "reviewed" | "heard" | "interviewed");
    // "CNBC's Jane Roe contributed to this report."
    let contributed = context.genitive() && context.words_after().take(8).any(|w| w == "contributed");
    let asks = matches!(context.after(0), "asked" | "spoke" | "contacted" | "interviewed" | "approached");
    match (spoken_to || contributed || asks, shown) {
        (told, shown) if agency => i32::from(told || shown),
        (true, _) => 2,
        (_, true) => 1,
        _ if ends_with(context, &OFFERS) => 2,
        _ => 0,
    }
}

/// What nobody else would write of an outlet: whom it asked, what it could not verify.
fn own_affairs(context: &Context<'_, '_>) -> bool {
    let asked = context.genitive()
        && matches!(context.after(1), "request" | "requests" | "questions" | "query" | "queries" | "inquiry" | "inquiries")
        || matches!((context.before(0), context.before(1)), ("by", "contacted" | "reached" | "approached"));
    let has = usize::from(context.after(0) == "has");
    let reached_out = (context.after(has), context.after(has + 1)) == ("reached", "out")
        || has == 1 && matches!(context.after(1), "contacted" | "approached" | "asked" | "learned" | "learnt")
        || has == 1 && context.after(1) == "seen" && matches!(context.after(2), "a" | "the" | "an" | "internal" | "documents" | "emails");
    let unverified = matches!((context.after(0), context.after(1)), ("has" | "could", "not"))
        && matches!(context.after(2), "verified" | "verify" | "independently" | "immediately" | "confirmed" | "confirm");
    let understands = matches!((context.after(0), context.after(1)), ("understands", "that" | "the"));
    asked || reached_out || unverified || understands
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
