//! The members of a list of parts, one name after the other.

use super::{Item, PartReader};
use crate::lexicon::Tag;
use crate::lexicon::sets::THINGS_CUT;
use crate::text::TokenKind;
use crate::text::number::small_number;

/// The longest list that is read: news names a dozen parts at most, tables of data thousands.
const MOST: usize = 24;

impl PartReader<'_, '_> {
    /// The names of a list that starts at a token, and whether an "and" closes it: "sales, design and the night shift".
    pub(super) fn items(&self, first: usize, end: usize) -> (Vec<Item>, bool) {
        self.at_most(MOST, first, end)
    }

    /// The first names of a list, so many and no more: whoever looks for one starts at each of its members again.
    fn at_most(&self, most: usize, first: usize, end: usize) -> (Vec<Item>, bool) {
        let (mut items, mut k, mut closed) = (Vec::<Item>::new(), first, false);
        while items.len() < most
            && let Some(item) = self.item(k, end)
        {
            let item = self.item_with_place(item, end);
            let stop = item.reach;
            if !item.headed && item.tokens.len() > 3 {
                break;
            }
            let complete = item.headed || self.separator(stop, end).is_some() || !self.is_run_word(stop, end);
            if !complete {
                break;
            }
            items.push(item);
            match self.separator(stop, end).filter(|_| !closed) {
                Some((next, and)) => (k, closed) = (self.skip_determiners(next, end), and),
                None => break,
            }
        }
        if closed && items.len() == 2 && self.is_pair(&items) {
            self.goes_on(most - 1, &mut items, end);
        }
        (items, closed)
    }

    /// Two functions that can be one: "sales and distribution".
    fn is_pair(&self, items: &[Item]) -> bool {
        let function = |i: &Item| i.headed && i.reach == i.tokens.end && self.is_function(i.tokens.clone());
        items.iter().all(function)
    }

    /// "in sales and distribution, purchasing and finance": a list whose first member has an "and" of its own.
    fn goes_on(&self, most: usize, items: &mut Vec<Item>, end: usize) {
        let Some(stop) = items.last().map(|i| i.tokens.end) else { return };
        let Some((next, and)) = self.separator(stop, end) else { return };
        let comma = self.a.tokens[stop].text == ",";
        let (rest, closed) = self.at_most(most, self.skip_determiners(next, end), end);
        let fits = rest.iter().all(|i| i.headed) && comma && (and && rest.len() == 1 || !and && closed && rest.len() > 1);
        let clause = rest.last().is_none_or(|i| self.begins_clause(i.reach, end));
        if fits && !clause {
            let pair = items[0].tokens.start..stop;
            *items = vec![Item { tokens: pair, reach: stop, headed: true }];
            items.extend(rest);
        }
    }

    /// "its centre in Holt and the Acton yard": a site with the place where it is, if another part follows.
    fn item_with_place(&self, item: Item, end: usize) -> Item {
        let stop = item.tokens.end;
        let word = |k: usize| self.a.tokens.get(k).filter(|_| k < end).map_or("", |t| t.lower.as_ref());
        if !item.headed || !self.a.tags[stop - 1].has(Tag::TeamNoun) || !matches!(word(stop), "in" | "at" | "near" | "outside") {
            return item;
        }
        let Some(past) = self.town(stop + 1, end) else { return item };
        let Some((next, _)) = self.separator(past, end) else { return item };
        // "plants in Acton and Holt" is read where it ends
        let at = self.skip_determiners(next, end);
        let another = self.item(at, end).filter(|i| at > next && i.headed && self.a.tags[i.tokens.end - 1].has(Tag::TeamNoun));
        match another {
            Some(next) if !self.begins_clause(next.tokens.end, end) => {
                let tokens = if item.tokens.len() == 1 { item.tokens.start..past } else { item.tokens };
                Item { tokens, reach: past, headed: true }
            }
            _ => item,
        }
    }

    /// "payroll, tours and marketing": in a list of three or more of which most are functions, teams or occupations, the others are
    /// such, too, whatever their words.
    pub(super) fn told_from_others(&self, items: &mut [Item]) {
        const LIST: usize = 3;
        let parts = items.iter().filter(|i| i.headed && self.names.at(i.tokens.start).is_none_or(|m| m.tokens != i.tokens)).count();
        if items.len() < LIST || 2 * parts <= items.len() || !items.iter().all(|i| i.headed || self.is_plain_part(i)) {
            return;
        }
        items.iter_mut().for_each(|i| i.headed = true);
    }

    /// One or two plain words that can name what people do: not money, not what is done to anybody.
    fn is_plain_part(&self, item: &Item) -> bool {
        let other = [Tag::OtherCut, Tag::CutNoun, Tag::CutSubject, Tag::PlaceWord, Tag::GroupNoun, Tag::CompanyNoun, Tag::PlainModifier];
        let last = item.tokens.end - 1;
        let plain = |k: usize| {
            let t = &self.a.tokens[k];
            let opens = k == item.tokens.start && self.a.sentence_of(k) < self.a.sentences.len();
            let opens = opens && self.a.sentences[self.a.sentence_of(k)].tokens.start == k;
            (opens || !t.is_capitalised()) && self.a.tokens[k].kind == TokenKind::Word
        };
        // "20 mechanics and four work in dispatch": a count of its own, and a verb
        let before = &self.a.tokens[item.tokens.start.saturating_sub(1)];
        let counted = before.kind == TokenKind::Number || small_number(&before.lower).is_some();
        // "shut Merrow, its Derby mill, and put 90 people out of work"
        let verb = self.a.tokens.get(item.tokens.end).is_some_and(|t| t.kind == TokenKind::Number);
        item.tokens.len() <= 2
            && !counted
            && !verb
            && item.tokens.clone().all(plain)
            && !self.a.tags[last].any(&other)
            && !self.a.tokens[last].lower.ends_with("ed")
            && !THINGS_CUT.has(&self.a.tokens[last].lower)
    }
}
