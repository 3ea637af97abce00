//! How far the name of a part goes behind its noun.

use std::ops::Range;

use super::{PartReader, is_determiner};
use crate::extract::names::NameKind;
use crate::lexicon::Tag;
use crate::text::TokenKind;
use crate::text::number::small_number;

impl PartReader<'_, '_> {
    /// A name with what belongs to it behind: "team that builds tools", "unit Acme Cloud", "offices based in the north".
    pub(super) fn extended(&self, name: Range<usize>, end: usize) -> usize {
        let k = name.end;
        let word = |i: usize| self.a.tokens.get(i).filter(|_| i < end).map_or("", |t| t.lower.as_ref());
        if !self.a.tags[k - 1].has(Tag::TeamNoun) {
            return k;
        }
        if let Some(m) = self.names.at(k).filter(|m| m.tokens.start == k && m.tokens.end <= end && !self.is_own(m.entity)) {
            return if self.names.entity(m).kind == NameKind::Organisation { m.tokens.end } else { k };
        }
        if let Some(stop) = self.apposed(k, end) {
            return stop;
        }
        let bare = name.len() == 1;
        // "its plant in Cologne"
        if bare
            && matches!(word(k), "in" | "at")
            && let Some(stop) = self.town(k + 1, end)
        {
            return self.more_places(name.start, stop, end);
        }
        // "told its Asia business that 200 would go": no clause of the name
        let told = word(k) == "that" && self.opens_sentence(k + 1, end);
        let clause = !told && matches!(word(k), "that" | "which" | "responsible" | "based" | "working")
            || bare && word(k) == "for"
            || bare
                && word(k) == "of"
                && matches!(
                    word(k - 1),
                    "department" | "departments" | "division" | "office" | "bureau" | "unit" | "arm" | "branch" | "faculty" | "school"
                )
            || bare && word(k).ends_with("ing") && word(k).len() > 5 && !matches!(word(k), "including" | "according");
        if !clause || word(k + 1).is_empty() {
            return k;
        }
        let stop = end.min(k + 10);
        (k + 1..stop)
            .find(|c| {
                self.a.tokens[*c].kind == TokenKind::Mark && self.a.tokens[*c].text != "-"
                    || matches!(
                        word(*c),
                        "by" | "as"
                            | "after"
                            | "and"
                            | "while"
                            | "when"
                            | "this"
                            | "next"
                            | "last"
                            | "will"
                            | "were"
                            | "was"
                            | "is"
                            | "are"
                            | "has"
                            | "have"
                            | "had"
                            | "would"
                            | "could"
                    )
                    || self.a.tags[*c].has(Tag::SpeechVerb)
            })
            .unwrap_or(stop)
    }

    /// "200 would go", "jobs would be cut", "Acme will": a clause with a subject of its own.
    fn opens_sentence(&self, k: usize, end: usize) -> bool {
        let Some(t) = self.a.tokens.get(k).filter(|_| k < end) else { return false };
        let people = self.a.tags[k].any(&[Tag::JobNoun, Tag::WorkerNoun, Tag::CutNoun]) || self.names.at(k).is_some();
        people || t.kind == TokenKind::Number || is_determiner(t) || matches!(t.lower.as_ref(), "it" | "they")
    }

    /// Before the name of an occupation, and behind nobody who could claim or press: "mostly press operators".
    pub(super) fn trades(&self, k: usize, end: usize) -> bool {
        let next = self.a.tags.get(k + 1).filter(|_| k + 1 < end);
        let occupation = next.is_some_and(|t| t.has(Tag::PersonNoun) && !t.has(Tag::WorkerNoun));
        let before = |b: usize| self.a.tokens[b].kind != TokenKind::Word || self.a.tags[b].has(Tag::FunctionWord) || self.is_adverb(b);
        occupation && (k == 0 || before(k - 1))
    }

    /// "putting six stations up for sale", "selling its mill": a verb with its object, no name.
    pub(super) fn opens_clause(&self, k: usize, end: usize) -> bool {
        let gerund = self.a.tokens[k].lower.ends_with("ing") && !self.a.tokens[k].is_capitalised();
        let object = self.a.tokens.get(k + 1).filter(|_| k + 1 < end);
        // "Acme closing Holt mill": a headline
        let closes = matches!(self.a.tokens[k].lower.as_ref(), "closing" | "shutting" | "shuttering" | "mothballing");
        if gerund && closes && object.is_some_and(|t| t.kind == TokenKind::Word) {
            return true;
        }
        // "sales and engineering all lost people": the last of a list
        let floating = object.is_some_and(|t| matches!(t.lower.as_ref(), "all" | "both"));
        let listed = k > 0 && matches!(self.a.tokens[k - 1].lower.as_ref(), "and" | "," | "or");
        gerund
            && !(floating && listed)
            && object.is_some_and(|t| t.kind == TokenKind::Number || small_number(&t.lower).is_some() || is_determiner(t))
    }

    /// "plants in Derby and Leeds": one past the last of the places that `stop` ends the first of.
    fn more_places(&self, noun: usize, stop: usize, end: usize) -> usize {
        let several = self.a.tokens[noun].lower.ends_with('s');
        let mut stop = stop;
        while let Some((next, last)) = self.separator(stop, end).filter(|_| several) {
            let Some(past) = self.town(next, end) else { break };
            stop = past;
            if last {
                return stop;
            }
        }
        stop
    }

    /// One past the name of a town, whoever knows it: a place, or a name that is no organisation and no person.
    pub(in super::super) fn town(&self, at: usize, end: usize) -> Option<usize> {
        if let Some(m) = self.names.at(at) {
            // "its plants at Acton and Holt": "at" makes an organisation of a town that nobody knows
            let unknown = || m.tokens.len() == 1 && !self.is_own(m.entity) && self.names.entity(m).company().is_none();
            let placed = match self.names.entity(m).kind {
                NameKind::Place | NameKind::Other => true,
                NameKind::Organisation => unknown() && !self.a.tokens[at].is_all_caps(),
                NameKind::Person => false,
            };
            return (m.tokens.start == at && m.tokens.end <= end && placed).then_some(m.tokens.end);
        }
        let t = self.a.tokens.get(at).filter(|_| at < end)?;
        let alone = t.is_capitalised() && !t.is_all_caps() && !self.a.tags[at].any(&[Tag::FunctionWord, Tag::Weekday, Tag::Month]);
        (alone && !self.is_run_word(at + 1, end)).then_some(at + 1)
    }

    /// "its cloud division, Acme Web Services, …": one past the name that says which division.
    fn apposed(&self, k: usize, end: usize) -> Option<usize> {
        let comma = self.a.tokens.get(k).filter(|t| k < end && t.text == ",").is_some();
        let m = self.names.at(k + 1).filter(|m| comma && m.tokens.start == k + 1 && m.tokens.end <= end)?;
        let organisation = self.names.entity(m).kind == NameKind::Organisation && !self.is_own(m.entity);
        let closed = m.tokens.end == end || self.a.tokens[m.tokens.end].kind == TokenKind::Mark;
        let list = self.separator(m.tokens.end, end).is_some_and(|(_, and)| and);
        (organisation && closed && !list).then_some(m.tokens.end)
    }

    /// Behind a name: what makes it a subject or an owner.
    pub(super) fn begins_clause(&self, k: usize, end: usize) -> bool {
        let Some(t) = self.a.tokens.get(k).filter(|_| k < end) else { return false };
        let verb = self.a.tags[k].any(&[Tag::Modal, Tag::SpeechVerb, Tag::FiniteVerb]) || t.lower.ends_with("ed");
        t.kind == TokenKind::Possessive
            || verb
            || matches!(t.lower.as_ref(), "has" | "have" | "had" | "is" | "are" | "was" | "were" | "plans")
    }

    /// "the savings platform and lending desk are": a verb in the plural behind a noun in the singular has two subjects.
    pub(super) fn are_two(&self, tokens: &Range<usize>, end: usize) -> bool {
        let next = tokens.end;
        let plural = next < end && matches!(self.a.tokens[next].lower.as_ref(), "are" | "were" | "have");
        plural && self.a.tags[next - 1].has(Tag::TeamNoun) && !self.a.tokens[next - 1].lower.ends_with('s')
    }
}
