//! Symbols of shares that a text uses as names of firms.

use super::link::{Form, Linked, is_acronym, root};
use crate::lexicon::company;
use crate::lexicon::sets::EXCHANGES;
use crate::text::Token;

impl Linked<'_, '_> {
    /// "Norvane Ltd. (NASDAQ: NVN)", "Norvane, NVN -2.7%,": the symbol of its shares is a name of the firm, if its letters come in the name's order.
    pub(super) fn symbols(&self, forms: &mut [Form<'_, '_>]) {
        let loose: Vec<usize> = (0..forms.len()).filter(|f| forms[*f].of.is_none() && is_acronym(&forms[*f].text)).collect();
        if loose.is_empty() {
            return;
        }
        for (r, run) in self.runs.iter().enumerate() {
            let Some(symbol) = symbol_behind(&self.analysis.tokens[run.tokens.end..]) else { continue };
            let long = self.form_of[r];
            let spelt = |f: &&usize| forms[**f].text == symbol && **f != long && is_drawn_from(symbol, &forms[long].text);
            if let Some(short) = loose.iter().find(spelt).filter(|f| root(forms, long) != **f) {
                forms[*short].of = Some(long);
                forms[long].votes.organisation += 4;
            }
        }
    }
}

impl Linked<'_, '_> {
    /// "LBG" beside "Lloyds Banking Group": letters by which everybody knows a firm that the text names otherwise, too.
    pub(super) fn known(&self, forms: &mut [Form<'_, '_>]) {
        for short in 0..forms.len() {
            if forms[short].of.is_some() || !is_acronym(&forms[short].text) {
                continue;
            }
            // "RBS" stands for no NatWest, whose brand it is
            let spelt = |name: &str| {
                let initials = name.split([' ', '-']).filter_map(|w| w.chars().next());
                name == forms[short].text || initials.eq(forms[short].text.chars())
            };
            let Some(firm) = company(&forms[short].text).filter(|c| spelt(c.name)) else { continue };
            let same = |f: &usize| *f != short && root(forms, *f) != short && company(&forms[*f].text).is_some_and(|c| c.name == firm.name);
            if let Some(long) = (0..forms.len()).find(same) {
                forms[short].of = Some(long);
            }
        }
    }
}

/// "NVN" of "(NASDAQ: NVN)", "(NVN.L)", "(NVN)", ", NVN -2.7%": the symbol of a share right behind a name.
fn symbol_behind<'t>(tokens: &[Token<'t>]) -> Option<&'t str> {
    let at = |k: usize| tokens.get(k);
    let opens = at(0)?;
    let k = match opens.text {
        "(" if at(2).is_some_and(|t| t.is(":")) && EXCHANGES.has(&at(1)?.lower) => 3,
        "(" | "," => 1,
        _ => return None,
    };
    let whole = at(k)?.text;
    let symbol = whole.split_once('.').map_or(whole, |(share, _)| share);
    let moves = |t: &Token<'_>| matches!(t.text, "+" | "-" | "–" | "−") || t.text.starts_with(['+', '-', '−']);
    let shown = if opens.is(",") { at(k + 1).is_some_and(moves) } else { at(k + 1).is_some_and(|t| matches!(t.text, ")" | "." | ",")) };
    (shown && is_acronym(symbol)).then_some(symbol)
}

/// "NVN" of "Norvane Ltd.": its letters stand in the name in this order, the first ones being the same.
fn is_drawn_from(symbol: &str, name: &str) -> bool {
    let mut letters = name.chars().map(|c| c.to_ascii_uppercase());
    symbol.chars().next() == letters.clone().next() && symbol.chars().all(|c| letters.any(|l| l == c))
}
