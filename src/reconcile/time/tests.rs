//! A mill's closure, told in four towns.

use super::super::testing::{Draft, date, event};
use super::super::{Corpus, Options};
use super::*;
use crate::model::{DateBasis, DateRange, Event, RoleInArticle};

const DATED: &str =
    "Mill cuts 300 jobs\nThe mill said Wednesday it is cutting 300 jobs. The plan comes just a day after it shut Blue Kiln in Leeds.";

fn dated() -> Article {
    let draft = Draft::new("a", DATED).employer("Mill").source("Gazette", "mill").dated("2022-05-04");
    let when = draft.when("Wednesday");
    draft.count("300 jobs.", (300, Some(300)), |c| c.when = Some(when)).done()
}

fn undated(id: &str, text: &str, cues: &[&str]) -> Article {
    let draft = Draft::new(id, text).employer("Mill").count("300 jobs", (300, Some(300)), |_| {});
    cues.iter().fold(draft, |d, c| d.cue(c)).done()
}

/// Resolves and dates the articles, all of them about one event but those with ids in `later`, which tell of it as earlier.
fn date_all(mut articles: Vec<Article>, later: &[&str]) -> Vec<Article> {
    resolve(&mut articles, &Options::default());
    let drafts = drafts(&articles, later);
    date_articles(&mut articles, &drafts, &Options::default());
    articles
}

fn drafts(articles: &[Article], later: &[&str]) -> Vec<Event> {
    let corpus = Corpus::new(articles);
    let ids: Vec<&str> = articles.iter().map(|a| a.id.as_str()).collect();
    let mut event = event(&corpus, "Mill", &ids);
    for member in event.articles.iter_mut().filter(|c| later.contains(&c.id.as_str())) {
        member.role = RoleInArticle::Background;
    }
    vec![event]
}

fn range(article: &Article) -> (Option<String>, Option<String>, DateBasis) {
    let DateRange { start, end, basis, .. } = &article.date;
    (start.map(|d| d.to_string()), end.map(|d| d.to_string()), *basis)
}

fn expected(start: &str, end: Option<&str>) -> (Option<String>, Option<String>, DateBasis) {
    (Some(start.to_owned()), end.map(str::to_owned), DateBasis::CrossArticle)
}

#[test]
fn a_weekday_of_the_news_bounds_the_date() {
    let b = undated("b", "300 jobs go\nThe Post first reported the layoffs on Wednesday.", &["on Wednesday"]);
    let articles = date_all(vec![dated(), b], &[]);
    assert_eq!(range(&articles[1]), expected("2022-05-04", Some("2022-05-10")));
    assert_eq!(articles[1].date.because.len(), 1);
    assert_eq!(articles[1].time_cues[0].start, Some(date("2022-05-04")));
}

#[test]
fn another_happening_that_both_tell_of_bounds_it_further() {
    let text = "300 jobs go\nThe Post first reported the layoffs on Wednesday. The cuts follow Tuesday's end of the Blue Kiln.";
    let articles = date_all(vec![dated(), undated("b", text, &["on Wednesday", "Tuesday"])], &[]);
    assert_eq!(range(&articles[1]), expected("2022-05-04", Some("2022-05-09")));
    assert!(articles[1].date.because[1].contains("Blue Kiln"), "{:?}", articles[1].date.because);
}

#[test]
fn this_week_ends_on_sunday() {
    let b = undated("b", "300 jobs go\nThe mill is cutting 300 jobs this week.", &["this week"]);
    let articles = date_all(vec![dated(), b], &[]);
    assert_eq!(range(&articles[1]), expected("2022-05-04", Some("2022-05-08")));
}

#[test]
fn an_article_that_calls_the_event_earlier_is_later() {
    let b = undated("b", "300 jobs went before\nThe mill cuts more after it cut 300 jobs earlier this year.", &[]);
    let articles = date_all(vec![dated(), b], &["b"]);
    assert_eq!(range(&articles[1]), expected("2022-05-05", None));
}

#[test]
fn no_known_day_no_date() {
    let b = undated("b", "300 jobs go\nThe Post first reported the layoffs on Wednesday.", &["on Wednesday"]);
    let c = undated("c", "300 jobs go\nThe mill is cutting 300 jobs this week.", &["this week"]);
    let articles = date_all(vec![b, c], &[]);
    assert!(articles.iter().all(|a| a.date.is_unknown()));
}

#[test]
fn order_does_not_matter() {
    let b = undated("b", "300 jobs go\nThe Post first reported the layoffs on Wednesday.", &["on Wednesday"]);
    let c = undated("c", "300 jobs go\nThe mill is cutting 300 jobs this week.", &["this week"]);
    let forth = date_all(vec![dated(), b.clone(), c.clone()], &[]);
    let mut back = date_all(vec![c, b, dated()], &[]);
    back.reverse();
    assert_eq!(forth, back);
}

#[test]
fn the_user_may_bound_all_dates() {
    let b = undated("b", "300 jobs went before\nThe mill cuts more after it cut 300 jobs earlier this year.", &[]);
    let mut articles = vec![dated(), b];
    resolve(&mut articles, &Options::default());
    let drafts = drafts(&articles, &["b"]);
    date_articles(&mut articles, &drafts, &Options { as_of: Some(date("2022-12-24")) });
    assert_eq!(range(&articles[1]), expected("2022-05-05", Some("2022-12-24")));
}

#[test]
fn that_same_month_is_the_one_just_told() {
    let text = "Mill cuts\nIn January it cut 300 jobs. That same month a kiln shut. A year earlier all was well.";
    let draft = Draft::new("a", text).employer("Mill").dated("2022-05-04");
    let mut articles = vec![draft.cue("In January").cue("That same month").cue("A year earlier").done()];
    resolve(&mut articles, &Options::default());
    let days: Vec<_> = articles[0].time_cues.iter().map(|w| w.start.zip(w.end)).collect();
    let january = Some((date("2022-01-01"), date("2022-01-31")));
    assert_eq!(days, [january, january, None]);
}

#[test]
fn events_are_dated_by_their_articles() {
    let b = undated("b", "300 jobs go\nThe mill is cutting 300 jobs this week.", &["this week"]);
    let articles = date_all(vec![dated(), b], &[]);
    let corpus = Corpus::new(&articles);
    let mut events = drafts(&articles, &[]);
    date_event(&corpus, &mut events[0]);
    assert_eq!(events[0].date.start, Some(date("2022-05-04")));
    assert_eq!(events[0].date.end, Some(date("2022-05-04")));
    assert_eq!(conflicts(&corpus, &events[0]), None);
}

#[test]
fn news_without_a_day_is_of_the_last_days() {
    let articles = vec![Draft::new("a", "Mill cuts 300 jobs\nThe mill is cutting 300 jobs.").dated("2022-05-04").done()];
    let corpus = Corpus::new(&articles);
    let mut events = drafts(&articles, &[]);
    date_event(&corpus, &mut events[0]);
    assert_eq!((events[0].date.start, events[0].date.end), (Some(date("2022-05-01")), Some(date("2022-05-04"))));
}

#[test]
fn days_that_cannot_both_hold() {
    let late = Draft::new("b", "Mill cuts 300 jobs\nThe mill said on Monday it is cutting 300 jobs.").employer("Mill").dated("2022-05-09");
    let when = late.when("on Monday");
    let mut articles = vec![dated(), late.count("300 jobs.", (300, Some(300)), |c| c.when = Some(when)).done()];
    resolve(&mut articles, &Options::default());
    let corpus = Corpus::new(&articles);
    let [a, b] = conflicts(&corpus, &drafts(&articles, &[])[0]).unwrap();
    assert_eq!((a.2.as_str(), b.2.as_str()), ("4 May 2022", "9 May 2022"));
}
