//! Whose jobs a count is of, once the article's main employers are known.

use super::employer::{self, AGGREGATE, Bound, Referent};
use super::frame::Frame;
use super::quantity::Quantity;
use super::{Context, Spoken, employer_name, number_key, speaks_for};
use crate::extract::names::{Mention, NameKind};
use crate::lexicon::{Tag, is_teller};
use crate::model::{EmployerBasis, Quote};
use crate::text::TokenKind;

/// From how many jobs on a cut in an article about no employer in particular is an economy's.
const OF_MANY: u64 = 1000;

impl Context<'_, '_> {
    /// Whose jobs a count is of, its name, and how that was found.
    pub(super) fn employer(
        &self,
        q: &Quantity,
        frame: Option<&Frame>,
        sentence: usize,
        quote: Option<&Quote>,
        headcount: bool,
        spoken: &mut Option<Spoken>,
    ) -> (Option<usize>, Option<String>, Option<EmployerBasis>) {
        let named = |e: usize, by| (Some(e), Some(employer_name(self.names, e)), Some(by));
        let bound = self.referents.of(q, frame, &self.a.sentences[sentence]);
        match bound {
            // "300 people work at Tarnby", "Tarnby has let 18 go", in an article on Acme that names its Tarnby mill
            Some(Bound { who: Referent::Entity(entity), by: EmployerBasis::Agent | EmployerBasis::Subject })
                if let Some(owner) = self.owner_of_site(entity) =>
            {
                named(owner, EmployerBasis::Article)
            }
            Some(Bound { who: Referent::Entity(entity), by }) => {
                *spoken = Some(Spoken { entity: Some(entity), sentence });
                match self.referents.joined(entity, q, &self.a.sentences[sentence]).filter(|_| self.of_all(by, q, sentence)) {
                    Some(all) => (Some(entity), Some(all), Some(by)),
                    None => named(entity, by),
                }
            }
            // "we've had to let four go", says the owner of a shop
            Some(Bound { who: Referent::Speaker, .. }) if quote.is_some_and(|q| self.is_shopkeeper(q)) => (None, None, None),
            Some(Bound { who: Referent::Speaker, by }) if quote.is_some() => {
                let organisation = quote.and_then(employer::speaker_organisation);
                // "we would need 200,000 jobs a month", says an economist
                if organisation.as_ref().is_some_and(|o| is_teller(o)) {
                    return (None, Some(AGGREGATE.to_owned()), Some(EmployerBasis::Collective));
                }
                let entity = organisation.as_ref().and_then(|o| self.names.entities.iter().position(|e| employer::same(&e.name, o)));
                let entity = entity.or_else(|| quote.filter(|_| organisation.is_none()).and_then(|q| self.speaks_for_whom(q)));
                match (entity, organisation) {
                    (Some(e), _) => named(e, by),
                    (None, Some(o)) => (None, Some(o), Some(by)),
                    (None, None) if q.value.min.is_some_and(|m| m >= 100 * OF_MANY) => {
                        (None, Some(AGGREGATE.to_owned()), Some(EmployerBasis::Collective))
                    }
                    (None, None) => self.main.first().map_or((None, None, None), |e| named(*e, EmployerBasis::Article)),
                }
            }
            // "by the Acton Institute's figures, 90,000 workers are older than 50", in an article on a government's cuts
            Some(Bound { who: Referent::Aggregate, .. })
                if headcount
                    && let Some(state) = self.main.first().filter(|m| self.referents.is_government(**m))
                    && self.referents.is_only_counted(q, &self.a.sentences[sentence]) =>
            {
                named(*state, EmployerBasis::Article)
            }
            // "Italy would lose 900 jobs", "hundreds of its members may go", the union said, in news of one employer's plan
            Some(Bound { who: Referent::Aggregate, by: EmployerBasis::Collective })
                if self.news.headed
                    && let [main] = self.main
                    && (self.referents.loses_there(q, frame) || q.head.is_some_and(|h| self.a.tokens[h].is("members")))
                    && !self.referents.too_many(q, frame, *main) =>
            {
                named(*main, EmployerBasis::Article)
            }
            Some(Bound { who: Referent::Aggregate, by }) => {
                *spoken = Some(Spoken { entity: None, sentence });
                (None, Some(AGGREGATE.to_owned()), Some(by))
            }
            Some(Bound { who: Referent::Spoken, by }) => {
                let topic = self.referents.topic(&self.a.sentences[sentence]).filter(|e| self.may_be_spoken_of(*e, q, sentence));
                let entity = topic
                    .or(self.main.first().copied())
                    .or(spoken.and_then(|s| s.entity))
                    .or_else(|| self.referents.headline(&self.a.sentences[sentence]))
                    .or_else(|| self.referents.named_last(&self.a.sentences[sentence]));
                if entity.is_some_and(|e| self.referents.too_many(q, frame, e)) && !q.employed {
                    return (None, Some(AGGREGATE.to_owned()), Some(EmployerBasis::Collective));
                }
                let Some(entity) = entity else { return self.unsaid(q, frame, sentence, *spoken) };
                *spoken = Some(Spoken { entity: Some(entity), sentence });
                named(entity, by)
            }
            Some(Bound { who: Referent::Unnamed, .. }) => (None, None, None),
            // "We have to. That will be 250 people.": the speaker's, where the article is about nobody
            None if self.main.is_empty()
                && !q.is_share()
                && let Some(o) = quote.and_then(employer::speaker_organisation)
                && !is_teller(&o)
                && let Some(e) = self.names.entities.iter().position(|e| employer::same(&e.name, &o)) =>
            {
                named(e, EmployerBasis::Speaker)
            }
            Some(Bound { who: Referent::Speaker, .. }) | None => self.unsaid(q, frame, sentence, *spoken),
        }
    }

    /// Whether a pronoun can stand for somebody who is named before: in the news of one employer only for whoever opens a sentence, or the article
    /// says to cut too. "The company" is whoever stands nearest.
    fn may_be_spoken_of(&self, entity: usize, q: &Quantity, sentence: usize) -> bool {
        let [main] = self.main else { return true };
        let before = self.a.sentences[sentence].tokens.start..q.tokens.start;
        let plain = |k: usize| matches!(self.a.tokens[k].lower.as_ref(), "company" | "firm" | "business");
        let definite = before.clone().any(|k| plain(k) && before.start < k && self.a.tokens[k - 1].is("the"));
        let cuts = || self.news.acting.contains(&entity) || self.bound.values().any(|e| *e == Some(entity));
        definite
            || self.referents.item_headed(&self.a.sentences[sentence]) == Some(entity)
            || speaks_for(self.names, entity, *main)
            || speaks_for(self.names, *main, entity)
            || self.referents.opens_before(entity, sentence)
            || cuts()
    }

    /// The article's one employer, where the name is that of a site of its own: "its Tarnby mine", "the Tarnby complex".
    fn owner_of_site(&self, entity: usize) -> Option<usize> {
        const NOUN: usize = 3;
        let [owner] = self.main else { return None };
        // "Brim has cut 60 jobs" beside "the Brim plant": a firm that is known as one
        if self.names.entities[entity].company().is_some() {
            return None;
        }
        let site = |m: &Mention| {
            let before = m.tokens.start.checked_sub(1).map(|k| &self.a.tokens[k]);
            let own = before.is_some_and(|t| matches!(t.lower.as_ref(), "its" | "the") || t.kind == TokenKind::Possessive);
            let mut behind = (m.tokens.end..self.a.tokens.len().min(m.tokens.end + NOUN)).take_while(|k| {
                self.a.tokens[*k].kind == TokenKind::Word && (!self.a.tags[*k].has(Tag::FunctionWord) || self.a.tags[*k].has(Tag::TeamNoun))
            });
            own && behind.any(|k| self.a.tags[k].has(Tag::TeamNoun) && !self.a.tokens[k].is_capitalised())
        };
        (*owner != entity && self.referents.mentions_of(entity).any(site)).then_some(*owner)
    }

    /// "Acme and Brim will cut", "Acme and Brim said they would cut", "their combined staff": of all who are named together.
    fn of_all(&self, by: EmployerBasis, q: &Quantity, sentence: usize) -> bool {
        let before = self.a.sentences[sentence].tokens.start..q.tokens.end;
        let together = || self.a.tokens[before].iter().any(|t| matches!(t.lower.as_ref(), "they" | "combined" | "both"));
        by == EmployerBasis::Subject || by == EmployerBasis::Antecedent && together()
    }

    /// Whose "we" a quotation is, where its speaker's organisation stands elsewhere: the speaker's own, or that of the office that the text gives.
    fn speaks_for_whom(&self, quote: &Quote) -> Option<usize> {
        let speaker = self.names.entities.iter().position(|e| quote.speaker.as_ref() == Some(&e.name))?;
        match self.names.entities[speaker].kind {
            NameKind::Organisation => Some(speaker).filter(|e| !self.referents.entity_is_outlet(*e)),
            NameKind::Person => self.referents.firm_of(speaker),
            _ => None,
        }
    }

    /// Whether a quotation's speaker owns a firm that the text does not name.
    fn is_shopkeeper(&self, quote: &Quote) -> bool {
        let person = self.names.entities.iter().position(|e| quote.speaker.as_ref() == Some(&e.name));
        person.is_some_and(|p| self.referents.owns_a_shop(p))
    }

    /// Whose jobs, where the sentence names nobody: whose the same figure is elsewhere, the last sentence's employer, the article's.
    fn unsaid(
        &self,
        q: &Quantity,
        frame: Option<&Frame>,
        sentence: usize,
        spoken: Option<Spoken>,
    ) -> (Option<usize>, Option<String>, Option<EmployerBasis>) {
        // a figure that is also another's is seldom that one's where nobody is named
        let news = |e: usize| self.main.is_empty() || self.kin.are_spoken_for(e);
        let repeated = self.bound.get(&number_key(q)).copied().flatten().filter(|e| news(*e)).map(|e| (e, EmployerBasis::Repeated));
        // an economy is spoken of for a while
        let goes_on = self.main.is_empty() && spoken.is_some_and(|s| s.entity.is_none() && s.sentence + 3 >= sentence);
        let recent = spoken.filter(|s| s.sentence + 1 >= sentence);
        let recent = recent.and_then(|s| s.entity).map(|e| (e, EmployerBasis::Passage));
        // below "employers announced 58,214 cuts" what nobody is named for is everybody's
        let main = self.main.first().filter(|_| !self.news.opens_with_many).map(|e| (*e, EmployerBasis::Article));
        // "Brim has asked 35 engineers to leave. A fifth of the team may go": Brim's, in an article on Acme
        let own = self
            .referents
            .paragraph(&self.a.sentences[sentence])
            .filter(|e| self.main.first().is_none_or(|m| !speaks_for(self.names, *e, *m)));
        let recent = recent.or_else(|| own.map(|e| (e, EmployerBasis::Passage)));
        let industry = !self.news.headed && self.referents.of_industry(q);
        let many = industry || main.is_none() && (goes_on || q.is_share() || q.value.min.is_some_and(|m| m >= OF_MANY));
        // so few can still be those of whom the sentence before speaks
        let recent = recent.filter(|_| !many || !goes_on && q.value.min.is_some_and(|m| m < 10 * OF_MANY));
        // an article about nobody in particular: whoever opened the sentences before
        let topic = || {
            let opens = self.referents.topic(&self.a.sentences[sentence]).filter(|_| main.is_none() && !many && q.value.stated.is_some());
            opens.map(|e| (e, EmployerBasis::Passage))
        };
        // "staff at Acme were told. Sixty of them will go"
        let end = q.tokens.end;
        let of_them = self.a.tokens.get(end).is_some_and(|t| t.is("of")) && self.a.tokens.get(end + 1).is_some_and(|t| t.is("them"));
        let them = of_them.then(|| self.referents.named_last(&self.a.sentences[sentence])).flatten();
        let recent = recent.or_else(|| them.map(|e| (e, EmployerBasis::Passage)));
        let found = if many { repeated.or(recent) } else { repeated.or(recent).or(main).or_else(topic) };
        match found.filter(|(e, _)| !self.referents.too_many(q, frame, *e)) {
            Some((e, by)) => (Some(e), Some(employer_name(self.names, e)), Some(by)),
            None if many || found.is_some() => (None, Some(AGGREGATE.to_owned()), Some(EmployerBasis::Collective)),
            None => (None, None, None),
        }
    }
}
