//! The page as a text: every link has its place, every word is escaped, no order of inputs shows. What it looks like and how it
//! behaves is for `tests/browser/`.

use super::*;
use crate::model::Contribution;

fn fixture() -> Summary {
    serde_json::from_str(include_str!("../fixture.json")).unwrap()
}

fn printed(of: &Summary) -> String {
    let mut out = Vec::new();
    summary(&mut out, of).unwrap();
    String::from_utf8(out).unwrap()
}

fn printed_records(of: &Summary) -> String {
    let mut out = Vec::new();
    records(&mut out, of).unwrap();
    String::from_utf8(out).unwrap()
}

/// The values of an attribute.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    page.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn assert_links_hold(page: &str) {
    let mut ids = values(page, " id=\"");
    let links = values(page, "href=\"#");
    assert!(!links.is_empty());
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "an id twice: {ids:?}");
    for link in links {
        assert!(ids.binary_search(&link).is_ok(), "#{link} leads nowhere");
    }
}

#[test]
fn every_link_has_its_place() {
    assert_links_hold(&printed(&fixture()));
    assert_links_hold(&printed_records(&fixture()));
}

#[test]
fn records_link_each_count_to_its_words() {
    let summary = fixture();
    let page = printed_records(&summary);
    let links = values(&page, "class=\"words\" href=\"#").into_iter().map(|l| l.replace("&#x2f;", "/")).collect::<Vec<_>>();
    for count in summary.articles.iter().flat_map(|a| &a.role_counts) {
        assert!(links.contains(&count.id), "no link to {}", count.id);
    }
    assert!(page.contains("<h1>What 3 articles claim</h1>") && page.contains("scan.pdf"));
}

#[test]
fn records_about_something_else_are_listed() {
    let mut summary = fixture();
    summary.articles.iter_mut().for_each(|a| a.relevant = false);
    let page = printed_records(&summary);
    assert!(page.contains("<h1>No article is about job cuts</h1>") && page.contains("Not about job cuts (3)"));
    assert_eq!(page.matches("class=\"event\"").count(), 0);
}

#[test]
fn links_hold_for_records_without_their_text() {
    let mut summary = fixture();
    for article in &mut summary.articles {
        article.text = None;
    }
    let page = printed(&summary);
    assert_links_hold(&page);
    assert!(page.contains("only the sentences are here"));
}

#[test]
fn of_too_many_articles_the_page_has_what_it_refers_to() {
    let mut summary = fixture();
    let model = summary.articles[0].clone();
    for n in 0..texts::IN_FULL {
        let mut article = model.clone();
        article.id = format!("copy{n}");
        for claim in &mut article.role_counts {
            claim.id = claim.id.replace(&model.id, &article.id);
        }
        let contribution = Contribution { id: article.id.clone(), ..summary.events[0].articles[0].clone() };
        summary.events[0].articles.push(contribution);
        summary.events[0].claims.push(article.role_counts[0].id.clone());
        summary.articles.push(article);
    }
    let page = printed(&summary);
    assert_links_hold(&page);
    assert!(page.contains(&format!("{} of {} articles in full", texts::IN_FULL, texts::IN_FULL + 3)));
}

#[test]
fn no_word_of_an_article_becomes_markup() {
    let evil = "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7 * 7 }}";
    let mut summary = fixture();
    for event in &mut summary.events {
        evil.clone_into(&mut event.title);
        evil.clone_into(&mut event.employer);
        event.quotes.iter_mut().for_each(|q| q.speaker = Some(evil.to_owned()));
        event.first_reported_by = Some(evil.to_owned());
    }
    for article in &mut summary.articles {
        article.title = Some(evil.to_owned());
        article.source.name = Some(evil.to_owned());
        evil.clone_into(&mut article.path);
        article.url = Some("javascript:alert(1)".to_owned());
        article.text = article.text.take().map(|text| text + evil);
        article.role_counts.iter_mut().for_each(|c| c.unit = Some(evil.to_owned()));
    }
    summary.findings.iter_mut().for_each(|f| evil.clone_into(&mut f.message));
    for page in [printed(&summary), printed_records(&summary)] {
        assert_eq!((page.matches("<script").count(), page.matches("<img").count(), page.matches("<style").count()), (0, 0, 1));
        assert!(page.contains("&lt;script&gt;alert(1)") && page.contains("{{ 7 * 7 }}") && !page.contains("javascript:"));
    }
}

#[test]
fn a_crafted_id_stays_an_attribute() {
    let mut summary = fixture();
    "\"><script>alert(1)</script>".clone_into(&mut summary.events[0].id);
    assert_eq!(printed(&summary).matches("<script").count(), 0);
}

#[test]
fn the_policy_allows_the_one_style_sheet_as_it_stands_in_the_page() {
    let page = printed(&fixture());
    let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).unwrap();
    assert_eq!(
        values(&page, "http-equiv=\"Content-Security-Policy\" content=\"")[0].replace("&#x27;", "'").replace("&#x2f;", "/"),
        csp::policy(style)
    );
    assert!(!page.contains(" style=\"") && !page.contains("@import") && !style.contains("url("));
}

#[test]
fn a_conflict_shows_both_sides() {
    let page = printed(&fixture());
    assert!(page.contains("Norwood Instruments is cutting 350–1,200 jobs, depending on whom one believes"));
    assert!(page.contains("Either, by The Courier and The Herald (2 independent sources)") && page.contains("or, by unnamed outlet"));
}

#[test]
fn many_employers_take_a_plural() {
    let mut summary = fixture();
    for event in &mut summary.events {
        crate::model::AGGREGATE.clone_into(&mut event.employer);
        "All employers".clone_into(&mut event.title);
    }
    let page = printed(&summary);
    assert!(page.contains("All employers are cutting 350–1,200 jobs") && !page.contains("All employers is"));
}

#[test]
fn nothing_to_tell_is_told() {
    let mut summary = fixture();
    summary.articles.clear();
    summary.events.clear();
    summary.findings.clear();
    summary.dependence.clear();
    summary.inputs = crate::model::Inputs { files: 2, articles: 2, ..crate::model::Inputs::default() };
    let page = printed(&summary);
    assert!(page.contains("<h1>No job cuts are reported</h1>") && page.contains("none of them about job cuts"));
    assert_links_hold(&page);
}

#[test]
fn marks_leave_the_text_as_it_is() {
    let summary = fixture();
    let page = printed(&summary);
    for article in &summary.articles {
        let body = page.split(&format!("id=\"{}\"", article.id)).nth(1).unwrap();
        let body = body.split("<div class=\"body\">").nth(1).and_then(|rest| rest.split("</div>").next()).unwrap();
        let (mut text, mut inside) = (String::new(), false);
        for c in body.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => text.push(c),
                _ => {}
            }
        }
        let plain = |text: &str| clean(text).replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&").replace("&#x2f;", "/");
        let squeezed = |text: &str| plain(text).replace(' ', "");
        assert_eq!(squeezed(&text), squeezed(article.text.as_deref().unwrap()), "{}", article.path);
    }
}
