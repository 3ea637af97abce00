//! Cuts that somebody thinks or talks of: "talked about replacing 300 jobs", "is looking to shed 300 posts".

use super::Clause;

impl Clause<'_, '_> {
    /// A word of thinking right before what governs the cut.
    pub(super) fn is_mooted(&self) -> bool {
        let Some(f) = self.frame.filter(|f| f.tokens.start > self.tokens.start) else { return false };
        let start = f.tokens.start;
        let word = |back: usize| start.checked_sub(back).map_or("", |k| self.word(k));
        // "the elimination of", "a cut of"
        let skip = (1..3).take_while(|b| matches!(word(*b), "the" | "a" | "an" | "its" | "further" | "more" | "possible")).count();
        let (last, before) = (word(skip + 1), word(skip + 2));
        let object = last == "to" || self.word(start).ends_with("ing") || skip > 0 || !self.word(start).ends_with("ed");
        let thought = ["explor", "float", "moot", "contemplat", "ponder", "evaluat", "examin"];
        let alone = ["explored", "exploring", "explores", "floated", "floating", "mooted", "mooting", "contemplating", "contemplated"];
        let thinks = thought.iter().any(|stem| last.starts_with(stem)) && (last.ends_with("ing") || alone.contains(&last));
        // "talked of cutting", "is looking at cutting", "toying with the idea of"
        let talks = match last {
            "about" | "of" => matches!(before, "talk" | "talked" | "talks" | "talking" | "thinking" | "thought" | "idea" | "possibility"),
            "at" => matches!(before, "looking" | "looked" | "looks"),
            "to" => before == "looking",
            _ => false,
        };
        object && (thinks || talks)
    }
}
