use super::*;
use crate::read::{Document, Given};

fn quotes(text: &str) -> Vec<(String, Option<String>)> {
    let doc = Document::new("a.txt", text.to_owned(), 0, Given::default());
    let analysis = Analysis::new(&doc);
    find(&analysis, &Names::find(&analysis), "id").into_iter().map(|q| (q.text, q.speaker)).collect()
}

fn check(body: &str, expected: &[(&str, &str)]) {
    let got = quotes(&format!("News from the plant\n\n{body}"));
    let got: Vec<(&str, &str)> = got.iter().map(|(t, s)| (t.as_str(), s.as_deref().unwrap_or("?"))).collect();
    assert_eq!(got, expected, "{body}");
}

#[test]
fn before_behind_and_inverted() {
    check("“We must shrink,” Ann Marlow, the head of Brimco, said.", &[("We must shrink,", "Ann Marlow")]);
    check("“We must shrink,” said Ann Marlow, the head of Brimco.", &[("We must shrink,", "Ann Marlow")]);
    check("Ann Marlow told staff: “We must shrink.”", &[("We must shrink.", "Ann Marlow")]);
    check("“We must shrink,” according to a Brimco memo.", &[("We must shrink,", "Brimco memo")]);
}
