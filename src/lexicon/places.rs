//! Which place lies in which.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::tags::entries;

/// No place lies deeper than this below a continent.
const DEPTH: usize = 8;

/// The place around each place, and the name under which one of several names stands.
#[derive(Default)]
struct Atlas {
    around: FxHashMap<&'static str, &'static str>,
    same: FxHashMap<&'static str, &'static str>,
}

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
    let mut atlas = Atlas::default();
    for (name, place) in entries(include_str!("data/place_parents.txt")).filter_map(|line| line.split_once('|')) {
        let (name, place) = (name.trim(), place.trim());
        match place.strip_prefix('=') {
            Some(same) => atlas.same.insert(name, same.trim()),
            None => atlas.around.insert(name, place),
        };
    }
    atlas
});

/// The one name of a place that has several, in lower case: "UK" and "Britain" are "united kingdom".
#[must_use]
pub fn place_key(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let bare = lower.strip_prefix("the ").unwrap_or(&lower);
    ATLAS.same.get(bare).map_or_else(|| bare.to_owned(), |same| (*same).to_owned())
}

/// Whether a place, given as [`place_key`]s, lies in another: Berlin in Germany, Ohio in the United States.
#[must_use]
pub fn lies_in(inner: &str, outer: &str) -> bool {
    let around = std::iter::successors(ATLAS.around.get(inner).copied(), |place| ATLAS.around.get(place).copied());
    around.take(DEPTH).any(|place| place == outer)
}

/// How many places lie around a place, given as [`place_key`]: 0 for a continent and for what is not known.
#[must_use]
pub fn place_depth(place: &str) -> usize {
    std::iter::successors(ATLAS.around.get(place).copied(), |place| ATLAS.around.get(place).copied()).take(DEPTH).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lie_in_others_at_any_depth() {
        let within = |inner: &str, outer: &str| lies_in(&place_key(inner), &place_key(outer));
        assert!(within("Chicago", "the US") && within("Chicago", "Illinois") && within("Leeds", "Britain"));
        assert!(!within("Germany", "Berlin") && !within("Berlin", "France") && !within("Springfield", "Illinois"));
    }

    #[test]
    fn no_place_lies_in_itself() {
        assert!(ATLAS.around.keys().all(|place| !lies_in(place, place)));
    }
}
