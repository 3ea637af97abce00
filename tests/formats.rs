//! Every form that articles come in: what is read of it, under which name, and what becomes of bad ones.

use std::fs;
use std::io::Write;
use std::path::Path;

use layoffs::model::{Article, CandidateField};
use layoffs::read::{Document, FieldNames, Item, Problem, ReadError, ReadOptions, load, open};
use serde_json::json;

const TITLE: &str = "Exampleton mill to cut 300 jobs";
const PARAGRAPHS: [&str; 4] = [
    "Acme Paper will cut about 300 jobs at its mill in Exampleton, the company said on Monday.",
    "The cuts, a fifth of the mill's workforce, will fall mostly on the night shift. Another 40 office workers are to be laid off in May.",
    "“We did not make this decision lightly,” said Ann Example, the chief executive of Acme Paper.",
    "Acme employs 1,500 people at the mill, which it bought in 2012. The union said that it would fight the plan.",
];
const DAY: &str = "2023-05-08";
const OUTLET: &str = "The Example Post";

fn body() -> String {
    PARAGRAPHS.join("\n\n")
}

fn plain() -> String {
    format!("{TITLE}\n\n{}\n", body())
}

fn html() -> String {
    let paragraphs: String = PARAGRAPHS.iter().map(|p| format!("<p>{p}</p>\n")).collect();
    format!(
        "<!DOCTYPE html><html><head><title>{TITLE} | {OUTLET}</title><meta property=\"og:site_name\" content=\"{OUTLET}\">
        <meta property=\"article:published_time\" content=\"{DAY}T09:00:00Z\"></head><body><nav><a href=/>Home</a></nav>
        <article><h1>{TITLE}</h1><div class=body>{paragraphs}<ul><li><a href=/x>Bank to cut 900 jobs</a></li></ul></div></article>
        <footer>Our 1,200 journalists</footer></body></html>"
    )
}

fn record() -> serde_json::Value {
    json!({"title": TITLE, "date": DAY, "source": OUTLET, "text": body()})
}

fn warc(pages: &[&str]) -> Vec<u8> {
    let pages: Vec<_> = pages.iter().map(|page| ("", page.as_bytes())).collect();
    warc_with(&pages)
}

/// A crawl of pages, each with a line that its response's header has too.
fn warc_with(pages: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n".to_vec();
    for (line, page) in pages {
        let http = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{line}\r\n");
        let (uri, length) = ("https://post.example/news/mill", http.len() + page.len());
        write!(out, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nContent-Length: {length}\r\n\r\n{http}").unwrap();
        out.extend_from_slice(page);
        out.extend_from_slice(b"\r\n\r\n");
    }
    out
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    brotli::CompressorWriter::new(&mut out, 4096, 5, 20).write_all(bytes).unwrap();
    out
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        out.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn tar(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        out.append_data(&mut header, name, *bytes).unwrap();
    }
    out.into_inner().unwrap()
}

/// What a file of this name and content holds.
fn read_with(name: &str, bytes: &[u8], options: &ReadOptions) -> Vec<Result<Document, ReadError>> {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join(name), bytes).unwrap();
    let bare = |path: &str| path.strip_prefix(&format!("{}/", dir.path().display())).unwrap_or(path).to_owned();
    let one = |item| match item {
        Ok(Item::Article(unread)) => unread.document(),
        Ok(Item::Record(record)) => panic!("a record: {record:?}"),
        Err(error) => Err(error),
    };
    let inputs = open(&[Path::new(dir.path())], options).inputs;
    let documents = inputs.iter().flat_map(|input| load(input, options)).map(one);
    documents
        .map(|result| match result {
            Ok(doc) => Ok(Document { path: bare(&doc.path), ..doc }),
            Err(error) => Err(ReadError { path: bare(&error.path), ..error }),
        })
        .collect()
}

fn read(name: &str, bytes: &[u8]) -> Vec<Result<Document, ReadError>> {
    read_with(name, bytes, &ReadOptions::default())
}

/// The one article that a file holds.
#[track_caller]
fn only(name: &str, bytes: &[u8]) -> Document {
    let mut found = read(name, bytes);
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found.pop().unwrap().unwrap_or_else(|e| panic!("{e}"))
}

/// Paths of the articles and messages of the failures, in order.
fn outline(found: &[Result<Document, ReadError>]) -> Vec<String> {
    found.iter().map(|r| r.as_ref().map_or_else(ToString::to_string, |d| d.path.clone())).collect()
}

/// What an article claims, without the bytes it stands at.
fn claims(article: &Article) -> Vec<String> {
    let counts = article
        .role_counts
        .iter()
        .map(|c| format!("{} {:?} {:?} {:?} {:?} {:?} line {}", c.text, c.measure, c.value, c.employer, c.unit, c.status, c.span.line));
    let quotes = article.quotes.iter().map(|q| format!("{} {:?} {:?}", q.text, q.speaker, q.medium));
    let head = format!("{:?} {:?} {:?}", article.title, article.employers, article.relevant);
    std::iter::once(head).chain(counts).chain(quotes).collect()
}

#[test]
fn the_same_article_in_any_form_makes_the_same_claims() {
    let expected = claims(&layoffs::extract::article(&only("a.txt", plain().as_bytes())));
    assert!(expected.iter().any(|c| c.starts_with("about 300 jobs Cut")), "{expected:#?}");
    assert!(expected.iter().any(|c| c.contains("Ann Example")), "{expected:#?}");
    let markdown =
        format!("---\ntitle: \"{TITLE}\"\ndate: {DAY}\nsource: {OUTLET}\n---\n\n{}\n", body().replace("about 300", "**about** 300"));
    let news_article = json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "articleBody": body(),
        "datePublished": DAY, "publisher": {"@type": "Organization", "name": OUTLET}});
    let ninjs = json!({"uri": "urn:x", "type": "text", "versioncreated": format!("{DAY}T10:00:00Z"), "headline": TITLE,
        "infosources": [], "source": OUTLET, "body_html": PARAGRAPHS.map(|p| format!("<p>{p}</p>")).concat()});
    let paragraphs = PARAGRAPHS.map(|p| format!("&lt;p&gt;{p}&lt;/p&gt;")).concat();
    let rss = format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\
        <title>{OUTLET}</title><item><title>{TITLE}</title><link>https://post.example/1</link><description>x</description>\
        <pubDate>Mon, 08 May 2023 09:00:00 GMT</pubDate><content:encoded>{paragraphs}</content:encoded></item></channel></rss>"
    );
    let quoted = body().replace('"', "\"\"");
    let csv = format!("title,date,source,text\n\"{TITLE}\",{DAY},{OUTLET},\"{quoted}\"\n");
    let forms: Vec<(&str, Vec<u8>)> = vec![
        ("a.html", html().into_bytes()),
        ("a.md", markdown.into_bytes()),
        ("a.json", serde_json::to_vec_pretty(&record()).unwrap()),
        ("a.jsonl", format!("{}\n", record()).into_bytes()),
        ("array.json", format!("[{}]", record()).into_bytes()),
        (
            "feed.json",
            json!({"version": "https://jsonfeed.org/version/1.1", "title": OUTLET, "items": [
            {"id": "1", "title": TITLE, "content_text": body(), "date_published": DAY}]})
            .to_string()
            .into_bytes(),
        ),
        ("schema.json", news_article.to_string().into_bytes()),
        ("ninjs.json", ninjs.to_string().into_bytes()),
        ("a.csv", csv.into_bytes()),
        ("feed.xml", rss.into_bytes()),
        ("a.warc", warc(&[&html()])),
        ("a.warc.gz", gzip(&warc(&[&html()]))),
        ("gzip.warc", warc_with(&[("Content-Encoding: gzip\r\n", &gzip(html().as_bytes()))])),
        ("brotli.warc", warc_with(&[("Content-Encoding: br\r\n", &brotli(html().as_bytes()))])),
        ("unpacked.warc", warc_with(&[("Content-Encoding: br\r\n", html().as_bytes())])),
        ("a.txt.gz", gzip(plain().as_bytes())),
        ("a.txt.zst", zstd::encode_all(plain().as_bytes(), 1).unwrap()),
        ("a.zip", zip(&[("in/a.txt", plain().as_bytes())])),
        ("a.tar.gz", gzip(&tar(&[("in/a.html", html().as_bytes())]))),
        ("a.parquet", parquet()),
    ];
    for (name, bytes) in forms {
        let doc = only(name, &bytes);
        let article = layoffs::extract::article(&doc);
        assert_eq!(claims(&article), expected, "{name}:\n{}", doc.text);
        assert!(article.role_counts.iter().all(|c| doc.text[c.span.start..c.span.end] == c.text), "{name}");
        if !name.contains(".txt") && name != "a.zip" {
            assert_eq!(article.date.start.map(|d| d.to_string()).as_deref(), Some(DAY), "{name}");
            assert_eq!(article.source.name.as_deref(), Some(OUTLET), "{name}");
            assert!(article.candidates.iter().any(|c| c.field == CandidateField::Date && c.value.starts_with(DAY)), "{name}");
        }
    }
}

fn parquet() -> Vec<u8> {
    use parquet::data_type::{ByteArray, ByteArrayType};
    let schema = "message news { required binary title (UTF8); required binary date (UTF8); required binary source (UTF8); required binary text (UTF8); }";
    let schema = std::sync::Arc::new(parquet::schema::parser::parse_message_type(schema).unwrap());
    let mut out = Vec::new();
    let mut writer = parquet::file::writer::SerializedFileWriter::new(&mut out, schema, Default::default()).unwrap();
    let mut group = writer.next_row_group().unwrap();
    for value in [TITLE.to_owned(), DAY.to_owned(), OUTLET.to_owned(), body()] {
        let mut column = group.next_column().unwrap().unwrap();
        column.typed::<ByteArrayType>().write_batch(&[ByteArray::from(value.into_bytes())], None, None).unwrap();
        column.close().unwrap();
    }
    group.close().unwrap();
    writer.close().unwrap();
    out
}

#[test]
fn articles_within_files_are_named_by_line_place_or_member() {
    let lines = format!("\n{}\n\n{}\n", record(), record());
    assert_eq!(outline(&read("b.jsonl", lines.as_bytes())), ["b.jsonl#2", "b.jsonl#4"]);
    assert_eq!(outline(&read("b.txt", lines.as_bytes())), ["b.txt#2", "b.txt#4"]);
    assert_eq!(outline(&read("b.json", format!("[{},\n{}]", record(), record()).as_bytes())), ["b.json#1", "b.json#2"]);
    let csv = "title,text\nx,\"Jobs\n\ngo\"\ny,Jobs go\n";
    assert_eq!(outline(&read("b.csv", csv.as_bytes())), ["b.csv#2", "b.csv#5"]);
    assert_eq!(outline(&read("b.warc", &warc(&[&html(), &html()]))), ["b.warc#2", "b.warc#3"]);
    let inner = gzip(lines.as_bytes());
    let nested =
        zip(&[("x/c.jsonl.gz", &inner), ("x/d.tar", &tar(&[("./e.txt", plain().as_bytes())])), ("__MACOSX/x", b"x"), (".hid", b"x")]);
    assert_eq!(outline(&read("b.zip", &nested)), ["b.zip!x/c.jsonl.gz#2", "b.zip!x/c.jsonl.gz#4", "b.zip!x/d.tar!e.txt"]);
}

#[test]
fn globs_hold_for_members_too() {
    let options = ReadOptions { exclude: layoffs::read::Globs::new(&["drafts/*", "*.png"]).unwrap(), ..ReadOptions::default() };
    let bytes = zip(&[("a.txt", b"Jobs go"), ("b.png", b"x"), ("drafts/c.txt", b"x")]);
    assert_eq!(outline(&read_with("n.zip", &bytes, &options)), ["n.zip!a.txt"]);
}

#[test]
fn fields_of_other_names_are_mapped() {
    let bytes = json!({"story": {"full": "Jobs go"}, "when": DAY, "head": TITLE}).to_string();
    let error = read("a.json", bytes.as_bytes()).remove(0).unwrap_err().to_string();
    assert!(
        error.ends_with("no field with the text of an article among head, story, when; say which one it is with --field text=NAME"),
        "{error}"
    );
    let fields = FieldNames::new(&["text=story.full", "date=when", "title=head"]).unwrap();
    let doc = read_with("a.json", bytes.as_bytes(), &ReadOptions { fields, ..ReadOptions::default() }).remove(0).unwrap();
    assert_eq!(doc.text, format!("{TITLE}\n\nJobs go"));
    assert_eq!(doc.given.date.map(|d| d.to_string()).as_deref(), Some(DAY));
}

#[test]
fn a_broken_line_or_row_costs_itself_only() {
    let lines = format!("{}\n{{\"title\": \"cut\n{}\n[1]\n", record(), record());
    let found = outline(&read("b.jsonl", lines.as_bytes()));
    assert_eq!((found[0].as_str(), found[2].as_str()), ("b.jsonl#1", "b.jsonl#3"));
    assert!(found[1].starts_with("b.jsonl:2: broken JSON: EOF while parsing a string"), "{found:?}");
    assert!(found[3].starts_with("b.jsonl#4: no field with the text of an article among none"), "{found:?}");
    let first = format!("{{\"title\": \"cut\n{}\n", record());
    assert_eq!(outline(&read("b.txt", first.as_bytes()))[1], "b.txt#2");
    let rows = outline(&read("b.csv", b"title,text\nx,Jobs go\ny\nz,Jobs go\nw,\n"));
    assert_eq!((rows[0].as_str(), rows[2].as_str()), ("b.csv#2", "b.csv#4"));
    assert!(rows[1].starts_with("b.csv:3: broken row: 1 cells in a table of 2 columns"), "{rows:?}");
    assert!(rows[3].starts_with("b.csv#5: no field with the text"), "{rows:?}");
}

#[test]
fn a_file_that_is_cut_off_is_named_and_what_came_before_it_read() {
    let lines: String =
        (0..400).map(|i| format!("{}\n", json!({"title": format!("{i} {TITLE}"), "text": format!("{i} {}", body())}))).collect();
    let whole = gzip(lines.as_bytes());
    let found = read("b.jsonl.gz", &whole[..whole.len() / 2]);
    assert!(found.len() > 1 && found[..found.len() - 1].iter().all(Result::is_ok), "{}", found.len());
    let last = found.last().unwrap().as_ref().unwrap_err();
    assert_eq!((last.path.as_str(), matches!(last.problem, Problem::CutOff)), ("b.jsonl.gz", true), "{last}");
    let warc = warc(&[&html(), &html()]);
    let found = outline(&read("b.warc", &warc[..warc.len() - 200]));
    assert_eq!(found, ["b.warc#2", "b.warc#3: ends too early: it was cut off on its way; fetch it again"]);
}

#[test]
fn bad_members_are_named_and_the_rest_read() {
    let options = ReadOptions { max_file_size: Some(10_000), ..ReadOptions::default() };
    let huge = "Jobs go. ".repeat(5_000);
    let bytes = zip(&[("a.txt", b""), ("b.txt", huge.as_bytes()), ("c.png", b"\x89PNG\r\n\x1a\n\0\0"), ("d.txt", b"Jobs go")]);
    let found = outline(&read_with("n.zip", &bytes, &options));
    assert!(found[0].starts_with("n.zip!a.txt: empty"), "{found:?}");
    assert!(found[1].starts_with("n.zip!b.txt: it is more than the limit of 10000 bytes"), "{found:?}");
    assert!(found[2].starts_with("n.zip!c.png: a PNG image"), "{found:?}");
    assert_eq!(found[3], "n.zip!d.txt");
    let lines = format!("{}\n{}\n", json!({"text": huge}), json!({"text": "Jobs go"}));
    let found = outline(&read_with("b.jsonl", lines.as_bytes(), &options));
    assert!(found[0].starts_with("b.jsonl:1: it is more than the limit"), "{found:?}");
    assert_eq!(found[1], "b.jsonl#2");
    assert!(outline(&read("n.zip", b"PK\x03\x04 nothing of the kind"))[0].starts_with("n.zip: broken ZIP archive"));
    let document = zip(&[("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")]);
    assert!(outline(&read("n.docx", &document))[0].starts_with("n.docx: an Office document, not text"));
}

#[test]
fn bombs_are_refused() {
    // a line that hardly ends, a thousand times smaller when packed
    let zeros = vec![b' '; 1 << 20];
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..140 {
        out.write_all(&zeros).unwrap();
    }
    let bomb = out.finish().unwrap();
    let options = ReadOptions { max_file_size: Some(1 << 20), ..ReadOptions::default() };
    let error = read_with("bomb.txt.gz", &bomb, &options).remove(0).unwrap_err();
    assert!(matches!(error.problem, Problem::TooLarge { .. }), "{error}");
    let error = read("bomb.jsonl.gz", &bomb).pop().unwrap().unwrap_err();
    assert!(matches!(error.problem, Problem::Bomb), "{error}");
    let mut nested = plain().into_bytes();
    for _ in 0..8 {
        nested = gzip(&nested);
    }
    assert!(matches!(read("deep.gz", &nested).remove(0).unwrap_err().problem, Problem::TooDeep));
}

#[test]
fn damage_of_any_kind_is_an_error_or_an_article_and_never_a_panic() {
    let members = zip(&[("in/a.txt", plain().as_bytes()), ("b.jsonl", record().to_string().as_bytes())]);
    let forms: Vec<(&str, Vec<u8>)> = vec![
        ("a.html", html().into_bytes()),
        ("a.md", format!("---\ntitle: x\nlist:\n - a\n---\n| a | b |\n|---|---|\n| {} |", body()).into_bytes()),
        ("a.jsonl", format!("{}\n{}\n", record(), record()).into_bytes()),
        ("a.json", format!("[{},{}]", record(), record()).into_bytes()),
        ("a.csv", b"title;text\nMill;\"300 jobs\ngo\"\n".to_vec()),
        ("a.xml", format!("<rss><channel><item><title>x</title><description>{}</description></item></channel></rss>", body()).into_bytes()),
        ("a.warc.gz", gzip(&warc(&[&html(), &html()]))),
        ("a.txt.zst", zstd::encode_all(plain().as_bytes(), 1).unwrap()),
        ("a.tar", tar(&[("a.txt", plain().as_bytes()), ("b.html", html().as_bytes())])),
        ("a.zip", members),
    ];
    let options = ReadOptions { max_file_size: Some(1 << 20), ..ReadOptions::default() };
    // a fixed series of pseudo-random numbers: the same damage each time
    let mut state = 42u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for (name, bytes) in forms {
        for round in 0..60 {
            let mut bad = bytes.clone();
            for _ in 0..=random(4) {
                let at = random(bad.len());
                bad[at] = u8::try_from(random(256)).unwrap();
            }
            if round % 3 == 0 {
                bad.truncate(random(bad.len()).max(1));
            }
            for document in read_with(name, &bad, &options).into_iter().flatten() {
                let _ = layoffs::extract::article(&document);
            }
        }
    }
}

#[test]
fn encodings_of_pages_and_tables() {
    let western = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let page = html().replace("<head>", "<head><meta charset=windows-1252>").replace("Acme Paper", "Café Paper");
    assert!(only("a.html", &western(&page)).text.contains("Café Paper will cut"));
    let http = html().replace("Acme Paper", "Café Paper");
    let record = String::from_utf8(warc(&[&http])).unwrap().replace("charset=utf-8", "charset=iso-8859-1");
    let length = western(&http).len() + "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n".len();
    let old = http.len() + "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".len();
    let record = record.replace(&format!("Content-Length: {old}"), &format!("Content-Length: {length}"));
    assert!(only("a.warc", &western(&record)).text.contains("Café Paper will cut"));
    assert!(only("a.csv", &western("title,text\nMill,The café said: 300 jobs go\n")).text.contains("The café said"));
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(html().encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert!(only("a.html", &utf16).text.starts_with(TITLE));
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain("title,text\r\nMill,300 jobs go\r\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(only("a.csv", &utf16).text, "Mill\n\n300 jobs go");
}

#[test]
fn other_languages_are_said_so() {
    let text = "<p>Das Werk wird im Mai geschlossen, und rund 300 Beschäftigte verlieren ihre Stelle, wie das Unternehmen mitteilte.</p>";
    let doc = only("a.html", format!("<html><body><h1>Werk schließt</h1>{text}</body></html>").as_bytes());
    assert_eq!(doc.language, Some("de"));
    assert!(!layoffs::extract::article(&doc).relevant);
}

#[test]
fn dates_that_disagree_are_kept() {
    let page = html().replace("</head>", "<meta name=date content=2023-04-01></head>");
    let article = layoffs::extract::article(&only("a.html", page.as_bytes()));
    assert_eq!(article.date.start.map(|d| d.to_string()).as_deref(), Some(DAY));
    assert_eq!(article.other_dates[0].because, ["date: 2023-04-01"]);
}
