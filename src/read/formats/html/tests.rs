//! Pages of our own.

use super::super::fields::is_fragment;
use super::*;
use crate::read::Given;

const PROSE: &str = "<p>The mill in Exampleton will close in May with the loss of some 300 jobs, its owner said on Monday.</p>
<p>Workers were told in a letter that the last shift, which 120 people work, is to end on 30 April, and that talks would follow.</p>
<p>The union called the news a blow to the town, where the mill has stood for a century and one in five families lives by it.</p>";

fn read(html: &str) -> (String, Given) {
    let mut facts = Facts::default();
    let text = text(html, &mut facts).unwrap_or_default();
    (text, facts.into_given())
}

fn page(head: &str, before: &str, after: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head>{head}</head><body><article><h1>Mill to close</h1><div>{before}{PROSE}{after}</div></article></body></html>"
    )
}

#[test]
fn the_headline_comes_first_and_once() {
    let (text, given) = read(&page("<title>Mill to close | The Example Post</title>", "", ""));
    assert!(text.starts_with("Mill to close\n\nThe mill in Exampleton"), "{text}");
    assert!(text.ends_with("lives by it.\n"), "{text}");
    assert_eq!(given.title.as_deref(), Some("Mill to close"));
}

#[test]
fn what_is_no_text_of_the_article_is_left_out() {
    let clutter = [
        "<nav><a href=/>Home</a> 1 2 3</nav>",
        "<div class=\"newsletter-signup\"><p>Get our 7 best stories every day.</p></div>",
        "<ul class=relatedPosts><li><a href=/x>Bank to cut 900 jobs</a></li></ul>",
        "<ul><li><a href=/x>Bank to cut 900 jobs</a></li><li><a href=/y>Airline grounds 40 jets</a></li></ul>",
        "<p><a href=/x>Bank to cut 900 jobs, and what that means for you</a></p>",
        "<figure><img src=m.jpg><figcaption>The mill in 1924. Ann Example/AP</figcaption></figure>",
        "<div class=\"wp-caption-text caption\">The mill in 1924</div>",
        "<p>Read more: Bank to cut 900 jobs</p>",
        "<div aria-hidden=true>17 shares</div><button>44 comments</button>",
        "<article class=comment><p>I worked there for 38 years, says a reader, and never saw the like of it.</p></article>",
    ];
    let (plain, _) = read(&page("", "", ""));
    for clutter in clutter {
        assert_eq!(read(&page("", "", clutter)).0, plain, "after: {clutter}");
        assert_eq!(read(&page("", clutter, "")).0, plain, "before: {clutter}");
    }
}

#[test]
fn lists_tables_and_quotes_of_the_article_stay() {
    let more = "<h2>Where</h2><ul><li>Exampleton, 200 jobs</li><li>Sampleton, 100 jobs</li></ul>
        <blockquote><p>“We are sorry”, the letter to the 300 said.</p></blockquote>";
    let (text, _) = read(&page("", "", more));
    assert!(text.contains("\n\nWhere\n\n- Exampleton, 200 jobs\n\n- Sampleton, 100 jobs\n\n“We are sorry”"), "{text}");
}

#[test]
fn an_outlet_that_is_referred_to_is_named() {
    let of = |more: &str| {
        let head = format!(
            r##"<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Mill to close","url":"https://post.example/1",
            "mainEntityOfPage":{{"@id":"https://post.example/1"}},"publisher":{{"@id":"https://post.example/#org"}}}}</script>
            <script type="application/ld+json">{{"@graph":[{{"@type":"WebPage","@id":"https://post.example/1","name":"Mill - Post"}}{more}]}}</script>"##
        );
        let given = read(&page(&head, "", "")).1;
        (given.source, given.url)
    };
    let url = Some("https://post.example/1".to_owned());
    let known = of(r##",{"@type":"Organization","@id":"https://post.example/#org","name":"The Example Post"}"##);
    assert_eq!(known, (Some("The Example Post".to_owned()), url.clone()));
    assert_eq!(of(""), (None, url));
}

#[test]
fn every_statement_of_the_page_is_kept_and_the_best_taken() {
    let head = r#"<meta property="og:site_name" content="Example Post"><meta name="author" content="Ann Example">
        <meta property="article:published_time" content="1970-01-01T00:00:00Z"><meta name="date" content="2021-02-05">
        <link rel="canonical" href="https://post.example/2021/02/03/mill">
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Mill to
        close","datePublished":"2021-02-03T09:00:00Z","publisher":{"name":"The Example Post"}}]}</script>"#;
    let (_, given) = read(&page(head, "<p class=when>By Ann Example</p><p>February 4, 2021</p><time datetime=2021-02-04>x</time>", ""));
    assert_eq!(given.date, Some(jiff::civil::date(2021, 2, 3)));
    assert_eq!((given.source.as_deref(), given.byline.as_deref()), (Some("The Example Post"), Some("Ann Example")));
    assert_eq!(given.url.as_deref(), Some("https://post.example/2021/02/03/mill"));
    let dates = given.candidates.iter().filter(|c| c.field == CandidateField::Date);
    let dates: Vec<_> = dates.map(|c| (c.via.as_str(), c.value.as_str())).collect();
    assert_eq!(
        dates,
        [
            ("JSON-LD datePublished", "2021-02-03T09:00:00Z"),
            ("article:published_time", "1970-01-01T00:00:00Z"),
            ("date", "2021-02-05"),
            ("time", "2021-02-04"),
            ("date line", "February 4, 2021"),
        ]
    );
}

#[test]
fn broken_pages_are_read_and_absurd_ones_refused() {
    let (text, _) = read(
        "<html><body><h1>Mill to close<p>Some 300 jobs go<b>.<p>It is said to be the last of its kind in the whole county, and 300 go",
    );
    assert!(text.contains("300 jobs go."), "{text}");
    assert_eq!(read("<html><body></body></html>").0, "");
    assert_eq!(read(&"<div>".repeat(100_000)).0, "");
}

#[test]
fn runs_of_html_are_read_whole() {
    assert!(is_fragment("<p>Jobs go</p>") && is_fragment("Jobs<br/>go"));
    assert!(!is_fragment("Jobs <go> & x < y") && !is_fragment("<pre-tax> profit"));
    assert_eq!(fragment("<h2>Where</h2><p>Here &amp; there.<br>Soon.</p>"), "Where\n\nHere & there.\nSoon.\n");
    assert_eq!(inline("Mills &amp; <i>more</i>"), "Mills & more");
}
