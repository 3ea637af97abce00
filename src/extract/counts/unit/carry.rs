//! The unit of counts that say none themselves: it is told elsewhere in the article.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::extract::Analysis;
use crate::lexicon::sets::{CLOSING_WORDS, CLOSURE_NOUNS, GROUP_WIDE};
use crate::lexicon::{Tag, tags_of};
use crate::model::{Measure, RoleCount, RoleInArticle, Team};

/// Gives main counts without a unit the one their article speaks of: a figure told with a unit elsewhere is the same figure, and
/// where headline and first sentences know of one team only, the cuts are that team's. The place goes with the unit.
pub(in super::super) fn carry(a: &Analysis<'_>, counts: &mut [RoleCount], teams: &[Team]) {
    for c in counts.iter_mut().filter(|c| c.measure == Measure::Cut && c.unit.is_none() && c.value.percent.is_none()) {
        c.unit = by_closure(a, c, teams);
    }
    let main = |c: &RoleCount| c.measure == Measure::Cut && c.role == RoleInArticle::Main && c.value.percent.is_none();
    let told: Vec<RoleCount> = counts.iter().filter(|c| main(c) && c.unit.is_some()).cloned().collect();
    let only = only_team(a, counts, teams, &told);
    // a round-up has teams of several employers
    let employers: std::collections::BTreeSet<_> = counts.iter().filter(|c| main(c)).map(|c| c.employer.clone()).collect();
    let only = only.filter(|_| employers.len() < ROUND_UP);
    let mut figures: FxHashMap<([u64; 2], Option<&str>), &RoleCount> = FxHashMap::default();
    for t in &told {
        t.value.stated.map(|n| *figures.entry((n, t.employer.as_deref())).or_insert(t));
    }
    let sentences: FxHashSet<usize> = told.iter().map(|t| t.sentence.start).collect();
    for c in counts.iter_mut().filter(|c| main(c) && c.unit.is_none()) {
        if let Some(t) = c.value.stated.and_then(|n| figures.get(&(n, c.employer.as_deref()))) {
            c.unit.clone_from(&t.unit);
        } else if let Some(team) = only.filter(|_| !is_whole(a, c) && told.iter().take(1).all(|t| fits(c, t)))
            && !sentences.contains(&c.sentence.start)
        {
            c.unit = Some(team.name.clone());
        }
    }
    for c in counts.iter_mut().filter(|c| main(c) && c.unit.is_some() && c.place.is_none()) {
        let placed = |t: &&RoleCount| t.unit == c.unit && t.employer == c.employer && t.place.is_some();
        c.place = told.iter().find(placed).and_then(|t| t.place.clone());
    }
}

/// The one team that headline and first sentences know of. Where they tell of its end, more may be cut than it: unless they count its
/// own jobs, as "Acme to close Holt mill with loss of 90 jobs" does.
fn only_team<'t>(a: &Analysis<'_>, counts: &[RoleCount], teams: &'t [Team], told: &[RoleCount]) -> Option<&'t Team> {
    let lead = a.sentences.get(LEAD - 1).or(a.sentences.last()).map_or(0, |s| s.end);
    let mut lead_teams = teams.iter().filter(|t| t.evidence.iter().any(|e| e.span.start < lead));
    let only = lead_teams.next()?;
    if !lead_teams.all(|t| is_same_site(&only.name, &t.name)) {
        return None;
    }
    let shares = counts.iter().any(|c| c.value.percent.is_some() && c.unit.is_some());
    let its =
        |c: &RoleCount| c.unit.as_ref().is_some_and(|u| u.contains(&only.name) || only.name.contains(u) || is_same_site(&only.name, u));
    let counted = || told.iter().any(|c| c.sentence.start < lead) && told.iter().all(its);
    let ends = only.evidence.iter().any(|e| closes(a, e.span.start));
    (!shares && (!ends || counted())).then_some(only)
}

/// "Derby plant", "pumps plant": one site by its town and by what it makes; "Derby plant" and "Holt plant" are two.
fn is_same_site(one: &str, other: &str) -> bool {
    let noun = |name: &str| name.rsplit(' ').next().map(str::to_lowercase);
    let site = noun(one).is_some_and(|n| tags_of(&n).has(Tag::TeamNoun) && !n.ends_with('s') && !DIVISIONS.contains(&n.as_str()));
    let named = |name: &str| name.contains(|c: char| c.is_uppercase());
    site && noun(one) == noun(other) && !(named(one) && named(other))
}

/// Nouns of parts of which an employer has several at one place ("pumps division", "sales team").
const DIVISIONS: [&str; 9] = ["arm", "business", "department", "desk", "division", "function", "line", "team", "unit"];

/// "The closure will cost 195 jobs", "The move affects 400 workers": the one part whose end was told right before.
fn by_closure(a: &Analysis<'_>, c: &RoleCount, teams: &[Team]) -> Option<String> {
    const BEFORE: usize = 2;
    let range = c.sentence.range();
    let i = a.sentences.binary_search_by_key(&range.start, |s| s.start).ok()?;
    let s = &a.sentences[i];
    let word = |k: usize| a.tokens.get(k).filter(|_| k < s.tokens.end).map_or("", |t| t.lower.as_ref());
    let points = matches!(word(s.tokens.start), "the" | "this" | "that" | "its");
    let act = |w: &str| CLOSURE_NOUNS.has(w) || matches!(w, "decision" | "move" | "step");
    if !points || !act(word(s.tokens.start + 1)) || word(s.tokens.start + 2) == "of" {
        return None;
    }
    let from = a.sentences[i.saturating_sub(BEFORE)].start;
    let near = |t: &&Team| t.evidence.iter().any(|e| (from..range.start).contains(&e.span.start) && closes(a, e.span.start));
    let mut closed = teams.iter().filter(near);
    closed.next().filter(|_| closed.next().is_none()).map(|t| t.name.clone())
}

/// Whether the sentence at this byte tells of closures: what is closed is not all that is cut.
fn closes(a: &Analysis<'_>, at: usize) -> bool {
    let sentence = a.sentences.get(a.sentences.partition_point(|s| s.end <= at)).filter(|s| s.start <= at);
    sentence.is_some_and(|s| a.tokens[s.tokens.clone()].iter().any(|t| CLOSING_WORDS.has(&t.lower)))
}

/// From how many employers on an article tells of each by itself.
const ROUND_UP: usize = 3;

/// Sentences that open an article, its headline included.
const LEAD: usize = 4;

/// Whether `part` can be the whole or a part of `whole`, by the numbers.
fn fits(part: &RoleCount, whole: &RoleCount) -> bool {
    part.employer == whole.employer && whole.value.max.is_some_and(|max| part.value.min.is_none_or(|min| min <= max))
}

/// "300 jobs worldwide", "in total": more than one unit.
fn is_whole(a: &Analysis<'_>, c: &RoleCount) -> bool {
    let range = c.sentence.range();
    let sentence = a.sentences.binary_search_by_key(&range.start, |s| s.start).ok().map(|i| &a.sentences[i]);
    sentence.is_some_and(|s| GROUP_WIDE.stands_in(&a.tokens, s.tokens.clone()))
}
