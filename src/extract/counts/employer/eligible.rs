//! Which names can be an employer's: no outlets, no parts of an employer, no tickers; and which seldom are: unions, courts, and
//! whoever counts other people's jobs.

use std::ops::Range;

use super::Referents;
use super::own::is_town;
use crate::extract::Analysis;
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::sets::{
    ANNOUNCING_VERBS, ATTRIBUTED, AUXILIARIES, BODY_KINDS, BODY_NOUNS, COUNTING_NOUNS, COUNTING_VERBS, COUNTY_PLACES, EXPERTS, MARKETS,
    NAMED_THINGS, SHUTTING_VERBS, SOCIAL_NETWORKS,
};
use crate::lexicon::{Tag, feasts, is_organisation, is_place, tags_of};
use crate::text::TokenKind;
use crate::text::number::read_cardinal;

impl Referents<'_, '_> {
    /// Whether a mention can name an employer.
    pub(super) fn may_employ(&self, m: &Mention) -> bool {
        let a = self.a;
        // "(NYSE:ABC)" is a ticker
        if m.tokens.start > 0 && a.tokens[m.tokens.start].glued && a.tokens[m.tokens.start - 1].text == ":" {
            return false;
        }
        let known = || self.names.entity(m).company().is_some();
        if a.tokens[m.tokens.clone()].iter().any(|t| MARKETS.has(&t.lower)) && !known() || is_road(a, m) {
            return false;
        }
        // "Ninety of the workers" opens a sentence
        let figure = read_cardinal(&a.tokens, m.tokens.start, m.tokens.end).is_some_and(|n| n.end == m.tokens.end);
        if figure && !known() {
            return false;
        }
        // "the Worker Adjustment and Retraining Notification (WARN) Act"
        let last = &a.tokens[m.tokens.end - 1];
        if m.tokens.len() > 1 && (last.is("notification") && a.tokens[m.tokens.end - 2].is("retraining") || last.is("adjustment")) {
            return false;
        }
        // "by Christmas" names nobody
        if feasts().longest(&a.tokens, m.tokens.start, m.tokens.end).is_some_and(|(stop, _)| stop == m.tokens.end) {
            return false;
        }
        // "Employers resume plans": many at once, not one of that name; "West German steel jobs": a country's
        let single = m.tokens.len() == 1;
        // "Most of the workers are Black": people by what they are
        let people =
            single && matches!(a.tokens[m.tokens.start].lower.as_ref(), "black" | "blacks" | "white" | "whites" | "latino" | "latinos");
        if people
            || single && self.is_collective_word(m.tokens.start)
            || a.tags[m.tokens.end - 1].has(Tag::Demonym) && !a.tokens[m.tokens.end - 1].is_all_caps() && (single || !known())
            || single && is_town(&a.tokens[m.tokens.start].lower) && a.tokens.get(m.tokens.end).is_some_and(|t| t.is("of"))
            || single
                && matches!(
                    a.tokens[m.tokens.start].lower.as_ref(),
                    "north" | "south" | "east" | "west" | "midwest" | "northeast" | "northwest" | "southeast" | "southwest" | "midlands"
                )
            || single && joins_nations(&a.tokens[m.tokens.start].lower)
            || single && a.tags[m.tokens.start].any(&[Tag::PersonNoun, Tag::WorkforceNoun, Tag::JobNoun, Tag::FunctionWord]) && !known()
        {
            return false;
        }
        // "Exampleshire hospitals": many, not one of that name
        if self.is_collective_word(m.tokens.end) && !a.tokens[m.tokens.end].is_capitalised() {
            return false;
        }
        // "the Acton Watch blogger Ann Lee": a medium
        let trade =
            a.tokens.get(m.tokens.end).is_some_and(|t| matches!(t.lower.as_ref(), "blogger" | "columnist" | "reporter" | "correspondent"));
        if trade && self.names.at(m.tokens.end + 1).is_some() {
            return false;
        }
        let e = self.names.entity(m);
        // "the Board", "The Project": a noun with a capital
        let noun = single
            && (a.tags[m.tokens.start].any(&[Tag::CompanyNoun, Tag::TeamNoun, Tag::OrganisationWord])
                || matches!(a.tokens[m.tokens.start].lower.as_ref(), "borough" | "city" | "county" | "state" | "town" | "township"));
        if noun && e.forms.len() == 1 && !a.tokens[m.tokens.start].is_all_caps() && !is_organisation(&a.tokens[m.tokens.start].lower) {
            return false;
        }
        let last = a.tokens[m.tokens.end - 1].lower.as_ref();
        let thing = NAMED_THINGS.has(last) && !self.is_body_of_project(m.entity);
        let office =
            m.tokens.len() > 1 && a.tags[m.tokens.end - 1].any(&[Tag::Title]) && !a.tags[m.tokens.end - 1].has(Tag::OrganisationWord);
        // "Dollar General" is no officer, the Attorney General is
        let officer = |k: usize| {
            matches!(
                a.tokens[k].lower.as_ref(),
                "attorney"
                    | "surgeon"
                    | "postmaster"
                    | "inspector"
                    | "solicitor"
                    | "auditor"
                    | "governor"
                    | "major"
                    | "director"
                    | "secretary"
            )
        };
        // "an Acton County town", "the Acton County plant": where something is
        let county = a.tokens[m.tokens.end - 1].is("county")
            && a.tokens.get(m.tokens.end).is_some_and(|t| !t.is_capitalised() && COUNTY_PLACES.has(&t.lower));
        let office = office && (!a.tokens[m.tokens.end - 1].is("general") || officer(m.tokens.end - 2));
        // "a Harling MP"
        let member = m.tokens.len() > 1 && matches!(last, "mp" | "mps" | "msp" | "mep");
        let place = is_place(&e.name.to_lowercase()) && !self.is_town_itself(m);
        if thing || county || office && !known() || member || place || self.no_employers.contains(&m.entity) {
            return false;
        }
        // "A Norvel packaging firm": where it is
        let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        let article = m.tokens.start.checked_sub(1).is_some_and(|k| matches!(word(k), "a" | "an"));
        let plain =
            |k: &usize| a.tokens[*k].kind == TokenKind::Word && !a.tokens[*k].is_capitalised() && !a.tags[*k].has(Tag::FunctionWord);
        let noun =
            |k: usize| matches!(word(k), "firm" | "company" | "business" | "manufacturer" | "maker" | "retailer" | "startup" | "start-up");
        let seated = article && (m.tokens.end..a.tokens.len().min(m.tokens.end + 4)).take_while(plain).any(noun);
        if seated && !self.is_shown_firm(m.entity) {
            return false;
        }
        if self.is_made(m) || self.is_seat(m) {
            return false;
        }
        // "wrote on Bluesky"
        let on = m.tokens.start.checked_sub(1).is_some_and(|k| matches!(a.tokens[k].lower.as_ref(), "on" | "via"));
        if on && single && SOCIAL_NETWORKS.has(&a.tokens[m.tokens.start].lower) {
            return false;
        }
        // "a post on the workplace app Marlow": where people write
        let site = m
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|k| matches!(a.tokens[k].lower.as_ref(), "app" | "forum" | "platform" | "site" | "website" | "network"));
        if site && (m.tokens.start.saturating_sub(6)..m.tokens.start).any(|k| a.tokens[k].is("on") || a.tokens[k].is("via")) {
            return false;
        }
        // "on a Marlow call", "filed an LRB charge": by what, or before whom
        let article = m.tokens.start.checked_sub(1).is_some_and(|k| matches!(word(k), "a" | "an"));
        if single && article && ATTRIBUTED.has(word(m.tokens.end)) {
            return false;
        }
        // "in a memo seen by AAP": a medium
        let by = m.tokens.start.checked_sub(2).filter(|k| a.tokens[k + 1].is("by"));
        if by.is_some_and(|k| matches!(a.tokens[k].lower.as_ref(), "seen" | "obtained" | "reviewed" | "viewed")) {
            return false;
        }
        (matches!(e.kind, NameKind::Organisation | NameKind::Other) || known() || self.is_town_itself(m))
            && (!self.outlets.contains(&m.entity) || self.outlet_cuts(m))
            && !self.is_unit(m)
    }

    /// "its Prime Video and games units", "the Space Launch System program": a part of the employer, by the words around it.
    pub(super) fn is_unit(&self, m: &Mention) -> bool {
        let a = self.a;
        let before = m.tokens.start.checked_sub(1).map_or("", |k| a.tokens[k].lower.as_ref());
        // "the company's Aircraft Division"
        let company = m.tokens.start > 1
            && a.tokens[m.tokens.start - 1].kind == TokenKind::Possessive
            && a.tags[m.tokens.start - 2].has(Tag::CompanyNoun)
            && !a.tokens[m.tokens.start - 2].is_capitalised();
        let own = company || matches!(before, "its" | "their" | "our" | "his");
        // "its Brim subsidiary will close two mills": a firm that acts for itself
        let subsidiary = a.tokens.get(m.tokens.end).is_some_and(|t| t.is("subsidiary")) && self.has_verb(m.tokens.end + 1);
        if own && subsidiary {
            return false;
        }
        let inner = a.tags[m.tokens.end - 1].has(Tag::TeamNoun) && m.tokens.len() > 1 && own;
        // "Acme's Kansas City Assembly Plant"
        if self.sites.contains(&m.entity) {
            return true;
        }
        // "the Acton school board"
        let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        if BODY_KINDS.has(word(m.tokens.end)) && BODY_NOUNS.has(word(m.tokens.end + 1)) {
            return false;
        }
        // "the Acme mill in Leeds" is Acme's
        let e = self.names.entity(m);
        let speaks = e.kind == NameKind::Other && self.speaking.contains(&m.entity);
        let firm = speaks || e.kind == NameKind::Organisation && (m.tokens.len() > 1 || e.company().is_some());
        // "the Acton works near Leeds"
        let the = m.tokens.start.checked_sub(1).is_some_and(|k| a.tokens[k].is("the"));
        if the
            && !firm
            && word(m.tokens.end) == "works"
            && matches!(word(m.tokens.end + 1), "in" | "near" | "," | "." | "will" | "is" | "was")
        {
            return true;
        }
        let site = firm && SITES.contains(&word(m.tokens.end));
        if site && !own {
            return false;
        }
        // a headline ends without a mark
        let end = a.sentences.get(a.sentence_of(m.tokens.start)).map_or(a.tokens.len(), |s| s.tokens.end);
        let noun_behind = (m.tokens.end..end.min(m.tokens.end + 7))
            .take_while(|k| {
                a.tokens[*k].kind == TokenKind::Word
                    && (!a.tags[*k].has(Tag::FunctionWord) || a.tokens[*k].is("and"))
                    && !SHUTTING_VERBS.has(&a.tokens[*k].lower)
                    // "Acme runs mills"
                    && !matches!(a.tokens[*k].lower.as_ref(), "builds" | "makes" | "manages" | "operates" | "owns" | "runs" | "sells")
                    || matches!(a.tokens[*k].text, "," | "(" | ")")
            })
            .any(|k| a.tags[k].has(Tag::TeamNoun) && !self.is_title_of(k));
        own || inner || noun_behind
    }

    /// "data" in "Acme data engineer Ann Lee": part of a person's title, no unit of Acme's.
    fn is_title_of(&self, k: usize) -> bool {
        let plain = |x: &usize| self.a.tokens[*x].kind == TokenKind::Word && !self.a.tokens[*x].is_capitalised();
        let behind = (k + 1..self.a.tokens.len().min(k + 4)).find(|x| !plain(x));
        behind.and_then(|x| self.names.at(x)).is_some_and(|m| self.names.entity(m).kind == NameKind::Person)
    }

    /// Unions, parliaments, courts and estimators speak of cuts more often than they make them.
    pub(super) fn is_bystander(&self, at: &Range<usize>) -> bool {
        let bystander = |m: &Mention| self.entity_is_bystander(m.entity) && !self.is_of_its_own(m);
        self.names.at(at.start).is_some_and(|m| bystander(m) || self.tells(m))
    }

    /// "the City of Acton will lay off 60", not "60 jobs in the city of Acton": a town that acts, not where something is.
    fn is_town_itself(&self, m: &Mention) -> bool {
        let word = |back: usize| m.tokens.start.checked_sub(back).map_or("", |k| self.a.tokens[k].lower.as_ref());
        let before = word(3 + usize::from(word(3) == "the"));
        let placed = matches!(before, "across" | "around" | "at" | "from" | "in" | "near" | "of" | "outside" | "to" | "within");
        word(1) == "of" && is_town(word(2)) && !placed
    }

    pub(super) fn entity_is_bystander(&self, entity: usize) -> bool {
        self.bystanders.contains(&entity)
    }

    /// "300 jobs at risk, by Acme's reckoning, …": a bystander behind a preposition is no agent.
    pub(super) fn is_told_of(&self, m: &Mention) -> bool {
        self.entity_is_bystander(m.entity) && !self.is_of_its_own(m)
    }

    /// "The Herald reported that", "Acme estimates that", "a report by the Acme Institute", "according to figures from Acme".
    pub(super) fn tells(&self, m: &Mention) -> bool {
        let a = self.a;
        let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        // "*The Herald* reported"
        let verb = m.tokens.end + usize::from(matches!(word(m.tokens.end), "*" | "_"));
        // "the University of Acton's Marlow Institute predicts"
        let part = a.tokens.get(verb).filter(|t| t.kind == TokenKind::Possessive).and_then(|_| self.names.at(verb + 1));
        let verb = part.map_or(verb, |p| p.tokens.end);
        // "has estimated", "had also warned"
        let helped =
            (verb..verb + 3).find(|k| !matches!(word(*k), "has" | "have" | "had" | "also" | "now" | "recently" | "itself")).unwrap_or(verb);
        let verb = if COUNTING_VERBS.has(word(helped)) && !COUNTING_VERBS.has(word(verb)) { helped } else { verb };
        // "Acme data engineer Ann Lee" counts nobody's jobs
        let behind = COUNTING_VERBS.has(word(verb))
            && !self.is_title_of(verb)
            && !(matches!(word(verb), "reported" | "reports") && matches!(word(verb + 1), "a" | "an" | "its" | "third"));
        let from = m.tokens.start.saturating_sub(14);
        let source = |k: usize| COUNTING_NOUNS.has(word(k));
        // "figures compiled by Acme"
        let made = |k: usize| word(k).ends_with("ed") && word(k + 1) == "by";
        let joined = |k: usize| a.tokens[k].kind == TokenKind::Word || matches!(a.tokens[k].text, "," | "&" | "'" | "’");
        let by = (from..m.tokens.start)
            .rev()
            .take_while(|k| joined(*k) && !a.tags[*k].has(Tag::SpeechVerb))
            .any(|k| source(k) && (matches!(word(k + 1), "by" | "from" | "of" | "at" | "for") || made(k + 1)));
        behind || by || self.called_teller(m) || self.employs_expert(m)
    }

    /// "Economist Ann Lee of Acton Capital", "Ann Lee, an analyst at Acton Capital": where those work who say what others do.
    fn employs_expert(&self, m: &Mention) -> bool {
        const REACH: usize = 12;
        let a = self.a;
        let first = a.sentences.get(a.sentence_of(m.tokens.start)).map_or(0, |s| s.tokens.start);
        let the = usize::from(m.tokens.start > first && a.tokens[m.tokens.start - 1].is("the"));
        let Some(prep) = m.tokens.start.checked_sub(1 + the).filter(|k| *k > first) else { return false };
        matches!(a.tokens[prep].lower.as_ref(), "of" | "at" | "with" | "for" | "from")
            && (first.max(prep.saturating_sub(REACH))..prep)
                .rev()
                .take_while(|k| a.tokens[*k].kind == TokenKind::Word || a.tokens[*k].text == ",")
                .take_while(|k| !a.tags[*k].any(&[Tag::SpeechVerb, Tag::CutVerb]))
                .any(|k| EXPERTS.has(&a.tokens[k].lower))
    }

    /// "the Acton Fund, a think tank": what stands behind it says so.
    fn called_teller(&self, m: &Mention) -> bool {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        word(m.tokens.end) == ","
            && matches!(word(m.tokens.end + 1), "a" | "an" | "the")
            && (m.tokens.end + 2..m.tokens.end + 9).take_while(|k| word(*k) != "," && word(*k) != ".").any(|k| {
                matches!((word(k), word(k + 1)), ("think", "tank") | ("research", _) | ("trade", "group" | "body" | "association"))
                    || matches!((word(k), word(k + 1)), ("industry", "body" | "group") | ("lobby", _) | ("outplacement", _))
                    || matches!(word(k), "union" | "tracks" | "consultancy" | "thinktank")
            })
    }

    /// "Acme Corp (ACM), Norvel, Texas, said": where the firm before it is.
    fn is_seat(&self, m: &Mention) -> bool {
        const LONG: usize = 12;
        let a = self.a;
        let text = |k: usize| a.tokens.get(k).map_or("", |t| t.text);
        let state =
            text(m.tokens.end) == "," && self.names.at(m.tokens.end + 1).is_some_and(|p| self.names.entity(p).kind == NameKind::Place);
        let Some(comma) = m.tokens.start.checked_sub(1).filter(|k| state && text(*k) == ",") else { return false };
        let open = (comma.saturating_sub(LONG)..comma).rev().find(|k| text(*k) == "(").filter(|_| text(comma.saturating_sub(1)) == ")");
        let firm = open.unwrap_or(comma).checked_sub(1).and_then(|k| self.names.at(k));
        firm.is_some_and(|f| f.entity != m.entity && self.names.entity(f).kind == NameKind::Organisation)
    }

    /// "The Acton Project, the charity behind two shelters", "the Acton Project cut 60 jobs": a body that calls itself after what it does.
    fn is_body_of_project(&self, entity: usize) -> bool {
        const KIND: usize = 4;
        const MENTIONS: usize = 20;
        let a = self.a;
        self.mentions_of(entity).take(MENTIONS).any(|m| {
            let word = |k: usize| a.tokens.get(k).map_or("", |t| t.lower.as_ref());
            let tag = |k: usize, tag: Tag| a.tags.get(k).is_some_and(|t| t.has(tag));
            let end = m.tokens.end;
            let explained = word(end) == "," && matches!(word(end + 1), "a" | "an" | "the");
            let body = |k: usize| tag(k, Tag::CompanyNoun) || word(k) == "group";
            let named = m.tokens.len() > 1 && matches!(word(end - 1), "initiative" | "program" | "programme" | "project");
            named && (explained && (end + 2..end + 2 + KIND).any(body) || tag(end, Tag::CutVerb))
        })
    }
}

/// "KMOV-TV", "WXYZ-FM": the call sign of a station.
pub(super) fn is_station(name: &str) -> bool {
    name.rsplit_once('-').is_some_and(|(sign, band)| {
        matches!(band, "TV" | "FM" | "AM")
            && matches!(sign.len(), 3 | 4)
            && sign.starts_with(['K', 'W', 'C'])
            && sign.bytes().all(|b| b.is_ascii_uppercase())
    })
}

/// "ACTON, Ky. (WXYZ) — Three mines": in brackets behind the place and before the dash of a dateline.
pub(super) fn signs_dateline(a: &Analysis<'_>, m: &Mention) -> bool {
    const PLACE: usize = 6;
    let text = |k: usize| a.tokens.get(k).map_or("", |t| t.text);
    // "(NewsChannel 6)"
    let close = m.tokens.end + usize::from(a.tokens.get(m.tokens.end).is_some_and(|t| t.kind == TokenKind::Number));
    let Some(open) = m.tokens.start.checked_sub(1).filter(|k| text(*k) == "(" && text(close) == ")") else { return false };
    let block = &a.doc.blocks[a.sentences[a.sentence_of(m.tokens.start)].block];
    let first = a.tokens_of(block).start;
    let place = |k: usize| a.tokens[k].is_capitalised() || a.tokens[k].kind == TokenKind::Mark;
    matches!(text(close + 1), "-" | "--" | "–" | "—") && open > first && open - first <= PLACE && (first..open).all(place)
}

/// "Route 128", "Interstate 95", "the M5".
fn is_road(a: &Analysis<'_>, m: &Mention) -> bool {
    let first = &a.tokens[m.tokens.start];
    let numbered = matches!(first.text.as_bytes(), [b'A' | b'B' | b'M', digits @ ..] if !digits.is_empty() && digits.len() < 5 && digits.iter().all(u8::is_ascii_digit));
    numbered && m.tokens.len() == 1 || matches!(first.lower.as_ref(), "route" | "highway" | "interstate" | "motorway")
}

/// "Anglo-Dutch": two nations' is no name.
fn joins_nations(lower: &str) -> bool {
    lower.rsplit_once('-').is_some_and(|(_, nation)| tags_of(nation).has(Tag::Demonym))
}

/// Sites that go by their owner's name.
const SITES: [&str; 12] =
    ["plant", "plants", "mill", "mills", "factory", "factories", "store", "stores", "warehouse", "depot", "shipyard", "refinery"];

/// "the Federation of Port Unions (FPU)", "the Union of Banks, Insurers and Brokers, UBIB": the initials of a body whose full name says what it is.
pub(super) fn is_union_by_initials(a: &Analysis<'_>, m: &Mention) -> bool {
    const NAME: usize = 16;
    let first = a.sentences.get(a.sentence_of(m.tokens.start)).map_or(0, |s| s.tokens.start);
    let opened = m.tokens.start.checked_sub(1).filter(|k| *k > first && m.tokens.len() == 1 && matches!(a.tokens[*k].text, "(" | ","));
    let Some(mark) = opened else { return false };
    let short = a.tokens[m.tokens.start].lower.as_ref();
    let full = first.max(mark.saturating_sub(NAME))..mark;
    let capitals = full.clone().filter(|k| a.tokens[*k].is_capitalised());
    let initials: String = capitals.filter_map(|k| a.tokens[k].lower.chars().next()).collect();
    let body = full.into_iter().any(|k| a.tokens[k].is_capitalised() && a.tags[k].has(Tag::Bystander));
    (3..=10).contains(&short.len()) && body && initials.ends_with(short)
}

/// "the GWU, which represents 300 workers": a union or a lawyer, whatever the name looks like.
pub(super) fn represents(a: &Analysis<'_>, m: &Mention) -> bool {
    const OBJECT: usize = 8;
    let end = a.tokens.len();
    let leads = |k: &usize| matches!(a.tokens[*k].lower.as_ref(), "," | "which" | "who" | "also");
    let verb = (m.tokens.end..end.min(m.tokens.end + 4)).find(|k| !leads(k));
    let verb = verb.filter(|k| matches!(a.tokens[*k].lower.as_ref(), "represents" | "representing"));
    let object = verb.map_or(0..0, |k| k + 1..end.min(k + OBJECT));
    let number = object.clone().find(|k| a.tokens[*k].kind == TokenKind::Number);
    number.is_some_and(|n| (n + 1..object.end).any(|k| a.tags[k].has(Tag::WorkerNoun)))
}

/// "administrators from Moorlands", "joint administrator Ann Lee of Moorlands", "Moorlands was appointed administrator": they close what is
/// another's. The "administrators of Acme" close Acme.
pub(super) fn winds_up(a: &Analysis<'_>, m: &Mention) -> bool {
    let sentence = a.sentences.get(a.sentence_of(m.tokens.start)).map_or(0..0, |s| s.tokens.clone());
    let office = |k: usize| {
        sentence.contains(&k)
            && matches!(
                a.tokens[k].lower.as_ref(),
                "administrator" | "administrators" | "liquidator" | "liquidators" | "receiver" | "receivers"
            )
    };
    let word = |k: usize| if sentence.contains(&k) { a.tokens[k].lower.as_ref() } else { "" };
    let from = m.tokens.start.wrapping_sub(1);
    let of_person = word(from) == "of" && !office(from.wrapping_sub(1));
    let joined = of_person || matches!(word(from), "from" | "at");
    let appointed = (m.tokens.end..m.tokens.end + 5).any(|k| word(k) == "appointed" && (k + 1..k + 4).any(office));
    // "has appointed Moorlands as administrators", "Moorlands, appointed as receiver to Acme,"
    let named =
        (m.tokens.start.saturating_sub(3)..m.tokens.start).any(|k| word(k) == "appointed") && (m.tokens.end..m.tokens.end + 3).any(office);
    let appointed = appointed || named;
    appointed || joined && (m.tokens.start.saturating_sub(6)..m.tokens.start).any(office)
}

/// "the port union, FNV,", "pilots' union Balpa": what stands beside a name says that it speaks for others.
pub(super) fn is_called_bystander(a: &Analysis<'_>, m: &Mention) -> bool {
    let first = a.sentences.get(a.sentence_of(m.tokens.start)).map_or(0, |s| s.tokens.start);
    let from = first.max(m.tokens.start.saturating_sub(2));
    // "executive search firm Marlow"
    let searches = m.tokens.start >= first + 2
        && matches!(a.tokens[m.tokens.start - 1].lower.as_ref(), "firm" | "company" | "agency" | "group" | "house")
        && matches!(
            a.tokens[m.tokens.start - 2].lower.as_ref(),
            "search" | "recruitment" | "recruiting" | "research" | "polling" | "outplacement" | "headhunting"
        );
    // "the umbrella body Marlow", "industry group Brim"
    let speaks_for_many =
        m.tokens.start >= first + 2 && is_body_of_many(&a.tokens[m.tokens.start - 2].lower, &a.tokens[m.tokens.start - 1].lower);
    // "the GMB union"
    let acronym = m.tokens.len() == 1
        && a.tokens[m.tokens.start].is_all_caps()
        && a.tokens.get(m.tokens.end).is_some_and(|t| matches!(t.lower.as_ref(), "union" | "federation" | "association"));
    // "the Unity at Work union said"
    let the = m.tokens.start > first && a.tokens[m.tokens.start - 1].is("the");
    let next = |d: usize| a.tokens.get(m.tokens.end + d).map_or("", |t| t.text);
    let acronym = acronym || the && (next(0) == "union" || next(0) == "trade" && next(1) == "union");
    searches || speaks_for_many || acronym || {
        // "A union said Acme wants": not the name of the union
        let says = |k: usize| (k + 1..m.tokens.start).any(|v| a.tags[v].has(Tag::SpeechVerb));
        (from..m.tokens.start).any(|k| a.tags[k].has(Tag::Bystander) && !a.tokens[k].is_capitalised() && !says(k))
    }
}

/// "the trade body", "an industry group": speaks for many employers.
pub(super) fn is_body_of_many(kind: &str, noun: &str) -> bool {
    matches!(
        kind,
        "advocacy" | "business" | "campaign" | "employer" | "employers" | "industry" | "lobby" | "pressure" | "trade" | "umbrella"
    ) && matches!(noun, "association" | "body" | "confederation" | "federation" | "group" | "lobby" | "organisation" | "organization")
}

/// "Statistics Norvale will cut 40 jobs", "the Norvale Trade Agency said it would shed a tenth of its staff": who as a rule counts what others cut
/// cuts its own.
pub(super) fn cuts_its_own(a: &Analysis<'_>, m: &Mention) -> bool {
    const SAID: usize = 6;
    const OBJECT: usize = 8;
    let end = a.sentences.get(a.sentence_of(m.tokens.start)).map_or(m.tokens.end, |s| s.tokens.end);
    let tags = |k: usize| (k < end).then(|| a.tags[k]);
    let word = |k: usize| if k < end { a.tokens[k].lower.as_ref() } else { "" };
    let helps = |k: &usize| {
        tags(*k).is_some_and(|t| t.has(Tag::Modal))
            || AUXILIARIES.has(word(*k))
            || matches!(word(*k), "to" | "plans" | "plan" | "planning" | "set" | "also")
    };
    let cut_behind = |from: usize| (from..end).find(|k| !helps(k)).filter(|k| *k > from && tags(*k).is_some_and(|t| t.has(Tag::CutVerb)));
    let own = |verb: usize| {
        (verb + 1..end.min(verb + OBJECT))
            .any(|k| matches!(word(k), "its" | "their") && tags(k + 1).is_some_and(|t| !t.has(Tag::FunctionWord)))
    };
    // a party promises that others will cut; an office can cut only its own
    let body = || m.tokens.clone().any(|k| word(k) == "statistics" || tags(k).is_some_and(|t| t.has(Tag::OrganisationWord)));
    // "said it would", ", which announced in the spring that it would"
    let which = m.tokens.end + 2 * usize::from(word(m.tokens.end) == "," && word(m.tokens.end + 1) == "which");
    let said = || {
        let from = tags(which).filter(|t| t.has(Tag::SpeechVerb) || ANNOUNCING_VERBS.has(word(which))).map(|_| which + 1)?;
        let it = (from..end.min(from + SAID)).find(|k| matches!(word(*k), "it" | "they"))?;
        let sends =
            (it + 1..end).find(|k| !helps(k)).filter(|k| matches!(word(*k), "send" | "issue" | "give") && word(*k + 1) == "notices");
        sends.or_else(|| cut_behind(it + 1).filter(|verb| own(*verb) || body()))
    };
    said().is_some() || cut_behind(m.tokens.end).is_some_and(|verb| own(verb) || body())
}
