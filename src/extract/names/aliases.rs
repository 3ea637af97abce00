//! Other names that a text gives a firm beside its own: letters in brackets, what it trades as, the symbol of its shares, letters that everybody knows it by.

use super::link::{Form, Linked, is_acronym, root};
use crate::lexicon::company;
use crate::lexicon::sets::EXCHANGES;
use crate::text::Token;

impl Linked<'_, '_> {
    /// "American Metal Workers (AMW)": an acronym in brackets right behind a name is that name.
    pub(super) fn bracketed(&self, forms: &mut [Form<'_, '_>]) {
        let tokens = &self.analysis.tokens;
        for (r, pair) in self.runs.windows(2).enumerate() {
            let (long, short) = (&pair[0].tokens, &pair[1].tokens);
            let brackets = short.start == long.end + 1 && tokens[long.end].is("(") && tokens.get(short.end).is_some_and(|t| t.is(")"));
            // "Acme Holdings Two, d/b/a Acme"
            let trades_as = trades_as(tokens.get(long.end..short.start).unwrap_or_default());
            let (l, s) = (self.form_of[r], self.form_of[r + 1]);
            if (brackets && short.len() == 1 && is_acronym(&forms[s].text) || trades_as)
                && l != s
                // "Norvane (NVN)"
                && (long.len() > 1 || is_drawn_from(&forms[s].text, &forms[l].text))
                && forms[l].votes.place < 6
                && root(forms, l) != s
            {
                forms[s].of = Some(l);
                forms[l].votes.organisation += 4;
            }
        }
    }

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

/// What stands between a firm's name and the one it goes by: ", d/b/a", "doing business as", "(also known as".
fn trades_as(between: &[Token<'_>]) -> bool {
    const LONGEST: usize = 8;
    let between = match between {
        [mark, rest @ ..] if matches!(mark.text, "," | "(") => rest,
        _ => between,
    };
    let words = || between.iter().map(|t| &*t.lower);
    let is = |phrase: &[&str]| words().eq(phrase.iter().copied());
    (2..=LONGEST).contains(&between.len())
        && (is(&["doing", "business", "as"])
            || is(&["trading", "as"])
            || is(&["also", "known", "as"])
            || is(&["better", "known", "as"])
            || words().collect::<String>() == "d/b/a")
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
