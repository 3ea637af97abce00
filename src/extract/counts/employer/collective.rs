//! Many employers at once: industries, economies, "companies", and numbers too large for one.

use super::eligible::is_body_of_many;
use super::{Bound, Referent, Referents, is_study};
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::sets::{CHANGE_VERBS, COUNTING_VERBS, GROWTH_VERBS, INDUSTRIES, PUBLIC_WORDS, SHUTTING_VERBS};
use crate::lexicon::{Tag, Trigger, is_teller, place_depth, place_key};
use crate::model::EmployerBasis;
use crate::text::{Sentence, TokenKind};

use super::super::frame::Frame;
use super::super::quantity::{NounClass, Quantity};

/// More jobs than an ordinary employer cuts at once.
const BEYOND_ONE: u64 = 150_000;

impl Referents<'_, '_> {
    /// Industry, economy, companies in the plural.
    pub(super) fn is_collective(&self, k: usize) -> bool {
        // "one of the region's biggest employers" is one
        let one = (k.saturating_sub(9)..k).any(|j| self.a.tokens[j].is("one") && self.a.tokens[j + 1].is("of"))
            && !matches!(self.a.tokens[k].lower.as_ref(), "workers" | "industry" | "industries" | "sector" | "sectors");
        // "29 of its 240 pubs", "its retail, research and lending businesses" are one employer's
        let thing = self.a.tags[k].any(&[Tag::CompanyNoun, Tag::TeamNoun]);
        let own = thing && self.a.tokens[k].lower.ends_with('s') && self.opens_with_owner(k);
        // "12% of the staff in several businesses" of a bank
        let parts = self.a.tokens[k].is("businesses")
            && k > 1
            && matches!(self.a.tokens[k - 1].lower.as_ref(), "several" | "some" | "two" | "three" | "various" | "certain")
            && matches!(self.a.tokens[k - 2].lower.as_ref(), "in" | "across" | "at" | "from");
        // "The owner of 31 newspapers", "a maker of cars" is one
        let first = k.saturating_sub(4);
        let of_one = (first + 1..k).any(|j| {
            let noun = &self.a.tokens[j - 1];
            let agent = noun.lower.ends_with("er") || noun.lower.ends_with("or") || noun.is("parent");
            self.a.tokens[j].is("of")
                && agent
                && noun.kind == TokenKind::Word
                && !matches!(&*noun.lower, "number" | "other" | "sector" | "quarter")
        });
        // "seats for Brim, Texel and others"
        let listed = self.a.tokens[k].is("others") && k > 0 && matches!(&*self.a.tokens[k - 1].lower, "and" | "or" | "among");
        // "Acme Trust runs hospitals in Acton": what one runs
        let runs = |j: usize| matches!(self.a.tokens[j].lower.as_ref(), "operates" | "owns" | "runs" | "manages");
        let run = self.a.tokens[k].lower.ends_with('s')
            && (k.saturating_sub(4)..k).rev().take_while(|j| self.a.tokens[*j].kind != TokenKind::Mark).any(runs);
        // "The factories to be closed, in Acton and Norvel, employ 340"
        let word = |j: usize| self.a.tokens.get(j).map_or("", |t| t.lower.as_ref());
        let closing = self.a.tags[k].has(Tag::TeamNoun)
            && (word(k + 1) == "to" && word(k + 2) == "be" || matches!(word(k + 1), "affected" | "closing" | "concerned" | "earmarked"));
        // "ceased operations, throwing 900 out of work"
        let stops = ["ceas", "halt", "suspend", "stopp", "end"];
        let ceased = word(k) == "operations" && k > 0 && stops.iter().any(|s| word(k - 1).starts_with(s));
        if one || own || ceased || parts || of_one || listed || closing || run || self.is_closed_site(k) {
            return false;
        }
        let street = self.a.tokens[k].is("street");
        self.is_collective_word(k) && (street || self.names.at(k).is_none_or(|m| m.tokens.len() == 1))
    }

    /// Whether a possessive opens the phrase that ends at token `k`: "its 240 pubs", "Acme's restaurants", "Acme's lending and research businesses".
    fn opens_with_owner(&self, k: usize) -> bool {
        const REACH: usize = 9;
        let modifies = |j: &usize| {
            let t = &self.a.tokens[*j];
            let joins = t.is("and") || t.is("&") || t.is(",") || t.kind == TokenKind::Number || t.is("-");
            joins || t.kind == TokenKind::Word && !self.a.tags[*j].any(&[Tag::FunctionWord, Tag::FiniteVerb, Tag::Modal, Tag::SpeechVerb])
        };
        let Some(first) = (k.saturating_sub(REACH)..k).rev().find(|j| !modifies(j)) else { return false };
        let organisation = |m: &Mention| self.names.entity(m).kind == NameKind::Organisation;
        match self.a.tokens[first].lower.as_ref() {
            "its" | "their" | "our" => true,
            _ => self.a.tokens[first].kind == TokenKind::Possessive && first > 0 && self.names.at(first - 1).is_some_and(organisation),
        }
    }

    /// "is closing seven UK factories", "will shut two of its pubs": sites that somebody closes are that one's.
    fn is_closed_site(&self, k: usize) -> bool {
        const REACH: usize = 6;
        let from = k.saturating_sub(REACH);
        let closes = |j: &usize| SHUTTING_VERBS.has(&self.a.tokens[*j].lower);
        let joined = |j: &usize| self.a.tokens[*j].kind != TokenKind::Mark;
        self.a.tags[k].has(Tag::TeamNoun) && (from..k).rev().take_while(joined).any(|j| closes(&j))
    }

    pub(super) fn is_collective_word(&self, k: usize) -> bool {
        let word = |k: usize| self.a.tokens.get(k).map_or("", |t| t.lower.as_ref());
        self.a.tags.get(k).is_some_and(|t| t.has(Tag::Collective))
            || self.is_few(k)
            || matches!(word(k), "space" | "scene" | "ecosystem")
                && k > 0
                && (self.a.tags[k - 1].has(Tag::CompanyNoun) || INDUSTRIES.has(word(k - 1)))
            || word(k) == "street" && k > 0 && word(k - 1) == "high"
            || word(k) == "unemployment" && matches!(word(k + 1), "rate" | "benefits" | "claims")
    }

    /// "two publishers", "three more banks", "several insurers": employers that are counted, so many that none is meant alone.
    pub(super) fn is_few(&self, k: usize) -> bool {
        let noun = self.a.tags.get(k).is_some_and(|t| t.any(&[Tag::CompanyNoun, Tag::Collective]));
        let counts = |b: usize| {
            let t = &self.a.tokens[b];
            let word = t.lower.as_ref();
            t.kind == TokenKind::Number || matches!(word, "two" | "three" | "four" | "five" | "six" | "several")
        };
        // "three more banks", "several Indian startups"
        let between = k > 1 && (self.a.tokens[k - 1].is("more") || self.a.tags[k - 1].has(Tag::Demonym));
        let first = k.saturating_sub(if between { 2 } else { 1 });
        noun && first < k && self.a.tokens[k].lower.ends_with('s') && counts(first)
    }

    /// Whether an industry or an economy is spoken of in the two sentences before.
    pub(super) fn collective_before(&self, sentence: &Sentence) -> bool {
        let at = self.a.sentences.partition_point(|s| s.tokens.start < sentence.tokens.start);
        self.a.sentences[at.saturating_sub(2)..at].iter().any(|s| s.tokens.clone().any(|k| self.is_collective(k)))
    }

    /// Whether the words around a count speak of an industry or an economy.
    pub(super) fn aggregate(&self, q: &Quantity, sentence: &Sentence) -> bool {
        const NEAR: usize = 10;
        // so many may be those of the retailers at the end of the sentence
        // "180 of the positions are at local stations": of those told of before
        let of_those = &self.a.tokens[q.core.end..q.tokens.end];
        if q.class == NounClass::Job
            && !q.is_share()
            && of_those.windows(2).any(|w| w[0].is("of") && matches!(&*w[1].lower, "the" | "these" | "those"))
        {
            return false;
        }
        let reach = if q.value.min.is_some_and(|m| m >= 10_000) { usize::MAX } else { q.tokens.end + NEAR };
        let from = sentence.tokens.start;
        (from..q.tokens.start).any(|k| self.is_collective(k))
            || (q.tokens.end..sentence.tokens.end.min(reach)).any(|k| self.is_collective(k))
    }

    /// "Retrenchments in Singapore rose to 4,150": a country's, where nobody is named.
    pub(super) fn statistic(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let (a, first) = (self.a, sentence.tokens.start);
        let word = |k: usize| if k < q.tokens.start { a.tokens[k].lower.as_ref() } else { "" };
        let noun = first + usize::from(word(first) == "job");
        let cuts = noun < q.tokens.start && a.tags[noun].has(Tag::CutNoun) && word(noun).ends_with('s');
        let place = self.names.at(noun + 2).filter(|_| cuts && word(noun + 1) == "in")?;
        let country = place_depth(&place_key(&self.names.entity(place).name)) == 1;
        let moved = GROWTH_VERBS.has(word(place.tokens.end)) || CHANGE_VERBS.has(word(place.tokens.end));
        (country && moved).then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
    }

    /// "The Acton Institute estimates that the tax could cost 43,000 jobs", "75,000 workers lost their jobs, according to the
    /// statistics office": nobody's in particular.
    pub(super) fn counted_by(&self, q: &Quantity, sentence: &Sentence) -> Option<Bound> {
        let many = q.value.min.is_some_and(|m| m >= 10_000) || q.value.max.is_some_and(|m| m >= 10_000);
        let word = |k: usize| self.a.tokens[k].lower.as_ref();
        let analysts = sentence.tokens.clone().any(|k| matches!(word(k), "analyst" | "analysts"));
        let before = self.names.in_range(sentence.tokens.start..q.tokens.start).iter().any(|m| self.tells(m))
            || (sentence.tokens.start..q.tokens.start).any(|k| k + 1 < q.tokens.start && is_body_of_many(word(k), word(k + 1)));
        let mut behind = q.tokens.end..sentence.tokens.end;
        let source = behind.find(|k| word(*k) == "according").map_or(0..0, |k| k + 1..sentence.tokens.end.min(k + 8));
        let behind = self.names.in_range(source.clone()).iter().any(|m| is_teller(&self.names.entity(m).name))
            || source.into_iter().any(|k| self.is_collective(k));
        // "The Brimston Survey claims robots killed 381 jobs."
        let named = self.names.in_range(sentence.tokens.clone());
        let claims = |k: usize| self.a.tags[k].has(Tag::SpeechVerb) || COUNTING_VERBS.has(word(k));
        let study =
            named.first().is_some_and(|m| m.tokens.end < q.tokens.start && is_study(&self.names.entity(m).name) && claims(m.tokens.end))
                && !named[1..].iter().any(|m| self.may_employ(m));
        // "By the Herald's count, 3,800 people have lost their jobs"
        let first = sentence.tokens.start;
        let tally = self.a.tokens[first].is("by")
            && (first + 1..q.tokens.start.min(first + 8)).any(|k| {
                self.a.tokens[k].kind == TokenKind::Possessive && k + 1 < q.tokens.start && matches!(word(k + 1), "count" | "tally")
            });
        (many && !analysts && (before || behind) || study || tally).then_some(Bound::new(Referent::Aggregate, EmployerBasis::Collective))
    }

    /// Whether a cut of so many jobs cannot be one ordinary employer's; a state's own can.
    pub(in super::super) fn too_many(&self, q: &Quantity, frame: Option<&Frame>, entity: usize) -> bool {
        let cut = frame.is_none_or(|f| !matches!(f.trigger, Trigger::Headcount | Trigger::Hire));
        cut && !self.is_vast(entity) && q.value.min.is_some_and(|m| m >= BEYOND_ONE) && !q.is_share()
    }

    /// "The Acton administration fired federal workers": theirs is the government that the sentence names as their employer.
    pub(super) fn state_of(&self, entity: usize, q: &Quantity, sentence: &Sentence) -> Option<usize> {
        let acts = is_administration(&self.names.entities[entity].name.to_lowercase());
        let before = self.names.in_range(sentence.tokens.start..q.tokens.start);
        let state = before.iter().find(|m| self.names.entity(m).name.eq_ignore_ascii_case("federal government"));
        state.filter(|_| acts).map(|m| m.entity)
    }

    /// Those who employ hundreds of thousands: states, their armies, health and post services.
    fn is_vast(&self, entity: usize) -> bool {
        let name = self.names.entities[entity].name.to_lowercase();
        let vast = |w: &str| matches!(w, "army" | "navy" | "forces" | "nhs" | "service" | "defense" | "defence");
        self.is_government(entity) || name.split_whitespace().any(vast)
    }

    /// A government as a whole, or those who run it.
    pub(in super::super) fn is_government(&self, entity: usize) -> bool {
        let name = self.names.entities[entity].name.to_lowercase();
        name.ends_with("government") || is_administration(&name)
    }

    /// Governments and their services.
    pub(super) fn is_public(&self, entity: usize) -> bool {
        let e = &self.names.entities[entity];
        let public = |w: &str| PUBLIC_WORDS.has(&w.to_lowercase());
        e.kind == NameKind::Organisation && e.name.split_whitespace().any(public)
    }
}

/// "acton administration": a head of state's, not "general services administration"; given in lower case.
pub(in super::super) fn is_administration(name: &str) -> bool {
    name.strip_suffix(" administration").is_some_and(|head| !head.contains(' '))
}
