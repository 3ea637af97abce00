//! Sites that are no employers of their own: "Acme's Acton Assembly Plant", the Acton at which Acme cuts its jobs.

use super::super::frame::Frame;
use super::super::quantity::Quantity;
use super::Referents;
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind, Names};
use crate::lexicon::sets::{SITE_KINDS, VERB_HELPERS};
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
        let Some(f) = frame.filter(|f| f.trigger == Trigger::Cut && !f.passive && f.tokens.end <= q.tokens.start) else { return false };
        let helps = |k: &usize| self.a.tags[*k].has(Tag::Modal) || VERB_HELPERS.has(&self.a.tokens[*k].lower);
        let subject = (0..f.tokens.start).rev().find(|k| !helps(k)).and_then(|k| self.names.at(k));
        subject.is_some_and(|m| {
            m.entity != site && self.names.entity(m).kind == NameKind::Organisation && self.may_employ(m) && !self.is_bystander(&m.tokens)
        })
    }
}

/// "Acme's Acton Assembly Plant": a site that an organisation owns.
pub(super) fn is_owned_site(a: &Analysis<'_>, names: &Names, m: &Mention) -> bool {
    let kind = m.tokens.len() > 1 && SITE_KINDS.has(&a.tokens[m.tokens.end - 1].lower);
    let owner = m.tokens.start.checked_sub(2).filter(|k| a.tokens[k + 1].kind == TokenKind::Possessive).and_then(|k| names.at(k));
    kind && owner.is_some_and(|o| o.entity != m.entity && matches!(names.entity(o).kind, NameKind::Organisation | NameKind::Other))
}

/// "Acme's staff": a name that owns something.
fn a_possessor(a: &Analysis<'_>, m: &Mention) -> bool {
    a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Possessive)
}
