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
}

/// All trigger expressions.
pub fn triggers() -> &'static PhraseTable<Trigger> {
    static TABLE: LazyLock<PhraseTable<Trigger>> = LazyLock::new(|| {
        PhraseTable::new(
            entries(include_str!("data/phrases/triggers.txt"))
                .filter_map(|line| {
                    let (forms, class) = line.split_once('|')?;
                    let class = named(class.trim())?;
                    Some(forms.split(',').map(move |f| (f.trim(), class)))
                })
                .flatten(),
        )
    });
    &TABLE
}

fn named(class: &str) -> Option<Trigger> {
    Some(match class {
        "cut" => Trigger::Cut,
        "weak_cut" => Trigger::WeakCut,
        "cut_noun" => Trigger::CutNoun,
        "go" => Trigger::Go,
        "hire" => Trigger::Hire,
        "hire_noun" => Trigger::HireNoun,
        "headcount" => Trigger::Headcount,
        "voluntary" => Trigger::Voluntary,
        "furlough" => Trigger::Furlough,
        "keep" => Trigger::Keep,
        "affect" => Trigger::Affect,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_names_a_class() {
        for line in entries(include_str!("data/phrases/triggers.txt")) {
            assert!(line.split_once('|').and_then(|(_, c)| named(c.trim())).is_some(), "{line}");
        }
    }
}
