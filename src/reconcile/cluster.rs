//! Which mentions tell of the same round of cuts.
//!
//! Candidate pairs come from several keys (employer family, figure, quoted words), each mention against its nearest in time
//! under that key ([`super::pairs`]), so the work grows with the number of mentions and not with its square. Pairs that belong
//! together are joined strongest first, unless the clusters they stand in must stay apart.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::employers::{Employer, Kinship};
use super::evidence::{ONE_ROUND, Traits, Verdict, judge, traits};
use super::mentions::Mention;
use super::pairs::pairs;
use crate::model::Article;

/// How many unions of one event are told; the last ones are the weakest.
const MAX_REASONS: usize = 40;

/// Mentions of one event, and why they were joined or kept apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cluster {
    /// Positions of the mentions, ascending.
    pub mentions: Vec<usize>,
    /// One sentence a union or refusal.
    pub because: Vec<String>,
}

/// Clusters of mentions, by their first mention.
pub(super) fn cluster(articles: &[Article], mentions: &[Mention]) -> Vec<Cluster> {
    let traits = traits(articles);
    let mut groups = Groups::new(articles, mentions);
    let mut links = links(mentions, &traits, &mut groups);
    links.sort_by_key(|l| (l.phase, std::cmp::Reverse(l.score), l.pair));
    for link in &links {
        groups.join(link);
    }
    groups.finish()
}

/// A pair that belongs together.
struct Link {
    phase: u8,
    score: u32,
    pair: (usize, usize),
    because: String,
}

/// The phase in which a plan and its end are joined: last, when each is known with all that tells of it.
const FOLLOWS: u8 = 3;

/// What recalls another article's news as earlier comes first: it says which news its own article cannot be about.
fn phase(a: &Mention, b: &Mention) -> u8 {
    match (a.is_main(), b.is_main()) {
        (true, true) => 1,
        (false, true) if a.earlier => 0,
        (true, false) if b.earlier => 0,
        _ => 2,
    }
}

fn links(mentions: &[Mention], traits: &[Traits], groups: &mut Groups<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for pair in pairs(mentions, traits) {
        let (a, b) = (&mentions[pair.0], &mentions[pair.1]);
        match judge(a, b, traits) {
            Verdict::Join(score, because) => links.push(Link { phase: phase(a, b), score, pair, because }),
            Verdict::Follows(score, because) => links.push(Link { phase: FOLLOWS, score, pair, because }),
            Verdict::Apart(because) => groups.note_apart(pair, &because),
            Verdict::Unrelated => {}
        }
    }
    links
}

/// A union-find whose groups know what they must not be joined with.
struct Groups<'a> {
    articles: &'a [Article],
    mentions: &'a [Mention],
    parent: Vec<usize>,
    groups: Vec<Group>,
    /// Pairs that were found to be of two rounds.
    apart: Vec<((usize, usize), String)>,
}

#[derive(Debug, Clone, Default)]
struct Group {
    mentions: Vec<usize>,
    /// Articles whose news it is.
    news: BTreeSet<usize>,
    /// Articles that speak of it as something earlier.
    earlier: BTreeSet<usize>,
    employers: BTreeSet<Employer>,
    /// Earliest last day and latest first day of the news.
    days: (Option<Date>, Option<Date>),
    because: Vec<String>,
}

impl<'a> Groups<'a> {
    fn new(articles: &'a [Article], mentions: &'a [Mention]) -> Self {
        let group = |(i, m): (usize, &Mention)| Group {
            mentions: vec![i],
            news: m.is_main().then_some(m.article).into_iter().collect(),
            earlier: m.earlier.then_some(m.article).into_iter().collect(),
            employers: BTreeSet::from([m.employer.clone()]),
            days: if m.is_main() { (m.days.end, m.days.start) } else { (None, None) },
            because: Vec::new(),
        };
        let groups = mentions.iter().enumerate().map(group).collect();
        Self { articles, mentions, parent: (0..mentions.len()).collect(), groups, apart: Vec::new() }
    }

    fn find(&mut self, mut i: usize) -> usize {
        while self.parent[i] != i {
            self.parent[i] = self.parent[self.parent[i]];
            i = self.parent[i];
        }
        i
    }

    fn label(&self, mention: usize) -> String {
        let article = &self.articles[self.mentions[mention].article];
        let file = article.path.rsplit('/').next().unwrap_or(&article.path);
        let outlet = article.source.name.as_ref().map_or_else(|| file.to_owned(), |name| format!("{name} ({file})"));
        let role = if self.mentions[mention].is_main() { "the news of" } else { "what is recalled by" };
        format!("{role} {outlet}")
    }

    fn note_apart(&mut self, pair: (usize, usize), because: &str) {
        self.apart.push((pair, because.to_owned()));
    }

    fn join(&mut self, link: &Link) {
        let (Link { because, .. }, (i, j)) = (link, link.pair);
        let (a, b) = (self.find(i), self.find(j));
        if a == b {
            return;
        }
        if let Some(refusal) = refusal(&self.groups[a], &self.groups[b], link.phase == FOLLOWS) {
            self.note_apart((i, j), refusal);
            return;
        }
        let (to, from) = if self.groups[a].mentions.len() >= self.groups[b].mentions.len() { (a, b) } else { (b, a) };
        let reason = sentence(&self.label(i.min(j)), "is also", &self.label(i.max(j)), because);
        let absorbed = std::mem::take(&mut self.groups[from]);
        self.parent[from] = to;
        let group = &mut self.groups[to];
        group.mentions.extend(absorbed.mentions);
        group.news.extend(absorbed.news);
        group.earlier.extend(absorbed.earlier);
        group.employers.extend(absorbed.employers);
        group.days.0 = group.days.0.into_iter().chain(absorbed.days.0).min();
        group.days.1 = group.days.1.max(absorbed.days.1);
        group.because.extend(absorbed.because);
        group.because.push(reason);
    }

    /// The clusters. A refusal is told once for each pair of clusters, between their news where both have some.
    fn finish(mut self) -> Vec<Cluster> {
        let mut refusals: BTreeMap<(usize, usize), String> = BTreeMap::new();
        for ((i, j), because) in std::mem::take(&mut self.apart) {
            let (a, b) = (self.find(i), self.find(j));
            if a != b {
                let text = sentence(&self.label(i), "is not", &self.label(j), &because);
                refusals.entry((a.min(b), a.max(b))).or_insert(text);
            }
        }
        for group in &mut self.groups {
            let more = group.because.len().saturating_sub(MAX_REASONS);
            group.because.truncate(MAX_REASONS);
            group.because.extend((more > 0).then(|| format!("{more} more of the same kind.")));
        }
        for ((a, b), text) in refusals {
            for group in [a, b] {
                if self.groups[group].because.len() < 2 * MAX_REASONS && !self.groups[group].because.contains(&text) {
                    self.groups[group].because.push(text.clone());
                }
            }
        }
        let mut clusters: Vec<Cluster> = std::mem::take(&mut self.groups)
            .into_iter()
            .filter(|g| !g.mentions.is_empty())
            .map(|mut g| {
                g.mentions.sort_unstable();
                Cluster { mentions: g.mentions, because: g.because }
            })
            .collect();
        clusters.sort_by_key(|c| c.mentions.first().copied());
        clusters
    }
}

fn sentence(one: &str, verb: &str, other: &str, because: &str) -> String {
    let mut letters = one.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{} {verb} {other}: {because}.", letters.as_str())
}

/// Why two groups must not be joined, whatever speaks for it. A plan and its end (`follows`) lie apart in time, and the report of the
/// end speaks of the plan as earlier.
fn refusal(a: &Group, b: &Group, follows: bool) -> Option<&'static str> {
    let meet = |x: &BTreeSet<usize>, y: &BTreeSet<usize>| x.intersection(y).next().is_some();
    if !follows && (meet(&a.news, &b.earlier) || meet(&b.news, &a.earlier)) {
        return Some("one article has one as its news and speaks of the other as earlier");
    }
    if meet(&a.news, &b.news) {
        return Some("one article tells of both as news");
    }
    let first = a.days.0.into_iter().chain(b.days.0).min();
    let last = a.days.1.max(b.days.1);
    if !follows && first.zip(last).is_some_and(|(f, l)| (l - f).get_days() > ONE_ROUND) {
        return Some("announced more than three weeks apart");
    }
    let totals = |e: &Employer| e.key.is_empty() || e.name == super::employers::AGGREGATE;
    let strangers = |x: &Employer| b.employers.iter().any(|y| x.kinship(y) == Kinship::Other && !totals(x) && !totals(y));
    a.employers.iter().any(strangers).then_some("their employers are not of one family")
}

#[cfg(test)]
mod tests {
    use super::super::summarize;
    use super::super::testing::Draft;
    use super::*;
    use crate::model::{Contribution, Event, Record, RoleCount, RoleInArticle, When};
    use crate::reconcile::Options;

    fn events(articles: &[Article]) -> Vec<Event> {
        let records = articles.iter().map(|a| Record::Article(Box::new(a.clone()))).collect();
        summarize(records, &Options::default()).events
    }

    /// The articles of each main event.
    fn news(articles: &[Article]) -> Vec<Vec<String>> {
        let main = |e: &Event| e.articles.iter().filter(|c| c.role == RoleInArticle::Main).map(|c| c.id.clone()).collect();
        events(articles).iter().filter(|e| e.main).map(main).collect()
    }

    fn acme(id: &str, day: &str, words: &str, n: u64) -> Draft {
        Draft::new(id, &format!("Acme cuts {words}")).dated(day).employer("Acme").count(words, (n, Some(n)), |_| {})
    }

    fn earlier(words: &'static str) -> impl FnOnce(&mut RoleCount) {
        move |c| {
            c.role = RoleInArticle::Background;
            c.when = Some(When { text: words.to_owned(), span: c.span, start: None, end: None, expression: None });
        }
    }

    #[test]
    fn one_round_under_several_spellings_is_one_event() {
        let b = acme("b", "2021-05-05", "310 jobs", 310).with(|a| {
            a.employers = vec!["Acme Corp.".to_owned()];
            a.role_counts[0].employer = Some("Acme Corp.".to_owned());
        });
        assert_eq!(news(&[acme("a", "2021-05-04", "310 jobs", 310).done(), b.done()]), [["a", "b"]]);
    }

    #[test]
    fn rounds_a_month_apart_are_two_and_say_why() {
        let articles = [acme("a", "2021-05-04", "310 jobs", 310).done(), acme("b", "2021-06-04", "310 jobs", 310).done()];
        assert_eq!(news(&articles), [["a"], ["b"]]);
        assert!(events(&articles)[0].because.iter().any(|b| b.contains("31 days apart")));
    }

    #[test]
    fn weeks_that_follow_one_another_do_not_chain_into_one_event() {
        let weeks = ["2021-05-01", "2021-05-15", "2021-05-29"];
        let articles: Vec<Article> = weeks.iter().zip(["a", "b", "c"]).map(|(day, id)| acme(id, day, "310 jobs", 310).done()).collect();
        assert!(news(&articles).len() > 1);
    }

    #[test]
    fn an_article_that_recalls_a_round_is_about_another() {
        let text = "Acme cuts 400 jobs in sales\nEarlier this year 400 jobs went in store design";
        let later = Draft::new("z", text).employer("Acme").count("400 jobs in sales", (200, Some(999)), |c| c.value.stated = None).count(
            "400 jobs went",
            (200, Some(999)),
            |c| {
                c.value.stated = None;
                c.unit = Some("store design".to_owned());
                earlier("Earlier this year")(c);
            },
        );
        let first = acme("a", "2021-05-04", "300 jobs", 300).with(|a| a.role_counts[0].unit = Some("store design team".to_owned()));
        let articles = [first.done(), later.done()];
        assert_eq!(news(&articles), [["a"], ["z"]]);
        let recalled = &events(&articles)[0];
        let told_by = |list: &[Contribution]| list.iter().map(|c| (c.id.clone(), c.role)).collect::<Vec<_>>();
        assert_eq!(told_by(&recalled.articles), [("a".to_owned(), RoleInArticle::Main)]);
        assert_eq!(told_by(&recalled.recalled_by), [("z".to_owned(), RoleInArticle::Background)]);
    }

    #[test]
    fn an_undated_article_joins_by_its_figure_alone() {
        let undated = |id: &str, n: u64| {
            let words = format!("{n} jobs");
            Draft::new(id, &format!("Acme cuts {words}")).employer("Acme").count(&words, (n, Some(n)), |_| {}).done()
        };
        let dated = acme("a", "2021-05-04", "310 jobs", 310).done();
        assert_eq!(news(&[dated.clone(), undated("b", 310)]), [["a", "b"]]);
        assert_eq!(news(&[dated, undated("b", 270)]).len(), 2);
    }

    #[test]
    fn an_undated_article_recalls_by_a_figure_only_what_it_can_mean() {
        let stated = |c: &mut RoleCount| c.value.stated = Some([3000, 3000]);
        let dated = Draft::new("a", "Acme cuts close to 3,000 jobs").dated("2002-02-12").employer("Acme");
        let dated = dated.count("close to 3,000 jobs", (2500, Some(2999)), stated).done();
        let recalls = |words: &str, range: (u64, Option<u64>)| {
            let draft = Draft::new("b", &format!("Brim cuts 140 jobs\nAcme said it would cut {words}")).employer("Brim");
            let draft = draft.count("140 jobs", (140, Some(140)), |_| {});
            let later = draft.count(words, range, |c| {
                (c.employer, c.role) = (Some("Acme".to_owned()), RoleInArticle::Background);
                stated(c);
            });
            let events = events(&[dated.clone(), later.done()]);
            events.iter().any(|e| e.recalled_by.iter().any(|c| c.id == "b") && e.articles.iter().any(|c| c.id == "a"))
        };
        assert!(recalls("nearly 3,000 jobs", (2500, Some(3000))));
        assert!(!recalls("more than 3,000 jobs", (3001, None)));
    }

    #[test]
    fn sisters_are_not_joined_through_their_owner() {
        let at = |id: &str, name: &str| {
            let draft = Draft::new(id, &format!("{name} cuts 120 jobs")).dated("2021-05-04").employer(name);
            draft.count("120 jobs", (120, Some(120)), |_| {}).done()
        };
        let groups = news(&[at("a", "Waymo"), at("b", "YouTube"), at("c", "Alphabet")]);
        assert!(!groups.iter().any(|g| g.contains(&"a".to_owned()) && g.contains(&"b".to_owned())), "{groups:?}");
    }

    #[test]
    fn background_rounds_of_two_articles_are_one_when_units_and_numbers_fit() {
        let with = |id: &str, unit: &'static str, words: &'static str| {
            let draft = Draft::new(id, "Acme cuts 310 jobs\nIn March 90 jobs went").dated("2021-05-04").employer("Acme");
            draft.count("310 jobs", (310, Some(310)), |_| {}).count("90 jobs", (90, Some(90)), move |c| {
                c.unit = Some(unit.to_owned());
                earlier(words)(c);
            })
        };
        let recalled = |a: &str, b: &str, unit| {
            let articles = [with(a, "the film unit", "In March").done(), with(b, unit, "In March").done()];
            events(&articles).into_iter().filter(|e| !e.main).count()
        };
        assert_eq!(recalled("a", "b", "film and music units"), 1);
    }

    /// A report months after the plan of 800 jobs, whose second sentence is `words`.
    fn later(headline: &str, words: &str, figures: &[(&str, u64)]) -> Article {
        let draft = Draft::new("z", &format!("{headline}\n{words}")).dated("2021-08-04").employer("Acme");
        let count = |d: Draft, (text, n): &(&str, u64)| d.count(text, (*n, Some(*n)), |c| c.status = Some(crate::model::Status::Done));
        figures.iter().fold(draft, count).done()
    }

    #[test]
    fn a_plan_and_its_end_are_one_event_with_its_stages_in_order() {
        let plan = acme("a", "2021-05-04", "800 jobs", 800).done();
        let end = later("Acme is done cutting", "Acme has completed the cut of 800 jobs.", &[("800 jobs", 800)]);
        assert_eq!(news(&[plan.clone(), end.clone()]), [["a", "z"]]);
        let event = &events(&[plan, end])[0];
        let stages: Vec<_> = event.history.iter().map(|s| (s.status, s.articles.clone())).collect();
        use crate::model::Status::{Announced, Done};
        assert_eq!(stages, [(Announced, vec!["a".to_owned()]), (Done, vec!["z".to_owned()])]);
        assert_eq!(event.status, Some(Done));
        assert!(event.because.iter().any(|b| b.contains("carried out")), "{:?}", event.because);
        assert!(event.findings.is_empty(), "a plan and its end are announced on different days, and that is no conflict");
    }

    #[test]
    fn a_plan_scaled_back_months_later_is_one_event_with_the_later_number() {
        let plan = acme("a", "2021-05-04", "800 jobs", 800).done();
        let change = later("Acme cuts 300 jobs", "The mill had planned to cut 800 jobs.", &[("300 jobs", 300), ("800 jobs", 800)]);
        let events = events(&[plan, change]);
        assert_eq!(events.iter().filter(|e| e.main).count(), 1);
        let roles = events[0].roles.as_ref().unwrap();
        assert_eq!((roles.estimate.possible.min, roles.estimate.possible.max), (300, Some(300)));
    }

    #[test]
    fn a_further_round_is_no_end_of_a_plan() {
        let plan = acme("a", "2021-05-04", "800 jobs", 800).done();
        let round = later("Acme cuts another 300 jobs", "It has completed the cut of 800 jobs.", &[("300 jobs", 300), ("800 jobs", 800)]);
        assert_eq!(news(&[plan.clone(), round]).len(), 2);
        let silent = later("Acme cuts 800 jobs", "It is a hard year.", &[("800 jobs", 800)]);
        assert_eq!(news(&[plan, silent]).len(), 2, "the same figure months later is another round unless a text says otherwise");
    }

    #[test]
    fn a_total_of_a_sector_and_a_misnamed_employer_of_it_are_one_by_figure_and_sector() {
        let total = Draft::new("a", "Ports cut 800 jobs\nThe layoffs hit grain loading.").dated("2021-05-04").count(
            "800 jobs",
            (800, Some(800)),
            |c| {
                (c.employer, c.unit) = (Some("(aggregate)".to_owned()), Some("grain loading".to_owned()));
            },
        );
        let union = Draft::new("b", "Dockers' Union against 800 jobs lost in grain loading").dated("2021-05-05").employer("Dockers' Union");
        let union = union.count("800 jobs", (800, Some(800)), |c| c.unit = Some("grain loading".to_owned()));
        let named = |a: &mut Article| {
            let evidence = a.sentences.last().unwrap().clone();
            a.teams_affected.push(crate::model::Team { name: "grain loading".to_owned(), evidence: vec![evidence] });
        };
        assert_eq!(news(&[total.with(named).done(), union.done()]), [["a", "b"]]);
    }
}
