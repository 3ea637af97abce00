//! Expressions that say what happens to jobs.

use std::sync::LazyLock;

use super::PhraseTable;
use super::tags::entries;

/// What an expression says of the jobs it is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// A verb whose object goes, whatever it is: "lay off", "axe".
    Cut,
    /// A verb whose object goes, if it is jobs or people: "lose", "remove".
    WeakCut,
    /// A noun that means cuts: "layoffs", "job losses".
    CutNoun,
    /// A verb or phrase whose subject goes: "are at risk", "lost their jobs".
    Go,
    /// Hiring.
    Hire,
    /// Jobs to fill.
    HireNoun,
    /// Employing.
    Headcount,
    /// Leaving by one's own choice.
    Voluntary,
    /// Temporary leave.
    Furlough,
    /// Jobs kept, people moved or on strike.
    Keep,
    /// "affects", "amounts to": a cut where cuts are spoken of.
    Affect,
    /// "bear the brunt": its subject is the part that cuts meet, where they are spoken of.
    Hit,
}

/// All trigger expressions.
pub fn triggers() -> &'static PhraseTable<Trigger> {
    static TABLE: LazyLock<PhraseTable<Trigger>> =
        LazyLock::new(|| PhraseTable::new(forms().filter_map(|(form, class)| Some((form, named(class)?)))));
    &TABLE
}

/// Those of the trigger expressions by which jobs can go: [`Trigger::Cut`], [`Trigger::WeakCut`], [`Trigger::CutNoun`], [`Trigger::Go`].
pub fn cut_triggers() -> &'static PhraseTable<()> {
    static TABLE: LazyLock<PhraseTable<()>> = LazyLock::new(|| {
        let cuts = |class| matches!(named(class), Some(Trigger::Cut | Trigger::WeakCut | Trigger::CutNoun | Trigger::Go));
        PhraseTable::new(forms().filter_map(|(form, class)| cuts(class).then_some((form, ()))))
    });
    &TABLE
}

/// The verbs of expressions whose particle may stand far behind ("lay 40 people off", "let 40 people go"), all forms, with the particle.
const SPLIT_VERBS: [(&str, &str); 11] = [
    ("laid", "off"),
    ("lay", "off"),
    ("laying", "off"),
    ("lays", "off"),
    ("let", "go"),
    ("lets", "go"),
    ("letting", "go"),
    ("made", "redundant"),
    ("make", "redundant"),
    ("makes", "redundant"),
    ("making", "redundant"),
];

/// All of these verbs.
pub(super) fn split_verbs() -> impl Iterator<Item = &'static str> {
    SPLIT_VERBS.iter().map(|(verb, _)| *verb)
}

/// The particle of such a verb.
#[must_use]
pub fn split_particle(verb: &str) -> Option<&'static str> {
    SPLIT_VERBS.iter().find(|(v, _)| *v == verb).map(|(_, particle)| *particle)
}

/// The verbs that speak of cuts by themselves and are one word, all forms.
pub(super) fn cut_verbs() -> impl Iterator<Item = &'static str> {
    forms().filter_map(|(form, class)| (matches!(class, "cut" | "weak_cut" | "furlough") && !form.contains(' ')).then_some(form))
}

/// Every form with its class.
fn forms() -> impl Iterator<Item = (&'static str, &'static str)> {
    let of_line = |line: &'static str| line.split_once('|').map(|(forms, class)| forms.split(',').map(move |f| (f.trim(), class.trim())));
    entries(include_str!("data/phrases/triggers.txt")).filter_map(of_line).flatten()
}

fn named(class: &str) -> Option<Trigger> {
    Some(match class {
        "cut" => Trigger::Cut,
        "weak_cut" | "loose_cut" => Trigger::WeakCut,
        "cut_noun" => Trigger::CutNoun,
        "go" => Trigger::Go,
        "hire" => Trigger::Hire,
        "hire_noun" => Trigger::HireNoun,
        "headcount" => Trigger::Headcount,
        "voluntary" => Trigger::Voluntary,
        "furlough" => Trigger::Furlough,
        "keep" => Trigger::Keep,
        "affect" => Trigger::Affect,
        "hit" => Trigger::Hit,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::text::tokenize;

    #[test]
    fn every_line_names_a_class() {
        for line in entries(include_str!("data/phrases/triggers.txt")) {
            assert!(line.split_once('|').and_then(|(_, c)| named(c.trim())).is_some(), "{line}");
        }
    }

    /// The table keeps the first of two equal expressions: the other's class would be lost without a word. Equal are those of the same tokens.
    #[test]
    fn no_form_is_listed_twice() {
        let mut seen: BTreeMap<Vec<String>, &str> = BTreeMap::new();
        for (form, class) in forms() {
            let mut tokens = Vec::new();
            tokenize(form, 0..form.len(), &mut tokens);
            let words = tokens.into_iter().map(|t| t.lower.into_owned()).collect();
            let other = seen.insert(words, class);
            assert_eq!(other, None, "{form} | {class} stands twice");
        }
    }
}
