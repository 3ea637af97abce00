//! Sites that are no employers of their own: "Acme's Acton Assembly Plant", the Acton at which Acme cuts its jobs.

use std::collections::BTreeSet;

use super::super::frame::Frame;
use super::super::quantity::{NounClass, Quantity};
use super::Referents;
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::lexicon::sets::{LOSING_VERBS, SINGLE_SITES, SITE_KINDS};
use crate::lexicon::{Tag, Trigger, is_organisation, tags_of};
use crate::text::TokenKind;

impl Referents<'_, '_> {
    /// Whether a name's own words, or its verbs, show it to be an organisation's.
    pub(super) fn is_shown_firm(&self, entity: usize) -> bool {
        let named = &self.names.entities[entity];
        let name = &named.name;
        let word = |w: &str| tags_of(&w.to_lowercase()).any(&[Tag::OrganisationWord, Tag::CorporateSuffix, Tag::CompanyNoun]);
        let inner = |w: &str| w.chars().skip(1).any(|c| c.is_uppercase() || c == '&');
        let acts = |m: &Mention| self.has_verb_behind(m) || a_possessor(self.a, m);
        named.company().is_some()
            || is_organisation(&name.to_lowercase())
            || name.split_whitespace().any(|w| word(w) || inner(w))
            || self.mentions_of(entity).any(acts)
    }

    /// Whether an organisation other than `site` stands right before the verb that cuts: "Acme will cut".
    pub(super) fn cuts_itself(&self, frame: Option<&Frame>, q: &Quantity, site: usize) -> bool {
        self.cutter(frame, q).is_some_and(|e| e != site)
    }

    /// The organisation right before the verb that cuts.
    fn cutter(&self, frame: Option<&Frame>, q: &Quantity) -> Option<usize> {
        let acts = |f: &&Frame| match f.trigger {
            Trigger::Cut => true,
            // "closes 130 roles at", not "lost 130 jobs at"
            Trigger::WeakCut => q.class == NounClass::Job && !LOSING_VERBS.has(&self.a.tokens[f.tokens.start].lower),
            _ => false,
        };
        let f = frame.filter(|f| acts(f) && !f.passive && f.tokens.end <= q.tokens.start)?;
        let m = (0..f.tokens.start).rev().find(|k| !self.a.is_verb_helper(*k)).and_then(|k| self.names.at(k))?;
        let body = self.names.entity(m).kind == NameKind::Organisation && self.may_employ(m) && !self.is_bystander(&m.tokens);
        body.then_some(m.entity)
    }

    /// "Acme will cut 300 jobs at Brim": whether Brim is a part of Acme by what is known of both, or a name that nothing shows to be a firm's.
    /// A firm that everybody knows cuts its own where the other does nothing in the text.
    pub(super) fn is_own_site(&self, site: usize, frame: Option<&Frame>, q: &Quantity) -> bool {
        let Some(cutter) = self.cutter(frame, q).filter(|e| *e != site) else { return false };
        let (owner, part) = (self.names.entities[cutter].company(), self.names.entities[site].company());
        let acts = |m: &Mention| self.has_verb_behind(m) || a_possessor(self.a, m);
        let part = part.is_none_or(|p| p.parent.is_some() && p.parent == owner.map(|o| o.name));
        // "The Interior Department sent notices to 60 staff at the Bureau of Mines"
        let last = |e: usize, words: &[&str]| {
            let name = self.names.entities[e].name.to_lowercase();
            name.split_whitespace().any(|w| words.contains(&w))
        };
        let office = last(cutter, &["department", "ministry"])
            && last(site, &["administration", "agency", "bureau", "institute", "office", "service", "survey"]);
        office || !self.is_shown_firm(site) || owner.is_some() && part && !self.mentions_of(site).any(acts)
    }
}

/// The entities that are sites or parts of an employer. `mentions` are those of an entity, `owns` tells who can own one.
pub(super) fn sites<'a, I: Iterator<Item = &'a Mention>>(
    a: &Analysis<'_>,
    names: &Names,
    mentions: impl Fn(usize) -> I,
    owns: impl Fn(usize) -> bool,
) -> BTreeSet<usize> {
    let owned = names.mentions.iter().filter(|m| is_owned_site(a, names, m) || is_named_unit(a, m));
    let mut sites: BTreeSet<usize> = owned.map(|m| m.entity).collect();
    let used: Vec<usize> = (0..names.entities.len()).filter(|e| is_site_by_use(a, names, *e, mentions(*e))).collect();
    // somebody else must be there to own it: "the Acme mill" alone is Acme's
    if !used.is_empty() && (0..names.entities.len()).any(|e| owns(e) && !used.contains(&e)) {
        sites.extend(&used);
    }
    sites
}

/// "Acme's Acton Assembly Plant": a site that an organisation owns.
fn is_owned_site(a: &Analysis<'_>, names: &Names, m: &Mention) -> bool {
    let kind = m.tokens.len() > 1 && SITE_KINDS.has(&a.tokens[m.tokens.end - 1].lower);
    let owner = m.tokens.start.checked_sub(2).filter(|k| a.tokens[k + 1].kind == TokenKind::Possessive).and_then(|k| names.at(k));
    kind && owner.is_some_and(|o| o.entity != m.entity && matches!(names.entity(o).kind, NameKind::Organisation | NameKind::Other))
}

/// "staff in the Outsourcing (OTS) unit": a part of an employer that is named with its initials.
fn is_named_unit(a: &Analysis<'_>, m: &Mention) -> bool {
    let text = |k: usize| a.tokens.get(k).map_or("", |t| t.text);
    let end = m.tokens.end;
    let unit = |k: usize| {
        a.tokens
            .get(k)
            .is_some_and(|t| matches!(&*t.lower, "arm" | "department" | "directorate" | "division" | "segment" | "team" | "unit"))
    };
    let the = m.tokens.start.checked_sub(1).is_some_and(|k| matches!(&*a.tokens[k].lower, "the" | "its" | "their"));
    the && text(end) == "(" && text(end + 2) == ")" && unit(end + 3)
}

/// Words between a name and what kind of site it is ("the Acton coal mine").
const KIND: usize = 2;

/// Whether an article uses a name for a site only: "at Acton Works", "the Acton coal mine", "the Donside works". It does not speak, cut or own.
fn is_site_by_use<'a>(a: &Analysis<'_>, names: &Names, entity: usize, mentions: impl Iterator<Item = &'a Mention>) -> bool {
    let e = &names.entities[entity];
    let words: Vec<String> = e.name.split_whitespace().map(str::to_lowercase).collect();
    let organised = |w: &String| {
        tags_of(w).any(&[Tag::CorporateSuffix, Tag::OrganisationWord, Tag::CompanyNoun]) && !SITE_KINDS.has(w) && w != "assembly"
    };
    if e.company().is_some() || is_organisation(&e.name.to_lowercase()) || e.kind == NameKind::Person || words.iter().any(organised) {
        return false;
    }
    let brand = e.name.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit() || c == '.');
    let by_name = words.len() > 1 && words.last().is_some_and(|w| SITE_KINDS.has(w) || w == "assembly");
    let (mut shown, mut placed) = (false, false);
    for m in mentions {
        let site = |k: usize| SINGLE_SITES.has(&a.tokens[k].lower) && !a.tokens[k].is_capitalised();
        // "mine" is a pronoun too
        let noun = |k: &usize| {
            a.tokens[*k].kind == TokenKind::Word && !a.tokens[*k].is_capitalised() && (site(*k) || !a.tags[*k].has(Tag::FunctionWord))
        };
        let kind = (m.tokens.end..a.tokens.len().min(m.tokens.end + KIND + 1)).take_while(noun).any(site);
        let before = |d: usize| m.tokens.start.checked_sub(d).map_or("", |k| a.tokens[k].lower.as_ref());
        let preposition = if before(1) == "the" { before(2) } else { before(1) };
        // "Acton North, near Leeds, would close"
        let lies = a.tokens.get(m.tokens.end).is_some_and(|t| t.text == ",")
            && a.tokens.get(m.tokens.end + 1).is_some_and(|t| matches!(&*t.lower, "near" | "outside"));
        let at = lies || matches!(preposition, "at" | "from" | "in" | "inside" | "near" | "outside" | "to");
        // "7% at Acme, a tenth of the workforce at Brim", "the workers at Texel"
        let employs = before(1) == "at"
            && (matches!(before(2), "%" | "percent" | "cent" | "pc" | "pct")
                || m.tokens.start.checked_sub(2).is_some_and(|k| a.tags[k].any(&[Tag::WorkforceNoun, Tag::WorkerNoun])));
        if employs && !kind && !by_name {
            return false;
        }
        let acts = a.tags.get(m.tokens.end).is_some_and(|t| t.has(Tag::SpeechVerb) || t.has(Tag::CutVerb) && !by_name)
            || a_possessor(a, m) && !by_name;
        if acts && !at {
            return false;
        }
        (shown, placed) = (shown || lies || kind && !at || kind && before(1) == "the", placed || at);
        if !by_name && !kind && !at {
            return false;
        }
    }
    // "60 posts at Acton and 30 at Tarnby": of a name that nothing makes a firm's
    shown || placed && (by_name || words.len() == 1 && !brand)
}

/// "Acme's staff": a name that owns something.
fn a_possessor(a: &Analysis<'_>, m: &Mention) -> bool {
    a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
}
