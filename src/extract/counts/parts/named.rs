//! What of a noun phrase names a part of an employer, and what names nobody in particular.

use std::ops::Range;

use super::{PartReader, is_plain_modifier};
use crate::extract::Analysis;
use crate::extract::names::NameKind;
use crate::lexicon::sets::WIDE_AREAS;
use crate::lexicon::{Tag, business_functions, is_place};
use crate::text::TokenKind;

/// "permanent" and "agency" of "310 permanent staff and 40 agency workers": terms of work that are told from one another; by itself an
/// agency is a body that employs people.
pub(in super::super) fn is_term_of_work(a: &Analysis<'_>, k: usize) -> bool {
    const REACH: usize = 8;
    let term = |i: usize| matches!(a.tokens[i].lower.as_ref(), "agency" | "permanent");
    let other = |i: usize| {
        let w = a.tokens[i].lower.as_ref();
        let kind = matches!(w, "casual" | "contract" | "contracts" | "contractors" | "seasonal" | "temporary" | "temps");
        kind || term(i) && w != a.tokens[k].lower
    };
    let s = &a.sentences[a.sentence_of(k)].tokens;
    term(k) && (s.start.max(k.saturating_sub(REACH))..s.end.min(k + REACH)).any(other)
}

impl PartReader<'_, '_> {
    /// The part's name without "jobs" or "workers" behind a function; `None` for what names nobody in particular.
    pub(super) fn named(&self, tokens: Range<usize>, listed: bool) -> Option<Range<usize>> {
        let (mut first, mut last) = (tokens.start, tokens.end);
        // "its subsidiaries Norvel and Texel": the name alone
        let kinds =
            self.a.tags[first].has(Tag::TeamNoun) && self.a.tokens[first].lower.ends_with('s') && !self.a.tokens[first].is_capitalised();
        if kinds && self.names.at(first + 1).is_some_and(|m| m.tokens == (first + 1..last)) {
            first += 1;
        }
        let people = self.a.tags[last - 1].has(Tag::WorkerNoun);
        let jobs = self.a.tags[last - 1].has(Tag::JobNoun);
        if people || jobs {
            let rest = first..last - 1;
            let workforce = self.a.tags[last - 1].has(Tag::WorkforceNoun) && !self.a.tags[last - 1].has(Tag::PersonNoun);
            let gerund = self.a.tokens[first].lower.ends_with("ing") && rest.len() > 1;
            if rest.is_empty() || rest.clone().all(|k| self.says_nothing(k)) || gerund || workforce && !self.is_function(rest.clone()) {
                return None;
            }
            let function = self.is_function(rest.clone());
            let occupation = jobs && self.a.tags[last - 2].has(Tag::PersonNoun);
            // "warehouse workers" are not all of a warehouse
            let site = people && rest.len() == 1 && self.a.tags[first].has(Tag::TeamNoun);
            let of_part = occupation || self.a.tags[last - 2].has(Tag::TeamNoun) && !site || self.names.at(last - 2).is_some();
            if function || of_part {
                last -= 1;
            }
        }
        let range = first..last;
        // "hourly and salaried employees": all of them
        let paid = |w: &str| range.clone().any(|k| self.a.tokens[k].is(w));
        let behind_hourly = first > 1 && self.a.tokens[first - 2].is("hourly");
        if paid("salaried") && (paid("hourly") || behind_hourly) {
            return None;
        }
        // "technology and operations": in a list a plain noun is told from the others
        let bare = !(listed && self.a.tags[last - 1].has(Tag::TeamNoun))
            && self.a.tags[last - 1].any(&[Tag::TeamNoun, Tag::CompanyNoun, Tag::WorkforceNoun])
            && self.names.at(last - 1).is_none()
            && !range.clone().any(|k| is_term_of_work(self.a, k))
            && !self.is_function(range.clone())
            // "various business divisions"
            && (first..last - 1).all(|k| is_plain_modifier(self.a, k) || matches!(self.a.tokens[k].lower.as_ref(), "business" | "operating" | "internal"));
        let alone = self.names.at(first).filter(|m| m.tokens == range).map(|m| self.names.entity(m).kind);
        // "nearby North Carolina", "Harlow County"
        let ends = || {
            self.a.tags[last - 1].has(Tag::PlaceWord)
                || self.a.tokens[last - 1].is("county")
                || matches!(self.a.tokens[first].lower.as_ref(), "nearby" | "neighboring" | "neighbouring")
                || self.names.at(last - 1).is_some_and(|m| self.names.entity(m).kind == NameKind::Place)
        };
        let sited = !self.a.tags[last - 1].any(&[Tag::TeamNoun, Tag::PersonNoun]) && self.a.tokens[first].kind == TokenKind::Word && ends();
        let sited = sited && !range.clone().any(|k| self.a.tags[k].has(Tag::TeamNoun));
        let place = alone == Some(NameKind::Place) || sited || is_place(&self.a.text(range.clone()).to_lowercase());
        let area = WIDE_AREAS.has(&self.a.tokens[last - 1].lower) && (first..last - 1).all(|k| is_plain_modifier(self.a, k));
        // "dismissed welders and local businesses"
        let anyone = |k: usize| {
            is_plain_modifier(self.a, k)
                || matches!(self.a.tokens[k].lower.as_ref(), "essential" | "non" | "-" | "non-essential" | "nonessential")
        };
        let everybody = self.a.tokens[last - 1].is("businesses") && (first..last - 1).all(anyone);
        // "the work force", "its labour force"
        let force = self.a.tokens[last - 1].is("force") && matches!(self.a.tokens[first].lower.as_ref(), "work" | "labor" | "labour");
        (!bare && !place && !area && !everybody && !force).then_some(range)
    }

    /// Whether a part is a bare name of an organisation.
    pub(in super::super) fn is_organisation(&self, part: &Range<usize>) -> bool {
        self.names.at(part.start).is_some_and(|m| m.tokens == *part && self.names.entity(m).kind == NameKind::Organisation)
    }

    /// Whether the name of a business function starts at one token and ends right before another.
    pub(in super::super) fn starts_function(&self, at: usize, stop: usize) -> bool {
        business_functions().longest(&self.a.tokens, at, stop).is_some_and(|f| f.0 == stop || self.starts_function(f.0, stop))
    }

    /// Whether these words end in the name of a business function.
    pub(in super::super) fn is_function(&self, tokens: Range<usize>) -> bool {
        tokens.clone().any(|k| business_functions().longest(&self.a.tokens, k, tokens.end).is_some_and(|f| f.0 == tokens.end))
    }

    /// Words before "workers" that narrow them to no part: "local workers", "Acme workers", "Spanish staff".
    fn says_nothing(&self, k: usize) -> bool {
        let word = self.a.tokens[k].lower.as_ref();
        let body = matches!(word, "team" | "city" | "county" | "council" | "town" | "municipal" | "government" | "tech" | "technology");
        if is_term_of_work(self.a, k) {
            return false;
        }
        body || self.is_own_or_place(k) || is_plain_modifier(self.a, k) || self.a.tags[k].any(&[Tag::Demonym, Tag::CompanyNoun])
    }
}
