//! What nobody else would write of an outlet: whom it asked, what it could not verify, whose name it keeps.

use super::speech::OWN_TEXTS;
use crate::extract::outlets::Context;
use crate::lexicon::sets::{PUT_TO, REPORTERS};

/// "X put the claims to the company", "X took the number to the mill".
pub(super) fn puts_questions(context: &Context<'_, '_>) -> bool {
    const REACH: usize = 4;
    let mut rest = context.words_after().skip(1).take(REACH).skip_while(|w| !PUT_TO.has(w) && !matches!(*w, "it" | "them" | "this"));
    matches!(context.after(0), "put" | "took") && rest.next().is_some() && rest.next() == Some("to")
}

/// What an outlet "has" done where it speaks of itself.
const OWN_DEEDS: [&str; 15] = [
    "contacted",
    "approached",
    "asked",
    "learned",
    "learnt",
    "talked",
    "spoken",
    "interviewed",
    "emailed",
    "requested",
    "viewed",
    "reviewed",
    "obtained",
    "seen",
    "heard",
];

/// What nobody else would write of an outlet: whom it asked, what it could not verify.
pub(super) fn own_affairs(context: &Context<'_, '_>) -> bool {
    // "X's request for comment", "a X request for comment"
    let behind = usize::from(context.genitive());
    let asked = (behind > 0 || matches!(context.before(0), "a" | "an" | "to" | "our"))
        && matches!(context.after(behind), "request" | "requests" | "questions" | "query" | "queries" | "inquiry" | "inquiries")
        || matches!((context.before(0), context.before(1)), ("by", "contacted" | "reached" | "approached"));
    let has = usize::from(context.after(0) == "has");
    let reached_out =
        (context.after(has), context.after(has + 1)) == ("reached", "out") || has == 1 && OWN_DEEDS.contains(&context.after(1));
    let unverified = matches!((context.after(0), context.after(1)), ("has" | "could", "not"))
        && matches!(context.after(2), "verified" | "verify" | "independently" | "immediately" | "confirmed" | "confirm");
    let reveals = context.after(0) == "can" && matches!(context.after(1), "reveal" | "exclusively" | "disclose" | "confirm" | "report");
    let understands = context.after(0) == "understands" && !context.is_explained();
    // "The Acton Post acknowledges the traditional owners of the land"
    let acknowledges =
        context.after(0) == "acknowledges" && (1..5).any(|i| matches!(context.after(i), "traditional" | "aboriginal" | "custodians"));
    // "This report by The Acton Press was first published May 6"
    let first = context.words_after().take(4).any(|w| matches!(w, "first" | "originally" | "last"));
    let published = first && context.words_after().take(5).any(|w| matches!(w, "published" | "appeared" | "posted" | "issued"));
    let this_work = context.before(0) == "by" && OWN_TEXTS.contains(&context.before(1)) && context.before(2) == "this" && published;
    let to_press = context.before(0) == "as" && (context.after(0), context.after(1)) == ("went", "to") && context.after(2) == "press";
    let known_only = asked || reached_out || unverified || understands || reveals || acknowledges || to_press || this_work;
    known_only || is_of_outlets(context)
}

/// Words of an answer that somebody was asked for.
const ANSWERS: [&str; 15] = [
    "respond",
    "responded",
    "responding",
    "responds",
    "return",
    "returned",
    "answer",
    "answered",
    "reply",
    "replied",
    "acknowledge",
    "declined",
    "declines",
    "refused",
    "ignored",
];

/// What is said of outlets alone, whatever their name: "did not respond to X's questions", "X was unable to verify it", "X agreed not to
/// name her".
pub(super) fn is_of_outlets(context: &Context<'_, '_>) -> bool {
    asks_for_comment(context)
        || fails_to_verify(context)
        || finds_out(context)
        || keeps_a_name(context)
        || sends_people(context)
        || has_a_copy(context)
}

/// "did not return X's calls", "questions from X", "X has contacted the firm for comment".
fn asks_for_comment(context: &Context<'_, '_>) -> bool {
    const REACH: usize = 16;
    const OPENING: usize = 3;
    // "When asked by X, the firm said", "Responding to a query from X"
    let opens = || context.words_before().nth(OPENING).is_none();
    let opens = || opens() && context.after(0) == ",";
    let answered = || context.words_before().take(REACH).any(|w| ANSWERS.contains(&w));
    let comment = |w: &str| matches!(w, "comment" | "comments" | "clarification");
    let asked = |w: &str| {
        matches!(
            w,
            "request"
                | "requests"
                | "questions"
                | "question"
                | "query"
                | "queries"
                | "inquiry"
                | "inquiries"
                | "enquiry"
                | "enquiries"
                | "calls"
                | "call"
                | "emails"
                | "email"
                | "messages"
        )
    };
    if context.genitive() && asked(context.after(1)) {
        return answered() || context.words_after().skip(2).take(3).any(comment);
    }
    // "a question from X reporter Jane Roe"
    if matches!(context.before(0), "from" | "by") && REPORTERS.has(context.after(0)) {
        return false;
    }
    if matches!(context.before(0), "from" | "by") && (asked(context.before(1)) || comment(context.before(1))) {
        return answered() || opens();
    }
    if context.before(0) == "by" && matches!(context.before(1), "contacted" | "asked" | "reached" | "approached") {
        return answered() || opens() || context.words_before().take(REACH).any(comment);
    }
    let has = usize::from(matches!(context.after(0), "has" | "had" | "have"));
    let asks =
        matches!(context.after(has), "contacted" | "approached" | "asked" | "emailed" | "messaged" | "sought" | "requested" | "reached");
    // "reached a deal and declined to comment": it was asked
    let for_comment = |(before, word): (&str, &str)| comment(word) && before != "to";
    asks && context.words_after().zip(context.words_after().skip(1)).take(REACH).any(for_comment)
}

/// "a copy of the letter seen by X", "X has seen a copy of the letter".
fn has_a_copy(context: &Context<'_, '_>) -> bool {
    const REACH: usize = 6;
    let got = |w: &str| matches!(w, "obtained" | "seen" | "viewed" | "reviewed");
    let passive = context.before(0) == "by" && got(context.before(1)) && context.words_before().take(REACH).any(|w| w == "copy");
    let has = usize::from(context.after(0) == "has");
    passive || got(context.after(has)) && (context.after(has + 1), context.after(has + 2)) == ("a", "copy")
}

/// "X could not independently verify the number", "X was unable to reach him for comment".
fn fails_to_verify(context: &Context<'_, '_>) -> bool {
    const REACH: usize = 12;
    let at = match (context.after(0), context.after(1), context.after(2), context.after(3), context.after(4)) {
        ("has" | "had" | "have", "not", "been", "able", "to") => 5,
        ("was" | "were" | "is", "unable" | "not", "to", ..) => 3,
        ("was" | "were" | "is", "not", "able", "to", _) => 4,
        ("could" | "has" | "did" | "have", "not", ..) => 2,
        _ => return false,
    };
    let alone = matches!(context.after(at), "independently" | "immediately");
    match context.after(at + usize::from(alone)) {
        "verify" | "verified" => true,
        "confirm" | "confirmed" => alone,
        "reach" | "contact" => context.words_after().take(REACH).any(|w| w == "comment"),
        _ => false,
    }
}

/// "X gathered that", "X has learnt.", "X can exclusively reveal", "X recalls that", "checks by X showed".
fn finds_out(context: &Context<'_, '_>) -> bool {
    let opens = |at: usize| !context.after(at).starts_with(char::is_alphabetic) || matches!(context.after(at), "that" | "on" | "from");
    let has = usize::from(matches!(context.after(0), "has" | "had"));
    let learnt = match context.after(has) {
        "learned" => has == 1 && context.after(0) == "has" && opens(has + 1),
        "learnt" | "gathered" => opens(has + 1),
        "understands" | "recalls" => has == 0 && opens(1),
        "can" => match (context.after(1), context.after(2)) {
            ("reveal" | "disclose", _) => opens(2),
            ("exclusively" | "now", "reveal" | "disclose") => true,
            _ => false,
        },
        _ => false,
    };
    let checked = context.before(0) == "by"
        && matches!(context.before(1), "checks" | "findings" | "investigations" | "enquiries" | "visits")
        && matches!(context.after(0), "showed" | "show" | "revealed" | "reveal" | "indicated" | "found");
    learnt && !context.is_explained() || checked
}

/// "The worker, whom X granted anonymity", "X agreed not to name her", "who asked X not to use her name".
fn keeps_a_name(context: &Context<'_, '_>) -> bool {
    const REACH: usize = 5;
    let names = |w: &str| {
        matches!(
            w,
            "name"
                | "naming"
                | "identify"
                | "identifying"
                | "use"
                | "using"
                | "publish"
                | "publishing"
                | "disclose"
                | "disclosing"
                | "reveal"
        )
    };
    let granted = matches!(context.after(0), "granted" | "gave" | "grants") && context.words_after().take(REACH).any(|w| w == "anonymity")
        || context.before(0) == "by" && context.words_before().take(REACH).any(|w| w == "anonymity");
    let name = || context.words_after().take(REACH).any(|w| matches!(w, "name" | "names" | "identity"));
    // "is not a household name", "is not using the plant" are no outlet's
    let keeps = || matches!(context.after(2), "naming" | "identifying") || names(context.after(2)) && name();
    let withholds = context.after(0) == "is" && (context.after(1) == "withholding" && name() || context.after(1) == "not" && keeps());
    let agreed = context.after(0) == "agreed" && context.after(1) == "not" && names(context.after(3));
    let asked = context.before(0) == "asked"
        && context.after(0) == "not"
        && (names(context.after(2)) || context.after(3) == "named" || context.after(2) == "named");
    granted || withholds || agreed || asked
}

/// "When a X correspondent visited the works", "he told a X reporter".
fn sends_people(context: &Context<'_, '_>) -> bool {
    let people = matches!(context.after(0), "reporter" | "correspondent" | "journalist" | "photographer" | "reporters" | "correspondents");
    let who = usize::from(context.after(1) == "who");
    let sees =
        matches!(context.after(1 + who), "visited" | "saw" | "observed" | "watched" | "counted" | "monitored" | "called" | "witnessed");
    let told = matches!(context.before(1), "told" | "tells") && !context.is_capital(1) && !context.after(1).starts_with(',');
    people && matches!(context.before(0), "a" | "an" | "our") && (sees || told)
}
