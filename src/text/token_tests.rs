use super::*;

fn cut(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    tokenize(text, 0..text.len(), &mut out);
    out.into_iter().map(|t| t.text).collect()
}

#[test]
fn a_state_behind_a_party_is_one_word() {
    assert_eq!(
        cut("Hill, D-N.J., and Roe (R-Ill.) on an X-ray."),
        ["Hill", ",", "D-N.J.", ",", "and", "Roe", "(", "R-Ill", ".", ")", "on", "an", "X-ray", "."]
    );
}

#[test]
fn a_genitive_that_was_cut_into_words_is_one() {
    assert_eq!(cut("Acme ' s plant"), ["Acme", "' s", "plant"]);
    assert_eq!(cut("Acme ' so what"), ["Acme", "'", "so", "what"]);
    assert_eq!(cut("“ ' s it”"), ["“", "'", "s", "it", "”"]);
}

#[test]
fn shapes() {
    let shape = |text: &str| {
        let mut out = Vec::new();
        tokenize(text, 0..text.len(), &mut out);
        (out[0].is_capitalised(), out[0].is_all_caps(), out[0].is_camel(), out[0].is_hyphened())
    };
    for (capitalised, all_caps, camel, hyphened, words) in [
        (false, false, false, false, ["acme", "élan", "4", "a", "don't"]),
        (true, false, false, false, ["Acme", "Élan", "A", "McHill", "O'Brien"]),
        (true, true, false, false, ["AWS", "U.S.", "AT&T", "A1B", "ÉÉ"]),
        (false, false, true, false, ["eBay", "iRobot", "iX", "éÉa", "eBay's"]),
        (true, false, false, true, ["Acme-owned", "Jean-Luc", "Élan-vital", "A-one", "X-ray"]),
    ] {
        for word in words {
            assert_eq!(shape(word), (capitalised, all_caps, camel, hyphened), "{word}");
        }
    }
}

#[test]
fn a_copy_in_lower_case_changes_nothing() {
    let text = "Acme’s “McHill” of É-Town don’t pay U.S. staff ‘em vs. the Oslo‑based No. 4 — approx. 1,400 in Dec. or \u{2bc}Elm’s…";
    let small = text.to_ascii_lowercase();
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    tokenize(text, 0..text.len(), &mut alone);
    tokenize_beside(text, &small, 0..text.len(), &mut beside);
    assert_eq!(format!("{alone:?}"), format!("{beside:?}"));
}

#[test]
fn words_numbers_and_marks() {
    assert_eq!(cut("Acme's 1,400 blue-collar jobs."), ["Acme", "'s", "1,400", "blue-collar", "jobs", "."]);
    assert_eq!(cut("the U.S. arm, 2.3% of 111K"), ["the", "U.S.", "arm", ",", "2.3", "%", "of", "111", "K"]);
    assert_eq!(cut("workers’ pay don’t"), ["workers", "’", "pay", "don’t"]);
    assert_eq!(cut("Acme’s Oslo‑based “staff” of caf\u{e9}s…"), ["Acme", "’s", "Oslo‑based", "“", "staff", "”", "of", "cafés", "…"]);
    assert_eq!(cut("half of it. Acme vs. Brim. approx. 4"), ["half", "of", "it", ".", "Acme", "vs.", "Brim", ".", "approx.", "4"]);
    assert_eq!(cut("$4 billion—“yes,” he said"), ["$", "4", "billion", "—", "“", "yes", ",", "”", "he", "said"]);
    assert_eq!(
        cut("Boeing Co. and J. P. Hill of news.example.com, AT&T."),
        ["Boeing", "Co.", "and", "J.", "P.", "Hill", "of", "news", ".", "example.com", ",", "AT&T", "."]
    );
}

#[test]
fn digits_grouped_as_in_india() {
    assert_eq!(
        cut("had 3,11,480 and 12,34,56,789 on 1,20,30 in 1,23"),
        ["had", "3,11,480", "and", "12,34,56,789", "on", "1", ",", "20", ",", "30", "in", "1", ",", "23"]
    );
}
