//! Abbreviations that keep their full stop, and the labels of wires: which marks belong to a word.

use std::sync::LazyLock;

use super::Sieve;

/// Abbreviations that keep their full stop, in lower case without it. After these a stop does not end a sentence by itself.
const ABBREVIATIONS: &[&str] = &[
    "adm", "approx", "apr", "ark", "assn", "aug", "ave", "bros", "calif", "capt", "co", "col", "conn", "corp", "dec", "del", "dept", "dr",
    "est", "feb", "fla", "ft", "ga", "gen", "gov", "hon", "ill", "inc", "ind", "jan", "jr", "kan", "ky", "lt", "ltd", "maj", "mass", "md",
    "messrs", "mich", "minn", "mr", "mrs", "ms", "mt", "no", "nov", "oct", "okla", "ont", "ore", "pa", "pres", "prof", "que", "rep",
    "reps", "rev", "sen", "sens", "sept", "sep", "sgt", "sr", "st", "tenn", "tex", "va", "vs", "vt", "wash", "wis", "wyo", "jul", "jun",
    "mar", "supt", "nev", "mo", "ala", "ariz", "colo", "kans", "la", "miss", "mont", "neb", "nebr", "oreg", "penn", "w.va", "wisc",
];

/// What wires put before a headline, joined by a hyphen: "EXCLUSIVE-Acme to cut jobs".
pub(super) const WIRE_LABELS: [&str; 12] =
    ["ANALYSIS", "BRIEF", "CORRECTED", "EXCLUSIVE", "FACTBOX", "FOCUS", "INSIGHT", "INTERVIEW", "REFILE", "RPT", "UPDATE", "WRAPUP"];

/// Bytes of the longest of them.
pub(super) const LONGEST_ABBREVIATION: usize = 6;

/// Whether `lower` (no stop) is an abbreviation written with one.
#[must_use]
pub(super) fn is_abbreviation(lower: &str) -> bool {
    static GLANCE: LazyLock<Sieve> = LazyLock::new(|| ABBREVIATIONS.iter().copied().collect());
    GLANCE.may_hold(lower) && ABBREVIATIONS.contains(&lower)
}

/// Abbreviations that keep their stop though they begin with a small letter.
pub(super) const SMALL_ABBREVIATIONS: [&str; 4] = ["approx", "dept", "est", "vs"];

/// "No." and the like are abbreviations only before a number; months only before one, and some states only where the sentence goes on.
pub(super) fn keeps_stop(word: &str, rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{a0}']);
    match word {
        "No" | "Nos" | "Mar" | "May" | "Jun" | "Jul" | "Est" => rest.starts_with(|c: char| c.is_ascii_digit()),
        // states that are also names or words, so only where the sentence goes on: "Mobile, Ala., plant"
        "Ala" | "Colo" | "La" | "Miss" | "Mont" | "Neb" | "Penn" => rest.starts_with(|c: char| ",;:)-–—".contains(c) || c.is_lowercase()),
        _ if word.starts_with(char::is_lowercase) => SMALL_ABBREVIATIONS.contains(&word) && !rest.starts_with('\n'),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_abbreviation_is_longer_than_the_longest() {
        assert_eq!(ABBREVIATIONS.iter().map(|a| a.len()).max(), Some(LONGEST_ABBREVIATION));
    }
}
