//! The pages of `layoffs report` and `layoffs extract --format html` in a real browser. `.ci/run` installs Chromium; elsewhere these tests say that they are skipped.
//! Pictures to look at are left in `target/browser/`.
// A test that is skipped says so.
#![allow(clippy::print_stderr)]

mod chromium;
#[allow(dead_code, reason = "shared with the tests of the program, which need more of it")]
#[path = "../program/common.rs"]
mod common;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use chromium::Browser;
use common::{has, layoffs, root, write};

/// The page of some articles.
fn report(articles: &Path, page: &Path) {
    let output = layoffs().arg("report").arg(articles).arg("-o").arg(page).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A browser with the page of the seeds; `None` where there is no Chromium.
fn seeds(folder: &Path) -> Option<Browser> {
    if !has("chromium") {
        return None;
    }
    let page = folder.join("report.html");
    report(&root().join("seeds"), &page);
    let mut browser = Browser::start();
    browser.screen(1280, 900, "light");
    browser.open(&page);
    Some(browser)
}

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("browser").join(name)
}

/// Clicks on a figure and says where that led: the words linked, those at the target, whether its sentence is lit and in sight.
fn follow(browser: &mut Browser, selector: &str) -> Value {
    browser.click(selector);
    browser.eval(&format!(
        "(async () => {{
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            const target = document.querySelector(':target'), sentence = target.closest('.sentence');
            const box = target.getBoundingClientRect(), style = getComputedStyle(sentence).backgroundColor;
            return {{ linked: document.querySelector({selector:?}).textContent, found: target.textContent,
                      lit: style !== 'rgba(0, 0, 0, 0)', seen: box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth }};
        }})()"
    ))
}

#[test]
fn the_page_loads_without_a_complaint_or_a_request() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut browser) = seeds(folder.path()) else { return };
    assert_eq!(browser.complaints(), Vec::<String>::new());
    assert_eq!(browser.eval("document.scripts.length + document.images.length + document.querySelectorAll('iframe').length"), 0);
    assert_eq!(browser.eval("document.querySelectorAll('[style], [onclick], [onload]').length"), 0);
    assert_eq!(browser.eval("getComputedStyle(document.querySelector('.event')).borderTopStyle"), "solid", "the style sheet applies");
}

#[test]
fn a_click_on_a_figure_reaches_its_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut browser) = seeds(folder.path()) else { return };
    for (width, name) in [(1600, "wide-click.png"), (390, "narrow-click.png")] {
        browser.screen(width, 900, "light");
        for selector in [".plot .outlet a.words", ".quote .by a", ".finding a.words", ".brief .outlet a.words"] {
            let reached = follow(&mut browser, selector);
            assert_eq!((&reached["lit"], &reached["seen"]), (&json!(true), &json!(true)), "{selector} at {width}: {reached}");
            if selector.contains("outlet") {
                assert_eq!(reached["linked"], format!("“{}”", reached["found"].as_str().unwrap()), "{selector}");
            }
            browser.screenshot(false, picture(name));
        }
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_click_on_a_figure_of_a_record_reaches_its_sentence() {
    if !has("chromium") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let output = layoffs().args(["extract", "--format", "html"]).arg(root().join("seeds")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = folder.path().join("records.html");
    std::fs::write(&page, output.stdout).unwrap();
    let mut browser = Browser::start();
    browser.open(&page);
    for (width, scheme) in [(1600, "light"), (390, "dark")] {
        browser.screen(width, 900, scheme);
        let reached = follow(&mut browser, ".event a.words");
        assert_eq!((&reached["lit"], &reached["seen"]), (&json!(true), &json!(true)), "at {width}: {reached}");
        assert_eq!(reached["linked"], format!("“{}”", reached["found"].as_str().unwrap()));
        assert_eq!(browser.eval(LOW_CONTRAST), json!([]), "{scheme}");
        let wide = browser.eval("document.documentElement.scrollWidth");
        assert!(wide.as_u64() <= Some(width.into()), "{width}: {wide}");
        browser.screenshot(true, picture(&format!("records-{scheme}.png")));
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn every_link_has_its_place_and_every_place_one_name() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut browser) = seeds(folder.path()) else { return };
    let lost = browser.eval(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))",
    );
    assert_eq!(lost, json!([]));
    let twice = browser.eval("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)");
    assert_eq!(twice, json!([]));
}

#[test]
fn it_can_be_used_with_a_keyboard_and_a_screen_reader() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut browser) = seeds(folder.path()) else { return };
    browser.press("Tab", 9);
    let focused = "document.activeElement.className + ' ' + (document.activeElement.getBoundingClientRect().top >= 0)";
    assert_eq!(browser.eval(focused), "skip true", "the skip link comes first and is seen");
    browser.press("Enter", 13);
    assert_eq!(browser.eval("location.hash + document.activeElement.id"), "#mainmain");
    browser.press("Tab", 9);
    assert_eq!(browser.eval("getComputedStyle(document.activeElement).outlineStyle"), "solid", "focus is seen");
    assert_eq!(browser.eval("[...document.querySelectorAll('header.head, nav[aria-label], main, footer')].length"), 4);
    let levels = browser.eval("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])");
    let levels: Vec<u64> = levels.as_array().unwrap().iter().filter_map(Value::as_u64).collect();
    assert!(levels[0] == 1 && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "headings skip no level: {levels:?}");
    let nameless = "[...document.querySelectorAll('svg')].filter(s => !s.closest('[aria-hidden]') && !s.querySelector('title')).length";
    assert_eq!(browser.eval(nameless), 0);
    assert_eq!(browser.eval("document.documentElement.lang"), "en");
    let nodes = browser.call("Accessibility.getFullAXTree", json!({}));
    let named = |role: &str| {
        let is = |n: &&Value| n["role"]["value"] == role && n["ignored"] != true;
        nodes["nodes"].as_array().unwrap().iter().filter(is).all(|n| n["name"]["value"].as_str().is_some_and(|name| !name.is_empty()))
    };
    assert!(named("link") && named("image") && named("heading"), "links, pictures and headings have names");
}

/// Text nodes whose contrast with what lies behind them is below what WCAG 2 asks for at level AA.
const LOW_CONTRAST: &str = r"
(() => {
  const parse = c => { const n = c.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const over = (top, under) => top.slice(0, 3).map((c, i) => c * top[3] + under[i] * (1 - top[3])).concat(1);
  const light = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
                       return .2126 * r + .7152 * g + .0722 * b; };
  const behind = e => { const chain = []; for (; e; e = e.parentElement) chain.unshift(parse(getComputedStyle(e).backgroundColor));
                        return chain.reduce((under, top) => over(top, under), [255, 255, 255, 1]); };
  const low = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walk.nextNode();) {
    const e = node.parentElement, style = getComputedStyle(e);
    if (!node.textContent.trim() || !e.getClientRects().length) continue;
    const back = behind(e), paint = e instanceof SVGElement ? style.fill : style.color, front = over(parse(paint), back);
    const [a, b] = [light(front), light(back)].sort((x, y) => y - x), ratio = (a + .05) / (b + .05);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) low.add(`${e.tagName}.${e.className.baseVal ?? e.className} ${ratio.toFixed(2)} ${node.textContent.trim().slice(0, 30)}`);
  }
  return [...low];
})()";

#[test]
fn text_stands_out_in_light_and_dark_and_fits_any_screen() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut browser) = seeds(folder.path()) else { return };
    browser.eval("document.querySelectorAll('details').forEach(d => d.open = true)");
    let mut papers = Vec::new();
    for scheme in ["light", "dark"] {
        browser.screen(1280, 900, scheme);
        assert_eq!(browser.eval(LOW_CONTRAST), json!([]), "{scheme}");
        papers.push(browser.eval("getComputedStyle(document.documentElement).backgroundColor"));
    }
    assert_ne!(papers[0], papers[1]);
    for width in [320, 390, 768, 1199, 1200, 1600] {
        browser.screen(width, 900, "light");
        let wide = browser.eval("document.documentElement.scrollWidth");
        assert!(wide.as_u64() <= Some(width.into()), "{width}: {wide}");
    }
}

#[test]
fn pictures_to_look_at() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut browser) = seeds(folder.path()) else { return };
    for (name, width, scheme) in [("light", 1280, "light"), ("dark", 1280, "dark"), ("narrow", 390, "light"), ("wide", 1600, "light")] {
        browser.screen(width, 900, scheme);
        browser.screenshot(true, picture(&format!("{name}.png")));
    }
    browser.print(picture("print.pdf"));
}

#[test]
fn words_of_an_article_never_become_markup() {
    if !has("chromium") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let article = "Norwood</title><script>document.title='x'</script> cuts 90 jobs\n\n\
                   Norwood Instruments is cutting 90 jobs, its spokeswoman Ada Lund said on 4 May 2021.\n\n\
                   \"We </style><img src=x onerror=alert(1)> are 'sorry' & \"sad\" </p></main>,\" Lund said. {{ 7*7 }} {% raw %}\n\n\
                   Norwood <svg/onload=alert(1)> employs 900 people. <a href=\"javascript:alert(1)\">More</a>\n";
    write(folder.path(), &[("news/<b>a\"b'.txt", article.as_bytes())]);
    let page = folder.path().join("report.html");
    report(&folder.path().join("news"), &page);
    let mut browser = Browser::start();
    browser.open(&page);
    assert_eq!(browser.complaints(), Vec::<String>::new());
    assert_eq!(
        browser.eval("document.querySelectorAll('script, img, b:not(.reading b), [onload], [onerror], a[href^=javascript]').length"),
        0
    );
    assert_eq!(browser.eval("document.querySelectorAll('main').length + ' ' + document.querySelectorAll('style').length"), "1 1");
    let body = browser.eval("document.querySelector('.text .body').textContent.replace(/\\s+/g, ' ')");
    let body = body.as_str().unwrap();
    for words in ["<script>document.title='x'</script>", "</style><img src=x onerror=alert(1)>", "{{ 7*7 }} {% raw %}"] {
        assert!(body.contains(words), "{words} is not in: {body}");
    }
}
