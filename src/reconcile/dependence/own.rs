//! Whether an article has a word of its own.

use std::collections::BTreeSet;

use super::Round;
use crate::lexicon::{Tag, tags_of};
use crate::model::{Article, Located, Quote, RoleCount, RoleInArticle};
use crate::text::{Token, TokenKind, tokenize};

/// The sentence in which the article says that its own outlet was told, or saw the document: "told us", "in an email to the Gazette".
pub(in crate::reconcile) fn told_words(article: &Article) -> Option<&Located> {
    let names = own_names(article);
    article.sentences.iter().find(|s| {
        let mut tokens = Vec::new();
        tokenize(&s.text, 0..s.text.len(), &mut tokens);
        (0..tokens.len()).any(|i| reaches_us(&tokens, i, &names))
    })
}

/// The outlet's name, its name without "The", and its initials, as words in lower case.
fn own_names(article: &Article) -> Vec<Vec<String>> {
    let Some(name) = &article.source.name else { return Vec::new() };
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let bare: Vec<String> = words.iter().skip_while(|w| *w == "the").cloned().collect();
    let initials: String = bare.iter().filter_map(|w| w.chars().next()).collect();
    let mut names = vec![words, bare.clone()];
    if bare.len() > 1 {
        names.push(vec![initials]);
    }
    names.retain(|n| !n.is_empty());
    names
}

/// Whether token `i` is a word of telling or showing that leads to the outlet itself.
fn reaches_us(tokens: &[Token<'_>], i: usize, names: &[Vec<String>]) -> bool {
    let word = |at: usize| tokens.get(at).filter(|t| t.kind == TokenKind::Word).map_or("", |t| &t.lower);
    let to = match word(i) {
        "told" | "tells" => i + 1,
        "confirmed" | "said" | "wrote" | "spoke" | "email" | "e-mail" | "emailed" | "statement" | "interview" | "message" | "provided"
        | "shared" | "confirming" => match word(i + 1) {
            "to" | "with" => i + 2,
            _ => return false,
        },
        "seen" | "viewed" | "obtained" | "reviewed" if word(i + 1) == "by" => i + 2,
        _ => return false,
    };
    let own = |name: &Vec<String>| name.iter().enumerate().all(|(n, w)| word(to + n) == w);
    let us = word(to) == "us" && tokens.get(to).is_some_and(|t| t.text == "us");
    us || names.iter().any(own) || word(to) == "the" && names.iter().any(|n| n.iter().enumerate().all(|(k, w)| word(to + 1 + k) == w))
}

/// Whether the employer itself speaks in the article of this event: it is quoted, or a count is given as its word.
pub(super) fn company_speaks(article: &Article, round: &Round<'_>) -> bool {
    company_words(article, round).is_some()
}

/// The first words by which it speaks: a quotation's, else a count's.
pub(super) fn company_words(article: &Article, round: &Round<'_>) -> Option<Located> {
    let family = family(article, round);
    let quoted = article.quotes.iter().find(|q| speaks_for(q, &family));
    if let Some(quote) = quoted {
        return Some(Located { span: quote.span, text: quote.text.clone() });
    }
    let claims = article.role_counts.iter().filter(|c| c.role == RoleInArticle::Main && round.claims.contains(c.id.as_str()));
    let names: Vec<Vec<&str>> = family.iter().map(|name| name.split_whitespace().collect()).collect();
    let is_word = |claim: &&RoleCount| {
        claim.said_by.as_ref().is_some_and(|s| family.contains(&s.speaker.to_lowercase()))
            || article.sentence_at(claim.span.start).is_some_and(|s| says_itself(&s.text, &names))
    };
    let claim = claims.into_iter().find(is_word)?;
    Some(article.sentence_at(claim.span.start).cloned().unwrap_or_else(|| Located { span: claim.span, text: claim.text.clone() }))
}

/// Whether the employer confirms a count of this event: that others had it before takes nothing from its word.
pub(super) fn company_confirms(article: &Article, round: &Round<'_>) -> bool {
    let family = family(article, round);
    let names: Vec<Vec<&str>> = family.iter().map(|name| name.split_whitespace().collect()).collect();
    let claims = article.role_counts.iter().filter(|c| c.role == RoleInArticle::Main && round.claims.contains(c.id.as_str()));
    let mut sentences = claims.filter_map(|c| article.sentence_at(c.span.start));
    sentences.any(|s| itself(&s.text, &names).into_iter().any(|verb| verb.confirms))
}

/// Whether the employer is the one who says it: "Acme said on Tuesday it will cut 90 jobs", "…, the company said", "…, it said".
fn says_itself(sentence: &str, names: &[Vec<&str>]) -> bool {
    !itself(sentence, names).is_empty()
}

/// A verb of saying whose subject is the employer.
struct Said {
    /// It confirms, and not to another outlet alone.
    confirms: bool,
}

fn itself(sentence: &str, names: &[Vec<&str>]) -> Vec<Said> {
    let mut tokens = Vec::new();
    tokenize(sentence, 0..sentence.len(), &mut tokens);
    let word = |at: usize| tokens.get(at).map_or("", |t| &*t.lower);
    let said = |at: usize| {
        let verb = at + usize::from(matches!(word(at), "has" | "had" | "also" | "have"));
        let says =
            matches!(word(verb), "said" | "says" | "announced" | "announces" | "confirmed" | "confirms" | "disclosed" | "told" | "wrote");
        says.then(|| Said { confirms: word(verb).starts_with("confirm") && word(verb + 1) != "to" })
    };
    let named = |at: usize| names.iter().filter(|n| n.iter().enumerate().all(|(i, w)| word(at + i) == *w)).map(Vec::len).max();
    let mut found = Vec::new();
    let mut is_named = false;
    for at in 0..tokens.len() {
        let name = named(at);
        is_named |= name.is_some();
        let company = word(at) == "the" && tags_of(word(at + 1)).has(Tag::CompanyNoun);
        let pronoun = is_named && word(at) == "," && word(at + 1) == "it";
        let subject = name.or_else(|| (company || pronoun).then_some(2));
        found.extend(subject.and_then(|n| said(at + n)));
    }
    found
}

/// Names of the event's employer, its owner, and whatever the article calls them, in lower case.
fn family(article: &Article, round: &Round<'_>) -> BTreeSet<String> {
    // of several employers, one does not speak for another
    let alone = article.employers.iter().filter(|_| article.employers.len() < 2);
    let counted = article.role_counts.iter().filter(|c| round.claims.contains(c.id.as_str())).filter_map(|c| c.employer.as_ref());
    let names = alone.chain(counted).map(String::as_str).chain(round.employers.iter().copied());
    let mut family: BTreeSet<String> = names.map(str::to_lowercase).collect();
    for aliases in &article.aliases {
        let lower: Vec<String> = aliases.iter().map(|a| a.to_lowercase()).collect();
        if lower.iter().any(|a| family.contains(a)) {
            family.extend(lower);
        }
    }
    family
}

fn speaks_for(quote: &Quote, family: &BTreeSet<String>) -> bool {
    let Some(speaker) = quote.speaker.as_ref().map(|s| s.to_lowercase()) else { return false };
    let of_family = |name: &str| family.contains(name);
    let organisation = quote.organisation.as_ref().map(|o| o.to_lowercase());
    if of_family(&speaker) || organisation.as_deref().is_some_and(of_family) {
        return true;
    }
    // "an Acme spokesperson", "company memo", "the spokesperson"
    let words: Vec<&str> = speaker.split_whitespace().collect();
    let official = words.iter().any(|w| w.starts_with("spokes") || matches!(*w, "company" | "memo" | "statement"));
    official && (organisation.is_none() || family.iter().any(|name| speaker.contains(name.as_str())))
}
