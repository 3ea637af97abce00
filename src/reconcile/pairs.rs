//! Which mentions are worth holding against one another.
//!
//! A mention meets its nearest in time under each of its keys. In a large corpus most of those are strangers that share a word or the initials
//! of their names, so what tells strangers apart is laid out beforehand, small and in a row: keys as numbers, each employer once, days, figures. The
//! mentions themselves, with their trees and texts, are looked at only where two may be of one round.

use rustc_hash::FxHashMap;

use super::employers::{Employer, Kinship};
use super::evidence::{ONE_ROUND, Traits};
use super::mentions::{Days, Mention};

/// With how many of its nearest in time a mention is compared under one key.
const NEIGHBOURS: usize = 24;

/// What two mentions of one round can have in common; names by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Family(u32),
    /// First word of the employer's name, or its initials.
    Word(u32),
    Figure(u64),
    /// A family's plan by its figure: of who announces it and of who takes it up later.
    Plan(u32, u64),
    Quote(u64),
}

/// Pairs of mentions (the earlier one first, ascending) that can be of one round, each once.
pub(super) fn pairs(mentions: &[Mention], traits: &[Traits]) -> Vec<(usize, usize)> {
    let mut in_time: Vec<usize> = (0..mentions.len()).collect();
    // mentions stand in the order of their articles' paths, which decides between those of one day
    in_time.sort_by_key(|i| (mentions[*i].days.end.or(mentions[*i].days.start), mentions[*i].days.start, *i));
    let mut names = Numbers::default();
    let mut keyed: Vec<(Key, usize)> = Vec::new();
    for (place, i) in in_time.iter().enumerate() {
        keys(&mentions[*i], &traits[mentions[*i].article], &mut names, |key| keyed.push((key, place)));
    }
    keyed.sort_unstable();
    keyed.dedup();
    let faces = Faces::of(mentions);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for bucket in keyed.chunk_by(|(a, _), (b, _)| a == b) {
        for (n, (_, place)) in bucket.iter().enumerate() {
            let i = in_time[*place];
            let near = bucket[n + 1..].iter().take(NEIGHBOURS).map(|(_, place)| in_time[*place]);
            pairs.extend(near.filter(|j| !faces.are_strangers(i, *j)).map(|j| (i.min(j), i.max(j))));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn keys(mention: &Mention, traits: &Traits, names: &mut Numbers, mut add: impl FnMut(Key)) {
    mention.figures.iter().for_each(|s| add(Key::Figure(s[0])));
    let family = names.of(&mention.employer.family());
    if !mention.is_unnamed() {
        let words = || mention.employer.key.split(' ');
        let initials: String = words().filter_map(|w| w.chars().next()).collect();
        words().next().into_iter().chain([initials.as_str()]).for_each(|w| add(Key::Word(names.of(w))));
        add(Key::Family(family));
    }
    if mention.is_main() {
        traits.keys().for_each(|run| add(Key::Quote(run)));
        let figures = mention.counts.figures().chain(mention.plans.iter().map(|p| p.figure));
        figures.for_each(|f| add(Key::Plan(family, f[0])));
    }
}

/// Texts by number, in the order in which they came.
#[derive(Debug, Default)]
struct Numbers(FxHashMap<String, u32>);

impl Numbers {
    fn of(&mut self, text: &str) -> u32 {
        if let Some(known) = self.0.get(text) {
            return *known;
        }
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(text.to_owned(), next);
        next
    }
}

/// What of a mention tells that another is no relation of it.
struct Face {
    /// Position of its employer in [`Faces::employers`].
    employer: usize,
    is_main: bool,
    days: Days,
    /// Where its figures end in [`Faces::figures`].
    figures: usize,
}

/// The faces of all mentions.
struct Faces {
    each: Vec<Face>,
    /// Each employer once, and whether it is an institution: copied, so that they lie together.
    employers: Vec<(Employer, bool)>,
    figures: Vec<[u64; 2]>,
}

impl Faces {
    fn of(mentions: &[Mention]) -> Self {
        let mut numbers: FxHashMap<&Employer, usize> = FxHashMap::default();
        let mut faces = Self { each: Vec::with_capacity(mentions.len()), employers: Vec::new(), figures: Vec::new() };
        for mention in mentions {
            let employer = *numbers.entry(&mention.employer).or_insert(faces.employers.len());
            if employer == faces.employers.len() {
                faces.employers.push((mention.employer.clone(), mention.employer.is_institution()));
            }
            faces.figures.extend(&mention.figures);
            faces.each.push(Face { employer, is_main: mention.is_main(), days: mention.days, figures: faces.figures.len() });
        }
        faces
    }

    /// The telling figures of a mention, ascending.
    fn figures(&self, i: usize) -> &[[u64; 2]] {
        let start = i.checked_sub(1).map_or(0, |before| self.each[before].figures);
        &self.figures[start..self.each[i].figures]
    }

    /// Whether nothing can tie the two: employers of different families are told of together only in news of one time with a figure in common
    /// (see [`super::evidence::judge`]).
    fn are_strangers(&self, i: usize, j: usize) -> bool {
        let [(a, a_is), (b, b_is)] = [i, j].map(|at| &self.employers[self.each[at].employer]);
        a.kinship_among(b, || *a_is && *b_is) == Kinship::Other && !self.may_be_one_news(i, j)
    }

    fn may_be_one_news(&self, i: usize, j: usize) -> bool {
        let (a, b) = (&self.each[i], &self.each[j]);
        let (few, many) = if self.figures(i).len() < self.figures(j).len() { (i, j) } else { (j, i) };
        let share_figure = || self.figures(few).iter().any(|f| self.figures(many).binary_search(f).is_ok());
        a.is_main && b.is_main && share_figure() && a.days.gap(&b.days).is_some_and(|d| d <= ONE_ROUND)
    }
}

#[cfg(test)]
mod tests {
    use super::super::evidence::{Verdict, judge, traits};
    use super::super::mentions::prepare;
    use super::super::testing::Draft;
    use super::*;
    use crate::model::{Article, RoleInArticle};

    /// One article for each employer, day and figure; some recall their count.
    fn articles() -> Vec<Article> {
        let names = [
            "Acme",
            "Acme Foods",
            "Alphabet",
            "YouTube",
            "Waymo",
            "Lakemont Public Schools",
            "Lakemont Unified School District",
            "(aggregate)",
        ];
        let mut articles = Vec::new();
        for name in names {
            for (day, n) in [("2021-05-04", 310), ("2021-05-06", 310), ("2021-05-20", 300), ("2021-08-04", 310)] {
                let role = if articles.len() / 3 % 2 == 0 { RoleInArticle::Main } else { RoleInArticle::Background };
                let id = format!("{:02}", articles.len());
                let draft = Draft::new(&id, &format!("{name} cuts {n} jobs")).dated(day).employer(name);
                articles.push(draft.count(&format!("{n} jobs"), (n, Some(n)), |c| c.role = role).done());
            }
        }
        articles
    }

    #[test]
    fn strangers_are_never_of_one_round() {
        let articles = articles();
        let (mentions, traits) = (prepare(&articles), traits(&articles));
        let faces = Faces::of(&mentions);
        let all = || (0..mentions.len()).flat_map(|i| (0..i).map(move |j| (j, i)));
        let strangers: Vec<(usize, usize)> = all().filter(|(i, j)| faces.are_strangers(*i, *j)).collect();
        for (i, j) in &strangers {
            let verdict = judge(&mentions[*i], &mentions[*j], &traits);
            assert_eq!(verdict, Verdict::Unrelated, "{:?} and {:?}", mentions[*i], mentions[*j]);
        }
        assert!(strangers.len() * 2 > all().count(), "most are");
        let joined = all().filter(|(i, j)| judge(&mentions[*i], &mentions[*j], &traits) != Verdict::Unrelated);
        assert!(joined.count() > 0);
    }
}
